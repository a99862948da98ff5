"""How an object shows itself: `__repr__` for programmers, `__str__` for readers."""

from random import Random
from typing import Any

from hornbook.curriculum.family import ClassFamily, Family
from hornbook.curriculum.lessons.classes._draws import Asked, body, several
from hornbook.curriculum.lessons.draws import fruits, people, places, things
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _both(rng: Random) -> Example:
    start, goal = places(rng, 2)
    minutes = rng.randint(35, 200)
    return example(
        """A train ride shows itself in two ways: as the call that would make it, and as a line for a traveller.""",
        '''
        class Ride:
            """A train ride."""

            def __init__(self, start: str, goal: str, minutes: int) -> None:
                self.start = start
                self.goal = goal
                self.minutes = minutes

            def __repr__(self) -> str:
                return f"Ride({self.start!r}, {self.goal!r}, {self.minutes})"

            def __str__(self) -> str:
                return f"from {self.start} to {self.goal} in {self.minutes} minutes"


        ride = Ride("$start", "$goal", $minutes)
        print(ride)
        print(repr(ride))
        print(f"Tomorrow: {ride}")
        ''',
        """`print` and the f-string ask for `__str__`. The function `repr` asks for `__repr__`, whose text could be
        pasted into a program. The `!r` in it puts the quotes around the towns.""",
        start=start,
        goal=goal,
        minutes=minutes,
    )


def _in_a_list(rng: Random) -> Example:
    one, two = fruits(rng, 2)
    grams, more = rng.randint(80, 400), rng.randint(500, 900)
    return example(
        """Here there is no `__str__`. Does the list show its items by one method, and `print` by the other?""",
        '''
        class Portion:
            """So many grams of something."""

            def __init__(self, name: str, grams: int) -> None:
                self.name = name
                self.grams = grams

            def __repr__(self) -> str:
                return f"Portion({self.name!r}, {self.grams})"


        portions = [Portion("$one", $grams), Portion("$two", $more)]
        print(portions[0])
        print(portions)
        print({"breakfast": portions[1]})
        ''',
        """All three lines use `__repr__`: lists and dictionaries always show their items that way, and where `__str__`
        is missing, `print` falls back on it too. So if you write only one of the two, write this.""",
        one=one,
        two=two,
        grams=grams,
        more=more,
    )


def _debugging(rng: Random) -> Example:
    names = people(rng, 3)
    ages = [rng.randint(20, 60) for _ in names]
    rows = [f'("{name}", {age})' for name, age in zip(names, ages, strict=True)]
    rows[1] = f'("{names[1]}", "{ages[1]}")'
    return example(
        """Three people were read in from somewhere, and adding up their ages fails. The lines for readers look
        innocent. What do the others show?""",
        '''
        class Person:
            """Somebody with an age."""

            def __init__(self, name: str, age: int) -> None:
                self.name = name
                self.age = age

            def __repr__(self) -> str:
                return f"Person({self.name!r}, {self.age!r})"

            def __str__(self) -> str:
                return f"{self.name} ({self.age})"


        people = [Person(name, age) for name, age in [$rows]]
        for person in people:
            print(str(person), "|", repr(person))
        ''',
        """In the second person the age is the text "$age", not a number. `__str__` hides that, because a text and a
        number look alike without quotes; `!r` keeps the quotes, and with them the trace of the mistake.""",
        rows=", ".join(rows),
        age=ages[1],
    )


def _thing_question(rng: Random) -> Question:
    thing = things(rng, 1)[0]
    euros = rng.randint(3, 60)
    return question(
        """Write a class for a ware with a name and a price. `print` should show a line such as "$thing for $euros
        euros", and inside a list the object should appear as the call that makes it.""",
        '''
        class Ware:
            """Something that can be bought."""

            def __init__(self, name: str, euros: int) -> None:
                self.name = name
                self.euros = euros

            def __repr__(self) -> str:
                return f"Ware({self.name!r}, {self.euros})"

            def __str__(self) -> str:
                return f"{self.name} for {self.euros} euros"


        ware = Ware("$thing", $euros)
        print(ware)
        print([ware])
        ''',
        """Both methods return the text and print nothing themselves. Whoever wants it printed does that, and somebody
        else may want to put it into a file.""",
        thing=thing,
        euros=euros,
    )


def _board_question(rng: Random) -> Question:
    row, column = rng.randint(0, 2), rng.randint(0, 2)
    return question(
        """A small board of three rows has one stone on it. Write a class whose `__str__` draws the board, one line for
        each row, with "o" for the stone and "." elsewhere.""",
        '''
        class Board:
            """A board of 3 by 3 fields with one stone."""

            def __init__(self, row: int, column: int) -> None:
                self.row = row
                self.column = column

            def __str__(self) -> str:
                rows = [["."] * 3 for _ in range(3)]
                rows[self.row][self.column] = "o"
                return "\\n".join("".join(row) for row in rows)


        print(Board($row, $column))
        ''',
        """The text may have several lines, joined by line breaks and without one at the end, since `print` adds that
        itself.""",
        row=row,
        column=column,
    )


