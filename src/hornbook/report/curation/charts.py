"""The charts of a curation's report: what a threshold leaves, and how far the scores can be trusted."""

from typing import Any

from hornbook.report.chart import Chart, finished, inline
from hornbook.report.curation.view import CurationView


def charts(view: CurationView) -> dict[str, list[Chart]]:
    """section -> its charts; none where nothing was rated."""
    if not view.classifier:
        return {}
    good = view.classifier["good"].removeprefix("rating >= ")
    found = {
        "yield": [_yield(view)],
        "scores": [_histogram(view)],
        "trust": [_reliability(view), _precision_recall(view, good)],
    }
    return {section: made for section, made in found.items() if made}


def _threshold(view: CurationView) -> list[Any]:
    """A line where the threshold is; nothing without one."""
    import altair as alt

    if view.threshold is None:
        return []
    mark = alt.Chart(inline([{"x": view.threshold, "text": f"threshold {view.threshold:.2f}"}]))
    return [
        mark.mark_rule(strokeDash=[4, 3], color="var(--ink)").encode(x="x:Q"),
        mark.mark_text(align="left", dx=5, color="var(--ink)").encode(x="x:Q", y=alt.value(8), text="text:N"),
    ]


def _yield(view: CurationView) -> Chart:
    import altair as alt

    names = {"bytes": "bytes kept", "precision": "good, of what is kept", "recall": "kept, of what is good"}
    values = [
        {"threshold": row["threshold"], "share": row[key], "curve": name, "n": row["test_n"]}
        for row in view.classifier["yield"]
        for key, name in names.items()
        if row[key] is not None
    ]
    lines = (
        alt.Chart(inline(values))
        .mark_line(strokeWidth=2)
        .encode(
            x=alt.X("threshold:Q", title="threshold", scale=alt.Scale(domain=[0, 5]), axis=alt.Axis(grid=False)),
            y=alt.Y("share:Q", title=None, axis=alt.Axis(format="%", tickCount=5, domain=False)),
            color=alt.Color(
                "curve:N",
                sort=list(names.values()),
                scale=alt.Scale(
                    domain=list(names.values()), range=["var(--hue-3-strong)", "var(--hue-1)", "var(--hue-2)"]
                ),
                legend=alt.Legend(title=None, orient="top"),
            ),
            tooltip=[
                alt.Tooltip("threshold:Q", format=".1f"),
                alt.Tooltip("curve:N", title=" "),
                alt.Tooltip("share:Q", format=".1%"),
                alt.Tooltip("n:Q", title="test documents kept"),
            ],
        )
    )
    chart = alt.layer(lines, *_threshold(view)).properties(width="container", height=260)
    words = "Share of the bytes kept over the threshold, with precision and recall of good documents on the test part"
    return Chart("yield", words, finished(chart))


def _histogram(view: CurationView) -> Chart:
    import altair as alt

    values = [
        {"low": float(low), "high": float(low) + 0.25, "documents": number}
        for low, number in view.classifier["histogram"].items()
    ]
    bars = (
        alt.Chart(inline(values))
        .mark_bar(binSpacing=1, color="var(--hue-1)")
        .encode(
            x=alt.X("low:Q", bin="binned", title="score", axis=alt.Axis(grid=False, tickCount=6)),
            x2="high:Q",
            y=alt.Y("documents:Q", title="documents", axis=alt.Axis(tickCount=4, domain=False)),
            tooltip=[alt.Tooltip("low:Q", title="from", format=".2f"), alt.Tooltip("documents:Q", format=",.0f")],
        )
    )
    chart = alt.layer(bars, *_threshold(view)).properties(width="container", height=180)
    return Chart("histogram", "How many documents have which score", finished(chart))


def _reliability(view: CurationView) -> Chart:
    import altair as alt

    rows = view.classifier["calibration"]["bins"]
    scale = alt.Scale(domain=[0, 5])
    line = (
        alt.Chart(inline([{"x": 0, "y": 0}, {"x": 5, "y": 5}]))
        .mark_line(strokeDash=[4, 3], color="var(--ink-soft)", strokeWidth=1)
        .encode(x=alt.X("x:Q", scale=scale), y=alt.Y("y:Q", scale=scale))
    )
    points = (
        alt.Chart(inline(rows))
        .mark_point(filled=True, size=70, color="var(--hue-3-strong)", opacity=1)
        .encode(
            x=alt.X("score:Q", title="mean score", scale=scale, axis=alt.Axis(grid=False, tickCount=6)),
            y=alt.Y("rating:Q", title="mean rating", scale=scale, axis=alt.Axis(tickCount=6)),
            tooltip=[
                alt.Tooltip("n:Q", title="documents"),
                alt.Tooltip("score:Q", format=".2f"),
                alt.Tooltip("rating:Q", format=".2f"),
            ],
        )
    )
    chart = alt.layer(line, points).properties(width="container", height=280)
    words = f"Mean rating over mean score in {len(rows)} bins of the test part; on the diagonal they are equal"
    return Chart("reliability", words, finished(chart))


def _precision_recall(view: CurationView, good: str) -> Chart:
    import altair as alt

    values = [{"score": s, "precision": p, "recall": r} for s, p, r in view.classifier["precision_recall"]]
    share = view.classifier["test"]["good"] / view.classifier["test"]["n"]
    curve = (
        alt.Chart(inline(values))
        .mark_line(strokeWidth=2, color="var(--hue-2-strong)", interpolate="step-after")
        .encode(
            x=alt.X("recall:Q", scale=alt.Scale(domain=[0, 1]), axis=alt.Axis(format="%", grid=False, tickCount=5)),
            y=alt.Y(
                "precision:Q", title="precision", scale=alt.Scale(domain=[0, 1]), axis=alt.Axis(format="%", tickCount=5)
            ),
            order="recall:Q",
            tooltip=[
                alt.Tooltip("score:Q", title="from score", format=".2f"),
                alt.Tooltip("precision:Q", format=".1%"),
                alt.Tooltip("recall:Q", format=".1%"),
            ],
        )
    )
    chance = (
        alt.Chart(inline([{"share": share}]))
        .mark_rule(strokeDash=[4, 3], color="var(--ink-soft)")
        .encode(y=alt.Y("share:Q", title="precision"))
    )
    chart = alt.layer(chance, curve).properties(width="container", height=280)
    words = f"Precision over recall of documents rated {good} and more, on the test part; dashed: what chance gives"
    return Chart("precision-recall", words, finished(chart))
