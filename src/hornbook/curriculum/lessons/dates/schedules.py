"""Schedules: dates that follow a rule, and the next of them."""

from datetime import date, timedelta
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.dates._draws import WEEKDAYS, any_day, call, later, span, spoken
from hornbook.curriculum.lessons.draws import people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _every(rng: Random) -> Example:
    start = any_day(rng, 2024, 2028)
    step = rng.choice((3, 5, 9, 10, 14))
    what = rng.choice(
        ("The bins are emptied", "A filter is cleaned", "The sourdough is fed", "The orchids are watered")
    )
    return example(
        """$what every $step days, for the first time on $spoken. The dates are the start plus multiples of $step
        days.""",
        '''
        from datetime import date, timedelta


        def schedule(start: date, step: int, count: int) -> list[date]:
            """Return the first dates of a schedule that repeats every so many days."""
            return [start + timedelta(days=step * number) for number in range(count)]


        for day in schedule($start, $step, 5):
            print(day, f"{day:%a}")
        ''',
        """`number` begins with 0, so the start itself is the first date. Each date is computed from the start and not
        from the one before; with days both ways agree.""",
        what=what,
        step=step,
        spoken=spoken(start),
        start=call(start),
    )


def _next(rng: Random) -> Example:
    start = any_day(rng, 2024, 2026)
    step = rng.choice((6, 8, 12, 21))
    today = start + timedelta(step * rng.randint(7, 20) + rng.randint(1, step - 2))
    return example(
        """When is the next turn, seen from some day long after the start? The remainder tells how many days of the
        current round are over, and with it how many are missing.""",
        '''
        from datetime import date, timedelta


        def next_turn(start: date, step: int, today: date) -> date:
            """Return the first date of the schedule that is not before today."""
            if today <= start:
                return start
            missing = -(today - start).days % step
            return today + timedelta(days=missing)


        print(next_turn($start, $step, $today))
        print(next_turn($start, $step, $start))
        ''',
        """$passed days have passed since the start, and the remainder by $step is $rest. So $missing of $step days
        are missing until the round is complete. The minus sign before the brackets computes just that.""",
        start=call(start),
        step=step,
        today=call(today),
        passed=(today - start).days,
        rest=(today - start).days % step,
        missing=-(today - start).days % step,
    )


def _rota(rng: Random) -> Example:
    names = people(rng, 3)
    start = any_day(rng, 2025, 2028)
    start -= timedelta(start.weekday())
    return example(
        """Three people share the cleaning, a week each, in a fixed order. Whose turn it is on some day follows from
        the number of full weeks since the start.""",
        '''
        from datetime import date


        def on_duty(names: list[str], start: date, day: date) -> str:
            """Return who is on duty on the day; the first name begins at the start."""
            weeks = (day - start).days // 7
            return names[weeks % len(names)]


        names = $names
        start = $start
        for day in [start, $b, $c]:
            print(day, on_duty(names, start, day))
        ''',
        """`// 7` numbers the weeks from 0, and `% len(names)` lets the list begin anew when it is used up. The last
        date lies in the fourth week, which belongs to $first again.""",
        names=names,
        first=names[0],
        start=call(start),
        b=call(start + timedelta(rng.randint(7, 20))),
        c=call(start + timedelta(rng.randint(21, 27))),
    )


def _generator(rng: Random) -> Example:
    start = any_day(rng, 2025, 2028)
    step = rng.choice((4, 10, 15, 30))
    end = start + timedelta(step * 4 + rng.randint(0, step - 1))
    return example(
        """A schedule without an end cannot be a list, but it can be a generator. `takewhile` cuts off what is too
        late.""",
        '''
        from collections.abc import Iterator
        from datetime import date, timedelta
        from itertools import islice, takewhile


        def every(start: date, step: int) -> Iterator[date]:
            """Yield the start and every further date, so many days apart, for ever."""
            day = start
            while True:
                yield day
                day += timedelta(days=step)


        limit = $end
        until = list(takewhile(lambda day: day <= limit, every($start, $step)))
        print(len(until), "dates until", limit)
        print([f"{day:%d.%m.}" for day in until])
        print(next(islice(every($start, $step), 10, None)))
        ''',
        """The generator makes a date only when someone asks for it. `islice` skips ten dates, so the last line shows
        the eleventh.""",
        start=call(start),
        step=step,
        end=call(end),
    )


