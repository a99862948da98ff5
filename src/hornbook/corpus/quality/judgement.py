"""How good a quality classifier is: agreement with the teacher on held-out ratings, calibration, and the price
of each threshold in tokens. Every figure comes with its n, the main ones with a bootstrap interval.
"""

from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[Any]

RESAMPLES = 500  # percentile bootstrap over documents; half a second for 300 of them
FRACTIONS = (0.1, 0.15, 0.2, 0.3, 0.5)


def ranks_agree(scores: Floats, ratings: Ints) -> float | None:
    """Spearman's rank correlation with averaged ties; None where one side is constant."""
    from scipy.stats import rankdata

    if len(set(scores)) < 2 or len(set(ratings)) < 2:
        return None
    return round(float(np.corrcoef(rankdata(scores), rankdata(ratings))[0, 1]), 4)


def area(scores: Floats, good: npt.NDArray[np.bool_]) -> float | None:
    """Area under the ROC curve (Mann-Whitney's U over the pairs); None where one class is empty."""
    from scipy.stats import rankdata

    positives = int(good.sum())
    pairs = positives * (len(good) - positives)
    if not pairs:
        return None
    return round(float((rankdata(scores)[good].sum() - positives * (positives + 1) / 2) / pairs), 4)


def agreement(
    scores: Floats, ratings: Ints, validation_scores: Floats, validation_ratings: Ints, good: int, seed: int
) -> dict[str, Any]:
    """Figures on the test part; the cut for F1, precision and recall is the best one on validation."""
    cut = _best_cut(validation_scores, validation_ratings >= good)
    positive, chosen = ratings >= good, scores >= cut
    hits = int((positive & chosen).sum())
    precision = hits / int(chosen.sum()) if chosen.any() else None
    recall = hits / int(positive.sum()) if positive.any() else None
    f1 = 2 * hits / int(positive.sum() + chosen.sum()) if (positive | chosen).any() else None
    return {
        "n": len(scores),
        "good": int(positive.sum()),
        "spearman": ranks_agree(scores, ratings),
        "spearman_95": _interval(lambda rows: ranks_agree(scores[rows], ratings[rows]), len(scores), seed),
        "auc": area(scores, positive),
        "auc_95": _interval(lambda rows: area(scores[rows], positive[rows]), len(scores), seed),
        "cut": round(cut, 4),
        "f1": _rounded(f1),
        "precision": _rounded(precision),
        "recall": _rounded(recall),
        "mean_absolute_error": _rounded(float(np.abs(scores - ratings).mean())),
    }


def agreement_of_raters(first: Ints, second: Ints) -> dict[str, Any]:
    """How far two raters of the same documents agree, ratings 0 to 5.

    Cohen's kappa weighted by the square of the distance (Cohen 1968), the unweighted one, the share of equal ratings,
    the mean of second - first, and how often each pair of ratings came up: `confusion[first][second]`. Kappa is None
    where one of them gave a single rating throughout.
    """
    from sklearn.metrics import cohen_kappa_score, confusion_matrix

    varied = len(set(first.tolist())) > 1 and len(set(second.tolist())) > 1
    scale = list(range(6))
    kappas = {
        name: round(float(cohen_kappa_score(first, second, labels=scale, weights=weights)), 4) if varied else None
        for name, weights in (("kappa_weighted", "quadratic"), ("kappa", None))
    }
    return {
        "n": len(first),
        **kappas,
        "equal": _rounded(float((first == second).mean())),
        "mean_difference": _rounded(float((second - first).mean())),
        "confusion": confusion_matrix(first, second, labels=scale).tolist(),
    }


def reliability(scores: Floats, ratings: Ints, bins: int = 8) -> dict[str, Any]:
    """Equal-count bins of the score with mean score and mean rating; `error` = mean distance, weighted by n."""
    order = np.argsort(scores, kind="stable")
    table = []
    for rows in np.array_split(order, min(bins, len(order))):
        table.append(
            {
                "n": len(rows),
                "score": round(float(scores[rows].mean()), 4),
                "rating": round(float(ratings[rows].mean()), 4),
            }
        )
    error = sum(row["n"] * abs(row["score"] - row["rating"]) for row in table) / len(scores)
    return {"error": round(error, 4), "bins": table}


