"""What people do on purpose, what happens to them, what they put up with: aims, causes, care and accidents."""

import itertools
from random import Random

from hornbook.curriculum.worlds.english import a, amount, capital, listing, money
from hornbook.curriculum.worlds.people import pair, people
from hornbook.curriculum.worlds.world import Question, Scene, Story, World

_ACTS = (  # what is done, what for, what else happens; if that was foreseen, could have been, or could not be
    ("{p} waters the flowers on the balcony", "keep the flowers from wilting", "water drips on {q.own} washing below",
     "{p.They} has seen the washing and thinks that it cannot be helped.",
     "{q} has asked {p.them} more than once to look over the railing first. {p} does not look.",
     "The washing was hung out only a minute ago, on a line that cannot be seen from above."),
    ("{p} practises the trumpet at noon", "be ready for the concert", "{q}, who works at night, is woken",
     "{p.They} knows that {q} sleeps at noon and plays all the same.",
     "A note about it hangs in the stairwell. {p} has walked past it and not read it.",
     "{q} moved in this morning, and nobody in the house knows yet when {q.they} sleeps."),
    ("{p} pulls the door shut", "keep out the draught", "{q}, who is outside without a key, is locked out",
     "{p.They} sees {q} through the glass but is too cold to wait.",
     "{q} said in the kitchen that {q.they} was only taking out the rubbish. {p} was not listening.",
     "{q} had climbed out of the window, and nobody had seen it."),
    ("{p} cuts the hedge", "let light into the kitchen",
     "{q}, who liked to sit behind it unseen, can be seen from the house",
     "{q} has told {p.them} so, and {p} thinks that the light matters more.",
     "{q.own} chair stands right behind the hedge. {p} has not looked over it.",
     "{q} has never spoken of it, and the place behind the hedge cannot be seen from the garden."),
    ("{p} takes the last seat on the bus", "rest {p.their} feet", "{q}, who gets on after {p.them}, has to stand",
     "{p.They} has seen {q} come limping to the stop.",
     "{q} is right behind {p.them}. {p} has not turned round.",
     "{q} comes running when the doors are nearly shut."),
    ("{p} burns the old leaves", "clear the path", "the smoke gets into {q.own} bedroom",
     "{p.They} feels the wind blowing that way and lights them nevertheless.",
     "The flag on the roof shows where the wind is blowing. {p} does not look up.",
     "The air is still when the leaves are lit; the wind gets up only later."),
    ("{p} whistles on the way to work", "cheer {p.themselves} up", "{q.own} dog begins to howl",
     "It is like this every morning, and {p} knows it.",
     "{q} has put up a sign: “Please do not whistle: nervous dog.” {p} has not read it.",
     "{q} has had the dog only since last night."),
    ("{p} moves the wardrobe", "make room for a desk", "plaster falls from the ceiling of {q.own} flat downstairs",
     "It was the same last year, and {p} remembers it.",
     "{q} has said that the old ceiling is hardly holding. {p} has not thought of it.",
     "The ceiling is new, and nobody could guess that it was badly made."),
)  # fmt: skip
_FORESIGHT = ("foreseen", "careless", "accident")


