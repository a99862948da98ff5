"""The typed recipe: one YAML file that says everything (DESIGN: datasets, arms, seeds, what to measure).

A recipe is a graph of named datasets and arms that train on mixtures of them. Unknown keys, wrong types and
impossible combinations are refused with the file, the key and the nearest right name (`recipe.load`).
"""

from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, field_validator, model_validator

from hornbook.corpus.quality.settings import ClassifySettings, FilterSettings, SelectSettings, SemanticSettings
from hornbook.corpus.settings import CODE_SETS, PROBLEM_SETS, DecontaminateSettings, ReadSettings, SearchSettings
from hornbook.engine.settings import EngineSettings
from hornbook.evaluation.kinds import names
from hornbook.recipe.nearest import hint
from hornbook.teacher.settings import TeacherSettings
from hornbook.training.settings import TRAIN_PRESETS, TrainSettings, train_preset

Block = Literal["parallel", "sequential"]
Select = Literal["last", "bits_per_byte", "pass_at_1"]


def _task(name: str) -> str:
    if name not in names():
        raise ValueError(f"there is no task '{name}'{hint(name, names())}")
    return name


Task = Annotated[str, AfterValidator(_task)]

# Names become parts of labels (`<dataset>/read`, `<arm>/train/<seed>`) and of folders: no slash, no space.
Name = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9._+-]*$")]


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, allow_inf_nan=False)


class Deduplicate(_Strict):
    """Exact copies out, and near copies whose verified Jaccard similarity reaches `minhash`."""

    minhash: float = Field(default=0.8, gt=0, le=1)


def problem_set(name: str) -> str:
    """A problem set's name, or a file of problems (which has a suffix). ValueError for what is neither."""
    if name not in PROBLEM_SETS and not Path(name).suffix:
        raise ValueError(f"there is no problem set '{name}'{hint(name, PROBLEM_SETS)} (or give a file of problems)")
    return name


class Decontaminate(SearchSettings):
    """Out goes what overlaps with these problems."""

    against: tuple[Annotated[str, AfterValidator(problem_set)], ...] = Field(default=CODE_SETS, min_length=1)

    def settings(self, benchmarks: str | None) -> DecontaminateSettings:
        """The stage's settings. The benchmarks' folder is named only where it is needed: it is part of them."""
        return DecontaminateSettings(**self.model_dump(), benchmarks=benchmarks if self.needs_files else None)


class Rate(_Strict):
    """`sample` documents are rated 0 to 5 by `teacher`, a share of them `twice`; or the ratings of a `labels` file."""

    teacher: str | None = None
    sample: int = Field(default=1500, ge=20)
    twice: float = Field(default=0.1, ge=0, le=1)
    labels: str = ""

    @model_validator(mode="after")
    def _one(self) -> Self:
        if not self.teacher and not self.labels:
            raise ValueError("rate needs a teacher, or labels")
        if not self.teacher and self.model_fields_set & {"sample", "twice"}:
            raise ValueError("sample and twice go with a teacher; of labels all are taken")
        return self


class HoldOut(_Strict):
    """Keep a `fraction` of the concept pairs and names from training; ask `validation` and `test` exercises."""

    fraction: float = Field(default=0.05, gt=0, lt=1)
    validation: int = Field(default=100, gt=0)
    test: int = Field(default=300, gt=0)


