"""Curation of a user's own texts, without a recipe: what `hornbook curate` does.

What is read is deduplicated, decontaminated, a sample of it rated, the rest classified, and the best kept: the stages
of a recipe, in a workspace, so that another threshold or the same command after a crash computes only what is new. The
folder OUT then holds, whole or not at all:

    documents.parquet   what is kept, with its score: what `hornbook pack` and `train` read
    dropped.parquet     every other document, with the stage and the reason; of a duplicate, the kept twin
    curation.json       the account of each stage (rows in, kept, dropped by reason, quarantined), classifier's figures
    report.md           the same to read, with examples of each band of the score: choose a threshold by reading
"""

import json
import re
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pyarrow as pa

from hornbook.corpus.settings import ReadSettings
from hornbook.corpus.view import View
from hornbook.engine.settings import EngineSettings
from hornbook.recipe.nearest import hint
from hornbook.recipe.schema import BENCHMARKS, Classify, Dataset, Decontaminate, Deduplicate, Keep, Rate, Recipe
from hornbook.records import DOCUMENT_SCHEMA, Progress, UserError, blake2b_128, read_table, write_table
from hornbook.run import Done, run
from hornbook.teacher.settings import TeacherSettings
from hornbook.workspace.commit import publish

BANDS = (0, 1, 2, 3, 4, 5)  # edges of the score's bands
EXAMPLES, LINES, COLUMNS = 3, 14, 100  # of each band; of each example; of each line
_DATASET = "texts"
_DROPPED = pa.schema([(name, pa.string()) for name in ("id", "source", "path", "stage", "reason", "twin")])
_KEPT = DOCUMENT_SCHEMA.append(pa.field("score", pa.float64()))


@dataclass(frozen=True)
class Curation:
    """What to curate and how. `minhash` and `against` None: that stage is left out; `keep` None: nothing is rated."""

    read: ReadSettings
    out: Path
    minhash: float | None = 0.8
    against: tuple[str, ...] | None = ("unconventional", "humaneval", "mbpp")
    teacher: TeacherSettings = field(default_factory=TeacherSettings)
    sample: int = 1500
    keep: Keep | None = field(default_factory=lambda: Keep(fraction=0.2))
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
    unknown = [name for name in job.against or () if name not in BENCHMARKS]
    if unknown:
        raise UserError(f"--against {unknown[0]}: no such problem set{hint(unknown[0], BENCHMARKS)}")
    dataset = {
        "read": job.read,
        "deduplicate": Deduplicate(minhash=job.minhash) if job.minhash is not None else None,
        "decontaminate": Decontaminate.model_validate({"against": job.against}) if job.against else None,
        "rate": Rate(teacher="teacher", sample=job.sample) if job.keep else None,
        "classify": Classify() if job.keep else None,
        "keep": job.keep,
    }
    name = f"curate-{blake2b_128(str(job.out.resolve()).encode())[:12]}"
    return Recipe(
        name=name,
        teachers={"teacher": job.teacher},
        datasets={_DATASET: Dataset.model_validate(dataset)},
        evaluate=(),
        engine=job.engine,
    )


def curate(job: Curation, workspace: Path, progress: Progress) -> Curated:
    """Do it. Raises UserError for whatever the user can mend."""
    recipe = recipe_of(job)
    try:
        if job.out.exists():
            raise UserError(f"{job.out}: exists; give another folder, or remove it")
        job.out.parent.mkdir(parents=True, exist_ok=True)
        work = Path(tempfile.mkdtemp(prefix=f".{job.out.name}.", dir=job.out.parent))  # another run has another one
    except OSError as error:
        raise UserError(f"{job.out}: cannot be written ({error.strerror})") from error
    try:
        found = _curate(job, recipe, workspace, progress, work)
        if job.out.exists():
            raise UserError(f"{job.out}: exists by now; give another folder, or remove it")
        work.chmod(0o755)
        publish(work, job.out)
    except OSError as error:
        raise UserError(f"{job.out}: cannot be written ({error.strerror})") from error
    finally:
        shutil.rmtree(work, ignore_errors=True)
    return found


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
    (work / "report.md").write_text("\n".join(_report(found, scores, view)) + "\n", encoding="utf-8")
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
    for stage in ("deduplicate", "decontaminate", "select"):
        if stage not in steps:
            continue
        folder = steps[stage].artifact.path
        twins: dict[str, str] = {}
        if stage == "deduplicate":
            rows = read_table(folder / "attributes.parquet", ["id", "duplicate_of"])
            twins = {row["id"]: row["duplicate_of"] for row in rows}
        for row in read_table(folder / "selection.parquet"):
            if not row["kept"]:
                place = places[row["id"]]
                yield {**place, "stage": stage, "reason": row["reason"], "twin": twins.get(row["id"], "")}


