"""A teacher that has a served model do the work: rate documents, write sections and exercises.

Diversity is forced from outside, as in the papers: sections by topic x audience x style, exercises by concepts
and, as phi-1 did ("constraining the function names", section 2.2), by the name that the function must bear. The
topics and names come from packaged lists; which of them is asked for is a pure function of the spec.
"""

import ast
import hashlib
import random
from itertools import combinations
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field, ValidationInfo, model_validator

from hornbook.records import Document
from hornbook.teacher.assets import lines, name_words, prompt
from hornbook.teacher.client import ChatClient
from hornbook.teacher.settings import TeacherSettings
from hornbook.teacher.types import Block, ExerciseDraft, ExerciseSpec, Rating, Section, SectionSpec

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


class OpenAITeacher:
    """The `Teacher` protocol over a `ChatClient`. Its methods raise Quarantined for answers of no use."""

    def __init__(self, settings: TeacherSettings, cache: Path | None = None) -> None:
        self.client = ChatClient(settings, cache)
        self.concurrency = settings.concurrency
        self.name = f"{settings.model}@{urlsplit(settings.url).hostname}"
        self._temperature = settings.temperature

    def rate(self, document: Document) -> Rating:
        """Ask phi-1's question with an additive rubric; the beginning of a long document stands for it."""
        return self._rating("rate", document)

    def rate_again(self, document: Document) -> Rating:
        """Ask for one number for the document as a whole, without the rubric."""
        return self._rating("rate_again", document)

    def _rating(self, name: str, document: Document) -> Rating:
        text = prompt(name)[1].format(document=document.text[:RATED_CHARACTERS])
        answer = self.client.ask(text, RatingAnswer, temperature=0.0)
        return Rating(answer.score, answer.reason)

    @property
    def spent(self) -> dict[str, float]:
        """What was asked so far: requests sent and answers found in the cache, tokens, money by the settings' price."""
        client = self.client
        return {
            "requests": client.sent,
            "from_cache": client.hits,
            "input_tokens": client.input_tokens,
            "output_tokens": client.output_tokens,
            "cost": round(client.cost, 6),
        }

    def topics(self) -> list[str]:
        """Topics of basic Python."""
        return list(lines("topics"))

    def audiences(self) -> list[str]:
        """Whom to write for."""
        return list(lines("audiences"))

    def styles(self) -> list[str]:
        """Forms of a section."""
        return list(lines("styles"))

    def compositions(self, difficulty: int) -> list[tuple[str, ...]]:
        """All sorted tuples of that many concepts."""
        return list(combinations(sorted(lines("concepts")), difficulty))

    def write_section(self, spec: SectionSpec) -> Section:
        """Have a section written for a topic, an audience and a style."""
        text = prompt("write_section")[1].format(
            topic=spec.topic, audience=spec.audience, style=spec.style, seed=spec.seed
        )
        answer = self.client.ask(text, SectionAnswer, self._temperature)
        blocks = tuple(Block(block.kind, block.text) for block in answer.blocks)
        return Section(answer.title, blocks, tuple(sorted(set(answer.concepts))))

    def write_exercise(self, spec: ExerciseSpec) -> ExerciseDraft:
        """Have an exercise written whose function bears a name drawn from the lists."""
        prompt_id, template = prompt("write_exercise")
        name = function_name(spec)
        text = template.format(name=name, concepts=", ".join(spec.concepts), seed=spec.seed)
        answer = self.client.ask(text, ExerciseAnswer, self._temperature, context={"name": name})
        return ExerciseDraft(
            name, answer.prompt, answer.solution, answer.tests, spec.concepts, len(spec.concepts), prompt_id
        )


def function_name(spec: ExerciseSpec) -> str:
    """`verb_noun` or `verb_noun_by_noun`, drawn by the spec: about half a million different names."""
    digest = hashlib.blake2b(repr((spec.concepts, spec.seed)).encode(), digest_size=8).digest()
    draw = random.Random(int.from_bytes(digest, "big"))
    verbs, nouns = name_words()
    first, second = draw.sample(nouns, 2)
    verb = draw.choice(verbs)
    return f"{verb}_{first}" if draw.random() < 0.3 else f"{verb}_{first}_by_{second}"
