"""The compiled attention: right at the ends of its range, and absent where it cannot be trusted or made."""

from pathlib import Path
from typing import Any

import pytest
import torch

from hornbook.model import attend as module
from hornbook.model.attend import WIDTH, Attend, attend_kernel, filled, space_for


@pytest.mark.parametrize("size", [6, 16, 32, 50, 64, 80, 144])
@pytest.mark.parametrize("scale", [1.0, 30.0, 1e-3])
@pytest.mark.parametrize("position", [0, 3, 15, 16, 100, 111])
def test_attention_is_its_formula(kernel: Attend, scale: float, position: int, size: int) -> None:
    """Scores up to some ten thousands, rows of one token and of all, against fp64; nothing else is read or written."""
    heads, blocks, slots, positions = 3, 7, [2, 0], [position, 40]
    drawn = torch.Generator().manual_seed(position)
    keys = torch.full((3, heads, blocks, size, WIDTH), float("nan"))
    values = torch.full((3, heads, blocks * WIDTH, filled(size)), float("nan"))
    key_RHTD, value_RHTD = (torch.randn(2, heads, blocks * WIDTH, size, generator=drawn) for _ in "kv")
    for row, (slot, length) in enumerate(zip(slots, positions, strict=True)):
        tokens_HTD = keys[slot].transpose(2, 3).flatten(1, 2)
        tokens_HTD[:, :length] = key_RHTD[row, :, :length]
        keys[slot] = tokens_HTD.view(heads, blocks, WIDTH, size).transpose(2, 3)
        values[slot, :, :length, :size] = value_RHTD[row, :, :length]
    h = torch.randn(2, 5 * heads * size, generator=drawn) * scale
    cos, sin = torch.ones(blocks * WIDTH, 2), torch.zeros(blocks * WIDTH, 2)  # turned by nothing
    out = torch.empty(2, heads * size)
    places = torch.tensor(slots), torch.tensor(positions)
    kernel(h, out, keys, values, cos, sin, *places, space_for(blocks * WIDTH, size))
    q, k, v = h[:, : 3 * heads * size].view(2, 3, heads, size).unbind(1)
    for row, (slot, length) in enumerate(zip(slots, positions, strict=True)):
        key_RHTD[row, :, length], value_RHTD[row, :, length] = k[row], v[row]
        found_HTD = keys[slot].transpose(2, 3).flatten(1, 2)
        assert torch.equal(found_HTD[:, : length + 1], key_RHTD[row, :, : length + 1])
        assert bool(found_HTD[:, length + 1 :].isnan().all())
        assert torch.equal(values[slot, :, : length + 1, :size], value_RHTD[row, :, : length + 1])
        assert bool(values[slot, :, length + 1 :].isnan().all())
        scores = torch.einsum("hd,htd->ht", q[row].double(), key_RHTD[row, :, : length + 1].double())
        right = torch.einsum("ht,htd->hd", scores.softmax(-1), value_RHTD[row, :, : length + 1].double())
        # Rounding of a score becomes a share of the outcome.
        near = 1e-6 * max(1.0, float(scores.abs().max())) * float(value_RHTD.abs().max())
        torch.testing.assert_close(out[row].double(), right.flatten(), atol=near, rtol=0)
    assert bool(keys[1].isnan().all())
    assert bool(values[1].isnan().all())


@pytest.mark.parametrize("compiler", ["false", "true", "no-such-compiler"])
def test_without_a_compiler_there_is_none(compiler: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One that fails, one that makes nothing, and none at all."""
    monkeypatch.setattr("platformdirs.user_cache_path", lambda name: tmp_path / name)
    found = {"false": "/bin/false", "true": "/bin/true"}.get(compiler)
    monkeypatch.setattr("shutil.which", lambda name: found)
    assert attend_kernel.__wrapped__() is None
    assert not list(tmp_path.rglob("*.so"))


def test_a_library_that_computes_something_else_is_not_used(kernel: Attend) -> None:
    assert not module._is_right(lambda *given: None)
    assert module._is_right(kernel)

    def nearly(*given: Any) -> None:
        kernel(*given)
        given[1].mul_(1.001)

    assert not module._is_right(nearly)
