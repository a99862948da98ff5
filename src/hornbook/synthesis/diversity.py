"""How much of what was written is different: the papers' secret, in numbers.

- distinct_n: different word n-grams / all word n-grams (Li et al., 2016); it falls with the size of a text, so it is
  told at growing sizes (`curve`) and compared at equal ones.
- compression: bytes / bytes that zlib makes of them, all texts together: 1 for noise, more for repetition (Shaib et
  al., 2024).
- nearest: the mean Jaccard similarity (5-token shingles, by MinHash) of a text to the text most like it in a sample;
  near_duplicates: the share that has one of at least 0.8.
- spread: the mean cosine distance of two texts, each as its hashed words weighted by rarity in the sample.
- openings: the share of texts whose first six words another text has, too; commonest_opening: that of the one most
  have.
- name_entropy: of functions' names, in bits; labels: the entropy of topics, audiences, concepts, and how many there
  are.
- self_bleu is left out: it says what `nearest` does at the square of its price.

Everything is measured on a sample of at most `SAMPLE` texts, drawn evenly, except what counts names and labels.
"""

import math
import re
import zlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

import numpy as np

from hornbook.records import Progress
from hornbook.similarity.minhash import sign
from hornbook.similarity.ngrams import Hashes, hash_grams, hash_tokens, words

SAMPLE = 1000
GROUP = 500  # texts of each group
CURVE = (0.01, 0.03, 0.1, 0.3, 1.0)  # shares of the sample
NEAR = 0.8
OPENING = 6  # words
COLUMNS = 1 << 14  # of a text's hashed words
_WATCHED = 500  # texts
_ALARM = 0.1  # of the watched texts that begin alike
_WORD = re.compile(r"\w+")

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Texts:
    """Texts and what is measured on them, computed once for all the samples of a sample."""

    texts: Sequence[str]
    words: Sequence[Hashes]  # of each text its words
    signatures: "np.ndarray[Any, np.dtype[np.uint32]]"  # (texts, HASHES)

    @classmethod
    def of(cls, texts: Sequence[str]) -> "_Texts":
        return cls(texts, [_hashed(text) for text in texts], sign(texts))

    def take(self, rows: Sequence[int]) -> "_Texts":
        return _Texts([self.texts[i] for i in rows], [self.words[i] for i in rows], self.signatures[list(rows)])


def diversity(
    sample: Sequence[str],
    texts: int,
    names: Mapping[str, int] | None = None,
    labels: Mapping[str, Mapping[str, int]] | None = None,
) -> dict[str, Any]:
    """The measures of a sample of so many texts (`evenly`); entropy and number of names, and of each label's values.

    {} for no texts. Deterministic.
    """
    if not sample:
        return {}
    whole = _Texts.of(sample)
    measured = _measures(whole)
    found: dict[str, Any] = {"texts": texts, "sample": len(sample), **measured}
    sizes = [size for share in CURVE if (size := round(share * len(sample))) >= 10]
    parts = {size: whole.take(evenly(range(len(sample)), len(sample), size)) for size in sizes if size < len(sample)}
    found["curve"] = [{"texts": size, **(_measures(parts[size]) if size in parts else measured)} for size in sizes]
    if names:
        found["name_entropy"] = round(entropy(names), 3)
        found["names"] = len(names)
    for label, counts in (labels or {}).items():
        found[label] = {"different": len(counts), "entropy": round(entropy(counts), 3)}
    return found


