"""Weighted means: values that do not all count the same."""

from fractions import Fraction
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import numbers, people, places
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _marks(rng: Random) -> Example:
    marks = numbers(rng, 3, 1, 6)
    weights = [rng.randint(2, 3), rng.randint(1, 2), 1]
    total = sum(m * w for m, w in zip(marks, weights, strict=True))
    return example(
        """A written test counts for more than a short quiz. Each mark is multiplied by its weight, and the sum is
        divided by the sum of the weights.""",
        '''
        def weighted_mean(values: list[float], weights: list[float]) -> float:
            """Return the mean in which each value counts as much as its weight says."""
            total = sum(value * weight for value, weight in zip(values, weights))
            return total / sum(weights)


        print(round(weighted_mean($marks, $weights), 3))
        print(round(sum($marks) / 3, 3))
        ''',
        """The products add up to $total, the weights to $size, so the weighted mean is $total/$size. The second number
        is the plain mean, for which all weights are 1.""",
        marks=marks,
        weights=weights,
        total=total,
        size=sum(weights),
    )


def _two_classes(rng: Random) -> Example:
    small, large = rng.randint(8, 12), rng.randint(24, 30)
    a, b = rng.randint(80, 90), rng.randint(50, 65)
    return example(
        """A class of $small pupils has the mean $a, a class of $large the mean $b. What is the mean of all pupils? Not
        the middle between $a and $b.""",
        """
        sizes = [$small, $large]
        means = [$a, $b]
        points = sum(size * mean for size, mean in zip(sizes, means))
        print("all pupils:", round(points / sum(sizes), 2))
        print("mean of the means:", sum(means) / 2)
        """,
        """Size times mean is the sum of the points of a class, and the two sums may be added. The larger class pulls
        the result towards $b, as it should.""",
        small=small,
        large=large,
        a=a,
        b=b,
    )


def _from_table(rng: Random) -> Example:
    one = people(rng, 1)[0]
    counts = {stars: rng.randint(1, 9) for stars in (5, 4, 3, 2, 1)}
    return example(
        """$one reads a table of ratings: how many people gave five stars, how many four, and so on. The counts are the
        weights.""",
        '''
        def mean_rating(counts: dict[int, int]) -> float:
            """Return the mean of the keys, each counted as often as its value says."""
            return sum(stars * count for stars, count in counts.items()) / sum(counts.values())


        counts = $counts
        print(round(mean_rating(counts), 2))
        votes = [stars for stars, count in counts.items() for _ in range(count)]
        print(len(votes), round(sum(votes) / len(votes), 2))
        ''',
        """The second way writes all $votes votes out and takes their plain mean. A weight that is a whole number is
        nothing but a repetition.""",
        one=one,
        counts=counts,
        votes=sum(counts.values()),
    )


def _speeds(rng: Random) -> Example:
    way = rng.choice((60, 120))
    slow, fast = rng.choice(((20, 60), (30, 60), (40, 60)))
    return example(
        """Someone drives $way km at $slow km/h and $way km back at $fast km/h. The mean speed has to be weighted with
        the times, and more time is spent driving slowly.""",
        """
        from statistics import harmonic_mean

        hours = [$way / $slow, $way / $fast]
        speeds = [$slow, $fast]
        driven = sum(hour * speed for hour, speed in zip(hours, speeds))
        print(hours)
        print(driven / sum(hours))
        print(harmonic_mean(speeds), sum(speeds) / 2)
        """,
        """The result is below the plain mean of the two speeds. For equal distances it is the harmonic mean, which
        `statistics` knows.""",
        way=way,
        slow=slow,
        fast=fast,
    )


def _mix_question(rng: Random) -> Question:
    a, b = rng.sample(range(5, 20), 2)
    first, second = rng.randint(2, 6), rng.randint(2, 6)
    return question(
        """$first kg of tea at $a a kilogram are mixed with $second kg at $b. What does a kilogram of the mixture cost?
        Write a function for any number of kinds.""",
        '''
        def price_of_mixture(parts: list[tuple[float, float]]) -> float:
            """Return the price per kilogram of a mixture of (kilograms, price per kilogram)."""
            cost = sum(amount * price for amount, price in parts)
            return cost / sum(amount for amount, _ in parts)


        print(round(price_of_mixture([($first, $a), ($second, $b)]), 2))
        print(price_of_mixture([(3, 7)]))
        ''',
        """The amounts are the weights. A mixture of one kind costs what the kind costs, which makes a good test.""",
        a=a,
        b=b,
        first=first,
        second=second,
    )


