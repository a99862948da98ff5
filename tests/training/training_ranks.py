"""What every rank of a test does: train the cases named on the command line; run by `ranks` below."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import torch

sys.path.insert(0, str(Path(__file__).parent))
import training_tiny as tiny

from hornbook.records import UserError
from hornbook.training import TrainSettings
from hornbook.training.launch import start_ranks
from hornbook.training.loop import Trainer
from hornbook.training.place import leave
from hornbook.training.runtime import Runtime

CONFIG = tiny.CONFIG.model_copy(update={"resid_pdrop": 0.0})  # ranks draw dropout of their own


def one(work: Path, case: dict[str, Any]) -> None:
    """Train one case into `work/<name>`: {"name", "settings", "runtime", "tokens", "overflow": rank, "score"}."""
    settings = TrainSettings(**{**tiny.SETTINGS.model_dump(), **case.get("settings", {})})
    trainer = Trainer(CONFIG, settings, 0, Runtime(device="cpu", **case.get("runtime", {})))
    out = work / case["name"]
    out.mkdir(parents=True, exist_ok=True)
    if "overflow" in case and case["overflow"] == trainer.place.rank:
        _overflow_once(trainer)
    score = (lambda model: -float(model.loss(held[:, :-1], held[:, 1:])[0])) if case.get("score") else None
    held = torch.from_numpy(tiny.mixture(work / "held").windows(0, 5))
    try:
        result = trainer.run(
            tiny.mixture(work / "data"), case.get("tokens", 12 * 256), out, score=score, validation=held.numpy()
        )
    except UserError as error:
        (out / f"error-{trainer.place.rank}.txt").write_text(str(error))
        return
    if trainer.place.leads:
        (out / "result.json").write_text(json.dumps(result.__dict__))


def _overflow_once(trainer: Trainer) -> None:
    """Make this rank's gradient infinite at the third step."""
    passes, plain = trainer._passes, trainer._passes.gradients
    calls = 0

    def spoiled(windows: torch.Tensor, scale: torch.Tensor) -> torch.Tensor:
        nonlocal calls
        nats = plain(windows, scale)
        calls += 1
        if calls == 3:
            parameter = next(p for p in passes.model.parameters() if p.grad is not None)
            grad = parameter.grad.to_local() if hasattr(parameter.grad, "to_local") else parameter.grad
            grad.fill_(float("inf"))
        return nats

    passes.gradients = spoiled  # type: ignore[method-assign]


def ranks(count: int, work: Path, cases: list[dict[str, Any]]) -> int:
    """Train cases as `count` processes (1: one process without ranks); returns the exit code."""
    work.mkdir(parents=True, exist_ok=True)
    (work / "cases.json").write_text(json.dumps(cases))
    for name in ("data", "held"):  # written before several ranks read it
        tiny.mixture(work / name)
    command = [sys.executable, __file__, str(work)]
    if count == 1:
        return subprocess.run(command, check=False, env=os.environ | {"OMP_NUM_THREADS": "1"}).returncode
    return start_ranks(count, command)


if __name__ == "__main__":
    torch.set_num_threads(1)
    folder = Path(sys.argv[1])
    for each in json.loads((folder / "cases.json").read_text()):
        one(folder, each)
    leave()
