"""The difference between two dates is a timedelta, and the questions one asks it."""

from datetime import date
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.dates._draws import any_day, call, later, span, spoken
from hornbook.curriculum.lessons.draws import people, places
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _countdown(rng: Random) -> Example:
    today = any_day(rng, 2024, 2028)
    end = later(rng, today, 200, 20)
    return example(
        """How long is it until $end, seen from $start? One subtraction gives a `timedelta`, and its attribute `days`
        is the number.""",
        """
        from datetime import date

        today = $today
        holiday = $holiday
        wait = holiday - today
        print(wait)
        print(wait.days, "days, or", wait.days // 7, "weeks and", wait.days % 7, "days")
        """,
        """The `timedelta` itself prints a time of day as well, which is always zero for the difference of two dates.
        The number to go on with is `wait.days`, the integer $days.""",
        today=call(today),
        holiday=call(end),
        start=spoken(today),
        end=spoken(end),
        days=(end - today).days,
    )


def _signed(rng: Random) -> Example:
    one, other = people(rng, 2)
    first = any_day(rng, 1985, 2005)
    second = later(rng, first, 900, 40)
    return example(
        """The order of the two dates decides the sign. $one was born on $first, $other on $second.""",
        """
        from datetime import date

        one = $a
        other = $b
        print((other - one).days)
        print((one - other).days)
        print(abs(one - other).days)
        print((one - one).days)
        """,
        """Later minus earlier is positive, the other way round it is negative. `abs` makes the sign disappear when
        only the distance matters: $days days, whoever is named first.""",
        one=one,
        other=other,
        first=spoken(first),
        second=spoken(second),
        a=call(first),
        b=call(second),
        days=(second - first).days,
    )


def _gaps(rng: Random) -> Example:
    days = [any_day(rng, 2025, 2025)]
    for _ in range(4):
        days.append(later(rng, days[-1], 30, 2))
    text = ", ".join(f'"{day}"' for day in days)
    return example(
        """A plant was watered on five days. The differences between neighbouring days show how regularly, and `zip`
        brings each day together with the one after it.""",
        '''
        from datetime import date


        def gaps(days: list[date]) -> list[int]:
            """Return the days that passed between each date and the next."""
            return [(after - before).days for before, after in zip(days, days[1:])]


        watered = [date.fromisoformat(text) for text in [$text]]
        passed = gaps(watered)
        print(passed)
        print("longest wait:", max(passed), "days")
        print("on average:", sum(passed) / len(passed))
        ''',
        """Five dates have four gaps between them. Their sum is the difference between the last date and the first,
        $total days, because everything in between cancels out.""",
        text=text,
        total=(days[-1] - days[0]).days,
    )


def _both_ends(rng: Random) -> Example:
    place = places(rng, 1)[0]
    start = any_day(rng, 2025, 2029)
    end = later(rng, start, 12, 3)
    nights = (end - start).days
    return example(
        """A trip to $place begins on $start and ends on $end. The nights are the difference; the days are one more,
        for both the first and the last are spent on the way.""",
        '''
        from datetime import date


        def nights(start: date, end: date) -> int:
            """Return how many nights lie between the two days."""
            return (end - start).days


        def travel_days(start: date, end: date) -> int:
            """Return how many calendar days the trip touches."""
            return (end - start).days + 1


        print(nights($a, $b), "nights")
        print(travel_days($a, $b), "days")
        ''',
        """Subtraction counts steps from one day to the next, $nights here. A fence with $nights sections has $days
        posts, and the days are the posts.""",
        place=place,
        start=spoken(start),
        end=spoken(end),
        a=call(start),
        b=call(end),
        nights=nights,
        days=nights + 1,
    )


def _closest_question(rng: Random) -> Question:
    aim = any_day(rng, 2026, 2026)
    offers = sorted(later(rng, aim, 40, -40) for _ in range(3))
    return question(
        """A ferry runs on a few days only. Write a function that returns the day closest to a wish, whether it is
        before or after it.""",
        '''
        from datetime import date


        def closest(wish: date, offers: list[date]) -> date:
            """Return the offered day with the smallest distance from the wish."""
            return min(offers, key=lambda day: abs(day - wish))


        print(closest($aim, [$offers]))
        ''',
        """`abs(day - wish)` is a `timedelta`, and these can be compared like numbers, so it serves as the key without
        `.days`. Of two days equally far away the first in the list wins.""",
        aim=call(aim),
        offers=", ".join(map(call, offers)),
    )


