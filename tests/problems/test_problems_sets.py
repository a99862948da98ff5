import gzip
import json
import subprocess
import sys

import pytest

from hornbook.problems import file_hash, fingerprints_hash, frozen, load, mbpp, unconventional
from hornbook.records import Problem, UserError

HUMANEVAL = {
    "task_id": "HumanEval/900",
    "prompt": 'def twice(x):\n    """Twice x."""\n',
    "entry_point": "twice",
    "canonical_solution": "    return 2 * x\n",
    "test": "def check(candidate):\n    assert candidate(2) == 4\n",
}


def mbpp_row(task_id: int, **changes: object) -> dict[str, object]:
    row = {
        "text": "Write a function to add the second number to the first.",
        "code": "def plus(a, b):\r\n\treturn a + b",
        "task_id": task_id,
        "test_setup_code": "",
        "test_list": ["assert plus(1, 2) == 3", "assert plus(0, 0) == 0"],
        "challenge_test_list": [],
    }
    return {**row, **changes}


@pytest.fixture
def benchmarks(tmp_path):
    (tmp_path / "humaneval").mkdir()
    (tmp_path / "mbpp").mkdir()
    with gzip.open(tmp_path / "humaneval" / "HumanEval.jsonl.gz", "wt") as file:
        file.write(json.dumps(HUMANEVAL) + "\n")
    rows = [mbpp_row(10), mbpp_row(11), mbpp_row(510), mbpp_row(511)]
    (tmp_path / "mbpp" / "mbpp.jsonl").write_text("\n".join(map(json.dumps, rows)))
    return tmp_path


def passes(problem: Problem, completion: str) -> bool:
    program = f"{problem.prompt}{completion}\n{problem.test}\ncheck({problem.entry_point})\n"
    return subprocess.run([sys.executable, "-I", "-c", program], capture_output=True, timeout=10).returncode == 0


def test_humaneval_is_read_as_published(benchmarks):
    assert load("humaneval", benchmarks) == [Problem(**HUMANEVAL)]


def test_mbpp_is_the_test_split_in_the_incoder_form(benchmarks):
    problems = load("mbpp", benchmarks)
    assert [problem.task_id for problem in problems] == ["mbpp/11", "mbpp/510"]
    assert problems[0].prompt == (
        '"""\nWrite a function to add the second number to the first.\nassert plus(1, 2) == 3\n"""\n'
    )
    assert problems[0].entry_point == "plus"
    assert passes(problems[0], problems[0].canonical_solution)
    assert not passes(problems[0], "def plus(a, b):\n    return a * b\n")


def test_mbpp_setup_code_uses_the_completions_names():
    row = mbpp_row(
        20,
        code="class Node:\n    def __init__(self, n):\n        self.n = n\ndef value(node):\n    return node.n\n",
        test_setup_code="root = Node(7) \r\nroot.left = None",
        test_list=["assert (value(root)) == 7"],
    )
    problem = mbpp.problem_of(row)
    assert passes(problem, problem.canonical_solution)


def test_mbpp_function_may_be_called_check():
    row = mbpp_row(56, code="def check(n):\n    return n > 0", test_list=["assert check(1) == True"])
    problem = mbpp.problem_of(row)
    assert passes(problem, problem.canonical_solution)
    assert not passes(problem, "def check(n):\n    return None\n")


def test_the_directory_may_stand_in_the_environment(benchmarks, monkeypatch):
    monkeypatch.setenv("HORNBOOK_BENCHMARKS", str(benchmarks))
    assert len(load("mbpp")) == 2


def test_users_mistakes(tmp_path, benchmarks, monkeypatch):
    monkeypatch.delenv("HORNBOOK_BENCHMARKS", raising=False)
    with pytest.raises(UserError, match=r"HumanEval\.jsonl\.gz"):
        load("humaneval", tmp_path / "nowhere")
    for name in ("humaneval", "apps"):
        with pytest.raises(UserError):
            load(name)
    broken = benchmarks / "mbpp" / "mbpp.jsonl"
    for text in ("{", '{"task_id": 11}', "[]", json.dumps(mbpp_row(11, test_list=["assert other(1)"]))):
        broken.write_text(text)
        with pytest.raises(UserError):
            load("mbpp", benchmarks)
    (benchmarks / "humaneval" / "HumanEval.jsonl.gz").write_bytes(b"no gzip")
    with pytest.raises(UserError):
        load("humaneval", benchmarks)


