"""Delta coding: storing differences."""

from itertools import accumulate
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import numbers
from hornbook.curriculum.lessons.encoding._draws import body
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _there_and_back(rng: Random) -> Example:
    start = rng.randint(900, 1100)
    values = [start]
    for _ in range(6):
        values.append(values[-1] + rng.randint(-3, 4))
    return example(
        """A barometer gives a value every hour. The values are large and alike, their differences small, and from
        the first value and the differences everything can be restored.""",
        """
        from itertools import accumulate, pairwise

        pressure = $values
        deltas = [after - before for before, after in pairwise(pressure)]
        print(deltas)
        print(list(accumulate(deltas, initial=pressure[0])))
        print(list(accumulate(deltas, initial=pressure[0])) == pressure)
        """,
        """`accumulate` adds up step by step and shows every intermediate sum. Differences and running sums are
        opposites, which the last line confirms.""",
        values=values,
    )


def _by_loop(rng: Random) -> Example:
    times = sorted(rng.sample(range(1000, 1400), 6))
    return example(
        """With the first value at the head of the list, nothing else has to be stored. It is the difference from
        0, so the loop needs no special case.""",
        '''
        def encode(values: list[int]) -> list[int]:
            """Return each value's difference from the one before, the first from 0."""
            deltas, before = [], 0
            for value in values:
                deltas.append(value - before)
                before = value
            return deltas


        def decode(deltas: list[int]) -> list[int]:
            """Return the values with these differences."""
            values, value = [], 0
            for delta in deltas:
                value += delta
                values.append(value)
            return values


        times = $times
        print(encode(times))
        print(decode(encode(times)) == times, encode([]), decode([]))
        ''',
        """Both loops carry one number along, the last value. The empty list goes through both of them and remains
        empty.""",
        times=times,
    )


def _twice(rng: Random) -> Example:
    step, change = rng.randint(3, 9), rng.randint(1, 3)
    values = [step * at + change * at * at for at in range(7)]
    values[5] += rng.choice((1, -1))
    return example(
        """Values that grow more and more evenly become simple when the differences are taken twice. Irregular
        places then stand out.""",
        '''
        def deltas(values: list[int]) -> list[int]:
            """Return the differences of neighbours."""
            return [after - before for before, after in zip(values, values[1:])]


        distances = $values
        print(distances)
        print(deltas(distances))
        print(deltas(deltas(distances)))
        ''',
        """The distances of something that speeds up evenly have constant second differences. Here one value was
        written down wrongly, and the last line shows where.""",
        values=values,
    )


def _small_numbers(rng: Random) -> Example:
    values = numbers(rng, 6, -4, 5)
    return example(
        """Differences may be negative, while many storage formats like numbers from 0 upwards. A simple rule maps
        0, -1, 1, -2, 2 to 0, 1, 2, 3, 4.""",
        '''
        def fold(number: int) -> int:
            """Return 2n for a number n from 0 upwards and -2n - 1 for a negative one."""
            return 2 * number if number >= 0 else -2 * number - 1


        def unfold(code: int) -> int:
            """Return the number that fold turns into this code."""
            return code // 2 if code % 2 == 0 else -(code + 1) // 2


        values = $values
        print([fold(value) for value in values])
        print([unfold(fold(value)) for value in values] == values)
        print([unfold(code) for code in range(7)])
        ''',
        """Even codes belong to the numbers from 0 upwards, odd ones to the negative numbers. Small differences of
        either sign get small codes, which is the point of the rule.""",
        values=values,
    )


