"""What each problem set is recognised by: its statements and reference solutions."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hornbook.problems import humaneval, mbpp
from hornbook.problems.fingerprints import Source
from hornbook.records import Problem, UserError
from hornbook.records.rows import read_rows
from hornbook.similarity.trees import parse

# MBPP's stock opening; exercises that echo a problem seldom echo that.
_OPENING = re.compile(r"^\s*write a (python )?(function|program|code)( in python)? (to|that|which|for) ", re.IGNORECASE)


def humaneval_sources(benchmarks: Path | None) -> Iterator[Source]:
    """HumanEval's 164 problems."""
    return map(_of_problem, humaneval.load(benchmarks))


def mbpp_sources(benchmarks: Path | None) -> Iterator[Source]:
    """All 974 problems of MBPP, not only the test split: the others are few-shot prompts and training data."""
    for row in mbpp.rows(benchmarks):
        text, code = str(row["text"]), mbpp.clean(str(row["code"]))
        yield Source(f"mbpp/{row['task_id']}", (text, _OPENING.sub("", text)), (code,))


def file_sources(path: Path) -> Iterator[Source]:
    """A user's own problems: rows of JSON lines, Parquet or Arrow with `prompt`, and what else there is of `task_id`
    (the row's number without), `canonical_solution` or `solution`.

    Nothing is run, so no test is needed; a solution may be the prompt's continuation or a whole program, and where it
    is not Python only its words count. Raises UserError for a row without prompt, an id given twice, an empty file.
    """
    seen: set[str] = set()
    for number, row in read_rows(path):
        where = f"{path}, row {number + 1}"
        if isinstance(row, str):
            raise UserError(f"{where}: {row}")
        given = (row.get(name) for name in ("canonical_solution", "solution"))
        solution = next((one for one in given if one is not None), "")
        prompt, task = row.get("prompt"), number + 1 if row.get("task_id") is None else row["task_id"]
        if not isinstance(prompt, str) or not prompt.strip():
            raise UserError(
                f"{where}: no prompt; a problem has task_id, prompt, canonical_solution (docs/contamination.md)"
            )
        if not isinstance(solution, str):
            raise UserError(f"{where}: its solution is not text")
        if str(task) in seen:
            raise UserError(f"{where}: task_id '{task}' stands there twice")
        seen.add(str(task))
        yield _of_texts(str(task), prompt, solution)
    if not seen:
        raise UserError(f"{path}: holds no problem")


def problem_sources(problems: list[Problem]) -> Iterator[Source]:
    """Problems of any set that can be loaded."""
    return map(_of_problem, problems)


def _of_problem(problem: Problem) -> Source:
    return _of_texts(problem.task_id, problem.prompt, problem.canonical_solution)


def _of_texts(task: str, prompt: str, solution: str) -> Source:
    program = next((code for code in (prompt + solution, solution) if solution.strip() and parse(code)), None)
    tree: Any = parse(program) if program else parse(prompt)
    statements = [prompt, *(_docstrings(tree) if tree else ())]
    if program is None and solution.strip():
        statements.append(solution)
    return Source(task, tuple(statements), (program,) if program else ())


def _docstrings(tree: ast.AST) -> list[str]:
    return [ast.get_docstring(node) or "" for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
