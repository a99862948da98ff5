"""Composition: objects that have other objects as their parts."""

from random import Random
from typing import Any

from hornbook.curriculum.family import ClassFamily, Code, Family
from hornbook.curriculum.lessons.classes._draws import body
from hornbook.curriculum.lessons.draws import fruits, people, things
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _order(rng: Random) -> Example:
    one, two = things(rng, 2)
    a, b, c, d = rng.randint(1, 5), rng.randint(3, 40), rng.randint(1, 5), rng.randint(3, 40)
    return example(
        """An order consists of lines, and a line of a ware, a number of pieces and a price. Each class computes what
        concerns it alone.""",
        '''
        class Line:
            """One line of an order."""

            def __init__(self, ware: str, pieces: int, euros: int) -> None:
                self.ware = ware
                self.pieces = pieces
                self.euros = euros

            def cost(self) -> int:
                """Return what the line costs."""
                return self.pieces * self.euros


        class Order:
            """An order of several lines."""

            def __init__(self, lines: list[Line]) -> None:
                self.lines = lines

            def cost(self) -> int:
                """Return what all lines cost together."""
                return sum(line.cost() for line in self.lines)


        order = Order([Line("$one", $a, $b), Line("$two", $c, $d)])
        print([line.cost() for line in order.lines])
        print(order.cost(), order.lines[0].ware)
        ''',
        """The order does not multiply anything. It asks its lines and adds up, so a line with a discount could come
        along without a change here. `order.lines[0].ware` follows the parts from the outside in.""",
        one=one,
        two=two,
        a=a,
        b=b,
        c=c,
        d=d,
    )


def _engine(rng: Random) -> Example:
    litres, use = rng.randint(20, 50), rng.randint(4, 9)
    return example(
        """A van has a tank; it is not a tank. It passes to the tank what concerns the fuel and keeps for itself what
        concerns the road.""",
        '''
        class Tank:
            """A fuel tank."""

            def __init__(self, litres: int) -> None:
                self.litres = litres

            def take(self, litres: int) -> bool:
                """Take so many litres if they are there; return whether they were."""
                if litres > self.litres:
                    return False
                self.litres -= litres
                return True


        class Van:
            """A van that needs fuel for every stage of 100 kilometres."""

            def __init__(self, litres: int, use: int) -> None:
                self.tank = Tank(litres)
                self.use = use
                self.kilometres = 0

            def drive_stage(self) -> bool:
                """Drive 100 kilometres if the fuel is enough; return whether it was."""
                if not self.tank.take(self.use):
                    return False
                self.kilometres += 100
                return True


        van = Van($litres, $use)
        while van.drive_stage():
            pass
        print(van.kilometres, van.tank.litres)
        ''',
        """The van makes its tank itself, in its constructor. Whether there is enough fuel only the tank decides; the
        van acts on the answer. At the end fewer than $use litres are left.""",
        litres=litres,
        use=use,
    )


def _shared(rng: Random) -> Example:
    a, b, c = people(rng, 3)
    return example(
        """Parts can be shared. Two tasks have the same person in charge, and a change of that person is seen through
        both.""",
        '''
        class Person:
            """Somebody with a phone."""

            def __init__(self, name: str, phone: str) -> None:
                self.name = name
                self.phone = phone


        class Task:
            """Something to do, and who does it."""

            def __init__(self, text: str, person: Person) -> None:
                self.text = text
                self.person = person

            def reminder(self) -> str:
                """Return whom to call, and why."""
                return f"{self.person.phone}: {self.person.name}, {self.text}"


        $x, $y = Person("$a", "555-01"), Person("$b", "555-02")
        tasks = [Task("buy paint", $x), Task("paint the door", $x), Task("clean up", $y)]
        $x.phone = "555-77"
        for task in tasks:
            print(task.reminder())
        ''',
        """The number was changed once, and both reminders show the new one, because both tasks hold the same object. If
        each task had stored the phone number itself, one of them would now be out of date.""",
        a=a,
        b=b,
        c=c,
        x=a.lower(),
        y=b.lower(),
    )


