import copy
import random
from collections.abc import Callable
from typing import Any

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from hornbook.model.cache import Blocks, Window
from hornbook.model.decoder import PREFILL_TOKENS, Decoder
from hornbook.model.exact import Referee
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


def test_cached_equals_uncached(each_phi: Phi) -> None:
    prompts = _prompts()
    expected = [_uncached(each_phi, p, 25) for p in prompts]
    assert generate(each_phi, prompts, 25, batch_size=8) == expected


@torch.inference_mode()
@pytest.mark.parametrize("form", [Blocks, Window])
def test_cached_logits_equal_uncached_while_rows_come_and_go(
    each_phi: Phi, form: type, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    if form is Blocks:
        request.getfixturevalue("kernel")
    else:
        monkeypatch.setattr("hornbook.model.cache.attend_kernel", lambda: None)
    monkeypatch.setattr("hornbook.model.cache.SLACK", 3)  # the window is moved to the front every few steps
    monkeypatch.setitem(PREFILL_TOKENS, "cpu", 25)  # prompts are read two or three at a time
    waiting = sorted(_prompts(30, 12), key=len, reverse=True)
    decoder = Decoder(each_phi, 61, torch.float32)
    decoder.reserve(6, 26)
    draw = random.Random(0)
    texts: list[list[int]] = []
    logits = torch.empty(0, 61)
    moved = steps = 0
    while waiting or texts:
        if waiting and (not texts or draw.random() < 0.5) and len(texts) < 6:
            new = [waiting.pop(0) for _ in range(min(len(waiting), draw.randint(1, 6 - len(texts))))]
            new[-1] = new[0] if len(new[0]) == len(new[-1]) else new[-1]  # sometimes the same prompt twice
            logits = torch.cat((logits, decoder.admit(new)))
            texts += [list(prompt) for prompt in new]
        for got, text in zip(logits, texts, strict=True):
            torch.testing.assert_close(got, each_phi(torch.tensor([text]))[0, -1], atol=1e-4, rtol=0)
        alive = [len(text) < 26 and draw.random() < 0.9 for text in texts]
        texts = [texts[i] for i in decoder.keep(alive)]
        before, steps = getattr(decoder.cache, "end", 0), steps + 1
        for text in texts:
            text.append(draw.randrange(61))
        logits = decoder.step(torch.tensor([text[-1] for text in texts])) if texts else torch.empty(0, 61)
        assert decoder.cache.lengths == [len(text) for text in texts]
        moved += getattr(decoder.cache, "end", 0) < before
    assert type(decoder.cache) is form
    assert form is Blocks or moved > 2
    assert steps > 30


@pytest.mark.parametrize(
    "options",
    [{}, {"temperature": 1.0}, {"temperature": 0.8, "top_p": 0.9}, {"temperature": 1.3, "top_k": 7, "top_p": 0.8}],
)
def test_batches_and_order_do_not_change_completions(each_phi: Phi, options: dict[str, Any]) -> None:
    prompts = _prompts(21)
    seeds = [i * i for i in range(21)]
    whole = generate(each_phi, prompts, 20, stop_ids={3, 4, 5}, seeds=seeds, batch_size=64, **options)
    for size in (1, 5):
        assert generate(each_phi, prompts, 20, stop_ids={3, 4, 5}, seeds=seeds, batch_size=size, **options) == whole
    order = random.Random(1).sample(range(21), 13)
    part = generate(each_phi, [prompts[i] for i in order], 20, {3, 4, 5}, seeds=[seeds[i] for i in order], **options)
    assert part == [whole[i] for i in order]


def test_threads_do_not_change_completions(tiny: Phi) -> None:
    prompts = _prompts(70)
    one = generate(tiny, prompts, 12, stop_ids={3, 4}, batch_size=16)
    torch.set_num_threads(3)
    told: dict[int, list[int] | None] = {}
    assert generate(tiny, prompts, 12, stop_ids={3, 4}, batch_size=16, on_done=told.__setitem__) == one
    assert [told[i] for i in range(70)] == one
    assert torch.get_num_threads() == 3

    def fails(ids: list[int]) -> bool:
        raise RuntimeError("in a worker")

    with pytest.raises(RuntimeError, match="in a worker"):
        generate(tiny, prompts, 12, batch_size=16, stop=fails)


@pytest.mark.parametrize("temperature", [0.0, 1.0])
def test_near_ties_are_settled_alike_in_every_batch(random_phi: Callable[..., Phi], temperature: float) -> None:
    """Half of the words are twins of the others but for the last bits: rounding alone would choose among them."""
    model = random_phi(seed=8)
    with torch.no_grad():
        twins = model.lm_head.weight[:30] * (1 + 3e-8)
        model.lm_head.weight[30:60] = (
            twins + torch.randn(twins.shape, generator=torch.Generator().manual_seed(1)) * 3e-8
        )
        model.lm_head.bias[30:60] = model.lm_head.bias[:30]
    prompts = _prompts(48, 20)
    sizes = [generate(model, prompts, 20, batch_size=size, temperature=temperature) for size in (1, 7, 64)]
    assert sizes[0] == sizes[1] == sizes[2]
    assert any(token < 30 for row in sizes[0] for token in row or [])
    assert any(30 <= token < 60 for row in sizes[0] for token in row or [])
    exact = Referee(model, 61)
    if temperature == 0:
        for prompt, row in zip(prompts, sizes[0], strict=True):
            assert row is not None
            assert row[5] == int(exact.logits([*prompt, *row[:5]]).argmax())


def test_a_completion_is_done_as_soon_as_it_ends(tiny: Phi) -> None:
    told: list[int] = []
    generate(tiny, [[1, 2, 3]] * 4, [9, 3, 20, 6], on_done=lambda i, ids: told.append(i))
    assert told == [1, 3, 0, 2]


def test_samples_of_one_prompt_share_its_reading(tiny: Phi, monkeypatch: pytest.MonkeyPatch) -> None:
    prompts = _prompts(5, 25)
    alone = [generate(tiny, [p], 15, temperature=1.0, seeds=[s])[0] for p in prompts for s in range(4)]
    read: list[int] = []
    prefill = Decoder._prefill
    monkeypatch.setattr(Decoder, "_prefill", lambda self, p, *own: read.append(len(p)) or prefill(self, p, *own))
    many = [p for p in prompts for _ in range(4)]
    assert generate(tiny, many, 15, temperature=1.0, seeds=list(range(4)) * 5) == alone
    assert read == [5]
    monkeypatch.setitem(PREFILL_TOKENS, "cpu", 30)  # one prompt a group
    assert generate(tiny, many, 15, temperature=1.0, seeds=list(range(4)) * 5) == alone


def test_samples_differ_by_seed_and_prompt(tiny: Phi) -> None:
    rows = generate(tiny, [[1, 2, 3]] * 6, 20, temperature=1.0)
    assert len({tuple(r) for r in rows if r}) == 6
    same = generate(tiny, [[1, 2, 3]] * 3, 20, temperature=1.0, seeds=[4, 4, -4])
    assert same[0] == same[1] == rows[4] != same[2]
    with torch.no_grad():
        flat = copy.deepcopy(tiny)
        flat.lm_head.weight.zero_()  # every prompt has the same distribution
    first, second = generate(flat, [[1, 2, 3], [1, 2, 4]], 20, temperature=1.0, seeds=[0, 0])
    assert first != second


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
    assert generate(tiny, [prompt, prompt, prompt], [4, 0, 9]) == [free[:4], [], free[:9]]


def test_context_end_and_prompts_that_are_too_long(tiny: Phi) -> None:
    told: list[int] = []
    prompts = [[1] * 47, [1] * 48, [1] * 60, [1] * 40, [1, 2]]
    rows = generate(tiny, prompts, 20, on_done=lambda i, ids: told.append(i))
    assert [None if r is None else len(r) for r in rows] == [1, None, None, 8, 20]
    assert sorted(told) == [0, 1, 2, 3, 4]
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
    keys = row_keys(range(40_000), [[7]] * 40_000)
    drawn = uniforms(keys, [3] * len(keys))
    assert abs(float(drawn.mean()) - 0.5) < 0.01
    logits = torch.tensor([1.0, 2.0, -1.0, 0.0])
    many = logits.expand(len(keys), 4)

    def frequency(**options: Any) -> torch.Tensor:
        return choose(many, drawn, 1.0, **options)[0].bincount(minlength=4) / len(keys)

    torch.testing.assert_close(frequency(), logits.softmax(-1), atol=0.01, rtol=0)
    # The nucleus of 0.7 holds the two likeliest words (0.64, 0.24), in their proportion.
    two = torch.tensor([*logits[:2].softmax(-1).tolist(), 0.0, 0.0])
    torch.testing.assert_close(frequency(top_p=0.7), two, atol=0.01, rtol=0)
    torch.testing.assert_close(frequency(top_k=2), two, atol=0.01, rtol=0)
    # Of the two likeliest, the likeliest alone has 0.73.
    assert frequency(top_k=2, top_p=0.7)[1] == 1.0
    assert frequency(top_k=1)[1] == 1.0
    torch.testing.assert_close(frequency(top_k=4, top_p=1.0), frequency(), atol=0, rtol=0)


def test_flat_distributions_use_the_whole_vocabulary() -> None:
    drawn = uniforms(row_keys(range(4000), [[1]] * 4000), [0] * 4000)
    words, _ = choose(torch.zeros(4000, 1000), drawn, 1.0, 0.95)
    assert len(words.unique()) > 800


@given(
    st.integers(0, 2**32), st.sampled_from([(0.0, 1.0, 0), (0.7, 1.0, 0), (1.0, 0.9, 0), (1.0, 0.8, 6), (2.0, 1.0, 3)])
)
def test_a_sure_choice_survives_every_error_within_the_bound(seed: int, rule: tuple[float, float, int]) -> None:
    draw = torch.Generator().manual_seed(seed)
    logits = torch.randn(64, 12, generator=draw)
    drawn = uniforms(row_keys(range(64), [[seed & 0xFFFF]] * 64), [0] * 64)
    noise = 1e-3
    token, sure = choose(logits, drawn, *rule, noise=noise)
    assert sure.float().mean() > 0.5
    error = noise * logits.abs().amax(-1, keepdim=True)
    for _ in range(10):
        wrong = logits + error * 0.9 * (torch.rand(logits.shape, generator=draw) * 2 - 1).sign()
        assert torch.equal(choose(wrong, drawn, *rule)[0][sure], token[sure])


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
