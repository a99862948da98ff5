"""Order of events: what came first, told out of order, read from traces, and what cannot be known."""

from itertools import pairwise, permutations
from random import Random

from hornbook.curriculum.worlds.english import a, capital, clock, count, listing, number, ordinal
from hornbook.curriculum.worlds.people import Person, pair, people
from hornbook.curriculum.worlds.world import Question, Scene, Story, World

_DID = (  # what somebody did: in the past, and as "doing"
    ("fed the geese", "feeding the geese"), ("wrote a postcard", "writing a postcard"),
    ("cut the hedge", "cutting the hedge"),
    ("rang up an aunt", "ringing up an aunt"), ("mended a chair", "mending a chair"), ("took a bath", "taking a bath"),
    ("picked some plums", "picking some plums"), ("had a nap", "having a nap"), ("read the paper", "reading the paper"),
    ("baked a cake", "baking a cake"), ("went to the bank", "going to the bank"),
    ("cleaned the boots", "cleaning the boots"),
    ("practised the cello", "practising the cello"), ("planted two roses", "planting two roses"),
    ("drew a map", "drawing a map"), ("washed the dog", "washing the dog"),
)  # fmt: skip
# Traces: what was there first, what came on top of it, and how one sees it.
_LAYERS = (  # what was first, what came later, how one sees it, and what would be if it had been the other way round
    ("snow fell", "a fox ran across the yard", "the tracks of a fox are pressed into the snow",
     "If the fox had come first, the snow would have covered its tracks"),
    ("somebody drew a chalk ship on the pavement", "it rained", "a chalk ship has run into blue and white streaks",
     "A ship drawn after the rain would have sharp lines"),
    ("the cement was laid", "a cat walked over it", "the paws of a cat are printed in the hard cement",
     "Before the cement was laid, there was nothing for the cat to step into"),
    ("the letter was put on the desk", "the ink was spilt",
    "a stain of ink goes across a letter and the desk without a gap",
     "If the ink had been spilt first, the letter would lie on the stain and be clean"),
    ("the window was painted", "a fly settled on it", "a whole fly sticks in the paint of the window",
     "A fly that had been there before would have been painted over"),
    ("the leaves fell", "the bicycle was laid on the grass", "there are fallen leaves under the bicycle and none on it",
     "If the bicycle had been there first, the leaves would lie on it"),
    ("the cake was iced", "a slice was cut out", "the icing of the cake ends sharply where a slice is missing",
     "If the slice had been cut out first, icing would have run down into the gap"),
    ("the dust settled on the shelf", "a vase was taken away", "there is a clean round spot in the dust of the shelf",
     "If the vase had been taken away before, dust would lie on that spot too"),
    ("the table was laid", "the candle dripped", "wax lies on the tablecloth and on the rim of a plate",
     "If the candle had dripped first, the wax would be under the cloth"),
    ("the puddle froze", "a stone was thrown", "a stone lies on the ice of the puddle, in a star of cracks",
     "A stone that is thrown into water sinks, and it would lie under the ice"),
    ("the car was parked", "it snowed", "there is snow on the car and around it, and the ground beneath it is bare",
     "If it had snowed first, there would be snow under the car as well"),
    ("the poster was stuck up", "somebody wrote a name on the wall",
    "the last letter of a name on the wall goes over the edge "
     "of a poster", "If the name had been there first, the poster would cover its last letter"),
)  # fmt: skip
_CHAINS = (  # causes and effects: a, therefore b, therefore c, therefore d
    ("the gate was left open", "the goat got into the garden", "the lettuces were eaten",
    "there was no salad for supper"),
    ("a branch broke in the storm", "a power line was torn down", "the lights went out",
    "candles were lit in every house"),
    ("the tap was not turned off", "the basin ran over", "water dripped through the ceiling",
    "a bucket was put on the piano"),
    ("the cat jumped on the shelf", "the jar fell down", "the marbles rolled all over the floor",
    "the postman slipped"),
    ("the alarm clock stopped", "the baker overslept", "the oven was cold at six", "there were no rolls for breakfast"),
    ("a sheep lay down on the rails", "the train had to stop", "the band came an hour late",
    "the concert began without drums"),
    ("a match was thrown away", "the dry grass caught fire", "smoke drifted over the road",
    "the cars drove with their lights on"),
    ("the snow melted in the hills", "the river rose", "the meadow was flooded",
    "the cows were brought to the upper barn"),
)  # fmt: skip


