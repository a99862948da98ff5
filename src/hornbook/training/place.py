"""Where this process stands: its device, its rank among how many, and the mesh it shards over.

Ranks are found in the environment that torchrun (or `training.launch`) sets; a process without it is alone. Two groups
are made: one of the device's kind (NCCL or gloo) for tensors, and one on gloo with a very long patience for words
between ranks, since rank 0 may prepare data for hours before the others have anything to do.
"""

import os
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from typing import Any

import torch
import torch.distributed as dist
from torch import Tensor
from torch.distributed.device_mesh import DeviceMesh, init_device_mesh

from hornbook.records import UserError
from hornbook.training.runtime import Runtime

PATIENCE = timedelta(days=30)


@dataclass(frozen=True)
class Place:
    """One process: `rank` of `world`. `mesh` is None for a process alone; its dimensions are ("replicate", "shard")
    when there are replicas, else ("shard",).
    """

    device: torch.device
    rank: int = 0
    world: int = 1
    mesh: DeviceMesh | None = None
    words: Any = None  # the gloo group for objects

    @property
    def leads(self) -> bool:
        """Whether this is the rank that writes and talks."""
        return self.rank == 0

    def sum(self, value: Tensor) -> Tensor:
        """The sum of a tensor over all ranks, in place; the tensor itself for a process alone."""
        if self.world > 1:
            dist.all_reduce(value)
        return value

    def any(self, value: bool) -> bool:
        """Whether the value is true on any rank."""
        if self.world == 1:
            return value
        found = torch.tensor(int(value))
        dist.all_reduce(found, op=dist.ReduceOp.MAX, group=self.words)
        return bool(found)

    def agree(self, value: Any) -> Any:
        """Rank 0's value, on every rank."""
        if self.world == 1:
            return value
        box = [value]
        dist.broadcast_object_list(box, src=0, group=self.words)
        return box[0]


@cache
def find_place(runtime: Runtime) -> Place:
    """This process's place; joins the other ranks when the environment names some. Found once, then the same.

    UserError for a device that is not there, or replicas that do not divide the ranks.
    """
    world, rank = int(os.environ.get("WORLD_SIZE", "1")), int(os.environ.get("RANK", "0"))
    device = _device(runtime, int(os.environ.get("LOCAL_RANK", "0")))
    if world == 1:
        return Place(device)
    if world % runtime.replicas:
        raise UserError(f"training: {runtime.replicas} replicas do not divide {world} ranks evenly")
    if device.type == "cuda":
        torch.cuda.set_device(device)
    if not dist.is_initialized():
        dist.init_process_group("nccl" if device.type == "cuda" else "gloo")
    words = dist.new_group(backend="gloo", timeout=PATIENCE)
    if runtime.replicas > 1:
        shape, names = (runtime.replicas, world // runtime.replicas), ("replicate", "shard")
        mesh = init_device_mesh(device.type, shape, mesh_dim_names=names)
    else:
        mesh = init_device_mesh(device.type, (world,), mesh_dim_names=("shard",))
    return Place(device, rank, world, mesh, words)


def leave() -> None:
    """Part from the other ranks, at the end of all work; without ranks nothing happens."""
    if dist.is_initialized():
        dist.barrier()
        find_place.cache_clear()
        dist.destroy_process_group()


def _device(runtime: Runtime, local_rank: int) -> torch.device:
    kind = runtime.device
    if kind == "auto":
        kind = "cuda" if torch.cuda.is_available() else "cpu"
    if kind == "cuda" and not torch.cuda.is_available():
        raise UserError("--device cuda: torch sees no GPU here; install its CUDA build, or use --device cpu")
    if kind == "mps" and not torch.backends.mps.is_available():
        raise UserError("--device mps: torch sees no Apple GPU here; use --device cpu")
    return torch.device(kind, local_rank) if kind == "cuda" else torch.device(kind)
