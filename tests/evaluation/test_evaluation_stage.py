"""The whole stage on a tiny phi that knows three of six problems by heart, and comparisons of what it wrote."""

import json
import math
import sys
from dataclasses import replace
from pathlib import Path
from shutil import copytree

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parent))
from pretend import Pretend

from hornbook.evaluation import evaluate as module
from hornbook.evaluation import task as tasks
from hornbook.evaluation.compare import compare
from hornbook.evaluation.evaluate import evaluate
from hornbook.evaluation.settings import EvaluateSettings
from hornbook.evaluation.taskfile import Limits, shipped
from hornbook.model import Completion
from hornbook.problems import load
from hornbook.records import Silent, UserError

KEYS = {"n", "passed", "pass_at_1", "low", "high", "bits_per_byte", "bits_low", "bits_high", "by_difficulty"}
KEYS |= {"too_long", "statuses", "known_bad", "protocol", "sandbox_level", "judge_modes", "pass_at_k", "model"}
SETTINGS = EvaluateSettings(tasks=("held-out", "unconventional"), max_new_tokens=64, allow_weak=True)


def read(folder: Path) -> tuple[list[dict], dict]:
    samples = [json.loads(line) for line in (folder / "samples.jsonl").read_text(encoding="utf-8").splitlines()]
    return samples, json.loads((folder / "summary.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def unconventional():
    """Four real problems, one of them with a prompt that no context of the tiny phi holds."""
    problems = load("unconventional")[:4]
    return [*problems[:3], replace(problems[3], prompt="# padding\n" * 100 + problems[3].prompt)]


@pytest.fixture(scope="module")
def measured(tmp_path_factory, inputs, unconventional):
    out = tmp_path_factory.mktemp("measured")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tasks, "load", lambda name, benchmarks: unconventional)
        patch.setitem(shipped(), "unconventional", shipped()["unconventional"].model_copy(update={"items": 4}))
        counts = evaluate(SETTINGS, inputs, out, Silent())
    counts.check()
    return out, counts


def test_what_a_model_knows_passes_and_all_is_counted(measured, six, unconventional):
    out, counts = measured
    samples, summary = read(out)
    assert [row["task_id"] for row in samples] == [p.task_id for p in [*six, *unconventional]]
    assert counts.rows_in == counts.kept == 10
    assert [row["passed"] for row in samples[:6]] == [True] * 3 + [False] * 3
    for row, problem in zip(samples[:3], six, strict=False):
        assert row["prompt"].rstrip() + row["completion"] == problem.prompt + problem.canonical_solution
    assert summary["held-out"]["n"] == 6
    assert summary["held-out"]["passed"] == 3
    assert counts.details == {"held-out": {"n": 6, "passed": 3}, "unconventional": {"n": 4, "passed": 0}}


def test_the_summary_follows_from_the_samples(measured):
    samples, summary = read(measured[0])
    for task, found in summary.items():
        rows = [row for row in samples if row["task"] == task]
        assert found.keys() >= KEYS
        assert found["n"] == len(rows)
        assert found["passed"] == sum(row["passed"] for row in rows) == found["statuses"].get("passed", 0)
        assert found["pass_at_1"] == found["passed"] / found["n"]
        assert found["low"] <= found["pass_at_1"] <= found["high"]
        assert sum(found["statuses"].values()) == found["n"]
        ratio = sum(row["bits"] for row in rows) / sum(row["bytes"] for row in rows)
        assert found["bits_per_byte"] == pytest.approx(ratio)
        assert found["bits_low"] <= ratio <= found["bits_high"]
        assert sum(level["n"] for level in found["by_difficulty"].values()) == found["n"]
        assert sum(level["passed"] for level in found["by_difficulty"].values()) == found["passed"]
        assert found["protocol"]["max_new_tokens"] == 64
    for row in samples:
        assert row["bits_per_byte"] == pytest.approx(row["bits"] / row["bytes"])
        assert math.isfinite(row["bits"])
    known, unknown = samples[:3], samples[3:6]
    assert max(row["bits_per_byte"] for row in known) < min(row["bits_per_byte"] for row in unknown)


def test_a_prompt_too_long_is_a_failure_not_a_gap(measured):
    samples, summary = read(measured[0])
    row = samples[-1]
    assert (row["status"], row["passed"], row["completion"], row["raw"]) == ("prompt too long", False, "", None)
    assert row["bits"] > 0
    too_long = sum(r["status"] == "prompt too long" for r in samples if r["task"] == "unconventional")
    assert summary["unconventional"]["too_long"] == too_long >= 1
    assert summary["unconventional"]["n"] == 4


def test_the_same_twice_is_the_same(measured, inputs, tmp_path):
    evaluate(EvaluateSettings(tasks=("held-out",), max_new_tokens=64, allow_weak=True), inputs, tmp_path, Silent())

    def plain(row):
        return {key: value for key, value in row.items() if key != "milliseconds"}

    first, again = read(measured[0]), read(tmp_path)
    assert [plain(row) for row in again[0]] == [plain(row) for row in first[0] if row["task"] == "held-out"]
    assert again[1]["held-out"] == first[1]["held-out"]


def planted(monkeypatch, tmp_path, inputs, answers):
    """The stage with completions put in the model's mouth."""

    class Planted(Pretend):
        def complete(self, prompts, *, on_done, **rest):
            for place, text in enumerate(answers):
                on_done(place, None if text is None else Completion(text, 1, "stop"))

    monkeypatch.setattr(module, "resolve_model", lambda *found, **rest: Planted({}))
    out = tmp_path / "planted"
    evaluate(EvaluateSettings(tasks=("held-out",), allow_weak=True), inputs, out, Silent())
    return read(out)


def test_right_completions_pass_whatever_follows_them(monkeypatch, tmp_path, inputs, six):
    answers = ["\n" + p.canonical_solution + "\n\ndef broken(:\n" for p in six]
    samples, summary = planted(monkeypatch, tmp_path, inputs, answers)
    assert [row["status"] for row in samples] == ["passed"] * 6
    assert summary["held-out"]["pass_at_1"] == 1.0


def test_hostile_completions_fail_and_leave_the_rest_alone(monkeypatch, tmp_path, inputs, six):
    answers = [
        "\n    import sys; sys.exit(0)\n",
        "\n    while True: pass\n",
        "\n    return (\n",
        "\n    return '\x00'\n",
        None,
        "\n" + six[5].canonical_solution,
    ]
    quick = shipped()["held-out"].model_copy(update={"limits": Limits(cpu_seconds=1.0)})  # the endless loop's
    monkeypatch.setitem(shipped(), "held-out", quick)
    samples, summary = planted(monkeypatch, tmp_path, inputs, answers)
    assert [row["passed"] for row in samples] == [False] * 5 + [True]
    assert samples[1]["status"] in (
        "timeout",
        "crashed",
    )  # which of the two a busy machine says is the sandbox's matter
    assert samples[4]["status"] == "prompt too long"
    assert summary["held-out"]["passed"] == 1


def test_a_missing_benchmark_is_a_users_mistake(inputs, tmp_path):
    settings = EvaluateSettings(tasks=("humaneval",), benchmarks=str(tmp_path / "none"), allow_weak=True)
    with pytest.raises(UserError):
        evaluate(settings, inputs, tmp_path, Silent())


def change(source: Path, target: Path, edit) -> Path:
    """A copy of an evaluation with every sample edited."""
    copytree(source, target)
    rows = [edit(index, row) for index, row in enumerate(read(source)[0])]
    (target / "samples.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows if row), encoding="utf-8")
    return target


def test_a_comparison_pairs_the_items(measured, tmp_path):
    out = measured[0]

    def better(index, row):
        return row | {"passed": row["passed"] or index in (3, 4), "bits": row["bits"] - 0.5 * row["bytes"]}

    other = change(out, tmp_path / "other", better)
    rows = {(row["task"], row["metric"]): row for row in compare("a", out, "b", other)}
    assert len(rows) == 4
    passed = rows["held-out", "pass_at_1"]
    assert passed["difference"] == pytest.approx(2 / 6)
    assert (passed["only_a"], passed["only_b"], passed["p"], passed["n"]) == (0, 2, 0.5, 6)
    bits = rows["held-out", "bits_per_byte"]
    # Half a bit less for every byte, on every item: the interval is a point, whatever the items' spread.
    np.testing.assert_allclose([bits["difference"], bits["low"], bits["high"]], -0.5, rtol=1e-9)
    assert bits["p"] < 0.001
    assert rows["unconventional", "pass_at_1"]["difference"] == 0.0
    assert all(row["a"] == "a" and row["b"] == "b" and row["note"] for row in rows.values())


def test_a_model_compared_with_itself(measured):
    for row in compare("a", measured[0], "a", measured[0]):
        assert (row["difference"], row["p"]) == (0.0, 1.0)


@pytest.mark.parametrize(
    "edit",
    [
        lambda index, row: None if index == 2 else row,
        lambda index, row: row | {"task_id": row["task_id"] + "x"},
        lambda index, row: row | {"prompt": row["prompt"] + "#"},
        lambda index, row: row | {"bytes": row["bytes"] + 1},
    ],
)
def test_other_items_are_refused(measured, tmp_path, edit):
    with pytest.raises(UserError):
        compare("a", measured[0], "b", change(measured[0], tmp_path / "other", edit))


def test_another_protocol_is_refused(measured, tmp_path):
    other = tmp_path / "other"
    copytree(measured[0], other)
    summary = read(other)[1]
    summary["held-out"]["protocol"]["max_new_tokens"] = 128
    (other / "summary.json").write_text(json.dumps(summary))
    with pytest.raises(UserError, match="max_new_tokens"):
        compare("a", measured[0], "b", other)


def test_tasks_that_only_one_answered_are_left_out(measured, tmp_path):
    other = change(measured[0], tmp_path / "other", lambda i, row: row if row["task"] == "held-out" else None)
    assert {row["task"] for row in compare("a", measured[0], "b", other)} == {"held-out"}


def test_tasks_of_all_kinds_are_one_stage(inputs, language_benchmarks, tmp_path):
    pytest.importorskip("lm_eval")
    tasks = ("held-out", "piqa", "toxigen", "squad", "false-premise")
    settings = EvaluateSettings(tasks=tasks, max_new_tokens=8, language_limit=2, allow_weak=True)
    settings = settings.model_copy(update={"benchmarks": str(language_benchmarks)})
    for _ in range(2):  # as after a kill at the very end
        counts = evaluate(settings, inputs, tmp_path, Silent())
        counts.check()
        samples, summary = read(tmp_path)
        assert {task: row["n"] for task, row in summary.items()} == {
            "held-out": 6, "piqa": 2, "squad": 2, "toxigen": 2, "false-premise": 4
        }  # fmt: skip
        assert len(samples) == counts.rows_in == 16
    assert counts.details["toxigen"] == {"n": 2, "passed": None}
