"""A keyed permutation of 0..n-1 that can be asked at any place, without storing or shuffling anything.

A balanced Feistel network permutes 0..4^k - 1 (the smallest power of four that holds n): each round adds a
hash of one half to the other, which is undone by running it backwards, so it is a bijection whatever the
hash. Where the result falls outside of 0..n-1 the network is applied again until it falls inside ("cycle
walking", Black and Rogaway, "Ciphers with Arbitrary Finite Domains", 2002); fewer than four applications on
average. Levanter orders its data so. It shuffles, it does not protect: 64-bit mixing, no cryptography.
"""

import hashlib

import numpy as np
import numpy.typing as npt

ROUNDS = 6  # four make a Feistel network pseudo-random (Luby and Rackoff); two more, since halves are tiny


def round_keys(*key: object) -> npt.NDArray[np.uint64]:
    """Keys [ROUNDS] from anything that has a stable `repr` (strings, integers)."""
    digest = hashlib.blake2b(repr(key).encode(), digest_size=8 * ROUNDS).digest()
    return np.frombuffer(digest, dtype="<u8").astype(np.uint64)


def permute(index: npt.NDArray[np.int64], size: int, keys: npt.NDArray[np.uint64]) -> npt.NDArray[np.int64]:
    """Where each of `index` [any] in 0..size-1 goes under the permutation named by `keys`."""
    assert size >= 1
    half = max(1, ((size - 1).bit_length() + 1) // 2)
    value = np.asarray(index, dtype=np.uint64)
    assert value.size == 0 or int(value.max()) < size, "index outside of the permutation"
    value = _network(value, np.uint64(half), keys)
    outside = np.flatnonzero(value >= size)
    while outside.size:
        value[outside] = _network(value[outside], np.uint64(half), keys)
        outside = outside[value[outside] >= size]
    return value.astype(np.int64)


def _network(value: npt.NDArray[np.uint64], half: np.uint64, keys: npt.NDArray[np.uint64]) -> npt.NDArray[np.uint64]:
    mask = np.uint64((1 << int(half)) - 1)
    left, right = value >> half, value & mask
    for key in keys:
        left, right = right, left ^ (_mix(right ^ key) & mask)
    return (left << half) | right


def _mix(x: npt.NDArray[np.uint64]) -> npt.NDArray[np.uint64]:
    """The finaliser of SplitMix64 (Steele et al., 2014); wraps modulo 2^64 as it should."""
    x = (x ^ (x >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    x = (x ^ (x >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return x ^ (x >> np.uint64(31))
