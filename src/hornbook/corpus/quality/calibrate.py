"""From a model's expected rating to one that means what the teacher's means, without changing the order.

Isotonic regression finds the best map that never falls, but one of steps: whatever falls on one step becomes equal, and
a threshold can no longer part it. Centred isotonic regression (Oron and Flournoy 2017, Statistics in Biopharmaceutical
Research 9:258) puts each step's value at the mean of the votes that fell on it and joins these points by straight
lines, which rise strictly. Beyond the outer points the lines run to the ends of the scale: a model that is sure of 0
means 0, and of 5, 5. An outer step at 0 or 5 gives way to that end, so that these pieces rise, too.
"""

import numpy as np
import numpy.typing as npt

Scores = npt.NDArray[np.float64]


class Calibration:
    """A rising, piecewise straight map of expected ratings, [0, 5] to [0, 5]."""

    def __init__(self, votes: Scores, ratings: npt.NDArray[np.int64]) -> None:
        """Fitted to votes on documents that the model had not seen, and their ratings; NaN votes are left out."""
        from sklearn.isotonic import IsotonicRegression

        known = ~np.isnan(votes)
        if not known.any():
            self.votes = self.ratings = np.array([0.0, 5.0])
            return
        votes, ratings = np.clip(votes[known], 0, 5), ratings[known]
        steps = IsotonicRegression(increasing=True).fit_transform(votes, ratings)
        # Steps that differ by the rounding of their means are one.
        values, step_of = np.unique(np.round(steps, 9), return_inverse=True)
        centres = np.bincount(step_of, votes) / np.bincount(step_of)
        inner = (centres > 0) & (centres < 5) & (values > 0) & (values < 5)
        self.votes = np.concatenate([[0.0], centres[inner], [5.0]])
        self.ratings = np.concatenate([[0.0], values[inner], [5.0]])

    def __call__(self, votes: Scores) -> Scores:
        """Calibrated ratings, same shape."""
        return np.asarray(np.interp(votes, self.votes, self.ratings), np.float64)
