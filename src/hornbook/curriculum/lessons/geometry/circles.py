"""Circles: area, circumference, and circles among each other."""

from math import dist, isqrt, pi
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _pizza(rng: Random) -> Example:
    small, large = rng.choice(((24, 30), (26, 32), (20, 28), (22, 33)))
    return example(
        """A pizza of $small cm across and one of $large cm do not look very different. How do their areas compare, and
        how their edges?""",
        '''
        from math import pi


        def area(diameter: float) -> float:
            """Return the area of a circle."""
            return pi * (diameter / 2) ** 2


        def circumference(diameter: float) -> float:
            """Return the length of the edge of a circle."""
            return pi * diameter


        for diameter in ($small, $large):
            print(diameter, round(area(diameter)), round(circumference(diameter), 1))
        print(round(area($large) / area($small), 2), round(circumference($large) / circumference($small), 2))
        ''',
        """The edge grows like the diameter, the area like its square. So the ratio of the areas, in the last line, is
        the square of the ratio of the edges.""",
        small=small,
        large=large,
    )


def _wheel(rng: Random) -> Example:
    one = people(rng, 1)[0]
    inches = rng.choice((20, 24, 26, 28))
    return example(
        """$one rides a bicycle with wheels of $inches inches. With each turn of a wheel the bicycle moves on by one
        circumference.""",
        '''
        from math import pi


        def turns(distance: float, diameter: float) -> float:
            """Return how often a wheel turns on the distance; both are given in metres."""
            return distance / (pi * diameter)


        diameter = $inches * 0.0254
        print(round(pi * diameter, 2), "metres per turn")
        print(round(turns(1000, diameter)), "turns per kilometre")
        print(round(turns(1000, 2 * diameter)), "with wheels twice as large")
        ''',
        """An inch is 2.54 cm, so the diameter is converted to metres first. Doubling the wheel halves the number of
        turns.""",
        one=one,
        inches=inches,
    )


def _two_circles(rng: Random) -> Example:
    r, s = rng.randint(4, 6), rng.randint(2, 3)
    return example(
        """Do two circles meet? It depends on the distance of their centres, compared with the sum and with the
        difference of the radii.""",
        '''
        from math import dist


        def meet(a: tuple[float, float], r: float, b: tuple[float, float], s: float) -> bool:
            """Return whether the edges of two circles have a point in common."""
            return abs(r - s) <= dist(a, b) <= r + s


        for x in ($inside, $touch_in, $cross, $touch, $apart):
            print(x, meet((0, 0), $r, (x, 0), $s))
        ''',
        """At the distance $inside the small circle floats inside the large one, at $apart it lies outside. In between
        the edges meet, the two borderline cases $touch_in and $touch included.""",
        r=r,
        s=s,
        inside=r - s - 1,
        touch_in=r - s,
        cross=r,
        touch=r + s,
        apart=r + s + 1,
    )


def _lattice(rng: Random) -> Example:
    radius = rng.randint(10, 30)
    return example(
        """How many points with whole coordinates lie in a circle around the origin? Their number is close to the area,
        and that gives an estimate of pi.""",
        '''
        def points_inside(radius: int) -> int:
            """Count the points (x, y) with whole coordinates and a distance up to the radius."""
            span = range(-radius, radius + 1)
            return sum(x * x + y * y <= radius * radius for x in span for y in span)


        for radius in (2, $radius, 100):
            count = points_inside(radius)
            print(radius, count, round(count / radius**2, 4))
        ''',
        """Each point stands for a unit square around it. Squares at the edge are counted fully or not at all, and the
        larger the circle, the less these errors matter: the last column approaches 3.1416.""",
        radius=radius,
    )


