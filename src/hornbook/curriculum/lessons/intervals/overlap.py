"""Do two intervals overlap, and in what part?"""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import literal, people, things
from hornbook.curriculum.lessons.intervals._draws import Span, span, spans
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _two_bookings(rng: Random) -> Example:
    first = (rng.randint(8, 10), rng.randint(12, 14))
    second = (rng.randint(11, 13), rng.randint(15, 17))
    return example(
        """Two bookings of the same room are given by the hour at which they start and the hour at which they end. Are
        they in each other's way?""",
        '''
        def overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
            """Return whether two bookings share more than a moment."""
            return one[0] < other[1] and other[0] < one[1]


        print(overlap($first, $second))
        print(overlap($first, (${end}, 19)))
        print(overlap((8, 18), (12, 13)))
        ''',
        """In the second line the other booking begins exactly when the first one ends, which is allowed. In the third
        one booking lies inside the other; the same comparison finds that as well.""",
        first=first,
        second=second,
        end=first[1],
    )


def _common_part(rng: Random) -> Example:
    one, two = people(rng, 2)
    first = (rng.randint(1, 9), rng.randint(14, 20))
    second = (rng.randint(8, 16), rng.randint(21, 28))
    days = first[1] - second[0] + 1
    return example(
        """$one and $two are on holiday in July, each from one day to another, both days included. On which days are
        both of them away?""",
        '''
        def common_days(one: tuple[int, int], other: tuple[int, int]) -> tuple[int, int] | None:
            """Return the first and the last common day, or None if there is no common day."""
            start = max(one[0], other[0])
            end = min(one[1], other[1])
            if start > end:
                return None
            return start, end


        print(common_days($first, $second))
        print(common_days($first, (25, 31)))
        ''',
        """Both are away from the later of the two first days to the earlier of the two last days. If this start lies
        behind this end, the holidays do not meet. Here the number of common days is `min(...) - max(...) + 1`, that is
        $days.""",
        one=one,
        two=two,
        first=first,
        second=second,
        days=max(days, 0),
    )


def _clashes(rng: Random) -> Example:
    rows = [(name, *s) for name, s in zip(people(rng, 4), spans(rng, 4, 9, 4), strict=True)]
    start = rng.choice(rows)[2] - 1  # at least one booking is in the way
    wish = (start, start + rng.randint(3, 5))
    return example(
        """Before a court is promised to somebody, the program lists all bookings that would be in the way of the
        wish.""",
        '''
        def clashes(bookings: list[tuple[str, int, int]], start: int, end: int) -> list[str]:
            """Return the names of the bookings that overlap the time from start to end."""
            return [name for name, first, last in bookings if first < end and start < last]


        bookings = $rows
        print(clashes(bookings, $start, $end))
        print(clashes(bookings, 20, 22))
        ''',
        """The comprehension asks the same question for each booking. An empty list means that the court can be
        promised.""",
        rows=literal(rows),
        start=wish[0],
        end=wish[1],
    )


def _relation(rng: Random) -> Example:
    start, end = rng.randint(4, 6), rng.randint(9, 11)
    return example(
        """Two intervals can lie in several ways. A chain of conditions names them, the separate cases first.""",
        '''
        def relation(one: tuple[int, int], other: tuple[int, int]) -> str:
            """Say how the first interval lies to the second."""
            if one[1] <= other[0]:
                return "before"
            if other[1] <= one[0]:
                return "after"
            if other[0] <= one[0] and one[1] <= other[1]:
                return "inside"
            if one[0] <= other[0] and other[1] <= one[1]:
                return "around"
            return "overlapping"


        for other in ((0, $start), ($start, $end), ($before, $after), ($inner, $inner_end), ($inner, 15), ($end, 12)):
            print(($start, $end), relation(($start, $end), other), other)
        ''',
        """After the first two questions it is clear that the intervals share some time, and the others only ask how
        much of it. Two equal intervals count as "inside", as that question comes first.""",
        start=start,
        end=end,
        before=start - 1,
        after=end + 1,
        inner=start + 1,
        inner_end=end - 1,
    )


def _minutes_question(rng: Random) -> Question:
    a, b = (rng.randint(0, 20), rng.randint(30, 50)), (rng.randint(15, 27), rng.randint(55, 80))
    return question(
        """Two lamps burn from one minute to another. Write a function that returns for how many minutes both are on,
        which is 0 if they never are.""",
        '''
        def both_on(one: tuple[int, int], other: tuple[int, int]) -> int:
            """Return the length of the common time."""
            return max(0, min(one[1], other[1]) - max(one[0], other[0]))


        print(both_on($a, $b))
        print(both_on((0, 5), (8, 9)))
        ''',
        """The earlier end minus the later start is the common length, and it is negative when the intervals are
        apart. `max` with 0 turns that into "none".""",
        a=a,
        b=b,
    )


