"""JSON lines, Parquet and Arrow as a corpus: one document a row, its text, licence and origin in named columns.

A place is a file, a folder of such files (a dataset that `datasets.save_to_disk` wrote is one), or a URL, in which `*`
stands for names. Rows are taken as they are (they may be prose), only newlines are made "\\n". A row without a text is
turned away with a reason; a column that no row has is a user's mistake.
"""

import difflib
import posixpath
import re
from collections.abc import Collection, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from pathlib import Path
from string import Formatter
from typing import Any

from hornbook.corpus.readers.listed import Found, Listed, walk
from hornbook.corpus.settings import ReadSettings
from hornbook.records import UserError
from hornbook.records.rows import SUFFIXES, Row, columns_of, read_rows

_TRIED = 1000  # rows without the column, from the start, until it is taken for a mistake
_FETCHERS = 32  # texts under way at once, where they lie apart
_ENCODING = "src_encoding"  # the column of their encoding, as The Stack v2 has it
_CACHE = re.compile(r"(^|/)cache-[^/]*\.arrow$")
_SPLITS = "dataset_dict.json"  # of a `save_to_disk` folder with several splits


def list_folder(folder: Path, licence: str = "") -> list[Listed]:
    """The data files below a folder (see `listed.walk`); of one that `save_to_disk` wrote, those of its train split.

    What `datasets` caches beside its files is not data.
    """
    if not (folder / _SPLITS).is_file():
        return [one for one in walk(folder, SUFFIXES, licence) if not _CACHE.search(one.path)]
    names = sorted(place.name for place in folder.iterdir() if place.is_dir())
    if "train" not in names:
        raise UserError(f"read: {folder} has the splits {', '.join(names)} and no train; name the folder of one")
    name = folder.resolve().name
    return [one._replace(source=name, path=f"train/{one.path}") for one in list_folder(folder / "train", licence)]


def list_file(file: Path, licence: str = "") -> list[Listed]:
    """The one file; its source is its name without suffix. UserError where it is empty."""
    size = file.stat().st_size
    if not size:
        raise UserError(f"read: {file} is empty")
    return [Listed(file.name.split(".")[0], file.name, file, size, licence)]


def list_url(url: str, licence: str = "") -> list[Listed]:
    """The files at a URL by path, hidden ones left out; `*`, `?` and `[...]` stand for names, a folder for its files.

    The source is the folder's name, the last one before such a sign, or a single file's.
    """
    import fsspec

    try:
        store, place = fsspec.core.url_to_fs(url)
        several = any(sign in place for sign in "*?[")
        names = store.glob(place) if several else store.find(place) if store.isdir(place) else [place]
        told = {name: store.info(name) for name in names}
        told = {name: info for name, info in told.items() if _is_data(str(name)) and info.get("type") != "directory"}
    except (ValueError, ImportError) as error:  # an unknown protocol, or one whose package is missing
        raise UserError(f"read: {url}: {error}") from error
    except Exception as error:  # stores have errors of their own for what is not there, closed, or out of reach
        text = " ".join(str(error).split())[:200]
        raise UserError(f"read: {url} cannot be listed ({type(error).__name__}: {text})") from error
    if not told:
        raise UserError(f"read: there is no {', '.join(SUFFIXES)} at {url}")
    if several:
        base = posixpath.dirname(place.split("*")[0].split("?")[0].split("[")[0])
    else:
        base = posixpath.dirname(place) if place in told else place.rstrip("/")
    source = posixpath.basename(base) or url.split("://")[0]
    if place in told:
        source = posixpath.basename(place).split(".")[0]
    found = [
        Listed(
            source,
            str(name).removeprefix(base).lstrip("/"),
            url if place in told else _address(url, store, str(name)),
            int(info.get("size") or 0),
            licence,
            _mark(store, name, info),
        )
        for name, info in told.items()
    ]
    return sorted(one for one in found if not any(part.startswith(".") for part in one.path.split("/")))


def _is_data(name: str) -> bool:
    """By its suffix; what a query adds behind it does not count."""
    return name.split("?")[0].endswith(SUFFIXES)


def _address(url: str, store: Any, name: str) -> str:
    """A file's own URL. Who and where stands in front of a path (github://org:repo@main/) is said again."""
    if "::" in url:
        return f"{url.split('://')[0]}://{name}::{url.split('::', 1)[1]}"
    whole: str = store.unstrip_protocol(name)
    authority = url.split("://")[1].split("/")[0]
    if "@" in authority or ":" in authority:
        return f"{url.split('://')[0]}://{authority}/{name.lstrip('/')}"
    return whole


def _mark(store: Any, name: str, info: dict[str, Any]) -> str:
    """What a store says of a file's version; of a website only its headers do."""
    said = [
        str(info[key]) for key in ("ETag", "etag", "Last-Modified", "LastModified", "mtime", "sha256") if key in info
    ]
    return " ".join([*said, str(store.ukey(name))])


