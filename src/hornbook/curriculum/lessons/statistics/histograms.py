"""Histograms: values sorted into bins and counted."""

from collections import Counter
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import numbers, people, quantity
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _tens(rng: Random) -> Example:
    some = quantity(rng)
    values = numbers(rng, 12, 0, 49)
    return example(
        """The list holds $what. A histogram with bins of width 10 shows where they crowd: integer division tells the
        bin of each value.""",
        """
        from collections import Counter

        $many = $values
        bins = Counter($one // 10 for $one in $many)
        for number in range(max(bins) + 1):
            low = number * 10
            print(f"{low:>2}-{low + 9:<2} {'#' * bins[number]}")
        """,
        """Bin 0 holds 0 to 9, bin 1 holds 10 to 19, and so on. The loop runs over all bin numbers, not over the
        counter's keys, so that an empty bin gets its line too. A `Counter` answers 0 for a missing key.""",
        what=some.what,
        many=some.many,
        one=some.one,
        values=values,
    )


def _widths(rng: Random) -> Example:
    one = people(rng, 1)[0]
    values = sorted(numbers(rng, 14, 1, 40))
    return example(
        """$one looks at the same values through bins of three widths.""",
        '''
        def bin_counts(values: list[int], width: int) -> list[int]:
            """Return the number of values in each bin, from 0 up to the last one in use."""
            counts = [0] * (max(values) // width + 1)
            for value in values:
                counts[value // width] += 1
            return counts


        values = $values
        for width in (2, 5, 20):
            print(width, bin_counts(values, width))
        ''',
        """Narrow bins show every accident, wide ones hide the shape. The counts of each line add up to 14, the number
        of values, which is a good check.""",
        one=one,
        values=values,
    )


def _edges(rng: Random) -> Example:
    ages = numbers(rng, 9, 0, 90)
    return example(
        """Bins need not be equally wide. For ages the edges are often chosen by meaning: children, young people,
        adults, old people.""",
        '''
        from bisect import bisect_right
        from collections import Counter

        EDGES = [13, 18, 65]
        LABELS = ["child", "youth", "adult", "senior"]


        def group_of(age: int) -> str:
            """Return the label of the bin that the age falls into."""
            return LABELS[bisect_right(EDGES, age)]


        ages = $ages
        counts = Counter(group_of(age) for age in ages)
        for label in LABELS:
            print(f"{label:<6} {counts[label]}")
        print(group_of(12), group_of(13), group_of(65))
        ''',
        """Three edges make four bins. `bisect_right` counts the edges that are not greater than the age, and that is
        the number of the bin. An age equal to an edge belongs to the upper bin.""",
        ages=ages,
    )


def _scaled(rng: Random) -> Example:
    counts = {label: rng.randint(20, 900) for label in ("Mon", "Tue", "Wed", "Thu")}
    return example(
        """Counts in the hundreds do not fit into a line as stars. The bars are scaled, so that the longest one has 30
        characters.""",
        '''
        def bars(counts: dict[str, int], longest: int) -> list[str]:
            """Return a line for each entry, the largest count with a bar of the given length."""
            largest = max(counts.values())
            return [f"{name} {'=' * round(longest * count / largest)} {count}" for name, count in counts.items()]


        for line in bars($counts, 30):
            print(line)
        ''',
        """Each bar has the length of its share of the largest count, $largest. The number behind it is needed, since a
        scaled bar no longer tells the count.""",
        counts=counts,
        largest=max(counts.values()),
    )


def _fullest_question(rng: Random) -> Question:
    values = numbers(rng, 10, 0, 60)
    width = rng.choice((5, 10, 15))
    return question(
        """Write a function that returns the bounds of the fullest bin of width $width. Of equally full bins take the
        lowest.""",
        '''
        from collections import Counter


        def fullest_bin(values: list[int], width: int) -> tuple[int, int]:
            """Return the first and the last number of the bin with the most values."""
            counts = Counter(value // width for value in values)
            best = min(counts, key=lambda number: (-counts[number], number))
            return best * width, (best + 1) * width - 1


        values = $values
        print(sorted(values))
        print(fullest_bin(values, $width))
        ''',
        """The key puts a high count first and breaks ties by the smaller number. The last number of a bin is one less
        than the start of the next one.""",
        values=values,
        width=width,
    )


