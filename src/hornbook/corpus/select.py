"""Selections: which documents go on, kept beside the documents; and the stage that keeps the best.

A selection is a table {id, kept, reason}. A document counts as selected when every selection given keeps it,
so a threshold changes without touching the documents, the scores or the other selections.

Tokens are measured in UTF-8 bytes here: the tokenizer is trained later, on what is selected, and bytes per
token differ little between the good and the bad part of one corpus.
"""

import json
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from hornbook.corpus.quality_settings import SelectSettings
from hornbook.records import Counts, Document, Progress, UserError, read_documents, read_table, row_hash, write_table

SELECTION_SCHEMA = pa.schema([("id", pa.string()), ("kept", pa.bool_()), ("reason", pa.string())])


def select(settings: SelectSettings, inputs: dict[str, Path], out: Path, progress: Progress) -> Counts:
    """Keep the best of `inputs["documents"]` by `inputs["scores"]` (attributes.parquet {id, score}).

    Writes selection.parquet and selection.json {threshold, in, kept, bytes_in, bytes_kept}. With a fraction,
    documents are taken from the best score down (equal scores: by id) until the bytes kept are as near as
    they come to that fraction; with a threshold, all from it upwards.
    """
    scores = {row["id"]: row["score"] for row in read_table(inputs["scores"] / "attributes.parquet")}
    sizes = dict(document_bytes(inputs["documents"], *selections(inputs)))
    progress.start("select", len(sizes), "documents")
    missing = [id_ for id_ in sizes if id_ not in scores]
    if missing:
        raise UserError(f"select: {len(missing)} documents have no score (the first: {missing[0]}); classify them")
    if not sizes:
        raise UserError("select: no document is left to select from; look at what the steps before dropped")
    order = sorted(sizes, key=lambda id_: (-scores[id_], id_))
    taken = _by_threshold(settings, order, scores) if settings.threshold is not None else None
    if taken is None:
        assert settings.fraction is not None
        taken = _by_bytes([sizes[id_] for id_ in order], settings.fraction)
    threshold = settings.threshold if settings.threshold is not None else scores[order[taken - 1]]
    counts = Counts(rows_in=len(order), kept=taken)
    rows = []
    for place, id_ in enumerate(order):
        reason = ""
        if place >= taken:
            sign = "<" if scores[id_] < threshold else "ties with the"
            reason = f"score {scores[id_]:.3f} {sign} threshold {threshold:.3f}"
            counts.drop("score below the threshold" if sign == "<" else "score ties with the threshold")
        rows.append({"id": id_, "kept": place < taken, "reason": reason})
    rows.sort(key=lambda row: str(row["id"]))
    write_table(rows, out / "selection.parquet", SELECTION_SCHEMA)
    counts.row_hash = row_hash(rows)
    counts.details = {
        "threshold": threshold,
        "in": len(order),
        "kept": taken,
        "bytes_in": sum(sizes.values()),
        "bytes_kept": sum(sizes[id_] for id_ in order[:taken]),
    }
    (out / "selection.json").write_text(json.dumps(counts.details, indent=2) + "\n", encoding="utf-8")
    progress.advance(len(order))
    return counts


def _by_threshold(settings: SelectSettings, order: list[str], scores: dict[str, float]) -> int:
    """How many of the documents, best first, reach the threshold."""
    assert settings.threshold is not None
    taken = sum(scores[id_] >= settings.threshold for id_ in order)
    if not taken:
        raise UserError(f"select: no score reaches {settings.threshold}; the best is {scores[order[0]]:.3f}")
    return taken


def _by_bytes(sizes: list[int], fraction: float) -> int:
    """How many of the documents, best first, come nearest to `fraction` of all bytes; at least one."""
    budget = fraction * sum(sizes)
    total = 0
    for taken, size in enumerate(sizes):
        if total + size >= budget:
            return max(1, taken + (total + size - budget <= budget - total))
        total += size
    return len(sizes)


def selections(inputs: dict[str, Path]) -> list[Path]:
    """The folders that are given as `selection:0`, `selection:1`, ..."""
    return [inputs[name] for name in sorted(inputs) if name.startswith("selection:")]


def kept_ids(folders: list[Path]) -> set[str] | None:
    """Ids kept by every selection; None where there is no selection and every document counts."""
    kept: set[str] | None = None
    for folder in folders:
        table = pq.read_table(folder / "selection.parquet", columns=["id", "kept"])
        here = set(table.filter(table["kept"])["id"].to_pylist())
        kept = here if kept is None else kept & here
    return kept


def selected(documents: Path, *selections: Path) -> Iterator[Document]:
    """Stream the documents of an artifact folder that every selection folder keeps, in stored order."""
    kept = kept_ids(list(selections))
    for document in read_documents(documents / "documents.parquet"):
        if kept is None or document.id in kept:
            yield document


def document_bytes(documents: Path, *selections: Path) -> Iterator[tuple[str, int]]:
    """(id, UTF-8 bytes of the text) of the documents that every selection keeps, without copying texts."""
    kept = kept_ids(list(selections))
    with pq.ParquetFile(documents / "documents.parquet") as file:
        for batch in file.iter_batches(batch_size=4096, columns=["id", "text"]):
            for id_, size in zip(batch["id"].to_pylist(), pc.binary_length(batch["text"]).to_pylist(), strict=True):
                if kept is None or id_ in kept:
                    yield id_, size
