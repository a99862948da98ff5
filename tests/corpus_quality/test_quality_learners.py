"""Learners and calibration: order is kept, what was learned from is scored as if unseen, curves are right."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hornbook.corpus.quality.calibrate import Calibration
from hornbook.corpus.quality.judgement import agreement_of_raters, precision_recall, yields
from hornbook.corpus.quality.learners import LEARNERS, expected, unseen

VOTES = st.lists(st.tuples(st.floats(0, 5), st.integers(0, 5)), min_size=2, max_size=60)


@settings(deadline=None)
@given(VOTES, st.lists(st.floats(0, 5), min_size=2, max_size=30))
def test_calibration_never_changes_the_order(pairs: list[tuple[float, int]], others: list[float]) -> None:
    votes, ratings = np.array([v for v, _ in pairs]), np.array([r for _, r in pairs])
    calibration = Calibration(votes, ratings)
    found = calibration(np.sort(np.array(others)))
    assert (np.diff(found) >= -1e-12).all()
    assert ((found >= 0) & (found <= 5)).all()
    assert (np.diff(calibration(np.linspace(0, 5, 400))) > 0).all()  # no two documents become equal


def test_calibration_mends_what_shrinks_to_the_middle() -> None:
    generator = np.random.default_rng(0)
    ratings = generator.integers(0, 6, 4000)
    votes = 2.5 + (ratings - 2.5) * 0.4 + generator.normal(0, 0.3, 4000)
    calibration = Calibration(np.where(np.arange(4000) % 50, votes, np.nan), ratings)
    bins = np.array_split(np.argsort(votes), 8)
    before = max(abs(votes[rows].mean() - ratings[rows].mean()) for rows in bins)
    after = max(abs(calibration(votes[rows]).mean() - ratings[rows].mean()) for rows in bins)
    assert before > 1
    assert after < 0.1


@pytest.mark.parametrize("name", LEARNERS)
def test_every_learner_learns_and_does_not_know_what_it_saw(name: str) -> None:
    generator = np.random.default_rng(1)
    features = generator.normal(size=(400, 6)).astype(np.float32)
    ratings = np.clip(np.round(2.5 + 1.5 * features[:, 0]), 0, 5).astype(np.int64)
    noise = generator.integers(0, 6, 400)
    contents = [str(row) for row in range(400)]
    learner = LEARNERS[name]  # type: ignore[index]
    model = learner.make(learner.choices[-1], 0, 60).fit(features[:300], ratings[:300])
    assert np.abs(expected(model, features[300:]) - ratings[300:]).mean() < 0.7
    model = learner.make(learner.choices[0], 0, 60).fit(features, noise)
    known, honest = expected(model, features), unseen(model, features, noise, contents)
    there = ~np.isnan(honest)
    assert there.mean() > 0.99
    assert abs(np.corrcoef(honest[there], noise[there])[0, 1]) < 0.2
    assert np.corrcoef(known, noise)[0, 1] > np.corrcoef(honest[there], noise[there])[0, 1]


def test_copies_are_left_out_together() -> None:
    generator = np.random.default_rng(2)
    features = np.repeat(generator.normal(size=(60, 8)).astype(np.float32), 5, axis=0)
    noise = np.repeat(generator.integers(0, 6, 60), 5)
    model = LEARNERS["boosting"].make(16, 0, 0).fit(features, noise)
    together = unseen(model, features, noise, [str(row // 5) for row in range(300)])
    apart = unseen(model, features, noise, [str(row) for row in range(300)])
    assert abs(np.corrcoef(together, noise)[0, 1]) < 0.35
    assert np.corrcoef(apart, noise)[0, 1] > 0.6  # what they would be told by their copies


def test_curves_against_sklearn() -> None:
    from sklearn.metrics import precision_recall_curve

    generator = np.random.default_rng(3)
    ratings = generator.integers(0, 6, 300)
    scores = np.clip(np.round(ratings + generator.normal(0, 1.5, 300), 1), 0, 5)
    precision, recall, cuts = precision_recall_curve(ratings >= 3, scores)
    ours = precision_recall(scores, ratings >= 3)
    assert [row[0] for row in ours] == pytest.approx(cuts[::-1])
    assert [row[1] for row in ours] == pytest.approx(precision[:-1][::-1], abs=1e-4)
    assert [row[2] for row in ours] == pytest.approx(recall[:-1][::-1], abs=1e-4)
    assert precision_recall(scores, ratings > 5) == []
    sizes = generator.integers(1, 1000, 300)
    table = yields(scores, sizes, scores, ratings, 3)
    assert table[0]["bytes"] == table[0]["documents"] == table[0]["recall"] == 1
    row = next(row for row in table if row["threshold"] == 2.5)
    assert row["bytes"] == pytest.approx(sizes[scores >= 2.5].sum() / sizes.sum(), abs=1e-4)
    assert row["precision"] == pytest.approx((ratings[scores >= 2.5] >= 3).mean(), abs=1e-4)
    assert [row["bytes"] for row in table] == sorted((row["bytes"] for row in table), reverse=True)


def test_agreement_of_two_raters() -> None:
    first = np.array([0, 1, 2, 3, 4, 5, 3, 3])
    same = agreement_of_raters(first, first)
    assert (same["kappa_weighted"], same["kappa"], same["equal"], same["mean_difference"]) == (1, 1, 1, 0)
    other = agreement_of_raters(first, np.array([1, 1, 2, 3, 4, 5, 3, 0]))
    assert 0 < other["kappa"] < 1
    assert other["confusion"][3][0] == 1
    assert sum(map(sum, other["confusion"])) == 8
    assert agreement_of_raters(first, np.full(8, 3))["kappa"] is None


@pytest.mark.parametrize("name", LEARNERS)
def test_a_rare_rating_and_few_texts_are_no_crash(name: str) -> None:
    generator = np.random.default_rng(4)
    features = generator.normal(size=(40, 5)).astype(np.float32)
    once = np.array([3] + [0] * 39)
    learner = LEARNERS[name]  # type: ignore[index]
    contents = [str(row) for row in range(40)]
    honest = unseen(learner.make(learner.choices[0], 0, 20).fit(features, once), features, once, contents)
    assert np.isnan(honest).any() or np.isfinite(honest).all()
    Calibration(honest, once)
    noise = generator.integers(0, 6, 40)
    model = learner.make(learner.choices[0], 0, 20).fit(features, noise)
    assert np.isfinite(unseen(model, features, noise, [str(row % 3) for row in range(40)])).any()
    if name != "forest":
        assert np.isnan(unseen(model, features, noise, ["one"] * 40)).all()


def test_what_every_tree_of_a_forest_saw_has_no_score() -> None:
    generator = np.random.default_rng(5)
    features = generator.normal(size=(400, 3)).astype(np.float32)
    ratings = 3 + generator.integers(0, 2, 400)
    with pytest.warns(UserWarning, match="OOB"):
        model = LEARNERS["forest"].make(1, 0, 10).fit(features, ratings)
    found = unseen(model, features, ratings, [str(row) for row in range(400)])
    assert np.isnan(found).any()
    assert np.nanmin(found) >= 3  # and not 0, as the votes of no tree would have it
    assert Calibration(np.full(4, np.nan), ratings[:4])(np.array([0.0, 2.5, 5.0])).tolist() == [0.0, 2.5, 5.0]
