"""The sieve of Eratosthenes: finding all primes up to a limit by crossing out multiples."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _rounds(rng: Random) -> Example:
    limit = rng.randint(26, 48)
    return example(
        """Every round of the sieve takes the next number that is still there and crosses out its multiples. This
        version shows which numbers go in which round.""",
        """
        limit = $limit
        left = list(range(2, limit + 1))
        primes = []
        while left:
            p = left[0]
            crossed = [n for n in left if n != p and n % p == 0]
            left = [n for n in left[1:] if n % p != 0]
            primes.append(p)
            if crossed:
                print(p, "crosses out", crossed)
        print(primes)
        """,
        """Round for round fewer numbers are crossed out. After the last printed round every number that is left stays,
        because a composite number up to $limit has a prime factor of at most $root.""",
        limit=limit,
        root=int(limit**0.5),
    )


def _table(rng: Random) -> Example:
    limit = rng.randint(50, 120)
    return example(
        """The usual form of the sieve keeps a list of truth values. The index is the number, and crossing out means
        writing `False` at that index.""",
        '''
        def sieve(limit: int) -> list[bool]:
            """Return a list whose item n tells whether n is prime, for n up to the limit."""
            prime = [True] * (limit + 1)
            prime[0] = prime[1] = False
            for n in range(2, limit + 1):
                if prime[n]:
                    for multiple in range(2 * n, limit + 1, n):
                        prime[multiple] = False
            return prime


        prime = sieve($limit)
        print([n for n in range($limit - 20, $limit + 1) if prime[n]])
        print(sum(prime), "primes up to", $limit)
        ''',
        """Once the table stands, asking for a number costs a single look. `sum` counts the primes, since `True` counts
        as 1.""",
        limit=limit,
    )


def _work(rng: Random) -> Example:
    limit = rng.choice((1000, 2000, 5000))
    return example(
        """Where should the crossing out of the multiples of `p` begin? Starting at `2 * p` is right, starting at `p
        * p` saves work. A counter shows how much.""",
        '''
        def crossings(limit: int, from_square: bool) -> int:
            """Return how often the sieve writes into its table."""
            prime = [True] * (limit + 1)
            count = 0
            p = 2
            while p * p <= limit:
                if prime[p]:
                    for n in range(p * p if from_square else 2 * p, limit + 1, p):
                        prime[n] = False
                        count += 1
                p += 1
            return count


        print(crossings($limit, False), crossings($limit, True))
        ''',
        """The multiples between `2 * p` and `p * p` have a smaller prime factor than `p`, so an earlier round has
        crossed them out. For the same reason the outer loop may stop when `p * p` exceeds the limit.""",
        limit=limit,
    )


def _gaps(rng: Random) -> Example:
    limit = rng.choice((60, 80, 100, 120))
    who = people(rng, 1)[0]
    return example(
        """$who wonders how far the primes lie apart and counts the gaps between neighbours up to $limit.""",
        """
        limit = $limit
        composite = set()
        primes = []
        for n in range(2, limit + 1):
            if n not in composite:
                primes.append(n)
                composite.update(range(n * n, limit + 1, n))

        gaps = {}
        for one, following in zip(primes, primes[1:]):
            gap = following - one
            gaps[gap] = gaps.get(gap, 0) + 1
        for gap in sorted(gaps):
            print(gap, gaps[gap])
        """,
        """Here a set holds the crossed-out numbers, which is shorter to write and needs more memory than a list of
        truth values. The only odd gap is the one between 2 and 3.""",
        limit=limit,
        who=who,
    )


def _nth_question(rng: Random) -> Question:
    count = rng.randint(8, 20)
    return question(
        """A sieve needs a limit, but sometimes a number of primes is wanted. Write a function that returns the first n
        primes by doubling the limit until there are enough.""",
        '''
        def primes_up_to(limit: int) -> list[int]:
            """Return the primes up to the limit, which is at least 2."""
            prime = [True] * (limit + 1)
            for n in range(2, limit + 1):
                if prime[n]:
                    prime[n * n :: n] = [False] * len(prime[n * n :: n])
            return [n for n in range(2, limit + 1) if prime[n]]


        def first_primes(count: int) -> list[int]:
            """Return the first primes, as many as asked for."""
            limit = 2
            while len(primes_up_to(limit)) < count:
                limit *= 2
            return primes_up_to(limit)[:count]


        print(first_primes($count))
        ''',
        """Doubling wastes some work, but less than it seems: the last sieve is about as large as all the earlier ones
        together. A slice with a step crosses out all multiples in one assignment.""",
        count=count,
    )


def _lockers_question(rng: Random) -> Question:
    limit = rng.randint(20, 40)
    return question(
        """Turn the sieve into a counter: go through all `d` from 1 to a limit and add 1 at every multiple of `d`.
        What do the numbers in the table mean, and which numbers have exactly two?""",
        '''
        def divisor_counts(limit: int) -> list[int]:
            """Return a list whose item n is the number of divisors of n; item 0 is 0."""
            counts = [0] * (limit + 1)
            for d in range(1, limit + 1):
                for multiple in range(d, limit + 1, d):
                    counts[multiple] += 1
            return counts


        counts = divisor_counts($limit)
        print(counts)
        print([n for n, count in enumerate(counts) if count == 2])
        ''',
        """Each `d` leaves one mark on every number that it divides, so a number has as many marks as divisors. Those
        with two are the primes.""",
        limit=limit,
    )


def _is_prime(n: int) -> bool:
    return n > 1 and all(n % d for d in range(2, n))


def _smallest(n: int) -> int:
    return next((d for d in range(2, n + 1) if n % d == 0), n)


def _largest(n: int) -> int:
    """By dividing out the smallest factor as long as another is left."""
    while (small := _smallest(n)) != n:
        n //= small
    return n


LESSON = Lesson(
    topic="The sieve of Eratosthenes: all primes up to a limit",
    area="integers",
    concepts=("sieve", "prime_numbers", "lists"),
    openings=(
        """Testing one number after the other for divisors is slow when many primes are wanted. It is faster to turn the
        question round and cross out everything that is a multiple of something.""",
        """More than two thousand years ago Eratosthenes found the primes without a single division: write down the
        numbers, and strike out the multiples of each number that is left.""",
        """All the primes below a million, in a moment: that takes no clever test, only a long list and steps of equal
        length through it.""",
    ),
    ideas=(
        (
            """Write the numbers from 2 to the limit. The first one that is not crossed out is prime; cross out its
            multiples, and go on to the next one that is left.""",
            """A number that has survived all rounds before its own turn has no smaller prime as a divisor. So it is
            prime, and its own multiples are not.""",
        ),
        (
            """A list of truth values is enough: index `n` says whether `n` is still there. The multiples of `p` are a
            `range` with step `p`, and no division takes place.""",
            """In code the sheet of paper is `[True] * (limit + 1)`. One place more than the limit is needed, because
            the index 0 exists as well.""",
        ),
        (
            """The multiples of `p` may be crossed out from `p * p` on. A smaller multiple is `p` times something
            smaller than `p`, and has been crossed out on account of that.""",
            """Once `p * p` is beyond the limit, nothing new can be crossed out: all remaining numbers are prime. For a
            limit of 10000 only primes below 100 do any work.""",
        ),
        (
            """A sieve answers for all numbers at once. For one large number it would be a waste; there, trial division
            up to the square root needs less time and no memory.""",
            """The walk through the multiples can write other things than `False`: the smallest prime factor, say,
            or a count of divisors. Then the table answers further questions.""",
        ),
    ),
    examples=(_rounds, _table, _work, _gaps),
    pitfalls=(
        """Beginning to cross out at `p` itself. Then every prime crosses out itself and the result is empty. The first
        multiple to go is `2 * p`, or `p * p`.""",
        """Making the list one place too short. With `[True] * limit` the index `limit` does not exist, and an
        `IndexError` follows, or the limit is never examined.""",
        """Forgetting 0 and 1. Both count as "not crossed out" in the table, but neither is prime; set them to
        `False`, or begin at 2 when the result is read.""",
    ),
    questions=(_nth_question, _lockers_question),
    asks=(
        "How does the sieve work?",
        "How is the sieve stored?",
        "Which multiples can be left out?",
        "When is a sieve the right tool?",
    ),
    notes={
        "young": (
            """Take a sheet with the numbers 2 to 50 and four pencils. Each prime up to 7 gets a colour for its
            multiples. What stays white is prime.""",
        ),
        "student": (
            """The number of crossings is about n times the sum of 1/p over the primes up to n, which grows like n log
            log n: hardly faster than n.""",
        ),
        "engineer": (
            """A `bytearray` takes one byte for each number where a list takes eight, and a slice assignment runs in C.
            With both, ten million numbers are no trouble.""",
        ),
        "teacher": (
            """Let the class sieve a grid with six columns. The primes from 5 on gather in two of them, which leads to
            the question why.""",
        ),
    },
    families=(
        Family(
            "smallest_factor_table",
            "limit|top|last: int -> list[int]",
            names=(
                "${end}_factor_table",
                "${end}_prime_factors_up_to",
                "${end}_factors_by_sieve",
                "table_of_${end}_factors",
            ),
            tells=(
                "Return a list with $limit + 1 items in which item k is the $end prime factor of k. Items 0 and 1 are "
                "0 and 1.",
                "For every k from 2 to $limit find the $end prime that divides k, and return a list that has this "
                "prime at index k. At the indexes 0 and 1 the list holds 0 and 1.",
                "Build a table up to and including index $limit: at index k stands the $end prime factor of k, "
                "but 0 at "
                "index 0 "
                "and 1 at index 1.",
            ),
            notes=("$limit is at least 1.",),
            varies={
                "end": (
                    {"end": "smallest", "turn": "[::-1]", "at": "0", "write": "table[m] = table[m] or p"},
                    {"end": "largest", "turn": "", "at": "-1", "write": "table[m] = p"},
                )
            },
            solutions=(
                program(
                    """
                    table = list(range($limit + 1))
                    primes = [p for p in range(2, $limit + 1) if all(p % d for d in range(2, p))]
                    for p in primes$turn:
                        for m in range(p, $limit + 1, p):
                            table[m] = p
                    return table"""
                ),
                program(
                    """
                    def factor(k: int) -> int:
                        primes = [d for d in range(2, k + 1) if k % d == 0 and all(d % e for e in range(2, d))]
                        return primes[$at]

                    return [0, 1] + [factor(k) for k in range(2, $limit + 1)]"""
                ),
                program(
                    """
                    table = [0, 1] + [0] * ($limit - 1)
                    for p in range(2, $limit + 1):
                        if table[p] == 0:
                            for m in range(p, $limit + 1, p):
                                $write
                    return table"""
                ),
            ),
            oracle=lambda limit, end: [
                k if k < 2 else (_smallest(k) if end["end"] == "smallest" else _largest(k)) for k in range(limit + 1)
            ],
            draw=lambda rng, end: (rng.randint(3, 26),),
            edges=((1,), (2,), (9,)),
            about={"limit": "the last index", "return": "a list of $limit + 1 numbers"},
            noun="the table of $end prime factors up to $limit",
            gives="nats",
        ),
        Family(
            "primes_with_distance",
            "limit|top|largest: int, gap|distance|apart: int -> list[tuple[int, int]]",
            names=("prime_pairs", "primes_at_distance", "${key}_primes", "pairs_of_primes_apart"),
            tells=(
                "Return all pairs (p, q) of $kind up to $limit with q - p equal to $gap, by ascending p.",
                "List the pairs (p, p + $gap) in which both numbers are $kind and neither is greater than $limit, the "
                "smallest p first.",
                "Return the pairs of $kind that are exactly $gap apart, smaller one first, both at most $limit, "
                "sorted.",
            ),
            notes=("$gap is positive.",),
            varies={
                "kind": (
                    {"kind": "prime numbers", "key": "distant", "extra": ""},
                    {"kind": "odd prime numbers", "key": "distant_odd", "extra": "primes.discard(2)\n"},
                )
            },
            solutions=(
                program(
                    """
                    composite = set()
                    for n in range(2, $limit + 1):
                        composite.update(range(2 * n, $limit + 1, n))
                    primes = set(range(2, $limit + 1)) - composite"""
                )
                + "${extra}return [(p, p + $gap) for p in sorted(primes) if p + $gap in primes]",
                program(
                    """
                    crossed = [False] * ($limit + 2)
                    primes = set()
                    for n in range(2, $limit + 1):
                        if not crossed[n]:
                            primes.add(n)
                            for m in range(n * n, $limit + 1, n):
                                crossed[m] = True"""
                )
                + "${extra}pairs = []\nfor p in sorted(primes):\n    if p + $gap in primes:\n"
                "        pairs.append((p, p + $gap))\nreturn pairs",
            ),
            oracle=lambda limit, gap, kind: [
                (p, p + gap)
                for p in range(3 if "odd" in kind["kind"] else 2, limit - gap + 1)
                if _is_prime(p) and _is_prime(p + gap)
            ],
            draw=lambda rng, kind: (rng.randint(8, 60), rng.choice((1, 2, 3, 4, 6, 9, 11, 15))),
            edges=((5, 3), (13, 6), (12, 6), (30, 7), (20, 5)),
            about={"limit": "the largest number allowed", "gap": "the difference", "return": "pairs of primes"},
            noun="the pairs of $kind up to $limit that differ by $gap",
            gives="pairs",
        ),
        Family(
            "sieve_round",
            "limit|top: int -> dict[int, $hint]",
            names=("crossed_out_by", "sieve_rounds_$key", "${key}_of_sieve_rounds", "rounds_of_sieve"),
            tells=(
                "Sieve the numbers from 2 to $limit: the smallest number not yet handled or crossed out is a prime, "
                "and its "
                "multiples are crossed out. Return a dictionary from each such prime to $what.",
                "Carry out the sieve of Eratosthenes on 2, 3, ..., $limit. For every prime that is found, store "
                "under it "
                "$what, and return the dictionary.",
                "Return a dictionary with the primes up to $limit as keys, in ascending order. The value is $what "
                "when the "
                "sieve of Eratosthenes reaches the prime.",
            ),
            notes=("A number counts as crossed out only the first time.",),
            varies={
                "form": (
                    {
                        "key": "numbers",
                        "hint": "list[int]",
                        "what": "the list of numbers that are newly crossed out as its multiples, ascending,",
                        "value": "new",
                    },
                    {
                        "key": "counts",
                        "hint": "int",
                        "what": "how many numbers are newly crossed out as its multiples",
                        "value": "len(new)",
                    },
                )
            },
            solutions=(
                program(
                    """
                    rounds = {}
                    left = list(range(2, $limit + 1))
                    while left:
                        prime = left.pop(0)
                        new = [n for n in left if n % prime == 0]
                        left = [n for n in left if n % prime != 0]
                        rounds[prime] = $value
                    return rounds"""
                ),
                program(
                    """
                    crossed = set()
                    rounds = {}
                    for p in range(2, $limit + 1):
                        if p not in crossed:
                            new = [m for m in range(2 * p, $limit + 1, p) if m not in crossed]
                            crossed.update(new)
                            rounds[p] = $value
                    return rounds"""
                ),
            ),
            oracle=lambda limit, form: {
                p: (lambda new: new if form["key"] == "numbers" else len(new))(
                    [n for n in range(p + 1, limit + 1) if _smallest(n) == p]
                )
                for p in range(2, limit + 1)
                if _is_prime(p)
            },
            draw=lambda rng, form: (rng.randint(3, 19 if form["key"] == "numbers" else 35),),
            edges=((1,), (2,), (4,), (9,)),
            about={"limit": "the last number of the sieve", "return": "a value for each prime"},
        ),
    ),
)
