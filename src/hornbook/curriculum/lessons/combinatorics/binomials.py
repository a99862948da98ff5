"""Binomial coefficients and Pascal's triangle."""

from math import comb
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _triangle(rng: Random) -> Example:
    rows = rng.randint(6, 8)
    return example(
        """In Pascal's triangle each number is the sum of the two above it, and the border consists of ones.""",
        """
        row = [1]
        for _ in range($rows):
            print(" ".join(map(str, row)).center($width))
            row = [1] + [a + b for a, b in zip(row, row[1:])] + [1]
        """,
        """`zip(row, row[1:])` pairs each number with its right neighbour. A row of n numbers has n - 1 such pairs,
        and with a 1 at either end the next row is longer by one.""",
        rows=rows,
        width=2 * rows + 6,
    )


def _three_ways(rng: Random) -> Example:
    n = rng.randint(8, 12)
    k = rng.randint(3, 5)
    return example(
        """The number of ways to choose $k of $n things is a binomial coefficient. Three computations lead to it.""",
        '''
        from math import comb, factorial


        def by_product(n: int, k: int) -> int:
            """Multiply and divide in turn; every division comes out even."""
            result = 1
            for i in range(1, k + 1):
                result = result * (n - k + i) // i
            return result


        n, k = $n, $k
        print(factorial(n) // (factorial(k) * factorial(n - k)))
        print(by_product(n, k))
        print(comb(n, k), comb(n, n - k))
        ''',
        """After i rounds of the loop the result is itself a binomial coefficient, so no division leaves a remainder.
        The last line shows the symmetry: choosing $k is leaving out $rest.""",
        n=n,
        k=k,
        rest=n - k,
    )


def _paths(rng: Random) -> Example:
    east, north = rng.randint(3, 5), rng.randint(2, 4)
    who = people(rng, 1)[0]
    return example(
        """$who walks $east blocks east and $north blocks north, and at each corner either direction is possible. How
        many ways are there? Write at each corner the number of ways that lead to it.""",
        """
        from math import comb

        east, north = $east, $north
        row = [1] * (east + 1)
        print(row)
        for _ in range(north):
            for i in range(1, east + 1):
                row[i] += row[i - 1]
            print(row)
        print(row[-1], comb(east + north, north))
        """,
        """Every corner is reached from the west or from the south, so its number is a sum of two neighbours. That is
        Pascal's triangle, turned by 45 degrees. A way is also a choice: which $north of the $all blocks lead north?""",
        east=east,
        north=north,
        who=who,
        all=east + north,
    )


def _power(rng: Random) -> Example:
    n = rng.randint(3, 6)
    x = rng.randint(2, 9)
    return example(
        """Multiplying out (x + 1) to the power of $n gives the numbers of row $n. The program multiplies lists of
        coefficients and checks the result at x = $x.""",
        '''
        def times_x_plus_1(coefficients: list[int]) -> list[int]:
            """Return the coefficients of the polynomial times (x + 1), constant term first."""
            shifted = [0] + coefficients
            return [a + b for a, b in zip(coefficients + [0], shifted)]


        polynomial = [1]
        for _ in range($n):
            polynomial = times_x_plus_1(polynomial)
        print(polynomial)
        print(sum(c * $x**i for i, c in enumerate(polynomial)), ($x + 1) ** $n)
        ''',
        """Multiplying by x shifts the coefficients, multiplying by 1 leaves them, and adding the two lists is the
        rule of the triangle. This is where the name binomial coefficient comes from.""",
        n=n,
        x=x,
    )


def _rowsum_question(rng: Random) -> Question:
    n = rng.randint(5, 9)
    return question(
        """Write a function that returns row n of the triangle without the rows above it, each number from its left
        neighbour. What is the sum of the row, and what if the signs alternate?""",
        '''
        def pascal_row(n: int) -> list[int]:
            """Return row n of Pascal's triangle; row 0 is [1]."""
            row = [1]
            for k in range(n):
                row.append(row[-1] * (n - k) // (k + 1))
            return row


        row = pascal_row($n)
        print(row)
        print(sum(row), sum(row[::2]) - sum(row[1::2]))
        ''',
        """The sum is 2 to the power of $n, since row $n counts all subsets of $n things by their size. The
        alternating sum is 0: there are as many subsets of even as of odd size.""",
        n=n,
    )


