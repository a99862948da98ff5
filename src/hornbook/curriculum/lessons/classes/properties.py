"""Properties: values that are computed when somebody reads them."""

from random import Random
from typing import Any

from hornbook.curriculum.family import ClassFamily, Family
from hornbook.curriculum.lessons.classes._draws import body, several
from hornbook.curriculum.lessons.draws import numbers, people
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _remaining(rng: Random) -> Example:
    name = people(rng, 1)[0]
    pages, read = rng.randint(200, 400), rng.randint(20, 90)
    return example(
        """$name reads a book of $pages pages. How many are left follows from two numbers; as a property it looks like
        an attribute and is never out of date.""",
        '''
        class Book:
            """A book that is being read."""

            def __init__(self, pages: int) -> None:
                self.pages = pages
                self.read = 0

            @property
            def left(self) -> int:
                """How many pages are unread."""
                return self.pages - self.read


        book = Book($pages)
        print(book.left)
        book.read += $read
        print(book.left)
        ''',
        """There are no brackets behind `book.left`, and yet a method runs each time. After reading $read pages the
        value is another one, although nobody assigned it.""",
        name=name,
        pages=pages,
        read=read,
    )


def _two_units(rng: Random) -> Example:
    metres, feet = rng.randint(300, 2900), rng.randrange(1000, 9000, 500)
    return example(
        """One height, two units. The object stores metres only; feet are computed when they are read and converted
        when they are assigned.""",
        '''
        class Peak:
            """A mountain top."""

            def __init__(self, metres: float) -> None:
                self.metres = metres

            @property
            def feet(self) -> int:
                """The height in whole feet."""
                return round(self.metres / 0.3048)

            @feet.setter
            def feet(self, value: float) -> None:
                self.metres = value * 0.3048


        peak = Peak($metres)
        print(peak.metres, peak.feet)
        peak.feet = $feet
        print(round(peak.metres, 1), peak.feet)
        ''',
        """The assignment `peak.feet = $feet` calls the second method, the setter, and it changes the metres. With two
        stored numbers one of them could have been forgotten.""",
        metres=metres,
        feet=feet,
    )


def _checked(rng: Random) -> Example:
    first, second = rng.randint(5, 30), rng.randint(101, 180)
    return example(
        """A battery shows its charge in percent. Assignments should stay possible, but only with sensible values. The
        value itself is kept under a name with an underscore.""",
        '''
        class Battery:
            """A battery with a charge from 0 to 100 percent."""

            def __init__(self, charge: int) -> None:
                self.charge = charge

            @property
            def charge(self) -> int:
                """The charge in percent."""
                return self._charge

            @charge.setter
            def charge(self, percent: int) -> None:
                if not 0 <= percent <= 100:
                    raise ValueError(f"not a percentage: {percent}")
                self._charge = percent

            @property
            def low(self) -> bool:
                """Whether the battery should be charged."""
                return self._charge < 20


        battery = Battery(80)
        battery.charge = $first
        print(battery.charge, battery.low)
        try:
            battery.charge = $second
        except ValueError as error:
            print(error)
        print(battery.charge)
        ''',
        """The setter guards every assignment, also the one in `__init__`. After the refused one the battery has its old
        charge. `low` has no setter, so it can be read but not assigned.""",
        first=first,
        second=second,
    )


def _rectangle_question(rng: Random) -> Question:
    width, height = rng.randint(10, 30), rng.randint(31, 60)
    return question(
        """A picture has a width and a height. Write a class with the properties `area` and `upright`, the second of
        which says whether it is taller than wide.""",
        '''
        class Picture:
            """A picture, measured in centimetres."""

            def __init__(self, width: int, height: int) -> None:
                self.width = width
                self.height = height

            @property
            def area(self) -> int:
                """The area in square centimetres."""
                return self.width * self.height

            @property
            def upright(self) -> bool:
                """Whether the picture is taller than wide."""
                return self.height > self.width


        picture = Picture($width, $height)
        print(picture.area, picture.upright)
        picture.height = 5
        print(picture.area, picture.upright)
        ''',
        """Changing the height changes both answers. Had they been computed in `__init__`, the second line would repeat
        the first.""",
        width=width,
        height=height,
    )


