"""A tokenizer of CodeGen's shape: GPT-2's byte-level BPE, and added tokens for runs of spaces and tabs behind it."""

import json
from pathlib import Path

from tokenizers import AddedToken, decoders, pre_tokenizers
from tokenizers import Tokenizer as Backend
from tokenizers.models import BPE
from tokenizers.trainers import BpeTrainer

from hornbook.tokens import END_OF_TEXT

SPACES, TABS = 31, 9  # the longest runs; CodeGen adds 31 .. 2 spaces, then 9 .. 2 tabs
TEXTS = [f"def add_{i}(a, b):\n\tif a > {i}:\n        return a + b\n    return {i * 37} 'it''s'\n" for i in range(60)]


def codegen(vocab_size: int = 400) -> Backend:
    """Train one: `<|endoftext|>` is the last of the BPE's own tokens, as in GPT-2's files."""
    trained = Backend(BPE())
    trained.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    alphabet = pre_tokenizers.ByteLevel.alphabet()
    trained.train_from_iterator(
        TEXTS, BpeTrainer(vocab_size=vocab_size - 1, initial_alphabet=alphabet, show_progress=False)
    )
    model = json.loads(trained.to_str())["model"]
    vocabulary = {**model["vocab"], END_OF_TEXT: len(model["vocab"])}
    backend = Backend(BPE(vocabulary, [tuple(pair) for pair in model["merges"]]))
    backend.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    backend.decoder = decoders.ByteLevel()
    backend.add_special_tokens([AddedToken(END_OF_TEXT, normalized=False)])
    backend.add_tokens([AddedToken(run, normalized=True) for run in runs()])
    return backend


def runs() -> list[str]:
    """The added tokens in order of their ids."""
    return [" " * n for n in range(SPACES, 1, -1)] + ["\t" * n for n in range(TABS, 1, -1)]


def write_pair(backend: Backend, folder: Path) -> None:
    """The older form of the same: vocab.json, merges.txt, added_tokens.json."""
    folder.mkdir(parents=True)
    model = json.loads(backend.to_str())["model"]
    (folder / "vocab.json").write_text(json.dumps(model["vocab"]))
    (folder / "merges.txt").write_text("#version: 0.2\n" + "".join(" ".join(pair) + "\n" for pair in model["merges"]))
    (folder / "added_tokens.json").write_text(json.dumps({run: backend.token_to_id(run) for run in runs()}))