def _ring_question(rng: Random) -> Question:
    outer, inner = rng.randint(10, 20), rng.randint(3, 8)
    return question(
        """A round plate with the radius $outer cm has a hole with the radius $inner cm in its middle. Write a function
        for the area of such a ring.""",
        '''
        from math import pi


        def ring_area(outer: float, inner: float) -> float:
            """Return the area between two circles with the same centre."""
            if inner > outer:
                raise ValueError("the hole is larger than the plate")
            return pi * (outer**2 - inner**2)


        print(round(ring_area($outer, $inner), 2))
        print(round(ring_area($outer, 0), 2), ring_area($inner, $inner))
        ''',
        """The squares are subtracted, not the radii: a ring from 3 to 5 has a larger area than a disc with the radius
        2. Without a hole it is the whole disc, and with a hole as large as the plate nothing is left.""",
        outer=outer,
        inner=inner,
    )


def _radius_question(rng: Random) -> Question:
    length = rng.choice((50, 80, 100, 200))
    return question(
        """A fence of $length metres is to enclose as much meadow as possible. Compare a square with a circle.""",
        """
        from math import pi

        length = $length
        side = length / 4
        radius = length / (2 * pi)
        print("square:", side * side)
        print("circle:", round(pi * radius**2, 1))
        print(round(pi * radius**2 / side**2, 3))
        """,
        """The circumference is 2 pi r, so the radius is the length over 2 pi. The circle encloses about 27 percent
        more, and this ratio, 4 over pi, is the same for every length.""",
        length=length,
    )


def _relation(a: tuple[int, int, int], b: tuple[int, int, int]) -> str:
    """By floats, for circles with small whole numbers."""
    gap = dist(a[:2], b[:2])
    if a == b:
        return "equal"
    for word, holds in (
        ("apart", gap > a[2] + b[2] + 1e-9),
        ("inside", gap < abs(a[2] - b[2]) - 1e-9),
        ("touching", abs(gap - a[2] - b[2]) < 1e-9 or abs(gap - abs(a[2] - b[2])) < 1e-9),
    ):
        if holds:
            return word
    return "crossing"


def _two(rng: Random) -> tuple[tuple[int, int, int], tuple[int, int, int]]:
    x, y, r, s = rng.randint(-5, 5), rng.randint(-5, 5), rng.randint(1, 8), rng.randint(1, 8)
    choice = rng.random()
    if choice < 0.3:
        dx, dy = rng.choice(((r + s, 0), (0, -r - s), (abs(r - s), 0), (0, abs(r - s))))
        return (x, y, r), (x + dx, y + dy, s)
    if choice < 0.4:
        return (x, y, 7), (x + 6, y + 8, 3)
    return (x, y, r), (rng.randint(-9, 9), rng.randint(-9, 9), s)


def _column_counts(radius: int, side: dict[str, str]) -> int:
    """Column by column with integer roots."""
    edge = 1 if side["sign"] == "==" else 0
    total = 0
    for x in range(-radius, radius + 1):
        rest = radius * radius - x * x
        root = isqrt(rest)
        if edge:
            total += (2 if rest else 1) if root * root == rest else 0
        elif side["sign"] == "<=":
            total += 2 * root + 1
        else:
            total += 2 * isqrt(rest - 1) + 1 if rest else 0
    return total


