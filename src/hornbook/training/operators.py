"""What stands between a micro-step's products, as functions of torch to be compiled; of any shape and type.

Attention is batched products with its softmax written out. It materialises the powers of its scores for one part of the
queries after the other, and a part never looks at the keys behind it: at the windows of small models that is faster on
a CPU than torch's own operator, whose backward pass is slow there. gelu's tanh is written as a sigmoid, which is the
same function and one exponential. Where there are `kernels`, those are faster still.

Letters as in `graph`.
"""

import itertools
import math
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor

from hornbook.model.phi import rotate

_SLOPE, _CUBE = math.sqrt(2 / math.pi), 0.044715  # of gelu's tanh approximation
PARTS = 2  # of a window's queries: more save arithmetic, and cost calls and compilation


@dataclass(frozen=True)
class Operators:
    """The same face as `Kernels` has; `begins_BT` counts only `within_documents`."""

    heads: int
    head_size: int
    within_documents: bool

    def attend(
        self, h_NX: Tensor, bias_X: Tensor, cos_PR: Tensor, sin_PR: Tensor, begins_BT: Tensor, y_NC: Tensor
    ) -> tuple[Tensor, ...]:
        """See `Kernels.attend`."""
        batch, time = begins_BT.shape
        qkv = (h_NX[:, : bias_X.shape[0]].float() + bias_X).view(batch, time, 3, self.heads, self.head_size)
        turned = rotate(qkv[:, :, :2], cos_PR[:time, None, None], sin_PR[:time, None, None])
        scaled = turned[:, :, 0] * self.head_size**-0.5
        q, k, v = (self._by_head(x.to(h_NX.dtype)) for x in (scaled, turned[:, :, 1], qkv[:, :, 2]))
        begins_GT = begins_BT.repeat_interleave(self.heads, 0) if self.within_documents else None
        out_GTD, sums_GT1, kept = _attend(q, k, v, begins_GT)
        y_NC.copy_(out_GTD.to(y_NC.dtype).view(batch, self.heads, time, -1).transpose(1, 2).reshape(batch * time, -1))
        return q, k, v, sums_GT1, *kept

    def attend_backward(
        self,
        h_NX: Tensor,
        bias_X: Tensor,
        cos_PR: Tensor,
        sin_PR: Tensor,
        begins_BT: Tensor,
        y_NC: Tensor,
        dy_NC: Tensor,
        dqkv_NX: Tensor,
        *kept: Tensor,
    ) -> tuple[Tensor, ...]:
        """See `Kernels.attend_backward`."""
        batch, time = begins_BT.shape
        cos, sin = cos_PR[:time, None, None], sin_PR[:time, None, None]
        q, k, v, sums_GT1, *powers = kept
        dout, out = (self._by_head(x.view(batch, time, self.heads, self.head_size)) for x in (dy_NC, y_NC))
        dq, dk, dv = _attend_backward(dout, out, sums_GT1, q, k, v, powers)
        dqk = torch.stack([dq.float() * self.head_size**-0.5, dk])
        dqk = dqk.view(2, batch, self.heads, time, self.head_size).permute(1, 3, 0, 2, 4)
        dv = dv.view(batch, self.heads, time, self.head_size).transpose(1, 2)[:, :, None]
        dqkv_NX.copy_(torch.cat([rotate(dqk, cos, -sin), dv], 2).reshape(batch * time, -1))
        return ()

    def gelu(self, h_NF: Tensor, bias_F: Tensor, out_NF: Tensor) -> tuple[Tensor, ...]:
        """See `Kernels.gelu`."""
        out_NF.copy_(_gelu(h_NF.float() + bias_F)[0])
        return ()

    def gelu_backward(self, h_NF: Tensor, bias_F: Tensor, dout_NF: Tensor, dh_NF: Tensor) -> tuple[Tensor, ...]:
        """See `Kernels.gelu_backward`."""
        dh_NF.copy_(dout_NF.float() * _gelu(h_NF.float() + bias_F)[1])
        return ()

    def cross_entropy(self, logits_NV: Tensor, bias_V: Tensor, targets_N: Tensor, scale: Tensor) -> tuple[Tensor, ...]:
        """See `Kernels.cross_entropy`."""
        biased, target = logits_NV.float() + bias_V, targets_N[:, None]
        top = biased.amax(-1, keepdim=True)
        powers = (biased - top).exp()
        total = powers.sum(-1, keepdim=True)
        hit = torch.arange(logits_NV.shape[1])[None] == target
        nats = total.log() + top - biased.gather(1, target)
        return nats[:, 0], ((powers / total - hit.float()) * scale).to(logits_NV.dtype)

    def _by_head(self, x_BTHD: Tensor) -> Tensor:
        batch, time = x_BTHD.shape[:2]
        return x_BTHD.transpose(1, 2).reshape(batch * self.heads, time, self.head_size)


