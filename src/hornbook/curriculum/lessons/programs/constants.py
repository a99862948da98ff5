"""Constants and settings: names for numbers, in one place."""

from random import Random
from typing import Any

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import people, things
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _named(rng: Random) -> Example:
    rate, free = rng.choice((7, 8, 9)), rng.choice((20, 25, 30))
    total = rng.randint(10, 60)
    return example(
        """Shipping costs something unless the order is large. The two numbers of the rule stand at the top of the
        program, each with a name and a unit.""",
        '''
        SHIPPING_EUROS = $rate
        FREE_FROM_EUROS = $free


        def with_shipping(euros: int) -> int:
            """Return the price of an order together with the shipping."""
            if euros >= FREE_FROM_EUROS:
                return euros
            return euros + SHIPPING_EUROS


        print(with_shipping($total), with_shipping($less), with_shipping(FREE_FROM_EUROS))
        print(f"free shipping from {FREE_FROM_EUROS} euros")
        ''',
        """The limit is used in a comparison, in a test of the border and in a text. With the bare number $free in three
        places, a change would have to find all three, and nothing else that happens to be $free.""",
        rate=rate,
        free=free,
        total=total,
        less=free - 1,
    )


def _derived(rng: Random) -> Example:
    seats, rows = rng.randint(8, 20), rng.randint(5, 15)
    return example(
        """Constants that follow from others are computed from them. Then there is one fact in one place, and the rest
        cannot contradict it.""",
        '''
        ROWS = $rows
        SEATS_PER_ROW = $seats
        SEATS = ROWS * SEATS_PER_ROW
        SECONDS_PER_DAY = 24 * 60 * 60


        def place_of(number: int) -> tuple[int, int]:
            """Return row and seat for a ticket number from 1 on."""
            if not 1 <= number <= SEATS:
                raise ValueError(f"ticket numbers go from 1 to {SEATS}")
            row, seat = divmod(number - 1, SEATS_PER_ROW)
            return row + 1, seat + 1


        print(SEATS, SECONDS_PER_DAY)
        print(place_of(1), place_of(SEATS_PER_ROW), place_of(SEATS))
        ''',
        """`24 * 60 * 60` shows where the 86400 comes from. If the hall gets another row, `ROWS` is the one line to
        change; the total and the message follow.""",
        rows=rows,
        seats=seats,
    )


def _settings(rng: Random) -> Example:
    name, thing = people(rng, 1)[0], things(rng, 1)[0]
    width = rng.randint(18, 26)
    return example(
        """Settings are constants that somebody may want to change for one run. Defaults stand in one place, and a
        function mixes them with what is given.""",
        '''
        DEFAULTS: dict[str, object] = {"width": $width, "fill": ".", "currency": "EUR"}


        def settings_with(changes: dict[str, object]) -> dict[str, object]:
            """Return the defaults with some of them changed; ValueError for an unknown name."""
            unknown = sorted(set(changes) - set(DEFAULTS))
            if unknown:
                raise ValueError(f"unknown settings: {unknown}")
            return DEFAULTS | changes


        def bill_line(ware: str, price: int, settings: dict[str, object]) -> str:
            """Return one line of a bill."""
            amount = f"{price} {settings['currency']}"
            space = settings["width"] - len(ware) - len(amount)
            return ware + settings["fill"] * space + amount


        print(bill_line("$thing", 30, settings_with({})))
        print(bill_line("$thing", 30, settings_with({"fill": "_", "currency": "$$"})))
        try:
            settings_with({"colour": "$name"})
        except ValueError as error:
            print(error)
        ''',
        """The function gets its settings as an argument instead of reading `DEFAULTS` itself. So it can be tested
        with any settings, and the defaults are never changed: `|` makes a new dictionary.""",
        name=name,
        thing=thing,
        width=width,
    )


