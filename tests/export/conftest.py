"""A trained-looking checkpoint: random weights that are sure of themselves, matrices padded beyond the words."""

import json
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
import torch
from tokenizers import AddedToken, pre_tokenizers
from tokenizers import Tokenizer as Backend
from tokenizers.decoders import ByteLevel
from tokenizers.models import BPE
from tokenizers.trainers import BpeTrainer

from hornbook.model.phi import Phi
from hornbook.model.settings import PhiConfig
from hornbook.tokens.tokenizer import END_OF_TEXT, Tokenizer

sys.path.insert(0, str(Path(__file__).parents[1] / "model"))
from model_peaked import peaked_phi

CODE = ['def add(a, b):\n    """Return a plus b."""\n    return a + b\n', "for i in range(10):\n    print(i)\n"]
CONFIG = PhiConfig(
    vocab_size=320,
    hidden_size=32,
    num_hidden_layers=2,
    num_attention_heads=4,
    intermediate_size=80,
    max_position_embeddings=256,
    rope_theta=5000.0,
)


@dataclass(frozen=True)
class Trained:
    """A model, its tokenizer, the checkpoint's folder and the tokenizer's."""

    phi: Phi
    tokenizer: Tokenizer
    folder: Path
    words: Path


def sure_of_padding(config: PhiConfig, words: int) -> Phi:
    """A peaked phi that would always choose what stands beyond its words, were it offered."""
    model = peaked_phi(config, words)
    with torch.no_grad():
        model.lm_head.bias[words:] = 50.0
    return model


@pytest.fixture
def trained(tmp_path: Path) -> Trained:
    torch.set_num_threads(1)
    tokenizer = Tokenizer.train(CODE * 5, 300)
    tokenizer.save(tmp_path / "tokenizer")
    model = sure_of_padding(CONFIG, tokenizer.vocab_size)
    folder = tmp_path / "step-000007"
    model.save_pretrained(folder)
    (folder / "state.json").write_text(json.dumps({"step": 7, "loss": 2.5, "rng": {"secret": 1}}))
    (folder / "manifest.json").write_text("{}")
    return Trained(model, tokenizer, folder, tmp_path / "tokenizer")


@pytest.fixture
def like_codegen(tmp_path: Path) -> Trained:
    """A model whose tokenizer is GPT-2's kind with runs of spaces and tabs as added words, as CodeGen's is."""
    backend = Backend(BPE())
    backend.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    backend.decoder = ByteLevel()
    alphabet = pre_tokenizers.ByteLevel.alphabet()
    trainer = BpeTrainer(vocab_size=290, initial_alphabet=alphabet, special_tokens=[END_OF_TEXT], show_progress=False)
    backend.train_from_iterator([*CODE, "1234 1234 12 12"] * 5, trainer)
    runs = [" " * n for n in range(31, 1, -1)] + ["\t" * n for n in range(9, 1, -1)]
    backend.add_tokens([AddedToken(run, normalized=True) for run in runs])
    folder = tmp_path / "like-codegen"
    folder.mkdir()
    backend.save(str(folder / "tokenizer.json"))
    tokenizer = Tokenizer.load(folder)
    config = CONFIG.model_copy(update={"vocab_size": 352})
    model = sure_of_padding(config, tokenizer.vocab_size)
    model.save_pretrained(folder)
    return Trained(model, tokenizer, folder, folder)
