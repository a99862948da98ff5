"""Muon: momentum whose update is orthogonalised, for the hidden matrices of a network.

Keller Jordan et al., "Muon: An optimizer for hidden layers in neural networks" (kellerjordan.github.io/posts/
muon, 2024). The Nesterov momentum of a matrix's gradient is replaced by (nearly) the nearest semi-orthogonal
matrix, found by five Newton-Schulz iterations with a quintic whose coefficients trade exactness (singular
values end in about 0.7..1.2) for speed. The update is scaled by 0.2 sqrt(max(rows, columns)), which gives it
the root mean square of an AdamW update, so one weight decay fits both (Moonlight, arXiv 2502.16982, sec 2.2).

On a CPU the cost is the number of small products, so all matrices of one shape are iterated as one batch,
transposed ones included. The fused q, k, v matrix counts as three: each maps into a space of its own.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

import torch
from torch import Tensor, nn

COEFFICIENTS = (3.4445, -4.7750, 2.0315)
ITERATIONS = 5
RMS = 0.2  # of an AdamW update, as Moonlight measured


def orthogonalise(g_BMN: Tensor, dtype: torch.dtype) -> Tensor:
    """Semi-orthogonal matrices near the B given ones, (B, M, N), in `dtype`; M <= N is cheapest.

    Normalised by the Frobenius norm, so that no singular value exceeds one before iterating.
    """
    a, b, c = COEFFICIENTS
    x_BMN: Tensor = (g_BMN / (g_BMN.norm(dim=(-2, -1), keepdim=True) + 1e-7)).to(dtype)
    for _ in range(ITERATIONS):
        gram_BMM = x_BMN @ x_BMN.mT
        polynomial_BMM = torch.baddbmm(gram_BMM, gram_BMM, gram_BMM, beta=b, alpha=c)
        x_BMN = torch.baddbmm(x_BMN, polynomial_BMM, x_BMN, beta=a)
    return x_BMN


class Muon(torch.optim.Optimizer):
    """Muon over 2-D parameters, given as (parameter, pieces): a fused matrix's rows are cut into `pieces`.

    `dtype` is that of the iteration. State per parameter: `momentum_buffer`, fp32.
    """

    def __init__(
        self,
        matrices: Iterable[tuple[nn.Parameter, int]],
        lr: float,
        momentum: float,
        weight_decay: float,
        dtype: torch.dtype,
    ) -> None:
        listed = list(matrices)
        assert all(p.ndim == 2 and p.shape[0] % pieces == 0 for p, pieces in listed)
        self._pieces = [pieces for _, pieces in listed]
        self._dtype = dtype
        defaults = {"lr": lr, "momentum": momentum, "weight_decay": weight_decay}
        super().__init__([p for p, _ in listed], defaults)

    @torch.no_grad()
    def step(self, closure: Any = None) -> None:  # type: ignore[override]
        """One update of every parameter that has a gradient. Takes no closure."""
        assert closure is None
        group = self.param_groups[0]
        batches: dict[tuple[int, int], list[tuple[Tensor, Tensor]]] = defaultdict(list)
        for parameter, pieces in zip(group["params"], self._pieces, strict=True):
            if parameter.grad is None:
                continue
            state = self.state[parameter]
            if not state:
                state["momentum_buffer"] = torch.zeros_like(parameter)
            buffer = state["momentum_buffer"]
            buffer.lerp_(parameter.grad, 1 - group["momentum"])
            ahead = parameter.grad.lerp(buffer, group["momentum"])
            for target, update in zip(parameter.chunk(pieces), ahead.chunk(pieces), strict=True):
                tall = target.shape[0] > target.shape[1]
                flat = (target.mT, update.mT) if tall else (target, update)
                batches[tuple(flat[0].shape)].append(flat)
        for shape, pairs in batches.items():
            updates = orthogonalise(torch.stack([update for _, update in pairs]), self._dtype)
            rate = group["lr"] * RMS * max(shape) ** 0.5
            for (target, _), update in zip(pairs, updates, strict=True):
                target.mul_(1 - group["lr"] * group["weight_decay"]).add_(update, alpha=-rate)
