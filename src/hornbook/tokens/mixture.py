"""The order in which training reads: a pure function of (seed, position).

Position p is the p-th window of the run. It is mapped in two steps, both without state:

1. *Which source*: positions are cut into blocks of `BLOCK`; every block holds the same number of windows of
   each source, apportioned by the weights (largest remainder), in an order of its own (keyed permutation).
   Shares are exact to 1/BLOCK, and over any stretch of blocks there is no drift.
2. *Which window*: the j-th window asked of a source is window `j mod n` of epoch `j div n`, and each epoch
   of each source has a keyed permutation of its n windows. Every window is read once before any is read
   twice, however the mixture is set.

So a loader's whole state is one integer, the windows consumed: nothing to save, nothing to replay, and the
order is the same for any micro-batch, accumulation or number of ranks. Windows of context + 1 tokens lie
at stride `context` in a source's stream (the last token of one is the first of the next, as a target and as
an input); up to `context` tokens at the stream's end are never read.
"""

import numpy as np
import numpy.typing as npt

from hornbook.records import UserError
from hornbook.tokens.packed import PackedTokens
from hornbook.tokens.permutation import permute, round_keys

BLOCK = 1024  # windows


class Mixture:
    """Windows of several packed sources mixed by weight.

    sources: (name, tokens, weight); weights are relative, names are unique and enter the order, the order of
    the list does not. context: tokens per window less one. UserError when a source is too short or a weight
    is too small to get one window in `BLOCK`.
    """

    def __init__(self, sources: list[tuple[str, PackedTokens, float]], context: int, seed: int) -> None:
        if not sources:
            raise UserError("mixture: no sources; name at least one dataset")
        ordered = sorted(sources, key=lambda source: source[0])
        self.names = [name for name, _, _ in ordered]
        if len(set(self.names)) < len(self.names):
            raise UserError(f"mixture: a dataset is named twice in {', '.join(self.names)}")
        self.context = context
        self.seed = seed
        self._packed = [tokens for _, tokens, _ in ordered]
        self._windows = [(tokens.tokens - 1) // context for tokens in self._packed]
        for name, tokens, count in zip(self.names, self._packed, self._windows, strict=True):
            if count < 1:
                raise UserError(
                    f"mixture: dataset '{name}' has {tokens.tokens} tokens, a window needs {context + 1}: "
                    "give it more text or shorten the context"
                )
        self._shares = np.array(apportion([weight for _, _, weight in ordered], BLOCK), dtype=np.int64)
        for name, share in zip(self.names, self._shares, strict=True):
            if share < 1:
                raise UserError(f"mixture: the weight of '{name}' is not above 1/{BLOCK} of the sum: drop it")

    @property
    def vocab_size(self) -> int:
        """The largest vocabulary among the sources: what a model must have rows for."""
        return max(tokens.vocab_size for tokens in self._packed)

    @property
    def bytes_per_token(self) -> list[float]:
        """UTF-8 bytes of text for each token, of each source in `names`: turns nats per token into bits per byte."""
        return [tokens.bytes / tokens.tokens for tokens in self._packed]

    @property
    def description(self) -> dict[str, object]:
        """What decides the order, JSON-able: equal descriptions of equal data read the same windows."""
        sources = zip(self.names, self._windows, self._shares.tolist(), strict=True)
        return {"context": self.context, "seed": self.seed, "sources": [list(source) for source in sources]}

    def windows(self, start: int, count: int) -> npt.NDArray[np.int64]:
        """Token ids [count, context + 1] of positions start .. start + count - 1."""
        source, offset = self._locate(np.arange(start, start + count, dtype=np.int64))
        out = np.empty((count, self.context + 1), dtype=np.int64)
        reach = np.arange(self.context + 1)
        for number, tokens in enumerate(self._packed):
            rows = np.flatnonzero(source == number)
            out[rows] = tokens.take(offset[rows][:, None] + reach)
        return out

    def sources(self, start: int, count: int) -> npt.NDArray[np.int64]:
        """Of positions start .. start + count - 1: the index in `names` of the source each reads, [count]."""
        return self._locate(np.arange(start, start + count, dtype=np.int64))[0]

    def locate(self, position: int) -> tuple[str, int]:
        """Which source a position reads, and at which token of it the window starts."""
        source, offset = self._locate(np.array([position], dtype=np.int64))
        return self.names[int(source[0])], int(offset[0])

    def epochs(self, position: int) -> dict[str, float]:
        """How often each source has been read through once `position` windows are consumed."""
        blocks, rest = divmod(position, BLOCK)
        source, _ = self._locate(np.arange(position - rest, position, dtype=np.int64))
        consumed = blocks * self._shares + np.bincount(source, minlength=len(self.names))
        return {
            name: float(read / windows) for name, read, windows in zip(self.names, consumed, self._windows, strict=True)
        }

    def _locate(self, position: npt.NDArray[np.int64]) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
        """Source number and first token of each position [n]."""
        block, slot = np.divmod(position, BLOCK)
        source, asked = np.empty_like(position), np.empty_like(position)
        for number in np.unique(block):
            here = block == number
            pattern, rank = self._block(int(number))
            source[here] = pattern[slot[here]]
            asked[here] = number * self._shares[source[here]] + rank[slot[here]]
        window = np.empty_like(position)
        for number, count in enumerate(self._windows):
            epoch = asked // count
            for turn in np.unique(epoch[source == number]):
                here = (source == number) & (epoch == turn)
                keys = round_keys("epoch", self.seed, self.names[number], int(turn))
                window[here] = permute(asked[here] % count, count, keys)
        return source, window * self.context

    def _block(self, number: int) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
        """Of each slot [BLOCK]: its source, and how many earlier slots of the block have the same source."""
        shuffled = permute(np.arange(BLOCK), BLOCK, round_keys("block", self.seed, number))
        pattern = np.searchsorted(np.cumsum(self._shares), shuffled, side="right").astype(np.int64)
        rank = np.empty_like(pattern)
        for source, share in enumerate(self._shares):
            rank[pattern == source] = np.arange(share)
        return pattern, rank


def share_of_rank(begin: int, per_step: int, rank: int, world: int) -> tuple[int, int]:
    """(first position, count) of what a rank reads of the step that begins at position `begin`.

    Ranks take consecutive, equal parts; `world` must divide `per_step`.
    """
    assert per_step % world == 0
    count = per_step // world
    return begin + rank * count, count


def apportion(weights: list[float], seats: int) -> list[int]:
    """Share `seats` by weights with the largest-remainder method (Hamilton); ties go to the earlier weight.

    The result sums to `seats` and each share is within one of its exact quota. UserError for a weight that is
    not positive and finite.
    """
    for weight in weights:
        if not (weight > 0 and np.isfinite(weight)):
            raise UserError(f"mixture: weight {weight} must be above 0")
    total = sum(weights)
    quotas = [weight / total * seats for weight in weights]
    shares = [int(quota) for quota in quotas]
    by_remainder = sorted(range(len(weights)), key=lambda i: (shares[i] - quotas[i], i))
    for index in by_remainder[: seats - sum(shares)]:
        shares[index] += 1
    return shares
