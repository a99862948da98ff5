"""Default values and keyword arguments: what a call may leave out."""

from random import Random
from typing import Any

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.draws import numbers, people, things, words
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _default(rng: Random) -> Example:
    word = rng.choice(words(rng, 3))
    n = rng.randint(2, 5)
    return example(
        """Most lines are underlined with a hyphen, a few with something else. The usual case should need no extra
        words.""",
        '''
        def underlined(title: str, mark: str = "-") -> str:
            """Return the title with a line of marks below it."""
            return title + "\\n" + mark * len(title)


        print(underlined("$word"))
        print(underlined("$word", "="))
        print(underlined(mark="*", title="$short"))
        ''',
        """The first call gives no mark, so the default is used. The third names both arguments; then their order does
        not matter, and the reader sees what is what.""",
        word=word,
        short=word[:n],
    )


def _limits(rng: Random) -> Example:
    items = numbers(rng, 6, -20, 60)
    low, high = rng.randint(0, 5), rng.randint(30, 40)
    return example(
        """Values outside of certain limits are measuring errors. Sometimes there is a lower limit, sometimes an
        upper, sometimes both.""",
        '''
        def within(values: list[int], low: int | None = None, high: int | None = None) -> list[int]:
            """Return the values between the limits; None means that there is no limit."""
            kept = []
            for value in values:
                if low is not None and value < low:
                    continue
                if high is not None and value > high:
                    continue
                kept.append(value)
            return kept


        values = $items
        print(within(values, low=$low))
        print(within(values, high=$high))
        print(within(values, $low, $high))
        ''',
        """`None` stands for "no limit". The number 0 would not do as such a sign, since 0 is a perfectly good limit;
        for the same reason the test says `is not None`.""",
        items=items,
        low=low,
        high=high,
    )


def _fresh_list(rng: Random) -> Example:
    a, b = things(rng, 2)
    return example(
        """A function adds a thing to a list. Without a list it is to start a new one.""",
        '''
        def packed(thing: str, bag: list[str] | None = None) -> list[str]:
            """Return the bag with the thing added; a new bag if none is given."""
            if bag is None:
                bag = []
            return [*bag, thing]


        print(packed("$a"))
        print(packed("$b"))
        print(packed("$b", ["$a"]))
        ''',
        """The second call starts with an empty bag again. With `bag: list = []` and `bag.append(thing)` it would not:
        a default is made once, when `def` is carried out, and all calls would share that list.""",
        a=a,
        b=b,
    )


def _join_question(rng: Random) -> Question:
    names = people(rng, 3)
    return question(
        """Write a function that joins names with a comma, and the last one with a word that is "and" unless the call
        says otherwise.""",
        '''
        def listed(names: list[str], word: str = "and") -> str:
            """Return the names as an enumeration such as "A, B and C"."""
            if len(names) < 2:
                return "".join(names)
            return ", ".join(names[:-1]) + f" {word} " + names[-1]


        print(listed($names))
        print(listed($names, word="or"))
        print(listed($one))
        ''',
        """One name, or none at all, needs neither comma nor word, so this case is dealt with first.""",
        names=names,
        one=names[:1],
    )


def _power_question(rng: Random) -> Question:
    n = rng.randint(100, 999)
    return question(
        """Write a function that rounds a number of people up to full buses. A bus has 50 seats unless stated
        otherwise.""",
        '''
        def buses(people: int, seats: int = 50) -> int:
            """Return how many buses are needed."""
            return (people + seats - 1) // seats


        print(buses($n))
        print(buses($n, seats=20))
        print(buses(50), buses(51), buses(0))
        ''',
        """Adding `seats - 1` before the division makes each started bus count in full. The last line checks the
        limits: a full bus, one person more, and nobody.""",
        n=n,
    )


def _badge(rng: Random) -> tuple[str, str | None, str | None]:
    title = rng.choice((None, "Dr", "Prof", ""))
    town = rng.choice((None, "Oslo", "Riga", "Cork"))
    return rng.choice(("Ada", "Bo", "Cleo", "Dan")), title, town


def _limited(rng: Random) -> tuple[list[int], int | None, int | None]:
    values = numbers(rng, rng.randint(2, 6), -6, 9)
    low, high = rng.choice((None, 0, -2, rng.choice(values))), rng.choice((None, 0, 5, rng.choice(values)))
    return values, low, high


def _between(values: list[int], low: int | None, high: int | None, end: dict[str, str]) -> Any:
    ordered = sorted(range(len(values)), key=values.__getitem__)
    begin = 0 if low is None else sum(value < low for value in values)
    stop = len(values) if high is None else sum(value <= high for value in values)
    places = sorted(ordered[begin:stop])
    return {"values": [values[i] for i in places], "count": len(places), "sum": sum(values[i] for i in places)}[
        end["short"]
    ]


