"""Where GPT-2's pre-tokenizer cuts a text into words, for a megabyte at once in NumPy.

A byte-level BPE never merges across a word, so a text's ids are its words' ids put together, and words repeat: who
finds the words fast tokenises by looking them up (`encoder.py`). The pattern
`'s|'t|'re|'ve|'m|'ll|'d| ?\\p{L}+| ?\\p{N}+| ?[^\\s\\p{L}\\p{N}]+|\\s+(?!\\S)|\\s+` needs no matching on ASCII; a byte
begins a word by its own class and its two neighbours' alone:

- whitespace: when the byte before is none, and again before the last of a run that something follows (that last one, if
  it is a space, belongs to what follows);
- anything else: when its class (letter, digit, other) is not that of the byte before, and that is no space;
- an apostrophe that begins a word takes s, t, m, d, re, ve or ll with it, and the next word begins behind.

Two things cut before the pattern is applied and are *barriers* here, which end and begin words like the text's own
end: single digits (`Digits(individual_digits=True)`), and added tokens for runs of spaces or tabs (CodeGen's), longest
first.
Which letters and spaces lie outside of ASCII is the library's business: from a place where a cut is certain (an ASCII
character that is no space, then an ASCII space) to the next one, a stretch with such bytes is one *foreign* word, which
the library encodes.

The trade: what is written here is the pattern's meaning, not the pattern. `Cutter.of` therefore accepts exactly the two
pre-tokenizers and the added tokens named, else it is None, and tests compare with the library on any text.
"""

import json
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

Bytes = npt.NDArray[np.uint8]
Places = npt.NDArray[np.int64]
LETTER, DIGIT, OTHER, SPACE, BLANK, BARRIER, FOREIGN = (1 << bit for bit in range(7))
WORD, WHITE = LETTER | DIGIT | OTHER, SPACE | BLANK
SEPARATOR = 0xFF  # between documents: a byte that UTF-8 does not have
GPT2 = {"type": "ByteLevel", "add_prefix_space": False, "use_regex": True}
DIGITS = {"type": "Digits", "individual_digits": True}
NOT_PLAIN = ("dropout", "continuing_subword_prefix", "end_of_word_suffix", "byte_fallback")  # of a BPE, if set


class Words(NamedTuple):
    """Words of a text: where each begins [words], and which of them (indices) are foreign."""

    start: Places
    foreign: Places


