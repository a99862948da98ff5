"""Maps and compass directions: towns on a grid, scales, map squares and the sun; every way is walked twice."""

from random import Random

from hornbook.curriculum.worlds.english import a, amount, capital, count, listing, number
from hornbook.curriculum.worlds.people import pair, people
from hornbook.curriculum.worlds.world import Question, Scene, Story, World

_Spot = tuple[int, int]
_STEP = {"north": (0, 1), "east": (1, 0), "south": (0, -1), "west": (-1, 0)}
_ROUND = ("north", "east", "south", "west")
_PLACES = (
    "library", "bakery", "school", "post office", "town hall", "fountain", "chemist's", "swimming pool", "museum",
    "cinema", "market hall", "fire station", "bus station", "old mill", "clock tower", "playground", "hospital",
)  # fmt: skip
_TOWNS = ("Harrowby", "Saltmere", "Nether Wick", "Pellbridge", "Oakley Cross", "Dunmouth", "Fernham", "Little Arden")


def _back(direction: str) -> str:
    return _ROUND[(_ROUND.index(direction) + 2) % 4]


def _moved(spot: _Spot, direction: str, blocks: int) -> _Spot:
    x, y = _STEP[direction]
    return spot[0] + blocks * x, spot[1] + blocks * y


def _between(start: _Spot, end: _Spot) -> str:
    """The rough direction from one spot to another."""
    x, y = end[0] - start[0], end[1] - start[1]
    parts = ["north" if y > 0 else "south"] if y else []
    parts += ["east" if x > 0 else "west"] if x else []
    return "-".join(parts)


def _blocks_by_spreading(start: _Spot, end: _Spot) -> int:
    """Outwards from the start, one block at a time, until the end is reached."""
    seen, edge, blocks = {start}, {start}, 0
    while end not in seen:
        edge = {_moved(spot, way, 1) for spot in edge for way in _ROUND} - seen
        seen |= edge
        blocks += 1
    return blocks


def _town(rng: Random) -> Scene:
    """Four places, each told from the one before."""
    a, b, c, d = rng.sample(_PLACES, 4)
    town = rng.choice(_TOWNS)
    first = rng.choice(_ROUND)
    second = _ROUND[(_ROUND.index(first) + rng.choice((1, 3))) % 4]
    far, aside, home = rng.randint(2, 5), rng.randint(1, 4), rng.randint(1, 6)
    at_b = _moved((0, 0), first, far)
    at_c = _moved(at_b, second, aside)
    at_d = _moved(at_c, _back(first), home)
    gone = far - home
    further = gone > 0
    rough = _between((0, 0), at_c)
    line = {"north": "y", "south": "y"}.get(first, "x") == "y"
    reason = (
        f"From the {a} to the {d} it is {count(far, 'block')} {first} and later {amount(home)} back {_back(first)}; "
        f"the stretch {second} changes nothing about that."
    )
    questions = [
        Question(
            f"In which direction is the {a}, seen from the {b}?",
            f"Seen from the {b}, the {a} is to the {_back(first)}.",
            (f"The {b} is {first} of the {a}.", "Whoever looks back looks in the opposite direction."),
            _back(first),
            lambda: _between(at_b, (0, 0)),
        ),
        Question(
            f"How many blocks is the shortest way along the streets from the {a} to the {c}?",
            f"It is {count(far + aside, 'block')}.",
            (
                f"To get there, {count(far, 'block')} {first} and {amount(aside)} {second} are needed, in any order.",
                "No way along the streets can save any of them.",
            ),
            far + aside,
            lambda: _blocks_by_spreading((0, 0), at_c),
        ),
        Question(
            f"A pigeon flies straight from the {a} to the {c}. Roughly in which direction does it fly?",
            f"It flies roughly {rough}.",
            (f"The {c} lies both {first} and {second} of the {a}, so the straight line runs between the two.",),
            rough,
            lambda: "-".join(sorted((first, second), key=("north", "south", "east", "west").index)),
        ),
        Question(
            f"Does the {d} lie farther {first} than the {a}?",
            (
                f"Yes, it lies {count(gone, 'block')} farther {first}."
                if further
                else f"No, it lies {count(-gone, 'block')} farther {_back(first)}."
                if gone
                else f"No, neither of them lies farther {first} than the other."
            ),
            (reason,),
            further,
            lambda: (at_d[1] if line else at_d[0]) * (1 if first in ("north", "east") else -1) > 0,
        ),
    ]
    return Scene(
        (
            rng.choice(
                (
                    f"The streets of {town} run from north to south or from east to west, and all blocks are of the "
                    "same length.",
                    f"{town} is built like a chessboard: every street runs north to south or east to west, and every "
                    "block is as long as the next.",
                )
            ),
            rng.choice(
                (
                    f"The {b} is {count(far, 'block')} {first} of the {a}.",
                    f"From the {a} it is {count(far, 'block')} {first} to the {b}.",
                )
            ),
            rng.choice(
                (
                    f"From the {b} it is {count(aside, 'block')} {second} to the {c}.",
                    f"The {c} is {count(aside, 'block')} {second} of the {b}.",
                )
            ),
            rng.choice(
                (
                    f"Whoever goes {count(home, 'block')} {_back(first)} from the {c} comes to the {d}.",
                    f"Finally, the {d} is {count(home, 'block')} {_back(first)} of the {c}.",
                )
            ),
        ),
        tuple(
            questions
            if rng.random() < 0.7 and 2 * min(far, aside) >= max(far, aside)
            else [questions[0], questions[1], questions[3]]
        ),
    )


