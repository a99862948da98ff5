"""How a model is trained, as plain values; importing this loads nothing heavy.

Presets are tuned for phi-micro on two CPU cores (docs/training.md has the measurements). phi's own settings
are AdamW at 1e-3 with linear decay for pretraining and 1e-4 for fine-tuning (phi-1, section 2.3); Muon and a
batch a hundred times smaller get a small model further on a budget of a few million tokens.
"""

from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from hornbook.records import UserError


class TrainSettings(BaseModel):
    """Everything about a training run but the model, the data and the seed.

    Units: `batch_tokens` is targets per optimiser step, made of micro-batches of `micro_batch` windows of
    `context` tokens each. Learning rates are peaks; the schedule multiplies them. `muon_learning_rate` is for
    hidden matrices under "muon" and unused under "adamw"; `embedding_learning_rate` is the embedding's,
    `learning_rate` when not given. `embedding_range` is the standard deviation of a fresh embedding (see
    `Phi.init_weights`), the model's `initializer_range` when not given. `warmup` and `decay` are fractions of the run;
    `decay` is the final part of "wsd" and unused elsewhere; `final` is the fraction of the peak reached at
    the end ("constant" ignores it). `checkpoint_every` and `eval_every` are in steps; 0 means only at the end.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    context: int = Field(default=512, ge=8)
    micro_batch: int = Field(default=2, ge=1)
    batch_tokens: int = Field(default=2048, ge=1)
    optimiser: Literal["muon", "adamw"] = "muon"
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
    decay: float = Field(default=0.3, ge=0, le=1)
    final: float = Field(default=0.0, ge=0, le=1)
    clip: float = Field(default=1.0, gt=0)
    precision: Literal["bf16", "fp32"] = "bf16"
    compile: bool = True
    checkpoint_every: int = Field(default=100, ge=0)
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

    def steps(self, tokens: int) -> int:
        """Optimiser steps for a budget of `tokens`, rounded to the nearest, at least one."""
        return max(1, round(tokens / self.batch_tokens))


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
}


def train_preset(name: str) -> TrainSettings:
    """The named preset. Raises UserError when there is none."""
    if name not in TRAIN_PRESETS:
        raise UserError(f"training '{name}' is not a preset; choose one of {', '.join(TRAIN_PRESETS)}")
    return TRAIN_PRESETS[name]
