"""Euclid's algorithm step by step: quotients, remainders, and the coefficients of Bezout."""

from math import gcd
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _pair(rng: Random) -> tuple[int, int]:
    common = rng.choice((1, 2, 3, 4, 6, 7, 12))
    a, b = rng.choice(((13, 8), (17, 5), (19, 7), (25, 9), (23, 14), (31, 12), (11, 4), (18, 11)))
    return common * a, common * b


def _lines(rng: Random) -> Example:
    a, b = _pair(rng)
    return example(
        """Euclid's algorithm is a chain of divisions. In each line the divisor of the line before is divided by the
        remainder of the line before.""",
        """
        a, b = $a, $b
        while b > 0:
            quotient, rest = divmod(a, b)
            print(f"{a} = {quotient} * {b} + {rest}")
            a, b = b, rest
        print("greatest common divisor:", a)
        """,
        """When the remainder is 0, the last divisor divides everything above it. It is $g, the greatest common
        divisor of $a and $b.""",
        a=a,
        b=b,
        g=gcd(a, b),
    )


def _squares(rng: Random) -> Example:
    a, b = rng.choice(((16, 6), (21, 9), (25, 15), (22, 8), (27, 12), (17, 5), (34, 14)))
    who = people(rng, 1)[0]
    return example(
        """$who cuts the largest possible square off a sheet of $a by $b centimetres, then again off the rest, until
        nothing is left. The numbers of Euclid's algorithm come up on the way.""",
        '''
        def cut_squares(length: int, width: int) -> list[int]:
            """Return the sides of the squares cut off, in order."""
            sides = []
            while width > 0:
                sides.extend([width] * (length // width))
                length, width = width, length % width
            return sides


        sides = cut_squares($a, $b)
        print(sides)
        print(sum(side * side for side in sides), $a * $b)
        ''',
        """Each quotient says how many squares of one size fit, and the last side is the greatest common divisor: $g.
        The areas of all squares make up the sheet.""",
        a=a,
        b=b,
        who=who,
        g=gcd(a, b),
    )


def _coefficients(rng: Random) -> Example:
    a, b = _pair(rng)
    return example(
        """Every remainder in Euclid's algorithm is a sum of multiples of the two numbers at the start. Two further
        pairs of variables keep track of the factors.""",
        '''
        def bezout(a: int, b: int) -> tuple[int, int, int]:
            """Return g, x and y with a * x + b * y == g, the greatest common divisor."""
            x, next_x = 1, 0
            y, next_y = 0, 1
            while b > 0:
                quotient = a // b
                a, b = b, a - quotient * b
                x, next_x = next_x, x - quotient * next_x
                y, next_y = next_y, y - quotient * next_y
            return a, x, y


        g, x, y = bezout($a, $b)
        print(g, x, y)
        print($a * x + $b * y)
        ''',
        """All three lines in the loop do the same thing: the new value is the one before last minus the quotient
        times the last. So the equation that holds for the first remainders goes on holding.""",
        a=a,
        b=b,
    )


def _recursive(rng: Random) -> Example:
    a, b = _pair(rng)
    return example(
        """Numbers x and y for which a * x + b * y is the greatest common divisor can be found on the way back from a
        recursive call.""",
        '''
        def bezout(a: int, b: int) -> tuple[int, int, int]:
            """Return g, x and y with a * x + b * y == g."""
            if b == 0:
                return a, 1, 0
            g, x, y = bezout(b, a % b)
            return g, y, x - a // b * y


        for first, second in [($a, $b), ($b, $a), ($a, 0)]:
            g, x, y = bezout(first, second)
            print(f"{first} * {x} + {second} * {y} = {g}")
        ''',
        """The call answers for `b` and `a % b`. As `a % b` is `a - a // b * b`, collecting the terms with `a` and
        those with `b` gives the last line of the function.""",
        a=a,
        b=b,
    )


def _weights_question(rng: Random) -> Question:
    a, b = rng.choice(((5, 3), (7, 4), (9, 5), (8, 3), (11, 4), (7, 5)))
    return question(
        """You have many weights of $a and of $b grams and a balance with two pans. Write a function that finds how
        to weigh 1 gram, with as few weights as possible, by trying.""",
        '''
        def weigh_one(a: int, b: int) -> tuple[int, int]:
            """Return x and y with a * x + b * y == 1; negative means the other pan."""
            best = None
            for x in range(-b, b + 1):
                if (1 - a * x) % b == 0:
                    y = (1 - a * x) // b
                    if best is None or abs(x) + abs(y) < abs(best[0]) + abs(best[1]):
                        best = x, y
            return best


        x, y = weigh_one($a, $b)
        print(x, y, $a * x + $b * y)
        ''',
        """Such weights exist because $a and $b have no common divisor but 1. Trying is fine for small numbers; for
        large ones the algorithm of Euclid gives a pair at once.""",
        a=a,
        b=b,
    )


