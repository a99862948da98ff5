"""Shifting: moving binary digits to the left or right, which multiplies or divides by powers of two."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _left(rng: Random) -> Example:
    n = rng.randint(3, 13)
    return example(
        """Moving all digits one place to the left puts a zero behind them. In decimal that would multiply by ten; in
        binary it doubles.""",
        """
        n = $n
        for places in range(4):
            moved = n << places
            print(f"{moved:8b} {moved}")
        print(n << 3 == n * 2 ** 3)
        """,
        """The pattern of $n wanders to the left and zeros follow behind. Three places are worth three doublings,
        so the last number is $n times 8.""",
        n=n,
    )


def _right(rng: Random) -> Example:
    n = rng.randint(70, 125)
    return example(
        """A shift to the right drops digits at the right end. Each step halves the number and forgets the rest
        of the division.""",
        """
        n = $n
        while n > 0:
            print(f"{n:7b} {n}")
            n = n >> 1
        print($n >> 2, $n // 4)
        """,
        """Whether the digit that falls off was 0 or 1 makes no difference to what remains. That is why the result is
        rounded down: `$n >> 2` gives $fourth, the same as `$n // 4`.""",
        n=n,
        fourth=n // 4,
    )


def _field(rng: Random) -> Example:
    high, low = rng.randint(5, 30), rng.randint(1, 7)
    n = high * 8 + low
    return example(
        """A shift and a subtraction together split a number in two: what stands left of the last three digits, and
        the three digits themselves.""",
        '''
        def split(n: int, places: int) -> tuple[int, int]:
            """Return the number left of the last digits, and these digits as a number."""
            left = n >> places
            right = n - (left << places)
            return left, right


        print(f"{$n:b}", split($n, 3))
        print(divmod($n, 8))
        ''',
        """Shifting right and back left replaces the last three digits by zeros, so the difference is exactly what
        they were worth. It is the division by 8 with remainder, as `divmod` confirms.""",
        n=n,
    )


def _halvings(rng: Random) -> Example:
    name = people(rng, 1)[0]
    length = rng.randint(300, 900)
    return example(
        """$name looks up a word in a list of $length words by opening it in the middle and going on with one half. How
        often can $length be halved? The shift counts the steps.""",
        """
        length = $length
        steps = 0
        while length >> steps > 1:
            steps += 1
        print(steps)
        print(1 << steps, "<=", length, "<", 1 << (steps + 1))
        """,
        """After $steps halvings a single word is left. The last line shows the same thing from the other side:
        `1 << k` is 2 to the power of k, and the length lies between two neighbouring powers.""",
        name=name,
        length=length,
        steps=length.bit_length() - 1,
    )


def _power_question(rng: Random) -> Question:
    limit = rng.randint(90, 900)
    return question(
        """Write a function that returns the smallest power of two that is at least as large as a given positive
        number.""",
        '''
        def power_above(n: int) -> int:
            """Return the smallest power of two that is not below n."""
            power = 1
            while power < n:
                power <<= 1
            return power


        print(power_above($limit), power_above(64), power_above(65))
        ''',
        """`power <<= 1` doubles the power in place, as `*= 2` would. The comparison is strict, so 64 is its own
        answer, and 65 needs the next power.""",
        limit=limit,
    )


def _times_ten_question(rng: Random) -> Question:
    n = rng.randint(12, 80)
    return question(
        """Write a function that multiplies a number by ten using only shifts and one addition. Ten is 8 + 2.""",
        '''
        def times_ten(n: int) -> int:
            """Return ten times n."""
            return (n << 3) + (n << 1)


        print(times_ten($n), 10 * $n)
        print(times_ten(-$n))
        ''',
        """Eight times n is n shifted by 3, twice n is n shifted by 1. The brackets are needed, because `+` binds more
        tightly than `<<`.""",
        n=n,
    )


LESSON = Lesson(
    topic="Shifting bits: multiplying and dividing by powers of two",
    area="bits",
    concepts=("left_shift", "right_shift", "powers_of_two"),
    openings=(
        """To multiply by ten on paper, write a zero behind the number. Binary digits allow the same trick, only that
        the zero doubles the number, and Python has an operator for it.""",
        """`n << k` pushes the binary digits of `n` to the left, `n >> k` pushes them to the right. Each place is worth
        a factor of two.""",
        """A row of digits can be moved as a whole. The numbers that come out are old friends: doubles, quadruples,
        halves and quarters.""",
    ),
    ideas=(
        (
            """A shift to the left by `k` places appends `k` zeros. Every digit is then worth `2 ** k` times as much,
            and so is the number: `n << k == n * 2 ** k`.""",
            """`5 << 2` is 20: the digits `101` become `10100`. Nothing gets lost on the left, since a Python number has
            room for as many digits as it needs.""",
        ),
        (
            """A shift to the right by `k` places drops the last `k` digits. What is left is the quotient of a division
            by `2 ** k`, rounded down.""",
            """`n >> k` equals `n // 2 ** k`. The digits that fall off are the remainder, and they are gone: shifting
            back to the left brings zeros in their stead.""",
        ),
        (
            """`1 << k` is the number with a single 1 at place `k`, in other words 2 to the power of `k`. It is how most
            programs write a power of two when they mean a bit.""",
            """Starting from 1 and shifting, all the powers of two come along: `1 << 0` is 1, `1 << 1` is 2, `1 << 10`
            is 1024.""",
        ),
        (
            """A shift to the right rounds down for negative numbers too: `-5 >> 1` is -3, because -2.5 is rounded
            towards the smaller number. To round up, add `2 ** k - 1` before the shift.""",
            """A right shift always rounds down. Adding half of the divisor before, `(n + (1 << (k - 1))) >> k`,
            gives the nearest whole number instead.""",
        ),
    ),
    examples=(_left, _right, _field, _halvings),
    pitfalls=(
        """Leaving out brackets: `1 << 3 + 1` is `1 << 4`, that is 16, since `+` is done first. Whoever wanted 9 has to
        write `(1 << 3) + 1`.""",
        """Shifting by a negative number raises a `ValueError`. A shift that may go either way needs an `if`, with
        `<<` in one branch and `>>` in the other.""",
        """Calling `n >> 1` without using the result. A shift returns a new number and leaves `n` alone; write
        `n = n >> 1` or `n >>= 1`.""",
    ),
    questions=(_power_question, _times_ten_question),
    asks=(
        "What does a shift to the left do?",
        "And a shift to the right?",
        "Why do programs write `1 << k`?",
        "How is the result rounded?",
    ),
    notes={
        "student": (
            """Multiplication by hand in base two consists of nothing but shifts and additions, because each digit of
            the second factor asks for a shifted copy or for none.""",
        ),
        "engineer": (
            """Shifts on Python integers never overflow and the right shift is arithmetic. As a replacement for `* 2` it
            gains nothing; use it where bits are meant, and `*` where amounts are meant.""",
        ),
        "hobbyist": (
            """A sensor that sends a twelve-bit value in two bytes is read with a shift: `(first << 4) | (second >>
            4)` puts the pieces together, if that is how its data sheet lays them out.""",
        ),
    },
    families=(
        Family(
            "shifted_rounding",
            "n|number|amount: int, k|places|halvings: int -> int",
            names=("shift_$how", "divide_by_power_$how", "halve_repeatedly_$how", "quotient_$how"),
            tells=(
                "Return $n divided by 2 to the power of $k, $phrase.",
                "Divide $n by the power of two with the exponent $k and return the quotient, $phrase.",
                "Halve $n as often as $k says, without rounding in between; return the result $phrase.",
            ),
            notes=(
                "$k is at least 1; $n may be negative. Work with whole numbers only, so that large ones stay exact.",
            ),
            varies={
                "way": (
                    {"how": "up", "phrase": "rounded up to a whole number", "extra": "size - 1", "bump": "rest > 0"},
                    {
                        "how": "nearest",
                        "phrase": "rounded to the nearest whole number, a half upwards",
                        "extra": "size // 2",
                        "bump": "2 * rest >= size",
                    },
                )
            },
            solutions=(
                "size = 1 << $k\nreturn ($n + $extra) >> $k",
                program(
                    """
                    size = 1 << $k
                    quotient = $n >> $k
                    rest = $n - (quotient << $k)
                    if $bump:
                        quotient += 1
                    return quotient"""
                ),
                "size = 2**$k\nquotient, rest = divmod($n, size)\nreturn quotient + (1 if $bump else 0)",
            ),
            oracle=lambda n, k, way: min(
                q
                for q in range(n // 2**k, n // 2**k + 2)
                if (q * 2**k >= n if way["how"] == "up" else 2 * (q + 1) * 2**k > 2 * n + 2**k)
            ),
            draw=lambda rng, way: (rng.randint(-90, 300), rng.randint(1, 5)),
            edges=((8, 3), (12, 3), (-4, 3), (9, 1), (17, 4)),
            about={"n": "the dividend", "k": "the exponent of the divisor", "return": "the quotient, $phrase"},
            noun="the quotient of $n and 2 to the power of $k, $phrase",
            gives="int",
        ),
        Family(
            "halvings_until",
            "sizes|lengths|amounts: list[int], limit|most|top: int -> list[int]",
            names=("halvings_needed", "halve_until_small", "shifts_to_fit", "count_halvings"),
            tells=(
                "For each of the $sizes, count how often it has to be halved, rounding $down each time, until it is at "
                "most $limit. Return the counts in the same order.",
                "Return a list with the number of halvings that each number of $sizes needs to come down to $limit or "
                "less. Each halving rounds $down.",
                "Each number of $sizes is halved, the result rounded $down, as long as it is greater than $limit. "
                "Return "
                "how many halvings that takes for each of them.",
            ),
            notes=("No number is negative, and $limit is at least 1.",),
            varies={
                "way": (
                    {"down": "down", "shift": "size >> 1", "half": "size // 2"},
                    {"down": "up", "shift": "(size + 1) >> 1", "half": "(size + 1) // 2"},
                )
            },
            solutions=(
                program(
                    """
                    counts = []
                    for size in $sizes:
                        steps = 0
                        while size > $limit:
                            size = $shift
                            steps += 1
                        counts.append(steps)
                    return counts"""
                ),
                program(
                    """
                    def halvings(size: int) -> int:
                        if size <= $limit:
                            return 0
                        return 1 + halvings($half)

                    return [halvings(size) for size in $sizes]"""
                ),
            ),
            oracle=lambda sizes, limit, way: [
                next(s for s in range(40) if (size + (2**s - 1 if way["down"] == "up" else 0)) // 2**s <= limit)
                for size in sizes
            ],
            draw=lambda rng, way: ([rng.randint(0, 400) for _ in range(rng.randint(2, 5))], rng.randint(1, 30)),
            edges=(([], 3), ([9, 17, 33], 4), ([5, 6], 6)),
            about={"sizes": "numbers to be halved", "limit": "the largest size allowed", "return": "a list of counts"},
            noun="the numbers of halvings that bring the $sizes down to at most $limit",
            gives="nats",
        ),
        Family(
            "shifted_copies",
            "a|factor|n: int, b|times|m: int -> list[int]",
            names=("shifted_copies", "multiplication_addends", "product_as_shifts", "copies_to_add"),
            tells=(
                "Multiplying in binary adds up shifted copies of $a, one for each 1 among the binary digits of $b. "
                "Return "
                "these copies, $order one first.",
                "Return the list of numbers `$a << i` for every place `i` at which $b has a binary 1, in $direction "
                "order.",
                "Long multiplication of $a by $b in base two needs one shifted $a for every 1 in $b. Return those "
                "shifted "
                "numbers, $order first; they add up to the product.",
            ),
            notes=("$a is positive and $b is not negative.",),
            varies={
                "end": (
                    {"order": "the smallest", "direction": "ascending", "step": "", "add": "copies.append(shifted)"},
                    {
                        "order": "the largest",
                        "direction": "descending",
                        "step": "[::-1]",
                        "add": "copies.insert(0, shifted)",
                    },
                )
            },
            solutions=(
                program(
                    """
                    copies = []
                    shifted, rest = $a, $b
                    while rest > 0:
                        if rest & 1:
                            $add
                        shifted <<= 1
                        rest >>= 1
                    return copies"""
                ),
                "places = range($b.bit_length())$step\nreturn [$a << i for i in places if $b >> i & 1]",
                program(
                    """
                    copies = []
                    for place, digit in enumerate(reversed(f"{$b:b}")):
                        if digit == "1":
                            copies.append($a * 2**place)
                    return copies$step"""
                ),
            ),
            oracle=lambda a, b, end: sorted(
                (a * p for p in (1, 2, 4, 8, 16, 32, 64, 128, 256) if b % (2 * p) >= p),
                reverse=end["direction"] == "descending",
            ),
            draw=lambda rng, end: (rng.randint(1, 25), rng.randint(1, 130)),
            edges=((7, 0), (3, 1), (5, 6)),
            about={"a": "the number that is shifted", "b": "the other factor", "return": "the copies, $order first"},
            noun="the shifted copies of $a that add up to $a * $b",
            gives="nats",
        ),
    ),
)
