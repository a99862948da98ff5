"""Measuring with a model that is pretended: pass@k, EvalPlus's two scores, time limits, models of every kind."""

import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import ClassVar

import numpy as np
import pytest
from pydantic import ValidationError

sys.path.insert(0, str(Path(__file__).parent))
from pretend import Pretend

from hornbook.evaluation.compare import compare, compare_seeds
from hornbook.evaluation.judging import Judge
from hornbook.evaluation.measure import Sampling, measure
from hornbook.evaluation.results import read_rows
from hornbook.evaluation.statistics import pass_at_k
from hornbook.evaluation.task import load_task, task_of
from hornbook.evaluation.taskfile import Limits, Named, shipped
from hornbook.problems import jsonl
from hornbook.records import Problem, Silent, UserError
from hornbook.sandbox import Sandbox, Trial, Verdict
from hornbook.sandbox.limits import FACTOR, PATIENT_SECONDS

PLUS = {
    "task_id": "own/1",
    "prompt": 'def root(x):\n    """The root of x."""\n',
    "entry_point": "root",
    "canonical_solution": "    return x**0.5\n",
    "base_input": [[4.0]],
    "plus_input": [[2.0]],
}


def measured(task, sampling, out, skill=0.5, **rest):
    model = Pretend({item.prompt: item.reference for item in task.items}, skill, **rest)
    return measure(model, [task], sampling, out, Silent(), allow_weak=True)[task.name], read_rows(out / "samples.jsonl")


@pytest.fixture
def task(six):
    return task_of(shipped()["held-out"], six)


def test_pass_at_k_of_many_samples(task, tmp_path):
    found, rows = measured(task, Sampling(n=6, temperature=0.8, ks=(1, 3, 6)), tmp_path)
    assert len(rows) == found["attempts"] == 36
    assert len({row["seed"] for row in rows}) == 36
    right = [sum(r["passed"] for r in rows if r["task_id"] == item.task_id) for item in task.items]
    assert 0 < sum(right) < 36
    for k in (1, 3, 6):
        at_k = found["pass_at_k"][str(k)]
        assert at_k["value"] == pytest.approx(np.mean([pass_at_k(6, c, k) for c in right]))
        assert at_k["low"] <= at_k["value"] <= at_k["high"]
    assert found["pass_at_1"] == pytest.approx(sum(right) / 36)
    for row in rows:
        assert {"raw", "completion", "status", "reason", "milliseconds", "sandbox_level", "judge_mode"} <= row.keys()
        assert row["raw"] == "\n" + row["completion"].lstrip("\n") or not row["passed"]


@pytest.mark.parametrize(
    "wrong",
    [
        {"n": 2},
        {"n": 2, "temperature": 0.5, "ks": (3,)},
        {"ks": (0,)},
        {"n": 0},
        {"temperature": -1},
        {"top_p": 0.0},
        {"top_p": 1.1},
        {"max_new_tokens": 0},
    ],
)
def test_impossible_sampling_is_refused(wrong):
    with pytest.raises(ValidationError):
        Sampling(**wrong)


def test_a_server_without_logprobs_has_no_bits_and_compares_all_the_same(task, tmp_path):
    a, rows = measured(task, Sampling(), tmp_path / "a", bits=None)
    measured(task, Sampling(), tmp_path / "b", identity="b")
    assert (a["bits_per_byte"], a["bits_low"]) == (None, None)
    assert all(row["bits"] is None for row in rows)
    assert [row["metric"] for row in compare("a", tmp_path / "a", "b", tmp_path / "b")] == ["pass_at_1"]


def test_a_model_that_does_not_heal_the_boundary_is_joined_behind_its_prompt(task, tmp_path):
    known = {item.prompt: item.solution + "\ndef next(): pass\n" for item in task.items}
    model = Pretend(known, heals=False)
    measure(model, [task], Sampling(), tmp_path, Silent(), allow_weak=True)
    assert all(row["passed"] for row in read_rows(tmp_path / "samples.jsonl"))


def test_base_and_plus_are_two_scores(tmp_path):
    file = tmp_path / "own.jsonl"
    rows = [PLUS | {"task_id": f"own/{i}"} for i in range(3)]
    for i, row in enumerate(rows):
        row["prompt"] = row["prompt"].replace("The root", f"{i}: the root")
    file.write_text("".join(json.dumps(row) + "\n" for row in rows))
    task = load_task(str(file))
    answers = ["\n    return x**0.5\n", "\n    return 2.0\n", "\n    return None\n"]
    model = Pretend(dict(zip([item.prompt for item in task.items], answers, strict=True)))
    found = measure(model, [task], Sampling(), tmp_path / "out", Silent(), allow_weak=True)["own"]
    assert (found["passed"], found["plus"]["passed"]) == (2, 1)
    assert found["plus"]["low"] < 1 / 3 < found["plus"]["high"]
    samples = read_rows(tmp_path / "out" / "samples.jsonl")
    assert [(row["passed"], row["plus_passed"]) for row in samples] == [(True, True), (True, False), (False, False)]


