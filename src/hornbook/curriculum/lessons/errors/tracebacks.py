"""What an exception is, and how to read the report about it."""

from random import Random
from typing import Any

from hornbook.curriculum.family import Code, Family
from hornbook.curriculum.lessons.draws import fruits, numbers, people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _kinds(rng: Random) -> Example:
    fruit, number = fruits(rng, 1)[0], rng.randint(3, 9)
    return example(
        """Five lines, each wrong in its own way. `eval` runs them from texts, so that the program can go on after each
        and show the type and the message of the exception.""",
        """
        fruits = ["$fruit"]
        prices = {"$fruit": $number}
        lines = ["fruits[$number]", "prices['bread']", "int('$fruit')", "$number / 0", "fruits + $number"]
        for line in lines:
            try:
                eval(line)
            except Exception as error:
                print(f"{line:18} {type(error).__name__}: {error}")
        """,
        """The type says what kind of thing went wrong, the message says with what. After a while one recognises the
        five at a glance: index, key, value, division, type.""",
        fruit=fruit,
        number=number,
    )


def _way_up(rng: Random) -> Example:
    a, b = numbers(rng, 2, 2, 9)
    return example(
        """An exception leaves one function after another until somebody catches it. The module `traceback` can list the
        functions that it went through.""",
        '''
        import traceback


        def mean(numbers: list[int]) -> float:
            """Return the mean of the numbers."""
            return sum(numbers) / len(numbers)


        def report(rows: list[list[int]]) -> list[float]:
            """Return the mean of each row."""
            return [mean(row) for row in rows]


        print(report([[$a, $b]]))
        try:
            report([[$a, $b], []])
        except ZeroDivisionError as error:
            frames = traceback.extract_tb(error.__traceback__)
            print([frame.name for frame in frames if frame.name != "<listcomp>"])
            print(type(error).__name__, error)
        ''',
        """The last name is the place where it happened, the ones before it are the calls that led there. Dividing was
        not the mistake, though: somebody called `mean` with an empty row, and that is further up.""",
        a=a,
        b=b,
    )


def _reading(rng: Random) -> Example:
    name = people(rng, 1)[0]
    line, call = rng.randint(3, 9), rng.randint(20, 40)
    return example(
        """Here is a traceback as a text, and a program that reads it the way a person should: the last line first, then
        the line above it, then upwards.""",
        '''
        report = """Traceback (most recent call last):
          File "bill.py", line $call, in <module>
            print(total_for("$name"))
          File "bill.py", line $line, in total_for
            return sum(prices[customer])
        KeyError: '$name'"""

        lines = report.splitlines()
        kind, _, message = lines[-1].partition(": ")
        print("what happened:", kind, "with", message)
        places = [line.strip() for line in lines if line.strip().startswith("File")]
        print("where:", places[-1])
        print("code:", lines[-2].strip())
        print("called from:", places[0])
        ''',
        """The dictionary has no key '$name'. The place is line $line, in `total_for`; whether the key is missing
        there or the caller in line $call passed a wrong name is the next question.""",
        name=name,
        line=line,
        call=call,
    )


def _which_question(rng: Random) -> Question:
    text = rng.choice(("ten", "4,5", "7 kg", "twelve"))
    return question(
        """Which exceptions do these calls raise? Decide before you run it: `int("$text")`, `[1, 2][2]`, `"a" + 1` and
        `{}["x"]`.""",
        """
        calls = [lambda: int("$text"), lambda: [1, 2][2], lambda: "a" + 1, lambda: {}["x"]]
        for call in calls:
            try:
                call()
            except Exception as error:
                print(type(error).__name__)
        """,
        """A list of two has the indexes 0 and 1, so 2 is out of range. The text is of the right type for `int` but has
        the wrong value; a text and a number cannot be added at all.""",
        text=text,
    )


def _where_question(rng: Random) -> Question:
    n = rng.randint(4, 9)
    return question(
        """Three functions call one another. Find out by a program through how many of them the exception passes when
        the innermost one fails.""",
        """
        import traceback


        def inner(number: int) -> int:
            return 10 // number


        def middle(number: int) -> int:
            return inner(number - $n)


        def outer(number: int) -> int:
            return middle(number) + 1


        print(outer($n + 2))
        try:
            outer($n)
        except ZeroDivisionError as error:
            names = [frame.name for frame in traceback.extract_tb(error.__traceback__)]
            print(names[1:], len(names) - 1)
        """,
        """The first entry is the program itself and was left out. The number $n is harmless in `outer`; it turns into 0
        on the way, in `middle`, which the traceback shows as well.""",
        n=n,
    )


