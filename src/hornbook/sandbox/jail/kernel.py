"""The few C functions that the standard library does not wrap, through ctypes."""

import ctypes
import os
import sys
from typing import Any

libc = ctypes.CDLL(None, use_errno=True)
# PyDLL keeps the interpreter lock across the call: after a raw clone the child comes back still holding it.
_locked = ctypes.PyDLL(None, use_errno=True)

CLONE_NEWNS, CLONE_NEWUTS, CLONE_NEWIPC = 0x00020000, 0x04000000, 0x08000000
CLONE_NEWUSER, CLONE_NEWPID, CLONE_NEWNET = 0x10000000, 0x20000000, 0x40000000
SIGCHLD = 17  # on x86-64 and aarch64
PR_SET_PDEATHSIG, PR_SET_DUMPABLE, PR_SET_KEEPCAPS, PR_SET_SECCOMP, PR_SET_NO_NEW_PRIVS = 1, 4, 8, 22, 38
SIGKILL = 9
CAP_SYS_ADMIN = 1 << 21


def check(result: int, what: str) -> int:
    """The result of a C call, or OSError naming `what` when it is negative."""
    if result < 0:
        code = ctypes.get_errno()
        raise OSError(code, f"{what}: {os.strerror(code)}")
    return result


def prctl(option: int, value: int, what: str, pointer: Any = 0) -> None:
    """prctl(2) with up to two arguments; raises OSError."""
    zero = ctypes.c_ulong(0)
    argument = pointer if pointer else zero
    check(libc.prctl(ctypes.c_int(option), ctypes.c_ulong(value), argument, zero, zero), what)


def no_new_privileges() -> None:
    """Set-uid files and file capabilities stop working for this process and all it starts (Linux; else nothing)."""
    if sys.platform == "linux":
        prctl(PR_SET_NO_NEW_PRIVS, 1, "no_new_privs")


def die_with_parent() -> None:
    """SIGKILL for this process when the thread that started it ends (Linux; else nothing)."""
    if sys.platform == "linux":
        prctl(PR_SET_PDEATHSIG, SIGKILL, "death signal")


def not_dumpable() -> None:
    """No core file, no tracing, no reading of /proc/PID by others of the same user, for this process and its forks."""
    if sys.platform == "linux":
        prctl(PR_SET_DUMPABLE, 0, "dumpable")


def set_capabilities(number: int, kept: int) -> None:
    """Give up every capability of this process but those in the mask `kept`; `number` is that of capset(2).

    Version 3 of the interface: a header {version, pid} and two triples {effective, permitted, inheritable}.
    """
    header = (ctypes.c_uint32 * 2)(0x20080522, 0)
    check(libc.syscall(ctypes.c_long(number), header, (ctypes.c_uint32 * 6)(kept, kept)), "capset")


def fork_into_pid_namespace(clone: int) -> int:
    """fork(2) whose child is process 1 of a new PID namespace; `clone` is the number of clone(2).

    A raw call (os.fork takes no flags), wrapped in the same three hooks that os.fork runs, so that the child's
    interpreter knows it was forked (locks, thread ids, the seed of `random`). All five arguments but the flags
    are zero, so their order, which differs between architectures, does not matter.
    """
    ctypes.pythonapi.PyOS_BeforeFork()
    zero = ctypes.c_long(0)
    pid = int(_locked.syscall(ctypes.c_long(clone), ctypes.c_long(SIGCHLD | CLONE_NEWPID), zero, zero, zero, zero))
    if pid == 0:
        ctypes.pythonapi.PyOS_AfterFork_Child()
        return 0
    code = ctypes.get_errno()
    ctypes.pythonapi.PyOS_AfterFork_Parent()
    if pid < 0:
        raise OSError(code, f"clone: {os.strerror(code)}")
    return pid
