"""What a teacher is asked and what it answers, whoever it is: the built-in curriculum or a served model."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol

from hornbook.records import Document
from hornbook.teacher.quarantine import Quarantined


@dataclass(frozen=True, slots=True)
class Rating:
    """Educational value of a document, 0 to 5, with the rubric's points that gave it."""

    score: int
    reason: str


@dataclass(frozen=True, slots=True)
class Extract:
    """A stretch of a document, by the document's id."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class SectionSpec:
    """A textbook section to write: diversity is forced by topic x audience x style, `seed` picks the rest.

    `attempt`: how often it was written before and thrown away. `material`: what it may take a situation from.
    """

    topic: str
    audience: str
    style: str
    seed: int
    attempt: int = 0
    material: Extract | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class OutlineSpec:
    """A topic to divide into about `breadth` smaller ones; `path` leads to it from the root."""

    topic: str
    path: tuple[str, ...]
    breadth: int


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of a section. A `code` block is a whole small program: its printed result is not written by
    the teacher but put behind it after running it."""

    kind: Literal["prose", "code"]
    text: str


@dataclass(frozen=True, slots=True)
class Section:
    """A textbook section: a title and blocks in reading order; `concepts` are the concepts it teaches."""

    title: str
    blocks: tuple[Block, ...]
    concepts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ExerciseSpec:
    """An exercise to write: the concepts it must compose (1 to 3) and a seed that picks the rest."""

    concepts: tuple[str, ...]
    seed: int


@dataclass(frozen=True, slots=True)
class ExerciseDraft:
    """An exercise as written, not verified. Fields as in `records.Exercise`."""

    name: str
    prompt: str
    solution: str
    tests: str
    concepts: tuple[str, ...]
    difficulty: int
    prompt_id: str


@dataclass(frozen=True, slots=True)
class GradeSpec:
    """An answer to grade: the problem's statement, what was answered, and the number of the grade among several."""

    problem: str
    answer: str
    sample: int = 0


@dataclass(frozen=True, slots=True)
class Grade:
    """How good an answer is, 0 to 10, and why."""

    score: int
    evaluation: str


Task = Literal["rate", "rate_again", "outline", "write_section", "write_exercise", "grade"]


class Teacher(Protocol):
    """What data rooms need of a teacher. `name` goes into lineage."""

    name: str

    def rate(self, document: Document) -> Rating:
        """Rate a document's educational value for a student who learns basic coding."""

    def rate_again(self, document: Document) -> Rating | None:
        """The same asked in other words, to learn how far a rating depends on them; None where it cannot differ."""

    def topics(self) -> list[str]:
        """The topics it can write sections about, in a fixed order."""

    def audiences(self) -> list[str]:
        """Whom it can write for."""

    def styles(self) -> list[str]:
        """The formats it can write sections in."""

    def compositions(self, difficulty: int) -> list[tuple[str, ...]]:
        """All sorted concept tuples of that size which an exercise can compose, in a fixed order."""

    def write_section(self, spec: SectionSpec) -> Section:
        """Write one section: a pure function of the spec for the built-in teacher."""

    def write_exercise(self, spec: ExerciseSpec) -> ExerciseDraft:
        """Write one exercise: a pure function of the spec for the built-in teacher."""

    def many(
        self, task: Task, specs: Iterable[Any], ahead: Callable[[], int] | None = None
    ) -> Iterator[Any | Quarantined]:
        """What the method named `task` answers to each spec, in order; of an answer of no use, why it is of none.

        Specs are drawn as they are needed, at most `ahead()` more than were answered.
        """


def one_by_one(
    teacher: Any, task: Task, specs: Iterable[Any], ahead: Callable[[], int] | None = None
) -> Iterator[Any | Quarantined]:
    """`Teacher.many` of a teacher that answers at once."""
    answer = getattr(teacher, task)
    for spec in specs:
        try:
            yield answer(spec)
        except Quarantined as error:
            yield error


@contextmanager
def closing(teacher: Teacher) -> Iterator[None]:
    """Closes a served teacher's connections at the end."""
    try:
        yield
    finally:
        if close := getattr(teacher, "close", None):
            close()
