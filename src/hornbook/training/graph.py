"""One micro-batch's loss and gradients out of few compiled pieces, which run outside of the interpreter.

Called operator by operator, a micro-batch of phi-micro is some thousand calls, each of which lets go of the
interpreter's lock and asks for it again: two worker threads spent a quarter of their time handing it to each other.
Here forward and backward pass are written out as functions of plain tensors, eight calls a layer: `read` (norm, [q,
k, v, fc1] as one product), attention, gelu, `write` ([dense, fc2] as one product onto the residual), and the same
backwards. Each is traced once, at its first call, and compiled by Inductor with a wrapper in C++ that lets the lock
go for the whole of it; all layers share the code. Attention, gelu and the loss's softmax are in C where the processor
has what that needs (`kernels`), else functions of torch as the rest (`operators`). Gradients are added in place to
fp32 accumulators shaped as the parameters; the head goes through the rows in chunks, as in `loss`.

Statistics, softmax and the adding up of micro-batches are fp32; products, sums over rows (which are products) and what
is kept for the backward pass have the compute type.

The price: this knows phi's parallel block without dropout and nothing else (`fits`); everything else takes the
modules' own way, and the test suite holds the two to each other.

Letters as in `model.phi`, and: N = B*T rows, X = 3C+F columns of [q, k, v, fc1], Y = C+F of [attention, gelu], K
keys, G = B*H, P positions, R half the rotated size.
"""

from collections.abc import Callable
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor

from hornbook.model.phi import Phi
from hornbook.model.settings import PhiConfig
from hornbook.training.kernels import kernels
from hornbook.training.loss import CHUNK
from hornbook.training.operators import Operators

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


