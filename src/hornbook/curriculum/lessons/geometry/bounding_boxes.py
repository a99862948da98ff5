"""Bounding boxes and centres of points."""

from fractions import Fraction
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people
from hornbook.curriculum.lessons.geometry._draws import Point, apart, points
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question

Box = tuple[int, int, int, int]


def _smallest_box(rng: Random) -> Example:
    some = apart(rng, 5, -4, 12)
    return example(
        """The bounding box of points is the smallest rectangle along the axes that holds them all. Four calls of `min`
        and `max` find it.""",
        '''
        def bounding_box(points: list[tuple[int, int]]) -> tuple[int, int, int, int]:
            """Return left, bottom, right and top of the smallest box around the points."""
            xs = [x for x, _ in points]
            ys = [y for _, y in points]
            return min(xs), min(ys), max(xs), max(ys)


        box = bounding_box($some)
        left, bottom, right, top = box
        print(box)
        print(right - left, "wide,", top - bottom, "high")
        ''',
        """The leftmost and the lowest point may be different ones, and the corners of the box need not be points of
        the list. Each side touches at least one of them.""",
        some=some,
    )


def _two_centres(rng: Random) -> Example:
    cluster = [(rng.randint(0, 2), rng.randint(0, 2)) for _ in range(3)]
    far = (rng.randint(16, 24), rng.randint(8, 14))
    return example(
        """Where is the middle of a few points? The centre of their box and the mean of their coordinates are two
        answers, and here they lie far apart.""",
        """
        points = $some
        xs, ys = zip(*points)
        print("box: ", (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2)
        print("mean:", sum(xs) / len(xs), sum(ys) / len(ys))
        """,
        """Three points crowd together and one, $far, lies far out. The box only sees the extremes, so its centre is
        halfway to the lone point. The mean counts every point and stays closer to the crowd.""",
        some=[*cluster, far],
        far=far,
    )


def _weights(rng: Random) -> Example:
    a = rng.randint(1, 4)
    b = a + rng.randint(1, 3)
    return example(
        """On a beam lie two weights: $a kg at 0 and $b kg at 12. The beam is in balance at the weighted mean of the
        places.""",
        '''
        from fractions import Fraction


        def balance(loads: list[tuple[int, int]]) -> Fraction:
            """Return the point of balance of (place, weight) pairs."""
            total = sum(weight for _, weight in loads)
            return Fraction(sum(place * weight for place, weight in loads), total)


        point = balance([(0, $a), (12, $b)])
        print(point, round(float(point), 3))
        print(balance([(0, 5), (12, 5)]))
        ''',
        """The point lies nearer to the heavier weight. With equal weights it is the middle, 6. In the plane the same
        is done for x and for y.""",
        a=a,
        b=b,
    )


def _quick_test(rng: Random) -> Example:
    one = people(rng, 1)[0]
    shape = [(0, 0), (4, 0), (5, 3), (2, 6)]
    shift = rng.choice((2, 3, 4, 5))
    return example(
        """Testing whether two shapes meet can be costly. $one compares their boxes first: if these are apart, so are
        the shapes.""",
        '''
        Point = tuple[int, int]


        def box(points: list[Point]) -> tuple[int, int, int, int]:
            """Return the bounding box of the points."""
            xs, ys = [x for x, _ in points], [y for _, y in points]
            return min(xs), min(ys), max(xs), max(ys)


        def may_meet(a: list[Point], b: list[Point]) -> bool:
            """Return False if the boxes of the shapes are apart."""
            left, bottom, right, top = box(a)
            other_left, other_bottom, other_right, other_top = box(b)
            return left <= other_right and other_left <= right and bottom <= other_top and other_bottom <= top


        shape = $shape
        print(may_meet(shape, [(x + $shift, y) for x, y in shape]))
        print(may_meet(shape, [(x, y + 20) for x, y in shape]))
        ''',
        """`False` is certain. `True` only means that a closer look is needed, since the boxes have corners in which
        the shapes have nothing.""",
        one=one,
        shape=shape,
        shift=shift,
    )


