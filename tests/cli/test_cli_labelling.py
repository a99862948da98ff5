"""A person rates in the terminal, leaves, comes back, and a classifier learns from it."""

import io
import json
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from cli_user import hornbook, refused


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "texts"
    folder.mkdir()
    for i in range(40):
        (folder / f"{i}.py").write_text(f"def f{i}(x):\n    return x + {i}\n" * (1 + i % 3))
    return folder


def answers(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(text))


def test_rated_left_and_gone_on(
    place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answers(monkeypatch, "5 a note\nx\nm\n2\ns\nb\n1\nq\n")
    assert hornbook(monkeypatch, "label", place, "--sample", 5, "--out", "l.jsonl") == 0
    rows = [json.loads(line) for line in Path("l.jsonl").read_text().splitlines()]
    assert [(row["rating"], row["reason"]) for row in rows] == [(5, "a note"), (1, "")]
    assert "2 rated now, 2 in l.jsonl" in " ".join(capsys.readouterr().out.split())
    answers(monkeypatch, "3\n" * 9)
    assert hornbook(monkeypatch, "label", place, "--sample", 5, "--out", "l.jsonl") == 0
    rows = [json.loads(line) for line in Path("l.jsonl").read_text().splitlines()]
    assert [row["rating"] for row in rows] == [5, 1, 3, 3, 3]
    assert len({row["id"] for row in rows}) == 5
    answers(monkeypatch, "")
    assert hornbook(monkeypatch, "label", place, "--sample", 5, "--out", "l.jsonl") == 0
    assert len(Path("l.jsonl").read_text().splitlines()) == 5


def test_labels_curate(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answers(monkeypatch, "0\n5\n" * 20)
    assert hornbook(monkeypatch, "label", place, "--sample", 40, "--out", "l.jsonl") == 0
    options = ["--labels", "l.jsonl", "--minhash", 0, "--against", "none", "--learner", "logistic", "--out", "c"]
    assert hornbook(monkeypatch, "curate", place, *options) == 0
    told = json.loads(Path("c/curation.json").read_text())
    assert told["stages"]["rate"]["kept"] == 40
    assert told["classifier"]["learner"] == "logistic"
    page = Path("c/report.html").read_text()
    assert "the file l.jsonl" in page
    assert "Read before choosing" in page


def test_mistakes(place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert "ends in .jsonl" in refused(monkeypatch, capsys, "label", place, "--out", "l.csv")
    Path("l.jsonl").write_text("rating\n")
    answers(monkeypatch, "")
    assert hornbook(monkeypatch, "label", place, "--out", "l.jsonl") == 2
    assert "line 1: not a label" in capsys.readouterr().err
    for option, said in (
        (("--only", "parsed"), "did you mean 'parses'"),
        (("--only", "complexity=3"), "no condition"),
        (("--features", "causal"), "needs a model"),
        (("--labels", "none.jsonl"), "no such file"),
        (("--learner", "tree"), "--learner tree"),
    ):
        assert said in refused(monkeypatch, capsys, "curate", place, *option, "--out", "c")


def test_what_a_document_holds_does_not_run_in_the_terminal(
    place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [{"body": "x = 1  # \x1b]52;c;aGVsbG8=\x07 " + "word " * 60 + "last", "from": "a\\[/b].py"}]
    Path("rows.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    Path("l.jsonl").write_text(json.dumps({"id": "other", "rating": 1}))  # torn: no line's end
    answers(monkeypatch, "m\n4\n")
    options = ["--text-column", "body", "--path-column", "from", "--out", "l.jsonl"]
    assert hornbook(monkeypatch, "label", "rows.jsonl", *options) == 0
    said = capsys.readouterr().out
    assert "\x1b]52" not in said
    assert "last" in said  # a long line is not cut off
    assert "--text-column body --path-column from --labels l.jsonl" in " ".join(said.split())
    assert [json.loads(line)["rating"] for line in Path("l.jsonl").read_text().splitlines()] == [1, 4]
