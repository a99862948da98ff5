"""Intervals and tests against published or hand-made values, and what must hold for any data."""

import math
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hornbook.evaluation.statistics import bootstrap_ratio, mcnemar, paired_difference, pass_at_k, wilson


@pytest.mark.parametrize(
    ("passed", "n", "low", "high"),
    [
        (0, 10, 0.0, 0.27753),  # Newcombe 1998, table I, method 3, gives these to four places and more
        (5, 10, 0.23659, 0.76341),
        (10, 10, 0.72247, 1.0),
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_wilson_of_known_tables(passed, n, low, high):
    assert wilson(passed, n) == (pytest.approx(low, abs=6e-5), pytest.approx(high, abs=6e-5))


@given(st.integers(1, 2000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_wilson_holds_the_share_and_mirrors(case):
    passed, n = case
    low, high = wilson(passed, n)
    assert 0 <= low <= passed / n <= high <= 1
    mirrored = wilson(n - passed, n)
    assert mirrored == (pytest.approx(1 - high, abs=1e-12), pytest.approx(1 - low, abs=1e-12))
    assert high - low > np.subtract(*wilson(2 * passed, 2 * n)[::-1])


def test_wilson_of_nothing_says_nothing():
    assert wilson(0, 0) == (0.0, 1.0)


@pytest.mark.parametrize(
    ("only_a", "only_b", "p"),
    [(0, 0, 1.0), (1, 0, 1.0), (0, 5, 0.0625), (1, 5, 0.21875), (2, 8, 0.109375), (5, 5, 1.0), (0, 10, 2 / 1024)],
)
def test_mcnemar_of_small_tables(only_a, only_b, p):
    assert mcnemar(only_a, only_b) == pytest.approx(p)
    assert mcnemar(only_b, only_a) == mcnemar(only_a, only_b)


@given(st.integers(0, 3000), st.integers(0, 3000))
@settings(max_examples=25, deadline=None)
def test_mcnemar_is_a_probability(only_a, only_b):
    assert 0 <= mcnemar(only_a, only_b) <= 1


def codex_pass_at_k(n, c, k):
    """The numerically stable script of Chen et al. 2021, figure 3."""
    return 1.0 if n - c < k else 1.0 - np.prod(1.0 - k / np.arange(n - c + 1, n + 1))


@given(st.integers(1, 200).flatmap(lambda n: st.tuples(st.just(n), st.integers(0, n), st.integers(1, n))))
def test_pass_at_k_is_the_papers(case):
    n, correct, k = case
    assert pass_at_k(n, correct, k) == pytest.approx(codex_pass_at_k(n, correct, k), abs=1e-12)
    assert pass_at_k(n, correct, k) == pytest.approx(1 - math.comb(n - correct, k) / math.comb(n, k), abs=1e-9)


def test_pass_at_k_counts_the_draws_with_a_right_one():
    draws = list(combinations([True, True, False, False, False], 3))
    assert pass_at_k(5, 2, 3) == pytest.approx(sum(map(any, draws)) / len(draws))
    assert pass_at_k(200, 3, 1) == pytest.approx(3 / 200)
    for k in (0, 6):
        with pytest.raises(ValueError):
            pass_at_k(5, 2, k)


def test_a_constant_shift_has_no_spread():
    a = np.arange(50.0)
    difference, low, high, p = paired_difference(a, a + 0.25, np.ones(50))
    assert (difference, low, high) == (pytest.approx(0.25), pytest.approx(0.25), pytest.approx(0.25))
    assert 0 < p < 0.001


def test_equal_arms_do_not_differ():
    a = np.random.default_rng(0).normal(size=40)
    assert paired_difference(a, a, np.ones(40)) == (0.0, 0.0, 0.0, 1.0)


def test_the_interval_is_the_normal_one_where_that_holds():
    """500 pairs of mean 0.1: the percentile interval must be close to mean ± 1.96 standard errors."""
    generator = np.random.default_rng(3)
    a = generator.normal(size=500)
    b = a + 0.1 + generator.normal(size=500)
    difference, low, high, p = paired_difference(a, b, np.ones(500))
    error = (b - a).std() / math.sqrt(500)
    assert low == pytest.approx(difference - 1.96 * error, abs=0.1 * error)
    assert high == pytest.approx(difference + 1.96 * error, abs=0.1 * error)
    normal_p = math.erfc(abs(difference) / error / math.sqrt(2))
    assert p == pytest.approx(normal_p, abs=0.01)


def test_swapping_the_arms_turns_the_sign():
    generator = np.random.default_rng(5)
    a, b, sizes = generator.normal(size=30), generator.normal(size=30), generator.integers(1, 9, 30).astype(float)
    difference, low, high, p = paired_difference(a, b, sizes)
    assert paired_difference(b, a, sizes) == pytest.approx((-difference, -high, -low, p))


def test_a_ratio_weighs_long_items_by_their_length():
    bits, sizes = np.array([10.0, 90.0] * 100) + np.linspace(-1, 1, 200), np.array([10.0, 30.0] * 100)
    low, high = bootstrap_ratio(bits, sizes)
    assert low < 2.5 < high
    assert high - low < 0.5
    assert bootstrap_ratio(bits, sizes) == (low, high)
    assert bootstrap_ratio(bits, bits * 0 + 1) != bootstrap_ratio(bits, bits * 0 + 1, seed=1)
    assert bootstrap_ratio(np.array([3.0]), np.array([2.0])) == (1.5, 1.5)
