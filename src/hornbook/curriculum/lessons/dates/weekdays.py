"""Days of the week: their numbers, their names, and arithmetic modulo 7."""

from datetime import date, timedelta
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.dates._draws import WEEKDAYS, any_day, call, span, spoken
from hornbook.curriculum.lessons.draws import people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _name(rng: Random) -> Example:
    one = people(rng, 1)[0]
    day = any_day(rng, 1950, 2015)
    return example(
        """$one was born on $spoken. On which day of the week was that? The method `weekday` answers with a number,
        and a list turns the number into a name.""",
        '''
        from datetime import date

        NAMES = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


        def weekday_name(day: date) -> str:
            """Return the English name of the day of the week."""
            return NAMES[day.weekday()]


        born = $day
        print(born.weekday(), born.isoweekday())
        print(weekday_name(born))
        ''',
        """`weekday` counts from 0 for Monday, so its result fits the positions of the list. `isoweekday` counts from
        1 and is one larger on every day.""",
        one=one,
        spoken=spoken(day),
        day=call(day),
    )


def _modulo(rng: Random) -> Example:
    start = rng.randrange(7)
    step = rng.choice((17, 25, 40, 100, 365))
    return example(
        """Today is a $name. Which day of the week will it be in $step days? No date is needed for that, only the
        remainder of a division by 7.""",
        '''
        NAMES = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


        def weekday_after(today: str, days: int) -> str:
            """Return the name of the day of the week so many days later."""
            return NAMES[(NAMES.index(today) + days) % 7]


        print(weekday_after("$name", $step))
        print(weekday_after("$name", 7))
        print(weekday_after("$name", -1))
        ''',
        """$step days are $weeks weeks and $rest more, and the full weeks change nothing. The last call goes
        backwards: in Python the remainder of a negative number by 7 is still between 0 and 6.""",
        name=WEEKDAYS[start],
        step=step,
        weeks=step // 7,
        rest=f"{step % 7} day" + "s" * (step % 7 != 1),
    )


def _first_of_month(rng: Random) -> Example:
    year, month = rng.randint(2024, 2030), rng.randint(1, 12)
    number = rng.randrange(7)
    return example(
        """A club meets on the first $name of every month. Its date is found by stepping forward from the 1st, and the
        number of steps is a remainder.""",
        '''
        from datetime import date, timedelta


        def first_in_month(year: int, month: int, weekday: int) -> date:
            """Return the first such weekday of the month; 0 is Monday."""
            first = date(year, month, 1)
            steps = (weekday - first.weekday()) % 7
            return first + timedelta(days=steps)


        day = first_in_month($year, $month, $number)
        print(day, day.weekday())
        print([str(day + timedelta(weeks=n)) for n in range(1, 4)])
        ''',
        """`(weekday - first.weekday()) % 7` is 0 when the month begins with the weekday itself, and otherwise the
        days still to go. The further meetings of that weekday follow a week apart.""",
        name=WEEKDAYS[number],
        year=year,
        month=month,
        number=number,
    )


def _tally(rng: Random) -> Example:
    year = rng.randint(2020, 2035)
    return example(
        """The 13th of a month can be any day of the week. How often is each of them the 13th in $year?""",
        """
        from datetime import date

        NAMES = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

        tally = [0] * 7
        for month in range(1, 13):
            tally[date($year, month, 13).weekday()] += 1
        for name, count in zip(NAMES, tally):
            print(name, count)
        """,
        """A list with seven zeros does as a table, since `weekday` gives positions 0 to 6. The counts add up to 12,
        one for each month.""",
        year=year,
    )


def _market_question(rng: Random) -> Question:
    day = any_day(rng, 2024, 2028)
    a, b = sorted(rng.sample(range(7), 2))
    return question(
        """A market is held on every $a and $b. Write a function that says whether it takes place on a given date.""",
        '''
        from datetime import date


        def market_day(day: date) -> bool:
            """Return whether the day is a $a or a $b."""
            return day.weekday() in ($x, $y)


        print(market_day($day))
        print(sum(market_day(date(2025, 3, number)) for number in range(1, 32)))
        ''',
        """$a has the number $x and $b the number $y. The last line counts the markets of March 2025: `True` counts as
        1 in a sum.""",
        a=WEEKDAYS[a],
        b=WEEKDAYS[b],
        x=a,
        y=b,
        day=call(day),
    )


