"""Forgeries against the two-process judge: none may pass, and the honest trial after each is unharmed.

Every candidate here answers wrongly and tries to be called right.
"""

from pathlib import Path

import pytest

from hornbook.sandbox import Trial

from .conftest import USERS, Neighbours

TEST = """
def check(candidate):
    for i in range(3):
        assert candidate(i) == i * i + 7
    assert candidate([1]) == [1, 7]
    assert not candidate("no")
"""
HONEST = "def f(x):\n    return x * x + 7 if type(x) is int else x != 'no' and [*x, 7]\n"
_PARTS = (Path(__file__).parent / "forgeries.txt").read_text().split("\n=== ")[1:]
FORGERIES: dict[str, str] = dict(part.split("\n", 1) for part in _PARTS)  # type: ignore[misc]
SLOW = ("sleep", "processor", "closed line, then sleep", "endless message")
AHEAD = """
import os, struct, time
def frame(data): return struct.pack(">I", len(data)) + data
os.write(5, frame(b'["ready"]') + b"".join(frame(b'["value",%s]' % v) for v in (b"7", b"8", b"11", b"[1,7]", b"false")))
time.sleep(60)
"""


@pytest.mark.parametrize(
    ("neighbours", "name"),
    [
        pytest.param(
            (user, level),
            name,
            id=f"{user}-{level}-{name.replace(' ', '-')}",
            marks=[pytest.mark.slow] if user == "nobody" else [],  # the same filter and namespaces as the attacks'
        )
        for user in USERS
        for level in (1, 2)
        for name in FORGERIES
    ],
    indirect=["neighbours"],
)
def test_no_forgery_passes(neighbours: Neighbours, name: str) -> None:
    forged = Trial(FORGERIES[name], TEST, "f", cpu_seconds=1, wall_seconds=0.5 if name in SLOW else 60)
    verdict = neighbours.run(0, forged)
    assert verdict.status in ("failed", "crashed", "timeout", "memory"), verdict
    assert "LEAK" not in verdict.output, verdict
    honest = neighbours.run(0, Trial(HONEST, TEST, "f", wall_seconds=60))
    assert honest.status == "passed", honest


@pytest.mark.parametrize("neighbours", [("self", 1)], indirect=True)
def test_answers_written_by_hand_are_only_data(neighbours: Neighbours) -> None:
    """A candidate that writes the frames itself passes if they hold the right data, and only then."""
    assert neighbours.run(0, Trial(AHEAD, TEST, "f")).status == "passed"
    assert neighbours.run(0, Trial(AHEAD.replace('b"8"', 'b"9"'), TEST, "f")).status == "failed"


@pytest.mark.parametrize("neighbours", [("self", 1)], indirect=True)
def test_what_forges_in_one_process_fails_in_two(neighbours: Neighbours) -> None:
    """The reason for the second process."""
    code, test = FORGERIES["always equal object"], "def check(candidate):\n    assert candidate(1) == 8"
    assert neighbours.run(0, Trial(code, test, "f", mode="single-process")).status == "passed"
    assert neighbours.run(0, Trial(code, test, "f")).status == "failed"
