"""Row hashes of what a stage wrote: rows sorted by id, so that file layout does not matter.

Parquet bytes differ between equal runs (row groups, metadata); rows do not. A document's text is covered by
its content_id.
"""

import hashlib
from pathlib import Path

from hornbook.records import read_table, row_hash, table_columns, tables_in

KEYS = ("id", "document_id")


def row_hashes(folder: Path) -> dict[str, str]:
    """The row hash of every table (Parquet with an id) and the content hash of every token shard."""
    found = {}
    for path in tables_in(folder):
        names = table_columns(path)
        key = next((name for name in KEYS if name in names), None)
        if key is None:
            continue
        columns = [n for n in names if not (n == "text" and "content_id" in names)]
        found[path.relative_to(folder).as_posix()] = row_hash(read_table(path, columns), key)
    for path in sorted(folder.rglob("*.bin")):
        digest = hashlib.blake2b(digest_size=16)
        with path.open("rb") as file:
            while chunk := file.read(1 << 20):
                digest.update(chunk)
        found[path.relative_to(folder).as_posix()] = digest.hexdigest()
    return found
