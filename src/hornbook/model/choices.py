"""How likely a model finds several continuations of nearly one text: what multiple choice is made of.

The rows of one item (a question with each of its answers) differ at their ends. They become a tree of tokens, in which
what they share stands once, and the tree is read in one pass: a token sees its ancestors alone, at the position that it
has in its row. A four-choice question costs its question and four short answers instead of four questions. What stands
before many items, such as the solved examples of MMLU's subjects, is read once; its keys and values stay.

An item is read by itself, so its figures depend on the item alone: not on a batch size, nor on which items are asked
with it or in which order. The price is smaller matrix products; on a CPU a tree of fifty tokens keeps it busy, and
several items are read at the same time, a thread each.

Letters as in phi.py; P tokens of the shared prefix, N nodes of the tree.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Lock

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from hornbook.model.decoder import Decoder
from hornbook.model.phi import Phi, rotate

PREFIXES = 4  # whose keys and values are kept at most


@dataclass(frozen=True, slots=True)
class Row:
    """Token ids; the last `scored` of them are what is asked about. 1 <= scored < len(ids)."""

    ids: tuple[int, ...]
    scored: int


@dataclass(frozen=True, slots=True)
class Score:
    """Natural-log probability of a row's scored tokens, and whether each is the likeliest where it stands."""

    logprob: float
    greedy: bool


@dataclass(frozen=True, slots=True)
class ItemRows:
    """The rows of one item; the first `shared` tokens are those of other items, too (0: none are)."""

    rows: tuple[Row, ...]
    shared: int = 0


class ChoiceScorer:
    """Scores items with a phi, in fp32. `vocab_size`: the tokenizer's words; None for all that the model has."""

    def __init__(self, model: Phi, vocab_size: int | None = None) -> None:
        self._decoder = Decoder(model, vocab_size or model.config.vocab_size, torch.float32)
        self._context = model.config.max_position_embeddings
        self._prefixes: dict[tuple[int, ...], list[tuple[Tensor, Tensor]]] = {}
        self._lock = Lock()

    def score(
        self, items: Sequence[ItemRows], on_done: Callable[[int, list[Score]], None] | None = None
    ) -> list[list[Score]]:
        """The scores of every item's rows. `on_done(i, scores)`: an item is finished; one call at a time, any order.

        Raises ValueError for a row with nothing to score, or longer than the context by more than its last token.
        """
        for item in items:
            for row in item.rows:
                if not 1 <= row.scored < len(row.ids) or len(row.ids) - 1 > self._context:
                    raise ValueError(f"a row of {len(row.ids)} tokens, {row.scored} of them scored")
        found: list[list[Score]] = [[] for _ in items]
        telling = Lock()

        def one(i: int) -> None:
            found[i] = self._item(items[i])
            if on_done is not None:
                with telling:
                    on_done(i, found[i])

        on_cpu = self._decoder.embedding_VC.device.type == "cpu"
        with _one_thread_each() if on_cpu else _as_it_is() as workers, ThreadPoolExecutor(workers) as pool:
            for _ in pool.map(one, range(len(items))):
                pass
        return found

    @torch.inference_mode()
    def _item(self, item: ItemRows) -> list[Score]:
        prefix = item.rows[0].ids[: min(item.shared, *(len(row.ids) - row.scored - 1 for row in item.rows))]
        assert all(row.ids[: len(prefix)] == prefix for row in item.rows), "what is shared differs"
        past = self._prefix(prefix) if prefix else []
        tree = _tree([row.ids[len(prefix) : -1] for row in item.rows])
        paths = [path[len(path) - row.scored :] for path, row in zip(tree.paths, item.rows, strict=True)]
        asked = sorted({node for path in paths for node in path})
        hidden_NC = self._read(tree, len(prefix), past)[0]
        logits_QV = self._decoder.logits(hidden_NC[asked])
        place = {node: row for row, node in enumerate(asked)}
        total_Q, best_Q = logits_QV.logsumexp(-1), logits_QV.argmax(-1)
        scores = []
        for path, row in zip(paths, item.rows, strict=True):
            at = torch.tensor([place[node] for node in path], device=logits_QV.device)
            target = torch.tensor(row.ids[-row.scored :], device=logits_QV.device)
            logprob = (logits_QV[at, target] - total_Q[at]).double().sum()
            scores.append(Score(float(logprob), bool((best_Q[at] == target).all())))
        return scores

    def _prefix(self, ids: tuple[int, ...]) -> list[tuple[Tensor, Tensor]]:
        """Keys and values of a prefix, by layer; read once and kept for the next items."""
        with self._lock:
            if ids not in self._prefixes:
                kept: list[tuple[Tensor, Tensor]] = []
                self._read(_tree([ids]), 0, [], kept)
                while len(self._prefixes) >= PREFIXES:
                    self._prefixes.pop(next(iter(self._prefixes)))
                self._prefixes[ids] = kept
            return self._prefixes[ids]

    def _read(
        self,
        tree: "_Tree",
        begin: int,
        past: list[tuple[Tensor, Tensor]],
        kept: list[tuple[Tensor, Tensor]] | None = None,
    ) -> Tensor:
        """The last residual of the tree's nodes, (1, N, C); `begin` is the position of its roots. Fills `kept`."""
        decoder = self._decoder
        config, device = decoder.config, decoder.embedding_VC.device
        heads, size, width = config.num_attention_heads, config.head_size, config.hidden_size
        position_N = torch.tensor(tree.depths, device=device) + begin
        cos, sin = decoder.cos[position_N][:, None], decoder.sin[position_N][:, None]
        mask_NT = None
        if not tree.is_chain or past:
            seen = np.concatenate((np.ones((len(tree.tokens), begin), dtype=bool), tree.ancestors), axis=1)
            mask_NT = torch.from_numpy(seen).to(device)
        x_1NC = decoder.embedding_VC[torch.tensor([tree.tokens], device=device)]
        for layer, weights in enumerate(decoder.layers):
            h_1NX = decoder.read(x_1NC, weights)
            qkv_1N3HD = h_1NX[..., : 3 * width].view(1, len(tree.tokens), 3, heads, size)
            qk_1N2HD = rotate(qkv_1N3HD[:, :, :2], cos[:, None], sin[:, None])
            q_1HND, k_1HTD = (part.transpose(1, 2) for part in qk_1N2HD.unbind(2))
            v_1HTD = qkv_1N3HD[:, :, 2].transpose(1, 2)
            if kept is not None:
                kept.append((k_1HTD, v_1HTD))
            if past:
                k_1HTD, v_1HTD = (torch.cat(pair, dim=2) for pair in zip(past[layer], (k_1HTD, v_1HTD), strict=True))
            y_1HND = F.scaled_dot_product_attention(
                q_1HND, k_1HTD, v_1HTD, attn_mask=mask_NT, is_causal=mask_NT is None, scale=1.0
            )
            y_1NC = y_1HND.transpose(1, 2).flatten(2)
            x_1NC = decoder.write(x_1NC, y_1NC, h_1NX[..., 3 * width :], weights)
        return x_1NC


