"""Several kinds of exceptions: telling them apart, treating some alike, and raising again."""

from random import Random
from typing import Any

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import distinct, fruits, people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _two_answers(rng: Random) -> Example:
    cents, guests = rng.randint(200, 900), rng.randint(2, 7)
    return example(
        """A form has two fields, an amount and a number of people. Two different things can go wrong, and the answer
        should say which.""",
        '''
        def share(cents: str, people: str) -> str:
            """Return each person's share, or what is wrong with the fields."""
            try:
                return f"{int(cents) // int(people)} cents each"
            except ValueError:
                return "both fields must be whole numbers"
            except ZeroDivisionError:
                return "nobody is there to share with"


        print(share("$cents", "$guests"))
        print(share("$cents", "few"))
        print(share("$cents", "0"))
        ''',
        """Python goes through the `except` lines from top to bottom and takes the first that fits. Here the two kinds
        have nothing to do with each other, so their order does not matter.""",
        cents=cents,
        guests=guests,
    )


def _alike(rng: Random) -> Example:
    name, other = people(rng, 2)
    a, b, c = distinct(rng, 3, 1, 60)
    return example(
        """The third result of a player is wanted. The player may be unknown, or may have fewer results; for the caller
        both mean that there is none.""",
        '''
        results = {"$name": [$a, $b, $c], "$other": [$b]}


        def third(player: str) -> int | None:
            """Return the third result of the player, None if there is none."""
            try:
                return results[player][2]
            except (KeyError, IndexError):
                return None


        print(third("$name"), third("$other"), third("Nobody"))
        print(issubclass(KeyError, LookupError), issubclass(IndexError, LookupError))
        ''',
        """The brackets make one `except` line for two kinds. As the last line shows, both are special kinds of
        `LookupError`, so `except LookupError:` would have caught the same.""",
        name=name,
        other=other,
        a=a,
        b=b,
        c=c,
    )


def _translated(rng: Random) -> Example:
    fruit, other = fruits(rng, 2)
    price = rng.randint(20, 90)
    return example(
        """Inside, the prices are a dictionary. Callers should not have to know that; for them an unknown fruit is a
        wrong value. So one exception is caught and another one raised.""",
        '''
        PRICES = {"$fruit": $price}


        def price(name: str, pieces: int) -> int:
            """Return the price of so many pieces."""
            try:
                return PRICES[name] * pieces
            except KeyError as error:
                raise ValueError(f"{name!r} is not on the price list") from error


        print(price("$fruit", 3))
        try:
            price("$other", 3)
        except ValueError as error:
            print(error)
            print("cause:", type(error.__cause__).__name__, error.__cause__)
        ''',
        """`from error` keeps the first exception as the cause of the second. A traceback shows both, joined by "The
        above exception was the direct cause of the following exception".""",
        fruit=fruit,
        other=other,
        price=price,
    )


def _counting_question(rng: Random) -> Question:
    number = rng.randint(20, 60)
    return question(
        """Try several functions with several values and count for each kind of exception how often it comes. What
        raises nothing is counted as "fine".""",
        """
        counts: dict[str, int] = {}
        for function in (int, len, abs):
            for value in ("$number", "many", $number, None):
                try:
                    function(value)
                except (TypeError, ValueError) as error:
                    key = type(error).__name__
                else:
                    key = "fine"
                counts[key] = counts.get(key, 0) + 1
        print(counts)
        """,
        """Both kinds are treated alike, so one line with brackets is enough; `type(error)` still tells them apart. An
        exception of a third kind would end the program, and so one would hear of it.""",
        number=number,
    )


def _note_question(rng: Random) -> Question:
    values = [rng.randint(2, 9), 0, rng.randint(2, 9)]
    return question(
        """A function divides 60 by each number of a list. If one division fails, it should print at which position, and
        then let the exception go on.""",
        '''
        def quotients(numbers: list[int]) -> list[int]:
            """Return 60 divided by each number."""
            found = []
            for position, number in enumerate(numbers):
                try:
                    found.append(60 // number)
                except ZeroDivisionError:
                    print("at position", position)
                    raise
            return found


        try:
            print(quotients($values))
        except ZeroDivisionError as error:
            print("caught outside:", error)
        ''',
        """A bare `raise` in an `except` block raises the same exception again. The function has added what only it
        knows, and leaves the decision to the caller.""",
        values=values,
    )


_WORDS = (
    {"bad": "no number", "zero": "division by zero"},
    {"bad": "not a number", "zero": "no divisor"},
    {"bad": "?", "zero": "infinite"},
    {"bad": "wrong input", "zero": "cannot divide by 0"},
)


def _worded(first: str, second: str, words: dict[str, str], sign: dict[str, str]) -> str:
    for text in (first, second):
        if not text.strip().lstrip("-").isdigit():
            return words["bad"]
    a, b = int(first), int(second)
    if b == 0:
        return words["zero"]
    return str(divmod(a, b)[0 if sign["op"] == "//" else 1])


