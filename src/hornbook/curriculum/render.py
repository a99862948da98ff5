"""Code of a plan: nested expressions, named intermediate values, or loops with accumulators.

Runs of selecting, transforming and reducing steps may be merged into one comprehension, generator or loop, as a
programmer would write them. Three manners ("nested", "named", "loops") and random choices among the templates of
each step give one plan many correct bodies.
"""

import re
from functools import cache
from random import Random

from hornbook.curriculum.compose import First, Plan
from hornbook.curriculum.concept import Step
from hornbook.curriculum.kinds import KINDS

WIDTH = 68
MANNERS = ("nested", "nested", "named", "named", "loops", "loops")
Fill = dict[str, str]
_SLOT = re.compile(r"\{\w+\}")
_TIGHT = re.compile(r"[\w.]+|[\w.]*[\[({].*[\])}]|\".*\"")
_SPARE = ("result", "answer", "outcome", "output", "last_result")
_LOCAL = re.compile(r"(?:\bfor|\blambda|\bdef) (\w+(?:, \w+)*)|^ *(\w+(?:, \w+)*) (?:[-+*/%]|//)?= ", re.MULTILINE)

_IMPORTS = (
    ("Counter(", "from collections import Counter"),
    ("defaultdict(", "from collections import defaultdict"),
    ("deque(", "from collections import deque"),
    ("combinations(", "from itertools import combinations"),
    ("accumulate(", "from itertools import accumulate"),
    ("groupby(", "from itertools import groupby"),
    ("reduce(", "from functools import reduce"),
    ("math.", "import math"),
    ("bisect_", "import bisect"),
    ("statistics.", "import statistics"),
)


def body(plan: Plan, args: list[str], fills: list[Fill], rng: Random, plain: bool = False) -> str:
    """The indented body: `args[0]` is the input, `fills[i]` maps the parameter slots of step i to source text.

    `plain`: one named line for each step, always the usual form of it.
    """
    lines = _Writer(plan, args, fills, First(0) if plain else rng, plain).write()
    return "".join(f"    {line}\n" for line in lines)


def substitute(template: str, fill: Fill) -> str:
    """Fill slots in one pass: braces in the text put in (of f-strings) are no slots."""
    return _SLOT.sub(lambda slot: fill.get(slot[0], slot[0]), template)


@cache
def template_names(template: str) -> frozenset[str]:
    """Names that a template binds by itself; they must not be arguments or live variables."""
    found: set[str] = set()
    for groups in _LOCAL.findall(template):
        found.update(name for group in groups for name in group.split(", ") if name)
    return frozenset(found)


@cache
def step_names(one: Step) -> frozenset[str]:
    """Names that any template of a step binds."""
    return frozenset().union(*(template_names(t) for t in (*one.exprs, *one.blocks, *one.returns, *one.item)))


def atomic(expression: str) -> bool:
    """Whether an expression binds tightly: a name, a call, a subscript or a display."""
    if " " not in expression:
        return _TIGHT.fullmatch(expression) is not None
    if expression[0] in "-~":
        return False
    depth = 0
    quote = ""
    for char in expression:
        if quote:
            quote = "" if char == quote else quote
        elif char in "\"'":
            quote = char
        elif char in "([{":
            depth += 1
        elif char in ")]}":
            depth -= 1
        elif char == " " and not depth:
            return False
    return True


