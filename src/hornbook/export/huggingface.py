"""A finished model as a folder that others load: transformers, vLLM, and llama.cpp's converter.

The weights come out under Hugging Face's names, in one safetensors file; the tokenizer's own file is copied
byte for byte, and the small files around it say what transformers cannot know: which token ends a text, how
long the context is, that generation is greedy unless asked otherwise. `README.md` is the model card; it carries
the checkpoint's manifest, so the lineage travels with the weights.
"""

import json
import shutil
from pathlib import Path
from typing import Any

from hornbook.export.card import model_card
from hornbook.model.phi import Phi
from hornbook.model.resolve import resolve_folder
from hornbook.records import UserError
from hornbook.tokens.tokenizer import END_OF_TEXT, FILE_NAME, Tokenizer

DTYPES = ("float32", "bfloat16", "float16")


def export_huggingface(checkpoint: Path, tokenizer: Path, out: Path, dtype: str = "float32") -> None:
    """Writes the folder `out`: weights, config, tokenizer, generation settings and model card.

    checkpoint: a checkpoint folder, a folder of them (the newest is taken), or a Hugging Face folder.
    tokenizer: a folder with `tokenizer.json`, or that file. out: missing or empty. dtype: of the stored
    weights, one of `DTYPES`. The written logits equal ours (fp32) to rounding.

    Raises UserError when the inputs are not what they should be, do not fit each other, or `out` is not empty.
    """
    if dtype not in DTYPES:
        raise UserError(f"dtype '{dtype}' cannot be exported; choose one of {', '.join(DTYPES)}")
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise UserError(f"{out}: exists and is not an empty folder; give another folder or remove it")
    words = Tokenizer.load(tokenizer)
    source = resolve_folder(checkpoint)
    model = Phi.from_pretrained(source)
    if words.vocab_size > model.config.vocab_size:
        raise UserError(
            f"{tokenizer} has {words.vocab_size} words, the model in {source} only {model.config.vocab_size}; "
            "give the tokenizer that the model was trained with"
        )
    model.save_pretrained(out, eot_id=words.eot, dtype=dtype)
    file = tokenizer / FILE_NAME if tokenizer.is_dir() else tokenizer
    shutil.copyfile(file, out / FILE_NAME)
    _write(out / "tokenizer_config.json", _tokenizer_config(model.config.max_position_embeddings))
    ends = {"bos_token_id": words.eot, "eos_token_id": words.eot, "pad_token_id": words.eot}
    _write(out / "generation_config.json", {"do_sample": False, **ends})
    card = model_card(out.name, model.config, words.vocab_size, dtype, _manifest(source))
    (out / "README.md").write_text(card, encoding="utf-8")


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


def _manifest(folder: Path) -> dict[str, Any]:
    """The checkpoint's manifest, or {} where there is none (a Hugging Face folder has no lineage)."""
    file = folder / "manifest.json"
    if not file.is_file():
        return {}
    try:
        content = json.loads(file.read_text(encoding="utf-8"))
    except ValueError as error:
        raise UserError(f"{file} is not JSON ({error}); the checkpoint is damaged, use another one") from error
    return content if isinstance(content, dict) else {}


def _write(path: Path, content: dict[str, Any]) -> None:
    path.write_text(json.dumps(content, indent=2) + "\n", encoding="utf-8")
