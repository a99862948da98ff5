"""Arithmetic on small value objects: `__add__`, `__mul__` and their relatives."""

from random import Random
from typing import Any

from hornbook.curriculum.family import ClassFamily, Family
from hornbook.curriculum.lessons.classes._draws import Asked, body, several, shown
from hornbook.curriculum.lessons.draws import fruits, numbers
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _money(rng: Random) -> Example:
    a, b, times = rng.randint(105, 900), rng.randint(20, 400), rng.randint(2, 5)
    return example(
        """Amounts of money can be added to each other and multiplied by a number. Two methods make the signs `+` and
        `*` do that.""",
        '''
        class Money:
            """An amount in cents."""

            def __init__(self, cents: int) -> None:
                self.cents = cents

            def __add__(self, other: "Money") -> "Money":
                return Money(self.cents + other.cents)

            def __mul__(self, times: int) -> "Money":
                return Money(self.cents * times)

            def __repr__(self) -> str:
                return f"{self.cents // 100}.{self.cents % 100:02d} euros"


        tea, cake = Money($a), Money($b)
        print(tea + cake)
        print(tea * $times + cake)
        print(tea)
        ''',
        """Each sign makes a new amount, so `tea` is what it was. The usual precedence holds: `*` was done before `+`,
        because the class changes what the signs do and not how an expression is read.""",
        a=a,
        b=b,
        times=times,
    )


def _steps(rng: Random) -> Example:
    a, b, c, d = numbers(rng, 4, 1, 9)
    return example(
        """A step on a map goes so far east and so far north. Steps can be added, turned round by a minus sign, and
        lengthened from either side.""",
        '''
        class Step:
            """A step to the east and to the north."""

            def __init__(self, east: int, north: int) -> None:
                self.east = east
                self.north = north

            def __add__(self, other: "Step") -> "Step":
                return Step(self.east + other.east, self.north + other.north)

            def __neg__(self) -> "Step":
                return Step(-self.east, -self.north)

            def __sub__(self, other: "Step") -> "Step":
                return self + -other

            def __mul__(self, times: int) -> "Step":
                return Step(self.east * times, self.north * times)

            __rmul__ = __mul__

            def __repr__(self) -> str:
                return f"Step({self.east}, {self.north})"


        there, aside = Step($a, $b), Step($c, -$d)
        print(there + aside, there - aside)
        print(there * 3, 3 * there)
        print(there - there)
        ''',
        """Subtracting is adding the opposite, so `__sub__` was written with the other two. In `3 * there` the number
        comes first; it does not know steps, and then Python asks `__rmul__` of the right side.""",
        a=a,
        b=b,
        c=c,
        d=d,
    )


def _summed(rng: Random) -> Example:
    one, two, three = fruits(rng, 3)
    a, b, c = numbers(rng, 3, 1, 6)
    return example(
        """Shopping baskets can be put together with `+`. What about `sum` of a list of baskets? It starts with the
        number 0 unless it is given another start.""",
        '''
        class Basket:
            """Pieces of fruit by name."""

            def __init__(self, **pieces: int) -> None:
                self.pieces = pieces

            def __add__(self, other: "Basket") -> "Basket":
                together = dict(self.pieces)
                for name, number in other.pieces.items():
                    together[name] = together.get(name, 0) + number
                return Basket(**together)


        baskets = [Basket($one=$a), Basket($two=$b, $one=$c), Basket($three=1)]
        everything = sum(baskets, start=Basket())
        print(everything.pieces)
        print([basket.pieces for basket in baskets])
        ''',
        """The empty basket is for baskets what 0 is for numbers. The dictionary is copied before anything is added to
        it, which is why the three baskets are unchanged in the last line.""",
        one=one,
        two=two,
        three=three,
        a=a,
        b=b,
        c=c,
    )


def _minutes_question(rng: Random) -> Question:
    a, b = rng.randint(31, 59), rng.randint(31, 59)
    return question(
        """Durations have hours and minutes. Write a class in which `+` adds two of them and the minutes never exceed
        59.""",
        '''
        class Duration:
            """Hours and minutes, the minutes below 60."""

            def __init__(self, hours: int, minutes: int) -> None:
                self.hours = hours + minutes // 60
                self.minutes = minutes % 60

            def __add__(self, other: "Duration") -> "Duration":
                return Duration(self.hours + other.hours, self.minutes + other.minutes)

            def __repr__(self) -> str:
                return f"{self.hours}h{self.minutes:02d}"


        print(Duration(1, $a) + Duration(2, $b))
        print(Duration(0, 150))
        ''',
        """The carrying over is done in the constructor. So `__add__` may simply add both parts, and the rule holds for
        every duration, however it came about.""",
        a=a,
        b=b,
    )


