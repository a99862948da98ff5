"""How long things last: breaks, work that goes on by itself, queues, units that fit, people who wait for each other."""

from dataclasses import dataclass
from random import Random

from hornbook.curriculum.worlds.english import amount, capital, count, lasting, listing, number, ordinal, spoken
from hornbook.curriculum.worlds.people import Person, pair, people
from hornbook.curriculum.worlds.world import Question, Scene, Story, World

_SHOWS = (  # what it is, earliest and latest hour of its beginning, a part's shortest and longest minutes, its break
    ("concert", 17, 20, 35, 60, "interval"), ("play", 18, 20, 45, 75, "interval"), ("football match", 13, 18, 45, 45,
    "break"), ("circus performance", 14, 19, 40, 60, "interval"), ("driving lesson", 9, 16, 30, 45, "break"),
    ("dance class", 15, 19, 30, 50, "break"), ("chess match", 10, 18, 40, 90, "break"), ("swimming course", 9, 17, 25,
    40, "break"), ("first aid course", 9, 15, 60, 90, "break"), ("choir rehearsal", 17, 19, 40, 60, "break"),
)  # fmt: skip
_ALONE = (  # what goes on by itself: how it is set going, what it is then, what it takes
    ("switches on the washing machine", "the washing machine", 50, 110), ("puts the bread dough in a warm corner to "
    "rise", "the dough", 50, 100), ("puts a cake into the oven", "the cake", 40, 65), ("sets a pot of beans to simmer",
    "the pot of beans", 60, 120), ("plugs in the drill to charge", "the drill", 45, 120), ("starts the dishwasher",
    "the dishwasher", 60, 130), ("puts a jelly into the cold larder to set", "the jelly", 90, 180),
)  # fmt: skip
_BY_HAND = (
    ("sweep the yard", 15, 30), ("write a letter", 20, 40), ("clean the windows", 30, 60),
    ("peel the potatoes", 10, 25),
    ("mend a bicycle tyre", 20, 45), ("sort the bottles", 10, 20), ("iron the shirts", 25, 50), ("water the garden", 15,
    35), ("practise the flute", 20, 45), ("polish the shoes", 10, 25),
)  # fmt: skip
_COUNTERS = (
    ("at the post office", "counter"), ("in the barber's shop", "chair"), ("at the bicycle workshop", "bench"),
    ("at the ticket office", "window"), ("at the shoe repairer's", "counter"), ("at the vet's", "treatment room"),
)  # fmt: skip
_UNITS = {"second": 1 / 60, "minute": 1, "hour": 60, "day": 1440, "week": 10080, "month": 43800, "year": 525600}
_THINGS = (  # what was done, the least and the greatest number told, the unit, and what is believable, in that unit
    ("to boil an egg", 4, 9, "minute", 2, 20), ("to cross the road", 8, 15, "second", 4, 40),
    ("to sleep off a long journey", 8, 11, "hour", 3, 20), ("to grow tomatoes from seed", 4, 6, "month", 2, 9),
    ("to build the cathedral", 70, 190, "year", 20, 700), ("to cross the ocean by ship", 6, 9, "day", 4, 25),
    ("to brush his teeth", 2, 4, "minute", 1, 8), ("to ride up four floors in the lift", 20, 40, "second", 8, 90),
    ("for a broken leg to heal", 6, 10, "week", 4, 20), ("to hatch the chicks", 20, 22, "day", 15, 40),
    ("to walk round the lake", 2, 4, "hour", 0.5, 9), ("to become a good violinist", 8, 12, "year", 3, 20),
    ("to bake a loaf", 40, 55, "minute", 20, 100), ("to walk along the whole coast", 9, 14, "day", 5, 40),
    ("to dry the washing in the sun", 2, 4, "hour", 0.7, 12), ("to tie both shoelaces", 15, 30, "second", 5, 100),
    ("for the apple tree to bear its first fruit", 3, 6, "year", 2, 12),
    ("to grow radishes from seed", 4, 6, "week", 2.5, 9),
)  # fmt: skip