def _month_pairs_question(rng: Random) -> Question:
    year = rng.randint(2023, 2033)
    return question(
        """Which months of a year begin with a Sunday? Write a function that returns their numbers.""",
        '''
        from datetime import date


        def sunday_months(year: int) -> list[int]:
            """Return the months whose first day is a Sunday."""
            return [month for month in range(1, 13) if date(year, month, 1).isoweekday() == 7]


        print(sunday_months($year))
        ''',
        """`isoweekday` gives 7 for Sunday; with `weekday` the comparison would be with 6. Every year has at least one
        such month and at most three.""",
        year=year,
    )


def _weekday(day: date) -> int:
    """Counted on from a Monday, week by week."""
    return (day - date(1900, 1, 1)).days % 7


LESSON = Lesson(
    topic="Days of the week",
    area="dates",
    concepts=("weekday", "modulo", "date_object"),
    openings=(
        """Week after week the same seven names come round. A computer counts them from 0 to 6, and what looks like a
        question about the calendar becomes a remainder.""",
        """Is the shop open on that day? When is the second Thursday of the month? For such questions a date has to
        tell its day of the week, and a `date` object does.""",
        """The days of the week don't care about months and years. They go round in a circle of seven, without a break
        at New Year and without a leap day of their own.""",
        """A birthday moves on by one day of the week from year to year, and by two when a leap day lies in between.
        The reason is a remainder: 365 days are 52 weeks and one day.""",
    ),
    ideas=(
        (
            """`day.weekday()` returns 0 for Monday up to 6 for Sunday. It is a method and needs the brackets; without
            them you get the method itself instead of its answer.""",
            """Python numbers the days of the week from 0, Monday, to 6, Sunday, by `weekday()`. The numbers fit a
            list of seven names.""",
        ),
        (
            """There is a second count: `isoweekday()` goes from 1 for Monday to 7 for Sunday, as the ISO standard
            does. Use one of them in a program, not both.""",
            """Two methods, two countings. `weekday` begins with 0 and suits positions in lists; `isoweekday` begins
            with 1 and suits what people write.""",
        ),
        (
            """For names there are three ways: a list and the number, `day.strftime("%A")` for the full name, and
            `day.strftime("%a")` for three letters. The last two follow the language that the program is set to.""",
            """`NAMES[day.weekday()]` with a list of your own is the safest way to a name. `strftime("%A")` is
            shorter, but its result depends on the language settings.""",
        ),
        (
            """Seven days later it is the same weekday. Therefore only `days % 7` matters, and `(number + days) % 7`
            is the new number.""",
            """Going forward on the circle means adding and taking the remainder by 7. In Python this is right for
            going back too, as `-1 % 7` is 6.""",
        ),
        (
            """The distance to the next Friday, today allowed, is `(4 - day.weekday()) % 7`: how far the wish is ahead
            on the circle. If today is a Friday, the result is 0.""",
            """To get from one weekday to another, subtract the numbers and take the remainder by 7. The result is the
            number of days to wait, from 0 to 6.""",
        ),
    ),
    examples=(_name, _modulo, _first_of_month, _tally),
    pitfalls=(
        """Mixing up the two countings. A list of names that begins with Monday, used with `isoweekday()`, is one day
        off and fails with an `IndexError` on Sundays.""",
        """Starting the list of names with Sunday, as calendars in some countries do. Python's week begins with
        Monday, so each date would get the name of the day before. Check with a date that you know.""",
        """Writing `wish - day.weekday()` without the remainder. If the wish lies earlier in the week than the day,
        the result is negative and leads back instead of on to next week. `% 7` repairs it.""",
    ),
    questions=(_market_question, _month_pairs_question),
    asks=(
        "How does a date tell its weekday?",
        "Why are there two methods?",
        "How do I get the name?",
        "Which weekday is it in 100 days?",
        "How far is it to the next Friday?",
    ),
    notes={
        "young": (
            """Sit in a circle of seven friends. Each friend is a day. Clap once for each day that passes, one friend
            after the other. After seven claps you are back where you began.""",
        ),
        "engineer": (
            """JavaScript's `getDay` counts from 0 for Sunday, C's `tm_wday` too. Python's `weekday` begins with
            Monday, which breaks many a table that was copied over.""",
        ),
        "teacher": (
            """Each pupil's own date of birth is the best test case: most families know or can find out the day of the
            week.""",
        ),
        "analyst": (
            """Sums by weekday are only comparable when each weekday occurs equally often in the period. Divide by the
            number of Mondays, Tuesdays and so on, or take whole weeks.""",
        ),
    },
    families=(
        Family(
            "weekday_label",
            "day|iso_date|when: str -> str",
            names=("weekday_$short", "day_of_week_$short", "get_weekday_$short", "weekday_${short}_of"),
            tells=(
                "Return the English name of the weekday of the ISO date $day, $how.",
                "The date $day is given in ISO form. Return the English name of its weekday, $how.",
                '$day is a date such as "2024-05-31". Return the English name of its weekday, $how.',
            ),
            varies={
                "form": (
                    {"short": "name", "how": 'in full, such as "Friday"', "cut": "", "code": "%A"},
                    {"short": "letters", "how": 'cut to three letters, such as "Fri"', "cut": "[:3]", "code": "%a"},
                    {
                        "short": "abbreviation",
                        "how": 'cut to its first two letters, such as "Fr"',
                        "cut": "[:2]",
                        "code": "%a",
                    },
                )
            },
            solutions=(
                "from datetime import date\n"
                'names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]\n'
                "return names[date.fromisoformat($day).weekday()]$cut",
                "from calendar import day_name\nfrom datetime import date\n"
                'year, month, day = map(int, $day.split("-"))\n'
                "return day_name[date(year, month, day).weekday()]$cut",
                'from datetime import date\nreturn date.fromisoformat($day).strftime("%A")$cut',
            ),
            oracle=lambda text, form: WEEKDAYS[_weekday(date.fromisoformat(text))][
                : {"": 9, "[:3]": 3, "[:2]": 2}[form["cut"]]
            ],
            draw=lambda rng, form: (any_day(rng, 1960, 2060).isoformat(),),
            edges=(("2024-02-29",), ("2023-12-31",), ("2024-01-01",), ("2000-01-01",)),
            about={"day": "a date in ISO form", "return": "the name of the weekday, $how"},
            noun="the English weekday name of the ISO date $day, $how",
            gives="str",
        ),
        Family(
            "weekday_in_days",
            "name|today|start: str, count|steps: int -> str",
            names=("weekday_$word", "name_of_day_$word", "weekday_days_$word", "shift_weekday"),
            tells=(
                "Return the English name of the weekday $count days $word than the weekday $name.",
                '$name is a weekday such as "Monday". Return the weekday that is $count days $word.',
                "Start from the weekday $name and go $count days $way round the week. Return the name of the "
                "weekday that you reach.",
            ),
            varies={
                "way": (
                    {"word": "later", "sign": "+", "way": "forward"},
                    {"word": "earlier", "sign": "-", "way": "back"},
                )
            },
            notes=("$count is not negative and may be larger than 7.",),
            solutions=(
                'names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]\n'
                "return names[(names.index($name) $sign $count) % 7]",
                "from calendar import day_name\nnames = list(day_name)\nposition = names.index($name)\n"
                "for _ in range($count):\n    position = (position $sign 1) % 7\nreturn names[position]",
                "from collections import deque\n"
                'week = deque(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"])\n'
                "week.rotate(-(week.index($name) $sign $count))\nreturn week[0]",
            ),
            oracle=lambda name, days, way: next(
                (day + timedelta(days if way["sign"] == "+" else -days)).strftime("%A")
                for day in span(date(2024, 1, 1), date(2024, 1, 7))
                if day.strftime("%A") == name
            ),
            draw=lambda rng, way: (rng.choice(WEEKDAYS), rng.choice((rng.randint(0, 8), rng.randint(9, 400)))),
            edges=(("Sunday", 1), ("Monday", 1), ("Thursday", 0), ("Wednesday", 21)),
            about={
                "name": "the weekday to start from",
                "count": "how many days to go",
                "return": "the weekday reached",
            },
        ),
        Family(
            "weekday_of_month",
            "year: int, month: int -> int",
            names=("${nth}_$lower", "${nth}_${lower}_of_month", "find_${nth}_$lower", "${nth}_${lower}_in"),
            tells=(
                "Return on which day of the month the $nth $name falls in $month (1 to 12) of the given $year.",
                "Find the $nth $name in the given $month (from 1 to 12) of $year and return its day of the month.",
                "Given $year and $month (1 to 12), return the day of the month of the $nth $name.",
            ),
            varies={
                "place": (
                    {"nth": "first", "index": "0", "from": "1"},
                    {"nth": "second", "index": "1", "from": "8"},
                    {"nth": "third", "index": "2", "from": "15"},
                    {"nth": "last", "index": "-1", "from": "0"},
                ),
                "weekday": tuple(
                    {"name": name, "lower": name.lower(), "number": str(number)} for number, name in enumerate(WEEKDAYS)
                ),
            },
            solutions=(
                "from calendar import monthrange\nfrom datetime import date\n"
                "days = range(1, monthrange($year, $month)[1] + 1)\n"
                "found = [day for day in days if date($year, $month, day).weekday() == $number]\nreturn found[$index]",
                "from calendar import monthcalendar\n"
                "column = [week[$number] for week in monthcalendar($year, $month)]\n"
                "return [day for day in column if day > 0][$index]",
            ),
            oracle=lambda year, month, place, weekday: [
                day.day
                for day in span(date(year, month, 1), date(year, month, 28) + timedelta(3))
                if day.month == month and _weekday(day) == int(weekday["number"])
            ][int(place["index"])],
            draw=lambda rng, place, weekday: (rng.randint(2000, 2040), rng.randint(1, 12)),
            edges=((2023, 2), (2024, 2), (2025, 12)),
            about={
                "year": "the year",
                "month": "the month, from 1 to 12",
                "return": "the day of the month of its $nth $name",
            },
            noun="the day of the month of the $nth $name in $month of $year",
            gives="nat",
        ),
        Family(
            "weekday_tally",
            "days|dates|visits: list[str] -> list[int]",
            names=("weekday_tally", "count_by_weekday", "visits_per_weekday", "weekday_counts"),
            tells=(
                "Count on which weekdays the ISO dates in $days fall. Return a list of seven numbers, that of "
                "$first first.",
                "Return seven counts, for $first to $last, of the weekdays on which the ISO dates in $days fall.",
                "For the dates in $days (ISO texts), return a list that tells how many fall on each day of the "
                "week, from $first to $last.",
            ),
            varies={
                "week": (
                    {"first": "Monday", "last": "Sunday", "call": "weekday()", "mod": ""},
                    {"first": "Sunday", "last": "Saturday", "call": "isoweekday()", "mod": " % 7"},
                )
            },
            solutions=(
                "from datetime import date\ntally = [0] * 7\nfor text in $days:\n"
                "    tally[date.fromisoformat(text).$call$mod] += 1\nreturn tally",
                "from collections import Counter\nfrom datetime import date\n"
                "found = Counter(date.fromisoformat(text).$call$mod for text in $days)\n"
                "return [found[number] for number in range(7)]",
                "from datetime import date\n"
                "numbers = [date.fromisoformat(text).$call$mod for text in $days]\n"
                "return [numbers.count(number) for number in range(7)]",
            ),
            oracle=lambda days, week: [
                sum(_weekday(date.fromisoformat(text)) == (number - (week["mod"] != "")) % 7 for text in days)
                for number in range(7)
            ],
            draw=lambda rng, week: ([any_day(rng, 2025, 2026).isoformat() for _ in range(rng.randint(3, 7))],),
            edges=(([],), (["2024-12-29", "2024-12-30", "2024-12-29"],)),
            about={"days": "dates in ISO form", "return": "seven counts, from $first to $last"},
            noun="the list of weekday counts ($first to $last) of the dates in $days",
            gives="nats",
        ),
    ),
)
