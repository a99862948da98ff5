"""Percentages, means and ratios: shares of a whole, changes, weights, and division by zero."""

from decimal import ROUND_DOWN, Decimal
from fractions import Fraction
from itertools import count
from random import Random
from statistics import mean

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question
from hornbook.curriculum.lessons.stock import integers


def _percent_of(r: Random) -> Example:
    part, whole = r.randint(3, 40), r.choice((50, 80, 120, 200, 250))
    return example(
        """$part of $whole students take the bus. As a fraction of the whole that is $part / $whole; times 100
        it is a percentage.""",
        '''
        def percentage(part: float, whole: float) -> float:
            """Return what percentage of `whole` the `part` is; 0.0 if there is no whole."""
            if whole == 0:
                return 0.0
            return 100 * part / whole


        print(percentage($part, $whole))
        print(percentage(0, 0))
        ''',
        """Dividing by zero raises a ZeroDivisionError, so the function decides in advance what an empty group
        means. Here it answers 0.0; another program might prefer `None`. What matters is that somebody
        decided.""",
        part=part,
        whole=whole,
    )


def _change(r: Random) -> Example:
    old = r.randint(20, 80)
    new = old + r.choice((-1, 1)) * r.randint(3, 15)
    return example(
        """A price moved from $old to $new. The change in percent compares the difference with the old price,
        since the old price is where the story starts.""",
        '''
        def percent_change(old: float, new: float) -> float:
            """Return the change from `old` to `new` in percent of `old`, rounded to one decimal."""
            return round(100 * (new - old) / old, 1)


        print(percent_change($old, $new))
        print(percent_change($new, $old))
        ''',
        """Going there and coming back are not opposite percentages, because the two lines divide by different
        numbers: first by $old, then by $new.""",
        old=old,
        new=new,
    )


def _weighted(r: Random) -> Example:
    grades, weights = integers(r, 3, 60, 98), r.choice(([1, 1, 2], [2, 3, 5], [1, 2, 3]))
    total = sum(g * w for g, w in zip(grades, weights, strict=True))
    return example(
        """Three grades count with the weights $weights. A weighted mean multiplies each grade by its weight,
        adds up, and divides by the sum of the weights.""",
        '''
        def weighted_mean(values: list[float], weights: list[float]) -> float:
            """Return the mean of `values`, each counted as often as its weight says."""
            total = 0.0
            for value, weight in zip(values, weights):
                total += value * weight
            return total / sum(weights)


        print(weighted_mean($grades, $weights))
        print(weighted_mean($grades, [1, 1, 1]))
        ''',
        """The products add up to $total and the weights to $ws. With equal weights, as in the last line, the
        weighted mean is the ordinary one.""",
        grades=grades,
        weights=weights,
        total=total,
        ws=sum(weights),
    )


def _split_bill(r: Random) -> Example:
    bill, people, tip = r.randint(30, 160), r.randint(2, 6), r.choice((5, 10, 15))
    return example(
        """$people friends share a bill of $bill and want to leave a tip of $tip percent. Raising a number by
        a percentage is one multiplication: by 1 plus the rate.""",
        '''
        def share(bill: float, people: int, tip_percent: float) -> float:
            """Return what each person pays, tip included, rounded to cents."""
            total = bill * (1 + tip_percent / 100)
            return round(total / people, 2)


        print(share($bill, $people, $tip))
        print(share($bill, $people, 0))
        ''',
        """With a tip of 0 the factor is 1 and the bill stays as it is, which is a good first check of any
        formula with percentages: try 0 and see that nothing happens.""",
        bill=bill,
        people=people,
        tip=tip,
    )


