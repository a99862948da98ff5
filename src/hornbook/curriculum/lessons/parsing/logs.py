"""Log lines: fields, filters and counts."""

from collections import Counter
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people, things
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question
from hornbook.curriculum.lessons.parsing._draws import body

_LEVELS = ("INFO", "WARN", "ERROR")
_EVENTS = ("disk full", "started", "user left", "no answer", "saved", "link down", "retry")


def _log(rng: Random, count: int) -> list[str]:
    """Lines in order of time."""
    times = sorted(rng.sample(range(6 * 60, 22 * 60), count))
    return [f"{t // 60:02}:{t % 60:02} {rng.choice(_LEVELS)} {rng.choice(_EVENTS)}" for t in times]


def _count_levels(rng: Random) -> Example:
    lines = _log(rng, 6)
    return example(
        """Each line of the log has a time, a level and a message. To count the levels, only the second field is
        needed.""",
        '''
        log = """\\
        $lines
        """

        counts: dict[str, int] = {}
        for line in log.splitlines():
            time, level, message = line.split(" ", 2)
            counts[level] = counts.get(level, 0) + 1
        for level in sorted(counts):
            print(f"{level:6}{counts[level]}")
        ''',
        """`split(" ", 2)` cuts at the first two spaces, so a message of several words stays in one piece. The
        levels are printed in alphabetical order, whatever order the log had.""",
        lines="\n".join(lines),
    )


def _records(rng: Random) -> Example:
    lines = _log(rng, 5)
    hour = rng.randint(9, 15)
    return example(
        """If several questions are asked of one log, it is worth turning the lines into records first. The time
        becomes a number of minutes, which can be compared and subtracted.""",
        '''
        from typing import NamedTuple


        class Entry(NamedTuple):
            minute: int
            level: str
            message: str


        def entry(line: str) -> Entry:
            """Return the parts of a line 'HH:MM LEVEL message'."""
            time, level, message = line.split(" ", 2)
            hour, minute = time.split(":")
            return Entry(60 * int(hour) + int(minute), level, message)


        log = [
            $lines,
        ]
        entries = [entry(line) for line in log]
        print(entries[0])
        print([one.message for one in entries if one.minute >= 60 * $hour])
        print(entries[-1].minute - entries[0].minute, "minutes from first to last")
        ''',
        """A named tuple is a tuple whose places have names. The conversion of the time stands in one function, and
        the questions below it are short.""",
        lines=",\n    ".join(f'"{line}"' for line in lines),
        hour=hour,
    )


def _key_values(rng: Random) -> Example:
    one, other = people(rng, 2)
    a, b, c = (rng.randint(20, 900) for _ in range(3))
    return example(
        """Some logs name their fields. Then a line is a dictionary, and the order of the fields plays no part.""",
        """
        log = [
            "user=$one path=/home ms=$a",
            "ms=$b user=$other path=/cart",
            "user=$one path=/cart ms=$c",
        ]
        records = [dict(field.split("=", 1) for field in line.split()) for line in log]
        totals: dict[str, int] = {}
        for record in records:
            totals[record["user"]] = totals.get(record["user"], 0) + int(record["ms"])
        print(totals)
        print(max(records, key=lambda record: int(record["ms"]))["path"])
        """,
        """`dict` accepts pairs of any kind, here lists of two texts that `split` makes. $one took $sum
        milliseconds in two requests.""",
        one=one,
        other=other,
        a=a,
        b=b,
        c=c,
        sum=a + c,
    )


def _sessions(rng: Random) -> Example:
    one, other = people(rng, 2)
    start = rng.randint(500, 600)
    return example(
        """Two kinds of lines belong together: someone enters and later leaves. A dictionary keeps who is inside
        since when, and the leaving line closes the account.""",
        """
        log = ["$start in $one", "$b in $other", "$c out $one", "$d in $one", "$e out $other"]
        inside: dict[str, int] = {}
        stayed: dict[str, int] = {}
        for line in log:
            minute, what, name = line.split()
            if what == "in":
                inside[name] = int(minute)
            else:
                stayed[name] = stayed.get(name, 0) + int(minute) - inside.pop(name)
        print(stayed)
        print("still inside:", sorted(inside))
        """,
        """`pop` returns the time of entering and removes the entry, so whoever is left in the dictionary at the
        end has not gone out. In a real log somebody may leave without having entered, and `pop` would raise a
        `KeyError`.""",
        one=one,
        other=other,
        start=start,
        b=start + rng.randint(1, 9),
        c=start + rng.randint(10, 30),
        d=start + rng.randint(31, 40),
        e=start + rng.randint(41, 90),
    )


