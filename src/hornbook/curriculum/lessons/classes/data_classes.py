"""Dataclasses: classes that are mostly data, written in a few lines."""

from random import Random
from typing import Any

from hornbook.curriculum.family import Family
from hornbook.curriculum.lessons.classes._draws import several, shown
from hornbook.curriculum.lessons.draws import fruits, people, places, things
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _short(rng: Random) -> Example:
    name, euros = things(rng, 1)[0], rng.randint(3, 80)
    return example(
        """Three lines name the fields, and the decorator writes the rest: the constructor, the text for the shell and
        the comparison.""",
        '''
        from dataclasses import dataclass


        @dataclass
        class Ware:
            """Something with a price."""

            name: str
            euros: int
            sold: bool = False


        ware = Ware("$name", $euros)
        print(ware)
        print(ware.name, ware.sold)
        print(ware == Ware("$name", $euros), ware == Ware("$name", $euros, sold=True))
        ''',
        """The fields become the parameters of the constructor, in the same order, and a value behind `=` is a default.
        Two wares are equal if all their fields are.""",
        name=name,
        euros=euros,
    )


def _methods(rng: Random) -> Example:
    start, goal = places(rng, 2)
    first, second = rng.randint(5, 60), rng.randint(5, 60)
    return example(
        """A dataclass is an ordinary class, so it may have methods and properties. A list as a field needs
        `field(default_factory=list)`, which makes a new list for each object.""",
        '''
        from dataclasses import dataclass, field


        @dataclass
        class Route:
            """A way from one town to another, in stages."""

            start: str
            goal: str
            stages: list[int] = field(default_factory=list)

            @property
            def kilometres(self) -> int:
                """The length of all stages together."""
                return sum(self.stages)


        there = Route("$start", "$goal", [$first, $second])
        back = Route("$goal", "$start")
        back.stages.append($first)
        print(there.kilometres, back.kilometres)
        print(back)
        ''',
        """The route back began with an empty list of its own, and the length is computed whenever it is read. A
        property is not a field: it does not appear in the printed text.""",
        start=start,
        goal=goal,
        first=first,
        second=second,
    )


def _frozen(rng: Random) -> Example:
    row, seat = rng.randint(1, 12), rng.randint(1, 30)
    name, other = people(rng, 2)
    return example(
        """With `frozen=True` the fields cannot be assigned any more, and the objects can be keys of a dictionary.
        `replace` makes a changed copy.""",
        '''
        from dataclasses import FrozenInstanceError, dataclass, replace


        @dataclass(frozen=True, order=True)
        class Seat:
            """A seat in a theatre."""

            row: int
            number: int


        booked = {Seat($row, $seat): "$name", Seat(1, 2): "$other"}
        print(booked[Seat($row, $seat)])
        print(sorted(booked))
        print(replace(Seat($row, $seat), number=99))
        try:
            Seat(1, 2).row = 3
        except FrozenInstanceError as error:
            print("refused:", error)
        ''',
        """`order=True` adds `<` and its relatives, which compare the fields from the first to the last. So the seats
        are sorted by row and, within a row, by number.""",
        row=row,
        seat=seat,
        name=name,
        other=other,
    )


def _post_init_question(rng: Random) -> Question:
    good, bad = rng.randint(1, 20), -rng.randint(1, 9)
    fruit = fruits(rng, 1)[0]
    return question(
        """Write a dataclass for a box of fruits with a name and a count. A negative count should be refused, and the
        name should be stored in small letters.""",
        '''
        from dataclasses import dataclass


        @dataclass
        class Box:
            """A box of fruits of one kind."""

            name: str
            count: int

            def __post_init__(self) -> None:
                if self.count < 0:
                    raise ValueError(f"a box cannot hold {self.count} fruits")
                self.name = self.name.lower()


        print(Box("$fruit", $good))
        try:
            Box("$fruit", $bad)
        except ValueError as error:
            print(error)
        ''',
        """`__init__` is written by the decorator, so own lines go into `__post_init__`. Python calls it when the fields
        are set, and it can still refuse the object.""",
        fruit=fruit.upper(),
        good=good,
        bad=bad,
    )


def _table_question(rng: Random) -> Question:
    a, b, c = people(rng, 3)
    n = [rng.randint(10, 90) for _ in range(3)]
    return question(
        """Results consist of a name and points. Write them as a dataclass, print the best result and turn all results
        into dictionaries.""",
        '''
        from dataclasses import asdict, dataclass


        @dataclass
        class Result:
            """What somebody reached."""

            name: str
            points: int


        results = [Result("$a", $x), Result("$b", $y), Result("$c", $z)]
        print(max(results, key=lambda result: result.points))
        for result in results:
            print(asdict(result))
        ''',
        """`asdict` makes a dictionary with the names of the fields as keys, which is handy for writing JSON or rows
        of a table. The object itself is left as it is.""",
        a=a,
        b=b,
        c=c,
        x=n[0],
        y=n[1],
        z=n[2],
    )


