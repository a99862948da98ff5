"""Writes one exercise of a family: a pure function of the family and a seed.

Drawn in this order, so that a wording added to a family changes few exercises: parameters, the names of function and
arguments, wording, solution, type hints, tests, layout.
"""

import ast
import re
import textwrap
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from random import Random
from string import Template
from typing import Any

from hornbook.curriculum.compose import seeded
from hornbook.curriculum.family import AnyFamily, ClassFamily, Code, Family
from hornbook.curriculum.head import head, hint_style, import_lines
from hornbook.curriculum.lessons.draws import literal as quoted
from hornbook.teacher.types import ExerciseDraft

PROMPT_ID = "curriculum/family-1"
TESTS = (5, 8)
LINE = 84
LONGEST = 110  # characters of a test's arguments, or of its result
_IMPORT = re.compile(r"(?:import|from) .+")
_ARGUMENT = re.compile(r"([\w|*]+): (.+)")


@dataclass(frozen=True, slots=True)
class Signature:
    """Of a function: for each argument its possible names and its hint, and the hint of the result."""

    names: tuple[tuple[str, ...], ...]
    hints: tuple[str, ...]
    returns: str

    def extended(self, hints: list[str], returns: str) -> "Signature":
        """With more arguments of these types, and another result."""
        return Signature((*self.names, *((f"_{n}",) for n in range(len(hints)))), (*self.hints, *hints), returns)


def parse_signature(text: str) -> Signature:
    """`a|b: int, c: list[int] -> str`; commas inside brackets don't separate."""
    inside, _, returns = text.rpartition(" -> ")
    names, hints = [], []
    for part in _split(inside):
        found = _ARGUMENT.fullmatch(part)
        assert found, f"no argument with a type: {part!r} in {text!r}"
        names.append(tuple(found[1].split("|")))
        hints.append(found[2])
    return Signature(tuple(names), tuple(hints), returns)


def _split(text: str) -> list[str]:
    parts, depth = [""], 0
    for char in text:
        depth += (char in "[(") - (char in "])")
        if char == "," and not depth:
            parts.append("")
        else:
            parts[-1] += char
    return [part.strip() for part in parts if part.strip()]


def write(family: AnyFamily, seed: int) -> ExerciseDraft:
    """One exercise of the family, not verified."""
    rng = seeded("family", family.name, seed)
    return _write_class(family, rng) if isinstance(family, ClassFamily) else _write_function(family, rng)


@dataclass(frozen=True)
class Drawn:
    """A function family with its choices made. `fill` and `said` fill holes in code and in words."""

    family: Family
    params: dict[str, Any]
    args: tuple[str, ...]
    signature: Signature
    fill: dict[str, str]
    said: dict[str, str]
    name: str
    tell: str


def draw(family: Family, rng: Random) -> Drawn:
    """Parameters, names and wording."""
    params = {key: rng.choice(values) for key, values in family.varies.items()}
    fill, said = _fills(params)
    signature = parse_signature(fill_holes(family.signature, fill))
    place = 0.0 if rng.random() < 0.4 else rng.random()  # one for all: names of pairs (first, second) go together
    args = tuple(names[int(place * len(names))] for names in signature.names)
    quote = "`" if rng.random() < 0.5 else ""
    for names, arg in zip(signature.names, args, strict=True):
        assert names[0] not in fill, f"{family.name}: both an argument and a parameter are called {names[0]}"
        fill[names[0]] = arg
        said[names[0]] = f"{quote}{arg}{quote}"
    name = fill_holes(rng.choice(family.names), fill)
    return Drawn(family, params, args, signature, fill, said, name, fill_holes(rng.choice(family.tells), said))


def _fills(params: Mapping[str, Any]) -> tuple[dict[str, str], dict[str, str]]:
    """What fills the holes of parameters, in code and in words."""
    fill: dict[str, str] = {}
    for key, value in params.items():
        fill |= {k: str(v) for k, v in value.items()} if isinstance(value, dict) else {key: literal(value)}
    return fill, dict(fill)


def fill_holes(text: str, fill: Mapping[str, str]) -> str:
    """The template filled; KeyError for a hole that nothing fills."""
    return Template(text).substitute(fill)