def _grow_question(rng: Random) -> Question:
    some = points(rng, 4, 0, 9)
    return question(
        """Points arrive one at a time. Write a class that keeps the bounding box up to date without storing the
        points.""",
        '''
        class Bounds:
            """The smallest box around all points that were added; None before the first."""

            def __init__(self) -> None:
                self.box: tuple[int, int, int, int] | None = None

            def add(self, x: int, y: int) -> None:
                """Make room for one more point."""
                if self.box is None:
                    self.box = (x, y, x, y)
                else:
                    left, bottom, right, top = self.box
                    self.box = (min(left, x), min(bottom, y), max(right, x), max(top, y))


        bounds = Bounds()
        for x, y in $some:
            bounds.add(x, y)
            print((x, y), bounds.box)
        ''',
        """The first point makes a box without width. Each further one can only push the sides outwards, so four
        comparisons are enough and no point has to be kept.""",
        some=some,
    )


def _canvas_question(rng: Random) -> Question:
    some = points(rng, 3, -5, 5)
    return question(
        """A drawing has the points $some, partly with negative coordinates. Shift it so that its box begins at (1,
        1).""",
        '''
        def into_corner(points: list[tuple[int, int]], margin: int) -> list[tuple[int, int]]:
            """Return the points, moved so that the smallest x and the smallest y equal the margin."""
            left = min(x for x, _ in points)
            bottom = min(y for _, y in points)
            return [(x - left + margin, y - bottom + margin) for x, y in points]


        moved = into_corner($some, 1)
        print(moved)
        print(into_corner(moved, 1) == moved)
        ''',
        """Both minima are found before any point is moved. Applied to its own result the function changes nothing,
        which is a good check of such a shift.""",
        some=some,
    )


def _box_by_sorting(spots: list[Point], margin: int) -> Box:
    xs, ys = sorted(x for x, _ in spots), sorted(y for _, y in spots)
    return xs[0] - margin, ys[0] - margin, xs[-1] + margin, ys[-1] + margin


def _loads(rng: Random) -> list[tuple[int, int, int]]:
    return [(rng.randint(-6, 9), rng.randint(-6, 9), rng.randint(1, 5)) for _ in range(rng.randint(1, 4))]


def _repeated(loads: list[tuple[int, int, int]]) -> tuple[Fraction, Fraction]:
    """By putting each weight down in units."""
    xs = [x for x, _, weight in loads for _ in range(weight)]
    ys = [y for _, y, weight in loads for _ in range(weight)]
    return Fraction(sum(xs), len(xs)), Fraction(sum(ys), len(ys))


def _extreme(spots: list[Point]) -> list[Point]:
    """A point is at the edge if no other lies beyond it in one of the four directions."""
    return [
        (x, y)
        for x, y in spots
        if not any(u < x for u, _ in spots)
        or not any(u > x for u, _ in spots)
        or not any(v < y for _, v in spots)
        or not any(v > y for _, v in spots)
    ]


def _joined(boxes: list[Box]) -> Box | None:
    corners = [corner for left, bottom, right, top in boxes for corner in ((left, bottom), (right, top))]
    return _box_by_sorting(corners, 0) if corners else None


def _few_boxes(rng: Random) -> list[Box]:
    found = []
    for _ in range(rng.randint(1, 4)):
        left, bottom = rng.randint(-5, 6), rng.randint(-5, 6)
        found.append((left, bottom, left + rng.randint(1, 6), bottom + rng.randint(1, 6)))
    return found


