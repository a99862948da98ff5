import errno
import json
import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from pydantic import BaseModel

from hornbook.records import Counts, Document, Progress, Silent, UserError, write_documents
from hornbook.workspace import Artifact, Workspace, read_manifest


class Settings(BaseModel):
    words: tuple[str, ...] = ("a", "b")


def stage(settings: Settings, inputs: dict[str, Path], out: Path, progress: Progress) -> Counts:
    documents = [Document.make(w, "test", "words", row) for row, w in enumerate(settings.words)]
    write_documents(documents, out / "documents.parquet")
    return Counts(rows_in=len(documents), kept=len(documents))


def run(workspace: Workspace, settings: Settings | None = None, **kwargs: object) -> tuple[Artifact, bool]:
    return workspace.run_stage("read", 1, stage, settings or Settings(), {}, Silent(), **kwargs)  # type: ignore[arg-type]


def test_a_finished_stage_is_found_again(tmp_path: Path) -> None:
    first, reused = run(Workspace(tmp_path / "w"))
    again, reused_again = run(Workspace(tmp_path / "w"))
    assert (reused, reused_again) == (False, True)
    assert first.path == again.path
    assert again.manifest.kept == 2
    assert again.manifest.row_hashes.keys() == {"documents.parquet"}


def test_settings_version_inputs_and_outside_make_the_fingerprint(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path / "w")
    base, _ = run(workspace)
    other, _ = run(workspace, Settings(words=("c",)))
    outside, _ = run(workspace, outside="a listing")
    version, _ = workspace.run_stage("read", 2, stage, Settings(), {}, Silent())
    below, _ = workspace.run_stage("read", 1, stage, Settings(), {"x": base}, Silent())
    assert len({a.path for a in (base, other, outside, version, below)}) == 5


def test_a_stage_that_raises_leaves_nothing_finished(tmp_path: Path) -> None:
    def broken(settings: Settings, inputs: dict[str, Path], out: Path, progress: Progress) -> Counts:
        stage(settings, inputs, out, progress)
        raise RuntimeError("in the middle")

    workspace = Workspace(tmp_path / "w")
    with pytest.raises(RuntimeError):
        workspace.run_stage("read", 1, broken, Settings(), {}, Silent())
    assert not [p for p in (tmp_path / "w" / "read").iterdir() if not p.name.startswith(".")]
    artifact, reused = run(workspace)
    assert not reused
    assert read_manifest(artifact.path) is not None


def test_a_damaged_artifact_is_computed_again(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path / "w")
    artifact, _ = run(workspace)
    (artifact.path / "documents.parquet").write_bytes(b"PAR1")
    again, reused = run(workspace)
    assert not reused
    assert again.manifest.row_hashes == artifact.manifest.row_hashes


def test_unbalanced_counts_are_not_published(tmp_path: Path) -> None:
    def loses(settings: Settings, inputs: dict[str, Path], out: Path, progress: Progress) -> Counts:
        return Counts(rows_in=5, kept=4)

    workspace = Workspace(tmp_path / "w")
    with pytest.raises(AssertionError):
        workspace.run_stage("read", 1, loses, Settings(), {}, Silent())
    assert workspace.find("read", "x") is None


def test_another_version_is_refused(tmp_path: Path) -> None:
    Workspace(tmp_path / "w")
    (tmp_path / "w" / "hornbook.json").write_text(json.dumps({"workspace_version": 99}))
    with pytest.raises(UserError, match="version 99"):
        Workspace(tmp_path / "w")


def test_a_folder_that_is_no_workspace_is_refused(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("years of work")
    with pytest.raises(UserError, match="not a workspace"):
        Workspace(tmp_path)
    (tmp_path / "hornbook.json").write_text("[]")
    with pytest.raises(UserError):
        Workspace(tmp_path)


def test_a_full_disk_is_one_clear_error(tmp_path: Path) -> None:
    def full(settings: Settings, inputs: dict[str, Path], out: Path, progress: Progress) -> Counts:
        raise OSError(errno.ENOSPC, "No space left on device", str(out / "documents.parquet"))

    with pytest.raises(UserError, match="disk is full"):
        Workspace(tmp_path / "w").run_stage("read", 1, full, Settings(), {}, Silent())


def test_too_little_room_is_told_before_the_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import shutil

    monkeypatch.setattr(shutil, "disk_usage", lambda path: shutil._ntuple_diskusage(10, 10, 0))  # type: ignore[attr-defined]
    with pytest.raises(UserError, match="free"):
        run(Workspace(tmp_path / "w"))


KILLED = """
    import os, sys, time
    from pathlib import Path
    from pydantic import BaseModel
    from hornbook.records import Counts, Silent
    from hornbook.workspace import Workspace

    class Settings(BaseModel):
        pass

    def stage(settings, inputs, out, progress):
        tries = out / "tries.txt"
        tries.open("a").write("x")
        if sys.argv[2] == "hang":
            print("ready", flush=True)
            time.sleep(60)
        return Counts()

    artifact, _ = Workspace(Path(sys.argv[1])).run_stage(
        "s", 1, stage, Settings(), {}, Silent(), resumable=sys.argv[3] == "resumable"
    )
    print((artifact.path / "tries.txt").read_text())
"""


@pytest.mark.parametrize(("mode", "left"), [("plain", "x"), ("resumable", "xx")])
def test_kill_9_in_the_middle(tmp_path: Path, mode: str, left: str) -> None:
    """A killed stage releases its lock; the next try starts clean, or, when resumable, gets what was left."""
    script = tmp_path / "script.py"
    script.write_text(textwrap.dedent(KILLED))
    command = [sys.executable, str(script), str(tmp_path / "w")]
    with subprocess.Popen([*command, "hang", mode], stdout=subprocess.PIPE, text=True) as first:
        assert first.stdout is not None
        assert first.stdout.readline() == "ready\n"
        os.kill(first.pid, signal.SIGKILL)
    assert not [p for p in (tmp_path / "w" / "s").iterdir() if not p.name.startswith(".")]
    done = subprocess.run([*command, "go", mode], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.strip() == left


def test_two_processes_share_a_workspace(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(textwrap.dedent(KILLED).replace("time.sleep(60)", "time.sleep(1)"))
    command = [sys.executable, str(script), str(tmp_path / "w"), "hang", "plain"]
    Workspace(tmp_path / "w")
    both = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    outputs = [p.communicate(timeout=60)[0] for p in both]
    assert [p.returncode for p in both] == [0, 0]
    assert sorted(o.count("ready") for o in outputs) == [0, 1]  # one computed, the other waited and found it
