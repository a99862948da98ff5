"""Slopes, lines, and where they meet."""

from fractions import Fraction
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people
from hornbook.curriculum.lessons.geometry._draws import Point, apart, points
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _slope(rng: Random) -> Example:
    (x, y), (u, v) = sorted(apart(rng, 2, 0, 9))
    return example(
        """The slope of the line through ($x, $y) and ($u, $v) is the rise divided by the run. A fraction keeps it
        exact.""",
        '''
        from fractions import Fraction


        def slope(a: tuple[int, int], b: tuple[int, int]) -> Fraction:
            """Return the slope of the line through two points that are not above one another."""
            return Fraction(b[1] - a[1], b[0] - a[0])


        print(slope(($x, $y), ($u, $v)))
        print(slope(($u, $v), ($x, $y)))
        print(slope((0, 0), (4, 0)))
        ''',
        """From the first point to the second the line $goes by $rise over a run of $run. Exchanging the points turns
        both signs, and the quotient stays. A level line has the slope 0.""",
        x=x,
        y=y,
        u=u,
        v=v,
        goes="rises" if v > y else "falls",
        rise=abs(v - y),
        run=u - x,
    )


def _meeting(rng: Random) -> Example:
    x, y = rng.randint(1, 6), rng.randint(3, 15)
    m, n = rng.sample((-2, -1, 1, 2, 3), 2)
    return example(
        """Two lines y = mx + b have the same height where they cross. Setting both equal gives x, and putting x into
        one of them gives y.""",
        '''
        def crossing(m: float, b: float, n: float, c: float) -> tuple[float, float] | None:
            """Return where y = m x + b and y = n x + c meet, None for parallel lines."""
            if m == n:
                return None
            x = (c - b) / (m - n)
            return x, m * x + b


        print(crossing($m, $b, $n, $c))
        print(crossing(2, 1, 2, 5))
        ''',
        """At x = $x both lines have the height $y. The lines of the second call have the same slope, so they never
        meet and the division by m - n would fail.""",
        m=m,
        b=y - m * x,
        n=n,
        c=y - n * x,
        x=x,
        y=y,
    )


def _sides(rng: Random) -> Example:
    one = people(rng, 1)[0]
    u, v = rng.randint(3, 8), rng.randint(2, 7)
    return example(
        """$one walks from (0, 0) straight to ($u, $v). Which trees stand on the left of the way? The sign of one
        product tells.""",
        '''
        def side(a: tuple[int, int], b: tuple[int, int], p: tuple[int, int]) -> int:
            """Return a number above 0 if p is left of the way from a to b, below 0 if right, 0 if on the line."""
            return (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0])


        start, end = (0, 0), ($u, $v)
        for tree in ((1, 9), (9, 1), ($u2, $v2), (-3, 0)):
            value = side(start, end, tree)
            print(tree, "left" if value > 0 else "right" if value < 0 else "on the line")
        ''',
        """No slope is needed, so a vertical way is not a special case. The tree at ($u2, $v2) lies on the line beyond
        the end of the way: the line goes on where the walk stops.""",
        one=one,
        u=u,
        v=v,
        u2=2 * u,
        v2=2 * v,
    )


def _general(rng: Random) -> Example:
    (x, y), (u, v) = apart(rng, 2, 0, 8)
    return example(
        """A vertical line has no slope, so y = mx + b cannot describe it. The form ax + by = c can describe every
        line, and two points give its three numbers.""",
        '''
        def line_through(p: tuple[int, int], q: tuple[int, int]) -> tuple[int, int, int]:
            """Return (a, b, c) of the line a x + b y = c through two different points."""
            a = q[1] - p[1]
            b = p[0] - q[0]
            return a, b, a * p[0] + b * p[1]


        a, b, c = line_through(($x, $y), ($u, $v))
        print(a, b, c)
        print(a * $x + b * $y == c, a * $u + b * $v == c)
        print(line_through((3, 0), (3, 5)))
        ''',
        """Both points fulfil the equation, as the second line checks. In the last call b is 0: what is left says that
        x is 3 for every point of the line, five times over.""",
        x=x,
        y=y,
        u=u,
        v=v,
    )


