"""The charts of a report as Vega-Lite specifications with their data inside.

Colours are CSS variables: the SVG renderer hands them to the browser, so the page's light, dark and print styles apply
to the charts too, without drawing them again. An arm keeps its colour in every chart. An arm that was fine-tuned has
the strong tone of the hue of the arm it started from, as pairs of bars in phi-1's Figure 2.1.

Small multiples of horizontal bars are preferred to grouped columns: names of arms stay readable on a narrow screen,
and the value is written beside the bar. Every interval is the one that was computed for that very bar; nothing is
pooled here. With several seeds an arm has one thin bar for each.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from hornbook.report.answer import title
from hornbook.report.numbers import bits, count, percent, short
from hornbook.report.tables import tasks
from hornbook.report.view import RunView, Training

HUES = 6  # as many as the style sheet has: --hue-0 ... --hue-5, each with a strong tone --hue-0-strong
_SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json"
_BAR = 26  # pixels of an arm's row
_THIN = 15  # of a seed's row where there are several


@dataclass(frozen=True)
class Chart:
    """A chart: its place in the page, what it shows in words, and its Vega-Lite specification."""

    key: str
    alt: str
    spec: dict[str, Any]


def colours(run: RunView) -> dict[str, str]:
    """arm -> CSS colour. Arms from random weights take the hues in turn; fine-tuned ones the tone of their start."""
    starts = {arm: next(iter(seeds.values())).start for arm, seeds in run.arms.items() if seeds}
    names = list(dict.fromkeys([*starts, *run.checkpoints]))
    found: dict[str, str] = {}
    for arm in sorted(names, key=lambda arm: starts.get(arm) is not None):
        start = found.get(starts.get(arm) or "", "")
        strong = start.replace(")", "-strong)")
        free = [
            f"var(--hue-{i}{tone})" for tone in ("", "-strong") for i in range(HUES)
        ]
        free = [colour for colour in free if colour not in found.values()] or free
        found[arm] = strong if start and "strong" not in start and strong not in found.values() else free[0]
    return {arm: found[arm] for arm in names}


def charts(run: RunView) -> dict[str, list[Chart]]:
    """Every chart by the section it stands in: results, difficulty, curves, flow, scores. Empty ones are left out."""
    found = {
        "results": _results(run),
        "difficulty": _difficulty(run),
        "curves": _curves(run),
        "flow": _flow(run),
        "scores": _scores(run),
    }
    return {section: made for section, made in found.items() if made}


def _finished(chart: Any) -> dict[str, Any]:
    """A chart's specification as plain JSON values, its schema named for tools (nothing fetches it)."""
    spec: dict[str, Any] = chart.to_dict(validate=True)
    spec["$schema"] = _SCHEMA
    return spec


def _arm_scale(run: RunView, arms: Iterable[str]) -> Any:
    import altair as alt

    palette = colours(run)
    shown = [arm for arm in palette if arm in set(arms)]
    return alt.Scale(domain=shown, range=[palette[arm] for arm in shown])


def _results(run: RunView) -> list[Chart]:
    """For each task two panels: pass@1 and bits per byte, a bar and an interval for every arm and seed."""
    made = []
    for i, task in enumerate(tasks(run)):
        rows = [
            (arm, seed, measured[task])
            for arm, seeds in run.checkpoints.items()
            for seed, measured in seeds.items()
            if task in measured
        ]
        for key, name, ends, write in (
            ("pass_at_1", "pass@1", ("low", "high"), percent),
            ("bits_per_byte", "bits per byte", ("bits_low", "bits_high"), bits),
        ):
            values = [
                {
                    "arm": arm,
                    "seed": seed,
                    "value": m[key],
                    "low": m.get(ends[0]),
                    "high": m.get(ends[1]),
                    "n": m["n"],
                    "text": write(m[key]),
                }
                for arm, seed, m in rows
                if m.get(key) is not None
            ]
            if values:
                words = "; ".join(f"{v['arm']} {v['text']}" for v in values)
                spec = _finished(_bars(run, values, name, percent=key == "pass_at_1"))
                made.append(Chart(f"results-{i}-{key}", f"{name} on {title(task)}: {words}", spec))
    return made


