"""Streams of specs: deterministic, and spread over everything before anything repeats."""

from collections import Counter
from itertools import islice

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hornbook.curriculum.builtin import BuiltinTeacher
from hornbook.records import UserError
from hornbook.synthesis.plan import exercise_specs, section_specs, seeded

TEACHER = BuiltinTeacher()


@given(count=st.integers(1, 2000), seed=st.integers(0, 2**31))
@settings(max_examples=25, deadline=None)
def test_topics_are_evenly_spread_wherever_the_stream_is_cut(count: int, seed: int) -> None:
    specs = list(islice(section_specs(TEACHER, seed), count))
    uses = Counter(dict.fromkeys(TEACHER.topics(), 0))
    uses.update(spec.topic for spec in specs)
    assert max(uses.values()) - min(uses.values()) <= 1
    assert len(set(specs)) == count


def test_every_form_of_a_topic_comes_before_any_comes_twice() -> None:
    forms = len(TEACHER.audiences()) * len(TEACHER.styles())
    specs = islice(section_specs(TEACHER, 3), forms * len(TEACHER.topics()))
    assert len({(s.topic, s.audience, s.style) for s in specs}) == forms * len(TEACHER.topics())


def test_streams_depend_on_nothing_but_the_seed() -> None:
    mix = (0.35, 0.4, 0.25)
    for stream in (
        lambda seed: list(islice(section_specs(TEACHER, seed), 500)),
        lambda seed: list(islice(exercise_specs(TEACHER, mix, seed), 500)),
    ):
        assert stream(1) == stream(1)
        assert stream(1) != stream(2)
    assert seeded("a", 1).random() == 0.8347996428461941


def test_exercises_have_the_shares_that_were_asked_for_and_walk_through_all_concepts() -> None:
    specs = list(islice(exercise_specs(TEACHER, (0.35, 0.4, 0.25), 0), 6000))
    shares = Counter(len(spec.concepts) for spec in specs)
    assert [shares[n] / 6000 for n in (1, 2, 3)] == pytest.approx([0.35, 0.4, 0.25], abs=0.03)
    single = Counter(spec.concepts for spec in specs if len(spec.concepts) == 1)
    assert set(single) == set(TEACHER.compositions(1))
    assert max(single.values()) - min(single.values()) <= 1
    assert len(set(specs)) == len(specs)


def test_a_share_of_zero_is_never_drawn() -> None:
    assert {len(s.concepts) for s in islice(exercise_specs(TEACHER, (0, 1, 0), 0), 300)} == {2}


def test_only_the_styles_that_are_named() -> None:
    teacher = BuiltinTeacher(subject="everyday")
    specs = list(islice(section_specs(teacher, 0, None, ["a story"]), 400))
    assert {spec.style for spec in specs} == {"a story"}
    assert {spec.audience for spec in specs} == set(teacher.audiences())
    with pytest.raises(UserError, match="has no 'a poem'; it has: explanation"):
        next(section_specs(teacher, 0, None, ["a poem"]))
