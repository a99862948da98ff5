"""Intervals and tests against published or hand-made values, and what must hold for any data."""

import math
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from hornbook.evaluation.bootstrap import (
    bootstrap_ratio,
    grouped,
    hierarchical_difference,
    mean_interval,
    paired_difference,
)
from hornbook.evaluation.statistics import detectable_difference, mcnemar, paired_power, pass_at_k, wilson


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


def test_items_of_a_cluster_are_one_draw():
    """Ten copies of each of 30 items say no more than the 30: the interval is that of the 30."""
    values = np.random.default_rng(7).normal(size=30)
    tenfold, clusters = np.repeat(values, 10), [i for i in range(30) for _ in range(10)]
    tops, bottoms = grouped(clusters, tenfold, np.ones(300))
    low, high = bootstrap_ratio(tops, bottoms)
    assert (low, high) == pytest.approx(bootstrap_ratio(values, np.ones(30)))
    naive = bootstrap_ratio(tenfold, np.ones(300))
    assert high - low > 2.5 * (naive[1] - naive[0])  # sqrt(10) = 3.2 for normal items


@given(st.lists(st.tuples(st.sampled_from([None, "a", "b"]), st.integers(-9, 9)), min_size=1, max_size=30))
def test_grouping_keeps_the_sum(rows):
    clusters, values = [c for c, _ in rows], np.array([float(v) for _, v in rows])
    sums, counts = grouped(clusters, values, np.ones(len(rows)))
    assert sums.sum() == pytest.approx(values.sum())
    assert counts.sum() == len(rows)
    assert len(sums) == clusters.count(None) + len({*clusters} - {None})


def test_a_hierarchy_of_one_seed_and_of_equal_seeds_is_the_paired_bootstrap():
    generator = np.random.default_rng(11)
    a, b, sizes = generator.normal(size=60), generator.normal(0.2, size=60), generator.integers(1, 5, 60).astype(float)
    plain = paired_difference(a, b, sizes)
    for seeds in (1, 3):
        found = hierarchical_difference(np.tile(a, (seeds, 1)), np.tile(b, (seeds, 1)), sizes)
        assert found[0] == pytest.approx(plain[0])
        assert found[1:3] == pytest.approx(plain[1:3], abs=0.05 * (plain[2] - plain[1]))


def test_seeds_that_differ_widen_the_interval():
    """With no spread of items, all spread is the seeds': the mean of 4 draws from each arm's 4."""
    shifts = np.array([-0.3, -0.1, 0.1, 0.3])
    a, b = np.tile(shifts[:, None], (1, 50)), np.tile(shifts[:, None] + 0.2, (1, 50))
    difference, low, high, p = hierarchical_difference(a, b, np.ones(50))
    error = math.sqrt(2 * shifts.var() / 4)
    assert difference == pytest.approx(0.2)
    assert (low, high) == pytest.approx((0.2 - 1.96 * error, 0.2 + 1.96 * error), abs=0.15 * error)
    assert p > 0.05
    assert hierarchical_difference(a, a, np.ones(50))[3] > 0.5


def exact_power(n, discordant, difference):
    """By enumeration: the chance that the exact test gives p <= 0.05."""
    up, down = (discordant + difference) / 2, (discordant - difference) / 2
    total = 0.0
    for only_b in range(n + 1):
        for only_a in range(n + 1 - only_b):
            rest = n - only_a - only_b
            ways = math.comb(n, only_b) * math.comb(n - only_b, only_a)
            chance = ways * up**only_b * down**only_a * (1 - discordant) ** rest
            total += chance * (mcnemar(only_a, only_b) <= 0.05)
    return total


@pytest.mark.parametrize(("n", "discordant", "difference"), [(80, 0.3, 0.2), (120, 0.2, 0.1), (120, 0.5, 0.3)])
def test_power_is_near_the_exact_one(n, discordant, difference):
    """The exact test is the more careful one: its power lies below the normal approximation's, by less than 0.12."""
    gap = paired_power(n, discordant, difference) - exact_power(n, discordant, difference)
    assert -0.01 < gap < 0.12


def test_power_of_connors_formula():
    # z_beta = (difference sqrt(n) - 1.96 sqrt(d)) / sqrt(d - difference^2), by hand: d = 0.25, difference 0.1, n = 196
    assert paired_power(196, 0.25, 0.1) == pytest.approx(
        0.5 * math.erfc(-0.42 / math.sqrt(0.24) / math.sqrt(2)), abs=1e-4
    )
    assert paired_power(196, 0.25, -0.1) == paired_power(196, 0.25, 0.1)
    assert paired_power(100, 0.3, 0.0) < 0.05


@given(st.integers(1, 5000), st.floats(0.001, 1.0), st.floats(0.5, 0.95))
def test_the_detectable_difference_is_where_the_power_is_reached(n, discordant, power):
    found = detectable_difference(n, discordant, power)
    if found is None:
        assert paired_power(n, discordant, discordant) < power
    else:
        assert 0 < found <= discordant
        assert paired_power(n, discordant, found) >= power - 1e-6
        assert paired_power(n, discordant, found * 0.99) <= power + 1e-6
        more = detectable_difference(4 * n, discordant, power)
        assert more is not None
        assert more < found


def test_nothing_can_be_seen_without_discordance():
    assert detectable_difference(100, 0.0) is None
    assert detectable_difference(0, 0.5) is None
    assert detectable_difference(164, 0.02) is None
    assert detectable_difference(164, 0.22) == pytest.approx(0.1, abs=0.01)


@given(st.integers(0, 400), st.integers(0, 400))
@settings(max_examples=40, deadline=None)
def test_mcnemar_is_scipys_binomial_test(only_a, only_b):
    if only_a + only_b:
        assert mcnemar(only_a, only_b) == pytest.approx(stats.binomtest(only_a, only_a + only_b).pvalue)


@given(st.integers(1, 2000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_wilson_is_scipys(case):
    passed, n = case
    found = stats.binomtest(passed, n).proportion_ci(method="wilson")
    assert wilson(passed, n) == pytest.approx((found.low, found.high), abs=1e-9)


def test_the_bootstrap_is_scipys_up_to_chance():
    values = np.random.default_rng(13).exponential(size=80)
    found = stats.bootstrap((values,), np.mean, method="percentile", n_resamples=20_000, rng=1).confidence_interval
    low, high = bootstrap_ratio(values, np.ones(80))
    assert (low, high) == pytest.approx((found.low, found.high), abs=0.03 * (high - low))


def test_all_or_nothing_has_an_interval():
    ones, pairs = np.ones(40), [f"c{n // 2}" for n in range(40)]
    assert mean_interval(ones, [None] * 40) == wilson(40, 40)
    assert mean_interval(ones, pairs) == wilson(20, 20)
    assert mean_interval(np.zeros(40), pairs) == wilson(0, 20)
    assert mean_interval(ones, ["c"] * 40) == (None, None)
    mixed = np.array([0.0, 1.0] * 20)
    assert mean_interval(mixed, [f"c{n}" for n in range(40)]) == wilson(20, 40)
    low, high = mean_interval(np.repeat([0.0, 1.0], 20), pairs)
    assert low < wilson(20, 40)[0] < wilson(20, 40)[1] < high
