"""Mean hidden states: our own phi and other architectures, whatever shares their batch."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch
import transformers

from hornbook.model import resolve_model
from hornbook.model.embed import mean_hidden
from hornbook.model.own import OwnModel
from hornbook.model.phi import Phi
from hornbook.model.settings import PhiConfig
from hornbook.tokens import Tokenizer

TEXT = "def f(a):\n    return a + 1\n\n\nclass A:\n    pass\n"
TEXTS = ["x", TEXT * 4, "def f(a):", TEXT, "class A:\n    pass\n" * 9, "é"]
SHAPE = {"hidden_size": 32, "num_hidden_layers": 2, "num_attention_heads": 4, "max_position_embeddings": 48}


@pytest.fixture(scope="module")
def model(random_phi: Callable[..., Phi]) -> OwnModel:
    tokenizer = Tokenizer.train([TEXT] * 3, 300)
    config = PhiConfig(vocab_size=tokenizer.vocab_size, intermediate_size=64, **SHAPE)
    return OwnModel(random_phi(config), tokenizer)


@torch.inference_mode()
def test_a_text_is_the_mean_of_its_pieces(model: OwnModel) -> None:
    found = model.embed(TEXTS)
    assert found.shape == (len(TEXTS), 32)
    assert found.dtype == np.float32
    for text, one in zip(TEXTS, found, strict=True):
        ids = model.tokenizer.encode(text)
        pieces = [ids[i : i + 48] for i in range(0, len(ids), 48)]
        states = torch.cat([model.phi.hidden(torch.tensor([piece]))[0] for piece in pieces])
        assert np.allclose(one, states.mean(0).numpy(), atol=1e-5)
    assert len(model.tokenizer.encode(TEXTS[4])) > 48
    assert np.allclose(model.embed(TEXTS[::-1])[::-1], found, atol=1e-5)
    assert model.embed([]).shape[0] == 0
    assert (model.embed([""]) == 0).all()


def test_others_architectures_and_ours_agree(model: OwnModel, tmp_path: Path) -> None:
    folder = tmp_path / "phi"
    folder.mkdir()
    model.phi.save_pretrained(folder, model.tokenizer.eot)
    model.tokenizer.save(folder)
    theirs = transformers.PhiForCausalLM.from_pretrained(folder).eval()
    rows = [model.tokenizer.encode(text) for text in TEXTS]

    def hidden(ids_BT: torch.Tensor) -> torch.Tensor:
        return theirs.model(input_ids=ids_BT, use_cache=False).last_hidden_state

    assert np.allclose(mean_hidden(rows, hidden, 48, torch.device("cpu")), model.embed(TEXTS), atol=1e-4)


def test_gpt2_through_transformers(tmp_path: Path) -> None:
    tokenizer = Tokenizer.train([TEXT] * 3, 300)
    tokenizer.save(tmp_path)
    fast = transformers.PreTrainedTokenizerFast(tokenizer_file=str(tmp_path / "tokenizer.json"))
    fast.save_pretrained(tmp_path)
    torch.manual_seed(0)
    config = transformers.GPT2Config(vocab_size=tokenizer.vocab_size, n_embd=32, n_layer=2, n_head=4, n_positions=48)
    made = transformers.GPT2LMHeadModel(config).eval()
    made.save_pretrained(tmp_path)
    found = resolve_model(tmp_path).embed(["def f(a):", TEXT])
    assert found is not None
    with torch.no_grad():
        states = made.transformer(torch.tensor([fast("def f(a):")["input_ids"]])).last_hidden_state
    assert np.allclose(found[0], states[0].mean(0).numpy(), atol=1e-5)
