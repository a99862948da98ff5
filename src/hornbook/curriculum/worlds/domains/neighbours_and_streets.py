"""A street as a place: who lives next door, opposite, above, and what neighbours have to do with each other."""

from collections.abc import Callable
from itertools import pairwise, permutations
from random import Random

from hornbook.curriculum.worlds.english import a, amount, capital, count, listing, number, ordinal, plural
from hornbook.curriculum.worlds.people import pair, people
from hornbook.curriculum.worlds.telling import pick
from hornbook.curriculum.worlds.world import Question, Scene, Story, World

_STREETS = (
    "Mill Lane", "Harbour Street", "Orchard Road", "Tanner's Row", "Chapel Street", "Well Lane", "Ferry Road",
    "Potter's Hill", "Lime Street", "Station Road", "Brook Lane", "Market Street",
)  # fmt: skip
_MARKS = (
    "a green door", "a blue door", "a pear tree in front", "a bench by the door", "a dovecote", "a tin roof",
    "a red letter box", "an old bell", "yellow shutters", "a row of sunflowers", "a stone lion", "a rain barrel",
)  # fmt: skip


_Plan = tuple[tuple[str, ...], tuple[str, ...], Callable[[list[str]], bool]]
_PAPERS = (
    ("newspaper", "leaves one newspaper at"), ("leaflet", "puts one leaflet through the door of"),
    ("parish paper", "leaves one parish paper at"), ("notice", "drops one notice into the letter box of"),
)  # fmt: skip


def _opposite(one: int) -> int:
    """1 and 2, 3 and 4, ... face each other."""
    return one + 1 if one % 2 else one - 1


def _pavements(houses: int) -> tuple[list[int], list[int]]:
    """The odd and the even side as one walks up the street."""
    return list(range(1, houses + 1, 2)), list(range(2, houses + 1, 2))


def _street(rng: Random) -> Scene:
    """Odd numbers on one side, even ones on the other."""
    one, two = pair(rng)
    street, pairs = rng.choice(_STREETS), rng.randint(6, 14)
    last = 2 * pairs
    odd, even = _pavements(last)
    side = rng.choice((odd, even))
    low, high = sorted(rng.sample(range(1, pairs - 1), 2))
    high = max(high, low + 1)
    home, away = side[low], side[high]
    facing, between = _opposite(home), high - low - 1
    other = even if side is odd else odd
    wanted = rng.choice([one for one in other[1:] if one != facing])
    upward = wanted > home
    return Scene(
        (
            pick(
                rng,
                f"In {street} the odd house numbers are on one side and the even ones on the other, and every "
                f"number from 1 to {last} is there.",
                f"The houses in {street} are numbered from 1 to {last}, odd numbers on the left and even numbers "
                "on the right, as one comes from the square.",
            ),
            pick(
                rng,
                "Numbers 1 and 2 face each other, and so do 3 and 4, 5 and 6, and so on to the end.",
                "Number 2 is opposite number 1, number 4 opposite number 3, and so on up the street.",
            ),
            pick(
                rng,
                f"{one} lives at number {home}. {two} lives on the same side, at number {away}.",
                f"{one} has number {home}, and {two} has number {away} on the same side.",
            ),
        ),
        (
            Question(
                f"Which number is opposite {one.own} house?",
                f"Number {facing} is opposite.",
                (
                    f"{home} is {'odd' if home % 2 else 'even'}, so it is the "
                    f"{'smaller' if home % 2 else 'larger'} of its pair.",
                    f"The two that face each other are {min(home, facing)} and {max(home, facing)}.",
                ),
                facing,
                lambda: dict([*zip(odd, even, strict=True), *zip(even, odd, strict=True)])[home],
            ),
            Question(
                f"How many houses stand between {one.own} and {two.own}?",
                f"There {'is one house' if between == 1 else f'are {number(between)} houses'} between them.",
                (
                    f"On that side the numbers go up in twos, so after {home} comes {home + 2}.",
                    f"Between {home} and {away} stand the numbers {listing([str(n) for n in side[low + 1 : high]])}."
                    if between > 1
                    else f"Between {home} and {away} stands only number {home + 2}."
                    if between
                    else f"{away} is the very next number on that side.",
                ),
                between,
                lambda: (away - home) // 2 - 1,
            ),
            Question(
                f"How many houses are there on {one.own} side of the street?",
                f"There are {amount(pairs)} houses on that side.",
                (f"The numbers run from 1 to {last}, and half of them are {'odd' if home % 2 else 'even'}.",),
                pairs,
                lambda: len(side),
            ),
            Question(
                f"{one} steps out of {one.their} door to look for number {wanted}. Must {one.they} cross the street, "
                "and do the numbers have to go up or down?",
                f"{one} has to cross, and the numbers have to go {'up' if upward else 'down'}.",
                (
                    f"{wanted} is {'odd' if wanted % 2 else 'even'}, and the numbers on {one.own} side are "
                    f"{'odd' if home % 2 else 'even'}.",
                    f"{wanted} is {'more' if upward else 'less'} than {home}.",
                ),
                "up" if upward else "down",
                lambda: "up" if other.index(wanted) >= other.index(facing) + (wanted < home) else "down",
            ),
            Question(
                f"Do {one} and {two} live next door to each other?",
                f"No, there {'is a house' if between == 1 else 'are other houses'} between them."
                if between
                else "Yes, their houses stand side by side.",
                (f"Next door to number {home} on that side {_beside(side, low)}.",),
                between == 0,
                lambda: abs(side.index(away) - side.index(home)) == 1,
            ),
        ),
    )


