"""An exercise that takes a family's result one step further: "the sum of the prime factors of n".

A family says what it gives (`gives`, a kind) and how its result is called (`noun`); a step that takes such a value,
and whose noun phrase stays clear around a long one, may follow. Of a family's solutions those serve that end in their
only `return`: what it returned gets a name, and the step's code goes on from there. Which steps follow a family is
drawn once, by a fixed seed, among those whose results vary over drawn inputs.
"""

import re
from collections import Counter
from functools import cache, partial
from random import Random
from typing import Any

from hornbook.curriculum import render
from hornbook.curriculum.arguments import Arguments
from hornbook.curriculum.compose import Plan, chain, huge, sample_param, seeded
from hornbook.curriculum.concept import Step
from hornbook.curriculum.describe import LONGEST_NAME, PRONOUNS, Narrator
from hornbook.curriculum.family import AnyFamily, Code, Family
from hornbook.curriculum.family_write import (
    LONGEST,
    PROMPT_ID,
    TESTS,
    Case,
    Drawn,
    copied,
    draw,
    fill_holes,
    hoisted,
    indented,
    literal,
    outcome,
    prompt,
    tests,
)
from hornbook.curriculum.head import hint_style
from hornbook.curriculum.kinds import KINDS, accepts
from hornbook.teacher.types import ExerciseDraft

FOLLOWERS = 6  # steps that may follow a family
_TRIED = 24  # steps that are looked at, at most
_PROBES = 14
_TRIES = 40
_NAMES = ("found", "values", "first", "inner", "part", "base", "listed", "given", "start", "between", "so_far")
_RETURN = re.compile(r"^( *)return\b ?(.*)$", re.MULTILINE)


def single_return(solution: str) -> bool:
    """Whether a body ends in its only `return`, at its outermost level."""
    found = list(_RETURN.finditer(solution))
    return len(found) == 1 and not found[0][1] and found[0].end() == len(solution.rstrip()) and bool(found[0][2])


@cache
def _nouns(step: Step) -> tuple[str, ...]:
    """The step's noun phrases that stay clear around a long one."""
    return tuple(
        noun
        for noun in step.nouns
        if noun[0] not in "=+" and (noun.endswith(("{x}", "{X}")) or ("{X}" in noun and noun.startswith("whether")))
    )


def followers(family: AnyFamily, steps: tuple[Step, ...]) -> list[Step]:
    """The steps that may follow the family, in a fixed order; none where it does not compose."""
    if not (isinstance(family, Family) and family.noun and family.gives and any(map(single_return, family.solutions))):
        return []
    fitting = [step for step in steps if accepts(step.takes, family.gives) and _nouns(step)]
    seeded("followers", family.name).shuffle(fitting)
    found: list[Step] = []
    for step in fitting[:_TRIED]:
        if len(found) == FOLLOWERS:
            break
        if _sensible(family, step) and _writable(family, step):
            found.append(step)
    return found


def _writable(family: Family, step: Step) -> bool:
    try:
        for seed in range(3):
            write(family, step, seed)
    except AssertionError:
        return False
    return True


def _sensible(family: Family, step: Step) -> bool:
    """Whether the step's results vary over drawn inputs, and are not simply what came in."""
    rng = seeded("follows", family.name, step.name)
    before, after = [], []
    for _ in range(_PROBES):
        drawn = draw(family, rng)
        given = outcome(partial(_call, family, family.draw(rng, **drawn.params), drawn.params))
        if given.raises or given.value is None or huge(given.value):
            continue
        extra = tuple(sample_param(param, rng) for param in step.params)
        result = outcome(partial(step.apply, copied(given.value), *extra))
        if result.raises or len(result.key) > LONGEST:
            return False
        before.append(given.key)
        after.append(result.key)
    if len(after) < _PROBES // 2:
        return False
    variety = Counter(after)
    boolean = step.gives == "bool"
    if len(variety) < (2 if boolean else 4) or variety.most_common(1)[0][1] > (0.85 if boolean else 0.6) * len(after):
        return False
    return sum(a == b for a, b in zip(before, after, strict=True)) <= 0.5 * len(after)


def _call(family: Family, args: tuple[Any, ...], params: dict[str, Any]) -> Any:
    return family.oracle(*(a.value if isinstance(a, Code) else copied(a) for a in args), **params)