def _scale_question(rng: Random) -> Question:
    values = numbers(rng, 3, 1, 30)
    weights = numbers(rng, 3, 1, 5)
    factor = rng.choice((10, 100))
    return question(
        """Does the weighted mean change if all weights are multiplied by $factor? And if one of the weights is 0? Try
        both with the values $values.""",
        '''
        from fractions import Fraction


        def weighted_mean(pairs: list[tuple[int, int]]) -> Fraction:
            """Return the mean of (value, weight) pairs."""
            total = sum(value * weight for value, weight in pairs)
            return Fraction(total, sum(weight for _, weight in pairs))


        values, weights = $values, $weights
        print(weighted_mean(list(zip(values, weights))))
        print(weighted_mean([(value, $factor * weight) for value, weight in zip(values, weights)]))
        print(weighted_mean(list(zip(values, [*weights[:2], 0]))), weighted_mean(list(zip(values, weights[:2]))))
        ''',
        """Only the ratios of the weights matter, so the first two lines agree. A weight of 0 has the same effect as
        leaving the value out.""",
        values=values,
        weights=weights,
        factor=factor,
    )


def _pairs(rng: Random) -> list[tuple[int, int]]:
    return [(rng.randint(0, 30), rng.randint(0, 6)) for _ in range(rng.randint(1, 5))]


def _by_repetition(pairs: list[tuple[int, int]]) -> float:
    repeated = [value for value, weight in pairs for _ in range(weight)]
    if not repeated:
        raise ValueError("no weight")
    return sum(repeated) / len(repeated)


def _groups(rng: Random) -> dict[str, tuple[int, float]]:
    return {name: (rng.randint(1, 30), rng.randint(2, 60) / 2) for name in places(rng, rng.randint(1, 3))}


