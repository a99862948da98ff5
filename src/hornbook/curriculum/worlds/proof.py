"""Checks of a world: what must hold before a page is made of it. For its author (`preview`) and for the tests."""

import re
from collections.abc import Iterator
from random import Random
from typing import Any

from hornbook.curriculum.worlds.audiences import AUDIENCES
from hornbook.curriculum.worlds.english import amount, number
from hornbook.curriculum.worlds.world import FEATURES, Question, World

SEEDS = 60
DIFFERENT = 0.8  # of the drawn scenes, by their facts
_NAME = re.compile(r"[a-z][a-z0-9_]*")
_FAULTS = (
    (
        re.compile(
            r"\b[Aa] (?!(?:uni|use|usu|eu|ewe|one\b|once\b|u\b))[aeiou]\w*|"
            r"\b[Aa]n (?!hour|honest|heir|hono|11\b|18\b)[^aeiou8\W“]\w*"
        ),
        "article",
    ),
    (re.compile(r"\b(\w+) \1\b(?<!that that)(?<!had had)"), "the same word twice"),
    (re.compile(r"(?<![€$£\d.,:])\b(?<!umber )1 \w+s\b|\bone \w+[^s\W]s\b(?= (?:are|were|have))"), "one of several"),
    (re.compile(r"[{}$<>]|\bNone\b(?! of)|\bTrue\b|\bFalse\b"), "a hole or a value of the program"),
    (re.compile(r"\s[,.;:?!]|[,.;:?!]{2}|\(\s|\s\)"), "spaces and marks"),
    (re.compile(r"(?:^|[.?!] )[a-z]"), "a sentence that begins small"),
    (re.compile(r"!"), "an exclamation mark"),
)


def complaints(world: World) -> list[str]:
    """What is wrong with a world, a line each; empty when it is sound."""
    found = list(_material(world))
    for text in _fixed(world):
        found += [f"{fault}: {text[:90]!r}" for fault in faults(text)]
    for make in world.scenes:
        found += _made(make, make.__name__, story=False)
    for tell in world.stories:
        found += _made(tell, tell.__name__, story=True)
    return list(dict.fromkeys(found))


def _material(world: World) -> Iterator[str]:
    slots = len(world.ideas)
    wanted = (
        (len(set(world.openings)) >= 3, "at least 3 different openings"),
        (3 <= slots <= 5, "3 to 5 slots of ideas"),
        (all(len(set(slot)) >= 2 for slot in world.ideas), "at least 2 alternatives in each slot of ideas"),
        (
            len(world.asks) == slots and all(ask.endswith("?") for ask in world.asks),
            "a question for each slot of ideas",
        ),
        (len(set(world.mistakes)) >= 2, "at least 2 mistakes"),
        (len(world.scenes) >= 3, "at least 3 scenes"),
        (len(world.stories) >= 1, "at least 1 story"),
        (set(world.notes) <= {audience.key for audience in AUDIENCES.values()}, "notes for known audiences"),
        (bool(world.concepts) and all(map(_NAME.fullmatch, world.concepts)), "concepts in snake case"),
    )
    yield from (f"needs {what}" for holds, what in wanted if not holds)


def _fixed(world: World) -> list[str]:
    texts = [*world.openings, *world.asks, *world.mistakes, *(text for slot in world.ideas for text in slot)]
    texts += [text for several in world.notes.values() for text in several]
    return [" ".join(text.split()) for text in texts]


def faults(text: str) -> list[str]:
    """What is plainly wrong with a text's English."""
    found = [f"{what} ({match[0]!r})" for pattern, what in _FAULTS if (match := pattern.search(text))]
    if not re.search(r"[.?”…]$", text):
        found.append("no mark at its end")
    if text.count("“") != text.count("”"):
        found.append("an unpaired quotation mark")
    return found


def _made(make: Any, name: str, story: bool) -> Iterator[str]:
    seen = set()
    for seed in range(SEEDS):
        made = make(Random(seed))
        if _data(made) != _data(make(Random(seed))):
            yield f"{name}: draws from something else than its generator"
        sentences = list(made.paragraphs if story else made.facts)
        seen.add(" ".join(sentences))
        if story:
            if not 4 <= len(sentences) <= 16 or not set(made.features) <= set(FEATURES):
                yield f"{name}: needs 4 to 16 paragraphs, and features out of {', '.join(FEATURES)}"
            if re.search(r"[.?]$", made.title) or not made.title:
                yield f"{name}: a title has no mark at its end: {made.title!r}"
        if len(made.questions) < 2:
            yield f"{name}: needs at least 2 questions"
        for question in made.questions:
            yield from (f"{name} (seed {seed}): {line}" for line in _question(question))
            sentences += [question.text, question.answer, *question.steps]
        for text in sentences:
            yield from (f"{name} (seed {seed}): {fault}: {text!r}" for fault in faults(" ".join(text.split())))
    if len(seen) < DIFFERENT * SEEDS:
        yield f"{name}: only {len(seen)} different ones in {SEEDS}"


def _question(question: Question) -> Iterator[str]:
    again = question.check()
    if again != question.value:
        yield f"says {question.value!r}, and another way gives {again!r}: {question.text}"
    if not question.text.endswith("?") and "?" not in question.text and not question.text.endswith("."):
        yield f"no question: {question.text!r}"
    if not question.steps:
        yield f"needs its reasons: {question.text!r}"
    value = question.value
    said = [value] if isinstance(value, str) else []
    if isinstance(value, bool):
        said = ["yes"] if value else ["no"]
    elif isinstance(value, int):
        said = [number(value), amount(value), f"{value:,}", str(value)]
    if isinstance(value, bool) and not question.answer.lower().startswith(said[0]):
        yield f"the answer {question.answer!r} does not begin with {said[0]}"
    if said and not any(one.lower() in question.answer.lower() for one in said):
        yield f"the answer {question.answer!r} does not say {value!r}"


def _data(made: Any) -> Any:
    """A scene or story without its functions."""
    told = made.paragraphs if hasattr(made, "paragraphs") else made.facts
    return told, [(q.text, q.answer, q.steps, q.value) for q in made.questions]
