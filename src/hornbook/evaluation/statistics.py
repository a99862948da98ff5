"""Intervals and paired tests: no figure without them.

Arms answer the same items, so differences are tested on the pairs: far sharper than comparing two intervals. With one
seed per arm all of this leaves out the variance of training itself; whoever shows these figures says so.
"""

import math

import numpy as np
import numpy.typing as npt

RESAMPLES = 10_000
BLOCK = 1 << 17  # items drawn at once
Z95 = 1.959963984540054  # standard normal quantile at 0.975

Floats = npt.NDArray[np.float64]


def wilson(passed: int, n: int, z: float = Z95) -> tuple[float, float]:
    """Wilson's score interval for a share (Wilson 1927): sound for small n and shares near 0 or 1."""
    if n == 0:
        return 0.0, 1.0
    share = passed / n
    centre = (share + z * z / (2 * n)) / (1 + z * z / n)
    half = z / (1 + z * z / n) * math.sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    # At the ends the formula gives exactly 0 and 1, but for rounding.
    return 0.0 if passed == 0 else centre - half, 1.0 if passed == n else centre + half


def pass_at_k(n: int, correct: int, k: int) -> float:
    """Unbiased pass@k from n samples with `correct` right: 1 - C(n-c, k) / C(n, k) (Chen et al. 2021, eq. 1)."""
    if not 0 < k <= n:
        raise ValueError(f"pass@{k} needs at least {k} samples, got {n}")
    if n - correct < k:
        return 1.0
    return 1.0 - math.prod(1.0 - k / i for i in range(n - correct + 1, n + 1))


def mcnemar(only_a: int, only_b: int) -> float:
    """Exact two-sided p of McNemar's test (1947): items that only a, or only b, solved, against a fair coin."""
    n = only_a + only_b
    if n == 0:
        return 1.0
    term = tail = 1  # C(n, 0), and the sum of C(n, i) up to the smaller count
    for i in range(min(only_a, only_b)):
        term = term * (n - i) // (i + 1)
        tail += term
    return min(1.0, 2 * tail / (1 << n))


def bootstrap_ratio(top: Floats, bottom: Floats, seed: int = 0) -> tuple[float, float]:
    """95 % percentile interval of sum(top) / sum(bottom) over resampled items (Efron 1979)."""
    tops, bottoms = _resampled(top, bottom, seed)
    low, high = np.percentile(tops / bottoms, [2.5, 97.5])
    return float(low), float(high)


def paired_difference(a: Floats, b: Floats, bottom: Floats, seed: int = 0) -> tuple[float, float, float, float]:
    """(difference, low, high, p) of sum(b)/sum(bottom) - sum(a)/sum(bottom), items resampled in pairs.

    The interval is the 95 % percentile bootstrap; p is two-sided, twice the smaller share of resamples on either side
    of zero, the sample itself counted as one of them, so that p is never 0 (Davison and Hinkley 1997, section 4.4).
    """
    tops, bottoms = _resampled(b - a, bottom, seed)
    drawn = tops / bottoms
    low, high = np.percentile(drawn, [2.5, 97.5])
    side = min(int((drawn <= 0).sum()), int((drawn >= 0).sum()))
    difference = float((b - a).sum() / bottom.sum())
    return difference, float(low), float(high), min(1.0, 2 * (side + 1) / (RESAMPLES + 1))


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
