"""Running a recipe: the stages in the order of phi-1's section 2, each taken from the workspace when it is there.

    read -> deduplicate -> decontaminate -> rate -> classify -> select        (section 2.1: filtered code)
    write textbooks, write exercises, verify, decontaminate, hold out         (section 2.2: synthetic data)
    tokenizer -> pack -> train -> fine-tune                                   (section 2.3)
    evaluate -> report                                                        (sections 3 to 5)

`kill -9` at any moment loses at most the stage under way (training: the steps since its last checkpoint); the same
command goes on from there and ends with the same artifacts.
"""

import json
import os
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, cast

from hornbook.corpus.quality.settings import EmbeddingSettings
from hornbook.engine.choice import use
from hornbook.recipe.nearest import hint
from hornbook.recipe.plan import Plan, Step, plan
from hornbook.recipe.schema import Recipe
from hornbook.records import Counts, Progress, UserError, blake2b_128
from hornbook.training.runtime import Runtime
from hornbook.workspace import Artifact, Workspace, write_atomic

StageFunction = Callable[[Any, dict[str, Path], Path, Progress], Counts]


@dataclass(frozen=True)
class Stage:
    """How a stage is run. `version` changes whenever its code changes what it writes (a test watches)."""

    version: int
    function: Callable[[], StageFunction]
    code: tuple[str, ...]
    outside: Callable[[Any], str] | None = None
    resumable: bool = False


def _read() -> StageFunction:
    from hornbook.corpus.readers import read

    return read


def _deduplicate() -> StageFunction:
    from hornbook.corpus.deduplicate import deduplicate

    return deduplicate


def _decontaminate() -> StageFunction:
    from hornbook.corpus.decontaminate import decontaminate

    return decontaminate


def _rate() -> StageFunction:
    from hornbook.stages import rate_sample

    return rate_sample


def _semantic() -> StageFunction:
    from hornbook.corpus.semantic import semantic

    return semantic


def _signals() -> StageFunction:
    from hornbook.corpus.quality.signals import signals

    return signals


def _filter() -> StageFunction:
    from hornbook.corpus.quality.filter import filter_documents

    return filter_documents


def _classify() -> StageFunction:
    from hornbook.corpus.quality.classify import classify

    return classify


def _select() -> StageFunction:
    from hornbook.corpus.quality.select import select

    return select


def _write_textbooks() -> StageFunction:
    from hornbook.synthesis.textbooks import write_textbooks

    return write_textbooks


def _write_exercises() -> StageFunction:
    from hornbook.synthesis.exercises import write_exercises_stage

    return write_exercises_stage


def _hold_out() -> StageFunction:
    from hornbook.synthesis.hold_out import hold_out

    return hold_out


def _keep_apart() -> StageFunction:
    from hornbook.synthesis.hold_out import keep_apart

    return keep_apart


def _tokenizer() -> StageFunction:
    from hornbook.stages import train_tokenizer

    return train_tokenizer


def _pack() -> StageFunction:
    from hornbook.stages import pack_dataset

    return pack_dataset


def _train() -> StageFunction:
    from hornbook.stages import train_arm

    return train_arm


def _evaluate() -> StageFunction:
    from hornbook.evaluation.evaluate import evaluate

    return evaluate


def _listing(settings: Any) -> str:
    from hornbook.corpus.readers import listing_hash

    return listing_hash(settings)


def _loaded(settings: Any) -> str:
    """The contents of a tokenizer that was named by its place; a name on the hub stands for itself."""
    place = Path(settings.load or "")
    files = sorted(place.glob("*.json")) + sorted(place.glob("merges.txt")) if place.is_dir() else [place]
    return blake2b_128(b"".join(file.read_bytes() for file in files if file.is_file())) if settings.load else ""


def _curriculum(settings: Any) -> str:
    from hornbook.curriculum.choose import curriculum_hash

    return curriculum_hash() if settings.teacher.kind == "curriculum" else ""


def _written(settings: Any) -> str:
    """Who writes: the built-in curriculum as it is, the prompts and lists of a served teacher; and a file of topics."""
    from hornbook.teacher.assets import assets_hash

    topics = getattr(settings, "topics", None)
    listed = (
        blake2b_128(Path(topics).expanduser().read_bytes()) if topics and Path(topics).expanduser().is_file() else ""
    )
    return (_curriculum(settings) or assets_hash()) + listed