def _beside(side: list[int], place: int) -> str:
    near = [str(side[i]) for i in (place - 1, place + 1) if 0 <= i < len(side)]
    return f"{'is only number' if len(near) == 1 else 'are numbers'} {listing(near)}"


def _row(rng: Random) -> Scene:
    """Four houses in a row, found out from hints."""
    names = [one.name for one in people(rng, 4)]
    marks = rng.sample(_MARKS, 2)
    first, second, third, fourth = names
    plans: tuple[_Plan, ...] = (  # the hints, and the reasons that follow from them in turn
        (
            (
                f"{first} lives in the first house from the left.",
                f"{second} is {first}'s only next-door neighbour.",
                f"{third} does not live at an end of the row.",
            ),
            (
                f"{first} has the first house, so {second} has the second.",
                f"{third} is not at an end, and of the inner two only the third house is left.",
                f"So the last house is {fourth}'s.",
            ),
            lambda o: o[0] == first and abs(o.index(second) - o.index(first)) == 1 and o.index(third) in (1, 2),
        ),
        (
            (
                f"{second} lives between {first} and {third}, next door to both.",
                f"{fourth} lives in the last house on the right.",
                f"{third} is next door to {fourth}.",
            ),
            (
                f"{fourth} has the fourth house, so {third}, next door, has the third.",
                f"{second} is next door to {third}, so {second} has the second house.",
                f"The first one is left for {first}.",
            ),
            lambda o: (
                o[3] == fourth
                and abs(o.index(third) - o.index(fourth)) == 1
                and {abs(o.index(second) - o.index(one)) for one in (first, third)} == {1}
                and o.index(first) != o.index(third)
            ),
        ),
        (
            (
                f"{first} and {fourth} live at the two ends.",
                f"{second} lives to the left of {third}.",
                f"{first} and {third} are not next-door neighbours.",
            ),
            (
                f"The ends are taken, so {second} and {third} have the two inner houses, {second} the left one.",
                f"That makes {second} the second and {third} the third.",
                f"{first} is not beside {third}, so {first} has the first house and {fourth} the last.",
            ),
            lambda o: (
                {o[0], o[3]} == {first, fourth}
                and o.index(second) < o.index(third)
                and abs(o.index(first) - o.index(third)) > 1
            ),
        ),
    )
    hints, reasons, fits = rng.choice(plans)
    order = [first, second, third, fourth]
    marked = rng.sample(range(4), 2)
    told = list(hints)
    rng.shuffle(told)

    def solved() -> list[str]:
        found = [list(option) for option in permutations(sorted(names)) if fits(list(option))]
        return found[0] if len(found) == 1 else []

    asked = rng.randrange(4)
    near = [order[i] for i in (asked - 1, asked + 1) if 0 <= i < 4]
    from_right = 4 - asked
    return Scene(
        (
            pick(
                rng,
                f"Four houses stand in a row, seen from the pavement. In them live {listing(sorted(names))}.",
                f"{capital(listing(sorted(names)))} live in a row of four houses, seen here from across the road.",
            ),
            *told,
            f"The {ordinal(marked[0] + 1)} house from the left has {marks[0]}, the {ordinal(marked[1] + 1)} has "
            f"{marks[1]}.",
        ),
        (
            Question(
                "In what order do they live, from left to right?",
                f"From left to right they are {listing(order)}.",
                reasons,
                listing(order),
                lambda: listing(solved()),
            ),
            Question(
                f"Who lives in the house with {marks[0]}?",
                f"{order[marked[0]]} lives in the house with {marks[0]}.",
                (*reasons, f"The house with {marks[0]} is the {ordinal(marked[0] + 1)}."),
                order[marked[0]],
                lambda: solved()[marked[0]],
            ),
            Question(
                f"Who lives next door to {order[asked]}?",
                f"{listing(near)} {'lives' if len(near) == 1 else 'live'} next door to {order[asked]}.",
                (*reasons, f"{order[asked]} has the {ordinal(asked + 1)} house."),
                listing(near),
                lambda: listing(
                    [one for one in solved() if abs(solved().index(one) - solved().index(order[asked])) == 1]
                ),
            ),
            Question(
                f"Counted from the right, which house is {order[asked]}'s?",
                f"It is the {ordinal(from_right)} from the right.",
                (*reasons, f"The {ordinal(asked + 1)} of four from the left has {_after(3 - asked)} to its right."),
                ordinal(from_right),
                lambda: ordinal(solved()[::-1].index(order[asked]) + 1),
            ),
        ),
    )


