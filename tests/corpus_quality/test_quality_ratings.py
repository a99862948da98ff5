"""Ratings given twice, by a file, and by a file beside a teacher."""

import json
from pathlib import Path

import pytest

from hornbook.corpus.quality.labels import Labels
from hornbook.corpus.quality.rate import rate
from hornbook.corpus.quality.settings import RateSettings
from hornbook.records import Document, Silent, UserError, read_table, write_documents
from hornbook.teacher import Quarantined, Rating, one_by_one


class Moody:
    """Rates by the last digit of the path; asked again, one point less."""

    name = "moody"
    many = one_by_one

    def rate(self, document: Document) -> Rating:
        if document.path == "7":
            raise Quarantined("no")
        return Rating(int(document.path[-1]) % 6, f"first of {document.path}")

    def rate_again(self, document: Document) -> Rating:
        return Rating(max(int(document.path[-1]) % 6 - 1, 0), f"second of {document.path}")


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    folder = tmp_path / "documents"
    folder.mkdir()
    write_documents([Document.make(f"text {i}", "s", str(i)) for i in range(100)], folder / "documents.parquet")
    return folder


def out(tmp_path: Path, name: str) -> Path:
    folder = tmp_path / name
    folder.mkdir()
    return folder


def labels(tmp_path: Path, *rows: object) -> str:
    file = tmp_path / "labels.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return str(file)


def test_a_share_is_rated_again_and_disagreements_are_kept(documents: Path, tmp_path: Path) -> None:
    settings = RateSettings(sample=60, twice=0.5)
    counts = rate(settings, {"documents": documents}, out(tmp_path, "one"), Silent(), Moody())  # type: ignore[arg-type]
    counts.check()
    told = counts.details["agreement"]["again"]
    assert told["n"] in (29, 30)  # the one that cannot be rated may have been drawn
    assert -1 <= told["mean_difference"] < 0
    assert told["equal"] < 0.5
    assert 0 < told["kappa_weighted"] < 1
    rows = list(read_table(tmp_path / "one" / "second.parquet"))
    assert len(rows) == told["n"]
    assert {row["by"] for row in rows} == {"again"}
    assert all(row["second"] == max(row["rating"] - 1, 0) for row in rows)
    assert all(row["second_reason"].startswith("second") for row in rows)
    never = RateSettings(sample=60, twice=0)
    counts = rate(never, {"documents": documents}, out(tmp_path, "two"), Silent(), Moody())  # type: ignore[arg-type]
    assert "agreement" not in counts.details


def test_labels_alone_are_what_is_learned_from(documents: Path, tmp_path: Path) -> None:
    known = next(d for d in read_table(documents / "documents.parquet") if d["path"] == "9")
    rows = [{"path": f"s/{i}", "rating": i % 6} for i in range(5)]
    rows += [{"path": "8", "rating": 0}, {"path": "no", "rating": 1}, {"id": known["id"], "rating": 1}]
    file = labels(tmp_path, *rows, {"id": known["id"], "rating": 5, "reason": "better"})
    counts = rate(RateSettings(labels=file), {"documents": documents}, out(tmp_path, "one"), Silent(), None)
    counts.check()
    assert (counts.rows_in, counts.kept, counts.dropped) == (100, 7, {"not in the labels": 93})
    found = {row["id"]: row for row in read_table(tmp_path / "one" / "attributes.parquet")}
    assert (found[known["id"]]["rating"], found[known["id"]]["reason"]) == (5, "better")  # a later row corrects
    assert counts.details["histogram"]["0"] == 2


def test_a_teacher_is_measured_by_labels(documents: Path, tmp_path: Path) -> None:
    file = labels(tmp_path, *({"path": str(i), "rating": i % 6} for i in range(10)))
    settings = RateSettings(sample=10, twice=0, labels=file)
    counts = rate(settings, {"documents": documents}, out(tmp_path, "one"), Silent(), Moody())  # type: ignore[arg-type]
    counts.check()
    told = counts.details["agreement"]["labels"]
    assert (told["n"], told["equal"], told["kappa"]) == (9, 1, 1)  # but the one that the teacher could not rate
    assert counts.quarantined == 1
    assert 9 <= counts.kept <= 19
    assert {row["by"] for row in read_table(tmp_path / "one" / "second.parquet")} == {"labels"}


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({"path": "1", "rating": 6}, "row 0: rating 6"),
        ({"path": "1", "rating": 2.5}, "rating 2.5"),
        ({"path": "1", "rating": True}, "rating True"),
        ({"path": "1"}, "rating None"),
        ({"rating": 2}, "neither id nor path"),
        ("text", "not an object"),
    ],
)
def test_what_is_no_label(row: object, said: str, tmp_path: Path) -> None:
    with pytest.raises(UserError, match=said):
        Labels(Path(labels(tmp_path, row)))


def test_labels_of_other_documents(documents: Path, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no such file"):
        Labels(tmp_path / "none.jsonl")
    with pytest.raises(UserError, match="no row in it"):
        Labels(Path(labels(tmp_path)))
    settings = RateSettings(labels=labels(tmp_path, {"path": "elsewhere", "rating": 1}))
    with pytest.raises(UserError, match="none of its 1 rows"):
        rate(settings, {"documents": documents}, out(tmp_path, "one"), Silent(), None)
    with pytest.raises(UserError, match="neither a teacher nor labels"):
        rate(RateSettings(), {"documents": documents}, out(tmp_path, "two"), Silent(), None)


def test_a_path_of_several_documents_is_no_label(tmp_path: Path) -> None:
    folder = tmp_path / "documents"
    folder.mkdir()
    write_documents([Document.make(f"text {i}", "s", "a.jsonl", i) for i in range(3)], folder / "documents.parquet")
    settings = RateSettings(labels=labels(tmp_path, {"path": "a.jsonl", "rating": 1}))
    with pytest.raises(UserError, match="several documents"):
        rate(settings, {"documents": folder}, out(tmp_path, "one"), Silent(), None)
