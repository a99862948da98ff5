"""Exercises (what fine-tuning reads) and problems (what evaluation asks)."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path

import pyarrow as pa

from hornbook.records.tables import read_table, write_table

EXERCISE_SCHEMA = pa.schema(
    [
        ("id", pa.string()),
        ("name", pa.string()),
        ("prompt", pa.large_string()),
        ("solution", pa.large_string()),
        ("tests", pa.large_string()),
        ("concepts", pa.list_(pa.string())),
        ("difficulty", pa.int32()),
        ("teacher", pa.string()),
        ("prompt_id", pa.string()),
        ("verified", pa.bool_()),
        ("reason", pa.string()),
    ]
)


@dataclass(frozen=True, slots=True)
class Exercise:
    """A function to complete, after phi-1's CodeExercises.

    `prompt` is imports, signature and docstring, ending in a newline; `solution` is the indented body,
    ending in a newline; `prompt + solution` is a whole program. `tests` defines `check(candidate)` with
    asserts, as in HumanEval. `concepts` are the curriculum's concept names, sorted; `difficulty` is how
    many of them are composed. `reason` says why an exercise was rejected, "" if it was not.
    """

    id: str
    name: str
    prompt: str
    solution: str
    tests: str
    concepts: tuple[str, ...]
    difficulty: int
    teacher: str
    prompt_id: str
    verified: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """An evaluation problem in HumanEval's schema; `test` defines `check(candidate)`.

    `meta` may hold difficulty and concepts (used to show results by group).
    """

    task_id: str
    prompt: str
    entry_point: str
    canonical_solution: str
    test: str
    meta: dict[str, object] = field(default_factory=dict)


def write_exercises(exercises: Iterable[Exercise], path: Path) -> int:
    """Write exercises to one Parquet file; returns how many."""
    return write_table((asdict(e) for e in exercises), path, EXERCISE_SCHEMA)


def read_exercises(path: Path) -> Iterator[Exercise]:
    """Stream exercises in stored order."""
    for row in read_table(path):
        row["concepts"] = tuple(row["concepts"])
        yield Exercise(**row)
