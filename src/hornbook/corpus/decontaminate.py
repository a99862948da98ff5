"""Decontamination: no text that gives away a problem of the evaluation stays.

Every document, or every exercise, is compared with the named problem sets in these ways (docs/contamination.md):

- "ngram": it holds a 13-word n-gram of a problem's statement or solution (of a short statement, all of it).
  Similarity is the share of the problem's n-grams that it holds.
- "tree": one of its functions has the shape of a problem's solution: syntax-tree similarity >= tau (phi-1
  section 5), more for small trees, for trees of at least `minimum_nodes` nodes on both sides.
- "copy": one of its functions equals a solution up to renaming. This is for smaller functions, whose shape
  alone says nothing: in an ordinary Python installation thousands share theirs with some problem.
- "statement", where an `embedding` distance is set: a function's docstring says what a problem's says.

What none of them finds: a statement paraphrased throughout over a rewritten solution, and a renamed copy of a function
of fewer than COPY_NODES nodes without its statement. Documents are cut into chunks for worker processes,
since building syntax trees is most of the work; shapes are compared by length, with a cut-off.
"""

import gc
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pyarrow as pa

from hornbook.corpus.chosen import chosen_rows, input_table, write_selection
from hornbook.corpus.contamination.hit import KINDS, Overlap
from hornbook.corpus.contamination.overlap import Index
from hornbook.corpus.settings import DecontaminateSettings
from hornbook.engine.workers import map_chunks
from hornbook.problems.against import check, label
from hornbook.records import Counts, Progress, row_hash, write_table
from hornbook.records.rows import SUFFIXES

ATTRIBUTES_SCHEMA = pa.schema(
    [
        ("id", pa.string()),
        ("overlap_kind", pa.string()),
        ("benchmark", pa.string()),
        ("problem", pa.string()),
        ("similarity", pa.float64()),
        ("first_line", pa.int32()),  # of the text, from 1: the shared words, or the function
        ("last_line", pa.int32()),
    ]
)
_CHUNK = 256  # texts a worker takes at a time
_EXAMPLES = 20  # hits of each benchmark shown in contamination.json


def decontaminate(settings: DecontaminateSettings, inputs: Mapping[str, Path], out: Path, progress: Progress) -> Counts:
    """Stage: drop the documents or exercises of `inputs` that overlap a problem (see `corpus.view`).

    Writes attributes.parquet {id, overlap_kind, benchmark, problem, similarity, first_line, last_line}, a row per
    overlap; selection.parquet for every row judged; contamination.json {benchmark: {"ngram": n, "tree": n, "copy": n,
    "problems": n, "examples": [...]}} with counts of rows ("statement": n too, where these were compared). A row is
    dropped once, as "<kind> <benchmark>" of its strongest overlap. Raises UserError where a problem set's file is
    needed and missing.
    """
    check(settings.against, settings.n, settings.needs_texts, settings.folder)
    _, exercises = input_table(inputs)
    progress.start("decontaminating", None, "exercises" if exercises else "documents")
    found: list[dict[str, Any]] = []
    reasons: dict[str, str] = {}
    ids: list[str] = []
    places: dict[str, str] = {}
    batches: list[list[tuple[str, str]]] = []  # (id, place) of chunks handed out, taken off in order

    def chunks() -> Iterator[list[str]]:
        for batch in _batches(inputs, exercises):
            batches.append([(identity, place) for identity, place, _ in batch])
            yield [text for _, _, text in batch]

    for overlaps in map_chunks(f"{__name__}:find_overlaps", chunks(), shared=Index(settings)):
        batch = batches.pop(0)
        ids.extend(identity for identity, _ in batch)
        progress.advance(len(batch))
        for overlap in overlaps:
            identity, places[identity] = batch[overlap.row][0], batch[overlap.row][1]
            found.append(
                {
                    "id": identity,
                    "overlap_kind": overlap.kind,
                    "benchmark": overlap.benchmark,
                    "problem": overlap.problem,
                    "similarity": overlap.similarity,
                    "first_line": overlap.first_line,
                    "last_line": overlap.last_line,
                }
            )
    for row in sorted(found, key=lambda row: row["similarity"]):  # the strongest comes last
        reasons[row["id"]] = f"{row['overlap_kind']} {row['benchmark']}"
    write_table(found, out / "attributes.parquet", ATTRIBUTES_SCHEMA)
    write_selection(ids, reasons, out)
    summary = summarise(settings, found, places)
    (out / "contamination.json").write_text(json.dumps(summary, indent=1, sort_keys=True) + "\n")

    counts = Counts(rows_in=len(ids), kept=len(ids) - len(reasons))
    for reason in reasons.values():
        counts.drop(reason)
    counts.row_hash = row_hash({"id": i, "reason": reasons.get(i, "")} for i in ids)
    counts.details = {name: {k: v for k, v in one.items() if k != "examples"} for name, one in summary.items()}
    counts.check()
    return counts


def find_overlaps(index: Index, texts: list[str]) -> list[Overlap]:
    """The overlaps of some texts: what a worker process runs."""
    gc.disable()  # syntax trees hold no cycles; collecting while they grow takes a third of the time
    try:
        return index.find(texts)
    finally:
        gc.enable()


def summarise(
    settings: DecontaminateSettings, found: list[dict[str, Any]], places: Mapping[str, str]
) -> dict[str, dict[str, Any]]:
    """Per benchmark: rows hit by kind, problems hit, and the strongest hits of different problems to look at."""
    summary: dict[str, dict[str, Any]] = {}
    for benchmark in map(label, settings.against):
        hits = [row for row in found if row["benchmark"] == benchmark]
        rows_hit: dict[str, set[str]] = defaultdict(set)
        strongest: dict[tuple[str, str], dict[str, Any]] = {}
        for row in sorted(hits, key=lambda row: (row["similarity"], row["id"])):
            rows_hit[row["overlap_kind"]].add(row["id"])
            strongest[row["problem"], row["overlap_kind"]] = {**row, "place": places[row["id"]]}
        examples = sorted(strongest.values(), key=lambda row: (-row["similarity"], row["problem"]))
        summary[benchmark] = {
            **{kind: len(rows_hit[kind]) for kind in KINDS if kind != "statement" or settings.embedding is not None},
            "problems": len({row["problem"] for row in hits}),
            "examples": examples[:_EXAMPLES],
        }
    return summary


def place_of(row: Mapping[str, Any]) -> str:
    """Where a document is from: source and path, and which row, from 1, of a file of rows."""
    number = f" row {row['row'] + 1}" if row["path"].endswith(SUFFIXES) else ""
    return f"{row['source']}/{row['path']}{number}"


def _batches(inputs: Mapping[str, Path], exercises: bool) -> Iterator[list[tuple[str, str, str]]]:
    """(id, place, text) of the chosen rows, in chunks. An exercise's place is its name."""
    batch: list[tuple[str, str, str]] = []
    for row in chosen_rows(inputs, ["name", "prompt", "solution"] if exercises else ["source", "path", "row", "text"]):
        if exercises:
            batch.append((row["id"], row["name"], row["prompt"] + row["solution"]))
        else:
            batch.append((row["id"], place_of(row), row["text"]))
        if len(batch) == _CHUNK:
            yield batch
            batch = []
    if batch:
        yield batch
