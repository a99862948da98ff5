from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hornbook.records import (
    Counts,
    Document,
    Exercise,
    content_id,
    document_id,
    read_documents,
    read_exercises,
    row_hash,
    write_documents,
    write_exercises,
)

texts = st.text(alphabet=st.characters(blacklist_categories=("Cs",)), max_size=200)


@given(st.lists(st.tuples(texts, texts, st.integers(0, 2**40)), max_size=20))
def test_documents_survive_a_round_trip(rows: list[tuple[str, str, int]]) -> None:
    import tempfile

    documents = [Document.make(t, "s", p, r, "MIT", note=t[:3], nested={"a": [1, None]}) for t, p, r in rows]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "documents.parquet"
        assert write_documents(documents, path) == len(documents)
        assert list(read_documents(path)) == documents


def test_exercises_survive_a_round_trip(tmp_path: Path) -> None:
    exercise = Exercise("i", "f", "def f():\n", "    pass\n", "t", ("a", "b"), 2, "builtin", "p", True, "")
    write_exercises([exercise], tmp_path / "e.parquet")
    assert list(read_exercises(tmp_path / "e.parquet")) == [exercise]


def test_identities() -> None:
    assert content_id("same") == content_id("same") != content_id("other")
    assert document_id("a", "b", 0) != document_id("a", "b", 1)
    # the fields cannot run into one another
    assert document_id("a", "bc", 0) != document_id("ab", "c", 0)
    assert len(content_id("x")) == 32


@given(st.lists(st.tuples(st.integers(), texts), unique_by=lambda row: row[0]), st.randoms())
def test_row_hash_ignores_order_and_sees_change(rows: list[tuple[int, str]], random: object) -> None:
    table = [{"id": str(key), "value": value} for key, value in rows]
    shuffled = list(table)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert row_hash(table) == row_hash(shuffled)
    if table:
        changed = [*table[:-1], {**table[-1], "value": table[-1]["value"] + "x"}]
        assert row_hash(changed) != row_hash(table)


def test_counts_must_balance() -> None:
    counts = Counts(rows_in=3, kept=1, quarantined=1)
    with pytest.raises(AssertionError):
        counts.check()
    counts.drop("empty")
    counts.check()
