"""Charts of how it came about: learning curves, the flow of documents and tokens, the quality scores."""

from typing import Any

from hornbook.report.chart import HUES, Chart, arm_scale, finished, inline
from hornbook.report.numbers import count, finite, short
from hornbook.report.view import RunView, Training


def curves(run: RunView) -> list[Chart]:
    """Training loss and validation score over the tokens seen; a fine-tuned arm goes on where its start ended."""
    loss, validation = [], []
    for arm, seeds in run.arms.items():
        for seed, training in seeds.items():
            begin = _before(run, seed, training)
            for row in training.curve:
                common = {"arm": arm, "seed": seed, "tokens": begin + (row["tokens"] or 0), "step": row["step"]}
                if finite(row.get("loss")) is not None:
                    loss.append(common | {"value": row["loss"]})
                if finite(row.get("validation")) is not None:
                    validation.append(common | {"value": row["validation"]})
    made = []
    if loss:
        chart = _lines(run, loss, "loss, nats per token", points=False)
        made.append(Chart("curves-loss", "Training loss over tokens seen", finished(chart)))
    if validation:
        chart = _lines(run, validation, "bits per byte", points=True)
        made.append(Chart("curves-validation", "Validation bits per byte over tokens seen", finished(chart)))
    return made


def _before(run: RunView, seed: str, training: Training) -> float:
    """Tokens that the weights had seen before this training began: those of the kept step of its start."""
    start = run.arms.get(training.start or "", {}).get(seed)
    if start is None:
        return 0.0
    kept = [row["tokens"] for row in start.curve if row["step"] == start.best_step]
    return _before(run, seed, start) + float((kept[0] if kept else None) or start.tokens)


def _lines(run: RunView, values: list[dict[str, Any]], name: str, points: bool) -> Any:
    import altair as alt

    arms = list(dict.fromkeys(v["arm"] for v in values))
    pick = alt.selection_point(fields=["arm"], bind="legend")
    # Training losses of arms are measured on different data; only their shapes compare. The ends of the scale are the
    # data's own: a loss has no natural zero in reach.
    return (
        alt.Chart(inline(values))
        .mark_line(point={"size": 24} if points else False, strokeWidth=1.8, interpolate="monotone")
        .encode(
            x=alt.X("tokens:Q", title="tokens seen", axis=alt.Axis(format="~s", tickCount=5, grid=False)),
            y=alt.Y("value:Q", title=name, scale=alt.Scale(zero=False), axis=alt.Axis(tickCount=5, domain=False)),
            color=alt.Color(
                "arm:N", scale=arm_scale(run, arms), legend=alt.Legend(title=None, orient="top", columns=3)
            ),
            detail="seed:N",
            opacity=alt.condition(pick, alt.value(1), alt.value(0.15)),
            tooltip=[
                alt.Tooltip("arm:N"),
                alt.Tooltip("seed:N"),
                alt.Tooltip("step:Q"),
                alt.Tooltip("tokens:Q", format=",.0f"),
                alt.Tooltip("value:Q", title=name, format=".3f"),
            ],
        )
        .add_params(pick)
        .properties(width="container", height=240)
    )


def flow(run: RunView) -> list[Chart]:
    """What is left after each step from raw to kept, in documents and in tokens."""
    import altair as alt

    made = []
    for unit in ("documents", "tokens"):
        values = []
        for i, step in enumerate(run.flow):
            number = getattr(step, unit)
            first = getattr(run.flow[0], unit)
            values.append(
                {
                    "step": step.label,
                    "order": i,
                    "value": number,
                    "text": (count(number) if unit == "documents" else short(number))
                    + (f"  ({number / first:.0%})".replace("%", " %") if i and first else ""),
                }
            )
        if not values:
            continue
        top = max(v["value"] for v in values)
        base = alt.Chart(inline(values)).encode(
            y=alt.Y(
                "step:N",
                sort=[s.label for s in run.flow],
                title=None,
                axis=alt.Axis(ticks=False, domain=False, labelLimit=200),
            ),
            x=alt.X("value:Q", title=None, scale=alt.Scale(domain=[0, (top or 1) * 1.45], nice=False), axis=None),
            tooltip=[alt.Tooltip("step:N"), alt.Tooltip("value:Q", title=unit, format=",.0f")],
        )
        chart = alt.layer(
            base.mark_bar(height={"band": 0.7}, color="var(--hue-1)", cornerRadiusEnd=2),
            base.mark_text(align="left", baseline="middle", dx=6, color="var(--ink)").encode(text="text:N"),
        ).properties(width="container", height=len(values) * 30)
        words = "; ".join(f"{v['step']} {v['text']}" for v in values)
        made.append(Chart(f"flow-{unit}", f"{unit} left after each step: {words}", finished(chart)))
    return made


