"""Completions of many prompts, in batches, with a static cache.

A batch advances all its rows by one token a step. A row that stops leaves at once, and when a quarter of the places
is free, as many waiting prompts are read into them (continuous batching): no token is computed that nobody keeps, but
for the few that `stop` is late by, and the products of a step stay large. Prompts wait longest first, so that rows
side by side are of similar length, because a step reads as many columns for all as the longest has.

On a CPU every one of torch's threads decodes a batch of its own from the same queue. A step is some sixty small
products; sharing each of them among threads would spend the time in barriers, and on a busy machine most of it.

Rows that continue the same prompt with other seeds wait side by side, and it is read once for all that enter together.

What a row gets depends on its prompt and its seed alone: in fp32 greedy completions and samples are the same for
any batch size, order or number of threads, since near ties are settled by a referee (hornbook.model.exact). In
lower precision they are so up to rounding.
"""

import math
from collections import deque
from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from concurrent.futures import ThreadPoolExecutor
from copy import copy
from dataclasses import dataclass, field
from functools import partial
from threading import Lock
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor

from hornbook.model.cache import row_bytes
from hornbook.model.decoder import Decoder
from hornbook.model.exact import NOISE, Referee
from hornbook.model.phi import Phi
from hornbook.model.sampling import Uniforms, choose, row_keys, uniforms

_SMALLEST_SHARE = 16  # prompts: fewer are not split among threads
_CACHE_BYTES = 8 << 30  # of keys and values, all workers together: fewer rows share a batch where they would take more
_REFILL = 0.25  # share of the places that must be free before waiting prompts enter: one by one is slow to read
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

    kind = dtype or model.compute_dtype
    exact = kind == torch.float32
    pick = partial(choose, temperature=temperature, top_p=top_p, top_k=top_k)
    chooser = Chooser(partial(pick, noise=NOISE if exact else 0.0), pick, Referee(model, words) if exact else None)
    limits = [min(wanted[i], context - len(prompts[i])) for i in fitting]
    keys = row_keys([seeds[i] for i in fitting], [prompts[i] for i in fitting])
    queue = deque(_Row(i, list(prompts[i]), limit, key) for i, limit, key in zip(fitting, limits, keys, strict=True))

    workers = torch.get_num_threads() if device.type == "cpu" else 1
    longest = max(len(row.prompt) + row.limit for row in queue)
    room = _CACHE_BYTES // (workers * row_bytes(config, longest, kind))
    places = min(batch_size, max(1, room), max(_SMALLEST_SHARE, math.ceil(len(fitting) / workers)))
    decoder = Decoder(model, words, kind)

    def work() -> None:
        own = copy(decoder)
        own.reserve(places, longest)
        _decode(own, queue, places, frozenset(stop_ids), stop, chooser, finish)

    _share_out(work, min(workers, math.ceil(len(fitting) / places)))
    return results


@dataclass
class _Row:
    """A prompt that waits or is being completed."""

    index: int
    prompt: list[int]
    limit: int
    key: np.uint64
    written: list[int] = field(default_factory=list)


class Chooser(NamedTuple):
    """How a step's tokens are chosen: quickly, and once more from exact logits where that is not sure."""

    quick: Callable[[Tensor, Uniforms], tuple[Tensor, Tensor]]
    final: Callable[[Tensor, Uniforms], tuple[Tensor, Tensor]]
    referee: Referee | None

    def __call__(self, logits_BV: Tensor, uniform_B: Uniforms, rows: Sequence[_Row]) -> Tensor:
        """The next token of each row, int64 (B,)."""
        next_B, sure_B = self.quick(logits_BV, uniform_B)
        if self.referee is not None and not bool(sure_B.all()):
            for b in (~sure_B).nonzero()[:, 0].tolist():
                exact_1V = self.referee.logits(rows[b].prompt + rows[b].written)
                next_B[b] = self.final(exact_1V, uniform_B[b : b + 1])[0][0]
        return next_B


def _share_out(work: Callable[[], None], workers: int) -> None:
    """Runs `work` in each of `workers` threads, which share torch's threads equally."""
    threads = torch.get_num_threads()
    if workers == 1:
        work()
        return

    def one() -> None:
        torch.set_num_threads(max(1, threads // workers))  # this thread's own, under OpenMP
        with torch.inference_mode():  # per thread as well
            work()

    try:
        with ThreadPoolExecutor(workers) as pool:
            for done in [pool.submit(one) for _ in range(workers)]:
                done.result()
    finally:
        torch.set_num_threads(threads)  # threads started later inherit the last number set anywhere


def _decode(
    decoder: Decoder,
    queue: deque[_Row],
    places: int,
    stop_ids: AbstractSet[int],
    stop: Callable[[list[int]], bool] | None,
    chooser: Chooser,
    finish: Callable[[int, list[int]], None],
) -> None:
    """Completes rows of the queue, which others may empty too, until there are none."""
    rows: list[_Row] = []
    logits_BV: Tensor | None = None
    while True:
        if not rows or places - len(rows) >= places * _REFILL:
            new = _take(queue, places - len(rows))
            if new:
                fresh_NV = decoder.admit([row.prompt for row in new])
                logits_BV = fresh_NV if logits_BV is None else torch.cat((logits_BV, fresh_NV))
                rows += new
        if logits_BV is None:
            return
        uniform_B = uniforms(np.array([row.key for row in rows]), [len(row.written) for row in rows])
        next_B = chooser(logits_BV, uniform_B, rows)
        alive = []
        for row, token in zip(rows, next_B.tolist(), strict=True):
            if token not in stop_ids:
                row.written.append(token)
            count = len(row.written)
            done = token in stop_ids or count == row.limit
            if not done and stop is not None and count % STOP_EVERY == 0:
                done = stop(row.written)
            if done:
                finish(row.index, row.written)
            alive.append(not done)
        if not all(alive):
            order = decoder.keep(alive)
            rows, next_B = [rows[i] for i in order], next_B[order]
        logits_BV = decoder.step(next_B) if rows else None


def _take(queue: deque[_Row], count: int) -> list[_Row]:
    """The next rows that wait, at most `count`; other threads may take from the same end."""
    taken: list[_Row] = []
    try:
        while len(taken) < count:
            taken.append(queue.popleft())
    except IndexError:
        pass
    return taken
