"""Exact Jaccard similarity of two sets given as sorted, distinct arrays."""

import numpy as np

from hornbook.similarity.ngrams import Hashes


def jaccard(left: Hashes, right: Hashes) -> float:
    """|left & right| / |left | right|, both sorted and distinct; two empty sets share nothing: 0.0."""
    small, large = (left, right) if len(left) <= len(right) else (right, left)
    if not len(small):
        return 0.0
    places = np.searchsorted(large, small)
    places[places == len(large)] = 0
    shared = int(np.count_nonzero(large[places] == small))
    return shared / (len(left) + len(right) - shared)
