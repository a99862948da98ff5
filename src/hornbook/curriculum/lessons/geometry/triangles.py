"""Triangles: sides, angles, area."""

from math import acos, degrees, dist, sqrt
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people
from hornbook.curriculum.lessons.geometry._draws import Point, points
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _possible(rng: Random) -> Example:
    a, b = rng.randint(3, 9), rng.randint(3, 9)
    return example(
        """Three sticks do not always make a triangle: the two shorter ones must reach further than the longest. Here
        the third side varies.""",
        '''
        def is_triangle(a: int, b: int, c: int) -> bool:
            """Return whether three lengths can be the sides of a triangle."""
            short, middle, long = sorted((a, b, c))
            return short + middle > long


        print([c for c in range(1, 20) if is_triangle($a, $b, c)])
        print(is_triangle(2, 3, 5))
        ''',
        """With the sides $a and $b the third may be anything between their difference, $low, and their sum, $high, both
        excluded. In the last line the sticks lie flat on each other, which is not a triangle.""",
        a=a,
        b=b,
        low=abs(a - b),
        high=a + b,
    )


def _kinds(rng: Random) -> Example:
    one = people(rng, 1)[0]
    side = rng.randint(4, 9)
    return example(
        """$one sorts triangles by how many of their sides are equal. A set of the three lengths counts the different
        ones.""",
        '''
        def kind(a: int, b: int, c: int) -> str:
            """Return the kind of a triangle by its sides."""
            return {1: "equilateral", 2: "isosceles", 3: "scalene"}[len({a, b, c})]


        for sides in (($side, $side, $side), ($side, $side, $more), ($side, $more, $most)):
            print(sides, kind(*sides))
        ''',
        """A set keeps equal numbers once. With two different lengths two of the three sides must be equal. Whether the
        lengths make a triangle at all is another question, which this function does not ask.""",
        one=one,
        side=side,
        more=side + 1,
        most=side + 3,
    )


def _right_angle(rng: Random) -> Example:
    legs = rng.choice(((3, 4, 5), (5, 12, 13), (6, 8, 10), (8, 15, 17)))
    return example(
        """The squares of the sides tell the largest angle: if the two smaller squares add up to the largest one, the
        angle is right.""",
        '''
        def largest_angle(a: int, b: int, c: int) -> str:
            """Return whether the largest angle of the triangle is acute, right or obtuse."""
            x, y, z = sorted(side * side for side in (a, b, c))
            if x + y == z:
                return "right"
            return "acute" if x + y > z else "obtuse"


        print(largest_angle($a, $b, $c))
        print(largest_angle($a, $b, $longer), largest_angle($a, $b, $shorter))
        ''',
        """With the sides $a and $b a third side of $c gives a right angle. A longer one opens the angle, a shorter one
        closes it. Whole numbers are compared here, so nothing is rounded.""",
        a=legs[0],
        b=legs[1],
        c=legs[2],
        longer=legs[2] + 1,
        shorter=legs[2] - 1,
    )


def _area(rng: Random) -> Example:
    width, height = rng.randint(4, 10), rng.randint(3, 8)
    shift = rng.randint(-3, 9)
    return example(
        """The area of a triangle with known corners needs neither a height nor a root. The formula takes the
        differences from one corner to the two others.""",
        '''
        def area(a: tuple[int, int], b: tuple[int, int], c: tuple[int, int]) -> float:
            """Return the area of the triangle with these corners."""
            ux, uy = b[0] - a[0], b[1] - a[1]
            vx, vy = c[0] - a[0], c[1] - a[1]
            return abs(ux * vy - uy * vx) / 2


        print(area((0, 0), ($w, 0), ($s, $h)))
        print(area((0, 0), ($w, 0), ($s2, $h)))
        print(area((1, 1), (2, 2), (5, 5)))
        ''',
        """The base is $w long and the height $h, so the area is $half. Moving the top sideways, as in the second call,
        does not change it. Three points on one line enclose nothing.""",
        w=width,
        h=height,
        s=shift,
        s2=shift + 5,
        half=width * height / 2,
    )


