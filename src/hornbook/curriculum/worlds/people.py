"""The people of scenes and stories, with their pronouns, and what is drawn with them."""

from dataclasses import dataclass
from random import Random

_SHE = """
Ada Chiara Dara Fatima Hana Lena Mira Nadia Petra Rosa Tilda Ursula Wanda Ximena Zoe Beatriz Delia Esra Greta Ines
Karin Amina Clara Edith Flora Gwen Iris Judith Leila Maya Nora Olga Priya Ruth Sana Thea Vera Yara
""".split()  # noqa: SIM905
_HE = """
Bruno Emil Goran Imre Jonas Kemal Omar Quentin Samir Viktor Yusuf Anton Cyril Felix Hugo Jakub Luis Arun Ben Carlo
Daniel Elias Finn George Henry Ivan Jamal Leo Marek Nils Oscar Paul Ravi Simon Tomas Walter Zeno
""".split()  # noqa: SIM905


@dataclass(frozen=True, slots=True)
class Person:
    """A name and its pronouns: she saw her, and it is hers."""

    name: str
    they: str
    them: str
    their: str
    theirs: str
    themselves: str

    def __str__(self) -> str:
        return self.name

    @property
    def own(self) -> str:
        """ "Mira's"."""
        return f"{self.name}'s"

    @property
    def They(self) -> str:
        """At the beginning of a sentence."""
        return self.they.capitalize()

    @property
    def Their(self) -> str:
        return self.their.capitalize()


def woman(name: str) -> Person:
    return Person(name, "she", "her", "her", "hers", "herself")


def man(name: str) -> Person:
    return Person(name, "he", "him", "his", "his", "himself")


def everybody() -> list[Person]:
    """All people that there are."""
    return [*map(woman, _SHE), *map(man, _HE)]


def people(rng: Random, number: int) -> list[Person]:
    """Different people."""
    return [woman(name) if name in _SHE else man(name) for name in rng.sample([*_SHE, *_HE], number)]


def pair(rng: Random) -> list[Person]:
    """A woman and a man, in either order, so that "she" and "he" say who is meant."""
    found = [*women(rng, 1), *men(rng, 1)]
    rng.shuffle(found)
    return found


def women(rng: Random, number: int) -> list[Person]:
    return [woman(name) for name in rng.sample(_SHE, number)]


def men(rng: Random, number: int) -> list[Person]:
    return [man(name) for name in rng.sample(_HE, number)]
