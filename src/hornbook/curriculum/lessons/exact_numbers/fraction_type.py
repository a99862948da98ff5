"""fractions.Fraction: numbers that stay exact through all four operations."""

from math import gcd, prod
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _thirds(rng: Random) -> Example:
    k = rng.choice((6, 7, 9, 10, 11, 13, 15))
    return example(
        """Add up $k times the ${k}th part of 1, once with floats and once with fractions. The result should be 1.""",
        """
        from fractions import Fraction

        as_float = 0.0
        as_fraction = Fraction(0)
        for _ in range($k):
            as_float += 1 / $k
            as_fraction += Fraction(1, $k)
        print(as_float, as_float == 1)
        print(as_fraction, as_fraction == 1)
        """,
        """A float holds only so many binary digits, and 1/$k does not fit into them exactly. Whether the errors
        cancel in the end is a matter of luck. The fraction is two whole numbers, and nothing is ever rounded.""",
        k=k,
    )


def _making(rng: Random) -> Example:
    a, b = rng.choice(((6, 8), (10, 15), (9, 12), (14, 21), (12, 30)))
    cents = rng.choice(("0.15", "0.35", "1.2", "2.45"))
    return example(
        """Fractions are made from two whole numbers, from a text, or from a float. They are reduced at once.""",
        """
        from fractions import Fraction

        print(Fraction($a, $b))
        print(Fraction("$a/$b") == Fraction($a, $b))
        print(Fraction("$cents"))
        print(Fraction($cents) == Fraction("$cents"))
        print(Fraction($cents).limit_denominator(1000))
        """,
        """The text "$cents" means exactly what it says. The float $cents is only close to it, so the fraction made
        of the float is another number, with a huge denominator. `limit_denominator` finds the nearest fraction with
        a small one.""",
        a=a,
        b=b,
        cents=cents,
    )


def _recipe(rng: Random) -> Example:
    people_from, people_to = rng.choice(((4, 6), (4, 7), (3, 5), (6, 4), (8, 5)))
    who = people(rng, 1)[0]
    return example(
        """A recipe for $a people calls for 3/4 of a litre of milk, 1 1/2 cups of flour and 1/3 of a spoon of salt.
        $who cooks for $b.""",
        '''
        from fractions import Fraction


        def shown(amount: Fraction) -> str:
            """Return the amount as a mixed number such as 2 1/3."""
            whole, rest = divmod(amount, 1)
            if rest == 0:
                return str(whole)
            return f"{whole} {rest}" if whole else str(rest)


        amounts = {"milk": Fraction(3, 4), "flour": Fraction(3, 2), "salt": Fraction(1, 3)}
        factor = Fraction($b, $a)
        for name, amount in amounts.items():
            print(name, shown(amount * factor))
        ''',
        """`divmod` works for fractions too: dividing by 1 splits off the whole part, and what remains is a fraction
        between 0 and 1. The factor itself stays exact, whatever the numbers of people are.""",
        a=people_from,
        b=people_to,
        who=who,
    )


def _approach(rng: Random) -> Example:
    n = rng.choice((2, 3, 5, 7))
    return example(
        """Newton's method for the square root of $n, carried out with fractions, shows how close each step comes,
        without any rounding in between.""",
        """
        from fractions import Fraction

        root = Fraction($start)
        for _ in range(4):
            root = (root + $n / root) / 2
            print(root, float(root))
        print(root * root - $n < Fraction(1, 10**6))
        """,
        """The denominators roughly double their number of digits in each round. That is the price of exactness:
        fractions can grow without limit, and then every operation takes longer.""",
        n=n,
        start=1 if n < 4 else 2,
    )


def _sum_question(rng: Random) -> Question:
    n = rng.randint(4, 8)
    return question(
        """Write a function that adds 1/1 + 1/2 + 1/3 + ... + 1/n exactly, and find out from which n on the sum exceeds
        2, and from which n on it exceeds 3.""",
        '''
        from fractions import Fraction


        def harmonic(n: int) -> Fraction:
            """Return the sum of the first n unit fractions."""
            return sum((Fraction(1, k) for k in range(1, n + 1)), Fraction(0))


        print(harmonic($n))
        for limit in (2, 3):
            n = 1
            while harmonic(n) <= limit:
                n += 1
            print(limit, n)
        ''',
        """`sum` gets `Fraction(0)` as its start, so that the result is a fraction even for n = 0. The comparison
        with a whole number is exact.""",
        n=n,
    )


