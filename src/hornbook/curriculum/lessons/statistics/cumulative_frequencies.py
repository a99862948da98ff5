"""Relative and cumulative frequencies."""

from collections import Counter
from fractions import Fraction
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import fruits, numbers, people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _shares(rng: Random) -> Example:
    names = fruits(rng, 3)
    votes = names + [rng.choice(names) for _ in range(7)]
    rng.shuffle(votes)
    return example(
        """Ten people name their favourite fruit. The absolute frequency is a count; divided by the number of answers it
        becomes a relative frequency.""",
        """
        from collections import Counter

        votes = $votes
        counts = Counter(votes)
        for name in sorted(counts):
            share = counts[name] / len(votes)
            print(f"{name:<8} {counts[name]} {share:.1f} {share:.0%}")
        print(round(sum(count / len(votes) for count in counts.values()), 10))
        """,
        """The format `.0%` multiplies by 100 and adds the sign. Relative frequencies add up to 1; the rounding in the
        last line removes what floats may add in the sixteenth digit.""",
        votes=votes,
    )


def _table(rng: Random) -> Example:
    sizes = [rng.choice((1, 2, 2, 3, 3, 4, 5)) for _ in range(12)]
    return example(
        """Twelve households report how many people live there. A running total of the counts answers questions such as
        how many households have at most two people.""",
        """
        from collections import Counter
        from itertools import accumulate

        sizes = $sizes
        counts = Counter(sizes)
        values = sorted(counts)
        totals = accumulate(counts[value] for value in values)
        for value, total in zip(values, totals):
            print(value, counts[value], total, f"{total / len(sizes):.2f}")
        """,
        """The third column is the cumulative frequency and the fourth its share. The last line must show $count and
        1.00, since every household has at most as many people as the largest.""",
        sizes=sizes,
        count=len(sizes),
    )


def _lookup(rng: Random) -> Example:
    one = people(rng, 1)[0]
    times = sorted(numbers(rng, 10, 5, 60))
    return example(
        """$one wants to answer many questions of the kind "how many rides took at most so long". On the sorted list
        `bisect_right` gives each answer at once.""",
        '''
        from bisect import bisect_right


        def share_at_most(ordered: list[int], limit: int) -> float:
            """Return the share of values that do not exceed the limit; the list is sorted."""
            return bisect_right(ordered, limit) / len(ordered)


        times = $times
        for limit in (0, 15, 30, 45, 60):
            print(limit, share_at_most(times, limit))
        ''',
        """`bisect_right` returns the position behind all values up to the limit, and that is their number. The shares
        never fall when the limit rises, from 0 to 1.""",
        one=one,
        times=times,
    )


def _reach(rng: Random) -> Example:
    counts = {page: rng.randint(5, 60) for page in ("home", "shop", "news", "help", "jobs")}
    return example(
        """Which pages bring four fifths of all visits? The pages are ordered by their counts, and the running total is
        followed until it reaches the goal.""",
        '''
        def main_pages(visits: dict[str, int], percent: int) -> list[str]:
            """Return the most visited pages that together reach the percentage."""
            goal = sum(visits.values()) * percent
            chosen, total = [], 0
            for page in sorted(visits, key=lambda page: -visits[page]):
                if total * 100 >= goal:
                    break
                chosen.append(page)
                total += visits[page]
            return chosen


        visits = $counts
        print(sum(visits.values()), "visits")
        print(main_pages(visits, 80))
        ''',
        """Before each page is added, the loop asks whether the goal has been reached. Percentages are compared by
        multiplying, so no float is involved.""",
        counts=counts,
    )


def _under_question(rng: Random) -> Question:
    values = numbers(rng, 9, 1, 20)
    return question(
        """Write a function that returns pairs of each different value and the number of values greater than or equal to
        it, the largest value first.""",
        '''
        from collections import Counter


        def at_least_counts(values: list[int]) -> list[tuple[int, int]]:
            """Return (value, number of values not below it), from the largest value down."""
            counts = Counter(values)
            table, total = [], 0
            for value in sorted(counts, reverse=True):
                total += counts[value]
                table.append((value, total))
            return table


        print(at_least_counts($values))
        ''',
        """Adding up from above gives "at least" instead of "at most". The smallest value comes last, and its number is
        the length of the list.""",
        values=values,
    )


def _percent_question(rng: Random) -> Question:
    counts = {"yes": rng.randint(20, 60), "no": rng.randint(10, 50), "maybe": rng.randint(5, 20)}
    return question(
        """A poll has the counts $counts. Write a function that turns them into percentages with one decimal, and look
        at their sum.""",
        '''
        def percentages(counts: dict[str, int]) -> dict[str, float]:
            """Return the share of each entry in percent, rounded to one decimal."""
            total = sum(counts.values())
            return {name: round(100 * count / total, 1) for name, count in counts.items()}


        shares = percentages($counts)
        print(shares)
        print(round(sum(shares.values()), 1))
        ''',
        """Each percentage is rounded by itself, so the sum may be 99.9 or 100.1. That is no mistake; a note under the
        table should say that the figures are rounded.""",
        counts=counts,
    )


