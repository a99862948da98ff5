"""Counting the ones among the binary digits of a number."""

from itertools import groupby
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import distinct, people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _three_ways(rng: Random) -> Example:
    n = rng.randint(130, 900)
    return example(
        """The ones in the binary form of a number can be counted in several ways. Here are three: by the written
        digits, by the ready method of every integer, and by division.""",
        '''
        def ones_by_division(n: int) -> int:
            """Count the ones among the binary digits of a number that is not negative."""
            count = 0
            while n > 0:
                count += n % 2
                n //= 2
            return count


        n = $n
        print(f"{n:b}")
        print(bin(n).count("1"), n.bit_count(), ones_by_division(n))
        ''',
        """All three agree on $ones. The remainder by 2 is itself a 0 or a 1, so it can be added to the count
        without any `if`.""",
        n=n,
        ones=n.bit_count(),
    )


def _drop_lowest(rng: Random) -> Example:
    n = rng.choice((0b10110000, 0b1101000, 0b10010100, 0b11100000, 0b1011000))
    return example(
        """`n & (n - 1)` removes the lowest 1 of a number. Repeated until nothing is left, it needs one round for each
        1, however many zeros lie between.""",
        """
        n = $n
        rounds = 0
        while n > 0:
            print(f"{n:08b} {n - 1:08b}")
            n = n & (n - 1)
            rounds += 1
        print(rounds)
        """,
        """Compare the two columns: taking away 1 turns the lowest 1 into a 0 and the zeros behind it into ones. To the
        left nothing changes, and `&` keeps just that part. $ones rounds were enough for $size digits.""",
        n=n,
        ones=n.bit_count(),
        size=n.bit_length(),
    )


def _attendance(rng: Random) -> Example:
    names = people(rng, 3)
    weeks = [rng.randint(9, 127) for _ in range(3)]
    return example(
        """A week's attendance fits into seven bits, one for each day. Counting them tells who came most often.""",
        """
        weeks = {"$a": $x, "$b": $y, "$c": $z}
        for name, days in weeks.items():
            print(f"{name:8} {days:07b} {days.bit_count()}")
        best = max(weeks, key=lambda name: weeks[name].bit_count())
        print("most often:", best)
        """,
        """`max` goes by the number of ones, not by the numbers themselves: a single day can make a large number if its
        bit stands far to the left. With a tie, the first name wins.""",
        a=names[0],
        b=names[1],
        c=names[2],
        x=weeks[0],
        y=weeks[1],
        z=weeks[2],
    )


def _table(rng: Random) -> Example:
    start = rng.choice((8, 16, 24, 32))
    return example(
        """When many small numbers have to be counted, a table helps. The count of `n` is the count of its half, plus
        the last digit, and the half stands in the table already.""",
        """
        ones = [0]
        for n in range(1, 64):
            ones.append(ones[n // 2] + n % 2)
        for n in range($start, $start + 6):
            print(f"{n:06b} {ones[n]}")
        print(ones == [n.bit_count() for n in range(64)])
        """,
        """Dropping the last digit of `n` gives `n // 2`, so no number is ever taken apart completely. The last line
        compares the table with the built-in method.""",
        start=start,
    )


def _power_question(rng: Random) -> Question:
    values = [1 << rng.randint(3, 6), rng.choice((12, 40, 96)), rng.choice((31, 63)), 1]
    return question(
        """How many ones has a power of two? Use the answer to write a test for powers of two that works for every whole
        number.""",
        '''
        def is_power_of_two(n: int) -> bool:
            """Return whether n is 1, 2, 4, 8 or a later power of two."""
            return n > 0 and n.bit_count() == 1


        print([is_power_of_two(n) for n in $values])
        print(is_power_of_two(0), is_power_of_two(-4))
        ''',
        """A power of two has exactly one 1. The test `n > 0` is needed for negative numbers: the method counts the ones
        of the number without its sign, so it gives 1 for -4.""",
        values=values,
    )


def _distance_question(rng: Random) -> Question:
    a, b = distinct(rng, 2, 64, 120)
    return question(
        """Two rows of seven switches are stored as numbers. Write a function that returns how many switches have to be
        changed to make the first row equal to the second.""",
        '''
        def switches_to_change(first: int, second: int) -> int:
            """Return in how many binary digits the numbers differ."""
            return (first ^ second).bit_count()


        print(f"{$a:07b} {$b:07b}")
        print(switches_to_change($a, $b), switches_to_change($b, $b))
        ''',
        """Exclusive or marks the places that differ with a 1, and counting the marks is all that remains. The number of
        different places is called the Hamming distance.""",
        a=a,
        b=b,
    )


