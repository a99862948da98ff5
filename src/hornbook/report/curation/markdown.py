"""report.md: the account, the main tables and the examples, for a terminal or a forge."""

import re
from collections.abc import Iterator

from hornbook.report.curation import tables
from hornbook.report.curation.sentences import sentences
from hornbook.report.curation.view import CurationView
from hornbook.report.highlight import visible
from hornbook.report.markdown import escaped, grid


def markdown(view: CurationView) -> str:
    """The report as GitHub-flavoured Markdown."""
    return "\n\n".join(_parts(view)) + "\n"


def _parts(view: CurationView) -> Iterator[str]:
    yield f"# Curation of {escaped(view.place)}"
    yield from (escaped(sentence) for sentence in sentences(view))
    for heading, table in (
        ("Stages", tables.stages(view)),
        ("What a threshold would keep", tables.thresholds(view)),
        ("Learners, on the test part", tables.learners(view)),
        ("Ratings", tables.ratings(view)),
        ("Rated twice", tables.agreements(view)),
        ("Bands of the score", tables.bands(view)),
    ):
        if table.rows:
            yield f"## {heading}"
            yield grid(table)
    if view.bands:
        yield "## Read before choosing"
        yield "Some documents of each band of the score, drawn by hash, from their middle."
    for band in view.bands:
        if band.examples:
            yield f"### {band.low:g} to {band.high:g}"
        for one in band.examples:
            text = visible(one.text)
            fence = "`" * max(3, 1 + max((len(run) for run in re.findall("`+", text)), default=0))
            yield f"{escaped(one.place)}, score {one.score:.2f}\n\n{fence}\n{text}\n{fence}"
