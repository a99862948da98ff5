"""Date objects: what they know, what they refuse, how they compare."""

from datetime import date, datetime
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.dates._draws import any_day, call, span
from hornbook.curriculum.lessons.draws import people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _parts(rng: Random) -> Example:
    day = any_day(rng, 2019, 2031)
    return example(
        """A date is made from three numbers, the largest unit first. Afterwards its parts are attributes, so nothing
        has to be cut out of a text again.""",
        """
        from datetime import date

        day = $day
        print(day)
        print(day.year, day.month, day.day)
        print(day.month == $month, day.day > 15)
        """,
        """Printed, a date shows itself in the form year-month-day with leading zeros. The attributes are plain
        integers: `day.month` is $month, without a zero in front.""",
        day=call(day),
        month=day.month,
    )


def _order(rng: Random) -> Example:
    one, two, three = people(rng, 3)
    days = rng.sample([any_day(rng, 1980, 2012) for _ in range(6)], 3)
    return example(
        """Dates can be compared, and "less than" means "before". So `min`, `max` and `sorted` work on them without
        further help. Here are three dates of birth.""",
        """
        from datetime import date

        born = {"$one": $a, "$two": $b, "$three": $c}
        oldest = min(born, key=lambda name: born[name])
        print("oldest:", oldest, born[oldest])
        for name in sorted(born, key=lambda name: born[name]):
            print(born[name], name)
        """,
        """Whoever is oldest has the earliest date, hence `min` and not `max`. Comparing the days of the month alone
        would say nothing: `date` compares the year first, then the month, then the day.""",
        one=one,
        two=two,
        three=three,
        a=call(days[0]),
        b=call(days[1]),
        c=call(days[2]),
    )


def _refused(rng: Random) -> Example:
    year = rng.choice((2022, 2023, 2025, 2026, 2027))
    month = rng.choice((4, 6, 9, 11))
    return example(
        """Impossible dates cannot be made. The constructor raises a `ValueError`, and that turns `date` into a
        checker of dates: try it and see whether it objects.""",
        '''
        from datetime import date


        def as_date(year: int, month: int, day: int) -> date | None:
            """Return the date, or None where the calendar has no such day."""
            try:
                return date(year, month, day)
            except ValueError:
                return None


        for parts in [($year, $month, 30), ($year, $month, 31), ($year, 2, 29), ($year, 13, 1)]:
            print(parts, as_date(*parts))
        ''',
        """The year $year has no 29th of February, and month $month ends after 30 days. No table of month lengths was
        needed to find out.""",
        year=year,
        month=month,
    )


def _replaced(rng: Random) -> Example:
    day = any_day(rng, 2020, 2030)
    day = day.replace(day=rng.randint(2, 28))
    return example(
        """A date never changes. `replace` gives a new one in which some parts are different, for instance the first
        day of the same month.""",
        """
        from datetime import date

        day = $day
        first = day.replace(day=1)
        new_year = day.replace(month=1, day=1)
        print(day, first, new_year)
        print(day.timetuple().tm_yday)
        """,
        """The original is still `$day` after both calls. The last line asks for the number of the day within its
        year; it is $number here.""",
        day=call(day),
        number=day.timetuple().tm_yday,
    )


def _season_question(rng: Random) -> Question:
    day = any_day(rng, 2021, 2029)
    return question(
        """Write a function that says whether a date lies in the summer months June, July and August, whatever the
        year.""",
        '''
        from datetime import date


        def in_summer(day: date) -> bool:
            """Return whether the month is June, July or August."""
            return 6 <= day.month <= 8


        print(in_summer($day))
        print(in_summer(date(2024, 6, 1)), in_summer(date(2024, 9, 1)))
        ''',
        """Only the month matters, so the other parts are never looked at. The two calls at the end stand on either
        side of the rule: the first day inside, the first day outside.""",
        day=call(day),
    )