def _q_discount(r: Random) -> Question:
    price, off = r.choice((40, 60, 80, 120, 200)), r.choice((10, 20, 25, 50))
    return question(
        """Write `discounted(price, percent)`. A discount of $off percent on $price should give $result.""",
        '''
        def discounted(price: float, percent: float) -> float:
            """Return the price after taking `percent` percent off."""
            return price * (100 - percent) / 100


        print(discounted($price, $off))
        print(discounted($price, 0), discounted($price, 100))
        ''',
        """What remains is `100 - percent` hundredths of the price. The second line checks the two ends: no
        discount leaves the price alone, and a full discount leaves nothing.""",
        price=price,
        off=off,
        result=price * (100 - off) / 100,
    )


def _q_mean(r: Random) -> Question:
    values = integers(r, 4, 1, 30)
    return question(
        """Write `mean(values)` for a list of numbers and let it return 0.0 for an empty list. Which line
        would fail without that special case?""",
        '''
        def mean(values: list[float]) -> float:
            """Return the arithmetic mean, or 0.0 for an empty list."""
            if not values:
                return 0.0
            return sum(values) / len(values)


        print(mean($values))
        print(mean([]))
        ''',
        """An empty list has length 0, and `0 / 0` raises a ZeroDivisionError in the last line of the
        function. The early return keeps that line from being reached.""",
        values=values,
    )


def _change_text(before: int, after: int, same: str, none: str) -> str:
    if before == after:
        return same
    if not before:
        return none
    return f"{(Decimal(100 * (after - before)) / before).quantize(Decimal(1), ROUND_DOWN):+}%"


def _readings(rng: Random, gap: int | None) -> tuple[list[int | None], int]:
    values = [rng.choice((gap, rng.randint(0, 40), rng.randint(0, 40))) for _ in range(rng.randint(2, 7))]
    return values, max(1, sum(value != gap for value in values) + rng.choice((-2, -1, 0, 0, 1)))