def _few(rng: Random) -> list[int]:
    pool = rng.sample(range(1, 20), rng.randint(2, 5))
    return [rng.choice(pool) for _ in range(rng.randint(2, 9))]


def _by_comparing(values: list[int], rows: dict[str, str]) -> list[tuple[int, int]]:
    falling = rows["word"] == "at_least"
    return sorted(
        {(v, sum(w >= v if falling else w <= v for w in values)) for v in values},
        reverse=falling,
    )


def _quota(counts: dict[int, int], percent: int) -> int:
    ordered = sorted(Counter(counts).elements())
    return next(v for at, v in enumerate(ordered, 1) if at * 100 >= percent * len(ordered))


def _counts(rng: Random) -> dict[int, int]:
    size = rng.choice((4, 5, 10, 20))
    cuts = sorted(rng.sample(range(1, size), rng.randint(1, 3)))
    parts = [high - low for low, high in zip([0, *cuts], [*cuts, size], strict=True)]
    return dict(zip(rng.sample(range(1, 15), len(parts)), parts, strict=True))


def _whole_percent(words: list[str]) -> dict[str, int]:
    result: dict[str, int] = {}
    for word in words:
        result[word] = int(Fraction(100 * sum(other == word for other in words), len(words)) + Fraction(1, 2))
    return result


