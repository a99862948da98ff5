"""One sandbox per level for all the tests (starting one costs more than a program), and what a host forbids."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from hornbook.sandbox import Program, Sandbox, Trial, Verdict
from hornbook.sandbox.worker import ServerDied, Worker

# Tests that run as root try attacks as an ordinary user too.
USERS = ["self", "nobody"] if os.geteuid() == 0 else ["self"]
NOBODY = 65534


def skip(level: int, why: object) -> None:
    """Skip what this host forbids; a mistake of ours in reaching the level is no excuse."""
    assert not re.search("set-up|server failed|does not answer|before its last line", str(why)), why
    pytest.skip(f"this host does not allow level {level}: {why}")


class Boxes:
    """Sandboxes by level, opened when first asked for."""

    def __init__(self) -> None:
        self.open: dict[int, Sandbox] = {}

    def at(self, level: int) -> Sandbox:
        if level not in self.open:
            with pytest.MonkeyPatch.context() as patch:
                patch.setenv("HORNBOOK_SANDBOX_LEVEL", str(level))
                self.open[level] = Sandbox(workers=1, allow_weak=True)
        box = self.open[level]
        if box.level != level:
            skip(level, box.refused)
        return box


def ordinary_command() -> list[str]:
    """The command of an interpreter that runs as nobody: the system's, since nobody may not read root's."""
    setpriv, python = Path("/usr/bin/setpriv"), Path("/usr/bin/python3")
    if not (setpriv.exists() and python.exists()):
        pytest.skip("no setpriv, or no interpreter of the system that everybody can read")
    if not re.fullmatch(r"python3\.(1[1-9]|[2-9]\d)", python.resolve().name):
        pytest.skip("the system's interpreter is older than 3.11")
    return [str(setpriv), f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups", str(python)]


class Ordinary(Worker):
    """A server that runs as nobody although the tests run as root."""

    def _make_scratch(self) -> str:
        folder = super()._make_scratch()
        os.chown(folder, NOBODY, NOBODY)
        return folder


class Neighbours:
    """Two servers of one user at one level: one to be attacked, one whose programs must not notice."""

    def __init__(self, user: str, level: int) -> None:
        self.user, self.level = user, level
        self.workers = [self._start(), self._start()]

    def _start(self) -> Worker:
        return Ordinary(self.level, ordinary_command()) if self.user == "nobody" else Worker(self.level)

    def run(self, place: int, job: Program | Trial) -> Verdict:
        try:
            return self.workers[place].run(job)
        except ServerDied:
            self.workers[place].close()
            self.workers[place] = self._start()
            raise

    def close(self) -> None:
        for worker in self.workers:
            worker.close()


@pytest.fixture(scope="session")
def all_neighbours() -> Iterator[dict[tuple[str, int], Neighbours | str]]:
    found: dict[tuple[str, int], Neighbours | str] = {}
    yield found
    for neighbours in found.values():
        if isinstance(neighbours, Neighbours):
            neighbours.close()


@pytest.fixture
def neighbours(request: pytest.FixtureRequest, all_neighbours: dict[tuple[str, int], Neighbours | str]) -> Neighbours:
    """For an indirect parameter (user, level)."""
    place = request.param
    if place not in all_neighbours:
        try:
            all_neighbours[place] = Neighbours(*place)
        except ServerDied as died:
            all_neighbours[place] = str(died)
    value = all_neighbours[place]
    if isinstance(value, str):
        skip(place[1], value)
    assert isinstance(value, Neighbours)
    return value


@pytest.fixture(scope="session")
def boxes() -> Iterator[Boxes]:
    opened = Boxes()
    yield opened
    for box in opened.open.values():
        box.close()


@pytest.fixture
def box(boxes: Boxes) -> Sandbox:
    return boxes.at(1)


@pytest.fixture(params=[1, 2, 3])
def any_box(request: pytest.FixtureRequest, boxes: Boxes) -> Sandbox:
    return boxes.at(request.param)
