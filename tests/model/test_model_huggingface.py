import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
import transformers
from safetensors.torch import save_file

from hornbook.model import huggingface
from hornbook.model.huggingface import from_huggingface, to_huggingface
from hornbook.model.phi import Phi
from hornbook.model.settings import PhiConfig
from hornbook.records import UserError


def _theirs(config: PhiConfig, seed: int = 5) -> Any:
    names = ("vocab_size", "hidden_size", "num_hidden_layers", "num_attention_heads", "intermediate_size")
    shape = {name: getattr(config, name) for name in (*names, "max_position_embeddings")}
    model = transformers.PhiForCausalLM(transformers.PhiConfig(**shape)).eval()
    generator = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.copy_(torch.randn(parameter.shape, generator=generator) * 0.3)
    return model


def _ids() -> torch.Tensor:
    return torch.randint(0, 61, (2, 40), generator=torch.Generator().manual_seed(6))


@torch.no_grad()
def test_transformers_reads_ours(tiny: Phi, tmp_path: Path) -> None:
    tiny.save_pretrained(tmp_path, eot_id=0)
    theirs, report = transformers.PhiForCausalLM.from_pretrained(tmp_path, output_loading_info=True)
    assert not any(report.values())
    torch.testing.assert_close(theirs.eval()(_ids()).logits, tiny(_ids()), atol=1e-5, rtol=0)
    assert theirs.config.eos_token_id == theirs.config.bos_token_id == 0


@torch.no_grad()
def test_we_read_theirs(tiny_config: PhiConfig, tmp_path: Path) -> None:
    theirs = _theirs(tiny_config)
    theirs.save_pretrained(tmp_path)
    ours = Phi.from_pretrained(tmp_path)
    assert ours.config == tiny_config
    torch.testing.assert_close(ours(_ids()), theirs(_ids()).logits, atol=1e-5, rtol=0)
    sharded = tmp_path / "sharded"
    theirs.save_pretrained(sharded, max_shard_size="20KB")
    assert not (sharded / "model.safetensors").exists()
    assert torch.equal(Phi.from_pretrained(sharded)(_ids()), ours(_ids()))


# What microsoft/phi-1 and phi-1_5 say beside their shapes, in the layout of transformers 4 ...
OLD = {
    "_name_or_path": "microsoft/phi-1_5",
    "architectures": ["PhiForCausalLM"],
    "attention_dropout": 0.0,
    "bos_token_id": None,
    "embd_pdrop": 0.0,
    "eos_token_id": None,
    "hidden_act": "gelu_new",
    "initializer_range": 0.02,
    "layer_norm_eps": 1e-05,
    "model_type": "phi",
    "partial_rotary_factor": 0.5,
    "qk_layernorm": False,
    "resid_pdrop": 0.0,
    "rope_scaling": None,
    "rope_theta": 10000.0,
    "tie_word_embeddings": False,
    "torch_dtype": "float16",
    "transformers_version": "4.37.0",
    "use_cache": True,
}
# ... and of transformers 5.
NEW = {key: value for key, value in OLD.items() if key not in ("partial_rotary_factor", "rope_theta", "rope_scaling")}
NEW |= {
    "dtype": "float16",
    "rope_parameters": {"partial_rotary_factor": 0.5, "rope_theta": 10000.0, "rope_type": "default"},
    "transformers_version": "5.0.0",
}


@torch.no_grad()
@pytest.mark.parametrize("sharded", [False, True])
@pytest.mark.parametrize("layout", [OLD, NEW], ids=["transformers 4", "transformers 5"])
def test_folders_like_microsofts(tiny_config: PhiConfig, tmp_path: Path, layout: dict[str, Any], sharded: bool) -> None:
    """Stored as fp16, key-value heads said or null, with the rotary buffers that old versions saved."""
    theirs = _theirs(tiny_config).half().float()
    weights = {name: tensor.half().contiguous() for name, tensor in theirs.state_dict().items()}
    for layer in range(tiny_config.num_hidden_layers):
        weights[f"model.layers.{layer}.self_attn.rotary_emb.inv_freq"] = torch.ones(2)
    parts = [dict(list(weights.items())[i::3]) for i in range(3)] if sharded else [weights]
    names = [f"model-{i:05d}-of-00003.safetensors" for i in (1, 2, 3)] if sharded else ["model.safetensors"]
    for name, part in zip(names, parts, strict=True):
        save_file(part, tmp_path / name, metadata={"format": "pt"})
    if sharded:
        places = {key: name for name, part in zip(names, parts, strict=True) for key in part}
        (tmp_path / "model.safetensors.index.json").write_text(json.dumps({"metadata": {}, "weight_map": places}))
    shape = ("vocab_size", "hidden_size", "num_hidden_layers", "num_attention_heads", "intermediate_size")
    config = {**layout, **{key: getattr(tiny_config, key) for key in (*shape, "max_position_embeddings")}}
    config["num_key_value_heads"] = config["num_attention_heads"] if sharded else None
    (tmp_path / "config.json").write_text(json.dumps(config))
    ours = Phi.from_pretrained(tmp_path)
    assert ours.config == tiny_config
    torch.testing.assert_close(ours(_ids()), theirs(_ids()).logits, atol=1e-5, rtol=0)
    again = transformers.PhiForCausalLM.from_pretrained(tmp_path, dtype=torch.float32)
    torch.testing.assert_close(ours(_ids()), again(_ids()).logits, atol=1e-5, rtol=0)
    stored = huggingface.to_huggingface(huggingface.load_state(tmp_path)[1])
    assert all(torch.equal(stored[name], weights[name]) for name in stored)


