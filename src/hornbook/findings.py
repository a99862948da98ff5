"""From a run's artifacts to what its report shows. Every value is read from an artifact; none is typed in."""

import json
import math
from datetime import UTC, datetime
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hornbook.corpus.view import View
from hornbook.records import Document, Progress, read_exercises, read_table
from hornbook.report.view import (
    Completion,
    DatasetRow,
    ExerciseSample,
    FlowStep,
    Page,
    RunView,
    Sample,
    StageRow,
    Training,
)
from hornbook.synthesis.plan import seeded
from hornbook.workspace.manifest import environment

if TYPE_CHECKING:
    from hornbook.run import Run

SHOWN = 8  # samples of each kind in the page; all of them stay in the artifacts
SHOWN_CHARACTERS = 6_000  # of one sample
COMPLETIONS = 24  # of each arm and task
BINS = 40


def write_findings(run: "Run", out: Path, command: str, progress: Progress) -> Path:
    """Write the report of a run into `out`; returns the page's path."""
    from hornbook.report import write_report

    progress.start("writing the report")
    out.mkdir(parents=True, exist_ok=True)
    return write_report(view_of(run, command), out)


def view_of(run: "Run", command: str) -> RunView:
    """Everything the report shows."""
    plan = run.plan
    recipe = plan.recipe
    scored = _scored(run)
    checkpoints = _checkpoints(run)
    first = {name: step for step in run.steps.values() for name in [step.step.stage]}
    threshold = run.steps[scored[2]].artifact.manifest.details.get("threshold") if scored else None
    kept, rejected = _samples(run, scored)
    return RunView(
        recipe=recipe.name,
        command=command,
        made=datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC"),
        seconds=run.seconds,
        peak_rss_bytes=run.peak_rss_bytes,
        environment=environment() | {"cores": str(_cores())},
        stages=[_stage(done) for done in run.steps.values()],
        datasets={name: _dataset(run, name) for name in recipe.datasets if _is_there(run, name)},
        flow=_flow(run),
        ratings=first["rate"].artifact.manifest.details.get("histogram", {}) if "rate" in first else {},
        classifier=_json(run.path(scored[0]) / "classifier.json") if scored else {},
        histogram=_histogram(run, scored),
        threshold=threshold,
        kept=kept,
        rejected=rejected,
        pages=_pages(run),
        exercises=_exercises(run, "exercises.parquet"),
        rejected_exercises=_exercises(run, "rejected.parquet"),
        arms={
            arm: {str(seed): _training(run, arm, seed) for seed in recipe.seeds if (arm, seed) in plan.trained}
            for arm in recipe.arms
            if plan.trained[arm, recipe.seeds[0]] in run.steps
        },
        checkpoints=checkpoints,
        over_seeds=_over_seeds(run),
        comparisons=_comparisons(run, checkpoints),
        completions=_completions(run),
        contamination=_contamination(run),
        diversity=_diversity(run),
        not_measured=_not_measured(run),
        warnings=_warnings(checkpoints),
    )


