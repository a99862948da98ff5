"""Which texts share a band with another one, and with whom: buckets, found by sorting.

A bucket is a band's value that two or more texts have. Pairs are not written down, since a family of a thousand like
texts has half a million in each of its buckets; who goes through the texts in order, and puts into the buckets only
those that it keeps, meets few.
"""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from hornbook.similarity.minhash import Sketches

_HALF = np.uint64(32)
_LOW = np.uint64(0xFFFFFFFF)
Numbers = npt.NDArray[np.int64]


class Candidates(NamedTuple):
    """Texts that are in a bucket, ascending, and their buckets: those of `rows[n]` end before `ends[n]`."""

    rows: Numbers  # (candidates,)
    buckets: Numbers  # (memberships,), each below `number`
    number: int
    ends: Numbers  # (candidates,)
    last: Numbers  # (candidates,): the last row that is in one of this one's buckets


def candidates(sketches: Sketches) -> Candidates:
    """The texts that share a band with another."""
    rows = np.flatnonzero(sketches.filled).astype(np.uint64)
    assert not rows.size or rows[-1] <= _LOW, "more than 2**32 texts"
    found, number = [np.zeros(0, dtype=np.uint64)], 0
    for band in range(sketches.bands.shape[1] if rows.size else 0):
        packed = np.sort(sketches.bands[rows, band].astype(np.uint64) << _HALF | rows)  # by value, then by row
        as_before = np.zeros(len(packed), dtype=bool)
        as_before[1:] = (packed[1:] ^ packed[:-1]) <= _LOW
        inside = as_before.copy()
        inside[:-1] |= as_before[1:]
        buckets = np.cumsum(~as_before[inside]) + (number - 1)
        found.append((packed[inside] & _LOW) << _HALF | buckets.astype(np.uint64))
        number = int(buckets[-1]) + 1 if buckets.size else number
    assert number <= _LOW, "more than 2**32 buckets"
    packed = np.concatenate(found)
    packed.sort()
    members, buckets = (packed >> _HALF).astype(np.int64), (packed & _LOW).astype(np.int64)
    if not members.size:
        return Candidates(members, buckets, 0, members, members)
    last_in = np.zeros(number, dtype=np.int64)
    last_in[buckets] = members  # ascending, so the last stays
    ends = np.append(np.flatnonzero(np.diff(members)) + 1, len(members))
    begin = np.append([0], ends[:-1])
    return Candidates(members[begin], buckets, number, ends, np.maximum.reduceat(last_in[buckets], begin))
