"""Quartiles and percentiles: positions in the sorted list."""

from fractions import Fraction
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import distinct, numbers, people, quantity
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _halves(rng: Random) -> Example:
    some = quantity(rng)
    values = distinct(rng, 8, 5, 60)
    ordered = sorted(values)
    return example(
        """The list holds $what. The median cuts the sorted list into two halves, and the medians of the halves are the
        quartiles.""",
        """
        from statistics import median

        $many = $values
        ordered = sorted($many)
        half = len(ordered) // 2
        print(ordered[:half], ordered[-half:])
        print(median(ordered[:half]), median(ordered), median(ordered[-half:]))
        """,
        """A quarter of the eight values lies below $low, the first quartile, and a quarter above $high, the third. The
        second quartile is the median itself.""",
        what=some.what,
        many=some.many,
        values=values,
        low=(ordered[1] + ordered[2]) / 2,
        high=(ordered[5] + ordered[6]) / 2,
    )


def _nearest_rank(rng: Random) -> Example:
    times = numbers(rng, 10, 20, 90)
    times[rng.randrange(10)] = rng.randint(200, 400)
    return example(
        """A web page is called ten times, and the answers take so many milliseconds. Which time is not exceeded in 50,
        90 and 100 percent of the calls?""",
        '''
        def percentile(values: list[int], percent: int) -> int:
            """Return the smallest value that at least so many percent of the values do not exceed."""
            ordered = sorted(values)
            rank = -(-percent * len(ordered) // 100)
            return ordered[max(rank, 1) - 1]


        times = $times
        print(sorted(times))
        for percent in (50, 90, 100):
            print(percent, percentile(times, percent))
        ''',
        """Ranks count from 1, positions from 0, hence the `- 1`. The division is rounded up with the trick of two minus
        signs. One call was very slow, $worst ms: it decides the 100th percentile and leaves the others alone.""",
        times=times,
        worst=max(times),
    )


def _library(rng: Random) -> Example:
    one = people(rng, 1)[0]
    values = sorted(distinct(rng, 7, 1, 50))
    return example(
        """$one compares the two methods of `statistics.quantiles`. Both return the three cuts between four equal parts,
        and they do not agree.""",
        """
        from statistics import median, quantiles

        values = $values
        print(quantiles(values, n=4))
        print(quantiles(values, n=4, method="inclusive"))
        print(median(values), len(quantiles(values, n=10)))
        """,
        """The middle cut is the median, $middle, in both lines. The outer cuts differ, as "exclusive" assumes that more
        extreme values exist than were seen and "inclusive" does not. Ten parts have nine cuts.""",
        one=one,
        values=values,
        middle=values[3],
    )


def _rank_of(rng: Random) -> Example:
    scores = numbers(rng, 9, 30, 99)
    mine = rng.choice(scores)
    return example(
        """The question can be turned around: what share of the scores is below a given one? That is its percentile
        rank.""",
        '''
        def percentile_rank(values: list[int], value: int) -> float:
            """Return how many percent of the values are smaller; equal ones count half."""
            smaller = sum(other < value for other in values)
            equal = sum(other == value for other in values)
            return 100 * (smaller + equal / 2) / len(values)


        scores = $scores
        print(round(percentile_rank(scores, $mine), 1))
        print(percentile_rank(scores, 0), percentile_rank(scores, 100))
        ''',
        """No sorting is needed for a single rank, counting is enough. With equal values counted half, the median of a
        symmetric list has the rank 50. A number below all scores has the rank 0.""",
        scores=scores,
        mine=mine,
    )


def _iqr_question(rng: Random) -> Question:
    values = distinct(rng, 7, 10, 70)
    return question(
        """The interquartile range is the third quartile minus the first. Write a function for it that leaves the middle
        value out of both halves if the number of values is odd.""",
        '''
        from statistics import median


        def interquartile_range(values: list[float]) -> float:
            """Return the distance between the medians of the upper and the lower half."""
            ordered = sorted(values)
            half = len(ordered) // 2
            return median(ordered[-half:]) - median(ordered[:half])


        values = $values
        print(sorted(values))
        print(interquartile_range(values))
        ''',
        """With seven values each half has three, and the fourth value belongs to neither. The slices `[:half]` and
        `[-half:]` do that without asking whether the length is odd.""",
        values=values,
    )


def _cut_question(rng: Random) -> Question:
    values = numbers(rng, 10, 0, 100)
    percent = rng.choice((20, 30, 40))
    return question(
        """Of ten pupils the best $percent percent get a prize. Write a function that returns the lowest score that wins
        one.""",
        '''
        def prize_bar(scores: list[int], percent: int) -> int:
            """Return the lowest of the best `percent` percent of the scores."""
            winners = len(scores) * percent // 100
            return sorted(scores, reverse=True)[winners - 1]


        scores = $values
        bar = prize_bar(scores, $percent)
        print(bar, sorted((score for score in scores if score >= bar), reverse=True))
        ''',
        """Sorted from the top, the winners are the first items. If other scores are equal to the last winner's, the
        list printed here is longer than planned, and a rule for ties is needed.""",
        values=values,
        percent=percent,
    )


