"""The classifier on a causal model's hidden states, and embedders that are missing."""

import json
import sys
import types
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from pydantic import ValidationError

from hornbook.corpus.quality.classify import classify
from hornbook.corpus.quality.embedders import _load, embedder
from hornbook.corpus.quality.rate import RATING_SCHEMA
from hornbook.corpus.quality.settings import ClassifySettings
from hornbook.model.phi import Phi
from hornbook.model.settings import PhiConfig
from hornbook.records import Document, Silent, UserError, read_table, write_documents, write_table
from hornbook.tokens import Tokenizer

GOOD, BAD = "def f(a):\n    return a + 1\n", "option = config.get(1)\n"


@pytest.fixture
def rated(tmp_path: Path) -> dict[str, Path]:
    """Sixty documents of two kinds, and their ratings: 4 and 0."""
    folders = {name: tmp_path / name for name in ("documents", "ratings")}
    for folder in folders.values():
        folder.mkdir()
    documents = [Document.make((GOOD, BAD)[i % 2] * (1 + i % 5) + f"# {i}\n", "s", str(i)) for i in range(60)]
    write_documents(documents, folders["documents"] / "documents.parquet")
    rows = [{"id": d.id, "rating": (4, 0)[i % 2], "reason": ""} for i, d in enumerate(documents)]
    write_table(rows, folders["ratings"] / "attributes.parquet", RATING_SCHEMA)
    return folders


def run(settings: ClassifySettings, rated: dict[str, Path], out: Path) -> dict[str, Any]:
    out.mkdir()
    classify(settings, rated, out, Silent()).check()
    scores = {row["id"]: row["score"] for row in read_table(out / "attributes.parquet")}
    kinds = {d["id"]: d["text"].startswith("def") for d in read_table(rated["documents"] / "documents.parquet")}
    assert min(scores[i] for i, good in kinds.items() if good) > max(scores[i] for i, good in kinds.items() if not good)
    return json.loads((out / "classifier.json").read_text())  # type: ignore[no-any-return]


def test_a_causal_models_hidden_states(rated: dict[str, Path], tmp_path: Path) -> None:
    tokenizer = Tokenizer.train([GOOD, BAD] * 3, 300)
    shape = {"hidden_size": 32, "num_hidden_layers": 2, "num_attention_heads": 4, "max_position_embeddings": 48}
    phi = Phi(PhiConfig(vocab_size=tokenizer.vocab_size, intermediate_size=64, **shape))
    phi.init_weights(0)
    folder = tmp_path / "model"
    folder.mkdir()
    phi.save_pretrained(folder, tokenizer.eot)
    tokenizer.save(folder)
    settings = ClassifySettings(features="causal", model=str(folder), trees=20)
    report = run(settings, rated, tmp_path / "scored")
    assert report["features"] == f"causal {folder}"
    assert report["test"]["auc"] == 1
    assert any(name.startswith("causal dimension") for name in report["importances"]["top"])
    assert torch.isfinite(torch.tensor(report["importances"]["causal"]))


@pytest.mark.parametrize("kind", ["model2vec", "sentence-transformers"])
def test_static_embeddings(kind: Any, rated: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The library's part is played: what is called is its own interface (model2vec 0.10, sentence-transformers 6)."""

    class Vectors:
        def __init__(self, name: str) -> None:
            if name == "none":
                raise OSError("no such model")

        @classmethod
        def from_pretrained(cls, name: str) -> "Vectors":
            return cls(name)

        def encode(self, texts: list[str], show_progress_bar: bool) -> Any:
            return np.array([[text.count("return"), text.count("config"), len(text)] for text in texts], np.float64)

    played: dict[str, tuple[str, str]] = {
        "model2vec": ("model2vec", "StaticModel"),
        "sentence-transformers": ("sentence_transformers", "SentenceTransformer"),
    }
    package, name = played[kind]
    monkeypatch.setitem(sys.modules, package, types.SimpleNamespace(**{name: Vectors}))
    _load.cache_clear()
    monkeypatch.setattr("hornbook.corpus.quality.classify.map_chunks", in_process)
    assert run(ClassifySettings(features=kind, model="some", trees=20), rated, tmp_path / "s")["test"]["auc"] == 1
    with pytest.raises(UserError, match="cannot be loaded"):
        embedder(kind, "none")
    _load.cache_clear()


def in_process(function: str, chunks: Any, shared: Any = None, **options: Any) -> Any:
    """Worker processes do not have the played library."""
    from hornbook.engine.workers import map_chunks

    return map_chunks(function, chunks, 1, shared=shared)


def test_missing_libraries_and_models(monkeypatch: pytest.MonkeyPatch) -> None:
    _load.cache_clear()
    for package in ("model2vec", "sentence_transformers"):
        monkeypatch.setitem(sys.modules, package, None)
    for kind in ("model2vec", "sentence-transformers"):
        with pytest.raises(UserError, match="embeddings"):
            embedder(kind, "some")  # type: ignore[arg-type]
    with pytest.raises(UserError, match="MODEL"):
        embedder("causal", "/no/such/folder at all")
    for wrong in ({"features": "causal"}, {"model": "x"}):
        with pytest.raises(ValidationError):
            ClassifySettings(**wrong)  # type: ignore[arg-type]
