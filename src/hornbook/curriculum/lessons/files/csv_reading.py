"""Reading CSV: by hand for simple files, with the module csv for real ones."""

import re
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import literal, people, places
from hornbook.curriculum.lessons.files._draws import SHORT, stock, table
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _by_hand(rng: Random) -> Example:
    rows = stock(rng, 3)
    return example(
        """In the simplest kind of CSV no value contains a comma. Then a row is split with `split(",")`, and the first
        row has the names of the columns.""",
        """
        text = $text
        header, *rows = text.splitlines()
        print(header.split(","))
        total = 0
        for row in rows:
            name, count = row.split(",")
            total += int(count)
            print(name, count)
        print("total", total)
        """,
        """All values are strings at first. The count has to be converted before it can be added: `int(count)`. The
        headline is taken off first, since "count" is not a number.""",
        text=literal(table("name,count", [*rows])),
    )


def _quoted(rng: Random) -> Example:
    one, two = people(rng, 2)
    place = places(rng, 1)[0]
    return example(
        """As soon as a value contains a comma, it stands in quotation marks, and splitting at commas goes wrong. The
        module `csv` knows the rules.""",
        """
        import csv
        import io

        text = 'name,place,remark\\n$one,$place,"tall, calm"\\n$two,$place,"says ""hi"" a lot"\\n'
        for row in csv.reader(io.StringIO(text)):
            print(len(row), row)
        print(len(text.splitlines()[1].split(",")), "pieces by split")
        """,
        """Each row has three values, although the second one contains three commas. A quotation mark inside a quoted
        value is written twice; the reader returns it once.""",
        one=one,
        two=two,
        place=place,
    )


def _dict_reader(rng: Random) -> Example:
    names = people(rng, 4)
    towns = places(rng, 2)
    rows = [(name, rng.choice(towns), rng.randint(18, 70)) for name in names]
    return example(
        """`csv.DictReader` takes the names from the first row and makes a dictionary of every other one. The code
        then says `row["age"]` and not `row[2]`.""",
        '''
        import csv
        import io


        def ages_in(text: str, town: str) -> dict[str, int]:
            """Return the ages of the people of a town."""
            rows = csv.DictReader(io.StringIO(text))
            return {row["name"]: int(row["age"]) for row in rows if row["town"] == town}


        text = $text
        print(ages_in(text, "$town"))
        print(ages_in(text, "Nowhere"))
        ''',
        """If someone adds a column or changes their order, the function still works, because it asks by name. The
        values are strings here as well, hence `int`.""",
        text=literal(table("name,town,age", [*rows])),
        town=rows[0][1],
    )


def _semicolons(rng: Random) -> Example:
    rows = [(name, f"{rng.randint(1, 90)},{rng.randint(10, 99)}") for name in rng.sample(SHORT, 3)]
    return example(
        """In many countries the comma belongs to the numbers, so the columns are separated by semicolons. The reader
        is told with `delimiter`.""",
        """
        import csv
        import io

        text = $text
        reader = csv.reader(io.StringIO(text), delimiter=";")
        header = next(reader)
        prices = {name: float(price.replace(",", ".")) for name, price in reader}
        print(header)
        print(prices)
        """,
        """`next(reader)` takes the header away, and what is left in the reader are the rows. `float` needs a point,
        so the decimal comma is replaced first.""",
        text=literal(table("item;price", [*rows], ";")),
    )


def _missing_question(rng: Random) -> Question:
    names = people(rng, 3)
    return question(
        """In a table of marks some fields are empty. Write a function that returns the mean of a column and leaves
        empty fields out, or None if there is no value at all.""",
        '''
        import csv
        import io


        def column_mean(text: str, column: str) -> float | None:
            """Return the mean of the numbers in a column."""
            rows = csv.DictReader(io.StringIO(text))
            values = [float(row[column]) for row in rows if row[column].strip()]
            return sum(values) / len(values) if values else None


        text = "name,mark\\n$a,$x\\n$b,\\n$c,$y\\n"
        print(column_mean(text, "mark"))
        print(column_mean("name,mark\\n$a,\\n", "mark"))
        ''',
        """The empty field is the empty string, which `float` would refuse. Taking it for 0 would pull the mean
        down.""",
        a=names[0],
        b=names[1],
        c=names[2],
        x=rng.randint(1, 6),
        y=rng.randint(1, 6),
    )


