"""Models that learn ratings from features: phi-1's random forest, and two beside it.

Each has one setting that the validation part chooses. All of them predict the *expected* rating, a number from 0 to 5,
so that they compare: a forest and a logistic regression by the probabilities of the six ratings, boosted trees by
regression. `unseen` tells what a model says of the documents that it learned from, as if it had not: a forest by the
trees that did not see them (out of bag), the others by learning five times from four fifths.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from hornbook.corpus.quality.calibrate import Scores
from hornbook.corpus.quality.hashing import Floats
from hornbook.corpus.quality.settings import LearnerName

Ratings = npt.NDArray[np.int64]
FOLDS = 5


@dataclass(frozen=True)
class Learner:
    """A kind of model: `make(choice, seed, trees)` gives an unfitted estimator for each of the `choices`."""

    name: LearnerName
    setting: str
    choices: tuple[float, ...]
    make: Callable[[float, int, int], Any]


def _forest(leaf: float, seed: int, trees: int) -> Any:
    from sklearn.ensemble import RandomForestClassifier

    return RandomForestClassifier(trees, min_samples_leaf=int(leaf), n_jobs=-1, random_state=seed, oob_score=True)


def _logistic(c: float, seed: int, trees: int) -> Any:
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import StandardScaler

    return make_pipeline(StandardScaler(), LogisticRegression(C=c, max_iter=2000, random_state=seed))


def _boosting(leaves: float, seed: int, trees: int) -> Any:
    from sklearn.ensemble import HistGradientBoostingRegressor

    return HistGradientBoostingRegressor(
        max_leaf_nodes=int(leaves), learning_rate=0.06, max_iter=150, early_stopping=False, random_state=seed
    )


LEARNERS = {
    learner.name: learner
    for learner in (
        Learner("forest", "min_samples_leaf", (1, 3, 8), _forest),
        Learner("logistic", "C", (0.01, 0.1, 1.0), _logistic),
        Learner("boosting", "max_leaf_nodes", (4, 8, 16), _boosting),
    )
}


def expected(model: Any, features: Floats) -> Scores:
    """Expected ratings, (documents,)."""
    if hasattr(model, "predict_proba"):
        return np.asarray(model.predict_proba(features) @ model.classes_, np.float64)
    return np.clip(np.asarray(model.predict(features), np.float64), 0, 5)


def unseen(model: Any, features: Floats, ratings: Ratings, contents: Sequence[str]) -> Scores:
    """Expected ratings of the documents that `model` was fitted on, by models that did not see them, (documents,).

    Documents of equal `contents` are left out together, but by a forest. NaN where every tree of a forest saw one, or
    the others hold too little to learn from.
    """
    if hasattr(model, "oob_decision_function_"):
        votes = model.oob_decision_function_
        return np.where(votes.sum(1) > 0, np.asarray(votes @ model.classes_, np.float64), np.nan)
    from sklearn.base import clone
    from sklearn.model_selection import GroupKFold

    found = np.full(len(ratings), np.nan)
    folds = min(FOLDS, len(set(contents)))
    if folds < 2:
        return found
    for seen, left_out in GroupKFold(folds).split(features, ratings, contents):
        if len(set(ratings[seen].tolist())) > 1:
            found[left_out] = expected(clone(model).fit(features[seen], ratings[seen]), features[left_out])
    return found