def _row_question(rng: Random) -> Question:
    dx, dy = rng.randint(1, 4), rng.choice((-3, -2, 2, 3))
    x, y = rng.randint(0, 4), rng.randint(0, 4)
    row = [(x + k * dx, y + k * dy) for k in (0, 2, 3)]
    return question(
        """Write a function that tells whether three points lie on one line, without dividing.""",
        '''
        def in_line(a: tuple[int, int], b: tuple[int, int], c: tuple[int, int]) -> bool:
            """Return whether the three points lie on a common line."""
            return (b[0] - a[0]) * (c[1] - a[1]) == (b[1] - a[1]) * (c[0] - a[0])


        print(in_line($a, $b, $c))
        print(in_line($a, $b, ($cx, $cy)), in_line((1, 1), (1, 5), (1, 9)))
        ''',
        """Equal slopes are compared by multiplying crosswise. That works for vertical lines too, as the last call
        shows, and has no rounding errors.""",
        a=row[0],
        b=row[1],
        c=row[2],
        cx=row[2][0],
        cy=row[2][1] + 1,
    )


def _price_question(rng: Random) -> Question:
    base = rng.choice(((10, 3), (12, 2), (20, 1)))
    other = rng.randint(4, 6)
    return question(
        """One firm takes $fixed for coming and $rate for each hour, another takes nothing for coming and $other for
        each hour. From which number of hours on is the first one cheaper?""",
        """
        from fractions import Fraction

        fixed, rate, other = $fixed, $rate, $other
        hours = Fraction(fixed, other - rate)
        print(hours, float(hours))
        for n in (int(hours), int(hours) + 1):
            print(n, fixed + rate * n, other * n)
        """,
        """Both prices are lines over the hours, and they cross at $fixed/$gap. Beyond that point the line with the
        smaller slope is the lower one.""",
        fixed=base[0],
        rate=base[1],
        other=other,
        gap=other - base[1],
    )


def _slope_text(a: Point, b: Point) -> str:
    """By a walk in steps from the left point."""
    if a[0] == b[0]:
        return "vertical"
    rise = Fraction(b[1] - a[1]) / Fraction(b[0] - a[0])
    return str(rise)


def _pair_for_slope(rng: Random) -> tuple[Point, Point]:
    (x, y), (u, v) = points(rng, 2)
    choice = rng.random()
    if choice < 0.15:
        u = x
    elif choice < 0.3:
        v = y
    if (x, y) == (u, v):
        v += 3
    return (x, y), (u, v)


def _cross_by_rule(m: int, b: int, n: int, c: int) -> tuple[Fraction, Fraction] | None:
    """Cramer's rule for m x - y = -b and n x - y = -c."""
    det = n - m
    return None if det == 0 else (Fraction(b - c, det), Fraction(n * b - m * c, det))


def _two_lines(rng: Random) -> tuple[int, int, int, int]:
    m, n = rng.randint(-4, 4), rng.randint(-4, 4)
    return m, rng.randint(-9, 9), n if rng.random() < 0.85 else m, rng.randint(-9, 9)


def _side_by_angle(a: Point, b: Point, p: Point) -> str:
    turned = complex(p[0] - a[0], p[1] - a[1]) * complex(b[0] - a[0], b[1] - a[1]).conjugate()
    return "left" if turned.imag > 0 else "right" if turned.imag < 0 else "on"


def _way_and_point(rng: Random) -> tuple[Point, Point, Point]:
    a, b = _pair_for_slope(rng)
    if rng.random() < 0.3:
        k = rng.choice((-1, 2))
        return a, b, (a[0] + k * (b[0] - a[0]), a[1] + k * (b[1] - a[1]))
    return a, b, points(rng, 1)[0]


