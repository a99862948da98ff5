"""One decoding step of phi over a preallocated cache: the arithmetic under `generate`.

phi's block runs attention and MLP side by side on one norm, so a whole block is two matrix products: [q, k, v,
fc1] stacked read the norm, [dense, fc2] side by side write the residual. A sequential block has two more, fc1 and fc2
behind the second norm. The attention scale is folded into q.
Keys and values are kept transposed (D before T), so that both products of one new token run along contiguous
memory. On a CPU a kernel of ours reads them (hornbook.model.attend). Where it cannot be had, torch's batched products
do: of what torch offers they were the fastest (docs/model.md), scaled_dot_product_attention included.

The cache is a window that slides: all rows end in the same column, and a step writes one column for all of them. A row
that is finished leaves at once (the last row moves into its place), and new rows may enter at any time, ending in the
column of the others. The kernel reads each row from where it begins; batched products read groups of a few rows, each
from where its longest begins: old rows gather in front and new ones behind, so neighbours are alike and a straggler
does not widen the window of all. Positions and masks are per row, so what stands beside a row changes nothing in it but
rounding. The stacked matrices are a second copy of the weights.

Several rows may continue one prompt (samples): it is read once, and its keys and values are copied.

Letters as in phi.py, and: S rows that the cache has room for, B rows alive, U different prompts, G = B*H.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from hornbook.model.attend import WIDTH, attend_kernel, space_for
from hornbook.model.matmul import Product, product
from hornbook.model.phi import Block, Phi, rotate
from hornbook.model.settings import PhiConfig

# Prompts are read in groups of about this many tokens. On a CPU they stay in its cache so; a GPU wants more at once.
PREFILL_TOKENS = {"cpu": 1024, "other": 8192}
GROUP_ROWS = 8  # rows that are read over the same columns on a CPU; a GPU reads all at once, its launches cost more
SLACK = 128  # columns beyond the longest row: the window is moved back to the front once in so many steps


def row_bytes(config: PhiConfig, longest: int, dtype: torch.dtype) -> int:
    """Bytes of the cache of one row of at most `longest` tokens."""
    return 2 * config.num_hidden_layers * config.hidden_size * (longest + SLACK) * dtype.itemsize


class Decoder:
    """A phi arranged for decoding, with its cache; rows [0, B) of the cache are alive.

    `vocab_size` cuts the head to the tokenizer's real words, so that padding rows can never be emitted.
    """

    def __init__(self, model: Phi, vocab_size: int, dtype: torch.dtype) -> None:
        self.config = model.config
        self.dtype = dtype
        self.embedding_VC = model.embed_tokens.weight.detach().to(dtype)
        self.layers = [_stacked(block, dtype) for block in model.layers if isinstance(block, Block)]
        assert len(self.layers) == len(model.layers), "a layer is not phi's Block"
        self.norm = (model.final_layernorm.weight.detach().to(dtype), model.final_layernorm.bias.detach().to(dtype))
        head = model.lm_head
        self.head = product(head.weight.detach()[:vocab_size].to(dtype), head.bias.detach()[:vocab_size].to(dtype))
        self.cos, self.sin = model.cos, model.sin
        on_cpu = self.embedding_VC.device.type == "cpu" and self.cos.dtype == torch.float32
        self.attend = attend_kernel() if on_cpu and dtype == torch.float32 else None
        self.key_LSHDT = self.value_LSHDT = self.mask_ST = self.space = torch.empty(0)
        self.starts: list[int] = []  # the column of each row's first token
        self.end = 0  # the column behind all rows' last token

    def reserve(self, rows: int, longest: int) -> None:
        """Makes room for `rows` rows of at most `longest` tokens each, completion included; no row is alive."""
        c, device = self.config, self.embedding_VC.device
        columns = -(-(longest + SLACK) // WIDTH) * WIDTH
        shape = (c.num_hidden_layers, rows, c.num_attention_heads, c.head_size, columns)
        # Zeros and not whatever was there: 0 times a NaN behind the mask would be NaN.
        self.key_LSHDT, self.value_LSHDT = (torch.zeros(shape, dtype=self.dtype, device=device) for _ in range(2))
        # What is added to a row's scores: nothing where it has a token, -inf before its first.
        self.mask_ST = torch.zeros(rows, columns, dtype=self.dtype, device=device)
        self.space = space_for(columns, c.head_size)
        self.starts = []

    def admit(self, prompts: Sequence[Sequence[int]]) -> Tensor:
        """Reads prompts into new rows behind those alive; logits (new rows, vocab_size), fp32, of the next tokens.

        None may be longer than any prompt whose row is alive.
        """
        if not self.starts:
            self.end = max(map(len, prompts))
        unique = {prompt: number for number, prompt in enumerate(dict.fromkeys(map(tuple, prompts)))}
        owners = [unique[tuple(prompt)] for prompt in prompts]
        first = len(self.starts)
        self.starts += [self.end - len(prompt) for prompt in prompts]
        assert min(self.starts) >= 0, "a prompt longer than those alive"
        self._hide(first)
        different = list(unique)
        tokens = PREFILL_TOKENS["cpu" if self.embedding_VC.device.type == "cpu" else "other"]
        group = max(1, tokens // max(map(len, different)))
        parts = []
        for begin in range(0, len(different), group):
            heirs: list[list[int]] = [[] for _ in different[begin : begin + group]]
            for row, owner in enumerate(owners):
                if begin <= owner < begin + group:
                    heirs[owner - begin].append(first + row)
            parts.append(self._prefill(different[begin : begin + group], heirs))
        return torch.cat(parts)[owners]

    def _prefill(self, prompts: list[tuple[int, ...]], heirs: list[list[int]]) -> Tensor:
        """Reads prompts into the rows that continue each; logits (prompts, vocab_size) of the token after them.

        They are padded on the right: what stands behind a token cannot change it.
        """
        heads, size, width = self.config.num_attention_heads, self.config.head_size, self.config.hidden_size
        batch, time = len(prompts), max(map(len, prompts))
        ids_UT = torch.tensor([[*p, *[0] * (time - len(p))] for p in prompts], device=self.embedding_VC.device)
        last_U = torch.tensor([len(p) - 1 for p in prompts], device=ids_UT.device)
        every_U = torch.arange(batch, device=ids_UT.device)
        cos, sin = self.cos[:time, None, None], self.sin[:time, None, None]
        x_UTC = self.embedding_VC[ids_UT]
        for layer, weights in enumerate(self.layers):
            h_UTX = self._read(x_UTC, weights)
            qkv_UT3HD = h_UTX[..., : 3 * width].view(batch, time, 3, heads, size)
            qk_UT2HD = rotate(qkv_UT3HD[:, :, :2], cos, sin)
            q_UHTD, k_UHTD = (part.transpose(1, 2) for part in qk_UT2HD.unbind(2))
            v_UHTD = qkv_UT3HD[:, :, 2].transpose(1, 2)
            for u, rows in enumerate(heirs):
                place = slice(self.end - len(prompts[u]), self.end)
                for row in rows:
                    self.key_LSHDT[layer, row, :, :, place] = k_UHTD[u, :, : len(prompts[u])].transpose(1, 2)
                    self.value_LSHDT[layer, row, :, :, place] = v_UHTD[u, :, : len(prompts[u])].transpose(1, 2)
            y_UHTD = F.scaled_dot_product_attention(q_UHTD, k_UHTD, v_UHTD, is_causal=True, scale=1.0)
            if layer == len(self.layers) - 1:  # from here on only the last token matters
                y_UTC, h_UTX, x_UTC = (
                    y_UHTD[every_U, :, last_U].flatten(1),
                    h_UTX[every_U, last_U],
                    x_UTC[every_U, last_U],
                )
            else:
                y_UTC = y_UHTD.transpose(1, 2).flatten(2)
            x_UTC = self._write(x_UTC, y_UTC, h_UTX[..., 3 * width :], weights)
        return self._logits(x_UTC)

    def step(self, ids_B: Tensor) -> Tensor:
        """Adds one token to every row alive; logits (B, vocab_size), fp32, of the next one."""
        if self.end == self.key_LSHDT.shape[-1]:
            self._to_the_front()
        width, column = self.config.hidden_size, self.end
        self.end += 1
        x_BC = self.embedding_VC[ids_B]
        attend = self._in_a_kernel(column) if self.attend else self._in_operators(column)
        for layer, weights in enumerate(self.layers):
            h_BX = self._read(x_BC, weights)
            y_BC = torch.empty_like(x_BC)
            attend(layer, h_BX, y_BC)
            x_BC = self._write(x_BC, y_BC, h_BX[:, 3 * width :], weights)
        return self._logits(x_BC)

    def _in_a_kernel(self, column: int) -> Callable[[int, Tensor, Tensor], None]:
        """A layer's attention of the rows' tokens in `column`: (layer, h_BX, y_BC to write into)."""
        starts_B, kernel = torch.tensor(self.starts), self.attend
        assert kernel is not None

        def attend(layer: int, h_BX: Tensor, y_BC: Tensor) -> None:
            key_SHDT, value_SHDT = self.key_LSHDT[layer], self.value_LSHDT[layer]
            kernel(h_BX, y_BC, key_SHDT, value_SHDT, self.cos, self.sin, starts_B, column, self.space)

        return attend

    def _in_operators(self, column: int) -> Callable[[int, Tensor, Tensor], None]:
        """The same in torch's operators, for other types, other devices, and where there is no compiler."""
        heads, size, width = self.config.num_attention_heads, self.config.head_size, self.config.hidden_size
        batch, device = len(self.starts), self.cos.device
        position_B = torch.tensor([column - start for start in self.starts], device=device)
        cos, sin = self.cos[position_B][:, None, None], self.sin[position_B][:, None, None]
        groups = self.groups()

        def attend(layer: int, h_BX: Tensor, y_BC: Tensor) -> None:
            qkv_B3HD = h_BX[:, : 3 * width].view(batch, 3, heads, size)
            qk_B2HD = rotate(qkv_B3HD[:, :2], cos, sin)
            key_BHDT, value_BHDT = self.key_LSHDT[layer, :batch], self.value_LSHDT[layer, :batch]
            key_BHDT[..., column] = qk_B2HD[:, 1]
            value_BHDT[..., column] = qkv_B3HD[:, 2]
            for rows, window in groups:
                q_G1D = qk_B2HD[rows, 0].reshape(-1, 1, size)
                score_G1T = torch.bmm(q_G1D, key_BHDT[rows].flatten(0, 1)[..., window])
                score_G1T.view(-1, heads, window.stop - window.start).add_(self.mask_ST[rows, None, window])
                weight_GT1 = torch.softmax(score_G1T, -1).transpose(1, 2)
                y_GD1 = torch.bmm(value_BHDT[rows].flatten(0, 1)[..., window], weight_GT1)
                y_BC[rows] = y_GD1.view(-1, width)

        return attend

    def groups(self) -> list[tuple[slice, slice]]:
        """(rows, the columns that are read for them)."""
        count = len(self.starts)
        size = GROUP_ROWS if self.embedding_VC.device.type == "cpu" else max(1, count)
        each = [slice(row, min(row + size, count)) for row in range(0, count, size)]
        return [(rows, slice(min(self.starts[rows]), self.end)) for rows in each]

    def keep(self, alive: Sequence[bool]) -> list[int]:
        """Closes the gaps that finished rows leave: the last rows alive move into them.

        Copies only as many rows as fall into gaps. Returns the order that was taken, of the rows alive: what lay at
        order[i] now lies at i, for the caller's own lists.
        """
        count = sum(alive)
        gaps = [i for i in range(count) if not alive[i]]
        movers = [i for i in range(count, len(alive)) if alive[i]]
        order = list(range(count))
        for gap, mover in zip(gaps, movers, strict=True):
            order[gap] = mover
            window = slice(self.starts[mover], self.end)
            self.key_LSHDT[:, gap, ..., window] = self.key_LSHDT[:, mover, ..., window]
            self.value_LSHDT[:, gap, ..., window] = self.value_LSHDT[:, mover, ..., window]
            self.mask_ST[gap] = self.mask_ST[mover]
        self.starts = [self.starts[i] for i in order]
        return order

    def _to_the_front(self) -> None:
        """Moves all rows to the left, so that the longest begins in the first column."""
        begin, rows = min(self.starts), len(self.starts)
        for table in (self.key_LSHDT, self.value_LSHDT):
            for layer in table:  # source and target overlap, so each is copied once more; one layer at a time
                layer[:rows, ..., : self.end - begin] = layer[:rows, ..., begin : self.end].clone()
        self.starts = [start - begin for start in self.starts]
        self.end -= begin
        self._hide(0)

    def _hide(self, first: int) -> None:
        """Writes the masks of the rows from `first` on."""
        rows = slice(first, len(self.starts))
        start_N1 = torch.tensor(self.starts[rows], device=self.mask_ST.device)[:, None]
        columns_T = torch.arange(self.mask_ST.shape[1], device=self.mask_ST.device)
        self.mask_ST[rows] = torch.zeros_like(self.mask_ST[rows]).masked_fill_(columns_T < start_N1, float("-inf"))

    def _read(self, x: Tensor, weights: "_Weights") -> Tensor:
        return weights.read(F.layer_norm(x, x.shape[-1:], *weights.norm, self.config.layer_norm_eps))

    def _write(self, x: Tensor, attention: Tensor, mlp: Tensor, weights: "_Weights") -> Tensor:
        """The residual after a block; `mlp` is fc1 of the one norm, and empty in a sequential block."""
        if weights.then is None:
            return x + weights.write(torch.cat((attention, F.gelu(mlp, approximate="tanh")), dim=-1))
        norm, fc1, fc2 = weights.then
        x = x + weights.write(attention)
        n = F.layer_norm(x, x.shape[-1:], *norm, self.config.layer_norm_eps)
        return x + fc2(F.gelu(fc1(n), approximate="tanh"))

    def _logits(self, x_BC: Tensor) -> Tensor:
        n_BC = F.layer_norm(x_BC, x_BC.shape[-1:], *self.norm, self.config.layer_norm_eps)
        return self.head(n_BC).float()