def _side_effect(rng: Random) -> Scene:
    """What is wanted, and what comes along with it."""
    p, q = pair(rng)
    act, aim, effect, *clues = (text.format(p=p, q=q) for text in rng.choice(_ACTS))
    which = rng.randrange(3)
    kind = _FORESIGHT[which]
    verdict = {
        "foreseen": f"{p.They} did not want it but put up with it, knowing that it would happen.",
        "careless": f"It was careless: {p.they} did not know it but could have known.",
        "accident": f"It was an accident: {p.they} did not know it and could not have known.",
    }[kind]
    return Scene(
        (f"{act}, to {aim}.", clues[which], rng.choice((f"And so {effect}.", f"And then {effect}."))),
        (
            Question(
                f"What does {p} want to achieve?",
                f"{p} wants to {aim}.",
                ("An aim is what something is done for.",
                 f"It is what {p} would miss if it did not come about."),
                aim,
                lambda: next(row[1].format(p=p, q=q) for row in _ACTS if act == row[0].format(p=p, q=q)),
            ),
            Question(
                f"Does {p} do it in order to annoy {q}?",
                f"No, {p.they} does it to {aim}.",
                (f"What happens to {q} is a side effect.",
                 f"If it were no trouble for {q} at all, {p} would do it just the same."),
                False,
                lambda: q.name in aim,
            ),
            Question(
                f"Did {p} know beforehand what would happen to {q}?",
                f"Yes, {p.they} knew it." if kind == "foreseen" else f"No, {p.they} did not know it"
                + (", although it could have been known." if kind == "careless" else "."),
                (clues[which],),
                kind == "foreseen",
                lambda: clues.index(clues[which]) == 0,
            ),
            Question(
                f"As far as {q} is concerned, did {p} put up with it, was {p.they} careless, or was it an accident?",
                verdict,
                (
                    {
                        "foreseen": f"{p} knew of it and went ahead.",
                        "careless": f"A look or a question would have been enough for {p} to know it.",
                        "accident": f"However careful {p} had been, nothing showed what would happen.",
                    }[kind],
                    f"It was not {p.own} aim in any case.",
                ),
                {"foreseen": "put up with it", "careless": "careless", "accident": "accident"}[kind],
                lambda: ("put up with it", "careless", "accident")[clues.index(clues[which])],
            ),
            Question(
                "What would make it less likely to happen again?",
                {
                    "foreseen": f"{p} would have to find a way that does no harm, or agree with {q} on a time.",
                    "careless": f"{p} would have to look, or listen, before {p.they} begins.",
                    "accident": f"{q} could tell {p.them} about it, so that {p.they} knows next time.",
                }[kind],
                ({"foreseen": "It is not knowledge that is lacking.", "careless": "The hint was there.",
                  "accident": "Nothing was lacking but the knowledge."}[kind],),
                {"foreseen": "find a way", "careless": "look, or listen", "accident": "tell"}[kind],
                lambda: dict(zip(clues, ("find a way", "look, or listen", "tell"), strict=True))[clues[which]],
            ),
        ),
    )  # fmt: skip


_CHAINS = (  # what is done first, what that is for, and so on; what can fall away; what can come as a present
    (("collect old newspapers", "make paste and paper pulp", "make a mask", "walk in the carnival procession"),
     "the procession is cancelled", "somebody lends a finished mask"),
    (("get up at five", "be at the market early", "buy fresh fish", "cook a soup for the guests"),
     "the guests cannot come", "a neighbour brings fresh fish"),
    (("mow lawns on Saturdays", "earn €60", "buy a tent", "sleep by the lake in August"),
     "camping by the lake is forbidden", "an aunt gives a tent away"),
    (("soak beans overnight", "plant the beans in pots", "put the bean plants out in May",
      "have a green wall on the balcony"),
     "the balcony is to be torn down", "the gardener gives away young bean plants in pots"),
    (("learn twenty Polish words a day", "read easy stories in Polish", "understand letters in Polish",
      "find out what Great-grandmother wrote"), "the letters turn out to be lost",
     "it turns out that a friend understands Polish and has an hour to spare"),
    (("practise scales", "play without stumbling", "get into the town orchestra", "travel to Italy with the orchestra"),
     "the journey to Italy is called off", "the orchestra needs somebody to turn the pages and asks {p} to come along"),
    (("measure the wall", "saw the boards", "put up a shelf", "get the books off the floor"),
     "the books are sold", "a cousin leaves a shelf behind when moving out"),
)  # fmt: skip


