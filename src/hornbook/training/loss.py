"""The head and its cross entropy as one operation that never holds the logits of the whole micro-batch.

With 4,096 words and a width of 192 the head is a third of phi-micro's arithmetic, and its fp32 logits would
be 128 MB per 8,192 tokens. Here rows go through in chunks: one chunk's logits are computed, turned into the
loss and into their own gradient while they are in the cache, and multiplied into the gradients of the hidden
states and of the head; the backward pass only hands those out (the idea of Liger Kernel's fused linear cross
entropy, arXiv 2410.10989). Products are in the hidden states' type, softmax and sums in fp32, and the head's
gradient is accumulated in fp32, since a sum of many bf16 chunks loses digits.

The trade-off: gradients are computed in the forward pass, so calling it without needing them is waste.
"""

from collections.abc import Callable
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor

from hornbook.model.phi import IGNORE_INDEX

CHUNK = 1024  # rows: 8 MB of bf16 logits at 4,096 words

SoftmaxGradient = Callable[[Tensor, Tensor, Tensor], tuple[Tensor, Tensor]]


def softmax_gradient(logits_NV: Tensor, targets_N: Tensor, scale: Tensor) -> tuple[Tensor, Tensor]:
    """Cross entropies (N,) (nats, fp32) and the gradient of their sum times `scale`, (N, V) in the logits' type.

    Rows whose target is IGNORE_INDEX count nothing and have no gradient.
    """
    scores_NV = logits_NV.float()
    valid_N1 = (targets_N != IGNORE_INDEX)[:, None]
    target_N1 = targets_N.clamp_min(0)[:, None]
    top_N1 = scores_NV.amax(-1, keepdim=True)
    powers_NV = (scores_NV - top_N1).exp()
    sum_N1 = powers_NV.sum(-1, keepdim=True)
    hit_NV = torch.arange(logits_NV.shape[1], device=logits_NV.device)[None] == target_N1
    nats_N1 = sum_N1.log() + top_N1 - scores_NV.gather(1, target_N1)
    gradient_NV = (powers_NV / sum_N1 - hit_NV.float()) * (valid_N1.float() * scale)
    return (nats_N1 * valid_N1)[:, 0], gradient_NV.to(logits_NV.dtype)


class _HeadLoss(torch.autograd.Function):
    @staticmethod
    def forward(
        ctx: Any,
        x_NC: Tensor,
        weight_VC: Tensor,
        bias_V: Tensor,
        targets_N: Tensor,
        scale: Tensor,
        kernel: SoftmaxGradient,
        nats_N: Tensor,
    ) -> Tensor:
        weight, bias = weight_VC.to(x_NC.dtype), bias_V.to(x_NC.dtype)
        dx_NC = torch.empty_like(x_NC)
        dweight, dbias = (torch.zeros_like(w, dtype=torch.float32) for w in (weight_VC, bias_V))
        ones_1N = x_NC.new_ones(1, CHUNK)
        parts = (torch.split(rows, CHUNK) for rows in (x_NC, targets_N, dx_NC, nats_N))
        for x, targets, dx, nats_kept in zip(*parts, strict=True):
            nats, dlogits = kernel(F.linear(x, weight, bias), targets, scale)
            nats_kept.copy_(nats)
            torch.mm(dlogits, weight, out=dx)
            dweight += dlogits.mT @ x
            dbias += (ones_1N[:, : len(x)] @ dlogits)[0]  # a column sum, several times faster as a product
        ctx.save_for_backward(dx_NC, dweight, dbias)
        return nats_N.sum() * scale

    @staticmethod
    def backward(ctx: Any, *grads: Tensor) -> Any:
        dx_NC, dweight, dbias = ctx.saved_tensors
        # The loop calls backward on the loss itself, so the factor is one and nothing needs multiplying.
        return dx_NC, dweight, dbias, None, None, None, None


def head_loss(
    x_NC: Tensor,
    weight_VC: Tensor,
    bias_V: Tensor,
    targets_N: Tensor,
    scale: Tensor,
    kernel: SoftmaxGradient = softmax_gradient,
    nats_N: Tensor | None = None,
) -> Tensor:
    """`scale` x the sum of cross entropies of head(x) against targets, an fp32 scalar to call backward on.

    `scale` (fp32 scalar) is one over the valid targets of the whole optimiser step, so gradients of
    micro-batches add up to that of the mean. `kernel` may be a compiled `softmax_gradient`. `nats_N` (fp32) is
    filled with the cross entropy of each row. The result must be the root of the backward pass: a factor applied
    to it afterwards would be ignored.
    """
    if nats_N is None:
        nats_N = torch.empty(len(x_NC), device=x_NC.device)
    out: Tensor = _HeadLoss.apply(  # type: ignore[no-untyped-call]
        x_NC, weight_VC, bias_V, targets_N, scale, kernel, nats_N
    )
    return out
