"""Unpacking: swaps, starred names, and functions with several results."""

from collections import deque
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import distinct, numbers, people, quantity, things
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _swap(rng: Random) -> Example:
    a, b = distinct(rng, 2, 1, 99)
    one, two = things(rng, 2)
    return example(
        """The $one and the $two got each other's price tags. The two values have to change places.""",
        '''
        def in_order(a: int, b: int) -> tuple[int, int]:
            """Return the two numbers, the smaller one first."""
            if a > b:
                a, b = b, a
            return a, b


        $one, $two = $a, $b
        $one, $two = $two, $one
        print($one, $two)
        print(in_order($a, $b), in_order($b, $a))
        ''',
        """The right side is worked out completely before anything is assigned: it is the tuple `($b, $a)`. Only
        then does `$one` receive $b and `$two` receive $a, so neither value gets lost and no third variable is
        needed.""",
        one=one,
        two=two,
        a=a,
        b=b,
    )


def _several_results(rng: Random) -> Example:
    q, items = quantity(rng), distinct(rng, 5, 1, 60)
    return example(
        """One walk through a list can find two things at once. Here they are the smallest and the largest of
        $what.""",
        '''
        def bounds($many: list[int]) -> tuple[int, int]:
            """Return the smallest and the largest item of a list that is not empty."""
            low = high = $many[0]
            for $one in $many[1:]:
                if $one < low:
                    low = $one
                elif $one > high:
                    high = $one
            return low, high


        low, high = bounds($items)
        print(f"from {low} to {high}, a span of {high - low}")
        ''',
        """`return low, high` returns one tuple with two parts. The call takes it apart at once, and each part gets a
        name of its own. Here low is $low and high is $high.""",
        items=items,
        low=min(items),
        high=max(items),
        **q.names,
    )


def _star(rng: Random) -> Example:
    name, marks = rng.choice(people(rng, 3)), numbers(rng, rng.randint(3, 5), 1, 6)
    line = f"{name} " + " ".join(map(str, marks))
    return example(
        """A line of a file begins with a name, and then come some marks; how many differs from line to line. A
        starred name collects what is left over.""",
        '''
        def best_mark(line: str) -> tuple[str, int]:
            """Return the name and the largest mark of a line such as "Ada 3 5 4"."""
            name, *marks = line.split()
            return name, max(int(mark) for mark in marks)


        print(best_mark("$line"))
        first, *middle, last = $marks
        print(first, middle, last)
        ''',
        """`name` takes the first part and `*marks` all $n others, as a list. In the second assignment both ends are
        taken, and `middle` gets the $inner between them.""",
        line=line,
        marks=marks,
        n=len(marks),
        inner=f"{len(marks) - 2} {'item' if len(marks) == 3 else 'items'}",
    )


def _divide_question(rng: Random) -> Question:
    total = rng.randint(100, 5000)
    return question(
        """Write a function that turns a number of seconds into minutes and seconds, returned as a pair.""",
        '''
        def minutes_and_seconds(total: int) -> tuple[int, int]:
            """Return whole minutes and the seconds that are left."""
            minutes, seconds = divmod(total, 60)
            return minutes, seconds


        minutes, seconds = minutes_and_seconds($total)
        print(minutes, seconds)
        print(minutes * 60 + seconds == $total)
        ''',
        """`divmod` itself returns a pair: quotient and remainder. The last line puts the parts together again, which
        is a good way to check any function that takes something apart.""",
        total=total,
    )


def _rotate_question(rng: Random) -> Question:
    items = things(rng, rng.randint(3, 5))
    return question(
        """Write a function that moves the first item of a list to its end, using a starred name. The list must not
        be empty.""",
        '''
        def rotated(items: list[str]) -> list[str]:
            """Return a list in which the first item has moved to the end."""
            first, *rest = items
            return [*rest, first]


        print(rotated($items))
        print(rotated(["alone"]))
        ''',
        """On the left a star collects items; on the right, inside brackets, a star spreads them out again. In the
        second call `rest` is an empty list, and the result is still correct.""",
        items=items,
    )


_STOPS = ("Oslo", "Riga", "Cork", "Lima", "Graz", "Bonn")


def _spoken(stops: list[str], style: dict[str, str]) -> str:
    waiting = deque(stops)
    if len(waiting) < 2:
        return "".join(waiting)
    text = f"{waiting.popleft()} {style['to']} {waiting.pop()}"
    link = f" {style['via']} "
    while waiting:
        text += link + waiting.popleft()
        link = ", "
    return text


def _with_tie(rng: Random) -> tuple[list[int], int]:
    readings = numbers(rng, rng.randint(2, 5), -5, 30)
    return [*readings, rng.choice((min(readings), max(readings), 7)), *readings[:1]], rng.randint(1, 25)


