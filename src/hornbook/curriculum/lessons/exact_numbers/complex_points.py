"""Complex numbers as points of the plane: moving, turning and measuring with one number."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _parts(rng: Random) -> Example:
    a, b = rng.choice(((3, 4), (6, 8), (5, 12), (8, 6), (4, 3)))
    x, y = rng.randint(1, 4), rng.randint(1, 4)
    return example(
        """In Python the imaginary unit is written `1j`. A complex number holds two coordinates, and adding two of
        them adds the coordinates separately.""",
        """
        p = $a + ${b}j
        q = complex($x, -$y)
        print(p, p.real, p.imag)
        print(p + q, p - q)
        print(abs(p))
        """,
        """`abs` gives the distance from 0, here the root of $a squared plus $b squared. The coordinates `real` and
        `imag` are floats, even when they were entered as whole numbers.""",
        a=a,
        b=b,
        x=x,
        y=y,
    )


def _turning(rng: Random) -> Example:
    x, y = rng.sample(range(1, 8), 2)
    return example(
        """Multiplying by `1j` turns a point by a quarter of a circle around 0, anticlockwise. Four turns lead back.""",
        """
        p = complex($x, $y)
        for turns in range(5):
            print(turns, int(p.real), int(p.imag))
            p *= 1j
        """,
        """The point ($x, $y) becomes (-$y, $x): the coordinates change places and one of them its sign. Multiplying
        by `-1j` would turn the other way.""",
        x=x,
        y=y,
    )


def _walk(rng: Random) -> Example:
    commands = "".join(rng.choice("FFLR") for _ in range(9)) + "F"
    who = people(rng, 1)[0]
    return example(
        """A little robot of $who understands F (one step forward), L and R (a quarter turn to the left or right).
        Position and direction are complex numbers.""",
        '''
        def walk(commands: str) -> complex:
            """Return where the robot ends; it starts at 0 and looks east."""
            position, direction = 0j, 1 + 0j
            for command in commands:
                if command == "F":
                    position += direction
                elif command == "L":
                    direction *= 1j
                else:
                    direction *= -1j
            return position


        end = walk("$commands")
        print(int(end.real), int(end.imag))
        print(walk("FLFLFLFL") == 0)
        ''',
        """No table of directions and no pair of coordinates is needed: a turn is a multiplication, a step is an
        addition. The second walk goes round a square and ends at its start.""",
        commands=commands,
        who=who,
    )


def _polygon(rng: Random) -> Example:
    n = rng.choice((5, 6, 8, 10))
    return example(
        """The corners of a regular polygon lie on a circle at equal angles. `cmath.rect` makes a point from its
        distance and its angle.""",
        """
        from cmath import pi, rect

        corners = [rect(1, 2 * pi * k / $n) for k in range($n)]
        for corner in corners[:3]:
            print(f"{corner.real:.3f} {corner.imag:.3f}")
        sides = [abs(a - b) for a, b in zip(corners, corners[1:] + corners[:1])]
        print(f"{sum(sides):.3f}")
        """,
        """The distance of two points is the absolute value of their difference. With more corners the sum of the
        sides comes closer to the circumference, 6.283.""",
        n=n,
    )


def _mirror_question(rng: Random) -> Question:
    points = [(rng.randint(1, 6), rng.randint(1, 6)) for _ in range(2)]
    return question(
        """Write functions that mirror a point at the horizontal axis, at the vertical axis and at 0, for points
        given as complex numbers.""",
        '''
        def at_horizontal(p: complex) -> complex:
            """Return the mirror image at the horizontal axis."""
            return p.conjugate()


        def at_vertical(p: complex) -> complex:
            """Return the mirror image at the vertical axis."""
            return -p.conjugate()


        def at_origin(p: complex) -> complex:
            """Return the mirror image at 0."""
            return -p


        for p in ($a, $b):
            print(at_horizontal(p), at_vertical(p), at_origin(p))
        ''',
        """`conjugate` turns the sign of the imaginary part, which is the reflection at the horizontal axis. With a
        minus in front the real part is turned in place of it.""",
        a=f"{points[0][0]} + {points[0][1]}j",
        b=f"{points[1][0]} - {points[1][1]}j",
    )


def _centre_question(rng: Random) -> Question:
    x, y = rng.randint(2, 6), rng.randint(1, 5)
    return question(
        """Multiplication turns around 0. Write a function that turns a point by a quarter circle around another
        point.""",
        '''
        def quarter_turn(p: complex, centre: complex) -> complex:
            """Return p turned anticlockwise by a quarter circle around the centre."""
            return centre + (p - centre) * 1j


        p = complex($x, $y)
        print(quarter_turn(p, 0), quarter_turn(p, 1 + 1j))
        print(quarter_turn(p, p) == p)
        ''',
        """Three steps: move the centre to 0 by subtracting it, turn, move back. The centre itself stays where it
        is.""",
        x=x,
        y=y,
    )


def _place(rng: Random) -> complex:
    return complex(rng.choice((-6, -5, -3, -2, -1, 1, 2, 3, 5, 6)), rng.choice((-4, -3, -1, 1, 2, 3, 5)))


def _go(commands: str, keys: dict[str, str], ask: str) -> object:
    """With coordinates and a table of directions."""
    x = y = facing = 0
    seen = [(0, 0)]
    for command in commands:
        if command == keys["go"]:
            x += (1, 0, -1, 0)[facing]
            y += (0, 1, 0, -1)[facing]
            seen.append((x, y))
        else:
            facing = (facing + (1 if command == keys["left"] else 3)) % 4
    return {"end": (x, y), "visited": len(set(seen)), "distance": abs(x) + abs(y)}[ask]


def _moved(point: complex, key: str) -> complex:
    x, y = point.real, point.imag
    new = {
        "turned_left": (-y, x),
        "turned_right": (y, -x),
        "upside_down": (x, -y),
        "mirrored": (y, x),
        "about_corner": (2 + (2 - x), 1 + (1 - y)),
    }[key]
    return complex(*(int(part) for part in new))


def _ranked(points: list[complex], centre: complex, first: str, turned: bool) -> list[complex]:
    squares = [(p.real - centre.real) ** 2 + (p.imag - centre.imag) ** 2 for p in points]
    found = []
    for square in sorted(set(squares), reverse=first == "farthest"):
        same = [p for p, s in zip(points, squares, strict=True) if s == square]
        found += same[::-1] if turned else same
    return found


def _stations(rng: Random, **_: object) -> tuple[list[complex], complex]:
    return [complex(rng.choice((-3, -2, -1, 1, 2, 3)), rng.randint(-3, 3)) for _ in range(rng.randint(2, 6))], complex(
        rng.randint(-1, 1), rng.randint(-1, 1)
    )


LESSON = Lesson(
    topic="Complex numbers as points of the plane",
    area="exact_numbers",
    concepts=("complex_numbers", "rotation", "coordinates"),
    openings=(
        """A point has two coordinates, and programs carry them around as pairs. Python has a number type that holds
        two coordinates by nature: the complex numbers.""",
        """Turning a picture by a quarter circle is a single multiplication, if its points are complex numbers. One
        does not need to know where they come from to use them.""",
        """Complex numbers have the reputation of being difficult. As points of the plane they are the simplest tool
        there is for moving and turning things.""",
    ),
    ideas=(
        (
            """A complex number `x + yj` is the point with the coordinates x and y. It is written `3 + 4j`, with the
            `j` directly behind a number, or `complex(3, 4)`.""",
            """The real part is how far right a point lies, the imaginary part how far up. They are read as `p.real`
            and `p.imag` and are floats.""",
        ),
        (
            """Adding two complex numbers adds the coordinates. So a position plus a step is a new position, and the
            difference of two points is the way from one to the other.""",
            """Sums and differences work like arrows laid end to end. The mean of several points is their sum divided
            by their number.""",
        ),
        (
            """`abs(p)` is the distance from 0, and `abs(p - q)` the distance between two points, by the theorem of
            Pythagoras.""",
            """The absolute value measures the length of the arrow from 0 to the point. It is a float, so compare
            lengths with care, or compare their squares.""",
        ),
        (
            """Multiplying by `1j` turns by a quarter circle, anticlockwise, and multiplying by -1 by half a circle.
            That fits together, since `1j * 1j` is -1.""",
            """Multiplication multiplies the distances from 0 and adds the angles. A factor of length 1 only turns; a
            positive real factor only stretches.""",
        ),
        (
            """Complex numbers can be compared for equality but not by size: which of two points would be the
            smaller? For sorting, give a key such as `abs`, or the pair of coordinates.""",
            """With whole coordinates and quarter turns nothing is rounded, and complex numbers may safely be members
            of a set or keys of a dictionary.""",
        ),
    ),
    examples=(_parts, _turning, _walk, _polygon),
    pitfalls=(
        """Writing `j` alone. Python takes it for a variable name; the imaginary unit is `1j`. With variables write
        `complex(x, y)`, since `yj` would be a name too.""",
        """Comparing with `<`. `1 + 2j < 3` raises a `TypeError`. Say what is meant: compare the real parts, or the
        absolute values.""",
        """Using the coordinates as indexes. `grid[p.imag]` fails because `imag` is a float. Convert first:
        `int(p.imag)`.""",
    ),
    questions=(_mirror_question, _centre_question),
    asks=(
        "What is a complex number in Python?",
        "What does addition do?",
        "How do I measure distances?",
        "How do I turn something?",
        "Can complex numbers be compared?",
    ),
    notes={
        "student": (
            """Multiplication by a + bi is the linear map with the matrix ((a, -b), (b, a)). Complex numbers are
            these matrices in a short form.""",
        ),
        "engineer": (
            """`complex` is a pair of doubles, immutable and hashable. For grid walks it replaces small vector
            classes; for heavy numerics use arrays.""",
        ),
        "hobbyist": (
            """A turtle for drawing can be written in ten lines with a complex position and a complex direction. Any
            angle works: `cmath.rect(1, angle)` is a turn.""",
        ),
        "teacher": (
            """Start from the turn and not from the root of -1. Pupils who have turned arrows by multiplying accept
            that two quarter turns are a factor of -1.""",
        ),
    },
    families=(
        Family(
            "complex_walk",
            "commands|moves|orders: str -> $hint",
            names=("${key}_of_walk", "walk_$key", "robot_$key", "follow_to_$key"),
            tells=(
                "A robot stands at 0 and looks in the direction of the number 1. `$go` in $commands means one step "
                "forward, `$left` a quarter "
                "turn to the left, `$right` one to the right. Return $what.",
                "Follow $commands: `$go` goes one unit ahead, `$left` and `$right` turn on the spot to the left and "
                "to the right by 90 "
                "degrees. The start is the point 0, looking along the positive real axis. Return $what.",
                "Positions are complex numbers. Beginning at 0 with the direction 1, every `$go` in $commands adds "
                "the direction to the "
                "position, every `$left` turns it by 90 degrees anticlockwise, every `$right` clockwise. Return $what.",
            ),
            notes=("No other characters occur.",),
            varies={
                "keys": (
                    {"go": "F", "left": "L", "right": "R"},
                    {"go": "^", "left": "<", "right": ">"},
                    {"go": "g", "left": "a", "right": "d"},
                ),
                "ask": (
                    {
                        "key": "end",
                        "hint": "tuple[int, int]",
                        "what": "the coordinates of the final position as a pair of whole numbers",
                        "end": "int(places[-1].real), int(places[-1].imag)",
                    },
                    {
                        "key": "visited",
                        "hint": "int",
                        "what": "how many different points were visited, the start included",
                        "end": "len(set(places))",
                    },
                    {
                        "key": "distance",
                        "hint": "int",
                        "what": "the sum of the absolute values of the two coordinates at the end",
                        "end": "int(abs(places[-1].real) + abs(places[-1].imag))",
                    },
                ),
            },
            solutions=(
                program(
                    """
                    places, direction = [0j], 1 + 0j
                    for command in $commands:
                        if command == "$go":
                            places.append(places[-1] + direction)
                        elif command == "$left":
                            direction *= 1j
                        else:
                            direction *= -1j
                    return $end"""
                ),
                program(
                    """
                    turn = {"$left": 1j, "$right": -1j}
                    position, direction = 0j, 1 + 0j
                    places = [position]
                    for command in $commands:
                        direction *= turn.get(command, 1)
                        if command not in turn:
                            position += direction
                            places.append(position)
                    return $end"""
                ),
            ),
            oracle=lambda commands, keys, ask: _go(commands, keys, ask["key"]),
            draw=lambda rng, keys, ask: (
                "".join(
                    rng.choice((keys["go"], keys["go"], keys["left"], keys["right"])) for _ in range(rng.randint(3, 14))
                ),
            ),
            edges=(("",),),
            about={"commands": "a text of commands", "return": "$what"},
        ),
        Family(
            "transformed_points",
            "points|corners|places: list[complex] -> list[complex]",
            names=("$key", "points_$key", "${key}_points", "all_$key"),
            tells=(
                "Return the list of the points that result when every one of the $points is $what. Points are "
                "complex numbers.",
                "Each complex number in $points is a point of the plane. Return a list of these points after each of "
                "them has been $what.",
                "Given $points as complex numbers x + yj, return the list of complex numbers in which every point "
                "has been $what.",
            ),
            notes=("The order stays the same, and the list that was passed in is not changed.",),
            varies={
                "move": (
                    {
                        "key": "turned_left",
                        "what": "turned around 0 by a quarter circle, anticlockwise",
                        "way": "p * 1j",
                        "pair": "-y, x",
                    },
                    {
                        "key": "turned_right",
                        "what": "turned around 0 by a quarter circle, clockwise",
                        "way": "p * -1j",
                        "pair": "y, -x",
                    },
                    {
                        "key": "upside_down",
                        "what": "mirrored in the horizontal axis",
                        "way": "p.conjugate()",
                        "pair": "x, -y",
                    },
                    {
                        "key": "mirrored",
                        "what": "mirrored in the line on which both coordinates are equal",
                        "way": "p.conjugate() * 1j",
                        "pair": "y, x",
                    },
                    {
                        "key": "about_corner",
                        "what": "turned around the point 2 + 1j by half a circle",
                        "way": "2 * (2 + 1j) - p",
                        "pair": "4 - x, 2 - y",
                    },
                )
            },
            solutions=(
                "return [$way for p in $points]",
                program(
                    """
                    moved = []
                    for point in $points:
                        x, y = point.real, point.imag
                        moved.append(complex($pair))
                    return moved"""
                ),
                "return list(map(lambda p: $way, $points))",
            ),
            oracle=lambda points, move: [_moved(point, move["key"]) for point in points],
            draw=lambda rng, move: ([_place(rng) for _ in range(rng.randint(2, 4))],),
            edges=(([],), ([1 + 1j],), ([3 + 2j, 2 + 1j],)),
            about={"points": "points as complex numbers", "return": "the new points"},
        ),
        Family(
            "points_by_distance",
            "points|places|stations: list[complex], centre|home|origin: complex -> list[complex]",
            names=("${key}_by_distance", "order_${key}", "${key}_order", "sorted_${key}"),
            tells=(
                "Complex numbers stand for points. Return the $points sorted by their distance from $centre, the "
                "$first first.",
                "Sort the $points, given as complex numbers, so that the $near $centre comes first. Return a new list.",
                "Return a list of the $points in the order of their distance from $centre, beginning with the $first "
                "one.",
            ),
            notes=("All coordinates are whole numbers. Points at equal distances $tie.",),
            varies={
                "end": (
                    {"key": "nearest_first", "first": "nearest", "near": "nearest to", "sign": "", "op": "<"},
                    {"key": "farthest_first", "first": "farthest", "near": "farthest from", "sign": "-", "op": ">"},
                ),
                "tie": (
                    {"tie": "keep their order", "begin": "", "copy": "[:]"},
                    {"tie": "come in the reverse of their given order", "begin": "[::-1]", "copy": "[::-1]"},
                ),
            },
            solutions=(
                program(
                    """
                    def square(point: complex) -> float:
                        way = point - $centre
                        return way.real**2 + way.imag**2

                    return sorted($points$begin, key=lambda point: ${sign}square(point))"""
                ),
                program(
                    """
                    def square(point: complex) -> int:
                        way = point - $centre
                        return int((way * way.conjugate()).real)

                    rest, found = $points$copy, []
                    while rest:
                        best = 0
                        for i in range(len(rest)):
                            if square(rest[i]) $op square(rest[best]):
                                best = i
                        found.append(rest.pop(best))
                    return found"""
                ),
            ),
            oracle=lambda points, centre, end, tie: _ranked(points, centre, end["first"], tie["begin"] != ""),
            draw=_stations,
            edges=(([], 0j), ([1 + 0j, 1j, -1 + 0j], 0j), ([2 + 2j, 5 + 0j], 2 + 0j)),
            about={"points": "points as complex numbers", "centre": "another point", "return": "the sorted points"},
        ),
    ),
)
