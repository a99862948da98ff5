"""Angles and compass directions."""

from math import atan2, pi
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people, places
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _wrap(rng: Random) -> Example:
    start = rng.choice((280, 300, 320, 340))
    turn = rng.choice((90, 120, 150))
    return example(
        """A ship sails on the heading $start degrees and turns to the right by $turn. A full circle has 360 degrees,
        so the remainder brings the new heading back into range.""",
        '''
        def turned(heading: int, degrees: int) -> int:
            """Return the heading after a turn to the right, from 0 to 359."""
            return (heading + degrees) % 360


        print(turned($start, $turn))
        print(turned($start, -$turn), turned(10, -30))
        print(turned(0, 720))
        ''',
        """A turn to the left is a negative turn. In Python the remainder is never negative for a positive divisor, so
        -20 becomes 340 without further ado. Two full circles change nothing.""",
        start=start,
        turn=turn,
    )


def _names(rng: Random) -> Example:
    return example(
        """A compass with eight names has a sector of 45 degrees for each. Adding half a sector before dividing puts
        every name into the middle of its sector.""",
        '''
        NAMES = ["N", "NE", "E", "SE", "S", "SW", "W", "NW"]


        def compass(degrees: float) -> str:
            """Return the name of the direction that is closest to the heading."""
            return NAMES[int((degrees % 360 + 22.5) // 45) % 8]


        for degrees in (0, $a, $b, $c, 350):
            print(degrees, compass(degrees))
        ''',
        """350 degrees is north again. Without the last `% 8` it would be sector 8, which has no name. Headings count
        clockwise from north, so 90 is east.""",
        a=rng.randint(30, 60),
        b=rng.randint(100, 170),
        c=rng.randint(200, 290),
    )


def _bearing(rng: Random) -> Example:
    one = people(rng, 1)[0]
    town = places(rng, 1)[0]
    dx, dy = rng.randint(2, 9), rng.choice((-6, -4, 3, 5, 8))
    return example(
        """$one wants to walk to $town, which lies $dx km to the east and $far km to the $where. Which heading is that?
        `atan2` turns two differences into an angle.""",
        '''
        from math import atan2, degrees


        def heading(east: float, north: float) -> float:
            """Return the heading in degrees, clockwise from north."""
            return degrees(atan2(east, north)) % 360


        print(round(heading($dx, $dy), 1))
        print(heading(0, 1), heading(1, 0), heading(0, -1), heading(-1, 0))
        ''',
        """`atan2(y, x)` measures from the x axis, counter-clockwise. Given east before north it measures from north,
        clockwise. It knows all four quarters and copes with a difference of 0, which a division would not.""",
        one=one,
        town=town,
        dx=dx,
        dy=dy,
        far=abs(dy),
        where="north" if dy > 0 else "south",
    )


def _difference(rng: Random) -> Example:
    a, b = rng.randint(300, 350), rng.randint(10, 60)
    return example(
        """From heading $a to heading $b the short way leads across north. How large is the turn, and to which side?""",
        '''
        def turn_between(a: int, b: int) -> int:
            """Return the smallest turn from a to b: positive to the right, negative to the left."""
            return (b - a + 180) % 360 - 180


        print(turn_between($a, $b))
        print(turn_between($b, $a))
        print(turn_between(90, 80), turn_between(0, 180))
        ''',
        """The plain difference would be $plain. Adding 180, taking the remainder and subtracting 180 maps it to the
        range from -180 to 179. For opposite directions both ways are equally long, and this formula says -180.""",
        a=a,
        b=b,
        plain=b - a,
    )


def _radians_question(rng: Random) -> Question:
    angle = rng.choice((30, 45, 60, 90, 120))
    return question(
        """Convert $angle degrees to radians and back, once with `math` and once by hand.""",
        """
        from math import degrees, pi, radians

        angle = $angle
        print(round(radians(angle), 6), round(angle / 180 * pi, 6))
        print(round(degrees(radians(angle)), 6))
        print(round(radians(360) / pi, 6))
        """,
        """180 degrees are pi radians, so the factor is pi over 180. A full circle has two times pi, as the last line
        shows.""",
        angle=angle,
    )


