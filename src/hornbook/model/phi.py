"""phi: the decoder of phi-1 and phi-1.5, in plain PyTorch.

One block is `x + attention(n) + mlp(n)` with n = LayerNorm(x): attention and MLP run side by side on ONE
norm, unlike GPT-2's two steps with a norm each (`block: sequential` is that variant, for studies that ask what
the architecture does). Rotary positions turn the first half of every head
(half-split, not interleaved), gelu is the tanh approximation, every Linear has a bias (the head too), the
embedding and the head are not tied, and there is no other position signal. The reference is transformers'
`models/phi/modeling_phi.py`; the test suite holds this file to its logits.

Precision is explicit, never ambient (no autocast). Weights are stored in fp32, the master copy that the
optimiser updates; `compute_dtype` (fp32 or bf16) is the type of the residual stream, and each Linear casts
its weight to the type of what comes in. Rotation, logits and loss are fp32 in every mode. The price of a
bf16 residual stream is a little rounding; what it buys is half the memory traffic.

The model knows nothing of devices, sharding or compilation: training applies them from outside.

Letters of the shape suffixes:
    B batch   T position (time)   C width (hidden_size)   H head   D dimension of a head   R rotated
    F MLP width (intermediate_size)   E width of fused q, k, v (3C)   V vocabulary   N = B*T
"""

import hashlib
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from hornbook.model.settings import PhiConfig

IGNORE_INDEX = -100


class Linear(nn.Linear):
    """A Linear whose fp32 weights are cast to the type of its input."""

    def forward(self, x: Tensor) -> Tensor:
        assert self.bias is not None
        return F.linear(x, self.weight.to(x.dtype), self.bias.to(x.dtype))


class LayerNorm(nn.LayerNorm):
    """A LayerNorm whose fp32 weights are cast to the type of its input (the kernel's statistics are fp32)."""

    def forward(self, x: Tensor) -> Tensor:
        return F.layer_norm(x, self.normalized_shape, self.weight.to(x.dtype), self.bias.to(x.dtype), self.eps)


def rotary_tables(config: PhiConfig, device: torch.device | None = None) -> tuple[Tensor, Tensor]:
    """cos and sin of position x frequency, each (max_position_embeddings, rotary_size / 2), fp32.

    Frequencies are theta^(-2i/R) (RoFormer, arXiv 2104.09864, section 3.2.2) over the R rotated dimensions.
    """
    exponents = torch.arange(0, config.rotary_size, 2, dtype=torch.float32, device=device) / config.rotary_size
    frequencies = 1.0 / config.rope_theta**exponents
    positions = torch.arange(config.max_position_embeddings, dtype=torch.float32, device=device)
    angles = torch.outer(positions, frequencies)
    return angles.cos(), angles.sin()


def rotate(x: Tensor, cos: Tensor, sin: Tensor) -> Tensor:
    """Turns the first R dimensions of every head by its position; same shape and type as `x`.

    x: (..., H, D); cos, sin: (..., 1, R/2), fp32 (or fp64), broadcast over heads, the type of the arithmetic. The pair
    of dimension i is i + R/2.
    """
    half = cos.shape[-1]
    first, second, rest = x[..., :half].to(cos.dtype), x[..., half : 2 * half].to(cos.dtype), x[..., 2 * half :]
    turned_first = (first * cos - second * sin).to(x.dtype)
    turned_second = (second * cos + first * sin).to(x.dtype)
    return torch.cat((turned_first, turned_second, rest), dim=-1)


class Attention(nn.Module):
    """Causal multi-head attention with q, k and v in one matrix (split again in state-dict conversion)."""

    def __init__(self, config: PhiConfig) -> None:
        super().__init__()
        self.heads = config.num_attention_heads
        self.head_size = config.head_size
        self.dropout = config.attention_dropout
        self.qkv_proj = Linear(config.hidden_size, 3 * config.hidden_size)
        self.dense = Linear(config.hidden_size, config.hidden_size)

    def forward(self, x_BTC: Tensor, cos: Tensor, sin: Tensor, mask_B1TT: Tensor | None = None) -> Tensor:
        """mask_B1TT: bool, true where a query (row) may look at a key (column); plain causal when None."""
        batch, time, width = x_BTC.shape
        qkv_BT3HD = self.qkv_proj(x_BTC).view(batch, time, 3, self.heads, self.head_size)
        qk_BT2HD = rotate(qkv_BT3HD[:, :, :2], cos[:time, None, None], sin[:time, None, None])
        q_BHTD, k_BHTD = (part.transpose(1, 2) for part in qk_BT2HD.unbind(2))
        v_BHTD = qkv_BT3HD[:, :, 2].transpose(1, 2)
        y_BHTD = F.scaled_dot_product_attention(
            q_BHTD,
            k_BHTD,
            v_BHTD,
            attn_mask=mask_B1TT,
            is_causal=mask_B1TT is None,
            dropout_p=self.dropout if self.training else 0.0,
        )
        out: Tensor = self.dense(y_BHTD.transpose(1, 2).reshape(batch, time, width))
        return out


