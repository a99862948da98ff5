"""What may change the weights, decided on the device: guard, loss scale, average, and optimisers that refuse."""

import pytest
import torch

from hornbook.model.phi import Phi
from hornbook.model.settings import PhiConfig
from hornbook.training import TrainSettings
from hornbook.training.ema import Average
from hornbook.training.guard import WINDOW, Guard
from hornbook.training.optim import Optimisers
from hornbook.training.scale import LossScale

CPU = torch.device("cpu")
SHAPE = PhiConfig(
    vocab_size=48,
    hidden_size=16,
    num_hidden_layers=2,
    num_attention_heads=2,
    intermediate_size=32,
    max_position_embeddings=16,
)


def told(guard: Guard, loss: float, norm: float = 1.0) -> tuple[bool, bool]:
    good, finite = guard.accepts(torch.tensor(loss), torch.tensor(norm))
    return bool(good), bool(finite)


def level(step: int) -> float:
    """A loss with a deviation of about 0.07 around 2."""
    return 2.0 + 0.1 * ((step * 7) % 10 - 4.5) / 4.5


def test_the_guard_refuses_what_is_not_finite_and_counts_it() -> None:
    guard = Guard(0, CPU)
    assert told(guard, 1.0) == (True, True)
    for loss, norm in ((float("nan"), 1.0), (1.0, float("inf")), (float("-inf"), 1.0)):
        assert told(guard, loss, norm) == (False, False)
    assert guard.skipped() == (3, 0, 3)
    assert told(guard, 1e9) == (True, True)  # without sigma nothing is a spike
    assert guard.skipped() == (3, 0, 0)


