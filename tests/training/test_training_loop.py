"""The loop: what it learns, and that neither killing it nor cutting its batches differently changes that."""

import itertools
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from safetensors.torch import load_file

from hornbook.model import huggingface
from hornbook.model.phi import Phi
from hornbook.records import UserError
from hornbook.training import TrainSettings
from hornbook.training.loop import Trainer, TrainResult, train
from hornbook.training.optim import Optimisers

sys.path.insert(0, str(Path(__file__).parent))
import training_tiny as tiny

GOLDEN = Path(__file__).parent / "golden_loss.txt"
TOKENS = 30 * tiny.SETTINGS.batch_tokens


@pytest.fixture(autouse=True)
def _one_thread() -> None:
    torch.set_num_threads(1)


def run(tmp_path: Path, name: str = "out", tokens: int = TOKENS, **changes: Any) -> tuple[TrainResult, Path]:
    out = tmp_path / name
    out.mkdir(exist_ok=True, parents=True)
    options = {key: changes.pop(key) for key in ("start", "score", "validation", "seed", "take_best") if key in changes}
    settings = TrainSettings(**{**tiny.SETTINGS.model_dump(), **changes})
    result = Trainer(tiny.CONFIG, settings).run(tiny.mixture(tmp_path / "data"), tokens, out, **options)
    return result, out


def losses(out: Path) -> list[float]:
    return [json.loads(line)["loss"] for line in (out / "log.jsonl").read_text().splitlines()]


def test_golden_loss_curve(tmp_path: Path) -> None:
    """30 steps in fp32, eager, one thread, within 1e-4 nats (libraries of other processors round otherwise).

    After a deliberate change of numerics, delete the file and run the test twice.
    """
    _, out = run(tmp_path)
    curve = losses(out)
    if not GOLDEN.exists():
        GOLDEN.write_text("".join(f"{loss:.6f}\n" for loss in curve))
        pytest.fail(f"{GOLDEN.name} was missing and has been written: look at it and commit it")
    assert curve == pytest.approx([float(line) for line in GOLDEN.read_text().split()], abs=1e-4)
    assert curve[-1] < curve[0] - 1