def _by_counting(values: list[int], percent: int) -> int:
    return min(v for v in values if 100 * sum(w <= v for w in values) >= percent * len(values))


def _cuts(values: list[int]) -> tuple[float, float, float]:
    ordered = sorted(values)
    half = len(ordered) // 2

    def middle(some: list[int]) -> float:
        while len(some) > 2:
            some = some[1:-1]
        return sum(some) / len(some)

    return middle(ordered[:half]), middle(ordered), middle(ordered[len(ordered) - half :])


def _ints(rng: Random, fewest: int) -> list[int]:
    return [rng.randint(0, 40) for _ in range(rng.randint(fewest, 9))]


LESSON = Lesson(
    topic="Quartiles and percentiles",
    area="statistics",
    concepts=("quartiles", "percentiles", "sorting"),
    openings=(
        """The median cuts the sorted values into halves. Cut each half again and there are quarters, and the cuts are
        called quartiles. With a hundred parts they are percentiles.""",
        """"Nine of ten calls are answered within two minutes." Such a promise is a percentile: a value that a given
        share of all values does not exceed.""",
        """Is a height of 140 cm much for a child of ten? A table of percentiles answers by saying how many children out
        of a hundred are smaller.""",
    ),
    ideas=(
        (
            """All of these are positions in the sorted list. Sort first; then the question is only at which index to
            look.""",
            """Quartiles depend on the order of the values and not on their size. Make the largest value ten times as
            large, and no quartile of a longer list moves.""",
        ),
        (
            """By nearest rank, the p-th percentile of n values is the value with the rank p times n over 100, rounded
            up. It is always one of the values.""",
            """The nearest rank keeps the promise literally: at least p percent of the values are less than or equal to
            it, and no smaller value does the same.""",
        ),
        (
            """The quartiles can be had from medians: the first is the median of the lower half, the third that of the
            upper half. With an odd number of values the middle one is left out of both halves.""",
            """Five numbers describe a list well: smallest value, first quartile, median, third quartile, largest value.
            A box plot is a drawing of them.""",
        ),
        (
            """There are several definitions of quartiles, and programs differ. `statistics.quantiles` alone has two
            methods that interpolate between neighbours.""",
            """For long lists the definitions give nearly the same values, for short ones they do not. Say which one you
            used.""",
        ),
        (
            """The interquartile range, third minus first quartile, holds the middle half of the values. Unlike the
            plain range it does not care about the extremes.""",
            """A percentile rank goes the other way: given a value, which percentage of the list lies below? Equal
            values are often counted half.""",
        ),
    ),
    examples=(_halves, _nearest_rank, _library, _rank_of),
    pitfalls=(
        """Indexing with the percentage of the length. `ordered[int(0.9 * n)]` is one place too far when the product is
        a whole number, and for 100 percent it is outside of the list.""",
        """Forgetting to sort. The functions of `statistics` sort for you, your own indexing does not, and the result is
        a plausible but meaningless value.""",
        """Mixing up percent and percentile. Having 90 percent of the points is a mark; being at the 90th percentile
        means to be better than nine tenths of the others, whatever the points are.""",
    ),
    questions=(_iqr_question, _cut_question),
    asks=(
        "What do I need first?",
        "Which value is the 90th percentile?",
        "How are quartiles found?",
        "Why do programs give different quartiles?",
        "What else can be done with them?",
    ),
    notes={
        "young": (
            """Twelve children stand in a row by height. After every third child there is a gap. The three gaps cut the
            row into quarters.""",
        ),
        "analyst": (
            """For waiting times and prices report the median with the 10th and 90th percentile. The three numbers say
            more than a mean with a standard deviation when the values are lopsided.""",
        ),
        "engineer": (
            """Percentiles of parts cannot be averaged to a percentile of the whole. Keep the raw values or a histogram
            if several servers report their latency.""",
        ),
        "student": (
            """Hyndman and Fan compared nine definitions of sample quantiles. The exclusive method of Python is their
            type 6, the inclusive one their type 7.""",
        ),
    },
    families=(
        Family(
            "percentile_by_nearest_rank",
            "values|times|scores: list[int], p|level|rate: int -> int",
            names=("percentile", "nearest_rank", "percentile_value", "nearest_rank_percentile"),
            tells=(
                "Return the smallest number in $values such that at least $p percent of all numbers in the list "
                "are less than or equal to it.",
                "Return the percentile of $values by nearest rank: in ascending order, take the value at rank $p * "
                "n / 100, rounded up, where n is the number of values and ranks count from 1.",
                "Which value of $values is the lowest one that a share of $p percent or more of the values does "
                "not exceed?",
            ),
            notes=("$p is from 1 to 100, and the list is not empty. Equal values count separately.",),
            solutions=(
                "ordered = sorted($values)\nrank = -(-$p * len(ordered) // 100)\nreturn ordered[rank - 1]",
                "ordered = sorted($values)\nfor rank, value in enumerate(ordered, start=1):\n"
                "    if rank * 100 >= $p * len(ordered):\n        return value",
                "from math import ceil\nfrom fractions import Fraction\n"
                "rank = ceil(Fraction($p * len($values), 100))\nreturn sorted($values)[rank - 1]",
            ),
            oracle=_by_counting,
            draw=lambda rng: (_ints(rng, 2), rng.choice((rng.randint(1, 100), 25, 50, 75, 90))),
            edges=(([7], 1), ([4, 2], 50), ([4, 2], 51), ([5, 1, 3, 9], 100), ([5, 1, 3, 9], 25)),
            about={
                "values": "the numbers in any order",
                "p": "the percentage, from 1 to 100",
                "return": "the percentile",
            },
            noun="the value that $p percent of $values do not exceed",
            gives="int",
        ),
        Family(
            "quartiles_by_halves",
            "values|numbers|data: list[int] -> tuple[float, float, float]",
            names=("quartiles", "three_quartiles", "quartile_cuts", "quarter_marks"),
            tells=(
                "Return the three quartiles of $values: the median of the lower half, the median of all, the median of "
                "the upper half.",
                "Compute (first quartile, median, third quartile) of $values, where the outer quartiles are the "
                "medians of the lower and the upper half of the sorted values.",
                "Sort $values, split them into a lower and an upper half and return a tuple of three medians: lower "
                "half, whole list, upper half.",
            ),
            notes=(
                "With an odd number of values the middle one belongs to neither half. There are at least two values; a "
                "median of an even number of values is the mean of the two middle ones.",
            ),
            solutions=(
                "from statistics import median\nordered = sorted($values)\nhalf = len(ordered) // 2\n"
                "return median(ordered[:half]), median(ordered), median(ordered[-half:])",
                "def middle(some):\n    n = len(some)\n    return (some[(n - 1) // 2] + some[n // 2]) / 2\n\n"
                "ordered = sorted($values)\nlower = ordered[: len(ordered) // 2]\n"
                "upper = ordered[(len(ordered) + 1) // 2 :]\nreturn middle(lower), middle(ordered), middle(upper)",
            ),
            oracle=_cuts,
            draw=lambda rng: (_ints(rng, 3),),
            edges=(([1, 9],), ([5, 2, 8],), ([4, 4, 4, 4],), ([1, 2, 3, 4, 5],)),
            about={"values": "at least two numbers", "return": "the three quartiles"},
        ),
        Family(
            "percentile_rank_of_value",
            "values|results|scores: list[int], value|mark|result: int -> float",
            names=("percentile_rank", "rank_in_percent", "percent_$word", "standing"),
            tells=(
                "Return how many percent of the numbers in $values are $side than $value, counting those that are "
                "equal to it $equal.",
                "Compute the standing of $value among $values: the percentage of the list that is $side, where an "
                "equal number counts $equal.",
                "What percentage of $values is $side than $value? Equal numbers are counted $equal. Return a float.",
            ),
            notes=("The list is not empty, and the number compared with need not be in it.",),
            varies={
                "side": (
                    {"side": "smaller", "word": "below", "sign": "<"},
                    {"side": "greater", "word": "above", "sign": ">"},
                ),
                "part": (
                    {"equal": "half", "share": "0.5", "plus": "equal / 2"},
                    {"equal": "fully", "share": "1", "plus": "equal"},
                ),
            },
            solutions=(
                "beyond = sum(other $sign $value for other in $values)\nequal = $values.count($value)\n"
                "return 100 * (beyond + $plus) / len($values)",
                "points = 0.0\nfor other in $values:\n    if other $sign $value:\n        points += 1\n"
                "    elif other == $value:\n        points += $share\nreturn 100 * points / len($values)",
            ),
            oracle=lambda values, value, side, part: float(
                sum(
                    Fraction(part["share"]) if other == value else Fraction((other < value) == (side["sign"] == "<"))
                    for other in values
                )
                * 100
                / len(values)
            ),
            draw=lambda rng, side, part: (
                some := _ints(rng, 2),
                rng.choice(some) if rng.random() < 0.6 else rng.randint(0, 40),
            ),
            edges=(([5], 5), ([1, 2, 3, 4], 0), ([2, 2, 9], 2), ([1, 7], 4)),
            about={
                "values": "the numbers",
                "value": "the number to rank",
                "return": "the percentage, from 0.0 to 100.0",
            },
            noun="the percentage of $values that is $side than $value, equal ones counted $equal",
            gives="float",
        ),
    ),
)
