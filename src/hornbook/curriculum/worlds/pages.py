"""Composes one page of a world: an explanation, worked problems, questions, a conversation, or a story.

Drawing and layout are separate, as in `lessons.pages`: what a page carries follows from the audience, its form from the
style, and all of it is a pure function of the spec.
"""

import hashlib
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import TypeVar

from hornbook.curriculum.worlds.audiences import AUDIENCES, Audience
from hornbook.curriculum.worlds.english import capital, small
from hornbook.curriculum.worlds.people import Person, people
from hornbook.curriculum.worlds.world import Question, Scene, World
from hornbook.teacher.types import Block, Section, SectionSpec

T = TypeVar("T")

_EXAMPLE = (
    "An example.",
    "Here is a case.",
    "Take a small case.",
    "Let us look at one case.",
    "Picture this.",
    "Imagine:",
)
_THINK = ("Step by step:", "Let us think.", "How do we know?", "The reasoning:", "Here is why.", "Think it through.")
_SO = ("So:", "Answer:", "The answer:", "That gives the answer.", "And so:")
_YOURS = ("Now you.", "A question for you.", "Try this one.", "One more.", "To check yourself:")
_MISTAKE = ("A common mistake.", "Careful.", "What people often get wrong.", "Watch out.", "A misunderstanding.")
_ASKERS = ("aunt", "uncle", "grandmother", "grandfather", "neighbour", "older sister", "older brother", "teacher")
_NODS = ("", "", "", "Good question.", "Let me think how to put it.", "I once asked that myself.")
_OF_STORY = ("Questions about the story", "What happened?", "Did you follow?", "Think back")


@dataclass(frozen=True, slots=True)
class _Material:
    opening: str
    ideas: list[tuple[str, str]]  # what is asked, and the paragraph that answers it
    mistake: str
    note: str
    scenes: list[Scene]
    audience: Audience
    rng: Random
    told: set[str] = field(default_factory=set)  # reasons that the page has already

    def steps(self, question: Question) -> list[str]:
        """The reasons, unless the page has told all of them: a part of them would be no reasoning."""
        if self.told.issuperset(question.steps):
            return []
        self.told.update(question.steps)
        return list(question.steps)

    def answered(self, question: Question, always: bool = False) -> list[str]:
        """The paragraphs of an answer, with its reasons or without."""
        steps = self.steps(question) if always or self.rng.random() < self.audience.steps else []
        if not steps:
            return [question.answer]
        return [f"{self.rng.choice(_THINK)} {' '.join(steps)}", f"{self.rng.choice(_SO)} {question.answer}"]


def _explanation(m: _Material) -> list[str]:
    page = [m.opening, *(idea for _, idea in m.ideas)]
    for scene in m.scenes:
        question, *others = _some(m.rng, scene.questions, 1, 2)
        page += [f"{m.rng.choice(_EXAMPLE)} {' '.join(scene.facts)}", question.text, *m.answered(question)]
        for other in others:
            page += [f"{m.rng.choice(_YOURS)} {other.text}", *m.answered(other)]
    return [*page, m.note, m.mistake and f"{m.rng.choice(_MISTAKE)} {m.mistake}"]


def _problems(m: _Material) -> list[str]:
    page = [m.opening] if m.rng.random() < 0.4 else []
    for number, scene in enumerate(m.scenes, 1):
        head = f"Problem {number}." if len(m.scenes) > 1 else "Problem."
        question, *others = _some(m.rng, scene.questions, 1, 3)
        page += [f"{head} {' '.join(scene.facts)} {question.text}", *m.answered(question, always=True)]
        for other in others:
            page += [other.text, *m.answered(other, always=True)]
    return [*page, m.note, m.mistake and f"{m.rng.choice(_MISTAKE)} {m.mistake}"]


def _questions(m: _Material) -> list[str]:
    page = [m.opening]
    for asked, idea in m.ideas:
        page += [f"Question: {asked}", f"Answer: {idea}"]
    for scene in m.scenes:
        page.append(" ".join(scene.facts))
        for question in _some(m.rng, scene.questions, 2, 4):
            page += [f"Question: {question.text}", f"Answer: {_reasoned(m.steps(question), question)}"]
    return [*page, m.mistake]


