"""Truthiness and None: what counts as false, and how a missing value is told from a zero."""

from random import Random
from typing import Any

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question, quote
from hornbook.curriculum.lessons.stock import CITIES, NAMES, integers


def _truthy(rng: Random) -> Example:
    word = rng.choice(CITIES)
    return example(
        """An `if` accepts any value, not only True and False. Let us ask Python which ones it takes for true.""",
        '''
        def counts_as(value: object) -> str:
            """Say whether an `if` would take the value for true."""
            if value:
                return "true"
            return "false"


        for value in [0, $n, -1, "", $word, " ", [], [0], None]:
            print(repr(value), "counts as", counts_as(value))
        ''',
        """Zero, the empty text, the empty list and `None` count as false. Look at the tricky ones: a single space is
        not empty, and a list that contains a zero is not empty either.""",
        n=rng.randint(2, 99),
        word=quote(word),
    )


def _first_or_default(rng: Random) -> Example:
    names = rng.sample(NAMES, 3)
    fallback = rng.choice(("nobody", "unknown", "(none)"))
    return example(
        """The next in a queue is its first entry, but the queue may be empty. `if queue:` asks whether anybody is
        there.""",
        '''
        def next_in(queue: list[str]) -> str:
            """Return the first name, or "$fallback" if the queue is empty."""
            if queue:
                return queue[0]
            return "$fallback"


        print(next_in($names))
        print(next_in([]))
        ''',
        """Without the test, `queue[0]` would raise an IndexError for the empty list. `if queue:` is the usual way to
        write `if len(queue) > 0:`.""",
        names=names,
        fallback=fallback,
    )


def _zero_is_value(rng: Random) -> Example:
    first, last = rng.randint(1, 9), rng.randint(10, 20)
    return example(
        """A sensor reports a temperature or `None` when it is broken. Zero degrees is a proper reading, so the test
        must be for `None` and not for truth.""",
        '''
        def show(reading: int | None) -> str:
            """Describe a reading; `None` means that there is none."""
            if reading is None:
                return "no reading"
            return f"{reading} degrees"


        for reading in [$first, 0, None, $last]:
            print(show(reading))
        ''',
        """With `if not reading:` the zero would have been reported as missing. Whenever 0 or the empty text is a valid
        value, ask `is None` explicitly.""",
        first=first,
        last=last,
    )


def _missing_mean(rng: Random) -> Example:
    values: list[int | None] = [*integers(rng, 3, 0, 9), None, 0]
    rng.shuffle(values)
    return example(
        """Survey answers are $values, where `None` stands for "no answer". The mean must skip the missing ones, but
        keep each 0.""",
        '''
        def mean_of_known(values: list[int | None]) -> float | None:
            """Return the mean of the values that are not None; None if there are none."""
            known = [value for value in values if value is not None]
            if not known:
                return None
            return sum(known) / len(known)


        print(mean_of_known($values))
        print(mean_of_known([None, None]))
        ''',
        """The two tests differ on purpose. `value is not None` looks at one answer, for which 0 is fine; `not known`
        asks whether the list is empty, and there truthiness is just right.""",
        values=values,
    )


def _any_text_question(rng: Random) -> Question:
    name = rng.choice(NAMES)
    return question(
        """Write `display_name(nickname, name)`: the nickname if there is one, else the name. An empty nickname counts
        as none.""",
        '''
        def display_name(nickname: str, name: str) -> str:
            """Return the nickname, or the name if the nickname is empty."""
            return nickname or name


        print(display_name("", "$name"))
        print(display_name("Ace", "$name"))
        ''',
        """`a or b` gives back `a` itself when `a` counts as true and `b` otherwise. An empty text counts as false, so
        the name is used.""",
        name=name,
    )


def _count_missing_question(rng: Random) -> Question:
    values: list[int | None] = [0, None, rng.randint(1, 9), None, 0]
    rng.shuffle(values)
    return question(
        """Write `count_missing(values)`, the number of `None` entries in a list that may also contain zeros.""",
        '''
        def count_missing(values: list[int | None]) -> int:
            """Return how many of the values are None."""
            missing = 0
            for value in values:
                if value is None:
                    missing += 1
            return missing


        print(count_missing($values))
        ''',
        """`if not value` would have counted the zeros as missing. Of the five entries, two are zero and two are `None`;
        only the latter may count.""",
        values=values,
    )


