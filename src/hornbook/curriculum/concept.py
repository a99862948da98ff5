"""What the curriculum teaches: a concept is a name with one or more steps, a step is one operation on a value.

A step knows how to say itself (noun phrases, imperative phrases, fragments of function names), how to write itself
(expressions, statements) and what it does (`apply`). `apply` is written apart from the code templates, so a
rendered solution that passes tests made by `apply` has been checked, not repeated.

Templates use slots: `{x}` the input, `{y}` the output variable, `{v}` an item of the input, `{g}` a generator,
`{k}`, `{m}`, ... parameters, `{item}`/`{items}` the noun for items. In nouns, an `{x}` at the end
and an `{X}` in a clause ("whether {X} is even") take any noun phrase; elsewhere they take only an argument or a
pronoun, which keeps the English unambiguous.
A noun that starts with "=" is used only so, one that starts with "+" only inside longer phrases.
"""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Any, Literal

from hornbook.curriculum.kinds import SAMPLERS

Role = Literal["whole", "keep", "map", "fold"]


@dataclass(frozen=True, slots=True)
class Param:
    """A second input of a step: written as a literal from `values`, or as a further argument of the function.

    `slot` is the template slot, `names` the argument names; `kind` is a kind of `kinds.KINDS`. A parameter without
    `values` is sampled by its kind and is always an argument, as is one with `literal` false. `near` draws a value
    that has to do with the step's input, so that tests of an argument hit both outcomes.
    """

    slot: str
    names: tuple[str, ...]
    kind: str
    values: tuple[Any, ...] = ()
    literal: bool = True
    near: Callable[[Random, Any], Any] | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Step:
    """One operation on a value of kind `takes`, giving `gives` ("same": the kind that came in; "item": its item).

    `exprs` are expressions in `{x}`; `blocks` statements that assign `{y}`; `returns` statements that end in return;
    `item` the condition (keep) or the value (map) for one item; `fold` pairs an initial value with the update line
    and, when it exists, an expression over a generator `{g}`. `note` is a sentence that settles edge cases.
    """

    name: str
    area: str
    takes: str
    gives: str
    apply: Callable[..., Any]
    nouns: tuple[str, ...]
    verbs: tuple[str, ...]
    frags: tuple[str, ...]
    role: Role = "whole"
    exprs: tuple[str, ...] = ()
    blocks: tuple[str, ...] = ()
    returns: tuple[str, ...] = ()
    item: tuple[str, ...] = ()
    fold: tuple[tuple[str, str, str], ...] = ()
    params: tuple[Param, ...] = ()
    note: str = ""
    out: tuple[str, ...] = ("result",)


def a_member(rng: Random, value: Any) -> Any:
    """An item of the input, or None to fall back where it has none."""
    return rng.choice(list(value)) if value else None


K = Param("{k}", ("k", "limit", "threshold"), "int", (2, 3, 4, 5, 6, 7, 8, 10))


def overlapping(rng: Random, value: Any) -> Any:
    """A list that shares some items with the input."""
    if not value:
        return None
    more = SAMPLERS["words" if isinstance(value[0], str) else "ints"](rng)
    mixed = rng.sample(value, rng.randint(1, min(3, len(value)))) + more[: rng.randint(0, 3)]
    rng.shuffle(mixed)
    return mixed


COUNT = Param("{k}", ("k", "count", "size"), "pos", (2, 3, 4))
STEP = Param("{k}", ("k", "step", "amount"), "int", (1, 2, 3, 5, 10))
OTHER_INTS = Param("{o}", ("other", "others", "second"), "ints", near=overlapping)
OTHER_WORDS = Param("{o}", ("other", "others", "second"), "words", near=overlapping)
CHAR = Param("{k}", ("char", "letter"), "str", ("a", "e", "o", "t", "n"))


def step(
    name: str,
    area: str,
    signature: str,
    apply: Callable[..., Any],
    nouns: tuple[str, ...] | str,
    frags: str,
    exprs: tuple[str, ...] | str = (),
    blocks: tuple[str, ...] | str = (),
    *,
    verbs: tuple[str, ...] | str = (),
    returns: tuple[str, ...] | str = (),
    params: tuple[Param, ...] = (),
    note: str = "",
    out: str = "result",
) -> Step:
    """A step on a whole value. `signature` is "takes -> gives"; `frags` and `out` are separated by spaces."""
    takes, gives = signature.split(" -> ")
    noun_forms = _tuple(nouns)
    verb_forms = _tuple(verbs)
    if not verb_forms:
        start = ("check ",) if gives == "bool" else ("find ", "compute ") if gives in _SCALARS else ("take ", "build ")
        spoken = [noun.lstrip("=+") for noun in noun_forms if not noun.startswith("True")]
        verb_forms = tuple(begin + noun for begin in start for noun in spoken)
    return Step(
        name, area, takes, gives, apply, noun_forms, verb_forms, tuple(frags.split()),
        exprs=_tuple(exprs), blocks=_tuple(blocks), returns=_tuple(returns), params=params, note=note,
        out=tuple(out.split()),
    )  # fmt: skip