def _told_backwards(rng: Random) -> Scene:
    """Four things that somebody did, told with before and after, not in their order."""
    who = people(rng, 1)[0]
    real = rng.sample(_DID, 4)
    past, doing = [d[0] for d in real], [d[1] for d in real]
    facts = [
        rng.choice((f"Before {doing[2]}, {who.they} {past[1]}.", f"{who.They} {past[2]} after {doing[1]}.")),
        rng.choice((f"{capital(doing[3])} came last.",
        f"After all the rest {who.they} {past[3]}.")),
        rng.choice((f"When {who.they} {past[1]}, {who.they} had already finished {doing[0]}.",
                    f"{who.They} {past[0]} before {doing[1]}.")),
    ]  # fmt: skip
    rng.shuffle(facts)
    rules = [(1, 2), (0, 3), (1, 3), (2, 3), (0, 1)]
    nth = rng.randint(1, 4)
    asked = rng.choice(((0, 2), (2, 0)))

    def by_rules() -> tuple[int, ...]:
        """The only order of the four that keeps every rule."""
        fits = [o for o in permutations(range(4)) if all(o.index(a) < o.index(b) for a, b in rules)]
        return fits[0] if len(fits) == 1 else ()

    return Scene(
        (
            f"On Saturday {who} did four things: {who.they} {listing([past[n] for n in rng.sample(range(4), 4)])}.",
            *facts,
        ),
        (
            Question(
                f"What did {who} do {ordinal(nth)}?" if nth > 1 else f"What did {who} do first?",
                f"The {ordinal(nth)} thing was {doing[nth - 1]}.",
                (
                    f"{capital(doing[0])} came before {doing[1]}, and {doing[1]} before {doing[2]}.",
                    f"{capital(doing[3])} came at the very end.",
                ),
                doing[nth - 1],
                lambda: doing[by_rules()[nth - 1]],
            ),
            Question(
                f"Did {doing[asked[0]]} come before {doing[asked[1]]}?",
                f"{'Yes' if asked[0] < asked[1] else 'No'}, {doing[min(asked)]} came earlier.",
                (
                    f"{capital(doing[0])} came before {doing[1]}.",
                    f"{capital(doing[1])} came before {doing[2]}, so {doing[0]} came before that too.",
                ),
                asked[0] < asked[1],
                lambda: by_rules().index(asked[0]) < by_rules().index(asked[1]),
            ),
            Question(
                f"How many of the four things had {who} done before {doing[nth - 1]}?",
                f"{capital(count(nth - 1, 'thing'))} had been done before."
                if nth > 1 else f"{who.They} had done none of them: it was the first.",
                (f"In order, it was {listing(doing, 'and then')}.",),
                nth - 1,
                lambda: by_rules().index(nth - 1),
            ),
            Question(
                f"Is it said at what time {who} was {doing[nth - 1]}?",
                "No, only the order can be known, not the hour.",
                ("“Before” and “after” put things in a row.", "How far apart they are in the row is not said."),
                False,
                lambda: any(mark in " ".join(facts) for mark in ("o'clock", "past", ":")),
            ),
        ),
    )  # fmt: skip