def _walk(rng: Random) -> Scene:
    """A walk told leg by leg, and the way home."""
    walker = people(rng, 1)[0]
    start = rng.choice(_PLACES)
    ways = [rng.choice(_ROUND)]
    while len(ways) < 3:
        ways.append(rng.choice([w for w in _ROUND if w not in (ways[-1], _back(ways[-1]))]))
    legs = [(way, rng.randint(1, 5)) for way in ways]
    if ways[2] == ways[0] and rng.random() < 0.6:
        legs[2] = (_back(ways[0]), legs[2][1])
    spot: _Spot = (0, 0)
    for way, blocks in legs:
        spot = _moved(spot, way, blocks)
    walked = sum(blocks for _, blocks in legs)
    home = abs(spot[0]) + abs(spot[1])
    (one, out), (two, across), (three, back) = legs
    told = rng.choice(
        (
            f"{walker.They} goes {count(out, 'block')} {one}, then {amount(across)} {two}, then {amount(back)} "
            f"{three}.",
            f"First {walker.they} walks {count(out, 'block')} {one}, after that {amount(across)} {two}, and at last "
            f"{amount(back)} {three}.",
        )
    )
    if three == one:
        net = f"{capital(amount(out))} and {amount(back)} make {amount(out + back)} {one} altogether."
    elif out == back:
        net = f"The blocks {one} and the blocks {three} cancel each other."
    else:
        more = one if out > back else three
        net = f"Going {amount(out)} {one} and {amount(back)} {three} leaves {amount(abs(out - back))} {more}."
    where = _between((0, 0), spot)
    return Scene(
        (
            rng.choice(
                (
                    f"{walker} sets out from the {start} in a town where all streets cross at right angles and all "
                    "blocks are equally long.",
                    f"{walker} starts at the {start}. All the blocks in this town are squares of the same size.",
                )
            ),
            told,
        ),
        (
            Question(
                f"How many blocks has {walker} walked?",
                f"{walker} has walked {count(walked, 'block')}.",
                (f"The stretches of {listing([amount(n) for _, n in legs])} are added, whatever their directions.",),
                walked,
                lambda: len([step for _, n in legs for step in range(n)]),
            ),
            Question(
                f"How many blocks is the shortest way back to the {start}?",
                f"The shortest way back is {count(home, 'block')} long.",
                (net, f"Besides, there {'is' if across == 1 else 'are'} {count(across, 'block')} {two}."),
                home,
                lambda: _blocks_by_spreading(spot, (0, 0)),
            ),
            Question(
                f"Where is {walker} now, seen from the {start}?",
                f"Seen from the {start}, {walker} is {'due' if '-' not in where else 'to the'} {where}.",
                (net, f"The stretch {two} is not undone by any other."),
                where,
                lambda: _sides(legs),
            ),
            Question(
                f"If {walker} goes home by exactly the same streets, in which direction does {walker.they} set off?",
                f"{walker.They} sets off to the {_back(three)}.",
                (f"The last stretch led {three}.", "On the way back it comes first, and it is walked the other way."),
                _back(three),
                lambda: next(_back(way) for way, _ in reversed(legs)),
            ),
        ),
    )


