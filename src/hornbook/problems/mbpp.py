'''MBPP (Austin et al., 2021): 500 test problems, task ids 11 to 510, from the published mbpp.jsonl.

MBPP has no prompts in HumanEval's form and is scored by at least four protocols that differ by ten points. This
is the zero-shot one of InCoder that bigcode-evaluation-harness uses: a docstring with the text and the first
test, after which the model writes the whole function:

    """
    Write a function to find the similar elements from the given two tuple lists.
    assert similar_elements((3, 4, 5, 6),(5, 7, 4, 10)) == (4, 5)
    """

The asserts become the body of `check(candidate)`, with the function's own name bound to the candidate. What other
protocols build their prompts from (text, tests, code as published) stands in `meta`. The sanitized file has 427 of the
problems, rewritten by hand where they were unclear, 257 of them among the test ids.
'''

import ast
import textwrap
from collections.abc import Collection
from pathlib import Path
from typing import Any

from hornbook.problems.files import benchmark_file, read_lines, read_list
from hornbook.records import Problem, UserError
from hornbook.similarity.trees import parse

FILE = ("mbpp", "mbpp.jsonl")
SANITIZED_FILE = ("mbpp", "sanitized-mbpp.json")
TEST_IDS = range(11, 511)  # the paper's test split; 1-10 are few-shot prompts
_KEYS = ("task_id", "text", "code", "test_list", "test_setup_code")
_SANITIZED_KEYS = ("task_id", "prompt", "code", "test_list", "test_imports")


def load(benchmarks: Path | None) -> list[Problem]:
    """The 500 test problems in file order. Raises UserError when the file is missing or broken."""
    return [problem_of(row) for row in rows(benchmarks) if row["task_id"] in TEST_IDS]


def load_sanitized(benchmarks: Path | None) -> list[Problem]:
    """The test problems of the sanitized file (257 as published), in file order."""
    found = read_list(benchmark_file(benchmarks, *SANITIZED_FILE), _SANITIZED_KEYS)
    return [
        problem_of(row | {"text": row["prompt"], "test_setup_code": "\n".join(row["test_imports"])})
        for row in found
        if row["task_id"] in TEST_IDS
    ]


def load_examples(benchmarks: Path | None, ids: Collection[int]) -> list[Problem]:
    """The problems with these ids of the whole file, in the order of `ids`: examples of few-shot prompts."""
    found = {row["task_id"]: row for row in rows(benchmarks) if row["task_id"] in ids}
    missing = [number for number in ids if number not in found]
    if missing:
        raise UserError(f"{'/'.join(FILE)}: no problem {missing[0]}, which a few-shot prompt needs")
    return [problem_of(found[number]) for number in ids]


def rows(benchmarks: Path | None) -> list[dict[str, Any]]:
    """All rows of the file (974 as published)."""
    return read_lines(benchmark_file(benchmarks, *FILE), _KEYS)


def clean(code: str) -> str:
    """Newlines as "\\n", and one at the end; the file has Windows newlines."""
    return code.replace("\r\n", "\n").replace("\r", "\n").rstrip() + "\n"


def problem_of(row: dict[str, Any]) -> Problem:
    """One row in HumanEval's schema; `canonical_solution` is a whole program, as completions are."""
    tests = [str(test).strip() for test in row["test_list"]]
    code = clean(str(row["code"]))
    name = entry_point(tests[0], code, int(row["task_id"]))
    setup = clean(str(row["test_setup_code"])) if str(row["test_setup_code"]).strip() else ""
    # Two problems (56, 349) want a function called "check": the judge must not take its own name for theirs.
    clash = name == "check"
    judge = 'def check(candidate, named=globals().get("check")):' if clash else "def check(candidate):"
    bound = "check = named or candidate" if clash else f"{name} = candidate"
    body = f"{bound}\n{setup}" + "\n".join(tests)
    return Problem(
        task_id=f"mbpp/{row['task_id']}",
        prompt=f'"""\n{row["text"]}\n{tests[0]}\n"""\n',
        entry_point=name,
        canonical_solution=code,
        test=f"{judge}\n" + textwrap.indent(body, "    ") + "\n",
        meta={"text": str(row["text"]), "tests": tests, "test_list": row["test_list"], "code": str(row["code"])},
    )


def entry_point(test: str, code: str, task_id: int) -> str:
    """The function that a test calls: the one of the reference solution's functions whose name it uses.

    Raises UserError when there is none or more than one (it does not happen in the published file).
    """
    solution, first = parse(code), parse(test)
    if solution is None or first is None:
        raise UserError(f"mbpp task {task_id}: the solution or its first test is not Python")
    defined = {node.name for node in ast.walk(solution) if isinstance(node, ast.FunctionDef)}
    used = {node.id for node in ast.walk(first) if isinstance(node, ast.Name)}
    if len(defined & used) != 1:
        raise UserError(f"mbpp task {task_id}: cannot tell which function the first test calls")
    return (defined & used).pop()
