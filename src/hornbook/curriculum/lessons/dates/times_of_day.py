"""Times of day as minutes since midnight."""

from datetime import datetime, timedelta
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people, places
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _clock(minutes: int) -> str:
    return f"{minutes // 60 % 24:02}:{minutes % 60:02}"


def _time(rng: Random, first: int = 0, last: int = 1439) -> str:
    return _clock(rng.randint(first, last))


def _convert(rng: Random) -> Example:
    time = 60 * rng.randint(6, 22) + rng.randint(2, 59)
    return example(
        """The time $text is $hours full hours and $rest minutes after midnight. Two small functions go from the text
        to the minutes and back.""",
        '''
        def to_minutes(text: str) -> int:
            """Return the minutes since midnight of a time such as 07:45."""
            hours, minutes = text.split(":")
            return int(hours) * 60 + int(minutes)


        def to_text(minutes: int) -> str:
            """Return the time of day, two digits each for hours and minutes."""
            return f"{minutes // 60:02}:{minutes % 60:02}"


        print(to_minutes("$text"))
        print(to_text(to_minutes("$text") + 30))
        print(to_text(5))
        ''',
        """$hours times 60 plus $rest makes $time. The way back is a division with remainder, and `:02` writes the
        zeros that the clock shows.""",
        text=_clock(time),
        time=time,
        hours=time // 60,
        rest=time % 60,
    )


def _wrap(rng: Random) -> Example:
    one = people(rng, 1)[0]
    start = rng.randint(21 * 60, 23 * 60 + 59)
    length = rng.choice((185, 240, 320, 415))
    return example(
        """$one takes a night train at $start that is under way for $length minutes. The arrival lies behind midnight,
        and the clock begins at 0 again.""",
        '''
        DAY = 24 * 60


        def to_minutes(text: str) -> int:
            """Return the minutes since midnight."""
            hours, minutes = map(int, text.split(":"))
            return hours * 60 + minutes


        def add_minutes(text: str, minutes: int) -> str:
            """Return the time of day so many minutes later, or earlier if negative."""
            total = (to_minutes(text) + minutes) % DAY
            return f"{total // 60:02}:{total % 60:02}"


        print(add_minutes("$start", $length))
        print(add_minutes("00:10", -20))
        ''',
        """A day has $day minutes, so the remainder by $day brings every sum back onto the clock. It does the same for
        the second call, which goes from ten past midnight into the evening before.""",
        one=one,
        start=_clock(start),
        length=length,
        day=1440,
    )


def _waiting(rng: Random) -> Example:
    place = places(rng, 1)[0]
    times = sorted(rng.sample(range(6 * 60, 21 * 60), 5))
    now = rng.randint(times[1], times[3])
    return example(
        """These are the departures for $place. Which is the next one, and how long is the wait?""",
        '''
        def to_minutes(text: str) -> int:
            """Return the minutes since midnight."""
            hours, minutes = map(int, text.split(":"))
            return hours * 60 + minutes


        departures = [$times]
        now = "$now"
        for departure in departures:
            wait = to_minutes(departure) - to_minutes(now)
            if wait >= 0:
                print(departure, "in", wait, "minutes")
                break
        else:
            print("no more today")
        ''',
        """Because the list is in order, the first departure that is not over is the next. The `else` of the loop
        would run only if `break` was never reached, late in the evening.""",
        place=place,
        times=", ".join(f'"{_clock(time)}"' for time in times),
        now=_clock(now),
    )


def _objects(rng: Random) -> Example:
    a, b = sorted(rng.sample(range(7 * 60, 20 * 60), 2))
    return example(
        """The module `datetime` has a class for times of day. It reads, writes and compares, but two of its values
        cannot be subtracted.""",
        """
        from datetime import time

        opens = time($ah, $am)
        closes = time.fromisoformat("$b")
        print(opens, closes, opens < closes)
        print(closes.hour, closes.minute, f"{closes:%H:%M}")
        try:
            print(closes - opens)
        except TypeError as error:
            print("TypeError:", error)
        """,
        """A time of day without a date says nothing about which day is meant, so Python refuses to guess how long it
        is from one to the other. Minutes since midnight have no such scruples.""",
        ah=a // 60,
        am=a % 60,
        b=_clock(b),
    )


