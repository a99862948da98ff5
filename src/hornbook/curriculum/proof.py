"""Checks of a lesson: what must hold before it is taught. For its author (`preview`) and for the tests.

All of it runs the lesson's code in this process: the curriculum is our own.
"""

import ast
import contextlib
import io
import re
import signal
import threading
from collections.abc import Callable, Iterator
from random import Random
from typing import Any

from hornbook.curriculum.compose import concepts, seeded
from hornbook.curriculum.family import AnyFamily, ClassFamily, Family
from hornbook.curriculum.family_write import Drawn, cases, draw, fill_holes, hoisted, indented, prompt, tests, write
from hornbook.curriculum.lessons.audiences import AUDIENCES
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question
from hornbook.sandbox.mutants import mutants
from hornbook.teacher.types import ExerciseDraft

DRAWS = 6  # of a family, for each of its solutions
KILLED = 0.5  # of the changed solutions, which the tests must tell from the real one; some changes change nothing
_NAME = re.compile(r"[a-z][a-z0-9_]*")
_HOLE = re.compile(r"\$[a-z_{]")


def complaints(lesson: Lesson) -> list[str]:
    """What is wrong with a lesson, a line each; empty when it is sound."""
    found = [*_material(lesson), *_programs(lesson)]
    for family in lesson.families:
        try:
            found += [f"{family.name}: {line}" for line in _family(family)]
        except Exception as error:  # an author wants all of them at once
            found.append(f"{family.name}: {type(error).__name__}: {error}")
    return found


def _material(lesson: Lesson) -> Iterator[str]:
    wanted = (
        (len(set(lesson.openings)) >= 3, "at least 3 different openings"),
        (3 <= len(lesson.ideas) <= 5, "3 to 5 slots of ideas"),
        (all(len(set(slot)) >= 2 for slot in lesson.ideas), "at least 2 alternatives in each slot of ideas"),
        (len(lesson.examples) >= 3, "at least 3 examples"),
        (len(set(lesson.pitfalls)) >= 2, "at least 2 pitfalls"),
        (len(lesson.questions) >= 2, "at least 2 questions"),
        (len(lesson.asks) in (0, len(lesson.ideas)), "no asks, or one for each slot of ideas"),
        (set(lesson.notes) <= {audience.key for audience in AUDIENCES.values()}, "notes for known audiences"),
        (bool(lesson.concepts) and all(map(_NAME.fullmatch, lesson.concepts)), "concepts in snake case"),
    )
    yield from (f"needs {what}" for holds, what in wanted if not holds)


def _programs(lesson: Lesson) -> Iterator[str]:
    texts = [*lesson.openings, *lesson.pitfalls, *lesson.asks, *(text for slot in lesson.ideas for text in slot)]
    texts += [text for several in lesson.notes.values() for text in several]
    makers: list[Callable[[Random], Example | Question]] = [*lesson.examples, *lesson.questions]
    for make in makers:
        for seed in range(4):
            made = make(Random(seed))
            if made != make(Random(seed)):
                yield f"{make.__name__}: draws from something else than its generator"
            outputs = {run(made.code), run(made.code)}
            if len(outputs) > 1 or not min(outputs).strip():
                yield f"{make.__name__}: prints nothing, or not the same twice"
            texts += [getattr(made, name) for name in ("before", "after", "text", "answer") if hasattr(made, name)]
    for text in dict.fromkeys(texts):
        if not text.strip() or text.count("`") % 2 or _HOLE.search(text):
            yield f"an empty text, an unpaired backtick or an unfilled hole: {' '.join(text.split())[:80]!r}"


