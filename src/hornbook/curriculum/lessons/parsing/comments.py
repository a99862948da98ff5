"""Comments, blank lines and sections in configuration text."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people, places, things
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question
from hornbook.curriculum.lessons.parsing._draws import body, some, word


def _stripped(rng: Random) -> Example:
    place, other = places(rng, 2)
    n = rng.randint(2, 40)
    return example(
        """From a text that people have commented, only the lines that matter are kept. Comments go first, then
        spaces, and at last what has become empty.""",
        r'''
        def useful_lines(text: str) -> list[str]:
            """Return the lines without comments, blank ones left out."""
            lines = []
            for line in text.splitlines():
                line = line.partition("#")[0].strip()
                if line:
                    lines.append(line)
            return lines


        text = "# where we go\n\n  $place $n  # by train\n   \n$other 3\n#$other 4\n"
        print(useful_lines(text))
        ''',
        """`partition("#")[0]` is what stands before the sign, or the whole line if there is none. The last line
        was commented out: still there for people, gone for the program.""",
        place=place,
        other=other,
        n=n,
    )


def _numbers_kept(rng: Random) -> Example:
    thing = things(rng, 1)[0]
    a, b = rng.randint(2, 9), rng.randint(10, 40)
    return example(
        """An error message needs the number of the line in the file, not in the cleaned list. So the numbers are
        taken before anything is thrown away.""",
        r'''
        def numbered(text: str) -> list[tuple[int, str]]:
            """Return pairs of a line number and a line, for lines with content."""
            cleaned = [(number, line.split("#")[0].strip()) for number, line in enumerate(text.splitlines(), 1)]
            return [(number, line) for number, line in cleaned if line]


        text = "# stock\n\n$thing=$a\n# counted twice\n$thing $b\n"
        for number, line in numbered(text):
            if "=" not in line:
                print(f"line {number}: no equals sign in {line!r}")
        ''',
        """Two useful lines are left, but the faulty one is reported as line 5, which is where an editor finds it.""",
        thing=thing,
        a=a,
        b=b,
    )


def _sections(rng: Random) -> Example:
    one, other = people(rng, 2)
    a, b, c = things(rng, 3)
    return example(
        """Names in square brackets divide a text into sections. The program remembers the section it is in, and
        each entry goes there.""",
        r'''
        def sections(text: str) -> dict[str, list[str]]:
            """Return the entries below each heading [name]."""
            found: dict[str, list[str]] = {}
            current = "general"
            for line in text.splitlines():
                line = line.strip()
                if line.startswith("[") and line.endswith("]"):
                    current = line[1:-1]
                elif line and not line.startswith(";"):
                    found.setdefault(current, []).append(line)
            return found


        text = "$a\n[$one]\n$b\n\n; not yet\n[$other]\n[$one]\n$c"
        for name, entries in sections(text).items():
            print(name, entries)
        ''',
        """Entries before the first heading need a section too, here `general`. A heading that occurs again
        continues its section, and one without entries does not appear.""",
        one=one,
        other=other,
        a=a,
        b=b,
        c=c,
    )


def _quoted(rng: Random) -> Example:
    thing = things(rng, 1)[0]
    n = rng.randint(1, 99)
    return example(
        """The sign that begins comments may also be part of a value. If values can be quoted, the cut has to be
        made at the first sign outside of quotation marks.""",
        """
        def without_comment(line: str) -> str:
            '''Return the line up to the first # that is not in quotation marks.'''
            quoted = False
            for at, char in enumerate(line):
                if char == '"':
                    quoted = not quoted
                elif char == "#" and not quoted:
                    return line[:at].rstrip()
            return line


        for line in ['colour = "#00ff$n"  # green', "$thing  # see #$n", '"#"']:
            print(without_comment(line))
        """,
        """In the first line the sign of the colour is kept and the comment goes. The second line has two signs
        outside of marks, and the first one decides.""",
        thing=thing,
        n=f"{n:02}",
    )


def _block_question(rng: Random) -> Question:
    a, b, c = things(rng, 3)
    return question(
        """Long remarks stand between a line that consists of `---` and the next such line. Write a function that
        returns the lines outside of such blocks.""",
        '''
        def outside_blocks(lines: list[str]) -> list[str]:
            """Return the lines that are not between two lines '---'."""
            kept, inside = [], False
            for line in lines:
                if line == "---":
                    inside = not inside
                elif not inside:
                    kept.append(line)
            return kept


        print(outside_blocks(["$a", "---", "old:", "$b", "---", "$c"]))
        print(outside_blocks(["---", "$a"]))
        ''',
        """The same sign opens and closes, so it turns a switch over. A block that is never closed reaches to the
        end, which the second call shows.""",
        a=a,
        b=b,
        c=c,
    )


def _share_question(rng: Random) -> Question:
    name = people(rng, 1)[0]
    return question(
        """Write a function that returns the share of comment lines among the lines of a text that are not blank,
        in whole percent. A text without such lines has a share of 0.""",
        r'''
        def comment_share(text: str) -> int:
            """Return how many of 100 lines with content begin with #, rounded down."""
            lines = [line.strip() for line in text.splitlines() if line.strip()]
            comments = [line for line in lines if line.startswith("#")]
            return 100 * len(comments) // len(lines) if lines else 0


        print(comment_share("# by $name\nx=1\n\n  # twice\ny=2  # three\n"))
        print(comment_share("\n"))
        ''',
        """A comment behind an entry does not make a comment line. The division is guarded, since blank texts have
        no lines to divide by.""",
        name=name,
    )


_SIGNS = (
    {"sign": "#", "called": "a number sign"},
    {"sign": ";", "called": "a semicolon"},
    {"sign": "//", "called": "two slashes"},
    {"sign": "--", "called": "two hyphens"},
)


def _config(rng: Random, sign: str) -> list[str]:
    lines = []
    for _ in range(rng.randint(1, 5)):
        text = " ".join(some(rng, 1, 2))
        lines.append(
            rng.choice(
                (text, f"  {text}", f"{text} {sign} {word(rng)}", f"{sign} {text}", f"  {sign}{text}", "", "   ")
            )
        )
    return lines


def _without(line: str, sign: str) -> str:
    at = line.find(sign)
    return (line if at < 0 else line[:at]).strip(" ")


def _headed(rng: Random) -> list[str]:
    names = ["red", "blue", "old"]
    return [rng.choice((f"[{rng.choice(names)}]", word(rng), word(rng), "")) for _ in range(rng.randint(1, 7))]


def _by_heading(lines: list[str]) -> dict[str, list[str]]:
    """Each entry's heading is found by looking back from it."""
    found: dict[str, list[str]] = {}
    for at, line in enumerate(lines):
        if line and line[0] != "[":
            heading = next((before[1:-1] for before in lines[at::-1] if before[:1] == "["), None)
            if heading is not None:
                found.setdefault(heading, []).append(line)
    return found


def _broken(rng: Random, mark: str) -> list[str]:
    return [word(rng) + (mark if rng.random() < 0.45 else "") for _ in range(rng.randint(1, 6))]


def _rejoined(lines: list[str], mark: str) -> list[str]:
    text = "\n".join(lines).replace(mark + "\n", " ")
    return [line.removesuffix(mark) for line in text.split("\n")] if lines else []


LESSON = Lesson(
    topic="Comments, blank lines and sections in configuration text",
    area="parsing",
    concepts=("parsing", "comments", "configuration", "sections"),
    openings=(
        """Text that people write for programs also contains things for people: remarks, blank lines, headings. A
        reader has to take them out without disturbing the rest.""",
        """A line that begins with `#` is not meant for the program. That sounds simple, and it is, until a `#`
        stands in the middle of a value.""",
        """Configuration files are read by two audiences. Comments and blank lines are for one of them, entries for
        both.""",
    ),
    ideas=(
        (
            """Treat each line in a fixed order: cut off the comment, strip the spaces, skip it if nothing is left.""",
            """First the comment, then the spaces. A line that holds only spaces and a comment becomes empty in two
            steps and is skipped by the same test as a blank one.""",
        ),
        (
            """`line.partition("#")[0]` gives the part before the sign whether there is one or not. `line[:
            line.find("#")]` does not: without a sign, `find` gives -1 and the last character is lost.""",
            """To cut at a sign that may be absent, `split("#")[0]` and `partition("#")[0]` are safe, since both
            return the whole line in that case.""",
        ),
        (
            """Number the lines before any of them is dropped. Whoever gets the message that line 12 is wrong looks
            for line 12 of the file.""",
            """`enumerate(lines, 1)` attaches the numbers while all lines are still there. After filtering it would
            be too late.""",
        ),
        (
            """Headings such as `[colours]` are state: they hold for the lines that follow until another heading
            comes. One variable keeps the current one.""",
            """A variable such as `current` remembers the last heading that was seen. Decide also what happens to
            lines before the first heading.""",
        ),
    ),
    examples=(_stripped, _numbers_kept, _sections, _quoted),
    pitfalls=(
        """Testing `line.startswith("#")` before stripping. An indented comment then counts as an entry. Strip
        first.""",
        """Deleting from the list of lines while looping over it. Each deletion moves the rest forward, and the
        line after a deleted one is skipped. Build a new list.""",
        """Cutting at every `#` in a format whose values may contain one, such as colours or web addresses. Either
        allow comments only on lines of their own, or respect quotation marks.""",
    ),
    questions=(_block_question, _share_question),
    asks=(
        "In which order is a line cleaned?",
        "How do I cut at a sign that may be missing?",
        "What about line numbers?",
        "How do sections work?",
    ),
    notes={
        "engineer": (
            """`configparser` reads sections, comments and continued lines. Its rules for comments behind a value
            are off by default, for the reason shown here.""",
        ),
        "hobbyist": (
            """Commenting a line out is the quickest way to try something. The old value stays in view for the day
            when it is wanted back.""",
        ),
        "teacher": (
            """Give out a file in which the same entry stands three times, once indented and once commented out.
            Which value counts? The answers lead to rules.""",
        ),
    },
    families=(
        Family(
            "lines_without_comments",
            "lines|config: list[str] -> list[str]",
            names=("without_comments", "clean_lines", "useful_lines", "strip_comments"),
            tells=(
                "In each of $lines, $called ($sign) begins a comment that reaches to the end of the line. Return "
                "the lines without comments and "
                "without spaces at their ends, leaving out what is empty then.",
                "Return what remains of $lines after all comments (from $sign to the end of a line) and the spaces "
                "around the rest were removed. "
                "Lines with nothing left are dropped.",
                "Clean the configuration $lines: cut every line at the first $sign, strip it, and keep it only if "
                "it is not empty.",
            ),
            varies={"comment": _SIGNS},
            solutions=(
                body(
                    """
                    kept = []
                    for line in $lines:
                        line = line.partition("$sign")[0].strip()
                        if line:
                            kept.append(line)
                    return kept
                    """
                ),
                body(
                    """
                    cleaned = [line.split("$sign")[0].strip() for line in $lines]
                    return [line for line in cleaned if line]
                    """
                ),
                body(
                    """
                    kept = []
                    for line in $lines:
                        if "$sign" in line:
                            line = line[: line.index("$sign")]
                        if line.strip() != "":
                            kept.append(line.strip())
                    return kept
                    """
                ),
            ),
            oracle=lambda lines, comment: list(filter(None, (_without(line, comment["sign"]) for line in lines))),
            draw=lambda rng, comment: (_config(rng, comment["sign"]),),
            edges=(([],), (["", "  "],)),
            about={"lines": "lines of a configuration", "return": "the lines that matter"},
            noun="the list of $lines without comments",
            gives="words",
        ),
        Family(
            "census_of_lines",
            "lines|source: list[str] -> tuple[int, int, int]",
            names=("line_census", "count_line_kinds", "line_kinds", "count_lines"),
            tells=(
                "Classify each item of $lines and return three counts as a tuple: entries, comments, blank lines. "
                "Leading "
                "spaces aside, a comment begins with $sign; a blank line has nothing but spaces.",
                "Return how many of $lines are entries, how many are comments and how many are blank, in this "
                "order. Leading "
                "spaces aside, a comment begins with $sign.",
                "An item of $lines is blank if it holds only spaces, a comment if its text begins with $sign, and "
                "an entry "
                "otherwise. Return (entries, comments, blanks).",
            ),
            notes=("Entries are all lines that are neither comments nor blank.",),
            varies={"comment": _SIGNS},
            solutions=(
                body(
                    """
                    entries = comments = blanks = 0
                    for line in $lines:
                        if not line.strip():
                            blanks += 1
                        elif line.strip().startswith("$sign"):
                            comments += 1
                        else:
                            entries += 1
                    return entries, comments, blanks
                    """
                ),
                body(
                    """
                    texts = [line.strip() for line in $lines]
                    blanks = texts.count("")
                    comments = sum(text.startswith("$sign") for text in texts)
                    return len(texts) - comments - blanks, comments, blanks
                    """
                ),
            ),
            oracle=lambda lines, comment: tuple(
                len(
                    list(
                        filter(
                            lambda line: (line.strip() == "") + 2 * (line.lstrip().find(comment["sign"]) == 0) == kind,
                            lines,
                        )
                    )
                )
                for kind in (0, 2, 1)
            ),
            draw=lambda rng, comment: (_config(rng, comment["sign"]),),
            edges=(([],),),
            about={"lines": "the lines to count", "return": "the numbers of entries, comments and blank lines"},
        ),
        Family(
            "entries_by_section",
            "lines|config: list[str] -> dict[str, list[str]]",
            names=("by_section", "read_sections", "sections", "group_by_heading"),
            tells=(
                "A line [name] in $lines opens a section, and the lines below it are its entries. Return a "
                "dictionary from section name to the "
                "list of its entries.",
                "Group the entries in $lines by the heading above them. Headings are written in square brackets, "
                "such as [red]. The result maps "
                "each heading, without brackets, to its entries in order.",
                "Return the entries of $lines by section. A section begins with its name in square brackets on a "
                "line of its own; a name that "
                "occurs again continues its section.",
            ),
            notes=(
                "Empty lines and entries before the first heading are ignored; sections without entries do not appear.",
            ),
            solutions=(
                body(
                    """
                    found = {}
                    current = ""
                    for line in $lines:
                        if line.startswith("["):
                            current = line[1:-1]
                        elif line and current:
                            found.setdefault(current, []).append(line)
                    return found
                    """
                ),
                body(
                    """
                    found = {}
                    name = None
                    for line in $lines:
                        if line[:1] == "[":
                            name = line.strip("[]")
                            continue
                        if name is None or line == "":
                            continue
                        if name not in found:
                            found[name] = []
                        found[name].append(line)
                    return found
                    """
                ),
                body(
                    r"""
                    import re
                    found = {}
                    for name, block in re.findall(r"^\[(.*)\]$$([^\[]*)", "\n".join($lines), re.MULTILINE):
                        if block.split():
                            found[name] = found.get(name, []) + block.split()
                    return found
                    """
                ),
            ),
            oracle=_by_heading,
            draw=lambda rng: (_headed(rng),),
            edges=(([],), (["[red]"],), (["a", "[red]", "b", "[old]", "[red]", "c"],)),
            about={"lines": "headings and entries, each entry one word", "return": "the entries of each section"},
        ),
        Family(
            "join_continued_lines",
            "lines|parts: list[str] -> list[str]",
            names=("join_continued", "logical_lines", "joined_lines", "merge_lines"),
            tells=(
                'A line of $lines that ends with "$mark" is continued by the next one. Return the list of complete '
                "lines: the sign is removed and "
                "the parts are joined with a space.",
                'Join each item of $lines that has a "$mark" at its end with the item after it, with one space in '
                "place of the sign. Lines without "
                "the sign end there.",
                'Return $lines with continued lines put together. The character "$mark" at the end of a line says '
                "that it goes on in the next line; "
                "a space takes its place.",
            ),
            notes=("A sign at the end of the last line is just removed.",),
            varies={"mark": ({"mark": "+"}, {"mark": "&"}, {"mark": "_"}, {"mark": ","})},
            solutions=(
                body(
                    """
                    complete = []
                    waiting = []
                    for line in $lines:
                        waiting.append(line.removesuffix("$mark"))
                        if not line.endswith("$mark"):
                            complete.append(" ".join(waiting))
                            waiting = []
                    if waiting:
                        complete.append(" ".join(waiting))
                    return complete
                    """
                ),
                body(
                    """
                    complete = []
                    goes_on = False
                    for line in $lines:
                        text = line[:-1] if line.endswith("$mark") else line
                        if goes_on:
                            complete[-1] += " " + text
                        else:
                            complete.append(text)
                        goes_on = text != line
                    return complete
                    """
                ),
            ),
            oracle=lambda lines, mark: _rejoined(lines, mark["mark"]),
            draw=lambda rng, mark: (_broken(rng, mark["mark"]),),
            edges=(([],), (["a"],)),
            about={"lines": "the lines as they were written", "return": "the complete lines"},
            noun="the list of complete lines in $lines",
            gives="words",
        ),
    ),
)
