"""Between our phi and the Hugging Face folder layout of `PhiForCausalLM`.

Names and tensors map one to one: `model.` in front of everything but the head, and the fused q, k, v matrix
split in three. `config.json` is written for old and new readers alike: `partial_rotary_factor` and
`rope_theta` at the top level (transformers < 5, vLLM, llama.cpp) and `rope_parameters` (transformers 5). The
ids of beginning and end are written out, because PhiConfig's defaults (1 and 2) are ordinary words of most
tokenizers. A folder whose config asks for something that phi-1 and phi-1.5 do not have is refused.

A model of sequential blocks is no `PhiForCausalLM`: transformers would leave out the second norms and compute something
else. Its folder has the same layout under another `model_type` and `architectures`, which no program knows, and an
activation that no program has, which stops even one that is told to read it as phi.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch
from pydantic import ValidationError
from safetensors import SafetensorError
from safetensors.torch import load_file, save_file
from torch import Tensor

from hornbook.model.phi import Phi, rotary_tables
from hornbook.model.settings import PhiConfig
from hornbook.records import UserError

PHI, SEQUENTIAL = "phi", "hornbook-phi-sequential"  # model_type
MODEL, EMA = "model", "ema"  # names of weight files: what was trained, and the average of it over the last steps
_QKV = ("q_proj", "k_proj", "v_proj")
_DTYPES = {"float32": torch.float32, "bfloat16": torch.bfloat16, "float16": torch.float16}
# What a config may leave out, or must say, to be a phi-1 or phi-1.5.
_REQUIRED = {
    "qk_layernorm": False,
    "tie_word_embeddings": False,
    "rope_scaling": None,
    "embd_pdrop": 0.0,
}
_ACTIVATION = {PHI: "gelu_new", SEQUENTIAL: "gelu_new in sequential blocks"}


def to_huggingface(state: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """Our state dict under Hugging Face's names; values are views where possible."""
    out: dict[str, Tensor] = {}
    for name, tensor in state.items():
        outer = name if name.startswith("lm_head.") else f"model.{name}"
        if ".qkv_proj." in outer:
            for part, piece in zip(_QKV, tensor.chunk(3), strict=True):
                out[outer.replace("qkv_proj", part)] = piece
        else:
            out[outer] = tensor
    return out


