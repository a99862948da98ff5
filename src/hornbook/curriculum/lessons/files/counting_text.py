"""Counting lines, words and characters of a text."""

import io
from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.files._draws import block, lines, short_lines
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _three_counts(rng: Random) -> Example:
    rows = lines(rng, 3)
    return example(
        """How long is a text? There are three usual answers, and one loop over the lines finds all of them.""",
        '''
        def counts(text: str) -> tuple[int, int, int]:
            """Return the numbers of lines, words and characters; line breaks count as characters."""
            line_count = word_count = char_count = 0
            for line in text.splitlines(keepends=True):
                line_count += 1
                word_count += len(line.split())
                char_count += len(line)
            return line_count, word_count, char_count


        text = $text
        print(counts(text))
        print(counts(""))
        ''',
        """With `keepends=True` the lines keep their line breaks, so the sum of their lengths is `len(text)`. The
        empty text has no line, no word and no character.""",
        text=block(rows),
    )


def _words_of_lines(rng: Random) -> Example:
    rows = lines(rng, 4, 1, 5)
    return example(
        """A table of the lines shows more than a total. `split()` without an argument cuts at any white space, so
        double spaces and tabs do no harm.""",
        """
        text = $text
        print("line words chars")
        for number, line in enumerate(text.splitlines(), start=1):
            print(f"{number:4} {len(line.split()):5} {len(line):5}")
        sizes = [len(line.split()) for line in text.splitlines()]
        print("most words in a line:", max(sizes))
        print("mean:", sum(sizes) / len(sizes))
        """,
        """`splitlines` has taken the line breaks off, so the last column counts what is visible. The mean divides the
        words by the number of lines, $count here.""",
        text=block(rows),
        count=len(rows),
    )


def _bytes(rng: Random) -> Example:
    word = rng.choice(("café", "naïve", "Zürich", "smörgås", "déjà vu", "Łódź"))
    return example(
        """The size of a file is given in bytes, the length of a string in characters. For letters with accents the
        two differ. `io.BytesIO` plays the part of a file opened in binary mode.""",
        """
        import io

        text = "$word\\n"
        data = text.encode("utf-8")
        print(len(text), "characters")
        print(len(data), "bytes")
        print(io.BytesIO(data).read())
        """,
        """In UTF-8 a plain letter takes one byte, most accented letters of Europe two. So the number of bytes is
        never smaller than the number of characters.""",
        word=word,
    )


def _stream_counts(rng: Random) -> Example:
    rows = lines(rng, 3, 1, 3)
    return example(
        """When a text has empty lines, it matters whether they are counted. This function counts both ways and works
        on any source of lines.""",
        '''
        import io
        from collections.abc import Iterable


        def line_counts(stream: Iterable[str]) -> tuple[int, int]:
            """Return the number of all lines and of those with something on them."""
            total = filled = 0
            for line in stream:
                total += 1
                if line.strip():
                    filled += 1
            return total, filled


        text = "$a\\n\\n$b\\n   \\n$c"
        print(line_counts(io.StringIO(text)))
        print(text.count("\\n"))
        ''',
        """The last line has no line break, and the loop counts it all the same. Counting the line breaks instead
        gives one less. The line of three spaces is not empty, but `strip` shows that nothing is on it.""",
        a=rows[0],
        b=rows[1],
        c=rows[2],
    )


def _longest_question(rng: Random) -> Question:
    rows = lines(rng, 4, 1, 4)
    return question(
        """Write a function that returns the longest line of a text, and the empty string for a text without lines.""",
        '''
        def longest_line(text: str) -> str:
            """Return the longest line, the first of them if several are equally long."""
            return max(text.splitlines(), key=len, default="")


        print(longest_line($text))
        print(repr(longest_line("")))
        ''',
        """`key=len` makes `max` compare lengths and not the alphabetical order. Without `default` the empty text
        would raise a `ValueError`.""",
        text=block(rows),
    )


def _limit_question(rng: Random) -> Question:
    limit = rng.choice((12, 14, 16, 18))
    rows = lines(rng, 4, 1, 4)
    return question(
        """A message may have at most $limit characters in a line. Write a function that returns the numbers of the
        lines that are too long, counted from 1.""",
        '''
        def too_long(text: str, limit: int) -> list[int]:
            """Return the numbers of the lines with more characters than allowed."""
            return [n for n, line in enumerate(text.splitlines(), start=1) if len(line) > limit]


        print(too_long($text, $limit))
        ''',
        """The lines come without line breaks, which must not count here. A line of exactly $limit characters is
        allowed, hence `>` and not `>=`.""",
        limit=limit,
        text=block(rows),
    )


def _prose(rng: Random) -> str:
    rows = short_lines(rng, rng.randint(1, 3), 4)
    if rng.random() < 0.4:
        rows.insert(rng.randint(0, len(rows)), rng.choice(("", "  ")))
    return "\n".join(rng.choice(("", " ")) + row for row in rows) + rng.choice(("\n", ""))


