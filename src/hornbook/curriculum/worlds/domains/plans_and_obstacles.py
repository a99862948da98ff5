"""Plans and obstacles: what a plan needs, in which order it goes, what can stand in, and what is done when it fails."""

from itertools import permutations
from random import Random

from hornbook.curriculum.worlds.english import capital, clock, count, lasting, listing, number, spoken
from hornbook.curriculum.worlds.people import pair, people
from hornbook.curriculum.worlds.world import Question, Scene, Story, World

# A project: to do it, and for each thing that it needs: what for, and what could stand in for it ("" for nothing).
_PROJECTS: dict[str, dict[str, tuple[str, str]]] = {
    "make pancakes": {
        "flour": ("gives the batter its body", ""), "milk": ("makes the flour liquid", "oat milk"),
        "a pan": ("takes the heat to the batter", ""), "butter": ("keeps the pancakes from sticking", "oil"),
        "eggs": ("hold the batter together", "a banana"),
    },
    "build a kite": {
        "light paper": ("catches the wind", "a plastic bag"), "two thin sticks": ("keep the paper spread",
        "a split bamboo cane"),
        "a ball of string": ("holds the kite against the wind",
        "fishing line"), "glue": ("joins the parts of the kite", "sticky tape"),
    },
    "sow tomatoes on the window sill": {
        "seeds": ("are what grows", ""), "little pots": ("hold the earth together", "yoghurt cups"),
        "earth": ("gives the roots a hold and food", ""), "a watering can": ("brings the water", "a bottle"),
    },
    "mend the garden fence": {
        "a board": ("fills the gap", ""), "nails": ("hold the wood in its place", "screws"),
        "a hammer": ("drives the nails in", "a flat stone"), "a saw": ("brings the wood to its length", ""),
    },
    "sleep in the garden": {
        "a tent": ("keeps off the dew", "a sheet and a clothes line"), "a torch": ("shows the way in the dark",
        "a lantern"),
        "a sleeping bag": ("keeps a sleeper warm", "two blankets"), "a mat": ("keeps out the cold of the ground",
        "an old mattress"),
    },
    "make a scarecrow": {
        "a long pole": ("holds the figure upright", "a broomstick"), "an old coat": ("gives the figure its shape",
        "an old shirt"),
        "straw": ("fills the sleeves", "dry leaves"), "a hat": ("turns a stuffed bag into a head", "a small bucket"),
    },
    "hang up a picture": {
        "a nail": ("carries the picture", "a hook that sticks to the wall"), "a hammer": ("drives the nail in",
        "a flat stone"),
        "a pencil": ("marks the place", "a piece of tape"), "a ladder": ("brings the hands high enough",
        "a firm chair"),
    },
    "send a parcel": {
        "a box": ("protects what is inside", "a sheet of strong paper"), "a pen": ("writes the address",
        "ink and a brush"),
        "tape": ("keeps the parcel shut", "string"), "stamps": ("pay for the journey", ""),
    },
    "wash the windows": {
        "a bucket": ("holds the water", "a big pot"), "a sponge": ("loosens the dirt", "an old towel"),
        "a stool": ("brings the hands high enough", "a firm chair"), "a dry cloth": ("takes off the drops",
        "newspaper"),
    },
}  # fmt: skip
# A piece of work: its five steps, to do them and done, each with the numbers of the steps that must come before.
_WORK: dict[str, tuple[tuple[str, str, tuple[int, ...]], ...]] = {
    "paint a room": (
        ("clear out the furniture", "the furniture has been cleared out", ()),
        ("buy the paint", "the paint is there", ()),
        ("cover the floor", "the floor has been covered", (0,)),
        ("paint the walls", "the walls have been painted", (1, 2)),
        ("carry the furniture back", "the furniture is back", (3,)),
    ),
    "bake a loaf": (
        ("knead the dough", "the dough has been kneaded", ()), ("heat the oven", "the oven is hot", ()),
        ("let the dough rise", "the dough has risen", (0,)), ("bake the loaf", "the loaf has been baked", (1, 2)),
        ("slice the bread", "the bread has been sliced", (3,)),
    ),
    "plant a pear tree": (
        ("dig a hole", "the hole has been dug", ()), ("fetch the young tree", "the young tree is there", ()),
        ("set the tree into the hole", "the tree is in the hole", (0, 1)),
        ("fill up the hole", "the hole has been filled", (2,)),
        ("water the roots", "the roots have been watered", (3,)),
    ),
    "wash the shirts": (
        ("soak the shirts in the tub", "the shirts have been soaked", ()),
        ("put up a line", "the line has been put up", ()),
        ("rinse the shirts", "the shirts have been rinsed", (0,)),
        ("hang up the shirts", "the shirts hang on the line", (1, 2)),
        ("iron the shirts", "the shirts have been ironed", (3,)),
    ),
    "mend a tyre": (
        ("take off the wheel", "the wheel has been taken off", ()), ("buy a patch", "the patch is there", ()),
        ("pull out the tube", "the tube has been pulled out", (0,)),
        ("stick the patch on", "the patch has been stuck on", (1, 2)),
        ("put the wheel back", "the wheel is back", (3,)),
    ),
    "make jam": (
        ("pick the plums", "the plums have been picked", ()), ("boil the empty jars", "the jars have been boiled", ()),
        ("stone the plums", "the plums have been stoned", (0,)),
        ("cook the plums with sugar", "the plums have been cooked", (2,)),
        ("fill the jars", "the jars have been filled", (1, 3)),
    ),
}  # fmt: skip
_WAYS = (  # a way of getting there, the least and greatest minutes, and what makes it impossible today
    ("by bicycle", 15, 25, "the front tyre is flat"), ("by bus", 18, 30, "the bus drivers are on strike"),
    ("on foot", 45, 60, "the path through the wood is closed"),
    ("in the neighbour's car", 8, 14, "the neighbour is away"),
    ("by rowing boat across the lake", 20, 35, "there is a storm on the lake"),
    ("by tram", 14, 24, "a tree lies on the rails"),
)  # fmt: skip
_AIMS = ("the wedding", "the audition", "the opening of the exhibition", "the swimming gala", "the lecture",
"the auction",
         "the prize-giving", "the parents' evening")  # fmt: skip


