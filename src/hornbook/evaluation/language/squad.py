"""SQuAD 2.0: reading an answer out of a passage, and not inventing one where there is none.

The prompt is that of the harness' `squadv2` (which cannot run offline): title, passage, question; greedy, up to the end
of the line. Scores are the official script's: answers lower-cased, without punctuation and articles; exact match and F1
over words, the best of the reference answers. phi-1.5 reports an "exact match" whose prompt, version and shots are not
published.

Hallucination: the share of *unanswerable* questions that are answered. A model abstains by writing nothing, or by
saying so (`abstentions`); whatever else it writes is an answer. Intervals are over passages, since several questions
share one.

The file at hand is half of the official development set; figures say so.
"""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from hornbook.evaluation.language.abstentions import abstains, normalised
from hornbook.evaluation.language.answers import Answers
from hornbook.evaluation.language.asking import MAX_TOKENS, WAY, ask, mean
from hornbook.evaluation.results import check_model, of_model, write_tasks
from hornbook.evaluation.summary import share
from hornbook.problems.files import benchmark_file
from hornbook.problems.language.benchmarks import BENCHMARKS
from hornbook.problems.language.squad import Reading, readings
from hornbook.problems.official import not_official
from hornbook.records import Progress, UserError, blake2b_128, canonical_json

TASK = "squad"
VERSION = 2  # 1 knew abstentions only word for word
FILE = BENCHMARKS[TASK].splits["validation"].files[0]
ITEMS, OFFICIAL = 6078, 11873


def prompt_of(item: Reading) -> str:
    """What the model reads."""
    return f"Title: {item.title}\n\nBackground: {item.passage}\n\nQuestion: {item.question}\n\nAnswer:"


def load(benchmarks: Path | None = None) -> list[Reading]:
    """The questions in the file's order. UserError for a file that is missing or of another form."""
    path = benchmark_file(benchmarks, FILE)
    try:
        found = readings(path)
    except (ValueError, KeyError, TypeError, OSError) as error:
        raise UserError(f"{path}: not a file of SQuAD 2.0 ({type(error).__name__}: {error})") from error
    if not found:
        raise UserError(f"{path}: has no questions")
    return found


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
    try:
        texts = ask(model, [prompt_of(item) for item in items], kept, progress, "reading passages")
    finally:
        kept.close()
    rows = [_row(item, text) for item, text in zip(items, texts, strict=True)]
    figures = _figures(rows) | {
        "protocol": {
            "version": VERSION,
            "prompt": "the harness' squadv2, zero-shot, greedy",
            "max_new_tokens": MAX_TOKENS,
            "interval": "bootstrap over passages, 95 %",
            **({"limit": limit} if limit else {}),
        },
        "notes": [
            f"half of the development set: {ITEMS:,} of {OFFICIAL:,} questions",
            *([f"the first {len(items):,} of them"] if len(items) < ITEMS else []),
        ],
        "not_official": not_official(benchmarks, FILE),
        **of_model(model, label),
    }
    write_tasks(out, rows, {TASK: figures})
    kept.finish()
    return {TASK: figures}


def _row(item: Reading, text: str | None) -> dict[str, Any]:
    answer = text if text is not None else ""
    return {
        "task": TASK,
        "task_id": f"{TASK}/{item.id}",
        "sample": 0,
        "prompt": prompt_of(item),
        "item": blake2b_128(canonical_json([prompt_of(item), list(item.answers)]).encode())[:12],
        "completion": answer,
        "way": WAY,
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
    return share(rows) | {
        "too_long": sum(row["too_long"] for row in rows),
        "exact": mean(answerable, lambda row: float(row["passed"])),
        "f1": mean(answerable, lambda row: row["f1"]),
        "answered_unanswerable": mean(
            [row for row in impossible if not row["too_long"]], lambda row: float(not row["passed"])
        ),
    }
