"""What one run changes: weights, their average, optimiser states, loss scale, guard, and a few numbers (`State`).

Together they are what a checkpoint holds. Everything goes in and out as whole tensors (`training.gather`); under ranks
every rank must make the same calls.
"""

import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

import torch
from torch import Tensor

from hornbook.model import huggingface
from hornbook.model.phi import Phi
from hornbook.model.settings import PhiConfig
from hornbook.records import UserError
from hornbook.training import checkpoint
from hornbook.training.ema import Average
from hornbook.training.gather import gather, part, scatter
from hornbook.training.guard import Guard
from hornbook.training.optim import Optimisers
from hornbook.training.place import Place
from hornbook.training.scale import LossScale
from hornbook.training.settings import TrainSettings

# What of a starting model may differ from the one to train: none of it is in a weight's shape or use.
_FREE = {"resid_pdrop", "attention_dropout", "max_position_embeddings", "initializer_range"}


@dataclass
class State:
    """What a checkpoint remembers in words."""

    run: str
    step: int = 0
    windows: int = 0  # consumed: the loader's whole state
    loss: float = math.nan
    validation_loss: float | None = None
    best_step: int = 0
    best_value: float | None = None
    seconds: float = 0.0


class Parts:
    """A model's weights and what turns them, for one run with `settings`."""

    def __init__(self, model: Phi, settings: TrainSettings, place: Place) -> None:
        initial = settings.loss_scale if settings.precision == "fp16" else None
        self._model = model
        self._place = place
        self._named = dict(model.named_parameters())
        self.optimisers = Optimisers(model, settings)
        self.scale = LossScale(initial, settings.loss_scale_window, place.device)
        self.guard = Guard(settings.spike_sigma, place.device)
        self.average = Average(self._named, settings.ema) if settings.ema else None

    def draw(self, seed: int, embedding_range: float | None) -> None:
        """Fresh weights."""
        fresh = Phi(self._model.config)
        fresh.init_weights(seed, embedding_range)
        self._begin_with(dict(fresh.named_parameters()))

    def take(self, start: Path) -> None:
        """The weights of a model folder. UserError when it is of another shape, or damaged."""
        config, theirs = self._model.config, huggingface.read_config(start / checkpoint.CONFIG)
        differing = [
            f"{key} {getattr(theirs, key)} instead of {getattr(config, key)}"
            for key in PhiConfig.model_fields
            if key not in _FREE and getattr(theirs, key) != getattr(config, key)
        ]
        if differing:
            raise UserError(f"{start} is a model of another shape than the one to train: {', '.join(differing)}")
        weights = huggingface.from_huggingface(huggingface.read_weights(start))
        for name, tensor in weights.items():
            if not tensor.isfinite().all():
                raise UserError(f"{start}: its weight {name} holds numbers that are not finite; take another model")
        self._begin_with(weights)

    def _begin_with(self, weights: Mapping[str, Tensor]) -> None:
        scatter(weights, self._named)
        if self.average:
            self.average.restart()

    def restore(self, folder: Path) -> State:
        """Everything as a valid checkpoint has it, bit for bit."""
        scatter(huggingface.from_huggingface(huggingface.read_weights(folder)), self._named)
        if self.average:
            kept = checkpoint.Tensors(folder / checkpoint.EMA)
            averaged = huggingface.from_huggingface({name: kept[name] for name in kept.names})
            for name, tensor in self.average.tensors.items():
                tensor.copy_(part(averaged[name], self._named[name]))
        saved = checkpoint.Tensors(folder / checkpoint.OPTIMISER)
        keys: dict[str, list[str]] = {"optimiser": [], "scale": [], "guard": []}
        for name in saved.names:
            group, _, key = name.partition("/")
            keys[group].append(key)
        self.optimisers.load(lambda key, like: part(saved[f"optimiser/{key}"], like), keys["optimiser"])
        self.scale.load({key: saved[f"scale/{key}"] for key in keys["scale"]})
        self.guard.load({key: saved[f"guard/{key}"] for key in keys["guard"]})
        return State(**checkpoint.state_of(folder))

    def snapshot(self, state: State, eot_id: int | None, beside: tuple[Path, ...]) -> checkpoint.Snapshot | None:
        """Copies of everything, whole and on the CPU, on rank 0; None on the others."""
        leads = self._place.leads
        weights = gather(self._named, self._named, leads)
        average = gather(self.average.tensors, self._named, leads) if self.average else None
        states, like = self.optimisers.state()
        held = {f"optimiser/{name}": tensor for name, tensor in gather(states, like, leads).items()}
        for prefix, tensors in (("scale", self.scale.state()), ("guard", self.guard.state())):
            held |= {f"{prefix}/{name}": tensor.to("cpu", copy=True) for name, tensor in tensors.items()}
        if not leads:
            return None
        return checkpoint.Snapshot(self._model.config, eot_id, weights, average, held, asdict(state), beside)

    def usable_model(self) -> Phi | None:
        """A model to evaluate with the weights that count (the average, where there is one), neither compiled nor
        sharded; it shares memory with the trained one where it can. Rank 0's; None on the others."""
        weights: Mapping[str, Tensor] = self.average.tensors if self.average else self._named
        if self._place.world > 1:
            weights = gather(weights, self._named, self._place.leads)
        if not self._place.leads:
            return None
        with torch.device("meta"):
            usable = Phi(self._model.config, self._model.compute_dtype)
        usable.load_state_dict({name: tensor.detach() for name, tensor in weights.items()}, assign=True)
        usable.cos, usable.sin = self._model.cos, self._model.sin
        return usable.to(self._place.device).requires_grad_(False).eval()
