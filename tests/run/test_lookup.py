"""`hornbook why`: a document's story, told from the artifacts of a small workspace."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from pydantic import BaseModel

from hornbook.lookup import evaluations, find_model, held_out, language_model, story
from hornbook.records import (
    Counts,
    Document,
    Exercise,
    Silent,
    UserError,
    document_id,
    write_documents,
    write_exercises,
    write_table,
)
from hornbook.workspace import Artifact, Workspace

SELECTION = pa.schema([("id", pa.string()), ("kept", pa.bool_()), ("reason", pa.string())])
KEPT = Document.make("def f():\n    return 1\n", "package 1.0", "a.py", 0, "MIT", lines=2)
COPY = Document.make("def f():\n    return 1\n", "package 1.0", "b.py")
REFUSED = document_id("package 1.0", "c.bin", 0)
EXERCISE = Exercise(
    "e" * 32, "add", "def add(a, b):\n", "    return a + b\n", "", ("sum", "two"), 2, "builtin", "p", True
)
REJECTED = Exercise(
    "f" * 32, "sub", "def sub(a, b):\n", "    return a\n", "", ("sum",), 1, "builtin", "p", False, "solution failed"
)


class Empty(BaseModel):
    """No settings."""


def read(out: Path) -> None:
    write_documents([KEPT, COPY], out / "documents.parquet")
    schema = pa.schema([(n, pa.string()) for n in ("id", "source", "path")] + [("row", pa.int64())])
    schema = schema.append(pa.field("reason", pa.string()))
    row = {"id": REFUSED, "source": "package 1.0", "path": "c.bin", "row": 0, "reason": "null bytes"}
    write_table([row], out / "rejected.parquet", schema)


def deduplicate(out: Path) -> None:
    rows = [{"id": KEPT.id, "kept": True, "reason": ""}, {"id": COPY.id, "kept": False, "reason": "exact duplicate"}]
    write_table(rows, out / "selection.parquet", SELECTION)
    twins = pa.schema([("id", pa.string()), ("twin", pa.string()), ("similarity", pa.float64())])
    write_table([{"id": COPY.id, "twin": KEPT.id, "similarity": 1.0}], out / "attributes.parquet", twins)


def pack(out: Path) -> None:
    spans = pa.schema([("document_id", pa.string()), ("start", pa.int64()), ("end", pa.int64())])
    write_table([{"document_id": KEPT.id, "start": 1000, "end": 1234}], out / "documents.parquet", spans)


def exercises(out: Path) -> None:
    write_exercises([EXERCISE], out / "exercises.parquet")
    write_exercises([REJECTED], out / "rejected.parquet")


def train(out: Path) -> None:
    (out / "model").mkdir()
    (out / "model" / "x").write_text("x")


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A run `study` of five stages, and a run `again` that shares them."""
    root = tmp_path / "ws"
    store = Workspace(root)
    index = {}
    stages: dict[str, Callable[[Path], None]] = {
        "code/read": read,
        "clean/deduplicate": deduplicate,
        "clean/pack": pack,
        "exercises/write": exercises,
        "tokenizer": train,
        "raw/train/0": train,
        "raw+exercises/train/0": train,
        "last/train/0": train,
    }
    for label, write in stages.items():
        artifact = commit(store, label.replace("/", "-"), write)
        index[label] = {"stage": artifact.manifest.stage, "path": os.path.relpath(artifact.path, root)}
    for name in ("study", "again"):
        (root / "runs" / name).mkdir(parents=True)
        (root / "runs" / name / "run.json").write_text(json.dumps(index))
    return root


def commit(store: Workspace, stage: str, write: Callable[[Path], None]) -> Artifact:
    def function(settings: Any, inputs: dict[str, Path], out: Path, progress: Any) -> Counts:
        write(out)
        return Counts()

    return store.run_stage(stage, 1, function, Empty(), {}, Silent())[0]


def test_the_story_of_a_kept_document(workspace: Path) -> None:
    key, *lines = story(KEPT.id, workspace)
    assert key == KEPT.id
    assert [line.split(":")[0].strip() for line in lines] == ["code/read", "clean/deduplicate", "clean/pack"]
    for part in ("package 1.0", "a.py", "MIT", "lines 2"):
        assert part in lines[0]
    assert "1,000" in lines[2]
    assert "1,234" in lines[2]