_USELESS = ("a chess set", "a trumpet", "a globe", "an accordion", "a bag of marbles", "a photograph album",
            "a pair of dancing shoes", "a stuffed owl", "a dog lead", "a pack of cards")  # fmt: skip


def _missing(rng: Random) -> Scene:
    """Some of the things that a plan needs are there."""
    who = people(rng, 1)[0]
    goal = rng.choice([*_PROJECTS])
    needs = _PROJECTS[goal]
    lacking = rng.sample([*needs], rng.choice((1, 1, 2)))
    there = [thing for thing in needs if thing not in lacking]
    first = lacking[0]
    use = needs[first][0]
    useless = rng.choice(_USELESS)
    rest = sorted({useless, *(needs[thing][1] for thing in lacking if needs[thing][1] and rng.random() < 0.8)})
    rng.shuffle(rest)
    works = [thing for thing in lacking if needs[thing][1] in rest]
    possible = len(works) == len(lacking)
    plural = first.endswith("s") and not first.startswith("a ")
    are = "are" if len(lacking) > 1 or plural else "is"

    def doable() -> bool:
        """Try every way of putting the things in the cupboard in the empty places."""
        return any(
            all(needs[thing][1] == stand_in for thing, stand_in in zip(lacking, chosen, strict=True))
            for chosen in permutations(rest, len(lacking))
        ) if len(rest) >= len(lacking) else False  # fmt: skip

    return Scene(
        (
            f"{who} wants to {goal}. For this {who.they} needs {listing([*needs])}.",
            f"So far {who.they} has found {listing(there)}.",
            f"The shops are shut. In the house {who.they} also finds {listing(rest)}.",
        ),
        (
            Question(
                f"What is missing for the plan, of the things that {who} needs?",
                f"What is missing {are} {listing(lacking)}."
                if are == "is"
                else f"{capital(listing(lacking))} are missing.",
                (
                    f"{who} needs {listing([*needs])}.",
                    f"Of these, {listing(there)} {'is' if len(there) == 1 else 'are'} there.",
                ),
                listing(lacking),
                lambda: listing([t for t in lacking if t in set(needs) - set(there)]),
            ),
            Question(
                f"Can {who} {goal} today, with what {who.they} has?",
                (
                    f"Yes, with {listing([needs[t][1] for t in lacking])} in place of {listing(lacking)}."
                    if possible
                    else "No, nothing that is there can stand in for "
                    f"{listing([t for t in lacking if t not in works])}."
                ),
                (
                    *(f"{capital(t)} {needs[t][0]}." for t in lacking),
                    *(f"{capital(needs[t][1])} can do the work of {t}." for t in works),
                ),
                possible,
                doable,
            ),
            Question(
                f"What {'are' if plural else 'is'} {first} needed for in this plan?",
                f"{capital(first)} {use}.",
                (f"Imagine that {who} began without {first}.", "What would not work then shows what the thing is for."),
                use,
                lambda: next(u for thing, (u, _) in needs.items() if thing == first),
            ),
            Question(
                f"Does it help for this plan to have {useless} in the house?",
                f"No, {useless} is of no use for it.",
                (
                    f"To {goal}, {who} still needs {listing(lacking)}.",
                    "Having more things is no help if they are not the right ones.",
                ),
                False,
                lambda: useless in needs or useless in [stand_in for _, stand_in in needs.values()],
            ),
        ),
    )


