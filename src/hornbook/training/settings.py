"""How a model is trained, as plain values; importing this loads nothing heavy.

What is here decides the weights; where and on how many processors they are computed is `training.runtime`.

"pretrain" and "finetune" are tuned for phi-micro on two CPU cores (docs/training.md has the measurements): Muon and a
batch a hundred times smaller get a small model further on a budget of a few million tokens. "phi-1", "phi-1-finetune"
and "phi-1.5" are the papers' (arXiv 2306.11644, section 2.3; arXiv 2309.05463, section 2.3). What those do not say is
torch's default and said here: phi-1's betas and eps; clipping at 1 in all three. phi-1.5 says "Adam", and ran it in
DeepSpeed, whose Adam decays weights as AdamW does.
"""

from typing import Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from hornbook.records import UserError

Precision = Literal["fp32", "bf16", "fp16", "fp8"]
# What may change between two tries of one run: when something is saved or kept, not what is learned.
UPKEEP = frozenset({"checkpoint_every", "keep_last", "keep_every"})


class TrainSettings(BaseModel):
    """Everything about a training run but the model, the data and the seed.

    Units: `batch_tokens` is targets per optimiser step, made of micro-batches of `micro_batch` windows of `context`
    tokens each. `within_documents` keeps attention within documents instead of within windows.

    Rates are peaks; the schedule multiplies them. `muon_learning_rate` is for hidden matrices under "muon" and unused
    elsewhere; `embedding_learning_rate` is the embedding's, `learning_rate` when not given. `embedding_range` is the
    standard deviation of a fresh embedding (see `Phi.init_weights`), the model's `initializer_range` when not given.
    "adamw" decays weights apart from the gradient, "adam" adds `weight_decay` x weight to it. `warmup` and `decay` are
    fractions of the run, `warmup_steps` is steps and wins; `decay` is the final part of "wsd" and unused elsewhere;
    `final` is the fraction of the peak reached at the end ("constant" ignores it). `ema` is the decay per step of an
    average of the weights, which then is what is scored and what results; None for none.

    `spike_sigma`: a step whose loss or gradient norm lies that many standard deviations above the mean of the last
    128 changes nothing; 0 leaves only the not finite ones out. `loss_scale` is fp16's first scale, doubled after
    `loss_scale_window` good steps. "fp8" multiplies in fp8 inside of blocks, and is bf16 elsewhere.

    `checkpoint_every`, `keep_every` and `eval_every` are in steps, 0 means only at the end (`keep_every`: none). The
    `keep_last` newest checkpoints stay, the best, and every `keep_every`-th.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    context: int = Field(default=512, ge=8)
    micro_batch: int = Field(default=2, ge=1)
    batch_tokens: int = Field(default=2048, ge=1)
    within_documents: bool = False
    optimiser: Literal["muon", "adamw", "adam"] = "muon"
    learning_rate: float = Field(default=8e-3, gt=0)
    muon_learning_rate: float = Field(default=2.5e-2, gt=0)
    embedding_learning_rate: float | None = Field(default=None, gt=0)
    embedding_range: float | None = Field(default=None, gt=0)
    betas: tuple[float, float] = (0.9, 0.95)
    eps: float = Field(default=1e-8, gt=0)
    weight_decay: float = Field(default=0.1, ge=0)
    momentum: float = Field(default=0.95, ge=0, lt=1)
    schedule: Literal["constant", "linear", "wsd", "cosine"] = "linear"
    warmup: float = Field(default=0.02, ge=0, le=1)
    warmup_steps: int | None = Field(default=None, ge=0)
    decay: float = Field(default=0.3, ge=0, le=1)
    final: float = Field(default=0.0, ge=0, le=1)
    clip: float = Field(default=1.0, gt=0)
    ema: float | None = Field(default=None, gt=0, lt=1)
    spike_sigma: float = Field(default=6.0, ge=0)
    precision: Precision = "bf16"
    loss_scale: float = Field(default=2.0**16, gt=0)
    loss_scale_window: int = Field(default=2000, ge=1)
    compile: bool = True
    checkpoint_every: int = Field(default=100, ge=0)
    keep_last: int = Field(default=2, ge=1)
    keep_every: int = Field(default=0, ge=0)
    eval_every: int = Field(default=0, ge=0)

    @model_validator(mode="after")
    def _whole_micro_batches(self) -> Self:
        micro = self.micro_batch * self.context
        if self.batch_tokens % micro:
            raise ValueError(f"batch_tokens {self.batch_tokens} is not a multiple of micro_batch x context = {micro}")
        if self.schedule == "wsd" and self.warmup + self.decay > 1:
            raise ValueError(f"warmup {self.warmup} + decay {self.decay} is more than the whole run")
        return self

    @property
    def accumulation(self) -> int:
        """Micro-batches per optimiser step."""
        return self.batch_tokens // (self.micro_batch * self.context)

    @property
    def windows_per_step(self) -> int:
        """Windows of `context` targets per optimiser step."""
        return self.batch_tokens // self.context

    def warmup_of(self, steps: int) -> int:
        """Steps of warm-up in a run of `steps`."""
        return round(self.warmup * steps) if self.warmup_steps is None else min(self.warmup_steps, steps)

    def steps(self, tokens: int) -> int:
        """Optimiser steps for a budget of `tokens`, rounded to the nearest, at least one."""
        return max(1, round(tokens / self.batch_tokens))


def _papers(*, batch: int, **settings: Any) -> TrainSettings:
    """Settings of the papers: `batch` windows of 2,048 tokens a step, fp16 with loss scaling, AdamW."""
    return TrainSettings(
        context=2048,
        micro_batch=8,
        batch_tokens=batch * 2048,
        optimiser="adamw",
        precision="fp16",
        checkpoint_every=500,
        **settings,
    )


TRAIN_PRESETS: dict[str, TrainSettings] = {
    "pretrain": TrainSettings(
        learning_rate=4e-3, muon_learning_rate=1.2e-2, embedding_learning_rate=4e-2, embedding_range=0.5
    ),
    "finetune": TrainSettings(
        learning_rate=3e-3,
        muon_learning_rate=9e-3,
        embedding_learning_rate=3e-2,
        embedding_range=0.5,
        weight_decay=0.01,
    ),
    "phi-1": _papers(
        batch=1024, learning_rate=1e-3, warmup_steps=750, schedule="linear", weight_decay=0.1, betas=(0.9, 0.999)
    ),
    "phi-1-finetune": _papers(
        batch=256, learning_rate=1e-4, warmup_steps=50, schedule="linear", weight_decay=0.01, betas=(0.9, 0.999)
    ),
    "phi-1.5": _papers(
        batch=2048,
        learning_rate=2e-4,
        warmup_steps=0,
        schedule="constant",
        weight_decay=0.1,
        betas=(0.9, 0.98),
        eps=1e-7,
    ),
}


def train_preset(name: str) -> TrainSettings:
    """The named preset. Raises UserError when there is none."""
    if name not in TRAIN_PRESETS:
        raise UserError(f"training '{name}' is not a preset; choose one of {', '.join(TRAIN_PRESETS)}")
    return TRAIN_PRESETS[name]