def test_the_story_of_a_rejected_document_names_its_twin_and_the_reason(workspace: Path) -> None:
    _, *lines = story(COPY.id[:8], workspace)
    told = "\n".join(lines)
    assert KEPT.id in told
    assert "not kept: exact duplicate" in told
    assert "unknown" in told  # its licence
    assert "clean/pack" not in told


def test_the_story_of_a_file_that_was_never_read(workspace: Path) -> None:
    _, line = story(REFUSED, workspace)
    assert "null bytes" in line
    assert "c.bin" in line


def test_the_story_of_exercises(workspace: Path) -> None:
    _, line = story("eeee", workspace)
    assert "verified" in line
    assert "sum, two" in line
    _, line = story("ffff", workspace)
    assert "solution failed" in line


def test_ids_that_are_unknown_short_or_ambiguous(workspace: Path, tmp_path: Path) -> None:
    for wanted in ("abc", "", "zzzzzz", KEPT.id + "0"):
        with pytest.raises(UserError, match=f"why {wanted}"):
            list(story(wanted, workspace))

    def many(out: Path) -> None:
        write_exercises(
            [EXERCISE, Exercise("e" * 31 + "0", *["x"] * 4, ("c",), 1, "t", "p")], out / "exercises.parquet"
        )

    artifact = commit(Workspace(workspace), "more", many)
    path = os.path.relpath(artifact.path, workspace)
    (workspace / "runs/study/run.json").write_text(json.dumps({"more/write": {"stage": "more", "path": path}}))
    with pytest.raises(UserError, match="2 ids"):
        list(story("eeee", workspace))
    assert next(story("e" * 32, workspace)) == "e" * 32


def test_a_workspace_without_a_run_is_not_created(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no run"):
        list(story("abcdef", tmp_path / "none"))
    with pytest.raises(UserError, match="study"):
        find_model("study", tmp_path / "none", None)
    assert not (tmp_path / "none").exists()


def test_models_are_found_by_recipe_and_arm(workspace: Path) -> None:
    model, tokenizer = find_model("study", workspace, None)
    assert "raw+exercises-train-0" in model.parts  # a fine-tuned arm, when none is named
    assert "tokenizer" in tokenizer.parts
    assert (model / "x").is_file()
    assert "last-train-0" in find_model("study", workspace, "last")[0].parts
    with pytest.raises(UserError, match="raw"):
        find_model("study", workspace, "rwa")
    assert find_model(str(tmp := workspace.parent), workspace, None) == (tmp, tmp)


@pytest.fixture
def evaluated(tmp_path: Path) -> Path:
    """A workspace whose run has two arms evaluated, one of them with two seeds."""
    store = Workspace(tmp_path / "ws")
    index = {}
    for label in ("raw/evaluate/0", "raw/evaluate/1", "tuned/evaluate/0", "exercises/hold_out"):
        folder = store.root / label.replace("/", "-")
        folder.mkdir()
        (folder / "samples.jsonl").write_text("")
        index[label] = {"stage": "evaluate", "path": folder.name}
    home = store.root / "runs" / "study"
    home.mkdir(parents=True)
    (home / "run.json").write_text(json.dumps(index))
    return store.root


def test_evaluations_are_found_by_folder_and_by_arm(evaluated: Path, tmp_path: Path) -> None:
    assert [p.name for p in evaluations("study/raw", evaluated)] == ["raw-evaluate-0", "raw-evaluate-1"]
    one = evaluated / "tuned-evaluate-0"
    assert evaluations(str(one), evaluated) == [one]
    assert len(evaluations(str(evaluated), evaluated)) == 4  # a folder of evaluations
    for wrong in ("study/raww", "study", "nothing", str(tmp_path)):
        with pytest.raises(UserError):
            evaluations(wrong, evaluated)


def test_a_runs_hold_out_is_found_by_its_name(evaluated: Path) -> None:
    found = held_out("study", evaluated)
    assert found is not None
    assert found.name == "exercises-hold_out"
    assert held_out("nothing", evaluated) is None
    with pytest.raises(UserError):  # it has no trained model
        language_model("study", evaluated)
