"""Problem files of the user: HumanEval's schema and EvalPlus's, whole and broken."""

import json
import subprocess
import sys

import pytest

from hornbook.problems import jsonl
from hornbook.problems.evalplus import arguments_of
from hornbook.records import UserError

ROW = {
    "task_id": "own/1",
    "prompt": 'def root(x):\n    """The root of x."""\n',
    "entry_point": "root",
    "canonical_solution": "    return x**0.5\n",
    "test": "def check(candidate):\n    assert candidate(4.0) == 2.0\n",
}
PLUS = {key: value for key, value in ROW.items() if key != "test"} | {
    "base_input": [[4.0], [9.0]],
    "plus_input": [[2.0], [0.0]],
    "atol": 0,
}


def write(path, *rows):
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def passes(problem, solution, test):
    program = f"{problem.prompt}{solution}\n{test}\ncheck({problem.entry_point})\n"
    return subprocess.run([sys.executable, "-I", "-c", program], capture_output=True, timeout=20).returncode == 0


def test_both_schemas(tmp_path):
    first, second = jsonl.load(write(tmp_path / "a.jsonl", ROW, PLUS | {"task_id": "own/2"}))
    assert (first.task_id, first.test) == ("own/1", ROW["test"])
    assert "plus_test" not in first.meta
    assert second.meta["plus_test"] != second.test


def test_base_and_plus_inputs_judge_apart(tmp_path):
    (problem,) = jsonl.load(write(tmp_path / "a.jsonl", PLUS))
    base, plus = problem.test, problem.meta["plus_test"]
    for solution, on_base, on_plus in [
        (problem.canonical_solution, True, True),
        ("    return {4.0: 2.0, 9.0: 3.0}[x]\n", True, False),
        ("    return round(x**0.5, 3)\n", True, False),
        ("    return x**0.5 * (1 + 1e-9)\n", True, True),  # floats may be off by 1e-6, as EvalPlus has it
        ("    x = None\n", False, False),
    ]:
        assert passes(problem, solution, base) is on_base, solution
        assert passes(problem, solution, plus) is on_plus, solution


def judged(tmp_path, solution, **changes):
    row = PLUS | {"prompt": "def f(x):\n", "entry_point": "f", "plus_input": []} | changes
    (problem,) = jsonl.load(write(tmp_path / "a.jsonl", row))
    return passes(problem, solution, problem.test)


def test_how_answers_are_compared(tmp_path):
    exact = {"canonical_solution": "    return [x, 1]\n", "base_input": [[1]]}
    assert judged(tmp_path, "    return [1, 1]\n", **exact)
    assert not judged(tmp_path, "    return (1, 1)\n", **exact)
    assert not judged(tmp_path, "    return [1, 1 + 1e-9]\n", **exact)
    loose = {"canonical_solution": "    return [x, [1.0]]\n", "base_input": [[1]], "atol": 0.01}
    assert judged(tmp_path, "    return [1.001, (1.0,)]\n", **loose)
    assert not judged(tmp_path, "    return [1.1, [1.0]]\n", **loose)
    assert not judged(tmp_path, "    return [1, [1.0], 2]\n", **loose)
    natural = {"canonical_solution": "    return x\n", "base_input": [[float("nan")], [float("inf")]]}
    assert judged(tmp_path, "    return x\n", **natural)
    assert not judged(tmp_path, "    return 0.0\n", **natural)
    text = {"canonical_solution": "    return x\n", "base_input": [["nan or inf"]]}
    assert judged(tmp_path, "    return x\n", **text)


def test_a_candidate_cannot_change_what_the_reference_sees(tmp_path):
    mutating = {"canonical_solution": "    return sum(x)\n", "base_input": [[[1, 2]], [[3]]]}
    assert judged(tmp_path, "    total = sum(x)\n    x.clear()\n    return total\n", **mutating)


def test_several_right_answers(tmp_path):
    row = {"prompt": "def Diff(x):\n", "entry_point": "Diff", "canonical_solution": "    return [1, 2]\n"}
    assert judged(tmp_path, "    return [2, 1]\n", base_input=[[0]], **row)
    assert not judged(tmp_path, "    return [2]\n", base_input=[[0]], **row)
    root = {"prompt": "def find_zero(x):\n", "entry_point": "find_zero", "canonical_solution": "    return -1.0\n"}
    assert judged(tmp_path, "    return 1.0\n", base_input=[[[-1, 0, 1]]], **root)
    assert not judged(tmp_path, "    return 0.5\n", base_input=[[[-1, 0, 1]]], **root)


def test_what_json_took_from_arguments_comes_back():
    assert arguments_of("Mbpp/2", [[1, 2], [3]]) == [(1, 2), (3,)]
    assert arguments_of("Mbpp/252", ["1+2j"]) == [1 + 2j]
    assert arguments_of("Mbpp/580", [[1, [2, [3]]]]) == [(1, (2, (3,)))]
    assert arguments_of("own/2", [[1, 2]]) == [[1, 2]]


@pytest.mark.parametrize(
    "text",
    [
        "{",
        "[]",
        "",
        json.dumps({"task_id": "a"}),
        json.dumps(ROW | {"test": "assert root(1)"}),
        json.dumps({key: value for key, value in ROW.items() if key != "test"}),
        json.dumps(ROW | {"prompt": 3}),
        json.dumps(PLUS | {"canonical_solution": ""}),
        json.dumps(PLUS | {"base_input": [1]}),
        json.dumps(ROW) + "\n" + json.dumps(ROW),
    ],
)
def test_broken_files_are_the_users_mistake(tmp_path, text):
    path = tmp_path / "a.jsonl"
    path.write_text(text)
    with pytest.raises(UserError, match=r"a\.jsonl"):
        jsonl.load(path)


def test_a_missing_file(tmp_path):
    with pytest.raises(UserError):
        jsonl.load(tmp_path / "none.jsonl")
