"""Lengths and distances: cutting up, comparing heights, walking along a road, fitting things in, measuring by paces."""

from collections.abc import Sequence
from itertools import pairwise
from random import Random

from hornbook.curriculum.worlds.english import a, amount, capital, count, listing, number, plural
from hornbook.curriculum.worlds.people import pair, people
from hornbook.curriculum.worlds.world import Question, Scene, Story, World

_MATERIALS = (  # what is cut, its length in cm in steps, pieces and their lengths in cm
    ("plank", (200, 400, 20), (("shelf board", 60, 90), ("step", 50, 70), ("nesting-box wall", 25, 40))),
    ("rope", (500, 1200, 50), (("skipping rope", 220, 260), ("swing rope", 180, 240), ("washing line", 300, 400))),
    ("ribbon", (150, 400, 10), (("bow", 40, 70), ("bookmark", 20, 30), ("hair band", 45, 60))),
    ("coil of wire", (200, 800, 20), (("hook", 15, 25), ("bean support", 90, 140), ("picture hanger", 30, 50))),
    ("lath", (180, 360, 20), (("kite stick", 70, 90), ("plant label", 15, 20), ("picture-frame side", 30, 45))),
    ("strip of leather", (90, 240, 10), (("watch strap", 18, 24), ("dog collar", 35, 55), ("key fob", 8, 12))),
)  # fmt: skip
_GROWING = (("sunflower", 90, 200), ("tower of blocks", 40, 110), ("paper tower", 50, 120), ("tomato plant", 50, 120),
            ("bean plant", 60, 180), ("sandcastle", 25, 60), ("hollyhock", 100, 190), ("maize plant", 80, 190),
            ("fir tree", 90, 220))  # fmt: skip
_PLACES = ("bridge", "mill", "church", "school", "station", "inn", "farm", "chapel", "sawmill", "ferry landing",
           "lighthouse", "quarry", "forge", "post office")  # fmt: skip
_FURNITURE = (("bed", 190, 210), ("chest of drawers", 70, 120), ("bookcase", 60, 120), ("desk", 100, 150),
              ("piano", 140, 155), ("sofa", 160, 220), ("wardrobe", 90, 180), ("aquarium", 60, 100))  # fmt: skip
_GROUNDS = ("playground", "barn", "landing stage", "garden path", "vegetable bed", "school corridor", "village hall",
            "stable", "cow shed", "castle yard", "greenhouse", "bowling alley")  # fmt: skip


def _metres(cm: int) -> str:
    """ "2 m 40 cm", "3 m", "85 cm"."""
    m, rest = divmod(cm, 100)
    return " ".join([f"{m} m"] * (m > 0) + [f"{rest} cm"] * (rest > 0 or m == 0))


