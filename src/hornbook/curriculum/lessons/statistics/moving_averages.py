"""Moving averages: the mean of a window that slides along a series."""

from fractions import Fraction
from itertools import accumulate
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import numbers, people, quantity
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _slices(rng: Random) -> Example:
    some = quantity(rng)
    values = numbers(rng, 8, 5, 40)
    return example(
        """The list holds $what. Each mean is taken over three neighbours, and the window moves one place at a time.""",
        """
        $many = $values
        size = 3
        means = []
        for start in range(len($many) - size + 1):
            window = $many[start : start + size]
            means.append(round(sum(window) / size, 1))
        print(means)
        print(len($many), "values,", len(means), "means")
        """,
        """The first window is $first and the last one $last. A window of three fits into eight places six times, hence
        the `- size + 1` in the range.""",
        what=some.what,
        many=some.many,
        values=values,
        first=values[:3],
        last=values[-3:],
    )


def _running(rng: Random) -> Example:
    values = numbers(rng, 9, 1, 20)
    return example(
        """Neighbouring windows share all but two values. So the sum need not be computed anew: add the value that
        enters, subtract the one that leaves.""",
        '''
        def moving_sums(values: list[int], size: int) -> list[int]:
            """Return the sum of each window of the given size."""
            total = sum(values[:size])
            sums = [total]
            for entering, leaving in zip(values[size:], values):
                total += entering - leaving
                sums.append(total)
            return sums


        values = $values
        sums = moving_sums(values, 4)
        print(sums)
        print([total / 4 for total in sums])
        print(sums == [sum(values[i : i + 4]) for i in range(len(values) - 3)])
        ''',
        """`zip` pairs each entering value with the value four places before it. The first sum, $first, costs three
        additions, every other one an addition and a subtraction, whatever the size of the window.""",
        values=values,
        first=sum(values[:4]),
    )


def _deque(rng: Random) -> Example:
    one = people(rng, 1)[0]
    values = numbers(rng, 7, 10, 30)
    return example(
        """$one gets the readings one by one and wants the mean of the last three at any time. A deque with a maximal
        length forgets the oldest reading by itself.""",
        """
        from collections import deque

        window: deque[int] = deque(maxlen=3)
        for reading in $values:
            window.append(reading)
            print(reading, list(window), round(sum(window) / len(window), 2))
        """,
        """At first there are fewer than three readings, and the mean is taken over those that exist. From the third
        line on the window is full, and each new reading drives the oldest out.""",
        one=one,
        values=values,
    )


def _smoothing(rng: Random) -> Example:
    values = numbers(rng, 8, 0, 20)
    values[4] = rng.randint(60, 90)
    return example(
        """Exponential smoothing keeps no window. The new level is a mixture of the new value and the old level, here
        three parts new to seven parts old.""",
        '''
        def smooth(values: list[float], share: float) -> list[float]:
            """Return the levels, the first one being the first value."""
            level = values[0]
            levels = [level]
            for value in values[1:]:
                level = share * value + (1 - share) * level
                levels.append(round(level, 1))
            return levels


        values = $values
        print(smooth(values, 0.3))
        print(smooth(values, 1.0))
        ''',
        """The peak of $peak shows up as a smaller hill that fades slowly, because a part of it stays in every later
        level. With a share of 1 nothing is smoothed.""",
        values=values,
        peak=values[4],
    )


def _centered_question(rng: Random) -> Question:
    values = numbers(rng, 7, 1, 30)
    return question(
        """Write a function that replaces each value by the mean of itself and its two neighbours; the first and the
        last value stay as they are.""",
        '''
        def smooth_inside(values: list[int]) -> list[float]:
            """Return the values, each inner one averaged with its neighbours."""
            result: list[float] = list(values)
            for i in range(1, len(values) - 1):
                result[i] = round(sum(values[i - 1 : i + 2]) / 3, 1)
            return result


        print(smooth_inside($values))
        print(smooth_inside([5, 9]))
        ''',
        """The means are computed from the old list and written into a copy. Writing into the list itself would mix new
        values into the next window.""",
        values=values,
    )