def _ones(n: int) -> int:
    return n if n < 2 else _ones(n // 2) + n % 2


def _key(n: int, what: str) -> int:
    """By arithmetic on the places."""
    places = {"ones": 20, "low_ones": 4, "zeros": 8}[what]
    count = sum(n >> i & 1 for i in range(places))
    return 8 - count if what == "zeros" else count


def _runs(n: int) -> list[tuple[int, int]]:
    """Bits and how often they follow each other."""
    return [(bit, len(list(run))) for bit, run in groupby(n >> i & 1 for i in range(20))]


LESSON = Lesson(
    topic="Counting the ones in a binary number",
    area="bits",
    concepts=("bit_count", "binary_digits", "loops"),
    openings=(
        """If each bit of a number stands for one yes, then the count of ones answers "how many?": days attended, boxes
        ticked, lamps lit.""",
        """The numbers 7 and 64 are far apart, but written in binary the smaller one has three ones and the larger a
        single one. Counting ones measures something that size does not show.""",
        """How many digits of a binary number are 1? The count goes by many names, among them population count and
        weight, and Python has a method for it since version 3.10.""",
    ),
    ideas=(
        (
            """`n.bit_count()` returns the number of ones in the binary form of `n`. Before Python 3.10 the usual way
            was `bin(n).count("1")`, which counts characters in the text.""",
            """The shortest ways are `n.bit_count()` and `bin(n).count("1")`. Both leave the sign aside: -6 has two
            ones, as 6 has.""",
        ),
        (
            """By hand, the digits come off at the right end: add `n % 2`, then continue with `n // 2`. The loop ends
            at 0, after as many rounds as there are digits.""",
            """A loop that adds `n & 1` and shifts `n` to the right looks at every digit once. Zeros are visited too,
            they just add nothing.""",
        ),
        (
            """`n & (n - 1)` is `n` without its lowest 1. This makes a loop whose number of rounds is the answer, and
            a quick test: the result is 0 for powers of two, and for 0 itself.""",
            """Subtracting 1 borrows from the lowest 1 and fills the zeros behind it with ones. "And" with the old
            number leaves everything further left and nothing else.""",
        ),
        (
            """The zeros cannot be counted without a decision: a number has endless leading zeros. Fix a width first;
            then there are `width - n.bit_count()` zeros.""",
            """Whoever counts zeros has to say among how many digits. In eight digits the number 5 has six of them, in
            four digits two.""",
        ),
    ),
    examples=(_three_ways, _drop_lowest, _attendance, _table),
    pitfalls=(
        """Mixing up `bit_count` and `bit_length`. The first counts the ones, the second all digits: for 8, written
        `1000`, they give 1 and 4.""",
        """Running the division loop on a negative number. `-1 // 2` is -1 again, so the loop with `while n != 0` never
        ends. Say in the docstring that the number must not be negative, or use `abs(n)`.""",
        """Counting in the wrong text: `str(n).count("1")` counts the ones of the decimal form. For 11 both forms look
        plausible, since `1011` has three ones and `11` has two.""",
    ),
    questions=(_power_question, _distance_question),
    asks=(
        "Is there a ready method?",
        "How can the digits be counted one by one?",
        "What is `n & (n - 1)` good for?",
        "How are the zeros counted?",
    ),
    notes={
        "student": (
            """The count satisfies `count(2 * n) == count(n)` and `count(2 * n + 1) == count(n) + 1`. Many statements
            about it are proved by induction along these two lines.""",
        ),
        "engineer": (
            """`int.bit_count` corresponds to the popcount instruction. Before 3.10, `bin(n).count("1")` is usually
            faster than any loop written in Python.""",
        ),
        "analyst": (
            """A column of ticked boxes can be stored as one integer a row. The number of ticks is then `bit_count`, and
            a filter on a box is one "and".""",
        ),
    },
    families=(
        Family(
            "grouped_by_ones",
            "numbers|values|codes: list[int] -> dict[int, list[int]]",
            names=("group_by_ones", "by_number_of_$what", "sort_into_groups", "groups_by_$what"),
            tells=(
                "Group $numbers by $rule. Return a dictionary from the count to the list of numbers with it, in the "
                "given order.",
                "Return a dictionary whose keys are counts and whose values are lists: each number from $numbers "
                "stands "
                "in the list for $rule, in the order of appearance.",
                "Sort $numbers into lists by $rule, keeping the order within a list, and return them in a dictionary "
                "with the counts as keys.",
            ),
            notes=("The numbers lie between 0 and 255. Counts that do not occur are not keys.",),
            varies={
                "rule": (
                    {"rule": "the number of ones in binary", "what": "ones", "count": 'f"{item:b}".count("1")'},
                    {
                        "rule": "the number of ones among the last four binary digits",
                        "what": "low_ones",
                        "count": "(item & 15).bit_count()",
                    },
                    {
                        "rule": "the number of zeros when written with eight binary digits",
                        "what": "zeros",
                        "count": 'f"{item:08b}".count("0")',
                    },
                )
            },
            solutions=(
                program(
                    """
                    groups = {}
                    for item in $numbers:
                        count = $count
                        if count not in groups:
                            groups[count] = []
                        groups[count].append(item)
                    return groups"""
                ),
                "groups = {}\nfor item in $numbers:\n    groups.setdefault($count, []).append(item)\nreturn groups",
                program(
                    """
                    counts = {$count for item in $numbers}
                    return {count: [item for item in $numbers if $count == count] for count in counts}"""
                ),
            ),
            oracle=lambda numbers, rule: {
                k: [n for n in numbers if _key(n, rule["what"]) == k] for k in {_key(n, rule["what"]) for n in numbers}
            },
            draw=lambda rng, rule: ([rng.randint(0, rng.choice((15, 255))) for _ in range(rng.randint(3, 8))],),
            edges=(([],), ([8, 1, 128],), ([0, 3, 240],)),
            about={"numbers": "numbers from 0 to 255", "return": "the groups by their count"},
        ),
        Family(
            "blocks_of_ones",
            "n|number|pattern: int -> int",
            names=("$name", "count_$plural", "number_of_$plural", "$plural"),
            tells=(
                "A block of ones is a run of ones in the binary form of $n that cannot be made longer on either side. "
                "Return $what.",
                "Look at the binary digits of $n and the unbroken runs of ones among them. Return $what, each run "
                "taken "
                "as one block.",
                "Write $n in binary and split it at the zeros, so that blocks of ones remain. Return $what.",
            ),
            notes=("$n is not negative; 0 has no block and gives 0.",),
            varies={
                "ask": (
                    {
                        "name": "blocks_of_ones",
                        "plural": "blocks",
                        "what": "the number of blocks",
                        "end": "len(blocks)",
                        "update": "found += run == 1",
                    },
                    {
                        "name": "single_ones",
                        "plural": "lonely_ones",
                        "what": "the number of blocks that consist of a single 1",
                        "end": 'blocks.count("1")',
                        "update": "found += (run == 1) - (run == 2)",
                    },
                    {
                        "name": "pairs_or_longer",
                        "plural": "long_blocks",
                        "what": "the number of blocks with two or more ones",
                        "end": "sum(len(block) > 1 for block in blocks)",
                        "update": "found += run == 2",
                    },
                )
            },
            solutions=(
                'blocks = [block for block in f"{$n:b}".split("0") if block]\nreturn $end',
                program(
                    """
                    found = run = 0
                    for digit in bin($n)[2:]:
                        run = run + 1 if digit == "1" else 0
                        $update
                    return found"""
                ),
                program(
                    """
                    from itertools import groupby
                    digits = format($n, "b")
                    blocks = ["".join(run) for digit, run in groupby(digits) if digit == "1"]
                    return $end"""
                ),
            ),
            oracle=lambda n, ask: sum(
                {"blocks": size > 0, "lonely_ones": size == 1, "long_blocks": size > 1}[ask["plural"]]
                for bit, size in _runs(n)
                if bit
            ),
            draw=lambda rng, ask: (rng.choice((rng.randint(1, 255), rng.randint(256, 5000), 0b11011010, 0b1011101)),),
            edges=((0,), (7,), (0b1010110,)),
            about={"n": "a number that is not negative", "return": "a count of blocks"},
            noun="$what of ones in the binary form of $n",
            gives="nat",
        ),
        Family(
            "most_ones_in_range",
            "first|low: int, last|high: int -> int",
            names=("${most}_ones", "number_with_${most}_ones", "find_${most}_ones", "${most}_ones_between"),
            tells=(
                "Return the number from $first to $last, both included, whose binary form has the $most ones. With a "
                "tie, return the $side such number.",
                "Among the numbers $first to $last (the last one belongs to them) find the one with the $most binary "
                "ones; the $side one if there are several.",
                "Search the range from $first up to and including $last for the number with the $most ones in binary. "
                "Ties go "
                "to the $side number.",
            ),
            notes=("$first is at least 1 and not greater than $last.",),
            varies={
                "end": (
                    {"most": "most", "pick": "max", "sign": ">"},
                    {"most": "fewest", "pick": "min", "sign": "<"},
                ),
                "tie": (
                    {"side": "smallest", "walk": "", "equal": ""},
                    {"side": "largest", "walk": "[::-1]", "equal": "="},
                ),
            },
            solutions=(
                "numbers = range($first, $last + 1)$walk\nreturn $pick(numbers, key=int.bit_count)",
                program(
                    """
                    chosen = $first
                    for number in range($first + 1, $last + 1):
                        if bin(number).count("1") $sign$equal bin(chosen).count("1"):
                            chosen = number
                    return chosen"""
                ),
            ),
            oracle=lambda first, last, end, tie: sorted(
                range(first, last + 1),
                key=lambda n: (
                    _ones(n) * (-1 if end["most"] == "most" else 1),
                    n * (1 if tie["side"] == "smallest" else -1),
                ),
            )[0],
            draw=lambda rng, end, tie: (start := rng.randint(1, 130), start + rng.choice((0, 1, 2, 3, 9, 20))),
            edges=((7, 8), (6, 7), (15, 15), (14, 14), (60, 70)),
            about={"first": "where the range begins", "last": "its last number", "return": "the number found"},
            noun="the number from $first to $last with the $most binary ones",
            gives="nat",
        ),
    ),
)