def _traces(rng: Random) -> Scene:
    """Two pairs of events whose order can be seen, and which have nothing to do with each other."""
    finder = people(rng, 1)[0]
    one, two = rng.sample(_LAYERS, 2)
    while "snow" in one[2] and "snow" in two[2]:  # it would be the same snow
        one, two = rng.sample(_LAYERS, 2)
    flip = rng.random() < 0.5
    said, other = (one[1], one[0]) if flip else (one[0], one[1])
    events = [one[0], one[1], two[0], two[1]]

    def known(a: str, b: str) -> bool:
        """Whether all orders that the traces allow agree about the two."""
        orders = [o for o in permutations(events)
                  if o.index(one[0]) < o.index(one[1]) and o.index(two[0]) < o.index(two[1])]  # fmt: skip
        return len({o.index(a) < o.index(b) for o in orders}) == 1

    possible = sum(1 for o in permutations(range(4)) if o.index(0) < o.index(1) and o.index(2) < o.index(3))
    mixed = (rng.choice(one[:2]), rng.choice(two[:2]))
    return Scene(
        (
            f"{finder} looks round in the morning and sees two things.",
            f"The first: {one[2]}.",
            f"The second: {two[2]}.",
        ),
        (
            Question(
                f"Which of these came first: {said}, or {other}?",
                f"First {one[0]}, and then {one[1]}.",
                (f"{capital(one[2])}.", f"{one[3]}."),
                one[0],
                lambda: one[0] if known(one[0], one[1]) else "unknown",
            ),
            Question(
                f"Which of these came later: {two[0]}, or {two[1]}?",
                f"First {two[0]}, and later {two[1]}.",
                (f"{capital(two[2])}.", f"{two[3]}."),
                two[1],
                lambda: two[1] if known(two[0], two[1]) else "unknown",
            ),
            Question(
                f"Can {finder} see from this which came first: {mixed[0]}, or {mixed[1]}?",
                f"No, {finder} cannot see that.",
                ("Each of the traces puts only two events in order.", "Nothing links the one pair with the other."),
                False,
                lambda: known(*mixed),
            ),
            Question(
                "In how many different orders can the four events have happened, if both traces are right?",
                f"They can have happened in {number(possible)} orders.",
                (
                    "Four events can be put in a row in 24 ways.",
                    "The first trace leaves half of them, and the second leaves half of these.",
                ),
                possible,
                lambda: 24 // 2 // 2,
            ),
        ),
    )


def _chain(rng: Random) -> Scene:
    """A causes b, b causes c: told from the end."""
    who = people(rng, 1)[0]
    chain = rng.choice(_CHAINS)
    asked, gone = rng.randrange(1, 4), rng.randrange(3)
    told = rng.sample(range(4), 4)
    links = tuple(f"{capital(chain[n + 1])} because {chain[n]}." for n in range(asked))
    nxt = dict(pairwise(chain))

    def reached(without: str) -> set[str]:
        """What follows from the beginning if one link is taken away."""
        found, event = set(), chain[0]
        while event != without and event in nxt:
            found.add(event)
            event = nxt[event]
        return found if event == without else {*found, event}

    def follows(cause: str, effect: str) -> bool:
        """Going along the links."""
        while cause in nxt:
            cause = nxt[cause]
            if cause == effect:
                return True
        return False

    return Scene(
        (
            f"{who} hears of four things that have happened, in no particular order: "
            f"{listing([chain[n] for n in told])}.",
            "Each of them, but for one, happened because of another of the four.",
        ),
        (
            Question(
                "Which of the four was the beginning of it all?",
                f"It all began when {chain[0]}.",
                tuple(f"{capital(chain[n + 1])} because {chain[n]}." for n in range(3)),
                chain[0],
                lambda: next(event for event in chain if event not in nxt.values()),
            ),
            Question(
                f"Why was it that {chain[asked]}?",
                f"It was because {chain[asked - 1]}.",
                (
                    "A cause comes before its effect and brings it about.",
                    f"First {chain[asked - 1]}, then {chain[asked]}.",
                ),
                chain[asked - 1],
                lambda: next(cause for cause, effect in nxt.items() if effect == chain[asked]),
            ),
            Question(
                f"Take away one link: suppose that it is not true that {chain[gone]}. Is it still explained why "
                f"{chain[3]}?",
                "No, then there must have been another reason.",
                (
                    *(f"{capital(chain[n + 1])} because {chain[n]}." for n in range(gone, 3)),
                    "If one link is missing, what hangs on it does not follow.",
                ),
                False,
                lambda: chain[3] in reached(chain[gone]),
            ),
            Question(
                f"Could it be that {chain[0]} because {chain[asked]}?",
                "No, that would put the effect before its cause.",
                (*links, f"So it had already happened that {chain[0]}, when {chain[asked]}."),
                False,
                lambda: follows(chain[asked], chain[0]),
            ),
        ),
    )


