"""Ages, birthdays and anniversaries: counting full years."""

from datetime import date, timedelta
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.dates._draws import any_day, call, later, span, spoken
from hornbook.curriculum.lessons.draws import people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _age(rng: Random) -> Example:
    name = people(rng, 1)[0]
    born = any_day(rng, 1960, 2012).replace(day=rng.randint(1, 28), month=rng.randint(3, 10))
    year = rng.randint(2024, 2028)
    birthday = born.replace(year=year)
    return example(
        """$name was born on $spoken. The age is the difference of the years, minus 1 as long as this year's birthday
        is still to come.""",
        '''
        from datetime import date


        def age(born: date, today: date) -> int:
            """Return the number of full years on the day."""
            years = today.year - born.year
            if (today.month, today.day) < (born.month, born.day):
                years -= 1
            return years


        born = $born
        print(age(born, $before))
        print(age(born, $birthday))
        ''',
        """The two calls lie one day apart, on the eve of the birthday and on it, and the age goes from $less to
        $more. Month and day are compared as a pair, so the month counts first.""",
        name=name,
        spoken=spoken(born),
        born=call(born),
        before=call(birthday - timedelta(1)),
        birthday=call(birthday),
        less=year - born.year - 1,
        more=year - born.year,
    )


def _next_birthday(rng: Random) -> Example:
    name = people(rng, 1)[0]
    born = any_day(rng, 1970, 2010).replace(day=rng.randint(1, 28))
    today = any_day(rng, 2025, 2028)
    return example(
        """How many days does $name have to wait for the next birthday? It is this year's, unless that is over; then
        it is next year's.""",
        '''
        from datetime import date


        def next_birthday(born: date, today: date) -> date:
            """Return the next birthday, which may be today. Not for the 29th of February."""
            birthday = born.replace(year=today.year)
            if birthday < today:
                birthday = birthday.replace(year=today.year + 1)
            return birthday


        today = $today
        birthday = next_birthday($born, today)
        print(birthday, f"{birthday:%A}")
        print((birthday - today).days, "days to go")
        ''',
        """With `<` the birthday itself still counts as the next one, and the wait is 0 days. With `<=` one would be
        sent to next year on the very day.""",
        name=name,
        born=call(born),
        today=call(today),
    )


def _leap_birthday(rng: Random) -> Example:
    year = rng.choice((1988, 1992, 1996, 2000, 2004, 2008))
    return example(
        """Whoever was born on 29 February $year has no such day in most years. `replace` fails there, so the function
        needs a rule; this one takes the 1st of March.""",
        '''
        from datetime import date


        def birthday_in(born: date, year: int) -> date:
            """Return the birthday in the year; 1 March where 29 February is missing."""
            try:
                return born.replace(year=year)
            except ValueError:
                return date(year, 3, 1)


        born = date($year, 2, 29)
        for year in (2024, 2025, 2026, 2028):
            print(birthday_in(born, year))
        ''',
        """Only a 29th of February can make `replace` fail here, since all other days exist in every year. Some prefer
        the 28th of February, and laws differ; what matters is that the rule is written down.""",
        year=year,
    )


def _jubilees(rng: Random) -> Example:
    founded = rng.randint(1871, 1990)
    name = rng.choice(("choir", "chess club", "fire brigade", "rowing club", "brass band", "library"))
    return example(
        """A $name was founded in $founded and celebrates every 25 years. Which celebrations fall into the years from
        2000 to 2060?""",
        '''
        def jubilees(founded: int, first: int, last: int) -> list[tuple[int, int]]:
            """Return (year, age) for each 25th anniversary from the first to the last year."""
            found = []
            for year in range(first, last + 1):
                age = year - founded
                if age > 0 and age % 25 == 0:
                    found.append((year, age))
            return found


        for year, age in jubilees($founded, 2000, 2060):
            print(year, f"{age} years")
        ''',
        """An age that 25 divides without remainder is a reason to celebrate. The test `age > 0` keeps the year of the
        foundation out, in which the age is 0 and divisible as well.""",
        name=name,
        founded=founded,
    )


