"""Which steps may change the weights: finite ones that are no spike, decided on the device.

A step is bad when its loss or gradient norm is not finite, or lies more than `sigma` standard deviations above the mean
of the last `WINDOW` finite ones (the rule of OLMo-core's skip-step optimiser). Refused ones enter the window as the
limit they broke: a lasting change of level is accepted after a while, but one great spike does not widen the limit for
those behind it. Nothing is refused as a spike before half a window is full. Nothing here waits for the host; what it
counts is read whenever the log is written.
"""

import torch
from torch import Tensor

WINDOW = 128


class Guard:
    """Keeps the window. Tensors are on `device`; `sigma` 0 refuses only what is not finite."""

    def __init__(self, sigma: float, device: torch.device) -> None:
        self._sigma = sigma
        self._seen = torch.full((2, WINDOW), float("nan"), device=device)  # losses, norms
        self._place = torch.tensor(0, device=device)
        self._skipped = torch.zeros(3, dtype=torch.int64, device=device)  # not finite, spikes, in a row not finite

    def accepts(self, loss: Tensor, norm: Tensor) -> tuple[Tensor, Tensor]:
        """Whether to take the step, and whether loss and norm are finite: bool scalars on the device."""
        now_2 = torch.stack([loss.detach(), norm.detach()]).to(self._seen)
        finite = now_2.isfinite().all()
        good = finite
        if self._sigma:
            known = self._seen.isfinite()
            count_2 = known.sum(1)
            seen = torch.where(known, self._seen, 0.0)
            mean_2 = seen.sum(1) / count_2
            spread = torch.where(known, self._seen - mean_2[:, None], 0.0)
            deviation_2 = (spread.square().sum(1) / (count_2 - 1)).sqrt()
            limit_2 = torch.where(count_2 >= WINDOW // 2, mean_2 + self._sigma * deviation_2, float("inf"))
            good = finite & (now_2 <= limit_2).all()
            slot = (self._place % WINDOW).reshape(1)  # indexing by a scalar tensor would wait for the device
            kept = torch.where(finite, torch.minimum(now_2, limit_2), self._seen.index_select(1, slot)[:, 0])
            self._seen.index_copy_(1, slot, kept[:, None])
            self._place += finite
        row = torch.where(finite, 0, self._skipped[2] + 1)
        self._skipped = torch.stack([self._skipped[0] + ~finite, self._skipped[1] + (finite & ~good), row])
        return good, finite

    def skipped(self) -> tuple[int, int, int]:
        """Steps skipped as not finite, as spikes, and not finite in a row until now. Waits for the device."""
        bad, spikes, row = self._skipped.tolist()
        return bad, spikes, row

    def state(self) -> dict[str, Tensor]:
        """What a checkpoint must hold."""
        return {"seen": self._seen, "place": self._place, "skipped": self._skipped}

    def load(self, state: dict[str, Tensor]) -> None:
        """Restore what `state` gave."""
        device = self._seen.device
        self._seen, self._place, self._skipped = (state[key].to(device) for key in ("seen", "place", "skipped"))