class MicroStep:
    """The pieces for one shape (B, T). `threads` inside of each; None for plain, uncompiled functions. The kernels have
    one thread, and are used where that is what each worker has.

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
        self._chunk = chunk_of(self._batch * self._time)

        def piece(function: Piece) -> Piece:
            return function if threads is None else _Compiled(function, threads)

        inner: Any = kernels(config, self._time) if dtype == torch.bfloat16 and threads == 1 else None
        as_it_is = inner is not None
        if inner is None:
            inner = Operators(config.num_attention_heads, config.head_size, within_documents)
        names = ("attend", "attend_backward", "gelu", "gelu_backward", "cross_entropy")
        functions = [getattr(inner, name) if as_it_is else piece(getattr(inner, name)) for name in names]
        self._attend, self._attend_backward, self._gelu, self._gelu_backward, self._cross_entropy = functions
        self._read, self._read_backward = piece(self._read_piece), piece(self._read_backward_piece)
        self._write, self._write_backward = piece(self._write_piece), piece(self._write_backward_piece)
        self._norm, self._norm_backward = piece(self._norm_piece), piece(self._norm_backward_piece)
        self._head_backward = piece(self._head_backward_piece)

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
            h_NX, n_NC, mean, inverse = self._read(x_NC, norm, norm_bias, weights[f"{layer}.read"])
            self._gelu(h_NX[:, 3 * width :], bias_X[3 * width :], both_NY[:, width:])
            given = h_NX, bias_X[: 3 * width], weights["cos"], weights["sin"], begins_BT, both_NY[:, :width]
            kept.append((x_NC, n_NC, mean, inverse, both_NY, given, self._attend(*given)))
            dense, fc2 = weights[own + "self_attn.dense.bias"], weights[own + "mlp.fc2.bias"]
            (x_NC,) = self._write(x_NC, both_NY, weights[f"{layer}.write"], dense, fc2)

        nats_N, dx_NC = self._loss(x_NC, weights, sums, targets_BT.flatten(), scale)
        dh_NX = torch.empty(rows, 3 * width + self.config.intermediate_size, dtype=self._dtype)
        for layer in reversed(layers):
            x_NC, n_NC, mean, inverse, both_NY, given, found = kept.pop()
            own = f"layers.{layer}."
            names = ("self_attn.dense.weight", "self_attn.dense.bias", "mlp.fc2.weight", "mlp.fc2.bias")
            (dboth_NY,) = self._write_backward(
                dx_NC, both_NY, weights[f"{layer}.write"], *(sums[own + name] for name in names)
            )
            fc1 = given[0][:, 3 * width :], weights[f"{layer}.read_bias"][3 * width :]
            self._gelu_backward(*fc1, dboth_NY[:, width:], dh_NX[:, 3 * width :])
            self._attend_backward(*given, dboth_NY[:, :width], dh_NX[:, : 3 * width], *found)
            names = ("self_attn.qkv_proj.weight", "self_attn.qkv_proj.bias", "mlp.fc1.weight", "mlp.fc1.bias")
            norms = ("input_layernorm.weight", "input_layernorm.bias")
            (dx_NC,) = self._read_backward(
                *(dx_NC, dh_NX, x_NC, n_NC, mean, inverse, weights[f"{layer}.read"], weights[own + norms[0]]),
                *(sums[own + name] for name in names + norms),
            )
        return nats_N.view(self._batch, self._time), dx_NC

    def _loss(
        self, x_NC: Tensor, weights: Weights, sums: Weights, targets_N: Tensor, scale: Tensor
    ) -> tuple[Tensor, Tensor]:
        """Nats (N,) and the gradient of the last layer's output."""
        norm, norm_bias = "final_layernorm.weight", "final_layernorm.bias"
        head, bias = weights["lm_head.weight"], weights["lm_head.bias"]
        n_NC, mean, inverse = self._norm(x_NC, weights[norm], weights[norm_bias])
        nats, dn = [], []
        for n, targets in zip(torch.split(n_NC, self._chunk), torch.split(targets_N, self._chunk), strict=True):
            some, dlogits = self._cross_entropy(torch.mm(n, head.t()), bias, targets, scale)
            nats.append(some)
            dn += self._head_backward(dlogits, n, head, sums["lm_head.weight"], sums["lm_head.bias"])
        statistics = x_NC, weights[norm], mean, inverse
        (dx_NC,) = self._norm_backward(torch.cat(dn), *statistics, sums[norm], sums[norm_bias])
        return torch.cat(nats), dx_NC

    def _norm_piece(self, x_NC: Tensor, weight_C: Tensor, bias_C: Tensor) -> tuple[Tensor, ...]:
        return _norm(x_NC, weight_C, bias_C, self.config.layer_norm_eps)

    def _norm_backward_piece(
        self,
        dn_NC: Tensor,
        x_NC: Tensor,
        weight_C: Tensor,
        mean_N1: Tensor,
        inverse_N1: Tensor,
        dweight_C: Tensor,
        dbias_C: Tensor,
    ) -> tuple[Tensor, ...]:
        dx_NC, dnorm_NC = _norm_backward(dn_NC, x_NC, weight_C, mean_N1, inverse_N1)
        dweight_C.add_(_column_sum(dnorm_NC))
        dbias_C.add_(_column_sum(dn_NC))
        return (dx_NC.to(x_NC.dtype),)

    def _head_backward_piece(
        self, dlogits_NV: Tensor, n_NC: Tensor, head_VC: Tensor, dhead_VC: Tensor, dbias_V: Tensor
    ) -> tuple[Tensor, ...]:
        dhead_VC.add_(torch.mm(dlogits_NV.t(), n_NC))
        dbias_V.add_(_column_sum(dlogits_NV))
        return (torch.mm(dlogits_NV, head_VC),)

    def _read_piece(self, x_NC: Tensor, norm_C: Tensor, norm_bias_C: Tensor, read_XC: Tensor) -> tuple[Tensor, ...]:
        n_NC, mean_N1, inverse_N1 = _norm(x_NC, norm_C, norm_bias_C, self.config.layer_norm_eps)
        return torch.mm(n_NC, read_XC.t()), n_NC, mean_N1, inverse_N1

    def _write_piece(
        self, x_NC: Tensor, both_NY: Tensor, write_CY: Tensor, dense_C: Tensor, fc2_C: Tensor
    ) -> tuple[Tensor, ...]:
        return ((x_NC.float() + torch.mm(both_NY, write_CY.t()).float() + (dense_C + fc2_C)).to(x_NC.dtype),)

    def _write_backward_piece(
        self,
        dx_NC: Tensor,
        both_NY: Tensor,
        write_CY: Tensor,
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


def chunk_of(rows: int) -> int:
    """How many rows the head takes at once: all chunks are equal, since one is compiled."""
    fitting = [chunk for chunk in range(CHUNK // 4, CHUNK + 1) if rows % chunk == 0]
    return max(fitting, default=rows)


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
