"""The kernel of attention_kernel.c: causal attention of a layer, forward and backward, in bf16, on one thread.

Two and a half times as fast as the batched products, softmax and copies that torch makes of it (docs/training.md), and
it leaves only one number for each query and head behind. There is one where the processor multiplies pairs of bf16
(AVX512-BF16) and a C compiler is at hand; elsewhere there is None. Calls do not hold the interpreter's lock.

Letters as in `graph`; P positions, R half the rotated size.
"""

import ctypes
from dataclasses import dataclass
from functools import cache
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor

from hornbook.model.native import Unavailable, library
from hornbook.model.phi import rotate

TILE = 32  # of attention_kernel.c: windows and heads are multiples of it
MOST = 512  # the widest head
_NEAR = 0.02  # relative; bf16 has eight bits


@dataclass(frozen=True)
class AttentionKernel:
    """Attention of one shape, of queries, keys and values that stand in rows with something else behind them.

    `h_NX` is [q, k, v, ...] before its bias and its rotation, `both_NY` [attention's outcome, ...], and likewise their
    gradients: bf16, rows' strides are free. `bias_X`, `cos_PR`, `sin_PR` are fp32, `begins_BT` int64: the first key
    that each query sees, never less than that of the query before.
    """

    library: Any
    heads: int
    head_size: int

    def forward(
        self, h_NX: Tensor, bias_X: Tensor, cos_PR: Tensor, sin_PR: Tensor, begins_BT: Tensor, both_NY: Tensor
    ) -> tuple[Tensor, ...]:
        """Writes the first C columns of `both_NY`; returns what `backward` wants to know, fp32 (B, H, T)."""
        logs_BHT, space = torch.empty(begins_BT.shape[0], self.heads, begins_BT.shape[1]), self._space(begins_BT)
        self.library.attention_forward(
            *self._given(h_NX, bias_X, cos_PR, sin_PR, begins_BT),
            *(both_NY.data_ptr(), both_NY.stride(0), logs_BHT.data_ptr(), space.data_ptr()),
        )
        return (logs_BHT,)

    def backward(
        self,
        h_NX: Tensor,
        bias_X: Tensor,
        cos_PR: Tensor,
        sin_PR: Tensor,
        begins_BT: Tensor,
        both_NY: Tensor,
        dboth_NY: Tensor,
        dh_NX: Tensor,
        logs_BHT: Tensor,
    ) -> None:
        """Writes the first 3C columns of `dh_NX`, before rotation and bias."""
        space = self._space(begins_BT)
        self.library.attention_backward(
            *self._given(h_NX, bias_X, cos_PR, sin_PR, begins_BT),
            *(both_NY.data_ptr(), both_NY.stride(0), logs_BHT.data_ptr(), dboth_NY.data_ptr(), dboth_NY.stride(0)),
            *(dh_NX.data_ptr(), dh_NX.stride(0), space.data_ptr()),
        )

    def _given(self, h_NX: Tensor, bias_X: Tensor, cos_PR: Tensor, sin_PR: Tensor, begins_BT: Tensor) -> list[int]:
        batch, time = begins_BT.shape
        assert h_NX.stride(1) == 1
        assert all(t.is_contiguous() for t in (bias_X, cos_PR, sin_PR, begins_BT))
        sizes = [cos_PR.shape[1], batch, time, self.heads, self.head_size]
        first = [h_NX.data_ptr(), h_NX.stride(0), *(t.data_ptr() for t in (bias_X, cos_PR, sin_PR))]
        return [*first, *sizes, begins_BT.data_ptr()]

    def _space(self, begins_BT: Tensor) -> Tensor:
        return torch.empty(self.library.attention_space(begins_BT.shape[1], self.head_size), dtype=torch.uint8)


def attention_kernel(time: int, heads: int, head_size: int) -> AttentionKernel | None:
    """The kernel for windows of `time` tokens; None where there is none, or none for this shape."""
    if time % TILE or head_size % TILE or head_size > MOST:
        return None
    made = _library()
    return None if made is None else AttentionKernel(made, heads, head_size)


@cache
def _library() -> Any:
    """Compiled, and computing what it should; or None."""
    try:
        made = library("hornbook.training", "attention_kernel")
        forward, backward, space = made.attention_forward, made.attention_backward, made.attention_space
    except Unavailable:
        return None
    pointer, number = ctypes.c_void_p, ctypes.c_int64
    given: list[Any] = [pointer, number, *[pointer] * 3, *[number] * 5, pointer]
    forward.argtypes, forward.restype = [*given, pointer, number, pointer, pointer], None
    more: list[Any] = [pointer, number, pointer, pointer, number, pointer, number, pointer]
    backward.argtypes, backward.restype = [*given, *more], None
    space.argtypes, space.restype = [number, number], number
    return made if _is_right(made) else None


def _is_right(made: Any) -> bool:
    """Whether a small attention and its gradients come out as by its formula, in fp64."""
    batch, time, heads, size, half = 2, 3 * TILE, 2, TILE, 4
    width = heads * size
    drawn = torch.Generator().manual_seed(0)
    h_NX, dboth_NY = (torch.randn(batch * time, n, generator=drawn).bfloat16() for n in (3 * width + 8, width + 8))
    bias_X, angles_PR = torch.randn(3 * width, generator=drawn), torch.rand(time, half, generator=drawn)
    both_NY, dh_NX = torch.zeros_like(dboth_NY), torch.zeros_like(h_NX)
    cos_PR, sin_PR = angles_PR.cos(), angles_PR.sin()
    place_T = torch.arange(time)
    begins_BT = torch.stack([torch.zeros_like(place_T), place_T // 40 * 40])
    kernel = AttentionKernel(made, heads, size)
    given = h_NX, bias_X, cos_PR, sin_PR, begins_BT, both_NY
    kernel.backward(*given, dboth_NY, dh_NX, *kernel.forward(*given))

    with torch.enable_grad():
        input_NX = h_NX[:, : 3 * width].double().requires_grad_()
        q, k, v = (input_NX + bias_X).view(batch, time, 3, heads, size).unbind(2)
        turn = cos_PR[:, None].double(), sin_PR[:, None].double()
        q, k = rotate(q, *turn), rotate(k, *turn)
        seen_BTT = (place_T <= place_T[:, None]) & (place_T >= begins_BT[:, :, None])
        q, k, v = (x.transpose(1, 2) for x in (q, k, v))
        out = F.scaled_dot_product_attention(q, k, v, attn_mask=seen_BTT[:, None])
        out_NC = out.transpose(1, 2).reshape(batch * time, width)
        (grad_NX,) = torch.autograd.grad(out_NC, input_NX, dboth_NY[:, :width].double())
    wanted = [(both_NY[:, :width], out_NC.detach())]
    wanted += [(dh_NX[:, i : i + width], grad_NX[:, i : i + width]) for i in range(0, 3 * width, width)]
    near = all(float((mine - right).norm()) <= _NEAR * float(right.norm()) for mine, right in wanted)
    return near and not both_NY[:, width:].any() and not dh_NX[:, 3 * width :].any()
