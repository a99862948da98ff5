"""A teacher that has a served model do the work: rate documents, write sections and exercises.

Diversity is forced from outside, as in the papers: sections by topic x audience x style, exercises by concepts
and, as phi-1 did ("constraining the function names", section 2.2), by the name that the function must bear. The
topics and names come from packaged lists; which of them is asked for is a pure function of the spec.
"""

import ast
import hashlib
import random
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from itertools import combinations, islice
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, ValidationInfo, model_validator

from hornbook.records import Document, content_id
from hornbook.teacher import everyday
from hornbook.teacher.assets import guides, lines, named, prompt, word_lists
from hornbook.teacher.batch import LARGEST
from hornbook.teacher.client import ChatClient
from hornbook.teacher.quarantine import Quarantined
from hornbook.teacher.question import Question
from hornbook.teacher.settings import TeacherSettings
from hornbook.teacher.types import (
    Block,
    ExerciseDraft,
    ExerciseSpec,
    Grade,
    GradeSpec,
    OutlineSpec,
    Rating,
    Section,
    SectionSpec,
    Task,
)

RATED_CHARACTERS = 8000  # of a document; FineWeb-Edu and Python-Edu showed their annotator 1,000


class _Answer(BaseModel):
    model_config = ConfigDict(extra="forbid")


class RatingAnswer(_Answer):
    """The reason comes first: a score that follows it is reasoned."""

    reason: str
    score: int = Field(ge=0, le=5)


class BlockAnswer(_Answer):
    kind: Literal["prose", "code"]
    text: str = Field(min_length=1)


class SectionAnswer(_Answer):
    title: str = Field(min_length=1)
    blocks: list[BlockAnswer] = Field(min_length=1)
    concepts: list[str]


class ExerciseAnswer(_Answer):
    """`prompt + solution` must parse and define the function whose name was asked for."""

    prompt: str
    solution: str
    tests: str

    @model_validator(mode="after")
    def _whole(self, info: ValidationInfo) -> "ExerciseAnswer":
        self.prompt = self.prompt.rstrip() + "\n"
        self.solution = self.solution.strip("\n").rstrip() + "\n"
        name = (info.context or {})["name"]
        try:
            tree = ast.parse(self.prompt + self.solution)
            tests = ast.parse(self.tests)
        except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
            raise ValueError(f"prompt + solution and tests must be Python: {error}") from error
        functions = [node for node in tree.body if isinstance(node, ast.FunctionDef)]
        if not functions or functions[-1].name != name or ast.get_docstring(functions[-1]) is None:
            raise ValueError(f"prompt + solution must define {name} with a docstring, and end with it")
        if not any(isinstance(node, ast.FunctionDef) and node.name == "check" for node in tests.body):
            raise ValueError("tests must define check(candidate)")
        return self


class OutlineAnswer(_Answer):
    topics: list[str] = Field(min_length=1)


class GradeAnswer(_Answer):
    """The evaluation comes first: a number that follows it is reasoned."""

    evaluation: str
    score: int = Field(ge=0, le=10)


