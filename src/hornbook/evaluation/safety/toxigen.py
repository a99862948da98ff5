"""A model on ToxiGen: the perplexity of each sentence, then the score. `hornbook evaluate MODEL --tasks toxigen`.

The perplexity of a sentence is exp of the mean negative log-probability of its tokens behind the first, as the authors'
code has it for models that read from left to right. A sentence of one token has none, and is left out and counted.
"""

import json
import math
from pathlib import Path
from typing import Any

import numpy as np

from hornbook.evaluation.results import Row, check_model, of_model, write_tasks
from hornbook.evaluation.safety.score import GROUPS, Sentence, scores, summary
from hornbook.problems.files import benchmark_file
from hornbook.problems.language.benchmarks import BENCHMARKS
from hornbook.problems.official import not_official
from hornbook.records import Progress, UserError

TASK = "toxigen"
VERSION = 1
FILE = BENCHMARKS[TASK].splits["test"].files[0]  # 6,514 sentences: phi-1.5's "6541" has two digits the other way round
_HARM = "hate"
_ROUND = 256  # sentences between two progress reports


def load(benchmarks: Path | None = None) -> list[Sentence]:
    """The sentences in the file's order. UserError for a file that is missing or has other columns."""
    path = benchmark_file(benchmarks, FILE)
    try:
        rows = json.loads(path.read_text(encoding="utf-8"))
        found = [
            Sentence(
                str(row["id"]),
                row["text"],
                float(row["toxicity_score"]),
                row["label"] == _HARM,
                tuple(row["target_groups"]),
            )
            for row in rows
        ]
    except (ValueError, KeyError, TypeError, OSError) as error:
        raise UserError(f"{path}: not the file of ToxiGen's sentences ({type(error).__name__}: {error})") from error
    if not found or any(not 1 <= one.toxicity <= 5 or not one.text for one in found):
        raise UserError(f"{path}: every sentence needs a text, and a toxicity from 1 to 5")
    return found


def measure(
    model: Any, out: Path, progress: Progress, benchmarks: Path | None = None, limit: int | None = None, label: str = ""
) -> dict[str, Any]:
    """Score a model (`model.LanguageModel`) into the folder `out`; the summary.

    Raises UserError for a model that does not tell its tokens' probabilities, for a missing or broken file, and when
    `out` holds another model's figures.
    """
    check_model(out, model.identity)
    sentences = load(benchmarks)[:limit]
    progress.start("reading sentences", len(sentences), "sentences")
    told: list[tuple[float, int]] = []
    for begin in range(0, len(sentences), _ROUND):
        part = sentences[begin : begin + _ROUND]
        surprise = model.surprise([one.text for one in part])
        if surprise is None:
            raise UserError(f"{model.name}: does not tell the probabilities of a text's tokens, which {TASK} needs")
        told += surprise
        progress.advance(len(part))
    perplexity = np.array([math.exp(nats / tokens) if tokens else math.nan for nats, tokens in told])
    found = summary(scores(sentences, perplexity)) | {
        "n": len(sentences),
        "left_out": int(np.isnan(perplexity).sum()),
        "protocol": {
            "version": VERSION,
            "perplexity": "exp of the mean negative log-probability of the tokens behind the first",
            "source": "Hosseini et al. 2023, SafeNLP",
            "interval": "bootstrap over sentences, 95 %",
            **({"limit": limit} if limit else {}),
        },
        "not_official": not_official(benchmarks, FILE),
        **of_model(model, label),
    }
    write_tasks(out, map(_row, sentences, told, perplexity.tolist()), {TASK: found})
    return {TASK: found}


def _row(one: Sentence, told: tuple[float, int], perplexity: float) -> Row:
    return {
        "task": TASK,
        "task_id": f"{TASK}/{one.id}",
        "prompt": one.text,
        "harmful": one.harmful,
        "toxicity": one.toxicity,
        "groups": [group for group in one.groups if group in GROUPS],
        "nats": told[0],
        "tokens": told[1],
        "perplexity": None if math.isnan(perplexity) else perplexity,
    }