def _after(houses: int) -> str:
    return "no house" if houses == 0 else amount(houses)


def _flats(rng: Random) -> Scene:
    """A house with flats one above the other."""
    floors = rng.randint(4, 5)
    names = [one.name for one in people(rng, floors)]  # from the ground floor upwards
    stairs = rng.choice((14, 15, 16, 18))

    hints = [
        f"{high} lives right above {low}." if rng.random() < 0.6 else f"Right below {high} lives {low}."
        for low, high in pairwise(names)
    ]
    rng.shuffle(hints)
    low, high = sorted(rng.sample(range(floors), 2))
    high = max(high, 1)
    noisy, heard = rng.randrange(1, floors), rng.choice((floors - 1, rng.randrange(floors)))
    rule = pick(rng, "moves a chair", "dances in wooden shoes", "drops a pan", "bounces a ball")
    steps = (high - low) * stairs
    above = {names[i]: names[i + 1] for i in range(floors - 1)}

    def climbed() -> int:
        here, steps_done = names[low], 0
        while here != names[high]:
            here, steps_done = above[here], steps_done + stairs
        return steps_done

    return Scene(
        (
            pick(
                rng,
                f"A narrow house has {amount(floors)} flats, one on each floor.",
                f"In a tall, thin house {amount(floors)} people live, one on each floor.",
            ),
            f"{names[0]} lives on the ground floor.",
            *hints,
            f"From each floor to the next there are {stairs} steps.",
        ),
        (
            Question(
                "Who lives at the top?",
                f"{names[-1]} lives at the top.",
                (
                    f"Going up from {names[0]}, one passes {listing(names[1:-1])}.",
                    f"Nobody is said to live above {names[-1]}.",
                ),
                names[-1],
                lambda: next(one for one in names if one not in above),
            ),
            Question(
                f"How many steps does {names[low]} climb to visit {names[high]}?",
                f"{names[low]} climbs {steps} steps.",
                (
                    f"From {names[low]} up to {names[high]} it is {count(high - low, 'floor')}.",
                    f"Each floor means {stairs} steps.",
                ),
                steps,
                climbed,
            ),
            Question(
                f"When {names[noisy]} {rule}, who hears it through the ceiling?",
                f"{names[noisy - 1]} hears it through the ceiling.",
                (
                    "One person's floor is the ceiling of whoever lives right below.",
                    f"Right below {names[noisy]} lives {names[noisy - 1]}.",
                ),
                names[noisy - 1],
                lambda: next(one for one, over in above.items() if over == names[noisy]),
            ),
            Question(
                f"Does {names[heard]} sometimes hear footsteps from overhead?",
                f"Yes, {names[heard]} can hear those of {names[heard + 1]}."
                if heard + 1 < floors
                else f"No, {names[heard]} can hear at most a cat or a bird on the roof.",
                (
                    f"{names[heard + 1]} lives right above {names[heard]}."
                    if heard + 1 < floors
                    else f"{names[heard]} has the top flat, and above it is only the roof.",
                ),
                heard + 1 < floors,
                lambda: names[heard] in above,
            ),
        ),
    )


