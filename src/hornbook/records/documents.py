"""Documents: immutable rows of text with their origin, stored as Parquet.

A document is never rewritten. Every judgement about it (rating, score, duplicate-of, overlap) is a row
`{id, ...}` of an attribute table in an artifact of its own.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from hornbook.records.ids import content_id, document_id

DOCUMENT_SCHEMA = pa.schema(
    [
        ("id", pa.string()),
        ("content_id", pa.string()),
        ("text", pa.large_string()),
        ("source", pa.string()),
        ("path", pa.string()),
        ("row", pa.int64()),
        ("licence", pa.string()),
        ("meta", pa.string()),  # JSON object
    ]
)

BATCH = 512  # rows read at a time
ROW_GROUP = 4096  # rows: small enough to stream, large enough to compress


@dataclass(frozen=True, slots=True)
class Document:
    """One text and where it came from. `licence` is an SPDX expression or the distributor's own words."""

    id: str
    content_id: str
    text: str
    source: str
    path: str
    row: int
    licence: str
    meta: dict[str, Any] = field(default_factory=dict)

    @classmethod
    def make(cls, text: str, source: str, path: str, row: int = 0, licence: str = "", **meta: Any) -> "Document":
        """A document with its two identities computed."""
        return cls(document_id(source, path, row), content_id(text), text, source, path, row, licence, meta)


def write_documents(documents: Iterable[Document], path: Path) -> int:
    """Write documents to one Parquet file (zstd) in the order given; returns how many."""
    return write_table(
        (
            {
                "id": d.id,
                "content_id": d.content_id,
                "text": d.text,
                "source": d.source,
                "path": d.path,
                "row": d.row,
                "licence": d.licence,
                "meta": json.dumps(d.meta, sort_keys=True, default=str),  # dates and the like of others' tables
            }
            for d in documents
        ),
        path,
        DOCUMENT_SCHEMA,
    )


def read_documents(path: Path) -> Iterator[Document]:
    """Stream the documents of a Parquet file in stored order."""
    for row in read_table(path):
        row["meta"] = json.loads(row["meta"] or "{}")
        yield Document(**row)


def write_table(rows: Iterable[dict[str, Any]], path: Path, schema: pa.Schema) -> int:
    """Write rows (dicts) to one Parquet file, streaming in row groups; returns how many."""
    count = 0
    batch: list[dict[str, Any]] = []
    with pq.ParquetWriter(path, schema, compression="zstd") as writer:

        def flush() -> None:
            writer.write_table(pa.Table.from_pylist(batch, schema=schema))
            batch.clear()

        for row in rows:
            batch.append(row)
            count += 1
            if len(batch) >= ROW_GROUP:
                flush()
        if batch or not count:
            flush()
    return count


def read_table(path: Path, columns: list[str] | None = None) -> Iterator[dict[str, Any]]:
    """Stream a Parquet file's rows as dicts in stored order."""
    for batch in read_batches(path, columns):
        yield from batch.to_pylist()


def read_batches(path: Path, columns: list[str] | None = None) -> Iterator[pa.RecordBatch]:
    """Stream a Parquet file as batches of `BATCH` rows in stored order, the columns in theirs."""
    # Without pre-buffering: it would hold every column's compressed bytes of the whole file.
    with pq.ParquetFile(path, pre_buffer=False) as file:
        yield from file.iter_batches(batch_size=BATCH, columns=columns)
