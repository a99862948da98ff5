"""Near-duplicates: MinHash proposes, exact Jaccard decides, and every removal names a text that stays.

Texts are taken in the order given. Each is compared with the earlier texts that were kept and share a band with it;
the first whose exact Jaccard similarity reaches the threshold is its twin, and it is removed. It is never compared
with one that was itself removed, so chains of small changes do not eat a family of different texts (transitive closure
does). An estimate from the sketches rules most false candidates out before.
"""

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush

import numpy as np
import pyarrow as pa

from hornbook.engine.tables import Signatures, map_texts
from hornbook.similarity.candidates import Candidates, candidates
from hornbook.similarity.jaccard import jaccard
from hornbook.similarity.minhash import HASHES, Sketches, bands_for, sign, sketches
from hornbook.similarity.ngrams import Hashes
from hornbook.similarity.shingles import shingle_sets

_SIGNING = 1 << 14  # texts signed at a time: bounds their copies in memory
_VERIFYING = 1 << 10  # texts whose shingles are made at a time
_ERRORS = 4.0  # standard errors below the threshold at which an estimate rules a pair out


@dataclass(frozen=True, slots=True)
class Twin:
    """Text `row` resembles the kept text `of` with exact Jaccard `similarity`."""

    row: int
    of: int
    similarity: float


def near_twins(
    texts: Sequence[str],
    threshold: float,
    *,
    same: Callable[[int, int], bool] | None = None,
    advance: Callable[[int], None] | None = None,
) -> list[Twin]:
    """The texts to remove, each with the earlier, kept text that it was verified against, in order.

    `same(row, of)` may veto a pair whose texts are similar enough. `advance(n)` hears of n more texts signed.
    """
    blocks = (pa.chunked_array([texts[n : n + _SIGNING]], pa.large_string()) for n in range(0, len(texts), _SIGNING))
    made = sketch(blocks, len(texts), threshold, advance)
    found = candidates(made)
    return decide([texts[row] for row in found.rows.tolist()], made, found, threshold, same)


def sketch(
    blocks: Iterable[pa.ChunkedArray], texts: int, threshold: float, advance: Callable[[int], None] | None = None
) -> Sketches:
    """The sketches of so many texts, which come in blocks, for a threshold. The engine may spread the work."""

    def signed() -> Iterator[Signatures]:
        for block in blocks:
            yield map_texts(sign, block, HASHES)
            if advance:
                advance(len(block))

    return sketches(signed(), texts, bands_for(threshold))


def decide(
    texts: Sequence[str],
    made: Sketches,
    found: Candidates,
    threshold: float,
    same: Callable[[int, int], bool] | None = None,
) -> list[Twin]:
    """The twins among candidates, whose texts are given in their order, as are rows in the result."""
    assert 0 < threshold <= 1, f"threshold {threshold} is not in (0, 1]"
    least = (threshold - _ERRORS * (threshold * (1 - threshold) / HASHES) ** 0.5) * HASHES
    kept = _Kept(found.number)
    known: dict[int, Hashes] = {}
    waiting: list[tuple[int, int]] = []  # (last row to be compared with it, row) of what is known, a heap
    twins: list[Twin] = []

    def twin(row: int, earlier: Sequence[int]) -> Twin | None:
        agreeing = np.count_nonzero(made.numbers[earlier] == made.numbers[row], axis=1)
        for of in np.asarray(earlier)[agreeing >= least].tolist():
            similarity = jaccard(known[row], known[of])
            if similarity >= threshold and (same is None or same(row, of)):
                return Twin(row, of, similarity)
        return None

    for start in range(0, len(texts), _VERIFYING):
        rows = found.rows[start : start + _VERIFYING].tolist()
        known.update(zip(rows, shingle_sets(texts[start : start + _VERIFYING]), strict=True))
        for place, row in enumerate(rows, start):
            heappush(waiting, (int(found.last[place]), row))
            buckets = found.buckets[found.ends[place - 1] if place else 0 : found.ends[place]].tolist()
            earlier = kept.among(buckets)
            removed = twin(row, earlier) if earlier else None
            if removed:
                twins.append(removed)
                known.pop(row)
            else:
                kept.put(row, buckets)
        while waiting and waiting[0][0] <= rows[-1]:
            known.pop(heappop(waiting)[1], None)
    return twins


class _Kept:
    """The kept rows in each bucket. Most hold one at the most, so the first stands in an array."""

    def __init__(self, buckets: int) -> None:
        self._first = array("q", [-1]) * buckets
        self._more: dict[int, list[int]] = {}

    def put(self, row: int, buckets: list[int]) -> None:
        for bucket in buckets:
            if self._first[bucket] < 0:
                self._first[bucket] = row
            else:
                self._more.setdefault(bucket, []).append(row)

    def among(self, buckets: list[int]) -> list[int]:
        """The rows in any of these buckets, ascending."""
        rows = {self._first[bucket] for bucket in buckets}
        rows.discard(-1)
        for bucket in self._more.keys() & buckets:
            rows.update(self._more[bucket])
        return sorted(rows)
