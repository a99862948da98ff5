"""Readers: what stands outside becomes documents. One stage, `read`, for every kind of origin.

`listing(settings)` says what would be read and `listing_hash(settings)` covers its contents: the outside input
of the artifact's fingerprint. `read` writes `documents.parquet` (in the listing's order) and `rejected.parquet`
{id, source, path, row, reason} for everything turned away.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pyarrow as pa

from hornbook.corpus.readers import folder, jsonl, python_installation
from hornbook.corpus.readers.listed import Listed, draw, hash_listing
from hornbook.corpus.readers.python_files import read_files
from hornbook.corpus.settings import PYTHON_INSTALLATION, ReadSettings
from hornbook.records import (
    Counts,
    Document,
    Progress,
    UserError,
    document_id,
    row_hash,
    write_documents,
    write_table,
)

__all__ = ["Listed", "listing", "listing_hash", "read", "read_python_installation"]

_REJECTED = pa.schema(
    [(name, pa.string()) for name in ("id", "source", "path")] + [("row", pa.int64()), ("reason", pa.string())]
)


def listing(settings: ReadSettings) -> list[Listed]:
    """The files that `read` would read, sorted by (source, path), before `limit`.

    Raises UserError when there is nothing of that name, or nothing in it.
    """
    if settings.read == PYTHON_INSTALLATION:
        return python_installation.listing()
    place = Path(settings.read).expanduser()
    if place.is_dir():
        return folder.listing(place, settings.licence)
    if not place.exists():
        raise UserError(
            f"read: there is no file or folder {place}; name one, or {PYTHON_INSTALLATION} for the packages "
            "installed with this Python"
        )
    if not place.name.endswith(jsonl.SUFFIXES):
        raise UserError(f"read: {place} is not one of {', '.join(jsonl.SUFFIXES)} nor a folder of .py files")
    return jsonl.listing(place, settings.licence)


def listing_hash(settings: ReadSettings) -> str:
    """Hash of everything that `read` would read, contents included: the outside input of its fingerprint."""
    entries = listing(settings)
    return hash_listing(draw(entries, settings.limit))


def read(settings: ReadSettings, inputs: Mapping[str, Path], out: Path, progress: Progress) -> Counts:
    """Stage: read documents from where `settings.read` says; it has no inputs.

    Counts: every file (or line) is kept or dropped for one of: empty, too large, null bytes, undecodable, not
    Python, unreadable; of JSON lines also: not JSON, not an object, no text. Raises UserError when nothing at
    all could be kept.
    """
    counts = Counts()
    rejected: list[dict[str, object]] = []
    identities: list[dict[str, str]] = []

    def documents() -> Iterator[Document]:
        for source, path, row, text, licence, reason in _rows(settings, progress, counts):
            counts.rows_in += 1
            progress.advance()
            if reason:
                counts.drop(reason)
                place = {"source": source, "path": path, "row": row, "reason": reason}
                rejected.append({"id": document_id(source, path, row), **place})
                continue
            counts.kept += 1
            document = Document.make(text, source, path, row, licence)
            identities.append({"id": document.id, "content_id": document.content_id})
            yield document

    write_documents(documents(), out / "documents.parquet")
    write_table(rejected, out / "rejected.parquet", _REJECTED)
    if not counts.kept:
        reasons = ", ".join(f"{reason}: {n}" for reason, n in sorted(counts.dropped.items()))
        raise UserError(f"read: nothing of {settings.read} could be kept ({reasons or 'no rows'})")
    counts.row_hash = row_hash(identities)
    counts.check()
    return counts


def read_python_installation(
    settings: ReadSettings, inputs: Mapping[str, Path], out: Path, progress: Progress
) -> Counts:
    """Stage: read the Python installation, whatever `settings.read` says."""
    return read(settings.model_copy(update={"read": PYTHON_INSTALLATION}), inputs, out, progress)


def _rows(settings: ReadSettings, progress: Progress, counts: Counts) -> Iterator[tuple[str, str, int, str, str, str]]:
    """(source, path, row, text, licence, reason) of everything to be read, in order."""
    entries = listing(settings)
    if settings.read == PYTHON_INSTALLATION or Path(settings.read).expanduser().is_dir():
        chosen = draw(entries, settings.limit)
        if len(chosen) < len(entries):
            counts.details["files not drawn"] = len(entries) - len(chosen)
        progress.start("reading", len(chosen), "files")
        for entry, text, reason in read_files(chosen, settings.maximum_bytes):
            yield entry.source, entry.path, 0, text, entry.licence, reason
        return
    progress.start("reading", None, "rows")
    for entry in entries:
        for number, (row, text, licence, reason) in enumerate(jsonl.read_rows(entry, settings)):
            if settings.limit is not None and number >= settings.limit:
                break
            yield entry.source, entry.path, row, text, licence, reason
