"""Random material for the lessons on intervals."""

from random import Random

Span = tuple[int, int]


def span(rng: Random, last: int, longest: int) -> Span:
    """A span (start, end) of length 1 to `longest` that starts between 0 and `last`."""
    start = rng.randint(0, last)
    return start, start + rng.randint(1, longest)


def spans(rng: Random, count: int, last: int, longest: int) -> list[Span]:
    """So many spans, in no order."""
    return [span(rng, last, longest) for _ in range(count)]