def _negative_question(rng: Random) -> Question:
    values = numbers(rng, 8, -12, 12)
    return question(
        """Temperatures may be negative. Sort $values into bins of width 5 and check that -1 does not end up in the bin
        of 1.""",
        """
        from collections import Counter

        values = $values
        counts = Counter(value // 5 * 5 for value in values)
        for low in range(min(counts), max(counts) + 1, 5):
            print(f"{low:>3} to {low + 4:>3}: {counts[low]}")
        print(-1 // 5 * 5, 1 // 5 * 5)
        """,
        """`//` rounds down, also below zero, so -1 belongs to the bin from -5 to -1. With `int(value / 5)`, which cuts
        off, the bin around zero would be twice as wide as the others.""",
        values=values,
    )


def _marks(rng: Random) -> list[int]:
    return [rng.randint(0, 39) for _ in range(rng.randint(1, 9))]


def _by_striking_out(values: list[int], width: int) -> list[int]:
    """By filtering the values bin by bin until none is left."""
    found, low, left = [], 0, list(values)
    while left:
        found.append(sum(low <= v < low + width for v in left))
        left = [v for v in left if v >= low + width]
        low += width
    return found


def _label(value: int, width: int, joint: str) -> str:
    low = next(start for start in range(-width * 100, value + 1) if start % width == 0 and start + width > value)
    return f"{low}{joint}{low + width - 1}"


def _chart(counts: list[int], mark: str) -> list[str]:
    rows = []
    for level in range(max(counts, default=0), 0, -1):
        rows.append("".join(mark if count >= level else "." for count in counts))
    return rows


def _place(edges: list[int], value: int) -> int:
    return Counter(edge <= value for edge in edges)[True] - 1 if edges[0] <= value < edges[-1] else -1


