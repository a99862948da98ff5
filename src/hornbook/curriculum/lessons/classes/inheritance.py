"""Inheritance: a class that is a special kind of another."""

from random import Random
from typing import Any

from hornbook.curriculum.family import ClassFamily, Code, Family
from hornbook.curriculum.lessons.classes._draws import Asked, body
from hornbook.curriculum.lessons.draws import people, things
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _express(rng: Random) -> Example:
    grams, name = rng.randrange(200, 2000, 50), people(rng, 1)[0]
    return example(
        """An express parcel is a parcel in every respect, only dearer and with a deadline. The second class says just
        what is different.""",
        '''
        class Parcel:
            """A parcel to be sent."""

            def __init__(self, receiver: str, grams: int) -> None:
                self.receiver = receiver
                self.grams = grams

            def price(self) -> int:
                """Return the price in cents."""
                return 400 + self.grams // 10

            def label(self) -> str:
                """Return the text on the sticker."""
                return f"to {self.receiver}, {self.price()} cents"


        class ExpressParcel(Parcel):
            """A parcel that arrives the next day."""

            def price(self) -> int:
                """Return the price in cents, with the extra charge."""
                return super().price() + 500


        print(Parcel("$name", $grams).label())
        print(ExpressParcel("$name", $grams).label())
        ''',
        """`label` was written once. In the second line it calls `self.price()`, and since the object is an express
        parcel, its own method answers. `super().price()` in turn asks the method of the general class.""",
        grams=grams,
        name=name,
    )


def _constructor(rng: Random) -> Example:
    name, price, months = things(rng, 1)[0], rng.randint(20, 90), rng.choice((12, 24, 36))
    return example(
        """The special class has one attribute more. Its constructor lets the general one do its part and adds the
        rest.""",
        '''
        class Ware:
            """Something with a name and a price."""

            def __init__(self, name: str, euros: int) -> None:
                self.name = name
                self.euros = euros

            def text(self) -> str:
                """Return a line for the catalogue."""
                return f"{self.name}, {self.euros} euros"


        class GuaranteedWare(Ware):
            """A ware with a guarantee."""

            def __init__(self, name: str, euros: int, months: int) -> None:
                super().__init__(name, euros)
                self.months = months

            def text(self) -> str:
                """Return a line for the catalogue."""
                return f"{super().text()}, guaranteed for {self.months} months"


        wares = [Ware("$name", 5), GuaranteedWare("$name", $price, $months)]
        for ware in wares:
            print(ware.text())
        print([isinstance(ware, Ware) for ware in wares])
        ''',
        """The loop does not care which kind each ware is; it calls `text`, and each answers in its way. A guaranteed
        ware is a ware, so `isinstance` says True for both.""",
        name=name,
        price=price,
        months=months,
    )


def _shapes(rng: Random) -> Example:
    side, width, height = rng.randint(3, 9), rng.randint(4, 12), rng.randint(2, 8)
    return example(
        """Some general classes are too general to make objects of. What is the area of a tile, if nobody says which
        kind? The method for that is left to the special classes.""",
        '''
        class Tile:
            """A tile of some form, priced by its area."""

            def area(self) -> int:
                """Return the area in square centimetres."""
                raise NotImplementedError

            def price(self, cents: int) -> int:
                """Return the price at so many cents for each square centimetre."""
                return cents * self.area()


        class SquareTile(Tile):
            def __init__(self, side: int) -> None:
                self.side = side

            def area(self) -> int:
                return self.side**2


        class LongTile(Tile):
            def __init__(self, width: int, height: int) -> None:
                self.width = width
                self.height = height

            def area(self) -> int:
                return self.width * self.height


        for tile in (SquareTile($side), LongTile($width, $height)):
            print(type(tile).__name__, tile.area(), tile.price(3))
        ''',
        """`price` is inherited by both kinds and calls an `area` that it does not know. If a third kind forgot to
        define it, the `NotImplementedError` would say so at the first call.""",
        side=side,
        width=width,
        height=height,
    )


