"""What the lessons of this area share: solutions written as blocks, and texts to search in."""

from random import Random
from textwrap import dedent

FILLER = (
    "the", "box", "on", "shelf", "and", "then", "left", "of", "door", "note", "near", "old", "at", "gate",
    "send", "for", "two", "lamp", "is", "red",
)  # fmt: skip


def body(text: str) -> str:
    """A solution without its common indentation and outer blank lines."""
    return dedent(text).strip("\n").rstrip()


def mixed(rng: Random, pieces: list[str], most: int = 6) -> str:
    """The pieces in their order among ordinary words; at least one word, at most so many."""
    words = [rng.choice(FILLER) for _ in range(rng.randint(1, most))]
    places = sorted(rng.randint(0, len(words)) for _ in pieces)
    for place, piece in zip(places[::-1], pieces[::-1], strict=True):
        words.insert(place, piece)
    return " ".join(words)


def letters(rng: Random, count: int, among: str) -> str:
    """So many characters out of a text."""
    return "".join(rng.choice(among) for _ in range(count))
