"""Stage: a teacher rates a sample of the documents; the classifier carries the ratings over to the rest.

The sample is stratified: documents are put in order of source, then of size, and one is drawn from each of N
equal runs of that order, so every source and size has its share of the sample without a draw's luck. The draw
depends on the seed and the documents alone.
"""

import random
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import islice, pairwise
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from hornbook.corpus.quality.settings import RateSettings
from hornbook.corpus.view import View
from hornbook.records import Counts, Document, Progress, UserError, row_hash, write_table
from hornbook.teacher import Quarantined, Rating, Teacher

RATING_SCHEMA = pa.schema([("id", pa.string()), ("rating", pa.int32()), ("reason", pa.string())])


def rate(settings: RateSettings, inputs: dict[str, Path], out: Path, progress: Progress, teacher: Teacher) -> Counts:
    """Rate a sample of `inputs["documents"]` (those kept by every `selection:*`).

    Writes attributes.parquet {id, rating 0-5, reason}. A document whose rating the teacher could not give is
    quarantined. `details` holds the histogram. A teacher with an attribute `concurrency` is asked by as many
    threads at once.
    """
    strata = list(_strata(inputs))
    if not strata:
        raise UserError("rate: no document is left to rate; look at what the steps before dropped")
    chosen = sample(strata, settings.sample, settings.seed)
    progress.start("rate", len(chosen), "documents")
    counts = Counts(rows_in=len(strata))
    counts.drop("not in the sample", len(strata) - len(chosen))
    documents = (d for d in View.of(inputs).documents() if d.id in chosen)
    rows = []
    for document, rating in _ratings(teacher, documents):
        progress.advance()
        if rating is None:
            counts.quarantined += 1
            continue
        rows.append({"id": document.id, "rating": rating.score, "reason": rating.reason})
    rows.sort(key=lambda row: str(row["id"]))
    counts.kept = write_table(rows, out / "attributes.parquet", RATING_SCHEMA)
    counts.row_hash = row_hash(rows)
    histogram = Counter(row["rating"] for row in rows)
    counts.details = {"teacher": teacher.name, "histogram": {str(score): histogram[score] for score in range(6)}}
    if not rows:
        raise UserError(f"rate: the teacher {teacher.name!r} gave no valid rating for {len(chosen)} documents")
    return counts


def sample(strata: list[tuple[str, int, str]], size: int, seed: int) -> set[str]:
    """Ids of `size` of the documents (source, bytes, id): one from each of `size` equal runs in that order."""
    ordered = sorted(strata)
    size = min(size, len(ordered))
    draw = random.Random(seed)
    edges = [i * len(ordered) // size for i in range(size + 1)]
    return {ordered[draw.randrange(low, high)][2] for low, high in pairwise(edges)}


def _strata(inputs: dict[str, Path]) -> Iterator[tuple[str, int, str]]:
    """(source, bytes, id) of every document considered."""
    kept = View.of(inputs).kept()
    with pq.ParquetFile(inputs["documents"] / "documents.parquet") as file:
        for batch in file.iter_batches(batch_size=4096, columns=["id", "source", "text"]):
            sizes = pc.binary_length(batch["text"]).to_pylist()
            for source, size, id_ in zip(batch["source"].to_pylist(), sizes, batch["id"].to_pylist(), strict=True):
                if kept is None or id_ in kept:
                    yield source, size, id_


def _ratings(teacher: Teacher, documents: Iterator[Document]) -> Iterator[tuple[Document, Rating | None]]:
    """Each document with its rating, in order; None where the teacher's answer is quarantined."""

    def ask(document: Document) -> tuple[Document, Rating | None]:
        try:
            return document, teacher.rate(document)
        except Quarantined:
            return document, None

    threads = int(getattr(teacher, "concurrency", 1))
    if threads == 1:
        yield from map(ask, documents)
        return
    with ThreadPoolExecutor(threads) as pool:
        # a window at a time: `map` alone would read all documents into memory
        while window := list(islice(documents, 16 * threads)):
            yield from pool.map(ask, window)