_RECORDS = tuple(
    dict(zip(("Thing", "things", "text", "number", "default", "texts"), row.split("; "), strict=True))
    for row in (
        "Film; films; title; minutes; 90; dawn ice gold",
        "Ware; wares; name; euros; 1; rope drum kite",
        "Trip; trips; town; days; 2; Oslo Lima Cork",
        "Job; jobs; task; hours; 0; paint sweep cook",
    )
)


def _row(rng: Random, given: dict[str, str]) -> tuple[str, int]:
    return rng.choice(given["texts"].split()), rng.randint(1, 6)


def _best(items: list[tuple[str, int]], given: dict[str, str], end: dict[str, str]) -> Any:
    if not items:
        return None
    places = sorted(range(len(items)), key=lambda i: (items[i][1] if end["call"] == "min" else -items[i][1], i))
    text, number = items[places[0]]
    return shown(given["Thing"], **{given["text"]: text, given["number"]: number})


def _record(rng: Random, given: dict[str, str]) -> dict[str, Any]:
    text, number = _row(rng, given)
    return {given["text"]: text} | ({given["number"]: number} if rng.random() < 0.6 else {})


def _new(row: dict[str, str], call: str) -> str:
    """What `asdict` or `astuple` gives, written out."""
    a, b = row["text"], row["number"]
    return f"(item.{a}, item.{b})" if call == "astuple" else f'{{"{a}": item.{a}, "{b}": item.{b}}}'


def _exported(items: list[tuple[str, int]], form: dict[str, str]) -> list[Any]:
    return (
        items
        if form["short"] == "tuples"
        else [dict(zip((form["text"], form["number"]), row, strict=True)) for row in items]
    )


