"""Points as pairs of numbers, and how far apart they are."""

from fractions import Fraction
from itertools import pairwise
from math import hypot
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people, places
from hornbook.curriculum.lessons.geometry._draws import Point, apart, points
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _pythagoras(rng: Random) -> Example:
    dx, dy, length = rng.choice(((3, 4, 5), (6, 8, 10), (5, 12, 13), (8, 15, 17), (4, 3, 5)))
    x, y = rng.randint(-5, 9), rng.randint(-5, 9)
    return example(
        """From ($x, $y) to ($u, $v) it is $dx to the right and $dy up. Both steps and the straight way form a triangle
        with a right angle, so the theorem of Pythagoras gives the distance.""",
        '''
        from math import dist, sqrt


        def distance(a: tuple[float, float], b: tuple[float, float]) -> float:
            """Return the length of the straight way from one point to the other."""
            dx = b[0] - a[0]
            dy = b[1] - a[1]
            return sqrt(dx * dx + dy * dy)


        print(distance(($x, $y), ($u, $v)))
        print(distance(($u, $v), ($x, $y)))
        print(dist(($x, $y), ($u, $v)))
        ''',
        """$dx squared plus $dy squared is the square of $length. The way back is as long, since the squares do not see
        the sign of the differences. `math.dist` is the ready-made function.""",
        x=x,
        y=y,
        u=x + dx,
        v=y + dy,
        dx=dx,
        dy=dy,
        length=length,
    )


def _nearest(rng: Random) -> Example:
    names = places(rng, 3)
    spots = apart(rng, 3, 0, 12)
    one = people(rng, 1)[0]
    return example(
        """$one stands at (5, 5) and looks for the nearest of three places. `min` compares them by their distance.""",
        """
        from math import dist

        spots = $spots
        here = (5, 5)
        for name, spot in spots.items():
            print(f"{name:<7} {dist(here, spot):.2f}")
        print(min(spots, key=lambda name: dist(here, spots[name])))
        """,
        """The key of `min` is the distance, but the result is the name. For comparing alone, squared distances would
        do as well and would save the roots.""",
        one=one,
        spots=dict(zip(names, spots, strict=True)),
    )


def _route(rng: Random) -> Example:
    stops = apart(rng, 4, 0, 9)
    return example(
        """The length of a route is the sum of the distances between neighbouring stops. `zip` pairs each stop with the
        next one.""",
        '''
        from math import dist


        def route_length(stops: list[tuple[int, int]]) -> float:
            """Return the length of the way along all stops in order."""
            return sum(dist(a, b) for a, b in zip(stops, stops[1:]))


        stops = $stops
        print([round(dist(a, b), 2) for a, b in zip(stops, stops[1:])])
        print(round(route_length(stops), 2))
        print(round(dist(stops[0], stops[-1]), 2))
        ''',
        """Four stops have three stretches between them. The last line is the straight way from start to end, which no
        route can undercut.""",
        stops=stops,
    )


def _midpoint(rng: Random) -> Example:
    a, b = apart(rng, 2, 0, 20)
    return example(
        """The point halfway between two points has the means of their coordinates. With another share than one half the
        same idea reaches any point of the way.""",
        '''
        def along(a: tuple[float, float], b: tuple[float, float], share: float) -> tuple[float, float]:
            """Return the point that lies the share of the way from a to b."""
            return a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])


        a, b = $a, $b
        for share in (0, 0.25, 0.5, 1):
            print(share, along(a, b, share))
        ''',
        """With the share 0 the result is the start, with 1 the end. Both coordinates are treated in the same way and
        know nothing of each other.""",
        a=a,
        b=b,
    )


def _closest_pair_question(rng: Random) -> Question:
    some = apart(rng, 4, 0, 15)
    return question(
        """Which two of several points are closest to each other? Write a function that tries all pairs.""",
        '''
        from itertools import combinations
        from math import dist


        def closest_pair(points: list[tuple[int, int]]) -> tuple[tuple[int, int], tuple[int, int]]:
            """Return the two points with the smallest distance."""
            return min(combinations(points, 2), key=lambda pair: dist(*pair))


        a, b = closest_pair($points)
        print(a, b, round(dist(a, b), 3))
        ''',
        """`combinations` gives every pair once, six for four points. The star hands the two points of a pair to `dist`
        as two arguments.""",
        points=some,
    )


def _inside_question(rng: Random) -> Question:
    some = points(rng, 6)
    radius = rng.randint(5, 9)
    return question(
        """A lamp at (0, 0) lights everything up to a distance of $radius. Write a function that returns the points in
        the light, without taking a root.""",
        '''
        def lit(points: list[tuple[int, int]], radius: int) -> list[tuple[int, int]]:
            """Return the points whose distance from (0, 0) is not greater than the radius."""
            return [(x, y) for x, y in points if x * x + y * y <= radius * radius]


        print(lit($points, $radius))
        print(lit([(3, 4), (4, 4)], 5))
        ''',
        """Two lengths compare like their squares. With whole numbers the squared version is exact, while a root might
        be off in its last digit just at the border.""",
        points=some,
        radius=radius,
    )


