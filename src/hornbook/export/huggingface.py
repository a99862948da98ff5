"""A finished model as a folder that others load as `PhiForCausalLM`: transformers, vLLM, llama.cpp's converter.

Weights come out under Hugging Face's names as safetensors, in several files above 5 GB; the tokenizer's own files are
copied byte for byte, and the small files around them say what others cannot know: which token ends a text, how long
the context is, that generation is greedy unless asked otherwise. `README.md` is the model card and `lineage.json` what
it was made from. The folder appears whole or not at all.
"""

import json
import shutil
from pathlib import Path
from typing import Any

from hornbook.export.card import model_card
from hornbook.export.lineage import FILE_NAME as LINEAGE
from hornbook.export.lineage import Lineage
from hornbook.export.source import Source, check_dtype
from hornbook.model import huggingface
from hornbook.records import UserError
from hornbook.tokens.tokenizer import END_OF_TEXT, FILE_NAME
from hornbook.workspace.commit import publish

SHARD_BYTES = 5_000_000_000
# What a tokenizer may consist of, beside `tokenizer.json`.
TOKENIZER_FILES = (
    FILE_NAME,
    "tokenizer_config.json",
    "special_tokens_map.json",
    "added_tokens.json",
    "vocab.json",
    "merges.txt",
)


def check_out(out: Path) -> None:
    """Raises UserError when the folder to write holds something."""
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise UserError(f"{out}: exists and is not an empty folder; give another folder or remove it")


def export_huggingface(
    source: Source, out: Path, dtype: str = "float32", lineage: Lineage | None = None, shard_bytes: int = SHARD_BYTES
) -> None:
    """Writes the folder `out`: weights, config, tokenizer, generation settings, model card and lineage.

    out: missing or empty. dtype: of the stored weights, one of `DTYPES`. Logits of float32 weights equal ours to
    rounding. Raises UserError when `out` is not empty or a weight does not fit `dtype`.
    """
    check_out(out)
    check_dtype(source, dtype)
    lineage = lineage or Lineage()
    eot, config = source.tokenizer.eot, source.config
    out.parent.mkdir(parents=True, exist_ok=True)
    work = out.with_name(f".{out.name}.tmp")
    shutil.rmtree(work, ignore_errors=True)
    huggingface.save_state(config, source.state, work, eot, dtype, shard_bytes)
    _copy_tokenizer(source.place, work)
    if not (work / "tokenizer_config.json").exists():
        _write(work / "tokenizer_config.json", _tokenizer_config(config.max_position_embeddings))
    ends = {"bos_token_id": eot, "eos_token_id": eot, "pad_token_id": eot}
    _write(work / "generation_config.json", {"do_sample": False, **ends})
    card = model_card(out.name, config, source.tokenizer.vocab_size, dtype, source.ema, lineage)
    (work / "README.md").write_text(card, encoding="utf-8")
    (work / LINEAGE).write_text(lineage.model_dump_json(indent=1) + "\n", encoding="utf-8")
    for weights in work.glob("*.safetensors"):  # safetensors lets none but the owner read what it writes
        shutil.copymode(work / LINEAGE, weights)
    if out.exists():
        out.rmdir()
    publish(work, out)


def _copy_tokenizer(place: Path, out: Path) -> None:
    if place.is_file():
        shutil.copyfile(place, out / FILE_NAME)
        return
    for name in TOKENIZER_FILES:
        if (place / name).is_file():
            shutil.copyfile(place / name, out / name)


def _tokenizer_config(context: int) -> dict[str, Any]:
    return {
        "tokenizer_class": "PreTrainedTokenizerFast",
        "bos_token": END_OF_TEXT,
        "eos_token": END_OF_TEXT,
        "pad_token": END_OF_TEXT,
        "unk_token": None,
        "add_bos_token": False,
        "add_prefix_space": False,
        # transformers' "clean-up" would delete spaces before punctuation, which in code are meant.
        "clean_up_tokenization_spaces": False,
        "model_max_length": context,
        # A batch of prompts is padded on the left, so that every completion starts right after its prompt.
        "padding_side": "left",
        # The model takes no segment ids.
        "model_input_names": ["input_ids", "attention_mask"],
    }


def _write(path: Path, content: dict[str, Any]) -> None:
    path.write_text(json.dumps(content, indent=2) + "\n", encoding="utf-8")