def _same_day_question(rng: Random) -> Question:
    day = any_day(rng, 1985, 2005)
    other = day.replace(day=min(day.day, 28), year=day.year + rng.randint(3, 15))
    return question(
        """Two people compare their dates of birth. Write a function that tells whether they celebrate on the same day
        of the same month.""",
        '''
        from datetime import date


        def same_birthday(one: date, other: date) -> bool:
            """Return whether day and month agree."""
            return (one.month, one.day) == (other.month, other.day)


        print(same_birthday($one, $other))
        print(same_birthday(date(2001, 5, 4), date(2001, 4, 5)))
        ''',
        """`one == other` would also compare the years. Two tuples of the parts that count say exactly what is meant;
        in the last call the numbers 4 and 5 have changed places, and the answer is `False`.""",
        one=call(day),
        other=call(other),
    )


def _exists(year: int, month: int, day: int) -> bool:
    try:
        datetime.strptime(f"{year:04}-{month}-{day}", "%Y-%m-%d")
    except ValueError:
        return False
    return True


def _some_parts(rng: Random) -> tuple[int, int, int]:
    year = rng.choice((2019, 2020, 2023, 2024, 2025, 1900, 2000))
    return rng.choice(
        (
            (year, 2, rng.randint(27, 30)),
            (year, rng.choice((4, 6, 9, 11)), rng.choice((30, 31))),
            (year, rng.randint(0, 14), rng.randint(1, 28)),
            (year, rng.choice((1, 3, 12)), rng.choice((0, 31, 32))),
        )
    )