_JOBS = tuple(
    dict(zip(("cost", "one", "two", "usual", "three", "formula"), row.split("; "), strict=True))
    for row in (
        "print_cost; pages; copies; 1; colour; copies * pages * (20 if colour else 5)",
        "trip_cost; people; days; 1; half; days * people * (4 if half else 8)",
        "mail_cost; letters; stamps; 2; express; letters * (30 * stamps + (90 if express else 0))",
    )
)


def _orders(rng: Random, job: dict[str, str]) -> tuple[list[dict[str, int | bool]]]:
    orders: list[dict[str, int | bool]] = []
    for _ in range(rng.randint(1, 3)):
        order: dict[str, int | bool] = {job["one"]: rng.randint(1, 9)}
        if rng.random() < 0.6:
            order[job["two"]] = rng.randint(1, 4)
        if rng.random() < 0.5:
            order[job["three"]] = rng.random() < 0.7
        orders.append(order)
    return (orders,)


def _costs(orders: list[dict[str, Any]], job: dict[str, str], end: dict[str, str]) -> int:
    amounts = [0]
    for order in orders:
        pieces = order[job["one"]] * (order[job["two"]] if job["two"] in order else int(job["usual"]))
        special = bool(order.get(job["three"]))
        if job["cost"] == "mail_cost":
            amounts.append(30 * pieces + 90 * special * order["letters"])
        else:
            amounts.append(pieces * {"print_cost": (5, 20), "trip_cost": (8, 4)}[job["cost"]][special])
    return sum(amounts) if end["short"] == "total" else sorted(amounts)[-1]


