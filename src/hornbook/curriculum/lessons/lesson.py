"""What a lesson is: the material from which many different textbook pages on one topic are made.

A lesson is not a page. It holds alternatives (openings, ways to put an idea, worked examples with random values,
pitfalls, small exercises), and `pages.write` composes one page of them for an audience and a style. That is
cheaper than a template with holes in every sentence, and it reads better: each alternative is a paragraph that a
person wrote whole. The price is that two pages may share a paragraph; they differ in which, in order and in code.

How to write one:
- Prose may be a triple-quoted string with line breaks: runs of white space are collapsed when a page is written.
- `example` and `question` fill `$name` holes (`string.Template`; a dollar sign is `$$`) in prose and code alike.
- Code is a whole program: it is run by itself and its printed output is put behind it. So prose behind the code
  (`after`) may point at the output, and any value it states has to be computed, never typed in.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from random import Random
from string import Template
from textwrap import dedent

from hornbook.curriculum.family import AnyFamily


@dataclass(frozen=True, slots=True)
class Example:
    """A worked example: prose before the code, a whole program that prints, prose behind its output."""

    before: str
    code: str
    after: str


@dataclass(frozen=True, slots=True)
class Question:
    """A small exercise: its text, a program with a solution and a printed check, and why it is right."""

    text: str
    code: str
    answer: str


@dataclass(frozen=True)
class Lesson:
    """Material on one topic.

    topic: a phrase, unique in the curriculum, such as "Adding up numbers with a loop". area: the module's subject.
    concepts: short snake_case names. openings: at least 3 first paragraphs, what and why. ideas: 3 to 5 slots in
    teaching order, each with at least 2 alternative paragraphs. examples: at least 3, from simple to rich.
    pitfalls: at least 2 common mistakes, each a paragraph of its own with the reason. questions: at least 2.
    families: exercises of its own.
    asks: optional, one reader's question per slot of ideas ("Why does the total start at zero?"). notes: optional,
    paragraphs for one audience only, by the audience's key (see `audiences`): an everyday picture for "young", a
    contrast with other languages for "engineer", and so on.
    """

    topic: str
    area: str
    concepts: tuple[str, ...]
    openings: tuple[str, ...]
    ideas: tuple[tuple[str, ...], ...]
    examples: tuple[Callable[[Random], Example], ...]
    pitfalls: tuple[str, ...]
    questions: tuple[Callable[[Random], Question], ...]
    families: tuple[AnyFamily, ...] = ()
    asks: tuple[str, ...] = ()
    notes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def prose(text: str, /, **values: object) -> str:
    """Fill the `$name` holes of a paragraph and put it on one line."""
    return " ".join(_filled(text, values).split())


def program(text: str, /, **values: object) -> str:
    """Fill the `$name` holes of a program, take away its common indentation and outer blank lines.

    Indentation goes first, so a value with line breaks in it does not disturb it.
    """
    return _filled(dedent(text).strip("\n"), values).rstrip() + "\n"


def example(before: str, code: str, after: str, /, **values: object) -> Example:
    """An `Example` with the same values in all three parts."""
    return Example(prose(before, **values), program(code, **values), prose(after, **values))


def question(text: str, code: str, answer: str, /, **values: object) -> Question:
    """A `Question` with the same values in all three parts."""
    return Question(prose(text, **values), program(code, **values), prose(answer, **values))


def quote(text: str) -> str:
    """The text as a Python string literal in double quotes, the way most style guides write it."""
    return json.dumps(text, ensure_ascii=False)


def _filled(text: str, values: Mapping[str, object]) -> str:
    # Without values the text is left alone, so plain paragraphs may hold a dollar sign unescaped.
    return Template(text).substitute({name: _shown(value) for name, value in values.items()}) if values else text


def _shown(value: object) -> str:
    """Collections of strings in double quotes, like the strings in the programs around them."""
    text = str(value)
    if isinstance(value, list | tuple | dict) and '"' not in text and "\\" not in text:
        return text.replace("'", '"')
    return text