def _parts(rng: Random) -> Scene:
    """Two parts with a break between them."""
    what, early, late, least, most, pause = rng.choice(_SHOWS)
    start = rng.randrange(early * 60, late * 60 + 1, 15)
    one, two = rng.randrange(least, most + 1, 5), rng.randrange(least, most + 1, 5)
    rest = rng.choice((10, 15, 20))
    end = start + one + rest + two
    guest = people(rng, 1)[0]
    asked = start + rng.choice((one - 10, one + 5, one + rest + 5, one + rest + two + 10, one + rest + two - 5))
    minutes = ["on"] * one + ["break"] * rest + ["on"] * two  # what each minute is used for
    now = "over" if asked >= end else "break" if start + one <= asked < start + one + rest else "on"
    late_by = rng.choice((10, 15, 20, 25))
    said = {
        "over": f"No, at {spoken(asked)} it is over.",
        "break": f"No, at {spoken(asked)} there is the {pause}.",
        "on": f"Yes, at {spoken(asked)} the {'first' if asked < start + one else 'second'} part is going on.",
    }
    return Scene(
        (
            f"{rng.choice(('A', 'The'))} {what} begins at {spoken(start)}.",
            f"It has two parts: the first lasts {lasting(one)} and the second {lasting(two)}."
            if one != two
            else f"It has two parts of {lasting(one)} each.",
            f"Between them there is {'an' if pause[0] == 'i' else 'a'} {pause} of {lasting(rest)}.",
            f"{guest} comes {lasting(late_by)} late.",
        ),
        (
            Question(
                f"When does the {what} end?",
                f"It ends at {spoken(end)}.",
                (
                    f"The first part lasts until {spoken(start + one)}.",
                    f"With the {pause} it is {spoken(start + one + rest)} when the second part begins.",
                    f"That part lasts {lasting(two)}.",
                ),
                spoken(end),
                lambda: spoken(start + len(minutes)),
            ),
            Question(
                f"How many minutes of the {what} are there without the {pause}?",
                f"There are {number(one + two)} minutes.",
                (f"The two parts last {number(one)} and {number(two)} minutes.", f"The {pause} does not count."),
                one + two,
                lambda: minutes.count("on"),
            ),
            Question(
                f"Would somebody who looks in at {spoken(asked)} find the {what} going on?",
                said[now],
                (
                    f"The first part goes from {spoken(start)} to {spoken(start + one)}.",
                    f"The second goes from {spoken(start + one + rest)} to {spoken(end)}.",
                ),
                now == "on",
                lambda: asked - start < len(minutes) and minutes[asked - start] == "on",
            ),
            Question(
                f"How many minutes of the first part are left when {guest} comes?",
                f"{capital(count(one - late_by, 'minute'))} of it are left.",
                (f"The first part lasts {lasting(one)}.", f"Of these, {lasting(late_by)} are over when {guest} comes."),
                one - late_by,
                lambda: len(minutes[late_by:one]),
            ),
        ),
    )


def _by_itself(rng: Random) -> Scene:
    """A thing goes on alone, and meanwhile something is done by hand."""
    who = people(rng, 1)[0]
    sets, what, least, most = rng.choice(_ALONE)
    alone = rng.randrange(least, most + 1, 5)
    (first, *f), (second, *s) = rng.sample(_BY_HAND, 2)
    one, two = rng.randrange(f[0], f[1] + 1, 5), rng.randrange(s[0], s[1] + 1, 5)
    if one + two > alone and ("oven" in sets or "beans" in sets):  # these must not be forgotten
        sets, what, least, most = _ALONE[0]
        alone = rng.randrange(least, most + 1, 5)
    start = rng.randrange(8 * 60, 16 * 60, 10)
    hands, most_time = one + two, max(alone, one + two)
    gap = abs(alone - hands)

    def finished() -> int:
        """Minute by minute, with both at work."""
        left, work, passed = alone, hands, 0
        while left > 0 or work > 0:
            left, work, passed = left - 1, work - 1, passed + 1
        return passed

    waits = (
        f"{who} waits for {what}, for {lasting(gap)}."
        if alone > hands
        else f"{capital(what)} waits for {who.them}, for {lasting(gap)}."
        if gap
        else "Neither has to wait for the other."
    )
    return Scene(
        (
            f"At {spoken(start)} {who} {sets}. That takes {lasting(alone)} and needs no hands.",
            rng.choice(
                (
                    f"In the meantime {who.they} wants to {first}, which takes {lasting(one)}, and then to {second}, "
                    f"which takes {lasting(two)}.",
                    f"{who.They} begins at once to {first} ({lasting(one)}), and after that to {second} "
                    f"({lasting(two)}).",
                )
            ),
        ),
        (
            Question(
                "At what time is everything done?",
                f"Everything is done at {spoken(start + most_time)}.",
                (
                    f"The work by hand takes {lasting(hands)} altogether.",
                    f"{capital(what)} needs {lasting(alone)}, but at the same time, so only the longer of the two "
                    "counts.",
                ),
                spoken(start + most_time),
                lambda: spoken(start + finished()),
            ),
            Question(
                "Who or what has to wait, and how long?",
                waits,
                (
                    f"{capital(what)} is ready at {spoken(start + alone)}.",
                    f"{who} has finished the rest at {spoken(start + hands)}.",
                ),
                lasting(gap),
                lambda: lasting(2 * finished() - alone - hands),
            )
            if gap
            else Question(
                "Does anybody have to wait?",
                f"No, {who} and {what} are ready at the same time.",
                (f"Both have taken {lasting(alone)}.",),
                False,
                lambda: alone != hands,
            ),
            Question(
                "How many minutes later would everything be done if the work by hand came first, and only then "
                f"{what}?",
                f"It would be done {count(min(alone, hands), 'minute')} later.",
                (
                    f"One after the other, they take {lasting(alone + hands)}.",
                    f"Side by side, they take {lasting(most_time)}.",
                ),
                min(alone, hands),
                lambda: sum((alone, hands)) - finished(),
            ),
            Question(
                f"Would everything be ready sooner if somebody else were there to {first}?",
                (
                    f"Yes, then everything could be done at {spoken(start + max(alone, one, two))}."
                    if max(alone, one, two) < most_time
                    else f"No, {what} takes until {spoken(start + alone)} all the same."
                ),
                (
                    f"With a helper the work by hand takes {lasting(max(one, two))}.",
                    f"{capital(what)} takes {lasting(alone)} with a helper or without.",
                ),
                max(alone, one, two) < most_time,
                lambda: sorted((one, two, alone))[-1] < finished(),
            ),
        ),
    )


