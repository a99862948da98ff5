"""From a recursive rule to a table that is filled from the small cases upwards."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _same(rng: Random) -> Example:
    a, b = rng.randint(2, 4), rng.randint(2, 3)
    n = rng.randint(8, 14)
    return example(
        """A rule gives each number from the two before it: $a times the last one plus $b times the one before that.
        Here it stands twice, as a recursive function and as a table.""",
        '''
        def by_recursion(n: int) -> int:
            """Return the n-th number; the numbers 0 and 1 are 1."""
            if n < 2:
                return 1
            return $a * by_recursion(n - 1) + $b * by_recursion(n - 2)


        def by_table(n: int) -> int:
            """Return the n-th number from a list that is filled step by step."""
            table = [1, 1]
            for i in range(2, n + 1):
                table.append($a * table[i - 1] + $b * table[i - 2])
            return table[n]


        print([by_table(i) for i in range(9)])
        print(by_recursion($n) == by_table($n))
        print(by_table(60))
        ''',
        """The base case became the beginning of the list, and the recursive calls became look-ups of earlier
        entries. The last line costs the table 59 steps; the recursive version could not finish it.""",
        a=a,
        b=b,
        n=n,
    )


def _window(rng: Random) -> Example:
    n = rng.randint(20, 60)
    return example(
        """In how many ways do stripes of width 1, 2 and 3 fill a flag? Each count depends on the three before it,
        so no table has to be kept: three variables are enough, and they move along.""",
        '''
        def flags(length: int) -> int:
            """Return in how many ways stripes of width 1, 2 and 3 fill a flag of this length."""
            older, old, latest = 0, 0, 1
            for _ in range(length):
                older, old, latest = old, latest, latest + old + older
            return latest


        print([flags(length) for length in range(9)])
        print(flags($n))
        ''',
        """A flag of length 0 can be filled in one way, by doing nothing, and shorter ones than that in none. That
        is why the variables start with 0, 0 and 1. The assignment of three values at once reads the old ones before
        it changes them.""",
        n=n,
    )


def _two_dimensions(rng: Random) -> Example:
    rows, columns = rng.randint(4, 5), rng.randint(5, 6)
    return example(
        """A state of two numbers needs a table with rows and columns. Here entry `(r, c)` counts the ways to hand
        out `c` equal balls to `r` children: the last child gets none, or one ball goes to it and the question is
        asked again.""",
        '''
        def ways_table(children: int, balls: int) -> list[list[int]]:
            """Return table[r][c], the number of ways to give c equal balls to r children."""
            table = [[0] * (balls + 1) for _ in range(children + 1)]
            table[0][0] = 1
            for r in range(1, children + 1):
                for c in range(balls + 1):
                    table[r][c] = table[r - 1][c]
                    if c > 0:
                        table[r][c] += table[r][c - 1]
            return table


        for row in ways_table($rows, $columns):
            print(row)
        ''',
        """Without children only 0 balls can be handed out, which fills the first row. Every other entry is the sum
        of the one above and the one on its left, and both are known when they are needed, because the loops go from
        small to large.""",
        rows=rows,
        columns=columns,
    )


def _order(rng: Random) -> Example:
    size = rng.randint(4, 6)
    return example(
        """The order of filling matters. Here an entry depends on entries further on, so the list is filled from the
        end to the beginning.""",
        '''
        def best_from(points: list[int]) -> list[int]:
            """Return for each field the most points to be had from there, moving 2 or 3 fields on."""
            best = [0] * (len(points) + 3)
            for field in range(len(points) - 1, -1, -1):
                best[field] = points[field] + max(best[field + 2], best[field + 3])
            return best[: len(points)]


        points = $points
        print(best_from(points))
        ''',
        """Three extra zeros behind the end stand for fields beyond the board and save a test. The last two fields lead
        only to those, so their own points are their best.""",
        points=[rng.randint(1, 9) for _ in range(size + 2)],
    )


def _delay_question(rng: Random) -> Question:
    delay, days = rng.randint(2, 4), rng.randint(10, 16)
    return question(
        """A plant puts out one new shoot each day from the day on which it is $delay days old, and so does each shoot.
        Write a function for the number of plants after some days, beginning with a single fresh one.""",
        '''
        def plants(days: int, delay: int) -> list[int]:
            """Return the number of plants on day 0, 1, ..., days."""
            table = []
            for day in range(days + 1):
                if day < delay:
                    table.append(1)
                else:
                    table.append(table[day - 1] + table[day - delay])
            return table


        print(plants($days, $delay))
        ''',
        """Those of yesterday are still there, and each that was there $delay days ago has put out a new one. Both
        numbers stand in the table already.""",
        delay=delay,
        days=days,
    )


def _list_question(rng: Random) -> Question:
    n = rng.randint(9, 15)
    return question(
        """Let `t(0)` be 1 and every further `t(n)` be the sum of all earlier values whose index has the same remainder
        as `n` when divided by 2, or 1 if there are none. Write a function that fills the table up to `n`.""",
        '''
        def table_of(n: int) -> list[int]:
            """Return t(0), ..., t(n)."""
            table: list[int] = []
            for i in range(n + 1):
                table.append(sum(table[i % 2 : i : 2]) or 1)
            return table


        print(table_of($n))
        ''',
        """The slice takes every second entry, beginning with the remainder. For the indices 0 and 1 it is empty,
        the sum is 0, and `or 1` supplies the value for that case.""",
        n=n,
    )


def _terms(count: int, starts: list[int], rule: str) -> list[int]:
    """By recursion without memory: small counts only."""

    def term(i: int) -> int:
        return starts[i] if i < len(starts) else int(eval(rule, {"t": term, "i": i}))

    return [term(i) for i in range(count)]


def _colony(days: int, delay: int, life: int) -> int:
    """By following every animal's age."""
    ages = [0]
    for _ in range(days):
        ages = [age + 1 for age in ages]
        ages += [0] * sum(age >= delay for age in ages)
        if life:
            ages = [age for age in ages if age < life]
    return len(ages)


