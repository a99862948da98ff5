"""Gaps: the free time between bookings."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import literal, people
from hornbook.curriculum.lessons.intervals._draws import Span, spans
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _free(rng: Random) -> Example:
    busy = [(start, min(start + rng.randint(1, 3), 18)) for start in rng.sample(range(8, 17), 3)]
    return example(
        """A dentist works from 8 to 18 o'clock. Some hours are taken. When is there time for somebody else?""",
        '''
        def free_times(busy: list[tuple[int, int]], opening: int, closing: int) -> list[tuple[int, int]]:
            """Return the free spans between opening and closing, in order."""
            free = []
            at = opening
            for start, end in sorted(busy):
                if start > at:
                    free.append((at, start))
                at = max(at, end)
            if at < closing:
                free.append((at, closing))
            return free


        print(free_times($busy, 8, 18))
        print(free_times([], 8, 18))
        ''',
        """`at` is the moment up to which everything is settled. Time before a booking is free if the booking begins
        later than `at`. After the loop the rest of the day may be free as well, and with no bookings it is the whole
        day.""",
        busy=busy,
    )


def _pauses(rng: Random) -> Example:
    at, calls = 0, []
    for _ in range(5):
        start = at + rng.randint(0, 20)
        at = start + rng.randint(3, 12)
        calls.append((start, at))
    return example(
        """Phone calls of one line follow each other and never overlap. The pauses between them need two calls at a
        time, the end of one and the start of the next.""",
        """
        from itertools import pairwise

        calls = $calls
        pauses = [start - end for (_, end), (start, _) in pairwise(calls)]
        print(pauses)
        print("longest pause:", max(pauses))
        print("without a pause:", pauses.count(0))
        """,
        """`pairwise` hands out neighbours: the first and second call, the second and third, and so on. Five calls have
        four pauses. A pause of 0 means that a call began at the moment the one before it ended.""",
        calls=calls,
    )


def _together(rng: Random) -> Example:
    one, two = people(rng, 2)
    first = [(0, rng.randint(2, 3)), *spans(rng, 2, 9, 3)]
    second = [(rng.randint(0, 1), rng.randint(3, 5)), *spans(rng, 2, 9, 3)]
    return example(
        """$one and $two look for two hours in a row at which both are free. Their appointments go into one list, and
        the question
        is the same as for one person who is very busy.""",
        '''
        def first_free(busy: list[tuple[int, int]], length: int, closing: int) -> int | None:
            """Return the earliest start of a free stretch of this length, from hour 0 on."""
            at = 0
            for start, end in sorted(busy):
                if start - at >= length:
                    return at
                at = max(at, end)
            return at if at + length <= closing else None


        first = $first
        second = $second
        print("$one:", first_free(first, 2, 14))
        print("$two:", first_free(second, 2, 14))
        print("both:", first_free(first + second, 2, 14))
        ''',
        """The search stops at the first gap that is long enough. The result for both is never earlier than the later
        one of the single results, for a time that suits both suits each of them.""",
        one=one,
        two=two,
        first=first,
        second=second,
    )


def _parking_question(rng: Random) -> Question:
    cars = rng.sample(range(0, 76, 6), 4)
    return question(
        """Cars of 5 metres stand along a kerb of 80 metres; for each the metre mark of its front end is known, and it
        reaches 5 metres further. Write a function that returns how many more cars of 5 metres fit into the gaps.""",
        '''
        def places_left(fronts: list[int], kerb: int, length: int) -> int:
            """Return how many cars of this length fit between those that are parked."""
            places = 0
            at = 0
            for front in sorted(fronts):
                places += max(0, front - at) // length
                at = front + length
            return places + max(0, kerb - at) // length


        print(places_left($cars, 80, 5))
        print(places_left([], 80, 5))
        ''',
        """A gap of g metres holds `g // 5` cars. The gaps have to be divided one by one: two gaps of three metres make
        six metres together, but no car fits into either.""",
        cars=cars,
    )