@dataclass(frozen=True)
class _Customer:
    who: Person
    needs: int


def _served(customers: list[_Customer], counters: int) -> list[tuple[int, int]]:
    """When each one's turn begins and ends: the next in the queue goes to the counter that is free first."""
    free, turns = [0] * counters, []
    for customer in customers:
        place = free.index(min(free))
        turns.append((free[place], free[place] + customer.needs))
        free[place] += customer.needs
    return turns


def _served_by_minutes(customers: list[_Customer], counters: int) -> list[tuple[int, int]]:
    """The same, minute by minute."""
    waiting, minute = list(range(len(customers))), 0
    busy: dict[int, int] = {}
    turns: dict[int, tuple[int, int]] = {}
    while waiting or busy:
        for place in [place for place, until in busy.items() if until == minute]:
            del busy[place]
        for place in range(counters):
            if place not in busy and waiting:
                nth = waiting.pop(0)
                busy[place] = minute + customers[nth].needs
                turns[nth] = (minute, busy[place])
        minute += 1
    return [turns[nth] for nth in range(len(customers))]


def _queue(rng: Random) -> Scene:
    """People wait at a counter; what if there were two?"""
    where, desk = rng.choice(_COUNTERS)
    folk = people(rng, rng.choice((3, 4)))
    slow = "barber" in where or "vet" in where or "tailor" in where
    times = (10, 15, 20, 25, 30) if slow else (3, 4, 5, 6, 8, 10)
    customers = [_Customer(who, rng.choice(times)) for who in folk]
    start = rng.randrange(9 * 60, 15 * 60, 15)
    one, two = _served(customers, 1), _served(customers, 2)
    last = customers[-1]
    wait, shorter = one[-1][0], two[-1][0]
    told = listing([f"{c.who} needs {lasting(c.needs)}" if n == 0 else f"{c.who} {lasting(c.needs)}"
                    for n, c in enumerate(customers)])  # fmt: skip
    sums = listing([amount(c.needs) for c in customers[:-1]])
    swapped = sorted(customers, key=lambda c: c.needs)
    before = sum(begin for begin, _ in one)
    after = sum(begin for begin, _ in _served(swapped, 1))
    return Scene(
        (
            f"At {spoken(start)} {listing([c.who.name for c in customers])} are waiting {where}, in this order.",
            f"There is only one {desk}, and it is free just now.",
            f"{told}.",
        ),
        (
            Question(
                f"How many minutes does {last.who} wait until {last.who.they} is served?",
                f"{last.who} waits {count(wait, 'minute')}.",
                (
                    f"{listing([c.who.name for c in customers[:-1]])} are before {last.who.them}.",
                    f"They need {sums} minutes.",
                ),
                wait,
                lambda: _served_by_minutes(customers, 1)[-1][0],
            ),
            Question(
                f"How many minutes would {last.who} wait if there were a second {desk}, free as well?",
                f"{last.who.They} would wait {count(shorter, 'minute')}.",
                (
                    f"{customers[0].who} and {customers[1].who} are then served at the same time.",
                    "Whoever is next goes where it is free first: "
                    + listing(
                        [
                            f"{c.who} begins after {count(begin, 'minute')}"
                            for c, (begin, _) in list(zip(customers, two, strict=True))[2:]
                        ]
                    )
                    + ".",
                ),
                shorter,
                lambda: _served_by_minutes(customers, 2)[-1][0],
            ),
            Question(
                f"By what time has everybody been served, with one {desk}?",
                f"Everybody has been served by {spoken(start + one[-1][1])}.",
                (
                    f"Altogether they need {number(one[-1][1])} minutes, one after the other.",
                    f"They begin at {spoken(start)}.",
                ),
                spoken(start + one[-1][1]),
                lambda: spoken(start + _served_by_minutes(customers, 1)[-1][1]),
            ),
            Question(
                "Would all of them together wait less if those who need little time came first?",
                f"Yes, {count(before - after, 'minute')} less, if their waiting times are added up."
                if after < before
                else "No, they already stand in that order, or as good as.",
                (
                    "Nobody's own business takes longer or shorter, but while somebody with a long one is served, "
                    "everybody behind waits.",
                    f"As they stand, their waiting times make {number(before)} minutes together.",
                    f"With the shortest first, they would make {number(after)}.",
                ),
                after < before,
                lambda: (
                    sum(b for b, _ in _served_by_minutes(swapped, 1))
                    < sum(b for b, _ in _served_by_minutes(customers, 1))
                ),
            ),
        ),
    )


