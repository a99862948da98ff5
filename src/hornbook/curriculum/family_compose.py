"""An exercise that takes a family's result one step further: "the sum of the prime factors of n".

A family says what it gives (`gives`, a kind) and how its result is called (`noun`); a step that takes such a value,
and whose noun phrase stays clear around a long one, may follow. Of a family's solutions those serve that end in their
only `return`: what it returned gets a name, and the step's code goes on from there. Which steps follow a family is
drawn once, by a fixed seed, among those whose results vary over drawn inputs.
"""

import json
import re
from collections import Counter
from functools import cache, partial
from importlib.resources import files
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

FILE = "followers.json"
FOLLOWERS = 6  # steps that may follow a family
_TRIED = 24  # steps that are looked at, at most
_PROBES = 14
_TRIES = 40
_NUMBERS = ("nat", "int", "small")
_NAMES = {
    **dict.fromkeys(_NUMBERS, ("number", "value", "found", "amount", "base")),
    "str": ("text", "found", "whole", "made", "inner"),
}
_ANY_NAME = ("found", "listed", "given", "part", "between")
_ASKED = ("how", "which", "what", "who", "whether", "where", "when", "by", "in", "on", "after", "for", "sorted")
_UNFIT = {  # hardly anybody would ask this of a result that means something
    "leap_year", "grade", "cube", "digital_root", "palindrome_number", "digit_product", "divisor_count", "roman",
    "percent", "pad_stars", "pad_zeros", "brackets", "swap_case", "even_chars", "first_unique_char",
    "all_chars_distinct", "code_points", "chars_from", "consonants", "label_sign", "to_hex", "reverse_digits",
    "to_set", "is_disjoint", "is_subset", "count_ones", "integer_root", "largest_digit", "first_digit",
    "capitalize", "most_common_char",
}  # fmt: skip
_OF_LETTERS = {
    "prefix", "suffix", "first_char", "last_char", "reverse_text", "vowels", "count_vowels", "upper", "lower",
    "upper_chars", "lower_chars", "palindrome",
}  # fmt: skip
_OF_REPEATS = {
    "count_words", "count_distinct", "has_duplicates", "repeated_words", "mode", "longest_equal_run",
}  # fmt: skip
_COMPARED = re.compile(r"is_(?:above|below|between|outside|divisible|\w+_\w+)|reads_\w+")
_DOING = re.compile(r"(?:to|with|count|sum|split|multiply|add|plus|shorten|cut|flip|stringify|capitalize|find)(?:_|$)")
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


def known_followers() -> dict[str, list[str]]:
    """What `followers` says of each family, as a file that ships, since finding it takes some fifteen seconds: names of
    steps with the kind that they take. A test holds it against the curriculum as it is.
    """
    text = (files("hornbook.curriculum") / FILE).read_text(encoding="utf-8")
    found: dict[str, list[str]] = json.loads(text)
    return found


def key_of(step: Step) -> str:
    """Tells steps of one name apart, of which one takes an item and another a list of them."""
    return f"{step.name}({step.takes})"


def followers(family: AnyFamily, steps: tuple[Step, ...]) -> list[Step]:
    """The steps that may follow the family, in a fixed order; none where it does not compose."""
    if not (isinstance(family, Family) and family.noun and family.gives and any(map(single_return, family.solutions))):
        return []
    unfit = _UNFIT | ({"negate"} if family.gives in ("nat", "nats") else set())
    fitting = [s for s in steps if s.name not in unfit and accepts(s.takes, family.gives) and _nouns(s)]
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
    before, after, values, idle = [], [], [], 0
    for _ in range(_PROBES):
        drawn = draw(family, rng)
        args = family.draw(rng, **drawn.params)
        given = outcome(partial(_call, family, args, drawn.params))
        if given.raises or given.value is None or huge(given.value):
            continue
        extra = tuple(sample_param(param, rng) for param in step.params)
        result = outcome(partial(step.apply, copied(given.value), *extra))
        if result.raises or len(result.key) > LONGEST:
            return False
        before.append(given.key)
        after.append(result.key)
        values.append(given.value)
        alike = [copied(arg) for arg in args if type(arg) is type(given.value)]
        idle += any(outcome(partial(step.apply, arg, *extra)).key == result.key for arg in alike)
    if len(after) < _PROBES // 2 or not _apt(step, values) or idle > 0.7 * len(after):
        return False
    variety = Counter(after)
    boolean = step.gives == "bool"
    if len(variety) < (2 if boolean else 4) or variety.most_common(1)[0][1] > (0.85 if boolean else 0.6) * len(after):
        return False
    return sum(a == b for a, b in zip(before, after, strict=True)) <= 0.5 * len(after)


