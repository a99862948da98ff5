"""From a recipe to the list of stages, in the order in which they run.

Each `Step` names its stage, its settings and the steps whose artifacts it reads. Nothing is computed here and
nothing heavy is imported: `hornbook plan` prices this list, `hornbook run` executes it.

A dataset is a root step (which holds texts) and selection steps over it; what comes from another dataset shares its
root and adds selections. Labels are `<dataset or arm>/<stage>`, and `/<seed>` behind a training's.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from pydantic import BaseModel, ConfigDict

from hornbook.corpus.quality.settings import RateSettings, SignalsSettings
from hornbook.corpus.settings import DeduplicateSettings
from hornbook.evaluation.kinds import needs_benchmarks
from hornbook.evaluation.settings import EvaluateSettings
from hornbook.model.settings import PRESETS, PhiConfig
from hornbook.recipe.schema import Arm, Block, Dataset, Rate, Recipe, Select
from hornbook.synthesis.settings import (
    HoldOutSettings,
    KeepApartSettings,
    WriteExercisesSettings,
    WriteTextbooksSettings,
)
from hornbook.teacher.settings import TeacherSettings
from hornbook.training.settings import TrainSettings

PARALLEL: Block = "parallel"
SCORES = 6  # validation scores in one training
SLACK = 1.25  # packed tokens over what the hungriest arm reads, so that windows are drawn, not exhausted


class TokenizerSettings(BaseModel):
    """One tokenizer for all arms: its size and how many characters of each dataset it learns from, or where it is."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    vocab_size: int
    load: str | None = None
    characters_per_dataset: int = 3_000_000
    seed: int = 0


class PackSettings(BaseModel):
    """How many tokens of a dataset to pack: those that an arm could read, drawn by hash; None packs all."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    tokens: int | None = None
    seed: int = 0


class RateStageSettings(RateSettings):
    """The sample to rate, and who rates it; None: the ratings are those of the labels."""

    teacher: TeacherSettings | None = None


class TrainStageSettings(BaseModel):
    """One training: the model's shape, the mixture, the hyperparameters.

    `select` says which checkpoint is taken: the best on the validation split, as phi-1 took the best of its fine-tuning
    checkpoints, or the last one.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    model: PhiConfig
    mixture: dict[str, float]
    tokens: int
    training: TrainSettings
    select: Select = "last"
    seed: int = 0


@dataclass(frozen=True)
class Step:
    """A stage to run: `inputs` maps the stage's input names to the labels of earlier steps."""

    label: str
    stage: str
    settings: BaseModel
    inputs: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Plan:
    """The steps in order, and where each dataset and each trained arm is found among them."""

    recipe: Recipe
    steps: list[Step]
    roots: dict[str, str]
    selections: dict[str, list[str]]
    packs: dict[str, str]
    held_out: str | None
    trained: dict[tuple[str, int], str]
    evaluated: dict[tuple[str, int], str]

    def step(self, label: str) -> Step:
        """The step of that label."""
        return next(step for step in self.steps if step.label == label)


def plan(recipe: Recipe, benchmarks: str | None = None, allow_weak: bool = False) -> Plan:
    """The stages of a recipe. `benchmarks` is the folder of benchmark files, if the user gave one."""
    return _Planner(recipe, benchmarks, allow_weak).plan()


