"""Class methods as further ways to make an object."""

from random import Random
from typing import Any

from hornbook.curriculum.family import ClassFamily, Family
from hornbook.curriculum.lessons.classes._draws import Asked, body
from hornbook.curriculum.lessons.draws import fruits, people, things
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _from_text(rng: Random) -> Example:
    hours, minutes = rng.randint(1, 9), rng.randint(2, 59)
    return example(
        """A duration is kept in minutes. Sometimes minutes are what one has, sometimes a text such as "$text"; for the
        text there is a second way in.""",
        '''
        class Duration:
            """A length of time in minutes."""

            def __init__(self, minutes: int) -> None:
                self.minutes = minutes

            @classmethod
            def from_text(cls, text: str) -> "Duration":
                """Return the duration that a text such as 1:45 stands for."""
                hours, minutes = text.split(":")
                return cls(60 * int(hours) + int(minutes))


        print(Duration(90).minutes)
        print(Duration.from_text("$text").minutes)
        ''',
        """`Duration.from_text` is called on the class, since there is no object yet. It works out the minutes and then
        calls the ordinary constructor, which `cls(...)` stands for.""",
        text=f"{hours}:{minutes:02d}",
    )


def _several_ways(rng: Random) -> Example:
    low, wide = rng.randint(1, 30), rng.randint(4, 12)
    middle = rng.randint(40, 90)
    return example(
        """An interval can be described by its ends, by a start and a length, or by its middle. One constructor with
        three meanings would be a puzzle; three names are none.""",
        '''
        class Interval:
            """An interval of whole numbers, both ends included."""

            def __init__(self, first: int, last: int) -> None:
                self.first = first
                self.last = last

            @classmethod
            def starting_at(cls, first: int, length: int) -> "Interval":
                """Return the interval of so many numbers from the first on."""
                return cls(first, first + length - 1)

            @classmethod
            def around(cls, middle: int, reach: int) -> "Interval":
                """Return the interval that reaches so far to both sides."""
                return cls(middle - reach, middle + reach)

            def __repr__(self) -> str:
                return f"Interval({self.first}, {self.last})"


        print(Interval($low, $high))
        print(Interval.starting_at($low, $wide))
        print(Interval.around($middle, 3))
        ''',
        """The names say what the arguments mean, which `Interval($low, $wide)` with two bare numbers could not. All
        three ways end in `cls(first, last)`, so the attributes are set in one place only.""",
        low=low,
        high=low + wide,
        wide=wide,
        middle=middle,
    )


def _subclass(rng: Random) -> Example:
    name, other = people(rng, 2)
    number = rng.randint(100, 900)
    return example(
        """Why `cls` and not the name of the class? A class that inherits from it gets the method too, and its objects
        should be of the right kind.""",
        '''
        class Guest:
            """Somebody on a guest list."""

            def __init__(self, name: str, room: int) -> None:
                self.name = name
                self.room = room

            @classmethod
            def from_line(cls, line: str) -> "Guest":
                """Return the guest of a line such as Ada;12."""
                name, room = line.split(";")
                return cls(name.strip(), int(room))

            def greeting(self) -> str:
                """Return what is said at the door."""
                return f"{self.name}, room {self.room}"


        class RegularGuest(Guest):
            """A guest who has been here before."""

            def greeting(self) -> str:
                """Return what is said at the door."""
                return f"{self.name}, your usual room {self.room}"


        print(Guest.from_line("$name; $number").greeting())
        print(RegularGuest.from_line("$other;7").greeting())
        ''',
        """In the second call `cls` is `RegularGuest`, because that stands before the dot. Had `from_line` called
        `Guest` by name, the regular guest would have been greeted like a stranger.""",
        name=name,
        other=other,
        number=number,
    )


def _from_dict_question(rng: Random) -> Question:
    thing, other = things(rng, 2)
    euros = rng.randint(2, 40)
    return question(
        """Wares come as dictionaries, in which the price may be missing and is then 1 euro. Write a class with a name
        and a price, and a class method that makes an object from such a dictionary.""",
        '''
        class Ware:
            """A thing with a price in euros."""

            def __init__(self, name: str, euros: int) -> None:
                self.name = name
                self.euros = euros

            @classmethod
            def from_record(cls, record: dict) -> "Ware":
                """Return the ware that the record describes; without a price it costs 1 euro."""
                return cls(record["name"], record.get("euros", 1))


        for record in ({"name": "$thing", "euros": $euros}, {"name": "$other"}):
            ware = Ware.from_record(record)
            print(ware.name, ware.euros)
        ''',
        """How records look is known to `from_record` alone. If a key is renamed one day, the constructor and everything
        else stay as they are.""",
        thing=thing,
        other=other,
        euros=euros,
    )


