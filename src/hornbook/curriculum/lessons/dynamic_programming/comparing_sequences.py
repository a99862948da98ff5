"""Comparing two sequences: common subsequences, common blocks and edit steps."""

from collections.abc import Sequence
from itertools import combinations, pairwise
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import fruits, literal, numbers, people
from hornbook.curriculum.lessons.dynamic_programming._draws import choices, several
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question

_PAIRS = (
    ("stone", "tones"), ("letter", "better"), ("garden", "danger"), ("planet", "plenty"), ("summer", "simmer"),
    ("silver", "sliver"), ("winter", "writer"), ("bridge", "brigade"), ("feather", "father"), ("candle", "cradle"),
)  # fmt: skip


def _common(one: Sequence[object], other: Sequence[object]) -> int:
    table = [[0] * (len(other) + 1) for _ in range(len(one) + 1)]
    for i, a in enumerate(one):
        for j, b in enumerate(other):
            table[i + 1][j + 1] = table[i][j] + 1 if a == b else max(table[i][j + 1], table[i + 1][j])
    return table[-1][-1]


def _edits(one: str, other: str, change: int = 1) -> int:
    line = list(range(len(other) + 1))
    for i, a in enumerate(one, start=1):
        new = [i]
        for j, b in enumerate(other, start=1):
            new.append(min(line[j] + 1, new[-1] + 1, line[j - 1] + (change if a != b else 0)))
        line = new
    return line[-1]


def _table_example(rng: Random) -> Example:
    one, other = rng.choice(_PAIRS)
    return example(
        """What have the words "$one" and "$other" in common, if letters may be skipped but not rearranged? Entry
        `(i, j)` of the table answers that for the first `i` letters of one and the first `j` of the other.""",
        '''
        def common_length(one: str, other: str) -> int:
            """Return the length of the longest common subsequence."""
            table = [[0] * (len(other) + 1) for _ in range(len(one) + 1)]
            for i, a in enumerate(one, start=1):
                for j, b in enumerate(other, start=1):
                    if a == b:
                        table[i][j] = table[i - 1][j - 1] + 1
                    else:
                        table[i][j] = max(table[i - 1][j], table[i][j - 1])
                print(a, table[i])
            return table[-1][-1]


        print(common_length("$one", "$other"))
        ''',
        """Equal letters extend the best result for both words without them. Different ones can't both be used as
        the last letter, so one of them is dropped. The last entry, $best, is the answer.""",
        one=one,
        other=other,
        best=_common(one, other),
    )


def _edit_example(rng: Random) -> Example:
    one, other = rng.choice(_PAIRS)
    steps = _edits(one, other)
    return example(
        """How many typing errors lie between "$one" and "$other"? An error inserts a letter, leaves one out or replaces
        one by another.""",
        '''
        def edit_steps(one: str, other: str) -> int:
            """Return the fewest insertions, deletions and replacements that turn one text into the other."""
            line = list(range(len(other) + 1))
            for i, a in enumerate(one, start=1):
                new = [i]
                for j, b in enumerate(other, start=1):
                    replace = line[j - 1] + (a != b)
                    new.append(min(replace, line[j] + 1, new[j - 1] + 1))
                line = new
            return line[-1]


        print(edit_steps("$one", "$other"))
        print(edit_steps("$other", "$one"))
        print(edit_steps("$one", ""))
        ''',
        """Only the previous line of the table is kept. The first line says what it costs to build the beginnings of the
        second word out of nothing. Both directions take $steps, because every step can be undone by one of the same
        kind.""",
        one=one,
        other=other,
        steps=several(steps, "step"),
    )