def _team_question(rng: Random) -> Question:
    a, b = people(rng, 2)
    first, second = rng.randint(1, 9), rng.randint(10, 20)
    return question(
        """A team has players, and each player has goals. Write both classes. A team should know its goals and its best
        scorer.""",
        '''
        class Player:
            """A player and the goals so far."""

            def __init__(self, name: str, goals: int) -> None:
                self.name = name
                self.goals = goals


        class Team:
            """A team of players."""

            def __init__(self, players: list[Player]) -> None:
                self.players = players

            def goals(self) -> int:
                """Return the goals of all players together."""
                return sum(player.goals for player in self.players)

            def best(self) -> Player:
                """Return the player with the most goals."""
                return max(self.players, key=lambda player: player.goals)


        team = Team([Player("$a", $first), Player("$b", $second)])
        print(team.goals(), team.best().name)
        ''',
        """`best` returns the player and not the name. The caller can then ask for whatever is wanted, here with
        `.name`.""",
        a=a,
        b=b,
        first=first,
        second=second,
    )


def _shelf_question(rng: Random) -> Question:
    one, two, three = fruits(rng, 3)
    return question(
        """A store has shelves, and each shelf has room for two boxes. Write classes so that `store.put(box)` uses the
        first shelf with room and returns its index, or None if all are full.""",
        '''
        class Shelf:
            """A shelf for two boxes."""

            def __init__(self) -> None:
                self.boxes: list[str] = []

            def has_room(self) -> bool:
                """Return whether another box fits in."""
                return len(self.boxes) < 2


        class Store:
            """A store with several shelves."""

            def __init__(self, count: int) -> None:
                self.shelves = [Shelf() for _ in range(count)]

            def put(self, box: str) -> int | None:
                """Put the box on the first shelf with room and return its index, None without room."""
                for index, shelf in enumerate(self.shelves):
                    if shelf.has_room():
                        shelf.boxes.append(box)
                        return index
                return None


        store = Store(1)
        print([store.put(box) for box in ("$one", "$two", "$three")])
        ''',
        """The comprehension makes a new shelf in each round. `[Shelf()] * count` would have put one and the same shelf
        into the list several times.""",
        one=one,
        two=two,
        three=three,
    )


_ORDERS = tuple(
    dict(zip(("Whole", "whole", "Part", "parts", "a", "b"), row.split(), strict=True))
    for row in (
        "Invoice invoice Item items pieces price",
        "Trip trip Leg legs hours speed",
        "Wall wall Board boards length width",
        "Diet diet Meal meals portions calories",
    )
)


def _wholes(rng: Random, given: dict[str, str]) -> Code:
    rows = [(rng.randint(1, 6), rng.randint(1, 20)) for _ in range(rng.choice((0, 1, 2, 3)))]
    inside = ", ".join(f"{given['Part']}({a}, {b})" for a, b in rows)
    return Code(f"{given['Whole']}([{inside}])", rows)


class _Meters:
    def __init__(self, pair: dict[str, str]) -> None:
        self.pair = pair
        self.book: list[tuple[str, int]] = []

    def __getattr__(self, name: str) -> Any:
        return lambda amount: self.book.append((name.removeprefix("use_"), amount))

    def _sum(self, name: str) -> int:
        return sum(amount for key, amount in self.book if key == name)

    def total(self) -> int:
        return sum(amount for _, amount in self.book)

    def report(self) -> str:
        return ", ".join(f"{name} {self._sum(name)}" for name in (self.pair["a"], self.pair["b"]))


def _meter_calls(rng: Random, pair: dict[str, str]) -> tuple[tuple[()], list[tuple[Any, ...]]]:
    calls: list[tuple[Any, ...]] = [("report",)]
    for _ in range(rng.randint(2, 4)):
        calls += [(f"use_{pair[rng.choice('ab')]}", rng.randint(1, 30)), ("total",)]
    return (), [*calls, ("report",)]


class _Album:
    def __init__(self, what: dict[str, str]) -> None:
        self.rows: list[tuple[int, int, str]] = []

    def add(self, title: str, size: int) -> None:
        self.rows.append((size, -len(self.rows), title))

    def total(self) -> int:
        return sum(row[0] for row in self.rows)

    def count(self) -> int:
        return -min((row[1] for row in self.rows), default=1) + 1

    def largest(self) -> str:
        return sorted(self.rows)[-1][2] if self.rows else ""


def _album_calls(rng: Random, what: dict[str, str]) -> tuple[tuple[()], list[tuple[Any, ...]]]:
    names = what["names"].split()
    calls: list[tuple[Any, ...]] = [("count",), ("largest",)]
    for _ in range(rng.randint(2, 4)):
        calls += [("add", rng.choice(names), rng.randint(1, 9)), ("largest",)]
    return (), [*calls, ("total",), ("count",)]


