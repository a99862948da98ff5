"""summary.json: the run's numbers for programs, without samples and curves."""

import dataclasses
import json
import math
from typing import Any

from hornbook.report.answer import answer
from hornbook.report.view import RunView


def summary(run: RunView) -> dict[str, Any]:
    """The run's numbers as JSON values; a number that does not exist (nan, infinity) is null.

    Keys: recipe, command, made, seconds, peak_rss_bytes, environment, answer (sentences), checkpoints {arm: {seed:
    {task: {...}}}}, over_seeds {arm: {task: {...}}} of arms with several seeds, comparisons, data {dataset: {in, kept,
    dropped, quarantined, bytes, tokens, tokens_estimated}}, flow, classifier, threshold, training {arm: {seed: {tokens,
    parameters, ...}}}, contamination, stages {stage: seconds, summed over the artifacts of that stage}, artifacts
    [...], not_measured, warnings.
    """
    stages: dict[str, float] = {}
    for row in run.stages:
        stages[row.stage] = stages.get(row.stage, 0.0) + row.seconds
    values = {
        "recipe": run.recipe,
        "command": run.command,
        "made": run.made,
        "seconds": run.seconds,
        "peak_rss_bytes": run.peak_rss_bytes,
        "environment": run.environment,
        "answer": [sentence.text for sentence in answer(run)],
        "checkpoints": run.checkpoints,
        "over_seeds": run.over_seeds,
        "comparisons": run.comparisons,
        "data": {
            name: {
                "in": row.rows_in,
                "kept": row.kept,
                "dropped": row.dropped,
                "quarantined": row.quarantined,
                "bytes": row.bytes,
                "tokens": row.tokens,
                "tokens_estimated": row.tokens_estimated,
            }
            for name, row in run.datasets.items()
        },
        "flow": [dataclasses.asdict(step) for step in run.flow],
        "classifier": run.classifier,
        "threshold": run.threshold,
        "training": {
            arm: {
                seed: {k: v for k, v in dataclasses.asdict(training).items() if k != "curve"}
                for seed, training in seeds.items()
            }
            for arm, seeds in run.arms.items()
        },
        "contamination": run.contamination,
        "stages": stages,
        "artifacts": [dataclasses.asdict(row) for row in run.stages],
        "not_measured": run.not_measured,
        "warnings": run.warnings,
    }
    plain: dict[str, Any] = _finite(values)
    return plain


def summary_json(run: RunView) -> str:
    """`summary` as strict JSON text, ASCII, indented."""
    return json.dumps(summary(run), indent=1, allow_nan=False) + "\n"


def _finite(value: Any) -> Any:
    """The value with every nan and infinity as None, and tuples as lists: what strict JSON can say."""
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, dict):
        return {str(key): _finite(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_finite(item) for item in value]
    return value
