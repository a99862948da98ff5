"""Clock arithmetic: counting in a circle, where only remainders matter."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import distinct, numbers, people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _weekday(rng: Random) -> Example:
    today, days = rng.randint(0, 6), rng.randint(30, 300)
    return example(
        """Weekdays form a circle of seven. Which day is it after $days days? Whole weeks lead back to the same day, so
        only the remainder by 7 counts.""",
        """
        names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        today = $today
        print(names[today], "in $days days:", names[(today + $days) % 7])
        print(names[today], "$days days ago:", names[(today - $days) % 7])
        print($days % 7)
        """,
        """$days days are $weeks weeks and $rest more. Going back works in the same way, because in Python the remainder
        by 7 is never negative.""",
        today=today,
        days=days,
        weeks=days // 7,
        rest=_counted(days % 7, "day"),
    )


def _counted(number: int, noun: str) -> str:
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"


def _same_hour(rng: Random) -> Example:
    base = rng.randint(1, 11)
    values = [base, base + 12, base + 36, base - 24, base + 5]
    return example(
        """Two numbers show the same hour on a clock face with 12 hours if they differ by a multiple of 12. There are
        two ways to test that.""",
        """
        values = $values
        for value in values:
            print(value, value % 12, (value - $base) % 12 == 0)
        """,
        """Equal remainders and a difference that 12 divides are the same thing. Mathematicians call such numbers
        congruent modulo 12. The last value lies 5 hours further on and is not congruent to $base.""",
        values=values,
        base=base,
    )


def _reduce_early(rng: Random) -> Example:
    a, b, c = numbers(rng, 3, 40, 99)
    m = rng.choice((9, 11, 13))
    return example(
        """When only the remainder of a product is wanted, large numbers can be avoided: replace every factor by its
        remainder, and every result in between as well.""",
        """
        m = $m
        late = $a * $b * $c % m
        early = ($a % m) * ($b % m) % m
        early = early * ($c % m) % m
        print($a * $b * $c, late)
        print($a % m, $b % m, $c % m, early)
        """,
        """Both ways give $result. In the second, no number was ever larger than $most, since each factor is at most
        $top.""",
        a=a,
        b=b,
        c=c,
        m=m,
        result=a * b * c % m,
        most=(m - 1) ** 2,
        top=m - 1,
    )


def _steps_round(rng: Random) -> Example:
    size = rng.choice((10, 12))
    step = rng.choice((4, 5, 7, 9, 8))
    who = people(rng, 1)[0]
    seen, at = [0], step % size
    while at != 0:
        seen.append(at)
        at = (at + step) % size
    return example(
        """$who walks round a pond with $size benches and rests at every ${step}th one. Which benches are visited before
        the first comes up again?""",
        '''
        def visited(size: int, step: int) -> list[int]:
            """Return the places reached from 0 in equal steps on a circle."""
            places = [0]
            place = step % size
            while place != 0:
                places.append(place)
                place = (place + step) % size
            return places


        print(visited($size, $step))
        print(visited($size, 1))
        ''',
        """The walk visits $count of the $size benches. All are reached exactly when the size and the step have no
        common divisor greater than 1.""",
        size=size,
        step=step,
        who=who,
        count=len(seen),
    )


def _caesar_question(rng: Random) -> Question:
    key = rng.randint(3, 11)
    return question(
        """A dial has the letters A to Z. Write a function that turns a capital letter by a number of places, beginning
        again with A after Z.""",
        '''
        def turn(letter: str, places: int) -> str:
            """Return the letter so many places further on the dial A to Z."""
            number = ord(letter) - ord("A")
            return chr((number + places) % 26 + ord("A"))


        print(turn("A", $key), turn("Z", 1), turn("C", -$key))
        print(turn(turn("M", $key), -$key))
        ''',
        """Letters become the numbers 0 to 25 first, because remainders begin at 0. After the calculation the same
        amount is added again.""",
        key=key,
    )


def _meeting_question(rng: Random) -> Question:
    a, b = rng.choice(((4, 9), (5, 8), (6, 7), (5, 12)))
    r, s = rng.randrange(a), rng.randrange(b)
    return question(
        """One lamp flashes at second $r and then every $a seconds, another at second $s and then every $b seconds.
        Write a function that finds the first second at which both flash.""",
        '''
        def first_together(r: int, a: int, s: int, b: int) -> int:
            """Return the first time of both; a and b have no common divisor but 1."""
            time = r
            while time % b != s:
                time += a
            return time


        print(first_together($r, $a, $s, $b))
        print(first_together(0, $a, 0, $b))
        ''',
        """Only times of the first lamp are tried, so the steps are $a seconds wide. As $a and $b have no common divisor
        but 1, all remainders by $b come up and the search ends.""",
        a=a,
        b=b,
        r=r,
        s=s,
    )


def _last_or_first(a: int, r: int, b: int, s: int, limit: int, which: str) -> int | None:
    """By walking on two tracks at once."""
    found, x, y = [], r, s
    while x < limit and y < limit:
        if x == y:
            found.append(x)
        x, y = (x + a, y) if x <= y else (x, y + b)
    return found[0 if which == "smallest" else -1] if found else None


def _two_divisors(rng: Random, end: dict[str, str]) -> tuple[int, ...]:
    a, b = distinct(rng, 2, 3, 11)
    return a, rng.randrange(a), b, rng.randrange(b), rng.choice((20, 50, 90, 150))


LESSON = Lesson(
    topic="Clock arithmetic: counting in a circle with remainders",
    area="integers",
    concepts=("modular_arithmetic", "remainder", "congruence"),
    openings=(
        """Ten o'clock plus five hours is three o'clock. On a dial one counts in a circle, and the numbers that have
        gone round too often are brought back by a remainder.""",
        """Days of the week, months of the year, seats at a round table, the positions of a knob: whatever comes round
        again is calculated with `%`.""",
        """For some questions 17, 29 and 41 are the same number. They all leave 5 when divided by 12, and on a clock
        face nothing else can be seen.""",
    ),
    ideas=(
        (
            """On a circle with `n` places, numbered from 0, the place after `k` steps from `p` is `(p + k) % n`. It
            does not matter how many full turns `k` contains.""",
            """Remainders by `n` are 0, 1, ..., `n - 1`, and after `n - 1` comes 0 again. So places on a circle
            should be numbered from 0; from 1 on, each formula needs a correction.""",
        ),
        (
            """Two numbers are congruent modulo `n` if they leave the same remainder, or, what is the same, if `n`
            divides their difference: `(a - b) % n == 0`.""",
            """All whole numbers fall into `n` classes, one for each remainder. Within a class the numbers follow each
            other at a distance of `n`, below 0 as well as above.""",
        ),
        (
            """Sums and products may be reduced at any time. `(a + b) % n` depends only on `a % n` and `b % n`, and so
            does `a * b % n`. That keeps numbers small.""",
            """Whoever wants the remainder of a long product can take remainders after every factor. The result is the
            same, and the numbers in between never get large.""",
        ),
        (
            """Python's `%` has the sign of the divisor: `-1 % 12` is 11, the hour before 0. Going backwards therefore
            needs no special case.""",
            """To go back three places on a dial of ten, compute `(p - 3) % 10`. If `p` is 1 the difference is -2, and
            its remainder is 8, as it should be.""",
        ),
    ),
    examples=(_weekday, _same_hour, _reduce_early, _steps_round),
    pitfalls=(
        """Numbering from 1 and writing `(month + k) % 12`: December comes out as 0. Shift to 0 first and back
        afterwards: `(month - 1 + k) % 12 + 1`.""",
        """Dividing on the circle as if nothing had changed. From `2 * a % 10 == 2 * b % 10` it does not follow that
        `a % 10 == b % 10`: 1 and 6 are a counterexample.""",
        """Comparing remainders with a negative number. `a % 7 == -2` never holds, since remainders by 7 lie between 0
        and 6. Reduce both sides: `a % 7 == -2 % 7`.""",
    ),
    questions=(_caesar_question, _meeting_question),
    asks=(
        "How do I count in a circle?",
        "When are two numbers the same on the circle?",
        "Do I have to reduce at the end only?",
        "How do I go backwards?",
    ),
    notes={
        "young": (
            """Walk round a table with 6 chairs. After chair 5 comes chair 0. Count to 20 as you walk, and you end at
            chair 2.""",
        ),
        "student": (
            """The remainders modulo n with addition and multiplication form a ring. It is a field, where one can divide
            by everything but 0, exactly when n is prime.""",
        ),
        "engineer": (
            """In C, Java and Go, `-1 % 12` is -1. Code ported from there often contains `((x % n) + n) % n`, which is
            unnecessary in Python.""",
        ),
        "hobbyist": (
            """A ring buffer is clock arithmetic: the next position to write is `(position + 1) % size`, and old entries
            are overwritten when the circle is full.""",
        ),
    },
    families=(
        Family(
            "dial_turns",
            "start|position: int, goal|target: int, size|places: int -> int",
            names=("dial_$key", "${key}_turn", "${key}_steps_on_dial", "turn_$key"),
            tells=(
                "A dial has $size places, numbered 0 to $size - 1 clockwise, and stands at $start. Return $what to "
                "reach "
                "$goal.",
                "Return $what from $start to $goal on a circle of $size places that are numbered clockwise from 0.",
                "On a round dial with the numbers 0 to $size - 1, clockwise, find $what that lead from $start to "
                "$goal.",
            ),
            notes=("Both positions are on the dial.",),
            varies={
                "way": (
                    {
                        "key": "shortest",
                        "what": "the smallest number of steps, in whichever direction,",
                        "end": "min(forward, backward)",
                    },
                    {
                        "key": "signed",
                        "what": "the shortest turn, as a number of steps that is negative when it goes anticlockwise "
                        "(clockwise if both ways are equally long),",
                        "end": "forward if forward <= backward else -backward",
                    },
                )
            },
            solutions=(
                "forward = ($goal - $start) % $size\nbackward = ($start - $goal) % $size\nreturn $end",
                program(
                    """
                    forward = 0
                    while ($start + forward) % $size != $goal:
                        forward += 1
                    backward = ($size - forward) % $size
                    return $end"""
                ),
                program(
                    """
                    forward = $goal - $start if $goal >= $start else $goal - $start + $size
                    backward = $size - forward if forward > 0 else 0
                    return $end"""
                ),
            ),
            oracle=lambda start, goal, size, way: (
                min(abs(start - goal), size - abs(start - goal))
                if way["key"] == "shortest"
                else min((k for k in range(-size, size) if (start + k - goal) % size == 0), key=lambda k: (abs(k), -k))
            ),
            draw=lambda rng, way: (lambda n: (rng.randrange(n), rng.randrange(n), n))(
                rng.choice((6, 8, 10, 12, 24, 60))
            ),
            edges=((3, 3, 10), (9, 0, 10), (0, 5, 10), (2, 7, 8)),
            about={"start": "the position now", "goal": "the position wanted", "size": "the places", "return": "$what"},
        ),
        Family(
            "first_with_remainders",
            "a|m: int, r|rest_a: int, b|n: int, s|rest_b: int, limit|top: int -> int | None",
            names=("${which}_with_remainders", "${which}_common_time", "${which}_match", "search_$which"),
            tells=(
                "Return the $which number below $limit, and not below 0, that leaves the remainder $r when divided "
                "by $a and $s when "
                "divided by $b, or None if there is none.",
                "Find the $which whole number x with 0 <= x < $limit, x % $a == $r and x % $b == $s. Return None if "
                "no "
                "such number exists.",
                "Division by $a shall give the remainder $r, division by $b the remainder $s. Return the $which number "
                "from 0 to $limit - 1 that fits, None if none does.",
            ),
            notes=("$r is less than $a and $s is less than $b.",),
            varies={
                "end": (
                    {"which": "smallest", "pick": "min", "at": "0", "turn": "[::-1]"},
                    {"which": "largest", "pick": "max", "at": "-1", "turn": ""},
                )
            },
            solutions=(
                "found = [x for x in range($limit) if x % $a == $r and x % $b == $s]\n"
                "return found[$at] if found else None",
                "return $pick((x for x in range($r, $limit, $a) if x % $b == $s), default=None)",
                program(
                    """
                    found = None
                    for x in range($r, $limit, $a)$turn:
                        if x % $b == $s:
                            found = x
                    return found"""
                ),
            ),
            oracle=lambda a, r, b, s, limit, end: _last_or_first(a, r, b, s, limit, end["which"]),
            draw=_two_divisors,
            edges=((4, 1, 6, 2, 100), (3, 2, 5, 4, 15), (3, 2, 5, 4, 14), (4, 0, 6, 0, 24)),
            about={
                "a": "the first divisor",
                "r": "its remainder",
                "b": "the second divisor",
                "s": "its remainder",
                "limit": "the number must be smaller than this",
                "return": "the number, or None",
            },
        ),
        Family(
            "residue_classes",
            "values|numbers: list[int], m|modulus: int -> list[list[int]]",
            names=("residue_classes", "split_by_remainder", "remainder_lists", "sort_into_classes"),
            tells=(
                "Return a list of $m lists: the list with index r holds those of the $values that leave the "
                "remainder r "
                "when divided by $m, $order.",
                "Distribute $values over $m lists by their remainder modulo $m, and return these lists in the order "
                "of the "
                "remainders 0, 1, and so on. Within a list the numbers stand $order.",
                "Sort $values into the classes modulo $m. The result has one list for each remainder from 0 to $m - 1, "
                "with its numbers $order.",
            ),
            notes=("Negative numbers may occur; their remainders are not negative either.",),
            varies={
                "order": (
                    {"order": "in the given order", "begin": "list", "end": "classes"},
                    {
                        "order": "in ascending order",
                        "begin": "sorted",
                        "end": "[sorted(members) for members in classes]",
                    },
                )
            },
            solutions=(
                program(
                    """
                    classes = [[] for _ in range($m)]
                    for value in $values:
                        classes[value % $m].append(value)
                    return $end"""
                ),
                "return [$begin(v for v in $values if v % $m == r) for r in range($m)]",
                program(
                    """
                    by_rest = {r: [] for r in range($m)}
                    for value in $begin($values):
                        by_rest[value % $m].append(value)
                    return list(by_rest.values())"""
                ),
            ),
            oracle=lambda values, m, order: [
                [v for v in (sorted(values) if "asc" in order["order"] else values) if (v - r) % m == 0]
                for r in range(m)
            ],
            draw=lambda rng, order: (numbers(rng, rng.randint(3, 8), -12, 40), rng.randint(2, 5)),
            edges=(([], 2), ([-1, 3, -4, 7], 4), ([6, 3], 3)),
            about={"values": "whole numbers", "m": "the divisor, at least 1", "return": "a list for each remainder"},
            noun="the classes of the $values modulo $m",
            gives="lists",
        ),
    ),
)