def _cut_up(rng: Random) -> Scene:
    maker = people(rng, 1)[0]
    whole, (low, high, by), pieces = rng.choice(_MATERIALS)
    piece, shortest, longest = rng.choice(pieces)
    total, each = rng.randrange(low, high + 1, by), rng.randint(shortest, longest)
    many, rest = divmod(total, each)
    cuts = many - (rest == 0)
    small = rng.randrange(5, each, 5)

    def sawn() -> list[int]:
        """The lengths that lie there in the end, after one cut and another."""
        left, made = total, []
        while left > each:
            left -= each
            made.append(each)
        return [*made, left]

    questions = [
        Question(
            f"How many {plural(piece)} can {maker} make?",
            f"{maker} can make {number(many)}.",
            (
                f"{_metres(total)} is {total} cm." if total >= 100 else f"The {whole} is {total} cm long.",
                f"{count(many, piece).capitalize()} {'takes' if many == 1 else 'take'} {many * each} cm, and for one "
                f"more {(many + 1) * each:,} cm would be needed.",
            ),
            many,
            lambda: sum(1 for length in sawn() if length == each),
        ),
        Question(
            f"How many cuts does {maker} make?",
            f"{maker} makes {count(cuts, 'cut')}.",
            (
                f"Each cut takes one {piece} off.",
                f"The rest of {rest} cm needs no cut of its own." if rest else "The last cut makes two pieces at once, "
                f"so there is one cut fewer than there are {plural(piece)}.",
            ),
            cuts,
            lambda: len(sawn()) - 1,
        ),
    ]  # fmt: skip
    if rest:
        questions += [
            Question(
                "How long is the piece that is left over?",
                f"The piece that is left over is {rest} cm long.",
                (
                    f"{'Twice' if many == 2 else f'{capital(amount(many))} times'} {each} cm is "
                    f"{many * each} cm, and there was {total} cm.",
                ),
                rest,
                lambda: sawn()[-1],
            ),
            Question(
                f"Is the rest long enough for something that must be {small} cm long?",
                f"Yes, it is: {rest} cm is {'just enough' if rest == small else 'more than that'}."
                if rest >= small
                else f"No, it is {small - rest} cm too short.",
                (f"Of {total} cm, {many * each} cm is used, so the rest is {rest} cm long.",),
                rest >= small,
                lambda: sawn()[-1] - small >= 0,
            ),
        ]
    return Scene(
        (
            rng.choice(
                (
                    f"{maker} has {a(whole)} that is {_metres(total)} long.",
                    f"In the shed {maker} finds {a(whole)}. It measures {_metres(total)}.",
                    f"{maker} buys {a(whole)}, {_metres(total)} long.",
                )
            ),
            rng.choice(
                (
                    f"{maker.They} wants to cut it into {plural(piece)} of {each} cm each, as many as possible.",
                    f"Out of it {maker.they} makes {plural(piece)}, each {each} cm long, until the rest is too short.",
                )
            ),
        ),
        tuple(questions),
    )


def _heights(rng: Random) -> Scene:
    """Heights known by differences; of a fourth one little is known."""
    owners = people(rng, 4)
    one, two, three, four = owners
    thing, low, high = rng.choice(_GROWING)
    first = rng.randint(low, high)
    up, down = rng.sample(range(3, 21), 2)
    second, third = first + up, first + up - down
    lowest = three if third < first else one
    bound, limit = rng.choice(((two, second), (lowest, min(first, third))))
    known = bound is lowest

    def counted() -> int:
        """Centimetre by centimetre."""
        height = first
        for step in [1] * up + [-1] * down:
            height += step
        return height

    gap = abs(third - first)
    why: tuple[str, ...] = (f"{four.own} is shorter than {bound.own}, and {bound.own} is {limit} cm tall.",)
    if bound is three:
        why += (f"{one.own} is even taller than {three.own}, namely {first} cm.",)
    elif bound is two:
        why += (
            f"It could be {second - 1} cm tall, which is more than the {first} cm of {one.own}, or {first - 10} cm, "
            "which is less.",
        )
    of_two = rng.choice((f"{two.own} is {up} cm taller than {one.own}", f"{one.own} is {up} cm shorter than {two.own}"))
    of_three = rng.choice(
        (f"{three.own} is {down} cm shorter than {two.own}", f"{two.own} towers {down} cm above {three.own}")
    )
    return Scene(
        (
            rng.choice(
                (
                    f"{listing([str(who) for who in owners])} each have {a(thing)}.",
                    f"{listing([str(who) for who in owners])} hold a contest for the tallest {thing}.",
                )
            ),
            f"{one.own} is {first} cm tall.",
            f"{of_two}. {of_three}.",
            rng.choice(
                (
                    f"About {four.own} we know only that it is shorter than {bound.own}.",
                    f"{four.own} has not been measured, but everybody can see that it is shorter than {bound.own}.",
                )
            ),
        ),
        (
            Question(
                f"How tall is {three.own} {thing}?",
                f"It is {third} cm tall.",
                (
                    f"{one.own} is {first} cm tall, and {two.own} is {up} cm more, which is {second} cm.",
                    f"{three.own} is {down} cm below that.",
                ),
                third,
                counted,
            ),
            Question(
                f"Whose {thing} is the tallest of all?",
                f"{two.own} is the tallest.",
                (
                    f"It is {up} cm taller than {one.own} and {down} cm taller than {three.own}.",
                    f"{four.own} is shorter than {bound.own}, so it cannot be the tallest either.",
                ),
                two.own,
                lambda: max((counted(), three.own), (first, one.own), (counted() + down, two.own))[1],
            ),
            Question(
                f"Is {four.own} {thing} taller than {one.own}?",
                f"No, it is shorter than {one.own}." if known else "That cannot be known.",
                why,
                "No" if known else "cannot be known",
                lambda: "No" if all(height <= first for height in range(1, limit)) else "cannot be known",
            ),
            Question(
                f"If only {one}, {two} and {three} are compared, whose {thing} is the shortest, and by how much?",
                f"{lowest.own} is the shortest, by {gap} cm.",
                (f"{one.own} is {first} cm tall, {two.own} {second} cm, and {three.own} {third} cm.",),
                f"{lowest.own} is the shortest, by {gap} cm",
                lambda: _shortest([(first, one.own), (first + up, two.own), (counted(), three.own)]),
            ),
        ),
    )


