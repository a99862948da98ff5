"""The other two parts of a `try` statement: `else` for success, `finally` for the end in any case."""

from collections.abc import Callable
from random import Random
from typing import Any

from hornbook.curriculum.family import ClassFamily, Code, Family
from hornbook.curriculum.lessons.classes._draws import body
from hornbook.curriculum.lessons.draws import fruits, people, things
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _order(rng: Random) -> Example:
    good, bad = str(rng.randint(2, 60)), rng.choice(fruits(rng, 3))
    return example(
        """Which parts run when? A program that reports each of them settles the question.""",
        '''
        def read(text: str) -> None:
            """Try to read a number and say which parts of the statement are run."""
            print("reading", repr(text))
            try:
                number = int(text)
            except ValueError:
                print("  except: no number")
            else:
                print("  else: number", number)
            finally:
                print("  finally: done")


        read("$good")
        read("$bad")
        ''',
        """Of `except` and `else` exactly one was run each time, `finally` both times. The name `number` is used only
        in the `else` part, where it is sure to exist.""",
        good=good,
        bad=bad,
    )


def _light(rng: Random) -> Example:
    a, b = rng.randint(20, 60), rng.randint(2, 9)
    return example(
        """A machine is switched on, does its work and must be switched off again, whatever happens in between. Even a
        `return` does not get past `finally`.""",
        '''
        events: list[str] = []


        def cut(length: int, pieces: int) -> int:
            """Return the length of each piece; the saw is off afterwards in any case."""
            events.append("on")
            try:
                return length // pieces
            finally:
                events.append("off")


        print(cut($a, $b), events)
        try:
            cut($a, 0)
        except ZeroDivisionError:
            print("failed", events)
        ''',
        """There is no `except` in the function, so it deals with no error; it only tidies up. The exception goes on
        to the caller, after "off" has been noted.""",
        a=a,
        b=b,
    )


def _narrow(rng: Random) -> Example:
    name, thing = people(rng, 1)[0], things(rng, 1)[0]
    return example(
        """Two lookups can fail, but only the first of them is expected to. `else` keeps the second one out of the
        reach of `except`.""",
        '''
        owners = {"$thing": "$name"}
        phones: dict[str, str] = {}


        def phone_of_owner(thing: str) -> str:
            """Return the phone number of the owner, "nobody" for a thing without owner."""
            try:
                owner = owners[thing]
            except KeyError:
                return "nobody"
            else:
                return phones[owner]


        print(phone_of_owner("sledge"))
        try:
            print(phone_of_owner("$thing"))
        except KeyError as error:
            print("a gap in the data:", error)
        ''',
        """The owner is known, but the phone number is missing, and this is a mistake in the data. With both lookups
        under `try`, the answer would have been "nobody", which is wrong.""",
        name=name,
        thing=thing,
    )


def _count_question(rng: Random) -> Question:
    texts = [str(rng.randint(1, 30)), rng.choice(("x", "-", "n/a")), str(rng.randint(31, 60))]
    return question(
        """Go through $texts and add up the numbers. Count the texts that were read, whether they were good or bad, by a
        line that stands in one place only.""",
        """
        texts = $texts
        total = seen = 0
        for text in texts:
            try:
                number = int(text)
            except ValueError:
                continue
            else:
                total += number
            finally:
                seen += 1
        print(total, seen)
        """,
        """Not even `continue` gets past `finally`, so the counter is raised for the bad text too. The sum is changed
        in the `else` part alone.""",
        texts=texts,
    )


def _restore_question(rng: Random) -> Question:
    start, other = rng.randint(2, 5), rng.randint(6, 9)
    return question(
        """A setting is to be changed for one call of a function and restored afterwards, even if the function fails.
        Write that.""",
        '''
        settings = {"digits": $start}


        def shown(number: float) -> str:
            """Return the number with as many digits as the settings say."""
            return f"{number:.{settings['digits']}f}"


        def shown_with(number: float, digits: int) -> str:
            """Return the number with so many digits; the settings stay as they are."""
            before = settings["digits"]
            settings["digits"] = digits
            try:
                return shown(number)
            finally:
                settings["digits"] = before


        print(shown(1 / 3), shown_with(1 / 3, $other), shown(1 / 3))
        try:
            shown_with("a third", 1)
        except ValueError as error:
            print(type(error).__name__, settings)
        ''',
        """The old value is remembered before anything is changed. The text cannot be formatted as a number, yet the
        settings are as they were.""",
        start=start,
        other=other,
    )


