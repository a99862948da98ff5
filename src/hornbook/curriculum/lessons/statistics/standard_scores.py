"""Standard scores and outliers."""

from fractions import Fraction
from random import Random
from statistics import pvariance

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import numbers, people, quantity
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _two_tests(rng: Random) -> Example:
    one = people(rng, 1)[0]
    a, b = rng.randint(60, 75), rng.randint(30, 45)
    first, second = a + rng.randint(5, 9), b + rng.randint(6, 9)
    return example(
        """$one has $first points in one test and $second in another. Which result is better? The standard score tells
        by how many standard deviations a result lies above the mean.""",
        '''
        def standard_score(value: float, mean: float, deviation: float) -> float:
            """Return how many standard deviations the value lies above the mean."""
            return (value - mean) / deviation


        print(standard_score($first, $a, 10))
        print(standard_score($second, $b, 4))
        ''',
        """In the second test the results scatter less, with a standard deviation of 4 instead of 10. So $more points
        above its mean are worth more than they look.""",
        one=one,
        first=first,
        second=second,
        a=a,
        b=b,
        more=second - b,
    )


def _all_scores(rng: Random) -> Example:
    some = quantity(rng)
    values = numbers(rng, 7, 5, 40)
    return example(
        """The list holds $what. All of its values are turned into standard scores, and mean and deviation of the
        scores are checked.""",
        """
        from statistics import fmean, pstdev

        $many = $values
        mean, deviation = fmean($many), pstdev($many)
        scores = [($one - mean) / deviation for $one in $many]
        print([round(score, 2) for score in scores])
        print(abs(round(fmean(scores), 6)), round(pstdev(scores), 6))
        """,
        """Standard scores have the mean 0 and the standard deviation 1, whatever the values were. That is why they can
        be compared across lists. The rounding hides errors in the last digits.""",
        what=some.what,
        many=some.many,
        one=some.one,
        values=values,
    )


def _fences(rng: Random) -> Example:
    values = [*numbers(rng, 8, 20, 35), rng.randint(70, 99)]
    rng.shuffle(values)
    return example(
        """A common rule calls a value an outlier if it lies more than one and a half times the interquartile range
        outside of the quartiles.""",
        '''
        from statistics import median


        def fences(values: list[int]) -> tuple[float, float]:
            """Return the limits beyond which a value counts as an outlier."""
            ordered = sorted(values)
            half = len(ordered) // 2
            low, high = median(ordered[:half]), median(ordered[-half:])
            reach = 1.5 * (high - low)
            return low - reach, high + reach


        values = $values
        low, high = fences(values)
        print(low, high)
        print([value for value in values if not low <= value <= high])
        ''',
        """The quartiles hardly notice one odd value, so the fences stay near the crowd. A value beyond a fence is not
        wrong for that reason; it deserves a look.""",
        values=values,
    )


def _masking(rng: Random) -> Example:
    base = rng.randint(10, 20)
    values = [base, base + 1, base - 1, base + 2, base, base + rng.randint(60, 90)]
    return example(
        """How large is the standard score of an obvious outlier in a list of six values? Smaller than one might expect,
        because the outlier itself enlarges the deviation.""",
        """
        from statistics import fmean, pstdev

        values = $values
        mean, deviation = fmean(values), pstdev(values)
        for value in values:
            print(value, round((value - mean) / deviation, 2))
        """,
        """The last value is far off, yet its score is below 2.3. With six values no standard score can exceed the
        square root of 5, so the rule "more than 3 deviations" would find nothing here.""",
        values=values,
    )


def _back_question(rng: Random) -> Question:
    mean, deviation = rng.randint(90, 110), rng.choice((8, 10, 12, 15))
    return question(
        """Turn standard scores back into values for a mean of $mean and a standard deviation of $deviation. Write the
        function and try the scores -2, 0 and 1.5.""",
        '''
        def value_of_score(score: float, mean: float, deviation: float) -> float:
            """Return the value that has the standard score."""
            return mean + score * deviation


        print([value_of_score(score, $mean, $deviation) for score in (-2, 0, 1.5)])
        ''',
        """The score counts deviations, so it is multiplied by the deviation and added to the mean. A score of 0 is the
        mean itself.""",
        mean=mean,
        deviation=deviation,
    )


def _strange_question(rng: Random) -> Question:
    values = numbers(rng, 7, 18, 24)
    values[rng.randrange(7)] = rng.choice((2, 3, 45, 50))
    return question(
        """Write a function that returns the value with the largest distance from the median, together with this
        distance. Test it on $values.""",
        '''
        from statistics import median


        def strangest(values: list[int]) -> tuple[int, float]:
            """Return the value farthest from the median, and how far it is."""
            middle = median(values)
            value = max(values, key=lambda value: abs(value - middle))
            return value, abs(value - middle)


        print(strangest($values))
        print(strangest([4, 4, 4]))
        ''',
        """The median is a better reference than the mean here, since the strange value would draw the mean towards
        itself. In a list of equal values the first one is returned, with the distance 0.""",
        values=values,
    )


