"""Decorators: functions wrapped in functions."""

from collections.abc import Callable
from random import Random
from typing import Any

from hornbook.curriculum.family import Code, Family
from hornbook.curriculum.lessons.draws import literal, numbers, people
from hornbook.curriculum.lessons.higher_order._draws import call_of_result, step
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _announced(rng: Random) -> Example:
    a, b = numbers(rng, 2, 2, 40)
    return example(
        """A decorator gets a function and returns another one, which calls the first and does something besides.
        Here each call is announced.""",
        '''
        from collections.abc import Callable
        from functools import wraps
        from typing import Any


        def announced(function: Callable[..., Any]) -> Callable[..., Any]:
            """Return the function with a line printed before and after each call."""

            @wraps(function)
            def wrapper(*args: Any) -> Any:
                print("calling", function.__name__, args)
                result = function(*args)
                print("result", result)
                return result

            return wrapper


        @announced
        def area(width: int, height: int) -> int:
            """Return the area of a rectangle."""
            return width * height


        area($a, $b)
        print(area.__name__)
        ''',
        """The line `@announced` means `area = announced(area)`. From then on the name `area` stands for the
        wrapper. `wraps` gives it the name and the docstring of the original.""",
        a=a,
        b=b,
    )


def _counted(rng: Random) -> Example:
    names = people(rng, 3)
    return example(
        """The number of calls is kept as an attribute of the wrapper, so that everybody can read it.""",
        '''
        from collections.abc import Callable
        from functools import wraps
        from typing import Any


        def counted(function: Callable[..., Any]) -> Callable[..., Any]:
            """Return the function with its calls counted in the attribute calls."""

            @wraps(function)
            def wrapper(*args: Any) -> Any:
                wrapper.calls += 1
                return function(*args)

            wrapper.calls = 0
            return wrapper


        @counted
        def shorten(name: str) -> str:
            """Return the first three letters."""
            return name[:3]


        print([shorten(name) for name in $names])
        print(shorten.calls)
        ''',
        """`shorten` itself knows nothing of the counting. Its task and the bookkeeping are in different places,
        and the same decorator can count the calls of other functions.""",
        names=literal(names),
    )


def _validated(rng: Random) -> Example:
    good, bad = rng.randint(4, 90), -rng.randint(1, 9)
    return example(
        """Several functions want arguments that are not negative. The check is written once.""",
        '''
        from collections.abc import Callable
        from functools import wraps

        Function = Callable[[int], int]


        def not_negative(function: Function) -> Function:
            """Return the function with a check that its argument is not negative."""

            @wraps(function)
            def wrapper(number: int) -> int:
                if number < 0:
                    raise ValueError(f"{function.__name__} got {number}")
                return function(number)

            return wrapper


        @not_negative
        def digits(number: int) -> int:
            """Return the number of decimal digits."""
            return len(str(number))


        print(digits($good))
        try:
            digits($bad)
        except ValueError as error:
            print("refused:", error)
        ''',
        """The wrapper decides whether the function is called at all. With a negative number it is not.""",
        good=good,
        bad=bad,
    )


def _with_argument(rng: Random) -> Example:
    times = rng.randint(2, 4)
    name = people(rng, 1)[0]
    return example(
        """A decorator with an argument needs one more level: a function that takes the argument and returns the
        decorator.""",
        '''
        from collections.abc import Callable
        from functools import wraps
        from typing import Any


        def repeat(times: int) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
            """Return a decorator that calls the function so many times."""

            def decorator(function: Callable[..., Any]) -> Callable[..., Any]:
                @wraps(function)
                def wrapper(*args: Any) -> list[Any]:
                    return [function(*args) for _ in range(times)]

                return wrapper

            return decorator


        @repeat($times)
        def greet(name: str) -> str:
            """Return a greeting."""
            return "Hello, " + name


        print(greet("$name"))
        ''',
        """`repeat($times)` is called first and returns `decorator`; this then gets `greet`. From the outside to
        the inside the levels are: the setting, the function, the call.""",
        times=times,
        name=name,
    )


