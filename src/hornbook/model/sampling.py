"""Choosing the next token: greedy, or seeded sampling that does not depend on the rest of the batch.

A row's randomness is a pure function of (seed, prompt, step): a counter-based generator (SplitMix64 of Steele, Lea
and Flood, OOPSLA 2014) instead of a shared stream. Which rows share a batch, and in which order rows finish,
therefore cannot change a sample. Sampling inverts the cumulative distribution, words in the order of their ids,
with that one uniform number.

Logits carry rounding, which does depend on the batch: a product of another shape adds in another order. Where two
words are so close that rounding could decide, `choose` says that it is not sure, and the caller asks again with
exact logits (hornbook.model.exact).
"""

import hashlib
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

Keys = npt.NDArray[np.uint64]  # one 64-bit key for each row
Uniforms = npt.NDArray[np.float64]  # one number in [0, 1) for each row

_FIRST_LOOK = 128  # words sorted before resorting to the whole vocabulary: nearly always enough for top_p


def _splitmix64(x: Keys) -> Keys:
    x = x + np.uint64(0x9E3779B97F4A7C15)
    x = (x ^ (x >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    x = (x ^ (x >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return x ^ (x >> np.uint64(31))


def row_keys(seeds: Sequence[int], prompts: Sequence[Sequence[int]]) -> Keys:
    """One 64-bit key for each row, of its seed and its prompt's token ids.

    The prompt enters, so that two prompts with the same seed do not draw the same numbers.
    """
    digests = [hashlib.blake2b(np.array(ids, dtype="<u4").tobytes(), digest_size=8).digest() for ids in prompts]
    prompts_B = np.array([int.from_bytes(digest, "little") for digest in digests], dtype=np.uint64)
    seeds_B = np.array([seed & 0xFFFFFFFFFFFFFFFF for seed in seeds], dtype=np.uint64)
    return _splitmix64(_splitmix64(seeds_B) ^ prompts_B)


def uniforms(keys: Keys, steps: Sequence[int]) -> Uniforms:
    """One number in [0, 1) for each key and the number of its step."""
    bits = _splitmix64(keys ^ _splitmix64(np.array(steps, dtype=np.uint64)))
    return (bits >> np.uint64(11)).astype(np.float64) * 2.0**-53


def choose(
    logits_BV: Tensor,
    uniform_B: Uniforms,
    temperature: float = 0.0,
    top_p: float = 1.0,
    top_k: int = 0,
    noise: float = 0.0,
) -> tuple[Tensor, Tensor]:
    """The next token of each row, int64 (B,), and whether it is sure, bool (B,).

    temperature 0 takes the likeliest word; otherwise a sample from softmax(logits / temperature), cut to the `top_k`
    likeliest words (0: all), then to the smallest set of likeliest words whose share of what is left reaches
    `top_p` (nucleus sampling, arXiv 1904.09751).

    noise: the largest error of a logit, relative to the row's largest absolute logit. A token is sure when no error
    within it could change the choice.
    """
    if noise:
        error_B = noise * logits_BV.abs().amax(-1)
    else:
        error_B = logits_BV.new_zeros(len(logits_BV))
    if temperature == 0:
        best_B, token_B = logits_BV.max(-1)
        rivals_B = (logits_BV >= (best_B - 2 * error_B)[:, None]).sum(-1)
        return token_B, rivals_B <= 1
    error_B = error_B / temperature
    scaled_BV = logits_BV / temperature
    sure_B = torch.ones_like(error_B, dtype=torch.bool)
    if top_p < 1 or 0 < top_k < scaled_BV.shape[1]:
        floor_B, kept_B, sure_B = _border(scaled_BV, top_p, top_k, error_B)
        sure_B = sure_B & ((scaled_BV >= (floor_B - 2 * error_B)[:, None]).sum(-1) <= kept_B)
        scaled_BV = scaled_BV.masked_fill(scaled_BV < floor_B[:, None], float("-inf"))
    cumulative_BV = torch.softmax(scaled_BV, -1).cumsum(-1, dtype=torch.float64)
    cumulative_BV = cumulative_BV / cumulative_BV[:, -1:]
    target_B1 = torch.from_numpy(uniform_B).to(cumulative_BV)[:, None]
    index_B1 = torch.searchsorted(cumulative_BV, target_B1, right=True).clamp_max(scaled_BV.shape[1] - 1)
    below_B1 = torch.where(index_B1 > 0, cumulative_BV.gather(1, (index_B1 - 1).clamp_min(0)), 0.0)
    for border_B1 in (below_B1, cumulative_BV.gather(1, index_B1)):
        sure_B = sure_B & ((border_B1 - target_B1).abs()[:, 0] >= _shift(border_B1[:, 0], error_B))
    return index_B1[:, 0], sure_B


def _shift(cumulative_B: Tensor, error_B: Tensor) -> Tensor:
    """How far an error of the scaled logits can move a cumulative probability c: 2 x error x c(1-c), first order."""
    return 2 * error_B * cumulative_B * (1 - cumulative_B)


def _border(scaled_BV: Tensor, top_p: float, top_k: int, error_B: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """The least logit that is kept, how many words are kept, and whether their number is sure."""
    words = scaled_BV.shape[1]
    limit = min(top_k, words) if top_k else words
    count = min(limit, _FIRST_LOOK)
    best_BK = scaled_BV.topk(count, sorted=True).values
    total_B1 = (scaled_BV if limit == words else scaled_BV.topk(limit).values).logsumexp(-1, keepdim=True)
    reached_BK = (best_BK - total_B1).exp().cumsum(-1)
    if top_p < 1 and count < limit and bool((reached_BK[:, -1] < top_p).any()):
        best_BK = scaled_BV.topk(limit, sorted=True).values
        reached_BK = (best_BK - total_B1).exp().cumsum(-1)
    if top_p >= 1:
        last = torch.full_like(error_B, limit - 1, dtype=torch.int64)
        return scaled_BV.topk(limit, sorted=True).values[:, -1], last + 1, torch.ones_like(error_B, dtype=torch.bool)
    last_B = (reached_BK < top_p).sum(-1).clamp_max(best_BK.shape[1] - 1)
    doubt_BK = (reached_BK - top_p).abs() < _shift(reached_BK, error_B[:, None])
    return best_BK.gather(1, last_B[:, None])[:, 0], last_B + 1, ~doubt_BK.any(-1)