def _fraction_question(rng: Random) -> Question:
    a, b = rng.randint(1, 4), rng.randint(5, 9)
    return question(
        """Write a class for fractions with `*` and `==`, where a fraction may be multiplied by another one or by an
        integer. Let anything else be a `TypeError`.""",
        '''
        class Fraction:
            """A fraction of two integers."""

            def __init__(self, top: int, bottom: int = 1) -> None:
                self.top = top
                self.bottom = bottom

            def __mul__(self, other: object) -> "Fraction":
                if isinstance(other, int):
                    other = Fraction(other)
                if not isinstance(other, Fraction):
                    return NotImplemented
                return Fraction(self.top * other.top, self.bottom * other.bottom)

            def __eq__(self, other: object) -> bool:
                if not isinstance(other, Fraction):
                    return NotImplemented
                return self.top * other.bottom == other.top * self.bottom


        part = Fraction($a, $b)
        print(part * Fraction($b, $a) == Fraction(1))
        print(part * $b == Fraction($a))
        try:
            part * "two"
        except TypeError as error:
            print(error)
        ''',
        """`NotImplemented` hands the question back to Python, which finds nobody who can multiply a fraction by a text
        and raises the error itself. Its message names both types.""",
        a=a,
        b=b,
    )


_PARTS = tuple(
    dict(zip(("big", "small", "size", "one"), row.split("; "), strict=True))
    for row in (
        "hours; minutes; 60; an hour",
        "weeks; days; 7; a week",
        "feet; inches; 12; a foot",
        "euros; cents; 100; a euro",
        "dozens; eggs; 12; a dozen",
    )
)


class _Mixed(Asked):
    def __init__(self, big: int, small: int, parts: dict[str, str]) -> None:
        self.given = {"parts": parts}
        self.all = sum([int(parts["size"])] * big) + small
        pair = divmod(self.all, int(parts["size"]))
        self.__dict__.update(zip((parts["big"], parts["small"]), pair, strict=True))

    def __add__(self, other: "_Mixed") -> "_Mixed":
        return _Mixed(0, self.all + other.all, **self.given)

    def __mul__(self, times: int) -> "_Mixed":
        return _Mixed(0, sum([self.all] * times), **self.given)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Mixed) and not self.all - other.all

    __hash__ = None  # type: ignore[assignment]


