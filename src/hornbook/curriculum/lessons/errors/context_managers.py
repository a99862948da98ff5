"""`with`: objects that set something up and clean it up again."""

from random import Random
from typing import Any

from hornbook.curriculum.family import ClassFamily, Code, Family
from hornbook.curriculum.lessons.classes._draws import body
from hornbook.curriculum.lessons.draws import numbers, people, words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _door(rng: Random) -> Example:
    name, other = people(rng, 2)
    return example(
        """A context manager is an object with two methods, one for the beginning and one for the end. This one keeps a
        door open as long as somebody is in the room.""",
        '''
        class Room:
            """A room that is unlocked while it is used."""

            def __init__(self, name: str) -> None:
                self.name = name
                self.open = False

            def __enter__(self) -> "Room":
                self.open = True
                return self

            def __exit__(self, kind, error, trace) -> None:
                self.open = False


        with Room("$name's room") as room:
            print("inside:", room.name, room.open)
        print("afterwards:", room.open)
        try:
            with Room("$other's room") as room:
                int("no number")
        except ValueError:
            print("after an error:", room.open)
        ''',
        """What `__enter__` returns is the value behind `as`. The third line of output is the point: the room was closed
        although the block ended with an exception.""",
        name=name,
        other=other,
    )


def _generator(rng: Random) -> Example:
    word = words(rng, 1)[0]
    return example(
        """Often a function is enough. With the decorator `contextmanager`, what stands before `yield` is the
        beginning and what stands under `finally` is the end.""",
        '''
        from collections.abc import Iterator
        from contextlib import contextmanager


        @contextmanager
        def changed(settings: dict[str, object], key: str, value: object) -> Iterator[None]:
            """Give a setting another value for the length of a block."""
            before = settings[key]
            settings[key] = value
            try:
                yield
            finally:
                settings[key] = before


        settings: dict[str, object] = {"language": "en", "title": "$word"}
        with changed(settings, "title", "$loud"):
            print(settings["title"])
            with changed(settings, "language", "de"):
                print(settings)
        print(settings)
        ''',
        """The blocks are nested, and each restores its own setting when it ends, the inner one first. Without `try` and
        `finally` an error in the block would leave the setting changed.""",
        word=word,
        loud=word.upper(),
    )


def _library(rng: Random) -> Example:
    values = numbers(rng, 3, 2, 60)
    return example(
        """The library has ready-made ones. `suppress` ends a block quietly at a certain exception, and
        `redirect_stdout` catches what is printed.""",
        '''
        import contextlib
        import io


        def report(numbers: list[int]) -> None:
            """Print each number with its share of the sum."""
            for number in numbers:
                print(number, round(number / sum(numbers), 2))


        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            report($values)
        lines = printed.getvalue().splitlines()
        print(len(lines), lines[0])

        prices = {"tea": 4}
        with contextlib.suppress(KeyError):
            print(prices["tea"])
            print(prices["rice"])
            print("not reached")
        print("goes on")
        ''',
        """Nothing was printed while `report` ran; its lines are in `printed`. In the second block the first line
        works, the second raises a `KeyError`, and the third is skipped.""",
        values=values,
    )


def _log_question(rng: Random) -> Question:
    word = words(rng, 1)[0]
    return question(
        """Write a context manager that notes the beginning and the end of a task in a list, and in case of an error
        also the kind of the error. The error itself should go on.""",
        '''
        class Noted:
            """Notes when a task begins and how it ends."""

            def __init__(self, log: list[str], task: str) -> None:
                self.log = log
                self.task = task

            def __enter__(self) -> None:
                self.log.append(f"begin {self.task}")

            def __exit__(self, kind, error, trace) -> None:
                how = "end" if kind is None else kind.__name__
                self.log.append(f"{how} {self.task}")


        log: list[str] = []
        with Noted(log, "$word"):
            pass
        try:
            with Noted(log, "sum"):
                sum(["a"])
        except TypeError:
            log.append("caught")
        print(log)
        ''',
        """`kind` is None if the block ended without an exception, and its class otherwise. `__exit__` returns
        nothing, which counts as false, and so the exception is not swallowed.""",
        word=word,
    )


