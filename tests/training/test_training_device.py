"""One device: the passes that a GPU takes, here on the CPU, are those that threads take."""

import sys
from pathlib import Path
from typing import Any

import pytest
import torch
import torch.nn.functional as F

from hornbook.model.phi import Phi
from hornbook.model.settings import PhiConfig
from hornbook.records import Silent, UserError
from hornbook.training import TrainSettings
from hornbook.training.device import DevicePasses
from hornbook.training.gather import scatter
from hornbook.training.passes import Passes, build_passes
from hornbook.training.place import Place, find_place
from hornbook.training.runtime import Runtime
from hornbook.training.step import MicroSteps

sys.path.insert(0, str(Path(__file__).parent))
import training_tiny as tiny

CPU = Place(torch.device("cpu"))
CONFIG = tiny.CONFIG.model_copy(update={"resid_pdrop": 0.0})
EOT = 5


def windows(count: int) -> torch.Tensor:
    return torch.randint(0, 97, (count, 33), generator=torch.Generator().manual_seed(3))


def filled(passes: Passes, config: PhiConfig = CONFIG) -> Passes:
    model = Phi(config)
    model.init_weights(1)
    scatter(dict(model.named_parameters()), dict(passes.model.named_parameters()))
    return passes


def device(runtime: Runtime | None = None, **changes: Any) -> Passes:
    settings = TrainSettings.model_validate({**tiny.SETTINGS.model_dump(), **changes})
    return filled(DevicePasses(CONFIG, settings, runtime or Runtime(), CPU, EOT))


def gradients(passes: Passes, rows: torch.Tensor) -> tuple[torch.Tensor, dict[str, torch.Tensor]]:
    nats = passes.gradients(rows, torch.tensor(1 / (len(rows) * 32)))
    return nats, {name: p.grad for name, p in passes.model.named_parameters() if p.grad is not None}


@pytest.mark.parametrize("within", [False, True])
def test_device_and_threads_find_the_same_gradients(within: bool) -> None:
    settings = tiny.SETTINGS.model_copy(update={"within_documents": within})
    rows = windows(8)
    one = gradients(filled(MicroSteps(CONFIG, settings, EOT)), rows)
    two = gradients(device(within_documents=within), rows)
    torch.testing.assert_close(one[0], two[0])
    assert one[1].keys() == two[1].keys() == dict(Phi(CONFIG).named_parameters()).keys()
    for name in one[1]:
        torch.testing.assert_close(one[1][name], two[1][name], rtol=1e-4, atol=1e-6)


def test_nats_are_the_models_cross_entropy() -> None:
    passes, rows = device(), windows(6)  # not a multiple of the micro-batch of four
    model = Phi(CONFIG)
    model.init_weights(1)
    logits = model(rows[:, :-1]).transpose(1, 2)
    expected = F.cross_entropy(logits, rows[:, 1:], reduction="none").sum(1)
    torch.testing.assert_close(passes.nats(rows), expected.detach(), rtol=1e-5, atol=1e-4)
    torch.testing.assert_close(
        passes.gradients(rows[:4], torch.tensor(1.0)), expected[:4].detach(), rtol=1e-5, atol=1e-4
    )


def test_documents_do_not_see_each_other() -> None:
    """A window of two documents has the loss of each read alone."""
    rows = windows(4)
    rows[rows == EOT] = 6
    rows[:, 12] = EOT
    nats = device(within_documents=True).nats(rows)
    model = Phi(CONFIG)
    model.init_weights(1)
    for row, found in zip(rows, nats, strict=True):
        parts = [row[:14], row[13:]]  # the separator foresees the next document's first token
        alone = sum(F.cross_entropy(model(p[None, :-1])[0], p[1:], reduction="sum") for p in parts)
        torch.testing.assert_close(found, alone.detach(), rtol=1e-4, atol=1e-3)


def test_recomputing_changes_no_bit() -> None:
    rows = windows(4)
    plain, again = gradients(device(), rows), gradients(device(Runtime(recompute=True)), rows)
    assert torch.equal(plain[0], again[0])
    assert all(torch.equal(plain[1][name], again[1][name]) for name in plain[1])


def test_fp16_is_near_fp32_and_scaled() -> None:
    rows = windows(4)
    exact = gradients(device(), rows)
    half = device(precision="fp16")
    half.gradients(rows, torch.tensor(1024.0 / (4 * 32)))
    for name, parameter in half.model.named_parameters():
        assert parameter.grad is not None
        assert parameter.grad.dtype == torch.float32
        found = parameter.grad / 1024
        assert (found - exact[1][name]).norm() < 0.02 * exact[1][name].norm() + 1e-6


def test_who_computes() -> None:
    settings = tiny.SETTINGS
    kinds = {
        "fp32": MicroSteps,
        "bf16": MicroSteps,
        "fp16": DevicePasses,
        "fp8": DevicePasses,
    }
    for precision, kind in kinds.items():
        chosen = settings.model_copy(update={"precision": precision})
        assert type(build_passes(CONFIG, chosen, Runtime(), CPU, None)) is kind
    assert type(build_passes(CONFIG, settings, Runtime(recompute=True), CPU, None)) is DevicePasses


@pytest.mark.skipif(torch.cuda.is_available(), reason="there is a GPU")
def test_a_device_that_is_not_there_is_refused() -> None:
    with pytest.raises(UserError, match="--device cuda"):
        find_place(Runtime(device="cuda"))


@pytest.mark.slow
@pytest.mark.parametrize("changes", [{}, {"within_documents": True}, {"recompute": True}])
def test_compiled_without_graph_breaks(changes: dict[str, bool]) -> None:
    """Blocks and softmax compile whole (`fullgraph`), once for training and once for evaluation, and agree."""
    torch._dynamo.reset()
    torch._dynamo.utils.counters.clear()
    runtime = Runtime(recompute=changes.pop("recompute", False))
    rows = windows(8)
    eager = gradients(device(runtime, **changes), rows)
    passes = device(runtime, compile=True, **changes)
    assert passes.warm_up(Silent()) > 0
    found = gradients(passes, rows)
    torch.testing.assert_close(found[0], eager[0], rtol=1e-5, atol=1e-3)
    for name in eager[1]:
        torch.testing.assert_close(found[1][name], eager[1][name], rtol=1e-3, atol=1e-5)
    passes.nats(rows)
    assert not torch._dynamo.utils.counters["graph_break"]
    seen = torch._dynamo.utils.counters["stats"]["unique_graphs"]
    gradients(passes, rows)
    passes.nats(rows)
    assert torch._dynamo.utils.counters["stats"]["unique_graphs"] == seen  # nothing is compiled twice
