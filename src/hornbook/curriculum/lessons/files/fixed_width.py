"""Fixed-width columns: values cut out of a line by position."""

from itertools import accumulate, pairwise
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import literal, people, places
from hornbook.curriculum.lessons.files._draws import SHORT
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _slices(rng: Random) -> Example:
    rows = [(name, place, rng.randint(1, 999)) for name, place in zip(people(rng, 3), places(rng, 3), strict=True)]
    text = "".join(f"{name:<9}{place:<9}{number:>4}\n" for name, place, number in rows)
    return example(
        """In this report a name takes 9 columns, a town 9 and a number 4. No character separates them; the position
        alone tells what belongs to what.""",
        """
        report = $text
        for line in report.splitlines():
            name = line[:9].strip()
            town = line[9:18].strip()
            number = int(line[18:])
            print([name, town, number])
        """,
        """Each slice begins where the one before it ends. `strip` takes off the filling; for the number it isn't
        needed, for `int` ignores spaces at both ends.""",
        text=literal(text),
    )


def _general(rng: Random) -> Example:
    widths = [rng.randint(6, 9), rng.randint(4, 6), 5]
    name = people(rng, 1)[0]
    line = f"{name:<{widths[0]}.{widths[0]}}{rng.choice(SHORT):<{widths[1]}}{rng.randint(1, 999):>5}"
    return example(
        """The cutting can be left to a function that knows the widths. It keeps a position and moves it on by one
        width after the other.""",
        '''
        def cut(line: str, widths: list[int]) -> list[str]:
            """Return the columns of the line without the spaces around them."""
            fields = []
            start = 0
            for width in widths:
                fields.append(line[start : start + width].strip())
                start += width
            return fields


        line = "$line"
        print(cut(line, $widths))
        print(cut("ab", $widths))
        ''',
        """The second line is too short, and still nothing fails: a slice beyond the end is simply empty. That is
        convenient, and it may hide damaged lines.""",
        line=line,
        widths=widths,
    )


def _ruler(rng: Random) -> Example:
    columns = ["name", "town", "points"]
    rows = [(name, place, str(rng.randint(1, 99))) for name, place in zip(people(rng, 2), places(rng, 2), strict=True)]
    lines = [f"{a:<9}{b:<9}{c:>6}" for a, b, c in [tuple(columns), *rows]]
    return example(
        """Sometimes a line of hyphens below the header shows the columns. Where the groups of hyphens begin and end
        can be found with a regular expression.""",
        '''
        import re


        def read_ruled(lines: list[str]) -> list[dict[str, str]]:
            """Return the rows as dictionaries; the second line has a group of hyphens for each column."""
            spans = [found.span() for found in re.finditer("-+", lines[1])]
            names = [lines[0][a:b].strip() for a, b in spans]
            return [
                {name: line[a:b].strip() for name, (a, b) in zip(names, spans)} for line in lines[2:]
            ]


        table = [
            "$head",
            "-------- -------- ------",
            "$x",
            "$y",
        ]
        for row in read_ruled(table):
            print(row)
        ''',
        """`span` gives the first position of a group and the one behind its last, just what a slice needs. The widths
        need not be written into the program any more.""",
        head=lines[0],
        x=lines[1],
        y=lines[2],
    )


def _write(rng: Random) -> Example:
    name, place = people(rng, 1)[0], places(rng, 1)[0]
    number = rng.randint(1, 9999)
    return example(
        """Writing such a line is filling: texts to the right, numbers to the left. What is too long has to be cut
        off, or all columns behind it would shift.""",
        '''
        def record(name: str, town: str, number: int) -> str:
            """Return a line of 8, 6 and 5 columns."""
            return f"{name[:8]:<8}{town[:6]:<6}{number:05}"


        line = record("$name", "$place", $number)
        print(repr(line), len(line))
        print(record("Bartholomew", "Reykjavik", 7))
        print(record(line[:8].strip(), line[8:14].strip(), int(line[14:])) == line)
        ''',
        """The slices before the colons do the cutting, `05` fills with zeros. The last line reads the record and
        writes it again, which must give the same text.""",
        name=name,
        place=place,
        number=number,
    )


