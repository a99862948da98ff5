"""Two files sorted by a key: merging, joining, comparing them in one pass."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import literal, people
from hornbook.curriculum.lessons.files._draws import SHORT
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _merge(rng: Random) -> Example:
    names = people(rng, 7)
    one, two = sorted(names[:4]), sorted(names[4:])
    return example(
        """Two sorted lists of names become one. Two positions, one in each list, show which names are next, and the
        smaller of these is taken.""",
        '''
        def merge(one: list[str], two: list[str]) -> list[str]:
            """Return all names in order; both lists are sorted."""
            merged = []
            i = j = 0
            while i < len(one) and j < len(two):
                if one[i] <= two[j]:
                    merged.append(one[i])
                    i += 1
                else:
                    merged.append(two[j])
                    j += 1
            return merged + one[i:] + two[j:]


        print(merge($one, $two))
        print(merge([], $two))
        ''',
        """When one list is used up, the rest of the other is sorted already and is added as it is. Each comparison puts
        one name in its place, so there are never more comparisons than names.""",
        one=literal(one),
        two=literal(two),
    )


def _heapq(rng: Random) -> Example:
    rows = sorted(f"{rng.randint(8, 19):02}:{rng.randint(0, 59):02} {word}" for word in rng.sample(SHORT, 5))
    a = "".join(row + "\\n" for row in rows[::2])
    b = "".join(row + "\\n" for row in rows[1::2])
    return example(
        """Two logs are sorted by time. `heapq.merge` takes any number of sorted sources and yields their items in
        order, one by one, so that even huge files can be merged.""",
        """
        import heapq
        import io

        door = io.StringIO("$a")
        gate = io.StringIO("$b")
        for line in heapq.merge(door, gate):
            print(line, end="")
        """,
        """The streams yield lines, and lines beginning with a time of two digits each sort correctly as texts. At any
        moment only one line of each source is in memory.""",
        a=a,
        b=b,
    )


def _join(rng: Random) -> Example:
    keys = sorted(rng.sample(range(1, 60), 5))
    names = rng.sample(SHORT, 4)
    left = list(zip(keys[:4], names, strict=True))
    right = [(key, rng.randint(1, 90)) for key in (keys[1], keys[3], keys[4])]
    return example(
        """Articles and their stock come in two lists, both sorted by number. Where a number is in both, the two
        records are put together.""",
        '''
        def join(names: list[tuple[int, str]], stock: list[tuple[int, int]]) -> list[tuple[int, str, int]]:
            """Return (number, name, count) for the numbers that are in both lists."""
            joined = []
            i = j = 0
            while i < len(names) and j < len(stock):
                if names[i][0] < stock[j][0]:
                    i += 1
                elif names[i][0] > stock[j][0]:
                    j += 1
                else:
                    joined.append((*names[i], stock[j][1]))
                    i += 1
                    j += 1
            return joined


        names = $left
        stock = $right
        for row in join(names, stock):
            print(row)
        ''',
        """The list whose key is smaller has no partner for it and moves on. Of the $count numbers in the first list,
        two have a partner.""",
        left=literal(left),
        right=literal(right),
        count=4,
    )


def _compare(rng: Random) -> Example:
    words = sorted(rng.sample(SHORT, 6))
    old = [word for word in words if word != words[4]]
    new = [word for word in words if word not in (words[0], words[2])]
    return example(
        """What has changed between two sorted lists of files? One pass finds the names that went and those that
        came.""",
        '''
        def changes(old: list[str], new: list[str]) -> list[str]:
            """Return the names only in the old list with a minus, those only in the new one with a plus."""
            found = []
            i = j = 0
            while i < len(old) or j < len(new):
                if j == len(new) or (i < len(old) and old[i] < new[j]):
                    found.append("-" + old[i])
                    i += 1
                elif i == len(old) or new[j] < old[i]:
                    found.append("+" + new[j])
                    j += 1
                else:
                    i += 1
                    j += 1
            return found


        print(changes($old, $new))
        ''',
        """The loop runs as long as either list has something left, so the conditions ask first whether a list is used
        up. Equal names are passed over in both.""",
        old=literal(old),
        new=literal(new),
    )


def _three_question(rng: Random) -> Question:
    numbers = [sorted(rng.sample(range(1, 50), 3)) for _ in range(3)]
    return question(
        """Several sensors deliver sorted lists of pairs (time, value). Write a function that returns all pairs in the
        order of time.""",
        '''
        import heapq


        def timeline(*sources: list[tuple[int, str]]) -> list[tuple[int, str]]:
            """Return the pairs of all sources in order."""
            return list(heapq.merge(*sources, key=lambda pair: pair[0]))


        a = [(time, "a") for time in $x]
        b = [(time, "b") for time in $y]
        c = [(time, "c") for time in $z]
        print(timeline(a, b, c))
        ''',
        """The star passes each list as an argument of its own. With equal times the pair of the earlier source comes
        first, for the merge is stable.""",
        x=numbers[0],
        y=numbers[1],
        z=numbers[2],
    )


def _sorted_question(rng: Random) -> Question:
    good = sorted(rng.sample(SHORT, 3))
    return question(
        """A merge of lists that are not sorted gives nonsense without an error. Write a function that checks lines
        for their order and returns the number of the first line out of order, or 0.""",
        '''
        def first_disorder(lines: list[str]) -> int:
            """Return the number of the first line that is smaller than the one before it, or 0."""
            for number in range(1, len(lines)):
                if lines[number] < lines[number - 1]:
                    return number + 1
            return 0


        print(first_disorder($good))
        print(first_disorder($bad))
        ''',
        """Lines are counted from 1, positions from 0, hence `number + 1`. Equal neighbours are in order, so the
        comparison is `<`.""",
        good=literal(good),
        bad=literal([good[0], good[2], good[1]]),
    )


def _records(rng: Random, most: int) -> list[str]:
    return sorted((f"{rng.randint(1, 5)};{rng.choice(SHORT)}" for _ in range(rng.randint(0, most))), key=lambda r: r[0])


def _two_lists(rng: Random) -> tuple[list[str], list[str]]:
    return _records(rng, 2), _records(rng, 3 if rng.random() < 0.2 else 2)


def _pairs(rng: Random, most: int) -> list[tuple[str, int]]:
    return [(key, rng.randint(1, 30)) for key in sorted(rng.sample("abcd", rng.randint(1, most)))]


def _two_pairs(rng: Random) -> tuple[list[tuple[str, int]], list[tuple[str, int]]]:
    return _pairs(rng, 2), _pairs(rng, 3 if rng.random() < 0.2 else 2)


def _names(rng: Random) -> list[str]:
    return sorted(rng.sample(SHORT[:7], rng.randint(1, 4)))


_WANTED = {
    "removed": [(True, False)],
    "added": [(False, True)],
    "kept": [(True, True)],
    "changed": [(True, False), (False, True)],
}


def _compared(name: str, where: str, sets: str, kept: str) -> dict[str, str]:
    """How names of one comparison are found: by sets, by two positions, by comprehensions."""
    only_a, only_b = "[name for name in a if name not in b]", "[name for name in b if name not in a]"
    return {
        "name": name,
        "where": where,
        "sets": sets,
        "only_a": "found.append(a[i])\n        " if kept in ("a", "ab") else "",
        "only_b": "found.append(b[j])\n        " if kept in ("b", "ab") else "",
        "same": "found.append(a[i])\n        " if kept == "both" else "",
        "rest": {"a": " + a[i:]", "b": " + b[j:]", "ab": " + a[i:] + b[j:]", "both": ""}[kept],
        "listed": {
            "a": only_a,
            "b": only_b,
            "both": "[name for name in a if name in b]",
            "ab": f"sorted({only_a} + {only_b})",
        }[kept],
    }


def _combined(one: list[tuple[str, int]], two: list[tuple[str, int]], name: str) -> list[tuple[str, int]]:
    """Letter by letter."""
    found = []
    for key in "abcdef":
        numbers = [number for pairs in (one, two) for letter, number in pairs if letter == key]
        if name == "common_sums" and len(numbers) == 2:
            found.append((key, numbers[0] + numbers[1]))
        elif name == "updated_pairs" and numbers:
            found.append((key, numbers[-1]))
    return found


LESSON = Lesson(
    topic="Merging two sorted files by a key",
    area="files",
    concepts=("merge", "two_positions", "sorted_data"),
    openings=(
        """Two lists of addresses, both sorted by name, are to become one. Sorting everything again would work;
        walking through both lists side by side is enough.""",
        """When data was kept on tapes, it was sorted once and then merged, tape by tape. The method is still the best
        one for files that don't fit into memory.""",
        """When two files are sorted by the same key, questions about both become easy: what is in one only, what is
        in both, what belongs together.""",
        """Imagine two piles of cards, each in alphabetical order. To make one pile, always take the smaller of the
        two cards on top.""",
    ),
    ideas=(
        (
            """Keep a position in each list. Compare the two items there, take the smaller one and move on in its list
            only.""",
            """Two positions walk through the lists at different speeds. At each step the smaller of two items is the
            smallest of all that are left, because both lists are sorted.""",
        ),
        (
            """When one list has come to its end, the rest of the other is appended. Forgetting it loses the largest
            items.""",
            """The loop with `and` stops as soon as one list is used up. What remains of the other is in order already
            and needs no comparison.""",
        ),
        (
            """Equal keys are the interesting case. In a merge both are kept, in a join they are put together, in an
            update the newer one wins.""",
            """Decide what equal keys mean before writing the loop. The third branch, neither smaller nor larger, is
            where merge, join and comparison differ.""",
        ),
        (
            """`heapq.merge(a, b, key=...)` merges any number of sorted sources lazily. It works on open files, since
            it needs only the next line of each.""",
            """The standard library has the merge ready: `heapq.merge`. It returns an iterator and trusts you that the
            sources are sorted.""",
        ),
        (
            """If both lists fit into memory, a dictionary or `sorted(a + b)` is shorter to write. The pass with two
            positions pays off for large files and where the order matters.""",
            """For a join in memory a dictionary by key is the usual way and needs no order. The merge needs the order
            and almost no memory.""",
        ),
    ),
    examples=(_merge, _heapq, _join, _compare),
    pitfalls=(
        """Merging data that is sorted in another way. Numbers as texts sort "10" before "9", capital letters come
        before small ones. Both files must be sorted by exactly the comparison that the merge uses.""",
        """Moving both positions when only one item was used. The item under the other position is skipped and is
        missing from the result.""",
        """Writing the loop with `or` and still reading both lists. As soon as one is used up, `one[i]` raises an
        `IndexError`. Use `and` and append the rest, or ask before each access.""",
    ),
    questions=(_three_question, _sorted_question),
    asks=(
        "How do I walk through two lists at once?",
        "What happens at the end of one list?",
        "What if the keys are equal?",
        "Is there something ready-made?",
        "Couldn't I just sort everything?",
    ),
    notes={
        "young": (
            """Two queues stand in order of height. One person at a time goes through a gate. Always let the shorter
            of the two in front go first.""",
        ),
        "engineer": (
            """Merging by a key is the sort-merge join of databases and the second half of merge sort. External sorting
            is the same: sort pieces that fit into memory, write them out, merge.""",
        ),
        "analyst": (
            """Before a join count the keys on both sides and those in common. The two differences are usually the
            interesting rows.""",
        ),
        "student": (
            """Merging lists of lengths m and n takes at most m + n - 1 comparisons. With k lists a heap finds the
            smallest head in O(log k), which is what `heapq.merge` does.""",
        ),
    },
    families=(
        Family(
            "sorted_records_merged",
            "one|left|first: list[str], two|right|second: list[str] -> list[str]",
            names=("merge_records", "merge_by_number", "merge_sorted_lines", "merged_lines"),
            tells=(
                'Both $one and $two hold lines such as "$like" and are sorted by the number before the semicolon. '
                "Return all lines in one list, sorted by this number in the same way.",
                'Merge two lists of lines like "$like", $one and $two, each sorted by the number at the beginning, '
                "into one sorted list and return it.",
                'The lines in $one and $two have the form "number;word" ("$like") and are in the order of their '
                "numbers. Return one list with all of them in this order.",
            ),
            varies={"order": ({"like": "3;oak"}, {"like": "12;tea"}, {"like": "40;map"})},
            notes=("Of lines with equal numbers those of $one come first, each list in its own order.",),
            solutions=(
                'def number(line: str) -> int:\n    return int(line.split(";")[0])\n\n'
                "merged = []\ni = j = 0\nwhile i < len($one) and j < len($two):\n"
                "    if number($one[i]) <= number($two[j]):\n        merged.append($one[i])\n        i += 1\n"
                "    else:\n        merged.append($two[j])\n        j += 1\nreturn merged + $one[i:] + $two[j:]",
                'from heapq import merge\nreturn list(merge($one, $two, key=lambda line: int(line.partition(";")[0])))',
                'return sorted($one + $two, key=lambda line: int(line[: line.index(";")]))',
            ),
            oracle=lambda one, two, order: [
                line for number in range(1, 30) for line in [*one, *two] if line.startswith(f"{number};")
            ],
            draw=lambda rng, order: _two_lists(rng),
            edges=(([], []), (["9;oak", "10;sea"], ["2;tea"]), (["1;a", "1;b"], ["1;c", "3;d"])),
            about={"one": "lines in order", "two": "other lines in order", "return": "all lines in order"},
            noun="the merged list of the lines in $one and $two",
            gives="words",
        ),
        Family(
            "sorted_pairs_joined",
            "one|left: list[tuple[str, int]], two|right: list[tuple[str, int]] -> list[tuple[str, int]]",
            names=("$name", "all_$name", "get_$name", "find_$name"),
            tells=(
                "The pairs (key, number) in $one and $two are sorted by key, and no key occurs twice in a list. "
                "Return a list of such pairs, sorted too, with $which and $what.",
                "Combine $one and $two, lists of pairs (key, number) sorted by keys that differ within a list. The "
                "result is a sorted list of pairs with $which and $what.",
                "Given two lists $one and $two of pairs (key, number), each in the order of its different keys, "
                "return the pairs, in the same order, with $which and $what.",
            ),
            varies={
                "form": (
                    {
                        "name": "common_sums",
                        "which": "every key that is in both lists",
                        "what": "the sum of its two numbers",
                        "keys": "sorted(first.keys() & second.keys())",
                        "value": "first[key] + second[key]",
                        "keep_a": "",
                        "keep_b": "",
                        "merged": "(a[i][0], a[i][1] + b[j][1])",
                        "rest": "",
                    },
                    {
                        "name": "updated_pairs",
                        "which": "every key that is in at least one list",
                        "what": "its number, the one from the second list if it is in both",
                        "keys": "sorted(first.keys() | second.keys())",
                        "value": "second.get(key, first.get(key))",
                        "keep_a": "result.append(a[i])\n        ",
                        "keep_b": "result.append(b[j])\n        ",
                        "merged": "b[j]",
                        "rest": " + a[i:] + b[j:]",
                    },
                )
            },
            solutions=(
                "first, second = dict($one), dict($two)\nreturn [(key, $value) for key in $keys]",
                "a, b = $one, $two\nresult = []\ni = j = 0\nwhile i < len(a) and j < len(b):\n"
                "    if a[i][0] < b[j][0]:\n        ${keep_a}i += 1\n"
                "    elif a[i][0] > b[j][0]:\n        ${keep_b}j += 1\n"
                "    else:\n        result.append($merged)\n        i += 1\n        j += 1\nreturn result$rest",
            ),
            oracle=lambda one, two, form: _combined(one, two, form["name"]),
            draw=lambda rng, form: _two_pairs(rng),
            edges=(
                ([], [("a", 1)]),
                ([("a", 1), ("c", 2)], [("b", 3), ("c", 4)]),
                ([("b", 1)], [("a", 2)]),
                ([("a", 1), ("b", 2)], [("a", 3), ("b", 4)]),
            ),
            about={
                "one": "pairs in the order of keys",
                "two": "further such pairs",
                "return": "the pairs of the result",
            },
        ),
        Family(
            "names_in_sorted_lists",
            "old|former: list[str], new|current: list[str] -> list[str]",
            names=("$name", "${name}_names", "names_$name", "find_$name"),
            tells=(
                "Two sorted lists of different names are given, $old and $new. Return the sorted list of the names "
                "that are $where.",
                "Compare the sorted lists $old and $new, in each of which every name occurs once, and return the "
                "names that are $where, in order.",
                "Return, in alphabetical order, the names that are $where. Both $old and $new are sorted and hold "
                "no name twice.",
            ),
            varies={
                "form": (
                    _compared("removed", "in the first of the two lists but not in the second", "first - second", "a"),
                    _compared("added", "in the second of the two lists but not in the first", "second - first", "b"),
                    _compared("kept", "in both lists", "first & second", "both"),
                    _compared("changed", "in exactly one of the lists", "first ^ second", "ab"),
                )
            },
            solutions=(
                "first, second = set($old), set($new)\nreturn sorted($sets)",
                "a, b = $old, $new\nfound = []\ni = j = 0\nwhile i < len(a) and j < len(b):\n"
                "    if a[i] < b[j]:\n        ${only_a}i += 1\n    elif a[i] > b[j]:\n        ${only_b}j += 1\n"
                "    else:\n        ${same}i += 1\n        j += 1\nreturn found$rest",
                "a, b = $old, $new\nreturn $listed",
            ),
            oracle=lambda old, new, form: [
                name for name in sorted(SHORT) if (name in old, name in new) in _WANTED[form["name"]]
            ],
            draw=lambda rng, form: (_names(rng), _names(rng)),
            edges=(([], ["elm"]), (["elm"], []), (["elm", "oak"], ["elm", "sea"]), (["map", "tea"], ["map", "tea"])),
            about={"old": "sorted names", "new": "other sorted names", "return": "the names that are $where"},
            noun="the list of the names that are $where ($old, $new)",
            gives="words",
        ),
    ),
)
