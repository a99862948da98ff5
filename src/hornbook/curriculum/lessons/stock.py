"""Everyday words and small values that lessons draw from, so that pages differ in more than their numbers."""

from random import Random

NAMES = (
    *("Ada", "Amir", "Bea", "Carlos", "Chen", "Dora", "Elif", "Emil", "Farah", "Greta", "Hana", "Ivan", "Jun"),
    *("Kofi", "Lena", "Marta", "Nadia", "Omar", "Priya", "Quinn", "Rosa", "Sven", "Tara", "Uma", "Viktor", "Yara"),
)
FRUIT = (
    *("apple", "apricot", "banana", "cherry", "fig", "grape", "kiwi", "lemon", "mango", "melon", "olive"),
    *("orange", "papaya", "peach", "pear", "plum", "quince"),
)
ANIMALS = (
    *("badger", "beaver", "camel", "crow", "donkey", "eagle", "falcon", "goose", "heron", "lizard", "otter"),
    *("panda", "rabbit", "raven", "salmon", "spider", "tiger", "turtle", "walrus", "zebra"),
)
CITIES = (
    *("Accra", "Bergen", "Bogota", "Cairo", "Dublin", "Hanoi", "Lima", "Lisbon", "Lyon", "Nairobi", "Osaka"),
    *("Oslo", "Prague", "Quito", "Riga", "Rome", "Seoul", "Tunis", "Vienna", "Zagreb"),
)
ADJECTIVES = (
    *("brave", "bright", "calm", "careful", "clever", "cold", "eager", "fast", "gentle", "happy", "late"),
    *("lucky", "old", "patient", "proud", "quiet", "silver", "small", "tired", "young"),
)
VERBS = ("crossed", "found", "followed", "greeted", "heard", "noticed", "painted", "passed", "saw", "watched")
PLACES = ("bridge", "field", "garden", "harbor", "hill", "market", "meadow", "river", "station", "tower")


def sentence(r: Random) -> str:
    """A plain sentence of seven to nine lower-case words, without punctuation."""
    first, second = r.sample(ADJECTIVES, 2)
    article = "an" if second[0] in "aeiou" else "a"
    middle = f"the {first} {r.choice(ANIMALS)} {r.choice(VERBS)} {article} {second} {r.choice(PLACES)}"
    return middle + r.choice(("", " today", " at noon", " again"))


def integers(r: Random, count: int, low: int, high: int) -> list[int]:
    """`count` integers between `low` and `high`, both included; values may repeat."""
    return [r.randint(low, high) for _ in range(count)]