def read_tables(listing: list[Listed], settings: ReadSettings) -> Iterator[Found]:
    """Every row of the files, in order; at most `settings.limit`."""
    seen: set[str] = set()  # columns, while no row has had the one of the texts
    some_text = False
    for number, (entry, row, value) in enumerate(islice(_all_rows(listing, settings), settings.limit)):
        if isinstance(value, str):
            yield Found(entry.source, entry.path, row, "", reason=value)
            continue
        some_text = some_text or all(name in value for name in settings.text_columns)
        if not some_text:
            seen.update(value)
            if number + 1 >= _TRIED:
                raise _no_column(entry, settings, seen)
        yield _found(entry, row, number, value, settings)
    if seen and not some_text:
        raise _no_column(listing[0], settings, seen)


def _all_rows(listing: list[Listed], settings: ReadSettings) -> Iterator[tuple[Listed, int, Row | str]]:
    wanted = [*settings.text_columns, settings.licence_column, "license", settings.path_column, settings.source_column]
    apart = _fields(settings.text_at)
    columns = [name for name in (*wanted, *settings.meta_columns, *apart) if name]
    for entry in listing:
        names = columns_of(entry.file)
        if names and not apart and not set(settings.text_columns) <= set(names):
            raise _no_column(entry, settings, names)
        if names and (absent := [name for name in apart if name != _ENCODING and name not in names]):
            raise UserError(
                f"read: {entry.file} has no column {absent[0]}, which text_at names ({', '.join(names[:8])})"
            )
        for row, value in _fetched(read_rows(entry.file, columns), settings):
            yield entry, row, value


def _no_column(entry: Listed, settings: ReadSettings, seen: Collection[str]) -> UserError:
    absent = next((name for name in settings.text_columns if name not in seen), settings.text_column)
    near = difflib.get_close_matches(absent, seen, 1, 0.0)
    return UserError(
        f'read: {entry.file} has no column "{absent}" (columns seen: {", ".join(sorted(seen)[:8])}); set '
        f"text_column{f', perhaps to {near[0]}' if near else ''}"
    )


def _found(entry: Listed, row: int, number: int, value: dict[str, Any], settings: ReadSettings) -> Found:
    """A row as a text. Where it says of itself which path it has, that is its path, and its number among all its row:
    so no two are the same place.
    """
    text, reason = clean(_joined([value.get(name) for name in settings.text_columns]), settings.maximum_bytes)
    licence = _licence(value.get(settings.licence_column) or value.get("license")) or entry.licence
    source, path = str(value.get(settings.source_column) or entry.source), value.get(settings.path_column)
    meta = {name: value[name] for name in settings.meta_columns if value.get(name) is not None}
    if path is not None and str(path):
        return Found(source, str(path), number, text, licence, meta, reason)
    return Found(source, entry.path, row, text, licence, meta, reason)


def _joined(parts: list[Any]) -> Any:
    """What one column has; of several their texts joined, None where one has none."""
    if len(parts) == 1:
        return parts[0]
    return "".join(parts) if all(isinstance(part, str) for part in parts) else None


def _fields(text_at: str) -> list[str]:
    """The columns that a URL of texts names, and that of their encoding. UserError for one that cannot be filled in."""
    try:
        named = [name for _, name, _, _ in Formatter().parse(text_at) if name]
        return [*named, _ENCODING] if named else []
    except ValueError as error:
        raise UserError(f"read: text_at {text_at}: {error}") from error


def _fetched(rows: Iterator[tuple[int, Row | str]], settings: ReadSettings) -> Iterator[tuple[int, Row | str]]:
    """The rows with their texts in the text column, where these lie apart; some at once, in order.

    A text that cannot be had is one row's reason; where the first ones all fail, it is the user's: no access.
    """
    if not settings.text_at:
        yield from rows
        return
    import fsspec

    last: list[str] = []

    def fetch(numbered: tuple[int, Row | str]) -> tuple[int, Row | str]:
        number, row = numbered
        if isinstance(row, str):
            return numbered
        try:
            with fsspec.open(settings.text_at.format(**row), "rb", compression="gzip") as file:
                text = file.read().decode(row.get(_ENCODING) or "utf-8", "replace")
        except Exception as error:  # stores, decompressors and codecs have errors of their own
            last.append(" ".join(f"{type(error).__name__}: {error}".split())[:200])
            return number, "not fetched"
        return number, {**row, settings.text_column: text}

    try:
        fsspec.get_filesystem_class(settings.text_at.split("://")[0])
    except (ValueError, ImportError) as error:
        raise UserError(f"read: {settings.text_at}: {error}") from error
    some = False
    with ThreadPoolExecutor(_FETCHERS) as pool:
        while window := list(islice(rows, 8 * _FETCHERS)):
            found = list(pool.map(fetch, window))
            some = some or any(not isinstance(row, str) for _, row in found)
            if not some and last:
                raise UserError(f"read: no text can be fetched from {settings.text_at} ({last[-1]})")
            yield from found


def _licence(value: Any) -> str:
    """A list of licences applies as a whole."""
    if isinstance(value, list):
        several = [str(one) for one in value if one]
        return several[0] if len(several) == 1 else " AND ".join(f"({one})" if " " in one else one for one in several)
    return str(value or "")


def clean(value: Any, maximum: int) -> tuple[str, str]:
    """(text, "") or ("", why it is turned away) for a row's text; newlines are made "\\n"."""
    if isinstance(value, bytes):  # of Parquet that does not say that it is text
        try:
            value = value.decode()
        except UnicodeDecodeError:
            return "", "undecodable"
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