def _evaluated_often(training: TrainSettings, tokens: int) -> TrainSettings:
    """Score the validation split `SCORES` times in a run: the curve, and the choice of the best checkpoint."""
    return training.model_copy(update={"eval_every": max(1, training.steps(tokens) // SCORES)})


class _Planner:
    def __init__(self, recipe: Recipe, benchmarks: str | None, allow_weak: bool) -> None:
        self.recipe = recipe
        self.benchmarks = benchmarks
        self.allow_weak = allow_weak
        self.result = Plan(recipe, [], {}, {}, {}, None, {}, {})
        self.held_out: str | None = None

    def plan(self) -> Plan:
        for name, dataset in self.recipe.datasets.items():
            self._dataset(name, dataset)
        self._keep_apart()
        used = {name for arm in self.recipe.arms.values() for name in arm.mixture}
        if used:
            self._tokenizer([name for name in self.recipe.datasets if name in used])
        for name in self.recipe.datasets:
            if name in used:
                self._pack(name)
        for seed in self.recipe.seeds:
            for name, arm in self.recipe.arms.items():
                self._train(name, arm, seed)
        for seed in self.recipe.seeds:
            for name in self.recipe.arms:
                self._evaluate(name, seed)
        return Plan(
            self.recipe,
            self.result.steps,
            self.result.roots,
            self.result.selections,
            self.result.packs,
            self.held_out,
            self.result.trained,
            self.result.evaluated,
        )

    def _add(self, label: str, stage: str, settings: BaseModel, inputs: Mapping[str, str] | None = None) -> str:
        self.result.steps.append(Step(label, stage, settings, dict(inputs or {})))
        return label

    def _dataset(self, name: str, dataset: Dataset) -> None:
        roots, selections = self.result.roots, self.result.selections
        if dataset.from_:
            roots[name], selections[name] = roots[dataset.from_], list(selections[dataset.from_])
        elif dataset.read:
            limit = {"limit": dataset.limit} if dataset.limit else {}
            roots[name] = self._add(f"{name}/read", "read", dataset.read.model_copy(update=limit))
            selections[name] = []
        else:
            roots[name] = self._write(name, dataset)
            selections[name] = []
        if dataset.deduplicate:
            settings: BaseModel = DeduplicateSettings(minhash=dataset.deduplicate.minhash)
            self._select(name, "deduplicate", settings)
        if dataset.semantic:
            self._select(name, "semantic", dataset.semantic)
        if dataset.decontaminate:
            self._select(name, "decontaminate", dataset.decontaminate.settings(self.benchmarks))
        signals: dict[str, str] = {}
        if dataset.filter or (dataset.classify and dataset.classify.signals):
            signals = {"signals": self._add(f"{name}/signals", "signals", SignalsSettings(), self.view(name))}
        if dataset.filter:
            self._select(name, "filter", dataset.filter, signals)
        if dataset.rate:
            rated = self._add(f"{name}/rate", "rate", self._rate(dataset.rate), self.view(name))
            if dataset.classify:
                inputs = self.view(name) | {"ratings": rated} | (signals if dataset.classify.signals else {})
                scored = self._add(f"{name}/classify", "classify", dataset.classify, inputs)
                if dataset.keep:
                    self._select(name, "select", dataset.keep, {"scores": scored})
        if dataset.hold_out:
            self.held_out = self._select(name, "hold_out", HoldOutSettings(**dataset.hold_out.model_dump()))

    def _keep_apart(self) -> None:
        """What other datasets of exercises share with what is held out is no training data either."""
        if not self.held_out:
            return
        for name in self.recipe.datasets:
            label = self.result.roots[name]
            if self.result.step(label).stage == "write_exercises" and self.held_out not in self.result.selections[name]:
                self._select(name, "keep_apart", KeepApartSettings(), {"held-out": self.held_out})

    def _rate(self, rate: Rate) -> RateStageSettings:
        teacher = self.recipe.teachers[rate.teacher] if rate.teacher else None
        return RateStageSettings(teacher=teacher, sample=rate.sample, twice=rate.twice, labels=rate.labels)

    def _write(self, name: str, dataset: Dataset) -> str:
        assert dataset.teacher is not None
        assert dataset.tokens is not None
        teacher = self.recipe.teachers[dataset.teacher]
        weak = self.allow_weak and teacher.kind != "curriculum"
        common = {
            "teacher": teacher,
            "tokens": dataset.tokens,
            "allow_weak": weak,
            "novelty": dataset.novelty,
            "part": dataset.part or (0, 1),
        }
        if dataset.write == "textbooks":
            settings = WriteTextbooksSettings.model_validate(
                common | {"topics": dataset.topics, "styles": dataset.styles}
            )
            material = self.view(dataset.material, "material/") if dataset.material else {}
            return self._add(f"{name}/write", "write_textbooks", settings, material)
        return self._add(f"{name}/write", "write_exercises", WriteExercisesSettings.model_validate(common))

    def _select(self, name: str, stage: str, settings: BaseModel, more: dict[str, str] | None = None) -> str:
        label = self._add(f"{name}/{stage}", stage, settings, self.view(name) | (more or {}))
        self.result.selections[name].append(label)
        return label

    def view(self, name: str, prefix: str = "") -> dict[str, str]:
        """The inputs that make up a dataset, by the names that `corpus.view` reads."""
        found = {f"{prefix}documents": self.result.roots[name]}
        for place, label in enumerate(self.result.selections[name]):
            found[f"{prefix}selection:{place}"] = label
        return found

    def _tokenizer(self, names: list[str]) -> None:
        inputs = {key: label for name in names for key, label in self.view(name, f"{name}/").items()}
        given = self.recipe.tokenizer
        if given.load:
            inputs = {}
        self._add("tokenizer", "tokenizer", TokenizerSettings(vocab_size=given.train, load=given.load), inputs)

    def _pack(self, name: str) -> None:
        needed = max(
            arm.tokens * arm.mixture[name] / sum(arm.mixture.values())
            for arm in self.recipe.arms.values()
            if name in arm.mixture
        )
        written = self.recipe.datasets[name].write is not None
        settings = PackSettings(tokens=None if written else round(needed * SLACK))
        self.result.packs[name] = self._add(
            f"{name}/pack", "pack", settings, self.view(name) | {"tokenizer": "tokenizer"}
        )

    def _train(self, name: str, arm: Arm, seed: int) -> None:
        model, block = self._shape(arm)
        words = self.recipe.tokenizer
        rows = (words.rows or PRESETS[model].vocab_size) if words.load else words.train
        config = PRESETS[model].model_copy(update={"vocab_size": rows, "block": block})
        inputs = {"tokenizer": "tokenizer"}
        inputs |= {f"pack:{dataset}": self.result.packs[dataset] for dataset in arm.mixture}
        if arm.start:
            inputs["start"] = self.result.trained[arm.start, seed]
        if self.held_out:
            inputs["validation"] = self.held_out
        settings = TrainStageSettings(
            model=config,
            mixture=arm.mixture,
            tokens=arm.tokens,
            training=_evaluated_often(arm.training.resolved(), arm.tokens),
            select=self._selection(arm),
            seed=seed,
        )
        self.result.trained[name, seed] = self._add(f"{name}/train/{seed}", "train", settings, inputs)

    def _shape(self, arm: Arm) -> tuple[str, Block]:
        """Model preset and kind of block: the arm's own, else those of the arm it starts from, else the recipe's."""
        model, block = self._shape(self.recipe.arms[arm.start]) if arm.start else (self.recipe.model, PARALLEL)
        return arm.model or model, arm.block or block

    def _selection(self, arm: Arm) -> Select:
        """As the arm says; else the best of a fine-tuning where something is held out."""
        if arm.select is not None:
            return arm.select
        return "bits_per_byte" if arm.start and self.held_out else "last"

    def _evaluate(self, name: str, seed: int) -> None:
        tasks = tuple(task for task in self.recipe.evaluate if self.benchmarks or not needs_benchmarks(task))
        settings = EvaluateSettings(
            tasks=tasks,
            seed=seed,
            language_limit=self.recipe.language_limit,
            benchmarks=self.benchmarks,
            allow_weak=self.allow_weak,
        )
        inputs = {"model": self.result.trained[name, seed], "tokenizer": "tokenizer"}
        if self.held_out:
            inputs["held-out"] = self.held_out
        label = f"{name}/evaluate/{seed}"
        self.result.evaluated[name, seed] = self._add(label, "evaluate", settings, inputs)
