"""Shared by the lessons on dynamic programming."""

from collections.abc import Iterator
from itertools import combinations
from random import Random


def several(count: int, noun: str, more: str = "") -> str:
    """The count with its noun in the singular or plural."""
    return f"{count} {noun if count == 1 else more or noun + 's'}"


def grid(rng: Random, height: int, width: int, high: int = 9) -> list[list[int]]:
    return [[rng.randint(1, high) for _ in range(width)] for _ in range(height)]


def rows(table: list[list[int]]) -> str:
    """A grid as source, one row a line."""
    return "[\n" + "".join(f"    {row},\n" for row in table) + "]"


def choices(count: int) -> Iterator[tuple[int, ...]]:
    """All sets of positions below the count, in the order of their size."""
    for size in range(count + 1):
        yield from combinations(range(count), size)


def listed(numbers: list[int]) -> str:
    """Numbers in a sentence, the last two joined by `and`."""
    return " and ".join(
        [", ".join(map(str, numbers[:-1])), str(numbers[-1])] if len(numbers) > 1 else map(str, numbers)
    )
