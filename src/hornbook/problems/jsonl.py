"""Problem sets of the user: JSON lines in HumanEval's schema, or in EvalPlus's with base and plus inputs.

HumanEval's rows have task_id, prompt, entry_point and test (which defines `check(candidate)`); canonical_solution may
be left out, then nothing is known of the reference. EvalPlus's have base_input and plus_input instead of test, and need
the canonical solution, which is the judge there. `meta` (difficulty, cluster, ...) is kept where there is one. The
second test of an EvalPlus row stands in `meta["plus_test"]`.
"""

from pathlib import Path
from typing import Any

from hornbook.problems.evalplus import test_of
from hornbook.problems.files import read_lines
from hornbook.records import Problem, UserError

_KEYS = ("task_id", "prompt", "entry_point")


def load(path: Path) -> list[Problem]:
    """The problems in file order. Raises UserError for a missing file, a broken row, an id given twice."""
    if not path.is_file():
        raise UserError(f"{path}: there is no such file of problems")
    problems = [problem_of(row, f"{path}, row {number}") for number, row in enumerate(read_lines(path, _KEYS), 1)]
    if not problems:
        raise UserError(f"{path}: holds no problem")
    seen: set[str] = set()
    for problem in problems:
        if problem.task_id in seen:
            raise UserError(f"{path}: task_id '{problem.task_id}' stands there twice")
        seen.add(problem.task_id)
    return problems


def problem_of(row: dict[str, Any], where: str) -> Problem:
    """One row of either schema."""
    meta = row.get("meta")
    meta = dict(meta) if isinstance(meta, dict) else {}
    for key in (*_KEYS, "canonical_solution", "test"):
        if not isinstance(row.get(key, ""), str):
            raise UserError(f"{where}: {key} is not text")
    test = row.get("test", "")
    if "base_input" in row:  # EvalPlus: its file may hold HumanEval's test as well, which its scores do not use
        for key in ("base_input", "plus_input"):
            if not isinstance(row.get(key, []), list) or not all(isinstance(a, list) for a in row.get(key, [])):
                raise UserError(f"{where}: {key} is not a list of lists of arguments")
        if not row.get("canonical_solution"):
            raise UserError(f"{where}: no canonical_solution, which judges base_input")
        test = test_of(row, "base_input")
        if row.get("plus_input"):
            meta["plus_test"] = test_of(row, "plus_input")
    elif not test:
        raise UserError(f"{where}: neither test nor base_input: nothing to judge by")
    elif "def check(" not in test:
        raise UserError(f"{where}: its test defines no check(candidate)")
    return Problem(row["task_id"], row["prompt"], row["entry_point"], row.get("canonical_solution", ""), test, meta)
