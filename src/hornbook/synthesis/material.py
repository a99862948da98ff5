"""Extracts of a corpus as material for textbooks: variety that no list of topics has (phi-1.5 put samples of web text
into its prompts, Cosmopedia built on them).

Of a dataset `LARGEST` documents are drawn by a hash of their ids, and of each one stretch of whole lines. A topic gets
the extracts that are nearest to it by their words' stems, weighted by how rare they are among all extracts: what shares
no word with a topic would only distract. A page may take a situation or a kind of data from its extract, not its words:
pages that share a run of `COPIED` words with it are dropped.
"""

import heapq
import math
from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt

from hornbook.records import Document, UserError, blake2b_128
from hornbook.similarity.ngrams import hash_grams, hash_tokens, words
from hornbook.synthesis.topics import stems
from hornbook.teacher.types import Extract

LARGEST = 50_000  # documents
CHARACTERS = 1200  # of an extract
SHORTEST = 200
NEAREST = 8  # extracts that a topic's pages take in turn
COPIED = 20  # words


class Material:
    """The extracts, and which of them a topic's pages get."""

    def __init__(self, documents: Iterable[Document], topics: Sequence[str]) -> None:
        """UserError where no document is long enough."""
        drawn = heapq.nsmallest(
            LARGEST,
            ((blake2b_128(d.id.encode()), d.id, extract(d.text)) for d in documents if len(d.text) >= SHORTEST),
        )
        if not drawn:
            raise UserError(f"material: no document of at least {SHORTEST} characters")
        self._extracts = [Extract(key, text) for _, key, text in drawn]
        wanted = {stem for topic in topics for stem in stems(topic)}
        rows: dict[str, list[int]] = {stem: [] for stem in wanted}
        sizes = np.empty(len(self._extracts))
        for row, one in enumerate(self._extracts):
            found = set(stems(one.text))
            sizes[row] = math.sqrt(len(found) + 1)
            for stem in found & wanted:
                rows[stem].append(row)
        self._rows = {stem: np.array(several, dtype=np.int64) for stem, several in rows.items() if several}
        self._sizes = sizes
        self._found: dict[str, list[Extract]] = {}

    def of(self, topic: str, turn: int) -> Extract | None:
        """The extract for a topic's page number `turn`; None where nothing is near."""
        if topic not in self._found:
            self._found[topic] = [self._extracts[row] for row in self._nearest(topic)]
        near = self._found[topic]
        return near[turn % len(near)] if near else None

    def _nearest(self, topic: str) -> list[int]:
        score: npt.NDArray[np.float64] = np.zeros(len(self._extracts))
        for stem in Counter(stems(topic)):
            if stem in self._rows:
                score[self._rows[stem]] += math.log(1 + len(self._extracts) / len(self._rows[stem]))
        score /= self._sizes
        best = np.argsort(-score, kind="stable")[:NEAREST]
        return [int(row) for row in best if score[row] > 0]


def extract(text: str) -> str:
    """A stretch of whole lines, about `CHARACTERS` long, from a place that the text itself decides."""
    if len(text) <= CHARACTERS:
        return text.strip()
    place = int(blake2b_128(text.encode("utf-8", "surrogatepass")), 16) % (len(text) - CHARACTERS + 1)
    begin = text.rfind("\n", 0, place) + 1
    if place - begin > CHARACTERS // 2:  # long lines: a text without line breaks has words
        begin = text.rfind(" ", 0, place) + 1
    cut = text[begin : begin + CHARACTERS]
    whole = cut.rpartition("\n")[0]
    return (whole if len(whole) >= CHARACTERS // 2 else cut.rpartition(" ")[0] or cut).strip()


def copies(text: str, extract: str) -> bool:
    """Whether a text has a run of `COPIED` words of an extract."""
    mine, theirs = (hash_grams(hash_tokens(words(one)), [COPIED])[COPIED] for one in (text, extract))
    return bool(np.isin(mine, theirs).any())
