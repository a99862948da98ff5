"""Moving a date by days, weeks and months, and what happens at the end of a month."""

from datetime import date, timedelta
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.dates._draws import any_day, call, span, spoken
from hornbook.curriculum.lessons.draws import people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _adding_days(rng: Random) -> Example:
    day = any_day(rng, 2024, 2029)
    step = rng.choice((10, 14, 30, 45, 60, 90))
    return example(
        """An invoice of $spoken is to be paid within $step days. The last day for it comes from adding a `timedelta`
        to the date.""",
        """
        from datetime import date, timedelta

        issued = $day
        due = issued + timedelta(days=$step)
        print("issued:", issued)
        print("due:   ", due)
        print("reminder:", due - timedelta(weeks=1))
        """,
        """The sum of a date and a length is a date again. Nothing in the program knows how long the months are;
        `date` does. For the reminder a week is taken away from the result.""",
        day=call(day),
        spoken=spoken(day),
        step=step,
    )


def _month_end(rng: Random) -> Example:
    year = rng.choice((2023, 2024, 2025, 2027, 2028))
    month = rng.choice((1, 4, 6, 8, 9, 11))
    return example(
        """How long is a month? One way: go to the first day of the next month and step back one day. December is the
        exception that needs care, because its next month belongs to another year.""",
        '''
        from datetime import date, timedelta


        def last_day(year: int, month: int) -> date:
            """Return the last day of the month."""
            if month == 12:
                following = date(year + 1, 1, 1)
            else:
                following = date(year, month + 1, 1)
            return following - timedelta(days=1)


        print(last_day($year, $month))
        print(last_day($year, 2).day, "days in February")
        print(last_day($year, 12))
        ''',
        """The day before a first of the month is always the last of the month before. So no table of month lengths is
        kept, and the leap year takes care of itself.""",
        year=year,
        month=month,
    )


def _add_months(rng: Random) -> Example:
    name = people(rng, 1)[0]
    start = date(rng.choice((2023, 2024, 2026, 2027)), rng.choice((1, 3, 5, 8, 10)), 31)
    return example(
        """$name pays a rent on $spoken and then again on the same day of later months. Adding months means computing
        with month numbers, and in the end the day may be too large for the new month.""",
        '''
        from calendar import monthrange
        from datetime import date


        def add_months(day: date, months: int) -> date:
            """Return the same day so many months later, or the month's last day if it is shorter."""
            number = day.year * 12 + day.month - 1 + months
            year, month = number // 12, number % 12 + 1
            return date(year, month, min(day.day, monthrange(year, month)[1]))


        start = $start
        for months in (1, 4, 6, 12):
            print(months, add_months(start, months))
        print(add_months(start, -1))
        ''',
        """All months since the year 0 are numbered without a gap, so that adding needs no special case for December.
        `monthrange` returns the weekday of the first day and the number of days; the second is the limit.""",
        name=name,
        spoken=spoken(start),
        start=call(start),
    )


def _drift(rng: Random) -> Example:
    year = rng.choice((2025, 2026, 2027, 2029))
    return example(
        """Payments fall on the 31st, or on the last day of a month that has no 31st. Here they are computed in two
        ways: each from the one before, and each from the first.""",
        '''
        from calendar import monthrange
        from datetime import date


        def add_months(day: date, months: int) -> date:
            """Return the same day so many months later, or the month's last day if it is shorter."""
            number = day.year * 12 + day.month - 1 + months
            year, month = number // 12, number % 12 + 1
            return date(year, month, min(day.day, monthrange(year, month)[1]))


        first = date($year, 1, 31)
        chained = [first]
        for _ in range(4):
            chained.append(add_months(chained[-1], 1))
        direct = [add_months(first, months) for months in range(5)]
        print([day.day for day in chained])
        print([day.day for day in direct])
        ''',
        """The first list never recovers from February: once the day is 28, the 31 is forgotten. Counting every date
        from the first one keeps the wish for the 31st.""",
        year=year,
    )


