"""Random graphs for the lessons, and how they are written in a program."""

from collections.abc import Sequence
from random import Random

from hornbook.curriculum.lessons.draws import literal

Links = dict[str, list[str]]
LETTERS = "abcdefgh"


def tree_and_more(rng: Random, names: list[str], more: int) -> list[tuple[str, str]]:
    """Links that join all names, with some more that close circles; each pair at most once, in drawn order."""
    found = [(names[rng.randrange(at)], names[at]) for at in range(1, len(names))]
    others = [
        (one, other)
        for at, one in enumerate(names)
        for other in names[at + 1 :]
        if (one, other) not in found and (other, one) not in found
    ]
    return found + rng.sample(others, min(more, len(others)))


def both_ways(names: list[str], edges: list[tuple[str, str]]) -> Links:
    """For each name its neighbours in alphabetical order."""
    table: Links = {name: [] for name in names}
    for one, other in edges:
        table[one].append(other)
        table[other].append(one)
    return {name: sorted(table[name]) for name in names}


def one_way(names: list[str], edges: list[tuple[str, str]]) -> Links:
    """For each name where its arrows lead, in alphabetical order."""
    table: Links = {name: [] for name in names}
    for one, other in edges:
        table[one].append(other)
    return {name: sorted(table[name]) for name in names}


def any_edges(rng: Random, names: str, count: int) -> list[tuple[str, str]]:
    """Pairs of different names, none twice in either direction, in drawn order and direction."""
    pairs = [(a, b) for at, a in enumerate(names) for b in names[at + 1 :]]
    chosen = rng.sample(pairs, min(count, len(pairs)))
    return [pair if rng.random() < 0.5 else pair[::-1] for pair in chosen]


def small_network(rng: Random, most: int = 6) -> Links:
    """Undirected, of one to `most` letters; often in several pieces."""
    size = rng.randint(3, most)
    names = LETTERS[:size]
    return both_ways(list(names), any_edges(rng, names, rng.randint(1, size)))


def small_arrows(rng: Random, most: int = 6, acyclic: bool = False) -> Links:
    """Directed, of three to `most` letters; where `acyclic`, arrows follow a hidden order."""
    size = rng.randint(3, most)
    names = rng.sample(LETTERS[:size], size)
    edges = [tuple(rng.sample(names, 2)) for _ in range(rng.randint(2, size + 2))]
    if acyclic:
        edges = [(a, b) if names.index(a) < names.index(b) else (b, a) for a, b in edges]
    return one_way(sorted(names), list(dict.fromkeys((a, b) for a, b in edges)))


def table(graph: dict[str, list[str]] | dict[str, dict[str, int]]) -> str:
    """The dictionary as source, one entry a line."""
    lines = [
        f"    {literal(key)}: "
        + (
            literal(value)
            if isinstance(value, list)
            else "{" + ", ".join(f"{literal(name)}: {size}" for name, size in value.items()) + "}"
        )
        + ","
        for key, value in graph.items()
    ]
    return "\n".join(["{", *lines, "}"])


def several(count: int, noun: str, more: str = "") -> str:
    """The count with its noun in the singular or plural."""
    return f"{count} {noun if count == 1 else more or noun + 's'}"


def listed(names: list[str]) -> str:
    """Names joined by commas and a final `and`."""
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def numbered(rng: Random, low: int, high: int, more: int = 2, pieces: bool = False) -> list[list[int]]:
    """Undirected, on the vertices from 0, as a list of neighbour lists; connected unless `pieces`."""
    size = rng.randint(low, high)
    order = rng.sample(range(size), size)
    edges = {(order[rng.randrange(at)], order[at]) for at in range(1, size) if not pieces or rng.random() < 0.6}
    for _ in range(rng.randint(0, more)):
        a, b = rng.sample(range(size), 2)
        edges.add((a, b))
    return [sorted({b for a, b in edges if a == v} | {a for a, b in edges if b == v}) for v in range(size)]


def numbered_arrows(rng: Random, low: int, high: int, chance: float = 0.35, acyclic: bool = False) -> list[list[int]]:
    """Directed, on the vertices from 0, as a list of successor lists; where `acyclic`, arrows follow a hidden order."""
    size = rng.randint(low, high)
    order = rng.sample(range(size), size)
    rank = {v: at for at, v in enumerate(order)}
    return [
        [b for b in range(size) if b != a and (rank[a] < rank[b] or not acyclic) and rng.random() < chance]
        for a in range(size)
    ]


def distances(links: Sequence[Sequence[int]], starts: Sequence[int]) -> list[int]:
    """Steps from the nearest start, -1 where there is no way; by relaxing all edges again and again."""
    far = len(links) + 1
    found = [0 if v in starts else far for v in range(len(links))]
    for _ in links:
        for a, others in enumerate(links):
            for b in others:
                found[b] = min(found[b], found[a] + 1)
    return [-1 if steps >= far else steps for steps in found]


def pairs_shown(pairs: list[tuple[str, str]]) -> str:
    """A list of pairs as source, three of them a line."""
    parts = [literal(pair) for pair in pairs]
    lines = ["    " + ", ".join(parts[at : at + 3]) + "," for at in range(0, len(parts), 3)]
    return "\n".join(["[", *lines, "]"])