LESSON = Lesson(
    topic="Weighted means",
    area="statistics",
    concepts=("weighted_mean", "zip", "sums"),
    openings=(
        """In a plain mean every value counts the same. But an examination should count for more than a quiz, and a
        large town for more than a village: the values need weights.""",
        """The mean of two class means is not the mean of all pupils, unless the classes are equally large. What is
        missing is the size of each class.""",
        """Three kilograms at 2 and one kilogram at 6: a kilogram of the mixture costs 3, not 4. The amounts decide how
        much each price counts.""",
    ),
    ideas=(
        (
            """Multiply each value by its weight, add the products, and divide by the sum of the weights, not by the
            number of values.""",
            """A weight says how often a value counts. Weight 3 has the same effect as writing the value down three
            times.""",
        ),
        (
            """`zip(values, weights)` brings each value together with its weight. One `sum` over the products and one
            over the weights, and the mean is done.""",
            """If values and weights come as pairs, unpack them in the loop: `for value, weight in pairs`. That is safer
            than two lists, which may have different lengths.""",
        ),
        (
            """Only the ratios of the weights matter. 2 and 1 give the same mean as 20 and 10 or as two thirds and one
            third.""",
            """If the weights are shares that add up to 1, no division is needed: the sum of the products is the mean.
            Percentages add up to 100 and need a division by 100.""",
        ),
        (
            """Means of groups are combined with the sizes of the groups as weights, because size times mean is the sum
            of the group.""",
            """To get the mean of everything from partial means, turn each one back into a sum, add the sums, and divide
            by the total number.""",
        ),
        (
            """The result always lies between the smallest and the largest value that has a positive weight. A result
            outside shows a mistake in the weights.""",
            """If all weights are 0, there is no mean, and the division fails. A function should say what it does then,
            for instance raise a `ValueError`.""",
        ),
    ),
    examples=(_marks, _two_classes, _from_table, _speeds),
    pitfalls=(
        """Dividing by the number of values. Marks 1 and 4 with the weights 3 and 1 have the mean 7/4; divided by 2 it
        would be 3.5, although the 1 counts three times.""",
        """Averaging percentages of groups of different size. Half of 10 and a tenth of 1000 is not 30 percent of all,
        but 105 of 1010.""",
        """Zipping two lists of different length. `zip` stops at the shorter one without a word, while `sum(weights)`
        still counts them all. `zip(values, weights, strict=True)` raises an error instead.""",
    ),
    questions=(_mix_question, _scale_question),
    asks=(
        "How is it computed?",
        "How is that written in Python?",
        "Do the weights have to add up to 1?",
        "How do I combine the means of groups?",
        "How can I check the result?",
    ),
    notes={
        "young": (
            """Three friends have 2 sweets each and one has 6. If they share, each gets 3. The number 2 counts three
            times in that sum, because three friends bring it.""",
        ),
        "analyst": (
            """Keep the denominator of every rate you store. A conversion rate without the number of visits cannot be
            combined with another one later.""",
        ),
        "student": (
            """The best combination of independent measurements of one quantity is the mean weighted with the inverse
            variances: precise values count more.""",
        ),
        "engineer": (
            """Since Python 3.11 `statistics.fmean(values, weights=weights)` does it for floats. It raises an error if
            the lengths differ or the weights add up to 0.""",
        ),
    },
    families=(
        Family(
            "weighted_mean_of_pairs",
            "pairs|entries|marks: list[tuple[int, int]] -> float",
            names=("weighted_mean", "mean_with_weights", "mean_of_pairs", "weighted_average"),
            tells=(
                "$pairs holds tuples (value, weight). Return the weighted mean: the sum of value times weight, "
                "divided by the sum of the weights.",
                "Return the mean of the first parts of the tuples in $pairs, where each counts as often as the second "
                "part says.",
                "Compute the average of the values in $pairs, a list of (value, weight), with each value weighted by "
                "its weight.",
            ),
            notes=(
                "Raise ValueError if the weights add up to 0, as they do for an empty list. No weight is negative.",
            ),
            solutions=(
                "total = sum(value * weight for value, weight in $pairs)\n"
                "weights = sum(weight for _, weight in $pairs)\nif weights == 0:\n"
                '    raise ValueError("no weight at all")\nreturn total / weights',
                "total = size = 0\nfor value, weight in $pairs:\n    total += value * weight\n    size += weight\n"
                'if not size:\n    raise ValueError("the weights add up to 0")\nreturn total / size',
                'if not any(weight for _, weight in $pairs):\n    raise ValueError("no weights")\n'
                "values, weights = zip(*$pairs)\n"
                "return sum(v * w for v, w in zip(values, weights)) / sum(weights)",
            ),
            oracle=_by_repetition,
            draw=lambda rng: (_pairs(rng),),
            edges=(([],), ([(7, 0)],), ([(3, 1), (9, 2)],), ([(5, 4)],)),
            about={"pairs": "values with their weights", "return": "the weighted mean"},
        ),
        Family(
            "mean_of_joined_groups",
            "groups|classes|towns: dict[str, tuple[int, float]] -> float",
            names=("overall_mean", "joint_mean", "mean_of_all", "combined_mean"),
            tells=(
                "$groups maps names to tuples (number of members, mean of the members). Return the mean of all "
                "members of all groups.",
                "Each entry of $groups gives the size of a group and the mean value of its members. Compute the mean "
                "over all members together.",
                "Return the overall mean of several groups whose sizes and means are the tuples in the dictionary "
                "$groups.",
            ),
            notes=("For no groups return 0.0. Every group has at least one member.",),
            solutions=(
                "members = sum(size for size, _ in $groups.values())\n"
                "total = sum(size * mean for size, mean in $groups.values())\n"
                "return total / members if members else 0.0",
                "members, total = 0, 0.0\nfor size, mean in $groups.values():\n    members += size\n"
                "    total += size * mean\nif members == 0:\n    return 0.0\nreturn total / members",
                "overall, members = 0.0, 0\nfor size, mean in $groups.values():\n    members += size\n"
                "    overall += (mean - overall) * size / members\nreturn overall",
            ),
            oracle=lambda groups: (
                float(
                    Fraction(sum(size * Fraction(mean) for size, mean in groups.values()))
                    / sum(size for size, _ in groups.values())
                )
                if groups
                else 0.0
            ),
            draw=lambda rng: (_groups(rng),),
            edges=(({},), ({"Oslo": (4, 2.5)},), ({"Lima": (1, 10.0), "Cork": (3, 2.0)},)),
            about={"groups": "size and mean of each group", "return": "the mean over all members"},
            noun="the mean of all members of the groups $groups",
            gives="float",
        ),
        Family(
            "value_needed_for_weighted_goal",
            "done|marks|results: list[tuple[int, int]], weight|last_weight: int, goal|target: int -> float",
            names=("needed_mark", "needed_value", "last_mark_for_goal", "mark_to_reach"),
            tells=(
                "$done holds the marks so far as tuples (mark, weight). One more mark with the weight $weight is to "
                "come. Return what it must be so that the weighted mean of all marks is $goal.",
                "Which last value, weighted with $weight, brings the weighted mean to $goal, given the earlier values "
                "and weights in the tuples of $done?",
                "Compute the value that has to be added with the weight $weight to the (value, weight) tuples in "
                "$done to make their weighted mean equal to $goal.",
            ),
            notes=("The result may be any number, also an impossible mark. The new weight is positive.",),
            solutions=(
                "weights = sum(w for _, w in $done) + $weight\npoints = sum(mark * w for mark, w in $done)\n"
                "return ($goal * weights - points) / $weight",
                "missing = $goal * $weight\nfor mark, w in $done:\n    missing += ($goal - mark) * w\n"
                "return missing / $weight",
                "surplus = sum((mark - $goal) * w for mark, w in $done)\nreturn $goal - surplus / $weight",
            ),
            oracle=lambda done, weight, goal: float(
                Fraction(goal * (sum(w for _, w in done) + weight), weight)
                - sum((Fraction(mark * w, weight) for mark, w in done), Fraction(0))
            ),
            draw=lambda rng: (
                [(rng.randint(1, 15), rng.randint(1, 4)) for _ in range(rng.randint(1, 4))],
                rng.randint(1, 5),
                rng.randint(5, 14),
            ),
            edges=(([], 2, 10), ([(8, 1)], 1, 10), ([(4, 3), (10, 1)], 2, 7)),
            about={
                "done": "the earlier marks with their weights",
                "weight": "the weight of the mark to come",
                "goal": "the weighted mean to reach",
                "return": "the mark that is needed",
            },
            noun="the last mark that lifts the weighted mean of $done to $goal with the weight $weight",
            gives="float",
        ),
    ),
)