def _cores() -> int:
    import os

    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _json(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def _stage(done: Any) -> StageRow:
    manifest = done.artifact.manifest
    return StageRow(
        label=done.step.label,
        stage=manifest.stage,
        fingerprint=manifest.fingerprint,
        seconds=manifest.seconds,
        reused=done.reused,
        rows_in=manifest.rows_in,
        kept=manifest.kept,
        dropped=manifest.dropped,
        quarantined=manifest.quarantined,
    )


def _is_there(run: "Run", name: str) -> bool:
    """Whether the run made a dataset: with `--arm` it makes only what is needed."""
    return all(label in run.steps for label in (run.plan.roots[name], *run.plan.selections[name]))


def _view(run: "Run", name: str) -> View:
    plan = run.plan
    return View(run.path(plan.roots[name]), tuple(run.path(label) for label in plan.selections[name]))


def _sizes(view: View) -> tuple[int, int]:
    """(rows, UTF-8 bytes of the training texts) of a view."""
    all_sizes, kept = _root_sizes(view.root), view.kept()
    sizes = list(all_sizes.values()) if kept is None else [all_sizes[key] for key in kept]
    return len(sizes), sum(sizes)


@cache
def _root_sizes(root: Path) -> dict[str, int]:
    """The size of every text of a root: several datasets and steps of the flow stand on one."""
    return dict(View(root).sizes())


def _bytes_per_token(run: "Run", name: str) -> float:
    """Measured on what was packed of this dataset, or of any dataset over the same root, or of all."""
    packs = {n: run.steps[label] for n, label in run.plan.packs.items() if label in run.steps}
    same_root = [n for n in packs if run.plan.roots[n] == run.plan.roots[name]]
    chosen = [name] if name in packs else same_root or list(packs)
    details = [packs[n].artifact.manifest.details for n in chosen]
    return float(sum(d["bytes"] for d in details) / sum(d["tokens"] for d in details))


def _dataset(run: "Run", name: str) -> DatasetRow:
    plan = run.plan
    root = run.steps[plan.roots[name]].artifact.manifest
    dropped = dict(root.dropped)
    quarantined = root.quarantined
    for label in plan.selections[name]:
        manifest = run.steps[label].artifact.manifest
        quarantined += manifest.quarantined
        for reason, count in manifest.dropped.items():
            dropped[reason] = dropped.get(reason, 0) + count
    rows, size = _sizes(_view(run, name))
    packed = run.steps[plan.packs[name]].artifact.manifest if plan.packs.get(name) in run.steps else None
    whole = packed is not None and not any("not needed" in reason for reason in packed.dropped)
    tokens = packed.details["tokens"] if whole and packed else round(size / _bytes_per_token(run, name))
    return DatasetRow(root.rows_in, rows, dropped, quarantined, size, tokens, not whole)


def _flow(run: "Run") -> list[FlowStep]:
    """What is left of the first dataset that is read, after each of the selections of its last descendant."""
    plan = run.plan
    read = [name for name, dataset in plan.recipe.datasets.items() if dataset.read and _is_there(run, name)]
    if not read:
        return []
    root = plan.roots[read[0]]
    last = [name for name in plan.recipe.datasets if plan.roots[name] == root and _is_there(run, name)][-1]
    labels = plan.selections[last]
    steps = []
    for count in range(len(labels) + 1):
        view = View(run.path(root), tuple(run.path(label) for label in labels[:count]))
        rows, size = _sizes(view)
        label = "read" if count == 0 else labels[count - 1]
        steps.append(FlowStep(label, rows, size, round(size / _bytes_per_token(run, last))))
    return steps


def _scored(run: "Run") -> tuple[str, str, str] | None:
    """(classify label, dataset, select label) of the first dataset that is kept by score."""
    for name, dataset in run.plan.recipe.datasets.items():
        if dataset.keep and _is_there(run, name):
            return f"{name}/classify", name, f"{name}/select"
    return None


def _histogram(run: "Run", scored: tuple[str, str, str] | None) -> list[dict[str, float]]:
    if scored is None:
        return []
    scores = {r["id"]: r["score"] for r in read_table(run.path(scored[0]) / "attributes.parquet")}
    kept = {r["id"]: r["kept"] for r in read_table(run.path(scored[2]) / "selection.parquet")}
    low, high = min(scores.values()), max(scores.values())
    width = (high - low) / BINS or 1.0
    bins = [{"low": low + i * width, "high": low + (i + 1) * width, "kept": 0.0, "rejected": 0.0} for i in range(BINS)]
    for key, score in scores.items():
        if key in kept:
            place = min(int((score - low) / width), BINS - 1)
            bins[place]["kept" if kept[key] else "rejected"] += 1
    return bins


def _samples(run: "Run", scored: tuple[str, str, str] | None) -> tuple[list[Sample], list[Sample]]:
    """Kept and rejected documents, drawn by chance: not the best and the worst."""
    if scored is None:
        return [], []
    scores = {r["id"]: r["score"] for r in read_table(run.path(scored[0]) / "attributes.parquet")}
    rows = sorted(read_table(run.path(scored[2]) / "selection.parquet"), key=lambda row: str(row["id"]))
    picked: dict[str, tuple[bool, str]] = {}
    for kept in (True, False):
        pool = [row for row in rows if row["kept"] is kept]
        for row in seeded("report", kept).sample(pool, min(SHOWN, len(pool))):
            picked[row["id"]] = (kept, row["reason"])
    found: tuple[list[Sample], list[Sample]] = ([], [])
    for document in _documents(run.path(run.plan.roots[scored[1]]), set(picked)):
        kept, reason = picked[document.id]
        found[0 if kept else 1].append(
            Sample(
                document.id,
                document.source,
                document.path,
                document.licence,
                scores[document.id],
                reason or "kept",
                document.text[:SHOWN_CHARACTERS],
            )
        )
    for part in found:
        part.sort(key=lambda sample: -sample.score)
    return found


def _documents(root: Path, ids: set[str]) -> list[Document]:
    from hornbook.records import read_documents

    return [d for d in read_documents(root / "documents.parquet") if d.id in ids]


def _pages(run: "Run") -> list[Page]:
    pages: list[Page] = []
    for name, dataset in run.plan.recipe.datasets.items():
        if dataset.write == "textbooks" and _is_there(run, name):
            documents = list(_view(run, name).documents())
            for d in seeded("pages", name).sample(documents, min(SHOWN, len(documents))):
                meta = d.meta
                pages.append(
                    Page(d.id, meta["title"], meta["topic"], meta["audience"], meta["style"], d.text[:SHOWN_CHARACTERS])
                )
    return pages


def _exercises(run: "Run", file: str) -> list[ExerciseSample]:
    found: list[ExerciseSample] = []
    for name, dataset in run.plan.recipe.datasets.items():
        if dataset.write == "exercises" and _is_there(run, name):
            rows = list(read_exercises(run.path(run.plan.roots[name]) / file))
            for e in seeded(file, name).sample(rows, min(SHOWN, len(rows))):
                found.append(
                    ExerciseSample(e.id, e.name, e.prompt, e.solution, e.tests, e.concepts, e.difficulty, e.reason)
                )
    return found


def _training(run: "Run", arm: str, seed: int) -> Training:
    label = run.plan.trained[arm, seed]
    done = run.steps[label]
    details = done.artifact.manifest.details
    recipe_arm = run.plan.recipe.arms[arm]
    log = [json.loads(line) for line in (done.artifact.path / "log.jsonl").read_text().splitlines()]
    curve = [
        {"step": row["step"], "tokens": row["tokens"], "loss": row["loss"], "validation": row.get("score")}
        for row in log
    ]
    return Training(
        curve=_thinned(curve),
        tokens=details["tokens"],
        parameters=details["parameters"],
        tokens_per_second=details["tokens_per_second"],
        seconds=done.artifact.manifest.seconds,
        mixture=recipe_arm.mixture,
        epochs=details["epochs"],
        start=recipe_arm.start,
        best_step=details["best_step"],
        steps=details["steps"],
        settings=done.artifact.manifest.settings,
    )


def _thinned(curve: list[dict[str, float | None]], most: int = 200) -> list[dict[str, float | None]]:
    """At most so many points; those with a validation score always stay."""
    every = max(1, math.ceil(len(curve) / most))
    return [
        row for i, row in enumerate(curve) if i % every == 0 or row["validation"] is not None or i == len(curve) - 1
    ]


def _evaluated(run: "Run") -> list[tuple[str, int, Path]]:
    return [(arm, seed, run.path(label)) for (arm, seed), label in run.plan.evaluated.items() if label in run.steps]


def _checkpoints(run: "Run") -> dict[str, dict[str, dict[str, dict[str, Any]]]]:
    found: dict[str, dict[str, dict[str, dict[str, Any]]]] = {}
    for arm, seed, folder in _evaluated(run):
        found.setdefault(arm, {})[str(seed)] = _json(folder / "summary.json")
    return found


def _over_seeds(run: "Run") -> dict[str, dict[str, dict[str, Any]]]:
    """arm -> task -> means over seeds, of the arms that have several."""
    from hornbook.evaluation.compare import over_seeds

    folders = _folders(run)
    return {arm: over_seeds(arm, of_arm) for arm, of_arm in folders.items() if len(of_arm) > 1}


def _folders(run: "Run") -> dict[str, list[Path]]:
    """arm -> its evaluations, one for each seed."""
    found: dict[str, list[Path]] = {}
    for arm, _, folder in _evaluated(run):
        found.setdefault(arm, []).append(folder)
    return found


def _comparisons(run: "Run", checkpoints: dict[str, dict[str, dict[str, dict[str, Any]]]]) -> list[dict[str, Any]]:
    """Neighbouring arms, paired over the same items: each pretraining arm with the first, each fine-tuned arm with
    what it started from, and the fine-tuned arms with one another. All seeds of an arm speak in one comparison;
    `by_seed` has the difference of each seed that both were trained with."""
    from hornbook.evaluation.compare import compare_seeds

    arms = run.plan.recipe.arms
    plain = [name for name, arm in arms.items() if not arm.start]
    tuned = [name for name, arm in arms.items() if arm.start]
    pairs = [(plain[0], other) for other in plain[1:]]
    pairs += list(pairwise(plain[1:]))
    pairs += [(str(arms[name].start), name) for name in tuned]
    pairs += [(b, a) for i, a in enumerate(tuned) for b in tuned[i + 1 :]]
    folders = _folders(run)
    return [
        {**row, "by_seed": _by_seed(checkpoints[a], checkpoints[b], row)}
        for a, b in pairs
        if a in folders and b in folders
        for row in compare_seeds(a, folders[a], b, folders[b])
    ]


def _by_seed(a: dict[str, Any], b: dict[str, Any], row: dict[str, Any]) -> dict[str, float]:
    """seed -> b minus a in the row's task and metric."""
    if "each" in row:
        of_a, of_b = (dict(zip(side, scores, strict=True)) for side, scores in zip((a, b), row["each"], strict=True))
        return {seed: of_b[seed] - of_a[seed] for seed in of_a if seed in of_b}
    values = {
        seed: (a[seed][row["task"]][row["metric"]], b[seed][row["task"]][row["metric"]]) for seed in a if seed in b
    }
    return {seed: second - first for seed, (first, second) in values.items()}


def _completions(run: "Run") -> list[Completion]:
    """The same items for every arm, half of them solved by some arm where there are such."""
    rows: dict[tuple[str, str], dict[str, dict[str, Any]]] = {}
    seed = run.plan.recipe.seeds[0]
    for arm, s, folder in _evaluated(run):
        if s == seed:
            with (folder / "samples.jsonl").open(encoding="utf-8") as file:
                for line in file:
                    row = json.loads(line)
                    if "passed" in row:  # sentences that are only read have no verdict
                        rows.setdefault((row["task"], row["task_id"]), {})[arm] = row
    by_task: dict[str, list[tuple[str, str]]] = {}
    for key in sorted(rows):
        by_task.setdefault(key[0], []).append(key)
    found: list[Completion] = []
    for task, keys in by_task.items():
        solved = [k for k in keys if any(r["passed"] for r in rows[k].values())]
        others = [k for k in keys if k not in set(solved)]
        half = COMPLETIONS // 2
        draw = seeded("completions", task)
        picked = draw.sample(solved, min(half, len(solved)))
        picked += draw.sample(others, min(COMPLETIONS - len(picked), len(others)))
        for key in sorted(picked):
            for arm, row in rows[key].items():
                found.append(
                    Completion(
                        arm,
                        str(seed),
                        task,
                        row["task_id"],
                        row["prompt"],
                        _written(row)[:SHOWN_CHARACTERS],
                        row["passed"],
                        _reason(row),
                        row.get("difficulty"),
                    )
                )
    return found


def _written(row: dict[str, Any]) -> str:
    """What a model wrote, or which of the choices it took."""
    return _choice(row, row["picked"]) if "choices" in row else str(row["completion"])


def _choice(row: dict[str, Any], place: int) -> str:
    """A choice; where the answer is the same behind several contexts, its context."""
    return str(row["contexts"][place] if row.get("contexts") else row["choices"][place])


def _reason(row: dict[str, Any]) -> str:
    """The verdict's reason; where no program ran, what would have been right."""
    if "reason" in row:
        return str(row["reason"])
    if row["passed"]:
        return ""
    if "choices" in row:
        return f"right: {_choice(row, row['right']).strip()}"
    if row.get("value"):
        return f"right: {row['value']}"
    right = [*row.get("answers", ()), *filter(None, [row.get("answer")])]
    return f"right: {'; '.join(map(str, right)) or 'no answer'}"


def _contamination(run: "Run") -> dict[str, dict[str, dict[str, Any]]]:
    found = {}
    for done in run.steps.values():
        if done.step.stage == "decontaminate":
            name = done.step.label.rsplit("/", 1)[0]
            found[name] = _json(done.artifact.path / "contamination.json")
    return found


def _diversity(run: "Run") -> dict[str, dict[str, Any]]:
    return {
        done.step.label.rsplit("/", 1)[0]: done.artifact.manifest.details["diversity"]
        for done in run.steps.values()
        if done.artifact.manifest.details.get("diversity")
    }


def _not_measured(run: "Run") -> list[dict[str, str]]:
    measured = {task for _, _, folder in _evaluated(run) for task in _json(folder / "summary.json")}
    return [
        {
            "what": task,
            "why": "no benchmark files were given",
            "command": f"hornbook run {run.plan.recipe.name} --benchmarks DIR",
        }
        for task in run.plan.recipe.evaluate
        if task not in measured
    ]


def _warnings(checkpoints: dict[str, dict[str, dict[str, dict[str, Any]]]]) -> list[str]:
    levels = {
        row["sandbox_level"]
        for seeds in checkpoints.values()
        for tasks in seeds.values()
        for row in tasks.values()
        if "sandbox_level" in row
    }
    if levels and max(levels) >= 3:
        return [
            "The models' code ran at sandbox level 3 (resource limits only, no isolation): this host offers nothing "
            "stronger, and --allow-weak-sandbox was given."
        ]
    return []
