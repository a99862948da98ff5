"""Contamination found in a user's own files and in a run's datasets, laid beside the problems, and compared."""

import ast
import json
from pathlib import Path
from typing import Any

import pytest

from hornbook.contamination import Findings, banded, chosen, compared, find, load, pairs
from hornbook.corpus.settings import DecontaminateSettings
from hornbook.lookup import dataset_inputs, decontaminations
from hornbook.problems import load as load_problems
from hornbook.recipe.load import load_recipe
from hornbook.records import Problem, Silent, UserError, read_table
from hornbook.run import run

BODY = """    kept = [value for value in readings if value not in doubtful]
    best = 0
    for place in range(len(kept) - 2):
        total = kept[place] + kept[place + 1] + kept[place + 2]
        if total > best:
            best = total
    return best
"""
STATEMENT = (
    "Return the largest total of three neighbouring readings in the series, skipping every reading that the station "
    "has marked as doubtful, or zero when fewer than three readings remain."
)
PROMPT = f'def best_window(readings, doubtful):\n    """{STATEMENT}"""\n'
CLEAN = "def area(width, height):\n    return width * height\n"


def renamed(program: str) -> str:
    """Without its statement, every name of its own changed, laid out anew."""
    tree = ast.parse(program)
    function = tree.body[0]
    assert isinstance(function, ast.FunctionDef)
    del function.body[0]
    names = {node.arg for node in ast.walk(tree) if isinstance(node, ast.arg)}
    names |= {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    for node in ast.walk(tree):
        if isinstance(node, ast.arg) and node.arg in names:
            node.arg += "_x"
        elif isinstance(node, ast.Name) and node.id in names:
            node.id += "_x"
    return ast.unparse(tree)


COPIES = {
    "verbatim": (PROMPT + BODY, "ngram"),
    "renamed": (renamed(PROMPT + BODY), "tree"),
    "reformatted": (ast.unparse(ast.parse(PROMPT + BODY)), "ngram"),
    "reworded": (PROMPT.replace(STATEMENT, "The best run of three.") + BODY, "tree"),
    "operator": (renamed(PROMPT + BODY).replace(">", "<="), "tree"),
    "quoted": (f"# {STATEMENT}\n" + CLEAN, "ngram"),
    "on a page": (f"Look:\n\n```python\n{renamed(PROMPT + BODY)}\n```\n", "tree"),
}


@pytest.fixture
def own(tmp_path: Path) -> str:
    """A file of one problem."""
    row = {"task_id": "own/1", "prompt": PROMPT, "canonical_solution": BODY}
    (tmp_path / "own.jsonl").write_text(json.dumps(row) + "\n")
    return str(tmp_path / "own.jsonl")


@pytest.fixture
def texts(tmp_path: Path) -> str:
    """Every kind of copy, and an honest text."""
    rows = [{"text": CLEAN}, *({"text": text} for text, _ in COPIES.values())]
    (tmp_path / "texts.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    return str(tmp_path / "texts.jsonl")


def search(texts: str, against: str, out: Path, **settings: Any) -> Findings:
    find(texts, out, DecontaminateSettings(against=(against,), **settings), Silent())
    return load(out)


def test_every_kind_of_copy_is_found_and_an_honest_text_is_not(own: str, texts: str, tmp_path: Path) -> None:
    findings = search(texts, own, tmp_path / "out")
    laid, missing = pairs(findings, findings.overlaps)
    assert not missing
    for number, (text, kind) in enumerate(COPIES.values(), 2):
        of_text = [pair for pair in laid if pair.place == f"texts/texts.jsonl row {number}"]
        assert kind in {pair.overlap["overlap_kind"] for pair in of_text}, text
        assert all(pair.text in text for pair in of_text)
    assert all("row 1" not in pair.place for pair in laid)
    assert {pair.problem for pair in laid} == {PROMPT + BODY}
    summary = json.loads((tmp_path / "out" / "summary.json").read_text())
    assert (summary["texts"], summary["overlapping"]) == (8, 7)
    assert summary["found"]["own.jsonl"]["problems"] == 1
    assert len(list(read_table(tmp_path / "out" / "documents.parquet"))) == 7
    assert len(findings.searched) == 8


def test_all_of_our_own_problems_are_found_in_exercises_of_their_text(tmp_path: Path) -> None:
    problems: list[Problem] = load_problems("unconventional")
    rows = [{"prompt": p.prompt, "solution": p.canonical_solution} for p in problems]
    (tmp_path / "e.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    settings = DecontaminateSettings(against=("unconventional",), embedding=0.9)
    find(str(tmp_path / "e.jsonl"), tmp_path / "out", settings, Silent(), "prompt,solution")
    findings = load(tmp_path / "out")
    assert {row["problem"] for row in findings.overlaps} == {p.task_id for p in problems}
    assert {row["overlap_kind"] for row in findings.overlaps} - {"copy"} == {"ngram", "tree", "statement"}
    assert sum(sum(counts.values()) for counts in banded(findings.overlaps).values()) == len(findings.overlaps)


def test_overlaps_are_chosen_by_problem_set_kind_and_problem(own: str, texts: str, tmp_path: Path) -> None:
    findings = search(texts, own, tmp_path / "out")
    assert {row["overlap_kind"] for row in chosen(findings, "own.jsonl", "tree")} == {"tree"}
    assert chosen(findings, problem="own/1") == findings.overlaps
    with pytest.raises(UserError, match=r"searched for own\.jsonl"):
        chosen(findings, "mbpp")


def test_two_settings_are_compared(own: str, texts: str, tmp_path: Path) -> None:
    loose, strict = (search(texts, own, tmp_path / name, tau=tau) for name, tau in (("a", 0.9), ("b", 1.0)))
    both = compared([loose], [strict])
    assert both.searched == (0, 0, 8)
    assert both.texts == (1, 0, 6)
    assert both.counts["own.jsonl", "tree"][1] == 0
    (only,) = both.only_a
    assert only["similarity"] < 1
    assert not both.only_b
    same = compared([loose], [loose])
    assert all(a == b == 0 for a, b, _ in same.counts.values())
    (tmp_path / "other.jsonl").write_text(json.dumps({"text": CLEAN}))
    with pytest.raises(UserError, match="no text in common"):
        compared([loose], [search(str(tmp_path / "other.jsonl"), own, tmp_path / "c")])


def test_without_the_problems_the_text_is_shown_alone(own: str, texts: str, tmp_path: Path) -> None:
    findings = search(texts, own, tmp_path / "out")
    Path(own).unlink()
    laid, missing = pairs(findings, findings.overlaps[:2])
    assert [pair.problem for pair in laid] == [None, None]
    assert len(missing) == 1
    assert "no such file" in missing[0]


def test_what_fails_leaves_nothing(own: str, texts: str, tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "rows.jsonl").write_text(json.dumps({"prompt": "a"}) + "\n")
    before = sorted(path.name for path in tmp_path.iterdir())
    for place, out, column, expected in (
        (texts, "there", "text", "exists"),
        (str(tmp_path / "none.jsonl"), "out", "text", "there is no file or folder"),
        (texts, "out", "body", 'no column "body"'),
        (str(tmp_path / "rows.jsonl"), "out", "prompt,solution", 'no column "solution"'),
        (str(tmp_path / "none"), "out", "prompt,solution", "there is no file or folder"),
    ):
        with pytest.raises(UserError, match=expected):
            find(place, tmp_path / out, DecontaminateSettings(against=(own,)), Silent(), column)
    assert sorted(path.name for path in tmp_path.iterdir()) == before
    with pytest.raises(UserError, match="holds no overlaps"):
        load(tmp_path / "there")


def test_a_recipes_datasets_are_searched_reviewed_and_compared(own: str, tmp_path: Path) -> None:
    (tmp_path / "code").mkdir()
    for name, (text, _) in COPIES.items():
        if name != "on a page":
            (tmp_path / "code" / f"{name}.py").write_text(text)
    (tmp_path / "code" / "clean.py").write_text(CLEAN)
    recipe = f"""
name: NAME
datasets:
  code: {{read: {tmp_path / "code"}}}
  code.clean: {{from: code, decontaminate: {{against: ["{own}"], tau: TAU}}}}
"""
    workspace = tmp_path / "w"
    for name, tau in (("loose", "0.9"), ("strict", "1.0")):
        (tmp_path / f"{name}.yaml").write_text(recipe.replace("NAME", name).replace("TAU", tau))
        run(load_recipe(str(tmp_path / f"{name}.yaml")), workspace, Silent())
    folders = decontaminations("loose", workspace)
    assert [*folders] == ["loose/code.clean"]
    loose = load(folders["loose/code.clean"])
    strict = load(decontaminations("strict/code.clean", workspace)["strict/code.clean"])
    assert compared([loose], [strict]).texts == (1, 0, 5)
    assert {pair.place for pair in pairs(loose, loose.overlaps)[0]} == {
        f"code/{n}.py" for n in COPIES if n != "on a page"
    }
    raw, clean = (dataset_inputs(f"loose/{name}", workspace) for name in ("code", "code.clean"))
    assert raw is not None
    assert clean is not None
    assert "selection:0" in clean
    settings = DecontaminateSettings(against=(own,))
    assert find(raw, tmp_path / "raw", settings, Silent())["overlapping"] == 6
    assert find(clean, tmp_path / "clean", settings, Silent())["texts"] == 1
    for wrong in ("loose/cod", "neither"):
        with pytest.raises(UserError, match="code.clean" if "/" in wrong else "neither a folder nor a recipe"):
            decontaminations(wrong, workspace)
    with pytest.raises(UserError, match="no such dataset"):
        dataset_inputs("loose/cod", workspace)
    assert dataset_inputs("elsewhere/code", workspace) is None


def test_a_file_that_changed_is_read_again(own: str, tmp_path: Path) -> None:
    (tmp_path / "texts.jsonl").write_text(json.dumps({"text": PROMPT + BODY}))
    assert search(str(tmp_path / "texts.jsonl"), own, tmp_path / "a").overlaps
    other = {"task_id": "own/1", "prompt": CLEAN, "canonical_solution": ""}
    Path(own).write_text(json.dumps(other) + "\n")
    assert not search(str(tmp_path / "texts.jsonl"), own, tmp_path / "b").overlaps


def test_files_of_one_name_are_told_apart_and_rows_that_are_none_are_turned_away(own: str, tmp_path: Path) -> None:
    for place, text in (("a", PROMPT + BODY), ("b", CLEAN)):
        (tmp_path / "data" / place).mkdir(parents=True)
        row = json.dumps({"prompt": text, "solution": ""}) + "\nno row\n"
        (tmp_path / "data" / place / "x.jsonl").write_text(row)
    settings = DecontaminateSettings(against=(own,))
    find(str(tmp_path / "data"), tmp_path / "out", settings, Silent(), "prompt,solution")
    findings = load(tmp_path / "out")
    assert len(findings.searched) == 2
    assert len({row["id"] for row in findings.overlaps}) == 1


def test_found_from_within_its_folder(own: str, texts: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    search(texts, Path(own).name, tmp_path / "out")
    monkeypatch.chdir(tmp_path / "out")
    findings = load(Path())
    laid, missing = pairs(findings, findings.overlaps)
    assert not missing  # the file of problems is found from here, too
    assert all(pair.problem for pair in laid)
