"""Common divisors and multiples: Euclid's algorithm, lowest terms, meeting times."""

from fractions import Fraction
from math import gcd
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import distinct
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _euclid(rng: Random) -> Example:
    g = rng.randint(2, 9)
    a, b = sorted((g * k for k in distinct(rng, 2, 3, 15)), reverse=True)
    return example(
        """A floor of $a by $b tiles is to be covered with squares, as large as possible and all alike. Their side is
        the greatest common divisor.""",
        '''
        def greatest_common_divisor(a: int, b: int) -> int:
            """Return the largest number that divides both a and b (Euclid's algorithm)."""
            while b != 0:
                a, b = b, a % b
            return a


        print(greatest_common_divisor($a, $b))
        print(greatest_common_divisor($b, $a))
        ''',
        """What divides $a and $b also divides the remainder $a % $b = $r, so the pair ($b, $r) has the same common
        divisors, with smaller numbers. If the smaller number comes first, the first round just swaps them.""",
        a=a,
        b=b,
        r=a % b,
    )


def _shorten(rng: Random) -> Example:
    g = rng.randint(2, 9)
    a, b = (g * k for k in distinct(rng, 2, 2, 12))
    return example(
        """Fractions are shortened by dividing both parts by their greatest common divisor. `math.gcd` supplies it.""",
        '''
        from math import gcd


        def shortened(top: int, bottom: int) -> tuple[int, int]:
            """Return the fraction top / bottom in lowest terms; both are positive."""
            divisor = gcd(top, bottom)
            return top // divisor, bottom // divisor


        print(shortened($a, $b))
        print(shortened(7, 7))
        ''',
        """For $a and $b the divisor is $g. One division by the greatest divisor is enough: afterwards the parts have
        nothing in common but 1.""",
        a=a,
        b=b,
        g=gcd(a, b),
    )


def _meeting(rng: Random) -> Example:
    a, b = distinct(rng, 2, 4, 20)
    return example(
        """One bus leaves every $a minutes, another every $b. They leave together now; when is the next time?""",
        '''
        from math import gcd


        def least_common_multiple(a: int, b: int) -> int:
            """Return the smallest positive number that both a and b divide."""
            return a // gcd(a, b) * b


        print(least_common_multiple($a, $b))
        ''',
        """The product $a * $b = $p is a common multiple, but it contains the common divisor $g twice. Dividing by it
        once gives $r minutes.""",
        a=a,
        b=b,
        p=a * b,
        g=gcd(a, b),
        r=a * b // gcd(a, b),
    )


def _many_question(rng: Random) -> Question:
    g = rng.randint(2, 7)
    items = [g * k for k in distinct(rng, 3, 2, 12)]
    return question(
        """Planks of different lengths are to be sawn into equal pieces without waste. Write a function for the
        greatest possible length.""",
        '''
        from math import gcd


        def piece(lengths: list[int]) -> int:
            """Return the greatest number that divides all lengths, 0 for an empty list."""
            result = 0
            for length in lengths:
                result = gcd(result, length)
            return result


        print(piece($items))
        ''',
        """`gcd(0, x)` is `x`, because every number divides 0. So 0 is the right start, as it is for a sum.""",
        items=items,
    )


def _coprime_question(rng: Random) -> Question:
    n = rng.randint(9, 20)
    return question(
        """Two gear wheels wear evenly if their numbers of teeth have no common divisor except 1. Write a function that
        returns the suitable partners below a number.""",
        '''
        from math import gcd


        def partners(teeth: int) -> list[int]:
            """Return the numbers below `teeth` that share no divisor with it except 1."""
            return [other for other in range(1, teeth) if gcd(teeth, other) == 1]


        print(partners($n))
        ''',
        """Such numbers are called coprime. Neither has to be prime itself: 8 and 9 are coprime.""",
        n=n,
    )


