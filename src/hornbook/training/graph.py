"""One micro-batch's loss and gradients out of few compiled pieces, which run outside of the interpreter.

Called operator by operator, a micro-batch of phi-micro is some thousand calls, each of which lets go of the
interpreter's lock and asks for it again: two worker threads spent a quarter of their time handing it to each other
(docs/results/training.md). Here forward and backward pass are written out as functions of plain tensors, six calls a
layer: `read` (norm, [q, k, v, fc1] as one product, gelu), attention, `write` ([dense, fc2] as one product onto the
residual), and the same backwards; `head` is the last norm and the loss in both directions. Each is traced once, at its
first call, and compiled by Inductor with a wrapper in C++ that lets the lock go for the whole of it; all layers share
the code. Biases, rotation, gelu, masks and softmax are fused into whatever comes next to them. Gradients are added in
place to fp32 accumulators shaped as the parameters.

Attention is a kernel in C where the processor has what that needs (`attention_kernel`), else batched products
(`attention_products`). gelu's tanh is written as a sigmoid, which is the same function and one exponential.
Statistics, softmax and sums are fp32; products and what is kept for the backward pass have the compute type.

The price: this knows phi's parallel block without dropout and nothing else (`fits`); everything else takes the
modules' own way, and the test suite holds the two to each other.

Letters as in `model.phi`, and: N = B*T rows, X = 3C+F columns of [q, k, v, fc1], Y = C+F of [attention, gelu], K
keys, G = B*H, P positions, R half the rotated size.
"""

import math
from collections.abc import Callable
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor

from hornbook.model.phi import Phi
from hornbook.model.settings import PhiConfig
from hornbook.training.attention_kernel import attention_kernel
from hornbook.training.attention_products import AttentionProducts
from hornbook.training.loss import CHUNK

_SLOPE, _CUBE = math.sqrt(2 / math.pi), 0.044715  # of gelu's tanh approximation

Weights = dict[str, Tensor]
Piece = Callable[..., Any]


def fits(config: PhiConfig) -> bool:
    """Whether a model is one that `MicroStep` computes."""
    return config.block == "parallel" and not config.resid_pdrop and not config.attention_dropout


