"""Writing a run's three faces: index.html for people, report.md for forges and diffs, summary.json for programs.

All three are made from the `RunView` alone. The page is one file that opens from disk without a network: its style,
its script, the chart library and every chart's data are inside, which costs about 0.9 MB and lets a run be mailed.
"""

import os
from pathlib import Path

from hornbook.report.markdown import markdown
from hornbook.report.page import page
from hornbook.report.summary import summary_json
from hornbook.report.view import RunView


def write_report(run: RunView, out: Path) -> Path:
    """Write index.html, report.md and summary.json into the existing folder `out`; returns the page's path.

    Each file appears whole or not at all, and replaces one of an earlier run.
    """
    for name, text in (
        ("report.md", markdown(run)),
        ("summary.json", summary_json(run)),
        ("index.html", page(run)),
    ):
        unfinished = out / f".{name}.{os.getpid()}"
        # A model may have written half a surrogate pair, which UTF-8 cannot hold.
        unfinished.write_text(text, encoding="utf-8", errors="replace", newline="\n")
        unfinished.replace(out / name)
    return out / "index.html"
