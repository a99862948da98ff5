"""Beside `contamination.py`: problems copied in other forms, and the peers that look for them."""

import ast
import difflib
import json
import re
import subprocess
import sys
import tempfile
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from hornbook.records import Problem
from peers import environment

DATATROVE = """
import json, sys, time
import numpy as np
from datatrove.data import Document
from datatrove.utils.hashing import create_hash_func
from datatrove.utils.typeshelper import Languages
from datatrove.utils.word_tokenizers import load_word_tokenizer
from datatrove.pipeline.decont.n_grams import NGramsDecontConfig, NGramsDecontFilter, NGramsDecontIndexer
work = sys.argv[1]
config = NGramsDecontConfig(find_query_ngrams=True)
problems = json.load(open(work + "/problems.json"))
class Bare:
    pass
indexer = Bare()
indexer.config, indexer.tokenizer = config, load_word_tokenizer(Languages.english)
indexer.hash_func = create_hash_func(config.hash_config)
hashes = {h for prompt, solution in problems for h in NGramsDecontIndexer.compute_hashes(indexer, solution, prompt)}
np.array(sorted(hashes), dtype="<u8").tofile(work + "/index/problems.index.hashes")
NGramsDecontFilter._requires_dependencies = []
step = NGramsDecontFilter(work + "/index", config)
found = {}
for name in ("plants", "exercises"):
    texts = json.load(open(f"{work}/{name}.json"))
    begun = time.process_time()
    flagged = [step.filter(Document(text=text, id=str(i))) is not True for i, text in enumerate(texts)]
    found[name] = [time.process_time() - begun, flagged]
json.dump(found, open(work + "/found.json", "w"))
"""


# ---- planted copies


class _Rename(ast.NodeTransformer):
    """Every name that the program binds itself gets another one."""

    def __init__(self, tree: ast.AST) -> None:
        self.names: dict[str, str] = {}
        for node in ast.walk(tree):
            if isinstance(node, ast.arg):
                self._bind(node.arg)
            elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
                self._bind(node.id)
            elif isinstance(node, ast.FunctionDef | ast.ClassDef):
                self._bind(node.name)

    def _bind(self, name: str) -> None:
        if not name.startswith("__"):
            self.names.setdefault(name, f"other_{len(self.names)}")

    def visit_arg(self, node: ast.arg) -> ast.AST:
        node.arg = self.names.get(node.arg, node.arg)
        return self.generic_visit(node)

    def visit_keyword(self, node: ast.keyword) -> ast.AST:
        node.arg = self.names.get(node.arg or "", node.arg)
        return self.generic_visit(node)

    def visit_Name(self, node: ast.Name) -> ast.AST:
        node.id = self.names.get(node.id, node.id)
        return node

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        node.name = self.names.get(node.name, node.name)
        return self.generic_visit(node)


_OPERATORS: dict[type[ast.AST], ast.AST] = {
    ast.Lt: ast.GtE(), ast.Gt: ast.LtE(), ast.LtE: ast.Gt(), ast.GtE: ast.Lt(), ast.Eq: ast.NotEq(),
    ast.NotEq: ast.Eq(),
    ast.Add: ast.Sub(), ast.Sub: ast.Add(), ast.Mult: ast.FloorDiv(), ast.FloorDiv: ast.Mult(), ast.Mod: ast.FloorDiv(),
    ast.Div: ast.Mult(), ast.And: ast.Or(), ast.Or: ast.And(), ast.In: ast.NotIn(), ast.NotIn: ast.In(),
}  # fmt: skip
# Rewording without a writer: a word for a word, sentences from the last to the first, examples left out.
_OTHER_WORDS = {
    "return": "give back", "returns": "gives back", "list": "sequence", "lists": "sequences", "number": "value",
    "numbers": "values", "integer": "whole number", "integers": "whole numbers", "string": "text",
    "strings": "texts", "given": "provided", "check": "test", "find": "determine", "function": "routine",
    "write": "create", "input": "argument", "elements": "items", "element": "item", "largest": "biggest",
    "smallest": "least", "sum": "total", "first": "leading", "array": "sequence", "tuple": "fixed sequence",
    "word": "term", "words": "terms", "contains": "holds", "remove": "drop", "count": "tally", "should": "must",
    "you": "we", "that": "which", "each": "every", "using": "by means of", "convert": "turn", "whether": "if",
    "takes": "accepts", "two": "a pair of", "calculate": "work out", "implement": "realise", "maximum": "highest",
    "minimum": "lowest", "character": "letter", "characters": "letters", "only": "just", "where": "in which",
    "from": "out of", "order": "sequence", "one": "a single", "all": "every one of the", "same": "equal",
    "than": "compared with",
}  # fmt: skip
_EXAMPLES = re.compile(
    r"^\s*(>>>|assert |examples?\b|for example|note:|it must be|\w+\(.*\)\s*(==|=>|->|➞|returns?)).*", re.I
)