_Norm = tuple[Tensor, Tensor]  # weight and bias


class _Weights(NamedTuple):
    """A block as products: `read` is [q*scale, k, v, fc1], `write` is [dense | fc2].

    Of a sequential block they are [q*scale, k, v] and dense, and `then` is the second norm, fc1 and fc2.
    """

    norm: _Norm
    read: Product
    write: Product
    then: tuple[_Norm, Product, Product] | None


def _stacked(block: Block, dtype: torch.dtype) -> _Weights:
    def cast(module: nn.LayerNorm | nn.Linear) -> tuple[Tensor, Tensor]:
        return module.weight.detach().to(dtype), module.bias.detach().to(dtype)

    attention, mlp = block.self_attn, block.mlp
    width = attention.dense.out_features
    scale = torch.ones(3 * width, device=attention.dense.weight.device)
    scale[:width] = attention.head_size**-0.5
    read_weight, read_bias = attention.qkv_proj.weight * scale[:, None], attention.qkv_proj.bias * scale
    write_weight, write_bias = cast(attention.dense)
    if block.sequential:
        then = cast(block.post_attention_layernorm), product(*cast(mlp.fc1)), product(*cast(mlp.fc2))
    else:
        then = None
        read_weight, read_bias = torch.cat((read_weight, mlp.fc1.weight)), torch.cat((read_bias, mlp.fc1.bias))
        write_weight = torch.cat((attention.dense.weight, mlp.fc2.weight), dim=1)
        write_bias = attention.dense.bias + mlp.fc2.bias
    return _Weights(
        cast(block.input_layernorm),
        product(read_weight.detach().to(dtype), read_bias.detach().to(dtype)),
        product(write_weight.detach().to(dtype), write_bias.detach().to(dtype)),
        then,
    )
