"""Completions of many prompts, in batches, with a static cache.

Prompts are sorted by length and cut into batches; a batch is prefilled at once and then advances one token a
step for all its rows. A row that stops leaves the batch at once (the last row moves into its place), so no
token is computed that nobody keeps, but for the few that `stop` is late by. Sorting keeps the padding small;
the price is that results arrive out of order, which the returned list hides.

On a CPU every one of torch's threads decodes batches of its own. A step is some sixty small products; sharing
each of them among threads would spend the time in barriers, and on a busy machine most of it.

Rows that continue the same prompt with other seeds stand side by side, and their prompt is read once.

What a row gets depends on its prompt and its seed alone: in fp32 greedy completions and samples are the same for
any batch size, order or number of threads, since near ties are settled by a referee (hornbook.model.exact). In
lower precision they are so up to rounding.
"""

import math
from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from concurrent.futures import ThreadPoolExecutor
from copy import copy
from functools import partial
from queue import Empty, SimpleQueue
from threading import Lock
from typing import NamedTuple

import torch
from torch import Tensor

from hornbook.model.decoder import Decoder
from hornbook.model.exact import NOISE, Referee
from hornbook.model.phi import Phi
from hornbook.model.sampling import Keys, Uniforms, choose, row_keys, uniforms

_SMALLEST_SHARE = 16  # prompts: fewer are not split among threads
STOP_EVERY = 8  # tokens between two questions to `stop`: it is Python, the rest of the loop is not


@torch.inference_mode()
def generate(
    model: Phi,
    prompts: Sequence[Sequence[int]],
    max_new_tokens: int | Sequence[int],
    stop_ids: AbstractSet[int] = frozenset(),
    stop: Callable[[list[int]], bool] | None = None,
    temperature: float = 0.0,
    top_p: float = 1.0,
    top_k: int = 0,
    seeds: Sequence[int] | None = None,
    batch_size: int = 64,
    max_context: int | None = None,
    vocab_size: int | None = None,
    dtype: torch.dtype | None = None,
    on_done: Callable[[int, list[int] | None], None] | None = None,
) -> list[list[int] | None]:
    """The completion of every prompt (token ids, without the prompt), in the prompts' order.

    A completion ends before the first of `stop_ids` (which is not returned), after `max_new_tokens` (one number, or one
    for each prompt), where the context (`max_context`, at most and by default the model's) is full, or when
    `stop(completion so far)` says so. `stop` is asked every 8 tokens, perhaps from several threads at once; its
    completions may run up to 7 tokens beyond what it looks for, and the caller cuts them. None stands for a prompt that
    is too long: it fills the context and leaves no room for a single token. It is never cut.

    `temperature` 0 is greedy; `top_p`, `top_k` as in `choose`. `seeds`: one for each prompt (default: 0, 1, ...); a
    sample depends on its prompt and seed alone. `vocab_size`: the tokenizer's real number of words, where the model's
    matrices are padded beyond it; higher ids are never emitted. `dtype`: the type of the arithmetic, default the
    model's compute type. `on_done(i, completion)` is called as soon as row i is finished, one call at a time, but in
    any order and from any thread.

    Raises ValueError for an empty prompt or an id outside the vocabulary.
    """
    config = model.config
    context = min(max_context or config.max_position_embeddings, config.max_position_embeddings)
    words = config.vocab_size if vocab_size is None else min(vocab_size, config.vocab_size)
    wanted = [max_new_tokens] * len(prompts) if isinstance(max_new_tokens, int) else list(max_new_tokens)
    seeds = range(len(prompts)) if seeds is None else seeds
    assert len(seeds) == len(wanted) == len(prompts)
    for index, prompt in enumerate(prompts):
        if not prompt or min(prompt) < 0 or max(prompt) >= config.vocab_size:
            raise ValueError(f"prompt {index} is empty or holds an id outside [0, {config.vocab_size})")
    device = model.embed_tokens.weight.device
    stops_V = torch.zeros(words, dtype=torch.bool, device=device)
    stops_V[[i for i in stop_ids if i < words]] = True

    results: list[list[int] | None] = [None] * len(prompts)
    lock = Lock()

    def finish(i: int, completion: list[int] | None) -> None:
        with lock:
            results[i] = completion
            if on_done is not None:
                on_done(i, completion)

    first: dict[tuple[int, ...], int] = {}
    fitting = []
    for i, prompt in enumerate(prompts):
        if len(prompt) >= context:
            finish(i, None)
        elif wanted[i] <= 0:
            finish(i, [])
        else:
            first.setdefault(tuple(prompt), i)
            fitting.append(i)
    if not fitting:
        return results
    # Longest first: each worker's largest cache is its first, and the long batches do not come last.
    fitting.sort(key=lambda i: (-len(prompts[i]), first[tuple(prompts[i])], i))

    workers = torch.get_num_threads() if device.type == "cpu" else 1
    # As many batches as keep all workers busy to the end, but none so small that its steps would be all overhead.
    rounds = math.ceil(len(fitting) / (batch_size * workers))
    size = min(batch_size, max(_SMALLEST_SHARE, math.ceil(len(fitting) / (rounds * workers))))
    batches = [fitting[begin : begin + size] for begin in range(0, len(fitting), size)]
    kind = dtype or model.compute_dtype
    decoder = Decoder(model, words, kind)
    exact = kind == torch.float32
    pick = partial(choose, temperature=temperature, top_p=top_p, top_k=top_k)
    chooser = Chooser(partial(pick, noise=NOISE if exact else 0.0), pick, Referee(model, words) if exact else None)

    def work(members: list[int], own: Decoder) -> None:
        batch = [prompts[i] for i in members]
        limits_B = torch.tensor([min(wanted[i], context - len(prompts[i])) for i in members], device=device)
        keys_B = row_keys([seeds[i] for i in members], batch)
        for row, completion in _decode(own, batch, limits_B, stops_V, stop, chooser, keys_B):
            finish(members[row], completion)

    _share_out(batches, work, decoder, workers)
    return results


