"""False premises: what is asked, what counts as an abstention and as right, models of one habit, resuming."""

import hashlib
import json
import re
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml

from hornbook.curriculum import worlds
from hornbook.evaluation.language import false_premise, false_premise_items
from hornbook.evaluation.language.abstentions import abstains
from hornbook.evaluation.language.false_premise import TASK, VERSION, measure, right
from hornbook.evaluation.language.false_premise_items import EACH, Pair, pairs, prompt
from hornbook.model import Completion
from hornbook.records import Silent, UserError

GOLDEN = (2, "e4f8eb5cc4caaf0e")  # the version, and the hash of all prompts: raise the one when the other changes
FILE = Path(false_premise_items.__file__).with_name("false_premise.yaml")


class Habit:
    """Answers every question in one way, or dies; what it is given as too long it does not read."""

    name = "habit"

    def __init__(self, answer: Callable[[str], str | None], identity: str = "h", dies_after: int = 10**6) -> None:
        self.answer, self.identity, self.dies_after = answer, identity, dies_after
        self.asked: list[str] = []

    def complete(
        self, prompts: Sequence[str], *, max_new_tokens: int, stops: Sequence[str], on_done: Callable[[int, Any], None]
    ) -> None:
        for row, asked in enumerate(prompts):
            if len(self.asked) == self.dies_after:
                raise KeyboardInterrupt
            self.asked.append(asked)
            text = self.answer(asked)
            on_done(row, None if text is None else Completion(text, 3, "stop"))


def rows_of(folder: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (folder / "samples.jsonl").read_text().splitlines()]


def test_pairs_are_the_same_every_time_and_of_all_worlds() -> None:
    found = pairs()
    pairs.cache_clear()
    assert pairs() == found
    assert Counter(pair.id.split("/")[0] for pair in found) == dict.fromkeys(worlds.DOMAINS, EACH)
    assert len({pair.id for pair in found}) == len({pair.passage for pair in found}) == len(found) == 396
    assert len({pair.id.split("/")[0] for pair in found[:66]}) == 66  # a limit asks many worlds


def test_prompts_change_with_the_version() -> None:
    told = "".join(prompt(pair.passage, text) for pair in pairs() for text in (pair.question, pair.false_question))
    assert (VERSION, hashlib.blake2b(told.encode(), digest_size=8).hexdigest()) == GOLDEN


def test_a_false_question_differs_by_what_the_passage_does_not_have() -> None:
    for pair in pairs():
        assert not re.search(rf"\b{re.escape(pair.absent)}\b", pair.passage, re.IGNORECASE), pair
        assert pair.absent not in pair.question
        assert pair.question != pair.false_question
        assert pair.false_question.replace(pair.absent, pair.exchanged) == pair.question


def test_people_are_strangers_to_the_curriculum_and_keep_their_gender() -> None:
    told = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    she, he = (set(told["names"][gender]) for gender in ("she", "he"))
    place = Path(worlds.__file__).parent.parent
    words = {word for file in place.rglob("*.py") for word in re.findall(r"\w+", file.read_text(encoding="utf-8"))}
    assert not (she | he | {"Ingrid", "Bashir"}) & words
    for pair in pairs():
        assert (she | he) & set(re.findall(r"\w+", pair.passage)), pair
        assert (
            {pair.exchanged, pair.absent} <= she or {pair.exchanged, pair.absent} <= he or pair.absent not in she | he
        )


def test_true_questions_are_the_scenes_own() -> None:
    for pair in pairs():
        domain, maker, *_ = key = pair.id.split("/")
        rng = false_premise_items._generator(*key)
        scene = false_premise_items._scene(worlds.load(domain), maker, rng)
        names = false_premise_items._names(scene, rng)
        assert len(set(names.values())) == len(names)
        back = {new: old for old, new in names.items()}

        def original(text: str, back: dict[str, str] = back) -> str:
            return re.sub(r"\w+", lambda found: back.get(found[0], found[0]), text)

        assert original(pair.passage) == " ".join(" ".join(scene.facts).split())
        question = next(question for question in scene.questions if question.text == original(pair.question))
        assert question.check() == question.value
        assert not isinstance(question.value, bool)
        assert original(str(pair.value)) == str(question.value)
        assert not abstains(str(pair.value))


def test_every_form_has_its_turn() -> None:
    forms = yaml.safe_load(FILE.read_text(encoding="utf-8"))["forms"]
    assert forms.keys() == set(worlds.DOMAINS)
    for domain, makers in forms.items():
        several = [form for of_maker in makers.values() for form in of_maker]
        assert len(set(several)) <= EACH, domain
        assert all("{who}" in form or form.count("{what}") == 1 for form in several), domain