def _doses_question(rng: Random) -> Question:
    start = any_day(rng, 2024, 2028)
    gaps = rng.choice(([0, 28, 180], [0, 7, 21], [0, 14, 90]))
    return question(
        """A vaccine is given three times: at once, after $b days and after $c days, both counted from the first.
        Write a function that returns the dates.""",
        '''
        from datetime import date, timedelta


        def doses(first: date) -> list[date]:
            """Return the dates of the three doses."""
            return [first + timedelta(days=gap) for gap in (0, $b, $c)]


        print([str(day) for day in doses($start)])
        ''',
        """The gap of 0 makes the first date like the others, so no special case is needed. If the gaps were counted
        from dose to dose, the third would come $b days later.""",
        start=call(start),
        b=gaps[1],
        c=gaps[2],
    )


def _clash_question(rng: Random) -> Question:
    start = any_day(rng, 2025, 2027)
    a, b = rng.sample((4, 5, 6, 9, 10), 2)
    return question(
        """One thing happens every $a days, another every $b days, and today both. Write a function that lists the
        days of the coming $span days on which they meet again.""",
        '''
        from datetime import date, timedelta


        def meetings(start: date, one: int, other: int, days: int) -> list[date]:
            """Return the days after the start on which both schedules have a date."""
            numbers = [n for n in range(1, days + 1) if n % one == 0 and n % other == 0]
            return [start + timedelta(days=n) for n in numbers]


        print([str(day) for day in meetings($start, $a, $b, $span)])
        ''',
        """A day belongs to both schedules when its distance from the start is a multiple of both numbers. The first
        such distance is their least common multiple.""",
        start=call(start),
        a=a,
        b=b,
        span=90,
    )


def _dates(start: date, step: int, last: date) -> list[date]:
    return [day for number, day in enumerate(span(start, last)) if number % step == 0]


def _around(rng: Random, step: int) -> tuple[str, str]:
    start = any_day(rng, 2023, 2027)
    return start.isoformat(), later(rng, start, 4 * step, -step).isoformat()


def _with_gap(rng: Random) -> tuple[str, int, str]:
    start, gap = any_day(rng, 2023, 2027), rng.randint(2, 30)
    today = start + timedelta(gap * rng.randint(-1, 5) + rng.choice((0, 1, -1, rng.randint(0, gap))))
    return start.isoformat(), gap, today.isoformat()


