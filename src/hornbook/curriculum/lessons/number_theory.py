"""Lessons on number theory: divisors, primes, the greatest common divisor."""

from math import gcd
from random import Random

from hornbook.curriculum.lessons.draws import distinct
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question

AREA = "number theory"


def _divisors(rng: Random) -> Example:
    n = rng.choice([12, 18, 20, 24, 28, 30, 36, 40, 42, 48])
    return example(
        """In how many ways can $n chairs be set up in equal rows? The possible row lengths are the divisors of
        $n.""",
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
        """Divisors come in pairs: if $q is divided by one, the quotient is the other, and the smaller of the two
        is at
        most the square root. So the loop may stop when `d * d` exceeds `n`. For $p it tries the numbers up to
        $root.""",
        p=p,
        q=q,
        root=int(p**0.5),
    )


def _factors(rng: Random) -> Example:
    n = rng.choice([60, 84, 90, 126, 132, 150, 198, 220])
    return example(
        """Every number from 2 on is a product of primes. We divide by the smallest possible number as often as
        it goes,
        then try the next.""",
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


PRIMES = Lesson(
    topic="Divisors and prime numbers",
    area=AREA,
    concepts=("primes", "divisors", "remainder"),
    openings=(
        """Twelve eggs fit into boxes of 2, 3, 4 or 6. Thirteen eggs fit into no such boxes. The difference between 12
        and 13 is what this page is about.""",
        """Which numbers divide a given number without a remainder? The operator `%` answers for one candidate,
        and a loop
        asks for
        all.""",
        """Primes are the numbers that other numbers are built of by multiplication. A few lines of Python find
        them.""",
    ),
    ideas=(
        (
            """`n % d == 0` says that `d` divides `n`. All of this subject rests on that one test.""",
            """The remainder decides: `n % d` is 0 exactly if `n` is a multiple of `d`.""",
        ),
        (
            """Divisors come in pairs, `d` and `n // d`. One of the two is not larger than the square root, so a
            search
            may end there.""",
            """To find out whether a number near a million is prime, at most a thousand candidates have to be
            tried.""",
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
)


def _euclid(rng: Random) -> Example:
    g = rng.randint(2, 9)
    a, b = sorted((g * k for k in distinct(rng, 2, 3, 15)), reverse=True)
    return example(
        """A floor of $a by $b tiles is to be covered with squares, as large as possible and all alike. Their
        side is the
        greatest common divisor.""",
        '''
        def greatest_common_divisor(a: int, b: int) -> int:
            """Return the largest number that divides both a and b (Euclid's algorithm)."""
            while b != 0:
                a, b = b, a % b
            return a


        print(greatest_common_divisor($a, $b))
        print(greatest_common_divisor($b, $a))
        ''',
        """What divides $a and $b also divides the remainder $a % $b = $r, so the pair ($b, $r) has the same common
        divisors, with smaller numbers. If the smaller number comes first, the first round just swaps them.""",
        a=a,
        b=b,
        r=a % b,
    )


def _shorten(rng: Random) -> Example:
    g = rng.randint(2, 9)
    a, b = (g * k for k in distinct(rng, 2, 2, 12))
    return example(
        """Fractions are shortened by dividing both parts by their greatest common divisor. `math.gcd` supplies
        it.""",
        '''
        from math import gcd


        def shortened(top: int, bottom: int) -> tuple[int, int]:
            """Return the fraction top / bottom in lowest terms; both are positive."""
            divisor = gcd(top, bottom)
            return top // divisor, bottom // divisor


        print(shortened($a, $b))
        print(shortened(7, 7))
        ''',
        """For $a and $b the divisor is $g. One division by the greatest divisor is enough: afterwards the parts have
        nothing in common but 1.""",
        a=a,
        b=b,
        g=gcd(a, b),
    )


def _meeting(rng: Random) -> Example:
    a, b = distinct(rng, 2, 4, 20)
    return example(
        """One bus leaves every $a minutes, another every $b. They leave together now; when is the next time?""",
        '''
        from math import gcd


        def least_common_multiple(a: int, b: int) -> int:
            """Return the smallest positive number that both a and b divide."""
            return a // gcd(a, b) * b


        print(least_common_multiple($a, $b))
        ''',
        """The product $a * $b = $p is a common multiple, but it contains the common divisor $g twice. Dividing by it
        once gives $r minutes.""",
        a=a,
        b=b,
        p=a * b,
        g=gcd(a, b),
        r=a * b // gcd(a, b),
    )


def _many_question(rng: Random) -> Question:
    g = rng.randint(2, 7)
    items = [g * k for k in distinct(rng, 3, 2, 12)]
    return question(
        """Planks of different lengths are to be sawn into equal pieces without waste. Write a function for the
        greatest
        possible length.""",
        '''
        from math import gcd


        def piece(lengths: list[int]) -> int:
            """Return the greatest number that divides all lengths, 0 for an empty list."""
            result = 0
            for length in lengths:
                result = gcd(result, length)
            return result


        print(piece($items))
        ''',
        """`gcd(0, x)` is `x`, because every number divides 0. So 0 is the right start, as it is for a sum.""",
        items=items,
    )


def _coprime_question(rng: Random) -> Question:
    n = rng.randint(9, 20)
    return question(
        """Two gear wheels wear evenly if their numbers of teeth have no common divisor except 1. Write a
        function that
        returns the suitable partners below a number.""",
        '''
        from math import gcd


        def partners(teeth: int) -> list[int]:
            """Return the numbers below `teeth` that share no divisor with it except 1."""
            return [other for other in range(1, teeth) if gcd(teeth, other) == 1]


        print(partners($n))
        ''',
        """Such numbers are called coprime. Neither has to be prime itself: 8 and 9 are coprime.""",
        n=n,
    )


GCD = Lesson(
    topic="The greatest common divisor and the least common multiple",
    area=AREA,
    concepts=("gcd", "remainder", "while_loop"),
    openings=(
        """One of the oldest algorithms that is still in use is about 2300 years old: Euclid's way to a common measure
        of two lengths.""",
        """Largest square tile, lowest terms, next time that two lights flash together: three questions with one
        answer
        behind them.""",
        """You could try every number to find the largest one that divides both of two numbers. Euclid gets there in a
        handful of steps.""",
    ),
    ideas=(
        (
            """Whatever divides `a` and `b` divides `a % b` too. So the pair may be replaced by `(b, a % b)` without
            losing or gaining a common divisor.""",
            """Take away the smaller number from the larger as often as possible. A common measure of both also
            measures
            what is left.""",
        ),
        (
            """The second number shrinks in every round, and a whole number cannot shrink below 0 for ever. At 0 the
            first number is the answer.""",
            """Euclid's loop ends because the remainder is always smaller than the divisor. It is fast because two
            rounds at least halve the numbers.""",
        ),
        (
            """The least common multiple follows: `a * b` divided by the greatest common divisor.""",
            """The standard library has both: `math.gcd` and, since Python 3.9, `math.lcm`.""",
        ),
    ),
    examples=(_euclid, _shorten, _meeting),
    pitfalls=(
        """Writing `a = b` and then `b = a % b`. The second line uses the new `a`, and `b` becomes 0 at once.
        Assign both
        in one line.""",
        """Dividing with `/`. The result is a float, and large numbers lose digits. Whole numbers want `//`.""",
    ),
    questions=(_many_question, _coprime_question),
    notes={
        "student": ("""The invariant is: gcd of the current pair equals gcd of the original pair.""",),
        "teacher": ("""Cutting squares off a paper rectangle shows the algorithm before any number is written.""",),
        "engineer": ("""`a % b` takes the sign of `b` in Python; `math.gcd` is never negative.""",),
    },
)

LESSONS = (PRIMES, GCD)
