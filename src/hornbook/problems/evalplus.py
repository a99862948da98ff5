"""Rows in EvalPlus's schema (Liu et al., 2023): many inputs instead of asserts, and the reference says what is right.

A row has `base_input` and `plus_input`, lists of argument lists, and `atol`, how far a float may be off. The test runs
the reference on each input beside the candidate: that costs the reference's time once more, and spares us a stored
answer for every input, whose values (sets, infinities) JSON could not hold.

Where several answers are right EvalPlus compares otherwise, and so does this: by set, by being None or not, and for
HumanEval/32 by the polynomial's value at the root. Of MBPP+ 581 and 558, for which it accepts a second reading, only
the reference's is accepted. JSON knows neither tuples, sets nor complex numbers: MBPP+ rows that need them are
converted (the ids are those of EvalPlus's loader).
"""

import re
from typing import Any

ALLOWED = 1e-6  # of floats where the row says 0: EvalPlus's own floor
_SET_EQUAL = {
    *("similar_elements", "find_char_long", "common_in_nested_lists", "extract_singly"),
    *("larg_nnum", "intersection_array", "find_dissimilar", "Diff"),
}
_NONE_OR_NOT = {"check_str", "text_match_three", "text_starta_endb"}
_ALWAYS = {"are_equivalent": True, "sum_div": 0}  # answers that EvalPlus accepts throughout beside the reference's

_HEAD = """import copy

nan, inf = float("nan"), float("inf")  # as repr writes them


def check(candidate):
    space = {{"__name__": "reference"}}
    exec({program!r}, space)
    reference = space[{entry_point!r}]

    def same(found, wanted):
        if isinstance(wanted, (int, float, complex)) and isinstance(found, (int, float, complex)):
            if found == wanted or (found != found and wanted != wanted):
                return True
            return {loose} and abs(found - wanted) <= {atol!r} + 1e-7 * abs(wanted)
        if isinstance(wanted, (list, tuple)) and {loose}:
            return (
                isinstance(found, (list, tuple))
                and len(found) == len(wanted)
                and all(map(same, found, wanted))
            )
        return found == wanted

    for arguments in {inputs}:
        wanted = reference(*copy.deepcopy(arguments))
        found = candidate(*copy.deepcopy(arguments))
"""


def test_of(row: dict[str, Any], key: str) -> str:
    """Text that defines `check(candidate)` over the inputs under `key`: "base_input" or "plus_input"."""
    name, atol = str(row["entry_point"]), float(row.get("atol") or 0)
    head = _HEAD.format(
        program=f"{row['prompt']}{row['canonical_solution']}",
        entry_point=name,
        inputs=repr([arguments_of(str(row["task_id"]), arguments) for arguments in row[key]]),
        atol=max(atol, ALLOWED),
        # With atol 0 EvalPlus loosens the comparison for floats and lists of floats alone; == rules all else.
        loose="True" if atol else "_floats(wanted)",
    )
    return _FLOATS + head + f"        {_assertion(name)}\n"


_FLOATS = """def _floats(x):
    return isinstance(x, float) or (isinstance(x, (list, tuple)) and len(x) > 0 and all(map(_floats, x)))


"""


def _assertion(name: str) -> str:
    if name == "find_zero":
        return "assert abs(sum(c * found**i for i, c in enumerate(arguments[0]))) <= 1e-4, arguments"
    if name in _SET_EQUAL:
        return "assert set(found) == set(wanted), arguments"
    if name in _NONE_OR_NOT:
        return "assert (found if isinstance(found, bool) else found is not None) == (wanted is not None), arguments"
    if name in _ALWAYS:
        return f"assert found == wanted or found == {_ALWAYS[name]!r}, arguments"
    return "assert same(found, wanted), arguments"


_EACH = {2, 116, 132, 143, 222, 261, 273, 394, 399, 421, 424, 429, 470, 560, 579, 596, 616, 630, 726, 740, 744, 809}
_INNER = {63, 64, 70, 94, 120, 237, 272, 299, 400, 409, 417, 438, 473, 614, 780}
_FIRST_INNER = {75, 413, 444, 753}
_FIRST = {250, 307, 405, 446, 617, 720, 763, 808}
_EACH_INNER = {259, 401, 445}
_ALL = {580, 615, 791}


def arguments_of(task_id: str, arguments: list[Any]) -> list[Any]:
    """The arguments with the types that JSON took from them. Rows of other sets pass unchanged."""
    match = re.fullmatch(r"Mbpp/(\d+)", task_id)
    if match is None:
        return list(arguments)
    number, first = int(match[1]), arguments[0] if arguments else None
    if number in _EACH:
        return [tuple(a) for a in arguments]
    if number in _INNER:
        return [[tuple(x) for x in a] for a in arguments]
    if number in _FIRST_INNER:
        return [[tuple(x) for x in first or ()], *arguments[1:]]
    if number in (106, 750):
        return [first, *(tuple(a) for a in arguments[1:])]
    if number == 115:
        return [[set(x) if isinstance(x, list) and x else {} for x in first or ()]]
    if number == 124:
        return [float(arguments[0]), complex(arguments[1])]
    if number in _FIRST:
        return [tuple(first or ()), *arguments[1:]]
    if number in _EACH_INNER:
        return [tuple(tuple(x) for x in a) for a in arguments]
    if number == 278:
        return [tuple(tuple(x) if isinstance(x, list) else x for x in first or ())]
    if number == 722:
        return [{key: tuple(value) for key, value in (first or {}).items()}, *arguments[1:]]
    if number == 252:
        return [complex(arguments[0])]
    return [_tuples(a) for a in arguments] if number in _ALL else list(arguments)


def _tuples(value: Any) -> Any:
    return tuple(map(_tuples, value)) if isinstance(value, list) else value
