"""A matrix product with a weight that never changes: what a decoding step is made of.

On x86 a fp32 weight is laid out once in oneDNN's blocked order and multiplied by oneDNN, whose AVX-512 kernels run
on every maker's processors. `F.linear` would ask MKL, which holds other makers' processors to AVX2 and repacks the
weight at each call: 2.3 times slower where docs/model.md measured it. The two operators are those that
`torch.compile` emits for frozen weights; where they are missing, or for other types and devices, it is `F.linear`.
"""

import platform
from collections.abc import Callable
from functools import partial

import torch
import torch.nn.functional as F
from torch import Tensor

Product = Callable[[Tensor], Tensor]


def product(weight_OI: Tensor, bias_O: Tensor) -> Product:
    """x -> x @ weight.T + bias, for contiguous x (..., I) in the weight's type."""
    x86 = platform.machine() in ("x86_64", "AMD64")
    packs = x86 and torch._C._has_mkldnn and hasattr(torch.ops.mkldnn, "_linear_pointwise")
    if packs and weight_OI.device.type == "cpu" and weight_OI.dtype == torch.float32:
        blocked = torch.ops.mkldnn._reorder_linear_weight(weight_OI.contiguous())
        return partial(_onednn, blocked, bias_O)
    return partial(F.linear, weight=weight_OI, bias=bias_O)


def _onednn(blocked: Tensor, bias_O: Tensor, x: Tensor) -> Tensor:
    out: Tensor = torch.ops.mkldnn._linear_pointwise(x, blocked, bias_O, "none", [], "")
    return out
