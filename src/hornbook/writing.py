"""Textbooks, exercises and topics to order, without a recipe: what `hornbook write` does.

The stages of a recipe, in a workspace: a run that dies goes on, and what a teacher answered is never asked again. The
folder OUT then holds, whole or not at all:

    documents.parquet     textbook sections (or exercises.parquet: exercises with solutions and tests)
    rejected.parquet      exercises that were written and thrown away, with the reason
    quarantined.parquet   answers of the teacher that were of no use, with the reason and the raw answer
    writing.json          the account: kept, dropped by reason, quarantined, diversity, what was spent
"""

import json
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, Literal

from pydantic import ValidationError

from hornbook.recipe.schema import Dataset, Decontaminate, Recipe
from hornbook.records import Progress, UserError, blake2b_128
from hornbook.run import run
from hornbook.synthesis.material import CHARACTERS
from hornbook.synthesis.plan import exercise_specs, section_specs
from hornbook.synthesis.settings import BYTES_PER_TOKEN, SERVED_BYTES, WriteExercisesSettings
from hornbook.synthesis.topics import grow, read_topics, write_topics
from hornbook.teacher import closing
from hornbook.teacher.settings import ASSUMED_TOKENS, TeacherSettings
from hornbook.workspace.commit import new_folder

_DATASET = "written"
_TABLES = ("documents.parquet", "exercises.parquet", "rejected.parquet", "quarantined.parquet")
_ASKS = {"textbooks": "write_section", "exercises": "write_exercise"}
_SAMPLE = 200  # questions that an estimate is made from

What = Literal["textbooks", "exercises"]


@dataclass(frozen=True)
class Writing:
    """What to write: about so many tokens. `against`: problem sets that nothing kept may overlap."""

    what: What
    teacher: TeacherSettings
    tokens: int
    out: Path
    topics: str | None = None
    novelty: float | None = None
    against: tuple[str, ...] = ()
    part: tuple[int, int] | None = None
    material: str | None = None
    """A place to read documents from, extracts of which go with the requests."""
    styles: tuple[str, ...] | None = None


@dataclass(frozen=True)
class Written:
    """The account, as writing.json has it."""

    kept: int
    account: dict[str, Any]


@dataclass(frozen=True)
class Estimate:
    """What it would take.

    `assumed`: no answer of this model to this prompt is known yet. `seconds` None: nor its speed.
    """

    calls: int
    cached: int
    input_tokens: int
    output_tokens: int
    money: float
    seconds: float | None
    assumed: bool


def write(job: Writing, workspace: Path, progress: Progress) -> Written:
    """Do it. Raises UserError for whatever the user can mend, Stopped for a spent budget."""
    dataset = Dataset.model_validate(
        {
            "write": job.what,
            "teacher": "teacher",
            "tokens": job.tokens,
            "topics": job.topics,
            "styles": job.styles,
            "material": "material" if job.material else None,
            "novelty": job.novelty,
            "part": job.part,
            "decontaminate": Decontaminate.model_validate({"against": job.against}) if job.against else None,
        }
    )
    name = f"write-{blake2b_128(str(job.out.resolve()).encode())[:12]}"
    read = {"material": Dataset.model_validate({"read": job.material})} if job.material else {}
    datasets = read | {_DATASET: dataset}
    try:
        recipe = Recipe(name=name, teachers={"teacher": job.teacher}, datasets=datasets, evaluate=())
    except ValidationError as error:
        raise UserError(str(error.errors()[0]["msg"]).removeprefix("Value error, ")) from error
    if job.topics:
        read_topics(job.topics)
    with new_folder(job.out) as work:
        result = run(recipe, workspace, progress)
        root = result.path(result.plan.roots[_DATASET])
        selections = [result.path(label) for label in result.plan.selections[_DATASET]]
        account = _collect(root, selections, result.steps, work)
    return Written(account["kept"], account)


