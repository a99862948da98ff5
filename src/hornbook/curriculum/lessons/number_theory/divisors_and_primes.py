"""Divisors and primes: the remainder as a test, trial division, the sieve."""

from itertools import product
from math import prod
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _divisors(rng: Random) -> Example:
    n = rng.choice([12, 18, 20, 24, 28, 30, 36, 40, 42, 48])
    return example(
        """In how many ways can $n chairs be set up in equal rows? The possible row lengths are the divisors of $n.""",
        '''
        def divisors(n: int) -> list[int]:
            """Return all divisors of a positive number in increasing order."""
            return [d for d in range(1, n + 1) if n % d == 0]


        print(divisors($n))
        print(len(divisors($n)))
        ''',
        """A divisor leaves the remainder 0. The range ends at `n + 1`, because $n divides itself and should be in the
        list.""",
        n=n,
    )


def _prime(rng: Random) -> Example:
    p = rng.choice([29, 37, 41, 53, 67, 71, 83, 97])
    q = rng.choice([7 * 7, 7 * 11, 5 * 13, 7 * 13])
    return example(
        """A prime has exactly two divisors, 1 and itself. To show that a number is not prime, one other divisor is
        enough.""",
        '''
        def is_prime(n: int) -> bool:
            """Return True if n is a prime number."""
            if n < 2:
                return False
            d = 2
            while d * d <= n:
                if n % d == 0:
                    return False
                d += 1
            return True


        print(is_prime($p), is_prime($q), is_prime(1), is_prime(2))
        ''',
        """Divisors come in pairs: if $q is divided by one, the quotient is the other, and the smaller of the two is at
        most the square root. So the loop may stop when `d * d` exceeds `n`. For $p it tries the numbers up to
        $root.""",
        p=p,
        q=q,
        root=int(p**0.5),
    )


def _factors(rng: Random) -> Example:
    n = rng.choice([60, 84, 90, 126, 132, 150, 198, 220])
    return example(
        """Every number from 2 on is a product of primes. We divide by the smallest possible number as often as it
        goes, then try the next.""",
        '''
        def prime_factors(n: int) -> list[int]:
            """Return the prime factors of n >= 2 in increasing order, with repeats."""
            factors = []
            d = 2
            while d * d <= n:
                while n % d == 0:
                    factors.append(d)
                    n //= d
                d += 1
            if n > 1:
                factors.append(n)
            return factors


        print(prime_factors($n))
        ''',
        """No test for primes is needed. When `d` is reached, all smaller factors have been divided out, so a `d` that
        still divides must be prime. What remains at the end is prime as well.""",
        n=n,
    )


def _perfect_question(rng: Random) -> Question:
    n = rng.randint(20, 40)
    return question(
        """Write a function that returns all primes below a limit by crossing out: from the numbers 2, 3, 4, ... cross
        out all multiples of each number that is still there.""",
        '''
        def primes_below(limit: int) -> list[int]:
            """Return the primes below the limit, by the sieve of Eratosthenes."""
            crossed = [False] * max(limit, 2)
            primes = []
            for n in range(2, limit):
                if not crossed[n]:
                    primes.append(n)
                    for multiple in range(n * n, limit, n):
                        crossed[multiple] = True
            return primes


        print(primes_below($n))
        print(primes_below(2))
        ''',
        """A number that nobody has crossed out has no smaller divisor, so it is prime. Crossing begins at `n * n`,
        because smaller multiples have a smaller factor and are already gone.""",
        n=n,
    )


def _next_question(rng: Random) -> Question:
    n = rng.randint(24, 90)
    return question(
        """Write a function that returns the smallest divisor of a number that is greater than 1. For which numbers is
        it the number itself?""",
        '''
        def smallest_divisor(n: int) -> int:
            """Return the smallest divisor of n >= 2 that is greater than 1."""
            d = 2
            while n % d != 0:
                d += 1
            return d


        print(smallest_divisor($n))
        print([n for n in range(2, 20) if smallest_divisor(n) == n])
        ''',
        """The loop must end, at the latest when `d` reaches `n`. If it goes that far, there is no divisor in between:
        the number is prime, as the second line shows.""",
        n=n,
    )


