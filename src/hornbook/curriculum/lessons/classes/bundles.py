"""What a class is: data and the functions that belong to them, under one name."""

from random import Random
from typing import Any

from hornbook.curriculum.family import ClassFamily, Family
from hornbook.curriculum.lessons.classes._draws import several
from hornbook.curriculum.lessons.draws import people, things
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _plank(rng: Random) -> Example:
    long, wide = rng.randint(120, 300), rng.randint(8, 30)
    return example(
        """A plank has a length and a width, and what one wants to know about it is its area. The class keeps the two
        numbers and the question together.""",
        '''
        class Plank:
            """A plank, measured in centimetres."""

            def __init__(self, length: int, width: int) -> None:
                self.length = length
                self.width = width

            def area(self) -> int:
                """Return the area in square centimetres."""
                return self.length * self.width


        plank = Plank($long, $wide)
        print(plank.length, plank.width)
        print(plank.area())
        ''',
        """`Plank($long, $wide)` makes the object. Then `plank.length` reads a value of it, and `plank.area()` calls a
        function of it, which needs no arguments because the object already has the numbers.""",
        long=long,
        wide=wide,
    )


def _two_objects(rng: Random) -> Example:
    one, other = things(rng, 2)
    price, less = rng.randint(20, 60), rng.randint(3, 15)
    return example(
        """One class, two objects: each has its own values, and each answers with its own.""",
        '''
        class Ware:
            """A thing in a shop, priced in euros."""

            def __init__(self, name: str, price: int) -> None:
                self.name = name
                self.price = price

            def label(self) -> str:
                """Return the text for the price tag."""
                return f"{self.name}: {self.price} euros"

            def cheaper_than(self, other: "Ware") -> bool:
                """Return whether this costs less than the other."""
                return self.price < other.price


        first = Ware("$one", $price)
        second = Ware("$other", $less)
        print(first.label())
        print(second.label())
        print(first.cheaper_than(second), second.cheaper_than(first))
        ''',
        """Both calls of `label` run the same lines. What differs is `self`: the object before the dot. In
        `first.cheaper_than(second)` there are two objects at work, `self` and `other`.""",
        one=one,
        other=other,
        price=price,
        less=less,
    )


def _before_and_after(rng: Random) -> Example:
    name = people(rng, 1)[0]
    pages, read = rng.randint(180, 420), rng.randint(20, 150)
    return example(
        """The same book twice: as a dictionary with functions that expect such a dictionary, and as an object of a
        class.""",
        '''
        def pages_left(book: dict) -> int:
            """Return how many pages of the book are unread."""
            return book["pages"] - book["read"]


        class Book:
            """A book that somebody is reading."""

            def __init__(self, reader: str, pages: int, read: int) -> None:
                self.reader = reader
                self.pages = pages
                self.read = read

            def pages_left(self) -> int:
                """Return how many pages are unread."""
                return self.pages - self.read


        as_dictionary = {"reader": "$name", "pages": $pages, "read": $read}
        as_object = Book("$name", $pages, $read)
        print(pages_left(as_dictionary), as_object.pages_left())
        print(type(as_dictionary).__name__, type(as_object).__name__)
        ''',
        """The results agree. But the type of the second value is `Book`, so a reader of the program knows what it is,
        and a dictionary of something else cannot be handed to `pages_left` by mistake.""",
        name=name,
        pages=pages,
        read=read,
    )


def _room_question(rng: Random) -> Question:
    length, width = rng.randint(4, 9), rng.randint(3, 6)
    return question(
        """Write a class for a rectangular room with two methods: one returns the area of its floor, the other the
        length of its skirting board, which runs along all walls.""",
        '''
        class Room:
            """A rectangular room, measured in metres."""

            def __init__(self, length: int, width: int) -> None:
                self.length = length
                self.width = width

            def floor(self) -> int:
                """Return the area of the floor in square metres."""
                return self.length * self.width

            def skirting(self) -> int:
                """Return the length of all walls together."""
                return 2 * (self.length + self.width)


        room = Room($length, $width)
        print(room.floor(), room.skirting())
        ''',
        """Neither method takes a number: the measures were given once, when the room was made, and both methods find
        them in `self`.""",
        length=length,
        width=width,
    )


