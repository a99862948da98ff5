"""Attributes of the class and attributes of the object."""

from random import Random
from typing import Any

from hornbook.curriculum.family import ClassFamily, Family
from hornbook.curriculum.lessons.classes._draws import body
from hornbook.curriculum.lessons.draws import people, things
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _rate(rng: Random) -> Example:
    hours, rate = rng.randint(2, 9), rng.randint(12, 25)
    return example(
        """The hourly rate is the same for all jobs, the hours are not. So the rate belongs to the class and the hours
        to each object.""",
        '''
        class Job:
            """A piece of work that is paid by the hour."""

            RATE = $rate

            def __init__(self, hours: int) -> None:
                self.hours = hours

            def pay(self) -> int:
                """Return the pay in euros."""
                return self.hours * self.RATE


        first, second = Job($hours), Job(1)
        print(first.pay(), second.pay())
        print(Job.RATE, first.RATE)
        print(vars(first))
        ''',
        """The rate can be read from the class and from each object. Yet `vars` shows that the object does not hold it:
        Python looks in the object first and then in its class.""",
        hours=hours,
        rate=rate,
    )


def _counted(rng: Random) -> Example:
    one, two, three = people(rng, 3)
    return example(
        """Members of a club get running numbers. The next number concerns all of them, so it is kept in the class; each
        member has a number of its own.""",
        '''
        class Member:
            """A member with a running number."""

            next_number = 1

            def __init__(self, name: str) -> None:
                self.name = name
                self.number = Member.next_number
                Member.next_number += 1


        members = [Member("$one"), Member("$two"), Member("$three")]
        print([(member.number, member.name) for member in members])
        print(Member.next_number)
        ''',
        """The assignment goes to `Member.next_number`, by the name of the class. With `self.next_number += 1` each
        object would get an attribute of its own, and all three members the number 1.""",
        one=one,
        two=two,
        three=three,
    )


def _shared_list(rng: Random) -> Example:
    one, two = things(rng, 2)
    a, b = people(rng, 2)
    return example(
        """A list in the class is one list for all objects. Is that what was meant? The first class has the mistake, the
        second does not.""",
        '''
        class SharedBag:
            """All bags share one list, by mistake."""

            items: list[str] = []

            def __init__(self, owner: str) -> None:
                self.owner = owner


        class Bag:
            """Each bag has a list of its own."""

            def __init__(self, owner: str) -> None:
                self.owner = owner
                self.items: list[str] = []


        for kind in (SharedBag, Bag):
            first, second = kind("$a"), kind("$b")
            first.items.append("$one")
            second.items.append("$two")
            print(kind.__name__, first.items, second.items)
        ''',
        """`append` changes a list that exists, and in `SharedBag` there is one only. In `Bag` the constructor makes a
        new list for each object, since `__init__` runs for each object anew.""",
        one=one,
        two=two,
        a=a,
        b=b,
    )


def _shade_question(rng: Random) -> Question:
    limit = rng.randint(4, 9)
    return question(
        """A lift may carry $limit people. Write a class with the limit as a class attribute and a method `enter` that
        lets one person in if there is room and returns whether there was. A second class for a bigger lift should
        differ in the limit only.""",
        '''
        class Lift:
            """A lift for a limited number of people."""

            LIMIT = $limit

            def __init__(self) -> None:
                self.people = 0

            def enter(self) -> bool:
                """Let one person in if there is room; return whether there was."""
                if self.people == self.LIMIT:
                    return False
                self.people += 1
                return True


        class BigLift(Lift):
            """A lift for more people."""

            LIMIT = $more


        for lift in (Lift(), BigLift()):
            print(sum(lift.enter() for _ in range(20)), lift.people)
        ''',
        """The method reads `self.LIMIT`, not `Lift.LIMIT`. Thus Python finds the limit of the object's own class, and
        the bigger lift needs no method at all.""",
        limit=limit,
        more=limit + 6,
    )


def _override_question(rng: Random) -> Question:
    days, special = rng.randint(14, 28), rng.randint(2, 7)
    return question(
        """Books are lent for $days days, but a single one may have a period of its own. What do the three lines print,
        and why does the last one not show $special?""",
        '''
        class Loan:
            """A lent book."""

            days = $days


        usual, short = Loan(), Loan()
        short.days = $special
        print(usual.days, short.days)
        Loan.days = 30
        print(usual.days, short.days)
        del short.days
        print(short.days)
        ''',
        """Assigning to `short.days` makes an attribute of that object, which hides the one of the class. It is not
        touched by the change of the class. When it is deleted, the attribute of the class is seen again: 30.""",
        days=days,
        special=special,
    )


_TARIFFS = tuple(
    dict(zip(("const", "what", "unit"), row.split("; "), strict=True))
    for row in (
        "PER_HOUR; parks a car; hours",
        "PER_KILOMETRE; drives in a taxi; kilometres",
        "PER_PAGE; has something printed; pages",
        "PER_NIGHT; stays in a hostel; nights",
    )
)


