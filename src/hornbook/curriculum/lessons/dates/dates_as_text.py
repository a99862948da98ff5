"""Dates as text: reading them with a pattern, writing them with a pattern, and why ISO is the easiest form."""

from datetime import date
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.dates._draws import MONTHS, any_day, call, span
from hornbook.curriculum.lessons.draws import people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _iso(rng: Random) -> Example:
    days = rng.sample([any_day(rng, 2023, 2026) for _ in range(8)], 3)
    texts = ", ".join(f'"{day}"' for day in days)
    return example(
        """ISO texts have the form year-month-day with leading zeros. Python reads and writes them without a pattern,
        and they have one more advantage.""",
        """
        from datetime import date

        texts = [$texts]
        days = [date.fromisoformat(text) for text in texts]
        print(days[0].year, days[0].month, days[0].day)
        print(sorted(texts))
        print(sorted(texts) == [day.isoformat() for day in sorted(days)])
        """,
        """Sorted as plain texts, they are in the order of time. The last line confirms it: sorting the dates and
        writing them as ISO texts gives the same list.""",
        texts=texts,
    )


def _read_write(rng: Random) -> Example:
    day = any_day(rng, 2022, 2029)
    return example(
        """A form delivers dates as day.month.year. `strptime` reads a text by a pattern, `strftime` writes a date by
        a pattern; the codes are the same in both.""",
        """
        from datetime import datetime

        text = "$text"
        day = datetime.strptime(text, "%d.%m.%Y").date()
        print(day)
        print(day.strftime("%d/%m/%Y"))
        print(day.strftime("%A, %d %B %Y"))
        print(f"{day.day} {day:%B} {day.year}")
        """,
        """`%d` always writes two digits. Where "$plain" is wanted without a leading zero, the last line takes the
        number from the attribute and only the month's name from a code.""",
        text=day.strftime("%d.%m.%Y"),
        plain=f"{day.day} {MONTHS[day.month - 1]}",
    )


def _several_forms(rng: Random) -> Example:
    name = people(rng, 1)[0]
    a, b, c = (any_day(rng, 2024, 2025) for _ in range(3))
    return example(
        """$name collected dates from three sources, and each writes them differently. The function tries one pattern
        after another until one fits.""",
        '''
        from datetime import date, datetime

        PATTERNS = ("%Y-%m-%d", "%d.%m.%Y", "%d %b %Y")


        def read_date(text: str) -> date | None:
            """Return the date by the first pattern that fits, or None."""
            for pattern in PATTERNS:
                try:
                    return datetime.strptime(text.strip(), pattern).date()
                except ValueError:
                    continue
            return None


        for text in ["$a", "$b", " $c ", "2024-13-01", "soon"]:
            print(repr(text), read_date(text))
        ''',
        """`strptime` raises a `ValueError` both for a text of another form and for a day that does not exist, so one
        `except` covers the two cases. The white space around the text is removed first.""",
        name=name,
        a=a.isoformat(),
        b=b.strftime("%d.%m.%Y"),
        c=c.strftime("%d %b %Y"),
    )


def _by_hand(rng: Random) -> Example:
    day = any_day(rng, 2023, 2029)
    return example(
        """For a single fixed form a pattern isn't needed. Splitting at the separator and converting to integers is
        enough, and so is an f-string for the way back.""",
        '''
        def to_iso(text: str) -> str:
            """Turn a date such as 5.3.2024 into 2024-03-05."""
            day, month, year = (int(part) for part in text.split("."))
            return f"{year:04}-{month:02}-{day:02}"


        print(to_iso("$plain"))
        print(to_iso("5.3.2024"), to_iso("05.03.2024"))
        print(to_iso("31.2.2024"))
        ''',
        """`int` accepts "5" and "05" alike, and `:02` puts the zero back. The last line is a warning: nobody checked
        whether the day exists. Whoever needs that check has to make a `date` of the three numbers.""",
        plain=f"{day.day}.{day.month}.{day.year}",
    )


