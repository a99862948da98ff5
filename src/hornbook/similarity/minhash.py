"""Near-duplicates by MinHash and locality-sensitive hashing, every pair verified by exact Jaccard.

Signatures and bands only propose pairs. The width of a band is the largest whose chance of missing a pair at
the threshold stays under one in a thousand, so recall is that of brute force for practical purposes, and a
pair counts only when its exact Jaccard similarity reaches the threshold. Texts are taken in the order given:
a text is a twin of the first *kept* text that it resembles, never of one that was itself removed, so chains
of small changes do not eat a family of different texts (transitive closure does).
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from hornbook.engine.tables import Signatures, minhash_signatures, rows_sharing_a_band
from hornbook.similarity.jaccard import jaccard
from hornbook.similarity.ngrams import Hashes
from hornbook.similarity.shingles import SHINGLE, SPACED, shingles

HASHES = 128
MISS = 1e-3  # chance that banding misses a pair exactly at the threshold
_SIGNING = 2048  # texts signed at a time: bounds the spaced copies in memory
_ERRORS = 4.0  # standard errors below the threshold at which an estimate rules a pair out


@dataclass(frozen=True, slots=True)
class Twin:
    """Text `row` resembles the kept text `of` with exact Jaccard `similarity`."""

    row: int
    of: int
    similarity: float


def bands_for(threshold: float, hashes: int = HASHES) -> int:
    """The number of bands: widest bands with (1 - threshold**width)**bands <= MISS; at worst width 1."""
    for width in range(hashes, 0, -1):
        bands = hashes // width
        if (1 - threshold**width) ** bands <= MISS:
            return bands
    return hashes


def near_twins(
    texts: Sequence[str],
    threshold: float,
    *,
    same: Callable[[int, int], bool] | None = None,
    advance: Callable[[int], None] | None = None,
) -> list[Twin]:
    """The texts to remove, each with the earlier, kept text that it was verified against, in order.

    `texts` may be any sequence of strings (it is read by number, twice for most). `same(row, of)` may veto a
    pair whose texts are similar enough. `advance(n)` hears of n more texts signed.
    """
    assert 0 < threshold <= 1, f"threshold {threshold} is not in (0, 1]"
    signatures = _sign(texts, advance)
    earlier: dict[int, list[npt.NDArray[np.int64]]] = defaultdict(list)
    for group in rows_sharing_a_band(signatures, bands_for(threshold)):
        for place in range(1, len(group)):
            earlier[int(group[place])].append(group[:place])
    slack = _ERRORS * (threshold * (1 - threshold) / HASHES) ** 0.5
    known: dict[int, Hashes] = {}
    kept = np.ones(len(texts), dtype=bool)
    twins: list[Twin] = []

    def shingles_of(row: int) -> Hashes:
        if row not in known:
            known[row] = shingles(texts[row], SHINGLE)
        return known[row]

    for row in sorted(earlier):
        candidates = np.unique(np.concatenate(earlier.pop(row)))
        candidates = candidates[kept[candidates]]
        estimates = np.mean(signatures[candidates] == signatures[row], axis=1)
        for of in candidates[estimates >= threshold - slack].tolist():
            similarity = jaccard(shingles_of(row), shingles_of(of))
            if similarity >= threshold and (same is None or same(row, of)):
                twins.append(Twin(row, of, similarity))
                kept[row] = False
                known.pop(row)
                break
    return twins


def _sign(texts: Sequence[str], advance: Callable[[int], None] | None) -> Signatures:
    parts = [np.zeros((0, HASHES), dtype=np.uint32)]
    for start in range(0, len(texts), _SIGNING):
        some = list(texts[start : start + _SIGNING])
        parts.append(minhash_signatures(some, hashes=HASHES, shingle=SHINGLE, replace=SPACED))
        if advance:
            advance(len(some))
    return np.concatenate(parts)
