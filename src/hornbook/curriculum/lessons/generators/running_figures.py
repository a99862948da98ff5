"""Generators that remember: running figures."""

from itertools import accumulate
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import literal, numbers, people, quantity
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _balance(rng: Random) -> Example:
    start, moves = rng.randint(50, 200), [rng.choice((-1, 1)) * rng.randint(5, 60) for _ in range(5)]
    return example(
        """An account starts with $start, and a list holds what comes in and goes out. The generator gives the balance
        after each movement.""",
        '''
        from collections.abc import Iterable, Iterator


        def balances(start: int, movements: Iterable[int]) -> Iterator[int]:
            """Give the balance after each movement."""
            balance = start
            for movement in movements:
                balance += movement
                yield balance


        movements = $moves
        print(list(balances($start, movements)))
        print(min(balances($start, movements)))
        ''',
        """`balance` survives from one value to the next, because the function's variables are kept while it waits. The
        second line asks the same stream for its lowest value.""",
        start=start,
        moves=moves,
    )


def _means(rng: Random) -> Example:
    q, values = quantity(rng), numbers(rng, 5, 4, 40)
    return example(
        """The mean of everything so far needs two remembered figures, a total and a count. The values are $what.""",
        '''
        from collections.abc import Iterable, Iterator


        def running_means($many: Iterable[int]) -> Iterator[float]:
            """Give the mean of all values so far, after each of them."""
            total = 0
            for count, $one in enumerate($many, start=1):
                total += $one
                yield round(total / count, 2)


        for $one, mean in zip($values, running_means($values)):
            print($one, mean)
        ''',
        """The first mean is the first value. Later values move the mean less and less, for each of them is one among
        more and more.""",
        values=values,
        **q.names,
    )


def _records(rng: Random) -> Example:
    names = people(rng, 6)
    jumps = numbers(rng, 6, 380, 640)
    return example(
        """In a long jump only some jumps set a record: those that are longer than all before them. Only the record
        so far has to be remembered, not the jumps.""",
        '''
        from collections.abc import Iterable, Iterator


        def records(jumps: Iterable[tuple[str, int]]) -> Iterator[tuple[str, int]]:
            """Give each jump that is longer than all before it."""
            best = -1
            for name, length in jumps:
                if length > best:
                    best = length
                    yield name, length


        jumps = $jumps
        for name, length in records(jumps):
            print(name, length)
        ''',
        """The first jump is always a record. With `>=` in place of `>` an equal jump would count as well; the rules
        of a sport have to say which.""",
        jumps=literal(list(zip(names, jumps, strict=True))),
    )


def _with_previous(rng: Random) -> Example:
    values = numbers(rng, 5, 10, 60)
    return example(
        """Some generators compare each value with the one before. The first value has none, so it is taken before the
        loop.""",
        '''
        from collections.abc import Iterable, Iterator


        def trend(values: Iterable[int]) -> Iterator[str]:
            """Give up, down or same for each value but the first."""
            walker = iter(values)
            before = next(walker, None)
            for value in walker:
                if value > before:
                    yield "up"
                elif value < before:
                    yield "down"
                else:
                    yield "same"
                before = value


        print(list(trend($values)))
        print(list(trend([$first])), list(trend([])))
        ''',
        """The last line of the loop makes the present value the previous one of the next round. For fewer than two
        values nothing is given.""",
        values=values,
        first=values[0],
    )


def _water_question(rng: Random) -> Question:
    flows = [rng.choice((-1, 1, 1)) * rng.randint(5, 40) for _ in range(6)]
    return question(
        """A tank holds at most 50 litres and never less than 0. A list tells how much is poured in or taken out.
        Write a generator of the level after each step.""",
        '''
        from collections.abc import Iterable, Iterator


        def levels(flows: Iterable[int], capacity: int) -> Iterator[int]:
            """Give the level after each flow, kept between 0 and the capacity."""
            level = 0
            for flow in flows:
                level = max(0, min(capacity, level + flow))
                yield level


        print(list(levels($flows, 50)))
        ''',
        """What runs over is lost, so the level that is remembered must be the limited one. A running total that is cut
        off only when it is printed would give other results.""",
        flows=flows,
    )


def _distinct_question(rng: Random) -> Question:
    names = [*people(rng, 3)]
    visits = [names[0], names[1], names[0], names[2], names[1]]
    return question(
        """Visitors sign a book, some of them several times. Write a generator that gives after each entry how many
        different people have signed so far.""",
        '''
        from collections.abc import Iterable, Iterator


        def different_so_far(entries: Iterable[str]) -> Iterator[int]:
            """Give the number of different entries up to each entry."""
            seen = set()
            for entry in entries:
                seen.add(entry)
                yield len(seen)


        print(list(different_so_far($visits)))
        ''',
        """What is remembered here is a set. It grows with the number of people, not with the number of visits.""",
        visits=literal(visits),
    )


