"""Identities: BLAKE2b-128 hashes in hex, the same on every machine."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any

import pyarrow as pa


def blake2b_128(data: bytes) -> str:
    """BLAKE2b with a 16-byte digest, as 32 hex characters."""
    return hashlib.blake2b(data, digest_size=16).hexdigest()


def document_id(source: str, path: str, row: int) -> str:
    """The identity of one occurrence of a text: hash of where it stands."""
    return blake2b_128(json.dumps([source, path, row], ensure_ascii=True).encode())


def content_id(text: str) -> str:
    """The identity of a text: equal for exact copies wherever they stand."""
    return blake2b_128(text.encode("utf-8", "surrogatepass"))


_canonical = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=True)


def canonical_json(value: Any) -> str:
    """JSON with sorted keys and no spaces: one text for one value."""
    return _canonical.encode(value)


def row_hash(rows: Iterable[Mapping[str, Any]], key: str = "id") -> str:
    """Hash over rows sorted by `key`: what two runs must agree on, whatever the files' layout."""
    return _hash_rows(sorted(rows, key=lambda row: str(row[key])))


def table_hash(table: pa.Table, key: str = "id") -> str:
    """`row_hash` of a table's rows, of which only some are Python objects at a time. `key` is a column of texts."""
    ordered = table.sort_by(key)  # by UTF-8, which is by code point, as Python sorts
    return _hash_rows(row for batch in ordered.to_batches(max_chunksize=4096) for row in batch.to_pylist())


def _hash_rows(rows: Iterable[Mapping[str, Any]]) -> str:
    digest = hashlib.blake2b(digest_size=16)
    for row in rows:
        digest.update(canonical_json(dict(row)).encode())
        digest.update(b"\n")
    return digest.hexdigest()