def _mean_question(rng: Random) -> Question:
    grades = numbers(rng, 3, 1, 5)
    return question(
        """Write a class that collects grades. Its property `mean` gives their mean, or None as long as there are
        none.""",
        '''
        class Grades:
            """The grades of one pupil."""

            def __init__(self) -> None:
                self.values: list[int] = []

            @property
            def mean(self) -> float | None:
                """The mean of the grades, None without any."""
                if not self.values:
                    return None
                return sum(self.values) / len(self.values)


        grades = Grades()
        print(grades.mean)
        grades.values.extend($grades)
        print(round(grades.mean, 2))
        ''',
        """A property may have to decide what to say when there is nothing to compute from. Raising a
        `ZeroDivisionError` would be a surprise, since reading an attribute looks so harmless.""",
        grades=grades,
    )


_UNITS = tuple(
    dict(zip(("small", "big", "size"), row.split(), strict=True))
    for row in ("cents euros 100", "minutes hours 60", "days weeks 7", "grams kilos 1000", "eggs dozens 12")
)


class _Amount:
    def __init__(self, start: int, units: dict[str, str]) -> None:
        self.units = units
        self.pile = start

    def __getattr__(self, name: str) -> int:
        parts = divmod(self.pile, int(self.units["size"]))
        return {self.units["small"]: self.pile, self.units["big"]: parts[0], "rest": parts[1]}[name]

    def add(self, more: int) -> None:
        self.pile = sum((self.pile, more))


def _amounts(rng: Random, units: dict[str, str]) -> tuple[tuple[int], list[tuple[Any, ...]]]:
    size = int(units["size"])
    read = [(f".{name}",) for name in (units["small"], units["big"], "rest")]
    return (rng.randint(0, 3 * size),), [*read, ("add", rng.randint(1, 2 * size)), *read]


class _Level:
    def __init__(self, level: int, top: int) -> None:
        self.__dict__["top"] = top
        self.__setattr__("level", level)

    def __setattr__(self, name: str, value: int) -> None:
        assert name == "level"
        self.__dict__["level"] = sorted((0, value, self.__dict__["top"]))[1]

    @property
    def at_top(self) -> bool:
        return not self.__dict__["top"] > self.__dict__["level"]


def _levels(rng: Random, top: int) -> tuple[tuple[int], list[tuple[Any, ...]]]:
    calls: list[tuple[Any, ...]] = [(".level",), (".at_top",)]
    for value in (rng.randint(1, top), rng.choice((top, top + 1, top + 7)), -rng.randint(1, 9)):
        calls += [("__setattr__", "level", value), (".level",), (".at_top",)]
    return (rng.choice((0, 3, top - 1, top + 5)),), calls


_GIVEN = tuple(
    dict(zip(("Thing", "things", "one", "two", "prop", "formula"), row.split("; "), strict=True))
    for row in (
        "Room; rooms; length; width; size; self.length * self.width",
        "Trip; trips; start; end; distance; self.end - self.start",
        "Box; boxes; layers; weight; load; self.layers * self.weight",
        "Team; teams; won; lost; lead; self.won - self.lost",
    )
)


def _property(row: tuple[int, int], given: dict[str, str]) -> int:
    return {"Room": row[0] * row[1], "Trip": row[1] - row[0], "Box": row[0] * row[1], "Team": row[0] - row[1]}[
        given["Thing"]
    ]