def _sides(legs: list[tuple[str, int]]) -> str:
    """Where one ends up, by counting the blocks of each direction against its opposite."""
    blocks = {way: sum(n for w, n in legs if w == way) for way in _ROUND}
    pairs = (("north", "south"), ("east", "west"))
    return "-".join(a if blocks[a] > blocks[b] else b for a, b in pairs if blocks[a] != blocks[b])


def _scale(rng: Random) -> Scene:
    """Centimetres on paper and metres on the ground."""
    reader = people(rng, 1)[0]
    start, end, third = rng.sample(
        ("campsite", "waterfall", "railway station", "castle ruin", "lake", "youth hostel", "ferry landing", "cave",
         "lookout tower", "mountain hut", "monastery", "quarry"), 3,
    )  # fmt: skip
    metres = rng.choice((200, 250, 500, 1000))
    straight = rng.randint(4, 9)
    path = straight + rng.randint(2, 5)
    far = rng.choice([n for n in range(3, 13) if n * metres % 1000 == 0])
    return Scene(
        (
            rng.choice(
                (
                    f"On {reader.own} hiking map one centimetre stands for {_ground(metres)} on the ground.",
                    f"{reader} unfolds a map on which one centimetre means {_ground(metres)} in the real world.",
                )
            ),
            f"With a ruler {reader.they} measures {count(straight, 'centimetre')} in a straight line from the "
            f"{start} to the {end}.",
            rng.choice(
                (
                    f"Then {reader.they} lays a thread along the winding path between the two, and the thread is "
                    f"{count(path, 'centimetre')} long.",
                    "The path between the two winds: a thread laid along it on the map measures "
                    f"{count(path, 'centimetre')}.",
                )
            ),
            f"From the {start} to the {third}, {reader.their} guidebook says, it is {_ground(far * metres)} in a "
            "straight line.",
        ),
        (
            Question(
                f"How far is it from the {start} to the {end} in a straight line?",
                f"It is {_ground(straight * metres)}.",
                (f"Each of the {count(straight, 'centimetre')} stands for {_ground(metres)}.",),
                _ground(straight * metres),
                lambda: _ground(sum([metres] * straight)),
            ),
            Question(
                "How much longer is the path than the straight line?",
                f"The path is {_ground((path - straight) * metres)} longer.",
                (
                    f"On the map the difference is {count(path - straight, 'centimetre')}.",
                    f"Each of them stands for {_ground(metres)}.",
                ),
                _ground((path - straight) * metres),
                lambda: _ground(path * metres - straight * metres),
            ),
            Question(
                f"How many centimetres apart are the {start} and the {third} on the map?",
                f"They are {count(far, 'centimetre')} apart.",
                (
                    f"The question is how many times {_ground(metres)} fits into {_ground(far * metres)}.",
                    f"That is {amount(far)} times.",
                ),
                far,
                lambda: next(n for n in range(1, 100) if n * metres == far * metres),
            ),
            Question(
                f"On another map one centimetre stands for {_ground(2 * metres)}. Is the straight line from the "
                f"{start} to the {end} longer or shorter on it?",
                "It is shorter, only half as long.",
                (
                    "The ground stays as it is.",
                    "If each centimetre stands for twice as much ground, half as many centimetres are needed.",
                ),
                "shorter",
                lambda: "shorter" if straight * metres / (2 * metres) < straight else "longer",
            ),
        ),
    )


def _ground(metres: int) -> str:
    """A distance as a walker would say it."""
    if metres < 1000:
        return f"{metres} metres"
    whole, rest = divmod(metres, 1000)
    if not rest:
        return count(whole, "kilometre")
    return f"{whole}.{f'{rest:03}'.rstrip('0')} kilometres"


