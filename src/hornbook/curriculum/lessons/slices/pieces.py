"""Pieces of a list: chunks that stand side by side and windows that overlap."""

from itertools import groupby
from random import Random
from typing import Any

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import literal, numbers, people, quantity, words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _chunks(rng: Random) -> Example:
    items, size = people(rng, 7), rng.randint(2, 3)
    return example(
        """Seven people are to be seated at tables of $size. The starts of the groups are 0, $size, and so on,
        which is what `range` with a step produces.""",
        '''
        def tables(guests: list[str], size: int) -> list[list[str]]:
            """Split the guests into groups of `size`; the last group may be smaller."""
            groups = []
            for start in range(0, len(guests), size):
                groups.append(guests[start : start + size])
            return groups


        for group in tables($items, $size):
            print(group)
        ''',
        """Each slice begins where the last one stopped. At the end `start + size` lies beyond the list, and the
        slice takes what is left, here 1 person. That is why no special case for the last table is needed.""",
        items=literal(items),
        size=size,
    )


def _moving_sums(rng: Random) -> Example:
    q, items, width = quantity(rng), numbers(rng, 6, 1, 20), rng.randint(2, 4)
    return example(
        """A single value says little; the sum over $width neighbours is smoother. The window slides to the
        right by one position at a time. Here `$many` holds $what.""",
        '''
        def window_sums($many: list[int], width: int) -> list[int]:
            """Return the sum of each run of `width` neighbouring items."""
            sums = []
            for start in range(len($many) - width + 1):
                window = $many[start : start + width]
                sums.append(sum(window))
            return sums


        print(window_sums($items, $width))
        ''',
        """The first window is `$first`, with the sum $total. The last window must still fit, so the last start
        is `6 - $width`, and there are $count windows.""",
        items=items,
        width=width,
        first=items[:width],
        total=sum(items[:width]),
        count=7 - width,
        **q.names,
    )


def _best_window(rng: Random) -> Example:
    items, width = numbers(rng, 7, 0, 12), rng.randint(2, 3)
    return example(
        """When in the week is the best stretch of $width days? The list holds the hours of sunshine from Monday
        to Sunday, and we want the position where the sunniest stretch begins.""",
        '''
        def sunniest_start(hours: list[int], width: int) -> int:
            """Return where the run of `width` days with the most sunshine begins (the first, if several do)."""
            best = 0
            for start in range(1, len(hours) - width + 1):
                if sum(hours[start : start + width]) > sum(hours[best : best + width]):
                    best = start
            return best


        hours = $items
        start = sunniest_start(hours, $width)
        print(start, hours[start : start + $width])
        ''',
        """`best` is a position, not a sum, so the answer says where to look. The comparison uses `>`, so a
        later stretch that is only equally sunny does not replace an earlier one.""",
        items=items,
        width=width,
    )


def _pages_question(rng: Random) -> Question:
    size, count = rng.randint(3, 6), rng.randint(13, 30)
    return question(
        """A shop shows $size products per page. Write a function that returns the products of a page, counting
        pages from 1. A page that does not exist is empty.""",
        '''
        def page(products: list[int], number: int, size: int) -> list[int]:
            """Return the products on a page; pages are counted from 1."""
            start = (number - 1) * size
            return products[start : start + size]


        products = list(range(1, $count))
        print(page(products, 1, $size))
        print(page(products, 2, $size))
        print(page(products, 50, $size))
        ''',
        """Before page `number` there are `number - 1` full pages, so `(number - 1) * $size` items are stepped over. The
        last call starts beyond the end, and the slice is empty without an error.""",
        size=size,
        count=count,
    )


def _chunk_sum_question(rng: Random) -> Question:
    items = numbers(rng, 12, 1, 9)
    return question(
        """A list has one number per month. Write a function that returns the four totals of the quarters.""",
        '''
        def quarters(months: list[int]) -> list[int]:
            """Return the sums of months 0-2, 3-5, 6-8 and 9-11."""
            return [sum(months[start : start + 3]) for start in range(0, 12, 3)]


        print(quarters($items))
        ''',
        """`range(0, 12, 3)` gives 0, 3, 6 and 9, the first month of each quarter. The first total is `$a + $b +
        $c`.""",
        items=items,
        a=items[0],
        b=items[1],
        c=items[2],
    )