def _block_example(rng: Random) -> Example:
    shared = numbers(rng, 3, 1, 9)
    one = [*numbers(rng, 2, 10, 19), *shared, rng.randint(10, 19)]
    other = [rng.randint(20, 29), *shared, *numbers(rng, 2, 20, 29)]
    return example(
        """A common block must be without gaps in both lists. An entry of the table then says how long the common
        block is that ends exactly at these two places, and a difference sets it back to 0.""",
        '''
        def longest_block(one: list[int], other: list[int]) -> list[int]:
            """Return the longest run of items that occurs in both lists."""
            best: list[int] = []
            line = [0] * (len(other) + 1)
            for i, a in enumerate(one, start=1):
                new = [0]
                for j, b in enumerate(other, start=1):
                    new.append(line[j - 1] + 1 if a == b else 0)
                    if new[j] > len(best):
                        best = one[i - new[j] : i]
                line = new
            return best


        print(longest_block($one, $other))
        ''',
        """Here the largest entry counts and not the last, so the best block is noted on the way. With the number of
        matching items and the place where they end, a slice cuts it out.""",
        one=one,
        other=other,
    )


def _recursive_example(rng: Random) -> Example:
    one = fruits(rng, 5)
    other = rng.sample(one, 4)
    return example(
        """Sequences may hold anything that can be compared. For two shopping lists, a recursive function for the
        longest common subsequence looks at the first items and has three cases.""",
        '''
        from functools import cache

        FIRST = $one
        SECOND = $other


        @cache
        def common(i: int, j: int) -> int:
            """Return the length of the longest common subsequence of FIRST[i:] and SECOND[j:]."""
            if i == len(FIRST) or j == len(SECOND):
                return 0
            if FIRST[i] == SECOND[j]:
                return 1 + common(i + 1, j + 1)
            return max(common(i + 1, j), common(i, j + 1))


        print(common(0, 0))
        print(len(set(FIRST) & set(SECOND)))
        ''',
        """Four items occur in both lists, as the second number says, but not all in the same order. The longest common
        subsequence has $best. Positions serve as arguments, since lists can't be keys of the cache.""",
        one=literal(one),
        other=literal(other),
        best=several(_common(one, other), "item"),
    )


def _diff_question(rng: Random) -> Question:
    names = people(rng, 6)
    old = names[:5]
    new = [names[0], names[5], names[2], names[3]]
    return question(
        """Two versions of a guest list are given, in which nobody changes places. Write a function that says how many
        entries were removed and how many were added.""",
        '''
        def changes(old: list[str], new: list[str]) -> tuple[int, int]:
            """Return the numbers of removed and of added entries."""
            line = [0] * (len(new) + 1)
            for a in old:
                following = [0]
                for j, b in enumerate(new, start=1):
                    following.append(line[j - 1] + 1 if a == b else max(line[j], following[-1]))
                line = following
            kept = line[-1]
            return len(old) - kept, len(new) - kept


        print(changes($old, $new))
        print(changes([], $new))
        ''',
        """What both versions share, in the same order, was kept; the rest of the old list was removed and the rest
        of the new one added. Programs that show differences between files do this with lines.""",
        old=literal(old),
        new=literal(new),
    )


def _nearest_question(rng: Random) -> Question:
    word, wrong = rng.choice((("garden", "gaden"), ("window", "widnow"), ("candle", "cande"), ("silver", "silwer")))
    others = ["ribbon", "planet", "thunder"]
    return question(
        """Somebody typed "$wrong". Write a function that picks from a list of known words the one with the fewest edit
        steps to it.""",
        '''
        def steps(one: str, other: str) -> int:
            """Return the fewest insertions, deletions and replacements between two texts."""
            line = list(range(len(other) + 1))
            for i, a in enumerate(one, start=1):
                new = [i]
                for j, b in enumerate(other, start=1):
                    new.append(min(line[j - 1] + (a != b), line[j] + 1, new[-1] + 1))
                line = new
            return line[-1]


        def nearest(typed: str, words: list[str]) -> str:
            """Return the known word that is nearest to the typed one."""
            return min(words, key=lambda word: steps(typed, word))


        print(nearest("$wrong", $words))
        ''',
        """`min` with a key compares the numbers of steps and returns the word. From "$wrong" to "$word" it takes
        $count, less than to any of the others.""",
        word=word,
        wrong=wrong,
        words=literal(sorted([word, *others])),
        count=several(_edits(wrong, word), "step"),
    )