def _top_question(rng: Random) -> Question:
    a, b, c = things(rng, 3)
    return question(
        """Each line of a sales log has a time and an article. Write a function that returns the articles that were
        sold most often, with their counts, at most so many as asked for; equal counts in alphabetical order.""",
        '''
        from collections import Counter


        def best_sellers(log: list[str], most: int) -> list[tuple[str, int]]:
            """Return the most frequent articles and how often they were sold."""
            counts = Counter(line.split(" ", 1)[1] for line in log)
            ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
            return ranked[:most]


        log = ["9:05 $a", "9:30 $b", "9:41 $a", "10:02 $c"]
        print(best_sellers(log, 2))
        ''',
        """The key sorts by falling count first and by name among equals. `most_common` would leave equal counts in
        the order of the log, which is harder to promise.""",
        a=a,
        b=b,
        c=c,
    )


def _gap_question(rng: Random) -> Question:
    minutes = sorted(rng.sample(range(0, 59), 4))
    return question(
        """A machine logs the minute of each sign of life. Write a function that returns the longest silence
        between two neighbouring lines, or 0 if there are fewer than two.""",
        '''
        from itertools import pairwise


        def longest_silence(log: list[str]) -> int:
            """Return the largest difference between the minutes of neighbouring lines."""
            minutes = [int(line.split()[0]) for line in log]
            return max((later - earlier for earlier, later in pairwise(minutes)), default=0)


        print(longest_silence(["$a alive", "$b alive", "$c alive", "$d alive"]))
        print(longest_silence(["$a alive"]))
        ''',
        """`pairwise` gives each line together with the next one. For a single line there are no pairs, and
        `default` answers.""",
        a=minutes[0],
        b=minutes[1],
        c=minutes[2],
        d=minutes[3],
    )


def _lines(rng: Random, most: int = 4) -> list[str]:
    times = sorted(rng.sample(range(7, 20), rng.randint(1, most)))
    return [f"{t:02}:{rng.randint(10, 59)} {rng.choice(_LEVELS[:2])} {rng.choice(_EVENTS[1:])}" for t in times]


def _visits(rng: Random) -> list[str]:
    names = rng.sample(("ada", "ben", "cleo", "dan"), 3)
    return [
        f"{rng.choice(names)} {rng.choice(('/', '/cart', '/help'))} {rng.randint(1, 90)}"
        for _ in range(rng.randint(0, 4))
    ]


def _totals(lines: list[str], field: int, amount: bool) -> dict[str, int]:
    keys = [line.split()[field] for line in lines]
    return {
        key: sum(int(line.split()[2]) if amount else 1 for line in lines if line.split()[field] == key) for key in keys
    }


def _busiest(lines: list[str], least: bool) -> str:
    counts = Counter(line.split(":")[0] for line in lines)
    if not counts:
        return ""
    wanted = min(counts.values()) if least else max(counts.values())
    return min(hour for hour, count in counts.items() if count == wanted)


