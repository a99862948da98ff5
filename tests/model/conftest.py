"""A tiny phi whose every weight is random: biases and norms too, which fresh weights would hide."""

from collections.abc import Callable

import pytest
import torch

from hornbook.model.attend import Attend, attend_kernel
from hornbook.model.native import c_compiler
from hornbook.model.phi import Phi
from hornbook.model.settings import PhiConfig

TINY = PhiConfig(
    vocab_size=61,
    hidden_size=32,
    num_hidden_layers=3,
    num_attention_heads=4,
    intermediate_size=80,
    max_position_embeddings=48,
)


def _random_phi(config: PhiConfig = TINY, seed: int = 0) -> Phi:
    model = Phi(config)
    generator = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.copy_(torch.randn(parameter.shape, generator=generator) * 0.3)
    return model.eval()


@pytest.fixture(autouse=True)
def _one_thread() -> None:
    torch.set_num_threads(1)


@pytest.fixture(scope="session")
def tiny_config() -> PhiConfig:
    return TINY


@pytest.fixture(scope="session")
def sequential_config() -> PhiConfig:
    return TINY.model_copy(update={"block": "sequential"})


@pytest.fixture(scope="session", params=["parallel", "sequential"])
def each_phi(request: pytest.FixtureRequest) -> Phi:
    """A tiny model of each kind of block."""
    return _random_phi(TINY.model_copy(update={"block": request.param}))


@pytest.fixture(scope="session")
def random_phi() -> Callable[..., Phi]:
    """Call it with (config, seed) for a model of that shape; the default is the tiny one."""
    return _random_phi


@pytest.fixture(scope="session")
def tiny() -> Phi:
    return _random_phi()


@pytest.fixture(scope="session")
def kernel() -> Attend:
    """The compiled attention: where there is a compiler it must come out, and be right."""
    if c_compiler() is None:
        pytest.skip("there is no C compiler")
    found = attend_kernel()
    assert found is not None
    return found