_SETTINGS = tuple(
    dict(zip(("what", "stem", "hint", "none", "known", "values"), row, strict=True))
    for row in (
        ("brightness of a screen", "brightness", "int | None", "None", " is not None", (0, 0, 5, 70, 100)),
        ("volume of a radio", "volume", "int | None", "None", " is not None", (0, 0, 3, 8, 11)),
        ("number of decimals to show", "decimals", "int | None", "None", " is not None", (0, 0, 1, 2, 4)),
        ("greeting on a card", "greeting", "str", "an empty text", "", ("Hello", "Good day", "Hi", "Dear all")),
        ("label of a jar", "label", "str", "an empty text", "", ("plum", "fig 2", "pear jam", "0")),
    )
)


def _chosen(own: Any, usual: Any, standard: Any, row: dict[str, Any]) -> Any:
    """By the list of those that are given."""
    return next(filter(lambda one: str(one) not in ("", "None"), (own, usual, standard)))


def _three_settings(rng: Random, row: dict[str, Any]) -> tuple[Any, ...]:
    missing = None if row["none"] == "None" else ""
    draws = [rng.choice(row["values"]) for _ in range(3)]
    return (*(missing if rng.random() < 0.5 else one for one in draws[:2]), draws[2])


_FILLS = tuple(
    dict(zip(("side", "last", "open", "close", "turn", "range", "rest", "leftover", "hint"), row, strict=True))
    for row in (
        ("before", "last", "", "", "", "range(len(filled))", "None", "it stays None", "int | None"),
        ("before", "last", "", "", "", "range(len(filled))", "0", "it becomes 0", "int"),
        (
            "after",
            "next",
            "reversed(",
            ")",
            "[::-1]",
            "reversed(range(len(filled)))",
            "None",
            "it stays None",
            "int | None",
        ),
        ("after", "next", "reversed(", ")", "[::-1]", "reversed(range(len(filled)))", "0", "it becomes 0", "int"),
    )
)
_BESIDE = {
    "before": "filled[i - 1] if i > 0 else ",
    "after": "filled[i + 1] if i + 1 < len(filled) else ",
}


def _filled_gaps(readings: list[int | None], row: dict[str, str]) -> list[int | None]:
    """By looking, from each place, for the nearest known value."""
    found: list[int | None] = []
    for i in range(len(readings)):
        near = readings[i::-1] if row["side"] == "before" else readings[i:]
        found.append(next((one for one in near if one is not None), None if row["rest"] == "None" else 0))
    return found


def _with_gaps(rng: Random, count: int) -> list[int | None]:
    return [rng.choice((None, None, 0, rng.randint(1, 40), rng.randint(-9, 40))) for _ in range(count)]


_CHANGES = tuple(
    dict(zip(("what", "stem", "up", "down", "same", "new", "gone", "none"), row, strict=True))
    for row in (
        ("level of a lake", "level", "up", "down", "level", "new", "lost", "unknown"),
        ("membership of a club", "members", "gained", "lost", "steady", "founded", "dissolved", "no club"),
        ("price of a stamp", "price", "dearer by", "cheaper by", "as before", "new", "withdrawn", "not sold"),
        (
            "number of storks on a roof",
            "storks",
            "more by",
            "fewer by",
            "equal",
            "first count",
            "not counted",
            "no count",
        ),
    )
)


def _told(before: int | None, after: int | None, row: dict[str, str]) -> str:
    """By a table of what is known, and of the sign of the change."""
    if before is not None and after is not None:
        text = (row["same"], f"{row['up']} {after - before}", f"{row['down']} {before - after}")
        return text[(after > before) - (after < before)]
    return {(False, True): row["new"], (True, False): row["gone"]}.get(
        (before is not None, after is not None), row["none"]
    )


