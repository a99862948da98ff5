"""Semantic duplicates: reworded prose goes, code with other logic stays, chains remove nothing."""

from pathlib import Path

import numpy as np
import pytest

from hornbook.corpus import semantic as stage
from hornbook.corpus.deduplicate import deduplicate
from hornbook.corpus.quality.settings import SemanticSettings
from hornbook.corpus.semantic import semantic
from hornbook.corpus.settings import DeduplicateSettings
from hornbook.corpus.view import View
from hornbook.records import Counts, Document, Silent, UserError, read_table, write_documents

LIST = "A list keeps values in order. You can append a value, remove one, or look one up by its place in the list."
REWORDED = (
    "A list keeps values in their order. One can append values, remove one, or look it up by its place in the list."
)
LOOP = "A loop repeats a block of statements. The while loop goes on as long as its condition holds, and then stops."
DOC = "Add the values of a list together and return it."
CODE = f'def total(values):\n    """{DOC}"""\n    found = 0\n    for v in values:\n'
ADD, SUBTRACT = CODE + "        found += v\n    return found\n", CODE + "        found -= v\n    return found\n"


def run(texts: dict[str, str], tmp_path: Path, settings: SemanticSettings) -> tuple[Counts, dict[str, dict], Path]:
    folders = [tmp_path / "documents", tmp_path / "out"]
    for folder in folders:
        folder.mkdir()
    documents = [Document.make(text, "s", path) for path, text in texts.items()]
    write_documents(documents, folders[0] / "documents.parquet")
    counts = semantic(settings, {"documents": folders[0]}, folders[1], Silent())
    counts.check()
    names = {d.id: d.path for d in documents}
    rows = {}
    for row in read_table(folders[1] / "attributes.parquet"):
        row["duplicate_of"] = names.get(row["duplicate_of"], "")
        rows[names[row["id"]]] = row
    return counts, rows, folders[0]


def test_prose_in_other_words_goes_and_other_logic_stays(tmp_path: Path) -> None:
    texts = {"a": LIST, "b": LOOP, "c": REWORDED, "d": ADD, "e": SUBTRACT, "f": ADD.replace("found", "sum_so_far")}
    counts, rows, documents = run(texts, tmp_path, SemanticSettings(similarity=0.6, components=6))
    assert rows["c"]["duplicate_of"] == "a"
    assert 0.6 <= rows["c"]["similarity"] <= 1
    assert rows["c"]["cluster"] == rows["a"]["cluster"]
    assert rows["f"]["duplicate_of"] == "d"  # only renamed
    assert not rows["e"]["kind"]
    assert not rows["b"]["kind"]
    assert counts.details["look-alikes kept"] >= 1
    assert counts.dropped == {"semantic duplicate": 2}
    kept = {d.path for d in View(documents, (tmp_path / "out",)).documents()}
    assert kept == {"a", "b", "d", "e"}
    (tmp_path / "near").mkdir()
    near = deduplicate(DeduplicateSettings(), {"documents": documents}, tmp_path / "near", Silent())
    assert near.kept > len(kept)  # what shares too few words for MinHash


def test_a_chain_of_resemblance_removes_only_what_is_near_a_kept_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    angles = {"a": 0.0, "b": 0.2, "c": 0.4, "d": 0.6}

    class Circle:
        def fit(self, texts: list[str]) -> None:
            pass

        def transform(self, texts: list[str]) -> np.ndarray:
            return np.array([[np.cos(angles[t]), np.sin(angles[t])] for t in texts], np.float32)

    monkeypatch.setattr(stage, "text_features", lambda settings: Circle())
    settings = SemanticSettings(similarity=float(np.cos(0.25)))
    _, rows, _ = run({name: name for name in angles}, tmp_path, settings)
    assert [rows[name]["duplicate_of"] for name in angles] == ["", "a", "", "c"]


def test_against_all_pairs_and_twice_the_same(tmp_path: Path) -> None:
    generator = np.random.default_rng(0)
    words = [f"word{i}" for i in range(12)]
    texts = {f"{i:03}": " ".join(generator.choice(words, 9)) for i in range(700)}  # more than one block
    settings = SemanticSettings(similarity=0.9, components=8)
    counts, rows, _ = run(texts, tmp_path, settings)
    assert 0 < counts.kept < 700
    kept = [path for path, row in rows.items() if not row["kind"]]
    assert all(
        rows[row["duplicate_of"]]["kind"] == "" and row["duplicate_of"] < path
        for path, row in rows.items()
        if row["kind"]
    )
    assert len(kept) == counts.kept
    (tmp_path / "again").mkdir()
    again = run(texts, tmp_path / "again", settings)[0]
    assert again.row_hash == counts.row_hash


def test_nothing_to_judge(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no document is left"):
        run({}, tmp_path, SemanticSettings())
