"""Two models on the same items: differences with intervals, paired tests, and how small a difference could be seen.

Each model may have several evaluations, of trainings with other seeds. Then seeds are resampled as well as items, and
the interval speaks of the way of training; with one seed it speaks of two checkpoints, and every row says so. A
fine-tuned model and the one it started from share their seeds; they are drawn independently all the same, which errs
on the side of a wide interval.
"""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from hornbook.evaluation.bootstrap import (
    Floats,
    grouped,
    hierarchical_difference,
    hierarchical_mean,
    paired_difference,
)
from hornbook.evaluation.results import SAMPLES, SUMMARY
from hornbook.evaluation.safety import compare as safer
from hornbook.evaluation.statistics import detectable_difference, mcnemar
from hornbook.records import UserError

ONE_SEED = "one seed per arm: the interval leaves out the variance of training"
Answers = dict[str, dict[str, Any]]  # task_id -> the item's row, with "passed" as its share of right samples


def compare(a: str, a_folder: Path, b: str, b_folder: Path) -> list[dict[str, Any]]:
    """`compare_seeds` of one evaluation each."""
    return compare_seeds(a, [a_folder], b, [b_folder])


def compare_seeds(a: str, a_folders: Sequence[Path], b: str, b_folders: Sequence[Path]) -> list[dict[str, Any]]:
    """Rows {a, b, task, metric, difference = b - a, low, high, p, n, method, note, seeds: [of a, of b]} for every task
    both answered.

    pass@1: with one sample of each item exact McNemar and a paired bootstrap interval; with more, and where items share
    a cluster, the bootstrap alone.
    Bits per byte (lower is better): paired bootstrap. Safety: `safety.compare`. Raises UserError when they did not
    answer the same items in the same order under the same protocol.
    """
    firsts, seconds = [_read(folder) for folder in a_folders], [_read(folder) for folder in b_folders]
    found: list[dict[str, Any]] = []
    for task in firsts[0]:
        if all(task in read for read in [*firsts, *seconds]):
            _check(a, b, task, [*firsts, *seconds], [*a_folders, *b_folders])
            of_a, of_b = ([list(read[task].values()) for read in reads] for reads in (firsts, seconds))
            common = {"a": a, "b": b, "task": task, "n": len(of_a[0]), "note": _note(of_a, of_b)}
            common["seeds"] = [len(of_a), len(of_b)]
            found += [common | row for row in (_passed(of_a, of_b), _bits(of_a, of_b)) if row]
    if safety := safer.compared(a, a_folders, b, b_folders):
        seeds = [len(a_folders), len(b_folders)]
        found.append(safety | {"a": a, "b": b, "note": _note(a_folders, b_folders), "seeds": seeds})
    return found


def over_seeds(name: str, folders: Sequence[Path]) -> dict[str, dict[str, Any]]:
    """task -> {seeds, n, pass_at_1, low, high, bits_per_byte, bits_low, bits_high}: the means of several trainings of
    one model, with intervals over seeds and items. Raises UserError as `compare_seeds` does."""
    reads = [_read(folder) for folder in folders]
    found: dict[str, dict[str, Any]] = {}
    for task in reads[0]:
        if all(task in read for read in reads):
            _check(name, "its other seeds", task, reads, folders)
            rows = [list(read[task].values()) for read in reads]
            share = _mean(rows, "passed", np.ones(len(rows[0])))
            found[task] = {"seeds": len(rows), "n": len(rows[0])} | dict(
                zip(("pass_at_1", "low", "high"), share, strict=True)
            )
            known = all(row["bits"] is not None for answers in rows for row in answers)
            sizes = np.array([float(row["bytes"]) for row in rows[0]])
            bits = _mean(rows, "bits", sizes) if known else (None, None, None)
            found[task] |= dict(zip(("bits_per_byte", "bits_low", "bits_high"), bits, strict=True))
    return found


def _mean(rows: Sequence[list[dict[str, Any]]], key: str, bottom: Floats) -> tuple[float, float, float]:
    """A column's sum over `bottom`, its mean over seeds, and the interval over seeds and items (or their clusters)."""
    columns = [np.array([float(row[key]) for row in answers]) for answers in rows]
    together = grouped([row.get("cluster") for row in rows[0]], bottom, *columns)
    return hierarchical_mean(np.array(together[1:]), together[0])