class _Fee:
    def __init__(self, units: int, tariff: dict[str, str], base: int, rate: int) -> None:
        self.costs = [rate] * units
        self.base = base
        setattr(self, tariff["unit"], units)
        setattr(self, tariff["const"], rate)
        self.BASE = base

    def total(self) -> int:
        return sum([self.base, *self.costs])

    def dearer_than(self, amount: int) -> bool:
        return amount - self.total() < 0


def _fees(rng: Random, tariff: dict[str, str], base: int, rate: int) -> tuple[tuple[int], list[tuple[Any, ...]]]:
    units = rng.randint(0, 30)
    total = base + units * rate
    names = [(f".{tariff['const']}",), (".BASE",), (f".{tariff['unit']}",)]
    return (units,), [*names, ("total",), ("dearer_than", total), ("dearer_than", total - 1)]


class _Crate:
    def __init__(self, label: str, limit: int, what: Any) -> None:
        self.LIMIT = limit
        self.label = label
        self.items: list[str] = []

    def put(self, item: str) -> bool:
        self.items = [*self.items, item][: self.LIMIT + 1]
        fits = len(self.items) <= self.LIMIT
        self.items = self.items[: self.LIMIT]
        return fits

    def room(self) -> int:
        return len(range(len(self.items), self.LIMIT))


def _puts(rng: Random, limit: int, what: dict[str, str]) -> tuple[tuple[str], list[tuple[Any, ...]]]:
    words = what["words"].split()
    calls: list[tuple[Any, ...]] = [(".label",), ("room",)]
    calls += [("put", rng.choice(words)) for _ in range(rng.randint(1, limit + 1))]
    return (rng.choice(("A", "B", "left", "top")),), [*calls, (".items",), ("room",), (".LIMIT",)]