def literal(value: Any) -> str:
    """Python source of a value: strings in double quotes, sets and dictionaries in a stable order."""
    if isinstance(value, set | frozenset):
        inside = ", ".join(sorted(map(literal, value)))
        shown = "{" + inside + "}" if value else "set()"
        return f"frozenset({shown if value else ''})" if isinstance(value, frozenset) else shown
    if isinstance(value, dict):
        return "{" + ", ".join(f"{literal(k)}: {literal(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(literal, value)) + "]"
    if isinstance(value, tuple) and type(value) is tuple:
        return "(" + ", ".join(map(literal, value)) + ("," if len(value) == 1 else "") + ")"
    return quoted(value) if isinstance(value, str) else repr(value)


def hoisted(body: str) -> tuple[list[str], str]:
    """The import lines that a body begins with, and the rest of it."""
    lines = body.split("\n")
    found = []
    while lines and _IMPORT.fullmatch(lines[0]):
        found.append(lines.pop(0))
    return found, "\n".join(lines).strip("\n")


def indented(body: str) -> str:
    """A body inside a function or class."""
    return textwrap.indent(body, "    ").rstrip() + "\n"


Case = tuple[tuple[Any, ...], "Outcome"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a call gives: a value, or the name of an exception."""

    value: Any = None
    raises: str = ""

    @property
    def key(self) -> str:
        """Tells outcomes apart."""
        return self.raises or literal(self.value)


def outcome(call: Callable[[], Any], through: str = "") -> Outcome:
    """What a call gives."""
    try:
        value = call()
        return Outcome(_THROUGH[through](value) if through else value)
    except Exception as error:
        return Outcome(raises=type(error).__name__)


_THROUGH: dict[str, Callable[[Any], Any]] = {
    "list": list, "sorted": sorted, "tuple": tuple, "set": set, "dict": dict, "next": next, "sum": sum, "str": str,
}  # fmt: skip


def cases(drawn: Drawn, rng: Random) -> list[Case]:
    """5 to 8 different calls with their outcomes, the edge cases first. AssertionError when the family has too few."""
    family, wanted = drawn.family, rng.randint(*TESTS)
    edges = list(family.edges)
    rng.shuffle(edges)
    found: dict[str, Case] = {}
    for attempt in range(60):
        if len(found) == wanted:
            if len({result.key for _, result in found.values()}) > 1:
                break
            found.popitem()  # all alike: another one instead of the last
        args = edges[attempt] if attempt < min(len(edges), wanted - 3) else family.draw(rng, **drawn.params)
        shown = literal(list(args))
        given = [a.value if isinstance(a, Code) else copied(a) for a in args]
        result = outcome(partial(family.oracle, *given, **drawn.params), family.through)
        if len(shown) <= LONGEST and len(result.key) <= LONGEST:
            found.setdefault(shown, (args, result))
    chosen = list(found.values())
    assert len(chosen) >= TESTS[0], f"{family.name}: only {len(chosen)} different short calls could be drawn"
    return chosen


def copied(value: Any) -> Any:
    """The oracle may change what it is given; the literal in the test must not."""
    if isinstance(value, list):
        return [copied(one) for one in value]
    if isinstance(value, dict):
        return {key: copied(one) for key, one in value.items()}
    return set(value) if isinstance(value, set) else value


def _write_function(family: Family, rng: Random) -> ExerciseDraft:
    drawn = draw(family, rng)
    imports, body = hoisted(fill_holes(rng.choice(family.solutions), drawn.fill))
    style = hint_style(rng.random())
    chosen = cases(drawn, rng)
    return ExerciseDraft(
        name=drawn.name,
        prompt=prompt(drawn, imports, style, chosen, rng),
        solution=indented(body),
        tests=tests(chosen, family.through),
        concepts=(family.name,),
        difficulty=1,
        prompt_id=PROMPT_ID,
    )


def prompt(drawn: Drawn, imports: list[str], style: str, chosen: list[Case], rng: Random) -> str:
    """Imports, what is given, signature and docstring."""
    family = drawn.family
    above, given = (
        hoisted(fill_holes(textwrap.dedent(family.setup).strip("\n"), drawn.fill)) if family.setup else ([], "")
    )
    hints = [*drawn.signature.hints, drawn.signature.returns]
    needed = list(dict.fromkeys([*above, *imports]))
    top = head(drawn.name, drawn.args, hints, [] if given else needed, style)
    if given:
        typing = [line for line in top.split("\n") if _IMPORT.fullmatch(line)]
        signature = top[top.index("def ") :]
        lines = import_lines([*needed, *typing])
        top = (f"{lines}\n\n" if lines else "") + f"{given}\n\n\n{signature}"
    notes = [fill_holes(note, drawn.said) for note in family.notes]
    shown = _shown(chosen)
    rng.shuffle(shown)
    return top + _docstring(drawn, notes, shown, rng)


def _shown(chosen: list[Case]) -> list[Case]:
    """Two or three examples worth showing, of different results where there are such."""
    found: list[Case] = []
    again: list[Case] = []
    for case in sorted(chosen, key=_worth):
        if not case[1].raises and len(literal(list(case[0]))) + len(case[1].key) < LINE:
            (again if case[1].key in {result.key for _, result in found} else found).append(case)
    return (found[:2] + again)[:2]


def _worth(case: Case) -> tuple[bool, int]:
    """Sorts examples worth showing first: not trivial ones, then short ones."""
    args, result = case
    trivial = result.key in ("[]", '""', "0", "{}", "None", "set()", "()") or any(a in ([], "", {}) for a in args)
    return trivial, sum(len(literal(a)) for a in args) + len(result.key)


def _docstring(drawn: Drawn, notes: list[str], shown: list[Case], rng: Random) -> str:
    quotes = '"""' if rng.random() < 0.9 else "'''"
    tell, about, through = drawn.tell, drawn.family.about, drawn.family.through
    together = " ".join([tell, *notes])
    lines = textwrap.wrap(together, LINE) if len(together) < LINE or not notes or rng.random() < 0.4 else []
    if not lines:
        lines = textwrap.wrap(tell, LINE)
        lines += [*([""] if rng.random() < 0.6 else []), *textwrap.wrap(" ".join(notes), LINE)]
    layout = rng.random()
    calls = [(_call(drawn.name, args, through), result.key) for args, result in shown]
    calls = [(call, result) for call, result in calls if len(call) + len(result) < LINE]
    if 0.25 <= layout < 0.6 and calls:
        lines += [""] if rng.random() < 0.5 else []
        lines += [
            line for call, result in calls[: rng.choice((1, 2, 2))] for line in (f">>> {call}", *_printed(result))
        ]
    elif layout < 0.75 and layout >= 0.6 and about:
        lines += ["", "Args:"]
        for names, arg in zip(drawn.signature.names, drawn.args, strict=True):
            lines += textwrap.wrap(f"{arg}: {fill_holes(about[names[0]], drawn.said)}", LINE, initial_indent="    ",
                                   subsequent_indent="        ")  # fmt: skip
        lines += ["", "Returns:"]
        lines += textwrap.wrap(fill_holes(about["return"], drawn.said), LINE, initial_indent="    ",
                               subsequent_indent="    ")  # fmt: skip
    elif layout < 0.88 and calls and layout >= 0.75:
        form = rng.choice(("For example, {} returns {}.", "For example: {} returns {}", "e.g. {} gives {}"))
        lines += [form.format(*calls[0])]
    elif layout >= 0.88 and calls:
        lines += ["", rng.choice(("Example:", "Examples:"))]
        mark = rng.choice(("==", "->", "=>"))
        lines += [f"{call} {mark} {result}" for call, result in calls[:2]]
    return quoted_lines(lines, quotes, rng)


def _printed(result: str) -> list[str]:
    """As a shell shows it: strings in single quotes, sets as they were written."""
    if result == "None":
        return []
    try:
        value = ast.literal_eval(result)
    except (ValueError, SyntaxError):  # of a class, such as Fraction(1, 2)
        return [result]
    return [result if isinstance(value, set) else repr(value)]


def quoted_lines(lines: list[str], quotes: str, rng: Random) -> str:
    """A docstring of these lines, indented, with a final newline.

    A backslash in it makes it raw, and quotes in it choose the others.
    """
    if any(quotes in line for line in lines):
        quotes = "'''" if quotes == '"""' else '"""'
    opening = f"r{quotes}" if any("\\" in line for line in lines) else quotes
    if len(lines) == 1 and len(lines[0]) < LINE and not lines[0].endswith('"'):
        return f"    {opening}{lines[0]}{quotes}\n"
    first = [f"    {opening}{lines[0]}"] if rng.random() < 0.8 else [f"    {opening}", f"    {lines[0]}"]
    return "\n".join([*first, *(f"    {line}" if line else "" for line in lines[1:]), f"    {quotes}"]) + "\n"


def _call(name: str, args: tuple[Any, ...], through: str) -> str:
    call = f"{name}({', '.join(map(literal, args))})"
    return f"{through}({call})" if through else call


def tests(chosen: list[Case], through: str) -> str:
    """The function `check(candidate)`."""
    lines = ["def check(candidate):"]
    for args, result in chosen:
        lines += _asserted(_call("candidate", args, through), result)
    return "\n".join(lines) + "\n"


def _asserted(call: str, result: Outcome) -> list[str]:
    if result.raises:
        return [
            "    try:",
            f"        {call}",
            f"    except {result.raises}:",
            "        pass",
            "    else:",
            f'        raise AssertionError("expected {result.raises}")',
        ]
    if isinstance(result.value, float):
        return [f"    assert abs({call} - {result.value!r}) < 1e-6"]
    if result.value is None or isinstance(result.value, bool):
        return [f"    assert {call} is {result.value}"]
    return [f"    assert {call} == {result.key}"]


def _write_class(family: ClassFamily, rng: Random) -> ExerciseDraft:
    params = {key: rng.choice(values) for key, values in family.varies.items()}
    fill, said = _fills(params)
    name = rng.choice(family.names)
    fill["name"] = said["name"] = name
    tell = fill_holes(rng.choice(family.tells), said)
    imports, body = hoisted(fill_holes(rng.choice(family.solutions), fill))
    above, given = hoisted(fill_holes(textwrap.dedent(family.setup).strip("\n"), fill)) if family.setup else ([], "")
    top = import_lines(dict.fromkeys([*above, *imports]))
    lines = textwrap.wrap(" ".join([tell, *(fill_holes(note, said) for note in family.notes)]), LINE)
    listed = [fill_holes(line, said) for line in family.methods]
    if listed:
        mark = rng.choice(("    ", "- "))
        lines += ["", *(["Methods:"] if mark == "    " else [])]
        for line in listed:
            lines += textwrap.wrap(line, LINE, initial_indent=mark, subsequent_indent=" " * (len(mark) + 4))
    doc = quoted_lines(lines, '"""', rng)
    parts = [part for part in (top.rstrip(), given) if part]
    return ExerciseDraft(
        name=name,
        prompt="\n\n\n".join([*parts, f"class {name}:\n{doc}"]),
        solution="\n" + indented(body),
        tests=_class_tests(family, params, rng),
        concepts=(family.name,),
        difficulty=1,
        prompt_id=PROMPT_ID,
    )


def _class_tests(family: ClassFamily, params: dict[str, Any], rng: Random) -> str:
    """Two or three objects, each with its calls in order.

    Nothing is asserted of a method that never answers; of one that sometimes does, that it gave None.
    """
    scripts = [family.draw(rng, **params) for _ in range(rng.randint(2, 3))]
    played = [_play(family, arguments, calls, params) for arguments, calls in scripts]
    answering = {
        method for _, results in played for method, result in results if result.raises or result.value is not None
    }
    lines = ["def check(candidate):"]
    for (arguments, calls), (made, results) in zip(scripts, played, strict=True):
        call = f"candidate({', '.join(map(literal, arguments))})"
        if made.raises:
            lines += _asserted(call, made)
            continue
        lines.append(f"    item = {call}")
        for (_, *args), (method, result) in zip(calls, results, strict=True):
            call = f"item{method}" if method.startswith(".") else f"item.{method}({', '.join(map(literal, args))})"
            lines += _asserted(call, result) if method in answering else [f"    {call}"]
    return "\n".join(lines) + "\n"


def _play(
    family: ClassFamily, arguments: tuple[Any, ...], calls: list[tuple[Any, ...]], params: dict[str, Any]
) -> tuple[Outcome, list[tuple[str, Outcome]]]:
    """What the oracle's object gives: when it is made, and for each call, under its method."""
    made = outcome(partial(_made, family, arguments, params))
    if made.raises:
        return made, []
    return made, [(method, outcome(partial(_called, made.value, method, args))) for method, *args in calls]


def _made(family: ClassFamily, arguments: tuple[Any, ...], params: dict[str, Any]) -> Any:
    return family.oracle(*copied(list(arguments)), **params)


def _called(item: Any, method: str, args: list[Any]) -> Any:
    """The method's answer, or the attribute, as it is now: later calls may change what it refers to."""
    if method.startswith("."):
        return copied(getattr(item, method[1:]))
    return copied(getattr(item, method)(*copied(args)))
