"""Tables that outgrow a file: the rows, their order and their hash are those of one file."""

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from hornbook.records import read_table, row_hash, table_columns, table_files, tables, tables_in, write_table
from hornbook.workspace.rows import row_hashes

SCHEMA = pa.schema([("id", pa.string()), ("text", pa.string())])
ROWS = [{"id": f"{number:03d}", "text": f"text {number * number}"} for number in range(90, 0, -1)]


@pytest.fixture(autouse=True)
def small_row_groups(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "ROW_GROUP", 20)


def test_a_table_that_outgrows_a_file_is_a_folder_of_files(tmp_path: Path) -> None:
    path = tmp_path / "documents.parquet"
    assert write_table(ROWS, path, SCHEMA, file_bytes=1) == 90
    assert [file.name for file in table_files(path)] == [f"{number:05d}.parquet" for number in range(5)]
    assert [pq.read_metadata(file).num_rows for file in table_files(path)] == [20, 20, 20, 20, 10]
    assert list(read_table(path)) == ROWS
    assert [row["id"] for row in read_table(path, ["id"])] == [row["id"] for row in ROWS]
    assert table_columns(path) == ["id", "text"]
    assert pq.read_table(path).to_pylist() == ROWS  # as others read it
    assert [entry.name for entry in tmp_path.iterdir()] == ["documents.parquet"]


@pytest.mark.parametrize("rows", [ROWS, ROWS[:1], []])
def test_a_table_that_does_not_is_a_file(tmp_path: Path, rows: list[dict[str, str]]) -> None:
    path = tmp_path / "documents.parquet"
    assert write_table(rows, path, SCHEMA) == len(rows)
    assert path.is_file()
    assert table_files(path) == [path]
    assert list(read_table(path)) == rows


def test_the_row_hash_does_not_see_where_files_end(tmp_path: Path) -> None:
    for folder, file_bytes in (("one", None), ("many", 1), ("some", 700)):
        (tmp_path / folder).mkdir()
        write_table(ROWS, tmp_path / folder / "documents.parquet", SCHEMA, file_bytes)
        write_table(ROWS[:3], tmp_path / folder / "rejected.parquet", SCHEMA)
    assert len({len(table_files(tmp_path / name / "documents.parquet")) for name in ("one", "many", "some")}) == 3
    hashes = row_hashes(tmp_path / "one")
    assert hashes == {"documents.parquet": row_hash(ROWS), "rejected.parquet": row_hash(ROWS[:3])}
    assert row_hashes(tmp_path / "many") == row_hashes(tmp_path / "some") == hashes
    assert len(tables_in(tmp_path)) == 6
