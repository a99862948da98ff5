"""Counting ways: stairs, tilings and texts with rules of their own."""

from itertools import product
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _gap(rng: Random) -> Example:
    n = rng.randint(8, 12)
    return example(
        """A frog hops along stones in jumps of 1 or 3. Entry `i` of the table is the number of ways to get to stone
        `i`: the last jump came from `i - 1` or from `i - 3`.""",
        '''
        def ways(stones: int) -> list[int]:
            """Return the number of ways to each stone from 0 to the given one."""
            table = [1]
            for stone in range(1, stones + 1):
                count = table[stone - 1]
                if stone >= 3:
                    count += table[stone - 3]
                table.append(count)
            return table


        print(ways($n))
        ''',
        """There is one way to be at the start, which is not to jump at all. From stone 3 on, both kinds of last
        jump are possible, and because a way has exactly one last jump, the two numbers are added.""",
        n=n,
    )


def _wet(rng: Random) -> Example:
    first = rng.randint(2, 5)
    wet = [first, rng.randint(first + 2, 8)]
    return example(
        """Along a row of places one jumps 1 or 2 places at a time. Two of the places are slippery and must not be
        stepped on: they can be reached in 0 ways.""",
        '''
        def ways(last: int, jumps: list[int], forbidden: list[int]) -> list[int]:
            """Return the number of ways to each place from 0 to the last."""
            table = [0] * (last + 1)
            table[0] = 1
            for place in range(1, last + 1):
                if place not in forbidden:
                    table[place] = sum(table[place - jump] for jump in jumps if jump <= place)
            return table


        print(ways(9, [1, 2], []))
        print(ways(9, [1, 2], $wet))
        ''',
        """The zeros of the forbidden places pass on by themselves: whatever would have come by way of them is missing
        from the sums for later places. The jumps are an argument, so other rules can be tried without touching the
        function.""",
        wet=wet,
    )


def _memory(rng: Random) -> Example:
    n = rng.randint(6, 10)
    name = people(rng, 1)[0]
    return example(
        """$name tiles a strip with white squares of length 1 and black bars of length 2, and two bars must not
        touch. The number of ways depends on how the strip ends, so there are two tables.""",
        '''
        def tilings(length: int) -> int:
            """Return the number of tilings in which no two bars touch."""
            ends_white = [1] + [0] * length
            ends_black = [0] * (length + 1)
            for n in range(1, length + 1):
                ends_white[n] = ends_white[n - 1] + ends_black[n - 1]
                if n >= 2:
                    ends_black[n] = ends_white[n - 2]
            return ends_white[length] + ends_black[length]


        print([tilings(length) for length in range(7)])
        print(tilings($n))
        ''',
        """A square may follow anything, a bar only a square or the empty strip, which counts as ending in white
        here. A rule about neighbours means that the state must remember the last piece.""",
        name=name,
        n=n,
    )


def _texts(rng: Random) -> Example:
    letters = rng.choice(("ab", "xyz", "01"))
    k = len(letters)
    n = rng.randint(4, 7)
    return example(
        """How many texts of $n letters out of "$letters" have no letter three times in a row? The state is the
        length of the run at the end: 1 or 2.""",
        '''
        from itertools import product


        def by_table(length: int, letters: str) -> int:
            """Return the number of texts in which no letter stands three times in a row."""
            single, double = len(letters), 0
            for _ in range(length - 1):
                single, double = (single + double) * (len(letters) - 1), single
            return single + double


        def by_listing(length: int, letters: str) -> int:
            """Return the same number by looking at all the texts."""
            texts = ("".join(parts) for parts in product(letters, repeat=length))
            return sum(not any(3 * letter in text for letter in letters) for text in texts)


        print(by_table($n, "$letters"), by_listing($n, "$letters"))
        print(by_table(50, "$letters"))
        ''',
        """A run of 1 arises when the new letter differs from the last, for which there $others, and a run of 2 when it
        repeats a single one. For short texts the list of all of them confirms the count; for 50 letters only the table
        is left.""",
        letters=letters,
        n=n,
        others="is 1 choice" if k == 2 else f"are {k - 1} choices",
    )