def _mixed(rng: Random, parts: dict[str, str]) -> tuple[tuple[int, int], list[tuple[Any, ...]]]:
    big, small, size = parts["big"], parts["small"], int(parts["size"])
    first, more = (rng.randint(0, 5), rng.randint(0, size - 1)), rng.randint(size // 2, size - 1)
    other, times = f"candidate({rng.randint(0, 4)}, {more})", rng.randint(2, 5)
    same = f"candidate({first[0]}, {first[1]})"
    asked = [f".__add__({other}).{big}", f".__add__({other}).{small}", f".__mul__({times}).{big}"]
    asked += [f".__mul__({times}).{small}", f".__eq__({same})", f".__eq__({other})", f".{big}", f".{small}"]
    return first, [(one,) for one in asked]


class _Vector(Asked):
    def __init__(self, a: int, b: int, names: dict[str, str]) -> None:
        self.given = {"names": names}
        self.z = complex(a, b)

    def __getattr__(self, name: str) -> Any:
        names = self.__dict__["given"]["names"]
        if name in (names["a"], names["b"]):
            return int(self.z.real if name == names["a"] else self.z.imag)
        return super().__getattr__(name)

    def _new(self, z: complex) -> "_Vector":
        return _Vector(int(z.real), int(z.imag), **self.given)

    def __add__(self, other: "_Vector") -> "_Vector":
        return self._new(self.z + other.z)

    def __sub__(self, other: "_Vector") -> "_Vector":
        return self._new(self.z - other.z)

    def __mul__(self, times: int) -> "_Vector":
        return self._new(self.z * times)


def _vectors(rng: Random, names: dict[str, str]) -> tuple[tuple[int, int], list[tuple[Any, ...]]]:
    a, b = names["a"], names["b"]
    other, times = f"candidate({rng.randint(-9, 9)}, {rng.randint(-9, 9)})", rng.randint(2, 6)
    asked = [f".__{call}__({other}).{part}" for call in ("add", "sub") for part in (a, b)]
    asked += [f".__mul__({times}).{a}", f".__mul__({times}).{b}", f".{a}", f".{b}"]
    return (rng.randint(-9, 9), rng.randint(-9, 9)), [(one,) for one in asked]


_SUMS = tuple(
    dict(zip(("Thing", "things", "a", "b"), row.split(), strict=True))
    for row in (
        "Score scores won lost",
        "Load loads kilos pieces",
        "Visit visits adults children",
        "Tally tallies yes no",
    )
)

LESSON = Lesson(
    topic="Arithmetic with objects: __add__, __mul__ and others",
    area="classes",
    concepts=("operators", "special_methods", "value_objects"),
    openings=(
        """`price + tax` reads better than `price.plus(tax)`. When objects stand for amounts, lengths or steps, the
        signs of arithmetic can be taught to work with them.""",
        """Behind the plus sign there is a method. `3 + 4` asks the number 3 for it, and `a + b` asks the object `a`;
        its name is `__add__`.""",
        """Adding two amounts of money gives an amount of money; multiplying two of them gives nonsense. A class for
        money can offer the first and refuse the second.""",
    ),
    ideas=(
        (
            """`a + b` calls `a.__add__(b)`, and the result of the method is the value of the expression. For `-`,
            `*`, `/` and `//` there are `__sub__`, `__mul__`, `__truediv__` and `__floordiv__`.""",
            """Each sign has a method with two underscores on each side. A minus in front of a single value, as in `-a`,
            is `__neg__`.""",
        ),
        (
            """The method returns a new object and changes neither side. Nobody expects `tea + cake` to make the tea
            more expensive.""",
            """Treat these objects as values, like numbers: once made, they stay. Then `a + b` can be computed twice
            with the same result.""",
        ),
        (
            """The two sides may be of different types. A price times a number is a price, so `__mul__` takes an integer
            here, while `__add__` takes another price.""",
            """For `3 * price` Python asks the number first. Since that cannot do it, `price.__rmul__(3)` is tried; the
            line `__rmul__ = __mul__` in the class is enough.""",
        ),
        (
            """For an unsuitable partner, return `NotImplemented`. Python then asks the other side and, if that does not
            know either, raises a `TypeError` with a good message.""",
            """Whoever writes `__add__` usually wants `__eq__` as well. Tests of arithmetic consist of comparisons:
            `Money(2) + Money(3) == Money(5)`.""",
        ),
        (
            """Give a sign to an operation only if everybody would guess what it means. For all others, a method with a
            name is kinder to the reader.""",
            """`sum(prices)` begins with 0 and would add it to the first price. Pass a start of the right kind:
            `sum(prices, start=Money(0))`.""",
        ),
    ),
    examples=(_money, _steps, _summed),
    pitfalls=(
        """Changing `self` in `__add__`, as in `self.cents += other.cents; return self`. Then `total = tea + cake`
        changes the tea too, and printing the sum twice gives two results.""",
        """Returning a bare number: `return self.cents + other.cents`. The sum of two amounts would be no amount, and
        `a + b + c` fails at the second plus sign.""",
        """Calling `sum` on such objects without a start. It computes `0 + first`, and the number 0 cannot be added to
        money: `TypeError: unsupported operand type(s)`.""",
    ),
    questions=(_minutes_question, _fraction_question),
    asks=(
        "What happens behind the plus sign?",
        "May the method change its object?",
        "What if the sides are of different types?",
        "What goes along with an operator?",
        "When should I use a sign?",
    ),
    notes={
        "student": (
            """A class with an associative `+` and a neutral element, such as the empty basket, is what algebra calls a
            monoid. That is all that `sum` needs.""",
        ),
        "engineer": (
            """Operators are ordinary methods, with reflected versions for the right-hand side. `a += b` falls back to
            `a = a + b` unless the class defines `__iadd__`; for values it should not.""",
        ),
        "analyst": (
            """Arrays in NumPy add item by item because their class says so, while lists are joined by the same sign.
            Know the type before you trust a plus.""",
        ),
    },
    families=(
        ClassFamily(
            "value_of_two_units_with_operators",
            names=("Span", "Measure", "Amount", "Total", "Quantity"),
            tells=(
                "An amount of $big and $small, given in this order and kept as attributes, with fewer than $size "
                "$small: "
                "$size $small are turned into $one, also in the constructor.",
                "$name($big, $small) keeps its arguments as attributes, but carries over: $size $small become $one, "
                "so that the attribute $small is always less than $size.",
                "A value in $big and $small, where $size $small make $one. The constructor takes both "
                "and sets "
                "the attributes so that fewer than $size $small remain.",
            ),
            notes=("No operation changes an object.",),
            methods=(
                "__add__(other): the sum of two, as a new object",
                "__mul__(times): so many times the amount, as a new object",
                "__eq__(other): whether both stand for the same amount; other is of this class",
            ),
            varies={"parts": _PARTS},
            solutions=(
                body("""
                    def __init__(self, $big, $small):
                        self.$big = $big + $small // $size
                        self.$small = $small % $size

                    def __add__(self, other):
                        return $name(self.$big + other.$big, self.$small + other.$small)

                    def __mul__(self, times):
                        return $name(self.$big * times, self.$small * times)

                    def __eq__(self, other):
                        return (self.$big, self.$small) == (other.$big, other.$small)
                    """),
                body("""
                    def __init__(self, $big, $small):
                        self.$big, self.$small = divmod($big * $size + $small, $size)

                    def _all(self):
                        return self.$big * $size + self.$small

                    def __add__(self, other):
                        return $name(0, self._all() + other._all())

                    def __mul__(self, times):
                        return $name(0, self._all() * times)

                    def __eq__(self, other):
                        return self._all() == other._all()
                    """),
            ),
            oracle=_Mixed,
            draw=_mixed,
        ),
        ClassFamily(
            "pair_with_plus_minus_times",
            names=("Step", "Push", "Move", "Drift", "Jump"),
            tells=(
                "A movement with the attributes $a and $b, given in this order, that can be added, subtracted and "
                "multiplied by a number.",
                "$name($a, $b) keeps two numbers as attributes. Arithmetic works on both at once and gives a new "
                "$name.",
                "Two numbers, $a and $b (attributes, in this order), that are treated together by +, - and *.",
                "Stores $a and $b. The signs +, - and * give new objects of the class.",
            ),
            methods=(
                "__add__(other): both numbers added to those of the other",
                "__sub__(other): the other's numbers subtracted",
                "__mul__(times): both numbers multiplied by an integer",
            ),
            varies={
                "names": (
                    {"a": "east", "b": "north"},
                    {"a": "right", "b": "up"},
                    {"a": "rows", "b": "columns"},
                    {"a": "along", "b": "across"},
                )
            },
            solutions=(
                body("""
                    def __init__(self, $a, $b):
                        self.$a = $a
                        self.$b = $b

                    def __add__(self, other):
                        return $name(self.$a + other.$a, self.$b + other.$b)

                    def __sub__(self, other):
                        return $name(self.$a - other.$a, self.$b - other.$b)

                    def __mul__(self, times):
                        return $name(self.$a * times, self.$b * times)
                    """),
                body("""
                    def __init__(self, $a, $b):
                        self.$a = $a
                        self.$b = $b

                    def __add__(self, other):
                        return $name(self.$a + other.$a, self.$b + other.$b)

                    def __sub__(self, other):
                        return self + other * -1

                    def __mul__(self, times):
                        return $name(times * self.$a, times * self.$b)
                    """),
            ),
            oracle=_Vector,
            draw=_vectors,
        ),
        Family(
            "objects_added_up_by_plus",
            "items|$things: list[$Thing] -> $Thing",
            names=("total_of_$things", "sum_$things", "add_up_$things", "overall"),
            tells=(
                "Return the sum of all $Thing objects in $items, made with +.",
                "Add up the $things in $items with the plus sign and return the resulting $Thing.",
                "Given a list $items of $Thing objects, return one that is the sum of them all.",
            ),
            notes=("The sum of an empty list is $Thing(0, 0).",),
            setup="""
                from dataclasses import dataclass

                @dataclass
                class $Thing:
                    $a: int
                    $b: int

                    def __add__(self, other):
                        return $Thing(self.$a + other.$a, self.$b + other.$b)
                """,
            varies={"given": _SUMS},
            solutions=(
                "return sum($items, start=$Thing(0, 0))",
                "total = $Thing(0, 0)\nfor item in $items:\n    total = total + item\nreturn total",
                "import functools\nimport operator\nreturn functools.reduce(operator.add, $items, $Thing(0, 0))",
            ),
            oracle=lambda items, given: shown(
                given["Thing"], **{given["a"]: sum(a for a, _ in items), given["b"]: sum(b for _, b in items)}
            ),
            draw=lambda rng, given: (
                several(given["Thing"], [(rng.randint(0, 9), rng.randint(0, 9)) for _ in range(rng.randint(1, 3))]),
            ),
            edges=(([],),),
            through="str",
            about={"items": "the objects", "return": "their sum"},
        ),
    ),
)
