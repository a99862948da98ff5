"""The written-out micro-step against the modules and autograd, in fp64 where they can."""

import subprocess
import sys

import pytest
import torch

from hornbook.model.phi import Phi, document_begins, document_mask
from hornbook.model.settings import PhiConfig
from hornbook.records import Silent
from hornbook.training import TrainSettings, graph
from hornbook.training.kernels import Kernels
from hornbook.training.step import EMBEDDING, MicroSteps, _pool

CONFIG = PhiConfig(
    vocab_size=67,
    hidden_size=32,
    num_hidden_layers=2,
    num_attention_heads=2,
    intermediate_size=64,
    max_position_embeddings=40,
)


WIDE = CONFIG.model_copy(
    update={"hidden_size": 64, "intermediate_size": 96, "max_position_embeddings": 64, "vocab_size": 64}
)
EOT = 5


def model(dtype: torch.dtype = torch.float32, config: PhiConfig = CONFIG) -> Phi:
    """Weights none of which is zero or one, so that no gradient is right by chance."""
    made = Phi(config, dtype)
    generator = torch.Generator().manual_seed(0)
    with torch.no_grad():
        for name, parameter in made.named_parameters():
            parameter.copy_(torch.randn(parameter.shape, generator=generator) * 0.1 + float("norm.weight" in name))
    return made


def windows(rows: int, time: int) -> torch.Tensor:
    return torch.randint(0, CONFIG.vocab_size, (rows, time + 1), generator=torch.Generator().manual_seed(1))


def exact(
    rows: torch.Tensor, scale: float, config: PhiConfig = CONFIG, documents: bool = False
) -> tuple[torch.Tensor, dict[str, torch.Tensor]]:
    """Summed loss and gradients of `scale` x it, by autograd, in fp64."""
    made = model(config=config).double()
    made.compute_dtype = torch.float64
    made.cos, made.sin = made.cos.double(), made.sin.double()
    x_BTC = made.hidden(rows[:, :-1], document_mask(rows[:, :-1], EOT) if documents else None)
    logits = made.lm_head(x_BTC).flatten(0, 1)
    loss = torch.nn.functional.cross_entropy(logits, rows[:, 1:].flatten(), reduction="sum")
    (loss * scale).backward()
    return loss.detach(), {name: p.grad for name, p in made.named_parameters() if p.grad is not None}


def written_out(
    dtype: torch.dtype,
    rows: torch.Tensor,
    scale: float,
    config: PhiConfig = CONFIG,
    documents: bool = False,
    threads: int | None = None,
) -> tuple[torch.Tensor, dict[str, torch.Tensor], graph.MicroStep]:
    made = model(dtype, config)
    weights, pairs = graph.packed(made)
    for place, weight in pairs:
        place.copy_(weight)
    sums = {name: torch.zeros_like(p) for name, p in made.named_parameters() if name != EMBEDDING}
    ids, targets = rows[:, :-1].contiguous(), rows[:, 1:].contiguous()
    begins = document_begins(ids, EOT) if documents else torch.zeros_like(ids)
    step = graph.MicroStep(config, (len(rows), ids.shape[1]), dtype, threads, documents)
    nats, dx = step(weights, sums, ids, targets, begins, torch.tensor(scale))
    sums[EMBEDDING] = torch.zeros(config.vocab_size, config.hidden_size).index_add_(0, ids.flatten(), dx.float())
    return nats.sum(), sums, step


@pytest.mark.parametrize(
    ("batch", "time", "documents"),
    [(3, 16, False), (2, 33, False), (1, 1, False), (40, 40, False), (3, 40, True)],  # (40, 40): more than one chunk
)
def test_gradients_are_autograds(batch: int, time: int, documents: bool) -> None:
    rows = windows(batch, time)
    rows[:, 3::9] = EOT
    loss, gradients = exact(rows, 0.01, documents=documents)
    found, sums, _ = written_out(torch.float32, rows, 0.01, documents=documents)
    assert float(found) == pytest.approx(float(loss), rel=1e-5)
    assert set(sums) == set(gradients)
    for name, gradient in gradients.items():
        torch.testing.assert_close(sums[name].double(), gradient, rtol=1e-3, atol=1e-5)


@pytest.mark.parametrize("documents", [False, True])
@pytest.mark.parametrize("form", ["operators", "kernels"])
def test_bf16_is_as_exact_as_the_modules(form: str, documents: bool, request: pytest.FixtureRequest) -> None:
    if form == "kernels":
        request.getfixturevalue("compiled")
    rows = windows(4, 64) % WIDE.vocab_size
    rows[:, 3::19] = EOT
    loss, gradients = exact(rows, 0.01, WIDE, documents)
    found, sums, step = written_out(torch.bfloat16, rows, 0.01, WIDE, documents, 1 if form == "kernels" else None)
    assert isinstance(getattr(step._attend, "__self__", None), Kernels) == (form == "kernels")
    assert float(found) == pytest.approx(float(loss), rel=5e-3)
    made = model(torch.bfloat16, WIDE)
    mask = document_mask(rows[:, :-1], EOT) if documents else None
    logits = made.lm_head(made.hidden(rows[:, :-1], mask)).flatten(0, 1).float()
    total = torch.nn.functional.cross_entropy(logits, rows[:, 1:].flatten(), reduction="sum")
    (total * 0.01).backward()
    ours = theirs = 0.0
    for name, parameter in made.named_parameters():
        assert parameter.grad is not None
        length = gradients[name].norm()
        ours += float((sums[name] - gradients[name]).norm() / length)
        theirs += float((parameter.grad - gradients[name]).norm() / length)
    assert ours < 1.2 * theirs


