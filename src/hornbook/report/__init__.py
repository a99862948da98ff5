"""The face of a run: one self-contained HTML page, the same in Markdown, and the numbers as JSON."""

from hornbook.report.view import RunView
from hornbook.report.write import write_report

__all__ = ["RunView", "write_report"]
