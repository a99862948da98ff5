"""What goes into the sandbox and what comes out."""

from dataclasses import dataclass
from typing import Literal

STATUSES = ("passed", "failed", "timeout", "memory", "crashed")


@dataclass(frozen=True)
class Program:
    """The text of a Python program and what it may use.

    Processor time is counted in whole seconds, rounded up. Memory is address space, the interpreter's own
    (about 40 MB) included. Output is stdout and stderr together, in bytes.
    """

    code: str
    cpu_seconds: float = 2.0
    wall_seconds: float = 4.0
    memory_bytes: int = 1 << 29
    output_bytes: int = 65536


@dataclass(frozen=True)
class Trial:
    """A candidate against its tests. Limits are those of Program, for each of the two processes.

    candidate: the text of a program that defines `entry_point`. test: text that defines `check(candidate)`, and may
    call the candidate by its own name too. support: trusted text that runs before the test, such as a prompt's
    auxiliary functions. mode: "single-process" joins all three texts into one program, for problems that pass live
    objects or look for changes made in place; a candidate can forge its verdict there.
    """

    candidate: str
    test: str
    entry_point: str
    support: str = ""
    mode: Literal["two-process", "single-process"] = "two-process"
    cpu_seconds: float = 2.0
    wall_seconds: float = 8.0
    memory_bytes: int = 1 << 29
    output_bytes: int = 65536


@dataclass(frozen=True)
class Verdict:
    """How a program ended.

    status: "passed" (reached its last line), "failed" (an exception, an early exit, too much output), "timeout"
    (processor or wall clock), "memory" (an unhandled MemoryError), "crashed" (killed by a signal).
    reason: the last line of the traceback, or why it was killed; empty when passed.
    output: stdout and stderr in the order of writing, at most `output_bytes` of it.
    """

    status: str
    reason: str
    output: str
    milliseconds: float
