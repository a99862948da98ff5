"""Random material that several lessons on probability share."""

from random import Random

COLOURS = ("red", "blue", "green", "white", "black", "yellow")


def colours(rng: Random, count: int) -> list[str]:
    """Different colours."""
    return rng.sample(COLOURS, count)


def bag(rng: Random, kinds: int, most: int = 9) -> dict[str, int]:
    """How many things of each colour are in a bag, at least one of each."""
    return {colour: rng.randint(1, most) for colour in colours(rng, kinds)}
