"""The kernels in C against their formulas in fp64: as near as torch in bf16 comes to them."""

import ctypes

import pytest
import torch
import torch.nn.functional as F

from hornbook.model.phi import rotate
from hornbook.model.settings import PhiConfig
from hornbook.training import kernels as module
from hornbook.training.kernels import Kernels, kernels
from hornbook.training.operators import Operators


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
    compiled: Kernels,
    batch: int,
    time: int,
    heads: int,
    size: int,
    half: int,
    documents: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    space = Kernels._space
    given, dboth = made(batch, time, heads, size, half)
    width = heads * size
    if not documents:
        given[4].zero_()
    kernel = Kernels(compiled.library, heads, size)
    dh = torch.full_like(given[0], 9)
    kept = kernel.attend(*given)
    kernel.attend_backward(*given, dboth, dh, *kept)
    out, gradient = formula(given, dboth[:, :width], heads)
    products, y, dqkv = Operators(heads, size, documents), *(torch.empty_like(x) for x in (out, gradient))
    others = products.attend(*given[:5], y)
    products.attend_backward(*given[:5], y.bfloat16(), dboth[:, :width], dqkv, *others)
    found = [(given[5][:, :width], y, out)]
    found += [tuple(x[:, c : c + width] for x in (dh, dqkv, gradient)) for c in range(0, 3 * width, width)]
    for mine, theirs, right in found:
        assert float((mine - right).norm()) < 1.2 * float((theirs - right).norm())
    assert (given[5][:, width:] == 7).all()
    assert (dh[:, 3 * width :] == 9).all()
    monkeypatch.setattr(Kernels, "_space", lambda self, begins: space(self, begins).fill_(0xFF))  # full of NaN
    y, again = given[5].clone(), torch.full_like(dh, 9)
    assert all(torch.equal(a, b) for a, b in zip(kernel.attend(*given), kept, strict=True))
    kernel.attend_backward(*given, dboth[:, :width], again, *kept)
    assert torch.equal(given[5], y)
    assert torch.equal(again, dh)


def test_scores_may_be_large_and_what_is_not_a_number_is_not_hidden(compiled: Kernels) -> None:
    given, dboth = made(1, 64, 1, 32, 8)
    kernel = Kernels(compiled.library, 1, 32)
    given[0][:, :64] *= 60  # scores of some ten thousands: each query sees one key
    given[4].zero_()
    kernel.attend(*given)
    out, _ = formula(given, dboth[:, :32], 1)
    assert float((given[5][:, :32] - out).norm() / out.norm()) < 6e-3
    given[0][10, 40] = float("nan")  # a key
    kept = kernel.attend(*given)
    assert given[5][:10, :32].isfinite().all()
    assert given[5][10:, :32].isnan().all()
    dh = torch.zeros_like(given[0])
    kernel.attend_backward(*given, dboth, dh, *kept)
    assert dh[10:, :32].isnan().all()  # dq of whoever sees that key


@pytest.mark.parametrize(("rows", "columns"), [(1, 16), (7, 640), (33, 48)])
def test_gelu_and_its_gradient(compiled: Kernels, rows: int, columns: int) -> None:
    """Between other columns, and for numbers so large that a power would overflow."""
    drawn = torch.Generator().manual_seed(rows)
    h = (torch.randn(rows, columns + 32, generator=drawn) * 4).bfloat16()
    h[0, 16:20] = torch.tensor([1e4, -1e4, 0.0, -100.0])
    bias, dout = torch.randn(columns, generator=drawn), torch.randn(rows, columns, generator=drawn).bfloat16()
    out, dh, (other, dother) = torch.full_like(h, 7), torch.full_like(h, 9), torch.empty(2, rows, columns)
    middle = slice(16, 16 + columns)
    compiled.gelu(h[:, middle], bias, out[:, middle])
    compiled.gelu_backward(h[:, middle], bias, dout, dh[:, middle])
    x = (h[:, middle] + bias).double().requires_grad_()
    y = F.gelu(x, approximate="tanh")
    (dx,) = torch.autograd.grad(y, x, dout.double())
    operators = Operators(1, 32, False)
    operators.gelu(h[:, middle], bias, other)
    operators.gelu_backward(h[:, middle], bias, dout, dother)
    for mine, theirs, right in ((out, other, y.detach()), (dh, dother, dx)):
        torch.testing.assert_close(theirs.double(), right, rtol=1e-5, atol=1e-5)
        assert (
            torch.equal(mine[:, middle], right.bfloat16())
            or ((mine[:, middle].double() - right).abs() <= right.abs() * 2**-8 + 1e-6).all()
        )
    assert (out[:, :16] == 7).all()
    assert (dh[:, 16 + columns :] == 9).all()
    h[0, 16] = float("nan")
    compiled.gelu(h[:, middle], bias, out[:, middle])
    assert out[0, 16].isnan()
    assert out[:, middle].isnan().sum() == 1