def _sum_question(rng: Random) -> Question:
    rows = [f"{word:<6}{rng.randint(1, 400):>5}" for word in rng.sample(SHORT, 3)]
    return question(
        """In each line of a bill the price stands in columns 7 to 11, counted from 1. Write a function for the sum,
        where lines without a price count 0.""",
        '''
        def total(lines: list[str]) -> int:
            """Return the sum of the numbers in columns 7 to 11."""
            return sum(int(line[6:11].strip() or 0) for line in lines)


        print(total(["$a", "$b", "$c"]))
        print(total(["note", ""]))
        ''',
        """Columns that people count from 1 begin one earlier in Python, and the end of a slice isn't included: 7 to
        11 becomes `[6:11]`. An empty string is false, so `or 0` takes over.""",
        a=rows[0],
        b=rows[1],
        c=rows[2],
    )


def _check_question(rng: Random) -> Question:
    a, b = rng.sample(SHORT, 2)
    return question(
        """A file of fixed width should have lines of equal length. Write a function that returns the numbers of the
        lines that have another length than the first.""",
        '''
        def odd_lines(lines: list[str]) -> list[int]:
            """Return the numbers, counted from 1, of lines not as long as the first."""
            return [number for number, line in enumerate(lines, start=1) if len(line) != len(lines[0])]


        print(odd_lines(["$a  10", "$b   7", "$a 1000", "$b"]))
        print(odd_lines([]))
        ''',
        """For an empty list the loop never runs, and `lines[0]` is never asked for. A common reason for short lines
        is an editor that removes spaces at the ends.""",
        a=a,
        b=b,
    )


def _line_and_widths(rng: Random) -> tuple[str, list[int]]:
    widths = [rng.randint(3, 6) for _ in range(rng.randint(2, 4))]
    fields = [rng.choice((*SHORT, "7", "12", "")) for _ in widths]
    line = "".join(
        rng.choice((f"{field:<{width}}", f"{field:>{width}}")) for field, width in zip(fields, widths, strict=True)
    )
    return line[: len(line) - rng.choice((0, 0, 2))] + rng.choice(("", "", "zz")), widths


def _fields_and_widths(rng: Random) -> tuple[list[str], list[int]]:
    fields = [rng.choice((*SHORT, "apricot", "7", "120", "")) for _ in range(rng.randint(1, 4))]
    return fields, [rng.randint(1, 6) for _ in fields]


def _bill(rng: Random) -> tuple[list[str], int, int]:
    first = rng.randint(4, 6)
    width = rng.randint(2, 3)
    rows = []
    for word in rng.sample(SHORT, rng.randint(1, 3)):
        number = rng.choice((str(rng.randint(0, 99)), str(rng.randint(0, 9)), ""))
        rows.append(f"{word:<{first - 1}}{number:>{width}}" + rng.choice(("", "5", "x")))
    return rows, first, first + width - 1


def _cells(cells: list[str], name: str) -> int:
    numbers = sorted(int(cell) for cell in cells if cell)
    return {"total": sum(numbers), "largest": ([0, *numbers])[-1], "count": len(numbers)}[name]