def _stack_question(rng: Random) -> Question:
    names = words(rng, 3)
    return question(
        """Some context managers have to be entered, but how many is known only at run time. Enter one for each name
        of a list and show the order in which they are left.""",
        '''
        from contextlib import ExitStack, contextmanager


        @contextmanager
        def announced(name: str):
            """Print when the block begins and when it ends."""
            print("enter", name)
            yield name
            print("leave", name)


        with ExitStack() as stack:
            names = [stack.enter_context(announced(name)) for name in $names]
            print("working with", len(names))
        ''',
        """`ExitStack` remembers what was entered and leaves it in the opposite order, as nested `with` statements
        would. The last one in is the first one out.""",
        names=names,
    )


class _Depth:
    def __init__(self, names: dict[str, str]) -> None:
        self.names = names
        self.history = [0]

    def __getattr__(self, name: str) -> int:
        return self.history[-1] if name == self.names["now"] else max(self.history)

    def __enter__(self) -> int:
        self.history.append(self.history[-1] + 1)
        return self.history[-1]

    def __exit__(self, *error: Any) -> None:
        self.history.append(self.history[-1] - 1)


def _depth_calls(rng: Random, names: dict[str, str]) -> tuple[tuple[()], list[tuple[Any, ...]]]:
    calls: list[tuple[Any, ...]] = []
    depth = 0
    for _ in range(rng.randint(4, 7)):
        if depth and rng.random() < 0.45:
            calls.append(("__exit__", None, None, None))
            depth -= 1
        else:
            calls.append(("__enter__",))
            depth += 1
    return (), [(f".{names['now']}",), *calls, (f".{names['now']}",), (f".{names['most']}",)]


_RAISED = tuple(
    (Code(name, kind), Code(f'{name}("x")', kind("x")), None)
    for name, kind in (
        ("ValueError", ValueError),
        ("KeyError", KeyError),
        ("TypeError", TypeError),
        ("OSError", OSError),
    )
)


class _Swallow:
    def __init__(self, kind: dict[str, str]) -> None:
        self.kind = {"ValueError": ValueError, "KeyError": KeyError, "TypeError": TypeError}[kind["error"]]
        self.seen: list[bool] = []

    def __getattr__(self, name: str) -> int:
        return sum(self.seen) if name == "ignored" else len(self.seen)

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: Any, error: Any, trace: Any) -> bool:
        ours = kind is not None and kind.value is self.kind
        if kind is not None:
            self.seen.append(ours)
        return ours


def _swallow_calls(rng: Random, kind: dict[str, str]) -> tuple[tuple[()], list[tuple[Any, ...]]]:
    ours = next(row for row in _RAISED if row[0].source == kind["error"])
    calls: list[tuple[Any, ...]] = [
        ("__exit__", *ours),
        ("__exit__", *rng.choice(_RAISED)),
        ("__exit__", None, None, None),
    ]
    calls += [("__exit__", *rng.choice(_RAISED)) for _ in range(rng.randint(0, 2))]
    rng.shuffle(calls)
    return (), [(".ignored",), *calls, (".ignored",), (".errors",)]


def _entered(names: list[str], what: dict[str, str]) -> list[str]:
    log: list[str] = [what["work"]]
    for name in reversed(names):
        log = [f"{what['on']} {name}", *log, f"{what['off']} {name}"]
    return log


