"""The fine-tuned arms are all judged on one task, and against one another."""

import dataclasses
from typing import Any

from hornbook.report.answer import answer
from hornbook.report.view import RunView


def row(a: str, b: str, task: str, difference: float) -> dict[str, Any]:
    return {
        "a": a, "b": b, "task": task, "metric": "pass_at_1", "difference": difference, "low": difference - 0.02,
        "high": difference + 0.02, "p": 0.01, "n": 100, "method": "", "note": "", "seeds": [1, 1],
        "by_seed": {"0": difference},
    }  # fmt: skip


def test_one_task_for_all_fine_tuned_arms(run_view: RunView) -> None:
    base = next(iter(next(iter(run_view.arms.values())).values()))
    starts = {"raw": None, "textbook": None, "textbook+exercises": "textbook", "raw+exercises": "raw"}
    arms = {arm: {"0": dataclasses.replace(base, start=start)} for arm, start in starts.items()}
    pairs = [("textbook", "textbook+exercises"), ("raw", "raw+exercises"), ("raw+exercises", "textbook+exercises")]
    # HumanEval moves for one pair alone: it must not be what that pair, and only that pair, is judged by.
    comparisons = [row(a, b, "held-out", 0.1) for a, b in pairs]
    comparisons += [
        row(a, b, "humaneval", 0.1 if b == "textbook+exercises" and a == "textbook" else 0.0) for a, b in pairs
    ]
    view = dataclasses.replace(run_view, arms=arms, comparisons=comparisons)
    said = [s.text for s in answer(view) if s.verdict != "note"]
    assert len(said) == 3
    assert all("held-out" in text for text in said)
    assert not any("HumanEval" in text for text in said)
