"""Fingerprints of problem sets: enough to recognise a leaked problem, too little to read it.

Three kinds, for every problem:

- *grams*: 64-bit hashes (`hornbook.similarity.ngrams`) of the 13-word n-grams of its statement and of its
  solution, as in phi-1 section 5. A statement of 8 to 12 words has one gram, all of it. Grams with fewer than
  six distinct words of two letters or more are left out: "1 2 3 4 5 ..." and "for i in range n" stand in
  every corpus.
- *trees*: the syntax-node types of every function of its solution (`hornbook.similarity.trees`), one byte a
  node, without names, values, docstrings and annotations.
- *keys*: 64-bit hashes of the same functions up to renaming (`hornbook.similarity.logic`), which recognise
  exact copies of functions too small for their shape to say anything.

Reading a statement back would mean guessing 8 or more of its words at once; a tree has no words. That is
why the package may ship fingerprints of the public benchmarks, so that decontamination works where their
files are absent. The unconventional set is in the package, its fingerprints are computed from it;
those of a user's own problems, or for another n than 13, from their file (`hornbook.problems.against`).

Of language benchmarks, 50,000 items with passages of a hundred words, a *sketch* ships: of every item the `SKETCH`
grams with the smallest hashes. That is a fair sample, so the share of an item's grams that a text holds is still
estimated without bias. A whole item is found wherever all grams find it; of items that have lost half of their grams
one in 2**8 = 256 is missed. Grams that more than `COMMON` items share are left out: "which of the following is not true
of the" stands in honest quizzes too.
"""

import functools
import importlib.resources
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from hornbook.records import UserError
from hornbook.similarity.logic import function_key
from hornbook.similarity.ngrams import Hashes, hash_grams, hash_tokens, words
from hornbook.similarity.trees import functions, node_sequence, parse

GRAM = 13  # words, phi-1 section 5
SHORTEST = 8  # words of a whole statement that still tell it from ordinary prose
_DISTINCT = 6  # distinct words of two letters or more that a gram of 13 must have; shorter ones in proportion
_FORMAT = 2
SKETCH = 8  # grams of an item of a language benchmark
COMMON = 3  # items of a language benchmark that may share a gram
CODE = ("humaneval", "mbpp")
LANGUAGE = (
    "winogrande", "arc_easy", "arc_challenge", "boolq", "social_iqa", "piqa", "hellaswag", "openbookqa", "mmlu",
    "gsm8k", "squad", "toxigen",
)  # fmt: skip
SHIPPED = (*CODE, *LANGUAGE)
_TELLING = re.compile(r"[^\W\d_]{2}")


class Source(NamedTuple):
    """What a problem is recognised by: texts for the grams, programs for grams and trees."""

    task_id: str
    statements: tuple[str, ...]
    programs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fingerprints:
    """Of one problem set. `gram_*` are parallel and sorted by hash; `trees`, `keys` and `tree_task` are parallel.

    `gram_task` and `tree_task` are places in `tasks`; `grams_of_task` counts each problem's grams.
    """

    name: str
    tasks: tuple[str, ...]
    gram_hash: Hashes
    gram_task: npt.NDArray[np.int32]
    gram_size: npt.NDArray[np.uint8]
    trees: tuple[str, ...]
    keys: tuple[str, ...]
    tree_task: npt.NDArray[np.int32]

    @property
    def sizes(self) -> tuple[int, ...]:
        """The n-gram sizes that occur."""
        return tuple(int(n) for n in np.unique(self.gram_size))

    @property
    def grams_of_task(self) -> npt.NDArray[np.int64]:
        return np.bincount(self.gram_task, minlength=len(self.tasks))


def grams_of(text: str, whole_when_short: bool, n: int = GRAM) -> list[tuple[int, int]]:
    """(hash, size) of the telling n-grams of a text; of a short one the whole, when asked for."""
    found = words(text)
    size = n
    if len(found) < n:
        if not whole_when_short or len(found) < SHORTEST:
            return []
        size = len(found)
    hashes = hash_grams(hash_tokens(found), [size])[size].tolist()
    windows = (found[i : i + size] for i in range(len(hashes)))
    return [(h, size) for h, window in zip(hashes, windows, strict=True) if _is_telling(window, n)]