LESSON = Lesson(
    topic="Circles: area, circumference, position",
    area="geometry",
    concepts=("circles", "pi", "area"),
    openings=(
        """A circle is given by its centre and one number, the radius. Everything else, its length, its area, whether a
        point lies in it, follows from these three numbers.""",
        """Wheels, plates, ponds, and the reach of a radio mast are circles. Two formulas with pi and one comparison of
        distances answer most questions about them.""",
        """Twice the radius makes twice the edge, but four times the area. Who buys pizza or lays out flower beds should
        remember that.""",
    ),
    ideas=(
        (
            """The circumference is 2 times pi times the radius, the area pi times the square of the radius. `math.pi`
            holds pi to fifteen decimals.""",
            """A length contains the radius once, an area contains it squared. That helps to remember which formula is
            which.""",
        ),
        (
            """Given the diameter, halve it first: the radius is what both formulas expect. A result four
            times too large is the sign that it was not.""",
            """Formulas can be turned around. The radius is the circumference over 2 pi, or the root of the area over
            pi.""",
        ),
        (
            """A point lies in a circle if its distance from the centre is at most the radius. Comparing squares avoids
            the root: `dx * dx + dy * dy <= r * r`.""",
            """The equation x squared plus y squared equals r squared describes the circle around the origin: the
            points on its edge fulfil it, those inside fall short of it.""",
        ),
        (
            """Two circles are apart if the distance of the centres is greater than the sum of the radii. One lies
            inside the other if the distance is less than their difference. In between their edges cross.""",
            """When the distance of the centres equals the sum of the radii, two circles touch from outside; when it
            equals the difference, from inside.""",
        ),
        (
            """A sector with an angle of a degrees has the share a/360 of the area, and its arc the same share of the
            circumference.""",
            """A ring is a large disc minus a small one with the same centre. Its area is pi times the difference of the
            squared radii.""",
        ),
    ),
    examples=(_pizza, _wheel, _two_circles, _lattice),
    pitfalls=(
        """Squaring the whole product: `(pi * r) ** 2` is not the area. Only the radius is squared, and `pi * r**2`
        does it, since powers bind before products.""",
        """Putting the diameter where the radius belongs. The area comes out four times too large, the circumference
        twice. A parameter named `radius` is the best protection.""",
        """Writing 3.14 for pi. The error is small, but it is there in every result, and `math.pi` is no longer to type
        than a comment that explains it.""",
    ),
    questions=(_ring_question, _radius_question),
    asks=(
        "Which formulas do I need?",
        "What if another length is given?",
        "When is a point inside?",
        "How can two circles lie?",
        "What about parts of a circle?",
    ),
    notes={
        "young": (
            """Roll a plate along the table for one full turn and mark how far it got. The way is a little more than
            three times as long as the plate is wide.""",
        ),
        "engineer": (
            """For many tests of points against circles store the squared radius. On a map of the earth straight
            distances are wrong; use the haversine formula there.""",
        ),
        "student": (
            """Counting the lattice points in a large circle is Gauss's circle problem. The count differs from the area
            by less than a small multiple of the radius.""",
        ),
        "teacher": (
            """Let the class measure circumference and diameter of jars and lids and divide. The mean of the quotients
            is a respectable estimate of pi.""",
        ),
    },
    families=(
        Family(
            "relation_of_circles",
            "a: tuple[int, int, int], b: tuple[int, int, int] -> str",
            names=("circle_relation", "how_circles_lie", "relation", "position_of_circles"),
            tells=(
                'Two circles $a and $b are tuples (x, y, radius). Return how they lie: "equal", "apart", "touching", '
                '"crossing", or "inside" if one lies within the other without touching it.',
                "Compare the circles $a and $b, each given as (x of the centre, y of the centre, radius). Return "
                '"equal" for the same circle, "touching" if their edges share exactly one point, "crossing" if they '
                'share two, "inside" if one edge runs within the other circle, and "apart" otherwise.',
                "Say in one word how the edges of the circles (x, y, radius) $a and $b meet: in two points "
                '("crossing"), in one ("touching"), everywhere ("equal"), or nowhere, with one circle in the other '
                '("inside") or not ("apart").',
            ),
            notes=("All numbers are integers, the radii are positive. Decide without rounding.",),
            solutions=(
                '(x, y, r), (u, v, s) = $a, $b\nif $a == $b:\n    return "equal"\n'
                'gap = (u - x) ** 2 + (v - y) ** 2\nif gap > (r + s) ** 2:\n    return "apart"\n'
                'if gap < (r - s) ** 2:\n    return "inside"\n'
                'return "touching" if gap in ((r + s) ** 2, (r - s) ** 2) else "crossing"',
                'if $a == $b:\n    return "equal"\nsquare = ($a[0] - $b[0]) ** 2 + ($a[1] - $b[1]) ** 2\n'
                "far = square - ($a[2] + $b[2]) ** 2\nnear = square - ($a[2] - $b[2]) ** 2\n"
                'if far == 0 or near == 0:\n    return "touching"\nif far > 0:\n    return "apart"\n'
                'return "crossing" if near > 0 else "inside"',
            ),
            oracle=_relation,
            draw=_two,
            edges=(
                ((0, 0, 3), (0, 0, 3)),
                ((0, 0, 3), (0, 0, 2)),
                ((0, 0, 3), (5, 0, 2)),
                ((0, 0, 5), (0, 3, 2)),
                ((1, 1, 2), (9, 9, 3)),
            ),
            about={"a": "a circle as (x, y, radius)", "b": "another circle", "return": "how the two lie"},
            noun="the way the circles $a and $b lie",
            gives="str",
        ),
        Family(
            "lattice_points_of_circle",
            "radius|r: int -> int",
            names=("$word", "count_$word", "number_of_$word", "${word}_of_circle"),
            tells=(
                "Return how many points with whole coordinates lie $where the circle around (0, 0) with the radius "
                "$radius.",
                "Count the pairs (x, y) of integers whose distance from the origin is $how $radius.",
                "A circle with the radius $radius is drawn on squared paper around a crossing of lines. Return the "
                "number of crossings $where the circle.",
            ),
            notes=("The radius is not negative. Use whole numbers only.",),
            varies={
                "side": (
                    {"where": "inside or on", "how": "at most", "word": "covered_points", "sign": "<="},
                    {"where": "exactly on", "how": "exactly", "word": "edge_points", "sign": "=="},
                    {"where": "inside, but not on,", "how": "less than", "word": "inner_points", "sign": "<"},
                )
            },
            solutions=(
                "span = range(-$radius, $radius + 1)\n"
                "return sum(x * x + y * y $sign $radius * $radius for x in span for y in span)",
                "count = 0\nfor x in range(-$radius, $radius + 1):\n    for y in range(-$radius, $radius + 1):\n"
                "        if x**2 + y**2 $sign $radius**2:\n            count += 1\nreturn count",
            ),
            oracle=_column_counts,
            draw=lambda rng, side: (rng.randint(0, 26),),
            edges=((0,), (1,), (5,), (13,), (25,)),
            about={"radius": "the radius, a whole number", "return": "the number of points"},
            noun="the number of whole points $where the circle with the radius $radius",
            gives="nat",
        ),
        Family(
            "wheel_turns_on_way",
            "diameter|wheel: float, distance|way: float -> $kind",
            names=("$word", "${word}_of_wheel", "wheel_$word", "count_$word"),
            tells=(
                "A wheel with the diameter $diameter rolls along a way of the length $distance, both in metres. "
                "Return $what.",
                "How does a wheel turn on its way? Return $what when the diameter is $diameter metres and the distance "
                "$distance metres.",
                "A wheel that measures $diameter metres across rolls over $distance metres without slipping. "
                "Return $what.",
            ),
            notes=("With every full turn it moves on by its circumference.",),
            varies={
                "what": (
                    {
                        "what": "the number of full turns it completes",
                        "word": "full_turns",
                        "kind": "int",
                        "fold": "int(turns)",
                    },
                    {
                        "what": "the angle in degrees by which it has turned beyond its last full turn",
                        "word": "extra_angle",
                        "kind": "float",
                        "fold": "360 * (turns % 1)",
                    },
                )
            },
            solutions=(
                "from math import pi\nturns = $distance / (pi * $diameter)\nreturn $fold",
                "from math import pi\nradius = $diameter / 2\nturns = $distance / (2 * pi * radius)\nreturn $fold",
            ),
            oracle=lambda diameter, distance, what: (
                lambda full: (
                    full if what["kind"] == "int" else (distance - full * pi * diameter) / (pi * diameter) * 360
                )
            )(sum(1 for n in range(1, 400) if n * pi * diameter <= distance)),
            draw=lambda rng, what: (rng.randint(30, 90) / 100, float(rng.randint(2, 120))),
            edges=((0.5, 1.0), (1.0, 10.0), (0.7, 100.0)),
        ),
    ),
)
