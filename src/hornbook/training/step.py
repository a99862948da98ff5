"""Forward and backward of one micro-batch: where the time goes, compiled once and used by every run.

Compiled are one block (all layers share the code: four times less to compile than the whole model, at the
same speed) and the softmax of the loss. Everything runs at one shape, micro-batch x context, so nothing is
ever compiled twice; shorter validation batches are filled up with ignored rows.
"""

import time
from collections.abc import Callable

import torch
import torch.nn.functional as F
from torch import Tensor

from hornbook.model.phi import IGNORE_INDEX, Phi
from hornbook.model.settings import PhiConfig
from hornbook.records import Progress
from hornbook.training.attention import tiled_blocks
from hornbook.training.loss import CHUNK, SoftmaxGradient, head_loss, softmax_gradient
from hornbook.training.settings import TrainSettings

DTYPES = {"bf16": torch.bfloat16, "fp32": torch.float32}

Apply = Callable[[torch.nn.Module, Tensor, Tensor, Tensor], Tensor]


def _apply(block: torch.nn.Module, x_BTC: Tensor, cos: Tensor, sin: Tensor) -> Tensor:
    out: Tensor = block(x_BTC, cos, sin)
    return out


class MicroStep:
    """A model with its compiled forward and backward pass.

    `model` is a plain Phi that holds the weights; it can be evaluated or saved at any time.
    """

    def __init__(self, config: PhiConfig, settings: TrainSettings) -> None:
        self.model = Phi(config, DTYPES[settings.precision])
        self.shape = (settings.micro_batch, settings.context)
        tiled = settings.precision == "bf16" and config.attention_dropout == 0.0
        self._blocks = tiled_blocks(self.model) if tiled else list(self.model.layers)
        self._apply: Apply = _apply
        self._softmax: SoftmaxGradient = softmax_gradient
        self._wants_compile = settings.compile

    def warm_up(self, progress: Progress) -> float:
        """Compile, if asked for and not done yet; returns the seconds it took.

        Without a working C++ compiler, says so and goes on uncompiled.
        """
        if not self._wants_compile:
            return 0.0
        self._wants_compile = False
        begin = time.perf_counter()
        # The probe for the vector instructions builds ten programs, half of the cold start; the processor's
        # own flags are what it would find.
        torch._inductor.config.cpp.vec_isa_ok = True
        self._apply = torch.compile(_apply, fullgraph=True, dynamic=False)
        self._softmax = torch.compile(softmax_gradient, fullgraph=True, dynamic=False)
        ids = torch.zeros(self.shape, dtype=torch.int64)
        try:
            self.backward(ids, ids, torch.tensor(1.0))
        except Exception as error:  # a missing compiler, a broken cache, a limit of torch: all have one answer
            reason = " ".join(str(error).split())[:200]
            progress.note(f"training uncompiled, at about half the speed: torch.compile failed ({reason})")
            self._apply, self._softmax = _apply, softmax_gradient
        for parameter in self.model.parameters():
            parameter.grad = None
        return time.perf_counter() - begin

    def backward(self, ids_BT: Tensor, targets_BT: Tensor, scale: Tensor) -> Tensor:
        """Add the gradients of `scale` x summed cross entropy to the weights; returns it, an fp32 scalar."""
        head = self.model.lm_head
        x_NC = self.hidden(ids_BT).flatten(0, 1)
        loss = head_loss(x_NC, head.weight, head.bias, targets_BT.flatten(), scale, self._softmax)
        loss.backward()  # type: ignore[no-untyped-call]
        return loss.detach()

    def hidden(self, ids_BT: Tensor) -> Tensor:
        """(B, T, C) before the head; see `Phi.hidden`."""
        model = self.model
        x_BTC = model.embed_tokens(ids_BT).to(model.compute_dtype)
        for block in self._blocks:
            x_BTC = self._apply(block, x_BTC, model.cos, model.sin)
        out: Tensor = model.final_layernorm(x_BTC)
        return out

    def mean_loss(self, windows: Tensor) -> float:
        """Mean cross entropy (nats per token) of windows (n, T + 1), without dropout.

        Gradients are left alone. The training graph is used, since another would have to be compiled.
        """
        assert windows.shape[1] == self.shape[1] + 1, "validation windows of another context"
        self._train(False)
        total = 0.0
        for begin in range(0, len(windows), self.shape[0]):
            rows = windows[begin : begin + self.shape[0]]
            ids, targets = rows[:, :-1], rows[:, 1:]
            missing = self.shape[0] - len(rows)
            ids, targets = F.pad(ids, (0, 0, 0, missing)), F.pad(targets, (0, 0, 0, missing), value=IGNORE_INDEX)
            x_NC = self.hidden(ids).detach().flatten(0, 1)
            with torch.no_grad():
                pairs = zip(torch.split(x_NC, CHUNK), torch.split(targets.flatten(), CHUNK), strict=True)
                for x, chunk in pairs:
                    logits = self.model.lm_head(x).float()
                    total += F.cross_entropy(logits, chunk, ignore_index=IGNORE_INDEX, reduction="sum").item()
        self._train(True)
        return total / (len(windows) * self.shape[1])

    def _train(self, on: bool) -> None:
        self.model.train(on)
        for block in self._blocks:
            block.train(on)
