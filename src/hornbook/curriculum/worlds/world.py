"""What a world is: a small piece of everyday life that is simulated, so that all that is said about it agrees.

A page of natural language is easily wrong: a story forgets who has the key, a sum is off by one. Here a *scene* is
drawn first, as data; sentences, questions, reasons and answers are then told of the one state. An answer is computed
twice, by two methods: `value`, which the sentences tell, and `check`, which goes another way (`proof` compares them).

How to write one: `domains/money_and_change.py` and `domains/boxes_and_rooms.py` are the ones to imitate, and
docs/curriculum.md says what is asked of the language.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from random import Random
from typing import Any

# What stories can have (TinyStories drew such features for each story).
FEATURES = ("dialogue", "twist", "moral", "sad ending", "foreshadowing", "conflict")


@dataclass(frozen=True, slots=True)
class Question:
    """A question about a scene.

    answer: a whole sentence, or several, that says `value`. steps: the reasons, a sentence each, from what was told to
    the answer, which they do not repeat. check: computes the value again, another way.
    """

    text: str
    answer: str
    steps: tuple[str, ...]
    value: Any
    check: Callable[[], Any]


@dataclass(frozen=True, slots=True)
class Scene:
    """A situation: all that is needed to answer its questions, a sentence each in the order of telling."""

    facts: tuple[str, ...]
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """A small story, and questions whose answers follow from it. features: of `FEATURES`, those that it has."""

    title: str
    paragraphs: tuple[str, ...]
    features: tuple[str, ...]
    questions: tuple[Question, ...]


@dataclass(frozen=True)
class World:
    """An everyday domain.

    topic: a phrase, unique. group: the wider field, such as "people" or "time". concepts: short snake_case names.
    openings: at least 3 first paragraphs: what this is about and why it matters. ideas: 3 to 5 slots in teaching
    order, each with at least 2 alternative paragraphs. asks: for each slot a question that a child or an adult could
    ask. mistakes: at least 2 paragraphs, each a common error or misunderstanding, with what is right. scenes: at least
    3 makers. stories: at least 1 maker. notes: paragraphs for one audience only, by its key (`audiences`).
    """

    topic: str
    group: str
    concepts: tuple[str, ...]
    openings: tuple[str, ...]
    ideas: tuple[tuple[str, ...], ...]
    asks: tuple[str, ...]
    mistakes: tuple[str, ...]
    scenes: tuple[Callable[[Random], Scene], ...]
    stories: tuple[Callable[[Random], Story], ...]
    notes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
