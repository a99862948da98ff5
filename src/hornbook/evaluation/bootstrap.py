"""Bootstrap intervals: over items, over clusters of items, over pairs, and over seeds and items at once.

Percentile intervals of 10,000 resamples (Efron 1979). Items that share something (a passage, a subject) are not
independent: their sums are joined (`grouped`), and clusters are resampled instead of items (Cameron, Gelbach and Miller
2008); the interval is as wide as the number of clusters deserves. With several trainings of each arm, seeds are
resampled as well as items (`hierarchical_difference`): only then does the interval speak of the recipe and not of the
checkpoints at hand.
"""

from collections.abc import Hashable, Sequence

import numpy as np
import numpy.typing as npt

from hornbook.evaluation.statistics import wilson

RESAMPLES = 10_000
BLOCK = 1 << 17  # items drawn at once

Floats = npt.NDArray[np.float64]


def grouped(clusters: Sequence[Hashable | None], *columns: Floats) -> list[Floats]:
    """The columns' sums over items of the same cluster; None is a cluster of its own."""
    places: dict[Hashable, int] = {}
    which = [
        places.setdefault(("alone", i) if c is None else ("shared", c), len(places)) for i, c in enumerate(clusters)
    ]
    index = np.array(which, dtype=np.int64)
    return [np.bincount(index, weights=column, minlength=len(places)).astype(np.float64) for column in columns]


def bootstrap_ratio(top: Floats, bottom: Floats, seed: int = 0) -> tuple[float, float]:
    """95 % percentile interval of sum(top) / sum(bottom) over resampled items (or clusters, see `grouped`)."""
    tops, bottoms = _resampled(top, bottom, seed)
    low, high = np.percentile(tops / bottoms, [2.5, 97.5])
    return float(low), float(high)


def mean_interval(values: Floats, clusters: Sequence[Hashable | None]) -> tuple[float | None, float | None]:
    """95 % interval of the mean of values from 0 to 1. (None, None) for a single cluster.

    Of right and wrong answers that share nothing Wilson's; else the bootstrap over clusters. Where all values are 0, or
    all are 1, resampling says nothing: then Wilson's as if every cluster were one answer.
    """
    tops, bottoms = grouped(clusters, values, np.ones(len(values)))
    if len(tops) == 1 and len(values) > 1:
        return None, None
    if bool(((values == 0) | (values == 1)).all()):
        if len(tops) == len(values):
            return wilson(int(values.sum()), len(values))
        if values.min() == values.max():
            return wilson(len(tops) if values[0] else 0, len(tops))
    return bootstrap_ratio(tops, bottoms)


def paired_difference(a: Floats, b: Floats, bottom: Floats, seed: int = 0) -> tuple[float, float, float, float]:
    """(difference, low, high, p) of sum(b)/sum(bottom) - sum(a)/sum(bottom), items resampled in pairs.

    The interval is the 95 % percentile bootstrap; p is two-sided, twice the smaller share of resamples on either side
    of zero, the sample itself counted as one of them, so that p is never 0 (Davison and Hinkley 1997, section 4.4).
    """
    tops, bottoms = _resampled(b - a, bottom, seed)
    low, high, p = two_sided(tops / bottoms)
    return float((b - a).sum() / bottom.sum()), low, high, p


def hierarchical_difference(a: Floats, b: Floats, bottom: Floats, seed: int = 0) -> tuple[float, float, float, float]:
    """(difference, low, high, p) of b's ratio minus a's, each averaged over its seeds.

    a: [seeds of a, items], b: [seeds of b, items], bottom: [items]. In each resample the seeds of each arm are drawn
    with replacement, independently of each other, and the items in pairs, the same for both arms and all seeds. With
    few seeds the interval is still too narrow: two can only be drawn in three ways.
    """
    first, second = _resampled_seeds((a, b), bottom, seed)
    low, high, p = two_sided(second - first)
    return float((b.mean(0) - a.mean(0)).sum() / bottom.sum()), low, high, p


def hierarchical_mean(rows: Floats, bottom: Floats, seed: int = 0) -> tuple[float, float, float]:
    """(mean over the seeds, low, high) of the ratio of rows [seeds, items] to bottom [items]; seeds and items are
    resampled."""
    (drawn,) = _resampled_seeds((rows,), bottom, seed)
    low, high = np.percentile(drawn, [2.5, 97.5])
    return float(rows.mean(0).sum() / bottom.sum()), float(low), float(high)


def _resampled_seeds(arms: Sequence[Floats], bottom: Floats, seed: int) -> list[Floats]:
    """Each arm's ratio, mean over its seeds, in every resample: the same items for all, seeds drawn for each arm."""
    generator = np.random.default_rng(seed)
    n = len(bottom)
    drawn = [np.empty(RESAMPLES) for _ in arms]
    block = max(1, min(RESAMPLES, BLOCK // n))
    for begin in range(0, RESAMPLES, block):
        size = min(begin + block, RESAMPLES) - begin
        # How often each item, and each seed, was drawn: counts make the sums one matrix product.
        items = counts_of(generator, size, n)
        for rows, found in zip(arms, drawn, strict=True):
            means = counts_of(generator, size, len(rows)) / len(rows)
            found[begin : begin + size] = ((items @ rows.T) * means).sum(1) / (items @ bottom)
    return drawn


def counts_of(generator: np.random.Generator, size: int, n: int) -> Floats:
    """How often each of n things was drawn, n times with replacement, in `size` resamples: (size, n)."""
    return generator.multinomial(n, np.full(n, 1 / n), size=size).astype(np.float64)


def two_sided(drawn: Floats) -> tuple[float, float, float]:
    """(low, high, p) of a difference's resamples, as `paired_difference` has them."""
    low, high = np.percentile(drawn, [2.5, 97.5])
    side = min(int((drawn <= 0).sum()), int((drawn >= 0).sum()))
    return float(low), float(high), min(1.0, 2 * (side + 1) / (len(drawn) + 1))


def _resampled(top: Floats, bottom: Floats, seed: int) -> tuple[Floats, Floats]:
    """The two sums over items drawn with replacement, in each resample: two times [RESAMPLES].

    Drawn in blocks of a megabyte or so: 10,000 x 500 at once would be 40 MB an array.
    """
    generator = np.random.default_rng(seed)
    n = len(top)
    block = max(1, min(RESAMPLES, BLOCK // n))
    tops, bottoms = np.empty(RESAMPLES), np.empty(RESAMPLES)
    for begin in range(0, RESAMPLES, block):
        end = min(begin + block, RESAMPLES)
        drawn = generator.integers(n, size=(end - begin, n), dtype=np.int32)
        tops[begin:end] = top[drawn].sum(1)
        bottoms[begin:end] = bottom[drawn].sum(1)
    return tops, bottoms
