"""contamination as a user meets it."""

import json
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from cli_user import hornbook, refused

STATEMENT = (
    "Return the largest total of three neighbouring readings in the series, skipping every reading that the station "
    "has marked as doubtful, or zero when fewer than three readings remain."
)
PROMPT = f'def best_window(readings, doubtful):\n    """{STATEMENT}"""\n'
BODY = """    kept = [value for value in readings if value not in doubtful]
    best = 0
    for place in range(len(kept) - 2):
        best = max(best, kept[place] + kept[place + 1] + kept[place + 2])
    return best
"""


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A working folder with a problem, and three texts two of which give it away."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "150")
    monkeypatch.delenv("HORNBOOK_BENCHMARKS", raising=False)
    Path("own.jsonl").write_text(json.dumps({"task_id": "own/1", "prompt": PROMPT, "canonical_solution": BODY}) + "\n")
    chatter = " ".join(f"word{i}" for i in range(60))
    texts = [f"A reader asked: {STATEMENT} {chatter}", "def f(p, q):\n" + BODY, "x = 1\n", chatter]
    Path("texts.jsonl").write_text("".join(json.dumps({"text": text}) + "\n" for text in texts))


def test_find_review_compare(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert hornbook(monkeypatch, "contamination", "find", "texts.jsonl", "--against", "own.jsonl", "--out", "a") == 0
    said = capsys.readouterr().out
    assert "2 of 4 texts overlap: a" in said
    assert "next: hornbook contamination review a" in said
    assert hornbook(monkeypatch, "contamination", "review", "a") == 0
    said = capsys.readouterr().out
    assert "own/1" in said
    assert "texts/texts.jsonl row 2:1-6" in said
    assert "asked: «Return the largest" in said
    assert "def f(p, q):" in said
    assert said.count("def best_window(readings, doubtful):") == 3
    assert hornbook(monkeypatch, "contamination", "review", "a", "--limit", "1") == 0
    strongest = capsys.readouterr().out
    assert hornbook(monkeypatch, "contamination", "review", "a", "--limit", "1", "--weakest") == 0
    assert capsys.readouterr().out != strongest
    assert hornbook(monkeypatch, "contamination", "review", "a", "--kind", "tree", "--stats") == 0
    said = capsys.readouterr().out
    assert "1 overlaps of 1 of 4 texts with 1 problems" in said
    options = ["--against", "own.jsonl", "--scope", "paragraph"]
    assert hornbook(monkeypatch, "contamination", "find", "texts.jsonl", *options, "--out", "b") == 0
    capsys.readouterr()
    assert hornbook(monkeypatch, "contamination", "compare", "a", "b") == 0
    said = capsys.readouterr().out
    assert "4 texts searched by both" in said
    assert "only a:" in said
    assert "only b:" not in said
    assert "A reader asked" in said
    assert "def f(p, q):" not in said


def test_a_problems_text_that_is_not_at_hand_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("own.jsonl").rename("own[b].jsonl")
    options = ["--against", "own[b].jsonl", "--embedding", "0.5"]
    assert hornbook(monkeypatch, "contamination", "find", "texts.jsonl", *options, "--out", "a") == 0
    Path("own[b].jsonl").unlink()
    capsys.readouterr()
    assert hornbook(monkeypatch, "contamination", "review", "a", "--kind", "tree") == 0
    said = capsys.readouterr().out
    assert "tree 1.00  own[b].jsonl own/1" in said
    assert "(its problem's text is not at hand)" in said
    assert "own[b].jsonl: its problems are not shown: " in said
    assert hornbook(monkeypatch, "contamination", "review", "a", "--kind", "ngram") == 0
    said = capsys.readouterr().out
    assert "ngram" in said
    assert "«" not in said  # without the problem there is nothing to know shared words by
    assert said.count("there is no such file of problems") == 1


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["find", "none.jsonl", "--out", "c"], "there is no file or folder none.jsonl"),
        (["find", "texts.jsonl", "--out", "c", "--against", "none.jsonl"], "none.jsonl: there is no such file"),
        (["find", "texts.jsonl", "--out", "c", "--against", "texts.jsonl"], "texts.jsonl, row 1: no prompt"),
        (["find", "texts.jsonl", "--out", "c", "--against", "humanevil"], "humaneval"),
        (["find", "texts.jsonl", "--out", "c", "--against", ","], "--against"),
        (["find", "texts.jsonl", "--out", "c", "--n", "8"], "only its 13-grams are in the package"),
        (["find", "texts.jsonl", "--out", "c", "--n", "2"], "--n 2"),
        (["find", "texts.jsonl", "--out", "c", "--tau", "nan"], "--tau nan"),
        (["find", "texts.jsonl", "--out", "c", "--scope", "line"], "--scope line"),
        (["find", "texts.jsonl", "--out", "c", "--embedding", "0.5"], "is needed: name the benchmarks' directory"),
        (["find", "texts.jsonl", "--out", "own.jsonl"], "own.jsonl: exists"),
        (["find", "texts.jsonl", "--out", "own.jsonl/c"], "own.jsonl/c"),
        (["find", "texts.jsonl", "--text-column", "body", "--out", "c"], 'no column "body"'),
        (["review", "none"], "neither a folder nor a recipe that was run"),
        (["review", "."], "holds no overlaps"),
        (["review", ".", "--kind", "trees"], "--kind trees: not one of ngram, tree"),
        (["compare", ".", "none"], "holds no overlaps"),
    ],
)
def test_users_mistakes_are_one_line(
    arguments: list[str], expected: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert expected in refused(monkeypatch, capsys, "contamination", *arguments)
    assert not Path("c").exists()