def test_the_unconventional_set_is_whole():
    problems = load("unconventional")
    assert len(problems) >= 120
    assert len({problem.task_id for problem in problems}) == len(problems)
    for problem in problems:
        compile(problem.prompt + problem.canonical_solution + problem.test, problem.task_id, "exec")
        assert f"def {problem.entry_point}(" in problem.prompt
        assert problem.meta["difficulty"]
        assert problem.meta["themes"]


def test_some_unconventional_solutions_pass_their_tests():
    for problem in load("unconventional")[::22]:
        assert passes(problem, problem.canonical_solution), problem.task_id
        assert not passes(problem, "    return None\n"), problem.task_id


def test_a_changed_frozen_file_is_refused(monkeypatch):
    monkeypatch.setitem(frozen.FROZEN, unconventional.PROBLEMS, "0" * 32)
    with pytest.raises(AssertionError):
        load("unconventional")


def test_hashes_follow_the_files(benchmarks, monkeypatch):
    before = file_hash("mbpp", benchmarks)
    assert before != file_hash("humaneval", benchmarks)
    (benchmarks / "mbpp" / "mbpp.jsonl").write_text(json.dumps(mbpp_row(11, text="Another.")))
    after = file_hash("mbpp", benchmarks)
    (benchmarks / "mbpp" / "mbpp.jsonl").unlink()
    assert len({before, after, file_hash("mbpp", benchmarks)}) == 3
    frozen_before, fingerprints = file_hash("unconventional"), fingerprints_hash()
    monkeypatch.setitem(frozen.FROZEN, unconventional.PROBLEMS, "0" * 32)
    assert file_hash("unconventional") != frozen_before
    assert fingerprints_hash() != fingerprints


SANITIZED = {
    "source_file": "x",
    "task_id": 12,
    "prompt": "Write a function for the root.",
    "code": "def root(x):\n    return math.sqrt(x)",
    "test_imports": ["import math"],
    "test_list": ["assert root(4.0) == 2.0"],
}


def test_the_sanitized_file_has_fields_of_its_own(tmp_path):
    (tmp_path / "mbpp").mkdir()
    file = tmp_path / "mbpp" / "sanitized-mbpp.json"
    file.write_text(json.dumps([SANITIZED, SANITIZED | {"task_id": 600}]))
    (problem,) = load("mbpp-sanitized", tmp_path)
    assert problem.prompt == '"""\nWrite a function for the root.\nassert root(4.0) == 2.0\n"""\n'
    assert passes(problem, "import math\n" + problem.canonical_solution)
    for text in ("{}", "[1]", "[{}]", "no"):
        file.write_text(text)
        with pytest.raises(UserError):
            load("mbpp-sanitized", tmp_path)


def gsm8k(tmp_path, **row):
    (tmp_path / "gsm8k").mkdir(exist_ok=True)
    (tmp_path / "gsm8k" / "test.jsonl").write_text(json.dumps(row) + "\n")
    return load("gsm8k", tmp_path)[0]


@pytest.mark.parametrize(
    ("answer", "right", "wrong"),
    [
        ("2 and 3\n#### 1,250", ["1250", "1250.0", "'1,250'", "'$1,250 '", "2500 / 2"], ["1", "None", "'x'", "1250.5"]),
        ("#### 0.5", ["0.5", "1 / 2", "'.5'"], ["0", "True"]),
        ("#### 1", ["1"], ["True", "float('nan')", "[1]"]),
    ],
)
def test_gsm8k_compares_numbers(tmp_path, answer, right, wrong):
    problem = gsm8k(tmp_path, question="How many?", answer=answer)
    assert passes(problem, problem.canonical_solution)
    for text in right:
        assert passes(problem, f"    return {text}\n"), text
    for text in wrong:
        assert not passes(problem, f"    return {text}\n"), text


def test_gsm8k_questions_stay_in_their_docstring(tmp_path):
    for question in ('He said "4"', "a \\ b", 'x """ y', "line\u2028separator", "tail\\"):
        problem = gsm8k(tmp_path, question=question, answer="#### 4")
        space = {}
        exec(problem.prompt + problem.canonical_solution, space)
        assert space["solution"].__doc__ == question
    with pytest.raises(UserError):
        gsm8k(tmp_path, question="q", answer="no number")