def _quarter_question(rng: Random) -> Question:
    time = _time(rng, 480, 1200)
    return question(
        """A car park charges by started quarters of an hour. Write a function that rounds a time of day up to the
        next quarter; a time on the quarter stays as it is.""",
        '''
        def next_quarter(text: str) -> str:
            """Return the time rounded up to a multiple of 15 minutes."""
            hours, minutes = map(int, text.split(":"))
            total = -(-(hours * 60 + minutes) // 15) * 15 % (24 * 60)
            return f"{total // 60:02}:{total % 60:02}"


        print(next_quarter("$time"))
        print(next_quarter("09:30"), next_quarter("23:50"))
        ''',
        """The two minus signs turn the rounding down of `//` into rounding up. The last remainder is needed for times
        after 23:45, which lead to 00:00.""",
        time=time,
    )


def _open_question(rng: Random) -> Question:
    opens, closes = rng.choice((17, 18, 19)), rng.choice((1, 2, 3))
    return question(
        """A bar opens at $opens:00 and closes at 0$closes:00 in the night. Write a function that tells whether it is
        open at a given time of day.""",
        '''
        def is_open(text: str) -> bool:
            """Return whether the bar is open at the time; at closing time it is not."""
            hours, minutes = map(int, text.split(":"))
            now = hours * 60 + minutes
            return now >= $opens * 60 or now < $closes * 60


        for text in ("$opens:00", "23:59", "00:30", "0$closes:00", "12:00"):
            print(text, is_open(text))
        ''',
        """For hours within a day the two comparisons are joined by `and`. These hours cross midnight, so one of the
        two is enough: late in the evening or early in the morning.""",
        opens=opens,
        closes=closes,
    )


def _minutes(text: str) -> int:
    moment = datetime.strptime(text, "%H:%M")
    return int((moment - moment.replace(hour=0, minute=0)).total_seconds()) // 60


def _moved(text: str, minutes: int) -> str:
    return (datetime.strptime("2024-01-09 " + text, "%Y-%m-%d %H:%M") + timedelta(minutes=minutes)).strftime("%H:%M")


