"""Readers: what stands outside becomes documents. One stage, `read`, for every kind of origin.

`listing(settings)` says what would be read and `listing_hash(settings)` covers its contents: the outside input
of the artifact's fingerprint. `read` writes `documents.parquet` (in the listing's order) and `rejected.parquet`
{id, source, path, row, reason} for everything turned away.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pyarrow as pa

from hornbook.corpus.readers import python_installation, stackexchange, tables
from hornbook.corpus.readers.known import KNOWN
from hornbook.corpus.readers.listed import Found, Listed, draw, hash_listing, walk
from hornbook.corpus.readers.permission import Licences, OptOuts
from hornbook.corpus.readers.python_files import read_files
from hornbook.corpus.readers.scrub import Scrubber
from hornbook.corpus.settings import PYTHON_INSTALLATION, ReadSettings
from hornbook.records import (
    Counts,
    Document,
    Progress,
    UserError,
    blake2b_128,
    document_id,
    row_hash,
    write_documents,
    write_table,
)
from hornbook.records.rows import SUFFIXES, is_remote

__all__ = ["Listed", "listing", "listing_hash", "read", "resolved"]

_REJECTED = pa.schema(
    [(name, pa.string()) for name in ("id", "source", "path")] + [("row", pa.int64()), ("reason", pa.string())]
)
_QUARANTINED = frozenset({"not JSON", "not UTF-8", "not an object", "line too long", "not fetched"})


def resolved(settings: ReadSettings) -> ReadSettings:
    """The settings with those of a public corpus, where `place` is the name of one. What was said otherwise stays."""
    if settings.place not in KNOWN:
        return settings
    own = KNOWN[settings.place].settings
    said = {key: value for key, value in settings.model_dump(exclude_unset=True).items() if key != "place"}
    return ReadSettings.model_validate({"place": own["read"], **{k: v for k, v in own.items() if k != "read"}, **said})


def listing(settings: ReadSettings) -> list[Listed]:
    """The files that `read` would read, sorted by (source, path), before `limit`.

    Raises UserError when there is nothing of that name, or nothing in it.
    """
    with _access(settings.place):
        return _listing(resolved(settings))


def _listing(settings: ReadSettings) -> list[Listed]:
    if settings.place == PYTHON_INSTALLATION:
        return python_installation.listing()
    if is_remote(settings.place):
        return tables.list_url(settings.place, settings.licence)
    place = Path(settings.place).expanduser()
    if place.is_dir():
        code, data = walk(place, (".py",), settings.licence), tables.list_folder(place, settings.licence)
        if code and data:
            raise UserError(
                f"read: {place} holds both .py files ({code[0].path}) and data files ({data[0].path}); name the folder "
                "of the ones that you mean"
            )
        if not code and not data and (place / stackexchange.FILE_NAME).is_file():
            return stackexchange.list_dump(place / stackexchange.FILE_NAME, settings.licence)
        if not code and not data:
            raise UserError(
                f"read: {place} holds no .py file and no {', '.join(SUFFIXES)}; links that lead out of it do not count"
            )
        return code or data
    if not place.exists():
        raise UserError(
            f"read: there is no file or folder {place}; name one, or {PYTHON_INSTALLATION} for the packages "
            f"installed with this Python, or one of {', '.join(KNOWN)}"
        )
    if place.name == stackexchange.FILE_NAME:
        return stackexchange.list_dump(place, settings.licence)
    if not place.name.endswith(SUFFIXES):
        kinds = f"{', '.join(SUFFIXES)} nor {stackexchange.FILE_NAME} nor a folder of .py or data files"
        raise UserError(f"read: {place} is not one of {kinds}")
    return tables.list_file(place, settings.licence)


def listing_hash(settings: ReadSettings) -> str:
    """Hash of everything that `read` would read, contents included: the outside input of its fingerprint.

    The opt-out list is part of it: who is new on it is not read again.
    """
    entries = listing(settings)
    found = hash_listing(draw(entries, settings.limit) if _by_file(entries) else entries)
    return blake2b_128(f"{found} {OptOuts(settings.opt_out).digest}".encode()) if settings.opt_out else found


def read(settings: ReadSettings, inputs: Mapping[str, Path], out: Path, progress: Progress) -> Counts:
    """Stage: read documents from where `settings.place` says; it has no inputs.

    Counts: every file (or row) is kept; or quarantined (not JSON, not UTF-8, not an object, line too long, not
    fetched); or dropped for one of: empty, too large, null bytes, undecodable, not Python, unreadable, no text, no
    answer, no good answer, opted out, licence not allowed. Raises UserError when nothing at all could be kept.
    """
    counts = Counts()
    public, settings = settings.place, resolved(settings)
    licences, opted_out, scrub = Licences(settings.licences), OptOuts(settings.opt_out), Scrubber(settings.scrub)
    rejected: list[dict[str, object]] = []
    identities: list[dict[str, str]] = []
    scrubbed: dict[str, int] = {}

    def documents() -> Iterator[Document]:
        for found in _found(settings, progress, counts, out):
            counts.rows_in += 1
            progress.advance()
            reason = found.reason
            if not reason and opted_out.has(found.source, found.path):
                reason = "opted out"
            elif not reason and not licences.allows(found.licence):
                reason = "licence not allowed"
            if reason:
                if reason in _QUARANTINED:
                    counts.quarantined += 1
                else:
                    counts.drop(reason)
                place = {"source": found.source, "path": found.path, "row": found.row, "reason": reason}
                rejected.append({"id": document_id(found.source, found.path, found.row), **place})
                continue
            counts.kept += 1
            text, taken = scrub(found.text)
            for kind, number in taken.items():
                scrubbed[kind] = scrubbed.get(kind, 0) + number
            document = Document.make(text, found.source, found.path, found.row, found.licence)
            meta = {**found.meta, "scrubbed": taken} if taken else dict(found.meta)
            document = replace(document, meta=meta)
            identities.append({"id": document.id, "content_id": document.content_id})
            yield document

    with _access(public):  # the hub lists a gated dataset's files, and refuses them when they are read
        write_documents(documents(), out / "documents.parquet")
    write_table(rejected, out / "rejected.parquet", _REJECTED)
    if not counts.kept:
        why = Counter(str(row["reason"]) for row in rejected)
        reasons = ", ".join(f"{reason}: {n}" for reason, n in sorted(why.items()))
        raise UserError(f"read: nothing of {settings.place} could be kept ({reasons or 'no rows'})")
    if scrubbed:
        counts.details["scrubbed"] = scrubbed
    counts.row_hash = row_hash(identities)
    counts.check()
    return counts


@contextmanager
def _access(place: str) -> Iterator[None]:
    """Adds to a user's errors how access to a public corpus is had, where it is not open to all."""
    try:
        yield
    except UserError as error:
        if place not in KNOWN or not KNOWN[place].access:
            raise
        raise UserError(f"{error}; {KNOWN[place].access}") from error


def _by_file(entries: list[Listed]) -> bool:
    """Whether each file is a document."""
    return not entries or str(entries[0].file).endswith(".py")


def _found(settings: ReadSettings, progress: Progress, counts: Counts, out: Path) -> Iterator[Found]:
    """Everything to be read, in order."""
    entries = _listing(settings)
    if not _by_file(entries):
        progress.start("reading", None, "rows")
        if entries[0].path == stackexchange.FILE_NAME:
            yield from stackexchange.read_dump(entries[0], settings, out)
        else:
            yield from tables.read_tables(entries, settings)
        return
    chosen = draw(entries, settings.limit)
    if len(chosen) < len(entries):
        counts.details["files not drawn"] = len(entries) - len(chosen)
    progress.start("reading", len(chosen), "files")
    for entry, text, reason in read_files(chosen, settings.maximum_bytes, settings.check_syntax):
        yield Found(entry.source, entry.path, 0, text, entry.licence, reason=reason)
