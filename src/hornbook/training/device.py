"""Passes on one device per process: a GPU, an Apple GPU, or a CPU, alone or with other ranks.

`_Graph` is the computation of a micro-batch as one module, from ids to the loss; what wraps it decides how ranks work
together, and the model knows nothing of it:

- DDP ("none"): weights everywhere, gradients added up while the backward pass runs.
- FSDP2 ("gradients", "parameters"): `fully_shard` of each block, then of the rest. Without resharding after the forward
  pass it is ZeRO-2: gradients and optimiser states sharded, weights gathered once a micro-batch. On a two-dimensional
  mesh it is HSDP. Weights are gathered in the type of the arithmetic, gradients are added in fp32.

Gradients are exchanged after the last micro-batch of a step; only with sharded parameters after each, since gradients
of whole matrices are the memory that was to be saved. Ranks average, so the loss is multiplied by their number.

Order matters: recomputation inside, then compilation, then sharding. A block's `forward` is what is exchanged, so names
stay the model's own and hooks of sharding stay outside of what is compiled.
"""

import time
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor, nn
from torch._inductor.exc import InductorError
from torch.distributed.fsdp import FSDPModule, MixedPrecisionPolicy, fully_shard
from torch.nn.parallel import DistributedDataParallel
from torch.utils.checkpoint import checkpoint

from hornbook.model.phi import IGNORE_INDEX, Phi, document_mask, rotary_tables
from hornbook.model.settings import PhiConfig
from hornbook.records import Progress, UserError
from hornbook.training.loss import SoftmaxGradient, head_loss, softmax_gradient
from hornbook.training.place import Place
from hornbook.training.runtime import Runtime
from hornbook.training.settings import TrainSettings

COMPUTE = {"fp32": torch.float32, "bf16": torch.bfloat16, "fp16": torch.float16, "fp8": torch.bfloat16}


class _Graph(nn.Module):
    """ids and targets in, loss out."""

    def __init__(self, model: Phi, eot_id: int | None) -> None:
        super().__init__()
        self.model = model
        self.eot_id = eot_id
        self.softmax: SoftmaxGradient = softmax_gradient

    def forward(self, ids_BT: Tensor, targets_BT: Tensor, scale: Tensor, nats_BT: Tensor) -> Tensor:
        """`scale` x the summed cross entropy, a scalar to call backward on; fills nats_BT with each target's."""
        mask = None if self.eot_id is None else document_mask(ids_BT, self.eot_id)
        x_NC = self.model.hidden(ids_BT, mask).flatten(0, 1)
        head = self.model.lm_head
        nats_N = nats_BT.view(-1)
        return head_loss(x_NC, head.weight, head.bias, targets_BT.flatten(), scale, self.softmax, nats_N)