def _heron_question(rng: Random) -> Question:
    a, b, c = rng.choice(((5, 5, 6), (13, 14, 15), (4, 13, 15), (9, 10, 17), (7, 15, 20)))
    return question(
        """Heron's formula gives the area from the three sides alone: with half of the perimeter s it is the root of s
        (s - a) (s - b) (s - c). Write the function and try it on the sides $a, $b and $c.""",
        '''
        from math import sqrt


        def heron(a: float, b: float, c: float) -> float:
            """Return the area of the triangle with these sides."""
            s = (a + b + c) / 2
            return sqrt(s * (s - a) * (s - b) * (s - c))


        print(heron($a, $b, $c))
        print(heron(3, 4, 5), 3 * 4 / 2)
        ''',
        """For the right triangle in the last line the legs are base and height, which checks the formula. If the sides
        make no triangle, the number under the root is negative and `sqrt` raises a `ValueError`.""",
        a=a,
        b=b,
        c=c,
    )


def _angles_question(rng: Random) -> Question:
    a, b = rng.choice(((50, 60), (30, 75), (45, 45), (20, 110), (35, 90)))
    return question(
        """Two angles of a triangle are $a and $b degrees. Write a function that returns the third one and raises a
        `ValueError` if there is none.""",
        '''
        def third_angle(a: float, b: float) -> float:
            """Return the third angle of a triangle in degrees."""
            if a <= 0 or b <= 0 or a + b >= 180:
                raise ValueError("no triangle has such angles")
            return 180 - a - b


        print(third_angle($a, $b))
        try:
            third_angle(120, 60)
        except ValueError as error:
            print("error:", error)
        ''',
        """The angles of a triangle add up to 180 degrees. Two that use up all 180 leave nothing for the third, hence
        `>=` in the test.""",
        a=a,
        b=b,
    )


def _three_lengths(rng: Random) -> tuple[int, int, int]:
    legs = rng.choice(((3, 4, 5), (5, 12, 13), (6, 8, 10), (8, 15, 17), (7, 24, 25)))
    choice = rng.random()
    if choice < 0.35:
        sides = list(legs)
    elif choice < 0.7:
        sides = [legs[0], legs[1], legs[2] + rng.choice((-1, 1, 2))]
    else:
        sides = [rng.randint(1, 12) for _ in range(3)]
    rng.shuffle(sides)
    return sides[0], sides[1], sides[2]


def _largest_by_cosine(a: int, b: int, c: int) -> str:
    """By the angle in degrees."""
    x, y, z = sorted((a, b, c))
    if x + y <= z:
        return "none"
    angle = round(degrees(acos((x * x + y * y - z * z) / (2 * x * y))), 6)
    return "right" if angle == 90 else "acute" if angle < 90 else "obtuse"


def _heron_doubled(a: Point, b: Point, c: Point) -> int:
    """By Heron's formula, rounded."""
    x, y, z = dist(a, b), dist(b, c), dist(c, a)
    s = (x + y + z) / 2
    return round(2 * sqrt(max(s * (s - x) * (s - y) * (s - z), 0)))