def _squares(rng: Random) -> Scene:
    """A map with lettered columns and numbered rows."""
    places = rng.sample(
        ("church", "windmill", "farm", "pond", "forester's house", "chapel", "brickworks", "sawmill", "inn", "orchard",
         "well", "quarry", "tower"), 4,
    )  # fmt: skip
    cells = [(c, r) for c in range(6) for r in range(5)]
    spots = rng.sample(cells, 4)
    while len({r for _, r in spots}) < 4 or len({c for c, _ in spots}) < 3:
        spots = rng.sample(cells, 4)
    named = {place: f"{'ABCDEF'[c]}{r + 1}" for place, (c, r) in zip(places, spots, strict=True)}
    at = dict(zip(places, spots, strict=True))
    first, goal = rng.choice([(p, q) for p in places for q in places if p != q and at[p][0] != at[q][0]])
    east, south = at[goal][0] - at[first][0], at[goal][1] - at[first][1]
    moves = [f"{count(abs(east), 'square')} {'east' if east > 0 else 'west'}"]
    moves.append(f"{amount(abs(south))} {'south' if south > 0 else 'north'}")
    southern = max(places, key=lambda p: at[p][1])
    new = [c for c in cells if c not in spots]
    (column, row), shift = rng.choice([c for c in new if c[0] <= 3]), rng.randint(1, 2)
    begin, end = f"{'ABCDEF'[column]}{row + 1}", f"{'ABCDEF'[column + shift]}{row + 1}"
    return Scene(
        (
            "A map of the countryside is divided into squares, with the letters A to F along the top from west to "
            "east, and the numbers 1 to 5 down the side from north to south.",
            capital(listing([f"the {place} is in {square}" for place, square in named.items()])) + ".",
        ),
        (
            Question(
                f"Start in the square of the {first} and go {listing(moves)}. What is there?",
                f"The {goal} is there.",
                (
                    f"The {first} is in {named[first]}.",
                    "Going east or west changes the letter, going south or north changes the number.",
                    f"So {named[first]} becomes {named[goal]}.",
                ),
                f"the {goal}",
                lambda: next(f"the {p}" for p in places if (at[p][0] - east, at[p][1] - south) == at[first]),
            ),
            Question(
                "Which of the four places lies farthest south?",
                f"The {southern} lies farthest south.",
                ("The numbers grow towards the south.", f"The largest number is in {named[southern]}."),
                f"the {southern}",
                lambda: sorted((square[1], f"the {p}") for p, square in named.items())[-1][1],
            ),
            Question(
                f"A tractor stands in {begin} and drives {count(shift, 'square')} east. In which square is it then?",
                f"Then it is in {end}.",
                (
                    "Moving east leaves the number as it is.",
                    f"The letter goes on from {begin[0]} by {amount(shift)}.",
                ),
                end,
                lambda: f"{chr(ord(begin[0]) + shift)}{begin[1]}",
            ),
        ),
    )


_SIDES = ("in front of", "on the right of", "behind", "on the left of")


