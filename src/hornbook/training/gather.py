"""Whole tensors from shards and back, so that a checkpoint is the same file for any number of ranks.

Under sharding a parameter is a DTensor: every rank holds some rows. Optimisers work on those local rows
(`local`), as plain tensors. To save, every rank takes part in putting one tensor after the other together and rank 0
keeps it in main memory; to load, every rank reads the file and takes its own rows. That costs rank 0 the memory of the
whole state (23 GB for 1.3B with AdamW) and the time to write it alone, and buys a file that opens as a model anywhere.
"""

from collections.abc import Mapping

import torch
from torch import Tensor
from torch.distributed.tensor import DTensor, distribute_tensor


def local(tensor: Tensor) -> Tensor:
    """This rank's rows; the tensor itself when it is not sharded. Shares memory."""
    return tensor.to_local() if isinstance(tensor, DTensor) else tensor


def whole(rows: Tensor, like: Tensor) -> Tensor:
    """The tensor of which `rows` is this rank's part, laid out as `like` is; every rank must call it."""
    if not isinstance(like, DTensor):
        return rows
    placed = DTensor.from_local(
        rows, like.device_mesh, like.placements, run_check=False, shape=like.shape, stride=like.stride()
    )
    return placed.full_tensor()


def part(tensor: Tensor, like: Tensor) -> Tensor:
    """This rank's rows of a whole tensor, laid out as `like` is, on its device."""
    if not isinstance(like, DTensor):
        return tensor.to(like.device)
    placed: DTensor = distribute_tensor(tensor.to(like.device), like.device_mesh, like.placements, src_data_rank=None)
    return placed.to_local()


def gather(tensors: Mapping[str, Tensor], like: Mapping[str, Tensor], keep: bool) -> dict[str, Tensor]:
    """Copies of whole tensors on the CPU, by name, where `keep` is true (rank 0), else {}; every rank must call it.

    `like` gives each one's layout; its own when it is a parameter itself.
    """
    kept: dict[str, Tensor] = {}
    for name, tensor in tensors.items():
        full = whole(local(tensor.detach()), like[name])
        if keep:
            kept[name] = full.to("cpu", copy=True)
    return kept


def scatter(tensors: Mapping[str, Tensor], into: Mapping[str, Tensor]) -> None:
    """Copy whole tensors into place, each rank its own rows. Names must be the same."""
    assert tensors.keys() == into.keys()
    with torch.no_grad():
        for name, tensor in tensors.items():
            local(into[name]).copy_(part(tensor, into[name]))
