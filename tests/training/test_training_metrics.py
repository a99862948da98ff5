"""What a run says of itself: records, writers, peaks."""

import json
import math
import sys
import types
from pathlib import Path
from typing import Any

import pytest
import torch

from hornbook.records import UserError
from hornbook.training.flops import peak_flops
from hornbook.training.loop import Trainer
from hornbook.training.metrics import Log

sys.path.insert(0, str(Path(__file__).parent))
import training_tiny as tiny

RECORD = {"step": 3, "loss": 1.5, "losses": {"a": 1.0, "b": 2.0}, "mfu_convention": "PaLM"}
NUMBERS = {"loss": 1.5, "losses/a": 1.0, "losses/b": 2.0}


class Recorder:
    """Stands for a run of Weights & Biases."""

    def __init__(self) -> None:
        self.id = "abc"
        self.logged: list[tuple[int, dict[str, float]]] = []
        self.finished = False

    def log(self, numbers: dict[str, float], step: int) -> None:
        self.logged.append((step, numbers))

    def finish(self) -> None:
        self.finished = True


def test_records_hold_what_is_promised(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    mixture = tiny.mixture(tmp_path / "data")
    held = mixture.windows(0, 3)
    Trainer(tiny.CONFIG, tiny.SETTINGS).run(mixture, 10 * 256, out, validation=held)
    records = [json.loads(line) for line in (out / "log.jsonl").read_text().splitlines()]
    for step, record in enumerate(records, 1):
        assert record["step"] == step
        assert record["tokens"] == 256 * step
        assert set(record["losses"]) <= {"a", "b"}
        # One byte a token in this data, so bits per byte are the loss in bits.
        assert record["bits_per_byte"] == pytest.approx(record["loss"] / math.log(2))
        # The loss is the mean of the sources', weighted by what the step read of each.
        sources = mixture.sources((step - 1) * 8, 8)
        shares = {name: float((sources == i).mean()) for i, name in enumerate(mixture.names)}
        assert record["loss"] == pytest.approx(sum(shares[n] * loss for n, loss in record["losses"].items()), abs=1e-5)
        assert record["tokens_per_second"] > 0
        assert 0 <= record["data_wait"] <= 1
        assert record["memory_bytes"] > 1 << 20
        assert record["skipped"] == record["spikes"] == 0
        assert ("validation_loss" in record) == (step == 10)


def test_wandb_gets_the_numbers_and_goes_on_as_the_same_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run, asked = Recorder(), []

    def init(**options: Any) -> Recorder:
        asked.append(options["id"])
        return run

    monkeypatch.setitem(sys.modules, "wandb", types.SimpleNamespace(init=init))
    for _ in range(2):
        log = Log(tmp_path, 3, ("wandb",), {"learning_rate": 1.0})
        log.write(RECORD)
        log.close()
    assert asked == [None, "abc"]
    assert run.logged == [(3, NUMBERS), (3, NUMBERS)]
    assert run.finished


def test_tensorboard_gets_the_numbers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[tuple[str, float, int]] = []

    class SummaryWriter:
        def __init__(self, folder: str) -> None:
            assert folder == str(tmp_path / "tensorboard")

        def add_scalar(self, name: str, value: float, step: int) -> None:
            written.append((name, value, step))

        def close(self) -> None:
            written.append(("closed", 0, 0))

    monkeypatch.setitem(sys.modules, "torch.utils.tensorboard", types.SimpleNamespace(SummaryWriter=SummaryWriter))
    log = Log(tmp_path, 3, ("tensorboard",), {})
    log.write(RECORD)
    log.close()
    assert written == [*((name, value, 3) for name, value in NUMBERS.items()), ("closed", 0, 0)]


@pytest.mark.parametrize(("logger", "module"), [("wandb", "wandb"), ("tensorboard", "torch.utils.tensorboard")])
def test_a_logger_that_is_not_installed_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, logger: Any, module: str
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(UserError, match=f"--logger {logger}.*pip install {logger}"):
        Log(tmp_path, 0, (logger,), {})


def test_the_log_is_cut_to_the_checkpoint(tmp_path: Path) -> None:
    log = tmp_path / "log.jsonl"
    log.write_text('{"step": 1}\n{"step": 2}\n{"step": 3}\n{"st')
    Log(tmp_path, 2, (), {}).close()
    assert log.read_text() == '{"step": 1}\n{"step": 2}\n'


@pytest.mark.parametrize(
    ("name", "peak"),
    [
        ("NVIDIA H200", 989e12),
        ("NVIDIA H100 PCIe", 756e12),
        ("NVIDIA H100 80GB HBM3", 989e12),
        ("NVIDIA A100-SXM4-80GB", 312e12),
        ("NVIDIA L40S", 362e12),
        ("NVIDIA RTX A1000", None),
        ("NVIDIA A10G", 70e12),
    ],
)
def test_peaks_are_found_by_the_devices_name(monkeypatch: pytest.MonkeyPatch, name: str, peak: float | None) -> None:
    monkeypatch.setattr(torch.cuda, "get_device_name", lambda device: name)
    assert peak_flops(torch.device("cuda", 0)) == peak


def test_cpus_have_no_peak() -> None:
    assert peak_flops(torch.device("cpu")) is None
