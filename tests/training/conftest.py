"""What tests of training share."""

import platform
from pathlib import Path

import pytest

from hornbook.model.native import c_compiler
from hornbook.model.settings import PhiConfig
from hornbook.training.kernels import Kernels, kernels

SHAPE = {
    "vocab_size": 64,
    "hidden_size": 32,
    "num_attention_heads": 1,
    "num_hidden_layers": 1,
    "intermediate_size": 64,
    "max_position_embeddings": 32,
}


@pytest.fixture(scope="session")
def compiled() -> Kernels:
    """The kernels: where there are a compiler and the instructions they must come out, and be right."""
    if c_compiler() is None:
        pytest.skip("there is no C compiler")
    info = Path("/proc/cpuinfo").read_text() if platform.system() == "Linux" else ""
    if "avx512_bf16" not in info or "amx_bf16" in info:
        pytest.skip("this processor has no AVX512-BF16, or AMX beside it")
    found = kernels(PhiConfig.model_validate(SHAPE), 32)
    assert found is not None
    return found
