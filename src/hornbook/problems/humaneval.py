"""HumanEval (Chen et al., 2021): 164 functions to complete, read from the published HumanEval.jsonl.gz as it is."""

from pathlib import Path

from hornbook.problems.files import benchmark_file, read_lines
from hornbook.records import Problem

FILE = ("humaneval", "HumanEval.jsonl.gz")


def load(benchmarks: Path | None) -> list[Problem]:
    """The 164 problems in file order. Raises UserError when the file is missing or broken."""
    keys = ("task_id", "prompt", "entry_point", "canonical_solution", "test")
    rows = read_lines(benchmark_file(benchmarks, *FILE), keys)
    return [Problem(**{key: row[key] for key in keys}) for row in rows]
