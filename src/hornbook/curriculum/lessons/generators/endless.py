"""Endless generators, and taking some of their values."""

from random import Random
from typing import Any

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import literal, people, words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _numbers(rng: Random) -> Example:
    first = rng.randint(20, 400)
    return example(
        """Tickets are numbered from $first on, and nobody knows how many will be needed. The generator never ends; the
        program takes as many as it wants.""",
        '''
        from collections.abc import Iterator


        def tickets(first: int) -> Iterator[int]:
            """Give the numbers from the first one on, without end."""
            number = first
            while True:
                yield number
                number += 1


        machine = tickets($first)
        print("monday", next(machine), next(machine))
        print("tuesday", next(machine), next(machine), next(machine))
        ''',
        """`while True` looks like a mistake, but the loop stands still at each `yield`. Between Monday and Tuesday the
        machine keeps its place, so no number is given twice.""",
        first=first,
    )


def _doubling(rng: Random) -> Example:
    first = rng.randint(2, 9)
    return example(
        """A rule that leads from one value to the next makes an endless series. Here each value is twice the one
        before, less one.""",
        '''
        from collections.abc import Iterator
        from itertools import islice, takewhile


        def series(value: int) -> Iterator[int]:
            """Give the value, then always twice the last value less one."""
            while True:
                yield value
                value = 2 * value - 1


        print(list(islice(series($first), 6)))
        print(list(takewhile(lambda value: value < 100, series($first))))
        print(next(value for value in series($first) if value > 1000))
        ''',
        """Three ways to stop: after a number of values, before the first value that is too large, or at the first value
        of a kind. The generator knows nothing of them.""",
        first=first,
    )


def _colours(rng: Random) -> Example:
    names = people(rng, 3)
    items = words(rng, 5)
    return example(
        """An endless generator may go round in a circle. Together with `zip` it supplies as many values as the
        other side has.""",
        '''
        from collections.abc import Iterator


        def in_turn(names: list[str]) -> Iterator[str]:
            """Give the names in order, again and again."""
            while True:
                yield from names


        words = $items
        for word, name in zip(words, in_turn($names)):
            print(name, "explains", word)
        ''',
        """There are $count words, so $one comes up twice. `zip` ends with the list of words and leaves the generator
        where it is.""",
        names=literal(names),
        items=literal(items),
        one=names[0],
        count=len(items),
    )


def _triangle(rng: Random) -> Example:
    rows = rng.randint(4, 6)
    return example(
        """Cans are stacked in a triangle, one on top, two below it, then three. The generator remembers the total from
        row to row.""",
        '''
        from collections.abc import Iterator
        from itertools import count


        def cans() -> Iterator[int]:
            """Give the number of cans in triangles of 1, 2, 3, ... rows."""
            total = 0
            for row in count(1):
                total += row
                yield total


        for rows, total in zip(range(1, $more), cans()):
            print(rows, total)
        ''',
        """With $rows rows it takes $total cans. The loop inside runs over `count(1)`, which is endless as well.""",
        rows=rows,
        more=rows + 1,
        total=rows * (rows + 1) // 2,
    )


def _labels_question(rng: Random) -> Question:
    prefix = rng.choice("ABKMPR")
    return question(
        """Write an endless generator of labels such as ${prefix}1, ${prefix}2, ${prefix}3, and print the first five
        that do not contain the digit 4.""",
        '''
        from collections.abc import Iterator
        from itertools import islice


        def labels(prefix: str) -> Iterator[str]:
            """Give the prefix with the numbers from 1 on."""
            number = 1
            while True:
                yield f"{prefix}{number}"
                number += 1


        good = (label for label in labels("$prefix") if "4" not in label)
        print(list(islice(good, 5)))
        ''',
        """The filter is a generator expression over the endless generator, so it is endless too. `islice` asks for five
        values and no more.""",
        prefix=prefix,
    )


def _savings_question(rng: Random) -> Question:
    start, rate = 100 * rng.randint(2, 9), rng.randint(2, 6)
    return question(
        """Money grows by $rate percent a year, rounded down to whole units. Write an endless generator of the balances
        and find out after how many years they have passed twice the start.""",
        '''
        from collections.abc import Iterator


        def balances(amount: int, rate: int) -> Iterator[int]:
            """Give the balance after 0, 1, 2, ... years."""
            while True:
                yield amount
                amount += amount * rate // 100


        for year, balance in enumerate(balances($start, $rate)):
            if balance > 2 * $start:
                print(year, balance)
                break
        ''',
        """`enumerate` counts along, and `break` ends what would not end by itself. The first value is the start,
        after 0 years.""",
        start=start,
        rate=rate,
    )


