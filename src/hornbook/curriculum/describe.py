"""Docstrings and names of exercises.

Told plainly, a plan is one sentence that names the steps in the order of the code. Else it is told as one nested noun
phrase ("the sum of the squares of the even numbers of `nums`"), or as a sequence of imperatives with pronouns; then it
is laid out as one line, as sentences, with Args and Returns sections, with `>>>` examples, or with an example in words.
"""

import re
import textwrap
from dataclasses import dataclass
from random import Random
from typing import Any

from hornbook.curriculum.compose import First, Plan
from hornbook.curriculum.kinds import ITEM, KINDS, literal
from hornbook.curriculum.render import Fill, substitute

LINE = 84
LONGEST_NAME = 44
PRONOUNS = {
    "str": ("the resulting string", "the result", "that string"),
    "bool": ("the result",),
    "pair": ("that pair",),
    "tally": ("the resulting dictionary", "that dictionary"),
    "counts": ("the resulting dictionary", "that dictionary"),
    "grid": ("the resulting matrix",),
    "square": ("the resulting matrix",),
    "lists": ("the resulting lists",),
    "int": ("that number", "the result"),
    "nat": ("that number", "the result"),
    "small": ("that number", "the result"),
    "float": ("that number", "the result"),
}
_MIDDLE = ("the result", "the resulting list", "these {items}")
_INVENTED_FIRST = (
    "brisk", "amber", "quiet", "rapid", "lunar", "paper", "silver", "tidy", "hidden", "lucky", "north", "early",
    "blue", "double", "final", "simple", "odd_job", "river", "copper", "velvet", "first_pass", "weekly", "urban",
)  # fmt: skip
_INVENTED_LAST = (
    "report", "ledger", "filter", "digest", "helper", "routine", "summary", "check", "survey", "machine", "puzzle",
    "probe", "task", "index", "gauge", "score", "view", "plan", "audit", "wheel", "lens", "scan", "press", "kernel",
)  # fmt: skip
_GENERIC = ("process", "transform", "analyze", "handle", "evaluate", "summarize", "review", "convert", "prepare")


@dataclass(frozen=True, slots=True)
class Call:
    """What the docstring may cite: the function, its arguments with their kinds, and worked examples."""

    name: str
    args: tuple[str, ...]
    kinds: tuple[str, ...]
    examples: tuple[tuple[tuple[Any, ...], Any], ...]


