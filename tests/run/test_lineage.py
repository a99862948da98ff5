"""The lineage of a training on own files: behind that of the model it began with, or open about not knowing it."""

import json
from pathlib import Path
from typing import Any

from hornbook.export.card import model_card
from hornbook.export.lineage import Lineage
from hornbook.lineage import ABOVE, FRESH, of_training
from hornbook.model.settings import PRESETS

RESULT = {"tokens": 400, "steps": 4, "skipped": 0, "best_step": 3, "seconds": 1.5, "epochs": {"mine": 0.5}}


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
        "validation_loss",
    )
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
