"""The lineage of a training on own files: behind that of the model it began with, or open about not knowing it."""

import json
from pathlib import Path
from typing import Any

import pytest

from hornbook.export.card import model_card
from hornbook.export.lineage import Lineage
from hornbook.lineage import ABOVE, FRESH, gather, of_training
from hornbook.model.settings import PRESETS
from hornbook.recipe.plan import TrainStageSettings
from hornbook.workspace.manifest import MANIFEST, Manifest

RESULT = {
    "tokens": 400, "steps": 4, "skipped": 1, "spikes": 2, "best_step": 3, "metric": "validation_loss",
    "best_value": 2.5, "seconds": 1.5, "epochs": {"mine": 0.5},
}  # fmt: skip


def _trained(tmp_path: Path, name: str, start: Path | None, **settings: Any) -> Lineage:
    pack = tmp_path / "pack"
    pack.mkdir(exist_ok=True)
    (pack / "pack.json").write_text(json.dumps({"documents": 7, "tokens": 800}))
    return of_training(name, start, {"mine": (pack, 2.0)}, settings, 5, RESULT, "validation_loss")


def test_a_chain_of_trainings(tmp_path: Path) -> None:
    settings = {"precision": "bf16", "loss_scale": 65536.0, "ema": None, "keep_last": 2, "learning_rate": 0.1}
    first = _trained(tmp_path, "first", None, **settings)
    (part,) = first.parts
    assert (part.arm, part.begins, part.seed, part.chosen_step, part.chosen_by) == (
        "first",
        FRESH,
        5,
        3,
        "the loss on validation data",
    )
    assert part.skipped == 3
    assert part.settings == {"precision": "bf16", "learning_rate": 0.1}
    (dataset,) = first.datasets
    assert (dataset.name, dataset.packed, dataset.tokens) == ("mine", 7, 800)
    folder = tmp_path / "first" / "model"
    folder.mkdir(parents=True)
    (tmp_path / "first" / "lineage.json").write_text(first.model_dump_json())
    second = _trained(tmp_path, "second", folder, precision="fp16", loss_scale=8.0)
    assert [(p.arm, p.begins) for p in second.parts] == [("first", FRESH), ("second", ABOVE)]
    assert second.parts[1].settings["loss_scale"] == 8.0
    card = model_card("m", PRESETS["phi-micro"], 4096, "float32", False, second)
    assert "### 2. `second`, from the weights of the training above" in card


def test_a_model_of_others_is_said_to_be_unknown(tmp_path: Path) -> None:
    (tmp_path / "phi-1").mkdir()
    found = _trained(tmp_path, "tuned", tmp_path / "phi-1")
    assert [p.begins for p in found.parts] == ["the weights in `phi-1`, whose training is not known"]


@pytest.mark.parametrize(
    ("select", "told"),
    [
        ("last", ""),
        ("bits_per_byte", "bits per byte of exercises held out for that"),
        ("pass_at_1", "pass@1 on exercises held out for that"),
    ],
)
def test_an_arm_says_what_its_checkpoint_was_chosen_by(select: str, told: str, tmp_path: Path) -> None:
    settings = TrainStageSettings.model_validate(
        {"model": PRESETS["phi-micro"], "training": {}, "mixture": {"mine": 1.0}, "tokens": 400, "seed": 5}
        | {"select": select}
    ).model_dump(mode="json")
    details = RESULT if select != "last" else {**RESULT, "metric": "", "best_value": None}
    manifest = Manifest(stage="train", version=3, fingerprint="f", settings=settings, inputs={}, details=details)
    (tmp_path / MANIFEST).write_text(manifest.model_dump_json())
    (part,) = gather({"arm/train/0": tmp_path}, "arm/train/0", "recipe").parts
    assert part.chosen_by == told
    assert part.skipped == 3
