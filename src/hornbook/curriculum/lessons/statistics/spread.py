"""Range, variance and standard deviation: how far the values scatter."""

from fractions import Fraction
from math import sqrt
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import numbers, people, quantity
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _same_mean(rng: Random) -> Example:
    mean = rng.randint(20, 40)
    a, b = rng.randint(1, 3), rng.randint(10, 15)
    return example(
        """Two archers have the same mean, yet one is far more reliable. The range, largest minus smallest, already
        tells them apart.""",
        """
        from statistics import mean, pstdev

        steady = $steady
        wild = $wild
        for points in (steady, wild):
            print(mean(points), max(points) - min(points), round(pstdev(points), 2))
        """,
        """Both means are $mean. The range uses two values only, the smallest and the largest; the standard deviation in
        the last column uses them all.""",
        steady=[mean - a, mean + a, mean, mean + a, mean - a],
        wild=[mean - b, mean + b, mean, mean + b, mean - b],
        mean=mean,
    )


def _step_by_step(rng: Random) -> Example:
    some = quantity(rng)
    values = numbers(rng, 5, 2, 20)
    values[-1] += -sum(values) % 5
    mean = sum(values) // 5
    return example(
        """The variance is computed in three steps: the mean, the squared differences from it, and their mean. Here it
        is done for $what.""",
        """
        from math import sqrt

        $many = $values
        mean = sum($many) / len($many)
        squares = [($one - mean) ** 2 for $one in $many]
        variance = sum(squares) / len($many)
        print("mean", mean)
        print("squares", squares)
        print("variance", variance)
        print("standard deviation", round(sqrt(variance), 3))
        """,
        """The values farthest from $mean have the largest squares and decide the result. The root brings the unit
        back: squared units are hard to imagine, the standard deviation is in the unit of the values.""",
        what=some.what,
        many=some.many,
        one=some.one,
        values=values,
        mean=mean,
    )


def _sample(rng: Random) -> Example:
    one = people(rng, 1)[0]
    values = numbers(rng, 4, 10, 30)
    return example(
        """$one has measured four leaves out of thousands. The spread of all leaves is estimated with n - 1 in the
        denominator, the spread of just these four with n.""",
        '''
        from statistics import pvariance, variance


        def spread(values: list[int], sample: bool) -> float:
            """Return the variance; for a sample it is divided by one less than the number."""
            mean = sum(values) / len(values)
            total = sum((value - mean) ** 2 for value in values)
            return total / (len(values) - 1 if sample else len(values))


        leaves = $values
        print(round(spread(leaves, False), 3), round(float(pvariance(leaves)), 3))
        print(round(spread(leaves, True), 3), round(float(variance(leaves)), 3))
        ''',
        """The letter p in `pvariance` stands for population. The estimate for a sample is larger by the factor 4/3
        here, because the mean was computed from the same four values and lies too close to them.""",
        one=one,
        values=values,
    )


def _shift(rng: Random) -> Example:
    values = numbers(rng, 5, 1, 20)
    add, times = rng.randint(5, 50), rng.randint(2, 5)
    return example(
        """What happens to the spread if $add is added to every value, and what if every value is multiplied by $times?
        A small experiment tells.""",
        """
        from statistics import pstdev, pvariance

        values = $values
        shifted = [value + $add for value in values]
        stretched = [value * $times for value in values]
        for some in (values, shifted, stretched):
            print(max(some) - min(some), round(float(pvariance(some)), 2), round(pstdev(some), 2))
        """,
        """Shifting changes nothing, since all differences stay the same. Stretching multiplies range and standard
        deviation by $times and the variance by $square, its square.""",
        values=values,
        add=add,
        times=times,
        square=times * times,
    )


