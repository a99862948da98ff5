"""What a curation came to, in sentences."""

from hornbook.report.curation.view import CurationView
from hornbook.report.numbers import count, percent, size


def sentences(view: CurationView) -> list[str]:
    """The first is the outcome; the others say how far to trust it."""
    found = [f"{count(view.kept)} of {count(view.rows_in)} documents are kept, {size(view.kept_bytes)}."]
    if not view.classifier:
        return found
    test = view.classifier["test"]
    apart = view.classifier["calibration"]["error"]
    found.append(
        f"On {count(test['n'])} rated documents that nothing was learned from or chosen by, {test['good']} of them "
        f"good ({view.classifier['good']}), scores and ratings correlate by {_said(test['spearman'])} (Spearman); good "
        f"and other documents are told apart with an AUC of {_said(test['auc'])}; a score is off its rating by "
        f"{test['mean_absolute_error']} on average, and by {apart} in the mean of a bin "
        f"({view.classifier['calibration_before']} before calibration)."
    )
    for by, told in view.ratings.get("agreement", {}).items():
        who = "the teacher, asked in other words," if by == "again" else "the file of labels"
        found.append(
            f"Of {count(told['n'])} documents {who} gave {percent(told['equal'])} the same rating (weighted kappa "
            f"{_said(told['kappa_weighted'])})."
        )
    return found


def _said(value: float | None) -> str:
    return "(nothing: one side is all alike)" if value is None else str(value)
