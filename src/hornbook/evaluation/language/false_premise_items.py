"""The questions of the false-premise task: each about a simulated scene, beside one that asks for what is not in it.

A scene of the curriculum's worlds is told as a passage. The true question is one of its own. The false one is the same
but for one person or thing, which is exchanged for another of the same kind that occurs nowhere in the passage: a name
of the same gender, so that pronouns stay right, or what the same question of another scene names in its place. It
presupposes what the text does not tell. Which questions can be made false in this way was decided by reading:
`false_premise.yaml` lists their forms, and nothing else is asked.

Scenes are a pure function of the numbers here. Pages of the curriculum draw theirs in the midst of a generator that is
seeded with a hash of ("world", topic, audience, style, seed); ours come first from one seeded with a hash of
("false-premise", world, maker, numbers). So there are no ranges of seeds to keep apart, and a small scene can come out
twice by chance. Therefore the people of a scene are given names that are in no page of the curriculum, and a scene
without people is not asked about: no passage is in a training page word for word. Scenes of the same kinds, with the
same things in the same sentences, are. Pupils of the built-in curriculum have seen many of them, and have that
advantage over models of other data.
"""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources
from random import Random
from typing import Any

import yaml

from hornbook.curriculum.worlds import load
from hornbook.curriculum.worlds.people import everybody
from hornbook.curriculum.worlds.world import Question, Scene, World

EACH = 6  # pairs of each world
_TRIES = 400  # scenes drawn for one pair
_FILE = "false_premise.yaml"
_GENDERS = {person.name: person.they for person in everybody()}
_PEOPLE = re.compile(rf"\b({'|'.join(_GENDERS)})\b")
_HOLES = re.compile(r"(\{who\}|\{what\}|@|…)")
_PERSON = r"[A-Z]\w+"
# Values that say that there is nothing, or that it cannot be known: an abstention would be no mistake there.
_EMPTY = re.compile(r"(no|none|nobody|nothing|neither|never|not|zero|unknown|cannot|nowhere)\b", re.IGNORECASE)
_LITTLE = frozenset(["a", "an", "the", "of", "in", "on", "at", "by", "to", "for", "with", "and"])


@dataclass(frozen=True, slots=True)
class Pair:
    """A passage, its own question with the value of the answer, and the question that presupposes what is not there.

    exchanged: what the question names, and the false one does not. absent: what the false one names instead.
    """

    id: str
    passage: str
    question: str
    value: Any
    false_question: str
    exchanged: str
    absent: str


@cache
def pairs() -> tuple[Pair, ...]:
    """All pairs: one of each world, then another of each, and so on."""
    return tuple(
        _pair(world, domain, forms, place)
        for place in range(EACH)
        for domain, forms in _forms().items()
        for world in (load(domain),)
    )


def prompt(passage: str, question: str) -> str:
    """What the model reads: an instruction, two solved examples, the passage and the question."""
    told: str = _told()["prompt"]
    return told.format(passage=passage, question=question)


@cache
def _told() -> dict[str, Any]:
    text = (resources.files("hornbook.evaluation.language") / _FILE).read_text(encoding="utf-8")
    told: dict[str, Any] = yaml.safe_load(text)
    return told


@cache
def _forms() -> dict[str, tuple[tuple[str, str], ...]]:
    """(maker, form) of each world."""
    return {
        domain: tuple((maker, form) for maker, forms in makers.items() for form in forms)
        for domain, makers in _told()["forms"].items()
    }