def _orders(steps: tuple[tuple[str, str, tuple[int, ...]], ...]) -> list[tuple[int, ...]]:
    """All orders in which the steps can be done."""
    return [
        order
        for order in permutations(range(len(steps)))
        if all(order.index(before) < order.index(n) for n, step in enumerate(steps) for before in step[2])
    ]


def _hangs_on(steps: tuple[tuple[str, str, tuple[int, ...]], ...], n: int, on: int) -> bool:
    """Whether a step must wait for another, directly or through a third."""
    return any(before == on or _hangs_on(steps, before, on) for before in steps[n][2])


def _in_order(rng: Random) -> Scene:
    """Five steps, told in any order; one is held up."""
    who = people(rng, 1)[0]
    work = rng.choice([*_WORK])
    steps = _WORK[work]
    told = rng.sample(range(5), 5)
    held = rng.choice((0, 1))
    waiting = [n for n in range(5) if n == held or _hangs_on(steps, n, held)]
    possible = [n for n in range(5) if n not in waiting]
    later, earlier = rng.choice([(a, b) for a in range(5) for b in range(5) if a != b and a > 1])
    can = not _hangs_on(steps, later, earlier)
    free_pair = can and not _hangs_on(steps, earlier, later)
    free = [n for n in range(5) if not steps[n][2]]
    why = [
        f"Nobody can {steps[n][0]} before {listing([steps[b][1] for b in steps[n][2]])}."
        for n in range(5)
        if steps[n][2]
    ]
    return Scene(
        (
            f"{who} wants to {work}. {who.They} has written down what has to be done, just as it came into "
            f"{who.their} head: {listing([steps[n][0] for n in told])}.",
            f"It turns out that {who.they} cannot {steps[held][0]} before tomorrow.",
        ),
        (
            Question(
                "With which steps can the work begin, if nothing is in the way?",
                f"It can begin with two of them: {listing([f'to {steps[n][0]}' for n in free], 'or')}.",
                ("All the others need something that has to be done first.", *why[:2]),
                tuple(free),
                lambda: tuple(sorted({order[0] for order in _orders(steps)})),
            ),
            Question(
                f"Is it possible to {steps[later][0]} first and {steps[earlier][0]} afterwards?",
                "Yes, neither of the two needs the other." if free_pair else "Yes, and it must be done in this order."
                if can else "No, it must be the other way round.",
                tuple(w for n, w in zip([n for n in range(5) if steps[n][2]], why, strict=True)
                      if n in (later, earlier) or (not can and _hangs_on(steps, later, n) and n > earlier)),
                can,
                lambda: any(order.index(later) < order.index(earlier) for order in _orders(steps)),
            ),
            Question(
                "What can be done today all the same?",
                f"Today {who} can {listing([steps[n][0] for n in possible])}.",
                (
                    f"The step that must wait is to {steps[held][0]}.",
                    "All the steps that need it must wait as well: to "
                    f"{listing([steps[n][0] for n in waiting if n != held])}.",
                ),
                tuple(possible),
                lambda: tuple(sorted({n for order in _orders(steps) for n in order[: order.index(held)]})),
            ),
            Question(
                "What is the last step?",
                f"The last step is to {steps[4][0]}.",
                (*why[-2:], "Nothing else waits for that step."),
                steps[4][0],
                lambda: {steps[order[-1]][0] for order in _orders(steps)}.pop(),
            ),
        ),
    )  # fmt: skip


