"""What a user means by MODEL: the one place that turns a path, a name or an address into a model.

- `http://...`, `https://...`: a server of OpenAI's completions protocol (hornbook.model.server).
- A phi folder, i.e. a checkpoint of ours (`step-000600/`), the folder of a training (its result `model/`, else its
  newest finished checkpoint), or a Hugging Face folder of phi-1's or phi-1.5's shape: our own decoder
  (hornbook.model.own).
- Any other folder of a causal model, or its name on the Hugging Face hub: transformers (hornbook.model.foreign).

A checkpoint that has no `manifest.json` was never finished and is refused. Heavy imports wait until the kind is known.
"""

import hashlib
import json
import re
from collections.abc import Iterable
from pathlib import Path

from hornbook.model.language import LanguageModel
from hornbook.records import UserError

_CHECKPOINT = re.compile(r"step-\d+")
RESULT, EMA_FILE, OPTIMISER_FILE = "model", "ema.safetensors", "optimizer.safetensors"  # of a training
_HUB_NAME = re.compile(r"[\w.-]+(/[\w.-]+)?")


def resolve_model(
    model: str | Path,
    *,
    tokenizer: Path | None = None,
    key_env: str | None = None,
    served_name: str | None = None,
    ema: bool = False,
) -> LanguageModel:
    """The model that MODEL means, loaded and ready.

    tokenizer: a folder with `tokenizer.json`, where it does not lie beside the weights. key_env: the environment
    variable that holds a server's key. served_name: what a server calls the model (default: the only one it has).
    ema: the averaged weights of a checkpoint. Raises UserError where MODEL means nothing, or what it means cannot be
    used.
    """
    text = str(model)
    if ema and not Path(text).expanduser().is_dir():
        raise UserError(f"MODEL '{text}': averaged weights (ema) lie in checkpoints of ours; give such a folder")
    if text.startswith(("http://", "https://")):
        from hornbook.model.server import ServedModel

        return ServedModel(text, served_name, key_env)
    if key_env or served_name:
        raise UserError(f"MODEL '{text}': a key or a served name goes with the address of a server (http://...)")
    if not Path(text).expanduser().is_dir():
        if not _HUB_NAME.fullmatch(text):
            raise UserError(_NOTHING.format(model=text))
        from hornbook.model.foreign import TransformersModel

        return TransformersModel(text)
    folder = resolve_folder(text)
    words = tokenizer or tokenizer_place(folder)
    if ema or is_phi(folder, words):
        from hornbook.model.own import OwnModel

        return OwnModel.load(folder, words, text, ema)
    from hornbook.model.foreign import TransformersModel

    return TransformersModel(text, folder)


_NOTHING = (
    "MODEL '{model}' is not a folder; give a Hugging Face folder (config.json, model.safetensors, tokenizer.json), a "
    "checkpoint folder (step-000600), a name on the hub (owner/name) or the address of a server (http://...)"
)


def resolve_folder(model: str | Path) -> Path:
    """The folder that MODEL means, checked to hold a model but not loaded.

    The folder of a training means its result, `model/`; where it has none yet, its newest finished checkpoint.
    Raises UserError, naming what was looked for.
    """
    path = Path(model).expanduser()
    if not path.is_dir():
        raise UserError(_NOTHING.format(model=model))
    if not (path / "config.json").is_file() and (path / RESULT / "config.json").is_file():
        path = path / RESULT
    elif not (path / "config.json").is_file():
        finished = [p for p in path.iterdir() if _CHECKPOINT.fullmatch(p.name) and (p / "manifest.json").is_file()]
        if not finished:
            raise UserError(
                f"MODEL '{model}' holds no config.json, no {RESULT}/ and no finished checkpoint "
                "(step-*/manifest.json); give a Hugging Face folder or a checkpoint folder"
            )
        path = max(finished, key=lambda p: int(p.name.removeprefix("step-")))
    elif _CHECKPOINT.fullmatch(path.resolve().name) and not (path / "manifest.json").is_file():
        raise UserError(
            f"MODEL '{model}' is a checkpoint without manifest.json: writing it was interrupted; use another one"
        )
    return path


def is_part_of_training(folder: Path) -> bool:
    """Whether a folder of weights is called as a training calls its result and its checkpoints."""
    name = folder.resolve().name
    return name == RESULT or _CHECKPOINT.fullmatch(name) is not None


def tokenizer_place(folder: Path) -> Path:
    """Where a model's tokenizer lies: beside its weights, or once for a whole training, in the folder above."""
    above = folder.resolve().parent
    if (
        is_part_of_training(folder)
        and not (folder / "tokenizer.json").is_file()
        and (above / "tokenizer.json").is_file()
    ):
        return above
    return folder


def is_phi(folder: Path, tokenizer: Path) -> bool:
    """Whether our own model and tokenizer read what lies there; a damaged file is not decided here."""
    from hornbook.model.huggingface import PHI, SEQUENTIAL, read_config
    from hornbook.tokens import Tokenizer

    try:
        kind = json.loads((folder / "config.json").read_text(encoding="utf-8")).get("model_type")
    except (OSError, ValueError, AttributeError):
        return True  # reading it tells what is wrong
    if kind == SEQUENTIAL:
        return True  # ours alone
    if kind != PHI:
        return False
    try:
        read_config(folder / "config.json")
        Tokenizer.load(tokenizer)
    except UserError:  # a later phi's parts, or a tokenizer of another kind: transformers may know them
        return not _has_tokenizer(folder)
    return True


def _has_tokenizer(folder: Path) -> bool:
    return any((folder / name).is_file() for name in ("tokenizer_config.json", "vocab.json", "tokenizer.model"))


def weight_files(folder: Path, ema: bool = False) -> list[Path]:
    """Files of weights in a folder, in the order of their names; or that of their average, which counts apart."""
    if ema:
        return [folder / EMA_FILE]
    files = (p for p in folder.iterdir() if p.suffix in (".safetensors", ".bin") and p.is_file())
    return sorted(p for p in files if p.name not in (EMA_FILE, OPTIMISER_FILE))


def hash_files(files: Iterable[Path]) -> str:
    """BLAKE2b of the sizes and contents of files, 32 hexadecimal digits."""
    digest = hashlib.blake2b(digest_size=16)
    for file in files:
        digest.update(file.stat().st_size.to_bytes(8, "little"))
        with file.open("rb") as stream:
            while block := stream.read(1 << 24):
                digest.update(block)
    return digest.hexdigest()