def predicate(
    name: str,
    area: str,
    base: str,
    test: Callable[..., bool],
    which: tuple[str, ...] | str,
    frags: str,
    item: tuple[str, ...] | str,
    *,
    adjective: str = "",
    flag: str = "",
    params: tuple[Param, ...] = (),
    note: str = "",
    out: str = "kept",
) -> tuple[Step, ...]:
    """Steps that select items by a test: on a list (of `base`), and, with `adjective`, on one value, giving a bool.

    `which` are noun phrases with `{items}`; base "char" selects characters of a string; `flag` names the scalar.
    """
    takes = _LIST_OF[base]
    nouns: list[str] = []
    verbs: list[str] = []
    for phrase in _tuple(which):
        head, _, rest = phrase.partition("{items}")
        if not head and rest:  # "{items} greater than {k}": say it behind the list where that is short
            nouns += [f"=the {{items}} of {{x}}{rest}", f"+the {phrase} in {{x}}"]
            verbs += [f"{begin} the {{items}} of {{x}}{rest}" for begin in ("keep only", "select")]
        else:
            nouns += [f"the {phrase} in {{x}}", f"the {phrase} of {{x}}"]
            verbs += [f"keep only the {phrase} of {{x}}", f"select the {phrase} from {{x}}"]
            verbs += [f"discard all {{items}} of {{x}} but the {phrase}"]
    sieve = Step(
        name, area, takes, "same", _sieve(test, base == "char"), tuple(nouns), tuple(verbs), tuple(frags.split()),
        role="keep", item=_tuple(item), params=params, note=note, out=tuple(out.split()),
    )  # fmt: skip
    if not adjective:
        return (sieve,)
    check = step(
        name, area, f"{base} -> bool", test,
        (f"whether {{X}} is {adjective}", f"True if {{X}} is {adjective}, False otherwise"), flag or f"is_{name}",
        tuple(t.replace("{v}", "{x}") for t in _tuple(item)), verbs=f"check whether {{x}} is {adjective}",
        returns=tuple(f"if {t.replace('{v}', '{x}')}:\n    return True\nreturn False" for t in _tuple(item)[:1]),
        params=params, note=note, out="ok",
    )  # fmt: skip
    return (sieve, check)


def mapper(
    name: str,
    area: str,
    signature: str,
    apply: Callable[..., Any],
    one: str,
    many: tuple[str, ...] | str,
    frags: str,
    item: tuple[str, ...] | str,
    *,
    verb: str = "",
    nouns: tuple[str, ...] | str = (),
    blocks: tuple[str, ...] | str = (),
    params: tuple[Param, ...] = (),
    note: str = "",
    out: str = "mapped",
    scalar: bool = True,
    lift: bool = True,
) -> tuple[Step, ...]:
    """Steps that transform one value ("int -> str"), and every item of a list of such values.

    `one`/`many` name the result ("digit sum", "digit sums"; `many` may be whole noun phrases with `{x}`); `verb` is
    an imperative with a star for its object. `nouns` replace the noun phrases of the scalar form; `blocks` are
    statements for the scalar form.
    """
    takes, gives = signature.split(" -> ")
    items = _tuple(item)
    made: list[Step] = []
    if scalar:
        scalar_nouns = _tuple(nouns) or (f"the {one} of {{x}}",)
        begins = ("compute", "find") if gives in _SCALARS else ("take", "build")
        verbs = tuple(f"{begin} {noun}" for begin in begins for noun in scalar_nouns)
        if verb:
            verbs = (_object(verb, "{x}"),)
        made.append(
            step(
                name, area, signature, apply, scalar_nouns, frags, tuple(t.replace("{v}", "{x}") for t in items),
                blocks, verbs=verbs, params=params, note=note, out="result " + out,
            )
        )  # fmt: skip
    if lift and items and takes in _LIST_OF and gives in _LIST_OF:
        verbs = (f"replace each {{item}} of {{x}} by its {one}", f"compute the {one} of each {{item}} of {{x}}")
        if verb:
            verbs = (_object(verb, "each {item} of {x}"), _object(verb, "every {item} of {x}"))
        plurals = _tuple(many)
        if "{x}" not in plurals[0]:
            plurals = tuple(f"the {p} of {x}" for p in plurals for x in ("{x}", "all {items} of {x}"))
        made.append(
            Step(
                name, area, _LIST_OF[takes], _LIST_OF[gives], _lift(apply), plurals, verbs, tuple(frags.split()),
                role="map", item=items, params=params, note=note, out=tuple(out.split()),
            )
        )  # fmt: skip
    return tuple(made)


def fold(
    name: str,
    area: str,
    signature: str,
    apply: Callable[..., Any],
    nouns: tuple[str, ...] | str,
    frags: str,
    exprs: tuple[str, ...] | str,
    folds: tuple[tuple[str, str, str], ...],
    *,
    verbs: tuple[str, ...] | str = (),
    blocks: tuple[str, ...] | str = (),
    params: tuple[Param, ...] = (),
    note: str = "",
    out: str = "total",
) -> Step:
    """A step that reduces a list item by item: `folds` are (initial value, update with {y} and {v}, form of {g})."""
    made = step(
        name, area, signature, apply, nouns, frags, exprs, blocks, verbs=verbs, params=params, note=note, out=out
    )
    return Step(
        made.name, made.area, made.takes, made.gives, made.apply, made.nouns, made.verbs, made.frags, role="fold",
        exprs=made.exprs, blocks=made.blocks, fold=folds, params=params, note=note, out=made.out,
    )  # fmt: skip


_SCALARS = ("int", "nat", "small", "float", "pair", "item")
_LIST_OF = {"int": "ints", "nat": "nats", "small": "nats", "str": "words", "char": "str"}


def _object(verb: str, noun: str) -> str:
    """An imperative with its object, which goes to the star, or to the end."""
    return verb.replace("*", noun) if "*" in verb else f"{verb} {noun}"


def _tuple(value: tuple[str, ...] | str) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else value


def _sieve(test: Callable[..., bool], text: bool) -> Callable[..., Any]:
    def apply(value: Any, *params: Any) -> Any:
        kept = [item for item in value if test(item, *params)]
        return "".join(kept) if text else kept

    return apply


def _lift(function: Callable[..., Any]) -> Callable[..., Any]:
    return lambda values, *params: [function(value, *params) for value in values]
