"""Inclusion and exclusion: counting what lies in at least one of several overlapping sets."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import distinct, literal, people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _two_sets(rng: Random) -> Example:
    names = people(rng, 7)
    tea, cake = rng.sample(names, 4), rng.sample(names, 4)
    while not set(tea) & set(cake):
        cake = rng.sample(names, 4)
    return example(
        """Four people ordered tea, four ordered cake. How many ordered something? Adding the two numbers counts
        everyone with both orders twice.""",
        """
        tea = {$tea}
        cake = {$cake}
        print(len(tea) + len(cake), "orders")
        print(sorted(tea & cake), "ordered both")
        print(len(tea) + len(cake) - len(tea & cake), len(tea | cake))
        """,
        """Those in the middle line were counted with the tea and again with the cake. Taking their number away once
        leaves each of them counted once, and the result is the size of the union.""",
        tea=literal(tea)[1:-1],
        cake=literal(cake)[1:-1],
    )


def _multiples(rng: Random) -> Example:
    a, b = rng.choice(((2, 3), (2, 5), (3, 5), (4, 6), (6, 10), (3, 7)))
    n = rng.randint(50, 200)
    return example(
        """How many of the numbers from 1 to $n are multiples of $a or of $b? Each count is one division. Multiples
        of both are the multiples of the least common multiple.""",
        '''
        from math import lcm


        def multiples_of_either(n: int, a: int, b: int) -> int:
            """Return how many numbers from 1 to n are multiples of a or b, or of both."""
            return n // a + n // b - n // lcm(a, b)


        print($n // $a, $n // $b, $n // lcm($a, $b))
        print(multiples_of_either($n, $a, $b))
        print(sum(k % $a == 0 or k % $b == 0 for k in range(1, $n + 1)))
        ''',
        """The last line counts one by one and agrees. The formula gives its answer just as quickly for a number of
        twenty digits.""",
        a=a,
        b=b,
        n=n,
    )


def _three_sets(rng: Random) -> Example:
    limit = rng.randint(30, 60)
    return example(
        """To count what lies in at least one of three sets, add their sizes, take away the common parts of the
        pairs, and add back the common part of all three.""",
        """
        numbers = range(1, $limit + 1)
        a = {k for k in numbers if k % 2 == 0}
        b = {k for k in numbers if k % 3 == 0}
        c = {k for k in numbers if k % 5 == 0}

        singles = len(a) + len(b) + len(c)
        pairs = len(a & b) + len(a & c) + len(b & c)
        triple = len(a & b & c)
        print(singles, pairs, triple)
        print(singles - pairs + triple, len(a | b | c))
        """,
        """A number in all three sets is counted three times at first, then taken away three times with the pairs,
        and so it would be missing. Adding the triple once puts that right. For this limit there $are in all three
        sets.""",
        limit=limit,
        are=("is 1 number" if limit // 30 == 1 else f"are {limit // 30} numbers"),
    )


def _any_number(rng: Random) -> Example:
    divisors = sorted(rng.sample((2, 3, 5, 7, 11), rng.choice((3, 4))))
    n = rng.choice((100, 200, 500, 1000))
    return example(
        """For any number of sets, go through all groups of them. Groups of odd size are added, groups of even size
        are taken away.""",
        '''
        from itertools import combinations
        from math import lcm


        def multiples_of_any(n: int, divisors: list[int]) -> int:
            """Return how many numbers from 1 to n are multiples of some divisor."""
            total = 0
            for size in range(1, len(divisors) + 1):
                sign = 1 if size % 2 == 1 else -1
                for group in combinations(divisors, size):
                    total += sign * (n // lcm(*group))
            return total


        print(multiples_of_any($n, $divisors))
        print(sum(any(k % d == 0 for d in $divisors) for k in range(1, $n + 1)))
        ''',
        """With $count divisors there are $groups groups. The number of groups doubles with every further divisor, so
        the formula pays when the sets are few and large.""",
        divisors=divisors,
        n=n,
        count=len(divisors),
        groups=2 ** len(divisors) - 1,
    )


def _class_question(rng: Random) -> Question:
    total, both = rng.randint(25, 32), rng.randint(4, 8)
    sport, music = both + rng.randint(4, 9), both + rng.randint(3, 6)
    return question(
        """In a class of $total, $sport do sports, $music play an instrument and $both do both. Write a function that
        tells how many do neither, and how many do exactly one of the two.""",
        '''
        def neither_and_one(total: int, first: int, second: int, both: int) -> tuple[int, int]:
            """Return how many are in neither group, and how many in exactly one."""
            at_least_one = first + second - both
            return total - at_least_one, at_least_one - both


        print(neither_and_one($total, $sport, $music, $both))
        ''',
        """For "exactly one", those with both are taken away a second time: $sport + $music - 2 * $both. A negative
        result would show that the four numbers cannot be right.""",
        total=total,
        both=both,
        sport=sport,
        music=music,
    )


def _coprime_question(rng: Random) -> Question:
    n = rng.choice((60, 84, 90, 100, 120, 126))
    return question(
        """How many numbers from 1 to $n have no prime factor in common with $n? Write a function that begins with
        all numbers and takes shares away, one prime after another.""",
        '''
        def coprime_count(n: int) -> int:
            """Return how many numbers from 1 to n have no common factor with n except 1."""
            count, rest, p = n, n, 2
            while rest > 1:
                if rest % p == 0:
                    count -= count // p
                    while rest % p == 0:
                        rest //= p
                p += 1
            return count


        print(coprime_count($n), coprime_count(7), coprime_count(1))
        ''',
        """Of the numbers that are left, every p-th is a multiple of p, for each prime p of n. Taking away the shares
        in turn does the same as the alternating sum and needs no groups.""",
        n=n,
    )


def _overlap(rng: Random, **_: object) -> tuple[list[list[int]]]:
    return ([sorted(distinct(rng, rng.randint(1, 4), 1, 9)) for _ in range(rng.randint(2, 4))],)


def _survey(rng: Random, **_: object) -> tuple[int, int, int, int]:
    both, only_a, only_b, neither = (rng.randint(0, 12) for _ in range(4))
    return both + only_a + only_b + neither, both + only_a, both + only_b, both


def _membership(groups: list[list[int]], key: str) -> object:
    """By looking every number from 1 to 9 up in all groups."""
    found = {k: len([group for group in groups if k in group]) for k in range(1, 10)}
    if key == "exactly_two":
        return list(found.values()).count(2)
    if key == "overcount":
        return sum(map(len, groups)) - len(set().union(*groups))
    return [k for k in range(1, 10) if (found[k] > 1 if key == "shared" else found[k] in (1, 3, 5))]


def _survey_answer(asked: int, tea: int, coffee: int, both: int, key: str) -> object:
    """By laying people in a row: lovers of tea from the left, of coffee so that both overlap."""
    if both < 0:
        raise ValueError
    tea_drinkers = set(range(tea))
    coffee_drinkers = set(range(tea - both, tea - both + coffee))
    everyone = set(range(asked))
    if len(tea_drinkers & coffee_drinkers) != both or not tea_drinkers | coffee_drinkers <= everyone:
        raise ValueError
    only_tea, only_coffee = len(tea_drinkers - coffee_drinkers), len(coffee_drinkers - tea_drinkers)
    neither = len(everyone - tea_drinkers - coffee_drinkers)
    return {
        "neither": neither,
        "exactly_one": only_tea + only_coffee,
        "all_parts": (only_tea, only_coffee, neither),
    }[key]


LESSON = Lesson(
    topic="Inclusion and exclusion: counting overlapping sets",
    area="combinatorics",
    concepts=("inclusion_exclusion", "sets", "counting"),
    openings=(
        """20 pupils have a dog or a cat, says the list: 12 with a dog, 11 with a cat. That makes 23, so 3 must have
        both. Counting sets that overlap needs a correction.""",
        """Adding the sizes of two sets counts their common members twice. The remedy is simple, and with three sets
        it needs a remedy of its own.""",
        """How many numbers up to a million can be divided by 2, 3 or 5? Nobody has to try a million numbers. Seven
        divisions, some added and some taken away, are enough.""",
    ),
    ideas=(
        (
            """For two sets: the size of the union is the sum of the sizes minus the size of the common part. What
            was counted twice is taken away once.""",
            """`len(a | b) == len(a) + len(b) - len(a & b)`. If the sets have nothing in common, the last term is 0
            and one may simply add.""",
        ),
        (
            """For three sets: add the sizes, take away the common parts of all pairs, add the common part of all
            three. A member of all three is counted 3 - 3 + 1 times, that is once.""",
            """With the pairs one takes away too much: whatever lies in all three sets is removed three times, as
            often as it was counted. It has to come back once.""",
        ),
        (
            """With any number of sets, the signs alternate with the size of the group: plus for single sets, minus
            for pairs, plus for triples, and so on.""",
            """Each member ends up counted exactly once, however many sets contain it. This is the reason for the
            alternating signs.""",
        ),
        (
            """The principle pays when common parts are easier to count than unions. Multiples are such a case: the
            common multiples of several numbers are the multiples of their least common multiple.""",
            """To count how many things satisfy none of several conditions, take the union away from the whole. Often
            "none" is what was asked for.""",
        ),
    ),
    examples=(_two_sets, _multiples, _three_sets, _any_number),
    pitfalls=(
        """Multiplying where the least common multiple is needed. Numbers that 4 and 6 divide are multiples of 12,
        not of 24. The product is right only when the two have no common factor.""",
        """Stopping after the pairs. For three sets the result is then too small by the size of the triple part, an
        error that is not seen as long as that part is empty.""",
        """Reading "or" as "either ... or". The union contains the members of both sets as well. For "exactly one"
        the common part must be taken away twice.""",
    ),
    questions=(_class_question, _coprime_question),
    asks=(
        "How do I count the union of two sets?",
        "What changes with three sets?",
        "And with more?",
        "When is this useful?",
    ),
    notes={
        "young": (
            """Put two hoops on the floor so that they overlap. Toys in the middle belong to both hoops. Count each
            hoop, then think about the middle.""",
        ),
        "student": (
            """The proof looks at one member that lies in k of the sets. It is counted k - C(k, 2) + C(k, 3) - ...
            times, and by the binomial theorem that is 1.""",
        ),
        "analyst": (
            """Reports that add up the customers of several channels count people twice. With the sizes of the
            overlaps the true number can be computed without the raw data.""",
        ),
        "teacher": (
            """Write every member on a card and let pupils stand in hoops on the floor. Counting heads per hoop makes
            the double counting visible.""",
        ),
    },
    families=(
        Family(
            "multiples_by_rule",
            "n|limit|top: int, a|first: int, b|second: int -> int",
            names=("multiples_$key", "count_$key", "${key}_multiples", "how_many_$key"),
            tells=(
                "Return how many of the numbers from 1 to $n are divisible by $one of $a and $b.",
                "Count the numbers k with 1 <= k <= $n that are divisible by $one of $a and $b.",
                "Among 1, 2, ..., $n, how many numbers can be divided without a remainder by $one of $a and $b? "
                "Return the "
                "number.",
            ),
            notes=("$a and $b are positive; they may have common factors.",),
            varies={
                "rule": (
                    {
                        "key": "exactly_one",
                        "one": "exactly one",
                        "formula": "by_a + by_b - 2 * by_both",
                        "test": "(k % x == 0) != (k % y == 0)",
                    },
                    {
                        "key": "neither",
                        "one": "neither",
                        "formula": "size - by_a - by_b + by_both",
                        "test": "k % x != 0 and k % y != 0",
                    },
                )
            },
            solutions=(
                program(
                    """
                    from math import lcm
                    size = $n
                    by_a, by_b, by_both = size // $a, size // $b, size // lcm($a, $b)
                    return $formula"""
                ),
                program(
                    """
                    x, y = $a, $b
                    return sum(1 for k in range(1, $n + 1) if $test)"""
                ),
                program(
                    """
                    size = $n
                    first = set(range($a, size + 1, $a))
                    second = set(range($b, size + 1, $b))
                    by_a, by_b, by_both = len(first), len(second), len(first & second)
                    return $formula"""
                ),
            ),
            oracle=lambda n, a, b, rule: len(
                [k for k in range(1, n + 1) if [k % a, k % b].count(0) == (1 if rule["key"] == "exactly_one" else 0)]
            ),
            draw=lambda rng, rule: (rng.randint(10, 200), rng.randint(2, 12), rng.randint(2, 12)),
            edges=((30, 4, 6), (10, 3, 3), (5, 7, 9), (24, 2, 8)),
            about={"n": "the last number", "a": "a divisor", "b": "another divisor", "return": "how many numbers"},
            noun="the count of the numbers from 1 to $n divisible by $one of $a and $b",
            gives="nat",
        ),
        Family(
            "in_how_many_sets",
            "groups|lists|clubs: list[list[int]] -> $hint",
            names=("${key}_of_groups", "members_$key", "count_$key", "find_$key"),
            tells=(
                "Each list in $groups holds the different members of one group. Return $what.",
                "$groups are lists without repetitions, which may overlap. Return $what.",
                "Some numbers occur in several of the lists in $groups, though never twice in one list. Return $what.",
            ),
            notes=("Without any groups there are no members.",),
            varies={
                "ask": (
                    {
                        "key": "exactly_two",
                        "hint": "int",
                        "what": "how many numbers occur in exactly two of the lists",
                        "end": "sum(1 for count in counts.values() if count == 2)",
                    },
                    {
                        "key": "overcount",
                        "hint": "int",
                        "what": "by how much the lengths of the lists exceed the number of different members in all",
                        "end": "sum(count - 1 for count in counts.values())",
                    },
                    {
                        "key": "shared",
                        "hint": "list[int]",
                        "what": "the numbers that occur in at least two lists, in ascending order",
                        "end": "sorted(member for member, count in counts.items() if count >= 2)",
                    },
                    {
                        "key": "odd_members",
                        "hint": "list[int]",
                        "what": "the numbers that occur in an odd number of lists, in ascending order",
                        "end": "sorted(member for member, count in counts.items() if count % 2 == 1)",
                    },
                )
            },
            solutions=(
                program(
                    """
                    counts = {}
                    for group in $groups:
                        for member in group:
                            counts[member] = counts.get(member, 0) + 1
                    return $end"""
                ),
                program(
                    """
                    from collections import Counter
                    counts = Counter(member for group in $groups for member in group)
                    return $end"""
                ),
                program(
                    """
                    everyone = {member for group in $groups for member in group}
                    counts = {member: sum(member in group for group in $groups) for member in everyone}
                    return $end"""
                ),
            ),
            oracle=lambda groups, ask: _membership(groups, ask["key"]),
            draw=_overlap,
            edges=(([],), ([[1, 2], [2, 3], [2, 1]],), ([[4], [5]],), ([[7, 8, 9], [8, 9], [9]],)),
            about={"groups": "lists of members", "return": "$what"},
        ),
        Family(
            "survey_answers",
            "total|people: int, tea|tea_fans: int, coffee|coffee_fans: int, both: int -> $hint",
            names=("survey_$key", "${key}_from_survey", "answers_$key", "compute_$key"),
            tells=(
                "Of $total people asked, $tea like tea, $coffee like coffee, and $both like both. Return $what.",
                "A survey of $total people found $tea friends of tea and $coffee friends of coffee, $both of them "
                "friends of both. Return "
                "$what.",
                "In a survey of $total people, $tea of them liked tea, $coffee liked coffee and $both liked both. "
                "Return $what.",
            ),
            notes=("If the numbers contradict each other, raise a ValueError.",),
            varies={
                "ask": (
                    {"key": "neither", "hint": "int", "what": "how many like neither", "end": "neither"},
                    {
                        "key": "exactly_one",
                        "hint": "int",
                        "what": "how many like exactly one of the two",
                        "end": "only_tea + only_coffee",
                    },
                    {
                        "key": "all_parts",
                        "hint": "tuple[int, int, int]",
                        "what": "how many like only tea, only coffee, and neither, as a tuple",
                        "end": "only_tea, only_coffee, neither",
                    },
                )
            },
            solutions=(
                program(
                    """
                    only_tea, only_coffee = $tea - $both, $coffee - $both
                    neither = $total - only_tea - only_coffee - $both
                    if min(only_tea, only_coffee, neither, $both) < 0:
                        raise ValueError("these numbers are not possible")
                    return $end"""
                ),
                program(
                    """
                    union = $tea + $coffee - $both
                    if not 0 <= $both <= min($tea, $coffee) or union > $total:
                        raise ValueError("contradiction in the survey")
                    only_tea, only_coffee, neither = union - $coffee, union - $tea, $total - union
                    return $end"""
                ),
            ),
            oracle=lambda total, tea, coffee, both, ask: _survey_answer(total, tea, coffee, both, ask["key"]),
            draw=_survey,
            edges=((10, 6, 5, 0), (10, 6, 5, 1), (10, 3, 5, 4), (20, 8, 8, 8), (5, 2, 2, -1)),
            about={
                "total": "how many were asked",
                "tea": "how many like tea",
                "coffee": "how many like coffee",
                "both": "how many like both",
                "return": "$what",
            },
        ),
    ),
)
