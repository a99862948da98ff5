"""What a phi model is made of, as plain numbers: shapes, presets, and the two sums everybody quotes.

Nothing heavy is imported here, so a recipe can be read, planned and priced without loading torch.

Names are those of Hugging Face's `PhiConfig`, so that a config file needs no translation. Numbers of phi-1,
phi-1-small and phi-1.5 are from "Textbooks Are All You Need" (arXiv 2306.11644, section 2.3) and the
released `config.json`; the dropout of 0.1 in phi-1 is the paper's training setting (the released config says
0.0, since it is made for inference). The smaller presets are this project's own choice.
"""

from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from hornbook.records import UserError


class PhiConfig(BaseModel):
    """Shapes and constants of one phi model; frozen, so it can be hashed into a fingerprint.

    Raises pydantic's ValidationError for unknown keys, or shapes that do not fit together.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    vocab_size: int = Field(gt=0)
    hidden_size: int = Field(gt=0)
    num_hidden_layers: int = Field(gt=0)
    num_attention_heads: int = Field(gt=0)
    intermediate_size: int = Field(gt=0)
    max_position_embeddings: int = Field(gt=0)
    partial_rotary_factor: float = Field(default=0.5, gt=0, le=1)
    rope_theta: float = Field(default=10000.0, gt=0)
    layer_norm_eps: float = Field(default=1e-5, gt=0)
    initializer_range: float = Field(default=0.02, gt=0)
    resid_pdrop: float = Field(default=0.0, ge=0, lt=1)
    attention_dropout: float = Field(default=0.0, ge=0, lt=1)
    block: Literal["parallel", "sequential"] = "parallel"  # phi's, or GPT-2's order with a second norm

    @model_validator(mode="after")
    def _shapes_fit(self) -> Self:
        if self.hidden_size % self.num_attention_heads:
            raise ValueError(
                f"hidden_size {self.hidden_size} is not a multiple of num_attention_heads {self.num_attention_heads}"
            )
        if self.rotary_size < 2 or self.rotary_size % 2:
            raise ValueError(
                f"head size {self.head_size} x partial_rotary_factor {self.partial_rotary_factor} gives "
                f"{self.rotary_size} rotary dimensions; it must be even and at least 2"
            )
        return self

    @property
    def head_size(self) -> int:
        """Dimensions of one attention head."""
        return self.hidden_size // self.num_attention_heads

    @property
    def rotary_size(self) -> int:
        """Leading dimensions of each head that are rotated; the rest passes through."""
        return int(self.head_size * self.partial_rotary_factor)

    def matmul_parameters(self) -> int:
        """Weights that a token is multiplied with: all matrices but the input embedding, no biases."""
        d, f = self.hidden_size, self.intermediate_size
        return self.num_hidden_layers * (4 * d * d + 2 * d * f) + self.vocab_size * d

    def parameter_count(self) -> int:
        """All trained numbers, embedding and head counted apart (they are not tied), biases included."""
        d, f, v = self.hidden_size, self.intermediate_size, self.vocab_size
        biases_and_norm_per_layer = 4 * d + (f + d) + 2 * d  # q, k, v, dense; fc1, fc2; layer norm
        if self.block == "sequential":
            biases_and_norm_per_layer += 2 * d
        return self.matmul_parameters() + self.num_hidden_layers * biases_and_norm_per_layer + v * d + v + 2 * d

    def flops_per_token(self, seq: int, causal: bool = False) -> int:
        """Floating-point operations per trained token, forward and backward, at windows of `seq` tokens.

        Convention of the PaLM paper (arXiv 2204.02311, appendix B): 6 x matrix weights (2 forward, 4
        backward) + 12 x layers x width x seq for attention, as if every token saw the whole window. With
        `causal` attention counts half, which is what a causal kernel really does. Embedding look-ups, biases,
        norms and recomputation count nothing. Divide by 3 for the forward pass alone.
        """
        attention = 12 * self.num_hidden_layers * self.hidden_size * seq
        return 6 * self.matmul_parameters() + (attention // 2 if causal else attention)


def _phi(hidden: int, heads: int, layers: int, context: int, vocab: int, dropout: float = 0.0) -> PhiConfig:
    return PhiConfig(
        vocab_size=vocab,
        hidden_size=hidden,
        num_hidden_layers=layers,
        num_attention_heads=heads,
        intermediate_size=4 * hidden,
        max_position_embeddings=context,
        resid_pdrop=dropout,
        attention_dropout=dropout,
    )


# CodeGen's tokenizer has 50,295 ids; the released matrices are padded to 51,200 rows.
PRESETS: dict[str, PhiConfig] = {
    # 768 positions hold the longest HumanEval prompt with its solution (1,993 bytes) under a 4,096-word BPE.
    "phi-micro": _phi(hidden=160, heads=5, layers=4, context=768, vocab=4096),
    "phi-10m": _phi(hidden=320, heads=10, layers=6, context=1024, vocab=4096),
    "phi-125m": _phi(hidden=768, heads=12, layers=12, context=2048, vocab=51200),
    "phi-1-small": _phi(hidden=1024, heads=16, layers=20, context=2048, vocab=51200, dropout=0.1),
    "phi-1": _phi(hidden=2048, heads=32, layers=24, context=2048, vocab=51200, dropout=0.1),
    "phi-1.5": _phi(hidden=2048, heads=32, layers=24, context=2048, vocab=51200),
}


def preset(name: str, vocab_size: int | None = None) -> PhiConfig:
    """The named preset, with the rows of another tokenizer if `vocab_size` is given.

    Raises UserError when there is no such preset.
    """
    if name not in PRESETS:
        raise UserError(f"model '{name}' is not a preset; choose one of {', '.join(PRESETS)}")
    config = PRESETS[name]
    return config if vocab_size is None else config.model_copy(update={"vocab_size": vocab_size})