_RULES: tuple[dict[str, str], ...] = (
    {"rule": "twice the one before, plus 1", "form": "2 * value + 1", "key": "twice"},
    {"rule": "the one before plus the last digit of it", "form": "value + value % 10", "key": "digit"},
    {"rule": "three times the one before, minus 2", "form": "3 * value - 2", "key": "three"},
    {"rule": "the one before plus the number of its digits", "form": "value + len(str(value))", "key": "length"},
)


def _term(value: int, at: int, key: str) -> int:
    """A term by a formula where there is one, otherwise by recursion."""
    if key == "twice":
        return ((value + 1) << at) - 1
    if key == "three":
        return (value - 1) * int(3**at) + 1
    if at == 0:
        return value
    before = _term(value, at - 1, key)
    return before + (int(str(before)[-1]) if key == "digit" else sum(1 for _ in str(before)))


def _start(rng: Random) -> int:
    return rng.choice((1, 2, 3, 6, 7, 8, 9, 13, 16, 17, 24, 28, 33, 41, 52, 97))


def _draw_terms(rng: Random, rule: Any) -> tuple[Any, ...]:
    return _start(rng), rng.randint(1, 7)


LESSON = Lesson(
    topic="Endless generators and taking some of their values",
    area="generators",
    concepts=("generator", "infinite_sequence", "islice", "takewhile"),
    openings=(
        """How many numbers should a list of numbers have, if nobody knows yet how many are needed? A generator evades
        the question: it has all of them, and makes those that are asked for.""",
        """A spring does not stop when the bucket is full. An endless generator is such a spring, and where it stops is
        up to the one with the bucket.""",
        """The rule of a series and the point at which to stop are two different things. With an endless generator they
        can be written in two different places.""",
    ),
    ideas=(
        (
            """A loop with `while True` and a `yield` in it never ends by itself. Nor does it run away, for at each
            `yield` it waits until somebody wants another value.""",
            """Endless does not mean that it takes for ever. Only the values that are asked for are computed; the rest
            is a possibility.""",
        ),
        (
            """`islice(stream, 10)` takes ten values. `takewhile(test, stream)` takes values as long as the test holds.
            A `for` loop with `break` can stop for any reason.""",
            """To find the first value of a kind, write `next(value for value in stream if ...)`. To number the values,
            put `enumerate` around the stream; to pair them with a list, `zip`.""",
        ),
        (
            """The generator says how to get from one value to the next, the caller says how long. So one generator
            serves for "the first ten", "all below 1000" and "the first above a million".""",
            """If a limit were a parameter of the generator, each kind of limit would need a version of its own. Without
            a limit there is one version, and it is the simplest.""",
        ),
        (
            """Where does the first value come from? `yield` before the step gives the start itself; `yield` behind the
            step begins with the second value. Decide which of them is wanted.""",
            """Inside an endless generator the state is a variable or two: the value, a counter, a total. They live
            as long as the generator.""",
        ),
    ),
    examples=(_numbers, _doubling, _colours, _triangle),
    pitfalls=(
        """Calling `list`, `sum` or `max` on an endless generator. They want to see the end and there is none; the
        program hangs, or fills the memory. Cut with `islice` or `takewhile` first.""",
        """Filtering with a condition that no later value can fulfil: `[n for n in squares() if n < 100]` goes on
        testing for ever. A filter does not stop; `takewhile` does.""",
        """Asking `x in stream` when `x` may not occur. The search ends only if it succeeds. For growing series stop at
        the first value that is larger than `x`.""",
    ),
    questions=(_labels_question, _savings_question),
    asks=(
        "Does `while True` not hang?",
        "How do I stop it?",
        "Why not give the generator a limit?",
        "What goes into the loop?",
    ),
    notes={
        "engineer": (
            """An endless generator separates producing from consuming, as pipes do in a shell. The consumer's demand
            drives the producer, and so there is no queue that could overflow.""",
        ),
        "student": (
            """In functional languages this is a lazy list. A Python generator differs in that it forgets its values:
            it can be consumed once and not be indexed.""",
        ),
        "young": (
            """A cuckoo clock knows what to do every hour. It does not know how many hours there will be. You listen as
            long as you like.""",
        ),
    },
    families=(
        Family(
            "first_terms_of_rule",
            "start|first: int, amount|n: int -> list[int]",
            names=("first_terms", "begin_series", "terms", "start_of_series"),
            tells=(
                "A series begins with $start, and each later number is $rule. Return the list of its first $amount "
                "numbers.",
                "Return the first $amount numbers of the endless series that starts with $start and in which each "
                "number is $rule.",
                "Begin with $start; the next number is always $rule. Return the list of the first $amount numbers, "
                "$start included.",
            ),
            varies={"rule": _RULES},
            solutions=(
                "from itertools import islice\n\ndef series(value):\n    while True:\n        yield value\n"
                "        value = $form\n\nreturn list(islice(series($start), $amount))",
                "value = $start\nfound = []\nfor _ in range($amount):\n    found.append(value)\n    value = $form\n"
                "return found",
                "def series():\n    value = $start\n    while True:\n        yield value\n        value = $form\n\n"
                "return [value for _, value in zip(range($amount), series())]",
            ),
            oracle=lambda start, amount, rule: [_term(start, at, rule["key"]) for at in range(amount)],
            draw=_draw_terms,
            edges=((5, 0), (1, 1), (12, 3)),
            about={
                "start": "the first number, positive",
                "amount": "how many numbers to return",
                "return": "the beginning of the series",
            },
            noun="the list of the first $amount numbers of the series from $start in which each number is $rule",
            gives="nats",
        ),
        Family(
            "steps_until_above_limit",
            "start|first: int, limit|bound: int -> int",
            names=("steps_to_exceed", "steps_until_above", "rounds_past_limit", "when_above"),
            tells=(
                "A number starts at $start, and in each step it becomes $rule. Return after how many steps it is above "
                "$limit for the first time.",
                "In the series that starts with $start and continues with $rule, return the position of the first "
                "number greater than $limit. The position of $start is 0.",
                "Count the steps from $start to the first number above $limit, if each step leads to $rule.",
            ),
            varies={
                "rule": tuple(
                    {**one, "rule": one["rule"].replace("the one before", "the number before")}
                    for one in (_RULES[0], _RULES[3])
                )
            },
            notes=("The result is 0 if $start is above $limit already.",),
            solutions=(
                "def series(value):\n    while True:\n        yield value\n        value = $form\n\n"
                "for steps, value in enumerate(series($start)):\n    if value > $limit:\n        return steps",
                "steps = 0\nvalue = $start\nwhile value <= $limit:\n    value = $form\n    steps += 1\nreturn steps",
            ),
            oracle=lambda start, limit, rule: next(at for at in range(999) if _term(start, at, rule["key"]) > limit),
            draw=lambda rng, rule: (_start(rng), rng.choice((rng.randint(5, 60), rng.randint(60, 200)))),
            edges=((5, 4), (5, 5), (3, 100)),
            about={"start": "the first number, positive", "limit": "the limit", "return": "the number of steps"},
            noun="the number of steps from $start to a number above $limit, each step leading to $rule",
            gives="nat",
        ),
        Family(
            "endless_numbers_of_kind",
            "start|low|first: int -> Iterator[int]",
            setup="from collections.abc import Iterator",
            through="next",
            names=("${short}_from", "endless_$short", "all_${short}_from", "stream_of_$short"),
            tells=(
                "Write an endless generator of the whole numbers from $start on that $kind, in ascending order.",
                "Yield, without ever ending, all numbers that $kind, beginning with the first one that is not below "
                "$start.",
                "Give one after another all integers not smaller than $start that $kind. The generator never stops.",
            ),
            varies={
                "kind": (
                    {"kind": "end in the digit 7", "short": "sevens", "test": "number % 10 == 7"},
                    {
                        "kind": "are divisible by 6 but not by 4",
                        "short": "odd_multiples_of_six",
                        "test": "number % 6 == 0 and number % 4 != 0",
                    },
                    {
                        "kind": "have equal first and last digits",
                        "short": "framed_numbers",
                        "test": "str(number)[0] == str(number)[-1]",
                    },
                    {
                        "kind": "have an even digit sum",
                        "short": "even_digit_sums",
                        "test": "sum(map(int, str(number))) % 2 == 0",
                    },
                )
            },
            notes=("$start is not negative.",),
            solutions=(
                "number = $start\nwhile True:\n    if $test:\n        yield number\n    number += 1",
                "number = $start\nwhile True:\n    while not ($test):\n        number += 1\n    yield number\n"
                "    number += 1",
            ),
            oracle=lambda start, kind: (
                n
                for n in range(start, start + 99)
                if {
                    "sevens": str(n).endswith("7"),
                    "odd_multiples_of_six": n % 12 == 6,
                    "framed_numbers": str(n) == str(n)[-1] + str(n)[1:],
                    "even_digit_sums": sum(int(c) & 1 for c in str(n)) % 2 == 0,
                }[kind["short"]]
            ),
            draw=lambda rng, kind: (rng.randint(1, 400),),
            edges=((7,), (10,), (100,)),
            about={"start": "where to begin", "return": "an endless generator"},
        ),
    ),
)
