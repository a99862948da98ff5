"""Leap years: a rule with an exception and an exception to the exception."""

from datetime import date
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _one_condition(rng: Random) -> Example:
    year = rng.choice((2023, 2024, 2025, 2026, 2028, 2031))
    return example(
        """The three parts of the rule fit into one condition. What is read first is the usual case: a year that 4
        does not divide is done after one test.""",
        '''
        def is_leap_year(year: int) -> bool:
            """Return whether the year has a 29th of February."""
            return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


        for year in ($year, 1900, 2000):
            print(year, is_leap_year(year))
        ''',
        """The years 1900 and 2000 are the interesting ones. Both are divisible by 100, but only 2000 is divisible by
        400, so the last part of the condition saves it.""",
        year=year,
    )


def _days_of_a_year(rng: Random) -> Example:
    first = rng.randint(1890, 2090)
    return example(
        """Once the question has a name, other functions can ask it. Here the number of days in several years is added
        up.""",
        '''
        def is_leap_year(year: int) -> bool:
            """Return whether the year has a 29th of February."""
            return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


        def days_in_years(first: int, last: int) -> int:
            """Return the number of days from the start of the first year to the end of the last."""
            total = 0
            for year in range(first, last + 1):
                total += 366 if is_leap_year(year) else 365
            return total


        print(days_in_years($first, $last))
        print(days_in_years($first, $first))
        ''',
        """The loop runs over $count years, `$last` included, because `range` stops before its second argument and 1
        was added to it.""",
        first=first,
        last=first + 9,
        count=10,
    )


def _guards(rng: Random) -> Example:
    one, other = people(rng, 2)
    return example(
        """$one finds the single condition hard to read aloud and writes the rule as three questions, the rarest
        first. $other checks that both versions agree on every year of eight centuries.""",
        '''
        def is_leap_year(year: int) -> bool:
            """Return whether the year has a 29th of February."""
            if year % 400 == 0:
                return True
            if year % 100 == 0:
                return False
            return year % 4 == 0


        years = range(1600, 2400)
        agree = [is_leap_year(y) == (y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)) for y in years]
        print(all(agree), len(years))
        ''',
        """Each question is asked only if the ones before it did not decide. Their order matters: with the 4 first,
        1900 would be called a leap year.""",
        one=one,
        other=other,
    )


def _birthday_question(rng: Random) -> Question:
    name = people(rng, 1)[0]
    year = rng.choice((1988, 1992, 1996, 2004, 2008))
    return question(
        """$name was born on the 29th of February $year. Write a function that lists the years up to a given one in
        which $name could celebrate on the very day.""",
        '''
        def real_birthdays(born: int, until: int) -> list[int]:
            """Return the leap years after the year of birth, up to and including the last year."""
            years = range(born + 1, until + 1)
            return [y for y in years if y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)]


        print(real_birthdays($year, $until))
        print(real_birthdays(1896, 1905))
        ''',
        """The second call shows why the exception matters: whoever was born in 1896 waited eight years, because 1900
        was no leap year.""",
        name=name,
        year=year,
        until=year + rng.randint(9, 21),
    )


def _next_question(rng: Random) -> Question:
    year = rng.randint(1880, 2095)
    return question(
        """Write a function that returns the first leap year after a given year.""",
        '''
        def next_leap_year(year: int) -> int:
            """Return the first leap year that comes after the year."""
            year += 1
            while not (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)):
                year += 1
            return year


        print(next_leap_year($year))
        print(next_leap_year(1896))
        ''',
        """The year is raised once before the loop, so that a leap year is not its own successor. The loop ends after
        eight steps at most.""",
        year=year,
    )


def _is_leap(year: int) -> bool:
    """By the calendar itself: whether the last day of the year is its 366th."""
    return date(year, 12, 31).timetuple().tm_yday == 366


