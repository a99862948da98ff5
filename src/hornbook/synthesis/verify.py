"""Verification: nothing the teacher says about running code is believed; it is run.

An exercise is kept when its solution passes its own tests and a function without a body does not: a solution that
fails teaches errors, a test set that anything passes verifies nothing. The code runs in the sandbox. The built-in
curriculum is our own code, so its programs may share a process (`sandbox.batch`, some twenty times faster, same
verdicts), and that its tests tell changed solutions apart is tested with the curriculum.

What a served model wrote gets a process each, and a closer look: it may import few modules only, must run twice with
the same result, and its tests must fail for most slightly changed solutions (`sandbox.mutants`).
"""

import ast
from collections.abc import Sequence
from random import Random

from hornbook.records import blake2b_128
from hornbook.sandbox import Verdict
from hornbook.sandbox.mutants import mutants
from hornbook.synthesis.running import Runner
from hornbook.teacher.types import ExerciseDraft

STUB_BODY = "    pass\n"  # of a function or a class
PASSES_STUB = "tests pass a stub"
PASSES_CHANGED = "tests pass changed solutions"
UNSTEADY = "not the same result twice"
MUTANTS = 4  # changed solutions that are tried
SURVIVORS = 0.5  # of them that may pass the tests: some changes change nothing
# phi-1's exercises import six modules in 99.8 % of cases (its model card); these and their like can be read offline.
MODULES = frozenset(
    """
    typing math random collections datetime itertools functools re string heapq bisect statistics fractions decimal
    operator dataclasses enum json copy textwrap
    """.split()  # noqa: SIM905  # read better so
)


def program(draft: ExerciseDraft) -> str:
    """The program that verifies a draft: it passes when the solution passes the tests and the stub does not.

    First the solution under its tests; then the function is defined again as a stub, and the same tests must fail.
    """
    return (
        f"{tested(draft, draft.solution)}\n\n"
        f"{draft.prompt}{STUB_BODY}\n\n"
        f"try:\n    check({draft.name})\nexcept Exception:\n    pass\n"
        f"else:\n    raise AssertionError({PASSES_STUB!r})\n"
    )


def tested(draft: ExerciseDraft, solution: str) -> str:
    """The program that runs a solution under the draft's tests."""
    return f"{draft.prompt}{solution}\n\n{draft.tests.rstrip()}\n\n\ncheck({draft.name})\n"


def judge(verdict: Verdict) -> str:
    """Why an exercise is rejected, or "" if it is good."""
    if verdict.status == "passed":
        return ""
    return PASSES_STUB if PASSES_STUB in verdict.reason else f"solution {verdict.status}"


def reasons(runner: Runner, drafts: Sequence[ExerciseDraft], trusted: bool) -> list[str]:
    """For each draft why it is rejected, or "" if it is good. `trusted`: they are the built-in curriculum's."""
    if trusted:
        return [judge(verdict) for verdict in runner.verdicts([program(draft) for draft in drafts])]
    found = [_static(draft) for draft in drafts]
    sound = [row for row, reason in enumerate(found) if not reason]
    ran = runner.verdicts([program(drafts[row]) for row in sound for _ in range(2)])
    for row, first, second in zip(sound, ran[::2], ran[1::2], strict=True):
        same = (first.status, first.output) == (second.status, second.output)
        found[row] = (judge(first) or judge(second)) if same else UNSTEADY
    changed = [(row, body) for row, reason in enumerate(found) if not reason for body in _changed(drafts[row])]
    passed = runner.verdicts([tested(drafts[row], body) for row, body in changed])
    for row in {row for row, _ in changed}:
        survived = [v.status == "passed" for (of, _), v in zip(changed, passed, strict=True) if of == row]
        if sum(survived) > SURVIVORS * len(survived):
            found[row] = PASSES_CHANGED
    return found


def _changed(draft: ExerciseDraft) -> list[str]:
    seed = int(blake2b_128((draft.prompt + draft.solution).encode()), 16)
    return mutants(draft.solution, Random(seed), MUTANTS)


def _static(draft: ExerciseDraft) -> str:
    """What can be told without running: whether it parses, and what it imports."""
    try:
        trees = [ast.parse(draft.prompt + draft.solution), ast.parse(draft.tests)]
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return "does not parse"
    for tree in trees:
        for node in ast.walk(tree):
            names = (
                [alias.name for alias in node.names]
                if isinstance(node, ast.Import)
                else [node.module or "."]
                if isinstance(node, ast.ImportFrom)
                else []
            )
            for name in names:
                if name.partition(".")[0] not in MODULES:
                    return "imports a module that is not allowed"
    return ""
