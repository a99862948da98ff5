"""Verification: nothing the teacher says about running code is believed; it is run.

An exercise is kept when its solution passes its own tests and a function that returns None does not: a solution
that fails teaches errors, a test set that anything passes verifies nothing. The code runs in the sandbox. The
built-in curriculum is our own code, so its programs may share a process (`run_batches`, some twenty times faster,
same verdicts); what a served model wrote gets a process each.
"""

from collections.abc import Sequence

from hornbook.records import Progress
from hornbook.sandbox import Program, Sandbox, Verdict
from hornbook.sandbox.batch import run_batches
from hornbook.teacher.types import ExerciseDraft

STUB_BODY = "    return None\n"
CHUNK = 512  # programs between two progress reports


def programs(draft: ExerciseDraft) -> tuple[str, str]:
    """The two programs of a draft: its solution under its tests, and the stub that must fail them."""
    call = f"\n\n{draft.tests.rstrip()}\n\n\ncheck({draft.name})\n"
    return draft.prompt + draft.solution + call, draft.prompt + STUB_BODY + call


def verdicts(box: Sandbox, codes: Sequence[str], trusted: bool, progress: Progress) -> list[Verdict]:
    """One verdict per program, in order."""
    found: list[Verdict] = []
    for start in range(0, len(codes), CHUNK):
        chunk = codes[start : start + CHUNK]
        found += run_batches(box, chunk) if trusted else list(box.map(Program(code) for code in chunk))
        progress.advance(len(chunk))
    return found


def judge(solution: Verdict, stub: Verdict) -> str:
    """Why an exercise is rejected, or "" if it is good."""
    if solution.status != "passed":
        return f"solution {solution.status}"
    if stub.status == "passed":
        return "tests pass a stub"
    return ""
