"""Deduplication: one of every text stays, and each removal names the kept twin it was compared with.

Documents are taken in the order of (source, path, row), exercises in that of their ids. A text equal to an earlier one,
up to line endings and invisible white space (`similarity.normal`), is an "exact" duplicate. Among the rest, MinHash
proposes and exact Jaccard over code-safe shingles decides ("near"). A long template or docstring can make two texts
nearly equal whose logic differs, so a near pair must also share most of its functions: when half or more of a text's
functions do not stand in the twin (up to renaming), it stays. So a document of one function is never lost to a
look-alike with other logic. The price: some true duplicates in which every function was edited a little stay too.

A document is removed only for a twin that is itself kept; chains of resemblance remove nothing.

The file is read three times: for what makes texts equal, for the sketches of those that are left, and for the texts of
those that share a band with another. Only the last are held in memory; of the others, some 350 bytes each.
"""

import gc
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import overload

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from hornbook.corpus.chosen import SELECTION_SCHEMA, input_table, kept_ids
from hornbook.corpus.equal import first_equal
from hornbook.corpus.settings import DeduplicateSettings
from hornbook.records import ROW_GROUP, Counts, Progress, read_batches, table_hash
from hornbook.similarity.candidates import candidates
from hornbook.similarity.logic import same_logic
from hornbook.similarity.twins import Twin, decide, sketch

ATTRIBUTES_SCHEMA = pa.schema(
    [
        ("id", pa.string()),
        ("duplicate_of", pa.string()),  # id of the kept twin, "" when there is none
        ("kind", pa.string()),  # "" | "exact" | "near"
        ("similarity", pa.float64()),  # exact Jaccard with the twin; 0 without one
        ("cluster", pa.string()),  # id of the kept document that stands for the group (its own when kept)
    ]
)
_BLOCK = 1 << 24  # bytes of text
_KINDS = ("", "exact", "near")
Numbers = npt.NDArray[np.int64]


class _Texts(Sequence[str]):
    """Some strings of an Arrow column in an order of their own; none is a Python string before it is asked for."""

    def __init__(self, column: pa.ChunkedArray, rows: Numbers) -> None:
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
            found: list[str] = self._column.take(pa.array(self._rows[key])).to_pylist()
            return found
        text: str = self._column[int(self._rows[key])].as_py()
        return text


class _Judged:
    """The documents or exercises that `corpus.view` shows. `ids` are in stored order, `order` numbers them as taken."""

    def __init__(self, inputs: Mapping[str, Path]) -> None:
        self._path, exercises = input_table(inputs)
        self._columns = ["prompt", "solution"] if exercises else ["text"]  # joined, they are the text
        places = ["id"] if exercises else ["source", "path", "row"]
        table = pq.read_table(self._path, columns=list(dict.fromkeys(["id", *places])))
        kept = kept_ids(inputs)
        self._chosen = np.ones(len(table), dtype=bool)
        if kept is not None:
            self._chosen = pc.is_in(table["id"], pa.array(list(kept), pa.string())).to_numpy()
            table = table.filter(pa.array(self._chosen))
        self.ids: pa.ChunkedArray = table["id"]
        self.order: Numbers = pc.sort_indices(
            table, sort_keys=[(name, "ascending") for name in places]
        ).to_numpy().astype(np.int64)  # fmt: skip

    def texts(self, wanted: npt.NDArray[np.bool_] | None = None) -> Iterator[pa.Array]:
        """The texts, or those `wanted` among them, in stored order, some at a time."""
        chosen = self._chosen.copy()
        if wanted is not None:
            chosen[chosen] = wanted
        begin = 0
        for batch in read_batches(self._path, self._columns):
            mask = pa.array(chosen[begin : begin + len(batch)])
            begin += len(batch)
            columns = [batch[name].filter(mask).cast(pa.large_string()) for name in self._columns]
            if len(columns[0]):
                joined = pc.binary_join_element_wise(*columns, pa.scalar("", pa.large_string()))
                yield joined if len(columns) > 1 else columns[0]


