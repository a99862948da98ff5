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
from typing import Any, TypeVar

import numpy as np

from hornbook.records import Progress
from hornbook.similarity.minhash import sign
from hornbook.similarity.ngrams import hash_grams, hash_tokens, words

SAMPLE = 2000
CURVE = (0.01, 0.03, 0.1, 0.3, 1.0)  # shares of the sample
NEAR = 0.8
OPENING = 6  # words
COLUMNS = 1 << 14  # of a text's hashed words
_WATCHED = 500  # texts
_ALARM = 0.1  # of the watched texts that begin alike
_WORD = re.compile(r"\w+")

T = TypeVar("T")


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
    found: dict[str, Any] = {"texts": texts, "sample": len(sample), **_measures(sample)}
    found["curve"] = [_point(sample, share) for share in CURVE if round(share * len(sample)) >= 10]
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
    return {
        group: {"sample": min(size, 500), **_measures(evenly(several, len(several), min(size, 500)))}
        for group, several in large.items()
    }


def entropy(counts: Mapping[str, int]) -> float:
    """Bits."""
    total = sum(counts.values())
    return -sum(n / total * math.log2(n / total) for n in counts.values()) if total else 0.0


def _point(sample: Sequence[str], share: float) -> dict[str, Any]:
    """A point of the curve: some texts of the sample, spread over the whole as it is."""
    part = evenly(sample, len(sample), round(share * len(sample)))
    return {"texts": len(part), **_measures(part)}


def _measures(texts: Sequence[str]) -> dict[str, float]:
    nearest = _nearest(texts)
    openings = Counter(_opening(text) for text in texts)
    return {
        **wording(texts),
        "nearest": round(float(nearest.mean()), 4),
        "near_duplicates": round(float((nearest >= NEAR).mean()), 4),
        "spread": round(_spread(texts), 4),
        "openings": round(sum(n for n in openings.values() if n > 1) / len(texts), 4),
        "commonest_opening": round(max(openings.values()) / len(texts), 4),
    }


def wording(texts: Sequence[str]) -> dict[str, float]:
    """What takes little time for any number of texts: distinct n-grams and compression."""
    told = {f"distinct_{n}": value for n, value in _distinct(texts).items()}
    return {**told, "compression": round(_compression(texts), 3)}


def _distinct(texts: Sequence[str]) -> dict[int, float]:
    found: dict[int, set[int]] = {1: set(), 2: set(), 3: set()}
    totals = dict.fromkeys(found, 0)
    for text in texts:
        hashed = hash_tokens(words(text.lower()))
        grams = {1: hashed, **hash_grams(hashed, (2, 3))}
        for n, values in grams.items():
            totals[n] += len(values)
            found[n].update(values.tolist())
    return {n: round(len(found[n]) / totals[n], 4) if totals[n] else 0.0 for n in found}


def _compression(texts: Sequence[str]) -> float:
    packer = zlib.compressobj(6)
    raw = packed = 0
    for text in texts:
        data = text.encode()
        raw += len(data)
        packed += len(packer.compress(data))
    return raw / max(1, packed + len(packer.flush()))


def _nearest(texts: Sequence[str]) -> "np.ndarray[Any, np.dtype[np.float64]]":
    """Of each text the share of equal MinHash numbers with the text most like it."""
    signatures = sign(texts)
    best = np.zeros(len(texts))
    for row in range(len(texts)):
        alike = np.count_nonzero(signatures == signatures[row], axis=1)
        alike[row] = 0
        best[row] = alike.max(initial=0) / signatures.shape[1]
    return best


def _spread(texts: Sequence[str]) -> float:
    """1 - the mean cosine of two different texts, of which the mean of all vectors tells all that is needed."""
    if len(texts) < 2:
        return 0.0
    table = np.zeros((len(texts), COLUMNS), dtype=np.float32)
    for row, text in enumerate(texts):
        columns, counts = np.unique(hash_tokens(words(text.lower())) % np.uint64(COLUMNS), return_counts=True)
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
