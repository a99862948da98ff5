"""What the quality classifier sees of a document: hashed n-grams of tokens, made dense, and the layout.

phi-1 fed its random forest the output embedding of a pretrained CodeGen model (section 2.1). The default here
needs no model: a text is cut into tokens (identifiers split into their words, numbers by their length, every
mark, every line break with its indentation), each token, pair and triple of neighbours is hashed into one of
2^18 columns, counts are damped (1 + log), weighted by rarity (idf) and normalised, and a truncated SVD that is
fitted on the rated sample makes `components` dense dimensions of them (latent semantic analysis).

The trade-off: an embedding of counts knows words, idioms and shapes, not meaning; it costs about 1 ms for
10 kB on one core instead of a forward pass.

Tokens repeat, so each distinct one is hashed once and looked up afterwards; pairs and triples are mixed from
their tokens' hashes in numpy, which is about ten times faster than hashing joined strings one by one.
"""

import hashlib
import re
from collections.abc import Iterable
from typing import Any

import numpy as np
import numpy.typing as npt
from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]

from hornbook.corpus.quality.layout import layout

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


def counts(text: str, hashes: TokenHashes) -> tuple[npt.NDArray[np.int32], npt.NDArray[np.float32]]:
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
        self._idf: npt.NDArray[np.float32] = np.ones(1 << COLUMNS_LOG2, np.float32)
        self._svd: Any = None

    def fit(self, texts: Iterable[str]) -> npt.NDArray[np.float32]:
        """Learn rarity and directions from `texts`; returns their embeddings, (texts, components)."""
        from sklearn.decomposition import TruncatedSVD

        matrix = self._matrix(texts)
        documents, columns = matrix.shape
        seen = np.bincount(matrix.indices, minlength=columns)
        self._idf = (np.log((1 + documents) / (1 + seen)) + 1).astype(np.float32)
        self._idf[seen < 2] = 0  # a gram of one document says nothing about another
        wanted = max(1, min(self.components, documents - 1))
        self._svd = TruncatedSVD(wanted, n_iter=3, random_state=self.seed)
        with threadpool_limits(1):  # sums in another order would give other numbers on another machine
            return np.asarray(self._svd.fit_transform(self._weigh(matrix)), np.float32)

    def transform(self, texts: Iterable[str]) -> npt.NDArray[np.float32]:
        """Embeddings of `texts`, (texts, components)."""
        assert self._svd is not None, "fit comes first"
        with threadpool_limits(1):
            return np.asarray(self._svd.transform(self._weigh(self._matrix(texts))), np.float32)

    def _matrix(self, texts: Iterable[str]) -> Any:
        from scipy.sparse import csr_matrix

        columns, values, ends = [np.empty(0, np.int32)], [np.empty(0, np.float32)], [0]
        for text in texts:
            where, weight = counts(text, self._hashes)
            columns.append(where)
            values.append(weight)
            ends.append(ends[-1] + len(where))
        shape = (len(ends) - 1, 1 << COLUMNS_LOG2)
        return csr_matrix((np.concatenate(values), np.concatenate(columns), ends), shape=shape)

    def _weigh(self, matrix: Any) -> Any:
        from sklearn.preprocessing import normalize

        matrix.data *= self._idf[matrix.indices]
        return normalize(matrix, copy=False)


def layouts(texts: Iterable[str]) -> npt.NDArray[np.float32]:
    """The layout figures of `texts`, (texts, len(signals.NAMES))."""
    return np.stack([layout(text) for text in texts])