class Chooser(NamedTuple):
    """How a step's tokens are chosen: quickly, and once more from exact logits where that is not sure."""

    quick: Callable[[Tensor, Uniforms], tuple[Tensor, Tensor]]
    final: Callable[[Tensor, Uniforms], tuple[Tensor, Tensor]]
    referee: Referee | None

    def __call__(self, logits_BV: Tensor, uniform_B: Uniforms, row: Callable[[int], list[int]]) -> Tensor:
        """The next token of each row, int64 (B,). row(b): the ids so far of row b."""
        next_B, sure_B = self.quick(logits_BV, uniform_B)
        if self.referee is not None and not bool(sure_B.all()):
            for b in (~sure_B).nonzero()[:, 0].tolist():
                next_B[b] = self.final(self.referee.logits(row(b)), uniform_B[b : b + 1])[0][0]
        return next_B


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
    chooser: Chooser,
    keys_B: Keys,
) -> Iterator[tuple[int, list[int]]]:
    """One batch: yields (row of the batch, completion) as rows finish."""
    device, longest, steps = limits_B.device, max(map(len, prompts)), int(limits_B.max())
    unique = {tuple(prompt): number for number, prompt in enumerate(dict.fromkeys(map(tuple, prompts)))}
    owner_B = torch.tensor([unique[tuple(prompt)] for prompt in prompts], device=device)
    ids_UT = torch.tensor([[0] * (longest - len(p)) + list(p) for p in unique], device=device)
    start_U = torch.tensor([longest - len(p) for p in unique], device=device)
    rows_B = torch.arange(len(prompts), device=device)
    out_BT = torch.empty(len(prompts), steps, dtype=torch.int64, device=device)
    decoder.reserve(len(prompts), longest + steps)
    logits_BV = decoder.prefill(ids_UT, start_U, owner_B)
    for step in range(steps):

        def row(b: int) -> list[int]:
            return [*prompts[int(rows_B[b])], *out_BT[b, :step].tolist()]  # noqa: B023 (called in this round only)

        next_B = chooser(logits_BV, uniforms(keys_B, step), row)
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
