"""The unconventional problems: our own, in the spirit of phi-1 section 4.

Functions that combine operations in ways unlikely to stand in a code base or among exercises, each with hidden
tests. The paper's 50 were never released. They were written before the curriculum that could echo them and are
frozen: `frozen.py` holds the files' hashes, and loading refuses files that differ. Reference solutions lie in
a file of their own, so that what shows problems need not touch them.
"""

import hashlib
import importlib.resources
from pathlib import Path
from typing import Any

from hornbook.problems.files import read_lines
from hornbook.problems.frozen import FROZEN
from hornbook.records import Problem

PROBLEMS, SOLUTIONS = "unconventional.jsonl", "unconventional_solutions.jsonl"
_KEYS = ("task_id", "prompt", "entry_point", "test")


def load() -> list[Problem]:
    """The problems in file order; what else a row holds (difficulty, themes, ...) is in `meta`."""
    folder = importlib.resources.files("hornbook.problems") / "data"
    with importlib.resources.as_file(folder) as place:
        for name in (PROBLEMS, SOLUTIONS):
            found = file_hash(place / name)
            assert found == FROZEN[name], f"{name} is frozen and was changed: its hash is {found}"
        return problems_of(
            read_lines(place / PROBLEMS, _KEYS),
            read_lines(place / SOLUTIONS, ("task_id", "canonical_solution")),
        )


def problems_of(rows: list[dict[str, Any]], solutions: list[dict[str, Any]]) -> list[Problem]:
    """Problems and their solutions joined by task id."""
    solution_of = {row["task_id"]: str(row["canonical_solution"]) for row in solutions}
    assert len(solution_of) == len(rows) == len({row["task_id"] for row in rows}), "task ids do not match"
    problems = []
    for row in rows:
        meta = {key: value for key, value in row.items() if key not in (*_KEYS, "meta")}
        problems.append(
            Problem(
                task_id=row["task_id"],
                prompt=row["prompt"],
                entry_point=row["entry_point"],
                canonical_solution=solution_of[row["task_id"]],
                test=row["test"],
                meta={**meta, **row.get("meta", {})},
            )
        )
    return problems


def file_hash(path: Path) -> str:
    """BLAKE2b-128 of a file with "\\n" newlines, so that a checkout's newline setting does not matter."""
    return hashlib.blake2b(path.read_bytes().replace(b"\r\n", b"\n"), digest_size=16).hexdigest()
