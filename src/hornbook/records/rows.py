"""Rows of files: JSON lines (plain, gzip, zstd), Parquet and Arrow, one after the other; here or where fsspec reaches.

A place is a path or a URL (`s3://`, `hf://`, `https://`, ...). Nothing is held in memory but a batch of rows, and of
a JSON line at most `LONGEST` bytes. A row that cannot be read is given as the reason why (a text); a file that ends
before its end is the user's mistake, named with the row from which on it cannot be read.
"""

import json
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import IO, Any

import pyarrow as pa
import pyarrow.parquet as pq

from hornbook.records.errors import UserError

LINES = tuple(f"{kind}{packed}" for kind in (".jsonl", ".ndjson") for packed in ("", ".gz", ".zst"))
TABLES = (".parquet", ".arrow")
SUFFIXES = LINES + TABLES
LONGEST = 1 << 26  # bytes of a line, 64 MiB: longer ones are no documents, and would be held in memory
_BATCH = 1024  # rows
_BLOCK = 1 << 20  # bytes
_COMPRESSION = {"gz": "gzip", "zst": "zstd"}

Row = dict[str, Any]


def is_remote(place: str | Path) -> bool:
    """Whether a place is a URL for fsspec rather than a path."""
    return "://" in str(place)


def open_place(place: str | Path) -> AbstractContextManager[IO[bytes]]:
    """A place opened for reading bytes. UserError where its protocol is unknown or wants a package that is missing."""
    if not is_remote(place):
        return Path(place).open("rb")
    import fsspec

    try:
        opened: AbstractContextManager[IO[bytes]] = fsspec.open(str(place), "rb")
    except (ValueError, ImportError) as error:
        raise UserError(f"{place}: {error}") from error
    return opened


def read_rows(place: str | Path, columns: Sequence[str] | None = None) -> Iterator[tuple[int, Row | str]]:
    """(row number from 0, row or why it cannot be read). `columns`: of tables, only these, as far as there are such.

    Blank lines are no rows, but count. UserError where the file cannot be read on.
    """
    name, number = str(place), -1
    rows = _lines(place) if name.endswith(LINES) else _table(place, columns)
    while True:
        try:
            number, row = next(rows)
        except StopIteration:
            return
        except UserError:
            raise
        except _errors(place) as error:
            text = " ".join(str(error).split())[:200]
            raise UserError(f"{place}: cannot be read after {number + 1} rows ({text}); is it whole?") from error
        yield number, row


def _errors(place: str | Path) -> tuple[type[Exception], ...]:
    """What reading may raise. Stores have errors of their own."""
    return (Exception,) if is_remote(place) else (OSError, EOFError, ValueError, OverflowError, pa.ArrowException)


def columns_of(place: str | Path) -> list[str]:
    """The columns of a table; of JSON lines nothing is known beforehand: none."""
    if str(place).endswith(LINES):
        return []
    try:
        with open_place(place) as file:
            if str(place).endswith(".arrow"):
                return list(_arrow(file).schema.names)
            return list(pq.ParquetFile(file).schema_arrow.names)
    except UserError:
        raise
    except _errors(place) as error:
        kind = "Arrow" if str(place).endswith(".arrow") else "Parquet"
        text = " ".join(str(error).split())[:200]
        raise UserError(f"{place}: cannot be read as {kind} ({text}); is it whole?") from error


def _lines(place: str | Path) -> Iterator[tuple[int, Row | str]]:
    with _stream(place) as stream:
        for number, line in enumerate(_split(stream)):
            if line is None:
                yield number, "line too long"
                continue
            if not line.strip():
                continue
            try:
                row = json.loads(line)
            except UnicodeDecodeError:
                yield number, "not UTF-8"
            except (ValueError, RecursionError):  # the latter of JSON nested some thousands deep
                yield number, "not JSON"
            else:
                yield number, row if isinstance(row, dict) else "not an object"


@contextmanager
def _stream(place: str | Path) -> Iterator[Any]:
    """The bytes, unpacked. A path is Arrow's to open: it reads ahead without the interpreter."""
    compression = _COMPRESSION.get(str(place).rsplit(".", 1)[1])
    if is_remote(place):
        with open_place(place) as file, pa.input_stream(file, compression=compression) as stream:
            yield stream
        return
    with pa.input_stream(str(place), compression=compression) as stream:
        yield stream


def _split(stream: Any) -> Iterator[bytes | None]:
    """Lines of a binary stream, without their ends; None for one that is too long."""
    rest, skipping = b"", False
    while block := stream.read(_BLOCK):
        first, *more = block.split(b"\n")
        if not skipping:
            rest += first
            if len(rest) > LONGEST:
                rest, skipping = b"", True
        if not more:
            continue
        yield None if skipping else rest
        yield from more[:-1]
        rest, skipping = more[-1], False
    if skipping or rest:
        yield None if skipping else rest


def _rows(batch: pa.RecordBatch) -> list[Row | str]:
    """Parquet's and Arrow's texts are not checked when they are read: a row in which one is no UTF-8 is told apart."""
    try:
        found: list[Row | str] = batch.to_pylist()
        return found
    except UnicodeDecodeError:
        pass
    found = []
    for number in range(batch.num_rows):
        try:
            found += batch.slice(number, 1).to_pylist()
        except UnicodeDecodeError:
            found.append("not UTF-8")
    return found


def _table(place: str | Path, columns: Sequence[str] | None) -> Iterator[tuple[int, Row | str]]:
    number = 0
    with open_place(place) as file:
        for batch in _batches(place, file, columns):
            for row in _rows(batch):
                yield number, row
                number += 1


def _batches(place: str | Path, file: IO[bytes], columns: Sequence[str] | None) -> Iterator[pa.RecordBatch]:
    if str(place).endswith(".arrow"):
        for batch in _arrow(file):
            for begin in range(0, batch.num_rows, _BATCH):
                part = batch.slice(begin, _BATCH)
                yield part if columns is None else part.select([c for c in columns if c in batch.schema.names])
        return
    # Pre-buffering holds the file's compressed bytes: worth it where each read is a request.
    opened = pq.ParquetFile(file, pre_buffer=is_remote(place))
    names = opened.schema_arrow.names
    wanted = None if columns is None else [column for column in dict.fromkeys(columns) if column in names]
    yield from opened.iter_batches(_BATCH, columns=wanted)


def _arrow(file: IO[bytes]) -> Any:
    """What `datasets.save_to_disk` writes: Arrow's stream format."""
    return pa.ipc.open_stream(file)