def thresholds(scores: Floats, sizes: Ints, test_scores: Floats, test_ratings: Ints, good: int) -> list[dict[str, Any]]:
    """For some fractions of the bytes: the score they need, what they keep, and how good that is on the test part.

    `scores` and `sizes` (bytes) are those of all documents.
    """
    order = np.argsort(-scores, kind="stable")
    share = np.cumsum(sizes[order]) / sizes.sum()
    table = []
    for fraction in FRACTIONS:
        threshold = float(scores[order[min(int(np.searchsorted(share, fraction)), len(order) - 1)]])
        kept, chosen = scores >= threshold, test_scores >= threshold
        table.append(
            {
                "fraction": fraction,
                "threshold": round(threshold, 4),
                "documents": int(kept.sum()),
                "kept_bytes": _rounded(float(sizes[kept].sum() / sizes.sum())),
                "test_n": int(chosen.sum()),
                "test_mean_rating": _rounded(float(test_ratings[chosen].mean())) if chosen.any() else None,
                "test_precision": _rounded(float((test_ratings[chosen] >= good).mean())) if chosen.any() else None,
            }
        )
    return table


def yields(scores: Floats, sizes: Ints, test_scores: Floats, test_ratings: Ints, good: int) -> list[dict[str, Any]]:
    """The yield curve: for thresholds a tenth of a point apart, the share of documents and bytes that they keep, and
    precision and recall of "good" on the test part. Down to the first that keeps nothing."""
    positive = test_ratings >= good
    table = []
    for threshold in np.arange(0, 51) / 10:
        kept, chosen = scores >= threshold, test_scores >= threshold
        table.append(
            {
                "threshold": round(float(threshold), 1),
                "documents": _rounded(float(kept.mean())),
                "bytes": _rounded(float(sizes[kept].sum() / sizes.sum())),
                "test_n": int(chosen.sum()),
                "precision": _rounded(float(positive[chosen].mean())) if chosen.any() else None,
                "recall": _rounded(float(chosen[positive].mean())) if positive.any() else None,
            }
        )
        if not kept.any():
            break
    return table


def precision_recall(scores: Floats, good: npt.NDArray[np.bool_]) -> list[list[float]]:
    """[score, precision, recall] of "good from this score up", for each score that occurs, best first; [] without good.

    As scikit-learn's precision_recall_curve, without its artificial last point.
    """
    if not good.any():
        return []
    order = np.argsort(-scores, kind="stable")
    hits = np.cumsum(good[order])
    last = np.flatnonzero(np.append(np.diff(scores[order]) != 0, True))  # equal scores stand or fall together
    return [
        [round(float(scores[order][i]), 4), round(float(hits[i] / (i + 1)), 4), round(float(hits[i] / hits[-1]), 4)]
        for i in last.tolist()
    ]


def _best_cut(scores: Floats, good: npt.NDArray[np.bool_]) -> float:
    """The score from which on "good" has the best F1; the highest of equals."""
    best, best_f1 = 5.0, -1.0
    for cut in sorted(set(scores)):
        chosen = scores >= cut
        f1 = 2 * (good & chosen).sum() / (good.sum() + chosen.sum())
        if f1 >= best_f1:
            best, best_f1 = float(cut), float(f1)
    return best


def _interval(figure: Callable[[npt.NDArray[np.intp]], float | None], n: int, seed: int) -> list[float] | None:
    """95 % percentile bootstrap interval of `figure` over resampled rows."""
    generator = np.random.default_rng(seed)
    drawn = [figure(generator.integers(0, n, n)) for _ in range(RESAMPLES)]
    values = [value for value in drawn if value is not None]
    if not values:
        return None
    low, high = np.percentile(values, [2.5, 97.5])
    return [round(float(low), 4), round(float(high), 4)]


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 4)
