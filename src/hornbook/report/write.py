"""Writing a run's three faces: index.html for people, report.md for forges and diffs, summary.json for programs.

All three are made from the `RunView` alone. The page is one file that opens from disk without a network: its style,
its script, the chart library and every chart's data are inside, which costs about 0.9 MB and lets a run be mailed.
"""

from pathlib import Path

from hornbook.report.markdown import markdown
from hornbook.report.page import page
from hornbook.report.summary import summary_json
from hornbook.report.view import RunView
from hornbook.workspace import write_atomic


def write_report(run: RunView, out: Path) -> Path:
    """Write index.html, report.md and summary.json into the existing folder `out`; returns the page's path.

    Each file appears whole or not at all, and replaces one of an earlier run.
    """
    for name, text in (
        ("report.md", markdown(run)),
        ("summary.json", summary_json(run)),
        ("index.html", page(run)),
    ):
        # A model may have written half a surrogate pair, which UTF-8 cannot hold.
        write_atomic(out / name, text.encode("utf-8", "replace").decode())
    return out / "index.html"
