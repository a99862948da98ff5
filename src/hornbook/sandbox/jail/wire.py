"""Plain data between two processes that do not trust each other.

A message is JSON in which a plain JSON value stands for itself and an object has exactly one key, a tag:

    null true false, numbers (also NaN, Infinity, -Infinity), strings, [..] lists
    {"t": [..]} tuple     {"s": [..]} set            {"f": [..]} frozenset    {"d": [[key, value], ..]} dict
    {"c": [re, im]} complex    {"b": "hex"} bytes    {"y": "hex"} bytearray   {"r": [start, stop, step]} range
    {"i": "hex"} an integer too long for decimal digits

JSON, and not marshal or pickle: its decoder is safe on hostile bytes, runs at C speed, and the tags keep Python's
types. What is read is checked strictly: size, nesting, tags, the shape behind each tag, hashable keys. What is
written is reduced to plain types first: a subclass (Counter, defaultdict, a named tuple, IntEnum) becomes the plain
type it stands on; anything else (a generator, an object of a user's class) is NotPlain. Identity does not cross: what
was one list in two places arrives as two lists.
"""

import itertools
import json
import os
import re
import struct
from collections.abc import Callable
from typing import Any

MESSAGE_BYTES = 16 << 20
ITEMS = 1_000_000  # also stops small structures whose shared parts unfold without end
DEPTH = 100  # levels of containers as written; each takes up to three brackets of JSON
LENGTH = struct.Struct(">I")

_DIGITS = 10**4000  # CPython refuses to convert more than 4,300 digits
_PLAIN = frozenset({type(None), bool, float, str})
_NUMBERS_TOO = _PLAIN | {int}
_STRING = re.compile(rb'"(?:[^"\\]|\\.)*"', re.DOTALL)
_STEPS = bytes.maketrans(b"[{]}", b"\x01\x01\xff\xff")
_NO_BRACKET = bytes(set(range(256)) - set(b"[{]}"))
# Not escaped to ASCII: two lone surrogates side by side would come back as one character.
_write = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":")).encode


class NotPlain(Exception):
    """A value that is not plain data, or too much of it."""


class Broken(Exception):
    """Bytes that are no message."""


class Closed(Exception):
    """The other end of a pipe is gone."""


def encode(value: object) -> bytes:
    """A value as a message; raises NotPlain."""
    data = _write(_Packing().pack(value, 0)).encode("utf-8", "surrogatepass")
    if len(data) > MESSAGE_BYTES:
        raise NotPlain(f"more than {MESSAGE_BYTES} bytes of data")
    return data


class _Packing:
    """One walk over a value, which counts what it meets."""

    def __init__(self) -> None:
        self.items = 0

    def pack(self, value: Any, depth: int) -> Any:
        """JSON's form of a value."""
        kind = type(value)
        if kind in _PLAIN:
            return value
        if kind is int:
            return value if -_DIGITS < value < _DIGITS else {"i": hex(value)}
        if depth > DEPTH:
            raise NotPlain(f"data nested more than {DEPTH} levels deep")
        pack = _KINDS.get(kind)
        if pack is None:
            pack = next((_KINDS[base] for base in _SUBCLASSED if issubclass(kind, base)), None)
            if pack is None:
                raise NotPlain(f"a value of type {kind.__name__!r}, which is not plain data")
        return pack(self, value, depth + 1)

    def sequence(self, items: list[Any], depth: int) -> list[Any]:
        """A list of packed items."""
        self.items += len(items)
        if self.items > ITEMS:
            raise NotPlain(f"more than {ITEMS} items of data")
        kinds = set(map(type, items))
        if kinds <= _PLAIN:
            return items
        if kinds <= _NUMBERS_TOO and all(-_DIGITS < item < _DIGITS for item in items if type(item) is int):
            return items
        return [self.pack(item, depth) for item in items]

    def pairs(self, value: dict[Any, Any], depth: int) -> list[Any]:
        """The items of a dict, each a list of two."""
        self.items += len(value)
        if self.items > ITEMS:
            raise NotPlain(f"more than {ITEMS} items of data")
        pack = self.pack
        return [[pack(key, depth), pack(item, depth)] for key, item in dict.items(value)]


