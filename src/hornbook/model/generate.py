"""Completions of many prompts, in batches, with a static cache.

Prompts are sorted by length and cut into batches; a batch is prefilled at once and then advances one token a
step for all its rows. A row that stops leaves the batch at once (the last row moves into its place), so no
token is computed that nobody keeps, but for the few that `stop` is late by. Sorting keeps the padding small;
the price is that results arrive out of order, which the returned list hides.

On a CPU every one of torch's threads decodes batches of its own. A step is some sixty small products; sharing
each of them among threads would spend the time in barriers, and on a busy machine most of it.

What a row gets depends only on its prompt, `seed` and its row number, never on its batch: greedy decoding and
samples are equal for any batch size, up to rounding (a batch's shape changes the last bits of a logit, which
matters only for ties).
"""

import math
from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from concurrent.futures import ThreadPoolExecutor
from copy import copy
from functools import partial
from queue import Empty, SimpleQueue
from threading import Lock

import torch
from torch import Tensor

from hornbook.model.decoder import Decoder
from hornbook.model.phi import Phi
from hornbook.model.sampling import Keys, choose, row_keys

_SMALLEST_SHARE = 16  # prompts: fewer are not split among threads
STOP_EVERY = 8  # tokens between two questions to `stop`: it is Python, the rest of the loop is not


@torch.inference_mode()
def generate(
    model: Phi,
    prompts: Sequence[Sequence[int]],
    max_new_tokens: int,
    stop_ids: AbstractSet[int] = frozenset(),
    stop: Callable[[list[int]], bool] | None = None,
    temperature: float = 0.0,
    top_p: float = 1.0,
    seed: int = 0,
    batch_size: int = 64,
    max_context: int | None = None,
    vocab_size: int | None = None,
    row_numbers: Sequence[int] | None = None,
    dtype: torch.dtype | None = None,
    on_rows: Callable[[int], None] | None = None,
) -> list[list[int] | None]:
    """The completion of every prompt (token ids, without the prompt), in the prompts' order.

    A completion ends before the first of `stop_ids` (which is not returned), after `max_new_tokens`, where the
    context (`max_context`, at most and by default the model's) is full, or when `stop(completion so far)` says
    so. `stop` is asked every 8 tokens, perhaps from several threads at once; its completions may run up to 7
    tokens beyond what it looks for, and the caller cuts them. None stands for a prompt that is too long: it
    fills the context and leaves no room for a single token. It is never cut.

    `vocab_size`: the tokenizer's real number of words, where the model's matrices are padded beyond it; higher
    ids are never emitted. `temperature` 0 is greedy. `row_numbers` (default: 0, 1, ...) seed the rows' samples:
    give the numbers of the whole list when generating a part of it. `dtype`: the type of the arithmetic,
    default the model's compute type. `on_rows(n)` is told of every n rows finished, one call at a time, for a
    progress bar.

    Raises ValueError for an empty prompt or an id outside the vocabulary.
    """
    config = model.config
    context = min(max_context or config.max_position_embeddings, config.max_position_embeddings)
    words = config.vocab_size if vocab_size is None else min(vocab_size, config.vocab_size)
    numbers = list(range(len(prompts))) if row_numbers is None else list(row_numbers)
    assert len(numbers) == len(prompts)
    for index, prompt in enumerate(prompts):
        if not prompt or min(prompt) < 0 or max(prompt) >= config.vocab_size:
            raise ValueError(f"prompt {index} is empty or holds an id outside [0, {config.vocab_size})")
    device = model.embed_tokens.weight.device
    stops_V = torch.zeros(words, dtype=torch.bool, device=device)
    stops_V[[i for i in stop_ids if i < words]] = True

    results: list[list[int] | None] = [None] * len(prompts)
    fitting = [i for i, prompt in enumerate(prompts) if len(prompt) < context]
    # Longest first: each worker's largest cache is its first, and the long batches do not come last.
    fitting.sort(key=lambda i: (-len(prompts[i]), i))
    if on_rows is not None and len(fitting) < len(prompts):
        on_rows(len(prompts) - len(fitting))
    if max_new_tokens <= 0 or not fitting:
        for i in fitting:
            results[i] = []
        return results

    workers = torch.get_num_threads() if device.type == "cpu" else 1
    size = min(batch_size, max(_SMALLEST_SHARE, math.ceil(len(fitting) / workers)))
    batches = [fitting[begin : begin + size] for begin in range(0, len(fitting), size)]
    decoder = Decoder(model, words, dtype or model.compute_dtype)
    pick = partial(choose, temperature=temperature, top_p=top_p)
    lock = Lock()

    def work(members: list[int], own: Decoder) -> None:
        batch = [prompts[i] for i in members]
        limits_B = torch.tensor([min(max_new_tokens, context - len(p)) for p in batch], device=device)
        keys_B = row_keys(seed, [numbers[i] for i in members])
        for row, completion in _decode(own, batch, limits_B, stops_V, stop, pick, keys_B):
            with lock:
                results[members[row]] = completion
                if on_rows is not None:
                    on_rows(1)

    _share_out(batches, work, decoder, workers)
    return results


