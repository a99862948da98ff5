"""Sentences, tables, Markdown and JSON."""

import dataclasses
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hornbook.report import RunView, tables, write_report
from hornbook.report.answer import answer
from hornbook.report.chart import colours
from hornbook.report.markdown import escaped, grid, markdown
from hornbook.report.numbers import count, duration, p_value, percent, plain, short, signed, size
from hornbook.report.summary import summary, summary_json
from hornbook.report.tables import Table


def row(difference: float, low: float, high: float, *seeds: float) -> dict[str, Any]:
    """A comparison; `seeds` are the differences of each, where there are several."""
    return {
        "a": "raw",
        "b": "textbook",
        "task": "humaneval",
        "metric": "bits_per_byte",
        "difference": difference,
        "low": low,
        "high": high,
        "p": 0.01,
        "n": 164,
        "method": "m",
        "note": "",
        "seeds": [max(1, len(seeds))] * 2,
        "by_seed": {str(i): value for i, value in enumerate(seeds or (difference,))},
    }


@pytest.mark.parametrize(
    ("rows", "verdict", "words"),
    [
        ([row(-0.21, -0.28, -0.14)], "better", ("0.21 fewer bits", "−0.28 to −0.14", "n = 164")),
        ([row(0.21, 0.14, 0.28)], "worse", ("0.21 more bits", "+0.14 to +0.28")),
        ([row(-0.02, -0.08, 0.04)], "none", ("no difference", "−0.08 to +0.04")),
        ([row(0.0, 0.0, 0.0)], "none", ("no difference",)),
        (
            [row(-0.15, -0.24, -0.06, -0.2, -0.1)],
            "better",
            ("0.15 fewer", "over seeds and problems −0.24 to −0.06", "2 seeds from −0.20 to −0.10"),
        ),
        ([row(-0.05, -0.2, 0.1, -0.2, 0.1)], "none", ("no difference", "2 seeds")),
        ([row(-0.2, None, None)], "none", ("no difference",)),  # type: ignore[arg-type]
    ],
)
def test_the_answer_says_what_was_found(
    run_view: RunView, rows: list[dict[str, Any]], verdict: str, words: tuple[str, ...]
) -> None:
    first = answer(dataclasses.replace(run_view, comparisons=rows))[0]
    assert first.verdict == verdict
    for word in words:
        assert word in first.text


def test_the_answer_prefers_problems_nobody_here_wrote(run_view: RunView) -> None:
    first = answer(run_view)[0]
    assert "HumanEval" in first.text
    ours = [r for r in run_view.comparisons if r["task"] in ("held-out", "unconventional")]
    assert "unconventional" in answer(dataclasses.replace(run_view, comparisons=ours))[0].text


def test_unequal_budgets_are_not_called_equal(run_view: RunView) -> None:
    shorter = {
        **run_view.arms,
        "textbook": {"0": dataclasses.replace(run_view.arms["textbook"]["0"], tokens=1_000_000)},
    }
    text = answer(dataclasses.replace(run_view, arms=shorter))[0].text
    assert "equal" not in text
    assert "1.00 M" in text


def test_one_seed_is_said(make_run: Any) -> None:
    assert any("One seed" in s.text for s in answer(make_run()))
    assert any("2 seeds per arm" in s.text for s in answer(make_run(2)))
    assert answer(make_run(5))[-1].verdict != "note"


def test_summary_has_the_promised_shape(run_view: RunView, tmp_path: Path) -> None:
    write_report(run_view, tmp_path)
    read = json.loads((tmp_path / "summary.json").read_text(encoding="ascii"), parse_constant=pytest.fail)
    assert read == summary(run_view)
    assert {
        "recipe",
        "seconds",
        "peak_rss_bytes",
        "checkpoints",
        "comparisons",
        "data",
        "contamination",
        "stages",
    } <= set(read)
    one = read["checkpoints"]["raw"]["0"]["humaneval"]
    assert {"n", "pass_at_1", "low", "high", "bits_per_byte"} <= set(one)
    assert one["pass_at_1"] == run_view.checkpoints["raw"]["0"]["humaneval"]["pass_at_1"]
    assert {"in", "kept", "dropped", "quarantined", "tokens"} <= set(read["data"]["code.good"])
    assert read["stages"]["train"] == pytest.approx(64.2 + 63.1)
    assert read["classifier"]["test"]["low"] is None  # a nan is not JSON
    assert len(read["comparisons"]) == len(run_view.comparisons)


