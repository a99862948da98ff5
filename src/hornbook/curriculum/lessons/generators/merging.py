"""Merging two sorted streams."""

from collections import Counter
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import distinct, literal, numbers, people
from hornbook.curriculum.lessons.iterators._draws import short_words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _two_queues(rng: Random) -> Example:
    left, right = sorted(numbers(rng, 4, 1, 40)), sorted(numbers(rng, 3, 1, 40))
    return example(
        """Two sorted lists become one. Two positions are kept, and in each round the smaller of the two numbers in
        question is taken.""",
        '''
        from collections.abc import Iterator


        def merged(left: list[int], right: list[int]) -> Iterator[int]:
            """Give the numbers of two ascending lists in ascending order."""
            i = j = 0
            while i < len(left) and j < len(right):
                if left[i] <= right[j]:
                    yield left[i]
                    i += 1
                else:
                    yield right[j]
                    j += 1
            yield from left[i:]
            yield from right[j:]


        print(list(merged($left, $right)))
        print(list(merged([], $right)))
        ''',
        """The loop ends when one list is used up. Of the two lines behind it one gives the rest of the other list, and
        one gives nothing; which of them, need not be asked.""",
        left=left,
        right=right,
    )


def _streams(rng: Random) -> Example:
    left, right = sorted(numbers(rng, 3, 1, 30)), sorted(numbers(rng, 3, 1, 30))
    return example(
        """Streams have no positions. In place of them the next value of each stream is held in a variable, and `None`
        says that a stream has ended.""",
        '''
        from collections.abc import Iterable, Iterator


        def merged(left: Iterable[int], right: Iterable[int]) -> Iterator[int]:
            """Give the values of two ascending streams in ascending order."""
            lefts, rights = iter(left), iter(right)
            a, b = next(lefts, None), next(rights, None)
            while a is not None or b is not None:
                if b is None or (a is not None and a <= b):
                    yield a
                    a = next(lefts, None)
                else:
                    yield b
                    b = next(rights, None)


        print(list(merged(iter($left), (n for n in $right))))
        ''',
        """Each stream is read only one value ahead. The condition with `b is None` covers the time after one of
        them has ended, so no further loop is needed.""",
        left=left,
        right=right,
    )


def _logs(rng: Random) -> Example:
    minutes = sorted(distinct(rng, 6, 0, 59))
    names = people(rng, 2)
    left = [(f"10:{m:02d}", names[0]) for m in minutes[::2]]
    right = [(f"10:{m:02d}", names[1]) for m in minutes[1::2]]
    return example(
        """Two watchmen keep their own logs, each in the order of time. `heapq.merge` makes one log of them; it compares
        the pairs, and so first the times.""",
        """
        import heapq

        north = $left
        south = $right
        for time, name in heapq.merge(north, south):
            print(time, name)
        """,
        """`merge` takes any number of sorted iterables and gives a generator. Its inputs have to be sorted already; it
        does not check that.""",
        left=literal(left),
        right=literal(right),
    )


def _common(rng: Random) -> Example:
    shared = distinct(rng, 2, 10, 60)
    left = sorted({*shared, *distinct(rng, 3, 1, 70)})
    right = sorted({*shared, *distinct(rng, 3, 1, 70)})
    return example(
        """The numbers that two ascending lists of different numbers have in common are found by the same walk. The
        smaller of the two heads cannot occur in the other list any more, so it is passed over.""",
        '''
        from collections.abc import Iterator


        def shared(left: list[int], right: list[int]) -> Iterator[int]:
            """Give the numbers that occur in both ascending lists of different numbers."""
            i = j = 0
            while i < len(left) and j < len(right):
                if left[i] == right[j]:
                    yield left[i]
                    i += 1
                    j += 1
                elif left[i] < right[j]:
                    i += 1
                else:
                    j += 1


        print(list(shared($left, $right)))
        ''',
        """Every round moves at least one position on, so there are at most as many rounds as numbers. Comparing
        each with each would take the product of the two lengths.""",
        left=left,
        right=right,
    )


