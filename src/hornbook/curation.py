"""Curation of a user's own texts, without a recipe: what `hornbook curate` does.

What is read is deduplicated, decontaminated, filtered by its form, a sample of it rated, the rest classified, and the
best kept: the stages of a recipe, in a workspace, so that another threshold or the same command after a crash computes
only what is new. The folder OUT then holds, whole or not at all:

    documents.parquet   what is kept, with its score: what `hornbook pack` and `train` read
    dropped.parquet     every other document, with the stage and the reason; of a duplicate, the kept twin
    curation.json       the account of each stage (rows in, kept, dropped by reason, quarantined), classifier's figures
    report.html         the same to look at, with curves, and examples of each band of the score: choose a threshold by
                        reading; report.md is its text
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pyarrow as pa

from hornbook.corpus.quality.settings import ClassifySettings, FilterSettings, SelectSettings, SemanticSettings
from hornbook.corpus.settings import CODE_SETS, ReadSettings
from hornbook.corpus.view import View
from hornbook.curation_report import write_curation_report
from hornbook.engine.settings import EngineSettings
from hornbook.recipe.schema import Dataset, Decontaminate, Deduplicate, Rate, Recipe, problem_set
from hornbook.records import DOCUMENT_SCHEMA, Progress, UserError, blake2b_128, read_table, write_table
from hornbook.run import Done, run
from hornbook.teacher.settings import TeacherSettings
from hornbook.workspace.commit import new_folder

_DATASET = "texts"
_DROPPED = pa.schema([(name, pa.string()) for name in ("id", "source", "path", "stage", "reason", "twin")])
_KEPT = DOCUMENT_SCHEMA.append(pa.field("score", pa.float64()))


@dataclass(frozen=True)
class Curation:
    """What to curate and how. A stage whose settings are None is left out; without `keep` nothing is rated.

    `teacher` None: what is learned from are the ratings of the file `labels`; with both, they are compared.
    """

    read: ReadSettings
    out: Path
    minhash: float | None = 0.8
    against: tuple[str, ...] | None = CODE_SETS
    semantic: SemanticSettings | None = None
    filter: FilterSettings | None = None
    teacher: TeacherSettings | None = field(default_factory=TeacherSettings)
    sample: int = 1500
    twice: float = 0.1
    labels: str = ""
    classify: ClassifySettings = field(default_factory=ClassifySettings)
    keep: SelectSettings | None = field(default_factory=lambda: SelectSettings(fraction=0.2))
    engine: EngineSettings = field(default_factory=EngineSettings)


@dataclass(frozen=True)
class Curated:
    """What became of it: rows in and kept, and the account of every stage, in order."""

    rows_in: int
    kept: int
    kept_bytes: int
    stages: dict[str, dict[str, Any]]
    classifier: dict[str, Any] | None


def recipe_of(job: Curation) -> Recipe:
    """The same as a recipe without arms. UserError for what cannot be."""
    try:
        for name in job.against or ():
            problem_set(name)
    except ValueError as error:
        raise UserError(f"--against: {error}") from error
    dataset = {
        "read": job.read,
        "deduplicate": Deduplicate(minhash=job.minhash) if job.minhash is not None else None,
        "decontaminate": Decontaminate.model_validate({"against": job.against}) if job.against else None,
        "semantic": job.semantic,
        "filter": job.filter,
        "rate": _rate(job) if job.keep else None,
        "classify": job.classify if job.keep else None,
        "keep": job.keep,
    }
    name = f"curate-{blake2b_128(str(job.out.resolve()).encode())[:12]}"
    teachers = {"teacher": job.teacher} if job.teacher else {}
    datasets = {_DATASET: Dataset.model_validate(dataset)}
    return Recipe(name=name, teachers=teachers, datasets=datasets, evaluate=(), engine=job.engine)


def _rate(job: Curation) -> Rate:
    if job.teacher is None:
        return Rate(labels=job.labels)
    return Rate(teacher="teacher", sample=job.sample, twice=job.twice, labels=job.labels)


def curate(job: Curation, workspace: Path, progress: Progress) -> Curated:
    """Do it. Raises UserError for whatever the user can mend."""
    recipe = recipe_of(job)
    with new_folder(job.out) as work:
        return _curate(job, recipe, workspace, progress, work)


def _curate(job: Curation, recipe: Recipe, workspace: Path, progress: Progress, work: Path) -> Curated:
    result = run(recipe, workspace, progress)
    steps = {done.step.stage: done for done in result.steps.values()}
    view = View(
        result.path(result.plan.roots[_DATASET]), tuple(result.path(s) for s in result.plan.selections[_DATASET])
    )
    scores = _scores(steps)
    kept_bytes = 0

    def documents() -> Iterator[dict[str, Any]]:
        nonlocal kept_bytes
        kept = view.kept()
        for row in read_table(view.root / "documents.parquet"):
            if kept is None or row["id"] in kept:
                kept_bytes += len(row["text"].encode())
                yield row | {"score": scores.get(row["id"])}

    kept = write_table(documents(), work / "documents.parquet", _KEPT)
    write_table(_dropped(steps, view), work / "dropped.parquet", _DROPPED)
    account = {stage: _account(done) for stage, done in steps.items()}
    classifier = account["classify"].pop("details", None) if "classify" in account else None
    found = Curated(account["read"]["in"], kept, kept_bytes, account, classifier)
    told = {"in": found.rows_in, "kept": kept, "kept_bytes": kept_bytes, "stages": account, "classifier": classifier}
    (work / "curation.json").write_text(json.dumps(told, indent=2) + "\n", encoding="utf-8")
    write_curation_report(job.read.place, found, steps, view, work)
    return found


def _scores(steps: dict[str, Done]) -> dict[str, float]:
    if "classify" not in steps:
        return {}
    rows = read_table(steps["classify"].artifact.path / "attributes.parquet")
    return {row["id"]: row["score"] for row in rows}


def _account(done: Done) -> dict[str, Any]:
    manifest = done.artifact.manifest
    return {
        "in": manifest.rows_in,
        "kept": manifest.kept,
        "dropped": manifest.dropped,
        "quarantined": manifest.quarantined,
        "seconds": round(manifest.seconds, 1),
        "artifact": str(done.artifact.path),
        "details": manifest.details,
    }


def _dropped(steps: dict[str, Done], view: View) -> Iterator[dict[str, Any]]:
    """Every document that is not kept, once, in the order of the stages."""
    for row in read_table(view.root / "rejected.parquet"):
        place = {name: row[name] for name in ("id", "source", "path")}
        yield {**place, "stage": "read", "reason": row["reason"], "twin": ""}
    places = {row["id"]: row for row in read_table(view.root / "documents.parquet", ["id", "source", "path"])}
    for stage in ("deduplicate", "semantic", "decontaminate", "filter", "select"):
        if stage not in steps:
            continue
        folder = steps[stage].artifact.path
        twins: dict[str, str] = {}
        if stage in ("deduplicate", "semantic"):
            rows = read_table(folder / "attributes.parquet", ["id", "duplicate_of"])
            twins = {row["id"]: row["duplicate_of"] for row in rows}
        for row in read_table(folder / "selection.parquet"):
            if not row["kept"]:
                place = places[row["id"]]
                yield {**place, "stage": stage, "reason": row["reason"], "twin": twins.get(row["id"], "")}