def _fits(thing: tuple[str, int, int, str, float, float], told: int) -> str:
    """The only unit in which that number is believable."""
    least, most = (bound * _UNITS[thing[3]] for bound in thing[4:])
    units = [unit for unit, size in _UNITS.items() if least <= told * size <= most]
    return units[0] if len(units) == 1 else f"one of {units}"


def _unit_left_out(rng: Random) -> Scene:
    """Somebody says how long things took, without the units."""
    who = people(rng, 1)[0]
    units: list[str] = []
    things: list[tuple[str, int, int, str, float, float]] = []
    for thing in rng.sample(_THINGS, len(_THINGS)):
        if thing[3] not in units and len(things) < 3:
            things.append(thing)
            units.append(thing[3])
    said = [rng.randint(thing[1], thing[2]) for thing in things]
    while len(set(said)) < 3:
        said = [rng.randint(thing[1], thing[2]) for thing in things]
    names = [thing[0].replace("his", who.their) for thing in things]
    order = sorted(range(3), key=lambda n: said[n] * _UNITS[units[n]])
    ask = rng.randrange(3)
    wrong = rng.choice([unit for unit in _UNITS if abs(list(_UNITS).index(unit) - list(_UNITS).index(units[ask])) > 1])
    longest, shortest = names[order[2]], names[order[0]]
    small, large = min(range(3), key=lambda n: said[n]), max(range(3), key=lambda n: said[n])
    right = order.index(large) > order.index(small)
    questions = [
        Question(
            f"“It took {amount(said[n])} {names[n]}.” Which unit of time has been left out?",
            f"It must have been {count(said[n], units[n])}.",
            (
                f"{capital(count(said[n], smaller))} would be far too short for that.",
                f"{capital(count(said[n], larger))} would be far too long.",
            ),
            units[n],
            lambda n=n: _fits(things[n], said[n]),  # type: ignore[misc]
        )
        for n in range(3)
        for smaller, larger in [_around(units[n])]
    ]
    return Scene(
        (
            f"{who} likes to say things briefly and leaves out the units of time.",
            f"“It took {amount(said[0])} {names[0]},” {who.they} says, “{amount(said[1])} {names[1]}, and "
            f"{amount(said[2])} {names[2]}.”",
        ),
        (
            *questions[:2],
            Question(
                "Which of the three took longest?",
                f"The longest time was needed {longest}.",
                tuple(f"It took {count(said[n], units[n])} {names[n]}." for n in order),
                longest,
                lambda: names[max((said[n] * _UNITS[_fits(things[n], said[n])], n) for n in range(3))[1]],
            ),
            Question(
                f"Could it have taken {count(said[ask], wrong)} {names[ask]}?",
                "No, nobody would believe that.",
                (f"It takes {units[ask]}s {names[ask]}, and not {wrong}s.",),
                False,
                lambda: _fits(things[ask], said[ask]) == wrong,
            ),
            Question(
                f"{capital(amount(said[large]))} is more than {amount(said[small])}. Does this mean that it took "
                f"longer {names[large]} than {names[small]}?",
                "Yes, it did take longer, but the numbers alone would not prove it."
                if right
                else "No, the number alone says nothing without its unit.",
                (
                    f"It took {count(said[large], units[large])} {names[large]}.",
                    f"It took {count(said[small], units[small])} {names[small]}.",
                ),
                right,
                lambda: said[large] * _UNITS[units[large]] > said[small] * _UNITS[units[small]],
            ),
        )
        if shortest != longest
        else tuple(questions),
    )


def _around(unit: str) -> tuple[str, str]:
    """A unit that is much smaller and one that is much larger."""
    order = list(_UNITS)
    place = order.index(unit)
    return ("blink" if place == 0 else order[place - 1]), ("lifetime" if place == len(order) - 1 else order[place + 1])