def test_summary_of_strange_text_is_ascii_json(run_view: RunView) -> None:
    text = summary_json(dataclasses.replace(run_view, warnings=["\ud800 \u202e 🐍"]))
    assert text.isascii()
    assert json.loads(text)["warnings"] == ["\ud800 \u202e 🐍"]


def test_report_replaces_the_last_one_and_leaves_nothing_else(run_view: RunView, tmp_path: Path) -> None:
    write_report(run_view, tmp_path)
    path = write_report(dataclasses.replace(run_view, recipe="another"), tmp_path)
    assert path == tmp_path / "index.html"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["index.html", "report.md", "summary.json"]
    for file in tmp_path.iterdir():
        assert "another" in file.read_text(encoding="utf-8")


def test_half_a_surrogate_pair_can_be_written(run_view: RunView, tmp_path: Path) -> None:
    bad = [dataclasses.replace(c, completion="\ud83d") for c in run_view.completions]
    assert write_report(dataclasses.replace(run_view, completions=bad, command="\udcff"), tmp_path).stat().st_size


def test_markdown_tables_are_rectangular(run_view: RunView) -> None:
    hostile = dataclasses.replace(run_view, environment={"a|b\n": "`x` | <b> \\"})
    blocks = [b for b in markdown(hostile).strip().split("\n\n") if b.startswith("|")]
    assert len(blocks) > 8
    for block in blocks:
        widths = {len(line.replace("\\\\", "").replace("\\|", "").split("|")) for line in block.split("\n")}
        assert len(widths) == 1


@given(st.text(max_size=60))
def test_a_markdown_cell_stays_one_cell(text: str) -> None:
    table = Table(("a", "b"), (False, True), [(text, "1")])
    assert len(grid(table).split("\n")) == 3
    bare = escaped(text).replace("\\\\", "")
    for special in "|<`":
        assert bare.count(special) == bare.count("\\" + special)


def test_every_table_is_rectangular(make_run: Any) -> None:
    for run in (make_run(), make_run(2)):
        many = len(run.checkpoints["raw"]) > 1
        for build, column in (
            (tables.results, "seeds"),
            (tables.by_difficulty, "seed"),
            (tables.comparisons, "seeds"),
            (tables.training, "seed"),
            (tables.data, "none"),
        ):
            table = build(run)
            assert (column in table.columns) == (many and column != "none")
            assert table.rows
            assert {len(r) for r in table.rows} == {len(table.columns)} == {len(table.numeric)}
        for build in (tables.each_seed, tables.differences_by_seed):
            assert bool(build(run).rows) == many


def test_colours_pair_an_arm_with_its_start(run_view: RunView) -> None:
    found = colours(run_view)
    assert len(set(found.values())) == len(found)
    assert found["textbook+exercises"] == found["textbook"].replace(")", "-strong)")
    assert found["raw+exercises"] == found["raw"].replace(")", "-strong)")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (count(1234567), "1,234,567"),
        (short(1_234_567), "1.23 M"),
        (short(999_999), "1.00 M"),
        (short(12), "12"),
        (short(float("nan")), "–"),
        (percent(0.1234), "12.3 %"),
        (percent(None), "–"),
        (signed(-0.2), "−0.200"),
        (signed(-0.0001, 3), "0.000"),
        (duration(254), "4 min 14 s"),
        (duration(59.99), "1 min 00 s"),
        (duration(3_725), "1 h 02 min"),
        (duration(0.004), "4 ms"),
        (size(2_400_000_000), "2.40 GB"),
        (size(12), "12 B"),
        (p_value(0.0004), "<0.001"),
        (plain({"a": [1, 2.5], "b": None}), "a 1, 2.5, b –"),
    ],
)
def test_numbers_are_written(written: str, expected: str) -> None:
    assert written == expected