def _shortest(heights: Sequence[tuple[int, str]]) -> str:
    (least, who), (following, _), *_ = sorted(heights)
    return f"{who} is the shortest, by {following - least} cm"


def _road(rng: Random) -> Scene:
    """Places along a straight road, and somebody who walks there and partly back."""
    walker = people(rng, 1)[0]
    places = rng.sample(_PLACES, 4)
    gaps = [rng.randint(1, 5) for _ in range(3)]
    far = rng.choice((2, 3))
    back = rng.randint(1, far - 1)
    out, home = sum(gaps[:far]), sum(gaps[back:far])
    at = {place: sum(gaps[:i]) for i, place in enumerate(places)}
    way = [0, far, back]

    def paced() -> tuple[int, int]:
        """Kilometre by kilometre: how many were walked, and where that ends."""
        place = walked = 0
        for goal in way[1:]:
            while place != at[places[goal]]:
                place += 1 if place < at[places[goal]] else -1
                walked += 1
        return walked, place

    longest = max(gaps)
    km = [f"from the {p} to the {q} {'it is ' if i == 0 else ''}{count(gaps[i], 'kilometre')}"
          for i, (p, q) in enumerate(pairwise(places))]  # fmt: skip
    questions = [
        Question(
            f"How far has {walker} walked in all?",
            f"{walker.They} has walked {count(out + home, 'kilometre')}.",
            (
                f"From the {places[0]} to the {places[far]} it is {count(out, 'kilometre')}.",
                f"The way back to the {places[back]} is {count(home, 'kilometre')}.",
            ),
            out + home,
            lambda: paced()[0],
        ),
        Question(
            f"How far is {walker} now from the {places[0]}, where {walker.they} set out?",
            f"{walker.They} is {count(out - home, 'kilometre')} away from it.",
            (
                f"{walker.They} went {amount(out)} away from it and came {amount(home)} back.",
                "On a straight road these are subtracted, though the legs have done both.",
            ),
            out - home,
            lambda: paced()[1],
        ),
        Question(
            f"How far is it from the {places[1]} to the {places[3]}?",
            f"It is {count(gaps[1] + gaps[2], 'kilometre')}.",
            (
                f"The {places[2]} lies between the two.",
                f"The stretch before it is {count(gaps[1], 'kilometre')} long, the one after it {amount(gaps[2])}.",
            ),
            gaps[1] + gaps[2],
            lambda: at[places[3]] - at[places[1]],
        ),
    ]
    if gaps.count(longest) == 1:
        i = gaps.index(longest)
        questions.append(
            Question(
                "Between which neighbours on the road is the longest stretch?",
                f"It is the stretch between the {places[i]} and the {places[i + 1]}.",
                (f"The stretches are {listing([amount(gap) for gap in gaps])} kilometres long.",),
                f"the {places[i]} and the {places[i + 1]}",
                lambda: max((at[q] - at[p], f"the {p} and the {q}") for p, q in pairwise(places))[1],
            )
        )
    return Scene(
        (
            rng.choice(
                (
                    f"Along a straight road lie {listing([a(place) for place in places])}, in this order.",
                    f"A road leads straight on past {listing([a(place) for place in places])}, one after the other.",
                )
            ),
            f"{capital(listing(km))}.",
            rng.choice(
                (
                    f"{walker} walks from the {places[0]} to the {places[far]}. Then {walker.they} turns round, goes "
                    f"back as far as the {places[back]} and stops there.",
                    f"{walker} sets out at the {places[0]} and walks to the {places[far]}, finds that "
                    f"{walker.they} has forgotten something, and goes back to the {places[back]}.",
                )
            ),
        ),
        tuple(questions),
    )