def _mean_question(rng: Random) -> Question:
    spread = rng.randint(5, 20)
    return question(
        """The wind came from $a and then from $b degrees. Why is the mean of the two numbers wrong, and what is a
        better way?""",
        '''
        from math import atan2, cos, degrees, radians, sin


        def mean_direction(angles: list[float]) -> float:
            """Return the direction of the sum of unit steps in all directions."""
            east = sum(sin(radians(angle)) for angle in angles)
            north = sum(cos(radians(angle)) for angle in angles)
            return degrees(atan2(east, north)) % 360


        print(sum([$a, $b]) / 2)
        print(round(mean_direction([$a, $b]), 3) % 360)
        ''',
        """Both winds came from about north, but their numbers lie at the two ends of the scale, and the mean points to
        the south. Steps can be added, and the direction of the sum is the mean that was meant.""",
        a=360 - spread,
        b=spread,
    )


def _nearest_name(angle: int, form: dict[str, str]) -> str:
    """By the distance to each name, a tie going to the name further clockwise."""
    names = form["names"].replace('"', "").split(", ")
    gaps = [min((angle - 90 * at) % 360, (90 * at - angle) % 360) for at in range(4)]
    near = [at for at in range(4) if gaps[at] == min(gaps)]
    return names[near[0]] if len(near) == 1 else names[next(at for at in near if (90 * at - angle) % 360 == 45)]


def _turns(rng: Random) -> str:
    return "".join(rng.choice("LRRBB") for _ in range(rng.randint(1, 8)))


def _final_heading(start: str, turns: str) -> str:
    facing = {"N": 1j, "E": 1, "S": -1j, "W": -1}[start]
    for turn in turns:
        facing *= {"L": 1j, "R": -1j, "B": -1}[turn]
    return {1j: "N", 1: "E", -1j: "S", -1: "W"}[facing]


def _by_steps(start: int, goal: int, side: dict[str, str]) -> int:
    """By turning one degree at a time."""
    right = next(by for by in range(360) if (start + by) % 360 == goal % 360)
    if side["word"] == "shortest":
        return min(right, 360 - right)
    return right if side["word"] == "right" else (360 - right) % 360


def _steps(rng: Random) -> tuple[int, int]:
    while True:
        east, north = rng.randint(-9, 9), rng.randint(-9, 9)
        if east or north:
            return east, north


