"""How a job ended, told from what its children reported and how they died."""

import os
import signal

from .judge import GONE
from .watch import Child


def of_program(one: Child, cpu: float) -> tuple[str, bytes | memoryview]:
    """The verdict on a child that ended by itself or by the kernel: (status, reason in UTF-8).

    A report counts only with a clean exit.
    """
    assert one.exit_status is not None
    assert one.usage is not None
    code = os.waitstatus_to_exitcode(one.exit_status)
    outcome = one.outcome
    if outcome is not None and code == 0:
        return outcome
    if code >= 0:
        return "failed", b"left with exit status %d before its last line" % code
    # The kernel counts towards the limit in ticks: on a busy machine its SIGKILL was seen at 0.69 of the limit. Nobody
    # else has a reason to kill a program that computes (what the server itself kills is told apart before).
    spent = one.usage.ru_utime + one.usage.ru_stime
    if -code == signal.SIGXCPU or (-code == signal.SIGKILL and spent > max(1.0, cpu) / 2):
        return "timeout", f"killed: processor time limit of {cpu:g} s".encode()
    return "crashed", f"killed by {signal.Signals(-code).name}".encode()


def of_trial(judge: Child, candidate: Child, cpu: float) -> tuple[str, bytes | memoryview]:
    """The verdict on a candidate: the judge's, or when its line went dead, how the candidate ended."""
    status, reason = of_program(judge, cpu)
    if judge.outcome is None:
        return status, b"the tests: " + reason
    if status != GONE:
        return status, reason
    if candidate.exit_status is None or candidate.killed:
        return "failed", b"the candidate closed its line to the tests"
    return of_program(candidate, cpu)