def _is_telling(window: Iterable[str], n: int) -> bool:
    wanted = min(_DISTINCT, -(-_DISTINCT * n // GRAM))
    return len({word for word in window if _TELLING.search(word)}) >= wanted


def build(
    name: str, sources: Iterable[Source], n: int = GRAM, sketch: int | None = None, common: int | None = None
) -> Fingerprints:
    """Fingerprints of problems, in a canonical order; `n`: words of a gram.

    sketch: at most so many grams of a problem. common: leave out grams of more than so many problems.
    """
    tasks: list[str] = []
    grams: set[tuple[int, int, int]] = set()
    trees: set[tuple[int, str, str]] = set()
    for number, source in enumerate(sources):
        tasks.append(source.task_id)
        for text in source.statements:
            grams.update((h, number, size) for h, size in grams_of(text, whole_when_short=True, n=n))
        for program in source.programs:
            grams.update((h, number, size) for h, size in grams_of(program, whole_when_short=False, n=n))
            tree = parse(program)
            assert tree is not None, f"{name} {source.task_id}: the solution is not Python"
            for function in functions(tree):
                trees.add((number, node_sequence(function) or "", function_key(function)))
    if common is not None:
        owners = Counter(h for h, _, _ in grams)
        grams = {gram for gram in grams if owners[gram[0]] <= common}
    ordered, shapes = sorted(grams), sorted(trees)
    if sketch is not None:
        ordered = _first_of_each(ordered, sketch)
    return Fingerprints(
        name,
        tuple(tasks),
        np.array([h for h, _, _ in ordered], dtype=np.uint64),
        np.array([t for _, t, _ in ordered], dtype=np.int32),
        np.array([n for _, _, n in ordered], dtype=np.uint8),
        tuple(shape for _, shape, _ in shapes),
        tuple(key for _, _, key in shapes),
        np.array([t for t, _, _ in shapes], dtype=np.int32),
    )


def _first_of_each(grams: list[tuple[int, int, int]], most: int) -> list[tuple[int, int, int]]:
    """At most so many (hash, problem, size) of each problem, in their order."""
    taken: Counter[int] = Counter()
    found = []
    for gram in grams:
        taken[gram[1]] += 1
        if taken[gram[1]] <= most:
            found.append(gram)
    return found


def save(prints: Fingerprints, path: Path) -> None:
    """Write fingerprints as a compressed .npz without pickles; by problem, whose numbers take little room then."""
    lengths = np.array([len(tree) for tree in prints.trees], dtype=np.int32)
    order = np.argsort(prints.gram_task, kind="stable")
    np.savez_compressed(
        path,
        format=np.array(_FORMAT),
        tasks=np.frombuffer("\n".join(prints.tasks).encode(), dtype=np.uint8),
        gram_hash=prints.gram_hash[order],
        gram_task=prints.gram_task[order],
        gram_size=prints.gram_size[order],
        tree_bytes=np.frombuffer("".join(prints.trees).encode("latin-1"), dtype=np.uint8),
        tree_length=lengths,
        keys=np.array([int(key, 16) for key in prints.keys], dtype=np.uint64),
        tree_task=prints.tree_task,
    )


def read(name: str, path: Path) -> Fingerprints:
    """Read fingerprints that `save` wrote."""
    with np.load(path, allow_pickle=False) as file:
        assert int(file["format"]) == _FORMAT, f"{path}: another format of fingerprints"
        joined = file["tree_bytes"].tobytes().decode("latin-1")
        ends = np.cumsum(file["tree_length"]).tolist()
        trees = tuple(joined[a:b] for a, b in zip([0, *ends[:-1]], ends, strict=True)) if ends else ()
        order = np.lexsort((file["gram_task"], file["gram_hash"]))
        return Fingerprints(
            name,
            tuple(file["tasks"].tobytes().decode().split("\n")),
            file["gram_hash"][order],
            file["gram_task"][order],
            file["gram_size"][order],
            trees,
            tuple(f"{key:016x}" for key in file["keys"].tolist()),
            file["tree_task"],
        )


@functools.cache
def fingerprints(name: str) -> Fingerprints:
    """The 13-gram fingerprints of a set in the package, for which no file is needed. UserError if there are none."""
    if name not in SHIPPED:
        known = ", ".join(SHIPPED)
        raise UserError(f'there are no fingerprints of a problem set "{name}"; known are {known}')
    file = importlib.resources.files("hornbook.problems") / "data" / f"{name}.npz"
    with importlib.resources.as_file(file) as path:
        return read(name, path)
