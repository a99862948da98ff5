from collections.abc import Callable

import pytest
import torch
import torch.nn.functional as F

from hornbook.model.phi import Phi, document_begins, document_mask
from hornbook.model.settings import PhiConfig


def test_the_future_does_not_change_the_past(tiny: Phi) -> None:
    ids = torch.randint(0, 61, (2, 20), generator=torch.Generator().manual_seed(1))
    changed = ids.clone()
    changed[:, 12:] = (changed[:, 12:] + 7) % 61
    before, after = tiny(ids), tiny(changed)
    torch.testing.assert_close(before[:, :12], after[:, :12], atol=1e-6, rtol=0)
    assert (before[:, 12:] - after[:, 12:]).abs().max() > 1e-3


@torch.no_grad()
def test_loss_is_a_sum_over_the_targets_that_count(tiny: Phi) -> None:
    ids = torch.randint(0, 61, (3, 17), generator=torch.Generator().manual_seed(2))
    targets = ids.roll(-1, 1)
    targets[0, 5:] = -100
    targets[2] = -100
    total, count = tiny.loss(ids, targets)
    assert int(count) == 5 + 17
    assert total.dtype == torch.float32
    log = F.log_softmax(tiny(ids).double(), -1)
    expected = -sum(log[b, t, targets[b, t]] for b in range(3) for t in range(17) if targets[b, t] != -100)
    assert float(total) == pytest.approx(float(expected), rel=1e-6)


def test_gradient_equals_float64(random_phi: Callable[..., Phi]) -> None:
    ids = torch.randint(0, 61, (2, 11), generator=torch.Generator().manual_seed(3))
    single, double = random_phi(), random_phi().double()
    double.compute_dtype = torch.float64
    logits = double.lm_head(double.hidden(ids))
    F.cross_entropy(logits.flatten(0, 1), ids.flatten(), reduction="sum").backward()
    single.loss(ids, ids)[0].backward()
    for (name, ours), exact in zip(single.named_parameters(), double.parameters(), strict=True):
        assert ours.grad is not None
        assert exact.grad is not None
        error = (ours.grad - exact.grad).abs().max() / exact.grad.abs().max().clamp_min(1e-9)
        # Rotation is fp32 by design, in the double model too.
        assert error < 1e-4, name


@torch.no_grad()
def test_bf16_is_near_and_logits_and_loss_stay_fp32(tiny_config: PhiConfig) -> None:
    ids = torch.randint(0, 61, (2, 16), generator=torch.Generator().manual_seed(4))
    model = Phi(tiny_config, compute_dtype=torch.bfloat16)
    model.init_weights(0)
    low, low_loss = model(ids), model.loss(ids, ids)[0]
    model.compute_dtype = torch.float32
    assert low.dtype == low_loss.dtype == torch.float32
    assert float(low_loss) == pytest.approx(float(model.loss(ids, ids)[0]), rel=2e-3)
    assert all(p.dtype == torch.float32 for p in model.parameters())


def test_initial_weights_depend_on_seed_and_name_only(tiny_config: PhiConfig) -> None:
    first, again, other = Phi(tiny_config), Phi(tiny_config), Phi(tiny_config)
    torch.manual_seed(123)
    first.init_weights(0)
    again.init_weights(0)
    other.init_weights(1)
    shallow = Phi(tiny_config.model_copy(update={"num_hidden_layers": 1}))
    shallow.init_weights(0)
    name = "layers.0.mlp.fc1.weight"
    assert torch.equal(first.state_dict()[name], again.state_dict()[name])
    assert torch.equal(first.state_dict()[name], shallow.state_dict()[name])
    assert not torch.equal(first.state_dict()[name], other.state_dict()[name])
    assert not torch.equal(first.state_dict()[name], first.state_dict()["layers.1.mlp.fc1.weight"])
    assert first.embed_tokens.weight.std().item() == pytest.approx(0.02, rel=0.1)
    assert not first.lm_head.bias.any()
    assert torch.equal(first.final_layernorm.weight, torch.ones(32))


def test_a_wide_embedding_starts_the_head_and_leaves_the_rest(tiny_config: PhiConfig) -> None:
    plain, wide = Phi(tiny_config), Phi(tiny_config)
    plain.init_weights(3)
    wide.init_weights(3, embedding_range=0.5)
    assert wide.embed_tokens.weight.std().item() == pytest.approx(0.5, rel=0.1)
    torch.testing.assert_close(wide.embed_tokens.weight, wide.lm_head.weight * 0.5 / tiny_config.initializer_range)
    assert wide.embed_tokens.weight.data_ptr() != wide.lm_head.weight.data_ptr()
    for (name, one), other in zip(plain.named_parameters(), wide.parameters(), strict=True):
        if name not in ("embed_tokens.weight", "lm_head.weight"):
            assert torch.equal(one, other), name