def _collect(root: Path, selections: Sequence[Path], steps: Any, work: Path) -> dict[str, Any]:
    """The tables of the artifact, without what a selection drops."""
    import pyarrow.dataset as pads

    from hornbook.corpus.view import View
    from hornbook.records import read_table, table_files, write_table

    kept = View(root, tuple(selections)).kept()
    for name in _TABLES:
        source = root / name
        if not source.exists():
            continue
        if kept is None or name in ("rejected.parquet", "quarantined.parquet"):
            copy = shutil.copytree if source.is_dir() else shutil.copy2
            copy(source, work / name)
            continue
        schema = pads.dataset(table_files(source)[0]).schema
        write_table((row for row in read_table(source) if row["id"] in kept), work / name, schema)
    account: dict[str, Any] = {"kept": 0, "stages": {}}
    for step in steps.values():
        manifest = step.artifact.manifest
        account["kept"] = manifest.kept
        account["stages"][step.step.stage] = {
            "in": manifest.rows_in,
            "kept": manifest.kept,
            "dropped": manifest.dropped,
            "quarantined": manifest.quarantined,
            "details": manifest.details,
        }
    (work / "writing.json").write_text(json.dumps(account, indent=2, sort_keys=True) + "\n", encoding="utf-8")
    return account


def estimate(job: Writing) -> Estimate:
    """Calls, tokens, money and time of a served teacher, from a sample of the questions that would be asked.

    The lengths of answers, and their time, are those of the answers to the same prompt that the cache holds.
    """
    from hornbook.teacher.budget import money
    from hornbook.teacher.openai import OpenAITeacher
    from hornbook.teacher.question import key_of, request_of

    teacher = OpenAITeacher(job.teacher)
    with closing(teacher):
        topics = read_topics(job.topics) if job.topics else None
        if job.what == "textbooks":
            specs: Any = section_specs(teacher, 0, topics, job.styles)
            questions = [teacher.question_of("write_section")(spec) for spec in islice(specs, _SAMPLE)]
        else:
            mix = WriteExercisesSettings(teacher=job.teacher, tokens=job.tokens).mix
            specs = exercise_specs(teacher, mix, 0)
            questions = [teacher.question_of("write_exercise")(spec) for spec in islice(specs, _SAMPLE)]
        cache = teacher.client.cache
        known = cache.typical(job.teacher.service, job.teacher.model, questions[0].prompt_id)
        requests = [request_of(job.teacher, question, question.messages) for question in questions]
        hits = sum(cache.get(key_of(job.teacher, q, r)) is not None for q, r in zip(questions, requests, strict=True))
    calls = round(job.tokens * BYTES_PER_TOKEN / SERVED_BYTES[job.what] / (job.part or (0, 1))[1]) or 1
    cached = min(calls, hits) if calls <= _SAMPLE else round(calls * hits / _SAMPLE)
    bytes_each = sum(len(question.prompt.encode()) for question in questions) / len(questions)
    bytes_each += CHARACTERS if job.material else 0
    inputs = known.input_tokens if known and known.input_tokens else bytes_each / 4
    outputs = known.output_tokens if known else ASSUMED_TOKENS[_ASKS[job.what]][1]
    asked = calls - cached
    places = job.teacher.concurrency * len(job.teacher.urls)
    seconds = asked * known.seconds / places if known and known.seconds else None
    return Estimate(
        calls,
        cached,
        round(asked * inputs),
        round(asked * outputs),
        money(job.teacher, asked * inputs, asked * outputs),
        seconds,
        known is None,
    )


def write_topic_tree(
    teacher: TeacherSettings,
    seeds: str,
    count: int,
    out: Path,
    progress: Progress,
    embedder: str = "words",
    model: str = "",
) -> dict[str, Any]:
    """Have a tree of topics grown and written to a file; the account. UserError for whatever the user can mend."""
    from hornbook.curriculum.choose import teacher_of

    if teacher.kind == "curriculum":
        raise UserError("write topics: the built-in teacher has its own topics; name a server with --teacher")
    if out.exists():
        raise UserError(f"{out}: exists; give another file, or remove it")
    served = teacher_of(teacher)
    with closing(served):
        grown = grow(served, read_topics(seeds), count, progress, embedder, model)
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        write_topics(grown.topics, out)
    except OSError as error:
        raise UserError(f"{out}: cannot be written ({error.strerror})") from error
    return {"topics": len(grown.topics), "dropped": grown.dropped, "spent": getattr(served, "spent", {})}