def _ratings(settings: Any) -> str:
    """Who rates: the built-in curriculum as it is, the prompts of a served teacher, a file's contents."""
    from hornbook.teacher.assets import prompt

    built_in = _curriculum(settings) if settings.teacher else ""
    if settings.teacher and not built_in:
        built_in = blake2b_128("\0".join([*prompt("rate"), *prompt("rate_again")]).encode())
    return built_in + (blake2b_128(Path(settings.labels).expanduser().read_bytes()) if settings.labels else "")


def _embedder(settings: Any) -> str:
    """The contents of a model's folder and of its tokenizer's; a name on the hub stands for itself."""
    from hornbook.model.resolve import hash_files, resolve_folder, tokenizer_place

    folder = Path(settings.model).expanduser()
    if not settings.model or not folder.is_dir():
        return ""
    folder = resolve_folder(folder) if settings.features == "causal" else folder
    places = {folder, tokenizer_place(folder)}  # which may be that of a training, among its checkpoints
    files = {p for place in places for p in place.iterdir() if p.is_file()}
    if settings.features != "causal":  # with folders of their own for parts of a model
        files |= {p for p in folder.rglob("*") if p.is_file()}
    return hash_files(sorted(files))


def _problems(settings: Any) -> str:
    from hornbook.problems.against import against_hash

    return against_hash(settings.against, settings.n, settings.needs_texts, settings.folder)


def _benchmarks(settings: Any) -> str:
    from hornbook.evaluation.task import tasks_hash

    return tasks_hash(settings.tasks, Path(settings.benchmarks) if settings.benchmarks else None)


# `code` names the modules (or folders of modules) that decide what a stage writes; a test holds their hash against the
# version, so that nobody changes the one and forgets the other.
_VIEW = ("corpus.chosen", "corpus.view")
_WRITERS = ("running", "verify", "plan", "ask", "diversity")
_JUDGES = ("similarity.novelty", "sandbox.mutants")
_EMBEDDING = ("features", "hashing", "embedders")
_CLASSIFIER = (
    "signals",
    "calibrate", "classify", "embedders", "features", "hashing", "judgement", "layout", "learners", "scorer",
)  # fmt: skip
STAGES: dict[str, Stage] = {
    "read": Stage(2, _read, ("corpus.readers", "corpus.settings", "records.rows"), outside=_listing),
    "deduplicate": Stage(2, _deduplicate, ("corpus.deduplicate", "corpus.equal", *_VIEW, "similarity", "engine")),
    "decontaminate": Stage(
        3,
        _decontaminate,
        (
            "corpus.decontaminate",
            "corpus.contamination",
            *_VIEW,
            "similarity",
            "problems.against",
            "problems.fingerprints",
            "problems.sources",
            "problems.language",
        ),
        outside=_problems,
    ),
    "semantic": Stage(
        1,
        _semantic,
        (
            "corpus.semantic",
            "corpus.deduplicate",
            *(f"corpus.quality.{name}" for name in _EMBEDDING),
            "model.embed",
            "similarity.logic",
            "similarity.trees",
            *_VIEW,
        ),
        outside=_embedder,
    ),
    "signals": Stage(
        1,
        _signals,
        ("corpus.quality.signals", "corpus.quality.syntax", "curriculum.rubric", "similarity.trees", *_VIEW),
    ),
    "filter": Stage(1, _filter, ("corpus.quality.filter", *_VIEW)),
    "rate": Stage(
        3,
        _rate,
        (*(f"corpus.quality.{name}" for name in ("rate", "labels", "judgement")), *_VIEW, "teacher"),
        outside=_ratings,
    ),
    "classify": Stage(
        4, _classify, (*(f"corpus.quality.{name}" for name in _CLASSIFIER), "model.embed", *_VIEW), outside=_embedder
    ),
    "select": Stage(1, _select, ("corpus.quality.select", *_VIEW)),
    "write_textbooks": Stage(
        2,
        _write_textbooks,
        (*(f"synthesis.{name}" for name in ("textbooks", "render", "topics", "material", *_WRITERS)), *_JUDGES),
        outside=_written,
    ),
    "write_exercises": Stage(
        2,
        _write_exercises,
        (*(f"synthesis.{name}" for name in ("exercises", *_WRITERS)), *_JUDGES),
        outside=_written,
    ),
    "hold_out": Stage(1, _hold_out, ("synthesis.hold_out", "synthesis.plan", *_VIEW)),
    "keep_apart": Stage(1, _keep_apart, ("synthesis.hold_out", *_VIEW)),
    "tokenizer": Stage(1, _tokenizer, ("stages", "tokens.tokenizer", *_VIEW), outside=_loaded),
    "pack": Stage(2, _pack, ("stages", "tokens", *_VIEW)),
    "train": Stage(
        5,
        _train,
        ("stages", "training", "model", "tokens", "evaluation.score", "problems.jsonl"),
        resumable=True,
    ),
    "evaluate": Stage(
        3, _evaluate, ("evaluation", "model", "sandbox", "problems"), outside=_benchmarks, resumable=True
    ),
}