class MLP(nn.Module):
    """fc1, gelu (tanh approximation, Hugging Face's `gelu_new`), fc2; no gate."""

    def __init__(self, config: PhiConfig) -> None:
        super().__init__()
        self.fc1 = Linear(config.hidden_size, config.intermediate_size)
        self.fc2 = Linear(config.intermediate_size, config.hidden_size)

    def forward(self, x_BTC: Tensor) -> Tensor:
        out: Tensor = self.fc2(F.gelu(self.fc1(x_BTC), approximate="tanh"))
        return out


class Block(nn.Module):
    """parallel: x + dropout(attention(norm(x))) + dropout(mlp(norm(x))), one shared norm.

    sequential: y = x + dropout(attention(norm(x))), then y + dropout(mlp(second norm(y))).
    """

    def __init__(self, config: PhiConfig) -> None:
        super().__init__()
        self.input_layernorm = LayerNorm(config.hidden_size, eps=config.layer_norm_eps)
        self.self_attn = Attention(config)
        self.sequential = config.block == "sequential"
        if self.sequential:
            self.post_attention_layernorm = LayerNorm(config.hidden_size, eps=config.layer_norm_eps)
        self.mlp = MLP(config)
        self.dropout = config.resid_pdrop

    def forward(self, x_BTC: Tensor, cos: Tensor, sin: Tensor, mask_B1TT: Tensor | None = None) -> Tensor:
        """x_BTC in the compute type, cos and sin as in `rotary_tables`, the mask as in `Attention`."""
        n_BTC = self.input_layernorm(x_BTC)
        attention_BTC = F.dropout(self.self_attn(n_BTC, cos, sin, mask_B1TT), self.dropout, self.training)
        if self.sequential:
            x_BTC = x_BTC + attention_BTC
            mlp_BTC = F.dropout(self.mlp(self.post_attention_layernorm(x_BTC)), self.dropout, self.training)
            return x_BTC + mlp_BTC
        mlp_BTC = F.dropout(self.mlp(n_BTC), self.dropout, self.training)
        return x_BTC + attention_BTC + mlp_BTC


def document_mask(ids_BT: Tensor, eot: int) -> Tensor:
    """Causal attention kept within documents: bool (B, 1, T, T), true where a query may look at a key.

    A document ends with its `eot` token, so what follows one sees nothing before it. Rotary positions are
    relative: a document in the middle of a window is read as if it stood at the window's start.
    """
    ended_BT = (ids_BT == eot).cumsum(1)
    document_BT = ended_BT - (ids_BT == eot).to(ended_BT.dtype)  # the separator belongs to the document before it
    same_BTT = document_BT[:, :, None] == document_BT[:, None, :]
    return same_BTT.tril()[:, None]


def document_begins(ids_BT: Tensor, eot: int) -> Tensor:
    """The first token that each one sees within its document, int64 (B, T): the same as `document_mask`, as numbers."""
    places_T = torch.arange(ids_BT.shape[1], device=ids_BT.device)
    follows_BT = F.pad(ids_BT[:, :-1] == eot, (1, 0))
    found: Tensor = torch.where(follows_BT, places_T, 0).cummax(1).values
    return found


