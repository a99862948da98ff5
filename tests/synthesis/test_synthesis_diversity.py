"""What the measures of diversity say of texts whose diversity is known."""

from random import Random

import pytest

from hornbook.records import Silent
from hornbook.synthesis.diversity import Watch, by_group, diversity, entropy, evenly

WORDS = [f"{a}{b}{c}{d}" for a in "bcdfghkl" for b in "aeiou" for c in "klmnprst" for d in "aeiou"]


def varied(count: int, seed: int = 0) -> list[str]:
    rng = Random(seed)
    return [" ".join(rng.choices(WORDS, k=80)) for _ in range(count)]


def test_copies_are_told_from_varied_texts() -> None:
    many = varied(120)
    good, bad = diversity(many, 120), diversity([many[i % 6] for i in range(120)], 120)
    for name in ("distinct_1", "distinct_2", "distinct_3", "spread"):
        assert good[name] >= bad[name], name
    assert good["distinct_3"] > 0.95
    assert bad["distinct_3"] < 0.1
    for name in ("compression", "nearest", "near_duplicates", "openings", "commonest_opening"):
        assert good[name] < bad[name], name
    assert (good["near_duplicates"], bad["near_duplicates"]) == (0.0, 1.0)
    assert bad["commonest_opening"] == pytest.approx(1 / 6, abs=1e-3)
    assert 0 < good["spread"] <= 1.02


def test_it_is_told_at_growing_sizes() -> None:
    curve = diversity(varied(1000), 5000)["curve"]
    assert [point["texts"] for point in curve] == [10, 30, 100, 300, 1000]
    distinct = [point["distinct_1"] for point in curve]
    assert distinct == sorted(distinct, reverse=True)


def test_names_labels_and_groups() -> None:
    many = varied(80)
    told = diversity(many, 80, {"f": 40, "g": 40}, {"audiences": {"a": 60, "b": 20}})
    assert told["name_entropy"] == 1.0
    assert told["names"] == 2
    assert told["audiences"] == {"different": 2, "entropy": 0.811}
    groups = by_group([*many, *[many[0]] * 40, "few"], ["a"] * 80 + ["b"] * 40 + ["c"])
    assert set(groups) == {"a", "b"}  # too few texts of the third say nothing
    assert groups["a"]["sample"] == groups["b"]["sample"] == 40
    assert groups["a"]["distinct_2"] > groups["b"]["distinct_2"]
    assert entropy({}) == 0.0
    assert diversity([], 0) == {}
    assert evenly(iter(range(10)), 10, 4) == [0, 2, 5, 7]
    assert evenly(iter(range(3)), 3, 4) == [0, 1, 2]


def test_the_alarm_tells_each_opening_once() -> None:
    notes: list[str] = []

    class Told(Silent):
        def note(self, text: str) -> None:
            notes.append(text)

    watch = Watch(Told())
    for number, text in enumerate(varied(1500)):
        watch.saw("Once upon a time there was a function " + text if number % 5 == 0 else text)
    assert len(notes) == len(watch.alarms) == 1
    assert "once upon a time there was" in notes[0]
    assert watch.alarms[0]["share"] == 0.2
    quiet = Watch(Told())
    for text in varied(1000, 1):
        quiet.saw(text)
    assert not quiet.alarms
