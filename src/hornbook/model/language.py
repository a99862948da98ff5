"""What the rest of hornbook asks of a model, whoever computes it: completions, and bits.

Three kinds answer: phi folders on our own decoder (hornbook.model.own), any other causal model through transformers
(hornbook.model.foreign), and a server of OpenAI's completions protocol (hornbook.model.server). They agree on
what follows, so that a score does not depend on who computed it.

- A completion goes on to the token that completes the first of `stops`, found in its text and not in its tokens. The
  stop is in the text (but for most servers, which cut it off): whoever asked cuts it.
- Where `heals_boundary` is true, a prompt is continued behind its last visible character: its trailing whitespace is
  not read and the model writes it itself (hornbook.tokens.tokenizer says why). A completion then begins with that
  whitespace, so a stop at its very first character is the prompt's end and does not count.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

Decode = Callable[[Sequence[int]], str]
OnDone = Callable[[int, "Completion | None"], None]


@dataclass(frozen=True)
class Completion:
    """What a model wrote, not cut; its number of tokens; and why it ended.

    finish: "stop": one of the asked stops was written; "length": no more tokens were allowed, or the context is full;
    "end": the model ended the text.
    """

    text: str
    tokens: int
    finish: Literal["stop", "length", "end"]


class LanguageModel(Protocol):
    """A model that completes prompts and tells how likely it finds a text."""

    @property
    def name(self) -> str:
        """What the user typed."""
        ...

    @property
    def identity(self) -> str:
        """Changes whenever the weights (or, for a server, its address or the model's name there) do."""
        ...

    @property
    def context(self) -> int | None:
        """Tokens that prompt and completion may have together; None where it is not known or not bounded."""
        ...

    @property
    def heals_boundary(self) -> bool:
        """Whether a prompt's trailing whitespace is not read, and completions begin with it."""
        ...

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
        """What the model writes behind every prompt; None where a prompt fills the context.

        `seeds`: one for each prompt (default 0, 1, ...); a sample depends on (prompt, seed) alone, not on the other
        prompts. `on_done(i, completion)` is called as soon as row i is finished: one call at a time, in any order,
        perhaps from another thread.
        """
        ...

    def bits(self, pairs: Sequence[tuple[str, str]]) -> list[float] | None:
        """-log2 p(second | first) of each pair, scored whole whatever its length; None where the model cannot say."""
        ...

    def surprise(self, texts: Sequence[str]) -> list[tuple[float, int]] | None:
        """(-ln p of a text's tokens behind the first, how many those are) of each; None where the model cannot say."""
        ...

    def embed(self, texts: Sequence[str]) -> "npt.NDArray[np.float32] | None":
        """The mean of the last hidden states over each text's tokens, (texts, width), float32; None where the model
        does not show them."""
        ...


class Stops:
    """Stop sequences in a row of tokens. A token is at least one byte, which bounds how far back a stop can begin."""

    def __init__(self, stops: Iterable[str], decode: Decode, every: int = 1, first: int = 0) -> None:
        """`every`: the most tokens between two questions to `found`. `first`: where the first stop may begin."""
        self.stops = [stop for stop in stops if stop]
        self._decode = decode
        self._first = first
        # The longest stop, what came since the last question, and a token whose first character decoding may drop.
        self._tail = every + 1 + max((len(stop.encode()) for stop in self.stops), default=0)

    def found(self, ids: Sequence[int]) -> bool:
        """Whether a stop ends in the last `every` tokens of a completion (it may have ended before, too)."""
        first = self._first if len(ids) <= self._tail else 0
        return self._holds(self._decode(ids[-self._tail :]), first)

    def trim(self, ids: Sequence[int]) -> tuple[list[int], bool]:
        """The tokens up to the one that completes the first stop, and whether there is a stop."""
        if not self._holds(self._decode(ids), self._first):
            return list(ids), False
        low, high = 1, len(ids)
        while low < high:  # the text of more tokens holds every stop that the text of fewer holds
            middle = (low + high) // 2
            low, high = (low, middle) if self._holds(self._decode(ids[:middle]), self._first) else (middle + 1, high)
        return list(ids[:low]), True

    def _holds(self, text: str, first: int) -> bool:
        return any(text.find(stop, first) >= 0 for stop in self.stops)
