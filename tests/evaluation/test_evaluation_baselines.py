"""The papers' baselines: the list itself, and measuring those whose weights are at hand."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from pretend import Pretend

from hornbook.evaluation.baselines import baselines, measure_baselines
from hornbook.evaluation.measure import Sampling
from hornbook.evaluation.task import task_of
from hornbook.evaluation.taskfile import shipped
from hornbook.model import LanguageModel, resolve_model
from hornbook.records import Silent, UserError


@pytest.fixture
def task(six):
    return task_of(shipped()["held-out"], six[:2])


def test_the_list():
    rows = {row.name: row for row in baselines()}
    assert len(rows) == len(baselines()) >= 30
    for name in ("codegen-350m-mono", "codegen-16b-mono", "starcoder", "replit-code-3b", "phi-1", "phi-1-small"):
        assert name in rows
    assert {"phi-1.5", "falcon-rw-1b", "llama-2-7b", "vicuna-13b"} <= rows.keys()
    for row in rows.values():
        assert bool(row.hub) != bool(row.why), row.name  # weights, or why there are none
        assert not row.reported or row.paper
        assert row.reported.keys() <= shipped().keys()
        assert all(0 <= value <= 100 for value in row.reported.values())
        assert row.licence or not row.hub
    assert rows["phi-1"].reported == {"humaneval": 50.6, "mbpp": 55.5}
    assert rows["starcoder"].gated


def test_what_is_at_hand_is_measured_and_the_rest_says_how(task, tmp_path, trained_model, tokenizer):
    models = tmp_path / "models"
    for name in ("phi-1.5", "bigcode/starcoder"):
        trained_model.save_pretrained(models / name, tokenizer.eot)
        tokenizer.save(models / name)
    known = {item.prompt: item.reference for item in task.items}
    asked = []

    def load(name: str) -> LanguageModel:
        asked.append(name)
        if name == "microsoft/phi-1":
            return Pretend(known)  # from the hub, say
        if Path(name).is_dir():
            return resolve_model(name)
        raise UserError("no network")

    out = tmp_path / "out"
    arguments = ([task], Sampling(max_new_tokens=64), out, Silent(), load, models, True, " --tasks held-out")
    outcomes = {outcome.baseline.name: outcome for outcome in measure_baselines(*arguments)}
    assert outcomes.keys() == {row.name for row in baselines()}
    measured = {name: outcome.summary["held-out"] for name, outcome in outcomes.items() if outcome.summary}
    assert measured.keys() == {"phi-1", "phi-1.5", "starcoder"}
    assert all(row["n"] == row["passed"] == 2 for row in measured.values())
    for name in measured:
        assert (out / name / "samples.jsonl").is_file()
    gated = outcomes["llama-2-7b"]
    assert "licence" in gated.why
    assert "no network" in gated.why
    assert gated.command == "hornbook evaluate meta-llama/Llama-2-7b-hf --tasks held-out"
    assert outcomes["phi-1-small"].why
    assert not {row.name for row in baselines() if row.hub is None} & set(asked)


def test_a_broken_folder_of_a_baseline_is_not_measured(task, tmp_path):
    (tmp_path / "phi-1").mkdir()

    def load(name: str) -> LanguageModel:
        if Path(name).is_dir():
            return resolve_model(name)
        raise UserError("no network")

    outcomes = measure_baselines([task], Sampling(), tmp_path / "out", Silent(), load, tmp_path)
    (phi,) = [outcome for outcome in outcomes if outcome.baseline.name == "phi-1"]
    assert phi.summary is None
    assert "phi-1" in phi.why
