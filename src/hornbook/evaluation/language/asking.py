"""What the native tasks of reading share: one line of answer to each prompt, and shares with their intervals."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from hornbook.evaluation.bootstrap import mean_interval
from hornbook.evaluation.language.answers import Answers
from hornbook.records import Progress

MAX_TOKENS = 64
STOPS = ("\n",)
WAY = {"stops": [*STOPS], "max_new_tokens": MAX_TOKENS}  # how such answers are written


def ask(model: Any, prompts: Sequence[str], kept: Answers, progress: Progress, what: str) -> list[str | None]:
    """A model's (`model.LanguageModel`) greedy answers of one line, None to a prompt that fills its context.

    kept: what an earlier try has answered; what is answered is kept there at once. what: for the progress.
    """
    texts: dict[int, str | None] = {
        place: text for place, prompt in enumerate(prompts) if (text := kept.text((prompt, WAY))) is not None
    }
    progress.start(what, len(prompts), "questions")
    progress.advance(len(texts))
    todo = [place for place in range(len(prompts)) if place not in texts]

    def done(row: int, completion: Any) -> None:
        place = todo[row]
        texts[place] = None if completion is None else completion.text.partition("\n")[0].strip()
        if texts[place] is not None:
            kept.keep_text((prompts[place], WAY), texts[place] or "")
        progress.advance(1)

    model.complete([prompts[place] for place in todo], max_new_tokens=MAX_TOKENS, stops=STOPS, on_done=done)
    return [texts[place] for place in range(len(prompts))]


def mean(
    rows: Sequence[Mapping[str, Any]], value: Callable[[Mapping[str, Any]], float]
) -> dict[str, int | float | None]:
    """{n, value, low, high} over rows, resampled by their `cluster`; no interval of a single cluster."""
    if not rows:
        return {"n": 0, "value": None, "low": None, "high": None}
    values = np.array([value(row) for row in rows], dtype=np.float64)
    low, high = mean_interval(values, [row["cluster"] for row in rows])
    return {"n": len(rows), "value": float(values.mean()), "low": low, "high": high}