def _trend_question(rng: Random) -> Question:
    values = numbers(rng, 10, 20, 60)
    return question(
        """How often does a series lie above the mean of the three values before it? Write a function that counts these
        days.""",
        '''
        def days_above_trend(values: list[int], size: int) -> int:
            """Count the values that exceed the mean of the `size` values before them."""
            count = 0
            for i in range(size, len(values)):
                if values[i] * size > sum(values[i - size : i]):
                    count += 1
            return count


        print(days_above_trend($values, 3))
        print(days_above_trend([1, 2, 3, 4, 5], 3), days_above_trend([1, 2], 3))
        ''',
        """Comparing `values[i] * size` with the sum avoids the division. The first three days have no three values
        before them and are not judged.""",
        values=values,
    )


def _series(rng: Random, fewest: int = 3) -> list[int]:
    return [rng.randint(0, 30) for _ in range(rng.randint(fewest, 8))]


def _prefix_means(values: list[int], size: int) -> list[float]:
    """By differences of running totals, short windows at the start."""
    totals = list(accumulate(values, initial=0))
    return [
        (totals[end] - totals[max(end - size, 0)]) / (end - max(end - size, 0)) for end in range(1, len(values) + 1)
    ]


def _best_start(values: list[int], size: int, end: dict[str, str]) -> int:
    sums = [Fraction(sum(values[i : i + size]), size) for i in range(len(values) - size + 1)]
    return sums.index(max(sums) if end["pick"] == "max" else min(sums)) if sums else -1


