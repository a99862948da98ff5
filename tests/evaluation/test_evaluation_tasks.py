"""Tasks as files: golden prompts of every task, and what is refused.

Of public benchmarks only hashes of prompts are kept here, with what must stand in them; whole prompts are those of a
small set of our own. The benchmarks' files are looked for in the directory that HORNBOOK_BENCHMARKS names.
"""

import hashlib
import json
import os
import re
from pathlib import Path

import pytest
import yaml

from hornbook.evaluation.kinds import CODE, LANGUAGE, by_kind, items, names, needs_benchmarks
from hornbook.evaluation.task import load_task, task_of, tasks_hash
from hornbook.evaluation.taskfile import parse, shipped
from hornbook.problems import mbpp
from hornbook.records import Problem, UserError
from hornbook.similarity.trees import parse as parse_python

# task -> {place of an item: hash of its whole prompt}, and the hash of what else decides a score: stops, program, post.
GOLDEN: dict[str, tuple[dict[int, str], str]] = json.loads(Path(__file__).with_name("golden_prompts.json").read_text())


def short(text: str) -> str:
    return hashlib.blake2b(text.encode(), digest_size=8).hexdigest()


def protocol(name: str) -> str:
    file = shipped()[name]
    return short(json.dumps([file.version, file.stops, file.program, file.post, file.strip, file.max_new_tokens]))


def test_every_task_has_golden_prompts():
    assert GOLDEN.keys() == shipped().keys()


@pytest.mark.parametrize("name", [name for name in GOLDEN if name != "held-out"])
def test_golden_prompts(name):
    if name != "unconventional" and not os.environ.get("HORNBOOK_BENCHMARKS"):
        pytest.skip("HORNBOOK_BENCHMARKS is not set")
    task = load_task(name)
    prompts, _ = GOLDEN[name]
    assert {place: short(task.items[int(place)].prompt) for place in prompts} == prompts
    assert len(task.items) == task.file.items


@pytest.mark.parametrize("name", list(GOLDEN))
def test_a_protocol_changes_with_its_version(name):
    assert protocol(name) == GOLDEN[name][1], "raise the version of the task's file, then renew golden_prompts.json"


@pytest.mark.skipif(not os.environ.get("HORNBOOK_BENCHMARKS"), reason="HORNBOOK_BENCHMARKS is not set")
def test_what_must_stand_in_public_prompts():
    published, stripped, unchanged = (load_task(n) for n in ("humaneval", "humaneval-stripped", "humaneval-lm-eval"))
    for a, b, c in zip(published.items, stripped.items, unchanged.items, strict=True):
        assert a.prompt == c.prompt
        assert b.prompt == a.prompt.strip() != a.prompt
        assert f"def {a.entry_point}(" in a.prompt
        assert parse_python(a.prompt) is not None
    assert [i.task_id for i in published.items if "def " in i.support] == [
        "HumanEval/10",
        "HumanEval/32",
        "HumanEval/38",
        "HumanEval/50",
    ]
    zero, three, sanitized = (load_task(n) for n in ("mbpp", "mbpp-3shot", "mbpp-sanitized"))
    for a, b in zip(zero.items, three.items, strict=True):
        text, test = a.prompt.removeprefix('"""\n').rsplit("\n", 3)[0], a.prompt.rsplit("\n", 3)[1]
        assert a.prompt == f'"""\n{text}\n{test}\n"""\n'
        assert test.startswith("assert ")
        assert b.prompt.count("[BEGIN]\n") == 4
        assert b.prompt.count("\n[DONE]\n\n") == 3
        assert b.prompt.endswith("\n[BEGIN]\n")
        assert b.prompt.split("\n[DONE]\n\n")[-1].startswith(
            "You are an expert Python programmer, and here is your task: "
        )
        assert text in b.prompt
    ids = {item.task_id for item in zero.items}
    assert {item.task_id for item in sanitized.items} < ids
    assert all(re.fullmatch(r'"""\n.+\nassert .+\n"""\n', item.prompt, re.DOTALL) for item in sanitized.items)
    gsm = load_task("gsm8k-code")
    assert all(item.prompt.startswith('def solution():\n    """') for item in gsm.items)


ROW = {
    "task_id": 11,
    "text": "Write a function to add two numbers.",
    "code": "def plus(a, b):\r\n    return a + b",
    "test_setup_code": "",
    "test_list": ["assert plus(1, 2) == 3", "assert plus(0, 0) == 0 ", "assert plus(1, 0) == 1"],
    "challenge_test_list": [],
}


@pytest.fixture
def own(tmp_path):
    """MBPP's file in miniature: three examples and a question."""
    (tmp_path / "mbpp").mkdir()
    rows = [ROW | {"task_id": i, "text": f"Write example {i}."} for i in (2, 3, 4)] + [ROW]
    (tmp_path / "mbpp" / "mbpp.jsonl").write_text("\n".join(map(json.dumps, rows)))
    return tmp_path


def without_count(name):
    return yaml.safe_dump(json.loads(shipped()[name].model_dump_json()) | {"items": None})


def test_the_three_shot_prompt_word_for_word(own):
    path = own / "three.yaml"
    path.write_text(without_count("mbpp-3shot"))
    (item,) = load_task(str(path), own).items
    tests = "assert plus(1, 2) == 3\nassert plus(0, 0) == 0 \nassert plus(1, 0) == 1\n"
    ask = "You are an expert Python programmer, and here is your task: {} Your code should pass these tests:\n\n"
    example = ask + tests + "[BEGIN]\ndef plus(a, b):\r\n    return a + b\n[DONE]\n\n"
    assert item.prompt == "".join(example.format(f"Write example {i}.") for i in (2, 3, 4)) + (
        ask.format("Write a function to add two numbers.") + tests + "[BEGIN]\n"
    )
    assert item.reference == "\ndef plus(a, b):\n    return a + b\n"
    (own / "mbpp" / "mbpp.jsonl").write_text(json.dumps(ROW))
    with pytest.raises(UserError):
        load_task(str(path), own)


