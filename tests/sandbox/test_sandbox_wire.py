"""The data between candidate and judge: what crosses unchanged, and that hostile bytes are refused, not obeyed."""

import collections
import contextlib
import enum
import json
import math
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hornbook.sandbox.jail import wire

ATOMS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False)
    | st.complex_numbers(allow_nan=False)
    | st.text()
    | st.text("\ud800\udfff[]{}\\\"'\0")
    | st.binary()
)
HASHABLE = st.recursive(
    ATOMS, lambda inner: st.lists(inner, max_size=4).map(tuple) | st.frozensets(inner, max_size=4), max_leaves=6
)
VALUES = st.recursive(
    ATOMS | st.binary().map(bytearray) | st.builds(range, st.integers(), st.integers()),
    lambda inner: (
        st.lists(inner, max_size=5)
        | st.lists(inner, max_size=5).map(tuple)
        | st.dictionaries(HASHABLE, inner, max_size=5)
        | st.sets(HASHABLE, max_size=5)
    ),
    max_leaves=20,
)


def same(a: Any, b: Any) -> bool:
    """Equal in value, in type at every depth, and in the order of dicts."""
    if type(a) is not type(b):
        return False
    if isinstance(a, list | tuple):
        return len(a) == len(b) and all(map(same, a, b))
    if isinstance(a, dict):
        return len(a) == len(b) and all(same(list(x), list(y)) for x, y in zip(a.items(), b.items(), strict=True))
    if isinstance(a, set | frozenset):
        return bool(a == b) and sorted(map(repr, map(type, a))) == sorted(map(repr, map(type, b)))
    if isinstance(a, float):
        return a == b and math.copysign(1, a) == math.copysign(1, b)
    return bool(a == b)


@settings(deadline=None)
@given(VALUES)
def test_plain_data_comes_back_the_same(value: Any) -> None:
    assert same(wire.decode(wire.encode(value)), value)


@pytest.mark.parametrize("value", [{"t": [1]}, math.inf, -math.inf, -0.0, (), [[]]])
def test_corner_cases_come_back_the_same(value: Any) -> None:
    assert same(wire.decode(wire.encode(value)), value)


@pytest.mark.parametrize("sign", [1, -1])
def test_integers_longer_than_python_prints_come_back(sign: int) -> None:
    value = [1, sign * 10**5000]
    assert wire.decode(wire.encode(value)) == value


def test_nan_comes_back() -> None:
    value = wire.decode(wire.encode([math.nan, complex(math.nan, 1)]))
    assert math.isnan(value[0])
    assert math.isnan(value[1].real)


class Always(int):
    def __eq__(self, other: object) -> bool:
        return True

    __hash__ = int.__hash__


class Sly(dict):  # type: ignore[type-arg]
    def items(self) -> Any:
        return [("forged", 1)]


Point = collections.namedtuple("Point", "x y")  # a tuple by another name
Colour = enum.IntEnum("Colour", "RED BLUE")


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        (collections.Counter("aab"), {"a": 2, "b": 1}),
        (collections.defaultdict(list, {1: [2]}), {1: [2]}),
        (collections.OrderedDict(a=1), {"a": 1}),
        (Point(1, 2), (1, 2)),
        (Colour.BLUE, 2),
        ([Always(3)], [3]),
        (Sly(a=2), {"a": 2}),
    ],
)
def test_subclasses_become_the_plain_type(value: Any, plain: Any) -> None:
    assert same(wire.decode(wire.encode(value)), plain)


def loop() -> list[Any]:
    value: list[Any] = []
    value.append(value)
    return value


def unfolding() -> list[Any]:
    value: list[Any] = [1]
    for _ in range(60):
        value = [value, value]
    return value


@pytest.mark.parametrize(
    "value",
    [object(), iter([]), (i for i in ()), print, int, {}.keys(), [object()], {1: object()}, {(object(),)}, Exception()],
)
def test_what_is_not_plain_data_is_refused(value: Any) -> None:
    with pytest.raises(wire.NotPlain):
        wire.encode(value)


@pytest.mark.parametrize("make", [loop, unfolding, lambda: ["x" * (1 << 20)] * 20])
def test_what_has_no_end_is_refused(make: Callable[[], Any]) -> None:
    with pytest.raises(wire.NotPlain):
        wire.encode(make())


HOSTILE = [
    b"",
    b"\xff",
    b"nul",
    b"{}",
    b'{"t": [1], "s": [2]}',
    b'{"t": 1}',
    b'{"t": {"t": []}}',
    b'{"x": []}',
    b'{"py/object": "os.system"}',
    b'{"s": [[1]]}',
    b'{"f": [{"d": []}]}',
    b'{"d": [[1]]}',
    b'{"d": [[[], 1]]}',
    b'{"d": {"t": []}}',
    b'{"d": ["ab"]}',
    b'{"r": [1, 2, 0]}',
    b'{"r": [1, 2]}',
    b'{"r": [true, 2, 3]}',
    b'{"c": ["1", 2]}',
    b'{"b": "zz"}',
    b'{"b": [1]}',
    b'{"i": 1}',
    b'{"i": "x"}',
    b"9" * 5000,
    b"[" * 10**6,
    b"[" * 10**6 + b"]" * 10**6,
    b'{"t":[' * 1000 + b"]}" * 1000,
    b"[1] [2]",
    b"[" * 400 + b'"' + b"]" * 400 + b'"' + b"]" * 400,
]


@pytest.mark.parametrize("data", HOSTILE, ids=lambda data: repr(data[:24]))
def test_hostile_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(wire.Broken):
        wire.decode(data)


def test_too_long_is_refused() -> None:
    with pytest.raises(wire.Broken):
        wire.decode(b'"' + b"x" * wire.MESSAGE_BYTES + b'"')


def test_brackets_in_strings_are_no_depth() -> None:
    value = ["[" * 5000, '\\"[' * 500]
    assert wire.decode(wire.encode(value)) == value


def test_depth_as_written_can_be_read() -> None:
    value: Any = {"a": ()}
    for _ in range(wire.DEPTH - 2):
        value = {"a": value}
    assert wire.decode(wire.encode(value)) == value


@given(st.binary())
def test_any_bytes_give_a_value_or_broken(data: bytes) -> None:
    with contextlib.suppress(wire.Broken):
        wire.decode(data)


@given(
    st.recursive(
        st.none() | st.integers() | st.text("tsfdcbyri"),
        lambda i: st.lists(i) | st.dictionaries(st.sampled_from("tsfdcbyrix"), i),
    )
)
def test_any_json_gives_a_value_or_broken(data: Any) -> None:
    with contextlib.suppress(wire.Broken):
        wire.decode(json.dumps(data).encode())