def _parts_question(rng: Random) -> Question:
    parts = rng.sample(("1/2", "1/3", "1/4", "1/5", "1/6", "1/8", "1/10"), 3)
    return question(
        """Three heirs are to get certain parts of a fortune, given as texts. Write a function that returns the part
        that is left over.""",
        '''
        from fractions import Fraction


        def left_over(parts: list[str]) -> Fraction:
            """Return 1 minus the sum of the parts; negative if they are too large."""
            return 1 - sum(map(Fraction, parts))


        rest = left_over($parts)
        print(rest, rest < 0)
        print(rest.numerator, rest.denominator)
        ''',
        """`Fraction` reads texts like "1/3" by itself, and a whole number minus a fraction is a fraction. The sign
        is always in the numerator; the denominator is positive.""",
        parts=parts,
    )


def _texts(rng: Random, count: int) -> list[str]:
    return [f"{rng.randint(1, 7)}/{rng.choice((2, 3, 4, 5, 6, 8, 10, 12))}" for _ in range(count)]


def _by_integers(parts: list[str], key: str) -> str:
    """With whole numbers over a common denominator, reduced at the end."""
    pairs = [tuple(map(int, part.split("/"))) for part in parts]
    common = prod(bottom for _, bottom in pairs)
    total = sum(top * common // bottom for top, bottom in pairs)
    top = {"sum": total, "remainder": common - total, "product": prod(top for top, _ in pairs)}[key]
    shared = gcd(top, common)
    return f"{top // shared}/{common // shared}" if common != shared else str(top // shared)


def _mixed(top: int, bottom: int, join: str) -> str:
    whole = 0
    while top >= bottom:
        whole, top = whole + 1, top - bottom
    for k in range(top, 1, -1):
        if top % k == bottom % k == 0:
            top, bottom = top // k, bottom // k
    texts = ([str(whole)] if whole else []) + ([f"{top}/{bottom}"] if top else [])
    return join.join(texts) or "0"


def _proper(rng: Random, rule: dict[str, str]) -> tuple[int, int]:
    bottom = rng.choice((3, 4, 5, 6, 7, 8, 9, 10, 12))
    return rng.randint(1, bottom - 1), bottom


def _units(top: int, bottom: int, key: str) -> list[int]:
    """By trying the denominators one after another, with whole numbers."""
    found: list[int] = []
    k = 2 if key == "even" else 1
    step = 2 if key == "even" else 1
    while top > 0 and len(found) < 4:
        if bottom <= top * k:
            found.append(k)
            top, bottom = top * k - bottom, bottom * k
        else:
            k += step
    return found


LESSON = Lesson(
    topic="Exact fractions with fractions.Fraction",
    area="exact_numbers",
    concepts=("fractions", "exact_arithmetic", "standard_library"),
    openings=(
        """One third cannot be written as a decimal that ends, nor as a float. As a pair of whole numbers, 1 and 3,
        it is exact, and the module `fractions` calculates with such pairs.""",
        """Floats answer quickly and nearly right. When a result has to be exactly right, for shares, scales or
        proofs, there is the type `Fraction`.""",
        """In school one learns to add 1/2 and 1/3 by finding a common denominator. Python's `Fraction` does that
        work and reduces the result.""",
    ),
    ideas=(
        (
            """`Fraction(3, 4)` is three quarters. The arguments are numerator and denominator, and the fraction is
            reduced when it is made, so `Fraction(6, 8)` is the same number.""",
            """A fraction consists of two whole numbers that are kept in lowest terms. They can be read as
            `f.numerator` and `f.denominator`, and the denominator is always positive.""",
        ),
        (
            """Sums, differences, products and quotients of fractions are fractions again, and all are exact. Whole
            numbers may be mixed in: `Fraction(1, 2) + 1` is 3/2.""",
            """All the usual operators work, comparisons and powers with whole exponents included. Nothing is rounded
            on the way.""",
        ),
        (
            """A text is read as it is written: `Fraction("0.1")` is 1/10. A float is taken at its exact binary
            value, and `Fraction(0.1)` is not 1/10.""",
            """Make fractions from whole numbers or texts. From a float one gets the number that the float really
            holds, which is seldom the one that was meant.""",
        ),
        (
            """Mixing a fraction with a float gives a float. One float in a long calculation is enough to lose the
            exactness of all the rest.""",
            """To leave the world of fractions, use `float(f)` at the very end, for printing. `round(f, 2)` still
            gives a fraction.""",
        ),
        (
            """Exactness has a price. Denominators can become long, and arithmetic with them is many times slower
            than with floats.""",
            """`limit_denominator(n)` gives the nearest fraction with a denominator up to `n`. It tames long
            fractions and turns 0.3333 back into 1/3.""",
        ),
    ),
    examples=(_thirds, _making, _recipe, _approach),
    pitfalls=(
        """Writing `Fraction(1 / 3)`. The division inside makes a float before the fraction is made, and the result
        has a denominator with 17 digits. Write `Fraction(1, 3)`.""",
        """Expecting 2/4 to stay 2/4. A fraction is always in lowest terms; whoever needs the original numbers, for a
        score of 2 out of 4 say, must keep them apart.""",
        """Adding up with `sum` and assuming that the result is a fraction. For an empty list `sum` returns the whole
        number 0, which has a denominator but prints and formats like an `int`. Pass `Fraction(0)` as the start.""",
    ),
    questions=(_sum_question, _parts_question),
    asks=(
        "What is a Fraction?",
        "What can I do with fractions?",
        "How do I make one from a decimal?",
        "What about floats?",
        "Is there a drawback?",
    ),
    notes={
        "young": (
            """Cut a cake into 6 pieces and eat 2. Your friend cuts the same cake into 3 and eats 1. You have eaten
            the same amount, and Python knows it.""",
        ),
        "engineer": (
            """`Fraction` is immutable and hashable, and equal numbers hash equally across types: `Fraction(2, 1)`
            and `2` are the same key in a dictionary.""",
        ),
        "analyst": (
            """Ratios that must add up to exactly 1, such as shares of a total, are a good use. For measured data
            exactness is an illusion and floats are right.""",
        ),
        "teacher": (
            """Let pupils check their own sums of fractions with three lines of Python. The module prints the reduced
            form, which starts the question whether 4/6 was wrong.""",
        ),
    },
    families=(
        Family(
            "combine_fraction_texts",
            "parts|texts|shares: list[str] -> str",
            names=("${key}_of_fractions", "${key}_as_text", "fraction_$key", "exact_$key"),
            tells=(
                'Each text in $parts is a fraction such as "3/4". Return $what as text, in lowest terms, in the same '
                "form; a whole number "
                "is written without a denominator.",
                'Read the $parts, texts like "5/6", as exact fractions and return, as a reduced fraction in text '
                'form (a whole number as in "2"), $what.',
                'The texts in $parts are fractions of the form "1/3". Return $what, computed exactly. The result has '
                "the same form, is reduced, and has no denominator when it is whole.",
            ),
            notes=("$empty.",),
            varies={
                "ask": (
                    {
                        "key": "sum",
                        "what": "the sum of all of them",
                        "empty": "The sum of an empty list is 0",
                        "begin": "0",
                        "update": "total + Fraction(text)",
                    },
                    {
                        "key": "product",
                        "what": "the product of all of them",
                        "empty": "The product of an empty list is 1",
                        "begin": "1",
                        "update": "total * Fraction(text)",
                    },
                    {
                        "key": "remainder",
                        "what": "what is left of 1 after all of them are taken away",
                        "empty": "The result may be negative, and for an empty list it is 1",
                        "begin": "1",
                        "update": "total - Fraction(text)",
                    },
                )
            },
            solutions=(
                program(
                    """
                    from fractions import Fraction
                    total = Fraction($begin)
                    for text in $parts:
                        total = $update
                    return str(total)"""
                ),
                program(
                    """
                    from functools import reduce
                    from fractions import Fraction
                    return str(reduce(lambda total, text: $update, $parts, Fraction($begin)))"""
                ),
            ),
            oracle=lambda parts, ask: _by_integers(parts, ask["key"]),
            draw=lambda rng, ask: (_texts(rng, rng.randint(2, 4)),),
            edges=(([],), (["1/2", "1/3", "1/6"],), (["2/4"],), (["3/2", "2/3"],)),
            about={"parts": "fractions as texts", "return": "the result as text"},
        ),
        Family(
            "mixed_number_text",
            "top|numerator|n: int, bottom|denominator|d: int -> str",
            names=("mixed_number", "as_mixed_number", "mixed_text", "write_mixed"),
            tells=(
                "Return the quotient of $top and $bottom as a mixed number in lowest terms, as in $sample: the whole "
                "part, $mark, and the "
                "remaining fraction.",
                "Write the fraction with the numerator $top and the denominator $bottom as a mixed number like "
                "$sample: whole part and "
                "reduced rest with $mark between them.",
                "Turn $top/$bottom into a mixed number text. The whole part comes first, then $mark, then what is "
                "left as a reduced "
                "fraction, as in $sample.",
            ),
            notes=(
                'A part that is zero is left out, but zero itself is "0". $top is not negative and $bottom is '
                "positive.",
            ),
            varies={
                "form": (
                    {"join": " ", "mark": "a blank", "sample": '"2 1/3"'},
                    {"join": "+", "mark": "a `+`", "sample": '"2+1/3"'},
                    {"join": "_", "mark": "an underscore", "sample": '"2_1/3"'},
                )
            },
            solutions=(
                program(
                    """
                    from fractions import Fraction
                    whole, rest = divmod(Fraction($top, $bottom), 1)
                    if rest == 0:
                        return str(whole)
                    return f"{whole}$join{rest}" if whole > 0 else str(rest)"""
                ),
                program(
                    """
                    from math import gcd
                    whole, rest = divmod($top, $bottom)
                    common = gcd(rest, $bottom)
                    fraction = f"{rest // common}/{$bottom // common}"
                    if rest == 0:
                        return str(whole)
                    return f"{whole}$join{fraction}" if whole else fraction"""
                ),
            ),
            oracle=lambda top, bottom, form: _mixed(top, bottom, form["join"]),
            draw=lambda rng, form: rng.choice(
                (
                    (rng.randint(1, 60), rng.randint(2, 12)),
                    (12 * rng.randint(1, 5), rng.choice((2, 3, 4, 8))),
                    (rng.randint(1, 9), rng.choice((4, 6, 10))),
                    (rng.randint(4, 15), 3),
                )
            ),
            edges=((0, 5), (3, 4), (12, 4), (14, 6), (1, 1)),
            about={"top": "the numerator", "bottom": "the denominator", "return": "the mixed number"},
            noun="the mixed number for $top over $bottom",
            gives="str",
        ),
        Family(
            "unit_fraction_steps",
            "top|a|numerator: int, bottom|b|denominator: int -> list[int]",
            names=("unit_fractions", "${key}_unit_fractions", "split_fraction", "denominators_of_parts"),
            tells=(
                "From the fraction $top/$bottom the largest possible fraction of the form 1/k $which is taken away, "
                "and the same is done "
                "with the rest until $stop. Return the list of the denominators k.",
                "Take the largest fraction 1/k $which from $top/$bottom, again and again, until $stop. Return the "
                "numbers k in the order in "
                "which they come up.",
                "Return the denominators k that appear when $top/$bottom is reduced step by step: in each step the "
                "largest 1/k $which is "
                "subtracted, until $stop.",
            ),
            notes=("The fraction lies between 0 and 1; a numerator of 0 gives an empty list.",),
            varies={
                "rule": (
                    {
                        "key": "largest",
                        "which": "with a whole number k",
                        "stop": "nothing is left or four of them were taken",
                        "first": "1",
                        "step": "1",
                    },
                    {
                        "key": "even",
                        "which": "with an even number k",
                        "stop": "nothing is left or four of them were taken",
                        "first": "2",
                        "step": "2",
                    },
                )
            },
            solutions=(
                program(
                    """
                    from fractions import Fraction
                    rest, found, k = Fraction($top, $bottom), [], $first
                    while rest > 0 and len(found) < 4:
                        while Fraction(1, k) > rest:
                            k += $step
                        found.append(k)
                        rest -= Fraction(1, k)
                    return found"""
                ),
                program(
                    """
                    from math import ceil
                    from fractions import Fraction

                    def denominators(rest: Fraction, left: int) -> list[int]:
                        if rest == 0 or left == 0:
                            return []
                        k = $step * ceil(1 / ($step * rest))
                        return [k] + denominators(rest - Fraction(1, k), left - 1)

                    return denominators(Fraction($top, $bottom), 4)"""
                ),
            ),
            oracle=lambda top, bottom, rule: _units(top, bottom, rule["key"]),
            draw=_proper,
            edges=((0, 3), (1, 3), (5, 6), (3, 4), (2, 3)),
            about={"top": "the numerator", "bottom": "the denominator", "return": "the denominators"},
            noun="the denominators of the unit fractions taken from $top/$bottom",
            gives="nats",
        ),
    ),
)
