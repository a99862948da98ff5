"""Merge sort: two sorted halves make a sorted whole."""

from itertools import pairwise
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import distinct, literal, numbers, people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _merge(rng: Random) -> Example:
    left, right = sorted(distinct(rng, 4, 1, 40)), sorted(distinct(rng, 3, 1, 40))
    return example(
        """Two sorted lists are merged by comparing their front elements. The smaller one goes over, and the
        comparison is repeated.""",
        '''
        def merge(left: list[int], right: list[int]) -> list[int]:
            """Return the elements of two sorted lists as one sorted list."""
            merged = []
            i = j = 0
            while i < len(left) and j < len(right):
                if left[i] <= right[j]:
                    merged.append(left[i])
                    i += 1
                else:
                    merged.append(right[j])
                    j += 1
            return merged + left[i:] + right[j:]


        print(merge($left, $right))
        print(merge([], $right))
        ''',
        """When one list is used up, the rest of the other follows as it is. One of the two slices at the end is always
        empty, so the order in which they are added does not matter.""",
        left=left,
        right=right,
    )


def _recursive(rng: Random) -> Example:
    items = distinct(rng, rng.randint(5, 7), 1, 60)
    return example(
        """Merge sort cuts the list in two, has each half sorted by a call of its own, and merges the results. The
        indentation
        of the output shows how deep the call is.""",
        '''
        from heapq import merge


        def merge_sort(items: list[int], depth: int = 0) -> list[int]:
            """Return a sorted copy and print what each call returns."""
            if len(items) < 2:
                return items[:]
            half = len(items) // 2
            left = merge_sort(items[:half], depth + 1)
            right = merge_sort(items[half:], depth + 1)
            result = list(merge(left, right))
            print("    " * depth + f"{left} + {right} -> {result}")
            return result


        merge_sort($items)
        ''',
        """The last line of the output belongs to the first call, which has waited for all others. Lists with one
        element or none are sorted already and print nothing. `heapq.merge` from the standard library does the
        merging here.""",
        items=items,
    )


def _bottom_up(rng: Random) -> Example:
    items = distinct(rng, 8, 1, 90)
    return example(
        """Merge sort without recursion starts at the other end: neighbouring pairs are sorted, then blocks of four,
        then of
        eight, until one block is as long as the list.""",
        '''
        from heapq import merge


        def rounds(items: list[int]) -> list[list[int]]:
            """Return the list after each round of merging neighbouring blocks."""
            states = [list(items)]
            width = 1
            while width < len(items):
                now = states[-1]
                after: list[int] = []
                for start in range(0, len(now), 2 * width):
                    middle = start + width
                    after += merge(now[start:middle], now[middle : middle + width])
                states.append(after)
                width *= 2
            return states


        for state in rounds($items):
            print(state)
        ''',
        """The width of the sorted blocks doubles in each round, so eight elements need three rounds and a million need
        twenty. Each round looks at every element once.""",
        items=items,
    )


def _logs_question(rng: Random) -> Question:
    names = people(rng, 4)
    one = sorted(distinct(rng, 2, 1, 12))
    first = [(one[0], names[0]), (one[1], names[1])]
    second = [(one[0], names[2]), (one[1] + 1, names[3])]
    return question(
        """Two doors keep a log each, pairs of a minute and a name, sorted by the minute. Write a function that
        merges them into one log. At the same minute the entry of the first door comes first.""",
        '''
        from collections import deque


        def merged_log(first: list[tuple[int, str]], second: list[tuple[int, str]]) -> list[tuple[int, str]]:
            """Return all entries by minute, those of the first door first where minutes are equal."""
            one, two = deque(first), deque(second)
            log = []
            while one or two:
                if one and (not two or one[0][0] <= two[0][0]):
                    log.append(one.popleft())
                else:
                    log.append(two.popleft())
            return log


        for minute, name in merged_log($first, $second):
            print(minute, name)
        ''',
        """The condition reads: take from the first door if it has an entry and the second has none or a later one. Only
        the minutes are compared, with `<=`, so the names have no say in the order.""",
        first=literal(first),
        second=literal(second),
    )


