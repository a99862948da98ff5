"""The figures of a task from its samples, each with its n and its 95 % interval."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np

from hornbook.evaluation.bootstrap import bootstrap_ratio, grouped, mean_interval
from hornbook.evaluation.statistics import pass_at_k
from hornbook.evaluation.task import Task


def summarise(
    task: Task, rows: Sequence[dict[str, Any]], ks: Sequence[int], protocol: dict[str, Any]
) -> dict[str, Any]:
    """The figures of one task: `rows` are its samples. `statuses` counts how the programs ended."""
    firsts = list({row["task_id"]: row for row in rows}.values())
    levels = sorted({row["difficulty"] for row in rows if row["difficulty"] is not None})
    ids = {row["task_id"] for row in rows}
    found = share(rows) | bits_per_byte(firsts)
    found["pass_at_k"] = {str(k): _at_k(rows, k) for k in sorted({1, *ks})}
    if rows and all("plus_passed" in row for row in rows):
        found["plus"] = share(rows, "plus_passed")
        found["plus"]["pass_at_k"] = {str(k): _at_k(rows, k, "plus_passed") for k in sorted({1, *ks})}
    return found | {
        "by_difficulty": {str(d): share([row for row in rows if row["difficulty"] == d]) for d in levels},
        "too_long": sum(row["status"] == "prompt too long" for row in rows),
        "statuses": dict(sorted(Counter(row["status"] for row in rows).items())),
        "known_bad": [task_id for task_id in task.file.known_bad.ids if task_id in ids],
        "sandbox_level": max((row["sandbox_level"] for row in rows), default=0),
        "judge_modes": dict(sorted(Counter(row["judge_mode"] for row in rows).items())),
        "tokens": sum(row["tokens"] for row in rows),
        "protocol": protocol | {"interval": "pass@1 of one sample: Wilson 95 %; all others: bootstrap over items 95 %"},
    }


def share(rows: Sequence[dict[str, Any]], key: str = "passed") -> dict[str, Any]:
    """n items, how many attempts passed, pass@1 and its interval: Wilson's, with several samples the bootstrap's."""
    passed = sum(row[key] for row in rows)
    n = len({row["task_id"] for row in rows})
    first = _at_k(rows, 1, key)
    return {"n": n, "attempts": len(rows), "passed": passed, "pass_at_1": first["value"]} | {
        name: first[name] for name in ("low", "high")
    }


def _at_k(rows: Sequence[dict[str, Any]], k: int, key: str = "passed") -> dict[str, Any]:
    tried: Counter[str] = Counter(row["task_id"] for row in rows)
    right: Counter[str] = Counter(row["task_id"] for row in rows if row[key])
    clusters = {row["task_id"]: row["cluster"] for row in rows}
    if not tried:
        return {"value": 0.0, "low": 0.0, "high": 1.0}
    values = np.array([pass_at_k(tried[i], right[i], k) for i in tried])
    if max(tried.values()) == 1:
        low, high = mean_interval(values, [clusters[i] for i in tried])
    else:
        tops, bottoms = grouped([clusters[i] for i in tried], values, np.ones(len(values)))
        low, high = bootstrap_ratio(tops, bottoms)
    return {"value": float(values.mean()), "low": low, "high": high}


def bits_per_byte(rows: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """Bits per byte over the items whose reference is known; None where the model could not say."""
    counted = [row for row in rows if row["bits"] is not None]
    if not counted:
        return {"bits_per_byte": None, "bits_low": None, "bits_high": None}
    bits = np.array([row["bits"] for row in counted])
    sizes = np.array([float(row["bytes"]) for row in counted])
    tops, bottoms = grouped([row["cluster"] for row in counted], bits, sizes)
    low, high = bootstrap_ratio(tops, bottoms)
    return {"bits_per_byte": float(bits.sum() / sizes.sum()), "bits_low": low, "bits_high": high}
