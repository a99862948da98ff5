"""What the lessons of this area share: solutions written as blocks, and pieces of text."""

from random import Random
from textwrap import dedent

WORDS = (
    "lamp", "rope", "kite", "drum", "box", "gate", "ink", "oak", "pin", "cup", "map", "tea", "bell", "sail",
    "moss", "fern",
)  # fmt: skip


def body(text: str) -> str:
    """A solution without its common indentation and outer blank lines."""
    return dedent(text).strip("\n").rstrip()


def word(rng: Random) -> str:
    return rng.choice(WORDS)


def some(rng: Random, low: int, high: int) -> list[str]:
    """Words, at least `low` and at most `high` of them, which may repeat."""
    return [rng.choice(WORDS) for _ in range(rng.randint(low, high))]
