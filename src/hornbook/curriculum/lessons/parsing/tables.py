"""A small table: a header line, rows below it."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import distinct, numbers, people, places, things
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question
from hornbook.curriculum.lessons.parsing._draws import body, word


def _rows(rng: Random) -> Example:
    names = people(rng, 3)
    ages = distinct(rng, 2, 8, 80)
    return example(
        """The first line names the columns, every further line is a row. `zip` pairs the names with the cells of a
        row.""",
        r'''
        text = """name,age,town
        $a,$x,$p
        $b,$y,$q"""

        header, *rows = [line.split(",") for line in text.splitlines()]
        records = [dict(zip(header, row)) for row in rows]
        for record in records:
            print(record)
        print(max(records, key=lambda record: int(record["age"]))["name"])
        ''',
        """The star in the assignment takes all lines but the first. Each record is a dictionary with the same
        keys, so a column is asked for by its name and not by its number.""",
        a=names[0],
        b=names[1],
        x=ages[0],
        y=ages[1],
        p=places(rng, 2)[0],
        q=places(rng, 2)[1],
    )


def _column(rng: Random) -> Example:
    goods = things(rng, 3)
    counts, prices = numbers(rng, 3, 1, 9), numbers(rng, 3, 2, 40)
    total = sum(c * p for c, p in zip(counts, prices, strict=True))
    return example(
        """To add up one column it has to be found first. `index` gives its position in the header, and the program
        works whatever the order of the columns is.""",
        r'''
        def column(text: str, name: str) -> list[str]:
            """Return the cells below a column's name, from top to bottom."""
            header, *rows = [line.split(";") for line in text.splitlines()]
            at = header.index(name)
            return [row[at] for row in rows]


        stock = "thing;count;price\n$a;$c;$p\n$b;$d;$q\n$e;$f;$r"
        counts = [int(cell) for cell in column(stock, "count")]
        prices = [int(cell) for cell in column(stock, "price")]
        print(column(stock, "thing"))
        print(sum(counts), sum(count * price for count, price in zip(counts, prices)))
        ''',
        """The value of the whole stock is $total. A name that is not in the header makes `index` raise a
        `ValueError`, which is better than adding up the wrong column.""",
        a=goods[0],
        b=goods[1],
        e=goods[2],
        c=counts[0],
        d=counts[1],
        f=counts[2],
        p=prices[0],
        q=prices[1],
        r=prices[2],
        total=total,
    )


def _ragged(rng: Random) -> Example:
    one, other, third = people(rng, 3)
    return example(
        """Hand-made tables have rows that are too short or too long. Comparing the number of cells with the header
        finds them, and the line numbers help whoever has to mend the file.""",
        r"""
        text = "name,team,points\n$a,red,$n\n$b,blue\n$c,red,3,4"
        header, *rows = [line.split(",") for line in text.splitlines()]
        for number, row in enumerate(rows, start=2):
            if len(row) != len(header):
                print(f"line {number}: {len(row)} cells in place of {len(header)}: {row}")
        print([row for row in rows if len(row) == len(header)])
        """,
        """Counting begins at 2 because the header is line 1 of the text. `zip` alone would not complain: it stops
        with the shorter of the two and loses a cell in silence.""",
        a=one,
        b=other,
        c=third,
        n=rng.randint(1, 9),
    )


def _printed(rng: Random) -> Example:
    names = places(rng, 3)
    values = numbers(rng, 3, 1, 3000)
    return example(
        """The way back: a list of records is printed as a table whose columns are as wide as their widest cell.""",
        '''
        def show(records: list[dict[str, str]]) -> None:
            """Print the records in columns, with a header."""
            header = list(records[0])
            rows = [header] + [[record[name] for name in header] for record in records]
            widths = [max(len(row[at]) for row in rows) for at in range(len(header))]
            for row in rows:
                print("  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip())


        show(
            [
                {"town": "$a", "height": "$x", "rain": "yes"},
                {"town": "$b", "height": "$y", "rain": "no"},
                {"town": "$c", "height": "$z", "rain": "no"},
            ]
        )
        ''',
        """The header takes part in the widths, since a column name may be longer than what stands below it.
        `ljust` fills up with spaces on the right.""",
        a=names[0],
        b=names[1],
        c=names[2],
        x=values[0],
        y=values[1],
        z=values[2],
    )


def _filter_question(rng: Random) -> Question:
    one, other, third = people(rng, 3)
    a, b, c = numbers(rng, 3, 1, 12)
    limit = rng.randint(4, 8)
    return question(
        """A table has the columns name and points. Write a function that returns the names of all rows with at
        least a given number of points.""",
        r'''
        def at_least(table: str, limit: int) -> list[str]:
            """Return the names whose points reach the limit."""
            header, *rows = [line.split(",") for line in table.splitlines()]
            records = [dict(zip(header, row)) for row in rows]
            return [record["name"] for record in records if int(record["points"]) >= limit]


        print(at_least("name,points\n$one,$a\n$other,$b\n$third,$c", $limit))
        print(at_least("points,name\n$a,$one", 0))
        ''',
        """The second table has its columns in another order, and the function does not mind. That is what the names are
        for.""",
        one=one,
        other=other,
        third=third,
        a=a,
        b=b,
        c=c,
        limit=limit,
    )


def _group_question(rng: Random) -> Question:
    a, b, c = things(rng, 3)
    x, y, z = numbers(rng, 3, 1, 20)
    return question(
        """Write a function that adds up the column count of a table for each value of the column colour.""",
        r'''
        def count_by_colour(table: str) -> dict[str, int]:
            """Return the sum of the counts for each colour."""
            header, *rows = [line.split(",") for line in table.splitlines()]
            totals: dict[str, int] = {}
            for row in rows:
                record = dict(zip(header, row))
                totals[record["colour"]] = totals.get(record["colour"], 0) + int(record["count"])
            return totals


        print(count_by_colour("thing,colour,count\n$a,red,$x\n$b,blue,$y\n$c,red,$z"))
        ''',
        """`get` with a default starts a colour at 0. The dictionary keeps the order in which the colours first
        occur, so red comes first.""",
        a=a,
        b=b,
        c=c,
        x=x,
        y=y,
        z=z,
    )


_COLUMNS = ("size", "age", "row", "page")
_SEPS = (
    {"sep": ",", "called": "commas"},
    {"sep": ";", "called": "semicolons"},
    {"sep": "|", "called": "vertical bars"},
)


def _table(rng: Random, sep: str, low: int = 0) -> list[str]:
    names = ["name", *rng.sample(_COLUMNS, rng.randint(1, 2))]
    rng.shuffle(names)
    rows = [[word(rng) if n == "name" else str(rng.randint(0, 30)) for n in names] for _ in range(rng.randint(low, 3))]
    return [sep.join(row) for row in [names, *rows]]


def _small(rng: Random, sep: str) -> list[str]:
    names = rng.sample(("id", "who", "age", "row", "x", "y"), rng.randint(2, 3))
    rows = [[str(rng.randint(0, 9)) for _ in names] for _ in range(rng.randint(0, 2))]
    return [sep.join(row) for row in [names, *rows]]


def _with_column(rng: Random, sep: str) -> tuple[list[str], str]:
    lines = _table(rng, sep)
    return lines, rng.choice([name for name in lines[0].split(sep) if name != "name"])


def _cells_below(lines: list[str], name: str, sep: str) -> list[str]:
    """Cell by cell, through the transposed table."""
    for column in zip(*(line.split(sep) for line in lines), strict=True):
        if column[0] == name:
            return list(column[1:])
    raise KeyError(name)


def _uneven(rng: Random, sep: str) -> list[str]:
    width = rng.randint(2, 3)
    return [
        sep.join(rng.choice("abxyz") for _ in range(width + (rng.choice((0, 0, 1, -1)) if row else 0)))
        for row in range(rng.randint(2, 6))
    ]


LESSON = Lesson(
    topic="A small table in text: header, rows and columns",
    area="parsing",
    concepts=("parsing", "tables", "records", "zip"),
    openings=(
        """A table in a text is a convention: one line per row, a sign between the cells, and often the names of
        the columns in the first line.""",
        """Address lists, measurements and results come as lines of cells. With the header's help each line becomes
        a record whose parts have names.""",
        """Before a table can be searched or summed, it has to be taken apart twice, into lines and then into cells.""",
    ),
    ideas=(
        (
            """`splitlines` cuts the text into lines and `split` a line into cells. The first line is the header
            and is set aside.""",
            """`header, *rows = lines` separates the header from the rest in one assignment. For a table without
            rows, `rows` is an empty list.""",
        ),
        (
            """`dict(zip(header, row))` makes a dictionary of a row: the names of the columns are its keys, the
            cells its values.""",
            """A row as a list is read by position, as a dictionary by name. `record["price"]` still works when
            someone adds a column on the left.""",
        ),
        (
            """All cells are texts. A column of numbers has to be converted cell by cell before it is added up or
            compared.""",
            """Sorting a column of digits as text puts 10 before 9. Convert with `int`, or give `sorted` the key
            `lambda record: int(record["age"])`.""",
        ),
        (
            """A row may have too few or too many cells. Test the length, because `zip` stops at the shorter list
            without a word.""",
            """`zip(header, row, strict=True)` raises a `ValueError` for a row that does not fit the header. That
            is safer than losing a cell.""",
        ),
    ),
    examples=(_rows, _column, _ragged, _printed),
    pitfalls=(
        """Reading columns by number, as in `row[3]`. When a column is inserted, the program goes on with wrong
        data and no error. Look the position up in the header.""",
        """Forgetting the line break at the end of each line. Lines read from a file end with one, and the last
        cell of each row becomes `"12\\n"`. `splitlines` or `strip` removes it.""",
        """Using `split(",")` on a file in which cells may be quoted. A comma inside the quotes is not a separator;
        the module `csv` reads such files correctly.""",
    ),
    questions=(_filter_question, _group_question),
    asks=(
        "How is the text taken apart?",
        "How do cells get their names?",
        "Can I add up a column at once?",
        "What if a row has the wrong length?",
    ),
    notes={
        "analyst": (
            """`csv.DictReader` does what is shown here and handles quotes too. Doing it by hand once makes clear what a
            library has to decide for you.""",
        ),
        "engineer": (
            """For large tables, loop over the lines of the file and yield one record at a time. The memory needed
            then does not grow with the table.""",
        ),
        "teacher": (
            """Have the class write down a table of their own desks, then exchange the columns. Programs that read
            by position break, and the point is made.""",
        ),
    },
    families=(
        Family(
            "table_to_columns",
            "lines|table: list[str] -> dict[str, list[str]]",
            names=("columns_of", "read_columns", "table_columns", "cells_by_column"),
            tells=(
                "The first of $lines names the columns, the others are rows; cells are separated by $called. Return a "
                "dictionary from each column name to the list of cells below it.",
                "Turn a table into columns: $lines are its lines, with $called between the cells and the column "
                "names in "
                "the first line. Return a dictionary that gives for each name its cells from top to bottom.",
                "Return the columns of a table by name, as lists of cells. The lines are given in $lines, header "
                "first, "
                "and their cells are divided by $called.",
            ),
            notes=("All cells are strings, and every row has as many cells as the header.",),
            varies={"cells": _SEPS},
            solutions=(
                body(
                    """
                    header, *rows = [line.split("$sep") for line in $lines]
                    return {name: [row[at] for row in rows] for at, name in enumerate(header)}
                    """
                ),
                body(
                    """
                    names = $lines[0].split("$sep")
                    columns = {name: [] for name in names}
                    for line in $lines[1:]:
                        for name, cell in zip(names, line.split("$sep")):
                            columns[name].append(cell)
                    return columns
                    """
                ),
                body(
                    """
                    turned = zip(*(line.split("$sep") for line in $lines))
                    return {name: list(cells) for name, *cells in turned}
                    """
                ),
            ),
            oracle=lambda lines, cells: {
                name: _cells_below(lines, name, cells["sep"]) for name in lines[0].split(cells["sep"])
            },
            draw=lambda rng, cells: (_small(rng, cells["sep"]),),
            edges=((["name"],),),
            about={"lines": "the lines of the table", "return": "the cells of each column"},
        ),
        Family(
            "table_column_fold",
            "lines|table: list[str], column|name: str -> int",
            names=("column_$what", "${what}_of_column", "table_$what"),
            tells=(
                "A table is given as $lines, the column names first, cells separated by $called. Return the $what "
                "of the numbers "
                "in the column $column, 0 if there are no rows.",
                "In the table $lines, find the column named by $column by the header (the first line; cells are "
                "divided by "
                "$called) and "
                "return the $what of its whole numbers. A table without rows gives 0.",
                "Return the $what of the cells below the heading $column in $lines. $Called divide the cells, the "
                "first line is "
                "the header, and the column holds whole numbers; without rows the result is 0.",
            ),
            varies={
                "cells": tuple({**sep, "Called": sep["called"].capitalize()} for sep in _SEPS),
                "fold": (
                    {"what": "sum", "take": "sum(values)", "start": "0", "step": "result += value"},
                    {
                        "what": "maximum",
                        "take": "max(values, default=0)",
                        "start": "0",
                        "step": "result = max(result, value)",
                    },
                ),
            },
            solutions=(
                body(
                    """
                    header, *rows = [line.split("$sep") for line in $lines]
                    at = header.index($column)
                    values = [int(row[at]) for row in rows]
                    return $take
                    """
                ),
                body(
                    """
                    header = $lines[0].split("$sep")
                    result = $start
                    for line in $lines[1:]:
                        record = dict(zip(header, line.split("$sep")))
                        value = int(record[$column])
                        $step
                    return result
                    """
                ),
            ),
            oracle=lambda lines, column, cells, fold: (
                sum(map(int, _cells_below(lines, column, cells["sep"])))
                if fold["what"] == "sum"
                else max(map(int, _cells_below(lines, column, cells["sep"])), default=0)
            ),
            draw=lambda rng, cells, fold: _with_column(rng, cells["sep"]),
            edges=((["age"], "age"),),
            about={"lines": "the lines of the table", "column": "the name of a column", "return": "the $what"},
            noun="the $what of the column $column of $lines",
            gives="nat",
        ),
        Family(
            "table_uneven_rows",
            "lines|table: list[str] -> list[int]",
            names=("uneven_lines", "bad_rows", "misfits", "wrong_rows"),
            tells=(
                "The cells in each of $lines are separated by $called. Return the $numbers of those lines that do "
                "not have as "
                "many cells as the first one, $counted.",
                "Which of the rows in $lines have a different number of cells from the first line? Cells are "
                "divided by "
                "$called. "
                "Return their $numbers, $counted.",
                "Check a table ($lines, with $called between the cells): list the $numbers of all lines whose "
                "number of cells "
                "differs from the first line's, $counted.",
            ),
            varies={
                "cells": _SEPS,
                "count": (
                    {"numbers": "line numbers", "counted": "counting from 1", "first": "1"},
                    {"numbers": "indices", "counted": "counting from 0", "first": "0"},
                ),
            },
            solutions=(
                body(
                    """
                    width = len($lines[0].split("$sep"))
                    return [at for at, line in enumerate($lines, start=$first) if len(line.split("$sep")) != width]
                    """
                ),
                body(
                    """
                    found = []
                    number = $first
                    for line in $lines:
                        if line.count("$sep") != $lines[0].count("$sep"):
                            found.append(number)
                        number += 1
                    return found
                    """
                ),
            ),
            oracle=lambda lines, cells, count: [
                at + int(count["first"])
                for at in range(len(lines))
                if sum(c == cells["sep"] for c in lines[at]) - sum(c == cells["sep"] for c in lines[0])
            ],
            draw=lambda rng, cells, count: (_uneven(rng, cells["sep"]),),
            edges=((["a"],),),
            about={"lines": "the lines of the table, at least one", "return": "where the misfits are"},
            noun="the list of $numbers of uneven rows in $lines",
            gives="nats",
        ),
    ),
)
