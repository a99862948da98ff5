"""Writing CSV: csv.writer, quoting, and adding a column to an existing table."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import literal, people, places
from hornbook.curriculum.lessons.files._draws import SHORT, stock, table
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _writer(rng: Random) -> Example:
    rows = stock(rng, 3)
    return example(
        """A `csv.writer` sits on a stream and turns each list or tuple into a line. It takes numbers as they are; the
        conversion to text is its business.""",
        """
        import csv
        import io

        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\\n")
        writer.writerow(["item", "count"])
        writer.writerows($rows)
        print(out.getvalue(), end="")
        """,
        """`writerow` writes one row, `writerows` all rows of a list. Without `lineterminator` every line would end
        with `\\r\\n`, which is what the standard for CSV asks for.""",
        rows=literal(rows),
    )


def _quoting(rng: Random) -> Example:
    one, two = people(rng, 2)
    place = places(rng, 1)[0]
    return example(
        """Values with commas, quotation marks or line breaks are dangerous. The writer puts quotation marks around
        them, and only around them.""",
        """
        import csv
        import io

        rows = [["$one", "$place, north"], ["$two", 'the "old" one'], ["both", "two\\nlines"]]
        out = io.StringIO()
        csv.writer(out, lineterminator="\\n").writerows(rows)
        print(out.getvalue(), end="")
        back = list(csv.reader(io.StringIO(out.getvalue())))
        print(back == rows)
        """,
        """The last value even spreads over two lines of the text. Reading it back gives the same rows, and this
        check, a round trip, is the best test for any code that writes a format.""",
        one=one,
        two=two,
        place=place,
    )


def _dict_writer(rng: Random) -> Example:
    rows = [{"name": one, "town": town} for one, town in zip(people(rng, 2), places(rng, 2), strict=True)]
    rows[1].pop("town")
    return example(
        """Records are often dictionaries. `csv.DictWriter` is told the names of the columns once and then takes the
        values in this order.""",
        """
        import csv
        import io

        people = [{"name": "$a", "town": "$b"}, {"name": "$c", "age": 40}]
        out = io.StringIO()
        writer = csv.DictWriter(
            out, ["name", "town"], restval="-", extrasaction="ignore", lineterminator="\\n"
        )
        writer.writeheader()
        writer.writerows(people)
        print(out.getvalue(), end="")
        """,
        """The second record has no town, so `restval` is written. It has an age too, for which there is no column;
        `extrasaction="ignore"` drops it, while the default raises a `ValueError`.""",
        a=rows[0]["name"],
        b=rows[0]["town"],
        c=rows[1]["name"],
    )


def _add_column(rng: Random) -> Example:
    rows = [(name, rng.randint(1, 20), rng.randint(50, 900)) for name, _ in stock(rng, 3)]
    return example(
        """Reading and writing together make a filter: a table comes in, a table with one column more goes out.""",
        '''
        import csv
        import io


        def with_value(text: str) -> str:
            """Return the table with a further column, count times price."""
            reader = csv.DictReader(io.StringIO(text))
            out = io.StringIO()
            writer = csv.writer(out, lineterminator="\\n")
            writer.writerow([*reader.fieldnames, "value"])
            for row in reader:
                writer.writerow([*row.values(), int(row["count"]) * int(row["price"])])
            return out.getvalue()


        print(with_value($text), end="")
        ''',
        """`fieldnames` holds the header in its order, and so do the values of each row. The new value stands at the
        end of both, which keeps them together.""",
        text=literal(table("item,count,price", [*rows])),
    )


def _semicolon_question(rng: Random) -> Question:
    rows = [(name, rng.randint(100, 4000)) for name, _ in stock(rng, 3)]
    return question(
        """Some spreadsheets expect semicolons and a decimal comma. Write a function that turns names and prices in
        cents into such a text.""",
        '''
        import csv
        import io


        def spreadsheet_text(rows: list[tuple[str, int]]) -> str:
            """Return lines such as lamp;12,50 for pairs of a name and a price in cents."""
            out = io.StringIO()
            writer = csv.writer(out, delimiter=";", lineterminator="\\n")
            for name, cents in rows:
                writer.writerow([name, f"{cents // 100},{cents % 100:02}"])
            return out.getvalue()


        print(spreadsheet_text($rows), end="")
        ''',
        """With the semicolon as separator a comma in a value is harmless and needs no quotation marks. The cents are
        split by integer division, so nothing is rounded.""",
        rows=literal(rows),
    )


def _round_trip_question(rng: Random) -> Question:
    a, b = rng.sample(SHORT, 2)
    return question(
        """Write a function that checks whether rows of strings survive being written as CSV and read again.""",
        '''
        import csv
        import io


        def survives(rows: list[list[str]]) -> bool:
            """Return whether reading gives back what was written."""
            out = io.StringIO(newline="")
            csv.writer(out).writerows(rows)
            return list(csv.reader(io.StringIO(out.getvalue(), newline=""))) == rows


        print(survives([["$a", "1,5"], ['"$b"', ""]]))
        print(survives([["$a", 5]]))
        ''',
        """The second list holds a number, and it comes back as the string "5". CSV keeps texts, not types. The
        `newline=""` stops the streams from changing line breaks.""",
        a=a,
        b=b,
    )


def _plain(rng: Random) -> str:
    return rng.choice((rng.choice(SHORT), rng.choice(SHORT), str(rng.randint(0, 99))))


def _awkward(rng: Random, mark: str) -> str:
    a, b = rng.sample(SHORT, 2)
    return rng.choice((a, a, b, f"{a}{mark}{b}", f'"{a}"', f"{a} {b}", "", f'{a}"{mark}'))


def _widened(text: str, name: str, end: str) -> str:
    """By writing cell after cell."""
    result = ""
    for number, row in enumerate(text.split("\n")[:-1]):
        values = row.split(",")
        new = str(number) if name == "number" else str(sum(1 for _ in values[0]))
        result += ",".join([new if number else name, *values] if end[0] == "l" else [*values, new if number else name])
        result += "\n"
    return result


LESSON = Lesson(
    topic="Writing CSV and quoting values",
    area="files",
    concepts=("csv_writer", "quoting", "round_trip"),
    openings=(
        """Writing a row as text looks like `",".join(values)`, and that works until a value has a comma in it. Then
        the row has one column too many when someone reads it.""",
        """A table that leaves your program should arrive as the same table in another one. For CSV this is a matter
        of quotation marks in the right places.""",
        """Which values need quotation marks? Those with a separator, a quotation mark or a line break in them. The
        writer of the module `csv` knows this and leaves the others bare.""",
        """Lists of rows go into `csv.writer`, dictionaries into `csv.DictWriter`. Both write to a stream, so a file
        and a text in memory are served alike.""",
    ),
    ideas=(
        (
            """`csv.writer(out)` returns an object with `writerow` for one row and `writerows` for many. A row may be
            any sequence, and its values are turned into text by `str`.""",
            """Make one writer for the stream and call `writerow` for each row. Numbers need no conversion, and None
            becomes an empty field.""",
        ),
        (
            """A value with the separator in it is put into quotation marks. A quotation mark in it is doubled: `a 6"
            pipe` becomes `"a 6"" pipe"`.""",
            """Quoting protects what would be misread. By default it is done only where necessary;
            `quoting=csv.QUOTE_ALL` does it everywhere.""",
        ),
        (
            """The lines end with `\\r\\n` unless you pass `lineterminator="\\n"`. When writing to a file, open it
            with `newline=""`, or an empty line may appear after each row on Windows.""",
            """What ends a line is decided by the writer and not by the file. That is why CSV files are opened with
            `newline=""`, which keeps the file from translating line breaks a second time.""",
        ),
        (
            """`csv.DictWriter(out, fieldnames)` writes dictionaries. `writeheader()` writes the names, `restval`
            stands in for missing keys, and unknown keys raise an error unless told otherwise.""",
            """With dictionaries the list of names decides on the columns and their order. The header isn't written by
            itself; `writeheader()` has to be called.""",
        ),
        (
            """Test the writing by reading: write the rows, read the text, compare. What comes back consists of
            strings, so compare with rows of strings.""",
            """A round trip through writer and reader must give the rows back. It finds missing quotation marks, wrong
            separators and lost line breaks at once.""",
        ),
    ),
    examples=(_writer, _quoting, _dict_writer, _add_column),
    pitfalls=(
        """Joining by hand: `",".join(row)`. It fails with a `TypeError` on numbers and silently breaks the table when
        a value has a comma in it.""",
        """Giving a string to `writerow`. A string is a sequence of characters, so `writerow("lamp")` writes
        `l,a,m,p`. A row with one value is `["lamp"]`.""",
        """Putting quotation marks around the values yourself. The writer takes them for part of the value and doubles
        them, and the reader gets a value with quotation marks in it.""",
    ),
    questions=(_semicolon_question, _round_trip_question),
    asks=(
        "How is a row written?",
        "What happens to a comma in a value?",
        "How do the lines end?",
        "Can I write dictionaries?",
        "How do I test it?",
    ),
    notes={
        "young": (
            """A comma is a fence between two gardens. If a comma grows inside a garden, it needs a wall around it.
            The quotation marks are the wall.""",
        ),
        "engineer": (
            """Values that begin with `=`, `+`, `-` or `@` may be run as formulas by a spreadsheet. If the file goes
            to people and the values come from strangers, this has to be dealt with.""",
        ),
        "analyst": (
            """Write dates in ISO form and numbers with a point. A spreadsheet set to another country may still read
            them differently, so say in a note beside the file what is what.""",
        ),
        "hobbyist": (
            """Five lines are enough to bring a list into a spreadsheet: import, stream, writer, header, rows.""",
        ),
    },
    families=(
        Family(
            "csv_line_quoted",
            "fields|cells|row: list[str] -> str",
            names=("to_$name", "${name}_of", "join_$name", "write_$name"),
            tells=(
                "Join the values in $fields to one line of CSV with a $said between them and return it. Put a "
                "value into double quotation marks if it contains a $said or a quotation mark, and double the "
                "quotation marks in it.",
                "Return the CSV row of the values $fields, separated by ${said}s. A value that contains a $said or "
                'a quotation mark (") stands in quotation marks, and those within it are doubled.',
                "Write $fields as a row of values with ${said}s between them and return it as a text. Values that "
                'contain a $said or a quotation mark (") are quoted, with each quotation mark inside written twice.',
            ),
            varies={
                "mark": (
                    {"name": "csv_row", "said": "comma", "mark": ","},
                    {"name": "semicolon_line", "said": "semicolon", "mark": ";"},
                )
            },
            notes=("There are at least two values and no line breaks. No line break is added.",),
            solutions=(
                "import csv\nimport io\n"
                'out = io.StringIO()\ncsv.writer(out, delimiter="$mark", lineterminator="").writerow($fields)\n'
                "return out.getvalue()",
                'parts = []\nfor value in $fields:\n    if "$mark" in value or \'"\' in value:\n'
                "        value = '\"' + value.replace('\"', '\"\"') + '\"'\n    parts.append(value)\n"
                'return "$mark".join(parts)',
                'def quoted(value: str) -> str:\n    if not set(value) & {"$mark", \'"\'}:\n        return value\n'
                "    doubled = value.replace('\"', '\"\"')\n    return f'\"{doubled}\"'\n\n"
                'return "$mark".join(map(quoted, $fields))',
            ),
            oracle=lambda fields, mark: mark["mark"].join(
                f'"{value}"' if mark["mark"] in value or '"' in value else value
                for value in ["".join(char * (1 + (char == '"')) for char in field) for field in fields]
            ),
            draw=lambda rng, mark: ([_awkward(rng, mark["mark"]) for _ in range(rng.randint(2, 3))],),
            edges=((["a,b", "c;d"],), (["", ""],), (['say "hi"', "2"],)),
            about={"fields": "the values, at least two", "return": "one row of text"},
            noun="the text of the values in $fields as one row with ${said}s",
            gives="str",
        ),
        Family(
            "records_to_csv",
            "records|rows: list[dict[str, str]], columns|names|fields: list[str] -> str",
            names=("records_to_csv", "dicts_to_csv", "csv_from_records", "write_records"),
            tells=(
                "Return a CSV text with the header $columns and one row for each dictionary in $records. Where a "
                "key is missing, write $said.",
                "Write the dictionaries in $records as CSV and return the text: first the names in $columns, then "
                "for each dictionary its values for these names, $said for a missing one.",
                "Make a CSV text of $records. Its columns are those named in $columns, in this order, with a "
                "header line. A value that a record lacks is written as $said.",
            ),
            varies={
                "rest": (
                    {"said": "nothing", "rest": ""},
                    {"said": "a hyphen", "rest": "-"},
                    {"said": "a question mark", "rest": "?"},
                )
            },
            notes=("Other keys are left out. Lines end with a line break, and no value needs quotation marks.",),
            solutions=(
                "import csv\nimport io\n"
                "out = io.StringIO()\n"
                'writer = csv.DictWriter(out, $columns, restval="$rest", extrasaction="ignore", lineterminator="\\n")\n'
                "writer.writeheader()\nwriter.writerows($records)\nreturn out.getvalue()",
                'lines = [",".join($columns)]\nfor record in $records:\n'
                '    lines.append(",".join(record.get(name, "$rest") for name in $columns))\n'
                'return "\\n".join(lines) + "\\n"',
                "import csv\nimport io\n"
                'out = io.StringIO()\nwriter = csv.writer(out, lineterminator="\\n")\nwriter.writerow($columns)\n'
                'for record in $records:\n    writer.writerow([record.get(name, "$rest") for name in $columns])\n'
                "return out.getvalue()",
            ),
            oracle=lambda records, columns, rest: "".join(
                (record[column] if column in record else rest["rest"]) + ("\n" if column == columns[-1] else ",")
                for record in [dict(zip(columns, columns, strict=True)), *records]
                for column in columns
            ),
            draw=lambda rng, rest: (
                [
                    {key: _plain(rng) for key in rng.sample(("item", "size", "year"), rng.randint(1, 2))}
                    for _ in range(rng.randint(1, 2))
                ],
                rng.sample(("item", "size", "year"), 2),
            ),
            edges=(([], ["a", "b"]), ([{"a": "1", "b": "2"}], ["b", "a"])),
            about={"records": "dictionaries of strings", "columns": "names, at least two", "return": "the CSV text"},
        ),
        Family(
            "csv_column_added",
            "table|csv_text|content: str -> str",
            names=("add_$name", "with_$name", "table_with_$name", "csv_plus_$name"),
            tells=(
                '$table is a CSV table with a header line. Return it with a further column named "$name" at the '
                "$end, which has $what.",
                'Add a column "$name" at the $end of the CSV table in $table, whose first line is the header, and '
                "return the new text. The column has $what.",
                "Given a CSV table with a header line in $table, return the table with one column more at the "
                '$end: "$name", with $what.',
            ),
            varies={
                "form": (
                    {
                        "name": "number",
                        "end": "left end",
                        "what": "the number of each row, 1 for the first row below the header",
                        "row": "[number, *row]",
                        "each": "number, row in enumerate(rows, start=1)",
                        "both": "number, line in enumerate(lines[1:], start=1)",
                        "line": 'f"{number},{line}"',
                        "head": '["number", *header]',
                        "first": '"number," + lines[0]',
                    },
                    {
                        "name": "number",
                        "end": "right end",
                        "what": "the number of each row, 1 for the first row below the header",
                        "row": "[*row, number]",
                        "each": "number, row in enumerate(rows, start=1)",
                        "both": "number, line in enumerate(lines[1:], start=1)",
                        "line": 'f"{line},{number}"',
                        "head": '[*header, "number"]',
                        "first": 'lines[0] + ",number"',
                    },
                    {
                        "name": "length",
                        "end": "right end",
                        "what": "the number of characters of the first value of each row",
                        "row": "[*row, len(row[0])]",
                        "each": "row in rows",
                        "both": "line in lines[1:]",
                        "line": "f\"{line},{len(line.partition(',')[0])}\"",
                        "head": '[*header, "length"]',
                        "first": 'lines[0] + ",length"',
                    },
                )
            },
            notes=("No value is quoted or needs to be. All lines end with a line break.",),
            solutions=(
                "import csv\nimport io\n"
                "header, *rows = csv.reader(io.StringIO($table))\nout = io.StringIO()\n"
                'writer = csv.writer(out, lineterminator="\\n")\nwriter.writerow($head)\n'
                "for $each:\n    writer.writerow($row)\nreturn out.getvalue()",
                "lines = $table.splitlines()\nresult = [$first]\n"
                "for $both:\n    result.append($line)\n"
                'return "\\n".join(result) + "\\n"',
            ),
            oracle=lambda table, form: _widened(table, form["name"], form["end"]),
            draw=lambda rng, form: (
                table(
                    "item,size",
                    [(rng.choice(("apricot", *SHORT)), rng.randint(1, 9)) for _ in range(rng.randint(1, 3))],
                ),
            ),
            edges=(("a,b\n",), ("a\nsea\nplum\n",), ("x,y\npear,2\nfig,1\n",)),
            about={"table": "a CSV table with header", "return": "the wider table"},
        ),
    ),
)