def _report(found: Curated, scores: dict[str, float], view: View) -> Iterator[str]:
    yield "# Curation\n"
    yield f"{found.kept:,} of {found.rows_in:,} documents are kept, {found.kept_bytes / 1e6:,.1f} MB.\n"
    yield "| stage | in | kept | quarantined | dropped |"
    yield "|---|---:|---:|---:|---|"
    for stage, told in found.stages.items():
        reasons = ", ".join(f"{number:,} {reason}" for reason, number in sorted(told["dropped"].items()))
        yield f"| {stage} | {told['in']:,} | {told['kept']:,} | {told['quarantined']:,} | {reasons} |"
    if found.classifier is None:
        return
    test = found.classifier["test"]
    yield "\n## How far the scores agree with the ratings\n"
    yield (
        f"On {test['n']} rated documents that nothing was learned from or chosen by, {test['good']} of them good "
        f"({found.classifier['good']}): Spearman {test['spearman']}, AUC {test['auc']}, F1 {test['f1']} (precision "
        f"{test['precision']}, recall {test['recall']}), mean absolute error {test['mean_absolute_error']}, "
        f"calibration error {found.classifier['calibration']['error']}."
    )
    yield "\n## What a threshold would keep\n"
    yield "| share of the bytes | threshold | documents | of the test's documents kept, good |"
    yield "|---:|---:|---:|---:|"
    for row in found.classifier["thresholds"]:
        good = "" if row["test_precision"] is None else f"{row['test_precision']:.2f} of {row['test_n']}"
        yield f"| {row['kept_bytes']:.2f} | {row['threshold']:.2f} | {row['documents']:,} | {good} |"
    yield "\n## Read before choosing\n"
    yield f"Up to {EXAMPLES} documents of each band of the score, drawn by hash, from their middle."
    for edges, examples in _examples(scores, view).items():
        yield f"\n### {edges}\n"
        for place, score, text in examples:
            fence = "`" * max(3, 1 + max((len(run) for run in re.findall("`+", text)), default=0))
            yield f"{place}, score {score:.2f}\n\n{fence}\n{text}\n{fence}\n"


def _examples(scores: dict[str, float], view: View) -> dict[str, list[tuple[str, float, str]]]:
    """(place, score, excerpt) by band, best band first."""
    chosen: dict[str, str] = {}
    for low, high in zip(BANDS[-2::-1], BANDS[:0:-1], strict=True):
        band = [key for key, score in scores.items() if low <= score < high or score == high == BANDS[-1]]
        for key in sorted(band, key=lambda key: blake2b_128(f"example {key}".encode()))[:EXAMPLES]:
            chosen[key] = f"{low} to {high}"
    found: dict[str, list[tuple[str, float, str]]] = {edges: [] for edges in dict.fromkeys(chosen.values())}
    for row in read_table(view.root / "documents.parquet", ["id", "source", "path", "text"]):
        if row["id"] in chosen:
            lines = row["text"].rstrip("\n").split("\n")
            begin = max(0, (len(lines) - LINES) // 2)
            excerpt = "\n".join(line[:COLUMNS] for line in lines[begin : begin + LINES])
            found[chosen[row["id"]]].append((f"{row['source']}/{row['path']}", scores[row["id"]], excerpt))
    return found
