"""The mode: the most frequent value, and ties."""

from itertools import groupby
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import fruits, people, words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _shoe_sizes(rng: Random) -> Example:
    low = rng.randint(36, 39)
    sizes = [low + more for more in (0, 1, 1, 1, 1, 2, 2, 3, rng.choice((0, 2, 3)), rng.choice((1, 3)))]
    rng.shuffle(sizes)
    return example(
        """A shop wants to know which shoe size it sells most. The mean size would be of no use, the mode is: the value
        that occurs most often.""",
        """
        from collections import Counter
        from statistics import mean, mode

        sizes = $sizes
        counts = Counter(sizes)
        for size in sorted(counts):
            print(size, "*" * counts[size])
        print("mode", mode(sizes), "mean", mean(sizes))
        """,
        """The mode is always one of the values. The mean of these sizes need not be a size that anybody wears.""",
        sizes=sizes,
    )


def _ties(rng: Random) -> Example:
    a, b, c = fruits(rng, 3)
    votes = [a, b, a, c, b]
    if rng.random() < 0.5:
        votes = [b, a, c, a, b]
    return example(
        """Five children vote for a fruit. Two fruits are equally popular, and the three ways to ask for the winner
        treat the tie differently.""",
        '''
        from collections import Counter
        from statistics import mode, multimode


        def winners(votes: list[str]) -> list[str]:
            """Return all values with the highest count, in alphabetical order."""
            counts = Counter(votes)
            most = max(counts.values(), default=0)
            return sorted(name for name in counts if counts[name] == most)


        votes = $votes
        print(mode(votes))
        print(multimode(votes))
        print(winners(votes))
        ''',
        """`mode` gives the one that it met first, `multimode` all of them in the order of their first appearance.
        The function written by hand sorts, so that its result does not depend on the order of the votes.""",
        votes=votes,
    )


def _no_mode(rng: Random) -> Example:
    one = people(rng, 1)[0]
    clear = rng.sample(range(1, 10), 3)
    return example(
        """$one decides that a list has a mode only if one value beats all others. In every other case the function
        returns `None`.""",
        '''
        from collections import Counter


        def clear_mode(values: list[int]) -> int | None:
            """Return the value that is more frequent than any other, None if there is none."""
            ranking = Counter(values).most_common(2)
            if not ranking:
                return None
            if len(ranking) == 2 and ranking[0][1] == ranking[1][1]:
                return None
            return ranking[0][0]


        print(clear_mode($first))
        print(clear_mode($second))
        print(clear_mode([]), clear_mode([$third]))
        ''',
        """It is enough to compare the two most frequent values. In the second list every value occurs once, so all of
        them are tied. A list of one value has a clear mode, an empty one has not.""",
        one=one,
        first=[clear[0], clear[1], clear[0]],
        second=clear,
        third=clear[2],
    )


def _rounded(rng: Random) -> Example:
    times = [round(rng.uniform(9, 14), 1) for _ in range(8)]
    return example(
        """Measured values seldom repeat exactly. Rounding them first makes groups, and the most frequent group is the
        modal one.""",
        """
        from collections import Counter

        times = $times
        print(Counter(times).most_common(1))
        rounded = Counter(int(time) for time in times)
        print(sorted(rounded.items()))
        print(max(sorted(rounded), key=rounded.get))
        """,
        """`int` cuts off the decimals, so each group spans one whole second. The last line takes the smallest of the
        most frequent groups, since `max` keeps the first of equals and the keys were sorted.""",
        times=times,
    )


def _letters_question(rng: Random) -> Question:
    word = rng.choice([w for w in words(rng, 30) if len(set(w)) < len(w)])
    return question(
        """Write a function that returns the most frequent letters of a word in alphabetical order, and how often each
        of them occurs.""",
        '''
        from collections import Counter


        def top_letters(word: str) -> tuple[list[str], int]:
            """Return the most frequent letters and their count."""
            counts = Counter(word)
            most = max(counts.values(), default=0)
            return sorted(c for c in counts if counts[c] == most), most


        print(top_letters("$word"))
        print(top_letters("abc"), top_letters(""))
        ''',
        """In "abc" all three letters are tied with a count of 1. The default of `max` answers for the empty word,
        which would otherwise raise a `ValueError`.""",
        word=word,
    )


def _count_question(rng: Random) -> Question:
    values = [rng.randint(1, 4) for _ in range(9)]
    return question(
        """Find the mode of a list of small numbers without `Counter` and without a dictionary. Of several take the
        smallest.""",
        '''
        def smallest_mode(values: list[int]) -> int:
            """Return the smallest of the most frequent values."""
            best, most = 0, 0
            for value in sorted(set(values)):
                count = values.count(value)
                if count > most:
                    best, most = value, count
            return best


        values = $values
        print(sorted(values))
        print(smallest_mode(values))
        ''',
        """The candidates come in ascending order, and a later one has to be strictly more frequent to win. So ties go
        to the smaller value. Calling `count` for each value is slow for long lists, and clear for short ones.""",
        values=values,
    )


