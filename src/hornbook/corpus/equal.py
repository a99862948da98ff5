"""Texts that are equal up to what no reader sees (`similarity.normal`), by 128 bits of BLAKE2b each."""

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from hornbook.records import blake2b_128
from hornbook.similarity.normal import normal


def first_equal(texts: Iterable[pa.Array], order: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """For every text the first one equal to it, itself if there is none before; both numbered as `order` takes them.

    `texts` come in blocks, in stored order; `order[n]` is where the n-th to be taken is stored.
    """
    digests = np.empty((len(order), 2), dtype=np.uint64)
    begin = 0
    for block in texts:
        found = b"".join([bytes.fromhex(blake2b_128(normal(text).encode())) for text in block.to_pylist()])
        digests[begin : begin + len(block)] = np.frombuffer(found, dtype=np.uint64).reshape(-1, 2)
        begin += len(block)
    assert begin == len(order), f"{begin} texts, {len(order)} places"
    left, right = digests[order].T
    by_digest = np.lexsort((right, left))  # stable: equal ones stay in the order taken
    as_before = np.zeros(len(order), dtype=bool)
    as_before[1:] = (np.diff(left[by_digest]) == 0) & (np.diff(right[by_digest]) == 0)
    head = np.maximum.accumulate(np.where(as_before, 0, np.arange(len(order))))
    first = np.empty(len(order), dtype=np.int64)
    first[by_digest] = by_digest[head]
    return first