class Phi(nn.Module):
    """The whole model. Fresh weights are undefined until `init_weights` or a loaded state dict fills them."""

    cos: Tensor
    sin: Tensor

    def __init__(self, config: PhiConfig, compute_dtype: torch.dtype = torch.float32) -> None:
        super().__init__()
        self.config = config
        self.compute_dtype = compute_dtype
        self.embed_tokens = nn.Embedding(config.vocab_size, config.hidden_size)
        self.layers = nn.ModuleList(Block(config) for _ in range(config.num_hidden_layers))
        self.final_layernorm = LayerNorm(config.hidden_size, eps=config.layer_norm_eps)
        self.lm_head = Linear(config.hidden_size, config.vocab_size)
        cos, sin = rotary_tables(config, self.embed_tokens.weight.device)
        self.register_buffer("cos", cos, persistent=False)
        self.register_buffer("sin", sin, persistent=False)

    @classmethod
    def from_pretrained(
        cls, folder: str | Path, compute_dtype: torch.dtype = torch.float32, ema: bool = False
    ) -> "Phi":
        """The model in a Hugging Face folder (config.json, safetensors), fp32 weights, on the CPU, for use.

        ema: the averaged weights that lie in a checkpoint beside the others. Raises UserError when the folder is not
        a phi-1 or phi-1.5, is damaged, or has no such weights.
        """
        from hornbook.model import huggingface  # it imports this module

        return huggingface.load(Path(folder), compute_dtype, huggingface.EMA if ema else huggingface.MODEL)

    def save_pretrained(self, folder: str | Path, eot_id: int | None = None, dtype: str = "float32") -> None:
        """Writes config.json and model.safetensors as transformers reads them; no tokenizer (see `export`).

        `eot_id` (the id of <|endoftext|>) becomes bos, eos and pad; `dtype` is the type of the stored weights.
        """
        from hornbook.model import huggingface

        huggingface.save(self, Path(folder), eot_id, dtype)

    @torch.no_grad()
    def init_weights(self, seed: int, embedding_range: float | None = None) -> None:
        """Fills every weight: normal(0, initializer_range) for matrices, 0 for biases, 1 for norm weights.

        As in the released code of phi. There a token starts as 0.02, and the first blocks, which read it
        through a norm, write several times as much beside it: a small model on a small budget then learns late
        to copy what it read. With `embedding_range` the embedding is drawn that wide instead, and the head
        starts as the embedding, at the head's own scale, so that a token carried through is a token foreseen
        (measured in docs/training.md). They are not tied: each is trained by itself. Each matrix has its own
        generator, seeded by (seed, name) and drawn on the CPU, so a weight depends neither on the device nor on
        which other layers exist. Also fills the rotary tables, so a model built on the meta device is complete
        after `to_empty` and this call.
        """
        for name, parameter in self.named_parameters():
            if name.endswith(".bias"):
                parameter.zero_()
            elif "layernorm" in name:
                parameter.fill_(1.0)
            else:
                digest = hashlib.blake2b(f"{seed}/{name}".encode(), digest_size=8).digest()
                generator = torch.Generator().manual_seed(int.from_bytes(digest, "little") >> 1)
                values = torch.empty(parameter.shape, dtype=torch.float32)
                parameter.copy_(values.normal_(0.0, self.config.initializer_range, generator=generator))
        if embedding_range is not None:
            self.lm_head.weight.copy_(self.embed_tokens.weight)
            self.embed_tokens.weight.mul_(embedding_range / self.config.initializer_range)
        for table, values in zip((self.cos, self.sin), rotary_tables(self.config), strict=True):
            table.copy_(values)

    def hidden(self, ids_BT: Tensor, mask_B1TT: Tensor | None = None) -> Tensor:
        """What the head reads: (B, T, C) in the compute type, after the final norm.

        ids_BT: int64, T at most `max_position_embeddings`; every row starts at position 0. mask_B1TT: see
        `document_mask`; plain causal attention when None.
        """
        assert ids_BT.shape[1] <= self.config.max_position_embeddings, "row longer than the context"
        x_BTC = self.embed_tokens(ids_BT).to(self.compute_dtype)
        for block in self.layers:
            x_BTC = block(x_BTC, self.cos, self.sin, mask_B1TT)
        out: Tensor = self.final_layernorm(x_BTC)
        return out

    def forward(self, ids_BT: Tensor) -> Tensor:
        """Logits (B, T, V), fp32: at [b, t] for the token that follows ids_BT[b, t]."""
        logits_BTV: Tensor = self.lm_head(self.hidden(ids_BT)).float()
        return logits_BTV

    def loss(self, ids_BT: Tensor, targets_BT: Tensor, ignore_index: int = IGNORE_INDEX) -> tuple[Tensor, Tensor]:
        """Cross entropy in nats, SUMMED over the targets that are not `ignore_index`, and their number.

        targets_BT is already shifted: targets_BT[b, t] follows ids_BT[b, t]. Sum in fp32, count in int64.
        A sum and not a mean, so that the caller divides once by the count of the whole step: a mean of
        micro-batch means is wrong as soon as the micro-batches hold unequal numbers of targets.
        """
        logits_NV = self(ids_BT).flatten(0, 1)
        targets_N = targets_BT.flatten()
        total = F.cross_entropy(logits_NV, targets_N, ignore_index=ignore_index, reduction="sum")
        return total, (targets_N != ignore_index).sum()
