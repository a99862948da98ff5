"""When two objects count as equal: identity, `__eq__` and what goes with it."""

from random import Random
from typing import Any

from hornbook.curriculum.family import ClassFamily, Family
from hornbook.curriculum.lessons.classes._draws import Asked, body, made, several
from hornbook.curriculum.lessons.draws import fruits, people, things
from hornbook.curriculum.lessons.lesson import Example, Lesson, Question, example, question


def _coin(rng: Random) -> Example:
    cents = rng.choice((5, 10, 20, 50))
    return example(
        """Two coins of the same value are two things, but as money they are equal. First without `__eq__`, then with
        it.""",
        '''
        class Disc:
            """A coin without an idea of equality."""

            def __init__(self, cents: int) -> None:
                self.cents = cents


        class Coin:
            """A coin that equals every coin of its value."""

            def __init__(self, cents: int) -> None:
                self.cents = cents

            def __eq__(self, other: object) -> bool:
                if not isinstance(other, Coin):
                    return NotImplemented
                return self.cents == other.cents


        print(Disc($cents) == Disc($cents))
        print(Coin($cents) == Coin($cents), Coin($cents) == Coin(2))
        coin = Coin($cents)
        print(coin is coin, coin is Coin($cents))
        ''',
        """Without the method, `==` asks whether both sides are the very same object, and two calls of `Disc` make two.
        The last line shows that `is` keeps asking that, whatever `__eq__` says.""",
        cents=cents,
    )


def _find(rng: Random) -> Example:
    one, two, three = things(rng, 3)
    return example(
        """Lists look for items with `==`. As soon as the class has `__eq__`, `in`, `index`, `count` and `remove` work
        for its objects.""",
        '''
        class Label:
            """A label; upper and lower case make no difference."""

            def __init__(self, text: str) -> None:
                self.text = text

            def __eq__(self, other: object) -> bool:
                if not isinstance(other, Label):
                    return NotImplemented
                return self.text.lower() == other.text.lower()


        labels = [Label("$one"), Label("$TWO"), Label("$two")]
        print(Label("$two") in labels, Label("$three") in labels)
        print(labels.index(Label("$two")), labels.count(Label("$two")))
        ''',
        """The label that is looked for was made only for this purpose. It is found at index 1 because it equals the one
        there, in spite of the capital letters: what counts is what the method compares.""",
        one=one,
        two=two,
        three=three,
        TWO=two.upper(),
    )


def _hashed(rng: Random) -> Example:
    row, column = rng.randint(1, 5), rng.randint(1, 5)
    name = people(rng, 1)[0]
    return example(
        """Seats are to be the keys of a dictionary. A dictionary finds its keys by a number, the hash, so equal seats
        must have equal hashes.""",
        '''
        class Seat:
            """A seat in a theatre."""

            def __init__(self, row: int, number: int) -> None:
                self.row = row
                self.number = number

            def __eq__(self, other: object) -> bool:
                if not isinstance(other, Seat):
                    return NotImplemented
                return (self.row, self.number) == (other.row, other.number)

            def __hash__(self) -> int:
                return hash((self.row, self.number))


        taken = {Seat($row, $column): "$name"}
        print(taken[Seat($row, $column)])
        print(Seat($column, $row + 9) in taken)
        print(len({Seat(1, 1), Seat(1, 1), Seat(1, 2)}))
        ''',
        """Both methods are made from the same tuple, so they cannot disagree. The set in the last line recognises the
        double seat and keeps two.""",
        row=row,
        column=column,
        name=name,
    )


def _card_question(rng: Random) -> Question:
    value = rng.randint(2, 10)
    return question(
        """Two playing cards are equal if colour and value agree; a scratch on one of them does not matter. Write the
        class and compare a few cards.""",
        '''
        class Card:
            """A playing card."""

            def __init__(self, colour: str, value: int, scratched: bool = False) -> None:
                self.colour = colour
                self.value = value
                self.scratched = scratched

            def __eq__(self, other: object) -> bool:
                if not isinstance(other, Card):
                    return NotImplemented
                return self.colour == other.colour and self.value == other.value


        print(Card("red", $value) == Card("red", $value, scratched=True))
        print(Card("red", $value) == Card("black", $value))
        print(Card("red", $value) != Card("red", 1))
        ''',
        """The attribute `scratched` does not appear in the comparison, and so it does not count. `!=` needed no method
        of its own: Python turns the answer of `__eq__` round.""",
        value=value,
    )


def _other_kind_question(rng: Random) -> Question:
    fruit = fruits(rng, 1)[0]
    return question(
        """What should happen when an object is compared with a value of quite another type? Write a class for a note
        with a text and make sure that comparing it with a string or with None gives False.""",
        '''
        class Note:
            """A note with a text on it."""

            def __init__(self, text: str) -> None:
                self.text = text

            def __eq__(self, other: object) -> bool:
                if not isinstance(other, Note):
                    return NotImplemented
                return self.text == other.text


        note = Note("$fruit")
        print(note == Note("$fruit"), note == "$fruit", note == None)
        ''',
        """`NotImplemented` means: ask the other side. When that has no answer either, Python compares by identity, and
        the result is False. Without the `isinstance` line, `"$fruit".text` would raise an error.""",
        fruit=fruit,
    )


