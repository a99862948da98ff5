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

from hornbook.training.gather import part, whole

COEFFICIENTS = (3.4445, -4.7750, 2.0315)
ITERATIONS = 5
BATCH_NUMBERS = 1 << 27  # of matrices iterated as one batch: bounds the memory of large models
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
    """Muon over 2-D parameters, given as (held, parameter, pieces).

    `held` is what this rank has of `parameter` (itself, without sharding); rows of a fused matrix are cut into
    `pieces`. `dtype` is that of the iteration. State per parameter: `momentum_buffer`, fp32, sharded as it is. Where
    `found_inf` is a tensor of one, a step changes nothing (as in torch's fused Adam).
    """

    found_inf: Tensor | None = None

    def __init__(
        self,
        matrices: Iterable[tuple[nn.Parameter, nn.Parameter, int]],
        lr: float,
        momentum: float,
        weight_decay: float,
        dtype: torch.dtype,
    ) -> None:
        listed = list(matrices)
        assert all(p.ndim == 2 and p.shape[0] % pieces == 0 for _, p, pieces in listed)
        self._whole = [(p, pieces) for _, p, pieces in listed]
        self._dtype = dtype
        defaults = {"lr": lr, "momentum": momentum, "weight_decay": weight_decay}
        super().__init__([held for held, _, _ in listed], defaults)

    @torch.no_grad()
    def step(self, closure: Any = None) -> None:  # type: ignore[override]
        """One update of every parameter that has a gradient. Takes no closure."""
        assert closure is None
        group = self.param_groups[0]
        on = 1.0 if self.found_inf is None else 1 - self.found_inf
        momentum = group["momentum"]
        batches: dict[tuple[int, int], list[tuple[Tensor, Tensor]]] = defaultdict(list)
        sharded: list[tuple[Tensor, Tensor, nn.Parameter]] = []
        for held, (parameter, pieces) in zip(group["params"], self._whole, strict=True):
            if held.grad is None:
                continue
            grad = held.grad if self.found_inf is None else torch.where(self.found_inf > 0, 0.0, held.grad)
            state = self.state[held]
            if not state:
                state["momentum_buffer"] = torch.zeros_like(held)
            buffer = state["momentum_buffer"]
            buffer.lerp_(grad, (1 - momentum) * on)
            ahead = whole(grad.lerp(buffer, momentum), parameter)
            target = held
            if held is not parameter:  # the update of the whole matrix, of which each rank takes its rows
                target = torch.zeros_like(ahead)
                sharded.append((held, target, parameter))
            for rows, update in zip(target.chunk(pieces), ahead.chunk(pieces), strict=True):
                tall = rows.shape[0] > rows.shape[1]
                flat = (rows.mT, update.mT) if tall else (rows, update)
                batches[tuple(flat[0].shape)].append(flat)
        shrink = 1 - group["lr"] * group["weight_decay"] * on
        for shape, pairs in batches.items():
            rate = group["lr"] * RMS * max(shape) ** 0.5
            together = max(1, BATCH_NUMBERS // (shape[0] * shape[1]))
            for begin in range(0, len(pairs), together):
                some = pairs[begin : begin + together]
                updates = orthogonalise(torch.stack([update for _, update in some]), self._dtype)
                for (target, _), update in zip(some, updates, strict=True):
                    if isinstance(on, float):
                        target.mul_(shrink).add_(update, alpha=-rate)
                    else:
                        target.mul_(shrink).add_(update * (-rate * on))
        for held, update, parameter in sharded:
            held.mul_(shrink).add_(part(update, parameter))
