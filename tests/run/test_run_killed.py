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


def command(recipe: Path, workspace: Path, *more: str) -> list[str]:
    return [sys.executable, "-m", "hornbook", "run", str(recipe), "--workspace", str(workspace), *more]


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


def test_two_ranks_train_and_one_does_the_rest(tmp_path: Path) -> None:
    """`--processes 2`: data stages once, trainings by both, with the losses of one process."""
    recipe = write_recipe(tmp_path)
    logs = []
    for name, more in (("alone", ()), ("together", ("--processes", "2", "--shard", "none"))):
        done = subprocess.run(
            command(recipe, tmp_path / name, "--only", "train", *more), capture_output=True, text=True, timeout=600
        )
        assert done.returncode == 0, done.stderr
        assert done.stdout.count("code/read: ") == 1  # one line for the stage, by one rank
        index = json.loads((tmp_path / name / "runs/small/run.json").read_text())
        arms = [tmp_path / name / entry["path"] for label, entry in index.items() if "/train/" in label]
        logs.append(
            [[json.loads(line)["loss"] for line in (arm / "log.jsonl").read_text().splitlines()] for arm in arms]
        )
    assert len(logs[0]) == 2
    for alone, together in zip(*logs, strict=True):
        assert together == pytest.approx(alone, abs=0.03)  # bf16