def _divisor_count(number: int) -> int:
    """From the exponents of its primes."""
    exponents: dict[int, int] = {}
    factor = 2
    while number > 1:
        while number % factor == 0:
            exponents[factor] = exponents.get(factor, 0) + 1
            number //= factor
        factor += 1
    return prod(exponent + 1 for exponent in exponents.values())


LESSON = Lesson(
    topic="Divisors and prime numbers",
    area="number theory",
    concepts=("primes", "divisors", "remainder"),
    openings=(
        """Twelve eggs fit into boxes of 2, 3, 4 or 6. Thirteen eggs fit into no such boxes. The difference between 12
        and 13 is what this page is about.""",
        """Which numbers divide a given number without a remainder? The operator `%` answers for one candidate, and a
        loop asks for all.""",
        """Primes are the numbers that other numbers are built of by multiplication. A few lines of Python find
        them.""",
    ),
    ideas=(
        (
            """`n % d == 0` says that `d` divides `n`. All of this subject rests on that one test.""",
            """The remainder decides: `n % d` is 0 exactly if `n` is a multiple of `d`.""",
        ),
        (
            """Divisors come in pairs, `d` and `n // d`. One of the two is not larger than the square root, so a search
            may end there.""",
            """To find out whether a number near a million is prime, at most a thousand candidates have to be tried.""",
        ),
        (
            """Mind the small numbers: 1 is not prime, for it has only one divisor, and 2 is the only even prime.""",
            """Tests for primes most often go wrong at 0, 1 or 2. Try these three first.""",
        ),
    ),
    examples=(_divisors, _prime, _factors),
    pitfalls=(
        """Returning `True` inside the loop. One candidate that does not divide proves nothing; only after the loop is
        it certain.""",
        """Computing the limit with `n ** 0.5` for huge numbers. Floats round; `d * d <= n` is exact.""",
    ),
    questions=(_perfect_question, _next_question),
    asks=("How do I test a divisor?", "How far must I search?", "Which cases are special?"),
    notes={
        "student": ("""Trial division takes about the square root of `n` steps, the sieve little more than `n`.""",),
        "engineer": ("""Integers have arbitrary precision, so `d * d` cannot overflow. `math.isqrt` is exact.""",),
        "young": ("""Lay out 12 stones in equal rows. Then try 13. Some numbers refuse.""",),
    },
    families=(
        Family(
            "equal_rows_within_limits",
            "total: int, low: int, high: int -> $hint",
            names=("$name", "${name}_of_$things", "find_$name", "equal_$name"),
            tells=(
                "$total $things are set up in rows of equal length, with at least $low and at most $high in a row, and "
                "none is left over. Return $what.",
                "Return $what if $total $things are to stand in equal rows, none is left over, and a row has from $low "
                "to $high of them, both included.",
                "All of $total $things shall form rows that are equally long, no shorter than $low and no longer than "
                "$high. Return $what.",
            ),
            notes=("$total and $low are positive. One single row is allowed, and so are rows of 1.",),
            varies={
                "kind": ({"things": "chairs"}, {"things": "tulips"}, {"things": "tiles"}, {"things": "jars"}),
                "form": (
                    {
                        "name": "row_lengths",
                        "hint": "list[int]",
                        "what": "the possible lengths of a row in ascending order",
                        "give": "found",
                    },
                    {
                        "name": "rows_and_lengths",
                        "hint": "list[tuple[int, int]]",
                        "what": "all possible pairs (number of rows, length of a row), shortest rows first",
                        "give": "[(total // length, length) for length in found]",
                    },
                    {
                        "name": "row_arrangements",
                        "hint": "int",
                        "what": "the number of possible lengths of a row",
                        "give": "len(found)",
                    },
                ),
            },
            solutions=(
                "found = [length for length in range(low, high + 1) if total % length == 0]\nreturn $give",
                "found = []\ndivisor = 1\nwhile divisor * divisor <= total:\n    if total % divisor == 0:\n"
                "        for length in {divisor, total // divisor}:\n            if low <= length <= high:\n"
                "                found.append(length)\n    divisor += 1\nfound.sort()\nreturn $give",
                "found = []\nfor rows in range(total, 0, -1):\n    length, rest = divmod(total, rows)\n"
                "    if rest == 0 and low <= length <= high:\n        found.append(length)\nreturn $give",
            ),
            oracle=lambda total, low, high, kind, form: (
                lambda ways: {
                    "row_lengths": [length for _, length in ways],
                    "rows_and_lengths": ways,
                    "row_arrangements": len(ways),
                }[form["name"]]
            )(
                sorted(
                    (way for way in product(range(1, total + 1), range(low, high + 1)) if prod(way) == total),
                    key=lambda way: way[1],
                )
            ),
            draw=lambda rng, kind, form: (lambda total, low: (total, low, low + rng.randint(1, total // 2)))(
                rng.choice((12, 17, 24, 30, 36, 40, 42, 48, 60, rng.randint(8, 64))), rng.randint(1, 6)
            ),
            edges=((24, 3, 8), (24, 4, 11), (13, 2, 12), (13, 1, 13), (36, 6, 6)),
            about={
                "total": "the number of $things",
                "low": "the shortest length of a row",
                "high": "the longest length of a row",
                "return": "$what",
            },
        ),
        Family(
            "first_in_steps_with_divisors",
            "start|first|begin: int, step|gap|stride: int, limit|last|end: int -> int | None",
            names=("first_$name", "next_${name}_in_steps", "find_$name", "search_$name"),
            tells=(
                "Return the first $said among the numbers $start, $start + $step, $start + 2 * $step and so on that do "
                "not exceed $limit, or None if there is none.",
                "Begin with $start and go up in steps of $step as long as the number is not greater than $limit. "
                "Return the first $said that is met, or None.",
                "The numbers from $start on at a distance of $step are looked at, up to $limit, which is included. "
                "Return the first $said among them, None if there is none.",
            ),
            notes=("$start and $step are positive$extra.",),
            varies={
                "form": (
                    {"name": "prime", "said": "prime number", "many": "2", "extra": "; 1 is not a prime number"},
                    {"name": "prime_square", "said": "number with exactly three divisors", "many": "3", "extra": ""},
                    {"name": "four_divisors", "said": "number with exactly four divisors", "many": "4", "extra": ""},
                )
            },
            solutions=(
                "for number in range($start, $limit + 1, $step):\n"
                "    divisors = [d for d in range(1, number + 1) if number % d == 0]\n"
                "    if len(divisors) == $many:\n        return number\nreturn None",
                "def divisor_count(number: int) -> int:\n    count = 0\n    d = 1\n    while d * d <= number:\n"
                "        if number % d == 0:\n            count += 1 if d * d == number else 2\n        d += 1\n"
                "    return count\n\nnumber = $start\nwhile number <= $limit:\n    if divisor_count(number) == $many:\n"
                "        return number\n    number += $step\nreturn None",
            ),
            oracle=lambda start, step, limit, form: min(
                (
                    number
                    for number in range(1, limit + 1)
                    if number >= start and (number - start) % step == 0 and _divisor_count(number) == int(form["many"])
                ),
                default=None,
            ),
            draw=lambda rng, form: (
                lambda start, step: (start, step, start + step * rng.randint(1, 9) + rng.choice((0, 0, -1, 1)))
            )(
                max(1, rng.choice((4, 9, 25, 49, 121)) - rng.randint(-2, 20))
                if form["many"] == "3"
                else rng.randint(1, 90),
                rng.choice((1, 1, 2, 3, 4, 6, 7, 10)),
            ),
            edges=((1, 1, 8), (7, 4, 7), (4, 2, 4), (6, 4, 30), (24, 6, 48), (20, 3, 22)),
            about={
                "start": "the first number",
                "step": "the distance to the next one",
                "limit": "the largest number allowed",
                "return": "the number found, or None",
            },
        ),
    ),
)
