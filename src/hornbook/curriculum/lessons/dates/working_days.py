"""Working days, weekends and holidays: counting and moving by days that count."""

from datetime import date, timedelta
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.dates._draws import any_day, call, later, span, spoken
from hornbook.curriculum.lessons.draws import people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _is_weekend(rng: Random) -> Example:
    day = any_day(rng, 2024, 2028)
    return example(
        """A working day is, for now, any day from Monday to Friday. With `weekday` numbering the days from 0, these
        are the numbers below 5.""",
        '''
        from datetime import date, timedelta


        def is_working_day(day: date) -> bool:
            """Return whether the day is one of Monday to Friday."""
            return day.weekday() < 5


        first = $day
        for number in range(4):
            day = first + timedelta(days=number)
            print(day, f"{day:%a}", is_working_day(day))
        ''',
        """The test needs no list of names and no special case. Of the four days that follow one another at most two
        belong to a weekend.""",
        day=call(day),
    )


def _count(rng: Random) -> Example:
    first = any_day(rng, 2024, 2028)
    last = later(rng, first, 40, 12)
    return example(
        """How many working days are there from $a to $b, both included? The plain way is to walk through all days and
        count those that pass the test.""",
        '''
        from datetime import date, timedelta


        def working_days(first: date, last: date) -> int:
            """Return the number of days from Monday to Friday, both ends included."""
            total = (last - first).days + 1
            days = [first + timedelta(days=number) for number in range(total)]
            return sum(day.weekday() < 5 for day in days)


        print(working_days($first, $last))
        print(working_days($first, $first + timedelta(days=6)))
        ''',
        """`True` counts as 1 in a sum, so the comparison can be added up directly. The second call covers seven days
        in a row and therefore has to give 5, whatever day it starts on.""",
        a=spoken(first),
        b=spoken(last),
        first=call(first),
        last=call(last),
    )


def _deadline(rng: Random) -> Example:
    name = people(rng, 1)[0]
    start = any_day(rng, 2024, 2028)
    count = rng.choice((3, 5, 8, 10))
    return example(
        """$name promises an answer within $count working days, counted from the day after $spoken. The loop goes
        forward day by day and subtracts 1 only on a working day.""",
        '''
        from datetime import date, timedelta


        def add_working_days(day: date, count: int) -> date:
            """Return the working day that comes so many working days after the day."""
            while count > 0:
                day += timedelta(days=1)
                if day.weekday() < 5:
                    count -= 1
            return day


        start = $start
        end = add_working_days(start, $count)
        print(f"{start:%a %d %b}", "->", f"{end:%a %d %b}")
        print((end - start).days, "calendar days")
        ''',
        """The date is moved first and tested afterwards, so the starting day itself never counts. In $count working
        days at least $least calendar days go by.""",
        name=name,
        spoken=spoken(start),
        start=call(start),
        count=count,
        least=min((_later_work(start + timedelta(n), count) - start - timedelta(n)).days for n in range(7)),
    )


def _holidays(rng: Random) -> Example:
    year = rng.choice((2024, 2025, 2026, 2027))
    return example(
        """Holidays differ from country to country, so they come in as data. A set answers quickly whether a day is
        one of them.""",
        '''
        from datetime import date, timedelta


        def is_working_day(day: date, holidays: set[date]) -> bool:
            """Return whether the day is neither on a weekend nor a holiday."""
            return day.weekday() < 5 and day not in holidays


        holidays = {date($year, 12, 25), date($year, 12, 26), date($next, 1, 1)}
        day = date($year, 12, 22)
        while day <= date($next, 1, 3):
            if is_working_day(day, holidays):
                print(day, f"{day:%A}")
            day += timedelta(days=1)
        ''',
        """The three holidays and the weekends between them are left out. A holiday that falls on a Saturday or Sunday
        changes nothing, because the first condition has already failed.""",
        year=year,
        next=year + 1,
    )