@pytest.mark.parametrize(
    ("text", "absent", "expected"),
    [
        ("The text does not say.", "", True),
        ("It doesn’t say how old she is.", "", True),
        ("Not mentioned in the text.", "", True),
        ("Bernard is not mentioned.", "", True),
        ("There is no information about Bernard.", "", True),
        ("I do not know", "", True),
        ("It cannot be known.", "", True),
        ("There are no lamps in the pantry.", "lamps", True),
        ("There are no lamps in the pantry.", "", False),
        ("There is no change left", "Bernard", False),
        ("Bernard", "Bernard", False),
        ("Not given to anybody else, she kept it", "", False),
        ("12", "", False),
        ("Twelve. The text does not say more.", "", False),
        ("She says that it is not known", "", False),
        ("It's not mentioned.", "", True),
        ("Not in the text.", "", True),
        ("The text says nothing about it.", "", True),
        ("No mention of Bernard.", "", True),
        ("No mention of 1066 was made", "", False),
        ("The city was not named until 1920", "", False),
        ("It is not named after him but after Rome", "", False),
    ],
)
def test_abstentions(text: str, absent: str, expected: bool) -> None:
    assert abstains(text, absent) is expected


@pytest.mark.parametrize(
    ("answer", "value", "expected"),
    [
        ("Three.", 3, True),
        ("There are 13.", 3, False),
        ("Twenty-five", 25, True),
        ("Thirty five of them", 35, True),
        ("Eighteen.", 18, True),
        ("No one knows.", 1, False),
        ("She has 1330 g", "1,330", True),
        ("€2.5 is left", "€2.50", True),
        ("At 15:45.", "15:45", True),
        ("at 3:45", "15:45", False),
        ("In the blue jug", "in the blue jug", True),
        ("the jug", "in the blue jug", False),
        ("A third", "a third", None),
        ("half past two", "half past two", None),
        ("Friday", ("Friday", "Saturday"), None),
    ],
)
def test_right_answers(answer: str, value: Any, expected: bool | None) -> None:
    assert right(answer, value, "He puts it in the blue jug on Friday.") is expected


def test_a_model_that_always_abstains_and_one_that_never_does(tmp_path: Path) -> None:
    told = measure(Habit(lambda _: " The text does not say.\nText:"), tmp_path / "shy", Silent(), label="shy")[TASK]
    assert (told["n"], told["too_long"]) == (792, 0)
    assert (told["answered_false_premise"]["n"], told["answered_false_premise"]["value"]) == (396, 0)
    assert (told["abstained_true"]["value"], told["right_true"]["value"]) == (1, 0)
    rows = rows_of(tmp_path / "shy")
    assert all(row["passed"] is not row["premise_holds"] for row in rows)
    assert rows[0]["completion"] == "The text does not say."
    assert rows[0]["prompt"].endswith(f"\nText: {pairs()[0].passage}\nQuestion: {pairs()[0].question}\nAnswer:")
    assert rows[0]["cluster"] == rows[1]["cluster"] != rows[2]["cluster"]

    told = measure(Habit(lambda _: " Forty-two, I think"), tmp_path / "bold", Silent())[TASK]
    assert (told["answered_false_premise"]["value"], told["abstained_true"]["value"]) == (1, 0)


def test_a_model_that_knows_the_answers(tmp_path: Path) -> None:
    known = {prompt(pair.passage, pair.question): f" {pair.value}" for pair in pairs()}
    told = measure(Habit(lambda asked: known.get(asked, " It does not say.")), tmp_path, Silent())[TASK]
    assert [told[key]["value"] for key in ("answered_false_premise", "abstained_true", "right_true")] == [0, 0, 1]
    assert 300 < told["right_true"]["n"] < 396
    assert all(row["passed"] for row in rows_of(tmp_path))


def test_only_the_first_pairs_and_what_is_too_long(tmp_path: Path) -> None:
    told = measure(Habit(lambda asked: None if len(asked) > 800 else "7"), tmp_path, Silent(), limit=20)[TASK]
    assert (told["n"], told["protocol"]["limit"]) == (40, 20)
    assert told["too_long"] == sum(row["too_long"] for row in rows_of(tmp_path)) > 0
    assert told["answered_false_premise"]["n"] + told["abstained_true"]["n"] == 40 - told["too_long"]
    assert not any(row["passed"] for row in rows_of(tmp_path) if row["too_long"] or not row["premise_holds"])


def test_a_killed_evaluation_goes_on_and_another_model_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        measure(Habit(lambda _: "5", dies_after=30), tmp_path / "out", Silent(), limit=20)
    with pytest.raises(UserError, match="answers of another model"):
        measure(Habit(lambda _: "5", identity="other"), tmp_path / "out", Silent(), limit=20)
    again = Habit(lambda _: "5")
    told = measure(again, tmp_path / "out", Silent(), limit=20)
    assert len(again.asked) == 10
    assert told == measure(Habit(lambda _: "5"), tmp_path / "whole", Silent(), limit=20)


def test_a_form_that_no_scene_has_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(false_premise_items, "_TRIES", 3)
    with pytest.raises(AssertionError, match="can be made false"):
        false_premise_items._pair(worlds.load("clock_times"), "clock_times", (("strokes", "Who is {who}?"),), 0)
    assert isinstance(pairs()[0], Pair)
    assert false_premise.NOTE
