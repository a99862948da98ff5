import random
from collections.abc import Callable

import pytest
import torch

from hornbook.model.decoder import Decoder
from hornbook.model.generate import generate
from hornbook.model.logprobs import sequence_logprobs
from hornbook.model.phi import Phi
from hornbook.model.sampling import choose, row_keys, uniforms

CONTEXT = 48


def _prompts(count: int = 23, longest: int = 30, seed: int = 0) -> list[list[int]]:
    draw = random.Random(seed)
    return [[draw.randrange(61) for _ in range(draw.randint(1, longest))] for _ in range(count)]


@torch.no_grad()
def _uncached(model: Phi, prompt: list[int], count: int, words: int = 61) -> list[int]:
    ids = list(prompt)
    while len(ids) < min(len(prompt) + count, CONTEXT):
        ids.append(int(model(torch.tensor([ids]))[0, -1, :words].argmax()))
    return ids[len(prompt) :]


def test_cached_equals_uncached(tiny: Phi) -> None:
    prompts = _prompts()
    expected = [_uncached(tiny, p, 25) for p in prompts]
    assert generate(tiny, prompts, 25, batch_size=8) == expected


@torch.inference_mode()
def test_cached_logits_equal_uncached_with_padding_and_leaving_rows(tiny: Phi) -> None:
    rows = [r + [0] * (12 - len(r)) for r in _prompts(6, 12)]
    starts = torch.tensor([0, 3, 5, 0, 11, 2])
    texts = [row[12 - (12 - int(s)) :] for row, s in zip(rows, starts, strict=True)]
    decoder = Decoder(tiny, 61, torch.float32)
    decoder.reserve(6, 20)
    alive = torch.tensor([0, 1, 2, 3, 4, 5])
    logits = decoder.prefill(torch.tensor(rows), starts)
    leaving = {13: [1, 5], 15: [0]}
    for column in range(12, 18):
        for got, row in zip(logits, alive.tolist(), strict=True):
            torch.testing.assert_close(got, tiny(torch.tensor([texts[row]]))[0, -1], atol=1e-4, rtol=0)
        if column in leaving:
            keep = torch.tensor([row not in leaving[column] for row in alive.tolist()])
            alive = alive[decoder.keep(keep, column)]
        for row in alive.tolist():
            texts[row] = [*texts[row], (row * 7 + column) % 61]
        logits = decoder.step(torch.tensor([texts[row][-1] for row in alive.tolist()]), column)


@pytest.mark.parametrize(("temperature", "top_p"), [(0.0, 1.0), (1.0, 1.0), (0.8, 0.9)])
def test_batches_do_not_change_completions(tiny: Phi, temperature: float, top_p: float) -> None:
    prompts = _prompts(21)
    options = {"stop_ids": {3, 4, 5}, "temperature": temperature, "top_p": top_p, "seed": 9}
    whole = generate(tiny, prompts, 20, batch_size=64, **options)  # type: ignore[arg-type]
    assert generate(tiny, prompts, 20, batch_size=1, **options) == whole  # type: ignore[arg-type]
    assert generate(tiny, prompts, 20, batch_size=5, **options) == whole  # type: ignore[arg-type]
    part = generate(tiny, prompts[7:], 20, row_numbers=range(7, 21), **options)  # type: ignore[arg-type]
    assert part == whole[7:]


def test_threads_do_not_change_completions(tiny: Phi) -> None:
    prompts = _prompts(70)
    one = generate(tiny, prompts, 12, stop_ids={3, 4}, batch_size=16)
    torch.set_num_threads(3)
    told: list[int] = []
    assert generate(tiny, prompts, 12, stop_ids={3, 4}, batch_size=16, on_rows=told.append) == one
    assert sum(told) == 70
    assert torch.get_num_threads() == 3

    def fails(ids: list[int]) -> bool:
        raise RuntimeError("in a worker")

    with pytest.raises(RuntimeError, match="in a worker"):
        generate(tiny, prompts, 12, batch_size=16, stop=fails)


