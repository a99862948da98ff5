"""Any causal language model of others, through transformers (the extra `hf`): GPT-2, CodeGen, StarCoder, Llama, ...

transformers' `generate` moves the rows: it knows every architecture's positions and cache. What is chosen is ours: a
logits processor leaves only the token that `choose` takes, so samples follow the same (prompt, seed) rule as our own
model's, and a stopping criterion looks for stops in the text. Prompts are sorted by length and padded on the left;
rows share a batch only where all of them may write `max_new_tokens`, because a row that is finished still moves along
and must not run out of positions. Samples and greedy completions are independent of the batch up to rounding: no
referee settles near ties here, it would cost too much on models of this size.

Weights are fp32 on a CPU and of the stored type on a GPU. A model that needs code of its own is refused: it would run
outside of any sandbox.
"""

import functools
import math
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from hornbook.model.embed import Embeddings, mean_hidden
from hornbook.model.language import Completion, OnDone, Stops
from hornbook.model.logprobs import windows
from hornbook.model.resolve import hash_files, weight_files
from hornbook.model.sampling import Keys, choose, row_keys, uniforms
from hornbook.records import UserError

BATCH_ROWS = 64
BATCH_TOKENS = 16384  # prompts and completions of a batch: bounds the cache (8 GB for a model of 7B)
SCORED_TOKENS = 2048  # of a batch in `bits`: bounds its logits
_BEFORE = 4  # tokens of the prompt that are decoded along: some tokenizers drop a text's first space

# What can be done where a model cannot be had, by the name of the error or of one that caused it.
_REMEDIES = {
    "GatedRepoError": "its owner asks you to accept a licence: do so on its page, then run `hf auth login`",
    "RepositoryNotFoundError": "there is no such folder, and the hub has no public model of that name",
    "RevisionNotFoundError": "the hub has no such revision of it",
    "OfflineModeIsEnabled": "the hub is switched off (HF_HUB_OFFLINE) and it is not in the local cache; run "
    "`hf download {name}` where there is a network, or give a folder",
    "LocalEntryNotFoundError": "it is not in the local cache and the hub cannot be reached; run `hf download {name}` "
    "where there is a network, or give a folder",
    "ConnectError": "the hub cannot be reached; run `hf download {name}` where there is a network, or give a folder",
}


