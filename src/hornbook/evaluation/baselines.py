"""The papers' baselines: what they report, and what is measured here by the same command as any model.

A baseline is measured when its weights can be had: from a folder of the user's (`models_dir/NAME`, or the hub's name
below it), else from the hub. What cannot be had stands as "not measured" with the reason and the command that would
measure it. Reported and measured figures never share a column: protocols differ by tens of points.
"""

import importlib.resources
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ConfigDict

from hornbook.evaluation.measure import Sampling, measure
from hornbook.evaluation.task import Task
from hornbook.model import LanguageModel
from hornbook.records import Progress, UserError


class Baseline(BaseModel):
    """One model. parameters in thousand millions; reported: task -> per cent in `paper`; why: no weights to be had."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    hub: str | None
    parameters: float | None
    licence: str
    gated: bool = False
    why: str = ""
    reported: dict[str, float]
    paper: str = ""


@dataclass(frozen=True)
class Outcome:
    """A baseline and its summary by task; or None, why it was not measured, and the command that would."""

    baseline: Baseline
    summary: dict[str, Any] | None
    why: str
    command: str


def baselines() -> list[Baseline]:
    """All of them, in the file's order."""
    text = (importlib.resources.files("hornbook.evaluation") / "baselines.yaml").read_text(encoding="utf-8")
    return [Baseline.model_validate(row) for row in yaml.safe_load(text)]


def measure_baselines(
    tasks: Sequence[Task],
    sampling: Sampling,
    out: Path,
    progress: Progress,
    load: Callable[[str], LanguageModel],
    models_dir: Path | None = None,
    allow_weak: bool = False,
    options: str = "",
) -> list[Outcome]:
    """Measure every baseline that can be had, each into `out/NAME`.

    `load` turns a folder or a hub's name into a model and raises UserError when it cannot. `options` are the command's
    options, to be repeated behind the model's name.
    """
    found = []
    for baseline in baselines():
        place = _folder(baseline, models_dir)
        model = str(place) if place else baseline.hub
        command = f"hornbook evaluate {baseline.hub or 'FOLDER'}{options}"
        if model is None:
            found.append(Outcome(baseline, None, baseline.why, command))
            continue
        try:
            loaded = load(model)
        except UserError as error:
            why = "its licence must be accepted first; " if baseline.gated and not place else ""
            found.append(Outcome(baseline, None, f"{why}{error}", command))
            continue
        progress.note(f"{baseline.name}: {model}")
        summary = measure(loaded, tasks, sampling, out / baseline.name, progress, allow_weak, model)
        found.append(Outcome(baseline, summary, "", command))
    return found


def _folder(baseline: Baseline, models_dir: Path | None) -> Path | None:
    """The user's own folder of a baseline."""
    names = [baseline.name, *([baseline.hub] if baseline.hub else [])]
    places = [models_dir / name for name in names] if models_dir else []
    return next((place for place in places if place.is_dir()), None)
