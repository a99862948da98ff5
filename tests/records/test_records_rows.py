"""Rows of files: every form, and what happens to broken ones."""

import gzip
import json
from pathlib import Path
from typing import Any

import fsspec
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from hornbook.records import UserError, rows
from hornbook.records.rows import columns_of, read_rows

ROWS = [{"text": f"text {n} é", "n": n, "nested": {"a": [n]}} for n in range(3000)]


def written(form: str, folder: Path) -> Path:
    path = folder / f"data{form}"
    table = pa.Table.from_pylist(ROWS)
    if form == ".parquet":
        pq.write_table(table, path, row_group_size=700)
    elif form == ".arrow":
        with pa.OSFile(str(path), "wb") as file, pa.ipc.new_stream(file, table.schema) as writer:
            writer.write_table(table, 1900)
    else:
        data = "".join(json.dumps(row) + "\n" for row in ROWS).encode()
        kind = form.rsplit(".", 1)[1]
        if kind in ("gz", "zst"):
            with pa.output_stream(str(path), compression={"gz": "gzip", "zst": "zstd"}[kind]) as stream:
                stream.write(data)
        else:
            path.write_bytes(data)
    return path


@pytest.mark.parametrize("form", rows.SUFFIXES)
@pytest.mark.parametrize("remote", [False, True])
def test_every_form_here_and_elsewhere(form: str, remote: bool, tmp_path: Path) -> None:
    place: Path | str = written(form, tmp_path)
    if remote:
        name = f"memory://rows/{Path(place).name}"
        with fsspec.open(name, "wb") as file:
            file.write(Path(place).read_bytes())
        place = name
    found = list(read_rows(place))
    assert [number for number, _ in found] == list(range(3000))
    assert [row for _, row in found] == ROWS
    if form in rows.TABLES:
        assert columns_of(place) == ["text", "n", "nested"]
        assert list(read_rows(place, ["n", "other"])) == [(n, {"n": n}) for n in range(3000)]
    else:
        assert columns_of(place) == []


def test_lines_that_cannot_be_read_have_their_reason(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rows, "LONGEST", 5000)
    monkeypatch.setattr(rows, "_BLOCK", 64)
    lines = [
        b'{"a": 1}',
        b"",
        b"{broken",
        b"[1]",
        b'"\xff"',
        b"x" * 6000,
        b'{"a": 2}',
        b"[" * 4000,
        b'{"long": "' + b"y" * 4900 + b'"}',
        b'{"a": 3}',
        b"z" * 9000,
    ]
    path = tmp_path / "mixed.jsonl"
    path.write_bytes(b"\n".join(lines))
    found: dict[int, Any] = dict(read_rows(path))
    assert found.pop(8)["long"] == "y" * 4900
    assert found == {
        0: {"a": 1},
        2: "not JSON",
        3: "not an object",
        4: "not UTF-8",
        5: "line too long",
        6: {"a": 2},
        7: "not JSON",
        9: {"a": 3},
        10: "line too long",
    }


@pytest.mark.parametrize("form", [".jsonl.gz", ".jsonl.zst", ".parquet", ".arrow"])
def test_a_file_that_ends_too_early_names_the_row(form: str, tmp_path: Path) -> None:
    path = written(form, tmp_path)
    path.write_bytes(path.read_bytes()[:-300])
    with pytest.raises(UserError, match=rf"data\{form}.*cannot be read") as told:
        list(read_rows(path))
    assert "rows" in str(told.value)


def test_joined_gzip_files_are_one(tmp_path: Path) -> None:
    path = tmp_path / "two.jsonl.gz"
    path.write_bytes(gzip.compress(b'{"a": 1}\n') + gzip.compress(b'{"a": 2}\n'))
    assert list(read_rows(path)) == [(0, {"a": 1}), (1, {"a": 2})]


def test_places_that_are_not_there(tmp_path: Path) -> None:
    for place in (tmp_path / "no.jsonl", tmp_path / "no.parquet", "memory://nothing/no.jsonl", "nowhere://a/b.jsonl"):
        with pytest.raises(UserError):
            list(read_rows(place))
