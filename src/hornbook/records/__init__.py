"""The schemas of everything that flows: documents, attributes, exercises, problems, counts."""

from hornbook.records.counts import Counts
from hornbook.records.documents import DOCUMENT_SCHEMA, Document, read_documents, write_documents
from hornbook.records.errors import Stopped, UserError
from hornbook.records.exercises import (
    EXERCISE_SCHEMA,
    Exercise,
    Problem,
    read_exercises,
    write_exercises,
)
from hornbook.records.ids import blake2b_128, canonical_json, content_id, document_id, row_hash, table_hash
from hornbook.records.progress import Progress, Silent
from hornbook.records.tables import (
    ROW_GROUP,
    read_batches,
    read_table,
    table_columns,
    table_files,
    tables_in,
    write_table,
)

__all__ = [
    "DOCUMENT_SCHEMA",
    "EXERCISE_SCHEMA",
    "ROW_GROUP",
    "Counts",
    "Document",
    "Exercise",
    "Problem",
    "Progress",
    "Silent",
    "Stopped",
    "UserError",
    "blake2b_128",
    "canonical_json",
    "content_id",
    "document_id",
    "read_batches",
    "read_documents",
    "read_exercises",
    "read_table",
    "row_hash",
    "table_columns",
    "table_files",
    "table_hash",
    "tables_in",
    "write_documents",
    "write_exercises",
    "write_table",
]
