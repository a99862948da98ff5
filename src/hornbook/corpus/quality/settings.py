"""Settings of the quality stages: rating a sample, classifying every document, keeping the best."""

from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

EmbedderName = Literal["causal", "model2vec", "sentence-transformers"]
LearnerName = Literal["forest", "logistic", "boosting"]


class RateSettings(BaseModel):
    """Which documents a teacher rates. phi-1 had about 100k of 35 million files rated (section 2.1)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    sample: Annotated[int, Field(ge=1)] = 1500
    """Documents to rate, spread over sources and sizes as the corpus is."""
    twice: Annotated[float, Field(ge=0, le=1)] = 0.1
    """Share of the sample that a served teacher rates a second time, asked in other words."""
    labels: str = ""
    """A file of ratings by others (`labels.py`). With a teacher, it rates these documents too, and the agreement is
    told; without one, they are what is learned from."""
    seed: int = 0


class EmbeddingSettings(BaseModel):
    """How a text becomes numbers (`features.py`)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    characters: Annotated[int, Field(ge=200)] = 8_000
    """How much of a document is read, from its beginning: bounds time (20,000 did not agree better with the
    teacher, docs/curation.md); Python-Edu read 1,000."""
    features: Literal["hashing"] | EmbedderName = "hashing"
    model: str = ""
    """The embedder's model, where the features are one's: a folder, or a name on the hub."""
    components: Annotated[int, Field(ge=2, le=1024)] = 64
    """Dimensions of the dense embedding of hashed token n-grams."""
    seed: int = 0

    @model_validator(mode="after")
    def _model_where_one_is_needed(self) -> Self:
        if (self.features == "hashing") == bool(self.model):
            raise ValueError(f"features {self.features} {'has no' if self.model else 'needs a'} model")
        return self


class SemanticSettings(EmbeddingSettings):
    """Which texts say the same in other words (`corpus.semantic`)."""

    similarity: Annotated[float, Field(gt=0, le=1)] = 0.95
    """Cosine of two embeddings from which on the later text is a duplicate. Of hashed n-grams, 0.95 finds texts that
    differ in a few words; a pretrained embedder needs another threshold: read pairs first."""


class ClassifySettings(EmbeddingSettings):
    """The classifier that carries the ratings over to every document."""

    signals: bool = False
    """Whether the signals of the syntax tree are features, too."""
    learner: LearnerName = "forest"
    trees: Annotated[int, Field(ge=10)] = 300
    """Of the forest."""
    test_fraction: Annotated[float, Field(gt=0, lt=0.5)] = 0.2
    """Share of the ratings that is looked at once, for the report."""
    validation_fraction: Annotated[float, Field(gt=0, lt=0.5)] = 0.15
    """Share of the ratings that chooses the learner's one setting."""
    good: Annotated[int, Field(ge=1, le=5)] = 3
    """The lowest rating that counts as good in AUC, F1, precision and recall."""


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


Range = tuple[float | None, float | None]


class FilterSettings(BaseModel):
    """Conditions on the signals of a program's form (`signals.py`): a truth value, or the least and the most.

    A document must meet all of them; `null` in a range leaves that side open.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    parses: bool | None = None
    self_contained: bool | None = None
    generated: bool | None = None
    test: bool | None = None
    lines: Range | None = None
    functions: Range | None = None
    classes: Range | None = None
    comment_share: Range | None = None
    docstring_share: Range | None = None
    documented_share: Range | None = None
    data_share: Range | None = None
    complexity: Range | None = None
    most_complex: Range | None = None
    nesting: Range | None = None

    @model_validator(mode="after")
    def _some(self) -> "FilterSettings":
        given = {name: value for name, value in self if value is not None}
        if not given:
            raise ValueError("give at least one condition, for example parses: true")
        for name, value in given.items():
            if isinstance(value, tuple) and None not in value and value[0] > value[1]:
                raise ValueError(f"{name}: {value[0]:g} is more than {value[1]:g}")
        return self


class SignalsSettings(BaseModel):
    """Nothing to set."""

    model_config = ConfigDict(frozen=True, extra="forbid")