def _ticket_question(rng: Random) -> Question:
    limit = rng.choice((6, 12, 14, 16))
    born = date(2025 - limit, rng.randint(2, 11), rng.randint(2, 27))
    return question(
        """Children pay half price until the day before their ${limit}th birthday. Write a function that tells from
        the date of birth whether someone pays half on a given day.""",
        '''
        from datetime import date


        def pays_half(born: date, day: date) -> bool:
            """Return whether the person is younger than $limit on the day."""
            years = day.year - born.year - ((day.month, day.day) < (born.month, born.day))
            return years < $limit


        print(pays_half($born, $eve))
        print(pays_half($born, $day))
        ''',
        """A comparison is worth 1 or 0 in a subtraction, which makes the correction a single term. The two calls are
        the eve of the ${limit}th birthday and the birthday.""",
        limit=limit,
        born=call(born),
        eve=call(born.replace(year=2025) - timedelta(1)),
        day=call(born.replace(year=2025)),
    )


def _months_question(rng: Random) -> Question:
    born = any_day(rng, 2022, 2024)
    day = later(rng, born, 600, 30)
    return question(
        """Parents give the age of a baby in months. Write a function for the number of full months from the birth to
        a given day.""",
        '''
        from datetime import date


        def full_months(born: date, day: date) -> int:
            """Return how many full months have passed since the birth."""
            months = (day.year - born.year) * 12 + day.month - born.month
            if day.day < born.day:
                months -= 1
            return months


        print(full_months($born, $day))
        print(full_months(date(2024, 1, 15), date(2024, 3, 14)))
        ''',
        """It is the pattern of the years once more, with months as the unit and the day of the month as the test. In
        the second call the second month is one day short, so the answer is 1.""",
        born=call(born),
        day=call(day),
    )


def _birthdays(born: date, last: date) -> int:
    """Birthdays met on a walk through all days after the birth; 1 March stands in for a missing 29 February."""
    count = 0
    for day in span(born + timedelta(1), last):
        same = (day.month, day.day) == (born.month, born.day)
        instead = (born.month, born.day, day.month, day.day) == (2, 29, 3, 1) and (day - timedelta(1)).day == 28
        count += same or instead
    return count


def _born_and_day(rng: Random) -> tuple[date, date]:
    born = any_day(rng, 1995, 2015)
    if rng.random() < 0.35:
        born = date(rng.choice((1996, 2000, 2004, 2008)), 2, 29)
    around = born.replace(year=born.year + rng.randint(1, 18), day=min(born.day, 28))
    return born, later(rng, around, 3, -3) if rng.random() < 0.6 else later(rng, around, 300)


def _month_day(rng: Random) -> tuple[str, date]:
    birthday = any_day(rng, 2021, 2023)
    today = birthday.replace(day=min(birthday.day, 28)) + timedelta(rng.choice((-40, -2, -1, 0, 1, 2, 30)))
    return birthday.isoformat()[5:], any_day(rng, 2022, 2028) if rng.random() < 0.3 else today


