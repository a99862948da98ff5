"""A phi with its byte-level tokenizer as a `LanguageModel`: the fast path."""

import math
from collections.abc import Sequence
from pathlib import Path

import torch

from hornbook.model.embed import Embeddings, mean_hidden
from hornbook.model.generate import STOP_EVERY, generate
from hornbook.model.language import Completion, OnDone, Stops
from hornbook.model.logprobs import sequence_logprobs, windows
from hornbook.model.phi import Phi
from hornbook.model.resolve import hash_files, weight_files
from hornbook.records import UserError
from hornbook.tokens import Tokenizer
from hornbook.tokens.tokenizer import FILE_NAME


class OwnModel:
    """Completions by `generate`, bits by `sequence_logprobs`."""

    heals_boundary = True

    def __init__(self, phi: Phi, tokenizer: Tokenizer, name: str = "", identity: str = "") -> None:
        self.phi = phi
        self.tokenizer = tokenizer
        self.name = name
        self.identity = identity
        self.context: int | None = phi.config.max_position_embeddings

    @classmethod
    def load(cls, folder: Path, tokenizer: Path | None = None, name: str = "", ema: bool = False) -> "OwnModel":
        """From a folder of weights and one of the tokenizer (default: the same), on the GPU where there is one.

        ema: the averaged weights that lie beside the others.
        Raises UserError when either is missing or damaged, or they do not fit each other.
        """
        place = tokenizer or folder
        words = Tokenizer.load(place)
        phi = Phi.from_pretrained(folder, ema=ema)
        if words.vocab_size > phi.config.vocab_size:
            raise UserError(
                f"{place}: its tokenizer has {words.vocab_size} words, the model in {folder} only "
                f"{phi.config.vocab_size}; give the tokenizer that the model was trained with"
            )
        file = place / FILE_NAME if place.is_dir() else place
        files = [folder / "config.json", *weight_files(folder, ema), file]
        device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
        return cls(phi.to(device), words, name or str(folder), hash_files(files))

    def complete(
        self,
        prompts: Sequence[str],
        *,
        max_new_tokens: int,
        stops: Sequence[str] = (),
        temperature: float = 0.0,
        top_p: float = 1.0,
        top_k: int = 0,
        seeds: Sequence[int] | None = None,
        on_done: OnDone | None = None,
    ) -> list[Completion | None]:
        """As `LanguageModel.complete`."""
        encoded = [self.tokenizer.encode_prompt(prompt).ids for prompt in prompts]
        watch = Stops(stops, self.tokenizer.decode, STOP_EVERY, first=1)
        results: list[Completion | None] = [None] * len(prompts)

        def finished(i: int, ids: list[int] | None) -> None:
            if ids is not None:
                kept, stopped = watch.trim(ids)
                limit = min(max_new_tokens, self.phi.config.max_position_embeddings - len(encoded[i]))
                text = self.tokenizer.decode(kept)
                results[i] = Completion(
                    text, len(kept), "stop" if stopped else "length" if len(ids) >= limit else "end"
                )
            if on_done is not None:
                on_done(i, results[i])

        generate(
            self.phi,
            encoded,
            max_new_tokens,
            stop_ids={self.tokenizer.eot},
            stop=watch.found if watch.stops else None,
            temperature=temperature,
            top_p=top_p,
            top_k=top_k,
            seeds=seeds,
            vocab_size=self.tokenizer.vocab_size,
            on_done=finished,
        )
        return results

    def bits(self, pairs: Sequence[tuple[str, str]]) -> list[float]:
        """-log2 p(second | first) of each pair."""
        return foreseen(self.phi, self.tokenizer, pairs)

    def surprise(self, texts: Sequence[str]) -> list[tuple[float, int]]:
        """As `LanguageModel.surprise`."""
        rows = self.tokenizer.encode_batch(list(texts))
        told = _nats(self.phi, [(row, min(1, len(row))) for row in rows])
        return [(nats, max(0, len(row) - 1)) for nats, row in zip(told, rows, strict=True)]

    def embed(self, texts: Sequence[str]) -> Embeddings:
        """As `LanguageModel.embed`."""
        rows = self.tokenizer.encode_batch(list(texts))
        return mean_hidden(rows, self.phi.hidden, self.context, self.phi.embed_tokens.weight.device)


def foreseen(phi: Phi, tokenizer: Tokenizer, pairs: Sequence[tuple[str, str]]) -> list[float]:
    """-log2 p(second | first) of each pair.

    Both are tokenised together, as in training; the scored part begins with the first token that lies wholly or partly
    in the second text (the newline before a solution's indentation belongs to that token). The second text is always
    scored whole, so that models of any context and tokenizer are divided by the same bytes: what does not fit the
    context is scored in windows, each behind at least the half context before it.
    """
    rows: list[tuple[list[int], int]] = []
    for first, second in pairs:
        ids, start = tokenizer.encode_from(first + second, len(first))
        # Nothing before it, or swallowed by the first token: the start of a document stands there.
        rows.append((ids, start) if start else ([tokenizer.eot, *ids], 1))
    return [nats / math.log(2) for nats in _nats(phi, rows)]


def _nats(phi: Phi, wanted: Sequence[tuple[list[int], int]]) -> list[float]:
    """-ln p(ids[start:] | ids[:start]) of each (ids, start), in windows; 0 where nothing is behind the start."""
    parts = [
        (owner, ids[begin:end], scored - begin)
        for owner, (ids, start) in enumerate(wanted)
        if start < len(ids)
        for begin, scored, end in windows(len(ids), start, phi.config.max_position_embeddings)
    ]
    sums = [0.0] * len(wanted)
    scores = sequence_logprobs(phi, [row for _, row, _ in parts], [start for _, _, start in parts])
    for (owner, _, _), score in zip(parts, scores, strict=True):
        assert score is not None, "every row was made to fit"
        sums[owner] -= score
    return sums
