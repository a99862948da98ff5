"""curate as a user meets it."""

import json
import sys
from pathlib import Path

import pyarrow.parquet as pq
import pytest

sys.path.insert(0, str(Path(__file__).parent))
from cli_user import hornbook


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty working folder but for one file of texts, one of them twice and one of another licence."""
    monkeypatch.chdir(tmp_path)
    rows = [{"body": f"def f{i}(x):\n    return x + {i}\n" * 3, "licence": "MIT"} for i in range(60)]
    rows += [rows[0], {"body": "x = 1\n", "licence": "GPL-3.0"}]
    Path("a.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows) + "{broken\n")
    prose = [
        json.dumps({"text": f"The {n} sheep of {n * n} hills saw {n + 7} wolves at {n % 9} o'clock."})
        for n in range(60)
    ]
    Path("prose.jsonl").write_text("\n".join(prose))
    Path("few.jsonl").write_text("\n".join(prose[:5]))


def test_read_and_deduplicate_then_pack(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    options = ["--no-rating", "--text-column", "body", "--licences", "permissive", "--against", "humaneval"]
    assert hornbook(monkeypatch, "curate", "a.jsonl", *options, "--out", "c") == 0
    said = " ".join(capsys.readouterr().out.split())
    assert "61 of 63 kept (1 licence not allowed); 1 quarantined" in said
    assert "1 exact duplicate" in said
    assert "next: hornbook pack c/documents.parquet" in said
    rows = pq.read_table("c/documents.parquet").num_rows
    assert rows + pq.read_table("c/dropped.parquet").num_rows == 63
    command = ["pack", "c/documents.parquet", "--train-tokenizer", "265", "--out", "p"]
    assert hornbook(monkeypatch, *command) == 0


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["none.jsonl", "--out", "c"], "there is no file or folder none.jsonl"),
        (["a.jsonl", "--out", "c"], 'has no column "text" (columns seen: body, licence); set text_column'),
        (["a.jsonl", "--out", "a.jsonl"], "a.jsonl: exists"),
        (["a.jsonl", "--out", "c", "--keep", "0.2", "--threshold", "3"], "give one of --keep, --bytes and --threshold"),
        (["a.jsonl", "--out", "c", "--bytes", "lots"], "--bytes lots: not a number of bytes"),
        (["a.jsonl", "--out", "c", "--bytes", "inf"], "--bytes inf: not a number of bytes"),
        (["a.jsonl", "--out", "c", "--minhash", "nan"], "--minhash"),
        (["a.jsonl", "--out", "c", "--no-rating", "--keep", "0.5"], "--keep needs the rating"),
        (["", "--out", "c"], "--place"),
        (["a.jsonl", "--text-column", "body", "--out", "a.jsonl/c"], "a.jsonl/c"),
        (["prose.jsonl", "--out", "c"], "the built-in rubric rates Python only"),
        (["few.jsonl", "--out", "c"], "5 ratings are too few to learn from"),
        (["a.jsonl", "--out", "c", "--teacher", "localhost"], "needs url (http://... or https://...) and model"),
        (["a.jsonl", "--out", "c", "--scrub", "names"], "--scrub"),
        (["a.jsonl", "--out", "c", "--against", "gsm9k"], "gsm9k"),
        (["a.jsonl", "--out", "c", "--keep", "2"], "--keep"),
    ],
)
def test_users_mistakes_are_one_line(
    arguments: list[str], expected: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert hornbook(monkeypatch, "curate", *arguments) == 2
    said = capsys.readouterr().err.strip()
    assert expected in said
    assert len(said.splitlines()) == 1
    assert not Path("c").exists()
