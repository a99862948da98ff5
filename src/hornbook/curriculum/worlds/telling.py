"""Small ways of telling that many domains share."""

from collections.abc import Callable
from random import Random
from typing import Any

from hornbook.curriculum.worlds.world import Question


def pick(rng: Random, *wordings: str) -> str:
    """One of several wordings."""
    return rng.choice(wordings)


def ask(text: str, answer: str, value: Any, check: Callable[[], Any], *steps: str) -> Question:
    """A question whose reasons come last: they are the longest."""
    return Question(text, answer, steps, value, check)


def either_way(rng: Random, question: Question, text: str, answer: str) -> Question:
    """A yes-or-no question, or by `text` and `answer` the opposite one, which has the same reasons."""
    if rng.random() < 0.5:
        return question
    return Question(text, answer, question.steps, not question.value, lambda: not question.check())
