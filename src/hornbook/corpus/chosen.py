"""The rows a stage judges: those of its input table that every earlier selection kept (see `corpus.view`).

Rows that were dropped before are not judged, and not counted, again.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pyarrow as pa

from hornbook.corpus.view import View
from hornbook.records import UserError, read_table, write_table

SELECTION_SCHEMA = pa.schema([("id", pa.string()), ("kept", pa.bool_()), ("reason", pa.string())])


def kept_ids(inputs: Mapping[str, Path]) -> set[str] | None:
    """The ids that every `selection:<n>` among the inputs keeps; None when there is none: all rows count."""
    return View.of(inputs).kept()


def input_table(inputs: Mapping[str, Path]) -> tuple[Path, bool]:
    """The Parquet file in `inputs["documents"]`, and whether it holds exercises. Raises UserError without one."""
    view = View.of(inputs)
    path = view.root / ("exercises.parquet" if view.is_exercises else "documents.parquet")
    if not path.exists():
        raise UserError(f"{path} does not exist; run the stage that writes it first")
    return path, view.is_exercises


def chosen_rows(inputs: Mapping[str, Path], columns: list[str]) -> Iterator[dict[str, Any]]:
    """The chosen rows of the input table, in stored order, with these columns (and id)."""
    path, _ = input_table(inputs)
    kept = kept_ids(inputs)
    for row in read_table(path, ["id", *columns]):
        if kept is None or row["id"] in kept:
            yield row


def write_selection(ids: Iterable[str], reasons: Mapping[str, str], out: Path) -> None:
    """Write selection.parquet: every id, in order, kept unless `reasons` names why not."""
    rows = ({"id": i, "kept": i not in reasons, "reason": reasons.get(i, "")} for i in ids)
    write_table(rows, out / "selection.parquet", SELECTION_SCHEMA)
