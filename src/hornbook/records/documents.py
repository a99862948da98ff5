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

from hornbook.records.ids import content_id, document_id
from hornbook.records.tables import read_table, write_table

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
    """Write documents as a table (`records.tables`) in the order given; returns how many."""
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
    """Stream the documents of a table in stored order."""
    for row in read_table(path):
        row["meta"] = json.loads(row["meta"] or "{}")
        yield Document(**row)