def _by_search(start: str, goal: str, insert: int, delete: int, change: int) -> int:
    """Cheapest way through a graph of pairs of positions, by relaxing all edges until nothing changes."""
    far = 10**6
    cost = {(i, j): far for i in range(len(start) + 1) for j in range(len(goal) + 1)} | {(0, 0): 0}
    for _ in cost:
        for i, j in cost:
            for y, x, price in ((1, 0, delete), (0, 1, insert), (1, 1, change)):
                if (i + y, j + x) in cost:
                    real = 0 if y == x == 1 and start[i] == goal[j] else price
                    cost[i + y, j + x] = min(cost[i + y, j + x], cost[i, j] + real)
    return cost[len(start), len(goal)]


def _blocks(one: Sequence[object], other: Sequence[object]) -> list[tuple[object, ...]]:
    def runs(items: Sequence[object]) -> list[tuple[object, ...]]:
        return [tuple(items[a:b]) for a in range(len(items) + 1) for b in range(a, len(items) + 1)]

    return [run for run in runs(one) if run in runs(other)]


def _letters(rng: Random, low: int, high: int, alphabet: str = "abc") -> str:
    return "".join(rng.choice(alphabet) for _ in range(rng.randint(low, high)))


def _shared(one: list[int], other: list[int]) -> list[tuple[int, ...]]:
    def kept(items: list[int]) -> set[tuple[int, ...]]:
        return {tuple(items[i] for i in chosen) for chosen in choices(len(items))}

    return sorted(kept(one) & kept(other))