_NESTED: tuple[Any, ...] = (
    {"a": [3, {"b": 7}], "c": 5},
    [[1, 2], {"a": {"c": 4}}],
    {"a": {"b": {"c": 9}}, "b": [6]},
    [{"a": 1}, [8, [5]]],
)


def _path(rng: Random, data: Any) -> list[Any]:
    """Mostly a path that exists, sometimes with a wrong last step."""
    path: list[Any] = []
    while isinstance(data, dict | list) and (not path or rng.random() < 0.8):
        step = rng.choice(list(data)) if isinstance(data, dict) else rng.randrange(len(data))
        path.append(step)
        data = data[step]
    if rng.random() < 0.5:
        path[-1 if rng.random() < 0.5 else len(path) :] = [rng.choice(("x", 5, "a", 0))]
    return path


def _followed(data: Any, path: list[Any], default: Any) -> Any:
    for step in path:
        steps = list(data) if isinstance(data, dict) else range(len(data)) if isinstance(data, list) else ()
        if step not in steps:
            return default
        data = data[step]
    return data


def _nested(rng: Random) -> tuple[Any, list[Any]]:
    data = rng.choice(_NESTED)
    return data, _path(rng, data)


_TABLES = tuple(
    dict(zip(("what", "thing", "names"), row.split("; "), strict=True))
    for row in (
        "prices; wares; tea oil jam",
        "weights; parts; bolt nut gear",
        "points; cards; ace king jack",
        "minutes; tasks; cook wash iron",
    )
)


def _ordered(rng: Random, table: dict[str, str]) -> tuple[dict[str, int], list[str]]:
    names = table["names"].split()
    known = {name: rng.randint(1, 20) for name in names[: rng.choice((2, 3, 3))]}
    return known, [rng.choice(names) for _ in range(rng.randint(1, 3))]


def _sum_or_error(known: dict[str, int], names: list[str], table: Any) -> int:
    if set(names) - set(known):
        raise ValueError
    return sum(names.count(name) * number for name, number in known.items())


