"""The constructor: what each object knows from the start."""

from random import Random
from typing import Any

from hornbook.curriculum.family import ClassFamily, Family
from hornbook.curriculum.lessons.classes._draws import body, several
from hornbook.curriculum.lessons.draws import people, places, things
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _stored(rng: Random) -> Example:
    name = people(rng, 1)[0]
    table, seats = rng.randint(1, 9), rng.randint(2, 6)
    return example(
        """A booking in a restaurant needs a name, a table and a number of seats. The constructor stores the three
        under names of the object's own.""",
        '''
        class Booking:
            """A table that somebody has booked."""

            def __init__(self, name: str, table: int, seats: int) -> None:
                self.name = name
                self.table = table
                self.seats = seats


        booking = Booking("$name", $table, $seats)
        print(booking.name, booking.table, booking.seats)
        print(vars(booking))
        ''',
        """The last line shows what the object holds: `vars` gives its attributes as a dictionary. There are three,
        because `__init__` made three assignments to `self`.""",
        name=name,
        table=table,
        seats=seats,
    )


def _defaults(rng: Random) -> Example:
    one, other = things(rng, 2)
    euros = rng.randint(6, 40)
    return example(
        """Not every value has to be passed. A thing in a lost property office has a name; where it lies and whether
        it was fetched can start with something sensible.""",
        '''
        class Found:
            """A thing in a lost property office."""

            def __init__(self, name: str, shelf: str = "counter", fee: int = 0) -> None:
                self.name = name
                self.shelf = shelf
                self.fee = fee
                self.fetched = False


        first = Found("$one")
        second = Found("$other", fee=$euros)
        for thing in (first, second):
            print(thing.name, thing.shelf, thing.fee, thing.fetched)
        ''',
        """`shelf` and `fee` are parameters with defaults, so they may be left out or named. `fetched` is not a
        parameter at all: each thing begins as not fetched, and `__init__` says so itself.""",
        one=one,
        other=other,
        euros=euros,
    )


def _derived(rng: Random) -> Example:
    start, goal = places(rng, 2)
    text = f"{start}-{goal} {rng.randint(90, 900)}"
    return example(
        """What arrives need not be what is kept. This constructor takes one line of a timetable apart and stores its
        pieces.""",
        '''
        class Connection:
            """A train between two towns."""

            def __init__(self, line: str) -> None:
                towns, minutes = line.split()
                self.start, self.goal = towns.split("-")
                self.minutes = int(minutes)
                self.stops: list[str] = []


        train = Connection("$text")
        print(train.start, train.goal)
        print(train.minutes + 5)
        print(hasattr(train, "towns"), train.stops)
        ''',
        """`towns` and `minutes` were local variables, gone when `__init__` was done. Only what was stored in `self`
        stays, so the object has no attribute `towns`. The empty list is made anew for each train.""",
        text=text,
    )


def _cup_question(rng: Random) -> Question:
    size = rng.randint(15, 60)
    return question(
        """A rain barrel is made with its capacity in litres and is empty at first, unless a second argument says how
        much is in it. Write the class, with a method that says how much room is left.""",
        '''
        class Barrel:
            """A rain barrel."""

            def __init__(self, capacity: int, content: int = 0) -> None:
                self.capacity = capacity
                self.content = content

            def room(self) -> int:
                """Return how many litres still fit in."""
                return self.capacity - self.content


        print(Barrel($size).room())
        print(Barrel($size, 10).room())
        ''',
        """The default makes the second argument optional. Room is not stored: it follows from the two attributes and
        would be out of date after the next shower.""",
        size=size,
    )


def _address_question(rng: Random) -> Question:
    town, other = places(rng, 2)
    number = rng.randint(1000, 9999)
    return question(
        """Write a class for an address whose constructor takes a text such as "$number $town" and stores the code as
        an integer and the town as a text without outer spaces.""",
        '''
        class Address:
            """A postal code and a town."""

            def __init__(self, text: str) -> None:
                code, _, town = text.strip().partition(" ")
                self.code = int(code)
                self.town = town.strip()


        for text in ("$number $town", "  77   $other "):
            address = Address(text)
            print(address.code, address.town)
        ''',
        """`partition` cuts at the first space only, so a town of two words would stay whole. The text itself is not
        kept, because nobody needs it once it has been taken apart.""",
        town=town,
        other=other,
        number=number,
    )


class _Box:
    def __init__(self, length: int, width: int, height: int, pick: dict[str, str], **_: Any) -> None:
        sides = sorted([length, width, height])
        self.length, self.width, self.height = length, width, height
        self.volume = sides[0] * sides[1] * sides[2]
        chosen = {"longest": sides[2], "shortest": sides[0], "girth": 2 * sides[0] + 2 * sides[1]}
        chosen |= {"floor": length * width, "front": height * width, "reach": width + length}
        for key, value in chosen.items():
            setattr(self, key, value)