LESSON = Lesson(
    topic="Triangles: sides, angles and area",
    area="geometry",
    concepts=("triangles", "conditions", "area"),
    openings=(
        """Every polygon can be cut into triangles, which is why programs that draw or measure shapes keep coming back
        to them. What is there to know about one fits into a few lines.""",
        """Give a triangle by its three sides, by its corners, or by two sides and an angle: each time the rest can be
        computed.""",
        """Can sticks of 3, 5 and 9 cm be laid into a triangle? No, the short ones do not meet. The first function on
        triangles should check this before any other computes nonsense.""",
    ),
    ideas=(
        (
            """Three lengths form a triangle if each is smaller than the sum of the two others. After sorting, one
            comparison is enough: the longest against the sum of the other two.""",
            """Sort the sides first. The triangle exists if short plus middle is more than long; if they are equal, it
            has collapsed into a line.""",
        ),
        (
            """By sides, a triangle is equilateral (all equal), isosceles (two equal) or scalene (all different). The
            number of different lengths decides.""",
            """By angles, the largest one decides: below 90 degrees the triangle is acute, at 90 right, above 90
            obtuse. The largest angle lies opposite the longest side.""",
        ),
        (
            """Compare the square of the longest side with the sum of the other squares. Equal means a right angle,
            smaller an acute one, greater an obtuse one.""",
            """Pythagoras works in both directions: the squares fit exactly if and only if the angle is right. With
            whole numbers this can be tested without any rounding.""",
        ),
        (
            """Base times height over two is the area. From corners it is half of the absolute value of ux * vy - uy *
            vx, where u and v lead from one corner to the others.""",
            """Twice the area of a triangle with whole coordinates is a whole number. Keep it doubled as long as you
            only compare, and divide by 2 at the end.""",
        ),
        (
            """The angles add up to 180 degrees. Two of them give the third, and an angle that comes out as 0 or less
            shows that there is no such triangle.""",
            """A triangle has the area 0 exactly if its corners lie on one line. That makes the area a test for three
            points in a row.""",
        ),
    ),
    examples=(_possible, _kinds, _right_angle, _area),
    pitfalls=(
        """Testing only `a + b > c`. If the longest side is a, as in 9, 3 and 4, the test passes although no triangle
        exists. Sort first, or make all three comparisons.""",
        """Testing for a right angle with `sqrt(a * a + b * b) == c`. It works for whole sides that are not too large
        and fails for 0.2, 0.21 and 0.29. Compare squares of integers, or use `math.isclose`.""",
        """Halving with `//`. A triangle with the base 3 and the height 1 has the area 1.5, and `3 * 1 // 2` makes 1 of
        it.""",
    ),
    questions=(_heron_question, _angles_question),
    asks=(
        "When do three sides make a triangle?",
        "Which kinds are there?",
        "How do I find a right angle?",
        "How large is the area?",
        "What else can be checked?",
    ),
    notes={
        "young": (
            """Cut straws of 4, 5 and 10 cm and try to lay a triangle. The two short ones together reach only 9 cm, so
            there stays a gap.""",
        ),
        "student": (
            """The expression ux * vy - uy * vx is the determinant of two vectors. Its sign tells whether the corners
            run counter-clockwise, its size is twice the area.""",
        ),
        "engineer": (
            """Heron's formula loses digits for needle-shaped triangles. With coordinates at hand the cross product is
            both faster and more accurate.""",
        ),
        "teacher": (
            """Hand out three random lengths to each pair and let them predict, before cutting, whether a triangle
            comes out. The boundary case, as in 2, 3 and 5, makes a good argument.""",
        ),
    },
    families=(
        Family(
            "largest_angle_kind",
            "a: int, b: int, c: int -> str",
            names=("triangle_kind", "angle_kind", "kind_by_angle", "classify_triangle"),
            tells=(
                'Classify the triangle with the sides $a, $b and $c by its largest angle: return "acute", "right" or '
                '"obtuse", or "none" if the lengths form no triangle.',
                'Return "none" if $a, $b and $c cannot be the sides of a triangle; otherwise say whether its largest '
                'angle is less than, equal to or greater than 90 degrees with "acute", "right" or "obtuse".',
                'The sides of a shape are $a, $b and $c. Return "right" for a right-angled triangle, "obtuse" for one '
                'with an angle above 90 degrees, "acute" for any other triangle, "none" for no triangle.',
            ),
            notes=(
                "The sides are positive and come in any order. Lengths where two add up to the third form no triangle.",
            ),
            solutions=(
                'x, y, z = sorted(($a, $b, $c))\nif x + y <= z:\n    return "none"\ngap = x * x + y * y - z * z\n'
                'if gap == 0:\n    return "right"\nreturn "acute" if gap > 0 else "obtuse"',
                'longest = max($a, $b, $c)\nif 2 * longest >= $a + $b + $c:\n    return "none"\n'
                'squares = $a**2 + $b**2 + $c**2\nif squares == 2 * longest**2:\n    return "right"\n'
                'if squares < 2 * longest**2:\n    return "obtuse"\nreturn "acute"',
            ),
            oracle=_largest_by_cosine,
            draw=_three_lengths,
            edges=((3, 5, 4), (2, 3, 5), (5, 5, 5), (9, 3, 4), (2, 2, 3)),
            about={
                "a": "one side",
                "b": "another side",
                "c": "the last side",
                "return": "the kind of the triangle",
            },
            noun="the kind by angles of the triangle with the sides $a, $b and $c",
            gives="str",
        ),
        Family(
            "doubled_area_of_corners",
            "a: tuple[int, int], b: tuple[int, int], c: tuple[int, int] -> $kind",
            names=("$word", "triangle_$word", "corners_$word", "compute_$word"),
            tells=(
                "Return $what of the triangle with the corners $a, $b and $c.",
                "The points $a, $b and $c, each a tuple (x, y), are the corners of a triangle. Compute $what.",
                "From the corner points (x, y) $a, $b and $c of a triangle, work out $what.",
            ),
            notes=("If all three lie on one line, the result is 0.",),
            varies={
                "what": (
                    {
                        "what": "twice the area, an integer",
                        "word": "doubled_area",
                        "kind": "int",
                        "tail": "",
                        "of": "2",
                    },
                    {"what": "the area, a float", "word": "area", "kind": "float", "tail": " / 2", "of": "1"},
                )
            },
            solutions=(
                "ux, uy = $b[0] - $a[0], $b[1] - $a[1]\nvx, vy = $c[0] - $a[0], $c[1] - $a[1]\n"
                "return abs(ux * vy - uy * vx)$tail",
                "(x1, y1), (x2, y2), (x3, y3) = $a, $b, $c\n"
                "doubled = x1 * (y2 - y3) + x2 * (y3 - y1) + x3 * (y1 - y2)\nreturn abs(doubled)$tail",
            ),
            oracle=lambda a, b, c, what: _heron_doubled(a, b, c) if what["of"] == "2" else _heron_doubled(a, b, c) / 2,
            draw=lambda rng, what: tuple(points(rng, 3)),
            edges=(
                ((0, 0), (4, 0), (0, 3)),
                ((1, 1), (2, 2), (5, 5)),
                ((0, 0), (0, 5), (-3, 9)),
                ((2, 1), (2, 1), (7, 3)),
            ),
            about={"a": "a corner", "b": "a corner", "c": "a corner", "return": "$what"},
        ),
        Family(
            "whole_third_sides",
            "a: int, b: int, limit|longest: int -> $kind",
            names=("third_sides$suffix", "possible_sides$suffix", "missing_sides$suffix", "closing_sides$suffix"),
            tells=(
                "Two sides of a triangle are $a and $b. Return $what whole numbers up to $limit, that one included, "
                "that the third side can measure.",
                "Return $what integers from 1 to $limit that form a triangle together with the sides $a and $b.",
                "Which whole lengths, at most $limit, close a triangle whose other sides are $a and $b? Return $what "
                "such lengths.",
            ),
            notes=("Each side has to be shorter than the two others together.",),
            varies={
                "form": (
                    {"kind": "list[int]", "what": "the list of all", "suffix": "", "open": "list(", "close": ")"},
                    {"kind": "int", "what": "the number of", "suffix": "_count", "open": "len(", "close": ")"},
                )
            },
            solutions=(
                "sides = range(abs($a - $b) + 1, min($a + $b - 1, $limit) + 1)\nreturn ${open}sides$close",
                "sides = [c for c in range(1, $limit + 1) if $a + $b > c and $a + c > $b and $b + c > $a]\n"
                "return ${open}sides$close",
                "sides = []\nfor c in range(1, $limit + 1):\n    if 2 * max($a, $b, c) < $a + $b + c:\n"
                "        sides.append(c)\nreturn ${open}sides$close",
            ),
            oracle=lambda a, b, limit, form: (lambda sides: sides if form["suffix"] == "" else len(sides))(
                [c for c in range(1, limit + 1) if sum(sorted((a, b, c))[:2]) > sorted((a, b, c))[2]]
            ),
            draw=lambda rng, form: (rng.randint(1, 9), rng.randint(1, 9), rng.randint(1, 18)),
            edges=((3, 4, 20), (5, 5, 9), (1, 1, 9), (2, 9, 7), (4, 6, 5)),
        ),
    ),
)
