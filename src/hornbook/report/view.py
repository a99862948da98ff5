"""What a report shows, as plain values: everything computed before, nothing to open, no heavy imports.

`hornbook.findings` fills it from a run's artifacts; the page, the Markdown and the JSON are made from it alone, so
whoever wants another face reads the same values.
"""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class StageRow:
    """A stage of the run. `seconds` is what computing it took, also when it was `reused` from the workspace."""

    label: str
    stage: str
    fingerprint: str
    seconds: float
    reused: bool
    rows_in: int
    kept: int
    dropped: dict[str, int]
    quarantined: int


@dataclass(frozen=True)
class DatasetRow:
    """A named dataset's account: rows in, kept and dropped by reason since its root, and its size.

    `tokens` is exact where the whole dataset was packed, else its bytes divided by the measured bytes per token
    (`tokens_estimated`).
    """

    rows_in: int
    kept: int
    dropped: dict[str, int]
    quarantined: int
    bytes: int
    tokens: int
    tokens_estimated: bool


@dataclass(frozen=True)
class FlowStep:
    """A step of the flow from raw to kept: what is left after it."""

    label: str
    documents: int
    bytes: int
    tokens: int


@dataclass(frozen=True)
class Sample:
    """A document shown to the reader."""

    id: str
    source: str
    path: str
    licence: str
    score: float
    reason: str
    text: str


@dataclass(frozen=True)
class Page:
    """A textbook section shown to the reader."""

    id: str
    title: str
    topic: str
    audience: str
    style: str
    text: str


@dataclass(frozen=True)
class ExerciseSample:
    """An exercise shown to the reader; `reason` says why a rejected one was rejected."""

    id: str
    name: str
    prompt: str
    solution: str
    tests: str
    concepts: tuple[str, ...]
    difficulty: int
    reason: str = ""


@dataclass(frozen=True)
class Training:
    """One trained arm: its learning curve (`step, tokens, loss, validation`), mixture and speed."""

    curve: list[dict[str, float | None]]
    tokens: int
    parameters: int
    tokens_per_second: float
    seconds: float
    mixture: dict[str, float]
    epochs: dict[str, float]
    start: str | None
    best_step: int | None
    steps: int
    settings: dict[str, Any]


@dataclass(frozen=True)
class Completion:
    """What a model wrote for a problem, and the verdict."""

    arm: str
    seed: str
    task: str
    task_id: str
    prompt: str
    completion: str
    passed: bool
    reason: str
    difficulty: int | None


@dataclass(frozen=True)
class RunView:
    """Everything a report shows.

    checkpoints: arm -> seed -> task -> {n, passed, pass_at_1, low, high, bits_per_byte, bits_low, bits_high,
    by_difficulty: {d: {n, passed, pass_at_1, low, high}}, protocol, sandbox_level}. over_seeds: arm -> task ->
    {seeds, n, pass_at_1, low, high, bits_per_byte, bits_low, bits_high}, the means of arms with several seeds and
    intervals over seeds and items. comparisons: dicts {a, b, task, metric, difference, low, high, p, n, method, note,
    seeds: [of a, of b], by_seed: {seed: difference}}. contamination: dataset -> benchmark -> {ngram, tree, copy,
    problems, examples}, and statement where statements were compared. histogram: [{low, high, kept, rejected}] of the
    classifier's score. classifier: its figures on held-out ratings. diversity: dataset -> the measures of
    `synthesis.diversity`, as its stage kept them. not_measured: [{what, why, command}]. warnings are shown loudly at
    the top.
    """

    recipe: str
    command: str
    made: str
    seconds: float
    peak_rss_bytes: int
    environment: dict[str, str]
    stages: list[StageRow]
    datasets: dict[str, DatasetRow]
    flow: list[FlowStep]
    ratings: dict[str, int]
    classifier: dict[str, Any]
    histogram: list[dict[str, float]]
    threshold: float | None
    kept: list[Sample]
    rejected: list[Sample]
    pages: list[Page]
    exercises: list[ExerciseSample]
    rejected_exercises: list[ExerciseSample]
    arms: dict[str, dict[str, Training]]
    checkpoints: dict[str, dict[str, dict[str, dict[str, Any]]]]
    comparisons: list[dict[str, Any]]
    completions: list[Completion]
    contamination: dict[str, dict[str, dict[str, Any]]]
    over_seeds: dict[str, dict[str, dict[str, Any]]] = field(default_factory=dict)
    diversity: dict[str, dict[str, Any]] = field(default_factory=dict)
    not_measured: list[dict[str, str]] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)

    def headline(self, arm: str, task: str) -> dict[str, Any]:
        """An arm's figures on a task: the mean over its seeds, of one seed its own; empty where there are none."""
        mean = self.over_seeds.get(arm, {}).get(task)
        return mean or next((seed[task] for seed in self.checkpoints.get(arm, {}).values() if task in seed), {})
