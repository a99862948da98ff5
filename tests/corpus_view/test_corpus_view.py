"""A dataset is what every selection over its root keeps, in stored order."""

import tempfile
from pathlib import Path

import pyarrow as pa
from hypothesis import given, settings
from hypothesis import strategies as st

from hornbook.corpus.view import View, views
from hornbook.records import Document, Exercise, write_documents, write_exercises, write_table

SELECTION = pa.schema([("id", pa.string()), ("kept", pa.bool_()), ("reason", pa.string())])
DOCUMENTS = [Document.make(f"text {n}", "s", f"{n}.py") for n in range(20)]


def select(folder: Path, verdicts: dict[str, bool]) -> Path:
    folder.mkdir()
    rows = [{"id": key, "kept": kept, "reason": "" if kept else "no"} for key, kept in verdicts.items()]
    write_table(rows, folder / "selection.parquet", SELECTION)
    return folder


def root(folder: Path) -> Path:
    folder.mkdir()
    write_documents(DOCUMENTS, folder / "documents.parquet")
    return folder


@given(st.lists(st.dictionaries(st.integers(0, 19), st.booleans()), max_size=4))
@settings(max_examples=25, deadline=None)
def test_what_every_selection_keeps(selections: list[dict[int, bool]]) -> None:
    """A document that a selection does not mention was rejected before it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        inputs = {"documents": root(folder / "root")}
        for place, verdicts in enumerate(selections):
            path = select(folder / str(place), {DOCUMENTS[n].id: kept for n, kept in verdicts.items()})
            inputs[f"selection:{place}"] = path
        view = View.of(inputs)
        expected = [d for n, d in enumerate(DOCUMENTS) if all(verdicts.get(n, False) for verdicts in selections)]
        assert list(view.documents()) == expected
        assert list(view.texts()) == [(d.id, d.text) for d in expected]
        assert view.kept() == ({d.id for d in expected} if selections else None)
        assert not view.is_exercises


def test_exercises_are_trained_on_as_prompt_and_solution(tmp_path: Path) -> None:
    exercises = [
        Exercise(str(n), f"f{n}", f"def f{n}():\n", f"    return {n}\n", "", ("a",), 1, "t", "p") for n in range(3)
    ]
    write_exercises(exercises, tmp_path / "exercises.parquet")
    view = View(tmp_path, (select(tmp_path / "s", {"0": True, "1": False, "2": True}),))
    assert view.is_exercises
    assert list(view.exercises()) == [exercises[0], exercises[2]]
    assert list(view.texts()) == [("0", "def f0():\n    return 0\n"), ("2", "def f2():\n    return 2\n")]


def test_views_by_name_with_selections_in_their_order() -> None:
    inputs = {f"code/selection:{n}": Path(f"/c{n}") for n in (10, 2, 0)}
    inputs |= {"code/documents": Path("/c"), "book/documents": Path("/b"), "codes/documents": Path("/cs")}
    inputs |= {"codes/selection:0": Path("/cs0"), "tokenizer": Path("/t")}
    assert views(inputs) == {
        "book": View(Path("/b")),
        "code": View(Path("/c"), (Path("/c0"), Path("/c2"), Path("/c10"))),
        "codes": View(Path("/cs"), (Path("/cs0"),)),
    }
    assert [*views(inputs)] == ["book", "code", "codes"]
