"""What is found: a text's lines, and the problem that they resemble."""

from typing import Literal, NamedTuple

Kind = Literal["ngram", "tree", "copy", "statement"]
KINDS: tuple[Kind, ...] = ("ngram", "tree", "copy", "statement")


class Hit(NamedTuple):
    """Lines `first_line` to `last_line` (from 1) of text `row` overlap a problem, by its place in the index."""

    row: int
    kind: Kind
    problem: int
    similarity: float
    first_line: int
    last_line: int


class Overlap(NamedTuple):
    """The same with the names of the problem set and the problem."""

    row: int
    kind: Kind
    benchmark: str
    problem: str
    similarity: float
    first_line: int
    last_line: int
