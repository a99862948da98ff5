"""Random material for worked examples: names, things, quantities, and how a value is written in a program."""

from dataclasses import dataclass
from random import Random

from hornbook.curriculum.lessons.lesson import quote


def _split(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_PEOPLE = _split(
    """
    Ada Bruno Chiara Dara Emil Fatima Goran Hana Imre Jonas Kemal Lena Mira Nadia Omar Petra Quentin Rosa
    Samir Tilda Ursula Viktor Wanda Ximena Yusuf Zoe Anton Beatriz Cyril Delia Esra Felix Greta Hugo Ines
    Jakub Karin Luis
    """
)
_THINGS = _split(
    """
    lamp kettle rope ladder bucket hammer candle blanket mirror basket whistle compass teapot drum kite
    saddle anchor brush violin helmet lantern pillow shovel stamp wheel needle bottle carpet marble umbrella
    """
)
_FRUITS = _split(
    """
    apple pear plum cherry quince fig mango lemon melon peach apricot grape kiwi orange papaya banana damson
    lime date
    """
)
_PLACES = _split(
    """
    Oslo Lima Cairo Porto Quito Turin Delhi Hanoi Lagos Malmo Dakar Riga Bergen Kyoto Tunis Cork Sofia Accra
    Bilbao Graz Perth Leeds Nantes Izmir
    """
)
_WORDS = _split(
    """
    river stone cloud garden winter bridge letter silver window forest candle travel morning paper island
    yellow thunder pocket summer ribbon engine valley feather harbour copper planet shadow meadow butter
    tunnel acorn ice oak elm sky sun sea tea map
    """
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """Something measured: names for a list and for one item of it, and what the list holds ("the ...")."""

    many: str
    one: str
    what: str

    @property
    def names(self) -> dict[str, str]:
        return {"many": self.many, "one": self.one, "what": self.what}


_QUANTITIES = (
    Quantity("prices", "price", "the prices in a shopping basket"),
    Quantity("weights", "weight", "the weights of a few parcels in kilograms"),
    Quantity("scores", "score", "the scores of one player, round by round"),
    Quantity("heights", "height", "the heights of some seedlings in millimetres"),
    Quantity("lengths", "length", "the lengths of some planks in centimetres"),
    Quantity("distances", "distance", "the distances of some walks in kilometres"),
    Quantity("readings", "reading", "the daily readings of a rain gauge in millimetres"),
    Quantity("marks", "mark", "the marks of a class test"),
    Quantity("ages", "age", "the ages of the guests at a party"),
    Quantity("loads", "load", "the loads of the day's lorries in tonnes"),
    Quantity("levels", "level", "the water levels of a river, morning by morning"),
    Quantity("durations", "duration", "the durations of some phone calls in seconds"),
    Quantity("values", "value", "the values that an experiment gave"),
    Quantity("amounts", "amount", "the amounts on a week's receipts"),
)


def quantity(rng: Random) -> Quantity:
    return rng.choice(_QUANTITIES)


def numbers(rng: Random, count: int, low: int, high: int) -> list[int]:
    """Whole numbers from low to high, both included; some may be equal."""
    return [rng.randint(low, high) for _ in range(count)]


def distinct(rng: Random, count: int, low: int, high: int) -> list[int]:
    """Whole numbers from low to high, both included, no two equal."""
    return rng.sample(range(low, high + 1), count)


def people(rng: Random, count: int) -> list[str]:
    return rng.sample(_PEOPLE, count)


def things(rng: Random, count: int) -> list[str]:
    return rng.sample(_THINGS, count)


def fruits(rng: Random, count: int) -> list[str]:
    return rng.sample(_FRUITS, count)


def places(rng: Random, count: int) -> list[str]:
    return rng.sample(_PLACES, count)


def words(rng: Random, count: int) -> list[str]:
    return rng.sample(_WORDS, count)


def literal(value: object) -> str:
    """The value as Python source, strings in double quotes; lists and tuples may be nested."""
    if isinstance(value, str):
        return quote(value)
    if isinstance(value, list):
        return "[" + ", ".join(map(literal, value)) + "]"
    if isinstance(value, tuple):
        return "(" + ", ".join(map(literal, value)) + ("," if len(value) == 1 else "") + ")"
    return repr(value)
