"""Gradients of one step: where the time goes, compiled once and used by every run.

*Parallelism.* Micro-batches are dealt out to workers: threads that each run a whole forward and backward pass
on few cores (one each, where micro-batches abound), with gradients of their own over shared weights; the
gradients are added in the workers' order at the end. Torch's other way, all cores inside of every operator,
meets at a barrier some thousand times per pass, and when several other programs want the cores each barrier
waits for whoever was put aside (docs/training.md has what was measured, and what was not). Workers wait for
each other once a step. Dropout draws from torch's one generator, whose order threads would scramble, so models with
dropout have one worker.

*Compilation.* phi's own block without dropout: the micro-batch is written out as few compiled functions (`graph`),
shared by all layers and workers and free of the interpreter's lock; the modules only validate. What that does not know
(sequential blocks, dropout) runs by modules: compiled are one block (all layers share the code) and the softmax of the
loss. Everything trains at one shape, micro-batch x context, so nothing is compiled twice; shorter validation batches
are filled up with ignored rows.
"""

import ctypes
import gc
import math
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from types import FunctionType
from typing import TypeVar, cast

import torch
import torch.nn.functional as F
from torch import Tensor, nn
from torch._subclasses.fake_tensor import FakeTensorMode

from hornbook.model.phi import IGNORE_INDEX, Phi, document_begins, document_mask
from hornbook.model.settings import PhiConfig
from hornbook.records import Progress
from hornbook.training import graph
from hornbook.training.attention import tiled_blocks
from hornbook.training.loss import CHUNK, SoftmaxGradient, head_loss, softmax_gradient
from hornbook.training.settings import TrainSettings

# glibc's mallopt: sizes from which memory is mapped anew, and given back. A step frees and takes the same tensors of a
# few MB thousands of times; mapping them each time costs 6 to 14 % of the step (docs/training.md).
_M_TRIM_THRESHOLD, _M_MMAP_THRESHOLD, _KEPT_BYTES = -1, -3, 1 << 30

EMBEDDING = "embed_tokens.weight"
DTYPES = {"bf16": torch.bfloat16, "fp32": torch.float32}

Apply = Callable[[nn.Module, Tensor, Tensor, Tensor, Tensor | None], Tensor]


def _apply(block: nn.Module, x_BTC: Tensor, cos: Tensor, sin: Tensor, mask_B1TT: Tensor | None) -> Tensor:
    out: Tensor = block(x_BTC, cos, sin, mask_B1TT)
    return out


Function = TypeVar("Function", bound=Callable[..., object])


def _compiled(function: Function) -> Function:
    """A compiled copy of a function that shares nothing with other compiled copies.

    torch.compile keeps its guards with the code object, and checking them is not safe in two threads at once
    (seen in torch 2.13: guards fail at random, and each failure compiles anew, up to a hard limit). So every
    worker has a code object of its own.
    """
    assert isinstance(function, FunctionType)
    code = function.__code__.replace(co_name=function.__name__)
    assert code is not function.__code__
    copy = FunctionType(code, function.__globals__, function.__name__, function.__defaults__)
    return cast(Function, torch.compile(copy, fullgraph=True, dynamic=False))


def _keep_memory() -> None:
    """Have the C library keep freed memory for the next step; where it is not glibc, nothing happens."""
    try:
        mallopt = ctypes.CDLL(None).mallopt
    except (AttributeError, OSError, TypeError):
        return
    mallopt(_M_MMAP_THRESHOLD, _KEPT_BYTES)
    mallopt(_M_TRIM_THRESHOLD, _KEPT_BYTES)


def _pool(workers: int, share: int) -> ThreadPoolExecutor:
    """Threads whose operators use `share` threads each."""
    threads = torch.get_num_threads()
    everyone = Barrier(workers + 1)

    def enter() -> None:
        # A thread that first asks takes over whatever was set last anywhere: that must come before its own setting.
        torch.get_num_threads()
        torch.set_num_threads(share)
        everyone.wait()

    # Compilation enters a FakeTensorMode. In torch 2.11, built for CUDA and on a machine without a GPU, the thread that
    # does so first owns an object that all later ones call, and takes it along when it ends: it must not be a worker.
    with FakeTensorMode():
        pass
    pool = ThreadPoolExecutor(workers, "train", enter)
    for _ in range(workers):
        pool.submit(int)
    everyone.wait()
    # The setting is the thread's own, but torch remembers the last for threads to come: put it back.
    torch.set_num_threads(threads)
    return pool