def _bars(run: RunView, values: list[dict[str, Any]], name: str, percent: bool) -> Any:
    import altair as alt

    arms = list(dict.fromkeys(v["arm"] for v in values))
    seeds = list(dict.fromkeys(v["seed"] for v in values))
    top = max(max(v["high"] or 0, v["value"]) for v in values)
    # A fifth of the width stays free for the value, which is written behind the interval.
    domain = [0, (top if top > 0 else 1.0) * 1.28]
    form = "%" if percent else ".2~f"
    base = alt.Chart(alt.Data(values=values)).encode(
        y=alt.Y("arm:N", sort=arms, title=None, axis=alt.Axis(ticks=False, domain=False)),
        tooltip=[
            alt.Tooltip("arm:N"),
            alt.Tooltip("seed:N"),
            alt.Tooltip("value:Q", title=name, format=".1%" if percent else ".3f"),
            alt.Tooltip("low:Q", title="95 % from", format=".1%" if percent else ".3f"),
            alt.Tooltip("high:Q", title="to", format=".1%" if percent else ".3f"),
            alt.Tooltip("n:Q"),
        ],
    )
    if len(seeds) > 1:
        base = base.encode(yOffset=alt.YOffset("seed:N", sort=seeds))
    x = alt.X(
        "value:Q",
        title=None,
        scale=alt.Scale(domain=domain, nice=False),
        axis=alt.Axis(format=form, tickCount=4, domain=False),
    )
    bar = base.mark_bar(height={"band": 0.68}, cornerRadiusEnd=2).encode(
        x=x, color=alt.Color("arm:N", scale=_arm_scale(run, arms), legend=None)
    )
    rule = base.mark_rule(color="var(--ink)", strokeWidth=1.4).encode(x="low:Q", x2="high:Q")
    # The label stands behind the longer of bar and interval.
    label = (
        base.transform_calculate(edge="max(datum.high, datum.value)")
        .mark_text(align="left", baseline="middle", dx=6, color="var(--ink)")
        .encode(x="edge:Q", text="text:N")
    )
    height = len(arms) * (_BAR if len(seeds) == 1 else _THIN * len(seeds) + 8)
    return alt.layer(bar, rule, label).properties(width="container", height=height)


def _difficulty(run: RunView) -> list[Chart]:
    """For each task whose problems have a difficulty: pass@1 by difficulty, arms side by side."""
    import altair as alt

    made = []
    for i, task in enumerate(tasks(run)):
        values = [
            {"arm": arm, "seed": seed, "difficulty": str(level), **{k: m[k] for k in ("pass_at_1", "low", "high", "n")}}
            for arm, seeds in run.checkpoints.items()
            for seed, measured in list(seeds.items())[:1]  # the table has the other seeds
            for level, m in (measured.get(task, {}).get("by_difficulty") or {}).items()
        ]
        levels = sorted({v["difficulty"] for v in values})
        if len(levels) < 2:
            continue
        arms = list(dict.fromkeys(v["arm"] for v in values))
        top = max(v["high"] for v in values)
        base = alt.Chart(alt.Data(values=values)).encode(
            x=alt.X("difficulty:N", sort=levels, title="difficulty", axis=alt.Axis(labelAngle=0, ticks=False)),
            xOffset=alt.XOffset("arm:N", sort=arms),
            color=alt.Color("arm:N", scale=_arm_scale(run, arms), legend=None),
            tooltip=[
                alt.Tooltip("arm:N"),
                alt.Tooltip("difficulty:N"),
                alt.Tooltip("pass_at_1:Q", title="pass@1", format=".1%"),
                alt.Tooltip("low:Q", title="95 % from", format=".1%"),
                alt.Tooltip("high:Q", title="to", format=".1%"),
                alt.Tooltip("n:Q"),
            ],
        )
        axis = alt.Axis(format="%", tickCount=4, domain=False)
        scale = alt.Scale(domain=[0, top * 1.04 if top > 0 else 1])
        chart = alt.layer(
            base.mark_bar(cornerRadiusEnd=2).encode(y=alt.Y("pass_at_1:Q", title=None, axis=axis, scale=scale)),
            base.mark_rule(strokeWidth=1.2).encode(
                y="low:Q", y2="high:Q", color=alt.value("var(--ink)")
            ),
        ).properties(width="container", height=150)
        made.append(Chart(f"difficulty-{i}", f"pass@1 on {title(task)} by difficulty", _finished(chart)))
    return made


