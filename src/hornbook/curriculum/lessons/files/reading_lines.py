"""Reading a text line by line: a stream, its lines, and the line breaks at their ends."""

import re
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import numbers, people, words
from hornbook.curriculum.lessons.files._draws import block, lines, short_lines
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _loop(rng: Random) -> Example:
    rows = lines(rng, 3)
    return example(
        """`io.StringIO` turns a text into something that behaves like an open file. A loop over it yields one line
        after the other, and `repr` shows what exactly is in them.""",
        """
        import io

        stream = io.StringIO($text)
        for line in stream:
            print(repr(line), len(line))
        """,
        """Each line still carries its line break, written as `\\n`, and it counts as one character. That is why most
        loops begin with `line.rstrip("\\n")` or `line.strip()`.""",
        text=block(rows),
    )


def _file(rng: Random) -> Example:
    rows = lines(rng, 3, 1, 3)
    return example(
        """The same loop reads a real file. This program writes a small one into a temporary folder first, so that it
        can run anywhere, and reads it back.""",
        """
        import tempfile
        from pathlib import Path

        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "notes.txt"
            path.write_text($text, encoding="utf-8")
            with path.open(encoding="utf-8") as file:
                for number, line in enumerate(file, start=1):
                    print(number, line.rstrip("\\n"))
        """,
        """`with` closes the file at the end of its block, and `enumerate` counts the lines from 1. Only one line is
        in memory at a time, so the loop works for a file of any size.""",
        text=block(rows),
    )


def _comments(rng: Random) -> Example:
    a, b = words(rng, 2)
    x, y = numbers(rng, 2, 1, 90)
    return example(
        """In a list of settings, empty lines and comments are for people. A reader skips them and keeps the rest.
        What belongs to a comment is decided after the white space has been taken off.""",
        '''
        import io
        from collections.abc import Iterable


        def useful_lines(stream: Iterable[str]) -> list[str]:
            """Return the lines that are neither empty nor comments, without white space around them."""
            kept = []
            for line in stream:
                line = line.strip()
                if not line or line.startswith("#"):
                    continue
                kept.append(line)
            return kept


        text = "# settings\\n$a = $x\\n\\n   # indented comment\\n  $b = $y  \\n"
        print(useful_lines(io.StringIO(text)))
        ''',
        """The function takes anything that yields lines: a stream, an open file or a list of texts. That makes it
        easy to test without a file.""",
        a=a,
        b=b,
        x=x,
        y=y,
    )


def _first_match(rng: Random) -> Example:
    one, two, three = people(rng, 3)
    a, b, c = numbers(rng, 3, 10, 99)
    return example(
        """Reading can stop early. To look up one entry, the loop returns as soon as it is found, and the lines behind
        it are never read.""",
        '''
        import io
        from typing import TextIO


        def look_up(stream: TextIO, name: str) -> int | None:
            """Return the number behind the name, or None."""
            for line in stream:
                key, _, value = line.partition(":")
                if key.strip() == name:
                    return int(value)
            return None


        text = "$one: $a\\n$two: $b\\n$three: $c\\n"
        stream = io.StringIO(text)
        print(look_up(stream, "$two"))
        print(repr(stream.read()))
        print(look_up(io.StringIO(text), "Nobody"))
        ''',
        """After the first call the stream stands behind the line that was found, so `read` returns only what is left.
        A stream remembers its position. `int` ignores the line break at the end of the value.""",
        one=one,
        two=two,
        three=three,
        a=a,
        b=b,
        c=c,
    )


def _last_question(rng: Random) -> Question:
    rows = lines(rng, 5, 1, 2)
    count = rng.choice((2, 3))
    return question(
        """Log files are read from the end. Write a function that returns the last $count lines of a stream without
        keeping all the others.""",
        '''
        import io
        from collections import deque
        from typing import TextIO


        def tail(stream: TextIO) -> list[str]:
            """Return the last $count lines without their line breaks."""
            last = deque(maxlen=$count)
            for line in stream:
                last.append(line.rstrip("\\n"))
            return list(last)


        print(tail(io.StringIO($text)))
        print(tail(io.StringIO("alone")))
        ''',
        """A `deque` with a greatest length drops its first item when a new one comes in. A stream with fewer lines
        just gives what there is.""",
        count=count,
        text=block(rows),
    )