def _account_question(rng: Random) -> Question:
    start, limit = rng.randint(20, 60), rng.randrange(50, 200, 10)
    return question(
        """A purse gives out only what is in it. A credit card is like a purse, except that its balance may go down to
        minus $limit. Write both classes so that the rule is the only thing written twice.""",
        '''
        class Purse:
            """Money that can be spent."""

            lowest = 0

            def __init__(self, euros: int) -> None:
                self.euros = euros

            def spend(self, amount: int) -> bool:
                """Spend the amount if that is possible; return whether it was."""
                if self.euros - amount < self.lowest:
                    return False
                self.euros -= amount
                return True


        class CreditCard(Purse):
            """A purse that may be overdrawn."""

            lowest = -$limit


        for money in (Purse($start), CreditCard($start)):
            print(money.spend($more), money.euros)
        ''',
        """The method reads `self.lowest`, and each class has its own value for it. A rule that can be expressed as a
        value needs no second method.""",
        start=start,
        limit=limit,
        more=start + 30,
    )


def _animals_question(rng: Random) -> Question:
    names = people(rng, 3)
    return question(
        """Players in a game attack with strength 10. Wizards attack with twice their level instead, and giants like
        players but with 5 more. Write three classes and let one of each attack.""",
        '''
        class Player:
            """Somebody in a game."""

            def __init__(self, name: str) -> None:
                self.name = name

            def attack(self) -> int:
                """Return the strength of an attack."""
                return 10


        class Wizard(Player):
            """A player with a level."""

            def __init__(self, name: str, level: int) -> None:
                super().__init__(name)
                self.level = level

            def attack(self) -> int:
                return 2 * self.level


        class Giant(Player):
            """A player with more strength."""

            def attack(self) -> int:
                return super().attack() + 5


        for player in (Player("$a"), Wizard("$b", $level), Giant("$c")):
            print(player.name, player.attack())
        ''',
        """A wizard's attack replaces the general one, a giant's adds to it; only the second needs `super()`. If the 10
        is changed one day, giants follow by themselves.""",
        a=names[0],
        b=names[1],
        c=names[2],
        level=rng.randint(2, 12),
    )


_FARES = tuple(
    dict(zip(("Sub", "key", "code"), row.split("; "), strict=True))
    for row in (
        "NightFare; more; super().price() + 150",
        "ChildFare; half; super().price() // 2",
        "GroupFare; twice; 2 * super().price()",
        "AirportFare; least; max(super().price(), 300)",
    )
)


def _price(row: tuple[str, int], kind: dict[str, str], base: int) -> int:
    plain = sum([20] * row[1], base)
    if row[0] == "Fare":
        return plain
    changed = {"more": 150 + plain, "half": plain >> 1, "twice": plain + plain, "least": sorted((plain, 300))[1]}
    return changed[kind["key"]]


def _fares(rng: Random, kind: dict[str, str]) -> Code:
    rows = [(rng.choice(("Fare", kind["Sub"])), rng.randint(1, 12)) for _ in range(rng.randint(1, 3))]
    return Code("[" + ", ".join(f"{name}({n})" for name, n in rows) + "]", rows)


class _General(Asked):
    """The hook method is defined by a class made on the fly, in the tests as here."""

    def __init__(self, amount: int, names: dict[str, str], base: int) -> None:
        self.given = {"names": names, "base": base}
        setattr(self, names["unit"], amount)
        self.amount = amount

    def __getattr__(self, name: str) -> Any:
        if name == self.__dict__["given"]["names"]["hook"]:
            raise NotImplementedError
        given = self.given
        plain = type("Plain", (_General,), {"__init__": lambda new, amount: _General.__init__(new, amount, **given)})
        return eval(f"item.{name}", {"item": self, "candidate": plain})  # our own content

    def total(self) -> int:
        rate = getattr(self, self.given["names"]["hook"])()
        return sum([self.given["base"], *[rate] * self.amount])

    def below(self, limit: int) -> bool:
        return limit - self.total() > 0


def _hooked(rng: Random, names: dict[str, str], base: int) -> tuple[tuple[int], list[tuple[Any, ...]]]:
    amount, rate, units = rng.randint(1, 20), rng.randint(2, 40), rng.randint(2, 9)
    special = f'.__class__.__class__("Special", (candidate,), {{"{names["hook"]}": lambda self: {rate}}})({units})'
    total = base + rate * units
    asked = [f"{special}.total()", f"{special}.below({total})", f"{special}.below({total + 1})", f".{names['unit']}"]
    return (amount,), [*((one,) for one in asked), (names["hook"],), ("total",)]


