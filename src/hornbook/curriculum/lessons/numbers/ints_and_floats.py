"""Whole numbers and floats: types of results, rounding, comparing with a tolerance."""

from decimal import ROUND_HALF_EVEN, Decimal
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _types_demo(r: Random) -> Example:
    a, b = r.randint(2, 9) * 2, r.choice((2, 4))
    return example(
        """The quickest way to see the difference is to print values next to their types. Each line below
        shows the result of one expression and what kind of number it is.""",
        '''
        def describe(value: int | float) -> str:
            """Return the value together with the name of its type."""
            return f"{value} is of type {type(value).__name__}"


        print(describe($a + $b))
        print(describe($a / $b))
        print(describe($a // $b))
        print(describe($a * 1.0))
        ''',
        """Adding two integers gives an integer. Dividing them with `/` gives a float even though nothing is
        left over, while `//` stays within the integers. One float in a product is enough to make the result a
        float.""",
        a=a,
        b=b,
    )


def _close(r: Random) -> Example:
    n = r.choice((3, 8, 9, 10, 11))  # counts for which the computed sum is visibly off
    return example(
        """A float keeps about 15 to 17 significant decimal digits, and most decimal fractions are stored as
        the nearest value the machine can hold. Adding a tenth $n times shows it.""",
        '''
        import math


        def add_repeatedly(step: float, times: int) -> float:
            """Return the sum of `times` copies of `step`, added one after the other."""
            total = 0.0
            for _ in range(times):
                total += step
            return total


        result = add_repeatedly(0.1, $n)
        print(result)
        print(result == $n / 10)
        print(math.isclose(result, $n / 10))
        ''',
        """The sum is off in its last digits, so `==` says False. `math.isclose` asks a better question: are
        the two numbers equal up to a tiny relative error? For values that were computed, that is the
        comparison to use.""",
        n=n,
    )


def _round_price(r: Random) -> Example:
    price, rate = r.randint(11, 95) + r.choice((0.49, 0.95, 0.99)), r.choice((7, 19, 20, 21))
    return example(
        """A price with tax usually has more decimals than a coin allows. `round(value, 2)` keeps two of
        them.""",
        '''
        def with_tax(price: float, percent: float) -> float:
            """Return the price with `percent` tax added, rounded to two decimals."""
            return round(price * (1 + percent / 100), 2)


        print($price * (1 + $rate / 100))
        print(with_tax($price, $rate))
        ''',
        """Round once, at the end. Rounding each step instead lets small errors pile up, and the total on a
        long bill may differ from the sum the customer computes.""",
        price=price,
        rate=rate,
    )


def _int_cents(r: Random) -> Example:
    items = [r.randint(1, 20) * 100 + r.choice((5, 49, 95, 99)) for _ in range(r.randint(3, 5))]
    return example(
        """For money, many programs avoid floats altogether: they count cents, which are whole numbers, and
        convert only for display. Integers never lose a digit.""",
        '''
        def total_cents(prices: list[int]) -> int:
            """Return the sum of prices given in cents."""
            total = 0
            for price in prices:
                total += price
            return total


        def as_money(cents: int) -> str:
            """Write an amount of cents with two decimals, such as 1905 as 19.05."""
            return f"{cents // 100}.{cents % 100:02d}"


        print(as_money(total_cents($items)))
        ''',
        """The sum is $total cents. `//` finds the whole units, `%` finds the cents left over, and the format
        `02d` pads with a zero so that five cents print as 05 and not as 5.""",
        items=items,
        total=sum(items),
    )


def _q_is_whole(r: Random) -> Question:
    a = r.randint(2, 40)
    return question(
        """Write `is_whole(value)`, which is True for a float without a fractional part, such as $a.0, and
        False for $a.5.""",
        '''
        def is_whole(value: float) -> bool:
            """Return whether the number has no fractional part."""
            return value == int(value)


        print(is_whole($a.0), is_whole($a.5), is_whole(-$a.25))
        ''',
        """`int` cuts off the fraction. If nothing was cut off, the two values are equal. Floats also have a
        method for this, `value.is_integer()`, which is good to know once you can write it yourself.""",
        a=a,
    )


