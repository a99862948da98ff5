"""JSON lines: one JSON value on each line of a text."""

import json
from random import Random
from typing import Any

from hornbook.curriculum.family import Code, Family
from hornbook.curriculum.lessons.draws import people, things
from hornbook.curriculum.lessons.files._draws import SHORT, as_code
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _read(rng: Random) -> Example:
    names = people(rng, 3)
    rows = [f'{{"name": "{name}", "points": {rng.randint(1, 99)}}}' for name in names]
    return example(
        """Three records, each a JSON object on a line of its own. A loop over the lines loads them one by one.""",
        """
        import io
        import json

        stream = io.StringIO('''\\
        $a
        $b
        $c
        ''')
        total = 0
        for line in stream:
            record = json.loads(line)
            total += record["points"]
            print(record["name"], record["points"])
        print("total", total)
        """,
        """`json.loads` doesn't mind the line break at the end of the line. The text as a whole would be no JSON:
        without brackets around them and commas between them, three values are two too many.""",
        a=rows[0],
        b=rows[1],
        c=rows[2],
    )


def _write(rng: Random) -> Example:
    rows = [{"item": name, "count": rng.randint(1, 40)} for name in things(rng, 3)]
    return example(
        """To write the format, dump each record and put a line break behind it. A new record can be appended at any
        time without touching the others.""",
        """
        import io
        import json

        records = $rows
        out = io.StringIO()
        for record in records[:2]:
            out.write(json.dumps(record) + "\\n")
        out.write(json.dumps(records[2], sort_keys=True) + "\\n")
        print(out.getvalue(), end="")
        print(out.getvalue().count("\\n"), "records")
        """,
        """`dumps` without `indent` never makes a line break, not even for a text with one in it, which is escaped as
        `\\n`. So counting lines is counting records.""",
        rows=rows,
    )


def _filter(rng: Random) -> Example:
    a, b, c = rng.sample(SHORT, 3)
    return example(
        """A log in this format is filtered line by line. The generator yields only the records that are wanted, and
        nothing else is kept in memory.""",
        '''
        import json
        from collections.abc import Iterable, Iterator


        def records_of_level(lines: Iterable[str], level: str) -> Iterator[dict]:
            """Yield the records with the level; blank lines are skipped."""
            for line in lines:
                if not line.strip():
                    continue
                record = json.loads(line)
                if record.get("level") == level:
                    yield record


        log = [
            '{"level": "info", "text": "$a"}',
            "",
            '{"level": "error", "text": "$b", "code": $code}',
            '{"text": "$c"}',
        ]
        for record in records_of_level(log, "error"):
            print(record)
        ''',
        """`get` returns None where a record has no level, and None is not equal to "error". With square brackets the
        last line would stop the program.""",
        a=a,
        b=b,
        c=c,
        code=rng.randint(2, 99),
    )


def _faults(rng: Random) -> Example:
    number = rng.randint(2, 60)
    return example(
        """A program that writes a log may stop in the middle of a line. The reader reports the broken line with its
        number and goes on.""",
        '''
        import json


        def read_records(text: str) -> tuple[list[dict], list[int]]:
            """Return the records and the numbers of the lines that could not be read."""
            records, faults = [], []
            for number, line in enumerate(text.splitlines(), start=1):
                try:
                    records.append(json.loads(line))
                except json.JSONDecodeError:
                    faults.append(number)
            return records, faults


        records, faults = read_records('{"n": $a}\\n{"n": $b\\n{"n": $c}\\n')
        print(len(records), "records:", records)
        print("broken lines:", faults)
        ''',
        """One broken line costs one record. In a single large JSON array the same fault would make the whole file
        unreadable.""",
        a=number,
        b=number + 1,
        c=number + 2,
    )


def _update_question(rng: Random) -> Question:
    name = people(rng, 1)[0]
    return question(
        """A file in this format is a diary of changes: each line holds a key and its new value, later lines win.
        Write a function that returns the final state.""",
        '''
        import json


        def final_state(text: str) -> dict[str, int]:
            """Return the last value of each key."""
            state = {}
            for line in text.splitlines():
                change = json.loads(line)
                state[change["key"]] = change["value"]
            return state


        lines = [("$a", 1), ("$b", 2), ("$a", $x)]
        text = "".join(json.dumps({"key": key, "value": value}) + "\\n" for key, value in lines)
        print(final_state(text))
        ''',
        """An assignment to an existing key replaces its value and keeps its place in the order. The text is made with
        `dumps`, which is safer than writing quotation marks by hand.""",
        a=name,
        b="shared",
        x=rng.randint(3, 99),
    )


