"""evaluate, compare and benchmarks as a user meets them."""

import json
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from test_cli import elsewhere, hornbook, refused  # noqa: F401

ROW = {
    "task_id": "own/1",
    "prompt": 'def twice(n):\n    """Twice n."""\n',
    "entry_point": "twice",
    "canonical_solution": "    return 2 * n\n",
    "test": "def check(candidate):\n    assert candidate(2) == 4\n",
}


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = tmp_path / "own.jsonl"
    path.write_text("".join(json.dumps(ROW | {"task_id": f"own/{i}"}) + "\n" for i in range(3)))
    return path


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tiny random phi with its tokenizer."""
    from hornbook.model.phi import Phi
    from hornbook.model.settings import PhiConfig
    from hornbook.tokens import Tokenizer

    folder = tmp_path_factory.mktemp("model")
    tokenizer = Tokenizer.train([ROW["prompt"] + ROW["canonical_solution"]], 260)
    phi = Phi(
        PhiConfig(
            vocab_size=260,
            hidden_size=32,
            num_hidden_layers=1,
            num_attention_heads=2,
            intermediate_size=64,
            max_position_embeddings=128,
        )
    )
    phi.init_weights(0)
    phi.save_pretrained(folder, tokenizer.eot)
    tokenizer.save(folder)
    return folder


WEAK = "--allow-weak-sandbox"


def test_a_model_is_measured_and_compared(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], model: Path, own: Path
) -> None:
    for name, more in (("a", []), ("b", ["--max-new-tokens", "9"])):
        options = ["--tasks", str(own), "--out", name, "--max-new-tokens", "8", *more, WEAK]
        assert hornbook(monkeypatch, "evaluate", str(model), *options) == 0
        said = capsys.readouterr().out
        assert "own" in said
        assert "pass@1" in said
    summary = json.loads(Path("a/summary.json").read_text())
    assert summary["own"]["n"] == 3
    rows = [json.loads(line) for line in Path("a/samples.jsonl").read_text().splitlines()]
    assert [row["task_id"] for row in rows] == ["own/0", "own/1", "own/2"]
    assert refused(monkeypatch, capsys, "compare", "a", "b")  # another protocol
    assert hornbook(monkeypatch, "compare", "a", "a") == 0
    assert "power" in capsys.readouterr().out


def test_sampling_goes_on_in_the_same_folder(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], model: Path, own: Path
) -> None:
    common = [str(model), "--tasks", str(own), "--temperature", "0.8", "--max-new-tokens", "4", WEAK]
    assert hornbook(monkeypatch, "evaluate", *common, "--n", "2") == 0
    assert hornbook(monkeypatch, "evaluate", *common, "--n", "3", "--k", "1,3", "--limit", "2") == 0
    (samples,) = Path("workspace/evaluations").glob("*/temperature-0.8/samples.jsonl")
    rows = [json.loads(line) for line in samples.read_text().splitlines()]
    assert len(rows) == 3 * 2 + 2  # two of each before, and a third of the first two
    assert len({(row["task_id"], row["sample"]) for row in rows}) == 8
    capsys.readouterr()
    folder = str(samples.parent)
    said = refused(monkeypatch, capsys, "evaluate", *common, "--out", folder, "--n", "1", "--seed", "3")
    assert "seed" in said


def test_references_are_checked(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], own: Path) -> None:
    assert hornbook(monkeypatch, "evaluate", "--check-references", "--tasks", str(own), WEAK) == 0
    assert "3/3" in capsys.readouterr().out
    own.write_text(json.dumps(ROW | {"canonical_solution": "    return n\n"}) + "\n")
    assert hornbook(monkeypatch, "evaluate", "--check-references", "--tasks", str(own), WEAK) == 1
    assert "own/1" in capsys.readouterr().out


def test_baselines_stand_in_a_table_measured_or_not(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], model: Path, own: Path
) -> None:
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", True)  # its variable is read at import only
    models = Path("models")
    models.mkdir()
    (models / "phi-1.5").symlink_to(model)
    options = ["--tasks", str(own), "--max-new-tokens", "4", "--models-dir", "models", WEAK]
    assert hornbook(monkeypatch, "evaluate", "--baselines", *options) == 0
    said = capsys.readouterr().out
    assert "phi-1-small: not measured" in said
    assert "phi-1.5: not measured" not in said
    assert f"hornbook evaluate Salesforce/codegen-350M-mono --tasks {own}" in said.replace("\n", "")


MISTAKES = [
    ["evaluate"],
    ["evaluate", "nothing"],
    ["evaluate", "nothing", "--baselines"],
    ["evaluate", "nothing", "--tasks", "humanevl"],
    ["evaluate", "nothing", "--tasks", ","],
    ["evaluate", "nothing", "--tasks", "unconventional,unconventional"],
    ["evaluate", "nothing", "--tasks", "none.jsonl"],
    ["evaluate", "nothing", "--tasks", "none.yaml"],
    ["evaluate", "nothing", "--tasks", "humaneval"],
    ["evaluate", "nothing", "--tasks", "held-out"],
    ["evaluate", "nothing", "--n", "2"],
    ["evaluate", "nothing", "--n", "2", "--temperature", "0.2", "--k", "3"],
    ["evaluate", "nothing", "--k", "one"],
    ["evaluate", "nothing", "--n", "0"],
    ["evaluate", "nothing", "--top-p", "2"],
    ["evaluate", "nothing", "--benchmarks", "none"],
    ["evaluate", "--check-references", "--tasks", "humaneval"],
    ["compare", "nothing", "nothing"],
    ["benchmarks", "fetch", "--to", "here", "nothing"],
    ["benchmarks", "fetch"],
]


@pytest.mark.parametrize("arguments", MISTAKES, ids=" ".join)
def test_mistakes_are_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    assert refused(monkeypatch, capsys, *arguments)


def test_a_broken_line_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], own: Path, model: Path
) -> None:
    own.write_text(json.dumps(ROW) + "\n{broken\n")
    assert "line 2" in refused(monkeypatch, capsys, "evaluate", str(model), "--tasks", str(own))


def test_benchmarks_are_listed(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert hornbook(monkeypatch, "benchmarks", "list") == 0
    assert "humaneval" in capsys.readouterr().out