def _q_half_up(r: Random) -> Question:
    n = r.randint(1, 9) * 2
    return question(
        """`round($n.5)` goes to the even neighbour $n. Write `round_half_up(value)` for numbers that are not
        negative, so that a half always goes up.""",
        '''
        def round_half_up(value: float) -> int:
            """Round a number >= 0 to the nearest integer, halves upward."""
            return int(value + 0.5)


        print(round($n.5), round_half_up($n.5))
        print(round_half_up($n.4), round_half_up($n.6))
        ''',
        """Adding a half lifts everything from $n.5 on past the next integer, and `int` then cuts the
        fraction. For negative numbers `int` cuts towards zero, so this version would need a different rule
        there.""",
        n=n,
    )


def _measured(rng: Random) -> float:
    return rng.choice(
        (
            float(rng.randint(0, 120)),
            rng.randint(0, 900) / 10,
            rng.randint(0, 9000) / 1000,
            rng.randint(1, 30) - rng.choice((0.04, 0.004, 0.0004)),
        )
    )


def _without_zeros(value: float, places: int) -> str:
    rounded = Decimal(value).quantize(Decimal(1).scaleb(-places), ROUND_HALF_EVEN)
    return f"{rounded.normalize():f}"


def _mark(reading: float, step: float, rule: str) -> int:
    """By the definition: all marks are looked at."""
    marks = range(-200, 201)
    if rule == "nearest":
        return min(marks, key=lambda mark: (abs(mark * step - reading), -mark))
    if rule == "below" or (rule == "towards_zero" and reading >= 0):
        return max(mark for mark in marks if mark * step <= reading)
    return min(mark for mark in marks if mark * step >= reading)


def _amounts(rng: Random, places: int) -> tuple[list[float], float]:
    """Amounts, and their sum or a number close to it."""
    units = [rng.randint(1, 30 * 10**places) for _ in range(rng.randint(1, 5))]
    total = sum(units) + rng.choice((0, 0, 0, 1, -1, 10))
    return [one / 10**places for one in units], total / 10**places


