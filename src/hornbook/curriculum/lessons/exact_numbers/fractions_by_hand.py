"""Fractions by hand: comparing, adding and reducing pairs of whole numbers."""

from fractions import Fraction
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _two(rng: Random) -> tuple[int, int, int, int]:
    b, d = rng.sample((3, 4, 5, 6, 7, 8, 9, 10), 2)
    return rng.randint(1, b - 1), b, rng.randint(1, d - 1), d


def _compare(rng: Random) -> Example:
    a, b, c, d = rng.choice(((3, 7, 4, 9), (2, 3, 5, 8), (5, 6, 7, 9), (4, 5, 7, 8), (3, 4, 7, 10)))
    return example(
        """Which is larger, $a/$b or $c/$d? Brought to the denominator $b * $d, only the numerators have to be
        compared.""",
        '''
        def is_less(a: int, b: int, c: int, d: int) -> bool:
            """Return whether a/b is less than c/d; b and d are positive."""
            return a * d < c * b


        print($a * $d, $c * $b)
        print(is_less($a, $b, $c, $d))
        print(is_less(1, 3, 2, 6), is_less(2, 6, 1, 3))
        ''',
        """Multiplying crosswise gives the two numerators over the common denominator $bd. No division takes place
        and no float appears. In the last line neither is less, since the two are equal.""",
        a=a,
        b=b,
        c=c,
        d=d,
        bd=b * d,
    )


def _add(rng: Random) -> Example:
    a, b, c, d = _two(rng)
    return example(
        """Adding fractions means bringing them to a common denominator. The product of the denominators will do, and
        dividing by the greatest common divisor reduces the sum.""",
        '''
        from math import gcd


        def add(a: int, b: int, c: int, d: int) -> tuple[int, int]:
            """Return a/b + c/d as numerator and denominator in lowest terms."""
            top = a * d + c * b
            bottom = b * d
            common = gcd(top, bottom)
            return top // common, bottom // common


        print(add($a, $b, $c, $d))
        print(add(1, 4, 1, 4), add(1, 2, -1, 2))
        ''',
        """Before reducing, the first sum is $top/$bottom. The last call shows that 0 is reduced to 0/1, because the
        greatest common divisor of 0 and 4 is 4.""",
        a=a,
        b=b,
        c=c,
        d=d,
        top=a * d + c * b,
        bottom=b * d,
    )


def _sorting(rng: Random) -> Example:
    pairs = [(rng.randint(1, d), d) for d in rng.sample((4, 5, 6, 7, 8, 9, 10, 12), 4)]
    who = people(rng, 1)[0]
    return example(
        """$who sorts test results such as "7 of 9" without turning them into floats. `sorted` wants a key or a
        comparison; here the comparison is the cross product.""",
        '''
        from functools import cmp_to_key


        def compare(one: tuple[int, int], other: tuple[int, int]) -> int:
            """Return a negative number, 0 or a positive one, as one is less, equal or greater."""
            return one[0] * other[1] - other[0] * one[1]


        results = $pairs
        print(sorted(results, key=cmp_to_key(compare)))
        print(max(results, key=cmp_to_key(compare)))
        ''',
        """Only the sign of the result matters, so a subtraction is enough. `cmp_to_key` makes a key out of a
        function that compares two things.""",
        pairs=pairs,
        who=who,
    )


def _common_denominator(rng: Random) -> Example:
    fractions = [(rng.randint(1, 5), d) for d in rng.sample((4, 6, 8, 9, 10, 12), 3)]
    return example(
        """With more than two fractions the product of all denominators gets large. The least common multiple is the
        smallest denominator that fits them all.""",
        """
        from math import lcm

        fractions = $fractions
        bottom = lcm(*(d for _, d in fractions))
        tops = [n * (bottom // d) for n, d in fractions]
        print(bottom, tops)
        print(sum(tops), "/", bottom)
        """,
        """Each fraction is expanded by `bottom // d`, which is a whole number since d divides the common multiple.
        The product of the three denominators would have been $product.""",
        fractions=fractions,
        product=fractions[0][1] * fractions[1][1] * fractions[2][1],
    )


