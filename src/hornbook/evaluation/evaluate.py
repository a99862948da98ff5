"""The stage that measures a model: every task's completions run in the sandbox, every reference's bits counted.

`samples.jsonl` keeps each item (prompt, completion, verdict, bits), `summary.json` the figures with their intervals and
the protocol. Nothing is dropped: a prompt too long for the context is a failed item and is counted.
"""

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from hornbook.evaluation.bits import Bits, bits_of, per_byte
from hornbook.evaluation.completion import cut, program, stops_of
from hornbook.evaluation.score import read_problems
from hornbook.evaluation.settings import EvaluateSettings
from hornbook.evaluation.statistics import bootstrap_ratio, wilson
from hornbook.model.own import OwnModel
from hornbook.problems import KNOWN_BAD, load
from hornbook.records import Counts, Problem, Progress
from hornbook.sandbox import Program, Sandbox, Verdict

PROTOCOL = 1  # changes with anything that changes a score
# Processor time of one program: at least twice what the task's slowest reference takes (mbpp/123: 1.9 s). The wall
# clock only ends sleepers; it is generous, for a timeout should tell of the program and not of a busy machine.
CPU_SECONDS = {"mbpp": 4.0}
USUAL_CPU_SECONDS = 2.0
WALL_PER_CPU = 4


def evaluate(settings: EvaluateSettings, inputs: dict[str, Path], out: Path, progress: Progress) -> Counts:
    """Measure `inputs["model"]` (a training's artifact) with `inputs["tokenizer"]` on the settings' tasks.

    The task "held-out" asks `inputs["held-out"]/test.jsonl`.
    """
    model = OwnModel.load(inputs["model"] / "model", inputs["tokenizer"])
    counts = Counts()
    summary: dict[str, Any] = {}
    with (
        Sandbox(allow_weak=settings.allow_weak) as box,
        (out / "samples.jsonl").open("w", encoding="utf-8") as samples,
    ):
        for task in settings.tasks:
            problems = problems_of(task, settings, inputs)
            rows = run_task(task, problems, model, box, settings, progress)
            for row in rows:
                samples.write(json.dumps(row, sort_keys=True) + "\n")
            summary[task] = summarise(task, rows, settings) | {"sandbox_level": box.level}
            progress.note(f"{task}: {summary[task]['passed']} of {len(rows)} solved")
            counts.rows_in += len(rows)
            counts.kept += len(rows)
    (out / "summary.json").write_text(json.dumps(summary, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    counts.details = {task: {"n": row["n"], "passed": row["passed"]} for task, row in summary.items()}
    return counts


def problems_of(task: str, settings: EvaluateSettings, inputs: dict[str, Path]) -> list[Problem]:
    """The items of a task."""
    if task == "held-out":
        return read_problems(inputs["held-out"] / "test.jsonl")
    return load(task, Path(settings.benchmarks) if settings.benchmarks else None)


def run_task(
    task: str,
    problems: Sequence[Problem],
    model: OwnModel,
    box: Sandbox,
    settings: EvaluateSettings,
    progress: Progress,
) -> list[dict[str, Any]]:
    """One row per problem: completion, verdict, bits."""
    stops = stops_of(task)
    progress.start(f"{task}: completing", len(problems), "problems")
    written = model.complete(
        [p.prompt for p in problems],
        max_new_tokens=settings.max_new_tokens,
        stops=stops,
        temperature=settings.temperature,
        seeds=[(settings.seed << 32) + row for row in range(len(problems))],
        on_done=lambda *_: progress.advance(),
    )
    completions = [None if answer is None else cut(answer.text, stops) for answer in written]
    progress.start(f"{task}: running", len(problems), "programs")
    verdicts = box.map(
        program_of(task, problem, completion)
        for problem, completion in zip(problems, completions, strict=True)
        if completion is not None
    )
    bits = bits_of(model.phi, model.tokenizer, problems)
    rows = []
    for problem, completion, bit in zip(problems, completions, bits, strict=True):
        verdict = None if completion is None else next(verdicts)
        progress.advance()
        rows.append(_row(task, problem, completion, verdict, bit))
    return rows


def program_of(task: str, problem: Problem, completion: str) -> Program:
    """A completion's program with the limits of its task."""
    seconds = CPU_SECONDS.get(task, USUAL_CPU_SECONDS)
    return Program(program(problem, completion), cpu_seconds=seconds, wall_seconds=WALL_PER_CPU * seconds)


def _row(task: str, problem: Problem, completion: str | None, verdict: Verdict | None, bit: Bits) -> dict[str, Any]:
    return {
        "task": task,
        "task_id": problem.task_id,
        "prompt": problem.prompt,
        "completion": completion or "",
        "passed": verdict is not None and verdict.status == "passed",
        "status": "prompt too long" if verdict is None else verdict.status,
        "reason": "the prompt fills the context" if verdict is None else verdict.reason,
        "milliseconds": 0.0 if verdict is None else round(verdict.milliseconds, 1),
        "bits": bit.bits,
        "bytes": bit.size,
        "bits_per_byte": bit.bits / bit.size,
        "prompt_cut": bit.cut,
        "difficulty": problem.meta.get("difficulty"),
    }


def summarise(task: str, rows: Sequence[dict[str, Any]], settings: EvaluateSettings) -> dict[str, Any]:
    """The figures of a task, each with its n and its 95 % interval; `statuses` counts how the programs ended."""
    bits = np.array([row["bits"] for row in rows])
    sizes = np.array([float(row["bytes"]) for row in rows])
    low, high = bootstrap_ratio(bits, sizes)
    levels = sorted({row["difficulty"] for row in rows if row["difficulty"] is not None})
    return _share(rows) | {
        "bits_per_byte": per_byte([Bits(r["bits"], r["bytes"], False) for r in rows]),
        "bits_low": low,
        "bits_high": high,
        "by_difficulty": {str(d): _share([row for row in rows if row["difficulty"] == d]) for d in levels},
        "too_long": sum(row["status"] == "prompt too long" for row in rows),
        "prompt_cut": sum(row["prompt_cut"] for row in rows),
        "statuses": dict(sorted(Counter(row["status"] for row in rows).items())),
        "known_bad": list(KNOWN_BAD.get(task, ())),
        "protocol": {
            "version": PROTOCOL,
            "samples": 1,
            "temperature": settings.temperature,
            "max_new_tokens": settings.max_new_tokens,
            "stops": list(stops_of(task)),
            "cpu_seconds": CPU_SECONDS.get(task, USUAL_CPU_SECONDS),
            "interval": "pass@1: Wilson 95 %; bits per byte: bootstrap over items 95 %",
        },
    }


def _share(rows: Sequence[dict[str, Any]]) -> dict[str, Any]:
    passed = sum(row["passed"] for row in rows)
    low, high = wilson(passed, len(rows))
    return {
        "n": len(rows),
        "passed": passed,
        "pass_at_1": passed / len(rows) if rows else 0.0,
        "low": low,
        "high": high,
    }
