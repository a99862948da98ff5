"""Checkpoints that are whole or do not exist.

A checkpoint is a folder `step-000600/`: `model.safetensors` and `config.json` (the Hugging Face layout, so
any checkpoint can be opened as a model), `optimizer.pt`, `state.json` (step, windows consumed, and whatever
else the loop must remember) and `manifest.json` (sizes and BLAKE2b-128 of the others). It is written under a
temporary name, flushed to the disk file by file, and renamed at last; what carries no matching manifest is
not a checkpoint, whatever its name says.
"""

import hashlib
import json
import shutil
from pathlib import Path
from typing import Any

import torch

from hornbook.model import huggingface
from hornbook.model.phi import Phi
from hornbook.training.optim import Optimisers
from hornbook.workspace.commit import publish, sync_tree

MANIFEST, STATE, OPTIMISER = "manifest.json", "state.json", "optimizer.pt"
PREFIX, TEMPORARY = "step-", ".tmp"


def save(out: Path, model: Phi, optimisers: Optimisers, state: dict[str, Any], eot_id: int | None) -> Path:
    """Write the checkpoint of `state["step"]` into `out`; returns its folder. Replaces one of that step."""
    final = folder_of(out, int(state["step"]))
    work = out / (final.name + TEMPORARY)
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir()
    huggingface.save(model, work, eot_id)
    torch.save(optimisers.state_dict(), work / OPTIMISER)
    (work / STATE).write_text(json.dumps(state, indent=1) + "\n")
    files = {path.name: _describe(path) for path in sorted(work.iterdir())}
    (work / MANIFEST).write_text(json.dumps({"files": files}, indent=1) + "\n")
    commit(work, final)
    return final


def commit(work: Path, final: Path) -> None:
    """Flush a finished folder to the disk and give it its name, replacing a folder of that name."""
    if final.exists():  # an older one of the same step; for a moment there is none, and the one before serves
        sync_tree(work)
        shutil.rmtree(final)
    publish(work, final)


def folder_of(out: Path, step: int) -> Path:
    """Where the checkpoint of a step lies."""
    return out / f"{PREFIX}{step:06d}"


def newest(out: Path) -> Path | None:
    """The valid checkpoint of the highest step; half-written and damaged ones are passed over."""
    found = [path for path in out.glob(PREFIX + "*") if path.name[len(PREFIX) :].isdigit()]
    for path in sorted(found, key=lambda path: int(path.name[len(PREFIX) :]), reverse=True):
        if is_valid(path):
            return path
    return None


def is_valid(folder: Path) -> bool:
    """Whether a folder has a manifest and every file is as the manifest says."""
    try:
        files = json.loads((folder / MANIFEST).read_text())["files"]
        return STATE in files and all(_describe(folder / name) == described for name, described in files.items())
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return False


def load(folder: Path, model: Phi, optimisers: Optimisers) -> dict[str, Any]:
    """Put a valid checkpoint's weights and optimiser states into place, bit for bit; returns its state."""
    load_weights(folder, model)
    optimisers.load_state_dict(torch.load(folder / OPTIMISER, weights_only=True))
    state: dict[str, Any] = json.loads((folder / STATE).read_text())
    return state


def load_weights(folder: Path, model: Phi) -> None:
    """Copy the weights of a Hugging Face folder into a model that exists, without replacing its tensors."""
    model.load_state_dict(huggingface.from_huggingface(huggingface.read_weights(folder)))


def prune(out: Path, keep: set[int]) -> None:
    """Remove temporary folders and all checkpoints whose step is not in `keep`."""
    for path in out.glob(PREFIX + "*"):
        number = path.name[len(PREFIX) :]
        if path.name.endswith(TEMPORARY) or (number.isdigit() and int(number) not in keep):
            shutil.rmtree(path)


def _describe(path: Path) -> dict[str, Any]:
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, lambda: hashlib.blake2b(digest_size=16))
    return {"bytes": path.stat().st_size, "blake2b": digest.hexdigest()}
