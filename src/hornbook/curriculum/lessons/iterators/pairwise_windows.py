"""pairwise and longer windows over any iterable."""

from itertools import pairwise
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import distinct, literal, numbers, places, quantity
from hornbook.curriculum.lessons.iterators._draws import iterator
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _climbs(rng: Random) -> Example:
    heights = numbers(rng, 5, 100, 900)
    rise = sum(max(0, b - a) for a, b in pairwise(heights))
    return example(
        """A hiking trail passes points of known height in metres. How many metres does one climb in all? What counts
        are the neighbours: each step from one point to the next.""",
        '''
        from itertools import pairwise


        def total_climb(heights: list[int]) -> int:
            """Return the sum of all steps upwards."""
            climb = 0
            for here, there in pairwise(heights):
                if there > here:
                    climb += there - here
            return climb


        heights = $heights
        print(list(pairwise(heights)))
        print(total_climb(heights))
        ''',
        """Five points have four steps between them, so `pairwise` gives four pairs. Only the steps upwards were added;
        they make $rise metres.""",
        heights=heights,
        rise=rise,
    )


def _legs(rng: Random) -> Example:
    towns = places(rng, 4)
    return example(
        """A route is a row of towns, and a ticket is needed for each leg. The legs are the pairs of neighbours.""",
        """
        from itertools import pairwise

        route = $towns
        for start, end in pairwise(route):
            print(start, "to", end)
        print(list(pairwise(route[:1])))
        """,
        """Every town but the first and the last stands in two pairs, once as an end and once as a start. A route of one
        town has no leg, and the loop would not run at all.""",
        towns=literal(towns),
    )


def _moving_mean(rng: Random) -> Example:
    q, values, size = quantity(rng), numbers(rng, 7, 10, 60), rng.choice((3, 4))
    return example(
        """A window of $size values glides over $what. A `deque` with a maximal length is the window: the newest value
        pushes the oldest one out.""",
        '''
        from collections import deque
        from collections.abc import Iterable


        def moving_means($many: Iterable[int], size: int) -> list[float]:
            """Return the mean of every window of so many neighbours, rounded to one place."""
            window: deque[int] = deque(maxlen=size)
            means = []
            for $one in $many:
                window.append($one)
                if len(window) == size:
                    means.append(round(sum(window) / size, 1))
            return means


        values = $values
        print(moving_means(values, $size))
        print(moving_means(iter(values), $size))
        ''',
        """Seven values have $count windows of $size. The test `len(window) == size` skips the beginning, where the
        window is not full. Since each value is read once, an iterator will do as well.""",
        values=values,
        size=size,
        count=8 - size,
        **q.names,
    )


def _sorted_check(rng: Random) -> Example:
    values = sorted(distinct(rng, 4, 2, 50))
    return example(
        """Questions about order are questions about neighbours: a row is ascending if no pair of neighbours goes
        down.""",
        '''
        from collections.abc import Iterable
        from itertools import pairwise


        def is_ascending(values: Iterable[int]) -> bool:
            """Return whether no value is smaller than the one before it."""
            return all(before <= after for before, after in pairwise(values))


        print(is_ascending($values))
        print(is_ascending(reversed($values)))
        print(is_ascending([]), is_ascending([$one]))
        ''',
        """`reversed` returns an iterator, which has no positions; `pairwise` does not need any. With fewer than two
        values there are no pairs, and `all` of nothing is `True`, which is the answer one wants.""",
        values=values,
        one=values[0],
    )


def _gap_question(rng: Random) -> Question:
    minutes = sorted(distinct(rng, 6, 0, 120))
    return question(
        """The minutes at which a bus came by are given in ascending order. Write a function that returns the longest
        time between two buses, or 0 if fewer than two came.""",
        '''
        from itertools import pairwise


        def longest_wait(minutes: list[int]) -> int:
            """Return the largest difference of neighbouring times, 0 without any."""
            return max((later - earlier for earlier, later in pairwise(minutes)), default=0)


        print(longest_wait($minutes))
        print(longest_wait([$first]))
        ''',
        """`max` runs over the differences. The default is needed for a single bus, because then there is no pair.""",
        minutes=minutes,
        first=minutes[0],
    )


def _triples_question(rng: Random) -> Question:
    values = numbers(rng, 7, 1, 30)
    return question(
        """Write a function that returns the local peaks of a list: the values that are larger than both their
        neighbours. The first and the last value have only one neighbour and do not count.""",
        '''
        def peaks(values: list[int]) -> list[int]:
            """Return the values that are larger than the ones before and behind them."""
            triples = zip(values, values[1:], values[2:])
            return [middle for left, middle, right in triples if left < middle > right]


        print(peaks($values))
        print(peaks([1, 5]))
        ''',
        """Zipping the list with itself, shifted by one and by two places, gives windows of three. `zip` ends with the
        shortest, so no window hangs over the edge.""",
        values=values,
    )


