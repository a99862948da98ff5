"""Language benchmarks as problems: what their items are recognised by, and that what ships is of the official files."""

import json
import os
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from hornbook.problems.against import against_hash, fingerprints_of, made, sources
from hornbook.problems.fingerprints import LANGUAGE, SKETCH, fingerprints
from hornbook.problems.language.benchmarks import BENCHMARKS, MMLU, check, files, read
from hornbook.problems.sets import file_hash
from hornbook.records import UserError

TOLD = {  # of the first item
    "winogrande": ("The lid did not fit the pot since _ was too wide.",
                   "The lid did not fit the pot since the lid was too wide."),
    "arc_easy": ("What melts first, 0?", "What melts first, 0? butter"),
    "arc_challenge": ("What melts first, 0?", "What melts first, 0? butter"),
    "boolq": ("is rain wet",),
    "social_iqa": ("Ada spilled the milk.", "Ada spilled the milk. What will Ada do next? wipe it up"),
    "piqa": ("Open a jar 1", "Open a jar 1 turn the lid"),
    "hellaswag": ("A man stirs. he pours the dough.",),
    "openbookqa": ("Ice is", "Ice is cold"),
    "gsm8k": ("test 0 and 2?", "It is 0 + 2 = 2\n#### 2"),
    "mmlu": (" Which 0?", " Which 0? p"),
    "squad": ("Who keeps the bees?",),
    "toxigen": ("women say that they are good neighbours",),
}  # fmt: skip


@pytest.mark.parametrize("name", LANGUAGE)
def test_what_an_item_is_recognised_by(name: str, language_benchmarks: Path) -> None:
    first, *others = sources(name, language_benchmarks)
    assert first.statements == TOLD[name]
    assert first.programs == ()
    assert others
    assert len({source.task_id for source in (first, *others)}) == 1 + len(others)


def test_passages_are_items_of_their_own(language_benchmarks: Path) -> None:
    found = {source.task_id: source.statements for source in sources("squad", language_benchmarks)}
    assert found["squad/passage/0"] == ("The miller keeps bees in seven hives beside the mill.",)
    assert len(found) == 3
    assert "boolq/passage/1" in {source.task_id for source in sources("boolq", language_benchmarks)}


def test_every_benchmark_is_fingerprinted() -> None:
    assert {*BENCHMARKS, MMLU} == set(LANGUAGE)
    assert sum(len(fingerprints(name).tasks) for name in LANGUAGE) == 53_956
    assert all(fingerprints(name).grams_of_task.max() <= SKETCH for name in LANGUAGE)


@pytest.mark.parametrize("name", ["winogrande", "openbookqa", "piqa"])
def test_what_ships_is_made_of_the_official_files(name: str) -> None:
    if not os.environ.get("HORNBOOK_BENCHMARKS"):
        pytest.skip("needs the benchmarks' files")
    again, shipped = made(name, sketched=True), fingerprints(name)
    assert again.tasks == shipped.tasks
    assert again.gram_hash.tolist() == shipped.gram_hash.tolist()
    assert again.gram_task.tolist() == shipped.gram_task.tolist()


def test_other_grams_need_the_file(language_benchmarks: Path, tmp_path: Path) -> None:
    assert fingerprints_of("squad", 8, language_benchmarks).sizes == (8,)
    with pytest.raises(UserError, match="only its 13-grams are in the package"):
        fingerprints_of("toxigen", 8, tmp_path)
    assert against_hash(("mmlu",), 8, False, language_benchmarks) != against_hash(("mmlu",), 8, False, tmp_path)
    assert file_hash("mmlu", tmp_path) == file_hash("mmlu", tmp_path / "none") != file_hash("mmlu", language_benchmarks)
    assert len(files("mmlu")) == 2 * 57


@pytest.mark.parametrize("name", ["winogrande", "arc_easy", "social_iqa", "piqa", "hellaswag", "openbookqa"])
def test_an_empty_choice_is_named(name: str, language_benchmarks: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found, _ = read(BENCHMARKS[name], BENCHMARKS[name].asked, language_benchmarks)
    choices = BENCHMARKS[name].choices(found[-1])
    assert len(choices) >= 2
    assert all(choices)
    broken = replace(BENCHMARKS[name], choices=lambda doc: ["" if one == choices[0] else one for one in choices])
    with pytest.raises(UserError, match="item 0 has an empty choice"):
        read(broken, broken.asked, language_benchmarks)


def test_piqa_with_an_empty_choice(language_benchmarks: Path, tmp_path: Path) -> None:
    shutil.copytree(language_benchmarks / "piqa", tmp_path / "piqa")
    row = {"goal": "Open a jar", "sol1": "turn", "sol2": " "}
    (tmp_path / "piqa/valid.jsonl").write_text(json.dumps(row | {"sol2": "x"}) + "\n" + json.dumps(row) + "\n")
    with pytest.raises(UserError, match=r"valid\.jsonl.*item 1 has an empty choice"):
        sources("piqa", tmp_path)


def test_the_code_task_of_gsm8k_hangs_on_its_file(language_benchmarks: Path, tmp_path: Path) -> None:
    (tmp_path / "gsm8k").mkdir()
    none = file_hash("gsm8k", tmp_path)
    shutil.copy(language_benchmarks / "gsm8k/test.jsonl", tmp_path / "gsm8k/test.jsonl")
    one = file_hash("gsm8k", tmp_path)
    (tmp_path / "gsm8k/test.jsonl").write_text("{}\n")
    assert len({none, one, file_hash("gsm8k", tmp_path), file_hash("gsm8k", language_benchmarks)}) == 4


@pytest.mark.parametrize(
    ("name", "file", "text"),
    [
        ("gsm8k", "gsm8k/train.jsonl", '{"q": 1}\n'),
        ("piqa", "piqa/valid-labels.lst", "7\n0\n"),
        ("openbookqa", "openbookqa/test.tsv", "ID\tQuestion Stem\tChoices\tComplete Question\tAnswer Key\n"
         "1\tIce is\t(A) hot (B) cold\tx\tZ\n"),
    ],
)  # fmt: skip
def test_a_key_that_is_none_is_named(
    name: str, file: str, text: str, language_benchmarks: Path, tmp_path: Path
) -> None:
    shutil.copytree(language_benchmarks / name, tmp_path / name)
    (tmp_path / file).write_text(text)
    with pytest.raises(UserError, match="not the file of this benchmark"):
        check(name, tmp_path)


def test_a_file_of_other_columns_is_named(language_benchmarks: Path, tmp_path: Path) -> None:
    for name, row in (("toxigen", '[{"words": "x"}]'), ("gsm8k", '{"question": "x"}'), ("squad", '{"data": [{}]}')):
        file = tmp_path / next(iter(BENCHMARKS[name].splits.values())).files[0]
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(row)
        with pytest.raises(UserError, match=file.name):
            sources(name, tmp_path)
