"""A phi of ours as an `LM` of lm-evaluation-harness: its requests, cut into tokens as the harness' own models cut them.

An answer's tokens are those of context and answer together behind as many as the context alone has; a trailing space of
the context belongs to the answer; an empty context is the end-of-text token; what is longer than the model's context
loses its beginning. So an exported checkpoint has the same numbers here and through the harness' `hf` backend. What is
ours is how they are computed: `model.choices`.
"""

from collections.abc import Sequence
from typing import Any

from lm_eval.api.model import LM
from lm_eval.utils import get_rolling_token_windows, make_disjoint_window

from hornbook.evaluation.language.answers import Answers
from hornbook.model.choices import ChoiceScorer, ItemRows, Row
from hornbook.model.own import OwnModel
from hornbook.records import Progress

GENERATED = 256  # tokens of a completion, where a task does not say (the harness' own)
SEPARATOR = "\n\n"  # between solved examples


class HornbookLM(LM):  # type: ignore[misc]
    """Answers the harness. What was answered before, by `answers`, is not computed again."""

    def __init__(self, model: OwnModel, answers: Answers, progress: Progress) -> None:
        super().__init__()
        self._model = model
        self._answers = answers
        self._progress = progress
        self._scorer = ChoiceScorer(model.phi)
        self._context = model.phi.config.max_position_embeddings

    def loglikelihood(self, requests: list[Any], disable_tqdm: bool = False) -> list[tuple[float, bool]]:
        """(log-probability of the continuation, whether it is what greedy decoding writes) of each request."""
        groups: dict[tuple[str, int], list[int]] = {}
        for place, request in enumerate(requests):
            groups.setdefault((request.task_name, request.doc_id), []).append(place)
        found: dict[int, tuple[float, bool]] = {}
        todo = []
        for places in groups.values():
            known = [self._answers.score(requests[place].args) for place in places]
            if None in known:  # an item is read as a whole: a part of it would round otherwise
                todo.append(places)
            else:
                found |= {place: one for place, one in zip(places, known, strict=True) if one is not None}
        items = self._items([[requests[place].args for place in places] for places in todo])
        self._progress.start("scoring choices", len(requests), "choices")
        self._progress.advance(len(found))

        def done(item: int, scores: list[Any]) -> None:
            for place, score in zip(todo[item], scores, strict=True):
                found[place] = (score.logprob, score.greedy)
                self._answers.keep_score(requests[place].args, score.logprob, score.greedy)
            self._progress.advance(len(scores))

        self._scorer.score(items, done)
        return [found[place] for place in range(len(requests))]

    def _items(self, items: Sequence[Sequence[tuple[str, str]]]) -> list[ItemRows]:
        texts = {text for pairs in items for pair in pairs for text in (pair[0].rstrip(), "".join(pair))}
        texts |= {head for pairs in items if (head := _examples(pairs))}
        known = dict(zip(texts, self._model.tokenizer.encode_batch(list(texts)), strict=True))
        longest = self._context + 1

        def row(context: str, continuation: str) -> Row:
            ids = known[context + continuation]
            if context:
                scored = len(ids) - len(known[context.rstrip()])
            else:
                end = self._model.tokenizer.eot
                ids = ids if ids[0] == end else [end, *ids]
                scored = len(ids) - 1
            return Row(tuple(ids[-longest:]), min(scored, len(ids) - 1, longest - 1))

        def item(pairs: Sequence[tuple[str, str]]) -> ItemRows:
            head = _examples(pairs)
            fits = all(len(known["".join(pair)]) <= longest for pair in pairs)  # else the beginning is cut off
            return ItemRows(tuple(row(*pair) for pair in pairs), len(known[head]) if head and fits else 0)

        return [item(pairs) for pairs in items]

    def generate_until(self, requests: list[Any], disable_tqdm: bool = False) -> list[str]:
        """What greedy decoding writes behind each context, up to the first of its stops."""
        found: list[str | None] = [self._answers.text(request.args) for request in requests]
        self._progress.start("completing", len(requests), "completions")
        ways: dict[tuple[tuple[str, ...], int], list[int]] = {}
        for place, request in enumerate(requests):
            if found[place] is None:
                wanted = request.args[1]
                stops = wanted.get("until") or []
                stops = [stops] if isinstance(stops, str) else stops
                ways.setdefault((tuple(stops), wanted.get("max_gen_toks", GENERATED)), []).append(place)
        for (stops, length), places in ways.items():
            contexts = [requests[place].args[0] for place in places]

            def done(i: int, completion: Any, places: list[int] = places, stops: tuple[str, ...] = stops) -> None:
                text = completion.text if completion is not None else ""
                ends = [at for stop in stops if (at := text.find(stop)) >= 0]
                found[places[i]] = text[: min(ends)] if ends else text
                self._answers.keep_text(requests[places[i]].args, found[places[i]] or "")
                self._progress.advance(1)

            self._model.complete(contexts, max_new_tokens=length, stops=stops, on_done=done)
        return [text or "" for text in found]

    def loglikelihood_rolling(self, requests: list[Any], disable_tqdm: bool = False) -> list[float]:
        """The log-probability of whole texts, in windows of the context that do not overlap; nothing of it is kept."""
        texts = self._model.tokenizer.encode_batch([request.args[0] for request in requests])
        parts = [
            (owner, [*read, *scored], len(scored))
            for owner, ids in enumerate(texts)
            for read, scored in map(
                make_disjoint_window,
                get_rolling_token_windows(ids, self._model.tokenizer.eot, self._context, context_len=1),
            )
        ]
        found = [0.0] * len(requests)
        scores = self._scorer.score([ItemRows((Row(tuple(ids), scored),)) for _, ids, scored in parts])
        for (owner, _, _), (score,) in zip(parts, scores, strict=True):
            found[owner] += score.logprob
        return found


def _examples(pairs: Sequence[tuple[str, str]]) -> str:
    """The solved examples that stand before an item: its context up to the last empty line, if its rows share that."""
    head = pairs[0][0].rpartition(SEPARATOR)[0]
    return head if all(context.startswith(head) for context, _ in pairs) else ""
