"""A text as the mean of a causal model's last hidden states: what phi-1's quality classifier was fed (section 2.1).

The paper says no more than "output embedding"; the mean over a text's tokens is the common reading. A text longer than
the context is read in pieces of the context, each from its own beginning. Rows are sorted by length and padded on the
right: with a causal model what stands after a token cannot change it.
"""

from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

BATCH_TOKENS = 8192

Hidden = Callable[[Tensor], Tensor]
Embeddings = npt.NDArray[np.float32]


@torch.inference_mode()
def mean_hidden(rows: Sequence[Sequence[int]], hidden: Hidden, context: int | None, device: torch.device) -> Embeddings:
    """The mean of `hidden` over each row's tokens, (rows, width), float32; zeros for a row without tokens.

    hidden: ids_BT, int64 on `device`, to its last hidden states, (B, T, C).
    """
    longest = context or max(map(len, rows), default=1)
    pieces = [
        (owner, row[begin : begin + longest])
        for owner, row in enumerate(rows)
        for begin in range(0, max(len(row), 1), longest)
    ]
    pieces.sort(key=lambda piece: -len(piece[1]))
    sums_NC: Tensor | None = None
    while pieces:
        width = max(len(pieces[0][1]), 1)
        size = max(1, BATCH_TOKENS // width)
        batch, pieces = pieces[:size], pieces[size:]
        ids_BT = torch.tensor([[*ids, *[0] * (width - len(ids))] for _, ids in batch], device=device)
        lengths_B = torch.tensor([len(ids) for _, ids in batch], device=device)
        real_BT = torch.arange(width, device=device) < lengths_B[:, None]
        states_BTC = hidden(ids_BT).double()  # sums in float64: the order of pieces must not show
        if sums_NC is None:
            sums_NC = torch.zeros(len(rows), states_BTC.shape[-1], dtype=torch.float64, device=device)
        owners_B = torch.tensor([owner for owner, _ in batch], device=device)
        sums_NC.index_add_(0, owners_B, (states_BTC * real_BT[..., None]).sum(1))
    if sums_NC is None:
        return np.zeros((0, 0), np.float32)
    lengths_N = torch.tensor([max(len(row), 1) for row in rows], device=device)
    means: Embeddings = (sums_NC / lengths_N[:, None]).float().cpu().numpy()
    return means