def _extreme(readings: list[int], first_day: int, end: dict[str, str], tie: dict[str, str]) -> tuple[int, int]:
    sign = -1 if end["end"] == "highest" else 1
    turn = 1 if tie["tie"] == "first" else -1
    rows = sorted((sign * value, turn * (first_day + place)) for place, value in enumerate(readings))
    return (sign * rows[0][0], turn * rows[0][1]) if rows else (0, 0)


def _marbles(one: int, other: int, rounds: int, share: dict[str, str]) -> tuple[int, int]:
    if rounds == 0:
        return one, other
    size = int(share["size"])
    together = one + other
    mine = one - len(range(size, one + 1, size)) + len(range(size, other + 1, size))
    return _marbles(mine, together - mine, rounds - 1, share)


LESSON = Lesson(
    topic="Unpacking: several assignments in one line",
    area="tuples and unpacking",
    concepts=("tuple_unpacking", "return_values", "swap"),
    openings=(
        """`x, y = 3, 4` assigns two variables in one line. That saves little typing, but it allows things that two
        separate lines cannot do, such as a swap.""",
        """Suppose a function has found two answers. It can return both, and the line that calls it can catch both.
        The tuple in between hardly shows.""",
        """Taking a pair apart is called unpacking. The left side shows the shape that is expected, the right side
        provides the values, and Python matches them up.""",
    ),
    ideas=(
        (
            """First the whole right side is computed, then the names on the left receive their values from left to
            right. This order is why `a, b = b, a` swaps.""",
            """Read `a, b = b, a` as two steps: pack the old values into a tuple, then hand them out. When the first
            name changes, both old values are already safe.""",
        ),
        (
            """The numbers must match. Two names for three values raise a `ValueError` that says there are too many
            values to unpack, which is better than a value lost in silence.""",
            """Unpacking also checks. If a row has one field more than you thought, the program stops at the line
            where you said what you expected.""",
        ),
        (
            """One name may carry a star: `first, *rest = row`. It receives a list with everything that the other
            names did not take, perhaps an empty one.""",
            """With a star the number of values may vary. `*start, last = row` takes the end and leaves the rest in a
            list.""",
        ),
        (
            """A function that returns `low, high` returns one value, a tuple. The caller decides whether to keep it
            whole or take it apart.""",
            """Returning several values needs no special syntax: it is a tuple going out and an unpacking coming in.
            Keep it to two or three, or nobody will remember the order.""",
        ),
    ),
    examples=(_swap, _several_results, _star),
    pitfalls=(
        """Swapping in two lines. After `a = b` both names have the same value, so `b = a` changes nothing and the old
        value of `a` is gone.""",
        """Forgetting that a function returns a pair. `result = bounds(row)` makes `result` a tuple, and
        `result + 1` fails with a `TypeError`.""",
        """Catching the parts in the wrong order. `high, low = bounds(row)` runs without an error and gives two
        variables that lie. The docstring should say the order.""",
    ),
    questions=(_divide_question, _rotate_question),
    asks=(
        "In which order does it happen?",
        "What if the numbers differ?",
        "What is the star for?",
        "What is returned?",
    ),
    notes={
        "young": (
            """Two friends swap toys. Both must hold out their toy at the same time, or one ends up with none.""",
        ),
        "engineer": (
            """There are no out parameters in Python. Several results are returned as a tuple, and `_` is the
            customary name for a part that you do not need.""",
        ),
        "teacher": (
            """The two-line swap that fails is worth a few minutes on the board: the class sees the value disappear
            and then understands what the one-line form does.""",
        ),
    },
    families=(
        Family(
            "route_in_words",
            "stops|places|towns: list[str] -> str",
            names=("route_text", "route_in_words", "describe_route", "spoken_route"),
            tells=(
                'Return a text for the route $stops: the first stop, " $to " and the last stop, and if there are '
                'stops in between, " $via " and these, joined by ", ". An example is "Oslo $to Lima $via Cork, '
                'Riga".',
                'Describe the route $stops in one line such as "Oslo $to Lima $via Cork, Riga": first where it '
                'begins and ends, then the stops in between in their order. Without stops in between, "$via" is '
                "left out. Return the line.",
                'Write down the route $stops with its two ends in front. ["Oslo", "Cork", "Riga", "Lima"] becomes '
                '"Oslo $to Lima $via Cork, Riga", and ["Oslo", "Lima"] becomes "Oslo $to Lima". Return the text.',
            ),
            notes=("A single stop is returned as it is, and no stops give an empty text.",),
            varies={
                "style": (
                    {"to": "to", "via": "via"},
                    {"to": "->", "via": "over"},
                    {"to": "-", "via": "through"},
                    {"to": "=>", "via": "by"},
                )
            },
            solutions=(
                "if len($stops) < 2:\n"
                '    return "".join($stops)\n'
                "first, *between, last = $stops\n"
                'text = f"{first} $to {last}"\n'
                "if between:\n"
                '    text += " $via " + ", ".join(between)\n'
                "return text",
                "ends = [$stops[0], $stops[-1]] if len($stops) > 1 else $stops\n"
                'text = " $to ".join(ends)\n'
                'link = " $via "\n'
                "for stop in $stops[1:-1]:\n"
                "    text += link + stop\n"
                '    link = ", "\n'
                "return text",
            ),
            oracle=_spoken,
            draw=lambda rng, style: (rng.sample(_STOPS, rng.randint(2, 5)),),
            edges=(([],), (["Bonn"],), (["Graz", "Oslo"],)),
            about={"stops": "the stops in order", "return": "the route as a text"},
            noun='the text such as "Oslo $to Lima $via Cork, Riga" for the stops $stops',
            gives="str",
        ),
        Family(
            "extreme_reading_with_day",
            "readings|temperatures|levels: list[int], first_day|start|begin: int -> tuple[int, int]",
            names=("${end}_with_day", "${end}_and_day", "find_${end}", "${end}_reading"),
            tells=(
                "There is one of $readings for each day, beginning with the day number $first_day. Return a tuple "
                "of the $end reading and the number of its day. If several days have it, the $tie of them counts.",
                "Return the pair (value, day) of the $end value in $readings and the $tie day that has it. The "
                "first value belongs to the day $first_day, the second to the day after, and so on.",
                "Number $readings by days, starting with $first_day. Find the $end of them together with its day, "
                "the $tie one if there are several, and return both as a tuple (reading, day).",
            ),
            notes=("Without readings the result is (0, 0).",),
            varies={
                "end": (
                    {"end": "highest", "pick": "max", "op": ">"},
                    {"end": "lowest", "pick": "min", "op": "<"},
                ),
                "tie": (
                    {"tie": "first", "same": "", "days": "days"},
                    {"tie": "last", "same": "=", "days": "reversed(days)"},
                ),
            },
            solutions=(
                "if not $readings:\n"
                "    return 0, 0\n"
                "best, best_day = $readings[0], $first_day\n"
                "for day, reading in enumerate($readings, start=$first_day):\n"
                "    if reading $op$same best:\n"
                "        best, best_day = reading, day\n"
                "return best, best_day",
                "if not $readings:\n"
                "    return 0, 0\n"
                "best = $pick($readings)\n"
                "days = range(len($readings))\n"
                "for day in $days:\n"
                "    if $readings[day] == best:\n"
                "        return best, $first_day + day",
            ),
            oracle=_extreme,
            draw=lambda rng, end, tie: _with_tie(rng),
            edges=(([], 4), ([12, 9, 12, 9], 3), ([-2], 30)),
            about={
                "readings": "one value a day",
                "first_day": "the number of the first day",
                "return": "the $end reading and its day",
            },
        ),
        Family(
            "marbles_after_exchanges",
            "x|p: int, y|q: int, n|k: int -> tuple[int, int]",
            names=("marbles_after", "after_exchanges", "exchange_marbles", "shares_exchanged"),
            tells=(
                "Two children have $x and $y marbles. In each of $n rounds both give $share of what they have, "
                "rounded down, to the other at the same time. Return how many the two have in the end, as a pair.",
                "Two jars hold $x and $y beans. $n times in a row, $share of the beans of each jar (rounded down) "
                "is moved to the other jar; both amounts are counted before any are moved. Return the two numbers "
                "of beans at the end, in the same order.",
                "Return what becomes of the pair ($x, $y) after $n exchanges. In an exchange both numbers lose "
                "$share of themselves, rounded down, and each gains what the other loses.",
            ),
            varies={
                "share": (
                    {"share": "half", "size": "2"},
                    {"share": "a third", "size": "3"},
                    {"share": "a quarter", "size": "4"},
                    {"share": "a fifth", "size": "5"},
                )
            },
            notes=("No number is negative.",),
            solutions=(
                "for _ in range($n):\n"
                "    gift, present = $x // $size, $y // $size\n"
                "    $x, $y = $x - gift + present, $y - present + gift\n"
                "return $x, $y",
                "total = $x + $y\n"
                "for _ in range($n):\n"
                "    $x += $y // $size - $x // $size\n"
                "    $y = total - $x\n"
                "return $x, $y",
                "pair = ($x, $y)\n"
                "while $n > 0:\n"
                "    left, right = pair\n"
                "    moved = left // $size - right // $size\n"
                "    pair = (left - moved, right + moved)\n"
                "    $n -= 1\n"
                "return pair",
            ),
            oracle=_marbles,
            draw=lambda rng, share: (rng.randint(0, 40), rng.randint(0, 40), rng.randint(1, 4)),
            edges=((9, 4, 0), (17, 0, 1), (0, 0, 3)),
            about={
                "x": "the first number",
                "y": "the second number",
                "n": "how many exchanges there are",
                "return": "both numbers at the end",
            },
        ),
    ),
)
