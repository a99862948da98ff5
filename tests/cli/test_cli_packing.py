"""pack as a user meets it."""

import json
import sys
from pathlib import Path

import pytest

from hornbook.tokens import PackedTokens

sys.path.insert(0, str(Path(__file__).parent))
from cli_user import hornbook


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty working folder but for one file of texts."""
    monkeypatch.chdir(tmp_path)
    rows = [{"text": f"def f{i}(x):\n    return x + {i}\n" * 3} for i in range(200)]
    Path("a.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows) + "{broken\n")


def test_pack_then_pack_more_with_the_same_tokenizer(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert hornbook(monkeypatch, "pack", "a.jsonl", "--train-tokenizer", "265", "--hold-out", "0.1", "--out", "p") == 0
    said = capsys.readouterr().out
    assert "packed 200 of 201 documents" in said
    assert "quarantined 1 rows, the first a.jsonl, row 201: not JSON" in said
    assert "--validation p/validation" in said
    first, held = PackedTokens.open(Path("p")), PackedTokens.open(Path("p/validation"))
    assert first.documents + held.documents == 200
    assert hornbook(monkeypatch, "pack", "a.jsonl", "--tokenizer", "p", "--out", "q") == 0
    assert PackedTokens.open(Path("q")).tokens == first.tokens + held.tokens


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["a.jsonl", "--out", "p"], "give either --tokenizer PLACE or --train-tokenizer N"),
        (["a.jsonl", "--out", "p", "--tokenizer", "x", "--train-tokenizer", "300"], "give either"),
        (["a.jsonl", "--out", "p", "--tokenizer", "nowhere"], "no tokenizer at nowhere"),
        (["b.jsonl", "--out", "p", "--train-tokenizer", "300"], "b.jsonl: there is no such file"),
        (["a.jsonl", "--out", "p", "--train-tokenizer", "9000"], "the texts give only"),
        (["a.jsonl", "--out", "p", "--train-tokenizer", "300", "--field", "body"], "try --field text"),
        (["a.jsonl", "--out", "a.jsonl", "--train-tokenizer", "300"], "a.jsonl: exists"),
    ],
)
def test_mistakes_get_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], arguments: list[str], expected: str
) -> None:
    assert hornbook(monkeypatch, "pack", *arguments) == 2
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 1
    assert expected in lines[0]
    assert not Path("p").exists()
