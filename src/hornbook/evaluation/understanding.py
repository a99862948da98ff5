"""Understanding, as phi-1 measures it (section 4): a strong model grades each answer, beside what the hidden tests say.

The grader is asked for a short evaluation and then a number from 0 to 10, at temperature 0, several times: the same
question with another sample number. "Understanding" is the mean grade in per cent of 10. The paper's prompt is not
published; ours is (`teacher/prompts/grade.md`). It is asked to grade the code and not what the code says to it; whether
it does is told by `agreement` and by the verdict beside every grade.

An answer whose grades are all of no use is an abstention: counted, shown, and in no mean. A recipe's built-in teacher
never grades.
"""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from hornbook.evaluation.bootstrap import bootstrap_ratio
from hornbook.evaluation.kinds import CODE, by_kind
from hornbook.evaluation.results import SAMPLES, Row, json_lines, read_rows
from hornbook.records import Progress, UserError
from hornbook.teacher import GradeSpec, Quarantined, closing
from hornbook.teacher.assets import prompt
from hornbook.teacher.openai import OpenAITeacher
from hornbook.teacher.settings import TeacherSettings
from hornbook.workspace import write_atomic

BEST = 10
GRADES, FIGURES = "grades.jsonl", "understanding.json"


def grade(
    folder: Path, settings: TeacherSettings, out: Path, progress: Progress, task: str, grades: int = 3
) -> dict[str, Any]:
    """Grade the first sample of every item of a task in an evaluation's folder; writes `grades.jsonl` and
    `understanding.json` into `out`, and returns the latter.

    Raises UserError when the evaluation has no such task, or the teacher is the built-in one.
    """
    if settings.kind == "curriculum":
        raise UserError("grade: the built-in teacher never grades; name a server with --teacher")
    rows = read_rows(_samples(folder))
    if CODE not in by_kind([task]):
        raise UserError(f"{folder}: '{task}' has choices or plain text, no programs to grade")
    answered = [row for row in rows if row["task"] == task and row["sample"] == 0]
    if not answered:
        raise UserError(f"{folder}: its evaluation has no task '{task}' with completions")
    specs = [GradeSpec(row["prompt"], row["completion"], sample) for row in answered for sample in range(grades)]
    teacher = OpenAITeacher(settings)
    progress.start("grading answers", len(specs), "grades")
    told: list[Any] = []
    with closing(teacher):
        for answer in teacher.many("grade", specs):
            progress.status(teacher.status)
            progress.advance(1)
            told.append(answer)
        spent = teacher.spent
    rows = [_row(row, told[place * grades : (place + 1) * grades]) for place, row in enumerate(answered)]
    figures = summary(rows) | {
        "task": task,
        "grader": teacher.name,
        "prompt": prompt("grade")[0],
        "grades_each": grades,
        "temperature": 0.0,
        "spent": spent,
    }
    out.mkdir(parents=True, exist_ok=True)
    write_atomic(out / GRADES, json_lines(rows))
    write_atomic(out / FIGURES, json.dumps(figures, indent=1) + "\n")
    return figures


def _samples(folder: Path) -> Path:
    path = folder / SAMPLES
    if not path.is_file():
        raise UserError(f"{folder}: holds no {SAMPLES}; give the folder of a finished evaluation")
    return path


def _row(row: Row, told: Sequence[Any]) -> Row:
    """An answer with its grades; those of no use as their reasons."""
    known = [one for one in told if not isinstance(one, Quarantined)]
    return {
        "task_id": row["task_id"],
        "grades": [one.score for one in known],
        "evaluations": [one.evaluation for one in known],
        "abstained": [one.reason for one in told if isinstance(one, Quarantined)],
        "passed": row["passed"],
        "prompt": row["prompt"],
        "completion": row["completion"],
    }


def summary(rows: Sequence[Row]) -> dict[str, Any]:
    """n answers, understanding with its interval, agreement among grades, and grades against the tests' verdicts."""
    graded = [row for row in rows if row["grades"]]
    means = np.array([np.mean(row["grades"]) for row in graded]) * 100 / BEST
    passed = np.array([bool(row["passed"]) for row in graded], dtype=bool)
    low, high = bootstrap_ratio(means, np.ones(len(means))) if graded else (None, None)
    return {
        "n": len(rows),
        "abstentions": len(rows) - len(graded),
        "understanding": float(means.mean()) if graded else None,
        "low": low,
        "high": high,
        "interval": "bootstrap over answers, 95 %",
        "agreement": _agreement(graded),
        "passed": int(sum(bool(row["passed"]) for row in rows)),
        "understanding_of_passed": float(means[passed].mean()) if passed.any() else None,
        "understanding_of_failed": float(means[~passed].mean()) if (~passed).any() else None,
        # A grader that a test contradicts: a full grade for what fails, or less than half of it for what passes.
        "graded_full_but_failed": int(((means >= 100) & ~passed).sum()),
        "graded_low_but_passed": int(((means < 50) & passed).sum()),
    }


def _agreement(graded: Sequence[Row]) -> dict[str, Any]:
    """Of answers with several grades: how often all are equal, and how far the largest lies from the smallest."""
    several = [row["grades"] for row in graded if len(row["grades"]) > 1]
    if not several:
        return {"n": 0, "equal": None, "mean_range": None}
    ranges = [max(grades) - min(grades) for grades in several]
    return {
        "n": len(several),
        "equal": sum(one == 0 for one in ranges) / len(ranges),
        "mean_range": sum(ranges) / len(ranges),
    }