def _ways(rng: Random) -> Scene:
    """Several ways to a goal, and what stands in them today."""
    who = people(rng, 1)[0]
    aim = rng.choice(_AIMS)
    ways = rng.sample(_WAYS, 4)
    minutes = [rng.randint(least, most) for _, least, most, _ in ways]
    while len(set(minutes)) < 4:  # one of them is the quickest
        minutes = [rng.randint(least, most) for _, least, most, _ in ways]
    blocked = sorted(rng.sample(range(4), rng.choice((1, 2))))
    begins = rng.randrange((18 if "evening" in aim else 10) * 60, 20 * 60, 15)
    left = rng.randint(15, 55)
    now = begins - left
    open_ways = [n for n in range(4) if n not in blocked]
    best = min(open_ways, key=lambda n: minutes[n])
    in_time = minutes[best] <= left
    usual = min(range(4), key=lambda n: minutes[n])
    possible = [n for n in open_ways if minutes[n] <= left]
    return Scene(
        (
            f"It is {clock(now)}, and {who} must be at {aim} by {clock(begins)}.",
            f"There are four ways of getting there: "
            f"{listing([f'{way[0]} ({lasting(m)})' for way, m in zip(ways, minutes, strict=True)])}.",
            f"But today {listing([ways[n][3] for n in blocked])}.",
        ),
        (
            Question(
                f"Which is the quickest way that {who} can still take?",
                f"The quickest way is to go {ways[best][0]}.",
                (
                    f"{who} cannot go {listing([ways[n][0] for n in blocked], 'or')}, because "
                    f"{listing([ways[n][3] for n in blocked])}.",
                    "What remains takes "
                    + listing([f"{lasting(minutes[n])} ({ways[n][0]})" for n in open_ways], "or") + ".",
                ),
                ways[best][0],
                lambda: next(ways[n][0] for n in sorted(range(4), key=lambda n: minutes[n]) if n not in blocked),
            ),
            Question(
                f"Can {who} still be there in time?",
                f"Yes, {who.they} can be there at {clock(now + minutes[best])}." if in_time
                else f"No, {who.they} will be at least {count(minutes[best] - left, 'minute')} late.",
                (
                    f"There are {number(left)} minutes until {clock(begins)}.",
                    f"The quickest way that is open takes {number(minutes[best])} minutes.",
                ),
                in_time,
                lambda: any(now + m <= begins for n, m in enumerate(minutes) if n not in blocked),
            ),
            Question(
                "How many of the four ways are open and quick enough?",
                f"{capital(count(len(possible), 'way'))} {'is' if len(possible) == 1 else 'are'} open and quick "
                "enough.",
                (
                    f"{capital(number(len(open_ways)))} ways are open.",
                    f"They must not take more than {number(left)} minutes.",
                ),
                len(possible),
                lambda: sum(1 for n, m in enumerate(minutes) if m <= left and n not in blocked),
            ),
            Question(
                f"How many minutes does {who} lose because of what has happened?",
                f"{who} loses {count(minutes[best] - minutes[usual], 'minute')}." if best != usual
                else f"{who} loses no minutes, because the quickest of the four ways is still open.",
                (
                    f"Without the obstacle the quickest way would take {number(minutes[usual])} minutes.",
                    f"Now the quickest takes {number(minutes[best])} minutes.",
                ),
                minutes[best] - minutes[usual],
                lambda: min(minutes[n] for n in open_ways) - min(minutes),
            ),
        ),
    )  # fmt: skip


def _what_for(rng: Random) -> Scene:
    """From what somebody gathers one can guess the plan."""
    seen, watcher = pair(rng)
    goals = rng.sample([*_PROJECTS], 3)
    goal = rng.choice(goals)
    others = {thing for g in goals if g != goal for thing in _PROJECTS[g]}
    own = [thing for thing in _PROJECTS[goal] if thing not in others]
    fetched = rng.sample(own, 2)
    still = [thing for thing in _PROJECTS[goal] if thing not in fetched]
    wrong = rng.choice([g for g in goals if g != goal])
    return Scene(
        (
            f"{watcher} sees {seen} carrying {fetched[0]} across the yard, and a little later {fetched[1]}.",
            f"{watcher} knows that {seen} has talked of three plans: {listing([f'to {g}' for g in goals], 'or')}.",
        ),
        (
            Question(
                f"What does {seen} probably want to do?",
                f"{seen} probably wants to {goal}.",
                (
                    f"To {goal}, {seen} needs {listing([*_PROJECTS[goal]])}.",
                    f"Neither {fetched[0]} nor {fetched[1]} would be needed for the other two plans.",
                ),
                goal,
                lambda: max(goals, key=lambda g: len({*_PROJECTS[g]} & {*fetched})),
            ),
            Question(
                f"If that is the plan, what will {seen} fetch next?",
                f"{seen} will fetch {listing(still, 'or')}.",
                (
                    f"For this plan {listing([*_PROJECTS[goal]])} are needed.",
                    f"{capital(listing(fetched))} have been fetched.",
                ),
                listing(still, "or"),
                lambda: listing([t for t in _PROJECTS[goal] if t in {*_PROJECTS[goal]} - {*fetched}], "or"),
            ),
            Question(
                f"Is it certain that {seen} does not want to {wrong}?",
                f"No, {watcher} can only say what is likely.",
                (
                    "People carry things for more than one reason: to lend them, to tidy up, to mend them.",
                    f"What {seen} really wants, only {seen} can say.",
                ),
                False,
                lambda: False,
            ),
        ),
    )