def _upper_question(rng: Random) -> Question:
    name = people(rng, 1)[0]
    return question(
        """Write a decorator for functions that return a text. The decorated function returns the text in upper
        case.""",
        '''
        from collections.abc import Callable
        from functools import wraps
        from typing import Any


        def loud(function: Callable[..., str]) -> Callable[..., str]:
            """Return the function with its result in upper case."""

            @wraps(function)
            def wrapper(*args: Any) -> str:
                return function(*args).upper()

            return wrapper


        @loud
        def welcome(name: str) -> str:
            """Return a line of welcome."""
            return f"welcome, {name}"


        print(welcome("$name"))
        ''',
        """The original is called with all arguments as they came, and what it returns is changed on the way out.""",
        name=name,
    )


def _default_question(rng: Random) -> Question:
    a, b = rng.randint(10, 99), rng.randint(2, 9)
    return question(
        """Write a decorator that makes a function return `None` where it would raise a `ZeroDivisionError`.""",
        '''
        from collections.abc import Callable
        from functools import wraps
        from typing import Any


        def none_for_division_by_zero(function: Callable[..., Any]) -> Callable[..., Any]:
            """Return the function, with None in place of a ZeroDivisionError."""

            @wraps(function)
            def wrapper(*args: Any) -> Any:
                try:
                    return function(*args)
                except ZeroDivisionError:
                    return None

            return wrapper


        @none_for_division_by_zero
        def share(total: int, people: int) -> int:
            """Return the share of each, rounded down."""
            return total // people


        print(share($a, $b), share($a, 0))
        ''',
        """Only the one kind of exception is caught. Others, such as a `TypeError` for a text, still reach the
        caller.""",
        a=a,
        b=b,
    )


def _guarded(args: tuple[Any, ...], rule: dict[str, str]) -> Any:
    function, limit, number = args
    result = function(number)
    wrong = {
        "argument": number > limit,
        "result": result > limit,
        "both": max(number, result) > limit,
    }[rule["k"]]
    if wrong:
        raise ValueError("too large")
    return result


def _rescued(args: tuple[Any, ...], kind: dict[str, str]) -> Any:
    function, default, number = args
    bad = kind["k"] == "zero" and number == 0
    return default if bad or (kind["k"] == "value" and not str(number).isdigit()) else function(number)


def _draw_rescue(rng: Random, kind: dict[str, str]) -> tuple[Code, ...]:
    if kind["k"] == "zero":
        function = Code.of(rng.choice(("lambda n: 60 // n", "lambda n: 7 % n", "lambda n: (n + 12) // n")))
        return call_of_result((function, rng.randint(-1, 1)), (rng.choice((0, 0, rng.randint(1, 9))),))
    function = Code.of(rng.choice(("int", "lambda s: int(s) + 1", "lambda s: 2 * int(s)")))
    return call_of_result((function, rng.randint(-1, 1)), (rng.choice(("12", "7", "x", "", "3a", "40")),))


def _draw_guard(rng: Random, rule: dict[str, str]) -> tuple[Code, ...]:
    function, number = step(rng), rng.randint(-3, 12)
    return call_of_result((function, rng.randint(4, 20)), (number,))


def _counted_calls(function: Callable[[int], int], values: list[int], what: dict[str, str]) -> tuple[list[int], int]:
    """Without any wrapper."""
    results = [function(value) for value in values]
    return results, {
        "all": len(values),
        "negative": len([v for v in values if str(v)[0] == "-"]),
        "same": len([1 for v, r in zip(values, results, strict=True) if v - r == 0]),
    }[what["k"]]


