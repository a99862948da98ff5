"""The sandbox: a few workers at the strongest level this machine allows.

Levels, tried in order:
1. namespaces, private root, seccomp, limits: a program sees and reaches nothing;
2. Landlock, seccomp, limits: it can read the interpreter only and reach nothing, but can ask whether files exist;
3. limits and no_new_privs in a session of its own: no isolation, for code that we wrote ourselves.
"""

import os
import queue
import threading
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType

from hornbook.records.errors import UserError
from hornbook.sandbox.types import Program, Trial, Verdict
from hornbook.sandbox.worker import ServerDied, Worker

LEVEL_VARIABLE = "HORNBOOK_SANDBOX_LEVEL"
AHEAD_PER_WORKER = 256  # programs held by `map`: enough to keep all workers busy while one runs into its limit


class Sandbox:
    """Runs programs, each in a process of its own. Use as a context manager; safe to share between threads.

    trusted: the code is ours; level 3 is good enough. Otherwise level 3 raises UserError unless allow_weak.
    modules: third-party modules ("numpy") that programs may import; the folder they are installed in can be read then.
    The environment variable HORNBOOK_SANDBOX_LEVEL (1, 2 or 3) forbids levels stronger than it.
    """

    def __init__(
        self, workers: int = 2, trusted: bool = False, allow_weak: bool = False, modules: Sequence[str] = ()
    ) -> None:
        assert workers >= 1
        self.modules = tuple(modules)
        self.workers = workers
        self.refused: list[str] = []  # why each stronger level was not reached
        self._closed = False
        self._lock = threading.Lock()
        first = self._strongest(_forced_level())
        self.level: int = first.level
        if self.level == 3 and not (trusted or allow_weak):
            first.close()
            raise UserError(
                "sandbox: this machine offers limits but no isolation "
                f"({'; '.join(self.refused) or LEVEL_VARIABLE + '=3'}), which is not enough for code from strangers; "
                "run where user namespaces or Landlock are allowed, or allow the weak level explicitly"
            )
        self._alive: set[Worker] = {first}
        self._idle: queue.SimpleQueue[Worker | None] = queue.SimpleQueue()
        self._idle.put(first)
        for _ in range(workers - 1):
            self._idle.put(None)  # a place whose server starts when first needed
        self._threads = ThreadPoolExecutor(workers, thread_name_prefix="sandbox")

    def _strongest(self, level: int) -> Worker:
        while True:
            try:
                return Worker(level, modules=self.modules)
            except ServerDied as died:
                self.refused.append(f"level {level}: {died}")
                if level == 3:
                    raise UserError(f"sandbox: cannot start a Python process ({'; '.join(self.refused)})") from None
                level += 1

    def run(self, program: Program) -> Verdict:
        """Run one program and wait for its end."""
        return self._submit(program).result()

    def judge(self, trial: Trial) -> Verdict:
        """Run one candidate against its tests and wait for the verdict."""
        return self._submit(trial).result()

    def judge_all(self, trials: Iterable[Trial]) -> Iterator[Verdict]:
        """Verdicts in the order of the trials, all workers busy, a bounded number of trials held."""
        return self.map(trials)

    def map(self, jobs: Iterable[Program | Trial]) -> Iterator[Verdict]:
        """Verdicts in the order of the jobs, all workers busy, a bounded number of jobs held."""
        pending: deque[Future[Verdict]] = deque()
        limit = AHEAD_PER_WORKER * self.workers
        try:
            for job in jobs:
                pending.append(self._submit(job))
                while pending and (pending[0].done() or len(pending) >= limit):
                    yield pending.popleft().result()
            while pending:
                yield pending.popleft().result()
        finally:
            for future in pending:
                future.cancel()

    def _submit(self, job: Program | Trial) -> "Future[Verdict]":
        assert not self._closed, "the sandbox is closed"
        return self._threads.submit(self._run, job)

    def _run(self, job: Program | Trial) -> Verdict:
        """In a thread: take an idle worker; if its server dies, start another and try this job once more."""
        worker = self._idle.get()
        try:
            for attempt in (1, 2):
                try:
                    if worker is None:
                        worker = self._begin()
                    return worker.run(job)
                except ServerDied as died:
                    if worker is not None:
                        self._end(worker)
                        worker = None
                    if attempt == 2 or self._closed:
                        return Verdict("crashed", str(died), "", 0.0)
            raise AssertionError("unreachable")
        finally:
            self._idle.put(worker)

    def _begin(self) -> Worker:
        worker = Worker(self.level, modules=self.modules)
        with self._lock:
            self._alive.add(worker)
            if self._closed:
                worker.kill()
        return worker

    def _end(self, worker: Worker) -> None:
        with self._lock:
            self._alive.discard(worker)
        worker.kill()
        worker.close()

    def close(self) -> None:
        """End all servers and what they run. Programs in progress come back as crashed."""
        with self._lock:
            if self._closed:
                return
            self._closed = True
            for worker in self._alive:
                worker.kill()
        self._threads.shutdown(wait=True, cancel_futures=True)
        for worker in list(self._alive):
            self._end(worker)

    def __enter__(self) -> "Sandbox":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _forced_level() -> int:
    value = os.environ.get(LEVEL_VARIABLE, "1")
    if value not in ("1", "2", "3"):
        raise UserError(f"{LEVEL_VARIABLE}={value!r}: write 1, 2 or 3")
    return int(value)
