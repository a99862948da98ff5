"""Language benchmarks through the harness' task files: prompts, parity with its own backend, resuming, bad files.

Small files of our own words stand for the benchmarks'; where HORNBOOK_BENCHMARKS names the real ones, slices of them
are asked, too.
"""

import bz2
import gzip
import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import tiny_benchmarks

pytest.importorskip("lm_eval")

from hornbook.evaluation.compare import compare
from hornbook.evaluation.language import sources
from hornbook.evaluation.language.answers import Answers
from hornbook.evaluation.language.harness import ask
from hornbook.evaluation.language.measure import measure
from hornbook.model.foreign import TransformersModel
from hornbook.model.own import OwnModel
from hornbook.model.phi import Phi
from hornbook.model.settings import PhiConfig
from hornbook.records import Silent, UserError
from hornbook.tokens import Tokenizer

SUBJECTS = sorted(sources.tasks_of("mmlu"))


@pytest.fixture(scope="module")
def benchmarks(language_benchmarks: Path) -> Path:
    return language_benchmarks


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tiny phi and its tokenizer, as transformers read them."""
    from hornbook.export.huggingface import export_huggingface
    from hornbook.export.source import open_source

    place = tmp_path_factory.mktemp("model")
    tokenizer = Tokenizer.train(
        ["The question is whether rain, ice and butter melt. Answer: A B C D stone\n\n"] * 3, 400
    )
    phi = Phi(PhiConfig(vocab_size=tokenizer.vocab_size, hidden_size=32, num_hidden_layers=2, num_attention_heads=4,
                        intermediate_size=64, max_position_embeddings=512))  # fmt: skip
    phi.init_weights(0)
    phi.save_pretrained(place / "own", tokenizer.eot)
    tokenizer.save(place / "own")
    export_huggingface(open_source(place / "own"), place / "hf")
    return place / "hf"


NAMES = sources.names()
GOLDEN = {  # (contexts, continuations) of the first document
    "winogrande": (
        ["The lid did not fit the pot since the lid", "The lid did not fit the pot since the pot"],
        [" was too wide."] * 2,
    ),
    "arc_easy": (["Question: What melts first, 0?\nAnswer:"] * 3, [" stone", " butter", " iron"]),
    "arc_challenge": (["Question: What melts first, 0?\nAnswer:"] * 3, [" stone", " butter", " iron"]),
    "boolq": (["Rain is water.\nQuestion: is rain wet?\nAnswer:"] * 2, [" no", " yes"]),
    "social_iqa": (
        ["Q: Ada spilled the milk. What will Ada do next?\nA:"] * 3,
        [" sing", " wipe it up", " sleep"],
    ),
    "piqa": (["Question: Open a jar 1\nAnswer:"] * 2, [" turn the lid", " turn the floor"]),
    "hellaswag": (
        ["Baking: A man stirs. He"] * 4,
        [" eats the bowl.", " sings a door.", " pours the dough.", " paints."],
    ),
    "openbookqa": (["Ice is"] * 4, [" hot", " cold", " loud", " red"]),
    "mmlu": (
        [
            "The following are multiple choice questions (with answers) about abstract algebra.\n\n"
            "Which 0?\nA. p\nB. q\nC. r\nD. s\nAnswer: A\n\n"
            "Which 1?\nA. p\nB. q\nC. r\nD. s\nAnswer: B\n\n"
            "Which 0?\nA. p\nB. q\nC. r\nD. s\nAnswer:"
        ]
        * 4,
        [" A", " B", " C", " D"],
    ),
}
RIGHT = {"winogrande": 0, "arc_easy": 1, "arc_challenge": 1, "boolq": 1, "social_iqa": 1, "piqa": 0, "hellaswag": 2,
         "openbookqa": 1, "mmlu": 0}  # fmt: skip


@pytest.fixture(scope="module")
def own(folder: Path) -> OwnModel:
    return OwnModel.load(folder)


@pytest.fixture(scope="module")
def measured(own: OwnModel, benchmarks: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Any]]:
    out = tmp_path_factory.mktemp("out")
    return out, measure(own, NAMES, out, Silent(), benchmarks)


def rows_of(out: Path) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for line in (out / "samples.jsonl").read_text().splitlines():
        row = json.loads(line)
        found.setdefault(row["task"], []).append(row)
    return found


def test_golden_prompts(measured: tuple[Path, dict[str, Any]]) -> None:
    rows = rows_of(measured[0])
    for name, (contexts, continuations) in GOLDEN.items():
        first = rows[name][0]
        assert (first["contexts"] or [first["prompt"]] * len(first["choices"])) == contexts, name
        assert first["choices"] == continuations, name
        assert first["right"] == RIGHT[name], name
    prompt = rows["gsm8k"][0]["prompt"]
    assert prompt.endswith("Question: test 0 and 2?\nAnswer:")
    assert prompt.count("Question: train") == 5
    assert prompt.count("####") == 5


def test_figures_are_those_of_the_samples(measured: tuple[Path, dict[str, Any]]) -> None:
    out, summary = measured
    rows = rows_of(out)
    assert json.loads((out / "summary.json").read_text()) == json.loads(json.dumps(summary))
    assert not (out / "answers.jsonl").exists()
    for name in NAMES:
        assert summary[name]["n"] == len(rows[name]) == summary[name]["attempts"]
        assert summary[name]["passed"] == sum(row["passed"] for row in rows[name])
        assert summary[name]["not_official"], "files of ours are not the official ones, which must be said"
    for row in rows["hellaswag"] + rows["boolq"] + rows["winogrande"]:
        best = max(range(len(row["choices"])), key=lambda place: row["logprobs"][place])
        assert (row["picked"], row["passed"]) == (best, best == row["right"])
        assert row["bits"] > 0
    for row in rows["hellaswag"]:
        by_length = [score / len(text.strip()) for score, text in zip(row["logprobs"], row["choices"], strict=True)]
        assert row["passed_norm"] == (max(range(4), key=by_length.__getitem__) == row["right"])
    assert len(summary["mmlu"]["subjects"]) == 57
    assert summary["mmlu"]["protocol"]["shots"] == 2
    assert summary["gsm8k"]["by_filter"].keys() == {"strict-match", "flexible-extract"}
    assert "klosax" in summary["hellaswag"]["notes"][0]


def test_two_evaluations_can_be_compared(
    measured: tuple[Path, dict[str, Any]], own: OwnModel, benchmarks: Path, tmp_path: Path
) -> None:
    measure(own, ["boolq", "piqa"], tmp_path, Silent(), benchmarks)
    rows = compare("a", measured[0], "b", tmp_path)
    assert {(row["task"], row["difference"]) for row in rows} == {("boolq", 0.0), ("piqa", 0.0)}
    assert {row["metric"] for row in rows} == {"pass_at_1", "bits_per_byte"}


def test_the_same_numbers_as_the_harness_own_backend(
    own: OwnModel, folder: Path, benchmarks: Path, tmp_path: Path
) -> None:
    pytest.importorskip("accelerate")
    names = [name for name in NAMES if name != "mmlu"]
    loaded = {name: (sources.SOURCES[name], sources.read(sources.SOURCES[name], benchmarks)[0]) for name in names}
    loaded |= {
        task: (source, sources.read(source, benchmarks)[0])
        for task, source in list(sources.tasks_of("mmlu").items())[:2]
    }

    def theirs() -> Any:
        from lm_eval.models.huggingface import HFLM

        return HFLM(pretrained=str(folder), dtype="float32", batch_size=4, device="cpu")

    def ours() -> Any:
        from hornbook.evaluation.language.adapter import HornbookLM

        return HornbookLM(own, Answers(tmp_path, own.identity), Silent())

    mine, its = ask(ours, loaded, None), ask(theirs, loaded, None)
    for task in loaded:
        for a, b in zip(mine[task]["samples"], its[task]["samples"], strict=True):
            assert a["doc_hash"] == b["doc_hash"]
            if task == "gsm8k":
                assert a["resps"] == b["resps"]
                continue
            for (x, greedy_x), (y, greedy_y) in zip(
                (r[0] for r in a["resps"]), (r[0] for r in b["resps"]), strict=True
            ):
                assert float(x) == pytest.approx(float(y), abs=1e-3)
                assert str(greedy_x) == str(greedy_y)
            assert a["acc"] == b["acc"]


def test_a_killed_evaluation_goes_on(
    own: OwnModel, benchmarks: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = measure(own, ["mmlu"], tmp_path / "whole", Silent(), benchmarks)
    kept = Answers.keep_score
    counted = {"number": 0}

    def dies(self: Answers, *arguments: Any) -> None:
        counted["number"] += 1
        if counted["number"] > 100:
            raise KeyboardInterrupt
        kept(self, *arguments)

    monkeypatch.setattr(Answers, "keep_score", dies)
    with pytest.raises(KeyboardInterrupt):
        measure(own, ["mmlu"], tmp_path / "again", Silent(), benchmarks)
    answers = tmp_path / "again/answers.jsonl"
    assert len(answers.read_text().splitlines()) == 101
    with answers.open("a") as file:
        file.write('{"key": "half')  # as kill -9 leaves it
    counted["number"] = -10_000
    monkeypatch.setattr(Answers, "keep_score", dies)
    assert measure(own, ["mmlu"], tmp_path / "again", Silent(), benchmarks) == whole
    assert counted["number"] == -10_000 + 57 * 3 * 4 - 100  # what was answered is not asked again
    assert (tmp_path / "again/samples.jsonl").read_text() == (tmp_path / "whole/samples.jsonl").read_text()


def test_whole_texts_have_the_harness_figures(own: OwnModel, folder: Path, tmp_path: Path) -> None:
    pytest.importorskip("accelerate")
    from lm_eval.api.instance import Instance
    from lm_eval.models.huggingface import HFLM

    from hornbook.evaluation.language.adapter import HornbookLM

    texts = ["Ice melts.", "", "The question is whether butter melts. " * 200]  # the last one fills several windows
    asked = [Instance("loglikelihood_rolling", {}, (text,), number) for number, text in enumerate(texts)]
    its = HFLM(pretrained=str(folder), dtype="float32", batch_size=1, device="cpu").loglikelihood_rolling(asked[::2])
    mine = HornbookLM(own, Answers(tmp_path, own.identity), Silent()).loglikelihood_rolling(asked)
    assert mine[::2] == pytest.approx(its, rel=1e-5)
    assert mine[1] == 0.0
    assert len(own.tokenizer.encode(texts[2])) > 2 * own.phi.config.max_position_embeddings


def test_a_model_of_transformers_is_asked_through_the_harness_backend(
    own: OwnModel, folder: Path, benchmarks: Path, tmp_path: Path
) -> None:
    pytest.importorskip("accelerate")
    other = TransformersModel("other", folder)
    told = measure(other, ["piqa"], tmp_path / "other", Silent(), benchmarks)
    mine = measure(own, ["piqa"], tmp_path / "own", Silent(), benchmarks)
    assert told["piqa"]["passed"] == mine["piqa"]["passed"]
    assert told["piqa"]["bits_per_byte"] == pytest.approx(mine["piqa"]["bits_per_byte"], abs=1e-3)
    assert told["piqa"]["model"]["identity"] == other.identity
    before = [path.name for path in (tmp_path / "other").glob("harness-*.db")]
    other.identity = "of other weights"  # the harness' cache must not answer for them
    shutil.copytree(tmp_path / "other", tmp_path / "again", ignore=shutil.ignore_patterns("*.json*"))
    measure(other, ["piqa"], tmp_path / "again", Silent(), benchmarks)
    after = [path.name for path in (tmp_path / "again").glob("harness-*.db")]
    assert (len(before), len(after)) == (1, 2)


def test_tasks_measured_one_after_the_other_stand_together(own: OwnModel, benchmarks: Path, tmp_path: Path) -> None:
    for names, limit in ((["piqa"], None), (["boolq", "arc_easy"], None), (["boolq"], 1)):
        measure(own, names, tmp_path, Silent(), benchmarks, limit)
    rows = rows_of(tmp_path)
    assert {task: len(several) for task, several in rows.items()} == {"piqa": 2, "boolq": 1, "arc_easy": 2}
    summary = json.loads((tmp_path / "summary.json").read_text())
    assert {task: told["n"] for task, told in summary.items()} == {"piqa": 2, "boolq": 1, "arc_easy": 2}


def test_what_is_finished_is_not_asked_again(
    own: OwnModel, benchmarks: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = ["piqa", "winogrande", "gsm8k"]
    first = measure(own, names, tmp_path, Silent(), benchmarks)
    assert not (tmp_path / "answers.jsonl").exists()

    def never(*arguments: Any, **options: Any) -> None:
        raise AssertionError("asked again")

    monkeypatch.setattr(Answers, "keep_score", never)
    monkeypatch.setattr(Answers, "keep_text", never)
    assert measure(own, names, tmp_path, Silent(), benchmarks) == first
    assert measure(own, ["piqa"], tmp_path, Silent(), benchmarks, 1)["piqa"]["n"] == 1


def test_answers_stay_until_the_samples_stand(
    own: OwnModel, benchmarks: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*arguments: Any) -> None:
        raise OSError("the disk is full")

    with monkeypatch.context() as patch:
        patch.setattr("hornbook.evaluation.language.measure.write_tasks", full)
        with pytest.raises(OSError, match="disk"):
            measure(own, ["piqa"], tmp_path, Silent(), benchmarks)
    kept = len((tmp_path / "answers.jsonl").read_text().splitlines())
    assert kept == 1 + 4
    measure(own, ["boolq"], tmp_path, Silent(), benchmarks)  # another task leaves them alone
    assert len((tmp_path / "answers.jsonl").read_text().splitlines()) == kept
    with monkeypatch.context() as patch:
        patch.setattr(Answers, "keep_score", full)
        measure(own, ["piqa"], tmp_path, Silent(), benchmarks)
    assert not (tmp_path / "answers.jsonl").exists()


def test_an_item_that_is_known_in_part_is_read_as_a_whole(own: OwnModel, benchmarks: Path, tmp_path: Path) -> None:
    whole = measure(own, ["arc_easy"], tmp_path / "whole", Silent(), benchmarks)
    (row, *_) = rows_of(tmp_path / "whole")["arc_easy"]
    (tmp_path / "part").mkdir()
    kept = Answers(tmp_path / "part", own.identity)
    kept.keep_score((row["prompt"], row["choices"][0]), -1.0, False)  # what no model said: it must not count
    kept.close()
    assert measure(own, ["arc_easy"], tmp_path / "part", Silent(), benchmarks) == whole


def test_choices_that_differ_are_not_compared(own: OwnModel, benchmarks: Path, tmp_path: Path) -> None:
    for name in ("a", "b"):
        measure(own, ["piqa"], tmp_path / name, Silent(), benchmarks)
    text = (tmp_path / "b/samples.jsonl").read_text()
    item = json.loads(text.splitlines()[0])["item"]
    (tmp_path / "b/samples.jsonl").write_text(text.replace(item, "0" * 12))
    with pytest.raises(UserError, match="same items"):
        compare("a", tmp_path / "a", "b", tmp_path / "b")
    (tmp_path / "b/samples.jsonl").write_text(text)
    (tmp_path / "b/summary.json").write_text("{}")
    with pytest.raises(UserError, match="tells nothing of 'piqa'"):
        compare("a", tmp_path / "a", "b", tmp_path / "b")


def test_another_models_answers_are_refused(own: OwnModel, benchmarks: Path, tmp_path: Path) -> None:
    Answers(tmp_path, "one").close()
    with pytest.raises(UserError, match="another model"):
        Answers(tmp_path, "two")
    for summary, said in (
        ({"boolq": {"model": {"identity": "one"}}}, "figures of another model"),
        ({"boolq": {}}, "figures of another model"),
        ([], "no summary"),
    ):
        (tmp_path / "summary.json").write_text(json.dumps(summary))
        with pytest.raises(UserError, match=said):
            measure(own, ["piqa"], tmp_path, Silent(), benchmarks)


def damaged(write: Callable[[Path], object]) -> Callable[[Path], None]:
    def change(path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        write(path)

    return change


@pytest.mark.parametrize(
    ("name", "write"),
    [
        ("winogrande", lambda path: path.write_bytes(b"no arrow")),
        ("boolq", lambda path: tiny_benchmarks.arrow(path, [{"question": "q", "text": "p"}])),
        ("arc_easy", lambda path: path.write_bytes(gzip.compress(b'{"doc_id": 0, "doc": {}}\n'))),
        ("arc_challenge", lambda path: path.write_bytes(gzip.compress(b"{}")[:-4])),
        ("piqa", lambda path: path.write_text('{"goal": "g"}\n')),
        ("hellaswag", lambda path: path.write_bytes(bz2.compress(b"five\nlines\nare\nnot\nsix\n"))),
        ("openbookqa", lambda path: path.write_text("ID\tQuestion\n1\t2\t3\n")),
        ("gsm8k", lambda path: path.write_text("[1\n")),
    ],
)
def test_a_damaged_file_is_named(name: str, write: Callable[[Path], object], tmp_path: Path) -> None:
    first = next(iter(sources.SOURCES[name].benchmark.splits.values())).files
    for file in first[1:]:
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file).write_text("0\n")
    damaged(write)(tmp_path / first[0])
    with pytest.raises(UserError, match=Path(first[0]).name):
        sources.read(sources.SOURCES[name], tmp_path)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"put piqa/valid\.jsonl below"):
        sources.read(sources.SOURCES["piqa"], tmp_path)


@pytest.mark.skipif(not os.environ.get("HORNBOOK_BENCHMARKS"), reason="HORNBOOK_BENCHMARKS is not set")
def test_slices_of_the_real_files(own: OwnModel, tmp_path: Path) -> None:
    summary = measure(own, NAMES, tmp_path, Silent(), None, limit=2)
    for name in NAMES:
        assert summary[name]["n"] == (2 * 57 if name == "mmlu" else 2)
        assert summary[name]["not_official"] == []
        assert summary[name]["protocol"]["limit"] == 2
    assert {name: source.items for name, source in sources.SOURCES.items()} == {
        "winogrande": 1267, "arc_easy": 2376, "arc_challenge": 1172, "boolq": 3270, "social_iqa": 1954, "piqa": 1838,
        "hellaswag": 10042, "openbookqa": 500, "gsm8k": 1319,
    }  # fmt: skip