class _Graph:
    """A model's compiled micro-step, with its packed weights and every worker's sums of gradients.

    The first worker's sums are the parameters' `grad`.
    """

    def __init__(self, model: Phi, shape: tuple[int, int], workers: int, share: int, eot_id: int | None) -> None:
        self._model, self._rows, self._eot_id = model, shape[0], eot_id
        self._weights, self._pairs = graph.packed(model)
        self._sums = [{name: torch.zeros_like(p) for name, p in model.named_parameters()} for _ in range(workers)]
        self._run = graph.MicroStep(model.config, shape, model.compute_dtype, share, eot_id is not None)
        nothing = torch.zeros(shape, dtype=torch.int64)
        # Compiles; weights are still whatever the memory held, and the sums are cleared before they count.
        self._run(self._weights, self._inner(0), nothing, nothing, nothing, torch.tensor(0.0))

    def _inner(self, worker: int) -> graph.Weights:
        return {name: total for name, total in self._sums[worker].items() if name != EMBEDDING}

    def gradients(self, windows: Tensor, scale: Tensor, pool: ThreadPoolExecutor) -> Tensor:
        """See `passes.Passes`."""
        workers = len(self._sums)
        totals = [list(sums.values()) for sums in self._sums]
        nats_n = torch.empty(len(windows))
        parts = list(zip(torch.split(windows, self._rows), torch.split(nats_n, self._rows), strict=True))

        def prepare(worker: int) -> None:
            if own := self._pairs[worker::workers]:  # a machine may have more cores than a small model has weights
                torch._foreach_copy_([place for place, _ in own], [source for _, source in own])
            torch._foreach_zero_(totals[worker])

        def work(worker: int) -> None:
            sums = self._sums[worker]
            inner, ids_N, dx_NC = self._inner(worker), [], []
            for rows, nats in parts[worker::workers]:
                ids, targets = rows[:, :-1].contiguous(), rows[:, 1:].contiguous()
                begins = torch.zeros_like(ids) if self._eot_id is None else document_begins(ids, self._eot_id)
                nats_BT, dx = self._run(self._weights, inner, ids, targets, begins, scale)
                torch.sum(nats_BT, 1, out=nats)
                ids_N.append(ids.flatten())
                dx_NC.append(dx)
            if ids_N:
                words = sums[EMBEDDING].shape[0]
                found = torch.ops.aten.embedding_dense_backward(
                    torch.cat(dx_NC).float(), torch.cat(ids_N), words, -1, False
                )
                sums[EMBEDDING].copy_(found)

        def add(worker: int) -> None:
            if own := totals[0][worker::workers]:
                for other in totals[1:]:
                    torch._foreach_add_(own, other[worker::workers])

        for part in (prepare, work, add):
            list(pool.map(part, range(workers)))
        for parameter, total in zip(self._model.parameters(), totals[0], strict=True):
            parameter.grad = total
        return nats_n