LESSON = Lesson(
    topic="Leap years: a rule with exceptions",
    area="dates",
    concepts=("leap_year", "remainder", "conditions"),
    openings=(
        """The earth needs a little less than 365 and a quarter days for its way around the sun. A calendar of whole
        days has to make up for that quarter, and for the little.""",
        """Some rules come with exceptions, and some exceptions with exceptions of their own. The leap year is the
        best known of them, and it fits into one line of Python.""",
        """Is there a 29th of February this year? Many programs that count days have to ask, and quite a few have got
        the answer wrong.""",
    ),
    ideas=(
        (
            """A year is a leap year if it can be divided by 4 without a remainder. In code: `year % 4 == 0`. That
            alone would give a year 365.25 days on average.""",
            """The remainder operator asks the question: `year % 4` is 0 exactly when 4 divides the year. So 2024 is a
            leap year and 2025 is not.""",
        ),
        (
            """A quarter of a day is a little too much, so in full centuries the extra day is left out: 1700, 1800 and
            1900 had no 29th of February, although 4 divides them.""",
            """The first exception: years that 100 divides are not leap years. It takes three days out of four
            centuries, together with the next rule.""",
        ),
        (
            """The second exception brings some centuries back: a year that 400 divides is a leap year after all. Such
            years were 1600 and 2000.""",
            """Among the full centuries every fourth keeps its extra day, the one that 400 divides. On average a year
            then has 365.2425 days, which is off by one day in some three thousand years.""",
        ),
        (
            """In one condition the parts are joined by `and` and `or`, and the brackets matter: without them, `and`
            binds before `or`. The result is the same here by luck, not by rule.""",
            """The parts can also stand as guard clauses, each with its own `return`. Then the rarest case comes
            first, and no brackets are needed.""",
        ),
    ),
    examples=(_one_condition, _guards, _days_of_a_year),
    pitfalls=(
        """Testing only `year % 4 == 0` gives right answers for every year from 1901 to 2099, so the mistake hides in
        tests with years of our own time. The year 1900 shows it: the function should return `False` there.""",
        """Asking the questions in the wrong order: a function that returns `True` as soon as 4 divides the year never
        gets to the centuries. Put the rarest case first, or join the parts in one condition.""",
        """Writing `year / 4 == year // 4` instead of a remainder works, but it makes a float on the way. `year % 4 ==
        0` says what is meant.""",
    ),
    questions=(_birthday_question, _next_question),
    asks=(
        "Which years get an extra day?",
        "Why is 1900 no leap year?",
        "And why is 2000 one?",
        "How do the parts fit together?",
    ),
    notes={
        "young": (
            """Think of a clock that loses a little every day. Now and then you move its hand, and a leap year moves
            the calendar's.""",
        ),
        "engineer": (
            """The standard library has `calendar.isleap`, and `datetime.date` knows the rule as well. Writing it by
            hand is an exercise, not advice.""",
        ),
        "teacher": (
            """Before you show the rule, let the class find out from a table of years which of 1700, 1800, 1900 and
            2000 had 366 days.""",
        ),
    },
    families=(
        Family(
            "leap_year_rule",
            "year|y: int -> bool",
            names=("is_leap_year", "is_leap", "has_leap_day", "leap_year"),
            tells=(
                "Return whether the year $year has a 29th of February in the Gregorian calendar.",
                "Return True if $year is a leap year of the Gregorian calendar, False otherwise.",
                "Decide whether February has 29 days in the year $year (Gregorian calendar).",
            ),
            notes=("A full century is a leap year only when 400 divides it.",),
            solutions=(
                "return $year % 4 == 0 and ($year % 100 != 0 or $year % 400 == 0)",
                "if $year % 400 == 0:\n    return True\nif $year % 100 == 0:\n    return False\nreturn $year % 4 == 0",
                "if $year % 100 == 0:\n    return $year % 400 == 0\nreturn $year % 4 == 0",
            ),
            oracle=_is_leap,
            draw=lambda rng: (
                rng.choice((rng.randint(1600, 2400), 4 * rng.randint(400, 600), 100 * rng.randint(16, 24))),
            ),
            edges=((1900,), (2000,), (2024,)),
            about={"year": "the year", "return": "True for a leap year, False otherwise"},
        ),
        Family(
            "leap_years_between",
            "first|start: int, last|end: int -> $kind",
            names=("leap_years$suffix", "leap_years_between$suffix", "find_leap_years$suffix"),
            tells=(
                "Return $what leap years from $first to $last, both included.",
                "For the years $first to $last, the last one included, return $what leap years among them.",
                "Go through the years from $first up to and including $last and return $what leap years.",
            ),
            notes=("There are none when $last comes before $first.",),
            varies={
                "form": (
                    {
                        "kind": "list[int]",
                        "what": "the list of",
                        "suffix": "",
                        "take": "[y for y in years if leap(y)]",
                        "begin": "[]",
                        "add": "found.append(year)",
                    },
                    {
                        "kind": "int",
                        "what": "the number of",
                        "suffix": "_count",
                        "take": "sum(leap(y) for y in years)",
                        "begin": "0",
                        "add": "found += 1",
                    },
                )
            },
            solutions=(
                "found = $begin\nfor year in range($first, $last + 1):\n"
                "    if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0):\n        $add\nreturn found",
                "def leap(y: int) -> bool:\n    return y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)\n\n"
                "years = range($first, $last + 1)\nreturn $take",
            ),
            oracle=lambda first, last, form: (
                [y for y in range(first, last + 1) if _is_leap(y)]
                if form["begin"] == "[]"
                else sum(map(_is_leap, range(first, last + 1)))
            ),
            draw=lambda rng, form: (start := rng.randint(1690, 2110), start + rng.randint(0, 24)),
            edges=((1896, 1904), (2000, 2000), (2001, 1999)),
        ),
    ),
)