def run(code: str) -> str:
    """What a program prints."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(code, "<lesson>", "exec"), {"__name__": "__main__"})
    return out.getvalue()


def _family(family: AnyFamily) -> Iterator[str]:
    if not _NAME.fullmatch(family.name) or family.name in concepts():
        yield "its name is not in snake case, or is that of a step"
    if len(set(family.names)) < 3 or len(set(family.tells)) < 3 or len(set(family.solutions)) < 2:
        yield "needs at least 3 names, 3 tells and 2 solutions"
    for tell in (*family.tells, *family.notes):
        if not tell.strip().endswith((".", "?")) or tell.count("`") % 2 or "  " in tell.strip():
            yield f"no clean sentence: {tell!r}"
    yield from _class(family) if isinstance(family, ClassFamily) else _function(family)
    drafts = [write(family, seed) for seed in range(40)]
    if len({draft.prompt for draft in drafts}) < 30:
        yield f"only {len({draft.prompt for draft in drafts})} different prompts in 40"
    wrong = 0
    for draft in drafts:
        for line in _draft(draft):
            wrong += 1
            yield line
        if wrong > 2:
            return  # the others are wrong in the same way


def _draft(draft: ExerciseDraft) -> Iterator[str]:
    try:
        tree = ast.parse(draft.prompt + draft.solution)
    except SyntaxError as error:
        yield f"no Python ({error}):\n{draft.prompt}{draft.solution}"
        return
    if not isinstance(tree.body[-1], ast.FunctionDef | ast.ClassDef) or tree.body[-1].name != draft.name:
        yield f"does not end with {draft.name}:\n{draft.prompt}{draft.solution}"
    if _HOLE.search(draft.prompt) or len(draft.prompt) + len(draft.solution) > 2400:
        yield f"an unfilled hole, or longer than 2,400 characters:\n{draft.prompt}"
    if not passes(draft, draft.solution):
        yield f"the solution fails its tests:\n{draft.prompt}{draft.solution}\n{draft.tests}"
    if passes(draft, "    pass\n"):
        yield f"an empty solution passes:\n{draft.tests}"
    if any(len(line) > 120 for line in (draft.prompt + draft.solution).splitlines()):
        yield f"a line of more than 120 characters:\n{draft.prompt}{draft.solution}"


def _function(family: Family) -> Iterator[str]:
    for number, solution in enumerate(family.solutions):
        tried = killed = 0
        for turn in range(DRAWS):
            rng = seeded("proof", family.name, number, turn)
            drawn = draw(family, rng)
            imports, body = hoisted(fill_holes(solution, drawn.fill))
            chosen = cases(drawn, rng)
            if len({result.key for _, result in chosen}) < 2:
                yield f"all results are alike: {[(a, r.key) for a, r in chosen]}"
            top = prompt(drawn, imports, "built-in", chosen, rng)
            draft = ExerciseDraft(drawn.name, top, indented(body), tests(chosen, family.through), (family.name,), 1, "")
            if not passes(draft, draft.solution):
                yield f"solution {number} fails:\n{draft.solution}\n{draft.tests}{_first_failure(drawn, draft)}"
                break
            for mutant in mutants(draft.solution, rng, 3):
                tried += 1
                with _limited(1.0):
                    killed += not passes(draft, mutant)
        if tried and killed < KILLED * tried and tried >= 6:
            yield f"solution {number}: its tests tell only {killed} of {tried} slightly changed solutions from it"


def _first_failure(drawn: Drawn, draft: ExerciseDraft) -> str:
    space: dict[str, Any] = {}
    try:
        exec(draft.prompt + draft.solution + "\n" + draft.tests, space)
        space["check"](space[draft.name])
    except Exception as error:
        return f"{type(error).__name__}: {error} (of {drawn.family.name})"
    return ""


def _class(family: ClassFamily) -> Iterator[str]:
    seen = set()
    for seed in range(200):
        draft = write(family, seed)
        seen.add(draft.solution)
        if not passes(draft, draft.solution):
            yield f"a solution fails:\n{draft.solution}\n{draft.tests}"
            return
    if len(seen) < len(family.solutions):
        yield "some solution was never drawn"


class _Endless(BaseException):
    """What ends a program that takes too long: no program of ours catches it."""


@contextlib.contextmanager
def _limited(seconds: float) -> Iterator[None]:
    """End what takes longer, where the system has alarms: a changed loop may have no end."""

    def end(*_: object) -> None:
        raise _Endless

    if threading.current_thread() is not threading.main_thread() or not hasattr(signal, "setitimer"):
        yield
        return
    before = signal.signal(signal.SIGALRM, end)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def passes(draft: ExerciseDraft, body: str) -> bool:
    """Whether a body passes a draft's tests, in the time that it has. What it prints is thrown away."""
    space: dict[str, Any] = {"__name__": "exercise"}
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            exec(compile(draft.prompt + body + "\n" + draft.tests, "<exercise>", "exec"), space)
            space["check"](space[draft.name])
    except (Exception, _Endless):
        return False
    return True
