"""Which optimiser turns which weight, behind one small face for the loop.

"adamw": AdamW (fused) for everything. "muon": Muon for the hidden matrices (attention and MLP), AdamW for the
embedding (at a rate of its own, if given), the head, biases and norms. Weight decay touches matrices only,
never biases or norms (phi's reports leave this open; decaying a norm's weight of 1 towards 0 helps nothing).
"""

from typing import Any

import torch
from torch import Tensor, nn

from hornbook.model.phi import Phi
from hornbook.training.muon import Muon
from hornbook.training.settings import TrainSettings


class Optimisers:
    """The optimisers of one run. `parameters` is all of them, in the model's order."""

    def __init__(self, model: Phi, settings: TrainSettings) -> None:
        hidden: list[tuple[nn.Parameter, int]] = []
        embedding: list[nn.Parameter] = []
        matrices: list[nn.Parameter] = []
        vectors: list[nn.Parameter] = []
        for name, parameter in model.named_parameters():
            if parameter.ndim < 2:
                vectors.append(parameter)
            elif name.startswith("embed_tokens."):
                embedding.append(parameter)
            elif settings.optimiser == "muon" and name.startswith("layers."):
                hidden.append((parameter, 3 if ".qkv_proj." in name else 1))
            else:
                matrices.append(parameter)
        self.parameters = list(model.parameters())
        peak, own = settings.learning_rate, settings.embedding_learning_rate or settings.learning_rate
        # AdamW shrinks a weight by rate x decay a step: divided by its rate, the embedding's keeps the others' pace.
        slower = settings.weight_decay * peak / own
        self._members: list[torch.optim.Optimizer] = [
            torch.optim.AdamW(
                [
                    {"params": matrices, "weight_decay": settings.weight_decay},
                    {"params": vectors, "weight_decay": 0.0},
                    {"params": embedding, "weight_decay": slower, "lr": own},
                ],
                lr=peak,
                betas=settings.betas,
                eps=settings.eps,
                fused=True,
            )
        ]
        if hidden:
            dtype = torch.bfloat16 if settings.precision == "bf16" else torch.float32
            self._members.append(
                Muon(hidden, settings.muon_learning_rate, settings.momentum, settings.weight_decay, dtype)
            )
        self._peaks = [[group["lr"] for group in member.param_groups] for member in self._members]

    def step(self, factor: float) -> None:
        """Update every weight at `factor` times the peak learning rates."""
        for member, peaks in zip(self._members, self._peaks, strict=True):
            for group, peak in zip(member.param_groups, peaks, strict=True):
                group["lr"] = peak * factor
            member.step()

    def clip(self, limit: float) -> Tensor:
        """Scale the gradient to a global L2 norm of at most `limit`; returns the norm before, fp32 scalar."""
        return nn.utils.clip_grad_norm_(self.parameters, limit)

    def state_dict(self) -> list[dict[str, Any]]:
        """The states of all members."""
        return [member.state_dict() for member in self._members]

    def load_state_dict(self, states: list[dict[str, Any]]) -> None:
        """Restore what `state_dict` gave."""
        for member, state in zip(self._members, states, strict=True):
            member.load_state_dict(state)
