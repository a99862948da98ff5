import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
import transformers

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