LESSON = Lesson(
    topic="Dataclasses: classes that hold data",
    area="classes",
    concepts=("dataclasses", "fields", "default_values", "frozen"),
    openings=(
        """A constructor that does nothing but store its arguments is dull to write and dull to read. The decorator
        `@dataclass` writes it from a list of the fields.""",
        """Many classes exist to keep a few values together under good names. For these, Python can write the
        constructor, the representation and the comparison by itself.""",
        """A tuple such as `("rope", 12, False)` does not say what its items mean, and a dictionary does not notice a
        misspelt key. A dataclass has named fields and complains about unknown ones.""",
    ),
    ideas=(
        (
            """Under `@dataclass` the body lists the fields with their types: `name: str`. Each becomes a parameter of
            the constructor and an attribute of the object.""",
            """The types behind the colons are notes for readers and tools. Python does not check them, so
            `Ware(5, "five")` makes an object without complaint.""",
        ),
        (
            """`__init__`, `__repr__` and `__eq__` are written for you. Printing an object shows all its fields, and
            `==` compares them one by one.""",
            """The printed form, such as `Ware(name='rope', euros=12)`, can be pasted into a program. That alone makes
            debugging easier.""",
        ),
        (
            """Fields may have defaults, and those with a default come after those without, as in any list of
            parameters.""",
            """A default that can be changed, such as a list, is not allowed directly. `field(default_factory=list)`
            calls `list` for each new object.""",
        ),
        (
            """`@dataclass(frozen=True)` makes objects whose fields cannot be assigned. They can be members of sets
            and keys of dictionaries, as long as their fields can.""",
            """`dataclasses.replace(item, euros=9)` returns a copy with one field changed. `asdict` and `astuple` turn
            an object into a dictionary or tuple.""",
        ),
        (
            """Methods, properties and class methods are written as in any class. If the constructor has to check
            something, `__post_init__` is the place.""",
            """Use a dataclass when the data is the point. A class that guards its values or hides how they are stored
            is better written out.""",
        ),
    ),
    examples=(_short, _methods, _frozen),
    pitfalls=(
        """Forgetting the type: a line `count = 0` without a colon makes an attribute of the class, not a field. It
        appears neither in the constructor nor in the printed text.""",
        """Writing `items: list = []`. Python refuses it with a `ValueError` about a mutable default, since all objects
        would share the list; use `field(default_factory=list)`.""",
        """Forgetting the decorator. The class then has annotations but no constructor, and `Ware("rope", 12)` fails
        with "Ware() takes no arguments".""",
    ),
    questions=(_post_init_question, _table_question),
    asks=(
        "How is a dataclass written?",
        "What do I get for it?",
        "What about default values?",
        "Can the objects be protected or copied?",
        "What if I need more than fields?",
    ),
    notes={
        "engineer": (
            """Dataclasses resemble records or case classes. Useful options are `frozen`, `order`, `slots` and
            `kw_only`; a field can be left out of the comparison by `field(compare=False)`.""",
        ),
        "student": (
            """A decorator is a function that takes the class and returns it, here with methods added. Nothing happens
            that you could not have written by hand.""",
        ),
        "analyst": (
            """A dataclass for one row documents the columns better than a comment. `pandas.DataFrame` accepts a list of
            such objects directly.""",
        ),
        "hobbyist": (
            """Whenever you catch yourself writing `row[3]` and counting on your fingers, give the row a dataclass.""",
        ),
    },
    families=(
        Family(
            "best_object_or_none",
            "items|$things: list[$Thing] -> $Thing | None",
            names=("${how}_$number", "${how}_of_$things", "find_$how", "${how}_by_$number"),
            tells=(
                "Return the $Thing in $items with the $how value of $number, or None if the list is empty.",
                "Find the object with the $how value of $number in the list $items of $Thing objects. If there is "
                "none, return "
                "None.",
                "Given a list $items of $Thing objects, return the one whose attribute $number is $how, None for an "
                "empty list.",
            ),
            notes=("Of several such objects the first is returned.",),
            setup="""
                from dataclasses import dataclass

                @dataclass
                class $Thing:
                    $text: str
                    $number: int
                """,
            varies={
                "given": _RECORDS,
                "end": (
                    {"how": "smallest", "call": "min", "op": "<", "sign": ""},
                    {"how": "largest", "call": "max", "op": ">", "sign": "-"},
                ),
            },
            solutions=(
                "return $call($items, key=lambda item: item.$number, default=None)",
                "best = None\nfor item in $items:\n    if best is None or item.$number $op best.$number:\n"
                "        best = item\nreturn best",
                "ordered = sorted($items, key=lambda item: ${sign}item.$number)\n"
                "return ordered[0] if ordered else None",
            ),
            oracle=_best,
            draw=lambda rng, given, end: (
                several(given["Thing"], [_row(rng, given) for _ in range(rng.choice((1, 2, 2, 2)))]),
            ),
            edges=(([],),),
            through="str",
            about={"items": "the objects", "return": "the object with the $how value of $number, or None"},
        ),
        Family(
            "object_from_record_with_default",
            "record|row: dict -> $Thing",
            names=("read_$thing", "${thing}_from_record", "make_$thing", "to_$thing"),
            tells=(
                "Return the $Thing that the dictionary $record describes; its keys are the names of the fields.",
                "The keys of $record are names of fields of $Thing. Return a $Thing with these values.",
                "Turn the dictionary $record, whose keys are field names, into a $Thing and return it.",
            ),
            notes=("The key $number may be missing; the class has a default for it.",),
            setup="""
                from dataclasses import dataclass

                @dataclass
                class $Thing:
                    $text: str
                    $number: int = $default
                """,
            varies={"given": tuple({**row, "thing": row["Thing"].lower()} for row in _RECORDS)},
            solutions=(
                "return $Thing(**$record)",
                'return $Thing($record["$text"], $record.get("$number", $default))',
                'if "$number" not in $record:\n    return $Thing($record["$text"])\n'
                'return $Thing($record["$text"], $record["$number"])',
            ),
            oracle=lambda record, given: shown(
                given["Thing"], **({given["text"]: "", given["number"]: int(given["default"])} | record)
            ),
            draw=lambda rng, given: (_record(rng, given),),
            through="str",
            about={"record": "the values by the names of the fields", "return": "the object"},
        ),
        Family(
            "fields_as_rows",
            "items|$things: list[$Thing] -> list[$kind]",
            names=("${things}_as_$short", "${short}_of_$things", "to_$short", "export_$things"),
            tells=(
                "Return a list with $what for each $Thing in $items.",
                "Turn every $Thing in $items into $what and return them as a list, in order.",
                "For the $things in $items, return a list that has $what for each.",
            ),
            setup="""
                from dataclasses import dataclass

                @dataclass
                class $Thing:
                    $text: str
                    $number: int
                """,
            varies={
                "form": tuple(
                    {**row, **form, "new": _new(row, form["call"])}
                    for row in _RECORDS
                    for form in (
                        {
                            "kind": "tuple[str, int]",
                            "short": "tuples",
                            "what": "a tuple of its two fields",
                            "call": "astuple",
                        },
                        {
                            "kind": "dict",
                            "short": "dicts",
                            "what": "a dictionary from the names of its two fields to their values",
                            "call": "asdict",
                        },
                    )
                )
            },
            solutions=(
                "import dataclasses\nreturn [dataclasses.$call(item) for item in $items]",
                "import dataclasses\nreturn list(map(dataclasses.$call, $items))",
                "rows = []\nfor item in $items:\n    rows.append($new)\nreturn rows",
            ),
            oracle=_exported,
            draw=lambda rng, form: (several(form["Thing"], [_row(rng, form) for _ in range(rng.randint(1, 2))]),),
            about={"items": "the objects", "return": "$what for each"},
        ),
    ),
)
