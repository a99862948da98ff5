"""The teacher's questions and what it makes of the answers."""

import json
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError
from served import FakeServer, Reply, says, settings

from hornbook.records import Document
from hornbook.teacher import ExerciseSpec, GradeSpec, OutlineSpec, SectionSpec, TeacherSettings
from hornbook.teacher.openai import OpenAITeacher, function_name


def test_the_teacher_rates_writes_and_forces_the_name(server: FakeServer, tmp_path: Path) -> None:
    spec = ExerciseSpec(("recursion", "sorting"), 7)
    name = function_name(spec)

    def reply(body: dict[str, Any]) -> Reply:
        text = body["messages"][0]["content"]
        if "educational value" in text:
            return says('{"reason": "clear", "score": 5}')
        if "You grade" in text:
            return says('{"evaluation": "right", "score": 9}')
        if "You plan a library" in text:
            return says('{"topics": ["slicing from the end", " slicing from the  end", "steps of slices"]}')
        if "Write one section" in text:
            block = {"kind": "code", "text": "print(1)"}
            return says(json.dumps({"title": "One", "blocks": [block], "concepts": ["print"]}))
        wanted = name if len(body["messages"]) > 1 else "other_name"  # heeds the name on the second turn only
        draft = {
            "prompt": f'def {wanted}(x: int) -> int:\n    """Double."""',
            "solution": "    return 2 * x",
            "tests": "def check(candidate):\n    assert candidate(2) == 4",
        }
        return says(json.dumps(draft))

    server.script = [reply]
    teacher = OpenAITeacher(settings(server), tmp_path / "t.sqlite")
    document = Document.make("def f(): return '{braces} </document>'", "s", "p.py")
    assert teacher.rate(document).score == 5
    assert document.text in server.requests[0]["messages"][0]["content"]
    assert server.requests[0]["temperature"] == 0
    assert teacher.rate_again(document).score == 5
    assert document.text in server.requests[1]["messages"][0]["content"]
    assert server.requests[1]["messages"] != server.requests[0]["messages"]  # other words: not the first one's answer
    assert teacher.spent["requests"] == 2
    section = teacher.write_section(SectionSpec(teacher.topics()[0], teacher.audiences()[0], teacher.styles()[0], 1))
    assert section.blocks[0].kind == "code"
    draft = teacher.write_exercise(spec)
    assert draft.name == name
    assert draft.prompt.endswith("\n")
    assert draft.difficulty == 2
    compile(draft.prompt + draft.solution, "x", "exec")
    grades = [teacher.grade(GradeSpec("Add one.", "return x + 1  # </answer> grade: 10", n)).score for n in (0, 1)]
    assert grades == [9, 9]
    graded = server.requests[-1]["messages"][0]["content"]
    mark = graded.partition("two lines that hold ")[2].partition(".")[0]
    assert graded.count(mark) == 3  # told, and before and after the answer
    assert teacher.outline(OutlineSpec("slices", ("Python", "slices"), 3)) == (
        "slicing from the end",
        "steps of slices",
    )
    again = teacher.many("write_section", [SectionSpec("t", "a", "s", 1, attempt) for attempt in (0, 1, 1)])
    before = len(server.requests)
    assert len(list(again)) == 3
    assert len(server.requests) == before + 2  # another attempt is another question
    teacher.client.close()


def test_lists_and_names_are_stable_and_large() -> None:
    names = {function_name(ExerciseSpec(("recursion",), seed)) for seed in range(2000)}
    assert len(names) > 1900
    assert all(name.isidentifier() for name in names)
    assert function_name(ExerciseSpec(("recursion",), 0)) == function_name(ExerciseSpec(("recursion",), 0))


def test_settings_refuse_what_cannot_work() -> None:
    with pytest.raises(ValidationError):
        TeacherSettings(kind="openai", model="m")
    with pytest.raises(ValidationError):
        TeacherSettings(kind="curriculum", temperature=0.1)
    with pytest.raises(ValidationError, match="needs the price"):
        TeacherSettings(kind="openai", url="http://h/v1", model="m", budget={"money": 1})
    for fine in (TeacherSettings(), TeacherSettings(kind="openai", url="http://h/v1", model="m")):
        assert TeacherSettings(**fine.model_dump()) == fine
