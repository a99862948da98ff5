"""Stage: a teacher rates a sample of the documents; the classifier carries the ratings over to the rest.

The sample is stratified: documents are put in order of source, then of size, and one is drawn from each of N
equal runs of that order, so every source and size has its share of the sample without a draw's luck. The draw
depends on the seed and the documents alone.

How good are the ratings? A served teacher rates a share of the sample twice, asked in other words; and where a file
has ratings by others, a person's say, the teacher rates these documents, too. Both agreements are told, and every
document on which two disagree is kept for reading. Without a teacher, the file's ratings are what is learned from.
"""

import random
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise, tee
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from hornbook.corpus.quality.judgement import agreement_of_raters
from hornbook.corpus.quality.labels import Labels
from hornbook.corpus.quality.settings import RateSettings
from hornbook.corpus.view import View
from hornbook.records import Counts, Document, Progress, UserError, blake2b_128, read_batches, row_hash, write_table
from hornbook.teacher import Quarantined, Rating, Task, Teacher

RATING_SCHEMA = pa.schema([("id", pa.string()), ("rating", pa.int32()), ("reason", pa.string())])
SECOND_SCHEMA = pa.schema(
    [
        ("id", pa.string()),
        ("by", pa.string()),  # "again": the teacher, in other words; "labels": the file
        ("rating", pa.int32()),
        ("second", pa.int32()),
        ("reason", pa.string()),
        ("second_reason", pa.string()),
    ]
)
QUARANTINED_SCHEMA = pa.schema([("id", pa.string()), ("reason", pa.string()), ("raw", pa.large_string())])


class Place(NamedTuple):
    """Where a document lies among the others: what the sample is drawn by, and what labels are found by."""

    source: str
    size: int
    id: str
    path: str


def rate(
    settings: RateSettings, inputs: dict[str, Path], out: Path, progress: Progress, teacher: Teacher | None
) -> Counts:
    """Rate a sample of `inputs["documents"]` (those kept by every `selection:*`).

    Writes attributes.parquet {id, rating 0-5, reason}; second.parquet, the documents that were rated twice; and
    quarantined.parquet {id, reason, raw}, those whose rating the teacher could not give, with what it said. `details`
    holds the histogram, the agreements, and what was spent. `teacher` None: the ratings are those of the settings'
    labels.
    """
    places = list(places_of(inputs))
    if not places:
        raise UserError("rate: no document is left to rate; look at what the steps before dropped")
    labels = Labels(Path(settings.labels)).find((p.id, p.source, p.path) for p in places) if settings.labels else {}
    if teacher is None:
        return _from_file(settings, labels, len(places), out)
    drawn = sample(places, settings.sample, settings.seed)
    chosen = drawn | set(labels)
    progress.start("rate", len(chosen), "documents")
    counts = Counts(rows_in=len(places))
    counts.drop("not in the sample", len(places) - len(chosen))
    rows, quarantined = [], []
    for document, rating in _ratings("rate", teacher, _documents(inputs, chosen)):
        progress.status(getattr(teacher, "status", ""))
        progress.advance()
        if isinstance(rating, Quarantined):
            counts.quarantined += 1
            quarantined.append({"id": document.id, "reason": rating.reason, "raw": rating.raw})
        elif rating is not None:
            rows.append({"id": document.id, "rating": rating.score, "reason": rating.reason})
    write_table(quarantined, out / "quarantined.parquet", QUARANTINED_SCHEMA)
    if not rows:
        raise UserError(f"rate: the teacher {teacher.name!r} gave no valid rating for {len(chosen)} documents")
    rows.sort(key=lambda row: str(row["id"]))
    again = _drawn_twice(drawn, settings)
    progress.start("rate again", len(again), "documents")
    second = {}
    for document, rating in _ratings("rate_again", teacher, _documents(inputs, again)):
        progress.status(getattr(teacher, "status", ""))
        progress.advance()
        if isinstance(rating, Rating):
            second[document.id] = rating
    agreements = _second(rows, {"again": second, "labels": labels}, out)
    return _finish(counts, rows, out, {"teacher": teacher.name, **agreements, **_spent(teacher)})


