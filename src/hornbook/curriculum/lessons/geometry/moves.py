"""Moving, turning and mirroring points."""

from math import cos, radians, sin
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people
from hornbook.curriculum.lessons.geometry._draws import Point, points
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _shift(rng: Random) -> Example:
    dx, dy = rng.randint(2, 9), rng.choice((-5, -4, -3, 3, 4))
    x, y = rng.randint(0, 4), rng.randint(0, 4)
    return example(
        """A triangle is moved by ($dx, $dy): every corner gets the same numbers added to its coordinates.""",
        '''
        def moved(points: list[tuple[int, int]], dx: int, dy: int) -> list[tuple[int, int]]:
            """Return the points, moved dx to the right and dy up."""
            return [(x + dx, y + dy) for x, y in points]


        corners = [($x, $y), ($u, $y), ($x, $v)]
        print(moved(corners, $dx, $dy))
        print(moved(moved(corners, $dx, $dy), -$dx, $back) == corners)
        ''',
        """A negative second number moves down. Moving back by the opposite numbers restores the old corners; the
        original list was never changed, because the function builds a new one.""",
        dx=dx,
        dy=dy,
        back=-dy,
        x=x,
        y=y,
        u=x + 3,
        v=y + 2,
    )


def _quarter(rng: Random) -> Example:
    x, y = rng.randint(2, 6), rng.randint(1, 5)
    return example(
        """A quarter turn around the origin, counter-clockwise, takes (x, y) to (-y, x). Four of them lead back to the
        start.""",
        '''
        def turned(point: tuple[int, int]) -> tuple[int, int]:
            """Return the point after a quarter turn to the left around (0, 0)."""
            x, y = point
            return -y, x


        point = ($x, $y)
        for quarter in range(5):
            print(90 * quarter, point)
            point = turned(point)
        ''',
        """After two quarters both signs are reversed: that is a half turn. All positions have the same distance from
        the origin, since a turn does not change lengths.""",
        x=x,
        y=y,
    )


def _around_a_point(rng: Random) -> Example:
    one = people(rng, 1)[0]
    cx, cy = rng.randint(2, 6), rng.randint(2, 6)
    return example(
        """$one wants to turn a shape around ($cx, $cy) instead of the origin. The trick has three steps: move that
        point to the origin, turn, move back.""",
        '''
        def quarter_around(point: tuple[int, int], center: tuple[int, int]) -> tuple[int, int]:
            """Return the point after a quarter turn to the left around the centre."""
            x, y = point[0] - center[0], point[1] - center[1]
            return center[0] - y, center[1] + x


        center = ($cx, $cy)
        for point in (($cx, $cy), ($cx + 3, $cy), ($cx + 3, $cy + 2)):
            print(point, quarter_around(point, center))
        ''',
        """The centre stays where it is, which is the first check. The second point lay to the right of the centre and
        now lies above it, at the same distance.""",
        one=one,
        cx=cx,
        cy=cy,
    )


def _any_angle(rng: Random) -> Example:
    degrees = rng.choice((30, 45, 60, 120))
    return example(
        """For other angles than quarters sine and cosine are needed. They expect the angle in radians, so degrees are
        converted first.""",
        '''
        from math import cos, hypot, radians, sin


        def rotated(x: float, y: float, degrees: float) -> tuple[float, float]:
            """Return the point after a turn to the left around (0, 0)."""
            angle = radians(degrees)
            return x * cos(angle) - y * sin(angle), x * sin(angle) + y * cos(angle)


        x, y = rotated(4, 3, $degrees)
        print(round(x, 3), round(y, 3))
        print(round(hypot(x, y), 6))
        print(tuple(round(value, 6) + 0 for value in rotated(4, 3, 90)))
        ''',
        """The distance from the origin is still 5. For 90 degrees the formula gives the quarter turn, apart from
        rounding, which whole numbers would avoid.""",
        degrees=degrees,
    )


