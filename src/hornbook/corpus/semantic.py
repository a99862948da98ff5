"""Semantic deduplication: out goes a text that says the same as another one in other words, by its embedding.

MinHash finds texts that share their words; a rewritten page shares few. Here each text's embedding is compared with
those of all kept texts before it, in the order of (source, path, row), or of ids for exercises, by cosine. A pair that
reaches the threshold is looked at once more: the shorter text must be half as long as the longer one at least (only the
beginning of a text is embedded); hashed features are compared anew over the whole texts, every word counted, since a
short embedding of texts unlike those it was fitted on says little; and code whose functions differ is kept whatever
embeddings say (the rule of `deduplicate`). The kept twin and the cosine are written down. No threshold is right for all
embeddings: read the pairs first.

All pairs are compared, in blocks, which is exact and takes texts^2 x dimensions multiplications: a second for 30,000
texts of 64 dimensions on one core, twenty minutes for a million. Texts and embeddings are held in memory. SemDeDup
(Abbas et al. 2023, arXiv 2303.09540) clusters them first to compare fewer, and misses pairs across clusters.
"""

from collections.abc import Callable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]

from hornbook.corpus.chosen import chosen_rows, input_table, write_selection
from hornbook.corpus.deduplicate import ATTRIBUTES_SCHEMA
from hornbook.corpus.quality.features import TextFeatures, crew, text_features
from hornbook.corpus.quality.hashing import Embedding, Floats
from hornbook.corpus.quality.settings import SemanticSettings
from hornbook.corpus.view import View
from hornbook.engine.workers import map_chunks
from hornbook.records import Counts, Progress, UserError, row_hash, write_table
from hornbook.similarity.logic import same_logic

SAMPLE = 2000  # texts that hashed features are fitted on, drawn evenly from the order
BATCH = 256  # texts that a worker embeds at a time
BLOCK = 512  # texts that are compared with all kept ones before them at a time
LENGTHS = 0.5  # of the longer text, that the shorter one must have
TRIED = 8  # kept texts that a text is looked at beside, the most similar first
DECIMALS = 6  # of a cosine: what is beyond depends on the order of sums

Place = tuple[Any, ...]
Same = Callable[[int, int], bool]


def semantic(settings: SemanticSettings, inputs: Mapping[str, Path], out: Path, progress: Progress) -> Counts:
    """Stage: find semantic duplicates among the documents or exercises that `corpus.view` shows.

    Writes attributes.parquet {id, duplicate_of, kind "semantic" or "", similarity (cosine), cluster} and
    selection.parquet for every text judged, in the order compared. `details` counts the texts that resembled one and
    were kept, by a second look.
    """
    view = View.of(inputs)
    places = sorted(_places(inputs))  # (place, id, number in stored order)
    if not places:
        raise UserError("semantic: no document is left; look at what the steps before dropped")
    ids, order = [id_ for _, id_, _ in places], [number for _, _, number in places]
    progress.start("embedding", len(places), "texts")
    features = text_features(settings)
    vectors = _embed(features, settings, view, len(places), progress)[order]
    texts = pa.chunked_array([[text for _, text in view.texts()]], pa.large_string()).combine_chunks()

    def same(row: int, of: int) -> bool:
        left, right = texts[order[row]].as_py(), texts[order[of]].as_py()
        if min(len(left), len(right)) < LENGTHS * max(len(left), len(right)):
            return False
        if isinstance(features, Embedding) and features.cosine(left, right) < settings.similarity:
            return False
        return same_logic(left, right)

    progress.start("comparing", len(ids), "texts")
    twins, apart = _twins(vectors, settings.similarity, same, progress)
    rows = []
    for row, id_ in enumerate(ids):
        of, similarity = twins.get(row, (row, 0.0))
        kind, twin = ("semantic", ids[of]) if row in twins else ("", "")
        rows.append({"id": id_, "duplicate_of": twin, "kind": kind, "similarity": similarity, "cluster": twin or id_})
    write_table(rows, out / "attributes.parquet", ATTRIBUTES_SCHEMA)
    write_selection(ids, {ids[row]: "semantic duplicate" for row in twins}, out)
    counts = Counts(rows_in=len(ids), kept=len(ids) - len(twins), details={"resembled one and kept": apart})
    counts.drop("semantic duplicate", len(twins))
    counts.row_hash = row_hash(rows)
    return counts


def _places(inputs: Mapping[str, Path]) -> Iterator[tuple[Place, str, int]]:
    """(place, id, number in stored order) of every text judged; an exercise's place is its id."""
    _, exercises = input_table(inputs)
    columns = [] if exercises else ["source", "path", "row"]
    for number, row in enumerate(chosen_rows(inputs, columns)):
        yield tuple(row[name] for name in columns), row["id"], number


def _embed(features: TextFeatures, settings: SemanticSettings, view: View, number: int, progress: Progress) -> Floats:
    """Embeddings of unit length in stored order, (texts, dimensions); zeros for a text without features."""
    if isinstance(features, Embedding):  # the others have learned what they know
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


def _twins(
    vectors: Floats, threshold: float, same: Same, progress: Progress
) -> tuple[dict[int, tuple[int, float]], int]:
    """(row -> (the kept earlier row that it is a duplicate of, cosine)), and how many rows `same` let stay.

    A row is looked at beside the `TRIED` most similar kept ones that reach the threshold.
    """
    kept, number = np.empty(len(vectors), np.int64), 0
    twins: dict[int, tuple[int, float]] = {}
    apart = 0
    for begin in range(0, len(vectors), BLOCK):
        block = vectors[begin : begin + BLOCK]
        with threadpool_limits(1):  # sums in another order would give other last digits
            before, within = (_cosines(block, vectors[kept[:number]]), _cosines(block, block))
        old = number
        for place in range(len(block)):
            row = begin + place
            own = kept[old:number]  # kept rows of this block
            cosines = np.concatenate([before[place], within[place, own - begin]])
            near = np.flatnonzero(cosines >= threshold)
            best = near[np.argsort(-cosines[near], kind="stable")][:TRIED]
            of = next((int(kept[i]) for i in best if same(row, int(kept[i]))), None)
            if of is None:
                apart += len(best) > 0
                kept[number], number = row, number + 1
            else:
                twins[row] = (of, float(cosines[np.flatnonzero(kept[:number] == of)[0]]))
        progress.advance(len(block))
    return twins, apart


def _cosines(left: Floats, right: Floats) -> Floats:
    return np.asarray(np.minimum(np.round(left @ right.T, DECIMALS), 1.0), np.float32)
