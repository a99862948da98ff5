"""JSON lines as a corpus: one document a line, text and licence in named columns; gzip is read too.

Rows are taken as they are (they may be prose), only newlines are made "\\n". A line that is not a JSON object,
or has no text, is turned away with a reason; a file in which no line has the text column is a user's mistake.
"""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any, cast

from hornbook.corpus.readers.listed import Listed
from hornbook.corpus.settings import ReadSettings
from hornbook.records import UserError

SUFFIXES = (".jsonl", ".jsonl.gz", ".ndjson")


def listing(file: Path, licence: str = "") -> list[Listed]:
    """The one file; its source is its name without suffix. Raises UserError when it is empty."""
    size = file.stat().st_size
    if not size:
        raise UserError(f"read: {file} is empty")
    return [Listed(file.name.split(".")[0], file.name, file, size, licence)]


def read_rows(entry: Listed, settings: ReadSettings) -> Iterator[tuple[int, str, str, str]]:
    """(row number, text, licence, reason) for every line that is not blank; reason "" when it is good."""
    some_text = False
    columns: set[str] = set()
    with entry.file.open("rb") as stored, _unpacked(stored, entry.file) as lines:
        for number, line in enumerate(_lines(lines, entry.file)):
            if not line.strip():
                continue
            try:
                row = json.loads(line)
            except (ValueError, RecursionError):
                yield number, "", "", "not JSON"
                continue
            if not isinstance(row, dict):
                yield number, "", "", "not an object"
                continue
            columns.update(row)
            some_text = some_text or settings.text_column in row
            text, reason = _text(row.get(settings.text_column), settings.maximum_bytes)
            licence = row.get(settings.licence_column) or row.get("license") or entry.licence
            yield number, text, str(licence), reason
    if not some_text:
        seen = ", ".join(sorted(columns)[:8]) or "none"
        raise UserError(
            f'read: {entry.file} has no column "{settings.text_column}" (columns seen: {seen}); set text_column'
        )


def _unpacked(stored: IO[bytes], file: Path) -> IO[bytes]:
    return cast(IO[bytes], gzip.GzipFile(fileobj=stored)) if file.suffix == ".gz" else stored


def _lines(lines: IO[bytes], file: Path) -> Iterator[bytes]:
    try:
        yield from lines
    except (OSError, EOFError) as error:
        raise UserError(f"read: {file} cannot be read to its end ({error})") from error


def _text(value: Any, maximum: int) -> tuple[str, str]:
    if not isinstance(value, str):
        return "", "no text"
    text = value.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        return "", "empty"
    if "\0" in text:
        return "", "null bytes"
    try:
        size = len(text.encode())
    except UnicodeEncodeError:
        return "", "undecodable"
    return ("", "too large") if size > maximum else (text, "")