def _file_name_question(rng: Random) -> Question:
    day = any_day(rng, 2024, 2028)
    word = rng.choice(("report", "backup", "minutes", "photo"))
    return question(
        """Photos and reports get names such as `${word}_20240305.txt`. Write a function that makes such a name from a
        word and a date.""",
        '''
        from datetime import date


        def dated_name(word: str, day: date) -> str:
            """Return a file name that contains the date without separators."""
            return f"{word}_{day:%Y%m%d}.txt"


        print(dated_name("$word", $day))
        print(dated_name("$word", date(2024, 3, 5)))
        ''',
        """Inside an f-string the code stands behind the colon, without `strftime`. Since the year comes first and all
        parts have a fixed width, an alphabetical list of the files is in the order of time.""",
        word=word,
        day=call(day),
    )


def _ambiguous_question(rng: Random) -> Question:
    a, b = rng.sample(range(1, 13), 2)
    c = rng.randint(13, 28)
    return question(
        """The text "03/04/2024" is the 3rd of April to some and the 4th of March to others. Write a function that
        tells whether a text of this form can be read in both ways with different results.""",
        '''
        def is_ambiguous(text: str) -> bool:
            """Return whether day and month could be exchanged and the date would be another one."""
            first, second, _ = (int(part) for part in text.split("/"))
            return first != second and first <= 12 and second <= 12


        print(is_ambiguous("$a/$b/2024"))
        print(is_ambiguous("$c/$b/2024"), is_ambiguous("$a/$a/2024"))
        ''',
        """A number above 12 can only be a day, which settles the order. Equal numbers do no harm, as both readings
        mean the same day.""",
        a=f"{a:02}",
        b=f"{b:02}",
        c=c,
    )


_DAYS = {day.isoformat() for day in span(date(1890, 1, 1), date(2040, 12, 31))}


def _is_iso(text: str) -> bool:
    return text in _DAYS


def _almost_iso(rng: Random) -> str:
    text = any_day(rng, 2019, 2026).isoformat()
    year = rng.choice(("2023", "2024", "1900"))
    return rng.choice(
        (
            text,
            text,
            f"{year}-02-29",
            f"{year}-{rng.randint(10, 14)}-{rng.randint(28, 31)}",
            text.replace("-0", "-", 1),
            text.replace("-", rng.choice("./"), rng.randint(1, 2)),
            text[2:],
            text.replace("-", ""),
            text[8:] + "-" + text[5:7] + "-" + text[:4],
        )
    )


_FORMS = {
    "dots": {
        "name": "dotted",
        "like": '"5.3.2024" (no leading zeros)',
        "code": 'f"{date.day}.{date.month}.{date.year}"',
        "hand": 'f"{int(day)}.{int(month)}.{year}"',
    },
    "slashes": {
        "name": "slashed",
        "like": '"05/03/2024" (day, month, year)',
        "code": 'f"{date:%d/%m/%Y}"',
        "hand": 'f"{day}/{month}/{year}"',
    },
    "american": {
        "name": "american",
        "like": '"03/05/2024" (month, day, year)',
        "code": 'date.strftime("%m/%d/%Y")',
        "hand": '"/".join((month, day, year))',
    },
    "compact": {
        "name": "compact",
        "like": '"050324" (day, month, last two digits of the year)',
        "code": 'date.strftime("%d%m%y")',
        "hand": "day + month + year[2:]",
    },
}


def _written(text: str, form: str) -> str:
    year, month, day = text[:4], text[5:7], text[8:]
    return {
        "dotted": f"{day.lstrip('0')}.{month.lstrip('0')}.{year}",
        "slashed": f"{day}/{month}/{year}",
        "american": f"{month}/{day}/{year}",
        "compact": f"{day}{month}{text[2:4]}",
    }[form]


