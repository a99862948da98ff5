"""Where the files of public benchmarks lie: a directory that the user names."""

import gzip
import json
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from hornbook.records import UserError

VARIABLE = "HORNBOOK_BENCHMARKS"


def benchmark_file(benchmarks: Path | None, *parts: str) -> Path:
    """The path of a benchmark's file below `benchmarks` (default: the environment variable's directory).

    Raises UserError, naming the path expected, when it is missing.
    """
    inside = "/".join(parts)
    if benchmarks is None:
        named = os.environ.get(VARIABLE)
        if not named:
            raise UserError(f"{inside} is needed: name the benchmarks' directory with --benchmarks or {VARIABLE}")
        benchmarks = Path(named)
    path = benchmarks.expanduser().joinpath(*parts)
    if not path.is_file():
        raise UserError(f"there is no {path}; put {inside} below the benchmarks' directory {benchmarks}")
    return path


def read_list(path: Path, needs: Iterable[str]) -> list[dict[str, Any]]:
    """The rows of a .json file that holds one list of objects. Raises UserError as `read_lines` does."""
    try:
        rows = json.loads(path.read_bytes())
    except (OSError, ValueError) as error:
        raise UserError(f"{path} cannot be read as JSON ({error})") from error
    if not isinstance(rows, list):
        raise UserError(f"{path}: not a list of rows")
    for number, row in enumerate(rows, 1):
        _require(row, needs, f"{path}, row {number}")
    return rows


def read_lines(path: Path, needs: Iterable[str]) -> list[dict[str, Any]]:
    """The rows of a .jsonl or .jsonl.gz file. Raises UserError for a line that is broken or lacks a key."""
    rows = []
    try:
        data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
        lines = data.decode().split("\n")  # not splitlines: a string in JSON may hold other line ends
    except (OSError, EOFError, UnicodeError) as error:
        raise UserError(f"{path} cannot be read ({error})") from error
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except ValueError as error:
            raise UserError(f"{path}, line {number}: not JSON ({error})") from error
        _require(row, needs, f"{path}, line {number}")
        rows.append(row)
    return rows


def _require(row: Any, needs: Iterable[str], where: str) -> None:
    if not isinstance(row, dict):
        raise UserError(f"{where}: not an object with keys")
    missing = [key for key in needs if key not in row]
    if missing:
        raise UserError(f"{where}: no {', '.join(missing)}")