def deduplicate(settings: DeduplicateSettings, inputs: Mapping[str, Path], out: Path, progress: Progress) -> Counts:
    """Stage: find exact and near duplicates among the documents or exercises that `corpus.view` shows.

    Writes attributes.parquet {id, duplicate_of, kind, similarity, cluster} and selection.parquet for every
    document judged, in stored order. Drops are counted as "exact duplicate" and "near duplicate".
    """
    judged = _Judged(inputs)
    first = first_equal(judged.texts(), judged.order)
    distinct = np.flatnonzero(first == np.arange(len(first)))
    twins, vetoed = _near(judged, judged.order[distinct], settings.minhash, progress)

    # From here on, a document's number is its place in the order taken.
    of, similarity = np.full(len(first), -1, dtype=np.int64), np.zeros(len(first))
    for twin in twins:
        of[distinct[twin.row]], similarity[distinct[twin.row]] = distinct[twin.of], twin.similarity
    near = of >= 0
    exact = first != np.arange(len(first))
    # An exact copy's first occurrence may itself be a near duplicate: then its kept twin stands for both.
    of[exact] = np.where(near[first[exact]], of[first[exact]], first[exact])
    similarity[exact] = np.where(near[first[exact]], similarity[first[exact]], 1.0)
    return _write(judged, of, exact + 2 * near, similarity, vetoed, out)


def _near(judged: _Judged, rows: Numbers, threshold: float, progress: Progress) -> tuple[list[Twin], int]:
    """Near duplicates among the documents of these rows, numbered as they stand there; how often logic said no."""
    progress.start("deduplicating", len(rows), "documents")

    def among(some: Numbers) -> tuple[npt.NDArray[np.bool_], Numbers]:
        """Which documents `some` rows are, and where each stands among them in stored order."""
        wanted = np.zeros(len(judged.ids), dtype=bool)
        wanted[some] = True
        return wanted, (np.cumsum(wanted) - 1)[some]

    wanted, stored = among(rows)
    made = sketch(_blocks(judged.texts(wanted)), len(rows), threshold, progress.advance).take(stored)
    found = candidates(made)
    wanted, stored = among(rows[found.rows])
    texts = _Texts(pa.chunked_array(list(judged.texts(wanted)), pa.large_string()), stored)
    vetoed = 0

    def alike(row: int, of: int) -> bool:
        nonlocal vetoed
        one, other = (texts[int(place)] for place in np.searchsorted(found.rows, (row, of)))
        same = same_logic(one, other)
        vetoed += not same
        return same

    gc.disable()  # syntax trees hold no cycles; collecting while they grow takes a third of the time
    try:
        return decide(texts, made, found, threshold, alike), vetoed
    finally:
        gc.enable()


def _blocks(arrays: Iterator[pa.Array]) -> Iterator[pa.ChunkedArray]:
    """The same texts, as many together as are worth handing to the engine at a time."""
    waiting: list[pa.Array] = []
    for array in arrays:
        waiting.append(array)
        if sum(part.nbytes for part in waiting) >= _BLOCK:
            yield pa.chunked_array(waiting)
            waiting = []
    if waiting:
        yield pa.chunked_array(waiting)


def _write(
    judged: _Judged, of: Numbers, kind: Numbers, similarity: npt.NDArray[np.float64], vetoed: int, out: Path
) -> Counts:
    """Write what was found, given in the order taken: numbers of the twin (-1: none) and the kind, the similarity."""
    back = np.argsort(judged.order)
    rows = np.arange(len(back))
    twin = np.where(of >= 0, judged.order[of], -1)[back] if len(back) else of
    ids = judged.ids
    kinds = pa.array(_KINDS).take(pa.array(kind[back]))
    attributes = pa.table(
        {
            "id": ids,
            "duplicate_of": pc.fill_null(ids.take(pa.array(twin, mask=twin < 0)), ""),
            "kind": kinds,
            "similarity": similarity[back],
            "cluster": ids.take(pa.array(np.where(twin < 0, rows, twin))),
        }
    ).cast(ATTRIBUTES_SCHEMA)
    reasons = pa.array([f"{name} duplicate" if name else "" for name in _KINDS])
    selection = pa.table(
        {"id": ids, "kept": twin < 0, "reason": reasons.take(pa.array(kind[back]))}
    ).cast(SELECTION_SCHEMA)  # fmt: skip
    for name, table in (("attributes", attributes), ("selection", selection)):
        pq.write_table(table, out / f"{name}.parquet", row_group_size=ROW_GROUP, compression="zstd")
    counts = Counts(rows_in=len(ids), kept=int(np.count_nonzero(kind == 0)), details={"look-alikes kept": vetoed})
    for number, name in enumerate(_KINDS):
        if name and (dropped := int(np.count_nonzero(kind == number))):
            counts.drop(f"{name} duplicate", dropped)
    counts.row_hash = table_hash(attributes)
    counts.check()
    return counts
