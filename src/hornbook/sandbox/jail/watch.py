"""The server's eyes on its children: what they write, when they end, and ending them.

A child's end is heard through a wake-up descriptor (SIGCHLD), so that a program which closed all its own descriptors
is noticed at once, and no time is lost polling.
"""

import contextlib
import os
import resource
import select
import signal
import time
from dataclasses import dataclass, field

from .child import GO, READY
from .wire import Closed

RESULT_BYTES = 1 << 12
READY_SECONDS = 20.0


@dataclass
class Child:
    """A forked process and the server's ends of its pipes (-1: closed, or none)."""

    pid: int
    output: int
    result: int
    go_write: int
    nonce: bytes
    written: "Text" = field(default_factory=lambda: Text(RESULT_BYTES))  # to `result`
    exit_status: int | None = None
    usage: resource.struct_rusage | None = None
    killed: bool = False  # by the server

    def go(self) -> None:
        """Let it take its task."""
        with contextlib.suppress(BrokenPipeError):  # it died: `ready` will tell
            os.write(self.go_write, GO)
        os.close(self.go_write)
        self.go_write = -1

    @property
    def ready(self) -> bool:
        """Whether it took its task and is locked up: what comes after this is the program's doing."""
        return bytes(self.written.view()[:1]) == READY

    @property
    def outcome(self) -> tuple[str, memoryview] | None:
        """What it reported at its end, proved by the nonce: (status, reason in UTF-8)."""
        text = self.written.view()
        start = len(READY) + len(self.nonce)
        if not self.nonce or bytes(text[:start]) != READY + self.nonce or bytes(text[-1:]) != b"\n":
            return None
        newline = self.written.buffer.find(b"\n", start, len(text) - 1)
        return (str(text[start:newline], "ascii"), text[newline + 1 : -1]) if newline > 0 else None


class Text:
    """What a child wrote, in one buffer that never moves and is wiped after use.

    The server's memory is inherited by later children, which must not find there what a test printed.
    """

    def __init__(self, size: int) -> None:
        self.buffer = bytearray(size + 1)  # one more than allowed, to see that there was more
        self.length = 0

    @property
    def full(self) -> bool:
        """More than its size was written."""
        return self.length == len(self.buffer)

    def view(self) -> memoryview:
        """What was written so far."""
        return memoryview(self.buffer)[: self.length]

    def drain(self, descriptor: int) -> bool:
        """Read what is there, until full; False when there will be nothing more to read."""
        while not self.full:
            try:
                count = os.readv(descriptor, [memoryview(self.buffer)[self.length :]])
            except BlockingIOError:
                return True
            if not count:
                return False
            self.length += count
        return False

    def wipe(self) -> None:
        """Forget all."""
        self.buffer[: self.length] = bytes(self.length)
        self.length = 0


class Watch:
    """All children of a server. `session`: they lead sessions to be killed with them (level 3)."""

    def __init__(self, jobs: int, session: bool) -> None:
        self.jobs, self.session = jobs, session
        self.alive: dict[int, Child] = {}
        self.wake, wake_write = os.pipe()
        os.set_blocking(self.wake, False)
        os.set_blocking(wake_write, False)
        signal.set_wakeup_fd(wake_write, warn_on_full_buffer=False)
        signal.signal(signal.SIGCHLD, lambda *_: None)

    def add(self, one: Child) -> Child:
        """Take over a child just forked."""
        os.set_blocking(one.output, False)
        os.set_blocking(one.result, False)
        self.alive[one.pid] = one
        return one

    def until_over(self, children: list[Child], output: Text, wall_seconds: float) -> str:
        """Watch a job until its first child is dead; why it was killed ("output", "time") or "".

        The wall clock runs from when all children are ready: a busy machine's slow start is not the program's fault.
        `output` takes what all children print, in order of arrival. The others may live on; `bury` ends them.
        """
        deadline, started = time.monotonic() + READY_SECONDS, False
        main = children[0]
        texts = {one.output: output for one in children} | {one.result: one.written for one in children}
        poller = select.poll()
        for descriptor in texts:
            poller.register(descriptor, select.POLLIN)
        poller.register(self.wake, select.POLLIN)
        poller.register(self.jobs, 0)  # only its closing
        listening = set(texts)
        killed, gone = "", False
        while True:
            events = dict(poller.poll(max(0.0, deadline - time.monotonic()) * 1000 if not killed else None))
            if self.wake in events:
                os.read(self.wake, 4096)
            over = self._ended(main)
            for descriptor in [d for d in listening if over or d in events]:
                if not texts[descriptor].drain(descriptor):
                    listening.remove(descriptor)
                    poller.unregister(descriptor)
                if texts[descriptor].full and not killed:
                    killed = "output"
                    if not over:
                        self._kill(main)
            if not started and all(one.ready for one in children):
                deadline, started = time.monotonic() + wall_seconds, True
            if over:
                if gone:
                    raise Closed
                return killed
            if not killed and (self.jobs in events or time.monotonic() >= deadline):
                gone = self.jobs in events
                killed = "time"
                self._kill(main)

    def ended_within(self, one: Child, seconds: float) -> bool:
        """Whether a child dies by itself in this time."""
        deadline = time.monotonic() + seconds
        while not self._ended(one) and (left := deadline - time.monotonic()) > 0:
            select.select([self.wake], [], [], left)
            with contextlib.suppress(BlockingIOError):
                os.read(self.wake, 4096)
        return one.exit_status is not None

    def _ended(self, one: Child) -> bool:
        if one.exit_status is None:
            ended, status, usage = os.wait4(one.pid, os.WNOHANG)
            if ended:
                self._note(one, status, usage)
        return one.exit_status is not None

    def _note(self, one: Child, status: int, usage: resource.struct_rusage) -> None:
        one.exit_status, one.usage = status, usage
        self._kill_session(one)
        del self.alive[one.pid]

    def _kill(self, one: Child) -> None:
        """Killing process 1 ends its whole PID namespace."""
        one.killed = True
        os.kill(one.pid, signal.SIGKILL)
        self._kill_session(one)

    def _kill_session(self, one: Child) -> None:
        if self.session:
            # Nobody left to kill is no error (macOS says EPERM for a group of zombies).
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(one.pid, signal.SIGKILL)

    def bury(self, one: Child) -> None:
        """End a child if it still lives, wait for its death, close its pipes."""
        if not self._ended(one):
            self._kill(one)
            _, status, usage = os.wait4(one.pid, 0)
            self._note(one, status, usage)
        for descriptor in (one.output, one.result, one.go_write):
            if descriptor >= 0:
                os.close(descriptor)
        one.output = one.result = one.go_write = -1
        one.written.wipe()

    def kill_all(self) -> None:
        """End everything, waiting for nothing."""
        for one in list(self.alive.values()):
            with contextlib.suppress(ProcessLookupError):
                self._kill(one)
