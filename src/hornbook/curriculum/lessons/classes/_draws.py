"""Shared by the lessons on classes: oracles that answer expressions, and objects as arguments and results of tests."""

from collections.abc import Iterable, Sequence
from functools import partial
from textwrap import dedent
from typing import Any

from hornbook.curriculum.family import Code
from hornbook.curriculum.lessons.draws import literal


class Asked:
    """Base of oracles. A draw may ask for `.moved(3).left`, which a test then reads off the object a method returned.

    `candidate(...)` stands in such an expression for a new object of the class, as it does in the tests. An oracle
    that takes parameters keeps them in `given`.
    """

    given: dict[str, Any]

    def __getattr__(self, name: str) -> Any:
        if name.isidentifier():
            raise AttributeError(name)
        new = partial(type(self), **self.__dict__.get("given", {}))
        return eval(f"item.{name}", {"item": self, "candidate": new})  # our own content


def made(name: str, row: Sequence[Any]) -> Code:
    """An object of a class given in the prompt; to the oracle it is the constructor's arguments."""
    return Code(f"{name}({', '.join(map(literal, row))})", tuple(row))


def several(name: str, rows: Iterable[Sequence[Any]]) -> Code:
    """A list of such objects."""
    rows = list(rows)
    return Code("[" + ", ".join(made(name, row).source for row in rows) + "]", [tuple(row) for row in rows])


def shown(name: str, /, **fields: Any) -> Code:
    """An expected object of a dataclass, written as the shell shows it."""
    return Code(f"{name}({', '.join(f'{key}={value!r}' for key, value in fields.items())})", fields)


def body(text: str) -> str:
    """The body of a function or class, written indented between triple quotes."""
    return dedent(text).strip("\n").rstrip()
