import json
import random

import pytest

from hornbook.corpus.chosen import SELECTION_SCHEMA
from hornbook.corpus.deduplicate import deduplicate
from hornbook.corpus.settings import DeduplicateSettings
from hornbook.records import (
    Document,
    Exercise,
    Silent,
    UserError,
    read_table,
    row_hash,
    write_documents,
    write_exercises,
    write_table,
)

TEMPLATE = '''"""Exercises about lists of whole numbers, written by one template for everybody to solve."""

from typing import List


def {name}(numbers: List[int]) -> int:
    """Look at the numbers one after the other and work out the answer that the title of this exercise asks for.

    The list may be empty, in which case the answer is zero. The numbers may be negative, may repeat, and need not
    be sorted. The list that is passed in must not be changed by the function. The function must not print.
    """
    answer = 0
    for number in numbers:
        if number {test}:
            answer {step}
    return answer
'''


def run(documents, tmp_path, **inputs):
    folder, out = tmp_path / "documents", tmp_path / "out"
    folder.mkdir()
    out.mkdir()
    write_documents(documents, folder / "documents.parquet")
    counts = deduplicate(DeduplicateSettings(), {"documents": folder, **inputs}, out, Silent())
    counts.check()
    rows = {row["id"]: row for row in read_table(out / "attributes.parquet")}
    kept = {row["id"] for row in read_table(out / "selection.parquet") if row["kept"]}
    return counts, rows, kept


def doc(text, path, source="s"):
    return Document.make(text, source, path)


def test_look_alikes_of_one_template_all_stay(tmp_path):
    tests = ["> 0", ">= 0", "< 0", "<= 0", "== 0", "!= 0", "% 2 == 0", "% 2 == 1", "> 1", "> 10"]
    steps = ["+= number", "-= number", "+= 1", "-= 1", "+= 2 * number", "+= number * number"]
    texts = [TEMPLATE.format(name="solve", test=test, step=step) for test in tests for step in steps]
    counts, _, kept = run([doc(text, f"{n:03}.py") for n, text in enumerate(texts)], tmp_path)
    assert counts.kept == len(kept) == len(texts)
    assert counts.details["look-alikes kept"] > 0  # their texts are near, it is the logic that keeps them


def test_copies_and_near_copies_go_to_a_kept_twin(tmp_path):
    text = TEMPLATE.format(name="solve", test="> 0", step="+= number")
    documents = [
        doc(text, "b.py"),
        doc(text, "a.py", "z"),
        doc(text.replace("whole numbers", "integers"), "c.py"),
        doc(text.replace("    answer ", "    result ").replace("return answer", "return result"), "d.py"),
        doc("x = 1\n", "e.py"),
    ]
    b, a, c, d, e = (document.id for document in documents)
    counts, rows, kept = run(documents, tmp_path)
    assert kept == {b, e}
    assert {i: (rows[i]["kind"], rows[i]["duplicate_of"]) for i in (a, c, d, b)} == {
        a: ("exact", b),
        c: ("near", b),
        d: ("near", b),
        b: ("", ""),
    }
    assert rows[a]["similarity"] == 1.0
    assert 0.8 <= rows[c]["similarity"] < 1.0
    assert {rows[i]["cluster"] for i in (a, b, c, d)} == {b}
    assert rows[e]["cluster"] == e
    assert counts.dropped == {"exact duplicate": 1, "near duplicate": 2}


def test_every_twin_is_kept_also_for_copies_of_a_near_duplicate(tmp_path):
    text = TEMPLATE.format(name="solve", test="> 0", step="+= number")
    near = text.replace("whole numbers", "integers")
    documents = [doc(text, "a.py"), doc(near, "b.py"), doc(near, "c.py")]
    _, rows, kept = run(documents, tmp_path)
    assert kept == {documents[0].id}
    assert all(row["duplicate_of"] in kept for row in rows.values() if row["kind"])


def test_the_order_of_rows_does_not_matter(tmp_path):
    text = TEMPLATE.format(name="solve", test="> 0", step="+= number")
    documents = [doc(text, "a.py"), doc(text, "b.py"), doc(text.replace("whole", "natural"), "c.py")]
    hashes = set()
    for name, order in (("forth", documents), ("back", documents[::-1])):
        (tmp_path / name).mkdir()
        counts, _, kept = run(order, tmp_path / name)
        assert kept == {documents[0].id}
        hashes.add(counts.row_hash)
    assert len(hashes) == 1


