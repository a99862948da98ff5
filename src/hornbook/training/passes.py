"""Forward and backward passes of a step: what the loop asks of whoever computes them.

Two answer: `step.MicroSteps` deals micro-batches to threads, for one process on a CPU; `device.DevicePasses` gives them
to one device after the other, alone or as one of many ranks. Both hold a `Phi` with the weights, take this rank's
windows, and leave gradients in the parameters.
"""

from typing import Protocol

from torch import Tensor

from hornbook.model.phi import Phi
from hornbook.model.settings import PhiConfig
from hornbook.records import Progress
from hornbook.training.place import Place
from hornbook.training.runtime import Runtime
from hornbook.training.settings import TrainSettings


class Passes(Protocol):
    """One model, compiled at one shape."""

    model: Phi  # parameters are DTensors under sharding

    def warm_up(self, progress: Progress) -> float:
        """Compile, if asked for and not done yet; returns the seconds it took."""

    def gradients(self, windows: Tensor, scale: Tensor) -> Tensor:
        """Gradients of `scale` x the cross entropy summed over the windows of ALL ranks; returns nats per window.

        windows: int64 (n, T + 1) on the CPU, this rank's share; n is a multiple of the micro-batch. scale: fp32 scalar
        on the device. Returns fp32 (n,) on the device: each window's summed cross entropy, unscaled.
        """

    def nats(self, windows: Tensor) -> Tensor:
        """Summed cross entropy of each window (n, T + 1), without dropout and gradients: fp32 (n,) on the CPU.

        Under ranks: every rank calls it with the same windows and gets all of them.
        """


def build_passes(
    config: PhiConfig, settings: TrainSettings, runtime: Runtime, place: Place, eot_id: int | None
) -> Passes:
    """Threads on the CPU of a process alone; else one device per rank."""
    alone = place.world == 1 and place.device.type == "cpu"
    if alone and settings.precision in ("fp32", "bf16") and not runtime.recompute:
        from hornbook.training.step import MicroSteps

        return MicroSteps(config, settings, eot_id)
    from hornbook.training.device import DevicePasses

    return DevicePasses(config, settings, runtime, place, eot_id)
