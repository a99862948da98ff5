"""The seccomp filter: a classic BPF program, built once per server and installed by each program.

Layout: wrong architecture -> kill; newer than the table (the x32 calls are too) -> ENOSYS; the few calls whose
arguments matter; then a binary search over the ranges of refused numbers. (The kernel runs the filter once per call
number when it is installed, to know what is always allowed: a search instead of a list saves 0.3 ms per program.)
A refused call is an exception in Python, not a death, so an honest program can handle it.

Let through on purpose: threads (clone with CLONE_THREAD; bounded by the memory limit), and socketpair(AF_UNIX)
with flagless send and receive, without which `asyncio.run` cannot start. Descriptors cannot be passed (sendmsg is
refused) and no socket can have an address.
Constants: include/uapi/linux/{filter,bpf_common,seccomp,sched}.h.
"""

import ctypes
import errno

from . import kernel
from .syscalls import AUDIT_ARCH, NEWEST, numbers, refused

LOAD, JUMP_EQUAL, JUMP_AT_LEAST, JUMP_ANY_BIT, RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
ALLOW, KILL_PROCESS = 0x7FFF0000, 0x80000000
ERRNO = 0x00050000
SECCOMP_MODE_FILTER = 2
NUMBER, ARCHITECTURE = 0, 4  # offsets in struct seccomp_data
CLONE_THREAD, CLONE_NEW_ANY = 0x00010000, 0x7E020080
AF_UNIX = 1
# Owners and signals of descriptors: a signal of the caller's choice to any process of the same user, around kill(2).
F_SETOWN, F_SETSIG, F_SETOWN_EX = 8, 10, 15
F_SETLEASE, F_NOTIFY = 1024, 1026  # holding up who writes to a file; watching a folder
FIOSETOWN, SIOCSPGRP, TIOCSTI, TIOCLINUX = 0x8901, 0x8902, 0x5412, 0x541C  # the last two: input to a terminal

Instruction = tuple[int, int, int, int]  # code, jump if true, jump if false, constant


def _argument(index: int) -> int:
    """Offset of the low 32 bits of an argument (little endian: both architectures)."""
    return 16 + 8 * index


class Filter(ctypes.Structure):
    """struct sock_fprog; keeps its instructions alive."""

    _fields_ = (("length", ctypes.c_ushort), ("instructions", ctypes.c_char_p))


def build(machine: str, metadata: bool) -> Filter:
    """The filter for an architecture of `syscalls.ARCHITECTURES`; `metadata` refuses chmod and its kin too."""
    program = instructions(machine, metadata)
    packed = b"".join(
        code.to_bytes(2, "little") + bytes((yes, no)) + constant.to_bytes(4, "little")
        for code, yes, no, constant in program
    )
    return Filter(len(program), packed)


def instructions(machine: str, metadata: bool) -> list[Instruction]:
    """The filter's program, as (code, jump if true, jump if false, constant)."""
    call = numbers(machine)
    deny = ERRNO | errno.EPERM
    missing = ERRNO | errno.ENOSYS
    program: list[Instruction] = [
        (LOAD, 0, 0, ARCHITECTURE),
        (JUMP_EQUAL, 1, 0, AUDIT_ARCH[machine]),
        (RETURN, 0, 0, KILL_PROCESS),
        (LOAD, 0, 0, NUMBER),
        (JUMP_AT_LEAST, 0, 1, NEWEST + 1),
        (RETURN, 0, 0, missing),
        # libc falls back to clone, whose flags a filter can see (those of clone3 are behind a pointer)
        (JUMP_EQUAL, 0, 1, call["clone3"]),
        (RETURN, 0, 0, missing),
        (JUMP_EQUAL, 0, 5, call["clone"]),
        (LOAD, 0, 0, _argument(0)),
        (JUMP_ANY_BIT, 1, 0, CLONE_NEW_ANY),
        (JUMP_ANY_BIT, 1, 0, CLONE_THREAD),
        (RETURN, 0, 0, deny),
        (RETURN, 0, 0, ALLOW),
    ]
    # Names and argument words (offset within the call's data) that must have a value for the call to be allowed:
    # sendto without an address (a datagram socket of a pair could reach any other socket by its path), and prlimit64,
    # which is how libc reads a limit, on oneself and without a new value. Pointers are two words.
    for name, needs in (
        ("socketpair", {_argument(0): AF_UNIX}),
        ("sendto", {_argument(3): 0, _argument(4): 0, _argument(4) + 4: 0}),
        ("recvfrom", {_argument(3): 0}),
        ("prlimit64", {_argument(0): 0, _argument(2): 0, _argument(2) + 4: 0}),
    ):
        program.append((JUMP_EQUAL, 0, 2 * len(needs) + 2, call[name]))
        for place, (word, value) in enumerate(needs.items()):
            program += [(LOAD, 0, 0, word), (JUMP_EQUAL, 0, 2 * (len(needs) - place) - 1, value)]
        program += [(RETURN, 0, 0, ALLOW), (RETURN, 0, 0, deny)]
    for name, values in (
        ("fcntl", (F_SETOWN, F_SETSIG, F_SETOWN_EX, F_SETLEASE, F_NOTIFY)),
        ("ioctl", (FIOSETOWN, SIOCSPGRP, TIOCSTI, TIOCLINUX)),
    ):
        program += [
            (JUMP_EQUAL, 0, len(values) + 3, call[name]),
            (LOAD, 0, 0, _argument(1)),
            *((JUMP_EQUAL, len(values) - place, 0, value) for place, value in enumerate(values)),
            (RETURN, 0, 0, ALLOW),
            (RETURN, 0, 0, deny),
        ]
    denied = set(refused(machine, metadata).values())
    steps = [(0, ALLOW)]
    for number in range(NEWEST + 2):
        verdict = deny if number in denied else ALLOW
        if verdict != steps[-1][1]:
            steps.append((number, verdict))
    return program + _search(steps)


def _search(steps: list[tuple[int, int]]) -> list[Instruction]:
    """Binary search in a step function: `steps` are (first number, verdict from there on), ascending."""
    if len(steps) == 1:
        return [(RETURN, 0, 0, steps[0][1])]
    middle = len(steps) // 2
    below, above = _search(steps[:middle]), _search(steps[middle:])
    assert len(below) < 256, "a BPF jump reaches 255 instructions"
    return [(JUMP_AT_LEAST, len(below), 0, steps[middle][0]), *below, *above]


def install(built: Filter) -> None:
    """Put this process, and all it starts, under the filter for good; it needs no_new_privs first."""
    kernel.prctl(kernel.PR_SET_SECCOMP, SECCOMP_MODE_FILTER, "seccomp", ctypes.byref(built))
