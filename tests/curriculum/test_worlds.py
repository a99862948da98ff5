"""Everyday worlds: what they tell agrees with itself, and their pages are pure, different and readable prose."""

import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from random import Random

import pytest

from hornbook.curriculum import worlds
from hornbook.curriculum.builtin import BuiltinTeacher
from hornbook.curriculum.prose_rubric import rate
from hornbook.curriculum.worlds import pages
from hornbook.curriculum.worlds.english import a, clock, count, lasting, listing, money, number, ordinal, plural, spoken
from hornbook.curriculum.worlds.people import pair, people
from hornbook.curriculum.worlds.proof import complaints, faults
from hornbook.records import Document, UserError, content_id
from hornbook.teacher.types import Section, SectionSpec

SAMPLED = [name for name in worlds.DOMAINS if int(content_id(name), 16) % 10 == 0]


def specs(number: int, seed: int) -> Iterator[SectionSpec]:
    rng = Random(seed)
    for at in range(number):
        yield SectionSpec(rng.choice(worlds.topics()), rng.choice(worlds.audiences()), rng.choice(worlds.styles()), at)


def text_of(section: Section) -> str:
    return "\n\n".join(block.text for block in section.blocks)


def test_there_are_enough() -> None:
    assert len(worlds.worlds()) == len(set(worlds.DOMAINS)) >= 60
    assert len({world.group for world in worlds.worlds().values()}) >= 6
    assert len(SAMPLED) >= 3
    openings = [" ".join(text.split()) for world in worlds.worlds().values() for text in world.openings]
    assert len(set(openings)) == len(openings)


@pytest.mark.parametrize("domain", SAMPLED)
def test_a_sample_of_worlds_is_sound(domain: str) -> None:
    assert not complaints(worlds.load(domain))


@pytest.mark.slow
@pytest.mark.parametrize("domain", worlds.DOMAINS)
def test_every_world_is_sound(domain: str) -> None:
    assert not complaints(worlds.load(domain))


def test_pages_are_prose_that_teaches() -> None:
    ratings: Counter[int] = Counter()
    for spec in specs(300, 1):
        section = worlds.write_section(spec)
        assert [block.kind for block in section.blocks] == ["prose"]
        text = text_of(section)
        assert 300 <= len(text) <= 8000, spec
        assert spec.style == pages.STORY or section.title.startswith(spec.topic)
        ratings[rate(Document.make(text, "s", "p")).score] += 1
    assert sum(n for score, n in ratings.items() if score >= 4) > 0.9 * ratings.total(), ratings


def test_pages_are_pure_and_different() -> None:
    written = [text_of(worlds.write_section(spec)) for spec in specs(500, 2)]
    assert written == [text_of(worlds.write_section(spec)) for spec in specs(500, 2)]
    assert len(set(written)) == 500
    program = (
        "from hornbook.curriculum import worlds as w; from hornbook.teacher.types import SectionSpec as S; "
        "from hornbook.records import content_id as c; "
        "print(c(''.join(w.write_section(S(t, w.audiences()[i % 5], w.styles()[i % 5], i)).blocks[0].text "
        "for i, t in enumerate(w.topics()))))"
    )
    told = {
        subprocess.run(
            [sys.executable, "-c", program], capture_output=True, text=True, check=True, env={"PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("1", "2")
    }
    assert len(told) == 1


def test_the_teacher_of_everyday_life() -> None:
    teacher = BuiltinTeacher(subject="everyday")
    assert teacher.topics() == worlds.topics()
    assert teacher.compositions(1) == []
    section = teacher.write_section(SectionSpec(teacher.topics()[0], teacher.audiences()[0], pages.STORY, 3))
    assert section.blocks[0].kind == "prose"
    with pytest.raises(UserError, match="basket weaving"):
        worlds.write_section(SectionSpec("basket weaving", worlds.audiences()[0], pages.STORY, 0))


def test_nobody_who_asks_bears_a_name_of_the_scene() -> None:
    for spec in specs(400, 4):
        if spec.style != "conversation":
            continue
        text = text_of(worlds.write_section(spec))
        asker = text.partition("” ")[2].split()[0]
        scene = [line for line in text.split("\n\n") if line.startswith("“") and asker not in line.partition("”")[2]]
        assert not any(f" {asker} " in line.partition("”")[0] for line in scene), text


def test_english_of_numbers_and_things() -> None:
    assert [number(n) for n in (0, 1, 12, 13, 1250)] == ["no", "one", "twelve", "13", "1,250"]
    assert [ordinal(n) for n in (1, 12, 13, 21, 22, 111, 113)] == [
        "first", "twelfth", "13th", "21st", "22nd", "111th", "113th",
    ]  # fmt: skip
    assert [plural(noun) for noun in ("box of pears", "fairy", "day", "knife", "red bus", "child")] == [
        "boxes of pears", "fairies", "days", "knives", "red buses", "children",
    ]  # fmt: skip
    assert [count(n, "loaf of bread") for n in (0, 1, 3)] == [
        "no loaves of bread",
        "one loaf of bread",
        "three loaves of bread",
    ]
    nouns = ("apple", "hour", "unicorn", "one-eyed cat", "umbrella", "pear", "ewe", "8-year-old")
    assert [a(noun) for noun in nouns] == [
        "an apple", "an hour", "a unicorn", "a one-eyed cat", "an umbrella", "a pear", "a ewe", "an 8-year-old",
    ]  # fmt: skip
    assert [listing(list("abc"[:n])) for n in range(4)] == ["", "a", "a and b", "a, b and c"]
    assert [money(cents) for cents in (1, 80, 100, 305, 123456)] == ["one cent", "80 cents", "€1", "€3.05", "€1,234.56"]
    assert [clock(minutes) for minutes in (65, 0, 1500)] == ["1:05", "0:00", "1:00"]
    times = ((0, 0), (12, 0), (16, 30), (17, 50), (9, 15), (9, 45), (7, 2), (7, 58))
    assert [spoken(60 * hour + minute) for hour, minute in times] == [
        "midnight", "noon", "half past four", "ten to six", "a quarter past nine", "a quarter to ten",
        "two minutes past seven", "two minutes to eight",
    ]  # fmt: skip
    assert [lasting(minutes) for minutes in (0, 45, 60, 130)] == [
        "no minutes",
        "45 minutes",
        "an hour",
        "two hours and ten minutes",
    ]


def test_people_and_their_pronouns() -> None:
    for seed in range(50):
        several = people(Random(seed), 6)
        assert len({one.name for one in several}) == 6
        assert {one.they for one in pair(Random(seed))} == {"she", "he"}
        assert all((one.them, one.their) in (("her", "her"), ("him", "his")) for one in several)


@pytest.mark.parametrize(
    "text",
    ["A apple fell.", "An pear fell.", "He had 1 apples.", "They saw the the moon.", "Wait , he said.", "it rained.",
     "She said {name}.", "No end", "“Open only.", "It was None.", "Stop!", "He left. then he came."],
)  # fmt: skip
def test_faults_of_english_are_found(text: str) -> None:
    assert faults(text)


def test_good_english_has_no_faults() -> None:
    for text in (
        "An hour later a unicorn and a ewe ate €1 coins.",
        "None of them knew that that was so.",
        "“Is it?” he asked.",
    ):
        assert not faults(text), text