def _convert_question(rng: Random) -> Question:
    a, b = rng.sample(range(2, 50), 2)
    return question(
        """Write two functions, one that turns a JSON array into JSON lines and one for the way back.""",
        '''
        import json


        def to_lines(array: str) -> str:
            """Return one line of JSON for each item of the array."""
            return "".join(json.dumps(item) + "\\n" for item in json.loads(array))


        def to_array(lines: str) -> str:
            """Return the JSON array of the values on the lines."""
            return json.dumps([json.loads(line) for line in lines.splitlines()])


        array = '[{"n": $a}, {"n": $b, "tags": ["x"]}, null]'
        print(to_lines(array), end="")
        print(to_array(to_lines(array)) == array)
        ''',
        """The comparison of texts succeeds because the array was written with the spaces that `dumps` uses. In
        general it is safer to compare the loaded values.""",
        a=a,
        b=b,
    )


def _record(rng: Random, keys: tuple[str, str]) -> dict[str, Any]:
    first, second = keys
    record: dict[str, Any] = {first: rng.choice(("x", "y", "z"))}
    if rng.random() < 0.75:
        record[second] = rng.randint(1, 30)
    return record


def _log(rng: Random, most: int = 3) -> Code:
    lines = [json.dumps(_record(rng, ("id", "n"))) for _ in range(rng.randint(1, most))]
    if rng.random() < 0.3:
        lines.insert(rng.randrange(len(lines) + 1), rng.choice(("", "  ")))
    return as_code("".join(line + "\n" for line in lines))


_GOOD = ('{"a": 1}', "[1, 2]", "7", '"tea"', "null", '{"b": []}')


def _mixed_lines(rng: Random) -> Code:
    bad = ("{'a': 1}", '{"a": 1', "[1, 2", "tea", "", "{a: 1}", "[1,]")
    lines = rng.sample(_GOOD, rng.randint(1, 2)) + rng.sample(bad, rng.randint(1, 2))
    rng.shuffle(lines)
    return as_code("\n".join(lines) + rng.choice(("\n", "")))


def _numbers(log: str, wanted: str, name: str) -> int:
    """By the spelling of the lines."""
    values = [
        int(line.rstrip("} ").rpartition(": ")[2])
        for line in log.split("\n")
        if line.startswith(f'{{"id": "{wanted}", "n"')
    ]
    return sum(values) if name == "total_n" else max([0, *values])