_ACTIONS: tuple[dict[str, str], ...] = (
    {"arg": "text", "hint": "str", "action": "int(text)", "error": "ValueError", "short": "conversion"},
    {"arg": "number", "hint": "int", "action": "10 // number", "error": "ZeroDivisionError", "short": "division"},
    {"arg": "index", "hint": "int", "action": "[4, 7, 9][index]", "error": "IndexError", "short": "lookup"},
    {"arg": "key", "hint": "str", "action": '{"a": 1, "b": 2}[key]', "error": "KeyError", "short": "access"},
)
_VALUES: dict[str, tuple[Any, ...]] = {
    "text": ("7", "x", "", "-3", "2.0", "40"),
    "number": (0, 1, -4, 12, 5, 3),
    "index": (0, 2, 3, -1, -3, -4, 7),
    "key": ("a", "b", "c", "", "A", "ab"),
}
_RESULTS: dict[str, Callable[[Any], Any]] = {
    "text": lambda value: value if value.lstrip("-").isdigit() else None,
    "number": lambda value: (10 - 10 % value) // value if value else None,
    "index": lambda value: {0: 4, 1: 7, 2: 9, -1: 9, -2: 7, -3: 4}.get(value),
    "key": lambda value: {"a": 1, "b": 2}.get(value),
}


def _ran(value: Any, what: dict[str, str], names: dict[str, str]) -> list[str]:
    result = _RESULTS[what["arg"]](value)
    return [names["first"], names["bad"] if result is None else str(result), names["last"]]


class _Busy:
    """A function in a call is either a pair of a source and a value, or asks for the state, which is the value None."""

    def __init__(self, names: dict[str, str]) -> None:
        self.names = names
        self.log: list[bool] = []
        setattr(self, names["flag"], False)

    def __getattr__(self, name: str) -> int:
        return len(self.log) if name == "runs" else sum(self.log)

    def run(self, action: Code, value: Any) -> Any:
        self.log.append(False)
        if action.value is None:
            result = True
        else:
            result = action.value(value)
        self.log[-1] = True
        return result


def _busy_calls(rng: Random, names: dict[str, str]) -> tuple[tuple[()], list[tuple[Any, ...]]]:
    state = Code(f"lambda value: item.{names['flag']}", None)
    works = [
        ("run", Code.of("int"), "12"),
        ("run", Code.of("len"), "tea"),
        ("run", Code.of("abs"), -7),
        ("run", state, 0),
    ]
    fails = [("run", Code.of("int"), "x"), ("run", Code.of("len"), 5), ("run", Code.of("abs"), "no")]
    calls: list[tuple[Any, ...]] = [*rng.sample(works, 2), rng.choice(fails), ("run", state, 0)]
    rng.shuffle(calls)
    return (), [*calls, (".runs",), (".done",), (f".{names['flag']}",)]


def _log(texts: list[str], words: dict[str, str]) -> list[str]:
    middle = [str(int(text)) if text.lstrip("-").isdigit() else words["bad"] for text in texts]
    return [entry for word in middle for entry in (words["start"], word, words["end"])]