_RESULTS = {  # how it turned out, and how it was without it
    "make pancakes": ("The first one tore, the second was too dark, and from the third on nobody spoke any more.",
                      "For supper there was bread, and it was very quiet at the table."),
    "build a kite": ("It rose above the poplars and pulled like a small dog.",
                     "The wind blew all afternoon, and there was nothing in it but leaves."),
    "sow tomatoes on the window sill": ("After nine days the first green hook came out of the earth.",
                                        "The window sill stayed as bare as it had been in winter."),
    "mend the garden fence": ("When the neighbour's goat came in the evening, it stood before the fence and thought.",
                              "In the evening the goat came as usual and ate the last lettuce."),
    "sleep in the garden": ("An owl called, and towards four it became so still that they could hear the snails.",
                            "They lay in their beds and heard through the window how fine the night was."),
    "make a scarecrow": ("The crows sat on the roof and looked at it for a whole day.",
                         "The crows had an early breakfast, and most of it was peas."),
    "hang up a picture": ("It hung a little to the left of where it was meant to be, and there it has stayed.",
                          "The picture stood behind the sofa again, with its face to the wall."),
    "send a parcel": ("On Thursday a card came back, with one word on it: “Unbroken”.",
                      "When the birthday came, the present was still lying on the chest of drawers."),
    "wash the windows": ("From the street you could see that somebody was at home again.",
                         "The sun came out and showed every spot."),
}  # fmt: skip


def _stand_in(rng: Random) -> Story:
    """One thing is missing: something else does its work, or somebody has it, or the plan is given up."""
    who, other = pair(rng)
    goal = rng.choice([*_PROJECTS])
    needs = _PROJECTS[goal]
    thing = rng.choice([*needs])
    use, stand_in = needs[thing]
    way = rng.choice(
        ("stand-in", "stand-in", "neighbour", "given up") if stand_in else ("neighbour", "neighbour", "given up")
    )
    good, bad = _RESULTS[goal]
    why = rng.choice((
        "it had begun with a bet", "it had been promised for weeks", "nobody believed that it would ever be done",
        "it had to be that very day" if "sleep" in goal else "it had to be done before the evening",
    ))  # fmt: skip
    service = rng.choice(("hold the wool for me while I wind it up", "read me a letter, for my glasses are broken",
                          "catch the hen that has got behind the shed",
                          "tell me what is wrong with my radio"))  # fmt: skip
    believed = rng.choice((f"“Without {thing} it cannot be done,” said {other}.",
                           f"“Then that is that,” said {other}. “No {_bare(thing)}, no luck.”"))  # fmt: skip
    those = "those" if _many(thing) else "that"
    turn: tuple[str, ...]
    if way == "stand-in":
        turn = (
            f"{who} walked up and down. “What do we need {'them' if _many(thing) else 'it'} for?” {who.they} asked. "
            f"“{capital(thing)} {use}. What else does that?”",
            f"They looked round the whole house. In the end it was {stand_in} that {other} held up. “This does it "
            f"too,” {other.they} said.",
            good,
        )
        end = rng.choice((
            f"Later {who} wrote on the list: “{capital(thing)}, or {stand_in}.”",
            f"“I shall never look for {thing} again,” said {other}. “I shall look for what does the same.”",
            f"Nobody who was told of it would believe that it had been done with {stand_in}.",
        ))  # fmt: skip
    elif way == "neighbour":
        turn = (
            f"{who} went next door and asked. “You can have {those},” said the neighbour, “but first you must "
            f"{service}.”",
            f"It took longer than either of them had expected, but then {who} came back with {thing}.",
            good,
        )
        end = rng.choice((
            f"“It is odd,” said {who}. “Now I know the neighbour, and yesterday I only knew the hedge.”",
            f"On the next Sunday it was the neighbour who stood at the door, and asked whether {who} had a corkscrew.",
            f"“You could have asked me before,” {who.they} had said at parting. “I have been living here for nine "
            "years.”"
            .replace(f"{who.they} had", "the neighbour had"),
        ))  # fmt: skip
    else:
        turn = (
            "They looked in the cellar, in the shed and under the stairs, and asked nobody. By the time they gave "
            "up, it was too late to begin anything.",
            bad,
        )
        end = f"The next day it turned out that the neighbour had had {thing} in the house all the time."
    done = way != "given up"
    return Story(
        rng.choice(("Nearly Everything", f"{who.own} Plan", "What Was Missing", "The List")),
        (
            f"One Sunday {who} and {other} wanted to {goal}, and {why}. They wrote a list: {listing([*needs])}.",
            rng.choice((
            f"They put everything together and ticked it off. Only one line stayed without a tick: {thing}.",
                "One thing after the other was laid on the kitchen table and crossed off. At the end one line on "
                f"the list was still uncrossed: {_bare(thing)}.",
            )),
            believed,
            *turn,
            end,
        ),
        ("dialogue", "moral") if done else ("dialogue", "sad ending", "twist"),
        (
            Question(
                "What was missing?",
                f"What was missing was {thing}." if not _many(thing) else f"{capital(thing)} were missing.",
                (f"Of {listing([*needs])} only one was not ticked off.",),
                thing,
                lambda: next(t for t, (u, _) in needs.items() if u == use),
            ),
            Question(
                f"Did they {goal} in the end?",
                "Yes, they did." if done else "No, they did not.",
                (
                    {
                        "stand-in": f"{capital(stand_in)} could do the work of {thing}.",
                        "neighbour": f"The neighbour gave them what was missing, and {who} did something for it.",
                        "given up": "They looked for it themselves until it was too late.",
                    }[way],
                ),
                done,
                lambda: good in turn,
            ),
            Question(
                f"What {'are' if _many(thing) else 'is'} {thing} needed for when you want to {goal}?",
                f"{capital(thing)} {use}.",
                ("Every thing on the list has a task.",),
                use,
                lambda: needs[thing][0],
            ),
            Question(
                f"Who had {thing}?",
                f"The neighbour had {thing}.",
                (turn[0] if way == "neighbour" else end,),
                "the neighbour",
                lambda: "the neighbour" if "neighbour" in turn[0] + end else "nobody",
            )
            if way != "stand-in"
            else Question(
                f"What did they use instead of {thing}?",
                f"They used {stand_in}.",
                (f"What {thing} had to do was known: {'they' if _many(thing) else 'it'} {use}.",
                 f"They found that {stand_in} could do that too."),
                stand_in,
                lambda: next(other for t, (_, other) in needs.items() if t == thing),
            ),
        ),
    )  # fmt: skip