_SHAPES = tuple(
    dict(zip(("first", "second", "what", "rule", "code", "tuple"), row.split("; "), strict=True))
    for row in (
        "text; number; both attributes agree; exact; "
        "self.text == other.text and self.number == other.number; "
        "(self.text, self.number) == (other.text, other.number)",
        "text; number; the texts agree, whatever the numbers are; text; "
        "self.text == other.text; other.text == self.text",
        "text; number; the numbers agree and the texts differ at most in upper and lower case; case; "
        "self.number == other.number and self.text.lower() == other.text.lower(); "
        "(self.number, self.text.casefold()) == (other.number, other.text.casefold())",
    )
)


class _Comparable(Asked):
    def __init__(self, text: str, number: int, shape: dict[str, str]) -> None:
        self.given = {"shape": shape}
        keep = {"exact": (text, number), "text": (text,), "case": (text.upper(), number)}
        self.key = keep[shape["rule"]]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Comparable) and not (self.key < other.key or other.key < self.key)

    __hash__ = None  # type: ignore[assignment]

    def is_in(self, others: list[Any]) -> bool:
        return any(self == other for other in others)


def _comparisons(rng: Random, shape: Any) -> tuple[tuple[str, int], list[tuple[Any, ...]]]:
    text, number = rng.choice(("fig", "Oslo", "rope")), rng.randint(1, 9)
    others = ((text, number), (text, number + 1), (text.upper(), number), ("kite", number), (text.upper(), number + 2))
    chosen = rng.sample(others[1:], 3)
    asked = [f".__eq__(candidate{other!r})".replace("'", '"') for other in (others[0], *chosen)]
    return (text, number), [(one,) for one in asked] + [(f'.__ne__(candidate("{text}", {number + 1}))',)]


_TWO = tuple(
    dict(zip(("Thing", "things", "a", "b"), row.split(), strict=True))
    for row in ("Seat seats row number", "Tile tiles x y", "Card cards suit rank", "Page pages book sheet")
)


def _few(rng: Random) -> list[tuple[int, int]]:
    return [(rng.randint(1, 2), rng.randint(1, 2)) for _ in range(rng.randint(1, 5))]


