"""Longest subsequences in which neighbours fit together."""

import itertools
from random import Random
from typing import Any

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import literal, numbers, people
from hornbook.curriculum.lessons.dynamic_programming._draws import choices, several
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question
from hornbook.curriculum.vocabulary import WORDS

_SHORT = sorted({word for word in WORDS if word.isalpha() and word.islower() and 1 < len(word) < 6})


def _ends(values: list[int]) -> list[int]:
    table: list[int] = []
    for i, value in enumerate(values):
        table.append(1 + max((table[j] for j in range(i) if values[j] < value), default=0))
    return table


def _table_example(rng: Random) -> Example:
    values = rng.sample(range(1, 30), 8)
    table = _ends(values)
    return example(
        """From a list of numbers some are crossed out so that the rest rises. How many can stay? Entry `i` of the
        table is the length of the longest rising selection that ends exactly with number `i`.""",
        '''
        def lengths(values: list[int]) -> list[int]:
            """Return for each position the length of the longest rising selection that ends there."""
            table: list[int] = []
            for i, value in enumerate(values):
                best = 0
                for j in range(i):
                    if values[j] < value:
                        best = max(best, table[j])
                table.append(best + 1)
            return table


        values = $values
        table = lengths(values)
        print(table)
        print(max(table))
        ''',
        """The answer is the largest entry and not necessarily the last, since the selection may end anywhere. Every
        number is a rising selection by itself, so no entry is below 1. Here $best can stay.""",
        values=values,
        best=max(table),
    )


def _chain_example(rng: Random) -> Example:
    pool = ["tea", "apple", "elm", "map", "pear", "rope", "egg", "gate", "ear", "ring", "iron", "net", "top", "pen"]
    chosen = rng.sample(pool, 7)
    return example(
        """Words can form chains as well as numbers. Here each word of the chain must begin with the last letter of
        the word before it, and the words stay in their order.""",
        '''
        def longest_chain(words: list[str]) -> int:
            """Return the largest number of words that form a chain in the given order."""
            table: list[int] = []
            for i, word in enumerate(words):
                before = [table[j] for j in range(i) if words[j][-1] == word[0]]
                table.append(1 + max(before, default=0))
            return max(table, default=0)


        words = $words
        print(longest_chain(words))
        print(longest_chain(words[::-1]))
        ''',
        """The table is that of any longest chain, with a condition of its own. In the reversed list other pairs fit
        together, so the two numbers may well be different.""",
        words=literal(chosen),
    )


def _bisect_example(rng: Random) -> Example:
    values = rng.sample(range(1, 40), 8)
    return example(
        """For long lists there is a faster way than comparing all pairs. A list holds, for each length, the
        smallest number with which a rising selection of this length can end. It is always sorted, so `bisect` finds
        the place for a new number.""",
        '''
        from bisect import bisect_left


        def longest_rising(values: list[int]) -> int:
            """Return the length of the longest rising selection."""
            smallest_end: list[int] = []
            for value in values:
                place = bisect_left(smallest_end, value)
                smallest_end[place : place + 1] = [value]
                print(value, smallest_end)
            return len(smallest_end)


        print(longest_rising($values))
        ''',
        """The list of ends is in general no selection from the numbers; only its length is meaningful. A new
        number either replaces the first entry that isn't smaller, or makes the list longer.""",
        values=values,
    )


def _weights_example(rng: Random) -> Example:
    name = people(rng, 1)[0]
    days = sorted(rng.sample(range(1, 15), 6))
    offers = [(day, rng.randint(10, 60)) for day in days]
    return example(
        """$name accepts jobs that must be at least 3 days apart, each with its pay. The sum counts here and not the
        number, so each entry adds its own pay to the best that may come before.""",
        '''
        def best_pay(offers: list[tuple[int, int]], gap: int) -> list[int]:
            """Return for each offer (day, pay) the most that can be earned with it as the last job."""
            table: list[int] = []
            for i, (day, pay) in enumerate(offers):
                before = [table[j] for j in range(i) if day - offers[j][0] >= gap]
                table.append(pay + max(before, default=0))
            return table


        offers = $offers
        table = best_pay(offers, 3)
        print(table)
        print(max(table))
        ''',
        """The offers are sorted by day, so whatever may come before a job stands before it in the list. With
        `default=0` a job can also be the first.""",
        name=name,
        offers=literal(offers),
    )


