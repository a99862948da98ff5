"""Polygons: corners in order, and the shoelace formula."""

from fractions import Fraction
from itertools import combinations
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people
from hornbook.curriculum.lessons.geometry._draws import Point
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _shoelace(rng: Random) -> Example:
    w, h, cut = rng.randint(5, 9), rng.randint(5, 9), rng.randint(2, 4)
    return example(
        """The corners of a plot of land are listed in order, once around. For each edge a product is added, and half
        of the sum is the area.""",
        '''
        def area(corners: list[tuple[int, int]]) -> float:
            """Return the area of a polygon whose corners are listed in order."""
            total = 0
            for i in range(len(corners)):
                x1, y1 = corners[i]
                x2, y2 = corners[(i + 1) % len(corners)]
                total += x1 * y2 - x2 * y1
            return abs(total) / 2


        plot = [(0, 0), ($w, 0), ($w, $h), ($cut, $h), (0, $low)]
        print(area(plot))
        print(area([(0, 0), ($w, 0), ($w, $h), (0, $h)]))
        ''',
        """The second plot is the full rectangle. The first lacks a corner, a triangle with the legs $cut and $cut, so
        the areas differ by half of $square. The remainder brings the last corner together with the first.""",
        w=w,
        h=h,
        cut=cut,
        low=h - cut,
        square=cut * cut,
    )


def _orientation(rng: Random) -> Example:
    one = people(rng, 1)[0]
    x, y = rng.randint(3, 7), rng.randint(3, 7)
    return example(
        """Without the absolute value the sum has a sign, and the sign tells in which direction $one walked around the
        shape.""",
        '''
        def doubled_area(corners: list[tuple[int, int]]) -> int:
            """Return twice the area, positive if the corners run counter-clockwise."""
            shifted = corners[1:] + corners[:1]
            return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(corners, shifted))


        corners = [(0, 0), ($x, 0), ($x, $y), (0, $y)]
        print(doubled_area(corners))
        print(doubled_area(corners[::-1]))
        ''',
        """The corners are listed counter-clockwise here: right, up, left, down. Reversing the list turns the sign.
        Shifting it by one place pairs each corner with the next, the last with the first included.""",
        one=one,
        x=x,
        y=y,
    )


def _perimeter(rng: Random) -> Example:
    size = rng.randint(2, 5)
    return example(
        """The perimeter adds up the lengths of all edges. An L-shaped room shows that it says little about the
        area.""",
        '''
        from math import dist


        def perimeter(corners: list[tuple[int, int]]) -> float:
            """Return the length of the way around, back to the first corner."""
            return sum(dist(a, b) for a, b in zip(corners, corners[1:] + corners[:1]))


        s = $size
        square = [(0, 0), (2 * s, 0), (2 * s, 2 * s), (0, 2 * s)]
        ell = [(0, 0), (2 * s, 0), (2 * s, s), (s, s), (s, 2 * s), (0, 2 * s)]
        print(perimeter(square), perimeter(ell))
        ''',
        """The L is a square without a quarter of it, so its area is smaller. Its perimeter is the same: the two inner
        edges are as long as the two pieces that were cut off.""",
        size=size,
    )


def _convex(rng: Random) -> Example:
    dent = rng.randint(1, 2)
    return example(
        """A polygon is convex if one turns in the same direction at every corner. The turn at a corner is the sign of
        a cross product of two edges.""",
        '''
        def turns(corners: list[tuple[int, int]]) -> list[int]:
            """Return the cross product of the two edges at each corner: positive for a turn to the left."""
            result = []
            for i in range(len(corners)):
                (x0, y0), (x1, y1), (x2, y2) = corners[i - 1], corners[i], corners[(i + 1) % len(corners)]
                result.append((x1 - x0) * (y2 - y1) - (y1 - y0) * (x2 - x1))
            return result


        kite = [(0, 0), (4, 1), (6, 6), (1, 4)]
        dented = [(0, 0), (6, 0), ($dent, $dent), (0, 6)]
        for corners in (kite, dented):
            found = turns(corners)
            print(found, all(turn > 0 for turn in found) or all(turn < 0 for turn in found))
        ''',
        """At the first corner the index -1 reaches the last one, so no special case is needed at the start. The dented
        shape turns to the right once, at ($dent, $dent), and therefore is not convex.""",
        dent=dent,
    )


