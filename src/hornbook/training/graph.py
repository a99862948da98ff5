"""One micro-batch's loss and gradients as one compiled function, which runs outside of the interpreter.

Called operator by operator, a micro-batch of phi-micro is some thousand calls, each of which lets go of the
interpreter's lock and asks for it again: two worker threads spent a quarter of their time handing it to each other
(docs/results/training.md). Here forward and backward pass are written out as one function of plain tensors, traced
once, and compiled by Inductor with a wrapper in C++ that lets the lock go for the whole of it. Writing the backward
pass out also lets the parallel block be what it is, two products: [q, k, v, fc1] read one norm, [dense, fc2] write the
residual. Biases, rotation, gelu, masks and softmax are fused into whatever comes next to them. Gradients are added in
place to fp32 accumulators shaped as the parameters.

Attention materialises its powers for one piece of the queries after the other: a piece never looks at the keys behind
it. gelu's tanh is written as a sigmoid, which is the same function and one exponential.
Statistics, softmax and sums are fp32; products and what is kept for the backward pass have the compute type.

The price: this knows phi's parallel block without dropout and nothing else (`fits`); everything else takes the
modules' own way, and the test suite holds the two to each other. Compiling takes some three seconds a layer.

Letters as in `model.phi`, and: K keys of a piece, G = B*H.
"""

import itertools
import math
from collections.abc import Callable
from typing import Any, cast

import torch
import torch.nn.functional as F
from torch import Tensor

from hornbook.model.phi import Phi, rotate
from hornbook.model.settings import PhiConfig
from hornbook.training.loss import CHUNK

_SLOPE, _CUBE = math.sqrt(2 / math.pi), 0.044715  # of gelu's tanh approximation

PIECES = 2  # of a window's queries: more save arithmetic, and cost calls and compilation

Weights = dict[str, Tensor]
Run = Callable[[Weights, Weights, Tensor, Tensor, Tensor], tuple[Tensor, Tensor]]


def fits(config: PhiConfig) -> bool:
    """Whether a model is one that `micro_step` computes."""
    return config.block == "parallel" and not config.resid_pdrop and not config.attention_dropout


def packed(model: Phi) -> tuple[Weights, list[tuple[Tensor, Tensor]]]:
    """The weights as `micro_step` reads them, and what fills them: (place, weight) pairs to copy once a step.

    Matrices are in the compute type and side by side; fp32 vectors that stand alone are the model's own memory.
    """
    dtype, width, mlp = model.compute_dtype, model.config.hidden_size, model.config.intermediate_size
    own = {name: p.detach() for name, p in model.named_parameters()}
    weights = {name: p for name, p in own.items() if p.ndim == 1 and ("norm" in name or not name.startswith("layers."))}
    weights |= {"cos": model.cos, "sin": model.sin}
    pairs = []
    for name in ("embed_tokens.weight", "lm_head.weight"):
        weights[name] = torch.empty_like(own[name], dtype=dtype)
        pairs.append((weights[name], own[name]))
    for layer in range(model.config.num_hidden_layers):
        read = weights[f"{layer}.read"] = torch.empty(3 * width + mlp, width, dtype=dtype)
        read_bias = weights[f"{layer}.read_bias"] = torch.empty(3 * width + mlp)
        write = weights[f"{layer}.write"] = torch.empty(width, width + mlp, dtype=dtype)
        name = f"layers.{layer}."
        qkv, fc1 = name + "self_attn.qkv_proj.", name + "mlp.fc1."
        dense, fc2 = name + "self_attn.dense.", name + "mlp.fc2."
        weights |= {key: own[key] for key in (dense + "bias", fc2 + "bias")}
        pairs += [(read[: 3 * width], own[qkv + "weight"]), (read[3 * width :], own[fc1 + "weight"])]
        pairs += [(read_bias[: 3 * width], own[qkv + "bias"]), (read_bias[3 * width :], own[fc1 + "bias"])]
        pairs += [(write[:, :width], own[dense + "weight"]), (write[:, width:], own[fc2 + "weight"])]
    return weights, pairs


