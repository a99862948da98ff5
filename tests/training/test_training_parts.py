"""The parts of a step, each against its definition: schedule, Muon, loss, attention, settings."""

import itertools

import pytest
import torch
import torch.nn.functional as F
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError
from torch import nn

from hornbook.model.phi import Phi
from hornbook.model.settings import PhiConfig, preset
from hornbook.records import UserError
from hornbook.training import TrainSettings, train_preset
from hornbook.training.attention import causal_attention, tiled_blocks
from hornbook.training.loss import CHUNK, head_loss
from hornbook.training.muon import Muon, orthogonalise
from hornbook.training.optim import Optimisers
from hornbook.training.schedule import factor
from hornbook.training.step import MicroSteps

SCHEDULES = ("constant", "linear", "wsd", "cosine")


@given(
    schedule=st.sampled_from(SCHEDULES),
    steps=st.integers(1, 400),
    warmup=st.floats(0, 0.5),
    decay=st.floats(0, 0.5),
    final=st.floats(0, 1),
)
def test_schedule_rises_then_never_rises(schedule: str, steps: int, warmup: float, decay: float, final: float) -> None:
    given_settings = TrainSettings(schedule=schedule, warmup=warmup, decay=decay, final=final)  # type: ignore[arg-type]
    rates = [factor(given_settings, step, steps) for step in range(steps)]
    assert all(0 < rate <= 1 for rate in rates)
    warm = round(warmup * steps)
    assert all(a < b for a, b in itertools.pairwise(rates[:warm]))
    assert all(a >= b - 1e-12 for a, b in itertools.pairwise(rates[warm:]))
    assert all(rate >= final - 1e-12 for rate in rates[warm:])
    if warm < steps:
        assert rates[warm] == pytest.approx(1.0)


def test_schedules_end_where_they_say() -> None:
    for schedule in SCHEDULES[1:]:
        last = factor(TrainSettings(schedule=schedule, final=0.1), 999, 1000)  # type: ignore[arg-type]
        assert last == pytest.approx(0.1, abs=5e-3)


@pytest.mark.parametrize("shape", [(64, 64), (32, 96), (96, 32)])
def test_orthogonalised_singular_values_are_near_one(shape: tuple[int, int]) -> None:
    generator = torch.Generator().manual_seed(0)
    u, _, vh = torch.linalg.svd(torch.randn(3, *shape, generator=generator), full_matrices=False)
    spectrum = torch.linspace(0.02, 1, min(shape))  # what lies further below the largest is lifted less
    update = orthogonalise(u * spectrum @ vh, torch.float32)
    values = torch.linalg.svdvals(update)
    assert values.min() > 0.5
    assert values.max() < 1.3


def test_orthogonalisation_keeps_the_singular_vectors() -> None:
    matrix = torch.randn(1, 24, 40, generator=torch.Generator().manual_seed(1))
    u, _, vh = torch.linalg.svd(matrix[0], full_matrices=False)
    turned = u.T @ orthogonalise(matrix, torch.float32)[0] @ vh.T
    off = turned - torch.diag(turned.diag())
    assert off.abs().max() < 1e-3


def test_muon_treats_pieces_and_transposes_as_matrices_of_their_own() -> None:
    generator = torch.Generator().manual_seed(2)
    fused, tall = (nn.Parameter(torch.randn(48, 16, generator=generator)) for _ in range(2))
    pieces = [nn.Parameter(part.detach().clone()) for part in fused.chunk(3)]
    for parameter in (fused, tall):
        parameter.grad = torch.randn(48, 16, generator=generator)
    assert fused.grad is not None
    for part, gradient in zip(pieces, fused.grad.chunk(3), strict=True):
        part.grad = gradient.clone()
    before = tall.detach().clone()
    options = {"lr": 0.1, "momentum": 0.9, "weight_decay": 0.0, "dtype": torch.float32}
    Muon([(fused, fused, 3), (tall, tall, 1)], **options).step()  # type: ignore[arg-type]
    Muon([(part, part, 1) for part in pieces], **options).step()  # type: ignore[arg-type]
    torch.testing.assert_close(fused.detach(), torch.cat([part.detach() for part in pieces]))
    assert tall.grad is not None
    expected = 0.1 * 0.2 * 48**0.5 * orthogonalise((tall.grad * 0.19).mT[None], torch.float32)[0].mT
    torch.testing.assert_close(before - tall.detach(), expected, rtol=1e-4, atol=1e-5)