def _sum_question(rng: Random) -> Question:
    one, two = fruits(rng, 2)
    return question(
        """Write a class for a shopping list with a class method that makes one list out of several, in order and
        without repeating anything.""",
        '''
        class ShoppingList:
            """Things to buy, in order."""

            def __init__(self, items: list[str]) -> None:
                self.items = list(items)

            @classmethod
            def merged(cls, lists: list["ShoppingList"]) -> "ShoppingList":
                """Return a list with the items of all the lists, each once."""
                found: list[str] = []
                for one in lists:
                    found += [item for item in one.items if item not in found]
                return cls(found)


        monday = ShoppingList(["$one", "rice"])
        friday = ShoppingList(["$two", "$one"])
        print(ShoppingList.merged([monday, friday]).items)
        print(ShoppingList.merged([]).items)
        ''',
        """`merged` belongs to no list in particular, so it is called on the class. Merging nothing gives an empty list
        and needs no case of its own.""",
        one=one,
        two=two,
    )


_PARTS = tuple(
    dict(zip(("small", "big", "sep", "size", "sample", "value"), row.split(), strict=True))
    for row in (
        "minutes hours : 60 2:05 125",
        "days weeks / 7 3/4 25",
        "inches feet ' 12 5'11 71",
        "cents euros , 100 3,40 340",
        "eggs dozens + 12 2+5 29",
    )
)


class _Measure(Asked):
    def __init__(self, number: int, parts: dict[str, str]) -> None:
        self.given = {"parts": parts}
        self.number = number
        setattr(self, parts["small"], number)

    def from_text(self, text: str) -> "_Measure":
        parts = self.given["parts"]
        cut = text.index(parts["sep"])
        return _Measure(sum([int(parts["size"])] * int(text[:cut])) + int(text[cut + 1 :]), parts)

    def __getattr__(self, name: str) -> Any:
        if name == "from_" + self.__dict__["given"]["parts"]["big"]:
            return lambda number: self.from_text(f"{number}{self.given['parts']['sep']}0")
        return super().__getattr__(name)


def _measures(rng: Random, parts: dict[str, str]) -> tuple[tuple[int], list[tuple[Any, ...]]]:
    def text() -> str:
        return f"{rng.randint(0, 9)}{parts['sep']}{rng.randint(0, int(parts['size']) - 1):02d}"

    asked = [f'.from_text("{text()}").{parts["small"]}' for _ in range(2)]
    asked += [f".from_{parts['big']}({rng.randint(1, 12)}).{parts['small']}", f".{parts['small']}"]
    return (rng.randint(0, 200),), [(one,) for one in asked]


_BEDS = tuple(
    dict(zip(("what", "a", "b", "same", "default"), row.split("; "), strict=True))
    for row in (
        "flower bed; length; width; square; 2",
        "picture; width; height; square; 30",
        "court; length; width; square; 10",
        "board; rows; columns; quadratic; 8",
    )
)


class _Bed(Asked):
    def __init__(self, a: int, b: int, bed: dict[str, str]) -> None:
        self.given = {"bed": bed}
        self.__dict__.update({bed["a"]: a, bed["b"]: b})

    def from_record(self, record: dict[str, int]) -> "_Bed":
        bed = self.given["bed"]
        full = {bed["a"]: int(bed["default"]), bed["b"]: int(bed["default"]), **record}
        return _Bed(full[bed["a"]], full[bed["b"]], bed)

    def __getattr__(self, name: str) -> Any:
        if name == self.__dict__["given"]["bed"]["same"]:
            return lambda side: self.from_record({self.given["bed"]["a"]: side, self.given["bed"]["b"]: side})
        return super().__getattr__(name)


def _beds(rng: Random, bed: dict[str, str]) -> tuple[tuple[int, int], list[tuple[Any, ...]]]:
    a, b, side = bed["a"], bed["b"], rng.randint(1, 20)
    record = f'{{"{a}": {rng.randint(1, 50)}, "{b}": {rng.randint(1, 50)}}}'
    asked = [f".from_record({record}).{a}", f".from_record({record}).{b}", f".{bed['same']}({side}).{b}"]
    asked += [
        f'.from_record({{"{a}": {side}}}).{b}',
        f'.from_record({{"{b}": {side}}}).{a}',
        f".{bed['same']}({side}).{a}",
    ]
    return (rng.randint(1, 50), rng.randint(1, 50)), [(one,) for one in [*asked, f".{a}", f".{b}"]]