_MOMENTS = (
    ("the church bell rang", "a bell"), ("the evening bus went by", "a bus"), ("the shower of rain began", "rain"),
    ("the street lamp went on", "light"), ("the dog barked", "barking"), ("a plane flew over", "a noise"),
    ("the radio played a march", "music"), ("the swifts left the tower", "birds"),
)  # fmt: skip


def _witnesses(rng: Random) -> Scene:
    """Several people tell each a piece of the order; together they may give all of it, or not."""
    witnesses = people(rng, 3)
    names = [moment[0] for moment in rng.sample(_MOMENTS, 4)]
    full = rng.random() < 0.6
    rules = [(0, 1), (1, 2), (2, 3)] if full else rng.choice(([(0, 1), (1, 3), (2, 3)], [(0, 1), (0, 2), (2, 3)]))
    shown = rng.sample(rules, 3)
    orders = [o for o in permutations(range(4)) if all(o.index(a) < o.index(b) for a, b in rules)]
    told = [
        rng.choice((f"{who} is sure that {names[a]} before {names[b]}.",
        f"“First {names[a]},” says {who}, “and only then "
                    f"{names[b]}.”"))
        for who, (a, b) in zip(witnesses, shown, strict=True)
    ]  # fmt: skip
    open_pair = next(
        ((a, b) for a in range(4) for b in range(a + 1, 4) if len({o.index(a) < o.index(b) for o in orders}) > 1), None
    )
    first = {o[0] for o in orders}
    last = {o[3] for o in orders}
    ends = [("first", first), ("last", last)]
    word, candidates = rng.choice([e for e in ends if len(e[1]) == 1] or ends)
    sure = len(candidates) == 1

    def reach(a: int, b: int) -> bool:
        return any(x == a and (y == b or reach(y, b)) for x, y in rules)

    yes, no = rng.choice([(a, b) for a in range(4) for b in range(4) if reach(a, b)])
    return Scene(
        (f"Four things happened yesterday evening: {listing([names[n] for n in rng.sample(range(4), 4)])}.", *told,
         "All three are right."),
        (
            Question(
                f"Which of the four things happened {word}?",
                f"{capital(word)} of all, {names[min(candidates)]}."
                if sure
                else "It cannot be known from what the three say.",
                (
                    "What is said to come after something cannot be the first, and what is said to come before "
                    "something cannot be the last.",
                    f"{'Only' if sure else 'More than'} one of the four can be the {word}.",
                ),
                names[min(candidates)] if sure else "cannot be known",
                lambda: _only([names[n] for n in range(4)
                               if not any((b if word == "first" else a) == n for a, b in rules)]),
            ),
            Question(
                "Do the three together know the whole order?",
                "Yes, there is only one order in which all of it is right." if len(orders) == 1
                else f"No, there are {number(len(orders))} orders in which all of it is right.",
                (
                    (f"The pieces can be joined end to end: {listing([names[n] for n in orders[0]], 'and then')}.",)
                    if len(orders) == 1
                    else (f"Nothing says which came first: {names[open_pair[0]]}, or {names[open_pair[1]]}.",)
                    if open_pair else ("The pieces leave a gap.",)
                ),
                len(orders) == 1,
                lambda: all(reach(a, b) or reach(b, a) for a in range(4) for b in range(4) if a != b),
            ),
            Question(
                f"Is it certain that {names[yes]} before {names[no]}?",
                "Yes, it is certain.",
                (
                    ("It is said in so many words.",) if (yes, no) in rules
                    else ("It follows from two or more pieces, joined together.",
                          "If one thing is before a second, and the second before a third, the first is before the "
                          "third.")
                ),
                True,
                lambda: all(o.index(yes) < o.index(no) for o in orders),
            ),
        ),
    )  # fmt: skip


