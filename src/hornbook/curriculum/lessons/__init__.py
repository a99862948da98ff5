"""The textbook half of the built-in curriculum: lessons by area, written as pages for an audience in a style."""

from functools import cache
from importlib import import_module

from hornbook.curriculum.family import AnyFamily
from hornbook.curriculum.lessons.areas import AREAS
from hornbook.curriculum.lessons.audiences import AUDIENCES
from hornbook.curriculum.lessons.lesson import Lesson
from hornbook.curriculum.lessons.pages import STYLES, write
from hornbook.records import UserError
from hornbook.teacher.types import Section, SectionSpec

__all__ = ["Lesson", "area_lessons", "audiences", "families", "lessons", "styles", "topics", "write_section"]


@cache
def lessons() -> dict[str, Lesson]:
    """All lessons by topic, in teaching order."""
    found: dict[str, Lesson] = {}
    for area in AREAS:
        for lesson in area_lessons(area):
            assert lesson.topic not in found, f"two lessons have the topic {lesson.topic!r}"
            found[lesson.topic] = lesson
    return found


def area_lessons(area: str) -> list[Lesson]:
    """An area's lessons in teaching order: its package has `ORDER`, its modules' names, each with one `LESSON`."""
    place = import_module(f"{__name__}.{area}")
    return [import_module(f"{__name__}.{area}.{name}").LESSON for name in place.ORDER]


@cache
def families() -> dict[str, AnyFamily]:
    """All exercise families by name."""
    found: dict[str, AnyFamily] = {}
    for lesson in lessons().values():
        for family in lesson.families:
            assert family.name not in found, f"two exercise families have the name {family.name!r}"
            found[family.name] = family
    return found


def topics() -> list[str]:
    """The topics there are lessons for, in teaching order."""
    return list(lessons())


def audiences() -> list[str]:
    """Whom a page can be written for."""
    return list(AUDIENCES)


def styles() -> list[str]:
    """The forms a page can take."""
    return list(STYLES)


def write_section(spec: SectionSpec) -> Section:
    """Write one page, a pure function of the spec.

    Its code blocks are whole programs that only use the standard library. An unknown topic, audience or style is
    a `UserError`.
    """
    for value, known, what in (
        (spec.topic, lessons(), "topic"),
        (spec.audience, AUDIENCES, "audience"),
        (spec.style, STYLES, "style"),
    ):
        if value not in known:
            raise UserError(f"the curriculum has no {what} {value!r}; it has: {'; '.join(known)}")
    return write(lessons()[spec.topic], spec)
