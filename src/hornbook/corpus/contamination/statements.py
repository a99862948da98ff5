"""Statements that say the same in other words: an embedding distance that needs no model.

A statement is a docstring without its examples; of a problem, its prompt's. Words lose their endings, words
and pairs of neighbours are hashed into columns, weighted by how rare they are among the problems' statements, and two
statements are compared by the cosine of their columns. It knows no meaning: synonyms are other words, and what it finds
are statements rearranged, shortened, or with some words exchanged. It needs the problems' own text.
"""

import ast
import hashlib
import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Any

import numpy as np

from hornbook.corpus.contamination.hit import Hit
from hornbook.problems.fingerprints import Source
from hornbook.similarity.trees import functions

_COLUMNS = 1 << 16
_FEWEST = 6  # words: shorter statements say too little to be told apart
_SHELL = re.compile(r"^[ \t]*>>>.*(?:\n[ \t]*\S.*)*", re.M)  # and what it printed, up to an empty line
_EXAMPLE = re.compile(
    r"^[ \t]*(assert |examples?:|for example|e\.g\.|[\w.]+\(.*\)[ \t]*(==|=>|->|➞|returns?)).*$", re.I | re.M
)
_WORD = re.compile(r"[^\W\d_]+|\d+")
_ENDING = re.compile(r"(?<=..)(ing|ed|es|s|e)$")
_SIDE = re.compile(
    r"\b(write|python|function|def|the|a|an|to|of|and|or|is|are|in|it|that|which|by|for|be|with|this)\b", re.I
)


class Statements:
    """The statements of problems, in the order of the index; those that match at least `cosine` are hits."""

    def __init__(self, problems: Sequence[Source], cosine: float) -> None:
        self._cosine = cosine
        told = [(number, counts) for number, source in enumerate(problems) for counts in _statements(source)]
        self._owners = [number for number, _ in told]
        seen = Counter(column for _, counts in told for column in counts)
        self._rarity = np.full(_COLUMNS, np.log(1 + len(told)) + 1, np.float32)
        for column, times in seen.items():
            self._rarity[column] = np.log((1 + len(told)) / (1 + times)) + 1
        self._problems = self._matrix([counts for _, counts in told])
        self._texts: list[tuple[tuple[int, int, int], Counter[int]]] = []

    def add(self, row: int, tree: ast.Module, lines_before: int = 0) -> None:
        """Every documented function of a program that stands in text `row` after so many lines, and the program."""
        for node in (tree, *functions(tree)):
            said = columns(ast.get_docstring(node, clean=False) or "")
            if said:
                shown = node if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) else node.body[0]
                place = (row, lines_before + shown.lineno, lines_before + (shown.end_lineno or shown.lineno))
                self._texts.append((place, said))

    def take(self) -> list[Hit]:
        """The hits of all that was added since the last time."""
        texts, self._texts = self._texts, []
        if not texts or not self._owners:
            return []
        table = (self._matrix([said for _, said in texts]) @ self._problems.T).tocoo()
        return [
            Hit(texts[one][0][0], "statement", self._owners[other], min(1.0, float(value)), *texts[one][0][1:])
            for one, other, value in zip(table.row.tolist(), table.col.tolist(), table.data.tolist(), strict=True)
            if value >= self._cosine
        ]

    def _matrix(self, rows: Sequence[Counter[int]]) -> Any:
        from scipy.sparse import csr_matrix

        values, places, ends = [np.empty(0, np.float32)], [np.empty(0, np.int32)], [0]
        for row in rows:
            where = np.fromiter(row, np.int32, len(row))
            weight = (1 + np.log(np.fromiter(row.values(), np.float32, len(row)))) * self._rarity[where]
            values.append((weight / np.linalg.norm(weight)).astype(np.float32))
            places.append(where)
            ends.append(ends[-1] + len(row))
        return csr_matrix((np.concatenate(values), np.concatenate(places), ends), shape=(len(rows), _COLUMNS))


def columns(statement: str) -> Counter[int]:
    """The columns of a statement's words and pairs, examples left out; empty when it says too little."""
    said = _SIDE.sub(" ", _EXAMPLE.sub("", _SHELL.sub("", statement)).lower())
    found = [_ENDING.sub("", word) for word in _WORD.findall(said)]
    if len(found) < _FEWEST:
        return Counter()
    pairs = (f"{a} {b}" for a, b in pairwise(found))
    return Counter(_column(word) for word in (*found, *pairs))


def _statements(source: Source) -> list[Counter[int]]:
    """Of a problem: its docstrings, or all of a prompt that is no code."""
    told = [text for text in source.statements if "def " not in text] or list(source.statements)
    return [said for said in map(columns, dict.fromkeys(told)) if said]


@lru_cache(maxsize=200_000)
def _column(word: str) -> int:
    return int.from_bytes(hashlib.blake2b(word.encode("utf-8", "surrogatepass"), digest_size=4).digest()) % _COLUMNS
