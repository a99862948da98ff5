"""Where a training runs, and what it keeps of itself: nothing here changes what is learned.

(Other processors and other ways of sharding add in another order; losses then agree to rounding.)
"""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

Logger = Literal["tensorboard", "wandb"]


class Runtime(BaseModel):
    """Device, processes and sharding of a training.

    `device` "auto" is CUDA where there is a GPU, else the CPU (MPS is taken when named). `processes` are the ranks on
    this machine, None for one per GPU; ignored under torchrun, which has started them already.

    `shard` with several ranks: "none" replicates everything and sums gradients (DDP); "gradients" shards gradients and
    optimiser states (ZeRO-2); "parameters" also the weights between uses (FSDP, ZeRO-3). `replicas` > 1 shards within
    groups of ranks and replicates across that many groups (HSDP). `recompute` does the forward pass of a block again in
    the backward pass instead of keeping its activations: a third more arithmetic, a fraction of the memory.

    `asynchronous` writes checkpoints while the next steps run. `loggers` are asked for beside `log.jsonl`.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    device: Literal["auto", "cpu", "cuda", "mps"] = "auto"
    processes: int | None = Field(default=None, ge=1)
    shard: Literal["none", "gradients", "parameters"] = "gradients"
    replicas: int = Field(default=1, ge=1)
    recompute: bool = False
    asynchronous: bool = False
    loggers: tuple[Logger, ...] = ()