def from_huggingface(state: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """The inverse of `to_huggingface`. Old rotary buffers are left out; they hold nothing learned.

    Raises UserError when a layer has only some of q, k and v, or a name is not phi's.
    """
    out: dict[str, Tensor] = {}
    for name, tensor in state.items():
        if name.endswith("rotary_emb.inv_freq") or ".k_proj." in name or ".v_proj." in name:
            continue
        inner = name if name.startswith("lm_head.") else name.removeprefix("model.")
        if inner == name and not name.startswith("lm_head."):
            raise UserError(f"tensor '{name}' is not one of PhiForCausalLM's")
        if ".q_proj." in name:
            pieces = [state.get(name.replace("q_proj", part)) for part in _QKV]
            if any(piece is None for piece in pieces):
                raise UserError(f"tensor '{name}' has no k_proj or v_proj beside it")
            out[inner.replace("q_proj", "qkv_proj")] = torch.cat([p for p in pieces if p is not None])
        else:
            out[inner] = tensor
    return out


def huggingface_config(config: PhiConfig, eot_id: int | None, dtype: str) -> dict[str, Any]:
    """The contents of `config.json`. `eot_id` becomes bos, eos and pad; None writes null for each."""
    kind = SEQUENTIAL if config.block == "sequential" else PHI
    return {
        "architectures": ["PhiForCausalLM" if kind == PHI else "HornbookPhiSequentialForCausalLM"],
        "model_type": kind,
        **config.model_dump(exclude={"block"}),
        "num_key_value_heads": config.num_attention_heads,
        "hidden_act": _ACTIVATION[kind],
        "n_inner": config.intermediate_size,  # where vLLM looks; it takes 4 x hidden_size else
        **_REQUIRED,
        "rope_parameters": {
            "rope_type": "default",
            "rope_theta": config.rope_theta,
            "partial_rotary_factor": config.partial_rotary_factor,
        },
        "bos_token_id": eot_id,
        "eos_token_id": eot_id,
        "pad_token_id": eot_id,
        "use_cache": True,
        "torch_dtype": dtype,
        "dtype": dtype,
    }


def read_config(path: Path) -> PhiConfig:
    """The shapes in a `config.json`, ours or anybody's.

    Raises UserError when it is not JSON, not a phi, or a phi with parts that phi-1 and phi-1.5 do not have.
    """
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise UserError(f"{path}: cannot be read as JSON ({error}); give a Hugging Face model folder") from error
    kind = raw.get("model_type") if isinstance(raw, dict) else raw
    if not isinstance(raw, dict) or kind not in (PHI, SEQUENTIAL):
        raise UserError(f"{path}: model_type is {kind!r}; only '{PHI}' (phi-1, phi-1.5) can be loaded")
    rope = raw.get("rope_parameters") or {}
    for key, wanted in {**_REQUIRED, "hidden_act": _ACTIVATION[kind]}.items():
        if raw.get(key, wanted) != wanted:
            raise UserError(f"{path}: {key} is {raw[key]!r}; phi-1 and phi-1.5 have {wanted!r}")
    if rope.get("rope_type", "default") != "default":
        raise UserError(f"{path}: rope_type is {rope['rope_type']!r}; phi-1 and phi-1.5 have 'default'")
    heads = raw.get("num_attention_heads")
    if raw.get("num_key_value_heads") not in (None, heads):
        raise UserError(f"{path}: num_key_value_heads differs from num_attention_heads; phi has one each")
    known = {**rope, **{key: value for key, value in raw.items() if value is not None}}
    known["block"] = "sequential" if kind == SEQUENTIAL else "parallel"
    try:
        return PhiConfig(**{key: known[key] for key in PhiConfig.model_fields if key in known})
    except ValidationError as error:
        first = error.errors()[0]
        raise UserError(f"{path}: {'.'.join(map(str, first['loc']))}: {first['msg']}") from error


def save(model: Phi, folder: Path, eot_id: int | None = None, dtype: str = "float32") -> None:
    """Writes `config.json` and `model.safetensors` (one file) into `folder`, made if missing.

    dtype: "float32", "bfloat16" or "float16", the type of the stored weights. Tokenizer files are `export`'s.
    """
    save_state(model.config, model.state_dict(), folder, eot_id, dtype)


def save_state(
    config: PhiConfig,
    state: Mapping[str, Tensor],
    folder: Path,
    eot_id: int | None = None,
    dtype: str = "float32",
    shard_bytes: int | None = None,
) -> None:
    """`save` for weights without their model: `state` is a whole state dict under our names.

    Weights of more than `shard_bytes` go into several files of at most that size, with an index, as
    transformers and vLLM read them; one tensor is never cut.
    """
    folder.mkdir(parents=True, exist_ok=True)
    stored = _DTYPES[dtype]
    shards: list[dict[str, Tensor]] = [{}]
    total = room = 0
    for name, tensor in to_huggingface(state).items():
        size = tensor.numel() * stored.itemsize
        if shard_bytes is not None and shards[-1] and room + size > shard_bytes:
            shards.append({})
            room = 0
        shards[-1][name] = tensor
        total, room = total + size, room + size
    names = ["model.safetensors"]
    if len(shards) > 1:
        names = [f"model-{i:05d}-of-{len(shards):05d}.safetensors" for i in range(1, len(shards) + 1)]
        places = {name: file for file, shard in zip(names, shards, strict=True) for name in shard}
        _write_json(folder / "model.safetensors.index.json", {"metadata": {"total_size": total}, "weight_map": places})
    for file, shard in zip(names, shards, strict=True):
        # q, k and v are disjoint parts of one matrix: safetensors writes those without a copy.
        plain = {name: t.detach().to("cpu", stored).contiguous() for name, t in shard.items()}
        save_file(plain, folder / file, metadata={"format": "pt"})
    _write_json(folder / "config.json", huggingface_config(config, eot_id, dtype))


def _write_json(path: Path, content: dict[str, Any]) -> None:
    path.write_text(json.dumps(content, indent=2) + "\n", encoding="utf-8")


def read_weights(folder: Path, name: str = MODEL) -> dict[str, Tensor]:
    """Tensors of `<name>.safetensors`, or of the shards that `<name>.safetensors.index.json` lists.

    `name` is MODEL, or EMA for the average that a checkpoint may hold beside the weights, under the same names.
    Raises UserError when neither file is there or one is damaged.
    """
    single, index = folder / f"{name}.safetensors", folder / f"{name}.safetensors.index.json"
    try:
        if single.is_file():
            return load_file(single)
        if index.is_file():
            names = sorted(set(json.loads(index.read_text(encoding="utf-8"))["weight_map"].values()))
            return {k: v for name in names for k, v in load_file(folder / Path(name).name).items()}
    except (SafetensorError, OSError, ValueError, KeyError) as error:
        raise UserError(f"{folder}: its weights cannot be read ({error}); copy the folder again") from error
    if name == EMA:
        raise UserError(
            f"{folder}: holds no averaged weights ({single.name}); give a checkpoint (step-*) of a training that kept "
            "an average. Such a training's result, model/, is the average already"
        )
    raise UserError(f"{folder}: holds neither {single.name} nor {index.name}")


def load_state(folder: Path, name: str = MODEL) -> tuple[PhiConfig, dict[str, Tensor]]:
    """Config and state dict under our names, of the stored type, checked to fit each other.

    Matrices are read from the file as they are asked for. Raises UserError like `load`.
    """
    config = read_config(folder / "config.json")
    state = from_huggingface(read_weights(folder, name))
    with torch.device("meta"):
        expected = Phi(config)
    try:
        expected.load_state_dict(state, strict=True, assign=True)
    except RuntimeError as error:
        reason = " ".join(str(error).split())[:300]
        raise UserError(f"{folder}: weights do not fit config.json: {reason}") from error
    return config, state


def load(folder: Path, compute_dtype: torch.dtype = torch.float32, name: str = MODEL) -> Phi:
    """The model in a Hugging Face folder, weights in fp32 on the CPU, in evaluation mode.

    `name`: see `read_weights`. Raises UserError when the folder is not a phi or its tensors do not fit its config.
    """
    config, state = load_state(folder, name)
    with torch.device("meta"):  # no time lost on weights that are replaced at once
        model = Phi(config, compute_dtype)
    own = {key: tensor.to(torch.float32, copy=True) for key, tensor in state.items()}
    model.load_state_dict(own, strict=True, assign=True)
    model.cos, model.sin = rotary_tables(config, torch.device("cpu"))
    return model.eval()
