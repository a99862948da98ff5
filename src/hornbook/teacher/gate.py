"""How many requests a server is given at once, and when it is left alone.

Additive increase, multiplicative decrease, as in TCP's congestion control (Chiu and Jain, 1989), on the number of
requests in flight. It doubles from `START` in each round until the server first says that it is too busy (429, 503),
then is what the server did take (at least half), and from there one more in each round; every refusal takes a
twentieth off. A refusal counts only if its request was sent after the last one that counted: those that left before
could not know.

A circuit breaker (Nygard, Release It!, 2007) opens after `BREAKS` failures in a row (server errors, broken lines, no
answer in time). While it is open nothing is sent but, after 1, 2, 4, ... at most `LONGEST` seconds, a single request;
the first answer closes it. Requests wait meanwhile and lose none of their tries.
"""

import asyncio
import random
import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass

START = 64.0
BREAKS = 5
LONGEST = 60.0  # seconds between two probes of an open breaker
LESS = 0.95


@dataclass
class Gate:
    """The state of one server. `most` requests at once at most."""

    url: str
    most: int
    clock: Callable[[], float] = time.monotonic
    limit: float = START
    in_flight: int = 0
    answered: int = 0  # requests that the server answered at all
    refused: int = 0
    failed: int = 0
    trouble: str = ""  # what went wrong last
    _growing: bool = True  # by doubling
    _epoch: int = 0
    _failures: int = 0  # in a row
    _opened: int = 0  # how often the breaker opened, or its probe failed, in a row
    _not_before: float = 0.0
    _answered_at: float = 0.0
    _probing: bool = False
    _floor: float = 1.0
    _refusals: int = 0  # in a row

    def __post_init__(self) -> None:
        self.limit = min(START, float(self.most))

    @property
    def is_open(self) -> bool:
        """Whether the breaker is open."""
        return self._failures >= BREAKS

    def free(self, now: float) -> float:
        """How many more requests it may be given, relative to what it takes; nothing for <= 0."""
        if now < self._not_before:
            return 0.0
        if self.is_open:
            return 0.0 if self._probing else 1e-9  # a probe, before which every other server comes
        return 1 - self.in_flight / max(1, int(self.limit))

    def again_at(self, now: float) -> float:
        """When it may take a request that it cannot now, if by time alone."""
        return self._not_before if now < self._not_before else float("inf")

    def enter(self) -> int:
        """A request is sent; the number is given back when it ends."""
        self.in_flight += 1
        self._probing = self._probing or self.is_open
        return self._epoch

    def _leave(self, epoch: int) -> None:
        self.in_flight -= 1
        if epoch == self._epoch:
            self._probing = False

    def succeeded(self, epoch: int) -> None:
        """It was answered."""
        self._leave(epoch)
        self.answered += 1
        self._answered_at = self.clock()
        self._failures = self._opened = self._refusals = 0
        self.limit = min(float(self.most), self.limit + (1.0 if self._growing else 1.0 / max(1.0, self.limit)))

    def too_busy(self, epoch: int, trouble: str, wait: float | None) -> None:
        """It was refused for now.

        `wait`: the seconds that the server names, else longer ones with each refusal in a row; nothing else is sent
        meanwhile either, unless the server has others in work.
        """
        self._leave(epoch)
        self.refused += 1
        self._refusals += 1
        self.trouble = trouble
        self._growing = False
        if epoch == self._epoch:
            self._epoch += 1
            self._floor = max(1.0, self.limit / 2)  # what it has in work may be few by chance
            self.limit *= LESS
        self.limit = max(self._floor, min(self.limit, float(self.in_flight)))
        if not self.in_flight:
            pause = min(LONGEST, 2.0 ** (self._refusals - 4)) if wait is None else wait
            self._not_before = max(self._not_before, self.clock() + pause)

    def broke(self, epoch: int, trouble: str) -> None:
        """No answer came of it."""
        self._leave(epoch)
        self.failed += 1
        self.trouble = trouble
        probe = self.is_open
        if epoch == self._epoch or not probe:
            self._failures += 1
        if self.is_open and (not probe or epoch == self._epoch):
            self._epoch += 1
            self._opened += 1
            pause = min(LONGEST, 2.0 ** (self._opened - 1))
            self._not_before = self.clock() + pause * (0.75 + random.random() / 2)

    def abandoned(self, epoch: int) -> None:
        """It was given up by whoever asked."""
        self._leave(epoch)

    def silent_for(self, since: float) -> float:
        """Seconds without any answer, counted from `since` at the earliest."""
        return self.clock() - max(since, self._answered_at)


class Gates:
    """The servers of one model; a request goes to the one with most room. Used from one event loop."""

    def __init__(self, urls: Sequence[str], most: int, clock: Callable[[], float] = time.monotonic) -> None:
        self.gates = [Gate(url, most, clock) for url in urls]
        self.clock = clock
        self._waiting: deque[asyncio.Future[tuple[Gate, int]]] = deque()
        self._error: Exception | None = None
        self._timer: asyncio.TimerHandle | None = None

    @property
    def answered(self) -> int:
        """Requests that any server answered."""
        return sum(gate.answered for gate in self.gates)

    async def enter(self) -> tuple[Gate, int]:
        """Wait until a server can take a request, first come, first served. Raises what `fail` was told."""
        if self._error:
            raise self._error
        turn: asyncio.Future[tuple[Gate, int]] = asyncio.get_running_loop().create_future()
        self._waiting.append(turn)
        self.left()
        try:
            return await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled() and not turn.exception():
                gate, epoch = turn.result()  # it was let in at the same moment
                gate.abandoned(epoch)
                self.left()
            raise

    def fail(self, error: Exception) -> None:
        """Nothing is to be sent any more: whoever waits, now or later, gets the error."""
        self._error = error
        while self._waiting:
            turn = self._waiting.popleft()
            if not turn.done():
                turn.set_exception(error)

    def left(self) -> None:
        """Let in whom there is room for: a request ended, came, or time has passed."""
        now = self.clock()
        while self._waiting:
            if self._waiting[0].done():  # given up
                self._waiting.popleft()
                continue
            best = max(self.gates, key=lambda gate: gate.free(now))
            if best.free(now) <= 0:
                break
            self._waiting.popleft().set_result((best, best.enter()))
        soonest = min(gate.again_at(now) for gate in self.gates)
        if self._waiting and soonest != float("inf") and self._timer is None:  # time alone may let the next one in
            self._timer = asyncio.get_running_loop().call_later(max(0.001, soonest - now), self._woken)

    def _woken(self) -> None:
        self._timer = None
        self.left()