class _Writer:
    def __init__(self, plan: Plan, args: list[str], fills: list[Fill], rng: Random, plain: bool) -> None:
        self.plan = plan
        self.fills = fills
        self.rng = rng
        self.taken = set(args)
        self.lines: list[str] = []
        self.current = args[0]
        self.plain = plain
        self.manner = "named" if plain else rng.choice(MANNERS)
        self.barred = frozenset().union(*(step_names(one) for one in plan.steps))

    def write(self) -> list[str]:
        steps = self.plan.steps
        at = 0
        merging = not self.plain and (self.manner != "named" or self.rng.random() < 0.3)
        while at < len(steps):
            end = self._segment_end(at) if merging else at + 1
            last = end == len(steps)
            if end - at == 1 and steps[at].role in ("whole", "fold"):
                if self._single(at, last):
                    return self.lines
            else:
                self._segment(at, end)
            at = end
        if (
            (len(self.lines) == 0 and self.current in self.taken)
            or self.current.isidentifier()
            or self.plain
            or self.rng.random() < 0.85
        ):
            self.lines.append(f"return {self.current}")
        else:
            self._bind(steps[-1].out)
            self.lines.append(f"return {self.current}")
        return self.lines

    def _segment_end(self, at: int) -> int:
        steps = self.plan.steps
        end = at
        while end < len(steps) and steps[end].role == "keep":
            end += 1
        if end < len(steps) and steps[end].role == "map":
            end += 1
        if at < end < len(steps) and steps[end].role == "fold":
            end += 1
        return max(end, at + 1)

    def _name(self, candidates: tuple[str, ...]) -> str:
        banned = self.taken | self.barred
        free = [name for name in candidates if name not in banned]
        return self.rng.choice(free or [name for name in _SPARE if name not in banned])

    def _bind(self, candidates: tuple[str, ...]) -> None:
        """Give the current expression a name."""
        name = self._name(candidates)
        self.lines.append(f"{name} = {self.current}")
        self.taken.add(name)
        self.current = name

    def _variable(self, at: int) -> str:
        names = KINDS[self.plan.kinds[at]].variables
        banned = self.taken | self.barred
        return self.rng.choice([name for name in names if name not in banned] or ["item"])

    def _source(self, at: int) -> str:
        """The current value as something to iterate over, bound to a name when it is long."""
        if at and (len(self.current) > 24 or self.manner != "nested") and not self.current.isidentifier():
            self._bind(self.plan.steps[at - 1].out)
        return self.current

    def _single(self, at: int, last: bool) -> bool:
        """Write one step; True if it returned."""
        one = self.plan.steps[at]
        fill = self.fills[at]
        chance = 1.0 if self.plain else self.rng.random()
        in_lines = self.manner == "loops" or not one.exprs
        if last and one.returns and (chance < (0.75 if in_lines else 0.25) or not (one.exprs or one.blocks)):
            self._statements(self.rng.choice(one.returns), fill, at, "")
            return True
        if in_lines and one.role == "fold" and any(start for start, _, _ in one.fold) and chance < 0.8:
            self._loop(at, at + 1)
            return False
        if in_lines and one.blocks:
            self._hold(at)
            name = self._name(one.out)
            self._statements(self.rng.choice(one.blocks), fill, at, name)
            self.taken.add(name)
            self.current = name
            return False
        assert one.exprs, f"{one.name} can only return, yet a step follows"
        self._attach(self.rng.choice(one.exprs), fill, at)
        return False

    def _hold(self, at: int) -> None:
        """Bind the current expression unless it is a name already."""
        if not self.current.isidentifier():
            self._bind(self.plan.steps[at - 1].out)

    def _statements(self, template: str, fill: Fill, at: int, name: str) -> None:
        self._hold(at)
        variable = self._variable(at) if "{v}" in template else ""
        text = substitute(template, {"{x}": self.current, "{y}": name, "{v}": variable, **fill})
        self.lines.extend(text.split("\n"))

    def _attach(self, template: str, fill: Fill, at: int) -> None:
        """Make `template` of the current expression the new current expression."""
        simple = self.current.isidentifier()
        if not simple and (
            template.count("{x}") > 1
            or 'f"' in template
            or len(self.current) + len(template) > WIDTH
            or (self.manner != "nested" and (self.plain or self.rng.random() < 0.85))
        ):
            self._bind(self.plan.steps[at - 1].out)
        inner = self.current
        if not atomic(inner) and "({x})" not in template:
            inner = f"({inner})"
        variable = self._variable(at) if "{v}" in template else ""
        self.current = substitute(template, {"{x}": inner, "{v}": variable, **fill})

    def _parts(self, at: int, end: int, variable: str) -> tuple[list[str], str, Step | None, Fill]:
        """Conditions, value, and the fold with its fill, of the steps of a segment."""
        conditions: list[str] = []
        value = variable
        for i in range(at, end):
            one = self.plan.steps[i]
            if one.role == "fold":
                return conditions, value, one, self.fills[i]
            text = substitute(self.rng.choice(one.item), {"{v}": variable, **self.fills[i]})
            if one.role == "keep":
                conditions.append(text)
            else:
                value = text
        return conditions, value, None, {}

    def _segment(self, at: int, end: int) -> None:
        last = self.plan.steps[end - 1]
        loops = last.role != "fold" or any(start for start, _, _ in last.fold)
        forms = last.role != "fold" or any(form for _, _, form in last.fold)
        if loops and (not forms or (self.manner == "loops" and self.rng.random() < 0.8)):
            self._loop(at, end)
        elif forms:
            self._comprehension(at, end)
        else:
            self._comprehension(at, end - 1)
            self._single(end - 1, False)

    def _comprehension(self, at: int, end: int) -> None:
        source = self._source(at)
        if not atomic(source):
            source = f"({source})"
        variable = self._variable(at)
        conditions, value, reduce, fill = self._parts(at, end, variable)
        tail = f"for {variable} in {source}"
        if conditions:
            tail += " if " + _joined(conditions)
        if reduce:
            form = self.rng.choice([form for _, _, form in reduce.fold if form])
            self.current = substitute(form, {"{g}": f"{value} {tail}", "{one}": f"1 {tail}", **fill})
        elif self.plan.kinds[end] in ("str", "parens"):
            self.current = f'"".join({value} {tail})'
        elif value == variable and len(conditions) == 1 and not self.plain and self.rng.random() < 0.06:
            self.current = f"list(filter(lambda {variable}: {conditions[0]}, {source}))"
        else:
            self.current = f"[{value} {tail}]"

    def _loop(self, at: int, end: int) -> None:
        source = self._source(at)
        variable = self._variable(at)
        conditions, value, reduce, fill = self._parts(at, end, variable)
        name = self._name(self.plan.steps[end - 1].out)
        if reduce:
            start, update, _ = self.rng.choice([f for f in reduce.fold if f[0]])
        elif self.plan.kinds[end] in ("str", "parens"):
            start, update = '""', "{y} += {v}"
        else:
            start, update = "[]", "{y}.append({v})"
        inner: list[str] = []
        if update.count("{v}") > 1 and not value.isidentifier():
            held = self._name(("value", "item", "current"))
            inner.append(f"{held} = {value}")
            value = held
        if not atomic(value) and "({v})" not in update and not update.endswith("= {v}"):
            value = f"({value})"
        inner.extend(substitute(update, {"{y}": name, "{v}": value, **fill}).split("\n"))
        self.lines.append(f"{name} = {substitute(start, fill)}")
        self.lines.append(f"for {variable} in {source}:")
        indent = "    "
        if len(conditions) == 2 and self.rng.random() < 0.3:
            self.lines.append(f"    if {conditions[0]}:")
            self.lines.append(f"        if {conditions[1]}:")
            indent = " " * 12
        elif conditions:
            self.lines.append(f"    if {_joined(conditions)}:")
            indent = " " * 8
        self.lines.extend(indent + line for line in inner)
        self.taken.add(name)
        self.current = name


def _joined(conditions: list[str]) -> str:
    if len(conditions) == 1:
        return conditions[0]
    return " and ".join(f"({c})" if " or " in c or " if " in c else c for c in conditions)


def imports(solution: str) -> list[str]:
    """The import lines for what steps' templates use."""
    needed: dict[str, list[str]] = {}
    for mark, line in _IMPORTS:
        if mark in solution:
            module, _, name = line.partition(" import ")
            needed.setdefault(module, []).append(name)
    return [f"{module} import {', '.join(names)}" if names[0] else module for module, names in needed.items()]
