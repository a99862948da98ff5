"""The report of a curation: every number is the view's, and hostile texts stay texts, in both forms."""

import json
import re
from dataclasses import replace
from html import unescape
from typing import Any

import numpy as np
import pytest
import vl_convert

from hornbook.corpus.quality.judgement import agreement, precision_recall, reliability, thresholds, yields
from hornbook.report.curation.charts import charts
from hornbook.report.curation.markdown import markdown
from hornbook.report.curation.page import page
from hornbook.report.curation.view import Band, CurationView, Disagreement, Example

HOSTILE = "</code></script><script>window.hacked = 1</script>\n{{ 7 * 7 }}\n```\n# not a heading"


def classifier() -> dict[str, Any]:
    """As the classifier's stage makes it, on ratings drawn here."""
    generator = np.random.default_rng(0)
    ratings = generator.integers(0, 6, 300)
    scores = np.clip(ratings + generator.normal(0, 1, 300), 0, 5)
    sizes = generator.integers(100, 9000, 300)
    test = agreement(scores, ratings, scores, ratings, 3, 0)
    return {
        "good": "rating >= 3",
        "learner": "forest",
        "test": test,
        "learners": {name: {**test, "validation": {}} for name in ("logistic", "forest")},
        "calibration": reliability(scores, ratings),
        "calibration_before": 0.31,
        "thresholds": thresholds(scores, sizes, scores, ratings, 3),
        "yield": yields(scores, sizes, scores, ratings, 3),
        "precision_recall": precision_recall(scores, ratings >= 3),
        "histogram": {f"{i / 4:.2f}": i for i in range(20)},
    }


@pytest.fixture(scope="module")
def view() -> CurationView:
    agreed = {"n": 60, "kappa_weighted": 0.81, "kappa": None, "equal": 0.7, "mean_difference": -0.1, "confusion": []}
    return CurationView(
        place=HOSTILE,
        made="2026-11-25",
        rows_in=12_345,
        kept=2_345,
        kept_bytes=6_700_000,
        stages={"read": {"in": 12_345, "kept": 12_000, "quarantined": 45, "dropped": {HOSTILE: 300}, "seconds": 1.0}},
        threshold=2.75,
        ratings={
            "teacher": HOSTILE,
            "histogram": {str(i): 10 * i for i in range(6)},
            "agreement": {"again": agreed, "labels": agreed},
            "spent": {"requests": 1_234, "cost": 0.56},
        },
        classifier=classifier(),
        bands=(
            Band(4.5, 5.0, 7, 4_000, (Example(HOSTILE, 4.75, HOSTILE),)),
            Band(4.0, 4.5, 0, 0, ()),
        ),
        disagreements=(Disagreement("a.py", "again", 0, 5, HOSTILE, "clear", HOSTILE),),
    )


def test_hostile_texts_stay_texts(view: CurationView) -> None:
    html = page(view)
    assert "<script>window.hacked" not in html
    assert "window.hacked" in re.sub(r"<[^>]+>", "", unescape(html))
    written = re.sub(r"<script>.*?</script>", "", html, flags=re.DOTALL)  # without the chart library
    assert not re.search(r"<(iframe|img|link|object)\b", written)
    text = markdown(view)
    fence = re.search(r"^(`{4,})\n.*?# not a heading\n\1$", text, re.M | re.S)
    assert fence  # a longer fence than any within the text
    outside = text.replace(fence[0], "")
    assert "# not a heading" not in [line.strip() for line in outside.splitlines()]
    assert "<script>" not in outside


def test_the_numbers_are_the_views(view: CurationView) -> None:
    html, text = page(view), markdown(view)
    for shown in ("2,345 of 12,345 documents are kept, 6.70 MB.", "0.81", "1,234", "2.75", "0.56"):
        assert shown in unescape(html).replace("\u00a0", " "), shown
    for shown in ("2,345 of 12,345", "0.81", str(view.classifier["test"]["auc"])):
        assert shown in text, shown
    assert "forest, which scores" in text
    drawn = {one.key: json.dumps(one.spec) for made in charts(view).values() for one in made}
    row = next(row for row in view.classifier["yield"] if row["threshold"] == 3.0)
    assert f'"share": {row["bytes"]}' in drawn["yield"]
    assert f'"score": {view.classifier["calibration"]["bins"][0]["score"]}' in drawn["reliability"]


def test_every_chart_compiles(view: CurationView) -> None:
    made = [one for some in charts(view).values() for one in some]
    assert [one.key for one in made] == ["yield", "histogram", "reliability", "precision-recall"]
    for one in made:
        assert "marks" in vl_convert.vegalite_to_vega(one.spec)


def test_without_ratings_there_is_an_account_alone(view: CurationView) -> None:
    bare = replace(view, classifier={}, ratings={}, bands=(), disagreements=(), threshold=None)
    assert charts(bare) == {}
    html = page(bare)
    assert "12,345" in html
    assert 'id="threshold"' not in html
    assert "vegaEmbed(" in html  # the page's own script, without the library
    assert len(html) < 60_000
    assert "## Stages" in markdown(bare)
    assert "Read before choosing" not in markdown(bare)