_KINDS = tuple(
    dict(zip(("first", "second", "unit"), row.split(), strict=True))
    for row in ("code grams g", "sort metres m", "label litres l", "tag hours h")
)


class _Article(Asked):
    def __init__(self, first: str, second: int, kind: dict[str, str]) -> None:
        self.given = {"kind": kind}
        self.values = (first, second)
        self.unit = kind["unit"]

    def __repr__(self) -> str:
        return type(self).__name__ + repr(self.values)

    def __str__(self) -> str:
        return "{}, {} ".format(*self.values) + self.unit


def _article(rng: Random, kind: Any) -> tuple[tuple[str, int], list[tuple[Any, ...]]]:
    name = rng.choice(("A7", "green", "x", "C 12", "top", "no. 5"))
    asked = (".__str__()", '.__repr__().partition("(")[2]', ".__repr__().startswith(item.__class__.__name__ + '(')")
    return (name, rng.randint(1, 900)), [(one,) for one in asked]


def _call_values(rng: Random) -> list[Any]:
    kinds = (lambda: rng.randint(-20, 99), lambda: rng.choice(("red", "Oslo", "it's", "", "7")), lambda: True)
    return [rng.choice(kinds)() for _ in range(rng.randint(1, 4))]


LESSON = Lesson(
    topic="Showing an object: __repr__ and __str__",
    area="classes",
    concepts=("repr", "str", "special_methods"),
    openings=(
        """Printed without further ado, an object of one's own looks like `<Ride object at 0x7f3a...>`: the class and
        an address in memory. Two special methods replace that with something useful.""",
        """A text about an object may have two readers: the person who uses the program and the one who mends it. The
        first wants plain words, the second wants to see exactly what is in it.""",
        """`print(3)` and `print("3")` look the same, yet `print([3, "3"])` shows the difference. Python has two ways to
        turn a value into text, and a class can define both.""",
    ),
    ideas=(
        (
            """`__repr__` returns an exact text for programmers. If possible it is the call that would make the object
            anew, such as `Portion('fig', 120)`.""",
            """The shell, lists, dictionaries and error messages show objects by `__repr__`. It should let one tell any
            two different objects apart.""",
        ),
        (
            """`__str__` returns a text for the people who use the program. `print`, `str` and f-strings ask for it.""",
            """If a class has no `__str__`, its `__repr__` is used instead. The other way round there is no such help,
            so `__repr__` is the one to write first.""",
        ),
        (
            """In an f-string, `{value!r}` inserts the `repr` of a value. Texts get their quotes that way, and a text
            "7" can be told from the number 7.""",
            """Write `{self.name!r}` and not quotes of your own around `{self.name}`. The name may contain a quote
            itself, and `!r` deals with that.""",
        ),
        (
            """`__repr__` and `__str__` take nothing but `self` and return a string. They do not print, and they change
            nothing.""",
            """You never call `__str__` by that name. `str(ride)` and `print(ride)` do it, just as `len(items)` calls
            a method of the list.""",
        ),
    ),
    examples=(_both, _in_a_list, _debugging),
    pitfalls=(
        """Printing in `__str__` instead of returning. Without a `return` the method gives `None`, and `print` raises
        `TypeError: __str__ returned non-string (type NoneType)`.""",
        """Returning a number: `return self.grams` fails, because the result must be a string. Use
        `return f"{self.grams} g"` or `str(self.grams)`.""",
        """Writing only `__str__` and then printing a list of the objects. The list still shows
        `<Portion object at 0x...>`, since it asks its items for `__repr__`.""",
    ),
    questions=(_thing_question, _board_question),
    asks=(
        "What is `__repr__` for?",
        "What is `__str__` for?",
        "Why the `!r`?",
        "How are the two called?",
    ),
    notes={
        "engineer": (
            """`__repr__` corresponds roughly to a debug formatter, `__str__` to a display formatter; `__format__` can
            add specifications such as `{price:>8}`. Dataclasses write `__repr__` for you.""",
        ),
        "student": (
            """A good test of `__repr__` is `eval(repr(item))`: it should give an equal object. Not every class can
            promise that, but most small ones can.""",
        ),
        "analyst": (
            """When a column that should hold numbers behaves strangely, print `repr` of one of its cells. Spaces and
            quotes become visible.""",
        ),
        "hobbyist": (
            """Three lines of `__repr__` pay for themselves the first time that you print a list of your objects to
            find a mistake.""",
        ),
    },
    families=(
        ClassFamily(
            "article_with_two_texts",
            names=("Article", "Sample", "Batch", "Item", "Pack"),
            tells=(
                "A class with the attributes $first (a text) and $second (an integer), given in this order, and two "
                "special methods that turn an object into a text.",
                "$name($first, $second) keeps a text and an integer as attributes and defines how it is printed and "
                "how it is shown in a list.",
                "Objects of this class have a $first, which is a text, and a number of $second. They come with "
                "__repr__ and __str__.",
                "Stores $first and $second under these names, the one a text, the other an integer, and can be shown "
                "in two ways.",
            ),
            methods=(
                "__repr__(): the call that makes the object, such as $name('A7', 250), the $first as its repr",
                '__str__(): $first and $second in the form "A7, 250 $unit"',
            ),
            varies={"kind": _KINDS},
            solutions=(
                body("""
                    def __init__(self, $first, $second):
                        self.$first = $first
                        self.$second = $second

                    def __repr__(self):
                        return f"$name({self.$first!r}, {self.$second})"

                    def __str__(self):
                        return f"{self.$first}, {self.$second} $unit"
                    """),
                body("""
                    def __init__(self, $first, $second):
                        self.$first = $first
                        self.$second = $second

                    def __repr__(self):
                        return "$name(" + repr(self.$first) + ", " + repr(self.$second) + ")"

                    def __str__(self):
                        return self.$first + ", " + str(self.$second) + " $unit"
                    """),
                body("""
                    def __init__(self, $first, $second):
                        self.$first = $first
                        self.$second = $second

                    def __repr__(self):
                        return f"{type(self).__name__}({self.$first!r}, {self.$second!r})"

                    def __str__(self):
                        return f"{self.$first}, {self.$second} $unit"
                    """),
            ),
            oracle=_Article,
            draw=_article,
        ),
        Family(
            "text_of_a_constructor_call",
            "name|kind: str, values|args: list -> str",
            names=("call_text", "constructor_call", "as_call", "text_of_call"),
            tells=(
                "Return the text of a call of the class $name with the given $values, such as \"Tea('mint', 20)\" for "
                "the name Tea and the values 'mint' and 20.",
                "Build the text that a good __repr__ shows: the class name $name and, in brackets, the repr of each of "
                "the $values, separated by a comma and a space.",
                "Given the name of a class and a list of arguments, return the call as a text: $name, an opening "
                'bracket, the repr of all $values joined by ", ", and a closing bracket.',
            ),
            solutions=(
                'inside = ", ".join(repr(value) for value in $values)\nreturn f"{$name}({inside})"',
                'return $name + "(" + ", ".join(map(repr, $values)) + ")"',
                'text = $name + "("\nfor number, value in enumerate($values):\n    if number > 0:\n'
                '        text += ", "\n    text += repr(value)\nreturn text + ")"',
            ),
            oracle=lambda name, values: f"{name}({str(list(values))[1:-1]})",
            draw=lambda rng: (rng.choice(("Tea", "Ride", "Pot", "Card", "Team")), _call_values(rng)),
            edges=(("Lamp", []), ("Tea", ["it's", 3])),
            about={"name": "the name of a class", "values": "the arguments", "return": "the call as a text"},
        ),
        Family(
            "objects_joined_as_text",
            "items|$things: list[$Thing] -> str",
            names=("$short", "${short}_of_$things", "${things}_as_$short", "join_$things"),
            tells=(
                "Return the $how of all $Thing objects in $items, joined by $sep.",
                "Turn each $Thing in $items into a text with $how and join the texts with $sep.",
                "Given a list $items of $Thing objects, return one text: the $how of each, with $sep between "
                "neighbours.",
            ),
            notes=("An empty list gives an empty text.",),
            setup="""
                class $Thing:
                    def __init__(self, name, number):
                        self.name = name
                        self.number = number

                    def __repr__(self):
                        return f"$Thing({self.name!r}, {self.number})"

                    def __str__(self):
                        return f"{self.number} $mark {self.name}"
                """,
            varies={
                "given": tuple(
                    dict(zip(("Thing", "things", "mark"), row.split(), strict=True))
                    for row in ("Portion portions g", "Seat seats :", "Track tracks -")
                ),
                "way": ({"how": "str", "short": "lines"}, {"how": "repr", "short": "calls"}),
                "sep": ("; ", " / ", " + "),
            },
            solutions=(
                "return $sep.join(map($how, $items))",
                "return $sep.join([$how(item) for item in $items])",
                'text = ""\nfor item in $items:\n    if text:\n        text += $sep\n'
                "    text += $how(item)\nreturn text",
            ),
            oracle=lambda items, given, way, sep: sep.join(
                f"{number} {given['mark']} {name}" if way["how"] == "str" else f"{given['Thing']}{(name, number)}"
                for name, number in items
            ),
            draw=lambda rng, given, way, sep: (
                several(
                    given["Thing"],
                    [
                        (rng.choice(("Ada", "fig", "Rome", "don't")), rng.randint(1, 40))
                        for _ in range(rng.randint(0, 3))
                    ],
                ),
            ),
            about={"items": "the objects", "return": "the joined text"},
        ),
    ),
)
