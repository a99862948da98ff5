"""The built-in teacher: writes exercises and textbook sections without any model or network.

An exercise is a pure function of its spec: a plan of steps, literal or argument parameters, a name, a docstring, a
body, and tests whose expected values come from the steps' reference functions, not from the body. About 0.3 ms each.
"""

import builtins
import keyword
import re
from functools import cache
from random import Random
from typing import Any

from hornbook.curriculum import compose, describe, family_compose, family_write, render
from hornbook.curriculum.areas import STEPS
from hornbook.curriculum.arguments import Arguments
from hornbook.curriculum.compose import Plan
from hornbook.curriculum.concept import Step
from hornbook.curriculum.family import AnyFamily, Family
from hornbook.curriculum.head import head, hint_style
from hornbook.curriculum.kinds import KINDS, SAMPLERS, literal
from hornbook.records import Document, UserError
from hornbook.teacher import one_by_one
from hornbook.teacher.types import ExerciseDraft, ExerciseSpec, Rating, Section, SectionSpec

PROMPT_ID = "curriculum/exercise-2"
TESTS = (5, 8)
_TRIES = 40
_LONGEST = 90
_RESERVED = {*dir(builtins), *keyword.kwlist}


class BuiltinTeacher:
    """The curriculum as a `Teacher`."""

    name = "builtin"
    many = one_by_one

    def __init__(self, concepts: int | None = None, plain: bool = False, subject: str = "python") -> None:
        """`concepts`: compose exercises of only so many concepts, basic ones first. `plain`: tell them step by step in
        one sentence, solve them in one line for each step, and call arguments by few names. `subject`: python, or
        everyday, which has pages and no exercises.
        """
        self._subject = subject
        self._among = None if concepts is None else compose.core(concepts)
        self._plain = plain

    def rate(self, document: Document) -> Rating:
        """Rate a document by the written rubric of the subject."""
        from hornbook.curriculum import prose_rubric, rubric

        return rubric.rate(document) if self._subject == "python" else prose_rubric.rate(document)

    def rate_again(self, document: Document) -> None:
        """None: the rubric has no other words."""

    @property
    def _pages(self) -> Any:
        """Who writes pages."""
        if self._subject == "python":
            from hornbook.curriculum import lessons

            return lessons
        from hornbook.curriculum import worlds

        return worlds

    def topics(self) -> list[str]:
        return list(self._pages.topics())

    def audiences(self) -> list[str]:
        return list(self._pages.audiences())

    def styles(self) -> list[str]:
        return list(self._pages.styles())

    def write_section(self, spec: SectionSpec) -> Section:
        section: Section = self._pages.write_section(spec)
        return section

    def compositions(self, difficulty: int) -> list[tuple[str, ...]]:
        """All sensible sorted concept tuples of that size, 1 to 3; triples are a fixed sample.

        Of one concept: a step, or a family of exercises. Of two: two steps, or a family and a step that goes on.
        Everyday life has none.
        """
        if self._subject != "python":
            return []
        return sorted({*compose.compositions(difficulty, self._among), *_with_families(difficulty, self._among)})

    def write_exercise(self, spec: ExerciseSpec) -> ExerciseDraft:
        """Write one exercise. Raises UserError for concepts that do not exist or do not compose."""
        concepts = tuple(sorted(spec.concepts))
        own = families()
        unknown = [name for name in concepts if name not in compose.concepts() and name not in own]
        if unknown or not concepts or len(set(concepts)) < len(concepts) or len(concepts) > 3:
            raise UserError(
                f"exercise concepts {list(concepts)}: need 1 to 3 different names of the curriculum"
                + (f", which has no {unknown[0]!r}" if unknown else "")
                + "; see compositions()"
            )
        if not any(name in own for name in concepts):
            plans = compose.plans(concepts)
            if plans:
                return _write(concepts, plans, compose.seeded("exercise", *concepts, spec.seed), self._plain)
        elif len(concepts) == 1:
            return family_write.write(own[concepts[0]], spec.seed)
        elif steps := _followers().get(concepts):
            family, step = steps
            return family_compose.write(family, step, spec.seed)
        raise UserError(f"exercise concepts {list(concepts)} do not compose sensibly; take one of compositions()")


@cache
def families() -> dict[str, AnyFamily]:
    """The families of exercises that lessons have, by name."""
    from hornbook.curriculum import lessons

    return lessons.families()


@cache
def _followers() -> dict[tuple[str, ...], tuple[Family, Step]]:
    """What a family composes with: sorted names -> (family, step)."""
    known, steps = family_compose.known_followers(), {family_compose.key_of(step): step for step in STEPS}
    found: dict[tuple[str, ...], tuple[Family, Step]] = {}
    for family in families().values():
        if isinstance(family, Family):
            if family.name in known:
                after = [steps[key] for key in known[family.name]]
            else:  # a new one, not in the file yet
                after = family_compose.followers(family, STEPS)
            found |= {tuple(sorted((family.name, step.name))): (family, step) for step in after}
    return found