def _runs_question(rng: Random) -> Question:
    items = distinct(rng, 8, 1, 60)
    return question(
        """Real data often consists of pieces that are in order already. Write a function that cuts a list into such
        runs and merges the runs into a sorted list.""",
        '''
        from heapq import merge


        def runs(items: list[int]) -> list[list[int]]:
            """Cut the list wherever an element is smaller than the one before."""
            found: list[list[int]] = []
            for item in items:
                if found and item >= found[-1][-1]:
                    found[-1].append(item)
                else:
                    found.append([item])
            return found


        parts = runs($items)
        print(parts)
        print(list(merge(*parts)))
        ''',
        """`found[-1][-1]` is the last element of the last run. `heapq.merge` takes any number of sorted lists, and
        the star hands over all runs as separate arguments.""",
        items=items,
    )


def _cut(values: list[int], rule: dict[str, str]) -> list[list[int]]:
    if not values:
        return []
    breaks = [i + 1 for i, (a, b) in enumerate(pairwise(values)) if (b < a if rule["ge"] == ">=" else b > a)]
    return [values[a:b] for a, b in pairwise([0, *breaks, len(values)])]


def _doors(rng: Random) -> tuple[list[tuple[int, str]], list[tuple[int, str]]]:
    names = iter(rng.sample("ABCDEFGHKL", 8))
    first, second = ([(rng.randint(1, 5), next(names)) for _ in range(rng.randint(0, 2))] for _ in range(2))
    return sorted(first, key=lambda entry: entry[0]), sorted(second, key=lambda entry: entry[0])


def _blocks(values: list[int], width: int) -> list[int]:
    """Blocks sorted to begin with, then a round of merging: neighbouring pairs of blocks sorted as a whole."""
    return [v for at in range(0, len(values), 2 * width) for v in sorted(values[at : at + 2 * width])]


def _in_blocks(rng: Random) -> tuple[list[int], int]:
    width = rng.randint(1, 3)
    values = numbers(rng, rng.randint(3, 9), -5, 30)
    return [v for at in range(0, len(values), width) for v in sorted(values[at : at + width])], width


