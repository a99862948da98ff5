"""Durations: lengths of time as one number, and as hours and minutes for people."""

from datetime import timedelta
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import numbers, people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _split(rng: Random) -> Example:
    total = rng.randint(95, 520)
    return example(
        """A film of $total minutes: how many hours and minutes is that? `divmod` divides and gives quotient and
        remainder together.""",
        '''
        def hours_and_minutes(total: int) -> str:
            """Return a number of minutes in the form 2 h 05 min."""
            hours, minutes = divmod(total, 60)
            return f"{hours} h {minutes:02} min"


        print(hours_and_minutes($total))
        print(hours_and_minutes(60))
        print(hours_and_minutes(7))
        ''',
        """The quotient is $hours and the remainder $minutes. The other two calls show the edges: a full hour, and
        less than one.""",
        total=total,
        hours=total // 60,
        minutes=total % 60,
    )


def _sum(rng: Random) -> Example:
    name = people(rng, 1)[0]
    parts = [60 * rng.randint(0, 6) + rng.randint(20, 59) for _ in range(4)]
    texts = ", ".join(f'"{part // 60}:{part % 60:02}"' for part in parts)
    return example(
        """$name notes working times as hours:minutes. To add them, every entry becomes minutes, and only the sum is
        taken apart again.""",
        '''
        def minutes(text: str) -> int:
            """Return the minutes of a duration such as 7:30."""
            hours, rest = text.split(":")
            return int(hours) * 60 + int(rest)


        entries = [$texts]
        total = sum(minutes(entry) for entry in entries)
        print(total, "minutes")
        print(f"{total // 60}:{total % 60:02}")
        print("on average", total // len(entries), "minutes")
        ''',
        """Adding hours and minutes separately would give $h hours and $m minutes, and the minutes beyond 59 would
        have to be carried. With one number for each duration there is no carrying to think of.""",
        name=name,
        texts=texts,
        h=sum(part // 60 for part in parts),
        m=sum(part % 60 for part in parts),
    )


def _units(rng: Random) -> Example:
    seconds = rng.randint(90_000, 400_000)
    return example(
        """The same idea with four units: a number of seconds is divided by one size after the other, the largest
        first, and what remains goes on to the next.""",
        '''
        UNITS = [("d", 86400), ("h", 3600), ("min", 60), ("s", 1)]


        def in_words(seconds: int) -> str:
            """Return a duration such as 1 d 2 h 5 s; parts that are zero are left out."""
            parts = []
            for name, size in UNITS:
                count, seconds = divmod(seconds, size)
                if count:
                    parts.append(f"{count} {name}")
            return " ".join(parts) or "0 s"


        print(in_words($seconds))
        print(in_words(3605))
        print(in_words(0))
        ''',
        """After the first step fewer than 86400 seconds are left, after the second fewer than 3600. If all parts are
        zero the joined text is empty, and `or` puts "0 s" in its place.""",
        seconds=seconds,
    )


def _timedelta(rng: Random) -> Example:
    laps = numbers(rng, 3, 65, 190)
    return example(
        """The class `timedelta` keeps such lengths too. It adds, compares and multiplies, and prints itself as
        hours:minutes:seconds.""",
        """
        from datetime import timedelta

        laps = [timedelta(seconds=seconds) for seconds in $laps]
        total = sum(laps, timedelta())
        print(total)
        print(min(laps), max(laps))
        print(total / len(laps))
        print(total.total_seconds())
        print(timedelta(hours=30).seconds, timedelta(hours=30).total_seconds())
        """,
        """`sum` starts from an empty `timedelta()`, since 0 cannot be added to one. The last line is a warning:
        `seconds` is only the part beyond the full days, while `total_seconds()` is all of it.""",
        laps=laps,
    )


def _decimal_question(rng: Random) -> Question:
    minutes = rng.choice((75, 100, 105, 135, 150, 165, 195, 225))
    return question(
        """Pay is computed from decimal hours, where 1:30 counts as 1.5. Write a function that turns a duration
        written as hours:minutes into decimal hours with two places.""",
        '''
        def decimal_hours(text: str) -> float:
            """Return the hours of a duration such as 1:30, rounded to two places."""
            hours, minutes = map(int, text.split(":"))
            return round(hours + minutes / 60, 2)


        print(decimal_hours("$text"))
        print(decimal_hours("1:30"), decimal_hours("0:20"))
        ''',
        """The minutes are sixtieths of an hour, so they are divided by 60 and not by 100. Twenty minutes are a third
        of an hour, which two places can only approximate.""",
        text=f"{minutes // 60}:{minutes % 60:02}",
    )


def _pace_question(rng: Random) -> Question:
    distance = rng.choice((5, 6, 8, 10, 12))
    seconds = 60 * rng.randint(5 * distance, 7 * distance - 1) + rng.randint(2, 59)
    return question(
        """A runner needs $minutes minutes and $rest seconds for $distance kilometres. Write a function for the pace,
        the time for one kilometre as minutes:seconds, rounded down to a second.""",
        '''
        def pace(minutes: int, seconds: int, kilometres: int) -> str:
            """Return the time for each kilometre in the form 5:07."""
            each = (minutes * 60 + seconds) // kilometres
            return f"{each // 60}:{each % 60:02}"


        print(pace($minutes, $rest, $distance))
        print(pace(30, 0, 6))
        ''',
        """The division happens in seconds, the smallest unit. Dividing minutes and seconds separately would lose
        whatever of the minutes does not divide evenly.""",
        minutes=seconds // 60,
        rest=seconds % 60,
        distance=distance,
    )


def _length(rng: Random, most: int = 600) -> str:
    total = rng.randint(0, most)
    return f"{total // 60}:{total % 60:02}"


def _delta(text: str) -> timedelta:
    hours, minutes = text.split(":")
    return timedelta(hours=int(hours), minutes=int(minutes))


def _hm(length: timedelta) -> str:
    return f"{length // timedelta(hours=1)}:{length // timedelta(minutes=1) % 60:02}"


def _spelt(seconds: int, gap: str, names: list[str]) -> str:
    """By counting the units off one at a time."""
    counts = [0, 0, 0]
    for place, size in enumerate((3600, 60, 1)):
        while seconds >= size:
            counts[place] += 1
            seconds -= size
    return " ".join(f"{n}{gap}{name}" for n, name in zip(counts, names, strict=True) if n) or f"0{gap}{names[2]}"


def _compact(rng: Random) -> str:
    hours, minutes = rng.randint(1, 12), rng.randint(1, 59)
    return rng.choice((f"{hours}h", f"{minutes}m", f"{hours}h{minutes}m", f"{hours}h{minutes:02}m"))


LESSON = Lesson(
    topic="Durations in hours and minutes",
    area="dates",
    concepts=("duration", "divmod", "timedelta"),
    openings=(
        """2:45 can be a time of day, a quarter to three, or a duration, two hours and three quarters. A time is a
        point and a duration a length; lengths can be added, points cannot.""",
        """Cooking times, laps, hours of work: people write durations in two or three units at once. Programs do
        better with a single unit, the smallest one that is needed.""",
        """How much is 0:50 and 0:35 together? The minutes add up to 85, and someone has to carry an hour. With
        minutes as the only unit, nobody has to.""",
        """A duration may be longer than a day. A clock would begin again at 24 hours, but 31 hours of work in a week
        are 31 hours, and the code that prints them must not take a remainder by 24.""",
    ),
    ideas=(
        (
            """Store a duration as one integer, in seconds or minutes, and say in its name which: `minutes`,
            `wait_seconds`. Sums, differences and comparisons are then plain arithmetic.""",
            """Choose the smallest unit that occurs and convert everything into it on the way in. Three hours and five
            minutes are 185, and nothing else needs to be known inside the program.""",
        ),
        (
            """Only for printing is the number split: `divmod(total, 60)` returns the pair of quotient and remainder,
            here hours and minutes.""",
            """Hours are `total // 60` and the minutes left over `total % 60`. Seconds to hours takes two such steps,
            or one division by 3600 followed by one by 60.""",
        ),
        (
            """From the largest unit to the smallest: divide by its size, write down the quotient, go on with the
            remainder. A list of units and sizes turns these steps into a loop.""",
            """Days, hours, minutes, seconds: each step divides what the step before has left over. The order matters,
            because the other way round the smallest unit would swallow everything.""",
        ),
        (
            """`timedelta(hours=1, minutes=30)` is a duration as an object. Its constructor takes any mixture of
            units, and `total_seconds()` gives the whole length as a float.""",
            """A `timedelta` can be divided by another one: `length / timedelta(hours=1)` is the number of hours with
            its fraction, `length // timedelta(minutes=1)` the full minutes.""",
        ),
    ),
    examples=(_split, _sum, _units, _timedelta),
    pitfalls=(
        """Reading `1:30` as 1.30 hours. It is 1.5 hours, as 30 minutes are half of 60. Divide the minutes by 60
        before adding them to the hours.""",
        """Using `.seconds` of a `timedelta` for its length. Of 30 hours it gives 21600, the 6 hours beyond the full
        day. Use `total_seconds()`.""",
        """Forgetting the zero in front: `f"{hours}:{minutes}"` makes "2:5" out of two hours and five minutes, which
        looks like fifty. Write `{minutes:02}`.""",
        """Splitting a negative number. `divmod(-90, 60)` is `(-2, 30)`, for Python rounds down. Take the sign off
        with `abs`, split, and put the minus in front of the text.""",
    ),
    questions=(_decimal_question, _pace_question),
    asks=(
        "How should I store a duration?",
        "How do I split minutes into hours and minutes?",
        "What about days and seconds?",
        "Does Python have a type for this?",
    ),
    notes={
        "young": (
            """Think of coins. Sixty small ones make one big one. To count your money, change the small coins into big
            ones as often as you can. The rest stays small.""",
        ),
        "student": (
            """Splitting by 60 and 60 and 24 is positional notation with mixed bases. The loop over the units is the
            general algorithm; decimal digits are the case in which all sizes are powers of 10.""",
        ),
        "analyst": (
            """Spreadsheets store durations as fractions of a day. Multiply by 24 for hours or by 1440 for minutes,
            and round, since the fractions are floats.""",
        ),
        "engineer": (
            """For elapsed time use `time.monotonic()` or `time.perf_counter()`, never the difference of two clock
            times: the clock may be set in between.""",
        ),
    },
    families=(
        Family(
            "durations_combined",
            "entries|lengths|parts: list[str] -> str",
            names=("$name", "${name}_of", "get_$name", "find_$name"),
            tells=(
                'Each text in $entries is a duration like "2:05", hours and minutes. Return $what in the same form.',
                'Return $what in $entries. Each is written like "0:45" or "12:30" (hours:minutes), the result too.',
                'The list $entries holds durations such as "1:07" (hours and minutes). Compute $what and return it '
                "in that form.",
            ),
            varies={
                "form": (
                    {
                        "name": "total_duration",
                        "what": "the sum of the durations",
                        "all": "sum(totals)",
                        "step": "found += total",
                    },
                    {
                        "name": "longest_duration",
                        "what": "the longest of the durations",
                        "all": "max(totals, default=0)",
                        "step": "found = max(found, total)",
                    },
                )
            },
            notes=(
                'The minutes always have two digits, the hours as many as they need. Without entries it is "0:00".',
            ),
            solutions=(
                'totals = [int(text.split(":")[0]) * 60 + int(text.split(":")[1]) for text in $entries]\n'
                'hours, minutes = divmod($all, 60)\nreturn f"{hours}:{minutes:02}"',
                'found = 0\nfor text in $entries:\n    hours, minutes = map(int, text.split(":"))\n'
                "    total = hours * 60 + minutes\n    $step\n"
                'return f"{found // 60}:{found % 60:02}"',
                'def minutes(text: str) -> int:\n    hours, _, rest = text.partition(":")\n'
                "    return 60 * int(hours) + int(rest)\n\ntotals = list(map(minutes, $entries))\nfound = $all\n"
                'return str(found // 60) + ":" + str(found % 60).zfill(2)',
            ),
            oracle=lambda entries, form: _hm(
                sum(map(_delta, entries), timedelta())
                if form["name"] == "total_duration"
                else max(map(_delta, entries), default=timedelta())
            ),
            draw=lambda rng, form: ([_length(rng) for _ in range(rng.randint(2, 5))],),
            edges=(([],), (["0:00"],), (["23:30", "9:45"],), (["0:59", "0:01"],)),
            about={"entries": "durations in hours:minutes", "return": "$what, in the same form"},
            noun="$what in $entries",
            gives="str",
        ),
        Family(
            "seconds_in_units",
            "total|length|amount: int -> str",
            names=("seconds_to_text", "duration_text", "spell_duration", "readable_seconds"),
            tells=(
                'Return a duration of $total seconds as a text of hours, minutes and seconds like "$like", in '
                "which parts that are 0 are left out.",
                'Split $total seconds into hours, minutes and seconds. Return a text such as "$like" without the '
                "parts that are 0.",
                'Write a length of $total seconds in the form "$like" (hours, minutes, seconds), leave out every '
                "part that is 0, and return the text.",
            ),
            varies={
                "form": tuple(
                    {
                        "like": " ".join(f"{n}{gap}{name}" for n, name in ((1, h), (2, m), (5, s))),
                        "gap": gap,
                        "h": h,
                        "m": m,
                        "s": s,
                    }
                    for gap, h, m, s in ((" ", "h", "min", "s"), ("", "h", "m", "s"), (" ", "hr", "min", "sec"))
                )
            },
            notes=('A length of no seconds at all is "0$gap$s".', "The number is never negative."),
            solutions=(
                'parts = []\nrest = $total\nfor name, size in [("$h", 3600), ("$m", 60), ("$s", 1)]:\n'
                "    count, rest = divmod(rest, size)\n    if count:\n"
                '        parts.append(f"{count}$gap{name}")\nreturn " ".join(parts) or "0$gap$s"',
                "minutes, rest = divmod($total, 60)\nhours, minutes = divmod(minutes, 60)\n"
                'pairs = [(hours, "$h"), (minutes, "$m"), (rest, "$s")]\n'
                'parts = [f"{count}$gap{name}" for count, name in pairs if count > 0]\n'
                'return " ".join(parts) if parts else "0$gap$s"',
                'text = ""\nif $total >= 3600:\n    text += f" {$total // 3600}$gap$h"\n'
                "if $total // 60 % 60:\n"
                '    text += f" {$total // 60 % 60}$gap$m"\nif $total % 60 or not text:\n'
                '    text += f" {$total % 60}$gap$s"\nreturn text[1:]',
            ),
            oracle=lambda seconds, form: _spelt(seconds, form["gap"], [form["h"], form["m"], form["s"]]),
            draw=lambda rng, form: (
                rng.choice((rng.randint(1, 200), rng.randint(3000, 20000), 60 * rng.randint(1, 200))),
            ),
            edges=((0,), (3600,), (59,), (60,), (3601,), (7260,)),
            about={"total": "a number of seconds", "return": 'a text like "$like"'},
            noun='the text (like "$like") of a duration of $total seconds',
            gives="str",
        ),
        Family(
            "compact_duration_read",
            "text|entry|duration: str -> int",
            names=("parse_$unit", "${unit}_from_text", "read_$unit", "${unit}_of_duration"),
            tells=(
                'Return how many $unit a duration like "1h30m", "2h" or "45m" in $text has.',
                'Convert the duration in $text, such as "2h", "45m" or "1h05m" (hours and minutes), and return it '
                "in $unit.",
                'Read a duration in the form "3h20m" from $text, where one of the two parts may be missing, and '
                "return it in $unit.",
            ),
            varies={
                "unit": (
                    {"unit": "minutes", "hour": "60", "minute": "", "word": "minutes"},
                    {"unit": "seconds", "hour": "3600", "minute": " * 60", "word": "seconds"},
                )
            },
            notes=("At least one of the two parts is there.",),
            solutions=(
                'hours, mark, rest = $text.rpartition("h")\ntotal = int(hours) * $hour if mark else 0\n'
                'return total + int(rest.removesuffix("m") or 0)$minute',
                "import re\n"
                'found = re.fullmatch(r"(?:(\\d+)h)?(?:(\\d+)m)?", $text)\n'
                'hours, rest = found.groups(default="0")\nreturn int(hours) * $hour + int(rest)$minute',
                'total = 0\ndigits = ""\nfor char in $text:\n    if char.isdigit():\n        digits += char\n'
                '    else:\n        total += int(digits)$minute if char == "m" else int(digits) * $hour\n'
                '        digits = ""\nreturn total',
            ),
            oracle=lambda text, unit: (
                sum(int(part[:-1]) * (60 if part[-1] == "h" else 1) for part in text.replace("h", "h ").split())
                * (60 if unit["unit"] == "seconds" else 1)
            ),
            draw=lambda rng, unit: (_compact(rng),),
            edges=(("2h",), ("45m",), ("1h30m",), ("10h5m",), ("0h1m",)),
            about={"text": 'a duration like "1h30m"', "return": "its length in $unit"},
            noun="the number of $unit in the duration $text",
            gives="nat",
        ),
    ),
)