def _appointed(rng: Random) -> Scene:
    """Two people come to a place at different times, and each waits only so long."""
    one, two = pair(rng)
    place = rng.choice(("by the fountain", "under the station clock", "at the corner of the park", "in front of the "
                        "library", "on the bridge", "at the bus stop", "by the lion house"))  # fmt: skip
    agreed = rng.randrange(9 * 60, 18 * 60, 15)
    first = agreed + rng.choice((-10, -5, 0, 5))
    second = first + rng.choice((5, 10, 15, 20, 25, 30, 40))
    patience = rng.choice((10, 15, 20, 30))
    meet = second <= first + patience
    gap = second - first

    def known_for_certain() -> bool:
        """Whether all that could be gives one answer: other times of coming, with the same to be seen."""
        if meet:
            return len({t - first for t in range(first, first + patience + 1)}) == 1
        times = [t for t in range(agreed - 60, agreed + 60) if not t <= second <= t + patience]
        return len({t < second for t in times}) == 1

    return Scene(
        (
            f"{one} and {two} have agreed to meet {place} at {spoken(agreed)}.",
            f"{one} comes at {spoken(first)}. {one.They} is ready to wait {lasting(patience)}, and no longer.",
            f"{two} comes at {spoken(second)}.",
            rng.choice(("Neither of them has a telephone with them.", "They cannot telephone each other.")),
        ),
        (
            Question(
                "Do they meet?",
                f"Yes, {one} is still there." if meet else f"No, {one} has gone by then.",
                (
                    f"{one} waits until {spoken(first + patience)}.",
                    f"{two} comes at {spoken(second)}, {lasting(gap)} after {one}.",
                ),
                meet,
                lambda: second in range(first, first + patience + 1),
            ),
            Question(
                f"How many minutes does {one} stand there?",
                f"{one} stands there for {count(min(gap, patience), 'minute')}.",
                (
                    f"{one} comes at {spoken(first)}.",
                    f"{one.They} stays until {spoken(first + min(gap, patience))}, when "
                    + (f"{two} comes." if meet else f"{one.their} patience is at an end."),
                ),
                min(gap, patience),
                lambda: len([t for t in range(first, first + 600) if t < second and t < first + patience]),
            ),
            Question(
                f"How late is {two}?",
                f"{two} is {lasting(second - agreed)} late."
                if second > agreed
                else f"{two} is not late at all."
                if second == agreed
                else f"{two} is not late but {lasting(agreed - second)} early.",
                (f"They had agreed on {spoken(agreed)}.", f"{two} comes at {spoken(second)}."),
                max(second - agreed, 0) and lasting(second - agreed),
                lambda: len(range(agreed, second)) and lasting(len(range(agreed, second))),
            ),
            Question(
                f"If {two} comes and sees nobody, can {two.they} know whether {one} has been there?"
                if not meet
                else f"Could {one} know at {spoken(first)} how long {one.they} would have to wait?",
                f"No, {one} may have come and gone, or may still be coming."
                if not meet
                else f"No, {one.they} could only know how long {one.they} was ready to wait.",
                (
                    "An empty place looks the same before somebody has come and after somebody has gone."
                    if not meet
                    else f"When {two} would come depended on {two}, and nobody had told {one}.",
                ),
                False,
                known_for_certain,
            ),
        ),
    )


_PATIENCE = (  # what it is, the making, the hours it needs, what happens too early, what it did, how it was spoilt
    ("toy boat", "had painted a toy boat blue and stood it on the window sill", 5,
     "The print of a thumb was left in the blue.", "sailed across the pond without a scratch", "touched it"),
    ("vase", "had glued a broken vase together and stood it on the shelf", 8, "The handle came off in {their} hand.",
     "held water and a whole bunch of dahlias", "lifted it"),
    ("dough", "had kneaded a dough and left it to rise under a cloth", 2, "It went into the oven flat, and it came out "
     "like a paving stone.", "rose high in the oven and filled the house with its smell", "took it from its bowl"),
    ("jelly", "had made a raspberry jelly and carried it into the cold cellar", 4,
     "It ran over the plate like red soup.", "stood on its plate and trembled, as a jelly should", "turned it out"),
    ("whistle", "had made a whistle out of clay and laid it on a board to dry", 9,
     "The soft clay bent, and the hole closed.", "gave a clear note, like a blackbird", "picked it up"),
    ("slab", "had poured a slab of quick concrete in front of the shed", 10,
     "A shoe sank in up to the laces and left its shape.",
     "carried a wheelbarrow full of stones", "stepped on it"),
    ("ice", "had filled a round mould with water and raspberries and put it into the freezer", 6,
     "Out came a thin shell, and the water ran down {their} sleeve.",
     "came out as a clear disc with the red berries in "
     "it", "tipped it out"),
)  # fmt: skip


