"""The best run of consecutive items."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import numbers, people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _changes(rng: Random, count: int) -> list[int]:
    return [rng.choice((-1, 1)) * rng.randint(1, 9) for _ in range(count)]


def _runs(values: list[int], low: int = 1) -> list[tuple[int, int]]:
    """(start, end) of all runs with at least so many items, the end not included."""
    return [(a, b) for a in range(len(values)) for b in range(a + low, len(values) + 1)]


def _running(rng: Random) -> Example:
    values = _changes(rng, 8)
    values[2] = abs(values[2])
    best = max(sum(values[a:b]) for a, b in _runs(values))
    return example(
        """The numbers are gains and losses of eight days. Which stretch of days in a row brings the most? The best
        run that ends today either goes on from the best one that ended yesterday, or begins today.""",
        '''
        def best_run(values: list[int]) -> int:
            """Return the largest sum of consecutive values; there is at least one."""
            best = ending_here = values[0]
            for value in values[1:]:
                ending_here = max(ending_here + value, value)
                best = max(best, ending_here)
                print(value, ending_here, best)
            return best


        print(best_run($values))
        ''',
        """A run with a negative sum is a burden, so it is given up and a new one begins. The second column shows
        the best run that ends at each place, the third the best so far, which ends up at $best.""",
        values=values,
        best=best,
    )


def _where(rng: Random) -> Example:
    values = _changes(rng, 8)
    values[1] = abs(values[1])
    name = people(rng, 1)[0]
    return example(
        """From gains and losses of eight days $name wants to know when the best stretch was and not only what it
        brought. For that, the beginning of the current run is noted whenever a new one starts.""",
        '''
        def best_stretch(values: list[int]) -> tuple[int, int, int]:
            """Return the largest sum and the first and last position of a run with this sum."""
            start = 0
            ending_here = values[0]
            best = (values[0], 0, 0)
            for i in range(1, len(values)):
                if ending_here < 0:
                    start = i
                    ending_here = values[i]
                else:
                    ending_here += values[i]
                if ending_here > best[0]:
                    best = (ending_here, start, i)
            return best


        values = $values
        total, first, last = best_stretch(values)
        print(total, first, last)
        print(values[first : last + 1])
        ''',
        """The three numbers are replaced together, so they always belong to the same run. Because of `>` the first
        of several equally good runs is kept.""",
        name=name,
        values=values,
    )


def _length(rng: Random) -> Example:
    values = numbers(rng, 10, 10, 20)
    return example(
        """Runs can be measured by their length as well. Temperatures were noted on ten days; how long was the
        longest stretch on which the temperature never changed by more than 2 degrees from day to day?""",
        '''
        def longest_calm(temperatures: list[int], change: int) -> int:
            """Return the length of the longest run with changes of at most this size."""
            longest = length = 0
            previous = None
            for value in temperatures:
                if previous is not None and abs(value - previous) <= change:
                    length += 1
                else:
                    length = 1
                longest = max(longest, length)
                previous = value
            return longest


        temperatures = $values
        print(longest_calm(temperatures, 2))
        print(longest_calm(temperatures, 0), longest_calm(temperatures, 10))
        ''',
        """A run either goes on or starts anew with the length 1. With a permitted change of 10 all ten days make
        one run, since the values lie between 10 and 20.""",
        values=values,
    )


def _prefix(rng: Random) -> Example:
    values = _changes(rng, 7)
    return example(
        """The sum of a run is a difference of two running totals. So the best run ends where the
        total stands highest above the lowest total before.""",
        '''
        from itertools import accumulate


        def best_run(values: list[int]) -> int:
            """Return the largest sum of consecutive values."""
            totals = list(accumulate(values, initial=0))
            lowest = totals[0]
            best = values[0]
            for total in totals[1:]:
                best = max(best, total - lowest)
                lowest = min(lowest, total)
            return best


        values = $values
        print(list(accumulate(values, initial=0)))
        print(best_run(values))
        ''',
        """`initial=0` puts the total of nothing in front. The lowest total is updated after the comparison, so that
        a run has at least one item.""",
        values=values,
    )


def _trade_question(rng: Random) -> Question:
    prices = numbers(rng, 7, 20, 60)
    gain = max(b - a for i, a in enumerate(prices) for b in prices[i:])
    return question(
        """A thing may be bought on one day and sold on the same or a later one. Write a function for the largest
        gain that was possible with the given prices.""",
        '''
        def largest_gain(prices: list[int]) -> int:
            """Return the largest difference between a price and an earlier or equal one in time."""
            lowest = prices[0]
            gain = 0
            for price in prices:
                lowest = min(lowest, price)
                gain = max(gain, price - lowest)
            return gain


        print(largest_gain($prices))
        print(largest_gain([9, 7, 4]))
        ''',
        """The gain is the sum of the daily changes over a run, so this is the same question in another dress. For
        prices that only fall it is 0. Here it is $gain.""",
        prices=prices,
        gain=gain,
    )


def _short_question(rng: Random) -> Question:
    values = _changes(rng, 8)
    size = rng.randint(2, 3)
    best = max(sum(values[a:b]) for a, b in _runs(values, size))
    return question(
        """Write a function for the largest sum of a run of at least $size consecutive values.""",
        '''
        def best_long_run(values: list[int], size: int) -> int:
            """Return the largest sum of at least so many consecutive values."""
            total = sum(values[:size])
            best = total
            extra = 0
            for i in range(size, len(values)):
                total += values[i] - values[i - size]
                extra = max(0, extra + values[i - size])
                best = max(best, total + extra)
            return best


        print(best_long_run($values, $size))
        ''',
        """A window of the required size moves along the list, and `extra` is the best run directly in front of it,
        or 0 if that is better. The result is $best.""",
        size=size,
        values=values,
        best=best,
    )


def _chosen(values: list[int], pick: str, name: str) -> object:
    wanted = (max if pick == "max" else min)(sum(values[a:b]) for a, b in _runs(values))
    start, stop = next((a, b) for a, b in _runs(values) if sum(values[a:b]) == wanted)
    return {
        "best_items": values[start:stop],
        "run_ends": [values[start], values[stop - 1]],
        "run_length": stop - start,
    }[name]


LESSON = Lesson(
    topic="The best run of consecutive items",
    area="dynamic_programming",
    concepts=("dynamic_programming", "maximum_subarray", "running_best"),
    openings=(
        """Which weeks in a row were the best? Trying all beginnings and ends of a list of a thousand numbers means
        half a million sums. One pass with two variables is enough.""",
        """A run is a part of a list without gaps. To find the best one, ask at every place for the best run that
        ends exactly there; the rest is bookkeeping.""",
        """Gains and losses alternate, and somewhere in between lies the best stretch. It can be found while the
        numbers come in, without storing them.""",
    ),
    ideas=(
        (
            """Let `ending_here` be the best sum of a run that ends at the current item. Either the item is joined
            to the best run that ended before it, or it starts alone: `max(ending_here + value, value)`.""",
            """At each item there is one decision: continue or begin again. Continuing pays exactly when what has been
            collected is positive.""",
        ),
        (
            """The best run of all ends at some item, so it is the largest of the best sums that end at single
            items. A second variable remembers it.""",
            """Two variables with different meanings are needed: the best run that ends here, and the best run seen
            so far. Mixing them up is the usual mistake.""",
        ),
        (
            """Start with the first item and not with 0, unless an empty run is allowed. If all
            numbers are negative, the best run is the single largest one.""",
            """Whether a run may be empty changes the answer for lists of negative numbers. Look for it in the task, and
            choose the starting value accordingly.""",
        ),
        (
            """To know where the run lies, note its beginning whenever a new one starts, and copy beginning and end
            when the best value is improved.""",
            """Sum, start and end belong together. Kept in one tuple, they are replaced together and can't get out of
            step.""",
        ),
        (
            """The pattern is a table of which only the last entry is kept. It fits lengths as well as sums: the
            longest run with some property either grows by 1 or starts again.""",
            """Running totals give another solution: a run is the difference of two of them. That helps with further
            conditions, such as a smallest length.""",
        ),
    ),
    examples=(_running, _where, _length, _prefix),
    pitfalls=(
        """Starting the best sum with 0. For a list of losses the function then reports 0, the sum of a run that doesn't
        exist.""",
        """Returning `ending_here` at the end. It belongs to runs that end with the last item. The best one may have
        ended long before.""",
        """Setting the run back whenever a negative number comes. A loss within a good stretch does no harm as long
        as the sum stays positive.""",
    ),
    questions=(_trade_question, _short_question),
    asks=(
        "What is decided at each item?",
        "Where does the answer come from?",
        "How should the loop start?",
        "How do I find out where the run lies?",
        "Does it work for lengths too?",
    ),
    notes={
        "young": (
            """You walk along a row of squares. Some give you coins, some take coins away. You may start and stop
            where you like. Where is the best part of the row?""",
        ),
        "student": (
            """The single pass is known as Kadane's algorithm. It is dynamic programming in which each entry of the
            table depends only on the one before it.""",
        ),
        "analyst": (
            """On daily changes the method finds the period with the largest rise; on changes with the sign
            reversed, the largest drawdown.""",
        ),
        "engineer": (
            """`itertools.accumulate(values, lambda run, value: max(run + value, value))` gives the best sums ending
            at each place, and `max` over it the answer.""",
        ),
    },
    families=(
        Family(
            "best_run_with_length_rule",
            "values|changes|scores: list[int], size|limit|days: int -> int",
            names=("best_run", "${name}_run", "best_stretch", "run_total"),
            tells=(
                "Return the $best sum of $rule $size consecutive numbers of $values.",
                "Of all runs of $rule $size neighbouring items in $values, find the one with the $best sum and "
                "return that "
                "sum.",
                "A run is a part of $values without gaps. Return the $best sum of a run that has $rule $size items.",
            ),
            notes=("$size is at least 1 and not larger than the length of $values.",),
            varies={
                "rule": (
                    {"rule": "at least", "test": ">="},
                    {"rule": "at most", "test": "<="},
                ),
                "best": (
                    {"best": "largest", "name": "richest", "pick": "max"},
                    {"best": "smallest", "name": "poorest", "pick": "min"},
                ),
            },
            solutions=(
                "from itertools import accumulate\ntotals = [0, *accumulate($values)]\nfound = []\n"
                "for end in range(1, len(totals)):\n    for start in range(end):\n        if end - start $test $size:\n"
                "            found.append(totals[end] - totals[start])\nreturn $pick(found)",
                "best = None\nfor start in range(len($values)):\n    total = 0\n"
                "    for length, value in enumerate($values[start:], start=1):\n        total += value\n"
                "        if length $test $size and (best is None or $pick(best, total) == total):\n"
                "            best = total\nreturn best",
                "lengths = range(1, len($values) + 1)\nreturn $pick(\n    sum($values[start : start + length])\n"
                "    for length in lengths\n    if length $test $size\n"
                "    for start in range(len($values) - length + 1)\n)",
            ),
            oracle=lambda values, size, rule, best: (max if best["pick"] == "max" else min)(
                sum(values[a:b]) for a, b in _runs(values) if (b - a >= size if rule["test"] == ">=" else b - a <= size)
            ),
            draw=lambda rng, rule, best: (
                values := _changes(rng, rng.randint(3, 9)),
                rng.randint(1, min(4, len(values))),
            ),
            edges=(([-4, 2, -1], 1), ([3, -5, 4, 2], 2), ([-2, -3], 2)),
            about={
                "values": "the numbers",
                "size": "the number of items that the rule is about",
                "return": "the $best sum",
            },
            noun="the $best sum of a run of $rule $size items of $values",
            gives="int",
        ),
        Family(
            "place_of_best_run",
            "values|changes|gains: list[int] -> $kind",
            names=("$name", "find_$name", "${name}_of_best_run", "get_$name"),
            tells=(
                "Find the run of consecutive items of $values that has the $best sum; of several, the one that begins "
                "first, and of these the shortest. Return $what.",
                "Of all parts of $values without gaps, take the one with the $best sum, the earliest of several "
                "(and of "
                "those with the same beginning the shortest). Return $what.",
                "A run is one item of $values or more that stand next to each other. For the run with the $best "
                "sum, return "
                "$what. Among equals the earlier beginning wins, then the earlier end.",
            ),
            notes=("$values isn't empty.",),
            varies={
                "best": (
                    {"best": "largest", "better": ">", "worse": "<", "sign": "-", "pick": "max"},
                    {"best": "smallest", "better": "<", "worse": ">", "sign": "", "pick": "min"},
                ),
                "what": (
                    {"kind": "list[int]", "name": "best_items", "what": "the list of its items", "give": "run"},
                    {
                        "kind": "list[int]",
                        "name": "run_ends",
                        "what": "a list of two numbers, its first and its last item",
                        "give": "[run[0], run[-1]]",
                    },
                    {"kind": "int", "name": "run_length", "what": "the number of its items", "give": "len(run)"},
                ),
            },
            solutions=(
                "best = None\nstart = total = 0\nfor i, value in enumerate($values):\n    if total $worse 0:\n"
                "        start, total = i, 0\n    total += value\n    if best is None or total $better best:\n"
                "        best, first, last = total, start, i\nrun = $values[first : last + 1]\nreturn $give",
                "pairs = [(a, b) for a in range(len($values)) for b in range(a + 1, len($values) + 1)]\n"
                "first, stop = min(pairs, key=lambda pair: ${sign}sum($values[pair[0] : pair[1]]))\n"
                "run = $values[first:stop]\nreturn $give",
            ),
            oracle=lambda values, best, what: _chosen(values, best["pick"], what["name"]),
            draw=lambda rng, best, what: (_changes(rng, rng.randint(2, 9)),),
            edges=(([1, -1, 2, -3],), ([-2, 1, -1, -2],), ([2, -2, 2],)),
            about={"values": "the numbers, at least one", "return": "$what"},
        ),
        Family(
            "longest_run_with_property",
            "values|readings|levels: list[int] -> int",
            names=("longest_run", "run_length", "longest_stretch", "longest_part"),
            tells=(
                "Return the length of the longest run of consecutive items of $values in which $rule.",
                "How many consecutive items of $values can be found at most so that $rule?",
                "A run is a part of $values without gaps. Return the largest number of items in a run in which $rule.",
            ),
            notes=("A single item is always a run, and the result for an empty list is 0.",),
            varies={
                "rule": (
                    {"rule": "each number differs from the one before it by exactly 1", "test": "abs(a - b) == 1"},
                    {"rule": "neighbours never differ by more than 2", "test": "abs(a - b) <= 2"},
                    {"rule": "no number is smaller than the one before it", "test": "a <= b"},
                    {"rule": "even and odd numbers alternate", "test": "(a + b) % 2 == 1"},
                    {"rule": "no two neighbours are equal", "test": "a != b"},
                    {"rule": "each number is at most twice the one before it", "test": "b <= 2 * a"},
                )
            },
            solutions=(
                "longest = length = 0\nfor i, b in enumerate($values):\n    if i > 0:\n        a = $values[i - 1]\n"
                "        length = length + 1 if $test else 1\n    else:\n        length = 1\n"
                "    longest = max(longest, length)\nreturn longest",
                "runs = []\nfor b in $values:\n    if runs:\n        a = runs[-1][-1]\n        if $test:\n"
                "            runs[-1].append(b)\n            continue\n    runs.append([b])\n"
                "return max(map(len, runs), default=0)",
                "if not $values:\n    return 0\nlengths = [1]\nfor a, b in zip($values, $values[1:]):\n"
                "    lengths.append(lengths[-1] + 1 if $test else 1)\nreturn max(lengths)",
            ),
            oracle=lambda values, rule: max(
                (
                    stop - start
                    for start, stop in _runs(values)
                    if all(eval(rule["test"], {"a": values[i], "b": values[i + 1]}) for i in range(start, stop - 1))
                ),
                default=0,
            ),
            draw=lambda rng, rule: (numbers(rng, rng.randint(3, 9), 1, 7),),
            edges=(([],), ([4],), ([5, 4, 4, 3, 1, 2],)),
            about={"values": "positive numbers", "return": "the length of the longest run"},
            noun="the length of the longest run of $values in which $rule",
            gives="nat",
        ),
    ),
)
