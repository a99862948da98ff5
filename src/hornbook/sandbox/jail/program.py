"""The forked side: give up everything, run one program, report once.

The order matters: die with the parent; descriptors (0 nothing, 1 and 2 the output, 3 the result); limits; the
weak level's Landlock; capabilities; no_new_privs; seccomp last, since it refuses the calls used before it. A step
that fails ends the process without running the program.

The result is `R`, then, only when the program is over, a random nonce that the server chose for this program and
the outcome. What a program itself writes to descriptor 3 lacks the nonce, and an exit without the nonce is not a
pass. A program that walks up to this module's frames can find the nonce: no check inside one process can stop
that, which is why scores of models need a second process as the judge.
"""

import contextlib
import io
import math
import os
import resource
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass

from . import kernel, landlock, seccomp
from .execute import execute, text_output

RESULT = 3
READY = b"R"
FILE_BYTES = 4 << 20
DESCRIPTORS = 32
PROCESSES = 512  # threads, per user: does not bind the real root
SETUP_FAILED = 113


@dataclass(frozen=True)
class Jail:
    """What the server found out at its start and every program needs."""

    level: int
    scratch: str
    calls: dict[str, int]
    filter: seccomp.Filter | None
    rules: int | None


def set_limits(cpu_seconds: float, memory_bytes: int, level: int) -> None:
    """Resource limits; the processor limit counts whole seconds, rounded up.

    Hard and soft limits are equal: process 1 of a PID namespace ignores the soft limit's SIGXCPU but not the
    hard limit's SIGKILL. macOS has no limit on address space to speak of and refuses some values.
    """
    seconds = max(1, math.ceil(cpu_seconds))
    wanted = [
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_AS, memory_bytes),
        (resource.RLIMIT_FSIZE, FILE_BYTES),
        (resource.RLIMIT_NOFILE, DESCRIPTORS),
        (resource.RLIMIT_CORE, 0),
    ]
    if level == 1:
        wanted.append((resource.RLIMIT_NPROC, PROCESSES))
    for which, value in wanted:
        hard = resource.getrlimit(which)[1]
        bound = value if hard == resource.RLIM_INFINITY else min(value, hard)
        if sys.platform == "linux":
            resource.setrlimit(which, (bound, bound))
        else:
            with contextlib.suppress(ValueError, OSError):
                resource.setrlimit(which, (bound, bound))


def run(jail: Jail, code: str, cpu_seconds: float, memory_bytes: int, nonce: bytes, output: int, result: int) -> None:
    """Run one program in this just forked process; never returns."""
    leave: Callable[[int], None] = os._exit
    try:
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        kernel.die_with_parent()
        os.setsid()
        # Descriptors of the server start at 4 (see server.serve), so none is overwritten before its use.
        os.dup2(output, 1)
        os.dup2(output, 2)
        os.dup2(result, RESULT)
        set_limits(cpu_seconds, memory_bytes, jail.level)
        kernel.no_new_privileges()
        if jail.rules is not None:
            landlock.restrict(jail.calls, jail.rules)
        os.closerange(RESULT + 1, 1024)
        os.write(RESULT, READY)  # fails, and ends this process, if the server is gone
        sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115  # the program's own
        stream = text_output(io.BufferedWriter(io.FileIO(1, "w", closefd=False)))
        sys.stdout = sys.stderr = sys.__stdout__ = sys.__stderr__ = stream  # type: ignore[misc]
        sys.argv = ["program.py"]
        # Whatever the program does to `os` or to memory, the report is ready to be sent.
        write, passed, memory = os.write, nonce + b"passed\n", nonce + b"memory\nMemoryError"
        if jail.level == 1:
            kernel.drop_capabilities(jail.calls["capset"])
        if jail.filter is not None:
            seccomp.install(jail.filter)
    except BaseException as error:
        with contextlib.suppress(BaseException):
            os.write(result, f"sandbox set-up: {error}".encode())
        leave(SETUP_FAILED)
    try:
        status, reason = execute(code)
        with contextlib.suppress(Exception):
            stream.flush()
        if status == "passed":
            write(RESULT, passed)
        elif status == "memory":
            write(RESULT, memory)
        else:
            write(RESULT, nonce + b"failed\n" + reason.encode("utf-8", "backslashreplace"))
    except MemoryError:
        write(RESULT, memory)
    finally:
        leave(0)