def test_clusters_widen_the_interval(tmp_path):
    """Eight items in two clusters, one right and one wrong: two draws know less than eight."""
    problems = [
        Problem(
            f"p/{i}",
            f'def f{i}():\n    """{i}"""\n',
            f"f{i}",
            "    return 1\n",
            "def check(candidate):\n    assert candidate() == 1\n",
            {"cluster": "ab"[i // 4]},
        )
        for i in range(8)
    ]
    alone = task_of(shipped()["held-out"], [replace(p, meta={}) for p in problems])
    both = task_of(shipped()["held-out"], problems)
    spans = []
    for task in (alone, both):
        known = {item.prompt: item.reference if i < 4 else "\n    pass\n" for i, item in enumerate(task.items)}
        found = measure(Pretend(known), [task], Sampling(), tmp_path / str(len(spans)), Silent(), allow_weak=True)
        spans.append(found["held-out"]["high"] - found["held-out"]["low"])
    assert spans[1] == 1.0 > spans[0]


def test_known_bad_and_single_process_items_stand_beside_the_score(task, tmp_path):
    ids = [item.task_id for item in task.items]
    file = task.file.model_copy(
        update={"known_bad": Named(ids=(ids[0], "elsewhere"), why="x"), "single_process": Named(ids=(ids[1],), why="y")}
    )
    problems = [Problem(i.task_id, i.prompt, i.entry_point, i.solution, i.test) for i in task.items]
    found, rows = measured(task_of(file, problems), Sampling(), tmp_path)
    assert found["known_bad"] == [ids[0]]
    assert found["n"] == found["passed"] == 6
    assert rows[1]["judge_mode"] == "single-process"
    assert sum(found["judge_modes"].values()) == 6


class Slow(Sandbox):
    """Everything takes as long as `seconds` says for a program that holds the key, and ends at its limit."""

    seconds: ClassVar[dict[str, float]] = {}
    tried: ClassVar[list[tuple[str, float]]] = []

    def judge(self, trial: Trial) -> Verdict:
        key = next(key for key in self.seconds if key in trial.candidate)
        self.tried.append((key, trial.cpu_seconds))
        taken = self.seconds[key]
        if taken > trial.cpu_seconds:
            return Verdict("timeout", "processor time", "", 1000 * trial.cpu_seconds)
        return Verdict("passed", "", "", 1000 * taken)


@pytest.mark.parametrize(
    ("candidate", "reference", "status", "tries"),
    [
        (0.5, 0.01, "passed", 1),
        (2.5, 0.01, "timeout", 2),  # its reference is timed, and gives it no more than it had
        (2.5, 1.0, "passed", 3),  # a slow machine: four times the reference's second is more than the task's two
        (9.0, 1.0, "timeout", 3),
        (9.0, 50.0, "passed", 3),
        (61.0, 50.0, "timeout", 3),  # and a minute is the most
    ],
)
def test_time_limits_follow_the_reference(six, candidate, reference, status, tries):
    task = task_of(shipped()["held-out"].model_copy(update={"limits": Limits(cpu_seconds=2.0)}), six[:1])
    Slow.seconds = {"candidate()": candidate, "2 * n": reference}
    with Slow(workers=1, allow_weak=True) as box:
        Slow.tried = []
        judge = Judge(task, box)
        (item,) = task.items
        found, seconds = judge.verdict(item, "\n    candidate()\n", item.test)
        assert found.status == status
        assert len(Slow.tried) == tries
        assert seconds == max(2.0, min(FACTOR * reference, PATIENT_SECONDS) if tries == 3 else 0)
        judge.verdict(item, "\n    candidate()\n", item.test)
        assert [key for key, _ in Slow.tried].count("2 * n") == (tries > 1)  # timed once


def test_seeds_of_each_arm_are_resampled(task, tmp_path):
    folders = {}
    for arm, skill in (("a", 0.3), ("b", 0.7)):
        for seed in range(3):
            folders[arm, seed] = tmp_path / f"{arm}{seed}"
            measured(
                task, Sampling(n=4, temperature=1.0, seed=seed), folders[arm, seed], skill, identity=f"{arm}{seed}"
            )
    of = {arm: [folders[arm, seed] for seed in range(3)] for arm in "ab"}
    rows = {row["metric"]: row for row in compare_seeds("a", of["a"], "b", of["b"])}
    found = rows["pass_at_1"]
    assert found["low"] < found["difference"] < found["high"]
    assert "3 and 3 seeds" in found["note"]
    assert "hierarchical" in found["method"]
    assert "detectable" not in found
    (alone, _) = compare_seeds("a", of["a"][:1], "b", of["b"])
    assert "training" in alone["note"]


def test_comparing_what_is_no_evaluation(tmp_path, task):
    measured(task, Sampling(), tmp_path / "a")
    with pytest.raises(UserError):
        compare("a", tmp_path / "a", "b", tmp_path / "none")
    broken = tmp_path / "broken"
    broken.mkdir()
    (broken / "samples.jsonl").write_text("{}\n")
    with pytest.raises(UserError, match="line 1"):
        compare("a", tmp_path / "a", "b", broken)


def test_a_file_of_problems_needs_no_task_file(tmp_path):
    file = tmp_path / "my set.jsonl"
    whole = {
        "task_id": "w",
        "prompt": '"""Write f."""\n',
        "entry_point": "f",
        "canonical_solution": "def f():\n    return 1\n",
    }
    whole["test"] = "def check(candidate):\n    assert candidate() == 1\n"
    file.write_text(json.dumps(whole) + "\n")
    task = load_task(str(file))
    assert task.name == "my-set"
    found, _ = measured(task, Sampling(), tmp_path / "out")
    assert found["passed"] == 1
    assert jsonl.load(file)[0].prompt == whole["prompt"]
