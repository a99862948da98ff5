"""One decoding step of phi over a preallocated cache: the arithmetic under `generate`.

phi's block runs attention and MLP side by side on one norm, so a whole block is two matrix products: [q, k, v,
fc1] stacked read the norm, [dense, fc2] side by side write the residual. A sequential block has two more, fc1 and fc2
behind the second norm. The attention scale is folded into q.
Keys and values lie in a static cache (hornbook.model.cache): rows enter and leave it at any time. Positions are per
row, so what stands beside a row changes nothing in it but rounding. The stacked matrices are a second copy of the
weights.

Several rows may continue one prompt (samples): it is read once, and its keys and values are copied.

Letters as in phi.py, and: S rows that the cache has room for, B rows alive, U different prompts, G = B*H.
"""

from collections.abc import Sequence
from typing import NamedTuple

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from hornbook.model.cache import Cache, cache_for
from hornbook.model.matmul import Product, product
from hornbook.model.phi import Block, Phi, rotate

# Prompts are read in groups of about this many tokens. On a CPU they stay in its cache so; a GPU wants more at once.
PREFILL_TOKENS = {"cpu": 1024, "other": 8192}


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
        self._new_cache = cache_for(model.config, model.cos, model.sin, dtype)
        self.cache: Cache

    def reserve(self, rows: int, longest: int) -> None:
        """Makes room for `rows` rows of at most `longest` tokens each, completion included; no row is alive."""
        self.cache = self._new_cache(rows, longest)

    def admit(self, prompts: Sequence[Sequence[int]]) -> Tensor:
        """Reads prompts into new rows behind those alive; logits (new rows, vocab_size), fp32, of the next tokens.

        A prompt must not be longer than the rows alive, unless there are none.
        """
        unique = {prompt: number for number, prompt in enumerate(dict.fromkeys(map(tuple, prompts)))}
        owners = [unique[tuple(prompt)] for prompt in prompts]
        first = len(self.cache.lengths)
        self.cache.admit([len(prompt) for prompt in prompts])
        different = list(unique)
        tokens = PREFILL_TOKENS["cpu" if self.embedding_VC.device.type == "cpu" else "other"]
        group = max(1, tokens // max(map(len, different)))
        parts = []
        for begin in range(0, len(different), group):
            heirs = [(first + row, owner - begin) for row, owner in enumerate(owners) if 0 <= owner - begin < group]
            parts.append(self._prefill(different[begin : begin + group], *zip(*heirs, strict=True)))
        return torch.cat(parts)[owners]

    def _prefill(self, prompts: list[tuple[int, ...]], rows: Sequence[int], owners: Sequence[int]) -> Tensor:
        """Reads prompts, prompt owners[i] into rows[i]; logits (prompts, vocab_size) of the token after each.

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
            h_UTX = self.read(x_UTC, weights)
            qkv_UT3HD = h_UTX[..., : 3 * width].view(batch, time, 3, heads, size)
            qk_UT2HD = rotate(qkv_UT3HD[:, :, :2], cos, sin)
            q_UHTD, k_UHTD = (part.transpose(1, 2) for part in qk_UT2HD.unbind(2))
            v_UHTD = qkv_UT3HD[:, :, 2].transpose(1, 2)
            self.cache.write(layer, rows, owners, k_UHTD, v_UHTD)
            y_UHTD = F.scaled_dot_product_attention(q_UHTD, k_UHTD, v_UHTD, is_causal=True, scale=1.0)
            if layer == len(self.layers) - 1:  # from here on only the last token matters
                y_UTC, h_UTX, x_UTC = (
                    y_UHTD[every_U, :, last_U].flatten(1),
                    h_UTX[every_U, last_U],
                    x_UTC[every_U, last_U],
                )
            else:
                y_UTC = y_UHTD.transpose(1, 2).flatten(2)
            x_UTC = self.write(x_UTC, y_UTC, h_UTX[..., 3 * width :], weights)
        return self.logits(x_UTC)

    def step(self, ids_B: Tensor) -> Tensor:
        """Adds one token to every row alive; logits (B, vocab_size), fp32, of the next one."""
        self.cache.advance()
        x_BC = self.embedding_VC[ids_B]
        for layer, weights in enumerate(self.layers):
            h_BX = self.read(x_BC, weights)
            y_BC = torch.empty_like(x_BC)
            self.cache.attend(layer, h_BX, y_BC)
            x_BC = self.write(x_BC, y_BC, h_BX[:, 3 * x_BC.shape[1] :], weights)
        return self.logits(x_BC)

    def keep(self, alive: Sequence[bool]) -> list[int]:
        """Lets finished rows go: see `Cache.keep`."""
        return self.cache.keep(alive)

    def read(self, x: Tensor, weights: "_Weights") -> Tensor:
        """What a block's first product makes of the residual: q (scaled), k, v and fc1, side by side."""
        return weights.read(F.layer_norm(x, x.shape[-1:], *weights.norm, self.config.layer_norm_eps))

    def write(self, x: Tensor, attention: Tensor, mlp: Tensor, weights: "_Weights") -> Tensor:
        """The residual after a block; `mlp` is fc1 of the one norm, and empty in a sequential block."""
        if weights.then is None:
            return x + weights.write(torch.cat((attention, F.gelu(mlp, approximate="tanh")), dim=-1))
        norm, fc1, fc2 = weights.then
        x = x + weights.write(attention)
        n = F.layer_norm(x, x.shape[-1:], *norm, self.config.layer_norm_eps)
        return x + fc2(F.gelu(fc1(n), approximate="tanh"))

    def logits(self, x_BC: Tensor) -> Tensor:
        """Logits (B, vocab_size), fp32, of the tokens after residuals."""
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