def _share_question(rng: Random) -> Question:
    people_count, coins = rng.randint(3, 5), rng.randint(5, 9)
    return question(
        """$coins equal coins are shared among $n people, and somebody may get nothing. Write a recursive function
        for the number of ways, and compare it with a binomial coefficient.""",
        '''
        from math import comb


        def ways(coins: int, people: int) -> int:
            """Return in how many ways the coins can be shared."""
            if people == 1:
                return 1
            return sum(ways(coins - own, people - 1) for own in range(coins + 1))


        print(ways($coins, $n), comb($coins + $n - 1, $n - 1))
        ''',
        """Lay the coins in a row and put $bars bars between them: what lies between two bars belongs to one person.
        Among $all places the $bars for the bars are chosen.""",
        n=people_count,
        coins=coins,
        bars=people_count - 1,
        all=coins + people_count - 1,
    )


def _mod_row(n: int, m: int) -> list[int]:
    """By adding remainders only."""
    row = [1 % m]
    for _ in range(n):
        row = [(a + b) % m for a, b in zip([0, *row], [*row, 0], strict=True)]
    return row


def _expansion(n: int, x: str) -> str:
    """By multiplying polynomials, constant term first."""
    poly = [1]
    for _ in range(n):
        poly = [a + b for a, b in zip([0, *poly], [-c for c in (*poly, 0)], strict=True)]
    text = ""
    for power in range(n, -1, -1):
        letter = {0: "", 1: x}.get(power, f"{x}^{power}")
        size = abs(poly[power])
        term = letter if size == 1 and letter else f"{size}{letter}"
        text += term if not text else f" {'-' if poly[power] < 0 else '+'} {term}"
    return text


