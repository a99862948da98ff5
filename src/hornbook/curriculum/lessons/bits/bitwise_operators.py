"""And, or, exclusive or and not: operators that work on all binary digits of two numbers at once."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import distinct, people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _three_operators(rng: Random) -> Example:
    a, b = distinct(rng, 2, 17, 31)
    return example(
        """Two numbers are written one below the other in binary, and below them what the three operators make of each
        pair of digits.""",
        """
        a, b = $a, $b
        print(f"{a:05b}   a")
        print(f"{b:05b}   b")
        print(f"{a & b:05b}   a & b")
        print(f"{a | b:05b}   a | b")
        print(f"{a ^ b:05b}   a ^ b")
        """,
        """Take any column of digits. The third line has a 1 where both numbers have one, the fourth where at least one
        of them does, the fifth where they differ. As numbers the results are $both, $any and $differ.""",
        a=a,
        b=b,
        both=a & b,
        any=a | b,
        differ=a ^ b,
    )


def _truth_table(rng: Random) -> Example:
    one, two = people(rng, 2)
    return example(
        """A bit can say whether somebody agrees: 1 for yes, 0 for no. For $one and $two there are four cases, and each
        operator puts another question to them.""",
        """
        print("$one $two | both any differ")
        for a in (0, 1):
            for b in (0, 1):
                print(a, b, "|", a & b, a | b, a ^ b)
        """,
        """`&` is strict and gives 1 in a single case, `|` is generous and gives 0 in a single case. `^` gives 1 in the
        two cases where $one and $two are of different opinions.""",
        one=one,
        two=two,
    )


def _undo(rng: Random) -> Example:
    key = rng.randint(37, 120)
    secret = rng.randint(130, 250)
    return example(
        """Exclusive or with the same number twice changes nothing in the end: the digits that were flipped are flipped
        back. That makes it a small, though not a safe, cipher.""",
        '''
        def scramble(value: int, key: int) -> int:
            """Flip the digits of the value where the key has a 1."""
            return value ^ key


        hidden = scramble($secret, $key)
        print(hidden)
        print(scramble(hidden, $key))
        print(scramble($key, $key), scramble($key, 0))
        ''',
        """$secret becomes $hidden, and the same call with the same key brings $secret back. The last line shows two
        facts worth knowing: a number with itself gives 0, and with 0 it stays as it is.""",
        key=key,
        secret=secret,
        hidden=secret ^ key,
    )


def _fold(rng: Random) -> Example:
    values = [v | 8 for v in distinct(rng, 3, 1, 30)]
    return example(
        """An operator can be carried through a whole list. Three numbers are reduced to the bits that all of them have
        and to the bits that occur anywhere.""",
        '''
        def in_all(values: list[int]) -> int:
            """Return the bits that every value has; the list is not empty."""
            result = values[0]
            for value in values[1:]:
                result &= value
            return result


        def in_any(values: list[int]) -> int:
            """Return the bits that at least one value has."""
            result = 0
            for value in values:
                result |= value
            return result


        values = $values
        print([f"{value:05b}" for value in values])
        print(f"{in_all(values):05b} {in_any(values):05b}")
        ''',
        """The loop for "any" starts at 0, which has no bits. The loop for "all" must not: with 0 as a start, `&` could
        never give anything but 0. Hence it starts with the first value.""",
        values=values,
    )


def _differ_question(rng: Random) -> Question:
    a, b = distinct(rng, 2, 40, 120)
    return question(
        """Write a function that returns the positions at which two numbers have different binary digits. The last
        digit has position 0.""",
        '''
        def differing_positions(a: int, b: int) -> list[int]:
            """Return the positions of the bits in which a and b differ, lowest first."""
            digits = f"{a ^ b:b}"
            return [i for i, digit in enumerate(reversed(digits)) if digit == "1"]


        print(f"{$a:07b} {$b:07b}")
        print(differing_positions($a, $b))
        print(differing_positions($a, $a))
        ''',
        """`a ^ b` has a 1 exactly at the places in question, so what is left is to list the ones of a single number.
        Reversing the text makes the index equal to the position.""",
        a=a,
        b=b,
    )


def _odd_question(rng: Random) -> Question:
    values = distinct(rng, 6, 10, 99)
    return question(
        """Use `&` instead of `%` to pick the odd numbers from a list.""",
        '''
        def odd_ones(values: list[int]) -> list[int]:
            """Return the odd values in their order."""
            return [value for value in values if value & 1]


        print(odd_ones($values))
        print(odd_ones([-3, -2, 0]))
        ''',
        """The last binary digit is 1 for odd numbers. `value & 1` keeps only this digit, and as a condition 1 counts as
        true and 0 as false. It holds for negative numbers as well.""",
        values=values,
    )


def _in_how_many(numbers: tuple[int, ...], rule: dict[str, str]) -> int:
    """By columns of written digits."""
    columns = zip(*(f"{n:016b}" for n in numbers), strict=True)
    wanted = {"one": {1}, "two": {2}, "most": {2, 3}, "split": {1, 2}}[rule["key"]]
    return int("".join(str(int(column.count("1") in wanted)) for column in columns), 2)


LESSON = Lesson(
    topic="And, or and exclusive or on the bits of numbers",
    area="bits",
    concepts=("bitwise_and", "bitwise_or", "exclusive_or"),
    openings=(
        """Python's `+` treats a number as one quantity. The operators `&`, `|` and `^` look at it as a row of binary
        digits instead, and treat each column of two rows on its own.""",
        """`6 & 3` is 2, `6 | 3` is 7 and `6 ^ 3` is 5. In decimal this looks like guesswork; in binary, with `110`
        above `011`, the three results can be read off column by column.""",
        """Some numbers are not amounts at all but rows of switches. To combine two such rows there are operators of
        their own: and, or, and exclusive or.""",
    ),
    ideas=(
        (
            """`a & b`, called "and", has a 1 only at the places where both numbers have a 1. So the result is never
            larger than the smaller of two numbers that are not negative.""",
            """With `&` a bit survives only if it is set on both sides. One number often serves as a mask: its ones let
            digits of the other through, its zeros blot them out.""",
        ),
        (
            """`a | b`, called "or", has a 1 wherever at least one of the numbers has a 1. It collects bits, and a bit
            that is there already does no harm.""",
            """Use `|` to bring bits together: `0b100 | 0b001` is `0b101`. Different from `+`, it does not carry, so
            `0b001 | 0b001` is still `0b001`.""",
        ),
        (
            """`a ^ b`, called "exclusive or" or xor, has a 1 where the digits differ. Where `b` has a 1, the digit of
            `a` is flipped; where `b` has a 0, it stays.""",
            """Xor answers the question "are these two bits different?" for all columns at once. Applied twice with the
            same number it undoes itself.""",
        ),
        (
            """`~a` flips all digits, the endless leading zeros included. The result is `-a - 1`, so `~5` is -6. To flip
            only the lowest eight digits, use `a ^ 0xFF`.""",
            """Not, written `~`, turns every 0 into a 1 and back. It is mostly seen in company: `a & ~b` means the bits
            of `a` without those of `b`.""",
        ),
        (
            """The operators `&`, `|` and `^` bind more weakly than `+` and `-`, but more tightly than comparisons: `a &
            b == 0` means `(a & b) == 0`. Brackets cost nothing and save the reader from looking it up.""",
            """Among themselves `&` comes before `^`, and `^` before `|`. Since few people know that by heart, brackets
            are the polite way to write a mixture.""",
        ),
    ),
    examples=(_three_operators, _truth_table, _undo, _fold),
    pitfalls=(
        """Writing `a & b` where `a and b` is meant. `and` asks for truth: `4 and 1` is 1, while `4 & 1` is 0,
        because the two have no bit in common. For conditions the word is right, for bits the sign.""",
        """Taking `^` for a power, as in a formula on paper: `3 ^ 2` is 1. Powers are written `3 ** 2` in Python.""",
        """Expecting `~0` to be 1. All digits of 0 are flipped, not only the last, and the result is -1. A single bit
        is flipped by `bit ^ 1`.""",
    ),
    questions=(_differ_question, _odd_question),
    asks=(
        "What does `&` do?",
        "What does `|` do?",
        "What is exclusive or?",
        "And what about not?",
        "In which order are the operators applied?",
    ),
    notes={
        "young": (
            """Two windows with blinds stand one behind the other. Light comes through both only where neither slat is
            shut: that is "and".""",
        ),
        "student": (
            """With 0 and 1 as truth values these are the operations of Boolean algebra, applied to each place. De
            Morgan's rule `~(a & b) == ~a | ~b` holds for all whole numbers.""",
        ),
        "engineer": (
            """Unlike in C, `&` binds more tightly than `==` in Python, so `flags & MASK == 0` works as intended. There
            is a single integer type, always signed and without fixed width.""",
        ),
        "analyst": (
            """Libraries for tables use `&`, `|` and `~` to combine whole columns of true and false. There the brackets
            around each comparison are required.""",
        ),
    },
    families=(
        Family(
            "bits_of_three",
            "a|first|one: int, b|second|two: int, c|third|three: int -> int",
            names=("bits_in_$key", "${key}_bits", "combine_$key", "columns_with_$key"),
            tells=(
                "Return the number that has a binary 1 wherever $phrase of $a, $b and $c $have one, and a 0 elsewhere.",
                "Compare $a, $b and $c place by place in binary. The result has a 1 at a place when $phrase of the "
                "three $have a 1 there, and a 0 otherwise.",
                "Write $a, $b and $c below each other in binary and return the number that has a 1 in each column in "
                "which $phrase of them $have a 1.",
            ),
            notes=("All three are at least 0.",),
            varies={
                "rule": (
                    {
                        "key": "one",
                        "phrase": "exactly one",
                        "have": "has",
                        "formula": "(p ^ q ^ r) & ~(p & q & r)",
                        "test": "== 1",
                    },
                    {
                        "key": "two",
                        "phrase": "exactly two",
                        "have": "have",
                        "formula": "((p & q) | (p & r) | (q & r)) & ~(p & q & r)",
                        "test": "== 2",
                    },
                    {
                        "key": "most",
                        "phrase": "at least two",
                        "have": "have",
                        "formula": "(p & q) | (p & r) | (q & r)",
                        "test": ">= 2",
                    },
                    {
                        "key": "split",
                        "phrase": "one or two, but not all three,",
                        "have": "have",
                        "formula": "(p | q | r) & ~(p & q & r)",
                        "test": "in (1, 2)",
                    },
                )
            },
            solutions=(
                "p, q, r = $a, $b, $c\nreturn $formula",
                program(
                    """
                    result = 0
                    place = 1
                    while place <= max($a, $b, $c):
                        ones = sum(1 for number in ($a, $b, $c) if number & place)
                        if ones $test:
                            result |= place
                        place *= 2
                    return result"""
                ),
                program(
                    """
                    rows = [f"{number:032b}" for number in ($a, $b, $c)]
                    columns = ["".join(column) for column in zip(*rows)]
                    return int("".join("1" if column.count("1") $test else "0" for column in columns), 2)"""
                ),
            ),
            oracle=lambda a, b, c, rule: _in_how_many((a, b, c), rule),
            draw=lambda rng, rule: tuple(rng.randint(1, rng.choice((15, 63, 500))) for _ in range(3)),
            edges=((12, 10, 9), (7, 7, 7), (0, 5, 6)),
            about={"a": "the first number", "b": "the second", "c": "the third", "return": "the combined bits"},
            noun="the number with the bits that $phrase of $a, $b and $c $have",
            gives="nat",
        ),
        Family(
            "disputed_bits",
            "values|numbers|masks: list[int] -> int",
            names=("disputed_bits", "bits_in_some_but_not_all", "varying_bits", "not_unanimous"),
            tells=(
                "Return the number made of the bits that are set in at least one of the $values but not in all of "
                "them.",
                "A bit is disputed if some of the $values have it and others lack it. Return the number that has a 1 "
                "at "
                "the place of each disputed bit and a 0 elsewhere.",
                "Return a number whose binary digits are 1 exactly at the places where the $values do not all have the "
                "same digit.",
            ),
            notes=("No number is negative, and for an empty list the result is 0.",),
            solutions=(
                program(
                    """
                    if not $values:
                        return 0
                    common = combined = $values[0]
                    for item in $values:
                        common &= item
                        combined |= item
                    return combined & ~common"""
                ),
                program(
                    """
                    result = 0
                    for item in $values:
                        result |= item ^ $values[0]
                    return result"""
                ),
                program(
                    """
                    from functools import reduce
                    from operator import and_, or_
                    if not $values:
                        return 0
                    return reduce(or_, $values) ^ reduce(and_, $values)"""
                ),
            ),
            oracle=lambda values: sum(2**i for i in range(12) if len({v // 2**i % 2 for v in values}) == 2),
            draw=lambda rng: ([rng.randint(1, rng.choice((15, 200))) | 4 for _ in range(rng.randint(2, 5))],),
            edges=(([],), ([9],), ([5, 5],), ([0, 6, 2],)),
            about={"values": "numbers that are not negative", "return": "the disputed bits as one number"},
            noun="the number made of the bits in which the $values disagree",
            gives="nat",
        ),
        Family(
            "agreeing_places",
            "a|left|first: int, b|right|second: int, width|places: int -> int",
            names=("${what}_places", "count_$what", "number_of_${what}_bits", "${what}_bits"),
            tells=(
                "Write $a and $b with $width binary digits each and return at how many places the two digits are "
                "$phrase.",
                "Return how many of the lowest $width bits of $a are $phrase to the bit of $b at the same place.",
                "Look at the last $width binary digits of $a and of $b, and count the places at which they are "
                "$phrase.",
            ),
            notes=("Neither number is negative; digits further left than $width places are not looked at.",),
            varies={
                "rule": (
                    {"what": "equal", "phrase": "equal", "sign": "=="},
                    {"what": "unequal", "phrase": "not equal", "sign": "!="},
                )
            },
            solutions=(
                program(
                    """
                    count = 0
                    for i in range($width):
                        if ($a >> i) & 1 $sign ($b >> i) & 1:
                            count += 1
                    return count"""
                ),
                program(
                    """
                    size = 2**$width
                    upper = f"{$a % size:0{$width}b}"
                    lower = f"{$b % size:0{$width}b}"
                    return sum(p $sign q for p, q in zip(upper, lower))"""
                ),
                program(
                    """
                    total = 0
                    x, y = $a, $b
                    for _ in range($width):
                        total += x % 2 $sign y % 2
                        x //= 2
                        y //= 2
                    return total"""
                ),
            ),
            oracle=lambda a, b, width, rule: sum(
                (x == y) == (rule["what"] == "equal")
                for x, y in list(zip(f"{a:020b}", f"{b:020b}", strict=True))[20 - width :]
            ),
            draw=lambda rng, rule: (rng.randint(0, 255), rng.randint(0, 255), rng.randint(1, 10)),
            edges=((5, 5, 4), (0, 15, 4), (256, 0, 8)),
            about={
                "a": "a number that is not negative",
                "b": "another one",
                "width": "how many digits are compared",
                "return": "a number of places",
            },
            noun="the number of places at which the last $width binary digits of $a and $b are $phrase",
            gives="nat",
        ),
    ),
)
