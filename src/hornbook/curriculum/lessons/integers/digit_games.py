"""Games with digits in any base: digital roots, harshad numbers and the like."""

from itertools import pairwise
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question

_DIGITS = '''
        def digits(n: int, base: int) -> list[int]:
            """Return the digits of n >= 0 in the base, from left to right."""
            found = [n % base]
            while n >= base:
                n //= base
                found.insert(0, n % base)
            return found

'''


def _same_number(rng: Random) -> Example:
    n = rng.randint(60, 400)
    return example(
        """The number $n written in several bases: the digits change, and with them their sum and everything else
        that is told of digits.""",
        _DIGITS
        + """
        for base in (2, 3, 7, 10, 16):
            row = digits($n, base)
            print(base, row, "sum", sum(row))
        """,
        """In base 16 a single digit may be as large as 15, so the digits are kept as numbers in a list and not as
        characters.""",
        n=n,
    )


def _harshad(rng: Random) -> Example:
    base = rng.choice((4, 5, 6, 7))
    return example(
        """A harshad number can be divided by the sum of its digits. Whether a number is one depends on the base:
        here are those up to 50, first in base 10, then in base $base.""",
        _DIGITS
        + """
        def is_harshad(n: int, base: int) -> bool:
            return n % sum(digits(n, base)) == 0


        for base in (10, $base):
            print(base, [n for n in range(1, 51) if is_harshad(n, base)])
        """,
        """The numbers below the base are in both rows: they have one digit, and each number divides itself. The sum
        of digits is never 0 for a positive number, so the division is safe.""",
        base=base,
    )


def _digital_root(rng: Random) -> Example:
    base = rng.choice((8, 10, 12))
    n = rng.randint(2000, 99000)
    return example(
        """Add up the digits, then the digits of the sum, and so on, until a single digit is left. It is called the
        digital root; here it is taken in base $base.""",
        _DIGITS
        + """
        n = $n
        while n >= $base:
            row = digits(n, $base)
            n = sum(row)
            print(row, "give", n)
        print(n, ($n - 1) % ($base - 1) + 1)
        """,
        """The last line compares with a formula. A number and the sum of its digits leave the same remainder by the
        base minus 1, since each place is worth 1 more than a multiple of it.""",
        base=base,
        n=n,
    )


def _own_game(rng: Random) -> Example:
    who = people(rng, 1)[0]
    base = rng.choice((3, 4, 5))
    return example(
        """$who invents a game: a number is called balanced in base $base if the digits in the first, third, fifth
        ... place add up to the same as the others.""",
        _DIGITS
        + '''
        def is_balanced(n: int, base: int) -> bool:
            """Return whether every second digit has the same sum as the rest."""
            row = digits(n, base)
            return sum(row[::2]) == sum(row[1::2])


        found = [n for n in range(1, 80) if is_balanced(n, $base)]
        print(found)
        print([n % ($base + 1) for n in found])
        ''',
        """The second line shows something that was not planned: all of them are multiples of $next, one more than
        the base. In base 10 this is the familiar test for divisibility by 11.""",
        who=who,
        base=base,
        next=base + 1,
    )


def _repdigit_question(rng: Random) -> Question:
    n = rng.choice((7, 13, 21, 26, 31, 40, 57, 63, 73))
    return question(
        """111 consists of equal digits in base 10. Write a function that returns all bases in which a number is
        written with equal digits, at least two of them.""",
        '''
        def equal_digit_bases(n: int) -> list[int]:
            """Return the bases in which n has two or more digits, all equal."""
            found = []
            for base in range(2, n):
                rest, last = n, n % base
                while rest > 0 and rest % base == last:
                    rest //= base
                if rest == 0 and n >= base:
                    found.append(base)
            return found


        print(equal_digit_bases($n), equal_digit_bases(111))
        ''',
        """The loop takes digits off at the end as long as they equal the last one. If nothing is left, all were
        equal. In base n - 1 every number above 2 is written 11.""",
        n=n,
    )