LESSON = Lesson(
    topic="Log lines: taking fields apart and counting by field",
    area="parsing",
    concepts=("parsing", "logs", "counting", "grouping"),
    openings=(
        """Programs write down what happens to them, a line for each event. Nobody reads thousands of such lines; a
        short program counts them, filters them and adds them up.""",
        """A log line is a small record in disguise: time, kind, message. Once it is taken apart, the questions are
        the usual ones about records.""",
        """How many errors were there, and when? The answer stands in a text of many lines, and finding it takes a
        split, a dictionary and a loop.""",
    ),
    ideas=(
        (
            """The fields of a line are separated by spaces, and only the last of them may contain spaces itself.
            `split(" ", 2)` cuts twice and leaves the rest in one piece.""",
            """Limit the number of cuts: `line.split(" ", 2)` gives three parts however long the message is. Then
            the parts can be unpacked into three names.""",
        ),
        (
            """Counting by a field is a loop with a dictionary: look up the count, add one, store it.
            `collections.Counter` does the same in one call.""",
            """A `Counter` made from a generator, as in `Counter(line.split()[1] for line in log)`, counts the
            values of one field.""",
        ),
        (
            """Times are compared as numbers. Turn `08:45` into minutes, and differences become subtraction.""",
            """Times with two digits for the hour can even be compared as text, since `"08:45" < "10:02"`. Without
            the leading zero that fails.""",
        ),
        (
            """Some answers need memory: a session begins in one line and ends in another. Keep what is open in a
            dictionary, and close it when the second line comes.""",
            """A log is read once from top to bottom. Whatever a later line needs to know about earlier ones has to
            be kept in variables.""",
        ),
    ),
    examples=(_count_levels, _records, _key_values, _sessions),
    pitfalls=(
        """Searching with `"ERROR" in line`. A message such as "no ERROR found" counts too. Take the field that
        holds the level and compare it.""",
        """Splitting without a limit and unpacking. `time, level, message = line.split()` fails as soon as a
        message has two words.""",
        """Reading the whole file into one list when it is large. A loop over the open file takes one line at a
        time and needs hardly any memory.""",
    ),
    questions=(_top_question, _gap_question),
    asks=(
        "How do I get at the fields?",
        "How do I count by a field?",
        "What about times?",
        "What if two lines belong together?",
    ),
    notes={
        "analyst": (
            """A count for each hour is a first chart. Hours without any line do not appear in the dictionary, so
            fill them with 0 before drawing.""",
        ),
        "engineer": (
            """Structured logs, one JSON object per line, spare the reader all guessing: `json.loads(line)` gives
            the record.""",
        ),
        "hobbyist": (
            """Your own phone bill or bank statement as text is a log too. The same ten lines of code add up what
            was spent on what.""",
        ),
        "student": (
            """Each pass over n lines takes time proportional to n. Several counts can be kept in one pass, which
            matters when the log does not fit into memory.""",
        ),
    },
    families=(
        Family(
            "log_messages_by_level",
            "lines|log: list[str], level|kind: str -> $hint",
            names=("$name", "log_$name", "${name}_of_level"),
            tells=(
                'Entries of a log look like "08:15 WARN no answer": time, level and message. Return $result of all '
                "entries "
                "in $lines that have the level $level.",
                "Return $result of those entries in $lines whose level is $level. Each entry holds a time, a level "
                "and a "
                "message, separated by single spaces; the message may contain more of them.",
                'Take the entries with the level $level from $lines, each written as "HH:MM LEVEL message", and '
                "return $result.",
            ),
            varies={
                "ask": (
                    {
                        "name": "messages",
                        "result": "the list of messages",
                        "hint": "list[str]",
                        "take": "message",
                        "at": "[2]",
                    },
                    {"name": "times", "result": "the list of times", "hint": "list[str]", "take": "time", "at": "[0]"},
                )
            },
            solutions=(
                body(
                    """
                    found = []
                    for line in $lines:
                        time, name, message = line.split(" ", 2)
                        if name == $level:
                            found.append($take)
                    return found
                    """
                ),
                body(
                    """
                    parts = [line.split(" ", 2) for line in $lines]
                    return [part$at for part in parts if part[1] == $level]
                    """
                ),
                body(
                    r"""
                    import re
                    found = []
                    for line in $lines:
                        match = re.fullmatch(r"(?P<time>\S+) (?P<level>\S+) (?P<message>.*)", line)
                        if match["level"] == $level:
                            found.append(match["$take"])
                    return found
                    """
                ),
            ),
            oracle=lambda lines, level, ask: [
                line[:5] if ask["take"] == "time" else line.partition(f" {level} ")[2]
                for line in lines
                if line[6:].startswith(level + " ")
            ],
            draw=lambda rng, ask: (_lines(rng, 2), rng.choice(_LEVELS[:2])),
            edges=(([], "INFO"), (["07:30 INFO was WARN", "09:10 WARN no disk"], "WARN")),
            about={"lines": "the lines of the log", "level": "the level to look for", "return": "$result"},
            noun="$result of level $level in $lines",
            gives="words",
        ),
        Family(
            "log_totals_by_field",
            "lines|log|visits: list[str] -> dict[str, int]",
            names=("$name", "visits_$name", "log_$name"),
            tells=(
                'Each of $lines has a name, a page and a number of seconds, such as "ada /cart 20". Return $result '
                "as a dictionary.",
                'Return a dictionary with $result. The entries in $lines are written "NAME PAGE SECONDS".',
                "From $lines, whose fields are name, page and seconds (separated by spaces), compute $result and "
                "return it as a dictionary.",
            ),
            varies={
                "ask": (
                    {
                        "name": "by_name",
                        "result": "the total of seconds for each name",
                        "at": "0",
                        "add": "int(fields[2])",
                    },
                    {
                        "name": "by_page",
                        "result": "the total of seconds for each page",
                        "at": "1",
                        "add": "int(fields[2])",
                    },
                    {"name": "count_by_page", "result": "the number of visits of each page", "at": "1", "add": "1"},
                    {"name": "count_by_name", "result": "the number of entries for each name", "at": "0", "add": "1"},
                )
            },
            solutions=(
                body(
                    """
                    totals = {}
                    for line in $lines:
                        fields = line.split()
                        totals[fields[$at]] = totals.get(fields[$at], 0) + $add
                    return totals
                    """
                ),
                body(
                    """
                    from collections import defaultdict
                    totals = defaultdict(int)
                    for fields in map(str.split, $lines):
                        totals[fields[$at]] += $add
                    return dict(totals)
                    """
                ),
                body(
                    """
                    rows = [line.split(" ") for line in $lines]
                    keys = dict.fromkeys(row[$at] for row in rows)
                    return {key: sum($add for fields in rows if fields[$at] == key) for key in keys}
                    """
                ),
            ),
            oracle=lambda lines, ask: _totals(lines, int(ask["at"]), ask["add"] != "1"),
            draw=lambda rng, ask: (_visits(rng),),
            edges=(([],),),
            about={"lines": "the lines of the log", "return": "$result"},
        ),
        Family(
            "log_extreme_hour",
            "lines|log: list[str] -> str",
            names=("${which}_hour", "hour_with_$most", "${which}_hour_of_log"),
            tells=(
                'Log lines begin with a time such as "08:15". Return the hour ("08") with the $most lines in '
                "$lines, the earliest one of equals.",
                "Which hour do the $most entries of $lines have? Each begins with a time HH:MM. Return its two digits, "
                "and of several such hours the "
                "earliest.",
                "Count $lines by hour (the first two characters) and return the hour with the $most lines as a text "
                'like "14". On a tie take the '
                "smaller hour.",
            ),
            notes=("Hours without lines do not count. An empty log gives an empty string.",),
            varies={
                "end": (
                    {
                        "which": "busiest",
                        "most": "most",
                        "pick": "max",
                        "key": "(hours.count(hour), -int(hour))",
                        "sort": "-",
                    },
                    {
                        "which": "quietest",
                        "most": "fewest",
                        "pick": "min",
                        "key": "(hours.count(hour), int(hour))",
                        "sort": "",
                    },
                )
            },
            solutions=(
                body(
                    """
                    hours = [line[:2] for line in $lines]
                    return $pick(hours, key=lambda hour: $key, default="")
                    """
                ),
                body(
                    """
                    from collections import Counter
                    counts = Counter(line.split(":")[0] for line in $lines)
                    ranked = sorted(counts, key=lambda hour: (${sort}counts[hour], hour))
                    return ranked[0] if ranked else ""
                    """
                ),
                body(
                    """
                    from collections import Counter
                    counts = Counter(line[:2] for line in $lines)
                    if not counts:
                        return ""
                    wanted = $pick(counts.values())
                    return min(hour for hour, count in counts.items() if count == wanted)
                    """
                ),
            ),
            oracle=lambda lines, end: _busiest(lines, end["pick"] == "min"),
            draw=lambda rng, end: (
                [
                    f"{hour:02}:{rng.randint(0, 59):02} {rng.choice(('ok', 'late', 'in'))}"
                    for hour in sorted(rng.choice((7, 8, 9, 14, 20)) for _ in range(rng.randint(1, 5)))
                ],
            ),
            edges=(([],), (["07:10 in", "08:00 in", "08:30 ok"],)),
            about={"lines": "the lines of the log", "return": "the hour as two digits"},
            noun="the $which hour in $lines",
            gives="str",
        ),
    ),
)
