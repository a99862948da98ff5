"""What a reader is about to read: a sorted listing, and its hash (the outside input of the fingerprint)."""

import hashlib
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple


class Listed(NamedTuple):
    """One file: `source` names its origin, `path` is relative to it (POSIX), `file` is where it lies here.

    A file at a URL has a `mark` in place of its content: what its store says of its version.
    """

    source: str
    path: str
    file: Path | str
    size: int
    licence: str
    mark: str = ""


class Found(NamedTuple):
    """A text that a reader found at `row` of a path; with a `reason` if it is turned away, and then without text."""

    source: str
    path: str
    row: int
    text: str
    licence: str = ""
    meta: Mapping[str, Any] = MappingProxyType({})
    reason: str = ""


def walk(folder: Path, suffixes: tuple[str, ...], licence: str = "") -> list[Listed]:
    """The files of these suffixes below a folder, sorted by path; the source is the folder's name.

    Left out: hidden files and folders, caches, results of hornbook's own (a workspace, what `curate` wrote), and links
    that lead out of the folder.
    """
    root = folder.resolve()
    found: list[Listed] = []
    for place, folders, files in os.walk(root):
        folders[:] = [name for name in folders if not _is_no_corpus(Path(place, name))]
        for file in (Path(place, name) for name in files if name.endswith(suffixes) and not name.startswith(".")):
            if file.is_file() and file.resolve().is_relative_to(root):
                path = file.relative_to(root).as_posix()
                found.append(Listed(root.name, path, file, file.stat().st_size, licence))
    return sorted(found)


def _is_no_corpus(folder: Path) -> bool:
    ours = any((folder / name).is_file() for name in ("hornbook.json", "curation.json"))
    return folder.name.startswith(".") or folder.name == "__pycache__" or ours


def hash_listing(listing: Iterable[Listed]) -> str:
    """BLAKE2b-128 over (source, path, size, licence, content or mark) of every file; location-independent."""
    digest = hashlib.blake2b(digest_size=16)
    for entry in listing:
        content = entry.mark
        if not content:
            try:
                with Path(entry.file).open("rb") as file:
                    content = hashlib.file_digest(file, lambda: hashlib.blake2b(digest_size=16)).hexdigest()
            except PermissionError:  # reading it will turn it away, and say so
                content = "unreadable"
        digest.update(repr((entry.source, entry.path, entry.size, entry.licence, content)).encode())
    return digest.hexdigest()


def draw(listing: list[Listed], limit: int | None) -> list[Listed]:
    """At most `limit` entries, those with the smallest hash of (source, path), in the listing's order.

    The draw of a larger limit contains that of a smaller one, and a file's luck does not depend on the others.
    """
    if limit is None or len(listing) <= limit:
        return listing

    def luck(entry: Listed) -> bytes:
        return hashlib.blake2b(f"{entry.source}\0{entry.path}".encode(), digest_size=8).digest()

    return sorted(sorted(listing, key=luck)[:limit])
