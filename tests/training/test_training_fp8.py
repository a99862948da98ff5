"""fp8: how far its products are from exact ones, and that it trains."""

import json
import sys
from pathlib import Path

import pytest
import torch
import torch.nn.functional as F

from hornbook.model.phi import Linear, Phi
from hornbook.records import UserError
from hornbook.training.fp8 import GRADIENTS, VALUES, Fp8Linear, quantise, use_fp8
from hornbook.training.loop import Trainer

sys.path.insert(0, str(Path(__file__).parent))
import training_tiny as tiny

# Half a unit in the last place: 3 bits of mantissa in e4m3, 2 in e5m2.
ROUNDING = {VALUES: 2.0**-4, GRADIENTS: 2.0**-3}


@pytest.mark.parametrize("dtype", [VALUES, GRADIENTS])
@pytest.mark.parametrize("size", [1e-6, 1.0, 1e6])
def test_quantising_keeps_the_leading_bits(dtype: torch.dtype, size: float) -> None:
    x = size * torch.randn(1000, generator=torch.Generator().manual_seed(0))
    low, back = quantise(x, dtype)
    error = (low.float() * back - x).abs()
    assert (error <= ROUNDING[dtype] * x.abs() + 1e-3 * size).all()
    assert low.float().isfinite().all()
    zeros, back = quantise(torch.zeros(4), dtype)
    assert (zeros.float() * back == 0).all()


def test_products_and_gradients_are_near_the_exact_ones() -> None:
    generator = torch.Generator().manual_seed(1)
    layer = Fp8Linear(64, 32)
    with torch.no_grad():
        layer.weight.copy_(torch.randn(32, 64, generator=generator))
        layer.bias.copy_(torch.randn(32, generator=generator))
    x = torch.randn(2, 16, 64, generator=generator).bfloat16().requires_grad_()
    y = layer(x)
    gradient = torch.randn(y.shape, generator=generator).bfloat16()
    y.backward(gradient)
    exact = [t.detach().double().requires_grad_() for t in (x, layer.weight, layer.bias)]
    F.linear(*exact).backward(gradient.double())
    for ours, theirs in ((x.grad, exact[0].grad), (layer.weight.grad, exact[1].grad), (layer.bias.grad, exact[2].grad)):
        assert ours is not None
        assert theirs is not None
        assert (ours.double() - theirs).norm() / theirs.norm() < 0.08
    assert (y.double() - F.linear(*exact)).norm() / y.double().norm() < 0.05
    layer.eval()
    assert torch.equal(layer(x), F.linear(x, layer.weight.bfloat16(), layer.bias.bfloat16()))


def test_only_linears_of_blocks_are_exchanged_and_weights_are_shared() -> None:
    model = Phi(tiny.CONFIG)
    before = dict(model.named_parameters())
    use_fp8(model)
    after = dict(model.named_parameters())
    assert list(after) == list(before)
    assert all(after[name] is before[name] for name in before)
    assert type(model.lm_head) is Linear
    assert sum(isinstance(module, Fp8Linear) for module in model.modules()) == 4 * len(model.layers)


def test_widths_that_do_not_fit_are_refused() -> None:
    with pytest.raises(UserError, match="40 is not a multiple of 16"):
        use_fp8(Phi(tiny.CONFIG.model_copy(update={"intermediate_size": 40})))


def test_training_in_fp8_follows_fp32(tmp_path: Path) -> None:
    curves = []
    config = tiny.CONFIG.model_copy(update={"resid_pdrop": 0.0})
    for precision in ("fp32", "fp8"):
        out = tmp_path / precision
        out.mkdir()
        settings = tiny.SETTINGS.model_copy(update={"precision": precision})
        Trainer(config, settings).run(tiny.mixture(tmp_path / "data"), 20 * 256, out)
        curves.append([json.loads(line)["loss"] for line in (out / "log.jsonl").read_text().splitlines()])
    assert max(abs(a - b) for a, b in zip(*curves, strict=True)) < 0.1
    assert curves[1][-1] < curves[1][0] - 0.5