def write(family: Family, step: Step, seed: int) -> ExerciseDraft:
    """One exercise of the family followed by the step; a pure function of them and the seed."""
    rng = seeded("family and step", family.name, step.name, seed)
    for attempt in range(_TRIES):  # drawn parameters may make a dull function: draw again, at last be less strict
        draft = _write(family, step, rng, 3 if attempt < _TRIES // 2 else 2)
        if draft:
            return draft
    raise AssertionError(f"{family.name} and {step.name} give no varied tests")


def _write(family: Family, step: Step, rng: Random, varied: int) -> ExerciseDraft | None:
    drawn = draw(family, rng)
    kinds = chain((step,), family.gives)
    assert kinds, f"{step.name} does not take what {family.name} gives"
    plan = Plan((step,), kinds)
    more = Arguments(plan, rng, False)
    imports, body = hoisted(fill_holes(rng.choice([s for s in family.solutions if single_return(s)]), drawn.fill))
    taken = set(re.findall(r"\w+", body)) | render.step_names(step) | set(drawn.args)
    free = [name for name in _NAMES if name not in taken]
    if set(more.args[1:]) & taken or not free:
        return None
    variable = rng.choice(free)
    more.args[0] = variable
    body = _RETURN.sub(lambda found: f"{variable} = {found[2]}", body)
    quote = "`" if "`" in "".join(drawn.said.values()) else ""
    for fill in more.said:
        for slot, text in fill.items():
            fill[slot] = text.replace("`", quote)
    narrator = Narrator(plan, variable, more.said, quote, rng, False)
    task = _task(family, step, drawn, narrator, rng)
    name = f"{rng.choice(step.frags)}_{rng.choice(('of_', 'of_', ''))}{drawn.name}"
    if len(name) > LONGEST_NAME or name in taken:
        return None
    chosen = _cases(drawn, step, more, rng, varied)
    if not chosen:
        return None
    told = Drawn(
        Family(
            **{
                **{key: getattr(family, key) for key in ("name", "oracle", "draw", "setup")},
                "signature": "",
                "names": (name,),
                "tells": (),
                "solutions": (),
                "notes": (*family.notes, *([narrator.say(step.note, 0, "")] if step.note else [])),
            }
        ),
        drawn.params,
        (*drawn.args, *more.args[1:]),
        drawn.signature.extended([KINDS[kind].hint for kind in more.kinds[1:]], KINDS[kinds[-1]].hint),
        drawn.fill,
        drawn.said,
        name,
        task,
    )
    solution = indented(body) + render.body(plan, more.args, more.code, rng)
    top = prompt(told, [*imports, *render.imports(solution)], hint_style(rng.random()), chosen, rng)
    return ExerciseDraft(name, top, solution, tests(chosen, ""), tuple(sorted((family.name, step.name))), 2, PROMPT_ID)


def _task(family: Family, step: Step, drawn: Drawn, narrator: Narrator, rng: Random) -> str:
    """The family's task, then the step on its result; or both in one, where no wording of the task can go on."""
    noun = rng.choice(_nouns(step))
    tells = [tell for tell in family.tells if "return" not in tell and tell.endswith(".")]
    if not tells:
        return f"Return {narrator.say(noun, 0, fill_holes(family.noun, drawn.said))}."
    first = fill_holes(rng.choice(tells), drawn.said)
    if first.startswith("Return "):
        first = rng.choice(("Compute ", "Find ", "Take ")) + first.removeprefix("Return ")
    result = rng.choice(PRONOUNS.get(family.gives, ("the result", "that result")))
    return f"{first} {rng.choice(('Return', 'Return', 'Then return'))} {narrator.say(noun, 0, result)}."


def _cases(drawn: Drawn, step: Step, more: Arguments, rng: Random, varied: int) -> list[Case]:
    """5 to 8 calls; empty when their results do not vary."""
    family, wanted = drawn.family, rng.randint(*TESTS)
    found: dict[str, Case] = {}
    edges = list(family.edges)
    for attempt in range(60):
        if len(found) == wanted:
            break
        args = edges[attempt] if attempt < min(len(edges), 2) else family.draw(rng, **drawn.params)
        given = outcome(partial(_call, family, args, drawn.params))
        if not given.raises and (given.value is None or huge(given.value)):
            continue
        fixed = more.params[0]
        extra = tuple(value if value is not None else sample_param(param, rng) for param, value in fixed)
        result = given if given.raises else outcome(partial(step.apply, copied(given.value), *extra))
        own = tuple(value for value, (_, literal_) in zip(extra, fixed, strict=True) if literal_ is None)
        shown = literal([*args, *own])
        if (given.raises or not result.raises) and len(shown) <= LONGEST and len(result.key) <= LONGEST:
            found.setdefault(shown, ((*args, *own), result))
    chosen = list(found.values())
    different = {result.key for _, result in chosen}
    return chosen if len(chosen) >= TESTS[0] and len(different) >= (2 if step.gives == "bool" else varied) else []
