"""Three layers of a program: reading, computing, printing."""

from random import Random
from typing import Any

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import fruits, people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _split(rng: Random) -> Example:
    a, b = people(rng, 2)
    n = [rng.randint(2, 40) for _ in range(4)]
    return example(
        """A small report in three functions. The first knows how the lines look, the second how to add, the third how
        the result is to be shown; none knows the business of another.""",
        '''
        def read(lines: list[str]) -> list[tuple[str, int]]:
            """Return the name and the number of each line."""
            pairs = (line.split(",") for line in lines)
            return [(name.strip(), int(number)) for name, number in pairs]


        def totals(rows: list[tuple[str, int]]) -> dict[str, int]:
            """Return the sum of the numbers for each name."""
            sums: dict[str, int] = {}
            for name, number in rows:
                sums[name] = sums.get(name, 0) + number
            return sums


        def table(sums: dict[str, int]) -> str:
            """Return one line for each name, the numbers right-aligned."""
            return "\\n".join(f"{name:8}{number:4}" for name, number in sorted(sums.items()))


        lines = ["$a, $w", "$b, $x", "$a, $y", "$b, $z"]
        print(table(totals(read(lines))))
        ''',
        """The last line reads from the inside out: read, compute, show. Each function can be tested alone, `totals`
        with rows that never stood in a file.""",
        a=a,
        b=b,
        w=n[0],
        x=n[1],
        y=n[2],
        z=n[3],
    )


def _exchanged(rng: Random) -> Example:
    fruit, other = fruits(rng, 2)
    n, m = rng.randint(3, 30), rng.randint(3, 30)
    return example(
        """What the layers are good for shows when one of them changes. Here the same computation is fed from two
        formats and shown in two forms.""",
        '''
        import json

        Stock = dict[str, int]


        def read_lines(text: str) -> Stock:
            """Read lines such as "pear=3"."""
            return {name: int(number) for name, number in (line.split("=") for line in text.splitlines())}


        def read_json(text: str) -> Stock:
            """Read a JSON object."""
            return json.loads(text)


        def scarce(stock: Stock, least: int) -> list[str]:
            """Return the names of which there are fewer than so many, in alphabetical order."""
            return sorted(name for name, number in stock.items() if number < least)


        def as_sentence(names: list[str]) -> str:
            return "to order: " + (", ".join(names) or "nothing")


        def as_list(names: list[str]) -> str:
            return "\\n".join(f"- {name}" for name in names)


        print(as_sentence(scarce(read_lines("$fruit=$n\\n$other=$m"), 15)))
        print(as_list(scarce(read_json('{"$fruit": $n, "$other": 2}'), 15)))
        ''',
        """`scarce` was not touched and does not know where its dictionary comes from. Two readers and two writers
        make four programs, and the rule is written once.""",
        fruit=fruit,
        other=other,
        n=n,
        m=m,
    )


def _errors(rng: Random) -> Example:
    good, name = rng.randint(2, 9), people(rng, 1)[0]
    return example(
        """Where do errors belong? The reading layer finds lines that make no sense, the computing layer values that
        do not fit, and the outermost layer decides what the user gets to see.""",
        '''
        def read_order(line: str) -> tuple[str, int]:
            """Return name and pieces of a line; ValueError if it does not consist of the two."""
            name, _, pieces = line.rpartition(" ")
            return name, int(pieces)


        def price(pieces: int) -> int:
            """Return the price in euros; ValueError for fewer than one piece."""
            if pieces < 1:
                raise ValueError(f"nothing ordered: {pieces}")
            return 3 * pieces + (2 if pieces < 5 else 0)


        def answer(line: str) -> str:
            """Return the line that the customer gets."""
            try:
                name, pieces = read_order(line)
                return f"{name}: {price(pieces)} euros"
            except ValueError as error:
                return f"not possible ({error})"


        for line in ("$name $good", "$name 0", "$name many"):
            print(answer(line))
        ''',
        """The two inner functions raise and print nothing. If they printed themselves, a web page could not use them,
        for there the message has to go elsewhere.""",
        good=good,
        name=name,
    )


