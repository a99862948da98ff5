"""Which steps compose, in which order, and from which kind of input.

A plan is a chain of steps with the kind of its first input. It is sensible if, over sampled inputs, its result
varies, no step could be left out or merged with its neighbour without a difference, and it does not give back its
input. Plans are found once per set of concepts and cached; finding all pairs takes about a second.
"""

from collections import Counter
from dataclasses import dataclass
from functools import cache, lru_cache
from hashlib import blake2b
from itertools import pairwise, permutations, product
from random import Random
from typing import Any

from hornbook.curriculum.areas import STEPS
from hornbook.curriculum.basic import BASIC
from hornbook.curriculum.concept import Param, Step
from hornbook.curriculum.kinds import ITEM, SAMPLERS, accepts, literal, narrower

PROBES = 16
LONGEST = 90
LARGEST = 20_000
TRIPLES = 12_000


@dataclass(frozen=True, slots=True)
class Plan:
    """Steps in order of application, with the kinds between them: kinds[i] goes into steps[i]."""

    steps: tuple[Step, ...]
    kinds: tuple[str, ...]


def seeded(*parts: object) -> Random:
    """A random source that depends on the parts' text only, not on the process."""
    digest = blake2b("\0".join(map(str, parts)).encode(), digest_size=8).digest()
    return Random(int.from_bytes(digest, "little"))


class First(Random):
    """A random source whose `choice` takes the first option: lists put the usual name, form or word first."""

    def choice(self, seq: Any) -> Any:
        return seq[0]


def sample_param(param: Param, rng: Random) -> Any:
    return rng.choice(param.values) if param.values else SAMPLERS[param.kind](rng)


def chain(steps: tuple[Step, ...], start: str) -> tuple[str, ...] | None:
    """The kinds along the steps from an input of kind `start`, or None if they do not fit."""
    kinds = [start]
    for one in steps:
        kind = kinds[-1]
        if not accepts(one.takes, kind):
            return None
        if one.gives == "same":
            kinds.append(kind)
        elif one.gives == "shuffled":  # the same items in another order
            kinds.append("ints" if kind == "sorted" else kind)
        elif one.gives == "item":
            kinds.append(ITEM[kind])
        else:
            kinds.append(one.gives)
    return tuple(kinds)


def fits(steps: tuple[Step, ...]) -> list[Plan]:
    """The widest-typed plans of these steps in this order; a generic first step has one per kind of list."""
    first = steps[0].takes
    plans = []
    for wide in ("ints", "words") if first == "list" else (first,):
        for start in narrower(wide):
            kinds = chain(steps, start) if start in SAMPLERS else None
            if kinds is not None:
                plans.append(Plan(steps, kinds))
                break
    return plans


def run(plan: Plan, value: Any, params: list[tuple[Any, ...]]) -> list[Any] | None:
    """The values along the plan, the input first; None if a number between steps is too large to loop over."""
    values = [value]
    for one, extra in zip(plan.steps, params, strict=True):
        if len(values) > 1 and huge(values[-1]):
            return None
        values.append(one.apply(values[-1], *extra))
    return values


def huge(value: Any) -> bool:
    """Whether a step may take too long over a value."""
    if isinstance(value, int):
        return not -LARGEST <= value <= LARGEST
    if isinstance(value, list) and value and isinstance(value[0], int):
        return bool(max(value) > LARGEST or min(value) < -LARGEST)
    return False


def sensible(plan: Plan) -> bool:
    """Whether the plan makes a worthwhile exercise; deterministic, from `PROBES` sampled inputs.

    Inputs are the same for every plan that starts with a kind, and parameters for every plan with a step, so that
    the values along shared prefixes are computed once.
    """
    start = plan.kinds[0]
    results = _probe(plan.steps, start)
    usable = [at for at, text in enumerate(results) if text is not None]
    if len(usable) < PROBES // 2:
        return False
    variety = Counter(results[at] for at in usable)
    top = variety.most_common(1)[0][1] / len(usable)
    boolean = plan.kinds[-1] == "bool"
    if top > (0.85 if boolean else 0.6) or len(variety) < (2 if boolean else 4):
        return False
    allowed = (0.92 if boolean else 0.75) * len(usable)
    for at in range(len(plan.steps) if len(plan.steps) > 1 else 0):
        rest = plan.steps[:at] + plan.steps[at + 1 :]
        if chain(rest, start):
            without = _probe(rest, start)
            if sum(without[i] == results[i] for i in usable) > allowed:
                return False
    inputs = _probe((), start)
    return start in _NUMBERS or sum(inputs[i] == results[i] for i in usable) <= 0.75 * len(usable)


_NUMBERS = ("int", "nat", "small")


