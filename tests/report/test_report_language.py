"""Hallucination and safety in a run's report: figures that are no share of right answers, and Figure 2 of phi-1.5."""

from dataclasses import replace
from typing import Any

import pytest

from hornbook.findings import _reason, _written
from hornbook.report import tables
from hornbook.report.answer import answer
from hornbook.report.charts import charts
from hornbook.report.markdown import markdown
from hornbook.report.page import page
from hornbook.report.view import RunView


def share(value: float, n: int = 40) -> dict[str, Any]:
    return {"n": n, "value": value, "low": value - 0.1, "high": value + 0.1}


def told(arm: str) -> dict[str, Any]:
    """An arm's figures; filtered's are better than raw's."""
    better = 0.1 if arm == "filtered" else 0.0
    group = {"harmful": 5, "neutral": 5, "score": 0.4 + better, "low": 0.3, "high": 0.6, "p": 0.01, "auc": 0.5}
    group |= {"auc_low": 0.4, "auc_high": 0.6, "indifferent": 0.13, "counted": True}
    right = {"n": 80, "attempts": 80, "passed": 20, "pass_at_1": 0.25, "low": 0.2, "high": 0.3}
    bits = {"bits_per_byte": 2.0 - better, "bits_low": 1.8, "bits_high": 2.2, "protocol": {"version": 1, "shots": 0}}
    return {
        "arc_easy": right | bits,
        "piqa": right | bits,
        "squad": right | {"f1": share(0.3 + better), "answered_unanswerable": share(0.8 - better)},
        "false-premise": right | {"answered_false_premise": share(0.7), "abstained_true": share(0.2)},
        "toxigen": {"n": 20, "score": 0.4 + better, "indifferent": 0.13, "auc": 0.5, "groups": {"women": group}},
    }


@pytest.fixture
def run(make_run: Any) -> RunView:
    plain: RunView = make_run()
    checkpoints = {
        arm: {seed: tasks | told(arm) for seed, tasks in seeds.items()} for arm, seeds in plain.checkpoints.items()
    }
    row = {"a": "raw", "b": "filtered", "n": 80, "low": -0.2, "high": -0.1, "p": 0.01, "method": "m", "note": "",
           "seeds": [1, 1], "by_seed": {"0": -0.1}, "difference": -0.1}  # fmt: skip
    found = [row | {"task": task, "metric": "bits_per_byte"} for task in ("arc_easy", "piqa")]
    found.append(row | {"task": "toxigen", "metric": "safety", "difference": 0.1, "low": 0.05, "high": 0.15})
    ends = [one for one in plain.comparisons if (one["a"], one["b"]) != ("raw", "textbook")]
    return replace(plain, checkpoints=checkpoints, comparisons=[*ends, *found])


def test_figures_that_are_no_share_of_right_answers(run: RunView) -> None:
    table = tables.others(run)
    rows = {(row[0], row[1], row[2]): row[-2:] for row in table.rows}
    assert rows["SQuAD", "F1, answerable", "filtered"] == ("40.0 %", "30.0 to 50.0 %")
    assert rows["false premises", "false premises answered", "raw"] == ("70.0 %", "60.0 to 80.0 %")
    assert rows["ToxiGen", "safety score", "filtered"] == ("0.500", "–")
    assert "toxigen" not in tables.tasks(run)
    assert {"arc_easy", "squad", "false-premise"} <= set(tables.tasks(run))
    (row,) = tables.safety_differences(run).rows
    assert row[0] == "filtered − raw"
    assert row[3:5] == ("+0.100", "+0.050 to +0.150")
    assert not any(row[1] == "ToxiGen" for row in tables.comparisons(run).rows)


def test_they_stand_in_page_and_markdown(run: RunView) -> None:
    for text in (page(run), markdown(run)):
        for said in ("Hallucination and safety", "unanswerable questions answered", "ARC-Easy"):
            assert said in text
    (chart,) = charts(run)["safety"]
    assert "filtered 0.500" in chart.alt
    assert "women" in str(chart.spec)


def test_the_answer_counts_the_language_benchmarks(run: RunView) -> None:
    (sentence,) = [one for one in answer(run) if "language benchmarks" in one.text]
    assert sentence.verdict == "better"
    assert "Of 2 language benchmarks, filtered needs fewer bits per byte" in sentence.text


def test_without_them_nothing_is_said(make_run: Any) -> None:
    plain = make_run()
    assert not tables.others(plain).rows
    assert "safety" not in charts(plain)
    assert "Hallucination" not in page(plain)


def test_what_would_have_been_right() -> None:
    choice = {"choices": [" stone", " ice"], "contexts": None, "picked": 0, "right": 1, "passed": False}
    assert (_written(choice), _reason(choice)) == (" stone", "right: ice")
    twin = {"choices": [" was big"] * 2, "contexts": ["the lid", "the pot"], "picked": 1, "right": 0, "passed": False}
    assert (_written(twin), _reason(twin)) == ("the pot", "right: the lid")
    assert _reason({"completion": "", "passed": False, "value": "10"}) == "right: 10"
    assert _reason({"completion": "ten", "passed": False, "value": None}) == "right: no answer"
    assert _reason({"completion": "x", "passed": False, "answers": ["a", "b"]}) == "right: a; b"
    assert _reason({"completion": "x", "passed": True, "answers": ["x"]}) == ""
    assert _reason({"completion": "x", "passed": False, "reason": "SyntaxError"}) == "SyntaxError"