def _overdue_question(rng: Random) -> Question:
    due = any_day(rng, 2024, 2027)
    back = later(rng, due, 20, 1)
    fee = rng.choice((10, 15, 20, 25))
    return question(
        """A library charges $fee cents for each day after the due date and nothing for a book that comes back in
        time. Write a function for the fee.""",
        '''
        from datetime import date


        def fee(due: date, returned: date) -> int:
            """Return the fee in cents."""
            late = (returned - due).days
            return max(0, late) * $fee


        print(fee($due, $back))
        print(fee($back, $due))
        ''',
        """A book returned early gives a negative difference. `max(0, late)` cuts it off at zero; without it, readers
        in a hurry would earn money.""",
        due=call(due),
        back=call(back),
        fee=fee,
    )


def _two_days(rng: Random, most: int = 70, least: int = -30) -> tuple[date, date]:
    first = any_day(rng)
    return first, later(rng, first, most, least) if rng.random() < 0.6 else later(rng, first, 1, -1)


def _trip(rng: Random) -> tuple[str, str]:
    first = any_day(rng, 2024, 2026)
    return first.isoformat(), later(rng, first, 16).isoformat()


def _two_trips(rng: Random) -> tuple[str, str, str, str]:
    first = any_day(rng, 2024, 2026)
    other = later(rng, first, 5, -5)
    return (
        first.isoformat(),
        later(rng, first, 5).isoformat(),
        other.isoformat(),
        later(rng, other, 5).isoformat(),
    )


def _walked(first: date, last: date) -> int:
    return len(span(first, last)) - 1 if first <= last else 1 - len(span(last, first))


