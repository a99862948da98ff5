"""Closed forms: Wilson's interval, pass@k, McNemar's test, and how small a difference could have been seen.

Two models answer the same items, so differences are tested on the pairs: far sharper than comparing two intervals. With
one seed per arm all of this leaves out the variance of training itself; whoever shows these figures says so.
"""

import math

Z95 = 1.959963984540054  # standard normal quantile at 0.975


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


def paired_power(n: int, discordant: float, difference: float, z: float = Z95) -> float:
    """Chance that McNemar's test finds a true difference in shares, at n items of which a share is discordant.

    Normal approximation (Connor 1987): the difference's standard error is sqrt(d)/sqrt(n) when there is none, and
    sqrt(d - difference^2)/sqrt(n) when there is one. `difference` is at most `discordant` in size.
    """
    gap = abs(difference)
    assert 0 < discordant <= 1
    assert gap <= discordant
    spread = math.sqrt(discordant - gap * gap)
    distance = gap * math.sqrt(n) - z * math.sqrt(discordant)
    return 1.0 if spread == 0 and distance > 0 else 0.0 if spread == 0 else 0.5 * math.erfc(-distance / spread / 2**0.5)


def detectable_difference(n: int, discordant: float, power: float = 0.8) -> float | None:
    """The smallest true difference in shares that McNemar's test at 5 % finds with this chance; None if there is none.

    n items, of which a share `discordant` is solved by one model only: that share bounds the difference. Solves
    `paired_power` for its difference, in which it grows.
    """
    if n == 0 or discordant <= 0 or paired_power(n, discordant, discordant) < power:
        return None
    low, high = 0.0, discordant
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if paired_power(n, discordant, middle) < power else (low, middle)
    return high
