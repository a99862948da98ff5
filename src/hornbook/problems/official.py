"""Benchmarks' files as their authors, or a public copy of theirs, have them: known by their sha256 (`official.json`).

A file that is another one is read, too, and every figure that comes of it says so.
"""

import hashlib
import json
from functools import cache
from importlib import resources
from pathlib import Path

from hornbook.problems.files import benchmark_file


@cache
def known_hashes() -> dict[str, str]:
    """File below the benchmarks' directory -> its sha256."""
    text = (resources.files("hornbook.problems") / "official.json").read_text(encoding="utf-8")
    found: dict[str, str] = json.loads(text)
    return found


def not_official(benchmarks: Path | None, *files: str) -> list[str]:
    """Those of the files below the benchmarks' directory that are other ones. UserError for one that is missing."""
    return [file for file in files if _sha256(benchmark_file(benchmarks, file)) != known_hashes()[file]]


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
