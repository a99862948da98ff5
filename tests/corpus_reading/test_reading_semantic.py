"""Semantic duplicates: reworded prose goes, code with other logic stays, chains remove nothing."""

from pathlib import Path

import numpy as np
import pytest

from hornbook.corpus import semantic as stage
from hornbook.corpus.chosen import write_selection
from hornbook.corpus.deduplicate import deduplicate
from hornbook.corpus.quality.settings import SemanticSettings
from hornbook.corpus.semantic import semantic
from hornbook.corpus.settings import DeduplicateSettings
from hornbook.corpus.view import View
from hornbook.records import Counts, Document, Exercise, Silent, UserError, read_table, write_documents, write_exercises

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
    assert counts.details["resembled one and kept"] >= 1
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


def test_against_all_pairs_and_twice_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    generator = np.random.default_rng(0)
    points = {f"{i:04}": point / np.linalg.norm(point) for i, point in enumerate(generator.normal(size=(1300, 3)))}

    class Points:
        def transform(self, texts: list[str]) -> np.ndarray:
            return np.array([points[text] for text in texts], np.float32)

    monkeypatch.setattr(stage, "text_features", lambda settings: Points())
    monkeypatch.setattr(stage, "map_chunks", lambda name, chunks, shared: map(shared.transform, chunks))
    settings = SemanticSettings(similarity=0.995, features="model2vec", model="played")
    counts, rows, _ = run({name: name for name in points}, tmp_path, settings)  # three blocks
    kept: list[str] = []
    for name, point in points.items():
        cosines = {other: float(points[other] @ point) for other in kept}
        best = max(cosines, key=cosines.__getitem__, default=None)
        twin = best if best is not None and cosines[best] >= 0.995 else ""
        assert rows[name]["duplicate_of"] == twin, name
        if not twin:
            kept.append(name)
    assert counts.kept == len(kept) < 1300
    assert max(row["similarity"] for row in rows.values()) <= 1
    (tmp_path / "again").mkdir()
    assert run({name: name for name in points}, tmp_path / "again", settings)[0].row_hash == counts.row_hash