_KINDS = tuple(
    dict(zip(("Base", "Sub", "Other", "things", "thing"), row.split(), strict=True))
    for row in (
        "Ticket ReturnTicket Voucher tickets ticket",
        "Lamp DeskLamp Candle lamps lamp",
        "Boat SailingBoat Raft boats boat",
        "Letter ExpressLetter Telegram letters letter",
    )
)


def _mixed(rng: Random, given: dict[str, str]) -> Code:
    rows = [rng.choice((given["Base"], given["Sub"], given["Other"])) for _ in range(rng.choice((1, 3, 4, 5)))]
    return Code("[" + ", ".join(f"{row}()" for row in rows) + "]", rows)


LESSON = Lesson(
    topic="Inheritance: a special kind of something",
    area="classes",
    concepts=("inheritance", "subclasses", "overriding", "super"),
    openings=(
        """A savings account is an account, an express parcel is a parcel, a tram is a vehicle. Where such a sentence is
        true, the special class can take over everything from the general one and say only what differs.""",
        """Copying a class in order to change one method gives two classes to mend when an error turns up. Inheritance
        gives the second class all methods of the first without a copy.""",
        """When a program asks "which kind is it?" in many places, a new kind means many changes. If each kind answers
        for itself, a new one is a new class and nothing else.""",
    ),
    ideas=(
        (
            """`class ExpressParcel(Parcel):` makes a class that inherits from `Parcel`. All methods of the general
            class are there, even if the body holds nothing but a docstring.""",
            """The class in brackets is called the base class, the new one a subclass of it. Python looks for a method
            in the subclass first and then in the base class.""",
        ),
        (
            """A method of the same name in the subclass takes the place of the inherited one. It is said to override
            it.""",
            """Overriding works also from inside: if an inherited method calls `self.price()`, then the `price` of the
            object's own class runs.""",
        ),
        (
            """`super().price()` calls the method that was overridden. So the special method can build on the general
            result instead of repeating how it comes about.""",
            """A constructor that adds an attribute begins with `super().__init__(...)`. Without this line the
            attributes of the base class would not be set.""",
        ),
        (
            """`isinstance(item, Parcel)` is true for parcels of every kind. A function that accepts parcels also
            accepts express parcels and need not know that there are any.""",
            """Code that calls `item.price()` for a list of mixed objects has no `if`. Each object brings its own method
            along.""",
        ),
        (
            """Inherit only where "is a" is true in every respect. A car has an engine but is none, so the engine
            belongs in an attribute.""",
            """An object of the subclass should be usable wherever one of the base class is. If you have to forbid some
            inherited method, inheritance was the wrong tool.""",
        ),
    ),
    examples=(_express, _constructor, _shapes),
    pitfalls=(
        """Forgetting `super().__init__(...)` in the constructor of the subclass. Its own attributes are set, those of
        the base class are missing, and the first inherited method that needs one raises an `AttributeError`.""",
        """Calling `self.price()` inside the overriding `price` where `super().price()` was meant. The method then calls
        itself until Python raises a `RecursionError`.""",
        """Asking `if type(item) == ExpressParcel:` in order to treat kinds differently. Every new kind needs another
        branch then. Give each class a method that answers instead.""",
    ),
    questions=(_account_question, _animals_question),
    asks=(
        "How does one class take over another?",
        "How is a method changed?",
        "What is `super()` for?",
        "Which kind of object may be passed where?",
        "When is inheritance wrong?",
    ),
    notes={
        "young": (
            """A poodle is a dog, and a dog is an animal. What is true for all dogs you need not learn again for
            poodles.""",
        ),
        "student": (
            """That objects of a subclass must be usable wherever the base class is expected is known as the Liskov
            substitution principle. It is about behaviour, not only about names of methods.""",
        ),
        "engineer": (
            """All methods are virtual. With several base classes, `super()` follows the method resolution order, which
            `Class.__mro__` shows; abstract methods come from the module `abc`.""",
        ),
        "teacher": (
            """Collect "is a" and "has a" sentences from the class and sort them into two columns before any code is
            written.""",
        ),
    },
    families=(
        Family(
            "results_of_general_and_special_objects",
            "items|fares: list[Fare] -> int",
            names=("${short}_price", "${short}_of_fares", "find_${short}_price", "${short}_fare"),
            tells=(
                "Return the $goal of the prices of all the fares in $items; some may be of the class $Sub.",
                "The list $items holds Fare objects, among them perhaps some of the subclass $Sub. Return the $goal of "
                "their prices.",
                "Ask each fare in $items, whichever class it is of, for its price and return the $goal.",
            ),
            notes=("For an empty list the result is 0.",),
            setup="""
                class Fare:
                    def __init__(self, stops):
                        self.stops = stops

                    def price(self):
                        return $base + 20 * self.stops


                class $Sub(Fare):
                    def price(self):
                        return $code
                """,
            varies={
                "kind": _FARES,
                "base": (90, 120, 200),
                "end": (
                    {"goal": "sum", "short": "total", "loop": "found += item.price()", "call": "sum(prices)"},
                    {
                        "goal": "largest",
                        "short": "highest",
                        "loop": "found = max(found, item.price())",
                        "call": "max(prices, default=0)",
                    },
                ),
            },
            solutions=(
                "found = 0\nfor item in $items:\n    $loop\nreturn found",
                "prices = [item.price() for item in $items]\nreturn $call",
            ),
            oracle=lambda items, kind, base, end: (sum if end["goal"] == "sum" else max)(
                [0, *(_price(row, kind, base) for row in items)]
            ),
            draw=lambda rng, kind, base, end: (_fares(rng, kind),),
            edges=(([],),),
            about={"items": "fares of both classes", "return": "the $goal of the prices"},
        ),
        Family(
            "objects_of_a_kind_counted",
            "items|$things: list -> int",
            names=("count_${thing}s", "how_many_${thing}s", "number_of_${thing}s", "${thing}s_among"),
            tells=(
                "Return how many objects in $items are of the class $Base$which.",
                "Count the objects in $items that belong to $Base$which.",
                "The list $items holds objects of several classes. Return the number of $Base objects in it$which.",
            ),
            setup="""
                class $Base:
                    pass


                class $Sub($Base):
                    pass


                class $Other:
                    pass
                """,
            varies={
                "given": _KINDS,
                "ask": (
                    {"which": ", with those of its subclass", "open": "isinstance(item, ", "close": ")"},
                    {"which": ", without those of its subclass", "open": "type(item) is ", "close": ""},
                ),
            },
            solutions=(
                "return sum(${open}$Base$close for item in $items)",
                "count = 0\nfor item in $items:\n    if ${open}$Base$close:\n        count += 1\nreturn count",
                "return len([item for item in $items if ${open}$Base$close])",
            ),
            oracle=lambda items, given, ask: (
                items.count(given["Base"]) + items.count(given["Sub"]) * bool(ask["close"])
            ),
            draw=lambda rng, given, ask: (_mixed(rng, given),),
            about={"items": "objects of several classes", "return": "how many of them count"},
        ),
        ClassFamily(
            "base_class_with_open_method",
            names=("Charge", "Bill", "Invoice", "Fee", "Statement"),
            tells=(
                "A base class for what is charged by $unit. The number of $unit is given and kept as an attribute; "
                "what "
                "one of them costs is left to subclasses, which define $hook.",
                "$name($unit) keeps the number of $unit as an attribute. It is meant to be inherited from: a subclass "
                "says by its method $hook what each of the $unit costs.",
                "General class for costs that depend on a number of $unit (the attribute $unit). Subclasses override "
                "$hook.",
            ),
            methods=(
                "$hook(): raises NotImplementedError; a subclass returns the cents for each of the $unit",
                "total(): $base cents, and for each of the $unit what $hook() gives",
                "below(limit): whether the total is less than the limit",
            ),
            varies={
                "names": (
                    {"unit": "hours", "hook": "hourly"},
                    {"unit": "pages", "hook": "per_page"},
                    {"unit": "nights", "hook": "nightly"},
                    {"unit": "metres", "hook": "per_metre"},
                ),
                "base": (50, 100, 250),
            },
            solutions=(
                body("""
                    def __init__(self, $unit):
                        self.$unit = $unit

                    def $hook(self):
                        raise NotImplementedError

                    def total(self):
                        return $base + self.$unit * self.$hook()

                    def below(self, limit):
                        return self.total() < limit
                    """),
                body("""
                    def __init__(self, $unit):
                        self.$unit = $unit

                    def $hook(self):
                        raise NotImplementedError("a subclass has to define $hook")

                    def total(self):
                        cents = $base
                        for _ in range(self.$unit):
                            cents += self.$hook()
                        return cents

                    def below(self, limit):
                        return limit > self.total()
                    """),
            ),
            oracle=_General,
            draw=_hooked,
        ),
    ),
)