def _runs(values: list[int]) -> list[tuple[int, int]]:
    """Count and value of each run of the sorted list."""
    return [(len(list(group)), value) for value, group in groupby(sorted(values))]


def _few_kinds(rng: Random) -> list[int]:
    pool = rng.sample(range(-5, 30), rng.randint(2, 4))
    return [rng.choice(pool) for _ in range(rng.randint(1, 9))]


def _with_lead(rng: Random) -> tuple[list[int], int]:
    margin, second = rng.randint(1, 3), rng.randint(1, 2)
    top, other = rng.sample(range(-5, 30), 2)
    values = [top] * (second + margin - rng.choice((0, 0, 1))) + [other] * second
    rng.shuffle(values)
    return values, margin


def _votes(rng: Random) -> list[str]:
    pool = rng.sample(("fig", "kiwi", "pear", "plum", "lime", "date"), rng.randint(2, 3))
    return [rng.choice(pool) for _ in range(rng.randint(2, 7))]


def _winner(votes: list[str], tie: dict[str, str]) -> str:
    order = sorted(votes) if tie["word"] == "alphabetical" else votes
    ranked = sorted(order, key=lambda name: len(votes) - sum(vote == name for vote in votes))
    return ranked[0]


LESSON = Lesson(
    topic="The mode, and what to do about ties",
    area="statistics",
    concepts=("mode", "counter", "ties"),
    openings=(
        """Which answer was given most often? Which size sells best? The value that occurs most often is called the
        mode, and it can be found for numbers and for words alike.""",
        """Colours cannot be added, and names cannot be averaged. Yet they have a typical value: the most frequent
        one.""",
        """Counting is easy, and so is taking the largest count. The interesting part of the mode is what happens when
        two values share the first place.""",
    ),
    ideas=(
        (
            """A `Counter` maps each value to its number of occurrences. `most_common(1)` gives the value in the lead
            and its count, as a list with one pair.""",
            """Count first, with a dictionary or a `Counter`, then take the key with the largest count: `max(counts,
            key=counts.get)`.""",
        ),
        (
            """A list may have several modes. In 1, 1, 2, 3, 3 both 1 and 3 occur twice, and neither is more of a mode
            than the other.""",
            """Decide what a tie means before you write code: return all the winners, one by a rule, or none. Say so in
            the docstring.""",
        ),
        (
            """To get all modes, find the largest count and keep every value that reaches it. Sort the result, so that
            the same values always give the same list.""",
            """`statistics.multimode` returns a list of all modes in the order in which they first appeared, and an
            empty list for no values.""",
        ),
        (
            """To take one winner by a rule, order the candidates by the rule and let `max` pick: it keeps the first of
            equal ones. Sorted keys make that the smallest.""",
            """A key that is a tuple expresses the rule in one place: `min(counts, key=lambda v: (-counts[v], v))` puts
            the greatest count first, then the smallest value.""",
        ),
        (
            """For measurements with many decimals the mode says little, for hardly any value occurs twice. Round or
            group the values before counting.""",
            """The mode ignores size. In 1, 1, 90, 95, 99 it is 1, although most values are far from it. Mean and
            median add what the mode leaves out.""",
        ),
    ),
    examples=(_shoe_sizes, _ties, _no_mode, _rounded),
    pitfalls=(
        """Relying on `mode` for a decision between equals. It returns the first one it met, so the same votes in
        another order may have another winner.""",
        """Returning the count instead of the value. `max(counts.values())` is how often the mode occurs;
        `max(counts, key=counts.get)` is the mode.""",
        """Writing `max(counts)`. Without a key that is the largest value in the list, whatever its count.""",
    ),
    questions=(_letters_question, _count_question),
    asks=(
        "How do I find the most frequent value?",
        "What if there are several?",
        "How do I get all of them?",
        "How do I pick one of them?",
        "Is the mode always useful?",
    ),
    notes={
        "young": (
            """Make a heap for each colour of your building bricks. The highest heap is the mode. If two heaps are
            equally high, you have two modes.""",
        ),
        "analyst": (
            """For categories such as product or region the mode is the only middle there is. Give its share along with
            it, since a mode of 12 percent is hardly typical.""",
        ),
        "engineer": (
            """`Counter` keeps insertion order, and `most_common` sorts stably, so ties come in the order of first
            appearance. That is documented since Python 3.7.""",
        ),
        "teacher": (
            """Let the class vote on something with an even number of voters. The discussion about a tie leads to
            every variant of the function.""",
        ),
    },
    families=(
        Family(
            "all_modes_in_order",
            "values|numbers|marks: list[int] -> list[int]",
            names=("all_modes", "modes", "$word", "find_modes"),
            tells=(
                "Return the list of all values that occur most often in $values, in $order order.",
                "Find the modes of $values, that is every number whose count no other number exceeds, and return them "
                "in $order order.",
                "Which numbers in $values are the most frequent? Return all of them as a list in $order order, each "
                "once.",
            ),
            notes=("An empty list has no modes.",),
            varies={
                "order": (
                    {"order": "ascending", "word": "modes_ascending", "tail": ""},
                    {"order": "descending", "word": "modes_descending", "tail": ", reverse=True"},
                )
            },
            solutions=(
                "from collections import Counter\ncounts = Counter($values)\nmost = max(counts.values(), default=0)\n"
                "return sorted((value for value in counts if counts[value] == most)$tail)",
                "from statistics import multimode\nreturn sorted(multimode($values)$tail)",
                "most = 0\nmodes = []\nfor value in sorted(set($values)$tail):\n    count = $values.count(value)\n"
                "    if count > most:\n        most = count\n        modes = [value]\n"
                "    elif count == most:\n        modes.append(value)\nreturn modes",
            ),
            oracle=lambda values, order: [
                value
                for count, value in sorted(_runs(values), key=lambda run: run[1] if not order["tail"] else -run[1])
                if count == max(_runs(values))[0]
            ],
            draw=lambda rng, order: (_few_kinds(rng),),
            edges=(([],), ([3, 1, 2],), ([2, 2, 5, 5, 1],), ([7],), ([4, 9, 9],)),
            about={"values": "the numbers", "return": "the most frequent numbers in $order order"},
            noun="the most frequent numbers of $values in $order order",
            gives="ints",
        ),
        Family(
            "winner_of_votes_with_tie_rule",
            "votes|ballots|entries: list[str] -> str",
            names=("winner", "most_frequent_name", "vote_winner", "winner_$word"),
            tells=(
                "Return the name that occurs most often in $votes; among equally frequent ones the one that comes "
                "first $how.",
                "Count the votes in $votes and return the winner. If several names share the highest count, take the "
                "one that is first $how.",
                "Who has the most entries in $votes? A tie is decided in favour of the name that is first $how.",
            ),
            notes=("There is at least one vote.",),
            varies={
                "tie": (
                    {"how": "in the alphabet", "word": "alphabetical", "pool": "sorted(names)"},
                    {"how": "in the list", "word": "earliest", "pool": "names"},
                )
            },
            solutions=(
                "from collections import Counter\ncounts = Counter($votes)\nnames = list(counts)\n"
                "return max($pool, key=counts.get)",
                "names = list(dict.fromkeys($votes))\nbest, most = names[0], 0\nfor name in $pool:\n"
                "    count = $votes.count(name)\n    if count > most:\n        best, most = name, count\nreturn best",
                "names = list(dict.fromkeys($votes))\nmost = max($votes.count(name) for name in names)\n"
                "return [name for name in $pool if $votes.count(name) == most][0]",
            ),
            oracle=_winner,
            draw=lambda rng, tie: (_votes(rng),),
            edges=((["plum", "fig"],), (["lime"],), (["pear", "fig", "fig", "pear", "kiwi"],)),
            about={"votes": "one name for each vote", "return": "the name with the most votes"},
            noun="the most frequent name in $votes",
            gives="str",
        ),
        Family(
            "clear_mode_with_margin",
            "values|answers|codes: list[int], margin|lead: int -> int | None",
            names=("clear_mode", "mode_with_lead", "undisputed_mode", "safe_mode"),
            tells=(
                "Return the most frequent number in $values if it occurs at least $margin times more than every other "
                "number, otherwise None.",
                "Return the mode of $values, provided that its count exceeds the count of each other number by $margin "
                "or more. If no number has such a lead, return None.",
                "Find the number whose count in $values is greater than any other number's by at least $margin. Return "
                "None where there is no such number.",
            ),
            notes=("$margin is at least 1. A list with a single kind of number counts 0 for the others.",),
            solutions=(
                "from collections import Counter\nranking = Counter($values).most_common(2)\n"
                "if not ranking:\n    return None\n"
                "second = ranking[1][1] if len(ranking) > 1 else 0\n"
                "return ranking[0][0] if ranking[0][1] - second >= $margin else None",
                "for value in set($values):\n    count = $values.count(value)\n"
                "    others = [$values.count(other) for other in $values if other != value]\n"
                "    if count >= max(others, default=0) + $margin:\n        return value\nreturn None",
            ),
            oracle=lambda values, margin: (
                lambda runs: runs[-1][1] if len(runs) > 1 and runs[-1][0] - runs[-2][0] >= margin else None
            )(sorted([(0, 0), *_runs(values)], key=lambda run: run[0])),
            draw=_with_lead,
            edges=(([], 1), ([5, 5], 2), ([6], 1), ([2, 9, 9], 1), ([8, 8, 8, 4], 2)),
        ),
    ),
)
