"""report.html: a curation as one page."""

from hornbook.report.curation import tables
from hornbook.report.curation.charts import charts
from hornbook.report.curation.sentences import sentences
from hornbook.report.curation.view import CurationView
from hornbook.report.html import render


def page(view: CurationView) -> str:
    """The page as HTML text."""
    return render("curation.html.j2", charts(view), view=view, tables=tables, sentences=sentences(view))