LESSON = Lesson(
    topic="Comparing two sequences: common parts and edit steps",
    area="dynamic_programming",
    concepts=("dynamic_programming", "longest_common_subsequence", "edit_distance"),
    openings=(
        """How alike are two words, two lists, two versions of a text? Comparing them position by position is no use
        as soon as something has been inserted. A table over both sequences does better.""",
        """A spelling checker, a program that shows what changed in a file and a comparison of two genes have the
        same core: two sequences are laid side by side, with as few gaps and differences as possible.""",
        """Two questions about a pair of sequences belong together: how much do they have in common, and how many
        steps turn one into the other?""",
    ),
    ideas=(
        (
            """The subproblems are pairs of beginnings: the first `i` items of one sequence and the first `j` of the
            other. The table has a row for each `i` and a column for each `j`, with an extra one for the empty
            beginning.""",
            """When two sequences are compared, each gets an index. An entry of the table compares two beginnings, and
            the last entry compares the whole.""",
        ),
        (
            """For the longest common subsequence: if the last items are equal, use them and add 1 to the entry
            diagonally above. Otherwise drop one of the two, whichever leaves more.""",
            """Equal last items may always be matched with each other; that never makes the result worse. If they
            differ, at least one of them is useless here.""",
        ),
        (
            """For edit steps there are three last steps: delete from the first, insert from the second, or replace.
            Each comes from a neighbouring entry plus its cost, and equal items cost nothing.""",
            """Going down in the table deletes an item, going right inserts one, going diagonally replaces or keeps. The
            cheapest way to the corner is the answer.""",
        ),
        (
            """The first row and column are the comparisons with nothing. In common subsequences they are 0; in edit
            steps they are 0, 1, 2, 3 and so on, since that many items must be deleted or inserted.""",
            """Get the borders right first. A table of edit steps that starts with zeros everywhere gives results
            that are too small.""",
        ),
        (
            """A subsequence may have gaps, a block may not. For blocks an entry counts how many items match
            directly before these two places, and it falls back to 0 at the first difference.""",
            """The costs can differ: a replacement may count 2, a doubled letter 0. As long as the steps are the
            same, only numbers change in the code.""",
        ),
    ),
    examples=(_table_example, _edit_example, _block_example, _recursive_example),
    pitfalls=(
        """Comparing `one[i]` with `other[j]` where the table is shifted by one. Entry `(i, j)` belongs to the items
        with the indices `i - 1` and `j - 1`. Numbering with `start=1` in `enumerate` avoids the confusion.""",
        """Counting common letters with sets or counters. They ignore the order: "stone" and "notes" share all five
        letters, but no common subsequence of five.""",
        """Reading the answer for a common block from the last entry. The block may end anywhere, so the largest
        entry is the right one.""",
    ),
    questions=(_diff_question, _nearest_question),
    asks=(
        "What are the subproblems?",
        "How is the longest common subsequence found?",
        "How are edit steps counted?",
        "What stands at the border of the table?",
        "What if gaps are not allowed?",
    ),
    notes={
        "young": (
            """Turn CAT into BOAT. You may add a letter, take one away, or swap one for another. How few moves do you
            need?""",
        ),
        "student": (
            """Edit distance is a metric: it is symmetric, zero only for equal texts, and satisfies the triangle
            inequality. Its table, like that of common subsequences, takes time proportional to the product of the
            lengths.""",
        ),
        "engineer": (
            """`difflib` in the standard library compares sequences, but by another method that favours long blocks. Its
            result is readable and not always the shortest.""",
        ),
        "analyst": (
            """Matching names from two sources by edit steps finds "Meyer" and "Meier". Set a threshold, and compare
            only names that share something, since every pair costs a table.""",
        ),
    },
    families=(
        Family(
            "weighted_common_subsequence",
            "one|first|left: list[int], other|second|right: list[int] -> int",
            names=("$name", "${name}_of_lists", "find_$name", "compute_$name"),
            tells=(
                "Remove items from $one and from $other until both are equal, so that $goal. Return that $value.",
                "What can be left of both $one and $other after items have been removed is a common subsequence. "
                "Choose "
                "it so that $goal, and return that $value.",
                "Take items out of $one and of $other such that the same list is left of both and $goal. Return that "
                "$value.",
            ),
            notes=("All numbers are positive. It is possible that nothing is left of the two lists.",),
            varies={
                "goal": (
                    {
                        "name": "common_sum",
                        "goal": "the sum of what is left of one list is as large as possible",
                        "value": "sum",
                        "gain": "a",
                        "end": "best",
                    },
                    {
                        "name": "removed_count",
                        "goal": "the number of removed items, in both lists together, is as small as possible",
                        "value": "number",
                        "gain": "1",
                        "end": "size - 2 * best",
                    },
                    {
                        "name": "removed_sum",
                        "goal": "the sum of the removed items, in both lists together, is as small as possible",
                        "value": "sum",
                        "gain": "a",
                        "end": "weight - 2 * best",
                    },
                )
            },
            solutions=(
                "size = len($one) + len($other)\nweight = sum($one) + sum($other)\n"
                "table = [[0] * (len($other) + 1) for _ in range(len($one) + 1)]\nfor i, a in enumerate($one):\n"
                "    for j, b in enumerate($other):\n        if a == b:\n"
                "            table[i + 1][j + 1] = table[i][j] + $gain\n        else:\n"
                "            table[i + 1][j + 1] = max(table[i][j + 1], table[i + 1][j])\n"
                "best = table[-1][-1]\nreturn $end",
                "from functools import cache\n@cache\ndef common(i, j):\n    if i == len($one) or j == len($other):\n"
                "        return 0\n    a = $one[i]\n    best = max(common(i + 1, j), common(i, j + 1))\n"
                "    if a == $other[j]:\n        best = max(best, $gain + common(i + 1, j + 1))\n    return best\n\n"
                "best = common(0, 0)\nsize = len($one) + len($other)\nweight = sum($one) + sum($other)\nreturn $end",
            ),
            oracle=lambda one, other, goal: (
                lambda shared: {
                    "common_sum": max(map(sum, shared)),
                    "removed_count": len(one) + len(other) - 2 * max(map(len, shared)),
                    "removed_sum": sum(one) + sum(other) - 2 * max(map(sum, shared)),
                }[goal["name"]]
            )(_shared(one, other)),
            draw=lambda rng, goal: (numbers(rng, rng.randint(2, 6), 1, 5), numbers(rng, rng.randint(2, 6), 1, 5)),
            edges=(([], [1, 2]), ([3, 1, 2], [1, 2, 3]), ([4, 4], [4])),
            about={"one": "the first list", "other": "the second list", "return": "that $value"},
            noun="the $value that results when $one and $other are made equal by removing items",
            gives="nat",
        ),
        Family(
            "edit_cost_with_prices",
            "start|old|source: str, goal|new|target: str -> int",
            names=("edit_cost", "cost_of_change", "cheapest_edit", "transformation_cost"),
            tells=(
                "Turn $start into $goal by single steps: inserting a character costs $insert, deleting one costs "
                "$delete, "
                "and replacing one by another costs $change. Return the lowest total cost.",
                "Return the lowest cost of changing $start into $goal. An inserted character costs $insert, a "
                "deleted one "
                "$delete, and a character that is replaced by a different one $change.",
                "What does it cost at least to make $goal out of $start? The prices are $insert for inserting a "
                "character, "
                "$delete for deleting one, and $change for replacing one by another.",
            ),
            notes=("Characters that stay cost nothing.",),
            varies={
                "prices": (
                    {"insert": "1", "delete": "1", "change": "2"},
                    {"insert": "2", "delete": "1", "change": "2"},
                    {"insert": "1", "delete": "3", "change": "2"},
                    {"insert": "2", "delete": "2", "change": "3"},
                    {"insert": "3", "delete": "2", "change": "4"},
                )
            },
            solutions=(
                "table = {}\nfor i in range(len($start) + 1):\n    for j in range(len($goal) + 1):\n"
                "        options = []\n"
                "        if i > 0:\n            options.append(table[i - 1, j] + $delete)\n        if j > 0:\n"
                "            options.append(table[i, j - 1] + $insert)\n        if i > 0 and j > 0:\n"
                "            price = 0 if $start[i - 1] == $goal[j - 1] else $change\n"
                "            options.append(table[i - 1, j - 1] + price)\n"
                "        table[i, j] = min(options, default=0)\nreturn table[len($start), len($goal)]",
                "line = [$insert * j for j in range(len($goal) + 1)]\nfor i, a in enumerate($start, start=1):\n"
                "    following = [$delete * i]\n    for j, b in enumerate($goal, start=1):\n"
                "        keep = line[j - 1] + (0 if a == b else $change)\n"
                "        following.append(min(keep, line[j] + $delete, following[j - 1] + $insert))\n"
                "    line = following\nreturn line[-1]",
                "from functools import cache\n@cache\ndef cost(i, j):\n    if i == len($start):\n"
                "        return $insert * (len($goal) - j)\n    if j == len($goal):\n"
                "        return $delete * (len($start) - i)\n    if $start[i] == $goal[j]:\n"
                "        return cost(i + 1, j + 1)\n    return min(\n        cost(i + 1, j) + $delete,\n"
                "        cost(i, j + 1) + $insert,\n        cost(i + 1, j + 1) + $change,\n    )\n\nreturn cost(0, 0)",
            ),
            oracle=lambda start, goal, prices: _by_search(
                start, goal, int(prices["insert"]), int(prices["delete"]), int(prices["change"])
            ),
            draw=lambda rng, prices: (
                rng.choice(_PAIRS) if rng.random() < 0.5 else (_letters(rng, 1, 5), _letters(rng, 1, 5))
            ),
            edges=(("", "abc"), ("tone", "no"), ("abc", "")),
            about={"start": "the text to begin with", "goal": "the text to arrive at", "return": "the lowest cost"},
            noun="the lowest cost of changing $start into $goal",
            gives="nat",
        ),
        Family(
            "longest_shared_block",
            "one|first|left: list[int], other|second|right: list[int] -> $kind",
            names=("$name", "find_$name", "${name}_of_lists", "get_$name"),
            tells=(
                "A block is a part of a list without gaps. Return $what of $one and $other.",
                "Find the longest run of consecutive items that occurs both in $one and in $other. Return $what of "
                "the two "
                "lists.",
                "Compare $one with $other and return $what, a block being consecutive items that stand in both in "
                "the same "
                "order.",
            ),
            notes=("Of several longest ones, the block that begins first in $one counts. It may be empty.",),
            varies={
                "what": (
                    {"kind": "list[int]", "name": "longest_block", "what": "the longest common block", "end": "best"},
                    {
                        "kind": "int",
                        "name": "block_length",
                        "what": "the length of the longest common block",
                        "end": "len(best)",
                    },
                )
            },
            solutions=(
                "best = []\nline = [0] * (len($other) + 1)\nfor i, a in enumerate($one, start=1):\n"
                "    following = [0]\n    for j, b in enumerate($other, start=1):\n"
                "        length = line[j - 1] + 1 if a == b else 0\n        following.append(length)\n"
                "        if length > len(best):\n            best = $one[i - length : i]\n    line = following\n"
                "return $end",
                "best = []\nfor i in range(len($one)):\n    for j in range(len($other)):\n        length = 0\n"
                "        while $one[i + length : i + length + 1] == $other[j + length : j + length + 1] != []:\n"
                "            length += 1\n        if length > len(best):\n            best = $one[i : i + length]\n"
                "return $end",
            ),
            oracle=lambda one, other, what: (lambda best: list(best) if what["name"] == "longest_block" else len(best))(
                max(_blocks(one, other), key=len)
            ),
            draw=lambda rng, what: (numbers(rng, rng.randint(2, 7), 1, 4), numbers(rng, rng.randint(2, 7), 1, 4)),
            edges=(([], [1, 2]), ([3, 1, 2, 5], [1, 2, 3]), ([4], [5, 6])),
            about={"one": "the first list", "other": "the second list", "return": "$what"},
        ),
        Family(
            "occurrences_as_subsequence",
            "text|line|long: str, pattern|short|wanted: str -> int",
            names=("count_occurrences", "ways_to_find", "hidden_count", "occurrences"),
            tells=(
                "Return in how many ways $pattern can be got from $text by deleting characters, where $rule.",
                "How often does $pattern occur in $text as a subsequence if $rule? Count the different choices of "
                "positions.",
                "Count the ways to choose positions of $text, from left to right, that spell $pattern, where $rule.",
            ),
            notes=("$pattern isn't empty. Two ways differ if they use different positions.",),
            varies={
                "rule": (
                    {
                        "rule": "at least one character is skipped between any two that are used",
                        "gap": "2",
                        "less": "1",
                    },
                    {
                        "rule": "at least two characters are skipped between any two that are used",
                        "gap": "3",
                        "less": "2",
                    },
                )
            },
            solutions=(
                "from functools import cache\n@cache\ndef ways(i, j):\n    if j == len($pattern):\n        return 1\n"
                "    if i >= len($text):\n        return 0\n    count = ways(i + 1, j)\n"
                "    if $text[i] == $pattern[j]:\n        count += ways(i + $gap, j + 1)\n    return count\n\n"
                "return ways(0, 0)",
                "ends = [int(char == $pattern[0]) for char in $text]\nfor wanted in $pattern[1:]:\n"
                "    following = []\n    for i, char in enumerate($text):\n"
                "        before = sum(ends[: max(0, i - $less)])\n"
                "        following.append(before if char == wanted else 0)\n    ends = following\nreturn sum(ends)",
            ),
            oracle=lambda text, pattern, rule: sum(
                "".join(text[i] for i in chosen) == pattern
                and all(b - a >= int(rule["gap"]) for a, b in pairwise(chosen))
                for chosen in combinations(range(len(text)), len(pattern))
            ),
            draw=lambda rng, rule: (_letters(rng, 5, 11, "ab"), _letters(rng, 1, 3, "ab")),
            edges=(("", "a"), ("abab", "ab"), ("aabab", "aa")),
            about={
                "text": "the text to search",
                "pattern": "the characters that are wanted, in order",
                "return": "the number of ways",
            },
            noun="the number of ways in which $pattern is hidden in $text",
            gives="nat",
        ),
    ),
)