def _words(text: str) -> int:
    """Where a word begins: a character that is no space after one that is."""
    return sum(not one.isspace() and before.isspace() for before, one in zip(" " + text, text, strict=False))


_PARTS = {
    "rows": ("its lines", "len(lines)", "rows += 1"),
    "words": ("its words", "sum(len(line.split()) for line in lines)", "words += len(line.split())"),
    "filled": (
        "its lines that are not blank",
        "sum(1 for line in lines if line.strip())",
        "if line.strip():\n        filled += 1",
    ),
    "blank": ("its blank lines", "sum(not line.strip() for line in lines)", "blank += not line.strip()"),
    "chars": ("its characters without line breaks", "sum(map(len, lines))", "chars += len(line)"),
}


def _measures(*names: str) -> dict[str, str]:
    said, taken, steps = zip(*(_PARTS[name] for name in names), strict=True)
    return {
        "first": said[0],
        "second": said[1],
        "third": said[2],
        "taken": "\n".join(f"{name} = {how}" for name, how in zip(names, taken, strict=True)),
        "names": ", ".join(names),
        "begin": " = ".join(names) + " = 0",
        "steps": "\n    ".join(steps),
    }


def _measured(text: str, name: str) -> int:
    rows = text.removesuffix("\n").split("\n") if text else []
    filled = [line for line in rows if set(line) - {" "}]
    return {
        "rows": len(rows),
        "words": _words(text),
        "filled": len(filled),
        "blank": len(rows) - len(filled),
        "chars": len(text.replace("\n", "")),
    }[name]


