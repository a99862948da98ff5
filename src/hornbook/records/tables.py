"""Tables on disk: Parquet (zstd), streamed in both directions, rows in the order in which they were written.

A table is one file, `documents.parquet`. One that outgrows `FILE_BYTES` is a folder of that very name with files
numbered in order, `documents.parquet/00000.parquet` and so on: the form in which pyarrow, pandas, polars and Spark read
a table of many files. Who reads through this module need not know which of the two it is.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

BATCH = 512  # rows read at a time
ROW_GROUP = 4096  # rows: small enough to stream, large enough to compress
FILE_BYTES = 1 << 30  # compressed: a file is closed by the first row group that reaches it


def write_table(rows: Iterable[dict[str, Any]], path: Path, schema: pa.Schema, file_bytes: int | None = None) -> int:
    """Write rows (dicts), streaming in row groups, in files of about `file_bytes` (default `FILE_BYTES`) at most.

    Returns how many rows. It isn't atomic: that is the artifact's, whose folder gets its name last.
    """
    files = _Files(path, schema, FILE_BYTES if file_bytes is None else file_bytes)
    count = 0
    batch: list[dict[str, Any]] = []
    try:
        for row in rows:
            batch.append(row)
            count += 1
            if len(batch) >= ROW_GROUP:
                files.write(batch)
                batch.clear()
        if batch or not count:
            files.write(batch)
    finally:
        files.close()
    return count


class _Files:
    """A table's files as they grow. The first becomes a folder's first when a second is needed."""

    def __init__(self, path: Path, schema: pa.Schema, file_bytes: int) -> None:
        self._path, self._schema, self._file_bytes = path, schema, file_bytes
        self._number = 0  # of the open file
        self._open(path)

    def _open(self, path: Path) -> None:
        self._sink = path.open("wb")
        self._writer = pq.ParquetWriter(self._sink, self._schema, compression="zstd")
        self._empty = True

    def write(self, rows: list[dict[str, Any]]) -> None:
        if not self._empty and self._sink.tell() >= self._file_bytes:
            self.close()
            if not self._number:
                first = self._path.with_name(f".{self._path.name}.first")
                self._path.rename(first)
                self._path.mkdir()
                first.rename(self._path / _name(0))
            self._number += 1
            self._open(self._path / _name(self._number))
        self._writer.write_table(pa.Table.from_pylist(rows, schema=self._schema))
        self._empty = False

    def close(self) -> None:
        self._writer.close()
        self._sink.close()


def _name(number: int) -> str:
    return f"{number:05d}.parquet"


def table_files(path: Path) -> list[Path]:
    """The files of a table, in order: itself, or those in the folder of its name."""
    return sorted(path.glob("*.parquet")) if path.is_dir() else [path]


def read_table(path: Path, columns: list[str] | None = None) -> Iterator[dict[str, Any]]:
    """Stream a table's rows as dicts in stored order."""
    for batch in read_batches(path, columns):
        yield from batch.to_pylist()


def read_batches(path: Path, columns: list[str] | None = None) -> Iterator[pa.RecordBatch]:
    """Stream a table as batches of at most `BATCH` rows in stored order, the columns in theirs."""
    for part in table_files(path):
        # Without pre-buffering: it would hold every column's compressed bytes of the whole file.
        with pq.ParquetFile(part, pre_buffer=False) as file:
            yield from file.iter_batches(batch_size=BATCH, columns=columns)


def table_columns(path: Path) -> list[str]:
    """The names of a table's columns."""
    return list(pq.read_schema(table_files(path)[0]).names)


def tables_in(folder: Path) -> list[Path]:
    """The tables of a folder and its subfolders, sorted; the files of a divided one are not told apart."""
    return sorted(path for path in folder.rglob("*.parquet") if path.parent.suffix != ".parquet")
