"""Deduplication: one of every text stays, and each removal names the kept twin it was compared with.

Documents are taken in the order of (source, path, row), exercises in that of their ids. A text equal to an
earlier one is an "exact" duplicate. Among the rest, MinHash proposes and exact Jaccard over code-safe shingles
decides ("near"). A long template or docstring can make two texts nearly equal whose logic differs, so a near
pair must also share most of its functions: when half or more of a text's functions do not stand in the twin (up
to renaming), it stays. So a document of one function is never lost to a look-alike with other logic. The price:
some true duplicates in which every function was edited a little stay too.

A document is removed only for a twin that is itself kept; chains of resemblance remove nothing. All texts are
held in memory, once, as an Arrow column.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import overload

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from hornbook.corpus.chosen import input_table, kept_ids, write_selection
from hornbook.corpus.settings import DeduplicateSettings
from hornbook.records import Counts, Progress, content_id, row_hash, write_table
from hornbook.similarity.logic import shared_logic
from hornbook.similarity.minhash import near_twins

ATTRIBUTES_SCHEMA = pa.schema(
    [
        ("id", pa.string()),
        ("duplicate_of", pa.string()),  # id of the kept twin, "" when there is none
        ("kind", pa.string()),  # "" | "exact" | "near"
        ("similarity", pa.float64()),  # exact Jaccard with the twin; 0 without one
        ("cluster", pa.string()),  # id of the kept document that stands for the group (its own when kept)
    ]
)
SHARED_LOGIC = 0.5  # more than this share of a document's functions must stand in its near twin


class _Texts(Sequence[str]):
    """Some strings of an Arrow column in an order of their own; none is a Python string before it is asked for."""

    def __init__(self, column: pa.ChunkedArray, rows: Sequence[int]) -> None:
        self._column = column
        self._rows = rows

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, key: int) -> str: ...
    @overload
    def __getitem__(self, key: slice) -> list[str]: ...
    def __getitem__(self, key: int | slice) -> str | list[str]:
        if isinstance(key, slice):
            return [self._column[row].as_py() for row in self._rows[key]]
        text: str = self._column[self._rows[key]].as_py()
        return text


def deduplicate(settings: DeduplicateSettings, inputs: Mapping[str, Path], out: Path, progress: Progress) -> Counts:
    """Stage: find exact and near duplicates among the documents or exercises that `corpus.view` shows.

    Writes attributes.parquet {id, duplicate_of, kind, similarity, cluster} and selection.parquet for every
    document judged, in stored order. Drops are counted as "exact duplicate" and "near duplicate".
    """
    path, exercises = input_table(inputs)
    places = ["id"] if exercises else ["source", "path", "row"]
    rows, column = _exercises(path) if exercises else _documents(path)
    kept = kept_ids(inputs)
    judged = [n for n, i in enumerate(rows["id"].to_pylist()) if kept is None or i in kept]
    keys = list(zip(*(rows[name].take(judged).to_pylist() for name in ("id", "content_id", *places)), strict=True))

    # In the order of their places: (id, content id, row number in the file).
    ordered = [(key[0], key[1], n) for key, n in sorted(zip(keys, judged, strict=True), key=lambda k: k[0][2:])]
    found: dict[str, tuple[str, str, float]] = {}
    first: dict[str, str] = {}
    for identity, content, _ in ordered:
        if first.setdefault(content, identity) != identity:
            found[identity] = (first[content], "exact", 1.0)

    distinct = [(identity, n) for identity, _, n in ordered if identity not in found]
    texts = _Texts(column, [n for _, n in distinct])
    progress.start("deduplicating", len(distinct), "documents")

    vetoed = 0

    def same_logic(row: int, of: int) -> bool:
        nonlocal vetoed
        share = shared_logic(texts[row], texts[of])
        same = share is None or share > SHARED_LOGIC
        vetoed += not same
        return same

    twins = near_twins(texts, settings.minhash, same=same_logic, advance=progress.advance)
    for twin in twins:
        found[distinct[twin.row][0]] = (distinct[twin.of][0], "near", twin.similarity)
    return _write([key[0] for key in keys], found, vetoed, out)


def _documents(path: Path) -> tuple[pa.Table, pa.ChunkedArray]:
    """The identities and places of documents, and their texts."""
    table = pq.read_table(path, columns=["id", "content_id", "source", "path", "row", "text"])
    return table.drop_columns(["text"]), table["text"]


def _exercises(path: Path) -> tuple[pa.Table, pa.ChunkedArray]:
    """The identities of exercises, and their programs."""
    table = pq.read_table(path, columns=["id", "prompt", "solution"])
    texts = pc.binary_join_element_wise(table["prompt"], table["solution"], pa.scalar("", pa.large_string()))
    contents = pa.array([content_id(text.as_py()) for text in texts], pa.string())
    return pa.table({"id": table["id"], "content_id": contents}), texts


def _write(stored: list[str], found: Mapping[str, tuple[str, str, float]], vetoed: int, out: Path) -> Counts:
    # An exact copy's first occurrence may itself be a near duplicate: then its kept twin stands for both.
    rows = []
    counts = Counts(rows_in=len(stored), details={"look-alikes kept": vetoed})
    for identity in stored:
        of, kind, similarity = found.get(identity, ("", "", 0.0))
        if of in found:
            of, similarity = found[of][0], found[of][2]
        rows.append(
            {"id": identity, "duplicate_of": of, "kind": kind, "similarity": similarity, "cluster": of or identity}
        )
        if kind:
            counts.drop(f"{kind} duplicate")
        else:
            counts.kept += 1
    write_table(rows, out / "attributes.parquet", ATTRIBUTES_SCHEMA)
    write_selection(stored, {i: f"{kind} duplicate" for i, (_, kind, _) in found.items()}, out)
    counts.row_hash = row_hash(rows)
    counts.check()
    return counts