def _conversation(m: _Material) -> list[str]:
    """A child, or a friend, asks; somebody who knows answers."""
    told = set(re.findall(r"[^\W\d_]+", " ".join(fact for scene in m.scenes for fact in scene.facts)))
    asker, knower = [one for one in people(m.rng, 12) if one.name not in told][:2]
    title = f"{asker.own} {m.rng.choice(_ASKERS)}" if m.rng.random() < 0.5 else knower.name
    page = [m.opening] if m.rng.random() < 0.4 else []
    nods = iter(m.rng.sample(_NODS, len(_NODS)))
    for place, (asked, idea) in enumerate(m.ideas):
        said = _quoted(f"{next(nods)} {idea}")
        if place == 0:
            page += [f"{_quoted(asked)} {asker.name} asked.", f"{capital(title)} answered: {said}"]
        else:
            again = f"{_quoted(asked)} {asker.name} wanted to know."
            page += [m.rng.choice((_quoted(asked), again, _quoted(f"And {small(asked)}"))), said]
    for scene in m.scenes[:1]:
        page.append(_quoted(f"{m.rng.choice(_EXAMPLE)} {' '.join(scene.facts)}"))
        for question in _some(m.rng, scene.questions, 1, 2):
            page += [_quoted(question.text), _thought(m, asker, question)]
    return [*page, m.mistake and f"{m.rng.choice(_MISTAKE)} {m.mistake}"]


def _quoted(text: str) -> str:
    """In quotation marks; those that it has become single ones."""
    return f"“{text.strip().replace('“', '‘').replace('”', '’')}”"


def _thought(m: _Material, asker: Person, question: Question) -> str:
    verbs = [f"{asker.name} thought for a moment.", f"{asker.name} frowned.", ""]
    if isinstance(question.value, int) and not isinstance(question.value, bool):
        verbs.append(f"{asker.name} counted on {asker.their} fingers.")
    verb = m.rng.choice([verb for verb in verbs if verb not in m.told])
    m.told.add(verb or "-")
    return f"{verb} {_quoted(' '.join([*m.steps(question), question.answer]))}".strip()


STYLES: dict[str, tuple[Callable[[_Material], list[str]], str]] = {
    "explanation": (_explanation, ""),
    "worked problems": (_problems, "worked problems"),
    "questions and answers": (_questions, "questions and answers"),
    "conversation": (_conversation, "a conversation"),
}
STORY = "a story"


def write(world: World, spec: SectionSpec) -> Section:
    """Write the page that the spec asks for; `spec.topic` is the world's."""
    key = "\x1f".join(("world", spec.topic, spec.audience, spec.style, str(spec.seed)))
    rng = Random(int.from_bytes(hashlib.sha256(key.encode()).digest()[:16], "big"))
    audience = AUDIENCES[spec.audience]
    if spec.style == STORY:
        title, page = _story(world, rng)
    else:
        layout, subtitle = STYLES[spec.style]
        title = f"{world.topic}{', ' if ':' in world.topic else ': '}{subtitle}" if subtitle else world.topic
        page = layout(_draw(world, spec, audience, rng))
    text = "\n\n".join(_one_line(paragraph) for paragraph in page if paragraph)
    if audience.short_sentences:
        text = _shorter(text)
    return Section(title, (Block("prose", text),), world.concepts)


def _story(world: World, rng: Random) -> tuple[str, list[str]]:
    story = rng.choice(world.stories)(rng)
    page = list(story.paragraphs)
    if rng.random() < 0.6:
        page.append(f"{rng.choice(_OF_STORY)}")
        for number, question in enumerate(_some(rng, story.questions, 1, 3), 1):
            page.append(f"{number}. {question.text} {_reasoned(question.steps, question)}")
    return story.title, page


def _draw(world: World, spec: SectionSpec, audience: Audience, rng: Random) -> _Material:
    slots = _some(rng, range(len(world.ideas)), *audience.ideas)
    notes = world.notes.get(audience.key, ())
    fewest, most = audience.scenes
    several = spec.style == "worked problems"
    return _Material(
        opening=rng.choice(world.openings),
        ideas=[(world.asks[slot], rng.choice(world.ideas[slot])) for slot in slots],
        mistake=rng.choice(world.mistakes) if rng.random() < 0.5 else "",
        note=rng.choice(notes) if notes and rng.random() < 0.7 else "",
        scenes=[make(rng) for make in _some(rng, world.scenes, fewest + several, most + several)],
        audience=audience,
        rng=rng,
    )


def _some(rng: Random, things: Sequence[T], fewest: int, most: int) -> list[T]:
    """Between `fewest` and `most` of the things, in their order."""
    number = min(rng.randint(fewest, most), len(things))
    return [things[i] for i in sorted(rng.sample(range(len(things)), number))]


def _reasoned(steps: Sequence[str], question: Question) -> str:
    """Reasons and answer in one paragraph: Yes or No stands first, any other answer last."""
    said = [question.answer, *steps] if isinstance(question.value, bool) else [*steps, question.answer]
    return " ".join(said)


def _shorter(text: str) -> str:
    """Sentences split at semicolons where what follows is long enough to be one."""
    return re.sub(r"; ([a-z])(?=(?:[\w’']+[ ,]+){4})", lambda found: ". " + found[1].upper(), text)


def _one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()
