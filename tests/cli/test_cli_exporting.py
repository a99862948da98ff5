"""`hornbook export` as it is typed."""

from pathlib import Path

import pytest
import torch

from hornbook.cli import main
from hornbook.model.phi import Phi
from hornbook.model.settings import PhiConfig
from hornbook.tokens.tokenizer import Tokenizer


@pytest.fixture
def training(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a training: a tokenizer, the result, and a checkpoint with averaged weights."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "run"
    words = Tokenizer.train(["def f(x):\n    return x\n"] * 9, 262)
    words.save(folder)
    shape = {"hidden_size": 16, "num_hidden_layers": 1, "num_attention_heads": 2, "intermediate_size": 64}
    model = Phi(PhiConfig(vocab_size=words.vocab_size, max_position_embeddings=32, **shape))
    model.init_weights(0)
    model.save_pretrained(folder / "model")
    model.save_pretrained(folder / "step-000002")
    (folder / "step-000002" / "manifest.json").write_text("{}")
    with torch.no_grad():
        model.lm_head.bias[3] = 7.0
    model.save_pretrained(folder / "average")
    (folder / "average" / "model.safetensors").rename(folder / "step-000002" / "ema.safetensors")
    (folder / "average" / "config.json").unlink()
    return folder


def _hornbook(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:
    monkeypatch.setattr("sys.argv", ["hornbook", *arguments])
    with pytest.raises(SystemExit) as ended:
        main()
    return int(ended.value.code or 0)


def test_a_folder_a_file_and_an_average(training: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from gguf import GGUFReader

    assert _hornbook(monkeypatch, "export", "run", "plain", "--dtype", "bfloat16") == 0
    assert not Phi.from_pretrained("plain").lm_head.bias.any()
    assert _hornbook(monkeypatch, "export", "run/step-000002", "averaged", "--ema") == 0
    assert Phi.from_pretrained("averaged").lm_head.bias[3] == 7.0
    assert _hornbook(monkeypatch, "export", "run", "run.gguf", "--to", "gguf") == 0
    assert GGUFReader("run.gguf").fields["general.architecture"].contents() == "phi2"


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["run", "out", "--ema"], "ema.safetensors"),
        (["run", "out", "--to", "gguf"], ".gguf"),
        (["run", "run"], "empty"),
        (["run", "out", "--dtype", "float64"], "float64"),
        (["run", "out", "--to", "onnx"], "onnx"),
        (["run", "out", "--tokenizer", "nowhere"], "nowhere"),
        (["nothing", "out"], "nothing"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_mistakes_are_told_in_one_line(
    training: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    expected: str,
) -> None:
    assert _hornbook(monkeypatch, "export", *arguments) == 2
    said = capsys.readouterr().err
    assert len(said.splitlines()) == 1
    assert expected in said
    assert sorted(p.name for p in training.parent.iterdir()) == ["run"]
