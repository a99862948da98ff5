"""What is exported: weights, their shapes, and the tokenizer they were trained with, opened and checked to fit."""

from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from hornbook.model import huggingface
from hornbook.model.resolve import resolve_folder, tokenizer_place
from hornbook.model.settings import PhiConfig
from hornbook.records import UserError
from hornbook.tokens.tokenizer import Tokenizer

DTYPES = {"float32": torch.float32, "bfloat16": torch.bfloat16, "float16": torch.float16}


@dataclass(frozen=True)
class Source:
    """A model to export. `state` has our names and the stored types; `place` is the tokenizer's folder or file."""

    folder: Path
    config: PhiConfig
    state: dict[str, Tensor]
    tokenizer: Tokenizer
    place: Path
    ema: bool


def open_source(model: Path, tokenizer: Path | None = None, ema: bool = False) -> Source:
    """The model in a checkpoint, the folder of a training, or a Hugging Face folder.

    tokenizer: a folder with `tokenizer.json`, or that file, where it does not lie beside the weights. ema: the
    averaged weights. Raises UserError when something is missing or damaged, does not fit, or is no phi: a model of
    sequential blocks is none, and no other program computes it.
    """
    folder = resolve_folder(model)
    config, state = huggingface.load_state(folder, huggingface.EMA if ema else huggingface.MODEL)
    if config.block == "sequential":
        raise UserError(
            f"{folder}: its blocks are sequential, which no other program computes as phi; export a model of parallel "
            "blocks (this one is complete, evaluated and fine-tuned by hornbook itself)"
        )
    place = tokenizer or tokenizer_place(folder)
    words = Tokenizer.load(place)
    if words.vocab_size > config.vocab_size:
        raise UserError(
            f"{place} has {words.vocab_size} words, the model in {folder} only {config.vocab_size}; "
            "give the tokenizer that the model was trained with"
        )
    return Source(folder, config, state, words, place, ema)


def check_dtype(source: Source, dtype: str) -> None:
    """Raises UserError when `dtype` is none of `DTYPES`, or too narrow for a weight."""
    if dtype not in DTYPES:
        raise UserError(f"dtype '{dtype}' cannot be exported; choose one of {', '.join(DTYPES)}")
    largest = torch.finfo(DTYPES[dtype]).max
    for name, tensor in source.state.items():
        if torch.finfo(tensor.dtype).max > largest and float(tensor.abs().max()) > largest:
            raise UserError(f"weight {name} has values beyond {dtype} (±{largest:.3g}); export bfloat16 or float32")
