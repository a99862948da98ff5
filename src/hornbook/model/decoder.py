"""One decoding step of phi over a preallocated cache: the arithmetic under `generate`.

phi's block runs attention and MLP side by side on one norm, so a whole block is two matrix products: [q, k, v,
fc1] stacked read the norm, [dense, fc2] side by side write the residual. The attention scale is folded into q.
Keys are kept transposed (D before T), so that the scores of one new token are a product over contiguous
memory; reading the cache is half of a small model's decoding time, and of the layouts tried (docs/model.md)
this one in plain batched products was the fastest, scaled_dot_product_attention included.

Rows of a batch end in the same column (left padding): a step writes one column for all of them, and every row
reads only what it needs but for its padding. Positions and masks are per row, so the padding changes nothing
but rounding. The stacked matrices are a second copy of the weights, made once for each call of `generate`.

Letters as in phi.py, and: S rows that the cache has room for, B rows alive, G = B*H.
"""

import torch
import torch.nn.functional as F
from torch import Tensor

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
        self.head = (head.weight.detach()[:vocab_size].to(dtype), head.bias.detach()[:vocab_size].to(dtype))
        self.cos, self.sin = model.cos, model.sin
        self.key_LSHDT = self.value_LSHTD = torch.empty(0)
        self._storage = torch.empty(0)
        self.start_B = torch.empty(0, dtype=torch.int64)
        self.padded = False

    def reserve(self, rows: int, columns: int) -> None:
        """Makes room for `rows` x `columns` tokens, reusing the memory of an earlier, larger batch."""
        c = self.config
        shape = (c.num_hidden_layers, rows, c.num_attention_heads)
        size = c.num_hidden_layers * rows * c.hidden_size * columns
        if self._storage.numel() < 2 * size:
            self._storage = torch.empty(2 * size, dtype=self.dtype, device=self.embedding_VC.device)
        self.key_LSHDT = self._storage[:size].view(*shape, c.head_size, columns)
        self.value_LSHTD = self._storage[size : 2 * size].view(*shape, columns, c.head_size)

    def prefill(self, ids_BT: Tensor, start_B: Tensor) -> Tensor:
        """Reads left-padded prompts into the cache; logits (B, vocab_size), fp32, of the token after them.

        start_B: the column of each row's first real token.
        """
        self.start_B, self.padded = start_B, bool(start_B.any())
        group = max(1, PREFILL_TOKENS // ids_BT.shape[1])
        groups = range(0, len(ids_BT), group)
        return torch.cat([self._prefill(ids_BT, slice(begin, begin + group)) for begin in groups])

    def _prefill(self, ids_BT: Tensor, rows: slice) -> Tensor:
        ids_BT, start_B = ids_BT[rows], self.start_B[rows]
        batch, time = ids_BT.shape
        heads, size, width = self.config.num_attention_heads, self.config.head_size, self.config.hidden_size
        columns_T = torch.arange(time, device=ids_BT.device)
        position_BT = (columns_T - start_B[:, None]).clamp_min(0)
        cos, sin = self.cos[position_BT][:, :, None, None], self.sin[position_BT][:, :, None, None]
        mask_B1TT = None
        if self.padded:
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
            self.key_LSHDT[layer, rows, :, :, :time][:batch] = k_BHTD.transpose(2, 3)
            self.value_LSHTD[layer, rows, :, :time][:batch] = v_BHTD
            y_BHTD = F.scaled_dot_product_attention(
                q_BHTD, k_BHTD, v_BHTD, attn_mask=mask_B1TT, is_causal=mask_B1TT is None, scale=1.0
            )
            if layer == len(self.layers) - 1:  # from here on only the last column matters
                y_BHTD, h_BTX, x_BTC = y_BHTD[:, :, -1:], h_BTX[:, -1:], x_BTC[:, -1:]
            y_BTC = y_BHTD.transpose(1, 2).flatten(2)
            x_BTC = self._write(x_BTC, y_BTC, h_BTX[..., 3 * width :], weights)
        return self._logits(x_BTC[:, 0])

    def step(self, ids_B: Tensor, column: int) -> Tensor:
        """Puts one token of every row alive into `column`; logits (B, vocab_size), fp32, of the next one."""
        heads, size, width = self.config.num_attention_heads, self.config.head_size, self.config.hidden_size
        batch, end = len(ids_B), column + 1
        position_B = column - self.start_B
        cos, sin = self.cos[position_B][:, None, None], self.sin[position_B][:, None, None]
        mask_B11T = None
        if self.padded:
            columns_T = torch.arange(end, device=ids_B.device)
            hidden_BT = columns_T < self.start_B[:, None]
            mask_B11T = torch.zeros(hidden_BT.shape, dtype=self.dtype, device=ids_B.device)
            mask_B11T = mask_B11T.masked_fill_(hidden_BT, float("-inf"))[:, None, None]
        x_BC = self.embedding_VC[ids_B]
        for layer, weights in enumerate(self.layers):
            h_BX = self._read(x_BC, weights)
            qkv_B3HD = h_BX[:, : 3 * width].view(batch, 3, heads, size)
            qk_B2HD = rotate(qkv_B3HD[:, :2], cos, sin)
            key_BHDT, value_BHTD = self.key_LSHDT[layer, :batch], self.value_LSHTD[layer, :batch]
            key_BHDT[..., column] = qk_B2HD[:, 1]
            value_BHTD[:, :, column] = qkv_B3HD[:, 2]
            q_G1D = qk_B2HD[:, 0].reshape(batch * heads, 1, size)
            score_G1T = torch.bmm(q_G1D, key_BHDT.flatten(0, 1)[..., :end])
            if mask_B11T is not None:
                score_G1T.view(batch, heads, 1, end).add_(mask_B11T)
            y_G1D = torch.bmm(torch.softmax(score_G1T, -1), value_BHTD.flatten(0, 1)[:, :end])
            x_BC = self._write(x_BC, y_G1D.view(batch, width), h_BX[:, 3 * width :], weights)
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
            self.key_LSHDT[:, gaps, :, :, :column] = self.key_LSHDT[:, movers, :, :, :column]
            self.value_LSHTD[:, gaps, :, :column] = self.value_LSHTD[:, movers, :, :column]
        self.start_B = self.start_B[order]
        return order

    def _read(self, x: Tensor, weights: list[Tensor]) -> Tensor:
        n = F.layer_norm(x, x.shape[-1:], weights[0], weights[1], self.config.layer_norm_eps)
        return F.linear(n, weights[2], weights[3])

    def _write(self, x: Tensor, attention: Tensor, mlp: Tensor, weights: list[Tensor]) -> Tensor:
        both = torch.cat((attention, F.gelu(mlp, approximate="tanh")), dim=-1)
        return x + F.linear(both, weights[4], weights[5])

    def _logits(self, x_BC: Tensor) -> Tensor:
        n_BC = F.layer_norm(x_BC, x_BC.shape[-1:], self.norm[0], self.norm[1], self.config.layer_norm_eps)
        return F.linear(n_BC, self.head[0], self.head[1]).float()


def _stacked(block: Block, dtype: torch.dtype) -> list[Tensor]:
    """norm weight, norm bias, [q*scale, k, v, fc1] weight and bias, [dense | fc2] weight and bias."""
    attention, mlp, norm = block.self_attn, block.mlp, block.input_layernorm
    width = attention.dense.out_features
    scale = torch.ones(3 * width, device=norm.weight.device)
    scale[:width] = attention.head_size**-0.5
    parts = [
        norm.weight,
        norm.bias,
        torch.cat((attention.qkv_proj.weight * scale[:, None], mlp.fc1.weight)),
        torch.cat((attention.qkv_proj.bias * scale, mlp.fc1.bias)),
        torch.cat((attention.dense.weight, mlp.fc2.weight), dim=1),
        attention.dense.bias + mlp.fc2.bias,
    ]
    return [part.detach().to(dtype) for part in parts]