def _paragraphs_question(rng: Random) -> Question:
    rows = lines(rng, 4, 1, 2)
    return question(
        """Paragraphs are separated by empty lines. Write a function that returns the number of lines of each
        paragraph.""",
        '''
        import io
        from typing import TextIO


        def paragraph_sizes(stream: TextIO) -> list[int]:
            """Return how many lines each paragraph has."""
            sizes = []
            current = 0
            for line in stream:
                if line.strip():
                    current += 1
                elif current:
                    sizes.append(current)
                    current = 0
            if current:
                sizes.append(current)
            return sizes


        print(paragraph_sizes(io.StringIO("$a\\n$b\\n\\n\\n$c\\n\\n$d\\n")))
        ''',
        """The check after the loop is easily forgotten: the last paragraph has no empty line behind it. Two empty
        lines in a row do no harm, since the second finds the counter at 0.""",
        a=rows[0],
        b=rows[1],
        c=rows[2],
        d=rows[3],
    )


def _text(rng: Random) -> tuple[str, str]:
    rows = short_lines(rng, rng.randint(2, 4), 2)
    return "".join(row + "\n" for row in rows), rng.choice(rows).split()[0]


_NOTES = ("buy tea", "call Ada", "x = 1", "oak", "a b c", "map 7", "y=20", "rest")


def _noted(rng: Random, mark: str) -> list[str]:
    rows = rng.sample(_NOTES, rng.randint(1, 3)) + rng.choice(([], [mark + " old"], ["", mark + "todo"], ["  "]))
    rng.shuffle(rows)
    return [rng.choice(("", "", " ")) + row + rng.choice(("", "\n", " \n")) for row in rows]


def _measured(rng: Random) -> str:
    rows = [str(rng.randint(0, 60)) for _ in range(rng.randint(1, 3))] + rng.sample(
        ("n/a", "", "?", "x9", "1.5", "-"), 2
    )
    rng.shuffle(rows)
    return "\n".join(rng.choice(("", " ")) + row for row in rows) + rng.choice(("", "\n"))


def _numbered(found: list[str], name: str) -> int:
    values = sorted(map(int, found))
    return {"sum_of_numbers": sum(values), "largest_number": [0, *values][-1], "amount_of_numbers": len(values)}[name]


