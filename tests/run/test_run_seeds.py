"""What a report says of a recipe with several seeds: one comparison over them, from made-up evaluations."""

import json
import random
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from hornbook.evaluation.compare import ONE_SEED, compare_seeds
from hornbook.findings import _checkpoints, _comparisons, _over_seeds

SKILL = {"raw": 0.2, "textbook": 0.5, "raw+exercises": 0.6}
BITS = {"raw": 40.0, "textbook": 30.0, "raw+exercises": 25.0}
N = 60


def _evaluation(folder: Path, arm: str, seed: int) -> None:
    draw = random.Random(f"{arm} {seed}")
    shift = draw.gauss(0, 3)
    rows = [
        {
            "task": "humaneval",
            "task_id": f"HumanEval/{i}",
            "prompt": f"def f{i}():",
            "bytes": 20 + i,
            "passed": draw.random() < SKILL[arm],
            "bits": BITS[arm] + shift + draw.gauss(0, 5),
            "cluster": None,
        }
        for i in range(N)
    ]
    folder.mkdir(parents=True)
    (folder / "samples.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    figures = {
        "pass_at_1": sum(row["passed"] for row in rows) / N,
        "bits_per_byte": sum(row["bits"] for row in rows) / sum(row["bytes"] for row in rows),
        "protocol": {"version": 1},
    }
    (folder / "summary.json").write_text(json.dumps({"humaneval": figures}))


def _run(folder: Path, seeds: int) -> Any:
    evaluated = {(arm, seed): f"{arm}/evaluate/{seed}" for arm in SKILL for seed in range(seeds)}
    for (arm, seed), label in evaluated.items():
        _evaluation(folder / label, arm, seed)
    arms = {arm: SimpleNamespace(start="raw" if arm == "raw+exercises" else None) for arm in SKILL}
    plan = SimpleNamespace(evaluated=evaluated, recipe=SimpleNamespace(arms=arms, seeds=[*range(seeds)]))
    return SimpleNamespace(plan=plan, steps=dict.fromkeys(evaluated.values()), path=lambda label: folder / label)


def test_several_seeds_are_one_comparison(tmp_path: Path) -> None:
    run = _run(tmp_path, 3)
    checkpoints = _checkpoints(run)
    rows = _comparisons(run, checkpoints)
    assert [(r["a"], r["b"], r["metric"]) for r in rows] == [
        (a, b, metric)
        for a, b in (("raw", "textbook"), ("raw", "raw+exercises"))
        for metric in ("pass_at_1", "bits_per_byte")
    ]
    folders = {arm: [tmp_path / f"{arm}/evaluate/{seed}" for seed in range(3)] for arm in SKILL}
    assert [r | {"by_seed": None} for r in rows[:2]] == [
        r | {"by_seed": None} for r in compare_seeds("raw", folders["raw"], "textbook", folders["textbook"])
    ]
    for row in rows:
        assert "hierarchical" in row["method"]
        assert row["seeds"] == [3, 3]
        assert list(row["by_seed"]) == ["0", "1", "2"]
        assert sum(row["by_seed"].values()) / 3 == pytest.approx(row["difference"])
        assert row["low"] < row["difference"] < row["high"]


def test_means_over_seeds(tmp_path: Path) -> None:
    run = _run(tmp_path, 3)
    means, checkpoints = _over_seeds(run), _checkpoints(run)
    for arm, of_arm in checkpoints.items():
        found = means[arm]["humaneval"]
        assert (found["seeds"], found["n"]) == (3, N)
        for metric, low, high in (("pass_at_1", "low", "high"), ("bits_per_byte", "bits_low", "bits_high")):
            assert found[metric] == pytest.approx(sum(of_arm[str(s)]["humaneval"][metric] for s in range(3)) / 3)
            assert found[low] < found[metric] < found[high]


def test_one_seed_says_what_its_interval_leaves_out(tmp_path: Path) -> None:
    run = _run(tmp_path, 1)
    assert _over_seeds(run) == {}
    for row in _comparisons(run, _checkpoints(run)):
        assert row["note"] == ONE_SEED
        assert row["by_seed"] == {"0": pytest.approx(row["difference"])}