LESSON = Lesson(
    topic="Reading and writing dates as text",
    area="dates",
    concepts=("date_parsing", "strftime", "iso_format"),
    openings=(
        """Dates arrive as text, from forms, files and file names, and leave as text in reports. In between a program
        should hold them as dates. So it needs a way in and a way out.""",
        """The same day can be written 2024-03-05, 5.3.2024, 03/05/2024 or 5 March 2024. A program that reads dates
        has to know which of these forms it is given; it cannot guess.""",
        """The pattern `%d.%m.%Y` looks like a secret code. It is just a picture of the text: two digits for the day,
        a dot, two for the month, a dot, and the year with four.""",
        """Turning a text into a date is called parsing, turning a date into a text formatting. Both use the same
        codes, and for one form, the international standard, neither needs a code at all.""",
    ),
    ideas=(
        (
            """`date.fromisoformat("2024-03-05")` reads the ISO form, and `day.isoformat()` or `str(day)` writes it.
            Prefer it wherever you may choose.""",
            """The standard ISO 8601 puts the year first, then month and day with two digits each. Python's `date`
            prints itself like that, and reads it back with `fromisoformat`.""",
        ),
        (
            """For other forms there is `datetime.strptime(text, pattern).date()`. The p in its name stands for
            "parse". The result of `strptime` has a time of day too, which `.date()` leaves out.""",
            """`strptime` takes the text and a pattern in which each code stands for a part: `%d` the day, `%m` the
            month, `%Y` the year with four digits, `%y` with two.""",
        ),
        (
            """`day.strftime(pattern)` goes the other way, with f for "format". Names come out with `%A` and `%B` for
            weekday and month, `%a` and `%b` for their short forms.""",
            """A date can be formatted inside an f-string: `f"{day:%d.%m.%Y}"`. What stands behind the colon is the
            pattern that `strftime` would get.""",
        ),
        (
            """Wrong text raises a `ValueError`. Catch it where the text comes from people, and let it pass where the
            text comes from your own program: there it would be a bug.""",
            """Parsing is checking as well. `strptime("30.02.2024", "%d.%m.%Y")` fails because the day does not exist,
            and `strptime("2024-02-03", "%d.%m.%Y")` because the form is another.""",
        ),
        (
            """ISO texts sort correctly as they are. The largest unit comes first and all parts have a fixed width, so
            the alphabetical order is the order of time.""",
            """Texts such as "31.01.2024" and "01.12.2024" do not sort by time, because the comparison begins with the
            day. Sort the dates behind them, or rearrange the texts into ISO form first.""",
        ),
    ),
    examples=(_iso, _read_write, _by_hand, _several_forms),
    pitfalls=(
        """Mixing up `%m` and `%M`. The small letter is the month, the capital one the minute. With `%M` in place of
        `%m` nothing fails: the month of every date just becomes January.""",
        """Sorting or comparing texts that begin with the day: "02.12.2024" < "03.01.2024" is true, though December
        comes later. Convert to dates, or to ISO texts, before comparing.""",
        """Reading a date with the pattern of another country. "03/05/2024" fits both `%d/%m/%Y` and `%m/%d/%Y`, so no
        error tells you. Only days above the 12th give it away.""",
        """Expecting a result without zeros from `%d`. It writes "05", not "5". Take `day.day` for the plain number;
        the code `%-d` works on some systems only.""",
    ),
    questions=(_file_name_question, _ambiguous_question),
    asks=(
        "Which form is the easiest?",
        "How do I read another form?",
        "How do I write a date as I like?",
        "What happens with wrong text?",
        "Can I sort dates that are texts?",
    ),
    notes={
        "young": (
            """A pattern is like a stencil. You lay it over the text. In the holes you see the day, the month and the
            year.""",
        ),
        "engineer": (
            """From Python 3.11 on `date.fromisoformat` also takes "20240305" and week dates such as "2024-W10-2". If
            only the form with hyphens is to be accepted, check it separately.""",
        ),
        "analyst": (
            """When a file comes without a word about its dates, look for a value above 12 in each of the first two
            positions before you choose a pattern.""",
        ),
        "hobbyist": (
            """You need five codes for almost everything: `%d`, `%m`, `%Y`, `%B` and `%A`. The rest can be looked
            up.""",
        ),
    },
    families=(
        Family(
            "iso_date_rewritten",
            "text|iso|day: str -> str",
            names=("to_${name}_date", "${name}_from_iso", "rewrite_as_$name", "format_$name"),
            tells=(
                'Turn the ISO date $text, such as "2024-03-05", into the form $like and return it.',
                '$text is a date written like "2024-03-05". Return the same date in the form $like.',
                'The date $text has the form year-month-day ("2024-03-05"). Return it in the form $like.',
            ),
            varies={"form": tuple(_FORMS.values())},
            solutions=(
                'year, month, day = $text.split("-")\nreturn $hand',
                "import datetime\ndate = datetime.date.fromisoformat($text)\nreturn $code",
                'import datetime\ndate = datetime.datetime.strptime($text, "%Y-%m-%d")\nreturn $code',
            ),
            oracle=lambda text, form: _written(text, form["name"]),
            draw=lambda rng, form: (any_day(rng, 1990, 2035).isoformat(),),
            edges=(("2024-03-05",), ("2009-10-01",), ("2030-12-20",)),
            about={"text": "a date in ISO form", "return": "the same date in the form $like"},
            noun="the text of the ISO date $text in the form $like",
            gives="str",
        ),
        Family(
            "spoken_date_parsed",
            "text|phrase: str -> $kind",
            names=("parse_$short", "read_$short", "${short}_to_$out", "${short}_as_$out"),
            tells=(
                'Read a date such as "$like" from $text and return it as $what.',
                '$text is a date of the form "$like", with an English month. Return it as $what.',
                'Given a date like "$like" in $text, return $what.',
            ),
            varies={
                "month": (
                    {"short": "spoken_date", "like": "7 March 2024", "code": "%B", "cut": ""},
                    {"short": "short_date", "like": "7 Mar 2024", "code": "%b", "cut": "[:3]"},
                ),
                "result": (
                    {
                        "kind": "tuple[int, int, int]",
                        "what": "the triple (year, month, day) of integers",
                        "out": "triple",
                        "hand": "(int(year), number, int(day))",
                        "lib": "(found.year, found.month, found.day)",
                    },
                    {
                        "kind": "str",
                        "what": 'the ISO text ("2024-03-07")',
                        "out": "iso",
                        "hand": 'f"{year}-{number:02}-{int(day):02}"',
                        "lib": 'found.strftime("%Y-%m-%d")',
                    },
                ),
            },
            solutions=(
                'from datetime import datetime\nfound = datetime.strptime($text, "%d $code %Y")\nreturn $lib',
                "from calendar import month_name\nday, name, year = $text.split()\n"
                "number = [month$cut for month in month_name].index(name)\nreturn $hand",
                'day, name, year = $text.split()\nstarts = "JanFebMarAprMayJunJulAugSepOctNovDec"\n'
                "number = starts.index(name[:3]) // 3 + 1\nreturn $hand",
            ),
            oracle=lambda text, month, result: next(
                (int(text[-4:]), number, int(text[:2]))
                if result["out"] == "triple"
                else f"{text[-4:]}-{str(number).zfill(2)}-{text.split()[0].zfill(2)}"
                for number, name in enumerate(MONTHS, start=1)
                if text.split()[1] == (name if month["cut"] == "" else name[:3])
            ),
            draw=lambda rng, month, result: (
                f"{(day := any_day(rng)).day} {MONTHS[day.month - 1][: 9 if month['cut'] == '' else 3]} {day.year}",
            ),
            about={"text": 'a date like "$like"', "return": "the date as $what"},
        ),
        Family(
            "day_first_texts_sorted",
            "texts|dates|days: list[str] -> list[str]",
            names=("sort_dates", "sorted_by_time", "dates_in_order", "in_order_of_time"),
            tells=(
                'Return the dates in $texts, written like "05${mark}03${mark}24" (day, month, year), $order.',
                'The list $texts holds dates of the form "05${mark}03${mark}24", day first. Return them in a new '
                "list, $order.",
                'Sort the texts in $texts, which are dates such as "05${mark}03${mark}24" with the day in front, '
                "and return them $order.",
            ),
            varies={
                "mark": ({"mark": "."}, {"mark": "/"}, {"mark": "-"}),
                "order": (
                    {"order": "from the earliest to the latest", "more": ""},
                    {"order": "from the latest to the earliest", "more": ", reverse=True"},
                ),
            },
            solutions=(
                "from datetime import datetime\n"
                'return sorted($texts, key=lambda text: datetime.strptime(text, "%d$mark%m$mark%y")$more)',
                'def year_first(text: str) -> tuple[str, str, str]:\n    day, month, year = text.split("$mark")\n'
                "    return year, month, day\n\nreturn sorted($texts, key=year_first$more)",
                'return sorted($texts, key=lambda text: text.split("$mark")[::-1]$more)',
            ),
            oracle=lambda texts, mark, order: [
                text
                for _, text in sorted(
                    ((date(2000 + int(t[6:]), int(t[3:5]), int(t[:2])).toordinal(), t) for t in texts),
                    reverse=order["more"] != "",
                )
            ],
            draw=lambda rng, mark, order: (
                [
                    any_day(rng, 2023, 2024).strftime(f"%d{mark['mark']}%m{mark['mark']}%y")
                    for _ in range(3 if rng.random() < 0.2 else 2)
                ],
            ),
            edges=(([],),),
            notes=("All years are of this century.",),
            about={"texts": "dates with the day first", "return": "the same dates $order"},
            noun="the list of the day-first dates $texts sorted $order",
            gives="words",
        ),
        Family(
            "dates_rejected",
            "texts|entries|values: list[str] -> $kind",
            names=("${verb}_iso_dates", "${verb}_proper_dates", "${verb}_valid_entries", "${verb}_good_dates"),
            tells=(
                'Return $what among the texts in $texts. A proper date has the form "2024-03-05" (four, two and '
                "two digits with hyphens) and exists in the calendar.",
                'A proper date is written like "2024-03-05", with four, two and two digits and hyphens, and exists '
                "in the calendar. Return $what in $texts.",
                "From the texts in $texts, return $what: of days that exist and are written as year, month and day "
                'with 4, 2 and 2 digits and hyphens ("2024-03-05").',
            ),
            varies={
                "form": (
                    {
                        "verb": "keep",
                        "kind": "list[str]",
                        "what": "the list of proper dates",
                        "begin": "[]",
                        "add": "found.append(text)",
                        "open": "[text",
                        "close": "]",
                    },
                    {
                        "verb": "count",
                        "kind": "int",
                        "what": "the number of proper dates",
                        "begin": "0",
                        "add": "found += 1",
                        "open": "sum(1",
                        "close": ")",
                    },
                )
            },
            solutions=(
                "import re\nfrom datetime import date\n"
                "found = $begin\nfor text in $texts:\n"
                '    if not re.fullmatch(r"\\d{4}-\\d{2}-\\d{2}", text):\n        continue\n'
                "    try:\n        date.fromisoformat(text)\n    except ValueError:\n        continue\n    $add\n"
                "return found",
                "from datetime import datetime\n"
                "def is_date(text: str) -> bool:\n    try:\n"
                '        return datetime.strptime(text, "%Y-%m-%d").strftime("%Y-%m-%d") == text\n'
                "    except ValueError:\n        return False\n\n"
                "return $open for text in $texts if is_date(text)$close",
            ),
            oracle=lambda texts, form: (
                list(filter(_is_iso, texts)) if form["begin"] == "[]" else sum(map(_is_iso, texts))
            ),
            draw=lambda rng, form: ([_almost_iso(rng) for _ in range(rng.randint(2, 5))],),
            edges=(([],), (["2024-02-29", "2023-02-29", "2024-2-29"],), (["", "20240105", "2024-01-05"],)),
            about={"texts": "texts that may be dates", "return": "$what"},
        ),
    ),
)