def _words_question(rng: Random) -> Question:
    left, right = sorted(short_words(rng, 3)), sorted(short_words(rng, 3))
    return question(
        """Two alphabetical word lists are to become one, in which a word that stands in both lists appears once. Use
        `heapq.merge`.""",
        '''
        import heapq
        from collections.abc import Iterator
        from itertools import groupby


        def union(left: list[str], right: list[str]) -> Iterator[str]:
            """Give the words of both alphabetical lists in order, each of them once."""
            for word, _ in groupby(heapq.merge(left, right)):
                yield word


        print(list(union($left, $right)))
        ''',
        """After merging, equal words are neighbours, and `groupby` makes one of them. No set is needed, and the
        order is kept.""",
        left=literal(left),
        right=literal(right),
    )


def _missing_question(rng: Random) -> Question:
    all_ids = sorted(distinct(rng, 6, 100, 199))
    gone = sorted(rng.sample(all_ids, 2))
    here = [n for n in all_ids if n not in gone]
    return question(
        """The ticket numbers that were sold and those that came to the show are both in ascending order. Write a
        generator of the sold numbers that did not come.""",
        '''
        from collections.abc import Iterable, Iterator


        def absent(sold: Iterable[int], came: Iterable[int]) -> Iterator[int]:
            """Give the numbers that were sold but did not come; both are ascending."""
            arrivals = iter(came)
            arrived = next(arrivals, None)
            for ticket in sold:
                while arrived is not None and arrived < ticket:
                    arrived = next(arrivals, None)
                if arrived != ticket:
                    yield ticket


        print(list(absent($sold, $here)))
        print(list(absent($sold, [])))
        ''',
        """The inner loop catches up: it skips arrivals below the present ticket. When the arrivals have ended,
        `arrived` is `None` and equal to no ticket.""",
        sold=all_ids,
        here=here,
    )


def _sides(left: list[int], right: list[int], order: str) -> list[tuple[int, str]]:
    """By counting: how often each value stands on each side."""
    counts = Counter([(value, "L") for value in left] + [(value, "R") for value in right])
    tagged = sorted(counts.elements())
    return tagged if order == "L" else sorted(tagged, key=lambda pair: (pair[0], pair[1] == "L"))


