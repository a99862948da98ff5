"""Guard clauses: refusals at the top, early returns and tables in place of chains."""

from random import Random
from typing import Any

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, program, question, quote
from hornbook.curriculum.lessons.stock import CITIES


def _guard(rng: Random) -> Example:
    w, h = rng.randint(2, 12), rng.randint(2, 12)
    return example(
        """A function computes the area of a room, but negative sides make no sense. The guard at the top rejects them
        with a message, and the formula below can rely on good values.""",
        '''
        def room_area(width: float, length: float) -> float:
            """Return the area; raise ValueError for a negative side."""
            if width < 0 or length < 0:
                raise ValueError("a side cannot be negative")
            return width * length


        print(room_area($w, $h))
        try:
            room_area(-$w, $h)
        except ValueError as error:
            print("refused:", error)
        ''',
        """`raise` leaves the function at once. The caller catches the exception with `except` and can show the message;
        if nobody catches it, the program stops, which is better than a negative area in a report.""",
        w=w,
        h=h,
    )


def _nested_flat(rng: Random) -> Example:
    limit = rng.choice((100, 200, 500))
    return example(
        """May somebody withdraw money? The account must be open, the amount positive and covered, and at most $limit a
        day. Instead of nesting four `if` statements, say what is refused, one line each.""",
        '''
        def refusal(is_open: bool, balance: int, amount: int) -> str:
            """Return why a withdrawal is refused, or an empty text if it is fine."""
            if not is_open:
                return "account closed"
            if amount <= 0:
                return "amount must be positive"
            if amount > $limit:
                return "over the daily limit"
            if amount > balance:
                return "not enough money"
            return ""


        print(refusal(False, $balance, 10))
        print(refusal(True, $balance, $limit + 1))
        print(refusal(True, $balance, $over))
        print(repr(refusal(True, $balance, $balance)))
        ''',
        """Every test is on one level of indentation and has its own reason. The order matters to the user as well: it
        decides which reason is given when several apply.""",
        limit=limit,
        balance=limit // 2,
        over=limit // 2 + 1,
    )


def _table_instead(rng: Random) -> Example:
    rates = {c: rng.randint(2, 30) for c in rng.sample(CITIES, 3)}
    known = next(iter(rates))
    return example(
        """When a chain compares one variable with fixed values, a dictionary says the same in less space: the cases
        become data.""",
        '''
        FARES = $rates


        def fare_to(city: str) -> int | None:
            """Return the fare to a city, or None if there is no service."""
            return FARES.get(city)


        print(fare_to("$known"))
        print(fare_to("Atlantis"))
        ''',
        """`get` returns `None` for a missing key, where `FARES[city]` would raise a KeyError. To add a city, you add a
        line of data and leave the code alone.""",
        rates="{" + ", ".join(f"{quote(k)}: {v}" for k, v in rates.items()) + "}",
        known=known,
    )


def _flatten_question(rng: Random) -> Question:
    speed, limit = rng.randint(30, 140), rng.choice((50, 80, 100))
    return question(
        """Somebody wrote three nested `if` statements: if the speed is over $limit, then if it is more than 20 over,
        return "fine and points", else "fine"; otherwise "ok". Flatten it.""",
        '''
        def verdict(speed: int) -> str:
            """Judge a speed where the limit is $limit."""
            if speed <= $limit:
                return "ok"
            if speed <= $limit + 20:
                return "fine"
            return "fine and points"


        for speed in [$limit, $limit + 1, $limit + 20, $limit + 21, $speed]:
            print(speed, verdict(speed))
        ''',
        """Asking the harmless case first lets each later test assume more. There are three outcomes and two limits, so
        two tests are enough.""",
        speed=speed,
        limit=limit,
    )