def _round(rng: Random) -> Scene:
    """Up one side, down the other, with letters or papers."""
    who = people(rng, 1)[0]
    street, pairs = rng.choice(_STREETS), rng.randint(4, 7)
    odd, even = _pavements(2 * pairs)
    what, leaves = rng.choice(_PAPERS)
    way = [*odd, *reversed(even)]
    skipped = rng.choice(way[1:-1])
    why = pick(
        rng,
        "stands empty",
        "has a dog at the gate",
        "has a sign that says “No papers”",
        "is being painted",
        "is a ruin",
    )
    visited = [one for one in way if one != skipped]
    place = rng.randrange(2, len(visited) - 1)
    start = rng.randint(len(visited), len(visited) + 6)
    left = start - len(visited)
    asked = visited[place]
    there = rng.choice([one for one in visited if one not in (1, asked)])
    earlier = visited.index(there) < place
    return Scene(
        (
            f"{who} sets out with {count(start, what)} for {street}, where the houses are numbered from 1 to "
            f"{2 * pairs}.",
            pick(
                rng,
                f"{who.They} walks up the side with the odd numbers, crosses at the end, and comes back down the "
                "side with the even ones.",
                f"First come the odd numbers, from 1 up. At the end {who.they} crosses over and does the even "
                f"side, from {2 * pairs} down to 2.",
            ),
            f"{who.They} {leaves} every house except number {skipped}, which {why}.",
        ),
        (
            Question(
                f"Which house comes right after number {asked}?",
                f"Number {visited[place + 1]} comes next.",
                (
                    f"Number {asked} is on the {'odd' if asked % 2 else 'even'} side, where {who.they} walks "
                    f"{'up' if asked % 2 else 'down'}.",
                    _next_reason(visited, place, skipped, way),
                ),
                visited[place + 1],
                lambda: _walk(pairs, skipped)[_walk(pairs, skipped).index(asked) + 1],
            ),
            Question(
                f"How many {plural(what)} are left at the end?",
                f"{capital(count(left, what))} {'is' if left == 1 else 'are'} left.",
                (
                    f"Of {amount(2 * pairs)} houses one gets nothing, so {amount(len(visited))} get one each.",
                    f"{who} set out with {amount(start)}.",
                ),
                left,
                lambda: _left(start, pairs, skipped),
            ),
            Question(
                f"Is number {there} reached before number {asked}?",
                f"{'Yes' if earlier else 'No'}, number {there} is reached {'before' if earlier else 'after'} number "
                f"{asked}.",
                (
                    f"{capital(_where(there))}, and {_where(asked)}.",
                    "The odd side is walked first, upwards, and the even side afterwards, downwards.",
                ),
                earlier,
                lambda: _rank(there) < _rank(asked),
            ),
            Question(
                "Which is the last house of the round?",
                f"The last house is number {visited[-1]}.",
                ("On the way back the even numbers get smaller, and 2 is the smallest.",),
                visited[-1],
                lambda: max((one for one in way if one != skipped), key=_rank),
            ),
        ),
    )


def _rank(house: int) -> tuple[bool, int]:
    """The place on the round, as a key to compare."""
    return (house % 2 == 0, house if house % 2 else -house)


def _where(house: int) -> str:
    return f"{house} is {'odd' if house % 2 else 'even'}"


def _walk(pairs: int, skipped: int) -> list[int]:
    return [one for one in sorted(range(1, 2 * pairs + 1), key=_rank) if one != skipped]


def _left(start: int, pairs: int, skipped: int) -> int:
    for house in range(1, 2 * pairs + 1):
        start -= house != skipped
    return start


def _next_reason(visited: list[int], place: int, skipped: int, way: list[int]) -> str:
    here, following = visited[place], visited[place + 1]
    missed = way[way.index(here) + 1] == skipped
    if here % 2 and following % 2 == 0:
        return "It is the last house visited on the odd side, so the street is crossed" + (
            f", and {skipped} is left out." if missed else "."
        )
    if missed:
        return f"Number {skipped} would be next, but it is left out."
    return f"The next number on that side is two {'more' if here % 2 else 'less'}."