LESSON = Lesson(
    topic="Reading a text line by line",
    area="files",
    concepts=("reading_lines", "text_stream", "line_break"),
    openings=(
        """A text file is one long string with line breaks in it. Most programs want it in lines, one at a time, and
        Python's files hand them out in a loop.""",
        """Lists of names, logs, measurements: very often a line is a record. Whoever can walk through lines, clean
        them and skip some can read half of the world's data.""",
        """Files may be larger than the memory. A loop over the lines does not mind, since it holds only one of them
        at any moment.""",
        """What does a file consist of? Not of lines, but of characters, some of which are line breaks. The lines are
        made while reading.""",
    ),
    ideas=(
        (
            """An open file or an `io.StringIO` can be looped over: `for line in stream`. Every turn gives the next
            line as a string.""",
            """A stream yields its lines in a loop. `io.StringIO(text)` makes a stream from a string, which is handy
            for tests and examples, because no file is needed.""",
        ),
        (
            """The line break belongs to the line. `line.rstrip("\\n")` takes it off and leaves other white space,
            `line.strip()` takes off all white space at both ends.""",
            """Lines come with their `\\n`, except perhaps the last one, if the text does not end with a line break.
            Removing it with `rstrip` is right in both cases; cutting off the last character is not.""",
        ),
        (
            """`text.splitlines()` returns all lines at once, without line breaks. It suits a text that is in memory
            anyway.""",
            """For a string there is `splitlines`. In contrast to `split("\\n")` it makes no empty line out of the
            line break at the very end.""",
        ),
        (
            """Line numbers for people begin with 1. `enumerate(stream, start=1)` yields them together with the
            lines.""",
            """Count the lines while reading and put the number into every message about a fault. "Line 17 has no
            colon" can be repaired, "wrong format" has to be searched for first.""",
        ),
        (
            """A stream remembers how far it has been read. A second loop over it finds nothing more, until
            `stream.seek(0)` puts it back to the beginning.""",
            """After the last line a stream is used up. To walk through the lines twice, read them into a list or open
            the file again.""",
        ),
    ),
    examples=(_loop, _file, _comments, _first_match),
    pitfalls=(
        """Comparing a line that still has its line break. `line == "end"` is false for the line "end\\n", and the
        loop never stops. Strip first, compare then.""",
        """Printing a line with its line break. `print` adds another one, so that every second line of the output is
        empty. Use `rstrip("\\n")`, or `print(line, end="")`.""",
        """Using `text.split("\\n")` for the lines. A text that ends with a line break, as most files do, gets an
        empty last line, and the count is one too high. `splitlines()` avoids it.""",
        """Testing for an empty line with `if not line`. A line read from a stream is never empty, for it has at least
        its line break. The test must be `if not line.strip()`.""",
    ),
    questions=(_last_question, _paragraphs_question),
    asks=(
        "How do I get the lines one by one?",
        "Why is there a line break at the end?",
        "What if the text is a string already?",
        "How do I know the number of the line?",
        "Can I read the stream twice?",
    ),
    notes={
        "young": (
            """Think of a book and your finger. The finger stands at a line. You read it, and the finger moves down.
            It does not jump back by itself.""",
        ),
        "engineer": (
            """Text mode translates `\\r\\n` to `\\n` when reading. Always pass `encoding="utf-8"`: before Python 3.15
            the default depends on the platform.""",
        ),
        "analyst": (
            """Open the file in an editor before you write the reader. Headers, footers and stray notes between the
            rows are visible at once, and your loop has to skip them.""",
        ),
        "student": (
            """An iterator over lines makes memory constant and time linear in the size of the file. Reading
            everything with `read()` needs memory in proportion to the file.""",
        ),
    },
    families=(
        Family(
            "numbers_of_lines_with",
            "text|content: str, word|wanted: str -> list[int]",
            names=("lines_$verb", "line_numbers_$verb", "find_lines_$verb", "numbers_of_lines_$verb"),
            tells=(
                "Return the numbers of the lines of $text that $what $word, counted from 1.",
                "Number the lines of $text from 1 and return the list of the numbers of those that $what $word.",
                "Go through $text line by line and return which lines $what $word. The first line has the number 1.",
            ),
            varies={
                "form": (
                    {
                        "verb": "starting_with",
                        "what": "start with",
                        "one": "line.startswith(",
                        "two": ")",
                        "seen": "^{}",
                    },
                    {"verb": "ending_with", "what": "end with", "one": "line.endswith(", "two": ")", "seen": "{}$"},
                    {
                        "verb": "equal_to",
                        "what": "consist of nothing but",
                        "one": "line == ",
                        "two": "",
                        "seen": "^{}$",
                    },
                )
            },
            solutions=(
                "return [\n    number\n    for number, line in enumerate($text.splitlines(), start=1)\n"
                "    if $one$word$two\n]",
                "import io\n"
                "found = []\nfor number, line in enumerate(io.StringIO($text), start=1):\n"
                '    line = line.rstrip("\\n")\n    if $one$word$two:\n        found.append(number)\nreturn found',
                "found = []\nnumber = 0\nfor line in $text.splitlines():\n    number += 1\n"
                "    if $one$word$two:\n        found.append(number)\nreturn found",
            ),
            oracle=lambda text, word, form: [
                text[: match.start()].count("\n") + 1
                for match in re.finditer(form["seen"].format(re.escape(word)), text, re.MULTILINE)
            ],
            draw=lambda rng, form: _text(rng),
            about={"text": "several lines", "word": "what to look for", "return": "the numbers of the lines found"},
            noun="the list of the numbers of the lines of $text that $what $word",
            gives="nats",
        ),
        Family(
            "comment_free_lines",
            "lines|rows|source: list[str] -> list[str]",
            names=("useful_lines", "without_comments", "real_lines", "lines_that_matter"),
            tells=(
                "Take the white space off both ends of each line in $lines, drop the lines that are then empty or "
                'begin with "$mark", and return the others.',
                "From $lines, each stripped of white space at both ends, return those that are neither empty nor "
                'comments. A comment is a line that then begins with "$mark".',
                "Strip every line in $lines. Return those that are not empty and no comment; a comment begins with "
                '"$mark".',
            ),
            varies={"mark": ({"mark": "#"}, {"mark": ";"}, {"mark": "//"}, {"mark": "--"})},
            notes=("The lines may end with a line break or not.",),
            solutions=(
                "kept = []\nfor line in $lines:\n    line = line.strip()\n"
                '    if not line or line.startswith("$mark"):\n        continue\n    kept.append(line)\nreturn kept',
                "stripped = [line.strip() for line in $lines]\n"
                'return [line for line in stripped if line and not line.startswith("$mark")]',
                'return [line for line in map(str.strip, $lines) if line != "" and line.find("$mark") != 0]',
            ),
            oracle=lambda lines, mark: [
                match[1]
                for line in lines
                if (match := re.fullmatch(rf"\s*((?!{mark['mark']})\S(?:.*\S)?)\s*", line)) is not None
            ],
            draw=lambda rng, mark: (_noted(rng, mark["mark"]),),
            edges=(([],), (["\n", "  "],), (["a # b", "c;d", "e//f", "g--h"],)),
            about={"lines": "the lines of a text", "return": "the stripped lines that are left"},
            noun='the list of lines of $lines that are neither empty nor comments ("$mark")',
            gives="words",
        ),
        Family(
            "numbers_among_lines",
            "text|content|log: str -> int",
            names=("$name", "${name}_in_text", "get_$name", "find_$name"),
            tells=(
                "Some lines of $text consist of digits only, apart from white space around them; these are "
                "numbers. Return $what.",
                "A line of $text counts as a number if it has nothing but digits when white space at both ends is "
                "ignored. Return $what.",
                "Read $text line by line, treat the lines of digits (with white space around them or not) as "
                "numbers, and return $what.",
            ),
            varies={
                "form": (
                    {
                        "name": "sum_of_numbers",
                        "what": "the sum of the numbers",
                        "good": "result += int(line)",
                        "all": "sum(numbers)",
                    },
                    {
                        "name": "largest_number",
                        "what": "the largest number, or 0 if there is none",
                        "good": "result = max(result, int(line))",
                        "all": "max(numbers, default=0)",
                    },
                    {
                        "name": "amount_of_numbers",
                        "what": "how many numbers there are",
                        "good": "result += 1",
                        "all": "len(numbers)",
                    },
                )
            },
            solutions=(
                "result = 0\nfor line in $text.splitlines():\n    line = line.strip()\n"
                "    if line.isdigit():\n        $good\nreturn result",
                "numbers = [int(line) for line in $text.splitlines() if line.strip().isdigit()]\nreturn $all",
                "import io\n"
                "numbers = []\nfor line in io.StringIO($text):\n    if line.strip().isdecimal():\n"
                "        numbers.append(int(line))\nreturn $all",
            ),
            oracle=lambda text, form: _numbered(re.findall(r"^[ ]*(\d+)[ ]*$", text, re.MULTILINE), form["name"]),
            draw=lambda rng, form: (_measured(rng),),
            edges=(("",), ("n/a\n",), ("7\n\n 12 \n3x\n",), ("1 2\n30",)),
            about={"text": "several lines", "return": "$what"},
            noun="$what among the lines of $text",
            gives="nat",
        ),
    ),
)