LESSON = Lesson(
    topic="Counting lines, words and characters",
    area="files",
    concepts=("counting", "splitlines", "words"),
    openings=(
        """The program `wc` on Unix prints three numbers for a file: its lines, its words and its characters. Writing
        it again takes a few lines of Python and a few decisions.""",
        """How long a text is depends on what is counted. A form asks for words, a printer for lines, a text message
        for characters.""",
        """Counting words looks harmless, until there are two spaces in a row, a tab, or an empty line. Python's
        `split` has an answer to all of them.""",
        """Before a text is processed, it is measured. The counts are also the quickest check of whether a file was
        read completely.""",
    ),
    ideas=(
        (
            """`len(text)` counts characters, with spaces and line breaks among them. To leave out the line breaks,
            count the lengths of the lines from `splitlines()`.""",
            """Every character counts 1 in `len`, whether it is a letter, a space or `\\n`. What you do not want to
            count has to be taken out first.""",
        ),
        (
            """`text.split()` cuts at runs of white space and leaves no empty pieces, so `len(text.split())` is the
            number of words. `split(" ")` would count the gaps between double spaces too.""",
            """A word is what stands between white space. `split()` without an argument knows spaces, tabs and line
            breaks, and it ignores them at both ends.""",
        ),
        (
            """The number of lines is `len(text.splitlines())`. `text.count("\\n")` is one less if the last line does
            not end with a line break.""",
            """Lines are counted by looping over them. Counting line breaks is nearly the same, except for a last line
            without one.""",
        ),
        (
            """All three counts can be made in one walk over the lines, which is what you want for a large file. Three
            separate calls would need the whole text in memory.""",
            """A running total for each count, raised line by line, needs memory for one line only. The totals start
            at 0, and an empty file leaves them there.""",
        ),
    ),
    examples=(_three_counts, _words_of_lines, _stream_counts, _bytes),
    pitfalls=(
        """`text.split(" ")` for words. Two spaces in a row produce an empty string between them, and a line break
        glues the last word of a line to the first of the next. Leave out the argument.""",
        """Counting lines with `text.count("\\n") + 1`. That repairs texts without a line break at the end and spoils
        those that have one. `len(text.splitlines())` is right for both.""",
        """Taking characters for bytes. A limit of 100 bytes is exceeded by fewer than 100 characters if there are
        accents among them. Encode first and measure the bytes.""",
    ),
    questions=(_longest_question, _limit_question),
    asks=(
        "What does `len` count?",
        "How are words counted?",
        "How many lines has a text?",
        "Can all three be counted at once?",
    ),
    notes={
        "young": (
            """Count a page in three ways. Count the rows with your finger. Count the words by tapping each. Count the
            letters of one row only, that is enough.""",
        ),
        "engineer": (
            """`splitlines` also breaks at `\\r`, `\\x0b`, `\\x0c`, `\\u2028` and a few others, while a file in text
            mode breaks only at the usual line ends. For strict behaviour use `text.split("\\n")` with care.""",
        ),
        "analyst": (
            """Compare the number of lines with the number of records you expect, header included, before computing
            anything. A missing or doubled line shows up here first.""",
        ),
        "teacher": (
            """Give each group the same short text with a double space and no line break at the end. The different
            counts that come back are the lesson.""",
        ),
    },
    families=(
        Family(
            "measures_of_text",
            "text|content: str -> tuple[int, int, int]",
            names=("measure_text", "text_measures", "size_of_text", "text_counts"),
            tells=(
                "Return a tuple of three numbers for $text: $first, $second and $third.",
                "Measure $text and return three counts as a tuple: $first, $second, $third.",
                "Count in $text, in this order, $first, $second and $third, and return the counts as a tuple.",
            ),
            varies={
                "form": (
                    _measures("rows", "words", "chars"),
                    _measures("words", "filled", "chars"),
                    _measures("blank", "filled", "words"),
                )
            },
            notes=("Words are separated by white space. Lines end with a line break, the last one perhaps without.",),
            solutions=(
                "lines = $text.splitlines()\n$taken\nreturn $names",
                "$begin\nfor line in $text.splitlines():\n    $steps\nreturn $names",
                'import io\n$begin\nfor line in io.StringIO($text):\n    line = line.removesuffix("\\n")\n    $steps\n'
                "return $names",
            ),
            oracle=lambda text, form: tuple(_measured(text, name) for name in form["names"].split(", ")),
            draw=lambda rng, form: (_prose(rng),),
            edges=(("",), ("\n",), ("a  b\n\n c\n",), ("one",)),
            about={"text": "some lines", "return": "$first, $second, $third"},
        ),
        Family(
            "words_on_each_line",
            "text|content|poem: str -> list[int]",
            names=("${name}_per_line", "${name}_of_lines", "count_${name}_by_line", "line_${name}"),
            tells=(
                "Return a list with $what of each $kind of $text.",
                "For every $kind of $text, compute $what. Return the numbers in the order of the lines.",
                "Go through $text and return a list that holds $what of each $kind.",
            ),
            varies={
                "unit": (
                    {"name": "words", "what": "the number of words", "measure": "len(line.split())"},
                    {"name": "lengths", "what": "the length (without line break)", "measure": "len(line)"},
                ),
                "blank": (
                    {"kind": "line", "condition": "", "kept": "lines"},
                    {
                        "kind": "line that is not blank",
                        "condition": " if line.strip()",
                        "kept": "filter(str.strip, lines)",
                    },
                ),
            },
            solutions=(
                "return [$measure for line in $text.splitlines()$condition]",
                'import io\nlines = (line.rstrip("\\n") for line in io.StringIO($text))\n'
                "return [$measure for line in lines$condition]",
                "def measure(line: str) -> int:\n    return $measure\n\n"
                "lines = $text.splitlines()\nreturn list(map(measure, $kept))",
            ),
            oracle=lambda text, unit, blank: [
                _words(line) if unit["name"] == "words" else len(line)
                for line in text.removesuffix("\n").split("\n")
                if text and (not blank["condition"] or set(line) - {" "})
            ],
            draw=lambda rng, unit, blank: (_prose(rng),),
            edges=(("",), ("sun\n\nsea  sky\n",), ("  \n",)),
            about={"text": "some lines", "return": "$what of each line"},
            noun="the list with $what of each $kind of $text",
            gives="nats",
        ),
        Family(
            "lines_over_limit",
            "text|content|message: str, limit: int -> int",
            names=("lines_$short", "count_lines_$short", "number_of_lines_$short", "how_many_lines_$short"),
            tells=(
                "Return how many lines of $text have $than $limit $unit.",
                "Count the lines of $text that have $than $limit $unit and return the number.",
                "Given some lines in $text, return the number of those with $than $limit $unit.",
            ),
            varies={
                "unit": (
                    {"unit": "characters (line breaks not counted)", "measure": "len(line)"},
                    {"unit": "words", "measure": "len(line.split())"},
                ),
                "than": (
                    {"short": "over_limit", "than": "more than", "sign": ">"},
                    {"short": "up_to_limit", "than": "at most", "sign": "<="},
                    {"short": "at_limit", "than": "exactly", "sign": "=="},
                ),
            },
            solutions=(
                "return sum($measure $sign $limit for line in $text.splitlines())",
                "count = 0\nfor line in $text.splitlines():\n    if $measure $sign $limit:\n        count += 1\n"
                "return count",
                "return len([line for line in $text.splitlines() if $measure $sign $limit])",
            ),
            oracle=lambda text, limit, unit, than: sum(
                {">": size > limit, "<=": size <= limit, "==": size == limit}[than["sign"]]
                for line in io.StringIO(text)
                for size in [_words(line) if unit["unit"] == "words" else len(line.removesuffix("\n"))]
            ),
            draw=lambda rng, unit, than: (
                _prose(rng),
                rng.randint(1, 3) if unit["unit"] == "words" else rng.randint(3, 9),
            ),
            edges=(("", 3), ("sun sea\nsun\n\n", 1), ("sun\nocean\n", 3)),
            about={"text": "some lines", "limit": "the number to compare with", "return": "the number of lines"},
            noun="the number of lines of $text with $than $limit $unit",
            gives="nat",
        ),
    ),
)
