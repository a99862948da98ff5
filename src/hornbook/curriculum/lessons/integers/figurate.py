"""Figurate numbers: dots laid out as triangles, squares and pentagons."""

from math import isqrt
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _rows(rng: Random) -> Example:
    n = rng.randint(4, 7)
    return example(
        """A triangle of dots has one dot in the first row and one more in every row that follows. The program draws
        it and counts.""",
        """
        rows = $n
        total = 0
        for row in range(1, rows + 1):
            total += row
            print("o " * row, total)
        print(rows * (rows + 1) // 2)
        """,
        """The totals on the right are the triangular numbers. Two equal triangles form a rectangle of $n by $m dots,
        which explains the formula in the last line.""",
        n=n,
        m=n + 1,
    )


def _gnomons(rng: Random) -> Example:
    n = rng.randint(5, 9)
    return example(
        """A square grows to the next one by a border on two sides. The borders have 1, 3, 5, 7, ... dots, so the sum
        of the first k odd numbers is a square.""",
        """
        total = 0
        for k in range(1, $n + 1):
            border = 2 * k - 1
            total += border
            print(f"{border:3} more make {total:3} = {k} * {k}")
        """,
        """The border of a square of side k covers k dots on one side, k on the other, and their common corner only
        once: `2 * k - 1`.""",
        n=n,
    )


def _three_kinds(rng: Random) -> Example:
    count = rng.randint(7, 10)
    return example(
        """Triangular, square and pentagonal numbers arise in the same way: the steps from one to the next grow by 1,
        by 2 or by 3.""",
        '''
        def figurate(sides: int, count: int) -> list[int]:
            """Return the first numbers of the figure with so many sides."""
            numbers = []
            value, step = 1, sides - 1
            for _ in range(count):
                numbers.append(value)
                value += step
                step += sides - 2
            return numbers


        for sides in (3, 4, 5):
            print(sides, figurate(sides, $count))
        ''',
        """One function serves for all figures, because only the growth of the step differs. With 6 sides it would
        give the hexagonal numbers.""",
        count=count,
    )


def _which_row(rng: Random) -> Example:
    n = rng.randint(30, 200)
    row = (isqrt(8 * n + 1) - 1) // 2
    who = people(rng, 1)[0]
    return example(
        """$who has $n marbles and lays rows of 1, 2, 3 and so on as long as they last. How many rows become full? A
        loop finds out, and a root does.""",
        '''
        from math import isqrt


        def full_rows(marbles: int) -> int:
            """Return how many rows of 1, 2, 3, ... marbles can be filled."""
            rows = 0
            while marbles > rows:
                rows += 1
                marbles -= rows
            return rows


        print(full_rows($n))
        print((isqrt(8 * $n + 1) - 1) // 2)
        print($row * ($row + 1) // 2, "used")
        ''',
        """`isqrt` gives the whole part of a root, exactly. The formula comes from solving `r * (r + 1) / 2 = n` for
        r and rounding down. $left over.""",
        n=n,
        row=row,
        who=who,
        left=(lambda k: "No marble is left" if k == 0 else f"{k} marble{'s are' if k > 1 else ' is'} left")(
            n - row * (row + 1) // 2
        ),
    )


def _both_question(rng: Random) -> Question:
    limit = rng.choice((1500, 2000, 5000, 10000))
    return question(
        """Which numbers up to $limit are triangular and square at the same time? Write a function for it.""",
        '''
        def triangular_squares(limit: int) -> list[int]:
            """Return the numbers up to the limit that are both triangular and square."""
            squares = {n * n for n in range(1, limit + 1) if n * n <= limit}
            found = []
            value, step = 1, 2
            while value <= limit:
                if value in squares:
                    found.append(value)
                value += step
                step += 1
            return found


        print(triangular_squares($limit))
        ''',
        """The triangular numbers are visited one by one, and a set answers quickly whether one of them is a square.
        Such numbers are rare.""",
        limit=limit,
    )