LESSON = Lesson(
    topic="Angles and compass directions",
    area="geometry",
    concepts=("angles", "remainder", "atan2"),
    openings=(
        """North, east, south, west, and north again: directions run in a circle, and the arithmetic of circles is the
        arithmetic of remainders.""",
        """A heading of 350 degrees and one of 10 degrees are almost the same, although the numbers are far apart.
        Programs that forget this send ships the wrong way round.""",
        """An angle says how far something is turned. Compasses count it from north and clockwise, mathematics from the
        x axis and the other way, and a program has to know which it is dealing with.""",
    ),
    ideas=(
        (
            """A full turn has 360 degrees, so headings that differ by a multiple of 360 are the same. `heading % 360`
            brings every heading into the range from 0 to 359.""",
            """Add the turn and take the remainder. Python's `%` gives a result from 0 up for negative numbers as well,
            so turns to the left need no special case.""",
        ),
        (
            """Compass headings start at north and run clockwise: 90 is east, 180 south, 270 west. In mathematics 0 is
            to the right, and angles grow counter-clockwise.""",
            """To get from a mathematical angle to a heading, subtract it from 90 and take the remainder by 360. The
            same calculation leads back.""",
        ),
        (
            """The smallest turn from a to b is `(b - a + 180) % 360 - 180`. It is positive to the right and negative
            to the left.""",
            """The difference of two headings may have to go across north. Compare it in both directions, the remainder
            of b - a and that of a - b, and take the smaller one.""",
        ),
        (
            """`math.atan2(y, x)` gives the angle of a step with the parts x and y, in radians, from -pi to pi. It
            knows the quarter from the signs.""",
            """Dividing the two parts and taking `atan` loses the quarter: (1, 1) and (-1, -1) have the same quotient.
            `atan2` takes them separately.""",
        ),
        (
            """Names of directions are a list, and the position in it is the heading divided by the width of a sector.
            Add half a sector first, so that rounding goes to the nearest name.""",
            """With the names in clockwise order a turn to the right is a step of 1 in the list and a turn to the left
            a step of -1, both with a remainder by the length.""",
        ),
    ),
    examples=(_wrap, _names, _difference, _bearing),
    pitfalls=(
        """Averaging headings as numbers. The mean of 350 and 10 is 180, the opposite of what both say; add steps and
        take the direction of the sum.""",
        """Calling `sin` with degrees. The functions of `math` expect radians: 90 degrees are about 1.571.""",
        """Comparing differences without a remainder. `abs(350 - 10)` is 340, while the two headings are 20 degrees
        apart.""",
    ),
    questions=(_radians_question, _mean_question),
    asks=(
        "How do I stay within 360 degrees?",
        "Where does counting start?",
        "How large is the turn between two headings?",
        "How do I get the angle of a step?",
        "How do I find the name of a direction?",
    ),
    notes={
        "young": (
            """Stand facing north and turn right four times by a quarter. You face north again. Five quarter turns are
            the same as one.""",
        ),
        "engineer": (
            """JavaScript, C and Java keep the sign of the dividend in `%`, so -20 % 360 is -20 there. In Python it is
            340, and the usual correction is not needed.""",
        ),
        "student": (
            """Headings are the integers modulo 360. Quarter turns form a cyclic group with four elements, and the
            letters N, E, S, W are names for them.""",
        ),
        "hobbyist": (
            """On a hike, a heading and a number of steps describe a stretch. Adding up the steps to the east and to
            the north gives the way back as well.""",
        ),
    },
    families=(
        Family(
            "name_of_heading",
            "angle|heading|bearing: int -> str",
            names=("compass_$form", "direction_$form", "heading_$form", "nearest_direction"),
            tells=(
                "Return the compass direction nearest to the heading $angle, given in degrees clockwise from north, "
                "as one of $names.",
                "Which of the four directions $names is closest to $angle degrees? Headings count clockwise, and 0 is "
                "north.",
                "Name the heading $angle by one of $names. North is 0 degrees, east is 90.",
            ),
            notes=(
                "Exactly between two directions the clockwise one counts. The heading may be negative or above 360.",
            ),
            varies={
                "form": (
                    {"form": "letter", "names": '"N", "E", "S", "W"'},
                    {"form": "word", "names": '"north", "east", "south", "west"'},
                )
            },
            solutions=(
                "names = [$names]\nsector = ($angle % 360 + 45) // 90\nreturn names[sector % 4]",
                "names = [$names]\nindex, rest = divmod($angle % 360, 90)\nif rest >= 45:\n    index += 1\n"
                "return names[index % 4]",
            ),
            oracle=_nearest_name,
            draw=lambda rng, form: (45 * rng.randint(-3, 11) + rng.choice((0, 0, -1, 1, 20)),),
            edges=((45,), (224,), (-90,), (315,), (400,)),
            about={"angle": "the heading in degrees", "return": "the name of the direction"},
            noun="the name of the heading $angle",
            gives="str",
        ),
        Family(
            "facing_after_turns",
            "start|begin: str, turns|orders: str -> str",
            names=("final_facing", "facing_after", "new_heading", "where_it_faces"),
            tells=(
                'Someone faces $start, one of "N", "E", "S" and "W", and obeys the letters of $turns: "L" is a '
                'quarter turn to the left, "R" one to the right, "B" an about-turn. Return the letter of the final '
                "direction.",
                'Return "N", "E", "S" or "W" for the direction one faces in the end, beginning with $start and '
                'turning once for each letter of $turns: left for "L", right for "R", around to the back for "B".',
                "The direction $start is the letter of a point of the compass. Apply the turns in $turns one after "
                'another ("L" left, "R" right, "B" back) and return the letter of the new direction.',
            ),
            notes=("Without turns the direction stays.",),
            solutions=(
                'points = "NESW"\nindex = points.index($start)\nfor turn in $turns:\n'
                '    index += {"R": 1, "B": 2, "L": 3}[turn]\nreturn points[index % 4]',
                'right = {"N": "E", "E": "S", "S": "W", "W": "N"}\nfacing = $start\nfor turn in $turns:\n'
                '    for _ in range("RBL".index(turn) + 1):\n        facing = right[facing]\nreturn facing',
                'quarters = $turns.count("R") - $turns.count("L") + 2 * $turns.count("B")\n'
                'return "NESW"[("NESW".index($start) + quarters) % 4]',
            ),
            oracle=_final_heading,
            draw=lambda rng: (rng.choice("NESW"), _turns(rng)),
            edges=(("N", ""), ("W", "R"), ("E", "B"), ("S", "LLBL")),
            about={"start": "the first direction", "turns": "the turns in order", "return": "the last direction"},
            noun="the direction after the turns $turns from $start",
            gives="str",
        ),
        Family(
            "degrees_to_turn",
            "start|heading: int, goal|target: int -> int",
            names=("turn_$word", "degrees_$word", "${word}_turn", "turn_needed_$word"),
            tells=(
                "Headings count in degrees, clockwise. Return by how many degrees one has to turn $how to get from "
                "the heading $start to the heading $goal.",
                "A ship with the heading $start is to take the heading $goal, turning $how. Return the angle of the "
                "turn in degrees.",
                "Compute the angle, from 0 to $most, of a turn $how that leads from the heading $start to the heading "
                "$goal.",
            ),
            notes=("Equal headings need a turn of 0. Headings are whole numbers of any size.",),
            varies={
                "side": (
                    {"how": "to the right", "word": "right", "most": "359", "fold": "right"},
                    {
                        "how": "to the side that is shorter",
                        "word": "shortest",
                        "most": "180",
                        "fold": "min(right, 360 - right)",
                    },
                    {"how": "to the left", "word": "left", "most": "359", "fold": "(360 - right) % 360"},
                )
            },
            solutions=(
                "right = ($goal - $start) % 360\nreturn $fold",
                "right = $goal % 360 - $start % 360\nif right < 0:\n    right += 360\nreturn $fold",
            ),
            oracle=_by_steps,
            draw=lambda rng, side: (rng.randint(-200, 600), rng.randint(-200, 600)),
            edges=((350, 10), (10, 350), (90, 450), (400, -30), (0, 359)),
            about={
                "start": "the heading before",
                "goal": "the heading after",
                "return": "the angle of the turn in degrees",
            },
            noun="the angle of a turn $how from $start to $goal",
            gives="nat",
        ),
        Family(
            "heading_of_step",
            "east|dx: int, north|dy: int -> float",
            names=("heading_of_step", "bearing", "step_heading", "compass_bearing"),
            tells=(
                "A step leads $east units to the east and $north units to the north, negative numbers meaning west "
                "and south. Return its heading in degrees, clockwise from north, from 0 up to but not including 360.",
                "Return the compass bearing, in degrees, of a walk by $east to the east and $north to the north: 0 is "
                "north, 90 east, 180 south, 270 west.",
                "In which direction does a vector with the parts $east (eastwards) and $north (northwards) point? "
                "Return the angle to north in degrees, counted clockwise, at least 0 and below 360.",
            ),
            notes=("The two numbers are not both 0.",),
            solutions=(
                "from math import atan2, degrees\nreturn degrees(atan2($east, $north)) % 360",
                "from math import atan2, degrees\nangle = degrees(atan2($north, $east))\nreturn (90 - angle) % 360",
                "from math import acos, degrees, hypot\nangle = degrees(acos($north / hypot($east, $north)))\n"
                "return angle if $east >= 0 else 360 - angle",
            ),
            oracle=lambda east, north: (
                (0.0 if north > 0 else 180.0)
                if east == 0
                else (90.0 if east > 0 else 270.0) - atan2(north, abs(east)) / pi * 180 * (1 if east > 0 else -1)
            ),
            draw=_steps,
            edges=((0, 1), (0, 5), (-2, 0), (-1, 1)),
            about={
                "east": "the way to the east",
                "north": "the way to the north",
                "return": "the heading in degrees",
            },
            noun="the heading of a step by $east to the east and $north to the north",
            gives="float",
        ),
    ),
)