_PARCELS = (
    ("a box of seed potatoes", "It was beginning to sprout"), ("a pair of boots", "They were two sizes too big"),
    ("a clockwork train", "It had a dent in its chimney"), ("a cheese", "By now one could smell it"),
    ("a jar of plum jam", "A little had leaked out"), ("a knitted blanket", "It smelt of lavender"),
    ("a second-hand flute", "It wanted a new cork"),
)  # fmt: skip


def _astray(rng: Random) -> Story:
    """A parcel goes to the wrong door, for one of several reasons."""
    finder, owner = pair(rng)
    inside, detail = rng.choice(_PARCELS)
    street, wrong_street = rng.sample(_STREETS, 2)
    tens, ones = rng.sample(range(1, 7), 2)
    kind = rng.choice(("digits", "street", "storey"))
    home = {"digits": (street, tens * 10 + ones), "street": (street, tens * 3), "storey": (street, tens * 3)}[kind]
    wrong = {"digits": (street, ones * 10 + tens), "street": (wrong_street, tens * 3), "storey": home}[kind]
    floor, below = rng.choice((("third", "second"), ("second", "first"), ("fourth", "third")))
    label = f"{home[1]} {home[0]}" + (f", {floor} floor" if kind == "storey" else "")
    live = f"{wrong[1]} {wrong[0]}" + (f", on the {below} floor" if kind == "storey" else "")
    clue = {
        "digits": f"“Number {home[1]}, and I am at {wrong[1]}. Somebody has turned the two figures round.”",
        "street": f"“The number is right. But the street is {home[0]}, and this is {wrong[0]}.”",
        "storey": f"“The {floor} floor. Somebody got tired one floor too early.”",
    }[kind]
    cause = {
        "digits": "the figures of the house number had been turned round",
        "street": "the number was right but the street was not",
        "storey": "it had been left one floor too low",
    }[kind]
    ending = rng.choice(("friends", "late", "moved"))
    new = pick(rng, "by the harbour", "above the bakery", "behind the school")
    visit = {
        "friends": (
            f"{finder} rang. {owner} opened the door, saw the parcel, and forgot to say good evening. “I have "
            "waited a week for "
            f"this.” Inside was {inside}.",
            pick(
                rng,
                f"{finder} was asked in for tea. It turned out that they had passed each other every morning for "
                f"three years.",
                f"“I see you at the bus stop every day,” said {owner}. “And I see you,” said {finder}. “Now I know "
                f"your name.”",
            ),
        ),
        "late": (
            f"{finder} rang the bell beside the name. {owner} had just written an angry letter to the sender. "
            f"{owner.They} looked at the parcel, then at {owner.their} letter, and tore the letter in two.",
            f"Inside the parcel was {inside}. {detail}. “Never mind,” said {owner}. “It is here.”",
        ),
        "moved": (
            f"A stranger opened the door. “{owner}? Moved out in spring.” But the new address was still pinned to "
            f"the inside of the door: a flat {new}.",
            f"So {finder} went on, and at dusk {owner} unpacked {inside} on the new kitchen table. “You carried it "
            f"farther than the postman did,” {owner.they} said.",
        ),
    }[ending]
    return Story(
        pick(rng, "The Parcel on the Mat", "Not Ours", f"A Parcel for {owner}", "The Wrong Door"),
        (
            pick(
                rng,
                f"{finder} lived at {live}. One evening a parcel lay on the mat.",
                f"When {finder} came home to {live}, {finder.they} nearly fell over a parcel.",
            ),
            f"{finder.They} was about to cut the string when {finder.they} read the label: “{owner}, {label}.”",
            clue + f" {finder} said it aloud, though nobody was there.",
            pick(
                rng,
                f"It was raining, and {finder} was tired. For a moment {finder.they} thought of leaving it until "
                f"tomorrow. Then {finder.they} put {finder.their} shoes on again.",
                f"“If it were mine,” {finder.they} thought, “I would be looking out of the window for it.” And "
                f"{finder.they} took it under {finder.their} arm.",
            ),
            *visit,
        ),
        ("dialogue", *(("twist",) if ending == "moved" else ("moral",))),
        (
            Question(
                f"Why did the parcel come to {finder.own} door?",
                f"It came there because {cause}.",
                (f"The label said {label}, and {finder} lived at {live}.",),
                cause,
                lambda: (
                    "it had been left one floor too low"
                    if home == wrong
                    else "the number was right but the street was not"
                    if home[1] == wrong[1]
                    else "the figures of the house number had been turned round"
                ),
            ),
            Question(
                f"Did {finder} open the parcel?",
                f"No, {finder} read the label in time.",
                (f"{finder.They} was about to cut the string, but then saw {owner.own} name.",),
                False,
                lambda: any("cut the string and" in part for part in visit),
            ),
            Question(
                "What was in the parcel?",
                f"In it was {inside}.",
                (f"It came out when {owner} unpacked it.",),
                inside,
                lambda: next(thing for thing, _ in _PARCELS if any(thing in part for part in visit)),
            ),
            Question(
                f"Did {owner} still live at the address on the label?",
                f"No, {owner} had moved to a flat {new}." if ending == "moved" else f"Yes, {owner} lived there.",
                (
                    "A stranger opened the door there and knew only a new address."
                    if ending == "moved"
                    else f"{finder} went there, and {owner} opened.",
                )
                if ending != "late"
                else (f"{finder} brought the parcel there, and {owner} was at home.",),
                ending != "moved",
                lambda: not any("stranger" in part for part in visit),
            ),
        ),
    )


