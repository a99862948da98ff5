"""The papers' recipes run from end to end on a laptop, with what their `small` blocks put in the place of the rest."""

import json
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.slow
@pytest.mark.parametrize(("name", "arm"), [("phi-1.5", "phi-1.5"), ("tinystories", "stories")])
def test_a_papers_recipe_in_small(name: str, arm: str, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "hornbook", "run", name, "--model", "phi-micro", "--tokens-scale", "1e-6"]
    ended = subprocess.run([*command, "--allow-weak-sandbox"], capture_output=True, text=True, cwd=tmp_path)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    report = tmp_path / "workspace/runs" / name / "report"
    summary = json.loads((report / "summary.json").read_text())
    assert summary["recipe"] == name
    assert summary["checkpoints"].keys() == {arm}
    assert (report / "index.html").is_file()
    for told in summary["data"].values():
        assert told["in"] == told["kept"] + sum(told["dropped"].values()) + told["quarantined"]