def test_the_zero_shot_prompt_word_for_word(own):
    path = own / "zero.yaml"
    path.write_text(without_count("mbpp"))
    (item,) = load_task(str(path), own).items
    assert item.prompt == '"""\nWrite a function to add two numbers.\nassert plus(1, 2) == 3\n"""\n'
    assert item.prompt == mbpp.load(own)[0].prompt


def test_a_task_of_ones_own_is_one_file(tmp_path):
    row = {"task_id": "a", "prompt": "def f():\n", "entry_point": "f", "canonical_solution": "    return 1\n"}
    row |= {"test": "def check(candidate):\n    assert candidate() == 1\n", "meta": {"wish": "one", "difficulty": 3}}
    (tmp_path / "set.jsonl").write_text(json.dumps(row) + "\n")
    text = {"name": "mine", "version": 1, "about": "mine", "problems": "set.jsonl", "prompt": "# {wish}\n{prompt}"}
    (tmp_path / "mine.yaml").write_text(yaml.safe_dump(text | {"stops": ["\ndef"]}))
    task = load_task(str(tmp_path / "mine.yaml"))
    assert task.items[0].prompt == "# one\ndef f():\n"
    assert task.items[0].difficulty == 3
    (tmp_path / "mine.yaml").write_text(yaml.safe_dump(text | {"stops": ["\ndef"], "prompt": "{hope}"}))
    with pytest.raises(UserError, match="hope"):
        load_task(str(tmp_path / "mine.yaml"))


GOOD = {"name": "t", "version": 1, "about": "", "problems": "mbpp", "stops": ["\ndef"]}


@pytest.mark.parametrize(
    "change",
    [
        {"stops": [""]},
        {"program": "{prompt}"},
        {"program": "{completion}{other}"},
        {"version": 0},
        {"unknown": 1},
        {"name": "a b"},
        {"judge": "three-process"},
        {"post": ["magic"]},
        {"limits": {"cpu_seconds": 0}},
        {"prompt": "{"},
    ],
)
def test_broken_task_files(change):
    assert parse(yaml.safe_dump(GOOD), "x").name == "t"
    with pytest.raises(UserError, match="here"):
        parse(yaml.safe_dump(GOOD | change), "here")


@pytest.mark.parametrize("text", ["[", "- a", "", "3"])
def test_what_is_no_task_file(text):
    with pytest.raises(UserError, match="here"):
        parse(text, "here")


def test_unknown_and_missing(tmp_path):
    for name in ("humanevl", str(tmp_path / "none.yaml"), str(tmp_path / "none.jsonl"), "held-out"):
        with pytest.raises(UserError):
            load_task(name)
    path = tmp_path / "t.yaml"
    path.write_text(yaml.safe_dump(GOOD | {"problems": "apps"}))
    with pytest.raises(UserError, match="apps"):
        load_task(str(path))


def test_a_file_of_another_length_is_refused(own):
    with pytest.raises(UserError, match="500"):
        load_task("mbpp", own)


def test_a_prints_changes_with_what_decides_and_with_nothing_else(six):
    file = shipped()["held-out"]
    problem = Problem("a", "def f():\n", "f", "    return 1\n", "def check(c):\n    assert c() == 1\n")
    prints = [
        task_of(file, [p]).items[0].print
        for p in (
            problem,
            Problem(**{**problem_fields(problem), "test": "x"}),
            Problem(**{**problem_fields(problem), "prompt": "#\n"}),
        )
    ]
    assert len(set(prints)) == 3
    assert task_of(file, [problem, *six]).items[0].print == prints[0]


def problem_fields(problem):
    return {name: getattr(problem, name) for name in ("task_id", "prompt", "entry_point", "canonical_solution", "test")}


def test_the_hash_of_tasks_follows_files_and_data(own):
    before = tasks_hash(["mbpp", "unconventional"], own)
    assert before == tasks_hash(["unconventional", "mbpp"], own)
    assert before != tasks_hash(["mbpp-3shot", "unconventional"], own)
    (own / "mbpp" / "mbpp.jsonl").write_text("{}")
    assert tasks_hash(["mbpp", "unconventional"], own) != before


if __name__ == "__main__":
    found = {}
    for name in shipped():
        items = [] if name == "held-out" else load_task(name).items
        found[name] = ({str(i): short(items[i].prompt) for i in (0, 77) if i < len(items)}, protocol(name))
    Path(__file__).with_name("golden_prompts.json").write_text(json.dumps(found, indent=1) + "\n")


def test_how_many_items_a_task_asks():
    assert {name: items(name) for name in ("humaneval", "held-out", "squad", "mmlu", "false-premise")} == {
        "humaneval": 164, "held-out": None, "squad": 6078, "mmlu": 14042, "false-premise": 792
    }  # fmt: skip
    assert items("mmlu", 2) == 2 * 57
    assert items("false-premise", 3) == 6
    assert by_kind(["piqa", "mbpp", "toxigen", "own.jsonl", "mmlu"]) == {
        CODE: ["mbpp", "own.jsonl"], LANGUAGE: ["piqa", "mmlu"], "toxigen": ["toxigen"]
    }  # fmt: skip
    assert [name for name in names() if not needs_benchmarks(name)] == ["held-out", "unconventional", "false-premise"]
