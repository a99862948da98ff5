"""Random trees for the lessons, and how they are written in a program.

A binary tree is None or a tuple (value, left, right); any other tree is a tuple (label, list of subtrees).
"""

import itertools
from collections.abc import Iterable
from random import Random
from typing import Any

from hornbook.curriculum.lessons.draws import literal

Binary = tuple[int, Any, Any] | None
Tree = tuple[str, list[Any]]
LETTERS = "abcdefgh"


def binary(rng: Random, size: int, low: int = 1, high: int = 30, distinct: bool = True) -> Binary:
    """Of random shape, with so many nodes."""
    values = rng.sample(range(low, high + 1), size) if distinct else [rng.randint(low, high) for _ in range(size)]
    return shaped(rng, values)


def shaped(rng: Random, values: list[int]) -> Binary:
    """The values in the order of a preorder walk, in a tree of random shape."""
    if not values:
        return None
    left = rng.randint(0, len(values) - 1)
    return values[0], shaped(rng, values[1 : left + 1]), shaped(rng, values[left + 1 :])


def search_tree(values: Iterable[int]) -> Binary:
    """The tree that comes of inserting the values one after the other; repeated values change nothing."""
    tree: Binary = None
    for value in values:
        tree = _with(tree, value)
    return tree


def _with(tree: Binary, value: int) -> Binary:
    if tree is None:
        return value, None, None
    key, left, right = tree
    if value == key:
        return tree
    return (key, _with(left, value), right) if value < key else (key, left, _with(right, value))


def inorder(tree: Binary) -> list[int]:
    """With a stack, not by recursion."""
    found: list[int] = []
    stack: list[Any] = []
    while stack or tree:
        while tree:
            stack.append(tree)
            tree = tree[1]
        value, _, tree = stack.pop()
        found.append(value)
    return found


def nodes(tree: Binary) -> list[tuple[int, int, int]]:
    """(value, depth, number of children) of each node in preorder, with a stack."""
    found = []
    stack: list[tuple[Any, int]] = [(tree, 0)]
    while stack:
        node, depth = stack.pop()
        if node:
            value, left, right = node
            found.append((value, depth, (left is not None) + (right is not None)))
            stack += [(right, depth + 1), (left, depth + 1)]
    return found


def general(rng: Random, names: list[str], widest: int = 3) -> Tree:
    """The names in preorder, in a tree of random shape; no node has more than `widest` children."""
    first, rest = names[0], names[1:]
    parts = min(len(rest), widest, rng.choice((1, 2, 2, 3))) if rest else 0
    cuts = sorted(rng.sample(range(1, len(rest)), parts - 1)) if parts > 1 else []
    bounds = [0, *cuts, len(rest)]
    groups = [rest[a:b] for a, b in itertools.pairwise(bounds)] if parts else []
    return first, [general(rng, group, widest) for group in groups]


def letter_tree(rng: Random, low: int = 1, high: int = 7) -> Tree:
    """Of different letters, the root being a."""
    return general(rng, list(LETTERS[: rng.randint(low, high)]))


def walked(tree: Tree) -> list[tuple[str, int, int]]:
    """(label, depth, number of children) of each node in preorder, with a stack."""
    found = []
    stack: list[tuple[Tree, int]] = [(tree, 0)]
    while stack:
        (label, children), depth = stack.pop()
        found.append((label, depth, len(children)))
        stack += [(child, depth + 1) for child in reversed(children)]
    return found


def parents(tree: Tree) -> dict[str, str]:
    """For each label but the root's the label above it."""
    found: dict[str, str] = {}
    stack = [tree]
    while stack:
        label, children = stack.pop()
        for child in children:
            found[child[0]] = label
            stack.append(child)
    return dict(sorted(found.items()))


def as_dict(tree: Tree) -> dict[str, Any]:
    """The children of a node as a dictionary from their labels to their own children."""
    return {child[0]: as_dict(child) for child in tree[1]}


def shown(tree: Any, indent: int = 0) -> str:
    """A tuple tree as source, broken into lines where it is long; the indentation is of the lines after the first."""
    text = literal(tree)
    if len(text) + indent < 76 or tree is None:
        return text
    pad = " " * (indent + 4)
    head, *rest = tree
    if len(rest) == 1 and isinstance(rest[0], list):
        inner = "".join(f"{pad}    {shown(child, indent + 8)},\n" for child in rest[0])
        return f"(\n{pad}{literal(head)},\n{pad}[\n{inner}{pad}],\n{' ' * indent})"
    inner = "".join(f"{pad}{shown(part, indent + 4)},\n" for part in rest)
    return f"(\n{pad}{literal(head)},\n{inner}{' ' * indent})"


def shown_dict(tree: dict[str, Any], indent: int = 0) -> str:
    """Nested dictionaries as source, broken into lines where they are long."""
    text = "{" + ", ".join(f"{literal(key)}: {shown_dict(value)}" for key, value in tree.items()) + "}"
    if len(text) + indent < 70:
        return text
    pad = " " * (indent + 4)
    inner = "".join(f"{pad}{literal(key)}: {shown_dict(value, indent + 4)},\n" for key, value in tree.items())
    return "{\n" + inner + " " * indent + "}"


def several(count: int, noun: str, more: str = "") -> str:
    """The count with its noun in the singular or plural."""
    return f"{count} {noun if count == 1 else more or noun + 's'}"