LESSON = Lesson(
    topic="Default values and keyword arguments",
    area="functions",
    concepts=("functions", "default_arguments", "keyword_arguments"),
    openings=(
        """A parameter with a default may be left out of the call. So a function can have a simple form for everyday
        use and still be adjusted.""",
        """`round(x)` and `round(x, 2)` both work. How can a function accept one argument or two? Its second parameter
        has a default.""",
        """Calls such as `draw(3, True, False, 10)` are riddles. With names, `draw(3, filled=True)`, they explain
        themselves.""",
    ),
    ideas=(
        (
            """Write the default behind the parameter: `mark: str = "-"`. Parameters with defaults come after those
            without.""",
            """If the call does not mention the parameter, it gets its default. If it does, the default is forgotten
            for this call.""",
        ),
        (
            """An argument may be given by name: `within(values, high=30)`. This skips `low` and tells the reader what
            30 means.""",
            """Positional arguments come first in a call, named ones behind them. Give names to numbers and to `True`
            and `False`, whose meaning is not visible.""",
        ),
        (
            """A default is made once, when the `def` line is carried out. A number or a string cannot change, so this
            does no harm; a list or a dictionary can.""",
            """For "no list given" use `None` as the default and make the list in the body. Otherwise all calls share
            one list.""",
        ),
    ),
    examples=(_default, _limits, _fresh_list),
    pitfalls=(
        """A list as default value. What one call appends, the next call finds. Write `None` and test for it.""",
        """Testing a default with `if not low`. It is true for `None` but also for 0. Write `if low is None`.""",
    ),
    questions=(_join_question, _power_question),
    notes={
        "engineer": (
            """Unlike in C++, defaults are evaluated once at definition time. A bare `*` in the parameter list makes
            all that follow keyword-only.""",
        ),
        "hobbyist": ("""You have used defaults all along: `print` has `sep=" "` and an `end` that is a line break.""",),
    },
    families=(
        Family(
            "badge_with_optional_parts",
            "name|person: str, title|prefix: str | None, town|place: str | None -> str",
            names=("badge", "badge_text", "name_badge", "text_of_badge"),
            tells=(
                "Return the text of a name badge. It is $name, with $title and a space in front if $title is not "
                'None, and followed by "$open", $town and "$close" if $town is not None.',
                'Write a badge such as "Dr Ada${open}Oslo$close" from $title, $name and $town. Where $title is '
                'None, it and the space behind it are left out; where $town is None, "$open" and "$close" are left '
                "out with it. Return the text.",
                'Put the parts of a badge together and return it: $title, a space, $name, "$open", $town, "$close". '
                "$title and $town may be None. Then they are missing, together with the space behind the first or "
                'with the "$open" and "$close" around the second.',
            ),
            notes=("An empty string as $title counts as None.",),
            varies={
                "marks": (
                    {"open": " (", "close": ")"},
                    {"open": " [", "close": "]"},
                    {"open": " <", "close": ">"},
                )
            },
            solutions=(
                "text = $name\n"
                "if $title:\n"
                '    text = $title + " " + text\n'
                "if $town is not None:\n"
                '    text += "$open" + $town + "$close"\n'
                "return text",
                'front = f"{$title} " if $title else ""\n'
                'back = "" if $town is None else f"$open{$town}$close"\n'
                "return front + $name + back",
            ),
            oracle=lambda name, title, town, marks: "".join(
                part or ""
                for part in (
                    " ".join(word for word in (title, name) if word),
                    *(() if town is None else (marks["open"], town, marks["close"])),
                )
            ),
            draw=lambda rng, marks: _badge(rng),
            edges=(("Eva", None, None), ("Eva", "Dr", None), ("Eva", None, "Oslo"), ("Eva", "", "Oslo")),
            about={
                "name": "the name",
                "title": "a title, or None",
                "town": "a town, or None",
                "return": "the text of the badge",
            },
            noun="the text of the badge for the name $name, the title $title and the town $town",
            gives="str",
        ),
        Family(
            "values_with_optional_limits",
            "values|readings: list[int], low|lowest: int | None, high|highest: int | None -> $kind",
            names=("${short}_within", "${short}_between", "${short}_in_range", "limited_$short"),
            tells=(
                "Return $what in $values that are not below $low and not above $high. A limit of None means that "
                "there is no limit on this side.",
                "$low and $high are the lowest and the highest value allowed, and each of them may be None, which "
                "allows everything on its side. Return $what in $values that are allowed.",
                "Leave out what is smaller than $low, unless $low is None, and what is larger than $high, unless "
                "$high is None. Return $what in $values that remain.",
            ),
            notes=("0 is a limit like any other.",),
            varies={
                "end": (
                    {
                        "short": "values",
                        "kind": "list[int]",
                        "what": "the list, in the given order, of those numbers",
                        "begin": "[]",
                        "add": "found.append(value)",
                        "all": "kept",
                    },
                    {
                        "short": "count",
                        "kind": "int",
                        "what": "the number of those numbers",
                        "begin": "0",
                        "add": "found += 1",
                        "all": "len(kept)",
                    },
                    {
                        "short": "sum",
                        "kind": "int",
                        "what": "the sum of those numbers",
                        "begin": "0",
                        "add": "found += value",
                        "all": "sum(kept)",
                    },
                )
            },
            solutions=(
                "found = $begin\n"
                "for value in $values:\n"
                "    if $low is not None and value < $low:\n"
                "        continue\n"
                "    if $high is not None and value > $high:\n"
                "        continue\n"
                "    $add\n"
                "return found",
                "kept = $values\n"
                "if $low is not None:\n"
                "    kept = [value for value in kept if value >= $low]\n"
                "if $high is not None:\n"
                "    kept = [value for value in kept if value <= $high]\n"
                "return $all",
                "def allowed(value):\n"
                "    return ($low is None or $low <= value) and ($high is None or value <= $high)\n"
                "\n"
                "kept = [value for value in $values if allowed(value)]\n"
                "return $all",
            ),
            oracle=_between,
            draw=lambda rng, end: _limited(rng),
            edges=(([], None, None), ([-1, 0, 1, 5], 0, None), ([3, -3, 0, 8], None, 0), ([4, 1, 6], 4, 4)),
            about={
                "values": "the numbers",
                "low": "the smallest number allowed, or None",
                "high": "the largest number allowed, or None",
                "return": "$what that are allowed",
            },
        ),
        Family(
            "costs_by_keyword_arguments",
            "orders|requests: list[dict[str, int]] -> int",
            names=("${short}_cost", "${short}_of_orders", "${short}_$cost", "find_${short}_cost"),
            tells=(
                'Each dictionary in $orders has the arguments of one call of $cost: "$one" always, "$two" and '
                '"$three" only where the default does not suit. Return the $goal of all these calls.',
                "$orders is a list of dictionaries from names of parameters of $cost to arguments. Call $cost for "
                "each of them, with the defaults for the parameters that a dictionary does not name, and return the "
                "$goal of the calls.",
                "Return the $goal of the calls of $cost that $orders describes. Every call is a dictionary of "
                'keyword arguments; it holds "$one" and may leave out "$two" and "$three", which have defaults.',
            ),
            notes=("Without any calls the result is 0.",),
            setup="""
                def $cost($one, $two=$usual, $three=False):
                    return $formula
                """,
            varies={
                "job": _JOBS,
                "end": (
                    {
                        "short": "total",
                        "goal": "sum of the results",
                        "open": "sum(",
                        "close": ")",
                        "next": "found += cost",
                    },
                    {
                        "short": "highest",
                        "goal": "largest of the results",
                        "open": "max((",
                        "close": "), default=0)",
                        "next": "found = max(found, cost)",
                    },
                ),
            },
            solutions=(
                "found = 0\nfor order in $orders:\n    cost = $cost(**order)\n    $next\nreturn found",
                "return ${open}$cost(**order) for order in $orders$close",
                "found = 0\n"
                "for order in $orders:\n"
                '    cost = $cost(order["$one"], $two=order.get("$two", $usual), $three=order.get("$three", False))\n'
                "    $next\n"
                "return found",
            ),
            oracle=_costs,
            draw=lambda rng, job, end: _orders(rng, job),
            edges=(([],),),
            about={"orders": "the arguments of each call, by name", "return": "the $goal"},
            noun="the $goal of $cost, called once with the keyword arguments in each dictionary of $orders",
            gives="nat",
        ),
    ),
)
