"""Mean and median: two middles, and when they differ."""

from fractions import Fraction
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import distinct, numbers, people, quantity
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _both(rng: Random) -> Example:
    some = quantity(rng)
    values = distinct(rng, rng.choice((5, 7)), 10, 60)
    return example(
        """The list holds $what. Its mean shares the sum evenly among all values; its median is what stands in the
        middle after sorting.""",
        """
        $many = $values
        mean = sum($many) / len($many)
        ordered = sorted($many)
        median = ordered[len(ordered) // 2]
        print(round(mean, 2))
        print(ordered)
        print(median)
        """,
        """With $count values there are $half on each side of the median, $median. The mean is drawn towards the
        side where the values lie farther away; here it is $where the median.""",
        what=some.what,
        many=some.many,
        values=values,
        count=len(values),
        half=len(values) // 2,
        median=sorted(values)[len(values) // 2],
        where="above"
        if sum(values) > len(values) * sorted(values)[len(values) // 2]
        else "below"
        if sum(values) < len(values) * sorted(values)[len(values) // 2]
        else "equal to",
    )


def _even_count(rng: Random) -> Example:
    values = distinct(rng, rng.choice((4, 6)), 1, 40)
    ordered = sorted(values)
    low, high = ordered[len(values) // 2 - 1], ordered[len(values) // 2]
    return example(
        """An even number of values has no single middle. The function takes the mean of the two values next to the
        middle in that case.""",
        '''
        def median(values: list[float]) -> float:
            """Return the middle value, or the mean of the two middle ones."""
            ordered = sorted(values)
            half = len(ordered) // 2
            if len(ordered) % 2 == 1:
                return ordered[half]
            return (ordered[half - 1] + ordered[half]) / 2


        print(median($values))
        print(median($shorter))
        ''',
        """Sorted, the first list is $ordered, and its two middle values are $low and $high. The second list lacks the
        last number of the first, so it has an odd length and a middle of its own.""",
        values=values,
        shorter=values[:-1],
        ordered=ordered,
        low=low,
        high=high,
    )


def _one_giant(rng: Random) -> Example:
    one, other = people(rng, 2)
    wages = sorted(numbers(rng, 5, 20, 40))
    giant = rng.randint(5, 9) * 100
    return example(
        """$one asks five people of a street what they earn. Then $other moves in, who earns far more than they do.
        Which of the two middles notices?""",
        """
        from statistics import mean, median

        street = $wages
        print("before:", mean(street), median(street))
        street.append($giant)
        print("after: ", round(mean(street), 1), median(street))
        """,
        """One new value of $giant moves the mean a long way, although nobody else earns more than before. The median
        moves at most to the next value in order. That is why incomes are reported by their median.""",
        one=one,
        other=other,
        wages=wages,
        giant=giant,
    )


def _balance(rng: Random) -> Example:
    values = numbers(rng, 6, 1, 30)
    values[-1] += -sum(values) % 6
    center = sum(values) // 6
    return example(
        """The mean is the point where the list is in balance: what lies above it makes up for what lies below. The sum
        of all differences shows it.""",
        """
        from statistics import mean, median

        values = $values
        for center in (mean(values), median(values)):
            differences = [value - center for value in values]
            print(center, differences, sum(differences))
        """,
        """From the mean, $center, the differences add up to 0. From the median they need not, but there as many of them
        are positive as negative, unless some values are equal.""",
        values=values,
        center=center,
    )


def _trim_question(rng: Random) -> Question:
    marks = numbers(rng, 6, 4, 10)
    marks[rng.randrange(6)] = 1
    return question(
        """Judges give the points $marks. To keep one odd judge from deciding, the lowest and the highest are left out
        before the mean is taken. Write that function.""",
        '''
        def trimmed_mean(points: list[int]) -> float:
            """Return the mean without one lowest and one highest value."""
            kept = sorted(points)[1:-1]
            return sum(kept) / len(kept)


        print(trimmed_mean($marks), round(sum($marks) / 6, 2))
        ''',
        """After sorting, the slice `[1:-1]` drops one value at each end, even where several are equal. It needs three
        values or more. The second number is the plain mean for comparison.""",
        marks=marks,
    )


def _missing_question(rng: Random) -> Question:
    known = numbers(rng, 4, 5, 20)
    target = rng.randint(12, 16)
    return question(
        """Four results are $known. What must the fifth be so that the mean of all five is $target? Write a function for
        any such list.""",
        '''
        def value_for_mean(known: list[int], mean: int) -> int:
            """Return the value that brings the list, once appended, to the mean."""
            return mean * (len(known) + 1) - sum(known)


        missing = value_for_mean($known, $target)
        print(missing)
        print(sum([*$known, missing]) / 5)
        ''',
        """Five values with the mean $target have the sum $total. What the four known ones do not supply has to come
        from the fifth. The result may be negative, which then means that the goal is too low to be missed.""",
        known=known,
        target=target,
        total=5 * target,
    )


def _middle(values: list[int], side: dict[str, str]) -> int:
    """By counting how many values are smaller and how many are greater."""
    half = (len(values) - 1) // 2 if side["end"] == "smaller" else len(values) // 2
    return next(v for v in values if sum(w < v for w in values) <= half < sum(w <= v for w in values))


def _skewed(rng: Random) -> list[int]:
    values = [rng.randint(0, 20) for _ in range(rng.randint(1, 7))]
    return [*values, rng.randint(30, 90)] if rng.random() < 0.4 else values


def _exact_median(values: list[int]) -> Fraction:
    """By taking away pairs from both ends."""
    left = sorted(values)
    while len(left) > 2:
        left = left[1:-1]
    return Fraction(sum(left), len(left))


LESSON = Lesson(
    topic="Mean and median, and when they differ",
    area="statistics",
    concepts=("mean", "median", "sorting"),
    openings=(
        """A list of numbers is too long to remember, so people ask for its middle. There are two: the mean, which
        shares everything evenly, and the median, which stands halfway in the queue.""",
        """Nine people earn 2,000 each and one earns 100,000. On average they earn 11,800, and nobody earns anything
        like it. Another kind of middle is called for.""",
        """The mean of five numbers takes a sum and a division. The median takes a sort and a look at the middle. Which
        of them is the better summary depends on the numbers.""",
    ),
    ideas=(
        (
            """The mean is the sum divided by the number of values. It uses every value, and changing any of them
            changes it.""",
            """If all values were replaced by the mean, their sum would stay the same. That is what "on average" says,
            nothing more.""",
        ),
        (
            """The median is the value in the middle of the sorted list: half of the values are at most as great, half
            at least.""",
            """Sort a copy with `sorted` and take the item at `len(ordered) // 2`. With an odd length that is the
            median.""",
        ),
        (
            """For an even length the median is the mean of the two middle values, at `half - 1` and `half`. It may be a
            number that is not in the list.""",
            """Between two middle values any number would do as a median. By convention it is halfway, and
            `statistics.median` does the same. For one of the actual values there are `median_low` and
            `median_high`.""",
        ),
        (
            """One huge value pulls the mean after it and leaves the median where it was. If mean and median lie far
            apart, the values are lopsided.""",
            """A mean above the median points to a few large values, a mean below it to a few small ones. In a
            symmetric list the two agree.""",
        ),
        (
            """Use the mean where the total matters, such as rain or sales: mean times number gives back the sum. Use
            the median for what is typical of prices, incomes and waiting times.""",
            """Half of all customers wait longer than the median. Of the mean nothing of the kind can be said, for it
            depends on how long the longest waits are.""",
        ),
    ),
    examples=(_both, _even_count, _one_giant, _balance),
    pitfalls=(
        """Taking the middle of the unsorted list. `values[len(values) // 2]` is just the value that happens to stand
        there; sort first.""",
        """Dividing with `//`. The mean of 1 and 2 is 1.5, and `3 // 2` makes 1 of it. Use `/` for a mean, also where
        all values are whole numbers.""",
        """An empty list. It has neither mean nor median, and `sum(values) / len(values)` ends in a
        `ZeroDivisionError`. Test for it before the division.""",
    ),
    questions=(_trim_question, _missing_question),
    asks=(
        "What does the mean say?",
        "What is the median?",
        "What if there are two middle values?",
        "When do the two differ?",
        "Which one should I use?",
    ),
    notes={
        "young": (
            """Stand in a row from short to tall. The height of the child in the middle is the median. For the mean you
            need a measuring tape and a sum.""",
        ),
        "analyst": (
            """Report both, and the number of values with them. A gap between mean and median is a finding in itself,
            and the first hint to look at the largest rows.""",
        ),
        "student": (
            """The mean minimises the sum of squared distances to the values, the median the sum of absolute distances.
            That is the reason why one reacts to outliers and the other does not.""",
        ),
        "engineer": (
            """`statistics.fmean` is the fast mean for floats, `statistics.mean` keeps fractions exact and is slower.
            For latency, monitor the median and a high percentile, not the mean.""",
        ),
    },
    families=(
        Family(
            "middle_value_of_even_list",
            "values|numbers|readings: list[int] -> int",
            names=("$word", "middle_value", "${end}_middle", "pick_middle"),
            tells=(
                "Return the value in the middle of the sorted numbers in $values; if there are two middle ones, the "
                "$end of them.",
                "Sort the integers in $values and return the middle one. Where the length is even, take the $end of "
                "the two middle values.",
                "Find the median of $values that is one of its values: with an even number of values the $end middle "
                "value counts.",
            ),
            notes=("The list is not empty and must keep its order.",),
            varies={
                "side": (
                    {
                        "end": "smaller",
                        "word": "low_median",
                        "at": "(len(ordered) - 1) // 2",
                        "pick": "median_low",
                        "last": "0",
                    },
                    {
                        "end": "greater",
                        "word": "high_median",
                        "at": "len(ordered) // 2",
                        "pick": "median_high",
                        "last": "-1",
                    },
                )
            },
            solutions=(
                "ordered = sorted($values)\nreturn ordered[$at]",
                "from statistics import $pick\nreturn $pick($values)",
                "ordered = sorted($values)\nwhile len(ordered) > 2:\n    ordered = ordered[1:-1]\n"
                "return ordered[$last]",
            ),
            oracle=_middle,
            draw=lambda rng, side: (_skewed(rng),),
            edges=(([7],), ([4, 9],), ([3, 3, 1, 8],), ([5, 1, 9],), ([2, 8, 6, 4],)),
            about={"values": "the numbers, in any order", "return": "the middle value"},
            noun="the $end middle value of $values",
            gives="int",
        ),
        Family(
            "mean_minus_median_gap",
            "values|amounts|data: list[int] -> float",
            names=("skew", "mean_median_gap", "gap_of_middles", "pull_of_extremes"),
            tells=(
                "Return the mean of $values minus their median, a float that is positive when large values pull the "
                "mean up.",
                "By how much does the mean of $values lie above the median? Return the difference as a float, negative "
                "if the mean is the lower one.",
                "Compute mean less median for the numbers in $values.",
            ),
            notes=(
                "The list is not empty. The median of an even number of values is the mean of the two middle ones.",
            ),
            solutions=(
                "from statistics import mean, median\nreturn float(mean($values) - median($values))",
                "ordered = sorted($values)\nhalf = len(ordered) // 2\nif len(ordered) % 2:\n"
                "    median = ordered[half]\nelse:\n    median = (ordered[half - 1] + ordered[half]) / 2\n"
                "return sum($values) / len($values) - median",
                "n = len($values)\nordered = sorted($values)\n"
                "median = (ordered[(n - 1) // 2] + ordered[n // 2]) / 2\nreturn sum(ordered) / n - median",
            ),
            oracle=lambda values: float(Fraction(sum(values), len(values)) - _exact_median(values)),
            draw=lambda rng: (_skewed(rng),),
            edges=(([4],), ([1, 2],), ([1, 2, 9],), ([0, 10, 10, 10],)),
            about={"values": "the numbers", "return": "the mean minus the median"},
            noun="the mean of $values minus their median",
            gives="float",
        ),
        Family(
            "mean_without_some_extremes",
            "points|marks|votes: list[int] -> float",
            names=("trimmed_mean", "fair_mean", "mean_without_extremes", "judges_mean"),
            tells=(
                "Leave out the $count smallest and the $count largest of the numbers in $points and return the mean of "
                "the others.",
                "Return the mean of $points after striking off $count of its lowest and $count of its highest values.",
                "Judges gave the marks in $points. Compute their mean, but do not count the $count lowest and the "
                "$count highest marks.",
            ),
            notes=("At least one value remains. Of equal values only as many are left out as are needed.",),
            varies={
                "count": (
                    {"count": "two", "n": "2", "both": "4", "drop": "[2:-2]"},
                    {"count": "three", "n": "3", "both": "6", "drop": "[3:-3]"},
                )
            },
            solutions=(
                "kept = sorted($points)$drop\nreturn sum(kept) / len(kept)",
                "kept = list($points)\nfor _ in range($n):\n    kept.remove(min(kept))\n    kept.remove(max(kept))\n"
                "return sum(kept) / len(kept)",
                "from heapq import nlargest, nsmallest\n"
                "left_out = sum(nsmallest($n, $points)) + sum(nlargest($n, $points))\n"
                "return (sum($points) - left_out) / (len($points) - $both)",
            ),
            oracle=lambda points, count: float(
                Fraction(
                    sum(
                        v
                        for at, v in enumerate(sorted(points))
                        if int(count["n"]) <= at < len(points) - int(count["n"])
                    ),
                    len(points) - 2 * int(count["n"]),
                )
            ),
            draw=lambda rng, count: (numbers(rng, 2 * int(count["n"]) + rng.randint(1, 4), 0, 20),),
            edges=(([5, 5, 5, 5, 5, 5, 5],), ([1, 9, 2, 8, 3, 7, 4],)),
        ),
        Family(
            "count_on_side_of_mean",
            "values|scores|readings: list[int] -> int",
            names=("count_$word", "number_$word", "how_many_$word", "${word}_count"),
            tells=(
                "Return how many of the integers in $values are $side than their mean.",
                "Count the values in $values that are $side than the mean of the list.",
                "Take the mean of $values and return the number of values that are strictly $side.",
            ),
            notes=("An empty list has none. Compare exactly, without rounding the mean.",),
            varies={
                "side": (
                    {"side": "greater", "word": "above_mean", "sign": ">"},
                    {"side": "smaller", "word": "below_mean", "sign": "<"},
                )
            },
            solutions=(
                "total, n = sum($values), len($values)\nreturn sum(value * n $sign total for value in $values)",
                "from fractions import Fraction\nif not $values:\n    return 0\n"
                "mean = Fraction(sum($values), len($values))\n"
                "return len([value for value in $values if value $sign mean])",
                "total = sum($values)\ncount = 0\nfor value in $values:\n    if value * len($values) $sign total:\n"
                "        count += 1\nreturn count",
            ),
            oracle=lambda values, side: sum(
                (sum(v - w for w in values) > 0) if side["sign"] == ">" else (sum(v - w for w in values) < 0)
                for v in values
            ),
            draw=lambda rng, side: (_skewed(rng),),
            edges=(([],), ([4, 4],), ([1, 2, 3],), ([1, 1, 1, 9],)),
            about={"values": "the integers", "return": "the number of values $side than the mean"},
            noun="the number of values in $values that are $side than their mean",
            gives="nat",
        ),
    ),
)