def _validate_question(rng: Random) -> Question:
    year = rng.randint(1950, 2020)
    return question(
        """Write `check_month(month)`, which raises a ValueError naming the wrong value unless the month is between 1
        and 12, and `quarter(month)`, which uses it.""",
        '''
        def check_month(month: int) -> None:
            """Raise ValueError unless the month is between 1 and 12."""
            if not 1 <= month <= 12:
                raise ValueError(f"no such month: {month}")


        def quarter(month: int) -> int:
            """Return the quarter, 1 to 4, of a month."""
            check_month(month)
            return (month - 1) // 3 + 1


        print([quarter(month) for month in range(1, 13)])
        try:
            quarter($bad)
        except ValueError as error:
            print(error)
        ''',
        """The check has one job and a name, so other functions can use it as well. A message that contains the bad
        value saves whoever reads it a search.""",
        bad=rng.choice((0, 13, year)),
    )


_LENDING = tuple(
    dict(zip(("thing", "most", "fixed", "late", "full"), row, strict=True))
    for row in (
        ("book", 5, "reading room only", "something is overdue", "too many loans"),
        ("tool", 3, "not for hire", "bring back the late one first", "limit reached"),
        ("board game", 2, "stays in the cafe", "late return", "two are enough"),
        ("picture", 4, "on display", "overdue", "four is the limit"),
    )
)


