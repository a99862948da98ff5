"""Grouping records by month, quarter and calendar week."""

from datetime import date, timedelta
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.dates._draws import any_day, call, later
from hornbook.curriculum.lessons.draws import people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _sales(rng: Random, count: int, first: int = 2025, last: int = 2025) -> list[tuple[str, int]]:
    days = sorted(any_day(rng, first, last) for _ in range(count))
    return [(day.isoformat(), rng.randint(5, 95)) for day in days]


def _rows(sales: list[tuple[str, int]]) -> str:
    return ", ".join(f'("{day}", {amount})' for day, amount in sales)


def _by_month(rng: Random) -> Example:
    sales = _sales(rng, 3) + [(later(rng, date(2025, 6, 1), 29).isoformat(), rng.randint(5, 95)) for _ in range(2)]
    return example(
        """Each entry has a date and an amount. The first seven characters of an ISO date name the month, and they
        serve as the key under which the amounts are added.""",
        '''
        def monthly_totals(entries: list[tuple[str, int]]) -> dict[str, int]:
            """Return the sum of the amounts for each month such as 2025-06."""
            totals = {}
            for day, amount in entries:
                month = day[:7]
                totals[month] = totals.get(month, 0) + amount
            return totals


        entries = [$rows]
        for month, total in sorted(monthly_totals(entries).items()):
            print(month, total)
        ''',
        """The keys are texts that begin with the year, so sorting them puts the months in order. A month without
        entries does not appear at all.""",
        rows=_rows(sales),
    )


def _quarters(rng: Random) -> Example:
    months = sorted(rng.sample(range(1, 13), 3))
    return example(
        """A quarter consists of three months: January to March are the first. Its number comes from an integer
        division, if the months are counted from 0.""",
        '''
        from datetime import date


        def quarter(day: date) -> int:
            """Return the number of the quarter, from 1 to 4."""
            return (day.month - 1) // 3 + 1


        print([quarter(date(2025, month, 1)) for month in range(1, 13)])
        for day in [$days]:
            print(day, f"{day.year}-Q{quarter(day)}")
        ''',
        """The first line checks all twelve months: three times each number, in order. Subtracting 1 before the
        division and adding 1 after it is what makes December belong to the fourth quarter and not to a fifth.""",
        days=", ".join(call(date(2025, month, rng.randint(1, 28))) for month in months),
    )


def _weeks(rng: Random) -> Example:
    year = rng.choice((2021, 2024, 2025, 2026, 2027))
    return example(
        """Calendar weeks run from Monday to Sunday and do not care about New Year. `isocalendar` returns the year of
        the week, its number and the day of the week.""",
        """
        from datetime import date, timedelta

        day = date($year, 12, 28)
        for _ in range(8):
            year, week, weekday = day.isocalendar()
            print(f"{day:%a} {day}", f"{year}-W{week:02}")
            day += timedelta(days=1)
        """,
        """The week that contains the turn of the year belongs to the year in which most of its days lie. That is why
        the year of the week can differ from the year of the date, and why both are printed.""",
        year=year,
    )


def _empty_months(rng: Random) -> Example:
    sales = _sales(rng, 4)
    name = people(rng, 1)[0]
    return example(
        """$name wants a table with all twelve months, the empty ones included. A list with a place for each month
        begins with zeros, and every entry finds its place by number.""",
        '''
        from datetime import date

        NAMES = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


        def month_table(entries: list[tuple[str, int]]) -> list[int]:
            """Return twelve sums, January first."""
            sums = [0] * 12
            for text, amount in entries:
                sums[date.fromisoformat(text).month - 1] += amount
            return sums


        table = month_table([$rows])
        for name, amount in zip(NAMES, table):
            print(f"{name} {amount:4} {'#' * (amount // 5)}".rstrip())
        ''',
        """With a dictionary the months without entries would be missing. Here the position in the list is the month,
        so nothing can be missing, and the order needs no sorting.""",
        name=name,
        rows=_rows(sales),
    )