@pytest.mark.parametrize("which", ["loss", "norm"])
def test_the_guard_refuses_spikes_once_half_a_window_is_known(which: str) -> None:
    def ask(value: float) -> tuple[bool, bool]:
        return told(guard, value) if which == "loss" else told(guard, 1.0, value)

    guard = Guard(6.0, CPU)
    assert all(ask(level(step)) == (True, True) for step in range(WINDOW // 2 - 1))
    assert ask(100.0) == (True, True)  # too early to tell
    guard = Guard(6.0, CPU)
    assert all(ask(level(step)) == (True, True) for step in range(200))
    assert ask(2.3) == (True, True)  # within six deviations
    assert ask(3.0) == (False, True)
    assert ask(0.5) == (True, True)  # better than ever is no spike
    assert ask(1e6) == (False, True)
    assert ask(4.0) == (False, True)  # the great spike has not widened the limit much
    assert guard.skipped() == (0, 3, 0)
    lasting = [ask(4.0)[0] for _ in range(WINDOW)]  # a lasting change of level is accepted in the end
    assert not lasting[0]
    assert lasting[-1]


def test_the_guard_goes_on_from_its_state() -> None:
    one, other = Guard(6.0, CPU), Guard(6.0, CPU)
    for step in range(100):
        told(one, level(step))
    told(one, float("nan"))
    other.load({key: value.clone() for key, value in one.state().items()})
    for step in range(100, 260):
        value = 5.0 if step % 50 == 0 else level(step)
        assert told(one, value) == told(other, value)
    assert one.skipped() == other.skipped()
    assert one.skipped()[:2] == (1, 4)


def test_the_loss_scale_halves_at_once_and_doubles_after_a_window() -> None:
    scale = LossScale(8.0, 3, CPU)
    seen = []
    for finite in (True, True, True, True, False, True, True, False, True, True, True):
        scale.update(torch.tensor(finite))
        seen.append(float(scale.factor))
    assert seen == [8, 8, 16, 16, 8, 8, 8, 4, 4, 4, 8]
    again = LossScale(8.0, 3, CPU)
    again.load(scale.state())
    for each in (scale, again):
        each.update(torch.tensor(True))
    assert float(again.factor) == float(scale.factor)
    off = LossScale(None, 3, CPU)
    off.update(torch.tensor(False))
    assert (float(off.factor), off.state()) == (1.0, {})


def test_the_average_follows_its_formula_and_leaves_the_weights_alone() -> None:
    model = Phi(SHAPE)
    model.init_weights(0)
    named = dict(model.named_parameters())
    average = Average(named, decay=0.5)
    expected = {name: p.detach().clone() for name, p in named.items()}
    for step in range(1, 4):
        with torch.no_grad():
            for parameter in named.values():
                parameter += step
        average.update(step)
        decay = min(0.5, (1 + step) / (10 + step))
        expected = {name: decay * old + (1 - decay) * named[name].detach() for name, old in expected.items()}
    weights = {name: p.detach().clone() for name, p in named.items()}
    with average.in_place():
        for name, parameter in named.items():
            torch.testing.assert_close(parameter.detach(), expected[name])
    assert all(torch.equal(named[name], weights[name]) for name in weights)


@pytest.mark.parametrize("optimiser", ["muon", "adamw", "adam"])
def test_a_refused_step_changes_nothing_and_a_good_one_the_same_as_on_the_host(optimiser: str) -> None:
    options = {"optimiser": optimiser, "precision": "fp32", "learning_rate": 1e-2, "muon_learning_rate": 1e-2}
    settings = TrainSettings.model_validate(options)
    models = [Phi(SHAPE) for _ in range(2)]
    turned = []
    for model in models:
        model.init_weights(0)
        turned.append(Optimisers(model, settings))
    generator = torch.Generator().manual_seed(0)
    for step, good in enumerate((True, False, True)):
        for one, other in zip(models[0].parameters(), models[1].parameters(), strict=True):
            one.grad = torch.randn(one.shape, generator=generator) if good else torch.full_like(one, float("nan"))
            other.grad = one.grad.clone()
        before = [p.detach().clone() for p in models[1].parameters()]
        turned[0].step(0.5, torch.tensor(good), wait=True)
        turned[1].step(0.5, torch.tensor(good), wait=False)
        same = all(torch.equal(p, old) for p, old in zip(models[1].parameters(), before, strict=True))
        assert same != good, f"step {step}"
        for one, other in zip(models[0].parameters(), models[1].parameters(), strict=True):
            torch.testing.assert_close(one, other, rtol=1e-5, atol=1e-7)
    for (key, one), other in zip(turned[0].state()[0].items(), turned[1].state()[0].values(), strict=True):
        torch.testing.assert_close(one, other, rtol=1e-5, atol=1e-7, msg=key)


def test_adam_adds_decay_to_the_gradient_and_adamw_does_not() -> None:
    found = {}
    for optimiser in ("adam", "adamw"):
        model = Phi(SHAPE)
        model.init_weights(0)
        for parameter in model.parameters():
            parameter.grad = torch.zeros_like(parameter)
        weight = model.lm_head.weight.detach().clone()
        settings = TrainSettings.model_validate({"optimiser": optimiser, "weight_decay": 0.5, "learning_rate": 1e-3})
        Optimisers(model, settings).step(1.0, torch.tensor(True))
        found[optimiser] = (model.lm_head.weight.detach() - weight) / 1e-3
    torch.testing.assert_close(found["adamw"], -0.5 * weight, rtol=1e-3, atol=1e-4)
    # Adam's first step is the gradient's sign: here that of the weights.
    torch.testing.assert_close(found["adam"], -weight.sign(), rtol=1e-2, atol=1e-2)


def test_clipping_unscales_and_shortens() -> None:
    model = Phi(SHAPE)
    model.init_weights(0)
    optimisers = Optimisers(model, TrainSettings())
    for parameter in model.parameters():
        parameter.grad = torch.full_like(parameter, 3.0)
    count = sum(p.numel() for p in model.parameters())
    scale = torch.tensor(4.0)
    norm = optimisers.norm(scale)
    assert float(norm) == pytest.approx(3.0 / 4.0 * count**0.5, rel=1e-5)
    optimisers.clip(norm, 1.0, scale)
    assert float(optimisers.norm(torch.tensor(1.0))) == pytest.approx(1.0, rel=1e-4)
    for parameter in model.parameters():
        parameter.grad = torch.full_like(parameter, 1e-4)
    optimisers.clip(optimisers.norm(scale), 1.0, scale)
    assert model.lm_head.bias.grad is not None
    torch.testing.assert_close(model.lm_head.bias.grad, torch.full_like(model.lm_head.bias, 0.25e-4))


def test_no_decision_waits_for_the_device() -> None:
    """Tensors on torch's "meta" device have no values: whatever asks the host for one fails."""
    meta = torch.device("meta")
    guard, scale = Guard(6.0, meta), LossScale(8.0, 3, meta)
    good, finite = guard.accepts(torch.empty((), device=meta), torch.empty((), device=meta))
    scale.update(finite)
    with meta:
        model = Phi(SHAPE)
    optimisers = Optimisers(model, TrainSettings())
    for parameter in model.parameters():
        parameter.grad = torch.empty_like(parameter)
    optimisers.clip(optimisers.norm(scale.factor), 1.0, scale.factor)
    muon = optimisers._members[1]
    muon.found_inf = (~good).float()
    muon.step()  # AdamW is torch's own fused one, which has no meta kernel
    with pytest.raises(RuntimeError):
        bool(good)