def _pyramid_question(rng: Random) -> Question:
    layers = rng.randint(4, 8)
    return question(
        """Cannonballs are stacked on a square base: the bottom layer has n by n balls, the next one is smaller by 1
        on each side, and so on to a single ball. Write a function for the number of balls.""",
        '''
        def balls(layers: int) -> int:
            """Return the number of balls in a square pyramid."""
            total = 0
            for side in range(1, layers + 1):
                total += side * side
            return total


        n = $layers
        print([balls(k) for k in range(1, n + 1)])
        print(balls(n), n * (n + 1) * (2 * n + 1) // 6)
        ''',
        """The layers are square numbers, so the pyramid is their sum. The formula behind it gives the same without a
        loop.""",
        layers=layers,
    )


def _polygonal(sides: int, k: int) -> int:
    """By the closed formula."""
    return ((sides - 2) * k * k - (sides - 4) * k) // 2


_SHAPES = {"triangular": 3, "square": 4, "pentagonal": 5, "hexagonal": 6}


def _shapes_of(n: int) -> list[str]:
    return [name for name, sides in _SHAPES.items() if n in [_polygonal(sides, k) for k in range(1, n + 1)]]


LESSON = Lesson(
    topic="Triangular, square and pentagonal numbers",
    area="integers",
    concepts=("figurate_numbers", "sums", "sequences"),
    openings=(
        """Ten pins in bowling stand in a triangle, the fields of a chessboard form a square. Numbers that can be
        laid out as a figure have had names since the Pythagoreans: triangular, square, pentagonal.""",
        """Lay out coins in rows of 1, 2, 3 and 4. Ten coins fill the triangle, eleven do not. Which numbers fill a
        triangle, and how does a program find them?""",
        """1, 3, 6, 10, 15: the differences are 2, 3, 4, 5. Sequences whose steps grow evenly are the simplest after
        those with equal steps, and they can be seen as figures.""",
    ),
    ideas=(
        (
            """The triangular number `t(n)` is 1 + 2 + ... + n. Two copies fit together into a rectangle with sides n
            and n + 1, hence `t(n) == n * (n + 1) // 2`.""",
            """From one triangular number to the next, a row is added that is longer by 1. A loop needs two
            variables, the number and the length of the next row.""",
        ),
        (
            """Square numbers grow by the odd numbers: 1, then 3 more, then 5 more. Each border is longer by 2 than
            the one before.""",
            """A square number is also the sum of two neighbouring triangular numbers. Cut a square of dots along the
            diagonal, and you see both.""",
        ),
        (
            """For a figure with `s` sides the steps grow by `s - 2`: by 1 for triangles, by 2 for squares, by 3 for
            pentagons. The first step, from 1 to the second number, is `s - 1`.""",
            """Pentagonal numbers are 1, 5, 12, 22, 35. Their steps are 4, 7, 10, 13, each larger by 3 than the last.
            The formula is `n * (3 * n - 1) // 2`.""",
        ),
        (
            """To test whether a number is triangular, add rows until the sum reaches or passes it. With a root it
            goes faster: `n` is triangular exactly if `8 * n + 1` is a square.""",
            """Testing for a square is done with `math.isqrt`, which stays exact for numbers of any size: `isqrt(n)
            ** 2 == n`.""",
        ),
    ),
    examples=(_rows, _gnomons, _three_kinds, _which_row),
    pitfalls=(
        """Computing `n * (n + 1) / 2`. The result is a float, `15.0` in place of 15. The product of two neighbours
        is always even, so `//` loses nothing.""",
        """Testing for squares with `n ** 0.5 == int(n ** 0.5)`. The root is a rounded float, and for large numbers
        it may look whole although it is not. `isqrt` has no such trouble.""",
        """Stopping one row too early: `range(1, n)` adds up to n - 1. The sum of 1 to n needs `range(1, n + 1)`.""",
    ),
    questions=(_both_question, _pyramid_question),
    asks=(
        "What is a triangular number?",
        "How do squares fit in?",
        "What about other figures?",
        "How do I recognise such a number?",
    ),
    notes={
        "young": (
            """Build stairs from blocks: 1 block, then 2 beside it, then 3. How many blocks do stairs with 5 steps
            need? Count them, then use the rule.""",
        ),
        "student": (
            """Second differences that are constant mean a polynomial of degree 2. That is why every figurate number
            of the plane has a formula with n squared.""",
        ),
        "analyst": (
            """The number of pairs among n things is the triangular number t(n - 1). It tells how many comparisons or
            correlations a table with n columns has.""",
        ),
        "teacher": (
            """Ask for the sum of 1 to 20 before any formula is known. The pairing of first and last that some pupils
            find is the rectangle of two triangles.""",
        ),
    },
    families=(
        Family(
            "shape_names",
            "n|number|dots: int -> list[str]",
            names=("shapes_of", "figures_of", "shape_names", "possible_figures"),
            tells=(
                'Return which of the words "triangular", "square", "pentagonal" and "hexagonal" apply to $n, in this '
                "order. "
                "The numbers of a kind begin with 1, and their steps grow by 1, 2, 3 and 4.",
                "Return the list of names of the figures that $n dots can be laid out as, out of triangular, square, "
                "pentagonal "
                "and hexagonal, in this order. All sequences begin with 1; from one number to the next the "
                "differences grow by "
                "1, 2, 3 and 4.",
                "Find out whether $n is a triangular, square, pentagonal or hexagonal number (1 is all of them, and "
                "the "
                "differences in the four sequences grow by 1, 2, 3 and 4). Return the names that fit, in this order.",
            ),
            notes=("The first differences are 2, 3, 4 and 5. $n is at least 1.",),
            solutions=(
                program(
                    """
                    names = []
                    for growth, name in enumerate(["triangular", "square", "pentagonal", "hexagonal"], 1):
                        value, step = 1, growth + 1
                        while value < $n:
                            value += step
                            step += growth
                        if value == $n:
                            names.append(name)
                    return names"""
                ),
                program(
                    """
                    formulas = {
                        "triangular": lambda k: k * (k + 1) // 2,
                        "square": lambda k: k * k,
                        "pentagonal": lambda k: k * (3 * k - 1) // 2,
                        "hexagonal": lambda k: k * (2 * k - 1),
                    }
                    return [name for name, f in formulas.items() if any(f(k) == $n for k in range(1, $n + 1))]"""
                ),
            ),
            oracle=lambda n: _shapes_of(n),
            draw=lambda rng: (rng.choice((rng.randint(2, 120), _polygonal(rng.randint(3, 6), rng.randint(2, 12)))),),
            edges=((1,), (36,), (12,), (7,), (45,)),
            about={"n": "the number of dots", "return": "names of figures"},
            noun="the names of the figures that $n dots can be laid out as",
            gives="words",
        ),
        Family(
            "marble_rows",
            "marbles|coins|n: int -> tuple[int, int]",
            names=("lay_rows", "full_rows_and_rest", "${key}_rows", "rows_of_marbles"),
            tells=(
                "Rows of $series and so on pieces are laid, each longer by $grow than the last, as long as the "
                "$marbles pieces "
                "are enough for a full row. Return the number of full rows and the number of pieces left.",
                "Out of $marbles pieces as many rows as possible are laid: $series pieces and so on, each row longer "
                "by $grow "
                "than the one before. Return the pair (full rows, pieces left over).",
                "Return how many rows of $series, ... pieces can be filled one after another from a stock of "
                "$marbles, and how many "
                "pieces remain, as a pair.",
            ),
            notes=("$marbles is not negative.",),
            varies={
                "rows": (
                    {"key": "triangle", "series": "1, 2, 3", "grow": "1", "begin": "1"},
                    {"key": "odd", "series": "1, 3, 5", "grow": "2", "begin": "1"},
                    {"key": "steep", "series": "1, 4, 7", "grow": "3", "begin": "1"},
                    {"key": "long", "series": "3, 5, 7", "grow": "2", "begin": "3"},
                )
            },
            solutions=(
                program(
                    """
                    rows, length, rest = 0, $begin, $marbles
                    while rest >= length:
                        rest -= length
                        length += $grow
                        rows += 1
                    return rows, rest"""
                ),
                program(
                    """
                    def lay(rest: int, length: int) -> tuple[int, int]:
                        if rest < length:
                            return 0, rest
                        rows, left = lay(rest - length, length + $grow)
                        return rows + 1, left

                    return lay($marbles, $begin)"""
                ),
            ),
            oracle=lambda marbles, rows: max(
                (k, marbles - used)
                for k in range(marbles + 1)
                if (used := k * int(rows["begin"]) + int(rows["grow"]) * k * (k - 1) // 2) <= marbles
            ),
            draw=lambda rng, rows: (rng.choice((rng.randint(1, 30), rng.randint(30, 200), 15, 36, 48)),),
            edges=((0,), (2,), (6,), (9,), (15,)),
            about={"marbles": "the number of pieces", "return": "full rows, pieces left"},
        ),
        Family(
            "two_figurates",
            "n|total|number: int -> list[tuple[int, int]]",
            names=("as_two_$key", "${key}_pairs", "sums_of_two_$key", "split_into_$key"),
            tells=(
                "Return all pairs (a, b) of $kind numbers with a <= b and a + b equal to $n, by ascending a.",
                "In which ways is $n the sum of two $kind numbers ($list, ...)? Return the pairs, each with the "
                "smaller number "
                "first, sorted.",
                "Write $n as a sum of two numbers from the sequence $list, ..., which may be equal. Return the list "
                "of all such "
                "pairs (smaller, larger), the pair with the smallest number first.",
            ),
            notes=("The number 0 is not counted among the $kind ones. Without any such pair the list is empty.",),
            varies={
                "kind": (
                    {
                        "kind": "triangular",
                        "key": "triangular",
                        "list": "1, 3, 6, 10",
                        "formula": "k * (k + 1) // 2",
                        "start": "2",
                        "grow": "1",
                    },
                    {
                        "kind": "square",
                        "key": "squares",
                        "list": "1, 4, 9, 16",
                        "formula": "k * k",
                        "start": "3",
                        "grow": "2",
                    },
                    {
                        "kind": "pentagonal",
                        "key": "pentagonal",
                        "list": "1, 5, 12, 22",
                        "formula": "k * (3 * k - 1) // 2",
                        "start": "4",
                        "grow": "3",
                    },
                )
            },
            solutions=(
                program(
                    """
                    numbers = [$formula for k in range(1, $n + 1)]
                    return [(a, $n - a) for a in numbers if 2 * a <= $n and $n - a in numbers]"""
                ),
                program(
                    """
                    values = []
                    value, step = 1, $start
                    while value < $n:
                        values.append(value)
                        value += step
                        step += $grow
                    pairs = []
                    for i, a in enumerate(values):
                        for b in values[i:]:
                            if a + b == $n:
                                pairs.append((a, b))
                    return pairs"""
                ),
            ),
            oracle=lambda n, kind: sorted(
                (a, b)
                for a in (_polygonal(_SHAPES[kind["kind"]], k) for k in range(1, 25))
                for b in (_polygonal(_SHAPES[kind["kind"]], k) for k in range(1, 25))
                if a <= b and a + b == n
            ),
            draw=lambda rng, kind: (
                rng.choice(
                    (
                        rng.randint(2, 100),
                        sum(_polygonal(_SHAPES[kind["kind"]], rng.randint(1, 8)) for _ in range(2)),
                    )
                ),
            ),
            edges=((2,), (50,), (16,), (3,)),
            about={"n": "the sum", "return": "pairs of $kind numbers"},
            noun="the pairs of $kind numbers that add up to $n",
            gives="pairs",
        ),
    ),
)
