"""Two models on the same items: differences with intervals and paired tests."""

import json
from pathlib import Path
from typing import Any

import numpy as np

from hornbook.evaluation.statistics import mcnemar, paired_difference
from hornbook.records import UserError

ONE_SEED = "one seed per arm: the interval leaves out the variance of training"


def compare(a: str, a_folder: Path, b: str, b_folder: Path) -> list[dict[str, Any]]:
    """Rows {a, b, task, metric, difference = b - a, low, high, p, n, method, note} for every task both answered.

    pass@1: exact McNemar and a paired bootstrap interval. Bits per byte (lower is better): paired bootstrap. Raises
    UserError when the two did not answer the same items in the same order under the same protocol.
    """
    rows_a, rows_b = _rows(a_folder), _rows(b_folder)
    protocols_a, protocols_b = _protocols(a_folder), _protocols(b_folder)
    found: list[dict[str, Any]] = []
    for task in rows_a:
        if task not in rows_b:
            continue
        first, second = rows_a[task], rows_b[task]
        if _items(first) != _items(second):
            raise UserError(f"compare {a} {b}: task '{task}' was not measured on the same items; measure both again")
        if protocols_a[task] != protocols_b[task]:
            differing = _differing(protocols_a[task], protocols_b[task])
            raise UserError(
                f"compare {a} {b}: task '{task}' was measured with other {', '.join(differing)}; measure again"
            )
        common = {"a": a, "b": b, "task": task, "n": len(first), "note": ONE_SEED}
        found.append(common | _passed(list(first.values()), list(second.values())))
        found.append(common | _bits(list(first.values()), list(second.values())))
    return found


def _rows(folder: Path) -> dict[str, dict[str, dict[str, Any]]]:
    """task -> task_id -> sample, both in file order."""
    found: dict[str, dict[str, dict[str, Any]]] = {}
    with (folder / "samples.jsonl").open(encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            found.setdefault(row["task"], {})[row["task_id"]] = row
    return found


def _items(rows: dict[str, dict[str, Any]]) -> list[tuple[str, str, int]]:
    """What makes two rows the same item: its id, its prompt, and the size of its solution."""
    return [(task_id, row["prompt"], row["bytes"]) for task_id, row in rows.items()]


def _protocols(folder: Path) -> dict[str, Any]:
    """task -> how it was measured."""
    summary = json.loads((folder / "summary.json").read_text(encoding="utf-8"))
    return {task: measured["protocol"] for task, measured in summary.items()}


def _differing(a: dict[str, Any], b: dict[str, Any]) -> list[str]:
    return sorted(key for key in a.keys() | b.keys() if a.get(key) != b.get(key))


def _passed(a: list[dict[str, Any]], b: list[dict[str, Any]]) -> dict[str, Any]:
    solved_a = np.array([float(row["passed"]) for row in a])
    solved_b = np.array([float(row["passed"]) for row in b])
    difference, low, high, _ = paired_difference(solved_a, solved_b, np.ones(len(a)))
    only_a, only_b = int((solved_a > solved_b).sum()), int((solved_b > solved_a).sum())
    return {
        "metric": "pass_at_1",
        "difference": difference,
        "low": low,
        "high": high,
        "p": mcnemar(only_a, only_b),
        "only_a": only_a,
        "only_b": only_b,
        "method": "exact McNemar; paired bootstrap over items, 95 %",
    }


def _bits(a: list[dict[str, Any]], b: list[dict[str, Any]]) -> dict[str, Any]:
    sizes = np.array([float(row["bytes"]) for row in a])
    bits_a, bits_b = (np.array([row["bits"] for row in rows]) for rows in (a, b))
    difference, low, high, p = paired_difference(bits_a, bits_b, sizes)
    return {
        "metric": "bits_per_byte",
        "difference": difference,
        "low": low,
        "high": high,
        "p": p,
        "method": "paired bootstrap over items, 95 %",
    }
