"""A problem set with what a result must name beside its score."""

from dataclasses import dataclass

from hornbook.records import Problem


@dataclass(frozen=True, slots=True)
class ProblemSet:
    """`version` = our protocol's number and the hash of the problems; `known_bad` are ids with known mistakes."""

    name: str
    version: str
    problems: tuple[Problem, ...]
    known_bad: tuple[str, ...]
