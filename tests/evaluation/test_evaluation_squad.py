"""Reading passages: the official rules of comparison, abstentions, passages that are too long, resuming."""

import json
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from hornbook.evaluation.compare import compare
from hornbook.evaluation.language.squad import FILE, abstains, exact, f1, load, measure, normalised
from hornbook.model import Completion
from hornbook.problems.official import not_official
from hornbook.records import Silent, UserError


def write_file(folder: Path, data: Any) -> Path:
    path = folder / "squad_dev_half/dev-v2.0.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(data if isinstance(data, str) else json.dumps(data))
    return folder


@pytest.fixture
def benchmarks(tmp_path: Path) -> Path:
    questions = [
        {"id": "a", "question": "Who keeps the bees?", "answers": [{"text": "the miller"}, {"text": "Old Anna"}]},
        {"id": "b", "question": "How many hives are there?", "answers": [{"text": "seven"}]},
        {"id": "c", "question": "Who keeps the goats?", "answers": [], "is_impossible": True},
        {"id": "d", "question": "When did the goats come?", "answers": [], "is_impossible": True},
    ]
    paragraphs = [
        {"context": "The miller keeps bees in seven hives.", "qas": questions},
        {"context": "long " * 50, "qas": [{"id": "e", "question": "What?", "answers": [{"text": "long"}]}]},
    ]
    return write_file(tmp_path / "files", {"version": "v2.0", "data": [{"title": "Bees", "paragraphs": paragraphs}]})


class Pretend:
    """Answers from a table, by the question; what is longer than its context it does not read."""

    name, identity = "pretend", "p"

    def __init__(self, dies_after: int = 99) -> None:
        self.asked: list[str] = []
        self.dies_after = dies_after

    def complete(
        self, prompts: Sequence[str], *, max_new_tokens: int, stops: Sequence[str], on_done: Callable[[int, Any], None]
    ) -> None:
        table = {"bees": " the Miller.\nQuestion: more", "hives": " seven or eight", "keeps the goats": " Unanswerable",
                 "goats come": " in 1920"}  # fmt: skip
        for row, prompt in enumerate(prompts):
            if len(self.asked) == self.dies_after:
                raise KeyboardInterrupt
            self.asked.append(prompt)
            question = prompt.rpartition("Question: ")[2]
            text = next((text for key, text in table.items() if key in question), None)
            on_done(row, None if text is None else Completion(text, 3, "stop"))


def test_the_rules_of_the_official_script() -> None:
    assert normalised("The  Old-Man's House!") == "oldmans house"
    assert exact("a cat.", ["the Cat"])
    assert not exact("cats", ["the Cat"])
    assert f1("the old grey cat", ["grey cat", "dog"]) == pytest.approx(0.8)
    assert f1("dog", ["cat"]) == 0
    assert (exact("", []), exact("Not enough information.", []), exact("a cat", [])) == (True, True, False)
    assert (f1("no answer", []), f1("dog", [])) == (1, 0)
    assert abstains(" The unanswerable ")
    assert not abstains("unanswerable questions are hard")


def test_a_model_is_measured(benchmarks: Path, tmp_path: Path) -> None:
    told = measure(Pretend(), tmp_path / "out", Silent(), benchmarks, label="mine")["squad"]
    assert (told["n"], told["too_long"]) == (5, 1)
    assert (told["exact"]["n"], told["exact"]["value"]) == (3, pytest.approx(1 / 3))  # the one too long is wrong
    assert told["f1"]["value"] == pytest.approx((1 + 0.5 + 0) / 3)
    assert (told["answered_unanswerable"]["n"], told["answered_unanswerable"]["value"]) == (2, 0.5)
    assert told["not_official"] == ["squad_dev_half/dev-v2.0.json"]
    assert "half of the development set" in told["notes"][0]
    rows = [json.loads(line) for line in (tmp_path / "out/samples.jsonl").read_text().splitlines()]
    assert [row["completion"] for row in rows] == ["the Miller.", "seven or eight", "Unanswerable", "in 1920", ""]
    assert rows[0]["prompt"].startswith("Title: Bees\n\nBackground: The miller keeps")
    assert rows[0]["prompt"].endswith("\n\nQuestion: Who keeps the bees?\n\nAnswer:")
    assert len({row["cluster"] for row in rows}) == 2


def test_another_models_figures_are_refused(benchmarks: Path, tmp_path: Path) -> None:
    measure(Pretend(), tmp_path / "out", Silent(), benchmarks)
    other = Pretend()
    other.identity = "another"
    with pytest.raises(UserError, match="figures of another model"):
        measure(other, tmp_path / "out", Silent(), benchmarks)
    assert other.asked == []


def test_a_killed_evaluation_goes_on(benchmarks: Path, tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        measure(Pretend(dies_after=2), tmp_path / "out", Silent(), benchmarks)
    again = Pretend()
    told = measure(again, tmp_path / "out", Silent(), benchmarks)
    assert len(again.asked) == 3
    assert told == measure(Pretend(), tmp_path / "whole", Silent(), benchmarks)


@pytest.mark.parametrize(
    "data", ["no json", {}, {"data": []}, {"data": [{"title": "x", "paragraphs": [{"qas": []}]}]}, []]
)
def test_a_broken_file_is_named(data: Any, tmp_path: Path) -> None:
    write_file(tmp_path, data)
    with pytest.raises(UserError, match=r"dev-v2\.0\.json"):
        load(tmp_path)


@pytest.mark.skipif(not os.environ.get("HORNBOOK_BENCHMARKS"), reason="HORNBOOK_BENCHMARKS is not set")
def test_the_real_file() -> None:
    read = load()
    assert len(read) == 6078
    assert not_official(None, FILE) == []
    assert sum(bool(item.answers) for item in read) == 2910


def test_what_is_finished_is_not_asked_again(benchmarks: Path, tmp_path: Path) -> None:
    first = measure(Pretend(), tmp_path / "out", Silent(), benchmarks)
    again = Pretend()
    assert measure(again, tmp_path / "out", Silent(), benchmarks) == first
    assert len(again.asked) <= 1  # what fills the context is tried again: nothing was computed


def test_questions_of_one_passage_are_no_independent_items(benchmarks: Path, tmp_path: Path) -> None:
    for name in ("a", "b"):
        measure(Pretend(), tmp_path / name, Silent(), benchmarks)
    (row,) = compare("a", tmp_path / "a", "b", tmp_path / "b")
    assert "McNemar" not in row["method"]
    assert "clusters of items" in row["method"]
    assert "detectable" not in row
