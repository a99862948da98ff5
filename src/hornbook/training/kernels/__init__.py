"""What stands between a micro-step's products, in C: attention, gelu, the softmax of the loss; in bf16, on one thread.

Attention is more than twice as fast as the batched products, softmax and copies that torch makes of it, and leaves only
one number for each query and head behind; the others do in one pass what compiled torch does in two or three
(docs/results/training.md, docs/log.md). They exist where the processor multiplies pairs of bf16 (AVX512-BF16) but has
no AMX, which torch's own products use, and where a C compiler is at hand; elsewhere there are `operators`. Calls do not
hold the interpreter's lock.

A wrong number, type or place given to C is memory of somebody else: what is given is asserted.

Letters as in `graph`.
"""

import ctypes
from dataclasses import dataclass
from functools import cache
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor

from hornbook.model.native import Unavailable, has, library
from hornbook.model.phi import rotate
from hornbook.model.settings import PhiConfig

TILE = 32  # of attention.c: windows and heads are multiples of it
LANES = 16  # of bf16.h: what columns are a multiple of
_NEAR = 0.02  # relative; bf16 has eight bits


@dataclass(frozen=True)
class Kernels:
    """Of one head's shape. Matrices are bf16 and their rows' strides free, vectors and `cos_PR`, `sin_PR` fp32."""

    library: Any
    heads: int
    head_size: int

    def attend(
        self, h_NX: Tensor, bias_X: Tensor, cos_PR: Tensor, sin_PR: Tensor, begins_BT: Tensor, y_NC: Tensor
    ) -> tuple[Tensor, ...]:
        """Causal attention of h_NX = [q, k, v, ...] before bias and rotation, written to `y_NC`.

        begins_BT (int64): the first key that each query sees, not behind itself and never less than that of the query
        before. Returns what `attend_backward` wants to know: fp32 (B, H, T).
        """
        _check_rows(y_NC)
        logs_BHT, space = torch.empty(begins_BT.shape[0], self.heads, begins_BT.shape[1]), self._space(begins_BT)
        self.library.attention_forward(
            *self._given(h_NX, bias_X, cos_PR, sin_PR, begins_BT),
            *(y_NC.data_ptr(), y_NC.stride(0), logs_BHT.data_ptr(), space.data_ptr()),
        )
        return (logs_BHT,)

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
        logs_BHT: Tensor,
    ) -> None:
        """Writes the gradient of [q, k, v] before bias and rotation to `dqkv_NX`."""
        _check_rows(y_NC, dy_NC, dqkv_NX)
        space = self._space(begins_BT)
        self.library.attention_backward(
            *self._given(h_NX, bias_X, cos_PR, sin_PR, begins_BT),
            *(y_NC.data_ptr(), y_NC.stride(0), logs_BHT.data_ptr(), dy_NC.data_ptr(), dy_NC.stride(0)),
            *(dqkv_NX.data_ptr(), dqkv_NX.stride(0), space.data_ptr()),
        )

    def gelu(self, h_NF: Tensor, bias_F: Tensor, out_NF: Tensor) -> None:
        """Writes gelu_new(h + bias)."""
        _check_rows(h_NF, out_NF)
        _check_vectors(bias_F)
        assert h_NF.shape == out_NF.shape
        assert h_NF.shape[1] == len(bias_F)
        assert len(bias_F) % LANES == 0
        self.library.gelu_forward(
            *(h_NF.data_ptr(), h_NF.stride(0), bias_F.data_ptr(), out_NF.data_ptr(), out_NF.stride(0), *h_NF.shape)
        )

    def gelu_backward(self, h_NF: Tensor, bias_F: Tensor, dout_NF: Tensor, dh_NF: Tensor) -> None:
        """Writes the gradient of h."""
        _check_rows(h_NF, dout_NF, dh_NF)
        _check_vectors(bias_F)
        assert h_NF.shape == dout_NF.shape == dh_NF.shape
        assert h_NF.shape[1] == len(bias_F)
        assert len(bias_F) % LANES == 0
        self.library.gelu_backward(
            *(h_NF.data_ptr(), h_NF.stride(0), bias_F.data_ptr(), dout_NF.data_ptr(), dout_NF.stride(0)),
            *(dh_NF.data_ptr(), dh_NF.stride(0), *h_NF.shape),
        )

    def cross_entropy(self, logits_NV: Tensor, bias_V: Tensor, targets_N: Tensor, scale: Tensor) -> tuple[Tensor, ...]:
        """Nats (N,), fp32, of logits without bias; and, in their place, the gradient of `scale` x the nats' sum."""
        _check_rows(logits_NV)
        _check_vectors(bias_V)
        assert logits_NV.is_contiguous()
        assert logits_NV.shape == (len(targets_N), len(bias_V))
        assert len(bias_V) % LANES == 0
        assert targets_N.dtype == torch.int64
        assert targets_N.is_contiguous()
        assert int(targets_N.min()) >= 0
        assert int(targets_N.max()) < len(bias_V)
        nats_N, space = torch.empty(len(logits_NV)), torch.empty(logits_NV.shape[1])
        self.library.cross_entropy(
            *(logits_NV.data_ptr(), bias_V.data_ptr(), targets_N.data_ptr(), float(scale), nats_N.data_ptr()),
            *(*logits_NV.shape, space.data_ptr()),
        )
        return nats_N, logits_NV

    def _given(self, h_NX: Tensor, bias_X: Tensor, cos_PR: Tensor, sin_PR: Tensor, begins_BT: Tensor) -> list[int]:
        batch, time = begins_BT.shape
        _check_rows(h_NX)
        _check_vectors(bias_X, cos_PR, sin_PR)
        assert begins_BT.dtype == torch.int64
        assert begins_BT.is_contiguous()
        assert time <= len(cos_PR) == len(sin_PR)
        assert len(h_NX) == batch * time
        assert len(bias_X) == 3 * self.heads * self.head_size <= h_NX.shape[1]
        sizes = [cos_PR.shape[1], batch, time, self.heads, self.head_size]
        first = [h_NX.data_ptr(), h_NX.stride(0), *(t.data_ptr() for t in (bias_X, cos_PR, sin_PR))]
        return [*first, *sizes, begins_BT.data_ptr()]

    def _space(self, begins_BT: Tensor) -> Tensor:
        return torch.empty(self.library.attention_space(begins_BT.shape[1], self.head_size), dtype=torch.uint8)