class Narrator:
    """Phrases of one plan; `fills` map parameter slots to text for the docstring."""

    def __init__(
        self, plan: Plan, arg: str, fills: list[Fill], quote: str, rng: Random, alone: bool, plain: bool = False
    ) -> None:
        self.plan = plan
        self.plain = plain
        self.quote = quote
        self.fills = fills
        self.rng = rng
        kind = KINDS[plan.kinds[0]]
        self.arg = f"{quote}{arg}{quote}"
        if alone and not plain and rng.random() < 0.15 and kind.thing != "number":
            self.arg = rng.choice(("the given ", "the ")) + kind.thing
        words = First(0) if plain else rng
        self.number = words.choice(KINDS["ints"].items)
        self.text = words.choice(KINDS["words"].items)

    def _items(self, at: int) -> tuple[str, str]:
        kind = self.plan.kinds[at]
        if kind in ("ints", "nats", "sorted"):
            return self.number
        if kind == "words":
            return self.text
        return (KINDS[kind].items or (("item", "items"),))[0]

    def say(self, template: str, at: int, inner: str) -> str:
        """A phrase of step `at` around what goes into it."""
        item, items = self._items(at)
        template = template.lstrip("=+")
        if inner.startswith("these ") and "{item" in template:
            inner = "the result"
        return substitute(template, {"{items}": items, "{item}": item, **self.fills[at], "{X}": inner, "{x}": inner})

    def noun(self, at: int, inner: str) -> str:
        return self.say(self.rng.choice([f for f in self.plan.steps[at].nouns if f[0] != "+"]), at, inner)

    def verb(self, at: int, inner: str) -> str:
        return self.say(self.rng.choice(self.plan.steps[at].verbs), at, inner)

    def nested(self, first: int, inner: str) -> str | None:
        """The noun phrase of steps from `first` on, each around the one before; None if English forbids it."""
        steps = self.plan.steps
        for at in range(first, len(steps)):
            forms = steps[at].nouns
            if at == first == len(steps) - 1:
                forms = tuple(f for f in forms if f[0] != "+")
            if at > first:
                forms = tuple(f for f in forms if f[0] != "=" and (_clause(f) or f.endswith(("{x}", "{X}"))))
            if at < len(steps) - 1:
                forms = tuple(f for f in forms if f[0] != "=" and f.endswith(("{X}", "{x}")))
            if not forms:
                return None
            inner = self.say(self.rng.choice(forms), at, inner)
        return inner

    def pronoun(self, at: int) -> str:
        """How the value that goes into step `at` is called when it is not an argument."""
        if self.plain:
            return "the result"
        kind = self.plan.kinds[at]
        if self.plan.steps[at - 1].role == "keep" and kind in ITEM and self.rng.random() < 0.5:
            return self.rng.choice(("the remaining {items}", "what remains")).replace("{items}", self._items(at)[1])
        choice = self.rng.choice(PRONOUNS.get(kind, _MIDDLE))
        return choice.replace("{items}", self._items(at)[1])

    def summary(self) -> str:
        """One or two sentences that say the whole task."""
        steps = self.plan.steps
        if self.plain:
            return self._step_by_step()
        style = self.rng.random()
        if len(steps) == 1 or style < 0.45:
            noun = self.nested(0, self.arg)
            if noun is not None:
                return self._return(noun)
        if len(steps) > 2 and style < 0.65:
            noun = self.nested(1, self.pronoun(1))
            if noun is not None:
                return f"{_capital(self.verb(0, self.arg))}, then {self._return(noun, lower=True)}"
        said = [self.verb(0, self.arg)]
        said += [self.verb(at, self.pronoun(at)) for at in range(1, len(steps) - 1)]
        last = len(steps) - 1
        if self.rng.random() < 0.7 or steps[last].gives == "bool":
            end = f"return {self.noun(last, self.pronoun(last))}"
        else:
            end = f"{self.verb(last, self.pronoun(last))} and return the result"
        form = self.rng.random()
        if form < 0.35:
            return _capital(", then ".join(said)) + f", and {end}."
        if form < 0.6:
            return " Then ".join([_capital(said[0]) + ".", *(s + "." for s in said[1:])]) + f" {_capital(end)}."
        if form < 0.8:
            return f"First {', then '.join(said)}; finally {end}."
        return _capital(", ".join(said)) + f" and then {end}."

    def _step_by_step(self) -> str:
        """One sentence that tells the steps in the order of the code's lines."""
        last = len(self.plan.steps) - 1
        said = [self.verb(at, self.pronoun(at) if at else self.arg) for at in range(last)]
        end = f"return {self.noun(last, self.pronoun(last) if last else self.arg)}."
        return _capital(", then ".join(said) + ", and " + end if said else end)

    def _return(self, noun: str, lower: bool = False) -> str:
        numeric = self.plan.steps[-1].gives in ("int", "nat", "small", "float")
        begin = self.rng.choice(("return", "return", "compute", "find") if numeric else ("return",) * 3 + ("get",))
        if noun.startswith(("whether", "True")):
            begin = "return" if noun.startswith("True") else self.rng.choice(("return", "check", "return"))
        text = f"{begin} {noun}."
        return text if lower else _capital(text)

    def notes(self) -> list[str]:
        """Sentences on edge cases, each once."""
        return list(dict.fromkeys(self.say(s.note, at, "") for at, s in enumerate(self.plan.steps) if s.note))


def docstring(narrator: Narrator, call: Call, rng: Random, indent: str = "    ") -> str:
    """The docstring's lines, indented, with its quotes and a final newline."""
    if narrator.plain:
        return _plain_docstring(narrator, call, rng, indent)
    quotes = '"""' if rng.random() < 0.88 else "'''"
    summary = narrator.summary()
    notes = narrator.notes()
    layout = rng.random()
    if layout < 0.08:
        summary = _given(summary, call, narrator.quote)
    lines: list[str] = []
    rest = " ".join([summary, *notes])
    if len(rest) < LINE or not notes:
        lines += textwrap.wrap(rest, LINE)
    else:
        lines += textwrap.wrap(summary, LINE)
        if rng.random() < 0.5:
            lines.append("")
        lines += textwrap.wrap(" ".join(notes), LINE)
    if layout < 0.30:
        pass
    elif layout < 0.58:
        lines += _doctest(call, 2 if rng.random() < 0.6 else 1)
    elif layout < 0.72:
        lines += ["", "Args:"]
        lines += [f"    {a}: {KINDS[k].article}" for a, k in zip(call.args, call.kinds[:-1], strict=True)]
        lines += ["", "Returns:", f"    {_result(call.kinds[-1])}"]
        if rng.random() < 0.3:
            lines += ["", *_doctest(call, 1)]
    elif layout < 0.87:
        lines += _worded(call, rng)
    else:
        lines += ["", rng.choice(("Example:", "Examples:", "For example:"))] if rng.random() < 0.7 else [""]
        mark = rng.choice(("==", "➞", "=>", "->", "returns"))
        lines += [f"{_called(call, args)} {mark} {literal(value)}" for args, value in call.examples[:2]]
    if len(lines) == 1 and len(lines[0]) < LINE:
        return f"{indent}{quotes}{lines[0]}{quotes}\n"
    open_line = rng.random() < 0.8
    text = [indent + quotes + lines[0]] if open_line else [indent + quotes, indent + lines[0]]
    text += [indent + line if line else "" for line in lines[1:]]
    return "\n".join([*text, indent + quotes]) + "\n"