def _chain(rng: Random) -> Scene:
    """One thing is done for the sake of the next."""
    p = people(rng, 1)[0]
    steps, fails, gift = rng.choice(_CHAINS)
    place = rng.randrange(3)
    serves = dict(itertools.pairwise(steps))
    gift = gift.format(p=p)
    given = 1 if "bean" in gift else 2  # which step it takes the place of

    def backwards(end: str) -> list[str]:
        """All that is done, directly or not, for the sake of the end."""
        found = [one for one, other in serves.items() if other == end]
        return [*backwards(found[0]), *found] if found else []

    return Scene(
        (
            f"{p} wants to {steps[3]}.",
            f"For that {p.they} has to {steps[2]}, and for that in turn {p.they} has to {steps[1]}.",
            rng.choice((f"So {p.they} begins to {steps[0]}.", f"The first thing is therefore to {steps[0]}.")),
        ),
        (
            Question(
                f"Why does {p} have to {steps[place]}?",
                f"{p} has to do it in order to {steps[place + 1]}.",
                ("Without the one, the other cannot be done in this way.",),
                steps[place + 1],
                lambda: serves[steps[place]],
            ),
            Question(
                "What is it all for in the end?",
                f"It is all for one thing: to {steps[3]}.",
                (f"The first step is taken to {steps[1]}, the next to {steps[2]}, and the third to {steps[3]}.",
                 "The last one is wanted for its own sake."),
                steps[3],
                lambda: next(end for end in serves.values() if end not in serves),
            ),
            Question(
                f"Suppose {fails}. How many of the three steps on the way have then lost their purpose?",
                "Three of them have, since all of them served the same end.",
                (f"The end was to {steps[3]}.",
                 "What was only a means loses its purpose with the end, unless it serves another one as well."),
                3,
                lambda: len(backwards(steps[3])),
            ),
            Question(
                f"Suppose {gift}. How many of the three steps are then spared?",
                "All three are spared." if given == 2 else "Two of them are spared.",
                (
                    f"{p} no longer has to {steps[given]} {p.themselves}.",
                    "Everything that was to be done only for the sake of that step is spared as well.",
                    "The third step is still left." if given == 1 else "What is left is the end itself.",
                ),
                given + 1,
                lambda: len(backwards(steps[given + 1])),
            ),
        ),
    )  # fmt: skip


_PLANS = {  # what one can be up to, and what one takes along
    "go fishing": ("rod", "bucket", "folding stool", "net"),
    "paint by the river": ("folding stool", "paintbox", "jar of water", "straw hat"),
    "gather mushrooms": ("basket", "pocket knife", "mushroom book", "pair of boots"),
    "have a picnic": ("basket", "blanket", "loaf of bread", "bottle of lemonade"),
    "plant potatoes": ("spade", "bucket", "length of string", "pair of boots"),
    "mend the fence": ("hammer", "box of nails", "saw", "length of string"),
    "fly a kite": ("kite", "length of string", "blanket", "pair of gloves"),
    "watch the stars": ("blanket", "telescope", "flask of tea", "folding stool"),
    "pick cherries": ("ladder", "basket", "bucket", "straw hat"),
    "clean the windows": ("ladder", "bucket", "sponge", "pair of gloves"),
}


def _clues(rng: Random) -> Scene:
    """What somebody takes along shows what he is up to, step by step."""
    p = people(rng, 1)[0]
    while True:
        plans = rng.sample(list(_PLANS), 3)
        goal = plans[0]
        things = rng.sample(_PLANS[goal], 3)
        left = [[plan for plan in plans if set(things[:n]) <= set(_PLANS[plan])] for n in (1, 2, 3)]
        if len(left[0]) >= 2 and len(left[2]) == 1:
            break
    rng.shuffle(plans)
    decided = next(n for n in (1, 2, 3) if len(left[n - 1]) == 1)
    telling = things[decided - 1]
    first = [plan for plan in plans if plan in left[0]]
    ends = {plan: [thing for thing in things if thing not in _PLANS[plan]] for plan in plans}
    return Scene(
        (
            f"{p} is going to do one of three things today: {listing(plans, 'or')}.",
            *(f"To {plan}, {p.they} needs "
              f"{listing([a(thing) for thing in _PLANS[plan]])}." for plan in plans),
            f"{p} {rng.choice(('fetches', 'looks for', 'gets out'))} {a(things[0])}, then {a(things[1])}, "
            f"and last {a(things[2])}.",
        ),
        (
            Question(
                f"What is {p} going to do?",
                f"{p} is going to {goal}.",
                tuple(
                    f"For {_ing_phrase(plan)} {p.they} would not need the {ends[plan][0]}."
                    if ends[plan]
                    else f"For {_ing_phrase(plan)} {p.they} needs all three things."
                    for plan in plans
                ),
                goal,
                lambda: next(plan for plan in plans if all(thing in _PLANS[plan] for thing in things)),
            ),
            Question(
                f"Was that clear from the {things[0]} alone?",
                f"No, the {things[0]} left {amount(len(first))} possibilities: to {listing(first, 'or to')}.",
                (f"{capital(a(things[0]))} is of use for {listing([_ing_phrase(plan) for plan in first])}.",),
                False,
                lambda: sum(things[0] in _PLANS[plan] for plan in plans) == 1,
            ),
            Question(
                "Which of the three things settled it?",
                f"The {telling} settled it.",
                (
                    f"Before that, it could still be that {p} was going to {listing(left[decided - 2], 'or to')}.",
                    f"The {telling} is needed only for one of these.",
                ),
                f"the {telling}",
                lambda: next(
                    f"the {things[n]}"
                    for n in range(3)
                    if sum(all(thing in _PLANS[plan] for thing in things[: n + 1]) for plan in plans) == 1
                ),
            ),
        ),
    )  # fmt: skip


