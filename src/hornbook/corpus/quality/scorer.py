"""A fitted classifier as it is sent to the processes that score: features, model and calibration in one.

Documents are scored in chunks by worker processes, on a cluster by its workers; each gets the scorer once. A score does
not depend on the chunk that its document is in, but for the last digits of sums, which are rounded off.
"""

from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np

from hornbook.corpus.quality.calibrate import Calibration, Scores
from hornbook.corpus.quality.features import TextFeatures, layouts
from hornbook.corpus.quality.hashing import Floats
from hornbook.corpus.quality.learners import expected

DECIMALS = 6


class Chunk(NamedTuple):
    """Some documents: their texts, cut to what is read, and further features of theirs, (documents, any)."""

    texts: list[str]
    more: Floats


@dataclass(frozen=True)
class Scorer:
    """What turns a text into a score."""

    features: TextFeatures
    model: Any
    calibration: Calibration


def score(scorer: Scorer, chunk: Chunk) -> Scores:
    """The chunk's calibrated scores, (documents,): what a worker process runs."""
    votes = expected(scorer.model, together(scorer.features.transform(chunk.texts), chunk))
    return np.round(scorer.calibration(votes), DECIMALS)


def together(embeddings: Floats, chunk: Chunk) -> Floats:
    """All features of a chunk's documents: embedding, layout, and what came along, (documents, all)."""
    return np.hstack([embeddings, layouts(chunk.texts), chunk.more])