LESSON = Lesson(
    topic="Fixed-width columns: cutting lines by position",
    area="files",
    concepts=("fixed_width", "slices", "padding"),
    openings=(
        """Old systems write tables without commas or tabs. Every column has its width, and short values are filled
        with spaces. Reading them is a matter of slices.""",
        """Bank statements, weather records, printed lists: in many of them the eye finds the columns by their
        position. A program can do the same, if it is told where they begin.""",
        """A line of 30 characters can hold three values of 10 without any sign between them. What looks like wasted
        space makes every position predictable.""",
    ),
    ideas=(
        (
            """A column is a slice: `line[9:18]` takes the columns 10 to 18. The end of one slice is the beginning of
            the next.""",
            """To cut a line, write down where each column starts and use these numbers in slices. Neighbouring slices
            share a number.""",
        ),
        (
            """The filling is part of the text. `strip` removes it, `int` and `float` ignore it. Use `rstrip` where
            spaces in front of a value matter.""",
            """After cutting, a short name still carries its spaces: "oak      ". Comparing it with "oak" gives
            `False` until it is stripped.""",
        ),
        (
            """Descriptions of formats count columns from 1 and include the last. "Columns 5 to 8" is `line[4:8]` in
            Python: subtract 1 from the first number and keep the second.""",
            """The translation from a table of positions is always the same: `line[first - 1 : last]`. A function with
            this line in it saves many mistakes.""",
        ),
        (
            """With widths instead of positions, keep a running start: cut from there, then add the width. The sum of
            the widths is the length of a line.""",
            """`itertools.accumulate` turns widths into positions: widths 3, 4, 2 give the ends 3, 7, 9. Each start is
            the end before it.""",
        ),
        (
            """For writing, `f"{name:<10}"` fills to a width but never cuts. Add a slice, `f"{name[:10]:<10}"`, and
            the column has its width in every case.""",
            """The methods `ljust`, `rjust` and `zfill` fill a string to a width. All of them return longer strings
            unchanged, so cut first where the width is fixed.""",
        ),
    ),
    examples=(_slices, _general, _ruler, _write),
    pitfalls=(
        """Splitting with `split()`. A column may be empty or contain a space, as in "New York", and the pieces no
        longer match the columns. Positions are what counts here.""",
        """Stripping the line before cutting it. Spaces at the beginning belong to the first column; without them
        everything shifts to the left. Remove only the line break, with `rstrip("\\n")`.""",
        """Being off by one: columns 5 to 8 are four characters, and `line[5:8]` has three. Check with a line of
        digits, such as "1234567890", whose slices show their own positions.""",
    ),
    questions=(_sum_question, _check_question),
    asks=(
        "How do I get a column out of a line?",
        "Why are there spaces in my values?",
        "How do I translate the positions?",
        "Can a function do the cutting?",
        "How are such lines written?",
    ),
    notes={
        "young": (
            """Squared paper has a box for every letter. If names always start in box 1 and ages in box 10, you need
            no comma between them.""",
        ),
        "engineer": (
            """Positions may count bytes in the source system and characters in Python. With letters outside of ASCII
            cut the bytes first and decode the pieces.""",
        ),
        "analyst": (
            """pandas has `read_fwf`, with `colspecs` or `widths`. Give them explicitly; the automatic guess looks at
            the first rows only.""",
        ),
        "teacher": (
            """Write a ruler above the example, tens in one row and ones in the next. The class finds the slices by
            themselves.""",
        ),
    },
    families=(
        Family(
            "line_cut_by_widths",
            "line|row|record: str, sizes|lengths: list[int] -> list[str]",
            names=("cut_line", "split_by_widths", "columns_of_line", "fixed_width_fields"),
            tells=(
                "Cut $line into columns of the widths $sizes, from left to right, and return the list of the "
                "pieces, each without $said.",
                "Return the columns of $line as a list. The first takes as many characters as the first number of "
                "$sizes says, the next follow directly behind it, and $said are removed from each.",
                "$line has no separators: its columns are $sizes characters wide. Return their contents with $said "
                "taken off.",
            ),
            varies={
                "form": (
                    {"said": "the spaces at both ends", "strip": "strip"},
                    {"said": "the spaces at the right end", "strip": "rstrip"},
                )
            },
            notes=("What lies beyond the last column is ignored, and a line that is too short gives empty columns.",),
            solutions=(
                "fields = []\nstart = 0\nfor width in $sizes:\n"
                "    fields.append($line[start : start + width].$strip())\n    start += width\nreturn fields",
                "from itertools import accumulate\nends = list(accumulate($sizes))\n"
                "return [$line[end - width : end].$strip() for end, width in zip(ends, $sizes)]",
                "fields = []\nrest = $line\nfor width in $sizes:\n    fields.append(rest[:width].$strip())\n"
                "    rest = rest[width:]\nreturn fields",
            ),
            oracle=lambda line, widths, form: [
                getattr("".join(char for place, char in enumerate(line) if a <= place < b), form["strip"])()
                for a, b in pairwise(accumulate(widths, initial=0))
            ],
            draw=lambda rng, form: _line_and_widths(rng),
            edges=(("", [2, 3]), ("abcdef", [1, 2, 3]), (" a  bc d", [3, 2, 3])),
            about={"line": "one row as text", "sizes": "the widths of the columns", "return": "the columns"},
            noun="the list of the columns of $line, cut by the widths $sizes without $said",
            gives="words",
        ),
        Family(
            "line_of_fixed_fields",
            "fields|texts|cells: list[str], widths|sizes: list[int] -> str",
            names=("fixed_line", "pack_fields", "fields_to_line", "${side}_aligned_line"),
            tells=(
                "Return one text in which each of $fields takes as many characters as $widths says for it: shorter "
                "ones are filled with $fill on the $other, longer ones are cut off at the right.",
                "Join the values $fields without separators, each brought to its width from $widths. Cut what is "
                "too long at its right end and fill up what is too short with $fill on the $other.",
                "Make a line of fixed columns from $fields and $widths (equally long lists) and return it. A value "
                "that is too short gets $fill on the $other, one that is too long loses its last characters.",
            ),
            varies={
                "side": (
                    {
                        "side": "left",
                        "other": "right",
                        "mark": "<",
                        "method": "ljust",
                        "filled": "field[:width] + missing",
                    },
                    {
                        "side": "right",
                        "other": "left",
                        "mark": ">",
                        "method": "rjust",
                        "filled": "missing + field[:width]",
                    },
                ),
                "fill": ({"fill": "spaces", "char": " "}, {"fill": "dots", "char": "."}),
            },
            solutions=(
                'return "".join(f"{field[:width]:$char$mark{width}}" for field, width in zip($fields, $widths))',
                'line = ""\nfor field, width in zip($fields, $widths):\n    line += field[:width].$method(width, '
                '"$char")\n'
                "return line",
                "parts = []\nfor place, field in enumerate($fields):\n    width = $widths[place]\n"
                '    missing = "$char" * (width - len(field))\n    parts.append($filled)\nreturn "".join(parts)',
            ),
            oracle=lambda fields, widths, side, fill: "".join(
                "".join(
                    field[place] if 0 <= place < len(field) else fill["char"]
                    for place in (
                        range(width)
                        if side["side"] == "left"
                        else range(min(0, len(field) - width), min(len(field), width))
                    )
                )
                for field, width in zip(fields, widths, strict=True)
            ),
            draw=lambda rng, side, fill: _fields_and_widths(rng),
            edges=(([], []), (["apricot", "fig"], [3, 5]), (["", "ab"], [2, 2])),
            about={"fields": "the values", "widths": "a width for each", "return": "the line"},
            noun="the line of $fields in columns of the widths $widths",
            gives="str",
        ),
        Family(
            "sum_of_columns",
            "lines|rows|bill: list[str], first: int, last: int -> int",
            names=("column_$name", "${name}_of_columns", "get_$name", "${name}_in_lines"),
            tells=(
                "In each of $lines a number stands in the columns $first to $last, counted from 1, both included. "
                "Return $what; columns with nothing but spaces $blank.",
                "The characters $first to $last (counted from 1, both included) of every line in $lines hold a "
                "number or only spaces. Return $what, where empty ones $blank.",
                "Cut the columns $first to $last, numbered from 1 and both included, out of each of $lines. They "
                "contain a number, or spaces, which $blank. Return $what.",
            ),
            varies={
                "form": (
                    {
                        "name": "total",
                        "what": "the sum of the numbers",
                        "blank": "count as 0",
                        "all": "sum(numbers)",
                        "step": "result += int(cell)",
                    },
                    {
                        "name": "largest",
                        "what": "the largest number",
                        "blank": "count as 0",
                        "all": "max(numbers, default=0)",
                        "step": "result = max(result, int(cell))",
                    },
                    {
                        "name": "count",
                        "what": "how many numbers there are",
                        "blank": "do not count",
                        "all": "len(numbers)",
                        "step": "result += 1",
                    },
                )
            },
            notes=("No number is negative. Without lines the result is 0.",),
            solutions=(
                "cells = [line[$first - 1 : $last].strip() for line in $lines]\n"
                "numbers = [int(cell) for cell in cells if cell]\nreturn $all",
                "result = 0\nfor line in $lines:\n    cell = line[$first - 1 : $last]\n    if cell.strip():\n"
                "        $step\nreturn result",
            ),
            oracle=lambda lines, first, last, form: _cells(
                ["".join(line[place - 1 : place] for place in range(first, last + 1)).strip() for line in lines],
                form["name"],
            ),
            draw=lambda rng, form: _bill(rng),
            edges=(([], 3, 5), (["ab 12", "cd  7", "ef"], 3, 5), (["123456"], 2, 4), (["   ", "9 8"], 1, 1)),
            about={
                "lines": "lines of fixed columns",
                "first": "first column, counted from 1",
                "last": "last column",
                "return": "$what",
            },
            noun="$what in the columns $first to $last of $lines",
            gives="nat",
        ),
    ),
)
