"""Small texts and tables for the lessons on files, and how they stand in programs."""

from random import Random

from hornbook.curriculum.family import Code
from hornbook.curriculum.lessons.draws import fruits, literal, people, places, things, words


def lines(rng: Random, count: int, fewest: int = 2, most: int = 4) -> list[str]:
    """Lines of a few words each."""
    return [" ".join(words(rng, rng.randint(fewest, most))) for _ in range(count)]


def block(rows: list[str]) -> str:
    """A text of these lines as a literal, each line ending with a line break."""
    return literal("".join(row + "\n" for row in rows))


def stock(rng: Random, count: int, least: int = 1, most: int = 40) -> list[tuple[str, int]]:
    """Things and how many there are."""
    return [(name, rng.randint(least, most)) for name in things(rng, count)]


def table(header: str, rows: list[tuple[object, ...]], mark: str = ",") -> str:
    """A text of separated values with a header line."""
    return "".join(mark.join(map(str, row)) + "\n" for row in [header.split(mark), *rows])


def name(rng: Random) -> str:
    """Of a person, a place, a fruit or a thing."""
    return rng.choice((people, places, fruits, things))(rng, 1)[0]


SHORT = ("sun", "sea", "tea", "map", "oak", "elm", "sky", "ice", "pen", "jam", "hat", "fig")


def short_lines(rng: Random, count: int, most: int = 3) -> list[str]:
    """Lines of up to so many short words, from a pool of three, so that some are alike."""
    pool = rng.sample(SHORT, 3)
    return [" ".join(rng.choice(pool) for _ in range(rng.randint(1, most))) for _ in range(count)]


def as_code(text: str) -> Code:
    """A text that tests show in single quotes, because there are double ones in it."""
    return Code(repr(text) if '"' in text else literal(text), text)