def scores(run: RunView) -> list[Chart]:
    """The classifier's score over all documents, kept and rejected, with the threshold that divides them."""
    import altair as alt

    values = [
        {"low": b["low"], "high": b["high"], "documents": b[kind], "kind": kind}
        for b in run.histogram
        for kind in ("kept", "rejected")
    ]
    if not values:
        return []
    bars = (
        alt.Chart(inline(values))
        .mark_bar(binSpacing=1)
        .encode(
            x=alt.X("low:Q", bin="binned", title="score", axis=alt.Axis(grid=False, tickCount=6)),
            x2="high:Q",
            y=alt.Y("documents:Q", stack=True, title="documents", axis=alt.Axis(tickCount=4, domain=False)),
            color=alt.Color(
                "kind:N",
                scale=alt.Scale(domain=["rejected", "kept"], range=["var(--quiet)", "var(--hue-1)"]),
                legend=alt.Legend(title=None, orient="top"),
            ),
            tooltip=[
                alt.Tooltip("low:Q", title="from", format=".2f"),
                alt.Tooltip("high:Q", title="to", format=".2f"),
                alt.Tooltip("kind:N", title=" "),
                alt.Tooltip("documents:Q", format=",.0f"),
            ],
        )
    )
    layers = [bars]
    if run.threshold is not None:
        mark = alt.Chart(inline([{"x": run.threshold, "text": f"threshold {run.threshold:.2f}"}]))
        layers.append(mark.mark_rule(strokeDash=[4, 3], color="var(--ink)").encode(x="x:Q"))
        layers.append(
            mark.mark_text(align="left", dx=5, color="var(--ink)").encode(x="x:Q", y=alt.value(8), text="text:N")
        )
    chart = alt.layer(*layers).properties(width="container", height=200)
    return [Chart("scores", "How many documents have which quality score", finished(chart))]


def diversity(run: RunView) -> list[Chart]:
    """Different pairs of words among all of a dataset's, as it grows: where the line falls, texts repeat themselves."""
    import altair as alt

    values = [
        {"dataset": name, "texts": point["texts"], "value": point["distinct_2"]}
        for name, found in run.diversity.items()
        for point in found.get("curve", [])
    ]
    if not values:
        return []
    names = list(run.diversity)
    palette = [f"var(--hue-{at % HUES})" for at in range(len(names))]
    chart = (
        alt.Chart(inline(values))
        .mark_line(point={"size": 24}, strokeWidth=1.8)
        .encode(
            x=alt.X("texts:Q", title="texts", scale=alt.Scale(type="log"), axis=alt.Axis(format="~s", grid=False)),
            y=alt.Y("value:Q", title="distinct pairs of words", axis=alt.Axis(tickCount=5, domain=False)),
            color=alt.Color(
                "dataset:N",
                scale=alt.Scale(domain=names, range=palette),
                legend=alt.Legend(title=None, orient="top", columns=3),
            ),
            tooltip=[
                alt.Tooltip("dataset:N"),
                alt.Tooltip("texts:Q", format=",.0f"),
                alt.Tooltip("value:Q", title="distinct pairs", format=".3f"),
            ],
        )
        .properties(width="container", height=240)
    )
    return [Chart("diversity-pairs", "Share of different word pairs over the number of texts", finished(chart))]
