"""Attention in C against its formula in fp64: as near as batched products in bf16 come to it."""

import ctypes

import pytest
import torch
import torch.nn.functional as F

from hornbook.model.phi import rotate
from hornbook.training import attention_kernel as module
from hornbook.training.attention_kernel import AttentionKernel, attention_kernel
from hornbook.training.attention_products import AttentionProducts


def made(batch: int, time: int, heads: int, size: int, half: int) -> tuple[list[torch.Tensor], torch.Tensor]:
    """What a call is given, and a gradient; with columns and rows around that are somebody else's."""
    drawn = torch.Generator().manual_seed(time + size)
    width = heads * size
    h, dboth = (torch.randn(batch * time, n, generator=drawn).bfloat16() for n in (3 * width + 40, width + 24))
    bias, angles = torch.randn(3 * width, generator=drawn), torch.rand(time, half, generator=drawn) * 6
    ends = torch.rand(batch, time, generator=drawn) < 0.02
    begins = torch.where(ends, torch.arange(time), 0).cummax(1).values
    return [h, bias, angles.cos(), angles.sin(), begins, torch.full_like(dboth, 7)], dboth


def formula(given: list[torch.Tensor], dout: torch.Tensor, heads: int) -> tuple[torch.Tensor, torch.Tensor]:
    """Outcome (N, C) and gradient of [q, k, v] (N, 3C), fp64."""
    h, bias, cos, sin, begins, _ = given
    batch, time = begins.shape
    width = dout.shape[1]
    x = h[:, : 3 * width].double().requires_grad_()
    q, k, v = (x + bias).view(batch, time, 3, heads, -1).unbind(2)
    q, k = (rotate(one, cos[:, None].double(), sin[:, None].double()) for one in (q, k))
    q, k, v = (one.transpose(1, 2) for one in (q, k, v))
    place = torch.arange(time)
    seen = (place <= place[:, None]) & (place >= begins[:, :, None])
    out = F.scaled_dot_product_attention(q, k, v, attn_mask=seen[:, None]).transpose(1, 2).reshape(batch * time, width)
    (gradient,) = torch.autograd.grad(out, x, dout.double())
    return out.detach(), gradient


@pytest.mark.parametrize(
    ("batch", "time", "heads", "size", "half"),
    [(2, 32, 1, 32, 16), (1, 256, 3, 32, 8), (3, 96, 2, 64, 16), (2, 160, 2, 96, 5), (1, 64, 1, 512, 256)],
)
@pytest.mark.parametrize("documents", [False, True])
def test_outcome_and_gradients_are_the_formulas(
    attention: AttentionKernel, batch: int, time: int, heads: int, size: int, half: int, documents: bool
) -> None:
    given, dboth = made(batch, time, heads, size, half)
    width = heads * size
    if not documents:
        given[4].zero_()
    kernel = attention_kernel(time, heads, size)
    assert kernel is not None
    dh = torch.full_like(given[0], 9)
    kept = kernel.forward(*given)
    kernel.backward(*given, dboth, dh, *kept)
    out, gradient = formula(given, dboth[:, :width], heads)
    products, y, dqkv = AttentionProducts(heads, size, documents), *(torch.empty_like(x) for x in (out, gradient))
    others = products.forward(*given[:5], y)
    products.backward(*given[:5], y.bfloat16(), dboth[:, :width], dqkv, *others)
    found = [(given[5][:, :width], y, out)]
    found += [tuple(x[:, c : c + width] for x in (dh, dqkv, gradient)) for c in range(0, 3 * width, width)]
    for mine, theirs, right in found:
        assert float((mine - right).norm()) < 1.2 * float((theirs - right).norm())
    assert (given[5][:, width:] == 7).all()
    assert (dh[:, 3 * width :] == 9).all()
    again = torch.full_like(dh, 9)
    kernel.backward(*given, dboth, again, *kept)
    assert torch.equal(again, dh)


def test_scores_may_be_large_and_what_is_not_a_number_is_not_hidden(attention: AttentionKernel) -> None:
    given, dboth = made(1, 64, 1, 32, 8)
    kernel = attention_kernel(64, 1, 32)
    assert kernel is not None
    given[0][:, :64] *= 60  # scores of some ten thousands: each query sees one key
    given[4].zero_()
    kernel.forward(*given)
    out, _ = formula(given, dboth[:, :32], 1)
    assert float((given[5][:, :32] - out).norm() / out.norm()) < 6e-3
    given[0][10, 40] = float("nan")  # a key
    kept = kernel.forward(*given)
    assert given[5][:10, :32].isfinite().all()
    assert given[5][10:, :32].isnan().all()
    dh = torch.zeros_like(given[0])
    kernel.backward(*given, dboth, dh, *kept)
    assert dh[10:, :32].isnan().any()


def test_other_shapes_have_none() -> None:
    for time, size in ((33, 32), (64, 48), (64, 1024)):
        assert attention_kernel(time, 2, size) is None


def test_a_library_that_computes_something_else_is_not_used(attention: AttentionKernel) -> None:
    class Wrong:
        def __init__(self, forward: float, backward: float) -> None:
            self._forward, self._backward = forward, backward
            self.attention_space = attention.library.attention_space

        def attention_forward(self, *given: int) -> None:
            attention.library.attention_forward(*given)
            self._spoil(given[11], given[12], self._forward)

        def attention_backward(self, *given: int) -> None:
            attention.library.attention_backward(*given)
            self._spoil(given[16], given[17], self._backward)

        def _spoil(self, address: int, stride: int, factor: float) -> None:
            memory = (ctypes.c_uint16 * stride).from_address(address)
            row = torch.frombuffer(memory, dtype=torch.bfloat16)
            row *= factor

    assert module._is_right(Wrong(1.0, 1.0))
    assert not module._is_right(Wrong(3.0, 1.0))
    assert not module._is_right(Wrong(1.0, 3.0))
