"""Choosing the next token: greedy, or seeded sampling that does not depend on the rest of the batch.

A row's randomness is a pure function of (seed, row, step): a counter-based generator (SplitMix64 of Steele, Lea
and Flood, OOPSLA 2014) instead of a shared stream. Which rows share a batch, and in which order rows finish,
therefore cannot change a sample. Sampling inverts the cumulative distribution with that one uniform number.
"""

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

Keys = npt.NDArray[np.uint64]  # one 64-bit key for each row

_FIRST_LOOK = 128  # words sorted before resorting to the whole vocabulary: nearly always enough for top_p


def _splitmix64(x: Keys) -> Keys:
    x = x + np.uint64(0x9E3779B97F4A7C15)
    x = (x ^ (x >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    x = (x ^ (x >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return x ^ (x >> np.uint64(31))


def row_keys(seed: int, rows: list[int]) -> Keys:
    """One 64-bit key for each row number, mixed with `seed`."""
    start = _splitmix64(np.array([seed & 0xFFFFFFFFFFFFFFFF], dtype=np.uint64))
    return _splitmix64(start ^ np.array(rows, dtype=np.uint64))


def uniforms(keys: Keys, step: int) -> npt.NDArray[np.float64]:
    """One number in [0, 1) for each key, for this step."""
    bits = _splitmix64(keys ^ _splitmix64(np.array([step], dtype=np.uint64)))
    return (bits >> np.uint64(11)).astype(np.float64) * 2.0**-53


def choose(logits_BV: Tensor, temperature: float, top_p: float, keys_B: Keys, step: int) -> Tensor:
    """The next token of each row, int64 (B,).

    temperature 0 takes the likeliest word; otherwise a sample from softmax(logits / temperature), cut to the
    smallest set of likeliest words whose probability reaches `top_p` (nucleus sampling, arXiv 1904.09751).
    """
    if temperature == 0:
        return logits_BV.argmax(-1)
    probability_BV = torch.softmax(logits_BV / temperature, -1)
    uniform_B1 = torch.from_numpy(uniforms(keys_B, step)).to(logits_BV)[:, None]
    if top_p >= 1:
        return _invert(probability_BV, uniform_B1)
    count = min(_FIRST_LOOK, logits_BV.shape[1])
    best_BK, words_BK = probability_BV.topk(count, sorted=True)
    if bool((best_BK.sum(-1) < top_p).any()):
        best_BK, words_BK = probability_BV.sort(-1, descending=True)
    before_BK = best_BK.cumsum(-1) - best_BK
    nucleus_BK = best_BK.masked_fill(before_BK >= top_p, 0.0)
    return words_BK.gather(1, _invert(nucleus_BK, uniform_B1)[:, None])[:, 0]


def _invert(weights_BK: Tensor, uniform_B1: Tensor) -> Tensor:
    """The first index whose cumulative weight exceeds uniform x total, int64 (B,)."""
    cumulative_BK = weights_BK.cumsum(-1)
    target_B1 = uniform_B1 * cumulative_BK[:, -1:]
    index_B = torch.searchsorted(cumulative_BK, target_B1, right=True)[:, 0]
    return index_B.clamp_max(weights_BK.shape[1] - 1)