def _pair(world: World, domain: str, forms: tuple[tuple[str, str], ...], place: int) -> Pair:
    """The pair of a place: its form in turn, of the first scene that has such a question."""
    maker, form = forms[place % len(forms)]
    pattern = _pattern(form)
    for number in range(_TRIES):
        key = (domain, maker, str(place), str(number))
        rng = _generator(*key)
        scene = _scene(world, maker, rng)
        told = " ".join(" ".join(scene.facts).split())
        names = _names(scene, rng)
        passage = _called(told, names)
        for question in scene.questions if passage != told else ():
            text = _called(question.text, names)
            match = pattern.fullmatch(text)
            if match is None or not _answered(question):
                continue
            if "{what}" in form:
                old = match["what"]
                new = next((one for one in _things(world, maker, pattern, key) if _strange(one, old, passage)), None)
            else:
                old = rng.choice([name for group, name in match.groupdict().items() if group.startswith("who")])
                new = _stranger(old, names, rng)
            if new is not None:
                false = re.sub(rf"\b{re.escape(old)}\b", new, text)
                return Pair("/".join(key), passage, text, _renamed(question.value, names), false, old, new)
    raise AssertionError(f"{domain}, {maker}: no scene has a question {form!r} that can be made false")


def _generator(*key: str) -> Random:
    digest = hashlib.sha256("\x1f".join(("false-premise", *key)).encode()).digest()
    return Random(int.from_bytes(digest[:16], "big"))


def _scene(world: World, maker: str, rng: Random) -> Scene:
    return next(make for make in world.scenes if make.__name__ == f"_{maker}")(rng)


def _pattern(form: str) -> re.Pattern[str]:
    """The regular expression of a form; its groups are who1, who3 …, and what."""
    found = ""
    for place, part in enumerate(_HOLES.split(form)):
        found += {
            "{who}": rf"(?P<who{place}>{_PERSON})",
            "{what}": r"(?P<what>.+?)",
            "@": _PERSON,
            "…": r".+?",
        }.get(part, re.escape(part))
    return re.compile(found)


def _names(scene: Scene, rng: Random) -> dict[str, str]:
    """A new name for each of a scene's people, of the same gender."""
    told = " ".join([*scene.facts, *(question.text for question in scene.questions)])
    found: dict[str, str] = {}
    for name in dict.fromkeys(_PEOPLE.findall(told)):
        found[name] = rng.choice([new for new in _told()["names"][_GENDERS[name]] if new not in found.values()])
    return found


def _called(text: str, names: dict[str, str]) -> str:
    """The text with the new names."""
    return _PEOPLE.sub(lambda found: names.get(found[0], found[0]), text)


def _renamed(value: Any, names: dict[str, str]) -> Any:
    if isinstance(value, tuple):
        return tuple(_renamed(one, names) for one in value)
    return _called(value, names) if isinstance(value, str) else value


def _stranger(name: str, names: dict[str, str], rng: Random) -> str | None:
    """One of the same gender who is not in the scene; None for somebody who is none of its people."""
    gender = next((gender for gender, several in _told()["names"].items() if name in several), None)
    if gender is None or name not in names.values():
        return None
    several: list[str] = _told()["names"][gender]
    return rng.choice([new for new in several if new not in names.values()])


def _answered(question: Question) -> bool:
    """Whether the text gives an answer other than that there is none; that it is right is checked by the way."""
    assert question.check() == question.value
    value = question.value
    if isinstance(value, bool | dict) or not value:
        return False
    return not (isinstance(value, str) and _EMPTY.match(value)) and "cannot be known" not in question.answer


def _things(world: World, maker: str, pattern: re.Pattern[str], key: tuple[str, ...]) -> Iterator[str]:
    """What the same question of other scenes names."""
    for other in range(_TRIES):
        for question in _scene(world, maker, _generator(*key, str(other))).questions:
            if match := pattern.fullmatch(question.text):
                yield match["what"]


def _strange(new: str, old: str, passage: str) -> bool:
    """Whether a thing is not in the passage: none of the words by which it differs from the old one is there."""
    differing = _words(new) - _words(old)
    return bool(differing) and not differing & _words(passage) and not _PEOPLE.search(new)


def _words(text: str) -> set[str]:
    """The words that mean something, singular and plural alike."""
    return {re.sub(r"(es|s)$", "", word) for word in re.findall(r"[a-z]+", text.lower()) if word not in _LITTLE}
