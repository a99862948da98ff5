"""Kills a training at random moments, many times; run as a script, since it forks before torch has threads.

Prints one JSON line: how many tries were killed, the most steps that one kill lost, and how many found a checkpoint
half-written.
"""

import json
import os
import random
import shutil
import signal
import sys
import time
from pathlib import Path

import torch

sys.path.insert(0, str(Path(__file__).parent))
import training_tiny as tiny

from hornbook.training import checkpoint
from hornbook.training.loop import Trainer
from hornbook.training.runtime import Runtime

STEPS = 3600
SETTINGS = tiny.SETTINGS.model_copy(update={"batch_tokens": 128, "checkpoint_every": 12, "eval_every": 100})


def train(work: Path, asynchronous: bool) -> None:
    """Train, or go on, to the end."""
    torch.set_num_threads(1)
    out = work / "out"
    out.mkdir(exist_ok=True, parents=True)
    held = tiny.mixture(work / "held").windows(0, 4)
    trainer = Trainer(tiny.CONFIG, SETTINGS, runtime=Runtime(device="cpu", asynchronous=asynchronous))
    trainer.run(tiny.mixture(work / "data"), STEPS * SETTINGS.batch_tokens, out, validation=held)


def _steps_logged(out: Path) -> int:
    log = out / "log.jsonl"
    return log.read_bytes().count(b"\n") if log.exists() else 0


def kill(work: Path, times: int, seed: int) -> dict[str, int]:
    """Start it, kill it after a random while, `times` times; then let it end."""
    draw = random.Random(seed)
    out = work / "out"
    told = {"killed": 0, "lost": 0, "half_written": 0}
    while told["killed"] < times:
        asynchronous = told["killed"] % 2 == 1
        child = os.fork()
        if child == 0:
            train(work, asynchronous)
            os._exit(0)
        before = _steps_logged(out)
        while _steps_logged(out) <= before and os.waitpid(child, os.WNOHANG) == (0, 0):
            time.sleep(0.001)  # until it does new steps: killing only the start of it would prove little
        time.sleep(draw.uniform(0.0, 0.25))
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        assert os.WIFSIGNALED(status), "it ended before it was killed: make it longer"
        told["killed"] += 1
        told["half_written"] += bool(list(out.glob("*.tmp")))
        found, wrong = checkpoint.newest(out)
        assert not wrong, wrong
        kept = checkpoint.state_of(found)["step"] if found else 0
        told["lost"] = max(told["lost"], _steps_logged(out) - kept)
    train(work, False)
    return told


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    shutil.rmtree(folder, ignore_errors=True)
    report = kill(folder / "killed", int(sys.argv[2]), seed=0)
    train(folder / "whole", False)
    print(json.dumps(report))