def _ing_phrase(plan: str) -> str:
    """ "going fishing", "having a picnic"."""
    verb, _, rest = plan.partition(" ")
    return f"{verb.removesuffix('e')}ing {rest}"


_DONE = (  # what happens, and whether it is done on purpose, is an accident, or is nobody's doing
    ("{p} lights a candle so as to read", "purpose"), ("{p} knocks at the door", "purpose"),
    ("{p} ties a knot in a handkerchief", "purpose"), ("{p} tells a joke", "purpose"),
    ("{p} puts a stone on the papers", "purpose"), ("the dog scratches at the door to be let out", "purpose"),
    ("{p} slips on a wet leaf", "accident"), ("{p} knocks a cup off the table with a sleeve", "accident"),
    ("{p} sneezes in the middle of the song", "accident"), ("{p} treads on the cat's tail in the dark", "accident"),
    ("{p} takes the wrong coat home", "accident"), ("{p} calls the teacher by the wrong name", "accident"),
    ("a leaf falls from the lime tree", "nobody"), ("the fog lifts", "nobody"), ("the puddle freezes", "nobody"),
    ("an icicle breaks off the gutter", "nobody"), ("the river rises by a hand's breadth", "nobody"),
    ("the moon goes behind a cloud", "nobody"),
)  # fmt: skip


def _sorted_out(rng: Random) -> Scene:
    """Five happenings: which were meant?"""
    while True:
        drawn = rng.sample(_DONE, 5)
        kinds = [kind for _, kind in drawn]
        if len(set(kinds)) == 3:
            break
    who = people(rng, 5)
    told = [text.format(p=person) for (text, _), person in zip(drawn, who, strict=True)]
    by: dict[str, list[str]] = {kind: [] for kind in ("purpose", "accident", "nobody")}
    for text, kind in zip(told, kinds, strict=True):
        by[kind].append(text)
    meant, slips, nature = by["purpose"], by["accident"], by["nobody"]
    asked = rng.choice([(text, kind) for text, kind in zip(told, kinds, strict=True) if kind != "nobody"])
    return Scene(
        (f"These things happen on one and the same day: {listing(told)}.",),
        (
            Question(
                "How many of them are done on purpose?",
                f"{capital(amount(len(meant)))} of them {'is' if len(meant) == 1 else 'are'} done on purpose: "
                f"{listing(meant)}.",
                ("On purpose means that somebody wanted to bring it about.",
                 f"The others were not meant: {listing([*slips, *nature])}."),
                len(meant),
                lambda: 5 - kinds.count("accident") - kinds.count("nobody"),
            ),
            Question(
                "Which of them are nobody's doing at all?",
                f"{'This is' if len(nature) == 1 else 'These are'} nobody's doing: {listing(nature)}.",
                ("Wind, cold, weight and water do their work without wanting anything.",
                 "They have causes, but no purposes."),
                listing(nature),
                lambda: listing([text for text, kind in zip(told, kinds, strict=True) if kind == "nobody"]),
            ),
            Question(
                f"“{capital(asked[0])}.” Does it make sense to ask “What for?”",
                "Yes, here “What for?” has an answer." if asked[1] == "purpose" else
                "No, we can only ask how it came about.",
                ("“What for?” asks for an aim, “How did it come about?” for a cause.",
                 "It was meant to achieve something." if asked[1] == "purpose" else "Nobody aimed at it."),
                asked[1] == "purpose",
                lambda: asked[0] in meant,
            ),
        ),
    )  # fmt: skip


