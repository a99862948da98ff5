"""The stage that keeps the best: a selection by score (what a selection is: `corpus.view`).

Tokens are measured in UTF-8 bytes here: the tokenizer is trained later, on what is selected, and bytes per
token differ little between the good and the bad part of one corpus.
"""

import json
from bisect import bisect_right
from itertools import accumulate
from pathlib import Path

from hornbook.corpus.chosen import SELECTION_SCHEMA
from hornbook.corpus.quality.settings import SelectSettings
from hornbook.corpus.view import View
from hornbook.records import Counts, Progress, UserError, read_table, row_hash, write_table


def select(settings: SelectSettings, inputs: dict[str, Path], out: Path, progress: Progress) -> Counts:
    """Keep the best of `inputs["documents"]` by `inputs["scores"]` (attributes.parquet {id, score}).

    Writes selection.parquet and selection.json {threshold, in, kept, bytes_in, bytes_kept}. With a fraction, documents
    are taken from the best score down (equal scores: by id) until the bytes kept are as near as they come to it; with a
    budget, until the next one would not fit (but at least one); with a threshold, all from it upwards.
    """
    scores = {row["id"]: row["score"] for row in read_table(inputs["scores"] / "attributes.parquet")}
    sizes = dict(View.of(inputs).sizes())
    progress.start("select", len(sizes), "documents")
    missing = [id_ for id_ in sizes if id_ not in scores]
    if missing:
        raise UserError(f"select: {len(missing)} documents have no score (the first: {missing[0]}); classify them")
    if not sizes:
        raise UserError("select: no document is left to select from; look at what the steps before dropped")
    order = sorted(sizes, key=lambda id_: (-scores[id_], id_))
    taken = _by_threshold(settings, order, scores) if settings.threshold is not None else None
    if taken is None:
        ordered = [sizes[id_] for id_ in order]
        if settings.bytes is not None:
            taken = max(1, bisect_right(list(accumulate(ordered)), settings.bytes))
        else:
            assert settings.fraction is not None
            taken = _by_bytes(ordered, settings.fraction)
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