# The plain types' own methods, so that what a subclass overrides does not matter.
_KINDS: dict[type, Callable[[_Packing, Any, int], Any]] = {
    int: lambda packing, value, depth: packing.pack(int.__pos__(value), depth),
    float: lambda packing, value, depth: float.__pos__(value),
    str: lambda packing, value, depth: str.__getitem__(value, slice(None)),
    list: lambda packing, value, depth: packing.sequence(list(list.__iter__(value)), depth),
    tuple: lambda packing, value, depth: {"t": packing.sequence(list(tuple.__iter__(value)), depth)},
    set: lambda packing, value, depth: {"s": packing.sequence(list(set.__iter__(value)), depth)},
    frozenset: lambda packing, value, depth: {"f": packing.sequence(list(frozenset.__iter__(value)), depth)},
    dict: lambda packing, value, depth: {"d": packing.pairs(value, depth)},
    complex: lambda packing, value, depth: {"c": [value.real, value.imag]},
    bytes: lambda packing, value, depth: {"b": bytes.hex(value)},
    bytearray: lambda packing, value, depth: {"y": bytearray.hex(value)},
    range: lambda packing, value, depth: {"r": packing.sequence([value.start, value.stop, value.step], depth)},
}
_SUBCLASSED = (int, float, str, list, tuple, dict, set, frozenset, bytes, bytearray, complex)


def decode(data: bytes) -> Any:
    """The value of a message; raises Broken for anything that `encode` would not write."""
    if len(data) > MESSAGE_BYTES:
        raise Broken("too long")
    try:
        if data.count(b"[") + data.count(b"{") > DEPTH:
            brackets = _STRING.sub(b"", data).translate(_STEPS, _NO_BRACKET)
            if max(itertools.accumulate(memoryview(brackets).cast("b"))) > 3 * (DEPTH + 1):
                raise Broken("nested too deep")
        return json.loads(data.decode("utf-8", "surrogatepass"), object_hook=_untag)
    except (ValueError, TypeError, OverflowError, RecursionError) as error:
        raise Broken(f"{type(error).__name__}") from None


def _untag(tagged: dict[str, Any]) -> Any:
    ((tag, inside),) = tagged.items()
    return _READERS[tag](inside) if tag in _READERS else _refuse(tag)


def _refuse(what: object) -> Any:
    raise Broken(f"unexpected {what!r:.40}")


def _items(inside: Any, kinds: tuple[type, ...] | None = None, length: int | None = None) -> Any:
    if type(inside) is not list or (length is not None and len(inside) != length):
        _refuse(type(inside))
    if kinds is not None and any(type(item) not in kinds for item in inside):
        _refuse("item")
    return inside


def _text(inside: Any) -> str:
    return inside if type(inside) is str else _refuse(type(inside))


_READERS: dict[str, Callable[[Any], Any]] = {
    "t": lambda inside: tuple(_items(inside)),
    "s": lambda inside: set(_items(inside)),
    "f": lambda inside: frozenset(_items(inside)),
    "d": lambda inside: dict(_items(pair, length=2) for pair in _items(inside)),
    "c": lambda inside: complex(*_items(inside, (float, int), 2)),
    "b": lambda inside: bytes.fromhex(_text(inside)),
    "y": lambda inside: bytearray.fromhex(_text(inside)),
    "r": lambda inside: range(*_items(inside, (int,), 3)),
    "i": lambda inside: int(_text(inside), 16),
}


def read_exactly(descriptor: int, size: int) -> bytes:
    """`size` bytes from a blocking descriptor; raises Closed at its end."""
    parts = []
    while size:
        part = os.read(descriptor, min(size, 1 << 20))
        if not part:
            raise Closed
        parts.append(part)
        size -= len(part)
    return parts[0] if len(parts) == 1 else b"".join(parts)


def read_frame(descriptor: int, most: int) -> bytes:
    """One frame: 4 bytes of length (big endian), then as many bytes; raises Closed, and Broken beyond `most`."""
    (size,) = LENGTH.unpack(read_exactly(descriptor, LENGTH.size))
    if size > most:
        raise Broken("too long")
    return read_exactly(descriptor, size)


def write_frame(descriptor: int, data: bytes | memoryview) -> None:
    """Write one frame to a blocking descriptor."""
    sent = os.writev(descriptor, [LENGTH.pack(len(data)), data])
    if sent < LENGTH.size:  # a pipe takes four bytes whole
        raise Closed
    view = memoryview(data)[sent - LENGTH.size :]
    while view:
        view = view[os.write(descriptor, view) :]
