"""A dataset as its consumers see it: a root artifact with texts, and the selections that apply to it.

A *selection* is `{id, kept, reason}` beside the documents. A document belongs to the dataset when no selection
rejects it; one that a selection does not mention (it was rejected earlier) does not belong. Nothing is copied: a
changed threshold is a new small table, not a new corpus.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pyarrow.compute as pc

from hornbook.records import Document, Exercise, read_batches, read_documents, read_exercises, read_table


@dataclass(frozen=True)
class View:
    """A root folder (with `documents.parquet` or `exercises.parquet`) and the selection folders over it."""

    root: Path
    selections: tuple[Path, ...] = ()

    @classmethod
    def of(cls, inputs: Mapping[str, Path], prefix: str = "") -> "View":
        """The view among a stage's inputs: `<prefix>documents` and `<prefix>selection:0`, `:1`, ..."""
        places = sorted(
            (int(name.rsplit(":", 1)[1]), path)
            for name, path in inputs.items()
            if name.startswith(f"{prefix}selection:")
        )
        return cls(inputs[f"{prefix}documents"], tuple(path for _, path in places))

    @property
    def is_exercises(self) -> bool:
        """Whether the root holds exercises rather than documents."""
        return (self.root / "exercises.parquet").exists()

    def kept(self) -> set[str] | None:
        """The ids that every selection keeps; None when there is no selection."""
        found: set[str] | None = None
        for folder in self.selections:
            ids = {row["id"] for row in read_table(folder / "selection.parquet", ["id", "kept"]) if row["kept"]}
            found = ids if found is None else found & ids
        return found

    def documents(self) -> Iterator[Document]:
        """The documents, in stored order."""
        kept = self.kept()
        return (d for d in read_documents(self.root / "documents.parquet") if kept is None or d.id in kept)

    def exercises(self) -> Iterator[Exercise]:
        """The exercises, in stored order."""
        kept = self.kept()
        return (e for e in read_exercises(self.root / "exercises.parquet") if kept is None or e.id in kept)

    def sizes(self) -> Iterator[tuple[str, int]]:
        """(id, UTF-8 bytes of the training text), in stored order, without building the texts."""
        kept = self.kept()
        file, columns = ("exercises", ["prompt", "solution"]) if self.is_exercises else ("documents", ["text"])
        for batch in read_batches(self.root / f"{file}.parquet", ["id", *columns]):
            lengths = [pc.binary_length(batch[column]).to_pylist() for column in columns]
            for key, *parts in zip(batch["id"].to_pylist(), *lengths, strict=True):
                if kept is None or key in kept:
                    yield key, sum(parts)

    def texts(self) -> Iterator[tuple[str, str]]:
        """(id, training text): a document's text, or an exercise's prompt and solution."""
        if self.is_exercises:
            return ((e.id, e.prompt + e.solution) for e in self.exercises())
        return ((d.id, d.text) for d in self.documents())


def views(inputs: Mapping[str, Path]) -> dict[str, View]:
    """The datasets among a stage's inputs named `<dataset>/documents`, `<dataset>/selection:0`, ..., by name."""
    names = [name.removesuffix("/documents") for name in inputs if name.endswith("/documents")]
    return {name: View.of(inputs, f"{name}/") for name in sorted(names)}
