"""Curation of a user's own texts: what OUT holds, that nothing is lost, and that another threshold is cheap."""

import json
import shutil
import sysconfig
from pathlib import Path

import pytest

from hornbook.corpus.quality.settings import SelectSettings
from hornbook.corpus.readers import read
from hornbook.corpus.settings import ReadSettings
from hornbook.curation import Curation, curate
from hornbook.lookup import story
from hornbook.records import Silent, UserError, read_table, table_files, tables
from hornbook.tokens import Tokenizer
from hornbook.tokens.pack import pack_files
from hornbook.tokens.texts import read_texts


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A hundred files of the standard library, a copy of one, a near-copy, and one that is no Python."""
    folder = tmp_path_factory.mktemp("texts") / "library"
    folder.mkdir()
    standard = Path(sysconfig.get_path("stdlib"))
    for file in [file for file in sorted(standard.glob("*.py")) if 2_000 < file.stat().st_size < 60_000][:100]:
        shutil.copy(file, folder / file.name)
    text = (folder / "bisect.py").read_text()
    (folder / "z_copy.py").write_text(text)
    (folder / "z_near.py").write_text(text + "\n# a line more\n")
    (folder / "z_not.py").write_text("def f(:\n")
    return folder


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("workspace")


def job(place: Path, out: Path, **changes: object) -> Curation:
    options = {"sample": 60, "against": None} | changes
    return Curation(ReadSettings(place=str(place)), out, **options)  # type: ignore[arg-type]


def test_everything_is_kept_or_dropped_with_a_reason(place: Path, workspace: Path, tmp_path: Path) -> None:
    found = curate(job(place, tmp_path / "out"), workspace, Silent())
    kept = list(read_table(tmp_path / "out" / "documents.parquet"))
    dropped = {row["path"]: row for row in read_table(tmp_path / "out" / "dropped.parquet")}
    assert len(kept) + len(dropped) == found.rows_in == 103
    assert len(kept) == found.kept
    assert sum(len(row["text"].encode()) for row in kept) == found.kept_bytes
    assert dropped["z_not.py"]["stage"] == "read"
    assert dropped["z_not.py"]["reason"] == "not Python"
    by_path = {row["path"]: row["id"] for row in (*kept, *dropped.values())}
    for name, reason in (("z_copy.py", "exact duplicate"), ("z_near.py", "near duplicate")):
        assert (dropped[name]["stage"], dropped[name]["reason"]) == ("deduplicate", reason)
        assert dropped[name]["twin"] == by_path["bisect.py"]
    worse = [row for row in dropped.values() if row["stage"] == "select"]
    assert worse
    assert all(row["reason"].startswith("score ") for row in worse)
    assert all(row["score"] is not None for row in kept)
    told = json.loads((tmp_path / "out" / "curation.json").read_text())
    assert (told["in"], told["kept"]) == (103, found.kept)
    assert list(told["stages"]) == ["read", "deduplicate", "rate", "classify", "select"]
    assert told["classifier"]["test"]["n"] == 12
    report = (tmp_path / "out" / "report.md").read_text()
    assert "## What a threshold would keep" in report
    assert "### 3 to 3.5" in report
    assert [entry.name for entry in tmp_path.iterdir()] == ["out"]


def test_tables_of_many_files_are_curated_packed_and_explained_alike(
    place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = curate(job(place, tmp_path / "one"), tmp_path / "workspace", Silent())
    monkeypatch.setattr(tables, "FILE_BYTES", 1)
    monkeypatch.setattr(tables, "ROW_GROUP", 7)
    many = curate(job(place, tmp_path / "many", against=("unconventional",)), tmp_path / "apart", Silent())
    assert (many.rows_in, many.kept, many.kept_bytes) == (one.rows_in, one.kept, one.kept_bytes)
    path = tmp_path / "many" / "documents.parquet"
    assert len(table_files(path)) > 1
    kept = list(read_table(path))
    assert kept == list(read_table(tmp_path / "one" / "documents.parquet"))
    counts = pack_files(read_texts(path), Tokenizer.train([row["text"] for row in kept], 300), tmp_path / "packed")
    assert counts.kept == many.kept
    assert next(story(kept[0]["id"], tmp_path / "apart")) == kept[0]["id"]
    (tmp_path / "again").mkdir()
    assert read(ReadSettings(place=str(path)), {}, tmp_path / "again", Silent()).kept == many.kept


def test_another_threshold_computes_no_score_again(place: Path, workspace: Path, tmp_path: Path) -> None:
    first = curate(job(place, tmp_path / "one", keep=SelectSettings(threshold=3.3)), workspace, Silent())
    more = curate(job(place, tmp_path / "two", keep=SelectSettings(threshold=1.0)), workspace, Silent())
    assert more.kept > first.kept
    assert more.stages["classify"]["artifact"] == first.stages["classify"]["artifact"]
    scores = [row["score"] for row in read_table(tmp_path / "one" / "documents.parquet")]
    assert min(scores) >= 3.3
    some = curate(job(place, tmp_path / "three", keep=SelectSettings(bytes=first.kept_bytes // 2)), workspace, Silent())
    assert 0 < some.kept_bytes < first.kept_bytes


def test_without_rating_all_that_is_no_copy_stays(place: Path, workspace: Path, tmp_path: Path) -> None:
    found = curate(job(place, tmp_path / "out", keep=None), workspace, Silent())
    assert found.kept == 100
    assert found.classifier is None
    assert {row["score"] for row in read_table(tmp_path / "out" / "documents.parquet")} == {None}
    whole = curate(job(place, tmp_path / "whole", keep=None, minhash=None), workspace, Silent())
    assert whole.kept == 102


def test_users_mistakes(place: Path, workspace: Path, tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    with pytest.raises(UserError, match="exists"):
        curate(job(place, tmp_path / "there"), workspace, Silent())
    with pytest.raises(UserError, match="no score reaches"):
        curate(job(place, tmp_path / "none", keep=SelectSettings(threshold=6.0)), workspace, Silent())
    assert not (tmp_path / "none").exists()
    with pytest.raises(UserError, match="no file or folder"):
        curate(job(tmp_path / "missing", tmp_path / "out"), workspace, Silent())