def test_a_model_built_on_meta_is_complete_after_init(tiny_config: PhiConfig) -> None:
    with torch.device("meta"):
        model = Phi(tiny_config)
    model.to_empty(device="cpu")
    model.init_weights(0)
    reference = Phi(tiny_config)
    reference.init_weights(0)
    ids = torch.arange(30)[None]
    assert torch.equal(model(ids), reference(ids))


def test_dropout_acts_in_training_only(tiny_config: PhiConfig) -> None:
    model = Phi(tiny_config.model_copy(update={"resid_pdrop": 0.2, "attention_dropout": 0.2}))
    model.init_weights(0)
    ids = torch.arange(30)[None]
    assert not torch.equal(model.train()(ids), model(ids))
    assert torch.equal(model.eval()(ids), model(ids))


def test_sequential_blocks_are_gpt_2s_order(random_phi: Callable[..., Phi], sequential_config: PhiConfig) -> None:
    """Against the formula, written out with plain functions."""
    model = random_phi(sequential_config).double()
    block = model.layers[0]
    x = torch.randn(2, 9, 32, generator=torch.Generator().manual_seed(7), dtype=torch.float64)

    def norm(x: torch.Tensor, layer: torch.nn.Module) -> torch.Tensor:
        return F.layer_norm(x, (32,), layer.weight, layer.bias, 1e-5)

    attended = x + block.self_attn(norm(x, block.input_layernorm), model.cos, model.sin)
    n = norm(attended, block.post_attention_layernorm)
    hidden = F.gelu(F.linear(n, block.mlp.fc1.weight, block.mlp.fc1.bias), approximate="tanh")
    expected = attended + F.linear(hidden, block.mlp.fc2.weight, block.mlp.fc2.bias)
    torch.testing.assert_close(block(x, model.cos, model.sin), expected, atol=1e-12, rtol=0)


@pytest.mark.parametrize("block", ["parallel", "sequential"])
def test_attention_within_documents_reads_each_as_if_it_were_alone(random_phi: Callable[..., Phi], block: str) -> None:
    """Hidden states and the gradient of every weight, in fp32; a document may be empty, or open at either end."""
    model = random_phi(random_phi().config.model_copy(update={"block": block}))
    with torch.no_grad():  # of ordinary size: the weights of the fixture are large, so that mistakes show
        for parameter in model.parameters():
            parameter.mul_(0.3)
    eot, draw = 0, torch.Generator().manual_seed(8)
    lengths = [[11, 1, 20, 8], [40]]  # the separator ends each but the last of a row
    rows = []
    for row in lengths:
        ids = torch.randint(1, 61, (40,), generator=draw)
        ids[torch.tensor(row).cumsum(0)[:-1] - 1] = eot
        rows.append(ids)
    ids_BT = torch.stack(rows)
    weight_BTC = torch.randn(2, 40, 32, generator=draw)

    together = model.hidden(ids_BT, document_mask(ids_BT, eot))
    (together * weight_BTC).sum().backward()
    grads = {name: parameter.grad.clone() for name, parameter in model.named_parameters() if parameter.grad is not None}
    model.zero_grad()
    alone = torch.cat(
        [model.hidden(part[None]) for row, size in zip(rows, lengths, strict=True) for part in row.split(size)], 1
    )
    (alone[0] * weight_BTC.flatten(0, 1)).sum().backward()

    torch.testing.assert_close(together.flatten(0, 1), alone[0], atol=1e-6 * float(alone.detach().abs().max()), rtol=0)
    for name, parameter in model.named_parameters():
        if parameter.grad is not None:
            scale = max(1.0, float(parameter.grad.abs().max()))
            torch.testing.assert_close(grads[name], parameter.grad, atol=2e-6 * scale, rtol=0, msg=name)
    assert len(grads) == len([p for p in model.parameters() if p.grad is not None]) > 20
    with torch.no_grad():  # plain causal attention does see the documents before
        assert (model.hidden(ids_BT)[0, 15:] - together[0, 15:]).abs().max() > 1e-2


@pytest.mark.slow
def test_documents_begin_where_their_mask_does() -> None:
    ids_BT = torch.tensor([[9, 1, 9, 9, 2, 3, 9], [1, 2, 3, 4, 5, 6, 7]])
    begins_BT = document_begins(ids_BT, 9)
    assert torch.equal(begins_BT, document_mask(ids_BT, 9)[:, 0].long().argmax(-1))
    assert begins_BT.tolist() == [[0, 1, 1, 3, 4, 4, 4], [0] * 7]


def test_compiles_as_one_graph(tiny: Phi) -> None:
    ids = torch.arange(40).view(2, 20)
    compiled = torch.compile(tiny, fullgraph=True, backend="aot_eager")
    torch.testing.assert_close(compiled(ids), tiny(ids), atol=1e-5, rtol=0)
    loss = torch.compile(tiny.loss, fullgraph=True, backend="aot_eager")
    torch.testing.assert_close(loss(ids, ids), tiny.loss(ids, ids))
