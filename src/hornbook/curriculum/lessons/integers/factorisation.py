"""Prime factorisation: taking a number apart into primes, and what the exponents tell."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question

_FACTORS = '''
        def factorise(n: int) -> dict[int, int]:
            """Return the prime factors of n >= 1 with their exponents."""
            exponents = {}
            divisor = 2
            while divisor * divisor <= n:
                while n % divisor == 0:
                    exponents[divisor] = exponents.get(divisor, 0) + 1
                    n //= divisor
                divisor += 1
            if n > 1:
                exponents[n] = 1
            return exponents

'''


def _number(rng: Random) -> int:
    return rng.choice((2, 4, 8, 3, 9)) * rng.choice((5, 7, 10, 14, 15)) * rng.choice((1, 3, 7, 11))


def _steps(rng: Random) -> Example:
    n = _number(rng) * 2
    return example(
        """The number $n is taken apart by dividing off the smallest possible factor again and again. Each line shows a
        factor and what is left.""",
        """
        n = $n
        divisor = 2
        while n > 1:
            if n % divisor == 0:
                n //= divisor
                print(divisor, "leaves", n)
            else:
                divisor += 1
        """,
        """`divisor` goes up only when it no longer divides. Each factor in the left column is prime: had it a smaller
        factor, that one would have been divided off before.""",
        n=n,
    )


def _with_exponents(rng: Random) -> Example:
    n = _number(rng) * 4
    return example(
        """Equal primes are best counted, in a dictionary from the prime to its exponent.""",
        _FACTORS
        + """
        found = factorise($n)
        print(found)
        product = 1
        for prime, exponent in found.items():
            product *= prime ** exponent
        print(product, factorise(1))
        """,
        """Multiplying the powers gives $n again, which is the best test of such a function. The number 1 has no prime
        factor, and its dictionary is empty.""",
        n=n,
    )


def _shared(rng: Random) -> Example:
    a, b = _number(rng) * 6, _number(rng) * 4
    return example(
        """Two numbers side by side: the smaller exponent of each prime belongs to the greatest common divisor, the
        larger one to the least common multiple.""",
        _FACTORS
        + """
        first, second = factorise($a), factorise($b)
        print(first)
        print(second)
        common = multiple = 1
        for prime in sorted(first.keys() | second.keys()):
            exponents = first.get(prime, 0), second.get(prime, 0)
            common *= prime ** min(exponents)
            multiple *= prime ** max(exponents)
        print(common, multiple)
        """,
        """A prime that is missing has the exponent 0, hence `get` with a default. For large numbers Euclid's
        algorithm is much faster, because it needs no factorisation; here one can see why the result is right.""",
        a=a,
        b=b,
    )


def _count_divisors(rng: Random) -> Example:
    n = rng.choice((72, 90, 96, 108, 120, 126, 140, 150, 168, 180))
    who = people(rng, 1)[0]
    return example(
        """A divisor of $n uses each prime up to so many times as $n contains it. $who multiplies the numbers of choices
        and compares with the divisors themselves.""",
        _FACTORS
        + """
        count = 1
        for prime, exponent in factorise($n).items():
            print(prime, "may be used 0 to", exponent, "times")
            count *= exponent + 1
        divisors = [d for d in range(1, $n + 1) if $n % d == 0]
        print(count, len(divisors))
        """,
        """The 1 is added because "not at all" is a choice too. Nobody had to list the divisors in order to count
        them.""",
        n=n,
        who=who,
    )


def _square_question(rng: Random) -> Question:
    n = rng.choice((60, 90, 132, 140, 150, 168, 198, 220))
    return question(
        """Write a function that returns the smallest number by which a given number must be multiplied to become a
        square. Think of the exponents.""",
        '''
        def factor_to_square(n: int) -> int:
            """Return the smallest factor that makes n >= 1 a square number."""
            factor = 1
            divisor = 2
            while n > 1:
                exponent = 0
                while n % divisor == 0:
                    n //= divisor
                    exponent += 1
                if exponent % 2 == 1:
                    factor *= divisor
                divisor += 1
            return factor


        extra = factor_to_square($n)
        print(extra, $n * extra, factor_to_square(49))
        ''',
        """In a square every exponent is even. So each prime with an odd exponent is needed once more, and the others
        are not. A square itself needs the factor 1.""",
        n=n,
    )


def _smallest_question(rng: Random) -> Question:
    bound = rng.choice((5, 7))
    return question(
        """Call a number smooth if none of its prime factors is greater than $bound. Write a function that tests it
        without a list of primes.""",
        '''
        def is_smooth(n: int, bound: int) -> bool:
            """Return whether n >= 1 has no prime factor above the bound."""
            for divisor in range(2, bound + 1):
                while n % divisor == 0:
                    n //= divisor
            return n == 1


        print([n for n in range(1, 31) if is_smooth(n, $bound)])
        print(is_smooth(2 ** 20, $bound), is_smooth(2 ** 20 + 1, $bound))
        ''',
        """All small factors are divided out. If 1 is left, there was nothing else in it. The divisors 4 and 6 do no
        harm: when their turn comes, the twos and threes are gone.""",
        bound=bound,
    )


def _primes_of(n: int) -> list[int]:
    """With repetition, by recursion."""
    for d in range(2, n):
        if n % d == 0:
            return [d, *_primes_of(n // d)]
    return [n] if n > 1 else []


def _text(n: int, power: str, times: str) -> str:
    primes = _primes_of(n)
    parts = [f"{p}{power}{primes.count(p)}" if primes.count(p) > 1 else str(p) for p in sorted(set(primes))]
    return times.join(parts) or "1"


def _square_split(n: int, key: str) -> object:
    """By the exponents: half of each, rounded down, goes to a."""
    primes = _primes_of(n)
    a = b = 1
    for p in set(primes):
        a *= p ** (primes.count(p) // 2)
        b *= p ** (primes.count(p) % 2)
    return {"square_part": (a, b), "squarefree_part": b, "simplified_root": f"{a} r {b}"}[key]


_DIVIDE = """
parts, rest, divisor = [], $n, 2
while divisor <= rest:
    exponent = 0
    while rest % divisor == 0:
        rest //= divisor
        exponent += 1
    if exponent > 0:
        """

LESSON = Lesson(
    topic="Prime factorisation and the exponents of primes",
    area="integers",
    concepts=("prime_factors", "exponents", "while_loops"),
    openings=(
        """360 is 2 times 2 times 2 times 3 times 3 times 5, and there is no other way to write it as a product of
        primes, apart from the order. This list of primes says everything about the number.""",
        """As a molecule consists of atoms, a whole number consists of primes. Taking it apart takes two nested loops
        and no knowledge of which numbers are prime.""",
        """Which numbers divide 1400? How many zeros end a product? Is this number a square? Such questions become
        easy as soon as the prime factors are known.""",
    ),
    ideas=(
        (
            """Try the divisors 2, 3, 4 and so on. Whenever one divides, divide it off as often as it goes. A composite
            divisor such as 6 never succeeds, because its own factors are gone by then.""",
            """Two nested loops do the work. The inner one removes one prime completely and counts how often; the
            outer one moves on to the next candidate. What is left gets smaller, and at 1 everything has been found.""",
        ),
        (
            """Every number from 2 on has exactly one factorisation into primes. That is the fundamental theorem of
            arithmetic, and it is why one may speak of "the" exponent of 3 in a number.""",
            """The order of the factors is the only freedom, so a dictionary from primes to exponents describes a number
            completely: `{2: 3, 5: 1}` is 40 and nothing else.""",
        ),
        (
            """The search may stop as soon as `divisor * divisor > n`. What is left then has no factor up to its
            root, so it is 1 or a prime, and a prime must not be forgotten.""",
            """At most one prime factor can be greater than the square root of a number. Hence the loop up to the
            root, and the final `if n > 1` for that one.""",
        ),
        (
            """Multiplying numbers adds the exponents of each prime, a power multiplies them. In a square all
            exponents are even, in a cube they are multiples of 3.""",
            """One number divides another if none of its exponents is larger. So the common divisors and multiples
            can be read off from two factorisations, prime by prime.""",
        ),
    ),
    examples=(_steps, _with_exponents, _shared, _count_divisors),
    pitfalls=(
        """Dividing only once by each divisor. With `if` in place of the inner `while`, 12 gives the factors 2 and 3 and
        leaves a 2 behind that nobody sees.""",
        """Dropping what is left at the end. For 14 the loop up to the root finds the 2, then `divisor * divisor`
        exceeds the remaining 7, and without the final `if` the 7 is lost.""",
        """Using `/` to divide off a factor. The number becomes a float, and beyond `2 ** 53` its remainders are wrong.
        Write `//`.""",
    ),
    questions=(_square_question, _smallest_question),
    asks=(
        "How are the factors found?",
        "Is the result always the same?",
        "How far must the search go?",
        "What can be read off from the exponents?",
    ),
    notes={
        "student": (
            """That the factorisation exists follows by induction. That it is unique needs Euclid's lemma: a prime that
            divides a product divides one of the factors.""",
        ),
        "engineer": (
            """Trial division takes about the square root of n steps. For numbers of twelve digits that is a million;
            cryptography lives on the fact that for hundreds of digits no fast way is known.""",
        ),
        "teacher": (
            """Factor trees drawn by different pupils look different and end in the same leaves. Collect several on the
            board before you name the theorem.""",
        ),
        "young": (
            """Build 60 from blocks that cannot be split: 2, 2, 3 and 5. Try to find other blocks that give 60. You will
            not find any.""",
        ),
    },
    families=(
        Family(
            "factorisation_text",
            "n|number|value: int -> str",
            names=("factorisation_text", "write_factorisation", "prime_powers_text", "factors_as_text"),
            tells=(
                "Return the prime factorisation of $n as a text such as $sample for $shown: primes in ascending order, "
                "exponents above 1 behind `$power`, parts joined by `$times`.",
                "Write $n as a product of prime powers. The primes ascend and are joined by `$times`; an exponent "
                "greater "
                "than 1 follows its prime after `$power`, as in $sample for $shown.",
                "Give the factorisation of $n into primes as text, the smallest prime first: `$times` stands between "
                "the "
                "parts, and `$power` before an exponent unless it is 1. For $shown this is $sample.",
            ),
            notes=('$n is at least 1, and 1 gives "1".',),
            varies={
                "style": (
                    {"power": "^", "times": " * ", "sample": '"2^2 * 3 * 5"', "shown": "60"},
                    {"power": "**", "times": " * ", "sample": '"2**3 * 7"', "shown": "56"},
                    {"power": "^", "times": " x ", "sample": '"2 x 3^2 x 5"', "shown": "90"},
                    {"power": "^", "times": ".", "sample": '"2^2.3.7"', "shown": "84"},
                )
            },
            solutions=(
                _DIVIDE.strip()
                + "\n"
                + '        parts.append(f"{divisor}$power{exponent}" if exponent > 1 else str(divisor))\n'
                + '    divisor += 1\nreturn "$times".join(parts) if parts else "1"',
                program(
                    """
                    from collections import Counter
                    exponents, rest, divisor = Counter(), $n, 2
                    while divisor <= rest:
                        if rest % divisor == 0:
                            exponents[divisor] += 1
                            rest //= divisor
                        else:
                            divisor += 1
                    parts = [f"{p}$power{e}" if e > 1 else f"{p}" for p, e in exponents.items()]
                    return "$times".join(parts) or "1\""""
                ),
            ),
            oracle=lambda n, style: _text(n, style["power"], style["times"]),
            draw=lambda rng, style: (rng.choice((rng.randint(2, 60), _number(rng), 4 * _number(rng))),),
            edges=((1,), (13,), (8,), (36,)),
            about={"n": "a positive number", "return": "the factorisation as text"},
            noun="the prime factorisation of $n as text",
            gives="str",
        ),
        Family(
            "exponent_in_product",
            "factors|numbers|values: list[int], p|prime|q: int -> int",
            names=("exponent_in_product", "power_in_product", "times_prime_divides", "count_prime_in_product"),
            tells=(
                "Return how often the prime $p can be divided out of the product of all $factors.",
                "Multiply all $factors in thought; return the exponent of the prime $p in the factorisation of the "
                "product.",
                "Return the largest e for which the prime $p to the power of e divides the product of the $factors.",
            ),
            notes=("All numbers are positive. The empty product is 1.",),
            solutions=(
                program(
                    """
                    exponent = 0
                    for factor in $factors:
                        while factor % $p == 0:
                            factor //= $p
                            exponent += 1
                    return exponent"""
                ),
                program(
                    """
                    from math import prod
                    rest = prod($factors)
                    exponent = 0
                    while rest % $p == 0:
                        rest //= $p
                        exponent += 1
                    return exponent"""
                ),
                program(
                    """
                    def exponent_of(number: int) -> int:
                        if number % $p != 0:
                            return 0
                        return 1 + exponent_of(number // $p)

                    return sum(exponent_of(number) for number in $factors)"""
                ),
            ),
            oracle=lambda factors, p: sum(_primes_of(f).count(p) for f in factors),
            draw=lambda rng: (
                [rng.choice((rng.randint(1, 40), 25, 27, 16, 50, 98)) for _ in range(rng.randint(2, 6))],
                rng.choice((2, 3, 5, 7)),
            ),
            edges=(([], 3), ([8, 12, 5], 2), ([7], 5)),
            noun="the exponent of $p in the product of the $factors",
            gives="nat",
        ),
        Family(
            "square_part",
            "n|number|radicand: int -> $hint",
            names=("$key", "find_$key", "${key}_of", "compute_$key"),
            tells=(
                "Write $n as a * a * b with a as large as possible. Return $what.",
                "Among all ways to write $n as the product of a square a * a and a number b, take the one with the "
                "largest "
                "a. Return $what.",
                "Let a be the largest number whose square divides $n, and b the quotient of $n and a * a. Return "
                "$what.",
            ),
            notes=("$n is at least 1.",),
            varies={
                "form": (
                    {"key": "square_part", "hint": "tuple[int, int]", "what": "the pair (a, b)", "end": "a, b"},
                    {"key": "squarefree_part", "hint": "int", "what": "b", "end": "b"},
                    {
                        "key": "simplified_root",
                        "hint": "str",
                        "what": 'the text "a r b" with a and b as numbers, which stands for a times the root of b',
                        "end": 'f"{a} r {b}"',
                    },
                )
            },
            solutions=(
                program(
                    """
                    a, b, divisor = 1, $n, 2
                    while divisor * divisor <= b:
                        if b % (divisor * divisor) == 0:
                            a *= divisor
                            b //= divisor * divisor
                        else:
                            divisor += 1
                    return $end"""
                ),
                program(
                    """
                    a = max(d for d in range(1, $n + 1) if $n % (d * d) == 0)
                    b = $n // (a * a)
                    return $end"""
                ),
                program(
                    """
                    from math import isqrt
                    a = isqrt($n)
                    while $n % a**2 != 0:
                        a -= 1
                    b = $n // a**2
                    return $end"""
                ),
            ),
            oracle=lambda n, form: _square_split(n, form["key"]),
            draw=lambda rng, form: (rng.choice((1, 4, 9, 25, 36)) * rng.randint(1, 30),),
            edges=((1,), (72,), (30,), (16,)),
        ),
    ),
)