LESSON = Lesson(
    topic="Whole numbers, floats and rounding",
    area="numbers and arithmetic",
    concepts=("int_and_float", "rounding", "float_comparison"),
    openings=(
        """Python has two everyday kinds of numbers. An `int` is a whole number of any size and always exact.
        A `float` has a fractional part and a limited number of digits. Most surprises come from mixing them
        up.""",
        """Is 6 the same as 6.0? As a value, yes: `6 == 6.0` is True. As a type, no, and the difference
        decides whether you can use the number as an index, how it prints, and how exact it is.""",
        """Counting needs whole numbers, measuring needs fractions. This is the whole reason why there are two
        numeric types, and it is a good guide to choosing between them.""",
    ),
    ideas=(
        (
            """The type of a result follows from the operator. `+`, `-` and `*` on two ints give an int. `/`
            always gives a float, and any operation that involves one float gives a float.""",
            """A single `/` turns integers into a float, even in `8 / 2`, which is `4.0`. If a whole number is
            what you need, use floor division: `8 // 2` is `4`.""",
        ),
        (
            """Floats are stored in binary with 53 significant bits. A half or a quarter fits exactly, but a
            tenth does not, just as a third does not fit into a few decimal places.""",
            """In decimal notation one third becomes 0.333..., cut off somewhere. In binary the same happens
            to one tenth. The error is tiny, around one part in ten quadrillion, but it is there.""",
        ),
        (
            """`round(x)` gives the nearest int, and `round(x, 2)` gives a float with at most two decimals. A
            value exactly in the middle goes to the even neighbour: `round(2.5)` is 2 and `round(3.5)` is
            4.""",
            """There are three ways to drop a fraction: `round` goes to the nearest whole number, `int` cuts
            towards zero, and `math.floor` goes down. For -2.7 they give -3, -2 and -3.""",
        ),
        (
            """Compare computed floats with a tolerance. `abs(a - b) < 1e-9` is a simple way; `math.isclose(a,
            b)` scales the tolerance with the size of the numbers.""",
            """Ask whether two measured numbers are close, not whether they are identical. The function
            `math.isclose` exists for exactly this question.""",
        ),
    ),
    asks=(
        "How do I know whether a result is an int or a float?",
        "Why is a float sometimes slightly off?",
        "What does `round` do with a half?",
        "How should I compare two floats?",
    ),
    examples=(_types_demo, _close, _round_price, _int_cents),
    pitfalls=(
        """Testing `total == 0.3` after adding tenths fails, because the computed sum and the written constant
        are two different floats close to each other. Use `math.isclose(total, 0.3)`.""",
        """Using `/` to compute a position in a list fails: `items[len(items) / 2]` raises a TypeError, since
        an index must be an integer. Write `len(items) // 2`.""",
        """`round(2.5)` is 2, not 3. Halves go to the even neighbour so that many roundings do not drift
        upwards. If your rule says that halves go up, you have to write that rule.""",
    ),
    questions=(_q_is_whole, _q_half_up),
    notes={
        "engineer": (
            """`float` is IEEE 754 double precision, and there is no separate single-precision type in the
            core language. `int` is arbitrary precision: `2 ** 200` is exact, at the price of slower big
            arithmetic.""",
        ),
        "analyst": (
            """For money, count cents as integers or use the `decimal` module. Two reports that sum floats in
            a different order may differ in the last digit, and somebody will ask why.""",
        ),
        "young": (
            """Whole numbers are like marbles: you can count them. Floats are like water in a glass: you can
            measure it, but never to the very last drop.""",
        ),
        "student": (
            """The spacing between neighbouring floats grows with their size. Above `2 ** 53` it is 2, so
            there `x + 1 == x` can be True.""",
        ),
    },
    families=(
        Family(
            "decimals_without_zeros",
            "value|amount|measured: float, unit|symbol|sign: str -> str",
            names=("with_unit", "show_measurement", "label_amount", "measurement_text"),
            tells=(
                'Return $value and its unit $unit as a text such as "2.5 kg", with a space between. The number is '
                "rounded to $said, and zeros at the end of the decimals are left out.",
                'Write $value, rounded to $said, followed by a space and $unit, like "2.5 kg", and return the text. '
                "The decimals never end in a zero.",
                'Return a text like "2.5 kg" for $value and $unit: the number is rounded to $said, its decimals never '
                "end "
                "in a zero, and a space stands before the unit.",
            ),
            notes=("A number without decimals has no point. $value is not negative; round it as `round` does.",),
            varies={
                "form": (
                    {"places": "1", "said": "one decimal"},
                    {"places": "2", "said": "two decimals"},
                    {"places": "3", "said": "three decimals"},
                )
            },
            solutions=(
                'number = f"{$value:.${places}f}".rstrip("0").rstrip(".")\nreturn f"{number} {$unit}"',
                "number = round($value, $places)\nif number == int(number):\n    number = int(number)\n"
                'return f"{number} {$unit}"',
                'return str(round($value, $places)).removesuffix(".0") + " " + $unit',
            ),
            oracle=lambda value, unit, form: f"{_without_zeros(value, int(form['places']))} {unit}",
            draw=lambda rng, form: (_measured(rng), rng.choice(("kg", "m", "l", "km", "cm", "s"))),
            edges=((3.0, "kg"), (0.0, "m"), (20.0, "cm"), (2.96, "l"), (1.125, "km"), (0.5, "s")),
            about={"value": "the number", "unit": "the unit", "return": "the number and the unit as a text"},
            noun="the text of $value with the unit $unit",
            gives="str",
        ),
        Family(
            "mark_of_a_scale",
            "reading: float, step: float -> int",
            names=("mark_$rule", "scale_mark_$rule", "${rule}_on_scale", "number_of_mark_$rule"),
            tells=(
                "A scale has a mark at every multiple of $step: mark 0 at 0, mark 1 at $step, mark -1 as far below 0, "
                "and so on. Return the number of $which $reading$tie.",
                "The marks of a scale stand at the multiples of $step and are numbered by them, so that mark 3 is at 3 "
                "times $step. Return the number of $which $reading$tie.",
                "A pointer stands at $reading on a scale whose mark n is at n times $step, also for negative n. Return "
                "the n of $which $reading$tie.",
            ),
            notes=("$step is positive.",),
            varies={
                "form": (
                    {
                        "rule": "below",
                        "which": "the highest mark that is not above",
                        "tie": "",
                        "need": "import math\n",
                        "result": "math.floor(ratio)",
                        "mend": "",
                    },
                    {
                        "rule": "above",
                        "which": "the lowest mark that is not below",
                        "tie": "",
                        "need": "import math\n",
                        "result": "math.ceil(ratio)",
                        "mend": "if mark * step < reading:\n    mark += 1\n",
                    },
                    {
                        "rule": "towards_zero",
                        "which": "the last mark on the way from 0 to",
                        "tie": ", both ends of the way included",
                        "need": "",
                        "result": "int(ratio)",
                        "mend": "if reading < 0 and mark * step < reading:\n    mark += 1\n",
                    },
                    {
                        "rule": "nearest",
                        "which": "the mark nearest to",
                        "tie": ", the higher one when two are equally near",
                        "need": "import math\n",
                        "result": "math.floor(ratio + 0.5)",
                        "mend": "if reading - mark * step >= step / 2:\n    mark += 1\n",
                    },
                )
            },
            solutions=(
                "${need}ratio = $reading / $step\nreturn $result",
                "mark = int($reading // $step)\n${mend}return mark",
                "mark = 0\nwhile mark * $step > $reading:\n    mark -= 1\n"
                "while (mark + 1) * $step <= $reading:\n    mark += 1\n${mend}return mark",
            ),
            oracle=lambda reading, step, form: _mark(reading, step, form["rule"]),
            draw=lambda rng, form: (
                lambda step: (
                    rng.choice((-1, 1, 1)) * step * (rng.randint(0, 12) + rng.choice((0, 0.25, 0.5, 0.5, 0.75))),
                    step,
                )
            )(rng.choice((0.25, 0.5, 1.5, 2.0, 2.5))),
            edges=((-0.75, 0.5), (0.0, 0.25), (-2.5, 1.0), (3.0, 1.5), (2.5, 1.0), (-0.25, 2.0)),
            about={
                "reading": "where the pointer stands",
                "step": "the distance between two marks",
                "return": "the number of the mark",
            },
            noun="the number of $which $reading",
            gives="int",
        ),
        Family(
            "stated_sum_agrees",
            "items|amounts|entries: list[float], total|stated|printed: float -> bool",
            names=("${things}_add_up", "total_agrees", "sum_is_right", "check_total_of_$things"),
            tells=(
                "$items holds $what. Return whether their sum is $total; rounding errors of floats must not matter.",
                "$items holds $what, and $total is said to be their sum. Return True if it is, apart from the rounding "
                "errors of floats, and False otherwise.",
                "Check whether $total is the sum of $items, $what. An error that only comes from adding floats does "
                "not count.",
            ),
            notes=("No number has more than $said. The sum of no $things is 0.",),
            varies={
                "kind": (
                    {
                        "things": "prices",
                        "what": "prices in euros",
                        "places": "2",
                        "said": "two decimals",
                        "half": "0.005",
                    },
                    {
                        "things": "weights",
                        "what": "weights in kilograms",
                        "places": "3",
                        "said": "three decimals",
                        "half": "0.0005",
                    },
                    {
                        "things": "lengths",
                        "what": "lengths in metres",
                        "places": "2",
                        "said": "two decimals",
                        "half": "0.005",
                    },
                    {
                        "things": "doses",
                        "what": "doses in litres",
                        "places": "3",
                        "said": "three decimals",
                        "half": "0.0005",
                    },
                )
            },
            solutions=(
                "return abs(sum($items) - $total) < $half",
                "return round(sum($items), $places) == $total",
                "units = 0\nfor number in $items:\n    units += round(number * 10**$places)\n"
                "return units == round($total * 10**$places)",
                "import math\nreturn math.isclose(sum($items), $total, abs_tol=$half)",
            ),
            oracle=lambda items, total, kind: sum(Decimal(str(one)) for one in items) == Decimal(str(total)),
            draw=lambda rng, kind: _amounts(rng, int(kind["places"])),
            edges=(([0.1, 0.2], 0.3), ([], 0.0), ([0.1, 0.2], 0.31), ([0.7, 0.1], 0.8), ([0.35, 0.15], 0.49)),
            about={"items": "$what", "total": "the sum to check", "return": "True if it is their sum"},
        ),
    ),
)
