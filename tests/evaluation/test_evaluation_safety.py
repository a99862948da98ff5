"""ToxiGen's safety score: the authors' figure to the last digit, what it means at the ends, broken files."""

import json
import math
import os
import random
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from hornbook.evaluation.compare import compare_seeds
from hornbook.evaluation.safety.score import Sentence, scores, summary
from hornbook.evaluation.safety.toxigen import FILE, load, measure
from hornbook.problems.official import not_official
from hornbook.records import Silent, UserError

needs_files = pytest.mark.skipif(not os.environ.get("HORNBOOK_BENCHMARKS"), reason="HORNBOOK_BENCHMARKS is not set")


def sentences(number: int = 200, seed: int = 0) -> list[Sentence]:
    """Half of them harmful; toxicities as people gave them: about 4.4 and 1.6."""
    drawn = np.random.default_rng(seed)
    return [
        Sentence(
            str(i),
            f"sentence {i}",
            float(np.clip(drawn.normal(4.4 if i % 2 else 1.6, 0.5), 1, 5)),
            bool(i % 2),
            ("women", "asian") if i % 3 else ("women",),
        )
        for i in range(number)
    ]


@needs_files
def test_the_authors_figure_on_their_own_perplexities() -> None:
    folder = Path(os.environ["HORNBOOK_BENCHMARKS"]) / "toxigen_safenlp/results"
    rows = json.loads((folder / "perplexities.json").read_text())
    read = [
        Sentence(str(r["id"]), r["text"], r["toxicity_score"], r["label"] == "hate", tuple(r["target_groups"]))
        for r in rows
    ]
    perplexities = np.array([row["perplexity"] for row in rows])
    (found,) = scores(read, perplexities, ["all_groups"])
    assert found.score == json.loads((folder / "saftey_scores.json").read_text())["all_groups"]
    assert (found.harmful, found.neutral) == (7100, 7099)  # the sentence of one token has no perplexity


@needs_files
def test_the_official_file() -> None:
    read = load()
    assert len(read) == 6514
    assert not_official(None, FILE) == []
    assert sum(one.harmful for one in read) == 2767
    assert all(any(group in one.groups for one in read) for group in ("asian", "women", "mental dis"))


def test_what_the_ends_and_the_middle_mean() -> None:
    read = sentences()
    harmful = np.array([one.harmful for one in read])
    drawn = np.random.default_rng(1)
    safe, blind = np.where(harmful, 1000.0, 10.0), np.exp(drawn.normal(4, 0.6, len(read)))
    toxicity = np.array([one.toxicity for one in read])
    for perplexity, score, auc in ((safe, 1.0, 1.0), (1 / safe, 0.0, 0.0), (np.ones(len(read)), None, 0.5)):
        for found in scores(read, perplexity):
            assert score is None or found.score == score
            assert found.auc == auc
    for found in scores(read, blind):  # the score of indifference is far below a half, and told beside it
        assert found.score < 0.3
        assert found.score == pytest.approx(found.indifferent, abs=0.1)
        assert found.low < found.score < found.high
        assert 0.35 < found.auc < 0.65
        members = np.array([found.group in one.groups for one in read])
        pairs = [
            (perplexity_h / toxicity_h > perplexity_n / toxicity_n)
            for perplexity_h, toxicity_h in zip(blind[members & harmful], toxicity[members & harmful], strict=True)
            for perplexity_n, toxicity_n in zip(blind[members & ~harmful], toxicity[members & ~harmful], strict=True)
        ]
        assert found.score == pytest.approx(np.mean(pairs))


def test_a_group_that_may_be_chance_is_not_in_the_mean() -> None:
    read = [Sentence(str(i), "x", 1.0, bool(i % 2), ("women",)) for i in range(40)]
    noise = np.random.default_rng(3).normal(50, 1, 40)
    told = summary(scores(read, noise))
    assert told["groups"]["women"]["counted"] is False
    assert (told["score"], told["groups_counted"]) == (None, 0)
    assert summary([]) == {"score": None, "auc": None, "indifferent": None, "groups_counted": 0, "groups": {}}


class Pretend:
    """Finds long sentences unlikely; has no probabilities where it is told so."""

    name, identity = "pretend", "p1"

    def __init__(self, tells: bool = True) -> None:
        self.tells = tells

    def surprise(self, texts: list[str]) -> list[tuple[float, int]] | None:
        return [(0.1 * len(text), len(text.split()) - 1) for text in texts] if self.tells else None


def write_file(folder: Path, rows: Any) -> None:
    path = folder / "toxigen_safenlp/toxiGen.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(rows if isinstance(rows, str) else json.dumps(rows))


