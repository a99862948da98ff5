import subprocess
import sys
from pathlib import Path

import pytest
import torch
from pydantic import ValidationError

from hornbook.model import PRESETS, PhiConfig, preset
from hornbook.model.phi import Phi
from hornbook.records import UserError

TABLE = Path(__file__).parents[2] / "docs" / "model.md"


@pytest.mark.parametrize("block", ["parallel", "sequential"])
@pytest.mark.parametrize("name", list(PRESETS))
def test_parameter_count_is_that_of_the_module_and_of_the_documents_table(name: str, block: str) -> None:
    config = PRESETS[name].model_copy(update={"block": block})
    with torch.device("meta"):
        model = Phi(config)
    assert sum(p.numel() for p in model.parameters()) == config.parameter_count()
    (row,) = [line for line in TABLE.read_text().splitlines() if line.startswith(f"| `{name}` |")]
    assert f"| {config.parameter_count():,} |" in row


def test_published_counts() -> None:
    assert PRESETS["phi-1"].parameter_count() == 1_418_270_720
    assert PRESETS["phi-1.5"].parameter_count() == 1_418_270_720
    assert round(PRESETS["phi-1-small"].parameter_count() / 1e6, 1) == 356.8
    assert round(preset("phi-1-small", 50304).parameter_count() / 1e6, 1) == 355.0
    assert 2e6 <= PRESETS["phi-micro"].parameter_count() <= 5e6


def test_flops_follow_the_named_conventions() -> None:
    phi = PRESETS["phi-1"]
    assert round(phi.flops_per_token(2048) / 1e9, 3) == 9.085
    assert round(phi.flops_per_token(2048, causal=True) / 1e9, 3) == 8.481


def test_impossible_shapes_and_unknown_names_are_refused() -> None:
    shape = PRESETS["phi-micro"].model_dump()
    for change in ({"num_attention_heads": 7}, {"partial_rotary_factor": 0.04}, {"hidden_sise": 3}):
        with pytest.raises(ValidationError):
            PhiConfig(**{**shape, **change})
    with pytest.raises(UserError, match="phi-micro"):
        preset("phi-2")


def test_settings_load_without_torch() -> None:
    code = "import sys, hornbook.model; sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