_BREAKAGES = (  # lowest and highest price in euros
    ("jug", 8, 30), ("mirror", 20, 60), ("lamp", 16, 60), ("flowerpot", 4, 16), ("picture frame", 6, 24),
    ("teapot", 12, 40), ("alarm clock", 10, 30), ("vase", 10, 50), ("salad bowl", 8, 26),
)  # fmt: skip


def _shares(rng: Random) -> Scene:
    """A rule of the house: on purpose pays all, careless half, accident nothing."""
    who = people(rng, 3)
    broken = rng.sample(_BREAKAGES, 3)
    things = [thing for thing, _, _ in broken]
    prices = [100 * rng.randrange(low, high + 1, 2) for _, low, high in broken]
    kinds = (
        rng.sample(("purpose", "careless", "accident"), 3)
        if rng.random() < 0.6
        else [rng.choice(("purpose", "careless", "accident")) for _ in who]
    )
    ways = {
        "purpose": ("threw {a} on the floor in a rage", "dropped {a} from the stairs to hear how it would sound"),
        "careless": (
            "played indoors with a ball, though it is forbidden, and hit {a}",
            "carried {a} in one hand while reading a letter, and dropped it",
        ),
        "accident": (
            "was startled by a clap of thunder and dropped {a}",
            "was just dusting {a} when the shelf came off the wall",
        ),
    }
    part = {"purpose": 2, "careless": 1, "accident": 0}
    pays = [price * part[kind] // 2 for price, kind in zip(prices, kinds, strict=True)]
    told = [
        f"{person} {rng.choice(ways[kind]).format(a=a(thing))}. It had cost {money(price)}."
        for person, thing, price, kind in zip(who, things, prices, kinds, strict=True)
    ]
    i = rng.randrange(3)
    label = {"purpose": "It was done on purpose.", "careless": "It was careless.", "accident": "It was an accident."}
    share = {"purpose": "all of it", "careless": "half of it", "accident": "nothing"}
    rest = sum(prices) - sum(pays)
    return Scene(
        (
            rng.choice(
                (
                    "In this house there is a rule. Whoever breaks something on purpose pays all of it, whoever "
                    "was careless pays half, and for an accident nobody has to pay.",
                    "Three who share a house have agreed on this: what is broken on purpose is paid for in full, "
                    "for what is broken through carelessness half is paid, and a pure accident costs nothing.",
                )
            ),
            *told,
        ),
        (
            Question(
                f"How much does {who[i]} have to pay?",
                f"{who[i]} has to pay {money(pays[i]) if pays[i] else 'nothing'}.",
                (label[kinds[i]], f"The price is {money(prices[i])}, and {who[i].they} pays {share[kinds[i]]}."),
                money(pays[i]) if pays[i] else "nothing",
                lambda: {
                    "purpose": money(prices[i]), "careless": money(prices[i] - prices[i] // 2), "accident": "nothing"
                }[kinds[i]],
            ),
            Question(
                "How much do the three of them pay together?",
                f"Together they pay {money(sum(pays))}." if sum(pays) else "Together they pay nothing.",
                tuple(
                    f"{person} pays {money(paid) if paid else 'nothing'}."
                    for person, paid in zip(who, pays, strict=True)
                ),
                money(sum(pays)) if sum(pays) else "nothing",
                lambda: money(sum(prices) - rest) if sum(prices) > rest else "nothing",
            ),
            Question(
                f"Would {who[i]} have to pay anything if the {things[i]} had cost twice as much?"
                if kinds[i] == "accident"
                else f"Does it matter for {who[i].own} share how the {things[i]} got broken?",
                "No, for an accident nobody pays, whatever it cost." if kinds[i] == "accident"
                else "Yes, by the rule the reason decides.",
                (label[kinds[i]],
                 "The rule looks first at how it came about." if kinds[i] == "accident" else
                 "The same damage costs all, half or nothing, according to how it came about."),
                kinds[i] != "accident",
                lambda: part[kinds[i]] > 0,
            ),
            Question(
                "Why does such a rule ask how it happened, if the thing is broken in any case?",
                "It asks because harm on purpose and carelessness can be avoided, and a pure accident cannot.",
                ("Nobody can decide not to be startled by thunder.",
                 "But people can decide not to throw things, and to use both hands."),
                "avoided",
                lambda: "avoided" if part["careless"] > part["accident"] else "unavoidable",
            ),
        ),
    )  # fmt: skip


def _through_the_window(rng: Random) -> Story:
    """Something breaks; was it meant? Somebody runs or stays."""
    p, q = pair(rng)
    thing, hit, crash = rng.choice(
        (
            ("ball", "the kitchen window", "Glass broke, and it lay in the sink among the cups"),
            ("paper plane with a stone in it", "the greenhouse", "Glass tinkled, and it stuck in the lettuce"),
            ("boomerang", "the neighbour's lantern", "There was a clang, and the lantern hung crooked"),
            ("snowball", "the postman's hat", "A hat rolled along the gutter"),
            ("apple", "the wind harp on the porch", "A wind harp cried out with all its strings"),
            ("wooden shoe", "the rain barrel", "There was a thud, and water ran out over the path"),
        )
    )
    aimed = (
        rng.choice(("All afternoon", "Since breakfast", "For an hour or more", "All through the holidays"))
        + f" {p} had been aiming at the post at the end of the yard. The {thing} flew well, but it flew "
        f"somewhere else. {crash}: {p.they} had hit {hit}."
    )
    before = rng.choice((True, False))
    stays = rng.random() < 0.6
    old = (
        f"It did not look good. Only the day before, {p} and {q} had quarrelled, and everybody had heard it."
        if before
        else f"{q} came out at once. “Who was that?” {q.they} called, and looked as if {q.they} knew."
    )
    if stays:
        middle = [
            f"{p} stood there. Running would have been easy, and it would have looked like guilt. So {p.they} stayed.",
            f"“It was me,” {p.they} said. “I wanted to hit the post. I have hit it ten times out of ten, until "
            f"now.” {q} looked at the post, and at the ten marks on it.",
        ]
        end = rng.choice(
            (
                f"“That is a wide miss,” {q} said at last. They measured it together: three paces. Then they put "
                "everything in order.",
                f"“If you had wanted to hit it, you would have missed,” said {q}. It was meant unkindly, but both "
                "had to laugh.",
            )
        )
    else:
        middle = [
            f"{p} ran. {p.They} had not meant to hit it, nor to run; {p.their} legs were simply quicker.",
            f"From the attic {p.they} saw {q} look at the damage. “On purpose,” {q.they} said to the people who had "
            "come. “Otherwise why would anybody run?”",
        ]
        end = rng.choice(
            (
                f"It took {p} three days to cross the street. “I did not mean to hit it,” {p.they} said. “And the "
                f"running?” asked {q}. “That I meant even less.”",
                f"{p} never went there again. In {q.own} memory it stayed a thing done on purpose, for nobody "
                "ever told the story in any other way.",
            )
        )
    sad = "never went there" in end
    return Story(
        rng.choice(("Ten Out of Ten" if stays else "The Legs Were Quicker", "On Purpose", "A Miss")),
        (
            aimed,
            old,
            *middle,
            end,
        ),
        ("dialogue", "conflict", *(("sad ending",) if sad else ()), *(("foreshadowing",) if before else ())),
        (
            Question(
                f"What did {p} want to hit?",
                f"{p} wanted to hit the post.",
                (f"{p} was aiming at the post at the end of the yard.",),
                "the post",
                lambda: aimed.partition("aiming at ")[2].partition(" at the end")[0],
            ),
            Question(
                "Was it done on purpose?",
                f"No, {p.they} missed what {p.they} was aiming at.",
                (f"What was hit was {hit}, and the aim was something else.",),
                False,
                lambda: hit == "post",
            ),
            Question(
                f"Did {p} stay?",
                f"Yes, {p.they} stayed and said what had happened." if stays else f"No, {p.they} ran away.",
                ("Staying makes it easier for others to believe that it was an accident." if stays else
                 f"{q} took the running as a sign of guilt, though fright can make people run as well.",),
                stays,
                lambda: f"{p} ran" not in middle[0],
            ),
        ),
    )  # fmt: skip


def _lucky(rng: Random) -> Story:
    """A mishap turns out well; does somebody take the credit?"""
    p, q = pair(rng)
    slip, outcome, praise, plan = rng.choice(
        (
            ("tripped on the path and spilled the whole bag of birdseed along the fence",
             "in July forty sunflowers stood there in a row", "What a fine idea, a golden fence",
             "fill the bird table"),
            ("got on the wrong tram and ended up at the harbour", "a ship with a whole circus was being unloaded "
             "there, with two camels", "How clever of you to know when it came in", "go to the dentist"),
            ("forgot the sweet milk on the stove until it was thick and brown",
             "everybody at the party asked for the caramel", "You must give me the recipe", "make cocoa"),
            ("mixed up the two parcels and sent the old coat to the museum",
             "the museum wrote back that such a coat had been missing from its collection for years",
             "What an eye you have", "send the museum a clock"),
            ("dropped the red sock into the wash with the white curtains",
             "the whole room was pink and warm in the evening light, and all the visitors admired it",
             "I would never have dared to choose that colour", "get the curtains white again"),
            ("wrote the wrong hour on the invitations, so that the guests came before the cook was ready",
             "they all cooked together and it was the best party for years", "So you planned it like that",
             "have everything ready before the guests came"),
        )
    )  # fmt: skip
    honest = rng.random() < 0.6
    middle = (
        [
            f"{p} would only have had to nod. {p.They} opened {p.their} mouth and said: “It was an accident. I "
            f"wanted to {plan}.”",
            rng.choice(
                (
                    f"{q} laughed so much that {q.they} had to hold on to the chair. “That is even better,” "
                    f"{q.they} said. “Ideas are common. Such luck is not.”",
                    f"{q} was a little disappointed, and it showed. But from then on {q.they} believed every "
                    f"word that {p} said.",
                )
            ),
        ]
        if honest
        else [
            f"{p} nodded. It was so easy. “I had been thinking of it for a long time,” {p.they} said.",
            rng.choice(
                (
                    f"“Then tell me when you plan the next thing like it,” said {q}. And {p} had no idea how to do "
                    "such a thing on purpose.",
                    f"From then on {q} came with every question of that kind. {p} gave advice, and each time it "
                    "went wrong.",
                )
            ),
        ]
    )
    opening = f"{p} only wanted to {plan}. But {p.they} {slip}."
    return Story(
        rng.choice(("By Accident", "What a Fine Idea", "Such Luck")),
        (
            opening,
            rng.choice(
                (
                    f"{p} was annoyed and would have liked to undo it. It could not be undone.",
                    f"“Of course that had to happen to me,” thought {p}, and told nobody.",
                )
            ),
            f"And then {outcome}.",
            f"“{praise},” said {q}.",
            *middle,
        ),
        ("twist", "dialogue", *(("moral",) if honest else ("conflict",))),
        (
            Question(
                f"What did {p} want to do at first?",
                f"{p} wanted to {plan}.",
                ("The story says so at the beginning.",),
                plan,
                lambda: opening.partition("wanted to ")[2].partition(". But ")[0],
            ),
            Question(
                "Was the good end meant?",
                "No, it came about by accident.",
                (f"{p} {slip}, and nobody does that in order to be admired.",),
                False,
                lambda: outcome in plan,
            ),
            Question(
                f"Did {p} say how it had really come about?",
                f"Yes, {p.they} said that it was an accident." if honest else
                f"No, {p.they} acted as if it had been a plan.",
                (f"When {q} praised it, {p} " + ("told the truth." if honest else "nodded."),),
                honest,
                lambda: "It was an accident" in middle[0],
            ),
        ),
    )  # fmt: skip


WORLD = World(
    topic="On purpose or by accident",
    group="minds",
    concepts=("intention", "accident", "responsibility", "means_and_ends"),
    openings=(
        """The cup is broken, and the first question is not how much it cost but whether you did it on purpose. We ask
        that before anything else, since a push and a stumble look the same on the floor and are quite different in
        the person.""",
        """“Why?” is really two questions. “Why is the street wet?” asks for a cause: it has rained. “Why are you
        putting on a coat?” asks for a purpose: in order not to get wet. Things have causes; people have purposes as
        well.""",
        """Behind most things that people do lies a chain: they boil water in order to make tea, make tea in order to
        stay awake, and stay awake in order to finish a letter. If you know the last link, the first one makes
        sense.""",
        """Nobody stumbles on purpose, except in the circus. The clown shows how much practice it takes to do
        something that the rest of us do for nothing.""",
    ),
    asks=(
        "What does it mean to do something on purpose?",
        "Why do people do things that are a bother?",
        "How can I tell whether it was meant?",
        "Why does it matter, if the damage is the same?",
    ),
    ideas=(
        (
            """On purpose means: somebody knew what they were doing and did it because they wanted just that. If one
            of the two is missing, it was not on purpose. Somebody who takes the wrong umbrella does want an umbrella,
            but not that one.""",
            """Between purpose and accident lies a wide field. Somebody can fail to look, though a look would have
            been enough; that is carelessness. Somebody can see what will happen and put up with it; that is no
            accident either, although it was not the aim.""",
            """A purpose lies in the future, a cause in the past. The alarm clock rings because the baker set it last
            night, and she set it so as to catch the train this morning. Both answers are right, and each answers a
            different “why”.""",
        ),
        (
            """Hardly anybody likes getting up at five. But people who want to see the sun rise over the lake put up
            with it. A means need not be pleasant; it is enough that it leads to something that somebody wants.""",
            """If you take away the end, the means falls with it. When the train is cancelled, nobody has a reason to
            run to the station any more. So you can find out what people really want by asking what would make them
            stop.""",
        ),
        (
            """Look at what somebody does next. People who have done a thing by accident usually stop, look startled
            and try to put it right. People who have done it on purpose tend to go on, for they have got what they
            wanted.""",
            """Preparations speak of purpose. A ladder does not lean against a cherry tree by accident, and nobody
            carries a bucket and a sponge to the window in order to look out. The more things fit together, the less
            likely it is to be chance.""",
            """Ask what the person knew. A visitor who rings the bell cannot mean to wake the baby without knowing
            that there is one. Without knowing there is no purpose, so the first question is what the person could
            know.""",
        ),
        (
            """Paying attention can prevent carelessness, and a change of heart can prevent malice; against pure
            accident neither helps. For that reason we blame the one who threw the stone, remind the one who did not
            look, and comfort the one who slipped.""",
            """An accident, too, leaves something to do. Nobody has to feel guilty for having been startled, but the
            pieces are on the floor, and the one who dropped them is the nearest to the broom. “I did not mean to”
            ends the blame, not the sweeping.""",
        ),
    ),
    mistakes=(
        """When something hurts, we feel as if it had been meant to hurt. A door that hits us in the dark seems
        spiteful. Yet nobody was behind it, and a door wants nothing.""",
        """“I did not mean to” is not always the end of the matter. A boy who rides down the stairs on a tray does not
        mean to hit the vase, but he could have thought of it.""",
        """A good result does not show a good intention. If somebody loses a coin and a poor man finds it, that is
        luck for the finder and no gift.""",
        """It is wrong to think that everything in nature is there for something. The rain does not fall in order to
        make the wheat grow. It falls because the drops have become too heavy, and the wheat makes use of it.""",
    ),
    scenes=(_side_effect, _chain, _clues, _sorted_out, _shares),
    stories=(_through_the_window, _lucky),
    notes={
        "child": (
            """If you have broken something by accident, say three short things: what happened, that you did not mean
            it, and what you are going to do now.""",
        ),
        "parent": (
            """Younger children judge by the damage: five cups broken by accident seem worse to them than one broken
            in anger. Ask them what each child wanted to do, and the judgement changes.""",
        ),
        "learner": (
            """We do something “on purpose” or “by accident”. “In order to” names an aim, “because” a reason or a
            cause: “I got up early in order to see it”, “I got up early because the dog barked”.""",
        ),
        "adult": (
            """In a letter of complaint it is worth leaving open whether it was meant. “You ignored my letter” invites
            a quarrel; “I have had no answer” invites an answer.""",
        ),
    },
)