def _range_question(rng: Random) -> Question:
    days = numbers(rng, 7, -5, 18)
    return question(
        """The temperatures of a week were $days. Write a function that returns the range, and 0 for no values.""",
        '''
        def value_range(values: list[int]) -> int:
            """Return the largest minus the smallest value, 0 if there are none."""
            if not values:
                return 0
            return max(values) - min(values)


        print(value_range($days))
        print(value_range([4]), value_range([]))
        ''',
        """A single value has no spread, so 0 is right for it without a special case. `max` of an empty list raises an
        error, which the guard prevents.""",
        days=days,
    )


def _shortcut_question(rng: Random) -> Question:
    values = numbers(rng, 5, 1, 12)
    return question(
        """The variance is also the mean of the squares minus the square of the mean. Check this rule with exact
        fractions for the values $values.""",
        """
        from fractions import Fraction

        values = $values
        n = len(values)
        mean = Fraction(sum(values), n)
        by_definition = sum((value - mean) ** 2 for value in values) / n
        by_rule = Fraction(sum(value**2 for value in values), n) - mean**2
        print(by_definition, by_rule, by_definition == by_rule)
        """,
        """With fractions both sides are equal exactly. With floats and large numbers the rule subtracts two huge,
        nearly equal values and may lose digits, so the definition is safer there.""",
        values=values,
    )


def _spread_by_pairs(values: list[int]) -> Fraction:
    """The variance from the squared differences of all pairs, without a mean."""
    n = len(values)
    return Fraction(sum((a - b) ** 2 for a in values for b in values), 2 * n * n)


def _ints(rng: Random, low: int, fewest: int = 2) -> list[int]:
    return [rng.randint(low, 25) for _ in range(rng.randint(fewest, 7))]


def _steadier(first: list[int], second: list[int]) -> str:
    a, b = _spread_by_pairs(first), _spread_by_pairs(second)
    return "equal" if a == b else "first" if a < b else "second"


def _two_lists(rng: Random) -> tuple[list[int], list[int]]:
    first = _ints(rng, 0)
    if rng.random() < 0.3:
        shift = rng.randint(1, 9)
        second = [value + shift for value in first]
        rng.shuffle(second)
        return first, second
    return first, _ints(rng, 10)