def _climb_question(rng: Random) -> Question:
    n = rng.randint(7, 12)
    return question(
        """On a staircase one takes 1 or 2 steps at a time, but never 2 steps twice in a row. Write a function for the
        number of ways to the top.""",
        '''
        def climbs(stairs: int) -> int:
            """Return the number of ways without two double steps in a row."""
            after_single = [1] + [0] * stairs
            after_double = [0] * (stairs + 1)
            for i in range(1, stairs + 1):
                after_single[i] = after_single[i - 1] + after_double[i - 1]
                if i >= 2:
                    after_double[i] = after_single[i - 2]
            return after_single[stairs] + after_double[stairs]


        print([climbs(stairs) for stairs in range(8)])
        print(climbs($n))
        ''',
        """One table isn't enough, because what may follow depends on the last step. At the bottom nothing has been done
        yet, so a double step is allowed; therefore the start is counted as if it came after a single one.""",
        n=n,
    )


def _sum_question(rng: Random) -> Question:
    total = rng.randint(6, 12)
    sides = rng.choice((4, 6, 8))
    return question(
        """A die with $sides sides is rolled until the sum is exactly $total. In how many orders of results can that
        happen? Write a function.""",
        '''
        def rolls(total: int, sides: int) -> int:
            """Return the number of sequences of results that add up to the total."""
            table = [1]
            for n in range(1, total + 1):
                table.append(sum(table[max(0, n - sides) : n]))
            return table[total]


        print([rolls(total, $sides) for total in range(1, 8)])
        print(rolls($total, $sides))
        ''',
        """The last result was between 1 and $sides, so the entries of the last $sides sums are added. The slice
        takes as many of them as there are.""",
        total=total,
        sides=sides,
    )


def _sequences(total: int, steps: list[int]) -> list[tuple[int, ...]]:
    """All sequences of steps with this sum, listed one by one."""
    found: list[tuple[int, ...]] = []
    open_ways: list[tuple[int, ...]] = [()]
    while open_ways:
        found += [way for way in open_ways if sum(way) == total]
        open_ways = [(*way, step) for way in open_ways for step in steps if sum(way) + step <= total]
    return found


def _passed(way: tuple[int, ...]) -> list[int]:
    return [sum(way[: at + 1]) for at in range(len(way))]