def _plain_docstring(narrator: Narrator, call: Call, rng: Random, indent: str) -> str:
    """One sentence, the edge cases it leaves open, and for one in three an example."""
    lines = textwrap.wrap(" ".join([narrator.summary(), *narrator.notes()]), LINE)
    if rng.random() < 1 / 3:
        lines += _doctest(call, 1)
    if len(lines) == 1:
        return f'{indent}"""{lines[0]}"""\n'
    return indent + '"""' + "\n".join(indent + line for line in lines).lstrip() + f'\n{indent}"""\n'


def function_name(plan: Plan, arg: str, values: list[str], rng: Random, plain: bool = False) -> str:
    """A name of fragments of the steps, at most 44 characters. `plain`: the steps in their order; else in either order,
    or sometimes an invented name.
    """
    style = 1.0 if plain else rng.random()
    if style < 0.04:
        return f"{rng.choice(_INVENTED_FIRST)}_{rng.choice(_INVENTED_LAST)}"
    plural = arg if len(arg) > 2 else rng.choice(("numbers", "values", "data", "input"))
    if style < 0.07:
        return f"{rng.choice(_GENERIC)}_{plural}_{rng.choice(_INVENTED_LAST)}"
    parts = [rng.choice(one.frags) for one in plan.steps]
    for i, value in enumerate(values):
        if value and rng.random() < 0.45:
            parts[i] += f"_{value}"
    if plain and len(parts) > 1:
        name = "_then_".join(parts)
        return name if len(name) <= LONGEST_NAME else "_".join(parts)[:LONGEST_NAME].rstrip("_")
    order = parts if rng.random() < 0.5 else parts[::-1]
    joiner = rng.choice(("_", "_", "_of_" if order is not parts else "_then_", "_and_" if order is parts else "_"))
    name = joiner.join(order)
    tail = rng.random()
    if tail < 0.3 and len(name) < 30:
        name += rng.choice(("_of_", "_in_", "_from_", "_for_", "_")) + plural
    elif tail < 0.42 and len(name) < 34:
        name = rng.choice(("get_", "compute_", "find_", "make_", "calc_", "make_")) + name
    name = re.sub("(_(of|in|from|for))+(?=_(of|in|from|for)_)", "", name)
    if len(name) > LONGEST_NAME:
        name = "_".join(parts[-2:])[:LONGEST_NAME].rstrip("_")
    return name


def _given(summary: str, call: Call, quote: str) -> str:
    first = summary[0].lower() + summary[1:] if not summary.startswith("True") else summary
    return f"Given {KINDS[call.kinds[0]].article} {quote}{call.args[0]}{quote}, {first}"


def _called(call: Call, args: tuple[Any, ...]) -> str:
    return f"{call.name}({', '.join(literal(a) for a in args)})"


def _doctest(call: Call, count: int) -> list[str]:
    lines: list[str] = []
    for args, value in call.examples[:count]:
        lines += [f">>> {_called(call, args)}", literal(value)]
    return lines


def _worded(call: Call, rng: Random) -> list[str]:
    args, value = call.examples[0]
    shape = rng.choice(("For example, {} returns {}.", "For example: {} returns {}", "e.g. {} should return {}"))
    return [shape.format(_called(call, args), literal(value))]


def _result(kind: str) -> str:
    if kind == "bool":
        return "True or False"
    article = KINDS[kind].article
    return article


def _clause(form: str) -> bool:
    """Whether `{X}` is the subject or object of a clause, where a long noun phrase stays unambiguous."""
    return "{X}" in form and form.startswith(("whether", "True"))


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]