def _check_rows(*matrices: Tensor) -> None:
    for matrix in matrices:
        assert matrix.dtype == torch.bfloat16
        assert matrix.stride(1) == 1


def _check_vectors(*vectors: Tensor) -> None:
    for vector in vectors:
        assert vector.dtype == torch.float32
        assert vector.is_contiguous()


def kernels(config: PhiConfig, time: int) -> Kernels | None:
    """The kernels for windows of `time` tokens; None where there are none, or none for this shape."""
    size = config.head_size
    if time % TILE or size % TILE or config.intermediate_size % LANES or config.vocab_size % LANES:
        return None
    made = _library()
    return None if made is None else Kernels(made, config.num_attention_heads, size)


@cache
def _library() -> Any:
    """Compiled, and computing what it should; or None."""
    if has("amx_bf16"):  # the sources refuse it, too, but an old compiler does not know of it
        return None
    try:
        made = library("hornbook.training.kernels")
        names = ("attention_forward", "attention_backward", "gelu_forward", "gelu_backward", "cross_entropy")
        forward, backward, gelu, gelu_backward, entropy = (getattr(made, name) for name in names)
        made.attention_space.argtypes, made.attention_space.restype = [ctypes.c_int64] * 2, ctypes.c_int64
    except Unavailable:
        return None
    pointer, number = ctypes.c_void_p, ctypes.c_int64
    matrix: list[Any] = [pointer, number]
    given = [*matrix, *[pointer] * 3, *[number] * 5, pointer]
    forward.argtypes = [*given, *matrix, pointer, pointer]
    backward.argtypes = [*given, *matrix, pointer, *matrix, *matrix, pointer]
    gelu.argtypes = [*matrix, pointer, *matrix, number, number]
    gelu_backward.argtypes = [*matrix, pointer, *matrix, *matrix, number, number]
    entropy.argtypes = [*[pointer] * 3, ctypes.c_float, pointer, number, number, pointer]
    for function in (forward, backward, gelu, gelu_backward, entropy):
        function.restype = None
    return made if _is_right(made) else None


def _is_right(made: Any) -> bool:
    """Whether small shapes come out as by the formulas, in fp64."""
    batch, time, heads, size, half = 2, 3 * TILE, 2, TILE, 4
    width = heads * size
    drawn = torch.Generator().manual_seed(0)
    h_NX, dboth_NY = (
        torch.randn(batch * time, n, generator=drawn).bfloat16() for n in (3 * width + LANES, width + LANES)
    )
    bias_X, angles_PR = torch.randn(3 * width, generator=drawn), torch.rand(time, half, generator=drawn)
    both_NY, dh_NX = torch.zeros_like(dboth_NY), torch.zeros_like(h_NX)
    cos_PR, sin_PR = angles_PR.cos(), angles_PR.sin()
    place_T = torch.arange(time)
    begins_BT = torch.stack([torch.zeros_like(place_T), place_T // 40 * 40])
    made_of = Kernels(made, heads, size)
    given = h_NX, bias_X, cos_PR, sin_PR, begins_BT, both_NY[:, :width]
    made_of.attend_backward(*given, dboth_NY[:, :width], dh_NX, *made_of.attend(*given))
    gelu_NF, dgelu_NF, logits_NV = torch.empty_like(h_NX), torch.empty_like(h_NX), h_NX[:, :width].contiguous()
    h_bias_X, targets_N = torch.cat([bias_X, bias_X[:LANES]]), torch.arange(batch * time) % width
    made_of.gelu(h_NX, h_bias_X, gelu_NF)
    made_of.gelu_backward(h_NX, h_bias_X, gelu_NF, dgelu_NF)
    nats_N, _ = made_of.cross_entropy(logits_NV, bias_X[:width], targets_N, torch.tensor(0.5))

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
    with torch.enable_grad():
        x_NX, z_NV = (x.double().requires_grad_() for x in (h_NX + h_bias_X, h_NX[:, :width] + bias_X[:width]))
        y_NX, right_N = F.gelu(x_NX, approximate="tanh"), F.cross_entropy(z_NV, targets_N, reduction="none")
        (dx_NX,) = torch.autograd.grad(y_NX, x_NX, gelu_NF.double())
        (dz_NV,) = torch.autograd.grad(right_N.sum() * 0.5, z_NV)
    wanted += [(gelu_NF, y_NX.detach()), (dgelu_NF, dx_NX), (nats_N, right_N.detach()), (logits_NV, dz_NV)]
    near = all(float((mine - right).norm()) <= _NEAR * float(right.norm()) for mine, right in wanted)
    return near and not both_NY[:, width:].any() and not dh_NX[:, 3 * width :].any()
