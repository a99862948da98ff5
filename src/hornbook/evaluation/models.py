"""What evaluation asks of a model, and our own models in that form.

An adapter for a `hornbook.model` without a `LanguageModel` of its own.
"""

import hashlib
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

CHUNK = 128  # prompts, about, between two reports of what is finished


@dataclass(frozen=True)
class Completion:
    """What a model wrote, uncut; how many tokens it took; why it ended: "stop", "length" or "end"."""

    text: str
    tokens: int
    finish: str


class LanguageModel(Protocol):
    """Anything that completes prompts.

    heals_boundary: a prompt's trailing whitespace is not read, and completions begin with it.
    """

    name: str
    identity: str
    context: int | None
    heals_boundary: bool

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
        on_done: Callable[[int, Completion | None], None] | None = None,
    ) -> list[Completion | None]:
        """A completion for each prompt; None where the prompt fills the context."""

    def bits(self, pairs: Sequence[tuple[str, str]]) -> list[float] | None:
        """-log2 p(second | first) of each pair; None where the model cannot say."""


class PhiModel:
    """A phi and its tokenizer, from folders."""

    heals_boundary = True

    def __init__(self, name: str, folder: Path, tokenizer: Path) -> None:
        from hornbook.model.resolve import resolve
        from hornbook.tokens import Tokenizer

        self.name = name
        self._model, found = resolve(folder)
        self._tokenizer = Tokenizer.load(tokenizer)
        self.context: int | None = self._model.config.max_position_embeddings
        digest = hashlib.blake2b(digest_size=16)
        for file in [*sorted(found.glob("*.safetensors")), found / "config.json", tokenizer / "tokenizer.json"]:
            digest.update(file.read_bytes())
        self.identity = digest.hexdigest()

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
        on_done: Callable[[int, Completion | None], None] | None = None,
    ) -> list[Completion | None]:
        """See `LanguageModel`; top-k is not offered."""
        from hornbook.evaluation.completion import complete

        assert top_k == 0
        found: list[Completion | None] = [None] * len(prompts)
        order = sorted(range(len(prompts)), key=lambda i: -len(prompts[i]))
        size = math.ceil(len(order) / max(1, round(len(order) / CHUNK)))  # alike: a small rest keeps no core busy
        for begin in range(0, len(order), max(1, size)):
            members = order[begin : begin + size]
            numbers = None if seeds is None else [seeds[i] for i in members]
            written = complete(
                self._model,
                self._tokenizer,
                [prompts[i] for i in members],
                max_new_tokens,
                stops,
                temperature,
                top_p=top_p,
                row_numbers=numbers,
            )
            for i, text in zip(members, written, strict=True):
                if text is not None:
                    tokens = len(self._tokenizer.encode(text))
                    found[i] = Completion(text, tokens, "length" if tokens >= max_new_tokens else "stop")
                if on_done:
                    on_done(i, found[i])
        return found

    def bits(self, pairs: Sequence[tuple[str, str]]) -> list[float] | None:
        """See `LanguageModel`."""
        from hornbook.evaluation.bits import bits_of
        from hornbook.records import Problem

        problems = [Problem("", first, "", second, "") for first, second in pairs]
        return [found.bits for found in bits_of(self._model, self._tokenizer, problems)]


def resolve_model(
    model: str | Path,
    *,
    tokenizer: Path | None = None,
    key_env: str | None = None,
    served_name: str | None = None,
) -> LanguageModel:
    """The model that MODEL means. Raises UserError when it is none."""
    folder = Path(model)
    return PhiModel(str(model), folder, tokenizer or folder)