def _ticket_question(rng: Random) -> Question:
    one, other = people(rng, 2)
    seats = rng.randint(2, 5)
    return question(
        """A ticket belongs to somebody and is good for a number of seats at 12 euros each. Write a class with a
        method for the price, and add up the prices of two tickets.""",
        '''
        class Ticket:
            """A ticket for several seats."""

            def __init__(self, holder: str, seats: int) -> None:
                self.holder = holder
                self.seats = seats

            def price(self) -> int:
                """Return the price in euros."""
                return 12 * self.seats


        tickets = [Ticket("$one", $seats), Ticket("$other", 1)]
        print(sum(ticket.price() for ticket in tickets))
        ''',
        """Objects go into a list like any other value. The sum asks each ticket for its price; how the price comes
        about is known to the class alone.""",
        one=one,
        other=other,
        seats=seats,
    )


_GIVEN = tuple(
    dict(zip(("Thing", "things", "one", "two", "method", "measures", "formula"), row.split(", "), strict=True))
    for row in (
        "Plank, planks, length, width, area, areas, self.length * self.width",
        "Order, orders, pieces, price, cost, costs, self.pieces * self.price",
        "Shift, shifts, start, end, hours, hours, self.end - self.start",
        "Crate, crates, bottles, weight, load, loads, self.bottles * self.weight",
    )
)


def _rows(rng: Random, given: dict[str, str]) -> list[tuple[int, int]]:
    rows = [(rng.randint(1, 12), rng.randint(1, 9)) for _ in range(rng.choice((0, 1, 2, 3, 4)))]
    return [(a, a + b) for a, b in rows] if given["Thing"] == "Shift" else rows


def _measures(items: list[tuple[int, int]], given: dict[str, str]) -> list[int]:
    return [len(range(a, b)) if given["Thing"] == "Shift" else a * b for a, b in items]


class _Roll:
    def __init__(self, metres: int, cents: int, ware: Any) -> None:
        self.metres, self.cents = metres, cents

    def price(self) -> int:
        return self.price_of(self.metres)

    def price_of(self, length: int) -> int:
        return sum(self.cents for _ in range(length))

    def pieces(self, length: int) -> int:
        return divmod(self.metres, length)[0]


class _Band:
    def __init__(self, low: int, high: int, what: Any) -> None:
        self.low, self.high = low, high

    def holds(self, value: int) -> bool:
        return value in range(self.low, self.high + 1)

    def nearest(self, value: int) -> int:
        return sorted((self.low, value, self.high))[1]


