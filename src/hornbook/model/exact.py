"""The referee of near ties: logits that do not depend on the batch, in fp64 and without a cache.

Rounding depends on a batch's shape, and cached keys carry it along; a word chosen by a margin smaller than that
would change with the batch size, and a greedy completion with it from there on. So where fp32 cannot be sure, the
row is read anew, alone, in fp64, whose own rounding is a billionth of the margin. It costs one reading of the
row so far, and is asked for once in some thousand tokens: what it buys is that "cached", "uncached", "batch of 1"
and "batch of 64" are the same completion and not almost always the same.
"""

from collections.abc import Sequence

import torch
from torch import Tensor

from hornbook.model.phi import Phi

# The bound on the relative error of a fp32 logit that `choose` is given: four times the largest one that was seen
# (docs/model.md, "Exactness").
NOISE = 2.0**-17


class Referee:
    """Reads rows in fp64; weights are cast one matrix at a time, so no second copy of the model is held."""

    def __init__(self, model: Phi, vocab_size: int) -> None:
        self._model = model
        self._words = vocab_size
        self._cos, self._sin = model.cos.double(), model.sin.double()

    def logits(self, ids: Sequence[int]) -> Tensor:
        """Logits (1, vocab_size), fp64, of the token after `ids`."""
        model = self._model
        x_BTC = model.embed_tokens(torch.tensor([list(ids)], device=self._cos.device)).double()
        for block in model.layers:
            x_BTC = block(x_BTC, self._cos, self._sin)
        out: Tensor = model.lm_head(model.final_layernorm(x_BTC[:, -1]))[:, : self._words]
        return out