def _by_sorting(spots: list[Point], home: Point, end: dict[str, str]) -> Point:
    far = [hypot(x - home[0], y - home[1]) for x, y in spots]
    return spots[far.index(sorted(far)[0 if end["pick"] == "min" else -1])]


def _way(stops: list[Point], form: dict[str, str]) -> float:
    legs = list(pairwise(stops))
    if form["word"] == "round_trip" and stops:
        legs.append((stops[-1], stops[0]))
    return sum((abs(complex(b[0] - a[0], b[1] - a[1])) for a, b in legs), 0.0)


LESSON = Lesson(
    topic="Points and distances",
    area="geometry",
    concepts=("points", "distance", "tuples"),
    openings=(
        """A point in the plane is two numbers: how far to the right, how far up. With a pair of coordinates a program
        can work with maps, drawings and games.""",
        """How far is it from here to there? If both places are given by coordinates, the answer is one line of Python
        and an old theorem.""",
        """The straight way, the length of a walk, the nearest of several shops: all of it is built from the distance
        between two points.""",
    ),
    ideas=(
        (
            """A tuple `(x, y)` is a good point: its two numbers belong together, it can be compared, put into a set,
            and taken apart with `x, y = point`.""",
            """Write the coordinates in a fixed order, x first, and unpack them into names. `point[0]` works as well,
            but `x` says what is meant.""",
        ),
        (
            """The distance is the root of the sum of the squared differences. The differences are the legs of a right
            triangle, the distance is its longest side.""",
            """Subtract x from x and y from y, square both, add, and take the root. Squaring makes the order of the
            points irrelevant.""",
        ),
        (
            """`math.dist(a, b)` takes two points, `math.hypot(dx, dy)` two differences. Both return a float.""",
            """For points as tuples `math.dist` is the shortest way, in three dimensions too: it takes points with any
            number of coordinates.""",
        ),
        (
            """To find the nearest or to test whether a point is within reach, compare squared distances. They are whole
            numbers for whole coordinates, and no rounding gets in the way.""",
            """A root never changes which of two numbers is larger. So leave it out where only the order matters, and
            take it once at the end if the distance itself is wanted.""",
        ),
        (
            """The length of a path adds up the distances between neighbouring points. For a closed path the way from
            the last point to the first is added.""",
            """`zip(points, points[1:])` gives all neighbouring pairs. It stops when the shorter list ends, which is
            just right.""",
        ),
    ),
    examples=(_pythagoras, _midpoint, _nearest, _route),
    pitfalls=(
        """Writing `dx ^ 2` for a square. In Python `^` is a bit operation; powers are written `dx**2`, or as `dx *
        dx`.""",
        """Comparing distances with `==`. Floats that should be equal may differ in the last digit; compare squares of
        whole numbers or use `math.isclose`.""",
        """Adding the differences instead of their squares. `abs(dx) + abs(dy)` is the way along the streets of a grid
        and is longer than the straight one, unless the points share a row or a column.""",
    ),
    questions=(_closest_pair_question, _inside_question),
    asks=(
        "How do I store a point?",
        "How is the distance computed?",
        "Is there a function for it?",
        "Do I always need the root?",
        "How long is a path?",
    ),
    notes={
        "young": (
            """On squared paper walk 3 squares to the right and 4 up. Then measure the straight way with a ruler. It is
            exactly 5 squares long.""",
        ),
        "engineer": (
            """`complex` numbers double as points: `abs(b - a)` is the distance. Tuples are clearer to most readers, and
            `NamedTuple` gives the coordinates names.""",
        ),
        "student": (
            """`math.hypot` avoids overflow and loss of precision for very large and very small differences. Squaring by
            hand does not.""",
        ),
        "teacher": (
            """Draw two points on the board and ask for the distance before anyone mentions Pythagoras. Someone will
            find the triangle.""",
        ),
    },
    families=(
        Family(
            "extreme_point_from_home",
            "spots|points|places: list[tuple[int, int]], home|start|center: tuple[int, int] -> tuple[int, int]",
            names=("$word", "${word}_point", "find_$word", "${word}_to"),
            tells=(
                "Return the point of $spots that is $how the point $home. Of several such points return the first.",
                "Which of the points (x, y) in $spots is $how $home, measured in a straight line? Return it, the first "
                "one if there is a tie.",
                "From the list $spots of points choose the one that is $how $home and return it; the earlier one wins "
                "if two are equally far.",
            ),
            notes=("There is at least one point.",),
            varies={
                "end": (
                    {"how": "closest to", "word": "closest", "pick": "min", "sign": "<"},
                    {"how": "farthest from", "word": "farthest", "pick": "max", "sign": ">"},
                )
            },
            solutions=(
                "from math import dist\nreturn $pick($spots, key=lambda spot: dist(spot, $home))",
                "x0, y0 = $home\n"
                "squares = [(x - x0) ** 2 + (y - y0) ** 2 for x, y in $spots]\n"
                "return $spots[squares.index($pick(squares))]",
                "def square(spot):\n    return (spot[0] - $home[0]) ** 2 + (spot[1] - $home[1]) ** 2\n\n"
                "best = $spots[0]\nfor spot in $spots[1:]:\n    if square(spot) $sign square(best):\n"
                "        best = spot\nreturn best",
            ),
            oracle=_by_sorting,
            draw=lambda rng, end: (points(rng, rng.randint(2, 5)), points(rng, 1)[0]),
            edges=(
                ([(1, 1)], (0, 0)),
                ([(3, 0), (0, 3), (-3, 0)], (0, 0)),
                ([(5, 5), (2, 7)], (2, 6)),
            ),
            about={"spots": "the points to choose from", "home": "the point to measure from", "return": "the point"},
            noun="the point of $spots that is $how $home",
            gives="pair",
        ),
        Family(
            "length_of_stops",
            "stops|route|corners: list[tuple[int, int]] -> float",
            names=("$word", "${word}_length", "length_of_$word", "distance_of_$word"),
            tells=(
                "Return the length of the way that visits the points in $stops in order along straight lines$back.",
                "A drone flies straight from each point of $stops to the next one$back. How long is its way?",
                "Add up the straight distances between neighbouring points of $stops$more and return the total.",
            ),
            notes=("With fewer than two points it is 0.0.",),
            varies={
                "form": (
                    {"word": "tour", "back": "", "more": "", "first": "1"},
                    {
                        "word": "round_trip",
                        "back": " and returns to the first point at the end",
                        "more": ", the way from the last back to the first included,",
                        "first": "0",
                    },
                )
            },
            solutions=(
                "from math import dist\n"
                "return float(sum(dist($stops[i - 1], $stops[i]) for i in range($first, len($stops))))",
                "from math import hypot\ntotal = 0.0\nfor i in range($first, len($stops)):\n"
                "    (x, y), (u, v) = $stops[i - 1], $stops[i]\n    total += hypot(u - x, v - y)\nreturn total",
            ),
            oracle=_way,
            draw=lambda rng, form: (points(rng, rng.randint(2, 5)),),
            edges=(([],), ([(2, 3)],), ([(0, 0), (3, 4)],), ([(0, 0), (6, 0), (6, 8)],)),
            about={"stops": "the points in order", "return": "the length of the way"},
            noun="the length of the way along $stops$back",
            gives="float",
        ),
        Family(
            "points_in_reach_of_station",
            "spots|points|houses: list[tuple[int, int]], station|center|mast: tuple[int, int], reach|radius: int -> "
            "int",
            names=("count_$word", "$word", "number_$word", "houses_$word"),
            tells=(
                "Return how many of the points in $spots are $how $reach away from the point $station in a straight "
                "line.",
                "A station at $station reaches as far as $reach says. Count the points (x, y) of $spots whose straight "
                "distance from it is $cmp than this reach$equal.",
                "Count the points in $spots that lie $where the circle around $station with the radius $reach.",
            ),
            varies={
                "side": (
                    {
                        "how": "at most",
                        "cmp": "less",
                        "equal": " or equal to it",
                        "where": "inside or on",
                        "word": "within_reach",
                        "sign": "<=",
                    },
                    {
                        "how": "more than",
                        "cmp": "greater",
                        "equal": "",
                        "where": "outside",
                        "word": "out_of_reach",
                        "sign": ">",
                    },
                )
            },
            notes=("Decide without rounding errors. The reach is not negative.",),
            solutions=(
                "x0, y0 = $station\nreturn sum((x - x0) ** 2 + (y - y0) ** 2 $sign $reach**2 for x, y in $spots)",
                "count = 0\nfor x, y in $spots:\n    dx, dy = x - $station[0], y - $station[1]\n"
                "    if dx * dx + dy * dy $sign $reach * $reach:\n        count += 1\nreturn count",
            ),
            oracle=lambda spots, station, reach, side: sum(
                (Fraction(abs(x - station[0])) ** 2 <= reach**2 - (y - station[1]) ** 2) == (side["sign"] == "<=")
                for x, y in spots
            ),
            draw=lambda rng, side: (points(rng, rng.randint(3, 5), -6, 6), points(rng, 1, -3, 3)[0], rng.randint(2, 7)),
            edges=(
                ([], (0, 0), 3),
                ([(3, 4), (0, 5), (4, 4)], (0, 0), 5),
                ([(2, 2), (2, 3)], (2, 2), 0),
                ([(1, 1), (7, 9), (1, 12)], (1, 1), 10),
            ),
            noun="the number of points in $spots $how $reach away from $station",
            gives="nat",
        ),
    ),
)