def _fitting(rng: Random) -> Scene:
    """Two pieces of furniture along a wall."""
    mover = people(rng, 1)[0]
    (one, low, high), (two, least, most) = rng.sample(_FURNITURE, 2)
    first, second = rng.randrange(low, high + 1, 5), rng.randrange(least, most + 1, 5)
    both = first + second
    wall = both + rng.choice((-35, -20, -10, -5, 5, 10, 25, 40, 60, 80))
    fits = both <= wall
    space = abs(wall - both)
    chair = rng.choice((30, 40, 45))
    thing = rng.choice(("stool", "plant stand", "basket", "floor lamp"))
    return Scene(
        (
            rng.choice(
                (
                    f"{mover} has moved house and stands with a tape measure in the new room. The free wall is "
                    f"{_metres(wall)} long.",
                    f"Along the wall of {mover.own} room there is a free space of {_metres(wall)}.",
                )
            ),
            f"{mover.They} wants to put {a(one)} and {a(two)} there, side by side.",
            rng.choice(
                (
                    f"The {one} needs {_metres(first)} of wall, the {two} {_metres(second)}.",
                    f"{mover.They} has measured them: {_metres(first)} for the {one}, {_metres(second)} for the {two}.",
                )
            ),
        ),
        (
            Question(
                "Do both fit along the wall?",
                f"Yes, with {space} cm to spare." if fits else f"No, the wall is {space} cm too short.",
                (
                    f"Together they need {first} cm and {second} cm, which is {both} cm.",
                    f"The free space is {wall} cm long.",
                ),
                fits,
                lambda: wall - first >= second,
            ),
            Question(
                f"Which of the two needs more of the wall, the {one} or the {two}, and how much more?"
                if first != second
                else f"Which of the two needs more of the wall, the {one} or the {two}?",
                "Neither: both need the same length of wall."
                if first == second
                else f"The {one if first > second else two} needs {abs(first - second)} cm more.",
                (f"The {one} needs {first} cm and the {two} {second} cm.",),
                "Neither" if first == second else f"{one if first > second else two} needs {abs(first - second)} cm",
                lambda: _wider(one, first, two, second),
            ),
            Question(
                f"Would {a(thing)} that is {chair} cm wide fit in as well?",
                f"Yes, it would, with {wall - both - chair} cm to spare."
                if wall - both > chair
                else "Yes, but only just, without a finger's breadth to spare."
                if wall - both == chair
                else f"No, there {'is not enough room' if fits else 'is not even enough room for the others'}.",
                (f"The {one} and the {two} need {both} cm of the {wall} cm.",),
                both + chair <= wall,
                lambda: sum((first, second, chair)) - wall <= 0,
            ),
        ),
    )


def _wider(one: str, first: int, two: str, second: int) -> str:
    if first == second:
        return "Neither"
    gap, wide = max((first - second, one), (second - first, two))
    return f"{wide} needs {gap} cm"


