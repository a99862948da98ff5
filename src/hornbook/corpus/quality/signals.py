"""Stage: signals of a program's form, an attribute of their own, to filter by and to classify with.

Every document gets all of them, computed in worker processes; what is not Python has none but `generated` and `test`.
They judge nothing: `filter` does, after a recipe's conditions.
"""

import gc
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from hornbook.corpus.quality.syntax import is_generated, is_test, syntax
from hornbook.corpus.view import View
from hornbook.engine.workers import map_chunks
from hornbook.records import Counts, Document, Progress, UserError, read_table, table_hash, write_table

BATCH = 128  # documents that a worker reads at a time

BOOLEANS = ("parses", "self_contained", "generated", "test")
NUMBERS = (
    "lines",  # that are not blank
    "functions",
    "classes",
    "comment_share",  # of the lines
    "docstring_share",  # of the lines
    "documented_share",  # of the functions
    "data_share",  # of the lines: literals of three lines and more
    "complexity",  # McCabe's number, mean over the functions
    "most_complex",  # the same, of the most complex function
    "nesting",  # deepest
)
SIGNALS = (*BOOLEANS, *NUMBERS)
SCHEMA = pa.schema([("id", pa.string()), *((n, pa.bool_()) for n in BOOLEANS), *((n, pa.float64()) for n in NUMBERS)])

Row = dict[str, Any]


def signals(settings: object, inputs: dict[str, Path], out: Path, progress: Progress) -> Counts:
    """Read the signals of `inputs["documents"]` (those kept by every `selection:*`); nothing is set.

    Writes attributes.parquet {id, ...}, a row for each document in stored order; `details` says how many parse.
    """
    progress.start("signals", None, "documents")
    waiting: list[list[str]] = []  # ids of chunks handed out, taken off in order
    counts = Counts(details={"parses": 0})

    def chunks() -> Iterator[list[tuple[str, str, str]]]:
        documents = View.of(inputs).documents()
        while batch := list(islice(documents, BATCH)):
            waiting.append([document.id for document in batch])
            yield [(d.text, d.source, d.path) for d in batch]

    def rows() -> Iterator[Row]:
        for found in map_chunks(f"{__name__}:read_signals", chunks()):
            ids = waiting.pop(0)
            for id_, row in zip(ids, found, strict=True):
                counts.details["parses"] += row["parses"]
                yield {"id": id_, **row}
            progress.advance(len(ids))

    counts.kept = counts.rows_in = write_table(rows(), out / "attributes.parquet", SCHEMA)
    counts.row_hash = table_hash(pq.read_table(out / "attributes.parquet"))
    return counts


def read_signals(texts: list[tuple[str, str, str]]) -> list[Row]:
    """The signals of (text, source, path): what a worker process runs."""
    gc.disable()  # syntax trees hold no cycles; collecting while they grow takes a third of the time
    try:
        return [_signals(*one) for one in texts]
    finally:
        gc.enable()


def _signals(text: str, source: str, path: str) -> Row:
    row: Row = dict.fromkeys(SIGNALS)
    found = syntax(text)
    row |= {"parses": found is not None, "generated": is_generated(text), "test": is_test(path)}
    if found is None:
        return row
    lines, functions = max(found.lines, 1), len(found.complexity)
    return row | {
        "self_contained": found.stands_alone({source, *path.split("/")[:-1]}),
        "lines": float(found.lines),
        "functions": float(functions),
        "classes": float(found.classes),
        "comment_share": found.comment_lines / lines,
        "docstring_share": found.docstring_lines / lines,
        "documented_share": found.documented / functions if functions else 0.0,
        "data_share": min(found.data_lines / lines, 1.0),
        "complexity": sum(found.complexity) / functions if functions else 0.0,
        "most_complex": float(max(found.complexity, default=0)),
        "nesting": float(found.nesting),
    }


def signals_of(folder: Path, documents: Iterable[Document]) -> Iterator[tuple[Document, Sequence[float]]]:
    """Each document with its signals as numbers, -1 for those it has not; documents and signals in stored order."""
    rows = read_table(folder / "attributes.parquet")
    for document in documents:
        row = next((row for row in rows if row["id"] == document.id), None)  # those between were dropped since
        if row is None:
            raise UserError(f"signals: there are none of document {document.id} in {folder}")
        yield document, [-1.0 if row[name] is None else float(row[name]) for name in SIGNALS]