@torch.no_grad()
def test_weights_are_cut_into_shards_that_transformers_reads(tiny: Phi, tmp_path: Path) -> None:
    huggingface.save_state(tiny.config, tiny.state_dict(), tmp_path, shard_bytes=20_000)
    index = json.loads((tmp_path / "model.safetensors.index.json").read_text())
    files = sorted(tmp_path.glob("*.safetensors"))
    assert {f.name for f in files} == set(index["weight_map"].values())
    assert [f.name for f in files] == [
        f"model-{i:05d}-of-{len(files):05d}.safetensors" for i in range(1, len(files) + 1)
    ]
    assert len(files) > 3
    assert all(f.stat().st_size < 20_000 + 5_000 for f in files)  # and its header
    assert index["metadata"]["total_size"] == 4 * sum(p.numel() for p in tiny.parameters())
    theirs, report = transformers.PhiForCausalLM.from_pretrained(tmp_path, output_loading_info=True)
    assert not any(report.values())
    torch.testing.assert_close(theirs(_ids()).logits, tiny(_ids()), atol=1e-5, rtol=0)
    assert torch.equal(Phi.from_pretrained(tmp_path)(_ids()), tiny(_ids()))


def test_sequential_blocks_are_never_read_as_phi(
    random_phi: Callable[..., Phi], sequential_config: PhiConfig, tmp_path: Path
) -> None:
    model = random_phi(sequential_config)
    model.save_pretrained(tmp_path)
    assert Phi.from_pretrained(tmp_path).config == sequential_config
    assert torch.equal(Phi.from_pretrained(tmp_path)(_ids()), model(_ids()))
    with pytest.raises(ValueError, match="hornbook-phi-sequential"):
        transformers.AutoModelForCausalLM.from_pretrained(tmp_path)
    with pytest.raises(KeyError, match="sequential"):  # although it is told to
        transformers.PhiForCausalLM.from_pretrained(tmp_path)
    file = tmp_path / "config.json"
    as_phi = json.loads(file.read_text()) | {"model_type": "phi", "hidden_act": "gelu_new"}
    file.write_text(json.dumps(as_phi))
    with pytest.raises(UserError, match="post_attention_layernorm"):
        Phi.from_pretrained(tmp_path)


def test_a_phi_of_others_has_no_key_that_is_ours(tiny: Phi, tmp_path: Path) -> None:
    tiny.save_pretrained(tmp_path)
    written = json.loads((tmp_path / "config.json").read_text())
    assert written["model_type"] == "phi"
    assert "block" not in written


def test_names_map_one_to_one(tiny: Phi, tiny_config: PhiConfig) -> None:
    state = to_huggingface(tiny.state_dict())
    theirs = _theirs(tiny_config).state_dict()
    assert {k: v.shape for k, v in state.items()} == {k: v.shape for k, v in theirs.items()}
    back = from_huggingface(state)
    assert back.keys() == tiny.state_dict().keys()
    assert all(torch.equal(back[name], tensor) for name, tensor in tiny.state_dict().items())


def test_round_trip_keeps_every_bit_and_setting(random_phi: Callable[..., Phi], tmp_path: Path) -> None:
    config = random_phi().config.model_copy(update={"resid_pdrop": 0.1, "rope_theta": 5000.0})
    model = random_phi(config)
    model.save_pretrained(tmp_path / "a")
    again = Phi.from_pretrained(tmp_path / "a")
    assert again.config == config
    assert all(torch.equal(a, b) for a, b in zip(model.parameters(), again.parameters(), strict=True))
    again.save_pretrained(tmp_path / "b")
    for name in ("config.json", "model.safetensors"):
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()


def test_half_precision_weights_are_read_as_fp32(tiny: Phi, tmp_path: Path) -> None:
    tiny.save_pretrained(tmp_path, dtype="bfloat16")
    again = Phi.from_pretrained(tmp_path)
    for ours, stored in zip(tiny.parameters(), again.parameters(), strict=True):
        assert stored.dtype == torch.float32
        assert torch.equal(ours.bfloat16().float(), stored)


@pytest.mark.parametrize(
    "change",
    [
        {"model_type": "llama"},
        {"tie_word_embeddings": True},
        {"qk_layernorm": True},
        {"hidden_act": "silu"},
        {"num_key_value_heads": 2},
        {"rope_parameters": {"rope_type": "yarn"}},
        {"hidden_size": 40},
        {"hidden_size": "wide"},
    ],
)
def test_folders_that_are_no_phi_are_refused(tiny: Phi, tmp_path: Path, change: dict[str, Any]) -> None:
    tiny.save_pretrained(tmp_path)
    file = tmp_path / "config.json"
    file.write_text(json.dumps({**json.loads(file.read_text()), **change}))
    with pytest.raises(UserError):
        Phi.from_pretrained(tmp_path)


def test_damaged_folders_are_refused(tiny: Phi, tmp_path: Path) -> None:
    tiny.save_pretrained(tmp_path)
    weights = tmp_path / "model.safetensors"
    whole = weights.read_bytes()
    for damage in (whole[:100], whole[:-10], b""):
        weights.write_bytes(damage)
        with pytest.raises(UserError):
            Phi.from_pretrained(tmp_path)
    weights.unlink()
    with pytest.raises(UserError):
        Phi.from_pretrained(tmp_path)
    (tmp_path / "config.json").write_text("{")
    with pytest.raises(UserError):
        Phi.from_pretrained(tmp_path)