def _pick_question(rng: Random) -> Question:
    w, h = rng.randint(4, 8), rng.randint(3, 7)
    return question(
        """Pick's theorem counts the whole points inside a polygon with whole corners: area minus half of the points on
        the border plus 1. Use it for the triangle (0, 0), ($w, 0), (0, $h).""",
        """
        from math import gcd

        corners = [(0, 0), ($w, 0), (0, $h)]
        edges = list(zip(corners, corners[1:] + corners[:1]))
        doubled = abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in edges))
        border = sum(gcd(b[0] - a[0], b[1] - a[1]) for a, b in edges)
        print(doubled / 2, border)
        print((doubled - border + 2) // 2)
        inside = [(x, y) for x in range(1, $w) for y in range(1, $h) if x * $h + y * $w < $w * $h]
        print(len(inside))
        """,
        """An edge with the steps dx and dy carries gcd(dx, dy) points if one of its ends is counted. The listing at
        the end finds the same number of inner points.""",
        w=w,
        h=h,
    )


def _regular_question(rng: Random) -> Question:
    n = rng.choice((5, 6, 8))
    return question(
        """Compute the corners of a regular polygon with $n corners on a circle with the radius 1, and its area with
        the shoelace formula.""",
        '''
        from math import cos, pi, sin


        def regular(n: int) -> list[tuple[float, float]]:
            """Return n corners, evenly spread on the circle with the radius 1."""
            return [(cos(2 * pi * k / n), sin(2 * pi * k / n)) for k in range(n)]


        def area(corners: list[tuple[float, float]]) -> float:
            """Return the area by the shoelace formula."""
            pairs = zip(corners, corners[1:] + corners[:1])
            return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairs)) / 2


        for n in ($n, 100, 1000):
            print(n, round(area(regular(n)), 5))
        ''',
        """With more and more corners the polygon fills the circle, and its area comes close to pi. The shoelace
        formula works for any number of corners and for floats as well.""",
        n=n,
    )


def _simple_polygon(rng: Random, fewest: int = 3) -> list[Point]:
    """Around a point by direction, each step less than half a turn, so that no two edges cross."""
    around = [(1, 0), (2, 1), (1, 1), (1, 2), (0, 1), (-1, 2), (-1, 1), (-2, 1), (-1, 0), (-1, -1), (0, -1), (1, -2)]
    count = rng.randint(fewest, 5)
    while True:
        chosen = [around[i] for i in sorted(rng.sample(range(len(around)), count))]
        if all(a[0] * b[1] > a[1] * b[0] for a, b in zip(chosen, [*chosen[1:], chosen[0]], strict=True)):
            break
    x, y = rng.randint(-2, 3), rng.randint(-2, 3)
    found = [(x + dx * k, y + dy * k) for (dx, dy), k in ((step, rng.choice((1, 2, 3, 4))) for step in chosen)]
    return found[::-1] if rng.random() < 0.5 else found


def _by_trapezoids(corners: list[Point]) -> Fraction:
    """The signed area by the trapezoids under the edges, positive for counter-clockwise."""
    return sum(
        (Fraction((a[0] - b[0]) * (a[1] + b[1]), 2) for a, b in zip(corners, [*corners[1:], corners[0]], strict=True)),
        Fraction(0),
    )


def _border(corners: list[Point]) -> int:
    """By walking along each edge in whole steps."""
    seen = set()
    for (x, y), (u, v) in zip(corners, [*corners[1:], corners[0]], strict=True):
        steps = max(abs(u - x), abs(v - y))
        for k in range(steps + 1):
            px, py = Fraction(x) + Fraction((u - x) * k, steps), Fraction(y) + Fraction((v - y) * k, steps)
            if px.denominator == py.denominator == 1:
                seen.add((px, py))
    return len(seen)


def _same_turns(corners: list[Point]) -> bool:
    """Every corner lies on the same side of every edge."""
    sides = set()
    for (x, y), (u, v) in zip(corners, [*corners[1:], corners[0]], strict=True):
        sides |= {(u - x) * (q - y) - (v - y) * (p - x) > 0 for p, q in corners if (p, q) not in ((x, y), (u, v))}
    return len(sides) == 1


def _four_or_five(rng: Random) -> list[Point]:
    """A polygon without three corners on one line, often with a dent."""
    while True:
        found = _simple_polygon(rng, 4)
        flat = any((b[0] - a[0]) * (c[1] - a[1]) == (b[1] - a[1]) * (c[0] - a[0]) for a, b, c in combinations(found, 3))
        if not flat and (rng.random() < 0.4 or not _same_turns(found)):
            return found


