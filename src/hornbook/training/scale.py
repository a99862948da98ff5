"""Dynamic loss scaling for fp16: gradients are computed of `scale` x loss, so that small ones do not become zero.

When the gradient overflows, the step is skipped and the scale halved; after a window of good steps it is doubled
(Micikevicius et al., arXiv 1710.03740, section 3.2). All of it stays on the device: no step waits for the host. Ranks
need no message of their own about it, since the norm they decide by is the global one.
"""

import torch
from torch import Tensor

GROWTH, BACKOFF = 2.0, 0.5


class LossScale:
    """`factor`: the scale, an fp32 scalar on the device; 1 and never changed when `initial` is None."""

    def __init__(self, initial: float | None, window: int, device: torch.device) -> None:
        self.active = initial is not None
        self.factor = torch.tensor(initial or 1.0, device=device)
        self._good = torch.tensor(0.0, device=device)
        self._window = window

    def update(self, finite: Tensor) -> None:
        """After a step: `finite` (bool scalar) says whether its gradient was."""
        if not self.active:
            return
        good = self._good + 1
        grow = good >= self._window
        kept = torch.where(grow, self.factor * GROWTH, self.factor)
        self.factor = torch.where(finite, kept, self.factor * BACKOFF)
        self._good = torch.where(finite & ~grow, good, torch.zeros_like(good))

    def state(self) -> dict[str, Tensor]:
        """What a checkpoint must hold."""
        return {"factor": self.factor, "good": self._good} if self.active else {}

    def load(self, state: dict[str, Tensor]) -> None:
        """Restore what `state` gave."""
        if self.active:
            self.factor = state["factor"].to(self.factor.device)
            self._good = state["good"].to(self.factor.device)
