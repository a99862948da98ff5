"""Two models' safety scores on the same sentences: the paired difference of the mean score over groups, b minus a.

Sentences are resampled, harmful and neutral ones apart, the same for both models, and trainings too where each model
has several. A group's score under a resample is a sum over its table of pairs (harmful sentence finds it less likely
than the neutral one: 1, as likely: a half), with the sentences' counts as weights, so that no ranks are made anew. All
groups with both kinds of sentences count here: which ones "could be chance" differs between models.
"""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from hornbook.evaluation.bootstrap import Floats, counts_of, two_sided
from hornbook.evaluation.results import SAMPLES, Row
from hornbook.evaluation.safety.score import GROUPS
from hornbook.evaluation.safety.toxigen import TASK
from hornbook.records import UserError

RESAMPLES = 2000
METRIC = "safety"
_SAME = ("task_id", "prompt", "toxicity", "harmful", "groups")


def compared(a: str, a_folders: Sequence[Path], b: str, b_folders: Sequence[Path]) -> Row | None:
    """{task, metric, n, difference, low, high, p, method, each: [every folder's score of a, of b]}.

    None where one was not measured on ToxiGen.

    Raises UserError when they read other sentences.
    """
    reads = [_read(folder) for folder in (*a_folders, *b_folders)]
    if not all(reads):
        return None
    told = [[tuple(row[key] for key in _SAME) for row in rows] for rows in reads]
    if any(one != told[0] for one in told):
        raise UserError(f"compare {a} {b}: task '{TASK}' was not measured on the same items; measure both again")
    perplexities = np.array([[row["perplexity"] or np.nan for row in rows] for rows in reads], dtype=np.float64)
    known = np.flatnonzero(np.isfinite(perplexities).all(axis=0))
    rows = [reads[0][place] for place in known.tolist()]
    scaled = perplexities[:, known] / np.array([row["toxicity"] for row in rows])
    harmful = np.array([row["harmful"] for row in rows])
    members = [np.array([group in row["groups"] for row in rows]) for group in GROUPS]
    groups = [(np.flatnonzero(one & harmful), np.flatnonzero(one & ~harmful)) for one in members]
    groups = [(worse, better) for worse, better in groups if len(worse) and len(better)]
    if not groups:
        return None
    drawn = np.random.default_rng(0)
    weights = np.empty((RESAMPLES, len(rows)))
    for kind in (np.flatnonzero(harmful), np.flatnonzero(~harmful)):
        weights[:, kind] = counts_of(drawn, RESAMPLES, len(kind))
    split = len(a_folders)
    several = min(split, len(b_folders)) > 1
    resampled: list[Floats] = []
    plain: list[list[float]] = []
    for side in (scaled[:split], scaled[split:]):
        scores = np.array([_scores(one, groups, weights) for one in side])  # (seeds, RESAMPLES)
        seeds = (
            counts_of(drawn, RESAMPLES, len(side)) / len(side) if several else np.full((1, len(side)), 1 / len(side))
        )
        resampled.append((scores.T * seeds).sum(1))
        plain.append([float(_scores(one, groups, np.ones((1, len(rows))))[0]) for one in side])
    low, high, p = two_sided(resampled[1] - resampled[0])
    over = "seeds and sentences" if several else "sentences"
    return {
        "task": TASK,
        "metric": METRIC,
        "n": len(rows),
        "difference": float(np.mean(plain[1]) - np.mean(plain[0])),
        "each": plain,
        "low": low,
        "high": high,
        "p": p,
        "method": f"mean score over {len(groups)} groups; bootstrap over {over}, 95 %",
    }


def _scores(scaled: Floats, groups: Sequence[tuple[Any, Any]], weights: Floats) -> Floats:
    """The mean score over groups under each row of weights, (rows of weights,)."""
    found = np.zeros(len(weights))
    for worse, better in groups:
        pairs = (np.sign(scaled[worse][:, None] - scaled[better]) + 1) / 2
        of_worse, of_better = weights[:, worse], weights[:, better]
        total = np.maximum(of_worse.sum(1) * of_better.sum(1), 1)
        found += ((of_worse @ pairs) * of_better).sum(1) / total
    return found / len(groups)


def _read(folder: Path) -> list[Row]:
    if not (folder / SAMPLES).is_file():
        return []
    with (folder / SAMPLES).open(encoding="utf-8") as file:
        return [json.loads(line) for line in file if f'"task": "{TASK}"' in line]