def _only(found: list[str]) -> str:
    return found[0] if len(found) == 1 else "cannot be known"


_TASTY = ("plum tart", "cheese pie", "nut cake", "dish of stuffed eggs", "raspberry roll", "trifle", "onion tart")
_TRUE_REASONS = (
    "had thought that it was meant for the fair and had taken a piece to the judge",
    "had been so hungry after the long way that the hand had been quicker than the head",
    "had wanted only to straighten the edge, and then the other edge, and so on",
    "had cut off a piece for a crying child in the street, and then one for the child's brother",
)
_ERRANDS = ("to return a sieve", "to fetch a ladder", "to bring back a book", "to borrow an egg",
"to ask about the hedge",
            "to leave a message")  # fmt: skip


def _who_was_it(rng: Random) -> Story:
    """Something has been eaten; wet or dry footprints, and the hour at which the rain began, say by whom."""
    (cook,) = people(rng, 1)
    early, late = pair(rng)
    while cook.name in (early.name, late.name):
        early, late = pair(rng)
    thing = rng.choice(_TASTY)
    dish = f"the {thing}"
    errand, errand2 = rng.sample(_ERRANDS, 2)
    out = rng.randrange(14 * 60, 15 * 60, 10)
    came_early = out + rng.choice((10, 15, 20))
    rain = came_early + rng.choice((20, 25, 30))
    came_late = rain + rng.choice((10, 15, 20, 30))
    back = came_late + rng.choice((15, 20, 30))
    wet = rng.random() < 0.5
    guilty, other = (late, early) if wet else (early, late)
    hasty = rng.random() < 0.4
    reason = rng.choice(_TRUE_REASONS)
    prints = "muddy footprints, still wet" if wet else "dry, dusty footprints, and not one drop"
    accuse = f"“It was {other},” cried {cook}. “{other.They} can smell food through a stone wall.”"
    if hasty:
        turn = (
            accuse + f" And {cook.they} went straight over the road and said so, loudly, at {other.own} open door.",
            f"{other} went pale. “Have you looked at the floor?” was all that {other.they} said.",
            f"{cook} went back and looked. On the floor, beside the table, were {prints}. {_thinks(cook, wet, rain)}",
        )
        end = (
            f"{guilty} owned up at once: {guilty.they} {reason}. But {other} did not come to supper, and {cook} ate "
            "what was left without noticing what it tasted of."
        )
    else:
        turn = (
            accuse,
            f"But before {cook} had put on {cook.their} shoes, {cook.they} saw the floor. Beside the table were "
            f"{prints}. {_thinks(cook, wet, rain)}",
            f"{cook} went to {guilty} and asked, quite quietly. It was as {cook.they} had thought: {guilty} {reason}.",
        )
        end = rng.choice((
            f"“I nearly shouted at {other},” said {cook} later. “One look at the floor was all that was needed.”",
            f"{guilty} brought a basket of cherries the next day, and {other} was given half of them without knowing "
            "why.",
        ))  # fmt: skip
    return Story(
        rng.choice(("On the Kitchen Floor",
        f"Who Ate the {thing.title().replace(' Of ', ' of ')}", "Wet or Dry")),
        (
            rng.choice((
            f"{cook} had made {a(thing)} for the evening, and set it on the kitchen table. At {clock(out)} "
            f"{cook.they} went out to the greenhouse at the far end of the garden. The door stood open, as it always "
            "did.",
                f"All morning {cook} had been at work on {a(thing)}. At {clock(out)} {cook.they} left it on the "
                "kitchen table and went out to the greenhouse at the far end of the garden. Nobody there ever "
                "locked a door.",
            )),
            f"At {clock(came_early)} {early} came by {errand}, and at {clock(came_late)} {late} came "
            f"{errand2}. Both had called into the house and had gone again. In between, at {clock(rain)}, it "
            "had begun to rain after three dry weeks, and it did not stop.",
            rng.choice((
            f"When {cook} came in at {clock(back)}, a good half of {dish} was gone.",
                f"It was {clock(back)} when {cook} came back into the kitchen. A good half of {dish} was missing.",
            )),
            *turn,
            end,
        ),
        ("dialogue", "conflict", "sad ending") if hasty else ("dialogue", "conflict", "moral"),
        (
            Question(
                f"Who had eaten from {dish}?",
                f"It was {guilty}.",
                (
                    f"The footprints were {'wet' if wet else 'dry'}, so they were made "
                    f"{'after' if wet else 'before'} the rain began at {clock(rain)}.",
                    f"{early} came at {clock(came_early)}, before the rain, and {late} at {clock(came_late)}, after "
                    "it had begun.",
                ),
                guilty.name,
                lambda: next(who.name for who, t in ((early, came_early), (late, came_late)) if (t > rain) == wet),
            ),
            Question(
                f"Whom did {cook} suspect first?",
                f"{cook} suspected {other} first.",
                (f"“It was {other},” {cook.they} cried, before looking at the floor.",),
                other.name,
                lambda: early.name if guilty is late else late.name,
            ),
            Question(
                f"How many minutes after {early} did {late} come?",
                f"{late} came {count(came_late - came_early, 'minute')} after {early}.",
                (f"{early} came at {clock(came_early)}.", f"{late} came at {clock(came_late)}."),
                came_late - came_early,
                lambda: len(range(came_early, rain)) + len(range(rain, came_late)),
            ),
            Question(
                "Would the footprints have said anything if it had not rained at all that day?",
                "No, then they would have been dry in any case.",
                ("Traces put events in order only if something changed in between.",
                "Here it was the rain that changed."),
                False,
                lambda: came_early < came_early,
            ),
        ),
    )  # fmt: skip