def _sun(rng: Random) -> Scene:
    """Directions from the sun, early and late, about the time when it rises due east."""
    walker = people(rng, 1)[0]
    morning = rng.random() < 0.6
    month = rng.choice(("late September", "the third week of March"))
    sun = "east" if morning else "west"
    side = rng.randrange(4)  # quarter turns clockwise from straight ahead to the sun
    heading = _ROUND[(_ROUND.index(sun) - side) % 4]
    road = rng.choice(("a straight road through fields", "a long straight embankment", "a straight sandy track"))
    tell = ("straight ahead", f"on {walker.their} right", f"at {walker.their} back", f"on {walker.their} left")
    shadow = (side + 2) % 4
    falls = (
        f"in front of {walker.them}",
        f"to {walker.their} right",
        f"behind {walker.them}",
        f"to {walker.their} left",
    )
    later = "evening, just before sunset," if morning else "next morning, just after sunrise,"
    return Scene(
        (
            f"It is {month}, when the sun rises due east and sets due west.",
            rng.choice(
                (
                    f"Just {'after sunrise' if morning else 'before sunset'} {walker} is walking along {road}, with "
                    f"the sun {tell[side]}.",
                    f"{walker} has no map and no compass. It is just "
                    f"{'after sunrise' if morning else 'before sunset'}, and as {walker.they} walks along {road}, "
                    f"the sun stands {tell[side]}.",
                )
            ),
        ),
        (
            Question(
                f"In which direction is {walker} walking?",
                f"{walker} is walking {heading}.",
                (
                    f"{'Just after sunrise' if morning else 'Just before sunset'} the sun stands in the {sun}.",
                    f"With the {sun} {tell[side]}, {walker.they} must be facing {heading}.",
                ),
                heading,
                lambda: next(w for w in _ROUND if _ROUND[(_ROUND.index(w) + side) % 4] == sun),
            ),
            Question(
                f"Where does {walker.own} shadow fall?",
                f"It falls {falls[shadow]}.",
                ("A shadow always points away from the light.", f"The sun is {tell[side]}."),
                falls[shadow],
                lambda: falls[(_ROUND.index(_back(sun)) - _ROUND.index(heading)) % 4],
            ),
            Question(
                f"In the {later} {walker} comes back along the same road. Where is the sun then?"
                if morning
                else f"{capital(later)} {walker} comes back along the same road. Where is the sun then?",
                f"It is {tell[side]} again.",
                (
                    f"On the way back {walker.they} faces {_back(heading)}.",
                    f"By then the sun is on the opposite side of the sky too, in the {_back(sun)}.",
                    "Both have turned round, so they stand to each other as before.",
                ),
                tell[side],
                lambda: tell[(_ROUND.index(_back(sun)) - _ROUND.index(_back(heading))) % 4],
            ),
        ),
    )


