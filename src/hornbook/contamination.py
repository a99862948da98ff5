"""Contamination of any texts by any problems, found, looked at and compared without a recipe.

`find` reads texts, searches them as a recipe's `decontaminate` does, and drops nothing. The folder OUT then holds,
whole or not at all:

    overlaps.parquet    a row for each text, problem and kind: where in the text, how similar
    documents.parquet   (or exercises.parquet) the texts concerned, to look at
    selection.parquet   every text that was searched, and what a recipe would have dropped it for
    summary.json        what was searched for, counts by problem set and kind, the strongest examples

`load` reads that, or the artifact of a recipe's decontamination; `pairs` lays a text's lines beside the problem's text,
`compared` holds two settings against each other.
"""

import json
import tempfile
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.dataset as pads
import pyarrow.parquet as pq

from hornbook.corpus.decontaminate import ATTRIBUTES_SCHEMA, decontaminate, place_of
from hornbook.corpus.readers import read
from hornbook.corpus.settings import DecontaminateSettings, ReadSettings
from hornbook.corpus.view import View
from hornbook.problems.against import check, is_file, label, sources
from hornbook.problems.fingerprints import Source
from hornbook.records import Progress, UserError, read_table, table_columns
from hornbook.workspace.commit import new_folder
from hornbook.workspace.manifest import read_manifest

BANDS = (1.0, 0.95, 0.9, 0.85, 0.8, 0.5, 0.0)  # lower edges of the similarity's bands
_PAIR = ("id", "overlap_kind", "benchmark", "problem")


@dataclass(frozen=True)
class Findings:
    """What one search found: `overlaps` as ATTRIBUTES_SCHEMA has them, strongest first, and the ids it searched.

    `root` holds the texts; `against` are the sets it searched for, as they were named, in grams of `n` words, and
    `benchmarks` the folder of their files.
    """

    name: str
    root: Path
    overlaps: list[dict[str, Any]]
    searched: frozenset[str]
    against: tuple[str, ...]
    n: int
    benchmarks: Path | None


@dataclass(frozen=True)
class Pair:
    """A text's lines and the problem that they resemble. `problem` is None where the problem's text is not at hand."""

    overlap: Mapping[str, Any]
    place: str
    text: str
    problem: str | None


@dataclass(frozen=True)
class Compared:
    """Overlaps by (benchmark, kind) -> (only in A, only in B, in both); texts likewise; the overlaps of one only."""

    counts: dict[tuple[str, str], tuple[int, int, int]]
    texts: tuple[int, int, int]
    searched: tuple[int, int, int]
    only_a: list[dict[str, Any]]
    only_b: list[dict[str, Any]]


def find(
    texts: str | Mapping[str, Path],
    out: Path,
    settings: DecontaminateSettings,
    progress: Progress,
    column: str = "text",
) -> dict[str, Any]:
    """Search texts and write OUT; returns its summary. Raises UserError for whatever the user can mend.

    `texts`: a place as `corpus.settings.ReadSettings` has them, a folder of documents.parquet or exercises.parquet, or
    a stage's inputs (`corpus.view`). `column`: of data files, as `ReadSettings.text_column` has it.
    """
    # Files by their whole path: a review may be made from another folder.
    places = tuple(str(Path(one).expanduser().resolve()) if is_file(one) else one for one in settings.against)
    settings = settings.model_copy(update={"against": places})
    check(settings.against, settings.n, settings.needs_texts, settings.folder)
    with new_folder(out) as work:
        return _find(texts, work, settings, progress, column)


