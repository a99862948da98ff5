"""Functions shaped like a problem's solution (phi-1 section 5), and small ones that equal one up to renaming.

Two trees match when their edits are few for their length. The paper's match rate, 1 - edits / longer length >= tau,
lets small trees match everything: any small function has some twelve nodes that say nothing of what it computes
(definition, arguments, return, a call). So edits are set against the nodes beyond those `SKELETON`:

    edits <= (1 - tau) * (longer length - SKELETON)

which asks more of a small tree and comes close to the paper's rate for a long one. At tau 0.9 that allows one edit from
22 nodes on (the paper: two), two from 32 (three), eight at 100 (ten). What is reported is the paper's match rate.

Trees under `minimum_nodes` are not compared by shape; those of `COPY_NODES` and more count when their logic is equal.
"""

import ast
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import Levenshtein
from rapidfuzz.process import cdist

from hornbook.corpus.contamination.hit import Hit
from hornbook.problems.fingerprints import Fingerprints
from hornbook.similarity.logic import function_key
from hornbook.similarity.trees import functions, node_sequence

SKELETON = 12  # nodes that a small function has whatever it does (chosen on honest texts: docs/log.md)
COPY_NODES = 15  # smaller functions are `return a + b` and the like: everybody's
_BUCKET = 1.1  # trees whose lengths are within this ratio are compared together
_EXACT = 1e-9  # of a similarity that floating point may miss

_Place = tuple[int, int, int]  # row, first line, last line


class Shapes:
    """The trees of problem sets; problems are numbered through all sets. Texts are added, then their hits taken."""

    def __init__(self, sets: Sequence[Fingerprints], tau: float, minimum_nodes: int) -> None:
        self._tau, self._minimum = tau, minimum_nodes
        self._copies: dict[str, dict[str, set[int]]] = {}
        shapes: dict[str, set[int]] = defaultdict(set)
        begin = 0
        for one in sets:
            for tree, key, task in zip(one.trees, one.keys, one.tree_task.tolist(), strict=True):
                if len(tree) >= minimum_nodes:
                    shapes[tree].add(task + begin)
                elif len(tree) >= COPY_NODES:
                    self._copies.setdefault(tree, {}).setdefault(key, set()).add(task + begin)
            begin += len(one.tasks)
        self._shapes = dict(sorted(shapes.items(), key=lambda item: (len(item[0]), item[0])))
        longest = max(map(len, [*self._shapes, *self._copies]), default=0)
        self._limit = int(longest / tau) + 1
        self._shortest = min((n for n in map(len, [*self._shapes, *self._copies])), default=0) * tau
        self._places: dict[str, list[_Place]] = defaultdict(list)
        self._hits: list[Hit] = []

    def add(self, row: int, tree: ast.AST, lines_before: int = 0) -> None:
        """Every function of a program that stands in text `row` after so many lines."""
        for function in functions(tree):
            shape = node_sequence(function, self._limit)
            if shape is None or len(shape) < self._shortest:
                continue
            place = (row, lines_before + function.lineno, lines_before + (function.end_lineno or function.lineno))
            if len(shape) >= self._minimum * self._tau:
                self._places[shape].append(place)
            if shape in self._copies:
                for owner in self._copies[shape].get(function_key(function), ()):
                    self._hits.append(Hit(place[0], "copy", owner, 1.0, *place[1:]))

    def take(self) -> list[Hit]:
        """The hits of all that was added since the last time."""
        hits, places = self._hits, self._places
        self._hits, self._places = [], defaultdict(list)
        for shape, known, similarity in self._similar(sorted(places, key=len)):
            for row, first, last in places[shape]:
                hits += [Hit(row, "tree", owner, similarity, first, last) for owner in self._shapes[known]]
        return hits

    def demanded(self, longer: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        """The similarity at which two trees match, by the length of the longer one."""
        return 1 - (1 - self._tau) * np.maximum(longer - SKELETON, 0) / longer

    def _similar(self, shapes: list[str]) -> Iterator[tuple[str, str, float]]:
        """Pairs of (shape, known shape) that match; both sorted by length.

        1 - edits / longer length >= tau needs shorter / longer >= tau, so only trees of like length are compared.
        """
        lengths = np.array([len(shape) for shape in shapes])
        for bucket in _buckets(self._shapes):
            low = np.searchsorted(lengths, len(bucket[0]) * self._tau - _EXACT, side="left")
            high = np.searchsorted(lengths, len(bucket[-1]) / self._tau + _EXACT, side="right")
            if low == high:
                continue
            longer = np.maximum(lengths[low:high, None], [len(known) for known in bucket]).astype(np.float64)
            demanded = self.demanded(longer) - _EXACT
            table = cdist(
                shapes[low:high],
                bucket,
                scorer=Levenshtein.normalized_similarity,
                score_cutoff=float(demanded.min()),
                dtype=np.float64,
                workers=1,
            )
            for place, column in np.argwhere(table >= demanded).tolist():
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