LESSON = Lesson(
    topic="Merge sort: sorted halves make a sorted whole",
    area="sorting_algorithms",
    concepts=("merge_sort", "recursion", "merging", "divide_and_conquer"),
    openings=(
        """Two sorted piles of exam papers become one sorted pile quickly: look at the two top papers, take the one that
        comes first, repeat. From this step a whole sorting method can be built.""",
        """Sorting a thousand letters alone takes long. Two people who sort five hundred each and merge their piles are
        faster, and each of them could pass the same idea on to two others.""",
        """Simple sorting methods take four times as long for twice the data. Merge sort takes little more than twice as
        long, and it is easy to understand once merging is.""",
    ),
    ideas=(
        (
            """Merging needs only the two front elements. Everything behind them is larger, so the smaller of the
            two is the smallest of all that are left.""",
            """Two positions, one in each list, mark how far the lists are used up. In every step one of them moves
            on by one, until one list has ended; what is left of the other is appended.""",
        ),
        (
            """To sort a list, cut it in the middle, sort both halves in the same way, and merge them. A list with fewer
            than two elements is sorted already, and there the recursion ends.""",
            """The halves are sorted by the function itself. One has to trust that it works for shorter lists; then
            merging is all that remains to be written.""",
        ),
        (
            """After halving a thousand elements ten times only single ones are left. So there are about ten levels,
            and on each level every element is merged once.""",
            """Twice as many elements mean one more level. The work grows with n times the logarithm of n, which for a
            million elements is about twenty million steps.""",
        ),
        (
            """With `<=` in the comparison equal elements of the left list come first, and the method is stable:
            equals keep their order.""",
            """If two front elements are equal, take the left one. It stood before the other in the original list,
            and so it will in the sorted one.""",
        ),
        (
            """The price is memory: the merged elements need a list of their own. In return the number of comparisons
            stays small whatever order the list was in: for a thousand elements it is never above ten thousand.""",
            """Merging inside a single list without extra room is possible but complicated. Merge sort as it is usually
            written makes new lists and leaves the argument alone.""",
        ),
    ),
    examples=(_merge, _recursive, _bottom_up),
    pitfalls=(
        """Forgetting the rest of the longer list. When the loop ends, one list still has elements, and without the
        slices at the end they are lost.""",
        """Stopping the recursion only for empty lists. A list with one element is cut into an empty list and
        itself, and the calls never end.""",
        """Taking elements with `pop(0)` from long lists. Each time all others move up, which makes the merging
        quadratic. Use positions, a deque, or `heapq.merge`.""",
    ),
    questions=(_logs_question, _runs_question),
    asks=(
        "How does merging work?",
        "How does it become a sorting method?",
        "Why is it fast?",
        "What about equal elements?",
        "What is the price?",
    ),
    notes={
        "student": (
            """The recurrence T(n) = 2 T(n/2) + n has the solution n log2 n. Merge sort reaches this in the worst
            case too, unlike quicksort.""",
        ),
        "engineer": (
            """Timsort is a merge sort that starts from runs already present in the data. For files larger than memory,
            external sorting merges sorted chunks with `heapq.merge`, which yields lazily.""",
        ),
        "young": (
            """Two children have sorted cards. Both show their first card. The smaller one goes on the table. Go on
            until all cards lie there.""",
        ),
        "teacher": (
            """Merging is best played with two sorted packs of cards. Ask how many comparisons are needed at most;
            someone will notice that it is one less than there are cards.""",
        ),
    },
    families=(
        Family(
            "merge_two_logs",
            "first|front: list[tuple[int, str]], second|back: list[tuple[int, str]] -> list[tuple[int, str]]",
            names=("merge_logs", "joint_log", "combine_logs", "logs_in_order"),
            tells=(
                "$first and $second are lists of pairs (minute, name), each sorted by the minute. Merge them into one "
                "list sorted by the minute. At equal minutes the entries of the $order log come first.",
                "Merge two logs, $first and $second, whose entries (minute, name) are in order of time, and return the "
                "common log. Where minutes are equal, the entries of the $order log precede the others.",
                "Return one list with all entries (minute, name) of $first and $second, both sorted by minute already, "
                "again sorted by minute; for the same minute those of the $order list go first.",
            ),
            notes=("Entries of the same log keep their order.",),
            varies={
                "rule": (
                    {"order": "first", "le": "<=", "swap": ""},
                    {"order": "second", "le": "<", "swap": "x"},
                )
            },
            solutions=(
                program("""
                    merged = []
                    i = j = 0
                    while i < len($first) and j < len($second):
                        if $first[i][0] $le $second[j][0]:
                            merged.append($first[i])
                            i += 1
                        else:
                            merged.append($second[j])
                            j += 1
                    return merged + $first[i:] + $second[j:]
                """),
                program("""
                    from collections import deque

                    one, two = deque($first), deque($second)
                    merged = []
                    while one and two:
                        source = one if one[0][0] $le two[0][0] else two
                        merged.append(source.popleft())
                    return [*merged, *one, *two]
                """),
            ),
            oracle=lambda first, second, rule: sorted(
                [*second, *first] if rule["swap"] else [*first, *second], key=lambda entry: entry[0]
            ),
            draw=lambda rng, rule: _doors(rng),
            edges=(([], []), ([(1, "B")], [(1, "A")]), ([(2, "A"), (5, "B")], []), ([(3, "C"), (3, "A")], [(3, "B")])),
            about={
                "first": "entries (minute, name), sorted by minute",
                "second": "the other log, sorted by minute too",
                "return": "all entries, sorted by minute",
            },
        ),
        Family(
            "cut_into_natural_runs",
            "values|items|numbers: list[int] -> $hint",
            names=("$stem", "${stem}_of_list", "natural_$word"),
            tells=(
                "Cut $values, without changing the order, into as few parts as possible whose elements $go from "
                "left to right. Return $what.",
                "A run is a stretch of neighbours whose values $go from left to right. Divide $values from the left "
                "into runs, each as long as "
                "possible, and return $what.",
                "Begin a new part of $values wherever an element is $wrong than the one before it, and return $what.",
            ),
            notes=("Equal neighbours belong to the same part. An empty list has none.",),
            varies={
                "rule": (
                    {
                        "stem": "rising_runs",
                        "word": "rising",
                        "hint": "list[list[int]]",
                        "ge": ">=",
                        "get": "parts",
                        "go": "never fall",
                        "wrong": "smaller",
                        "what": "the list of the parts",
                        "lt": "<",
                    },
                    {
                        "stem": "falling_runs",
                        "word": "falling",
                        "hint": "list[list[int]]",
                        "ge": "<=",
                        "get": "parts",
                        "go": "never rise",
                        "wrong": "larger",
                        "what": "the list of the parts",
                        "lt": ">",
                    },
                    {
                        "stem": "run_lengths",
                        "word": "lengths",
                        "hint": "list[int]",
                        "ge": ">=",
                        "get": "[len(part) for part in parts]",
                        "go": "never fall",
                        "wrong": "smaller",
                        "what": "the lengths of the parts",
                        "lt": "<",
                    },
                )
            },
            solutions=(
                "parts = []\nfor value in $values:\n    if parts and value $ge parts[-1][-1]:\n"
                "        parts[-1].append(value)\n    else:\n        parts.append([value])\nreturn $get",
                "parts = []\nstart = 0\nfor end in range(1, len($values) + 1):\n"
                "    if end == len($values) or $values[end] $lt $values[end - 1]:\n"
                "        parts.append($values[start:end])\n        start = end\nreturn $get",
            ),
            oracle=lambda values, rule: (
                [len(part) for part in _cut(values, rule)] if rule["word"] == "lengths" else _cut(values, rule)
            ),
            draw=lambda rng, rule: (numbers(rng, rng.randint(2, 9), -5, rng.choice((3, 20))),),
            edges=(([],), ([4],), ([2, 2, 1],), ([1, 2, 2, 3],), ([3, 2, 1],)),
            about={"values": "the list", "return": "$what, from left to right"},
        ),
        Family(
            "one_merging_round",
            "values|items|numbers: list[int], width|size|block: int -> list[int]",
            names=("merge_round", "merge_blocks", "next_round", "merge_neighbouring_blocks"),
            tells=(
                "$values consists of sorted blocks of $width elements, the last block perhaps shorter. Merge the first "
                "block with the second, the third with the fourth and so on, and return the resulting list.",
                "Carry out a round of merge sort from below: $values is sorted in blocks of $width each, and the "
                "blocks "
                "are merged in pairs from the left. Return the list in which blocks of twice that size are sorted.",
                "Return $values after its blocks of $width elements, each sorted in ascending order, have been merged "
                "two by two, beginning at the left.",
            ),
            notes=("A last block without partner stays as it is.",),
            solutions=(
                program("""
                    from heapq import merge

                    result = []
                    for start in range(0, len($values), 2 * $width):
                        middle = start + $width
                        result += merge($values[start:middle], $values[middle : middle + $width])
                    return result
                """),
                program("""
                    result = []
                    for start in range(0, len($values), 2 * $width):
                        left = $values[start : start + $width]
                        right = $values[start + $width : start + 2 * $width]
                        while left and right:
                            source = left if left[0] <= right[0] else right
                            result.append(source.pop(0))
                        result += left + right
                    return result
                """),
            ),
            oracle=_blocks,
            draw=_in_blocks,
            edges=(([], 2), ([5], 1), ([4, 1, 3, 2], 1), ([3, 6, 1, 9, 2], 2), ([1, 5, 9, 2], 3)),
            about={
                "values": "numbers in sorted blocks",
                "width": "the length of a block, at least 1",
                "return": "the list after the round",
            },
            noun=(
                "the list that arises from $values, sorted in blocks of $width elements, when the blocks "
                "are merged in pairs from the left"
            ),
            gives="ints",
        ),
    ),
)
