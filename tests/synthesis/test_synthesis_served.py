"""What a served teacher writes is looked at closely: imports, repetitions, tests that verify nothing, benchmarks'
tasks."""

from pathlib import Path
from random import Random
from typing import Any, ClassVar

import pytest

from hornbook.records import Counts, Silent, UserError, read_documents, read_exercises, read_table
from hornbook.synthesis import exercises, textbooks
from hornbook.synthesis.settings import WriteExercisesSettings, WriteTextbooksSettings
from hornbook.teacher import (
    Block,
    ExerciseDraft,
    ExerciseSpec,
    Quarantined,
    Section,
    SectionSpec,
    TeacherSettings,
    one_by_one,
)

SERVED = TeacherSettings(kind="openai", url="http://127.0.0.1:9/v1", model="m")
WORDS = """
amber birch cedar delta ember flint grove hazel inlet jetty knoll ledge marsh night otter plaza quilt ridge
""".split()  # noqa: SIM905
FIXED = " ".join(Random(0).choices(WORDS, k=300))

# A function with a benchmark's shape: the whole of its solution in other names.
SHADOW = (
    "def nearest_pair(values: list[float], gap: float) -> bool:\n"
    '    """Tell whether two values are nearer than gap."""\n',
    "    for first, left in enumerate(values):\n        for second, right in enumerate(values):\n"
    "            if first != second:\n                away = abs(left - right)\n                if away < gap:\n"
    "                    return True\n    return False\n",
    "def check(candidate):\n    assert candidate([1.0, 2.0, 3.0], 0.5) is False\n"
    "    assert candidate([1.0, 2.8, 3.0, 4.0, 5.0, 2.0], 0.3) is True\n    assert candidate([], 1.0) is False\n",
)


class Served:
    """Writes one good exercise for each number, and every kind of bad one."""

    name = "served"
    many = one_by_one
    spent: ClassVar = {"requests": 3, "from_cache": 0, "cost": 0.0}

    def topics(self) -> list[str]:
        return ["good", "fails once", "fails", "near", "none"]

    def audiences(self) -> list[str]:
        return ["all"]

    def styles(self) -> list[str]:
        return ["plain"]

    def compositions(self, difficulty: int) -> list[tuple[str, ...]]:
        kinds = ("good", "good2", "good3", "imports", "weak", "moody", "near", "shadow", "none")
        return [(kind,) for kind in kinds] if difficulty == 1 else []

    def write_exercise(self, spec: ExerciseSpec) -> ExerciseDraft:
        kind, n = spec.concepts[0], spec.seed + 3
        if kind == "none":
            raise Quarantined("no answer", "raw words")
        if kind == "shadow":
            prompt, solution, tests = SHADOW
            name = f"nearest_pair_{n}"
            prompt = prompt.replace("nearest_pair", name)
            return ExerciseDraft(name, prompt, solution, tests, spec.concepts, 1, "p")
        mark = WORDS[n % len(WORDS)]
        doc = f"Add {n} to x and tell {mark} about {kind} {' '.join(WORDS[(n * k) % 18] for k in range(1, 9))}."
        prompt = f'def {mark}_{kind}_{n}(x: int) -> int:\n    """{doc}"""\n'
        solution = f"    return x + {n}\n"
        tests = f"def check(candidate):\n    assert candidate(2) == {2 + n}\n    assert candidate(-5) == {n - 5}\n"
        if kind == "imports":
            solution = "    import os\n" + solution
        if kind == "weak":
            tests = "def check(candidate):\n    assert candidate(2) is not None\n"
        if kind == "moody":
            solution = "    import random\n    print(random.random())\n" + solution
        if kind == "near":
            doc = FIXED[:1200]
            prompt = f'def fixed_{n}(x: int) -> int:\n    """{doc}"""\n'
        return ExerciseDraft(prompt[4 : prompt.index("(")], prompt, solution, tests, spec.concepts, 1, "p")

    def write_section(self, spec: SectionSpec) -> Section:
        if spec.topic == "none":
            raise Quarantined("no answer", "raw words")
        good = spec.topic == "good" or (spec.topic == "fails once" and spec.attempt == 1) or spec.topic == "near"
        words = " ".join(WORDS[(spec.seed * k + len(spec.topic)) % 18] for k in range(1, 40))
        prose = FIXED if spec.topic == "near" else words
        code = f"print({spec.seed} * 2)" if good else "print(1 / 0)"
        return Section(f"Of {spec.topic} {spec.seed}", (Block("prose", prose), Block("code", code)), ("n",))


