"""Every lesson has enough material, and every page of it is a pure, runnable, distinct text."""

import contextlib
import io
import os
import subprocess
import sys
from collections.abc import Iterator
from random import Random

import pytest

from hornbook.curriculum import lessons
from hornbook.curriculum.lessons.audiences import shorten
from hornbook.curriculum.lessons.lesson import example, program, prose
from hornbook.records import UserError
from hornbook.teacher.types import Section, SectionSpec

LESSONS = list(lessons.lessons().values())


def run(code: str) -> str:
    """What the program prints. Lessons are our own code, so running it here is as safe as importing them."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(code, "<lesson>", "exec"), {"__name__": "__main__"})
    return printed.getvalue()


def specs(count: int, seed: int) -> Iterator[SectionSpec]:
    rng = Random(seed)
    for number in range(count):
        yield SectionSpec(
            rng.choice(lessons.topics()), rng.choice(lessons.audiences()), rng.choice(lessons.styles()), number
        )


def text_of(section: Section) -> str:
    return "\n\n".join(block.text for block in section.blocks)


def test_there_is_enough_to_choose_from() -> None:
    assert len(LESSONS) >= 300
    assert len({lesson.area for lesson in LESSONS}) >= 25
    assert len(lessons.audiences()) >= 5
    assert len(lessons.styles()) >= 5
    assert lessons.topics() == [lesson.topic for lesson in LESSONS]


def test_openings_are_not_shared() -> None:
    openings = [opening for lesson in LESSONS for opening in lesson.openings]
    assert len(set(openings)) == len(openings)


def test_every_page_has_prose_code_and_a_sensible_length() -> None:
    lengths = []
    for spec in specs(400, 5):
        section = lessons.write_section(spec)
        assert section.title.startswith(spec.topic)
        assert section.concepts == lessons.lessons()[spec.topic].concepts
        kinds = [block.kind for block in section.blocks]
        assert "code" in kinds
        assert "prose" in kinds
        assert "prose prose" not in " ".join(kinds)
        assert all(block.text.strip() for block in section.blocks)
        lengths.append(len(text_of(section)))
    assert 1200 <= sum(lengths) / len(lengths) <= 2800
    assert min(lengths) >= 300


def test_pages_run() -> None:
    for spec in specs(60, 6):
        for block in lessons.write_section(spec).blocks:
            if block.kind == "code":
                assert run(block.text).strip()


def test_pages_are_distinct() -> None:
    pages = {text_of(lessons.write_section(spec)) for spec in specs(1000, 7)}
    assert len(pages) >= 990


def test_a_page_depends_on_each_part_of_the_spec() -> None:
    topics, audiences, styles = lessons.topics(), lessons.audiences(), lessons.styles()
    base = SectionSpec(topics[0], audiences[0], styles[0], 1)
    assert lessons.write_section(base) == lessons.write_section(base)
    others = (
        SectionSpec(topics[1], audiences[0], styles[0], 1),
        SectionSpec(topics[0], audiences[1], styles[0], 1),
        SectionSpec(topics[0], audiences[0], styles[1], 1),
        SectionSpec(topics[0], audiences[0], styles[0], 2),
    )
    assert len({text_of(lessons.write_section(spec)) for spec in (base, *others)}) == 5


def test_a_page_is_the_same_in_another_process() -> None:
    """Sets and `hash()` differ between processes, so a page that leans on them would, too."""
    program_text = (
        "from hornbook.curriculum import lessons as l\n"
        "from hornbook.teacher.types import SectionSpec as S\n"
        "import hashlib\n"
        "pages = [l.write_section(S(t, a, l.styles()[i % 5], i)) "
        "for i, t in enumerate(l.topics()) for a in l.audiences()[:2]]\n"
        "print(hashlib.sha256(repr(pages).encode()).hexdigest())\n"
    )
    printed = {
        subprocess.run(
            [sys.executable, "-c", program_text],
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(printed) == 1


@pytest.mark.parametrize("part", ["topic", "audience", "style"])
def test_an_unknown_part_is_a_users_mistake(part: str) -> None:
    values = {
        "topic": lessons.topics()[0],
        "audience": lessons.audiences()[0],
        "style": lessons.styles()[0],
        part: "basket weaving",
    }
    with pytest.raises(UserError, match="basket weaving"):
        lessons.write_section(SectionSpec(values["topic"], values["audience"], values["style"], seed=0))


def test_holes_are_filled_in_prose_and_code() -> None:
    made = example("See $n\n  of $$5.", "\n    def f():\n        return $n\n\n    print(f())\n", "It is $n.", n=7)
    assert made.before == "See 7 of $5."
    assert made.after == "It is 7."
    assert run(made.code) == "7\n"
    assert program("x = 1  # $5\n") == "x = 1  # $5\n"
    with pytest.raises(KeyError):
        prose("$missing", n=1)


def test_short_sentences_leave_code_alone() -> None:
    assert shorten("One; two; `a; b` three") == "One. Two; `a; b` three"
    assert shorten("It runs `a; b`; then it stops.") == "It runs `a; b`. Then it stops."