@dataclass(frozen=True, slots=True)
class _Tree:
    """Tokens of the nodes, their depth, which nodes each sees (itself and its ancestors), and every row's path."""

    tokens: list[int]
    depths: list[int]
    ancestors: "np.ndarray[tuple[int, int], np.dtype[np.bool_]]"
    paths: list[list[int]]

    @property
    def is_chain(self) -> bool:
        return len(self.paths) == 1


def _tree(rows: Sequence[Sequence[int]]) -> _Tree:
    tokens: list[int] = []
    depths: list[int] = []
    parents: list[int] = []
    children: dict[tuple[int, int], int] = {}
    paths = []
    for row in rows:
        path: list[int] = []
        for depth, token in enumerate(row):
            parent = path[-1] if path else -1
            node = children.setdefault((parent, token), len(tokens))
            if node == len(tokens):
                tokens.append(token)
                depths.append(depth)
                parents.append(parent)
            path.append(node)
        paths.append(path)
    ancestors = np.zeros((len(tokens), len(tokens)), dtype=bool)
    for node, parent in enumerate(parents):
        if parent >= 0:
            ancestors[node] = ancestors[parent]
        ancestors[node, node] = True
    return _Tree(tokens, depths, ancestors, paths)


@contextmanager
def _one_thread_each() -> Iterator[int]:
    """While the block runs, an operator takes one thread, and there are as many items at a time as threads before."""
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        yield min(threads, os.cpu_count() or 1)
    finally:
        torch.set_num_threads(threads)


@contextmanager
def _as_it_is() -> Iterator[int]:
    yield 1