def _inside_question(rng: Random) -> Question:
    thing = things(rng, 1)[0]
    start, end = rng.randint(6, 10), rng.randint(14, 20)
    return question(
        """A $thing is on loan from hour $start until hour $end, the last hour not included. Write a function that tells
        whether it is on loan at a given hour, and one that tells the same for a whole stretch of hours.""",
        '''
        def on_loan_at(loan: tuple[int, int], hour: int) -> bool:
            """Return whether the hour lies within the loan; the end does not belong to it."""
            return loan[0] <= hour < loan[1]


        def on_loan_throughout(loan: tuple[int, int], start: int, end: int) -> bool:
            """Return whether the whole time from start to end lies within the loan."""
            return loan[0] <= start and end <= loan[1]


        loan = ($start, $end)
        print(on_loan_at(loan, $start), on_loan_at(loan, $end))
        print(on_loan_throughout(loan, $start, $end), on_loan_throughout(loan, 0, $end))
        ''',
        """Python allows the chained comparison `a <= b < c`. For a stretch both of its ends are compared, and the end
        may coincide with the end of the loan.""",
        thing=thing,
        start=start,
        end=end,
    )


def _units(one: Span, closed: bool) -> set[int]:
    return set(range(one[0], one[1] + closed))


def _relate(one: Span, other: Span) -> str:
    a, b = _units(one, False), _units(other, False)
    if not a & b:
        return "before" if max(a) < min(b) else "after"
    return "same" if a == b else "inside" if a < b else "around" if a > b else "partly"


def _part(one: Span, other: Span, answer: dict[str, str]) -> int | Span | None:
    common = _units(one, answer["plus"] != "") & _units(other, answer["plus"] != "")
    if answer["hint"] == "int":
        return len(common)
    return (min(common), max(common) + 1) if common else None


def _pair(rng: Random) -> tuple[Span, Span]:
    """Often two intervals that touch or share an end."""
    one, size = span(rng, 9, 6), rng.randint(1, 6)
    style = rng.randrange(6)
    if style == 0:
        gap = rng.randint(0, 1)
        other = (one[1] + gap, one[1] + gap + size)
    elif style == 1:
        other = (one[0], one[0] + size)
    elif style == 2:
        other = (one[1] - size, one[1])
    elif style == 3:
        other = (one[0] - rng.randint(0, 2), one[1] + rng.randint(1, 3))
    else:
        other = span(rng, 9, 6)
    return (one, other) if rng.random() < 0.5 else (other, one)


def _booked(rng: Random) -> tuple[list[tuple[str, int, int]], int, int]:
    count = rng.randint(1, 4)
    rows = [(name, *s) for name, s in zip(people(rng, count), spans(rng, count, 9, 5), strict=True)]
    return rows, *span(rng, 9, 5)


_SHAPES = [((1, 4), (4, 7)), ((4, 7), (1, 4)), ((1, 5), (1, 5)), ((1, 9), (3, 4)), ((2, 4), (5, 6)), ((7, 8), (2, 6))]
_SHARED_ENDS = [*_SHAPES[:3], ((2, 5), (2, 8)), ((3, 8), (1, 8)), ((2, 8), (2, 5)), ((1, 8), (3, 8)), ((2, 6), (5, 9))]