def _magic_question(rng: Random) -> Question:
    days = rng.choice((14, 21, 28))
    fee = rng.choice((10, 20, 25))
    return question(
        """This line from a library program cannot be understood: `cents = max(0, days - $days) * $fee`. Rewrite it as a
        function with named constants.""",
        '''
        LOAN_DAYS = $days
        CENTS_PER_DAY_LATE = $fee


        def late_fee(days: int) -> int:
            """Return the fee in cents for a book that was kept for so many days."""
            days_late = max(0, days - LOAN_DAYS)
            return days_late * CENTS_PER_DAY_LATE


        print([late_fee(days) for days in (LOAN_DAYS - 1, LOAN_DAYS, LOAN_DAYS + 3)])
        ''',
        """The names say what the numbers mean, and the intermediate name `days_late` says what the subtraction does.
        0 and the 1 in the test need no names: they mean what they are.""",
        days=days,
        fee=fee,
    )


def _table_question(rng: Random) -> Question:
    a, b, c = sorted(rng.sample(range(2, 30), 3))
    return question(
        """Prices for small, medium and large are $a, $b and $c euros. Write a function for the price of an order,
        given as a dictionary from size to number of pieces, that contains none of the three numbers.""",
        '''
        PRICES = {"small": $a, "medium": $b, "large": $c}


        def order_price(pieces: dict[str, int]) -> int:
            """Return the price of so many pieces of each size."""
            return sum(PRICES[size] * number for size, number in pieces.items())


        print(order_price({"small": 2, "large": 1}))
        print(order_price({}))
        ''',
        """A table of constants replaces a chain of conditions. A fourth size is a new entry; the function does not
        change.""",
        a=a,
        b=b,
        c=c,
    )


_TARIFFS = tuple(
    dict(zip(("unit", "base", "free", "rate", "BASE", "FREE", "RATE"), row.split(), strict=True))
    for row in (
        "minutes 300 60 4 BASE_CENTS FREE_MINUTES CENTS_PER_MINUTE",
        "kilometres 900 20 35 BASE_CENTS FREE_KILOMETRES CENTS_PER_KILOMETRE",
        "pages 150 10 8 BASE_CENTS FREE_PAGES CENTS_PER_PAGE",
        "bags 0 1 450 BASE_CENTS FREE_BAGS CENTS_PER_BAG",
    )
)


def _tariff(units: int, tariff: dict[str, str]) -> int:
    base, free, rate = (int(tariff[key]) for key in ("base", "free", "rate"))
    return base + sum(rate for _ in range(free, units))


_DEFAULTS = tuple(
    {"a": a, "x": x, "b": b, "y": y}
    for a, x, b, y in (("width", 40, "indent", 2), ("size", 12, "margin", 3), ("retries", 3, "delay", 10))
)


def _merged(changes: dict[str, int], names: dict[str, Any]) -> dict[str, int]:
    known = (names["a"], names["b"])
    if sum(key in known for key in changes) != len(changes):
        raise ValueError
    return {known[0]: changes.get(known[0], names["x"]), known[1]: changes.get(known[1], names["y"])}


def _changes(rng: Random, names: dict[str, Any]) -> tuple[dict[str, int]]:
    pool = [names["a"], names["b"], rng.choice(("colour", "speed", names["a"].upper()))]
    weights = rng.choice(((1, 0, 0), (0, 1, 0), (1, 1, 0), (1, 0, 1), (0, 0, 1), (0, 0, 0)))
    return ({key: rng.randint(1, 60) for key, there in zip(pool, weights, strict=True) if there},)


_SIZES = tuple(
    dict(zip(("what", "names", "prices"), row.split("; "), strict=True))
    for row in ("boxes; S M L; 4 7 12", "tickets; day week month; 3 15 50", "rooms; single twin suite; 60 85 190")
)


def _table(row: dict[str, str]) -> dict[str, int]:
    return dict(zip(row["names"].split(), map(int, row["prices"].split()), strict=True))