LESSON = Lesson(
    topic="A class bundles data and functions",
    area="classes",
    concepts=("classes", "objects", "methods"),
    openings=(
        """A programmer who writes `area(length, width)`, `price(length, width)` and `fits(length, width, box)` hands
        the same two numbers around all day. They belong together, and a class says so.""",
        """Strings can be asked: `"tea".upper()`. Lists can be asked: `[3, 1].index(1)`. With a class you make a new
        type whose objects can be asked questions that you have thought up.""",
        """A class is a plan and an object is what is built after it. The plan says which values each object has and
        what one may ask of it.""",
        """Data and the functions that work on them often lie far apart in a program. A class puts them under one name
        and one roof.""",
    ),
    ideas=(
        (
            """The word `class` begins the plan, and its indented block holds functions. A function inside a class is
            called a method.""",
            """A class statement makes a new type. Its name is written with capital letters, as in `Plank` or
            `TrainTicket`, so that one can tell it from variables and functions.""",
        ),
        (
            """Calling the class like a function makes an object: `Plank(200, 14)`. The arguments go to the method
            `__init__`, which stores them.""",
            """An object of a class is also called an instance of it. Making ten instances takes ten calls of the
            class, and each has values of its own.""",
        ),
        (
            """The first parameter of each method is `self`, the object in question. Python fills it in: if `plank` is
            an object with a method `area`, then in `plank.area()` it is the `plank` before the dot.""",
            """For an object `plank` of a class `Plank`, `plank.area()` means the same as `Plank.area(plank)`. What
            stands before the dot becomes the first argument, and by convention that parameter is called `self`.""",
        ),
        (
            """Inside a method, the values of the object are reached through `self`, as in `self.length`. Without the
            `self.` Python would look for an ordinary variable called `length`.""",
            """A method can do all that a function can: take further arguments, return values, call other methods. For
            the last it needs `self` again: `self.area()`.""",
        ),
        (
            """A class is worth it when several functions take the same group of values. When there is one function
            only, leave it a function.""",
            """Much good Python has no classes of its own. The sign that one is missing is a group of values that
            travels through the program together.""",
        ),
    ),
    examples=(_plank, _two_objects, _before_and_after),
    pitfalls=(
        """Forgetting `self` in the parameter list. The call `plank.area()` then fails with "takes 0 positional
        arguments but 1 was given": the one argument is the object, which Python passes without being asked.""",
        """Writing `plank.area` without brackets. That is the method itself, not its result; printed, it looks like
        `<bound method Plank.area of ...>`. The brackets make the call.""",
        """Calling a method on the class: `Plank.area()` has no object to work on and raises a `TypeError`. Make an
        object first, then ask that.""",
    ),
    questions=(_room_question, _ticket_question),
    asks=(
        "What does a class look like?",
        "How do I get an object?",
        "What is `self`?",
        "How does a method reach the data?",
        "When is a class worth the trouble?",
    ),
    notes={
        "young": (
            """A biscuit cutter is a class, and the biscuits are objects. All have the same shape, but each can have
            its own icing.""",
        ),
        "engineer": (
            """`self` is explicit: it is declared in every method and written before every attribute. There is no
            implicit `this`, and no `new` either; the class is called.""",
        ),
        "teacher": (
            """Show the version with dictionaries first and let the class find out what goes wrong when a key is
            misspelt. The class statement then answers a question that somebody has.""",
        ),
        "analyst": (
            """A data frame is an object, and `frame.head()` a method call. Writing one small class of your own makes
            the libraries less mysterious.""",
        ),
    },
    families=(
        Family(
            "objects_asked_in_turn",
            "items|$things: list[$Thing] -> int",
            names=(
                "${short}_$method",
                "${short}_${method}_of_$things",
                "find_${short}_$method",
                "${short}_of_$measures",
            ),
            tells=(
                "Return the $goal $measures of all $Thing objects in the list $items.",
                "Given a list $items of $Thing objects, return the $goal $measures.",
                "Call $method() on each $Thing in $items and return the $goal results.",
                "The list $items holds $Thing objects. Return the $goal $measures.",
            ),
            notes=("For an empty list the result is 0.",),
            setup="""
                class $Thing:
                    def __init__(self, $one, $two):
                        self.$one = $one
                        self.$two = $two

                    def $method(self):
                        return $formula
                """,
            varies={
                "given": _GIVEN,
                "end": (
                    {
                        "goal": "sum of the",
                        "short": "total",
                        "call": "sum(",
                        "open": "sum(",
                        "rest": ")",
                        "close": ")",
                        "next": "found += value",
                    },
                    {
                        "goal": "largest of the",
                        "short": "largest",
                        "call": "max(",
                        "open": "max((",
                        "rest": ", default=0)",
                        "close": "), default=0)",
                        "next": "found = max(found, value)",
                    },
                ),
            },
            solutions=(
                "found = 0\nfor item in $items:\n    value = item.$method()\n    $next\nreturn found",
                "$measures = [item.$method() for item in $items]\nreturn $call$measures$rest",
                "return ${open}item.$method() for item in $items$close",
            ),
            oracle=lambda items, given, end: (
                sorted([0, *_measures(items, given)])[-1]
                if end["short"] == "largest"
                else sum(_measures(items, given), start=0)
            ),
            draw=lambda rng, given, end: (several(given["Thing"], _rows(rng, given)),),
            about={"items": "the $Thing objects", "return": "the $goal $measures"},
        ),
        ClassFamily(
            "roll_priced_by_length",
            names=("Roll", "StockRoll", "Reel", "Coil", "Bale"),
            tells=(
                "A $name of $ware: it is created with its length in metres and the price of a metre in cents.",
                "A $name holds $ware by the metre. Its length in metres and the cents that a metre costs are given, in "
                "this order, when it is made.",
                "Represents one $name of $ware, made from a length in metres and a price per metre in cents.",
                "$name(metres, cents) describes so many metres of $ware, each of which costs so many cents.",
            ),
            methods=(
                "price(): the price of all of it in cents",
                "price_of(length): the price of so many metres in cents",
                "pieces(length): how many whole pieces of so many metres can be cut from it",
            ),
            varies={
                "ware": ({"ware": "cable"}, {"ware": "ribbon"}, {"ware": "carpet"}, {"ware": "chain"}, {"ware": "hose"})
            },
            solutions=(
                "def __init__(self, metres, cents):\n    self.metres = metres\n    self.cents = cents\n\n"
                "def price(self):\n    return self.metres * self.cents\n\n"
                "def price_of(self, length):\n    return length * self.cents\n\n"
                "def pieces(self, length):\n    return self.metres // length",
                "def __init__(self, metres, cents):\n    self.metres = metres\n    self.cents = cents\n\n"
                "def price(self):\n    return self.price_of(self.metres)\n\n"
                "def price_of(self, length):\n    return self.cents * length\n\n"
                "def pieces(self, length):\n    left = self.metres\n    count = 0\n    while left >= length:\n"
                "        left -= length\n        count += 1\n    return count",
            ),
            oracle=_Roll,
            draw=lambda rng, ware: (
                (rng.randint(5, 80), rng.randint(2, 90)),
                [("price",), ("price_of", rng.randint(1, 9)), ("pieces", rng.randint(2, 7)), ("pieces", 81)],
            ),
        ),
        ClassFamily(
            "band_of_allowed_values",
            names=("Band", "Corridor", "Window", "Bracket", "Limits"),
            tells=(
                "A $name of $what from a lowest to a highest one, both given when it is created and both allowed.",
                "$name(low, high) describes which $what are allowed: those from low to high, both included.",
                "Keeps the lowest and the highest of the allowed $what, in this order; both belong to the $name.",
                "A $name says which $what are in order. It is made from the lowest and the highest, both included.",
            ),
            methods=(
                "holds(value): whether the value is allowed",
                "nearest(value): the allowed value that is nearest to the given one",
            ),
            varies={
                "what": (
                    {"what": "temperatures"},
                    {"what": "speeds"},
                    {"what": "water levels"},
                    {"what": "prices"},
                    {"what": "weights"},
                )
            },
            solutions=(
                "def __init__(self, low, high):\n    self.low = low\n    self.high = high\n\n"
                "def holds(self, value):\n    return self.low <= value <= self.high\n\n"
                "def nearest(self, value):\n    return max(self.low, min(value, self.high))",
                "def __init__(self, low, high):\n    self.low = low\n    self.high = high\n\n"
                "def holds(self, value):\n    return self.nearest(value) == value\n\n"
                "def nearest(self, value):\n    if value < self.low:\n        return self.low\n"
                "    if value > self.high:\n        return self.high\n    return value",
            ),
            oracle=_Band,
            draw=lambda rng, what: (
                (low := rng.randint(-9, 20), high := low + rng.randint(2, 15)),
                [
                    *(("holds", value) for value in (low, high, low - 1, high + 1)),
                    *(("nearest", value) for value in (low + 1, low - rng.randint(1, 9), high + rng.randint(1, 9))),
                ],
            ),
        ),
    ),
)
