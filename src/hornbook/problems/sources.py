"""What each problem set is recognised by: its statements and reference solutions."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from hornbook.problems import humaneval, mbpp, unconventional
from hornbook.problems.fingerprints import Source
from hornbook.records import Problem

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


def unconventional_sources() -> Iterator[Source]:
    """Our own problems."""
    return map(_of_problem, unconventional.load())


def _of_problem(problem: Problem) -> Source:
    program = problem.prompt + problem.canonical_solution
    docstrings = [
        ast.get_docstring(node) or "" for node in ast.walk(ast.parse(program)) if isinstance(node, ast.FunctionDef)
    ]
    return Source(problem.task_id, (problem.prompt, *docstrings), (program,))