LESSON = Lesson(
    topic="Merging two sorted streams",
    area="generators",
    concepts=("merging", "sorted_input", "two_pointers"),
    openings=(
        """Two people have sorted their halves of a pile of letters. To get one sorted pile they need not sort
        again: they look at the two top letters and take the one that comes first.""",
        """Sorted data is worth something. Two sorted streams can be merged, compared and subtracted in one walk,
        with one value of each in hand.""",
        """Logs from two machines, word lists of two books, timetables of two bus lines: each is in order, and one order
        for all is wanted.""",
    ),
    ideas=(
        (
            """The smallest value of all is at the head of one of the two streams, since both are sorted. Take the
            smaller head, move that stream on by one, and the same is true of what is left.""",
            """Merging is a loop with one question: which of the two heads is smaller? The value is given, and its
            stream moves on. The other one waits.""",
        ),
        (
            """At some moment one stream has ended. What is left of the other is larger than everything given so
            far, and sorted, so it is handed on as it is.""",
            """The end needs care. Either there are two lines behind the loop that give both rests, one of them
            empty, or the condition in the loop knows about ended streams.""",
        ),
        (
            """With `<=` equal values come from the left stream first. For plain numbers this cannot be seen; for
            records it decides whose record comes first.""",
            """Ties have to be decided: `left[i] <= right[j]` prefers the left side. `heapq.merge` does the same and
            takes the earlier of its arguments.""",
        ),
        (
            """The walk along two sorted streams answers other questions, too. Give only equal heads, and you have
            what the streams share; give only what is passed over on the left, and you have what is missing on
            the right.""",
            """The number of steps is the sum of the lengths. Sorting the joined list again takes more, and it needs all
            values at once, while merging holds two.""",
        ),
    ),
    examples=(_two_queues, _streams, _logs, _common),
    pitfalls=(
        """Merging what is not sorted. No error is raised; the result is just not in order. Sort first, or check with
        `all(a <= b for a, b in pairwise(values))`.""",
        """Forgetting the rest behind the loop. The loop ends as soon as one side is used up, and the largest
        values, all on the other side, are missing.""",
        """Testing `while a and b` when the heads are numbers. A head of 0 counts as false and ends the loop too early.
        Test `a is not None`.""",
    ),
    questions=(_words_question, _missing_question),
    asks=(
        "Which value comes next?",
        "What happens when one stream has ended?",
        "And if both heads are equal?",
        "What else is the walk good for?",
    ),
    notes={
        "student": (
            """Merging is the heart of merge sort. Its invariant: everything given so far is sorted, and not greater
            than anything that is still to come.""",
        ),
        "engineer": (
            """Sorting files larger than memory works this way: sort pieces that fit, write them out, and merge the
            streams. `heapq.merge` holds one item of each.""",
        ),
        "analyst": (
            """A join of two tables that are sorted by their key is such a walk, and data bases call it a merge
            join.""",
        ),
        "young": (
            """Two rows of children, each sorted by height, become one row. The two at the front stand back to back. The
            smaller one goes first.""",
        ),
    },
    families=(
        Family(
            "merge_with_side_tags",
            "left: list[int], right: list[int] -> Iterator[tuple[int, str]]",
            setup="from collections.abc import Iterator",
            through="list",
            names=(
                "merge_with_sides",
                "tagged_merge",
                "merged_pairs",
                "merge_and_mark",
                "merge_with_origin",
                "with_side",
            ),
            tells=(
                'Merge the ascending lists $left and $right. Yield pairs (number, "L" or "R") in ascending order of '
                "the numbers, where the letter says which list the number is from. Of equal numbers those from "
                "$prefer come "
                "first.",
                'Give all numbers of the ascending lists $left and $right in order, each in a pair with "L" if it is '
                'from $left and "R" if it is from $right. Where numbers are equal, $prefer goes first.',
                "Walk through the two sorted lists $left and $right together and give every number with its origin, "
                'as (number, "L") or (number, "R"), smallest first. Of equal numbers that of $prefer comes first.',
            ),
            varies={
                "tie": (
                    {"prefer": "the left list", "op": "<=", "key": "side", "side": "L"},
                    {"prefer": "the right list", "op": "<", "key": 'side != "R"', "side": "R"},
                )
            },
            solutions=(
                "i = j = 0\nwhile i < len($left) and j < len($right):\n    if $left[i] $op $right[j]:\n"
                '        yield $left[i], "L"\n        i += 1\n    else:\n        yield $right[j], "R"\n        j += 1\n'
                'yield from ((number, "L") for number in $left[i:])\n'
                'yield from ((number, "R") for number in $right[j:])',
                'tagged = [(number, "L") for number in $left] + [(number, "R") for number in $right]\n\n'
                "def order(pair):\n    number, side = pair\n    return number, $key\n\n"
                "yield from sorted(tagged, key=order)",
            ),
            oracle=lambda left, right, tie: _sides(left, right, tie["side"]),
            draw=lambda rng, tie: (
                sorted(numbers(rng, rng.randint(1, 3), 0, 7)),
                sorted(numbers(rng, rng.randint(1, 2), 0, 7)),
            ),
            edges=(([], [4]), ([3, 3], [3]), ([], [])),
            about={"left": "ascending numbers", "right": "ascending numbers", "return": "a generator of pairs"},
        ),
        Family(
            "walk_of_two_ascending",
            "first: list[int], second: list[int] -> Iterator[int]",
            setup="from collections.abc import Iterator",
            through="list",
            names=("${short}_ascending", "walk_$short", "${short}_numbers", "give_$short", "${short}_in_order"),
            tells=(
                "$first and $second are ascending lists without repetitions. Yield, in ascending order, the numbers "
                "that are in $what.",
                "Both $first and $second contain different numbers in ascending order. Give one by one, from the "
                "smallest on, the numbers that are in $what.",
                "Walk through the ascending, repetition-free lists $first and $second and yield in order the numbers "
                "found in $what.",
            ),
            varies={
                "what": (
                    {
                        "what": "exactly one of the two lists",
                        "short": "unshared",
                        "low": "\n        yield a",
                        "both": "",
                        "high": "\n        yield b",
                        "rest": "\nyield from first[i:]\nyield from second[j:]",
                        "op": "^",
                    },
                    {
                        "what": "at least one of the two lists, each of them once",
                        "short": "united",
                        "low": "\n        yield a",
                        "both": "\n        yield a",
                        "high": "\n        yield b",
                        "rest": "\nyield from first[i:]\nyield from second[j:]",
                        "op": "|",
                    },
                    {
                        "what": "the first list but not in the second",
                        "short": "only_first",
                        "low": "\n        yield a",
                        "both": "",
                        "high": "",
                        "rest": "\nyield from first[i:]",
                        "op": "-",
                    },
                )
            },
            solutions=(
                "i = j = 0\nwhile i < len($first) and j < len($second):\n    a, b = $first[i], $second[j]\n"
                "    if a < b:$low\n        i += 1\n    elif a > b:$high\n        j += 1\n    else:$both\n"
                "        i += 1\n        j += 1$rest",
                "yield from sorted(set($first) $op set($second))",
            ),
            oracle=lambda first, second, what: [
                n
                for n in range(30)
                if ((n in first) + (n in second))
                in {"unshared": (1,), "united": (1, 2), "only_first": (1,)}[what["short"]]
                and (what["short"] != "only_first" or n not in second)
            ],
            draw=lambda rng, what: (
                sorted(distinct(rng, rng.randint(2, 5), 0, 12)),
                sorted(distinct(rng, rng.randint(2, 5), 0, 12)),
            ),
            edges=(([], [2, 3]), ([1, 4], []), ([1, 2], [1, 2, 3])),
            about={
                "first": "different numbers in ascending order",
                "second": "different numbers in ascending order",
                "return": "a generator of numbers in ascending order",
            },
        ),
        Family(
            "merged_calendar_lines",
            "work|office: list[tuple[int, str]], home|private: list[tuple[int, str]] -> Iterator[str]",
            setup="from collections.abc import Iterator",
            through="list",
            names=("merged_calendar", "day_plan", "agenda", "dates_by_hour"),
            tells=(
                "$work and $home are lists of (hour, what) pairs, each in ascending order of the hours. Yield one text "
                'like "9: tea" for each pair, in the order of the hours; at equal hours $work comes first.',
                "Merge two calendars, which are lists of pairs (hour, what) sorted by hour. Give each entry as a text "
                'in the form "hour: what", earliest first, and with equal hours first those of $work.',
                'Give the entries of both $work and $home as texts such as "14: call", sorted by hour. The entries are '
                "pairs of hour and text, already in order in each list; $work precedes $home at the same hour.",
            ),
            solutions=(
                "import heapq\nfor hour, what in heapq.merge($work, $home, key=lambda entry: entry[0]):\n"
                '    yield f"{hour}: {what}"',
                'for hour, what in sorted([*$work, *$home], key=lambda entry: entry[0]):\n    yield f"{hour}: {what}"',
                "ours, others = list($work), list($home)\nwhile ours or others:\n"
                "    if not others or (ours and ours[0][0] <= others[0][0]):\n        hour, what = ours.pop(0)\n"
                "    else:\n        hour, what = others.pop(0)\n"
                '    yield f"{hour}: {what}"',
            ),
            oracle=lambda work, home: [
                f"{hour}: {what}" for hour in range(25) for source in (work, home) for at, what in source if at == hour
            ],
            draw=lambda rng: (
                sorted(zip(distinct(rng, 2, 8, 11), rng.sample(["tea", "run", "nap"], 2), strict=True))[
                    : rng.randint(1, 2)
                ],
                [(rng.randint(8, 11), rng.choice(("call", "walk", "cook")))],
            ),
            edges=(([], []), ([(9, "tea")], [(9, "nap")]), ([], [(8, "run")])),
            about={
                "work": "entries in ascending order of the hour",
                "home": "entries in ascending order of the hour",
                "return": "a generator of lines",
            },
        ),
    ),
)
