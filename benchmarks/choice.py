"""Multiple choice: requests a second of ours and of the harness' own `hf` backend, on the same weights and requests.

    python benchmarks/choice.py --benchmarks DIR [--models phi-micro,phi-10m] [--tasks arc_easy,...] [--limit 200]

The requests are those that the harness makes of its task files; a model's own answers to them are timed, from text to
log-probabilities. The peer's batch size is swept and its best is taken; both use all cores. Weights are drawn, which
costs the same as trained ones; with `--folder` a Hugging Face folder of a trained model is measured instead. Answers
must agree: the largest difference of a log-probability, and how many items get another answer, are told for each task.
The last line is JSON.
"""

import argparse
import contextlib
import io
import json
import os
import platform
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from hornbook.evaluation.language.harness import ask
from hornbook.evaluation.language.sources import read, tasks_of
from hornbook.records import Silent

TASKS = "arc_easy,arc_challenge,boolq,openbookqa,piqa,social_iqa,winogrande,hellaswag,mmlu"
BATCHES = (8, 16, 32, 64)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--benchmarks", type=Path, default=None)
    parser.add_argument("--models", default="phi-micro,phi-10m")
    parser.add_argument("--folder", type=Path, default=None)
    parser.add_argument("--tasks", default=TASKS)
    parser.add_argument("--limit", type=int, default=200, help="documents of each task; of MMLU's subjects a tenth")
    parser.add_argument("--quick", action="store_true")
    options = parser.parse_args()
    if options.quick:
        options.models, options.limit, options.tasks = "phi-micro", 20, "arc_easy,piqa"
    found: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as place:
        for model in [str(options.folder)] if options.folder else options.models.split(","):
            folder = options.folder or drawn(model, Path(place) / model)
            found[model] = {
                task: measure(folder, task, options.limit, options.benchmarks) for task in options.tasks.split(",")
            }
    ratios = {model: total(told) for model, told in found.items()}
    worst = max(one["largest_difference"] for told in found.values() for one in told.values())
    print(
        json.dumps(
            {
                "bench": "choice",
                "unit": "ratio of the time for all requests, the harness' hf backend / ours; the worst of the models",
                "higher_is_better": True,
                "ours": min(ratios.values()),
                "peers": {"lm-eval hf": 1.0},
                "ratio_to_best_peer": min(ratios.values()),
                "found": found,
                "by_model": ratios,
                "checks": {
                    "twice_as_fast": min(ratios.values()) >= 2,
                    "same_log_probabilities": worst < 1e-3,
                    "same_answers": all(one["other_answers"] == 0 for told in found.values() for one in told.values()),
                    "all_peers_ran": True,
                },
                "machine": f"{platform.processor() or platform.machine()}, {os.cpu_count()} cores",
            }
        )
    )


def total(told: dict[str, Any]) -> float:
    """The peer's seconds for all requests over ours."""
    return round(sum(one["hf_seconds"] for one in told.values()) / sum(one["seconds"] for one in told.values()), 2)


def drawn(preset: str, folder: Path) -> Path:
    """An exported model with drawn weights, and a tokenizer trained on this package's own text."""
    import hornbook
    from hornbook.export.huggingface import export_huggingface
    from hornbook.export.source import open_source
    from hornbook.model.phi import Phi
    from hornbook.model.settings import PRESETS
    from hornbook.tokens.tokenizer import Tokenizer

    texts = [file.read_text(encoding="utf-8") for file in Path(hornbook.__file__).parent.rglob("*.py")]
    tokenizer = Tokenizer.train(texts, 4096)
    phi = Phi(PRESETS[preset].model_copy(update={"vocab_size": 4096}))
    phi.init_weights(0)
    plain = folder.with_name(f"{preset}-plain")
    tokenizer.save(plain)
    phi.save_pretrained(plain, tokenizer.eot)
    export_huggingface(open_source(plain), folder)
    return folder


def measure(folder: Path, name: str, limit: int, benchmarks: Path | None) -> dict[str, Any]:
    """Both models on a benchmark's requests."""
    requests = requests_of(name, limit, benchmarks)
    from lm_eval.models.huggingface import HFLM

    from hornbook.evaluation.language.adapter import HornbookLM
    from hornbook.evaluation.language.answers import Answers
    from hornbook.model.own import OwnModel

    own = OwnModel.load(folder)

    def ours() -> list[Any]:
        with tempfile.TemporaryDirectory() as place:
            answers = Answers(Path(place), own.identity)
            found = HornbookLM(own, answers, Silent()).loglikelihood(requests)
            answers.close(finished=True)
        return found

    peer = HFLM(pretrained=str(folder), dtype="float32", batch_size=BATCHES[0], device="cpu")
    best, mine, its = float("inf"), [], []
    batch = 0
    seconds = float("inf")
    for turn in range(2):
        took, mine = timed(ours)
        seconds = min(seconds, took)
        for size in BATCHES if turn == 0 else (batch,):
            peer.batch_size_per_gpu = size
            took, its = timed(lambda: peer.loglikelihood(requests, disable_tqdm=True))
            if took < best:
                best, batch = took, size
    differences = [abs(a[0] - b[0]) for a, b in zip(mine, its, strict=True)]
    told = {
        "requests": len(requests),
        "seconds": round(seconds, 3),
        "hf_seconds": round(best, 3),
        "hf_batch": batch,
        "requests_per_second": round(len(requests) / seconds),
        "hf_requests_per_second": round(len(requests) / best),
        "ratio": round(best / seconds, 2),
        "largest_difference": max(differences),
        "other_answers": other_answers(requests, mine, its),
    }
    print(f"{folder.name} {name}: {told}")
    return told


def requests_of(name: str, limit: int, benchmarks: Path | None) -> list[Any]:
    """The requests that the harness makes of a benchmark's first documents."""
    several = tasks_of(name)
    sources = {task: (source, read(source, benchmarks)[0]) for task, source in several.items()}
    kept: list[Any] = []

    def recorder() -> Any:
        from lm_eval.api.model import LM

        class Recorder(LM):  # type: ignore[misc]
            def loglikelihood(self, requests: list[Any], disable_tqdm: bool = False) -> list[tuple[float, bool]]:
                kept.extend(requests)
                return [(0.0, False)] * len(requests)

            # Every LM must have these; multiple choice asks neither.
            generate_until = loglikelihood_rolling = loglikelihood

        return Recorder()

    ask(recorder, sources, max(1, limit // 10) if len(several) > 1 else limit)
    return kept


def other_answers(requests: list[Any], mine: list[Any], its: list[Any]) -> int:
    """Items for which another choice is the likeliest."""
    items: dict[tuple[str, int], list[int]] = {}
    for place, request in enumerate(requests):
        items.setdefault((request.task_name, request.doc_id), []).append(place)
    return sum(
        max(places, key=lambda p: mine[p][0]) != max(places, key=lambda p: its[p][0]) for places in items.values()
    )


def timed(call: Callable[[], list[Any]]) -> tuple[float, list[Any]]:
    """Seconds and what it gave, without what it prints."""
    begin = time.perf_counter()
    with contextlib.redirect_stderr(io.StringIO()):
        found = call()
    return time.perf_counter() - begin, found


if __name__ == "__main__":
    main()