@given(rows=st.sampled_from([1, 7, CHUNK, CHUNK + 3]), ignored=st.integers(0, 5), seed=st.integers(0, 99))
@settings(max_examples=12, deadline=None)
def test_head_loss_is_cross_entropy_with_its_gradients(rows: int, ignored: int, seed: int) -> None:
    generator = torch.Generator().manual_seed(seed)
    x, weight = (torch.randn(n, 8, generator=generator, requires_grad=True) for n in (rows, 33))
    bias = torch.randn(33, generator=generator, requires_grad=True)
    targets = torch.randint(0, 33, (rows,), generator=generator)
    targets[: min(ignored, rows)] = -100
    scale = torch.tensor(0.37)
    loss = head_loss(x, weight, bias, targets, scale)
    loss.backward()  # type: ignore[no-untyped-call]
    exact = [tensor.detach().double().requires_grad_() for tensor in (x, weight, bias)]
    logits = F.linear(exact[0], exact[1], exact[2])
    expected = 0.37 * F.cross_entropy(logits, targets, reduction="sum", ignore_index=-100)
    expected.backward()  # type: ignore[no-untyped-call]
    torch.testing.assert_close(loss.double(), expected, rtol=1e-5, atol=1e-5)
    for ours, theirs in zip((x, weight, bias), exact, strict=True):
        torch.testing.assert_close(ours.grad.double(), theirs.grad, rtol=1e-4, atol=1e-5)  # type: ignore[union-attr]


@pytest.mark.parametrize(("batch", "heads", "time"), [(1, 2, 16), (3, 2, 33), (50, 3, 160), (2, 1, 2)])
def test_tiled_attention_is_causal_attention(batch: int, heads: int, time: int) -> None:
    generator = torch.Generator().manual_seed(0)
    inputs = [
        torch.randn(batch, time, heads, 16, generator=generator).transpose(1, 2).requires_grad_() for _ in range(3)
    ]
    copies = [tensor.detach().clone().requires_grad_() for tensor in inputs]
    out, _, _ = causal_attention(*inputs)
    expected = F.scaled_dot_product_attention(*copies, is_causal=True)
    torch.testing.assert_close(out, expected, rtol=1e-4, atol=1e-5)
    gradient = torch.randn(out.shape, generator=generator)
    out.backward(gradient)
    expected.backward(gradient)
    for ours, theirs in zip(inputs, copies, strict=True):
        torch.testing.assert_close(ours.grad, theirs.grad, rtol=1e-4, atol=1e-4)


def test_tiled_attention_in_bf16_is_as_exact_as_the_flash_kernel() -> None:
    generator = torch.Generator().manual_seed(0)
    exact = [torch.randn(2, 2, 64, 32, generator=generator) for _ in range(3)]
    half = [tensor.bfloat16() for tensor in exact]
    reference = F.scaled_dot_product_attention(*(x.float() for x in half), is_causal=True)
    ours = (causal_attention(*half)[0].float() - reference).abs().mean()
    flash = (F.scaled_dot_product_attention(*half, is_causal=True).float() - reference).abs().mean()
    assert ours < 2 * flash


def test_custom_operators_obey_the_rules_of_torch() -> None:
    inputs = tuple(torch.randn(2, 2, 6, 4, requires_grad=True) for _ in range(3))
    tests = ("test_schema", "test_autograd_registration", "test_faketensor")
    torch.library.opcheck(causal_attention, inputs, test_utils=tests)


