"""The static cache of keys and values that decoding reads and writes: two forms with one face.

`Blocks` is read by a kernel of ours (hornbook.model.attend), in fp32 on a CPU with a C compiler. A row lies in a slot
of its own, from its first token on, in the order in which the kernel reads it; a row that is finished gives its slot
back, and nothing moves.

`Window` is read by torch's operators, everywhere else. All rows end in the same column, so that a step writes one
column for all of them, and batched products read groups of a few rows, each from where its longest begins: old rows
gather in front and new ones behind, so neighbours are alike and a straggler does not widen the window of all. Keys and
values are transposed (D before T), so that both products of one new token run along contiguous memory: of what torch
offers this was the fastest (docs/model.md), scaled_dot_product_attention included. The last row moves into the place of
a finished one, and the window is moved to the front when it reaches the end.

Letters as in decoder.py; P positions, K blocks of W tokens, N new rows.
"""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Protocol

import torch
import torch.nn.functional as F
from torch import Tensor

from hornbook.model.attend import WIDTH, Attend, attend_kernel, filled, space_for
from hornbook.model.phi import rotate
from hornbook.model.settings import PhiConfig

GROUP_ROWS = 8  # rows that are read over the same columns on a CPU; a GPU reads all at once, its launches cost more
SLACK = 128  # columns beyond the longest row: the window is moved back to the front once in so many steps


class Cache(Protocol):
    """Rows [0, B) are alive."""

    @property
    def lengths(self) -> list[int]:
        """How many tokens each row has."""

    def admit(self, lengths: Sequence[int]) -> None:
        """Makes rows behind those alive, for as many tokens each. What they are is then given to `write`."""

    def write(self, layer: int, rows: Sequence[int], owners: Sequence[int], k_UHTD: Tensor, v_UHTD: Tensor) -> None:
        """Writes the prompts' turned keys and values into new rows: prompt owners[i] into rows[i]."""

    def advance(self) -> None:
        """Makes room for one token more in every row alive: what `attend` writes next."""

    def attend(self, layer: int, h_BX: Tensor, y_BC: Tensor) -> None:
        """One new token's attention for every row: h_BX begins with q (scaled), k and v; the outcome goes to y_BC."""

    def keep(self, alive: Sequence[bool]) -> list[int]:
        """Lets the other rows go. Returns the order that was taken, of those alive: what was row order[i] is now i."""

    def columns(self) -> int:
        """How many keys a step reads for each head and layer, all rows together."""


def row_bytes(config: PhiConfig, longest: int, dtype: torch.dtype) -> int:
    """Bytes that one row of at most `longest` tokens takes at most."""
    size = config.num_attention_heads * (config.head_size + filled(config.head_size))
    return config.num_hidden_layers * size * (longest + SLACK) * dtype.itemsize


def cache_for(config: PhiConfig, cos: Tensor, sin: Tensor, dtype: torch.dtype) -> Callable[[int, int], Cache]:
    """What makes the cache: (rows, the most tokens that a row may have); on the device of `cos` and `sin` (P, R/2).

    May compile the kernel, so it is called once and not by every thread that decodes.
    """
    kernel = attend_kernel() if cos.device.type == "cpu" and cos.dtype == dtype == torch.float32 else None
    if kernel is not None:
        return partial(Blocks, kernel, config, cos, sin)
    return partial(Window, config, cos, sin, dtype)


