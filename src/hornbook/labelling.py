"""Ratings by a person: documents of a place, one after the other, a sample as a teacher would get it.

What is rated is written at once, a line of JSON each, so that the work can be left and taken up at any time; a document
in the file is not asked about again. The file is what `hornbook curate --labels` and a recipe's `rate: {labels: ...}`
read: to learn from, or to see how far a teacher agrees with a person. Documents come in the order of a hash, so that
whoever stops half-way has rated a sample, too, and two people who rate the same place rate the same documents.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from hornbook.corpus.quality.rate import places_of, sample
from hornbook.corpus.settings import ReadSettings
from hornbook.corpus.view import View
from hornbook.recipe.schema import Dataset, Recipe
from hornbook.records import Document, Progress, UserError, blake2b_128
from hornbook.run import run
from hornbook.workspace import write_atomic


@dataclass(frozen=True)
class Label:
    """A person's rating of a document, 0 to 5, with what they noted."""

    document: Document
    rating: int
    note: str = ""


def to_label(
    read: ReadSettings, size: int, seed: int, out: Path, workspace: Path, progress: Progress
) -> list[Document]:
    """The documents that are still to be rated: a sample of `size`, without those in the file `out`.

    UserError for a place that cannot be read, or a file that is no labels.
    """
    name = f"label-{blake2b_128(read.model_dump_json().encode())[:12]}"
    recipe = Recipe.model_validate({"name": name, "datasets": {"texts": Dataset(read=read)}, "evaluate": ()})
    view = View(run(recipe, workspace, progress).path("texts/read"))
    inputs = {"documents": view.root}
    chosen = sample(list(places_of(inputs)), size, seed) - set(labelled(out))
    documents = [document for document in view.documents() if document.id in chosen]
    return sorted(documents, key=lambda document: blake2b_128(f"label {seed} {document.id}".encode()))


def labelled(file: Path) -> Iterator[str]:
    """The ids in a file of labels; none where there is no file."""
    if not file.exists():
        return
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip():
            continue
        try:
            yield str(json.loads(line)["id"])
        except (ValueError, KeyError, TypeError) as error:
            raise UserError(f"{file}, line {number}: not a label; give --out another name") from error


def add_label(file: Path, label: Label) -> None:
    """Append a label to the file. UserError where it cannot be written."""
    row = {
        "id": label.document.id,
        "path": f"{label.document.source}/{label.document.path}",
        "rating": label.rating,
        "reason": label.note,
    }
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        torn = file.exists() and not file.read_bytes().endswith(b"\n") and file.stat().st_size > 0
        with file.open("a", encoding="utf-8") as stream:
            stream.write("\n" * torn + json.dumps(row) + "\n")
    except OSError as error:
        raise UserError(f"{file}: cannot be written ({error.strerror})") from error


def take_back(file: Path) -> None:
    """Remove the last label of the file."""
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    write_atomic(file, "".join(lines[:-1]))