def _one_share(counts: list[int]) -> list[int]:
    """Whatever divides all of them is divided out, from 2 on, as often as it goes."""
    divisor = 2
    while counts and divisor <= min(counts):
        if any(count % divisor for count in counts):
            divisor += 1
        else:
            counts = [count // divisor for count in counts]
    return counts


def _flashes(red: int, green: int, until: int, name: str) -> object:
    """Second by second, with two clocks that count down."""
    together, one_or_other = [], 0
    left, right = red, green
    for moment in range(1, until + 1):
        left, right = left - 1, right - 1
        if not (left and right):
            one_or_other += 1
        if left == right == 0:
            together.append(moment)
        left, right = left or red, right or green
    return {"joint_flashes": len(together), "joint_times": together, "bright_seconds": one_or_other}[name]


LESSON = Lesson(
    topic="The greatest common divisor and the least common multiple",
    area="number theory",
    concepts=("gcd", "remainder", "while_loop"),
    openings=(
        """One of the oldest algorithms that is still in use is about 2300 years old: Euclid's way to a common measure
        of two lengths.""",
        """Largest square tile, lowest terms, next time that two lights flash together: three questions with one answer
        behind them.""",
        """You could try every number to find the largest one that divides both of two numbers. Euclid gets there in a
        handful of steps.""",
    ),
    ideas=(
        (
            """Whatever divides `a` and `b` divides `a % b` too. So the pair may be replaced by `(b, a % b)` without
            losing or gaining a common divisor.""",
            """Take away the smaller number from the larger as often as possible. A common measure of both also
            measures what is left.""",
        ),
        (
            """The second number shrinks in every round, and a whole number cannot shrink below 0 for ever. At 0 the
            first number is the answer.""",
            """Euclid's loop ends because the remainder is always smaller than the divisor. It is fast because two
            rounds at least halve the numbers.""",
        ),
        (
            """The least common multiple follows: `a * b` divided by the greatest common divisor.""",
            """The standard library has both: `math.gcd` and, since Python 3.9, `math.lcm`.""",
        ),
    ),
    examples=(_euclid, _shorten, _meeting),
    pitfalls=(
        """Writing `a = b` and then `b = a % b`. The second line uses the new `a`, and `b` becomes 0 at once. Assign
        both in one line.""",
        """Dividing with `/`. The result is a float, and large numbers lose digits. Whole numbers want `//`.""",
    ),
    questions=(_many_question, _coprime_question),
    notes={
        "student": ("""The invariant is: gcd of the current pair equals gcd of the original pair.""",),
        "teacher": ("""Cutting squares off a paper rectangle shows the algorithm before any number is written.""",),
        "engineer": ("""`a % b` takes the sign of `b` in Python; `math.gcd` is never negative.""",),
    },
    families=(
        Family(
            "contents_of_identical_bags",
            "counts|numbers|amounts: list[int] -> list[int]",
            names=("${one}_contents", "contents_of_one_$one", "fill_equal_$many", "share_into_$many"),
            tells=(
                "$counts holds the numbers of $things of each colour. They are packed into as many identical $many as "
                "possible, with nothing left over. Return how many of each colour are in one $one, in the same order.",
                "All $things, whose numbers by colour stand in $counts, go into $many with exactly the same contents, "
                "and there shall be as many $many as possible. Return the contents of one, colour by colour.",
                "Make as many $many as possible from $things of several colours, all alike, so that none of the "
                "$things is left. $counts has the number for each colour. Return the numbers for one $one as a list in "
                "the same order.",
            ),
            notes=("All numbers are positive. For an empty list the result is an empty list.",),
            varies={
                "kind": (
                    {"things": "sweets", "one": "bag", "many": "bags"},
                    {"things": "beads", "one": "necklace", "many": "necklaces"},
                    {"things": "roses", "one": "bouquet", "many": "bouquets"},
                    {"things": "crayons", "one": "box", "many": "boxes"},
                )
            },
            solutions=(
                "from math import gcd\nbags = gcd(*$counts)\nreturn [count // bags for count in $counts]",
                "bags = 0\nfor count in $counts:\n    while count:\n        bags, count = count, bags % count\n"
                "return [count // bags for count in $counts]",
                "bags = min($counts, default=1)\nwhile any(count % bags != 0 for count in $counts):\n    bags -= 1\n"
                "return [count // bags for count in $counts]",
            ),
            oracle=lambda counts, kind: _one_share(counts),
            draw=lambda rng, kind: (
                (lambda common: [common * rng.randint(1, 9) for _ in range(rng.randint(1, 4))])(rng.randint(1, 12)),
            ),
            edges=(([],), ([12],), ([12, 18],), ([8, 9],), ([30, 45, 60],), ([7, 7, 7],)),
            about={"counts": "the number of $things of each colour", "return": "the contents of one $one"},
            noun="the numbers of $things of each colour in one $one",
            gives="nats",
        ),
        Family(
            "turns_until_marks_meet",
            "driver_teeth: int, driven_teeth: int -> int",
            names=("$name", "${name}_of_wheels", "find_$name", "compute_$name"),
            tells=(
                "Two gear wheels turn together: the driving one has $driver_teeth teeth, the driven one $driven_teeth. "
                "Two marks on them touch now. Return $what until they touch again.",
                "A wheel with $driver_teeth teeth drives one with $driven_teeth. Two marks, one on each wheel, meet "
                "now. Return $what until they meet for the next time.",
                "Two marks meet on a driving wheel with $driver_teeth teeth and a driven wheel with $driven_teeth. "
                "Return $what before that happens again.",
            ),
            notes=("Each wheel has at least one tooth. Both move on by one tooth at the same time.",),
            varies={
                "form": (
                    {
                        "name": "turns_of_driver",
                        "what": "how many full turns the driving wheel makes",
                        "noun": "full turns of the driving wheel",
                        "part": " // driver_teeth",
                    },
                    {
                        "name": "turns_of_driven",
                        "what": "how many full turns the driven wheel makes",
                        "noun": "full turns of the driven wheel",
                        "part": " // driven_teeth",
                    },
                    {
                        "name": "teeth_until_meeting",
                        "what": "by how many teeth both wheels move on",
                        "noun": "teeth that pass",
                        "part": "",
                    },
                )
            },
            solutions=(
                "from math import lcm\nreturn lcm(driver_teeth, driven_teeth)$part",
                "teeth = driver_teeth\nwhile teeth % driven_teeth != 0:\n    teeth += driver_teeth\nreturn teeth$part",
                "one, other = driver_teeth, driven_teeth\nwhile one != other:\n"
                "    if one < other:\n        one += driver_teeth\n    else:\n        other += driven_teeth\n"
                "return one$part",
            ),
            oracle=lambda driver_teeth, driven_teeth, form: {
                "turns_of_driver": Fraction(driven_teeth, driver_teeth).numerator,
                "turns_of_driven": Fraction(driven_teeth, driver_teeth).denominator,
                "teeth_until_meeting": Fraction(driven_teeth, driver_teeth).numerator * driver_teeth,
            }[form["name"]],
            draw=lambda rng, form: (lambda common: (common * rng.randint(1, 9), common * rng.randint(1, 9)))(
                rng.randint(1, 8)
            ),
            edges=((12, 18), (10, 10), (8, 24), (24, 8), (9, 10)),
            about={
                "driver_teeth": "the teeth of the driving wheel",
                "driven_teeth": "the teeth of the driven wheel",
                "return": "$what",
            },
            noun="the number of $noun until the marks meet again",
            gives="nat",
        ),
        Family(
            "flashes_of_two_lights",
            "red: int, green: int, until: int -> $hint",
            names=("$name", "find_$name", "${name}_until", "get_$name"),
            tells=(
                "A red and a green light flash together; from then on the red one flashes every $red seconds and the "
                "green one every $green. Return $what, up to second $until, which is included.",
                "At second 0 two lights flash together. After that a red one flashes every $red seconds and a green "
                "one every $green. Return $what from second 1 to second $until, both included.",
                "Return $what if a red light flashes every $red seconds and a green one every $green. Both have just "
                "flashed, and the last second that counts is second $until.",
            ),
            notes=(
                "The common flash at the beginning, at second 0, does not count. $until is not negative, the other two "
                "are positive.",
            ),
            varies={
                "form": (
                    {
                        "name": "joint_flashes",
                        "begin": "found = 0",
                        "test": "moment % red == 0 and moment % green == 0",
                        "add": "found += 1",
                        "hint": "int",
                        "what": "how often both flash together",
                        "formula": "until // both",
                        "join": "len(reds & greens)",
                    },
                    {
                        "name": "joint_times",
                        "begin": "found = []",
                        "test": "moment % red == 0 and moment % green == 0",
                        "add": "found.append(moment)",
                        "hint": "list[int]",
                        "what": "the list of the seconds in which both flash",
                        "formula": "list(range(both, until + 1, both))",
                        "join": "sorted(reds & greens)",
                    },
                    {
                        "name": "bright_seconds",
                        "begin": "found = 0",
                        "test": "moment % red == 0 or moment % green == 0",
                        "add": "found += 1",
                        "hint": "int",
                        "what": "in how many of the seconds at least one flashes",
                        "formula": "until // red + until // green - until // both",
                        "join": "len(reds | greens)",
                    },
                )
            },
            solutions=(
                "from math import gcd\nboth = red // gcd(red, green) * green\nreturn $formula",
                "reds = set(range(red, until + 1, red))\ngreens = set(range(green, until + 1, green))\nreturn $join",
                "$begin\nfor moment in range(1, until + 1):\n    if $test:\n        $add\nreturn found",
            ),
            oracle=lambda red, green, until, form: _flashes(red, green, until, form["name"]),
            draw=lambda rng, form: (
                lambda one, other: (one, other, rng.choice((one * other, one * other - 1, rng.randint(0, 90))))
            )(rng.randint(1, 12), rng.randint(1, 12)),
            edges=((4, 6, 12), (4, 6, 11), (5, 5, 20), (2, 3, 0), (3, 9, 27)),
            about={
                "red": "the seconds between two red flashes",
                "green": "the seconds between two green flashes",
                "until": "the last second looked at",
                "return": "$what",
            },
        ),
    ),
)
