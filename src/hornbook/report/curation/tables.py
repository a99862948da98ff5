"""The tables of a curation's report."""

from typing import Any

from hornbook.report.curation.view import CurationView
from hornbook.report.numbers import NONE, count, percent, size
from hornbook.report.tables import Table


def _number(value: float | None, digits: int = 2) -> str:
    return NONE if value is None else f"{value:.{digits}f}"


def stages(view: CurationView) -> Table:
    """Every stage's account: in = kept + dropped + quarantined."""
    rows = []
    for stage, told in view.stages.items():
        reasons = sorted(told["dropped"].items(), key=lambda item: (-item[1], item[0]))
        dropped = ", ".join(f"{count(number)} {reason}" for reason, number in reasons)
        rows.append((stage, count(told["in"]), count(told["kept"]), count(told["quarantined"]), dropped))
    return Table(("stage", "in", "kept", "quarantined", "dropped"), (False, True, True, True, False), rows)


def ratings(view: CurationView) -> Table:
    """How many of the rated documents have which rating."""
    rows = [(rating, count(number)) for rating, number in view.ratings.get("histogram", {}).items()]
    return Table(("rating", "documents"), (True, True), rows)


def agreements(view: CurationView) -> Table:
    """How far two ratings of the same documents agree."""
    names = {"again": "the teacher, asked in other words", "labels": "the file of labels"}
    rows = [
        (
            names[by],
            count(told["n"]),
            _number(told["kappa_weighted"]),
            _number(told["kappa"]),
            percent(told["equal"]),
            _number(told["mean_difference"]),
        )
        for by, told in view.ratings.get("agreement", {}).items()
    ]
    columns = ("second rating by", "documents", "weighted kappa", "kappa", "equal", "second - first")
    return Table(columns, (False, True, True, True, True, True), rows)


def learners(view: CurationView) -> Table:
    """The learners on the test part; the one that scored all documents first."""
    chosen = view.classifier.get("learner")
    found = sorted(view.classifier.get("learners", {}).items(), key=lambda item: item[0] != chosen)
    rows = [(f"{name}, which scores" if name == chosen else name, *_figures(told)) for name, told in found]
    columns = ("learner", "Spearman", "95 %", "AUC", "95 %", "F1", "precision", "recall", "mean error")
    return Table(columns, (False, *(True,) * 8), rows)


def _figures(told: dict[str, Any]) -> tuple[str, ...]:
    return (
        _number(told["spearman"]),
        _between(told["spearman_95"]),
        _number(told["auc"]),
        _between(told["auc_95"]),
        _number(told["f1"]),
        _number(told["precision"]),
        _number(told["recall"]),
        _number(told["mean_absolute_error"]),
    )


def _between(interval: list[float] | None) -> str:
    return NONE if interval is None else f"{interval[0]:.2f} to {interval[1]:.2f}"


def thresholds(view: CurationView) -> Table:
    """What some fractions of the bytes need, and keep."""
    rows = [
        (
            percent(row["kept_bytes"]),
            _number(row["threshold"]),
            count(row["documents"]),
            NONE if row["test_precision"] is None else f"{row['test_precision']:.2f} of {row['test_n']}",
            _number(row["test_mean_rating"]),
        )
        for row in view.classifier.get("thresholds", [])
    ]
    columns = ("bytes kept", "threshold", "documents", "good, of the test's documents kept", "their mean rating")
    return Table(columns, (True,) * 5, rows)


def bands(view: CurationView) -> Table:
    """How many documents and bytes lie in each band of the score."""
    rows = [(f"{b.low:g} to {b.high:g}", count(b.documents), size(b.bytes)) for b in view.bands]
    return Table(("score", "documents", "bytes"), (False, True, True), rows)
