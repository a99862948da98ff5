"""Which optimiser turns which weight, behind one small face for the loop.

"adamw", "adam": that one (fused) for everything. "muon": Muon for the hidden matrices (attention and MLP), AdamW for
the embedding (at a rate of its own, if given), the head, biases and norms. Weight decay touches matrices only,
never biases or norms (phi's reports leave this open; decaying a norm's weight of 1 towards 0 helps nothing).

Under sharding each rank's optimisers hold its own rows as plain tensors (`gather.local`): Adam is elementwise, so
nothing else is needed; Muon puts one matrix together at a time. Whether a step counts is a tensor on the device (see
`guard`), and a refused one changes neither weights nor states, without a word to the host.
"""

from typing import Any

import torch
import torch.distributed as dist
from torch import Tensor, nn
from torch.distributed.tensor import DTensor

from hornbook.model.phi import Phi
from hornbook.training.gather import local
from hornbook.training.muon import Muon
from hornbook.training.settings import TrainSettings

_ADAMS: dict[str, type[torch.optim.Adam]] = {"adam": torch.optim.Adam}


class Optimisers:
    """The optimisers of one run."""

    def __init__(self, model: Phi, settings: TrainSettings) -> None:
        self._named = dict(model.named_parameters())
        # What the optimisers hold: the parameter itself, or this rank's rows of it.
        self._held = {
            name: nn.Parameter(local(p.detach())) if isinstance(p, DTensor) else p for name, p in self._named.items()
        }
        hidden: list[tuple[nn.Parameter, nn.Parameter, int]] = []
        embedding: list[nn.Parameter] = []
        matrices: list[nn.Parameter] = []
        vectors: list[nn.Parameter] = []
        for name, parameter in self._named.items():
            held = self._held[name]
            if parameter.ndim < 2:
                vectors.append(held)
            elif name.startswith("embed_tokens."):
                embedding.append(held)
            elif settings.optimiser == "muon" and name.startswith("layers."):
                hidden.append((held, parameter, 3 if ".qkv_proj." in name else 1))
            else:
                matrices.append(held)
        peak, own = settings.learning_rate, settings.embedding_learning_rate or settings.learning_rate
        # AdamW shrinks a weight by rate x decay a step: divided by its rate, the embedding's keeps the others' pace.
        slower = settings.weight_decay * peak / own
        self._members: list[torch.optim.Optimizer] = [
            _ADAMS.get(settings.optimiser, torch.optim.AdamW)(
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
            dtype = torch.float32 if settings.precision == "fp32" else torch.bfloat16
            self._members.append(
                Muon(hidden, settings.muon_learning_rate, settings.momentum, settings.weight_decay, dtype)
            )
        self._peaks = [[group["lr"] for group in member.param_groups] for member in self._members]
        meshes = [p.device_mesh for p in self._named.values() if isinstance(p, DTensor)]
        self._shards = meshes[0].get_group("shard") if meshes else None

    def norm(self, loss_scale: Tensor) -> Tensor:
        """Global L2 norm of the gradient of the unscaled loss, fp32 scalar, the same on every rank."""
        for name, parameter in self._named.items():
            if isinstance(parameter, DTensor) and parameter.grad is not None:
                self._held[name].grad = local(parameter.grad)
        norms = torch._foreach_norm([p.grad for p in self._held.values() if p.grad is not None])
        total = torch.linalg.vector_norm(torch.stack(norms))
        if self._shards is not None:
            squares = total.square()
            dist.all_reduce(squares, group=self._shards)
            total = squares.sqrt()
        found: Tensor = total / loss_scale
        return found

    def clip(self, norm: Tensor, limit: float, loss_scale: Tensor) -> None:
        """Unscale the gradient, whose unscaled norm is `norm`, and shorten it to `limit` where it is longer."""
        factor = (limit / (norm + 1e-6)).clamp(max=1.0) / loss_scale
        torch._foreach_mul_([p.grad for p in self._held.values() if p.grad is not None], factor)

    def step(self, factor: float, good: Tensor, wait: bool | None = None) -> None:
        """Update every weight at `factor` times the peak learning rates, if `good` (bool scalar).

        wait: ask the host whether it is, and save the work if not; else everything is computed, and nothing changed.
        By default that is done on CPUs, where nobody waits.
        """
        if wait is None:
            wait = good.device.type == "cpu"
        if wait and not good:
            return
        for member, peaks in zip(self._members, self._peaks, strict=True):
            for group, peak in zip(member.param_groups, peaks, strict=True):
                group["lr"] = peak * factor
            # Torch's fused Adams and Muon leave everything as it is where this is one.
            member.found_inf = None if wait else (~good).float()  # type: ignore[attr-defined]
            member.step()

    def state(self) -> tuple[dict[str, Tensor], dict[str, Tensor]]:
        """The states by "key/parameter", and by the same names what each is laid out like (see `gather`)."""
        tensors, like = {}, {}
        for name, held in self._held.items():
            for member in self._members:
                for key, value in member.state.get(held, {}).items():
                    tensors[f"{key}/{name}"] = value
                    like[f"{key}/{name}"] = self._named[name] if value.shape == held.shape else value
        return tensors, like

    def load(self, part: Any, keys: list[str]) -> None:
        """Restore states. `part(key, like)` gives this rank's share of the tensor saved as `key`."""
        owner = {held: m for m in self._members for group in m.param_groups for held in group["params"]}
        for entry in keys:
            key, _, name = entry.partition("/")
            held = self._held[name]
            like = held.new_empty(()) if key == "step" else self._named[name]
            owner[held].state[held][key] = part(entry, like)

    def forget(self) -> None:
        """Begin a run anew: no states."""
        for member in self._members:
            member.state.clear()