def _shift_question(rng: Random) -> Question:
    day = any_day(rng, 2024, 2028)
    return question(
        """Bills due on a weekend may be paid on the Monday after it. Write a function that returns the day on which a
        bill really has to be paid.""",
        '''
        from datetime import date, timedelta


        def payable(due: date) -> date:
            """Return the due date, or the following Monday if it is on a weekend."""
            if due.weekday() < 5:
                return due
            return due + timedelta(days=7 - due.weekday())


        print(payable($day))
        print(payable(date(2024, 6, 1)), payable(date(2024, 6, 2)))
        ''',
        """Saturday has the number 5 and needs 2 days, Sunday has 6 and needs 1; `7 - due.weekday()` gives both. The
        last line shows that the two days of one weekend lead to the same Monday.""",
        day=call(day),
    )


def _weekend_question(rng: Random) -> Question:
    year, month = rng.randint(2024, 2029), rng.randint(1, 12)
    return question(
        """Write a function that returns the days of a given month that fall on a weekend, as a list of day numbers.""",
        '''
        from calendar import monthrange
        from datetime import date


        def weekend_days(year: int, month: int) -> list[int]:
            """Return the days of the month that are Saturdays or Sundays."""
            last = monthrange(year, month)[1]
            return [day for day in range(1, last + 1) if date(year, month, day).weekday() >= 5]


        print(weekend_days($year, $month))
        print(len(weekend_days($year, $month)))
        ''',
        """A month has at least 8 such days, since four full weeks are always in it, and at most 10. The `+ 1` lets
        `range` reach the last day of the month.""",
        year=year,
        month=month,
    )


def _later_work(day: date, count: int, holidays: tuple[str, ...] = (), step: int = 1) -> date:
    """From a list of days ahead, the one at position `count` among those that count."""
    days = [day + timedelta(step * number) for number in range(1, 3 * count + 40)]
    work = [one for one in days if f"{one:%a}" not in ("Sat", "Sun") and one.isoformat() not in holidays]
    return work[count - 1] if count else day


def _period(rng: Random) -> tuple[str, str]:
    first = any_day(rng, 2023, 2027)
    return first.isoformat(), later(rng, first, 25).isoformat()


def _with_holidays(rng: Random) -> tuple[str, list[str]]:
    day = any_day(rng, 2023, 2027)
    near = rng.sample([later(rng, day, number, number) for number in range(-1, 6)], rng.randint(1, 4))
    return day.isoformat(), sorted(one.isoformat() for one in near)