@pytest.mark.parametrize("micro_batch", [1, 8])
def test_accumulation_changes_nothing(tmp_path: Path, micro_batch: int) -> None:
    config = tiny.CONFIG.model_copy(update={"resid_pdrop": 0.0})  # dropout draws per micro-batch
    curves = []
    for number in (micro_batch, 4):
        out = tmp_path / str(number)
        out.mkdir()
        settings = tiny.SETTINGS.model_copy(update={"micro_batch": number})
        train(config, settings, tiny.mixture(tmp_path / "data"), TOKENS // 3, out)
        curves.append(losses(out))
    assert curves[0] == pytest.approx(curves[1], abs=2e-4)


def test_resumed_run_is_bitwise_the_same(tmp_path: Path) -> None:
    held = tiny.mixture(tmp_path / "held").windows(0, 6)
    _, whole = run(tmp_path, "whole", validation=held)

    class Stop(Exception):
        pass

    class StopAt:
        def __init__(self, tokens: float) -> None:
            self.left = tokens

        def start(self, label: str, total: float | None = None, unit: str = "") -> None: ...
        def note(self, text: str) -> None: ...
        def advance(self, amount: float = 1) -> None:
            self.left -= amount
            if self.left < 0:
                raise Stop

    out = tmp_path / "broken"
    out.mkdir()
    for steps in (4.5, 8.5, 19.5, 25.5):
        with pytest.raises(Stop):
            Trainer(tiny.CONFIG, tiny.SETTINGS).run(
                tiny.mixture(tmp_path / "data"),
                TOKENS,
                out,
                StopAt(steps * tiny.SETTINGS.batch_tokens),
                validation=held,
            )
    _, out = run(tmp_path, "broken", validation=held)
    assert tiny.digest(out / "model/model.safetensors") == tiny.digest(whole / "model/model.safetensors")
    assert losses(out) == losses(whole)
    assert (out / "best.json").read_text() == (whole / "best.json").read_text()


def test_killed_at_any_time_ends_with_the_same_weights(tmp_path: Path) -> None:
    """SIGKILL at growing delays, in the middle of steps and of checkpoints, then one undisturbed try."""
    tokens = 60 * tiny.SETTINGS.batch_tokens
    environment = {**os.environ, "OMP_NUM_THREADS": "1"}

    def start(work: Path) -> subprocess.Popen[bytes]:
        return subprocess.Popen([sys.executable, tiny.__file__, str(work), str(tokens)], env=environment)

    killed = 0
    for goal in (9, 23):
        process = start(tmp_path / "killed")
        log = tmp_path / "killed/out/log.jsonl"
        while process.poll() is None:
            if log.exists() and log.read_bytes().count(b"\n") >= goal:
                process.send_signal(signal.SIGKILL)
                break
            time.sleep(0.001)
        killed += process.wait() == -signal.SIGKILL
    assert killed == 2
    assert start(tmp_path / "killed").wait() == 0
    held = tiny.mixture(tmp_path / "whole/held").windows(0, 6)
    run(tmp_path / "whole", tokens=tokens, seed=1, validation=held)
    for name in ("model/model.safetensors", "step-000060/model.safetensors", "best.json"):
        assert tiny.digest(tmp_path / "killed/out" / name) == tiny.digest(tmp_path / "whole/out" / name)
    steps = [json.loads(line)["step"] for line in log.read_text().splitlines()]
    assert steps == list(range(1, 61))


def test_finished_run_is_left_as_it_is(tmp_path: Path) -> None:
    _, out = run(tmp_path)
    before = tiny.digest(out / "model/model.safetensors")
    again, _ = run(tmp_path)
    assert again.steps == 30
    assert tiny.digest(out / "model/model.safetensors") == before
    assert len(losses(out)) == 30


def test_other_runs_checkpoints_are_refused(tmp_path: Path) -> None:
    run(tmp_path)
    with pytest.raises(UserError):
        run(tmp_path, learning_rate=1e-4)


def test_best_checkpoint_is_the_models(tmp_path: Path) -> None:
    values = iter([0.1, 0.9, 0.5])
    seen: list[dict[str, torch.Tensor]] = []

    def score(model: Phi) -> float:
        assert not model.training
        seen.append({name: tensor.clone() for name, tensor in model.state_dict().items()})
        return next(values)

    result, out = run(tmp_path, score=score)
    assert (result.best_step, result.metric, result.best_value) == (20, "score", 0.9)
    assert json.loads((out / "best.json").read_text())["step"] == 20
    saved = huggingface.from_huggingface(load_file(out / "model/model.safetensors"))
    assert all(torch.equal(saved[name], seen[1][name]) for name in seen[1])


def test_a_damaged_checkpoint_is_not_taken_for_the_best(tmp_path: Path) -> None:
    """The run goes on from the newest one; the best may be older, and is looked at before it becomes the model."""
    values = iter([0.9, 0.1, 0.5])
    result, out = run(tmp_path, score=lambda model: next(values))
    assert result.best_step == 10
    weights = out / "step-000010/model.safetensors"
    weights.write_bytes(weights.read_bytes()[:-1] + b"?")
    with pytest.raises(UserError, match=r"step-000010: the chosen checkpoint is damaged \(model.safetensors is not"):
        run(tmp_path, score=lambda model: 0.0)
    result, _ = run(tmp_path, score=lambda model: 0.0, take_best=False)
    assert result.best_step == 30


def test_validation_loss_is_the_models_loss(tmp_path: Path) -> None:
    held = tiny.mixture(tmp_path / "held").windows(0, 7)  # not a multiple of the micro-batch
    result, out = run(tmp_path, validation=held)
    assert result.metric == "validation_loss"
    model = huggingface.load(out / "model")
    ids = torch.from_numpy(held)
    total, count = model.loss(ids[:, :-1], ids[:, 1:])
    assert result.best_value == pytest.approx(float(total.detach() / count), abs=1e-4)


def test_fine_tuning_begins_with_the_given_model(tmp_path: Path) -> None:
    _, base = run(tmp_path, "base")
    result, tuned = run(tmp_path, "tuned", tokens=256, start=base / "model", learning_rate=1e-9, optimiser="adamw")
    before, after = (load_file(folder / "model/model.safetensors") for folder in (base, tuned))
    assert result.steps == 1
    assert all(torch.allclose(before[name], after[name], atol=1e-6) for name in before)
    with pytest.raises(UserError):
        run(tmp_path, "none", start=tmp_path / "missing")


def test_other_weights_to_start_from_are_another_run(tmp_path: Path) -> None:
    """Also where they are sharded: the index says the same of each."""
    model = Phi(tiny.CONFIG)
    model.init_weights(0)
    start = tmp_path / "start"
    model.save_pretrained(start)
    whole = (start / "model.safetensors").rename(start / "model-00001-of-00001.safetensors")
    names = dict.fromkeys(load_file(whole), whole.name)
    (start / "model.safetensors.index.json").write_text(json.dumps({"metadata": {}, "weight_map": names}))
    run(tmp_path, start=start)
    run(tmp_path, start=start)
    changed = bytearray(whole.read_bytes())
    changed[-2] ^= 1
    whole.write_bytes(changed)
    with pytest.raises(UserError, match="other settings or data"):
        run(tmp_path, start=start)


def test_steps_that_are_not_finite_are_skipped_and_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    norm, number = Optimisers.norm, itertools.count(1)

    def spoiled(self: Optimisers, loss_scale: torch.Tensor) -> torch.Tensor:
        found = norm(self, loss_scale)
        return found * float("inf") if next(number) in (3, 4) else found

    monkeypatch.setattr(Optimisers, "norm", spoiled)
    result, out = run(tmp_path)
    assert result.skipped == 2
    log = [json.loads(line) for line in (out / "log.jsonl").read_text().splitlines()]
    assert [record["grad_norm"] is None for record in log] == [step in (3, 4) for step in range(1, 31)]
    assert [record["skipped"] for record in log[:5]] == [0, 0, 1, 2, 2]
    monkeypatch.setattr(Optimisers, "norm", lambda self, loss_scale: torch.tensor(float("nan")))
    with pytest.raises(UserError, match="20 steps in a row"):
        run(tmp_path, "diverged")


def test_data_that_does_not_fit_is_refused(tmp_path: Path) -> None:
    small = tiny.CONFIG.model_copy(update={"vocab_size": 50})
    with pytest.raises(UserError):
        train(small, tiny.SETTINGS, tiny.mixture(tmp_path), 256, tmp_path)
    with pytest.raises(UserError):
        Trainer(tiny.CONFIG, TrainSettings(context=64, micro_batch=4, batch_tokens=256))


@pytest.mark.slow
def test_compiled_bf16_training_follows_eager_fp32(tmp_path: Path) -> None:
    """Compiles with fullgraph=True (no graph break) and stays near the exact curve."""
    config = tiny.CONFIG.model_copy(update={"resid_pdrop": 0.0})
    curves, notes = [], []

    class Notes:
        def start(self, label: str, total: float | None = None, unit: str = "") -> None: ...
        def advance(self, amount: float = 1) -> None: ...
        def note(self, text: str) -> None:
            notes.append(text)

    for precision, compiled in (("fp32", False), ("bf16", True)):
        out = tmp_path / precision
        out.mkdir()
        settings = tiny.SETTINGS.model_copy(update={"precision": precision, "compile": compiled})
        train(config, settings, tiny.mixture(tmp_path / "data"), TOKENS, out, Notes())
        curves.append(losses(out))
    assert not notes
    assert np.abs(np.array(curves[0]) - np.array(curves[1])).max() < 0.05
