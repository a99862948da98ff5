"""MinHash: a text as 128 numbers, of which two texts share about as many as their Jaccard similarity says.

Number k is the least value of (a_k h + b_k) mod 2**32 over the hashes h of the text's shingles. Cut into bands of
some numbers each (locality-sensitive hashing), texts that agree in a whole band are candidates. The width of a band is
the largest whose chance of missing a pair at the threshold stays under one in a thousand, so recall is that of brute
force for practical purposes.

Of a text is kept what finding and sifting candidates takes, 230 bytes at the threshold 0.8: 32 bits of each band, and
8 bits of each number. Both are generous: different bands that look alike, and numbers that do (one in 256), make a
candidate more, never one less, and what is a candidate is compared exactly.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from hornbook.engine.tables import Signatures
from hornbook.similarity.ngrams import avalanche
from hornbook.similarity.shingles import parts, shingled

HASHES = 128
MISS = 1e-3  # chance that banding misses a pair exactly at the threshold
_NO_SHINGLE = np.uint32(0xFFFFFFFF)  # every number of a text without tokens
_GOLDEN = np.uint64(0x9E3779B97F4A7C15)
_CONSTANTS = avalanche(np.arange(1, 2 * HASHES + 1, dtype=np.uint64) * _GOLDEN).astype(np.uint32)
_FACTORS = _CONSTANTS[:HASHES] | np.uint32(1)  # odd ones: no two hashes become one
_ADDENDS = _CONSTANTS[HASHES:]


@dataclass(frozen=True, slots=True)
class Sketches:
    """What is kept of texts, a row each."""

    bands: npt.NDArray[np.uint32]  # (texts, bands)
    numbers: npt.NDArray[np.uint8]  # (texts, HASHES)
    filled: npt.NDArray[np.bool_]  # (texts,): whether it has any token

    def take(self, order: npt.NDArray[np.int64]) -> "Sketches":
        """The same in another order; itself if it is no other."""
        if np.array_equal(order, np.arange(len(self.filled))):
            return self
        return Sketches(self.bands[order], self.numbers[order], self.filled[order])


def bands_for(threshold: float, hashes: int = HASHES) -> int:
    """The number of bands: widest bands with (1 - threshold**width)**bands <= MISS; at worst width 1."""
    for width in range(hashes, 0, -1):
        bands = hashes // width
        if (1 - threshold**width) ** bands <= MISS:
            return bands
    return hashes


def sign(texts: Sequence[str]) -> Signatures:
    """The numbers of texts, shape (texts, HASHES). A text's depend on nothing but the text."""
    signatures = np.full((len(texts), HASHES), _NO_SHINGLE, dtype=np.uint32)
    row = 0
    for part in parts(texts):
        hashes, counts = shingled(part)
        filled = np.flatnonzero(counts)
        if filled.size:
            values = (hashes >> np.uint64(32)).astype(np.uint32)
            begin = (np.cumsum(counts) - counts)[filled]
            least = np.empty((HASHES, filled.size), dtype=np.uint32)
            scrambled = np.empty_like(values)
            for number in range(HASHES):
                np.multiply(values, _FACTORS[number], out=scrambled)
                scrambled += _ADDENDS[number]
                np.minimum.reduceat(scrambled, begin, out=least[number])
            signatures[row + filled] = least.T
        row += len(part)
    return signatures


def sketches(signatures: Iterable[Signatures], texts: int, bands: int) -> Sketches:
    """What is kept of the signatures of so many texts, which come in blocks."""
    made = Sketches(
        np.empty((texts, bands), dtype=np.uint32),
        np.empty((texts, HASHES), dtype=np.uint8),
        np.empty(texts, dtype=np.bool_),
    )
    begin = 0
    for block in signatures:
        end = begin + len(block)
        made.bands[begin:end] = _bands(block, bands)
        made.numbers[begin:end] = block.astype(np.uint8)
        made.filled[begin:end] = np.any(block != _NO_SHINGLE, axis=1)
        begin = end
    assert begin == texts, f"{begin} texts instead of {texts}"
    return made


def _bands(signatures: Signatures, bands: int) -> npt.NDArray[np.uint32]:
    """32 bits of each band; numbers that do not fill a band are left out."""
    width = signatures.shape[1] // bands
    assert width >= 1, f"{signatures.shape[1]} numbers do not make {bands} bands"
    cut = signatures[:, : bands * width].reshape(len(signatures), bands, width)
    keys = np.full(cut.shape[:2], _GOLDEN, dtype=np.uint64)
    for place in range(width):
        keys = avalanche(keys ^ cut[:, :, place])
    return (keys >> np.uint64(32)).astype(np.uint32)
