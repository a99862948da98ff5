"""Shared word n-grams (phi-1 section 5), over a whole text or within its paragraphs.

All texts of a chunk are hashed together; a table of bits tells nearly all n-grams apart from every problem's before
one is looked up. By paragraph, n-grams do not reach over an empty line, and a paragraph counts only when at least
half of its words stand in n-grams of one problem: a phrase in passing is no leak then, and a statement quoted inside
a longer paragraph is not found.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

import numpy as np
import numpy.typing as npt

from hornbook.corpus.contamination.hit import Hit
from hornbook.problems.fingerprints import Fingerprints
from hornbook.similarity.ngrams import Hashes, hash_grams, hash_tokens, word_spans, words

Scope = Literal["document", "paragraph"]
COVERED = 0.5  # of a paragraph's words (marin's datakit asks for as much)
_BITS = 24  # of the table that tells most n-grams apart from all fingerprints at once: 2 % of it is set
_EMPTY_LINE = re.compile(r"\n[ \t]*\n")


class _Unit(NamedTuple):
    """A text or one of its paragraphs: `line` lines of the text stand before it."""

    row: int
    line: int
    text: str


class Grams:
    """The n-grams of problem sets; problems are numbered through all sets."""

    def __init__(self, sets: Sequence[Fingerprints], scope: Scope = "document") -> None:
        starts = np.cumsum([0, *(len(one.tasks) for one in sets)])
        self._scope = scope
        self._grams_of = np.concatenate([one.grams_of_task for one in sets])
        hashes = np.concatenate([one.gram_hash for one in sets])
        owners = np.concatenate([one.gram_task + start for one, start in zip(sets, starts, strict=False)])
        order = np.argsort(hashes, kind="stable")
        self._hashes, self._owners = hashes[order], owners[order]
        self._sizes = sorted({size for one in sets for size in one.sizes})
        self._seen = np.zeros(1 << _BITS, dtype=bool)
        self._seen[_low_bits(self._hashes)] = True

    def find(self, texts: Sequence[str]) -> Iterator[Hit]:
        """Texts (or paragraphs) and the problems they share n-grams with; similarity is the share of the problem's."""
        units = [unit for row, text in enumerate(texts) for unit in self._units(row, text)]
        if not len(self._hashes) or not units:
            return
        parts = [hash_tokens(words(unit.text)) for unit in units]
        starts = np.cumsum([0, *map(len, parts)])
        unit_of = np.repeat(np.arange(len(parts)), np.diff(starts))
        shared: dict[tuple[int, int], dict[int, tuple[int, int]]] = defaultdict(dict)  # -> place -> (hash, size)
        for size, hashes in hash_grams(np.concatenate(parts), self._sizes).items():
            places = np.flatnonzero(self._seen[_low_bits(hashes)])
            places = places[unit_of[places] == unit_of[places + size - 1]]  # not across two texts
            lows = np.searchsorted(self._hashes, hashes[places], side="left")
            highs = np.searchsorted(self._hashes, hashes[places], side="right")
            known = lows < highs
            places, lows, highs = places[known], lows[known], highs[known]
            for place, low, high in zip(places.tolist(), lows.tolist(), highs.tolist(), strict=True):
                for owner in self._owners[low:high].tolist():
                    number = int(unit_of[place])
                    shared[number, owner][place - int(starts[number])] = (int(hashes[place]), size)
        lines_of = _Lines("")
        for (number, owner), found in sorted(shared.items()):  # by unit, so that each is read once for its lines
            spans = joined([(place, place + size) for place, (_, size) in sorted(found.items())])
            covered = sum(end - begin for begin, end in spans)
            if self._scope == "paragraph" and covered < COVERED * len(parts[number]):
                continue
            begin, end = max(spans, key=lambda span: span[1] - span[0])
            unit = units[number]
            if lines_of.text is not unit.text:
                lines_of = _Lines(unit.text)
            lines = (lines_of.of(begin), lines_of.of(end - 1))
            share = len({value for value, _ in found.values()}) / int(self._grams_of[owner])
            yield Hit(unit.row, "ngram", owner, share, *(unit.line + line for line in lines))

    def _units(self, row: int, text: str) -> Iterator[_Unit]:
        if self._scope == "document":
            yield _Unit(row, 0, text)
            return
        begin = line = 0
        for gap in _EMPTY_LINE.finditer(text):
            yield _Unit(row, line, text[begin : gap.start()])
            line += text.count("\n", begin, gap.end())
            begin = gap.end()
        yield _Unit(row, line, text[begin:])


def joined(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans (begin, end) sorted by begin, those that overlap or touch as one."""
    found: list[tuple[int, int]] = []
    for begin, end in spans:
        if found and begin <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((begin, end))
    return found


class _Lines:
    """Where the words of a text stand."""

    def __init__(self, text: str) -> None:
        self.text = text
        lowered = text.lower()  # which may be longer, but has the same lines
        self._spans = word_spans(lowered)
        self._ends = [match.start() for match in re.finditer("\n", lowered)]

    def of(self, word: int) -> int:
        """The line, from 1, of a word given by its number."""
        return 1 + bisect_left(self._ends, self._spans[word][0])


def _low_bits(hashes: Hashes) -> npt.NDArray[np.int64]:
    return (hashes & np.uint64((1 << _BITS) - 1)).astype(np.int64)