def test_the_heads_chunks_are_equal() -> None:
    assert [graph.chunk_of(rows) for rows in (48, 1024, 1600, 4096, 2 * 1009, 10_000)] == [
        48,
        1024,
        800,
        1024,
        1009,
        1000,
    ]
    assert graph.chunk_of(1031) == 1031  # of no equal parts


def test_only_what_it_knows_fits() -> None:
    assert graph.fits(CONFIG)
    for change in ({"resid_pdrop": 0.1}, {"attention_dropout": 0.1}, {"block": "sequential"}):
        assert not graph.fits(CONFIG.model_copy(update=change))


@pytest.mark.parametrize("documents", [False, pytest.param(True, marks=pytest.mark.slow)])
def test_compiled_workers_find_the_modules_gradients_and_always_the_same(documents: bool) -> None:
    """Three micro-batches for two workers, so that one has more; the second call starts from nothing, too."""
    rows, scale = windows(6, 16), torch.tensor(1 / 96)
    rows[:, 3::5] = EOT
    settings = {"context": 16, "micro_batch": 1, "batch_tokens": 96, "precision": "fp32", "within_documents": documents}
    before = torch.get_num_threads()
    torch.set_num_threads(2)
    try:
        found = []
        for compile in (False, True):
            steps = MicroSteps(CONFIG, TrainSettings.model_validate({**settings, "compile": compile}), EOT)
            steps.model.load_state_dict(model().state_dict())
            steps.warm_up(Silent())
            assert steps.workers == 2
            for share in (6, 6, 3):
                nats = steps.gradients(rows[:share], scale)
                found.append((nats, [p.grad.clone() for p in steps.model.parameters() if p.grad is not None]))
            found.append((steps.nats(rows[:5]), []))
    finally:
        torch.set_num_threads(before)
    assert steps._graph is not None, "did not compile"
    for plain, fast in zip(found[:4], found[4:], strict=True):
        torch.testing.assert_close(fast[0], plain[0], rtol=1e-5, atol=1e-5)
        for a, b in zip(fast[1], plain[1], strict=True):
            torch.testing.assert_close(a, b, rtol=1e-3, atol=1e-5)
    assert torch.equal(found[4][0], found[5][0])
    assert all(torch.equal(a, b) for a, b in zip(found[4][1], found[5][1], strict=True))


def test_workers_have_the_threads_they_are_given_and_the_caller_keeps_its_own() -> None:
    before = torch.get_num_threads()
    torch.set_num_threads(2)
    try:
        pool = _pool(2, 1)
        assert torch.get_num_threads() == 2
        assert {pool.submit(torch.get_num_threads).result() for _ in range(4)} == {1}
    finally:
        torch.set_num_threads(before)


def test_what_workers_compile_outlives_them() -> None:
    """A process that trains twice: torch 2.11 crashes where the thread that first compiled has ended.

    In a process of its own, in which nothing has been compiled.
    """
    program = """
import torch
from torch._subclasses.fake_tensor import FakeTensorMode
from hornbook.training.step import _pool

def enter():
    with FakeTensorMode():
        torch.empty(3)

pool = _pool(1, 1)
pool.submit(enter).result()
pool.shutdown()
kept = [bytes(16) for _ in range(1000)]  # written over what was freed
enter()
"""
    subprocess.run([sys.executable, "-c", program], check=True)


def test_workers_run_the_kernels_together_and_always_the_same(compiled: Kernels) -> None:
    """bf16 on two threads, several chunks of the head, a rest of a step; beside the modules."""
    rows, scale = windows(8, 64) % WIDE.vocab_size, torch.tensor(1 / 512)
    settings = {"context": 64, "micro_batch": 1, "batch_tokens": 256, "precision": "bf16"}
    before = torch.get_num_threads()
    torch.set_num_threads(2)
    try:
        found = []
        for compile in (False, True):
            steps = MicroSteps(WIDE, TrainSettings.model_validate({**settings, "compile": compile}))
            steps.model.load_state_dict(model(config=WIDE).state_dict())
            steps.warm_up(Silent())
            for some in (rows, rows, rows[:3]):
                nats = steps.gradients(some, scale)
                found.append((nats, [p.grad.clone() for p in steps.model.parameters() if p.grad is not None]))
    finally:
        torch.set_num_threads(before)
    assert steps._graph is not None
    assert isinstance(getattr(steps._graph._run._attend, "__self__", None), Kernels)
    for plain, fast in zip(found[:3], found[3:], strict=True):
        torch.testing.assert_close(fast[0], plain[0], rtol=5e-3, atol=5e-3)
        for a, b in zip(fast[1], plain[1], strict=True):
            assert float((a - b).norm()) < 0.05 * float(b.norm())
    assert torch.equal(found[3][0], found[4][0])
    assert all(torch.equal(a, b) for a, b in zip(found[3][1], found[4][1], strict=True))


@pytest.mark.slow
def test_more_workers_than_weights() -> None:
    """A model of one layer on 32 threads: some workers have nothing to copy or to add."""
    config = CONFIG.model_copy(update={"num_hidden_layers": 1})
    settings = {"context": 16, "micro_batch": 1, "batch_tokens": 512, "precision": "fp32"}
    before = torch.get_num_threads()
    torch.set_num_threads(32)
    try:
        steps = MicroSteps(config, TrainSettings.model_validate(settings))
        steps.model.init_weights(0)
        steps.warm_up(Silent())
        assert steps.workers == 32
        nats = steps.gradients(windows(32, 16), torch.tensor(1 / 512))
    finally:
        torch.set_num_threads(before)
    assert steps._graph is not None
    assert nats.isfinite().all()