def _ragged_question(rng: Random) -> Question:
    rows = stock(rng, 3)
    return question(
        """A file was edited by hand, and some rows have too few or too many values. Write a function that returns the
        numbers of these rows; the header is row 1.""",
        '''
        import csv
        import io


        def ragged_rows(text: str) -> list[int]:
            """Return the numbers of the rows whose length differs from the header's."""
            rows = list(csv.reader(io.StringIO(text)))
            return [number for number, row in enumerate(rows, start=1) if len(row) != len(rows[0])]


        print(ragged_rows("name,count\\n$a,$x\\n$b\\n$c,$y,old\\n"))
        print(ragged_rows("name,count\\n"))
        ''',
        """The length of the header is the measure. `DictReader` would hide both faults: it fills missing values with
        None and puts surplus ones under the key None.""",
        a=rows[0][0],
        b=rows[1][0],
        c=rows[2][0],
        x=rows[0][1],
        y=rows[2][1],
    )


_COLUMNS = ("item", "size", "price", "town", "year")


def _table(rng: Random) -> tuple[str, str]:
    columns = rng.sample(_COLUMNS, rng.randint(2, 3))
    rows = [tuple(rng.choice((*SHORT, "7", "12")) for _ in columns) for _ in range(rng.randint(1, 3))]
    return table(",".join(columns), [*rows]), rng.choice(columns)


def _amounts(rng: Random) -> tuple[str, str]:
    pool = rng.sample(SHORT, 2)
    rows = [(rng.choice(pool), rng.randint(1, 60)) for _ in range(rng.randint(1, 5))]
    return table("item,amount", [*rows]), rng.choice(pool)


def _fields(rng: Random, mark: str) -> str:
    made = [
        rng.choice(
            (
                rng.choice(SHORT),
                rng.choice(SHORT),
                f'"{rng.choice(SHORT)}{mark} {rng.choice(SHORT)}"',
                f'"a ""{rng.choice(SHORT)}"""',
                '""',
                "",
                str(rng.randint(0, 99)),
            )
        )
        for _ in range(rng.randint(2, 4))
    ]
    return mark.join(made)


def _turned(text: str, column: str, distinct: bool) -> list[str]:
    """By turning the table: the column whose first value is the name."""
    columns = zip(*(line.split(",") for line in text.splitlines()), strict=True)
    values = next(list(rest) for first, *rest in columns if first == column)
    return sorted(dict.fromkeys(values)) if distinct else values


def _reduced(amounts: list[int], name: str) -> int:
    return {"total_amount": sum(amounts), "largest_amount": max([0, *amounts]), "number_of_rows": len(amounts)}[name]


def _pieces(line: str, mark: str) -> list[str]:
    """By a pattern for one value with the separator behind it."""
    found = re.findall(rf'(?:"((?:[^"]|"")*)"|([^"{mark}]*)){mark}', line + mark)
    return [quoted.replace('""', '"') or plain for quoted, plain in found]