def _find(
    texts: str | Mapping[str, Path],
    work: Path,
    settings: DecontaminateSettings,
    progress: Progress,
    column: str,
) -> dict[str, Any]:
    with tempfile.TemporaryDirectory(dir=work.parent, prefix=f"{work.name}.read.") as place:
        inputs = _inputs(texts, Path(place), progress, column) if isinstance(texts, str) else texts
        counts = decontaminate(settings, inputs, work, progress)
        (work / "attributes.parquet").rename(work / "overlaps.parquet")
        hit = {row["id"] for row in read_table(work / "overlaps.parquet", ["id"])}
        view = View.of(inputs)
        file = "exercises.parquet" if view.is_exercises else "documents.parquet"
        table = pads.dataset(view.root / file).to_table(filter=_among(hit))
        pq.write_table(table, work / file, compression="zstd")
    found = json.loads((work / "contamination.json").read_text(encoding="utf-8"))
    (work / "contamination.json").unlink()
    summary = {
        "texts": counts.rows_in,
        "overlapping": counts.rows_in - counts.kept,
        "settings": settings.model_dump(mode="json"),
        "found": found,
    }
    (work / "summary.json").write_text(json.dumps(summary, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    return summary


def _inputs(place: str, work: Path, progress: Progress, column: str) -> dict[str, Path]:
    """The texts of a place as a stage's inputs."""
    folder = Path(place).expanduser()
    if any((folder / name).exists() for name in ("documents.parquet", "exercises.parquet")):
        return {"documents": folder}
    read(ReadSettings(place=place, text_column=column), {}, work, progress)
    return {"documents": work}


def load(folder: Path, name: str = "") -> Findings:
    """The findings in a folder: what `find` wrote, or a decontamination's artifact. Raises UserError for another."""
    folder = folder.resolve()  # its neighbours are looked for, also from within
    manifest = read_manifest(folder)
    if (folder / "overlaps.parquet").is_file():
        table, root = folder / "overlaps.parquet", folder
        settings = json.loads((folder / "summary.json").read_text(encoding="utf-8"))["settings"]
    elif manifest is not None and manifest.stage == "decontaminate":
        reference = manifest.inputs["documents"]
        table, root = folder / "attributes.parquet", folder.parents[1] / reference.stage / reference.fingerprint
        settings = manifest.settings
    else:
        raise UserError(
            f"{folder}: holds no overlaps; give the --out folder of `contamination find`, or a recipe that was run"
        )
    if not set(ATTRIBUTES_SCHEMA.names) <= set(table_columns(table)):
        raise UserError(f"{folder}: written by an older hornbook, which did not keep the lines; run it again")
    overlaps = sorted(
        read_table(table), key=lambda row: (-row["similarity"], row["benchmark"], row["problem"], row["id"])
    )
    searched = frozenset(row["id"] for row in read_table(folder / "selection.parquet", ["id"]))
    benchmarks = Path(settings["benchmarks"]) if settings["benchmarks"] else None
    return Findings(
        name or str(folder), root, overlaps, searched, tuple(settings["against"]), settings["n"], benchmarks
    )


def chosen(
    findings: Findings, benchmark: str | None = None, kind: str | None = None, problem: str | None = None
) -> list[dict[str, Any]]:
    """The overlaps of a problem set, kind and problem; all without. UserError for one that was not searched for."""
    known = [label(name) for name in findings.against]
    if benchmark is not None and benchmark not in known:
        raise UserError(f"--benchmark {benchmark}: {findings.name} was searched for {', '.join(known)}")
    wanted = {"benchmark": benchmark, "overlap_kind": kind, "problem": problem}
    return [row for row in findings.overlaps if all(v is None or row[k] == v for k, v in wanted.items())]


def banded(overlaps: Sequence[Mapping[str, Any]]) -> dict[tuple[str, str], Counter[float]]:
    """(benchmark, kind) -> overlaps by the lower edge of their similarity's band."""
    found: dict[tuple[str, str], Counter[float]] = {}
    for row in overlaps:
        band = next(edge for edge in BANDS if row["similarity"] >= edge)
        found.setdefault((row["benchmark"], row["overlap_kind"]), Counter())[band] += 1
    return dict(sorted(found.items()))


def pairs(
    findings: Findings, overlaps: Sequence[Mapping[str, Any]], benchmarks: Path | None = None
) -> tuple[list[Pair], list[str]]:
    """The overlaps with their texts side by side, and why the problems of a set are not at hand, if so."""
    problems: dict[tuple[str, str], Source] = {}
    missing: list[str] = []
    benchmarks = benchmarks or findings.benchmarks
    named = {label(name): name for name in findings.against}
    for benchmark in dict.fromkeys(row["benchmark"] for row in overlaps):
        try:
            for source in sources(named[benchmark], benchmarks):
                problems[benchmark, source.task_id] = source
        except UserError as error:
            missing.append(f"{benchmark}: its problems are not shown: {error}")
    texts = _texts(findings.root, {row["id"] for row in overlaps})
    found = []
    for row in overlaps:
        place, text = texts[row["id"]]
        lines = text.split("\n")[row["first_line"] - 1 : row["last_line"]]
        like = problems.get((row["benchmark"], row["problem"]))
        found.append(Pair(row, place, "\n".join(lines), _shown(like) if like else None))
    return found, missing


def _among(ids: set[str]) -> pads.Expression:
    return pads.field("id").isin(pa.array(sorted(ids), pa.string()))


def _texts(root: Path, ids: set[str]) -> dict[str, tuple[str, str]]:
    """id -> (place, text)"""
    exercises = (root / "exercises.parquet").exists()
    file = root / ("exercises.parquet" if exercises else "documents.parquet")
    if not file.exists():
        raise UserError(f"{file}: the texts are not there any more; run the search again")
    columns = ["id", "name", "prompt", "solution"] if exercises else ["id", "source", "path", "row", "text"]
    found = {}
    for row in pads.dataset(file).to_table(columns, filter=_among(ids)).to_pylist():
        if exercises:
            found[row["id"]] = (row["name"], row["prompt"] + row["solution"])
        else:
            found[row["id"]] = (place_of(row), row["text"])
    return found


def _shown(source: Source) -> str:
    """A problem to show: its program, below its statement where that is not in it."""
    statement = source.statements[0]
    apart = not any(statement.strip() in program for program in source.programs)
    return "\n".join([*([statement] if apart else []), *source.programs])


def compared(a: Sequence[Findings], b: Sequence[Findings]) -> Compared:
    """Two searches of the same texts. UserError where they have no text in common."""
    searched_a, searched_b = ({key for one in side for key in one.searched} for side in (a, b))
    if not searched_a & searched_b:
        raise UserError(f"compare {a[0].name} {b[0].name}: they searched no text in common")
    rows_a, rows_b = ({tuple(row[k] for k in _PAIR): row for one in side for row in one.overlaps} for side in (a, b))
    counts: dict[tuple[str, str], tuple[int, int, int]] = {}
    for key in sorted({(row["benchmark"], row["overlap_kind"]) for row in (*rows_a.values(), *rows_b.values())}):
        of_a, of_b = ({pair for pair in rows if (pair[2], pair[1]) == key} for rows in (rows_a, rows_b))
        counts[key] = _parted(of_a, of_b)
    texts_a, texts_b = ({pair[0] for pair in rows} for rows in (rows_a, rows_b))
    return Compared(
        counts,
        _parted(texts_a, texts_b),
        _parted(searched_a, searched_b),
        [row for pair, row in rows_a.items() if pair not in rows_b],
        [row for pair, row in rows_b.items() if pair not in rows_a],
    )


def _parted(a: set[Any], b: set[Any]) -> tuple[int, int, int]:
    return len(a - b), len(b - a), len(a & b)