def _trial_question(rng: Random) -> Question:
    day = any_day(rng, 2024, 2028)
    weeks = rng.choice((2, 3, 4, 6))
    return question(
        """A trial of $weeks weeks begins on a given day, which counts as its first day. Write a function that returns
        its last day.""",
        '''
        from datetime import date, timedelta


        def last_trial_day(first: date) -> date:
            """Return the last day of $weeks weeks that begin with the first day."""
            return first + timedelta(weeks=$weeks) - timedelta(days=1)


        print(last_trial_day($day))
        ''',
        """Adding $weeks weeks leads to the same weekday, which is already the first day after the trial. So one day
        is taken off; in all that is $days days after the first.""",
        day=call(day),
        weeks=weeks,
        days=7 * weeks - 1,
    )


def _month_ends_question(rng: Random) -> Question:
    year = rng.randint(2023, 2032)
    return question(
        """Write a function that returns the last days of the twelve months of a year, without a table of month
        lengths.""",
        '''
        from datetime import date, timedelta


        def month_ends(year: int) -> list[date]:
            """Return the last day of each month of the year."""
            firsts = [date(year, month, 1) for month in range(2, 13)] + [date(year + 1, 1, 1)]
            return [first - timedelta(days=1) for first in firsts]


        print([day.day for day in month_ends($year)])
        ''',
        """Eleven of the ends are found from the first days of February to December, the twelfth from the next New
        Year's Day. The second number tells whether $year is a leap year.""",
        year=year,
    )


def _later_months(day: date, months: int) -> date:
    """Month by month: the first of the month is moved, then the day is lowered until it fits."""
    first = day.replace(day=1)
    for _ in range(abs(months)):
        first = (first + timedelta(32)).replace(day=1) if months > 0 else (first - timedelta(1)).replace(day=1)
    return max(one for one in span(first, first + timedelta(day.day - 1)) if one.month == first.month)


def _long_day(rng: Random) -> date:
    day = any_day(rng, 2022, 2028)
    return _later_months(day.replace(day=1, month=rng.choice((1, 3, 5, 8, 10))), 0).replace(day=rng.randint(29, 31))