def _average_question(rng: Random) -> Question:
    sales = _sales(rng, 5, 2024, 2026)
    return question(
        """Measurements come with ISO dates over several years. Write a function that returns the mean of each
        calendar year, rounded to one place.""",
        '''
        def yearly_means(entries: list[tuple[str, int]]) -> dict[str, float]:
            """Return the mean for each year, rounded to one place."""
            groups = {}
            for day, value in entries:
                groups.setdefault(day[:4], []).append(value)
            return {year: round(sum(values) / len(values), 1) for year, values in groups.items()}


        print(yearly_means([$rows]))
        ''',
        """A mean needs both the sum and the number, so the values are collected in lists first. `setdefault` puts an
        empty list where a year is met for the first time.""",
        rows=_rows(sales),
    )


def _school_year_question(rng: Random) -> Question:
    month = rng.choice((8, 9))
    day = any_day(rng, 2024, 2026)
    return question(
        """A school year begins in month $month and is named after both of its years, such as 2024/25. Write a
        function that returns the name for a date.""",
        '''
        from datetime import date


        def school_year(day: date) -> str:
            """Return the school year that the day belongs to."""
            first = day.year if day.month >= $month else day.year - 1
            return f"{first}/{(first + 1) % 100:02}"


        print(school_year($day))
        print(school_year(date(1999, 12, 1)), school_year(date(2025, $last, 31)))
        ''',
        """The months before the beginning belong to the year that started in the previous autumn. The remainder by
        100 with two digits turns 2000 into 00.""",
        month=month,
        last=7,
        day=call(day),
    )


def _iso_week(day: date) -> str:
    """By the Thursday: it lies in the year its week belongs to, and the Thursdays of a year number its weeks."""
    thursday = day + timedelta(3 - day.weekday())
    return f"{thursday.year}-W{(thursday.timetuple().tm_yday - 1) // 7 + 1:02}"


