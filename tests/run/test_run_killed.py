"""`kill -9` in the middle of every stage, then the same command: the same data, the same weights."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from run_small import write_recipe

pytestmark = pytest.mark.slow


def command(recipe: Path, workspace: Path) -> list[str]:
    return [sys.executable, "-m", "hornbook", "run", str(recipe), "--workspace", str(workspace)]


def hashes(workspace: Path) -> dict[str, dict[str, object]]:
    """Row hashes of every artifact of the run, and the bytes of every trained model."""
    found: dict[str, dict[str, object]] = {}
    index = json.loads((workspace / "runs" / "small" / "run.json").read_text())
    for label, entry in index.items():
        folder = workspace / entry["path"]
        found[label] = json.loads((folder / "manifest.json").read_text())["row_hashes"]
        weights = folder / "model" / "model.safetensors"
        if weights.is_file():
            found[label]["weights"] = weights.read_bytes()
    return found


def partial(workspace: Path, killed: set[str]) -> str | None:
    """A stage under way that was not killed yet; training only once it has a checkpoint to resume from."""
    for folder in workspace.glob("*/.*.partial"):
        name = f"{folder.parent.name}/{folder.name}"
        if name not in killed and (folder.parent.name != "train" or [*folder.glob("step-*/manifest.json")]):
            return name
    return None


def test_killed_in_every_stage(tmp_path: Path) -> None:
    recipe = write_recipe(tmp_path)
    undisturbed, disturbed = tmp_path / "undisturbed", tmp_path / "disturbed"
    subprocess.run(command(recipe, undisturbed), check=True, capture_output=True, timeout=600)
    killed: set[str] = set()
    for _ in range(60):
        with subprocess.Popen(command(recipe, disturbed), stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
            while process.poll() is None:
                if stage := partial(disturbed, killed):
                    os.kill(process.pid, signal.SIGKILL)
                    killed.add(stage)
                    break
                time.sleep(0.002)
            process.communicate()
        if process.returncode == 0:
            break
        assert process.returncode == -signal.SIGKILL
    else:
        pytest.fail("the run never finished")
    assert {name.split("/")[0] for name in killed} >= {
        "read", "deduplicate", "decontaminate", "rate", "classify",
        "write_textbooks", "write_exercises", "tokenizer", "pack", "train", "evaluate",
    }  # fmt: skip
    assert hashes(disturbed) == hashes(undisturbed)
    assert not [*disturbed.glob("*/.*.partial")]
