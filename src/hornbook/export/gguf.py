"""A finished model as one GGUF file for llama.cpp and what is built on it, architecture `phi2`.

llama.cpp's converter knows tokenizers by a hash of what they make of one text, and refuses a home-trained one. What it
would have to know is only how texts are cut before the merges, which `tokenizer.json` says in so many words; so the
file is written here. Tensors and keys are those that the converter writes for `PhiForCausalLM`, with two differences:
the vocabulary ends with the tokenizer's last word (matrices are padded beyond it, and llama.cpp would offer the
padding), and what the model was made from stands in the key `hornbook.lineage`.

llama.cpp looks gelu up in a table of fp16, on a CPU, so its logits of float32 weights are ours to about 1e-4 of the
largest (docs/export.md). Matrices are stored as asked for; norms and biases are always fp32, as llama.cpp wants them.
"""

import json
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor

from hornbook.export.lineage import Lineage
from hornbook.export.source import DTYPES, Source, check_dtype
from hornbook.model.huggingface import to_huggingface
from hornbook.records import UserError
from hornbook.tokens.tokenizer import FILE_NAME
from hornbook.workspace.commit import sync_file

SUFFIX = ".gguf"
_LAYER = {
    "input_layernorm": "attn_norm",
    "self_attn.q_proj": "attn_q",
    "self_attn.k_proj": "attn_k",
    "self_attn.v_proj": "attn_v",
    "self_attn.dense": "attn_output",
    "mlp.fc1": "ffn_up",
    "mlp.fc2": "ffn_down",
}
_OUTER = {"model.embed_tokens": "token_embd", "model.final_layernorm": "output_norm", "lm_head": "output"}
_VOCABULARY = ("token_embd", "output")  # one row for each word


def check_out(out: Path) -> None:
    """Raises UserError when the file to write exists or is not called .gguf."""
    if out.suffix != SUFFIX:
        raise UserError(f"{out}: --to gguf writes one file; give a name that ends in {SUFFIX}")
    if out.exists():
        raise UserError(f"{out}: exists; give another name or remove it")


def export_gguf(source: Source, out: Path, dtype: str = "float32", lineage: Lineage | None = None) -> None:
    """Writes the file `out`. dtype: of the matrices, one of `DTYPES`; memory: one matrix beside the source.

    Raises UserError when `out` exists, a weight does not fit `dtype`, llama.cpp has no name for the way the tokenizer
    cuts texts, or the library `gguf` is missing.
    """
    check_out(out)
    check_dtype(source, dtype)
    try:
        from gguf import GGMLQuantizationType, GGUFWriter, LlamaFileType
    except ImportError as error:
        raise UserError("--to gguf needs the library gguf: pip install 'hornbook[gguf]'") from error
    matrix, file_type = {
        "float32": (GGMLQuantizationType.F32, LlamaFileType.ALL_F32),
        "float16": (GGMLQuantizationType.F16, LlamaFileType.MOSTLY_F16),
        "bfloat16": (GGMLQuantizationType.BF16, LlamaFileType.MOSTLY_BF16),
    }[dtype]
    words = read_words(source)
    out.parent.mkdir(parents=True, exist_ok=True)
    temporary = out.with_name(f".{out.name}.tmp")
    writer = GGUFWriter(temporary, "phi2")
    try:
        _add_keys(writer, source, words, int(file_type), out.stem, lineage or Lineage())
        tensors = [(gguf_name(name), tensor) for name, tensor in to_huggingface(source.state).items()]
        for name, tensor in tensors:
            kind = GGMLQuantizationType.F32 if tensor.dim() == 1 else matrix
            shape = (len(words["tokens"]), *tensor.shape[1:]) if _has_words(name) else tuple(tensor.shape)
            bytes_each = 4 if kind == GGMLQuantizationType.F32 else 2
            # The type of the numbers does not matter beside `raw_dtype`, but uint8 would.
            writer.add_tensor_info(name, shape, np.dtype(np.float32), int(np.prod(shape)) * bytes_each, kind)
        writer.write_header_to_file()
        writer.write_kv_data_to_file()
        writer.write_ti_data_to_file()
        for name, tensor in tensors:
            rows = tensor[: len(words["tokens"])] if _has_words(name) else tensor
            writer.write_tensor_data(_numbers(rows, torch.float32 if tensor.dim() == 1 else DTYPES[dtype]))
        writer.close()
        sync_file(temporary)
        temporary.replace(out)
        sync_file(out.parent)
    finally:
        temporary.unlink(missing_ok=True)


def gguf_name(name: str) -> str:
    """A tensor's name in GGUF, from Hugging Face's."""
    outer, _, kind = name.rpartition(".")
    if outer in _OUTER:
        return f"{_OUTER[outer]}.{kind}"
    _, _, layer, part = outer.split(".", 3)
    return f"blk.{layer}.{_LAYER[part]}.{kind}"


