"""What tests of training share."""

import platform
from pathlib import Path

import pytest

from hornbook.model.native import c_compiler
from hornbook.training.attention_kernel import AttentionKernel, attention_kernel


@pytest.fixture(scope="session")
def attention() -> AttentionKernel:
    """The compiled attention: where there are a compiler and the instructions it must come out, and be right."""
    if c_compiler() is None:
        pytest.skip("there is no C compiler")
    info = Path("/proc/cpuinfo").read_text() if platform.system() == "Linux" else ""
    if "avx512_bf16" not in info or "amx_bf16" in info:
        pytest.skip("this processor has no AVX512-BF16, or AMX beside it")
    found = attention_kernel(32, 1, 32)
    assert found is not None
    return found