def _equal_question(rng: Random) -> Question:
    values = numbers(rng, 8, 1, 9)
    table: list[int] = []
    for i, value in enumerate(values):
        table.append(1 + max((table[j] for j in range(i) if values[j] <= value), default=0))
    best = max(table)
    return question(
        """Write a function for the fewest numbers that must be removed from a list so that the rest never falls; equal
        neighbours are fine.""",
        '''
        def removals(values: list[int]) -> int:
            """Return the fewest removals after which no number is smaller than the one before it."""
            table: list[int] = []
            for i, value in enumerate(values):
                before = [table[j] for j in range(i) if values[j] <= value]
                table.append(1 + max(before, default=0))
            return len(values) - max(table, default=0)


        print(removals($values))
        print(removals([3, 3, 3]), removals([]))
        ''',
        """What stays is the longest selection that doesn't fall, so the rest is what has to go. Here $stay, and the
        comparison is `<=` because equal numbers may follow each other.""",
        values=values,
        stay=f"{several(best, 'number')} can stay" if best != 1 else "1 number can stay",
    )


def _boxes_question(rng: Random) -> Question:
    boxes = [(rng.randint(2, 12), rng.randint(2, 12)) for _ in range(7)]
    return question(
        """A box fits into another if it is smaller in width and in height; boxes aren't turned. How many can be put
        into one another? Write a function that sorts first.""",
        '''
        def nested(boxes: list[tuple[int, int]]) -> int:
            """Return the largest number of boxes that fit into one another."""
            boxes = sorted(boxes)
            table: list[int] = []
            for i, (width, height) in enumerate(boxes):
                before = [table[j] for j in range(i) if boxes[j][0] < width and boxes[j][1] < height]
                table.append(1 + max(before, default=0))
            return max(table, default=0)


        print(nested($boxes))
        print(nested([(2, 3), (2, 5)]))
        ''',
        """After sorting by width, an inner box always stands before the outer one. Boxes of equal width don't fit
        into one another, which the strict comparison makes sure of.""",
        boxes=literal(boxes),
    )


def _longest(items: list[Any], test: str) -> list[tuple[int, ...]]:
    """All selections in which neighbours pass the test, listed."""
    return [
        chosen
        for chosen in choices(len(items))
        if all(eval(test, {"a": items[i], "b": items[j]}) for i, j in itertools.pairwise(chosen))
    ]


