"""Reading .py files as Python itself does: declared encodings, universal newlines, nothing else changed.

Files come from anywhere, so everything that is not a readable Python program is turned away with a reason.
Parsing is the cost (about 10 MB/s a core), so it runs in worker processes.
"""

import gc
import io
import itertools
import symtable
import tokenize
import warnings
from collections.abc import Iterable, Iterator
from pathlib import Path

from hornbook.corpus.readers.listed import Listed
from hornbook.engine.workers import map_chunks

_CHUNK = 128  # files a worker takes at a time


class Unreadable(Exception):
    """Why a file is turned away; the message is the counted reason."""


def decode(data: bytes, check_syntax: bool = True) -> str:
    """The text of a Python file's bytes (PEP 263 and byte-order mark), newlines made "\\n".

    Raises Unreadable("empty" | "null bytes" | "undecodable" | "not Python", the last only with `check_syntax`).
    """
    if not data.strip():
        raise Unreadable("empty")
    if b"\0" in data:
        raise Unreadable("null bytes")
    try:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(data).readline)
        text = data.decode(encoding)
        text.encode()  # some codecs yield lone surrogates, which no Parquet file can hold
    except (SyntaxError, UnicodeError, LookupError) as error:
        raise Unreadable("undecodable") from error
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not check_syntax:
        return text
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            # Parses and resolves scopes without handing the tree to Python: a third cheaper than ast.parse.
            symtable.symtable(text, "<document>", "exec")
        except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
            raise Unreadable("not Python") from error
    return text


def read_chunk(settings: tuple[int, bool], files: list[Path]) -> list[tuple[str, str]]:
    """(text, reason) of each file, one of them empty. `settings`: the size limit in bytes, whether to check syntax."""
    gc.disable()  # syntax trees hold no cycles; collecting while they grow takes a third of the time
    try:
        return [_read(file, *settings) for file in files]
    finally:
        gc.enable()


def _read(file: Path, maximum: int, check_syntax: bool) -> tuple[str, str]:
    try:
        if file.stat().st_size > maximum:
            return "", "too large"
        return decode(file.read_bytes(), check_syntax), ""
    except Unreadable as error:
        return "", str(error)
    except OSError:
        return "", "unreadable"


def read_files(listing: Iterable[Listed], maximum: int, check_syntax: bool) -> Iterator[tuple[Listed, str, str]]:
    """(entry, text, "") or (entry, "", reason) for every file of a listing, in order."""
    entries = list(listing)
    batches = ([e.file for e in entries[i : i + _CHUNK]] for i in range(0, len(entries), _CHUNK))
    results = map_chunks(f"{__name__}:read_chunk", batches, shared=(maximum, check_syntax), here=True)
    for entry, (text, reason) in zip(entries, itertools.chain.from_iterable(results), strict=True):
        yield entry, text, reason