def _bits_question(rng: Random) -> Question:
    start = rng.randint(5000, 60000)
    values = [start]
    for _ in range(5):
        values.append(values[-1] + rng.randint(0, 14))
    return question(
        """Write a function that returns how many bits the largest number of a list needs, and use it to see what
        delta coding saves for a list of growing numbers.""",
        '''
        def width(values: list[int]) -> int:
            """Return the bits that the largest value needs, at least 1."""
            return max(1, max(values).bit_length())


        counts = $values
        deltas = [after - before for before, after in zip(counts, counts[1:])]
        print(width(counts), width(deltas))
        print(len(counts) * width(counts), width(counts) + len(deltas) * width(deltas))
        ''',
        """Stored with a fixed width, the list takes the first number of bits. With deltas, only the first value
        needs the full width, and the others share the smaller one.""",
        values=values,
    )


def _grid_question(rng: Random) -> Question:
    rows = [numbers(rng, 4, 10, 14) for _ in range(3)]
    rows[1] = [value + rng.randint(0, 1) for value in rows[0]]
    return question(
        """Rows of a picture are often similar to the row above. Write a function that replaces each row but the
        first by its differences from the row above.""",
        '''
        def against_above(rows: list[list[int]]) -> list[list[int]]:
            """Return the first row and for each other row the differences from the one above."""
            result = [rows[0]]
            for above, row in zip(rows, rows[1:]):
                result.append([value - old for old, value in zip(above, row)])
            return result


        for row in against_above($rows):
            print(row)
        ''',
        """The differences are taken from the original row above and not from the row of differences. So the way
        back adds to each row the row above it, which has been restored just before.""",
        rows=rows,
    )


def _walk(rng: Random, low: int = 0, high: int = 7) -> list[int]:
    value = rng.randint(-20, 300)
    values = []
    for _ in range(rng.randint(low, high)):
        values.append(value)
        value += rng.choice((rng.randint(-5, 9), 0, rng.randint(-60, 60)))
    return values


def _differences(values: list[int], first: bool) -> list[int]:
    """By index."""
    found = [values[at] - values[at - 1] for at in range(1, len(values))]
    return values[:1] + found if first else found


def _limited(values: list[int], most: int) -> list[int]:
    out: list[int] = []
    for value in values:
        before = out[-1] if out else 0
        out.append(min(max(value, before - most), before + most))
    return out