def test_an_earlier_selection_is_respected(tmp_path):
    documents = [doc("x = 1\n", "a.py"), doc("x = 1\n", "b.py"), doc("y = 2\n", "c.py")]
    earlier = tmp_path / "earlier"
    earlier.mkdir()
    rows = [{"id": d.id, "kept": d.path != "a.py", "reason": ""} for d in documents]
    write_table(rows, earlier / "selection.parquet", SELECTION_SCHEMA)
    counts, _, kept = run(documents, tmp_path, **{"selection:0": earlier})
    assert counts.rows_in == 2
    assert kept == {documents[1].id, documents[2].id}


def test_short_and_odd_texts(tmp_path):
    texts = ["x", "y", "x y", "\U0001f600", "a b c d", "'" * 10, json.dumps("q" * 50)]
    _, _, kept = run([doc(text, f"{n}.py") for n, text in enumerate(texts)], tmp_path)
    assert len(kept) == len(texts)


def test_what_no_reader_sees_makes_no_difference(tmp_path):
    text = "def f(x):\n    y = x\n\n    return y\n"
    same = [text.replace("\n", "\r\n"), text.replace("x\n", "x  \t\n"), f"\n  \n{text}\n\n", text.rstrip()]
    other = [text.replace("\n\n", "\n"), text.replace("    return", "  return")]  # a near copy; no Python
    documents = [doc(t, f"{n}.py") for n, t in enumerate([text, *same, *other])]
    counts, rows, kept = run(documents, tmp_path)
    assert [rows[d.id]["kind"] for d in documents] == ["", "exact", "exact", "exact", "exact", "near", "near"]
    assert {row["similarity"] for row in rows.values() if row["kind"]} == {1.0}
    assert kept == {documents[0].id}
    assert counts.dropped == {"exact duplicate": 4, "near duplicate": 2}
    assert len({d.content_id for d in documents}) == len(documents)  # which tells all texts apart


def test_texts_without_tokens_are_one_text(tmp_path):
    counts, _, _ = run([doc(text, f"{n}.py") for n, text in enumerate(["", " ", "\n\t\n", "x"])], tmp_path)
    assert counts.dropped == {"exact duplicate": 2}


def test_no_documents(tmp_path):
    counts, rows, kept = run([], tmp_path)
    assert (counts.rows_in, rows, kept) == (0, {}, set())


def test_rows_are_written_in_stored_order_whatever_order_they_are_taken_in(tmp_path):
    draw = random.Random(0)
    words = [f"w{n}" for n in range(300)]
    texts = []
    for n in range(150):
        if n % 3 == 2:
            changed = texts[draw.randrange(n)].split()
            changed[draw.randrange(60)] = "other"
            texts.append(" ".join(changed))
        else:
            texts.append(" ".join(draw.choices(words, k=60)))
    texts += texts[:20]
    documents = [doc(text, f"{n:03}.py", draw.choice("ab")) for n, text in enumerate(texts)]
    results = []
    for name in ("one", "two", "three"):
        (tmp_path / name).mkdir()
        counts, rows, kept = run(documents, tmp_path / name)
        assert list(rows) == [d.id for d in documents]
        assert kept == {i for i, row in rows.items() if not row["kind"]}
        place = {d.id: (d.source, d.path, d.row) for d in documents}
        for identity, row in rows.items():
            assert row["cluster"] == (row["duplicate_of"] or identity)
            if row["kind"] == "near":
                assert place[row["duplicate_of"]] < place[identity]
        assert counts.row_hash == row_hash(rows.values())
        results.append((counts.row_hash, counts.dropped, kept))
        draw.shuffle(documents)
    assert results[0] == results[1] == results[2]
    assert results[0][1]["near duplicate"] > 30
    assert results[0][1]["exact duplicate"] >= 20


def test_missing_input_is_loud(tmp_path):
    with pytest.raises(UserError):
        deduplicate(DeduplicateSettings(), {"documents": tmp_path}, tmp_path, Silent())


def test_exercises_are_judged_by_their_programs(tmp_path):
    text = TEMPLATE.format(name="solve", test="> 0", step="+= number")
    other = TEMPLATE.format(name="solve", test="> 0", step="-= number")
    cut = text.index("    answer = 0")
    exercises = [
        Exercise(identity, "solve", program[:cut], program[cut:], "", (), 1, "t", "p")
        for identity, program in (("3", text), ("1", text), ("2", other))
    ]
    folder = tmp_path / "exercises"
    folder.mkdir()
    write_exercises(exercises, folder / "exercises.parquet")
    out = tmp_path / "out"
    out.mkdir()
    deduplicate(DeduplicateSettings(), {"documents": folder}, out, Silent())
    assert {row["id"]: row["kept"] for row in read_table(out / "selection.parquet")} == {
        "3": False,
        "1": True,
        "2": True,
    }
