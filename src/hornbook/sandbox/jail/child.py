"""The forked side: give up everything, then wait for a task and take it.

The order matters: die with the parent; descriptors; the weak level's Landlock; the word to go; the task, read from the
job pipe by this process itself; every other descriptor closed; limits; capabilities; seccomp last, since it refuses the
calls used before it. A step that fails ends the process before any foreign code ran. What can be inherited
(no_new_privs, limits that are the same for all, the streams) is done in the server, once: each Python object that a
child touches costs it a page.

The server never reads a task: what it forks next inherits its memory, and must find neither the tests it will be
judged by nor those of an earlier one.

Descriptors of a child: 0 nothing, 1 and 2 the output, 3 the result, 4 and 5 the line between candidate and judge.
"""

import contextlib
import io
import json
import math
import os
import random
import resource
import signal
import sys
from dataclasses import dataclass
from typing import Any

from . import kernel, landlock, seccomp
from .execute import execute, text_output
from .wire import Closed, read_frame

OUTPUTS, RESULT, LINE_IN, LINE_OUT = (1, 2), 3, 4, 5
JOBS, WORD = 6, 7  # where the task and the word to go come from; closed before foreign code runs
FIRST_FREE = 8  # the server's own descriptors start here
READY, GO = b"R", b"g"
TASK_BYTES = 1 << 30
FILE_BYTES = 4 << 20
DESCRIPTORS = 32
PROCESSES = 256  # threads; does not bind a server that has to stay the real root (see namespaces.py)
SETUP_FAILED = 113
leave = os._exit


@dataclass(frozen=True)
class Jail:
    """What the server found out at its start and every child needs. `sealed`: rules without the scratch folder."""

    level: int
    scratch: str
    calls: dict[str, int]
    filter: seccomp.Filter | None
    rules: int | None
    sealed: int | None


@dataclass(frozen=True)
class Post:
    """The descriptors of a child that is about to be: where it reads its task, and what it keeps."""

    jobs: int
    go: int
    output: int
    result: int
    line_in: int | None = None
    line_out: int | None = None


def lower_limits() -> None:
    """In the server, once, what all its children inherit: no core files, no new privileges."""
    _limit(resource.RLIMIT_CORE, 0)
    kernel.no_new_privileges()


def open_streams() -> None:
    """In the server, once: what a program will have as stdin, stdout and stderr, on descriptors 0 and 1."""
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115  # the program's own
    stream = text_output(io.BufferedWriter(io.FileIO(1, "w", closefd=False)))
    sys.stdout = sys.stderr = sys.__stdout__ = sys.__stderr__ = stream  # type: ignore[misc]
    sys.argv = ["program.py"]


def _limit(which: int, value: int) -> None:
    """Set a soft and hard limit, no higher than the hard limit that there is.

    Equal, since process 1 of a PID namespace ignores the soft processor limit's SIGXCPU but not the hard limit's
    SIGKILL. macOS has no limit on address space to speak of and refuses some values.
    """
    hard = resource.getrlimit(which)[1]
    bound = value if hard == resource.RLIM_INFINITY else min(value, hard)
    if sys.platform == "linux":
        resource.setrlimit(which, (bound, bound))
    else:
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(which, (bound, bound))


def enter(jail: Jail, post: Post, sealed: bool) -> dict[str, Any]:
    """Lock up this just forked process and return its task; on any failure the process ends here.

    `sealed`: no folder to write in, the judge's way; the candidate's files cannot reach its tests.
    """
    try:
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        kernel.die_with_parent()
        os.setsid()
        # An open file of its own: flags set on the server's would reach the next program.
        null = os.open("/dev/null", os.O_RDWR)
        os.dup2(null, 0)
        for place in OUTPUTS:
            os.dup2(post.output, place)
        os.dup2(post.result, RESULT)
        for place, line in ((LINE_IN, post.line_in), (LINE_OUT, post.line_out)):
            if line is None:
                os.close(place)
            else:
                os.dup2(line, place)
        os.dup2(post.jobs, JOBS)
        os.dup2(post.go, WORD)
        if jail.rules is not None and jail.sealed is not None:
            landlock.restrict(jail.calls, jail.sealed if sealed else jail.rules)
        os.closerange(FIRST_FREE, 1024)  # the rules' descriptors too
        if sealed:
            os.chdir("/")
        if os.read(WORD, 1) != GO:
            leave(0)  # never needed
        task: dict[str, Any] = json.loads(read_frame(JOBS, TASK_BYTES))
        os.closerange(JOBS, FIRST_FREE)
        # Processor time is counted in whole seconds, rounded up.
        _limit(resource.RLIMIT_CPU, max(1, math.ceil(task["cpu"])))
        _limit(resource.RLIMIT_AS, task["memory"])
        _limit(resource.RLIMIT_FSIZE, 0 if sealed else FILE_BYTES)
        _limit(resource.RLIMIT_NOFILE, DESCRIPTORS)
        if jail.level == 1:
            _limit(resource.RLIMIT_NPROC, PROCESSES)
        if jail.filter is not None:
            kernel.set_capabilities(jail.calls["capset"], 0)
            seccomp.install(jail.filter)
        random.seed()
        os.write(RESULT, READY)  # fails, and ends this process, if the server is gone
    except Closed:
        leave(0)
    except BaseException as error:
        with contextlib.suppress(BaseException):
            os.write(RESULT, f"sandbox set-up: {error}".encode())
        leave(SETUP_FAILED)
    return task


def run(jail: Jail, post: Post, nonce: bytes) -> None:
    """Run one whole program in this just forked process; never returns.

    Its result is READY, then, only when the program is over, a random nonce that the server chose for it, and the
    outcome. What a program itself writes to the descriptor lacks the nonce, and an exit without the nonce is not a
    pass. A program that walks up to this module's frames can find the nonce: no check inside one process can stop
    that, which is why models are judged in two (see candidate.py and judge.py).
    """
    task = enter(jail, post, sealed=False)
    # Whatever the program does to `os` or to memory, the report is ready to be sent.
    write, memory, passed, end = os.write, nonce + b"memory\nMemoryError\n", nonce + b"passed\n\n", leave
    stream = sys.stdout
    try:
        status, reason = execute(task["code"])
        with contextlib.suppress(Exception):
            stream.flush()
        write(RESULT, passed if status == "passed" else report(nonce, status, reason))
    except MemoryError:
        write(RESULT, memory)
    finally:
        end(0)


def report(nonce: bytes, status: str, reason: str) -> bytes:
    """An outcome as the server reads it."""
    return nonce + f"{status}\n{reason}\n".encode("utf-8", "backslashreplace")