LESSON = Lesson(
    topic="pairwise and sliding windows over any iterable",
    area="iterators",
    concepts=("pairwise", "sliding_window", "iterator"),
    openings=(
        """Differences, steps, legs of a journey, changes of mind: many questions are about two values that stand next
        to each other. `itertools.pairwise` gives exactly these pairs.""",
        """Loops over positions that compare `values[i]` with `values[i + 1]` are a well-known home of errors by one.
        With pairs of neighbours there are no positions to get wrong.""",
        """A window glides over a row of values and shows a few of them at a time. It is a matter of two lines for a
        list and of four for an iterator.""",
        """Five fence posts have four gaps between them. Most tasks about neighbours begin with this remark, and
        `pairwise` has it built in.""",
    ),
    ideas=(
        (
            """`pairwise(values)` gives the first and second value, then the second and third, and so on. Of n values
            come n - 1 pairs, of one value or none come no pairs.""",
            """In the pairs of `pairwise` each value appears twice, first on the right and then on the left. Only the
            two at the ends appear once.""",
        ),
        (
            """`pairwise` needs no length and no positions. It remembers the value before, and that is enough for
            generators, files and other iterators.""",
            """For a list, `zip(values, values[1:])` gives the same pairs at the price of a copy. `pairwise` copies
            nothing, and it accepts any iterable.""",
        ),
        (
            """Longer windows are kept in a `deque` with `maxlen`. Appending to a full one drops its oldest item, so the
            window moves on by itself.""",
            """A window of k values over n values stands in n - k + 1 places, if n is at least k. Check this number
            first when a result looks too long or too short.""",
        ),
        (
            """With `all`, `any`, `sum` or `max` over the pairs, a question about a row takes one line: `all(a < b for
            a, b in pairwise(row))` asks whether the row is strictly ascending.""",
            """What is asked about the pairs is an ordinary expression of two names. Choose names that say which value
            is earlier: `before` and `after`, or `here` and `there`.""",
        ),
    ),
    examples=(_legs, _climbs, _sorted_check, _moving_mean),
    pitfalls=(
        """Running `for i in range(len(values))` and reading `values[i + 1]`. In the last round there is no such item,
        and an `IndexError` is raised. The range has to end one earlier; with `pairwise` there is nothing to end.""",
        """Using `zip(values[::2], values[1::2])` for neighbours. This makes disjoint pairs: first and second, third and
        fourth. The step from the second to the third value is missing.""",
        """Appending the `deque` itself to a list of windows. It is the same object each time, so in the end all entries
        show the last window. Append `tuple(window)` instead.""",
    ),
    questions=(_gap_question, _triples_question),
    asks=(
        "Which pairs are these?",
        "Why not just use positions?",
        "How do I get windows of three or more?",
        "What does one do with the pairs?",
    ),
    notes={
        "analyst": (
            """A column of changes is one entry shorter than the column it comes from. Tables fill the first cell with a
            blank; a list has to be handled with that in mind.""",
        ),
        "engineer": (
            """`pairwise` is in `itertools` since Python 3.10. For wider windows the documentation has a recipe,
            `sliding_window`, built on the same deque.""",
        ),
        "young": (
            """Children stand in a row and hold hands. Five children have four pairs of hands between them. Count
            them.""",
        ),
    },
    families=(
        Family(
            "steps_of_at_least",
            "levels|heights|readings: list[int], limit|threshold: int -> $kind",
            names=(
                "big_${word}$suffix",
                "${word}ward$suffix",
                "large_${word}$suffix",
                "${word}_by_limit$suffix",
            ),
            tells=(
                "Compare each value of $levels with the one after it and return $what steps that go $word by at least "
                "$limit.",
                "A step leads from one value of $levels to the next. Return $what steps that go $word by $limit or "
                "more.",
                "Return $what steps between neighbouring $levels on which the value goes $word by no less than $limit.",
            ),
            varies={
                "way": (
                    {"word": "up", "form": "after - before"},
                    {"word": "down", "form": "before - after"},
                ),
                "form": (
                    {
                        "kind": "int",
                        "what": "the number of",
                        "suffix": "_steps",
                        "start": "0",
                        "add": "found += 1",
                        "end": "found",
                    },
                    {
                        "kind": "list[int]",
                        "what": "the list of the sizes (as positive numbers) of the",
                        "suffix": "_jumps",
                        "start": "[]",
                        "add": "found.append(step)",
                        "end": "found",
                    },
                    {
                        "kind": "bool",
                        "what": "whether there are at least two",
                        "suffix": "_twice",
                        "start": "0",
                        "add": "found += 1",
                        "end": "found >= 2",
                    },
                ),
            },
            notes=("$limit is positive.",),
            solutions=(
                "from itertools import pairwise\nfound = $start\nfor before, after in pairwise($levels):\n"
                "    step = $form\n    if step >= $limit:\n        $add\nreturn $end",
                "found = $start\nfor i in range(1, len($levels)):\n    before, after = $levels[i - 1], $levels[i]\n"
                "    step = $form\n    if step >= $limit:\n        $add\nreturn $end",
            ),
            oracle=lambda levels, least, way, form: (
                lambda jumps: {"_steps": len(jumps), "_jumps": jumps, "_twice": len(jumps) > 1}[form["suffix"]]
            )(
                [
                    size
                    for size in (
                        (levels[i + 1] - levels[i]) * (1 if way["word"] == "up" else -1) for i in range(len(levels) - 1)
                    )
                    if size >= least
                ]
            ),
            draw=lambda rng, way, form: (
                rng.choice((numbers(rng, rng.randint(3, 8), 0, 20), numbers(rng, 7, 0, 9))),
                rng.randint(1, 6),
            ),
            edges=(([], 2), ([5], 1), ([3, 5, 7, 4, 2], 2), ([9, 1, 9, 1, 9], 8)),
            about={
                "levels": "numbers in order",
                "limit": "the smallest size that counts",
                "return": "$what such steps",
            },
        ),
        Family(
            "window_with_extreme_sum",
            "values|readings|loads: list[int], size|width: int -> int",
            names=("${word}_window_start", "start_of_${word}_window", "where_window_is_$word"),
            tells=(
                "A window covers $size neighbouring numbers of $values. Return the position of the first number of the "
                "window whose sum is the $best.",
                "Among all stretches of $size neighbouring $values, find the one with the $best sum and return the "
                "position at which it begins.",
                "Return the start position of the $size neighbouring numbers of $values that have the $best sum.",
            ),
            notes=("Of several such windows the first counts; if there are fewer than $size numbers, return -1.",),
            varies={
                "end": (
                    {"best": "largest", "word": "heaviest", "op": ">", "pick": "max"},
                    {"best": "smallest", "word": "lightest", "op": "<", "pick": "min"},
                )
            },
            solutions=(
                "starts = range(len($values) - $size + 1)\n"
                "return $pick(starts, key=lambda i: sum($values[i : i + $size]), default=-1)",
                "if len($values) < $size:\n    return -1\ntotal = best = sum($values[:$size])\nwhere = 0\n"
                "for i in range($size, len($values)):\n    total += $values[i] - $values[i - $size]\n"
                "    if total $op best:\n        best, where = total, i - $size + 1\nreturn where",
                "sums = [sum($values[i : i + $size]) for i in range(len($values) - $size + 1)]\n"
                "return sums.index($pick(sums)) if sums else -1",
            ),
            oracle=lambda values, size, end: min(
                (
                    (sum(part) * (1 if end["pick"] == "min" else -1), at)
                    for at, part in enumerate(zip(*(values[k:] for k in range(size)), strict=False))
                ),
                default=(0, -1),
            )[1],
            draw=lambda rng, end: (numbers(rng, rng.randint(3, 8), -5, rng.choice((3, 20))), rng.randint(1, 4)),
            edges=(([4, 1], 3), ([2, 2, 2], 2), ([1, 9, 3, 9, 1], 2)),
            about={
                "values": "the numbers",
                "size": "how many of them a window covers, at least 1",
                "return": "the position where the window begins, or -1",
            },
        ),
        Family(
            "merged_neighbours_of_stream",
            "values|stream|items: Iterator[int] -> list[int]",
            setup="from collections.abc import Iterator",
            names=("neighbour_$key", "joined_$key", "adjacent_$key", "paired_$key"),
            tells=(
                "For every two neighbouring numbers of the iterator $values compute $what, and return the list of the "
                "results.",
                "Return the list with $what for each pair of neighbours in the iterator $values.",
                "Go once through the iterator $values and look at each value together with the one before it. Return "
                "the list with $what of the two.",
            ),
            notes=("With fewer than two numbers the list is empty.",),
            varies={
                "what": (
                    {"what": "the sum", "key": "sums", "form": "before + after"},
                    {"what": "the product", "key": "products", "form": "before * after"},
                    {"what": "the larger number", "key": "maxima", "form": "max(before, after)"},
                    {"what": "the distance", "key": "distances", "form": "abs(after - before)"},
                )
            },
            solutions=(
                "from itertools import pairwise\nreturn [$form for before, after in pairwise($values)]",
                "results = []\nbefore = next($values, None)\nfor after in $values:\n    results.append($form)\n"
                "    before = after\nreturn results",
                "kept = list($values)\nreturn [$form for before, after in zip(kept, kept[1:])]",
            ),
            oracle=lambda values, what: (
                lambda kept: [
                    {
                        "sums": kept[i] + kept[i - 1],
                        "products": kept[i] * kept[i - 1],
                        "maxima": sorted(kept[i - 1 : i + 1])[-1],
                        "distances": max(kept[i - 1 : i + 1]) - min(kept[i - 1 : i + 1]),
                    }[what["key"]]
                    for i in range(1, len(kept))
                ]
            )(list(values)),
            draw=lambda rng, what: (iterator(numbers(rng, rng.choice((1, 3, 4, 5, 6)), -8, 15)),),
            about={"values": "an iterator of numbers", "return": "one result for each pair of neighbours"},
        ),
    ),
)