LESSON = Lesson(
    topic="Properties: values computed when they are read",
    area="classes",
    concepts=("properties", "computed_values", "setters"),
    openings=(
        """Some values follow from others: the area from length and width, the pages left from the pages read. Storing
        them as well means keeping them right as well.""",
        """`book.left` or `book.left()`? The reader of a value does not care whether it is stored or worked out. A
        property lets the class decide, and change its mind later.""",
        """A watch does not store the hour and the minute and the number of seconds since midnight. It keeps one of them
        and shows the others. Objects can do that with properties.""",
    ),
    ideas=(
        (
            """Put `@property` above a method that takes only `self`. It is then read like an attribute, without
            brackets: `room.area`.""",
            """A property is a method in the dress of an attribute. Each time that somebody reads `room.area`, Python
            calls the method and hands out its result.""",
        ),
        (
            """Computed values cannot be out of date. If the width changes, the next reading of the area uses the new
            width, with no further line of code.""",
            """Store as little as possible and compute the rest. Two stored values that should agree will disagree one
            day; one value cannot.""",
        ),
        (
            """A property without a setter can only be read. An assignment such as `room.area = 9` raises an
            `AttributeError`, which is right, since the area follows from the sides.""",
            """With `@area.setter` above a second method of the same name, assignments call that method. It gets the
            value and decides what to store.""",
        ),
        (
            """Inside the class the real value is often kept under a name with a leading underscore, `self._charge`. The
            underscore tells other programmers to use the property.""",
            """A setter must not assign to its own property: `self.charge = percent` inside the setter of `charge` would
            call the setter again, without end. Hence the second name, `self._charge`.""",
        ),
        (
            """Reading an attribute looks cheap and harmless. A property should be both: no long computation, no change
            of the object, no printing.""",
            """Begin with plain attributes. When one of them later has to be checked or computed, turn it into a
            property; the code that reads it stays the same.""",
        ),
    ),
    examples=(_remaining, _two_units, _checked),
    pitfalls=(
        """Calling a property with brackets: `book.left()` first reads the number and then tries to call it, which gives
        `TypeError: 'int' object is not callable`.""",
        """Forgetting `@property`. Then `book.left` is the method itself; a comparison such as `book.left > 10` raises a
        `TypeError`, and an `if book.left:` is always true.""",
        """Computing the value once in `__init__`, as in `self.area = width * height`. When the width changes later, the
        area stays what it was.""",
    ),
    questions=(_rectangle_question, _mean_question),
    asks=(
        "How do I make a property?",
        "What is gained over a stored value?",
        "Can a property be assigned?",
        "Why the underscore?",
        "When should I not use one?",
    ),
    notes={
        "young": (
            """Your age is a property. Nobody writes it on a list and crosses it out each birthday; it is worked out
            from the day you were born.""",
        ),
        "engineer": (
            """There is no need for getters and setters in advance: a public attribute can become a property without a
            change at the call sites. For an expensive value there is `functools.cached_property`.""",
        ),
        "analyst": (
            """A property is the formula in a spreadsheet cell, an attribute the number typed in. Numbers that follow
            from others should be formulas.""",
        ),
    },
    families=(
        ClassFamily(
            "amount_in_two_units",
            names=("Amount", "Supply", "Quota", "Balance", "Stock"),
            tells=(
                "An amount of $small. The constructor takes the number of $small, which is kept in the attribute "
                "$small; two properties split it up.",
                "$name($small) keeps its argument as the attribute $small and can be read in $big as well; what is "
                "read "
                "is always computed from the present number.",
                "Keeps a number of $small (the attribute $small, given at the start) and offers it in whole $big and a "
                "rest.",
                "Represents so many $small. The number is passed in and stored as the attribute $small.",
            ),
            methods=(
                "$big: a property, how many whole $big that makes, $size $small each",
                "rest: a property, how many $small are left over beside the whole $big",
                "add(more): add so many $small",
            ),
            varies={"units": _UNITS},
            solutions=(
                body("""
                    def __init__(self, $small):
                        self.$small = $small

                    @property
                    def $big(self):
                        return self.$small // $size

                    @property
                    def rest(self):
                        return self.$small % $size

                    def add(self, more):
                        self.$small += more
                    """),
                body("""
                    def __init__(self, $small):
                        self.$small = $small

                    @property
                    def $big(self):
                        return divmod(self.$small, $size)[0]

                    @property
                    def rest(self):
                        return self.$small - $size * self.$big

                    def add(self, more):
                        self.$small = self.$small + more
                    """),
            ),
            oracle=_Amount,
            draw=_amounts,
        ),
        ClassFamily(
            "level_kept_in_range_by_setter",
            names=("Volume", "Brightness", "Loudness", "Heater", "Dimmer"),
            tells=(
                "A control with the property level, which is always from 0 to $top. The constructor takes the first "
                "level.",
                "$name(level) has a property level with a setter. Values below 0 become 0 and values above $top become "
                "$top, in the constructor too.",
                "Keeps a level between 0 and $top, given at the start and assigned later; what lies outside is "
                "moved to "
                "the nearer end.",
                "The property level of a $name can be read and assigned, but a value outside 0 to $top is replaced by "
                "the nearest one inside. The first level is given to the constructor.",
            ),
            methods=(
                "level: a property that can be assigned, kept from 0 to $top",
                "at_top: a property, whether the level is $top",
            ),
            varies={"top": (5, 10, 20, 100)},
            solutions=(
                body("""
                    def __init__(self, level):
                        self.level = level

                    @property
                    def level(self):
                        return self._level

                    @level.setter
                    def level(self, value):
                        self._level = max(0, min(value, $top))

                    @property
                    def at_top(self):
                        return self._level == $top
                    """),
                body("""
                    def __init__(self, level):
                        self.level = level

                    @property
                    def level(self):
                        return self._level

                    @level.setter
                    def level(self, value):
                        if value < 0:
                            value = 0
                        elif value > $top:
                            value = $top
                        self._level = value

                    @property
                    def at_top(self):
                        return self.level >= $top
                    """),
            ),
            oracle=_Level,
            draw=_levels,
        ),
        Family(
            "objects_counted_by_property",
            "items|$things: list[$Thing], limit|bound: int -> int",
            names=("count_by_$prop", "count_$things", "${things}_by_$prop", "how_many_$things"),
            tells=(
                "Return how many $Thing objects in $items have a $prop $how $limit.",
                "Count the $things in $items whose property $prop is $is $limit.",
                "Given a list $items of $Thing objects, return the number of those with a $prop $how $limit.",
            ),
            setup="""
                class $Thing:
                    def __init__(self, $one, $two):
                        self.$one = $one
                        self.$two = $two

                    @property
                    def $prop(self):
                        return $formula
                """,
            varies={
                "given": _GIVEN,
                "cmp": (
                    {"how": "greater than", "is": "greater than", "op": ">"},
                    {"how": "of at most", "is": "at most", "op": "<="},
                ),
            },
            solutions=(
                "return sum(item.$prop $op $limit for item in $items)",
                "count = 0\nfor item in $items:\n    if item.$prop $op $limit:\n        count += 1\nreturn count",
                "return len([item for item in $items if item.$prop $op $limit])",
            ),
            oracle=lambda items, limit, given, cmp: sum(
                1 for row in items if (max(_property(row, given), limit) != limit) is (cmp["op"] == ">")
            ),
            draw=lambda rng, given, cmp: (
                several(
                    given["Thing"],
                    rows := [(rng.randint(1, 5), rng.randint(2, 6)) for _ in range(rng.choice((1, 3, 4)))],
                ),
                _property(rng.choice(rows), given) - rng.choice((0, 0, 1)),
            ),
            about={"items": "the objects", "limit": "what the $prop is compared with", "return": "how many there are"},
            noun="the number of $things in $items with a $prop $how $limit",
            gives="nat",
        ),
    ),
)