def _unit_of(text: str, unit: str) -> int:
    month = date.fromisoformat(text).month
    return month if unit == "month" else -(-month // 3)


def _reduced(name: str, amounts: list[int]) -> int:
    return {"totals": sum(amounts), "counts": len(amounts), "peaks": max(amounts)}[name]


def _entries(rng: Random) -> list[tuple[str, int]]:
    start = any_day(rng, 2024, 2026)
    return [(later(rng, start, 40).isoformat(), rng.randint(1, 40)) for _ in range(3 if rng.random() < 0.2 else 2)]


def _near_new_year(rng: Random) -> date:
    if rng.random() < 0.5:
        return any_day(rng)
    return later(rng, date(rng.randint(2000, 2035), 12, 27), 9)


LESSON = Lesson(
    topic="Grouping dates by month, quarter and calendar week",
    area="dates",
    concepts=("grouping", "calendar_week", "quarter"),
    openings=(
        """A list of receipts says little, the totals of its months say a lot. To get from one to the other, each date
        has to name the group that it belongs to.""",
        """Months, quarters and weeks are drawers. A date decides on the drawer, and what is put in there can be
        counted, added or averaged.""",
        """Reports ask for the numbers by month, by quarter, by week. The work is always the same; only the key
        changes, a short expression that turns a date into a name.""",
        """The 30th of December can belong to the first week of the next year. Of all groups of days the calendar week
        is the one with a trap in it.""",
    ),
    ideas=(
        (
            """Grouping needs a key for each record. For months the pair `(day.year, day.month)` will do, or the text
            `"2025-06"`, which is `text[:7]` of an ISO date.""",
            """Choose the key so that equal means "same group" and sorting means "in order of time". A year followed
            by a month with two digits has both properties.""",
        ),
        (
            """The quarter is `(day.month - 1) // 3 + 1`. Months 1, 2, 3 become 0, 1, 2 and are divided to 0; adding 1
            gives the number that people use.""",
            """For quarters count the months from 0 and divide by 3 without remainder. The same pattern makes thirds
            or halves of a year: divide by 4 or by 6.""",
        ),
        (
            """`day.isocalendar()` returns year, week and weekday. Take the year from there too, not from the date: on
            days around New Year the two can differ.""",
            """Week 1 is the week with the year's first Thursday. So the days before it may belong to week 52 or 53 of
            the year before, and the last days of December to week 1.""",
        ),
        (
            """To sum per group, a dictionary holds the totals: `totals[key] = totals.get(key, 0) + amount`. The first
            amount of a group meets the 0, the others what is already there.""",
            """A `defaultdict(int)` or a `Counter` saves the question whether the key exists. For lists of records use
            `setdefault(key, []).append(record)`.""",
        ),
        (
            """Groups without records don't turn up in a dictionary. If a table must show every month, begin with a
            list of twelve zeros, or ask the dictionary with `get(key, 0)` for each month in turn.""",
            """Is an empty month a month with zero or no month at all? In a sum it is zero, in a mean it is missing.
            Decide before the table is printed.""",
        ),
    ),
    examples=(_by_month, _quarters, _weeks, _empty_months),
    pitfalls=(
        """Grouping by `day.month` alone. June 2024 and June 2025 then share a group, which nobody notices as long as
        the data covers less than a year. Put the year into the key.""",
        """Combining the year of the date with the number of the week: 30 December 2024 becomes week 1 of 2024, twelve
        months too early. Both numbers must come from `isocalendar()`.""",
        """Keys such as "2025-6" without the leading zero. They group correctly and sort wrongly, with October right
        after January. Write the month with two digits, `f"{month:02}"`, or use a tuple of integers.""",
        """Using `itertools.groupby` on unsorted records. It starts a new group whenever the key changes, so a month
        that returns later gets a second group. Sort by the key first.""",
    ),
    questions=(_average_question, _school_year_question),
    asks=(
        "What is the key of a group?",
        "How do I find the quarter?",
        "What about calendar weeks?",
        "How are the sums collected?",
        "Where are the empty months?",
    ),
    notes={
        "young": (
            """Sort photos into twelve boxes. Read the month on the back of each photo. It tells you the box. The day
            does not matter.""",
        ),
        "engineer": (
            """SQL has `GROUP BY date_trunc('month', day)`. In Python `strftime("%Y-%m")` plays that part, and
            `strftime("%G-W%V")` makes the ISO week; `%Y-W%V` would mix two years.""",
        ),
        "analyst": (
            """Before you compare months, count the days or working days in each. February is a tenth shorter than
            January, and no campaign is needed to explain that.""",
        ),
        "teacher": (
            """Ask the class for the calendar week of the 1st of January. The answers 1, 52 and 53 are all right in
            some year, which leads to the rule with the Thursday.""",
        ),
    },
    families=(
        Family(
            "amounts_by_month",
            "entries|records|sales: list[tuple[str, int]] -> dict[str, int]",
            names=("monthly_$name", "${name}_by_month", "${name}_per_month", "month_$name"),
            tells=(
                "The pairs in $entries are an ISO date and an amount. Return a dictionary from months such as "
                '"2025-06" to $what.',
                "Group the pairs (ISO date, amount) in $entries by month and return a dictionary that maps each "
                'month, like "2025-06", to $what.',
                'For every month ("2025-06") that occurs in the pairs (ISO date, amount) of $entries, compute '
                "$what. Return a dictionary.",
            ),
            varies={
                "form": (
                    {
                        "name": "totals",
                        "what": "the sum of the amounts of that month",
                        "update": "found.get(month, 0) + amount",
                        "all": "sum(amounts)",
                    },
                    {
                        "name": "counts",
                        "what": "the number of pairs of that month",
                        "update": "found.get(month, 0) + 1",
                        "all": "len(amounts)",
                    },
                    {
                        "name": "peaks",
                        "what": "the largest amount of that month",
                        "update": "max(found.get(month, amount), amount)",
                        "all": "max(amounts)",
                    },
                )
            },
            solutions=(
                "found = {}\nfor day, amount in $entries:\n    month = day[:7]\n    found[month] = $update\nreturn "
                "found",
                "from collections import defaultdict\n"
                "groups = defaultdict(list)\nfor day, amount in $entries:\n    groups[day[:7]].append(amount)\n"
                "return {month: $all for month, amounts in groups.items()}",
                "from itertools import groupby\n"
                "found = {}\nfor month, group in groupby(sorted($entries), key=lambda entry: entry[0][:7]):\n"
                "    amounts = [amount for _, amount in group]\n    found[month] = $all\nreturn found",
            ),
            oracle=lambda entries, form: {
                month: _reduced(form["name"], [amount for day, amount in entries if day.startswith(month)])
                for month in dict.fromkeys(day.rpartition("-")[0] for day, _ in entries)
            },
            draw=lambda rng, form: (_entries(rng),),
            edges=(
                ([],),
                ([("2024-06-01", 5), ("2025-06-01", 7)],),
                ([("2025-01-31", 4), ("2025-01-01", 6)],),
            ),
            about={"entries": "pairs of ISO date and amount", "return": "for each month $what"},
        ),
        Family(
            "quarter_sums",
            "entries|records|payments: list[tuple[str, int]], wanted_year|which_year: int -> list[int]",
            names=("${part}_sums", "sums_by_$part", "${part}_totals", "totals_of_$part"),
            tells=(
                "The pairs in $entries are an ISO date and an amount. Return a list with the sums of the amounts "
                "of the $count ${part}s of the given $wanted_year.",
                "Return the sum of the amounts in each $part ($months months, the first begins in January) of the "
                "year $wanted_year, from the pairs (ISO date, amount) in $entries.",
                "Add up the amounts of $entries, pairs of an ISO date and an amount, for each of the $count "
                "${part}s ($months months each) of the year $wanted_year, and return the $count sums in order.",
            ),
            varies={
                "form": (
                    {"part": "quarter", "count": "four", "number": "4", "months": "3"},
                    {"part": "half", "count": "two", "number": "2", "months": "6"},
                    {"part": "third", "count": "three", "number": "3", "months": "4"},
                )
            },
            notes=("Amounts of other years are left out.",),
            solutions=(
                "from datetime import date\nsums = [0] * $number\nfor text, amount in $entries:\n"
                "    day = date.fromisoformat(text)\n    if day.year == $wanted_year:\n"
                "        sums[(day.month - 1) // $months] += amount\nreturn sums",
                "sums = []\nfor first in range(1, 13, $months):\n"
                '    keys = [f"{$wanted_year}-{month:02}" for month in range(first, first + $months)]\n'
                "    sums.append(sum(amount for day, amount in $entries if day[:7] in keys))\nreturn sums",
            ),
            oracle=lambda entries, year, form: [
                sum(
                    amount
                    for text, amount in entries
                    if (day := date.fromisoformat(text)).year == year
                    and -(-day.month // int(form["months"])) == number + 1
                )
                for number in range(int(form["number"]))
            ],
            draw=lambda rng, form: (_sales(rng, rng.randint(2, 4), 2024, 2025), rng.choice((2024, 2025))),
            edges=(
                ([("2025-03-31", 4), ("2025-04-01", 1), ("2025-12-31", 2)], 2025),
                ([("2025-06-30", 3), ("2025-07-01", 9)], 2025),
                ([("2025-09-30", 3)], 2024),
            ),
            about={"entries": "pairs of ISO date and amount", "wanted_year": "the year", "return": "the $count sums"},
            noun="the list of ${part} sums for the year $wanted_year of the pairs (date, amount) in $entries",
            gives="ints",
        ),
        Family(
            "calendar_week_label",
            "day|when: datetime.date -> str",
            names=("$name", "${name}_of", "get_$name"),
            tells=(
                'Return the ISO calendar week of the date $day in the form "$like".',
                'Given the date $day, return its calendar week by ISO 8601 as a text like "$like".',
                'Write the ISO week of the date $day like "$like" (the year to which the week belongs and its '
                "number with two digits) and return the text.",
            ),
            varies={
                "form": (
                    {"name": "week_label", "like": "2025-W07", "shown": 'f"{year}-W{week:02}"', "code": "%G-W%V"},
                    {"name": "week_and_year", "like": "07/2025", "shown": 'f"{week:02}/{year}"', "code": "%V/%G"},
                    {"name": "short_week", "like": "2025w07", "shown": 'f"{year}w{week:02}"', "code": "%Gw%V"},
                )
            },
            notes=("Week 1 is the week from Monday to Sunday that contains the first Thursday of its year.",),
            solutions=(
                "year, week, _ = $day.isocalendar()\nreturn $shown",
                'return $day.strftime("$code")',
                "thursday = $day + datetime.timedelta(days=3 - $day.weekday())\nyear = thursday.year\n"
                "week = (thursday - datetime.date(year, 1, 1)).days // 7 + 1\nreturn $shown",
            ),
            oracle=lambda day, form: {"week_label": "{0}-W{1}", "week_and_year": "{1}/{0}", "short_week": "{0}w{1}"}[
                form["name"]
            ].format(*_iso_week(day).split("-W")),
            draw=lambda rng, form: (_near_new_year(rng),),
            edges=(
                (date(2024, 12, 30),),
                (date(2023, 1, 1),),
                (date(2021, 1, 3),),
                (date(2024, 2, 15),),
                (date(2026, 1, 1),),
            ),
            setup="import datetime",
            about={"day": "a date", "return": 'its ISO week like "$like"'},
            noun='the ISO calendar week of the date $day, like "$like"',
            gives="str",
        ),
        Family(
            "busiest_month",
            "days|dates|visits: list[str] -> int",
            names=("busiest_$unit", "find_busiest_$unit", "${unit}_with_most_dates", "most_common_$unit"),
            tells=(
                "Return the $what that the ISO dates in $days have most often, whatever the year.",
                "Sort the ISO dates in $days into the ${unit}s of a year, all years together, and return the $what "
                "that gets most of them.",
                "Return which $what occurs most often among the ISO dates in $days. Their years do not matter.",
            ),
            varies={
                "form": (
                    {"unit": "month", "what": "month (1 to 12)", "number": "int(text[5:7])", "size": "12"},
                    {"unit": "quarter", "what": "quarter (1 to 4)", "number": "(int(text[5:7]) + 2) // 3", "size": "4"},
                )
            },
            notes=("Where several have equally many, the smallest number counts. There is at least one date.",),
            solutions=(
                "numbers = [$number for text in $days]\nbest = min(numbers)\nfor number in sorted(set(numbers)):\n"
                "    if numbers.count(number) > numbers.count(best):\n        best = number\nreturn best",
                "from collections import Counter\n"
                "counts = Counter($number for text in $days)\n"
                "return min(counts, key=lambda number: (-counts[number], number))",
                "numbers = sorted($number for text in $days)\nreturn max(numbers, key=numbers.count)",
            ),
            oracle=lambda days, form: sorted(
                (
                    -sum(_unit_of(text, form["unit"]) == number for text in days),
                    number,
                )
                for number in range(1, int(form["size"]) + 1)
            )[0][1],
            draw=lambda rng, form: ([any_day(rng, 2023, 2025).isoformat() for _ in range(rng.randint(3, 6))],),
            edges=(
                (["2025-12-01", "2024-12-31", "2025-01-01"],),
                (["2025-04-01", "2025-03-31"],),
                (["2025-09-30", "2025-10-01", "2024-10-01", "2023-09-01"],),
                (["2024-07-01"],),
            ),
            about={"days": "dates in ISO form, at least one", "return": "the $what with most of them"},
            noun="the number of the $unit in which most of the dates in $days lie",
            gives="nat",
        ),
    ),
)
