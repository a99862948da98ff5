"""Charts of what was measured: results, results by difficulty, paired differences.

Small multiples of horizontal bars are preferred to grouped columns: names of arms stay readable on a narrow screen,
and the value is written beside the bar. Every interval is the one that was computed for that very bar; nothing is
pooled here. With several seeds a bar is their mean, and each seed is a point on it.
"""

from typing import Any

from hornbook.report.answer import figure, title
from hornbook.report.chart import Chart, arm_scale, finished, inline
from hornbook.report.numbers import MINUS, bits, finite, percent
from hornbook.report.tables import pair, tasks
from hornbook.report.view import RunView

# Vega's name of a task's mark and the character that explains it in a key.
SHAPES = (
    ("circle", "●"),
    ("square", "■"),
    ("triangle-up", "▲"),
    ("diamond", "◆"),
    ("cross", "✚"),
    ("triangle-down", "▼"),
)
_PERCENT = "replace(datum.label, '%', ' %')"
_BAR = 26  # pixels of an arm's row


def shapes(run: RunView) -> dict[str, str]:
    """task title -> the character of its mark in the paired differences."""
    names = dict.fromkeys(title(row["task"]) for row in run.comparisons if row["metric"] != "safety")
    return {name: SHAPES[i % len(SHAPES)][1] for i, name in enumerate(names)}


def results(run: RunView) -> list[Chart]:
    """For each task two panels: pass@1 and bits per byte, a bar and an interval for every arm, and its seeds."""
    made = []
    for i, task in enumerate(tasks(run)):
        rows = [(arm, len(seeds), run.headline(arm, task)) for arm, seeds in run.checkpoints.items()]
        for key, name, ends, write in (
            ("pass_at_1", figure(task), ("low", "high"), percent),
            ("bits_per_byte", "bits per byte", ("bits_low", "bits_high"), bits),
        ):
            values = [
                {
                    "arm": arm,
                    "seeds": seeds,
                    "value": m[key],
                    "low": finite(m.get(ends[0])),
                    "high": finite(m.get(ends[1])),
                    "n": m["n"],
                    "text": write(m[key]),
                }
                for arm, seeds, m in rows
                if finite(m.get(key)) is not None
            ]
            points = [
                {"arm": arm, "seed": seed, "value": measured[task][key]}
                for arm, seeds in run.checkpoints.items()
                for seed, measured in seeds.items()
                if len(seeds) > 1 and finite(measured.get(task, {}).get(key)) is not None
            ]
            if values:
                words = "; ".join(f"{v['arm']} {v['text']}" for v in values)
                spec = finished(_bars(run, values, points, name, percent=key == "pass_at_1"))
                made.append(Chart(f"results-{i}-{key}", f"{name} on {title(task)}: {words}", spec))
    return made


def _bars(run: RunView, values: list[dict[str, Any]], points: list[dict[str, Any]], name: str, percent: bool) -> Any:
    import altair as alt

    arms = list(dict.fromkeys(v["arm"] for v in values))
    farthest = {arm: max([p["value"] for p in points if p["arm"] == arm], default=0.0) for arm in arms}
    values = [v | {"edge": max(v["high"] or 0, v["value"], farthest[v["arm"]])} for v in values]
    top = max(v["edge"] for v in values)
    # A fifth of the width stays free for the value, which is written behind the interval.
    domain = [0, (top if top > 0 else 1.0) * 1.28]
    form = "%" if percent else ".2~f"
    base = alt.Chart(inline(values)).encode(
        y=alt.Y("arm:N", sort=arms, title=None, axis=alt.Axis(ticks=False, domain=False)),
        tooltip=[
            alt.Tooltip("arm:N"),
            alt.Tooltip("seeds:Q"),
            alt.Tooltip("value:Q", title=name, format=".1%" if percent else ".3f"),
            alt.Tooltip("low:Q", title="95 % from", format=".1%" if percent else ".3f"),
            alt.Tooltip("high:Q", title="to", format=".1%" if percent else ".3f"),
            alt.Tooltip("n:Q"),
        ],
    )
    x = alt.X(
        "value:Q",
        title=None,
        scale=alt.Scale(domain=domain, nice=False),
        axis=alt.Axis(format=form, labelExpr=_PERCENT, tickCount=4, domain=False),
    )
    bar = base.mark_bar(height={"band": 0.68}, cornerRadiusEnd=2).encode(
        x=x, color=alt.Color("arm:N", scale=arm_scale(run, arms), legend=None)
    )
    # A halo of the page's colour keeps the interval visible where it runs over its own bar.
    halo = base.mark_rule(color="var(--paper)", strokeWidth=5, opacity=0.75).encode(x="low:Q", x2="value:Q")
    rule = base.mark_rule(color="var(--ink)", strokeWidth=1.4).encode(x="low:Q", x2="high:Q")
    # The label stands behind the longest of bar, interval and points.
    label = base.mark_text(align="left", baseline="middle", dx=6, color="var(--ink)").encode(x="edge:Q", text="text:N")
    layers = [bar, halo, rule, label]
    if points:
        layers.append(
            alt.Chart(inline(points))
            .mark_point(size=22, filled=True, fill="var(--paper)", stroke="var(--ink)", strokeWidth=1.2, opacity=1)
            .encode(
                x="value:Q",
                y=alt.Y("arm:N", sort=arms, title=None),
                tooltip=[
                    alt.Tooltip("arm:N"),
                    alt.Tooltip("seed:N"),
                    alt.Tooltip("value:Q", title=name, format=".1%" if percent else ".3f"),
                ],
            )
        )
    return alt.layer(*layers).properties(width="container", height=len(arms) * _BAR)