def _too_early(rng: Random) -> Story:
    """Something needs time; somebody has it, or has not, or is kept away by chance."""
    maker, other = pair(rng)
    noun, made, needs, spoilt, fine, did = rng.choice(_PATIENCE)
    start = rng.randrange(8, 11)
    looks = rng.randint(2, 3)
    step = rng.choice((20, 30))
    way = rng.choice(("gave in", "was kept away", "was told" if needs < 6 else "was kept away"))
    waited = looks * step if way == "gave in" else needs * 60 + 30 * rng.randint(0, 2)
    end = start * 60 + waited
    good = waited >= needs * 60
    looking = (
        f"After {step} minutes {maker} went to look. After {number(2 * step)} minutes {maker.they} went again. Nothing "
        "seemed to have changed."
        if looks == 2
        else f"Every {step} minutes {maker} went to look, three times in all, and each time it was just as before."
    )
    middle: tuple[str, ...]
    if way == "gave in":
        middle = (
            looking,
            f"“It must be ready by now,” said {maker}. “It does not feel your waiting,” said {other}. “It only needs "
            f"its time.” But {maker} {did}.",
            spoilt.format(their=maker.their),
        )
        last = rng.choice((
            f"{maker} looked at it for a while. Then {maker.they} began again from the beginning, and this time "
            f"{maker.they} gave the clock to {other}.",
            f"“How long would it have needed still?” asked {maker} in a small voice. {other} looked at the clock. “"
            f"{capital(lasting(needs * 60 - waited))}.” That was all that was said about it.",
        ))  # fmt: skip
    elif way == "was kept away":
        guest = rng.choice(("the neighbour's goat got into the lane", "a swarm of bees settled on the gate",
                            "the wind tore the washing from the line", "a lost dog came into the yard"))  # fmt: skip
        middle = (
            looking,
            f"{maker} was just about to lose all patience, when {guest}. {maker} and {other} had their hands full "
            f"with it, and afterwards they had to tell the whole street.",
            f"When {maker} thought of the {noun} again, it was {spoken(end)}.",
        )
        last = f"It {fine}. “You see,” said {other}, “that is the best way of waiting: to forget it.”"
    else:
        middle = (
            f"After {step} minutes {maker} wanted to touch it. “Sit down with me,” said {other}, “and I shall tell you "
            "about the winter in which the river froze.”",
            rng.choice((
                f"It was a long story, with wolves in it, and a wedding on the ice. When it was over, {maker} wanted "
                "another one, and then they had to eat.",
                f"That story led to a second one and the second to a third, and in the end {maker} told one as well.",
            )),
            f"“What time is it?” asked {maker} at last. It was {spoken(end)}.",
        )  # fmt: skip
        last = f"It {fine}. {maker} never knew which of the two had been better, the {noun} or the wolves."
        if "wolves" not in middle[1]:
            last = f"It {fine}. “Waiting is not so long,” said {maker}, “if something else fits into it.”"
    return Story(
        rng.choice((f"The {noun.title()}", "Not Yet", f"{maker.own} Patience")),
        (
            f"{maker} {made}. It was {spoken(start * 60)} in the morning.",
            rng.choice((
            f"“It needs {count(needs, 'hour')},” said {other}, “and nothing else.” That was hard, for {maker} could do "
            "anything better than nothing.",
                f"“How long now?” asked {maker}. “{capital(count(needs, 'hour'))},” said {other}, “and not one look "
                f"less.” {maker} sat down on {maker.their} hands.",
            )),
            *middle,
            last,
        ),
        ("dialogue", "moral") if good else ("dialogue", "sad ending", "foreshadowing"),
        (
            Question(
                f"At what time was the {noun} ready at the earliest?",
                f"It was ready at {spoken((start + needs) * 60)}."
                if good
                else f"It would have been ready at {spoken((start + needs) * 60)}.",
                (f"It was left alone from {spoken(start * 60)}.", f"It needed {count(needs, 'hour')}."),
                spoken((start + needs) * 60),
                lambda: spoken(next(t for t in range(start * 60, 1440) if t - start * 60 == needs * 60)),
            ),
            Question(
                f"Was the {noun} left alone long enough?",
                f"Yes, it had its {count(needs, 'hour')}." if good else f"No, it had only {lasting(waited)}.",
                (
                    f"It needed {count(needs, 'hour')}.",
                    f"It stood untouched from {spoken(start * 60)} until {spoken(end)}, which is {lasting(waited)}."
                    if good
                    else f"{maker} {did} after the {ordinal(looks)} look, {number(waited)} minutes after the "
                    "beginning.",
                ),
                good,
                lambda: end >= (start + needs) * 60,
            ),
            Question(
                "Would it have been ready earlier if somebody had looked at it more often?",
                "No, looking does not make it faster.",
                (
                    f"What the {noun} needed was time.",
                    "The hours pass at the same rate, whether somebody watches or not.",
                ),
                False,
                lambda: needs * 60 < needs * 60,
            ),
        ),
    )  # fmt: skip