_LINES = tuple(
    dict(zip(("Thing", "many", "sep", "words"), row.split("|"), strict=True))
    for row in (
        "Order|orders|;|pen ink cap",
        "Delivery|deliveries|: |fig tea rye",
        "Shift|shifts|, |Ada Max Pia",
        "Catch|catches|=|cod eel ray",
    )
)


def _some_lines(rng: Random, form: dict[str, str]) -> list[str]:
    words = form["words"].split()
    return [f"{rng.choice(words)}{form['sep']}{rng.randint(0, 12)}" for _ in range(rng.choice((1, 3, 4)))]


def _totals(lines: list[str], form: dict[str, str], end: dict[str, str]) -> Any:
    rows = [line.split(form["sep"]) for line in lines]
    if end["short"] == "totals":
        return {name: sum(int(n) for other, n in rows if other == name) for name, _ in rows}
    return max((int(n) for _, n in rows), default=0)


LESSON = Lesson(
    topic="Class methods as alternative constructors",
    area="classes",
    concepts=("class_methods", "constructors", "parsing"),
    openings=(
        """An object can often be made from several kinds of material: a date from three numbers or from a text, a ware
        from a name and a price or from a line of a file. A class has one `__init__`, but it can have more
        entrances.""",
        """`datetime.date` can be called with three numbers. It also has `date.today()`,
        `date.fromisoformat("2025-03-01")` and others: functions of the class that return a date. Your classes can
        have such helpers as well.""",
        """A constructor that guesses from the types of its arguments what is meant soon turns into a knot of
        conditions. Class methods with telling names untie it.""",
    ),
    ideas=(
        (
            """A method under `@classmethod` gets the class as its first argument, by convention called `cls`. It is
            called on the class: `Duration.from_text("1:45")`.""",
            """`@classmethod` makes a method that needs no object. Where other methods have `self`, it has `cls`, the
            class on which it was called.""",
        ),
        (
            """An alternative constructor turns its material into the arguments of the ordinary one, calls `cls(...)`
            and returns what comes out.""",
            """The work is split: `from_text` understands the text, `__init__` stores and checks. Whatever `__init__`
            guarantees holds for objects from every entrance.""",
        ),
        (
            """Call `cls(...)` and not the class by its name. For a class that inherits the method, `cls` is that class,
            and the result is of the right type.""",
            """`cls` is a variable that holds a class. In `RegularGuest.from_line(...)` it holds `RegularGuest`, even if
            the method was written in the class above.""",
        ),
        (
            """Good names begin with `from_` and the material: `from_text`, `from_record`, `from_hours`. Others describe
            the result, as in `Interval.around(50, 3)`.""",
            """Keep `__init__` plain: the values as they are stored, in the order of the attributes. Everything that has
            to be converted first gets a class method of its own.""",
        ),
    ),
    examples=(_from_text, _several_ways, _subclass),
    pitfalls=(
        """Forgetting `@classmethod`. `Duration.from_text("1:45")` then passes the text as the first argument, `cls`,
        and Python complains that another one is missing.""",
        """Forgetting `return`. The object is made and thrown away, and the caller gets `None`; the error comes with the
        next dot: `'NoneType' object has no attribute 'minutes'`.""",
        """Setting attributes in the class method, as in `cls.minutes = 105`. That changes the class and so all its
        objects. Pass the value to `cls(...)` instead.""",
    ),
    questions=(_from_dict_question, _sum_question),
    asks=(
        "What does `@classmethod` do?",
        "How is such a method built?",
        "Why `cls` and not the name?",
        "How should I name it, and what stays in `__init__`?",
    ),
    notes={
        "engineer": (
            """Python has no overloading by argument types; named class methods take the place of several constructors.
            They correspond to static factory methods, except that they are inherited with `cls` bound anew.""",
        ),
        "analyst": (
            """`DataFrame.from_dict` and `DataFrame.from_records` are class methods of this kind. A `from_row` of your
            own keeps the layout of a file in one place.""",
        ),
        "hobbyist": (
            """If you find yourself splitting the same kind of line in three places of a program, a `from_line` wants to
            be written.""",
        ),
    },
    families=(
        ClassFamily(
            "measure_from_text_of_two_units",
            names=("Measure", "Quantity", "Portion", "Reading", "Size"),
            tells=(
                "An amount that is made from a number of $small and keeps it as the attribute $small. Two class "
                "methods "
                "make one from something else.",
                "$name($small) stores its argument under that name. There are two further ways to make a $name.",
                "Holds a number of $small (its attribute). Besides the constructor, which takes that number, it has "
                "two "
                "class methods that return a new $name.",
                "Stores so many $small as the attribute $small and can be made in three ways: by the constructor, "
                "which "
                "takes the number of $small, and by two class methods.",
            ),
            methods=(
                'from_text(text): a class method; text holds $big and $small with a "$sep" between, so "$sample" makes '
                "$value $small",
                "from_$big(number): a class method; so many $big of $size $small each",
            ),
            varies={"parts": _PARTS},
            solutions=(
                body("""
                    def __init__(self, $small):
                        self.$small = $small

                    @classmethod
                    def from_text(cls, text):
                        $big, $small = text.split("$sep")
                        return cls($size * int($big) + int($small))

                    @classmethod
                    def from_$big(cls, number):
                        return cls($size * number)
                    """),
                body("""
                    def __init__(self, $small):
                        self.$small = $small

                    @classmethod
                    def from_text(cls, text):
                        first, _, second = text.partition("$sep")
                        made = cls.from_$big(int(first))
                        made.$small += int(second)
                        return made

                    @classmethod
                    def from_$big(cls, number):
                        return cls(number * $size)
                    """),
            ),
            oracle=_Measure,
            draw=_measures,
        ),
        ClassFamily(
            "rectangle_from_record_or_side",
            names=("Surface", "Piece", "Sheet", "Field", "Panel"),
            tells=(
                "Describes a $what with the attributes $a and $b, given in this order. Two class methods make further "
                "ones.",
                "$name($a, $b) keeps both numbers as attributes and can also be made by two class methods.",
                "A rectangular $what. The constructor takes $a and $b and stores them; two class methods offer other "
                "ways to make one.",
            ),
            methods=(
                "from_record(record): a class method; the dictionary record has the keys $a and $b, and a key that is "
                "missing counts as $default",
                "$same(side): a class method; both attributes are equal to side",
            ),
            varies={"bed": _BEDS},
            solutions=(
                body("""
                    def __init__(self, $a, $b):
                        self.$a = $a
                        self.$b = $b

                    @classmethod
                    def from_record(cls, record):
                        return cls(record.get("$a", $default), record.get("$b", $default))

                    @classmethod
                    def $same(cls, side):
                        return cls(side, side)
                    """),
                body("""
                    def __init__(self, $a, $b):
                        self.$a = $a
                        self.$b = $b

                    @classmethod
                    def from_record(cls, record):
                        full = {"$a": $default, "$b": $default} | record
                        return cls(full["$a"], full["$b"])

                    @classmethod
                    def $same(cls, side):
                        return cls($a=side, $b=side)
                    """),
            ),
            oracle=_Bed,
            draw=_beds,
        ),
        Family(
            "lines_read_through_class_method",
            "lines|rows: list[str] -> $kind",
            names=("${many}_$short", "${short}_of_$many", "read_$short", "${short}_from_lines"),
            tells=(
                "Each text in $lines describes one $Thing. Make the objects with from_line and return $what.",
                "Turn the texts of $lines into $Thing objects by from_line, and return $what.",
                "The class method from_line of $Thing makes an object from a text. Use it on all texts in $lines "
                "and return "
                "$what.",
            ),
            setup="""
                class $Thing:
                    def __init__(self, name, count):
                        self.name = name
                        self.count = count

                    @classmethod
                    def from_line(cls, line):
                        name, count = line.split("$sep")
                        return cls(name, int(count))
                """,
            varies={
                "form": _LINES,
                "end": (
                    {
                        "kind": "dict[str, int]",
                        "short": "totals",
                        "what": "a dictionary from each name to the sum of its counts",
                        "begin": "{}",
                        "names": "names = [item.name for item in items]\n",
                        "step": "found[item.name] = found.get(item.name, 0) + item.count",
                        "call": "{name: sum(x.count for x in items if x.name == name) for name in names}",
                    },
                    {
                        "kind": "int",
                        "short": "largest",
                        "what": "the largest count, 0 if there are no texts",
                        "begin": "0",
                        "names": "",
                        "step": "found = max(found, item.count)",
                        "call": "max((item.count for item in items), default=0)",
                    },
                ),
            },
            solutions=(
                "found = $begin\nfor line in $lines:\n    item = $Thing.from_line(line)\n    $step\nreturn found",
                "items = [$Thing.from_line(line) for line in $lines]\n${names}return $call",
            ),
            oracle=_totals,
            draw=lambda rng, form, end: (_some_lines(rng, form),),
            edges=(([],),),
            about={"lines": "one text for each $Thing", "return": "$what"},
        ),
    ),
)
