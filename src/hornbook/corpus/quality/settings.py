"""Settings of the quality stages: rating a sample, classifying every document, keeping the best."""

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, model_validator


class RateSettings(BaseModel):
    """Which documents a teacher rates. phi-1 had about 100k of 35 million files rated (section 2.1)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    sample: Annotated[int, Field(ge=1)] = 1500
    """Documents to rate, spread over sources and sizes as the corpus is."""
    seed: int = 0


class ClassifySettings(BaseModel):
    """The classifier that carries the ratings over to every document."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    characters: Annotated[int, Field(ge=200)] = 8_000
    """How much of a document is read, from its beginning: bounds time (20,000 did not agree better with the
    teacher, docs/curation.md); Python-Edu read 1,000."""
    components: Annotated[int, Field(ge=2, le=1024)] = 64
    """Dimensions of the dense embedding of token n-grams."""
    trees: Annotated[int, Field(ge=10)] = 300
    test_fraction: Annotated[float, Field(gt=0, lt=0.5)] = 0.2
    """Share of the ratings that is looked at once, for the report."""
    validation_fraction: Annotated[float, Field(gt=0, lt=0.5)] = 0.15
    """Share of the ratings that chooses the forest's leaf size."""
    good: Annotated[int, Field(ge=1, le=5)] = 3
    """The lowest rating that counts as good in AUC, F1, precision and recall."""
    seed: int = 0


class SelectSettings(BaseModel):
    """How much to keep: the best fraction of the tokens, the best up to a budget, or all from a score upwards."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    fraction: Annotated[float, Field(gt=0, le=1)] | None = None
    """Share of the tokens to keep, measured in UTF-8 bytes. 0.2 where nothing is said; phi-1 kept about 17 % (6B
    of 35B tokens)."""
    bytes: Annotated[int, Field(gt=0)] | None = None
    """A budget in UTF-8 bytes; of code, three to four make a token."""
    threshold: float | None = None
    """The lowest score to keep."""

    @model_validator(mode="before")
    @classmethod
    def _default(cls, given: Any) -> Any:
        return {"fraction": 0.2} if given == {} else given

    @model_validator(mode="after")
    def _one(self) -> "SelectSettings":
        if sum(value is not None for value in (self.fraction, self.bytes, self.threshold)) != 1:
            raise ValueError("give one of fraction, bytes and threshold")
        return self