LESSON = Lesson(
    topic="Delta coding: storing differences of neighbours",
    area="encoding",
    concepts=("delta_coding", "running_sums", "compression", "inverse_functions"),
    openings=(
        """A row of large numbers that hardly change can be stored as one number and many small differences.
        Nothing is lost, and small numbers take less room.""",
        """Time stamps, temperatures and the samples of a sound have something in common: each value is close to
        the one before. Delta coding makes use of that.""",
        """Taking differences and adding them up again are opposite operations. On this pair rests one of the
        simplest ways to compress numbers.""",
    ),
    ideas=(
        (
            """The deltas are the differences of neighbours, later minus earlier. Together with the first value
            they say the same as the list itself.""",
            """A list of n values has n - 1 differences. Whoever wants to get back needs the first value too; it is
            stored in front, as the difference from 0.""",
        ),
        (
            """The way back is a running sum: begin with the first value and add one difference after another.
            `itertools.accumulate` does this.""",
            """Each restored value is the value before plus the next difference. So one variable for the current
            value and a loop are enough.""",
        ),
        (
            """Delta coding pays when neighbours are alike. For values that jump about, the differences are as large as
            the values, and one more bit is needed for the sign.""",
            """Sorting a list before taking differences makes all of them zero or positive, and mostly small. That
            is allowed only if the order does not matter.""",
        ),
        (
            """Deltas can be taken of deltas. A list that grows by equal steps has equal differences, and second
            differences that are zero.""",
            """Whatever is predicted well leaves small remainders. Delta coding predicts that the next value equals
            the last; better predictions leave even less.""",
        ),
    ),
    examples=(_there_and_back, _by_loop, _twice, _small_numbers),
    pitfalls=(
        """Overwriting the list from front to back while taking differences. The second step then subtracts a
        difference instead of a value. Work from the back, or build a new list.""",
        """Losing the first value. The differences alone say how the values move, and not where they are.""",
        """Rounding the differences. A small error in one of them shifts all later values, and the errors add up on
        the way.""",
    ),
    questions=(_bits_question, _grid_question),
    asks=(
        "What exactly is stored?",
        "How do I get the values back?",
        "When does it pay?",
        "Can it be done more than once?",
    ),
    notes={
        "young": (
            """To tell a friend how tall you were each birthday, say the first number. Then say how much you grew
            each year.""",
        ),
        "student": (
            """Differences and running sums are discrete versions of derivative and integral, and the first value
            is the constant of integration.""",
        ),
        "analyst": (
            """A meter reading is a running sum; consumption is its delta. A negative delta means that the meter
            was replaced or a value mistyped.""",
        ),
        "engineer": (
            """Column stores and time series databases combine delta coding with variable-length integers. For
            unsigned deltas, fold the sign first, as Protocol Buffers do with zigzag coding.""",
        ),
    },
    families=(
        Family(
            "delta_encode_list",
            "values|readings|samples: list[int] -> list[int]",
            names=("deltas", "delta_encode", "differences", "to_deltas"),
            tells=(
                "Return the delta coding of $values: the first value as it is, and then for each further value $rule.",
                "Encode $values as differences. The result begins with the first value, and for every other value "
                "it holds $rule.",
                "Write $values in delta form: keep the first value and replace each of the others by $rule.",
            ),
            notes=("An empty list gives an empty list.",),
            varies={
                "form": (
                    {"rule": "the value minus the one before it", "step": "value - before"},
                    {"rule": "the value before it minus the value itself", "step": "before - value"},
                )
            },
            solutions=(
                body(
                    """
                    result = $values[:1]
                    for before, value in zip($values, $values[1:]):
                        result.append($step)
                    return result
                    """
                ),
                "return $values[:1] + [$step for before, value in zip($values, $values[1:])]",
                body(
                    """
                    result = []
                    for at, value in enumerate($values):
                        if at == 0:
                            result.append(value)
                        else:
                            before = $values[at - 1]
                            result.append($step)
                    return result
                    """
                ),
            ),
            oracle=lambda values, form: (
                values[:1]
                + [(1 if form["step"][0] == "v" else -1) * delta for delta in _differences(values, first=False)]
            ),
            draw=lambda rng, form: (_walk(rng),),
            edges=(([],), ([5],), ([7, 7, 4],)),
            about={"values": "a list of integers", "return": "the first value and the differences"},
            noun="the delta coding of $values",
            gives="ints",
        ),
        Family(
            "delta_decode_list",
            "deltas|changes|steps: list[int] -> list[int]",
            names=("from_deltas", "delta_decode", "restore_values", "add_up"),
            tells=(
                "$deltas begins with a value and goes on with differences, each from one value to the next. Return "
                "the list of all values.",
                "Undo a delta coding: the first number of $deltas is the first value, and every other number is "
                "added to the value before it. Return the values.",
                "Return the values that $deltas describes. Its first number is a value, the others say by how much "
                "the next value is larger (or smaller, if "
                "negative).",
            ),
            notes=("An empty list gives an empty list.",),
            solutions=(
                "from itertools import accumulate\nreturn list(accumulate($deltas))",
                body(
                    """
                    values = []
                    value = 0
                    for delta in $deltas:
                        value += delta
                        values.append(value)
                    return values
                    """
                ),
                "return [sum($deltas[: end + 1]) for end in range(len($deltas))]",
                body(
                    """
                    values = $deltas[:1]
                    for delta in $deltas[1:]:
                        values.append(values[-1] + delta)
                    return values
                    """
                ),
            ),
            oracle=lambda deltas: list(accumulate(deltas)),
            draw=lambda rng: (_differences(_walk(rng), first=True),),
            edges=(([],), ([5],), ([7, 0, -3],)),
            about={"deltas": "a first value and differences", "return": "the values"},
            noun="the values with the deltas $deltas",
            gives="ints",
        ),
        Family(
            "fold_signs_list",
            "numbers|values|changes: list[int] -> list[int]",
            names=("fold", "fold_signs", "without_signs", "to_naturals"),
            tells=(
                "Replace each number n in $numbers by 2n if n is $plain, and by $other if it is not. Return the new "
                "list.",
                "Return the numbers of $numbers without signs: n becomes 2n if it is $plain and $other otherwise.",
                "Map every number n of $numbers to a number that is not negative: 2n when n is $plain, $other in "
                "all other cases. Return the results in order.",
            ),
            varies={
                "rule": (
                    {
                        "plain": "zero or positive",
                        "other": "-2n - 1",
                        "test": "n >= 0",
                        "yes": "2 * n",
                        "no": "-2 * n - 1",
                        "sign": "1",
                    },
                    {
                        "plain": "zero or negative",
                        "other": "2n - 1",
                        "test": "n <= 0",
                        "yes": "-2 * n",
                        "no": "2 * n - 1",
                        "sign": "-1",
                    },
                )
            },
            solutions=(
                "return [$yes if $test else $no for n in $numbers]",
                body(
                    """
                    codes = []
                    for n in $numbers:
                        if $test:
                            codes.append($yes)
                        else:
                            codes.append($no)
                    return codes
                    """
                ),
                body(
                    """
                    def code(n):
                        return $yes if $test else $no

                    return list(map(code, $numbers))
                    """
                ),
            ),
            oracle=lambda numbers, rule: [_place(int(rule["sign"]) * n) for n in numbers],
            draw=lambda rng, rule: (
                [rng.choice((rng.randint(-9, 9), rng.randint(-300, 300))) for _ in range(rng.randint(1, 7))],
            ),
            edges=(([],), ([0, -1, 1, -2, 2],)),
            about={"numbers": "integers of any sign", "return": "their codes"},
            noun="the list of codes without signs of $numbers",
            gives="nats",
        ),
        Family(
            "delta_with_limit",
            "values|samples|readings: list[int] -> list[int]",
            names=("limited_deltas", "clipped_deltas", "small_steps", "bounded_steps"),
            tells=(
                "Encode $values by steps of at most $most. A current value starts at 0; for each number of $values "
                "the step towards it, but not below -$most or above "
                "$most, is listed and added to the current value. Return the steps.",
                "Return the list of steps with which a value, 0 at first, follows $values: at each number it moves "
                "towards it by at most $most, and exactly onto it if it is near "
                "enough.",
                "A value starts at 0 and tries to follow $values, one number after the other. Its change is the "
                "number minus the current value, limited to the range -$most to "
                "$most. Return all changes.",
            ),
            varies={"most": (3, 5, 7, 10)},
            solutions=(
                body(
                    """
                    steps = []
                    current = 0
                    for value in $values:
                        step = max(-$most, min($most, value - current))
                        steps.append(step)
                        current += step
                    return steps
                    """
                ),
                body(
                    """
                    steps = []
                    for value in $values:
                        _, step, _ = sorted((-$most, value - sum(steps), $most))
                        steps.append(step)
                    return steps
                    """
                ),
            ),
            oracle=lambda values, most: _differences(_limited(values, most), first=True),
            draw=lambda rng, most: ([rng.randint(-12, 14) for _ in range(rng.randint(1, 7))],),
            edges=(([],), ([2, 40, 40],), ([-30, 0],)),
            about={"values": "the numbers to follow", "return": "the steps"},
            noun="the limited steps with which one follows $values",
            gives="ints",
        ),
    ),
)


def _place(n: int) -> int:
    """The place of n in 0, -1, 1, -2, 2, ..., by counting."""
    place, value = 0, 0
    while value != n:
        value = -value - 1 if place % 2 == 0 else -value
        place += 1
    return place
