"""What two texts of code have in common, token by token, without making different code equal.

The usual normalisers of near-deduplication lower-case, drop punctuation and map digits to 0: then
`[x + 1 for x in xs if x > k][:10]` and `[x - 7 for x in xs if x < k][:3]` become the same string. Here every
identifier, number and single punctuation mark is a token with its case and digits kept; only white space is
free. A text is the set of its 5-token shingles, 64-bit hashes each.

Tokens are the matches of `\\w+|[^\\w\\s]`, but no expression is run over ASCII, where a byte's class and its
neighbour's say where a token begins and ends: NumPy finds and hashes the tokens of many texts at once. A token is
read eight bytes at a time, scrambled in between, so that tokens of up to eight bytes never share a hash. What is
not ASCII is set apart by spaces first (letters are left where they are), and its bytes then count as letters.
"""

import hashlib
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from hornbook.similarity.ngrams import Hashes, avalanche, hash_grams

SHINGLE = 5  # tokens, as in the word 5-grams of the near-deduplication literature
_PART = 1 << 18  # bytes of text looked at together: what is made of them stays in the processor's cache
_SPACE, _WORD, _MARK = range(3)
_WIDTH = 8  # bytes of a token read at a time
_LONGEST = 64  # bytes: what is longer is hashed by BLAKE2b
_NOT_ASCII = re.compile(r"[^\x00-\x7f]+")
_ANY_MARK = re.compile(r"[^\w\s]")
_ANY_SPACE = re.compile(r"\s")


def _class(code: int) -> int:
    if code > 0x7F or re.match(r"\w", chr(code)):
        return _WORD
    return _SPACE if chr(code).isspace() else _MARK


_CLASSES = bytes(_class(code) for code in range(256))
_FIRST = np.array([(1 << 8 * n) - 1 for n in range(_WIDTH + 1)], dtype=np.uint64)  # masks: the first n bytes


class Shingled(NamedTuple):
    """Shingles of several texts: all hashes in order of occurrence, repeated ones too, and how many each text has."""

    hashes: Hashes
    counts: npt.NDArray[np.int64]  # (texts,): 0 for a text without tokens, else at least 1


def parts(texts: Sequence[str]) -> Iterator[Sequence[str]]:
    """The texts in order, as many together as are best looked at together."""
    begin = size = 0
    for place, text in enumerate(texts):
        size += len(text)
        if size >= _PART:
            yield texts[begin : place + 1]
            begin, size = place + 1, 0
    if begin < len(texts):
        yield texts[begin:]


def shingled(texts: Sequence[str]) -> Shingled:
    """The shingles of texts; a text of fewer than `SHINGLE` tokens has one, of all its tokens."""
    found, length = _hash_tokens(texts)
    begin = np.cumsum(length) - length
    hashes = hash_grams(np.concatenate([found, np.zeros(SHINGLE - 1, dtype=np.uint64)]), [SHINGLE])[SHINGLE]
    wanted = np.ones(len(found), dtype=bool)
    for back in range(1, SHINGLE):  # shingles that begin here would reach into the next text
        place = (begin + length - back)[length > back]
        wanted[place] = False
    for size in range(1, SHINGLE):
        place = begin[length == size]
        if place.size:
            together = found[place[:, None] + np.arange(size)].reshape(-1)
            hashes[place] = hash_grams(together, [size])[size][::size]
    return Shingled(hashes[wanted], np.maximum(length - (SHINGLE - 1), np.minimum(length, 1)))


def shingle_sets(texts: Sequence[str]) -> list[Hashes]:
    """The sorted, distinct hashes of each text's shingles."""
    sets: list[Hashes] = []
    for part in parts(texts):
        hashes, counts = shingled(part)
        ends = np.cumsum(counts).tolist()
        begin = 0
        for end in ends:
            hashes[begin:end].sort()
            begin = end
        new = np.ones(len(hashes), dtype=bool)
        new[1:] = hashes[1:] != hashes[:-1]
        begin = 0
        for end in ends:
            new[begin : begin + 1] = True
            sets.append(hashes[begin:end][new[begin:end]])
            begin = end
    return sets


def shingles(text: str) -> Hashes:
    """The sorted, distinct hashes of a text's shingles."""
    return shingle_sets([text])[0]


def _hash_tokens(texts: Sequence[str]) -> tuple[Hashes, npt.NDArray[np.int64]]:
    """A hash of every token of the texts, in order, and how many tokens each text has."""
    raw = [_in_bytes(text) for text in texts]
    data = b" ".join(raw) + b" " * (_WIDTH + 1)  # a space between texts, and room to read a whole word at the end
    kind = np.frombuffer(data.translate(_CLASSES), dtype=np.uint8)
    word = kind == _WORD
    edge = word.copy()  # where letters begin or have ended
    np.not_equal(word[1:], word[:-1], out=edge[1:])
    begin = np.flatnonzero((edge & word) | (kind == _MARK))
    length = np.ones(len(begin), dtype=np.int64)
    words = word[begin]
    length[words] = np.flatnonzero(edge & ~word) - begin[words]

    eight = np.ndarray((len(data) - _WIDTH + 1,), "<u8", data, 0, (1,))  # the eight bytes from each place on
    hashes = avalanche(eight[begin] & _FIRST[np.minimum(length, _WIDTH)])
    rest, read = np.flatnonzero(length > _WIDTH), _WIDTH
    while rest.size and read < _LONGEST:
        mask = _FIRST[np.minimum(length[rest] - read, _WIDTH)]
        hashes[rest] = avalanche(hashes[rest] ^ (eight[begin[rest] + read] & mask))
        read += _WIDTH
        rest = rest[length[rest] > read]
    for place in rest.tolist():
        digest = hashlib.blake2b(data[begin[place] : begin[place] + length[place]], digest_size=8).digest()
        hashes[place] = int.from_bytes(digest, "little")
    texts_begin = np.zeros(len(raw) + 1, dtype=np.int64)
    np.cumsum(np.fromiter(map(len, raw), dtype=np.int64, count=len(raw)) + 1, out=texts_begin[1:])
    return hashes, np.diff(np.searchsorted(begin, texts_begin))


def _in_bytes(text: str) -> bytes:
    if text.isascii():
        return text.encode()
    return _NOT_ASCII.sub(_set_apart, text).encode("utf-8", "surrogatepass")


def _set_apart(found: re.Match[str]) -> str:
    return _ANY_SPACE.sub(" ", _ANY_MARK.sub(r" \g<0> ", found[0]))