LESSON = Lesson(
    topic="Range, variance and standard deviation",
    area="statistics",
    concepts=("variance", "standard_deviation", "spread"),
    openings=(
        """A river that is one metre deep on average can be three metres deep in the middle. A mean says where the
        values lie, but not how far they scatter around it.""",
        """20, 20, 20 and 0, 20, 40 have the same mean and nothing else in common. A second number is needed, one that
        measures the spread.""",
        """How reliable is a machine, a bus, a recipe? What matters there is the difference between one time and the
        next, and there are three usual numbers for it.""",
    ),
    ideas=(
        (
            """The range is the largest value minus the smallest. It is quickly found, and a single odd value decides
            it.""",
            """`max(values) - min(values)` is the range. It looks at two values only and ignores where the others
            are.""",
        ),
        (
            """The variance is the mean of the squared differences from the mean. Squaring keeps negative differences
            from cancelling positive ones and gives far values more weight.""",
            """Without the squares, the differences from the mean add up to 0 for every list. That is why they are
            squared before the mean is taken.""",
        ),
        (
            """The standard deviation is the square root of the variance. It has the unit of the values: centimetres,
            not square centimetres.""",
            """Read the standard deviation as a typical distance from the mean. For many kinds of data about two thirds
            of the values lie within one of it.""",
        ),
        (
            """If the values are all there is, divide by their number n. If they are a sample from which the spread of
            the rest is to be guessed, divide by n - 1.""",
            """The module `statistics` has both pairs: `pvariance` and `pstdev` for a whole population, `variance` and
            `stdev` for a sample.""",
        ),
        (
            """All three measures are 0 if all values are equal, and none is ever negative. Adding a constant to every
            value leaves them as they are.""",
            """If all values are doubled, the range and the standard deviation double and the variance becomes four
            times as large, because it is made of squares.""",
        ),
    ),
    examples=(_same_mean, _step_by_step, _shift, _sample),
    pitfalls=(
        """Averaging the differences without squaring them. They cancel, and the result is 0 for every list, apart from
        rounding.""",
        """Taking `stdev` where `pstdev` is meant, or the other way round. For five values they differ by more than a
        tenth; for one value `stdev` raises a `StatisticsError`.""",
        """Reporting the variance with the unit of the values. The variance of lengths in cm is in square cm; take the
        root before you compare it with the mean.""",
    ),
    questions=(_range_question, _shortcut_question),
    asks=(
        "What is the range?",
        "How is the variance computed?",
        "Why take the root?",
        "Divide by n or by n - 1?",
        "How do the measures behave?",
    ),
    notes={
        "young": (
            """You and a friend both jump two metres on average. Your jumps are all nearly alike. Your friend's are
            short and long by turns, so they have the larger spread.""",
        ),
        "student": (
            """Dividing by n - 1 makes the estimate of the variance unbiased (Bessel's correction). The square root of
            it is still a slightly biased estimate of the standard deviation.""",
        ),
        "engineer": (
            """For a stream of values use Welford's method, which updates mean and sum of squares with each value. It
            needs constant memory and avoids the cancellation of the shortcut formula.""",
        ),
        "analyst": (
            """Spreadsheets have both versions, too: `STDEV.P` for the whole population and `STDEV.S` for a sample. Two
            reports that disagree slightly often use one each.""",
        ),
    },
    families=(
        Family(
            "variance_of_ints",
            "values|data|numbers: list[int] -> float",
            names=("$word", "variance_of_$kind", "spread_of_$kind", "compute_$word"),
            tells=(
                "Return the variance of $values as a float: the sum of the squared differences from the mean, divided "
                "by $divisor.",
                "Compute the $kind variance of the numbers in $values. The squared distances from the mean are added "
                "and divided by $divisor.",
                "Return how far $values scatter: take the mean, square each value's difference from it, add the "
                "squares up and divide by $divisor.",
            ),
            notes=("There are at least two values.",),
            varies={
                "kind": (
                    {
                        "kind": "population",
                        "word": "population_variance",
                        "divisor": "the number of values",
                        "less": "",
                        "div": "n",
                        "tool": "pvariance",
                    },
                    {
                        "kind": "sample",
                        "word": "sample_variance",
                        "divisor": "one less than the number of values",
                        "less": " - 1",
                        "div": "(n - 1)",
                        "tool": "variance",
                    },
                )
            },
            solutions=(
                "n = len($values)\nmean = sum($values) / n\nsquares = [(value - mean) ** 2 for value in $values]\n"
                "return sum(squares) / $div",
                "n = len($values)\ntotal = sum($values)\nsquares = sum(value * value for value in $values)\n"
                "return (squares - total * total / n) / $div",
                "from statistics import $tool\nreturn float($tool($values))",
            ),
            oracle=lambda values, kind: float(
                _spread_by_pairs(values) * Fraction(len(values), len(values) - (1 if kind["less"] else 0))
            ),
            draw=lambda rng, kind: (_ints(rng, -5),),
            edges=(([3, 3, 3],), ([1, 2],), ([0, 10],), ([2, 4, 4, 6],)),
            about={"values": "two numbers or more", "return": "the $kind variance"},
            noun="the $kind variance of $values",
            gives="float",
        ),
        Family(
            "steadier_of_two_lists",
            "first: list[int], second: list[int] -> str",
            names=("steadier", "less_spread", "more_reliable", "compare_spread"),
            tells=(
                'Return "first" if the population variance of $first is smaller than that of $second, "second" if it '
                'is greater, and "equal" if both are the same.',
                'Which of the lists $first and $second scatters less around its mean? Return "first", "second", or '
                '"equal" after comparing their population variances.',
                "Compare the spread of $first and $second by the variance (sum of squared differences from the mean "
                "over "
                'the number of values). Return "first" or "second", whichever has the smaller one, or "equal".',
            ),
            notes=("The comparison has to be exact, without rounding. Neither list is empty.",),
            solutions=(
                "from statistics import pvariance\nfrom fractions import Fraction\n"
                "one = pvariance(map(Fraction, $first))\nother = pvariance(map(Fraction, $second))\n"
                'if one == other:\n    return "equal"\nreturn "first" if one < other else "second"',
                "from fractions import Fraction\n\ndef variance(values):\n    n = len(values)\n"
                "    return Fraction(sum(v * v for v in values), n) - Fraction(sum(values), n) ** 2\n\n"
                "difference = variance($first) - variance($second)\nif difference == 0:\n"
                '    return "equal"\nreturn "second" if difference > 0 else "first"',
            ),
            oracle=_steadier,
            draw=_two_lists,
            edges=(([5], [7, 7]), ([1, 3], [10, 12]), ([0, 4], [0, 2, 4]), ([2, 2, 3], [9])),
        ),
        Family(
            "mean_gap_of_pairs",
            "values|times|heights: list[int] -> float",
            names=("mean_pair_gap", "average_difference", "pairwise_gap", "mean_gap_of_pairs"),
            tells=(
                "Return the mean of the absolute differences of all pairs of values in $values, each pair of positions "
                "taken once.",
                "How much do two values of $values differ on average? Take every pair of different positions once and "
                "return the mean of the distances.",
                "Measure the spread of $values without a mean value: average the distance between the two values over "
                "all unordered pairs of positions.",
            ),
            notes=("With fewer than two values return 0.0.",),
            solutions=(
                "from itertools import combinations\ngaps = [abs(a - b) for a, b in combinations($values, 2)]\n"
                "return sum(gaps) / len(gaps) if gaps else 0.0",
                "total = pairs = 0\nfor i in range(len($values)):\n    for j in range(i):\n"
                "        total += abs($values[i] - $values[j])\n        pairs += 1\n"
                "return total / pairs if pairs else 0.0",
                "n = len($values)\nif n < 2:\n    return 0.0\nordered = sorted($values)\n"
                "total = sum((2 * i - n + 1) * value for i, value in enumerate(ordered))\n"
                "return 2 * total / (n * (n - 1))",
            ),
            oracle=lambda values: (
                sum(abs(a - b) for a in values for b in values) / (len(values) ** 2 - len(values))
                if len(values) > 1
                else 0.0
            ),
            draw=lambda rng: (_ints(rng, -5, 1),),
            edges=(([],), ([4],), ([1, 5],), ([3, 3, 3],), ([0, 1, 5],)),
            about={"values": "the numbers", "return": "the mean distance of two values"},
            noun="the mean distance between two values of $values",
            gives="float",
        ),
        Family(
            "deviation_as_share_of_mean",
            "values|weights|lengths: list[int] -> float",
            names=("relative_spread", "coefficient_of_variation", "spread_per_mean", "relative_deviation"),
            tells=(
                "Return the population standard deviation of $values divided by their mean.",
                "Compute how large the standard deviation of $values (with their number as the divisor) is in relation "
                "to the mean, as a float.",
                "Divide the root of the mean squared difference from the mean by the mean of $values and return the "
                "quotient.",
            ),
            notes=("All values are positive, and there is at least one.",),
            solutions=(
                "from statistics import fmean, pstdev\nreturn pstdev($values) / fmean($values)",
                "from math import sqrt\nmean = sum($values) / len($values)\n"
                "variance = sum((value - mean) ** 2 for value in $values) / len($values)\n"
                "return sqrt(variance) / mean",
                "n = len($values)\nmean = sum($values) / n\ntotal = 0.0\nfor value in $values:\n"
                "    total += (value - mean) ** 2\nreturn (total / n) ** 0.5 / mean",
            ),
            oracle=lambda values: sqrt(_spread_by_pairs(values)) / (sum(values) / len(values)),
            draw=lambda rng: (_ints(rng, 1),),
            edges=(([4],), ([5, 5],), ([1, 3],), ([10, 20, 30],)),
            about={"values": "positive numbers", "return": "the standard deviation over the mean"},
            noun="the standard deviation of $values divided by their mean",
            gives="float",
        ),
    ),
)