LESSON = Lesson(
    topic="Percentages, means and ratios",
    area="numbers and arithmetic",
    concepts=("percentage", "mean", "division_by_zero"),
    openings=(
        """A ratio compares two quantities by dividing them, and a percentage is a ratio counted in
        hundredths. The arithmetic is short; the thinking is about what stands below the fraction bar.""",
        """Percentages go wrong in one of two places: the base is the wrong number, or the base is zero. A
        careful function settles both before anyone uses the result.""",
        """Means and percentages share one step, a division by some total. It pays to look at that step
        closely, because the total may be empty.""",
    ),
    ideas=(
        (
            """`part / whole` is a number between 0 and 1 when the part belongs to the whole. Multiply by 100
            to speak of percent, and divide by 100 to go back.""",
            """Keep fractions inside the program and convert to percent only for display. Mixed units, 0.15
            here and 15 there, are a frequent source of results that are wrong by a factor of one hundred.""",
        ),
        (
            """To raise a number by p percent, multiply it by `1 + p / 100`; to lower it, by `1 - p / 100`.
            One factor is less to get wrong than a product and an addition.""",
            """Increasing by 20 percent means keeping the whole and adding a fifth of it: 1 + 0.2 times the
            number. The factor 1.2 says both at once.""",
        ),
        (
            """A change in percent is measured against the starting value: `(new - old) / old`. Swap the two
            and the question is a different one.""",
            """Going up by 50 percent and down by 50 percent does not lead back. From 100 you reach 150, and
            half of 150 is 75, because the second percentage has a larger base.""",
        ),
        (
            """Before dividing, ask whether the divisor can be zero. If it can, decide what the function
            returns then, and write the decision into the docstring.""",
            """An average of nothing has no natural value. Some functions return 0.0, some `None`, some raise
            an error. Choose one on purpose; a ZeroDivisionError deep in a report is a poor choice.""",
        ),
    ),
    asks=(
        "How do I turn a ratio into a percentage?",
        "How do I raise or lower a number by some percent?",
        "Which number is the base of a change?",
        "What if the divisor is zero?",
    ),
    examples=(_percent_of, _change, _weighted, _split_bill),
    pitfalls=(
        """Adding percentages of different bases is meaningless. Ten percent off and then another ten percent
        off is 19 percent in all, because the second discount applies to a smaller price.""",
        """Writing `100 * part // whole` when a precise percentage is wanted throws the fraction away: 2 of 3
        becomes 66 instead of 66.67. Use `/` and round for display.""",
        """Averaging averages is wrong when the groups differ in size. A class of 30 with mean 60 and one of
        10 with mean 80 have the joint mean 65, not 70.""",
    ),
    questions=(_q_discount, _q_mean),
    notes={
        "analyst": (
            """State the base next to every percentage you publish. "Up 5 percent" without "of what" is a
            number nobody can check.""",
        ),
        "young": (
            """Cut a cake into 100 tiny pieces. Twenty percent is simply twenty of those pieces. If the cake
            is bigger, the pieces are bigger too.""",
        ),
        "engineer": (
            """`statistics.mean` and `statistics.fmean` exist in the standard library and raise
            `StatisticsError` on empty input. Note also that `sum([])` is 0, so only the division needs a
            guard.""",
        ),
    },
    families=(
        Family(
            "change_in_percent_text",
            "before|old|earlier: int, after|new|later: int -> str",
            names=("change_of_$things", "${things}_change", "percent_label", "change_in_percent_of_$things"),
            tells=(
                "The number of $things went from $before to $after. Return the change in percent of $before, with its "
                'sign and without a fraction, such as "+25%" or "-8%"; what comes behind the point is cut off.',
                "Return by how many percent the number of $things has changed from $before to $after, as a text like "
                '"+25%" or "-8%". The percentage is cut off at the point, not rounded.',
                'There were $before $things before and there are $after now. Return a text such as "+25%" or "-8%", '
                "the change in percent of the first number; decimals are dropped, the sign stays.",
            ),
            notes=(
                'Return "$same" if both numbers are equal, and otherwise "$none" if $before is 0. Neither is negative.',
            ),
            varies={
                "things": (
                    {"things": "visitors"},
                    {"things": "members"},
                    {"things": "bookings"},
                    {"things": "subscribers"},
                ),
                "words": (
                    {"same": "unchanged", "none": "new"},
                    {"same": "no change", "none": "no base"},
                    {"same": "as before", "none": "first count"},
                ),
            },
            solutions=(
                'if $before == $after:\n    return "$same"\nif $before == 0:\n    return "$none"\n'
                'sign = "+" if $after > $before else "-"\n'
                'return f"{sign}{100 * abs($after - $before) // $before}%"',
                'change = $after - $before\nif not change:\n    return "$same"\nif not $before:\n    return "$none"\n'
                'percent = int(100 * change / $before)\nif change < 0:\n    return f"-{-percent}%"\n'
                'return f"+{percent}%"',
            ),
            oracle=lambda before, after, things, words: _change_text(before, after, words["same"], words["none"]),
            draw=lambda rng, things, words: (
                lambda before: (
                    before,
                    max(0, before + rng.choice((0, 1, -1, *(rng.randint(-60, 90) for _ in range(5))))),
                )
            )(rng.choice((0, rng.randint(1, 20), rng.randint(20, 400)))),
            edges=((0, 7), (40, 40), (80, 100), (300, 299), (0, 0), (3, 5), (50, 0)),
            about={"before": "the first number", "after": "the second number", "return": 'a text such as "+25%"'},
        ),
        Family(
            "fewest_for_a_share",
            "total|whole|size: int, percent|share|quota: int -> int",
            names=("${units}_needed", "fewest_$units", "enough_$units", "${units}_for_share"),
            tells=(
                "Return the smallest number of $things that is $word $percent percent of $total.",
                "$Sentence $word $percent percent of $total $things are needed. Return the smallest number of $things "
                "that is enough.",
                "Return the least number of $things that makes up $word $percent percent of $total $things.",
            ),
            notes=("$total is positive, and $percent is from 0 to 99.",),
            varies={
                "kind": (
                    {"units": "votes", "things": "votes", "Sentence": "In an election,"},
                    {"units": "seats", "things": "seats", "Sentence": "For a concert to take place,"},
                    {"units": "signatures", "things": "signatures", "Sentence": "For a petition,"},
                    {"units": "members", "things": "members", "Sentence": "For a decision,"},
                ),
                "limit": (
                    {
                        "word": "at least",
                        "exact": "(parts + 99) // 100",
                        "until": "<",
                        "rounded": "math.ceil(parts / 100)",
                    },
                    {
                        "word": "more than",
                        "exact": "parts // 100 + 1",
                        "until": "<=",
                        "rounded": "math.floor(parts / 100) + 1",
                    },
                ),
            },
            solutions=(
                "parts = $total * $percent\nreturn $exact",
                "found = 0\nwhile 100 * found $until $percent * $total:\n    found += 1\nreturn found",
                "import math\nparts = $total * $percent\nreturn $rounded",
            ),
            oracle=lambda total, percent, kind, limit: next(
                number
                for number in count()
                if Fraction(number, total) > Fraction(percent, 100)
                or (limit["until"] == "<" and Fraction(number, total) == Fraction(percent, 100))
            ),
            draw=lambda rng, kind, limit: rng.choice(
                (
                    (rng.randint(1, 400), rng.randint(0, 99)),
                    (20 * rng.randint(1, 20), 5 * rng.randint(1, 19)),
                    (10 * rng.randint(1, 40) + rng.choice((1, -1)), 10 * rng.randint(1, 9)),
                )
            ),
            edges=((200, 50), (7, 50), (40, 0), (100, 99), (3, 66)),
            about={
                "total": "the number of all $things",
                "percent": "the share in percent",
                "return": "the number needed",
            },
            noun="the smallest number of $things that is $word $percent percent of $total",
            gives="nat",
        ),
        Family(
            "mean_of_enough_values",
            "values|readings|entries: list[$one], needed|minimum|required: int -> float | None",
            names=("mean_if_enough", "mean_of_$things", "mean_without_gaps", "${things}_mean"),
            tells=(
                "$values holds $things; $gap stands for one that is missing. Return the mean of the others, or None if "
                "there are fewer than $needed.",
                "Return the mean of the $things in $values, leaving out each $gap, which means that the value is "
                "missing. If fewer than $needed values remain, return None.",
                "In $values, a list of $things, $gap marks a missing value. If there are at least $needed other "
                "values, return their mean, otherwise None.",
            ),
            notes=("$needed is at least 1.",),
            varies={
                "kind": ({"things": "temperatures"}, {"things": "scores"}, {"things": "levels"}, {"things": "weights"}),
                "gap": (
                    {"gap": "None", "one": "int | None", "there": "is not None", "missing": "is None"},
                    {"gap": "-1", "one": "int", "there": "!= -1", "missing": "== -1"},
                ),
            },
            solutions=(
                "known = [value for value in $values if value $there]\nif len(known) < $needed:\n    return None\n"
                "return sum(known) / len(known)",
                "total = count = 0\nfor value in $values:\n    if value $missing:\n        continue\n"
                "    total += value\n    count += 1\nreturn total / count if count >= $needed else None",
                "count = len($values) - $values.count($gap)\nif count < $needed:\n    return None\n"
                "return sum(value for value in $values if value $there) / count",
            ),
            oracle=lambda values, needed, kind, gap: (
                lambda known: float(mean(map(Fraction, known))) if known[needed - 1 :] else None
            )([value for value in values if value not in (None, -1)]),
            draw=lambda rng, kind, gap: _readings(rng, None if gap["gap"] == "None" else -1),
            edges=(([], 1), ([4, 9], 2), ([4, 9], 3)),
            about={
                "values": "$things, $gap where one is missing",
                "needed": "how many are needed",
                "return": "the mean, or None",
            },
        ),
    ),
)