_CALLS: tuple[tuple[str, tuple[Any, ...]], ...] = (
    ("int", ("12", "x", "", "4.5", None, [])),
    ("len", ("abc", [], 5, None, {"a": 1})),
    ("lambda n: 12 // n", (3, 0, 5, "2")),
    ("lambda items: items[2]", ([1, 2, 3], [1], "abc", "ab", {"a": 1}, {2: 0})),
    ("lambda word: word.upper()", ("tea", "", 7, None)),
    ("lambda row: row['price']", ({"price": 3}, {}, [1], {"prize": 2})),
)


def _call(rng: Random) -> tuple[Code, Any]:
    source, values = rng.choice(_CALLS)
    return Code.of(source), rng.choice(values)


def _name_of_error(function: Any, value: Any, none: str) -> str:
    found = {True: none}
    try:
        function(value)
    except Exception as error:
        found[True] = repr(type(error)).split("'")[1]
    return found[True]


_KINDS = ("ValueError", "KeyError", "TypeError", "IndexError", "ZeroDivisionError", "StopIteration", "AssertionError")
_MESSAGES = ("no such key: 'tea'", "not a number: 7x", "", "list index out of range", "a: b: c", "empty", "'Oslo'")


def _last_line(rng: Random) -> str:
    message = rng.choice(_MESSAGES)
    return rng.choice(_KINDS) + (f": {message}" if message else "")


def _places(rng: Random) -> list[str]:
    names = ["<module>", *rng.sample(("load", "parse", "total", "mean", "main"), rng.choice((0, 1, 2)))]
    return [f"line {rng.randint(2, 90)}, in {name}" for name in names]


def _read_places(lines: list[str], what: dict[str, str]) -> list[Any]:
    found: list[Any] = []
    for line in lines:
        before, _, name = line.rpartition(" in ")
        number = before[before.index("line ") + 5 : -1]
        found.append(name if what["short"] == "functions" else int(number))
    return found


