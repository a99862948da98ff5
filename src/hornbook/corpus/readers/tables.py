"""JSON lines, Parquet and Arrow as a corpus: one document a row, its text, licence and origin in named columns.

A place is a file, a folder of such files (a dataset that `datasets.save_to_disk` wrote is one), or a URL, in which `*`
stands for names. Rows are taken as they are (they may be prose), only newlines are made "\\n". A row without a text is
turned away with a reason; a column that no row has is a user's mistake.
"""

import difflib
import posixpath
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from pathlib import Path
from string import Formatter
from typing import Any

from hornbook.corpus.readers.listed import Found, Listed
from hornbook.corpus.settings import ReadSettings
from hornbook.records import UserError
from hornbook.records.rows import SUFFIXES, Row, columns_of, read_rows

_TRIED = 1000  # rows without the column, from the start, until it is taken for a mistake
_FETCHERS = 32  # texts under way at once, where they lie apart
_SPLITS = "dataset_dict.json"  # of a `save_to_disk` folder with several splits


def list_folder(folder: Path, licence: str = "") -> list[Listed]:
    """The data files below a folder by path; hidden ones left out. The source is the folder's name."""
    root = folder.resolve()
    if (root / _SPLITS).is_file():
        names = sorted(place.name for place in root.iterdir() if place.is_dir())
        if "train" not in names:
            raise UserError(f"read: {folder} has the splits {', '.join(names)} and no train; name the folder of one")
        return [
            one._replace(source=root.name, path=f"train/{one.path}") for one in list_folder(root / "train", licence)
        ]
    found = [
        Listed(root.name, place.relative_to(root).as_posix(), place, place.stat().st_size, licence)
        for place in root.rglob("*")
        if place.name.endswith(SUFFIXES) and place.is_file() and place.resolve().is_relative_to(root)
    ]
    return sorted(one for one in found if not any(part.startswith(".") for part in one.path.split("/")))


def list_file(file: Path, licence: str = "") -> list[Listed]:
    """The one file; its source is its name without suffix. UserError where it is empty."""
    size = file.stat().st_size
    if not size:
        raise UserError(f"read: {file} is empty")
    return [Listed(file.name.split(".")[0], file.name, file, size, licence)]


def list_url(url: str, licence: str = "", access: str = "") -> list[Listed]:
    """The files at a URL by path; `*`, `?` and `[...]` stand for names, a folder for its files.

    The source is the URL's part before the first such sign. `access` is what to do where it is not open to all.
    """
    import fsspec

    try:
        store, place = fsspec.core.url_to_fs(url)
        names = store.glob(place) if any(sign in place for sign in "*?[") else [place]
        if len(names) == 1 and store.isdir(names[0]):
            names = store.find(names[0])
        told = {name: store.info(name) for name in names if str(name).endswith(SUFFIXES)}
    except (ValueError, ImportError) as error:  # an unknown protocol, or one whose package is missing
        raise UserError(f"read: {url}: {error}") from error
    except Exception as error:  # stores have errors of their own for what is not there, closed, or out of reach
        text = " ".join(str(error).split())[:200]
        raise UserError(f"read: {url} cannot be listed ({type(error).__name__}: {text}){_hint(access)}") from error
    if not told:
        raise UserError(f"read: there is no {', '.join(SUFFIXES)} at {url}{_hint(access)}")
    base = posixpath.dirname(place.split("*")[0].split("?")[0].split("[")[0])
    return sorted(
        Listed(
            posixpath.basename(base) or url.split("://")[0],
            name.removeprefix(base).lstrip("/"),
            store.unstrip_protocol(name),
            int(info.get("size") or 0),
            licence,
            str(store.ukey(name)),
        )
        for name, info in told.items()
    )


def _hint(access: str) -> str:
    return f"; {access}" if access else ""


def read_tables(listing: list[Listed], settings: ReadSettings) -> Iterator[Found]:
    """Every row of the files, in order; at most `settings.limit`."""
    missing: Counter[str] = Counter()
    number, some_text = 0, False

    def complain(entry: Listed) -> None:
        near = difflib.get_close_matches(settings.text_column, missing, 1, 0.0)
        raise UserError(
            f'read: {entry.file} has no column "{settings.text_column}" (columns seen: '
            f"{', '.join(sorted(missing)[:8]) or 'none'}); set text_column{f', perhaps to {near[0]}' if near else ''}"
        )

    wanted = [settings.text_column, settings.licence_column, "license", settings.path_column, settings.source_column]
    columns = [name for name in (*wanted, *settings.meta_columns, *_fields(settings.text_at)) if name]
    for entry in listing:
        names = columns_of(entry.file)
        if names and settings.text_column not in names:
            missing.update(names)
            complain(entry)
        for row, value in _fetched(read_rows(entry.file, columns), settings):
            if settings.limit is not None and number >= settings.limit:
                return
            number += 1
            if isinstance(value, str):
                yield Found(entry.source, entry.path, row, "", reason=value)
                continue
            some_text = some_text or settings.text_column in value
            if not some_text:
                missing.update(value)
                if number >= _TRIED:
                    complain(entry)
            yield _found(entry, row, number - 1, value, settings)
    if not some_text and listing and missing:
        complain(listing[0])


def _found(entry: Listed, row: int, number: int, value: dict[str, Any], settings: ReadSettings) -> Found:
    """A row as a text. Where it says of itself which path it has, that is its path, and its number among all its row:
    so no two are the same place.
    """
    text, reason = clean(value.get(settings.text_column), settings.maximum_bytes)
    licence = _licence(value.get(settings.licence_column) or value.get("license")) or entry.licence
    source, path = str(value.get(settings.source_column) or entry.source), value.get(settings.path_column)
    meta = {name: value[name] for name in settings.meta_columns if value.get(name) is not None}
    if isinstance(path, str) and path:
        return Found(source, path, number, text, licence, meta, reason)
    return Found(source, entry.path, row, text, licence, meta, reason)


def _fields(text_at: str) -> list[str]:
    """The columns that a URL of texts names, and that of their encoding."""
    return [name for _, name, _, _ in Formatter().parse(text_at) if name] + (["src_encoding"] if text_at else [])


def _fetched(rows: Iterator[tuple[int, Row | str]], settings: ReadSettings) -> Iterator[tuple[int, Row | str]]:
    """The rows with their texts in the text column, where these lie apart; some at once, in order."""
    if not settings.text_at:
        yield from rows
        return

    def fetch(numbered: tuple[int, Row | str]) -> tuple[int, Row | str]:
        number, row = numbered
        if isinstance(row, str):
            return numbered
        try:
            with fsspec.open(settings.text_at.format(**row), "rb", compression="gzip") as file:
                text = file.read().decode(row.get("src_encoding") or "utf-8", "replace")
        except (OSError, ValueError, LookupError, EOFError):
            return number, "not fetched"
        return number, {**row, settings.text_column: text}

    import fsspec

    try:
        fsspec.get_filesystem_class(settings.text_at.split("://")[0])
    except (ValueError, ImportError) as error:
        raise UserError(f"read: {settings.text_at}: {error}") from error
    with ThreadPoolExecutor(_FETCHERS) as pool:
        while window := list(islice(rows, 8 * _FETCHERS)):
            yield from pool.map(fetch, window)


def _licence(value: Any) -> str:
    """A list of licences applies as a whole."""
    if isinstance(value, list):
        return " AND ".join(str(one) for one in value if one)
    return str(value or "")


def clean(value: Any, maximum: int) -> tuple[str, str]:
    """(text, "") or ("", why it is turned away) for a row's text; newlines are made "\\n"."""
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
