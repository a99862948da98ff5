"""Random material for the lessons on greedy methods."""

from random import Random

Span = tuple[int, int]


def spans(rng: Random, count: int, last: int, longest: int) -> list[Span]:
    """Spans (start, end) of length 1 to `longest`, starting between 0 and `last`."""
    starts = [rng.randint(0, last) for _ in range(count)]
    return [(start, start + rng.randint(1, longest)) for start in starts]