def _mirror_question(rng: Random) -> Question:
    axis = rng.randint(3, 7)
    some = points(rng, 3, 0, 6)
    return question(
        """A mirror stands along the vertical line x = $axis. Write a function that returns the mirror images of
        points.""",
        '''
        def mirrored(points: list[tuple[int, int]], axis: int) -> list[tuple[int, int]]:
            """Return the images of the points in the vertical line x = axis."""
            return [(2 * axis - x, y) for x, y in points]


        print(mirrored($some, $axis))
        print(mirrored([($axis, 2)], $axis), mirrored(mirrored([(1, 1)], $axis), $axis))
        ''',
        """A point and its image have the axis in their middle, so their x coordinates add up to twice the axis. Points
        on the mirror stay, and mirroring twice changes nothing.""",
        axis=axis,
        some=some,
    )


def _order_question(rng: Random) -> Question:
    x, y = rng.randint(1, 5), rng.randint(1, 5)
    return question(
        """Does it matter whether a point is first moved by (3, 0) and then turned by a quarter, or the other way
        round? Try it with ($x, $y).""",
        '''
        def move(point: tuple[int, int]) -> tuple[int, int]:
            """Return the point, moved by (3, 0)."""
            return point[0] + 3, point[1]


        def turn(point: tuple[int, int]) -> tuple[int, int]:
            """Return the point after a quarter turn to the left around (0, 0)."""
            return -point[1], point[0]


        print(turn(move(($x, $y))))
        print(move(turn(($x, $y))))
        ''',
        """The results differ. Turned last, the move is turned as well and points upwards; moved last, it points to the
        right as written. Two moves, or two turns around the same point, may be exchanged.""",
        x=x,
        y=y,
    )


def _shape(rng: Random) -> list[Point]:
    return points(rng, rng.randint(1, 4), -6, 8)


def _quarters_by_angle(shape: list[Point], quarters: int, side: dict[str, str]) -> list[Point]:
    angle = radians(90 * quarters * (1 if side["way"] == "counter-clockwise" else -1))
    return [(round(x * cos(angle) - y * sin(angle)), round(x * sin(angle) + y * cos(angle))) for x, y in shape]


def _image(shape: list[Point], axis: int, mirror: dict[str, str]) -> list[Point]:
    """The image is as far behind the mirror as the point is in front of it."""
    found = []
    for x, y in shape:
        gap = (y if mirror["across"] == "horizontal" else x) - axis
        found.append((x, axis - gap) if mirror["across"] == "horizontal" else (axis - gap, y))
    return found


def _orders(rng: Random) -> str:
    return "".join(rng.choice("RULDTM") for _ in range(rng.randint(2, 7)))


def _followed(orders: str) -> Point:
    point = complex(2, 1)
    for order in orders:
        if order in "RLUD":
            point += {"R": 1, "L": -1, "U": 1j, "D": -1j}[order]
        else:
            point = point * 1j if order == "T" else point.conjugate()
    return int(point.real), int(point.imag)