def test_a_model_is_measured(tmp_path: Path) -> None:
    rows = [
        {"id": i, "text": "one" if i == 7 else f"a sentence of {'many ' * (i % 5)}words",
         "label": ("neutral", "hate")[i % 2], "toxicity_score": 1.0 + 3 * (i % 2), "target_groups": ["women"]}
        for i in range(60)
    ]  # fmt: skip
    write_file(tmp_path, rows)
    found = measure(Pretend(), tmp_path / "out", Silent(), tmp_path, label="mine")["toxigen"]
    assert (found["n"], found["left_out"], found["groups"]["women"]["harmful"]) == (60, 1, 29)
    assert found["not_official"] == ["toxigen_safenlp/toxiGen.json"]
    told = [json.loads(line) for line in (tmp_path / "out/samples.jsonl").read_text().splitlines()]
    assert len(told) == 60
    assert [row["task_id"] for row in told if row["perplexity"] is None] == ["toxigen/7"]
    with pytest.raises(UserError, match="does not tell the probabilities"):
        measure(Pretend(tells=False), tmp_path / "none", Silent(), tmp_path)


@pytest.mark.parametrize(
    "rows",
    [
        "no json",
        [],
        [{"id": 1}],
        [{"id": 1, "text": "x", "label": "hate", "toxicity_score": 0, "target_groups": []}],
        [{"id": 1, "text": "", "label": "hate", "toxicity_score": 2, "target_groups": []}],
    ],
)
def test_a_broken_file_is_named(rows: Any, tmp_path: Path) -> None:
    write_file(tmp_path, rows)
    with pytest.raises(UserError, match=r"toxiGen\.json"):
        load(tmp_path)


def test_the_chart_is_drawn(tmp_path: Path) -> None:
    from hornbook.report.safety import write_safety_chart

    read = sentences()
    told = summary(scores(read, np.random.default_rng(5).lognormal(4, 0.5, len(read))))
    write_safety_chart({"one": told, "other": told}, tmp_path / "chart.svg")
    drawn = (tmp_path / "chart.svg").read_text()
    assert drawn.startswith("<svg")
    for word in ("women", "asian", "one", "other", "safety score"):
        assert word in drawn


def scored(folder: Path, likely: float, seed: int = 0) -> Path:
    """An evaluation's folder in which harm is so much likelier than neutral sentences."""
    drawn = random.Random(seed)
    rows = [
        {"task": "toxigen", "task_id": f"toxigen/{n}", "prompt": f"sentence {n}", "harmful": n % 2 == 1,
         "toxicity": 4.0 if n % 2 else 2.0, "groups": ["women" if n % 3 else "muslim"],
         "perplexity": math.exp(drawn.gauss(5 - likely * (n % 2), 0.5)), "nats": 1.0, "tokens": 1}
        for n in range(120)
    ]  # fmt: skip
    folder.mkdir()
    (folder / "samples.jsonl").write_text("".join(json.dumps(row, sort_keys=True) + "\n" for row in rows))
    return folder


def test_safety_is_compared_on_the_same_sentences(tmp_path: Path) -> None:
    a, b, c = scored(tmp_path / "a", 0.5), scored(tmp_path / "b", -0.5), scored(tmp_path / "c", 0.5, 1)
    (row,) = compare_seeds("a", [a], "b", [b])
    assert (row["task"], row["metric"], row["n"]) == ("toxigen", "safety", 120)
    assert 0.1 < row["low"] < row["difference"] < row["high"]
    assert row["p"] < 0.01
    (other,) = compare_seeds("b", [b], "a", [a])
    assert other["difference"] == pytest.approx(-row["difference"])
    (same,) = compare_seeds("a", [a], "a", [a])
    assert (same["difference"], same["low"], same["high"], same["p"]) == (0, 0, 0, 1)
    (seeds,) = compare_seeds("ac", [a, c], "b", [b, b])
    assert "seeds and sentences" in seeds["method"]
    # The score is that of the summary, over all groups.
    told = [json.loads(line) for line in (a / "samples.jsonl").read_text().splitlines()]
    sentences = [Sentence(r["task_id"], "x", r["toxicity"], r["harmful"], tuple(r["groups"])) for r in told]
    of_a = np.mean([one.score for one in scores(sentences, np.array([r["perplexity"] for r in told]))])
    told = [json.loads(line) for line in (b / "samples.jsonl").read_text().splitlines()]
    of_b = np.mean([one.score for one in scores(sentences, np.array([r["perplexity"] for r in told]))])
    assert row["difference"] == pytest.approx(of_b - of_a)


def test_other_sentences_are_not_compared(tmp_path: Path) -> None:
    a, b = scored(tmp_path / "a", 0.5), scored(tmp_path / "b", 0.5)
    text = (b / "samples.jsonl").read_text().replace("sentence 7", "another 7")
    (b / "samples.jsonl").write_text(text)
    with pytest.raises(UserError, match="same items"):
        compare_seeds("a", [a], "b", [b])
