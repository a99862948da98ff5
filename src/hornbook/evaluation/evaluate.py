"""The recipe's stage that measures a model: the same path as `hornbook evaluate`, on a training's artifact."""

from pathlib import Path
from typing import Any

from hornbook.evaluation.journal import SETTINGS
from hornbook.evaluation.kinds import CODE, by_kind, measure_without_code
from hornbook.evaluation.measure import Sampling, measure
from hornbook.evaluation.results import write_results
from hornbook.evaluation.settings import EvaluateSettings
from hornbook.evaluation.task import load_task
from hornbook.model import resolve_model
from hornbook.records import Counts, Progress


def evaluate(settings: EvaluateSettings, inputs: dict[str, Path], out: Path, progress: Progress) -> Counts:
    """Measure `inputs["model"]` (a training's artifact) with `inputs["tokenizer"]` on the settings' tasks.

    The task "held-out" asks `inputs["held-out"]/test.jsonl`. `out` may hold what an earlier try has done.
    """
    benchmarks = Path(settings.benchmarks) if settings.benchmarks else None
    model = resolve_model(inputs["model"] / "model", tokenizer=inputs["tokenizer"])
    sampling = Sampling(temperature=settings.temperature, max_new_tokens=settings.max_new_tokens, seed=settings.seed)
    summary: dict[str, Any] = {}
    for kind, names in by_kind(settings.tasks).items():
        if kind == CODE:
            tasks = [load_task(name, benchmarks, inputs.get("held-out")) for name in names]
            summary |= measure(model, tasks, sampling, out, progress, settings.allow_weak)
        else:
            summary |= measure_without_code(kind, names, model, out, progress, benchmarks, settings.language_limit)
    if not summary:
        write_results(out, [], {})
    (out / SETTINGS).unlink(missing_ok=True)  # the artifact's manifest says all of it
    counts = Counts()
    counts.rows_in = counts.kept = sum(row.get("attempts", row["n"]) for row in summary.values())
    counts.details = {task: {"n": row["n"], "passed": row.get("passed")} for task, row in summary.items()}
    return counts
