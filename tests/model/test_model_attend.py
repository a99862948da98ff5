"""The compiled attention: right at the ends of its range, and absent where it cannot be trusted or made."""

from pathlib import Path
from typing import Any

import pytest
import torch

from hornbook.model import attend as module
from hornbook.model.attend import attend_kernel, space_for


@pytest.mark.parametrize(("scale", "start"), [(1.0, 0), (1.0, 100), (30.0, 3), (1e-3, 15), (1.0, 16)])
def test_attention_is_its_formula(scale: float, start: int) -> None:
    """Scores up to some ten thousands, windows of one column and of all, against fp64."""
    attend = attend_kernel()
    if attend is None:
        pytest.skip("there is no C compiler")
    rows, heads, size, columns, column = 2, 3, 32, 112, 100
    drawn = torch.Generator().manual_seed(start)
    key, value = (torch.randn(rows, heads, size, columns, generator=drawn) for _ in "kv")
    key_before = key.clone()
    h = torch.randn(rows, 5 * heads * size, generator=drawn) * scale
    cos, sin = torch.ones(columns, 8), torch.zeros(columns, 8)  # turned by nothing
    out = torch.empty(rows, heads * size)
    attend(h, out, key, value, cos, sin, torch.tensor([start, 40]), column, space_for(columns, size))
    q, k, v = h[:, : 3 * heads * size].view(rows, 3, heads, size).unbind(1)
    assert torch.equal(key[..., column], k)
    assert torch.equal(value[..., column], v)
    key_before[..., column] = k
    assert torch.equal(key, key_before)
    for row, begin in enumerate((start, 40)):
        scores = torch.einsum("hd,hdt->ht", q[row].double(), key[row, ..., begin : column + 1].double())
        right = torch.einsum("ht,hdt->hd", scores.softmax(-1), value[row, ..., begin : column + 1].double())
        # Rounding of a score becomes a share of the outcome.
        near = 1e-6 * max(1.0, float(scores.abs().max())) * float(value.abs().max())
        torch.testing.assert_close(out[row].double(), right.flatten(), atol=near, rtol=0)


@pytest.mark.parametrize("compiler", ["false", "true", "no-such-compiler"])
def test_without_a_compiler_there_is_none(compiler: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One that fails, one that makes nothing, and none at all."""
    monkeypatch.setattr("platformdirs.user_cache_path", lambda name: tmp_path / name)
    found = {"false": "/bin/false", "true": "/bin/true"}.get(compiler)
    monkeypatch.setattr("shutil.which", lambda name: found)
    assert attend_kernel.__wrapped__() is None
    assert not list(tmp_path.rglob("*.so"))


def test_a_library_that_computes_something_else_is_not_used() -> None:
    assert not module._is_right(lambda *given: None)
    kernel = attend_kernel()
    if kernel is not None:
        assert module._is_right(kernel)

        def nearly(*given: Any) -> None:
            kernel(*given)
            given[1].mul_(1.001)

        assert not module._is_right(nearly)