class OpenAITeacher:
    """The `Teacher` protocol over a `ChatClient`. Its methods raise Quarantined for answers of no use."""

    def __init__(self, settings: TeacherSettings, cache: Path | None = None) -> None:
        self.client = ChatClient(settings, cache)
        self.name = f"{settings.model}@{settings.name or urlsplit(settings.urls[0]).hostname}"
        self._temperature = settings.temperature
        self._subject = settings.subject

    @property
    def spent(self) -> dict[str, float]:
        """What was asked so far: requests sent and answers found in the cache, tokens, money by the settings' price."""
        return self.client.spent

    @property
    def status(self) -> str:
        """How the asking goes, for a progress line."""
        return self.client.status

    def rate(self, document: Document) -> Rating:
        """Ask phi-1's question with an additive rubric; the beginning of a long document stands for it."""
        return self.client.ask(self._rating("rate", document))

    def rate_again(self, document: Document) -> Rating:
        """Ask for one number for the document as a whole, without the rubric."""
        return self.client.ask(self._rating("rate_again", document))

    def write_section(self, spec: SectionSpec) -> Section:
        """Have a section written for a topic, an audience and a style."""
        return self.client.ask(self._section(spec))

    def write_exercise(self, spec: ExerciseSpec) -> ExerciseDraft:
        """Have an exercise written whose function bears a name drawn from the lists."""
        return self.client.ask(self._exercise(spec))

    def outline(self, spec: OutlineSpec) -> tuple[str, ...]:
        """Have a topic divided into smaller ones."""
        return self.client.ask(self._outline(spec))

    def grade(self, spec: GradeSpec) -> Grade:
        """Have an answer graded as phi-1 section 4 does: a short evaluation, then a number from 0 to 10."""
        return self.client.ask(self._grade(spec))

    def many(
        self, task: Task, specs: Iterable[Any], ahead: Callable[[], int] | None = None
    ) -> Iterator[Any | Quarantined]:
        """The answers to many specs of one task in their order; of an answer of no use, why."""
        questions = map(self.question_of(task), specs)
        if not self.client.settings.batch:
            return self.client.ask_all(questions, ahead)
        return self._in_batches(questions, ahead)

    def _in_batches(
        self, questions: Iterator[Question[Any]], ahead: Callable[[], int] | None
    ) -> Iterator[Any | Quarantined]:
        while chunk := list(islice(questions, max(1, min(LARGEST, ahead() if ahead else LARGEST)))):
            self.client.batches.fill(chunk)
            yield from self.client.ask_all(chunk)

    def question_of(self, task: Task) -> Callable[[Any], Question[Any]]:
        """What makes the questions of a task."""
        makers: dict[Task, Callable[[Any], Question[Any]]] = {
            "rate": partial(self._rating, "rate"),
            "rate_again": partial(self._rating, "rate_again"),
            "outline": self._outline,
            "write_section": self._section,
            "write_exercise": self._exercise,
            "grade": self._grade,
        }
        return makers[task]

    def close(self) -> None:
        """Give up what is under way, close connections and cache."""
        self.client.close()

    def topics(self) -> list[str]:
        """Topics of basic Python, or of everyday life."""
        return list(lines(named(self._subject, "topics")))

    def audiences(self) -> list[str]:
        """Whom to write for."""
        return list(guides(named(self._subject, "audiences")))

    def styles(self) -> list[str]:
        """Forms of a section."""
        return list(guides(named(self._subject, "styles")))

    def compositions(self, difficulty: int) -> list[tuple[str, ...]]:
        """All sorted tuples of that many concepts; everyday life has no exercises."""
        if self._subject != "python":
            return []
        return list(combinations(sorted(lines("concepts")), difficulty))

    def _rating(self, name: str, document: Document) -> Question[Rating]:
        prompt_id, template = prompt(named(self._subject, name))
        text = template.format(document=document.text[:RATED_CHARACTERS])
        return Question(prompt_id, text, RatingAnswer, lambda answer: Rating(answer.score, answer.reason))

    def _section(self, spec: SectionSpec) -> Question[Section]:
        question = self._python_section(spec) if self._subject == "python" else everyday.page(spec, self._temperature)
        if not spec.material:
            return question
        with_id, template = prompt("material")
        before = template.format(material=spec.material.text, mark=_mark(spec.material.text))
        return replace(question, prompt_id=f"{question.prompt_id}+{with_id}", prompt=f"{before}\n\n{question.prompt}")

    def _python_section(self, spec: SectionSpec) -> Question[Section]:
        prompt_id, template = prompt("write_section")
        openings = lines("openings")
        chosen = content_id(f"{spec.topic}\x1f{spec.audience}\x1f{spec.style}\x1f{spec.seed}")
        text = template.format(
            topic=spec.topic,
            audience=spec.audience,
            audience_guide=guides("audiences").get(spec.audience, ""),
            style=spec.style,
            style_guide=guides("styles").get(spec.style, ""),
            opening=openings[int(chosen, 16) % len(openings)],
            seed=spec.seed,
        )
        return Question(prompt_id, text, SectionAnswer, _read_section, self._temperature, spec.attempt)

    def _outline(self, spec: OutlineSpec) -> Question[tuple[str, ...]]:
        prompt_id, template = prompt("outline")
        path = "\n".join("  " * depth + part for depth, part in enumerate(spec.path))
        text = template.format(path=path, topic=spec.topic, breadth=spec.breadth)
        return Question(prompt_id, text, OutlineAnswer, _read_outline, self._temperature)

    def _exercise(self, spec: ExerciseSpec) -> Question[ExerciseDraft]:
        prompt_id, template = prompt("write_exercise")
        name = function_name(spec)
        text = template.format(name=name, concepts=", ".join(spec.concepts), seed=spec.seed)

        def read(answer: ExerciseAnswer) -> ExerciseDraft:
            size = len(spec.concepts)
            return ExerciseDraft(name, answer.prompt, answer.solution, answer.tests, spec.concepts, size, prompt_id)

        return Question(prompt_id, text, ExerciseAnswer, read, self._temperature, context={"name": name})

    def _grade(self, spec: GradeSpec) -> Question[Grade]:
        prompt_id, template = prompt("grade")
        mark = _mark(spec.answer)
        text = template.format(problem=spec.problem, answer=spec.answer, mark=mark)
        read = lambda answer: Grade(answer.score, answer.evaluation)  # noqa: E731
        return Question(prompt_id, text, GradeAnswer, read, 0.0, spec.sample)


def _mark(text: str) -> str:
    """What stands above and below a text that is material, not instruction: no text can hold its own."""
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()


def _read_outline(answer: OutlineAnswer) -> tuple[str, ...]:
    return tuple(dict.fromkeys(" ".join(topic.split()) for topic in answer.topics if topic.strip()))


def _read_section(answer: SectionAnswer) -> Section:
    blocks = tuple(Block(block.kind, block.text) for block in answer.blocks)
    return Section(answer.title, blocks, tuple(sorted(set(answer.concepts))))


def function_name(spec: ExerciseSpec) -> str:
    """`verb_noun` or `verb_noun_by_noun`, drawn by the spec: about half a million different names."""
    digest = hashlib.blake2b(repr((spec.concepts, spec.seed)).encode(), digest_size=8).digest()
    draw = random.Random(int.from_bytes(digest, "big"))
    verbs, nouns = word_lists("names")["verbs"], word_lists("names")["nouns"]
    first, second = draw.sample(nouns, 2)
    verb = draw.choice(verbs)
    return f"{verb}_{first}" if draw.random() < 0.3 else f"{verb}_{first}_by_{second}"
