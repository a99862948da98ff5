"""Writing a report to a text stream: print with file, write, aligned columns."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import fruits, literal, numbers, things
from hornbook.curriculum.lessons.files._draws import SHORT, name, stock
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _print_to_stream(rng: Random) -> Example:
    rows = stock(rng, 3)
    return example(
        """`print` can write to something other than the screen: whatever is passed as `file`. Here the report is
        collected in an `io.StringIO`, and its text is looked at afterwards.""",
        """
        import io

        out = io.StringIO()
        print("STOCK", file=out)
        for name, count in $rows:
            print(name, count, sep=": ", file=out)
        print(repr(out.getvalue()))
        print(out.getvalue(), end="")
        """,
        """`getvalue()` returns everything written so far. The text ends with a line break already, therefore the last
        `print` is told not to add another.""",
        rows=literal(rows),
    )


def _aligned(rng: Random) -> Example:
    rows = stock(rng, 4, 1, 1500)
    width = max(len(one) for one, _ in rows) + 2
    return example(
        """Columns line up when every value is filled with spaces to the same width: names to the right of the text,
        numbers to the left of the digits.""",
        '''
        import sys
        from typing import TextIO


        def write_table(rows: list[tuple[str, int]], out: TextIO) -> None:
            """Write a line for each row, and a total below a rule."""
            for name, count in rows:
                out.write(f"{name:<$width}{count:>6}\\n")
            out.write("-" * ($width + 6) + "\\n")
            total = sum(count for _, count in rows)
            out.write(f"{'total':<$width}{total:>6}\\n")


        write_table($rows, sys.stdout)
        ''',
        """`<$width` means left in $width columns, `>6` right in 6. `write` adds no line break of its own, so each
        text carries one. The function does not know whether it writes to the screen or to a file.""",
        rows=literal(rows),
        width=width,
    )


def _file(rng: Random) -> Example:
    rows = stock(rng, 2)
    return example(
        """One function, two receivers: the same report goes into a file in a temporary folder and into a string. The
        test at the end compares what arrived.""",
        '''
        import io
        import tempfile
        from pathlib import Path
        from typing import TextIO


        def report(rows: list[tuple[str, int]], out: TextIO) -> None:
            """Write one line for each row."""
            for name, count in rows:
                print(f"{count} x {name}", file=out)


        rows = $rows
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "report.txt"
            with path.open("w", encoding="utf-8") as file:
                report(rows, file)
            written = path.read_text(encoding="utf-8")
        copy = io.StringIO()
        report(rows, copy)
        print(written == copy.getvalue(), len(written.splitlines()))
        ''',
        """Because the stream is a parameter, the function can be tested without touching the disk. The mode `"w"`
        creates the file, or empties it if it exists already.""",
        rows=literal(rows),
    )


def _numbered(rng: Random) -> Example:
    steps = [f"{verb} the {thing}" for verb, thing in zip(("fetch", "wash", "paint"), things(rng, 3), strict=True)]
    return example(
        """A list of steps gets a headline with a line under it that is exactly as long. The numbers come from
        `enumerate`.""",
        '''
        import io


        def checklist(title: str, steps: list[str]) -> str:
            """Return the title, underlined, and the numbered steps."""
            out = io.StringIO()
            print(title, file=out)
            print("=" * len(title), file=out)
            for number, step in enumerate(steps, start=1):
                print(f"{number:2}. {step}", file=out)
            return out.getvalue()


        print(checklist("$title", $steps), end="")
        ''',
        """`"=" * len(title)` fits any title. The width 2 before the dot keeps the steps in line even when there are
        ten or more of them.""",
        title=rng.choice(("Saturday", "Before we leave", "Spring cleaning", "Workshop")),
        steps=literal(steps),
    )


def _receipt_question(rng: Random) -> Question:
    a, b = fruits(rng, 2)
    x, y = numbers(rng, 2, 30, 999)
    return question(
        """Write a function that writes a receipt to a stream: a line for each item with its price in cents shown as
        1.25, right-aligned, and the total at the end.""",
        '''
        import io
        from typing import TextIO


        def receipt(items: list[tuple[str, int]], out: TextIO) -> None:
            """Write the items and their total; prices are in cents."""
            total = 0
            for name, cents in items:
                print(f"{name:<12}{cents / 100:>8.2f}", file=out)
                total += cents
            print(f"{'total':<12}{total / 100:>8.2f}", file=out)


        out = io.StringIO()
        receipt([("$a", $x), ("$b", $y)], out)
        print(out.getvalue(), end="")
        ''',
        """The total is added in cents and divided only for printing. `8.2f` means 8 columns, of which 2 are decimal
        places.""",
        a=a,
        b=b,
        x=x,
        y=y,
    )


def _columns_question(rng: Random) -> Question:
    names = [name(rng) for _ in range(3)]
    return question(
        """The width of a column should fit the longest name. Write a function that returns the lines of a table with
        names and numbers, where the numbers start two columns behind the longest name.""",
        '''
        def table(rows: list[tuple[str, int]]) -> str:
            """Return a line for each row, with the name column as wide as necessary."""
            width = max((len(name) for name, _ in rows), default=0) + 2
            return "".join(f"{name:<{width}}{number}\\n" for name, number in rows)


        print(table([("$a", 7), ("$b", 12), ("$c", 3)]), end="")
        ''',
        """Inside the braces of a format there may be braces again: `{name:<{width}}` takes the width from a variable.
        `default=0` allows a table without rows.""",
        a=names[0],
        b=names[1],
        c=names[2],
    )


def _rows(rng: Random, count: int) -> list[tuple[str, int]]:
    return [(word, rng.choice((rng.randint(0, 9), rng.randint(10, 120)))) for word in rng.sample(SHORT, count)]


def _led(bullet: str, items: list[str]) -> list[str]:
    return list(map("".join, zip([bullet] * len(items), items, strict=True)))


LESSON = Lesson(
    topic="Writing a report to a text stream",
    area="files",
    concepts=("text_stream", "print_to_file", "aligned_columns"),
    openings=(
        """A report is text for people: a headline, rows in columns, a total. Whether it appears on the screen or ends
        up in a file should be decided in one place, and not in every line.""",
        """Every `print` writes to a stream. Usually it is the screen, but a file will do, and so will a text that
        grows in memory.""",
        """Tables look right when their columns line up. Python's format codes do the filling, as long as the program
        says how wide a column is.""",
        """Functions that print are hard to test, because their result disappears on the screen. Functions that write
        to a stream given to them are not.""",
    ),
    ideas=(
        (
            """`print(..., file=out)` writes to the stream `out`. All other arguments, such as `sep` and `end`, work
            as usual.""",
            """The receiver of `print` is an argument, `file`. Pass an open file, `sys.stderr` or an `io.StringIO`,
            and the text goes there.""",
        ),
        (
            """`out.write(text)` is the simpler tool: it writes exactly the text and adds nothing. The line break has
            to be in it.""",
            """A stream has the method `write`. It takes one string, so numbers must be put into an f-string first, and
            `"\\n"` has to be written where a line should end.""",
        ),
        (
            """`io.StringIO()` is a stream in memory. `getvalue()` returns the text, which makes it the best receiver
            for tests.""",
            """Collecting a report in a `StringIO` and returning `getvalue()` turns a writing function into one that
            returns a string.""",
        ),
        (
            """In an f-string `{name:<12}` fills the name with spaces to 12 columns on the right, `{number:>6}` fills
            the number on the left. `{price:8.2f}` also fixes the decimal places.""",
            """Names are set flush left, numbers flush right, so that ones stand below ones and tens below tens. The
            codes are `<`, `>` and `^` for the middle, followed by the width.""",
        ),
        (
            """A short table may as well be built as a list of lines and joined at the end: `"\\n".join(lines)`. A
            stream is better when there are many lines or when they go to a file anyway.""",
            """Two styles: write line after line to a stream, or collect lines and join them. The second returns a
            string and needs no `io`; the first never holds the whole text.""",
        ),
    ),
    examples=(_print_to_stream, _aligned, _numbered, _file),
    pitfalls=(
        """Forgetting the line break in `write`. All rows end up in one line. `print(..., file=out)` adds it, `write`
        does not.""",
        """Passing the stream as an ordinary argument: `print("total", out)` writes the word and a description of the
        stream object to the screen. It must be `file=out`.""",
        """Opening the output file with mode `"w"` inside the loop. Each turn empties the file again, and only the
        last row survives. Open it once, before the loop.""",
        """Counting on a fixed width. A name longer than its column pushes the rest of the row to the right. Compute
        the width from the longest name, or cut the names.""",
    ),
    questions=(_receipt_question, _columns_question),
    asks=(
        "Can print write somewhere else?",
        "What is the difference to `write`?",
        "How do I get the text back?",
        "How do columns line up?",
        "Do I need a stream at all?",
    ),
    notes={
        "young": (
            """`print` is like speaking aloud. With `file=` you speak into a tube instead. At the other end someone
            writes down every word.""",
        ),
        "engineer": (
            """`contextlib.redirect_stdout` catches what a function prints when it has no stream parameter. It is for
            tests of old code; new code should take the stream as an argument.""",
        ),
        "analyst": (
            """Write the same report twice, once to the screen while you work and once to a file with the date in its
            name. One function with a stream parameter does both.""",
        ),
        "hobbyist": (
            """Start with `print(line)` and no columns. When the content is right, add widths, then a headline, then
            the file. Each step takes a minute.""",
        ),
    },
    families=(
        Family(
            "two_column_table",
            "rows|stock|entries: list[tuple[str, int]] -> str",
            names=("format_table", "write_table", "table_text", "two_columns"),
            tells=(
                "Return a text with a line for each pair (name, number) in $rows: the name, filled up with $said "
                "on the right to $width columns, then the number, right-aligned in $room columns$last.",
                "Write the pairs (name, number) of $rows as a table and return its text. In each line the name is "
                "filled with $said to $width columns on the left, and the number stands at the right end of $room "
                "columns$last.",
                "Make a table of $rows, pairs of a name and a number. A line consists of the name in $width "
                "columns, filled with $said behind it, and the number in $room columns, flush right$last. Return "
                "the text.",
            ),
            varies={
                "fill": (
                    {"said": "dots", "fill": "."},
                    {"said": "spaces", "fill": " "},
                    {"said": "hyphens", "fill": "-"},
                ),
                "size": ({"width": 6, "room": 4}, {"width": 5, "room": 5}, {"width": 8, "room": 3}),
                "end": (
                    {"last": "", "sum": "0", "before": ""},
                    {
                        "last": '; a last line of the same form has the name "sum" and the sum of the numbers',
                        "sum": "1",
                        "before": 'entries.append(("sum", sum(number for _, number in entries)))\n',
                    },
                ),
            },
            notes=("Every line ends with a line break. No name or number is too long for its columns.",),
            solutions=(
                "lines = []\nentries = list($rows)\n${before}for name, number in entries:\n"
                '    lines.append(f"{name:$fill<$width}{number:>$room}\\n")\nreturn "".join(lines)',
                "import io\n"
                "out = io.StringIO()\nentries = [*$rows]\n${before}for name, number in entries:\n"
                '    print(name.ljust($width, "$fill") + str(number).rjust($room), file=out)\nreturn out.getvalue()',
            ),
            oracle=lambda rows, fill, size, end: "".join(
                name
                + (size["width"] - len(name)) * fill["fill"]
                + " " * (size["room"] - len(str(number)))
                + f"{number}\n"
                for name, number in rows + [("sum", sum(number for _, number in rows))] * int(end["sum"])
            ),
            draw=lambda rng, fill, size, end: (_rows(rng, rng.randint(1, 3)),),
            edges=(([],),),
            about={"rows": "pairs of name and number", "return": "the table as a text"},
        ),
        Family(
            "numbered_lines",
            "items|steps|names: list[str], first|start: int -> str",
            names=("numbered_text", "number_items", "write_numbered", "numbered_lines"),
            tells=(
                "Return a text with one line for each of $items: its number, counted from $first, then $said and "
                "the item.",
                "Number the items of $items from $first on and write them below each other, with $said between "
                "number and item. Return the text.",
                "Write every item of $items on a line of its own, led by a number and $said. The numbers begin "
                "with $first. Return the text.",
            ),
            varies={
                "mark": (
                    {"said": "a dot and a space", "mark": ". "},
                    {"said": "a closing bracket and a space", "mark": ") "},
                    {"said": "a colon and a space", "mark": ": "},
                    {"said": "a tab", "mark": "\\t"},
                )
            },
            notes=("Each line ends with a line break.",),
            solutions=(
                'return "".join(f"{number}$mark{item}\\n" for number, item in enumerate($items, start=$first))',
                "import io\n"
                "out = io.StringIO()\nnumber = $first\nfor item in $items:\n"
                '    out.write(f"{number}$mark{item}\\n")\n    number += 1\nreturn out.getvalue()',
                "import io\n"
                "out = io.StringIO()\nfor number, item in enumerate($items, $first):\n"
                '    print(number, item, sep="$mark", file=out)\nreturn out.getvalue()',
            ),
            oracle=lambda items, first, mark: "".join(
                str(first + place) + mark["mark"].replace("\\t", "\t") + item + "\n"
                for place, item in zip(range(len(items)), items, strict=True)
            ),
            draw=lambda rng, mark: (
                [name(rng) for _ in range(rng.randint(1, 4))],
                rng.choice((1, 1, 0, rng.randint(2, 99))),
            ),
            edges=(([], 1), (["oak"], 9)),
            about={"items": "what to write", "first": "the first number", "return": "the numbered lines"},
            noun="the text of the lines of $items, numbered from $first",
            gives="str",
        ),
        Family(
            "section_with_bullets",
            "title|heading: str, items|points: list[str] -> str",
            names=("bullet_section", "write_section", "section_text", "titled_list"),
            tells=(
                'Return a text with $title in the first line, below it a line of "$under" of the same length, and '
                'then a line beginning with "$bullet" for each of $items.',
                'Write a section: the line $title, underlined with "$under" to its full length, and each of $items '
                'on a line behind "$bullet". Return the text.',
                'Build and return a text. Its first line is $title, its second repeats "$under" so that it is '
                'equally long, and the others are the $items, each led by "$bullet".',
            ),
            varies={
                "style": tuple({"under": under, "bullet": bullet} for under in "=-~" for bullet in ("- ", "* ", "  + "))
            },
            notes=("Each line ends with a line break.",),
            solutions=(
                "import io\n"
                'out = io.StringIO()\nprint($title, file=out)\nprint("$under" * len($title), file=out)\n'
                'for item in $items:\n    print(f"$bullet{item}", file=out)\nreturn out.getvalue()',
                'lines = [$title, "$under" * len($title)]\nlines += ["$bullet" + item for item in $items]\n'
                'return "\\n".join(lines) + "\\n"',
                "text = f\"{$title}\\n{'':$under<{len($title)}}\\n\"\nfor item in $items:\n"
                '    text += "$bullet" + item + "\\n"\nreturn text',
            ),
            oracle=lambda title, items, style: "".join(
                line + "\n"
                for line in (title, style["under"].join([""] * (len(title) + 1)), *_led(style["bullet"], items))
            ),
            draw=lambda rng, style: (name(rng), rng.sample(SHORT, rng.randint(1, 2))),
            edges=(("To do", []), ("", ["oak"])),
            about={"title": "the first line", "items": "the points below it", "return": "the text of the section"},
        ),
    ),
)