LESSON = Lesson(
    topic="Class attributes and instance attributes",
    area="classes",
    concepts=("class_attributes", "instance_attributes", "attribute_lookup"),
    openings=(
        """Some facts hold for all objects of a class: the hourly rate, the number of wheels, the largest load. Others
        are different from one to the next. Python has a place for each kind.""",
        """An assignment directly in the body of a class makes an attribute of the class. It exists once, however many
        objects there are, even when there are none.""",
        """Where does Python look for `job.RATE`? First in the object, then in its class. That rule of two steps
        explains both the use of class attributes and the surprises with them.""",
    ),
    ideas=(
        (
            """What stands in the class body, outside the methods, belongs to the class: `RATE = 15`. What a method
            assigns to `self` belongs to the one object.""",
            """An instance attribute is set through `self`, usually in `__init__`, and each object has its own. A class
            attribute is set in the body of the class and is shared.""",
        ),
        (
            """Reading works through the object or through the class: `job.RATE` and `Job.RATE`. Inside methods,
            `self.RATE` is the usual form.""",
            """When an attribute is read from an object, Python searches the object, then its class, then the classes
            from which that one inherits. The first hit counts.""",
        ),
        (
            """Assigning through an object never changes the class. `job.RATE = 20` gives this one job an attribute of
            its own, which hides the shared one.""",
            """To change the value for all, assign to the class: `Job.RATE = 20`. Every object without an attribute of
            that name sees the new value at once.""",
        ),
        (
            """Constants are a good use of class attributes, written in capital letters: limits, rates, texts. They
            stand at the top of the class, where a reader looks first.""",
            """A counter of all objects belongs to the class too. It is raised by `Member.count += 1`, with the name of
            the class in front of the dot.""",
        ),
    ),
    examples=(_rate, _counted, _shared_list),
    pitfalls=(
        """Putting a list or dictionary for each object into the class body. All objects then share it, and what one
        appends appears in all. Make it in `__init__`.""",
        """Counting with `self.count += 1` where the class has the counter. The line reads the value of the class and
        writes an attribute of the object, so the shared counter stays at 0.""",
        """Writing just `RATE` inside a method. The body of a class is not a scope for its methods, so this is a
        `NameError`; it has to be `self.RATE` or `Job.RATE`.""",
    ),
    questions=(_shade_question, _override_question),
    asks=(
        "Which attribute belongs to whom?",
        "How are class attributes read?",
        "What happens when I assign?",
        "What are class attributes good for?",
    ),
    notes={
        "young": (
            """In your classroom each child has a pencil case, but there is one clock for all. The clock is a class
            attribute.""",
        ),
        "engineer": (
            """Class attributes resemble static members, with one difference: assignment through an instance shadows
            instead of writing through. Type checkers know `ClassVar` and `Final` for them.""",
        ),
        "student": (
            """The lookup order is that of nested dictionaries: `vars(item)`, then `vars(cls)` for each class in
            `cls.__mro__`. Methods are found in the same way.""",
        ),
    },
    families=(
        ClassFamily(
            "fee_with_class_constants",
            names=("Fee", "Bill", "Charge", "Cost", "Tariff"),
            tells=(
                "What somebody pays who $what: $base cents, and $rate cents for each of the $unit. The number of $unit "
                "is given and kept as an attribute; BASE and $const are class attributes with the two prices.",
                "$name($unit) keeps the number of $unit as an attribute. Two class attributes hold the prices in "
                "cents: "
                "BASE, which is $base, and $const, which is $rate.",
                "The class has the constants BASE = $base and $const = $rate, in cents, as class attributes. An object "
                "is made from the number of $unit, its attribute $unit.",
            ),
            methods=(
                "total(): BASE and, for each of the $unit, $const, added up",
                "dearer_than(amount): whether the total is greater than so many cents",
            ),
            varies={"tariff": _TARIFFS, "base": (50, 100, 250), "rate": (12, 20, 35)},
            solutions=(
                body("""
                    BASE = $base
                    $const = $rate

                    def __init__(self, $unit):
                        self.$unit = $unit

                    def total(self):
                        return self.BASE + self.$unit * self.$const

                    def dearer_than(self, amount):
                        return self.total() > amount
                    """),
                body("""
                    BASE = $base
                    $const = $rate

                    def __init__(self, $unit):
                        self.$unit = $unit

                    def total(self):
                        return $name.BASE + $name.$const * self.$unit

                    def dearer_than(self, amount):
                        return amount < $name.BASE + $name.$const * self.$unit
                    """),
            ),
            oracle=_Fee,
            draw=_fees,
        ),
        ClassFamily(
            "container_with_common_limit",
            names=("Crate", "Drawer", "Rack", "Basket", "Locker"),
            tells=(
                "Each $name has a label, which is given, and a list items of the $what in it, empty at first and not "
                "shared with others. The class attribute LIMIT is $limit, the most that one can hold.",
                "$name(label) holds $what in its attribute items, a list of its own. All have the same LIMIT of "
                "$limit, "
                "a class attribute.",
                "Holds up to $limit $what. That number is the class attribute LIMIT, while label (given) and items (at "
                "first an empty list) belong to each single $name.",
            ),
            methods=(
                "put(item): append the item if there is room, and return whether there was",
                "room(): how many more items fit in",
            ),
            varies={
                "limit": (2, 3, 4),
                "what": (
                    {"what": "books", "words": "atlas novel diary bible"},
                    {"what": "tools", "words": "saw file drill plane"},
                    {"what": "toys", "words": "ball kite top robot"},
                ),
            },
            solutions=(
                body("""
                    LIMIT = $limit

                    def __init__(self, label):
                        self.label = label
                        self.items = []

                    def put(self, item):
                        if len(self.items) == self.LIMIT:
                            return False
                        self.items.append(item)
                        return True

                    def room(self):
                        return self.LIMIT - len(self.items)
                    """),
                body("""
                    LIMIT = $limit

                    def __init__(self, label):
                        self.label = label
                        self.items = []

                    def put(self, item):
                        fits = self.room() > 0
                        if fits:
                            self.items.append(item)
                        return fits

                    def room(self):
                        return $name.LIMIT - len(self.items)
                    """),
            ),
            oracle=_Crate,
            draw=_puts,
        ),
        Family(
            "rates_seen_through_objects",
            "own|$many: list[int | None] -> list[int]",
            names=("${key}_values", "read_$key", "${key}_of_all", "visible_$key"),
            tells=(
                "Make one $Thing for each entry of $own. Where the entry is a number, assign it to the attribute "
                "$key of "
                "that object; None leaves the object as it is. Return the $key of all objects, in order.",
                "For each entry of $own there is one $Thing. A number becomes the object's own $key, None means "
                "that it "
                "has none. Return the list of what reading $key from the objects gives.",
                "Given $own, with a number or None for each object, make the objects of $Thing, set $key where "
                "there is "
                "a number, and return the $key that each object shows.",
            ),
            setup="""
                class $Thing:
                    $key = $default
                """,
            varies={
                "given": tuple(
                    dict(zip(("Thing", "many", "key"), row.split(), strict=True))
                    for row in ("Loan loans days", "Worker workers wage", "Lamp lamps watts", "Ticket tickets price")
                ),
                "default": (7, 10, 14, 20),
            },
            solutions=(
                "found = []\nfor value in $own:\n    item = $Thing()\n    if value is not None:\n"
                "        item.$key = value\n    found.append(item.$key)\nreturn found",
                "items = [$Thing() for _ in $own]\nfor item, value in zip(items, $own):\n"
                "    if value is not None:\n        item.$key = value\nreturn [item.$key for item in items]",
                "return [$Thing.$key if value is None else value for value in $own]",
            ),
            oracle=lambda own, given, default: [{None: default}.get(value, value) for value in own],
            draw=lambda rng, given, default: (
                [rng.choice((None, None, 0, rng.randint(1, 30))) for _ in range(rng.randint(1, 5))],
            ),
            edges=(([],), ([None, 0],)),
            about={"own": "a number or None for each object", "return": "the $key of each object"},
        ),
    ),
)