LESSON = Lesson(
    topic="Counting ways: jumps, tilings and texts with rules",
    area="dynamic_programming",
    concepts=("dynamic_programming", "counting", "recurrence", "state"),
    openings=(
        """In how many ways can a strip be tiled, a staircase be climbed, a code of given length be written? Listing the
        ways soon takes too long, while counting them is a matter of a small table.""",
        """Every way has a last step. Sorting the ways by it splits a large count into smaller counts of the same
        kind, and that is all it takes.""",
        """Counting is easier than listing. For a strip of length 50 nobody could write down all the tilings, but their
        number is the result of fifty additions.""",
    ),
    ideas=(
        (
            """Ask what the last piece was. If it had length 1, the rest is any way of `n - 1`; if it had length 3,
            any way of `n - 3`. No way is counted twice, so the numbers are added.""",
            """Split the ways into groups that don't overlap: by the last jump, the last tile, the last letter. The
            count of each group is an entry that is known already.""",
        ),
        (
            """For length 0 the count is 1: there is one way to do nothing. Lengths below 0 can't be reached and count
            0.""",
            """The empty way counts. Without that 1 at the start of the table all sums would be 0.""",
        ),
        (
            """Rules about neighbours need more state. If two long tiles must not touch, keep separate counts for strips
            that end in a long one and strips that end in a short one.""",
            """What may come next must be decided by the state alone. If it depends on the last piece, the last
            piece has to be part of the state, and the table gets a second index.""",
        ),
        (
            """Forbidden places get the value 0, and the rest of the computation stays as it is. Nothing has to be
            subtracted afterwards.""",
            """A rule that concerns single places is a condition in the loop. A rule that concerns the order of
            pieces is a part of the state.""",
        ),
        (
            """Check small cases by listing all ways, for which `itertools.product` is handy. If table and list
            agree up to length 6 or 7, the rule is most likely right.""",
            """Numbers of ways grow fast. Python's integers have no upper limit, so nothing overflows, but listing
            is out of the question after a few steps.""",
        ),
    ),
    examples=(_gap, _wet, _memory, _texts),
    pitfalls=(
        """Starting the table with 0 for length 0. Then nothing can ever be reached, and the function returns 0 for
        every length. The empty way is a way.""",
        """Counting a way in two groups. "Contains a long tile" and "ends with a short tile" overlap. Sort by the last
        piece only, and every way falls into exactly one group.""",
        """Reading `table[n - 3]` for `n` below 3. The negative index takes an entry from the end of the list. Guard it
        with `if n >= 3`.""",
    ),
    questions=(_climb_question, _sum_question),
    asks=(
        "How is a count split into smaller ones?",
        "What is the value for length 0?",
        "What if pieces must not touch?",
        "What if some places are forbidden?",
        "How can I check the result?",
    ),
    notes={
        "young": (
            """You have red bricks of length 1 and blue ones of length 2. Build all rows of length 3. There are
            three. How many rows of length 4 are there?""",
        ),
        "student": (
            """Counts of this kind, from a last step, satisfy a linear recurrence, and a finite state (what the last
            piece was) makes it a product with a matrix. That gives the count for huge lengths in few steps.""",
        ),
        "engineer": (
            """If only the count modulo some number is wanted, reduce in every step. The numbers then stay small and the
            additions fast.""",
        ),
        "teacher": (
            """Let the class list all ways for lengths 1 to 4 with coloured strips, and only then ask where the ways of
            length 4 come from.""",
        ),
    },
    families=(
        Family(
            "ways_along_places",
            "last|goal|n: int, jumps|steps|moves: list[int], special|marked|stones: list[int] -> int",
            names=("count_ways", "ways_to_goal", "jump_ways", "number_of_ways"),
            tells=(
                "From place 0 one moves forward by any of the distances in $jumps, again and again, to place $last. "
                "Return "
                "the number of ways that land on $rule in $special.",
                "Return in how many ways a token gets from 0 to $last by jumps whose lengths are in $jumps, if it must "
                "land on $rule in $special.",
                "Count the sequences of jumps from place 0 to place $last, each jump as long as one of $jumps, that "
                "touch "
                "$rule in $special.",
            ),
            notes=(
                "The distances are different and positive. Neither 0 nor $last is in $special. Two ways differ if "
                "their "
                "sequences of jumps do.",
            ),
            varies={
                "rule": (
                    {"rule": "no place", "some": "[0]", "answer": "free[-1]"},
                    {"rule": "exactly one place", "some": "[1]", "answer": "once[-1]"},
                    {"rule": "at most one place", "some": "[0, 1]", "answer": "free[-1] + once[-1]"},
                )
            },
            solutions=(
                "free = [1] + [0] * $last\nonce = [0] * ($last + 1)\nfor place in range(1, $last + 1):\n"
                "    before = [place - jump for jump in $jumps if jump <= place]\n"
                "    if place in $special:\n        once[place] = sum(free[p] for p in before)\n    else:\n"
                "        free[place] = sum(free[p] for p in before)\n"
                "        once[place] = sum(once[p] for p in before)\nreturn $answer",
                "from functools import cache\n@cache\ndef ways(place, touched):\n    if touched > 1:\n"
                "        return 0\n"
                "    if place == $last:\n        return int(touched in $some)\n    count = 0\n"
                "    for jump in $jumps:\n        after = place + jump\n        if after <= $last:\n"
                "            count += ways(after, touched + (after in $special))\n    return count\n\n"
                "return ways(0, 0)",
            ),
            oracle=lambda last, jumps, special, rule: sum(
                sum(place in special for place in _passed(way)) in eval(rule["some"]) for way in _sequences(last, jumps)
            ),
            draw=lambda rng, rule: (
                last := rng.randint(4, 10),
                sorted(rng.sample((1, 2, 3, 4), rng.choice((2, 2, 3)))),
                sorted(rng.sample(range(1, last), rng.choice((0, 1, 2, 2)))),
            ),
            edges=((5, [1, 2], [3]), (4, [1, 3], [2]), (6, [2], [2])),
            about={
                "last": "the place to get to",
                "jumps": "the lengths of jumps",
                "special": "the special places",
                "return": "the number of ways",
            },
            noun="the number of ways from 0 to $last with jumps out of $jumps that land on $rule in $special",
            gives="nat",
        ),
        Family(
            "strips_with_spaced_bars",
            "n|size|total: int -> int",
            names=("strips", "count_strips", "tilings", "ways_to_lay"),
            tells=(
                "A strip of length $n is laid with white squares of length 1 and black bars of length $bar. "
                "Return "
                "the number of ways in which $rule.",
                "Return how many different rows of total length $n there are, made of white squares (length 1) "
                "and "
                "black bars (length $bar), such that $rule.",
                "Count the ways to fill a strip of length $n with black bars of length $bar and white squares of "
                "length 1 so that $rule.",
            ),
            notes=("A strip of length 0 can be laid in one way, with nothing.",),
            varies={
                "bar": (2, 3, 4),
                "rule": (
                    {"rule": "no two bars touch", "gap": "1", "bad": "bb"},
                    {"rule": "between any two bars there are at least two squares", "gap": "2", "bad": "bb|bwb"},
                    {"rule": "between any two bars there are at least three squares", "gap": "3", "bad": "bb|bwb|bwwb"},
                ),
            },
            solutions=(
                "table = []\nfor i in range($n + 1):\n    count = 1 if i == 0 else table[i - 1]\n"
                "    if i >= $bar:\n        rest = max(0, i - $bar - $gap)\n        count += table[rest]\n"
                "    table.append(count)\nreturn table[$n]",
                "from functools import cache\n@cache\ndef ways(left, pause):\n    if left == 0:\n        return 1\n"
                "    count = ways(left - 1, max(0, pause - 1))\n    if left >= $bar and pause == 0:\n"
                "        count += ways(left - $bar, $gap)\n    return count\n\nreturn ways($n, 0)",
            ),
            oracle=lambda n, bar, rule: sum(
                not any(bad in row for bad in rule["bad"].split("|"))
                for row in ("".join("w" if piece == 1 else "b" for piece in way) for way in _sequences(n, [1, bar]))
            ),
            draw=lambda rng, bar, rule: (rng.randint(1, 13),),
            edges=((0,), (4,), (9,)),
            about={"n": "the length of the strip", "return": "the number of ways"},
            noun="the number of ways to lay a strip of length $n so that $rule",
            gives="nat",
        ),
        Family(
            "texts_without_pattern",
            "n|size|total: int -> int",
            names=("count_texts", "texts_of_length", "allowed_texts", "number_of_texts"),
            tells=(
                "Return the number of texts of $n letters out of $letters in which $rule.",
                "How many texts of length $n can be written with the letters $letters so that $rule?",
                "Count the texts that consist of $n letters, each one of $letters, and in which $rule.",
            ),
            notes=("For length 0 there is one text, the empty one.",),
            varies={
                "rule": (
                    {
                        "letters": "`a` and `b`",
                        "chars": "ab",
                        "rule": "`a` never stands next to `a`",
                        "bad": "aa",
                        "keep": "1",
                        "patterns": '("aa",)',
                    },
                    {
                        "letters": "`a`, `b` and `c`",
                        "chars": "abc",
                        "rule": "no `b` comes directly after an `a`",
                        "bad": "ab",
                        "keep": "1",
                        "patterns": '("ab",)',
                    },
                    {
                        "letters": "`x`, `y` and `z`",
                        "chars": "xyz",
                        "rule": "`x` never stands next to `x`, and `y` never next to `y`",
                        "bad": "xx yy",
                        "keep": "1",
                        "patterns": '("xx", "yy")',
                    },
                    {
                        "letters": "`p` and `q`",
                        "chars": "pq",
                        "rule": "`p` never stands three times in a row",
                        "bad": "ppp",
                        "keep": "2",
                        "patterns": '("ppp",)',
                    },
                    {
                        "letters": "`r`, `s` and `t`",
                        "chars": "rst",
                        "rule": "`r` and `s` are never neighbours, in either order",
                        "bad": "rs sr",
                        "keep": "1",
                        "patterns": '("rs", "sr")',
                    },
                )
            },
            solutions=(
                'bad = $patterns\nends = {"": 1}\nfor _ in range($n):\n    following = {}\n'
                '    for end, count in ends.items():\n        for letter in "$chars":\n'
                "            text = end + letter\n            if not text.endswith(bad):\n"
                "                key = text[-$keep:]\n                following[key] = following.get(key, 0) + count\n"
                "    ends = following\nreturn sum(ends.values())",
                "from functools import cache\nbad = $patterns\n\n@cache\ndef count(left, end):\n    if left == 0:\n"
                '        return 1\n    texts = [end + letter for letter in "$chars"]\n'
                "    return sum(count(left - 1, text[-$keep:]) for text in texts if not text.endswith(bad))\n\n"
                'return count($n, "")',
            ),
            oracle=lambda n, rule: sum(
                not any(bad in "".join(parts) for bad in rule["bad"].split())
                for parts in product(rule["chars"], repeat=n)
            ),
            draw=lambda rng, rule: (rng.randint(1, 8),),
            edges=((0,), (3,), (5,)),
            about={"n": "the number of letters", "return": "the number of texts"},
            noun="the number of texts of $n letters out of $letters in which $rule",
            gives="nat",
        ),
    ),
)