def _bare(thing: str) -> str:
    return thing.removeprefix("a ").removeprefix("an ").removeprefix("two ")


def _many(thing: str) -> bool:
    """Whether "are" goes with it."""
    return thing.endswith("s") and not thing.startswith(("a ", "an "))


def _before_the_rain(rng: Random) -> Story:
    """Something is to be held outdoors, and rain is coming: earlier, under a roof, or not at all."""
    host, helper = pair(rng)
    what, where, length, crowd = rng.choice((
        ("the puppet show", "on the village green", 60, 40), ("the sports day", "on the long meadow", 150, 90),
        ("the concert", "in the castle yard", 90, 70),
        ("the lunch for all neighbours", "in the middle of the street", 120, 50),
        ("the egg race", "on the lawn", 45, 30), ("the reading", "under the lime tree", 60, 25),
        ("the prize-giving for the best pumpkin", "among the flower beds", 60, 35),
    ))  # fmt: skip
    start = rng.choice((13, 14, 15)) * 60
    rain = start + rng.choice([t for t in (15, 30, 45, 60) if t < length])
    need = start + length - rain
    ready = rng.choice((15, 30, 45, 90))  # how much earlier they could be ready
    guests = crowd + rng.randint(-8, 12)
    room = crowd + rng.choice((-25, -15, 15, 30))
    if what == "the sports day":  # it does not fit into a barn
        room = crowd - 25
    fits = guests <= room
    wrong_forecast = rng.random() < 0.25
    if need <= ready:
        way = "earlier"
        turn = (
            f"“How long does it last?” asked {helper}. “{capital(lasting(length))},” said {host}. “Then it must "
            f"begin at {spoken(rain - length)} at the latest,” said {helper}. “Can we be ready by then?” They could, "
            "but only if everybody ran.",
            rng.choice(
                (
                    f"Children were sent from door to door with the new time. At {spoken(rain - length)} it began, a "
                    "little out of breath.",
                    f"{host} rang the fire bell, which was allowed in such cases, and the whole street came to the "
                    f"windows. At {spoken(rain - length)} everybody was there, some of them with their mouths still "
                    "full.",
                )
            ),
        )
        end = f"It was over at {spoken(rain)}, and everybody took a chair and ran indoors. " + (
            "They stood at the window and waited for the rain. It did not come until the next morning."
            if wrong_forecast
            else "The first drops fell on the last of the chairs."
        )
    elif fits:
        way = "inside"
        turn = (
            f"“It would have to begin {lasting(need)} earlier,” said {helper}, “and we cannot be ready so soon.” "
            f"{host} looked at the barn. “How many people does it hold?” “{room},” said {helper}, “if nobody "
            "brings an umbrella.”",
            f"So they swept the barn. Then {guests} people came, and each of them said first of all that it smelt of "
            "hay.",
        )
        end = (
            "The rain did not come at all. Through the gaps in the boards the sun drew stripes on everybody's back, "
            "and still nobody wanted to go outside."
            if wrong_forecast
            else f"At {spoken(rain)} it began to drum on the roof, so loudly that for a while nothing else could be "
            "heard. It was the part that all of them told of afterwards."
        )
    else:
        way = "not at all"
        turn = (
            f"“It would have to begin {lasting(need)} earlier,” said {helper}, “and we cannot be ready so soon.” "
            f"{host} looked at the barn. “It holds {room} people,” {host.they} said, “and {guests} are coming.”",
            "They put it off by a week, and wrote that on a board by the road.",
        )
        end = (
            f"At {spoken(rain)} the sun was shining, and it shone until the evening. {host} sat alone on one of the "
            "many chairs. “We can only decide with what we know,” said the helper.".replace("the helper", helper.name)
            if wrong_forecast
            else f"At {spoken(rain)} the first drops fell on the empty chairs. A week later the sun shone, but a "
            "third of the guests had gone on holiday."
        )
    return Story(
        rng.choice(("Before the Rain", f"{host.own} Cloud", "A Matter of Minutes")),
        (
            f"{capital(what)} was to begin at {spoken(start)}, out of doors, {where}. {host} had put up the chairs the "
            f"evening before, and {guests} guests were expected.",
            rng.choice((
            f"At breakfast {helper} came with the weather report. “Rain from {spoken(rain)} on,” {helper.they} read "
            "out. It was quiet at the table, but for a spoon.",
                f"In the morning {helper} had the radio on. “Rain from {spoken(rain)} on,” said a cheerful voice, "
                "and then there was music.",
            )),
            *turn,
            end,
        ),
        ("dialogue", *(("sad ending",) if way == "not at all" else ()), *(("twist",) if wrong_forecast else ())),
        (
            Question(
                "If it had begun at the planned time, for how many minutes would it have gone on in the rain, had the "
                "report been right?",
                f"It would have gone on in the rain for {count(need, 'minute')}.",
                (
                    f"It would have lasted from {spoken(start)} to {spoken(start + length)}.",
                    f"Rain was expected from {spoken(rain)} on.",
                ),
                need,
                lambda: len([t for t in range(start, start + length) if t >= rain]),
            ),
            Question(
                "What did they do about the rain?",
                {
                    "earlier": "They began earlier.", "inside": "They went into the barn.",
                    "not at all": "They put it off by a week.",
                }[way],
                (
                    f"To be over before the rain, it had to begin {lasting(need)} earlier, and they could be ready by "
                    "then."
                    if way == "earlier"
                    else f"They could not be ready {lasting(need)} earlier.",
                    *(() if way == "earlier" else (
                        f"The barn held {room} people, and {guests} were expected.",)),
                ),
                {"earlier": "earlier", "inside": "the barn", "not at all": "a week"}[way],
                lambda: "earlier" if start - ready + length <= rain else "the barn" if room >= guests else "a week",
            ),
            Question(
                "Did the rain come when the report had said?",
                "No, the report was wrong." if wrong_forecast else "Yes, it came at that time.",
                (end.partition(". ")[2] if way == "earlier" else end,),
                not wrong_forecast,
                lambda: any(word in end for word in ("drum", "drops")),
            ),
            Question(
                "Was it foolish to change the plan because of a report that turned out wrong?" if wrong_forecast else
                "Could they have known for certain in the morning that it would rain?",
                "No, in the morning they could not know that it was wrong." if wrong_forecast else
                "No, a report only says what is likely.",
                ("Whoever decides has only what is known at that time.",),
                False,
                lambda: False,
            ),
        ),
    )  # fmt: skip


