"""What goes into the sandbox and what comes out."""

from dataclasses import dataclass

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