LESSON = Lesson(
    topic="Moving, turning and mirroring points",
    area="geometry",
    concepts=("translation", "rotation", "reflection"),
    openings=(
        """A drawing is a list of points. To move it, turn it or see it in a mirror, one small function is applied to
        every point of the list.""",
        """Moves, turns and mirror images have something in common: they change where a shape is and leave its lengths
        and angles as they are.""",
        """The hand of a clock, a figure in a game, a pattern on a tile: each is a few points that are moved or turned
        by a simple rule.""",
    ),
    ideas=(
        (
            """Moving adds the same two numbers to the coordinates of every point. The opposite numbers undo it.""",
            """A move by (dx, dy) is a comprehension: `[(x + dx, y + dy) for x, y in points]`. All points keep their
            position relative to each other.""",
        ),
        (
            """A quarter turn to the left around the origin maps (x, y) to (-y, x), one to the right to (y, -x). Half a
            turn reverses both signs.""",
            """Quarter turns need no sine and no rounding: the coordinates change places, and one of them changes its
            sign. To remember which, turn the point (1, 0): to the left it goes to (0, 1).""",
        ),
        (
            """For any angle a the new point is (x cos a - y sin a, x sin a + y cos a). `math.cos` and `math.sin` take
            radians.""",
            """`math.radians(30)` converts degrees for the functions of `math`. Forgetting it gives a turn by 30
            radians, almost five times around.""",
        ),
        (
            """In the x axis as a mirror y changes its sign, in the y axis x does. In the diagonal y = x the
            coordinates change places.""",
            """For a mirror along x = c the image of x is 2c - x: as far behind the mirror as the point is in front of
            it.""",
        ),
        (
            """To turn around another point than the origin, move this point to the origin, turn, and move back.""",
            """The order of a move and a turn matters. First moved and then turned, the move is turned as well.""",
        ),
    ),
    examples=(_shift, _quarter, _around_a_point, _any_angle),
    pitfalls=(
        """Changing x before y is computed: after `x = -y` the line `y = x` sees the new x. Assign both at once, `x, y
        = -y, x`, or build a new tuple.""",
        """Trying to change a point in place. Tuples cannot be changed, `point[0] += 1` raises a `TypeError`; return
        new points.""",
        """Passing degrees to `math.sin`. The function takes radians, and the result is not even close; write
        `sin(radians(angle))`.""",
    ),
    questions=(_mirror_question, _order_question),
    asks=(
        "How is a shape moved?",
        "How is a point turned by a quarter?",
        "What about other angles?",
        "How does a mirror work?",
        "Does the order matter?",
    ),
    notes={
        "young": (
            """Cut a shape out of paper and put a pin through one corner. You can turn it, but the corner with the pin
            stays. That is the centre of the turn.""",
        ),
        "engineer": (
            """Multiplying complex numbers turns points: times 1j is a quarter to the left. Graphics code uses 3 by 3
            matrices instead, which hold a turn and a move in one.""",
        ),
        "student": (
            """Moves, turns and reflections are the isometries of the plane. Turns and moves keep the orientation of a
            shape, a reflection reverses it.""",
        ),
        "teacher": (
            """Let one student dictate the corners of a letter on squared paper and the others draw its quarter turn by
            rule alone. A letter without symmetry, such as F, shows every mistake.""",
        ),
    },
    families=(
        Family(
            "points_turned_by_quarters",
            "shape|points|corners: list[tuple[int, int]], quarters|turns: int -> list[tuple[int, int]]",
            names=("turn_$short", "rotate_$short", "quarter_turns_$short", "turned_$short"),
            tells=(
                "Turn the points of $shape around (0, 0) $way by 90 degrees, as many times as $quarters says, and "
                "return the new points in the same order.",
                "Return the points (x, y) of $shape after quarter turns $way around the origin. The number of quarter "
                "turns is $quarters.",
                "Rotate every point of $shape about the origin, $way, by $quarters times 90 degrees. Return a new "
                "list.",
            ),
            notes=("A negative number turns in the opposite direction. y grows upwards.",),
            varies={
                "side": (
                    {"way": "counter-clockwise", "short": "left", "a": "-y", "b": "x", "turn": "1j"},
                    {"way": "clockwise", "short": "right", "a": "y", "b": "-x", "turn": "-1j"},
                )
            },
            solutions=(
                "turned = list($shape)\nfor _ in range($quarters % 4):\n"
                "    turned = [($a, $b) for x, y in turned]\nreturn turned",
                "turned = []\nfor x, y in $shape:\n    for _ in range($quarters % 4):\n        x, y = $a, $b\n"
                "    turned.append((x, y))\nreturn turned",
                "factor = ($turn) ** ($quarters % 4)\nspots = [complex(x, y) * factor for x, y in $shape]\n"
                "return [(round(spot.real), round(spot.imag)) for spot in spots]",
            ),
            oracle=_quarters_by_angle,
            draw=lambda rng, side: (_shape(rng), rng.choice((-9, -7, -6, -5, -3, -1, 1, 2, 3, 5, 6))),
            edges=(([], 1), ([(3, 1), (0, 2)], 1), ([(2, 5)], -5), ([(1, 4)], 6), ([(3, 0)], 4)),
            about={
                "shape": "the points",
                "quarters": "the number of quarter turns",
                "return": "the turned points in the same order",
            },
            noun="the points of $shape after $quarters quarter turns $way",
            gives="pairs",
        ),
        Family(
            "mirror_image_of_points",
            "shape|points|drawing: list[tuple[int, int]], axis|mirror|line: int -> list[tuple[int, int]]",
            names=("mirror", "mirrored", "mirror_image", "reflect_$across"),
            tells=(
                "Return the mirror images of the points in $shape, in order. The mirror is the $across line where "
                "$coord equals $axis.",
                "Reflect each point (x, y) of $shape in the $across line $coord = $axis and return the new points.",
                "A mirror runs along the $across line at $coord = $axis. Compute where it shows the points of $shape "
                "and return the list.",
            ),
            notes=("Points on the line stay where they are.",),
            varies={
                "mirror": (
                    {"across": "vertical", "coord": "x", "head": "(2 * ", "mid": " - x, y)", "at": "0"},
                    {"across": "horizontal", "coord": "y", "head": "(x, 2 * ", "mid": " - y)", "at": "1"},
                )
            },
            solutions=(
                "return [$head$axis$mid for x, y in $shape]",
                "images = []\nfor x, y in $shape:\n    images.append($head$axis$mid)\nreturn images",
                "images = []\nfor point in $shape:\n    image = list(point)\n"
                "    image[$at] += 2 * ($axis - image[$at])\n    images.append(tuple(image))\nreturn images",
            ),
            oracle=_image,
            draw=lambda rng, mirror: (_shape(rng), rng.randint(-4, 6)),
            edges=(([], 3), ([(0, 0)], 0), ([(2, 5), (4, 4)], 3), ([(3, 3)], 3)),
            about={
                "shape": "the points",
                "axis": "the position of the mirror",
                "return": "the mirror images in the same order",
            },
            noun="the mirror images of $shape in the line $coord = $axis",
            gives="pairs",
        ),
        Family(
            "point_after_orders",
            "orders|commands|program: str -> tuple[int, int]",
            names=("run_orders", "follow_orders", "final_point", "obey"),
            tells=(
                'A point starts at (2, 1). Each letter of $orders changes it: "R", "L", "U" and "D" move it one to '
                'the right, left, up or down, "T" turns it by a quarter to the left around (0, 0), and "M" mirrors it '
                "in the x axis. "
                "Return where it ends.",
                'Begin with the point (2, 1) and obey the letters of $orders in turn. "R" adds 1 to x, "L" takes 1 '
                'from x, "U" adds 1 to y, "D" takes 1 from y, "T" makes (-y, x) of (x, y), and "M" makes (x, -y) of '
                "it. Return the last "
                "point.",
                "Return the position of a point that starts at (2, 1) and follows the letters in $orders: one step "
                'right, left, up or down for "R", "L", "U", "D", a turn by 90 degrees counter-clockwise around the '
                'origin for "T", a reflection in the x axis for "M".',
            ),
            notes=("y grows upwards. Without letters the point stays.",),
            solutions=(
                'x, y = 2, 1\nsteps = {"R": (1, 0), "L": (-1, 0), "U": (0, 1), "D": (0, -1)}\n'
                'for order in $orders:\n    if order == "T":\n        x, y = -y, x\n    elif order == "M":\n'
                "        y = -y\n    else:\n        dx, dy = steps[order]\n        x, y = x + dx, y + dy\nreturn x, y",
                'x, y = 2, 1\nfor order in $orders:\n    match order:\n        case "R":\n            x += 1\n'
                '        case "L":\n            x -= 1\n        case "U":\n            y += 1\n'
                '        case "D":\n            y -= 1\n        case "T":\n            x, y = -y, x\n'
                '        case "M":\n            y = -y\nreturn x, y',
            ),
            oracle=_followed,
            draw=lambda rng: (_orders(rng),),
            edges=(("",), ("TTTT",), ("RT",), ("TR",), ("UMDL",)),
            about={"orders": "the letters to obey", "return": "the last position"},
            noun="the point reached from (2, 1) by the orders $orders",
            gives="pair",
        ),
    ),
)
