"""SQuAD 2.0: reading an answer out of a passage, and not inventing one where there is none.

The prompt is that of the harness' `squadv2` (which cannot run offline): title, passage, question; greedy, up to the end
of the line. Scores are the official script's: answers lower-cased, without punctuation and articles; exact match and F1
over words, the best of the reference answers. phi-1.5 reports an "exact match" whose prompt, version and shots are not
published.

Hallucination: the share of *unanswerable* questions that are answered. A model abstains by writing nothing, or by
saying so in one of `ABSTENTIONS`; whatever else it writes is an answer. Intervals are over passages, since several
questions share one.

The file at hand is half of the official development set; figures say so.
"""

import json
import re
import string
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from hornbook.evaluation.bootstrap import bootstrap_ratio, grouped
from hornbook.evaluation.language.answers import Answers
from hornbook.evaluation.results import check_model, write_tasks
from hornbook.problems.files import benchmark_file
from hornbook.problems.official import not_official
from hornbook.records import Progress, UserError, blake2b_128

TASK = "squad"
VERSION = 1
FILE = "squad_dev_half/dev-v2.0.json"
ITEMS, OFFICIAL = 6078, 11873
MAX_TOKENS = 64
STOPS = ("\n",)
ABSTENTIONS = frozenset(
    {
        "unanswerable",
        "no answer",
        "not answerable",
        "there is no answer",
        "cannot be answered",
        "it cannot be answered",
        "not enough information",
        "not given",
        "not stated",
        "not mentioned",
        "unknown",
        "none",
        "i dont know",
    }
)
_ARTICLES = re.compile(r"\b(a|an|the)\b")
_MARKS = str.maketrans("", "", string.punctuation)


@dataclass(frozen=True, slots=True)
class Reading:
    """A question about a passage; no `answers`: it cannot be answered from it."""

    id: str
    title: str
    passage: str
    question: str
    answers: tuple[str, ...]

    @property
    def prompt(self) -> str:
        """What the model reads."""
        return f"Title: {self.title}\n\nBackground: {self.passage}\n\nQuestion: {self.question}\n\nAnswer:"


def load(benchmarks: Path | None = None) -> list[Reading]:
    """The questions in the file's order. UserError for a file that is missing or of another form."""
    path = benchmark_file(benchmarks, FILE)
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
        found = [
            Reading(
                str(question["id"]),
                article["title"],
                paragraph["context"],
                question["question"],
                () if question.get("is_impossible") else tuple(answer["text"] for answer in question["answers"]),
            )
            for article in told["data"]
            for paragraph in article["paragraphs"]
            for question in paragraph["qas"]
        ]
    except (ValueError, KeyError, TypeError, OSError) as error:
        raise UserError(f"{path}: not a file of SQuAD 2.0 ({type(error).__name__}: {error})") from error
    if not found:
        raise UserError(f"{path}: has no questions")
    return found


def normalised(text: str) -> str:
    """As the official script compares answers."""
    return " ".join(_ARTICLES.sub(" ", text.lower().translate(_MARKS)).split())


def abstains(text: str) -> bool:
    """Whether an answer says that there is none."""
    return normalised(text) in ABSTENTIONS | {""}


def exact(text: str, answers: Sequence[str]) -> bool:
    """Whether it is one of the answers; where there are none, whether it abstains."""
    return any(normalised(text) == normalised(answer) for answer in answers) if answers else abstains(text)


def f1(text: str, answers: Sequence[str]) -> float:
    """The best F1 over words; where there are no answers, 1 for abstaining."""
    if not answers:
        return float(abstains(text))
    return max(_f1(normalised(text).split(), normalised(answer).split()) for answer in answers)


def _f1(mine: list[str], right: list[str]) -> float:
    if not mine or not right:
        return float(mine == right)
    common = (Counter(mine) & Counter(right)).total()
    return 2 * common / (len(mine) + len(right))


