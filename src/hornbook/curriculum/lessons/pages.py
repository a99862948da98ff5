"""Composes one textbook page of a lesson's material.

First the material is drawn with a generator seeded from the whole spec (so a page is a pure function of it, on any
machine: a SHA-256 and `random.Random`, never `hash()`), within the bounds that the audience sets. Then the style lays
it out. Drawing and layout are separate so that each style sees the same kinds of material and none of them can leave
a page without code.
"""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random
from typing import Literal, TypeVar

from hornbook.curriculum.lessons.audiences import AUDIENCES, shorten
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, prose
from hornbook.teacher.types import Block, Section, SectionSpec

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Material:
    """What was drawn for a page. `ideas` are pairs of a reader's question and the paragraph that answers it."""

    opening: str
    note: str
    ideas: list[tuple[str, str]]
    examples: list[Example]
    pitfalls: list[str]
    question: Question | None
    advice: str
    rng: Random


class _Page:
    """Blocks in reading order; neighbouring paragraphs become one prose block."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []

    def say(self, *paragraphs: str) -> None:
        for paragraph in paragraphs:
            if paragraph:
                self._add("prose", paragraph)

    def show(self, example: Example, lead: str = "") -> None:
        self.say(f"{lead} {example.before}".strip())
        self._add("code", example.code)
        self.say(example.after)

    def ask(self, question: Question | None, rng: Random) -> None:
        if question is None:
            return
        self.say(f"{rng.choice(_EXERCISE)} {question.text}")
        self.say(rng.choice(_SOLUTION))
        self._add("code", question.code)
        self.say(question.answer)

    def _add(self, kind: Literal["prose", "code"], text: str) -> None:
        if kind == "prose" and self.blocks and self.blocks[-1].kind == "prose":
            text = self.blocks.pop().text + "\n\n" + text
        self.blocks.append(Block(kind, text))


_EXERCISE = ("Exercise.", "Now you.", "Try it.", "A task to check yourself.", "Practice.")
_SOLUTION = ("One solution:", "A possible solution:", "This does it:", "Here is one way:", "A solution:")
_PITFALL = ("Be careful.", "A common mistake.", "Where it goes wrong.", "Watch out.", "A trap.")
_PITFALL_ASKED = (
    "What do people get wrong here?",
    "Is there a trap?",
    "What should I watch out for?",
    "Which mistake is the most likely one?",
)
_EXAMPLE_ASKED = (
    "How does that look in code?",
    "Can I see it run?",
    "What would a program look like?",
    "Could you show a small example?",
    "What is a typical use?",
)
_IDEA_ASKED = (
    "How does it work?",
    "What is the rule?",
    "What else should I know?",
    "Why is that so?",
    "What is the idea?",
)


def _alternate(page: _Page, ideas: Sequence[str], examples: Sequence[Example]) -> None:
    """Ideas and examples in turn; the last examples come after the last ideas."""
    first = max(0, len(ideas) - len(examples))
    page.say(*ideas[:first])
    for number in range(max(len(ideas) - first, len(examples))):
        page.say(*ideas[first + number : first + number + 1])
        for example in examples[number : number + 1]:
            page.show(example)


def _explanation(page: _Page, m: _Material) -> None:
    page.say(m.opening)
    _alternate(page, [idea for _, idea in m.ideas], m.examples)
    page.say(m.note, *(f"{m.rng.choice(_PITFALL)} {text}" for text in m.pitfalls[:1]))
    page.ask(m.question, m.rng)
    page.say(m.advice)


def _worked_example_first(page: _Page, m: _Material) -> None:
    page.show(m.examples[0])
    page.say(*(idea for _, idea in m.ideas), m.note)
    for example in m.examples[1:]:
        page.show(example)
    page.say(m.advice, *(f"{m.rng.choice(_PITFALL)} {text}" for text in m.pitfalls[:1]))
    page.ask(m.question, m.rng)


def _question_and_answer(page: _Page, m: _Material) -> None:
    page.say(m.opening)
    waiting = list(m.examples)
    example_asked = iter(m.rng.sample(_EXAMPLE_ASKED, len(waiting)))
    for asked, idea in m.ideas:
        page.say(f"Q: {asked}", f"A: {idea}")
        if waiting:
            page.say(f"Q: {next(example_asked)}")
            page.show(waiting.pop(0), "A:")
    for example in waiting:
        page.say(f"Q: {next(example_asked)}")
        page.show(example, "A:")
    page.say(m.note)
    for text in m.pitfalls[:1]:
        page.say(f"Q: {m.rng.choice(_PITFALL_ASKED)}", f"A: {text}")
    page.ask(m.question, m.rng)


def _common_mistakes(page: _Page, m: _Material) -> None:
    page.say(m.opening)
    waiting = list(m.examples)
    ideas = [idea for _, idea in m.ideas]
    for number, text in enumerate(m.pitfalls, start=1):
        page.say(f"Mistake {number}. {text}" if len(m.pitfalls) > 1 else f"{m.rng.choice(_PITFALL)} {text}")
        page.say(*ideas[:1])
        del ideas[:1]
        if waiting:
            page.show(waiting.pop(0))
    page.say(*ideas, m.note)
    for example in waiting:
        page.show(example)
    page.ask(m.question, m.rng)
    page.say(m.advice)


def _step_by_step(page: _Page, m: _Material) -> None:
    page.say(m.opening)
    waiting = list(m.examples)
    for number, (_, idea) in enumerate(m.ideas, start=1):
        page.say(f"Step {number}. {idea}")
        if waiting and number >= len(m.ideas) - len(waiting) + 1:
            page.show(waiting.pop(0))
    for number, example in enumerate(waiting, start=len(m.ideas) + 1):
        page.show(example, f"Step {number}.")
    page.say(m.note, *(f"{m.rng.choice(_PITFALL)} {text}" for text in m.pitfalls[:1]), m.advice)
    page.ask(m.question, m.rng)


STYLES: dict[str, tuple[Callable[[_Page, _Material], None], str]] = {
    "explanation": (_explanation, ""),
    "worked example first": (_worked_example_first, "a worked example"),
    "question and answer": (_question_and_answer, "questions and answers"),
    "common mistakes": (_common_mistakes, "common mistakes"),
    "step by step": (_step_by_step, "step by step"),
}


def write(lesson: Lesson, spec: SectionSpec) -> Section:
    """Write the page that the spec asks for; `spec.topic` is the lesson's. At least one code block."""
    audience = AUDIENCES[spec.audience]
    layout, subtitle = STYLES[spec.style]
    material = _draw(lesson, spec)
    page = _Page()
    layout(page, material)
    blocks = page.blocks
    if audience.short_sentences:
        blocks = [Block(b.kind, shorten(b.text)) if b.kind == "prose" else b for b in blocks]
    title = f"{lesson.topic}: {subtitle}" if subtitle else lesson.topic
    return Section(title, tuple(blocks), lesson.concepts)


