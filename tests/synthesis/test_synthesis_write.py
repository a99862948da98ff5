"""The writing stages: only what ran is kept, whatever the teacher says; in = kept + dropped + quarantined."""

from pathlib import Path

import pytest

from hornbook.records import Counts, Silent, UserError, read_documents, read_exercises
from hornbook.synthesis import exercises, textbooks
from hornbook.synthesis.settings import WriteExercisesSettings, WriteTextbooksSettings
from hornbook.teacher import one_by_one
from hornbook.teacher.quarantine import Quarantined
from hornbook.teacher.settings import TeacherSettings
from hornbook.teacher.types import Block, ExerciseDraft, ExerciseSpec, Rating, Section, SectionSpec
from hornbook.workspace.rows import row_hashes

BUILTIN = TeacherSettings()
TESTS = "def check(candidate):\n    assert candidate(2) == {0}\n"


class Fake:
    """A teacher whose answers are of every kind, by turns."""

    name = "fake"
    many = one_by_one

    def rate(self, document: object) -> Rating:
        raise AssertionError("not asked")

    def topics(self) -> list[str]:
        return ["good", "bad", "gone", "same", "none"]

    def audiences(self) -> list[str]:
        return ["all"]

    def styles(self) -> list[str]:
        return ["plain"]

    def compositions(self, difficulty: int) -> list[tuple[str, ...]]:
        return [(kind,) for kind in ("good", "wrong", "weak", "same", "broken", "exit", "none")]

    def write_section(self, spec: SectionSpec) -> Section:
        if spec.topic == "none":
            raise Quarantined("no answer")
        mark = 0 if spec.topic == "same" else spec.seed
        code = {"bad": "1 / 0", "gone": "import os\nos._exit(0)"}.get(spec.topic, f"print({mark} * 2)")
        return Section(f"Number {mark}", (Block("prose", "Look. " * 50), Block("code", code)), ("n",))

    def write_exercise(self, spec: ExerciseSpec) -> ExerciseDraft:
        kind = spec.concepts[0]
        if kind == "none":
            raise Quarantined("no answer")
        n = 0 if kind == "same" else spec.seed
        prompt = f'def add_{kind}_{n}(x):\n    """Add {n}."""\n'
        body = {"wrong": f"    return x - {n} - 1\n", "broken": "    return x +\n", "exit": "    raise SystemExit(0)\n"}
        tests = "def check(candidate):\n    candidate(2)\n" if kind == "weak" else TESTS.format(2 + n)
        return ExerciseDraft(
            f"add_{kind}_{n}", prompt, body.get(kind, f"    return x + {n}\n"), tests, spec.concepts, 1, "fake-1"
        )


def write_exercises(out: Path, tokens: int, seed: int = 0) -> Counts:
    out.mkdir()
    mix = (1.0, 0.0, 0.0) if tokens < 2000 else (0.35, 0.4, 0.25)
    settings = WriteExercisesSettings(teacher=BUILTIN, tokens=tokens, seed=seed, mix=mix)
    return exercises.write_exercises_stage(settings, {}, out, Silent())


def test_an_exercise_is_kept_only_when_its_tests_tell_it_from_a_stub(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exercises, "teacher_of", lambda settings: Fake())
    counts = write_exercises(tmp_path / "a", tokens=100)
    counts.check()
    kept = list(read_exercises(tmp_path / "a/exercises.parquet"))
    rejected = list(read_exercises(tmp_path / "a/rejected.parquet"))
    assert {e.concepts[0] for e in kept} == {"good", "same"}
    assert len([e for e in kept if e.concepts == ("same",)]) == 1
    assert all(e.verified and not e.reason for e in kept)
    assert {e.concepts[0] for e in rejected} == {"wrong", "weak", "same", "broken", "exit"}
    assert not any(e.verified for e in rejected)
    reasons = {e.concepts[0]: e.reason for e in rejected}
    assert reasons["same"] == "exact repetition"
    assert reasons["weak"] not in (reasons["wrong"], reasons["same"])
    assert counts.kept == len(kept)
    assert {reason: sum(e.reason == reason for e in rejected) for reason in counts.dropped} == counts.dropped
    assert counts.quarantined > 0