def _has_words(name: str) -> bool:
    return name.split(".")[0] in _VOCABULARY


def _numbers(tensor: Tensor, dtype: torch.dtype) -> np.ndarray[Any, Any]:
    """A tensor's values in C order; bf16, which numpy lacks, as its bits."""
    plain = tensor.detach().to("cpu", dtype).contiguous()
    return (plain.view(torch.int16) if dtype == torch.bfloat16 else plain).numpy()


def _add_keys(writer: Any, source: Source, words: dict[str, Any], file_type: int, name: str, lineage: Lineage) -> None:
    config, eot = source.config, source.tokenizer.eot
    writer.add_type("model")
    writer.add_name(name)
    writer.add_file_type(file_type)
    writer.add_context_length(config.max_position_embeddings)
    writer.add_embedding_length(config.hidden_size)
    writer.add_feed_forward_length(config.intermediate_size)
    writer.add_block_count(config.num_hidden_layers)
    writer.add_head_count(config.num_attention_heads)
    writer.add_head_count_kv(config.num_attention_heads)
    writer.add_layer_norm_eps(config.layer_norm_eps)
    writer.add_rope_dimension_count(config.rotary_size)
    writer.add_rope_freq_base(config.rope_theta)
    writer.add_vocab_size(len(words["tokens"]))
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre(words["pre"])
    writer.add_token_list(words["tokens"])
    writer.add_token_types(words["types"])
    if words["merges"]:  # an empty array has no type
        writer.add_token_merges(words["merges"])
    writer.add_bos_token_id(eot)
    writer.add_eos_token_id(eot)
    writer.add_pad_token_id(eot)
    writer.add_add_bos_token(False)
    writer.add_string("hornbook.lineage", lineage.model_dump_json())


def read_words(source: Source) -> dict[str, Any]:
    """`tokens` by id, their `types`, `merges`, and `pre`: the name llama.cpp has for how texts are cut before them.

    Raises UserError when `tokenizer.json` asks for something that llama.cpp would do in another way.
    """
    from gguf import TokenType

    file = source.place / FILE_NAME if source.place.is_dir() else source.place
    if not file.is_file():
        raise UserError(f"{file}: --to gguf reads the tokenizer from this file; save it as one first")
    raw = json.loads(file.read_text(encoding="utf-8"))
    model = raw["model"]
    plain = {"normalizer": raw.get("normalizer"), "byte_fallback": model.get("byte_fallback")}
    plain |= {key: model.get(key) for key in ("dropout", "continuing_subword_prefix", "end_of_word_suffix")}
    plain |= {"ignore_merges": model.get("ignore_merges")}
    odd = [key for key, value in plain.items() if value]
    if model.get("type", "BPE") != "BPE" or odd:
        raise UserError(f"{file}: llama.cpp cannot follow this tokenizer ({', '.join(odd) or model['type']})")
    post = raw.get("post_processor")
    if post is not None and post.get("type") != "ByteLevel":
        raise UserError(f"{file}: llama.cpp would not add the tokens that its post_processor {post.get('type')} adds")
    tokens = {id: token for token, id in model["vocab"].items()}
    types = dict.fromkeys(tokens, TokenType.NORMAL)
    for added in raw.get("added_tokens", []):
        tokens[added["id"]] = added["content"]
        types[added["id"]] = TokenType.CONTROL if added["special"] else TokenType.USER_DEFINED
    if sorted(tokens) != list(range(source.tokenizer.vocab_size)):
        raise UserError(f"{file}: its ids are not 0 to {source.tokenizer.vocab_size - 1} without gaps")
    merges = [pair if isinstance(pair, str) else " ".join(pair) for pair in model["merges"]]
    return {
        "tokens": [tokens[id] for id in sorted(tokens)],
        "types": [int(types[id]) for id in sorted(tokens)],
        "merges": merges,
        "pre": _pre_tokenizer(raw.get("pre_tokenizer"), file),
    }


def _pre_tokenizer(pre: Any, file: Path) -> str:
    """llama.cpp's name: "starcoder" cuts single digits out and then as GPT-2 does, "gpt-2" only the latter."""
    pieces = pre.get("pretokenizers", [pre]) if isinstance(pre, dict) else []
    kinds = [piece.get("type") for piece in pieces]
    if (
        kinds
        and kinds[-1] == "ByteLevel"
        and not pieces[-1].get("add_prefix_space")
        and pieces[-1].get("use_regex", True)
    ):
        if kinds == ["ByteLevel"]:
            return "gpt-2"
        if kinds == ["Digits", "ByteLevel"] and pieces[0].get("individual_digits"):
            return "starcoder"
    raise UserError(
        f"{file}: how its pre_tokenizer ({', '.join(map(str, kinds)) or pre}) cuts texts has no name in "
        "llama.cpp that hornbook knows; export --to hf instead"
    )