WORLD = World(
    topic="Plans, obstacles and ways round them",
    group="time",
    concepts=("plan", "obstacle", "substitute", "order_of_steps", "decision"),
    openings=(
        """A plan is a list of steps that somebody has walked through in the head before walking through them on their
        feet. In the head a bridge costs nothing, and you can see in time that it is missing.""",
        """Hardly any plan comes through a whole day without a scratch. The shop is shut, the friend is ill, the rope
        is too short. What matters then is to know what the plan was for, because the aim can often be kept when the
        way cannot.""",
        """When something is in the way, there are three questions. Can it be removed? Can you go round it? And if
        neither is possible, what is the next best thing to want?""",
        """People who are good at planning are not people to whom nothing happens. They have merely asked beforehand
        what could be missing, and put a candle beside the lamp.""",
    ),
    asks=(
        "How do you make a plan?",
        "What can I do if something that I need is missing?",
        "Why can some steps not be swapped?",
        "What should I do if the plan no longer works?",
    ),
    ideas=(
        (
            """Begin at the end. What should be there when all is done, and what must have happened just before? Go
            back like this, step by step, until you reach something that you can do now. Whoever wants toast at eight
            must have bread in the house at seven, and therefore must have been at the baker's the day before.""",
            """Write down what is needed, and next to each thing what it is for. “String: to hold the kite.” The
            second half looks unnecessary, but it is the half that helps when the string is not there.""",
            """A plan is good enough when you know the first step and can see that none of the others is impossible.
            Those who plan the hundredth step exactly have mostly not yet begun with the first.""",
        ),
        (
            """Ask what the thing does, not what it is called. Butter keeps a pancake from sticking; oil does that as
            well. Flour makes the batter out of which there is a pancake at all, and for that there is hardly anything
            else in the kitchen.""",
            """Something that does the same work can stand in: a broomstick for a pole, a firm chair for a ladder, a
            sheet for a tent. But it must do all of the work that is needed. A chair is no ladder if the gutter is
            three metres up.""",
            """The thing may be missing only in your own house. Before a plan is given up because of a missing drill,
            count the doors in the street behind which there is a drill, used perhaps once a year.""",
        ),
        (
            """A step that needs the result of another must come after it. Nobody can hang up shirts that have
            not been washed, or butter bread that is not yet baked. Other steps have nothing to do with each other,
            and there the order is a matter of taste.""",
            """If one step is held up, do not stop altogether, but look for those that do not wait for it. While the
            glue is on its way, the wood can be sawn. A list with arrows, from each step to those that need it, shows
            at a glance what can go on.""",
        ),
        (
            """Hold on to the aim and let go of the way. Whoever wants to see a friend and misses the train can
            telephone, take the next one, or invite the friend. Only those who wanted nothing but the train have lost
            everything.""",
            """Sometimes the wise thing is to put it off. A picnic on the next Sunday is better than a picnic in the
            rain; an operation is not better next month. Ask what it costs to wait.""",
            """A decision can be right and turn out badly. If rain is likely, it is right to go indoors, even when the
            sun shines afterwards. Judge it by what could be known at the time.""",
        ),
    ),
    mistakes=(
        """When a plan fails, many try the same thing again, only harder. A door that opens inwards does not open
        outwards if you push with both hands. After the second attempt it is time to look for another way.""",
        """People often plan as if nothing would go wrong, and add up the shortest times. If five steps have to go
        well, and each goes well nine times out of ten, then all five together go well only about six times out of
        ten.""",
        """A missing thing does not always spoil a plan. Without candles there can be a birthday; without a guest it
        is harder. Ask whether it belongs to the aim or only to the decoration.""",
        """“We have everything we need” is easily said about a full cupboard. Twelve things that do not fit do not
        replace the one that does.""",
    ),
    scenes=(_missing, _in_order, _ways, _what_for),
    stories=(_stand_in, _before_the_rain),
    notes={
        "child": (
            """Think of something that you would like to do tomorrow, and count the things that you need for it. Which
            of them would be hardest to replace?""",
        ),
        "parent": (
            """When a child stands before an obstacle, wait a moment before you remove it. The question “What did you
            want it for?” helps more than the missing thing.""",
        ),
        "learner": (
            """“Instead of” and “in place of” name what is replaced: oil instead of butter. “In spite of” names what
            was in the way and did not stop you: in spite of the rain.""",
        ),
        "adult": (
            """It is worth imagining, before the start, that the plan has failed, and then asking why. In this mood
            people name reasons that they would never have admitted while they were still hopeful.""",
        ),
    },
)
