"""train and finetune as a user meets them: on packed data, with mistakes, on several processes."""

import json
import sys
from pathlib import Path

import pytest

from hornbook.cli.options import count_of
from hornbook.cli.training import changed, parse_data
from hornbook.records import UserError
from hornbook.tokens import PackedTokens, Tokenizer
from hornbook.tokens.pack import pack
from hornbook.training import train_preset

sys.path.insert(0, str(Path(__file__).parent))
from cli_user import hornbook, refused

PLAIN = ["--set", "compile=false", "--set", "context=64", "--set", "batch_tokens=256"]
TEXT = "def add(a, b):\n    return a + b\n\n\ndef sub(a, b):\n    return a - b\n"


@pytest.fixture(scope="module")
def packed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A packed dataset with its tokenizer, and a smaller one beside it."""
    folder = tmp_path_factory.mktemp("data")
    texts = [(str(i), TEXT.replace("a", "abcdefgh"[i % 8]) * (1 + i % 3)) for i in range(120)]
    tokenizer = Tokenizer.train([text for _, text in texts], 300)
    for name, some in (("code", texts), ("held", texts[:20])):
        (folder / name).mkdir()
        pack(some, tokenizer, folder / name)
        tokenizer.save(folder / name)
    return folder


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty working folder."""
    monkeypatch.chdir(tmp_path)


def log_of(run: str) -> list[dict[str, float]]:
    return [json.loads(line) for line in Path(run, "log.jsonl").read_text().splitlines()]


def test_train_then_finetune(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], packed: Path, tmp_path: Path
) -> None:
    """From packed data to a model, from that to another, chosen by validation loss; each goes on when asked again."""
    base = ["train", f"code={packed / 'code'}", "--out", "base", "--tokens", "3k", *PLAIN]
    assert hornbook(monkeypatch, *base) == 0
    said = capsys.readouterr().out
    assert "12 steps, 3,072 tokens" in said
    model = tmp_path / "base/model"
    assert {path.name for path in model.iterdir()} >= {"config.json", "model.safetensors", "tokenizer.json"}
    config = json.loads((model / "config.json").read_text())
    assert config["vocab_size"] == 320  # 300 words, rounded up to a multiple of 64
    log = Path("base/log.jsonl").read_text()
    assert hornbook(monkeypatch, *base) == 0
    assert Path("base/log.jsonl").read_text() == log
    tuned = ["finetune", "base", packed / "code", "--out", "tuned", "--tokens", "3k", *PLAIN]
    assert hornbook(monkeypatch, *tuned, "--validation", packed / "held") == 0
    assert "best by validation_loss" in capsys.readouterr().out
    best = json.loads(Path("tuned/best.json").read_text())
    losses = {int(record["step"]): record.get("validation_loss") for record in log_of("tuned")}
    assert best["value"] == min(loss for loss in losses.values() if loss is not None) == losses[best["step"]]
    first, last = log_of("base")[-1]["loss"], log_of("tuned")[0]["loss"]
    assert last == pytest.approx(first, abs=0.5)  # it goes on from the trained weights


def test_data_may_be_called_validation(monkeypatch: pytest.MonkeyPatch, packed: Path) -> None:
    """The texts to measure on are not those to train on, whatever these are called."""
    for name, count in (("train", 40), ("held", 10)):
        rows = [json.dumps({"text": TEXT.replace("a", "abcdefgh"[i % 8])}) + "\n" for i in range(count)]
        Path(f"{name}.jsonl").write_text("".join(rows))
    data = ["validation=train.jsonl", "--validation", "held.jsonl", "--tokenizer", packed / "code"]
    assert hornbook(monkeypatch, "train", *data, "--out", "run", "--tokens", "1k", *PLAIN) == 0
    assert PackedTokens.open(Path("run/data/validation")).documents == 40
    assert PackedTokens.open(Path("run/validation")).documents == 10