def _untangle_question(rng: Random) -> Question:
    values = [rng.randint(5, 30) for _ in range(4)]
    text = " ".join(map(str, values))
    return question(
        """A program reads a line such as "$text", prints the largest and the smallest number and the difference.
        Write it in three layers.""",
        '''
        def read(line: str) -> list[int]:
            """Return the numbers in a line."""
            return [int(word) for word in line.split()]


        def extremes(values: list[int]) -> tuple[int, int]:
            """Return the smallest and the largest number."""
            return min(values), max(values)


        def shown(low: int, high: int) -> str:
            """Return the sentence for the reader."""
            return f"from {low} to {high}, a range of {high - low}"


        print(shown(*extremes(read("$text"))))
        ''',
        """Only the last line prints. `extremes` is the part that would be used again, and it deals in numbers
        alone.""",
        text=text,
    )


def _pure_question(rng: Random) -> Question:
    a, b = rng.randint(20, 60), rng.randint(61, 99)
    return question(
        """The function `def grade(): print("passed" if int(input()) >= 50 else "failed")` cannot be tested without
        typing. Separate what it does.""",
        '''
        def grade(points: int) -> str:
            """Return "passed" from 50 points on, otherwise "failed"."""
            return "passed" if points >= 50 else "failed"


        def answer_to(line: str) -> str:
            """Return the answer to what the user typed."""
            return grade(int(line))


        assert grade(50) == "passed"
        assert grade(49) == "failed"
        print(answer_to("$a"), answer_to("$b"))
        ''',
        """In the finished program one line is left over for the edge: `print(answer_to(input()))`. Everything behind
        it is tested by two asserts.""",
        a=a,
        b=b,
    )


_FORMATS = tuple(
    dict(zip(("sep", "mark", "what"), row.split("|"), strict=True))
    for row in (";|#|prices", ":|//|points", ",|%|weights", "=|!|sizes")
)
_NAMES = ("tea", "oil", "salt", "rice", "nuts", "jam")


def _text(rng: Random, form: dict[str, str]) -> str:
    lines = []
    for _ in range(rng.randint(1, 3)):
        space = rng.choice(("", "", " "))
        lines.append(f"{rng.choice(_NAMES)}{space}{form['sep']}{space}{rng.randint(1, 40)}")
    if rng.random() < 0.6:
        lines.insert(rng.randint(0, len(lines)), rng.choice(("", f"{form['mark']} old", "  ")))
    return "\n".join(lines)


def _rows(text: str, form: dict[str, str]) -> list[tuple[str, int]]:
    kept = [line for line in text.split("\n") if form["sep"] in line and not line.startswith(form["mark"])]
    found = []
    for line in kept:
        place = line.index(form["sep"])
        found.append((line[:place].strip(), int(line[place + 1 :])))
    return found


def _pairs(rng: Random) -> list[tuple[str, int]]:
    return [
        (rng.choice(_NAMES[: rng.choice((2, 6))]), rng.choice((3, 12, 40, 7, 150))) for _ in range(rng.randint(1, 3))
    ]


def _shown(rows: list[tuple[str, int]], look: dict[str, Any]) -> str:
    lines = [name + look["fill"] * (look["width"] - len(name) - len(str(n))) + str(n) for name, n in rows]
    return chr(10).join(lines)


_ENDS = (
    {
        "what": "the sum of its numbers",
        "short": "totals",
        "step": "found.get(name, 0) + number",
        "call": "sum(numbers)",
    },
    {
        "what": "the largest number",
        "short": "largest",
        "step": "max(found.get(name, number), number)",
        "call": "max(numbers)",
    },
    {"what": "the last of its numbers", "short": "latest", "step": "number", "call": "numbers[-1]"},
)


