"""An exponential moving average of the weights, which evaluates better than the weights themselves at a high rate.

average <- decay x average + (1 - decay) x weight after every step, in fp32, sharded as the weights are. The average of
the first steps is dominated by the start, so the decay is held down to (1 + step) / (10 + step) (TensorFlow's
`ExponentialMovingAverage` with `num_updates`).
"""

from collections.abc import Iterator
from contextlib import contextmanager

import torch
from torch import Tensor, nn

from hornbook.training.gather import local


class Average:
    """The average of `parameters` (by name); starts as a copy of them."""

    def __init__(self, parameters: dict[str, nn.Parameter], decay: float) -> None:
        self._decay = decay
        self._parameters = parameters
        self.tensors: dict[str, Tensor] = {name: local(p.detach()).clone() for name, p in parameters.items()}

    @torch.no_grad()
    def restart(self) -> None:
        """Begin again from the weights as they are."""
        torch._foreach_copy_(list(self.tensors.values()), self._weights())

    @torch.no_grad()
    def update(self, step: int) -> None:
        """Take in the weights after step `step` (from 1)."""
        decay = min(self._decay, (1 + step) / (10 + step))
        torch._foreach_lerp_(list(self.tensors.values()), self._weights(), 1 - decay)

    def _weights(self) -> list[Tensor]:
        return [local(p.detach()) for p in self._parameters.values()]

    @contextmanager
    def in_place(self) -> Iterator[None]:
        """While the block runs, the model has the average as its weights."""
        weights = self._weights()
        kept = [weight.clone() for weight in weights]
        torch._foreach_copy_(weights, list(self.tensors.values()))
        try:
            yield
        finally:
            torch._foreach_copy_(weights, kept)
