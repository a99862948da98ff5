"""Texts of a user's own files, one after the other: JSON lines (also .gz and .zst), Parquet, Arrow, or folders of them.

A row's `id` is its own "id", if it has a text there, else the hash of file and row that documents have. Rows without a
text are counted by reason; lines that cannot be read are kept apart with their place.
"""

import difflib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hornbook.records import UserError, document_id
from hornbook.records.rows import SUFFIXES, columns_of, read_rows

QUARANTINE = "quarantine.parquet"
TRIED = 1000  # rows without the field, from the start, until it is taken for a mistake


class Texts:
    """Iterates over (id, text). `dropped` (reason -> rows) and `quarantined` ({file, row, reason}) fill meanwhile."""

    def __init__(self, files: list[Path], field: str) -> None:
        self.files = files
        self.field = field
        self.dropped: Counter[str] = Counter()
        self.quarantined: list[dict[str, Any]] = []
        self._seen: Counter[str] = Counter()  # fields that there are
        self._found = 0

    def __iter__(self) -> Iterator[tuple[str, str]]:
        for file in self.files:
            names = columns_of(file)
            if names and self.field not in names:
                self._seen.update(names)
                if not self._found:
                    self.complain_if_nothing(0)
            for number, row in read_rows(file, (self.field, "id")):
                if isinstance(row, str):
                    self.quarantined.append({"file": str(file), "row": number + 1, "reason": row})
                    continue
                text = row.get(self.field)
                if isinstance(text, str):
                    self._found += 1
                    own = row.get("id")
                    yield (own if isinstance(own, str) and own else document_id(file.name, str(file), number)), text
                    continue
                self.dropped[f"no {self.field}" if text is None else f"{self.field} is not text"] += 1
                self._seen.update(row.keys())
                if not self._found and self.dropped.total() >= TRIED:
                    self.complain_if_nothing(0)

    def complain_if_nothing(self, kept: int) -> None:
        """UserError when no document is left, which says why."""
        if kept:
            return
        where = self.files[0] if len(self.files) == 1 else f"{len(self.files)} files"
        if self._found or not self._seen:
            reasons = ", ".join(f"{number} {reason}" for reason, number in self.dropped.items())
            raise UserError(f"{where}: no document is left{f' ({reasons})' if reasons else ''}; give other texts")
        near = difflib.get_close_matches(self.field, self._seen, 1, 0.0)
        fields = ", ".join(sorted(self._seen)[:8])
        raise UserError(f"{where}: no row has a text in '{self.field}' but {fields}; try --field {near[0]}")


def read_texts(place: Path, field: str = "text") -> Texts:
    """The texts of a file, or of a folder's files (in the order of their names, subfolders included).

    UserError when there is none, or it is of another kind.
    """
    if place.is_dir():
        files = sorted(path for path in place.rglob("*") if path.is_file() and path.name.endswith(SUFFIXES))
        if not files:
            raise UserError(f"{place}: holds no {', '.join(SUFFIXES)}; give a folder of texts")
        return Texts(files, field)
    if not place.is_file():
        raise UserError(f"{place}: there is no such file or folder")
    if not place.name.endswith(SUFFIXES):
        raise UserError(f"{place}: not one of {', '.join(SUFFIXES)}; give texts in one of these")
    return Texts([place], field)
