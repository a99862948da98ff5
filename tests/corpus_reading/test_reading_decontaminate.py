import ast
import json
import os
from pathlib import Path

import pytest

from hornbook.corpus.contamination.overlap import Index
from hornbook.corpus.decontaminate import decontaminate
from hornbook.corpus.settings import DecontaminateSettings
from hornbook.problems import load
from hornbook.records import Document, Exercise, Silent, read_table, write_documents, write_exercises
from hornbook.similarity.trees import node_sequence

CLEAN = '''
"""Helpers for reading settings."""

import os


class Settings:
    def __init__(self, path, defaults=None):
        self.path = path
        self.values = dict(defaults or {})

    def load(self):
        with open(self.path) as file:
            for line in file:
                key, _, value = line.partition("=")
                if key.strip() and not key.startswith("#"):
                    self.values[key.strip()] = os.path.expandvars(value.strip())
        return self
'''


class _Rename(ast.NodeTransformer):
    """Every parameter and variable gets another name; docstrings and annotations go."""

    def __init__(self, names: set[str]) -> None:
        self.names = names

    def visit_arg(self, node: ast.arg) -> ast.AST:
        return ast.arg(arg=f"{node.arg}_other") if node.arg in self.names else node

    def visit_Name(self, node: ast.Name) -> ast.AST:
        return ast.Name(id=f"{node.id}_other", ctx=node.ctx) if node.id in self.names else node


def disguised(problem) -> str:
    """The solution without its statement, every variable renamed, laid out anew."""
    tree = ast.parse(problem.prompt + problem.canonical_solution)
    if ast.get_docstring(tree) is not None:  # MBPP's statement
        del tree.body[0]
    functions = [node for node in tree.body if isinstance(node, ast.FunctionDef)]
    for function in functions:
        if ast.get_docstring(function) is not None:
            del function.body[0]
        bound = {a.arg for a in ast.walk(function) if isinstance(a, ast.arg)}
        bound |= {n.id for n in ast.walk(function) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}
        function.returns = None
        _Rename(bound).visit(function)
    return ast.unparse(ast.fix_missing_locations(tree))


def smallest_function(problem) -> int:
    tree = ast.parse(problem.prompt + problem.canonical_solution)
    return max(len(node_sequence(node) or "") for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


def run(folder: Path, tmp_path, **settings):
    out = tmp_path / "out"
    out.mkdir()
    settings = DecontaminateSettings(**{"against": ("unconventional",), **settings})
    counts = decontaminate(settings, {"documents": folder}, out, Silent())
    counts.check()
    hits = list(read_table(out / "attributes.parquet"))
    kept = {row["id"] for row in read_table(out / "selection.parquet") if row["kept"]}
    return counts, hits, kept, json.loads((out / "contamination.json").read_text())


def documents_folder(tmp_path, texts):
    folder = tmp_path / "documents"
    folder.mkdir()
    documents = [Document.make(text, "s", f"{name}.py") for name, text in texts.items()]
    write_documents(documents, folder / "documents.parquet")
    return folder, {document.path[:-3]: document.id for document in documents}


def test_planted_leaks_in_files_are_found_and_nothing_else(tmp_path):
    problem = next(p for p in load("unconventional") if smallest_function(p) > 60)
    verbatim = problem.prompt + problem.canonical_solution
    texts = {
        "clean": CLEAN,
        "verbatim": CLEAN + verbatim,
        "renamed": CLEAN + disguised(problem),
        "statement": CLEAN.replace("Helpers", (ast.get_docstring(ast.parse(verbatim).body[-1]) or "") + " Helpers"),
        "method": CLEAN + "\n".join("    " + line for line in disguised(problem).split("\n")),
    }
    folder, ids = documents_folder(tmp_path, texts)
    counts, hits, kept, summary = run(folder, tmp_path)
    assert kept == {ids["clean"]}
    kinds = {(row["id"], row["overlap_kind"]) for row in hits if row["problem"] == problem.task_id}
    assert {(ids["verbatim"], "ngram"), (ids["verbatim"], "tree"), (ids["renamed"], "tree")} <= kinds
    assert {(ids["statement"], "ngram"), (ids["method"], "tree")} <= kinds
    assert counts.rows_in == 5
    assert summary["unconventional"]["tree"] == 3
    assert any(example["place"] == "s/verbatim.py" for example in summary["unconventional"]["examples"])


def test_planted_leaks_in_exercises_are_found(tmp_path):
    problem = load("unconventional")[3]
    folder = tmp_path / "exercises"
    folder.mkdir()
    leak = Exercise("1", "leak", problem.prompt, problem.canonical_solution, "", (), 1, "t", "p")
    clean = Exercise("2", "area", 'def area(a, b):\n    """Area."""\n', "    return a * b\n", "", (), 1, "t", "p")
    write_exercises([leak, clean], folder / "exercises.parquet")
    counts, _, kept, _ = run(folder, tmp_path)
    assert kept == {"2"}
    assert sum(counts.dropped.values()) == 1


def test_nothing_found_is_written_too(tmp_path):
    folder, _ = documents_folder(tmp_path, {"clean": CLEAN, "broken": "def (", "prose": "Once upon a time."})
    counts, hits, kept, summary = run(folder, tmp_path, against=("unconventional", "humaneval", "mbpp"))
    assert not hits
    assert counts.kept == len(kept) == 3
    assert set(summary) == {"unconventional", "humaneval", "mbpp"}


def test_every_unconventional_problem_is_recognised_verbatim_and_all_but_the_tiniest_disguised():
    problems = load("unconventional")
    index = Index(DecontaminateSettings(against=("unconventional",)))
    verbatim = {problems[hit.row].task_id: 0 for hit in index.find([p.prompt + p.canonical_solution for p in problems])}
    assert len(verbatim) == len(problems)
    hits = index.find([disguised(problem) for problem in problems])
    found = {problems[hit.row].task_id for hit in hits if problems[hit.row].task_id == hit.problem}
    missed = [problem for problem in problems if problem.task_id not in found]
    assert all(smallest_function(problem) < 15 for problem in missed)


def test_an_operator_more_or_less_does_not_hide_a_leak():
    problem = next(p for p in load("unconventional") if "<" in p.canonical_solution and smallest_function(p) > 40)
    changed = disguised(problem).replace("<", ">=", 1)
    hits = Index(DecontaminateSettings(against=("unconventional",))).find([changed])
    assert any(hit.problem == problem.task_id and hit.kind == "tree" and hit.similarity < 1 for hit in hits)


def test_grams_do_not_reach_across_texts():
    problem = load("unconventional")[0]
    half = len(problem.prompt) // 2
    index = Index(DecontaminateSettings(against=("unconventional",)))
    whole = index.find([problem.prompt])
    split = index.find([problem.prompt[:half], problem.prompt[half:]])
    assert [hit.similarity for hit in whole if hit.kind == "ngram"] > [0.5]
    assert all(hit.similarity < 0.7 for hit in split)


@pytest.mark.skipif("HORNBOOK_BENCHMARKS" not in os.environ, reason="needs the benchmarks' files")
@pytest.mark.parametrize("name", ["humaneval", "mbpp"])
def test_public_benchmarks_are_recognised(name):
    problems = load(name)
    index = Index(DecontaminateSettings(against=(name,)))
    texts = [problem.prompt + problem.canonical_solution for problem in problems]
    found = {problems[hit.row].task_id for hit in index.find(texts) if hit.problem == problems[hit.row].task_id}
    assert len(found) >= 0.995 * len(problems)