def _reduce_question(rng: Random) -> Question:
    k = rng.randint(3, 9)
    a, b = rng.choice(((2, 3), (3, 5), (4, 7), (5, 6), (7, 8)))
    return question(
        """Write a function that reduces a fraction and makes its denominator positive. The numerator may be
        negative, the denominator may be too.""",
        '''
        from math import gcd


        def normal(top: int, bottom: int) -> tuple[int, int]:
            """Return the fraction in lowest terms with a positive denominator."""
            common = gcd(top, bottom)
            if bottom < 0:
                common = -common
            return top // common, bottom // common


        print(normal($top, $bottom), normal($top, -$bottom), normal(0, -5))
        ''',
        """`math.gcd` is never negative. Turning its sign turns the signs of both numbers, which leaves the value of
        the fraction as it was.""",
        top=a * k,
        bottom=b * k,
    )


def _between_question(rng: Random) -> Question:
    a, b, c, d = rng.choice(((1, 3, 1, 2), (2, 5, 1, 2), (3, 7, 4, 7), (1, 4, 1, 3), (2, 3, 3, 4)))
    return question(
        """Adding the numerators and the denominators separately is no way to add fractions, but it gives a fraction
        between the two. Write a function for it and check the claim.""",
        '''
        def between(a: int, b: int, c: int, d: int) -> tuple[int, int]:
            """Return a fraction between a/b and c/d."""
            return a + c, b + d


        top, bottom = between($a, $b, $c, $d)
        print(top, bottom)
        print($a * bottom < top * $b, top * $d < $c * bottom)
        ''',
        """Both comparisons are made crosswise, as `a * d < c * b`. The fraction that comes out is called the
        mediant.""",
        a=a,
        b=b,
        c=c,
        d=d,
    )


def _pairs(rng: Random, count: int) -> list[tuple[int, int]]:
    return [(rng.randint(0, 7), rng.randint(1, 9)) for _ in range(count)]


def _exact(pairs: list[tuple[int, int]], key: str) -> tuple[int, int]:
    values = [Fraction(*pair) for pair in pairs]
    total = {
        "mean": sum(values, Fraction(0)) / len(values),
        "twice_total": sum(values + values, Fraction(0)),
        "half_total": sum((value / 2 for value in values), Fraction(0)),
    }[key]
    return total.numerator, total.denominator


def _ordered(rng: Random, m: dict[str, str]) -> tuple[int, int, int, int]:
    one, other = sorted(rng.sample([(n, d) for d in range(2, 8) for n in range(1, d)], 2), key=lambda p: Fraction(*p))
    if Fraction(*one) == Fraction(*other):
        return _ordered(rng, m)
    return (*one, *other)