def difficulty(run: RunView) -> list[Chart]:
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
        base = alt.Chart(inline(values)).encode(
            x=alt.X("difficulty:N", sort=levels, title="difficulty", axis=alt.Axis(labelAngle=0, ticks=False)),
            xOffset=alt.XOffset("arm:N", sort=arms),
            color=alt.Color("arm:N", scale=arm_scale(run, arms), legend=None),
            tooltip=[
                alt.Tooltip("arm:N"),
                alt.Tooltip("difficulty:N"),
                alt.Tooltip("pass_at_1:Q", title="pass@1", format=".1%"),
                alt.Tooltip("low:Q", title="95 % from", format=".1%"),
                alt.Tooltip("high:Q", title="to", format=".1%"),
                alt.Tooltip("n:Q"),
            ],
        )
        axis = alt.Axis(format="%", labelExpr=_PERCENT, tickCount=4, domain=False)
        scale = alt.Scale(domain=[0, top * 1.04 if top > 0 else 1])
        chart = alt.layer(
            base.mark_bar(cornerRadiusEnd=2).encode(y=alt.Y("pass_at_1:Q", title=None, axis=axis, scale=scale)),
            base.mark_rule(strokeWidth=4, opacity=0.75).encode(
                y="low:Q", y2="pass_at_1:Q", color=alt.value("var(--paper)")
            ),
            base.mark_rule(strokeWidth=1.2).encode(y="low:Q", y2="high:Q", color=alt.value("var(--ink)")),
        ).properties(width="container", height=150)
        made.append(Chart(f"difficulty-{i}", f"pass@1 on {title(task)} by difficulty", finished(chart)))
    return made


def differences(run: RunView) -> list[Chart]:
    """A forest plot for each metric: every paired difference with its interval, coloured by what it says."""
    made = []
    for metric, name in (("pass_at_1", "pass@1, percentage points"), ("bits_per_byte", "bits per byte")):
        scale, better = (100, 1) if metric == "pass_at_1" else (1, -1)
        values = [
            {
                "pair": pair(row),
                "task": title(row["task"]),
                "seeds": max(row["seeds"]),
                **{key: scale * row[key] for key in ("difference", "low", "high")},
                "n": row["n"],
                "verdict": "no difference found"
                if row["low"] <= 0 <= row["high"]
                else "improvement"
                if row["difference"] * better > 0
                else "deterioration",
            }
            for row in run.comparisons
            if row["metric"] == metric and None not in (finite(row["low"]), finite(row["high"]))
        ]
        if values:
            words = "; ".join(f"{v['pair']} on {v['task']}: {v['difference']:.2f}, {v['verdict']}" for v in values)
            made.append(
                Chart(f"differences-{metric}", f"{name}: {words}", finished(_forest(list(shapes(run)), values, name)))
            )
    return made


def _forest(names: list[str], values: list[dict[str, Any]], name: str) -> Any:
    import altair as alt

    pairs = list(dict.fromkeys(v["pair"] for v in values))
    tasks_shown = list(dict.fromkeys(v["task"] for v in values))
    verdicts = ["improvement", "no difference found", "deterioration"]
    # Two lines, "b" and "− a": one would take half of a narrow screen.
    arms = alt.Axis(
        ticks=False,
        domain=False,
        labelExpr=f"[split(datum.label, ' {MINUS} ')[0], '{MINUS} ' + split(datum.label, ' {MINUS} ')[1]]",
    )
    base = alt.Chart(inline(values)).encode(
        y=alt.Y("pair:N", sort=pairs, title=None, axis=arms, scale=alt.Scale(padding=0.2)),
        yOffset=alt.YOffset("task:N", sort=tasks_shown),
        color=alt.Color(
            "verdict:N",
            scale=alt.Scale(domain=verdicts, range=["var(--good)", "var(--ink-soft)", "var(--bad)"]),
            legend=None,
        ),
        tooltip=[
            alt.Tooltip("pair:N", title="arms"),
            alt.Tooltip("task:N"),
            alt.Tooltip("seeds:Q"),
            alt.Tooltip("difference:Q", format="+.3f"),
            alt.Tooltip("low:Q", title="95 % from", format="+.3f"),
            alt.Tooltip("high:Q", title="to", format="+.3f"),
            alt.Tooltip("n:Q"),
            alt.Tooltip("verdict:N", title=" "),
        ],
    )
    axis = alt.Axis(tickCount=5, domain=False, format="+.2~f")
    chart = alt.layer(
        alt.Chart(inline([{"zero": 0}])).mark_rule(color="var(--ink)").encode(x="zero:Q"),
        base.mark_rule(strokeWidth=1.6).encode(x=alt.X("low:Q", title=name, axis=axis), x2="high:Q"),
        base.mark_point(filled=True, size=46, opacity=1).encode(
            x="difference:Q",
            shape=alt.Shape(
                "task:N",
                scale=alt.Scale(domain=names, range=[SHAPES[i % len(SHAPES)][0] for i in range(len(names))]),
                legend=None,
            ),
        ),
    )
    return chart.properties(width="container", height=len(pairs) * (12 * len(tasks_shown) + 10))