LESSON = Lesson(
    topic="Moving averages",
    area="statistics",
    concepts=("moving_average", "sliding_window", "slices"),
    openings=(
        """Daily numbers jump up and down. The mean of the last seven days moves calmly, and the trend becomes
        visible.""",
        """A moving average replaces each value by the mean of a few neighbours. What is only noise cancels out, what
        lasts remains.""",
        """Was last week better than the week before, or was it one lucky day? A mean over a window that slides along
        the series helps to tell.""",
    ),
    ideas=(
        (
            """The window is a slice, `values[i : i + size]`. It starts at every position from which a whole window fits
            into the list.""",
            """A list of n values has n - size + 1 windows of the given size. If the window is longer than the list,
            there is none.""",
        ),
        (
            """Each mean is a sum over the window, divided by its size. All windows are equally long, so comparing the
            sums is as good as comparing the means.""",
            """A wide window smooths more and reacts more slowly. With a window of 1 nothing changes, and with one as
            long as the list only the plain mean is left.""",
        ),
        (
            """From one window to the next only one value enters and one leaves. A running sum uses that and takes the
            same time for wide windows as for narrow ones.""",
            """Running totals from the start help as well: the sum of a window is the total at its end minus the total
            at its beginning.""",
        ),
        (
            """At the start there are too few values. Either leave these places out, or average over what there is; the
            docstring should say which.""",
            """A trailing window ends at the current value and needs the past only. A centred one looks ahead as well,
            which is fine for a chart of last year and impossible for today.""",
        ),
        (
            """A `deque` with `maxlen` is a window for a stream of values: append the new one, and the oldest drops out
            at the other end.""",
            """Exponential smoothing needs only the last level: `level = share * value + (1 - share) * level`. Old
            values never vanish, but they fade.""",
        ),
    ),
    examples=(_slices, _running, _deque, _smoothing),
    pitfalls=(
        """A range that goes on to the end of the list. The last slices then are too short, and dividing them by the
        full size makes the series seem to fall.""",
        """Smoothing in place. If each mean is written back at once, the next window contains it, and old values leak
        into all later ones; build a new list.""",
        """Reading a delay as a cause. A trailing mean reaches its peak after the series does, by about half of the
        window.""",
    ),
    questions=(_centered_question, _trend_question),
    asks=(
        "What is a window?",
        "What does the size do?",
        "Is there a faster way?",
        "What happens at the beginning?",
        "What if the values keep coming?",
    ),
    notes={
        "analyst": (
            """For daily data with a weekly rhythm use seven days. Each window then has every weekday once, and the
            rhythm disappears from the curve.""",
        ),
        "engineer": (
            """A running sum of floats collects rounding errors over millions of steps. Recompute it from time to time,
            or keep the values as integers.""",
        ),
        "student": (
            """A moving average is a convolution with a box. It lets slow changes pass and dampens fast ones, which
            makes it a simple low-pass filter.""",
        ),
        "young": (
            """Look at a bumpy path through a cardboard frame that shows three stones at once. Say how high they are
            together, then push the frame one stone further.""",
        ),
    },
    families=(
        Family(
            "trailing_means_with_short_start",
            "values|readings|series: list[int], size|width|days: int -> list[float]",
            names=("trailing_means", "running_means", "means_so_far", "trailing_average"),
            tells=(
                "Return a list as long as $values: at each position the mean of the value there and the values before "
                "it, $size values in all or, near the start, as many as there are.",
                "For every position of $values compute the mean of the last values up to and including this position. "
                "The window holds $size values; at the beginning it holds fewer, all that exist.",
                "Smooth $values with a window that ends at the current value and has the length $size, shortened at "
                "the start of the list. Return the means.",
            ),
            notes=("The window has at least one place.",),
            solutions=(
                "means = []\nfor end in range(1, len($values) + 1):\n"
                "    window = $values[max(end - $size, 0) : end]\n"
                "    means.append(sum(window) / len(window))\nreturn means",
                "from collections import deque\nwindow = deque(maxlen=$size)\nmeans = []\n"
                "for value in $values:\n    window.append(value)\n    means.append(sum(window) / len(window))\n"
                "return means",
                "total = 0\nmeans = []\nfor i, value in enumerate($values):\n    total += value\n"
                "    if i >= $size:\n        total -= $values[i - $size]\n"
                "    means.append(total / min(i + 1, $size))\nreturn means",
            ),
            oracle=_prefix_means,
            draw=lambda rng: (
                [2 * rng.randint(0, 9) for _ in range(rng.randint(2, 6))],
                rng.choice((1, 2, 2, 4, 3)),
            ),
            edges=(([], 3), ([4], 2), ([2, 4, 6], 1), ([6, 0, 0, 8], 2)),
            about={
                "values": "the series",
                "size": "the length of a full window",
                "return": "a mean for each position",
            },
        ),
        Family(
            "start_of_extreme_window",
            "values|amounts|days: list[int], size|width|length: int -> int",
            names=("$word", "${word}_start", "start_of_$word", "find_$word"),
            tells=(
                "Return the index at which the window of $size neighbouring values with the $end mean begins in "
                "$values. Of several such windows take the first.",
                "Look at all runs of $size consecutive numbers in $values and return the starting position of the one "
                "with the $end mean, the earliest if there is a tie.",
                "Where in $values does the moving average over $size values reach its $end value for the first time? "
                "Return the position of the first value of that window.",
            ),
            notes=("Return -1 if the list is shorter than the window. The window has at least one place.",),
            varies={
                "end": (
                    {"end": "highest", "word": "best_window", "pick": "max", "sign": ">"},
                    {"end": "lowest", "word": "worst_window", "pick": "min", "sign": "<"},
                )
            },
            solutions=(
                "starts = range(len($values) - $size + 1)\n"
                "return $pick(starts, key=lambda i: sum($values[i : i + $size]), default=-1)",
                "if len($values) < $size:\n    return -1\ntotal = best = sum($values[:$size])\nstart = 0\n"
                "for i in range($size, len($values)):\n    total += $values[i] - $values[i - $size]\n"
                "    if total $sign best:\n        best, start = total, i - $size + 1\nreturn start",
                "sums = [sum($values[i : i + $size]) for i in range(len($values) - $size + 1)]\n"
                "return sums.index($pick(sums)) if sums else -1",
            ),
            oracle=_best_start,
            draw=lambda rng, end: ([rng.randint(0, 9) for _ in range(rng.randint(3, 9))], rng.randint(1, 4)),
            edges=(([], 2), ([5], 1), ([3, 3, 3], 2), ([1, 2], 3), ([1, 9, 2, 8], 2)),
            about={
                "values": "the series",
                "size": "the length of the window",
                "return": "the index of the first value of the window, or -1",
            },
            noun="the start of the window of $size values in $values with the $end mean",
            gives="int",
        ),
        Family(
            "days_beyond_recent_mean",
            "values|prices|levels: list[int], size|days|back: int -> list[int]",
            names=("$word", "${word}_recent_mean", "positions_$word", "find_$word"),
            tells=(
                "Return the indices of the values in $values that are $side than the mean of the $size values directly "
                "before them.",
                "Compare each number in $values with the mean of the numbers just before it, $size of them, and return "
                "the positions where it is $side.",
                "At which positions of $values is the number $side than the moving average of its predecessors? The "
                "average is taken over $size numbers.",
            ),
            notes=("Positions with fewer predecessors are left out. The window has at least one place.",),
            varies={
                "side": (
                    {"side": "greater", "word": "above", "sign": ">"},
                    {"side": "smaller", "word": "below", "sign": "<"},
                )
            },
            solutions=(
                "found = []\nfor i in range($size, len($values)):\n"
                "    mean = sum($values[i - $size : i]) / $size\n    if $values[i] $sign mean:\n"
                "        found.append(i)\nreturn found",
                "return [\n    i\n    for i in range($size, len($values))\n"
                "    if $values[i] * $size $sign sum($values[i - $size : i])\n]",
                "found = []\ntotal = sum($values[:$size])\nfor i in range($size, len($values)):\n"
                "    if $values[i] * $size $sign total:\n        found.append(i)\n"
                "    total += $values[i] - $values[i - $size]\nreturn found",
            ),
            oracle=lambda values, size, side: [
                at
                for at, value in enumerate(values)
                if at >= size
                and (lambda gap: gap > 0 if side["sign"] == ">" else gap < 0)(
                    sum(value - values[at - back] for back in range(1, size + 1))
                )
            ],
            draw=lambda rng, side: (_series(rng), rng.randint(1, 3)),
            edges=(([], 1), ([4, 4, 4], 1), ([1, 3, 2, 2], 2), ([5, 9], 2)),
            about={
                "values": "the series",
                "size": "the number of values in the mean",
                "return": "the indices in ascending order",
            },
            noun="the positions in $values with a number $side than the mean of the $size before",
            gives="ints",
        ),
        Family(
            "level_after_smoothing",
            "values|readings|demand: list[int], share|alpha|part: float -> float",
            names=("smoothed_level", "final_level", "exponential_level", "last_level"),
            tells=(
                "Smooth $values exponentially: the level starts as the first value, and with each further value it "
                "becomes $share times the value plus the rest (1 minus $share) times the old level. Return the last "
                "level.",
                "Return the level after all of $values have been worked in. It begins with the first value; every "
                "later value moves it towards itself by the fraction $share of the distance.",
                "Begin with the first of $values as the level. For each following value, add to the level $share times "
                "the difference between value and level, and return the final level.",
            ),
            notes=("The list is not empty. The fraction is from 0 to 1.",),
            solutions=(
                "level = float($values[0])\nfor value in $values[1:]:\n"
                "    level = $share * value + (1 - $share) * level\nreturn level",
                "from functools import reduce\n"
                "return float(reduce(lambda level, value: level + $share * (value - level), $values))",
                "first, *later = $values\nlevel = float(first)\nfor value in later:\n"
                "    level += $share * (value - level)\nreturn level",
            ),
            oracle=lambda values, share: (
                sum(share * (1 - share) ** age * value for age, value in enumerate(reversed(values[1:])))
                + (1 - share) ** (len(values) - 1) * values[0]
            ),
            draw=lambda rng: (_series(rng, 2), rng.choice((0.1, 0.2, 0.25, 0.3, 0.5, 0.8))),
            edges=(([6], 0.5), ([4, 8], 1.0), ([4, 8], 0.0), ([0, 10, 0], 0.5)),
            noun="the level of $values after exponential smoothing with the share $share",
            gives="float",
        ),
    ),
)
