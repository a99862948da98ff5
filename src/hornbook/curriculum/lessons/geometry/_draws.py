"""Random points that several lessons on geometry share."""

from random import Random

Point = tuple[int, int]


def points(rng: Random, count: int, low: int = -9, high: int = 9) -> list[Point]:
    """Points with whole coordinates, both limits included; two may be equal."""
    return [(rng.randint(low, high), rng.randint(low, high)) for _ in range(count)]


def apart(rng: Random, count: int, low: int = 0, high: int = 9) -> list[Point]:
    """Points with whole coordinates, no two in the same column or the same row."""
    span = range(low, high + 1)
    return list(zip(rng.sample(span, count), rng.sample(span, count), strict=True))