LESSON = Lesson(
    topic="Histograms: sorting values into bins",
    area="statistics",
    concepts=("histogram", "bins", "integer_division"),
    openings=(
        """Five hundred numbers in a row say nothing to the eye. Counted in bins of ten they become a picture with hills
        and gaps: a histogram.""",
        """Are the marks of a class evenly spread, or are there two crowds, a good one and a poor one? Mean and standard
        deviation cannot tell; a histogram can.""",
        """A histogram counts, but not single values. It counts how many fall between 0 and 9, between 10 and 19, and so
        on, and draws a bar for each count.""",
    ),
    ideas=(
        (
            """Each bin covers a range of values, and each value belongs to exactly one bin. So bins must neither
            overlap nor leave gaps.""",
            """By convention a bin includes its lower edge and excludes its upper one. Then 10 is in the bin from 10 to
            20 and not in the one before.""",
        ),
        (
            """With bins of equal width that start at 0, the number of a value's bin is `value // width`, and the bin
            begins at that number times the width.""",
            """Integer division is the whole trick: `37 // 10` is 3, so 37 belongs to bin 3. No chain of comparisons is
            needed.""",
        ),
        (
            """Count into a list if the bins are numbered from 0 without large gaps, into a `Counter` or a dictionary
            if they are far apart.""",
            """A list of zeros with one place for each bin, and `counts[value // width] += 1` for each value, is a
            histogram in two lines.""",
        ),
        (
            """The width matters. Too narrow, and most bins hold one value or none; too wide, and everything falls into
            two or three bars.""",
            """Try several widths before you believe in a hill. A rough rule is to take about as many bins as the square
            root of the number of values.""",
        ),
        (
            """For bins of unequal width keep a sorted list of edges and let `bisect_right` count how many of them are
            not above the value.""",
            """Show empty bins as well. A gap in the middle is a finding, and a chart that skips it lies about the
            distances.""",
        ),
    ),
    examples=(_tens, _widths, _edges, _scaled),
    pitfalls=(
        """Looping over the keys of a counter. Empty bins have no key and are left out, and the others come in the order
        of first appearance; loop over the range of bin numbers.""",
        """Counting a value on an edge twice, with `low <= value <= high` where the next bin starts at `high`. One of
        the two comparisons has to be strict.""",
        """A list of counts that is one too short. The largest value 40 with width 10 is in bin 4, so five places are
        needed: `max(values) // width + 1`.""",
    ),
    questions=(_fullest_question, _negative_question),
    asks=(
        "What is a bin?",
        "How do I find the bin of a value?",
        "Where are the counts kept?",
        "How wide should a bin be?",
        "What if the bins are not equal?",
    ),
    notes={
        "young": (
            """Sort your pencils by length into boxes: up to 5 cm, up to 10 cm, up to 15 cm. The fullest box shows which
            length is the most common.""",
        ),
        "analyst": (
            """Before you compute any mean, look at a histogram. Two hills often mean that two groups were mixed, and
            then one mean for both is misleading.""",
        ),
        "student": (
            """With bins of unequal width the area of a bar should stand for the count, so its height is the count over
            the width. Otherwise wide bins look too important.""",
        ),
        "engineer": (
            """Metrics systems store latencies as histograms with fixed edges, because counts from many machines can
            simply be added, bin by bin.""",
        ),
    },
    families=(
        Family(
            "counts_in_equal_bins",
            "values|marks|data: list[int], width|size: int -> list[int]",
            names=("bin_counts", "histogram", "count_in_bins", "bin_sizes"),
            tells=(
                "Sort the non-negative integers in $values into bins of $width numbers each, the first bin beginning "
                "at 0. Return the list of the bins' counts up to the bin of the largest value.",
                "Return how many of the numbers in $values, none of them negative, fall into each range of length "
                "$width, counted from 0: first those below $width, then the next range, and so on to the range of the "
                "largest number.",
                "Make a histogram of $values (integers, 0 or greater): bin i holds the values from i * $width up to, "
                "but not including, (i + 1) * $width. Return the counts of all bins, the last one being that of the "
                "maximum.",
            ),
            notes=("Empty bins in between count 0. Without values the result is an empty list.",),
            solutions=(
                "if not $values:\n    return []\ncounts = [0] * (max($values) // $width + 1)\n"
                "for value in $values:\n    counts[value // $width] += 1\nreturn counts",
                "bins = [value // $width for value in $values]\n"
                "return [bins.count(number) for number in range(max(bins, default=-1) + 1)]",
                "from collections import Counter\ncounts = Counter(value // $width for value in $values)\n"
                "return [counts[number] for number in range(max(counts, default=-1) + 1)]",
            ),
            oracle=_by_striking_out,
            draw=lambda rng: (_marks(rng), rng.randint(3, 12)),
            edges=(([], 5), ([0], 5), ([4, 5, 9, 10], 5), ([30, 2], 10)),
            about={
                "values": "integers that are not negative",
                "width": "the number of integers in a bin",
                "return": "the counts, bin by bin",
            },
            noun="the counts of $values in bins of width $width",
            gives="nats",
        ),
        Family(
            "label_of_bin",
            "value|number|reading: int, width|size: int -> str",
            names=("bin_label", "range_label", "label_of_bin", "bin_name"),
            tells=(
                "Bins of $width integers each follow one another, and one of them begins at 0. Return the label of the "
                'bin of $value: its first and last number joined by "$joint".',
                'Return a text such as "$sample" that names the range of $width numbers to which $value belongs. The '
                "ranges begin at the multiples of their length.",
                "Into which bin does $value fall, if every bin covers $width integers and begins at a multiple of that "
                'length? Return "first${joint}last" with the two limits of the bin, both included.',
            ),
            notes=("Negative numbers have bins too. The width is at least 1.",),
            varies={
                "joint": (
                    {"joint": "..", "sample": "20..29"},
                    {"joint": " to ", "sample": "20 to 29"},
                    {"joint": ":", "sample": "20:29"},
                )
            },
            solutions=(
                'low = $value // $width * $width\nreturn f"{low}$joint{low + $width - 1}"',
                'low = $value - $value % $width\nhigh = low + $width - 1\nreturn str(low) + "$joint" + str(high)',
                "number = $value // $width\nlimits = (number * $width, (number + 1) * $width - 1)\n"
                'return "$joint".join(map(str, limits))',
            ),
            oracle=lambda value, width, joint: _label(value, width, joint["joint"]),
            draw=lambda rng, joint: (rng.randint(-30, 120), rng.choice((5, 10, 10, 20, 25, 7))),
            edges=((0, 10), (-1, 10), (10, 10), (7, 1)),
            about={"value": "the number to sort in", "width": "how many integers a bin covers", "return": "the label"},
            noun="the label of the bin of $value among bins of width $width",
            gives="str",
        ),
        Family(
            "column_chart_of_counts",
            "counts|heights|bins: list[int] -> list[str]",
            names=("column_chart", "upright_bars", "draw_columns", "bar_rows"),
            tells=(
                "Draw the counts in $counts as upright bars. Return the rows of the picture from top to bottom, with "
                'one character for each count: "$mark" where its bar reaches that row, "." elsewhere.',
                'Return the lines of a chart in which each number in $counts is a column of that many "$mark", '
                'standing on the bottom line; all other places are ".". The highest row comes first.',
                "Make a histogram with vertical bars. The result is a list of strings, the top row first; each string "
                'has one place for every entry of $counts, "$mark" inside the bar and "." above it.',
            ),
            notes=("There are as many rows as the largest count says, none for an empty list. No count is negative.",),
            varies={"mark": ({"mark": "#"}, {"mark": "*"}, {"mark": "|"})},
            solutions=(
                "rows = []\nfor level in range(max($counts, default=0), 0, -1):\n"
                '    row = ""\n    for count in $counts:\n        row += "$mark" if count >= level else "."\n'
                "    rows.append(row)\nreturn rows",
                "top = max($counts, default=0)\n"
                'columns = ["." * (top - count) + "$mark" * count for count in $counts]\n'
                'return ["".join(row) for row in zip(*columns)]',
            ),
            oracle=lambda counts, mark: _chart(counts, mark["mark"]),
            draw=lambda rng, mark: ([rng.randint(0, 4) for _ in range(rng.randint(2, 6))],),
            edges=(([],), ([0, 0],), ([1],), ([3, 0, 1],)),
            about={"counts": "the height of each bar", "return": "the rows, the top one first"},
            noun="the rows of a chart of $counts",
            gives="words",
        ),
        Family(
            "bin_number_by_edges",
            "edges|limits|borders: list[int], value|number: int -> int",
            names=("bin_number", "find_bin", "bin_by_edges", "bin_index"),
            tells=(
                "The ascending numbers in $edges are the borders of bins: bin 0 reaches from the first to the second, "
                "bin 1 from the second to the third, and so on. Return the number of the bin of $value, or -1 outside.",
                "Return the index of the bin into which $value falls. Bin i starts at the entry i of $edges and ends "
                "before the entry i + 1; outside of all bins the result is -1.",
                "Find i such that $value is at least the i-th and less than the next number in $edges, which is "
                "sorted. Positions count from 0; return -1 if there is no such i.",
            ),
            notes=("A bin includes its lower border, not its upper one. There are at least two borders.",),
            solutions=(
                "from bisect import bisect_right\nif not $edges[0] <= $value < $edges[-1]:\n    return -1\n"
                "return bisect_right($edges, $value) - 1",
                "for i in range(len($edges) - 1):\n    if $edges[i] <= $value < $edges[i + 1]:\n        return i\n"
                "return -1",
                "for i, (low, high) in enumerate(zip($edges, $edges[1:])):\n    if low <= $value < high:\n"
                "        return i\nreturn -1",
            ),
            oracle=_place,
            draw=lambda rng: (
                borders := sorted(rng.sample(range(31), rng.randint(2, 5))),
                rng.choice((rng.randint(0, 30), *borders, *borders)),
            ),
            edges=(([0, 10, 20], 10), ([0, 10, 20], 20), ([0, 10, 20], -1), ([5, 6], 5)),
            about={
                "edges": "the borders in ascending order",
                "value": "the value to sort in",
                "return": "the number of its bin, or -1",
            },
            noun="the number of the bin of $value between the borders $edges",
            gives="int",
        ),
    ),
)
