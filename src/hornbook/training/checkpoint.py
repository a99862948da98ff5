"""Checkpoints that are whole or do not exist.

A checkpoint is a folder `step-000600/`: `model.safetensors` and `config.json` (the Hugging Face layout, so any
checkpoint can be opened as a model), `ema.safetensors` where weights are averaged (the same names),
`optimizer.safetensors` (states of optimisers, loss scale and guard), `state.json` (step, windows consumed, and whatever
else the loop must remember) and `manifest.json` (sizes and BLAKE2b-128 of the others). It is written under a temporary
name, flushed to the disk file by file, and renamed at last; what carries no matching manifest is not a checkpoint,
whatever its name says.

Everything in it is a whole tensor (`training.gather`), so another number of ranks goes on from it as well.
"""

import errno
import hashlib
import json
import shutil
from collections.abc import Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from safetensors import safe_open
from safetensors.torch import save_file
from torch import Tensor

from hornbook.model import huggingface
from hornbook.model.settings import PhiConfig
from hornbook.records import UserError
from hornbook.workspace import write_atomic
from hornbook.workspace.commit import publish, sync_tree

MANIFEST, STATE, OPTIMISER, WEIGHTS = "manifest.json", "state.json", "optimizer.safetensors", "model.safetensors"
EMA, CONFIG, BEST = "ema.safetensors", "config.json", "best.json"
PREFIX, TEMPORARY = "step-", ".tmp"


@dataclass(frozen=True)
class Snapshot:
    """What a checkpoint is written from: whole tensors on the CPU that nobody changes any more, under our names.

    `state` is JSON-able and holds "step". `beside` are files to copy in, the tokenizer's: then the folder is all
    that it takes to use the model.
    """

    config: PhiConfig
    eot_id: int | None
    weights: Mapping[str, Tensor]
    average: Mapping[str, Tensor] | None
    optimiser: Mapping[str, Tensor]
    state: Mapping[str, Any]
    beside: tuple[Path, ...] = ()


def save(out: Path, snapshot: Snapshot) -> Path:
    """Write a checkpoint into `out`; returns its folder. Replaces one of that step.

    UserError when the disk is full; what was half written is removed, and older checkpoints stand.
    """
    final = folder_of(out, int(snapshot.state["step"]))
    work = out / (final.name + TEMPORARY)
    shutil.rmtree(work, ignore_errors=True)
    try:
        work.mkdir()
        huggingface.save_state(snapshot.config, snapshot.weights, work, snapshot.eot_id)
        if snapshot.average is not None:
            _save_tensors(huggingface.to_huggingface(snapshot.average), work / EMA)
        _save_tensors(snapshot.optimiser, work / OPTIMISER)
        (work / STATE).write_text(json.dumps(dict(snapshot.state), indent=1) + "\n")
        for file in snapshot.beside:
            shutil.copyfile(file, work / file.name)
        files = {path.name: _describe(path) for path in sorted(work.iterdir())}
        (work / MANIFEST).write_text(json.dumps({"files": files}, indent=1) + "\n")
        commit(work, final)
    except Exception as error:
        shutil.rmtree(work, ignore_errors=True)
        # safetensors reports a full disk as an error of its own, with the system's words in it.
        if getattr(error, "errno", None) == errno.ENOSPC or "No space left" in str(error):
            raise UserError(
                f"{final}: the disk is full, this checkpoint was not written and the one before stands: make room and "
                "give the same command again"
            ) from error
        raise
    return final


def _save_tensors(tensors: Mapping[str, Tensor], file: Path) -> None:
    # Views of one matrix are copied apart: safetensors refuses tensors that share memory.
    save_file({name: tensor.clone().contiguous() for name, tensor in tensors.items()}, file)


def commit(work: Path, final: Path) -> None:
    """Flush a finished folder to the disk and give it its name, replacing a folder of that name."""
    if final.exists():  # an older one of the same step; for a moment there is none, and the one before serves
        sync_tree(work)
        shutil.rmtree(final)
    publish(work, final)


