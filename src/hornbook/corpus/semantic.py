"""Semantic deduplication: out goes a text that says the same as another one in other words, by its embedding.

MinHash finds texts that share their words; a rewritten page shares few. Here each text's embedding is compared with
those of all kept texts before it, in the order of (source, path, row), or of ids for exercises, by cosine: a text
whose nearest kept one reaches the threshold is its duplicate. Embeddings are judgements, not proofs: code whose
functions differ is kept whatever they say (the rule of `deduplicate`), the kept twin and the similarity are written
down, and no threshold is right for all embeddings: read the pairs first.

All pairs are compared, in blocks, which is exact and takes texts^2 x dimensions multiplications: a second for 30,000
texts of 64 dimensions on one core, twenty minutes for a million. Embeddings of all texts are held in memory. SemDeDup
(Abbas et al. 2023, arXiv 2303.09540) clusters them first to compare fewer, and misses pairs across clusters.
"""

from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np

from hornbook.corpus.chosen import write_selection
from hornbook.corpus.deduplicate import ATTRIBUTES_SCHEMA, SHARED_LOGIC
from hornbook.corpus.quality.features import TextFeatures, crew, text_features
from hornbook.corpus.quality.hashing import Floats
from hornbook.corpus.quality.settings import SemanticSettings
from hornbook.corpus.view import View
from hornbook.engine.workers import map_chunks
from hornbook.records import Counts, Progress, UserError, read_table, row_hash, write_table
from hornbook.similarity.logic import shared_logic

SAMPLE = 2000  # texts that hashed features are fitted on, drawn evenly from the order
BATCH = 256  # texts that a worker embeds at a time
BLOCK = 512  # texts that are compared with all before them at a time

Place = tuple[Any, ...]


def semantic(settings: SemanticSettings, inputs: Mapping[str, Path], out: Path, progress: Progress) -> Counts:
    """Stage: find semantic duplicates among the documents or exercises that `corpus.view` shows.

    Writes attributes.parquet {id, duplicate_of, kind "semantic" or "", similarity (cosine), cluster} and
    selection.parquet for every text judged, in the order compared. `details` counts the pairs that logic kept apart.
    """
    view = View.of(inputs)
    places = sorted(_places(view))  # (place, id, number in stored order)
    if not places:
        raise UserError("semantic: no document is left; look at what the steps before dropped")
    progress.start("embedding", len(places), "texts")
    vectors = _embed(settings, view, len(places), progress)[[number for _, _, number in places]]
    ids = [id_ for _, id_, _ in places]
    progress.start("comparing", len(ids), "texts")
    near = _nearest(vectors, settings.similarity, progress)
    texts = _texts(view, {ids[i] for pair in near for i in pair[:2]})

    twins: dict[int, tuple[int, float]] = {}
    apart = 0
    for row, of, similarity in near:  # in order: what is compared with is decided already
        if row in twins or of in twins:
            continue
        share = shared_logic(texts[ids[row]], texts[ids[of]])
        if share is None or share > SHARED_LOGIC:
            twins[row] = (of, similarity)
        else:
            apart += 1
    rows = []
    for row, id_ in enumerate(ids):
        of, similarity = twins.get(row, (row, 0.0))
        kind, twin = ("semantic", ids[of]) if row in twins else ("", "")
        rows.append({"id": id_, "duplicate_of": twin, "kind": kind, "similarity": similarity, "cluster": twin or id_})
    write_table(rows, out / "attributes.parquet", ATTRIBUTES_SCHEMA)
    write_selection(ids, {ids[row]: "semantic duplicate" for row in twins}, out)
    counts = Counts(rows_in=len(ids), kept=len(ids) - len(twins), details={"look-alikes kept": apart})
    counts.drop("semantic duplicate", len(twins))
    counts.row_hash = row_hash(sorted(rows, key=lambda row: str(row["id"])))
    return counts


def _places(view: View) -> Iterator[tuple[Place, str, int]]:
    """(place, id, number in stored order) of every text judged; an exercise's place is its id."""
    file, columns = ("exercises", ["id"]) if view.is_exercises else ("documents", ["source", "path", "row"])
    kept = view.kept()
    rows = read_table(view.root / f"{file}.parquet", list(dict.fromkeys(["id", *columns])))
    judged = (row for row in rows if kept is None or row["id"] in kept)
    for number, row in enumerate(judged):
        yield tuple(row[name] for name in columns), row["id"], number


def _embed(settings: SemanticSettings, view: View, number: int, progress: Progress) -> Floats:
    """Embeddings of unit length in stored order, (texts, dimensions); zeros for a text without features."""
    features = text_features(settings)
    every = max(1, number // SAMPLE)
    features.fit([text[: settings.characters] for _, text in islice(view.texts(), 0, None, every)])

    def chunks() -> Iterator[list[str]]:
        texts = view.texts()
        while batch := [text[: settings.characters] for _, text in islice(texts, BATCH)]:
            yield batch

    found = []
    for vectors in map_chunks(f"{__name__}:embed", chunks(), shared=features, **crew(settings)):
        found.append(vectors)
        progress.advance(len(vectors))
    whole = np.concatenate(found)
    return np.asarray(whole / np.maximum(np.linalg.norm(whole, axis=1, keepdims=True), 1e-12), np.float32)


def embed(features: TextFeatures, texts: list[str]) -> Floats:
    """What a worker process runs: embeddings of some texts, (texts, dimensions)."""
    return features.transform(texts)


def _nearest(vectors: Floats, threshold: float, progress: Progress) -> list[tuple[int, int, float]]:
    """(row, an earlier row, cosine) for every pair that reaches the threshold; of a row, the most similar first."""
    found: list[tuple[int, int, float]] = []
    for begin in range(0, len(vectors), BLOCK):
        block = vectors[begin : begin + BLOCK]
        cosines = block @ vectors[: begin + len(block)].T
        rows, columns = np.nonzero(cosines >= threshold)
        earlier = columns < rows + begin
        pairs = [
            (begin + int(row), int(column), float(cosines[row, column]))
            for row, column in zip(rows[earlier], columns[earlier], strict=True)
        ]
        found += sorted(pairs, key=lambda pair: (pair[0], -pair[2], pair[1]))
        progress.advance(len(block))
    return found


def _texts(view: View, ids: set[str]) -> dict[str, str]:
    return {id_: text for id_, text in view.texts() if id_ in ids}
