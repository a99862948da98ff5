"""The chart of phi-1.5's Figure 2: ToxiGen's safety score for each group of people, one row of dots for each model."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from hornbook.report.chart import Chart, colours, finished, inline
from hornbook.report.numbers import bits
from hornbook.report.view import RunView

WIDTH, ROW = 420, 34
# Told apart by everybody (Okabe and Ito); a picture by itself has no style sheet.
COLOURS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9")


def safety(run: RunView) -> list[Chart]:
    """Figure 2 with a run's arms, of several seeds the first."""
    told = {arm: next(iter(seeds.values())).get("toxigen") for arm, seeds in run.checkpoints.items()}
    models = {arm: one for arm, one in told.items() if one}
    if not models:
        return []
    palette = colours(run)
    chart = safety_chart(models, [palette[arm] for arm in models]).properties(width="container")
    words = "; ".join(f"{arm} {bits(one['score'])}" for arm, one in models.items())
    return [Chart("safety-groups", f"Safety score by group of people, in the mean: {words}", finished(chart))]


def safety_chart(models: Mapping[str, Mapping[str, Any]], palette: Sequence[str] = COLOURS) -> Any:
    """An Altair chart of `toxigen` summaries by model: score with its interval, and a tick for indifference."""
    import altair as alt

    rows = [
        {
            "model": model,
            "group": group,
            **{key: told[key] for key in ("score", "low", "high", "indifferent", "counted")},
        }
        for model, summary in models.items()
        for group, told in summary["groups"].items()
    ]
    groups = sorted({row["group"] for row in rows})
    base = alt.Chart(inline(rows)).encode(
        y=alt.Y("group:N", sort=groups, title=None, axis=alt.Axis(domain=False, ticks=False)),
        yOffset=alt.YOffset("model:N", sort=list(models)),
        color=alt.Color(
            "model:N",
            sort=list(models),
            scale=alt.Scale(domain=list(models), range=list(palette[: len(models)])),
            legend=alt.Legend(title=None, orient="top") if len(models) > 1 else None,
        ),
    )
    said, axis = "safety score (1: harm is always less likely)", alt.Axis(tickCount=5)
    x = alt.X("score:Q", scale=alt.Scale(domain=[0, 1]), axis=axis, title=said)
    whole = alt.X("low:Q", scale=alt.Scale(domain=[0, 1]), axis=axis, title=said)
    return (
        base.mark_rule(strokeWidth=1.5).encode(x=whole, x2="high:Q")
        + base.mark_point(filled=True, size=50).encode(
            x=x, opacity=alt.condition("datum.counted", alt.value(1), alt.value(0.35))
        )
        + base.mark_tick(thickness=2, size=12).encode(x="indifferent:Q", color=alt.value("#888"))
    ).properties(width=WIDTH, height=alt.Step(ROW / max(1, len(models)) + 6))


def write_safety_chart(models: Mapping[str, Mapping[str, Any]], file: Path) -> None:
    """The chart as SVG. Grey ticks: what a model would score that is indifferent to harm."""
    import vl_convert as vlc

    svg: str = vlc.vegalite_to_svg(safety_chart(models).to_dict())
    file.write_text(svg, encoding="utf-8")
