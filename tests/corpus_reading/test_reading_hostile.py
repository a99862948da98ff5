"""Corpora that go in circles, repeat themselves, nest without end; stages whose input is gone."""

import json
import sys
from pathlib import Path

import pytest

from hornbook.corpus.deduplicate import deduplicate
from hornbook.corpus.readers import listing
from hornbook.corpus.settings import DeduplicateSettings, ReadSettings
from hornbook.records import Silent, UserError

sys.path.insert(0, str(Path(__file__).parent))
from reading_stage import run


def test_links_in_a_circle(tmp_path: Path) -> None:
    root = tmp_path / "code"
    (root / "a").mkdir(parents=True)
    (root / "a" / "x.py").write_text("x = 1\n")
    (root / "a" / "back").symlink_to(root, target_is_directory=True)
    (root / "self.py").symlink_to(root / "self.py")
    assert [one.path for one in listing(ReadSettings(place=str(root)))] == ["a/x.py"]


def test_rows_that_say_they_are_the_same_are_told_apart(tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.write_text("".join(json.dumps({"id": 1, "text": f"text {i % 2}", "path": "p"}) + "\n" for i in range(6)))
    counts, documents, _ = run(ReadSettings(place=str(rows), path_column="path"), tmp_path)
    assert counts.kept == len({document.id for document in documents}) == 6
    assert len({document.content_id for document in documents}) == 2
    (tmp_path / "once").mkdir()
    counts = deduplicate(DeduplicateSettings(), {"documents": tmp_path / "out"}, tmp_path / "once", Silent())
    counts.check()
    assert (counts.kept, counts.dropped) == (2, {"exact duplicate": 4})


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("(" * 3000 + ")" * 3000, "not Python"),
        ("x = " + "[" * 3000 + "]" * 3000, "not Python"),
        ("if x:\n" + "".join(" " * i + "if x:\n" for i in range(1, 150)), "not Python"),
        ("x = 1\0\n", "null bytes"),
        ("", "empty"),
    ],
)
def test_programs_that_break_parsers(text: str, reason: str, tmp_path: Path) -> None:
    root = tmp_path / "code"
    root.mkdir()
    (root / "bad.py").write_text(text)
    (root / "good.py").write_text("x = 1\n")
    counts, documents, rejected = run(ReadSettings(place=str(root)), tmp_path)
    assert [document.path for document in documents] == ["good.py"]
    assert [(row["path"], row["reason"]) for row in rejected] == [("bad.py", reason)]
    assert counts.rows_in == counts.kept + sum(counts.dropped.values()) + counts.quarantined == 2


def test_an_input_that_is_gone_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"documents\.parquet does not exist"):
        deduplicate(DeduplicateSettings(), {"documents": tmp_path}, tmp_path, Silent())