class Dataset(_Strict):
    """A named dataset: read from outside, selected from another one, or written by a teacher."""

    read: ReadSettings | None = None
    limit: int | None = Field(default=None, gt=0)
    from_: str | None = Field(default=None, alias="from")
    write: Literal["textbooks", "exercises"] | None = None
    deduplicate: Deduplicate | None = None
    decontaminate: Decontaminate | None = None
    semantic: SemanticSettings | None = None
    filter: FilterSettings | None = None
    rate: Rate | None = None
    classify: ClassifySettings | None = None
    keep: SelectSettings | None = None
    teacher: str | None = None
    tokens: int | None = Field(default=None, gt=0)
    topics: str | None = None  # of textbooks: a file of topics, instead of the teacher's own
    styles: tuple[str, ...] | None = None  # of textbooks: only these of the teacher's forms, such as "a story"
    material: str | None = None  # of textbooks: an earlier dataset, extracts of which go with the requests
    novelty: float | None = Field(default=None, gt=0, le=1)  # of what is written: `synthesis.settings`
    part: tuple[int, int] | None = None  # of what is written: (number from 0, of how many), each on another machine
    hold_out: HoldOut | None = None

    @field_validator("read", mode="before")
    @classmethod
    def _place_alone(cls, value: Any) -> Any:
        if isinstance(value, dict) and "place" not in value:
            raise ValueError("read needs a place")
        return {"place": value} if isinstance(value, str) else value

    @field_validator("hold_out", mode="before")
    @classmethod
    def _fraction_alone(cls, value: Any) -> Any:
        return {"fraction": value} if isinstance(value, int | float) else value

    @model_validator(mode="after")
    def _fits(self) -> Self:
        kinds = [k for k, v in (("read", self.read), ("from", self.from_), ("write", self.write)) if v]
        if len(kinds) != 1:
            raise ValueError("give exactly one of read, from, write")
        if self.write and (self.teacher is None or self.tokens is None):
            raise ValueError("write needs teacher and tokens")
        if not self.write and (self.teacher or self.tokens or self.novelty or self.part):
            raise ValueError("teacher, tokens, novelty and part belong to a dataset that is written")
        if (self.topics or self.material or self.styles) and self.write != "textbooks":
            raise ValueError("topics, styles and material belong to textbooks")
        if self.limit and not self.read:
            raise ValueError("limit belongs to a dataset that is read")
        if self.hold_out and self.write != "exercises":
            raise ValueError("hold_out belongs to exercises")
        if self.classify and not self.rate:
            raise ValueError("classify needs rate: the classifier learns from ratings")
        if self.keep and not self.classify:
            raise ValueError("keep needs rate and classify: it selects by their score")
        if self.write and (self.deduplicate or self.semantic or self.filter or self.rate):
            raise ValueError("select from a written dataset by another dataset with 'from'")
        return self


class TokenizerSpec(_Strict):
    """One tokenizer for the whole study.

    `train`: a byte-level BPE of this many ids, trained on a balanced sample of all arms. `load`: one that exists, a
    folder, a file, or a name on the hub; the models' embeddings then have the rows of their preset (51,200 for
    CodeGen's 50,295 ids), or `rows`.
    """

    train: int = Field(default=4096, ge=300, le=65536)
    load: str | None = None
    rows: int | None = Field(default=None, ge=300)

    @model_validator(mode="after")
    def _one(self) -> Self:
        if self.load and "train" in self.model_fields_set:
            raise ValueError("give either train or load")
        if self.rows and not self.load:
            raise ValueError("rows goes with load: a trained tokenizer has as many as it was trained to")
        return self


class Training(_Strict):
    """A preset of hyperparameters, and those of it that an arm sets otherwise (`training.settings.TrainSettings`)."""

    preset: str = "pretrain"
    settings: dict[str, Any] = {}

    @model_validator(mode="before")
    @classmethod
    def _apart(cls, value: Any) -> Any:
        if not isinstance(value, dict) or "settings" in value:
            return value
        return {
            "preset": value.get("preset", "pretrain"),
            "settings": {k: v for k, v in value.items() if k != "preset"},
        }

    @model_validator(mode="after")
    def _valid(self) -> Self:
        if self.preset not in TRAIN_PRESETS:
            raise ValueError(f"there is no training '{self.preset}'{hint(self.preset, TRAIN_PRESETS)}")
        for key in self.settings:
            if key not in TrainSettings.model_fields:
                raise ValueError(f"unknown key '{key}'{hint(key, TrainSettings.model_fields)}")
        self.resolved()
        return self

    def resolved(self) -> TrainSettings:
        """The preset with the arm's own values."""
        return TrainSettings.model_validate(train_preset(self.preset).model_dump() | self.settings)


class Arm(_Strict):
    """One training: a mixture (dataset -> weight), a token budget, and where it starts from.

    `model` and `block` (phi's parallel one, or GPT-2's sequential) are those of the arm it starts from, or the
    recipe's, when not given: studies ask with them what the architecture does. `select`: which checkpoint is the
    result, by the validation split of the exercises that are held out; when not given, a training that starts from
    another arm takes the one with the fewest bits per byte.
    """

    mixture: dict[str, float] = Field(min_length=1)
    tokens: int = Field(gt=0)
    start: str | None = None
    training: Training = Training()
    model: str | None = None
    block: Block | None = None
    select: Select | None = None

    @field_validator("training", mode="before")
    @classmethod
    def _preset_alone(cls, value: Any) -> Any:
        return {"preset": value} if isinstance(value, str) else value

    @model_validator(mode="after")
    def _weights(self) -> Self:
        if any(weight <= 0 for weight in self.mixture.values()):
            raise ValueError("mixture weights must be above 0")
        return self


