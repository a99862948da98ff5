"""fp8 products inside of blocks: half the bits of bf16, nearly twice the speed on GPUs from Hopper on.

Each of a Linear's three products (output, gradient of the input, gradient of the weight) has its two operands scaled to
the range of fp8 by one factor a tensor, taken from the tensor as it is now (dynamic tensorwise scaling; Micikevicius et
al., "FP8 Formats for Deep Learning", arXiv 2209.05433): e4m3 for values, e5m2, with more range, for gradients. Sums are
kept in fp32 by the hardware and come out in bf16. Master weights, norms, attention, embedding, head and loss are what
they are without fp8, and so is every forward pass outside of training.

The trade-off: finding the maxima and casting costs memory traffic, so small products get slower; it begins to pay at
about a billion parameters.
"""

from typing import Any

import torch
from torch import Tensor, nn

from hornbook.model.phi import Linear, Phi
from hornbook.records import UserError

VALUES, GRADIENTS = torch.float8_e4m3fn, torch.float8_e5m2
MULTIPLE = 16  # of every side of a product, for the hardware


def quantise(x: Tensor, dtype: torch.dtype) -> tuple[Tensor, Tensor]:
    """x in fp8, and the fp32 scalar that its values must be multiplied with to be x again."""
    largest = torch.finfo(dtype).max
    scale = largest / x.abs().amax().float().clamp_min(1e-12)
    return (x.float() * scale).clamp(-largest, largest).to(dtype), scale.reciprocal()


def _columns(x: Tensor) -> Tensor:
    """The same matrix stored by columns, as the second operand must be."""
    return x.t().contiguous().t()


class _Product(torch.autograd.Function):
    """x_NI @ weight_OI.T in the type of x."""

    @staticmethod
    def forward(ctx: Any, x_NI: Tensor, weight_OI: Tensor) -> Tensor:
        x, x_scale = quantise(x_NI, VALUES)
        weight, weight_scale = quantise(weight_OI, VALUES)
        ctx.save_for_backward(x, x_scale, weight, weight_scale)
        ctx.weight_dtype = weight_OI.dtype
        return torch._scaled_mm(
            x, weight.t(), scale_a=x_scale, scale_b=weight_scale, out_dtype=x_NI.dtype, use_fast_accum=True
        )

    @staticmethod
    def backward(ctx: Any, *grads: Tensor) -> Any:
        (gradient_NO,) = grads
        x, x_scale, weight, weight_scale = ctx.saved_tensors
        g, g_scale = quantise(gradient_NO, GRADIENTS)
        out = gradient_NO.dtype
        dx_NI = torch._scaled_mm(g, _columns(weight), scale_a=g_scale, scale_b=weight_scale, out_dtype=out)
        dweight_OI = torch._scaled_mm(g.t().contiguous(), _columns(x), scale_a=g_scale, scale_b=x_scale, out_dtype=out)
        return dx_NI, dweight_OI.to(ctx.weight_dtype)


class Fp8Linear(Linear):
    """A Linear that multiplies in fp8 while it is trained."""

    def forward(self, x: Tensor) -> Tensor:
        if not self.training:
            return super().forward(x)
        y: Tensor = _Product.apply(x.flatten(0, -2), self.weight.to(x.dtype))  # type: ignore[no-untyped-call]
        return y.view(*x.shape[:-1], -1) + self.bias.to(x.dtype)


def use_fp8(model: Phi) -> None:
    """Exchange the Linears of a model's blocks for ones in fp8 that share their weights.

    UserError where a width is no multiple of 16, or the GPU has no fp8.
    """
    if torch.cuda.is_available() and torch.cuda.get_device_capability() < (8, 9):
        raise UserError(f"precision fp8: {torch.cuda.get_device_name()} has no fp8 products; use bf16")
    for block in model.layers:
        for parent in block.modules():
            for name, child in list(parent.named_children()):
                if isinstance(child, Linear) and not isinstance(child, Fp8Linear):
                    setattr(parent, name, _exchanged(child))


def _exchanged(linear: nn.Linear) -> Fp8Linear:
    for size in (linear.in_features, linear.out_features):
        if size % MULTIPLE:
            raise UserError(f"precision fp8: a width of {size} is not a multiple of {MULTIPLE}; use bf16")
    with torch.device("meta"):
        new = Fp8Linear(linear.in_features, linear.out_features)
    new.weight, new.bias = linear.weight, linear.bias
    return new