def measure(
    model: Any, out: Path, progress: Progress, benchmarks: Path | None = None, limit: int | None = None, label: str = ""
) -> dict[str, Any]:
    """Measure a model (`model.LanguageModel`) into the folder `out`, which may hold what an earlier try has answered.

    A passage that fills the model's context is a wrong answer, counted as `too_long`. Raises UserError for a missing or
    broken file, and when `out` holds another model's answers.
    """
    check_model(out, model.identity)
    items = load(benchmarks)[:limit]
    out.mkdir(parents=True, exist_ok=True)
    kept = Answers(out, model.identity)
    finished = False
    way = {"stops": STOPS, "max_new_tokens": MAX_TOKENS}
    texts: dict[int, str | None] = {
        place: text for place, item in enumerate(items) if (text := kept.text((item.prompt, way))) is not None
    }
    progress.start("reading passages", len(items), "questions")
    progress.advance(len(texts))
    todo = [place for place in range(len(items)) if place not in texts]

    def done(row: int, completion: Any) -> None:
        place = todo[row]
        texts[place] = None if completion is None else completion.text.partition("\n")[0].strip()
        if texts[place] is not None:
            kept.keep_text((items[place].prompt, way), texts[place] or "")
        progress.advance(1)

    try:
        model.complete([items[place].prompt for place in todo], max_new_tokens=MAX_TOKENS, stops=STOPS, on_done=done)
        finished = True
    finally:
        kept.close(finished)
    rows = [_row(item, texts[place]) for place, item in enumerate(items)]
    figures = _figures(rows) | {
        "protocol": {
            "version": VERSION,
            "prompt": "the harness' squadv2, zero-shot, greedy",
            "max_new_tokens": MAX_TOKENS,
            "interval": "bootstrap over passages, 95 %",
            **({"limit": limit} if limit else {}),
        },
        "notes": [f"half of the development set: {ITEMS:,} of {OFFICIAL:,} questions"],
        "not_official": not_official(benchmarks, FILE),
        "model": {"identity": model.identity} | ({"name": label} if label else {}),
    }
    write_tasks(out, rows, {TASK: figures})
    return {TASK: figures}


def _row(item: Reading, text: str | None) -> dict[str, Any]:
    answer = text if text is not None else ""
    return {
        "task": TASK,
        "task_id": f"{TASK}/{item.id}",
        "sample": 0,
        "prompt": item.prompt,
        "completion": answer,
        "answers": list(item.answers),
        "answerable": bool(item.answers),
        "too_long": text is None,
        "passed": text is not None and exact(answer, item.answers),
        "f1": f1(answer, item.answers) if text is not None else 0.0,
        "cluster": blake2b_128(item.passage.encode())[:12],
        "difficulty": None,
        "bits": None,
        "bytes": max((len(one.encode()) for one in item.answers), default=0),
    }


def _figures(rows: Sequence[dict[str, Any]]) -> dict[str, Any]:
    answerable = [row for row in rows if row["answerable"]]
    impossible = [row for row in rows if not row["answerable"]]
    return {
        "n": len(rows),
        "too_long": sum(row["too_long"] for row in rows),
        "exact": _mean(answerable, lambda row: float(row["passed"])),
        "f1": _mean(answerable, lambda row: row["f1"]),
        "answered_unanswerable": _mean(
            [row for row in impossible if not row["too_long"]], lambda row: float(not row["passed"])
        ),
    }


def _mean(rows: Sequence[dict[str, Any]], value: Any) -> dict[str, Any]:
    """{n, value, low, high} over rows, resampled by passage."""
    if not rows:
        return {"n": 0, "value": None, "low": None, "high": None}
    values = np.array([value(row) for row in rows])
    tops, bottoms = grouped([row["cluster"] for row in rows], values, np.ones(len(rows)))
    low, high = bootstrap_ratio(tops, bottoms)
    return {"n": len(rows), "value": float(values.mean()), "low": low, "high": high}