LESSON = Lesson(
    topic="Composition: objects made of objects",
    area="classes",
    concepts=("composition", "delegation", "nested_objects"),
    openings=(
        """A bicycle has wheels, a frame and a bell. Nobody would describe it as one long list of screws. Objects, too,
        can have other objects as their parts, each with a class of its own.""",
        """When a class gets long, look for a group of attributes that belong together. They may be the attributes of a
        part, and the part may deserve a class.""",
        """An attribute can hold any value: a number, a list, and just as well an object of another class. Whole
        structures are built in this way, from small classes that can each be understood alone.""",
    ),
    ideas=(
        (
            """A part is an attribute: `self.tank = Tank(40)` in the constructor of the van. From then on, the van can
            call the methods of its tank.""",
            """Parts may be made by the whole in its constructor or handed to it from outside. Handed over, they can be
            shared and, in tests, replaced.""",
        ),
        (
            """The whole asks its parts and puts their answers together: the cost of an order is the sum of the costs of
            its lines. This passing on is called delegation.""",
            """Let each class answer for what it knows. The line knows how to multiply pieces and price, the order knows
            which lines there are.""",
        ),
        (
            """Composition is for "has a", inheritance for "is a". A van has a tank; so the tank is an attribute, and
            not a base class.""",
            """If you hesitate between inheriting from a class and having an object of it, take the second. A part can
            be exchanged later, a base class hardly.""",
        ),
        (
            """Parts are reached by several dots: `van.tank.litres`. Long chains show that one object knows too much
            about the inside of another; a method of the whole is better then.""",
            """Two objects may have the same part. A change of it is seen through both, which is either just what one
            wants or a surprise.""",
        ),
    ),
    examples=(_order, _engine, _shared),
    pitfalls=(
        """Making a list of parts by multiplication: `[Shelf()] * 3` holds one shelf three times. A comprehension,
        `[Shelf() for _ in range(3)]`, makes three.""",
        """Computing in the whole what the part should know: `sum(line.pieces * line.euros for ...)` in several places.
        When a line gets a discount, one of the places will be forgotten.""",
        """Inheriting in order to get at some methods, as in `class Van(Tank)`. A van would then count as a tank
        everywhere. Being is not having.""",
    ),
    questions=(_team_question, _shelf_question),
    asks=(
        "How does an object get its parts?",
        "Who computes what?",
        "Composition or inheritance?",
        "How are the parts reached?",
    ),
    notes={
        "young": (
            """A castle of building blocks is one thing, and each block is a thing too. You can build a tower, and
            then use the tower as a part of the castle.""",
        ),
        "engineer": (
            """Passing parts into the constructor is all the dependency injection that most Python programs need. In
            tests a simple object with the same methods takes the part's place.""",
        ),
        "analyst": (
            """An invoice with its lines is two tables joined by a key. As objects, the join is the list that the
            invoice holds.""",
        ),
        "teacher": (
            """Draw each object as a box, and a reference as an arrow from an attribute to another box. With arrows,
            sharing is plain to see.""",
        ),
    },
    families=(
        Family(
            "whole_from_its_parts",
            "owner|$whole: $Whole -> int",
            names=("${short}_of_$whole", "${whole}_$short", "${short}_of_$parts", "compute_$short"),
            tells=(
                "Return the $goal of $a times $b over all $parts of $owner.",
                "For each of the $parts of $owner multiply $a by $b, and return the $goal of the products.",
                "Go through the $parts of $owner and return the $goal of their products of $a and $b.",
            ),
            notes=("Without $parts the result is 0.",),
            setup="""
                class $Part:
                    def __init__(self, $a, $b):
                        self.$a = $a
                        self.$b = $b


                class $Whole:
                    def __init__(self, $parts):
                        self.$parts = $parts
                """,
            varies={
                "given": _ORDERS,
                "end": (
                    {"goal": "sum", "short": "total", "next": "found += product", "call": "sum(products)"},
                    {
                        "goal": "largest",
                        "short": "largest",
                        "next": "found = max(found, product)",
                        "call": "max(products, default=0)",
                    },
                ),
            },
            solutions=(
                "found = 0\nfor part in $owner.$parts:\n    product = part.$a * part.$b\n    $next\nreturn found",
                "products = [part.$a * part.$b for part in $owner.$parts]\nreturn $call",
            ),
            oracle=lambda whole, given, end: (sum if end["goal"] == "sum" else max)([0, *(a * b for a, b in whole)]),
            draw=lambda rng, given, end: (_wholes(rng, given),),
            about={"owner": "the $Whole", "return": "the $goal of the products"},
        ),
        ClassFamily(
            "place_with_two_meters",
            names=("Household", "Flat", "Studio", "Workshop", "Cabin"),
            tells=(
                "Has two parts of the class Meter, the attributes $a and $b, both new. The constructor takes no "
                "arguments.",
                "A $name is made without arguments and has two meters, one in the attribute $a and one in $b.",
                "Counts what is used, with a Meter for $a and another for $b (attributes of these names).",
                "Measures $a and $b. For each there is an attribute of that name that holds a Meter.",
            ),
            methods=(
                "use_$a(amount): add so much to the meter for $a",
                "use_$b(amount): the same for $b",
                "total(): the sum of both meters' values",
                'report(): a text such as "$a 3, $b 12" with the two values',
            ),
            setup="""
                class Meter:
                    def __init__(self):
                        self.value = 0

                    def add(self, amount):
                        self.value += amount
                """,
            varies={
                "pair": (
                    {"a": "power", "b": "water"},
                    {"a": "gas", "b": "heat"},
                    {"a": "paper", "b": "ink"},
                    {"a": "wood", "b": "oil"},
                )
            },
            solutions=(
                body("""
                    def __init__(self):
                        self.$a = Meter()
                        self.$b = Meter()

                    def use_$a(self, amount):
                        self.$a.add(amount)

                    def use_$b(self, amount):
                        self.$b.add(amount)

                    def total(self):
                        return self.$a.value + self.$b.value

                    def report(self):
                        return f"$a {self.$a.value}, $b {self.$b.value}"
                    """),
                body("""
                    def __init__(self):
                        self.$a, self.$b = Meter(), Meter()

                    def use_$a(self, amount):
                        self.$a.add(amount)

                    def use_$b(self, amount):
                        self.$b.add(amount)

                    def total(self):
                        return sum(meter.value for meter in (self.$a, self.$b))

                    def report(self):
                        return "$a " + str(self.$a.value) + ", $b " + str(self.$b.value)
                    """),
            ),
            oracle=_Meters,
            draw=_meter_calls,
        ),
        ClassFamily(
            "collection_of_titled_parts",
            names=("Collection", "Binder", "Series", "Cabinet", "Gallery"),
            tells=(
                "A $name is made without arguments and collects $Part objects, which its method add makes.",
                "Holds objects of the class $Part, none at first. The constructor has no arguments; add makes the "
                "objects.",
                "Keeps $Part objects in the order in which they were added. It is empty when it is made.",
                "Consists of objects of the class $Part. A new $name, made without arguments, has none.",
            ),
            methods=(
                "add(title, $size): make a $Part of the two and keep it",
                "count(): how many there are",
                "total(): the sum of their $size, 0 if there are none",
                'largest(): the title of the one with the most $size, the first of several, "" if there are none',
            ),
            setup="""
                class $Part:
                    def __init__(self, title, $size):
                        self.title = title
                        self.$size = $size
                """,
            varies={
                "what": tuple(
                    dict(zip(("Part", "size", "names"), row.split("; "), strict=True))
                    for row in (
                        "Track; minutes; rain noon echo",
                        "Film; minutes; dawn ice gold",
                        "Story; pages; fox king well",
                        "Stamp; cents; lion ship rose",
                    )
                )
            },
            solutions=(
                body("""
                    def __init__(self):
                        self.parts = []

                    def add(self, title, $size):
                        self.parts.append($Part(title, $size))

                    def count(self):
                        return len(self.parts)

                    def total(self):
                        return sum(part.$size for part in self.parts)

                    def largest(self):
                        if not self.parts:
                            return ""
                        return max(self.parts, key=lambda part: part.$size).title
                    """),
                body("""
                    def __init__(self):
                        self.parts = []

                    def add(self, title, $size):
                        part = $Part(title, $size)
                        self.parts.append(part)

                    def count(self):
                        return len(self.parts)

                    def total(self):
                        total = 0
                        for part in self.parts:
                            total += part.$size
                        return total

                    def largest(self):
                        best = None
                        for part in self.parts:
                            if best is None or part.$size > best.$size:
                                best = part
                        return best.title if best else ""
                    """),
            ),
            oracle=_Album,
            draw=_album_calls,
        ),
    ),
)
