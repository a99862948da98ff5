"""One decoding step of phi over a preallocated cache: the arithmetic under `generate`.

phi's block runs attention and MLP side by side on one norm, so a whole block is two matrix products: [q, k, v,
fc1] stacked read the norm, [dense, fc2] side by side write the residual. The attention scale is folded into q.
Keys and values are kept transposed (D before T), so that both products of one new token run along contiguous
memory; reading the cache is half of a small model's decoding time, and of the layouts tried (docs/model.md)
this one in plain batched products was the fastest, scaled_dot_product_attention included.

Several rows may continue one prompt (samples): it is read once, and its keys and values are copied.

Rows of a batch end in the same column (left padding): a step writes one column for all of them, and every row
reads only what it needs but for its padding. Positions and masks are per row, so the padding changes nothing
but rounding. The stacked matrices are a second copy of the weights, made once for each call of `generate`.

Letters as in phi.py, and: S rows that the cache has room for, B rows alive, G = B*H.
"""

from typing import NamedTuple

import torch
import torch.nn.functional as F
from torch import Tensor

from hornbook.model.matmul import Product, product
from hornbook.model.phi import Block, Phi, rotate

PREFILL_TOKENS = 8192  # rows are prefilled in groups of about this many tokens: bounds the activations' memory


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
        self.key_LSHDT = self.value_LSHDT = torch.empty(0)
        self._storage = torch.empty(0)
        self.start_B = torch.empty(0, dtype=torch.int64)
        self.mask_BT: Tensor | None = None

    def reserve(self, rows: int, columns: int) -> None:
        """Makes room for `rows` x `columns` tokens, reusing the memory of an earlier, larger batch."""
        c = self.config
        shape = (c.num_hidden_layers, rows, c.num_attention_heads, c.head_size, columns)
        size = c.num_hidden_layers * rows * c.hidden_size * columns
        if self._storage.numel() < 2 * size:
            self._storage = torch.empty(2 * size, dtype=self.dtype, device=self.embedding_VC.device)
        self.key_LSHDT = self._storage[:size].view(shape)
        self.value_LSHDT = self._storage[size : 2 * size].view(shape)

    def prefill(self, ids_UT: Tensor, start_U: Tensor, owner_B: Tensor) -> Tensor:
        """Reads left-padded prompts into the cache; logits (B, vocab_size), fp32, of the token after each row.

        ids_UT: the different prompts; start_U: the column of each one's first real token; owner_B: the prompt of
        each row, ascending.
        """
        self.start_B = start_U[owner_B]
        columns_T = torch.arange(self.key_LSHDT.shape[-1], device=ids_UT.device)
        # What is added to a row's scores: nothing where there is a token, -inf at padding. None: no padding at all.
        self.mask_BT = None
        if bool(start_U.any()):
            self.mask_BT = torch.zeros(len(owner_B), len(columns_T), dtype=self.dtype, device=ids_UT.device)
            self.mask_BT.masked_fill_(columns_T < self.start_B[:, None], float("-inf"))
        group = max(1, PREFILL_TOKENS // ids_UT.shape[1])
        parts = []
        for begin in range(0, len(ids_UT), group):
            some = slice(begin, begin + group)
            rows_B = ((owner_B >= begin) & (owner_B < begin + group)).nonzero()[:, 0]
            first, last = int(rows_B[0]), int(rows_B[-1]) + 1
            rows = slice(first, last)
            parts.append(self._prefill(ids_UT[some], start_U[some], rows, owner_B[rows] - begin))
        return torch.cat(parts)

    def _prefill(self, ids_BT: Tensor, start_B: Tensor, rows: slice, owner_R: Tensor) -> Tensor:
        """Reads a group of prompts for the `rows` of the cache that continue them; logits of those rows."""
        batch, time = ids_BT.shape
        heads, size, width = self.config.num_attention_heads, self.config.head_size, self.config.hidden_size
        columns_T = torch.arange(time, device=ids_BT.device)
        position_BT = (columns_T - start_B[:, None]).clamp_min(0)
        cos, sin = self.cos[position_BT][:, :, None, None], self.sin[position_BT][:, :, None, None]
        mask_B1TT = None
        if self.mask_BT is not None:
            real_BT = columns_T >= start_B[:, None]
            causal_TT = columns_T[:, None] >= columns_T
            # A padding column sees itself alone: a row without any key would be 0/0.
            itself_TT = columns_T[:, None] == columns_T
            mask_B1TT = (causal_TT & real_BT[:, None] | itself_TT)[:, None]
        x_BTC = self.embedding_VC[ids_BT]
        for layer, weights in enumerate(self.layers):
            h_BTX = self._read(x_BTC, weights)
            qkv_BT3HD = h_BTX[..., : 3 * width].view(batch, time, 3, heads, size)
            qk_BT2HD = rotate(qkv_BT3HD[:, :, :2], cos, sin)
            q_BHTD, k_BHTD = (part.transpose(1, 2) for part in qk_BT2HD.unbind(2))
            v_BHTD = qkv_BT3HD[:, :, 2].transpose(1, 2)
            self.key_LSHDT[layer, rows, ..., :time] = k_BHTD.transpose(2, 3)[owner_R]
            self.value_LSHDT[layer, rows, ..., :time] = v_BHTD.transpose(2, 3)[owner_R]
            y_BHTD = F.scaled_dot_product_attention(
                q_BHTD, k_BHTD, v_BHTD, attn_mask=mask_B1TT, is_causal=mask_B1TT is None, scale=1.0
            )
            if layer == len(self.layers) - 1:  # from here on only the last column matters
                y_BHTD, h_BTX, x_BTC = y_BHTD[:, :, -1:], h_BTX[:, -1:], x_BTC[:, -1:]
            y_BTC = y_BHTD.transpose(1, 2).flatten(2)
            x_BTC = self._write(x_BTC, y_BTC, h_BTX[..., 3 * width :], weights)
        return self._logits(x_BTC[:, 0])[owner_R]

    def step(self, ids_B: Tensor, column: int) -> Tensor:
        """Puts one token of every row alive into `column`; logits (B, vocab_size), fp32, of the next one."""
        heads, size, width = self.config.num_attention_heads, self.config.head_size, self.config.hidden_size
        batch, end = len(ids_B), column + 1
        position_B = column - self.start_B
        cos, sin = self.cos[position_B][:, None, None], self.sin[position_B][:, None, None]
        mask_B11T = None if self.mask_BT is None else self.mask_BT[:, None, None, :end]
        x_BC = self.embedding_VC[ids_B]
        for layer, weights in enumerate(self.layers):
            h_BX = self._read(x_BC, weights)
            qkv_B3HD = h_BX[:, : 3 * width].view(batch, 3, heads, size)
            qk_B2HD = rotate(qkv_B3HD[:, :2], cos, sin)
            key_BHDT, value_BHDT = self.key_LSHDT[layer, :batch], self.value_LSHDT[layer, :batch]
            key_BHDT[..., column] = qk_B2HD[:, 1]
            value_BHDT[..., column] = qkv_B3HD[:, 2]
            q_G1D = qk_B2HD[:, 0].reshape(batch * heads, 1, size)
            score_G1T = torch.bmm(q_G1D, key_BHDT.flatten(0, 1)[..., :end])
            if mask_B11T is not None:
                score_G1T.view(batch, heads, 1, end).add_(mask_B11T)
            weight_GT1 = torch.softmax(score_G1T, -1).transpose(1, 2)
            y_GD1 = torch.bmm(value_BHDT.flatten(0, 1)[..., :end], weight_GT1)
            x_BC = self._write(x_BC, y_GD1.view(batch, width), h_BX[:, 3 * width :], weights)
        return self._logits(x_BC)

    def keep(self, alive_B: Tensor, column: int) -> Tensor:
        """Closes the gaps that finished rows leave: the last rows alive move into them.

        Copies only as many rows as fall into gaps, up to `column`. Returns the order that was taken, int64 of
        the rows alive: what lay at order[i] now lies at i, for the caller's own per-row tensors.
        """
        alive = int(alive_B.sum())
        order = torch.arange(alive, device=alive_B.device)
        gaps = (~alive_B[:alive]).nonzero()[:, 0]
        movers = alive + alive_B[alive:].nonzero()[:, 0]
        if len(gaps):
            order[gaps] = movers
            self.key_LSHDT[..., :column][:, gaps] = self.key_LSHDT[..., :column][:, movers]
            self.value_LSHDT[..., :column][:, gaps] = self.value_LSHDT[..., :column][:, movers]
        self.start_B = self.start_B[order]
        self.mask_BT = None if self.mask_BT is None else self.mask_BT[order]
        return order

    def _read(self, x: Tensor, weights: "_Weights") -> Tensor:
        return weights.read(F.layer_norm(x, x.shape[-1:], *weights.norm, self.config.layer_norm_eps))

    def _write(self, x: Tensor, attention: Tensor, mlp: Tensor, weights: "_Weights") -> Tensor:
        return x + weights.write(torch.cat((attention, F.gelu(mlp, approximate="tanh")), dim=-1))

    def _logits(self, x_BC: Tensor) -> Tensor:
        n_BC = F.layer_norm(x_BC, x_BC.shape[-1:], *self.norm, self.config.layer_norm_eps)
        return self.head(n_BC).float()


class _Weights(NamedTuple):
    """A block as two products: `read` is [q*scale, k, v, fc1], `write` is [dense | fc2]; norm: weight and bias."""

    norm: tuple[Tensor, Tensor]
    read: Product
    write: Product


def _stacked(block: Block, dtype: torch.dtype) -> _Weights:
    attention, mlp, norm = block.self_attn, block.mlp, block.input_layernorm
    width = attention.dense.out_features
    scale = torch.ones(3 * width, device=norm.weight.device)
    scale[:width] = attention.head_size**-0.5
    read_weight = torch.cat((attention.qkv_proj.weight * scale[:, None], mlp.fc1.weight))
    read_bias = torch.cat((attention.qkv_proj.bias * scale, mlp.fc1.bias))
    write_weight = torch.cat((attention.dense.weight, mlp.fc2.weight), dim=1)
    write_bias = attention.dense.bias + mlp.fc2.bias
    return _Weights(
        (norm.weight.detach().to(dtype), norm.bias.detach().to(dtype)),
        product(read_weight.detach().to(dtype), read_bias.detach().to(dtype)),
        product(write_weight.detach().to(dtype), write_bias.detach().to(dtype)),
    )