def test_finetuning_by_pass_at_1_of_held_out_exercises(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], packed: Path
) -> None:
    rows = [
        {"task_id": f"own/{i}", "prompt": f"def add{i}(a, b):\n", "entry_point": f"add{i}",
         "canonical_solution": "    return a + b\n", "test": "def check(candidate):\n    assert candidate(1, 2) == 3\n"}
        for i in range(3)
    ]  # fmt: skip
    Path("own.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    data = packed / "code"
    assert hornbook(monkeypatch, "train", data, "--out", "base", "--tokens", "512", *PLAIN) == 0
    more = [*PLAIN, "--held-out", "own.jsonl", "--set", "eval_every=2", "--allow-weak-sandbox"]
    for select in ("pass_at_1", "bits_per_byte"):
        tuned = ["finetune", "base", data, "--out", select, "--tokens", "1k", "--select", select, *more]
        assert hornbook(monkeypatch, *tuned) == 0
        scores = [record["score"] for record in log_of(select) if "score" in record]
        assert len(scores) == 2
        assert all(0 <= score <= 1 if select == "pass_at_1" else score < 0 for score in scores)
        assert json.loads(Path(f"{select}/best.json").read_text())["metric"] == "score"
    for row, task in zip(rows, range(3), strict=True):
        row["task_id"] = f"HumanEval/{task}"
    Path("leaked.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    said = refused(
        monkeypatch, capsys, "finetune", "base", data, "--out", "x", "--tokens", "1k", *PLAIN,
        "--held-out", "leaked.jsonl", "--select", "pass_at_1",
    )  # fmt: skip
    assert "3 of its 3 problems are humaneval's" in said


@pytest.mark.slow
def test_two_processes(monkeypatch: pytest.MonkeyPatch, packed: Path) -> None:
    monkeypatch.setenv("OMP_NUM_THREADS", "1")
    losses = []
    for count in (1, 2):
        command = ["train", packed / "code", "--out", f"run{count}", "--tokens", "2k", *PLAIN, "--processes", count]
        assert hornbook(monkeypatch, *command, "--set", "precision=fp32") == 0
        losses.append([record["loss"] for record in log_of(f"run{count}")])
    assert losses[1] == pytest.approx(losses[0], abs=1e-3)


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["train", "nowhere.jsonl", "--out", "x", "--tokens", "1k"], "there is no file or folder nowhere.jsonl"),
        (["train", "DATA", "--out", "x", "--tokens", "many"], "--tokens many"),
        (["train", "DATA", "--out", "x", "--tokens", "1k", "--model", "phi-mikro"], "phi-micro"),
        (["train", "DATA", "--out", "x", "--tokens", "1k", "--preset", "pretrian"], "pretrain"),
        (["train", "DATA", "--out", "x", "--tokens", "1k", "--set", "learning_rat=1"], "learning_rate"),
        (["train", "DATA", "--out", "x", "--tokens", "1k", "--set", "learning_rate=fast"], "learning_rate"),
        (["train", "DATA", "--out", "x", "--tokens", "1k", "--set", "batch_tokens=1000"], "not a multiple"),
        (["train", "DATA", "--out", "x", "--tokens", "1k", "--device", "tpu"], "--device"),
        (["train", "DATA", "--out", "x", "--tokens", "1k", "--shard", "all"], "--shard"),
        (["train", "DATA", "--out", "x", "--tokens", "1k", "--logger", "paper"], "--logger"),
        (["train", "DATA", "--out", "x", "--tokens", "1k", "--select", "best"], "--select best"),
        (["train", "DATA", "--out", "x", "--tokens", "1k", "--select", "pass_at_1"], "needs --held-out"),
        (["train", "DATA", "DATA", "--out", "x", "--tokens", "1k"], "NAME=PATH"),
        (["train", "a=DATA@0", "--out", "x", "--tokens", "1k"], "weight of 0"),
        (["train", "DATA", "--out", "x", "--tokens", "1k", "--set", "context=1024", "--set", "batch_tokens=2048"],
         "longer than the model's 768 positions"),
        (["finetune", "nobody", "DATA", "--out", "x", "--tokens", "1k"], "there is no such folder"),
        (["finetune", "DATA", "DATA", "--out", "x", "--tokens", "1k"], "no config.json"),
    ],
)  # fmt: skip
def test_mistakes_get_one_line(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    packed: Path,
    arguments: list[str],
    expected: str,
) -> None:
    given = [argument.replace("DATA", str(packed / "code")) for argument in arguments]
    assert expected in refused(monkeypatch, capsys, *given)


def test_data_of_another_tokenizer_is_refused(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], packed: Path
) -> None:
    Tokenizer.train([TEXT] * 3, 260).save(Path("other"))
    said = refused(
        monkeypatch, capsys, "train", packed / "code", "--out", "x", "--tokens", "1k", "--tokenizer", "other", *PLAIN
    )
    assert "packed with a tokenizer of" in said
    assert "this one has 260" in said


def test_numbers_names_and_weights() -> None:
    assert [count_of(text, "--tokens", "") for text in ("2_000_000", "10M", "1.5B", "2G", "3k", "7")] == [
        2_000_000, 10_000_000, 1_500_000_000, 2_000_000_000, 3000, 7,
    ]  # fmt: skip
    for wrong in ("", "-3", "0", "1e6", "10 M"):
        with pytest.raises(UserError, match=r"--tokens .*: not a number"):
            count_of(wrong, "--tokens", "a number")
    Path("a.jsonl").touch()
    Path("b@2").mkdir()
    assert parse_data(["a.jsonl", "x=a.jsonl@0.8", "b@2"]) == (
        ("a", Path("a.jsonl"), 1.0),
        ("x", Path("a.jsonl"), 0.8),
        ("b@2", Path("b@2"), 1.0),
    )
    assert changed(train_preset("pretrain"), ["betas=[0.9, 0.98]", "ema=0.99"]).betas == (0.9, 0.98)