def reworded(statement: str) -> str:
    """The statement in other words."""
    lines = statement.split("\n")
    kept = [
        line
        for at, line in enumerate(lines)
        if not _EXAMPLES.match(line) and not (at and lines[at - 1].lstrip().startswith(">>>"))
    ]
    sentences = [part for part in re.split(r"(?<=[.!?])\s+", " ".join(" ".join(kept).split())) if part]
    told = " ".join(reversed(sentences))
    return re.sub(r"[A-Za-z]+", lambda word: _OTHER_WORDS.get(word[0].lower(), word[0]), told) or statement


def plants(problem: Problem) -> dict[str, str]:
    """One problem in texts that give it away, by the kind of copy."""
    source = problem.prompt + problem.canonical_solution
    told = problem.meta.get("text")

    def tree() -> ast.Module:
        """Its program, the statement as the function's docstring (MBPP has it apart)."""
        found = ast.parse(source)
        if told:
            del found.body[0]
            function = next(n for n in found.body if isinstance(n, ast.FunctionDef) and n.name == problem.entry_point)
            function.body.insert(0, ast.Expr(ast.Constant(str(told))))
        return ast.fix_missing_locations(found)

    def made(*changes: Callable[[ast.Module], bool | None]) -> str | None:
        program = tree()
        if any(change(program) is False for change in changes):
            return None
        return ast.unparse(ast.fix_missing_locations(program)) + "\n"

    found = {
        "verbatim": source,
        "reformatted": made(),
        "renamed": made(_renamed),
        "statement reworded": made(_reworded),
        "reworded and renamed": made(_reworded, _renamed),
        "without statement": made(_bare),
        "disguised": made(_bare, _renamed),
        "disguised, an operator changed": made(_bare, _renamed, _operator),
        "reworded over another body": made(_reworded, _emptied),
    }
    return {kind: text for kind, text in found.items() if text is not None}


def _documented(tree: ast.Module) -> Iterator[ast.FunctionDef]:
    return (n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef) and ast.get_docstring(n) is not None)


def _renamed(tree: ast.Module) -> None:
    _Rename(tree).visit(tree)


def _reworded(tree: ast.Module) -> None:
    for function in _documented(tree):
        function.body[0] = ast.Expr(ast.Constant(reworded(ast.get_docstring(function) or "")))


def _bare(tree: ast.Module) -> None:
    for function in [*_documented(tree)]:
        function.body = function.body[1:] or [ast.Pass()]


def _emptied(tree: ast.Module) -> None:
    for function in [*_documented(tree)]:
        function.body[1:] = [ast.Raise(ast.Name("NotImplementedError", ast.Load()))]


def _operator(tree: ast.Module) -> bool:
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare) and type(node.ops[0]) in _OPERATORS:
            node.ops[0] = _OPERATORS[type(node.ops[0])]  # type: ignore[call-overload]
            return True
        if isinstance(node, ast.BinOp | ast.BoolOp) and type(node.op) in _OPERATORS:
            node.op = _OPERATORS[type(node.op)]  # type: ignore[assignment]
            return True
    return False


# ---- peers


def _tokens(text: str) -> list[str]:
    apart = unicodedata.normalize("NFD", text.lower())
    return re.findall(r"\w+", "".join(sign for sign in apart if not unicodedata.combining(sign)))


class Cosmopedia:
    """Its rule: a shared 10-gram, and matched parts of more than 5 characters that make up half of the problem."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.texts = [" ".join(_tokens(p.prompt + p.canonical_solution)) for p in problems]
        self.grams: dict[tuple[str, ...], set[int]] = defaultdict(set)
        for number, text in enumerate(self.texts):
            for gram in self._grams(text.split()):
                self.grams[gram].add(number)

    @staticmethod
    def _grams(tokens: list[str]) -> set[tuple[str, ...]]:
        return set(zip(*(tokens[i:] for i in range(10)), strict=False))

    def flags(self, text: str) -> bool:
        tokens = _tokens(text)
        hit = {number for gram in self._grams(tokens) for number in self.grams.get(gram, ())}
        return any(self._share(" ".join(tokens), self.texts[number]) > 0.5 for number in hit)

    @staticmethod
    def _share(text: str, problem: str) -> float:
        blocks = difflib.SequenceMatcher(None, text, problem, autojunk=False).get_matching_blocks()
        matched = " ".join("".join(text[b.a : b.a + b.size] for b in blocks if b.size > 5).split())
        return len(matched) / len(problem)


def datatrove(cache: Path, problems: Sequence[Problem], texts: Sequence[str], honest: Sequence[str]) -> Any:
    """{"plants": [seconds, flagged], "exercises": [...]}, or None where it could not run."""
    python = environment(cache, "datatrove-decont", ["datatrove[io,processing]", "spacy"])
    if python is None:
        return None
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        (work / "index").mkdir()
        (work / "problems.json").write_text(json.dumps([(p.prompt, p.canonical_solution) for p in problems]))
        (work / "plants.json").write_text(json.dumps(list(texts)))
        (work / "exercises.json").write_text(json.dumps(list(honest)))
        done = subprocess.run([str(python), "-c", DATATROVE, name], capture_output=True, text=True, check=False)
        if done.returncode:
            print(f"datatrove: {done.stderr[-800:]}", file=sys.stderr)
            return None
        return json.loads((work / "found.json").read_text())