LESSON = Lesson(
    topic="Decorators: wrapping a function in another one",
    area="scopes",
    concepts=("decorator", "wrapper", "functools_wraps"),
    openings=(
        """Logging, checking, counting, timing: such things are wanted around many functions, and belong to none of
        them. A decorator puts them around a function from outside.""",
        """A present stays the same when it is wrapped in paper. A decorated function does the same as before, with
        something around it.""",
        """The line `@announced` above a `def` looks like magic and is a plain assignment. Whoever can write a
        function that returns a function can write decorators.""",
    ),
    ideas=(
        (
            """A decorator is a function that takes a function and returns one. `@name` above a definition is short for
            `function = name(function)` below it.""",
            """Three functions have a part in it: the decorator, the original, and the wrapper that takes the original's
            place. The wrapper is made inside the decorator.""",
        ),
        (
            """The wrapper takes `*args` and, where needed, `**kwargs`, and passes them on. So it fits functions
            with any parameters.""",
            """What goes in and what comes out passes through the wrapper. It may change the arguments, change the
            result, refuse the call, or do something before and after.""",
        ),
        (
            """The wrapper has to return what the original returns, if callers want it. A wrapper without `return`
            turns every result into `None`.""",
            """`functools.wraps(function)` above the wrapper copies name and docstring. Without it, all decorated
            functions are called `wrapper` in error messages.""",
        ),
        (
            """The decorator runs once, when the function is defined; the wrapper runs at every call. What is to
            happen once stands outside the wrapper.""",
            """A decorator with arguments is a function that returns a decorator. In `@repeat(3)` the call
            `repeat(3)` comes first, and what it returns is applied to the function.""",
        ),
    ),
    examples=(_announced, _counted, _validated, _with_argument),
    pitfalls=(
        """Returning the result of a call in place of the wrapper: `return wrapper()`. The decorator then calls the
        function at once, at its definition. It has to be `return wrapper`.""",
        """Forgetting `return` in the wrapper. The function is called and its result is dropped; all callers get
        `None`.""",
        """Writing `@repeat` for a decorator that wants an argument. `times` is then the function, and the
        confusion shows only later. It must be `@repeat(3)`.""",
    ),
    questions=(_upper_question, _default_question),
    asks=(
        "What does the line with `@` mean?",
        "How does the wrapper handle any arguments?",
        "What must a wrapper not forget?",
        "When does which part run?",
    ),
    notes={
        "engineer": (
            """Python's decorators are the decorator pattern for functions, and aspect-oriented programming on a small
            scale. In contrast to Java's annotations they run; they are not mere marks.""",
        ),
        "student": (
            """A decorator is a function from functions to functions. Two stacked decorators are composed, and the lower
            one is applied first.""",
        ),
        "hobbyist": (
            """You will use decorators (`@property`, `@dataclass`, `@lru_cache`) long before you write one. To know
            what the sign means is enough for that.""",
        ),
    },
    families=(
        Family(
            "guarded_function",
            "function|f: Callable[[int], int], limit: int -> Callable[[int], int]",
            setup="from collections.abc import Callable",
            names=("guarded", "with_limit", "checked", "limit_calls_to"),
            tells=(
                "Return a wrapper around $function. It takes a number and returns what $function returns for it, "
                "but raises a ValueError if $when $limit.",
                "Wrap $function, which takes and returns a number: the new function gives the same result, "
                "except that it raises ValueError when $when $limit.",
                "Return a function that calls $function with its argument and returns the result. If $when $limit, it "
                "raises a ValueError instead.",
            ),
            varies={
                "rule": (
                    {"when": "the argument is above", "test": "number", "k": "argument"},
                    {"when": "the result is above", "test": "result", "k": "result"},
                    {"when": "the argument or the result is above", "test": "max(number, result)", "k": "both"},
                )
            },
            solutions=(
                "def wrapper(number):\n    result = $function(number)\n    if $test > $limit:\n"
                '        raise ValueError("above the limit")\n    return result\n\nreturn wrapper',
                "from functools import wraps\n\n@wraps($function)\ndef guarded_call(number):\n"
                "    result = $function(number)\n    if $test <= $limit:\n        return result\n"
                '    raise ValueError(f"{number} is not allowed")\n\nreturn guarded_call',
            ),
            oracle=_guarded,
            draw=_draw_guard,
            edges=(
                call_of_result((Code.of("lambda n: n + 5"), 9), (3,)),
                call_of_result((Code.of("lambda n: n + 5"), 9), (5,)),
                call_of_result((Code.of("lambda n: n - 5"), 9), (10,)),
            ),
            about={
                "function": "a function of one number",
                "limit": "the largest allowed number",
                "return": "the wrapped function",
            },
        ),
        Family(
            "function_with_rescue_value",
            "function|f: Callable, default|fallback: int -> Callable",
            setup="from collections.abc import Callable",
            names=("with_default", "rescued", "safe_version", "or_default"),
            tells=(
                "Return a function of one argument that returns what $function returns for it, or $default if "
                "$function raises a $error.",
                "Wrap $function in a new function. It passes its one argument on and returns the result; when a "
                "$error is raised, it returns $default.",
                "Make a version of $function (a function of one argument) that gives $default wherever the original "
                "raises $error.",
            ),
            varies={
                "kind": (
                    {"error": "ZeroDivisionError", "k": "zero"},
                    {"error": "ValueError", "k": "value"},
                )
            },
            solutions=(
                "def wrapper(argument):\n    try:\n        return $function(argument)\n    except $error:\n"
                "        return $default\n\nreturn wrapper",
                "from functools import wraps\n\n@wraps($function)\ndef wrapper(argument):\n    try:\n"
                "        result = $function(argument)\n    except $error:\n        result = $default\n"
                "    return result\n\nreturn wrapper",
            ),
            oracle=_rescued,
            draw=_draw_rescue,
            about={
                "function": "a function of one argument",
                "default": "the result in case of the error",
                "return": "the wrapped function",
            },
        ),
        Family(
            "results_and_counted_calls",
            "function|f: Callable[[int], int], values|numbers: list[int] -> tuple[list[int], int]",
            setup="from collections.abc import Callable",
            names=("run_counted", "results_and_count", "call_and_count", "with_statistics"),
            tells=(
                "Call $function with each of $values and return a pair: the list of the results, and $count.",
                "Return two things: the list of what $function returns for $values, and $count.",
                "Apply $function to all of $values, keeping a count of its calls. Return (list of results, "
                "count), where the count is $count.",
            ),
            varies={
                "what": (
                    {"count": "the number of calls with a negative argument", "test": "number < 0", "k": "negative"},
                    {
                        "count": "the number of calls whose result equals the argument",
                        "test": "result == number",
                        "k": "same",
                    },
                )
            },
            solutions=(
                "count = 0\n\ndef counted(number):\n    nonlocal count\n    result = $function(number)\n    if $test:\n"
                "        count += 1\n    return result\n\nresults = [counted(value) for value in $values]\n"
                "return results, count",
                "results = []\ncount = 0\nfor number in $values:\n    result = $function(number)\n"
                "    results.append(result)\n    count += $test\nreturn results, count",
            ),
            oracle=_counted_calls,
            draw=lambda rng, what: (
                Code.of(
                    rng.choice(
                        (
                            "abs",
                            "lambda n: n * n",
                            "lambda n: max(n, 3)",
                            "lambda n: -n",
                            "lambda n: n % 5",
                            "lambda n: min(n, 4)",
                        )
                    )
                ),
                numbers(rng, rng.randint(2, 6), -6, 8),
            ),
            edges=((Code.of("abs"), []), (Code.of("abs"), [-2, 0, 2]), (Code.of("lambda n: n * n"), [-1, 1, 0, 3])),
            about={
                "function": "a function of one number",
                "values": "the arguments",
                "return": "the results and the count",
            },
        ),
    ),
)
