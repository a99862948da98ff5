"""Arguments for exercises on functions as values: small functions with their source, and calls of what is returned."""

from collections.abc import Callable
from random import Random
from typing import Any

from hornbook.curriculum.family import Code
from hornbook.curriculum.family_write import literal

_STEPS = (
    "lambda n: n + 3",
    "lambda n: 2 * n",
    "lambda n: n - 5",
    "lambda n: n * n",
    "lambda n: n // 2",
    "lambda n: 10 - n",
    "lambda n: abs(n - 4)",
    "lambda n: -n",
    "lambda n: n % 7",
    "lambda n: 3 * n + 1",
)
_TESTS = (
    "lambda n: n > 0",
    "lambda n: n % 2 == 0",
    "lambda n: n < 5",
    "lambda n: n >= 10",
    "lambda n: n % 3 == 0",
    "lambda n: n != 4",
    "lambda n: -3 <= n <= 8",
)
_PAIRS = (
    "lambda a, b: a + b",
    "lambda a, b: a - b",
    "lambda a, b: a * b",
    "max",
    "min",
    "lambda a, b: 10 * a + b",
    "lambda a, b: abs(a - b)",
    "lambda a, b: b",
)
_TEXTS = ("str.upper", "lambda s: s + s", "lambda s: s[::-1]", "lambda s: s[0]", "str.title", 'lambda s: s + "!"')


def step(rng: Random) -> Code:
    """A function from integer to integer."""
    return Code.of(rng.choice(_STEPS))


def steps(rng: Random, count: int) -> Code:
    """A list of different functions from integer to integer."""
    return Code.of("[" + ", ".join(rng.sample(_STEPS, count)) + "]")


def check(rng: Random) -> Code:
    """A function from integer to bool."""
    return Code.of(rng.choice(_TESTS))


def pair_step(rng: Random) -> Code:
    """A function of two integers that gives an integer."""
    return Code.of(rng.choice(_PAIRS))


def text_step(rng: Random) -> Code:
    """A function from text to text; not for the empty text."""
    return Code.of(rng.choice(_TEXTS))


def call_of_result(*calls: tuple[Any, ...]) -> tuple[Code, ...]:
    """The arguments of a function that returns a function, and of the call of that: a test shows `f(a, b)(c)`.

    The oracle gets the arguments of all calls as one tuple.
    """
    source = ")(".join(", ".join(map(literal, call)) for call in calls)
    return (Code(source, tuple(_value(one) for call in calls for one in call)),)


def _value(one: Any) -> Any:
    return one.value if isinstance(one, Code) else one


Function = Callable[..., Any]
