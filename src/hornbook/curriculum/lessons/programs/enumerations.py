"""Enumerations: a fixed set of choices with names."""

from random import Random

from hornbook.curriculum.family import Code, Family
from hornbook.curriculum.lessons.draws import fruits, people, things
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _sizes(rng: Random) -> Example:
    small, step = rng.randint(3, 9), rng.randint(2, 6)
    return example(
        """A drink comes in three sizes, and in no other. An enumeration lists them once, and the rest of the program
        uses the names.""",
        '''
        from enum import Enum


        class Size(Enum):
            """The sizes of a drink, with their prices in euros."""

            SMALL = $small
            MEDIUM = $medium
            LARGE = $large


        def price(size: Size, sugar: bool) -> int:
            """Return the price of a drink in euros."""
            return size.value + (1 if sugar else 0)


        print(price(Size.SMALL, True), price(Size.LARGE, False))
        print(Size.MEDIUM, Size.MEDIUM.name, Size.MEDIUM.value)
        print([size.name for size in Size])
        ''',
        """Each member has a name and a value. A loop over the class goes through the members in the order in which
        they were written, so a menu can be made from it and will never lack a size.""",
        small=small,
        medium=small + step,
        large=small + 2 * step + 1,
    )


def _typing_error(rng: Random) -> Example:
    thing, name = things(rng, 1)[0], people(rng, 1)[0]
    return example(
        """What a misspelt choice does, first as a text and then as an enumeration.""",
        '''
        from enum import Enum, auto


        class Status(Enum):
            """Where a parcel is."""

            PACKED = auto()
            SENT = auto()
            DELIVERED = auto()


        def message_by_text(status: str) -> str:
            """Return what the customer is told."""
            return "on its way" if status == "sent" else "please wait"


        def message(status: Status) -> str:
            """Return what the customer is told."""
            return "on its way" if status is Status.SENT else "please wait"


        print("$thing for $name:", message_by_text("snet"))
        try:
            print(message(Status.SNET))
        except AttributeError:
            print("there is no such status")
        print("$thing for $name:", message(Status.SENT))
        ''',
        """The misspelt text gives a wrong answer, quietly. The misspelt member cannot even be written without an
        error. With `auto()` the values are chosen by Python; here nobody needs to know them.""",
        thing=thing,
        name=name,
    )


def _behaviour(rng: Random) -> Example:
    hours = [rng.randint(7, 16), rng.randint(17, 19), rng.randint(0, 6)]
    return example(
        """An enumeration is a class and may have methods. Facts about a choice can thus stand beside it instead of in
        conditions all over the program.""",
        '''
        from enum import Enum


        class Tariff(Enum):
            """When electricity is cheap and when it is not."""

            NIGHT = "night"
            DAY = "day"
            PEAK = "peak"

            @property
            def cents(self) -> int:
                """The price of a kilowatt-hour."""
                return {Tariff.NIGHT: 18, Tariff.DAY: 30, Tariff.PEAK: 41}[self]

            @classmethod
            def at(cls, hour: int) -> "Tariff":
                """Return the tariff that holds at this hour."""
                if hour < 7:
                    return cls.NIGHT
                return cls.PEAK if 17 <= hour < 20 else cls.DAY


        for hour in $hours:
            tariff = Tariff.at(hour)
            print(hour, tariff.value, tariff.cents)
        print(Tariff("peak") is Tariff.PEAK, Tariff["NIGHT"] is Tariff.NIGHT)
        ''',
        """The last line shows the two ways back: round brackets look a member up by its value, square brackets by its
        name. Both give the one object that there is, and hence `is` may be used.""",
        hours=hours,
    )


def _count_question(rng: Random) -> Question:
    kinds = [rng.choice(("RED", "GREEN", "BLUE")) for _ in range(5)]
    return question(
        """Write an enumeration of three colours and count how often each occurs in a list. A colour that does not occur
        should appear with 0.""",
        '''
        from enum import Enum, auto


        class Colour(Enum):
            """The colours of the marbles."""

            RED = auto()
            GREEN = auto()
            BLUE = auto()


        marbles = [Colour[name] for name in $kinds]
        counts = {colour: marbles.count(colour) for colour in Colour}
        for colour, count in counts.items():
            print(colour.name.lower(), count)
        ''',
        """The dictionary is made from the enumeration and not from the list, so no colour can be missing. Members can
        be keys because they never change.""",
        kinds=kinds,
    )


def _read_question(rng: Random) -> Question:
    fruit = fruits(rng, 1)[0]
    return question(
        """Users type "yes", "no" or "maybe", in small or capital letters. Turn that into an enumeration, with a
        `ValueError` for anything else.""",
        '''
        from enum import Enum


        class Answer(Enum):
            """What one may answer."""

            YES = "yes"
            NO = "no"
            MAYBE = "maybe"


        def read_answer(text: str) -> Answer:
            """Return the answer that the text stands for."""
            return Answer(text.strip().lower())


        print(read_answer(" Yes").name, read_answer("MAYBE").name)
        try:
            read_answer("$fruit")
        except ValueError as error:
            print(error)
        ''',
        """Looking up a value that no member has raises a `ValueError` by itself, with a message that names the class.
        There is nothing left to check by hand.""",
        fruit=fruit,
    )


