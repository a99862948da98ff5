"""Functions in a dictionary: dispatch tables."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import numbers, things, words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _calculator(rng: Random) -> Example:
    a, b = rng.randint(10, 40), rng.randint(2, 9)
    return example(
        """A sign stands for an operation. The table maps each sign to a function, so choosing and calling take one
        line.""",
        '''
        from collections.abc import Callable

        OPERATIONS: dict[str, Callable[[int, int], int]] = {
            "+": lambda a, b: a + b,
            "-": lambda a, b: a - b,
            "x": lambda a, b: a * b,
        }


        def calculate(text: str) -> int:
            """Return the value of a text such as 3 + 4, parts separated by spaces."""
            left, sign, right = text.split()
            return OPERATIONS[sign](int(left), int(right))


        print(calculate("$a + $b"))
        print(calculate("$a x $b"))
        print(sorted(OPERATIONS))
        ''',
        """`OPERATIONS[sign]` is a function, and the brackets behind it call it. A further operation is a further
        line in the table; the function stays as it is.""",
        a=a,
        b=b,
    )


def _commands(rng: Random) -> Example:
    first, second = things(rng, 2)
    return example(
        """A shopping list is operated by short commands. Each of them has a function with the same parameters, the list
        and the rest of the line.""",
        '''
        from collections.abc import Callable


        def add(items: list[str], name: str) -> str:
            """Put the thing on the list."""
            items.append(name)
            return f"added {name}"


        def drop(items: list[str], name: str) -> str:
            """Take the thing off the list if it is there."""
            if name in items:
                items.remove(name)
            return f"dropped {name}"


        def show(items: list[str], name: str) -> str:
            """Return the list as text."""
            return ", ".join(items) or "nothing"


        COMMANDS: dict[str, Callable[[list[str], str], str]] = {"add": add, "drop": drop, "show": show}

        items: list[str] = []
        for line in ("add $first", "add $second", "show", "drop $first", "sing", "show"):
            word, _, rest = line.partition(" ")
            command = COMMANDS.get(word)
            print(command(items, rest) if command else f"unknown command {word}")
        ''',
        """`COMMANDS.get(word)` returns `None` for an unknown word, and the test in front of the call handles it.
        `show` has a parameter that it does not use, for the sake of the common form.""",
        first=first,
        second=second,
    )


def _against_elif(rng: Random) -> Example:
    word = rng.choice(words(rng, 3))
    return example(
        """The same choice as a chain of conditions and as a table.""",
        '''
        def shown_by_elif(text: str, style: str) -> str:
            """Return the text in a style, by a chain of conditions."""
            if style == "loud":
                return text.upper() + "."
            elif style == "spaced":
                return " ".join(text)
            elif style == "double":
                return text + text
            return text


        STYLES = {
            "loud": lambda text: text.upper() + ".",
            "spaced": " ".join,
            "double": lambda text: text + text,
        }


        def shown_by_table(text: str, style: str) -> str:
            """Return the text in a style, by a table."""
            return STYLES.get(style, str)(text)


        for style in ("loud", "spaced", "double", "other"):
            print(shown_by_elif("$word", style), shown_by_table("$word", style) == shown_by_elif("$word", style))
        ''',
        """The default of `get` is a function as well: `str` returns a text unchanged. In the chain the style is
        compared again and again; in the table it is looked up once.""",
        word=word,
    )


def _shapes(rng: Random) -> Example:
    a, b, c = numbers(rng, 3, 2, 12)
    return example(
        """Different kinds of records need different computations. The kind is the first part of each record, and
        the star hands the other parts to the function.""",
        """
        AREAS = {
            "square": lambda side: side * side,
            "rectangle": lambda width, height: width * height,
            "triangle": lambda base, height: base * height / 2,
        }

        shapes = [("square", $a), ("triangle", $b, $c), ("rectangle", $b, $a)]
        for kind, *sizes in shapes:
            print(kind, AREAS[kind](*sizes))
        print(sum(AREAS[kind](*sizes) for kind, *sizes in shapes))
        """,
        """The functions in this table differ in their number of parameters. That works because the number of sizes
        belongs to the kind.""",
        a=a,
        b=b,
        c=c,
    )


def _units_question(rng: Random) -> Question:
    n = rng.randint(2, 30)
    return question(
        """Temperatures come with a letter, C for Celsius, F for Fahrenheit, K for kelvin. Write a function that
        converts each of them to Celsius with a table.""",
        '''
        TO_CELSIUS = {
            "C": lambda value: value,
            "F": lambda value: (value - 32) * 5 / 9,
            "K": lambda value: value - 273.15,
        }


        def celsius(value: float, unit: str) -> float:
            """Return the temperature in degrees Celsius, rounded to one place."""
            return round(TO_CELSIUS[unit](value), 1)


        print(celsius($n, "C"), celsius($f, "F"), celsius($k, "K"))
        ''',
        """All three are the same temperature, $n degrees. Celsius has an entry too, so that it needs no condition
        of its own.""",
        n=f"{n}.0",
        f=f"{n * 9 / 5 + 32:.1f}",
        k=f"{n + 273.15:.2f}",
    )


def _moves_question(rng: Random) -> Question:
    path = "".join(rng.choice("NESW") for _ in range(6))
    return question(
        """A robot on a grid obeys the letters N, E, S and W. Does its table have to hold functions? Write the
        function with the simplest table that will do.""",
        '''
        STEPS = {"N": (0, 1), "E": (1, 0), "S": (0, -1), "W": (-1, 0)}


        def final_place(path: str) -> tuple[int, int]:
            """Return where the robot stands after the steps, starting at (0, 0)."""
            x, y = 0, 0
            for letter in path:
                dx, dy = STEPS[letter]
                x, y = x + dx, y + dy
            return x, y


        print(final_place("$path"))
        print(final_place("NESW"))
        ''',
        """No: the letters differ only in the numbers that are added, so numbers in the table are enough. Functions are
        needed where the kinds of computation differ.""",
        path=path,
    )


def _program(rng: Random) -> list[str]:
    return [
        rng.choice((f"add {rng.randint(1, 9)}", f"sub {rng.randint(1, 9)}", f"mul {rng.randint(2, 4)}"))
        for _ in range(rng.randint(1, 4))
    ]


def _machine(start: int, lines: list[str], rule: dict[str, str]) -> int:
    """By conditions on the first letter."""
    value = start
    for line in lines:
        number = int(line.split()[1])
        if line[0] == "a":
            value += number
        elif line[0] == "s":
            value -= number
        elif line[0] == "m":
            value *= number
        elif rule["key"] == "zero":
            value = 0
        elif rule["key"] == "stop":
            return value
    return value


_SHAPES = ("square", "rectangle", "triangle")


def _shape(rng: Random) -> tuple[str, int] | tuple[str, int, int]:
    kind = rng.choice(_SHAPES)
    return (kind, rng.randint(1, 9)) if kind == "square" else (kind, rng.randint(1, 9), rng.randint(1, 9))


def _measured(shapes: list[tuple[str, int] | tuple[str, int, int]], what: dict[str, str]) -> int:
    """By the rectangle around each shape."""
    values = []
    for shape in shapes:
        width, height = shape[1], shape[-1]
        if what["short"] == "areas":
            values.append(width * height // (2 if shape[0] == "triangle" else 1))
        else:
            values.append(2 * (width + height) if shape[0] != "triangle" else width)
    total = 0
    for value in values:
        total += int(value)
    return total


def _restyled(text: str, styles: list[str]) -> str:
    """By recursion on the last step."""
    if not styles:
        return text
    before, last = _restyled(text, styles[:-1]), styles[-1]
    if last == "reverse":
        return "".join(reversed(before))
    if last in ("trim", "first"):
        kept = range(1, len(before) - 1) if last == "trim" else range(1)
        return "".join(c for at, c in enumerate(before) if at in kept)
    return {"upper": before.upper(), "double": f"{before}{before}", "box": f"[{before}]"}.get(last, before)


LESSON = Lesson(
    topic="Functions in a dictionary: dispatch tables",
    area="higher_order",
    concepts=("dispatch_table", "dictionary", "functions_as_values"),
    openings=(
        """If this word, do that; if that word, do something else; and so on for twenty words. A chain of conditions can
        say it, but a table says it better, and a dictionary is a table.""",
        """Functions are values, so they can stand in a dictionary. Then a text, perhaps one that the user has typed,
        chooses which of them runs.""",
        """A telephone exchange does not ask "is it this number, or that one?" for every subscriber. It looks the
        number up and connects. A dispatch table does the same with functions.""",
    ),
    ideas=(
        (
            """`table[word]` is a function; `table[word](argument)` calls it. The dictionary holds the bare names or
            lambdas, without brackets.""",
            """The table maps words to functions. To look up and to call are two steps, and they may be written in one
            expression or in two lines.""",
        ),
        (
            """All functions of a table should take the same arguments, for the line that calls them does not know which
            one it has got.""",
            """Agree on one form of call for the whole table. A function that does not need one of the arguments ignores
            it.""",
        ),
        (
            """For unknown words there is `table.get(word, default)` with a function as the default, or a test with `in`
            beforehand. Without either, a `KeyError` is raised.""",
            """Decide what happens to a word that is not in the table. A default function is handy; an error message
            that lists the known words, `sorted(table)`, is friendlier.""",
        ),
        (
            """A dispatch table is data. It can be listed for a help text, checked by a test, or extended by
            another part of the program, none of which is possible with a chain of conditions.""",
            """With two or three cases `if` and `elif` are fine, and `match` has its uses. A table pays when there
            are many cases of the same form, or when cases are added often.""",
        ),
    ),
    examples=(_calculator, _against_elif, _commands, _shapes),
    pitfalls=(
        """Putting calls into the table: `{"add": add(), "drop": drop()}`. The functions then run while the table is
        being built, and their results are stored. Leave out the brackets.""",
        """Writing `table.get(word)(argument)` for words that may be missing. `get` returns `None`, and calling
        `None` raises a `TypeError` that says nothing about the word.""",
        """Building the table inside a function that is called for each line. It is made anew each time, for
        nothing. A table that does not change belongs at the top of the module.""",
    ),
    questions=(_units_question, _moves_question),
    asks=(
        "How is a function called from the table?",
        "Do the functions have to be alike?",
        "What about words that are not in it?",
        "Is this better than `elif`?",
    ),
    notes={
        "engineer": (
            """A dispatch table is the table of function pointers of C, and it often replaces a hierarchy of classes
            with one method each. For dispatch on types there is `functools.singledispatch`.""",
        ),
        "young": (
            """A remote control is such a table. Each button has its own job. You do not ask all buttons; you press
            one.""",
        ),
        "hobbyist": (
            """A text adventure is a good project for this: the first word of a command picks the function, the rest
            is its argument.""",
        ),
    },
    families=(
        Family(
            "machine_of_three_commands",
            "start|value|n: int, lines|commands|program: list[str] -> int",
            names=("run_program", "run_commands", "execute", "final_value"),
            tells=(
                'Start with $start and carry out $lines in order: "add 5" adds 5, "sub 5" subtracts 5, "mul 5" '
                "multiplies by 5 (with any whole number in place of 5). $Rule. Return the final value.",
                "Each of the $lines is a word and a whole number. Beginning with $start, add, subtract or multiply "
                "by the "
                'number for the words "add", "sub" and "mul". $Rule. Return the result.',
                'Return the value that $start has after all $lines. A line "add k" increases it by k, "sub k" '
                'decreases it by k, "mul k" multiplies it by k. $Rule.',
            ),
            varies={
                "rule": (
                    {"Rule": "Other words are ignored", "key": "skip", "else": "continue"},
                    {
                        "Rule": "Any other word sets the value to 0",
                        "key": "zero",
                        "else": "value = 0\n        continue",
                    },
                    {"Rule": "With any other word the program stops", "key": "stop", "else": "break"},
                )
            },
            solutions=(
                'operations = {\n    "add": lambda a, b: a + b,\n    "sub": lambda a, b: a - b,\n'
                '    "mul": lambda a, b: a * b,\n}\nvalue = $start\nfor line in $lines:\n'
                "    word, number = line.split()\n    if word not in operations:\n        $else\n"
                "    value = operations[word](value, int(number))\nreturn value",
                'import operator\noperations = {"add": operator.add, "sub": operator.sub, "mul": operator.mul}\n'
                "value = $start\nfor line in $lines:\n    word, number = line.split()\n"
                "    operation = operations.get(word)\n    if operation is None:\n        $else\n"
                "    value = operation(value, int(number))\nreturn value",
            ),
            oracle=_machine,
            draw=lambda rng, rule: (
                rng.randint(-5, 20),
                (
                    lambda lines: (
                        lines[: (cut := rng.randint(0, len(lines)))]
                        + rng.choice(([], ["div 2"], ["nop 0"]))
                        + lines[cut:]
                    )
                )(_program(rng)),
            ),
            edges=((4, []), (4, ["mul 3", "sub 2"]), (7, ["add 1", "pow 2", "mul 5"])),
            about={
                "start": "the value at the beginning",
                "lines": 'commands such as "add 5"',
                "return": "the value at the end",
            },
        ),
        Family(
            "total_of_mixed_shapes",
            "shapes|figures|pieces: list[tuple] -> int",
            names=("total_of_$short", "sum_of_$short", "${short}_total", "add_up_$short"),
            tells=(
                'Each of the $shapes is ("square", side), ("rectangle", width, height) or ("triangle", base, height), '
                "all numbers being whole. $What. Return the sum over all of them.",
                'A tuple in $shapes names a kind and its sizes: "square" has a side, "rectangle" a width and a height, '
                '"triangle" a base and a height, in whole numbers. $What. Return the total.',
                'Add up a value for each of $shapes, which are tuples ("square", side), ("rectangle", width, '
                'height) or ("triangle", base, height) of whole numbers. $What.',
            ),
            varies={
                "what": (
                    {
                        "What": (
                            "The value of a shape is its area, that of a triangle being half its base times "
                            "height, rounded down"
                        ),
                        "short": "areas",
                        "square": "side * side",
                        "rectangle": "width * height",
                        "triangle": "base * height // 2",
                    },
                    {
                        "What": "The value of a square or rectangle is its perimeter, that of a triangle just its base",
                        "short": "edges",
                        "square": "4 * side",
                        "rectangle": "2 * (width + height)",
                        "triangle": "base",
                    },
                )
            },
            solutions=(
                'measure = {\n    "square": lambda side: $square,\n'
                '    "rectangle": lambda width, height: $rectangle,\n'
                '    "triangle": lambda base, height: $triangle,\n}\n'
                "return sum(measure[kind](*sizes) for kind, *sizes in $shapes)",
                "def square(side):\n    return $square\n\ndef rectangle(width, height):\n    return $rectangle\n\n"
                "def triangle(base, height):\n    return $triangle\n\n"
                'table = {"square": square, "rectangle": rectangle, "triangle": triangle}\ntotal = 0\n'
                "for kind, *sizes in $shapes:\n    total += table[kind](*sizes)\nreturn total",
            ),
            oracle=_measured,
            draw=lambda rng, what: ([_shape(rng) for _ in range(rng.randint(1, 3))],),
            edges=(([],), ([("triangle", 3, 5)],), ([("rectangle", 2, 7), ("square", 3)],)),
            about={"shapes": "tuples of a kind and its sizes", "return": "the sum of the values of all shapes"},
        ),
        Family(
            "texts_by_named_style",
            "text|word: str, styles|steps: list[str] -> str",
            names=("styled", "apply_styles", "in_styles", "transform_by_names"),
            tells=(
                'Apply the steps named in $styles to $text, one after another, and return the result: "upper" '
                'for upper case, "reverse" for backwards, "double" for twice in a row, "$name" for $doing.',
                'Return $text after all $styles in their order. "upper" makes it upper case, "reverse" turns it round, '
                '"double" writes it twice, and "$name" stands for $doing.',
                '$styles lists what is to be done with $text: "upper" (upper case), "reverse" (backwards), "double" '
                '(repeat once) or "$name" ($doing). Return the final text.',
            ),
            varies={
                "extra": (
                    {"name": "trim", "doing": "removing its first and last character", "form": "s[1:-1]"},
                    {"name": "first", "doing": "keeping only its first character", "form": "s[:1]"},
                    {"name": "box", "doing": "putting square brackets around it", "form": '"[" + s + "]"'},
                )
            },
            notes=("Unknown names change nothing.",),
            solutions=(
                'table = {\n    "upper": str.upper,\n    "reverse": lambda s: s[::-1],\n'
                '    "double": lambda s: s + s,\n    "$name": lambda s: $form,\n}\nresult = $text\n'
                "for name in $styles:\n    if name in table:\n        result = table[name](result)\nreturn result",
                'table = {"upper": str.upper, "reverse": lambda s: s[::-1]}\n'
                'table |= {"double": lambda s: 2 * s, "$name": lambda s: $form}\nresult = $text\n'
                "for name in $styles:\n    result = table.get(name, str)(result)\nreturn result",
            ),
            oracle=lambda text, styles, extra: _restyled(text, styles),
            draw=lambda rng, extra: (
                rng.choice(("oak", "elm", "tea", "map", "sun", "fig", "kite", "drum", "Lamp")),
                [rng.choice(("upper", "reverse", "double", extra["name"], "bold")) for _ in range(rng.randint(1, 3))],
            ),
            edges=(("ab", []), ("abc", ["reverse", "double"]), ("", ["double", "upper"])),
            about={"text": "the text", "styles": "names of steps", "return": "the text after all steps"},
        ),
    ),
)