class Small(_Strict):
    """What a rehearsal on a laptop changes, where `--tokens-scale` is at most `below`.

    `set` names values by their paths (see `overrides`), such as a built-in teacher for a served one; no dataset and no
    arm gets fewer than `least_tokens`.
    """

    set: dict[str, Any] = {}
    least_tokens: int = Field(default=1, gt=0)
    below: float = Field(default=0.01, gt=0, lt=1)


class Recipe(_Strict):
    """The whole study."""

    name: str = Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*$")
    teachers: dict[str, TeacherSettings] = {}
    datasets: dict[Name, Dataset] = Field(min_length=1)
    tokenizer: TokenizerSpec = TokenizerSpec()
    model: str = "phi-micro"
    arms: dict[Name, Arm] = {}  # without one, the recipe ends with its datasets
    seeds: tuple[int, ...] = Field(default=(0,), min_length=1)
    evaluate: tuple[Task, ...] = ("held-out", "unconventional", "humaneval", "mbpp")
    language_limit: int | None = Field(
        default=None, gt=0
    )  # of each task that runs no code the first items; of MMLU's subjects
    small: Small | None = None
    engine: EngineSettings = EngineSettings()  # where it is computed, not what: no artifact depends on it

    @model_validator(mode="after")
    def _graph(self) -> Self:
        for name, dataset in self.datasets.items():
            self._known("datasets", name, "from", dataset.from_, [*self._before(name)])
            teacher = dataset.teacher or (dataset.rate.teacher if dataset.rate else None)
            self._known("datasets", name, "teacher", teacher, [*self.teachers])
            self._known("datasets", name, "material", dataset.material, [*self._before(name)])
            if dataset.material and dataset.teacher and self.teachers[dataset.teacher].kind == "curriculum":
                raise ValueError(f"datasets.{name}.material: the built-in teacher takes none; name a served one")
            if dataset.write == "exercises" and dataset.teacher and self.teachers[dataset.teacher].subject != "python":
                raise ValueError(f"datasets.{name}.teacher: everyday life has textbooks and no exercises")
            if dataset.material and self._root(dataset.material).write == "exercises":
                raise ValueError(f"datasets.{name}.material: {dataset.material} holds exercises, no documents")
            root = self._root(name)
            if root.write == "exercises" and (dataset.filter or dataset.rate):
                raise ValueError(f"datasets.{name}: exercises are not filtered or rated; they are verified")
        arms = list(self.arms)
        for place, (name, arm) in enumerate(self.arms.items()):
            self._known("arms", name, "start", arm.start, arms[:place])
            for dataset_name in arm.mixture:
                self._known("arms", name, "mixture", dataset_name, [*self.datasets])
        if len(set(self.seeds)) < len(self.seeds):
            raise ValueError("seeds: one is given twice")
        held = [n for n, d in self.datasets.items() if d.hold_out]
        if len(held) > 1:
            raise ValueError(f"datasets: only one dataset can hold out exercises, found {', '.join(held)}")
        chosen = [n for n, arm in self.arms.items() if arm.select not in (None, "last")]
        if chosen and not held:
            raise ValueError(f"arms.{chosen[0]}.select: needs an exercises dataset with hold_out to choose by")
        if len(set(self.evaluate)) < len(self.evaluate):
            raise ValueError("evaluate: a task is named twice")
        if self.arms and "held-out" in self.evaluate and not held:
            raise ValueError("evaluate: 'held-out' needs an exercises dataset with hold_out")
        return self

    def _root(self, name: str) -> Dataset:
        """The dataset that a dataset's rows come from."""
        dataset = self.datasets[name]
        return self._root(dataset.from_) if dataset.from_ else dataset

    def _before(self, name: str) -> list[str]:
        names = list(self.datasets)
        return names[: names.index(name)]

    @staticmethod
    def _known(where: str, name: str, key: str, value: str | None, choices: list[str]) -> None:
        if value is not None and value not in choices:
            raise ValueError(f"{where}.{name}.{key}: unknown name '{value}'{hint(value, choices)}")