def _from_file(settings: RateSettings, labels: dict[str, Rating], documents: int, out: Path) -> Counts:
    if not labels:
        raise UserError("rate: neither a teacher nor labels; name one of them")
    counts = Counts(rows_in=documents)
    counts.drop("not in the labels", documents - len(labels))
    rows: list[dict[str, Any]] = [
        {"id": id_, "rating": rating.score, "reason": rating.reason} for id_, rating in sorted(labels.items())
    ]
    write_table([], out / "second.parquet", SECOND_SCHEMA)
    return _finish(counts, rows, out, {"teacher": f"the file {Path(settings.labels).name}"})


def _finish(counts: Counts, rows: list[dict[str, Any]], out: Path, details: dict[str, Any]) -> Counts:
    counts.kept = write_table(rows, out / "attributes.parquet", RATING_SCHEMA)
    counts.row_hash = row_hash(rows)
    histogram = Counter(row["rating"] for row in rows)
    counts.details = {**details, "histogram": {str(score): histogram[score] for score in range(6)}}
    return counts


def _second(rows: list[dict[str, Any]], seconds: dict[str, dict[str, Rating]], out: Path) -> dict[str, Any]:
    """Writes second.parquet; the agreement of the ratings with each second rater's, by its name."""
    table = []
    told = {}
    for by, second in seconds.items():
        both = [(row, second[row["id"]]) for row in rows if row["id"] in second]
        if not both:
            continue
        ratings = np.array([[row["rating"], other.score] for row, other in both])
        told[by] = agreement_of_raters(ratings[:, 0], ratings[:, 1])
        table += [
            {**row, "by": by, "second": other.score, "second_reason": other.reason} for row, other in both
        ]  # fmt: skip
    write_table(table, out / "second.parquet", SECOND_SCHEMA)
    return {"agreement": told} if told else {}


def _spent(teacher: Teacher) -> dict[str, Any]:
    spent = getattr(teacher, "spent", None)
    return {"spent": spent} if spent else {}


def _drawn_twice(drawn: set[str], settings: RateSettings) -> set[str]:
    """The share of the sample that is rated again, by a hash of (seed, id)."""
    ordered = sorted(drawn, key=lambda id_: blake2b_128(f"again {settings.seed} {id_}".encode()))
    return set(ordered[: round(settings.twice * len(ordered))])


def sample(places: list[Place], size: int, seed: int) -> set[str]:
    """Ids of `size` of the documents: one from each of `size` equal runs in the order of source, then of size."""
    ordered = sorted(places)
    size = min(size, len(ordered))
    draw = random.Random(seed)
    edges = [i * len(ordered) // size for i in range(size + 1)]
    return {ordered[draw.randrange(low, high)].id for low, high in pairwise(edges)}


def places_of(inputs: dict[str, Path]) -> Iterator[Place]:
    """Every document considered."""
    kept = View.of(inputs).kept()
    for batch in read_batches(inputs["documents"] / "documents.parquet", ["id", "source", "path", "text"]):
        sizes = pc.binary_length(batch["text"]).to_pylist()
        columns = [batch[name].to_pylist() for name in ("source", "id", "path")]
        for size, source, id_, path in zip(sizes, *columns, strict=True):
            if kept is None or id_ in kept:
                yield Place(source, size, id_, path)


def _documents(inputs: dict[str, Path], ids: set[str]) -> Iterator[Document]:
    return (d for d in View.of(inputs).documents() if d.id in ids) if ids else iter(())


def _ratings(
    task: Task, teacher: Teacher, documents: Iterator[Document]
) -> Iterator[tuple[Document, Rating | Quarantined | None]]:
    """Each document with its rating, or why there is none, in order; None where there never is."""
    asked, shown = tee(documents)  # together as far apart as questions are under way
    for answer in teacher.many(task, asked):
        yield next(shown), answer
