"""What a user means by MODEL: the one place that turns a path into a model.

Accepted are a Hugging Face folder (`config.json`, `model.safetensors` or its shards, `tokenizer.json`) and a
checkpoint folder of our own (`step-000600/`: the same weights and config, and `manifest.json`; what has no
manifest was never finished). The folder comes back too, for its tokenizer and its lineage.
"""

import re
from pathlib import Path

from hornbook.model.phi import Phi
from hornbook.records import UserError

_CHECKPOINT = re.compile(r"step-\d+")


def resolve_folder(model: str | Path) -> Path:
    """The folder that MODEL means, checked to hold a model but not loaded.

    A folder of checkpoints means its newest finished one. Raises UserError, naming what was looked for.
    """
    path = Path(model).expanduser()
    if not path.is_dir():
        raise UserError(
            f"MODEL '{model}' is not a folder; give a Hugging Face folder (config.json, model.safetensors, "
            "tokenizer.json) or a checkpoint folder (step-000600)"
        )
    if not (path / "config.json").is_file():
        finished = [p for p in path.iterdir() if _CHECKPOINT.fullmatch(p.name) and (p / "manifest.json").is_file()]
        if not finished:
            raise UserError(
                f"MODEL '{model}' holds no config.json and no finished checkpoint (step-*/manifest.json); give "
                "a Hugging Face folder or a checkpoint folder"
            )
        path = max(finished, key=lambda p: int(p.name.removeprefix("step-")))
    elif _CHECKPOINT.fullmatch(path.resolve().name) and not (path / "manifest.json").is_file():
        raise UserError(
            f"MODEL '{model}' is a checkpoint without manifest.json: writing it was interrupted; use another one"
        )
    return path


def resolve(model: str | Path) -> tuple[Phi, Path]:
    """(the model, fp32 on the CPU in evaluation mode; its folder). Raises UserError as `resolve_folder`, `load`."""
    folder = resolve_folder(model)
    return Phi.from_pretrained(folder), folder