def _watch_question(rng: Random) -> Question:
    names = people(rng, 3)
    rows = [(name, start, start + rng.randint(4, 8)) for name, start in zip(names, (0, 7, 15), strict=True)]
    return question(
        """Three people watch a camp fire from one hour to another. Write a function that returns the hours from 0 to
        24 in which nobody watches, as spans.""",
        '''
        def unwatched(watches: list[tuple[str, int, int]]) -> list[tuple[int, int]]:
            """Return the spans of the day in which nobody is on watch."""
            open_spans = []
            at = 0
            for start, end in sorted((start, end) for _, start, end in watches) + [(24, 24)]:
                if start > at:
                    open_spans.append((at, start))
                at = max(at, end)
            return open_spans


        print(unwatched($rows))
        print(unwatched([]))
        ''',
        """A last watch from 24 to 24 is added. It has no length, but it closes the day, so the gap at the end is found
        by the same line as all others.""",
        rows=literal(rows),
    )


def _free_units(busy: list[Span], opening: int, closing: int) -> list[int]:
    return [u for u in range(opening, closing) if not any(start <= u < end for start, end in busy)]


def _free_spans(busy: list[Span], opening: int, closing: int) -> list[Span]:
    units = _free_units(busy, opening, closing)
    starts = [u for u in units if u - 1 not in units]
    return list(zip(starts, [u + 1 for u in units if u + 1 not in units], strict=True))


def _day(rng: Random) -> tuple[list[Span], int, int]:
    opening = rng.randint(0, 4)
    return spans(rng, rng.randint(1, 5), 14, 4), opening, opening + rng.randint(8, 16)


def _pauses_by_search(calls: list[Span], word: str) -> list[int] | int | None:
    """For each call but the last, how long it takes until another begins."""
    waits = [min(s - end for s, _ in calls if s >= end) for _, end in sorted(calls)[:-1]]
    return waits if word == "times" else sum(waits) if word == "total" else max(waits, default=None)


def _disjoint(rng: Random) -> tuple[list[Span]]:
    at, rows = rng.randint(0, 5), []
    for _ in range(rng.randint(1, 6)):
        start = at + rng.choice((0, 1, 2, 3, 5, 8))
        at = start + rng.randint(1, 6)
        rows.append((start, at))
    return (rng.sample(rows, len(rows)),)


def _start_of(busy: list[Span], length: int, closing: int) -> int | None:
    free = set(_free_units(busy, 0, closing))
    return next((at for at in range(closing - length + 1) if free.issuperset(range(at, at + length))), None)


