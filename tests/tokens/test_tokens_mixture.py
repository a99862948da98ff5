"""The data order: a pure function of (seed, position) that reads everything once per epoch."""

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hornbook.records import UserError
from hornbook.tokens import Mixture, PackedTokens
from hornbook.tokens.mixture import BLOCK, apportion, share_of_rank
from hornbook.tokens.permutation import permute, round_keys

CONTEXT = 8


def stream(folder: Path, windows: int, first: int) -> PackedTokens:
    """A source whose every token is another number, so a window tells where it comes from."""
    folder.mkdir(parents=True, exist_ok=True)
    ids = np.arange(first, first + windows * CONTEXT + 1, dtype="<u4")
    ids.tofile(folder / "tokens.bin")
    described = {"dtype": "uint32", "tokens": ids.size, "bytes": 0, "documents": 0, "eot": 0}
    (folder / "pack.json").write_text(json.dumps({**described, "vocab_size": 1 << 20}))
    return PackedTokens.open(folder)


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[str, PackedTokens, float]]:
    root = tmp_path_factory.mktemp("mixture")
    return [
        ("small", stream(root / "small", 37, 0), 1.0),
        ("large", stream(root / "large", 5000, 100_000), 3.0),
    ]


@given(size=st.integers(1, 3000), seed=st.integers(0, 2**40))
@settings(max_examples=60, deadline=None)
def test_permutation_is_a_bijection(size: int, seed: int) -> None:
    image = permute(np.arange(size), size, round_keys(seed))
    assert sorted(image.tolist()) == list(range(size))


def test_permutation_looks_shuffled() -> None:
    image = permute(np.arange(4000), 4000, round_keys("a"))
    assert abs(np.corrcoef(np.arange(4000), image)[0, 1]) < 0.06
    assert (image == permute(np.arange(4000), 4000, round_keys("b"))).mean() < 0.01


@given(
    weights=st.lists(st.floats(0.01, 100), min_size=1, max_size=8),
    seats=st.integers(1, 2000),
)
def test_shares_are_within_one_of_the_quota(weights: list[float], seats: int) -> None:
    shares = apportion(weights, seats)
    assert sum(shares) == seats
    assert all(
        abs(share - seats * weight / sum(weights)) < 1 + 1e-9 for share, weight in zip(shares, weights, strict=True)
    )


@given(start=st.integers(0, 5000), cuts=st.lists(st.integers(1, 40), min_size=1, max_size=6))
@settings(max_examples=30, deadline=None)
def test_order_does_not_depend_on_how_it_is_asked_for(
    sources: list[tuple[str, PackedTokens, float]], start: int, cuts: list[int]
) -> None:
    mixture = Mixture(sources, CONTEXT, seed=3)
    whole = mixture.windows(start, sum(cuts))
    parts, at = [], start
    for count in cuts:
        parts.append(Mixture(sources[::-1], CONTEXT, seed=3).windows(at, count))
        at += count
    assert np.array_equal(whole, np.concatenate(parts))


@given(
    world=st.integers(1, 8),
    micro_batch=st.integers(1, 4),
    accumulation=st.integers(1, 4),
    step=st.integers(0, 2000),
)
@settings(max_examples=60, deadline=None)
def test_any_ranks_and_micro_batches_see_the_same_global_batches(
    sources: list[tuple[str, PackedTokens, float]], world: int, micro_batch: int, accumulation: int, step: int
) -> None:
    """Rank by rank and micro-batch by micro-batch, a step is the mixture's next positions, each once."""
    mixture = Mixture(sources, CONTEXT, seed=5)
    per_step = world * micro_batch * accumulation
    read, names = [], []
    for rank in range(world):
        first, count = share_of_rank(step * per_step, per_step, rank, world)
        assert count == micro_batch * accumulation
        for begin in range(first, first + count, micro_batch):
            read.append(mixture.windows(begin, micro_batch))
            names += [mixture.names[source] for source in mixture.sources(begin, micro_batch)]
    assert np.array_equal(np.concatenate(read), mixture.windows(step * per_step, per_step))
    assert names == [mixture.locate(step * per_step + i)[0] for i in range(per_step)]


def test_weights_are_kept_and_every_window_read_once_per_epoch(
    sources: list[tuple[str, PackedTokens, float]],
) -> None:
    mixture = Mixture(sources, CONTEXT, seed=0)
    first = mixture.windows(0, 2 * BLOCK)[:, 0]
    small = first[first < 100_000] // CONTEXT
    assert small.size == 2 * BLOCK // 4
    epochs = small.size // 37
    for turn in range(epochs):
        assert sorted(small[turn * 37 : (turn + 1) * 37].tolist()) == list(range(37))
    large = first[first >= 100_000]
    assert len(set(large.tolist())) == large.size
    assert mixture.epochs(2 * BLOCK) == {"small": small.size / 37, "large": large.size / 5000}


@given(position=st.integers(0, 3 * BLOCK))
@settings(max_examples=20, deadline=None)
def test_epochs_count_what_was_read(sources: list[tuple[str, PackedTokens, float]], position: int) -> None:
    mixture = Mixture(sources, CONTEXT, seed=5)
    first = mixture.windows(0, position)[:, 0]
    assert mixture.epochs(position)["small"] == pytest.approx((first < 100_000).sum() / 37)


def test_a_window_is_a_stretch_of_its_source(sources: list[tuple[str, PackedTokens, float]]) -> None:
    mixture = Mixture(sources, CONTEXT, seed=0)
    for position in (0, 1, 700, BLOCK, 9999):
        window = mixture.windows(position, 1)[0]
        name, offset = mixture.locate(position)
        packed = {source[0]: source[1] for source in sources}[name]
        assert window.tolist() == packed.ids[offset : offset + CONTEXT + 1].tolist()


def test_seed_changes_the_order(sources: list[tuple[str, PackedTokens, float]]) -> None:
    one, two = (Mixture(sources, CONTEXT, seed).windows(0, 64) for seed in (0, 1))
    assert not np.array_equal(one, two)


def test_users_mistakes(sources: list[tuple[str, PackedTokens, float]], tmp_path: Path) -> None:
    short = ("short", stream(tmp_path / "short", 0, 0), 1.0)
    name, packed, _ = sources[0]
    for wrong in ([], [short], [sources[0], sources[0]], [(name, packed, 0.0)], [(name, packed, float("nan"))]):
        with pytest.raises(UserError):
            Mixture(wrong, CONTEXT, 0)
    with pytest.raises(UserError):
        Mixture([(name, packed, 1e-9), sources[1]], CONTEXT, 0)
