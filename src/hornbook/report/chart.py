"""What all charts share: what a chart is, how its data stands in it, and which colour an arm has.

Colours are CSS variables: the SVG renderer hands them to the browser, so the page's light, dark and print styles apply
to the charts too, without drawing them again. An arm keeps its colour in every chart. An arm that was fine-tuned has
the strong tone of the hue of the arm it started from, so that pairs are seen as pairs.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from hornbook.report.view import RunView

HUES = 6  # as many as the style sheet has: --hue-0 ... --hue-5, each with a strong tone --hue-0-strong
_SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json"


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
        free = [f"var(--hue-{i}{tone})" for tone in ("", "-strong") for i in range(HUES)]
        free = [colour for colour in free if colour not in found.values()] or free
        found[arm] = strong if start and "strong" not in start and strong not in found.values() else free[0]
    return {arm: found[arm] for arm in names}


def finished(chart: Any) -> dict[str, Any]:
    """A chart's specification as plain JSON values, its schema named for tools (nothing fetches it)."""
    # Validation takes longer than all the rest of the page; a test compiles every chart instead.
    spec: dict[str, Any] = chart.to_dict(validate=False)
    spec["$schema"] = _SCHEMA
    return spec


def inline(values: list[dict[str, Any]]) -> Any:
    """Rows as a chart's own data: nothing is loaded when it is drawn."""
    import altair as alt

    data: Any = alt.Data
    return data(values=values)


def arm_scale(run: RunView, arms: Iterable[str]) -> Any:
    """The colour scale of the given arms."""
    import altair as alt

    palette = colours(run)
    shown = [arm for arm in palette if arm in set(arms)]
    return alt.Scale(domain=shown, range=[palette[arm] for arm in shown])