class Cutter:
    """Cuts for one tokenizer. `runs`: longest added token of spaces and of tabs, by byte; none where absent."""

    def __init__(self, single_digits: bool, runs: dict[int, int]) -> None:
        self.runs = runs
        table = np.full(256, OTHER, np.uint8)
        table[ord("A") : ord("Z") + 1] = table[ord("a") : ord("z") + 1] = LETTER
        table[ord("0") : ord("9") + 1] = BARRIER if single_digits else DIGIT
        table[ord("\t") : ord("\r") + 1] = BLANK
        table[ord(" ")] = SPACE
        table[128:] = FOREIGN
        table[SEPARATOR] = BARRIER
        self._classes = table.tobytes()

    @classmethod
    def of(cls, tokenizer_json: str) -> "Cutter | None":
        """The cutter of a `tokenizer.json`, special tokens taken as ordinary text; None when it is of another kind."""
        described: dict[str, Any] = json.loads(tokenizer_json)
        if any(described.get(part) for part in ("normalizer", "truncation", "padding")):
            return None
        model = described["model"]
        if model.get("type") != "BPE" or any(model.get(key) for key in NOT_PLAIN):
            return None
        before = described.get("pre_tokenizer") or {}
        steps = before["pretokenizers"] if before.get("type") == "Sequence" else [before]
        *first, last = ({key: value for key, value in step.items() if key != "trim_offsets"} for step in steps)
        if last != GPT2 or first not in ([], [DIGITS]):
            return None
        runs = _runs([token for token in described.get("added_tokens", []) if not token["special"]])
        return None if runs is None else cls(bool(first), runs)

    def words(self, text: bytes) -> Words:
        """Cut UTF-8 texts, each followed by `SEPARATOR`, which is a word of its own."""
        raw = np.frombuffer(text, np.uint8)
        kind = np.frombuffer(bytearray(text.translate(self._classes)), np.uint8)
        inside = self._mark_runs(raw, kind) if self.runs else None
        before = _shifted(kind, BARRIER)
        white, white_before = (kind & WHITE) != 0, (before & WHITE) != 0
        something_behind = np.zeros_like(white)
        something_behind[:-1] = (kind[1:] & (WORD | FOREIGN)) != 0
        begins = (kind != before) & (before != SPACE)
        np.copyto(begins, ~white_before | something_behind, where=white)
        begins |= ((kind | before) & BARRIER) != 0
        if inside is not None:
            begins[inside[0]] = False
            begins[inside[1]] = True
        _cut_contractions(raw, begins)
        odd = np.flatnonzero(kind == FOREIGN)
        if not odd.size:
            return Words(np.flatnonzero(begins), odd)
        certain = white & ((before & WORD) != 0)
        certain[raw == SEPARATOR] = True
        certain[0] = True
        certain[1:] |= raw[:-1] == SEPARATOR
        cuts = np.append(np.flatnonzero(certain), raw.size)
        stretch = np.unique(np.searchsorted(cuts, odd, side="right"))
        first, end = cuts[stretch - 1], cuts[stretch]
        turns = np.zeros(raw.size + 1, np.int8)
        turns[first] = 1
        turns[end] -= 1
        begins &= np.cumsum(turns[:-1], dtype=np.int8) == 0
        begins[first] = True
        start = np.flatnonzero(begins)
        return Words(start, np.searchsorted(start, first))

    def _mark_runs(self, raw: Bytes, kind: Bytes) -> tuple[npt.NDArray[np.bool_], Places]:
        """Make added tokens barriers in `kind`. Returns their inner bytes (a mask), and where new ones begin there."""
        inner = np.zeros(raw.size, np.bool_)
        anew: list[Places] = []
        for byte, longest in self.runs.items():
            same = raw == byte
            again = np.zeros_like(same)
            again[1:] = same[1:] & same[:-1]
            inner |= again
            run = again.copy()
            run[:-1] |= again[1:]
            kind[run] = BARRIER
            edges = np.flatnonzero(np.diff(run, prepend=False, append=False))
            # Two runs of one byte never touch, so edges come in pairs; only runs longer than a token need care.
            for first, end in edges.reshape(-1, 2)[np.diff(edges)[::2] > longest].tolist():
                anew.append(np.arange(first + longest, end, longest))
                if (end - first) % longest == 1:  # a single one is left over, and no token
                    kind[end - 1] = SPACE if byte == ord(" ") else BLANK
        return inner, np.concatenate(anew) if anew else np.empty(0, np.int64)


def _runs(tokens: list[dict[str, Any]]) -> dict[int, int] | None:
    """Longest run by byte when the added tokens are all runs of 2, 3, ... spaces or tabs; None when they are not."""
    if any(token["single_word"] or token["lstrip"] or token["rstrip"] for token in tokens):
        return None
    if len({token["normalized"] for token in tokens}) > 1:
        return None
    left = {token["content"] for token in tokens}
    runs: dict[int, int] = {}
    for character in " \t":
        length = 2
        while character * length in left:
            left.remove(character * length)
            runs[ord(character)] = length
            length += 1
    return None if left else runs


def _shifted(kind: Bytes, first: int) -> Bytes:
    before = np.empty_like(kind)
    before[0] = first
    before[1:] = kind[:-1]
    return before


def _cut_contractions(raw: Bytes, begins: npt.NDArray[np.bool_]) -> None:
    """Let an apostrophe that begins a word take 's, 't, 'm, 'd, 're, 've or 'll with it."""
    at = np.flatnonzero((raw == ord("'")) & begins)
    one = raw[at + 1]  # a separator ends every text, so one byte behind always exists, and two behind a letter
    short = np.isin(one, np.frombuffer(b"stmd", np.uint8))
    two = raw[np.minimum(at + 2, raw.size - 1)]
    long = ((one == ord("r")) & (two == ord("e"))) | ((one == ord("v")) & (two == ord("e")))
    long |= (one == ord("l")) & (two == ord("l"))
    begins[at[short] + 1] = False
    begins[at[short] + 2] = True
    begins[at[long] + 1] = begins[at[long] + 2] = False
    begins[at[long] + 3] = True