def _refusal(loans: int, overdue: int, stays: bool, row: dict[str, Any]) -> str:
    """By the list of all reasons that apply, in order, and the empty text behind them."""
    grounds = zip((stays, min(overdue, 1), loans // row["most"]), ("fixed", "late", "full"), strict=True)
    return next((str(row[key]) for holds, key in grounds if holds), "")


_ORDERS = (
    {
        "order": "from left to right in every row",
        "formula": "(row - 1) * width + seat",
        "ahead": "seat",
    },
    {
        "order": "from left to right in the rows 1, 3, 5 and so on, from right to left in the others",
        "formula": "(row - 1) * width + (seat if row % 2 else width + 1 - seat)",
        "ahead": "(seat if row % 2 == 1 else width - seat + 1)",
    },
    {
        "order": "from right to left in every row",
        "formula": "row * width - seat + 1",
        "ahead": "width + 1 - seat",
    },
)


def _numbered(row: int, seat: int, rows: int, width: int, way: dict[str, str]) -> int:
    """By writing all places down in the order of their numbers; a place that isn't there is a ValueError of `index`."""
    places = []
    for one in range(1, rows + 1):
        line = [(one, place) for place in range(1, width + 1)]
        backwards = way["order"].startswith("from right") or ("others" in way["order"] and one % 2 == 0)
        places += line[::-1] if backwards else line
    return places.index((row, seat)) + 1


def _place(rng: Random) -> tuple[int, int, int, int]:
    rows, width = rng.randint(2, 12), rng.randint(3, 15)
    row = rng.choice((0, rows + 1, 1, rows, *(rng.randint(1, rows) for _ in range(8))))
    seat = rng.choice((0, width + 1, 1, width, *(rng.randint(1, width) for _ in range(8))))
    return row, seat, rows, width


_SIGNS = tuple(
    dict(zip(("a", "b", "c"), row.split(), strict=True))
    for row in ("water fire wood", "snake frog slug", "bear hunter fox", "sun ice stone", "cat mouse cheese")
)


def _two_signs(rng: Random, signs: dict[str, str]) -> tuple[str, str]:
    first, second = rng.choice(list(signs.values())), rng.choice(list(signs.values()))
    return rng.choice((*[(first, second)] * 8, (first, ""), ("wall", second)))


def _hand_game(first: str, second: str, signs: dict[str, str]) -> str:
    """By the pairs in which the first wins."""
    a, b, c = signs.values()
    if not {first, second} <= {a, b, c}:
        raise ValueError("no such sign")
    return "tie" if first == second else "first" if (first, second) in ((a, b), (b, c), (c, a)) else "second"


LESSON = Lesson(
    topic="Guard clauses, early returns and decision tables",
    area="booleans and conditions",
    concepts=("guard_clause", "early_return", "raise", "lookup_table"),
    openings=(
        """Deeply nested conditions are hard to follow, because at each line you must remember which questions were
        answered on the way in. Guards take those questions off your mind.""",
        """Good functions often begin with what they refuse. After three short tests that return or raise, the main part
        can be written as if all input were perfect.""",
        """Two cures help when an `if` chain grows: leave early, or turn the cases into data. Which one fits depends on
        whether the conditions are ranges or fixed values.""",
    ),
    ideas=(
        (
            """A guard clause tests for one problem and leaves the function. What comes below it may assume that the
            problem is absent, so nothing has to be indented.""",
            """Turn the condition around: in place of `if ok:` around the whole body, write `if not ok: return` in front
            of it. The body moves one level to the left.""",
        ),
        (
            """Return a special value if the situation is normal and expected; raise an exception if the call itself is
            a mistake. A search without a hit is normal, a negative length is not.""",
            """`raise ValueError("...")` stops the function and tells the caller why. Silently returning 0 for nonsense
            input hides the mistake until the total looks odd.""",
        ),
        (
            """Equality tests against many constants are a table in disguise. A dictionary from case to result is
            shorter, can be tested for completeness, and can be extended without new branches.""",
            """Use a dictionary when each case is one fixed value, and an `if` chain for ranges. `table.get(key,
            default)` plays the part of `else`.""",
        ),
    ),
    examples=(_guard, _nested_flat, _table_instead),
    pitfalls=(
        """Writing the guard below the code it should protect: a test for an empty list has to stand before the first
        `items[0]`, or it comes too late.""",
        """Catching an exception with a bare `except:` also swallows your own slips, such as the NameError of a
        misspelled name. Name the exception you expect: `except ValueError:`.""",
        """Printing an error message and carrying on is not a guard. The function goes on with the bad value; only
        `return` or `raise` keeps it out.""",
    ),
    questions=(_flatten_question, _validate_question),
    asks=(
        "What is a guard clause?",
        "Should I return something special or raise?",
        "When is a dictionary better than a chain?",
    ),
    notes={
        "engineer": (
            """There is no `switch`; dictionaries and, since 3.10, `match` cover its uses. `assert` is for your own
            invariants and vanishes under `-O`, so it is no substitute for validating input.""",
        ),
        "young": (
            """A guard is like the person at the door of a swimming pool. No ticket? You go home. Everybody inside has a
            ticket, so nobody needs to ask again.""",
        ),
        "teacher": (
            """Print a function with four nested levels and let the class flatten it on paper. Counting the indentation
            before and after makes the gain visible.""",
        ),
    },
    families=(
        Family(
            "reason_against_a_loan",
            "loans|open_loans: int, overdue|late_days: int, stays|in_house: bool -> str",
            names=("refusal_reason", "why_not_lent", "loan_refusal", "reason_against_loan"),
            tells=(
                "Return why a $thing cannot be lent to somebody, or an empty text if it can. The reasons, of which "
                'the first one counts: "$fixed" if $stays is True, "$late" if $overdue is above 0, and "$full" if '
                "$loans is $most or more.",
                'Somebody wants to borrow a $thing. Check in this order and return the first text that fits: "$fixed" '
                'when $stays is True; "$late" when $overdue is not 0; "$full" when $loans has reached $most. If '
                'nothing fits, return "".',
                'May a $thing be lent? Return "" for yes, otherwise the reason: "$fixed" where $stays is True, else '
                '"$late" for any $overdue above 0, else "$full" from $loans of $most on.',
            ),
            notes=("The numbers are never negative.",),
            varies={"row": _LENDING},
            solutions=(
                program("""
                    if $stays:
                        return "$fixed"
                    if $overdue > 0:
                        return "$late"
                    if $loans >= $most:
                        return "$full"
                    return ""
                """),
                program("""
                    checks = [
                        ($stays, "$fixed"),
                        ($overdue > 0, "$late"),
                        ($loans >= $most, "$full"),
                    ]
                    for applies, reason in checks:
                        if applies:
                            return reason
                    return ""
                """),
                program("""
                    reason = "$full" if $loans >= $most else ""
                    if $overdue > 0:
                        reason = "$late"
                    if $stays:
                        reason = "$fixed"
                    return reason
                """),
            ),
            oracle=_refusal,
            draw=lambda rng, row: (
                rng.choice((0, row["most"] - 1, row["most"], row["most"] + 1)),
                rng.choice((0, 0, 0, 1, rng.randint(2, 20))),
                rng.random() < 0.25,
            ),
            about={
                "loans": "the number of things already lent to this person",
                "overdue": "the days by which something is late",
                "stays": "whether the $thing must stay",
                "return": "the reason or an empty text",
            },
        ),
        Family(
            "number_of_a_place",
            "row: int, seat: int, rows: int, width: int -> int",
            names=("seat_number", "number_of_seat", "place_number", "ticket_number"),
            tells=(
                "In a hall, $rows is the number of rows and $width the number of seats in each. The seats are "
                "numbered from 1 on, row after row, $order. Return the number of the seat that is given by its $row "
                "and by $seat, its place from the left.",
                "The seats of a hall are numbered from 1 on, beginning in the first row and going $order. A seat is "
                "given by its $row and by $seat, its place in the row as seen from the left. Return its number if the "
                "hall has as many rows as $rows says, each as long as $width.",
                "Return the number of the seat with the given $row and $seat (counted from the left) in a hall whose "
                "size is $rows by $width, rows first. The numbers begin with 1 and run $order.",
            ),
            notes=("Both $row and $seat count from 1. For a seat that the hall does not have, raise a ValueError.",),
            varies={"way": _ORDERS},
            solutions=(
                program("""
                    if row < 1 or row > rows:
                        raise ValueError(f"no row {row}")
                    if seat < 1 or seat > width:
                        raise ValueError(f"no seat {seat}")
                    return $formula
                """),
                program("""
                    if not (1 <= row <= rows and 1 <= seat <= width):
                        raise ValueError("no such seat")
                    before = 0
                    for _ in range(row - 1):
                        before += width
                    return before + $ahead
                """),
            ),
            oracle=_numbered,
            draw=lambda rng, way: _place(rng),
            edges=((2, 1, 2, 5), (1, 5, 2, 5), (3, 1, 2, 5), (1, 6, 2, 5), (0, 1, 2, 5), (1, 0, 2, 5)),
            about={
                "row": "the row, counted from 1",
                "seat": "the seat in its row, counted from 1 on the left",
                "rows": "the number of rows",
                "width": "the number of seats in a row",
                "return": "the number of the seat",
            },
            noun=(
                "the number of the seat that is given by its $row and its place $seat from the left, if the seats of "
                "a hall of $rows by $width are numbered from 1, $order"
            ),
            gives="nat",
        ),
        Family(
            "winner_of_hand_signs",
            "first|left: str, second|right: str -> str",
            names=("winner_of_round", "judge_signs", "round_winner", "decide_round"),
            tells=(
                'In a hand game $a beats $b, $b beats $c and $c beats $a. Return "first" or "second" for the one of '
                'the signs $first and $second that wins, and "tie" if they are equal.',
                'Two players show $first and $second, each "$a", "$b" or "$c". "$a" beats "$b", "$b" beats "$c", and '
                '"$c" beats "$a". Return who wins, "first" or "second", or "tie" for two equal signs.',
                'Judge one round of a game with three signs, in which "$a" wins against "$b", "$b" against "$c", and '
                '"$c" against "$a". Return "first" if $first wins, "second" if $second wins, "tie" if both show the '
                "same.",
            ),
            notes=("If one of them is none of the three signs, raise a ValueError.",),
            varies={"signs": _SIGNS},
            solutions=(
                program("""
                    beats = {"$a": "$b", "$b": "$c", "$c": "$a"}
                    if $first not in beats or $second not in beats:
                        raise ValueError("no such sign")
                    if $first == $second:
                        return "tie"
                    return "first" if beats[$first] == $second else "second"
                """),
                program("""
                    signs = ["$a", "$b", "$c"]
                    ahead = signs.index($second) - signs.index($first)  # a ValueError for any other sign
                    return ["tie", "first", "second"][ahead % 3]
                """),
                program("""
                    for sign in ($first, $second):
                        if sign not in ("$a", "$b", "$c"):
                            raise ValueError(f"no such sign: {sign}")
                    if $first == $second:
                        return "tie"
                    if ($first, $second) in [("$a", "$b"), ("$b", "$c"), ("$c", "$a")]:
                        return "first"
                    return "second"
                """),
            ),
            oracle=_hand_game,
            draw=_two_signs,
            about={"first": "the sign of the first player", "second": "the sign of the second", "return": "who wins"},
        ),
    ),
)