LESSON = Lesson(
    topic="Gaps and free time between bookings",
    area="intervals",
    concepts=("intervals", "gaps", "sorting"),
    openings=(
        """A calendar shows when one is busy. What people ask for is the opposite: the times in between, before the
        first booking and after the last.""",
        """Between six fence posts there are five gaps, and perhaps one more at each end. With bookings it is the same:
        the ends of the day are where free time is most easily forgotten.""",
        """Free time is not stored anywhere. It is what remains when all busy spans are taken out of the day, and it can
        be read off in one pass.""",
    ),
    ideas=(
        (
            """Sort the busy spans and walk along them with a marker. The marker stands at the latest end so far; if the
            next span begins after it, what lies between is free.""",
            """One variable is enough: the moment up to which the day is accounted for. Each booking is compared with it
            and then pushes it forward.""",
        ),
        (
            """The marker begins at the opening of the day, so that the time before the first booking counts as a gap.
            After the last booking the rest up to the closing is looked at once more.""",
            """There are three kinds of gaps: before the first span, between two, after the last. The loop finds the
            first two kinds if it starts at the opening; the third needs a line after it.""",
        ),
        (
            """Bookings may overlap or contain each other. So the marker moves to `max(at, end)` and never back, and a
            booking that begins before it leaves no gap.""",
            """A long booking may hide later short ones. Comparing each start with the end of the booking before it
            would find gaps that are not there; comparing with the latest end so far does not.""",
        ),
        (
            """For several people put all busy spans into one list. A moment is free for all exactly when it is in none
            of the spans.""",
            """A common free hour needs no new program. The busy times of two people together are the busy times of
            their pair.""",
        ),
    ),
    examples=(_free, _pauses, _together),
    pitfalls=(
        """Leaving out the ends of the day. A loop over neighbouring bookings finds only the gaps between them; the
        morning before the first and the evening after the last are missing.""",
        """Setting the marker to the end of each booking without `max`. After (9, 15) and (10, 11) it would stand at 11,
        and the time from 11 to 15 would be offered although it is taken.""",
        """Adding up gaps to see whether something fits. A meeting of two hours needs one gap of two hours, not two
        gaps of one.""",
    ),
    questions=(_parking_question, _watch_question),
    asks=(
        "How do I find the gaps?",
        "What about the ends of the day?",
        "What if bookings overlap?",
        "How do I find a time for two people?",
    ),
    notes={
        "engineer": (
            """A sentinel booking at the closing time, `(closing, closing)`, removes the special case after the loop.
            Whether that is clearer than two extra lines is a matter of taste.""",
        ),
        "analyst": (
            """Gaps in a series of measurements are found in the same way. Report the gaps themselves, start and end,
            not just their number; the cause is usually visible from the times.""",
        ),
        "young": (
            """Colour the hours at which you have something to do. The white parts are your free time. Do not forget the
            white part at the end of the day.""",
        ),
        "student": (
            """Taking the complement twice gives the merged blocks: the gaps of the gaps are the busy time, with
            everything glued together that touches.""",
        ),
    },
    families=(
        Family(
            "free_spans_of_day",
            "busy|bookings|taken: list[tuple[int, int]], opening|day_start: int, closing|day_end: int -> $hint",
            names=("$stem", "${stem}_of_day", "free_$word"),
            tells=(
                "A room is open from $opening to $closing, and $busy holds pairs (start, end) at which it is used; "
                "they may overlap each other. Return $what.",
                "A day goes from $opening to $closing, and $busy holds the times at which somebody is busy, pairs "
                "(start, end) in any order. Return $what.",
                "$busy are the bookings of a day that goes from $opening to $closing: pairs of start and end in no "
                "particular order, some of them perhaps overlapping. Return $what.",
            ),
            notes=("Parts of bookings outside the opening hours do not matter.",),
            varies={
                "answer": (
                    {
                        "stem": "free_spans",
                        "word": "times",
                        "hint": "list[tuple[int, int]]",
                        "begin": "[]",
                        "what": "the free times (start, end) in ascending order",
                        "add": "free.append((at, start))",
                    },
                    {
                        "stem": "free_time",
                        "word": "total",
                        "hint": "int",
                        "begin": "0",
                        "what": "the total free time",
                        "add": "free += start - at",
                    },
                    {
                        "stem": "longest_gap",
                        "word": "longest",
                        "hint": "int",
                        "begin": "0",
                        "what": "the length of the longest free time, 0 if there is none",
                        "add": "free = max(free, start - at)",
                    },
                )
            },
            solutions=(
                program("""
                    free = $begin
                    at = $opening
                    for begin, end in [*sorted($busy), ($closing, $closing)]:
                        start = min(begin, $closing)
                        if start > at:
                            $add
                        at = max(at, end)
                    return free
                """),
                program("""
                    free = $begin
                    hours = set(range($opening, $closing)) - {h for a, b in $busy for h in range(a, b)}
                    for at in sorted(hours):
                        if at - 1 not in hours:
                            start = at
                            while start in hours:
                                start += 1
                            $add
                    return free
                """),
            ),
            oracle=lambda busy, opening, closing, answer: (
                _free_spans(busy, opening, closing)
                if answer["begin"] == "[]"
                else len(_free_units(busy, opening, closing))
                if answer["stem"] == "free_time"
                else max((b - a for a, b in _free_spans(busy, opening, closing)), default=0)
            ),
            draw=lambda rng, answer: _day(rng),
            edges=(([], 8, 12), ([(0, 20)], 3, 9), ([(2, 9), (3, 4)], 2, 12), ([(9, 30), (1, 4)], 2, 12)),
            about={
                "busy": "pairs of start and end",
                "opening": "when the day begins",
                "closing": "when it ends, after the opening",
                "return": "$what",
            },
        ),
        Family(
            "pauses_between_calls",
            "calls|trips|songs: list[tuple[int, int]] -> $hint",
            names=("$stem", "${stem}_between", "idle_$word"),
            tells=(
                "$calls holds pairs (start, end) that never overlap, in any order. A pause is the time from the end "
                "of one to the start of the next. Return $what.",
                "Put $calls, pairs of start and end without overlaps, in order of time, look at the pauses between "
                "neighbours, and return $what.",
                "Between consecutive $calls there are pauses. The calls are pairs (start, end), do not overlap and "
                "need not be in order. Return $what.",
            ),
            notes=("A pause may have the length 0. With fewer than two pairs there is no pause.",),
            varies={
                "answer": (
                    {
                        "stem": "pauses",
                        "word": "times",
                        "hint": "list[int]",
                        "what": "the list of the pauses in order of time",
                        "finish": "return gaps",
                        "short": "return [b[0] - a[1] for a, b in zip(ordered, ordered[1:])]",
                    },
                    {
                        "stem": "longest_pause",
                        "word": "longest",
                        "hint": "int | None",
                        "what": "the longest pause, or None if there is none",
                        "finish": "return max(gaps, default=None)",
                        "short": "return max((b[0] - a[1] for a, b in zip(ordered, ordered[1:])), default=None)",
                    },
                    {
                        "stem": "total_pause",
                        "word": "total",
                        "hint": "int",
                        "what": "the sum of the pauses",
                        "finish": "return sum(gaps)",
                        "short": "return sum(b[0] - a[1] for a, b in zip(ordered, ordered[1:]))",
                    },
                )
            },
            solutions=(
                "gaps = []\nlast_end = None\nfor start, end in sorted($calls):\n    if last_end is not None:\n"
                "        gaps.append(start - last_end)\n    last_end = end\n$finish",
                "ordered = sorted($calls)\n$short",
                "starts = sorted(start for start, _ in $calls)\nends = sorted(end for _, end in $calls)\n"
                "gaps = [start - end for start, end in zip(starts[1:], ends)]\n$finish",
            ),
            oracle=lambda calls, answer: _pauses_by_search(calls, answer["word"]),
            draw=lambda rng, answer: _disjoint(rng),
            edges=(([],), ([(3, 9)],), ([(5, 8), (0, 5)],), ([(10, 12), (1, 3), (5, 6)],)),
            about={"calls": "pairs of start and end, start < end", "return": "$what"},
        ),
        Family(
            "earliest_free_start",
            "busy|bookings|taken: list[tuple[int, int]], length|duration|hours: int, closing|day_end|limit: int "
            "-> int | None",
            names=("first_free", "earliest_start", "next_free_slot", "find_time"),
            tells=(
                "Return the earliest time from 0 on at which something of the given $length can start without "
                "overlapping one of $busy, pairs (start, end), and end by $closing, or None if there is no such time.",
                "A day goes from 0 to $closing and is partly taken by $busy, pairs (start, end) in any order. Return "
                "the first moment at which a free stretch of $length begins, or None if there is none.",
                "Find room for a meeting that takes $length: return the smallest start, 0 or later, such that it "
                "overlaps none of $busy (pairs of start and end) and is over by $closing. Return None if that is "
                "impossible.",
            ),
            solutions=(
                program("""
                    at = 0
                    for start, end in sorted($busy):
                        if start - at >= $length:
                            break
                        at = max(at, end)
                    return at if at + $length <= $closing else None
                """),
                program("""
                    for at in range($closing - $length + 1):
                        if all(end <= at or at + $length <= start for start, end in $busy):
                            return at
                    return None
                """),
                program("""
                    def fits(at):
                        return at + $length <= $closing and all(
                            at >= end or at + $length <= start for start, end in $busy
                        )

                    candidates = sorted([0, *(end for _, end in $busy)])
                    return next((at for at in candidates if fits(at)), None)
                """),
            ),
            oracle=_start_of,
            draw=lambda rng: (spans(rng, rng.randint(1, 5), 10, 4), rng.randint(1, 4), rng.randint(9, 16)),
            edges=(([], 3, 3), ([], 4, 3), ([(2, 5)], 2, 9), ([(1, 5), (6, 8)], 2, 10), ([(1, 9), (2, 3)], 1, 9)),
            about={
                "busy": "pairs of start and end",
                "length": "how long the free stretch has to be, at least 1",
                "closing": "the end of the day",
                "return": "the earliest start, or None",
            },
        ),
    ),
)