def _product_question(rng: Random) -> Question:
    base = rng.choice((5, 6, 7, 8))
    n = rng.randint(200, 900)
    return question(
        """Multiply the digits of a number in a base, then the digits of the product, until one digit is left. Write
        a function that counts the rounds.""",
        '''
        def rounds(n: int, base: int) -> int:
            """Return how often the digits must be multiplied until one is left."""
            count = 0
            while n >= base:
                product = 1
                while n > 0:
                    product *= n % base
                    n //= base
                n = product
                count += 1
            return count


        print(rounds($n, $base), rounds($n, 10))
        print(rounds($small, $base))
        ''',
        """A product of digits is always smaller than the number, so the loop ends. A single zero among the digits
        makes the next number 0, and then it is over at once.""",
        base=base,
        n=n,
        small=base - 1,
    )


def _row(n: int, base: int) -> list[int]:
    """By recursion."""
    return [n] if n < base else [*_row(n // base, base), n % base]


def _score(n: int, base: int, key: str) -> bool:
    row = _row(n, base)
    if key == "harshad":
        return n % sum(row) == 0
    if key == "largest_digit":
        return n % max(row) == 0
    if key == "balanced":
        return sum(d for i, d in enumerate(row) if i % 2) == sum(d for i, d in enumerate(row) if i % 2 == 0)
    return all(a <= b for a, b in pairwise(row))


def _reduce(n: int, base: int, key: str) -> list[int]:
    """The numbers on the way, by recursion."""
    if n < base:
        return [n]
    row = _row(n, base)
    new = {"sum": sum(row), "trimmed_sum": sum(sorted(row)[1:])}[key]
    return [n, *_reduce(new, base, key)]


def _fits(row: list[int], key: str) -> bool:
    if key == "mirror":
        return all(row[i] == row[-1 - i] for i in range(len(row)))
    if key == "zero_free":
        return min(row) > 0
    if key == "distinct":
        return all(row.count(d) == 1 for d in row)
    return len([d for d in row if d % 2]) % 2 == 0


LESSON = Lesson(
    topic="Digit games in other bases: digital roots and harshad numbers",
    area="integers",
    concepts=("number_bases", "digits", "digital_root"),
    openings=(
        """Many curious numbers are curious only because we count in tens. Write them in another base and the digits,
        and with them the curiosity, are gone.""",
        """Sums of digits, products of digits, digits that grow from left to right: games with digits are good
        practice for loops, and each base is a new playing field.""",
        """18 can be divided by 1 + 8, and 21 by 2 + 1. In base 8 the same numbers are written 22 and 25, and only
        one of them still has the property.""",
    ),
    ideas=(
        (
            """The digits of `n` in base `b` come from repeated division: `n % b` is the last digit, `n // b` is what
            stands before it. Any base from 2 on will do.""",
            """Taking a number apart is always the same loop, only that 10 is replaced by the base. Make the base a
            parameter from the beginning.""",
        ),
        (
            """Keep digits as numbers in a list. A digit in base 16 can be 12, and as text that would look like two
            digits.""",
            """Texts of digits work up to base 10 only, or need letters beyond it. A list of numbers works for any
            base and can be added up at once.""",
        ),
        (
            """A number and the sum of its digits in base `b` leave the same remainder by `b - 1`, because `b`, `b *
            b` and all further places leave 1. So the digital root is a remainder in disguise.""",
            """In base 10 the sum of digits tells about division by 9; in base 8 it tells about division by 7. In
            general it is one less than the base.""",
        ),
        (
            """A function that tests one number, and a list comprehension that runs it over a range: with this pair
            any game can be explored in a minute.""",
            """Write the test as a function of the number and the base and give it a name. Then the search is one
            line, and the test can be tried on known cases first.""",
        ),
    ),
    examples=(_same_number, _harshad, _digital_root, _own_game),
    pitfalls=(
        """Losing the number 0. A loop `while n > 0` gives no digits for it, and then `max` of the empty list fails.
        Treat 0 as one digit.""",
        """Mixing bases: `str(n)` always gives decimal digits, also in a function that has a parameter `base`. For
        other bases the division is needed.""",
        """Getting the digits in the wrong order. Division yields the last digit first; for a sum that is all right,
        for a comparison of neighbours the list must be turned round.""",
    ),
    questions=(_repdigit_question, _product_question),
    asks=(
        "How do I get the digits in another base?",
        "Why a list and not a text?",
        "What is behind the digital root?",
        "How do I look for such numbers?",
    ),
    notes={
        "young": (
            """Count on the fingers of one hand only: 1, 2, 3, 4, and the fifth finger means "one hand". You are
            counting in base 5.""",
        ),
        "student": (
            """Modulo b - 1 every power of b is 1, and modulo b + 1 the powers are 1 and -1 in turn. The tests for 9
            and for 11 are these two facts for b = 10.""",
        ),
        "teacher": (
            """Let pupils find out which claims about digits survive a change of base. Casting out nines turns into
            casting out sevens in base 8.""",
        ),
        "hobbyist": (
            """The word harshad is Sanskrit for "giving joy". Try how many harshad numbers can stand in a row in
            different bases.""",
        ),
    },
    families=(
        Family(
            "digit_property_in_base",
            "limit|top|last: int, base|b|radix: int -> list[int]",
            names=("${key}_numbers", "find_${key}_numbers", "${key}_in_base", "list_${key}_numbers"),
            tells=(
                "Return the numbers from 1 to $limit whose digits in base $base $phrase.",
                "Which positive numbers up to and including $limit, written in base $base, have digits that $phrase? "
                "Return them in ascending order.",
                "Write each number from 1 to $limit in base $base and return the list of those for which the digits "
                "$phrase.",
            ),
            notes=("$base is at least 2.",),
            varies={
                "game": (
                    {
                        "key": "harshad",
                        "phrase": "have a sum that divides the number",
                        "test": "n % sum(row) == 0",
                    },
                    {
                        "key": "largest_digit",
                        "phrase": "have a largest one that divides the number",
                        "test": "n % max(row) == 0",
                    },
                    {
                        "key": "balanced",
                        "phrase": "have equal sums in the even and in the odd places, counted from the right",
                        "test": "sum(row[::2]) == sum(row[1::2])",
                    },
                    {
                        "key": "rising",
                        "phrase": "never get smaller from left to right",
                        "test": "row == sorted(row, reverse=True)",
                    },
                )
            },
            solutions=(
                program(
                    """
                    found = []
                    for n in range(1, $limit + 1):
                        row, rest = [], n
                        while rest > 0:
                            row.append(rest % $base)
                            rest //= $base
                        if $test:
                            found.append(n)
                    return found"""
                ),
                program(
                    """
                    def digits_from_right(n: int) -> list[int]:
                        if n < $base:
                            return [n]
                        return [n % $base] + digits_from_right(n // $base)

                    rows = {n: digits_from_right(n) for n in range(1, $limit + 1)}
                    return [n for n, row in rows.items() if $test]"""
                ),
            ),
            oracle=lambda limit, base, game: [n for n in range(1, limit + 1) if _score(n, base, game["key"])],
            draw=lambda rng, game: (rng.randint(8, 34), rng.randint(2, 12)),
            edges=((10, 2), (21, 5), (1, 3)),
            about={"limit": "the last number tested", "base": "the base of the digits", "return": "the numbers found"},
            noun="the numbers from 1 to $limit whose digits in base $base $phrase",
            gives="sorted",
        ),
        Family(
            "digit_reduction",
            "n|number|start: int, base|b|radix: int -> $hint",
            names=("${key}_$form", "reduce_by_$key", "${form}_of_digit_$key", "digit_${key}_$form"),
            tells=(
                "Write $n in base $base and replace it by $what; repeat this until the number has a single digit. "
                "Return "
                "$wanted.",
                "As long as $n has more than one digit in base $base, it is replaced by $what. Return $wanted.",
                "Starting with $n, go from each number to $what in base $base, until one below $base is reached. "
                "Return $wanted.",
            ),
            notes=("$n is not negative and $base is at least $least.",),
            varies={
                "game": (
                    {"key": "sum", "what": "the sum of its digits", "new": "sum(row)", "least": "2"},
                    {
                        "key": "trimmed_sum",
                        "what": "the sum of its digits, one smallest digit left out",
                        "new": "sum(row) - min(row)",
                        "least": "2",
                    },
                ),
                "wanted": (
                    {"form": "root", "hint": "int", "wanted": "the last number", "end": "numbers[-1]"},
                    {
                        "form": "rounds",
                        "hint": "int",
                        "wanted": "how many times it was replaced",
                        "end": "len(numbers) - 1",
                    },
                    {
                        "form": "path",
                        "hint": "list[int]",
                        "wanted": "the list of all numbers on the way, the given one and the last included",
                        "end": "numbers",
                    },
                ),
            },
            solutions=(
                program(
                    """
                    numbers = [$n]
                    while numbers[-1] >= $base:
                        row, rest = [], numbers[-1]
                        while rest > 0:
                            rest, digit = divmod(rest, $base)
                            row.append(digit)
                        numbers.append($new)
                    return $end"""
                ),
                program(
                    """
                    def digits(value: int) -> list[int]:
                        return [value] if value < $base else digits(value // $base) + [value % $base]

                    def path(value: int) -> list[int]:
                        row = digits(value)
                        return [value] if len(row) == 1 else [value] + path($new)

                    numbers = path($n)
                    return $end"""
                ),
            ),
            oracle=lambda n, base, game, wanted: (
                lambda way: {"root": way[-1], "rounds": len(way) - 1, "path": way}[wanted["form"]]
            )(_reduce(n, base, game["key"])),
            draw=lambda rng, game, wanted: (
                rng.choice((rng.randint(5, 60), rng.randint(60, 900), rng.randint(10**4, 10**6))),
                rng.randint(2, 12),
            ),
            edges=((0, 10), (6, 7), (7, 7), (255, 2), (1999, 10)),
            about={"n": "the number to begin with", "base": "the base of the digits", "return": "$wanted"},
        ),
        Family(
            "bases_with_property",
            "n|number|value: int, most|top|limit: int -> list[int]",
            names=("bases_$key", "${key}_bases", "find_${key}_bases", "list_${key}_bases"),
            tells=(
                "Return the bases from 2 to $most in which the digits of $n $phrase.",
                "Write $n in each base from 2 up to and including $most. Return the bases for which the digits "
                "$phrase, "
                "in ascending "
                "order.",
                "For which bases b, 2 <= b <= $most, is it true that the digits of $n in base b $phrase? Return a "
                "list of them.",
            ),
            notes=("$n is positive.",),
            varies={
                "game": (
                    {"key": "mirror", "phrase": "read the same from both sides", "test": "row == row[::-1]"},
                    {"key": "zero_free", "phrase": "contain no 0", "test": "0 not in row"},
                    {"key": "distinct", "phrase": "are all different", "test": "len(set(row)) == len(row)"},
                    {"key": "even_sum", "phrase": "have an even sum", "test": "sum(row) % 2 == 0"},
                )
            },
            solutions=(
                program(
                    """
                    found = []
                    for base in range(2, $most + 1):
                        row, rest = [], $n
                        while rest > 0:
                            row.append(rest % base)
                            rest //= base
                        if $test:
                            found.append(base)
                    return found"""
                ),
                program(
                    """
                    def digits(value: int, base: int) -> list[int]:
                        if value == 0:
                            return []
                        return digits(value // base, base) + [value % base]

                    rows = [(base, digits($n, base)) for base in range(2, $most + 1)]
                    return [base for base, row in rows if $test]"""
                ),
            ),
            oracle=lambda n, most, game: [b for b in range(2, most + 1) if _fits(_row(n, b), game["key"])],
            draw=lambda rng, game: (rng.choice((rng.randint(2, 60), rng.randint(60, 800))), rng.randint(4, 14)),
            edges=((1, 4), (10, 10), (21, 6), (9, 2)),
            about={"n": "a positive number", "most": "the largest base", "return": "bases in ascending order"},
            noun="the bases from 2 to $most in which the digits of $n $phrase",
            gives="sorted",
        ),
    ),
)