_ENUMS = tuple(
    dict(zip(("Enum", "enum", "members", "things"), row.split("; "), strict=True))
    for row in (
        "Season; season; SPRING SUMMER AUTUMN WINTER; seasons",
        "Light; light; RED AMBER GREEN; lights",
        "Size; size; SMALL MEDIUM LARGE; sizes",
        "Wind; wind; NORTH EAST SOUTH WEST; winds",
        "Meal; meal; BREAKFAST LUNCH DINNER; meals",
        "Medal; medal; GOLD SILVER BRONZE; medals",
        "Vote; vote; YES NO EMPTY; votes",
        "Side; side; LEFT RIGHT; sides",
    )
)


def _with_lines(row: dict[str, str], first: int) -> dict[str, str]:
    """The body of the class: a line for each member, numbered from `first`."""
    names = row["members"].split()
    lines = [f"{name} = {number}" for number, name in enumerate(names, start=first)]
    return {**row, "lines": "\n    ".join(lines), "first": str(first), "one": names[0], "two": names[1]}


_CHOICES = tuple(_with_lines(row, 1) for row in _ENUMS)
_SHORT = tuple(choice for choice in _CHOICES if len(choice["members"]) < 17)
_SETUP = "from enum import Enum\n\nclass $Enum(Enum):\n    $lines"


def _drawn(rng: Random, choice: dict[str, str], most: int) -> Code:
    names = [rng.choice(choice["members"].split()) for _ in range(rng.randint(0, most))]
    return Code("[" + ", ".join(f"{choice['Enum']}.{name}" for name in names) + "]", names)


def _one(rng: Random, choice: dict[str, str]) -> Code:
    name = rng.choice(choice["members"].split())
    return Code(f"{choice['Enum']}.{name}", name)


def _stepped(name: str, steps: int, choice: dict[str, str]) -> str:
    names = choice["members"].split()
    place = names.index(name)
    for _ in range(abs(steps)):
        place = place + 1 if steps > 0 else place - 1
        place = 0 if place == len(names) else len(names) - 1 if place < 0 else place
    return names[place]


def _number_of(text: str, choice: dict[str, str]) -> int:
    for number, name in enumerate(choice["members"].lower().split(), start=1):
        if text.lower().split() == [name]:
            return number
    raise ValueError(text)


def _typed(rng: Random, choice: dict[str, str]) -> str:
    name = rng.choice(choice["members"].split())
    forms = (name, name.lower(), name.title(), f" {name.lower()} ", name[:-1], name + "S", "")
    return rng.choice((*forms[:4], *forms))


