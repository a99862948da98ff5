"""Every chart of a report, by the section it stands in."""

from hornbook.report.chart import Chart
from hornbook.report.making import curves, diversity, flow, scores
from hornbook.report.measured import differences, difficulty, results
from hornbook.report.safety import safety
from hornbook.report.view import RunView


def charts(run: RunView) -> dict[str, list[Chart]]:
    """section -> its charts; a section that has nothing to show is left out."""
    found = {
        "results": results(run),
        "safety": safety(run),
        "difficulty": difficulty(run),
        "differences": differences(run),
        "curves": curves(run),
        "flow": flow(run),
        "scores": scores(run),
        "diversity": diversity(run),
    }
    return {section: made for section, made in found.items() if made}
