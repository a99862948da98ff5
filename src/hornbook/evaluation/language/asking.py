"""What the native tasks of reading share: one line of answer to each prompt, and shares with their intervals."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from hornbook.evaluation.bootstrap import bootstrap_ratio, grouped
from hornbook.evaluation.language.answers import Answers
from hornbook.records import Progress

MAX_TOKENS = 64
STOPS = ("\n",)


def ask(model: Any, prompts: Sequence[str], out: Path, progress: Progress, what: str) -> list[str | None]:
    """A model's (`model.LanguageModel`) greedy answers of one line, None to a prompt that fills its context.

    `out` may hold what an earlier try has answered; what is answered is kept there at once. what: for the progress.
    UserError when it holds another model's answers.
    """
    out.mkdir(parents=True, exist_ok=True)
    kept = Answers(out, model.identity)
    finished = False
    way = {"stops": STOPS, "max_new_tokens": MAX_TOKENS}
    texts: dict[int, str | None] = {
        place: text for place, prompt in enumerate(prompts) if (text := kept.text((prompt, way))) is not None
    }
    progress.start(what, len(prompts), "questions")
    progress.advance(len(texts))
    todo = [place for place in range(len(prompts)) if place not in texts]

    def done(row: int, completion: Any) -> None:
        place = todo[row]
        texts[place] = None if completion is None else completion.text.partition("\n")[0].strip()
        if texts[place] is not None:
            kept.keep_text((prompts[place], way), texts[place] or "")
        progress.advance(1)

    try:
        model.complete([prompts[place] for place in todo], max_new_tokens=MAX_TOKENS, stops=STOPS, on_done=done)
        finished = True
    finally:
        kept.close(finished)
    return [texts[place] for place in range(len(prompts))]


def mean(
    rows: Sequence[Mapping[str, Any]], value: Callable[[Mapping[str, Any]], float]
) -> dict[str, int | float | None]:
    """{n, value, low, high} over rows, resampled by their `cluster`."""
    if not rows:
        return {"n": 0, "value": None, "low": None, "high": None}
    values = np.array([value(row) for row in rows], dtype=np.float64)
    tops, bottoms = grouped([row["cluster"] for row in rows], values, np.ones(len(rows)))
    low, high = bootstrap_ratio(tops, bottoms)
    return {"n": len(rows), "value": float(values.mean()), "low": low, "high": high}
