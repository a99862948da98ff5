"""Fast tokenisation: texts are cut into words (`cut.py`), and words are looked up, all at once in NumPy.

A word of up to 15 bytes is a 128-bit key (its bytes and its length, so keys are equal only for equal words), looked up
in a table with two places for each key. The rest, some 5 % of the words, goes through a dictionary: longer words, those
seen for the first time, and those whose places others have taken. What is in neither is encoded by the library, once;
so ids are the library's own, and only repeats are free. Source code and English repeat: 99 of 100 words are repeats.

Both caches are bounded: the table has a fixed size, and the dictionary is emptied when it is full, the table with it.
A text of a kind that `cut.py` does not know is encoded by the library whole; text in other scripts gains nothing.
Where the time goes, and what was tried, is in docs/results/packing.md.
"""

from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from hornbook.tokens.cut import SEPARATOR, Cutter, Places

if TYPE_CHECKING:
    from hornbook.tokens.tokenizer import Tokenizer

KEY_BYTES = 15  # the 16th holds the length
TABLE_BITS = 19  # 12 MiB
MOST_WORDS = 1 << 18  # in the dictionary
MOST_BYTES = 1 << 25  # of the words in it
_LENGTHS = range(KEY_BYTES + 1)
_LOW = np.array([(1 << 8 * min(n, 8)) - 1 for n in _LENGTHS], np.uint64)
_HIGH = np.array([(1 << 8 * max(n - 8, 0)) - 1 for n in _LENGTHS], np.uint64)
_TAG = np.array([n << 56 for n in _LENGTHS], np.uint64)
_SPLIT = np.uint64(32)  # a place in the pool is (first << 32) | count
Keys = npt.NDArray[np.uint64]


def token_dtype(vocab_size: int) -> np.dtype[Any]:
    """How ids are stored: little-endian uint16 when all fit, else uint32."""
    return np.dtype("<u2") if vocab_size <= 1 << 16 else np.dtype("<u4")