LESSON = Lesson(
    topic="Adding days and months to a date",
    area="dates",
    concepts=("date_arithmetic", "timedelta", "end_of_month"),
    openings=(
        """"In 30 days" and "in a month" sound alike and are not. Thirty days are thirty days, a month is as long as
        the calendar says. Python supports the first directly; the second has to be decided.""",
        """Deadlines, trial periods, instalments: all of them start from a date and lead to another one. With days and
        weeks that is an addition, with months it takes a small function.""",
        """What is one month after the 31st of January? There is no 31st of February, so someone has to make a rule.
        Programs that skip the question crash in the last days of a month.""",
        """A date plus a length of time is a date. This simple sum replaces all the fuss about short months, and only
        months and years themselves need a closer look.""",
    ),
    ideas=(
        (
            """`day + timedelta(days=10)` is the date ten days later, across the end of the month or year if need be.
            Subtracting works alike.""",
            """To move a date, add a `timedelta`. It takes `days` and `weeks`, both may be negative, and the date
            itself is left as it was.""",
        ),
        (
            """There is no `timedelta(months=1)`. A month has no fixed length, so Python leaves it to you to say what
            "a month later" means for the 30th of January.""",
            """Days and weeks have a fixed length, months do not. That is why a month cannot be added like a
            `timedelta` and why `31 January + 1 month` has no answer that everybody agrees on.""",
        ),
        (
            """A usual rule: keep the day of the month, and if the new month is too short, take its last day. Banks
            and subscriptions mostly do it this way.""",
            """When the day does not exist in the new month, one can clip it to the last day or run over into the next
            month. Clipping is more common; whichever you choose, write it into the docstring.""",
        ),
        (
            """Months become easy when they are counted through: `year * 12 + month - 1` is a number that grows by 1
            with each month. Add to it, then take it apart again with `// 12` and `% 12`.""",
            """Adding months to a month number may lead beyond 12. Instead of correcting with `if`, number all months
            in a row from 0; division by 12 gives the year back, the remainder the month.""",
        ),
        (
            """The last day of a month is found from the other side, as the day before the first of the next month. Or
            ask `calendar.monthrange(year, month)[1]` for the number of its days.""",
            """`calendar.monthrange(2024, 2)` returns `(3, 29)`: the weekday of the first day, then the length of the
            month. For the end of a month only the second number is needed.""",
        ),
    ),
    examples=(_adding_days, _month_end, _add_months, _drift),
    pitfalls=(
        """`day.replace(month=day.month + 1)` fails twice: in December the month becomes 13, and on the 31st the next
        month often has no such day. Both raise a `ValueError`, but only on some days of the year.""",
        """Taking 30 days for a month. After a year of such steps the date is 5 or 6 days behind, and the first of the
        month has become the 26th or 27th. Count in months when months are meant.""",
        """Expecting that a step forward and a step back cancel out. From 31 March one month forward leads to 30
        April, and one month back from there to 30 March. With clipping the way back is not exact.""",
    ),
    questions=(_trial_question, _month_ends_question),
    asks=(
        "How do I add some days?",
        "Why can't I add a month in the same way?",
        "What if the new month is too short?",
        "How do I compute with months?",
        "How do I find the end of a month?",
    ),
    notes={
        "young": (
            """Your knuckles know the months. Count along your fist. Each knuckle is a long month. Each gap is a short
            one.""",
        ),
        "engineer": (
            """The third-party package `dateutil` has `relativedelta(months=1)`, which clips to the end of the month.
            Spreadsheets call the same function EDATE. The clipping is not associative, so avoid chains of it.""",
        ),
        "analyst": (
            """For month-end reports compute each date from the first one of the series. A series built step by step
            slides to the 28th in February and stays there.""",
        ),
        "student": (
            """The pair (year, month) is a number with two digits, of which the lower runs from 0 to 11. Numbering the
            months is a change of base: the same trick turns hours and minutes into minutes.""",
        ),
    },
    families=(
        Family(
            "months_moved_clipped",
            "day|start: datetime.date, count|amount|steps: int -> datetime.date",
            names=("${verb}_months", "months_$word", "date_months_$word", "move_by_months"),
            tells=(
                "Return the date that is $count months $word than the date $day.",
                "Move the date $day by $count months and return the $word date.",
                "Given the date $day and a number $count, return the same day of the month that many months $word.",
            ),
            varies={
                "way": (
                    {"verb": "add", "word": "later", "sign": "+", "step": "following"},
                    {"verb": "subtract", "word": "earlier", "sign": "-", "step": "preceding"},
                )
            },
            notes=(
                "If that month is too short, take its last day.",
                "$count is never negative.",
            ),
            solutions=(
                "import calendar\nnumber = $day.year * 12 + $day.month - 1 $sign $count\n"
                "year, month = number // 12, number % 12 + 1\n"
                "last = calendar.monthrange(year, month)[1]\nreturn datetime.date(year, month, min($day.day, last))",
                "years, month = divmod($day.month - 1 $sign $count, 12)\n"
                "year = $day.year + years\nfor number in ($day.day, 30, 29):\n    try:\n"
                "        return datetime.date(year, month + 1, number)\n    except ValueError:\n        continue\n"
                "return datetime.date(year, month + 1, 28)",
            ),
            oracle=lambda day, months, way: _later_months(day, months if way["sign"] == "+" else -months),
            draw=lambda rng, way: (_long_day(rng) if rng.random() < 0.5 else any_day(rng), rng.randint(0, 30)),
            edges=(
                (date(2024, 1, 31), 1),
                (date(2023, 3, 30), 11),
                (date(2024, 3, 31), 1),
                (date(2024, 12, 15), 1),
                (date(2024, 1, 15), 1),
            ),
            setup="import datetime",
            about={"day": "the date to start from", "count": "how many months to go", "return": "the $word date"},
        ),
        Family(
            "end_of_month_text",
            "month|text: str -> str",
            names=("$name", "find_$name", "${name}_date"),
            tells=(
                '$month is a month such as "2024-05". Return $what as an ISO date such as "2024-05-31".',
                'Given a month in the form "2024-05", return $what as a text in the form "2024-05-31".',
                "Return $what, an ISO date. $month is a month, written as year and number with a hyphen between "
                'them, like "2031-09".',
            ),
            varies={
                "form": (
                    {"name": "month_end", "what": "its last day", "ahead": 1},
                    {"name": "next_month_end", "what": "the last day of the month after it", "ahead": 2},
                )
            },
            solutions=(
                'from datetime import date, timedelta\nyear, number = map(int, $month.split("-"))\n'
                "months = year * 12 + number - 1 + $ahead\n"
                "return str(date(months // 12, months % 12 + 1, 1) - timedelta(days=1))",
                'from datetime import date, timedelta\nday = date.fromisoformat($month + "-01")\n'
                "for _ in range($ahead):\n    day = (day + timedelta(days=31)).replace(day=1)\n"
                "return (day - timedelta(days=1)).isoformat()",
            ),
            oracle=lambda month, form: max(
                one
                for one in span(date.fromisoformat(month + "-01"), date.fromisoformat(month + "-01") + timedelta(61))
                if one.strftime("%Y-%m")
                == _later_months(date.fromisoformat(month + "-01"), form["ahead"] - 1).strftime("%Y-%m")
            ).isoformat(),
            draw=lambda rng, form: (any_day(rng).isoformat()[:7],),
            edges=(("2024-02",), ("2023-02",), ("2025-12",), ("2024-01",), ("2025-11",)),
            about={"month": 'a month such as "2024-05"', "return": "$what, in ISO form"},
        ),
        Family(
            "instalment_dates",
            "first|start: str, count|number: int -> list[str]",
            names=("instalment_dates", "payment_dates", "due_dates", "payment_plan"),
            tells=(
                "A sum is paid in $count instalments, the first on the ISO date $first and each of the others "
                "$step later. Return their dates as ISO texts.",
                "Return the ISO dates of $count payments that begin on $first and follow one another $step apart.",
                "Make a list of $count dates: $first (an ISO date), then the same day of the month again and "
                "again, $step later each time. Return the dates as ISO texts.",
            ),
            varies={
                "gap": (
                    {"step": "one month", "months": 1},
                    {"step": "two months", "months": 2},
                    {"step": "three months", "months": 3},
                    {"step": "six months", "months": 6},
                )
            },
            notes=("Where a month does not have the day of the first payment, its last day is taken.",),
            solutions=(
                "from calendar import monthrange\nfrom datetime import date\n"
                "begin = date.fromisoformat($first)\ndates = []\nfor number in range($count):\n"
                "    months = begin.year * 12 + begin.month - 1 + number * $months\n"
                "    year, month = months // 12, months % 12 + 1\n"
                "    day = min(begin.day, monthrange(year, month)[1])\n"
                "    dates.append(date(year, month, day).isoformat())\nreturn dates",
                "from calendar import monthrange\n"
                'year, month, day = map(int, $first.split("-"))\ndates = []\nwhile len(dates) < $count:\n'
                "    last = monthrange(year, month)[1]\n"
                '    dates.append(f"{year}-{month:02}-{min(day, last):02}")\n    month += $months\n'
                "    if month > 12:\n        year, month = year + 1, month - 12\nreturn dates",
            ),
            oracle=lambda first, count, gap: [
                _later_months(date.fromisoformat(first), number * gap["months"]).isoformat() for number in range(count)
            ],
            draw=lambda rng, gap: (
                (_long_day(rng) if rng.random() < 0.6 else any_day(rng, 2020, 2030)).isoformat(),
                rng.randint(1, 6),
            ),
            edges=(("2024-01-31", 3), ("2025-11-30", 5), ("2024-08-31", 0), ("2024-12-01", 2)),
            about={
                "first": "date of the first payment, ISO form",
                "count": "the number of payments",
                "return": "the dates in order",
            },
            noun="the list of dates of $count payments from $first on, $step apart",
            gives="words",
        ),
    ),
)
