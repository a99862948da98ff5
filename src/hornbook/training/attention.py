"""Causal attention for training in bf16 on CPUs: plain batched products on tiles that stay in the cache.

torch's flash kernel for CPUs walks tiles of 32..256 rows and spends its time between them; oneDNN's bf16
matrix products on whole heads run several times faster, provided that the T x T scores of the sequences in
hand fit the cache. So: a few sequences at a time, queries in two halves (the first half never looks at the
second half of the keys, which saves a quarter of the work), probabilities kept in bf16 for the backward pass.
Measured at phi-micro's shape this takes about half the time of `scaled_dot_product_attention`, forward and
backward (docs/training.md). The price is memory: 2 x heads x 3/4 T bytes per token and layer.

Scores are rounded to bf16 before the softmax (the softmax itself works in fp32): the error against fp32
attention is of the size of the flash kernel's (both are tested). No dropout.
"""

from typing import Any

import torch
from torch import Tensor

from hornbook.model.phi import Attention, Block, Phi, rotate

TILE_BYTES = 6 << 20  # scores of the sequences in hand; twice that must fit the last cache


# Inductor's cache on the disk knows these operators by name only: give them the next number whenever the
# shape or layout of what they return changes, or users' caches hold code for the old one.
@torch.library.custom_op("hornbook::causal_attention_2", mutates_args=())
def causal_attention(q_BHTD: Tensor, k_BHTD: Tensor, v_BHTD: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """Output (B, H, T, D) and the probabilities of both halves of the queries, (B*H, T/2, T/2 and T)."""
    batch, heads, time, size = q_BHTD.shape
    half = (time + 1) // 2
    out_BHTD = q_BHTD.new_empty(batch, time, heads, size).transpose(1, 2)
    low = q_BHTD.new_empty(batch * heads, half, half)
    high = q_BHTD.new_empty(batch * heads, time - half, time)
    mask = torch.full((time, time), float("-inf"), dtype=q_BHTD.dtype).triu_(1)
    for rows in _tiles(batch, heads, time):
        q, k, v = (x[rows].reshape(-1, time, size) for x in (q_BHTD, k_BHTD, v_BHTD))
        for kept, begin, end in ((low, 0, half), (high, half, time)):
            scores = torch.baddbmm(mask[begin:end, :end], q[:, begin:end], k[:, :end].mT, alpha=size**-0.5)
            tile = torch.softmax(scores, -1, out=kept[rows.start * heads : rows.stop * heads])
            out_BHTD[rows, :, begin:end] = (tile @ v[:, :end]).view(-1, heads, end - begin, size)
    return out_BHTD, low, high


@causal_attention.register_fake
def _(q: Tensor, k: Tensor, v: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    batch, heads, time, size = q.shape
    half = (time + 1) // 2
    return (
        q.new_empty(batch, time, heads, size).transpose(1, 2),
        q.new_empty(batch * heads, half, half),
        q.new_empty(batch * heads, time - half, time),
    )


@torch.library.custom_op("hornbook::causal_attention_2_backward", mutates_args=())
def causal_attention_backward(
    dout_BHTD: Tensor, q_BHTD: Tensor, k_BHTD: Tensor, v_BHTD: Tensor, low: Tensor, high: Tensor
) -> tuple[Tensor, Tensor, Tensor]:
    """Gradients of q, k and v, each (B, H, T, D) laid out as (B, T, H, D)."""
    batch, heads, time, size = q_BHTD.shape
    half = (time + 1) // 2
    scale = size**-0.5
    dq_BHTD, dk_BHTD, dv_BHTD = (q_BHTD.new_empty(batch, time, heads, size).transpose(1, 2) for _ in range(3))
    for rows in _tiles(batch, heads, time):
        q, k, v, dout = (x[rows].reshape(-1, time, size) for x in (q_BHTD, k_BHTD, v_BHTD, dout_BHTD))
        dk, dv = torch.zeros_like(k, dtype=torch.float32), torch.zeros_like(v, dtype=torch.float32)
        for kept, begin, end in ((low, 0, half), (high, half, time)):
            tile = kept[rows.start * heads : rows.stop * heads]
            part = dout[:, begin:end]
            dtile = part @ v[:, :end].mT
            dscores = torch.ops.aten._softmax_backward_data(dtile, tile, -1, tile.dtype)
            dq = (dscores @ k[:, :end]).mul_(scale)
            dq_BHTD[rows, :, begin:end] = dq.view(-1, heads, end - begin, size)
            dk[:, :end] += dscores.mT @ q[:, begin:end]
            dv[:, :end] += tile.mT @ part
        dk_BHTD[rows] = dk.mul_(scale).view(-1, heads, time, size).to(k.dtype)
        dv_BHTD[rows] = dv.view(-1, heads, time, size).to(v.dtype)
    return dq_BHTD, dk_BHTD, dv_BHTD


@causal_attention_backward.register_fake
def _(dout: Tensor, q: Tensor, k: Tensor, v: Tensor, low: Tensor, high: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    batch, heads, time, size = q.shape
    dq, dk, dv = (q.new_empty(batch, time, heads, size).transpose(1, 2) for _ in range(3))
    return dq, dk, dv


def _tiles(batch: int, heads: int, time: int) -> list[slice]:
    """Sequences taken at a time."""
    step = max(1, TILE_BYTES // (2 * heads * time * time))
    return [slice(begin, min(begin + step, batch)) for begin in range(0, batch, step)]


def _keep(ctx: Any, inputs: tuple[Tensor, Tensor, Tensor], output: tuple[Tensor, Tensor, Tensor]) -> None:
    ctx.save_for_backward(*inputs, output[1], output[2])


def _backward(ctx: Any, dout: Tensor, dlow: Tensor, dhigh: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    q, k, v, low, high = ctx.saved_tensors
    gradients: tuple[Tensor, Tensor, Tensor] = causal_attention_backward(dout, q, k, v, low, high)
    return gradients


causal_attention.register_autograd(_backward, setup_context=_keep)


class TiledAttention(Attention):
    """The model's attention with its inner kernel exchanged; shares the weights of the one it replaces."""

    def forward(self, x_BTC: Tensor, cos: Tensor, sin: Tensor, mask_B1TT: Tensor | None = None) -> Tensor:
        """As `Attention.forward`; a mask is handed to the plain kernel."""
        if mask_B1TT is not None:
            return super().forward(x_BTC, cos, sin, mask_B1TT)
        batch, time, width = x_BTC.shape
        qkv_BT3HD = self.qkv_proj(x_BTC).view(batch, time, 3, self.heads, self.head_size)
        qk_BT2HD = rotate(qkv_BT3HD[:, :, :2], cos[:time, None, None], sin[:time, None, None])
        q_BHTD, k_BHTD = (part.transpose(1, 2) for part in qk_BT2HD.unbind(2))
        v_BHTD = qkv_BT3HD[:, :, 2].transpose(1, 2)
        y_BHTD, _, _ = causal_attention(q_BHTD, k_BHTD, v_BHTD)
        out: Tensor = self.dense(y_BHTD.transpose(1, 2).reshape(batch, time, width))
        return out


def tiled_blocks(model: Phi) -> list[Block]:
    """The model's blocks with tiled attention; they share every weight with the model, which stays as it is.

    Only for models without attention dropout.
    """
    assert model.config.attention_dropout == 0.0, "tiled attention has no dropout"
    blocks = []
    for old in model.layers:
        assert isinstance(old, Block)
        with torch.device("meta"):
            new, attention = Block(model.config), TiledAttention(model.config)
        attention.qkv_proj, attention.dense = old.self_attn.qkv_proj, old.self_attn.dense
        new.input_layernorm, new.self_attn, new.mlp = old.input_layernorm, attention, old.mlp
        if old.sequential:
            new.post_attention_layernorm = old.post_attention_layernorm
        blocks.append(new)
    return blocks