LESSON = Lesson(
    topic="Several kinds of errors, and raising again",
    area="errors",
    concepts=("exceptions", "multiple_except", "reraise", "exception_hierarchy"),
    openings=(
        """One line of code can fail in several ways: the text is not a number, the number is zero, the key is missing.
        A program may answer each in its own way, or several in the same.""",
        """Catching is not always the end. Sometimes a function notes what happened and passes the exception on, or
        turns it into another one that its caller can understand.""",
        """Exceptions form families. A `KeyError` is a `LookupError`, and this is an `Exception`; catching a general
        kind catches all of its special kinds as well.""",
    ),
    ideas=(
        (
            """A `try` statement may have several `except` parts. Python compares the exception with them from top to
            bottom and runs the first that fits, and only that.""",
            """Different kinds, different answers: write one `except` part for each. If none of them fits, the exception
            goes on to the caller.""",
        ),
        (
            """For kinds that deserve the same answer, name them in brackets: `except (KeyError, IndexError):`.""",
            """`except (TypeError, ValueError) as error:` catches both, and `type(error)` tells which it was, if that
            matters.""",
        ),
        (
            """An `except` part for a general kind catches the special ones too. So special kinds have to come first;
            behind `except LookupError`, an `except KeyError` is never reached.""",
            """`KeyError` and `IndexError` are kinds of `LookupError`, `ZeroDivisionError` is a kind of
            `ArithmeticError`. `issubclass` answers such questions.""",
        ),
        (
            """A bare `raise` inside an `except` block sends the same exception on its way again, after something was
            noted or tidied up.""",
            """`raise ValueError("...") from error` replaces an exception by one that the caller can make sense of, and
            keeps the first as its cause.""",
        ),
    ),
    examples=(_two_answers, _alike, _translated),
    pitfalls=(
        """Writing `except KeyError, IndexError:` without brackets. In Python 3.11 this is a `SyntaxError`; several
        kinds form a tuple, with brackets around it.""",
        """Putting `except Exception` first. It fits almost everything, so the parts below it are dead. From special to
        general is the right order.""",
        """Catching an exception only to raise a new one without its message: `raise ValueError("failed")`. What was
        known about the cause is then missing from the text; put it in, or use `from`.""",
    ),
    questions=(_counting_question, _note_question),
    asks=(
        "How do I treat kinds differently?",
        "How do I treat kinds alike?",
        "Does the order matter?",
        "How do I pass an exception on?",
    ),
    notes={
        "student": (
            """The exceptions form a tree with `BaseException` at the root. `Exception` is the branch for programs;
            `KeyboardInterrupt` and `SystemExit` hang beside it, so that `except Exception` lets them pass.""",
        ),
        "engineer": (
            """Translating at the border of a module keeps its inner workings private: callers catch one documented kind
            and never see a `KeyError` from a dictionary that may be a database tomorrow.""",
        ),
        "analyst": (
            """A table of how often each kind of error occurred, with one example for each, tells more about a data
            set than the count of bad rows.""",
        ),
        "teacher": (
            """Let the class guess the kind for ten small lines of code, then run them. The two that nobody got right
            make a good discussion.""",
        ),
    },
    families=(
        Family(
            "division_of_texts_in_words",
            "first|a: str, second|b: str -> str",
            names=("${name}_text", "divide_texts", "${name}_or_reason", "worded_$name"),
            tells=(
                "Turn $first and $second into integers and return the $name of the division of the one by the other "
                "as a "
                'text. If one of them is no integer (ValueError), return "$bad", and if the second is zero '
                '(ZeroDivisionError), "$zero".',
                'Return str(int($first) $op int($second)), but "$bad" where that raises a ValueError and "$zero" '
                "where it "
                "raises a ZeroDivisionError.",
                "Compute int($first) $op int($second) and return it as a text; the answer to a ValueError is "
                '"$bad", the '
                'answer to a ZeroDivisionError "$zero".',
            ),
            varies={
                "words": _WORDS,
                "sign": ({"op": "//", "name": "quotient"}, {"op": "%", "name": "remainder"}),
            },
            solutions=(
                'try:\n    return str(int($first) $op int($second))\nexcept ValueError:\n    return "$bad"\n'
                'except ZeroDivisionError:\n    return "$zero"',
                'try:\n    dividend, divisor = int($first), int($second)\nexcept ValueError:\n    return "$bad"\n'
                'if divisor == 0:\n    return "$zero"\nreturn str(dividend $op divisor)',
            ),
            oracle=_worded,
            draw=lambda rng, words, sign: (
                rng.choice((str(rng.randint(-20, 90)), str(rng.randint(9, 90)), "x")),
                rng.choice((str(rng.randint(2, 9)), str(rng.randint(2, 9)), "0", "", "2.5")),
            ),
            edges=(("17", "5"), ("17", "0"), ("x", "0")),
            about={
                "first": "the dividend as a text",
                "second": "the divisor as a text",
                "return": "the result or a reason",
            },
        ),
        Family(
            "value_along_a_path",
            "data|nested: object, path|steps: list -> object",
            names=("follow", "value_at_path", "nested_value", "look_up_path", "dig"),
            tells=(
                "$data consists of dictionaries and lists inside one another. Apply the keys and indexes in $path "
                "one after "
                "another and return what is reached, or $default if some step is impossible.",
                "Go from $data inwards by the steps in $path, each a key or an index, and return the value at the end. "
                "Return $default when a step raises a KeyError, IndexError or TypeError.",
                "Follow the keys and indexes of $path into the nested dictionaries and lists of $data and return "
                "the value "
                "there. A missing key, a missing index or a value that cannot be indexed gives $default.",
            ),
            varies={"default": (None, 0, -1, "")},
            solutions=(
                "try:\n    value = $data\n    for step in $path:\n        value = value[step]\n"
                "except (KeyError, IndexError, TypeError):\n    return $default\nreturn value",
                "value = $data\nfor step in $path:\n    try:\n        value = value[step]\n"
                "    except LookupError:\n        return $default\n    except TypeError:\n        return $default\n"
                "return value",
                "import functools\nimport operator\ntry:\n    return functools.reduce(operator.getitem, $path, $data)\n"
                "except (LookupError, TypeError):\n    return $default",
            ),
            oracle=_followed,
            draw=lambda rng, default: _nested(rng),
            edges=(({"a": [1]}, ["a", 0]), ({"a": [1]}, ["a", "b"]), ([], [0]), (5, [0])),
            about={
                "data": "nested dictionaries and lists",
                "path": "keys and indexes",
                "return": "the value or $default",
            },
        ),
        Family(
            "sum_of_known_or_value_error",
            "known|$what: dict[str, int], asked|$thing: list[str] -> int",
            names=("total_$what", "sum_of_$what", "add_up_$what", "${what}_of_$thing"),
            tells=(
                "The dictionary $known has the $what of some $thing. Return the sum for all $thing in $asked.",
                "Return the sum of the $what that $known gives for the $thing in $asked.",
                "Add up the $what of all $thing in the list $asked, looked up in $known, and return the sum.",
            ),
            notes=("Something that is missing raises a ValueError, not a KeyError.",),
            varies={"table": _TABLES},
            solutions=(
                "try:\n    return sum($known[name] for name in $asked)\nexcept KeyError as error:\n"
                '    raise ValueError(f"missing among the $what: {error}") from error',
                "total = 0\nfor name in $asked:\n    try:\n        total += $known[name]\n"
                '    except KeyError as error:\n        raise ValueError(f"no $what for {name!r}") from '
                "error\nreturn total",
                "for name in $asked:\n    if name not in $known:\n"
                '        raise ValueError(f"no $what for {name!r}")\nreturn sum($known[name] for name in $asked)',
            ),
            oracle=_sum_or_error,
            draw=_ordered,
            edges=(({}, []), ({"tea": 4}, ["tea", "tea"]), ({"tea": 4}, ["oil"])),
            about={"known": "the $what by name", "asked": "the $thing", "return": "the sum"},
        ),
    ),
)
