"""What an evaluation in a recipe is told. Nothing heavy is imported here."""

from pydantic import BaseModel, ConfigDict, Field


class EvaluateSettings(BaseModel):
    """Which tasks, and how completions are drawn.

    `max_new_tokens` bounds a completion; None is each task's own (256 for most: the 4,096-word tokenizer needs up to
    400 for HumanEval's longest solution, nine of ten fit into 256). `language_limit`: of a task that runs no code, only
    the first so many items (of MMLU: of each subject). `benchmarks` is the folder of benchmark files; not
    it but the files' content is part of the fingerprint. `allow_weak` lets models' code run at the sandbox's weakest
    level.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    tasks: tuple[str, ...]
    max_new_tokens: int | None = Field(default=None, gt=0)
    temperature: float = Field(default=0.0, ge=0)
    seed: int = 0
    language_limit: int | None = Field(default=None, gt=0)
    benchmarks: str | None = Field(default=None, exclude=True)
    allow_weak: bool = False
