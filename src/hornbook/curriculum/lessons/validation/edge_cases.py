"""Edge cases: empty input, None and impossible values, and what comes back for them."""

from random import Random

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import literal, numbers, people, quantity, words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question


def _mean(rng: Random) -> Example:
    q, items = quantity(rng), numbers(rng, 4, 1, 40)
    return example(
        """The mean of no values does not exist. The function has to say what it does then; here it returns `None`. The
        list holds $what.""",
        '''
        def mean($many: list[int]) -> float | None:
            """Return the mean, or None for an empty list."""
            if not $many:
                return None
            return sum($many) / len($many)


        print(mean($items))
        print(mean([]))
        print(mean([0]))
        ''',
        """An empty list counts as false, so `not $many` is true exactly for `[]`. The list `[0]` is not empty, and its
        mean is 0.0, a real answer that must not be mistaken for "none".""",
        items=items,
        **q.names,
    )


def _parse(rng: Random) -> Example:
    good, bad = rng.randint(1, 120), rng.choice(words(rng, 2))
    return example(
        """An age is typed into a form. People type spaces, words, or numbers that cannot be right.""",
        '''
        def parse_age(text: str) -> int | None:
            """Return the age written in the text, or None if it is not a possible age."""
            text = text.strip()
            if not text.isdecimal():
                return None
            age = int(text)
            return age if age <= 130 else None


        for text in (" $good ", "$bad", "", "-5", "999"):
            print(repr(text), parse_age(text))
        ''',
        """The checks come in the order in which they make sense: first whether it is a number at all, then whether the
        number is possible. `"".isdecimal()` is false, so the empty text needs no line of its own, and "-5" is refused
        because of its sign.""",
        good=good,
        bad=bad,
    )


def _raise(rng: Random) -> Example:
    a, b = rng.randint(20, 90), rng.randint(2, 9)
    return example(
        """Sharing sweets among no children is a mistake of the caller. The function refuses with an error that says
        what is wrong.""",
        '''
        def share(sweets: int, children: int) -> int:
            """Return how many sweets each child gets; ValueError without children."""
            if children <= 0:
                raise ValueError(f"children must be positive, not {children}")
            return sweets // children


        print(share($a, $b))
        try:
            share($a, 0)
        except ValueError as error:
            print("refused:", error)
        ''',
        """`raise` ends the function at once, as `return` would, but there is no result: the error travels to the
        caller, who may catch it. Here the caller prints its message.""",
        a=a,
        b=b,
    )


def _lead_question(rng: Random) -> Question:
    items = numbers(rng, 4, 1, 9)
    return question(
        """Write a function for the winner's lead: the distance between the two best different results in a list. Which
        inputs have none?""",
        '''
        def lead(values: list[int]) -> int | None:
            """Return the gap between the two best distinct results, None if fewer than two."""
            distinct = sorted(set(values))
            if len(distinct) < 2:
                return None
            return distinct[-1] - distinct[-2]


        print(lead($items))
        print(lead([4, 4]))
        print(lead([]))
        ''',
        """Not only the empty list and a list of one item have no lead, but also a list of equal items. Removing the
        repeats first makes these three cases one.""",
        items=items,
    )


def _skip_none_question(rng: Random) -> Question:
    a, b = people(rng, 2)
    items: list[int | None] = [rng.randint(1, 20), None, 0, rng.randint(1, 20)]
    return question(
        """A thermometer sometimes gives no value, which is stored as `None`. Write a function for the number of days
        without frost, that is, with a value of 0 or more.""",
        '''
        def days_without_frost(values: list[int | None]) -> int:
            """Count the values that exist and are not below 0."""
            return sum(1 for value in values if value is not None and value >= 0)


        print(days_without_frost($items))
        print(days_without_frost([None]))
        ''',
        """`value is not None` stands first, because `None >= 0` would raise a `TypeError`. Writing `if value` would
        lose the day with 0 degrees.""",
        items=literal(items),
        a=a,
        b=b,
    )


