"""Exercise families: parameterised exercises that stand by themselves, beside the composable steps of `concept`.

A family belongs to a lesson and asks for one thing in several ways: several names, several wordings, several ways to
solve it. Everything in it is a template of `string.Template`: `$name` holes are arguments (where the signature offers
several names for one) and parameters (`varies`); a dollar sign itself is `$$`. The expected values of its tests come
from `oracle`, which is written apart from the solutions and, wherever there is another way, works by another method:
a solution that passes has been checked, not repeated.

    Family(
        "leap_year",
        "year|y: int -> bool",
        names=("is_leap_year", "is_leap", "has_leap_day"),
        tells=("Return whether the year $year has a 29th of February in the Gregorian calendar.", ...),
        notes=("Century years count only when 400 divides them.",),
        solutions=("return $year % 4 == 0 and ($year % 100 != 0 or $year % 400 == 0)", ...),
        oracle=lambda year: date(year, 12, 31).timetuple().tm_yday == 366,
        draw=lambda rng: (rng.randint(1600, 2400),),
        edges=((1900,), (2000,)),
    )

`varies` maps a hole to its values: a number or a text is written as a literal, a dictionary fills its own keys as they
stand (`varies={"end": ({"best": "largest", "pick": "max"}, {"best": "smallest", "pick": "min"})}` has holes `$best` and
`$pick`). Oracle and `draw` get the chosen values by keyword.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from random import Random
from typing import Any


@dataclass(frozen=True, slots=True)
class Code:
    """An argument that has no literal, such as a function: its source, which tests show, and its value."""

    source: str
    value: Any

    @classmethod
    def of(cls, source: str) -> "Code":
        """The value of an expression of builtins."""
        return cls(source, eval(source, {}))  # our own content

    def __repr__(self) -> str:
        return self.source


@dataclass(frozen=True, slots=True)
class Family:
    """A function to complete.

    name: the concept's, snake case, unique in the curriculum. signature: `name|other: hint, ... -> hint`. tells: the
    whole task, one or two sentences that begin with "Return", "Compute", ... solutions: bodies, not indented. edges:
    arguments that are always tested. about: of Args and Returns sections, a phrase for each argument (its first name)
    and for "return". setup: what stands above the function in the prompt, such as a small class. through: what a test
    calls on the result, such as "list" for an iterator. An exception that the oracle raises is what tests expect.
    noun, gives: the result as a noun phrase and its kind (`kinds.KINDS`), for composition with a step that takes it;
    then at least one solution must end in its only `return`.
    """

    name: str
    signature: str
    names: tuple[str, ...]
    tells: tuple[str, ...]
    solutions: tuple[str, ...]
    oracle: Callable[..., Any]
    draw: Callable[..., tuple[Any, ...]]
    edges: tuple[tuple[Any, ...], ...] = ()
    varies: Mapping[str, tuple[Any, ...]] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    about: Mapping[str, str] = field(default_factory=dict)
    setup: str = ""
    through: str = ""
    noun: str = ""
    gives: str = ""


@dataclass(frozen=True, slots=True)
class ClassFamily:
    """A class to complete.

    names: of the class. tells: what it is, and all that its methods must do unless `methods` says it. methods: lines
    of the docstring's list, such as "push(item): put an item on top". solutions: class bodies, not indented. oracle:
    a class, written apart. draw: (arguments of the constructor, calls), a call being (method, *arguments) or
    (".attribute",); what the oracle answers, or raises, is what the test expects.
    """

    name: str
    names: tuple[str, ...]
    tells: tuple[str, ...]
    methods: tuple[str, ...]
    solutions: tuple[str, ...]
    oracle: Callable[..., Any]
    draw: Callable[..., tuple[tuple[Any, ...], list[tuple[Any, ...]]]]
    varies: Mapping[str, tuple[Any, ...]] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    setup: str = ""


AnyFamily = Family | ClassFamily


def one_of(*drawn: Callable[[Random], Any]) -> Callable[[Random], Any]:
    """Draws by one of several ways."""
    return lambda rng: rng.choice(drawn)(rng)
