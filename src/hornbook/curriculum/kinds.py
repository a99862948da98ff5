"""Kinds of values an exercise works on: how they are called, annotated, sampled and written as literals.

A kind is narrower than a Python type: "nats" are lists of non-negative integers, "parens" are strings of
brackets. Narrow kinds keep every step total, so that a composed exercise never needs a precondition that its
docstring does not state. `WIDER` is the subtype relation; a value of a kind may be used where a wider one is asked.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from random import Random
from typing import Any

from hornbook.curriculum.vocabulary import KEYS, SENTENCES, WORDS


@dataclass(frozen=True, slots=True)
class Kind:
    """`args` are argument names, `article` describes it in a docstring, `hint` is its annotation."""

    hint: str
    article: str
    args: tuple[str, ...]
    thing: str
    items: tuple[tuple[str, str], ...] = ()
    variables: tuple[str, ...] = ("v",)


_NUMBERS = (("number", "numbers"), ("value", "values"), ("integer", "integers"), ("element", "elements"))
_TEXTS = (("word", "words"), ("string", "strings"))
_INT_ARGS = (
    "nums", "numbers", "values", "nums", "scores", "ages", "heights", "points", "levels", "temps", "marks",
    "coins", "bids", "sizes", "steps", "weights", "readings", "deltas", "prices", "arr", "lst", "data",
)  # fmt: skip
_NAT_ARGS = ("nums", "numbers", "values", "codes", "ids", "pins", "years", "pages", "tickets", "rooms", "serials")
_WORD_ARGS = (
    "words", "names", "strings", "words", "tags", "labels", "titles", "cities", "fruits", "animals", "keys",
    "tokens", "lines", "colors", "teams",
)  # fmt: skip
_TEXT_ARGS = ("text", "s", "string", "sentence", "phrase", "line", "message", "title", "note", "text")
_VN = ("n", "num", "x", "v", "value")
_VW = ("w", "word", "s", "name")

KINDS: dict[str, Kind] = {
    "int": Kind("int", "an integer", ("n", "number", "num", "value", "x"), "number"),
    "nat": Kind("int", "a non-negative integer", ("n", "number", "num", "value"), "number"),
    "small": Kind("int", "a non-negative integer", ("n", "count", "limit", "size"), "number"),
    "pos": Kind("int", "a positive integer", ("k", "count", "size"), "number"),
    "bool": Kind("bool", "a boolean", ("flag",), "result"),
    "float": Kind("float", "a number", ("x",), "number"),
    "str": Kind("str", "a string", _TEXT_ARGS, "string", (("character", "characters"),), ("c", "ch", "char")),
    "parens": Kind(
        "str", 'a string that consists of "(" and ")"', ("s", "brackets", "text"), "string",
        (("character", "characters"),), ("c", "ch", "char"),
    ),
    "ints": Kind("list[int]", "a list of integers", _INT_ARGS, "list", _NUMBERS, _VN),
    "nats": Kind("list[int]", "a list of non-negative integers", _NAT_ARGS, "list", _NUMBERS, _VN),
    "sorted": Kind("list[int]", "a list of integers in ascending order", _INT_ARGS, "list", _NUMBERS, _VN),
    "words": Kind("list[str]", "a list of strings", _WORD_ARGS, "list", _TEXTS, _VW),
    "lists": Kind(
        "list[list[int]]", "a list of lists of integers", ("lists", "groups", "rows", "batches"), "list",
        (("list", "lists"),), ("row", "part"),
    ),
    "grid": Kind(
        "list[list[int]]", "a matrix, given as a list of rows", ("matrix", "grid", "table", "board"), "matrix",
        (("row", "rows"),), ("row",),
    ),
    "square": Kind(
        "list[list[int]]", "a square matrix, given as a list of rows", ("matrix", "grid", "board"), "matrix",
        (("row", "rows"),), ("row",),
    ),
    "pairs": Kind(
        "list[tuple[int, int]]", "a list of pairs of integers", ("pairs", "points", "edges", "moves"), "list",
        (("pair", "pairs"),), ("p", "pair"),
    ),
    "spans": Kind(
        "list[tuple[int, int]]", "a list of intervals (start, end) with start <= end",
        ("intervals", "spans", "ranges", "bookings"), "list", (("interval", "intervals"),), ("p", "span"),
    ),
    "pair": Kind("tuple[int, int]", "a pair of integers", ("pair",), "pair"),
    "tally": Kind(
        "dict[str, int]", "a dictionary from strings to integers",
        ("scores", "stock", "ages", "prices", "votes", "points", "counts", "inventory"), "dictionary",
        (("entry", "entries"),), ("key",),
    ),
    "counts": Kind("dict[int, int]", "a dictionary from integers to integers", ("counts", "table"), "dictionary"),
    "groups": Kind("dict[int, list[str]]", "a dictionary from integers to lists", ("groups",), "dictionary"),
    "index": Kind("dict[str, list[str]]", "a dictionary from letters to lists", ("index",), "dictionary"),
    "intset": Kind("set[int]", "a set of integers", ("values",), "set"),
}  # fmt: skip

WIDER: dict[str, str] = {
    "pos": "nat", "small": "nat", "nat": "int", "nats": "ints", "sorted": "ints", "parens": "str", "square": "grid",
    "grid": "lists", "spans": "pairs",
}  # fmt: skip

ITEM: dict[str, str] = {"ints": "int", "nats": "nat", "sorted": "int", "words": "str"}
"""Kinds that the generic step kind "list" accepts, with the kind of their items."""


@cache
def accepts(takes: str, kind: str) -> bool:
    """Whether a step that takes `takes` may get a value of `kind`."""
    if takes == "list":
        return kind in ITEM
    while kind != takes:
        if kind not in WIDER:
            return False
        kind = WIDER[kind]
    return True


@cache
def narrower(kind: str) -> list[str]:
    """`kind` and the kinds below it, widest first."""
    found = [kind]
    for candidate in found:
        found.extend(low for low, high in WIDER.items() if high == candidate)
    return found


def literal(value: Any) -> str:
    """Python source of a value; sets in sorted order, so that the text never depends on hashing."""
    if isinstance(value, set):
        return "{" + ", ".join(repr(v) for v in sorted(value)) + "}" if value else "set()"
    return repr(value)


def _ints(rng: Random, low: int = -9, high: int = 20) -> list[int]:
    style = rng.random()
    size = rng.randint(3, 7)
    if style < 0.06:
        return []
    if style < 0.14:
        return [rng.randint(low, high)]
    if style < 0.34:  # duplicates and ties
        pool = [rng.randint(low, high) for _ in range(3)]
        return [rng.choice(pool) for _ in range(size)]
    if style < 0.44:
        start = rng.randint(low, high)
        return [start + i * rng.randint(0, 3) for i in range(size)]
    if style < 0.54:
        return [rng.randint(1, high) for _ in range(size)]
    return [rng.randint(low, high) for _ in range(size)]


def _nat(rng: Random) -> int:
    style = rng.random()
    if style < 0.3:
        return rng.randint(0, 12)
    if style < 0.75:
        return rng.randint(10, 130)
    if style < 0.85:
        return rng.choice((11, 22, 101, 121, 343, 404, 999, 1221, 64, 81, 100, 128, 1000))
    return rng.randint(100, 2500)


def _nats(rng: Random) -> list[int]:
    if rng.random() < 0.2:
        return [rng.randint(0, 5) for _ in range(rng.randint(3, 7))]
    values = [_nat(rng) for _ in range(rng.choice((0, 1, 3, 4, 4, 5, 5, 6)))]
    if len(values) > 3 and rng.random() < 0.4:
        values[-1] = values[0]
    return values


def _words(rng: Random) -> list[str]:
    words = [rng.choice(WORDS) for _ in range(rng.choice((0, 1, 3, 4, 4, 5, 5, 6)))]
    if len(words) > 2 and rng.random() < 0.4:
        words[rng.randrange(1, len(words))] = words[0]
    return words


def _text(rng: Random) -> str:
    style = rng.random()
    if style < 0.06:
        return ""
    if style < 0.5:
        return rng.choice(SENTENCES)
    if style < 0.65:
        return rng.choice(WORDS)
    if style < 0.8:
        return "".join(rng.choice("aabbcAB1 ") for _ in range(rng.randint(3, 9))).strip()
    return " ".join(rng.choice(WORDS) for _ in range(rng.randint(2, 4)))


def _parens(rng: Random) -> str:
    style = rng.random()
    if style < 0.45:
        return rng.choice(("()", "(())", "()()", "(()())", "((()))", "", "(()(()))", "()(())", "((())())"))
    return "".join(rng.choice("()") for _ in range(rng.randint(1, 7)))


def _grid(rng: Random, rows: int, columns: int) -> list[list[int]]:
    high = rng.choice((3, 9, 9))
    return [[rng.randint(-high if rng.random() < 0.3 else 0, high) for _ in range(columns)] for _ in range(rows)]


def _square(rng: Random) -> list[list[int]]:
    size = rng.choice((1, 2, 2, 3, 3))
    grid = _grid(rng, size, size)
    if rng.random() < 0.4:  # symmetric ones are rare by chance
        for i in range(size):
            for j in range(i):
                grid[i][j] = grid[j][i]
    return grid


def _lists(rng: Random) -> list[list[int]]:
    return [
        [rng.randint(-5, 12) for _ in range(rng.choice((0, 1, 2, 3, 3)))] for _ in range(rng.choice((0, 1, 2, 3, 3)))
    ]


def _pairs(rng: Random) -> list[tuple[int, int]]:
    return [(rng.randint(-3, 9), rng.randint(-3, 9)) for _ in range(rng.choice((0, 1, 2, 3, 4, 4)))]


def _spans(rng: Random) -> list[tuple[int, int]]:
    spans = []
    for _ in range(rng.choice((0, 1, 2, 3, 4, 4))):
        start = rng.randint(0, 14)
        spans.append((start, start + rng.randint(0, 6)))
    return spans


def _tally(rng: Random) -> dict[str, int]:
    keys = rng.sample(KEYS, rng.choice((0, 1, 2, 3, 3, 4, 4)))
    pool = [rng.randint(-2, 15) for _ in range(3)]
    return {key: rng.choice(pool) for key in keys}


SAMPLERS: dict[str, Callable[[Random], Any]] = {
    "int": lambda rng: rng.choice((0, rng.randint(-30, -1), rng.randint(1, 12), rng.randint(10, 130))),
    "nat": _nat,
    "small": lambda rng: rng.randint(0, 12),
    "str": _text,
    "parens": _parens,
    "ints": _ints,
    "nats": _nats,
    "sorted": lambda rng: sorted(_ints(rng)),
    "words": _words,
    "lists": _lists,
    "grid": lambda rng: _grid(rng, rng.choice((1, 2, 2, 3)), rng.choice((1, 2, 3, 3))),
    "square": _square,
    "pairs": _pairs,
    "spans": _spans,
    "tally": _tally,
}