LESSON = Lesson(
    topic="Binomial coefficients and Pascal's triangle",
    area="combinatorics",
    concepts=("binomial_coefficients", "pascals_triangle", "math_comb"),
    openings=(
        """1, then 1 1, then 1 2 1, then 1 3 3 1: each row comes from the one above by adding neighbours. The numbers
        in this triangle count choices.""",
        """In how many ways can 3 of 10 people be chosen? The answer, 120, stands in row 10 of a triangle that can be
        written down by adding alone.""",
        """The same numbers appear when brackets are multiplied out, when ways through a town are counted and when
        coins are tossed. They are called binomial coefficients.""",
    ),
    ideas=(
        (
            """The binomial coefficient "n choose k" is the number of ways to choose k of n things when the order
            does not matter. In Python it is `math.comb(n, k)`.""",
            """`math.comb(n, k)` counts choices. It is 1 for k = 0 and for k = n, and 0 when k is greater than n.""",
        ),
        (
            """Each number of Pascal's triangle is the sum of the two above it. Reason: of all choices, some contain the
            last thing and some do not, and both kinds stand in the row above.""",
            """Pascal's rule is comb(n, k) = comb(n - 1, k - 1) + comb(n - 1, k). With it the whole triangle can be
            filled without a single multiplication.""",
        ),
        (
            """The formula for "n choose k" is n! / (k! * (n - k)!). It is exact with `//`, but the factorials get
            large; multiplying and dividing in turn keeps the numbers small.""",
            """Of the orders of n things, those count as one choice that differ only within the first k or within the
            rest. That explains the two factorials in the denominator.""",
        ),
        (
            """The rows of Pascal's triangle are symmetric, because choosing k things means leaving out n - k. The
            sum of row n is `2 ** n`, the number of all subsets.""",
            """Row n begins with 1 and n, grows to the middle and falls off in the same way. All its numbers together
            are `2 ** n`.""",
        ),
    ),
    examples=(_triangle, _three_ways, _paths, _power),
    pitfalls=(
        """Dividing too early. In `result // i * (n - k + i)` the quotient may be rounded, and the final result is
        wrong. Multiply first, then divide.""",
        """Counting rows from 1. The row `1 3 3 1` is row 3, since the single 1 at the top is row 0. Being off by one
        here spoils every formula.""",
        """Computing comb by plain recursion for large n. Without remembering results, `comb(40, 20)` takes more than
        a hundred thousand million calls. A row at a time, or `math.comb`, takes none of that.""",
    ),
    questions=(_rowsum_question, _share_question),
    asks=(
        "What does a binomial coefficient count?",
        "Why is each number the sum of two others?",
        "Is there a formula?",
        "What do the rows look like as a whole?",
    ),
    notes={
        "young": (
            """Drop a marble on a board of nails, so that it goes left or right at each. The triangle tells how many
            ways lead into each box.""",
        ),
        "student": (
            """The binomial theorem says that the coefficients of (x + y) to the power of n are row n. Setting x = y
            = 1 gives the sum of the row.""",
        ),
        "analyst": (
            """The chance of k heads in n tosses of a fair coin is `comb(n, k) / 2 ** n`. For large n use a library
            for statistics, since floats run out of digits.""",
        ),
        "engineer": (
            """`math.comb` and `math.perm` exist since Python 3.8 and are implemented in C. They replace a surprising
            number of hand-made helpers.""",
        ),
    },
    families=(
        Family(
            "pascal_pattern",
            "n|row|line: int, m|divisor: int -> str",
            names=("pascal_pattern", "row_pattern", "draw_pascal_row", "pascal_marks"),
            tells=(
                "Return row $n of Pascal's triangle as a text with one character for each number: `$yes` if $m "
                "divides it, `$no` if "
                "not.",
                "Draw the row with index $n of Pascal's triangle. A number that is a multiple of $m becomes `$yes`, "
                "any other one "
                "becomes `$no`.",
                "For k from 0 to $n, write `$yes` if the binomial coefficient of $n and k can be divided by $m, else "
                "`$no`. Return the "
                "characters as one text.",
            ),
            notes=("Row 0 consists of a single 1, row 1 of two. $m is at least 2.",),
            varies={
                "marks": (
                    {"yes": ".", "no": "#"},
                    {"yes": "o", "no": "-"},
                    {"yes": "_", "no": "x"},
                    {"yes": "0", "no": "1"},
                )
            },
            solutions=(
                'from math import comb\nmarks = ["$no" if comb($n, k) % $m else "$yes" for k in range($n + 1)]\n'
                'return "".join(marks)',
                program(
                    """
                    numbers = [1]
                    for _ in range($n):
                        numbers = [1] + [a + b for a, b in zip(numbers, numbers[1:])] + [1]
                    return "".join("$no" if number % $m else "$yes" for number in numbers)"""
                ),
                program(
                    """
                    text, number = "", 1
                    for k in range($n + 1):
                        text += "$no" if number % $m else "$yes"
                        number = number * ($n - k) // (k + 1)
                    return text"""
                ),
            ),
            oracle=lambda n, m, marks: "".join(marks["yes" if v == 0 else "no"] for v in _mod_row(n, m)),
            draw=lambda rng, marks: (rng.randint(2, 22), rng.randint(2, 7)),
            edges=((0, 2), (4, 2), (8, 4), (9, 3)),
            about={"n": "the index of the row", "m": "the divisor", "return": "a text of $n + 1 characters"},
            noun="row $n of Pascal's triangle, drawn with `$yes` for multiples of $m",
            gives="str",
        ),
        Family(
            "places_in_triangle",
            "value|number|wanted: int, rows|height|count: int -> list[tuple[int, int]]",
            names=("places_in_triangle", "find_in_pascal", "where_in_triangle", "positions_of_number"),
            tells=(
                "Return all places (n, k) at which $value stands in the first $rows rows of Pascal's triangle, from "
                "top to bottom and from "
                "left to right. The rows and the numbers in a row are counted from 0.",
                "Search rows 0 to $rows - 1 of Pascal's triangle for $value and return the list of pairs (row, index "
                "in the row), in "
                "reading order.",
                "For which n below $rows and which k from 0 to n is the binomial coefficient of n and k equal to "
                "$value? Return the pairs "
                "(n, k) in ascending order.",
            ),
            notes=("If $value does not occur, the list is empty.",),
            solutions=(
                program(
                    """
                    places, row = [], [1]
                    for n in range($rows):
                        places += [(n, k) for k, item in enumerate(row) if item == $value]
                        row = [1] + [a + b for a, b in zip(row, row[1:])] + [1]
                    return places"""
                ),
                program(
                    """
                    from math import comb
                    return [(n, k) for n in range($rows) for k in range(n + 1) if comb(n, k) == $value]"""
                ),
                program(
                    """
                    places = []
                    for n in range($rows):
                        item = 1
                        for k in range(n + 1):
                            if item == $value:
                                places.append((n, k))
                            item = item * (n - k) // (k + 1)
                    return places"""
                ),
            ),
            oracle=lambda value, rows: [
                (n, k) for n in range(rows) for k in range(n + 1) if comb(n, min(k, n - k)) == value
            ],
            draw=lambda rng: (rng.choice((2, 3, 4, 5, 6, 7, 8, 10, 15, 20, 21, 28, 35)), rng.randint(2, 11)),
            edges=((6, 7), (1, 3), (10, 11), (3, 0), (11, 9)),
            about={"value": "the number to look for", "rows": "how many rows are searched", "return": "pairs (n, k)"},
            noun="the places of $value in the first $rows rows of Pascal's triangle",
            gives="pairs",
        ),
        Family(
            "expanded_power",
            "n|exponent|degree: int -> str",
            names=("expand_power", "write_out_power", "binomial_text", "multiply_out"),
            tells=(
                "Multiply out ($x - 1)^$n and return the result as a text like $sample for the exponent 3, the "
                "highest power first.",
                "Return ($x - 1)^$n without brackets, powers of $x descending, in the form that $sample shows "
                "for the exponent 3.",
                "Write the expansion of ($x - 1)^$n as text. Its coefficients are binomial coefficients with "
                "alternating signs; "
                "the form is that of "
                "$sample, which belongs to the exponent 3.",
            ),
            notes=("A factor 1 and the exponent 1 are not written. $n is at least 1.",),
            varies={
                "form": (
                    {"x": "x", "sample": '"x^3 - 3x^2 + 3x - 1"'},
                    {"x": "t", "sample": '"t^3 - 3t^2 + 3t - 1"'},
                    {"x": "a", "sample": '"a^3 - 3a^2 + 3a - 1"'},
                    {"x": "y", "sample": '"y^3 - 3y^2 + 3y - 1"'},
                )
            },
            solutions=(
                program(
                    """
                    from math import comb
                    text = ""
                    for k in range($n + 1):
                        factor, power = comb($n, k), $n - k
                        if k > 0:
                            text += " - " if k % 2 == 1 else " + "
                        text += str(factor) if factor > 1 or power == 0 else ""
                        text += f"$x^{power}" if power > 1 else "$x" * power
                    return text"""
                ),
                program(
                    """
                    row = [1]
                    for _ in range($n):
                        row = [1] + [p + q for p, q in zip(row, row[1:])] + [1]
                    terms = []
                    for power, factor in zip(range($n, -1, -1), row):
                        letter = "" if power == 0 else "$x" if power == 1 else f"$x^{power}"
                        terms.append(f"{factor}{letter}" if factor > 1 or letter == "" else letter)
                    text = terms[0]
                    for k, term in enumerate(terms[1:], start=1):
                        text += f" {'-' if k % 2 == 1 else '+'} {term}"
                    return text"""
                ),
            ),
            oracle=lambda n, form: _expansion(n, form["x"]),
            draw=lambda rng, form: (rng.randint(1, 9),),
            edges=((1,), (2,), (3,)),
            about={"n": "the exponent", "return": "the expansion as text"},
            noun="the expansion of ($x - 1)^$n as text",
            gives="str",
        ),
    ),
)