def _entry(row: int, column: int, rule: dict[str, str]) -> int:
    if row == 0 or column == 0:
        return 1
    here = {
        "above": _entry(row - 1, column, rule),
        "left": _entry(row, column - 1, rule),
        "corner": _entry(row - 1, column - 1, rule),
    }
    return int(eval(rule["formula"], here))


LESSON = Lesson(
    topic="From a recursive rule to a table",
    area="dynamic_programming",
    concepts=("dynamic_programming", "table", "bottom_up", "recurrence"),
    openings=(
        """A recursive function works from the large case down to the small ones. A table goes the other way: the small
        cases are written down first, and each entry is computed from earlier ones.""",
        """If the answer for `n` follows from the answers for smaller numbers, why not compute those first? A list and a
        loop do it, without a single recursive call.""",
        """Filling a table from the bottom up is the other face of memoisation. The rule is the same, and only the order
        of the work changes.""",
    ),
    ideas=(
        (
            """Say in one sentence what an entry means: `table[i]` is the number of ways to fill `i` metres, or the best
            result for the first `i` items. Everything else follows from that sentence.""",
            """Begin with the meaning of an entry, not with the loop. A table whose entries can't be described in a
            sentence is hard to fill and harder to check.""",
        ),
        (
            """The base cases of the recursion become the entries that the table starts with. The recursive calls become
            look-ups.""",
            """To turn recursion into a table, replace `f(i - 1)` by `table[i - 1]`, put the base cases in by hand, and
            let a loop run over the other arguments.""",
        ),
        (
            """Fill the table in an order in which everything that an entry needs is already there. Usually that is from
            small to large; if an entry depends on later ones, it is from the end to the beginning.""",
            """A look-up of an entry that isn't filled yet gives no error when the table was made of zeros. It gives a
            wrong result, so the order deserves a thought.""",
        ),
        (
            """If an entry needs only the last two or three, these can be kept in variables, and the list is not needed.
            The memory is then the same for any `n`.""",
            """Keep the whole table as long as you are looking for mistakes: printed, it shows where the numbers go
            wrong. Saving memory can come later.""",
        ),
        (
            """With two arguments the table has rows and columns. An extra row and column for the empty cases,
            filled with 0 or 1, saves many conditions.""",
            """The time is the number of entries times the work for one. A table of 1000 by 1000 entries takes a million
            steps, which is no trouble.""",
        ),
    ),
    examples=(_same, _window, _two_dimensions, _order),
    pitfalls=(
        """Making the table one entry too short. For the answer at `n` the list needs the places 0 to `n`, which are
        `n + 1`. `[0] * n` ends with an `IndexError` at the last step.""",
        """Forgetting the empty case. There is one way to fill a length of 0, to do nothing. With a 0 in that place
        every other entry becomes 0 as well.""",
        """Negative indices. For small `i`, `table[i - 3]` may mean `table[-1]`, which is the last entry and no error.
        Test the index, or start with enough entries.""",
    ),
    questions=(_delay_question, _list_question),
    asks=(
        "What comes first?",
        "How does recursion become a table?",
        "In which order is it filled?",
        "Does the whole table have to be kept?",
        "What if there are two arguments?",
    ),
    notes={
        "young": (
            """Building a tower, you lay the lowest row first. Each row rests on the one below. A table is built in the
            same way.""",
        ),
        "student": (
            """The dependencies between the entries form a directed graph without cycles. Any topological order of it is
            a valid order of filling.""",
        ),
        "engineer": (
            """A table computes all entries, memoisation only those that are asked for. If most of them are never
            needed, the recursive version with a cache can be the faster one.""",
        ),
        "hobbyist": (
            """A spreadsheet does this all the time: write the rule into one cell, copy it downwards, and each row takes
            its values from the rows above.""",
        ),
    },
    families=(
        Family(
            "sequence_with_own_rule",
            "count|n|length: int -> list[int]",
            names=("sequence", "first_terms", "build_sequence", "terms"),
            tells=(
                "Return the first $count numbers of the sequence that begins with $starts and goes on by this rule: "
                "$rule.",
                "A sequence begins with $starts. From then on, $rule. Return its first $count numbers.",
                "Make a list of the first $count numbers of a sequence. Its first numbers are $starts, and after them "
                "$rule.",
            ),
            notes=("$count may be smaller than the number of given numbers, even 0.",),
            varies={
                "rule": (
                    {
                        "starts": "1, 2, 4",
                        "rule": "every number is the one before it plus the one three places before",
                        "list": "[1, 2, 4]",
                        "code": "table[i - 1] + table[i - 3]",
                        "formula": "t(i - 1) + t(i - 3)",
                    },
                    {
                        "starts": "2 and 5",
                        "rule": "every number is twice the one two places before it, plus the one before it",
                        "list": "[2, 5]",
                        "code": "table[i - 1] + 2 * table[i - 2]",
                        "formula": "t(i - 1) + 2 * t(i - 2)",
                    },
                    {
                        "starts": "1 and 3",
                        "rule": "every number is three times the one before it, minus the one two places before",
                        "list": "[1, 3]",
                        "code": "3 * table[i - 1] - table[i - 2]",
                        "formula": "3 * t(i - 1) - t(i - 2)",
                    },
                    {
                        "starts": "0, 1, 1",
                        "rule": "every number is the sum of the one before it and the one three places before, plus 1",
                        "list": "[0, 1, 1]",
                        "code": "table[i - 1] + table[i - 3] + 1",
                        "formula": "t(i - 1) + t(i - 3) + 1",
                    },
                    {
                        "starts": "4 and 7",
                        "rule": "every number is the difference between the two numbers before it, "
                        "plus its own index (indices count from 0)",
                        "list": "[4, 7]",
                        "code": "abs(table[i - 1] - table[i - 2]) + i",
                        "formula": "abs(t(i - 1) - t(i - 2)) + i",
                    },
                )
            },
            solutions=(
                "table = $list\nfor i in range(len(table), $count):\n    table.append($code)\nreturn table[:$count]",
                "table = $list\nwhile len(table) < $count:\n    i = len(table)\n    table.append($code)\n"
                "return table[:$count]",
            ),
            oracle=lambda count, rule: _terms(count, eval(rule["list"]), rule["formula"]),
            draw=lambda rng, rule: (rng.randint(0, 13),),
            edges=((2,), (6,), (4,)),
            about={"count": "how many numbers are wanted", "return": "the numbers in order"},
            noun="the list of the first $count numbers of the sequence",
            gives="ints",
        ),
        Family(
            "growing_colony",
            "n|time|last_day: int, delay|wait|adult_at: int -> int",
            names=("colony_size", "population", "plants_after", "size_of_colony"),
            tells=(
                "On day 0 there is one newborn animal. Each animal has one young on every day from the day on which "
                "it is "
                "$delay days old$death. Return how many there are on day $n.",
                "A colony begins with one newborn on day 0. Whoever is at least $delay days old produces one newborn a "
                "day$death. Return the number of animals on day $n.",
                "Return the size of a colony on day $n. It starts with one newborn on day 0, and every animal that "
                "has reached the age of $delay days adds one newborn each day$death.",
            ),
            notes=("$delay is at least 1$more.",),
            varies={
                "life": (
                    {"death": "", "more": "", "life": "0", "keep": "", "drop": ""},
                    {
                        "death": ", and dies on the day on which it is 6 days old, after its last young",
                        "more": " and less than 6",
                        "life": "6",
                        "keep": "[:6]",
                        "drop": "    counts.pop(6, None)\n",
                    },
                    {
                        "death": ", and dies on the day on which it is 8 days old, after its last young",
                        "more": " and less than 8",
                        "life": "8",
                        "keep": "[:8]",
                        "drop": "    counts.pop(8, None)\n",
                    },
                )
            },
            solutions=(
                "ages = [1]\nfor _ in range($n):\n    young = sum(ages[$delay - 1 :])\n"
                "    ages = [young, *ages]$keep\nreturn sum(ages)",
                "counts = {0: 1}\nfor _ in range($n):\n"
                "    counts = {age + 1: number for age, number in counts.items()}\n"
                "    counts[0] = sum(number for age, number in counts.items() if age >= $delay)\n${drop}"
                "return sum(counts.values())",
            ),
            oracle=lambda n, delay, life: _colony(n, delay, int(life["life"])),
            draw=lambda rng, life: (rng.randint(1, 11), rng.randint(1, 4)),
            edges=((0, 2), (1, 1), (7, 3)),
            about={
                "n": "the day to look at",
                "delay": "the age from which an animal has young",
                "return": "the number of animals",
            },
            noun="the number of animals on day $n",
            gives="nat",
        ),
        Family(
            "entry_of_grown_grid",
            "i|r0|at_row: int, j|c0|at_column: int -> int",
            names=("grid_entry", "entry_at", "cell_value", "table_entry"),
            tells=(
                "In an endless table all entries of row 0 and of column 0 are 1. Every other entry is $rule. Return "
                "the "
                "entry in row $i, column $j.",
                "Row 0 and column 0 of a table are filled with ones, and any other entry is $rule. Compute the "
                "entry in "
                "row $i and column $j.",
                "Return entry ($i, $j) of the table in which the first row and the first column hold ones and "
                "every further entry is $rule. Rows and columns count from 0.",
            ),
            varies={
                "rule": (
                    {
                        "rule": "the sum of the one above it and twice the one on its left",
                        "formula": "above + 2 * left",
                    },
                    {
                        "rule": "the sum of its neighbours above, on the left, and diagonally above on the left",
                        "formula": "above + left + corner",
                    },
                    {
                        "rule": "the larger of the one above and the one on its left, plus the one diagonally above "
                        "on the "
                        "left",
                        "formula": "max(above, left) + corner",
                    },
                    {"rule": "three times the one above it, minus the one on its left", "formula": "3 * above - left"},
                )
            },
            solutions=(
                "table = [[1] * ($j + 1) for _ in range($i + 1)]\nfor r in range(1, $i + 1):\n"
                "    for c in range(1, $j + 1):\n"
                "        above, left, corner = table[r - 1][c], table[r][c - 1], table[r - 1][c - 1]\n"
                "        table[r][c] = $formula\nreturn table[$i][$j]",
                "line = [1] * ($j + 1)\nfor _ in range($i):\n    new = [1]\n"
                "    for c in range(1, $j + 1):\n        above, left, corner = line[c], new[c - 1], line[c - 1]\n"
                "        new.append($formula)\n    line = new\nreturn line[$j]",
                "from functools import cache\n@cache\ndef entry(r, c):\n    if r == 0 or c == 0:\n        return 1\n"
                "    above, left, corner = entry(r - 1, c), entry(r, c - 1), entry(r - 1, c - 1)\n"
                "    return $formula\n\nreturn entry($i, $j)",
            ),
            oracle=lambda i, j, rule: _entry(i, j, rule),
            draw=lambda rng, rule: (rng.randint(0, 6), rng.randint(0, 6)),
            edges=((0, 3), (1, 1), (3, 2)),
            about={"i": "the row, from 0", "j": "the column, from 0", "return": "the entry"},
            noun="the entry in row $i, column $j of the table",
            gives="int",
        ),
    ),
)
