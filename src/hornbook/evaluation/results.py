"""A folder of figures: `samples.jsonl`, a line for each answer, and `summary.json`, task by task, of one model.

What is measured later comes beside what is there; a task that is measured again takes its own place. Files that grow
while it is measured have a line for each finished thing, so that a kill costs the last line at most (`mend`).
"""

import json
import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from hornbook.records import UserError
from hornbook.workspace import write_atomic

SAMPLES, SUMMARY = "samples.jsonl", "summary.json"
Row = dict[str, Any]


def check_model(out: Path, identity: str) -> None:
    """Refuse a folder that holds another model's figures. Raises UserError."""
    if any(told.get("model", {}).get("identity") != identity for told in _summary(out).values()):
        raise UserError(f"{out}: holds figures of another model; give another --out")


def of_model(model: Any, label: str = "") -> Row:
    """What figures say of their model (`model.LanguageModel`): its identity, and what it was called."""
    return {"model": {"identity": model.identity} | ({"name": label} if label else {})}


def write_tasks(out: Path, rows: Iterable[Row], summary: Mapping[str, Any]) -> None:
    """Write these tasks' samples and figures; what `out` holds of other tasks stays."""
    others = [row for row in read_rows(out / SAMPLES) if row["task"] not in summary]
    write_results(out, [*rows, *others], summary)


def write_results(out: Path, rows: Sequence[Row], summary: Mapping[str, Any]) -> None:
    """Write all samples, and figures beside those of other tasks; each file whole or not at all."""
    out.mkdir(parents=True, exist_ok=True)
    write_atomic(out / SAMPLES, json_lines(rows))
    write_atomic(out / SUMMARY, json.dumps({**_summary(out), **summary}, indent=1, sort_keys=True) + "\n")


def json_lines(rows: Iterable[Row]) -> str:
    """JSON lines, keys sorted."""
    return "".join(json.dumps(row, sort_keys=True) + "\n" for row in rows)


def read_rows(path: Path) -> list[Row]:
    """The rows of a file of JSON lines; none where there is no file. UserError for a line that is no JSON."""
    if not path.is_file():
        return []
    found = []
    with path.open(encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            try:
                found.append(json.loads(line))
            except ValueError as error:
                raise UserError(f"{path}, line {number}: not JSON ({error}); give another --out") from error
    return found


def mend(path: Path) -> None:
    """Take a torn last line off a file that is appended to: it was being written when its process died."""
    if not path.is_file():
        return
    with path.open("rb+") as file:
        size = file.seek(0, os.SEEK_END)
        end = size
        while end > 0:  # back to the last newline, in blocks
            begin = max(0, end - 65536)
            file.seek(begin)
            place = file.read(end - begin).rfind(b"\n")
            if place >= 0:
                end = begin + place + 1
                break
            end = begin
        if end < size:
            file.truncate(end)


def _summary(out: Path) -> Row:
    """The figures so far. UserError for a file of another kind."""
    path = out / SUMMARY
    if not path.is_file():
        return {}
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise UserError(f"{path}: not JSON ({error}); give another --out") from error
    if not isinstance(found, dict) or not all(isinstance(told, dict) for told in found.values()):
        raise UserError(f"{path}: no summary of an evaluation; give another --out")
    return found