def evenly(things: Iterable[T], number: int, size: int = SAMPLE) -> list[T]:
    """At most `size` of so many things, spread evenly over them; they may be streamed."""
    if number <= size:
        return list(things)
    wanted = {i * number // size for i in range(size)}
    return [thing for at, thing in enumerate(things) if at in wanted]


def by_group(texts: Sequence[str], groups: Sequence[str]) -> dict[str, dict[str, Any]]:
    """The measures within each group, at the size of the smallest that has at least 30 texts, so that they compare."""
    members: dict[str, list[str]] = {}
    for text, group in zip(texts, groups, strict=True):
        members.setdefault(group, []).append(text)
    large = {group: several for group, several in sorted(members.items()) if len(several) >= 30}
    size = min((len(several) for several in large.values()), default=0)
    size = min(size, GROUP)
    return {
        group: {"sample": size, **_measures(_Texts.of(evenly(several, len(several), size)))}
        for group, several in large.items()
    }


def entropy(counts: Mapping[str, int]) -> float:
    """Bits."""
    total = sum(counts.values())
    return -sum(n / total * math.log2(n / total) for n in counts.values()) if total else 0.0


def _measures(of: _Texts) -> dict[str, float]:
    nearest = _nearest(of.signatures)
    openings = Counter(_opening(text) for text in of.texts)
    return {
        **_wording(of.texts, of.words),
        "nearest": round(float(nearest.mean()), 4),
        "near_duplicates": round(float((nearest >= NEAR).mean()), 4),
        "spread": round(_spread(of.words), 4),
        "openings": round(sum(n for n in openings.values() if n > 1) / len(of.texts), 4),
        "commonest_opening": round(max(openings.values()) / len(of.texts), 4),
    }


def wording(texts: Sequence[str]) -> dict[str, float]:
    """What takes little time for any number of texts: distinct n-grams and compression."""
    return _wording(texts, [_hashed(text) for text in texts])


def _wording(texts: Sequence[str], words: Sequence[Hashes]) -> dict[str, float]:
    told = {f"distinct_{n}": _distinct(words, n) for n in (1, 2, 3)}
    return {**told, "compression": round(_compression(texts), 3)}


def _hashed(text: str) -> Hashes:
    return hash_tokens(words(text))


def _distinct(words: Sequence[Hashes], n: int) -> float:
    grams = np.concatenate([hash_grams(one, [n])[n] for one in words])
    return round(len(np.unique(grams)) / len(grams), 4) if len(grams) else 0.0


def _compression(texts: Sequence[str]) -> float:
    packer = zlib.compressobj(6)
    raw = packed = 0
    for text in texts:
        data = text.encode()
        raw += len(data)
        packed += len(packer.compress(data))
    return raw / max(1, packed + len(packer.flush()))


def _nearest(signatures: "np.ndarray[Any, np.dtype[np.uint32]]") -> "np.ndarray[Any, np.dtype[np.float64]]":
    """Of each text the share of equal MinHash numbers with the text most like it."""
    best = np.zeros(len(signatures))
    for row in range(len(signatures)):
        alike = np.count_nonzero(signatures == signatures[row], axis=1)
        alike[row] = 0
        best[row] = alike.max(initial=0) / signatures.shape[1]
    return best


def _spread(texts: Sequence[Hashes]) -> float:
    """1 - the mean cosine of two different texts, of which the mean of all vectors tells all that is needed."""
    if len(texts) < 2:
        return 0.0
    table = np.zeros((len(texts), COLUMNS), dtype=np.float32)
    for row, text in enumerate(texts):
        columns, counts = np.unique(text % np.uint64(COLUMNS), return_counts=True)
        table[row, columns.astype(np.int64)] = 1 + np.log(counts)
    table *= np.log(len(texts) / np.maximum(1, np.count_nonzero(table, axis=0))) + 1e-6
    table /= np.maximum(np.linalg.norm(table, axis=1, keepdims=True), 1e-12)
    n = len(texts)
    total = float(np.square(table.sum(axis=0, dtype=np.float64)).sum())
    return 1 - (total - n) / (n * (n - 1))


def _opening(text: str) -> str:
    if text.startswith("# "):  # a page's title
        text = text.partition("\n")[2]
    return " ".join(_WORD.findall(text[:400])[:OPENING]).lower()


class Watch:
    """The alarm while writing: says so, once for each opening, when many of the last texts begin alike."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._openings: list[str] = []
        self._told: set[str] = set()
        self.alarms: list[dict[str, Any]] = []

    def saw(self, text: str) -> None:
        """A text was kept."""
        self._openings.append(_opening(text))
        if len(self._openings) % _WATCHED:
            return
        opening, number = Counter(self._openings[-_WATCHED:]).most_common(1)[0]
        if number > _ALARM * _WATCHED and opening not in self._told:
            self._told.add(opening)
            self.alarms.append({"after": len(self._openings), "opening": opening, "share": number / _WATCHED})
            self._progress.note(
                f"repetition: {number} of the last {_WATCHED} texts begin with {opening!r}; vary the prompt's openings"
            )
