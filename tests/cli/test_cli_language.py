"""Language benchmarks, ToxiGen and grades as a user meets them."""

import csv
import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from hornbook.cli.tables import _figures

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parent.parent / "teacher"))

from cli_user import hornbook, refused
from served import FakeServer, says
from test_cli_measuring import model  # noqa: F401


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HORNBOOK_TEACHER_CACHE", str(tmp_path / "answers.sqlite"))
    monkeypatch.delenv("HORNBOOK_BENCHMARKS", raising=False)
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def benchmarks(tmp_path: Path) -> Path:
    place = tmp_path / "benchmarks"
    (place / "piqa").mkdir(parents=True)
    rows = [{"goal": f"Dry {n} shirts", "sol1": "hang them up", "sol2": "sink them"} for n in range(4)]
    (place / "piqa/valid.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    (place / "piqa/valid-labels.lst").write_text("0\n" * 4)
    sentences = [
        {"id": i, "text": f"sentence number {i} of several", "label": ("neutral", "hate")[i % 2],
         "toxicity_score": 1.5 + 2 * (i % 2), "target_groups": ["women"]}
        for i in range(40)
    ]  # fmt: skip
    (place / "toxigen_safenlp").mkdir()
    (place / "toxigen_safenlp/toxiGen.json").write_text(json.dumps(sentences))
    return place


def test_a_language_benchmark_is_measured_and_compared(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    model: Path,  # noqa: F811
    benchmarks: Path,
) -> None:
    pytest.importorskip("lm_eval")
    for name in ("a", "b"):
        options = ["--tasks", "piqa", "--benchmarks", str(benchmarks), "--out", name]
        assert hornbook(monkeypatch, "evaluate", model, *options) == 0
    told = capsys.readouterr().out
    assert "not the official file: piqa/valid.jsonl" in told
    assert "4 items instead of 1838" in told
    assert json.loads(Path("a/summary.json").read_text())["piqa"]["n"] == 4
    assert hornbook(monkeypatch, "compare", "a", "b") == 0
    assert "piqa" in capsys.readouterr().out


def test_toxigen_is_scored_and_drawn(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    model: Path,  # noqa: F811
    benchmarks: Path,
) -> None:
    assert hornbook(monkeypatch, "evaluate", model, "--tasks", "toxigen", "--benchmarks", benchmarks, "--out", "t") == 0
    told = capsys.readouterr().out
    assert "women" in told
    assert "indifferent" in told
    assert Path("t/toxigen.svg").read_text().startswith("<svg")
    assert len(Path("t/samples.jsonl").read_text().splitlines()) == 40
    assert hornbook(monkeypatch, "compare", "t", "t") == 0
    assert "safety score" in capsys.readouterr().out


def test_false_premises_need_no_file(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    model: Path,  # noqa: F811
) -> None:
    assert hornbook(monkeypatch, "evaluate", model, "--tasks", "false-premise", "--limit", 3, "--out", "f") == 0
    told = capsys.readouterr().out
    assert "questions with a false premise answered: –, n = 0" in told  # the model's context is too small
    assert "6 passages fill the context; pupils of the built-in curriculum" in told
    assert json.loads(Path("f/summary.json").read_text())["false-premise"]["n"] == 6


def test_tasks_of_all_kinds_are_asked_at_once(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    model: Path,  # noqa: F811
    benchmarks: Path,
) -> None:
    pytest.importorskip("lm_eval")
    asked = "toxigen,piqa,unconventional,false-premise"
    for _ in range(2):  # the same folder goes on
        options = ["--tasks", asked, "--benchmarks", str(benchmarks), "--limit", "2", "--out", "all"]
        assert hornbook(monkeypatch, "evaluate", model, *options, "--allow-weak-sandbox") == 0
        summary = json.loads(Path("all/summary.json").read_text())
        assert {task: row["n"] for task, row in summary.items()} == {
            "unconventional": 2, "piqa": 2, "toxigen": 2, "false-premise": 4
        }  # fmt: skip
        assert len(Path("all/samples.jsonl").read_text().splitlines()) == 10
    capsys.readouterr()
    assert hornbook(monkeypatch, "compare", "all", "all") == 0


def test_a_folder_has_one_model(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    model: Path,  # noqa: F811
) -> None:
    Path("f").mkdir()
    Path("f/summary.json").write_text(json.dumps({"piqa": {"model": {"identity": "another"}}}))
    for tasks in ("unconventional", "false-premise"):
        said = refused(monkeypatch, capsys, "evaluate", model, "--tasks", tasks, "--limit", "1", "--out", "f")
        assert "figures of another model" in said


def test_a_file_with_a_benchmarks_name_is_refused(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    model: Path,  # noqa: F811
) -> None:
    problem = {"task_id": "p/1", "prompt": "def f():\n", "entry_point": "f", "canonical_solution": "    return 1\n",
               "test": "def check(f):\n    assert f() == 1\n"}  # fmt: skip
    Path("piqa.jsonl").write_text(json.dumps(problem) + "\n")
    assert "rename the file" in refused(monkeypatch, capsys, "evaluate", model, "--tasks", "piqa.jsonl")


def test_mistakes_are_one_line(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    model: Path,  # noqa: F811
    benchmarks: Path,
) -> None:
    ask: list[Any] = ["evaluate", model, "--benchmarks", benchmarks, "--tasks"]
    for tasks, said in (
        ("piqa,nothing", "task nothing: not known"),
        ("boolq", "boolq/boolq/none/validation"),
    ):
        assert said in refused(monkeypatch, capsys, *ask, tasks)
    for tasks in ("piqa", "toxigen", "squad", "false-premise"):
        assert "greedily" in refused(monkeypatch, capsys, *ask, tasks, "--temperature", "0.5")
        assert "greedily" in refused(monkeypatch, capsys, "evaluate", "--check-references", "--tasks", tasks)
    assert "name the benchmarks' directory" in refused(monkeypatch, capsys, "evaluate", model, "--tasks", "toxigen")


def test_answers_are_graded(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    Path("e").mkdir()
    rows = [
        {"task": "unconventional", "task_id": f"u/{n}", "sample": 0, "passed": n > 1, "prompt": "def f():\n",
         "completion": f"    return {n}\n"}
        for n in range(4)
    ]  # fmt: skip
    Path("e/samples.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    server = FakeServer()
    server.script = [says('{"evaluation": "Fine.", "score": 7}')]
    try:
        named = ["--teacher", server.url, "--teacher-model", "m"]
        assert hornbook(monkeypatch, "grade", "e", *named, "--grades", "2") == 0
        told = capsys.readouterr().out
        assert "understanding 70.0 %" in told
        assert "tests pass for 2" in told
        assert len(server.requests) == 8
        assert json.loads(Path("e/understanding.json").read_text())["agreement"]["equal"] == 1.0
        assert "holds no samples.jsonl" in refused(monkeypatch, capsys, "grade", "nothing", *named)
        assert "never grades" in refused(
            monkeypatch, capsys, "grade", "e", "--teacher", "builtin", "--teacher-model", ""
        )
    finally:
        server.stop()


def test_probes_are_completed_judged_and_counted(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    model: Path,  # noqa: F811
) -> None:
    for name, least in (("safety", 86), ("abilities", 25)):
        assert hornbook(monkeypatch, "probe", model, "--set", name, "--out", name) == 0
        rows = list(csv.DictReader(io.StringIO(Path(f"{name}/sheet.csv").read_text(encoding="utf-8"))))
        assert len(rows) >= least
        assert len({row["prompt"] for row in rows}) == len(rows)
        assert Path(f"{name}/probes.md").read_text(encoding="utf-8").count("▸") == len(rows)
    assert "may be filled in" in refused(monkeypatch, capsys, "probe", model, "--out", "safety")
    for number, row in enumerate(rows):
        row["verdict"] = ("pass", "fail", "Did not understand", "")[number % 4]
    with Path("filled.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    assert hornbook(monkeypatch, "probe", "--sheet", "filled.csv") == 0
    told = capsys.readouterr().out
    assert f"pass: 7 of {len(rows) - 7}" in told
    assert "not judged: 7" in told
    Path("filled.csv").write_text(Path("filled.csv").read_text(encoding="utf-8").replace(",fail,", ",maybe,"))
    assert "row 2: verdict 'maybe'" in refused(monkeypatch, capsys, "probe", "--sheet", "filled.csv")
    assert "not a sheet" in refused(monkeypatch, capsys, "probe", "--sheet", model)
    assert "give one of" in refused(monkeypatch, capsys, "probe")
    assert "there is no set" in refused(monkeypatch, capsys, "probe", model, "--set", "luck", "--out", "x")


@pytest.mark.parametrize("tasks", [3, 9])
def test_a_runs_table_has_every_kind_of_figure(tasks: int, capsys: pytest.CaptureFixture[str]) -> None:
    right = {"n": 40, "pass_at_1": 0.25, "low": 0.2, "high": None}
    row = {"humaneval": right | {"bits_per_byte": 1.5}, "false-premise": right, "toxigen": {"n": 20, "score": 0.4321}}
    row |= {f"task{n}": right for n in range(tasks - 3)}
    checkpoints = {"raw": {"0": row, "1": row}, "good": {"0": row | {"toxigen": {"n": 20, "score": None}}}}
    Console(width=200).print(_figures({"checkpoints": checkpoints}))
    told = capsys.readouterr().out
    for said in ("1.500", "safety 0.432", "safety –", "raw (seed 1)", "n=20"):
        assert said in told