def _level(start: int, changes: list[int], rule: str) -> int:
    """By recursion: the level after all the changes."""
    if not changes:
        return start
    level = _level(start, changes[:-1], rule) + changes[-1]
    if rule == "half":
        return level if level <= 50 else level >> 1
    return sorted((0, level))[1] if rule == "floor" else sorted((100, level))[0]


LESSON = Lesson(
    topic="Generators that remember: running figures",
    area="generators",
    concepts=("running_total", "generator_state", "accumulate"),
    openings=(
        """The balance after each payment, the record after each jump, the mean after each measurement: running figures
        come with the data. A generator gives them one by one and remembers just enough.""",
        """A generator keeps its variables while it waits. So it can count, add up, or compare each value with the one
        before, without a class and without a global variable.""",
        """A total says how it ended. Running totals say how it got there, and often that is the interesting part: when
        was the account empty, who led after the third round?""",
    ),
    ideas=(
        (
            """The state is set up before the loop, brought up to date in the loop, and handed out by `yield`. These are
            the lines of an ordinary total, with a `yield` in place of the `return`.""",
            """Take a function that computes a total, and put `yield total` at the end of the loop's body. It now gives
            every value that the total has had.""",
        ),
        (
            """Decide what has to be remembered: for totals a number, for means two of them, for records the best so
            far, for changes the value before. Everything else may be forgotten.""",
            """If the state is small, the stream may be long. A generator of running means handles a million
            measurements with two variables.""",
        ),
        (
            """First update, then `yield`: the figure includes the present item. The other way round it would tell how
            things stood before the item came.""",
            """The position of the `yield` matters. Behind the update it gives one figure for each item; in front of
            it, the start would come first and the end would be missing.""",
        ),
        (
            """`itertools.accumulate(values)` gives running totals ready-made, and with a function of two arguments
            other figures: `accumulate(values, max)` gives the largest so far.""",
            """For plain running totals there is `itertools.accumulate`. A generator of your own is worth writing when
            there are limits, conditions or two figures to remember.""",
        ),
    ),
    examples=(_balance, _records, _means, _with_previous),
    pitfalls=(
        """Computing `sum(values[: i + 1])` for every `i`. The results are right, but each of them starts from scratch:
        for a thousand values that is half a million additions instead of a thousand.""",
        """Yielding a list that is changed afterwards. Whoever collects the values gets the same list many times, in its
        final state. Yield a copy, or a tuple.""",
        """Starting a running maximum at 0. With negative values only, the figure is 0 all the time, which is none of
        them. Begin with the first value.""",
    ),
    questions=(_water_question, _distinct_question),
    asks=(
        "Where do the lines go?",
        "What has to be remembered?",
        "Before or behind the `yield`?",
        "Is there something ready-made?",
    ),
    notes={
        "analyst": (
            """Running figures are the cumulative columns of a table: running sum, running share, high-water mark. A
            generator computes them while the rows come in.""",
        ),
        "student": (
            """A fold gives the last state; a scan gives all of them. The running total is the scan of which the sum is
            the fold.""",
        ),
        "hobbyist": (
            """A running balance is the column that every household book has. Try it with the movements of your own
            week.""",
        ),
    },
    families=(
        Family(
            "bounded_running_level",
            "start|level: int, changes|moves: list[int] -> Iterator[int]",
            setup="from collections.abc import Iterator",
            through="list",
            names=("levels", "running_level", "level_after_each", "stock_levels"),
            tells=(
                "Yield the level after each of the $changes. It is $start at first; each change is added to it, but "
                "$rule.",
                "A level begins at $start. Go through $changes, add each one to the level, where $rule, and give the "
                "new level every time.",
                "Give one level for each number in $changes: what the level was before ($start for the first one) plus "
                "the number; $rule.",
            ),
            varies={
                "rule": (
                    {"rule": "a level below 0 becomes 0", "fix": "max(0, level)", "key": "floor"},
                    {"rule": "a level above 100 becomes 100", "fix": "min(100, level)", "key": "roof"},
                    {
                        "rule": "a level above 50 is halved and rounded down",
                        "key": "half",
                        "fix": "level // 2 if level > 50 else level",
                    },
                )
            },
            solutions=(
                "level = $start\nfor change in $changes:\n    level += change\n    level = $fix\n    yield level",
                "from itertools import accumulate\n\ndef step(level, change):\n    level += change\n"
                "    return $fix\n\nyield from list(accumulate($changes, step, initial=$start))[1:]",
            ),
            oracle=lambda start, changes, rule: [
                _level(start, changes[: at + 1], rule["key"]) for at in range(len(changes))
            ],
            draw=lambda rng, rule: (
                rng.randint(0, 100),
                [rng.choice((-1, 1)) * rng.randint(5, 60) for _ in range(rng.randint(3, 6))],
            ),
            edges=((5, []), (0, [-3, 4]), (90, [20, -30]), (40, [10, 1])),
            about={
                "start": "the level at first",
                "changes": "what is added, one after another",
                "return": "a generator of the levels",
            },
        ),
        Family(
            "new_extremes_of_stream",
            "values|numbers|results: list[int] -> Iterator[$kind]",
            setup="from collections.abc import Iterator",
            through="list",
            names=("new_$word", "${word}_so_far", "give_$word", "set_$word"),
            tells=(
                "Yield $what each number in $values that is $cmp than all numbers before it.",
                "Go through $values and give $what every number that is $cmp than everything that came earlier.",
                "Give, in order, $what each of the $values that is $cmp than all its predecessors.",
            ),
            varies={
                "side": (
                    {"word": "records", "cmp": "larger", "op": ">"},
                    {"word": "lows", "cmp": "smaller", "op": "<"},
                ),
                "what": (
                    {"kind": "int", "what": "the position of", "give": "position"},
                    {
                        "kind": "tuple[int, int]",
                        "what": "the pair of position and value for",
                        "give": "position, value",
                    },
                ),
            },
            notes=("The first number always counts.",),
            solutions=(
                "best = None\nfor position, value in enumerate($values):\n"
                "    if best is None or value $op best:\n        best = value\n        yield $give",
                "for position, value in enumerate($values):\n"
                "    if all(value $op other for other in $values[:position]):\n        yield $give",
            ),
            oracle=lambda values, side, what: [
                at if what["give"] == "position" else (at, values[at])
                for at, (now, before) in enumerate(
                    zip(
                        accumulate(values, max if side["op"] == ">" else min),
                        [None, *accumulate(values, max if side["op"] == ">" else min)],
                        strict=False,
                    )
                )
                if now != before
            ],
            draw=lambda rng, side, what: (numbers(rng, rng.randint(3, 8), -9, rng.choice((0, 15, 40))),),
            edges=(([],), ([3, 3, 3],), ([5, 4, 6, 6, 2, 8],)),
            about={"values": "the numbers", "return": "a generator with $what each such number"},
        ),
        Family(
            "running_share_of_kind",
            "values|numbers|readings: list[int] -> Iterator[int]",
            setup="from collections.abc import Iterator",
            through="list",
            names=("running_$short", "${short}_along_the_way", "${short}_so_far", "give_$short"),
            tells=(
                "After each number of $values yield $figure of the numbers seen up to then.",
                "Yield one figure for every number in $values: $figure of all numbers up to and including this one.",
                "Give $figure of the first number of $values, then of the first two, then of the first three, and so "
                "on to the end.",
            ),
            varies={
                "figure": (
                    {
                        "figure": "the mean, rounded down,",
                        "short": "means",
                        "init": "total = 0",
                        "step": "total += value",
                        "give": "total // count",
                        "whole": "sum(seen) // len(seen)",
                    },
                    {
                        "figure": "the difference between the largest and the smallest",
                        "short": "spreads",
                        "init": "low = high = None",
                        "step": "low = value if count == 1 else min(low, value)\n"
                        "    high = value if count == 1 else max(high, value)",
                        "give": "high - low",
                        "whole": "max(seen) - min(seen)",
                    },
                )
            },
            solutions=(
                "$init\nfor count, value in enumerate($values, start=1):\n    $step\n    yield $give",
                "for count in range(1, len($values) + 1):\n    seen = $values[:count]\n    yield $whole",
            ),
            oracle=lambda values, figure: [
                (total - total % count) // count if figure["short"] == "means" else high - low
                for count, total, high, low in zip(
                    range(1, len(values) + 1),
                    accumulate(values),
                    accumulate(values, max),
                    accumulate(values, min),
                    strict=False,
                )
            ],
            draw=lambda rng, figure: (numbers(rng, rng.randint(2, 6), -20, 40),),
            edges=(([],), ([7],), ([4, -4, -5],)),
            about={"values": "the numbers", "return": "a generator of the running figures"},
        ),
    ),
)