LESSON = Lesson(
    topic="else and finally: after success, and in any case",
    area="errors",
    concepts=("try_except", "else_clause", "finally_clause", "cleanup"),
    openings=(
        """A `try` statement can have four parts. The first two are in every program; the other two answer the questions
        "what if it worked?" and "what has to be done either way?".""",
        """Whoever opens a drawer should close it, also when the thing looked for is not in it. In a program `finally`
        sees to that.""",
        """The fewer lines stand under `try`, the clearer it is what may fail. The lines that need its success have a
        place of their own, called `else`.""",
    ),
    ideas=(
        (
            """`else` comes after the last `except` and is run if the `try` block raised nothing. Exceptions from the
            `else` block are not caught by the statement.""",
            """Put only the risky line under `try` and what follows from its success under `else`. An error in the
            second part is then never taken for the expected one.""",
        ),
        (
            """`finally` is run in every case: after success, after a caught exception, and also when an exception
            goes on to the caller.""",
            """Not even `return`, `break` or `continue` leaves a `try` statement before its `finally` part was run.""",
        ),
        (
            """`try` with `finally` and without `except` is allowed and common. It handles no error; it makes sure that
            something is tidied up.""",
            """Typical work for `finally` is undoing: close what was opened, switch off what was switched on, put back a
            setting.""",
        ),
        (
            """The order in the text is fixed: `try`, `except`, `else`, `finally`. Each of the last three may be
            missing, but not all, and `else` needs an `except`.""",
            """Read the four as a sentence: try this; if it fails, do that; if it works, do the other; and finally, in
            any case, this.""",
        ),
    ),
    examples=(_order, _light, _narrow),
    pitfalls=(
        """A `return` inside `finally`. It replaces the result of the function and swallows an exception that was
        under way. Use `finally` for tidying up, not for results.""",
        """Starting the thing inside the `try` block. If `open` itself fails, `finally` tries to close what does not
        exist. Open first, then write `try`.""",
        """Taking `else` for the opposite of `try`. It belongs to "nothing was raised"; the lines for failure stand
        under `except`.""",
    ),
    questions=(_count_question, _restore_question),
    asks=(
        "When is `else` run?",
        "When is `finally` run?",
        "What is `finally` used for?",
        "How do the parts go together?",
    ),
    notes={
        "young": (
            """You try to catch the ball. If you drop it, you pick it up. If you catch it, you throw it back. And
            finally, when the bell rings, the ball goes into the box.""",
        ),
        "engineer": (
            """`finally` behaves as in Java or C#. For resources a `with` statement is usually better, since the
            cleaning up is then written once, in the resource.""",
        ),
        "student": (
            """`else` has an unusual meaning in three places: after `try`, `for` and `while` it is run when the
            statement was not left early.""",
        ),
    },
    families=(
        Family(
            "log_of_one_try_statement",
            "$arg: $hint -> list[str]",
            names=("log_$short", "${short}_log", "trace_$short", "protocol_of_$short"),
            tells=(
                'Evaluate $action in a try statement and return a log of three texts: "$first"; the result as a '
                "text, or "
                '"$bad" if $error is raised; "$last" in any case.',
                'Return a list of "$first", the value of $action as a text ("$bad" if it raises $error) and "$last".',
                'Keep a log of a try statement around $action: "$first" at the start, "$bad" for $error, the value '
                "as a "
                'text when nothing was raised, and "$last" at the end. Return the log as a list.',
            ),
            varies={
                "what": _ACTIONS,
                "names": (
                    {"first": "try", "bad": "failed", "last": "finally"},
                    {"first": "start", "bad": "error", "last": "end"},
                    {"first": "open", "bad": "none", "last": "close"},
                ),
            },
            solutions=(
                'log = ["$first"]\ntry:\n    value = $action\nexcept $error:\n    log.append("$bad")\nelse:\n'
                '    log.append(str(value))\nfinally:\n    log.append("$last")\nreturn log',
                'try:\n    middle = str($action)\nexcept $error:\n    middle = "$bad"\n'
                'return ["$first", middle, "$last"]',
            ),
            oracle=_ran,
            draw=lambda rng, what, names: (rng.choice(_VALUES[what["arg"]]),),
        ),
        ClassFamily(
            "flag_lowered_in_any_case",
            names=("Worker", "Machine", "Desk", "Printer", "Crane"),
            tells=(
                "Runs functions. The attribute $flag is True while one is being run and False at all other times; runs "
                "counts the calls of run, done those in which the function did not raise. Made without arguments.",
                "A $name is made without arguments. Its attributes are $flag (False, except while a function runs), "
                "runs "
                "(how often run was called) and done (how often the function came to its end).",
                "Keeps count of the functions that it runs: runs is the number of all, done the number of those that "
                "raised nothing. The attribute $flag is True only during a run. The constructor takes no arguments.",
            ),
            methods=(
                "run(action, value): return action(value); an exception of the action is passed on to the caller",
            ),
            varies={"names": tuple({"flag": flag} for flag in ("busy", "active", "locked", "running", "in_use"))},
            solutions=(
                body("""
                    def __init__(self):
                        self.$flag = False
                        self.runs = 0
                        self.done = 0

                    def run(self, action, value):
                        self.runs += 1
                        self.$flag = True
                        try:
                            result = action(value)
                        finally:
                            self.$flag = False
                        self.done += 1
                        return result
                    """),
                body("""
                    def __init__(self):
                        self.$flag = False
                        self.runs = self.done = 0

                    def run(self, action, value):
                        self.runs += 1
                        self.$flag = True
                        try:
                            result = action(value)
                            self.done += 1
                            return result
                        finally:
                            self.$flag = False
                    """),
            ),
            oracle=_Busy,
            draw=_busy_calls,
        ),
        Family(
            "log_of_opening_and_closing",
            "texts|entries: list[str] -> list[str]",
            names=("reading_log", "log_entries", "protocol", "log_of_texts"),
            tells=(
                'For each text of $texts the log gets "$start", then the number as str(int(text)), or "$bad" if int '
                "raises "
                'a ValueError, and then "$end". Return the log, a list of texts.',
                'Return a log with three entries for every text in $texts: "$start", the integer in it as a text '
                '("$bad" '
                'if there is none), "$end".',
                'Read integers from $texts one by one, and log each reading by three entries: "$start"; the integer '
                "as a "
                'text, or "$bad" when int raises a ValueError; "$end". Return the log.',
            ),
            solutions=(
                'log = []\nfor text in $texts:\n    log.append("$start")\n    try:\n        '
                "log.append(str(int(text)))\n"
                '    except ValueError:\n        log.append("$bad")\n    finally:\n        '
                'log.append("$end")\nreturn log',
                "log = []\nfor text in $texts:\n    try:\n        middle = str(int(text))\n    except ValueError:\n"
                '        middle = "$bad"\n    log += ["$start", middle, "$end"]\nreturn log',
            ),
            varies={
                "words": (
                    {"start": "open", "bad": "bad", "end": "close"},
                    {"start": "on", "bad": "none", "end": "off"},
                    {"start": "<", "bad": "?", "end": ">"},
                )
            },
            oracle=_log,
            draw=lambda rng, words: (
                [rng.choice(("7", "x", "-3", "", "40", "4 5")) for _ in range(rng.randint(1, 3))],
            ),
            edges=(([],),),
            about={"texts": "the texts to read", "return": "the log"},
        ),
    ),
)
