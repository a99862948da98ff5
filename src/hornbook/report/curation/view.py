"""What the report of a curation shows, gathered by whoever ran it."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Example:
    """A document of a band: where it is from, its score, an excerpt."""

    place: str
    score: float
    text: str


@dataclass(frozen=True)
class Band:
    """The documents whose scores lie in [low, high): how many, their bytes, and some to read."""

    low: float
    high: float
    documents: int
    bytes: int
    examples: tuple[Example, ...]


@dataclass(frozen=True)
class Disagreement:
    """A document that was rated twice, unequally. `by`: "again", or "labels"."""

    place: str
    by: str
    rating: int
    second: int
    reason: str
    second_reason: str
    text: str


@dataclass(frozen=True)
class CurationView:
    """A finished curation. `stages`: each stage's account {in, kept, dropped {reason: n}, quarantined, seconds}.
    `classifier` and `ratings` as in classifier.json and the rating's details; empty where nothing was rated."""

    place: str
    made: str
    rows_in: int
    kept: int
    kept_bytes: int
    stages: dict[str, dict[str, Any]]
    threshold: float | None = None
    ratings: dict[str, Any] = field(default_factory=dict)
    classifier: dict[str, Any] = field(default_factory=dict)
    bands: tuple[Band, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
