"""Where a model came from, as plain values: what a model card tells, and `lineage.json` beside it.

`hornbook.lineage` fills it from a workspace; a folder that was exported carries its own on, so that exporting it
again loses nothing, and a training may put one into its folder; else only what can be counted there is known.
"""

import json
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from hornbook.model.resolve import RESULT, is_part_of_training

FILE_NAME = "lineage.json"
_INNER = ("run", "best_step", "best_value")  # of a checkpoint's state: what is nobody's business but the training's


class _Plain(BaseModel):
    model_config = ConfigDict(frozen=True)


class Step(_Plain):
    """What one selection left of a dataset, and by which reasons the others were dropped."""

    name: str
    how: str
    rows_in: int
    kept: int
    dropped: dict[str, int]


class Judge(_Plain):
    """The classifier by whose score a dataset was cut: its teacher's ratings, and how well it foresees held-out ones.

    `share` is the asked fraction of the bytes, None where a threshold was given.
    """

    teacher: str
    rated: int
    good: str
    test_n: int
    spearman: float | None
    spearman_95: list[float | None]
    precision: float | None
    recall: float | None
    threshold: float | None
    share: float | None


class Overlap(_Plain):
    """What decontamination found, and removed, of one benchmark in one dataset: documents by kind, and problems."""

    benchmark: str
    ngram: int
    tree: int
    copied: int
    problems: int
    statement: int | None = None  # None: statements were not compared


class Dataset(_Plain):
    """A dataset that was trained on. `packed` and `tokens`: what of its `kept` documents lay ready for training.

    licences: documents packed under each licence as their source states it ("" where it states none).
    """

    name: str
    origin: str
    written_by: str | None
    rows_in: int
    kept: int
    packed: int
    tokens: int
    licences: dict[str, int]
    steps: list[Step]
    judge: Judge | None
    overlaps: list[Overlap]


class Part(_Plain):
    """One training, in the order they were done. `mixture` and `epochs` by dataset; `settings` as they were used.

    `begins` says from which weights; `skipped` steps were refused, as not finite or as spikes.
    """

    arm: str
    begins: str
    seed: int
    tokens: int
    steps: int
    skipped: int
    mixture: dict[str, float]
    epochs: dict[str, float]
    settings: dict[str, Any]
    chosen_step: int | None
    chosen_by: str
    seconds: float
    environment: dict[str, str]


class Score(_Plain):
    """A measured score: value, 95 % interval, and the protocol it holds under."""

    task: str
    seed: int
    n: int
    pass_at_1: float | None
    low: float | None
    high: float | None
    bits_per_byte: float | None
    bits_low: float | None
    bits_high: float | None
    protocol: dict[str, Any]
    sandbox_level: int


class Lineage(_Plain):
    """All that is known of where a model came from; empty fields are not known."""

    recipe: str = ""
    arm: str = ""
    seed: int = 0
    tokenizer: str = ""
    datasets: list[Dataset] = []
    parts: list[Part] = []
    scores: list[Score] = []
    not_measured: list[str] = []
    artifacts: dict[str, str] = {}
    checkpoint: dict[str, int | float | str] = {}


def of_folder(folder: Path) -> Lineage:
    """What lies beside weights: an export's lineage, or that of a training in its folder; else what can be counted.

    Scores are of a training's result, not of its other checkpoints. Of a training without `lineage.json` is known what
    its checkpoint says and what it packed, but not where the texts are from, the settings, and all the rest.
    """
    places = [folder, *([folder.resolve().parent] if is_part_of_training(folder) else [])]
    for place in places:
        try:
            found = Lineage.model_validate_json((place / FILE_NAME).read_text(encoding="utf-8"))
        except (OSError, ValidationError, UnicodeDecodeError):
            continue
        return found if place == folder or folder.resolve().name == RESULT else found.model_copy(update={"scores": []})
    whole = places[-1]
    state = _json(folder / "state.json") or _state_of_result(whole)
    told = {key: value for key, value in state.items() if isinstance(value, int | float | str) and key not in _INNER}
    packs = sorted(file.parent for file in whole.glob("data/*/pack.json"))
    return Lineage(checkpoint=told, datasets=[packed_dataset(pack.name, pack) for pack in packs])


def _state_of_result(training: Path) -> dict[str, Any]:
    """The state of the checkpoint that a training's result was taken from, and why that one."""
    best = _json(training / "best.json")
    if not isinstance(best.get("step"), int):
        return {}
    chosen = {"chosen by": best["metric"]} if best.get("metric") else {}
    return {"step": best["step"], **_json(training / f"step-{best['step']:06d}" / "state.json"), **chosen}


def packed_dataset(name: str, pack: Path) -> Dataset:
    """What a packed folder of a user's own texts tells: how much it is."""
    counts = _json(pack / "pack.json")
    documents = counts.get("documents", 0)
    return Dataset(
        name=name,
        origin="own files",
        written_by=None,
        rows_in=documents,
        kept=documents,
        packed=documents,
        tokens=counts.get("tokens", 0),
        licences={},
        steps=[],
        judge=None,
        overlaps=[],
    )


def _json(path: Path) -> dict[str, Any]:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}
