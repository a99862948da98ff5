"""Embeddings by pretrained models: a causal model's mean hidden state, model2vec, sentence-transformers.

A model is named by its folder or its name on the hub, and loaded once in each process that embeds, when it is first
needed: what is sent to worker processes is the name alone.
"""

from collections.abc import Sequence
from functools import cache
from typing import Any

import numpy as np

from hornbook.corpus.quality.hashing import Floats
from hornbook.corpus.quality.settings import EmbedderName
from hornbook.records import UserError


class Embedder:
    """Texts to the vectors of a pretrained model; there is nothing to fit."""

    def __init__(self, kind: EmbedderName, model: str) -> None:
        self.kind = kind
        self.model = model

    def transform(self, texts: Sequence[str]) -> Floats:
        """The embeddings of `texts`, (texts, width). UserError for a model that cannot be had."""
        loaded = _load(self.kind, self.model)
        if self.kind == "causal":
            found = loaded.embed(texts)
            if found is None:
                raise UserError(f"classify: {self.model} shows no hidden states; give a folder or a name on the hub")
            return np.asarray(found, np.float32)
        return np.asarray(loaded.encode(list(texts), show_progress_bar=False), np.float32)


@cache
def _load(kind: EmbedderName, model: str) -> Any:
    if kind == "causal":
        from hornbook.model.resolve import resolve_model

        return resolve_model(model)
    try:
        if kind == "model2vec":
            from model2vec import StaticModel

            load: Any = StaticModel.from_pretrained
        else:
            from sentence_transformers import SentenceTransformer

            load = SentenceTransformer
    except ImportError as error:
        raise UserError(f"classify: features {kind} needs {kind}: pip install 'hornbook[embeddings]'") from error
    try:
        return load(model)
    except Exception as error:  # the hub's, the tokenizer's and the file system's errors are all of another kind
        reason = " ".join(str(error).split())[:200]
        raise UserError(f"classify: the {kind} model '{model}' cannot be loaded ({reason})") from error


def embedder(kind: EmbedderName, model: str) -> Embedder:
    """The embedder of that kind, its model loaded: what is wrong with it is told before anything is embedded."""
    _load(kind, model)
    return Embedder(kind, model)