LESSON = Lesson(
    topic="Longest rising subsequences and other chains",
    area="dynamic_programming",
    concepts=("dynamic_programming", "subsequence", "longest_increasing_subsequence"),
    openings=(
        """Cross out as few numbers as possible so that the rest goes up. What stays is a longest rising
        subsequence: its members keep their order but need not have been neighbours.""",
        """A subsequence is what is left of a list after some items have been removed. A list of 40 items has more
        than a million million of them, and yet the longest rising one is found with two loops.""",
        """Many tasks ask for a longest chain: prices that rise, words that begin where the last one ended, boxes
        that fit into one another. The same small table answers them all.""",
    ),
    ideas=(
        (
            """Let `table[i]` be the length of the longest chain that ends with item `i`. That it must end there is
            important: only then does one know what may come next.""",
            """"The best chain among the first `i` items" is too vague, because it doesn't say with which item it
            ends. Fix the end, and the rule for the next item is clear.""",
        ),
        (
            """For item `i` look at all earlier items `j` that may stand directly before it, take the largest
            `table[j]` and add 1. If there is none, the chain consists of the item alone.""",
            """Each item asks its predecessors: which of you may be followed by me, and how long is your chain? It
            joins the longest.""",
        ),
        (
            """The answer is the largest entry of the table, because the chain may end anywhere. For an empty list
            it is 0, so `max` needs a default.""",
            """Don't return the last entry. It belongs to chains that end with the last item, and that item may be a bad
            one.""",
        ),
        (
            """Whether equal items may follow each other depends on the comparison: `<` for strictly rising, `<=`
            for never falling. The wording of the task decides.""",
            """The condition for neighbours can be anything: a difference of at most 3, a common letter, one
            dividing the other. The rest of the code stays as it is.""",
        ),
        (
            """Two nested loops take about half of `n` times `n` steps. For rising numbers there is a faster method
            with a sorted list and `bisect`; for general conditions there isn't.""",
            """With sums instead of lengths each entry adds the value of its item instead of 1. That gives the chain
            of the largest total.""",
        ),
    ),
    examples=(_table_example, _chain_example, _bisect_example, _weights_example),
    pitfalls=(
        """Looking only at the item directly before. A subsequence may skip items, so all earlier positions are possible
        predecessors, not only `i - 1`.""",
        """Taking greedily every number that is larger than the last one taken. A large number at the beginning then
        spoils everything: from 9, 1, 2, 3 only the 9 would be kept.""",
        """Returning `table[-1]`. It is right when the longest chain happens to end with the last item, and so the
        mistake survives many tests.""",
    ),
    questions=(_equal_question, _boxes_question),
    asks=(
        "What does an entry mean?",
        "How is an entry computed?",
        "Where is the answer?",
        "What if equal items are allowed?",
        "How long does it take?",
    ),
    notes={
        "young": (
            """Line up with others in any order. Some step back so that the rest gets taller from left to right. How
            many can stay?""",
        ),
        "student": (
            """A faster method keeps, for each length, the smallest number in which a chain of that length can end. This
            list is sorted, which is worth proving by induction, so a binary search finds the place of each item, and
            the time is proportional to `n` times the logarithm of `n`.""",
        ),
        "engineer": (
            """The diff of two versions can be reduced to this problem when all lines are different: list the new
            positions of the old lines and look for the longest rising subsequence.""",
        ),
        "teacher": (
            """Write eight numbers on cards and let the class find the longest rising selection by eye. Then ask how
            they know that there is no longer one.""",
        ),
    },
    families=(
        Family(
            "longest_chain_of_numbers",
            "values|numbers|readings: list[int] -> int",
            names=("longest_chain", "chain_length", "most_kept", "longest_selection"),
            tells=(
                "Return the largest number of items that can be kept of $values, in their order, so that $rule.",
                "Items are removed from $values until $rule. Return how many can be left at most.",
                "How long is the longest subsequence of $values in which $rule? Return its length.",
            ),
            notes=("A subsequence keeps the order but may skip items. It is 0 for an empty list.",),
            varies={
                "rule": (
                    {"rule": "each number is larger than the one before it by at least 2", "test": "b - a >= 2"},
                    {"rule": "every two neighbours differ by at most 2", "test": "abs(a - b) <= 2"},
                    {"rule": "every number but the first is a multiple of the one before it", "test": "b % a == 0"},
                    {
                        "rule": "each number is larger than the one before it, but by no more than 3",
                        "test": "0 < b - a <= 3",
                    },
                    {"rule": "even and odd numbers alternate", "test": "(a + b) % 2 == 1"},
                    {"rule": "no number is larger than the one before it", "test": "b <= a"},
                )
            },
            solutions=(
                "table = []\nfor i, b in enumerate($values):\n    longest = 0\n    for j in range(i):\n"
                "        a = $values[j]\n        if $test:\n            longest = max(longest, table[j])\n"
                "    table.append(longest + 1)\nreturn max(table, default=0)",
                "from functools import cache\n@cache\ndef ending_at(i):\n    b = $values[i]\n    before = [0]\n"
                "    for j, a in enumerate($values[:i]):\n        if $test:\n            before.append(ending_at(j))\n"
                "    return 1 + max(before)\n\n"
                "return max((ending_at(i) for i in range(len($values))), default=0)",
                "chains = []\nfor b in $values:\n    lengths = [length for a, length in chains if $test]\n"
                "    chains.append((b, 1 + max(lengths, default=0)))\n"
                "return max((length for _, length in chains), default=0)",
            ),
            oracle=lambda values, rule: max(map(len, _longest(values, rule["test"]))),
            draw=lambda rng, rule: (numbers(rng, rng.randint(3, 8), 1, 12),),
            edges=(([],), ([4],), ([5, 3, 6, 2, 8],)),
            about={"values": "positive numbers", "return": "the number of items that stay"},
            noun="the length of the longest subsequence of $values in which $rule",
            gives="nat",
        ),
        Family(
            "longest_chain_of_words",
            "words|names|labels: list[str] -> int",
            names=("longest_chain", "word_chain", "chain_length", "most_words"),
            tells=(
                "Return the largest number of $words that can be kept, in their order, so that $rule.",
                "A chain is made of $words in the given order, some of which may be skipped, such that $rule. "
                "Return the "
                "largest number of words in a chain.",
                "How many words has the longest selection from $words, in their order, in which $rule?",
            ),
            notes=("The words are not empty. The result is 0 if there are none.",),
            varies={
                "rule": (
                    {
                        "rule": "every word but the first begins with the last letter of the word before it",
                        "test": "a[-1] == b[0]",
                    },
                    {"rule": "every word is longer than the one before it", "test": "len(a) < len(b)"},
                    {
                        "rule": "every two neighbours share at least two different letters",
                        "test": "len(set(a) & set(b)) >= 2",
                    },
                    {"rule": "neighbours never have the same length", "test": "len(a) != len(b)"},
                    {
                        "rule": "the words are in alphabetical order and neighbours begin with different letters",
                        "test": "a[0] < b[0]",
                    },
                )
            },
            solutions=(
                "table = []\nfor i, b in enumerate($words):\n    before = []\n    for j, a in enumerate($words[:i]):\n"
                "        if $test:\n            before.append(table[j])\n    table.append(1 + max(before, default=0))\n"
                "return max(table, default=0)",
                "from functools import cache\n@cache\ndef from_here(i):\n    a = $words[i]\n    after = [0]\n"
                "    for j in range(i + 1, len($words)):\n        b = $words[j]\n        if $test:\n"
                "            after.append(from_here(j))\n    return 1 + max(after)\n\n"
                "return max((from_here(i) for i in range(len($words))), default=0)",
            ),
            oracle=lambda words, rule: max(map(len, _longest(words, rule["test"]))),
            draw=lambda rng, rule: (rng.sample(_SHORT, rng.randint(3, 7)),),
            edges=(([],), (["tea"],), (["sun", "no", "owl", "lamp"],)),
            about={"words": "the words in their order", "return": "the number of words in the longest chain"},
            noun="the number of words in the longest chain from $words in which $rule",
            gives="nat",
        ),
        Family(
            "richest_chain_of_pairs",
            "offers|jobs|visits: list[tuple[int, int]] -> int",
            names=("$name", "best_$name", "find_$name", "${name}_of_offers"),
            tells=(
                "Each of the $offers is a pair (day, value), sorted by day. Some are accepted so that $rule. Return "
                "$what.",
                "Choose from $offers, pairs of a day and a value in order of their days, such that $rule. Return "
                "$what.",
                "Return $what, if pairs (day, value) are selected from $offers, which is sorted by day, and $rule.",
            ),
            notes=("All values are positive and all days are different. For no offers the result is 0.",),
            varies={
                "rule": (
                    {"rule": "any two accepted days are at least 3 apart", "test": "b[0] - a[0] >= 3"},
                    {"rule": "the values rise from each accepted pair to the next", "test": "b[1] > a[1]"},
                    {"rule": "from each accepted day to the next there are at most 4 days", "test": "b[0] - a[0] <= 4"},
                    {
                        "rule": "the values of neighbouring accepted pairs differ by at most 5",
                        "test": "abs(b[1] - a[1]) <= 5",
                    },
                ),
                "what": (
                    {
                        "name": "total_value",
                        "what": "the largest possible sum of values",
                        "own": "b[1]",
                        "key": "value",
                    },
                    {
                        "name": "accepted_count",
                        "what": "the largest possible number of accepted pairs",
                        "own": "1",
                        "key": "count",
                    },
                ),
            },
            solutions=(
                "table = []\nfor i, b in enumerate($offers):\n    before = []\n"
                "    for j, a in enumerate($offers[:i]):\n"
                "        if $test:\n            before.append(table[j])\n"
                "    table.append($own + max(before, default=0))\nreturn max(table, default=0)",
                "from functools import cache\n@cache\ndef ending_at(i):\n    b = $offers[i]\n    best = 0\n"
                "    for j in range(i):\n        a = $offers[j]\n        if $test:\n"
                "            best = max(best, ending_at(j))\n    return best + $own\n\n"
                "return max((ending_at(i) for i in range(len($offers))), default=0)",
            ),
            oracle=lambda offers, rule, what: max(
                sum(offers[i][1] if what["key"] == "value" else 1 for i in chosen)
                for chosen in _longest(offers, rule["test"])
            ),
            draw=lambda rng, rule, what: (
                [(day, rng.randint(1, 20)) for day in sorted(rng.sample(range(1, 16), rng.randint(2, 6)))],
            ),
            edges=(([],), ([(3, 7)],), ([(1, 5), (2, 9), (4, 6), (9, 4)],)),
            about={"offers": "pairs of day and value, sorted by day", "return": "$what"},
            noun="$what, chosen from $offers so that $rule",
            gives="nat",
        ),
    ),
)