def test_samples_differ_by_row_and_seed(tiny: Phi) -> None:
    rows = generate(tiny, [[1, 2, 3]] * 6, 20, temperature=1.0, seed=1)
    assert len({tuple(r) for r in rows if r}) == 6
    assert rows != generate(tiny, [[1, 2, 3]] * 6, 20, temperature=1.0, seed=2)


def test_stops(tiny: Phi) -> None:
    prompt = [5, 6, 7]
    free = _uncached(tiny, prompt, 30)
    stop = free[9]
    cut = generate(tiny, [prompt], 30, stop_ids={stop})[0]
    assert cut == free[: free.index(stop)]
    seen: list[int] = []
    asked = generate(tiny, [prompt], 30, stop=lambda ids: seen.append(len(ids)) or len(ids) > 10)[0]
    assert asked == free[:16]
    assert seen == [8, 16]
    assert generate(tiny, [prompt], 0) == [[]]


def test_context_end_and_prompts_that_are_too_long(tiny: Phi) -> None:
    told: list[int] = []
    prompts = [[1] * 47, [1] * 48, [1] * 60, [1] * 40, [1, 2]]
    rows = generate(tiny, prompts, 20, on_rows=told.append)
    assert [None if r is None else len(r) for r in rows] == [1, None, None, 8, 20]
    assert sum(told) == 5
    assert [r and len(r) for r in generate(tiny, prompts, 20, max_context=10)] == [None, None, None, None, 8]
    for wrong in ([[]], [[61]], [[-1]]):
        with pytest.raises(ValueError):
            generate(tiny, wrong, 5)


def test_ids_beyond_the_tokenizer_are_never_emitted(random_phi: Callable[..., Phi]) -> None:
    model = random_phi(seed=3)
    with torch.no_grad():
        model.lm_head.bias[50:] = 100.0
    for temperature in (0.0, 2.0):
        rows = generate(model, _prompts(9), 20, vocab_size=50, temperature=temperature)
        assert all(max(row) < 50 for row in rows if row)
    assert generate(model, [[1, 2]], 5, vocab_size=50) == [_uncached(model, [1, 2], 5, words=50)]


def test_sampling_follows_the_distribution() -> None:
    keys = row_keys(0, list(range(40_000)))
    assert abs(float(uniforms(keys, 3).mean()) - 0.5) < 0.01
    logits = torch.tensor([2.0, 1.0, 0.0, -1.0])
    many = logits.expand(len(keys), 4)
    frequency = choose(many, 1.0, 1.0, keys, 5).bincount(minlength=4) / len(keys)
    torch.testing.assert_close(frequency, logits.softmax(-1), atol=0.01, rtol=0)
    # The nucleus of 0.7 holds the two likeliest words (0.64, 0.24), in their proportion.
    nucleus = choose(many, 1.0, 0.7, keys, 5).bincount(minlength=4) / len(keys)
    expected = torch.tensor([*logits[:2].softmax(-1).tolist(), 0.0, 0.0])
    torch.testing.assert_close(nucleus, expected, atol=0.01, rtol=0)


def test_flat_distributions_use_the_whole_vocabulary() -> None:
    keys = row_keys(1, list(range(4000)))
    words = choose(torch.zeros(4000, 1000), 1.0, 0.95, keys, 0)
    assert len(words.unique()) > 800


@torch.no_grad()
def test_sequence_logprobs_equal_the_sum_over_tokens(tiny: Phi) -> None:
    rows = [*_prompts(15, 40), [7] * 49, [7] * 50, [1, 2]]
    starts = [random.Random(i).randint(1, len(row)) for i, row in enumerate(rows)]
    starts[-3:] = [2, 2, 2]
    found = sequence_logprobs(tiny, rows, starts, batch_tokens=100)
    assert found[-2] is None
    assert found[-1] == 0.0
    for row, start, value in zip(rows, starts, found, strict=True):
        if len(row) <= 49:
            log = tiny(torch.tensor([row[:48]])).double().log_softmax(-1)[0]
            expected = sum(float(log[t - 1, row[t]]) for t in range(start, len(row)))
            assert value == pytest.approx(expected, abs=1e-4)
    with pytest.raises(ValueError):
        sequence_logprobs(tiny, [[1, 2]], [0])