LESSON = Lesson(
    topic="Reading CSV files, by hand and with the csv module",
    area="files",
    concepts=("csv_reader", "dict_reader", "delimiter"),
    openings=(
        """A table as text: one row a line, the values separated by commas. That is all there is to CSV, until a value
        itself contains a comma.""",
        """Spreadsheets, banks and measuring devices export CSV. It looks so simple that many programs read it with
        `split`, and most of them fail some day.""",
        """CSV stands for comma-separated values. What separates them may as well be a semicolon or a tab, so the
        first look at such a file should be with your own eyes.""",
        """From a file of text to rows that can be computed with, there are two steps: taking the rows apart and
        turning strings into numbers. The module `csv` does the first, your program the second.""",
    ),
    ideas=(
        (
            """`csv.reader(stream)` yields a list of strings for each row. It takes any source of lines: an open file
            or an `io.StringIO`.""",
            """Give `csv.reader` a stream and loop over it. Each row comes as a list, with quotation marks and doubled
            quotation marks already resolved.""",
        ),
        (
            """`csv.DictReader(stream)` reads the first row as names and yields dictionaries. Code that says
            `row["price"]` survives a new order of the columns.""",
            """With a header in the file, `DictReader` is the better choice: each row is a dictionary whose keys are
            the names of the columns.""",
        ),
        (
            """Everything that comes out is a string. Convert with `int` or `float`, and decide what to do with empty
            fields before they reach the conversion.""",
            """CSV knows no types: "7", "seven" and "" are all text. The program has to know which columns hold
            numbers and convert them.""",
        ),
        (
            """Splitting by hand, `line.split(",")`, is right only if no value may ever contain a comma, a quotation
            mark or a line break. For a file that your own program wrote that may be known.""",
            """A quoted value may contain commas and even line breaks, so a row is not always a line. This is the
            reason to leave the splitting to the module.""",
        ),
        (
            """Other separators are named with `delimiter`: `csv.reader(stream, delimiter=";")`, or `"\\t"` for
            tabs.""",
            """If the rows come out with one value each, the separator is another one. Look at the first line of the
            file and pass it as `delimiter`.""",
        ),
    ),
    examples=(_by_hand, _quoted, _dict_reader, _semicolons),
    pitfalls=(
        """Adding values that are still strings. `total + row["price"]` raises a `TypeError`, and `max` of strings is
        worse, as it compares alphabetically: "9" is larger than "10".""",
        """Passing the text itself to `csv.reader`. It loops over what it gets, and a string yields single characters,
        so every character becomes a row. Pass `io.StringIO(text)` or `text.splitlines()`.""",
        """Opening the file without `newline=""`. Line breaks inside quoted values may then be changed. The
        documentation asks for `open(path, newline="")` when reading and writing CSV.""",
    ),
    questions=(_missing_question, _ragged_question),
    asks=(
        "How do I read the rows?",
        "Can I use the names of the columns?",
        "Why are the numbers strings?",
        "Isn't `split` enough?",
        "What if there are semicolons?",
    ),
    notes={
        "young": (
            """A row is like a train. The commas are the couplings between the wagons. In each wagon sits one value.""",
        ),
        "engineer": (
            """The dialect is a bundle of settings (delimiter, quotechar, escapechar, ...). `csv.Sniffer` guesses one
            from a sample; for production data an explicit dialect is safer.""",
        ),
        "analyst": (
            """A byte order mark from a spreadsheet makes the first column's name begin with `\\ufeff`, and
            `row["name"]` raises a `KeyError`. Open such files with `encoding="utf-8-sig"`.""",
        ),
        "student": (
            """Reading quoted fields is a small finite automaton with the states "outside", "inside" and "just after a
            quotation mark". Writing it once explains why `split` cannot do it.""",
        ),
    },
    families=(
        Family(
            "values_of_csv_column",
            "csv_text|content|data: str, wanted|title|heading: str -> $kind",
            names=("$name", "csv_$name", "get_$name", "read_$name"),
            tells=(
                "$csv_text is a table in CSV form whose first line has the names of the columns. Return $what "
                "column $wanted, as strings.",
                "Given a CSV table with a header line in $csv_text, return $what column $wanted (strings).",
                "Read the CSV table in $csv_text, in which the first line names the columns, and return $what "
                "column $wanted without converting them.",
            ),
            varies={
                "form": (
                    {
                        "name": "column_values",
                        "kind": "list[str]",
                        "what": "the list of the values of the",
                        "open": "[",
                        "close": "]",
                    },
                    {
                        "name": "distinct_values",
                        "kind": "list[str]",
                        "what": "the sorted list of the different values of the",
                        "open": "sorted({",
                        "close": "})",
                    },
                )
            },
            notes=("No value contains a comma, a quotation mark or a line break.",),
            solutions=(
                "import csv\nimport io\nreturn ${open}row[$wanted] for row in "
                "csv.DictReader(io.StringIO($csv_text))$close",
                'header, *rows = [line.split(",") for line in $csv_text.splitlines()]\n'
                "place = header.index($wanted)\nreturn ${open}row[place] for row in rows$close",
                "import csv\n"
                "reader = csv.reader($csv_text.splitlines())\nplace = next(reader).index($wanted)\n"
                "return ${open}row[place] for row in reader$close",
            ),
            oracle=lambda csv_text, column, form: _turned(csv_text, column, form["name"] == "distinct_values"),
            draw=lambda rng, form: _table(rng),
            edges=(("a,b\n1,2\n1,3\n", "a"), ("a,b\n", "b"), ("x,y\nsea,1\noak,2\nsea,3\n", "x")),
            about={"csv_text": "a CSV table with header", "wanted": "the name of a column", "return": "$what column"},
            noun="$what column $wanted in the CSV table in $csv_text",
            gives="words",
        ),
        Family(
            "csv_amounts_of_item",
            "csv_text|content|data: str, wanted|name: str -> int",
            names=("$name", "${name}_in_csv", "get_$name", "csv_$name"),
            tells=(
                'The CSV table in $csv_text has the header "item,amount". Return $what the rows whose item equals '
                "$wanted.",
                'The CSV table in $csv_text has the columns "item" and "amount" (integers). Return $what the rows '
                "with the item $wanted.",
                "Look at the rows for $wanted in the CSV table in $csv_text, which begins with the line "
                '"item,amount", and return $what these rows.',
            ),
            varies={
                "form": (
                    {
                        "name": "total_amount",
                        "what": "the sum of the amounts in",
                        "all": "sum(amounts)",
                        "step": "found += int(amount)",
                    },
                    {
                        "name": "largest_amount",
                        "what": "the largest amount in",
                        "all": "max(amounts, default=0)",
                        "step": "found = max(found, int(amount))",
                    },
                    {"name": "number_of_rows", "what": "the number of", "all": "len(amounts)", "step": "found += 1"},
                )
            },
            notes=("It is 0 if there are none. All amounts are positive.",),
            solutions=(
                "import csv\nimport io\n"
                "rows = csv.DictReader(io.StringIO($csv_text))\n"
                'amounts = [int(row["amount"]) for row in rows if row["item"] == $wanted]\nreturn $all',
                'found = 0\nfor line in $csv_text.splitlines()[1:]:\n    item, amount = line.split(",")\n'
                "    if item == $wanted:\n        $step\nreturn found",
                "import csv\n"
                "reader = csv.reader($csv_text.splitlines())\nnext(reader)\n"
                "amounts = [int(amount) for item, amount in reader if item == $wanted]\nreturn $all",
            ),
            oracle=lambda csv_text, wanted, form: _reduced(
                [int(line[len(wanted) + 1 :]) for line in csv_text.split("\n") if line.startswith(wanted + ",")],
                form["name"],
            ),
            draw=lambda rng, form: _amounts(rng),
            edges=(
                ("item,amount\n", "oak"),
                ("item,amount\noak,3\nfig,9\noak,4\n", "oak"),
                ("item,amount\nfig,9\n", "f"),
            ),
            about={
                "csv_text": "a CSV table with items and amounts",
                "wanted": "the item to look for",
                "return": "$what them",
            },
            noun="$what the rows for $wanted in the CSV table in $csv_text",
            gives="nat",
        ),
        Family(
            "quoted_csv_fields",
            "line|record|entry: str -> list[str]",
            names=("split_$name", "parse_$name", "fields_of_$name", "read_$name"),
            tells=(
                "Split one line of CSV, $line, at its ${said}s and return the list of the values.",
                "Return the values of the CSV row $line, in which a $said separates them.",
                "Take the row $line apart, whose values are separated by ${said}s, and return them as a list of "
                "strings.",
            ),
            varies={
                "mark": (
                    {"name": "csv_line", "said": "comma", "mark": ","},
                    {"name": "semicolon_row", "said": "semicolon", "mark": ";"},
                )
            },
            notes=(
                'A value may stand in double quotation marks; then a $said in it does not separate, and "" in it '
                "stands for one quotation mark.",
            ),
            solutions=(
                'import csv\nreturn next(csv.reader([$line], delimiter="$mark"))',
                'fields = [""]\nquoted = False\nplace = 0\nwhile place < len($line):\n    char = $line[place]\n'
                "    if char == '\"' and quoted and $line[place + 1 : place + 2] == '\"':\n"
                "        fields[-1] += char\n        place += 1\n"
                "    elif char == '\"':\n        quoted = not quoted\n"
                '    elif char == "$mark" and not quoted:\n        fields.append("")\n'
                "    else:\n        fields[-1] += char\n    place += 1\nreturn fields",
                'import io\nfrom csv import reader\nrows = reader(io.StringIO($line), delimiter="$mark")\nreturn '
                "list(rows)[0]",
            ),
            oracle=lambda line, mark: _pieces(line, mark["mark"]),
            draw=lambda rng, mark: (_fields(rng, mark["mark"]),),
            edges=(("sun",), ('"one"',)),
            about={"line": "one row as text", "return": "its values"},
            noun="the list of the values of the row $line, separated by ${said}s",
            gives="words",
        ),
    ),
)