def test_a_teacher_that_never_writes_a_good_exercise_ends_the_stage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Barren(Fake):
        def compositions(self, difficulty: int) -> list[tuple[str, ...]]:
            return [("none",)]

    monkeypatch.setattr(exercises, "teacher_of", lambda settings: Barren())
    with pytest.raises(UserError, match="no usable answer 200 times in a row, the last because: no answer"):
        write_exercises(tmp_path / "a", tokens=100)

    class Same(Fake):
        def compositions(self, difficulty: int) -> list[tuple[str, ...]]:
            return [("same",)]

    monkeypatch.setattr(exercises, "teacher_of", lambda settings: Same())
    monkeypatch.setattr(exercises, "BARREN", {True: 50})
    counts = write_exercises(tmp_path / "b", tokens=100)
    counts.check()
    assert counts.kept == 1


def test_a_section_whose_example_fails_is_dropped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(textbooks, "teacher_of", lambda settings: Fake())
    counts = textbooks.write_textbooks(WriteTextbooksSettings(teacher=BUILTIN, tokens=600), {}, tmp_path, Silent())
    counts.check()
    documents = list(read_documents(tmp_path / "documents.parquet"))
    assert {d.meta["topic"] for d in documents} == {"good", "same"}
    # "same" has two texts at most: as a page and as a module
    assert len([d for d in documents if d.meta["topic"] == "same"]) <= 2
    assert len({d.content_id for d in documents}) == len(documents) == counts.kept
    assert counts.quarantined > 0
    assert "exact repetition" in counts.dropped
    assert sum(n for reason, n in counts.dropped.items() if reason.startswith("example ")) >= 2
    for d in documents:
        assert str(int(d.meta["title"].split()[1]) * 2) in d.text  # what the code printed


def test_real_exercises_reach_their_bytes_and_repeat(tmp_path: Path) -> None:
    first = write_exercises(tmp_path / "a", tokens=20_000)
    second = write_exercises(tmp_path / "b", tokens=20_000)
    first.check()
    kept = list(read_exercises(tmp_path / "a/exercises.parquet"))
    target = WriteExercisesSettings(teacher=BUILTIN, tokens=20_000).target_bytes
    written = sum(len((e.prompt + e.solution).encode()) for e in kept)
    assert written == first.details["bytes"]
    assert target <= written < target + 5_000
    assert all(e.verified for e in kept)
    assert len({e.id for e in kept}) == len(kept) == first.kept
    assert {e.difficulty for e in kept} == {1, 2, 3}
    assert row_hashes(tmp_path / "a") == row_hashes(tmp_path / "b")
    assert first == second
    write_exercises(tmp_path / "c", tokens=2_000, seed=1)
    assert row_hashes(tmp_path / "c") != row_hashes(tmp_path / "a")


def test_real_textbooks_reach_their_bytes_and_repeat(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = WriteTextbooksSettings(teacher=BUILTIN, tokens=20_000)
    found = []
    for name, size in (("a", 256), ("b", 7)):  # the size of a round changes nothing
        monkeypatch.setattr(textbooks, "ROUND", {True: size})
        (tmp_path / name).mkdir()
        found.append(textbooks.write_textbooks(settings, {}, tmp_path / name, Silent()))
    documents = list(read_documents(tmp_path / "a/documents.parquet"))
    found[0].check()
    assert found[0] == found[1]
    assert row_hashes(tmp_path / "a") == row_hashes(tmp_path / "b")
    assert settings.target_bytes <= sum(len(d.text.encode()) for d in documents) < settings.target_bytes + 20_000
    assert not found[0].dropped
    assert len({d.id for d in documents}) == len({d.content_id for d in documents}) == len(documents)
    pages = sum("```python" in d.text for d in documents)
    assert 0 < pages < len(documents)  # both forms


@pytest.mark.parametrize("stage", [exercises, textbooks])
def test_nothing_is_written_outside_the_folder(stage: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stage, "teacher_of", lambda settings: Fake())
    out = tmp_path / "out"
    if stage is exercises:
        write_exercises(out, tokens=20)
        expected = {"exercises.parquet", "rejected.parquet", "quarantined.parquet"}
    else:
        out.mkdir()
        textbooks.write_textbooks(WriteTextbooksSettings(teacher=BUILTIN, tokens=20), {}, out, Silent())
        expected = {"documents.parquet", "quarantined.parquet"}
    assert {p.name for p in out.iterdir()} == expected
    assert [p.name for p in tmp_path.iterdir()] == ["out"]
