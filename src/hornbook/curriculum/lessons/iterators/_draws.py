"""Arguments for exercises on iteration: short words, and iterators with the source that makes them."""

from collections.abc import Sequence
from random import Random
from typing import Any

from hornbook.curriculum.family import Code
from hornbook.curriculum.lessons.draws import literal

_SHORT = (
    "oak",
    "elm",
    "ash",
    "tea",
    "map",
    "sun",
    "sky",
    "rope",
    "lamp",
    "kite",
    "pear",
    "fig",
    "mint",
    "salt",
    "drum",
)


def short_words(rng: Random, count: int) -> list[str]:
    """Different words of three or four letters, so that a call with several of them fits on a line."""
    return rng.sample(_SHORT, count)


def iterator(values: Sequence[Any]) -> Code:
    """An iterator over the values; it can be read by one oracle, once."""
    return Code(f"iter({literal(list(values))})", iter(values))


def any_iterable(rng: Random, values: Sequence[Any]) -> Any:
    """The values as a list, a tuple, an iterator, or the keys of a dictionary if no two are equal."""
    forms: list[Any] = [list(values), tuple(values), iterator(values)]
    if len(set(values)) == len(values):
        forms.append(dict.fromkeys(values, 0))
    return rng.choice(forms)
