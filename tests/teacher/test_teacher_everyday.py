"""A served teacher on everyday knowledge: pages of prose, stories with words that must appear, its own rating."""

import json
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError
from served import FakeServer, Reply, says, settings

from hornbook.records import Document
from hornbook.teacher import SectionSpec, TeacherSettings
from hornbook.teacher.assets import lines, word_lists
from hornbook.teacher.everyday import STORY, page
from hornbook.teacher.openai import OpenAITeacher


def test_pages_are_prose_and_ratings_have_their_own_question(server: FakeServer, tmp_path: Path) -> None:
    def reply(body: dict[str, Any]) -> Reply:
        if "educational value" in body["messages"][0]["content"]:
            return says('{"reason": "clear", "score": 4}')
        return says(json.dumps({"title": "Tea", "text": "Water\nboils.\r\n\r\nTea draws.\n\n", "concepts": ["b", "a"]}))

    server.script = [reply]
    teacher = OpenAITeacher(settings(server, subject="everyday"), tmp_path / "t.sqlite")
    section = teacher.write_section(SectionSpec(teacher.topics()[0], teacher.audiences()[0], teacher.styles()[0], 1))
    assert [block.kind for block in section.blocks] == ["prose"]
    assert section.blocks[0].text == "Water boils.\n\nTea draws."
    assert section.concepts == ("a", "b")
    assert teacher.rate(Document.make("Why does ice float?", "s", "p")).score == 4
    asked = [request["messages"][0]["content"] for request in server.requests]
    assert "Python" not in "".join(asked)
    assert "coding" not in asked[1]
    assert teacher.compositions(1) == []
    teacher.close()


def test_stories_draw_words_and_features_by_the_spec_alone() -> None:
    specs = [SectionSpec("ice, water and steam", "a pupil of ten", STORY, seed) for seed in range(200)]
    prompts = [page(spec, 0.7).prompt for spec in specs]
    assert prompts == [page(spec, 0.7).prompt for spec in specs]
    words = word_lists("everyday_words")
    assert len({prompt.partition("the verb ")[2].partition(",")[0] for prompt in prompts}) > 100
    for prompt in prompts:
        verb, noun, adjective = (
            prompt.partition(f'the {kind} "')[2].partition('"')[0] for kind in ("verb", "noun", "adjective")
        )
        assert (verb in words["verbs"], noun in words["nouns"], adjective in words["adjectives"]) == (True,) * 3
        features = prompt.partition("The story has: ")[2].partition(".\n")[0].split("; ")
        assert 1 <= len(features) <= 3
        assert set(features) <= set(lines("everyday_features"))
        assert "ice, water and steam" in prompt
    assert {page(spec, 0.7).prompt_id for spec in specs} == {"everyday_write_story/v1"}


def test_exercise_settings_do_not_go_with_everyday() -> None:
    assert TeacherSettings(subject="everyday").kind == "curriculum"
    with pytest.raises(ValidationError, match="subject python"):
        TeacherSettings(subject="everyday", concepts=80)