@dataclass
class Done:
    """A step that has its artifact: found in the workspace (`reused`) or computed now, in so many seconds."""

    step: Step
    artifact: Artifact
    reused: bool
    seconds: float


@dataclass
class Run:
    """A finished run: what was planned, every step's artifact, the seconds and the peak memory of it all."""

    plan: Plan
    steps: dict[str, Done] = field(default_factory=dict)
    seconds: float = 0.0
    peak_rss_bytes: int = 0
    report: Path | None = None

    def path(self, label: str) -> Path:
        """The artifact folder of a step."""
        return self.steps[label].artifact.path


def run(
    recipe: Recipe,
    workspace: Path,
    progress: Progress,
    *,
    benchmarks: Path | None = None,
    allow_weak_sandbox: bool = False,
    only: str | None = None,
    arm: str | None = None,
    command: str = "",
    runtime: Runtime | None = None,
) -> Run:
    """Execute a recipe; returns the run with its report's path (None without arms, or with `only`).

    `benchmarks` is a folder of benchmark files (HumanEval, MBPP). `only` stops after the last step of that stage;
    `arm` leaves out what that arm does not need (the tokenizer, one for all arms, needs every dataset). `runtime` is
    where trainings run; with several ranks this is rank 0, and the others must `stages.follow`. Raises UserError for
    whatever the user can mend.
    """
    from hornbook.stages import dismiss

    runtime = runtime or Runtime()
    result = _run(recipe, workspace, progress, benchmarks, allow_weak_sandbox, only, arm, command, runtime)
    dismiss(runtime)  # after an error whoever has started the ranks ends those that wait
    return result


def _run(
    recipe: Recipe,
    workspace: Path,
    progress: Progress,
    benchmarks: Path | None,
    allow_weak_sandbox: bool,
    only: str | None,
    arm: str | None,
    command: str,
    runtime: Runtime,
) -> Run:
    begun = time.monotonic()
    planned = plan(recipe, str(benchmarks) if benchmarks else None, allow_weak_sandbox)
    steps = wanted(planned, only, arm)
    _check_benchmarks(planned, benchmarks)
    _check_rating(steps)
    store = Workspace(workspace)
    result = Run(planned)
    with peak_memory() as memory, use(recipe.engine):
        for place, step in enumerate(steps, 1):
            title = f"[{place}/{len(steps)}] {step.label}"
            result.steps[step.label] = _execute(store, step, result, progress, title, runtime)
            _remember(store, result)
        if only is None and recipe.arms:
            result.seconds = time.monotonic() - begun
            result.peak_rss_bytes = memory.peak
            from hornbook.findings import write_findings

            result.report = write_findings(result, store.root / "runs" / recipe.name / "report", command, progress)
    result.seconds = time.monotonic() - begun
    result.peak_rss_bytes = memory.peak
    return result


def _check_rating(steps: list[Step]) -> None:
    """Refuse a file of labels or an embedder that cannot be had now, not after the ratings are paid for."""
    for step in steps:
        if labels := getattr(step.settings, "labels", ""):
            from hornbook.corpus.quality.labels import Labels

            Labels(Path(labels))
        if getattr(step.settings, "features", "hashing") != "hashing":
            from hornbook.corpus.quality.features import text_features

            text_features(cast(EmbeddingSettings, step.settings))


