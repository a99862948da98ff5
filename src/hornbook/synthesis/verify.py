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

STUB_BODY = "    pass\n"  # of a function or a class
PASSES_STUB = "tests pass a stub"
CHUNK = 512  # programs between two progress reports


def program(draft: ExerciseDraft) -> str:
    """The program that verifies a draft: it passes when the solution passes the tests and the stub does not.

    First the solution under its tests; then the function is defined again as a stub, and the same tests must fail.
    """
    return (
        f"{draft.prompt}{draft.solution}\n\n{draft.tests.rstrip()}\n\n\ncheck({draft.name})\n\n\n"
        f"{draft.prompt}{STUB_BODY}\n\n"
        f"try:\n    check({draft.name})\nexcept Exception:\n    pass\n"
        f"else:\n    raise AssertionError({PASSES_STUB!r})\n"
    )


def verdicts(box: Sandbox, codes: Sequence[str], trusted: bool, progress: Progress) -> list[Verdict]:
    """One verdict per program, in order."""
    found: list[Verdict] = []
    for start in range(0, len(codes), CHUNK):
        chunk = codes[start : start + CHUNK]
        if trusted:
            found += [_patiently(box, code, v) for code, v in zip(chunk, run_batches(box, chunk), strict=True)]
        else:
            found += list(box.map(Program(code) for code in chunk))
        progress.advance(len(chunk))
    return found


def _patiently(box: Sandbox, code: str, verdict: Verdict) -> Verdict:
    """Our own programs end in milliseconds: out of time means a busy machine, which must not change the data."""
    if verdict.status != "timeout":
        return verdict
    return box.run(Program(code, cpu_seconds=20.0, wall_seconds=120.0))


def judge(verdict: Verdict) -> str:
    """Why an exercise is rejected, or "" if it is good."""
    if verdict.status == "passed":
        return ""
    return PASSES_STUB if PASSES_STUB in verdict.reason else f"solution {verdict.status}"