def test_tiled_blocks_share_the_weights_and_leave_the_model_alone() -> None:
    config = PhiConfig(
        vocab_size=64,
        hidden_size=32,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=64,
        max_position_embeddings=16,
    )
    model = Phi(config)
    model.init_weights(0)
    names = list(model.state_dict())
    blocks = tiled_blocks(model)
    assert list(model.state_dict()) == names
    x = torch.randn(2, 16, 32)
    for own, tiled in zip(model.layers, blocks, strict=True):
        assert {id(p) for p in tiled.parameters()} == {id(p) for p in own.parameters()}
        torch.testing.assert_close(tiled(x, model.cos, model.sin), own(x, model.cos, model.sin))


def test_settings_refuse_what_does_not_fit() -> None:
    for wrong in ({"batch_tokens": 1000}, {"schedule": "wsd", "warmup": 0.6, "decay": 0.6}, {"unknown": 1}):
        with pytest.raises(ValidationError):
            TrainSettings(**wrong)  # type: ignore[arg-type]
    with pytest.raises(UserError):
        train_preset("pretraining")
    assert train_preset("pretrain").steps(1) == 1


def test_workers_find_the_gradients_of_one_and_always_the_same() -> None:
    config = PhiConfig(
        vocab_size=64,
        hidden_size=32,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=64,
        max_position_embeddings=16,
    )
    options = TrainSettings(context=16, micro_batch=2, batch_tokens=128, precision="fp32", compile=False)
    windows = torch.randint(0, 64, (8, 17), generator=torch.Generator().manual_seed(0))
    found: list[tuple[float, list[torch.Tensor]]] = []
    before = torch.get_num_threads()
    try:
        for threads in (1, 2, 2):
            torch.set_num_threads(threads)
            steps = MicroSteps(config, options)
            assert steps.workers == threads
            assert torch.get_num_threads() == threads
            steps.model.init_weights(0)
            for _ in range(2):  # the second time starts from nothing, too
                loss = float(steps.gradients(windows, torch.tensor(1 / 128)).sum()) / 128
            gradients = [p.grad.clone() for p in steps.model.parameters() if p.grad is not None]
            found.append((loss, gradients))
            few = (
                float(steps.gradients(windows[:2], torch.tensor(1 / 32)).sum()) / 32
            )  # one micro-batch: the second worker has none
            assert few == pytest.approx(
                float(F.cross_entropy(steps.model(windows[:2, :-1]).flatten(0, 1), windows[:2, 1:].flatten())), abs=1e-5
            )
    finally:
        torch.set_num_threads(before)
    one, two, again = found
    assert two[0] == again[0]
    assert all(torch.equal(a, b) for a, b in zip(two[1], again[1], strict=True))
    assert one[0] == pytest.approx(two[0], abs=1e-5)
    for a, b in zip(one[1], two[1], strict=True):
        torch.testing.assert_close(a, b, rtol=1e-4, atol=1e-6)


@pytest.mark.parametrize("optimiser", ["muon", "adamw"])
def test_the_embedding_has_a_rate_of_its_own_and_the_decay_of_the_others(optimiser: str) -> None:
    model = Phi(preset("phi-micro", 64))
    model.init_weights(0)
    before = {name: p.detach().clone() for name, p in model.named_parameters()}
    for parameter in model.parameters():
        parameter.grad = torch.zeros_like(parameter)
    model.embed_tokens.weight.grad[0] = 1.0  # type: ignore[index]
    rates = {"learning_rate": 1e-2, "embedding_learning_rate": 1e-1}
    chosen = TrainSettings.model_validate({"optimiser": optimiser, "weight_decay": 0.5, "precision": "fp32", **rates})
    Optimisers(model, chosen).step(0.5, torch.tensor(True))
    kept = 1 - 0.5 * 1e-2 * 0.5  # factor x rate x decay, for every matrix that AdamW turns
    torch.testing.assert_close(model.lm_head.weight, before["lm_head.weight"] * kept)
    torch.testing.assert_close(model.embed_tokens.weight[1:], before["embed_tokens.weight"][1:] * kept)
    moved = model.embed_tokens.weight[0] - before["embed_tokens.weight"][0] * kept
    torch.testing.assert_close(moved, torch.full_like(moved, -0.5 * 1e-1), rtol=1e-4, atol=1e-6)
