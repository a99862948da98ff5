"""The built-in curriculum's everyday half: worlds by domain, written as pages of natural language."""

from functools import cache
from importlib import import_module

from hornbook.curriculum.worlds.audiences import AUDIENCES
from hornbook.curriculum.worlds.domains import DOMAINS
from hornbook.curriculum.worlds.pages import STORY, STYLES, write
from hornbook.curriculum.worlds.world import World
from hornbook.records import UserError
from hornbook.teacher.types import Section, SectionSpec

__all__ = ["DOMAINS", "World", "audiences", "load", "styles", "topics", "worlds", "write_section"]


def load(domain: str) -> World:
    """The world of a module of `domains`."""
    world: World = import_module(f"{__name__}.domains.{domain}").WORLD
    return world


@cache
def worlds() -> dict[str, World]:
    """All worlds by topic, in the order of `domains`."""
    found: dict[str, World] = {}
    for domain in DOMAINS:
        world = load(domain)
        assert world.topic not in found, f"two worlds have the topic {world.topic!r}"
        found[world.topic] = world
    return found


def topics() -> list[str]:
    """The topics there are worlds for."""
    return list(worlds())


def audiences() -> list[str]:
    """Whom a page can be written for."""
    return list(AUDIENCES)


def styles() -> list[str]:
    """The forms a page can take."""
    return [*STYLES, STORY]


def write_section(spec: SectionSpec) -> Section:
    """Write one page, a pure function of the spec. An unknown topic, audience or style is a `UserError`."""
    for value, known, what in (
        (spec.topic, worlds(), "topic"),
        (spec.audience, AUDIENCES, "audience"),
        (spec.style, styles(), "style"),
    ):
        if value not in known:
            raise UserError(f"the curriculum has no {what} {value!r}; it has: {'; '.join(known)}")
    return write(worlds()[spec.topic], spec)