LESSON = Lesson(
    topic="Date objects and their parts",
    area="dates",
    concepts=("date_object", "attributes", "comparison"),
    openings=(
        """Three numbers can stand for a day, and so can a text such as "2024-03-05". Neither of them knows that there
        is no 31st of April. A `date` object from the module `datetime` does.""",
        """A date looks like a small thing, yet programs ask a lot of it: which month, before or after another, does
        it exist at all? The class `date` answers all of that with attributes and comparisons.""",
        """Keeping a day as the number 20240305 or as three separate variables works for an afternoon. As soon as days
        are compared or passed around, one object that holds all three parts is easier to handle.""",
        """The calendar is irregular: months of 28 to 31 days, leap years with exceptions. Python's `date` has these
        rules built in, so that your program needs none of them.""",
    ),
    ideas=(
        (
            """`date(2024, 3, 5)` is the 5th of March 2024. The order is always year, month, day, from large to small,
            and months are numbered from 1.""",
            """To make a date, pass the year, the month and the day as integers, in this order. January is 1, not 0 as
            in some other languages.""",
            """The constructor takes plain integers: `date(2024, 3, 5)`. A leading zero, as in `05`, is a syntax error
            in Python; it belongs in texts only.""",
        ),
        (
            """The parts are read as `day.year`, `day.month` and `day.day`. They are attributes and take no brackets,
            unlike `day.weekday()`, which is computed by a method.""",
            """An attribute such as `day.month` is an integer and can be used like any other: as an index into a list
            of month names (minus 1), as a key of a dictionary, in a comparison.""",
        ),
        (
            """Comparison follows the calendar: `a < b` is true when `a` lies before `b`. A list of dates therefore
            sorts from the earliest to the latest.""",
            """Two dates are equal when all three parts agree. Smaller means earlier, so `min(days)` is the first of
            them and `max(days)` the last.""",
        ),
        (
            """A date cannot be modified. `day.day = 1` raises an `AttributeError`; `day.replace(day=1)` returns a new
            date instead. Because they never change, dates are safe as dictionary keys.""",
            """With `replace` a date is copied with some parts exchanged. The result must exist as well: setting the
            month to 2 on the 30th of some month raises a `ValueError`.""",
        ),
        (
            """Wrong parts are refused at once: `date(2023, 2, 29)` raises a `ValueError`. An error at the place where
            a date is made is easier to find than a wrong result two pages later.""",
            """Since an impossible day raises `ValueError`, a program can test input with `try` and `except`. That is
            shorter than a table of month lengths, and right for leap years too.""",
        ),
    ),
    examples=(_parts, _order, _refused, _replaced),
    pitfalls=(
        """Comparing a date with a text. `day == "2024-03-05"` is always `False`, because the two have different
        types, and `<` between them raises a `TypeError`. Convert the text first, with `date.fromisoformat`.""",
        """Comparing part by part with `and`: `a.year < b.year and a.month < b.month` says that December 2023 is not
        before March 2024. The month counts only where the years are equal; leave that to `a < b`.""",
        """Throwing away the result of `replace`. `day.replace(day=1)` on a line by itself changes nothing, since dates
        are immutable; what it returns must be assigned.""",
    ),
    questions=(_season_question, _same_day_question),
    asks=(
        "How is a date made?",
        "How do I get at the month?",
        "Can dates be compared?",
        "Can I change a date?",
        "What about days that do not exist?",
    ),
    notes={
        "young": (
            """A calendar on the wall has one box for each day. There is no box for the 31st of April. Python looks
            for the box, and complains when there is none.""",
        ),
        "engineer": (
            """`date` has no time zone and no time of day; that is `datetime.datetime`, a subclass. In JavaScript
            months begin with 0 and 31 April turns into 1 May without a word. Python does neither.""",
        ),
        "analyst": (
            """Convert a column of texts to dates once, when the data is read. Rows that fail are found there and not
            in the middle of a report.""",
        ),
        "teacher": (
            """A good first task: the class lists what a day "knows" about itself, then checks which of these
            questions `date` can answer.""",
        ),
    },
    families=(
        Family(
            "existing_days",
            "parts|triples|dates: list[tuple[int, int, int]] -> $kind",
            names=("${start}_existing_days", "${start}_real_dates", "${start}_possible_days"),
            tells=(
                "Each triple in $parts is meant as (year, month, day). Return $what.",
                "Given triples (year, month, day) in the list $parts, return $what.",
                "Check every triple (year, month, day) of $parts against the Gregorian calendar and return $what.",
            ),
            varies={
                "form": (
                    {
                        "start": "keep",
                        "kind": "list[tuple[int, int, int]]",
                        "what": "those that name a day that exists, in their order",
                        "open": "[triple",
                        "test": "exists",
                        "close": "]",
                        "begin": "[]",
                        "tail": "    except ValueError:\n        continue\n    found.append((year, month, day))",
                    },
                    {
                        "start": "drop",
                        "kind": "list[tuple[int, int, int]]",
                        "what": "those that name no day of the calendar, in their order",
                        "open": "[triple",
                        "test": "not exists",
                        "close": "]",
                        "begin": "[]",
                        "tail": "    except ValueError:\n        found.append((year, month, day))",
                    },
                    {
                        "start": "count",
                        "kind": "int",
                        "what": "how many of them name a day that exists",
                        "open": "sum(1",
                        "test": "exists",
                        "close": ")",
                        "begin": "0",
                        "tail": "    except ValueError:\n        continue\n    found += 1",
                    },
                )
            },
            notes=("All numbers are integers; years lie between 1900 and 2100.",),
            solutions=(
                "from datetime import date\n"
                "found = $begin\nfor year, month, day in $parts:\n    try:\n        date(year, month, day)\n"
                "$tail\nreturn found",
                "from calendar import monthrange\n"
                "def exists(triple: tuple[int, int, int]) -> bool:\n    year, month, day = triple\n"
                "    return 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]\n\n"
                "return $open for triple in $parts if $test(triple)$close",
            ),
            oracle=lambda parts, form: (
                sum(_exists(*triple) for triple in parts)
                if form["begin"] == "0"
                else [triple for triple in parts if _exists(*triple) is (form["start"] == "keep")]
            ),
            draw=lambda rng, form: ([_some_parts(rng) for _ in range(rng.randint(2, 5))],),
            edges=(
                ([],),
                ([(2024, 1, 1), (2024, 1, 0)],),
                ([(2025, 0, 1)],),
                ([(2023, 12, 1), (2023, 12, 32), (2023, 13, 1)],),
            ),
            about={"parts": "triples (year, month, day)", "return": "$what"},
        ),
        Family(
            "extreme_day_first",
            "days|dates: list[tuple[int, int, int]] -> tuple[int, int, int]",
            names=("${word}_date", "find_$word", "${word}_of_days", "${word}_day"),
            tells=(
                "Return the $word of the dates in $days, each written as (day, month, year).",
                "The list $days holds dates in the form (day, month, year). Return the $word one.",
                "Find the $word date among the triples (day, month, year) in $days and return it in the same form.",
            ),
            varies={
                "end": (
                    {"word": "earliest", "pick": "min", "sign": "<", "index": "0"},
                    {"word": "latest", "pick": "max", "sign": ">", "index": "-1"},
                )
            },
            notes=("There is at least one date.",),
            solutions=(
                "return $pick($days, key=lambda triple: (triple[2], triple[1], triple[0]))",
                "from datetime import date\n"
                "found = $pick(date(year, month, day) for day, month, year in $days)\n"
                "return found.day, found.month, found.year",
                "best = $days[0]\nfor triple in $days:\n    if triple[::-1] $sign best[::-1]:\n"
                "        best = triple\nreturn best",
                "turned = sorted((year, month, day) for day, month, year in $days)\n"
                "year, month, day = turned[$index]\nreturn day, month, year",
            ),
            oracle=lambda days, end: {date(y, m, d).toordinal(): (d, m, y) for d, m, y in days}[
                (min if end["pick"] == "min" else max)(date(y, m, d).toordinal() for d, m, y in days)
            ],
            draw=lambda rng, end: (
                [
                    (day.day, day.month, day.year)
                    for day in (any_day(rng, 2020, 2022) for _ in range(rng.randint(2, 5)))
                ],
            ),
            edges=(
                ([(29, 2, 2020)],),
                ([(31, 12, 2020), (1, 1, 2021)],),
                ([(5, 3, 2021), (3, 5, 2021), (4, 4, 2021)],),
            ),
            about={"days": "triples (day, month, year), at least one", "return": "the $word of them"},
        ),
        Family(
            "position_in_year",
            "day|when|birthday: datetime.date -> int",
            names=("$name", "find_$name", "get_$name"),
            tells=(
                "For the date $day, return $what.",
                "Given the date $day, compute $what.",
                "Take the date $day and find $what.",
            ),
            varies={
                "form": (
                    {
                        "name": "day_of_year",
                        "what": "its number within the year, 1 for the 1st of January",
                        "plus": " + 1",
                        "minus": "",
                        "one": "the number of the day ",
                        "two": " within its year",
                    },
                    {
                        "name": "days_before_in_year",
                        "what": "how many days of the same year come before it",
                        "plus": "",
                        "minus": " - 1",
                        "one": "the number of days of the year that come before ",
                        "two": "",
                    },
                )
            },
            solutions=(
                "return ($day - datetime.date($day.year, 1, 1)).days$plus",
                "return $day.timetuple().tm_yday$minus",
                "first = $day.replace(month=1, day=1)\nreturn $day.toordinal() - first.toordinal()$plus",
                "import calendar\ntotal = $day.day$minus\nfor month in range(1, $day.month):\n"
                "    total += calendar.monthrange($day.year, month)[1]\nreturn total",
            ),
            oracle=lambda day, form: len(span(date(day.year, 1, 1), day)) - (form["plus"] == ""),
            draw=lambda rng, form: (any_day(rng),),
            edges=((date(2023, 1, 1),), (date(2024, 12, 31),), (date(2023, 12, 31),), (date(2024, 3, 1),)),
            setup="import datetime",
            about={"day": "a date", "return": "$what"},
            noun="$one$day$two",
            gives="nat",
        ),
    ),
)