def _parts(time: int) -> list[tuple[int, int]]:
    edges = [time * number // PARTS for number in range(PARTS + 1)]
    return [(begin, end) for begin, end in itertools.pairwise(edges) if end > begin]


def _attend(
    q_GTD: Tensor, k_GTD: Tensor, v_GTD: Tensor, begins_GT: Tensor | None
) -> tuple[Tensor, Tensor, list[Tensor]]:
    """Causal attention of scaled queries: the result (G, T, D), fp32; and what made it: each query's sum of powers,
    (G, T, 1), fp32, and the powers exp(score - greatest score) of each part, (G, T / PARTS, K).
    """
    outs, sums, kept = [], [], []
    for begin, end in _parts(q_GTD.shape[1]):
        scores = torch.bmm(q_GTD[:, begin:end], k_GTD[:, :end].mT).float()
        seen = torch.arange(begin, end)[:, None] >= torch.arange(end)[None]
        if begins_GT is not None:
            seen = seen & (torch.arange(end) >= begins_GT[:, begin:end, None])
        scores = torch.where(seen, scores, float("-inf"))
        powers = (scores - scores.amax(-1, keepdim=True)).exp()
        kept.append(powers.to(q_GTD.dtype))
        sums.append(powers.sum(-1, keepdim=True))
        outs.append(torch.bmm(kept[-1], v_GTD[:, :end]))
    sums_GT1 = torch.cat(sums, 1)
    return torch.cat(outs, 1).float() / sums_GT1, sums_GT1, kept


def _attend_backward(
    dout_GTD: Tensor,
    out_GTD: Tensor,
    sums_GT1: Tensor,
    q_GTD: Tensor,
    k_GTD: Tensor,
    v_GTD: Tensor,
    kept: list[Tensor],
) -> tuple[Tensor, Tensor, Tensor]:
    """Gradients of the scaled queries (compute type), keys and values (fp32).

    With probabilities p = powers / sum, what softmax takes off each row, sum over keys of p x dp, is out . dout; so the
    powers need no pass of their own to be divided or added up.
    """
    time = q_GTD.shape[1]
    divided = dout_GTD.float() / sums_GT1
    off_GT1 = (divided * out_GTD.float()).sum(-1, keepdim=True)
    divided = divided.to(q_GTD.dtype)
    dq, dk, dv = [], torch.zeros(()), torch.zeros(())
    for (begin, end), powers in zip(_parts(time), kept, strict=True):
        rest = (0, 0, 0, time - end)
        part = divided[:, begin:end]
        dpowers = torch.bmm(part, v_GTD[:, :end].mT).float()
        dscores = (powers.float() * (dpowers - off_GT1[:, begin:end])).to(powers.dtype)
        dq.append(torch.bmm(dscores, k_GTD[:, :end]))
        dk = dk + F.pad(torch.bmm(dscores.mT, q_GTD[:, begin:end]), rest).float()
        dv = dv + F.pad(torch.bmm(powers.mT, part), rest).float()
    return torch.cat(dq, 1), dk, dv


def _gelu(x: Tensor) -> tuple[Tensor, Tensor]:
    """gelu_new(x) and its derivative, both fp32; (1 + tanh(u)) / 2 = sigmoid(2u)."""
    gate = torch.sigmoid(2 * _SLOPE * (x + _CUBE * x * x * x))
    return x * gate, gate + x * gate * (1 - gate) * (2 * _SLOPE * (1 + 3 * _CUBE * x * x))
