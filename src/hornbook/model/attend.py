"""The kernel of attend.c: a decoding step's attention in one call for a layer, compiled at its first use.

Torch has no operator for one query against a cache that lies in memory: two batched products read it at a third of the
speed (docs/model.md), and some twenty small calls stand around them. Where there is no compiler (`native`), or where
what it made does not compute what it should, there is None and the decoder goes on with torch's operators. A call does
not hold the interpreter's lock.
"""

import ctypes
from collections.abc import Callable
from functools import cache

import torch
from torch import Tensor

from hornbook.model.native import Unavailable, library

WIDTH = 16  # floats of a vector in attend.c: a cache's columns are a multiple of it
Attend = Callable[[Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, Tensor], None]
_NEAR = 1e-5


def filled(head_size: int) -> int:
    """How many floats a value takes in the cache: whole vectors."""
    return -(-head_size // WIDTH) * WIDTH


def space_for(capacity: int, head_size: int) -> Tensor:
    """What a call needs to write in, one for each thread."""
    return torch.empty(capacity + 2 * head_size + 4 * WIDTH)


@cache
def attend_kernel() -> Attend | None:
    """`attend(h_BX, y_BC, key_SHKDW, value_SHTD, cos_PR, sin_PR, slots_B, positions_B, space)`; None if there is none.

    All fp32 on the CPU and contiguous but for `slots_B` and `positions_B` (int64: the slot of each row, and how many
    tokens it has there) and the rows of h and y, whose strides are free. Keys are blocks K of W = 16 tokens, values
    T = 16 K tokens of `filled(D)` floats; `cos_PR`, `sin_PR` have half the rotated size; the first 3C columns of `h_BX`
    are q (scaled), k and v. Turns q and k, writes k and v behind the row's tokens, and the attention's outcome to
    `y_BC`.
    """
    try:
        function = library("hornbook.model").attend
    except Unavailable:
        return None
    pointer, number = ctypes.c_void_p, ctypes.c_int64
    function.argtypes = [pointer, number, pointer, number, *[pointer] * 6, *[number] * 5, pointer]
    function.restype = None

    def attend(
        h_BX: Tensor,
        y_BC: Tensor,
        key_SHKDW: Tensor,
        value_SHTD: Tensor,
        cos_PR: Tensor,
        sin_PR: Tensor,
        slots_B: Tensor,
        positions_B: Tensor,
        space: Tensor,
    ) -> None:
        _, heads, blocks, size, _ = key_SHKDW.shape
        function(
            h_BX.data_ptr(),
            h_BX.stride(0),
            y_BC.data_ptr(),
            y_BC.stride(0),
            key_SHKDW.data_ptr(),
            value_SHTD.data_ptr(),
            cos_PR.data_ptr(),
            sin_PR.data_ptr(),
            slots_B.data_ptr(),
            positions_B.data_ptr(),
            len(slots_B),
            heads,
            size,
            cos_PR.shape[1],
            blocks * WIDTH,
            space.data_ptr(),
        )

    return attend if _is_right(attend) else None


def _is_right(attend: Attend) -> bool:
    """Whether a small attention comes out as by its formula, in fp64."""
    heads, size, blocks, half = 2, 6, 3, 2
    drawn = torch.Generator().manual_seed(0)

    def random(*shape: int) -> Tensor:
        return torch.randn(shape, generator=drawn)

    slots, positions = [3, 0, 1], [33, 16, 0]
    width = heads * size
    h_BX, y_BC = random(len(slots), 3 * width + 5), torch.empty(len(slots), width)
    key_SHKDW, value_SHTD = random(4, heads, blocks, size, WIDTH), random(4, heads, blocks * WIDTH, filled(size))
    cos_PR, sin_PR, space = random(48, half), random(48, half), space_for(blocks * WIDTH, size)
    attend(h_BX, y_BC, key_SHKDW, value_SHTD, cos_PR, sin_PR, torch.tensor(slots), torch.tensor(positions), space)
    for row, (slot, position) in enumerate(zip(slots, positions, strict=True)):
        q_HD, k_HD, v_HD = h_BX[row, : 3 * width].double().view(3, heads, size)
        cos_R, sin_R = cos_PR[position].double(), sin_PR[position].double()
        turned = [
            torch.cat((x[:, :half] * cos_R - x[:, half : 2 * half] * sin_R,
                       x[:, half : 2 * half] * cos_R + x[:, :half] * sin_R, x[:, 2 * half :]), 1)
            for x in (q_HD, k_HD)
        ]  # fmt: skip
        key_HTD = key_SHKDW[slot].transpose(2, 3).flatten(1, 2)[:, : position + 1].double()
        value_HTD = value_SHTD[slot, :, : position + 1, :size].double()
        weights_H1T = (turned[0][:, None] @ key_HTD.transpose(1, 2)).softmax(-1)
        for mine, right in (
            (key_HTD[:, position], turned[1]),
            (value_HTD[:, position], v_HD),
            (y_BC[row], (weights_H1T @ value_HTD).flatten()),
        ):
            if not torch.allclose(mine.double(), right, rtol=_NEAR, atol=_NEAR):
                return False
    return True