def folder_of(out: Path, step: int) -> Path:
    """Where the checkpoint of a step lies."""
    return out / f"{PREFIX}{step:06d}"


def steps_in(out: Path) -> list[int]:
    """Steps whose folders are in `out`, rising; valid or not."""
    names = (path.name[len(PREFIX) :] for path in out.glob(PREFIX + "*"))
    return sorted(int(name) for name in names if name.isdigit())


def newest(out: Path) -> tuple[Path | None, list[str]]:
    """The valid checkpoint of the highest step, and what is wrong with each newer one."""
    wrong: list[str] = []
    for step in reversed(steps_in(out)):
        folder = folder_of(out, step)
        reason = damage(folder)
        if reason is None:
            return folder, wrong
        wrong.append(f"{folder.name} is damaged ({reason})")
    return None, wrong


def damage(folder: Path) -> str | None:
    """What is wrong with a checkpoint's folder; None when it has a manifest and every file is as that says."""
    try:
        files = json.loads((folder / MANIFEST).read_text())["files"]
        if STATE not in files:
            return f"{MANIFEST} names no {STATE}"
        for name, described in files.items():
            if not (folder / name).is_file():
                return f"{name} is missing"
            if _describe(folder / name) != described:
                return f"{name} is not as {MANIFEST} says"
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return f"no readable {MANIFEST}"
    return None


def state_of(folder: Path) -> dict[str, Any]:
    """The state saved in a valid checkpoint."""
    state: dict[str, Any] = json.loads((folder / STATE).read_text())
    return state


class Tensors:
    """The tensors of a file, read one at a time: each rank takes its share without holding the whole."""

    def __init__(self, file: Path) -> None:
        self._file = safe_open(file, "pt")
        self.names: list[str] = list(self._file.keys())  # type: ignore[no-untyped-call]

    def __getitem__(self, name: str) -> Tensor:
        tensor: Tensor = self._file.get_tensor(name)  # type: ignore[no-untyped-call]
        return tensor


def prune(out: Path, last: int, every: int, best: int) -> None:
    """Remove temporary folders and checkpoints that are neither among the `last` newest, nor of a step that is a
    multiple of `every` (0: none is), nor the best."""
    for path in out.glob(PREFIX + "*" + TEMPORARY):
        shutil.rmtree(path)
    steps = steps_in(out)
    for step in steps[:-last]:
        if step != best and not (every and step % every == 0):
            shutil.rmtree(folder_of(out, step))


@dataclass
class Keeper:
    """Saves a run's checkpoints and keeps those worth keeping, in a thread of its own when `asynchronous`.

    Leave it with `close`; an error of the thread is raised at the next call.
    """

    out: Path
    last: int
    every: int
    asynchronous: bool
    _thread: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(1, "checkpoint"))
    _pending: Future[None] | None = None

    def save(self, snapshot: Snapshot, best: dict[str, Any]) -> None:
        """Write a checkpoint, then `best.json` (its "step" is what must stay), then remove what need not be kept."""
        self.wait()
        self._pending = self._thread.submit(self._save, snapshot, best)
        if not self.asynchronous:
            self.wait()

    def wait(self) -> None:
        """Until the last checkpoint is on the disk."""
        pending, self._pending = self._pending, None
        if pending is not None:
            pending.result()

    def close(self) -> None:
        """Finish what is being written."""
        try:
            self.wait()
        finally:
            self._thread.shutdown()

    def _save(self, snapshot: Snapshot, best: dict[str, Any]) -> None:
        save(self.out, snapshot)
        write_atomic(self.out / BEST, json.dumps(best) + "\n")
        prune(self.out, self.last, self.every, int(best["step"]))


def _describe(path: Path) -> dict[str, Any]:
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, lambda: hashlib.blake2b(digest_size=16))
    return {"bytes": path.stat().st_size, "blake2b": digest.hexdigest()}