LESSON = Lesson(
    topic="Equal objects: __eq__ and identity",
    area="classes",
    concepts=("equality", "identity", "special_methods", "hash"),
    openings=(
        """Are two ten-euro notes the same? As pieces of paper no, as money yes. A class has to say which of the two is
        meant when its objects are compared.""",
        """Python compares objects of a new class by identity: `a == b` is true only if both names mean one object. For
        dates, seats or amounts that is seldom what one wants.""",
        """Everybody knows when two numbers are equal. When two customers are equal is a decision: the same name, the
        same number, the same address? The method `__eq__` is where the decision is written down.""",
    ),
    ideas=(
        (
            """`a == b` calls `a.__eq__(b)`. The method returns whether the two count as equal, usually by comparing the
            attributes that matter.""",
            """With a method `__eq__(self, other)` a class defines what `==` means for its objects. `!=` then follows by
            itself as the opposite.""",
        ),
        (
            """`is` asks another question: whether both sides are one and the same object. No class can change the
            answer. It is right for `None`, and for little else.""",
            """Two objects can be equal without being the same, like two copies of a book. A pencil mark in one copy
            does not appear in the other.""",
        ),
        (
            """The other object may be of any type. `if not isinstance(other, Coin): return NotImplemented` leaves such
            comparisons to Python, which answers False in the end.""",
            """`NotImplemented` is a value, not an error. It says "I cannot tell", whereupon Python asks the other side,
            and if nobody knows, the two are not equal.""",
        ),
        (
            """A class that defines `__eq__` loses its hash, so its objects cannot be members of a set or keys of a
            dictionary. A method `__hash__` that uses the same attributes brings that back.""",
            """Equal objects must have equal hashes. Both methods should therefore look at the same attributes, for
            example at the tuple `(self.row, self.number)`.""",
        ),
        (
            """`in`, `index`, `count` and `remove` of a list compare by `==`. They all profit from `__eq__` at once.""",
            """Comparing tuples, `(self.a, self.b) == (other.a, other.b)`, is a short way to compare several attributes
            in one go.""",
        ),
    ),
    examples=(_coin, _find, _hashed),
    pitfalls=(
        """Reading an attribute of the other object without a check. `note == "fig"` then raises an `AttributeError`,
        where False would have been the answer. Begin with `isinstance`.""",
        """Comparing with `is` where `==` is meant. It may even work for small numbers and short texts, which Python
        sometimes shares, and fails later for others.""",
        """Giving a class `__hash__` and then changing an attribute that it uses. A set that holds the object will no
        longer find it, because it looks under the old hash.""",
    ),
    questions=(_card_question, _other_kind_question),
    asks=(
        "How do I say what equal means?",
        "What is the difference from `is`?",
        "What if the other object is something else?",
        "Why can the objects not be put into a set?",
        "Where is it used besides `==`?",
    ),
    notes={
        "young": ("""Twins look alike, and still they are two people. "Alike" is `==`, "the same person" is `is`.""",),
        "student": (
            """`__eq__` should be an equivalence relation: reflexive, symmetric and transitive. "Differs by at most 1"
            is not transitive, so it makes a bad `__eq__`.""",
        ),
        "engineer": (
            """`==` is value equality and can be overloaded, `is` is reference equality and cannot. `@dataclass` writes
            `__eq__` over all fields, and with `frozen=True` a matching `__hash__`.""",
        ),
        "teacher": (
            """Ask the class for objects that are equal but not the same. Once the difference is clear in the world, the
            two operators are quickly told apart.""",
        ),
    },
    families=(
        ClassFamily(
            "entry_with_equality",
            names=("Coupon", "Mark", "Ticket", "Voucher", "Sticker"),
            tells=(
                "Has the attributes text and number, given in this order. Two objects of the class are equal if $what.",
                "A $name with a text and a number. Comparing two of them with == gives True exactly if $what.",
                "$name(text, number) keeps its arguments as attributes; objects count as equal if $what.",
                "Stores a text and a number. Equality of two objects, by __eq__, means that $what.",
                "Objects of this class are made from a text and a number and are equal when $what.",
                "Keeps text and number as attributes and defines == so that two objects are equal if $what.",
                "Represents a $name by a text and a number. One equals another if $what.",
            ),
            methods=("__eq__(other): whether the two count as equal; other is of the same class",),
            varies={"shape": _SHAPES},
            solutions=(
                body("""
                    def __init__(self, text, number):
                        self.text = text
                        self.number = number

                    def __eq__(self, other):
                        return $code
                    """),
                body("""
                    def __init__(self, text, number):
                        self.text = text
                        self.number = number

                    def __eq__(self, other):
                        if not isinstance(other, $name):
                            return NotImplemented
                        return $code
                    """),
                body("""
                    def __init__(self, text, number):
                        self.text, self.number = text, number

                    def __eq__(self, other):
                        return $tuple
                    """),
            ),
            oracle=_Comparable,
            draw=_comparisons,
        ),
        Family(
            "equal_objects_counted_once",
            "items|$things: list[$Thing] -> int",
            names=("distinct_$things", "count_different", "different_$things", "number_of_different_$things"),
            tells=(
                "Return how many different $Thing objects there are in $items, where equal ones count once.",
                "Count the $things in $items, but each only if no equal one came before it.",
                "Given a list $items of $Thing objects, return the number of those that differ from all earlier ones.",
            ),
            notes=("The class defines equality but no hash.",),
            setup="""
                class $Thing:
                    def __init__(self, $a, $b):
                        self.$a = $a
                        self.$b = $b

                    def __eq__(self, other):
                        return (self.$a, self.$b) == (other.$a, other.$b)
                """,
            varies={"given": _TWO},
            solutions=(
                "different = []\nfor item in $items:\n    if item not in different:\n        different.append(item)\n"
                "return len(different)",
                "return sum(item not in $items[:i] for i, item in enumerate($items))",
                "return len({(item.$a, item.$b) for item in $items})",
            ),
            oracle=lambda items, given: len(dict.fromkeys(items)),
            draw=lambda rng, given: (several(given["Thing"], _few(rng)),),
            about={"items": "the $Thing objects", "return": "the number of different ones"},
            noun="the number of different $things in $items",
            gives="nat",
        ),
        Family(
            "places_of_equal_objects",
            "items|$things: list[$Thing], wanted|sought: $Thing -> list[int]",
            names=("indexes_of", "places_of_equal", "positions_of_$things", "where_equal"),
            tells=(
                "Return the indexes, in ascending order, at which $items has a $Thing equal to $wanted.",
                "Compare each $Thing in $items with $wanted and return the list of positions, counted from 0, where "
                "they are equal.",
                "Given a list $items of $Thing objects and one more, $wanted, return the list of all indexes whose "
                "object equals it.",
            ),
            setup="""
                class $Thing:
                    def __init__(self, $a, $b):
                        self.$a = $a
                        self.$b = $b

                    def __eq__(self, other):
                        return self.$a == other.$a and self.$b == other.$b
                """,
            varies={"given": _TWO},
            solutions=(
                "return [i for i, item in enumerate($items) if item == $wanted]",
                "found = []\nfor i in range(len($items)):\n    if $items[i] == $wanted:\n        found.append(i)\n"
                "return found",
            ),
            oracle=lambda items, wanted, given: [*filter(lambda i: items[i] == wanted, range(len(items)))],
            draw=lambda rng, given: (
                several(given["Thing"], rows := _few(rng)),
                made(given["Thing"], rng.choice(rows)),
            ),
            about={"items": "the objects", "wanted": "the one to look for", "return": "the indexes of equal objects"},
        ),
    ),
)
