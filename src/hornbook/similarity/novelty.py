"""Near-duplicates among texts that arrive one after another: is this one new, given those accepted so far?

The rule is that of `twins`: MinHash proposes, exact Jaccard over 5-token shingles decides, each text is compared with
accepted ones only. Here the index grows with them, so that a teacher's answer can be judged when it comes. An accepted
text takes 8 bytes for each of its shingles and 8 for each band.
"""

from collections.abc import Sequence

import numpy as np

from hornbook.similarity.jaccard import jaccard
from hornbook.similarity.minhash import bands_for, sign, sketches
from hornbook.similarity.ngrams import Hashes
from hornbook.similarity.shingles import shingle_sets


class Novelty:
    """The accepted texts, by their number in the order of acceptance."""

    def __init__(self, threshold: float) -> None:
        """`threshold`: the Jaccard similarity from which a text is a near-duplicate."""
        self._threshold = threshold
        self._bands = bands_for(threshold)
        self._index: dict[int, list[int]] = {}
        self._accepted: list[Hashes] = []

    def __len__(self) -> int:
        return len(self._accepted)

    def judge(self, texts: Sequence[str]) -> "list[Candidate]":
        """The texts made ready to be compared, in order."""
        made = sketches([sign(texts)], len(texts), self._bands)
        places = np.arange(self._bands, dtype=np.uint64) << np.uint64(32)
        keys = made.bands.astype(np.uint64) | places
        return [
            Candidate(self, shingles, keys[row].tolist() if made.filled[row] else [])
            for row, shingles in enumerate(shingle_sets(texts))
        ]


class Candidate:
    """A text that may be accepted."""

    def __init__(self, novelty: Novelty, shingles: Hashes, keys: list[int]) -> None:
        self._novelty = novelty
        self._shingles = shingles
        self._keys = keys

    def twin(self) -> int | None:
        """The number of an accepted text that this one nearly repeats, the first one; None for a new text."""
        known = self._novelty
        rivals = {number for key in self._keys for number in known._index.get(key, ())}
        for number in sorted(rivals):
            if jaccard(self._shingles, known._accepted[number]) >= known._threshold:
                return number
        return None

    def accept(self) -> int:
        """Add it to the accepted ones; its number."""
        known = self._novelty
        number = len(known._accepted)
        known._accepted.append(self._shingles)
        for key in self._keys:
            known._index.setdefault(key, []).append(number)
        return number