LESSON = Lesson(
    topic="Constants and settings in one place",
    area="programs",
    concepts=("constants", "configuration", "naming", "defaults"),
    openings=(
        """What does the 37 in line 212 mean? The author knew once. A name at the top of the program would still
        know.""",
        """Programs are full of numbers that somebody decided: limits, prices, sizes. Sooner or later somebody decides
        anew, and then it matters in how many places the number stands.""",
        """A constant is a name for a value that does not change while the program runs. The computer gains nothing by
        it; the reader gains a word in place of a riddle.""",
    ),
    ideas=(
        (
            """By convention constants are written in capital letters with underscores, at the top of the module:
            `MAX_GUESTS = 40`. Python does not protect them; the spelling asks everybody to leave them alone.""",
            """Capital letters are a promise to readers: this name is assigned once. Type checkers can enforce it with
            `Final`.""",
        ),
        (
            """Put the unit into the name: `TIMEOUT_SECONDS`, `PRICE_CENTS`. Many errors come from minutes taken for
            seconds.""",
            """Name the meaning and not the value. `FREE_FROM_EUROS = 30` can be changed to 35; a constant called
            `THIRTY` cannot.""",
        ),
        (
            """Each fact should stand in one place. What follows from it is computed: `SEATS = ROWS *
            SEATS_PER_ROW`.""",
            """Two constants that must always be changed together are one constant too many. Compute the second from the
            first.""",
        ),
        (
            """Several constants of one kind make a table, usually a dictionary: `PRICES = {"small": 4, "large": 9}`. A
            table replaces a chain of `if` and `elif`.""",
            """Values that differ from user to user are settings. Collect their defaults in one dictionary or
            dataclass and pass the settings to the functions that need them.""",
        ),
        (
            """Not every number deserves a name. In `n % 2 == 0` or `items[0]` the number says it all; `TWO = 2` would
            be a joke.""",
            """A number deserves a name if it could have been another one: 40 guests could have been 50, but a week
            has 7 days for good.""",
        ),
    ),
    examples=(_named, _derived, _settings),
    pitfalls=(
        """Changing a constant inside a function. `LIMIT = 5` there makes a local variable and changes nothing outside;
        with `global` it changes the value for every function that relies on it, without a word in their calls.""",
        """A list or dictionary as a constant that some function alters. `DEFAULTS["width"] = 80` changes the defaults
        for all later calls; make a copy first.""",
        """Using one constant for two facts that happen to be equal. If the most guests and the number of chairs are
        both 40, they still need two names, since one day they will differ.""",
    ),
    questions=(_magic_question, _table_question),
    asks=(
        "How is a constant written?",
        "How should I name it?",
        "What about values that depend on others?",
        "What if there are many?",
        "Does every number need a name?",
    ),
    notes={
        "young": (
            """In a board game the rules stand on one sheet. If you agree to begin with ten coins instead of five, you
            change that line, and nobody has to search the whole box.""",
        ),
        "analyst": (
            """Put the cut-offs of a report into named constants at its top. They are the first thing that readers ask
            about, and the first that changes next quarter.""",
        ),
        "engineer": (
            """There is no `const`; the convention and `typing.Final` have to do. Keep environment-specific values out
            of the code and pass one settings object down instead of reading globals.""",
        ),
    },
    families=(
        Family(
            "price_from_named_constants",
            "count|number: int -> int",
            names=("${unit}_price", "price_of_$unit", "cents_for_$unit", "charge_$unit"),
            tells=(
                "Return the price of $count $unit in cents: $BASE, and $RATE for each of the $unit beyond $FREE.",
                "The first $FREE of the $unit are included in $BASE, and each further one costs $RATE. Return the "
                "price of "
                "$count $unit in cents.",
                "Compute with the three constants what $count $unit cost: $BASE in any case, $RATE for every one above "
                "$FREE. Return the cents.",
            ),
            setup="""
                $BASE = $base
                $FREE = $free
                $RATE = $rate
                """,
            varies={"tariff": _TARIFFS},
            solutions=(
                "return $BASE + max(0, $count - $FREE) * $RATE",
                "if $count <= $FREE:\n    return $BASE\nreturn $BASE + ($count - $FREE) * $RATE",
                "price = $BASE\nif $count > $FREE:\n    price += $RATE * ($count - $FREE)\nreturn price",
            ),
            oracle=_tariff,
            draw=lambda rng, tariff: (rng.choice((int(tariff["free"]) + rng.randint(-1, 1), rng.randint(0, 100))),),
            about={"count": "the number of $unit", "return": "the price in cents"},
        ),
        Family(
            "defaults_with_changes",
            "changes: dict[str, int] -> dict[str, int]",
            names=("settings_with", "merge_settings", "full_settings", "apply_changes"),
            tells=(
                "Return the settings: those of DEFAULTS, with the values of $changes in place of theirs.",
                "Return a new dictionary with the names of DEFAULTS; where $changes has a value for a name, this "
                "counts.",
                "Complete $changes by DEFAULTS and return the result, in which a value from $changes takes precedence.",
            ),
            notes=("A name that DEFAULTS does not have raises a ValueError.", "DEFAULTS itself is never changed."),
            setup="""
                DEFAULTS = {"$a": $x, "$b": $y}
                """,
            varies={"names": _DEFAULTS},
            solutions=(
                "for name in $changes:\n    if name not in DEFAULTS:\n"
                '        raise ValueError(f"unknown setting: {name}")\nreturn DEFAULTS | $changes',
                "settings = dict(DEFAULTS)\nfor name, value in $changes.items():\n    if name not in settings:\n"
                '        raise ValueError(f"unknown setting: {name}")\n    settings[name] = value\nreturn settings',
                "unknown = [name for name in $changes if name not in DEFAULTS]\nif unknown:\n"
                '    raise ValueError(f"unknown settings: {unknown}")\n'
                "return {name: $changes.get(name, value) for name, value in DEFAULTS.items()}",
            ),
            oracle=_merged,
            draw=_changes,
            about={"changes": "values that differ from the defaults", "return": "all settings"},
        ),
        Family(
            "order_priced_by_table",
            "order|basket: dict[str, int] -> int",
            names=("${what}_price", "price_of_order", "order_total", "total_for_$what"),
            tells=(
                "Return the price of an order of $what; $order says how many of each kind, and PRICES what one costs.",
                "The dictionary $order maps kinds of $what to numbers. Return what they cost together by the table "
                "PRICES.",
                "Multiply the numbers in $order by the prices of these $what in PRICES and return the sum.",
            ),
            notes=("From $least pieces on in all, the whole order costs 10 less.",),
            setup="PRICES = $table",
            varies={
                "row": tuple({**row, "table": str(_table(row)).replace("'", '"')} for row in _SIZES),
                "least": (5, 6, 10),
            },
            solutions=(
                "total = sum(PRICES[kind] * number for kind, number in $order.items())\n"
                "return total - 10 if sum($order.values()) >= $least else total",
                "total = pieces = 0\nfor kind, number in $order.items():\n    total += number * PRICES[kind]\n"
                "    pieces += number\nif pieces >= $least:\n    total -= 10\nreturn total",
            ),
            oracle=lambda order, row, least: (
                sum(price for kind, price in _table(row).items() for _ in range(order.get(kind, 0)))
                - (10 if sum(order.values()) > least - 1 else 0)
            ),
            draw=lambda rng, row, least: (
                {kind: rng.randint(1, least // 2 + 1) for kind in rng.sample(row["names"].split(), rng.randint(1, 3))},
            ),
            edges=(({},),),
            about={"order": "the number of pieces of each kind", "return": "the price"},
            noun="the price of $order by the table PRICES",
            gives="int",
        ),
    ),
)