def _curves(run: RunView) -> list[Chart]:
    """Training loss and validation score over the tokens seen; a fine-tuned arm goes on where its start ended."""
    loss, validation = [], []
    for arm, seeds in run.arms.items():
        for seed, training in seeds.items():
            begin = _before(run, seed, training)
            for row in training.curve:
                common = {"arm": arm, "seed": seed, "tokens": begin + (row["tokens"] or 0), "step": row["step"]}
                if row.get("loss") is not None:
                    loss.append(common | {"value": row["loss"]})
                if row.get("validation") is not None:
                    validation.append(common | {"value": row["validation"]})
    made = []
    if loss:
        chart = _lines(run, loss, "loss, nats per token", points=False)
        made.append(Chart("curves-loss", "Training loss over tokens seen", _finished(chart)))
    if validation:
        chart = _lines(run, validation, "bits per byte", points=True)
        made.append(Chart("curves-validation", "Validation bits per byte over tokens seen", _finished(chart)))
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
        alt.Chart(alt.Data(values=values))
        .mark_line(point={"size": 24} if points else False, strokeWidth=1.8, interpolate="monotone")
        .encode(
            x=alt.X("tokens:Q", title="tokens seen", axis=alt.Axis(format="~s", tickCount=5, grid=False)),
            y=alt.Y("value:Q", title=name, scale=alt.Scale(zero=False), axis=alt.Axis(tickCount=5, domain=False)),
            color=alt.Color(
                "arm:N", scale=_arm_scale(run, arms), legend=alt.Legend(title=None, orient="top", columns=3)
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


def _flow(run: RunView) -> list[Chart]:
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
        base = alt.Chart(alt.Data(values=values)).encode(
            y=alt.Y("step:N", sort=[s.label for s in run.flow], title=None, axis=alt.Axis(ticks=False, domain=False)),
            x=alt.X("value:Q", title=None, scale=alt.Scale(domain=[0, (top or 1) * 1.45], nice=False), axis=None),
            tooltip=[alt.Tooltip("step:N"), alt.Tooltip("value:Q", title=unit, format=",.0f")],
        )
        chart = alt.layer(
            base.mark_bar(height={"band": 0.7}, color="var(--hue-1)", cornerRadiusEnd=2),
            base.mark_text(align="left", baseline="middle", dx=6, color="var(--ink)").encode(text="text:N"),
        ).properties(width="container", height=len(values) * 30)
        words = "; ".join(f"{v['step']} {v['text']}" for v in values)
        made.append(Chart(f"flow-{unit}", f"{unit} left after each step: {words}", _finished(chart)))
    return made


def _scores(run: RunView) -> list[Chart]:
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
        alt.Chart(alt.Data(values=values))
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
        mark = alt.Chart(alt.Data(values=[{"x": run.threshold, "text": f"threshold {run.threshold:.2f}"}]))
        layers.append(mark.mark_rule(strokeDash=[4, 3], color="var(--ink)").encode(x="x:Q"))
        layers.append(
            mark.mark_text(align="left", dx=5, color="var(--ink)").encode(
                x="x:Q", y=alt.value(8), text="text:N"
            )
        )
    chart = alt.layer(*layers).properties(width="container", height=200)
    return [Chart("scores", "How many documents have which quality score", _finished(chart))]
