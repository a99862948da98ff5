"""How much memory a training step takes on one device, before it is tried.

Counted are tensors, at the moment there are most of them: with all activations kept, while the head works through a
chunk of the micro-batch, or, where a block needs more for its own backward pass than the head, when that begins.

    weights      4 bytes a parameter (fp32), gradients 4, AdamW 8 (Muon 4 for hidden matrices), average 4
    casts        2 bytes for each parameter of a block, kept for the backward pass (not in fp32)
    activations  per token and layer, in numbers of the arithmetic's type: the block's input, the norm's output, q, k, v
                 as one, q and k rotated, attention's output (8 C), fc1's output and gelu's (2 F); a second norm's input
                 and output in sequential blocks (2 C); attention's normalisers (4 bytes a head)
    ends         per token: what the head reads, its gradient, the last block's output (3 C)
    head         per word of the vocabulary: a chunk's logits and what becomes of them, the head's weights and gradient

The numbers that no formula gives (`_HEAD`, `_BACKWARD`, `_RECOMPUTED`) were measured with torch's allocator events
on a CPU (docs/training.md); a test holds the whole within 10 %. Not counted: the allocator's own waste, libraries'
workspaces (a few hundred MiB on a GPU), and whatever lives outside of a step.
"""

from dataclasses import dataclass

from hornbook.model.settings import PhiConfig
from hornbook.training.runtime import Runtime
from hornbook.training.settings import TrainSettings

CHUNK = 1024  # rows of the head's chunk (training.loss; a test holds them equal)
_HEAD = {(True, 2): 10, (True, 4): 12, (False, 2): 25, (False, 4): 25}  # bytes a logit: (compiled, width of the type)
_BACKWARD = {(True, "parallel"): 0.0, (True, "sequential"): 2.0, (False, "parallel"): 2.1, (False, "sequential"): 2.1}
_RECOMPUTED = 0.7  # of a block's activations, when the compiler chooses what to keep of a recomputed block


@dataclass(frozen=True)
class Memory:
    """Bytes on each device."""

    weights: int
    gradients: int
    optimiser: int
    average: int
    casts: int
    activations: int
    rest: int

    @property
    def total(self) -> int:
        """All of it."""
        return self.weights + self.gradients + self.optimiser + self.average + self.casts + self.activations + self.rest


def plan_memory(config: PhiConfig, settings: TrainSettings, runtime: Runtime | None = None, world: int = 1) -> Memory:
    """What a step of `settings` takes on each of `world` devices (see the module's docstring)."""
    runtime = runtime or Runtime()
    width = 4 if settings.precision == "fp32" else 2
    parameters, c, f = config.parameter_count(), config.hidden_size, config.intermediate_size
    hidden = config.num_hidden_layers * (4 * c * c + 2 * c * f)
    block = parameters - 2 * config.vocab_size * c - config.vocab_size - 2 * c
    shards = 1 if runtime.shard == "none" else world // runtime.replicas
    whole_weights = 0 if shards == 1 else width * parameters  # gathered, in the arithmetic's type
    gradients = 4 * parameters
    if shards > 1 and runtime.shard == "parameters":
        whole_weights = 2 * width * (block // config.num_hidden_layers) + 2 * width * config.vocab_size * c
        gradients = gradients // shards + 2 * 4 * (block // config.num_hidden_layers)
    adam = parameters - hidden if settings.optimiser == "muon" else parameters
    states = 8 * adam + 4 * (parameters - adam)
    tokens = settings.micro_batch * settings.context
    per_layer = (
        width * (8 * c + 2 * f + (2 * c if config.block == "sequential" else 0)) + 4 * config.num_attention_heads
    )
    if config.resid_pdrop:
        per_layer += (2 if settings.compile else 4) * c  # masks
    backward = _BACKWARD[settings.compile, config.block] * width * c * tokens
    if runtime.recompute:
        kept = tokens * config.num_hidden_layers * width * c
        casts = 0
        backward += (_RECOMPUTED if settings.compile else 1.0) * tokens * per_layer
    else:
        kept = tokens * config.num_hidden_layers * per_layer
        casts = 2 * block if width == 2 and shards == 1 else 0  # shards are gathered in the arithmetic's type
    if settings.within_documents:
        kept += tokens * settings.context  # the mask, one byte a pair
    head = CHUNK * config.vocab_size * _HEAD[settings.compile, width]
    head += (4 + (2 if width == 2 else 0)) * config.vocab_size * c
    ends = 3 * width * c * tokens
    return Memory(
        weights=4 * parameters // shards + whole_weights,
        gradients=gradients,
        optimiser=states // shards,
        average=4 * parameters // shards if settings.ema else 0,
        casts=casts,
        activations=kept,
        rest=round(max(head, backward)) + ends,
    )
