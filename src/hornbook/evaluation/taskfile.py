"""What a task's file says: prompt, stops, post-processing, program, limits, judge. One YAML is one task.

The shipped ones are `evaluation/tasks/*.yaml`; a user's own is given by its path. `version` is raised by hand whenever
a change of the file (or of the code behind one of its words) could change a score. Nothing heavy is imported here.
"""

import functools
import importlib.resources
import string
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from hornbook.records import UserError

# A function's body ends where something new begins at the margin: for files of problems that come without a task.
BODY_STOPS = ("\nclass", "\ndef", "\n#", "\nif", "\nprint", "\n@", "\nassert", '\n"""', "\n```")
PROGRAM_STOPS = ("\nclass", "\nassert", '\n"""', "\nprint", "\nif", "\n<|/", "\n```")
HELD_OUT = "held-out"


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class FewShot(_Strict):
    """Solved examples before the question: the problems `ids`, each asked as the task asks and answered by `answer`."""

    ids: tuple[int, ...] = Field(min_length=1)
    answer: str
    separator: str = "\n\n"


class Limits(_Strict):
    """What a program may use at least; a slow reference raises the time (`evaluation.judging`)."""

    cpu_seconds: float = Field(default=2.0, gt=0)
    memory_mb: int = Field(default=512, gt=0)


class Named(_Strict):
    """Ids of items and why they are named."""

    ids: tuple[str, ...] = ()
    why: str = ""


class TaskFile(_Strict):
    """One task.

    problems: a set of `hornbook.problems`, "held-out", or a .jsonl file beside the task's file. items: how many there
    must be. prompt: a template over the problem's prompt and what else its set gives. strip: take off the prompt's
    whitespace at both ends. stops: where a completion ends. post: what is done to it then. program: what is run, a
    template over {prompt} and {completion}. known_bad: items with known mistakes; they are scored, and listed.
    """

    name: str = Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._+-]*$")
    version: int = Field(gt=0)
    about: str
    problems: str
    items: int | None = None
    prompt: str = "{prompt}"
    strip: bool = False
    few_shot: FewShot | None = None
    stops: tuple[str, ...]
    post: tuple[Literal["first-fenced-block"], ...] = ()
    program: str = "{prompt}{completion}"
    max_new_tokens: int = Field(default=256, gt=0)
    limits: Limits = Limits()
    judge: Literal["two-process", "single-process"] = "two-process"
    single_process: Named = Named()
    known_bad: Named = Named()
    licence: str = ""
    source: str = ""
    citation: str = ""

    @model_validator(mode="after")
    def _templates(self) -> "TaskFile":
        fields = {name for _, name, _, _ in string.Formatter().parse(self.program) if name is not None}
        if "completion" not in fields or not fields <= {"prompt", "completion"}:
            raise ValueError("program: needs {completion}, and may have {prompt}, and nothing else in braces")
        list(string.Formatter().parse(self.prompt))
        if any(not stop for stop in self.stops):
            raise ValueError("stops: an empty one would cut everything")
        return self


@functools.cache
def shipped() -> dict[str, TaskFile]:
    """The package's tasks by name."""
    folder = importlib.resources.files("hornbook.evaluation") / "tasks"
    found = [parse(entry.read_text(encoding="utf-8"), entry.name) for entry in folder.iterdir()]
    return {task.name: task for task in sorted(found, key=lambda task: task.name)}


def read(path: Path) -> TaskFile:
    """A user's task. Raises UserError, naming the key, when it is not one."""
    try:
        return parse(path.read_text(encoding="utf-8"), str(path))
    except (OSError, UnicodeError) as error:
        raise UserError(f"{path}: cannot be read ({error})") from error


def parse(text: str, where: str) -> TaskFile:
    """A task from the text of its file."""
    try:
        loaded: Any = yaml.safe_load(text)
    except yaml.YAMLError as error:
        raise UserError(f"{where}: not YAML ({' '.join(str(error).split())})") from error
    if not isinstance(loaded, dict):
        raise UserError(f"{where}: a task is a mapping of keys")
    try:
        return TaskFile.model_validate(loaded)
    except ValidationError as error:
        raise UserError(f"{where}: {'; '.join(_said(error))}") from error


def _said(error: ValidationError) -> Iterator[str]:
    for part in error.errors():
        key = ".".join(str(piece) for piece in part["loc"])
        yield f"{key}: {part['msg']}" if key else part["msg"]


def of_jsonl(path: Path, completes_bodies: bool) -> TaskFile:
    """The task of a bare file of problems: HumanEval's protocol where prompts end in a signature, MBPP's otherwise."""
    name = path.name.removesuffix(".gz").removesuffix(".jsonl")
    return TaskFile(
        name="".join(c if c.isascii() and (c.isalnum() or c in "._+-") else "-" for c in name).strip("._+-") or "file",
        version=1,
        about=f"problems of {path.name}",
        problems=str(path.resolve()),
        stops=BODY_STOPS if completes_bodies else PROGRAM_STOPS,
        max_new_tokens=512,
        limits=Limits(cpu_seconds=4.0),
    )