LESSON = Lesson(
    topic="Slopes, lines and where they cross",
    area="geometry",
    concepts=("slope", "lines", "intersection"),
    openings=(
        """A road that climbs 12 metres over 100 metres has a slope of 12 percent. The same quotient, rise over run,
        describes every straight line in a plane.""",
        """Two offers with a fixed price and a price per hour are two lines, and the question when one becomes cheaper
        is the question where they cross.""",
        """Through two points there is exactly one line. From the two pairs of coordinates its slope and its equation
        can be computed, and on which side of it any other point lies.""",
    ),
    ideas=(
        (
            """The slope is the difference of the y coordinates divided by that of the x coordinates. Positive lines
            rise to the right, negative ones fall, and level ones have the slope 0.""",
            """Going one step to the right changes the height by the slope. With the slope 3/4 four steps to the right
            lead three steps up.""",
        ),
        (
            """A vertical line has no slope, for its run is 0. Test for equal x coordinates before dividing, or use a
            form without division.""",
            """Dividing by a run of 0 raises a `ZeroDivisionError`. Cross products avoid the division: they compare dx
            * dy with dy * dx and treat all directions alike.""",
        ),
        (
            """In y = m x + b the slope is m, and b is the height at x = 0. Two such lines cross where m x + b equals n
            x + c, hence at x = (c - b) / (m - n).""",
            """Lines with equal slopes are parallel. They have no point in common, or all of them if b is the same,
            too.""",
        ),
        (
            """The cross product (b - a) x (p - a) is positive if p lies to the left of the way from a to b, negative
            to the right, and 0 on the line.""",
            """The sign of one product tells on which side of a line a point lies. For the other direction of the line
            the sign is reversed.""",
        ),
        (
            """For whole coordinates use `Fraction` for slopes and crossings. 1/3 then stays 1/3, and comparing two
            slopes with `==` is safe.""",
            """Floats are fine for drawing a line and bad for deciding whether three points are in a row. Decide with
            integers or fractions.""",
        ),
    ),
    examples=(_slope, _meeting, _sides, _general),
    pitfalls=(
        """Dividing run by rise. A slope of 2 means two up for one to the right; the other quotient, 1/2, belongs to
        the line mirrored at the diagonal.""",
        """Taking the differences in different orders: `(y2 - y1) / (x1 - x2)` has the wrong sign. Start from the same
        point in both.""",
        """Comparing float slopes for equality. `0.1 + 0.2` over 3 and `0.3` over 3 differ in the last digit; multiply
        crosswise instead.""",
    ),
    questions=(_row_question, _price_question),
    asks=(
        "What is a slope?",
        "What about vertical lines?",
        "Where do two lines cross?",
        "On which side is a point?",
        "Fractions or floats?",
    ),
    notes={
        "young": (
            """Build a ramp with books and a board. The height of the books divided by the length on the floor is its
            slope. One more book makes it steeper.""",
        ),
        "student": (
            """Crossing two lines means solving two linear equations. The determinant is 0 exactly for parallel lines,
            and Cramer's rule gives the point otherwise.""",
        ),
        "analyst": (
            """A break-even point is the crossing of a cost line and a revenue line. To the left of it there is a loss,
            to the right a profit.""",
        ),
        "engineer": (
            """Store lines as a x + b y = c, or as a point with a direction. The form y = m x + b fails for vertical
            lines and loses precision for steep ones.""",
        ),
    },
    families=(
        Family(
            "slope_as_text",
            "a: tuple[int, int], b: tuple[int, int] -> str",
            names=("slope", "slope_text", "describe_slope", "slope_of_line"),
            tells=(
                'Return the slope of the line through the points $a and $b as a text: a whole number like "-2" or a '
                'reduced fraction like "3/4", and "vertical" for points above one another.',
                "Write the slope of the line through $a and $b, two tuples (x, y), as a string. Reduce it; a slope "
                'that is a whole number gets no denominator. If the x coordinates are equal return "vertical".',
                'The points (x, y) $a and $b lie on a line. Return "vertical" if it has no slope, otherwise its '
                'slope, either a whole number or "numerator/denominator" in lowest terms, as a string.',
            ),
            notes=("A minus sign stands in front. The points differ.",),
            solutions=(
                'from fractions import Fraction\nrun = $b[0] - $a[0]\nif run == 0:\n    return "vertical"\n'
                "return str(Fraction($b[1] - $a[1], run))",
                "from math import gcd\nrise, run = $b[1] - $a[1], $b[0] - $a[0]\nif run == 0:\n"
                '    return "vertical"\nif run < 0:\n    rise, run = -rise, -run\ncommon = gcd(rise, run)\n'
                'if run == common:\n    return str(rise // common)\nreturn f"{rise // common}/{run // common}"',
            ),
            oracle=_slope_text,
            draw=_pair_for_slope,
            edges=(((1, 2), (1, 9)), ((0, 5), (3, 5)), ((2, 1), (0, 5)), ((1, 1), (5, 4)), ((6, 0), (0, 4))),
            about={"a": "a point on the line", "b": "another point", "return": "the slope as text"},
            noun="the slope of the line through $a and $b",
            gives="str",
        ),
        Family(
            "crossing_of_sloped_lines",
            "m|k: int, b|d: int, n|q: int, c|e: int -> tuple[Fraction, Fraction] | None",
            names=("crossing", "meeting_point", "lines_meet_at", "common_point"),
            tells=(
                "Two lines are given by y = $m * x + $b and y = $n * x + $c. Return their common point as a pair (x, "
                "y) of Fractions, or None if they do not have exactly one.",
                "One line has the slope $m and the height $b at x = 0, another the slope $n and the height $c there. "
                "Return the point (x, y) where they cross, both coordinates exact as Fractions, or None for parallel "
                "lines.",
                "Return, as a tuple of two Fractions, the point at which a line of slope $m that starts from (0, $b) "
                "meets a line of slope $n through (0, $c). Return None if the slopes are equal.",
            ),
            setup="from fractions import Fraction",
            solutions=(
                "if $m == $n:\n    return None\nx = Fraction($c - $b, $m - $n)\nreturn x, $m * x + $b",
                "difference = $m - $n\nif difference == 0:\n    return None\n"
                "return Fraction($c - $b, difference), Fraction($m * $c - $n * $b, difference)",
            ),
            oracle=_cross_by_rule,
            draw=_two_lines,
            edges=((1, 0, -1, 4), (2, 1, 2, 5), (3, -2, 0, 5), (0, 0, 5, 1)),
        ),
        Family(
            "side_of_the_way",
            "start|home: tuple[int, int], goal|target: tuple[int, int], tree|point|spot: tuple[int, int] -> str",
            names=("side_of_way", "which_side", "left_or_right", "side_of_line"),
            tells=(
                'Someone walks straight from $start to $goal. Return "left" or "right" for the side on which the '
                'point $tree lies, or "on" if it lies on the line of the walk.',
                "Looking from the point $start towards the point $goal, is the point $tree to the left, to the right, "
                "or in "
                'line? Return "left", "right" or "on".',
                'Return the side of the directed line from $start to $goal on which $tree lies, as "left" or "right"; '
                'for a point of the line itself return "on". All points are tuples (x, y).',
            ),
            notes=("y grows upwards. The line goes on beyond both points, which differ.",),
            solutions=(
                "cross = ($goal[0] - $start[0]) * ($tree[1] - $start[1]) - ($goal[1] - $start[1]) * ($tree[0] - "
                "$start[0])\nif cross == 0:\n"
                '    return "on"\nreturn "left" if cross > 0 else "right"',
                "(x, y), (u, v), (s, t) = $start, $goal, $tree\nahead, up = u - x, v - y\n"
                'left, right = ahead * (t - y), up * (s - x)\nif left > right:\n    return "left"\n'
                'return "right" if left < right else "on"',
            ),
            oracle=_side_by_angle,
            draw=_way_and_point,
            edges=(
                ((0, 0), (4, 0), (2, 1)),
                ((0, 0), (0, 4), (1, 2)),
                ((1, 1), (3, 3), (7, 7)),
                ((5, 5), (1, 5), (3, 8)),
            ),
            about={
                "start": "where the walk starts",
                "goal": "where it ends",
                "tree": "the point in question",
                "return": "the side",
            },
            noun="the side of the way from $start to $goal on which $tree lies",
            gives="str",
        ),
    ),
)