def _share_out(
    batches: list[list[int]], work: Callable[[list[int], Decoder], None], decoder: Decoder, threads: int
) -> None:
    """Runs `work` over all batches, on as many workers as there are threads and batches.

    Each worker has a cache of its own over shared weights, and an equal share of torch's threads.
    """
    workers = min(threads, len(batches))
    if workers == 1:
        for batch in batches:
            work(batch, decoder)
        return
    queue: SimpleQueue[list[int]] = SimpleQueue()
    for batch in batches:
        queue.put(batch)

    def drain(own: Decoder) -> None:
        torch.set_num_threads(max(1, threads // workers))  # this thread's own, under OpenMP
        with torch.inference_mode():  # per thread as well
            while True:
                try:
                    batch = queue.get_nowait()
                except Empty:
                    return
                work(batch, own)

    try:
        with ThreadPoolExecutor(workers) as pool:
            for done in [pool.submit(drain, copy(decoder)) for _ in range(workers)]:
                done.result()
    finally:
        torch.set_num_threads(threads)  # threads started later inherit the last number set anywhere


def _decode(
    decoder: Decoder,
    prompts: list[Sequence[int]],
    limits_B: Tensor,
    stops_V: Tensor,
    stop: Callable[[list[int]], bool] | None,
    pick: Callable[..., Tensor],
    keys_B: Keys,
) -> Iterator[tuple[int, list[int]]]:
    """One batch: yields (row of the batch, completion) as rows finish."""
    device, longest, steps = limits_B.device, max(map(len, prompts)), int(limits_B.max())
    ids_BT = torch.tensor([[0] * (longest - len(p)) + list(p) for p in prompts], device=device)
    start_B = torch.tensor([longest - len(p) for p in prompts], device=device)
    rows_B = torch.arange(len(prompts), device=device)
    out_BT = torch.empty(len(prompts), steps, dtype=torch.int64, device=device)
    decoder.reserve(len(prompts), longest + steps)
    logits_BV = decoder.prefill(ids_BT, start_B)
    for step in range(steps):
        next_B = pick(logits_BV, keys_B=keys_B, step=step)
        out_BT[:, step] = next_B
        stopped_B = stops_V[next_B]
        finished_B = stopped_B | (limits_B <= step + 1)
        if stop is not None and (step + 1) % STOP_EVERY == 0:
            finished_B = finished_B | torch.tensor([stop(ids) for ids in out_BT[:, : step + 1].tolist()], device=device)
        if bool(finished_B.any()):
            for i in finished_B.nonzero()[:, 0].tolist():
                yield int(rows_B[i]), out_BT[i, : step + 1 - int(stopped_B[i])].tolist()
            if bool(finished_B.all()):
                return
            order = decoder.keep(~finished_B, longest + step)
            rows_B, limits_B, out_BT, next_B = (t[order] for t in (rows_B, limits_B, out_BT, next_B))
            keys_B = keys_B[order.cpu().numpy()]
        logits_BV = decoder.step(next_B, longest + step)
