"""kill -9 at fifty random moments, and SIGTERM: what is lost is never the run."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
import training_kills as kills
import training_tiny as tiny

KILLS = 50


@pytest.mark.slow
def test_fifty_kills_lose_at_most_the_steps_since_a_checkpoint(tmp_path: Path) -> None:
    """Half of them while checkpoints are written aside; the weights are those of a run that nobody disturbed."""
    command = [sys.executable, kills.__file__, str(tmp_path / "runs"), str(KILLS)]
    done = subprocess.run(
        command, check=True, capture_output=True, text=True, env=os.environ | {"OMP_NUM_THREADS": "1"}
    )
    told = json.loads(done.stdout.splitlines()[-1])
    assert told["killed"] == KILLS
    # One interval, and for checkpoints written aside the one that was not finished; and the step under way.
    assert told["lost"] <= 2 * kills.SETTINGS.checkpoint_every + 1
    killed, whole = (tmp_path / "runs" / name / "out" for name in ("killed", "whole"))
    for name in ("model/model.safetensors", f"step-{kills.STEPS:06d}/optimizer.safetensors", "best.json"):
        assert tiny.digest(killed / name) == tiny.digest(whole / name)
    logs = [
        [(r["step"], r["loss"], r.get("validation_loss")) for r in map(json.loads, open(folder / "log.jsonl"))]  # noqa: SIM115, PTH123
        for folder in (killed, whole)
    ]
    assert logs[0] == logs[1]
    assert [step for step, _, _ in logs[0]] == list(range(1, kills.STEPS + 1))


def test_sigterm_saves_and_the_same_call_goes_on(tmp_path: Path) -> None:
    tokens = str(4000 * tiny.SETTINGS.batch_tokens)
    program = (
        "import runpy, sys\n"
        "from hornbook.records import Stopped\n"
        "sys.argv = sys.argv[1:]\n"
        "try:\n    runpy.run_path(sys.argv[0], run_name='__main__')\n"
        "except Stopped as stopped:\n    print(stopped); sys.exit(0)\n"
    )
    command = [sys.executable, "-c", program, tiny.__file__, str(tmp_path), tokens]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    log = tmp_path / "out/log.jsonl"
    while process.poll() is None and (not log.exists() or log.read_bytes().count(b"\n") < 12):
        time.sleep(0.005)
    process.send_signal(signal.SIGTERM)
    said, _ = process.communicate(timeout=60)
    assert process.returncode == 0
    steps = log.read_text().count("\n")
    assert said.startswith(f"stopped at step {steps} of 4000")
    assert (tmp_path / f"out/step-{steps:06d}/manifest.json").is_file()
    assert not (tmp_path / "out/model").exists()
