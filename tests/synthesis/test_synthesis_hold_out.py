"""What is asked was never trained on: neither its name, nor its solution, nor any pair of its concepts."""

import json
from itertools import combinations, islice
from pathlib import Path

import pyarrow as pa
import pytest

from hornbook.curriculum.builtin import BuiltinTeacher
from hornbook.records import Exercise, Silent, UserError, content_id, read_table, write_exercises, write_table
from hornbook.synthesis.hold_out import hold_out, keep_apart
from hornbook.synthesis.plan import exercise_specs
from hornbook.synthesis.settings import HoldOutSettings, KeepApartSettings

SMALL = HoldOutSettings(fraction=0.1, validation=20, test=60)
SELECTION = pa.schema([("id", pa.string()), ("kept", pa.bool_()), ("reason", pa.string())])


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Exercise]]:
    """3,500 exercises of the built-in teacher (their code is not run here)."""
    teacher = BuiltinTeacher()
    found: dict[str, Exercise] = {}
    for spec in islice(exercise_specs(teacher, (0.35, 0.4, 0.25), 0), 3500):
        d = teacher.write_exercise(spec)
        key = content_id(d.prompt + d.solution)
        found[key] = Exercise(
            key, d.name, d.prompt, d.solution, d.tests, d.concepts, d.difficulty, teacher.name, d.prompt_id, True
        )
    folder = tmp_path_factory.mktemp("exercises")
    write_exercises(found.values(), folder / "exercises.parquet")
    return folder, found


def pairs(exercises: list[Exercise]) -> set[tuple[str, str]]:
    return {pair for e in exercises for pair in combinations(e.concepts, 2)}


@pytest.mark.parametrize("seed", [0, 1, 2])
def test_nothing_asked_is_trained_on(real: tuple[Path, dict[str, Exercise]], tmp_path: Path, seed: int) -> None:
    folder, exercises = real
    counts = hold_out(SMALL.model_copy(update={"seed": seed}), {"documents": folder}, tmp_path, Silent())
    counts.check()
    rows = list(read_table(tmp_path / "selection.parquet"))
    assert {row["id"] for row in rows} == set(exercises)
    split = {name: [exercises[r["id"]] for r in rows if r["split"] == name] for name in ("train", "validation", "test")}
    assert [len(split["validation"]), len(split["test"])] == [20, 60]
    assert all(row["kept"] == (row["split"] == "train") == (not row["reason"]) for row in rows)
    assert len(split["train"]) == counts.kept > 2000
    asked = split["validation"] + split["test"]
    assert not {e.name for e in asked} & {e.name for e in split["train"]}
    composed = {e.solution for e in asked if e.difficulty > 1}  # one concept alone may have its usual code in training
    assert not composed & {e.solution for e in split["train"]}
    assert not pairs(asked) & pairs(split["train"])
    assert len({e.name for e in asked}) == len(asked)  # no name twice, within or between the two sets
    assert sum(len(e.concepts) >= 2 for e in split["test"]) >= 30
    for name in ("validation", "test"):
        lines = [json.loads(line) for line in (tmp_path / f"{name}.jsonl").read_text().splitlines()]
        assert {line["entry_point"] for line in lines} == {e.name for e in split[name]}
        by_name = {e.name: e for e in split[name]}
        for line in lines:
            e = by_name[line["entry_point"]]
            assert (line["prompt"], line["canonical_solution"], line["test"]) == (e.prompt, e.solution, e.tests)
            assert line["meta"] == {"difficulty": e.difficulty, "concepts": list(e.concepts)}


def test_the_same_again(real: tuple[Path, dict[str, Exercise]], tmp_path: Path) -> None:
    texts = []
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        hold_out(SMALL, {"documents": real[0]}, tmp_path / name, Silent())
        texts.append((tmp_path / name / "test.jsonl").read_text() + (tmp_path / name / "validation.jsonl").read_text())
    assert texts[0] == texts[1]


@pytest.mark.parametrize("settings", [SMALL.model_copy(update={"test": 2000}), HoldOutSettings(fraction=0.001)])
def test_too_few(real: tuple[Path, dict[str, Exercise]], tmp_path: Path, settings: HoldOutSettings) -> None:
    with pytest.raises(UserError, match="hold_out"):
        hold_out(settings, {"documents": real[0]}, tmp_path, Silent())


def test_what_an_earlier_selection_rejected_is_neither_asked_nor_trained_on(
    real: tuple[Path, dict[str, Exercise]], tmp_path: Path
) -> None:
    folder, exercises = real
    selections = {}
    rejected: set[str] = set()
    for place in range(2):  # two selections, as the plan names them
        bad = {key for key in exercises if int(key[place], 16) == 0}
        rejected |= bad
        selections[f"selection:{place}"] = tmp_path / str(place)
        selections[f"selection:{place}"].mkdir()
        rows = [{"id": key, "kept": key not in bad, "reason": ""} for key in exercises]
        write_table(rows, tmp_path / str(place) / "selection.parquet", SELECTION)
    out = tmp_path / "out"
    out.mkdir()
    counts = hold_out(SMALL, {"documents": folder} | selections, out, Silent())
    counts.check()
    assert counts.rows_in == len(exercises) - len(rejected)
    assert not rejected & {row["id"] for row in read_table(out / "selection.parquet")}


def test_another_dataset_loses_what_is_asked(real: tuple[Path, dict[str, Exercise]], tmp_path: Path) -> None:
    folder, _ = real
    hold_out(SMALL, {"documents": folder}, tmp_path, Silent())
    other = tmp_path / "other"
    other.mkdir()
    teacher = BuiltinTeacher(concepts=150)
    drafts = [teacher.write_exercise(spec) for spec in islice(exercise_specs(teacher, (0.35, 0.4, 0.25), 1), 3000)]
    mine = {
        str(i): Exercise(str(i), d.name, d.prompt, d.solution, d.tests, d.concepts, d.difficulty, "b", "p", True)
        for i, d in enumerate(drafts)
    }
    write_exercises(mine.values(), other / "exercises.parquet")
    counts = keep_apart(KeepApartSettings(), {"documents": other, "held-out": tmp_path}, other, Silent())
    counts.check()
    rows = list(read_table(other / "selection.parquet"))
    kept = [mine[row["id"]] for row in rows if row["kept"]]
    asked = [json.loads(line) for name in ("validation", "test") for line in (tmp_path / f"{name}.jsonl").open()]
    assert counts.kept == len(kept) > 1500
    assert set(counts.dropped) >= {
        "shares its name with a held-out exercise",
        "shares a concept pair with a held-out exercise",
    }
    assert not {a["entry_point"] for a in asked} & {e.name for e in kept}
    assert not {a["canonical_solution"] for a in asked if len(a["meta"]["concepts"]) > 1} & {e.solution for e in kept}
    assert not {p for a in asked for p in combinations(a["meta"]["concepts"], 2)} & pairs(kept)
