"""Rivers: who fits into the boat, what a bridge bears, when a causeway is dry, and on which bank the ferry is."""

from collections.abc import Iterator
from itertools import combinations
from random import Random

from hornbook.curriculum.worlds.english import amount, capital, clock, count, lasting, listing, number, ordinal
from hornbook.curriculum.worlds.people import pair, people
from hornbook.curriculum.worlds.world import Question, Scene, Story, World

_GROUPS = (
    "hikers", "cousins", "fishermen", "musicians", "scouts", "neighbours", "bird watchers", "painters", "pilgrims",
    "gardeners", "schoolfriends", "mushroom pickers", "surveyors", "soldiers", "carpenters", "wedding guests",
)  # fmt: skip
_BANKS = (
    ("the village bank", "the mill bank"), ("the near bank", "the far bank"), ("the north bank", "the south bank"),
    ("the town landing", "the meadow landing"), ("the east bank", "the west bank"),
)  # fmt: skip
_State = tuple[frozenset[str], bool]  # who is still on this side, and whether the boat is


def _boat(rng: Random) -> Scene:
    """So many people, so many places; somebody has to bring the boat back."""
    group = rng.choice(_GROUPS)
    places = rng.choice((2, 2, 3, 3, 4))
    many = rng.randint(places + 2, places + 8)
    water = rng.choice(("river", "lake", "canal", "wide stream", "flooded meadow", "creek"))
    trips = -(-(many - 1) // (places - 1))
    crossings = 2 * trips - 1
    early = 2 * rng.randint(1, trips - 1) - 1
    over = _across(many, places)
    bigger = 2 * -(-(many - 1) // places) - 1

    return Scene(
        (
            rng.choice(
                (
                    f"{capital(number(many))} {group} want to cross a {water}. There is one boat, and it holds "
                    f"{number(places)} people, the one who rows included.",
                    f"At the edge of a {water} stand {number(many)} {group} with one small boat. Not more than "
                    f"{number(places)} people may be in it, and one of these has to row.",
                )
            ),
            rng.choice(("All of them can row.", "Every one of them can row.")),
            "The boat does not come back by itself, and nobody else can fetch it.",
        ),
        (
            Question(
                "How many times does the boat have to cross the water until all of them are on the other side? Each "
                "way counts as one crossing.",
                f"It has to cross {amount(crossings)} times.",
                (
                    f"Each time {number(places)} go over, one has to bring the boat back, so that "
                    f"{number(places - 1)} more {'is' if places == 2 else 'are'} across.",
                    "Only after the last crossing does nobody have to come back.",
                    f"So it takes {amount(trips)} crossings there and {amount(trips - 1)} back.",
                ),
                crossings,
                lambda: len(over),
            ),
            Question(
                f"How many of them are on the other side after the {ordinal(early)} crossing, if the boat is always "
                "as full as it can be on the way there and carries one on the way back?",
                f"There are {amount(over[early - 1])} of them on the other side.",
                (
                    (f"The first crossing brings {number(places)} over, and so far nobody has come back.",)
                    if early == 1
                    else (
                        f"Before this crossing there have been {amount((early - 1) // 2)} there and as many back, "
                        f"which leaves {amount((early - 1) // 2 * (places - 1))} on the other side.",
                        f"Now {number(places)} more arrive.",
                    )
                ),
                over[early - 1],
                lambda: (early + 1) // 2 * (places - 1) + 1,
            ),
            Question(
                "How many crossings would be enough if the boat held one person more?",
                f"Then {amount(bigger)} {'crossing' if bigger == 1 else 'crossings'} would be enough.",
                (
                    f"Then {number(places)} would stay on the other side each time, and {number(places + 1)} the "
                    "last time.",
                    f"That makes {count((bigger + 1) // 2, 'crossing')} there and {amount(bigger // 2)} back.",
                ),
                bigger,
                lambda: len(_across(many, places + 1)),
            ),
            Question(
                "Could they manage if only one of them was able to row?",
                "Yes, the one who rows would simply stay in the boat.",
                (
                    f"There is room for {number(places - 1)} besides the one who rows.",
                    "The rower can go to and fro until everybody has been taken over.",
                ),
                True,
                lambda: places - 1 >= 1,
            ),
        ),
    )


def _across(many: int, places: int) -> list[int]:
    """How many are on the other side after each crossing."""
    here, there, seen = many, 0, []
    while here:
        go = min(places, here)
        here, there = here - go, there + go
        seen.append(there)
        if here:
            here, there = here + 1, there - 1
            seen.append(there)
    return seen


def _weights(rng: Random) -> Scene:
    """A family and a boat that bears so much."""
    while True:
        weights = {
            "the father": rng.randrange(74, 94), "the mother": rng.randrange(56, 72),
            "the son": rng.randrange(36, 52), "the daughter": rng.randrange(26, 42),
        }  # fmt: skip
        if rng.random() < 0.3:
            del weights["the mother"]
        limit = rng.randrange(90, 125, 5)
        way = _row_over(weights, limit)
        if way and len(way) > 1 and weights["the son"] != weights["the daughter"]:
            break
    names = list(weights)
    pairs = [p for p in combinations(names, 2) if weights[p[0]] + weights[p[1]] <= limit]
    one, two = rng.choice(list(combinations(names, 2)))
    sum_of = weights[one] + weights[two]
    lone = [n for n in names if all(n not in p for p in pairs)]
    questions = [
        Question(
            f"May {one} and {two} cross together?",
            f"Yes, {count(limit - sum_of, 'kilogram')} {'is' if limit - sum_of == 1 else 'are'} to spare."
            if sum_of < limit
            else "Yes, they are exactly as heavy as is allowed."
            if sum_of == limit
            else f"No, together they are {count(sum_of - limit, 'kilogram')} too heavy.",
            (f"Together they weigh {sum_of} kilograms, and the boat bears {limit}.",),
            sum_of <= limit,
            lambda: limit - weights[one] >= weights[two],
        ),
        Question(
            "How many pairs of them may cross together?",
            f"{capital(amount(len(pairs)))} {'pair' if len(pairs) == 1 else 'pairs'}: "
            f"{listing([f'{a} with {b}' for a, b in pairs])}.",
            (
                f"Two may go together if their weights add up to no more than {limit}.",
                "The others are too heavy together: "
                + listing(
                    [
                        f"{a} and {b} weigh {weights[a] + weights[b]} kilograms"
                        for a, b in combinations(names, 2)
                        if (a, b) not in pairs
                    ]
                )
                + "."
                if len(pairs) < len(names) * (len(names) - 1) // 2
                else "Here none of the sums is greater.",
            ),
            len(pairs),
            lambda: sum(1 for i, a in enumerate(names) for b in names[i + 1 :] if weights[a] + weights[b] - limit <= 0),
        ),
        Question(
            "How can all of them get across with as few crossings as possible, and how many does it take?",
            f"It takes {amount(len(way))} crossings.",
            tuple(_told(step, place) for place, step in enumerate(way)),
            len(way),
            lambda: _fewest(weights, limit),
        ),
    ]
    if len(lone) == 1:
        questions.append(
            Question(
                "Who can only cross alone?",
                f"It is {lone[0]}.",
                (
                    f"With {lone[0]} in it, the boat bears only {count(limit - weights[lone[0]], 'kilogram')} more.",
                    "Everybody else is heavier than that.",
                ),
                lone[0],
                lambda: next(n for n in names if min(weights[m] for m in names if m != n) + weights[n] > limit),
            )
        )
    return Scene(
        (
            rng.choice(
                (
                    f"A family stands at a river. A small boat bears {limit} kilograms and no more.",
                    f"A boat at the bank of a river may carry no more than {limit} kilograms, and a family wants to "
                    "cross.",
                )
            ),
            capital(listing([f"{name} weighs {weight} kilograms" for name, weight in weights.items()])) + ".",
            "The water is calm, and each of them can row, even alone. Somebody has to be in the boat whenever it "
            "crosses.",
        ),
        tuple(questions),
    )  # fmt: skip


def _loads(who: frozenset[str], weights: dict[str, int], limit: int) -> Iterator[tuple[str, ...]]:
    for number_of in (2, 1, 3):
        for load in combinations([n for n in weights if n in who], number_of):
            if sum(weights[n] for n in load) <= limit:
                yield load


def _row_over(weights: dict[str, int], limit: int) -> list[tuple[str, ...]]:
    """The crossings of a shortest way, found state by state; empty where there is none."""
    everybody = frozenset(weights)
    start: _State = (everybody, True)
    before: dict[_State, tuple[_State, tuple[str, ...]] | None] = {start: None}
    line = [start]
    for state in line:
        here, boat_here = state
        if not here:
            break
        for load in _loads(here if boat_here else everybody - here, weights, limit):
            new: _State = (here - set(load) if boat_here else here | set(load), not boat_here)
            if new not in before:
                before[new] = (state, load)
                line.append(new)
    else:
        return []
    way: list[tuple[str, ...]] = []
    while (step := before[state]) is not None:
        state, load = step
        way.append(load)
    return way[::-1]


def _fewest(weights: dict[str, int], limit: int) -> int:
    """All states that can be reached with so many crossings, until one of them is the end."""
    everybody = frozenset(weights)
    reached: set[_State] = {(everybody, True)}
    crossings = 0
    while not any(not here for here, _ in reached):
        reached = {
            (here - set(load) if boat_here else here | set(load), not boat_here)
            for here, boat_here in reached
            for load in _loads(here if boat_here else everybody - here, weights, limit)
        }
        crossings += 1
    return crossings


def _told(load: tuple[str, ...], place: int) -> str:
    who = capital(listing(load))
    verb = "rows" if len(load) == 1 else "row"
    return f"{who} {verb} over." if place % 2 == 0 else f"{who} {verb} back."


def _limit(rng: Random) -> Scene:
    """A bridge with a sign, a van and many crates."""
    driver = people(rng, 1)[0]
    what, each = rng.choice((("crates of bottles", 20), ("sacks of potatoes", 50), ("sacks of cement", 25),
                             ("paving stones", 40),
                             ("bales of hay", 15), ("boxes of tiles", 30)))  # fmt: skip
    empty = rng.randrange(1200, 2100, 50)
    at_once = rng.randint(12, 30)
    sign = -(-(empty + at_once * each) // 100) * 100
    at_once = (sign - empty) // each
    many = rng.randint(at_once + 5, 3 * at_once - 2)
    trips = -(-many // at_once)
    last = many - (trips - 1) * at_once
    weighs = empty + many * each

    def loads() -> list[int]:
        """Piece by piece: the van is full when one more would be too many."""
        rest, made = many, []
        while rest:
            inside = 0
            while rest and empty + (inside + 1) * each <= sign:
                inside, rest = inside + 1, rest - 1
            made.append(inside)
        return made

    return Scene(
        (
            f"A sign at an old bridge says that no vehicle of more than {sign:,} kilograms may drive over it.",
            rng.choice(
                (
                    f"{driver.own} van, with {driver.them} in it, weighs {empty:,} kilograms, and {driver.they} has "
                    f"to bring {many} {what} to the other side.",
                    f"{driver} has {many} {what} for somebody beyond the bridge. The van weighs {empty:,} kilograms "
                    "with the driver.",
                )
            ),
            f"Each of the {what.split(' of ')[0]} weighs {each} kilograms. "
            + rng.choice(("There would be room for all of them in the van.", "The van is large enough for them all.")),
        ),
        (
            Question(
                f"May {driver} take all of them over the bridge at once?",
                "No, the van would be too heavy.",
                (
                    f"The whole load weighs {many} times {each} kilograms, which is {many * each:,} kilograms.",
                    f"With the van that is {weighs:,} kilograms, and {sign:,} are allowed.",
                ),
                False,
                lambda: len(loads()) == 1,
            ),
            Question(
                "How many of them may be in the van at once?",
                f"It may carry {number(at_once)} of them at once.",
                (
                    f"The load may weigh {sign:,} minus {empty:,} kilograms, which is {sign - empty:,}.",
                    f"{capital(amount(at_once))} times {each} is {at_once * each:,}, and one more would be too much.",
                ),
                at_once,
                lambda: max(loads()),
            ),
            Question(
                f"How many trips over the bridge with a load does {driver} have to make?",
                f"{driver.They} has to make {amount(trips)} trips.",
                (
                    f"At most {at_once} go over each time.",
                    f"{capital(amount(trips - 1))} {'load' if trips == 2 else 'loads'} would take "
                    f"{(trips - 1) * at_once}, and {count(last, 'piece')} would be left.",
                ),
                trips,
                lambda: len(loads()),
            ),
            Question(
                "Would it help to drive over very fast?",
                "No, that would be worse.",
                (
                    "The weight is the same at every speed.",
                    "A fast wheel hits each joint and each hole harder than a slow one.",
                ),
                False,
                lambda: empty + sum(each for _ in range(many)) <= sign,
            ),
        ),
    )  # fmt: skip


def _causeway(rng: Random) -> Scene:
    """An island that can be reached on foot when the tide is low."""
    walker = people(rng, 1)[0]
    dry = rng.randrange(7 * 60, 13 * 60, 15)
    wet = dry + rng.randrange(150, 260, 10)
    walk = rng.choice((25, 30, 35, 40, 45, 50))
    start = rng.choice(
        (rng.randrange(dry, wet - 5, 5), rng.randrange(wet - 60, wet + 30, 5), dry - rng.randrange(10, 40, 5))
    )
    good = dry <= start and start + walk <= wet
    stay = wet - dry - 2 * walk
    early = start < dry

    def stays_dry(begin: int) -> bool:
        """Is the way dry in every minute of the walk?"""
        return all(dry <= minute <= wet for minute in range(begin, begin + walk + 1))

    return Scene(
        (
            rng.choice(
                (
                    f"A sandy causeway leads to an island. Today it is dry from {clock(dry)} to {clock(wet)}, and at "
                    "all other times of the day the sea covers it.",
                    "The island can be reached on foot only at low tide. Today the way through the sand is dry "
                    f"between {clock(dry)} and {clock(wet)}.",
                )
            ),
            f"The walk takes {lasting(walk)}.",
            f"{walker} would like to set out at {clock(start)}.",
        ),
        (
            Question(
                f"Can {walker} cross with dry feet, setting out at {clock(start)}?",
                f"Yes, {walker.they} is there at {clock(start + walk)}." if good
                else "No, the way is not dry yet." if early
                else "No, by then the way is under water." if start >= wet else "No, the water would come too soon.",
                (
                    (f"The sand is not dry before {clock(dry)}.",) if early
                    else (
                        f"{walker.They} would arrive at {clock(start + walk)}.",
                        f"The way is dry until {clock(wet)}.",
                    )
                ),
                good,
                lambda: stays_dry(start),
            ),
            Question(
                "When is the last moment to set out from the shore?",
                f"The last moment is {clock(wet - walk)}.",
                (f"Everybody must be off the sand by {clock(wet)}.", f"The walk takes {lasting(walk)}."),
                clock(wet - walk),
                lambda: clock(max(m for m in range(dry, wet + 1) if stays_dry(m))),
            ),
            Question(
                "How long can somebody stay on the island who walks there as early as possible and comes back on "
                "the same tide?",
                f"They can stay for {lasting(stay)}.",
                (
                    f"The earliest arrival is at {clock(dry + walk)}.",
                    f"The way back must begin at {clock(wet - walk)} at the latest.",
                ),
                lasting(stay),
                lambda: lasting(max(s for s in range(600) if stays_dry(dry + walk + s))),
            ),
            Question(
                f"Somebody is in the middle of the causeway at {clock(wet)}. What has gone wrong?",
                "They set out too late, or walked too slowly.",
                (
                    f"To be across by {clock(wet)}, people have to leave {lasting(walk)} before that.",
                    "That the way is still dry at the start does not mean that it will be dry at the end.",
                ),
                "too late",
                lambda: "too late" if not stays_dry(wet - walk // 2) else "in time",
            ),
        ),
    )  # fmt: skip


def _to_and_fro(rng: Random) -> Scene:
    """A ferry that changes sides: where is it now?"""
    rider = people(rng, 1)[0]
    home, other = rng.choice(_BANKS)
    cross, rest = rng.choice(((5, 5), (8, 7), (6, 4), (10, 5), (12, 8), (10, 10)))
    first = rng.randrange(6 * 60, 9 * 60, 15)
    turn = cross + rest
    n = rng.randint(5, 24)
    side = other if n % 2 else home
    k = rng.randint(6, 30)
    come = first + k * turn + rng.randint(1, cross - 1)  # it has just left, k crossings are done
    leaves_from = home if k % 2 == 0 else other
    wait = first + (k + 2) * turn - come

    def bank(crossings: int) -> str:
        """Over and over again."""
        here, there = home, other
        for _ in range(crossings):
            here, there = there, here
        return here

    return Scene(
        (
            rng.choice(
                (
                    f"A ferry begins its day at {home} at {clock(first)}. It crosses to {other} in "
                    f"{count(cross, 'minute')}, waits there for {count(rest, 'minute')}, crosses back, waits again, "
                    "and so on.",
                    f"At {clock(first)} the ferry leaves {home} for the first time. Each crossing takes "
                    f"{count(cross, 'minute')}, and at {other} as at {home} it then waits for "
                    f"{count(rest, 'minute')}.",
                )
            ),
            f"At {clock(come)} {rider} comes to {leaves_from} and sees the ferry on its way to the other side.",
        ),
        (
            Question(
                f"Where is the ferry after {amount(n)} crossings?",
                f"It is at {side}.",
                (
                    f"After each odd number of crossings it is at {other}, after each even number at {home}.",
                    f"{capital(amount(n))} is {'odd' if n % 2 else 'even'}.",
                ),
                side,
                lambda: bank(n),
            ),
            Question(
                f"How often does the ferry leave from {leaves_from}?",
                f"It leaves from there every {2 * turn} minutes.",
                (
                    "Between two departures from there it crosses twice and waits twice.",
                    f"That is twice {amount(cross)} and twice {amount(rest)} minutes.",
                ),
                str(2 * turn),
                lambda: str(cross + rest + cross + rest),
            ),
            Question(
                f"How long does {rider} have to wait for the next departure?",
                f"{rider} has to wait {count(wait, 'minute')}.",
                (
                    f"The ferry left at {clock(first + k * turn)}.",
                    f"It leaves from the same bank again {2 * turn} minutes later, at {clock(first + (k + 2) * turn)}.",
                ),
                wait,
                lambda: next(
                    first + i * turn - come for i in range(100) if first + i * turn >= come and bank(i) == leaves_from
                ),
            ),
            Question(
                "The crew spend the night where the ferry ends its day. If it has made an even number of "
                "crossings, where do they sleep?",
                f"They sleep at {home}.",
                ("Two crossings bring the ferry back to where it was.", "An even number is made of twos only."),
                home,
                lambda: bank(2 * n),
            ),
        ),
    )


def _sign(rng: Random) -> Story:
    """A heavy load and an old bridge."""
    driver, keeper = pair(rng)
    load, unit = rng.choice((("a grand piano", 500), ("a bell for the church", 700), ("four millstones", 1200),
                             ("a marble fountain", 900), ("a printing press", 1100)))  # fmt: skip
    the_load = "the load"
    empty = rng.randrange(1800, 2600, 100)
    total = empty + unit
    sign = total - rng.randrange(100, min(unit, 600), 100)
    over = total - sign
    ending = rng.choice(("apart", "round", "broken"))
    detour = rng.choice((25, 35, 40, 60))
    ends = {
        "apart": (
            f"“How much does your lorry weigh without it?” asked {keeper}. “{empty:,} kilograms.” “Then the bridge "
            "bears the lorry, and it bears the load. It just cannot bear both together.”",
            f"They put planks and rollers under {the_load} and pushed it over by hand, with six neighbours and a "
            f"great deal of shouting. Then {driver} drove the empty lorry after it. The bridge did not even creak.",
            f"“It took two hours,” said {driver}. “A new bridge takes two years,” said {keeper}.",
        ),
        "round": (
            f"“The next bridge is {detour} kilometres farther up,” said {keeper}. “It is made of stone, and it has "
            "borne elephants, when the circus came.”",
            f"{driver} looked at the river, which was not even fifteen metres wide, and sighed. Then {driver.they} "
            f"turned round. Up on one side and down on the other, that made {2 * detour} kilometres, for fifteen "
            "metres.",
            f"When {driver.they} came past on the opposite bank in the evening, {keeper} was standing at the "
            "bridge and raised a hat.",
        ),
        "broken": (
            f"“{capital(number(over))} kilograms,” said {driver}. “That is nothing. Signs are always too careful.” "
            f"And before {keeper} could say a word, the lorry was on the planks.",
            "In the middle there was a crack like a shot. The lorry stopped, leaned, and stayed, with one wheel in "
            "the air above the water.",
            f"Nobody was hurt. But {the_load} had to be lifted out with a crane, the village was without a bridge "
            f"for a whole winter, and {driver} took another road from then on.",
        ),
    }
    return Story(
        rng.choice(("The Sign at the Bridge", f"{over} Kilograms Too Many", "The Old Wooden Bridge")),
        (
            rng.choice(
                (
                    f"{driver} drove a lorry with {load} on it. The road went down to a river, and at the river it "
                    "narrowed to an old wooden bridge.",
                    f"On {driver.own} lorry stood {load}, tied down with ropes. All went well until the old wooden "
                    "bridge.",
                )
            ),
            f"There was a sign: no more than {sign:,} kilograms. {driver} braked and added up. The lorry weighed "
            f"{empty:,} kilograms, with {driver.them} in it, and {the_load} {unit:,}.",
            f"{keeper}, who lived in the house beside the bridge, came out. “Are you going to drive over that?”",
            *ends[ending],
        ),
        ("dialogue", "conflict", *({"apart": ("twist",), "round": (), "broken": ("sad ending", "moral")}[ending])),
        (
            Question(
                "How much did the lorry weigh with its load?",
                f"It weighed {total:,} kilograms.",
                (f"The lorry weighed {empty:,} kilograms and the load {unit:,}.",),
                total,
                lambda: sign + over,
            ),
            Question(
                "By how much was it too heavy for the bridge?",
                f"It was {count(over, 'kilogram')} too heavy.",
                (f"It weighed {total:,} kilograms, and {sign:,} were allowed.",),
                over,
                lambda: next(n for n in range(2000) if total - n == sign),
            ),
            Question(
                "Did the lorry get to the other side that day?",
                {
                    "apart": "Yes, after its load had been taken over by itself.",
                    "round": "Yes, but it took another bridge.",
                    "broken": "No, it broke through in the middle.",
                }[ending],
                (
                    {
                        "apart": "One after the other, the load and the lorry were light enough.",
                        "round": f"{driver} drove up the river to a stone bridge, and came down on the other side.",
                        "broken": f"{driver} did not believe the sign, and the planks gave way.",
                    }[ending],
                ),
                ending != "broken",
                lambda: "crack" not in " ".join(ends[ending]),
            ),
        ),
    )  # fmt: skip


def _flood(rng: Random) -> Story:
    """The bridge is gone, and something has to get across."""
    one, two = pair(rng)
    need = rng.choice(("medicine", "post", "bread", "cake"))
    what, waiting = {
        "medicine": ("the medicine for the old schoolmaster", "he needed it before nightfall"),
        "post": ("the bag with the post", "half of the village was waiting for the results of an exam"),
        "bread": ("twelve loaves of bread", "over there they had no baker, and school began at nine"),
        "cake": ("the cake for a hundredth birthday", "it would be eaten at four o'clock or not at all"),
    }[need]
    wide = rng.choice((14, 16, 18, 20))
    rope = wide + rng.choice((-4, -2, 6, 10, 12))
    long_enough = rope >= wide + 4
    second = rng.choice((4, 5, 6))
    joined = rope + rope - second
    how = "rope" if long_enough else "knot" if joined >= wide + 4 and rng.random() < 0.6 else "walk"
    ends = {
        "rope": (
            f"{one} had a rope in the barn, {rope} metres long. “The river is {wide} metres wide,” said {two}, who "
            "had measured it once for a school task. “That leaves enough for two knots.”",
            f"{two} tied a stone to a string and threw it across. On the other side somebody pulled the string over, "
            f"and with it the rope. Soon a basket was travelling along it, with {what} inside.",
            "Everybody cheered when it touched the other side. The rope stayed where it was until there was a new "
            "bridge.",
        ),
        "knot": (
            f"{one} had a rope in the barn, {rope} metres long. “The river is {wide} metres wide,” said {two}. “It "
            "is too short.”",
            f"“We have one too,” somebody shouted from the other side, “of {rope} metres.” A stone with a string "
            f"flew over the water, and a little later the two ropes were tied together. Even with {number(second)} "
            f"metres for the knots, {joined} metres were enough.",
            f"A basket went over, swaying, with {what} in it. It had taken both sides of the river to do it.",
        ),
        "walk": (
            f"{one} had a rope in the barn, but it was only {rope} metres long, and the river was {wide} metres "
            "wide. They tried a raft, and the water took it out of their hands.",
            f"“Then we shall go over the mountain,” said {two}. They walked for five hours, up one side and down the "
            "other, taking turns with the load.",
            f"It was dark when they came. They had carried {what} safely over the mountain, but too late to be of use.",
        ),
    }
    good = how != "walk"
    return Story(
        rng.choice(("When the Bridge Was Gone", "High Water", "The Other Side")),
        (
            rng.choice(
                (
                    "It had rained for nine days. On the tenth morning the bridge was no longer there.",
                    "In the night the river had carried the bridge away. In the morning two posts stood in the "
                    "brown water, and nothing else.",
                )
            ),
            f"{one} and {two} stood on the bank. They had to bring {what} to the other side, for {waiting}.",
            rng.choice(
                (
                    f"“We could swim,” said {two}. A whole tree came down the river, turned over once, and was gone. "
                    f"“We could not,” said {two}.",
                    f"“How deep is it?” asked {one}. {two} held a pole into the water, and the pole was torn away.",
                )
            ),
            *ends[how],
        ),
        ("dialogue", "conflict", *(("twist",) if how == "knot" else () if good else ("sad ending",))),
        (
            Question(
                f"Was {one.own} rope long enough by itself?",
                f"Yes, it was {count(rope - wide, 'metre')} longer than the river was wide." if rope > wide
                else f"No, {count(wide - rope, 'metre')} were missing.",
                (f"The rope was {rope} metres long and the river {wide} metres wide.",),
                rope > wide,
                lambda: max(rope, wide) == rope,
            ),
            Question(
                "Why could they not swim?" if how != "knot"
                else "How long were the two ropes together, without what the knots took?",
                "The water was too strong." if how != "knot" else f"They were {joined} metres long.",
                (
                    "The river was in flood, and it tore away whatever was in it."
                    if how != "knot"
                    else f"Twice {rope} metres is {2 * rope} metres, and the knots took {number(second)}.",
                ),
                "too strong" if how != "knot" else str(joined),
                lambda: "too strong" if how != "knot" else str(sum([rope, rope]) - second),
            ),
            Question(
                "Did it arrive in time?",
                "Yes, it came over the river." if good else "No, it came too late.",
                (
                    {
                        "rope": "A basket travelled along the rope.",
                        "knot": "The two ropes were tied together, and a basket went over.",
                        "walk": "They had to walk over the mountain, and that took five hours.",
                    }[how],
                ),
                good,
                lambda: any("basket" in paragraph for paragraph in ends[how]),
            ),
        ),
    )  # fmt: skip


WORLD = World(
    topic="Crossing rivers: boats, bridges, ferries and tides",
    group="space",
    concepts=("capacity", "weight_limits", "parity", "planning", "time"),
    openings=(
        """A river joins two villages for a fish and divides them for a cow. People have thought of many ways of
        getting over: stones, logs, boats, ferries, bridges. Each of them has its own question: how many, how heavy,
        or when?""",
        """A bridge is a road that stands on its own feet. What drives over it, it has to carry, together with itself,
        and most of what a bridge carries is bridge.""",
        """A boat at the bank is good for nothing if that is the wrong bank. That sounds simple, and yet many a puzzle
        and many a wet evening has come from it: somebody always has to bring the boat back.""",
        """Towns grew where a river could be crossed. You still hear it in their names, if these end in ford or in
        bridge: there was once shallow water, or a keeper who took a coin.""",
    ),
    asks=(
        "How do many people cross in a small boat?",
        "What can be too much for a bridge?",
        "Where is the ferry now?",
        "Why can you walk to some islands only at certain hours?",
    ),
    ideas=(
        (
            """When a boat holds three and somebody has to bring it back, only two have really got across. So count
            the places minus one for each round. Only the last time all of them may stay.""",
            """The light ones are the best ferrymen. If a heavy man can only cross alone, the boat would stay on the
            other side with him. So two light people go over first, one brings the boat back, the heavy man goes, and
            the other light one, who was waiting there, brings it back again.""",
            """It can be quicker to make more crossings than fewer. Four people with heavy bags who cross in two goes
            are over sooner than four who sink in one.""",
        ),
        (
            """A bridge bends a little under every load and springs back. Under too great a load it does not spring
            back. The sign names a weight that is well on the safe side, because nobody can see a crack inside a
            beam.""",
            """It is the whole weight that counts: the lorry, the load, the fuel and the driver. Taking out half
            of the load is often enough, and then the same lorry crosses twice. The bridge does not add up what has gone
            over it before.""",
            """Soldiers do not march in step over a light bridge. If a hundred feet come down at the same moment,
            again and again, the bridge can begin to sway like a swing that is pushed at the right moment.""",
        ),
        (
            """A ferry that goes to and fro is on the other side after one crossing, at home after two, on the other
            side after three. After an odd number of crossings it is over there, after an even number it is here.
            Nobody has to count them all: even or odd is enough.""",
            """Anyone who sees the ferry leave has the longest wait. It has to go over, unload, load and come back, and
            only then does it leave again from the same bank. From the other bank it leaves after half of that
            time.""",
        ),
        (
            """The sea rises and falls about twice a day. Where the ground is flat, it can then be dry for a few hours
            and deep under water for the next ones. The times shift by nearly an hour from one day to the next, so
            yesterday's times are no use.""",
            """Water that comes over a flat beach is faster than it looks, and it comes from the side or from behind
            as well, through the channels. That is why the last moment to set out is long before the water is there:
            the whole walk has to fit in.""",
        ),
    ),
    mistakes=(
        """Eight people with a boat for two do not need four crossings but thirteen. Dividing eight by two forgets
        that somebody has to row back each time.""",
        """A bridge for three tonnes does not carry three tonnes of stones on a lorry. The lorry is heavy too, and it
        has to be added first.""",
        """It is not enough that the way is dry when you start. It has to be dry until you arrive, and the middle is
        often lower than both ends.""",
        """A rope as long as the river is wide does not reach across. It is tied to something at both ends, and it
        hangs down in between, so it must be some metres longer.""",
    ),
    scenes=(_boat, _weights, _limit, _causeway, _to_and_fro),
    stories=(_sign, _flood),
    notes={
        "child": (
            """Use a matchbox as a boat and five beans as people. Only two beans fit in, and one of them must always
            row. How often does the box have to cross the table?""",
        ),
        "pupil": (
            """Draw a table with three columns: this side, boat, other side. Write a line for every crossing. The
            people in the three columns together must be the same number in every line.""",
        ),
        "adult": (
            """The oldest puzzles about crossing a river were written down more than a thousand years ago, for young
            people to sharpen their wits. They have lasted because nobody can solve them without imagining the boat on
            the wrong side.""",
        ),
        "parent": (
            """Two sheets of paper for the banks and a shoe for the boat are enough. Let the child find out what
            happens when the shoe is on the wrong sheet, and do not say it first.""",
        ),
        "learner": (
            """A river has two “banks”, a lake and the sea have a “shore”. You go “across” or “over” a bridge, and
            “up” or “down” the river, which has nothing to do with north or south.""",
        ),
    },
)