def _treasure(rng: Random) -> Story:
    """An old map is followed and leads wrong, for one of three reasons."""
    one, two = pair(rng)
    buried = rng.choice(
        ("a tin with old coins", "a tin of toy soldiers", "a bottle with a letter in it", "a music box")
    )
    short = buried.split(" ", 1)[1].split(" with")[0].split(" of")[0]
    maker = rng.choice(("grandfather", "grandmother", "great-uncle"))
    their, they = ("her", "she") if maker == "grandmother" else ("his", "he")
    way = rng.choice(_ROUND)
    other = _back(way)
    mark = rng.choice(("garden gate", "well", "stone bench", "corner of the barn"))
    fault = rng.choice(("turned", "paces", "felled"))
    paces = 5 * rng.randint(4, 9)
    opening = rng.choice(
        (
            f"In a drawer {one} and {two} found a map that {one.own} {maker} had drawn long ago.",
            f"“Look what was in this book,” said {one} to {two}. It was a map of the garden, drawn long ago by "
            f"{one.their} {maker}.",
        )
    )
    place = f"From the {mark} a dotted line led {number(paces)} paces {way}, and at its end was a cross."
    if fault == "turned":
        middle = [
            place,
            f"They went to the {mark}, {two} held the map, and together they counted {paces} paces. They dug for an "
            "hour and found nothing but stones.",
            f"{one} sat down on the heap of earth and looked at the map over {two.own} shoulder. “Why is the writing "
            f"upside down?” {one.they} asked. {two} turned the paper round. The arrow that said north had been "
            "pointing south.",
            f"“Then we have gone {other} instead of {way},” said {two}, and {two.they} went red.",
            f"They walked back to the {mark} and {paces} paces farther, and there the spade struck something hard. "
            f"It was {buried}.",
        ]
        why, where = "They had held the map upside down.", 2 * paces
        asked = Question(
            f"How many paces was the cross from the hole that {one} and {two} dug first?",
            f"It was {count(where, 'pace')} away.",
            (
                f"They had gone {paces} paces {other} from the {mark}.",
                f"The cross was {paces} paces {way} of it, on the opposite side.",
            ),
            where,
            lambda: (
                abs(_moved((0, 0), way, paces)[0] - _moved((0, 0), other, paces)[0])
                + abs(_moved((0, 0), way, paces)[1] - _moved((0, 0), other, paces)[1])
            ),
        )
    elif fault == "paces":
        grown, child = (80, 50)
        needed = paces * 8 // 5
        middle = [
            place,
            f"They went to the {mark} and {two} counted {paces} paces {way}. They dug until it was dark. There was "
            "nothing.",
            f"At supper they asked {one.own} {maker}, who laughed. “I was fifteen, and I already had these legs.” "
            f"{capital(they)} got up and took one step across the kitchen: 80 centimetres, by the ruler. {two.own} "
            "step was 50.",
            f"“So we stopped too early,” said {two}. In the morning they began again from the {mark}, and this time "
            f"{two} counted {needed} paces.",
            f"There it lay, not deep under the grass: {buried}.",
        ]
        why = f"One pace of the {maker} was longer than one of theirs."
        asked = Question(
            f"Why did {two} need {needed} paces for the {paces} on the map?",
            f"{two} needed {needed} because {paces * grown // 100} metres are {paces} long paces, but {needed} "
            "short ones.",
            (
                f"{capital(number(paces))} paces of 80 centimetres make {paces * grown // 100} metres.",
                f"With paces of 50 centimetres, two are needed for each metre, and that makes {needed}.",
            ),
            needed,
            lambda: next(n for n in range(1, 200) if n * child == paces * grown),
        )
    else:
        tree = rng.choice(("pear tree", "walnut tree", "old lime tree", "crooked birch"))
        middle = [
            f"The dotted line led from the {mark} {number(paces)} paces {way}, round {a(tree)}, and ended at a cross "
            "just behind it.",
            f"They counted their paces, but no {tree} was to be seen far and wide. “Then the map is wrong,” said "
            f"{two}.",
            f"{one} would not believe it. {one.They} went to ask {one.their} {maker}, who thought for a while. "
            "“There was a storm, years ago. It took the tree. I sawed it up myself.”",
            f"“Then there must be a stump,” said {one}. They searched the grass on their knees, and {two} found it "
            "under the nettles.",
            rng.choice(
                (
                    f"Just behind the stump lay {buried}, with the roots grown all round it.",
                    f"Behind it the earth was soft, and two spades deep lay {buried}.",
                )
            ),
        ]
        why = f"The {tree} on the map was no longer there."
        asked = Question(
            "Was the map wrong when it was drawn?",
            "No, it was right at that time.",
            (
                f"The {tree} still stood when {their} map was drawn.",
                "A storm took it years later, and a map does not change with the land.",
            ),
            False,
            lambda: not any("There was a storm, years ago" in paragraph for paragraph in middle),
        )
    said = {"turned": "upside down", "paces": "longer", "felled": "no longer there"}
    return Story(
        rng.choice(("The Dotted Line", "The Cross on the Map", f"{maker.title()}'s Map")),
        (opening, *middle, f"“Shall we draw a new map?” asked {two}. “Yes,” said {one}, “and bury the {short} again.”"),
        ("dialogue", "twist", "conflict") if fault == "felled" else ("dialogue", "twist"),
        (
            Question(
                f"Why did {one} and {two} not find the place at once?",
                why,
                (
                    {
                        "turned": f"The writing stood on its head, so what they took for {way} was {other}.",
                        "paces": f"They counted the right number, but stopped before they had gone far enough {way}.",
                        "felled": "They looked for a mark that the map showed and the garden did not.",
                    }[fault],
                ),
                said[fault],
                lambda: {"upside": "upside down", "pace": "longer"}.get(
                    next((word for word in ("upside", "pace") if word in why), ""), "no longer there"
                ),
            ),
            asked,
            Question(
                f"In which direction from the {mark} did the cross lie?",
                f"The cross lay {way} of the {mark}.",
                (f"On the map the dotted line led {way} from there.",),
                way,
                lambda: _back(other),
            ),
        ),
    )


