"""The plan of memory against what torch allocates in a step, here on the CPU."""

from typing import Any

import pytest
import torch
from torch.profiler import ProfilerActivity, profile

from hornbook.model.settings import PhiConfig, preset
from hornbook.training import TrainSettings, loss, train_preset
from hornbook.training.device import DevicePasses
from hornbook.training.memory import CHUNK, plan_memory
from hornbook.training.optim import Optimisers
from hornbook.training.place import Place
from hornbook.training.runtime import Runtime

SHAPE = {
    "vocab_size": 2048,
    "hidden_size": 128,
    "num_hidden_layers": 3,
    "num_attention_heads": 4,
    "intermediate_size": 512,
    "max_position_embeddings": 256,
}


def measured(config: PhiConfig, settings: TrainSettings, runtime: Runtime) -> int:
    """Peak bytes of a step: weights and optimiser states, which lie there before, and what torch allocates."""
    passes = DevicePasses(config, settings, runtime, Place(torch.device("cpu")), 0)
    for parameter in passes.model.parameters():
        torch.nn.init.normal_(parameter, std=0.02)
    optimisers = Optimisers(passes.model, settings)
    windows = torch.randint(0, config.vocab_size, (settings.windows_per_step, settings.context + 1))
    one = torch.tensor(1.0)

    def step() -> None:
        passes.gradients(windows, one / 4096)
        optimisers.clip(optimisers.norm(one), 1.0, one)
        optimisers.step(0.1, torch.tensor(True))
        passes._forget()

    step()
    step()  # compiled, states there
    with profile(activities=[ProfilerActivity.CPU], profile_memory=True) as seen:
        step()
    events = [e for e in seen.profiler.kineto_results.events() if e.name() == "[memory]"]  # type: ignore[union-attr]
    now = peak = 0
    for event in sorted(events, key=lambda event: event.start_ns()):
        now += event.nbytes()
        peak = max(peak, now)
    states = sum(t.numel() * t.element_size() for t in optimisers.state()[0].values())
    return peak + states + sum(4 * p.numel() for p in passes.model.parameters())


CASES: list[tuple[dict[str, Any], dict[str, Any], dict[str, Any]]] = [
    ({}, {}, {}),
    ({}, {"precision": "fp32"}, {}),
    ({"block": "sequential"}, {}, {}),
    ({"num_hidden_layers": 6, "hidden_size": 192, "intermediate_size": 768}, {"micro_batch": 16}, {}),
    ({"vocab_size": 8192}, {"optimiser": "muon"}, {}),
    ({"vocab_size": 64}, {"micro_batch": 32}, {}),
    ({"vocab_size": 64, "num_hidden_layers": 6}, {"micro_batch": 32}, {"recompute": True}),
    ({"resid_pdrop": 0.1}, {}, {}),
]


def check(model: dict[str, Any], training: dict[str, Any], runtime: dict[str, Any], compiled: bool) -> None:
    config = PhiConfig.model_validate(SHAPE | model)
    options = {"context": 256, "micro_batch": 8, "optimiser": "adamw", "compile": compiled} | training
    settings = TrainSettings.model_validate({**options, "batch_tokens": 2 * 256 * options["micro_batch"]})
    place = Runtime.model_validate(runtime)
    found, planned = measured(config, settings, place), plan_memory(config, settings, place).total
    assert planned == pytest.approx(found, rel=0.1)


@pytest.mark.parametrize(("model", "training", "runtime"), CASES)
def test_the_plan_is_within_a_tenth_of_what_is_allocated(
    model: dict[str, Any], training: dict[str, Any], runtime: dict[str, Any]
) -> None:
    check(model, training, runtime, compiled=False)


@pytest.mark.slow
@pytest.mark.parametrize(("model", "training", "runtime"), CASES)
def test_the_plan_of_compiled_steps(model: dict[str, Any], training: dict[str, Any], runtime: dict[str, Any]) -> None:
    torch._dynamo.reset()
    check(model, training, runtime, compiled=True)


def test_the_heads_chunk_is_the_one_planned_for() -> None:
    assert loss.CHUNK == CHUNK


def test_phi_fits_an_h200_with_32k_tokens_and_shards_shrink_it() -> None:
    gib = 2**30
    config = preset("phi-1.5")
    settings = train_preset("phi-1.5").model_copy(update={"micro_batch": 16})
    alone = plan_memory(config, settings)
    assert 65 * gib < alone.total < 139 * gib
    assert alone.weights == alone.gradients == 4 * 1_418_270_720
    assert alone.optimiser == 2 * alone.weights
    eight = [
        plan_memory(config, settings, Runtime.model_validate({"shard": s}), 8) for s in ("gradients", "parameters")
    ]
    assert alone.total > eight[0].total > eight[1].total
    assert eight[0].optimiser == alone.optimiser // 8
    again = plan_memory(config, settings, Runtime(recompute=True))
    assert again.activations < alone.activations / 10