LESSON = Lesson(
    topic="Cleaning up with context managers",
    area="errors",
    concepts=("with_statement", "context_managers", "cleanup", "contextlib"),
    openings=(
        """Open and close, lock and unlock, change and change back: many actions come in pairs, and the second half is
        the one that gets forgotten. A `with` statement attaches it to the first.""",
        """`try` and `finally` make sure that something is tidied up, but each user has to write them. A context
        manager has them built in, once and for all.""",
        """The block under `with` is a time in which something holds: a file is open, a setting is changed, an error is
        ignored. When the block ends, by whatever way, it no longer holds.""",
    ),
    ideas=(
        (
            """`with manager as name:` calls `manager.__enter__()` before the block and `manager.__exit__(...)` behind
            it, also when the block raises or returns.""",
            """A class becomes usable with `with` by two methods: `__enter__`, whose result is what stands behind
            `as`, and `__exit__`, which cleans up.""",
        ),
        (
            """`__exit__` gets three arguments: the class of the exception, the exception, and its traceback. All are
            None if nothing was raised.""",
            """When `__exit__` returns a true value, the exception is considered dealt with and does not go on. Most
            context managers return nothing and let it pass.""",
        ),
        (
            """With `contextlib.contextmanager` a generator function serves as well: the part before `yield` sets up,
            the part behind it cleans up. Put the `yield` into `try` and `finally`.""",
            """The value that is yielded is the one behind `as`. The function must yield exactly once.""",
        ),
        (
            """Several managers can be named in one `with`, separated by commas. They are entered from left to right
            and left in the opposite order.""",
            """The library has useful ones: `open` for files, `contextlib.suppress` for an exception to be ignored,
            `contextlib.redirect_stdout` for printed text, `ExitStack` for a number known only later.""",
        ),
    ),
    examples=(_door, _generator, _library),
    pitfalls=(
        """Leaving out `try` and `finally` around the `yield` of a generator. An exception in the block appears at the
        `yield`, and the lines behind it are never run.""",
        """Returning `True` from `__exit__` without looking at the exception. Every error in the block then disappears
        without a trace.""",
        """Forgetting `return self` in `__enter__`. The name behind `as` is then `None`, and its first use raises an
        `AttributeError`.""",
    ),
    questions=(_log_question, _stack_question),
    asks=(
        "What does `with` do?",
        "What does `__exit__` learn about errors?",
        "Is there a shorter way than a class?",
        "What about several at once?",
    ),
    notes={
        "young": (
            """When you lend your bicycle to a friend for the afternoon, it is yours again at dinner. You do not have
            to think of it each time; that was agreed at the start. `with` is such an agreement.""",
        ),
        "engineer": (
            """A `with` statement is deterministic cleanup, like RAII or `using` or try-with-resources, tied to a block
            instead of to the lifetime of an object.""",
        ),
        "analyst": (
            """`with open(...) as file:` is the form to use for files, always. Temporary options of pandas work the
            same way: `with pandas.option_context(...)`.""",
        ),
        "hobbyist": (
            """You will use context managers long before you write one. When the same three lines of tidying up appear
            for the third time, write one.""",
        ),
    },
    families=(
        ClassFamily(
            "depth_of_with_blocks",
            names=("Depth", "Level", "Nesting", "Layers", "Visits"),
            tells=(
                "A context manager, made without arguments, that can be entered again while it is in use. The "
                "attribute $now "
                "says in how many with blocks it is at present, $most the largest such number so far.",
                "$name() is used with `with`, also inside its own block. It has the attributes $now (how many "
                "blocks have been "
                "entered and not yet left) and $most (the greatest value that $now ever had), both 0 at first.",
                "Counts nested with blocks: $now is the number of those that are open, $most the most that were "
                "ever open at "
                "once. Made without arguments.",
            ),
            methods=(
                "__enter__(): count one more block and return how many there are now",
                "__exit__(kind, error, trace): count one block less; exceptions go on",
            ),
            varies={
                "names": tuple(
                    dict(zip(("now", "most"), row.split(), strict=True))
                    for row in ("depth deepest", "active most", "inside peak", "open highest")
                )
            },
            solutions=(
                body("""
                    def __init__(self):
                        self.$now = 0
                        self.$most = 0

                    def __enter__(self):
                        self.$now += 1
                        self.$most = max(self.$most, self.$now)
                        return self.$now

                    def __exit__(self, kind, error, trace):
                        self.$now -= 1
                    """),
                body("""
                    def __init__(self):
                        self.$now = self.$most = 0

                    def __enter__(self):
                        self.$now += 1
                        if self.$now > self.$most:
                            self.$most = self.$now
                        return self.$now

                    def __exit__(self, *details):
                        self.$now -= 1
                        return False
                    """),
            ),
            oracle=_Depth,
            draw=_depth_calls,
        ),
        ClassFamily(
            "manager_that_ignores_one_kind",
            names=("Ignoring", "Lenient", "Forgiving", "Tolerant", "Skipping"),
            tells=(
                "A context manager that ends its block quietly when $error is raised in it and lets all other "
                "exceptions go "
                "on. Made without arguments. The attribute ignored counts the former, errors counts all exceptions.",
                "$name() is used with `with`. A $error in the block is swallowed, any other exception is not. The "
                "attributes "
                "ignored and errors, 0 at first, count the swallowed ones and all of them.",
                "Swallows $error, and nothing else, when used with `with`. It counts in the attribute errors how many "
                "exceptions it has seen and in ignored how many of them it swallowed. Takes no arguments.",
            ),
            methods=(
                "__enter__(): do nothing",
                "__exit__(kind, error, trace): return True exactly if kind is $error, otherwise False; kind is None "
                "when there "
                "was no exception",
            ),
            varies={"kind": tuple({"error": name} for name in ("ValueError", "KeyError", "TypeError"))},
            solutions=(
                body("""
                    def __init__(self):
                        self.ignored = 0
                        self.errors = 0

                    def __enter__(self):
                        pass

                    def __exit__(self, kind, error, trace):
                        if kind is None:
                            return False
                        self.errors += 1
                        if kind is not $error:
                            return False
                        self.ignored += 1
                        return True
                    """),
                body("""
                    def __init__(self):
                        self.ignored = self.errors = 0

                    def __enter__(self):
                        return None

                    def __exit__(self, kind, error, trace):
                        self.errors += kind is not None
                        self.ignored += kind is $error
                        return kind is $error
                    """),
            ),
            oracle=_Swallow,
            draw=_swallow_calls,
        ),
        Family(
            "log_of_nested_managers",
            "names|parts: list[str] -> list[str]",
            names=("nested_log", "log_of_blocks", "enter_all", "order_of_events"),
            tells=(
                "Enter a Noted for each name of $names, one inside the other in this order, all with the same log. "
                "Append "
                '"$work" to the log in the innermost block, leave them all, and return the log.',
                "Return the log after these steps: with blocks of Noted(log, name) are nested, the first name of "
                "$names "
                'outermost; in the innermost one "$work" is appended; all are left.',
                'Nest one with block for each of $names, using Noted and one common log, and append "$work" to the '
                "log when "
                "all have been entered. Return the log as it is after the last block.",
            ),
            setup="""
                class Noted:
                    def __init__(self, log, name):
                        self.log = log
                        self.name = name

                    def __enter__(self):
                        self.log.append(f"$on {self.name}")

                    def __exit__(self, *details):
                        self.log.append(f"$off {self.name}")
                """,
            varies={
                "what": tuple(
                    dict(zip(("on", "off", "work"), row.split(), strict=True))
                    for row in ("in out work", "open close read", "lock unlock change", "begin end rest")
                )
            },
            solutions=(
                "from contextlib import ExitStack\nlog = []\nwith ExitStack() as stack:\n    for name in $names:\n"
                '        stack.enter_context(Noted(log, name))\n    log.append("$work")\nreturn log',
                'log = []\n\ndef nest(rest):\n    if not rest:\n        log.append("$work")\n        return\n'
                "    with Noted(log, rest[0]):\n        nest(rest[1:])\n\nnest($names)\nreturn log",
            ),
            oracle=_entered,
            draw=lambda rng, what: (rng.sample(("a", "b", "c", "tea", "oil", "x"), rng.randint(1, 3)),),
            edges=(([],),),
            about={"names": "the names, the outermost first", "return": "the log"},
        ),
    ),
)