_SLEEPERS = (  # to bed at, up at
    ("baker", 18, 2), ("night nurse", 9, 16), ("milk driver", 19, 3), ("night porter", 8, 15), ("train driver", 20, 4),
    ("printer on the night shift", 7, 14), ("market gardener", 20, 4),
)  # fmt: skip
_PLAYERS = (  # the hours in which somebody can practise
    ("still went to school", range(15, 21)), ("stood behind a counter until seven", range(19, 21)),
    ("had retired that year", range(9, 21)), ("taught at the school until noon", range(13, 20)),
    ("worked at home and chose the hours freely", range(8, 20)), ("only had the mornings free", range(9, 12)),
)  # fmt: skip
_SOUNDS = ("the trumpet", "the drums", "the bagpipes", "the trombone", "tap dancing", "the accordion", "the tuba")


def _time(hour: int) -> str:
    part = "morning" if hour < 12 else "afternoon" if hour < 18 else "evening"
    return f"{number((hour - 1) % 12 + 1)} in the {part}"


def _hour(hour: int) -> str:
    return f"from {_time(hour).split()[0]} to {_time(hour + 1).split()[0]} in the {_time(hour).split()[-1]}"


def _noise(rng: Random) -> Story:
    """Noise through a wall: is there an hour for both, do they talk, and where does it go if there is none?"""
    loud, tired = pair(rng)
    sound = rng.choice(_SOUNDS)
    while True:
        (job, bed, up), (life, free) = rng.choice(_SLEEPERS), rng.choice(_PLAYERS)
        asleep = {hour % 24 for hour in range(bed, up if up > bed else up + 24)}
        if clashes := [hour for hour in free if hour in asleep]:
            break
    plays, common = rng.choice(clashes), [hour for hour in free if hour not in asleep]
    good = min(common, key=lambda hour: abs(hour - plays)) if common else None
    other = rng.choice((5, 11, 17, 22))
    talked = rng.random() < 0.75
    room = pick(rng, "the cellar", "the empty wash house", "the old boat shed", "the hall behind the church")
    why = f"“I am {a(job)}. I go to bed at {_time(bed)} and get up at {_time(up)}.”"
    begin = (
        (
            f"{loud}, who {life}, had taken up {sound}. Every day {_hour(plays)} {loud.they} practised in "
            f"{loud.their} room.",
            pick(
                rng,
                f"On the other side of the wall lived {tired}. The two had never spoken.",
                f"{tired} had the flat on the other side of the wall. They knew each other only from the names on the "
                "bells.",
            ),
        )
        if rng.random() < 0.5
        else (
            f"{tired} had moved into a quiet house, or so {tired.they} thought. But every day {_hour(plays)} there "
            f"came through the wall the sound of somebody learning {sound}.",
            f"That was {loud}, who {life}. Neither had ever spoken to the other.",
        )
    )
    pipes = rng.random() < 0.35  # nobody is told of a complaint then
    protest = (
        f"{tired} stuffed {tired.their} ears with wax, then put the bed in the kitchen, then beat on the pipes with "
        f"a spoon. {loud} thought that the pipes were old."
        if pipes
        else pick(
            rng,
            f"On the third day {tired} knocked on the wall, so hard that a picture fell down on the other side. It "
            f"only made {loud} go on more loudly.",
            f"On the third day a note lay under {loud.own} door: “STOP IT.” It gave no name and no reason. {loud} was "
            "hurt and went on.",
        )
    )
    blame = "the one who beats on the pipes" if pipes else "the one with the bad manners"
    sad = (
        f"When they met on the stairs at last, {tired} said, “So you are the one with the noise.” “And you must be "
        f"{blame},” said {loud}. Neither said another word.",
        f"So {loud} never heard that {tired} was {a(job)} and went to bed at {_time(bed)}. In autumn "
        f"{tired} moved out.",
        "The next neighbour drove a bus by night. Nobody asked when the bus driver slept, either.",
    )
    visit = f"to ask whether {tired}, too, had old pipes" if pipes else "to complain about the complaints"
    met = pick(
        rng,
        f"At last {tired} rang {loud.own} bell, in a dressing gown, grey in the face. {why}",
        f"It was {loud} who rang in the end, {visit}. {tired} opened with half-closed eyes. {why}",
    )
    surprise = pick(
        rng,
        f"{loud} had never thought of that. "
        + (
            "So it had not been the pipes."
            if pipes
            else f"{loud.They} had believed that somebody simply disliked {sound}."
        ),
        f"“Nobody goes to bed at {_time(bed).split()[0]},” {loud} wanted to say. But there somebody stood, asleep on "
        f"{tired.their} feet.",
    )
    beats = sound in ("the drums", "tap dancing")
    learned = "drum on the table every rhythm that" if beats else "whistle every piece that"
    if good is not None:
        solved = (
            f"“And {_hour(good)}?” asked {loud}. “Then I am up,” said {tired}, “and I even like {sound}.”",
            pick(
                rng,
                f"From then on {loud} practised {_hour(good)}. Now and then somebody clapped behind the wall.",
                f"So {_hour(good)} it was. In spring {tired} could {learned} {loud} knew.",
            ),
        )
    else:
        solved = (
            f"They went through the day hour by hour. Whenever {loud} had time, {tired} slept. “Then it is not the "
            f"hour that has to change,” said {tired}, “it is the room.”",
            f"{tired} knew who had the key to {room}. There {loud} could be as loud as {loud.they} liked, and on "
            f"Sundays {tired} came to listen.",
        )
    trouble = Question(
        f"Why did the noise trouble {tired} so much?",
        f"It troubled {tired} because it came while {tired.they} slept.",
        (f"{tired} was {a(job)} and went to bed at {_time(bed)}.", f"{loud} practised {_hour(plays)}."),
        f"while {tired.they} slept",
        lambda: f"while {tired.they} slept" if (plays - bed) % 24 < (up - bed) % 24 else "",
    )
    return Story(
        pick(rng, "Through the Wall", f"{loud.own} Hour", "Two Sides of a Wall", f"The Sleep of {tired}"),
        (*begin, protest, *((met, surprise, *solved) if talked else sad)),
        ("dialogue", "conflict", "moral") if talked else ("dialogue", "conflict", "sad ending"),
        (
            trouble,
            Question(
                f"Did {loud} know from the beginning when {tired} slept?",
                f"No, {loud} did not know it.",
                ("The two had never spoken, and nobody can hear through a wall that somebody is trying to sleep.",),
                False,
                lambda: False,
            ),
            Question(
                f"Was {tired} usually awake at {_time(other)}?",
                f"No, at that hour {tired} was asleep." if other in asleep else f"Yes, at that hour {tired} was up.",
                (f"{tired} went to bed at {_time(bed)} and got up at {_time(up)}.",),
                other not in asleep,
                lambda: (other - bed) % 24 >= (up - bed) % 24,
            ),
        )
        if talked
        else (
            trouble,
            Question(
                f"Did {loud} ever learn why {tired} was angry?",
                f"No, {loud} never heard of it.",
                (f"On the stairs both only blamed each other, and then {tired} moved out.",),
                False,
                lambda: any(part is met for part in sad),
            ),
        ),
    )