def _daily(rng: Random, **_: Any) -> tuple[list[int], int]:
    size = rng.randint(2, 4)
    return numbers(rng, rng.randint(size - 1, 3 * size + 2), 0, rng.choice((3, 9))), size


def _block_number(daily: list[int], size: int, end: dict[str, str], rest: dict[str, str]) -> int:
    """By adding each number to its block."""
    sums: dict[int, int] = {}
    for at, amount in enumerate(daily):
        sums[at // size + 1] = sums.get(at // size + 1, 0) + amount
    if rest["short"] == "full":
        sums = {number: total for number, total in sums.items() if number * size <= len(daily)}
    sign = 1 if end["end"] == "largest" else -1
    return max(sums, key=lambda number: (sign * sums[number], -number), default=0)


def _levels_and_window(rng: Random, test: dict[str, str]) -> tuple[list[int], int, int]:
    width = rng.randint(1, 3)
    levels = numbers(rng, rng.randint(4, 8), 0, 9)
    window = levels[1 : 1 + width]
    close = {"calm": max(window) - min(window), "high": min(window) - 1, "sum": sum(window)}[test["short"]]
    return levels, width, max(0, close + rng.choice((-1, 0, 0, 1)))


def _first_window(levels: list[int], width: int, limit: int, test: dict[str, str]) -> int:
    """By ruling out positions, going through pairs or single values."""
    starts = set(range(len(levels) - width + 1))
    for start in list(starts):
        inside = [levels[at] for at in range(start, start + width)]
        if test["short"] == "calm":
            good = not any(one - other > limit for one in inside for other in inside)
        elif test["short"] == "high":
            good = sorted([*inside, limit]).count(limit) == 1 and sorted([*inside, limit])[0] == limit
        else:
            good = sum(levels[: start + width]) - sum(levels[:start]) >= limit
        if not good:
            starts.discard(start)
    return min(starts, default=-1)


def _goods(rng: Random, **_: Any) -> tuple[list[str], int]:
    return words(rng, rng.randint(2, 6)), rng.randint(1, 4)


def _rows_with_numbers(items: list[str], size: int, form: dict[str, str]) -> list[str]:
    rows = []
    for _, group in groupby(enumerate(items, start=1), key=lambda pair: (pair[0] - 1) // size):
        pairs = list(group)
        ends = sorted({str(pairs[0][0]), str(pairs[-1][0])}, key=int)
        rows.append(f"{form['to'].join(ends)}: {form['sep'].join(item for _, item in pairs)}")
    return rows


LESSON = Lesson(
    topic="Cutting a list into chunks and sliding windows",
    area="slices",
    concepts=("list_slicing", "chunks", "sliding_window"),
    openings=(
        """Long lists are often handled in pieces: twenty results per page, seven days per week, three readings
        at a time. A loop over the starting positions and one slice per round cut any list into such pieces.""",
        """There are two ways to look at neighbours in groups. Chunks stand side by side, like the weeks of a
        year. Windows overlap, like "the last seven days", which move on by one day each morning.""",
        """Suppose a file is too large to send at once, or a graph too jagged to read. In the first case you cut
        the data into chunks, in the second you average over a window. The code differs in one number.""",
    ),
    ideas=(
        (
            """Chunks of size `n` start at 0, `n`, `2 * n` and so on: `range(0, len(row), n)`. The piece that
            starts at `i` is `row[i : i + n]`. Every item is in exactly one chunk.""",
            """For chunks, let the loop move by the size of a chunk. `range(0, len(row), n)` yields the starts,
            and the slice `row[i : i + n]` cuts the piece. If the length is not a multiple of `n`, the last
            piece is shorter.""",
        ),
        (
            """A window of width `w` starts at every position from which it still fits. The last such start is
            `len(row) - w`, and since `range` excludes its stop, the loop runs over `range(len(row) - w + 1)`.""",
            """How many windows of width `w` are there in a list of `n` items? Put the window at the far left;
            it can move right `n - w` times. With the first place that makes `n - w + 1` windows.""",
        ),
        (
            """Adding up every window from scratch costs `w` additions each. When the window moves by one, only
            two items change: one leaves, one enters. So `total = total - row[i - 1] + row[i + w - 1]` keeps the
            sum up to date in one step, whatever the width.""",
            """For wide windows, do not add everything again. The new sum is the old sum minus the item that
            left plus the item that came in. This turns about `n * w` additions into about `2 * n`.""",
        ),
    ),
    examples=(_chunks, _moving_sums, _best_window),
    pitfalls=(
        """Forgetting the `+ 1` in `range(len(row) - w + 1)`. The loop then stops one window early, and with a
        list that is exactly as long as the window it finds none at all. Check that case by hand.""",
        """Assuming that all chunks have the same size. The last one may be shorter. If your code needs full
        chunks, decide what should happen to the rest, and write that down in the docstring.""",
    ),
    questions=(_pages_question, _chunk_sum_question),
    asks=("How do I cut a list into pieces?", "How many windows are there?", "Can sliding windows be made faster?"),
    notes={
        "young": (
            """Chunks are like packing eggs into boxes of six. A window is like a paper with a hole in it that
            you slide along a row of letters: it always shows the same number of them.""",
        ),
        "engineer": (
            """Python 3.12 has `itertools.batched`; in 3.11 the slice in a loop is the usual form, and it works
            for any sequence.""",
        ),
        "analyst": (
            """Chunks are what a pivot by quarter does, windows are a moving average. A moving result is shorter
            than its input by the width minus one, so mind the dates when you line them up.""",
        ),
    },
    families=(
        Family(
            "number_of_extreme_block",
            "daily|amounts|visitors: list[int], size|length|width: int -> int",
            names=("block_with_$end", "number_of_$end", "${end}_block_number", "find_${end}_block"),
            tells=(
                "Cut $daily into blocks of $size numbers, one behind the other from the start. Return the number of "
                "the block with the $end sum; the first block has number 1.",
                "The numbers in $daily form blocks of $size each, numbered from 1. Return the number of the block that "
                "has the $end sum.",
                "Which block of $size numbers has the $end sum, if $daily is cut into such blocks from its start? "
                "Return its number, counted from 1.",
            ),
            notes=("$rest. Of equal sums, the first one counts, and the result is 0 if there is no block.",),
            varies={
                "end": (
                    {"end": "largest", "pick": "max", "sign": ">"},
                    {"end": "smallest", "pick": "min", "sign": "<"},
                ),
                "rest": (
                    {
                        "short": "all",
                        "rest": "Numbers left over at the end form a shorter block",
                        "open": "-(-",
                        "close": ")",
                    },
                    {
                        "short": "full",
                        "rest": "Numbers left over at the end do not count",
                        "open": "",
                        "close": "",
                    },
                ),
            },
            solutions=(
                "count = ${open}len($daily) // $size$close\n"
                "sums = [sum($daily[i * $size : (i + 1) * $size]) for i in range(count)]\n"
                "return sums.index($pick(sums)) + 1 if sums else 0",
                "count = ${open}len($daily) // $size$close\nbest = 0\nbest_sum = 0\n"
                "for number in range(1, count + 1):\n    start = (number - 1) * $size\n"
                "    total = sum($daily[start : start + $size])\n"
                "    if best == 0 or total $sign best_sum:\n        best, best_sum = number, total\nreturn best",
            ),
            oracle=_block_number,
            draw=_daily,
            edges=(([], 2), ([5], 2), ([4, 1, 2, 3, 9], 2), ([0, 1, 1, 0], 2), ([1, 1, 8, 0, 0], 3)),
            about={
                "daily": "numbers in order",
                "size": "how many numbers a block has",
                "return": "the number of the block, or 0",
            },
            noun="the number, counted from 1, of the block with the $end sum when $daily is cut into blocks of $size",
            gives="nat",
        ),
        Family(
            "start_of_fitting_window",
            "levels|heights|values: list[int], width|length|days: int, limit|bound|border: int -> int",
            names=("start_of_$short", "first_${short}_stretch", "find_${short}_window", "${short}_from"),
            tells=(
                "Return the position at which the first stretch of $width neighbouring values in $levels begins in "
                "which $that $limit.",
                "Return the lowest position in $levels at which $width values in a row begin that form a stretch in "
                "which $that $limit.",
                "Look at the stretches of $width values in a row in $levels from left to right, and return the "
                "position at which the first one begins in which $that $limit.",
            ),
            notes=("Positions count from 0, $width is at least 1, and the result is -1 if there is no such stretch.",),
            varies={
                "test": (
                    {
                        "short": "calm",
                        "that": "no two values differ by more than",
                        "code": "max(window) - min(window) <=",
                    },
                    {"short": "high", "that": "all values are greater than", "code": "min(window) >"},
                    {"short": "sum", "that": "the sum of the values is at least", "code": "sum(window) >="},
                )
            },
            solutions=(
                "for start in range(len($levels) - $width + 1):\n"
                "    window = $levels[start : start + $width]\n    if $code $limit:\n        return start\nreturn -1",
                "shifted = [$levels[i:] for i in range($width)]\nfor start, window in enumerate(zip(*shifted)):\n"
                "    if $code $limit:\n        return start\nreturn -1",
                "windows = [$levels[i : i + $width] for i in range(len($levels) - $width + 1)]\n"
                "fitting = [$code $limit for window in windows]\nreturn fitting.index(True) if True in fitting else -1",
            ),
            oracle=_first_window,
            draw=_levels_and_window,
            edges=(([4, 6], 3, 1), ([7, 3, 3], 2, 0), ([1, 5, 2, 6], 1, 5), ([2, 2, 9], 3, 7)),
            about={
                "levels": "the values in order",
                "width": "how many values a stretch has",
                "limit": "what a stretch is compared with",
                "return": "a position, or -1",
            },
            noun="the position at which the first stretch of $width neighbouring values in $levels begins in which "
            "$that $limit",
            gives="int",
        ),
        Family(
            "rows_with_their_numbers",
            "items|goods|titles: list[str], size|length|width: int -> list[str]",
            names=("numbered_rows", "rows_of_items", "shelf_labels", "list_in_rows"),
            tells=(
                "Put $items in rows of $size items each, and return one text for each row: the numbers of its first "
                'and last item, counted from 1, with "$to" between them, then ": " and its items joined by "$sep".',
                "Return $items as a list of rows, each a text with $size items and their numbers in front, such as "
                '"$like" for the first three items "fig", "tea" and "map".',
                'Cut $items into groups of $size. Each becomes a text like "$like", which says that "fig", "tea" and '
                '"map" are the items from number 1 to number 3. Return the list of these texts.',
            ),
            notes=("The last row may be shorter, and a row with a single item has only one number in front.",),
            varies={
                "form": (
                    {"to": "-", "sep": ", ", "like": "1-3: fig, tea, map"},
                    {"to": " to ", "sep": " ", "like": "1 to 3: fig tea map"},
                    {"to": "..", "sep": "/", "like": "1..3: fig/tea/map"},
                )
            },
            solutions=(
                "rows = []\nfor start in range(0, len($items), $size):\n    row = $items[start : start + $size]\n"
                "    label = str(start + 1)\n    if len(row) > 1:\n"
                '        label += "$to" + str(start + len(row))\n    rows.append(label + ": " + "$sep".join(row))\n'
                "return rows",
                "rows = []\nfirst = 1\nwhile first <= len($items):\n    last = min(first + $size - 1, len($items))\n"
                '    label = f"{first}$to{last}" if first < last else f"{first}"\n'
                "    rows.append(f\"{label}: {'$sep'.join($items[first - 1 : last])}\")\n    first = last + 1\n"
                "return rows",
            ),
            oracle=_rows_with_numbers,
            draw=_goods,
            edges=((["ink"], 2), ([], 3), (["map", "oak", "tea"], 2), (["map", "oak"], 1), (["sun", "sea"], 2)),
            about={
                "items": "the items in order",
                "size": "how many items a row has",
                "return": "the rows as texts",
            },
        ),
    ),
)
