"""Checkpoints: whole or not there, the right ones kept, a full disk said in a line."""

import errno
import json
import sys
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import load_file

from hornbook.model import huggingface
from hornbook.model.phi import Phi
from hornbook.records import UserError
from hornbook.training import checkpoint
from hornbook.training.checkpoint import Keeper, Snapshot

sys.path.insert(0, str(Path(__file__).parent))
import training_tiny as tiny


@pytest.fixture(scope="module")
def weights() -> dict[str, torch.Tensor]:
    model = Phi(tiny.CONFIG)
    model.init_weights(0)
    return {name: p.detach() for name, p in model.named_parameters()}


def snapshot(weights: dict[str, torch.Tensor], step: int, average: bool = False) -> Snapshot:
    states = {"optimiser/step/x": torch.tensor(float(step))}
    return Snapshot(tiny.CONFIG, 0, weights, weights if average else None, states, {"step": step})


def test_half_written_and_damaged_checkpoints_do_not_exist(tmp_path: Path, weights: dict[str, torch.Tensor]) -> None:
    good = checkpoint.save(tmp_path, snapshot(weights, 20))
    assert checkpoint.newest(tmp_path) == (good, [])
    for name in ("model.safetensors", "optimizer.safetensors", "state.json", "config.json"):
        worse = checkpoint.save(tmp_path, snapshot(weights, 30))
        content = (worse / name).read_bytes()
        for spoiled in (content[:-1], content[:-1] + bytes([content[-1] ^ 1]), b""):
            (worse / name).write_bytes(spoiled)
            found, wrong = checkpoint.newest(tmp_path)
            assert found == good
            assert wrong == [f"step-000030 is damaged ({name} is not as manifest.json says)"]
        (worse / name).unlink()
        assert checkpoint.newest(tmp_path) == (good, [f"step-000030 is damaged ({name} is missing)"])
    worse = checkpoint.save(tmp_path, snapshot(weights, 30))
    for text in ("", "{}", "[]", '{"files": {}}', '{"files": 3}'):
        (worse / "manifest.json").write_text(text)
        assert checkpoint.newest(tmp_path)[0] == good
    (tmp_path / "step-000099.tmp").mkdir()
    assert checkpoint.newest(tmp_path)[0] == good


def test_a_checkpoint_holds_what_was_given(tmp_path: Path, weights: dict[str, torch.Tensor]) -> None:
    folder = checkpoint.save(tmp_path, snapshot(weights, 7, average=True))
    for file in (checkpoint.WEIGHTS, checkpoint.EMA):
        found = huggingface.from_huggingface(load_file(folder / file))
        assert found.keys() == weights.keys()
        assert all(torch.equal(found[name], weights[name]) for name in weights)
    assert checkpoint.state_of(folder) == {"step": 7}
    states = checkpoint.Tensors(folder / checkpoint.OPTIMISER)
    assert states.names == ["optimiser/step/x"]
    assert float(states["optimiser/step/x"]) == 7


@pytest.mark.parametrize("asynchronous", [False, True])
@pytest.mark.parametrize(
    ("last", "every", "best", "kept"),
    [(1, 0, 60, [60]), (2, 0, 20, [20, 50, 60]), (1, 30, 60, [30, 60]), (3, 20, 10, [10, 20, 40, 50, 60])],
)
def test_retention(
    tmp_path: Path,
    weights: dict[str, torch.Tensor],
    last: int,
    every: int,
    best: int,
    kept: list[int],
    asynchronous: bool,
) -> None:
    keeper = Keeper(tmp_path, last, every, asynchronous)
    (tmp_path / "step-000005.tmp").mkdir()
    for step in range(10, 70, 10):
        keeper.save(snapshot(weights, step), {"step": min(step, best), "metric": "score", "value": 1.0})
    keeper.close()
    assert checkpoint.steps_in(tmp_path) == kept
    assert json.loads((tmp_path / "best.json").read_text())["step"] == best
    assert not list(tmp_path.glob("*.tmp"))


@pytest.mark.parametrize("asynchronous", [False, True])
@pytest.mark.parametrize("place", ["weights", "state", "sync"])
def test_a_full_disk_is_said_and_leaves_the_checkpoint_before(
    tmp_path: Path,
    weights: dict[str, torch.Tensor],
    monkeypatch: pytest.MonkeyPatch,
    asynchronous: bool,
    place: str,
) -> None:
    keeper = Keeper(tmp_path, 1, 0, asynchronous)
    keeper.save(snapshot(weights, 10), {"step": 10})
    keeper.wait()

    def full(*arguments: Any, **options: Any) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    targets = {"weights": "huggingface.save_state", "state": "json.dumps", "sync": "commit"}
    with monkeypatch.context() as patched:
        patched.setattr(f"hornbook.training.checkpoint.{targets[place]}", full)
        with pytest.raises(UserError, match="disk is full"):  # noqa: PT012
            keeper.save(snapshot(weights, 20), {"step": 20})
            keeper.wait()  # the thread's error comes with it
    assert checkpoint.steps_in(tmp_path) == [10]
    assert checkpoint.newest(tmp_path)[0] == tmp_path / "step-000010"
    assert not list(tmp_path.glob("*.tmp"))
    keeper.save(snapshot(weights, 20), {"step": 20})
    keeper.close()
    assert checkpoint.steps_in(tmp_path) == [20]