LESSON = Lesson(
    topic="Enumerations: a fixed set of choices",
    area="programs",
    concepts=("enum", "named_choices", "lookup", "type_safety"),
    openings=(
        """A traffic light is red, amber or green. It is never "grren", and a program that keeps its state as a text
        cannot rule that out. An enumeration can.""",
        """Some values come from a short list that is known in advance: days of the week, sizes, kinds of tickets.
        Such a list deserves a type of its own.""",
        """What does `status = 2` mean? One has to know that 2 is "sent". `status = Status.SENT` says so itself.""",
    ),
    ideas=(
        (
            """A class that inherits from `Enum` lists its members as assignments: `SENT = 2`. They are written in
            capital letters and used as `Status.SENT`.""",
            """Every member has a name and a value. If the values do not matter, `auto()` chooses them.""",
        ),
        (
            """There is exactly one object for each member. Compare members with `is` or `==`; they never equal the bare
            value, so `Status.SENT == 2` is false.""",
            """Members are constants and can be keys of dictionaries. New ones cannot be added while the program runs,
            which is the point.""",
        ),
        (
            """Text or numbers from outside are turned into members at the edge of the program: `Size["SMALL"]` by the
            name, `Size(3)` by the value.""",
            """`Size[name]` raises a `KeyError` for an unknown name, `Size(value)` a `ValueError` for an unknown
            value. So wrong input is noticed where it comes in.""",
        ),
        (
            """A loop over the class goes through all members in the order of their definition. `list(Size)` is the
            list of them, `len(Size)` their number.""",
            """Menus, tables and tests can be made from the enumeration itself: `for size in Size`. When a member is
            added, they follow.""",
        ),
        (
            """An enumeration may have methods and properties. What is true of a choice, such as its price, can then
            be asked of the member.""",
            """A dictionary from member to fact replaces a chain of `if` and `elif`. A test that every member has an
            entry is one line.""",
        ),
    ),
    examples=(_sizes, _typing_error, _behaviour),
    pitfalls=(
        """Comparing a member with a text or number: `if status == "sent"` is always false, without any error. Convert
        first, or compare with `Status.SENT`.""",
        """Giving two members the same value. The second becomes another name for the first and does not appear in
        loops; the decorator `enum.unique` forbids it.""",
        """Using an enumeration for what is not fixed. Customers or products come and go; they belong in data and not in
        the source of the program.""",
    ),
    questions=(_count_question, _read_question),
    asks=(
        "How is it written?",
        "How are members compared?",
        "How do I get a member from a text?",
        "How do I go through all of them?",
        "Can members know more than a value?",
    ),
    notes={
        "young": (
            """A die has six sides and no seventh. If you have to choose a side, you choose from these. An enumeration
            is a die that you label yourself.""",
        ),
        "engineer": (
            """Members are singletons with identity, not integers in disguise. `IntEnum` and `StrEnum` exist for
            places where a plain value is expected, and `Flag` for combinations.""",
        ),
        "analyst": (
            """An enumeration is the programmer's version of a categorical column: the set of categories is known, and
            an unknown one is an error instead of a new row in the report.""",
        ),
        "student": (
            """An enumeration is a sum type whose variants carry no data. With `match`, type checkers can tell whether
            all cases are covered.""",
        ),
    },
    families=(
        Family(
            "members_counted_with_zeros",
            "items|$things: list[$Enum] -> dict[str, int]",
            names=("count_$things", "${enum}_counts", "how_often_each_$enum", "${things}_by_name"),
            tells=(
                "Return a dictionary from the name of each member of $Enum to how often it occurs in $items.",
                "Count the members in the list $items. The result is a dictionary with the name of every $Enum, in "
                "the order of "
                "the class, and its number.",
                "For each $Enum, count how many times it is in $items, and return the counts by the members' names.",
            ),
            notes=("Members that do not occur have the count 0.",),
            setup=_SETUP,
            varies={"choice": _SHORT},
            solutions=(
                "return {member.name: $items.count(member) for member in $Enum}",
                "counts = {member.name: 0 for member in $Enum}\nfor item in $items:\n    counts[item.name] += "
                "1\nreturn counts",
                "counts = {}\nfor member in $Enum:\n    counts[member.name] = sum(item is member for item in $items)\n"
                "return counts",
            ),
            oracle=lambda items, choice: {name: items.count(name) for name in choice["members"].split()},
            draw=lambda rng, choice: (_drawn(rng, choice, 3),),
            about={"items": "members of $Enum", "return": "the counts by name"},
            noun="how often each $Enum occurs in $items, by name",
            gives="tally",
        ),
        Family(
            "name_after_going_round",
            "start|$enum: $Enum, steps|n: int -> str",
            names=("${enum}_after", "later_$enum", "step_$enum", "go_round"),
            tells=(
                "Return the name of the $Enum that comes $steps members after $start in the order of the class.",
                "Begin at $start and go on by $steps members of $Enum; return the name of the one that is reached.",
                "Which $Enum is $steps places behind $start? Return its name.",
            ),
            notes=("After the last member comes the first again; a negative number goes backwards.",),
            setup=_SETUP,
            varies={"choice": _CHOICES},
            solutions=(
                "members = list($Enum)\nplace = (members.index($start) + $steps) % len(members)\nreturn "
                "members[place].name",
                "value = ($start.value - 1 + $steps) % len($Enum) + 1\nreturn $Enum(value).name",
                "names = [member.name for member in $Enum]\nplace = names.index($start.name) + $steps\n"
                "return names[place % len(names)]",
            ),
            oracle=_stepped,
            draw=lambda rng, choice: (_one(rng, choice), rng.choice((1, 1, 2, 3, 5, -1, -2, 0, 10))),
            about={"start": "a $Enum", "steps": "how far to go", "return": "the name of the member"},
            noun="the name of the $Enum that is $steps places behind $start",
            gives="str",
        ),
        Family(
            "number_of_typed_choice",
            "text|typed: str -> int",
            names=("${enum}_number", "read_$enum", "value_of_$enum", "parse_$enum"),
            tells=(
                "Return the value of the $Enum whose name is $text, in capital or small letters and with or without "
                "spaces "
                "around it.",
                "The user typed $text, the name of a $Enum. Return the value of this member; spaces at the ends and "
                "upper or "
                "lower case do not matter.",
                "Find the member of $Enum with the name in $text, regardless of case and outer spaces, and return "
                "its value.",
            ),
            notes=("If there is no such member, raise a ValueError.",),
            setup=_SETUP,
            varies={"choice": _CHOICES},
            solutions=(
                "name = $text.strip().upper()\ntry:\n    return $Enum[name].value\nexcept KeyError as error:\n"
                '    raise ValueError(f"no such $enum: {$text!r}") from error',
                "wanted = $text.strip().lower()\nfor member in $Enum:\n    if member.name.lower() == wanted:\n"
                '        return member.value\nraise ValueError(f"no such $enum: {$text!r}")',
                "numbers = {member.name: member.value for member in $Enum}\nname = $text.strip().upper()\n"
                'if name not in numbers:\n    raise ValueError(f"no such $enum: {$text!r}")\nreturn numbers[name]',
            ),
            oracle=_number_of,
            draw=lambda rng, choice: (_typed(rng, choice),),
            about={"text": "what was typed", "return": "the value of the member"},
        ),
    ),
)
