"""The recipe's stage that measures a model: the same path as `hornbook evaluate`, on a training's artifact."""

from pathlib import Path

from hornbook.evaluation.journal import SETTINGS
from hornbook.evaluation.measure import Sampling, measure
from hornbook.evaluation.settings import EvaluateSettings
from hornbook.evaluation.task import load_task
from hornbook.model import resolve_model
from hornbook.records import Counts, Progress


def evaluate(settings: EvaluateSettings, inputs: dict[str, Path], out: Path, progress: Progress) -> Counts:
    """Measure `inputs["model"]` (a training's artifact) with `inputs["tokenizer"]` on the settings' tasks.

    The task "held-out" asks `inputs["held-out"]/test.jsonl`. `out` may hold what an earlier try has done.
    """
    benchmarks = Path(settings.benchmarks) if settings.benchmarks else None
    tasks = [load_task(name, benchmarks, inputs.get("held-out")) for name in settings.tasks]
    model = resolve_model(inputs["model"] / "model", tokenizer=inputs["tokenizer"])
    sampling = Sampling(temperature=settings.temperature, max_new_tokens=settings.max_new_tokens, seed=settings.seed)
    summary = measure(model, tasks, sampling, out, progress, settings.allow_weak)
    (out / SETTINGS).unlink()  # the artifact's manifest says all of it
    counts = Counts()
    counts.rows_in = counts.kept = sum(row["attempts"] for row in summary.values())
    counts.details = {task: {"n": row["n"], "passed": row["passed"]} for task, row in summary.items()}
    return counts
