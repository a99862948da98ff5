"""The main function and the guard that calls it."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import numbers, people, places
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _guarded(rng: Random) -> Example:
    name = people(rng, 1)[0]
    values = numbers(rng, 3, 2, 30)
    return example(
        """The functions can be used by other programs; what is to happen when this file is run stands in `main`, and
        the last two lines call it.""",
        '''
        def mean(values: list[int]) -> float:
            """Return the mean of some numbers, 0 if there are none."""
            return sum(values) / len(values) if values else 0.0


        def main() -> None:
            """Report the mean of $name's results."""
            values = $values
            print(f"$name: {mean(values):.1f}")


        if __name__ == "__main__":
            main()
        ''',
        """When the file is run, Python sets `__name__` to "__main__", so `main` is called. In a program that says
        `import`, `__name__` is the name of the module, and only the functions are defined.""",
        name=name,
        values=values,
    )


def _two_ways(rng: Random) -> Example:
    metres = rng.randint(200, 3000)
    return example(
        """The same source is executed twice here, once as Python does it for a file that is run and once as for a
        file that is imported. Only the value of `__name__` differs.""",
        '''
        SOURCE = """
        def to_feet(metres):
            return round(metres / 0.3048)

        print("loaded as", __name__)
        if __name__ == "__main__":
            print("running:", to_feet($metres))
        """

        exec(SOURCE, {"__name__": "__main__"})
        module = {"__name__": "heights"}
        exec(SOURCE, module)
        print("used from outside:", module["to_feet"](10))
        ''',
        """The second time the guarded line was skipped, but the function is there. The unguarded `print` was run both
        times; imagine it to be the deletion of old files, and the use of the guard is plain.""",
        metres=metres,
    )


def _arguments(rng: Random) -> Example:
    town, other = places(rng, 2)
    return example(
        """This `main` gets the words of the command line as a list and returns a number, 0 for success. That makes it a
        function like any other, which can be called and tested.""",
        '''
        def greet(town: str, loud: bool) -> str:
            """Return a greeting to a town."""
            text = f"greetings from {town}"
            return text.upper() if loud else text


        def main(arguments: list[str]) -> int:
            """Print the greeting that the arguments ask for; return 0, or 2 for wrong arguments."""
            loud = "--loud" in arguments
            towns = [word for word in arguments if not word.startswith("--")]
            if len(towns) != 1:
                print("usage: greet.py [--loud] TOWN")
                return 2
            print(greet(towns[0], loud))
            return 0


        for arguments in (["$town"], ["--loud", "$other"], []):
            print(main(arguments))
        ''',
        """In the file itself the last line would be `sys.exit(main(sys.argv[1:]))` under the guard. The number
        becomes the exit status, by which other programs see whether all went well.""",
        town=town,
        other=other,
    )


def _convert_question(rng: Random) -> Question:
    values = numbers(rng, 4, -5, 30)
    return question(
        """These lines stand loose in a file: `values = $values`, `warm = [v for v in values if v > 15]` and
        `print(warm)`. Turn them into a program whose rule can be used elsewhere.""",
        '''
        def warm_days(degrees: list[int]) -> list[int]:
            """Return the temperatures above 15 degrees."""
            return [degree for degree in degrees if degree > 15]


        def main() -> None:
            """Print the warm days of a week."""
            values = $values
            print(warm_days(values))


        if __name__ == "__main__":
            main()
        ''',
        """The rule became a function with an argument and a result; the data and the printing went into `main`.
        Importing the file now prints nothing.""",
        values=values,
    )


def _status_question(rng: Random) -> Question:
    a, b = numbers(rng, 2, 1, 60)
    return question(
        """Write a `main` that adds up the numbers among its arguments and prints the sum. If an argument is not a
        number, it should print which, and return 1 in place of 0.""",
        '''
        def total(words: list[str]) -> int:
            """Return the sum of the numbers that the words stand for."""
            return sum(int(word) for word in words)


        def main(arguments: list[str]) -> int:
            """Print the sum of the arguments; return 0, or 1 if one is not a number."""
            try:
                print(total(arguments))
            except ValueError as error:
                print("error:", error)
                return 1
            return 0


        print(main(["$a", "$b"]), main(["$a", "x"]))
        ''',
        """`total` knows nothing of printing or exit codes, and `main` nothing of adding. Both calls print their line
        before the two results appear.""",
        a=a,
        b=b,
    )


def _asked(arguments: list[str], option: dict[str, str]) -> tuple[str, list[str]]:
    flags = [word for word in arguments if word[:2] == "--"]
    rest = [word for word in arguments if word not in flags]
    given = [flag[len(option["flag"]) :] for flag in flags if flag[: len(option["flag"])] == option["flag"]]
    return [option["default"], *given][-1], rest


def _words(rng: Random, option: dict[str, str]) -> list[str]:
    words = [rng.choice(("tea", "a.txt", "b.txt", "7", "x")) for _ in range(rng.randint(0, 3))]
    for _ in range(rng.choice((0, 1, 1, 2))):
        words.insert(rng.randint(0, len(words)), option["flag"] + rng.choice(option["values"].split()))
    return words


_OPTIONS = tuple(
    dict(zip(("flag", "name", "default", "values"), row.split("; "), strict=True))
    for row in (
        "--lang=; lang; en; de fr en it",
        "--out=; out; stdout; a.out b.csv log",
        "--mode=; mode; fast; slow safe fast",
        "--size=; size; 10; 1 25 300",
    )
)


def _status(arguments: list[str], need: dict[str, int], codes: dict[str, int]) -> int:
    wrong_number = len(arguments) not in range(need["low"], need["high"] + 1)
    if wrong_number:
        return codes["usage"]
    return codes["failure"] if [word for word in arguments if word.strip("0123456789") or not word] else 0


_MODULES = ("shop", "tools", "__main__", "heights", "main", "_private", "")


LESSON = Lesson(
    topic="A main function and the name guard",
    area="programs",
    concepts=("main_function", "name_guard", "modules", "exit_status"),
    openings=(
        """A Python file can be two things: a program to run, and a module from which others import functions. The line
        `if __name__ == "__main__":` lets it be both.""",
        """Where does a program begin? In Python at the first line of the file. Most programs nevertheless have a
        function `main`, so that the beginning has a name.""",
        """An import should give one functions and not start anything. Whoever has imported a file that promptly asked
        for input knows why.""",
    ),
    ideas=(
        (
            """Python sets the variable `__name__` in each module. In the file that was started it is "__main__", in an
            imported module the name of the module.""",
            """The guard `if __name__ == "__main__":` is an ordinary `if`. Its condition is true in the file that was
            started, and false in all that were imported.""",
        ),
        (
            """Importing runs a file from top to bottom. `def` and `class` only define something, but a loose call or
            `print` is carried out.""",
            """On import, everything outside of functions happens at once. So nothing should stand there except imports,
            constants, definitions and the guard.""",
        ),
        (
            """Put the work into a function `main` and call it under the guard. Its variables are then local; no
            function can use one of them by accident.""",
            """A `main` makes the course of the program readable in one place: read, compute, print, each by a call.""",
        ),
        (
            """`main(arguments)` with the words of the command line as a parameter can be tested like any function.
            The call `main(sys.argv[1:])` stands under the guard.""",
            """The number that `main` returns can be passed to `sys.exit`: 0 means success, anything else failure. Other
            programs read this exit status.""",
        ),
    ),
    examples=(_guarded, _two_ways, _arguments),
    pitfalls=(
        """Misspelling the guard, for example `if __name__ == "main":`. The comparison is legal and always false, so the
        program does nothing at all when it is run.""",
        """Putting the real work directly under the guard. Forty lines there are neither a function that could be
        tested nor free of global variables. One call is enough.""",
        """Reading `sys.argv` deep inside a function. It then works only from the command line; pass the values as
        arguments and read `sys.argv` in one place.""",
    ),
    questions=(_convert_question, _status_question),
    asks=(
        "What is `__name__`?",
        "What happens on import?",
        "Why a function for it?",
        "What about the command line?",
    ),
    notes={
        "student": (
            """The guard separates defining from doing. The first may happen often and has no consequences; the second
            happens once, on purpose.""",
        ),
        "engineer": (
            """There is no mandated entry point. Packages use `__main__.py` for `python -m package`, and installed
            commands name a function in the project's metadata. Worker processes started by `multiprocessing` may
            import the main module, so there the guard is mandatory.""",
        ),
        "hobbyist": (
            """Your collection of small scripts becomes a collection of modules by this guard: yesterday's function
            can be imported today.""",
        ),
        "teacher": (
            """Let one half of the class write a module with a loose print and the other half import it. The question
            of where the output comes from leads to the guard.""",
        ),
    },
    families=(
        Family(
            "option_and_other_arguments",
            "arguments|words: list[str] -> tuple[str, list[str]]",
            names=("split_arguments", "read_$name", "parse_arguments", "${name}_and_rest"),
            tells=(
                'The words of a command line may contain an option such as "$flag$sample". Return its value '
                '("$default" if it '
                'is not among $arguments) and the list of all words that do not begin with "--", as a pair.',
                'Return a pair: what stands behind "$flag" in the last of $arguments that begins so, or "$default" '
                "if none "
                'does, and the list of the words without "--" at the start.',
                'Take the command line $arguments apart and return two things, the value of the option "$flag" (by '
                "default "
                '"$default") and the words that are not options, which means that they do not begin with "--".',
            ),
            notes=("If the option occurs more than once, the last one counts.",),
            varies={"option": tuple({**row, "sample": row["values"].split()[0]} for row in _OPTIONS)},
            solutions=(
                '$name = "$default"\nrest = []\nfor word in $arguments:\n    if word.startswith("$flag"):\n'
                '        $name = word.removeprefix("$flag")\n    elif not word.startswith("--"):\n'
                "        rest.append(word)\nreturn $name, rest",
                'given = [word.removeprefix("$flag") for word in $arguments if word.startswith("$flag")]\n'
                'rest = [word for word in $arguments if not word.startswith("--")]\n'
                'return given[-1] if given else "$default", rest',
            ),
            oracle=_asked,
            draw=lambda rng, option: (_words(rng, option),),
            edges=(([],), (["a.txt", "--other", "7"],)),
            about={"arguments": "the words of the command line", "return": "the option's value and the other words"},
        ),
        Family(
            "exit_status_of_main",
            "arguments|words: list[str] -> int",
            names=("main", "exit_status", "run", "status_of_run"),
            tells=(
                "Return the exit status for these command line $arguments: $usage if there are fewer than $low or "
                "more than "
                "$high of them, $failure if one of them does not consist of digits only, otherwise 0.",
                "The number of $arguments has to be from $low to $high, or the status is $usage. All of them have "
                "to be texts "
                "of digits only, or it is $failure. Return the status, which is 0 if everything is right.",
                "Check the words in $arguments and return a status: $usage for a wrong number of words ($low to "
                "$high are "
                "right), $failure for a word that is not made of digits alone, 0 in all other cases.",
            ),
            notes=("A wrong number of words is found first. The empty word is not made of digits.",),
            varies={
                "need": ({"low": 1, "high": 3}, {"low": 2, "high": 3}, {"low": 1, "high": 2}),
                "codes": ({"usage": 2, "failure": 1}, {"usage": 64, "failure": 65}, {"usage": 1, "failure": 3}),
            },
            solutions=(
                "if not $low <= len($arguments) <= $high:\n    return $usage\nfor word in $arguments:\n"
                "    if not word.isdigit():\n        return $failure\nreturn 0",
                "if len($arguments) < $low or len($arguments) > $high:\n    return $usage\n"
                "return 0 if all(word.isdigit() for word in $arguments) else $failure",
            ),
            oracle=_status,
            draw=lambda rng, need, codes: (
                [rng.choice(("7", "12", "300", "5", "x", "-4", "")) for _ in range(rng.randint(0, 4))],
            ),
            edges=((["1", "2"],), (["1", "2", "3"],), (["8"],), (["1", "x"],)),
            about={"arguments": "the words of the command line", "return": "the exit status"},
        ),
        Family(
            "modules_that_do_something",
            "names: list[str] -> $kind",
            names=("$short", "${short}_of_modules", "find_$short", "which_$short"),
            tells=(
                "Each of $names is the value of __name__ in some module. Return $what.",
                "The list $names holds values of __name__, one for each module. Return $what.",
                'Given values of __name__ in $names, which is "__main__" in a file that was started, return $what.',
            ),
            varies={
                "ask": (
                    {
                        "kind": "list[str]",
                        "short": "imported",
                        "what": "those of imported modules, in order and each only once",
                        "begin": "[]",
                        "test": 'name != "__main__" and name not in found',
                        "step": "found.append(name)",
                        "call": 'list(dict.fromkeys(name for name in names if name != "__main__"))',
                    },
                    {
                        "kind": "int",
                        "short": "started",
                        "what": "how many of them belong to files that were started",
                        "begin": "0",
                        "test": 'name == "__main__"',
                        "step": "found += 1",
                        "call": 'names.count("__main__")',
                    },
                ),
            },
            solutions=(
                "found = $begin\nfor name in names:\n    if $test:\n        $step\nreturn found",
                "return $call",
            ),
            oracle=lambda names, ask: (
                sorted(set(names) - {"__main__"}, key=names.index)
                if ask["short"] == "imported"
                else sum(1 for name in names if name.strip("_") + "__" == "main__" and len(name) == 8)
            ),
            draw=lambda rng, ask: ([rng.choice(_MODULES) for _ in range(rng.randint(1, 5))],),
            edges=(([],), (["__main__", "shop", "shop", "main"],)),
            about={"names": "values of __name__", "return": "$what"},
        ),
    ),
)
