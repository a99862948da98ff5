"""Where the programs in what was written are run: in a sandbox here, or in one on each core of a Ray cluster.

Asking a teacher takes one machine, whatever is written: its answers come to one cache and count against one budget.
Running is what takes processors (an exercise's solution twice, its stub, four changed solutions), so that is shared
out. Verdicts depend on the program alone, so what is kept does not depend on where it ran.
"""

import functools
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from types import TracebackType
from typing import Any

from hornbook.engine.choice import on_ray
from hornbook.engine.workers import processors
from hornbook.sandbox import Program, Sandbox, Verdict
from hornbook.sandbox.batch import run_batches

CHUNK = {True: 256, False: 32}  # programs that a worker of a cluster gets at a time, by whether they are ours


class Runner(AbstractContextManager["Runner"]):
    """Runs programs. `trusted`: they are our own; `allow_weak`: the sandbox's weakest level will do."""

    def __init__(self, trusted: bool, allow_weak: bool) -> None:
        self._trusted = trusted
        self._cluster: _Cluster | None = None
        self._here: Sandbox | None = None
        self.level = 0
        """The sandbox's level; of a cluster's, the weakest so far (0 before anything ran)."""
        if on_ray():
            self._cluster = _Cluster((trusted, allow_weak))
        else:
            self._here = Sandbox(workers=processors(), trusted=trusted, allow_weak=allow_weak)
            self.level = self._here.level

    def verdicts(self, codes: Sequence[str]) -> list[Verdict]:
        """One verdict per program, in order."""
        if self._here is not None:
            return _run(self._here, codes, self._trusted)
        assert self._cluster is not None
        size = CHUNK[self._trusted]
        found: list[Verdict] = []
        for level, ran in self._cluster.map([codes[at : at + size] for at in range(0, len(codes), size)]):
            self.level = max(self.level, level)
            found += ran
        return found

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._here is not None:
            self._here.close()
        if self._cluster is not None:
            self._cluster.stop()


class _Cluster:
    """Workers of the Ray cluster that stay between one round of programs and the next."""

    def __init__(self, shared: tuple[bool, bool]) -> None:
        from hornbook.engine.cluster import Crew

        self._queue: deque[Sequence[str]] = deque()
        self._crew = Crew(f"{__name__}:on_worker", self._chunks(), None, shared, gpu=False)
        self._results = self._crew.results()

    def _chunks(self) -> Iterator[Any]:
        from hornbook.engine.cluster import NOTHING_YET

        while True:
            yield self._queue.popleft() if self._queue else NOTHING_YET

    def map(self, chunks: Sequence[Sequence[str]]) -> list[tuple[int, list[Verdict]]]:
        self._queue.extend(chunks)
        return [next(self._results) for _ in chunks]

    def stop(self) -> None:
        self._crew.stop()


def on_worker(shared: tuple[bool, bool], codes: Sequence[str]) -> tuple[int, list[Verdict]]:
    """The level of a worker's sandbox, and its verdicts."""
    trusted, allow_weak = shared
    box = _sandbox(trusted, allow_weak)
    return box.level, _run(box, codes, trusted)


@functools.cache
def _sandbox(trusted: bool, allow_weak: bool) -> Sandbox:
    """A worker's own, for its one core; it ends with the worker."""
    return Sandbox(workers=1, trusted=trusted, allow_weak=allow_weak)


def _run(box: Sandbox, codes: Sequence[str], trusted: bool) -> list[Verdict]:
    if not trusted:
        return list(box.map(Program(code) for code in codes))
    return [_patiently(box, code, verdict) for code, verdict in zip(codes, run_batches(box, codes), strict=True)]


def _patiently(box: Sandbox, code: str, verdict: Verdict) -> Verdict:
    """Our own programs end in milliseconds: out of time means a busy machine, which must not change the data."""
    if verdict.status != "timeout":
        return verdict
    return box.run(Program(code, cpu_seconds=20.0, wall_seconds=120.0))