_WRITTEN = tuple(
    dict(zip(("mark", "name", "pattern", "what"), row, strict=True))
    for row in (
        ("/", "a slash", "([0-9]+)/([0-9]+)", "a test"),
        (":", "a colon", "([0-9]+):([0-9]+)", "a game"),
        (" of ", 'the text " of "', "([0-9]+) of ([0-9]+)", "a quiz"),
        ("-", "a hyphen", "([0-9]+)-([0-9]+)", "a contest"),
    )
)


def _share(text: str, row: dict[str, str]) -> int | None:
    """By trying all shares of all sums up to a hundred."""
    for whole in range(1, 101):
        for part in range(whole + 1):
            if text == f"{part}{row['mark']}{whole}":
                return 100 * part // whole
    return None


def _written(rng: Random, row: dict[str, str]) -> tuple[str]:
    whole, mark = rng.randint(1, 60), row["mark"]
    part = rng.choice((0, whole, whole - 1, rng.randint(0, whole)))
    good = f"{part}{mark}{whole}"
    bad = (
        f"{whole + 1}{mark}{whole}",
        f"{part}{mark}0",
        f"0{mark}0",
        f"{part}",
        f"{mark}{whole}",
        f"{part}{mark}",
        "none",
    )
    odd = (f"-{part + 1}{mark}{whole}", f"{part}{mark}{whole}{mark}{whole}", f"x{mark}{whole}", "")
    return (rng.choice((good, good, good, rng.choice(bad), rng.choice(bad), rng.choice(odd))),)


_SEARCHES = tuple(
    {**which, **none}
    for which in (
        {"which": "last", "open": "reversed(", "close": ")", "at": "-1"},
        {"which": "first", "open": "", "close": "", "at": "0"},
    )
    for none in (
        {"hint": "int | None", "said": "return None", "fail": "return None"},
        {"hint": "int", "said": "raise a ValueError", "fail": 'raise ValueError("no possible reading")'},
    )
)


def _possible(readings: list[int | None], low: int, high: int, row: dict[str, str]) -> int | None:
    """By a table of places, of which the first or the last is looked up."""
    allowed = set(range(low, high + 1))
    places = {place: one for place, one in enumerate(readings) if one in allowed}
    if not places and "raise" in row["fail"]:
        raise ValueError
    return places[(max if row["which"] == "last" else min)(places)] if places else None


def _readings(rng: Random) -> tuple[list[int | None], int, int]:
    low = rng.choice((0, 0, -10, 5, 20))
    high = low + rng.randint(4, 30)
    around = (low, high, low - 1, high + 1, high + 1, low - 1, None, None, 0, 999, rng.randint(low, high))
    return [rng.choice(around) for _ in range(rng.randint(1, 5))], low, high


_SALES = (
    {"said": "raise a ValueError", "fail": 'raise ValueError("a negative number of pieces")', "bad": "error"},
    {"said": "return 0", "fail": "return 0", "bad": "0"},
)


def _sold(wanted: int, stock: int, most: int | None, row: dict[str, str]) -> int:
    """By handing over piece after piece."""
    if wanted < 0 and row["bad"] == "error":
        raise ValueError
    pieces = 0
    while pieces < wanted and pieces < stock and pieces != most:
        pieces += 1
    return pieces


