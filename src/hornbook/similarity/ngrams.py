"""Word n-grams as 64-bit hashes: how contamination is searched for, as phi-1 section 5 does with 13 words.

A text becomes lower-cased words (`\\w+`), so that reformatting, comments' stars and punctuation do not hide a
copy. A word is hashed once with BLAKE2b (64 bits, cached); an n-gram is the chain
`state = scramble(state ^ word)` over its words and a final avalanche. Chaining words instead of running
BLAKE2b over every n-gram lets numpy hash a whole batch of texts at about 10M words per second, and all sizes
up to n come from one pass because the chain of a shorter gram is the beginning of a longer one's. The trade:
the chain is not a cryptographic hash, yet to read a gram back one must guess all its words together, and
neighbouring grams give no equation that drops the words between (a linear rolling hash would).
"""

import hashlib
import re
from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt

Hashes = npt.NDArray[np.uint64]

_WORD = re.compile(r"\w+")
_START = np.uint64(0x9E3779B97F4A7C15)  # the golden ratio's constant of splitmix64
_ODD = np.uint64(0xD6E8FEB86659FD93)  # multiplier of Pelle Evensen's rrmxmx
_MIX_1 = np.uint64(0xBF58476D1CE4E5B9)  # splitmix64 finalizer (Stafford's variant 13)
_MIX_2 = np.uint64(0x94D049BB133111EB)
_S27, _S30, _S31, _S32 = (np.uint64(n) for n in (27, 30, 31, 32))
_CACHE_WORDS = 400_000  # about 60 MB; a corpus' long tail of one-off names must not grow without end


class _WordHashes(dict[str, int]):
    """word -> 64-bit BLAKE2b, computed on first use."""

    def __missing__(self, word: str) -> int:
        if len(self) >= _CACHE_WORDS:
            self.clear()
        digest = hashlib.blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest()
        value = self[word] = int.from_bytes(digest, "little")
        return value


_hashes = _WordHashes()


def words(text: str) -> list[str]:
    """The lower-cased words of a text, in order; identifiers with underscores are one word."""
    return _WORD.findall(text.lower())


def word_spans(text: str) -> list[tuple[int, int]]:
    """Where the words of a text begin and end, in characters; `words` gives them for the lower-cased text."""
    return [word.span() for word in _WORD.finditer(text)]


def hash_tokens(tokens: Sequence[str]) -> Hashes:
    """One 64-bit hash per token, shape (tokens,)."""
    return np.fromiter(map(_hashes.__getitem__, tokens), dtype=np.uint64, count=len(tokens))


def hash_grams(tokens: Hashes, sizes: Iterable[int]) -> dict[int, Hashes]:
    """{n: hashes of the n-grams that start at token 0, 1, ...} for every n of `sizes`.

    `tokens` are token hashes, shape (length,); the value for n has shape (max(0, length - n + 1),).
    """
    wanted = sorted(set(sizes))
    assert min(wanted) >= 1, f"n-gram sizes must be positive: {wanted}"
    grams: dict[int, Hashes] = {}
    length = len(tokens)
    state = np.full(length, _START, dtype=np.uint64)
    with np.errstate(over="ignore"):  # arithmetic modulo 2**64 is meant
        for size in range(1, wanted[-1] + 1):
            starts = max(0, length - size + 1)
            state = state[:starts]
            state ^= tokens[size - 1 : size - 1 + starts]
            state *= _ODD
            state ^= state >> _S32
            if size in wanted:
                grams[size] = avalanche(state + np.uint64(size))
    return grams


def avalanche(values: Hashes) -> Hashes:
    """Each value well mixed: a bijection of 64 bits (splitmix64's finalizer)."""
    values = (values ^ (values >> _S30)) * _MIX_1
    values = (values ^ (values >> _S27)) * _MIX_2
    result: Hashes = values ^ (values >> _S31)
    return result


def text_grams(text: str, n: int) -> Hashes:
    """Hashes of the word n-grams of one text, in order; empty when it has fewer than n words."""
    return hash_grams(hash_tokens(words(text)), [n])[n]