class Encoder:
    """Encodes documents for packing; holds the caches, so use one for many batches (not from several threads)."""

    def __init__(self, tokenizer: "Tokenizer", table_bits: int = TABLE_BITS, most_words: int = MOST_WORDS) -> None:
        self._tokenizer = tokenizer
        self.dtype = token_dtype(tokenizer.vocab_size)
        self._cutter = tokenizer.cutter
        self._shift = np.uint64(64 - table_bits)
        self._most_words = most_words
        self._low, self._high, self._place = (np.zeros(1 << table_bits, np.uint64) for _ in range(3))
        self._known: dict[bytes, int] = {}
        self._pool = np.empty(0, self.dtype)
        self._used = self._bytes = 0
        self._forget()

    def encode(self, texts: list[str]) -> tuple[npt.NDArray[Any], Places]:
        """Ids of all texts in one array, `<|endoftext|>` after each, and where each ends (behind its separator).

        Raises UnicodeEncodeError for a lone surrogate.
        """
        if not texts:
            return np.empty(0, self.dtype), np.empty(0, np.int64)
        if self._cutter is None:
            return self._encode_whole(texts)
        separator = bytes([SEPARATOR])
        text = separator.join([text.encode() for text in texts]) + separator
        place, separators = self._look_up(text, self._cutter)
        count = (place & np.uint64(0xFFFFFFFF)).astype(np.int64)
        end = np.cumsum(count)
        source = np.repeat((place >> _SPLIT).astype(np.int64) - end + count, count)
        source += np.arange(source.size)
        return self._pool[source], end[separators]

    def _encode_whole(self, texts: list[str]) -> tuple[npt.NDArray[Any], Places]:
        eot = self._tokenizer.eot
        parts = [np.array([*ids, eot], self.dtype) for ids in self._tokenizer.encode_batch(texts)]
        return np.concatenate(parts), np.cumsum([part.size for part in parts])

    def _look_up(self, text: bytes, cutter: Cutter) -> tuple[Keys, Places]:
        """Place in the pool of every word, and which words are separators."""
        words = cutter.words(text)
        start, length = words.start, np.diff(words.start, append=len(text))
        padded = text + bytes(16)
        low = np.ndarray((len(text),), "<u8", padded, 0, (1,))[start]
        high = np.ndarray((len(text),), "<u8", padded, 8, (1,))[start]
        separators = np.flatnonzero(low.view(np.uint8)[::8] == SEPARATOR)
        short = np.minimum(length, KEY_BYTES)
        low &= _LOW[short]
        high &= _HIGH[short]
        high |= _TAG[short]
        first = _hash(low, high) >> self._shift
        place = self._place[first]
        known = (self._low[first] == low) & (self._high[first] == high)
        no_key = length > KEY_BYTES
        no_key[words.foreign] = True
        known[no_key] = False
        rest = np.flatnonzero(~known)
        second = first[rest] ^ np.uint64(1)
        found = (self._low[second] == low[rest]) & (self._high[second] == high[rest]) & ~no_key[rest]
        place[rest[found]] = self._place[second[found]]
        rest = rest[~found]
        if rest.size:
            foreign = np.isin(rest, words.foreign, assume_unique=True) if words.foreign.size else None
            places, forgotten = self._ask(text, start[rest], start[rest] + length[rest], foreign)
            if forgotten:  # what the table said before no longer holds: ask again, which happens rarely
                return self._look_up(text, cutter)
            place[rest] = places
            new = rest[~no_key[rest]]
            self._insert(first[new], low[new], high[new], place[new])
        return place, separators

    def _ask(self, text: bytes, start: Places, end: Places, foreign: Any) -> tuple[Keys, bool]:
        """Places of words by the dictionary, which learns those it lacks; whether it was emptied meanwhile."""
        spelled = [text[a:b] for a, b in zip(start.tolist(), end.tolist(), strict=True)]
        places = list(map(self._known.get, spelled))
        lacking = {
            word: index for index, (word, place) in enumerate(zip(spelled, places, strict=True)) if place is None
        }
        if not lacking:
            return np.array(places, np.uint64), False
        if len(self._known) > self._most_words or self._bytes > MOST_BYTES:
            self._forget()
            return np.empty(0, np.uint64), True
        whole = [word for word, index in lacking.items() if foreign is not None and foreign[index]]
        for word, ids in zip(whole, self._tokenizer.encode_batch([word.decode() for word in whole]), strict=True):
            self._learn(word, ids)
        for word in lacking.keys() - set(whole):
            self._learn(word, self._tokenizer.encode_word(word))
        self._bytes += sum(map(len, lacking))
        return np.fromiter(map(self._known.__getitem__, spelled), np.uint64, len(spelled)), False

    def _learn(self, word: bytes, ids: list[int]) -> None:
        if self._used + len(ids) > self._pool.size:
            self._pool = np.concatenate([self._pool, np.empty(max(self._pool.size, len(ids)), self.dtype)])
        self._pool[self._used : self._used + len(ids)] = ids
        self._known[word] = self._used << 32 | len(ids)
        self._used += len(ids)

    def _insert(self, slot: Keys, low: Keys, high: Keys, place: Keys) -> None:
        """Put words into the table: at their first place if it is free, else at their second, whoever is there."""
        slot = np.where(self._high[slot] == 0, slot, slot ^ np.uint64(1))
        slot, chosen = np.unique(slot, return_index=True)  # of several for one place only one may be written
        self._low[slot], self._high[slot], self._place[slot] = low[chosen], high[chosen], place[chosen]

    def _forget(self) -> None:
        self._high[:] = 0  # no word has the length 0
        self._known = {}
        self._pool = np.empty(1 << 16, self.dtype)
        self._used = self._bytes = 0
        self._learn(bytes([SEPARATOR]), [self._tokenizer.eot])
        for word, ids in self._tokenizer.added_words.items():
            self._learn(word, ids)


def _hash(low: Keys, high: Keys) -> Keys:
    """64 well-mixed bits of a key (constants: xxHash's primes and SplitMix64's finaliser)."""
    mixed = low * np.uint64(0x9E3779B185EBCA87)
    mixed ^= high * np.uint64(0xC2B2AE3D27D4EB4F)
    mixed ^= mixed >> np.uint64(29)
    mixed *= np.uint64(0xBF58476D1CE4E5B9)
    return mixed