def _read(folder: Path) -> dict[str, Answers]:
    """task -> items in file order."""
    found: dict[str, dict[str, list[dict[str, Any]]]] = {}
    path = folder / SAMPLES
    if not path.is_file():
        raise UserError(f"{folder}: holds no {SAMPLES}; give the folder of a finished evaluation")
    with path.open(encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            try:
                row = json.loads(line)
                task, task_id = row["task"], row["task_id"]
                if "passed" in row:  # ToxiGen's sentences have no right answer
                    found.setdefault(task, {}).setdefault(task_id, []).append(row)
            except (ValueError, KeyError, TypeError) as error:
                raise UserError(f"{path}, line {number}: no sample of an evaluation ({error})") from error
    return {
        task: {
            task_id: rows[0] | {"passed": sum(row["passed"] for row in rows) / len(rows), "samples": len(rows)}
            for task_id, rows in items.items()
        }
        for task, items in found.items()
    }


def _check(a: str, b: str, task: str, reads: Sequence[dict[str, Answers]], folders: Sequence[Path]) -> None:
    """Refuse what is not the same items under the same protocol."""
    items = [[(i, row["prompt"], row["bytes"], row.get("item")) for i, row in read[task].items()] for read in reads]
    if any(found != items[0] for found in items):
        raise UserError(f"compare {a} {b}: task '{task}' was not measured on the same items; measure both again")
    protocols = [_protocol(folder, task) for folder in folders]
    for found in protocols:
        differing = sorted(key for key in found.keys() | protocols[0].keys() if found.get(key) != protocols[0].get(key))
        if differing:
            raise UserError(
                f"compare {a} {b}: task '{task}' was measured with other {', '.join(differing)}; measure again"
            )


def _protocol(folder: Path, task: str) -> dict[str, Any]:
    try:
        found: dict[str, Any] = json.loads((folder / SUMMARY).read_text(encoding="utf-8"))[task]["protocol"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UserError(
            f"{folder}: {SUMMARY} tells nothing of '{task}', which {SAMPLES} has: evaluate it again to finish it"
        ) from error
    return found


def _note(a: Sequence[Any], b: Sequence[Any]) -> str:
    if len(a) > 1 and len(b) > 1:
        return f"{len(a)} and {len(b)} seeds: seeds and items are resampled"
    return ONE_SEED


def _difference(
    a: Sequence[list[dict[str, Any]]], b: Sequence[list[dict[str, Any]]], key: str, bottom: Floats
) -> tuple[tuple[float, float, float, float], str]:
    """The difference in a column's sum over `bottom`, over seeds too where each has several; and how it was made."""
    clusters = [row.get("cluster") for row in a[0]]
    columns = [[np.array([float(row[key]) for row in rows]) for rows in rows_of] for rows_of in (a, b)]
    together = grouped(clusters, bottom, *columns[0], *columns[1])
    first, second = np.array(together[1 : 1 + len(a)]), np.array(together[1 + len(a) :])
    over = "clusters of items" if any(c is not None for c in clusters) else "items"
    if len(a) > 1 and len(b) > 1:
        return hierarchical_difference(
            first, second, together[0]
        ), f"hierarchical bootstrap over seeds and {over}, 95 %"
    return paired_difference(first.mean(0), second.mean(0), together[0]), f"paired bootstrap over {over}, 95 %"


def _passed(a: Sequence[list[dict[str, Any]]], b: Sequence[list[dict[str, Any]]]) -> dict[str, Any]:
    n = len(a[0])
    (difference, low, high, p), method = _difference(a, b, "passed", np.ones(n))
    found: dict[str, Any] = {"metric": "pass_at_1", "difference": difference, "low": low, "high": high, "p": p}
    alone = all(row.get("cluster") is None for row in a[0])  # McNemar's test takes items for independent
    if len(a) == len(b) == 1 and alone and all(row["samples"] == 1 for row in [*a[0], *b[0]]):
        pairs = [(x["passed"], y["passed"]) for x, y in zip(a[0], b[0], strict=True)]
        only_a, only_b = sum(x > y for x, y in pairs), sum(y > x for x, y in pairs)
        found |= {"p": mcnemar(only_a, only_b), "only_a": only_a, "only_b": only_b}
        found["detectable"] = detectable_difference(n, (only_a + only_b) / n)
        method = f"exact McNemar; {method}"
    return found | {"method": method}


def _bits(a: Sequence[list[dict[str, Any]]], b: Sequence[list[dict[str, Any]]]) -> dict[str, Any] | None:
    if any(row["bits"] is None for rows in [*a, *b] for row in rows):
        return None
    sizes = np.array([float(row["bytes"]) for row in a[0]])
    (difference, low, high, p), method = _difference(a, b, "bits", sizes)
    return {"metric": "bits_per_byte", "difference": difference, "low": low, "high": high, "p": p, "method": method}