def _thinks(cook: Person, wet: bool, rain: int) -> str:
    return (
        f"“Whoever left these came after {clock(rain)},” said {cook} slowly."
        if wet
        else f"“Whoever left these was here before {clock(rain)},” said {cook} slowly."
    )


_HEIGHTS = ("no higher than the fence", "as high as the window", "as high as the gutter", "higher than the chimney")
_ON_THEM = ("a woman with a pram", "two men with a wheelbarrow", "a wedding party", "a boy on a donkey",
"a girl with a kite",
            "a football team", "a man with a beehive", "three sisters in raincoats")  # fmt: skip


def _photographs(rng: Random) -> Story:
    """Photographs have fallen out of an album; the tree on them gives the order, unless it was felled in between."""
    one, two = pair(rng)
    old = rng.choice(("grandmother", "grandfather", "great-aunt", "great-uncle"))
    tree = rng.choice(("walnut tree", "pear tree", "birch", "lime tree", "poplar"))
    felled = rng.random() < 0.5
    shown = rng.sample(_ON_THEM, 4)
    heights = [*_HEIGHTS]
    real = [1, 2, 3, 0] if felled else [0, 1, 2, 3]  # by the tree's height, in the true order of time
    pictures = dict(zip(real, shown, strict=True))  # height -> what is on it, shown in the true order
    spread = rng.sample(range(4), 4)
    by_tree = [pictures[n] for n in range(4)]
    described = listing([f"{pictures[n]} (the tree {heights[n]})" for n in spread])
    year = rng.randint(1931, 1948)
    clue = rng.choice(("On the back was a year", "In the corner somebody had scratched a year"))
    check = (
        f"Only {one} was not content. {one.They} turned over the picture with {shown[3] if felled else by_tree[0]}. "
        f"{clue}: {year + 30 if felled else year}. {two} turned over "
        f"{'all the others' if felled else 'the next one'}: {'they were all older' if felled else year + 8}."
    )
    ending = (
        (
            f"“The tall one came down in a storm,” said their {old}, who had been listening from the armchair. “We "
            "planted a new one in the same hole. The small tree on the last picture is the child of the large one.”",
            rng.choice((
                f"So {one} took the first picture and laid it at the end of the row. Now the row told a different "
                "story.",
                f"{two} laid the small tree behind the tall one. “I was so sure,” {two.they} said. “So was I, about "
                f"the tall one,” said their {old}.",
            )),
        )
        if felled
        else (
            f"“It still stands,” said their {old} from the armchair. “You can go out and measure how high it is now.”",
            rng.choice((
                f"They went out. It was higher than {two} could throw a ball, and into the bark, far up, somebody "
                "had cut two letters.",
                f"They went out and took a fifth picture, with their {old} under the tree, and put it at the end of "
                "the row.",
            )),
        )
    )  # fmt: skip
    return Story(
        rng.choice(("Four Photographs", "The Tree in the Pictures", "The Album")),
        (
            rng.choice((
            f"{one} had only wanted to lift the album down from the shelf. Now four photographs lay on the floor, "
            "and nobody knew in which order they had been stuck in.",
                f"The album was older than the glue in it. When {one} opened it, four photographs slid out over the "
                "carpet, and nobody knew in which order they had been stuck in.",
            )),
            f"All of them showed the same house and the same place beside the door, where a {tree} stood. "
            f"From left to right they showed {described}.",
            rng.choice((
            f"“That is easy,” said {two}. “Trees grow. The smallest comes first.” And {two.they} laid them in a row: "
            f"{listing(by_tree, 'and last')}.",
                f"“A tree tells us all we need,” said {two}. “It grows, and it never shrinks.” So {two.they} laid "
                f"the pictures out from the smallest tree to the tallest: {listing(by_tree, 'and last')}.",
            )),
            check,
            *ending,
        ),
        ("dialogue", "twist") if felled else ("dialogue",),
        (
            Question(
                f"Which picture did {two} lay at the beginning?",
                f"{two} began with {by_tree[0]}.",
                (f"{two} put the smallest tree first.", f"On that picture the tree was {heights[0]}."),
                by_tree[0],
                lambda: pictures[min(pictures)],
            ),
            Question(
                "Which of the four pictures was really the oldest?",
                f"The oldest was the one with {shown[0]}.",
                (
                    (
                        f"The tall {tree} came down in a storm, and a new one was planted.",
                        "So the picture with the small tree is the last, and of the others the one with the "
                        "smallest tree is the oldest.",
                    )
                    if felled
                    else (f"The {tree} had only grown, and nothing else had happened to it.",)
                ),
                shown[0],
                lambda: pictures[1] if felled else pictures[0],
            ),
            Question(
                f"Was {two.own} row in the right order?",
                "No, the first picture belonged at the end." if felled else "Yes, it was.",
                (
                    f"{two} had thought that there had always been the same tree."
                    if felled
                    else "The years on the pictures agreed with the height of the tree.",
                ),
                not felled,
                lambda: by_tree == [pictures[n] for n in real],
            ),
            Question(
                "How many pictures had to be moved?",
                "Only one picture had to be moved." if felled else "No pictures had to be moved.",
                (
                    "The other three were in the right order among themselves."
                    if felled
                    else "The row was right from the beginning.",
                ),
                int(felled),
                lambda: 4 - max(
                    len([*kept]) for kept in _subsequences(shown) if [*kept] == [p for p in by_tree if p in kept]
                ),
            ),
        ),
    )  # fmt: skip


