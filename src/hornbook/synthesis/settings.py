"""What the writing stages are told. Nothing heavy is imported here."""

from typing import Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from hornbook.teacher.settings import TeacherSettings

# Bytes per token, so that a stage can write "2M tokens" before there is a tokenizer: the 4,096-word BPE that the
# quickstart trains needs 3.1 (textbooks) to 3.3 (exercises) bytes a token on this text (docs/results/quickstart.md).
# 3.5 asks for a little more than is needed; the report counts the real tokens.
BYTES_PER_TOKEN = 3.5
# Of what a served teacher is asked for, by what is written: an assumption.
SERVED_BYTES = {"textbooks": 3000, "exercises": 700}


class WriteSettings(BaseModel):
    """How much to write, by whom. `tokens` is a target; what was written is counted by the tokenizer later.

    `allow_weak` lets a served teacher's code run at the sandbox's weakest level; the built-in one's always may.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    teacher: TeacherSettings
    tokens: int = Field(gt=0)
    bytes_per_token: float = Field(default=BYTES_PER_TOKEN, gt=0)
    allow_weak: bool = False
    seed: int = 0
    part: tuple[int, int] = (0, 1)
    """(number from 0, of how many) of what is planned, and of the tokens: so that machines can share the work."""
    novelty: float | None = Field(default=None, gt=0, le=1)
    """The Jaccard similarity from which a text repeats an accepted one; by default 0.8 for a served teacher, and exact
    repetitions only for the built-in one."""

    @property
    def target_bytes(self) -> int:
        """UTF-8 bytes of text to write."""
        return int(self.tokens * self.bytes_per_token / self.part[1])

    @model_validator(mode="after")
    def _a_part(self) -> Self:
        if not 0 <= self.part[0] < self.part[1]:
            raise ValueError(f"part {self.part[0]} of {self.part[1]}: parts are numbered from 0")
        return self


class WriteTextbooksSettings(WriteSettings):
    """Textbooks: `topics` is a file of topics, instead of the teacher's own (`synthesis.topics`); `styles` are those of
    the teacher's forms that are written, all of them when not given."""

    topics: str | None = None
    styles: tuple[str, ...] | None = None


class WriteExercisesSettings(WriteSettings):
    """Exercises: `mix` is the share of exercises that compose one, two and three concepts.

    `against`: the problem sets that no exercise may overlap; by default those whose fingerprints ship for a served
    teacher, and none for the built-in one (a dataset's `decontaminate` does it).
    """

    mix: tuple[float, float, float] = (0.30, 0.40, 0.30)
    against: tuple[str, ...] | None = None


class HoldOutSettings(BaseModel):
    """Which exercises are kept from training, to validate and to test on.

    `fraction` of the concept pairs, and of the function names, is never trained on.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    fraction: float = Field(default=0.05, gt=0, lt=1)
    validation: int = Field(default=100, gt=0)
    test: int = Field(default=300, gt=0)
    mix: tuple[float, float, float] = (0.34, 0.33, 0.33)
    seed: int = 0


class KeepApartSettings(BaseModel):
    """What another dataset holds out is kept from training, too: there is nothing to choose."""

    model_config = ConfigDict(frozen=True, extra="forbid")