LESSON = Lesson(
    topic="Comparing and adding fractions by hand",
    area="exact_numbers",
    concepts=("fractions", "common_denominator", "cross_multiplication"),
    openings=(
        """A fraction is two whole numbers, and everything one learned about fractions in school can be done with
        whole numbers alone. A few lines of Python show how.""",
        """Is 5/7 more than 7/10? Dividing with a calculator gives decimals to compare. Multiplying crosswise gives
        the answer without any rounding: 50 is more than 49.""",
        """To understand what a type for fractions does, build its operations from pairs of integers. It takes the
        greatest common divisor and some multiplication.""",
    ),
    ideas=(
        (
            """A fraction is stored as a pair, numerator and denominator. Many pairs mean the same number: (1, 2),
            (2, 4) and (50, 100) are all one half.""",
            """The pair (a, b) with b not 0 stands for a divided by b. To make equal fractions equal pairs, reduce
            them and keep the denominator positive.""",
        ),
        (
            """To reduce, divide both numbers by their greatest common divisor. After that they have no common factor
            left, and the form is unique.""",
            """`math.gcd` finds what can be cancelled. It is enough to reduce once, at the end of a calculation, or
            after each step to keep the numbers small.""",
        ),
        (
            """Compare a/b with c/d by comparing a * d with c * b. Both are numerators over the denominator b * d,
            which is positive when b and d are.""",
            """Cross products replace division. `a * d == c * b` says exactly whether two fractions are equal, even
            when their forms differ.""",
        ),
        (
            """To add, expand both fractions to a common denominator: a/b + c/d is (a * d + c * b) / (b * d). A
            product is simpler: multiply the numerators and the denominators.""",
            """The common denominator may be the product, or the least common multiple if the numbers are to stay
            small. The sum is the same after reducing.""",
        ),
    ),
    examples=(_compare, _add, _sorting, _common_denominator),
    pitfalls=(
        """Comparing a/b and c/d with the operator `/`. Floats of two different fractions can be equal, when the
        numbers are large, and then the comparison is wrong. Cross products are always right.""",
        """Adding numerators and denominators: 1/2 + 1/3 is not 2/5. The result of such an addition even lies between
        the two, so it is smaller than one of them.""",
        """Multiplying crosswise with a negative denominator. The comparison turns round, and the answer is the
        opposite. Make denominators positive first.""",
    ),
    questions=(_reduce_question, _between_question),
    asks=(
        "How do I store a fraction?",
        "How do I reduce one?",
        "How do I compare two?",
        "How do I add fractions?",
    ),
    notes={
        "young": (
            """Fold one strip of paper into 3 parts and an equal one into 4. Lay them side by side. Which part is
            longer, one third or one fourth?""",
        ),
        "student": (
            """Fractions are classes of pairs under a * d = c * b. The operations are defined on pairs, and one has
            to show that the class of the result does not depend on the chosen pairs.""",
        ),
        "engineer": (
            """The same cross products compare slopes and rates without division, which matters on processors without
            floating point, and wherever ties must be exact.""",
        ),
        "teacher": (
            """Let the class find two fractions that their calculators show as equal although the cross products
            differ. It takes denominators of six digits.""",
        ),
    },
    families=(
        Family(
            "ranked_fractions",
            "pairs|scores|results: list[tuple[int, int]] -> tuple[int, int]",
            names=("${key}_fraction", "${key}_of_fractions", "find_${key}", "${key}_result"),
            tells=(
                "Each pair (a, b) in $pairs stands for the fraction a/b. Compare the fractions exactly, without "
                "floats, and return the pair "
                "of the $key one.",
                "$pairs holds fractions as pairs of numerator and denominator. Return the pair with the $key value, "
                "using whole numbers "
                "only.",
                "Return the pair (a, b) from $pairs for which a divided by b is $key. Floats are not allowed, since "
                "they may be rounded.",
            ),
            notes=(
                "There is at least one fraction. Numerators are not negative, denominators are positive. Of equal "
                "fractions the $tie one is returned.",
            ),
            varies={
                "end": ({"key": "largest", "sign": ">"}, {"key": "smallest", "sign": "<"}),
                "tie": (
                    {"tie": "first", "equal": "", "walk": ""},
                    {"tie": "last", "equal": "=", "walk": "[::-1]"},
                ),
            },
            solutions=(
                program(
                    """
                    best = $pairs[0]
                    for top, bottom in $pairs[1:]:
                        if top * best[1] $sign$equal best[0] * bottom:
                            best = top, bottom
                    return best"""
                ),
                program(
                    """
                    from math import lcm
                    common = lcm(*(bottom for top, bottom in $pairs))
                    tops = [top * (common // bottom) for top, bottom in $pairs]
                    best = 0
                    for i, top in enumerate(tops):
                        if top $sign$equal tops[best]:
                            best = i
                    return $pairs[best]"""
                ),
            ),
            oracle=lambda pairs, end, tie: sorted(
                pairs if tie["tie"] == "first" else pairs[::-1],
                key=lambda pair: Fraction(*pair),
                reverse=end["key"] == "largest",
            )[0],
            draw=lambda rng, end, tie: (_pairs(rng, rng.randint(2, 6)),),
            edges=(([(3, 5)],), ([(1, 2), (2, 4), (3, 6)],), ([(4, 6), (1, 3), (2, 3), (2, 6)],)),
            about={"pairs": "at least one fraction", "return": "one of the pairs"},
        ),
        Family(
            "fraction_pair_total",
            "pairs: list[tuple[int, int]] -> tuple[int, int]",
            names=("$key", "${key}_of_pairs", "pair_$key", "exact_$key", "${key}_of_fractions"),
            tells=(
                "Each of the $pairs is a fraction (numerator, denominator). Return $what as a pair in lowest terms.",
                "Return $what as a reduced pair. The fractions are given in $pairs as numerators with their "
                "denominators.",
                "Calculate with whole numbers: $pairs holds fractions as (top, bottom). Return $what, reduced, in "
                "the same form.",
            ),
            notes=("There is at least one fraction. Denominators are positive, and so is that of the result.",),
            varies={
                "ask": (
                    {"key": "mean", "what": "the arithmetic mean of the fractions", "last": "bottom *= len(pairs)"},
                    {"key": "twice_total", "what": "twice the sum of the fractions", "last": "top *= 2"},
                    {"key": "half_total", "what": "half the sum of the fractions", "last": "bottom *= 2"},
                )
            },
            solutions=(
                program(
                    """
                    from math import gcd
                    top, bottom = 0, 1
                    for a, b in pairs:
                        top, bottom = top * b + a * bottom, bottom * b
                    $last
                    common = gcd(top, bottom)
                    return top // common, bottom // common"""
                ),
                program(
                    """
                    from math import gcd, lcm
                    bottom = lcm(*(b for a, b in pairs))
                    top = sum(a * (bottom // b) for a, b in pairs)
                    $last
                    divisor = gcd(top, bottom)
                    return top // divisor, bottom // divisor"""
                ),
            ),
            oracle=lambda pairs, ask: _exact(pairs, ask["key"]),
            draw=lambda rng, ask: (_pairs(rng, rng.randint(1, 4)),),
            edges=(([(2, 4)],), ([(1, 2), (1, 2)],), ([(1, 3), (1, 6), (3, 2)],), ([(0, 5), (3, 6)],)),
            about={"pairs": "fractions as pairs", "return": "a fraction in lowest terms"},
        ),
        Family(
            "fractions_in_between",
            "a: int, b: int, c: int, d: int -> list[tuple[int, int]]",
            names=("${key}_between", "fractions_between", "between_${key}", "find_between"),
            tells=(
                "Return all fractions strictly between a/b and c/d with the denominator $what, as pairs (numerator, "
                "denominator) in "
                "ascending order.",
                "Which fractions with the denominator $what are greater than a/b and less than c/d? Return them as "
                "pairs of numerator "
                "and denominator, by ascending numerator.",
                "List the pairs (n, m) with m equal to $what whose fraction n/m lies between a/b and c/d, the two "
                "themselves not "
                "included, n ascending. Use whole numbers only.",
            ),
            notes=(
                "The four numbers are positive and a/b is less than c/d. The fractions need not be in lowest terms.",
            ),
            varies={
                "m": (
                    {"key": "sum", "what": "b + d", "m": "b + d"},
                    {"key": "product", "what": "b * d", "m": "b * d"},
                    {"key": "double", "what": "2 * b", "m": "2 * b"},
                )
            },
            solutions=(
                program(
                    """
                    m = $m
                    found = []
                    for n in range(a * m // b, c * m // d + 1):
                        if a * m < n * b and n * d < c * m:
                            found.append((n, m))
                    return found"""
                ),
                program(
                    """
                    m = $m
                    first = a * m // b + 1
                    beyond = -(-c * m // d)
                    return [(n, m) for n in range(first, beyond)]"""
                ),
            ),
            oracle=lambda a, b, c, d, m: [
                (n, size)
                for size in [{"sum": b + d, "product": b * d, "double": 2 * b}[m["key"]]]
                for n in range(3 * size)
                if Fraction(a, b) < Fraction(n, size) < Fraction(c, d)
            ],
            draw=_ordered,
            edges=((1, 3, 1, 2), (1, 4, 3, 4), (2, 5, 3, 5), (1, 2, 2, 3)),
            about={
                "a": "numerator of the lower bound",
                "b": "its denominator",
                "c": "numerator of the upper bound",
                "d": "its denominator",
                "return": "the fractions in between",
            },
        ),
    ),
)