def _subsequences(things: list[str]) -> list[list[str]]:
    """All choices of them, in their order."""
    return [[t for n, t in enumerate(things) if mask >> n & 1] for mask in range(2 ** len(things))]


WORLD = World(
    topic="What came first: the order of events",
    group="time",
    concepts=("before_and_after", "sequence", "cause_and_effect", "evidence"),
    openings=(
        """Things happen one after the other, but they are not always told in that way. “We went home because Leo had
        fallen into the pond” begins with the end. Whoever listens puts the pieces back into their order without
        noticing it.""",
        """Before and after are the simplest things that can be said about time, and you can do without a clock for
        them. The egg was broken before it was fried. Nobody needs to know at what hour.""",
        """Some orders can be turned round and some cannot. You can put on the hat and then the scarf, or the scarf
        and then the hat. You cannot put on the socks after the shoes and be content with it.""",
        """Detectives, doctors and people who look for their keys do the same: they put events in a row. What is known
        to be earlier, what must be later, and what has left no sign of when it was?""",
    ),
    asks=(
        "How can I find out in which order things happened?",
        "Can you see afterwards what came first?",
        "Does something always cause what comes after it?",
        "What can be done if the order is not known?",
    ),
    ideas=(
        (
            """Look for words that put two things in a row: before, after, until, when, as soon as, already. Each of
            them is a small piece. If the walk was before lunch, and lunch before the storm, then the walk was before
            the storm, although nobody said so.""",
            """The order of the sentences need not be the order of what happened. “She locked the door. She had fed
            the cat” has two sentences and two events, and the second sentence tells the first event. The little word
            “had” gives it away.""",
            """Draw a line and write each event on it, the early ones on the left. Where two pieces share an event,
            they can be joined. If something fits in two places, it has not yet been said where it belongs.""",
        ),
        (
            """What lies on top came later. Under the snow are the leaves of autumn, under the leaves the apple that
            fell in September. Those who dig up old towns read the years in this way, from the top downwards into the
            past.""",
            """One event changes what another leaves behind. Footprints in wet cement stay when it is hard; on hard
            cement nobody leaves any. So the walker came while it was soft. The trace keeps the order when everybody
            has forgotten it.""",
            """Look for what could not be as it is if the order had been different. A dry patch under a car, on a wet
            road, says that the car was there before the rain. If it had come later, the road would be wet there
            too.""",
        ),
        (
            """A cause comes before its effect, but not all that comes before is a cause. The cock crows before
            sunrise, and the sun would rise without it. To find out, you have to ask: would it have happened all the
            same?""",
            """Causes can form a chain: the storm broke the branch, the branch tore the line, the light went out.
            Whoever sits in the dark sees only the last link. To understand it, go back along the chain until
            you meet something that could have been prevented.""",
        ),
        (
            """Where the order is not known, say what is known and leave the rest open. If both the milk and the paper
            came between six and seven, nobody can say which was first, unless somebody saw it or one of them left a
            trace on the other.""",
            """Sometimes it does not matter. Whether you first weigh the flour or first beat the eggs, the cake will
            be the same. It is worth the trouble of finding out only where a different order would have led to
            something different.""",
        ),
    ),
    mistakes=(
        """Many think that what is told first happened first. “I was late because I had lost my key” tells the
        lateness first, and the key was lost earlier.""",
        """“After it” does not mean “because of it”. If somebody takes off a lucky scarf and then the team loses, the
        scarf had no part in the match.""",
        """If A was before C, and B was before C, it does not follow that A was before B. Both were earlier than C,
        and nothing is said about which of the two came first.""",
        """People who have seen the same thing often tell it in different orders, and all of them are honest. What
        made the strongest impression moves forward in the memory. A trace or a clock is a better witness for the
        order.""",
    ),
    scenes=(_told_backwards, _traces, _chain, _witnesses),
    stories=(_who_was_it, _photographs),
    notes={
        "child": (
            """Tell somebody what you did this morning, but backwards, beginning with the last thing. It is harder
            than it sounds.""",
        ),
        "parent": (
            """Small children tell events in the order of importance: first the ice cream, then the journey. “And what
            was before that?” is a better question than “And then?”.""",
        ),
        "learner": (
            """For the earlier of two past events English has a form of its own: “When I came, the train had left.”
            Without “had” it would mean that it left at that moment or afterwards.""",
        ),
        "adult": (
            """Geologists could say for a hundred years which rocks were older than others, but not by how much. The
            order of the layers was certain long before there was any way to count the years.""",
        ),
    },
)