@pytest.mark.parametrize(("rows", "words"), [(1, 16), (9, 4096), (40, 80)])
def test_cross_entropy_and_its_gradient(compiled: Kernels, rows: int, words: int) -> None:
    drawn = torch.Generator().manual_seed(rows)
    logits = (torch.randn(rows, words, generator=drawn) * 5).bfloat16()
    logits[-1, 3] = 200.0  # sure of one word
    bias, targets = torch.randn(words, generator=drawn), torch.randint(0, words, (rows,), generator=drawn)
    targets[0] = words - 1
    exact = (logits + bias).double().requires_grad_()
    right = F.cross_entropy(exact, targets, reduction="none")
    (gradient,) = torch.autograd.grad(right.sum() * 0.25, exact)
    others, scale = logits.float(), torch.tensor(0.25)
    theirs, others = Operators(1, 32, False).cross_entropy(others, bias, targets, scale)
    mine, same = compiled.cross_entropy(logits, bias, targets, scale)
    assert same is logits
    torch.testing.assert_close(theirs.double(), right.detach(), rtol=1e-5, atol=1e-5)
    torch.testing.assert_close(mine.double(), right.detach(), rtol=1e-5, atol=1e-5)
    torch.testing.assert_close(others.double(), gradient, rtol=1e-4, atol=1e-6)
    assert ((logits.double() - gradient).abs() <= gradient.abs() * 2**-8 + 1e-6).all()
    logits[0, 5] = float("nan")
    mine, _ = compiled.cross_entropy(logits, bias, targets, scale)
    assert mine[0].isnan()
    assert mine[1:].isfinite().all()


def test_other_shapes_have_none(compiled: Kernels) -> None:
    fits = {"hidden_size": 64, "num_attention_heads": 2, "intermediate_size": 96, "vocab_size": 64}
    fits |= {"num_hidden_layers": 1, "max_position_embeddings": 64}
    assert kernels(PhiConfig.model_validate(fits), 64) is not None
    for change in ({"num_attention_heads": 1, "hidden_size": 48}, {"intermediate_size": 90}, {"vocab_size": 67}):
        assert kernels(PhiConfig.model_validate(fits | change), 64) is None
    assert kernels(PhiConfig.model_validate(fits), 33) is None


def test_a_library_that_computes_something_else_is_not_used(compiled: Kernels) -> None:
    """Each function in turn gives twice as much in its first row."""
    places = {
        "attention_forward": (11, 12),
        "attention_backward": (16, 17),
        "gelu_forward": (3, 4),
        "gelu_backward": (5, 6),
        "cross_entropy": (0, 6),
    }

    class Wrong:
        def __init__(self, wrong: str) -> None:
            self._wrong = wrong

        def __getattr__(self, name: str) -> object:
            function = getattr(compiled.library, name)
            if name != self._wrong:
                return function

            def spoiled(*given: int) -> None:
                function(*given)
                address, width = places[name]
                row = torch.frombuffer(
                    (ctypes.c_uint16 * given[width]).from_address(given[address]), dtype=torch.bfloat16
                )
                row *= 2

            return spoiled

    assert module._is_right(Wrong("nothing"))
    for name in places:
        assert not module._is_right(Wrong(name)), name


def test_what_would_be_read_beyond_its_end_is_refused(compiled: Kernels) -> None:
    logits, bias = torch.zeros(2, 32).bfloat16(), torch.zeros(32)
    for targets in (torch.tensor([0, 32]), torch.tensor([-100, 0]), torch.tensor([0, 1], dtype=torch.int32)):
        with pytest.raises(AssertionError):
            compiled.cross_entropy(logits, bias, targets, torch.tensor(1.0))
    given, _ = made(1, 64, 1, 32, 8)
    with pytest.raises(AssertionError):
        Kernels(compiled.library, 1, 32).attend(*given[:2], given[2][:32], *given[3:])
    with pytest.raises(AssertionError):
        compiled.gelu(logits.float(), bias, logits)