class Blocks:
    """See the module."""

    def __init__(self, kernel: Attend, config: PhiConfig, cos: Tensor, sin: Tensor, rows: int, longest: int) -> None:
        layers, heads, size = config.num_hidden_layers, config.num_attention_heads, config.head_size
        blocks = -(-longest // WIDTH)
        # Memory that no row reaches is never touched; the kernel gives no weight to what was there.
        self.key_LSHKDW = torch.empty(layers, rows, heads, blocks, size, WIDTH)
        self.value_LSHTD = torch.empty(layers, rows, heads, blocks * WIDTH, filled(size))
        self._kernel, self._cos, self._sin = kernel, cos, sin
        self._space = space_for(blocks * WIDTH, size)
        self._slots: list[int] = []
        self._free = list(range(rows))
        self._slots_B = self._positions_B = torch.empty(0, dtype=torch.int64)
        self._lengths: list[int] = []

    @property
    def lengths(self) -> list[int]:
        """See `Cache`."""
        return self._lengths

    def admit(self, lengths: Sequence[int]) -> None:
        """See `Cache`."""
        self._slots += [self._free.pop() for _ in lengths]
        self._lengths += lengths

    def write(self, layer: int, rows: Sequence[int], owners: Sequence[int], k_UHTD: Tensor, v_UHTD: Tensor) -> None:
        """See `Cache`."""
        slots, time = [self._slots[row] for row in rows], k_UHTD.shape[2]
        blocks = -(-time // WIDTH)
        key_UHKWD = F.pad(k_UHTD, (0, 0, 0, blocks * WIDTH - time)).view(*k_UHTD.shape[:2], blocks, WIDTH, -1)
        self.key_LSHKDW[layer, slots, :, :blocks] = key_UHKWD.transpose(3, 4)[list(owners)]
        self.value_LSHTD[layer, slots, :, :time, : v_UHTD.shape[3]] = v_UHTD[list(owners)]

    def advance(self) -> None:
        """See `Cache`."""
        self._slots_B, self._positions_B = torch.tensor(self._slots), torch.tensor(self._lengths)
        self._lengths = [length + 1 for length in self._lengths]

    def attend(self, layer: int, h_BX: Tensor, y_BC: Tensor) -> None:
        """See `Cache`."""
        cached = self.key_LSHKDW[layer], self.value_LSHTD[layer]
        places = self._slots_B, self._positions_B
        self._kernel(h_BX, y_BC, *cached, self._cos, self._sin, *places, self._space)

    def keep(self, alive: Sequence[bool]) -> list[int]:
        """See `Cache`."""
        order = [row for row, lives in enumerate(alive) if lives]
        self._free += [self._slots[row] for row, lives in enumerate(alive) if not lives]
        self._slots = [self._slots[row] for row in order]
        self._lengths = [self._lengths[row] for row in order]
        return order

    def columns(self) -> int:
        """See `Cache`."""
        return sum(self._lengths)


class Window:
    """See the module."""

    def __init__(
        self, config: PhiConfig, cos: Tensor, sin: Tensor, dtype: torch.dtype, rows: int, longest: int
    ) -> None:
        shape = (config.num_hidden_layers, rows, config.num_attention_heads, config.head_size, longest + SLACK)
        # Zeros and not whatever was there: 0 times a NaN behind the mask would be NaN.
        self.key_LSHDT, self.value_LSHDT = (torch.zeros(shape, dtype=dtype, device=cos.device) for _ in range(2))
        # What is added to a row's scores: nothing where it has a token, -inf before its first.
        self.mask_ST = torch.zeros(rows, longest + SLACK, dtype=dtype, device=cos.device)
        self._cos, self._sin = cos, sin
        self._turned: tuple[Tensor, Tensor] = cos, sin  # by the positions of the tokens that `attend` writes
        self._groups: list[tuple[slice, slice]] = []
        self._starts: list[int] = []  # the column of each row's first token
        self.end = 0  # the column behind all rows' last token

    @property
    def lengths(self) -> list[int]:
        """See `Cache`."""
        return [self.end - start for start in self._starts]

    def admit(self, lengths: Sequence[int]) -> None:
        """See `Cache`. Rows alive are longer than new ones, or there are none."""
        if not self._starts:
            self.end = max(lengths)
        first = len(self._starts)
        self._starts += [self.end - length for length in lengths]
        assert min(self._starts) >= 0, "a prompt longer than those alive"
        self._hide(first)

    def write(self, layer: int, rows: Sequence[int], owners: Sequence[int], k_UHTD: Tensor, v_UHTD: Tensor) -> None:
        """See `Cache`."""
        for row, owner in zip(rows, owners, strict=True):
            start = self._starts[row]
            for table, new_UHTD in ((self.key_LSHDT, k_UHTD), (self.value_LSHDT, v_UHTD)):
                table[layer, row, :, :, start : self.end] = new_UHTD[owner, :, : self.end - start].transpose(1, 2)

    def advance(self) -> None:
        """See `Cache`."""
        if self.end == self.key_LSHDT.shape[-1]:
            self._to_the_front()
        position_B = torch.tensor(self.lengths, device=self._cos.device)
        self._turned = self._cos[position_B][:, None, None], self._sin[position_B][:, None, None]
        self.end += 1
        self._groups = self.groups()

    def attend(self, layer: int, h_BX: Tensor, y_BC: Tensor) -> None:
        """See `Cache`."""
        _, _, heads, size, _ = self.key_LSHDT.shape
        batch, width, column = len(h_BX), heads * size, self.end - 1
        qkv_B3HD = h_BX[:, : 3 * width].view(batch, 3, heads, size)
        qk_B2HD = rotate(qkv_B3HD[:, :2], *self._turned)
        key_BHDT, value_BHDT = self.key_LSHDT[layer, :batch], self.value_LSHDT[layer, :batch]
        key_BHDT[..., column] = qk_B2HD[:, 1]
        value_BHDT[..., column] = qkv_B3HD[:, 2]
        for rows, window in self._groups:
            q_G1D = qk_B2HD[rows, 0].reshape(-1, 1, size)
            score_G1T = torch.bmm(q_G1D, key_BHDT[rows].flatten(0, 1)[..., window])
            score_G1T.view(-1, heads, score_G1T.shape[-1]).add_(self.mask_ST[rows, None, window])
            weight_GT1 = torch.softmax(score_G1T, -1).transpose(1, 2)
            y_GD1 = torch.bmm(value_BHDT[rows].flatten(0, 1)[..., window], weight_GT1)
            y_BC[rows] = y_GD1.view(-1, width)

    def keep(self, alive: Sequence[bool]) -> list[int]:
        """See `Cache`. Copies only as many rows as fall into gaps."""
        count = sum(alive)
        gaps = [i for i in range(count) if not alive[i]]
        movers = [i for i in range(count, len(alive)) if alive[i]]
        order = list(range(count))
        for gap, mover in zip(gaps, movers, strict=True):
            order[gap] = mover
            window = slice(self._starts[mover], self.end)
            self.key_LSHDT[:, gap, ..., window] = self.key_LSHDT[:, mover, ..., window]
            self.value_LSHDT[:, gap, ..., window] = self.value_LSHDT[:, mover, ..., window]
            self.mask_ST[gap] = self.mask_ST[mover]
        self._starts = [self._starts[i] for i in order]
        return order

    def columns(self) -> int:
        """See `Cache`."""
        return sum((rows.stop - rows.start) * (window.stop - window.start) for rows, window in self.groups())

    def groups(self) -> list[tuple[slice, slice]]:
        """(rows, the columns that are read for them)."""
        count = len(self._starts)
        size = GROUP_ROWS if self._cos.device.type == "cpu" else max(1, count)
        each = [slice(row, min(row + size, count)) for row in range(0, count, size)]
        return [(rows, slice(min(self._starts[rows]), self.end)) for rows in each]

    def _to_the_front(self) -> None:
        """Moves all rows to the left, so that the longest begins in the first column."""
        begin, rows = min(self._starts), len(self._starts)
        for table in (self.key_LSHDT, self.value_LSHDT):
            for layer in table:  # source and target overlap, so each is copied once more; one layer at a time
                layer[:rows, ..., : self.end - begin] = layer[:rows, ..., begin : self.end].clone()
        self._starts = [start - begin for start in self._starts]
        self.end -= begin
        self._hide(0)

    def _hide(self, first: int) -> None:
        """Writes the masks of the rows from `first` on."""
        rows = slice(first, len(self._starts))
        start_N1 = torch.tensor(self._starts[rows], device=self.mask_ST.device)[:, None]
        columns_T = torch.arange(self.mask_ST.shape[1], device=self.mask_ST.device)
        self.mask_ST[rows] = torch.zeros_like(self.mask_ST[rows]).masked_fill_(columns_T < start_N1, float("-inf"))
