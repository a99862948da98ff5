"""The seccomp filter: a classic BPF program, built once per server and installed by each program.

Layout: wrong architecture -> kill; newer than the table (the x32 calls are too) -> ENOSYS; the few calls whose
arguments matter; then one jump per refused call to a shared "return EPERM" at the end. A refused call is an
exception in Python, not a death, so an honest program can handle it.

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
    for name, index, value in (("socketpair", 0, AF_UNIX), ("sendto", 3, 0), ("recvfrom", 3, 0)):
        program += [
            (JUMP_EQUAL, 0, 4, call[name]),
            (LOAD, 0, 0, _argument(index)),
            (JUMP_EQUAL, 0, 1, value),
            (RETURN, 0, 0, ALLOW),
            (RETURN, 0, 0, deny),
        ]
    # prlimit64 is how libc reads a limit; allowed on oneself with no new value (a pointer, both halves zero)
    program += [
        (JUMP_EQUAL, 0, 8, call["prlimit64"]),
        (LOAD, 0, 0, _argument(0)),
        (JUMP_EQUAL, 0, 5, 0),
        (LOAD, 0, 0, _argument(2)),
        (JUMP_EQUAL, 0, 3, 0),
        (LOAD, 0, 0, _argument(2) + 4),
        (JUMP_EQUAL, 0, 1, 0),
        (RETURN, 0, 0, ALLOW),
        (RETURN, 0, 0, deny),
    ]
    denied = sorted(refused(machine, metadata).values())
    assert len(denied) < 255, "a BPF jump reaches 255 instructions"
    for position, number in enumerate(denied):
        program.append((JUMP_EQUAL, len(denied) - position, 0, number))
    return [*program, (RETURN, 0, 0, ALLOW), (RETURN, 0, 0, deny)]


def install(built: Filter) -> None:
    """Put this process, and all it starts, under the filter for good; it needs no_new_privs first."""
    kernel.prctl(kernel.PR_SET_SECCOMP, SECCOMP_MODE_FILTER, "seccomp", ctypes.byref(built))