LESSON = Lesson(
    topic="Do two intervals overlap?",
    area="intervals",
    concepts=("intervals", "comparison", "conditions"),
    openings=(
        """A booking has a start and an end, and so has a holiday, a shift or a note in a song. The first question
        about two of them is whether they get into each other's way.""",
        """Two intervals can lie apart, touch, cross or contain each other. It would take many conditions to list all
        the ways of overlapping; there are only two ways of not overlapping.""",
        """An interval is a pair of numbers, and yet most mistakes with intervals are not made in arithmetic. They are
        made at the ends: does the last moment still belong to it?""",
    ),
    ideas=(
        (
            """Ask first when they do not overlap: one ends before the other begins. The opposite of that is the test,
            `a_start < b_end and b_start < a_end`.""",
            """Each of the two must begin before the other is over. Two comparisons say so, and they cover crossing,
            containing and equal intervals alike.""",
        ),
        (
            """Do the ends belong to the interval? For bookings and slices they do not: (9, 10) and (10, 11) only touch,
            and the comparisons use `<`. For days from the 3rd to the 5th they do, and `<=` is right.""",
            """Half-open intervals leave out their end, like `range`. Their length is end minus start, and neighbours
            fit together without sharing a point. With both ends included the number of whole days is one more.""",
        ),
        (
            """The common part begins at the later start and ends at the earlier end: `max(a_start, b_start)` and
            `min(a_end, b_end)`. If the start is not before the end, nothing is shared.""",
            """To cut two intervals, take the larger of the starts and the smaller of the ends. The same two numbers
            tell whether anything is left between them.""",
        ),
        (
            """One interval lies inside another if it does not begin earlier and does not end later. That is two
            comparisons again, but between starts and between ends.""",
            """For "inside" compare like with like: start with start, end with end. For "overlaps" compare crosswise:
            the start of each with the end of the other.""",
        ),
    ),
    examples=(_two_bookings, _common_part, _clashes, _relation),
    pitfalls=(
        """Testing whether one start lies in the other interval, and forgetting the rest. If the second interval begins
        earlier and reaches over the whole first one, its start is outside, and the overlap is missed.""",
        """Mixing the two conventions. If the data counts the last day as included and the code takes it as excluded,
        each interval is a day too short, and neighbours that collide seem to be in order.""",
        """Using `min(ends) - max(starts)` as a length without `max(0, ...)`. For intervals that are apart it is
        negative, and in a sum it silently takes something away.""",
    ),
    questions=(_minutes_question, _inside_question),
    asks=(
        "How do I test for overlap?",
        "Do the ends belong to the interval?",
        "What is the common part?",
        "When does one interval lie inside another?",
    ),
    notes={
        "young": (
            """Lay two ribbons along a ruler. They overlap if each begins before the other one stops. Try it with one
            ribbon on top of the other, too.""",
        ),
        "engineer": (
            """Pick half-open intervals throughout unless the domain forces you otherwise. Lengths subtract, adjacent
            intervals neither overlap nor leave a hole, and `range` and slices follow the same convention.""",
        ),
        "analyst": (
            """Validity periods in tables often include their last day. Write in the column's description whether they
            do; a join on overlapping periods is wrong by one day otherwise.""",
        ),
        "teacher": (
            """Let the class draw all ways in which two strips can lie to each other before any code is written. Someone
            will forget the strip that covers the other one completely.""",
        ),
    },
    families=(
        Family(
            "intervals_share",
            "first|one: tuple[int, int], second|other: tuple[int, int] -> bool",
            names=("intervals_meet$tag", "share_time$tag", "overlapping$tag", "do_meet$tag"),
            tells=(
                "Return whether the intervals $first and $second, pairs (start, end), have $what in common.",
                "$first and $second are pairs of start and end. Return True if they have $what in common, otherwise "
                "False.",
                "Decide whether there is $what that belongs to both intervals, $first and $second, each given as "
                "(start, end).",
            ),
            varies={
                "kind": (
                    {"what": "at least one whole number, the ends included,", "tag": "", "lt": "<=", "ge": ">"},
                    {
                        "what": "a stretch of time and not just a single moment",
                        "tag": "_for_a_while",
                        "lt": "<",
                        "ge": ">=",
                    },
                )
            },
            solutions=(
                "return $first[0] $lt $second[1] and $second[0] $lt $first[1]",
                "return not ($first[0] $ge $second[1] or $second[0] $ge $first[1])",
                "start = max($first[0], $second[0])\nend = min($first[1], $second[1])\nreturn start $lt end",
                "a, b = sorted([$first, $second])\nreturn b[0] $lt a[1]",
            ),
            oracle=lambda first, second, kind: bool(
                _units(first, kind["lt"] == "<=") & _units(second, kind["lt"] == "<=")
            ),
            draw=lambda rng, kind: _pair(rng),
            edges=tuple(_SHAPES),
            about={
                "first": "whole numbers (start, end), start < end",
                "second": "the other interval, given in the same way",
                "return": "whether they have something in common",
            },
        ),
        Family(
            "common_part_of_intervals",
            "first|one: tuple[int, int], second|other: tuple[int, int] -> $hint",
            names=("$stem", "${stem}_of", "intervals_$word"),
            tells=(
                "For the intervals $first and $second, pairs (start, end)$ends, return $what.",
                "$first and $second are intervals, given as (start, end)$ends. Return $what.",
                "Two people are present during $first and $second, pairs (start, end)$ends. Return $what.",
            ),
            varies={
                "answer": (
                    {
                        "stem": "common_length",
                        "word": "common_length",
                        "hint": "int",
                        "plus": "",
                        "none": "0",
                        "what": "the length of the common part, 0 if there is none",
                        "give": "end - start",
                        "units": "len(units)",
                        "ends": " with the end not included",
                    },
                    {
                        "stem": "common_days",
                        "word": "common_days",
                        "hint": "int",
                        "plus": " + 1",
                        "none": "0",
                        "what": "the number of common days, 0 if there are none",
                        "give": "end - start",
                        "units": "len(units)",
                        "ends": " of a first and a last day, both included",
                    },
                    {
                        "stem": "common_part",
                        "word": "intersection",
                        "hint": "tuple[int, int] | None",
                        "plus": "",
                        "what": "the common part as a pair, or None if it would have no length",
                        "give": "(start, end)",
                        "units": "(units[0], units[-1] + 1) if units else None",
                        "none": "None",
                        "ends": " with the end not included",
                    },
                )
            },
            solutions=(
                "start = max($first[0], $second[0])\nend = min($first[1], $second[1])$plus\n"
                "return $give if start < end else $none",
                "last = $second[1]$plus\n"
                "units = [t for t in range($first[0], $first[1]$plus) if $second[0] <= t < last]\nreturn $units",
            ),
            oracle=_part,
            draw=lambda rng, answer: _pair(rng),
            edges=tuple(_SHAPES),
            about={"first": "an interval, start < end", "second": "the other interval", "return": "$what"},
        ),
        Family(
            "bookings_in_the_way",
            "bookings|reservations|plan: list[tuple[str, int, int]], start|begin: int, end|stop: int -> list[str]",
            names=("in_the_way", "clashing_names", "who_clashes", "blocking_bookings"),
            tells=(
                "$bookings holds tuples (name, start, end). Return the names of those that overlap the time from "
                "$start "
                "to $end, in the order of the list.",
                "Return the names in $bookings, tuples of a name, a start and an end, whose time overlaps the wish "
                "from "
                "$start to $end.",
                "Somebody wants a room from $start to $end. Return the names of all $bookings (name, start, end) that "
                "are in the way, in order.",
            ),
            notes=("Times that only touch do not overlap.",),
            solutions=(
                "return [name for name, first, last in $bookings if first < $end and $start < last]",
                "names = []\nfor name, first, last in $bookings:\n    if last <= $start or first >= $end:\n"
                "        continue\n    names.append(name)\nreturn names",
                "return [row[0] for row in $bookings if max(row[1], $start) < min(row[2], $end)]",
            ),
            oracle=lambda bookings, start, end: [
                name for name, *times in bookings if set(range(*times)).intersection(range(start, end))
            ],
            draw=_booked,
            edges=(([], 1, 2), ([("Ada", 1, 3), ("Emil", 3, 5), ("Zoe", 2, 4)], 3, 4), ([("Omar", 1, 9)], 4, 5)),
            about={
                "bookings": "tuples of a name, a start and an end",
                "start": "where the wanted time begins",
                "end": "where it ends, after the start",
                "return": "the names of the bookings in the way",
            },
            noun=(
                "the names in $bookings, tuples (name, start, end), whose time overlaps the time from $start to $end"
            ),
            gives="words",
        ),
        Family(
            "interval_relation_word",
            "first|one: tuple[int, int], second|other: tuple[int, int] -> str",
            names=("relation", "describe_position", "how_they_lie", "interval_relation"),
            tells=(
                'Return how the interval $first lies to $second, both pairs (start, end): "before", "after", "same", '
                '"inside", "around", or "partly" for any other overlap.',
                "Describe the position of $first relative to $second (pairs of start and end) by one of the words "
                '"before", "after", "same", "inside", "around" and "partly", the last for a partial overlap.',
                '$first and $second are intervals (start, end). Return "same" if they are equal, "inside" or '
                '"around" if '
                'the first is contained in the second or contains it, "before" or "after" if they share no time, and '
                '"partly" otherwise.',
            ),
            notes=("Intervals that only touch share no time.",),
            solutions=(
                'if $first == $second:\n    return "same"\nif $first[1] <= $second[0]:\n    return "before"\n'
                'if $second[1] <= $first[0]:\n    return "after"\n'
                'if $first[0] >= $second[0] and $first[1] <= $second[1]:\n    return "inside"\n'
                'if $first[0] <= $second[0] and $first[1] >= $second[1]:\n    return "around"\nreturn "partly"',
                "(a, b), (c, d) = $first, $second\nif b <= c or d <= a:\n"
                '    return "before" if a < c else "after"\nif (a, b) == (c, d):\n    return "same"\n'
                'common = (max(a, c), min(b, d))\nif common == (a, b):\n    return "inside"\n'
                'return "around" if common == (c, d) else "partly"',
            ),
            oracle=_relate,
            draw=_pair,
            edges=tuple(_SHARED_ENDS),
            about={"first": "an interval, start < end", "second": "another one", "return": "one of the six words"},
        ),
    ),
)
