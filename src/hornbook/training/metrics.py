"""What a run says of itself, one record a step: `log.jsonl` always, TensorBoard and Weights & Biases when asked for.

A record: step, tokens, loss (nats per token), bits_per_byte, both of each source (losses, bits_per_byte_of), lr,
grad_norm (before clipping), skipped and spikes (until now), loss_scale under fp16, tokens_per_second, mfu and its
convention where the device's peak is known, memory_bytes (peak of a GPU, resident size on a CPU), data_wait (share of
the step spent waiting for windows), seconds (training only); at evaluations validation_loss and score.
"""

import json
import math
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Protocol

import psutil
import torch
from torch import Tensor

from hornbook.records import UserError
from hornbook.tokens import Mixture
from hornbook.training.runtime import Logger
from hornbook.workspace import write_atomic

LOG = "log.jsonl"


class _Writer(Protocol):
    def write(self, record: dict[str, Any]) -> None: ...
    def close(self) -> None: ...


class _TensorBoard:
    def __init__(self, out: Path) -> None:
        try:
            from torch.utils.tensorboard import SummaryWriter
        except ImportError as error:
            raise UserError("--logger tensorboard: it is not installed; pip install tensorboard") from error
        self._writer = SummaryWriter(str(out / "tensorboard"))

    def write(self, record: dict[str, Any]) -> None:
        for name, value in _numbers(record):
            self._writer.add_scalar(name, value, record["step"])

    def close(self) -> None:
        self._writer.close()


class _WandB:
    def __init__(self, out: Path, settings: dict[str, Any]) -> None:
        try:
            import wandb
        except ImportError as error:
            raise UserError("--logger wandb: it is not installed; pip install wandb") from error
        # A run that goes on after a kill goes on there, too: its id is kept beside the checkpoints.
        kept = out / "wandb.json"
        name = json.loads(kept.read_text())["id"] if kept.exists() else None
        self._run = wandb.init(project="hornbook", id=name, resume="allow", config=settings, dir=str(out))
        write_atomic(kept, json.dumps({"id": self._run.id}) + "\n")

    def write(self, record: dict[str, Any]) -> None:
        self._run.log(dict(_numbers(record)), step=record["step"])

    def close(self) -> None:
        self._run.finish()


class Log:
    """Writes records. On resuming, records of steps that will be done again are dropped first."""

    def __init__(self, out: Path, step: int, loggers: Iterable[Logger], settings: dict[str, Any]) -> None:
        _cut(out / LOG, step)
        self._writers: list[_Writer] = [
            _TensorBoard(out) if name == "tensorboard" else _WandB(out, settings) for name in loggers
        ]
        self._file = (out / LOG).open("a", encoding="utf-8")

    def write(self, record: dict[str, Any]) -> None:
        """Add one record; it is in the file when this returns."""
        self._file.write(json.dumps(record) + "\n")
        self._file.flush()
        for writer in self._writers:
            writer.write(record)

    def close(self) -> None:
        """End all writers."""
        self._file.close()
        for writer in self._writers:
            writer.close()


def memory_bytes(device: torch.device) -> int:
    """Peak memory allocated on a GPU so far; the process's resident size elsewhere."""
    if device.type == "cuda":
        return int(torch.cuda.max_memory_allocated(device))
    return int(psutil.Process().memory_info().rss)


def by_sources(mixture: Mixture, context: int, sums: Tensor) -> dict[str, Any]:
    """A step's bits per byte, and loss and bits per byte of each source that it read.

    sums: (2, sources), nats and windows of `context` targets of each source in the mixture's order.
    """
    losses, bits, size = {}, {}, 0.0
    per_token = dict(zip(mixture.names, mixture.bytes_per_token, strict=True))
    for name, nats, count in zip(mixture.names, *sums.tolist(), strict=True):
        size += per_token[name] * count * context
        if count and math.isfinite(nats):
            losses[name] = nats / (count * context)
            bits[name] = losses[name] / math.log(2) / per_token[name]
    whole = float(sums[0].sum()) / math.log(2) / size if size else math.nan
    return {"bits_per_byte": finite(whole), "losses": losses, "bits_per_byte_of": bits}


def finite(value: float) -> float | None:
    """The value, or None where it is none that JSON has."""
    return value if math.isfinite(value) else None


def _numbers(record: dict[str, Any], prefix: str = "") -> Iterable[tuple[str, float]]:
    for key, value in record.items():
        if isinstance(value, dict):
            yield from _numbers(value, f"{prefix}{key}/")
        elif isinstance(value, int | float) and key != "step":
            yield prefix + key, value


def _cut(path: Path, step: int) -> None:
    """Drop records after `step` and a half-written last line."""
    if not path.exists():
        return
    kept = []
    for line in path.read_text(encoding="utf-8").splitlines():
        try:
            if json.loads(line)["step"] <= step:
                kept.append(line)
        except ValueError:
            break
    write_atomic(path, "".join(line + "\n" for line in kept))