def _sent_wrong(rng: Random) -> Story:
    """Somebody tells a stranger the way, and notices too late that it was wrong."""
    local, stranger = pair(rng)
    goal = rng.choice([p for p in _PLACES if p != "chemist's"])
    side, right_side = rng.choice((("left", "right"), ("right", "left")))
    street = rng.choice(("second", "third", "fourth"))
    after = rng.choice(("lamp post", "pillar box", "bench", "bicycle rack"))
    at_wrong = rng.choice(
        ("the fishmonger's", "the canal bridge", "the back of the brewery", "the car park", "the timber yard")
    )
    how = rng.choice(("bicycle", "asked", "map"))
    begin = rng.choice(
        (
            f"{local} was sweeping the pavement when a stranger with a suitcase stopped. {stranger.They} was called "
            f"{stranger}, as the label on the case said, and {stranger.they} was looking for the {goal}.",
            f"“Excuse me, how do I get to the {goal}?” asked {stranger}, and put down a suitcase. {stranger.They} "
            "had just got off the train and knew nobody in the town.",
        )
    )
    ends = {
        "bicycle": (
            f"{local} fetched {local.their} bicycle and caught up with {stranger} in front of {at_wrong}. “I am "
            f"sorry. I said {side}, and I meant {right_side}.”",
            f"{stranger} laughed with relief. “And I was beginning to think that I could not count streets.” They "
            "walked back together, pushing the bicycle, with the suitcase on its saddle.",
        ),
        "asked": (
            f"Meanwhile {stranger} stood in front of {at_wrong} and knew that something was wrong. {stranger.They} "
            f"asked a woman with a pram, who sent {stranger.them} back to the main street and straight across it.",
            f"When {local} came running, out of breath, {stranger} was already standing in front of the {goal}, and "
            "waved.",
        ),
        "map": (
            f"When {local} reached {at_wrong}, there was nobody left. All afternoon {local.they} imagined the "
            "stranger wandering through the town.",
            f"The next day {local} hung a map of the town in the window, with a red dot: you are here. It was too "
            f"late for {stranger}, but since then nobody has been sent the wrong way from that door.",
        ),
    }
    return Story(
        rng.choice((f"{side.title()}, I Said", "The Stranger with the Suitcase", f"The Way to the {goal.title()}")),
        (
            begin,
            f"“That is easy,” said {local}. “Go down this street, and take the {street} street on the {side}. When "
            f"you come to a {after}, you are nearly there.”",
            f"{stranger} thanked {local.them} and went.",
            rng.choice(
                (
                    f"{local} had already gone inside when {local.they} noticed which hand {local.they} was seeing "
                    f"in {local.their} mind. It was the {right_side} one. The {goal} was on the {right_side}.",
                    f"Later, over a cup of tea, {local} went through the way in {local.their} head and turned "
                    f"{right_side}. The cup stopped halfway to {local.their} mouth. {local.They} had said {side}.",
                )
            ),
            *ends[how],
        ),
        ("dialogue", "conflict", *(("sad ending", "moral") if how == "map" else ("twist",))),
        (
            Question(
                f"What was wrong with what {local} said?",
                f"The street to take was on the {right_side}.",
                (f"{local} said {side}.", f"The {goal} was on the other side of the main street."),
                right_side,
                lambda: next(s for s in ("left", "right") if s != side),
            ),
            Question(
                f"Did {local} mean to send {stranger} the wrong way?",
                "No, it was a mistake.",
                (
                    f"{local} was thinking of the right street and said the wrong word.",
                    f"As soon as {local.they} noticed it, {local.they} wanted to put it right.",
                ),
                False,
                lambda: side == right_side,
            ),
            Question(
                f"Do we know that {stranger} got to the {goal}?",
                (
                    f"No, the story does not say what became of {stranger}."
                    if how == "map"
                    else f"Yes, {stranger} was brought there."
                    if how == "bicycle"
                    else f"Yes, {stranger} was seen in front of it."
                ),
                (
                    f"{local} found nobody at {at_wrong}."
                    if how == "map"
                    else f"{local} walked back with {stranger.them}."
                    if how == "bicycle"
                    else f"Somebody else told {stranger.them} the right way.",
                ),
                how != "map",
                lambda: how in ("bicycle", "asked"),
            ),
        ),
    )