def _norm(x_NC: Tensor, weight_C: Tensor, bias_C: Tensor, eps: float) -> tuple[Tensor, Tensor, Tensor]:
    """LayerNorm in x's type; and the means and 1 / deviations, (N, 1), fp32."""
    x = x_NC.float()
    mean_N1 = x.mean(-1, keepdim=True)
    centred = x - mean_N1
    inverse_N1 = (centred.square().mean(-1, keepdim=True) + eps).rsqrt()
    return (centred * inverse_N1 * weight_C + bias_C).to(x_NC.dtype), mean_N1, inverse_N1


def _norm_backward(
    dn_NC: Tensor, x_NC: Tensor, weight_C: Tensor, mean_N1: Tensor, inverse_N1: Tensor
) -> tuple[Tensor, Tensor]:
    """Gradient of x, fp32, and of the weight before it is summed over N, in x's type."""
    normal = (x_NC.float() - mean_N1) * inverse_N1
    scaled = dn_NC.float() * weight_C
    dx = scaled - scaled.mean(-1, keepdim=True) - normal * (scaled * normal).mean(-1, keepdim=True)
    return dx * inverse_N1, (dn_NC.float() * normal).to(x_NC.dtype)


def _gelu(x: Tensor) -> tuple[Tensor, Tensor]:
    """gelu_new(x) and its derivative, both fp32; (1 + tanh(u)) / 2 = sigmoid(2u)."""
    gate = torch.sigmoid(2 * _SLOPE * (x + _CUBE * x * x * x))
    return x * gate, gate + x * gate * (1 - gate) * (2 * _SLOPE * (1 + 3 * _CUBE * x * x))