def _draw(lesson: Lesson, spec: SectionSpec) -> _Material:
    key = "\x1f".join((spec.topic, spec.audience, spec.style, str(spec.seed)))
    rng = Random(int.from_bytes(hashlib.sha256(key.encode()).digest()[:16], "big"))
    audience = AUDIENCES[spec.audience]
    fewest, most = audience.ideas
    every = range(len(lesson.ideas))
    if spec.style == "step by step":  # begins at the beginning, and a single step is no sequence
        slots = [0, *_some(rng, every[1:], max(fewest - 1, 1), max(most - 1, 1))]
    else:
        slots = _some(rng, every, fewest, most)
    generic = iter(rng.sample(_IDEA_ASKED, len(_IDEA_ASKED)))
    ideas = [(lesson.asks[i] if lesson.asks else next(generic), prose(rng.choice(lesson.ideas[i]))) for i in slots]
    examples = [make(rng) for make in _some(rng, lesson.examples, *audience.examples)]
    mistakes = spec.style == "common mistakes"
    pitfalls = _some(rng, lesson.pitfalls, 1, 2 if mistakes else 1) if mistakes or rng.random() < 0.6 else []
    question = rng.choice(lesson.questions)(rng) if rng.random() < 0.6 else None
    notes = lesson.notes.get(audience.key, ())
    return _Material(
        opening=prose(rng.choice(lesson.openings)) if rng.random() < audience.opening else "",
        note=prose(rng.choice(notes)) if notes and rng.random() < 0.7 else "",
        ideas=ideas,
        examples=examples,
        pitfalls=[prose(text) for text in pitfalls],
        question=question,
        advice=prose(rng.choice(audience.advice)) if rng.random() < 0.35 else "",
        rng=rng,
    )


def _some(rng: Random, things: Sequence[T], fewest: int, most: int) -> list[T]:
    """Between `fewest` and `most` of the things, in their order."""
    number = min(rng.randint(fewest, most), len(things))
    return [things[i] for i in sorted(rng.sample(range(len(things)), number))]