LESSON = Lesson(
    topic="Truthiness, None and missing values",
    area="booleans and conditions",
    concepts=("truthiness", "none", "missing_values", "default_value"),
    openings=(
        """`if items:` looks incomplete, as though the comparison had been forgotten. It is not: every Python value
        counts as true or as false, and for collections the question is whether there is anything inside.""",
        """Nothing, zero and empty are three different things, yet all of them count as false in an `if`. Knowing when
        that helps and when it hurts prevents a stubborn kind of bug.""",
        """`None` is Python's way of saying "there is no value here". It is not 0, not the empty text, and it has its
        own test, `is None`.""",
    ),
    ideas=(
        (
            """These count as false: `False`, `None`, every zero such as `0` and `0.0`, and every empty collection or
            text. Nearly everything else counts as true.""",
            """The rule for truth is short. Numbers count as true unless they are zero; texts, lists and dictionaries
            unless they are empty; `None` never.""",
        ),
        (
            """Test for `None` with `is`, as in `value is None`. There is only one `None` object, and `is` asks whether
            this is the one.""",
            """`x is None` asks about identity, `x == None` about equality. A class may define equality in its own way,
            so the first form is the reliable one.""",
        ),
        (
            """When a list is empty or a search fails, a function has to return something. `None` is a common choice;
            say so in the docstring and in the type, as in `int | None`.""",
            """A caller must be told that `None` may come back. The annotation `str | None` does it, and a checker will
            then insist on the test.""",
        ),
        (
            """`value or default` supplies a default for anything that counts as false. It is handy for texts and wrong
            for numbers whenever 0 is meaningful.""",
            """For a default that only replaces a missing value, write `default if value is None else value`. It is
            longer than `value or default`, but it keeps 0 and the empty text.""",
        ),
    ),
    examples=(_truthy, _first_or_default, _zero_is_value, _missing_mean),
    pitfalls=(
        """`if not count:` treats 0 like a missing value. If 0 is a legal count, the test has to be `if count is
        None:`.""",
        """A function that reaches its end without `return` gives back `None`, and the error shows up later, far away,
        as "'NoneType' object has no attribute ...". Check every path for a return.""",
        """The text `"False"` and the text `"0"` count as true, since they are not empty. Input from a file or a form
        has to be compared with the expected word.""",
    ),
    questions=(_any_text_question, _count_missing_question),
    asks=(
        "Which values count as false?",
        "Why `is None` and not `== None`?",
        "What should a function return when there is no answer?",
        "Is `value or default` safe?",
    ),
    notes={
        "analyst": (
            """A missing value and a zero tell different stories: nobody asked, or the answer was none. Replace missing
            values by 0 only when you can defend it.""",
        ),
        "engineer": (
            """`None` is a real object, the only instance of its type, and there is no separate `undefined`. `bool` is a
            subclass of `int`, so `True + True` is 2 and `sum` over bools counts.""",
        ),
        "young": (
            """An empty lunch box is not the same as no lunch box. The empty box is like `[]`. No box at all is like
            `None`.""",
        ),
        "hobbyist": (
            """If a program of yours says "NoneType" in an error, look for the function that was meant to return
            something and forgot to on one of its paths.""",
        ),
    },
    families=(
        Family(
            "setting_with_two_fallbacks",
            "chosen|own: $hint, usual|common: $hint, standard|default: $base -> $base",
            names=("${stem}_to_use", "pick_$stem", "choose_$stem", "effective_$stem"),
            tells=(
                "Return the $what: $chosen if it is given, otherwise $usual if that is given, otherwise $standard.",
                "There are three candidates for the $what. Return the first of $chosen, $usual and $standard that is "
                "not missing.",
                "Decide on the $what. $chosen comes first; if it is missing, $usual is taken, and if that is missing "
                "too, $standard. Return the value.",
            ),
            notes=("A missing value is $none$zero.",),
            varies={
                "row": tuple(
                    {
                        **row,
                        "base": str(row["hint"]).split()[0],
                        "zero": "; 0 is a value like any other" if row["none"] == "None" else "",
                    }
                    for row in _SETTINGS
                )
            },
            solutions=(
                "if $chosen$known:\n    return $chosen\nif $usual$known:\n    return $usual\nreturn $standard",
                "for value in ($chosen, $usual):\n    if value$known:\n        return value\nreturn $standard",
                "fallback = $usual if $usual$known else $standard\nreturn $chosen if $chosen$known else fallback",
            ),
            oracle=_chosen,
            draw=_three_settings,
            about={
                "chosen": "what this user chose",
                "usual": "what is usual in the house",
                "standard": "what holds otherwise, never missing",
                "return": "the $stem to use",
            },
        ),
        Family(
            "gaps_filled_from_one_side",
            "readings|levels|values: list[int | None] -> list[$hint]",
            names=("fill_gaps", "fill_from_$side", "without_gaps", "fill_missing", "${last}_known_values"),
            tells=(
                "Return a new list like $readings in which every None is replaced by the $last known value $side it. "
                "Where there is no such value, $leftover.",
                "In $readings, None marks a missing value. Return a copy where each missing value has become equal to "
                "the $last known one $side it; where there is no such value, $leftover.",
                "Fill the gaps (None) in $readings, each with the $last number that stands $side it, and return the "
                "new list. If a gap has no number $side it, $leftover.",
            ),
            notes=("A value of 0 is known like any other.", "The given list is not changed."),
            varies={"row": tuple({**row, "beside": _BESIDE[row["side"]] + row["rest"]} for row in _FILLS)},
            solutions=(
                program("""
                    filled = []
                    known = $rest
                    for value in $open$readings$close:
                        if value is not None:
                            known = value
                        filled.append(known)
                    return filled$turn
                """),
                program("""
                    filled = list($readings)
                    for i in $range:
                        if filled[i] is None:
                            filled[i] = $beside
                    return filled
                """),
            ),
            oracle=_filled_gaps,
            draw=lambda rng, row: (_with_gaps(rng, rng.randint(3, 7)),),
            edges=(([],), ([None, 4, None, 0, None],), ([None, None],)),
            about={"readings": "numbers, with None for missing ones", "return": "the list without the gaps"},
        ),
        Family(
            "change_between_two_readings",
            "before|earlier: int | None, after|later: int | None -> str",
            names=("${stem}_change", "describe_change", "change_in_words", "tell_change"),
            tells=(
                'Describe how the $what has changed from $before to $after, where None means unknown. Return "$none" '
                'if both are unknown, "$new" if only $before is, "$gone" if only $after is, "$same" for equal '
                'numbers, and otherwise a text such as "$up 3" or "$down 2" with the difference.',
                'Return a text about the $what, which was $before and is now $after: "$up N" if it rose by N, "$down '
                'N" if it fell by N, "$same" if it did not change. Where there is no number before, it is "$new"; no '
                'number now, "$gone"; neither of them, "$none". None stands for no number.',
                'Compare two values of the $what, $before and $after, each of which may be None. Both None: "$none". '
                'Only the first None: "$new". Only the second None: "$gone". Otherwise return "$same" or, with the '
                'difference N as a positive number, "$up N" or "$down N".',
            ),
            notes=("The number 0 is a value like any other.",),
            varies={"row": _CHANGES},
            solutions=(
                program("""
                    if $before is None and $after is None:
                        return "$none"
                    if $before is None:
                        return "$new"
                    if $after is None:
                        return "$gone"
                    if $after == $before:
                        return "$same"
                    if $after > $before:
                        return f"$up {$after - $before}"
                    return f"$down {$before - $after}"
                """),
                program("""
                    if $before is None or $after is None:
                        if $before is not None:
                            return "$gone"
                        return "$none" if $after is None else "$new"
                    change = $after - $before
                    if not change:
                        return "$same"
                    word = "$up" if change > 0 else "$down"
                    return f"{word} {abs(change)}"
                """),
            ),
            oracle=_told,
            draw=lambda rng, row: (
                rng.choice((None, 0, *(number := rng.randint(1, 30),) * 4)),
                rng.choice((None, number, number + 1, number - 1, rng.randint(0, 40))),
            ),
            edges=((None, None), (None, 0), (0, None), (0, 0), (7, 10), (9, 0)),
            about={
                "before": "the earlier value or None",
                "after": "the later value or None",
                "return": "the change in words",
            },
        ),
    ),
)
