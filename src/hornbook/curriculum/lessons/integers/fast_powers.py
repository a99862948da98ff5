"""Powers modulo m: repeated squaring, last digits, and powers that come round again."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _three_arguments(rng: Random) -> Example:
    base, exponent, m = rng.randint(3, 12), rng.randint(40, 90), rng.choice((10, 13, 17, 100))
    return example(
        """The built-in `pow` accepts a third argument, the modulus. It gives the same remainder as `**` and `%`,
        without computing the power itself.""",
        """
        power = $base ** $exponent
        print(len(str(power)), "digits")
        print(power % $m)
        print(pow($base, $exponent, $m))
        """,
        """A number of $digits digits was computed for nothing. `pow` with three arguments never handles a number
        larger than the square of $m.""",
        base=base,
        exponent=exponent,
        m=m,
        digits=len(str(base**exponent)),
    )


def _squaring(rng: Random) -> Example:
    base, exponent = rng.choice((2, 3, 5)), rng.choice((13, 19, 21, 25, 26))
    return example(
        """To compute a power with few multiplications, square again and again, and multiply together those squares that
        belong to the binary ones of the exponent.""",
        '''
        def power(base: int, exponent: int) -> int:
            """Return base to the power of the exponent by repeated squaring."""
            result = 1
            square = base
            while exponent > 0:
                if exponent % 2 == 1:
                    result *= square
                    print("use", square)
                square *= square
                exponent //= 2
            return result


        print(power($base, $exponent))
        print(f"{$exponent:b}", $base ** $exponent)
        ''',
        """$exponent written in binary has $ones ones, so $ones of the squares were used. The loop ran only $rounds
        times.""",
        base=base,
        exponent=exponent,
        ones=exponent.bit_count(),
        rounds=exponent.bit_length(),
    )


def _modular(rng: Random) -> Example:
    base, exponent, m = rng.randint(3, 20), rng.randint(1000, 9000), rng.choice((11, 19, 23, 31))
    return example(
        """With a remainder taken after every multiplication, the numbers stay small even for an exponent in the
        thousands.""",
        '''
        def power_mod(base: int, exponent: int, m: int) -> int:
            """Return the remainder of base to the power of the exponent, divided by m."""
            result = 1 % m
            base %= m
            while exponent > 0:
                if exponent % 2 == 1:
                    result = result * base % m
                base = base * base % m
                exponent //= 2
            return result


        print(power_mod($base, $exponent, $m), pow($base, $exponent, $m))
        print(power_mod(7, 0, 5), power_mod(7, 0, 1))
        ''',
        """The second line shows the smallest exponent: anything to the power of 0 is 1, and its remainder by 1 is 0.
        This is why the result begins as `1 % m`.""",
        base=base,
        exponent=exponent,
        m=m,
    )


def _cycle(rng: Random) -> Example:
    base = rng.choice((2, 3, 7, 8, 4, 9))
    exponent = rng.randint(50, 400)
    who = people(rng, 1)[0]
    return example(
        """$who wants the last digit of $base to the power of $exponent and looks at the last digits of the first few
        powers.""",
        """
        digits = []
        last = $base
        while last not in digits:
            digits.append(last)
            last = last * $base % 10
        print(digits)
        place = ($exponent - 1) % len(digits)
        print(digits[place], pow($base, $exponent, 10))
        """,
        """Each last digit follows from the one before, so when the first comes up again, everything repeats. The list
        begins with the exponent 1, therefore 1 is taken away before the remainder is computed.""",
        base=base,
        exponent=exponent,
        who=who,
    )


def _sum_question(rng: Random) -> Question:
    n = rng.randint(20, 60)
    return question(
        """Write a function that returns the last three digits of 1 to the power of 1 plus 2 to the power of 2 and so
        on up to n to the power of n, as a number.""",
        '''
        def last_three(n: int) -> int:
            """Return the last three digits of 1**1 + 2**2 + ... + n**n."""
            total = 0
            for k in range(1, n + 1):
                total = (total + pow(k, k, 1000)) % 1000
            return total


        print(last_three($n))
        print(last_three(3), 1 + 4 + 27)
        ''',
        """Only the last three digits of each term matter for the last three digits of the sum, and these are the
        remainder by 1000.""",
        n=n,
    )


def _count_question(rng: Random) -> Question:
    exponents = [rng.randint(5, 20), rng.randint(30, 100), 1024]
    return question(
        """Repeated squaring halves an even exponent and lowers an odd one by 1 until it is 1. Write a function that
        counts the multiplications.""",
        '''
        def multiplications(exponent: int) -> int:
            """Return how many multiplications repeated squaring needs; exponent >= 1."""
            count = 0
            while exponent > 1:
                if exponent % 2 == 0:
                    exponent //= 2
                else:
                    exponent -= 1
                count += 1
            return count


        for exponent in $exponents:
            print(exponent, multiplications(exponent))
        ''',
        """Halving stands for one squaring, lowering by 1 for one multiplication with the base. Without the trick the
        counts would be one less than the exponents.""",
        exponents=exponents,
    )


def _remainders(base: int, m: int) -> list[int]:
    found: list[int] = []
    k = 0
    while base**k % m not in found:
        found.append(base**k % m)
        k += 1
    return found


def _form(found: list[int], at: int, key: str) -> object:
    return {"remainders": found, "period": len(found) - at, "cycle": found[at:]}[key]


LESSON = Lesson(
    topic="Powers modulo m and fast exponentiation",
    area="integers",
    concepts=("modular_power", "repeated_squaring", "pow_function"),
    openings=(
        """7 to the power of 1000 has 846 digits, yet its last digit is found in no time. When only a remainder is
        asked for, the power never has to be written down.""",
        """A power with the exponent 64 seems to need 63 multiplications. Six are enough: square, square the square,
        and so on.""",
        """Encryption on the internet computes powers with exponents of hundreds of digits. That is possible because
        of two ideas, squaring and reducing.""",
    ),
    ideas=(
        (
            """`pow(a, n, m)` is the remainder of `a ** n` by `m`, computed quickly. It gives the same as `a ** n %
            m`, but the huge number in between does not arise.""",
            """Three arguments turn `pow` into modular exponentiation. With large exponents the difference is
            enormous: a moment instead of never.""",
        ),
        (
            """If the exponent is even, `a ** n` is the square of `a ** (n // 2)`. If it is odd, one factor `a` is
            split off first. Each squaring halves the exponent, so the number of steps grows with its binary digits
            only.""",
            """The squares `a`, `a ** 2`, `a ** 4`, `a ** 8` are cheap, each being the square of the last. Any
            exponent is a sum of powers of two, and the matching squares multiply to the power.""",
        ),
        (
            """Remainders may be taken after every multiplication, because the remainder of a product depends only on
            the remainders of its factors.""",
            """Reduce early and often: with `result = result * base % m` no number ever exceeds `m * m`.""",
        ),
        (
            """There are only `m` remainders, so the powers of `a` modulo `m` must repeat at some point, and from
            there on they go round in a circle.""",
            """The last digits of the powers of 2 are 2, 4, 8, 6, and again 2, 4, 8, 6. A cycle of four decides the last
            digit for any exponent from its remainder by 4.""",
        ),
    ),
    examples=(_three_arguments, _squaring, _modular, _cycle),
    pitfalls=(
        """Reducing the exponent modulo `m`. `2 ** 12 % 10` is 6, while `2 ** (12 % 10) % 10` is 4. The base may be
        reduced, the exponent may not.""",
        """Writing `pow(a, n) % m`. This is correct and computes the whole power first; with a large exponent the
        program seems to hang. The modulus belongs inside the brackets.""",
        """Losing a factor when halving an odd exponent. `n // 2` forgets the 1, so the multiplication with the base
        has to be done before.""",
    ),
    questions=(_sum_question, _count_question),
    asks=(
        "Is there a ready function?",
        "Why is squaring so fast?",
        "When may I take remainders?",
        "Do the powers ever repeat?",
    ),
    notes={
        "student": (
            """For a prime p that does not divide a, Fermat's little theorem says `pow(a, p - 1, p) == 1`. So there the
            exponent may be reduced, modulo p - 1.""",
        ),
        "engineer": (
            """Since Python 3.8, `pow(a, -1, m)` returns the modular inverse and raises `ValueError` if there is
            none. For secrets use a cryptography library: `pow` does not run in constant time.""",
        ),
        "hobbyist": (
            """The same squaring trick works for anything that can be multiplied, such as matrices or permutations.
            Only the "one" at the start has to be adapted.""",
        ),
    },
    families=(
        Family(
            "power_tail",
            "base|a: int, exponent|n: int, digits|count: int -> str",
            names=("last_digits_of_power", "power_tail", "end_of_power", "tail_of_power"),
            tells=(
                "Return the last $digits decimal digits of $base to the power of $exponent as a text, with leading "
                "zeros "
                "where they belong to it.",
                "Return a text of exactly $digits characters: the $digits lowest decimal digits of $base ** "
                "$exponent, zeros "
                "in front included.",
                "Compute the end of the decimal form of $base ** $exponent, $digits digits long, as a string. A "
                "power with "
                "fewer digits is filled up with zeros from the left.",
            ),
            notes=("No argument is negative, and $digits is at least 1. The exponent may be very large.",),
            solutions=(
                "return str(pow($base, $exponent, 10**$digits)).zfill($digits)",
                'return f"{pow($base, $exponent, 10 ** $digits):0{$digits}d}"',
                program(
                    """
                    size = 10**$digits
                    result, square, rest = 1 % size, $base % size, $exponent
                    while rest > 0:
                        if rest % 2 == 1:
                            result = result * square % size
                        square = square * square % size
                        rest //= 2
                    return str(result).rjust($digits, "0")"""
                ),
            ),
            oracle=lambda base, exponent, digits: str(base**exponent).zfill(digits)[-digits:],
            draw=lambda rng: (
                rng.randint(2, 60),
                rng.choice((rng.randint(0, 9), rng.randint(10, 400))),
                rng.randint(1, 5),
            ),
            edges=((7, 0, 3), (0, 5, 2), (10, 6, 4), (2, 1000, 3)),
            about={
                "base": "the base",
                "exponent": "the exponent",
                "digits": "how many digits are wanted",
                "return": "a text of so many digits",
            },
            noun="the last $digits digits of $base to the power of $exponent",
            gives="str",
        ),
        Family(
            "power_remainders",
            "base|a: int, m|modulus: int -> $hint",
            names=("power_$key", "${key}_of_powers", "power_${key}_modulo", "find_power_$key"),
            tells=(
                "Look at the remainders of $base ** 0, $base ** 1, $base ** 2, ... modulo $m up to the point where "
                "one comes up "
                "for the second time. Return $what.",
                "Begin with 1 modulo $m and keep multiplying by $base, taking the remainder by $m each time, until a "
                "number "
                "repeats. Return $what.",
                "The powers of $base modulo $m, from the exponent 0 on, repeat themselves sooner or later. Return "
                "$what.",
            ),
            notes=("$base is not negative and $m is at least 1.",),
            varies={
                "form": (
                    {
                        "key": "remainders",
                        "hint": "list[int]",
                        "what": "the list of remainders before the first repetition",
                        "end": "seen",
                    },
                    {
                        "key": "period",
                        "hint": "int",
                        "what": "the length of the part that repeats for ever",
                        "end": "len(seen) - seen.index(value)",
                    },
                    {
                        "key": "cycle",
                        "hint": "list[int]",
                        "what": "the remainders that repeat for ever, in order, as a list that begins with the first "
                        "remainder to come up twice",
                        "end": "seen[seen.index(value) :]",
                    },
                )
            },
            solutions=(
                program(
                    """
                    seen = []
                    value = 1 % $m
                    while value not in seen:
                        seen.append(value)
                        value = value * $base % $m
                    return $end"""
                ),
                program(
                    """
                    def follow(seen: list[int], value: int) -> tuple[list[int], int]:
                        if value in seen:
                            return seen, value
                        return follow([*seen, value], value * $base % $m)

                    seen, value = follow([], 1 % $m)
                    return $end"""
                ),
            ),
            oracle=lambda base, m, form: (lambda r: _form(r, r.index(base ** len(r) % m), form["key"]))(
                _remainders(base, m)
            ),
            draw=lambda rng, form: (rng.randint(2, 20), rng.choice((rng.randint(2, 24), 8, 12, 20, 24))),
            edges=((2, 10), (5, 1), (6, 4), (3, 7)),
            about={"base": "the base of the powers", "m": "the modulus", "return": "$what"},
        ),
        Family(
            "squaring_steps",
            "exponent|power|n: int -> list[int]",
            names=("exponents_on_the_way", "squaring_exponents", "power_ladder", "squaring_plan"),
            tells=(
                "Repeated squaring leads from $exponent down to 1: an even exponent is halved, an odd one above 1 is "
                "lowered "
                "by 1. Return the exponents on the way, both ends included, $order.",
                "Go from $exponent to 1: halve even numbers, subtract 1 from odd ones. Return all numbers that come "
                "up, "
                "$exponent and 1 included, $order.",
                "Return the exponents that repeated squaring meets between $exponent and 1, both included, $order. "
                "From an even "
                "exponent it goes to its half, from an odd one to the number below.",
            ),
            notes=("$exponent is at least 1.",),
            varies={
                "turn": (
                    {"order": "from the largest to the smallest", "step": ""},
                    {"order": "from 1 upwards", "step": "[::-1]"},
                )
            },
            solutions=(
                program(
                    """
                    found = [$exponent]
                    while found[-1] > 1:
                        last = found[-1]
                        found.append(last // 2 if last % 2 == 0 else last - 1)
                    return found$step"""
                ),
                program(
                    """
                    def way(k: int) -> list[int]:
                        if k <= 1:
                            return [k]
                        return [k] + way(k - 1 if k % 2 else k // 2)

                    return way($exponent)$step"""
                ),
                program(
                    """
                    found = [1]
                    for digit in f"{$exponent:b}"[1:]:
                        found.append(2 * found[-1])
                        if digit == "1":
                            found.append(found[-1] + 1)
                    found.reverse()
                    return found$step"""
                ),
            ),
            oracle=lambda exponent, turn: sorted(
                {exponent >> i for i in range(exponent.bit_length())}
                | {(exponent >> i) & -2 for i in range(exponent.bit_length() - 1)},
                reverse=turn["step"] == "",
            ),
            draw=lambda rng, turn: (rng.choice((rng.randint(2, 40), rng.randint(40, 1000))),),
            edges=((1,), (2,), (16,), (31,)),
            about={"exponent": "the exponent to begin with", "return": "the exponents, $order"},
            noun="the exponents that repeated squaring meets on the way from $exponent to 1",
            gives="nats",
        ),
    ),
)
