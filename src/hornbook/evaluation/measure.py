"""A model on tasks: complete, judge, count bits, sum up. The recipe's stage and `hornbook evaluate` both come here.

`samples.jsonl` keeps every sample (prompt, raw and cut completion, verdict, time, how it was isolated), `summary.json`
the figures with their intervals and the protocol. Nothing is dropped: a prompt too long for the context is a failed
sample and is counted. A call that was killed goes on where it was (`hornbook.evaluation.journal`).
"""

import hashlib
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, model_validator

from hornbook.evaluation.journal import Journal, Key
from hornbook.evaluation.judging import Judge, completed
from hornbook.evaluation.results import check_model, of_model
from hornbook.evaluation.summary import summarise
from hornbook.evaluation.task import Item, Task
from hornbook.model import Completion, LanguageModel
from hornbook.records import Progress
from hornbook.sandbox import Sandbox

TOO_LONG = "prompt too long"


class Sampling(BaseModel):
    """How completions are drawn, and what is reported of them.

    n samples of each item; temperature 0 is greedy, where one sample is all there is. `ks`: the k of pass@k, besides 1.
    `max_new_tokens` None is the task's own.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    n: int = Field(default=1, gt=0)
    temperature: float = Field(default=0.0, ge=0)
    top_p: float = Field(default=1.0, gt=0, le=1)
    max_new_tokens: int | None = Field(default=None, gt=0)
    seed: int = 0
    ks: tuple[int, ...] = (1,)

    @model_validator(mode="after")
    def _possible(self) -> "Sampling":
        if self.temperature == 0 and self.n > 1:
            raise ValueError(f"n={self.n} at temperature 0: greedy samples are all the same; give a temperature")
        for k in self.ks:
            if not 0 < k <= self.n:
                raise ValueError(f"pass@{k} needs at least {k} samples of each item, n is {self.n}")
        return self


def cores() -> int:
    """Processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def measure(
    model: LanguageModel,
    tasks: Sequence[Task],
    sampling: Sampling,
    out: Path,
    progress: Progress,
    allow_weak: bool = False,
    label: str = "",
) -> dict[str, Any]:
    """Measure a model on tasks into the folder `out`; returns the summary of these tasks.

    `label`: what the summary calls the model; its identity stands there in any case.

    Raises UserError when `out` holds figures or answers of another model, task version or way of sampling.
    """
    check_model(out, model.identity)
    out.mkdir(parents=True, exist_ok=True)
    journal = Journal(out)
    for task in tasks:
        journal.check_settings(task.name, _settings(model, task, sampling))
    rows: list[dict[str, Any]] = []
    summary: dict[str, Any] = {}
    try:
        with Sandbox(workers=cores(), allow_weak=allow_weak) as box:
            for task in tasks:
                found = _measure_task(model, task, sampling, journal, box, progress)
                rows += found
                summary[task.name] = summarise(task, found, sampling.ks, protocol(task, sampling))
                summary[task.name] |= of_model(model, label)
                told = summary[task.name]
                progress.note(f"{task.name}: {told['passed']} of {told['attempts']} solved")
        journal.finish(rows, summary)
    finally:
        journal.close()
    return summary


def protocol(task: Task, sampling: Sampling) -> dict[str, Any]:
    """What must be equal for two figures of a task to be comparable."""
    return {
        "version": task.file.version,
        "samples": sampling.n,
        "temperature": sampling.temperature,
        "top_p": sampling.top_p,
        "max_new_tokens": sampling.max_new_tokens or task.file.max_new_tokens,
        "stops": list(task.file.stops),
        "cpu_seconds": task.file.limits.cpu_seconds,
    }


def _settings(model: LanguageModel, task: Task, sampling: Sampling) -> dict[str, Any]:
    """What must be equal for answers to be taken up again; more samples and more items are welcome."""
    return (protocol(task, sampling) | {"model": model.identity, "seed": sampling.seed}) | {"samples": "any"}


def _measure_task(
    model: LanguageModel, task: Task, sampling: Sampling, journal: Journal, box: Sandbox, progress: Progress
) -> list[dict[str, Any]]:
    """One row for each sample, in the order of items and samples."""
    wanted = [(item, sample) for item in task.items for sample in range(sampling.n)]
    _complete(model, task, wanted, sampling, journal, progress)
    _judge(model, task, wanted, journal, box, progress)
    _count_bits(model, task, journal, progress)
    return [_row(task, item, sample, sampling, journal, box.level) for item, sample in wanted]