def packed(model: Phi) -> tuple[Weights, list[tuple[Tensor, Tensor]]]:
    """The weights as `MicroStep` reads them, and what fills them: (place, weight) pairs to copy once a step.

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


class MicroStep:
    """The pieces for one shape (B, T). `threads` inside of each; None for plain, uncompiled functions.

    Compiled where it is called first, for which there is no lock; then it may run in many threads at once. Raises
    whatever a missing or broken compiler makes torch raise.
    """

    def __init__(
        self,
        config: PhiConfig,
        shape: tuple[int, int],
        dtype: torch.dtype,
        threads: int | None = None,
        within_documents: bool = False,
    ) -> None:
        self.config, self._dtype = config, dtype
        self._width, (self._batch, self._time) = config.hidden_size, shape
        heads, size = config.num_attention_heads, config.head_size
        kernel = attention_kernel(self._time, heads, size) if dtype == torch.bfloat16 and threads == 1 else None

        def piece(function: Piece) -> Piece:
            return function if threads is None else _Compiled(function, threads)

        if kernel is None:
            products = AttentionProducts(heads, size, within_documents)
            self._attend, self._attend_backward = piece(products.forward), piece(products.backward)
        else:
            self._attend, self._attend_backward = kernel.forward, kernel.backward
        self._read, self._read_backward = piece(self._read_piece), piece(self._read_backward_piece)
        self._write, self._write_backward = piece(self._write_piece), piece(self._write_backward_piece)
        self._head = piece(self._head_piece)

    @torch.no_grad()
    def __call__(
        self, weights: Weights, sums: Weights, ids_BT: Tensor, targets_BT: Tensor, begins_BT: Tensor, scale: Tensor
    ) -> tuple[Tensor, Tensor]:
        """Adds the gradients of `scale` x summed cross entropy to `sums`; returns nats (B, T) and the embedding's part.

        weights: as in `packed`. sums: fp32, by parameters' names and of their shapes, in all but the embedding, whose
        gradient is left to the caller: row `ids` gets the second result, (N, C). begins_BT (int64): the first token
        that each one sees.
        """
        width, layers = self._width, range(self.config.num_hidden_layers)
        rows, columns = self._batch * self._time, width + self.config.intermediate_size
        x_NC = F.embedding(ids_BT, weights["embed_tokens.weight"]).view(rows, width)
        kept = []
        for layer in layers:
            own = f"layers.{layer}."
            norm, norm_bias = weights[own + "input_layernorm.weight"], weights[own + "input_layernorm.bias"]
            bias_X = weights[f"{layer}.read_bias"]
            both_NY = torch.empty(rows, columns, dtype=self._dtype)
            h_NX, n_NC, mean, inverse = self._read(
                x_NC, norm, norm_bias, weights[f"{layer}.read"], bias_X, both_NY[:, width:]
            )
            given = h_NX, bias_X[: 3 * width], weights["cos"], weights["sin"], begins_BT, both_NY[:, :width]
            kept.append((x_NC, n_NC, mean, inverse, both_NY, given, self._attend(*given)))
            dense, fc2 = weights[own + "self_attn.dense.bias"], weights[own + "mlp.fc2.bias"]
            (x_NC,) = self._write(x_NC, both_NY, weights[f"{layer}.write"], dense, fc2)

        names = ("lm_head.weight", "lm_head.bias", "final_layernorm.weight", "final_layernorm.bias")
        targets_N = targets_BT.flatten()
        nats_N, dx_NC = self._head(
            x_NC, targets_N, scale, *(place[name] for place in (weights, sums) for name in names)
        )

        dh_NX = torch.empty(rows, 3 * width + self.config.intermediate_size, dtype=self._dtype)
        for layer in reversed(layers):
            x_NC, n_NC, mean, inverse, both_NY, given, found = kept.pop()
            own = f"layers.{layer}."
            names = ("self_attn.dense.weight", "self_attn.dense.bias", "mlp.fc2.weight", "mlp.fc2.bias")
            (dboth_NY,) = self._write_backward(
                *(dx_NC, both_NY, weights[f"{layer}.write"], given[0][:, 3 * width :]),
                *(weights[f"{layer}.read_bias"][3 * width :], dh_NX[:, 3 * width :]),
                *(sums[own + name] for name in names),
            )
            self._attend_backward(*given, dboth_NY[:, :width], dh_NX[:, : 3 * width], *found)
            names = ("self_attn.qkv_proj.weight", "self_attn.qkv_proj.bias", "mlp.fc1.weight", "mlp.fc1.bias")
            norms = ("input_layernorm.weight", "input_layernorm.bias")
            (dx_NC,) = self._read_backward(
                *(dx_NC, dh_NX, x_NC, n_NC, mean, inverse, weights[f"{layer}.read"], weights[own + norms[0]]),
                *(sums[own + name] for name in names + norms),
            )
        return nats_N.view(self._batch, self._time), dx_NC

    def _read_piece(
        self, x_NC: Tensor, norm_C: Tensor, norm_bias_C: Tensor, read_XC: Tensor, bias_X: Tensor, gelu_NF: Tensor
    ) -> tuple[Tensor, ...]:
        n_NC, mean_N1, inverse_N1 = _norm(x_NC, norm_C, norm_bias_C, self.config.layer_norm_eps)
        h_NX = torch.mm(n_NC, read_XC.t())
        begin = 3 * self._width
        gelu_NF.copy_(_gelu(h_NX[:, begin:].float() + bias_X[begin:])[0])
        return h_NX, n_NC, mean_N1, inverse_N1

    def _write_piece(
        self, x_NC: Tensor, both_NY: Tensor, write_CY: Tensor, dense_C: Tensor, fc2_C: Tensor
    ) -> tuple[Tensor, ...]:
        return ((x_NC.float() + torch.mm(both_NY, write_CY.t()).float() + (dense_C + fc2_C)).to(x_NC.dtype),)

    def _head_piece(
        self,
        x_NC: Tensor,
        targets_N: Tensor,
        scale: Tensor,
        head_VC: Tensor,
        bias_V: Tensor,
        norm_C: Tensor,
        norm_bias_C: Tensor,
        dhead_VC: Tensor,
        dbias_V: Tensor,
        dnorm_C: Tensor,
        dnorm_bias_C: Tensor,
    ) -> tuple[Tensor, ...]:
        """The last norm, the head and the loss, forward and backward; chunk by chunk, as in `loss`."""
        n_NC, mean_N1, inverse_N1 = _norm(x_NC, norm_C, norm_bias_C, self.config.layer_norm_eps)
        nats, dn = [], []
        vocabulary = torch.arange(self.config.vocab_size)[None]
        for n, target in zip(torch.split(n_NC, CHUNK), torch.split(targets_N[:, None], CHUNK), strict=True):
            logits = torch.mm(n, head_VC.t()).float() + bias_V
            top = logits.amax(-1, keepdim=True)
            powers = (logits - top).exp()
            total = powers.sum(-1, keepdim=True)
            nats.append((total.log() + top - logits.gather(1, target))[:, 0])
            dlogits = ((powers / total - (vocabulary == target).float()) * scale).to(n.dtype)
            dn.append(torch.mm(dlogits, head_VC))
            dhead_VC.add_(torch.mm(dlogits.t(), n))
            dbias_V.add_(_column_sum(dlogits))
        dn_NC = torch.cat(dn)
        dx_NC, dnorm_NC = _norm_backward(dn_NC, x_NC, norm_C, mean_N1, inverse_N1)
        dnorm_C.add_(_column_sum(dnorm_NC))
        dnorm_bias_C.add_(_column_sum(dn_NC))
        return torch.cat(nats), dx_NC.to(x_NC.dtype)

    def _write_backward_piece(
        self,
        dx_NC: Tensor,
        both_NY: Tensor,
        write_CY: Tensor,
        fc1_NF: Tensor,
        fc1_bias_F: Tensor,
        dfc1_NF: Tensor,
        ddense_CC: Tensor,
        ddense_bias_C: Tensor,
        dfc2_CF: Tensor,
        dfc2_bias_C: Tensor,
    ) -> tuple[Tensor, ...]:
        dboth_NY, dwrite_CY = torch.mm(dx_NC, write_CY), torch.mm(dx_NC.t(), both_NY)
        ddense_CC.add_(dwrite_CY[:, : self._width])
        dfc2_CF.add_(dwrite_CY[:, self._width :])
        dbias_C = _column_sum(dx_NC)
        ddense_bias_C.add_(dbias_C)
        dfc2_bias_C.add_(dbias_C)
        dfc1_NF.copy_(dboth_NY[:, self._width :].float() * _gelu(fc1_NF.float() + fc1_bias_F)[1])
        return (dboth_NY,)

    def _read_backward_piece(
        self,
        dx_NC: Tensor,
        dh_NX: Tensor,
        x_NC: Tensor,
        n_NC: Tensor,
        mean_N1: Tensor,
        inverse_N1: Tensor,
        read_XC: Tensor,
        norm_C: Tensor,
        dqkv_XC: Tensor,
        dqkv_bias_X: Tensor,
        dfc1_FC: Tensor,
        dfc1_bias_F: Tensor,
        dnorm_C: Tensor,
        dnorm_bias_C: Tensor,
    ) -> tuple[Tensor, ...]:
        dread_XC, dbias_X, dn_NC = torch.mm(dh_NX.t(), n_NC), _column_sum(dh_NX), torch.mm(dh_NX, read_XC)
        end = 3 * self._width
        dqkv_XC.add_(dread_XC[:end])
        dqkv_bias_X.add_(dbias_X[:end])
        dfc1_FC.add_(dread_XC[end:])
        dfc1_bias_F.add_(dbias_X[end:])
        more_NC, dnorm_NC = _norm_backward(dn_NC, x_NC, norm_C, mean_N1, inverse_N1)
        dnorm_C.add_(_column_sum(dnorm_NC))
        dnorm_bias_C.add_(_column_sum(dn_NC))
        return ((dx_NC.float() + more_NC).to(dx_NC.dtype),)


def _column_sum(x_NX: Tensor) -> Tensor:
    """As a product: several times faster than a sum."""
    return torch.mm(x_NX.new_ones(1, len(x_NX)), x_NX)[0].float()


class _Compiled:
    """A function of plain tensors, compiled for the shapes of its first call and as many threads inside."""

    def __init__(self, function: Piece, threads: int) -> None:
        self._function, self._threads = function, threads
        self._run: Piece | None = None

    def __call__(self, *tensors: Tensor) -> Any:
        if self._run is None:
            self._run = self._compile(list(tensors))
        return self._run(*tensors)

    def _compile(self, example: list[Any]) -> Piece:
        from torch.fx.experimental.proxy_tensor import make_fx

        # Probing for vector instructions builds ten programs, half of a cold start; the processor's flags say the same.
        options: dict[str, Any] = {"cpp_wrapper": True, "cpp.threads": self._threads, "cpp.vec_isa_ok": True}
        graph = make_fx(lambda *tensors: self._function(*tensors), tracing_mode="fake")(*example)  # not for methods
        made: Piece = torch._inductor.compile(graph, example, options)
        return made