LESSON = Lesson(
    topic="JSON lines: a record on every line",
    area="files",
    concepts=("json_lines", "records", "streaming"),
    openings=(
        """A JSON array has to be read as a whole, from the first bracket to the last. If every line holds a complete
        JSON value instead, the file can be read, cut and extended line by line.""",
        """Logs, exports and training data often come as JSON lines. The format is quickly explained: one JSON value
        on a line, a line break, and the next.""",
        """How do you add a record to a JSON file without reading and writing all of it? By not making it one JSON
        text but many, each on a line of its own.""",
    ),
    ideas=(
        (
            """Reading is a loop: for each line, `json.loads(line)`. The line break at the end is white space to JSON
            and need not be removed.""",
            """Each line is loaded by itself. Nothing is shared between lines, no brackets around them, no commas
            between them.""",
        ),
        (
            """Writing is a loop as well: `json.dumps(record)` and a line break. Do not use `indent`, which would
            spread a record over several lines.""",
            """A record must stay on its line. `dumps` sees to it, since line breaks inside of texts are escaped; only
            `indent` destroys it.""",
        ),
        (
            """To append, open the file with mode "a" and write one line. The records before it are not touched, which
            makes the format good for logs.""",
            """New records go to the end. For a JSON array one would have to remove the closing bracket first, or to
            write everything anew.""",
        ),
        (
            """A broken line is a local fault. Catch the error for that line, note its number and continue with the
            next.""",
            """Since lines are independent, the good ones can be used even if some are bad. Count the bad ones and say
            so at the end.""",
        ),
        (
            """Records may differ: one has a field that another lacks. Read with `get` and a default where a field is
            not guaranteed.""",
            """Nothing forces the lines to have equal keys. That is freedom for the writer and work for the reader,
            who has to decide what a missing field means.""",
        ),
    ),
    examples=(_read, _write, _filter, _faults),
    pitfalls=(
        """Loading the whole text with `json.loads(text)`. From the second line on it is "extra data" and raises a
        `JSONDecodeError`. Load line by line.""",
        """Writing with `json.dump(record, out)` and forgetting the line break. All records end up on one line, and
        none of them can be read.""",
        """Using `indent` to make it pretty. Each record then covers several lines, and the first of them is a lonely
        bracket.""",
        """Stopping at a blank line at the end. `json.loads("")` raises an error, so skip lines on which `strip()`
        leaves nothing.""",
    ),
    questions=(_update_question, _convert_question),
    asks=(
        "How do I read it?",
        "How do I write it?",
        "How do I add a record?",
        "What if a line is broken?",
        "Must all records look alike?",
    ),
    notes={
        "young": (
            """An array is a chain of paper rings: you cannot take one out. JSON lines are cards in a box. Add a card,
            take one out, nothing tears.""",
        ),
        "engineer": (
            """The usual file name ends in `.jsonl` or `.ndjson`. Since every line stands alone, files can be split by
            size, joined with `cat` and processed in parallel.""",
        ),
        "analyst": (
            """Count lines, records read and lines rejected, and print all three. If they do not add up, there were
            blank lines, or the file was cut off.""",
        ),
        "student": (
            """Reading with a generator needs memory for one record, whatever the size of the file. An array needs all
            of it, unless the parser works incrementally.""",
        ),
    },
    families=(
        Family(
            "json_lines_total",
            "log|lines|records: str, wanted|name: str -> int",
            names=("$name", "${name}_in_log", "get_$name", "json_lines_$name"),
            tells=(
                '$log holds a JSON object with the key "id" on each line. Return $what the objects whose "id" is '
                "$wanted.",
                'Each line of $log is a JSON object with an "id". Return $what those with the "id" $wanted.',
                'Read the JSON lines in $log, objects with the key "id", and return $what those that have $wanted '
                "there.",
            ),
            varies={
                "form": (
                    {
                        "name": "total_n",
                        "what": 'the sum of the values of "n" (0 if missing) in',
                        "all": "sum(values)",
                        "step": 'result += record.get("n", 0)',
                    },
                    {
                        "name": "largest_n",
                        "what": 'the largest value of "n" (0 if missing) in',
                        "all": "max(values, default=0)",
                        "step": 'result = max(result, record.get("n", 0))',
                    },
                )
            },
            notes=("Blank lines are skipped. Without such an object it is 0.",),
            solutions=(
                "import json\nresult = 0\nfor line in $log.splitlines():\n    if not line.strip():\n        continue\n"
                '    record = json.loads(line)\n    if record["id"] == $wanted:\n        $step\nreturn result',
                "import io\nimport json\n"
                "records = [json.loads(line) for line in io.StringIO($log) if line.strip()]\n"
                'values = [record.get("n", 0) for record in records if record["id"] == $wanted]\nreturn $all',
                "import json\n"
                'array = "[" + ",".join(filter(str.strip, $log.splitlines())) + "]"\n'
                'values = [record.get("n", 0) for record in json.loads(array) if record["id"] == $wanted]\nreturn $all',
            ),
            oracle=lambda log, wanted, form: _numbers(log, wanted, form["name"]),
            draw=lambda rng, form: (_log(rng), rng.choice("xy")),
            edges=(
                ("", "x"),
                (as_code('{"id": "x"}\n\n{"id": "x", "n": 4}\n'), "x"),
                (as_code('{"id": "x", "n": 2}\n{"id": "y", "n": 9}\n{"id": "x", "n": 5}'), "x"),
            ),
            about={
                "log": "JSON objects, one on a line",
                "wanted": "the id to look for",
                "return": "$what these objects",
            },
            noun='$what the JSON lines of $log with the "id" $wanted',
            gives="nat",
        ),
        Family(
            "broken_json_lines",
            "text|content|log: str -> list[int]",
            names=("${name}_lines", "numbers_of_${name}_lines", "find_${name}_lines", "${name}_json_lines"),
            tells=(
                "Every line of $text should be a JSON value. Return the numbers of the lines that $what, counted "
                "from 1.",
                "Return the list of the numbers (from 1) of the lines of $text that $what.",
                "Check the lines of $text, which are meant to be JSON, and return the numbers of those that $what. "
                "The first line has the number 1.",
            ),
            varies={
                "form": (
                    {
                        "name": "broken",
                        "what": "are no JSON",
                        "good": "continue",
                        "bad": "found.append(number)",
                        "not": "not ",
                    },
                    {
                        "name": "readable",
                        "what": "are JSON",
                        "good": "found.append(number)",
                        "bad": "continue",
                        "not": "",
                    },
                )
            },
            notes=("A blank line is no JSON.",),
            solutions=(
                "import json\n"
                "def is_json(line: str) -> bool:\n    try:\n        json.loads(line)\n"
                "    except ValueError:\n        return False\n    return True\n\n"
                "lines = $text.splitlines()\n"
                "return [number for number, line in enumerate(lines, start=1) if ${not}is_json(line)]",
                "import io\nimport json\n"
                "found = []\nfor number, line in enumerate(io.StringIO($text), start=1):\n    try:\n"
                "        json.loads(line)\n    except json.JSONDecodeError:\n        $bad\n    else:\n        $good\n"
                "return found",
            ),
            oracle=lambda text, form: (
                [
                    number
                    for number, line in enumerate(text.split("\n")[: text.count("\n") + (text[-1:] != "\n")], start=1)
                    if (line in _GOOD) is (form["name"] == "readable")
                ]
                if text
                else []
            ),
            draw=lambda rng, form: (_mixed_lines(rng),),
            edges=(("",), (as_code('{"a": 1}\n\n7\n'),), ("tea\n",), (as_code('"tea"\n[1,]\nnull'),)),
            about={"text": "lines that should be JSON", "return": "the numbers of the lines that $what"},
            noun="the list of the numbers of the lines of $text that $what",
            gives="nats",
        ),
        Family(
            "table_to_json_lines",
            "header|columns: list[str], rows|table: list[list[int]] -> str",
            names=("table_to_json_lines", "rows_as_json_lines", "write_json_lines", "json_lines_of_rows"),
            tells=(
                "Return a text with a JSON object on each line, one for each of $rows: its values under the names "
                "in $header, $how.",
                "Turn a table into JSON lines. $header has the names of the columns and $rows the rows; each row "
                "becomes an object on a line of its own, $how. Return the text.",
                "Write each list in $rows as a JSON object whose keys are the names in $header, one object on a "
                "line, $how, and return the text.",
            ),
            varies={
                "form": (
                    {"how": "with its keys in the order of the names", "more": "", "sort": ""},
                    {"how": "with sorted keys", "more": ", sort_keys=True", "sort": "sorted"},
                )
            },
            notes=('There is ", " between pairs and ": " within them. Every line ends with a line break.',),
            solutions=(
                "import json\n"
                "lines = []\nfor row in $rows:\n    record = dict(zip($header, row))\n"
                '    lines.append(json.dumps(record$more) + "\\n")\nreturn "".join(lines)',
                "import io\nimport json\n"
                "out = io.StringIO()\nfor row in $rows:\n"
                "    print(json.dumps({key: value for key, value in zip($header, row)}$more), file=out)\n"
                "return out.getvalue()",
            ),
            oracle=lambda header, rows, form: as_code(
                "".join(
                    "{"
                    + ", ".join(
                        f'"{key}": {row[header.index(key)]}' for key in (sorted(header) if form["sort"] else header)
                    )
                    + "}\n"
                    for row in rows
                )
            ),
            draw=lambda rng, form: (
                (header := rng.sample(["id", "n", "age", "x", "no"], rng.randint(1, 2))),
                [[rng.randint(0, 99) for _ in header] for _ in range(rng.randint(1, 2))],
            ),
            edges=((["a"], []), (["b", "a"], [[1, 2]]), (["a", "b"], [[3, 4], [5, 6]])),
            about={
                "header": "names of the columns, all different",
                "rows": "lists of as many integers",
                "return": "one line of JSON for each row",
            },
        ),
    ),
)