def _key(task: Task, item: Item, sample: int) -> Key:
    return task.name, item.print, sample


def _complete(
    model: LanguageModel,
    task: Task,
    wanted: Sequence[tuple[Item, int]],
    sampling: Sampling,
    journal: Journal,
    progress: Progress,
) -> None:
    todo = [pair for pair in wanted if _key(task, *pair) not in journal.completions]
    progress.start(f"{task.name}: completing", len(wanted), "completions")
    progress.advance(len(wanted) - len(todo))

    def done(place: int, written: Completion | None) -> None:
        entry = {
            "text": None if written is None else written.text,
            "tokens": 0 if written is None else written.tokens,
            "finish": TOO_LONG if written is None else written.finish,
        }
        journal.completion(_key(task, *todo[place]), entry)
        progress.advance()

    if todo:
        model.complete(
            [item.prompt for item, _ in todo],
            max_new_tokens=sampling.max_new_tokens or task.file.max_new_tokens,
            stops=task.file.stops,
            temperature=sampling.temperature,
            top_p=sampling.top_p,
            seeds=[seed_of(sampling.seed, item, sample) for item, sample in todo],
            on_done=done,
        )
    missing = [item.task_id for item, sample in todo if _key(task, item, sample) not in journal.completions]
    assert not missing, f"the model was asked for {missing[0]} and did not report it"


def seed_of(seed: int, item: Item, sample: int) -> int:
    """A sample's own seed, in 31 bits: the same whatever else is asked along with it."""
    digest = hashlib.blake2b(f"{seed}\x1f{item.task_id}\x1f{sample}".encode(), digest_size=4).digest()
    return int.from_bytes(digest) >> 1


def _judge(
    model: LanguageModel,
    task: Task,
    wanted: Sequence[tuple[Item, int]],
    journal: Journal,
    box: Sandbox,
    progress: Progress,
) -> None:
    cases = []
    for item, sample in wanted:
        key = _key(task, item, sample)
        text = journal.completions[key]["text"]
        if text is not None and key not in journal.verdicts:
            cases.append(completed(item, text, sample, model.heals_boundary))
    progress.start(f"{task.name}: running", len(cases), "programs")
    for case, entry in Judge(task, box).run(cases):
        journal.verdict(_key(task, case.item, case.sample), entry)
        progress.advance()


def _count_bits(model: LanguageModel, task: Task, journal: Journal, progress: Progress) -> None:
    """Bits of every reference that is known; none where the model cannot say."""
    todo = [item for item in task.items if item.solution and (task.name, item.print) not in journal.bits]
    if todo:
        progress.start(f"{task.name}: counting bits", len(todo), "references")
        for item, bits in zip(todo, model.bits([item.foreseen for item in todo]) or [], strict=False):
            journal.foreseen(task.name, item.print, bits)


def _row(task: Task, item: Item, sample: int, sampling: Sampling, journal: Journal, level: int) -> dict[str, Any]:
    key = _key(task, item, sample)
    written = journal.completions[key]
    failed = {
        "completion": "",
        "passed": False,
        "status": TOO_LONG,
        "reason": "the prompt fills the context",
        "milliseconds": 0.0,
        "sandbox_level": level,
        "judge_mode": item.mode,
        "cpu_seconds": 0.0,
    }
    if item.plus_test is not None:
        failed |= {"plus_passed": False, "plus_status": TOO_LONG, "plus_reason": "", "plus_milliseconds": 0.0}
    bits, size = journal.bits.get(key[:2]), len(item.foreseen[1].encode())
    return {
        "task": task.name,
        "task_id": item.task_id,
        "sample": sample,
        "item": item.print,
        "seed": seed_of(sampling.seed, item, sample),
        "prompt": item.prompt,
        "raw": written["text"],
        "tokens": written["tokens"],
        "finish": written["finish"],
        "bits": bits,
        "bytes": size,
        "bits_per_byte": None if bits is None else bits / size,
        "difficulty": item.difficulty,
        "cluster": item.cluster,
    } | (journal.verdicts.get(key) or failed)