LESSON = Lesson(
    topic="Polygons and the shoelace formula",
    area="geometry",
    concepts=("polygons", "shoelace_formula", "cross_product"),
    openings=(
        """A plot of land with seven corners has an area, and it can be found without cutting the plot into triangles.
        The coordinates of the corners and one loop are enough.""",
        """A polygon is a list of points, joined in order and closed at the end. The list says it all: perimeter, area,
        and in which direction it was drawn.""",
        """The formula got its name from the way it is done on paper: multiply crosswise, like the laces of a shoe,
        add, and halve.""",
    ),
    ideas=(
        (
            """A polygon is the list of its corners in the order of a walk around it. The last corner is joined to the
            first without being written twice.""",
            """The order matters. The same four points in another order may form a bow tie, and then the formula for
            the area gives something else.""",
        ),
        (
            """For each edge from (x1, y1) to (x2, y2) compute x1 * y2 - x2 * y1. The sum over all edges is twice the
            area, with a sign.""",
            """Each edge contributes the triangle that it forms with the origin, positive or negative. What lies
            outside of the polygon cancels out.""",
        ),
        (
            """The sign is positive if the corners run counter-clockwise and negative if clockwise. Take `abs` if only
            the size matters.""",
            """With whole coordinates the sum is a whole number, so the area is a multiple of one half. Keep the
            doubled area for exact comparisons.""",
        ),
        (
            """To pair each corner with the next one, zip the list with itself shifted by one: `zip(corners,
            corners[1:] + corners[:1])`. The last pair closes the polygon.""",
            """With indices the next corner is `corners[(i + 1) % len(corners)]`. The remainder jumps from the last
            position to 0.""",
        ),
        (
            """A polygon is convex if it turns to the same side at every corner. The turn is the sign of the cross
            product of the two edges that meet there.""",
            """A polygon with a dent turns to the other side somewhere. Many simple methods only work for convex
            shapes, so it is worth testing.""",
        ),
    ),
    examples=(_shoelace, _orientation, _perimeter, _convex),
    pitfalls=(
        """Forgetting the closing edge. `zip(corners, corners[1:])` ends at the last corner, and the edge back to the
        first is missing from area and perimeter.""",
        """Listing the corners in any order. The formula needs a walk around the border; sorting the points by x
        destroys it.""",
        """Expecting a positive result without `abs`. A list in clockwise order gives a negative sum, which is correct,
        and useful if the direction is wanted.""",
    ),
    questions=(_pick_question, _regular_question),
    asks=(
        "How do I write a polygon down?",
        "What is the formula?",
        "What does the sign mean?",
        "How do I reach the next corner?",
        "When is a polygon convex?",
    ),
    notes={
        "young": (
            """Draw a shape along the lines of squared paper and count its squares. Then let the program compute them
            from the corners alone. Both numbers are the same.""",
        ),
        "student": (
            """The shoelace formula is Green's theorem for a polygon: an integral over the area becomes a sum over the
            border.""",
        ),
        "engineer": (
            """Graphics libraries use the sign of the doubled area to decide which side of a face looks at the camera.
            On screens with y downwards the meaning of the sign is reversed.""",
        ),
        "hobbyist": (
            """A hand-held receiver gives the corners of a garden in metres from some point. Typed in as pairs, they
            yield the area within the accuracy of the device.""",
        ),
    },
    families=(
        Family(
            "signed_area_of_polygon",
            "corners|polygon|plot: list[tuple[int, int]] -> $kind",
            names=("$word", "${word}_of_polygon", "polygon_$word", "find_$word"),
            tells=(
                "The points in $corners, in order, are the corners of a polygon, and the last is joined to the first. "
                "Return $what.",
                "Return $what of the closed polygon whose corners (x, y) are listed one after another in $corners.",
                "Walk along the points of $corners and from the last one back to the first. For the polygon drawn in "
                "this way return $what.",
            ),
            notes=("There are three corners or more, and no edges cross.",),
            varies={
                "what": (
                    {
                        "what": "twice the area, positive for corners in counter-clockwise order and negative "
                        "otherwise",
                        "word": "doubled_area",
                        "kind": "int",
                        "fold": "total",
                    },
                    {
                        "what": "the area, never negative",
                        "word": "plain_area",
                        "kind": "float",
                        "fold": "abs(total) / 2",
                    },
                )
            },
            solutions=(
                "total = 0\nfor i in range(len($corners)):\n    x1, y1 = $corners[i - 1]\n    x2, y2 = $corners[i]\n"
                "    total += x1 * y2 - x2 * y1\nreturn $fold",
                "pairs = zip($corners, $corners[1:] + $corners[:1])\n"
                "total = sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairs)\nreturn $fold",
                "x0, y0 = $corners[0]\ntotal = 0\nfor (x1, y1), (x2, y2) in zip($corners[1:], $corners[2:]):\n"
                "    total += (x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0)\nreturn $fold",
            ),
            oracle=lambda corners, what: (
                int(2 * _by_trapezoids(corners)) if what["kind"] == "int" else float(abs(_by_trapezoids(corners)))
            ),
            draw=lambda rng, what: (_simple_polygon(rng),),
            edges=(
                ([(0, 0), (4, 0), (0, 3)],),
                ([(1, 1), (1, 4), (5, 4), (5, 1)],),
                ([(0, 0), (6, 0), (2, 2), (0, 6)],),
            ),
            about={"corners": "the corners in order", "return": "$what"},
        ),
        Family(
            "whole_points_on_border",
            "corners|polygon|fence: list[tuple[int, int]] -> int",
            names=("border_points", "points_on_border", "fence_posts", "whole_points_on_edges"),
            tells=(
                "Return how many points with whole coordinates lie on the border of the polygon whose corners are "
                "listed in order in $corners, the corners included.",
                "A fence runs along the polygon with the corners $corners, in order and back to the first. A post "
                "stands at every point of it with whole coordinates. Count the posts.",
                "The points (x, y) in $corners form a closed polygon. Count the integer points on its edges, each "
                "once.",
            ),
            notes=("No edges cross, and neighbouring corners differ.",),
            solutions=(
                "from math import gcd\nnexts = $corners[1:] + $corners[:1]\n"
                "return sum(gcd(u - x, v - y) for (x, y), (u, v) in zip($corners, nexts))",
                "from math import gcd\ncount = 0\nfor i in range(len($corners)):\n"
                "    (x, y), (u, v) = $corners[i - 1], $corners[i]\n    count += gcd(abs(u - x), abs(v - y))\n"
                "return count",
                "seen = set()\nfor i in range(len($corners)):\n    (x, y), (u, v) = $corners[i - 1], $corners[i]\n"
                "    steps = max(abs(u - x), abs(v - y))\n    for k in range(steps):\n"
                "        dx, dy = (u - x) * k, (v - y) * k\n        if dx % steps == 0 and dy % steps == 0:\n"
                "            seen.add((x + dx // steps, y + dy // steps))\nreturn len(seen)",
            ),
            oracle=_border,
            draw=lambda rng: ([(2 * x, 3 * y) for x, y in _simple_polygon(rng)],),
            edges=(
                ([(0, 0), (4, 0), (0, 3)],),
                ([(0, 0), (4, 0), (4, 4), (0, 4)],),
                ([(0, 0), (1, 0), (0, 1)],),
                ([(-3, 0), (3, 6), (3, -6)],),
            ),
            about={"corners": "the corners in order", "return": "the number of whole points on the border"},
            noun="the number of whole points on the border of the polygon $corners",
            gives="nat",
        ),
        Family(
            "polygon_has_no_dent",
            "corners|polygon|outline: list[tuple[int, int]] -> bool",
            names=("is_convex", "has_no_dent", "turns_one_way", "convex_outline"),
            tells=(
                "The points in $corners are the corners of a polygon in order. Return whether it is convex, which "
                "means that a walk around it turns to the same side at every corner.",
                "Return True if the polygon with the corners $corners, joined in order and closed, has no dent: all "
                "its turns are to the left or all are to the right.",
                "Decide whether the closed outline through the points of $corners, in this order, always turns in the "
                "same direction.",
            ),
            notes=("No edges cross, and no three corners lie on one line.",),
            solutions=(
                "signs = set()\nfor i in range(len($corners)):\n"
                "    (x0, y0), (x1, y1), (x2, y2) = $corners[i - 2], $corners[i - 1], $corners[i]\n"
                "    signs.add((x1 - x0) * (y2 - y1) > (y1 - y0) * (x2 - x1))\nreturn len(signs) == 1",
                "n = len($corners)\nturns = []\nfor i, (x, y) in enumerate($corners):\n"
                "    (a, b), (c, d) = $corners[i - 1], $corners[(i + 1) % n]\n"
                "    turns.append((x - a) * (d - y) - (y - b) * (c - x))\n"
                "return all(turn > 0 for turn in turns) or all(turn < 0 for turn in turns)",
            ),
            oracle=_same_turns,
            draw=lambda rng: (_four_or_five(rng),),
            edges=(
                ([(0, 0), (4, 0), (0, 3)],),
                ([(0, 0), (6, 0), (2, 1), (0, 6)],),
                ([(0, 6), (2, 1), (6, 0), (0, 0)],),
                ([(0, 0), (4, 1), (6, 6), (1, 4)],),
            ),
            about={"corners": "the corners in order", "return": "whether the polygon is convex"},
            noun="whether the polygon $corners is convex",
            gives="bool",
        ),
    ),
)
