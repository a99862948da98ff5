"""Finding overlaps of texts with fingerprinted problems: what decontamination's worker processes run."""

import ast
import functools
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import Levenshtein
from rapidfuzz.process import cdist

from hornbook.problems.fingerprints import fingerprints
from hornbook.similarity.logic import function_key
from hornbook.similarity.ngrams import Hashes, hash_grams, hash_tokens, words
from hornbook.similarity.trees import functions, node_sequence, parse

COPY_NODES = 15  # smaller functions are `return a + b` and the like: everybody's
_BITS = 22  # of the table that tells most n-grams apart from all fingerprints at once
_BUCKET = 1.1  # trees whose lengths are within this ratio are compared together


class Overlap(NamedTuple):
    """Text `row` overlaps `problem` of `benchmark`; kind is "ngram", "tree" or "copy"."""

    row: int
    kind: str
    benchmark: str
    problem: str
    similarity: float


class Index:
    """The fingerprints of several problem sets, laid out for searching."""

    def __init__(self, against: Sequence[str], tau: float, minimum_nodes: int) -> None:
        sets = [fingerprints(name) for name in against]
        self.problems = [(one.name, task) for one in sets for task in one.tasks]
        starts = np.cumsum([0, *(len(one.tasks) for one in sets)])
        self._tau = tau
        self._grams_of = np.concatenate([one.grams_of_task for one in sets])
        hashes = np.concatenate([one.gram_hash for one in sets])
        owners = np.concatenate([one.gram_task + start for one, start in zip(sets, starts, strict=False)])
        order = np.argsort(hashes, kind="stable")
        self._hashes, self._owners = hashes[order], owners[order]
        self._sizes = sorted({size for one in sets for size in one.sizes})
        self._seen = np.zeros(1 << _BITS, dtype=bool)
        self._seen[_low_bits(self._hashes)] = True

        self._copies: dict[str, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
        shapes: dict[str, set[int]] = defaultdict(set)
        for one, start in zip(sets, starts, strict=False):
            for tree, key, task in zip(one.trees, one.keys, one.tree_task.tolist(), strict=True):
                if len(tree) >= minimum_nodes:
                    shapes[tree].add(task + int(start))
                elif len(tree) >= COPY_NODES:
                    self._copies[tree][key].add(task + int(start))
        self._shapes = dict(sorted(shapes.items(), key=lambda item: (len(item[0]), item[0])))
        longest = max(map(len, [*self._shapes, *self._copies]), default=0)
        self._limit = int(longest / tau) + 1
        self._minimum = minimum_nodes

    def find(self, texts: Sequence[str]) -> list[Overlap]:
        """Every overlap of the texts, the strongest of each (text, kind, problem), in a canonical order."""
        best: dict[tuple[int, str, int], float] = {}
        for row, kind, problem, similarity in (*self._ngrams(texts), *self._trees(texts)):
            key = (row, kind, problem)
            best[key] = max(similarity, best.get(key, 0.0))
        return [Overlap(r, kind, *self.problems[p], best[r, kind, p]) for r, kind, p in sorted(best)]

    def _ngrams(self, texts: Sequence[str]) -> Iterator[tuple[int, str, int, float]]:
        if not len(self._hashes):
            return
        parts = [hash_tokens(words(text)) for text in texts]
        text_of = np.repeat(np.arange(len(parts)), [len(part) for part in parts])
        shared: dict[tuple[int, int], set[int]] = defaultdict(set)
        for size, hashes in hash_grams(np.concatenate(parts), self._sizes).items():
            places = np.flatnonzero(self._seen[_low_bits(hashes)])
            places = places[text_of[places] == text_of[places + size - 1]]  # not across two texts
            lows = np.searchsorted(self._hashes, hashes[places], side="left")
            highs = np.searchsorted(self._hashes, hashes[places], side="right")
            for place, low, high in zip(places.tolist(), lows.tolist(), highs.tolist(), strict=True):
                for owner in self._owners[low:high].tolist():
                    shared[int(text_of[place]), owner].add(int(hashes[place]))
        for (row, owner), found in shared.items():
            yield row, "ngram", owner, len(found) / int(self._grams_of[owner])

    def _trees(self, texts: Sequence[str]) -> Iterator[tuple[int, str, int, float]]:
        rows_of: dict[str, set[int]] = defaultdict(set)
        for row, text in enumerate(texts):
            for shape, function in _shapes(text, self._limit):
                if len(shape) >= self._minimum * self._tau:
                    rows_of[shape].add(row)
                if shape in self._copies:
                    for owner in self._copies[shape].get(function_key(function), ()):
                        yield row, "copy", owner, 1.0
        for shape, known, similarity in _similar(sorted(rows_of, key=len), list(self._shapes), self._tau):
            for row in rows_of[shape]:
                for owner in self._shapes[known]:
                    yield row, "tree", owner, similarity


def _shapes(text: str, limit: int) -> Iterator[tuple[str, ast.AST]]:
    tree = parse(text)
    for function in functions(tree) if tree else ():
        shape = node_sequence(function, limit)
        if shape is not None:
            yield shape, function


def _similar(shapes: list[str], known: list[str], tau: float) -> Iterator[tuple[str, str, float]]:
    """Pairs of (shape, known shape) with similarity >= tau; both lists sorted by length.

    1 - edits / longer length >= tau needs shorter / longer >= tau, so only trees of like length are compared.
    """
    lengths = np.array([len(shape) for shape in shapes])
    for bucket in _buckets(known):
        low = np.searchsorted(lengths, len(bucket[0]) * tau - 1e-9, side="left")
        high = np.searchsorted(lengths, len(bucket[-1]) / tau + 1e-9, side="right")
        if low == high:
            continue
        table = cdist(
            shapes[low:high],
            bucket,
            scorer=Levenshtein.normalized_similarity,
            score_cutoff=tau,
            dtype=np.float64,
            workers=1,
        )
        for place, column in np.argwhere(table >= tau).tolist():
            yield shapes[low + place], bucket[column], float(table[place, column])


def _buckets(known: Iterable[str]) -> Iterator[list[str]]:
    bucket: list[str] = []
    for shape in known:
        if bucket and len(shape) > len(bucket[0]) * _BUCKET:
            yield bucket
            bucket = []
        bucket.append(shape)
    if bucket:
        yield bucket


def _low_bits(hashes: Hashes) -> npt.NDArray[np.int64]:
    return (hashes & np.uint64((1 << _BITS) - 1)).astype(np.int64)


@functools.cache
def index(against: tuple[str, ...], tau: float, minimum_nodes: int) -> Index:
    """The index for these settings, built once a process."""
    return Index(against, tau, minimum_nodes)