def _pieces(time: int) -> list[tuple[int, int]]:
    edges = [time * number // PIECES for number in range(PIECES + 1)]
    return [(begin, end) for begin, end in itertools.pairwise(edges) if end > begin]


def _attend(q_GTD: Tensor, k_GTD: Tensor, v_GTD: Tensor) -> tuple[Tensor, Tensor, list[Tensor]]:
    """Causal attention of scaled queries: the result (G, T, D), fp32; and what made it: each query's sum of powers,
    (G, T, 1), fp32, and the powers exp(score - greatest score) of each piece, (G, T / PIECES, K).
    """
    outs, sums, kept = [], [], []
    for begin, end in _pieces(q_GTD.shape[1]):
        scores = torch.bmm(q_GTD[:, begin:end], k_GTD[:, :end].mT).float()
        seen = torch.arange(begin, end)[:, None] >= torch.arange(end)[None]
        scores = torch.where(seen, scores, float("-inf"))
        powers = (scores - scores.amax(-1, keepdim=True)).exp()
        kept.append(powers.to(q_GTD.dtype))
        sums.append(powers.sum(-1, keepdim=True))
        outs.append(torch.bmm(kept[-1], v_GTD[:, :end]))
    sums_GT1 = torch.cat(sums, 1)
    return torch.cat(outs, 1).float() / sums_GT1, sums_GT1, kept


def _attend_backward(
    dout_GTD: Tensor,
    out_GTD: Tensor,
    sums_GT1: Tensor,
    q_GTD: Tensor,
    k_GTD: Tensor,
    v_GTD: Tensor,
    kept: list[Tensor],
) -> tuple[Tensor, Tensor, Tensor]:
    """Gradients of the scaled queries (compute type), keys and values (fp32).

    With probabilities p = powers / sum, what softmax takes off each row, sum over keys of p x dp, is out . dout; so the
    powers need no pass of their own to be divided or added up.
    """
    time = q_GTD.shape[1]
    divided = dout_GTD.float() / sums_GT1
    off_GT1 = (divided * out_GTD.float()).sum(-1, keepdim=True)
    divided = divided.to(q_GTD.dtype)
    dq, dk, dv = [], torch.zeros(()), torch.zeros(())
    for (begin, end), powers in zip(_pieces(time), kept, strict=True):
        rest = (0, 0, 0, time - end)
        part = divided[:, begin:end]
        dpowers = torch.bmm(part, v_GTD[:, :end].mT).float()
        dscores = (powers.float() * (dpowers - off_GT1[:, begin:end])).to(powers.dtype)
        dq.append(torch.bmm(dscores, k_GTD[:, :end]))
        dk = dk + F.pad(torch.bmm(dscores.mT, q_GTD[:, begin:end]), rest).float()
        dv = dv + F.pad(torch.bmm(powers.mT, part), rest).float()
    return torch.cat(dq, 1), dk, dv


def micro_step(
    config: PhiConfig, weights: Weights, sums: Weights, ids_BT: Tensor, targets_BT: Tensor, scale: Tensor
) -> tuple[Tensor, Tensor]:
    """Adds the gradients of `scale` x the summed cross entropy to `sums`; returns nats (B, T) and the embedding's part.

    weights: as in `packed`. sums: fp32, by parameters' names and of their
    shapes, in all but the embedding, whose gradient is left to the caller: row `ids` gets the second result, (N, C).
    """
    batch, time = ids_BT.shape
    width, heads, size, rows = config.hidden_size, config.num_attention_heads, config.head_size, batch * time
    dtype, eps = weights["lm_head.weight"].dtype, config.layer_norm_eps
    cos, sin = weights["cos"][:time, None, None], weights["sin"][:time, None, None]
    ones_1N = torch.ones(1, rows, dtype=dtype)

    def by_head(x_BTHD: Tensor) -> Tensor:
        return x_BTHD.to(dtype).transpose(1, 2).reshape(batch * heads, time, size)

    def column_sum(x_NX: Tensor) -> Tensor:  # as a product: several times faster than a sum
        return torch.mm(ones_1N[:, : len(x_NX)], x_NX)[0].float()

    x_NC = F.embedding(ids_BT, weights["embed_tokens.weight"]).reshape(rows, width)
    layers = []
    for layer in range(config.num_hidden_layers):
        name = f"layers.{layer}.input_layernorm"
        n_NC, mean, inverse = _norm(x_NC, weights[f"{name}.weight"], weights[f"{name}.bias"], eps)
        h_NX = torch.mm(n_NC, weights[f"{layer}.read"].t())
        biased_NX = h_NX.float() + weights[f"{layer}.read_bias"]
        qkv = biased_NX[:, : 3 * width].view(batch, time, 3, heads, size)
        turned = rotate(qkv[:, :, :2], cos, sin)
        q, k, v = by_head(turned[:, :, 0] * size**-0.5), by_head(turned[:, :, 1]), by_head(qkv[:, :, 2])
        y_GTD, sums_GT1, kept = _attend(q, k, v)
        y_NC = y_GTD.to(dtype).view(batch, heads, time, size).transpose(1, 2).reshape(rows, width)
        gelu_NF, slope_NF = _gelu(biased_NX[:, 3 * width :])
        both_NX = torch.cat([y_NC, gelu_NF.to(dtype)], 1)
        written_NC = torch.mm(both_NX, weights[f"{layer}.write"].t())
        attended = (q, k, v, kept)
        layers.append((x_NC, mean, inverse, n_NC, slope_NF.to(dtype), both_NX, sums_GT1, attended))
        biases = weights[f"layers.{layer}.self_attn.dense.bias"] + weights[f"layers.{layer}.mlp.fc2.bias"]
        x_NC = (x_NC.float() + written_NC.float() + biases).to(dtype)

    norm, bias = weights["final_layernorm.weight"], weights["final_layernorm.bias"]
    n_NC, mean, inverse = _norm(x_NC, norm, bias, eps)
    nats, dn = [], []
    head, vocabulary = weights["lm_head.weight"], torch.arange(config.vocab_size)[None]
    for n, target in zip(torch.split(n_NC, CHUNK), torch.split(targets_BT.reshape(-1, 1), CHUNK), strict=True):
        logits = torch.mm(n, head.t()).float() + weights["lm_head.bias"]
        top = logits.amax(-1, keepdim=True)
        powers = (logits - top).exp()
        total = powers.sum(-1, keepdim=True)
        nats.append((total.log() + top - logits.gather(1, target))[:, 0])
        dlogits = ((powers / total - (vocabulary == target).float()) * scale).to(dtype)
        dn.append(torch.mm(dlogits, head))
        sums["lm_head.weight"].add_(torch.mm(dlogits.t(), n))
        sums["lm_head.bias"].add_(column_sum(dlogits))
    dn_NC = torch.cat(dn)
    dx, dnorm = _norm_backward(dn_NC, x_NC, norm, mean, inverse)
    sums["final_layernorm.weight"].add_(column_sum(dnorm))
    sums["final_layernorm.bias"].add_(column_sum(dn_NC))
    dx_NC = dx.to(dtype)

    for layer in reversed(range(config.num_hidden_layers)):
        x_NC, mean, inverse, n_NC, slope_NF, both_NX, sums_GT1, attended = layers[layer]
        own = f"layers.{layer}."
        dboth_NX = torch.mm(dx_NC, weights[f"{layer}.write"])
        dwrite = torch.mm(dx_NC.t(), both_NX)
        sums[own + "self_attn.dense.weight"].add_(dwrite[:, :width])
        sums[own + "mlp.fc2.weight"].add_(dwrite[:, width:])
        dbias = column_sum(dx_NC)
        sums[own + "self_attn.dense.bias"].add_(dbias)
        sums[own + "mlp.fc2.bias"].add_(dbias)
        dfc1_NF = (dboth_NX[:, width:].float() * slope_NF.float()).to(dtype)
        dout, out = (by_head(x_NX[:, :width].view(batch, time, heads, size)) for x_NX in (dboth_NX, both_NX))
        dq, dk, dv = _attend_backward(dout, out, sums_GT1, *attended)
        dqk = torch.stack([dq.float() * size**-0.5, dk]).view(2, batch, heads, time, size).permute(1, 3, 0, 2, 4)
        dqkv = torch.cat([rotate(dqk, cos, -sin), dv.view(batch, heads, time, size).transpose(1, 2)[:, :, None]], 2)
        dh_NX = torch.cat([dqkv.reshape(rows, 3 * width).to(dtype), dfc1_NF], 1)
        dread, dbias = torch.mm(dh_NX.t(), n_NC), column_sum(dh_NX)
        for place, rest in ((slice(0, 3 * width), "self_attn.qkv_proj"), (slice(3 * width, None), "mlp.fc1")):
            sums[f"{own}{rest}.weight"].add_(dread[place])
            sums[f"{own}{rest}.bias"].add_(dbias[place])
        dn_NC = torch.mm(dh_NX, weights[f"{layer}.read"])
        dx, dnorm = _norm_backward(dn_NC, x_NC, weights[own + "input_layernorm.weight"], mean, inverse)
        sums[own + "input_layernorm.weight"].add_(column_sum(dnorm))
        sums[own + "input_layernorm.bias"].add_(column_sum(dn_NC))
        dx_NC = (dx_NC.float() + dx).to(dtype)
    return torch.cat(nats).view(batch, time), dx_NC


def compiled(config: PhiConfig, weights: Weights, sums: Weights, shape: tuple[int, int], threads: int) -> Run:
    """`micro_step` compiled for this shape (B, T) and as many threads inside; the result may run in many at once.

    Raises whatever a missing or broken compiler makes torch raise.
    """
    from torch.fx.experimental.proxy_tensor import make_fx

    read, added = list(weights), list(sums)

    def flat(*tensors: Tensor) -> tuple[Tensor, Tensor]:
        by_name = dict(zip([*read, *(f"+{name}" for name in added)], tensors[:-3], strict=True))
        own = {name: by_name[name] for name in read}
        return micro_step(config, own, {name: by_name[f"+{name}"] for name in added}, *tensors[-3:])

    ids = torch.zeros(shape, dtype=torch.int64)
    example: list[Any] = [*weights.values(), *sums.values(), ids, ids.clone(), torch.tensor(1.0)]
    # Probing for vector instructions builds ten programs, half of a cold start; the processor's flags say the same.
    options: dict[str, Any] = {"cpp_wrapper": True, "cpp.threads": threads, "cpp.vec_isa_ok": True}
    with torch.no_grad():
        graph = make_fx(flat, tracing_mode="fake")(*example)
        run = cast(Callable[..., tuple[Tensor, Tensor]], torch._inductor.compile(graph, example, options))

    def call(
        weights: Weights, sums: Weights, ids_BT: Tensor, targets_BT: Tensor, scale: Tensor
    ) -> tuple[Tensor, Tensor]:
        with torch.no_grad():
            nats_BT, dx_NC = run(*weights.values(), *sums.values(), ids_BT.contiguous(), targets_BT.contiguous(), scale)
        return nats_BT, dx_NC

    return call