LESSON = Lesson(
    topic="Bounding boxes and centres",
    area="geometry",
    concepts=("bounding_box", "centroid", "min_and_max"),
    openings=(
        """How much space does a drawing need, and where is its middle? Both questions come up before anything is put
        on a screen, and both are answered from the extreme coordinates or from their mean.""",
        """A rectangle around everything is a rough description of a shape, but one that costs four comparisons per
        point and answers many questions at once.""",
        """To show a walk on a map, the program has to choose a section that contains all of its points, with a little
        room around them. That section is a bounding box.""",
    ),
    ideas=(
        (
            """The bounding box is made of the smallest and largest x and the smallest and largest y. Each of the four
            is found without the others.""",
            """`min` and `max` over the x coordinates give left and right, over the y coordinates bottom and top. `xs,
            ys = zip(*points)` separates the coordinates first.""",
        ),
        (
            """For no points there is no box, and `min` of an empty list raises a `ValueError`. Return `None` or let
            the error through, but decide.""",
            """A single point has a box of no size: left equals right, and bottom equals top. That is correct and needs
            no special case, except where something is divided by the width.""",
        ),
        (
            """The centre of the box lies halfway between the extremes. The centroid is the mean of all coordinates.
            They agree for symmetric sets of points.""",
            """Adding a point within the box leaves the box and its centre as they are, but it pulls the centroid
            towards itself.""",
        ),
        (
            """With weights the centroid is the weighted mean of the coordinates: the point at which a plate that
            carries these weights would balance.""",
            """Compute the two coordinates of a centre separately. What happens along x has no influence on y.""",
        ),
        (
            """Boxes are joined by taking the smaller left and bottom and the larger right and top. The result is the
            box of everything in them.""",
            """If the boxes of two shapes do not meet, the shapes do not meet either. The test is quick and saves the
            exact one in most cases.""",
        ),
    ),
    examples=(_smallest_box, _two_centres, _weights, _quick_test),
    pitfalls=(
        """Writing `min(points)` for the lower left corner. Tuples are compared by their first part, so that is the
        leftmost point with whatever y it has; take the minima of x and y separately.""",
        """Starting the search for the largest value at 0. If all coordinates are negative, 0 wins although no point
        has it. Start with the first point.""",
        """Taking the mean of the corners of a polygon for the centre of its area. Many corners on one side pull the
        mean there, while the area does not change.""",
    ),
    questions=(_grow_question, _canvas_question),
    asks=(
        "What is a bounding box?",
        "What about few points, or none?",
        "Where is the middle?",
        "What if the points have weights?",
        "What are boxes good for?",
    ),
    notes={
        "young": (
            """Lay some buttons on a table and frame them with four pencils that touch the outermost ones. The pencils
            form the bounding box.""",
        ),
        "engineer": (
            """Spatial indexes such as R-trees store nothing but nested bounding boxes. GeoJSON writes them in the order
            west, south, east, north.""",
        ),
        "student": (
            """The centroid minimises the sum of squared distances to the points; the centre of the box minimises the
            largest difference along either axis.""",
        ),
        "analyst": (
            """Before plotting, print the bounding box of the data. A longitude of 999 or a zero for a missing value
            shows up there at once.""",
        ),
    },
    families=(
        Family(
            "map_section_with_margin",
            "spots|points|places: list[tuple[int, int]], margin|border|room: int -> tuple[int, int, int, int]",
            names=("map_section", "box_with_margin", "framed_box", "section_around"),
            tells=(
                "Return (left, bottom, right, top) of the smallest rectangle along the axes that holds all points in "
                "$spots and leaves a space of $margin on each side.",
                "Compute the bounding box of the points (x, y) in $spots, enlarged by $margin in all four directions, "
                "as a tuple of left, bottom, right and top.",
                "A map is to show all points of $spots, and none of them closer than $margin to its edge. Return the "
                "edges of the smallest such section in the order left, bottom, right, top.",
            ),
            notes=("There is at least one point.",),
            solutions=(
                "xs = [x for x, _ in $spots]\nys = [y for _, y in $spots]\n"
                "return min(xs) - $margin, min(ys) - $margin, max(xs) + $margin, max(ys) + $margin",
                "left, bottom = right, top = $spots[0]\nfor x, y in $spots[1:]:\n"
                "    left, right = min(left, x), max(right, x)\n    bottom, top = min(bottom, y), max(top, y)\n"
                "return left - $margin, bottom - $margin, right + $margin, top + $margin",
                "xs, ys = zip(*$spots)\n"
                "return min(xs) - $margin, min(ys) - $margin, max(xs) + $margin, max(ys) + $margin",
            ),
            oracle=_box_by_sorting,
            draw=lambda rng: (points(rng, rng.randint(2, 5)), rng.randint(1, 4)),
            edges=(([(3, 4)], 0), ([(-5, -2), (-1, -9)], 1), ([(0, 0), (0, 7)], 2)),
            about={
                "spots": "the points to show",
                "margin": "the space around them",
                "return": "left, bottom, right and top",
            },
        ),
        Family(
            "balance_point_of_loads",
            "loads|weights|masses: list[tuple[int, int, int]] -> tuple[Fraction, Fraction]",
            names=("balance_point", "centre_of_mass", "center_of_weight", "weighted_centre"),
            tells=(
                "$loads holds tuples (x, y, weight). Return the point at which a plate with these weights balances: "
                "the weighted means of x and of y, as a pair of Fractions.",
                "Compute the centre of mass of the point masses (x, y, weight) in $loads exactly, as a tuple of two "
                "Fractions.",
                "Return the weighted mean position of the entries (x, y, weight) of $loads. Both coordinates are "
                "Fractions.",
            ),
            notes=("All weights are positive, and there is at least one entry.",),
            setup="from fractions import Fraction",
            solutions=(
                "total = sum(weight for _, _, weight in $loads)\n"
                "x = Fraction(sum(x * weight for x, _, weight in $loads), total)\n"
                "y = Fraction(sum(y * weight for _, y, weight in $loads), total)\nreturn x, y",
                "total = sum_x = sum_y = 0\nfor x, y, weight in $loads:\n    total += weight\n    sum_x += x * weight\n"
                "    sum_y += y * weight\nreturn Fraction(sum_x, total), Fraction(sum_y, total)",
            ),
            oracle=_repeated,
            draw=lambda rng: (_loads(rng),),
            edges=(([(2, 5, 3)],), ([(0, 0, 1), (6, 3, 2)],), ([(-4, 1, 2), (4, 1, 2)],)),
            about={"loads": "positions with weights", "return": "the point of balance"},
        ),
        Family(
            "points_on_bounding_box",
            "spots|points|pins: list[tuple[int, int]] -> list[tuple[int, int]]",
            names=("outermost_points", "points_on_box", "touching_points", "edge_points_of_box"),
            tells=(
                "Return the points of $spots that lie on the border of their bounding box, in their order.",
                "The smallest rectangle along the axes around the points in $spots touches some of them. Return "
                "these, in the order of the list.",
                "Which points (x, y) of $spots have the smallest or the largest x, or the smallest or the largest y, "
                "of all? Return them in order.",
            ),
            notes=("An empty list gives an empty list.",),
            solutions=(
                "if not $spots:\n    return []\nxs, ys = zip(*$spots)\n"
                "return [(x, y) for x, y in $spots if x in (min(xs), max(xs)) or y in (min(ys), max(ys))]",
                "if not $spots:\n    return []\nleft = min(x for x, _ in $spots)\nright = max(x for x, _ in $spots)\n"
                "bottom = min(y for _, y in $spots)\ntop = max(y for _, y in $spots)\n"
                "return [(x, y) for x, y in $spots if x == left or x == right or y == bottom or y == top]",
            ),
            oracle=_extreme,
            draw=lambda rng: (points(rng, rng.randint(4, 7), 0, 6),),
            edges=(
                ([],),
                ([(1, 1)],),
                ([(0, 0), (4, 4), (2, 2), (2, 4)],),
                ([(0, 3), (5, 1), (3, 6), (2, 2), (3, 3)],),
            ),
            about={"spots": "the points", "return": "those on the border of the box"},
            noun="the points of $spots on the border of their bounding box",
            gives="pairs",
        ),
        Family(
            "box_around_boxes",
            "boxes|parts|windows: list[tuple[int, int, int, int]] -> tuple[int, int, int, int] | None",
            names=("box_around", "join_boxes", "enclosing_box", "union_box"),
            tells=(
                "Return the smallest rectangle along the axes that holds all rectangles in $boxes. They and the "
                "result are tuples (left, bottom, right, top).",
                "The entries of $boxes are rectangles (left, bottom, right, top). Join them: return the smallest such "
                "rectangle in which all of them lie.",
                "Compute the bounding box, as (left, bottom, right, top), of all the rectangles given in the same "
                "form in $boxes.",
            ),
            notes=("Without rectangles return None.",),
            solutions=(
                "if not $boxes:\n    return None\nlefts, bottoms, rights, tops = zip(*$boxes)\n"
                "return min(lefts), min(bottoms), max(rights), max(tops)",
                "if not $boxes:\n    return None\nleft, bottom, right, top = $boxes[0]\n"
                "for a, b, c, d in $boxes[1:]:\n    left, bottom = min(left, a), min(bottom, b)\n"
                "    right, top = max(right, c), max(top, d)\nreturn left, bottom, right, top",
            ),
            oracle=_joined,
            draw=lambda rng: (_few_boxes(rng),),
            edges=(([],), ([(1, 2, 3, 4)],), ([(0, 0, 9, 9), (2, 2, 3, 3)],), ([(-5, 0, -3, 1), (4, -2, 6, -1)],)),
            about={"boxes": "rectangles as (left, bottom, right, top)", "return": "the rectangle around them, or None"},
        ),
    ),
)
