"""Perfect, abundant and deficient numbers: a number beside the sum of its divisors."""

from collections import Counter
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import distinct, people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _total(n: int) -> int:
    """The sum of the proper divisors, with both divisors of each pair at once."""
    found = 0
    for d in range(1, int(n**0.5) + 1):
        if n % d == 0:
            found += d + (n // d if d not in (1, n // d) else 0)
    return 0 if n == 1 else found


def _kind(n: int) -> str:
    return "perfect" if _total(n) == n else "abundant" if _total(n) > n else "deficient"


def _three_kinds(rng: Random) -> Example:
    abundant = rng.choice((12, 18, 20, 24, 30, 36))
    deficient = rng.choice((8, 10, 14, 15, 16, 21, 22))
    return example(
        """Add up the divisors of a number, the number itself left out. The sum may be smaller than the number,
        larger, or exactly equal.""",
        '''
        def proper_divisors(n: int) -> list[int]:
            """Return the divisors of n that are smaller than n."""
            return [d for d in range(1, n) if n % d == 0]


        for n in ($deficient, $abundant, 28):
            divisors = proper_divisors(n)
            print(n, divisors, sum(divisors))
        ''',
        """$deficient is called deficient, since its divisors do not reach it. $abundant is abundant. 28 is perfect: its
        divisors make up the number itself.""",
        abundant=abundant,
        deficient=deficient,
    )


def _by_pairs(rng: Random) -> Example:
    n = rng.choice((36, 48, 60, 72, 84, 90, 96, 100))
    return example(
        """Divisors come in pairs whose product is the number. It is enough to search up to the square root and to take
        both members of each pair.""",
        '''
        def divisor_sum(n: int) -> int:
            """Return the sum of the divisors of n >= 1 that are smaller than n."""
            total = 0
            d = 1
            while d * d <= n:
                if n % d == 0:
                    total += d
                    if d * d != n:
                        total += n // d
                d += 1
            return total - n


        print(divisor_sum($n), sum(d for d in range(1, $n) if $n % d == 0))
        print(divisor_sum(1), divisor_sum(496))
        ''',
        """The inner `if` makes sure that the root of a square number is counted once. The number itself comes in as the
        partner of 1, and is taken away at the end. For $n the loop runs $root times instead of $before.""",
        n=n,
        root=int(n**0.5),
        before=n - 1,
    )


def _census(rng: Random) -> Example:
    limit = rng.choice((60, 100, 150, 200))
    return example(
        """How common are the three kinds? A dictionary counts them for all numbers up to $limit.""",
        '''
        def kind(n: int) -> str:
            """Return whether n is deficient, perfect or abundant."""
            total = sum(d for d in range(1, n) if n % d == 0)
            if total == n:
                return "perfect"
            return "abundant" if total > n else "deficient"


        counts = {"deficient": 0, "perfect": 0, "abundant": 0}
        for n in range(1, $limit + 1):
            counts[kind(n)] += 1
        print(counts)
        print([n for n in range(1, 61) if kind(n) == "abundant"])
        ''',
        """Most numbers are deficient; $share of the first $limit are not. All abundant numbers in the second line are
        even. The smallest odd one is 945.""",
        limit=limit,
        share=sum(_kind(n) != "deficient" for n in range(1, limit + 1)),
    )


def _chain(rng: Random) -> Example:
    n = rng.choice((12, 18, 20, 24, 26, 36, 40, 42, 44))
    who = people(rng, 1)[0]
    return example(
        """$who replaces a number by the sum of its proper divisors, does the same to the result, and watches what
        becomes of it.""",
        '''
        def chain(n: int) -> list[int]:
            """Return n and the divisor sums that follow, until 0 or a number seen before."""
            seen = [n]
            while seen[-1] > 0:
                last = seen[-1]
                following = sum(d for d in range(1, last) if last % d == 0)
                if following in seen:
                    break
                seen.append(following)
            return seen


        print(chain($n))
        print(chain(6), chain(220))
        ''',
        """The chain of $n ends at 0, by way of a prime and 1. The number 6 stays where it is, and 220 leads to 284
        and back again; two such numbers are called amicable.""",
        n=n,
        who=who,
    )


def _table_question(rng: Random) -> Question:
    limit = rng.randint(18, 30)
    return question(
        """Write a function that computes the sums of proper divisors for all numbers up to a limit at once. Instead of
        asking each number for its divisors, let each divisor add itself to its multiples.""",
        '''
        def divisor_sums(limit: int) -> list[int]:
            """Return a list whose item n is the sum of the proper divisors of n."""
            sums = [0] * (limit + 1)
            for d in range(1, limit // 2 + 1):
                for multiple in range(2 * d, limit + 1, d):
                    sums[multiple] += d
            return sums


        sums = divisor_sums($limit)
        print(sums)
        print([n for n in range(1, $limit + 1) if sums[n] == n])
        ''',
        """No division is needed. The inner loop begins at `2 * d`, because `d` is not a proper divisor of itself.""",
        limit=limit,
    )


def _excess_question(rng: Random) -> Question:
    values = sorted(distinct(rng, 5, 10, 60))
    return question(
        """By how much does a number miss being perfect? Write a function that returns the sum of the proper divisors
        minus the number, and find which of several numbers comes closest.""",
        '''
        def excess(n: int) -> int:
            """Return how much the proper divisors exceed n; negative when they fall short."""
            return sum(d for d in range(1, n) if n % d == 0) - n


        values = $values
        print([excess(n) for n in values])
        print(min(values, key=lambda n: abs(excess(n))))
        ''',
        """`abs` makes too much and too little comparable. Among equally close numbers `min` takes the first.""",
        values=values,
    )


def _chain_of(start: int, limit: int, name: str) -> list[int]:
    """By recursion."""

    def following(n: int) -> int:
        divisors = {d for d in range(1, n) if n % d == 0}
        return sum(divisors - ({1} if name == "divisor" else {d for d in divisors if name[0] == "o" and d % 2 == 0}))

    def go(chain: list[int]) -> list[int]:
        if chain[-1] == 0 or len(chain) == limit or (successor := following(chain[-1])) in chain:
            return chain
        return go([*chain, successor])

    return go([start])


LESSON = Lesson(
    topic="Perfect, abundant and deficient numbers",
    area="integers",
    concepts=("divisor_sums", "perfect_numbers", "loops"),
    openings=(
        """6 can be divided by 1, 2 and 3, and 1 + 2 + 3 is 6 again. Numbers that equal the sum of their smaller
        divisors were called perfect in antiquity, and only about fifty are known to this day.""",
        """A number and the sum of its divisors: is the sum smaller, equal or larger? The answer sorts all numbers into
        three kinds, and the program for it is three lines long.""",
        """Some numbers have hardly any divisors, others are full of them. To compare them, add up the divisors and
        set the sum beside the number.""",
    ),
    ideas=(
        (
            """The proper divisors of `n` are those smaller than `n`. For 12 they are 1, 2, 3, 4 and 6, and their sum is
            16.""",
            """In the sum of proper divisors the number itself is left out, otherwise no sum could be as small as the
            number. So `range(1, n)` is just right: it ends before `n`.""",
        ),
        (
            """If the proper divisors of `n` add up to less than `n`, the number is deficient; if to more, abundant;
            if to `n` itself, perfect. These three cases exclude each other and leave nothing out.""",
            """Perfect, abundant and deficient: three kinds call for two comparisons, and everything else is the
            third kind. A prime is always deficient, since its only proper divisor is 1.""",
        ),
        (
            """No divisor smaller than `n` exceeds `n // 2`, so the search may stop there. With pairs of divisors it may
            stop at the square root, which for 10000 means 100 steps.""",
            """If `d` divides `n`, so does `n // d`. Adding both at once shortens the loop to the square root of `n`;
            only when the two are equal must one of them be left out.""",
        ),
        (
            """For many numbers at once, let each `d` add itself to the entries of its multiples in a list. That
            takes far fewer steps than searching the divisors of every number.""",
            """The sum of the divisors may be taken again and again. Such chains end at 0, in a perfect number, or go
            round in a circle; for some, such as 276, nobody knows.""",
        ),
    ),
    examples=(_three_kinds, _by_pairs, _census, _chain),
    pitfalls=(
        """Including the number itself. `range(1, n + 1)` makes the sum too large by `n`, and then every number from
        2 on looks abundant, since 1 divides it as well.""",
        """Counting the root of a square number twice. For 36 the pair of 6 is 6, and adding both `d` and `n // d`
        gives 6 too much.""",
        """Forgetting 1, which has no proper divisor at all. Its sum is 0 and it is deficient. Functions that start
        the sum with 1 get it wrong.""",
    ),
    questions=(_table_question, _excess_question),
    asks=(
        "Which divisors are added?",
        "When is a number perfect?",
        "How far must one search?",
        "What about many numbers?",
    ),
    notes={
        "young": (
            """Share 28 marbles: put them into rows of 1, of 2, of 4, of 7, of 14. Each time it works out. Now add 1
            + 2 + 4 + 7 + 14.""",
        ),
        "student": (
            """Every even perfect number is `2 ** (p - 1) * (2 ** p - 1)` with the second factor prime. Whether there
            is an odd one is an open question.""",
        ),
        "teacher": (
            """The three words are easily kept apart when pupils first guess from their meaning. Collect the abundant
            numbers up to 50 and ask what they have in common.""",
        ),
        "hobbyist": (
            """The third perfect number is 496 and the fourth 8128. The fifth has eight digits, so a search from below
            needs the faster way of adding divisors.""",
        ),
    },
    families=(
        Family(
            "divisor_kind_counts",
            "numbers|values: list[int] -> dict[str, int]",
            names=("count_kinds", "kinds_of_numbers", "divisor_kinds", "tally_kinds"),
            tells=(
                "Compare each of the $numbers with the sum of its proper divisors, and return how many of them are "
                '"deficient" (sum smaller), "perfect" (equal) and "abundant" (sum larger), in a dictionary with '
                "these keys.",
                'Return a dictionary with the keys "deficient", "perfect" and "abundant" that counts the $numbers '
                "whose "
                "proper divisors add up to less than, exactly, or more than the number.",
                "Sort the $numbers by their divisor sums. The divisors below the number are added; less than the "
                "number "
                'means "deficient", equal "perfect", more "abundant". Return the three counts in a dictionary.',
            ),
            notes=("All three keys are always there. The numbers are positive; 1 has no proper divisor.",),
            solutions=(
                program(
                    """
                    counts = {"deficient": 0, "perfect": 0, "abundant": 0}
                    for number in $numbers:
                        total = sum(d for d in range(1, number) if number % d == 0)
                        if total < number:
                            counts["deficient"] += 1
                        elif total == number:
                            counts["perfect"] += 1
                        else:
                            counts["abundant"] += 1
                    return counts"""
                ),
                program(
                    """
                    def excess(number: int) -> int:
                        return sum(d for d in range(1, number // 2 + 1) if number % d == 0) - number

                    found = [excess(number) for number in $numbers if number > 1]
                    ones = $numbers.count(1)
                    return {
                        "deficient": ones + sum(e < 0 for e in found),
                        "perfect": found.count(0),
                        "abundant": sum(e > 0 for e in found),
                    }"""
                ),
            ),
            oracle=lambda numbers: (
                {"deficient": 0, "perfect": 0, "abundant": 0} | dict(Counter(_kind(n) for n in numbers))
            ),
            draw=lambda rng: (
                [rng.choice((rng.randint(1, 40), 6, 28, 12, 18, 20, 24)) for _ in range(rng.randint(2, 7))],
            ),
            edges=(([],), ([1, 2, 6],), ([12, 28, 28, 496],)),
            about={"numbers": "positive whole numbers", "return": "the three counts"},
        ),
        Family(
            "nearest_to_perfect",
            "first|low|start: int, last|high|stop: int -> int",
            names=("$name", "find_$name", "search_$name", "${name}_between"),
            tells=(
                "Among the numbers from $first to $last, both included, return the one whose sum of proper divisors "
                "$phrase. With a tie the $side one counts.",
                "Let s(n) be the sum of the divisors of n that are smaller than n. Return the n from $first up to "
                "and including $last for which s(n) $phrase; if there are several, the $side.",
                "Search $first to $last, both ends included, for the number that has a sum of proper divisors which "
                "$phrase, and return it. Ties go to the $side number.",
            ),
            notes=("$first is at least 1 and not above $last.",),
            varies={
                "aim": (
                    {
                        "name": "nearest_to_perfect",
                        "phrase": "differs least from the number itself",
                        "score": "-abs(total - n)",
                    },
                    {
                        "name": "most_abundant",
                        "phrase": "exceeds the number most, or falls short least",
                        "score": "total - n",
                    },
                    {"name": "most_deficient", "phrase": "falls short of the number most", "score": "n - total"},
                ),
                "tie": (
                    {"side": "smallest", "sign": ">", "walk": ""},
                    {"side": "largest", "sign": ">=", "walk": "[::-1]"},
                ),
            },
            solutions=(
                program(
                    """
                    best, chosen = None, $first
                    for n in range($first, $last + 1):
                        total = sum(d for d in range(1, n) if n % d == 0)
                        score = $score
                        if best is None or score $sign best:
                            best, chosen = score, n
                    return chosen"""
                ),
                program(
                    """
                    def score(n: int) -> int:
                        total = sum(d for d in range(1, n) if n % d == 0)
                        return $score

                    return max(range($first, $last + 1)$walk, key=score)"""
                ),
            ),
            oracle=lambda first, last, aim, tie: sorted(
                range(first, last + 1),
                key=lambda n: (
                    {"p": abs(_total(n) - n), "a": n - _total(n), "d": _total(n) - n}[aim["name"].split("_")[-1][0]],
                    n if tie["side"] == "smallest" else -n,
                ),
            )[0],
            draw=lambda rng, aim, tie: (start := rng.randint(1, 60), start + rng.choice((0, 1, 2, 3, 5, 8, 12))),
            edges=((5, 5), (5, 6), (12, 13), (1, 4), (23, 24)),
            about={"first": "the lower end", "last": "the upper end, included", "return": "the number found"},
            noun="the number from $first to $last whose sum of proper divisors $phrase",
            gives="nat",
        ),
        Family(
            "divisor_sum_chain",
            "start|first: int, limit|steps|length: int -> list[int]",
            names=("divisor_chain", "chain_of_divisor_sums", "${name}_chain", "follow_$name"),
            tells=(
                "Starting from $start, each number is followed by $what. Return the chain with $start in front; it "
                "ends with "
                "0, before a number that has occurred already, or when it has $limit numbers.",
                "Return the list that begins with $start and in which every number is followed by $what. Stop "
                "after a 0, when the next number stands in the list already, or at $limit numbers.",
                "Build a chain from $start in which $what comes after each number. It has at most $limit members, "
                "contains "
                "no number twice, and stops after 0.",
            ),
            notes=("$start and $limit are at least 1.",),
            varies={
                "sum": (
                    {"what": "the sum of its proper divisors", "name": "aliquot", "low": "1", "test": "n % d == 0"},
                    {
                        "what": "the sum of its proper divisors other than 1",
                        "name": "divisor",
                        "low": "2",
                        "test": "n % d == 0",
                    },
                    {
                        "what": "the sum of its odd proper divisors",
                        "name": "odd_divisor",
                        "low": "1",
                        "test": "n % d == 0 and d % 2 == 1",
                    },
                )
            },
            solutions=(
                program(
                    """
                    chain = [$start]
                    while len(chain) < $limit and chain[-1] > 0:
                        n = chain[-1]
                        following = sum(d for d in range($low, n) if $test)
                        if following in chain:
                            break
                        chain.append(following)
                    return chain"""
                ),
                program(
                    """
                    chain = []
                    n = $start
                    while n not in chain and len(chain) < $limit:
                        chain.append(n)
                        total = 0
                        for d in range($low, n // 2 + 1):
                            if $test:
                                total += d
                        n = total
                        if chain[-1] == 0:
                            break
                    return chain"""
                ),
            ),
            oracle=lambda start, limit, sum: _chain_of(start, limit, sum["name"]),
            draw=lambda rng, sum: (rng.choice((rng.randint(2, 60), 12, 30, 36, 60, 90, 105)), rng.randint(2, 9)),
            edges=((1, 5), (6, 4), (24, 3), (16, 1), (25, 8)),
            about={"start": "the first number", "limit": "the greatest length", "return": "the chain"},
            noun="the chain of divisor sums that begins with $start",
            gives="nats",
        ),
    ),
)
