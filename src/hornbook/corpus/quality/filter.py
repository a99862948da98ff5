"""Stage: keep the documents whose signals meet conditions, as a selection beside them."""

from pathlib import Path
from typing import Any

from hornbook.corpus.chosen import SELECTION_SCHEMA
from hornbook.corpus.quality.settings import FilterSettings, Range
from hornbook.corpus.quality.signals import BOOLEANS
from hornbook.corpus.view import View
from hornbook.records import Counts, Progress, UserError, read_table, row_hash, write_table


def filter_documents(settings: FilterSettings, inputs: dict[str, Path], out: Path, progress: Progress) -> Counts:
    """Keep those of `inputs["documents"]` that meet every condition by `inputs["signals"]`.

    Writes selection.parquet; a document is dropped for the first condition that it fails, in the order of the settings.
    A signal that it does not have fails every condition on it.
    """
    conditions = {name: value for name, value in settings if value is not None}
    kept = View.of(inputs).kept()
    counts = Counts()
    rows = []
    for row in read_table(inputs["signals"] / "attributes.parquet"):
        if kept is not None and row["id"] not in kept:
            continue
        reason = next((why for name, value in conditions.items() if (why := _fails(row, name, value))), "")
        if reason:
            counts.drop(reason)
        rows.append({"id": row["id"], "kept": not reason, "reason": reason})
    counts.rows_in = len(rows)
    counts.kept = write_table(rows, out / "selection.parquet", SELECTION_SCHEMA) - sum(counts.dropped.values())
    counts.row_hash = row_hash(rows)
    if rows and not counts.kept:
        most = max(counts.dropped, key=counts.dropped.__getitem__)
        raise UserError(f"filter: nothing is left of {len(rows)} documents; the most ({counts.dropped[most]}): {most}")
    return counts


def _fails(row: dict[str, Any], name: str, value: bool | Range) -> str:
    """Why a row fails a condition; "" when it does not."""
    if row[name] is None:
        return f"no {name}: not Python"
    if name in BOOLEANS:
        return "" if row[name] == value else f"{'not ' if value else ''}{name}"
    assert not isinstance(value, bool)
    low, high = value
    if low is not None and row[name] < low:
        return f"{name} under {low:g}"
    return f"{name} over {high:g}" if high is not None and row[name] > high else ""