LESSON = Lesson(
    topic="Schedules: every so many days, and the next date",
    area="dates",
    concepts=("schedule", "timedelta", "modulo"),
    openings=(
        """Some things come back: the collection of waste paper, the backup, the dose of a medicine. Given the first
        date and the distance, a program can list all of them or find the next one.""",
        """A schedule is a rule that makes dates. The simplest rule is a start and a step, and the question asked most
        often is: when is it due again?""",
        """Whose turn is it this week? Is today one of the days? Such questions are answered by a division with
        remainder, once the days since the start are counted.""",
        """Writing a year's dates into a list by hand is dull and has to be done again each December. A start, a step
        and a loop never run out.""",
    ),
    ideas=(
        (
            """The dates of a schedule are `start + number * step` for number 0, 1, 2 and so on. Both the list up to a
            date and the first few are made from this.""",
            """Multiply the step by 0, 1, 2, ... and add the result to the start. `timedelta` can be multiplied by an
            integer, so `number * timedelta(days=10)` works as it reads.""",
        ),
        (
            """A day belongs to the schedule when its distance from the start is a multiple of the step: `(day -
            start).days % step == 0`. No list has to be searched for that.""",
            """To ask whether something is due on a day, take the days since the start and look at the remainder by
            the step. Zero means due. Days before the start need a test of their own.""",
        ),
        (
            """The next date on or after a day is found with one more remainder: `-(day - start).days % step` days are
            missing. On a day of the schedule nothing is missing.""",
            """For the next date you may walk: begin at the start and add the step while the date is too early. It is
            slower than computing with remainders and easy to trust.""",
        ),
        (
            """Turns follow from the quotient. `(day - start).days // 7` is the number of the week, and the remainder
            by the number of people is a position in the list of names.""",
            """In a rota two divisions work together: `//` finds the number of the round, `%` finds whose round it
            is.""",
        ),
    ),
    examples=(_every, _next, _rota, _generator),
    pitfalls=(
        """Mixing up "on or after" with "after". If today is a date of the schedule, is the next one today or a step
        later? Both are useful, so say it in the docstring and test the day itself.""",
        """Being off by one with the count. `range(1, count)` drops the start, `range(count + 1)` makes one date too
        many. `range(count)` gives exactly as many dates as asked for, the start included.""",
        """Forgetting days before the start. The remainder of a negative distance can be 0 too, and the function then
        says "due" for a time when the schedule did not exist yet.""",
    ),
    questions=(_doses_question, _clash_question),
    asks=(
        "How are the dates made?",
        "How do I know whether something is due?",
        "When is the next date?",
        "Whose turn is it?",
    ),
    notes={
        "young": (
            """Hop along a row of stones and touch every third one. The stones you touch are the schedule. Two stones
            wait in between.""",
        ),
        "engineer": (
            """Real calendars describe such rules in RRULE syntax (RFC 5545), and `dateutil.rrule` reads it. For a
            fixed number of days that would be more machinery than problem.""",
        ),
        "student": (
            """The dates form an arithmetic progression and a residue class modulo the step. That two schedules meet
            again at the least common multiple is the simplest case of the Chinese remainder theorem.""",
        ),
        "hobbyist": (
            """A shelf life, a filter, a haircut: keep start and step of each in a dictionary, and a short loop prints
            what is due this week.""",
        ),
    },
    families=(
        Family(
            "dates_every_n_days",
            "start|first: str, end|last: str -> $kind",
            names=(
                "${verb}_every_${step}_days",
                "${verb}_schedule_$step",
                "every_${step}_days_$verb",
                "${verb}_due_dates",
            ),
            tells=(
                "Something is due on the ISO date $start and every $step days from then on. Return $what up to the "
                "ISO date $end, which may be one of them.",
                "A schedule begins on $start and has a step of $step days. Return $what that are not after $end; "
                "both are ISO dates.",
                "Return $what of a schedule of ISO dates, one every $step days, from $start to $end (both included).",
            ),
            varies={
                "step": (3, 4, 5, 10, 14),
                "form": (
                    {
                        "kind": "list[str]",
                        "verb": "list",
                        "what": "the list of the due dates as ISO texts",
                        "begin": "[]",
                        "add": "found.append(day.isoformat())",
                        "open": "[date.fromordinal(n).isoformat()",
                        "close": "]",
                    },
                    {
                        "kind": "int",
                        "verb": "count",
                        "what": "the number of due dates",
                        "begin": "0",
                        "add": "found += 1",
                        "open": "sum(1",
                        "close": ")",
                    },
                ),
            },
            notes=("There are none if $end is before $start.",),
            solutions=(
                "from datetime import date, timedelta\n"
                "day, limit = date.fromisoformat($start), date.fromisoformat($end)\nfound = $begin\n"
                "while day <= limit:\n    $add\n    day += timedelta(days=$step)\nreturn found",
                "from datetime import date\n"
                "begin = date.fromisoformat($start).toordinal()\nlimit = date.fromisoformat($end).toordinal()\n"
                "return $open for n in range(begin, limit + 1, $step)$close",
            ),
            oracle=lambda start, end, step, form: (list if form["verb"] == "list" else len)(
                [str(one) for one in _dates(date.fromisoformat(start), step, date.fromisoformat(end))]
            ),
            draw=lambda rng, step, form: _around(rng, step),
            edges=(("2024-02-27", "2024-03-12"), ("2025-04-01", "2025-04-01"), ("2025-04-01", "2025-03-31")),
            about={"start": "the first date", "end": "the last possible date", "return": "$what"},
        ),
        Family(
            "next_due_date",
            "start|first: str, step|gap: int, today|day: str -> str",
            names=("next_${short}", "find_next_${short}", "first_date_${from}", "service_${from}"),
            tells=(
                "Something is due on the ISO date $start and every $step days from then on. Return the first due "
                "date $when the ISO date $today.",
                "A machine is serviced on $start and then every $step days. Return the ISO date of the first "
                "service $when $today (both are ISO dates).",
                "The dates of a schedule are $start, an ISO date, and whatever follows in steps of $step days. "
                "Return the earliest of them $when $today, also an ISO date.",
            ),
            varies={
                "form": (
                    {"short": "due", "from": "from_day", "when": "on or after", "cmp": "<", "lead": "", "shift": "0"},
                    {
                        "short": "after",
                        "from": "after_day",
                        "when": "strictly after",
                        "cmp": "<=",
                        "lead": " + 1",
                        "shift": "1",
                    },
                )
            },
            notes=("$step is at least 1, and $start itself is the earliest possible date.",),
            solutions=(
                "from datetime import date, timedelta\n"
                "found, limit = date.fromisoformat($start), date.fromisoformat($today)\n"
                "while found $cmp limit:\n    found += timedelta(days=$step)\nreturn found.isoformat()",
                "from datetime import date, timedelta\n"
                "begin = date.fromisoformat($start)\npassed = (date.fromisoformat($today) - begin).days$lead\n"
                "rounds = max(0, -(-passed // $step))\nreturn str(begin + rounds * timedelta(days=$step))",
                "from datetime import date, timedelta\nfrom itertools import count\n"
                "begin = date.fromisoformat($start)\n"
                "texts = (str(begin + timedelta(days=number)) for number in count(0, $step))\n"
                "return next(text for text in texts if not text $cmp $today)",
            ),
            oracle=lambda start, step, today, form: next(
                one.isoformat()
                for one in _dates(
                    date.fromisoformat(start),
                    step,
                    max(date.fromisoformat(start), date.fromisoformat(today)) + timedelta(step),
                )
                if one - timedelta(int(form["shift"])) >= date.fromisoformat(today)
            ),
            draw=lambda rng, form: _with_gap(rng),
            edges=(
                ("2024-02-20", 7, "2024-03-05"),
                ("2024-02-20", 10, "2024-02-20"),
                ("2025-01-01", 1, "2025-01-04"),
                ("2025-05-10", 5, "2025-04-30"),
            ),
            about={
                "start": "the first date of the schedule",
                "step": "days from one date to the next",
                "today": "the date to start looking from",
                "return": "the due date $when it, in ISO form",
            },
            noun="the first date $when $today of the schedule that begins on $start and repeats every $step days",
            gives="str",
        ),
        Family(
            "rota_on_day",
            "names|people: list[str], start: str, day: str -> str",
            names=("on_duty", "whose_turn", "person_on_duty", "duty_on_day"),
            tells=(
                "The people in $names take turns of $turn days each, in this order and again from the beginning; "
                "the first turn begins on the ISO date $start. Return who is on duty on the ISO date $day.",
                "Return the name of whoever is on duty on the ISO date $day, if from the ISO date $start on "
                "everyone in $names serves $turn days in a row, one after the other and then all over again.",
                "From the ISO date $start on the first of $names is on duty for $turn days, then the second, and "
                "after the last the first again. Return whose turn it is on the ISO date $day.",
            ),
            varies={"turn": (2, 3, 7, 10, 14)},
            notes=("$day is not before $start, and there is at least one name.",),
            solutions=(
                "from datetime import date\ndays = (date.fromisoformat($day) - date.fromisoformat($start)).days\n"
                "return $names[days // $turn % len($names)]",
                "from datetime import date\nlength = date.fromisoformat($day) - date.fromisoformat($start)\n"
                "position = length.days % ($turn * len($names))\nreturn $names[position // $turn]",
                "from datetime import date, timedelta\nfrom itertools import cycle\n"
                "end = date.fromisoformat($start)\nfor name in cycle($names):\n    end += timedelta(days=$turn)\n"
                "    if $day < end.isoformat():\n        return name",
            ),
            oracle=lambda names, start, day, turn: [name for _ in range(400) for name in names for _ in range(turn)][
                len(span(date.fromisoformat(start), date.fromisoformat(day))) - 1
            ],
            draw=lambda rng, turn: (
                people(rng, rng.randint(2, 3)),
                (start := any_day(rng, 2024, 2026)).isoformat(),
                (start + timedelta(turn * rng.randint(0, 8) + rng.choice((0, 0, turn - 1, turn // 2)))).isoformat(),
            ),
            edges=((["Ines"], "2025-01-01", "2025-03-01"),),
            about={
                "names": "the people in the order of their turns",
                "start": "first day of the first turn",
                "day": "the day asked about",
                "return": "the name of the person on duty",
            },
        ),
        Family(
            "weekly_dates_in_period",
            "start: str, end: str -> $kind",
            names=("${verb}_${lower}s", "${verb}_every_$lower", "${lower}s_${tail}"),
            tells=(
                "A club meets every $name. Return $what from the ISO date $start to the ISO date $end, both included.",
                "Return $what that fall into the period from the ISO date $start up to and including the ISO "
                "date $end, "
                "if there is a meeting every $name.",
                "A course is held every $name. Given two ISO dates $start and $end, return $what from the one to "
                "the other, both included.",
            ),
            varies={
                "weekday": tuple(
                    {"name": name, "lower": name.lower(), "number": str(number)} for number, name in enumerate(WEEKDAYS)
                ),
                "form": (
                    {
                        "kind": "list[str]",
                        "verb": "list",
                        "tail": "in_period",
                        "what": "the list of the dates of the meetings as ISO texts",
                        "open": "[str(day)",
                        "close": "]",
                        "begin": "[]",
                        "add": "found.append(str(day))",
                    },
                    {
                        "kind": "int",
                        "verb": "count",
                        "tail": "counted",
                        "what": "the number of meetings",
                        "open": "sum(1",
                        "close": ")",
                        "begin": "0",
                        "add": "found += 1",
                    },
                ),
            },
            notes=("$start is not after $end.",),
            solutions=(
                "from datetime import date, timedelta\nday, last = date.fromisoformat($start), "
                "date.fromisoformat($end)\n"
                "day += timedelta(days=($number - day.weekday()) % 7)\nfound = $begin\n"
                "while day <= last:\n    $add\n    day += timedelta(days=7)\nreturn found",
                "from datetime import date, timedelta\nfirst, last = date.fromisoformat($start), "
                "date.fromisoformat($end)\n"
                "days = [first + timedelta(days=number) for number in range((last - first).days + 1)]\n"
                "return $open for day in days if day.weekday() == $number$close",
            ),
            oracle=lambda start, end, weekday, form: (list if form["verb"] == "list" else len)(
                [
                    str(one)
                    for one in span(date.fromisoformat(start), date.fromisoformat(end))
                    if f"{one:%A}" == weekday["name"]
                ]
            ),
            draw=lambda rng, weekday, form: (
                (start := any_day(rng, 2023, 2027)).isoformat(),
                later(rng, start, 20 if form["verb"] == "list" else 70, 1).isoformat(),
            ),
            edges=(("2024-06-03", "2024-06-09"), ("2024-06-05", "2024-06-10"), ("2024-06-01", "2024-06-14")),
            about={"start": "first day of the period", "end": "last day of the period", "return": "$what"},
        ),
    ),
)