LESSON = Lesson(
    topic="Exceptions and how to read a traceback",
    area="errors",
    concepts=("exceptions", "traceback", "error_messages"),
    openings=(
        """When Python cannot carry out a line, it does not guess and does not go on as if nothing had happened. It
        raises an exception, and if nobody deals with it, the program ends with a report.""",
        """The wall of text after a crash looks like a scolding. It is a map: at the bottom stands what happened, and
        above it the way to the place.""",
        """An error message is the program's only chance to say what it needs. Reading it to the end saves more time
        than any other habit.""",
    ),
    ideas=(
        (
            """An exception is an object with a type and a message. `KeyError: 'tea'` means: of the kind "missing
            key", and the key in question is 'tea'.""",
            """The types have telling names. `IndexError`: no such position. `KeyError`: no such key. `TypeError`:
            this kind of value cannot do that. `ValueError`: the right kind, but a value that makes no sense.""",
        ),
        (
            """Read a traceback from the bottom. The last line names the exception; the lines above it show the
            statement that raised it, with file, line number and function.""",
            """A traceback goes through the calls one by one, and for each it says where it was and shows the code
            there. The most recent call comes last.""",
        ),
        (
            """When a function raises, its remaining lines are skipped and its caller is interrupted at the call. So it
            goes on, from caller to caller, up to the main program.""",
            """An exception travels outwards through the calls until somebody catches it. If nobody does, Python
            prints the traceback and ends the program.""",
        ),
        (
            """The line in which it happened is not always the line to mend. A function that was given a wrong value
            fails through no fault of its own; go up to where the value came from.""",
            """Among the lines of a long traceback, look for the last one in a file of your own. The ones below it are
            in a library, which is rarely to blame.""",
        ),
    ),
    examples=(_kinds, _way_up, _reading),
    pitfalls=(
        """Reading only the first line. "Traceback (most recent call last)" is the same in every report; what happened
        stands in the last one.""",
        """Changing the line that the traceback names until the error disappears. If a value is None where a list was
        expected, the mistake is in the function that returned None.""",
        """Taking a `SyntaxError` for an exception of the program. It is found before the program runs, and often the
        mistake, such as a missing bracket, is one line further up.""",
    ),
    questions=(_which_question, _where_question),
    asks=(
        "What is an exception?",
        "In which order do I read the report?",
        "What happens to the functions that were running?",
        "Where is the mistake?",
    ),
    notes={
        "young": (
            """A traceback is like the story of a lost glove: I was at home, I went to the bus, I got on, and there I
            had one glove only. The end of the story tells where to look first.""",
        ),
        "engineer": (
            """Python prints the most recent call last, the reverse of the order in many other languages. Exceptions
            that were raised while another was handled are shown with both tracebacks.""",
        ),
        "teacher": (
            """Hand out printed tracebacks and let pairs of students mark three things: the kind, the place, and the
            line in which they would put a print.""",
        ),
        "hobbyist": (
            """Copy the last line of the report, without names of your own, into a search engine. Somebody has had it
            before.""",
        ),
    },
    families=(
        Family(
            "name_of_the_exception_raised",
            "function|action: Callable, value|given: object -> str",
            names=("error_name", "name_of_error", "exception_name", "what_goes_wrong"),
            tells=(
                "Call $function with $value and return the name of the type of the exception that it raises, or "
                "$none if "
                "it raises none.",
                "Return the class name of the exception raised by the call of $function with $value; if there is none, "
                "return $none.",
                "Try the call of $function with the argument $value. Return $none if it works, and the name of the "
                "exception's type otherwise.",
            ),
            setup="from collections.abc import Callable",
            varies={"none": ("", "none", "ok", "no error")},
            solutions=(
                "try:\n    $function($value)\nexcept Exception as error:\n    return type(error).__name__\nreturn "
                "$none",
                "name = $none\ntry:\n    $function($value)\nexcept Exception as error:\n"
                "    name = error.__class__.__name__\nreturn name",
            ),
            oracle=_name_of_error,
            draw=lambda rng, none: _call(rng),
            edges=((Code.of("int"), "x"), (Code.of("len"), "abc")),
            about={
                "function": "a function of one argument",
                "value": "the argument",
                "return": "the name of the exception's type, or $none",
            },
        ),
        Family(
            "part_of_an_error_line",
            "line|last: str -> str",
            names=("error_$part", "${part}_of_error", "read_$part", "${part}_from_line"),
            tells=(
                "The last line of a traceback, $line, holds the type of an exception and, after a colon and a "
                "space, its "
                "message. Return the $part.",
                'Return the $part of the exception that $line describes: the type stands before the first ": ", the '
                "message after it.",
                "Given the last line of a traceback in $line, such as \"KeyError: 'tea'\", return the $part.",
            ),
            notes=(
                'Without a message there is no colon, and the message is "".',
                "The message may hold colons itself.",
            ),
            varies={
                "what": (
                    {"part": "type", "index": "0", "cut": "[:place]", "name": "kind"},
                    {"part": "message", "index": "2", "cut": "[place + 2 :]", "name": "message"},
                )
            },
            solutions=(
                'return $line.partition(": ")[$index]',
                'place = ($line + ": ").index(": ")\nreturn $line$cut',
                'kind, _, message = $line.partition(": ")\nreturn $name',
            ),
            oracle=lambda line, what: (*line.split(": ", 1), "")[0 if what["part"] == "type" else 1],
            draw=lambda rng, what: (_last_line(rng),),
            edges=(("StopIteration",), ("ValueError: a: b",)),
            about={"line": "the last line of a traceback", "return": "the $part"},
            noun="the $part of the exception that $line describes",
            gives="str",
        ),
        Family(
            "places_of_a_traceback",
            "lines|frames: list[str] -> $kind",
            names=("traceback_$short", "${short}_of_traceback", "$short", "read_$short"),
            tells=(
                'Each text in $lines says where a call was, such as "line 12, in total". Return the list of $what, in '
                "order.",
                'From texts of the form "line 12, in total" in $lines, take $what and return them as a list.',
                'A traceback went through the places in $lines, for example "line 12, in total". Return $what in a '
                "list.",
            ),
            varies={
                "what": (
                    {
                        "kind": "list[int]",
                        "short": "line_numbers",
                        "what": "the line numbers as integers",
                        "index": "0",
                        "take": 'int(place.removeprefix("line "))',
                        "find": 'int(re.search("line ([0-9]+)", line)[1])',
                        "call": 'int(line.split()[1].rstrip(","))',
                    },
                    {
                        "kind": "list[str]",
                        "short": "functions",
                        "what": "the names of the functions",
                        "index": "1",
                        "take": 'place.removeprefix("in ")',
                        "find": 're.search(", in (.+)", line)[1]',
                        "call": "line.split()[-1]",
                    },
                )
            },
            solutions=(
                'found = []\nfor line in $lines:\n    place = line.split(", ")[$index]\n    found.append($take)\n'
                "return found",
                "return [$call for line in $lines]",
                "import re\nreturn [$find for line in $lines]",
            ),
            oracle=_read_places,
            draw=lambda rng, what: (_places(rng),),
            about={"lines": "lines of a traceback", "return": "$what"},
        ),
    ),
)