LESSON = Lesson(
    topic="Relative and cumulative frequencies",
    area="statistics",
    concepts=("relative_frequency", "cumulative_frequency", "accumulate"),
    openings=(
        """Seventeen people chose tea. Is that many? Out of twenty it is nearly everyone, out of five hundred hardly
        anyone. A count becomes meaningful when it is divided by the total.""",
        """How many pupils have a mark of 3 or better? How many parcels weigh at most 2 kg? Such questions ask for a
        running total of counts, the cumulative frequency.""",
        """A table of frequencies has a column of counts. Two further columns make it useful: the share of each count
        and the running total.""",
    ),
    ideas=(
        (
            """The absolute frequency of a value is how often it occurs; `Counter` finds it for all values at once. The
            relative frequency is that count over the number of values.""",
            """Relative frequencies make lists of different length comparable. Three of ten and thirty of a hundred are
            the same share, 0.3.""",
        ),
        (
            """The relative frequencies of all values add up to 1, or to 100 percent. If they do not, a value was
            forgotten or counted twice.""",
            """Rounded percentages may add up to 99 or 101. Add before you round, and keep the exact shares for further
            computing.""",
        ),
        (
            """The cumulative frequency of a value is the number of values that are less than or equal to it. It needs
            the values in ascending order.""",
            """Sort the different values, then add their counts up one after another: `itertools.accumulate` does it, or
            a variable in a loop.""",
        ),
        (
            """Cumulative frequencies never fall, and the last one is the number of all values. Both are checks that
            cost nothing.""",
            """From the running totals a count between two limits is a difference: at most 20 minus at most 10 gives
            those from 11 to 20.""",
        ),
        (
            """Where the cumulative share first reaches one half, there is the median; where it reaches 0.9, the 90th
            percentile.""",
            """For many questions about one list, sort it once and use `bisect_right`: the position behind the limit is
            the number of values up to it.""",
        ),
    ),
    examples=(_shares, _table, _lookup, _reach),
    pitfalls=(
        """Adding up counts in the order of a dictionary. Its keys come as they were first met, so the running total
        means nothing; sort the keys first.""",
        """Dividing by the number of different values. `len(counts)` is how many kinds there are, `sum(counts.values())`
        how many values.""",
        """Cumulating names. "At most" needs an order: for marks and sizes a running total makes sense, for favourite
        colours it does not, unless they are ordered by their count.""",
    ),
    questions=(_under_question, _percent_question),
    asks=(
        "What is a relative frequency?",
        "What do the shares add up to?",
        "What does cumulative mean?",
        "How can I check the running totals?",
        "What can be read off from them?",
    ),
    notes={
        "young": (
            """Stack bricks for the children of each age, and push the stacks together from left to right. How many
            bricks are there up to age seven? That is the running total.""",
        ),
        "analyst": (
            """Sorted by count in descending order, the running share is a Pareto chart. It shows how many products
            bring eighty percent of the sales.""",
        ),
        "student": (
            """The cumulative share as a function of the limit is the empirical distribution function. It is a staircase
            with a step at each value.""",
        ),
        "teacher": (
            """Ask for the hands of all who need at most five minutes to school, then at most ten, then at most twenty.
            No hand goes down, which is the whole idea of cumulation.""",
        ),
    },
    families=(
        Family(
            "cumulative_count_table",
            "values|marks|sizes: list[int] -> list[tuple[int, int]]",
            names=("cumulative_counts", "counts_$word", "running_table", "table_$word"),
            tells=(
                "Return pairs (value, number of entries $which it) for all different values in $values, the $end value "
                "first.",
                "For each different number in $values, beginning with the $end, return a tuple of the number and of "
                "how many entries of the list are $which it.",
                "Make a table of cumulative frequencies of $values: a list of (value, count of entries $which this "
                "value), starting with the $end value.",
            ),
            notes=("An empty list gives an empty table.",),
            varies={
                "rows": (
                    {"which": "less than or equal to", "end": "smallest", "word": "at_most", "sign": "<=", "tail": ""},
                    {
                        "which": "greater than or equal to",
                        "end": "largest",
                        "word": "at_least",
                        "sign": ">=",
                        "tail": ", reverse=True",
                    },
                )
            },
            solutions=(
                "from collections import Counter\ncounts = Counter($values)\ntable = []\ntotal = 0\n"
                "for value in sorted(counts$tail):\n    total += counts[value]\n    table.append((value, total))\n"
                "return table",
                "return [\n    (value, sum(other $sign value for other in $values))\n"
                "    for value in sorted(set($values)$tail)\n]",
                "table = {}\nfor seen, value in enumerate(sorted($values$tail), start=1):\n    table[value] = seen\n"
                "return list(table.items())",
            ),
            oracle=_by_comparing,
            draw=lambda rng, rows: (_few(rng),),
            edges=(([],), ([4],), ([2, 2, 2],), ([3, 1, 3, 2],)),
            about={"values": "the numbers", "return": "the different values with their cumulative counts"},
            noun="the different values of $values, each with the number of entries $which it",
            gives="pairs",
        ),
        Family(
            "value_where_share_is_reached",
            "counts|table|frequencies: dict[int, int], p|quota|level: int -> int",
            names=("value_at_share", "reach_share", "smallest_value_reaching", "share_reached_at"),
            tells=(
                "$counts maps values to their frequencies. Return the smallest value such that the entries up to and "
                "with it make up at least $p percent of all entries.",
                "Going through the values of the frequency table $counts in ascending order, return the first one at "
                "which the cumulative frequency is at least $p percent of the total.",
                "Return the lowest key of $counts whose cumulative relative frequency, that is the share of entries "
                "with keys up to it, reaches $p percent.",
            ),
            notes=(
                "The keys are in no particular order. The table is not empty, and the percentage is from 1 to 100.",
            ),
            solutions=(
                "goal = sum($counts.values()) * $p\ntotal = 0\nfor value in sorted($counts):\n"
                "    total += $counts[value]\n    if total * 100 >= goal:\n        return value",
                "from itertools import accumulate\nvalues = sorted($counts)\n"
                "totals = list(accumulate($counts[value] for value in values))\n"
                "return next(v for v, total in zip(values, totals) if 100 * total >= $p * totals[-1])",
                "size = sum($counts.values())\nreached = [\n    value\n    for value in $counts\n"
                "    if 100 * sum($counts[low] for low in $counts if low <= value) >= $p * size\n]\n"
                "return min(reached)",
            ),
            oracle=_quota,
            draw=lambda rng: (_counts(rng), rng.choice((20, 25, 40, 50, 60, 75, 80, 90))),
            edges=(({4: 1}, 50), ({2: 1, 1: 1}, 50), ({5: 119, 8: 81}, 60), ({6: 41, 2: 159}, 80)),
            about={
                "counts": "how often each value occurs",
                "p": "the percentage to reach",
                "return": "the value at which it is reached",
            },
            noun="the smallest value at which $counts reaches $p percent of its entries",
            gives="int",
        ),
        Family(
            "whole_percentages_of_answers",
            "answers|words|votes: list[str] -> dict[str, int]",
            names=("percentages", "answer_percentages", "whole_percents", "shares_in_percent"),
            tells=(
                "Return a dictionary from each different text in $answers to its relative frequency in percent, "
                "rounded to a whole number, halves upwards.",
                "How many percent of $answers does each answer make up? Return a dictionary of whole percentages; a "
                "half is rounded up.",
                "Compute the share of each word in $answers in percent. The shares are rounded to the nearest integer, "
                "and exactly in the middle to the larger one. Return them as a dictionary.",
            ),
            notes=("An empty list gives an empty dictionary.",),
            solutions=(
                "from collections import Counter\nsize = len($answers)\n"
                "return {word: (200 * count + size) // (2 * size) for word, count in Counter($answers).items()}",
                "from fractions import Fraction\nfrom math import floor\nshares = {}\nfor word in $answers:\n"
                "    share = Fraction(100 * $answers.count(word), len($answers))\n"
                "    shares[word] = floor(share + Fraction(1, 2))\nreturn shares",
                "shares = {}\nfor word in $answers:\n"
                "    whole, rest = divmod(100 * $answers.count(word), len($answers))\n"
                "    shares[word] = whole + 1 if 2 * rest >= len($answers) else whole\nreturn shares",
            ),
            oracle=_whole_percent,
            draw=lambda rng: ([rng.choice(("yes", "no", "maybe")) for _ in range(rng.randint(2, 9))],),
            edges=(
                ([],),
                (["yes"],),
                (["no", "yes", "no"],),
                (["yes", "no", "no", "no", "no", "no", "no", "no"],),
            ),
            about={"answers": "the answers", "return": "the percentage of each answer"},
            noun="the whole percentages of the answers $answers",
            gives="tally",
        ),
    ),
)