def _two_doors(rng: Random) -> Story:
    """Each of two friends waits at another entrance; whether they find each other depends on when they begin to
    walk."""
    one, two = pair(rng)
    place, doors = rng.choice((
        ("the zoo", ("by the elephants", "by the flamingos")),
        ("the station", ("on the town side", "on the river side")),
        ("the theatre", ("in Mill Street", "in the courtyard")),
        ("the market hall", ("at the fish end", "at the flower end")),
        ("the castle park", ("by the moat", "by the rose garden")),
    ))  # fmt: skip
    agreed = rng.randrange(10 * 60, 16 * 60, 30)
    patience = rng.sample((15, 20, 25, 30), 2)
    if rng.random() < 0.35:
        patience = [patience[0]] * 2
    walk = rng.choice((5, 10)) if place in ("the zoo", "the station", "the castle park") else 5
    same = patience[0] == patience[1]
    first, second = (one, two) if patience[0] <= patience[1] else (two, one)
    leaves = agreed + min(patience)
    gap = abs(patience[0] - patience[1])
    met = not same and gap >= walk
    early = rng.choice((f"The cakes in {one.own} bag were still warm.", f"The tickets were in {two.own} pocket.",
                        "It had begun to drizzle."))  # fmt: skip
    if met:
        turn = (
            rng.choice((
                f"At {spoken(leaves)} {first} had had enough. “I shall walk round the place once,” {first.they} said "
                "to a pigeon, “and then I shall go home.” The way to the other entrance took "
                f"{count(walk, 'minute')}.",
                f"At {spoken(leaves)} an old man with a newspaper looked up. “You could try the other entrance,” he "
                f"said to {first}. “The other one?” said {first}, and ran. It was {count(walk, 'minute')} away.",
            )),
            rng.choice((
                f"There stood {second}, who was looking in the other direction. “You are late,” said {second}. “I have "
                f"been here since {spoken(agreed)},” said {first}, “only not here.”",
                f"There sat {second} on a bollard, with a very straight back. “I have been sitting here for "
                f"{lasting(min(patience) + walk)},” said {second}. “And I have been standing,” said {first}, “over "
                "there.”",
            )),
        )  # fmt: skip
        last = rng.choice((
            "They looked at each other, counted the entrances, and began to laugh.",
            f"“From now on we meet at your house,” said {second}. “It has only one door.”",
            "There was still time for half of what they had planned, and they took the better half.",
        ))  # fmt: skip
    else:
        turn = (
            f"At {spoken(leaves)} both of them had had enough, in the same minute. {first} walked round to the left, "
            f"to see whether there was another entrance, and {second} walked round to the left as well. So they saw "
            "nothing of each other."
            if same
            else f"At {spoken(leaves)} {first} had had enough and walked round to the left. The way to "
            f"the other entrance took {count(walk, 'minute')}. But {count(gap, 'minute')} after {first}, {second} had "
            "set out too, and also to the left.",
            "Each of them found an entrance with nobody in front of it. “So this is where I should have waited,” "
            f"thought {first}, and waited. {second} thought the same.",
        )
        last = rng.choice((
            f"It was the porter who ended it. “There is somebody at the other entrance,” he told {first}, “who has the "
            "same face as you: the face of somebody who has been forgotten.”",
            "At dusk they met on the tram home, each on the way to be angry with the other. It was a silent ride. Only "
            "at the last stop did one of them say: “Which entrance do you mean?”",
        ))  # fmt: skip
    return Story(
        rng.choice((f"At the {place[4:].title()}", "Two Entrances", f"{one} and {two} Wait")),
        (
            rng.choice((
            f"“At {spoken(agreed)} at the entrance of {place},” {one} and {two} had agreed. Neither of them knew that "
            "there were two entrances.",
                f"{one} and {two} had agreed to meet at {spoken(agreed)} in front of {place}. Neither had been there "
                "before, and neither knew that it had two entrances.",
            )),
            f"{one} stood at the one {doors[0]}, and {two} at the one {doors[1]}. Both were there on the stroke of "
            f"{spoken(agreed)}. {early}",
            f"{capital(first.name)} thought: “{second} is never late. Something must have happened.” {second} thought "
            f"exactly the same of {first}.",
            *turn,
            last,
        ),
        ("dialogue", "twist") if met else ("dialogue", "conflict"),
        (
            Question(
                f"Was {two} late?",
                f"No, {two} was there at {spoken(agreed)}, at the other entrance.",
                (f"Both came on time, {one} {doors[0]} and {two} {doors[1]}.",),
                False,
                lambda: agreed + 0 > agreed,
            ),
            Question(
                f"How many minutes had {first} waited before {first.they} began to walk?",
                f"{first} had waited {count(min(patience), 'minute')}.",
                (f"{first} was there at {spoken(agreed)}.", f"At {spoken(leaves)} {first.they} set out."),
                min(patience),
                lambda: len(range(agreed, leaves)),
            ),
            Question(
                f"Did {first} find {second} at the other entrance?",
                f"Yes, {second} was still there." if met else f"No, {second} had gone by then.",
                (
                    f"{first} needed {count(walk, 'minute')} for the way, and {second} had not moved."
                    if met
                    else f"{second} had set out "
                    + ("in the same minute" if same else f"{count(gap, 'minute')} after {first}")
                    + ", and in the same direction, so that they did not cross each other.",
                ),
                met,
                lambda: leaves + walk <= agreed + max(patience) and not same,
            ),
            Question(
                "What should they have said when they agreed to meet?",
                "They should have said which entrance.",
                (f"The time was clear, but {place} has two entrances.", "Somebody can be punctual in the wrong place."),
                "which entrance",
                lambda: "which entrance" if len(set(doors)) > 1 else "nothing more",
            ),
        ),
    )  # fmt: skip