@pytest.fixture(autouse=True)
def served(monkeypatch: pytest.MonkeyPatch) -> None:
    for stage in (exercises, textbooks):
        monkeypatch.setattr(stage, "teacher_of", lambda settings: Served())


def write(out: Path, **more: Any) -> Counts:
    options = {"teacher": SERVED, "tokens": 1500, "mix": (1.0, 0.0, 0.0), "allow_weak": True} | more
    counts = exercises.write_exercises_stage(WriteExercisesSettings.model_validate(options), {}, out, Silent())
    counts.check()
    return counts


def test_every_refusal_has_its_reason(tmp_path: Path) -> None:
    counts = write(tmp_path)
    kept = list(read_exercises(tmp_path / "exercises.parquet"))
    why = {e.concepts[0]: e.reason for e in read_exercises(tmp_path / "rejected.parquet") if e.concepts[0] != "near"}
    assert {e.concepts[0] for e in kept} == {"good", "good2", "good3", "near"}
    assert why.pop("shadow").endswith(" humaneval")
    assert why == {
        "imports": "imports a module that is not allowed",
        "weak": "tests pass changed solutions",
        "moody": "not the same result twice",
    }
    assert sum(e.concepts == ("near",) for e in kept) == 1
    assert counts.dropped["near duplicate"] >= 1
    raw = list(read_table(tmp_path / "quarantined.parquet"))
    assert len(raw) == counts.quarantined > 0
    assert (raw[0]["reason"], raw[0]["raw"]) == ("no answer", "raw words")
    assert "none" in raw[0]["spec"]
    assert counts.details["spent"]["requests"] == 3
    assert counts.details["diversity"]["names"] == len({e.name for e in kept})


def test_novelty_and_problem_sets_are_settings(tmp_path: Path) -> None:
    write(tmp_path, novelty=1.0, against=())
    kinds = [e.concepts[0] for e in read_exercises(tmp_path / "exercises.parquet")]
    assert kinds.count("near") > 1
    assert "shadow" in kinds


def test_parts_share_the_plan_out(tmp_path: Path) -> None:
    names: list[set[str]] = []
    for number in range(3):
        out = tmp_path / str(number)
        out.mkdir()
        write(out, part=(number, 3), tokens=3000)
        names.append({e.name for e in read_exercises(out / "exercises.parquet") if e.concepts[0].startswith("good")})
    assert all(names)
    assert len(set.union(*names)) == sum(map(len, names))
    with pytest.raises(ValueError, match="parts are numbered from 0"):
        WriteExercisesSettings(teacher=SERVED, tokens=10, part=(3, 3))


def test_a_section_whose_code_fails_is_written_again(tmp_path: Path) -> None:
    settings = WriteTextbooksSettings(teacher=SERVED, tokens=3000, allow_weak=True)
    counts = textbooks.write_textbooks(settings, {}, tmp_path, Silent())
    counts.check()
    topics = [d.meta["topic"] for d in read_documents(tmp_path / "documents.parquet")]
    assert {"good", "fails once", "near"} == set(topics)
    assert topics.count("near") <= 2  # as a page and as a module
    again = sum(number for reason, number in counts.dropped.items() if reason.endswith("written again"))
    lost = sum(n for reason, n in counts.dropped.items() if reason.startswith("example") and "again" not in reason)
    assert again > lost > 0
    assert counts.dropped["near duplicate"] > 0
    assert counts.quarantined > 0


def test_topics_come_from_a_file(tmp_path: Path) -> None:
    (tmp_path / "topics.txt").write_text("good\n")
    settings = WriteTextbooksSettings(
        teacher=SERVED, tokens=500, allow_weak=True, topics=str(tmp_path / "topics.txt"), novelty=1.0
    )
    textbooks.write_textbooks(settings, {}, tmp_path, Silent())
    assert {d.meta["topic"] for d in read_documents(tmp_path / "documents.parquet")} == {"good"}
    with pytest.raises(UserError, match="cannot be read"):
        textbooks.write_textbooks(
            settings.model_copy(update={"topics": str(tmp_path / "none")}), {}, tmp_path, Silent()
        )
