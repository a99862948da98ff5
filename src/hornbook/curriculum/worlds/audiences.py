"""Whom a page of everyday knowledge is written for, and how that changes it: how much of it, and in what sentences."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Audience:
    """ideas, scenes: the smallest and largest number on a page. steps: how likely an answer is reasoned out."""

    key: str
    ideas: tuple[int, int]
    scenes: tuple[int, int]
    steps: float
    short_sentences: bool


AUDIENCES: dict[str, Audience] = {
    "a young child": Audience("child", (1, 2), (1, 1), 0.7, True),
    "a pupil in grade school": Audience("pupil", (1, 3), (1, 2), 1.0, True),
    "a curious adult": Audience("adult", (2, 3), (1, 2), 0.6, False),
    "a learner of English": Audience("learner", (1, 2), (1, 2), 0.9, True),
    "a parent who explains": Audience("parent", (2, 3), (1, 2), 0.9, False),
}