LESSON = Lesson(
    topic="Working days, weekends and holidays",
    area="dates",
    concepts=("working_days", "weekday", "day_by_day_loop"),
    openings=(
        """"Within five working days" is a promise that a plain sum of dates cannot keep. Weekends lie in between, and
        perhaps a holiday.""",
        """Not every day counts the same. For deliveries, deadlines and wages the days from Monday to Friday count,
        and a program has to tell them from the rest.""",
        """A week has five working days, but how many has the span from a Wednesday to the Tuesday after next?
        Counting day by day is slow for people and quick for a computer.""",
        """Weekends follow a rule, holidays do not. So a program computes the first and is told the second.""",
    ),
    ideas=(
        (
            """`day.weekday() < 5` is true from Monday to Friday. Put it into a function with a name, since later the
            rule may grow.""",
            """Saturday is 5 and Sunday is 6, so `day.weekday() >= 5` means weekend. Where the week is organised in
            another way, only this one comparison changes.""",
        ),
        (
            """To count, walk through the days from the first to the last and test each. A year has 366 days at most,
            and that is nothing for a computer.""",
            """A loop over all days of the span is easy to get right: make the days, keep those that pass, count them.
            Formulas with weeks and remainders are faster and full of edge cases.""",
        ),
        (
            """To add working days, go forward one day at a time and lower the counter only when the day counts. The
            loop ends on a working day, never on a Sunday.""",
            """Moving by working days means stepping and testing. Step first, then test: the starting day is not one
            of the days to be waited.""",
        ),
        (
            """Holidays are given as a set of dates. The test becomes `day.weekday() < 5 and day not in holidays`, and
            the loops around it stay as they are.""",
            """Since the question "does this day count?" stands in a function of its own, holidays are added in one
            place. Counting and moving use the new rule without being touched.""",
        ),
    ),
    examples=(_is_weekend, _count, _deadline, _holidays),
    pitfalls=(
        """Multiplying by 7/5. Ten working days are often 14 calendar days, but not if they start on a Saturday or
        there is a holiday in between. Only the calendar knows.""",
        """Testing before moving. If the loop counts the starting day as well, every deadline is one working day too
        early, except for those that start on a weekend. Check with a Monday and a count of 1: it gives Tuesday.""",
        """Comparing a holiday's text with a date: `day in {"2024-12-25"}` is always `False`, for a date is never
        equal to a text. Convert the one or the other, so that both sides have the same type.""",
    ),
    questions=(_shift_question, _weekend_question),
    asks=(
        "Which days are working days?",
        "How do I count them?",
        "How do I go five working days ahead?",
        "Where do holidays come in?",
    ),
    notes={
        "young": (
            """Hop along a calendar. On school days say a number aloud. On Saturday and Sunday hop without a word. The
            last number is the answer.""",
        ),
        "engineer": (
            """NumPy's `busday_count` and `busday_offset` do this in bulk, with week masks and holidays. For one date
            at a time the loop is clear and quick enough.""",
        ),
        "analyst": (
            """Revenue per month compares badly when months have 20 to 23 working days. Divide by the number of
            working days before you call a month good or bad.""",
        ),
        "student": (
            """The counting loop takes a number of steps proportional to the span. With full weeks taken out, 5 days
            for each, at most six days remain to be tested: the same answer in constant time.""",
        ),
    },
    families=(
        Family(
            "working_days_in_period",
            "start: str, end: str -> int",
            names=("$name", "count_$name", "${name}_between", "${name}_in_period"),
            tells=(
                "Return the number of $what from the ISO date $start to the ISO date $end, both included.",
                "Count the $what in the period that begins on $start and ends on $end (ISO dates, both included). "
                "Return the number.",
                "Among the days from $start up to and including $end, two ISO dates, there are some $what. "
                "Return how many.",
            ),
            varies={
                "form": (
                    {
                        "name": "working_days",
                        "what": "days from Monday to Friday",
                        "test": "< 5",
                        "days": "Mon Tue Wed Thu Fri",
                    },
                    {"name": "weekend_days", "what": "Saturdays and Sundays", "test": ">= 5", "days": "Sat Sun"},
                    {"name": "sundays", "what": "Sundays", "test": "== 6", "days": "Sun"},
                )
            },
            notes=("$start is never after $end.",),
            solutions=(
                "from datetime import date, timedelta\n"
                "day, last = date.fromisoformat($start), date.fromisoformat($end)\ncount = 0\n"
                "while day <= last:\n    if day.weekday() $test:\n        count += 1\n"
                "    day += timedelta(days=1)\nreturn count",
                "from datetime import date\n"
                "first = date.fromisoformat($start).toordinal()\nlast = date.fromisoformat($end).toordinal()\n"
                "days = [date.fromordinal(number) for number in range(first, last + 1)]\n"
                "return sum(day.weekday() $test for day in days)",
                "from datetime import date\n"
                "first, last = date.fromisoformat($start), date.fromisoformat($end)\n"
                "length = (last - first).days + 1\n"
                "return sum((first.weekday() + number) % 7 $test for number in range(length))",
            ),
            oracle=lambda start, end, form: sum(
                f"{day:%a}" in form["days"] for day in span(date.fromisoformat(start), date.fromisoformat(end))
            ),
            draw=lambda rng, form: _period(rng),
            edges=(
                ("2024-06-03", "2024-06-09"),
                ("2024-06-07", "2024-06-07"),
                ("2024-06-09", "2024-06-10"),
                ("2024-06-08", "2024-06-09"),
                ("2024-12-27", "2025-01-05"),
            ),
            about={"start": "first day of the period", "end": "its last day", "return": "the number of $what in it"},
            noun="the number of $what from $start to $end",
            gives="nat",
        ),
        Family(
            "working_days_moved",
            "day|start: datetime.date, count|number: int -> datetime.date",
            names=("${verb}_working_days", "working_days_$word", "go_${way}_working_days", "work_days_$word"),
            tells=(
                "Return the date that lies $count working days (Monday to Friday) $word than the date $day.",
                "Starting from the date $day, go $way by $count working days and return the date that you reach. "
                "Saturdays and Sundays are not working days.",
                "Given the date $day, find the day from Monday to Friday that is $count working days $word.",
            ),
            varies={
                "way": (
                    {"verb": "add", "word": "later", "way": "forward", "sign": "+", "edge": "0", "skip": "1"},
                    {"verb": "subtract", "word": "earlier", "way": "back", "sign": "-", "edge": "4", "skip": "-1"},
                )
            },
            notes=(
                "The starting date itself is not counted.",
                "For 0 the result is the starting date, even on a weekend.",
            ),
            solutions=(
                "left = $count\nwhile left > 0:\n    $day $sign= datetime.timedelta(days=1)\n"
                "    if $day.weekday() < 5:\n        left -= 1\nreturn $day",
                "one = datetime.timedelta(days=1)\nfor _ in range($count):\n    $day $sign= one\n"
                "    while $day.weekday() in (5, 6):\n        $day $sign= one\nreturn $day",
            ),
            oracle=lambda day, count, way: _later_work(day, count, step=1 if way["sign"] == "+" else -1),
            draw=lambda rng, way: (any_day(rng, 2023, 2027), rng.randint(1, 12)),
            edges=(
                (date(2024, 6, 7), 1),
                (date(2024, 6, 8), 1),
                (date(2024, 6, 9), 0),
                (date(2024, 6, 3), 5),
                (date(2024, 6, 10), 1),
            ),
            setup="import datetime",
            about={
                "day": "the date to start from",
                "count": "how many working days to go",
                "return": "the date reached",
            },
        ),
        Family(
            "first_open_day",
            "day|wish|text: str, holidays|closed: list[str] -> str",
            names=("${name}_open_day", "open_day_$short", "${name}_working_day", "${name}_day_at_work"),
            tells=(
                "An office is closed on Saturdays, Sundays and the ISO dates in $holidays. Return the ISO date of "
                "the $name day $when $day on which it is open.",
                "Return, as an ISO text, the $name working day $when the ISO date $day. Working days are those "
                "from Monday to Friday that are not in $holidays, a list of ISO dates.",
                "Find the $name date $when $day (ISO) that is neither on a weekend nor in the list $holidays of "
                "ISO dates, and return it as an ISO text.",
            ),
            varies={
                "form": (
                    {"name": "next", "short": "from", "when": "on or after", "sign": "+", "first": "0", "shift": ""},
                    {
                        "name": "next",
                        "short": "after",
                        "when": "strictly after",
                        "sign": "+",
                        "first": "1",
                        "shift": " + timedelta(days=1)",
                    },
                    {"name": "last", "short": "until", "when": "on or before", "sign": "-", "first": "0", "shift": ""},
                )
            },
            solutions=(
                "from datetime import date, timedelta\n"
                "current = date.fromisoformat($day)$shift\n"
                "while current.weekday() > 4 or current.isoformat() in $holidays:\n"
                "    current $sign= timedelta(days=1)\nreturn current.isoformat()",
                "from datetime import date, timedelta\nfrom itertools import count\n"
                "begin = date.fromisoformat($day)\nclosed_days = {date.fromisoformat(text) for text in $holidays}\n"
                "days = (begin $sign timedelta(days=number) for number in count($first))\n"
                "return str(next(one for one in days if one.weekday() < 5 and one not in closed_days))",
            ),
            oracle=lambda day, holidays, form: _later_work(
                date.fromisoformat(day) + timedelta(int(form["first"]) - 1 if form["sign"] == "+" else 1),
                1,
                tuple(holidays),
                1 if form["sign"] == "+" else -1,
            ).isoformat(),
            draw=lambda rng, form: _with_holidays(rng),
            edges=(
                ("2024-06-07", ["2024-06-07"]),
                ("2024-06-08", ["2024-06-10"]),
                ("2024-06-05", []),
                ("2024-06-09", []),
            ),
            about={
                "day": "an ISO date",
                "holidays": "further days without work, ISO dates",
                "return": "the ISO date of the day found",
            },
            noun="the $name working day $when $day (closed days are in $holidays)",
            gives="str",
        ),
    ),
)