def _check_benchmarks(planned: Plan, benchmarks: Path | None) -> None:
    """Refuse a folder that lacks a benchmark's file, or a file of problems that cannot be read, before any work."""
    from hornbook.problems.against import check

    for step in planned.steps:
        if step.stage == "decontaminate":
            settings: Any = step.settings
            check(settings.against, settings.n, settings.needs_texts, settings.folder)
    if benchmarks is not None:
        from hornbook.evaluation.kinds import CODE, by_kind
        from hornbook.evaluation.kinds import check as check_tasks
        from hornbook.evaluation.task import load_task
        from hornbook.evaluation.taskfile import HELD_OUT

        for task in by_kind(planned.recipe.evaluate).get(CODE, ()):
            if task != HELD_OUT:
                load_task(task, benchmarks)
        check_tasks(planned.recipe.evaluate, benchmarks)


def wanted(planned: Plan, only: str | None, arm: str | None) -> list[Step]:
    """The steps that `--only STAGE` and `--arm A` leave, in order."""
    steps = planned.steps
    if arm is not None:
        if arm not in planned.recipe.arms:
            raise UserError(f"--arm {arm}: no such arm in this recipe{hint(arm, planned.recipe.arms)}")
        own = {label for (name, _), label in [*planned.trained.items(), *planned.evaluated.items()] if name == arm}
        steps = _with_inputs(steps, own)
    if only is not None:
        stages = sorted({step.stage for step in steps})
        if only not in stages:
            raise UserError(f"--only {only}: no such stage in this recipe{hint(only, stages)}")
        steps = _with_inputs(steps, {step.label for step in steps if step.stage == only})
    return steps


def _with_inputs(steps: list[Step], labels: set[str]) -> list[Step]:
    """Those steps and everything they need, in order."""
    needed = set(labels)
    for step in reversed(steps):
        if step.label in needed:
            needed |= set(step.inputs.values())
    return [step for step in steps if step.label in needed]


def _execute(store: Workspace, step: Step, result: Run, progress: Progress, title: str, runtime: Runtime) -> Done:
    stage = STAGES[step.stage]
    begun = time.monotonic()
    progress.stage(title)
    inputs = {name: result.steps[label].artifact for name, label in step.inputs.items()}
    function = stage.function()
    if step.stage == "train":
        function = cast(StageFunction, partial(function, runtime=runtime))  # type: ignore[call-arg]
    artifact, reused = store.run_stage(
        step.stage,
        stage.version,
        function,
        step.settings,
        inputs,
        progress,
        outside=stage.outside(step.settings) if stage.outside else "",
        resumable=stage.resumable,
    )
    done = Done(step, artifact, reused, time.monotonic() - begun)
    progress.note(_line(title, done))
    return done


def _line(title: str, done: Done) -> str:
    """One line about a finished step."""
    manifest = done.artifact.manifest
    how = "found in the workspace" if done.reused else f"{done.seconds:.1f} s"
    kept = f"{manifest.kept:,} of {manifest.rows_in:,} kept" if manifest.rows_in else ""
    reasons = ", ".join(
        f"{count:,} {reason}" for reason, count in sorted(manifest.dropped.items(), key=lambda x: -x[1])[:3]
    )
    apart = f"; {manifest.quarantined:,} quarantined" if manifest.quarantined else ""
    return f"{title}: {how}" + (f"; {kept}" if kept else "") + (f" ({reasons})" if reasons else "") + apart


def _remember(store: Workspace, result: Run) -> None:
    """Write down where each label's artifact is: what `complete`, `why` and `evaluate` look up by recipe name."""
    folder = store.root / "runs" / result.plan.recipe.name
    folder.mkdir(parents=True, exist_ok=True)
    index = {
        label: {"stage": done.step.stage, "path": os.path.relpath(done.artifact.path, store.root)}
        for label, done in result.steps.items()
    }
    write_atomic(folder / "run.json", json.dumps(index, indent=1) + "\n")


class Memory:
    """The highest resident size of the process tree seen so far, in bytes."""

    def __init__(self) -> None:
        self.peak = 0

    def sample(self) -> None:
        """Look once."""
        import psutil

        total = 0
        me = psutil.Process()
        for process in [me, *me.children(recursive=True)]:
            try:
                total += process.memory_info().rss
            except psutil.Error:
                continue
        self.peak = max(self.peak, total)


@contextmanager
def peak_memory(every: float = 0.5) -> Iterator[Memory]:
    """Watch the memory of this process and its children while the block runs."""
    memory = Memory()
    memory.sample()
    stop = threading.Event()

    def watch() -> None:
        while not stop.wait(every):
            memory.sample()

    thread = threading.Thread(target=watch, name="peak-memory", daemon=True)
    thread.start()
    try:
        yield memory
    finally:
        stop.set()
        thread.join()
