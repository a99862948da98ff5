"""Problem sets to search for: by name, by file, at another n."""

import json
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from hornbook.problems.against import against_hash, check, fingerprints_of, label, sources
from hornbook.records import UserError

PROMPT = 'def double(numbers):\n    """Return a new list in which every one of the given numbers stands twice."""\n'
ROW = {
    "task_id": "own/1",
    "prompt": PROMPT,
    "canonical_solution": "    return [n for n in numbers for _ in range(2)]\n",
}


def write(path: Path, *rows: object) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_a_file_needs_prompts_only(tmp_path: Path) -> None:
    rows = [ROW, {"prompt": "Say what the weather is."}, {"prompt": "Add.", "solution": "no ( python"}]
    rows.append({"task_id": 7, "prompt": "A whole program.", "solution": "def f(a):\n    return a\n"})
    found = sources(str(write(tmp_path / "own.jsonl", *rows)))
    assert [source.task_id for source in found] == ["own/1", "2", "3", "7"]
    assert found[0].programs == (PROMPT + ROW["canonical_solution"],)
    assert "Return a new list in which every one of the given numbers stands twice." in found[0].statements
    assert [source.programs for source in found[1:3]] == [(), ()]
    assert found[2].statements[-1] == "no ( python"
    assert found[3].programs == ("def f(a):\n    return a\n",)


def test_tables_are_read_too(tmp_path: Path) -> None:
    pq.write_table(pa.Table.from_pylist([ROW]), tmp_path / "own.parquet")
    prints = fingerprints_of(str(tmp_path / "own.parquet"))
    assert (prints.name, prints.tasks, len(prints.trees)) == ("own.parquet", ("own/1",), 1)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([{"text": "x"}], "row 1: no prompt"),
        ([ROW, ROW], "row 2: task_id 'own/1' stands there twice"),
        ([ROW | {"canonical_solution": 3}], "its solution is not text"),
        ([[1]], "row 1: not an object"),
        ([], "holds no problem"),
    ],
)
def test_broken_files_are_refused(tmp_path: Path, rows: list[object], expected: str) -> None:
    with pytest.raises(UserError, match=expected):
        check([str(write(tmp_path / "own.jsonl", *rows))], 13, False)


def test_what_cannot_be_searched_for_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("HORNBOOK_BENCHMARKS", raising=False)
    own = write(tmp_path / "own.jsonl", ROW)
    (tmp_path / "b").mkdir()
    other = write(tmp_path / "b" / "own.jsonl", ROW)
    (tmp_path / "own.txt").write_text("x")
    for against, n, texts, expected in (
        (["humaneval"], 8, False, "humaneval: only its 13-grams are in the package; n: 8 needs its file"),
        (["mbpp"], 13, True, "mbpp.jsonl is needed"),
        (["apps"], 13, False, 'no problem set "apps"'),
        ([str(tmp_path / "none.jsonl")], 13, False, "there is no such file of problems"),
        ([str(tmp_path / "own.txt")], 13, False, "not one of"),
        ([str(own), str(other)], 13, False, "two problem sets are called own.jsonl"),
    ):
        with pytest.raises(UserError, match=expected):
            check(against, n, texts)
    check(["unconventional", "humaneval", str(own)], 13, False)
    check(["unconventional"], 8, True)


def test_the_hash_follows_what_is_read(tmp_path: Path) -> None:
    own = write(tmp_path / "own.jsonl", ROW)
    assert label(str(own)) == "own.jsonl"
    shipped, before = against_hash(["humaneval"], 13, False), against_hash(["humaneval", str(own)], 13, False)
    assert shipped != before
    assert against_hash(["mbpp"], 13, False) == shipped
    write(own, ROW | {"task_id": "own/2"})
    assert against_hash(["humaneval", str(own)], 13, False) != before