def _with_families(difficulty: int, among: frozenset[str] | None) -> list[tuple[str, ...]]:
    """The concept tuples that have a family in them; a curriculum that was narrowed has none."""
    if among is not None or difficulty > 2:
        return []
    return [(name,) for name in families()] if difficulty == 1 else list(_followers())


def _write(concepts: tuple[str, ...], plans: tuple[Plan, ...], rng: Random, plain: bool) -> ExerciseDraft:
    plan = rng.choice(plans)
    arguments = Arguments(plan, rng, plain)
    for attempt in range(_TRIES):  # drawn literals may make a dull function: draw again, at last be less strict
        cases = _cases(plan, arguments, rng, 3 if attempt < _TRIES // 2 else 2)
        if cases:
            break
        arguments = Arguments(plan, rng, plain)
    else:
        raise AssertionError(f"no varied tests for {concepts}")
    solution = render.body(plan, arguments.args, arguments.code, rng, plain)
    name = describe.function_name(plan, arguments.args[0], arguments.suffixes, rng, plain)
    if name in _RESERVED or name in set(re.findall(r"\w+", solution)):
        name += rng.choice(("_of_", "_from_", "_in_")) + arguments.args[0]
    shown = sorted(cases, key=_shown)[:3]
    rng.shuffle(shown)
    kinds = (*arguments.kinds, plan.kinds[-1])
    call = describe.Call(name, tuple(arguments.args), kinds, tuple(shown))
    quote = "`" if not plain and rng.random() < 0.65 else ""
    for fill in arguments.said:
        for slot, text in fill.items():
            fill[slot] = text.replace("`", quote)
    narrator = describe.Narrator(plan, arguments.args[0], arguments.said, quote, rng, len(arguments.args) == 1, plain)
    doc = describe.docstring(narrator, call, rng)
    hints = [KINDS[kind].hint for kind in kinds]
    top = head(name, arguments.args, hints, render.imports(solution), "built-in" if plain else hint_style(rng.random()))
    return ExerciseDraft(
        name=name, prompt=top + doc, solution=solution, tests=_tests(cases, plan.kinds[-1]), concepts=concepts,
        difficulty=len(concepts), prompt_id=PROMPT_ID,
    )  # fmt: skip


Case = tuple[tuple[Any, ...], Any]


def _cases(plan: Plan, arguments: Arguments, rng: Random, varied: int) -> list[Case]:
    """5 to 8 calls with expected results, edge cases among them; empty when they do not vary enough."""
    want = rng.randint(*TESTS)
    found: list[Case] = []
    seen: set[str] = set()
    results: list[str] = []
    for _ in range(3 * want):
        value = SAMPLERS[plan.kinds[0]](rng)
        args = [value]
        params: list[tuple[Any, ...]] = []
        for at, drawn in enumerate(arguments.params):
            extra = []
            for param, fixed in drawn:
                one = fixed
                if one is None and at == 0 and param.near and rng.random() < 0.6:
                    one = param.near(rng, value)
                if one is None:
                    one = compose.sample_param(param, rng)
                if fixed is None:
                    args.append(one)
                extra.append(one)
            params.append(tuple(extra))
        key = literal(args)
        if key in seen or len(key) > _LONGEST:
            continue
        seen.add(key)
        values = compose.run(plan, value, params)
        if values is None:
            continue
        result = values[-1]
        text = literal(result)
        if len(text) > _LONGEST:
            continue
        found.append((tuple(args), result))
        results.append(text)
        if len(found) == want:
            break
    if len(found) < TESTS[0]:
        return []
    most = max(results.count(text) for text in results)
    if plan.kinds[-1] == "bool":
        varied = 2
    return found if len(set(results)) >= varied and most < len(results) - (varied > 2) else []


def _shown(case: Case) -> tuple[bool, int]:
    """Sorts examples worth showing first: not empty ones, then short ones."""
    args, value = case
    trivial = value in ([], "", 0, {}, -1) or args[0] in ([], "", 0, {})
    return trivial, len(literal(args)) + len(literal(value))


def _tests(cases: list[Case], kind: str) -> str:
    lines = ["def check(candidate):"]
    for args, value in cases:
        call = f"candidate({', '.join(literal(a) for a in args)})"
        if kind == "float":
            lines.append(f"    assert abs({call} - {literal(value)}) < 1e-6")
        else:
            lines.append(f"    assert {call} == {literal(value)}")
    return "\n".join(lines) + "\n"