def _reported(rows: list[tuple[str, int]], end: dict[str, str], order: dict[str, str]) -> list[str]:
    numbers: dict[str, list[int]] = {}
    for name, number in rows:
        numbers.setdefault(name, []).append(number)
    names = sorted(numbers) if "alphabet" in order["how"] else list(numbers)
    take: dict[str, Any] = {"totals": sum, "largest": max, "latest": lambda values: values[-1]}
    return [f"{name}: {take[end['short']](numbers[name])}" for name in names]


LESSON = Lesson(
    topic="Splitting a program into reading, computing and printing",
    area="programs",
    concepts=("layers", "pure_functions", "separation_of_concerns", "testability"),
    openings=(
        """Most small programs do three things: they take something in, work something out, and show it. Beginners'
        programs do all three in the same loop, and that is where the trouble starts.""",
        """A function that asks, computes and prints can do only that. Taken apart, its middle can be used in a test,
        on a web page and in the next program.""",
        """The part of a program that computes is the part worth keeping. Input formats change, layouts change; the
        rule for a discount stays. So keep it away from both.""",
    ),
    ideas=(
        (
            """The reading layer turns text into values: numbers, tuples, dictionaries. It is the only one that knows
            about commas and line breaks.""",
            """At the edge everything is text. The sooner it becomes numbers and names, the fewer functions have to
            deal with spaces and separators.""",
        ),
        (
            """The computing layer takes values and returns values. It neither reads nor prints, so its result depends
            on its arguments alone.""",
            """Functions that only compute are called pure. The same arguments give the same result, which makes them
            easy to test and to trust.""",
        ),
        (
            """The printing layer turns results into text and returns the text. The call of `print` itself stands
            outside, in one place.""",
            """A function that returns a text can be tested by comparing. One that prints can only be watched.""",
        ),
        (
            """Put the three together in `main`: read, compute, show, in three calls. Whoever opens the file sees
            there what the program does.""",
            """Each layer hands plain values to the next. If you can write down these values for an example, you can
            write and test the layers in any order.""",
        ),
    ),
    examples=(_split, _exchanged, _errors),
    pitfalls=(
        """Printing in the middle of a computation. The numbers appear, but nothing is returned, and the next function
        has nothing to work on.""",
        """Handing text through the layers: comparing "10" with "9" as texts gives the wrong answer. Convert at the
        edge, and let numbers be numbers from there on.""",
        """Rounding or formatting too early. Once 2.345 has become the text "2.35", it can no longer be added up;
        leave the layout to the last layer.""",
    ),
    questions=(_untangle_question, _pure_question),
    asks=(
        "What does the reading part do?",
        "What does the computing part do?",
        "What does the printing part do?",
        "How do the parts come together?",
    ),
    notes={
        "young": (
            """In a kitchen one person brings the vegetables, one cooks, one serves. The cook need not know which shop
            they came from, or what the plates look like.""",
        ),
        "engineer": (
            """The three layers are "functional core, imperative shell" on a small scale. Effects stay at the boundary,
            and the core needs no mocks in its tests.""",
        ),
        "analyst": (
            """Load, transform, report: keep them in separate cells or functions, and a new source touches only the
            first of them.""",
        ),
        "teacher": (
            """Give a program in one piece and three coloured pens: mark what reads, what computes, what prints. Lines
            with two colours are the ones to take apart.""",
        ),
    },
    families=(
        Family(
            "rows_read_from_text",
            "text: str -> list[tuple[str, int]]",
            names=("read_$what", "parse_$what", "${what}_from_text", "load_$what"),
            tells=(
                'Each line of $text holds a name and an integer with "$sep" between them. Return a list of pairs '
                "(name, "
                "number), the names without spaces around them.",
                'Read the lines of $text, such as "tea $sep 12", and return the pairs of a stripped name and an '
                "integer in a "
                "list.",
                'Turn $text into a list of tuples, one for each line: what stands before "$sep", without outer '
                "spaces, and the "
                "number behind it as an integer.",
            ),
            notes=('Empty lines, lines of spaces and lines that begin with "$mark" are skipped.',),
            varies={"form": _FORMATS},
            solutions=(
                'rows = []\nfor line in $text.splitlines():\n    if not line.strip() or line.startswith("$mark"):\n'
                '        continue\n    name, number = line.split("$sep")\n    rows.append((name.strip(), '
                "int(number)))\n"
                "return rows",
                'lines = [line for line in $text.splitlines() if line.strip() and not line.startswith("$mark")]\n'
                'pairs = [line.split("$sep") for line in lines]\n'
                "return [(name.strip(), int(number)) for name, number in pairs]",
            ),
            oracle=_rows,
            draw=lambda rng, form: (_text(rng, form),),
            edges=(("",),),
            about={"text": "the lines", "return": "the rows as pairs"},
        ),
        Family(
            "lines_of_fixed_width",
            "rows: list[tuple[str, int]] -> str",
            names=("table", "format_rows", "as_table", "show_rows"),
            tells=(
                "Return a text with one line of $width characters for each pair in $rows: the name on the left, the "
                "number on "
                "the right, and $fillname between them.",
                "Format the pairs (name, number) in $rows as lines of $width characters, joined by line breaks. The "
                "name stands "
                "at the start, the number at the end, and the rest is filled with $fillname.",
                "Make a table of $rows: for each pair a line of exactly $width characters, the name at its start, the "
                "number at its end and $fillname between. Return the lines as one text without a line break at "
                "the end.",
            ),
            notes=("No name and number together are longer than a line.",),
            varies={
                "look": tuple(
                    {"width": width, "fill": fill, "fillname": name}
                    for width in (10, 12, 16)
                    for fill, name in ((".", "dots"), (" ", "spaces"), ("-", "hyphens"))
                )
            },
            solutions=(
                "lines = []\nfor name, number in $rows:\n    amount = str(number)\n"
                '    lines.append(name + "$fill" * ($width - len(name) - len(amount)) + amount)\nreturn '
                '"\\n".join(lines)',
                'return "\\n".join(name + str(number).rjust($width - len(name), "$fill") for name, number in $rows)',
                'lines = [name.ljust($width - len(str(number)), "$fill") + str(number) for name, number in $rows]\n'
                'return "\\n".join(lines)',
            ),
            oracle=_shown,
            draw=lambda rng, look: (_pairs(rng)[: 3 if look["width"] < 16 else 2],),
            edges=(([],),),
            about={"rows": "names and numbers", "return": "the table as a text"},
        ),
        Family(
            "report_lines_by_name",
            "rows: list[tuple[str, int]] -> list[str]",
            names=("report_$short", "${short}_report", "report_lines", "summary_of_$short"),
            tells=(
                'From the pairs (name, number) in $rows compute for each name $what, and return lines such as "tea: '
                '15", '
                "$how.",
                'Return a list of texts "name: value", one for each name in the pairs (name, number) of $rows, '
                "where the "
                "value is $what, $how.",
                "Group $rows, which are pairs of a name and a number, by name, and return for each name the text "
                '"name: '
                'value" with $what as the value, $how.',
            ),
            varies={
                "end": _ENDS,
                "order": (
                    {"how": "in the order in which the names first occur", "go": "found.items()"},
                    {"how": "in alphabetical order", "go": "sorted(found.items())"},
                ),
            },
            solutions=(
                "found = {}\nfor name, number in $rows:\n    found[name] = $step\n"
                'return [f"{name}: {value}" for name, value in $go]',
                "groups = {}\nfor name, number in $rows:\n    groups.setdefault(name, []).append(number)\n"
                "found = {name: $call for name, numbers in groups.items()}\n"
                'return [f"{name}: {value}" for name, value in $go]',
            ),
            oracle=_reported,
            draw=lambda rng, end, order: (_pairs(rng),),
            about={"rows": "names and numbers", "return": "the lines"},
        ),
    ),
)
