"""A language model of few words: it knows some answers, samples by seed, and may write down what it was asked."""

import hashlib
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from hornbook.model import Completion


class Pretend:
    """Answers a prompt from `known` (prompt -> completion), with a chance of `skill` that its seed decides."""

    def __init__(
        self,
        known: dict[str, str],
        skill: float = 1.0,
        identity: str = "pretend",
        log: Path | None = None,
        seconds: float = 0.0,
        heals: bool = True,
        bits: Callable[[str, str], float] | None = lambda first, second: 8.0 * len(second),
    ) -> None:
        self.name, self.identity, self.context, self.heals_boundary = "pretend", identity, None, heals
        self._known, self._skill, self._log, self._seconds, self._bits = known, skill, log, seconds, bits
        self.asked: list[tuple[str, int]] = []

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
        found: list[Completion | None] = []
        for place, prompt in enumerate(prompts):
            seed = seeds[place] if seeds else 0
            self.asked.append((prompt, seed))
            if self._log:
                with self._log.open("a") as file:
                    file.write(f"{seed}\n")
            time.sleep(self._seconds)
            lucky = hashlib.blake2b(f"{seed}{prompt}".encode(), digest_size=4).digest()
            right = temperature == 0 or int.from_bytes(lucky) / 2**32 < self._skill
            text = self._known.get(prompt, "\n    return None\n") if right else f"\n    return {seed}\n"
            found.append(Completion(text, len(text), "stop"))
            if on_done:
                on_done(place, found[-1])
        return found

    def bits(self, pairs: Sequence[tuple[str, str]]) -> list[float] | None:
        return None if self._bits is None else [self._bits(first, second) for first, second in pairs]