@cache
def _probe(steps: tuple[Step, ...], start: str) -> list[str | None]:
    """The results of the steps on the inputs of a kind as text; None where a run was stopped or is too long."""
    texts: list[str | None] = []
    for value in _values(steps, start):
        text = None if value is _STOPPED else literal(value)
        texts.append(text if text and len(text) <= 3 * LONGEST else None)
    return texts


def _values(steps: tuple[Step, ...], start: str) -> list[Any]:
    if len(steps) < 3:
        return _kept_values(steps, start)
    return _apply(steps[-1], _values(steps[:-1], start))


@lru_cache(maxsize=8192)
def _kept_values(steps: tuple[Step, ...], start: str) -> list[Any]:
    if not steps:
        rng = seeded("inputs", start)
        return [SAMPLERS[start](rng) for _ in range(PROBES)]
    return _apply(steps[-1], _kept_values(steps[:-1], start))


def _apply(one: Step, values: list[Any]) -> list[Any]:
    return [
        _STOPPED if value is _STOPPED or huge(value) else one.apply(value, *extra)
        for value, extra in zip(values, _drawn(one), strict=True)
    ]


@cache
def _drawn(one: Step) -> list[tuple[Any, ...]]:
    """Parameters of a step for each probe."""
    rng = seeded("params", one.name, one.takes)
    return [tuple(sample_param(p, rng) for p in one.params) for _ in range(PROBES)]


_STOPPED = object()


@lru_cache(maxsize=1)
def concepts() -> dict[str, tuple[Step, ...]]:
    """The steps of each concept by name, names in alphabetical order."""
    found: dict[str, list[Step]] = {}
    for one in STEPS:
        found.setdefault(one.name, []).append(one)
    return {name: tuple(found[name]) for name in sorted(found)}


@cache
def plans(names: tuple[str, ...]) -> tuple[Plan, ...]:
    """All sensible plans that use each named concept once, in a fixed order."""
    known = concepts()
    if len(names) == 1:
        return tuple(plan for one in known[names[0]] for plan in fits((one,)))
    found: list[Plan] = []
    for order in permutations(names):
        for steps in product(*(known[name] for name in order)):
            found.extend(_composed(steps))
    return tuple(found)


def _composed(steps: tuple[Step, ...]) -> list[Plan]:
    """The sensible plans of a chain of two steps or more, in which each two neighbours make sense by themselves."""
    if len(steps) == 2:
        return list(_paired(*steps))
    if not all(_paired(a, b) for a, b in pairwise(steps)) or not _readable(steps):
        return []
    return [plan for plan in fits(steps) if sensible(plan)]


@cache
def _paired(first: Step, second: Step) -> tuple[Plan, ...]:
    if first.gives not in ("same", "shuffled", "item") and not accepts(second.takes, first.gives):
        return ()
    if not _readable((first, second)):
        return ()
    return tuple(plan for plan in fits((first, second)) if sensible(plan))


def _readable(steps: tuple[Step, ...]) -> bool:
    """Whether the function's arguments stay few: at most one further list and three parameters in all."""
    params = [param for one in steps for param in one.params]
    return len(params) <= 3 and sum(not param.values for param in params) <= 1


@cache
def core(count: int) -> frozenset[str]:
    """The first `count` concepts: the basic ones in their order, then the others as they stand."""
    return frozenset(list(dict.fromkeys((*BASIC, *concepts())))[:count])


@cache
def compositions(difficulty: int, among: frozenset[str] | None = None) -> tuple[tuple[str, ...], ...]:
    """All sensible sorted concept tuples of a size; of triples, `TRIPLES` drawn by a fixed seed.

    `among` leaves out tuples with any other concept.
    """
    names = [name for name in concepts() if among is None or name in among]
    if difficulty == 1:
        return tuple((name,) for name in names)
    if difficulty == 2:
        return tuple((a, b) for i, a in enumerate(names) for b in names[i + 1 :] if plans((a, b)))
    if difficulty == 3:
        return _triples(among)
    return ()


def _triples(among: frozenset[str] | None) -> tuple[tuple[str, ...], ...]:
    """Random walks over sensible pairs: a pair, then a step that may follow its second step."""
    firsts: list[tuple[Step, Step]] = []
    following: dict[Step, list[Step]] = {}
    for pair in compositions(2, among):
        for plan in plans(pair):
            first, second = plan.steps
            firsts.append((first, second))
            following.setdefault(first, []).append(second)
    rng = seeded("triples")
    found: set[tuple[str, ...]] = set()
    for _ in range(20 * TRIPLES):
        first, second = rng.choice(firsts)
        third = rng.choice(following.get(second, [first]))
        names = tuple(sorted((first.name, second.name, third.name)))
        if len(set(names)) == 3 and names not in found and _composed((first, second, third)):
            found.add(names)
            if len(found) == TRIPLES:
                break
    return tuple(sorted(found))