def test_nothing_to_judge(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no document is left"):
        run({}, tmp_path, SemanticSettings())


def test_few_short_texts_of_different_subjects_stay(tmp_path: Path) -> None:
    """A small embedding of texts that share hardly a word with others knows nothing of them; the words do."""
    texts = {"a": "Stars are hot.", "b": "Bread needs yeast and time.", "c": "A fugue has several voices."}
    assert run(texts, tmp_path, SemanticSettings())[0].kept == 3
    for number, some in enumerate(({"a": LIST}, {"a": LIST, "b": LOOP}, {"a": "", "b": "?"})):
        folder = tmp_path / str(number)
        folder.mkdir()
        assert run(some, folder, SemanticSettings())[0].kept == len(some)


def test_a_common_beginning_makes_no_duplicate(tmp_path: Path) -> None:
    generator = np.random.default_rng(0)
    preface = " ".join(f"word{i}" for i in generator.integers(0, 400, 2500))  # more than is embedded
    texts = {name: preface + "\n" + " ".join(f"{name}{i}" for i in range(1500)) for name in ("north", "south")}
    texts |= {"twice": texts["north"].replace("north7 ", "north8 ")}
    counts, rows, _ = run(texts, tmp_path, SemanticSettings())
    assert not rows["south"]["kind"]
    assert rows["twice"]["duplicate_of"] == "north"
    assert counts.details["resembled one and kept"] >= 1


class Given:
    """Texts are numbers of degrees on a circle, and whatever follows them."""

    def transform(self, texts: list[str]) -> np.ndarray:
        angles = np.radians([float(text.split()[0]) for text in texts])
        return np.stack([np.cos(angles), np.sin(angles)], 1).astype(np.float32)


@pytest.fixture
def circle(monkeypatch: pytest.MonkeyPatch) -> SemanticSettings:
    """Duplicates are ten degrees apart at most."""
    monkeypatch.setattr(stage, "text_features", lambda settings: Given())
    monkeypatch.setattr(stage, "map_chunks", lambda name, chunks, shared: map(shared.transform, chunks))
    return SemanticSettings(similarity=0.98, features="model2vec", model="played")


def judge(folder: Path, out: Path, settings: SemanticSettings, **inputs: Path) -> tuple[Counts, dict[str, str]]:
    out.mkdir()
    counts = semantic(settings, {"documents": folder, **inputs}, out, Silent())
    return counts, {row["id"]: row["duplicate_of"] for row in read_table(out / "attributes.parquet")}


def test_the_order_of_the_file_does_not_matter(circle: SemanticSettings, tmp_path: Path) -> None:
    documents = [Document.make(f"{angle} degrees", "s", f"{i:02}") for i, angle in enumerate((0, 90, 4, 200, 97, 8))]
    results = []
    for name, stored in (("one", documents), ("two", documents[::-1]), ("three", documents[3:] + documents[:3])):
        (tmp_path / name).mkdir()
        write_documents(stored, tmp_path / name / "documents.parquet")
        results.append(judge(tmp_path / name, tmp_path / f"{name} out", circle))
    assert all(counts.row_hash == results[0][0].row_hash for counts, _ in results)
    twins = {d.path: results[1][1][d.id] for d in documents}
    ids = [d.id for d in documents]
    assert twins == {"00": "", "01": "", "02": ids[0], "03": "", "04": ids[1], "05": ids[0]}


def test_what_was_dropped_before_is_nobodys_twin(circle: SemanticSettings, tmp_path: Path) -> None:
    documents = [Document.make(f"{angle} degrees", "s", f"{i}") for i, angle in enumerate((0, 4, 8))]
    for name in ("documents", "first"):
        (tmp_path / name).mkdir()
    write_documents(documents, tmp_path / "documents" / "documents.parquet")
    write_selection([d.id for d in documents], {documents[0].id: "so"}, tmp_path / "first")
    counts, twins = judge(tmp_path / "documents", tmp_path / "out", circle, **{"selection:0": tmp_path / "first"})
    assert (counts.rows_in, counts.kept) == (2, 1)
    assert twins == {documents[1].id: "", documents[2].id: documents[1].id}
    with pytest.raises(UserError, match="does not exist"):
        judge(tmp_path / "first", tmp_path / "none", circle)


def test_a_second_look_passes_on_to_the_next_most_similar(circle: SemanticSettings, tmp_path: Path) -> None:
    long, short = "90 " + "word " * 300, "0 " + "word " * 300
    texts = [short, "1 two words", "2 " + "term " * 280, long, "91 word"]
    documents = [Document.make(text, "s", f"{i}") for i, text in enumerate(texts)]
    (tmp_path / "documents").mkdir()
    write_documents(documents, tmp_path / "documents" / "documents.parquet")
    counts, twins = judge(tmp_path / "documents", tmp_path / "out", circle)
    assert [twins[d.id] for d in documents] == ["", "", documents[0].id, "", ""]  # 2 is nearer to 1, but not in length
    assert counts.details["resembled one and kept"] == 2


def test_exercises_are_judged_by_prompt_and_solution(circle: SemanticSettings, tmp_path: Path) -> None:
    common = {"tests": "", "concepts": (), "difficulty": 1, "teacher": "t", "prompt_id": "p", "verified": True}
    exercises = [
        Exercise(id=f"{i}", name=f"f{i}", prompt=f"{angle} ", solution="degrees", reason="", **common)
        for i, angle in enumerate((0, 90, 3))
    ]
    (tmp_path / "exercises").mkdir()
    write_exercises(exercises, tmp_path / "exercises" / "exercises.parquet")
    _, twins = judge(tmp_path / "exercises", tmp_path / "out", circle)
    assert twins == {"0": "", "1": "", "2": "0"}
