"""What the quality classifier sees of a document: an embedding of its text, and its layout.

phi-1 fed its random forest the output embedding of a pretrained CodeGen model (section 2.1). An embedding here is one
of four kinds (`EmbeddingSettings.features`): `hashing`, hashed n-grams made dense, which needs no model and is the
default (`hashing.py`); `causal`, the mean of a causal model's last hidden states, as in the paper; `model2vec` and
`sentence-transformers` (`embedders.py`). The figures of the layout (`layout.py`) always stand beside it, and, where
the settings say so, the signals of the syntax tree.
"""

from collections.abc import Sequence
from typing import Any, Protocol

import numpy as np

from hornbook.corpus.quality import layout
from hornbook.corpus.quality.hashing import Embedding, Floats
from hornbook.corpus.quality.settings import EmbeddingSettings


class TextFeatures(Protocol):
    """An embedding. It is sent to worker processes, so what it pickles is small, and a model is loaded on first use."""

    def transform(self, texts: Sequence[str]) -> Floats:
        """The embeddings of any texts, (texts, dimensions)."""


def text_features(settings: EmbeddingSettings) -> TextFeatures:
    """The embedding that the settings name. UserError for a library or a model that is missing."""
    if settings.features == "hashing":
        return Embedding(settings.components, settings.seed)
    from hornbook.corpus.quality.embedders import embedder

    return embedder(settings.features, settings.model)


def crew(settings: EmbeddingSettings) -> dict[str, Any]:
    """How `map_chunks` shares out the work: a large model for each GPU, or for each worker of a cluster; on this
    machine's cores alone it is one for all, since it uses every core by itself."""
    if settings.features in ("hashing", "model2vec"):
        return {}
    from hornbook.engine.choice import on_ray
    from hornbook.engine.workers import gpus

    return {"gpu": True, "processes": None if on_ray() or gpus() else 1}


def layouts(texts: Sequence[str]) -> Floats:
    """The layout figures of `texts`, (texts, len(layout.NAMES))."""
    return np.stack([layout.layout(text) for text in texts])
