"""Ratings from a file: what a person gave with `hornbook label`, or another tool.

A file of JSON lines, Parquet or Arrow has a row for each document: `rating`, 0 to 5,
optionally `reason`, and either the document's `id` or its `path`, as `path` or `source/path`.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from hornbook.records import UserError
from hornbook.records.rows import read_rows
from hornbook.teacher import Rating

RATINGS = range(6)


class Labels:
    """The ratings of a file, found by a document's id or place. UserError, with file and row, for what is none."""

    def __init__(self, file: Path) -> None:
        file = file.expanduser()
        if not file.is_file():
            raise UserError(f"rate: labels {file}: there is no such file")
        self.file = file
        self._by_id: dict[str, Rating] = {}
        self._by_place: dict[str, Rating] = {}
        for row, value in read_rows(file, ["id", "path", "rating", "reason"]):
            if isinstance(value, str):
                raise UserError(f"rate: labels {file}, row {row}: {value}")
            rating: Any = value.get("rating")
            if isinstance(rating, bool) or rating not in RATINGS:
                raise UserError(f"rate: labels {file}, row {row}: rating {rating!r} is not a whole number from 0 to 5")
            found = Rating(int(rating), str(value.get("reason") or "from a file"))
            if value.get("id"):
                self._by_id[str(value["id"])] = found  # a later row corrects an earlier one
            elif value.get("path"):
                self._by_place[str(value["path"])] = found
            else:
                raise UserError(f"rate: labels {file}, row {row}: neither id nor path; give one of them")
        if not self._by_id and not self._by_place:
            raise UserError(f"rate: labels {file}: no row in it")

    def __len__(self) -> int:
        return len(self._by_id) + len(self._by_place)

    def of(self, id_: str, source: str, path: str) -> Rating | None:
        """The rating of a document; None where the file has none."""
        return self._by_id.get(id_) or self._by_place.get(f"{source}/{path}") or self._by_place.get(path)

    def find(self, places: Iterable[tuple[str, str, str]]) -> dict[str, Rating]:
        """Ratings by id of those of the (id, source, path) that have one.

        UserError where none has, or where a path is that of several documents: the rows of a data file.
        """
        found: dict[str, Rating] = {}
        named: set[tuple[str, str]] = set()
        for id_, source, path in places:
            rating = self.of(id_, source, path)
            if rating is None:
                continue
            found[id_] = rating
            if id_ not in self._by_id:
                if (source, path) in named:
                    raise UserError(
                        f"rate: labels {self.file}: {source}/{path} is the place of several documents; give ids instead"
                    )
                named.add((source, path))
        if not found:
            raise UserError(
                f"rate: labels {self.file}: none of its {len(self)} rows is of a document here; an id is that of "
                "documents.parquet, a path that of its columns path, or source/path"
            )
        return found