LESSON = Lesson(
    topic="Ages, birthdays and anniversaries",
    area="dates",
    concepts=("age", "date_comparison", "leap_day"),
    openings=(
        """How old is somebody who was born in 1990? It depends on the day: until the birthday it is a year less than
        after it. An age is a number of full years, and counting them takes more than a subtraction.""",
        """Ages decide on tickets, contracts and the right to vote. The rule is simple for people: you are a year
        older on your birthday. A program has to compare month and day to apply it.""",
        """An anniversary returns with the same day and month. Between two of them lie 365 or 366 days, which is why
        dividing a number of days gives ages that are wrong now and then.""",
    ),
    ideas=(
        (
            """Subtract the years, then correct: if the birthday is still to come in this year, one year has not been
            completed.""",
            """The difference of the years is the age that is reached in the course of the year. Before the birthday
            it is one too high.""",
        ),
        (
            """Whether the birthday is still to come is a comparison of pairs: `(today.month, today.day) <
            (born.month, born.day)`. Tuples compare the month first and the day only if the months are equal.""",
            """Compare month and day together, as tuples. Comparing them one after the other with `and` goes wrong
            when the month is earlier and the day later.""",
        ),
        (
            """Since `True` is 1 and `False` is 0, the correction fits into one line: `today.year - born.year -
            (comparison)`. The long form with `if` says the same and may be easier to read.""",
            """The correction can be written as an `if` that lowers the result by 1, or by subtracting the comparison
            itself. Both are common; choose one and test the days around the birthday.""",
        ),
        (
            """The next birthday is this year's or, if that is over, next year's. `born.replace(year=...)` makes the
            date, except for the 29th of February, which most years lack.""",
            """For a birthday on the 29th of February a rule is needed: the 28th of February or the 1st of March. By
            comparing tuples in an ordinary year, someone born on the 29th becomes older on the 1st of March.""",
        ),
    ),
    examples=(_age, _next_birthday, _leap_birthday, _jubilees),
    pitfalls=(
        """Dividing days by 365: `(today - born).days // 365` makes people a year older too early, by one day for each
        leap day of their life. At 40 that is about ten days. Dividing by 365.25 is only less wrong.""",
        """Correcting with `today.month < born.month or today.day < born.day`. On 5 June somebody born on 20 May would
        count as not having had a birthday, because 5 is less than 20.""",
        """Building this year's birthday with `replace` and forgetting leap days. The program runs for years and stops
        with a `ValueError` on the first customer born on 29 February.""",
    ),
    questions=(_ticket_question, _months_question),
    asks=(
        "How do I compute an age?",
        "How do I know whether the birthday is over?",
        "Can it be written shorter?",
        "What about the next birthday, and leap days?",
    ),
    notes={
        "young": (
            """You put a new candle on the cake on your birthday, never before. Count the candles, not the calendars
            on the wall.""",
        ),
        "engineer": (
            """Pass the day in as an argument instead of calling `date.today()` inside. A function of two dates can be
            tested for the eve of a birthday; one that asks the clock cannot.""",
        ),
        "analyst": (
            """For age groups fix one reference date for the whole table, and put it into the report. Ages computed
            "as of today" change when the report is run again.""",
        ),
        "teacher": (
            """Let each pupil compute their own age with `days // 365` and with the comparison. Those with a birthday in
            the next days get two answers, and the class has its counterexample.""",
        ),
    },
    families=(
        Family(
            "age_in_full_years",
            "born|birth: datetime.date, day|today: datetime.date -> int",
            names=("$name", "get_$name", "${name}_on_day", "compute_$name"),
            tells=(
                "Return $what on the date $day $who on the date $born.",
                "Given the dates $born and $day, return $what on $day $who on $born.",
                "Compute $what on $day $who on $born (both are dates).",
            ),
            varies={
                "form": (
                    {"name": "age", "what": "the age in full years", "who": "of a person born"},
                    {"name": "years_of_service", "what": "the full years of service", "who": "of somebody hired"},
                    {"name": "full_years", "what": "how many full years have passed", "who": "since an event"},
                )
            },
            notes=(
                "$day is not before $born.",
                "Where a year has no 29th of February, the 1st of March takes its place.",
            ),
            solutions=(
                "years = $day.year - $born.year\nif ($day.month, $day.day) < ($born.month, $born.day):\n"
                "    years -= 1\nreturn years",
                "not_yet = ($day.month, $day.day) < ($born.month, $born.day)\nreturn $day.year - $born.year - not_yet",
                "try:\n    anniversary = $born.replace(year=$day.year)\nexcept ValueError:\n"
                "    anniversary = datetime.date($day.year, 3, 1)\n"
                "years = $day.year - $born.year\nreturn years if anniversary <= $day else years - 1",
            ),
            oracle=lambda born, day, form: _birthdays(born, day),
            draw=lambda rng, form: _born_and_day(rng),
            edges=(
                (date(2000, 2, 29), date(2001, 2, 28)),
                (date(2000, 2, 29), date(2001, 3, 1)),
                (date(1999, 5, 20), date(2010, 6, 5)),
                (date(2001, 12, 31), date(2002, 12, 30)),
            ),
            setup="import datetime",
            about={"born": "the first day", "day": "the day asked about", "return": "$what"},
            noun="$what on the date $day $who on the date $born",
            gives="nat",
        ),
        Family(
            "days_to_anniversary",
            "birthday|feast: str, today: datetime.date -> int",
            names=("days_$short", "count_days_$short", "wait_$short", "number_of_days_$short"),
            tells=(
                'An anniversary falls on $birthday of every year, a month and day such as "05-31". Return the '
                "number of days from the date $today $what.",
                'Given a month and day such as "05-31" in $birthday, which comes round every year, return how many '
                "days it is from the date $today $what.",
                'Somebody celebrates on $birthday every year, written like "05-31" (month, day). Compute how many '
                "days it is from the date $today $what.",
            ),
            varies={
                "way": (
                    {
                        "short": "until_anniversary",
                        "what": "to the next such day",
                        "cmp": "<",
                        "sign": "+",
                        "result": "(found - today).days",
                        "steps": "1",
                    },
                    {
                        "short": "since_anniversary",
                        "what": "back to the last such day",
                        "cmp": ">",
                        "sign": "-",
                        "result": "(today - found).days",
                        "steps": "-1",
                    },
                )
            },
            notes=(
                "It is 0 if $today is such a day itself.",
                "The 29th of February does not occur in $birthday.",
            ),
            solutions=(
                'month, number = map(int, $birthday.split("-"))\n'
                "found = datetime.date($today.year, month, number)\nif found $cmp today:\n"
                "    found = found.replace(year=today.year $sign 1)\nreturn $result",
                "count = 0\ncurrent = $today\n"
                'while current.strftime("%m-%d") != $birthday:\n    current $sign= datetime.timedelta(days=1)\n'
                "    count += 1\nreturn count",
                "candidates = [\n"
                '    datetime.date.fromisoformat(f"{year}-{$birthday}") for year in (today.year, today.year $sign 1)\n'
                "]\n"
                "return min($result for found in candidates if not found $cmp today)",
            ),
            oracle=lambda birthday, today, way: next(
                number
                for number in range(800)
                if (today + timedelta(number if way["sign"] == "+" else -number)).isoformat().endswith("-" + birthday)
            ),
            draw=lambda rng, way: _month_day(rng),
            edges=(
                ("05-31", date(2024, 5, 31)),
                ("01-01", date(2023, 12, 31)),
                ("12-31", date(2024, 1, 1)),
                ("03-01", date(2024, 2, 28)),
            ),
            setup="import datetime",
            about={"birthday": 'month and day such as "05-31"', "today": "a date", "return": "the number of days"},
            noun="the number of days from the date $today $what ($birthday of a year)",
            gives="nat",
        ),
        Family(
            "round_anniversaries",
            "founded: int, first: int, last: int -> $kind",
            names=("${verb}_anniversaries", "${verb}_jubilees", "${verb}_round_years", "${verb}_big_birthdays"),
            tells=(
                "A club founded in the year $founded celebrates whenever its age is a multiple of $step years. "
                "Return $what from $first to $last, both included.",
                "Something that began in the year $founded is celebrated whenever it becomes a multiple of $step "
                "years old. Return $what from $first to $last, both included.",
                "A shop opened in the year $founded. Every $step years it has a jubilee. Return $what from $first "
                "to $last, both included.",
            ),
            varies={
                "step": (5, 10, 25, 50),
                "form": (
                    {
                        "kind": "list[int]",
                        "verb": "list",
                        "what": "the list of the years of celebration",
                        "begin": "[]",
                        "add": "found.append(year)",
                        "open": "[year",
                        "close": "]",
                    },
                    {
                        "kind": "int",
                        "verb": "count",
                        "what": "the number of years of celebration",
                        "begin": "0",
                        "add": "found += 1",
                        "open": "sum(1",
                        "close": ")",
                    },
                ),
            },
            notes=("The first celebration is $step years after $founded.",),
            solutions=(
                "years = range(max($first, $founded + 1), $last + 1)\n"
                "return $open for year in years if (year - $founded) % $step == 0$close",
                "found = $begin\nyear = $founded + $step\nwhile year <= $last:\n    if year >= $first:\n"
                "        $add\n    year += $step\nreturn found",
            ),
            oracle=lambda founded, first, last, step, form: (list if form["begin"] == "[]" else len)(
                range(founded + step * max(1, -((founded - first) // step)), last + 1, step)
            ),
            draw=lambda rng, step, form: (
                (founded := rng.randint(1850, 2010)),
                (first := founded + rng.randint(-2, 4) * step + rng.randint(-1, 1) * rng.randint(0, 3)),
                first + rng.randint(1, 5) * step + rng.randint(-2, 2),
            ),
            edges=((2000, 2000, 2030), (1975, 2000, 2100), (1990, 1991, 1993)),
            about={
                "founded": "the year of the beginning",
                "first": "first year to look at",
                "last": "last year to look at",
                "return": "$what",
            },
        ),
    ),
)
