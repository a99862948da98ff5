"""Several processes train what one trains: the same windows, losses equal to rounding, checkpoints for any number."""

import json
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from training_ranks import ranks

ADAMW = {"optimiser": "adamw"}
PLAIN: list[dict[str, Any]] = [
    {"name": "muon", "settings": {"keep_last": 9}},
    {"name": "adamw", "settings": ADAMW},
    {"name": "fp16", "settings": ADAMW | {"precision": "fp16", "loss_scale": 1024.0}},
    {"name": "bf16", "settings": ADAMW | {"precision": "bf16"}},
    {"name": "documents", "settings": {"within_documents": True}},
    {"name": "average", "settings": {"ema": 0.9}, "score": True},
]
TWO: list[dict[str, Any]] = [
    {"name": f"{case['name']} {shard}", "like": case["name"], "runtime": {"shard": shard}}
    | {key: case[key] for key in ("settings", "score") if key in case}
    for shard in ("none", "gradients", "parameters")
    for case in PLAIN
    if shard == "gradients" or case["name"] in ("muon", "adamw")
]
TWO += [
    {"name": "overflow", "settings": ADAMW | {"precision": "fp16", "loss_scale": 1024.0}, "overflow": 1},
    {"name": "recomputed", "like": "muon", "runtime": {"recompute": True}},
    {"name": "odd", "settings": {"batch_tokens": 128}},
]
FOUR: list[dict[str, Any]] = [
    {"name": "replicas", "like": "muon", "settings": {"micro_batch": 2}, "runtime": {"replicas": 2}},
    {"name": "four", "like": "adamw", "settings": ADAMW | {"micro_batch": 2}, "runtime": {"shard": "parameters"}},
]
BF16 = 2e-2  # nats: sums of other lengths round otherwise


def records(out: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (out / "log.jsonl").read_text().splitlines()]


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Path]:
    """All cases, trained by one process and by two ranks."""
    folders = {count: tmp_path_factory.mktemp(f"ranks-{count}") for count in (1, 2)}
    assert ranks(1, folders[1], PLAIN) == 0
    assert ranks(2, folders[2], TWO) == 0
    return folders


@pytest.mark.parametrize("case", [case for case in TWO if "like" in case], ids=lambda case: case["name"])
def test_two_ranks_train_what_one_does(work: dict[int, Path], case: dict[str, Any]) -> None:
    alone, together = work[1] / case["like"], work[2] / case["name"]
    tolerance = BF16 if case["like"] in ("bf16", "fp16") else 2e-4
    assert len(records(together)) == 12
    for one, two in zip(records(alone), records(together), strict=True):
        assert two["loss"] == pytest.approx(one["loss"], abs=tolerance)
        assert two["losses"] == pytest.approx(one["losses"], abs=tolerance)
        assert two["grad_norm"] == pytest.approx(one["grad_norm"], rel=20 * tolerance)
    assert records(together)[-1]["validation_loss"] == pytest.approx(
        records(alone)[-1]["validation_loss"], abs=tolerance
    )
    best = [json.loads((folder / "best.json").read_text()) for folder in (alone, together)]
    assert best[0]["metric"] == best[1]["metric"] == ("score" if case.get("score") else "validation_loss")
    assert best[0]["step"] == best[1]["step"]


def test_an_overflow_on_one_rank_skips_the_step_on_all(work: dict[int, Path]) -> None:
    log = records(work[2] / "overflow")
    assert [record["skipped"] for record in log[:4]] == [0, 0, 1, 1]
    assert [record["loss_scale"] for record in log[:4]] == [1024.0, 1024.0, 1024.0, 512.0]
    assert log[2]["grad_norm"] is None
    clean = records(work[2] / "fp16 gradients")
    # Up to the overflow the runs are one; the skipped step changes nothing, so its windows' loss is what step 3's was.
    assert [record["loss"] for record in log[:3]] == pytest.approx([record["loss"] for record in clean[:3]], abs=1e-4)
    assert log[-1]["loss"] < log[0]["loss"]


def test_micro_batches_that_ranks_cannot_share_are_refused(work: dict[int, Path]) -> None:
    for rank in (0, 1):
        message = (work[2] / f"odd/error-{rank}.txt").read_text()
        assert "1 micro-batches a step cannot be shared evenly by 2 ranks" in message


def test_another_number_of_ranks_goes_on(work: dict[int, Path], tmp_path: Path) -> None:
    """1 -> 2 and 2 -> 1: cut after checkpoint 7, then trained to the end by the others."""
    case = {"name": "muon gradients", "runtime": {"shard": "gradients"}}
    for source, count in ((work[1] / "muon", 2), (work[2] / "muon gradients", 1)):
        there = tmp_path / str(count)
        shutil.copytree(source, there / case["name"])
        for later in (there / case["name"]).glob("step-00001*"):
            shutil.rmtree(later)
        assert [path.name for path in (there / case["name"]).glob("step-*")] == ["step-000007"]
        before = records(there / case["name"])[:7]
        assert ranks(count, there, [case]) == 0
        after = records(there / case["name"])
        assert after[:7] == before
        expected = [record["loss"] for record in records(work[1] / "muon")]
        assert [record["loss"] for record in after] == pytest.approx(expected, abs=2e-4)


@pytest.mark.slow
def test_four_ranks_in_two_replicas_and_fully_sharded(work: dict[int, Path], tmp_path: Path) -> None:
    assert ranks(4, tmp_path, FOUR) == 0
    for case in FOUR:
        expected = [record["loss"] for record in records(work[1] / case["like"])]
        found = [record["loss"] for record in records(tmp_path / case["name"])]
        assert found == pytest.approx(expected, abs=2e-4)


def test_a_rank_that_fails_ends_the_others(tmp_path: Path) -> None:
    bad = [{"name": "x", "settings": {"precision": "fp64"}}]
    assert ranks(2, tmp_path, bad) == 1