LESSON = Lesson(
    topic="Edge cases: empty input, None and impossible values",
    area="validation and edge cases",
    concepts=("edge_cases", "none", "validation"),
    openings=(
        """Most functions are right for the example that their author had in mind. They fail for the empty list, the
        single item, the zero.""",
        """Before a bridge is opened, somebody drives over it with a very heavy lorry and with none at all. Functions
        deserve the same.""",
        """What should a function return when there is nothing to return? There are several good answers, and one bad
        one: not to think about it.""",
    ),
    ideas=(
        (
            """Go through the inputs: empty, one item, two equal items, zero, negative, the first and the last position.
            Ask for each what the answer should be.""",
            """Edge cases are not exotic. Every list is empty at some time, and each text box is submitted blank by
            somebody.""",
        ),
        (
            """Three answers are customary: a neutral value such as 0 or `[]`, or `None` for "there is none", or an
            error. The docstring says which.""",
            """A sum of nothing is naturally 0. A maximum of nothing is not natural at all: return `None`, or raise a
            `ValueError`.""",
        ),
        (
            """Test for `None` with `is None`. A bare `if value` is also false for 0, for `""` and for `[]`, which are
            values in their own right.""",
            """"No value" and "the value zero" are different things. Mixing them up is among the most common errors with
            `None`.""",
        ),
        (
            """Deal with the special cases at the top and leave the function there. The main part below can then rely on
            good input.""",
            """Often the general code handles the edge by itself: a loop over an empty list does nothing, and the sum is
            still 0. Check before you add an `if`.""",
        ),
    ),
    examples=(_mean, _parse, _raise),
    pitfalls=(
        """Returning sometimes a number and sometimes a text such as "error". The caller calculates with it and fails
        far away from the cause.""",
        """Catching every error with a bare `except`. It hides spelling mistakes in your own code as well.""",
    ),
    questions=(_lead_question, _skip_none_question),
    asks=("Which inputs should I try?", "What should come back?", "How is None tested?", "Where do the checks go?"),
    notes={
        "young": ("""What if the box is empty? Always ask that first.""",),
        "engineer": (
            """`None` is an ordinary object; `X | None` in a type hint makes a checker insist on the test.""",
        ),
        "analyst": ("""A missing value is not a zero. Counting it as one lowers every mean.""",),
    },
    families=(
        Family(
            "percent_of_written_result",
            "text|entry: str -> int | None",
            names=("percent_of_result", "parse_result", "share_in_percent", "read_percent"),
            tells=(
                "The result of $what is written in $text as the points reached, $name, and the points possible, such "
                'as "7${mark}20". Return the percentage rounded down (35 in this case), or None if $text has another '
                "form or the result is impossible.",
                'Return how many percent a text such as "7${mark}20" means, rounded down to a whole number: 35. The '
                "text $text comes from a form about $what, so it may be anything. Return None if it is not two "
                "numbers with $name between them, or if these numbers cannot be right.",
                'Read $text, which should have the form "7${mark}20" (points reached and possible in $what). Return '
                "the points reached as a percentage of those possible, rounded down, and None for every text that is "
                "no such result.",
            ),
            notes=(
                "The numbers are written with digits only (leading zeros do not occur). It is impossible to reach "
                "more points than there are, and at least one must be possible.",
            ),
            varies={"row": _WRITTEN},
            solutions=(
                program("""
                    parts = $text.split("$mark")
                    if len(parts) != 2 or not (parts[0].isdigit() and parts[1].isdigit()):
                        return None
                    reached, possible = int(parts[0]), int(parts[1])
                    if possible == 0 or reached > possible:
                        return None
                    return 100 * reached // possible
                """),
                program("""
                    import re
                    found = re.fullmatch("$pattern", $text)
                    if not found:
                        return None
                    reached, possible = map(int, found.groups())
                    if not 0 <= reached <= possible or possible < 1:
                        return None
                    return 100 * reached // possible
                """),
                program("""
                    before, mark, after = $text.partition("$mark")
                    if not before.isdigit() or not after.isdigit():
                        return None
                    if int(after) < 1 or int(before) > int(after):
                        return None
                    return int(before) * 100 // int(after)
                """),
            ),
            oracle=_share,
            draw=_written,
            about={"text": "what was typed in", "return": "the percentage, or None"},
        ),
        Family(
            "possible_reading_from_one_end",
            "readings|values: list[int | None], low|lowest: int, high|highest: int -> $hint",
            names=("${which}_possible", "${which}_possible_reading", "${which}_good_value", "find_${which}_possible"),
            tells=(
                "Return the $which reading in $readings that is possible: not None, and from $low to $high, both "
                "included. If there is none, $said.",
                "In $readings, None stands for a failed measurement, and numbers below $low or above $high are errors "
                "of the instrument. Return the $which reading that is neither; if no such reading exists, $said.",
                "Find the $which number in $readings that lies between $low and $high, the limits included, and "
                "return it. Skip None. Without such a number, $said.",
            ),
            notes=("A reading of 0 is a number like any other.",),
            varies={"row": _SEARCHES},
            solutions=(
                program("""
                    for reading in $open$readings$close:
                        if reading is not None and $low <= reading <= $high:
                            return reading
                    $fail
                """),
                program("""
                    possible = [r for r in $readings if r is not None and $low <= r <= $high]
                    if not possible:
                        $fail
                    return possible[$at]
                """),
                program("""
                    for reading in $open$readings$close:
                        if reading is None or reading < $low or reading > $high:
                            continue
                        return reading
                    $fail
                """),
            ),
            oracle=_possible,
            draw=lambda rng, row: _readings(rng),
            edges=(
                ([], 0, 9),
                ([None, 0, 9, None], 0, 9),
                ([10, -1, None], 0, 9),
                ([4, None, 10], 4, 9),
                ([-1, 3, 5, 10], 0, 9),
            ),
            about={
                "readings": "numbers, with None for failed measurements",
                "low": "the lowest possible reading",
                "high": "the highest possible reading",
                "return": "the $which possible reading",
            },
        ),
        Family(
            "pieces_sold_under_limit",
            "wanted|ordered: int, stock|supply: int, limit|maximum: int | None -> int",
            names=("pieces_sold", "sold_pieces", "pieces_to_send", "allowed_pieces"),
            tells=(
                "A customer wants $wanted pieces of something of which a shop has $stock. Return how many are sold: "
                "as many as possible, but no more than $limit, where None means that there is no limit. If $wanted is "
                "negative, $said.",
                "Return how many pieces a customer gets who asks for $wanted of them. The shop has $stock and sells "
                "at most $limit to one customer, or any number if $limit is None. If $wanted is below 0, $said.",
                "Return how many pieces a shop hands over if it is asked for $wanted, has $stock and gives nobody "
                "more than $limit, where None stands for no limit. When $wanted is below 0, $said.",
            ),
            notes=("A limit of 0 is a limit: nothing is sold.", "Neither stock nor limit is negative."),
            varies={"row": _SALES},
            solutions=(
                program("""
                    if $wanted < 0:
                        $fail
                    pieces = min($wanted, $stock)
                    if $limit is not None:
                        pieces = min(pieces, $limit)
                    return pieces
                """),
                program("""
                    if $wanted < 0:
                        $fail
                    if $limit is None or $limit > $stock:
                        return $wanted if $wanted < $stock else $stock
                    return $wanted if $wanted < $limit else $limit
                """),
                program("""
                    if $wanted < 0:
                        $fail
                    bounds = [$wanted, $stock, $limit]
                    return min(bound for bound in bounds if bound is not None)
                """),
            ),
            oracle=_sold,
            draw=lambda rng, row: (
                rng.choice((-1, 0, 1, *(wanted := rng.randint(2, 30),) * 5)),
                max(0, wanted + rng.choice((-3, -1, 0, 1, 8, 20))),
                rng.choice((None, None, 0, wanted, wanted - 1, rng.randint(1, 12))),
            ),
            edges=((5, 9, None), (5, 9, 0), (-2, 9, 3), (0, 0, None), (9, 4, 6), (9, 6, 4)),
            about={
                "wanted": "how many the customer wants",
                "stock": "how many there are",
                "limit": "the limit for one customer, or None",
                "return": "how many are sold",
            },
        ),
    ),
)