WORLD = World(
    topic="Maps, compass directions and finding the way",
    group="space",
    concepts=("maps", "compass_directions", "distance", "scale", "orientation"),
    openings=(
        """A map shows the ground as a bird high above would see it. Roofs are there, doors are not. What it leaves
        out is what makes it useful: a drawing with every leaf and every pebble would be as large as the land.""",
        """North, south, east and west do not turn when you turn. That is why sailors give directions by the compass
        and not by left and right: on a ship that swings at its anchor, left is somewhere else every minute.""",
        """Whoever knows three things does not get lost: where they are, where they want to go, and which way they are
        facing. A map answers only the second. Two hills or streets that you recognise on it answer the others as
        well.""",
        """Before there were maps on paper there were maps in the head. A child who can say how to get from home to
        school has one: a chain of places, with a turn at each.""",
    ),
    asks=(
        "What are north, south, east and west good for?",
        "How can a small sheet of paper show a large country?",
        "How do I go back the way I came?",
        "How do I find north without a compass?",
    ),
    ideas=(
        (
            """Each compass direction has an opposite. If the church is north of the school, the school is south of
            the church. So one sentence about two places always tells you a second one.""",
            """If you face north, east is at your right hand, west at your left, and south behind you. Turn to face
            south and your hands change over: now east is on the left. The directions have stayed where they were, and
            only you have turned.""",
            """Directions can be mixed. A village that lies both north and east of yours lies to the north-east. Going
            three kilometres north and three east takes you there by two straight lines; a crow goes straight across
            and has the shorter way.""",
        ),
        (
            """A map is a drawing in which everything has been shrunk equally. If one centimetre stands for one
            kilometre, then a forest five centimetres wide on the paper is five kilometres wide outside. How much was
            shrunk is called the scale, and it is printed in a corner.""",
            """A ruler laid on a map gives the distance for a bird. Roads wind, so for a walk it is better to lay a
            thread along the road, pull it straight, and measure the thread. In the mountains the thread can be twice
            as long as the straight line.""",
            """A map of a town and a map of the world can have the same size. On the first, a finger covers a street;
            on the second, it covers a country. The more ground a sheet shows, the less it can say about each
            piece.""",
        ),
        (
            """To go back, take the last part of the way first and turn each direction round. Two streets north and
            one east becomes one west and two south. It is like taking off shoes and socks: what was put on last comes
            off first.""",
            """On the way back everything looks different, because you see the other side of every house. Good walkers
            therefore turn round now and then on the way out, and look at what they will see later.""",
        ),
        (
            """In the northern countries the sun is in the east early in the day, in the south at noon and in the west
            in the evening. At noon your shadow therefore points north. In Australia it points south, because there
            the noon sun stands in the north.""",
            """In the northern half of the world a bright star, the North Star, hardly moves during the night. All the
            others circle round it. Whoever finds it and walks towards it walks north.""",
        ),
    ),
    mistakes=(
        """Up on a map is not up in the world. North is drawn at the top by habit, and that is all: a river that flows
        north does not flow uphill, although on the paper it runs upwards.""",
        """Some walk in the direction in which the map lies in their hands. The map must first be turned until its
        north points to the real north. Then a street that leads off to the left on paper leads off to the left
        outside.""",
        """A map says how things were when it was drawn. Bridges are taken down, and new roads are built. If the
        ground and the map disagree, the ground is right.""",
        """Three kilometres on a map need not be a short walk. On flat ground they take three quarters of an hour, but
        if a steep hill stands in between, they may take twice as long.""",
    ),
    scenes=(_town, _walk, _scale, _squares, _sun),
    stories=(_treasure, _sent_wrong),
    notes={
        "child": (
            """Draw a map of your room as a fly on the ceiling would see it. The bed is a rectangle, and so is the
            table. The lamp is only a circle.""",
        ),
        "pupil": (
            """Say the compass directions in the order in which the hands of a clock turn: north, east, south, west. A
            quarter turn to the right is one step in this row.""",
        ),
        "adult": (
            """On many medieval maps of Europe east is at the top. From the Latin word for east, oriens, comes our
            expression to orient a map.""",
        ),
        "parent": (
            """Let the child lead on a way you both know, and follow even where the turn is wrong. Finding out at the
            next corner teaches more than being stopped at this one.""",
        ),
        "learner": (
            """We say “north of the river” for a place outside it, “in the north of the country” for a place inside
            it, and “to the north” for a direction.""",
        ),
    },
)