LESSON = Lesson(
    topic="Times of day and minutes since midnight",
    area="dates",
    concepts=("time_of_day", "division_with_remainder", "modulo"),
    openings=(
        """A clock counts in sixties: 60 minutes to the hour, and after 24 hours it begins again. For computing this
        is a nuisance, so programs count the minutes since midnight instead.""",
        """How long is it from 9:50 to 13:05? People jump from hour to hour. A program turns both times into one
        number each and subtracts.""",
        """Timetables, opening hours, working shifts: most programs about the day need no dates at all, only times. A
        single integer for each time keeps them simple.""",
        """07:45 is not the number 7.45. Whoever computes with such numbers ends up at 7.90, a time that no clock
        shows. The minute of the day is the better number.""",
    ),
    ideas=(
        (
            """The minute of the day is `hours * 60 + minutes`. It runs from 0 for midnight to 1439 for 23:59, and
            each time of day has exactly one such number.""",
            """Turn every time into minutes since midnight as soon as it comes in. From then on comparing is `<`, and
            a length of time is a difference.""",
        ),
        (
            """For the way back divide by 60: the quotient is the hour, the remainder the minute. `divmod(total, 60)`
            gives both at once.""",
            """`total // 60` and `total % 60` take the number apart again. In an f-string the format `:02` makes 5
            into 05.""",
        ),
        (
            """After midnight the count begins anew. `% 1440` puts a sum that is too large, or a negative one, back
            between 0 and 1439.""",
            """The clock is a circle with 1440 places. Adding and then taking the remainder by 1440 is walking round
            the circle, forwards or backwards.""",
        ),
        (
            """From 22:30 to 06:15 the difference is negative. If the end is meant to be the next morning, take the
            remainder by 1440: `(375 - 1350) % 1440` is 465 minutes.""",
            """When the end looks earlier than the start, it lies on the next day. Add 1440 to the difference, or take
            its remainder by 1440, which does so only where necessary.""",
        ),
    ),
    examples=(_convert, _wrap, _waiting, _objects),
    pitfalls=(
        """Comparing texts without leading zeros. `"9:30" < "10:00"` is false, since "9" comes after "1". With two
        digits for each part it would be true; with integers the question doesn't arise.""",
        """Computing with decimal numbers such as 9.30. A quarter of an hour later would be 9.45, but half an hour
        after that comes 9.75 instead of 10.15. The part behind the point counts sixtieths, not hundredths.""",
        """Forgetting midnight. A shift from 22:00 to 06:00 lasts 8 hours, but the plain difference is -16 hours. Test
        each function with one case that crosses midnight.""",
    ),
    questions=(_quarter_question, _open_question),
    asks=(
        "Which number stands for a time?",
        "How do I get the clock time back?",
        "What happens at midnight?",
        "And if the end is on the next day?",
    ),
    notes={
        "young": (
            """Imagine a clock that shows only one number. At midnight it shows 0. It grows by one each minute. At
            noon it shows 720.""",
        ),
        "engineer": (
            """Minutes since midnight know nothing of daylight saving. On two days of the year a local day has 1380 or
            1500 minutes; durations across such a night need aware `datetime` values.""",
        ),
        "analyst": (
            """A mean of times of day is only meaningful if they don't lie around midnight: the mean of 23:50 and
            00:10 is noon. Move the start of the day to a quiet hour first.""",
        ),
        "teacher": (
            """The step from 7:45 to 465 is a change of units and can be taught with sticks and bundles of 60 before
            any code.""",
        ),
    },
    families=(
        Family(
            "minute_of_the_day",
            "time|clock|text: str -> int",
            names=("$name", "get_$name", "${name}_of", "compute_$name"),
            tells=(
                'The time of day $time is written like "07:45". Return $what.',
                'Return $what, given the time of day $time in the form "07:45".',
                'For a time such as "18:05" in $time, compute $what.',
            ),
            varies={
                "form": (
                    {
                        "name": "minutes_since_midnight",
                        "what": "the number of minutes since midnight",
                        "first": "",
                        "last": "",
                    },
                    {
                        "name": "minutes_until_midnight",
                        "what": "the number of minutes until the next midnight",
                        "first": "24 * 60 - ",
                        "last": "",
                    },
                    {
                        "name": "minutes_after_noon",
                        "what": "the number of minutes since noon, negative in the morning",
                        "first": "",
                        "last": " - 12 * 60",
                    },
                )
            },
            notes=('The form is always "hh:mm", from "00:00" to "23:59".',),
            solutions=(
                'hours, minutes = $time.split(":")\nreturn $first(int(hours) * 60 + int(minutes))$last',
                "total = int($time[:2]) * 60 + int($time[3:])\nreturn ${first}total$last",
                "from datetime import time as clock_time\nmoment = clock_time.fromisoformat($time)\n"
                "total = moment.hour * 60 + moment.minute\nreturn ${first}total$last",
            ),
            oracle=lambda time, form: (
                1440 - _minutes(time) if form["first"] else _minutes(time) - (720 if form["last"] else 0)
            ),
            draw=lambda rng, form: (_time(rng),),
            edges=(("00:00",), ("23:59",), ("12:00",), ("01:01",)),
            about={"time": 'a time of day such as "07:45"', "return": "$what"},
            noun="$what at the time of day $time",
            gives="int",
        ),
        Family(
            "clock_after_minutes",
            "time|start|clock: str, count|wait|delay: int -> str",
            names=("$name", "time_$name", "clock_$name", "move_clock_$way"),
            tells=(
                "Return the time of day that the clock shows $count minutes $word than $time, in the same form.",
                'Set a clock that shows $time $way by $count minutes and return what it shows then, like "07:45".',
                'Given a time such as "07:45" in $time and a number of minutes, return the time of day that is '
                "$count minutes $word.",
            ),
            varies={
                "way": (
                    {"name": "minutes_later", "word": "later", "way": "forward", "sign": "+"},
                    {"name": "minutes_earlier", "word": "earlier", "way": "back", "sign": "-"},
                )
            },
            notes=("The clock runs from 00:00 to 23:59 and begins again; $count is at least 0 and may exceed a day.",),
            solutions=(
                'hours, rest = map(int, $time.split(":"))\ntotal = (hours * 60 + rest $sign $count) % (24 * 60)\n'
                'return f"{total // 60:02}:{total % 60:02}"',
                'hours, rest = map(int, $time.split(":"))\ncarry, rest = divmod(rest $sign $count, 60)\n'
                'return f"{(hours + carry) % 24:02}:{rest:02}"',
                "from datetime import datetime, timedelta\n"
                'moment = datetime.strptime("2000-01-01 " + $time, "%Y-%m-%d %H:%M")\n'
                'return (moment $sign timedelta(minutes=$count)).strftime("%H:%M")',
            ),
            oracle=lambda time, minutes, way: _moved(time, minutes if way["sign"] == "+" else -minutes),
            draw=lambda rng, way: (_time(rng), rng.choice((rng.randint(0, 90), rng.randint(91, 1700)))),
            edges=(("23:50", 15), ("00:05", 6), ("12:00", 1440), ("08:59", 1)),
            about={"time": "a time of day", "count": "how many minutes to go", "return": "the $word time of day"},
            noun="the time of day $count minutes $word than $time",
            gives="str",
        ),
        Family(
            "twelve_hour_clock",
            "clock|entry|shown: str -> str",
            names=("twelve_hour_$style", "to_twelve_hours_$style", "as_$style", "clock_with_$style"),
            tells=(
                'Turn a time of day such as "18:05" in $clock into the form of the twelve-hour clock, such as "$like".',
                'Return the time of day $clock ("18:05") as people with a twelve-hour clock write it ("$like").',
                'The time $clock is written with 24 hours, like "18:05". Return it with 12 hours, like "$like".',
            ),
            varies={
                "style": (
                    {"style": "am_pm", "like": "6:05 pm", "before": "am", "after": "pm", "gap": " "},
                    {"style": "dots", "like": "6:05 p.m.", "before": "a.m.", "after": "p.m.", "gap": " "},
                    {"style": "capitals", "like": "6:05PM", "before": "AM", "after": "PM", "gap": ""},
                )
            },
            notes=(
                "Midnight is 12:00 before noon, and noon is 12:00 after noon.",
                "The hour has no leading zero.",
            ),
            solutions=(
                'hour, minute = $clock.split(":")\nhalf = "$before" if int(hour) < 12 else "$after"\n'
                'return f"{int(hour) % 12 or 12}:{minute}$gap{half}"',
                'hour = int($clock[:2])\nhalf = "$before"\nif hour >= 12:\n    half = "$after"\n    hour -= 12\n'
                'if hour == 0:\n    hour = 12\nreturn f"{hour}:{$clock[3:]}$gap{half}"',
                'from datetime import datetime\nmoment = datetime.strptime($clock, "%H:%M")\n'
                'half = ("$before", "$after")[moment.hour // 12]\n'
                'return moment.strftime("%I:%M").removeprefix("0") + "$gap" + half',
            ),
            oracle=lambda time, style: (
                str([12, *range(1, 12)][_minutes(time) // 60 % 12])
                + time[2:]
                + style["gap"]
                + (style["before"] if time < "12" else style["after"])
            ),
            draw=lambda rng, style: (_time(rng),),
            edges=(("00:00",), ("12:00",), ("00:59",), ("12:30",), ("11:59",), ("13:00",)),
            about={"clock": 'a time such as "18:05"', "return": 'the same time like "$like"'},
            noun='the twelve-hour form (like "$like") of the time $clock',
            gives="str",
        ),
        Family(
            "shift_length",
            "start: str, end: str -> int",
            names=("shift_length", "minutes_of_shift", "working_minutes", "shift_minutes"),
            tells=(
                'A shift lasts from $start to $end, both times of day like "22:30". Return its length in minutes, '
                "$less.",
                "Return how many minutes it takes from the time of day $start to the time of day $end, $less.",
                'Given two times of day such as "07:45", compute the minutes of a shift from $start to $end, $less.',
            ),
            varies={
                "pause": (
                    {"less": "less a break of 30 minutes", "pause": " - 30"},
                    {"less": "less a break of 45 minutes", "pause": " - 45"},
                    {"less": "without any break", "pause": ""},
                )
            },
            notes=("If $end is not later on the clock than $start, it means the next day.",),
            solutions=(
                'def minutes(text: str) -> int:\n    hours, rest = text.split(":")\n'
                "    return int(hours) * 60 + int(rest)\n\n"
                "length = minutes($end) - minutes($start)\nif length <= 0:\n    length += 24 * 60\n"
                "return length$pause",
                "begin, finish = (int(text[:2]) * 60 + int(text[3:]) for text in ($start, $end))\n"
                "return ((finish - begin) % 1440 or 1440)$pause",
                "from datetime import datetime, timedelta\n"
                'begin = datetime.strptime($start, "%H:%M")\nfinish = datetime.strptime($end, "%H:%M")\n'
                "if finish <= begin:\n    finish += timedelta(days=1)\n"
                "return int((finish - begin).total_seconds()) // 60$pause",
            ),
            oracle=lambda start, end, pause: (
                next(minutes for minutes in range(1, 1441) if _moved(start, minutes) == end)
                + int(pause["pause"].replace(" ", "") or 0)
            ),
            draw=lambda rng, pause: rng.choice(
                ((_time(rng, 360, 700), _time(rng, 800, 1300)), (_time(rng, 1100, 1439), _time(rng, 240, 500)))
            ),
            edges=(("22:00", "06:00"), ("08:00", "16:45"), ("06:00", "06:00"), ("23:00", "00:00")),
            about={"start": "start of the shift", "end": "end of the shift", "return": "its minutes, $less"},
            noun="the number of minutes of a shift from $start to $end, $less",
            gives="nat",
        ),
    ),
)