LESSON = Lesson(
    topic="Days between two dates",
    area="dates",
    concepts=("timedelta", "date_difference", "counting_days"),
    openings=(
        """How many days are there from the 20th of February to the 4th of March? On paper you need to know whether
        the year is a leap year. In Python you subtract.""",
        """Subtracting one date from another gives a new kind of value: not a date, but a length of time. Python calls
        it a `timedelta`.""",
        """Invoices become overdue, subscriptions run, plants wait for water. Behind each of these stands one number:
        the days between two dates.""",
        """Counting days on a calendar with a finger is slow, and it goes wrong at the end of each month. The
        difference of two `date` objects is exact across months, years and leap days.""",
    ),
    ideas=(
        (
            """`later - earlier` is a `timedelta`. Its attribute `days` is an ordinary integer that can be added,
            divided and compared.""",
            """The minus sign between two dates is all it takes. What comes out has the attribute `days`; for plain
            dates nothing else in it is of interest.""",
            """A difference of dates isn't a number yet. Take `.days` from it as soon as you want to count, and work
            with integers from there on.""",
        ),
        (
            """The difference has a sign. If the second date is later than the first, `first - second` is negative,
            and that is useful: "days left" below zero means overdue.""",
            """Swap the dates and the sign changes. Use `abs` where only the distance is asked for, and keep the sign
            where the direction tells something.""",
        ),
        (
            """Subtraction counts the steps from day to day. From the 1st to the 3rd there are 2 steps, although 3
            days are touched. Whether to add 1 depends on the question: nights or days.""",
            """Ask whether both ends count. Hotel nights: the plain difference. Days of a ticket that is valid from
            Monday up to and including Wednesday: the difference plus 1.""",
        ),
        (
            """Lengths of time can be compared, added and averaged. `sum` needs a starting value of the right type,
            `sum(lengths, timedelta())`, because 0 and a `timedelta` cannot be added.""",
            """A `timedelta` can be divided: `wait // timedelta(weeks=1)` is the number of full weeks in it. With
            integers, `wait.days // 7` says the same.""",
        ),
    ),
    examples=(_countdown, _signed, _both_ends, _gaps),
    pitfalls=(
        """Computing with month lengths by hand, as in `(m2 - m1) * 30 + d2 - d1`. The result is off by up to a few
        days, depending on the months. `(b - a).days` is shorter and right.""",
        """Comparing a difference with a number: `b - a > 7` raises a `TypeError`, for a `timedelta` is not an
        integer. Write `(b - a).days > 7`, or compare with `timedelta(days=7)`.""",
        """Losing a day at the end. A course from the 1st to the 5th lasts 5 days, but the difference is 4. When both
        ends count, add 1; a test with a one-day course, where both dates are equal, reveals the mistake.""",
        """Subtracting texts: `"2024-03-04" - "2024-02-20"` raises a `TypeError`. Texts have to become dates first,
        for instance by `date.fromisoformat`.""",
    ),
    questions=(_closest_question, _overdue_question),
    asks=(
        "What comes out when I subtract two dates?",
        "What if the dates are in the wrong order?",
        "Does the last day count?",
        "Can I compute with these lengths?",
    ),
    notes={
        "young": (
            """Put your finger on today in a calendar. Jump to tomorrow, then to the next day. The jumps until your
            birthday are the difference. Python counts the jumps, not the boxes.""",
        ),
        "engineer": (
            """`timedelta` stores days, seconds and microseconds, normalised so that only `days` can be negative.
            `timedelta(hours=-1).days` is therefore -1. There are no months in it, because a month has no fixed
            length.""",
        ),
        "analyst": (
            """State in the column's name whether the ends count: `nights` and `days_inclusive` leave no doubt, a bare
            `duration` does.""",
        ),
        "student": (
            """Dates behave like points on a line and differences like vectors: point minus point is a vector, point
            plus vector is a point, and point plus point makes no sense. Python refuses it.""",
        ),
    },
    families=(
        Family(
            "days_from_to",
            "start: datetime.date, end: datetime.date -> int",
            names=("$name", "count_$name", "get_$name"),
            tells=(
                "Return $what the dates $start and $end$rest.",
                "Given the dates $start and $end, return $what them$rest.",
                "Compute $what two dates $start and $end$rest.",
            ),
            varies={
                "form": (
                    {
                        "name": "days_apart",
                        "what": "the number of days between",
                        "rest": ", whichever is earlier",
                        "begin": "abs(",
                        "close": ")",
                        "plus": "",
                        "other": "-days",
                        "open": "",
                        "shut": "",
                    },
                    {
                        "name": "days_left",
                        "what": "the number of days between",
                        "rest": ", or 0 if the second is not later than the first",
                        "begin": "max(0, ",
                        "close": ")",
                        "plus": "",
                        "other": "0",
                        "open": "",
                        "shut": "",
                    },
                    {
                        "name": "days_touched",
                        "what": "how many days there are between",
                        "rest": ", counting both of them, whichever is earlier",
                        "begin": "abs(",
                        "close": ")",
                        "plus": " + 1",
                        "other": "-days",
                        "open": "(",
                        "shut": ") + 1",
                    },
                )
            },
            solutions=(
                "return $begin($end - $start).days$close$plus",
                "days = $end.toordinal() - $start.toordinal()\nreturn ${open}days if days > 0 else $other$shut",
                "return $begin($end - $start) // datetime.timedelta(days=1)$close$plus",
            ),
            oracle=lambda start, end, form: (
                (max(0, _walked(start, end)) if form["other"] == "0" else abs(_walked(start, end)))
                + (form["plus"] != "")
            ),
            draw=lambda rng, form: _two_days(rng),
            edges=(
                (date(2024, 2, 28), date(2024, 3, 1)),
                (date(2023, 2, 28), date(2023, 3, 1)),
                (date(2025, 6, 2), date(2025, 6, 1)),
                (date(2025, 6, 1), date(2025, 6, 1)),
            ),
            setup="import datetime",
            about={"start": "a date", "end": "another date", "return": "$what them$rest"},
            noun="$what $start and $end$rest",
            gives="nat",
        ),
        Family(
            "extreme_gap_of_days",
            "days|dates|visits: list[str] -> int",
            names=("${word}_gap", "${word}_break", "${word}_wait_in_days", "find_${word}_gap"),
            tells=(
                "Sort the ISO dates in $days and return the $word number of days between two neighbours.",
                'The list $days holds dates such as "2024-05-31" in any order. Put them into order and return the '
                "$word number of days from one to the next.",
                "Return the $word difference in days between dates of $days (ISO texts) that follow one another in "
                "time.",
            ),
            varies={
                "end": (
                    {"word": "longest", "pick": "max", "sign": ">"},
                    {"word": "shortest", "pick": "min", "sign": "<"},
                )
            },
            notes=("With fewer than two dates the result is 0.",),
            solutions=(
                "from datetime import date\nfrom itertools import pairwise\n"
                "dates = sorted(date.fromisoformat(text) for text in $days)\n"
                "return $pick(((after - before).days for before, after in pairwise(dates)), default=0)",
                "from datetime import date\nif len($days) < 2:\n    return 0\n"
                "numbers = sorted(date.fromisoformat(text).toordinal() for text in $days)\n"
                "return $pick(b - a for a, b in zip(numbers, numbers[1:]))",
                "from datetime import date\nfound = None\nprevious = None\nfor text in sorted($days):\n"
                "    current = date.fromisoformat(text)\n    if previous is not None:\n"
                "        gap = (current - previous).days\n        if found is None or gap $sign found:\n"
                "            found = gap\n    previous = current\nreturn found or 0",
            ),
            oracle=lambda days, end: (
                (max if end["pick"] == "max" else min)(
                    [min(len(span(one, other)) - 1 for other in found[i + 1 :]) for i, one in enumerate(found[:-1])],
                    default=0,
                )
                if (found := sorted(map(date.fromisoformat, days)))
                else 0
            ),
            draw=lambda rng, end: ([any_day(rng, 2024, 2024).isoformat() for _ in range(rng.randint(2, 5))],),
            edges=(([],), (["2025-01-01"],), (["2024-03-01", "2024-02-28"],), (["2023-12-31", "2024-01-01"],)),
            about={"days": "dates in ISO form, in any order", "return": "the $word gap in days"},
            noun="the $word gap in days between consecutive dates of $days",
            gives="nat",
        ),
        Family(
            "nights_of_stays",
            "stays|bookings|trips: list[tuple[str, str]] -> int",
            names=("$name", "${name}_of_stays", "get_$name"),
            tells=(
                "Each pair in $stays holds the ISO dates of arrival and departure. Return $what.",
                'From the pairs ("arrival", "departure") of ISO dates in $stays, compute $what.',
                "The list $stays holds pairs of ISO dates, arrival and departure. Find $what.",
            ),
            varies={
                "form": (
                    {
                        "name": "total_nights",
                        "what": "the number of nights of all stays together",
                        "finish": "return sum(nights)",
                        "step": "found += nights",
                    },
                    {
                        "name": "most_nights",
                        "what": "the number of nights of the longest stay, or 0 if there is none",
                        "finish": "return max(nights, default=0)",
                        "step": "found = max(found, nights)",
                    },
                )
            },
            notes=("No departure is before its arrival; on the same day it makes 0 nights.",),
            solutions=(
                "from datetime import date\nnights = [\n"
                "    (date.fromisoformat(departure) - date.fromisoformat(arrival)).days\n"
                "    for arrival, departure in $stays\n]\n$finish",
                "from datetime import date\nfound = 0\nfor arrival, departure in $stays:\n"
                "    nights = (date.fromisoformat(departure) - date.fromisoformat(arrival)).days\n    $step\n"
                "return found",
            ),
            oracle=lambda stays, form: (sum if form["name"] == "total_nights" else lambda found: max(found, default=0))(
                [_walked(date.fromisoformat(a), date.fromisoformat(b)) for a, b in stays]
            ),
            draw=lambda rng, form: ([_trip(rng) for _ in range(rng.choice((1, 1, 2, 2, 3)))],),
            edges=(([],), ([("2024-02-28", "2024-03-01")],), ([("2025-07-04", "2025-07-04")],)),
            about={"stays": "pairs (arrival, departure) of ISO dates", "return": "$what"},
        ),
        Family(
            "shared_days_of_trips",
            "start_a: str, end_a: str, start_b: str, end_b: str -> int",
            names=("shared_days", "days_in_common", "overlap_in_days", "common_days"),
            tells=(
                "One trip lasts from $start_a to $end_a, another from $start_b to $end_b, all ISO dates, both ends "
                "included. Return how many days belong to both.",
                "Return the number of days that lie in both periods, from $start_a to $end_a and from $start_b to "
                "$end_b. All four are ISO dates, and the last day of a period belongs to it.",
                "Two people are in town from $start_a to $end_a and from $start_b to $end_b (ISO dates, both ends "
                "included). Return on how many days both of them are there.",
            ),
            notes=("A period never ends before it starts.",),
            solutions=(
                "from datetime import date\nfirst = date.fromisoformat(max($start_a, $start_b))\n"
                "last = date.fromisoformat(min($end_a, $end_b))\nreturn max(0, (last - first).days + 1)",
                "from datetime import date\n"
                "a, b, c, d = (date.fromisoformat(text) for text in ($start_a, $end_a, $start_b, $end_b))\n"
                "if b < c or d < a:\n    return 0\nreturn (min(b, d) - max(a, c)).days + 1",
                "from datetime import date\n"
                "def numbers(start: str, end: str) -> range:\n"
                "    first = date.fromisoformat(start).toordinal()\n"
                "    return range(first, date.fromisoformat(end).toordinal() + 1)\n\n"
                "other = numbers($start_b, $end_b)\n"
                "return sum(number in other for number in numbers($start_a, $end_a))",
            ),
            oracle=lambda start_a, end_a, start_b, end_b: len(
                set(span(date.fromisoformat(start_a), date.fromisoformat(end_a)))
                & set(span(date.fromisoformat(start_b), date.fromisoformat(end_b)))
            ),
            draw=_two_trips,
            edges=(
                ("2024-02-27", "2024-03-02", "2024-02-20", "2024-03-31"),
                ("2025-05-01", "2025-05-04", "2025-05-04", "2025-05-09"),
                ("2025-05-01", "2025-05-04", "2025-05-05", "2025-05-09"),
                ("2025-05-06", "2025-05-09", "2025-05-01", "2025-05-03"),
            ),
            about={
                "start_a": "first day of the one period",
                "end_a": "its last day",
                "start_b": "first day of the other period",
                "end_b": "its last day",
                "return": "the number of days in both",
            },
            noun="the number of days shared by the periods from $start_a to $end_a and from $start_b to $end_b",
            gives="nat",
        ),
    ),
)
