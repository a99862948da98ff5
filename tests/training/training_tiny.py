"""A model and data small enough to train in a second; run as a script, it trains until it is killed."""

import hashlib
import json
import sys
from pathlib import Path

import numpy as np
import torch

from hornbook.model.settings import PhiConfig
from hornbook.tokens import Mixture, PackedTokens
from hornbook.training import TrainSettings
from hornbook.training.loop import Trainer

CONFIG = PhiConfig(
    vocab_size=97,
    hidden_size=32,
    num_hidden_layers=2,
    num_attention_heads=2,
    intermediate_size=64,
    max_position_embeddings=32,
    resid_pdrop=0.1,
)
SETTINGS = TrainSettings(
    context=32,
    micro_batch=4,
    batch_tokens=256,
    precision="fp32",
    compile=False,
    learning_rate=8e-3,
    muon_learning_rate=2.5e-2,
    weight_decay=0.1,
    schedule="linear",
    warmup=0.02,
    checkpoint_every=7,
    eval_every=10,
)


def data(folder: Path, seed: int = 0, tokens: int = 4000) -> PackedTokens:
    """A stream with something to learn: each token is mostly the one before plus one."""
    if (folder / "pack.json").exists():
        return PackedTokens.open(folder)
    folder.mkdir(parents=True, exist_ok=True)
    rng = np.random.default_rng(seed)
    ids = (np.arange(tokens) + np.cumsum(rng.random(tokens) < 0.1) * 5) % CONFIG.vocab_size
    ids.astype("<u2").tofile(folder / "tokens.bin")
    described = {"dtype": "uint16", "tokens": tokens, "bytes": tokens, "documents": 1, "eot": 0}
    (folder / "pack.json").write_text(json.dumps({**described, "vocab_size": CONFIG.vocab_size}))
    return PackedTokens.open(folder)


def mixture(folder: Path) -> Mixture:
    """Two sources, 1 : 2."""
    sources = [("a", data(folder / "a", 0), 1.0), ("b", data(folder / "b", 1, 2000), 2.0)]
    return Mixture(sources, SETTINGS.context, seed=0)


def digest(path: Path) -> str:
    """Of a file's bytes."""
    return hashlib.blake2b(path.read_bytes()).hexdigest()


if __name__ == "__main__":
    torch.set_num_threads(1)
    work = Path(sys.argv[1])
    held = mixture(work / "held").windows(0, 6)
    (work / "out").mkdir(parents=True, exist_ok=True)
    Trainer(CONFIG, SETTINGS).run(mixture(work / "data"), int(sys.argv[2]), work / "out", seed=1, validation=held)
