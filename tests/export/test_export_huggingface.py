import json
from pathlib import Path

import pytest
import torch
import transformers

from hornbook.export.huggingface import export_huggingface
from hornbook.model.generate import generate
from hornbook.model.phi import Phi
from hornbook.model.settings import PhiConfig
from hornbook.records import UserError
from hornbook.tokens.tokenizer import Tokenizer

CODE = ['def add(a, b):\n    """Return a plus b."""\n    return a + b\n', "for i in range(10):\n    print(i)\n"]


@pytest.fixture
def trained(tmp_path: Path) -> tuple[Phi, Tokenizer, Path]:
    """A checkpoint folder of a random model whose matrices are padded beyond the tokenizer's words."""
    torch.set_num_threads(1)
    tokenizer = Tokenizer.train(CODE * 5, 300)
    tokenizer.save(tmp_path / "tokenizer")
    model = Phi(
        PhiConfig(
            vocab_size=320,
            hidden_size=32,
            num_hidden_layers=2,
            num_attention_heads=4,
            intermediate_size=64,
            max_position_embeddings=64,
        )
    ).eval()
    generator = torch.Generator().manual_seed(0)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.copy_(torch.randn(parameter.shape, generator=generator) * 0.3)
        model.lm_head.bias[tokenizer.vocab_size :] = -100.0
    folder = tmp_path / "step-000007"
    model.save_pretrained(folder)
    (folder / "manifest.json").write_text(json.dumps({"step": 7, "recipe": "marigold", "files": {"secret": 1}}))
    return model, tokenizer, folder


def test_transformers_gives_our_logits_and_our_text(trained: tuple[Phi, Tokenizer, Path], tmp_path: Path) -> None:
    model, tokenizer, folder = trained
    out = tmp_path / "exported"
    export_huggingface(folder, tmp_path / "tokenizer", out)
    theirs = transformers.AutoModelForCausalLM.from_pretrained(out)
    words = transformers.AutoTokenizer.from_pretrained(out)
    assert type(theirs).__name__ == "PhiForCausalLM"
    for text in ["def add(a, b):", "for i in range(12345):\n    print(i )", "x = 'naïve ☃'\n\n\tpass"]:
        ids = tokenizer.encode(text)
        assert words(text)["input_ids"] == ids
        assert words.decode(ids) == text
        tensor = torch.tensor([ids])
        with torch.no_grad():
            torch.testing.assert_close(theirs(tensor).logits, model(tensor), atol=1e-5, rtol=0)
    prompts = ["def add(a, b):", "for i in range(10):\n"]
    ours = generate(model, [tokenizer.encode(p) for p in prompts], 20, stop_ids={tokenizer.eot})
    batch = words(prompts, return_tensors="pt", padding=True)
    generated = theirs.generate(**batch, max_new_tokens=20)[:, batch["input_ids"].shape[1] :]
    assert [words.decode(row, skip_special_tokens=True) for row in generated] == [
        tokenizer.decode(row or []) for row in ours
    ]


def test_card_tells_the_lineage(trained: tuple[Phi, Tokenizer, Path], tmp_path: Path) -> None:
    export_huggingface(trained[2], tmp_path / "tokenizer", tmp_path / "out", dtype="bfloat16")
    card = (tmp_path / "out" / "README.md").read_text()
    assert "marigold" in card
    assert "secret" not in card
    assert json.loads((tmp_path / "out" / "config.json").read_text())["eos_token_id"] == trained[1].eot
    assert Phi.from_pretrained(tmp_path / "out").config == trained[0].config


def test_an_export_can_be_exported_again(trained: tuple[Phi, Tokenizer, Path], tmp_path: Path) -> None:
    export_huggingface(trained[2], tmp_path / "tokenizer", tmp_path / "a")
    export_huggingface(tmp_path / "a", tmp_path / "a", tmp_path / "b")
    for name in ("model.safetensors", "config.json", "tokenizer.json"):
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()


def test_mistakes_are_named(trained: tuple[Phi, Tokenizer, Path], tmp_path: Path) -> None:
    folder, tokenizer = trained[2], tmp_path / "tokenizer"
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine.txt").write_text("mine")
    with pytest.raises(UserError, match="empty"):
        export_huggingface(folder, tokenizer, tmp_path / "full")
    with pytest.raises(UserError, match="dtype"):
        export_huggingface(folder, tokenizer, tmp_path / "x", dtype="int3")
    with pytest.raises(UserError):
        export_huggingface(folder, tmp_path / "nowhere", tmp_path / "x")
    Tokenizer.train([f"{a}{b} {b}{a}" for a in "abcdefghij" for b in "klmnopqrst"] * 3, 420).save(tmp_path / "big")
    with pytest.raises(UserError, match="words"):
        export_huggingface(folder, tmp_path / "big", tmp_path / "x")
    assert not (tmp_path / "x").exists()