class DevicePasses:
    """See `passes.Passes`. Weights are undefined until the loop fills them."""

    def __init__(
        self, config: PhiConfig, settings: TrainSettings, runtime: Runtime, place: Place, eot_id: int | None
    ) -> None:
        self._place = place
        self.shape = (settings.micro_batch, settings.context)
        self._compiles = settings.compile
        dtype = COMPUTE[settings.precision]
        with torch.device("meta"):
            self.model = Phi(config, dtype)
        if settings.precision == "fp8":
            from hornbook.training.fp8 import use_fp8

            use_fp8(self.model)
        self._graph = _Graph(self.model, eot_id if settings.within_documents else None)
        self._prepare(runtime)
        self._sharded = place.world > 1 and runtime.shard != "none"
        self._every = runtime.shard == "parameters"
        if self._sharded:
            self._shard(dtype, runtime)
        self._graph.to_empty(device=place.device)
        self.model.cos, self.model.sin = rotary_tables(config, place.device)
        self._call: nn.Module = self._graph
        if place.world > 1 and not self._sharded:
            self._call = DistributedDataParallel(self._graph, gradient_as_bucket_view=True)

    def _prepare(self, runtime: Runtime) -> None:
        """Recomputation, then compilation, of each block."""
        for block in self.model.layers:
            forward: Callable[..., Any] = block.forward
            if runtime.recompute:
                forward = partial(checkpoint, forward, use_reentrant=False)
            if self._compiles:
                forward = torch.compile(forward, fullgraph=True, dynamic=False)
            block.forward = forward
        if self._compiles:
            self._graph.softmax = torch.compile(softmax_gradient, fullgraph=True, dynamic=False)

    def _shard(self, dtype: torch.dtype, runtime: Runtime) -> None:
        # On CPUs weights are gathered in fp32: Inductor's C++ for bf16 bias gradients does not compile (torch 2.13).
        low = None if dtype == torch.float32 or self._place.device.type == "cpu" else dtype
        policy = MixedPrecisionPolicy(param_dtype=low, reduce_dtype=torch.float32, cast_forward_inputs=False)
        again = runtime.shard == "parameters"
        for block in self.model.layers:
            fully_shard(block, mesh=self._place.mesh, reshard_after_forward=again, mp_policy=policy)
        fully_shard(self._graph, mesh=self._place.mesh, reshard_after_forward=again, mp_policy=policy)

    def warm_up(self, progress: Progress) -> float:
        """See `Passes`."""
        if not self._compiles:
            return 0.0
        self._compiles = False
        begin = time.perf_counter()
        windows = torch.zeros((self.shape[0], self.shape[1] + 1), dtype=torch.int64)
        try:
            self.gradients(windows, torch.ones((), device=self._place.device))
        except InductorError as error:
            reason = " ".join(str(error).split())[:200]
            raise UserError(f"training: torch.compile failed here ({reason}); set compile to false") from error
        self._forget()
        return time.perf_counter() - begin

    def gradients(self, windows: Tensor, scale: Tensor) -> Tensor:
        """See `Passes`."""
        self._forget()
        self.model.train()
        on = self._to_device(windows)
        nats_nT = torch.zeros((len(on), self.shape[1]), device=on.device)
        everyone = scale * self._place.world
        parts = list(zip(torch.split(on, self.shape[0]), torch.split(nats_nT, self.shape[0]), strict=True))
        for number, (rows, nats) in enumerate(parts):
            with self._exchange(last=number == len(parts) - 1):
                loss = self._call(rows[:, :-1].contiguous(), rows[:, 1:].contiguous(), everyone, nats)
                loss.backward()
        return nats_nT.sum(1)

    def _exchange(self, last: bool) -> AbstractContextManager[None]:
        """Whether gradients go between ranks in this micro-batch."""
        if isinstance(self._call, DistributedDataParallel):
            silent: AbstractContextManager[None] = self._call.no_sync()
            return nullcontext() if last else silent
        if self._sharded:
            assert isinstance(self._graph, FSDPModule)
            self._graph.set_requires_gradient_sync(last or self._every)
        return nullcontext()

    def nats(self, windows: Tensor) -> Tensor:
        """See `Passes`."""
        self.model.train(False)
        world, rank = self._place.world, self._place.rank
        size = self.shape[0]
        total = -(-len(windows) // (size * world)) * size * world  # every rank works through as many micro-batches
        filled = F.pad(windows, (0, 0, 0, total - len(windows)))
        out = torch.zeros(total, device=self._place.device)
        one = torch.ones((), device=self._place.device)
        for begin in range(rank * size, total, world * size):
            rows = self._to_device(filled[begin : begin + size])
            targets = rows[:, 1:].contiguous()
            targets[max(0, len(windows) - begin) :] = IGNORE_INDEX
            nats = torch.zeros(targets.shape, device=rows.device)
            with torch.no_grad():
                self._call(rows[:, :-1].contiguous(), targets, one, nats)
            out[begin : begin + size] = nats.sum(1)
        if self._sharded:  # what a backward pass does: without it the weights would stay whole, and be nobody's shards
            for module in (*self.model.layers, self._graph):
                assert isinstance(module, FSDPModule)
                module.reshard()
        return self._place.sum(out)[: len(windows)].cpu()

    def _to_device(self, windows: Tensor) -> Tensor:
        if self._place.device.type == "cuda":
            windows = windows.pin_memory()
        return windows.to(self._place.device, non_blocking=True)

    def _forget(self) -> None:
        for parameter in self.model.parameters():
            parameter.grad = None