class _Pot:
    def __init__(self, size: int, plant: str = "", *, start: dict[str, Any]) -> None:
        self.notes: list[str] = []
        self.plant, self.size, self.water = plant, size, start["water"]

    def label(self) -> str:
        return " ".join([self.plant, f"({self.size} cm)"]) if self.plant else f"empty ({self.size} cm)"


_SHORT = ("Ada", "Bea", "Eli", "Ida", "Jan", "Kim", "Leo", "Max", "Mia", "Ole", "Pia", "Tom", "Uma", "Zoe")
_WORDS = ("basil", "fern", "cactus", "mint", "ivy", "orchid", "aloe")


def _pot_calls(rng: Random, start: dict[str, Any]) -> tuple[tuple[Any, ...], list[tuple[Any, ...]]]:
    plant = rng.choice((*_WORDS, ""))
    given = (rng.randint(6, 30), plant) if plant else (rng.randint(6, 30),)
    return given, [(".size",), (".plant",), (".water",), (".notes",), ("label",)]


def _guests(rng: Random) -> list[tuple[str, int]]:
    return [(name, rng.randint(1, 2)) for name in rng.sample(_SHORT, rng.choice((0, 1, 2, 2, 3)))]


LESSON = Lesson(
    topic="The constructor __init__ and the attributes of an object",
    area="classes",
    concepts=("constructors", "attributes", "default_arguments"),
    openings=(
        """A new object knows nothing. Before anyone can use it, somebody has to write the first values into it, and
        that is the work of `__init__`.""",
        """Where does an object keep its values? In attributes: names that belong to this one object and live as long
        as it does. The method `__init__` gives them their first values.""",
        """Some lines have to run each time that an object is made: store the name, set the counter to zero, begin an
        empty list. Python looks for them in a method with a special name, `__init__`.""",
    ),
    ideas=(
        (
            """`__init__` has two underscores on each side. Python calls it right after the object was made, with the
            object as `self` and with the arguments of the call behind it.""",
            """You do not call `__init__` yourself. `Barrel(200)` makes an empty object, and Python then runs
            `__init__` with that object and with 200.""",
        ),
        (
            """An assignment such as `self.capacity = capacity` makes an attribute. On the left is a name that belongs
            to the object, on the right the parameter, which is gone when the method ends.""",
            """Parameter and attribute often have the same name and are still two things: `content` lives during the
            call, `self.content` as long as the object.""",
        ),
        (
            """Parameters of `__init__` can have defaults, like those of any function. Frequent cases then make for
            short calls, and rare ones are still possible.""",
            """An attribute needs no parameter of its own. A counter that always begins at 0 is simply set in
            `__init__`: `self.count = 0`.""",
        ),
        (
            """Set every attribute in `__init__`, even if the real value comes later. Then the method is the list of
            what an object has, and no other method meets a missing attribute.""",
            """Whoever reads a class looks at `__init__` first. All attributes should be visible there, with a type
            hint where the first value does not show the type.""",
        ),
        (
            """From outside, an attribute is read with a dot, `barrel.content`, and can be changed by assignment:
            `barrel.content = 30`. Only this object changes.""",
            """Reading an attribute that was never set raises an `AttributeError` with the name of the class and the
            name that was asked for. A misspelt name is the usual reason.""",
        ),
    ),
    examples=(_stored, _defaults, _derived),
    pitfalls=(
        """Writing `capacity = capacity` in `__init__` where `self.capacity = capacity` was meant. The line assigns
        the parameter to itself and stores nothing; the `AttributeError` comes later, in another method.""",
        """A default that can change, as in `def __init__(self, items=[])`. The list is made once, when Python reads
        the class, and all objects share it. Write `items=None` and make a new list in the method.""",
        """Misspelling `__init__`, for example as `_init_` or `__int__`. Python sees an ordinary method that nobody
        calls, and complains that the class takes no arguments.""",
    ),
    questions=(_cup_question, _address_question),
    asks=(
        "When is `__init__` run?",
        "What makes an attribute?",
        "Must each attribute be passed in?",
        "Where should attributes be set?",
        "How do I read and change them from outside?",
    ),
    notes={
        "young": (
            """When a new child comes to school, the teacher fills in a card: name, class, peg in the hall. `__init__`
            is the filling in of the card, and the lines on it are the attributes.""",
        ),
        "engineer": (
            """`__init__` initialises and returns nothing; the allocation is done by `__new__`, which one seldom
            writes. Attributes are not declared anywhere else and are public unless a leading underscore asks for
            restraint.""",
        ),
        "hobbyist": (
            """While you learn, `print(vars(thing))` is a good torch. It shows each attribute that the object has at
            this moment.""",
        ),
    },
    families=(
        ClassFamily(
            "box_with_derived_attribute",
            names=("Parcel", "Box", "Crate", "Suitcase", "Trunk"),
            tells=(
                "A $name with the attributes length, width and height, given in this order, and two more that are "
                "computed when it is made: volume, the product of the three, and $key, $what.",
                "$name(length, width, height) keeps the three measures as attributes. Two further attributes are set "
                "as well: volume, their product, and $key, $what.",
                "Stores length, width and height of a $name under these names. The attribute volume holds their "
                "product and the attribute $key holds $what.",
                "When a $name is made from length, width and height, it gets five attributes: those three, volume "
                "(their product) and $key ($what).",
            ),
            methods=(),
            varies={
                "pick": (
                    {"key": "longest", "what": "the longest of the three", "code": "max(length, width, height)"},
                    {"key": "shortest", "what": "the shortest of the three", "code": "min(length, width, height)"},
                    {"key": "floor", "what": "the product of length and width", "code": "length * width"},
                    {"key": "front", "what": "the product of width and height", "code": "width * height"},
                    {"key": "reach", "what": "the sum of length and width", "code": "length + width"},
                    {
                        "key": "girth",
                        "what": "twice the sum of the two shorter measures",
                        "code": "2 * (length + width + height - max(length, width, height))",
                    },
                ),
            },
            solutions=(
                body("""
                    def __init__(self, length, width, height):
                        self.length = length
                        self.width = width
                        self.height = height
                        self.volume = length * width * height
                        self.$key = $code
                    """),
                body("""
                    def __init__(self, length, width, height):
                        self.length, self.width, self.height = length, width, height
                        self.volume = 1
                        for side in (length, width, height):
                            self.volume *= side
                        self.$key = $code
                    """),
            ),
            oracle=_Box,
            draw=lambda rng, pick: (
                (rng.randint(2, 60), rng.randint(2, 60), rng.randint(2, 60)),
                [(".length",), (".width",), (".height",), (".volume",), (f".{pick['key']}",)],
            ),
        ),
        ClassFamily(
            "pot_that_starts_with_defaults",
            names=("Pot", "FlowerPot", "Planter", "PlantPot", "Tub"),
            tells=(
                "A $name is made with its size in centimetres and the name of its plant, which is the empty text if "
                "left out. The attributes are size, plant, water ($water at first) and notes (an empty list).",
                "$name(size, plant) keeps both arguments as attributes; plant may be left out and is then the empty "
                "text. The attribute water begins with $water and notes with an empty list of its own.",
                "Represents a $name. Its constructor takes size and, optionally, plant (by default an empty text) and "
                "sets the attributes size, plant, water = $water and notes = [].",
            ),
            methods=(
                'label(): the text "PLANT (SIZE cm)", such as "$sample (14 cm)", with "empty" for the plant if '
                "there is none",
            ),
            varies={"start": tuple({"water": n, "sample": w} for n, w in ((0, "fern"), (5, "mint"), (10, "basil")))},
            solutions=(
                body("""
                    def __init__(self, size, plant=""):
                        self.size = size
                        self.plant = plant
                        self.water = $water
                        self.notes = []

                    def label(self):
                        return f"{self.plant or 'empty'} ({self.size} cm)"
                    """),
                body("""
                    def __init__(self, size, plant=""):
                        self.size = size
                        self.plant = plant
                        self.water = $water
                        self.notes = []

                    def label(self):
                        if self.plant == "":
                            return f"empty ({self.size} cm)"
                        return f"{self.plant} ({self.size} cm)"
                    """),
            ),
            oracle=_Pot,
            draw=_pot_calls,
        ),
        Family(
            "attribute_where_other_matches",
            "items|$many: list[$Thing], wanted|number: int -> list[str]",
            names=("names_by_$key", "names_with_$key", "${many}_with_$key", "find_by_$key", "names_where_$key"),
            tells=(
                "Return the names of those $many in $items whose $key is $wanted, in their order.",
                "The list $items holds $Thing objects. Return the name of each whose $key equals $wanted, in order.",
                "Given the $Thing objects $items, return the names of those with the $key $wanted as a list.",
                "From $items collect the name of every $Thing that has $wanted as its $key, and return the list.",
            ),
            setup="""
                class $Thing:
                    def __init__(self, name, $key):
                        self.name = name
                        self.$key = $key
                """,
            varies={
                "given": tuple(
                    dict(zip(("Thing", "many", "key"), row.split(), strict=True))
                    for row in (
                        "Guest guests table",
                        "Pupil pupils grade",
                        "Player players team",
                        "Tenant tenants floor",
                    )
                )
            },
            solutions=(
                "return [item.name for item in $items if item.$key == $wanted]",
                "names = []\nfor item in $items:\n    if item.$key == $wanted:\n        names.append(item.name)\n"
                "return names",
            ),
            oracle=lambda items, wanted, given: [*dict(filter(lambda row: row[1] == wanted, items))],
            draw=lambda rng, given: (several(given["Thing"], _guests(rng)), rng.randint(1, 2)),
            about={
                "items": "the $Thing objects",
                "wanted": "the $key to look for",
                "return": "the names of those with this $key",
            },
            noun="the names of those $many in $items whose $key is $wanted",
            gives="words",
        ),
    ),
)