WORLD = World(
    topic="How long things last, and waiting for them",
    group="time",
    concepts=("duration", "waiting", "units_of_time", "doing_at_the_same_time"),
    openings=(
        """Time can be measured, and it can be felt, and the two do not agree. Five minutes in front of the dentist's
        door are long; five minutes before the end of the holidays are nothing. A clock is there for the cases in
        which it matters who is right.""",
        """Everything that happens takes a while: a sneeze, a soup, a war. Whoever plans a day asks two things about
        it: how long will it take, and can something else go on in the meantime?""",
        """Some work needs us, and some work only needs time. Dough rises while the baker sleeps. A good cook does not
        work faster than a bad one but knows what can be left to itself.""",
        """Waiting is a kind of doing: you stay ready for something that depends on somebody else. It becomes easier
        as soon as you know how long it will be, even when it is long.""",
    ),
    asks=(
        "How do I find out when something will be over?",
        "What can be done at the same time, and what must be done one after the other?",
        "How long will I have to stand in a queue?",
        "How can you tell whether somebody means minutes or hours?",
    ),
    ideas=(
        (
            """Add the length to the beginning, and do not forget the breaks. A match of two halves of 45 minutes
            with a break of 15 does not last an hour and a half but an hour and three quarters. Whoever forgets that
            and comes to fetch a player stands there for a quarter of an hour.""",
            """If you know when a thing begins and when it ends, you know how long it lasts: from 14:40 to 16:10 is
            twenty minutes up to three o'clock and seventy more. If you know the beginning and the length, you know
            the end. Two of the three are always enough.""",
            """You can also start from the end. The cake is to be ready at four, it bakes for fifty minutes and has to
            cool for thirty: so it must be in the oven at twenty to three. Cooks and railway people think backwards
            like this all day.""",
        ),
        (
            """Two things can go on at the same time if they do not need the same pair of hands, the same pot or the
            same road. Washing runs by itself, so you can peel potatoes meanwhile. But nobody can iron and peel at
            once.""",
            """What goes on side by side takes only as long as the longest of it. Therefore the longest should be
            started first: put on the potatoes, which need 25 minutes, and then wash the salad, which needs ten.
            If you do it the other way round, the meal is ready ten minutes later.""",
            """More hands do not always help. Four people can pick cherries in a quarter of the time that one needs,
            but four people cannot make an egg boil in one minute. Ask whether the time is needed by the work or by
            the thing.""",
        ),
        (
            """Count what those before you need, not how many they are. Behind one person with a form and five
            questions you may stand longer than behind three who buy a stamp each.""",
            """Your waiting time is the sum of the times of all who are in front of you. Your own time does not belong
            to it, but it belongs to the waiting of everybody behind you. That is a reason to have your purse in your
            hand when it is your turn.""",
            """With two counters and one line, the next one goes to whichever is free first. This is fairer than two
            lines, because nobody gets stuck behind a difficult case while the other line moves on.""",
        ),
        (
            """You compare with what you know. If somebody says “it took three” of a walk round a lake, it is hours:
            in three minutes nobody gets round, and three days are too much for a lake with a name on the local map. A
            number without its unit is half a piece of news.""",
            """Most things of a kind take about the same time wherever they happen. Eggs boil in minutes, wounds heal
            in weeks, trees grow in years. Knowing a few of these by heart helps you notice when somebody has made a
            slip of the pen.""",
        ),
    ),
    mistakes=(
        """From ten o'clock to one o'clock there are three hours, although one is less than ten. Whoever takes the
        smaller number away from the larger gets nine. It is better to walk: eleven, twelve, one.""",
        """A time with a decimal point is often misread. 1.5 hours are an hour and a half, so 90 minutes, and not an
        hour and five minutes or an hour and fifty.""",
        """If one baker needs two hours for a batch to rise and bake, two bakers do not need one hour. The dough does
        not know how many people are looking at it.""",
        """“I have been waiting for ages” says how it felt. Before you complain, look at the clock; often it has been
        six minutes.""",
    ),
    scenes=(_parts, _by_itself, _queue, _unit_left_out, _appointed),
    stories=(_too_early, _two_doors),
    notes={
        "child": (
            """Shut your eyes and open them when you think that a minute is over, while somebody watches the clock.
            Most people open them too early.""",
        ),
        "parent": (
            """“Soon” has no length for a small child. “When the long hand is at the six”, or “after two more songs”,
            can be checked, and it makes waiting something that comes to an end.""",
        ),
        "learner": (
            """We say “it takes an hour” for what is needed, “it lasts an hour” for how long something goes on, “for
            an hour” for a length, and “since ten o'clock” for a beginning.""",
        ),
        "adult": (
            """People underestimate how long their own work will take, and are rather good at guessing for others. One
            cure is to ask how long it took last time, and to believe the answer.""",
        ),
    },
)