def _apt(step: Step, values: list[Any]) -> bool:
    """Whether values are of the sort that the step is asked of: texts of letters, several words, items that recur."""
    if step.name in _OF_LETTERS:
        joined = "".join("".join(value) for value in values)
        return sum(map(str.isalpha, joined)) >= 0.7 * len(joined)
    if step.name == "split_words":
        return sum(" " in value and "\n" not in value for value in values) > 0.6 * len(values)
    if step.name in _OF_REPEATS:
        return sum(len(set(map(repr, value))) < len(value) for value in values) > len(values) / 3
    return True


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
    free = [n for n in (*_NAMES.get(family.gives, ()), *_ANY_NAME) if n not in taken and n not in more.args]
    if set(more.args[1:]) & taken or not free:
        return None
    last = next(_RETURN.finditer(body))
    if last[2].isidentifier() and last[2] not in render.step_names(step):  # it has a name already
        variable = last[2]
        body = body[: last.start()].rstrip()
    else:
        variable = rng.choice(free[:5])
        body = body[: last.start()] + f"{variable} = {last[2]}" + body[last.end() :]
    more.args[0] = variable
    quote = "`" if "`" in "".join(drawn.said.values()) else ""
    for fill in more.said:
        for slot, text in fill.items():
            fill[slot] = text.replace("`", quote)
    narrator = Narrator(plan, variable, more.said, quote, rng, False)
    narrator.text = ("string", "strings")
    task = _task(family, step, drawn, narrator, rng)
    name = _name(family, step, drawn, rng)
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
                "notes": (narrator.say(step.note, 0, ""),) if step.note else (),
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
    further = render.body(plan, more.args, more.code, rng)
    solution = indented(body) + further
    top = prompt(told, [*imports, *render.imports(further)], hint_style(rng.random()), chosen, rng)
    return ExerciseDraft(name, top, solution, tests(chosen, ""), tuple(sorted((family.name, step.name))), 2, PROMPT_ID)


def _name(family: Family, step: Step, drawn: Drawn, rng: Random) -> str:
    """Such as `digit_sum_of_days_left` or `days_left_is_above`; "after" where the family's name is no noun."""
    own = re.sub(r"^(?:get|find|compute|calculate|return)_(?=\w)", "", drawn.name)
    frag = rng.choice(step.frags)
    if step.gives == "bool":
        return f"{own}_{frag}" if _COMPARED.fullmatch(frag) else f"{frag}_{own}"
    noun = own.split("_")[0] in fill_holes(family.noun, drawn.fill).replace("-", " ").split()
    return f"{frag}_{'of' if noun and not _DOING.match(frag) else 'after'}_{own}"


def _task(family: Family, step: Step, drawn: Drawn, narrator: Narrator, rng: Random) -> str:
    """The family's task with its notes, which speak of its result, then the step on it.

    Or both in one phrase, where no wording of the task can go on.
    """
    notes = [_VERB.sub(_taken, fill_holes(note, drawn.said)) for note in family.notes]
    tells = [tell for tell in family.tells if "return" not in tell and tell.endswith(".")]
    if not tells:
        return " ".join(
            [f"Return {narrator.say(rng.choice(_nouns(step)), 0, fill_holes(family.noun, drawn.said))}.", *notes]
        )
    nouns = [noun for noun in step.nouns if noun[0] != "+"]
    nouns = [noun for noun in nouns if "{item" in noun] or nouns
    tell = fill_holes(rng.choice(tells), drawn.said)
    pronouns = PRONOUNS.get(family.gives, ("the result", "that list"))
    if notes or family.gives == "lists":
        pronouns = ("the result",)
    if plain := _PLAIN.search(tell):
        tell, pronouns = tell[: plain.start()], (plain[1],)
    first = _VERB.sub(lambda found: found[0].replace("Return", _verb(found[2], family.gives in _NUMBERS, rng)), tell)
    then = "Then return" if notes else rng.choice(("Return", "Then return"))
    noun, inner = rng.choice(nouns), rng.choice(pronouns)
    if family.gives in ("ints", "nats", "sorted") and noun.endswith(" of {x}") and "{item" not in noun:
        inner = f"the numbers in {inner}"
    return " ".join([first, *notes, f"{then} {narrator.say(noun, 0, inner)}."])


_PLAIN = re.compile(r" Return (the (?:new |resulting |whole )?(?:list|text|number|result|string|total|sum|product))\.$")
_VERB = re.compile(r"\b([Rr]eturn(?:ed)?)\b(?:,? (\S+))?")


def _taken(found: re.Match[str]) -> str:
    """What a note says is returned is not yet returned."""
    word = {"Return": "Take", "return": "take"}.get(found[1], "taken")
    return found[0].replace(found[1], word, 1)


def _verb(following: str, number: bool, rng: Random) -> str:
    """What to do instead of returning, before that word."""
    following = following.strip(",.")
    if following in _ASKED:
        return "Find"
    if following in ("a", "an", "one"):
        return "Find" if number else "Make"
    if following == "the":
        return rng.choice(("Compute", "Find") if number else ("Find", "Take"))
    return "Take"


def _cases(drawn: Drawn, step: Step, more: Arguments, rng: Random, varied: int) -> list[Case]:
    """5 to 8 calls; empty when their results do not vary, or the step changes next to nothing."""
    family, wanted = drawn.family, rng.randint(*TESTS)
    found: dict[str, Case] = {}
    idle: list[bool] = []
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
            idle.append(result.key == given.key)
    chosen = list(found.values())
    different = {result.key for _, result in chosen}
    enough = len(chosen) >= TESTS[0] and len(different) >= (2 if step.gives == "bool" else varied)
    return chosen if enough and sum(idle) <= 0.7 * len(idle) else []