def _spiky(rng: Random) -> list[int]:
    values = [rng.randint(8, 16) for _ in range(rng.randint(3, 7))]
    for _ in range(rng.choice((0, 1, 1, 2))):
        values.insert(rng.randint(0, len(values)), rng.choice((rng.randint(-20, 0), rng.randint(25, 60))))
    return values


def _score(value: int, values: list[int]) -> float:
    spread = pvariance(values)
    return float((value - Fraction(sum(values), len(values))) / Fraction(spread) ** Fraction(1, 2)) if spread else 0.0


def _far(values: list[int], k: int) -> list[int]:
    """Exactly, with squares of fractions."""
    mean = Fraction(sum(values), len(values) or 1)
    spread = sum(((v - mean) ** 2 for v in values), Fraction(0)) / (len(values) or 1)
    return [v for v in values if (v - mean) ** 2 > k * k * spread]


def _beyond(values: list[int], low: int, high: int, side: dict[str, str]) -> list[int]:
    """By the distance from the middle between the quartiles, which is at most two ranges within the fences."""
    far = [v for v in values if abs(2 * v - low - high) > 4 * (high - low)]
    return far if side["word"] == "outside" else [v for v in values if v not in far]


LESSON = Lesson(
    topic="Standard scores and outliers",
    area="statistics",
    concepts=("standard_score", "outliers", "standard_deviation"),
    openings=(
        """Is 180 much? For a height in centimetres it is tall, for a pulse alarming, for a price it depends. A value
        becomes comparable when it is measured against the mean and the spread of its own kind.""",
        """One reading of 870 among readings near 30 may be a broken sensor or a discovery. Before either can be said,
        the program has to notice it.""",
        """Two marks from two examinations cannot be compared directly. Expressed as standard scores they can: so many
        deviations above or below the mean.""",
    ),
    ideas=(
        (
            """The standard score of a value is its difference from the mean, divided by the standard deviation. It is
            positive above the mean, negative below, and has no unit.""",
            """A score of 1.5 says: one and a half standard deviations above the mean. Whether the values were metres or
            minutes no longer matters.""",
        ),
        (
            """Turning a list into scores shifts its mean to 0 and stretches its standard deviation to 1. The order of
            the values and the shape of their distribution remain.""",
            """To get back, multiply a score by the deviation and add the mean. No information is lost as long as the
            two numbers are kept.""",
        ),
        (
            """If all values are equal, the deviation is 0, and the division fails. Decide what the score is then; 0.0
            is reasonable, since no value differs from the mean.""",
            """Compute mean and deviation once, before the loop. Inside a comprehension they would be computed for every
            value again, which makes the work quadratic.""",
        ),
        (
            """An outlier is a value far away from the others. A simple rule takes those with a score beyond 2 or 3, but
            an outlier also enlarges the deviation and may hide itself.""",
            """The rule of fences uses quartiles: everything more than 1.5 interquartile ranges below the first or above
            the third one is suspicious. A few wild values do not disturb it.""",
        ),
        (
            """Finding an outlier is no reason to delete it. Look for the cause: a typing error, a wrong unit, or the
            most interesting value of all.""",
            """Report how many values were set aside and by which rule. Results with and without them show how much
            depends on the decision.""",
        ),
    ),
    examples=(_two_tests, _all_scores, _fences, _masking),
    pitfalls=(
        """Using a rule of three deviations on a short list. With n values no score can be larger than the square root
        of n - 1, so among ten values none can be more than 3 deviations off.""",
        """Removing outliers again and again until none is left. Each removal makes the deviation smaller and turns
        further values into outliers.""",
        """Forgetting the sign. A value far below the mean has a large negative score, and `score > 2` misses it.
        Compare `abs(score)`.""",
    ),
    questions=(_back_question, _strange_question),
    asks=(
        "What is a standard score?",
        "What happens to the whole list?",
        "What must the code take care of?",
        "When is a value an outlier?",
        "May I leave outliers out?",
    ),
    notes={
        "young": (
            """In a bag of small apples one apple is as big as your head. You see at once that it is different. A
            program has to measure how different.""",
        ),
        "analyst": (
            """Check units before anything else. A column with heights in metres and in centimetres produces perfect
            outliers, and the cure is a conversion.""",
        ),
        "student": (
            """For a normal distribution about 5 percent of the values have a score beyond 2 and 0.3 percent beyond 3.
            For other shapes only Chebyshev's inequality holds: at most 1/k^2 beyond k.""",
        ),
        "engineer": (
            """For alerts on live metrics prefer the median and the median absolute deviation to mean and deviation.
            They do not move when the incident itself enters the window.""",
        ),
    },
    families=(
        Family(
            "standard_score_in_list",
            "value|mark|x: int, values|marks|data: list[int] -> float",
            names=("standard_score", "z_score", "score_in_list", "deviations_from_mean"),
            tells=(
                "Return by how many standard deviations $value lies above the mean of $values, negative when it lies "
                "below.",
                "Compute the standard score of $value with respect to $values: the difference from their mean, divided "
                "by their standard deviation.",
                "Express $value as a standard score: subtract the mean of $values and divide by their standard "
                "deviation.",
            ),
            notes=(
                "Use the population standard deviation, which divides by the number of values. If all values are "
                "equal, return 0.0. The list is not empty.",
            ),
            solutions=(
                "from statistics import fmean, pstdev\ndeviation = pstdev($values)\nif deviation == 0:\n"
                "    return 0.0\nreturn ($value - fmean($values)) / deviation",
                "from math import sqrt\nn = len($values)\nmean = sum($values) / n\n"
                "variance = sum((other - mean) ** 2 for other in $values) / n\n"
                "return ($value - mean) / sqrt(variance) if variance else 0.0",
            ),
            oracle=_score,
            draw=lambda rng: (rng.randint(0, 40), numbers(rng, rng.randint(2, 6), 5, 35)),
            edges=((5, [4, 4]), (3, [1, 3]), (2, [2, 2, 6, 6]), (9, [7])),
            about={
                "value": "the value to rate",
                "values": "the values it is compared with",
                "return": "the standard score",
            },
            noun="the standard score of $value among $values",
            gives="float",
        ),
        Family(
            "values_outside_fences",
            "values|data|readings: list[int], low|q1: int, high|q3: int -> list[int]",
            names=("values_$word", "${word}_fences", "find_$word", "check_fences"),
            tells=(
                "$low and $high are the first and the third quartile of some data. The fences lie 1.5 times the "
                "distance of the quartiles below the first and above the third one. Return the values in $values, in "
                "order, that are $where the fences.",
                "With the interquartile range r = $high - $low, the fences are at $low - 1.5 * r and $high + 1.5 * r. "
                "Return the numbers in $values that lie $where them, in their order.",
                "Given the quartiles $low and $high, list the entries of $values $where the fences, which stand one "
                "and a half interquartile ranges beyond the quartiles on both sides.",
            ),
            notes=("A value exactly on a fence counts as within. $low is not greater than $high.",),
            varies={
                "side": (
                    {"where": "outside of", "word": "outside", "test": "value < bottom or value > top"},
                    {"where": "within", "word": "within", "test": "bottom <= value <= top"},
                )
            },
            solutions=(
                "reach = 1.5 * ($high - $low)\nbottom, top = $low - reach, $high + reach\n"
                "return [value for value in $values if $test]",
                "bottom = (5 * $low - 3 * $high) / 2\ntop = (5 * $high - 3 * $low) / 2\nfound = []\n"
                "for value in $values:\n    if $test:\n        found.append(value)\nreturn found",
            ),
            oracle=_beyond,
            draw=lambda rng, side: (
                [rng.choice((rng.randint(-10, 40), 0, 4, 24, 28)) for _ in range(rng.randint(4, 7))],
                rng.choice((10, 12)),
                rng.choice((16, 18, 17)),
            ),
            edges=(([4, 3, 20, 21], 10, 14), ([5, 5, 6], 5, 5), ([], 1, 9), ([-6, 0, 3], 4, 6)),
            about={
                "values": "the values to check",
                "low": "the first quartile",
                "high": "the third quartile",
                "return": "the values $where the fences, in their order",
            },
            noun="the values of $values $where the fences of the quartiles $low and $high",
            gives="ints",
        ),
        Family(
            "values_many_deviations_away",
            "values|readings|numbers: list[int], k|times|limit: int -> list[int]",
            names=("far_values", "beyond_deviations", "strange_values", "values_far_from_mean"),
            tells=(
                "Return the numbers in $values, in their order, whose distance from the mean is more than $k standard "
                "deviations.",
                "Which entries of $values differ from the mean by more than $k times the population standard "
                "deviation? Return them in order.",
                "List those of $values with a standard score above $k or below minus $k.",
            ),
            notes=(
                "Divide by the number of values in the variance. Compare squares exactly, so that no rounding decides. "
                "An empty list has no such values.",
            ),
            solutions=(
                "from fractions import Fraction\nif not $values:\n    return []\nn = len($values)\n"
                "mean = Fraction(sum($values), n)\nvariance = sum((v - mean) ** 2 for v in $values) / n\n"
                "return [v for v in $values if (v - mean) ** 2 > $k**2 * variance]",
                "n, total = len($values), sum($values)\nsquares = sum(v * v for v in $values)\n"
                "bound = $k**2 * (n * squares - total**2)\n"
                "return [v for v in $values if (n * v - total) ** 2 > bound]",
            ),
            oracle=_far,
            draw=lambda rng: (_spiky(rng), rng.choice((1, 1, 2))),
            edges=(([], 1), ([5, 5], 1), ([1, 3], 1), ([0, 0, 0, 0, 10], 1), ([4, 4, 4, 4, 4, 20], 2)),
            about={
                "values": "the numbers",
                "k": "the number of standard deviations",
                "return": "the numbers that are too far from the mean",
            },
            noun="the numbers of $values more than $k standard deviations from their mean",
            gives="ints",
        ),
    ),
)