class TransformersModel:
    """A `LanguageModel` computed by transformers."""

    heals_boundary = False

    def __init__(self, name: str, folder: Path | None = None) -> None:
        """name: what the user typed, a name on the hub unless `folder` is given. Raises UserError."""
        try:
            import transformers
        except ImportError as error:
            raise UserError(f"MODEL '{name}' needs transformers: pip install 'hornbook[hf]'") from error
        self.name = name
        self.device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
        self.source = source = str(folder or name)  # what transformers reads it from
        weights = "auto" if self.device.type == "cuda" else torch.float32
        options: dict[str, Any] = {"trust_remote_code": False, "local_files_only": folder is not None or not _online()}
        auto = transformers.AutoTokenizer
        tokens = _had(name, lambda: auto.from_pretrained(source, clean_up_tokenization_spaces=False, **options))
        model = _had(name, lambda: transformers.AutoModelForCausalLM.from_pretrained(source, dtype=weights, **options))
        if not tokens.is_fast:
            raise UserError(f"MODEL '{name}': its tokenizer has no fast form (tokenizer.json); convert it first")
        self._tokens, self._model = tokens, model.to(self.device).eval()
        self._ends = _ids(model.generation_config.eos_token_id, model.config.eos_token_id, tokens.eos_token_id)
        # Penalties, forced tokens and lengths that the folder asks for would change what is measured.
        self._model.generation_config = _generation_config()
        config = model.config.get_text_config()
        self.context: int | None = getattr(config, "max_position_embeddings", None) or None
        self._words = min(len(tokens), config.vocab_size)
        commit = getattr(model.config, "_commit_hash", None)
        self.identity = f"{name}@{commit}" if folder is None else _hash(folder)

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
        results: list[Completion | None] = [None] * len(prompts)
        seeds = range(len(prompts)) if seeds is None else seeds
        encoded = [self._encode(prompt) for prompt in prompts]
        limits = [max_new_tokens for _ in encoded]
        if self.context is not None:
            limits = [min(max_new_tokens, self.context - len(ids)) for ids in encoded]

        def finish(i: int, ids: list[int], ended: bool) -> None:
            before = encoded[i][-_BEFORE:]
            known = len(self._decode(before))
            kept, stopped = Stops(stops, lambda part: self._decode([*before, *part])[known:]).trim(ids)
            text = self._decode([*before, *kept])[known:]
            results[i] = Completion(text, len(kept), "stop" if stopped else "end" if ended else "length")
            if on_done is not None:
                on_done(i, results[i])

        fitting = []
        for i, ids in enumerate(encoded):
            if self.context is not None and len(ids) >= self.context:
                if on_done is not None:
                    on_done(i, None)
            elif max_new_tokens <= 0:
                finish(i, [], False)
            else:
                fitting.append(i)
        for members in _batches(fitting, [len(ids) for ids in encoded], limits, max_new_tokens):
            batch = [encoded[i] for i in members]
            keys = row_keys([seeds[i] for i in members], batch)

            def pick(logits_BV: Tensor, step: int, keys: Keys = keys) -> Tensor:
                return choose(logits_BV, uniforms(keys, [step] * len(keys)), temperature, top_p, top_k)[0]

            def done(row: int, ids: list[int], ended: bool, members: list[int] = members) -> None:
                finish(members[row], ids, ended)

            self._write(batch, limits[members[0]], pick, Stops(stops, self._decode), done)
        return results

    def bits(self, pairs: Sequence[tuple[str, str]]) -> list[float]:
        """-log2 p(second | first) of each pair; cut into tokens and windows as our own model's are."""
        rows: list[tuple[list[int], int]] = []
        for first, second in pairs:
            encoding = self._tokens(first + second, return_offsets_mapping=True)
            ids, offsets = encoding["input_ids"], encoding["offset_mapping"]
            start = next((t for t, (_, end) in enumerate(offsets) if end > len(first)), len(ids))
            rows.append((ids, start) if start else ([self._beginning(), *ids], 1))
        return [nats / math.log(2) for nats in self._nats(rows)]

    def surprise(self, texts: Sequence[str]) -> list[tuple[float, int]]:
        """As `LanguageModel.surprise`."""
        rows = [self._tokens(text)["input_ids"] for text in texts]
        told = self._nats([(row, min(1, len(row))) for row in rows])
        return [(nats, max(0, len(row) - 1)) for nats, row in zip(told, rows, strict=True)]

    @torch.inference_mode()
    def _nats(self, wanted: Sequence[tuple[list[int], int]]) -> list[float]:
        """-ln p(ids[start:] | ids[:start]) of each (ids, start)."""
        rows = [
            (owner, ids[begin:end], scored - begin)
            for owner, (ids, start) in enumerate(wanted)
            if start < len(ids)
            for begin, scored, end in windows(len(ids), start, self.context or len(ids))
        ]
        sums = [0.0] * len(wanted)
        rows.sort(key=lambda row: -len(row[1]))
        while rows:
            longest = len(rows[0][1])
            size = max(1, SCORED_TOKENS // longest)
            batch, rows = rows[:size], rows[size:]
            ids_BT = torch.tensor([ids + [self._pad()] * (longest - len(ids)) for _, ids, _ in batch])
            mask_BT = torch.tensor([[1] * len(ids) + [0] * (longest - len(ids)) for _, ids, _ in batch])
            ids_BT, mask_BT = ids_BT[:, :-1].to(self.device), mask_BT[:, :-1].to(self.device)
            logits_BTV = self._model(input_ids=ids_BT, attention_mask=mask_BT, use_cache=False).logits
            for b, (owner, ids, start) in enumerate(batch):
                log_NV = torch.log_softmax(logits_BTV[b, start - 1 : len(ids) - 1].float(), -1)
                target_N = torch.tensor(ids[start:], device=self.device)
                sums[owner] -= float(log_NV.gather(1, target_N[:, None]).double().sum())
        return sums

    def embed(self, texts: Sequence[str]) -> Embeddings:
        """As `LanguageModel.embed`."""

        def hidden(ids_BT: Tensor) -> Tensor:
            states: Tensor = self._model.base_model(input_ids=ids_BT, use_cache=False).last_hidden_state
            return states

        rows = self._tokens(list(texts), verbose=False)["input_ids"] if texts else []  # long texts are cut below
        return mean_hidden(rows, hidden, self.context, self.device)

    @torch.inference_mode()
    def _write(
        self,
        batch: list[list[int]],
        count: int,
        pick: Callable[[Tensor, int], Tensor],
        watch: Stops,
        done: Callable[[int, list[int], bool], None],
    ) -> None:
        """Completes a batch by at most `count` tokens; done(row, completion, whether the model ended it)."""
        from transformers import LogitsProcessorList, StoppingCriteriaList

        longest = max(map(len, batch))
        ids_BT = torch.tensor([[self._pad()] * (longest - len(ids)) + ids for ids in batch], device=self.device)
        mask_BT = torch.tensor([[0] * (longest - len(ids)) + [1] * len(ids) for ids in batch], device=self.device)
        alive = set(range(len(batch)))

        def only_the_chosen(so_far_BT: Tensor, logits_BV: Tensor) -> Tensor:
            token_B = pick(logits_BV[:, : self._words].float(), so_far_BT.shape[1] - longest)
            return torch.full_like(logits_BV, float("-inf")).scatter_(1, token_B[:, None], 0.0)

        def those_done(so_far_BT: Tensor, _: Any, **__: Any) -> Tensor:
            for b, ids in enumerate(so_far_BT[:, longest:].tolist()):
                ended = ids[-1] in self._ends
                if b in alive and (ended or len(ids) >= count or (watch.stops and watch.found(ids))):
                    alive.remove(b)
                    done(b, ids[:-1] if ended else ids, ended)
            return torch.tensor([b not in alive for b in range(len(batch))], device=self.device)

        self._model.generate(
            input_ids=ids_BT,
            attention_mask=mask_BT,
            logits_processor=LogitsProcessorList([only_the_chosen]),
            stopping_criteria=StoppingCriteriaList([those_done]),
            generation_config=_generation_config(
                max_new_tokens=count, do_sample=False, pad_token_id=self._pad(), eos_token_id=None
            ),
        )
        assert not alive, "generate went on to `count` tokens"

    def _encode(self, text: str) -> list[int]:
        ids: list[int] = self._tokens(text)["input_ids"]
        return ids or [self._beginning()]

    def _decode(self, ids: Sequence[int]) -> str:
        text: str = self._tokens.decode(list(ids), skip_special_tokens=False)
        return text

    def _beginning(self) -> int:
        """The token before a text that has nothing before it."""
        bos = self._tokens.bos_token_id
        return int(bos if bos is not None else min(self._ends, default=0))

    def _pad(self) -> int:
        """What fills a batch's corners: no real token attends to it, so any word will do."""
        return int(self._tokens.pad_token_id or 0)


def _batches(rows: list[int], lengths: list[int], limits: list[int], count: int) -> Iterator[list[int]]:
    """Rows in batches, longest prompts first; a row whose context ends before `count` tokens is alone."""
    rows = sorted(rows, key=lambda i: -lengths[i])
    yield from ([i] for i in rows if limits[i] < count)
    rows = [i for i in rows if limits[i] >= count]
    while rows:
        size = min(BATCH_ROWS, max(1, BATCH_TOKENS // (lengths[rows[0]] + count)))
        yield rows[:size]
        rows = rows[size:]


def _had(name: str, load: Callable[[], Any]) -> Any:
    """What `load` returns; its failures as one line that says what to do."""
    try:
        return load()
    except (OSError, ValueError, ImportError, KeyError, RuntimeError) as error:
        cause: BaseException | None = error
        while cause is not None:
            if type(cause).__name__ in _REMEDIES:
                raise UserError(f"MODEL '{name}': {_REMEDIES[type(cause).__name__].format(name=name)}") from error
            cause = cause.__cause__ or cause.__context__
        if "trust_remote_code" in str(error):
            raise UserError(f"MODEL '{name}' needs code of its own to run, which hornbook does not execute") from error
        reason = " ".join(str(error).split())[:300]
        raise UserError(f"MODEL '{name}' cannot be loaded by transformers: {reason}") from error


@functools.cache
def _online() -> bool:
    """Whether the hub answers. Asked once, quickly: transformers would try each file of each model for a minute."""
    import httpx
    from huggingface_hub import constants

    if constants.HF_HUB_OFFLINE:
        return False
    try:
        httpx.head(constants.ENDPOINT, timeout=5.0)
    except httpx.HTTPError:
        return False
    return True


def _generation_config(**options: Any) -> Any:
    import transformers

    untyped: Any = transformers.GenerationConfig
    return untyped(**options)


def _ids(*found: int | list[int] | None) -> frozenset[int]:
    """Token ids from places that hold one, several or none."""
    each = (entry if isinstance(entry, list) else [entry] for entry in found)
    return frozenset(i for entries in each for i in entries if i is not None)


def _hash(folder: Path) -> str:
    small = sorted(p for p in folder.iterdir() if p.suffix in (".json", ".txt", ".model") and p.is_file())
    return hash_files([*small, *weight_files(folder)])
