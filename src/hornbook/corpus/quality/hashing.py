"""The features that need no model: hashed n-grams of tokens, made dense.

A text is cut into tokens (identifiers split into their words, numbers by their length, every
mark, every line break with its indentation), each token, pair and triple of neighbours is hashed into one of
2^18 columns, counts are damped (1 + log), weighted by rarity (idf) and normalised, and a truncated SVD that is
fitted on a sample makes `components` dense dimensions of them (latent semantic analysis). Columns that fewer
than two of the sample's texts have say nothing about another text and are left out.

The trade-off: an embedding of counts knows words, idioms and shapes, not meaning; it costs about 1 ms for
10 kB on one core instead of a forward pass.

Tokens repeat, so each distinct one is hashed once and looked up afterwards; pairs and triples are mixed from
their tokens' hashes in numpy, which is about ten times faster than hashing joined strings one by one.
"""

import hashlib
import re
from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]

Floats = npt.NDArray[np.float32]
Counts = tuple[npt.NDArray[np.int32], Floats]

COLUMNS_LOG2 = 18
TOKEN = re.compile(r"\n[ \t]*|[A-Z]?[a-z]+|[A-Z]+|[0-9]+|[^\W\d_a-zA-Z]+|[^\w\s]")
# Odd multipliers, one per place in an n-gram (the golden ratio's, and two of the SplitMix64 finaliser).
PLACES = np.array([0x9E3779B97F4A7C15, 0xBF58476D1CE4E5B9, 0x94D049BB133111EB], np.uint64)


class TokenHashes(dict[str, int]):
    """Token -> 64-bit hash, filled as tokens turn up. Bounded: it starts anew after `limit` tokens."""

    limit = 1_000_000

    def __missing__(self, token: str) -> int:
        if len(self) >= self.limit:
            self.clear()
        digest = hashlib.blake2b(_canonical(token).encode("utf-8", "surrogatepass"), digest_size=8).digest()
        value = self[token] = int.from_bytes(digest, "little")
        return value


def _canonical(token: str) -> str:
    """Numbers by their length, line breaks by the depth of indentation, words in lower case."""
    if token[0] == "\n":
        return f"\n{min(len(token.expandtabs(4)) - 1, 32) // 4}"
    return f"0{min(len(token), 6)}" if token[0].isdigit() else token.lower()


def counts(text: str, hashes: TokenHashes) -> Counts:
    """The columns (sorted) that a text's 1-, 2- and 3-grams fall into, and 1 + log of how often each does."""
    tokens = TOKEN.findall(text)
    if not tokens:
        return np.empty(0, np.int32), np.empty(0, np.float32)
    one = np.fromiter(map(hashes.__getitem__, tokens), np.uint64, len(tokens)) * PLACES[0]
    two = one[:-1] ^ (one[1:] * PLACES[1])
    three = two[:-1] ^ (one[2:] * PLACES[2])
    grams = np.concatenate([one, two, three])
    grams ^= grams >> np.uint64(29)  # the top bits decide: let the lower ones take part
    columns = (grams * PLACES[1]) >> np.uint64(64 - COLUMNS_LOG2)
    columns, times = np.unique(columns, return_counts=True)
    return columns.astype(np.int32), (1 + np.log(times)).astype(np.float32)


class Embedding:
    """Fitted on some texts, turns any text into `components` float32 numbers. Deterministic for a seed."""

    def __init__(self, components: int, seed: int) -> None:
        self.components = components
        self.seed = seed
        self._hashes = TokenHashes()
        self._place = np.zeros(0, np.int32)  # of a column among those that are looked at; -1: not one of them
        self._idf = np.zeros(0, np.float32)
        self._directions: Floats = np.zeros((0, 0), np.float32)  # (columns looked at, components)

    def fit(self, texts: Iterable[str]) -> None:
        """Learn rarity and directions from `texts`."""
        from sklearn.decomposition import TruncatedSVD

        found = [counts(text, self._hashes) for text in texts]
        seen = np.zeros(1 << COLUMNS_LOG2, np.int32)
        for columns, _ in found:
            seen[columns] += 1
        common = np.flatnonzero(seen >= 2)
        if len(common) < 2:  # hardly a token in common: two columns are the least that has a direction
            common = np.union1d(common, [0, 1])[:2]
        self._place = np.full(1 << COLUMNS_LOG2, -1, np.int32)
        self._place[common] = np.arange(len(common), dtype=np.int32)
        self._idf = (np.log((1 + len(found)) / (1 + seen[common])) + 1).astype(np.float32)
        matrix = self._matrix(found)
        wanted = max(1, min(self.components, len(found) - 1, len(common) - 1))
        # Sums in another order would give other numbers elsewhere. The variance, 0 of one text, is not asked for.
        with threadpool_limits(1), np.errstate(invalid="ignore"):
            svd = TruncatedSVD(wanted, n_iter=3, random_state=self.seed).fit(matrix)
        self._directions = np.ascontiguousarray(svd.components_.T, np.float32)

    def transform(self, texts: Iterable[str]) -> Floats:
        """Embeddings of `texts`, (texts, components)."""
        assert len(self._place), "fit comes first"
        matrix = self._matrix([counts(text, self._hashes) for text in texts])
        return np.asarray(matrix @ self._directions, np.float32)

    def cosine(self, left: str, right: str) -> float:
        """The cosine of two texts' n-grams themselves, before any direction is taken: every gram counts, and one that
        the sample has not, as the rarest that it has. 0 for a text without tokens."""
        rarest = float(self._idf.max())
        weighted = []
        for text in (left, right):
            columns, weights = counts(text, self._hashes)
            place = self._place[columns]
            weights = weights * np.where(place >= 0, self._idf[place], rarest)
            weighted.append((columns, weights, float(np.sqrt(weights @ weights))))
        (a, x, length), (b, y, other) = weighted
        _, i, j = np.intersect1d(a, b, assume_unique=True, return_indices=True)
        return float(x[i] @ y[j]) / (length * other) if length and other else 0.0

    def __getstate__(self) -> dict[str, Any]:
        return self.__dict__ | {"_hashes": TokenHashes()}  # whoever is sent this fills a table of their own

    def _matrix(self, found: Sequence[Counts]) -> Any:
        """Weighted by rarity and of unit length, (texts, columns looked at), sparse."""
        from scipy.sparse import csr_matrix

        columns, values, ends = [np.empty(0, np.int32)], [np.empty(0, np.float32)], [0]
        for where, weight in found:
            place = self._place[where]
            known = place >= 0
            place, weight = place[known], weight[known]
            weight = weight * self._idf[place]
            length = float(np.sqrt(weight @ weight))
            columns.append(place)
            values.append(weight / length if length else weight)
            ends.append(ends[-1] + len(place))
        shape = (len(found), len(self._idf))
        return csr_matrix((np.concatenate(values), np.concatenate(columns), ends), shape=shape)
