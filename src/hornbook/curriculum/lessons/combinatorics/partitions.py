"""Partitions: writing a number as a sum of positive parts, the order not counting."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _all(rng: Random) -> Example:
    n = rng.randint(5, 6)
    return example(
        """A partition of $n is a way to write $n as a sum of positive whole numbers, largest first. The function
        takes the largest part and asks for the partitions of the rest into parts that are not larger.""",
        '''
        def partitions(n: int, largest: int) -> list[list[int]]:
            """Return the partitions of n into parts of at most the given size."""
            if n == 0:
                return [[]]
            found = []
            for part in range(min(n, largest), 0, -1):
                for rest in partitions(n - part, part):
                    found.append([part] + rest)
            return found


        for partition in partitions($n, $n):
            print(" + ".join(map(str, partition)))
        ''',
        """Because no part is larger than the one before, every sum appears in one order only. 0 has a single
        partition, the one without parts.""",
        n=n,
    )


def _count(rng: Random) -> Example:
    n = rng.choice((20, 30, 40, 50))
    return example(
        """To know how many partitions there are, it is not necessary to make them. A list holds for every total the
        number of partitions into the parts that have been admitted so far.""",
        '''
        def count_partitions(n: int) -> list[int]:
            """Return the numbers of partitions of 0, 1, ..., n."""
            ways = [1] + [0] * n
            for part in range(1, n + 1):
                for total in range(part, n + 1):
                    ways[total] += ways[total - part]
            return ways


        ways = count_partitions($n)
        print(ways[:11])
        print(ways[$n])
        ''',
        """When `part` is admitted, a total either does without it or uses it at least once; taking one away leads to
        a smaller total. That is why the inner loop goes upwards.""",
        n=n,
    )


def _diagram(rng: Random) -> Example:
    parts = sorted((rng.randint(1, 6) for _ in range(4)), reverse=True)
    return example(
        """Each part becomes a row of dots. Read column by column, the same picture shows another partition of the
        same number.""",
        '''
        def conjugate(parts: list[int]) -> list[int]:
            """Return the lengths of the columns; the parts descend."""
            return [sum(part > column for part in parts) for column in range(parts[0])]


        parts = $parts
        for part in parts:
            print("o" * part)
        print(parts, conjugate(parts))
        print(conjugate(conjugate(parts)) == parts)
        ''',
        """The number of parts has become the largest part. So there are as many partitions with 4 parts as
        partitions whose largest part is 4, a fact that the picture proves at a glance.""",
        parts=parts,
    )


def _stamps(rng: Random) -> Example:
    values = sorted(rng.sample((1, 2, 3, 5, 10), 3))
    if 1 not in values:
        values[0] = 1
    values = sorted(set(values))
    amount = rng.randint(10, 16)
    who = people(rng, 1)[0]
    return example(
        """$who has plenty of stamps worth $shown and needs a postage of $amount. A list says which parts are
        allowed.""",
        '''
        def postages(amount: int, values: list[int]) -> list[list[int]]:
            """Return all ways to pay the amount, each with the larger stamps first."""
            if amount == 0:
                return [[]]
            found = []
            for i, value in enumerate(values):
                if value <= amount:
                    for rest in postages(amount - value, values[i:]):
                        found.append([value] + rest)
            return found


        ways = postages($amount, $values)
        print(len(ways))
        print(min(ways, key=len), max(ways, key=len))
        ''',
        """`values[i:]` lets the same stamp be used again but none that comes earlier in the list. With `values[i +
        1:]` each value could be used once only.""",
        values=values[::-1],
        shown=" and ".join((", ".join(map(str, values[:-1])), str(values[-1])))
        if len(values) > 2
        else f"{values[0]} and {values[1]}",
        amount=amount,
        who=who,
    )


def _distinct_question(rng: Random) -> Question:
    n = rng.randint(7, 10)
    return question(
        """Write one function for the partitions of a number into different parts and one for those into odd parts.
        Compare how many there are.""",
        '''
        def into_different(n: int, largest: int) -> list[list[int]]:
            """Return the partitions of n into different parts up to the largest."""
            if n == 0:
                return [[]]
            return [
                [part] + rest
                for part in range(min(n, largest), 0, -1)
                for rest in into_different(n - part, part - 1)
            ]


        def into_odd(n: int, largest: int) -> list[list[int]]:
            """Return the partitions of n into odd parts up to the largest."""
            if n == 0:
                return [[]]
            return [
                [part] + rest
                for part in range(min(n, largest), 0, -1)
                if part % 2 == 1
                for rest in into_odd(n - part, part)
            ]


        print(into_different($n, $n))
        print([(len(into_different(n, n)), len(into_odd(n, n))) for n in range(1, 9)])
        ''',
        """The only difference in the first function is `part - 1`: the next part has to be smaller. That both counts
        always agree was found by Euler.""",
        n=n,
    )


def _ordered_question(rng: Random) -> Question:
    n = rng.randint(3, 5)
    return question(
        """If the order of the parts counts, 1 + 2 and 2 + 1 are two ways. Write a function that lists all ordered
        sums of a number. How many are there?""",
        '''
        def ordered_sums(n: int) -> list[list[int]]:
            """Return all lists of positive numbers with the sum n."""
            if n == 0:
                return [[]]
            return [[first] + rest for first in range(1, n + 1) for rest in ordered_sums(n - first)]


        print(ordered_sums(3))
        print([len(ordered_sums(k)) for k in range(1, $n + 4)])
        ''',
        """There is no limit for the parts here, since any order is welcome. The counts double: in a row of n dots
        each of the n - 1 gaps may or may not hold a bar.""",
        n=n,
    )


def _partitions(n: int, smallest: int = 1) -> list[list[int]]:
    """Ascending partitions, by the smallest part."""
    if n == 0:
        return [[]]
    return [[k, *rest] for k in range(smallest, n + 1) for rest in _partitions(n - k, k)]


def _fitting(n: int, key: str, m: int) -> list[list[int]]:
    found = []
    for parts in _partitions(n):
        good = {
            "parts_up_to": max(parts, default=0) <= m,
            "few_parts": len(parts) <= m,
            "parts_from": min(parts, default=m) >= m,
        }[key]
        if good:
            found.append(parts[::-1])
    return sorted(found, reverse=True)


def _diagram_fact(parts: list[int], key: str) -> object:
    """By taking off dots, one from every row that is left."""
    columns, rows = [], list(parts)
    while rows:
        columns.append(len(rows))
        rows = [row - 1 for row in rows if row > 1]
    square = max(k for k in range(8) if all(row >= k for row in parts[:k]) and len(parts) >= k)
    facts = {"columns": columns, "square": square, "long_columns": [*parts, 0][1]}
    return facts[key]


LESSON = Lesson(
    topic="Partitions: writing a number as a sum of parts",
    area="combinatorics",
    concepts=("partitions", "recursion", "counting"),
    openings=(
        """4 is 3 + 1, 2 + 2, 2 + 1 + 1, 1 + 1 + 1 + 1, and of course 4 itself. These five ways are the partitions of
        4, and listing them for larger numbers is a good test of recursion.""",
        """In how many ways can a bill be paid in coins, a class be divided into groups, a rope be cut into whole
        metres? If only the sizes matter and not their order, one counts partitions.""",
        """Breaking a number into parts sounds harmless. Yet 10 has 42 partitions, 50 has 204226 and 100 more than
        190 million.""",
    ),
    ideas=(
        (
            """In a partition the order does not count: 2 + 1 and 1 + 2 are the same. To have each once, write the
            parts in descending order.""",
            """Agree on one order, largest first, and allow no part that is larger than the one before. Then nothing
            can be listed twice.""",
        ),
        (
            """The recursion needs two arguments, what is left to distribute and the largest part that may still be
            used. The first part is chosen by a loop, the rest by a call.""",
            """Choose the largest part `k`. What remains is a partition of `n - k` into parts of at most `k`, which
            is the same question with smaller numbers.""",
        ),
        (
            """0 has exactly one partition, the empty list. A result of `[]` here, no partition at all, would leave
            the whole recursion with nothing.""",
            """The base case is the total 0. There is one way to reach it, by stopping, so the function returns
            `[[]]` and a counting function returns 1.""",
        ),
        (
            """For counting alone a table is far better. Go through the parts one after another, and for each total
            add the number of ways for the total without that part.""",
            """`ways[total] += ways[total - part]` is the heart of the counting. Run upwards, a part may be used
            repeatedly; run downwards, at most once.""",
        ),
        (
            """Conditions on the parts go into the loop: only odd parts, only coins from a list, no part twice. The
            structure stays the same.""",
            """To limit the number of parts in place of their size, pass a counter along and lower it with each
            part.""",
        ),
    ),
    examples=(_all, _count, _diagram, _stamps),
    pitfalls=(
        """Forgetting the limit for the next part. Without it 2 + 1 and 1 + 2 are both listed, and for larger numbers
        most results are repetitions.""",
        """Putting the loops of the table the other way round, totals outside and parts inside. That counts ordered
        sums, which is another and much larger number.""",
        """Returning an empty list for the total 0. The loop around the call then finds nothing to put the part in
        front of, and every result is empty.""",
    ),
    questions=(_distinct_question, _ordered_question),
    asks=(
        "When are two partitions the same?",
        "How does the recursion go?",
        "What about 0?",
        "How do I count without listing?",
        "What if not all parts are allowed?",
    ),
    notes={
        "young": (
            """Put six pebbles into heaps in every way you can. Heaps of 4 and 2 are the same as heaps of 2 and 4.
            There are eleven ways.""",
        ),
        "student": (
            """The number of partitions has no simple closed formula. Hardy and Ramanujan showed that it grows like e
            to the power of pi times the root of 2 * n / 3, divided by 4 * n times the root of 3.""",
        ),
        "engineer": (
            """The counting table is the coin change pattern of dynamic programming: outer loop over the parts, inner
            loop over the totals.""",
        ),
        "teacher": (
            """Let pupils draw the diagrams of dots. Turning the sheet shows the conjugate partition and makes a
            proof out of a puzzle.""",
        ),
    },
    families=(
        Family(
            "limited_partitions",
            "n|total|number: int, bound: int -> list[list[int]]",
            names=("partitions_$key", "list_$key", "sums_with_$key", "split_with_$key"),
            tells=(
                "Return the partitions of $n $phrase $bound$unit: lists of positive numbers in descending order with "
                "the sum $n. The lists "
                "themselves descend too, so that the one with the largest first part comes first.",
                "List all ways to write $n as a sum of positive whole numbers $phrase $bound$unit. In each list the "
                "numbers descend, and the "
                "lists stand in descending order.",
                "Return every descending list of positive numbers that add up to $n $phrase $bound$unit. Sort the "
                "lists in descending "
                "order.",
            ),
            notes=("$n and $bound are at least 1. If there is no such partition, the list is empty.",),
            varies={
                "rule": (
                    {
                        "key": "parts_up_to",
                        "phrase": "in which no part is greater than",
                        "unit": "",
                        "test": "max(parts) <= bound",
                    },
                    {
                        "key": "few_parts",
                        "phrase": "with at most",
                        "unit": " parts",
                        "test": "len(parts) <= bound",
                    },
                    {
                        "key": "parts_from",
                        "phrase": "in which no part is less than",
                        "unit": "",
                        "test": "min(parts) >= bound",
                    },
                )
            },
            solutions=(
                program(
                    """
                    def split(left: int, largest: int) -> list[list[int]]:
                        if left == 0:
                            return [[]]
                        found = []
                        for part in range(min(left, largest), 0, -1):
                            for rest in split(left - part, part):
                                found.append([part] + rest)
                        return found

                    return [parts for parts in split($n, $n) if $test]"""
                ),
                program(
                    """
                    begun, found = [[k] for k in range(1, $n + 1)], []
                    while begun:
                        parts = begun.pop()
                        left = $n - sum(parts)
                        if left > 0:
                            begun += [parts + [k] for k in range(1, min(left, parts[-1]) + 1)]
                        elif $test:
                            found.append(parts)
                    return found"""
                ),
            ),
            oracle=lambda n, bound, rule: _fitting(n, rule["key"], bound),
            draw=lambda rng, rule: (rng.randint(2, 6), rng.randint(1, 4)),
            edges=((1, 1), (5, 2), (4, 3), (3, 4)),
            about={"n": "the sum", "bound": "the bound of the rule", "return": "the partitions"},
            noun="the partitions of $n $phrase $bound$unit",
            gives="lists",
        ),
        Family(
            "partition_counts",
            "n|total|amount: int, parts|sizes|coins: list[int] -> int",
            names=("count_sums_$key", "ways_to_split", "sums_used_$key", "count_ways_$key"),
            tells=(
                "Return in how many ways $n can be written as a sum of numbers from $parts, $rule. The order of the "
                "numbers does not "
                "matter.",
                "Count the ways to reach the total $n with numbers from $parts, $rule. Ways that differ only in the "
                "order are the "
                "same.",
                "How many collections of numbers from $parts add up to $n, $rule? Order plays no role.",
            ),
            notes=(
                "The numbers in $parts are positive and all different. The total 0 can be reached in one way, by "
                "nothing.",
            ),
            varies={
                "rule": (
                    {"key": "once", "rule": "each used at most once", "times": "2"},
                    {"key": "twice", "rule": "each used at most twice", "times": "3"},
                    {"key": "three_times", "rule": "each used at most three times", "times": "4"},
                )
            },
            solutions=(
                program(
                    """
                    ways = [1] + [0] * $n
                    for part in $parts:
                        new = []
                        for goal in range($n + 1):
                            new.append(sum(ways[goal - k * part] for k in range($times) if k * part <= goal))
                        ways = new
                    return ways[$n]"""
                ),
                program(
                    """
                    def ways(left: int, i: int) -> int:
                        if left < 0:
                            return 0
                        if i == len($parts):
                            return 1 if left == 0 else 0
                        return sum(ways(left - k * $parts[i], i + 1) for k in range($times))

                    return ways($n, 0)"""
                ),
                program(
                    """
                    from itertools import product
                    count = 0
                    for used in product(range($times), repeat=len($parts)):
                        if sum(k * part for k, part in zip(used, $parts)) == $n:
                            count += 1
                    return count"""
                ),
            ),
            oracle=lambda n, parts, rule: len(
                [
                    p
                    for p in _partitions(n)
                    if set(p) <= set(parts) and all(p.count(part) < int(rule["times"]) for part in p)
                ]
            ),
            draw=lambda rng, rule: (rng.randint(3, 14), rng.sample((1, 2, 3, 4, 5, 6, 7), rng.randint(3, 5))),
            edges=((0, [2, 3]), (5, [2, 4]), (6, [1, 2, 3]), (4, [4])),
            about={"n": "the total", "parts": "the numbers that may be used", "return": "the number of ways"},
            noun="the number of ways to write $n as a sum of numbers from $parts, $rule",
            gives="nat",
        ),
        Family(
            "dot_diagram",
            "parts|rows|partition: list[int] -> $hint",
            names=("${key}_of_partition", "partition_$key", "diagram_$key", "find_$key"),
            tells=(
                "$parts is a list of positive numbers in descending order; draw each as a row of dots, flush left. "
                "Return $what.",
                "Think of $parts as rows of dots, one below the other and beginning in the same column; no row is "
                "longer than the one "
                "above. Return $what.",
                "The diagram of the partition $parts has a left-aligned row of dots for each number, and the numbers "
                "descend. Return $what.",
            ),
            notes=("There is at least one row.",),
            varies={
                "ask": (
                    {
                        "key": "columns",
                        "hint": "list[int]",
                        "what": "the lengths of its columns from left to right",
                        "end": "columns",
                    },
                    {
                        "key": "square",
                        "hint": "int",
                        "what": "the side of the largest square of dots in its upper left corner",
                        "end": "sum(column > i for i, column in enumerate(columns))",
                    },
                    {
                        "key": "long_columns",
                        "hint": "int",
                        "what": "how many of its columns have at least two dots",
                        "end": "sum(1 for column in columns if column > 1)",
                    },
                )
            },
            solutions=(
                program(
                    """
                    columns = []
                    for i in range($parts[0]):
                        columns.append(sum(1 for part in $parts if part > i))
                    return $end"""
                ),
                program(
                    """
                    columns = [0] * max($parts)
                    for part in $parts:
                        for i in range(part):
                            columns[i] += 1
                    return $end"""
                ),
                program(
                    """
                    from itertools import zip_longest
                    lines = ["o" * part for part in $parts]
                    columns = ["".join(column).count("o") for column in zip_longest(*lines, fillvalue=" ")]
                    return $end"""
                ),
            ),
            oracle=lambda parts, ask: _diagram_fact(parts, ask["key"]),
            draw=lambda rng, ask: (sorted((rng.randint(1, 7) for _ in range(rng.randint(1, 6))), reverse=True),),
            edges=(([1],), ([5],), ([3, 3, 3],), ([4, 1, 1],), ([1, 1],)),
            about={"parts": "positive numbers in descending order", "return": "$what"},
        ),
    ),
)