def _steps_question(rng: Random) -> Question:
    a, b = _pair(rng)
    return question(
        """Write a function that counts the divisions in Euclid's algorithm. For which numbers up to 20 are the most
        needed?""",
        '''
        def divisions(a: int, b: int) -> int:
            """Return how many divisions Euclid's algorithm makes."""
            count = 0
            while b > 0:
                a, b = b, a % b
                count += 1
            return count


        print(divisions($a, $b))
        pairs = [(a, b) for a in range(1, 21) for b in range(1, a + 1)]
        print(max(pairs, key=lambda pair: divisions(*pair)))
        ''',
        """The printed pair consists of neighbours in the Fibonacci sequence. There every quotient but the last is 1, so
        that the numbers shrink as slowly as they can.""",
        a=a,
        b=b,
    )


def _tile(a: int, b: int, key: str) -> object:
    """By cutting one square at a time."""
    sides = []
    while a and b:
        a, b = max(a, b), min(a, b)
        sides.append(b)
        a -= b
    return {"sides": sides, "count": len(sides), "sizes": sorted(set(sides), reverse=True)}[key]


def _text(a: int, b: int, style: dict[str, str]) -> list[str]:
    if b == 0:
        return []
    first = style["form"].format(a=a, q=a // b, b=b, r=a % b)
    return [first, *_text(b, a % b, style)]


LESSON = Lesson(
    topic="Euclid's algorithm step by step, and its coefficients",
    area="integers",
    concepts=("euclidean_algorithm", "bezout_coefficients", "divmod"),
    openings=(
        """Euclid's algorithm is known for its result, the greatest common divisor. The steps on the way are worth a
        look of their own: they hold the answer to several other questions.""",
        """Divide, keep the remainder, divide again. The chain of divisions that Euclid described ends after a few
        lines, even for numbers of many digits.""",
        """With 5 and 3 one can make 1, for 2 * 5 - 3 * 3 is 1. Which sums of multiples are possible at all, and how are
        they found? The old algorithm answers that too.""",
    ),
    ideas=(
        (
            """One step replaces the pair `(a, b)` by `(b, a % b)`. Written as an equation it reads `a = q * b + r`,
            with the quotient `q` and the remainder `r` that `divmod` gives together.""",
            """Each line divides the divisor of the line before by its remainder. So the numbers move from right to
            left, and the remainders shrink until one is 0.""",
        ),
        (
            """The quotients tell how often one number fits into the next. Read as squares cut from a rectangle, they
            count the squares of each size.""",
            """Dividing is repeated subtraction done at once: a quotient of 4 stands for taking the smaller number away
            four times.""",
        ),
        (
            """Every remainder in Euclid's algorithm is `a * x + b * y` for some whole numbers `x` and `y`. The last
            one that is not 0 is the greatest common divisor, so that can be written in this form as well: Bezout's
            identity.""",
            """If something divides both `a` and `b`, it divides each `a * x + b * y`. Conversely the greatest common
            divisor is of this form, and so these sums are exactly its multiples.""",
        ),
        (
            """The coefficients x and y are carried along with the remainders: start with 1 and 0 for `a`, with 0 and
            1 for `b`, and treat them in each step just like the remainders.""",
            """There are many pairs of coefficients: adding `b` to `x` and taking `a` from `y` changes nothing in the
            sum. Who wants one in particular must say which, for instance the one with the smallest `x` that is not
            negative.""",
        ),
        (
            """If the greatest common divisor of `a` and `m` is 1, then `a * x + m * y == 1`, and `x` is the inverse
            of `a` modulo `m`: multiplying by it undoes multiplying by `a`.""",
            """Dividing modulo `m` means multiplying by an inverse. It exists only for numbers that have no divisor in
            common with `m` except 1.""",
        ),
    ),
    examples=(_lines, _squares, _coefficients, _recursive),
    pitfalls=(
        """Updating one variable after the other: after `a = b` the old `a` is gone, and `b = a % b` gives 0. Assign
        both in one statement, `a, b = b, a % b`.""",
        """Expecting the coefficients to be positive. Unless one number divides the other, one of the two found by
        the algorithm is negative, since with both positive the sum would be too large.""",
        """Using `/` for the quotient. The coefficients become floats, and soon they are no longer exact. The
        quotient is `a // b`.""",
    ),
    questions=(_weights_question, _steps_question),
    asks=(
        "What happens in one step?",
        "What do the quotients mean?",
        "What are the coefficients?",
        "How are the coefficients found?",
        "What are the coefficients good for?",
    ),
    notes={
        "young": (
            """Take a strip of paper squares, 5 by 3. Cut off a square of 3 by 3, then 2 by 2, then two of 1 by 1.
            You have just done Euclid's algorithm.""",
        ),
        "student": (
            """The loop invariant is that a * x + b * y, with the a and b from the start, equals the current
            remainder. It proves the algorithm and tells how to update the coefficients.""",
        ),
        "engineer": (
            """The quotients are the continued fraction of a / b. Gear designers and calendars use its first terms to
            find small fractions close to a given one.""",
        ),
        "teacher": (
            """Pupils who have cut a real rectangle into squares accept the division step without proof. Choose sides
            such as 16 and 6, so that the squares stay large enough.""",
        ),
    },
    families=(
        Family(
            "euclid_protocol",
            "a|first: int, b|second: int -> list[str]",
            names=("euclid_protocol", "division_lines", "euclid_lines", "write_divisions"),
            tells=(
                "Return the lines of Euclid's algorithm for $a and $b, one text for each division, in the form "
                "$sample: the "
                "number divided, quotient, divisor and remainder.",
                "Carry out Euclid's algorithm, beginning with $a divided by $b, until the remainder is 0. Return "
                "each division "
                "as a text like $sample (17 divided by 5 is 3, remainder 2).",
                "Write down the chain of divisions for $a and $b: after $a by $b, the divisor is divided by the "
                "remainder, and "
                "so on up to the remainder 0. Each line looks like $sample.",
            ),
            notes=("$a and $b are positive; $a may be the smaller one, and the first quotient is 0 then.",),
            varies={
                "style": (
                    {"sample": '"17 = 3 * 5 + 2"', "form": "{a} = {q} * {b} + {r}", "line": "{x} = {q} * {y} + {r}"},
                    {
                        "sample": '"17 : 5 = 3 rest 2"',
                        "form": "{a} : {b} = {q} rest {r}",
                        "line": "{x} : {y} = {q} rest {r}",
                    },
                    {"sample": '"17 - 3 * 5 = 2"', "form": "{a} - {q} * {b} = {r}", "line": "{x} - {q} * {y} = {r}"},
                )
            },
            solutions=(
                program(
                    """
                    lines = []
                    x, y = $a, $b
                    while y > 0:
                        q, r = divmod(x, y)
                        lines.append(f"$line")
                        x, y = y, r
                    return lines"""
                ),
                program(
                    """
                    def steps(x: int, y: int) -> list[str]:
                        if y == 0:
                            return []
                        q, r = x // y, x % y
                        return [f"$line"] + steps(y, r)

                    return steps($a, $b)"""
                ),
            ),
            oracle=_text,
            draw=lambda rng, style: rng.choice(
                ((rng.randint(2, 30), rng.randint(2, 30)), _pair(rng), (rng.randint(30, 90), rng.randint(5, 30)))
            ),
            edges=((12, 4), (4, 6), (7, 7)),
            about={"a": "the number divided first", "b": "the first divisor", "return": "a line for each division"},
            noun="the lines of Euclid's algorithm for $a and $b",
            gives="words",
        ),
        Family(
            "squares_from_rectangle",
            "length|a: int, width|b: int -> $hint",
            names=("squares_$key", "cut_into_squares", "${key}_of_squares", "square_$key"),
            tells=(
                "From a rectangle of $length by $width the largest possible square is cut off, and so on with what "
                "is left, until "
                "nothing is. Return $what.",
                "A sheet has the sides $length and $width. Squares as large as possible are cut off one after "
                "another until the "
                "sheet is used up. Return $what.",
                "Fill a rectangle of $length by $width greedily with squares: each takes the full shorter side of "
                "the part that is "
                "still free. Return $what.",
            ),
            notes=("Both sides are whole and positive; $length may be the shorter one.",),
            varies={
                "form": (
                    {
                        "key": "sides",
                        "hint": "list[int]",
                        "what": "the list of their sides in the order of cutting",
                        "begin": "[]",
                        "add": "+= [short] * (long // short)",
                        "end": "sides",
                    },
                    {
                        "key": "count",
                        "hint": "int",
                        "what": "the number of squares",
                        "begin": "0",
                        "add": "+= long // short",
                        "end": "len(sides)",
                    },
                    {
                        "key": "sizes",
                        "hint": "list[int]",
                        "what": "the different sides that occur, largest first",
                        "begin": "[]",
                        "add": "+= [short]",
                        "end": "sorted(set(sides), reverse=True)",
                    },
                )
            },
            solutions=(
                program(
                    """
                    long, short = max($length, $width), min($length, $width)
                    found = $begin
                    while short > 0:
                        found $add
                        long, short = short, long % short
                    return found"""
                ),
                program(
                    """
                    sides = []
                    x, y = $length, $width
                    while x > 0 and y > 0:
                        side = min(x, y)
                        sides.append(side)
                        if x > y:
                            x -= side
                        else:
                            y -= side
                    return $end"""
                ),
            ),
            oracle=lambda length, width, form: _tile(length, width, form["key"]),
            draw=lambda rng, form: rng.choice(
                ((rng.randint(2, 20), rng.randint(2, 20)), (rng.randint(9, 30), 6), (24, 15))
            ),
            edges=((6, 6), (4, 10), (13, 5), (3, 1)),
            about={"length": "one side", "width": "the other side", "return": "$what"},
        ),
        Family(
            "bezout_smallest",
            "a|first: int, b|second: int -> tuple[int, int]",
            names=("bezout_pair", "smallest_coefficients", "combine_to_gcd", "coefficients_of_gcd"),
            tells=(
                "Return the pair (x, y) of whole numbers with $a * x + $b * y equal to the greatest common divisor "
                "of $a and $b, "
                "where x is as small as possible but not negative.",
                "Find whole numbers x >= 0 and y such that $a times x plus $b times y is the greatest common divisor "
                "of both. "
                "Among all such pairs return (x, y) with the smallest x.",
                "The greatest common divisor of $a and $b can be written as $a * x + $b * y. Return (x, y) with the "
                "smallest "
                "x that is at least 0.",
            ),
            notes=("$a and $b are positive, and y may be negative.",),
            solutions=(
                program(
                    """
                    from math import gcd
                    g = gcd($a, $b)
                    x = 0
                    while (g - $a * x) % $b != 0:
                        x += 1
                    return x, (g - $a * x) // $b"""
                ),
                program(
                    """
                    r, s = $a, $b
                    x, next_x = 1, 0
                    while s > 0:
                        quotient = r // s
                        r, s = s, r - quotient * s
                        x, next_x = next_x, x - quotient * next_x
                    x %= $b // r
                    return x, (r - $a * x) // $b"""
                ),
                program(
                    """
                    from math import gcd
                    g = gcd($a, $b)
                    x = pow($a // g, -1, $b // g)
                    return x, (g - $a * x) // $b"""
                ),
            ),
            oracle=lambda a, b: next(
                (x, y) for x in range(b + 1) for y in range(-a - 1, 2) if a * x + b * y == gcd(a, b)
            ),
            draw=lambda rng: rng.choice(((rng.randint(2, 40), rng.randint(2, 40)), _pair(rng))),
            edges=((6, 3), (3, 6), (5, 3), (7, 7)),
            about={"a": "a positive number", "b": "another one", "return": "the coefficients of $a and $b"},
        ),
        Family(
            "modular_partner",
            "a|factor|n: int, m|modulus: int -> int | None",
            names=("solve_congruence", "factor_for_remainder", "partner_modulo", "solve_modulo"),
            tells=(
                "Return the smallest x with 0 <= x < $m for which $a * x leaves the remainder $r on division by $m, "
                "or None if "
                "there is none.",
                "Solve $a * x % $m == $r: return the smallest solution x that is not negative and below $m, None "
                "when there is no "
                "solution.",
                "By which number from 0 to $m - 1 must $a be multiplied to give the remainder $r modulo $m? Return "
                "the smallest "
                "such number, or None.",
            ),
            notes=("$m is greater than $r, and $a is not negative.",),
            varies={"r": (2, 3, 4)},
            solutions=(
                "return next((x for x in range($m) if $a * x % $m == $r), None)",
                program(
                    """
                    value = 0
                    for x in range($m):
                        if value == $r:
                            return x
                        value = (value + $a) % $m"""
                ),
                program(
                    """
                    from math import gcd
                    g = gcd($a, $m)
                    if $r % g == 0:
                        size = $m // g
                        return $r // g * pow($a // g, -1, size) % size"""
                ),
            ),
            oracle=lambda a, m, r: min((x for x in range(m) if (a * x - r) % m == 0), default=None),
            draw=lambda rng, r: (rng.randint(1, 30), rng.randint(5, 25)),
            edges=((3, 7), (4, 8), (6, 9), (1, 5)),
            about={"a": "the factor", "m": "the modulus", "return": "the smallest solution, or None"},
        ),
    ),
)