def _paces(rng: Random) -> Scene:
    """The same length in the steps of two people."""
    long, short = pair(rng)
    ground = rng.choice(_GROUNDS)
    big, little = rng.choice(((80, 60), (75, 50), (70, 50), (80, 50), (90, 60), (60, 40), (75, 60)))
    common = next(n for n in range(big, 10000, big) if n % little == 0)
    length = common * rng.randint(-(-1200 // common), 3000 // common)
    paces, steps = length // big, length // little
    return Scene(
        (
            rng.choice(
                (
                    f"{long} and {short} want to know how long the {ground} is, and have no tape measure.",
                    f"Nobody has measured the {ground} yet, so {long} and {short} walk along it and count their steps.",
                )
            ),
            rng.choice(
                (
                    f"Each of {long.own} steps is {big} cm long, each of {short.own} {little} cm.",
                    f"{short} takes steps of {little} cm, {long} takes longer ones of {big} cm.",
                )
            ),
            rng.choice(
                (
                    f"{long} counts {count(paces, 'step')} from one end to the other.",
                    f"From end to end {long} needs {count(paces, 'step')}.",
                )
            ),
        ),
        (
            Question(
                f"How many steps does {short} count for the same stretch?",
                f"{short} counts {count(steps, 'step')}.",
                (
                    f"{capital(amount(paces))} times {big} cm is {length:,} cm.",
                    f"A step of {little} cm goes into {length:,} cm {amount(steps)} times.",
                ),
                steps,
                lambda: len(range(0, sum([big] * paces), little)),
            ),
            Question(
                f"How long is the {ground}?",
                f"It is {_metres(length)} long.",
                (f"{long} takes {count(paces, 'step')}, and each of them is {big} cm long.",),
                _metres(length),
                lambda: _metres(sum([little] * steps)),
            ),
            Question(
                f"{short} counts more steps than {long}. Has one of them made a mistake?",
                "No, both can be right.",
                (
                    f"{short.own} steps are shorter, so more of them are needed for the same length.",
                    "A number of steps says little as long as nobody says whose steps.",
                ),
                False,
                lambda: paces * big != steps * little,
            ),
            Question(
                "Whose count would be larger if they measured the way back as well?",
                f"{short.own} count would be larger again.",
                ("The way back is as long as the way there.", f"Each of {short.own} steps covers less of it."),
                short.own,
                lambda: max((2 * length // big, long.own), (2 * length // little, short.own))[1],
            ),
        ),
    )


def _torn_tape(rng: Random) -> Story:
    """A tape without its beginning: what went wrong depends on what was measured with it."""
    maker, helper = pair(rng)
    missing = rng.choice((5, 10, 20))
    true = rng.randint(70, 130)
    thing, place = rng.choice(
        (
            ("shelf", "between two walls of the pantry"),
            ("bench", "between the stove and the kitchen wall"),
            ("board", "in the window niche"),
            ("seat", "between the two trunks of the double birch"),
        )
    )
    case = rng.choice(("gap", "plank", "both"))
    read_gap = true + missing if case in ("gap", "both") else true
    cut = read_gap if case == "gap" else read_gap - missing
    wrong = cut - true
    tape = "the old tape measure"
    first_tape = tape if case != "plank" else "a folding rule"
    second_tape = tape if case != "gap" else "a folding rule"
    result = {
        "gap": (
            f"But it would not go in. {maker} pushed, and {helper} pushed, and then they saw that it was {wrong} cm "
            "too long.",
            f"“Better than too short,” said {helper}, and held the {thing} while {maker} sawed the {wrong} cm off. "
            "After that it fitted.",
        ),
        "plank": (
            f"There was nothing for its ends to rest on: it was {-wrong} cm too short.",
            f"“What is off is off,” said {maker} bitterly. They had no second plank, and the sawmill was closed until "
            "Monday.",
        ),
        "both": (
            "It went in as if it had grown there.",
            f"“And yet the tape was wrong twice,” said {helper} slowly. “Once too much and once too "
            f"little. It has put right its own mistake.” {maker} threw the tape away all the same.",
        ),
    }
    found = (
        f"{helper} took the tape and looked at its beginning. It did not begin with nought: somebody had torn off a "
        f"piece, and the first mark was {missing}."
    )
    order = (result[case][0], found, result[case][1])
    return Story(
        rng.choice(
            (
                "The Torn Tape Measure",
                f"{maker.own} {thing.title()}",
                f"{capital(number(missing))} Centimetres" if missing <= 12 else "Twenty Centimetres",
            )
        ),
        (
            rng.choice(
                (
                    f"{maker} wanted to build {a(thing)} {place}, and {helper} had promised to help.",
                    f"For a long time {maker} had talked of {a(thing)} {place}. On Saturday {maker.they} got up early, "
                    f"and {helper} came with a saw.",
                )
            ),
            rng.choice(
                (f"First {maker} measured the space with {first_tape}. ", f"{maker} held {first_tape} across the gap. ")
            )
            + f"“{read_gap},” {maker.they} called, and "
            f"wrote {read_gap} cm on a scrap of paper.",
            f"In the yard {helper} laid out a plank, held {second_tape} along it, made a mark at {read_gap}, and "
            "sawed.",
            rng.choice(("Together they carried it to its place.", "They blew off the sawdust and carried it over.")),
            *order,
        ),
        ("dialogue", "twist", *(("sad ending",) if case == "plank" else ())),
        (
            Question(
                "How wide was the space really?",
                f"It was {true} cm wide.",
                (
                    f"{maker} had read {read_gap} cm.",
                    f"The tape began at {missing}, so what it shows is {missing} cm too much."
                    if case != "plank"
                    else f"{maker.They} had used a folding rule, and nothing was wrong with that.",
                ),
                true,
                lambda: read_gap - (missing if first_tape == tape else 0),
            ),
            Question(
                "Was the plank cut too long, too short, or to the right length?",
                {
                    "gap": "It was cut too long.",
                    "plank": "It was cut too short.",
                    "both": "It was cut to the right length.",
                }[case],
                (
                    f"The mark was made at {read_gap} "
                    + ("with a folding rule." if case == "gap" else f"on a tape whose first {missing} cm were gone."),
                    f"So the plank was {cut} cm long, and the space was {true} cm wide.",
                ),
                {"gap": "too long", "plank": "too short", "both": "right"}[case],
                lambda: "too long" if wrong > 0 else "too short" if wrong < 0 else "right",
            ),
            Question(
                f"Could the {thing} be used in the end?",
                f"No, it was {-wrong} cm too short." if case == "plank" else "Yes, it could.",
                (
                    {
                        "gap": "What is too long can be made shorter.",
                        "plank": "What is too short cannot be made longer with a saw.",
                        "both": "Both mistakes were equally large and went in opposite directions.",
                    }[case],
                ),
                case != "plank",
                lambda: cut >= true,
            ),
        ),
    )


def _kite(rng: Random) -> Story:
    """A kite in a tree: arm, stick, bench, and whether that reaches."""
    child, tall = pair(rng)
    thing = rng.choice(("kite", "shuttlecock", "paper glider", "straw hat", "paper aeroplane"))
    tree = rng.choice(("apple tree", "lime tree", "walnut tree", "maple"))
    arm, stick, bench = rng.randrange(150, 171, 5), rng.randrange(80, 121, 10), rng.choice((40, 45, 50))
    stick_name = rng.choice(("a broom", "a rake", "a bean pole", "an umbrella"))
    if "umbrella" in stick_name:
        stick = 80
    reach = arm + stick
    end = rng.choice(("bench", "bench", "tall", "wind"))
    high = reach + (rng.randrange(10, bench + 1, 5) if end == "bench" else rng.randrange(bench + 5, bench + 56, 5))
    taller = rng.choice((60, 65, 70))
    tool = stick_name.split(" ", 1)[1]
    gap = high - reach
    more = high - reach - bench
    turns = {
        "bench": (
            f"“Then the ground must come up,” said {child}, and dragged the bench over from the fence. It was {bench} "
            f"cm high, and {child} climbed on it with the {tool}.",
            f"Now it {'just ' if gap == bench else ''}reached. One push, and the {thing} came down into the grass. "
            f"{tall}, who had watched from the window, clapped.",
        ),
        "tall": (
            f"{child} dragged the bench over from the fence, {bench} cm high, climbed on it and stretched. "
            f"{child.They} was still {more} cm short.",
            f"“May I?” asked {tall} over the hedge. {tall.They} could reach {taller} cm higher than {child}, "
            f"stepped on the bench, took the {tool}, and had the {thing} down before {child} had finished explaining.",
        ),
        "wind": (
            f"{child} dragged the bench over from the fence, {bench} cm high, climbed on it and stretched. "
            f"{child.They} was still {more} cm short.",
            f"“I will fetch a ladder,” said {tall}. But while {tall.they} was in the shed, a gust went through the "
            f"leaves, and the {thing} came down by itself and landed on {child.own} head.",
        ),
    }
    branch = rng.choice(("too thin to climb on", "that bent under the weight of a sparrow"))
    got = {"bench": str(child), "tall": str(tall), "wind": "the wind"}[end]
    return Story(
        rng.choice((f"The {thing.title()} in the Tree", "A Little Higher", f"{gap} Centimetres")),
        (
            rng.choice(
                (
                    f"A gust took {child.own} {thing}, turned it over twice, and hung it in the {tree}.",
                    f"{child} looked up. There was the {thing}, in the {tree}, where a gust had carried it.",
                )
            ),
            f"It hung {_metres(high)} above the ground, on a branch {branch}. With {child.their} arm "
            f"stretched up {child} reached {_metres(arm)}.",
            f"So {child.they} fetched {stick_name}, which was {_metres(stick)} long, and held it up by its end. "
            + rng.choice(("“Nearly,”", "“So close,”"))
            + f" {child.they} said. But {child.they} was {gap} cm short.",
            *turns[end],
        ),
        ("dialogue", *(("twist",) if end == "wind" else ())),
        (
            Question(
                f"How high could {child} reach with the {tool}, standing on the ground?",
                f"{child} could reach {_metres(reach)}.",
                (f"{child.Their} arm reached {_metres(arm)}, and the {tool} added {_metres(stick)}.",),
                _metres(reach),
                lambda: _metres(high - gap),
            ),
            Question(
                f"Was the bench enough for {child}?",
                "Yes, it was." if end == "bench" else f"No, {child.they} was still {more} cm short.",
                (
                    f"From the ground {child.they} was {gap} cm short.",
                    f"The bench lifted {child.them} by {bench} cm.",
                ),
                end == "bench",
                lambda: arm + stick + bench >= high,
            ),
            Question(
                f"Who or what brought the {thing} down?",
                f"{capital(got)} did.",
                (
                    {
                        "bench": f"{child} stood on the bench and pushed it down.",
                        "tall": f"{tall} could reach higher and pushed it down.",
                        "wind": "Before anybody could bring a ladder, a gust shook it loose.",
                    }[end],
                ),
                got,
                lambda: str(child) if reach + bench >= high else str(tall) if "May I" in turns[end][1] else "the wind",
            ),
        ),
    )


WORLD = World(
    topic="Lengths and distances",
    group="number",
    concepts=("length", "measuring", "units", "comparison", "distance"),
    openings=(
        """A length is the easiest thing to measure: lay something along it whose length you know, and count how often
        it fits. A hand, a shoe or a stick will do, and a ruler is only a stick on which somebody has already
        counted.""",
        """Before people had rulers they measured with what they always carried: the foot, the hand, the thumb, the
        stretched arms. It worked as long as the same person measured everything, and led to quarrels as soon as a
        tall one sold cloth to a short one.""",
        """How far is it? There are several true answers: as the crow flies, along the road, or in minutes on foot.
        Whoever asks usually wants only one of them, and it is good to know which.""",
        """Measure twice, cut once, say carpenters. A line on a plank can be rubbed out again, but a cut stays, and no
        saw in the world makes a board longer.""",
        """Length hides in many words: height is a length upwards, width a length across, depth a length downwards,
        distance the length from one place to another. All of them are measured in the same metres and
        centimetres.""",
    ),
    asks=(
        "How do I measure something without a ruler?",
        "Why are there metres and also centimetres?",
        "What is the difference between how far I have walked and how far away I am?",
        "How can I compare two things that I cannot put side by side?",
    ),
    ideas=(
        (
            """Take something that you can lay down again and again, a pencil for instance, and count how often it
            fits. A table may be nine pencils long. If the last one sticks out half, say eight and a half. The pencil
            has to be laid down without gaps and without overlaps, otherwise you measure the gaps too.""",
            """The body is a measuring tool. Once you have found out that your hand spans 16 cm, you can measure a
            window sill with five spans: about 80 cm. Grown-ups often know that a long step is a bit less than a
            metre.""",
            """A string measures what a ruler cannot: once round a tree, along a winding path on a map, across the
            belly of a pumpkin. Lay the string along it, mark the end, and then lay the string straight beside a
            ruler.""",
        ),
        (
            """A hundred centimetres are one metre, and a thousand metres are one kilometre. We choose the unit so
            that the numbers stay handy: nobody says that the sea is 40,000,000 millimetres away, and nobody buys a
            shoe of 0.00026 kilometres.""",
            """Before lengths are added or compared they must be in the same unit. A plank of 2 m and a piece of 35 cm
            are not 37 of anything. Two metres are 200 cm, and then the sum is 235 cm, or 2 m 35 cm.""",
        ),
        (
            """Whoever walks three kilometres out and two kilometres back has walked five kilometres but is only one
            kilometre from home. The length of the walk is what the legs have done; the distance is what lies between
            two places.""",
            """The shortest way between two places is straight, but there is seldom a road on it. Round the lake it
            may be six kilometres to a house that can be seen on the other shore. A boat would need only one.""",
            """A distance is the same in both directions, although it may not feel like that. The walk home uphill
            seems longer than the walk down, yet the road has not been stretched.""",
        ),
        (
            """To compare two things in different places, a third one helps. If a stick is longer than the door is
            wide, and the table is longer than the stick, then the table is longer than the door is wide, and nobody
            had to carry it there.""",
            """Who is taller can be found out without numbers: stand back to back. With numbers it can be found out
            even if one of the two lives in another country. That is what measuring is good for: lengths can be sent
            in a letter.""",
        ),
    ),
    mistakes=(
        """On many rulers the nought is not at the very edge. If you put the edge against the thing instead of the
        mark, everything comes out a few millimetres too short. And if you begin at one, everything seems one
        centimetre too long.""",
        """To cut a rope into five equal pieces takes four cuts, not five, because the last cut makes two pieces. It
        is the same with fences: ten metres with a post at every metre need eleven posts.""",
        """A larger number is not always a greater length. 150 cm is less than 2 m, and 900 m is less than one
        kilometre. Look at the unit before you look at the number.""",
        """If Ann is taller than Ben, and Carl is also taller than Ben, it does not follow who is taller, Ann or Carl.
        Both have only been compared with Ben.""",
    ),
    scenes=(_cut_up, _heights, _road, _fitting, _paces),
    stories=(_torn_tape, _kite),
    notes={
        "child": (
            """Find out how long your foot is. Then you can measure a room by putting heel to toe, heel to toe, and
            counting.""",
        ),
        "pupil": (
            """Guess first, then measure. If you guess that the door is 2 m high and measure 20 cm, you know that
            something went wrong. Without the guess you might have written it down.""",
        ),
        "parent": (
            """Children learn units best from things they know: a centimetre is about the width of a fingernail, a
            metre is a large step of a grown-up, and a kilometre is a quarter of an hour on foot. With such pictures a
            wrong result looks wrong.""",
        ),
        "learner": (
            """People and trees are “tall”, mountains and walls are “high”, roads and ropes are “long”. We ask “How
            far is it?” for a distance, and “How long is it?” for a thing.""",
        ),
        "adult": (
            """The metre was once meant to be the ten-millionth part of the way from the North Pole to the equator.
            Two astronomers spent more than six years measuring a part of that way, from Dunkirk to Barcelona, and the
            result was short by only a fifth of a millimetre for each metre.""",
        ),
    },
)