WORLD = World(
    topic="Neighbours, houses and streets",
    group="people",
    concepts=("neighbourhood", "odd_and_even", "order_in_a_row", "courtesy"),
    openings=(
        """Two people become neighbours without choosing each other. One of them rents a flat, the other has lived
        next door for years, and from that day on they share a wall, a staircase and the smell of each other's
        onions.""",
        """House numbers are a quiet piece of arithmetic. In many towns the odd ones are on one side and the even ones
        on the other, so whoever knows a number also knows on which pavement to walk, and whether to go on or turn
        back.""",
        """An address goes from the small to the large or the other way round: name, house, street, town. Leave out
        one part and the letter may still arrive, if somebody along the way knows who is meant.""",
        """“Next door” is a word with two ends. If Ada lives next door to Ben, then Ben lives next door to Ada.
        “Above” is different: whoever lives above me has me below.""",
        """A street is a row, and a row can be described without a map. Who is at the end, who lives between whom, who
        can look into whose kitchen: a few such sentences are enough to put everybody in the right house.""",
    ),
    asks=(
        "Why are odd numbers on one side of the street and even ones on the other?",
        "How can I find out who lives where?",
        "What are neighbours to each other?",
        "Why is the same noise worse for one neighbour than for another?",
    ),
    ideas=(
        (
            """With odd numbers on the left and even ones on the right, both sides can grow at the same time when a
            street gets longer. The numbers stay side by side: 21 is about as far along as 22. If the street were
            numbered up one side and down the other, a new house at the end would disturb everything.""",
            """Odd and even sides save steps. Somebody who looks for number 48 and sees 13 knows at once: wrong side,
            and still far to go. On one side the numbers go up in twos, so from 14 to 24 there are only four houses in
            between.""",
        ),
        (
            """To find out who lives where, begin with what is certain: somebody at the end of the row, or somebody
            with a number. Then look for a hint that touches a house already known. Hints such as “not at the end”
            become useful late, when few places are left.""",
            """Draw as many boxes as there are houses and write in what is sure. Each name that finds its box takes
            that box away from all the others. Very often the last name needs no hint at all, since only one box is
            empty.""",
        ),
        (
            """Neighbours owe each other little, and nearly always something small: to greet, to take in a parcel, to
            move the bin that stands in the way. Small things count because they are done so often. Whoever has taken
            in ten parcels may ask somebody to water the beans in August.""",
            """A neighbour is closer than a friend in one way only: in metres. When milk has run out or a pipe has
            burst, metres are what matters. That is why people are wise to know the name behind the next door before
            they need it.""",
        ),
        (
            """Sound goes through floors and walls and does not ask what time it is for whom. A baker sleeps when
            others eat supper, and a baby sleeps when it can. The same ten minutes of drumming may be nothing to one
            and the end of the night to another.""",
            """Whoever makes a noise hears it coming, and whoever suffers it does not. The one knows when it will
            stop; the other lies waiting for the next bang. This is why a short word beforehand, “we are drilling
            until noon”, makes the same drill easier to bear.""",
        ),
    ),
    mistakes=(
        """From number 10 to number 20 on one side there are not nine houses in between, but four: 12, 14, 16 and 18.
        The odd numbers from 11 to 19 stand across the street.""",
        """People take “opposite” for “next to” when they read numbers. Number 7 and number 8 follow each other in
        counting, but in many streets one has to cross the road to get from one to the other. Next door to number 7
        are 5 and 9.""",
        """It is tempting to believe that a neighbour who makes noise does it on purpose. Mostly nobody on the other
        side knows what can be heard. One ring at the door tells more than ten knocks on the wall.""",
        """The second house from the left need not be the second from the right. It is so only in a row of three; in a
        row of four the second from the left is the third from the right.""",
    ),
    scenes=(_street, _row, _flats, _round),
    stories=(_astray, _noise),
    notes={
        "child": (
            """Walk along your street and read the numbers on one side aloud. See whether they go up by one or by two,
            and whether any number is missing.""",
        ),
        "learner": (
            """“Next door” means in the very next house; “nearby” can be a few streets away. We live “in” a street and
            “at” a number: in Mill Lane, at number 12.""",
            """A “neighbour” is a person, the “neighbourhood” is the area around where you live.""",
        ),
        "parent": (
            """An errand next door, to bring back a borrowed dish, teaches a child to ring, wait, say who it is, and
            say what it has come for. Those are four things, and each is hard at first.""",
        ),
        "adult": (
            """Numbered houses are younger than streets. Before them a letter went to “the widow behind the pump”, and
            the postman had to know everybody; the number made it possible to find a person whom nobody knows.""",
        ),
    },
)