class MicroSteps:
    """A model with its compiled forward and backward pass, and the threads that run it.

    `model` is a plain Phi that holds the weights; it can be evaluated or saved between steps. `workers` is
    the largest number, up to torch's thread count, that divides the micro-batches of a step evenly. For equal
    results bit by bit, the thread count must be equal.
    """

    def __init__(self, config: PhiConfig, settings: TrainSettings, eot_id: int | None = None) -> None:
        _keep_memory()
        self._eot_id = eot_id if settings.within_documents else None
        self.model = Phi(config, DTYPES[settings.precision])
        self.shape = (settings.micro_batch, settings.context)
        dropout = max(config.resid_pdrop, config.attention_dropout)
        threads = torch.get_num_threads()
        self.workers = 1 if dropout else math.gcd(settings.accumulation, threads)
        self._tiled = settings.precision == "bf16" and config.attention_dropout == 0.0 and self._eot_id is None
        self._replicas = [self.model, *(self._replica() for _ in range(self.workers - 1))]
        self._blocks = [tiled_blocks(r) if self._tiled else list(r.layers) for r in self._replicas]
        self._apply: list[Apply] = [_apply] * self.workers
        self._softmax: list[SoftmaxGradient] = [softmax_gradient] * self.workers
        self._wants_compile = settings.compile
        self._share = threads // self.workers
        self._pool = _pool(self.workers, self._share)
        self._graph: _Graph | None = None

    def _replica(self) -> Phi:
        """A second set of parameters over the same memory, for gradients of its own."""
        with torch.device("meta"):
            replica = Phi(self.model.config, self.model.compute_dtype)
        for name, module in replica.named_modules():
            original = self.model.get_submodule(name)
            for key, parameter in original.named_parameters(recurse=False):
                setattr(module, key, nn.Parameter(parameter.detach()))
        replica.cos, replica.sin = self.model.cos, self.model.sin
        return replica

    def warm_up(self, progress: Progress) -> float:
        """Compile, if asked for and not done yet; returns the seconds it took.

        Without a working C++ compiler, says so and goes on uncompiled.
        """
        if not self._wants_compile:
            return 0.0
        self._wants_compile = False
        begin = time.perf_counter()
        try:
            if graph.fits(self.model.config):
                given = self.model, self.shape, self.workers, self._share, self._eot_id
                self._graph = self._pool.submit(_Graph, *given).result()
            else:
                self._compile_modules()
        except Exception as error:  # a missing compiler, a broken cache, a limit of torch: all have one answer
            reason = " ".join(str(error).split())[:200]
            progress.note(f"training uncompiled, at about half the speed: torch.compile failed ({reason})")
            self._apply, self._softmax = [_apply] * self.workers, [softmax_gradient] * self.workers
        self._forget()
        # What compiling leaves behind is some million objects that the collector would look through again and again.
        gc.collect()
        gc.freeze()
        return time.perf_counter() - begin

    def _compile_modules(self) -> None:
        # The probe for the vector instructions builds ten programs, half of the cold start; the processor's
        # own flags are what it would find.
        torch._inductor.config.cpp.vec_isa_ok = True
        self._apply = [_compiled(_apply) for _ in self._replicas]
        self._softmax = [_compiled(softmax_gradient) for _ in self._replicas]
        ids = torch.zeros(self.shape, dtype=torch.int64)
        for worker in range(self.workers):  # one after the other: compiling is not for threads
            self._pool.submit(self._backward, worker, ids, ids, torch.tensor(1.0)).result()

    def gradients(self, windows: Tensor, scale: Tensor) -> Tensor:
        """See `passes.Passes`."""
        if self._graph is not None:
            return self._graph.gradients(windows, scale, self._pool)
        self._forget()
        self._train(True)
        nats_n = torch.empty(len(windows))
        parts = list(zip(torch.split(windows, self.shape[0]), torch.split(nats_n, self.shape[0]), strict=True))

        def work(worker: int) -> None:
            for rows, nats in parts[worker :: self.workers]:
                nats_BT = torch.empty(self.shape)
                self._backward(worker, rows[:, :-1], rows[:, 1:], scale, nats_BT)
                torch.sum(nats_BT, 1, out=nats)

        list(self._pool.map(work, range(self.workers)))
        for replica in self._replicas[1:]:
            for parameter, other in zip(self.model.parameters(), replica.parameters(), strict=True):
                if other.grad is not None:  # a step may have fewer micro-batches than there are workers
                    assert parameter.grad is not None
                    parameter.grad += other.grad
        return nats_n

    def nats(self, windows: Tensor) -> Tensor:
        """See `passes.Passes`. Modules run what they train with, since another would have to be compiled."""
        assert windows.shape[1] == self.shape[1] + 1, "validation windows of another context"
        self._train(False)
        batches = list(self._padded(windows))

        def work(worker: int) -> list[Tensor]:
            return [self._nats(worker, *batch) for batch in batches[worker :: self.workers]]

        found = list(self._pool.map(work, range(self.workers)))
        ordered = [found[number % self.workers][number // self.workers] for number in range(len(batches))]
        return torch.cat(ordered)[: len(windows)]

    def _padded(self, windows: Tensor) -> Iterator[tuple[Tensor, Tensor]]:
        for rows in torch.split(windows, self.shape[0]):
            missing = (0, 0, 0, self.shape[0] - len(rows))
            yield F.pad(rows[:, :-1], missing), F.pad(rows[:, 1:], missing, value=IGNORE_INDEX)

    def _backward(
        self, worker: int, ids_BT: Tensor, targets_BT: Tensor, scale: Tensor, nats_BT: Tensor | None = None
    ) -> None:
        """Add the gradients of `scale` x summed cross entropy to the worker's; fills nats_BT with each target's."""
        head = self._replicas[worker].lm_head
        x_NC = self._hidden(worker, ids_BT).flatten(0, 1)
        nats_N = None if nats_BT is None else nats_BT.view(-1)
        targets_N = targets_BT.flatten()
        loss = head_loss(x_NC, head.weight, head.bias, targets_N, scale, self._softmax[worker], nats_N)
        loss.backward()  # type: ignore[no-untyped-call]

    def _nats(self, worker: int, ids_BT: Tensor, targets_BT: Tensor) -> Tensor:
        """Summed cross entropy of each row, (B,)."""
        with torch.set_grad_enabled(self._graph is None):
            x_NC = self._hidden(worker, ids_BT).detach().flatten(0, 1)
        parts = []
        with torch.no_grad():
            for x, targets in zip(torch.split(x_NC, CHUNK), torch.split(targets_BT.flatten(), CHUNK), strict=True):
                logits = self.model.lm_head(x).float()
                parts.append(F.cross_entropy(logits, targets, ignore_index=IGNORE_INDEX, reduction="none"))
        return torch.cat(parts).view(ids_BT.shape).sum(1)

    def _hidden(self, worker: int, ids_BT: Tensor) -> Tensor:
        """(B, T, C) before the head; see `Phi.hidden`."""
        model = self._replicas[worker]
        mask = None if self._eot_id is None else document_mask(ids_BT, self._eot_id)
        x_BTC = model.embed_tokens(ids_BT).to(model.compute_dtype)
        for block in self._blocks[worker]:
            x_BTC = self._apply[worker](block, x_BTC, model.cos, model.sin, mask)
        out: Tensor = model.final_layernorm(x_BTC)
        return out

    def _forget(self) -> None:
        for replica in self._replicas:
            for parameter in replica.parameters():
                parameter.grad = None

    def _train(self, on: bool) -> None:
        self.model.train(on)
        for blocks in self._blocks:
            for block in blocks:
                block.train(on)
