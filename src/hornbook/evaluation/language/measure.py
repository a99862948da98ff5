"""A model on language benchmarks: `samples.jsonl` with every item and its choices, `summary.json` with figures.

Rows have what those of code tasks have, so that `compare` reads both: "passed" is the harness' `acc` (or its first
metric), bits are those of the right choice. `passed_norm` is `acc_norm`, by characters.
"""

import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from hornbook.evaluation.language.answers import Answers
from hornbook.evaluation.language.harness import VERSION, ask
from hornbook.evaluation.language.sources import Source, read, tasks_of
from hornbook.evaluation.results import Row, check_model, of_model, write_tasks
from hornbook.evaluation.summary import bits_per_byte, share
from hornbook.model.own import OwnModel
from hornbook.records import Progress, UserError, blake2b_128, canonical_json

BATCH = 16  # of the harness' own backends: pinned, since their figures depend on it


def measure(
    model: Any,
    names: Sequence[str],
    out: Path,
    progress: Progress,
    benchmarks: Path | None = None,
    limit: int | None = None,
    label: str = "",
) -> dict[str, Any]:
    """Measure a model (`model.LanguageModel`) on benchmarks into the folder `out`; the summary.

    A phi of ours is asked through `adapter`; any other model through the harness' own backends. Raises UserError for
    missing or broken files, and when `out` holds another model's answers.
    """
    check_model(out, model.identity)
    loaded: dict[str, tuple[Source, dict[str, Any]]] = {}
    altered: dict[str, list[str]] = {}
    for name in names:
        altered[name] = []
        for task, source in tasks_of(name).items():
            docs, others = read(source, benchmarks)
            loaded[task] = (source, docs)
            altered[name] += others
            if source.items and len(docs[source.asked]) != source.items:
                altered[name].append(f"{source.harness}: {len(docs[source.asked])} items instead of {source.items}")
        for file in dict.fromkeys(altered[name]):
            progress.note(f"{name}: {file} is not the official file; its figures say so")
    kept = None
    if isinstance(model, OwnModel):
        out.mkdir(parents=True, exist_ok=True)
        kept = Answers(out, model.identity)
    told = _answers(model, kept, loaded, out, progress, limit)
    rows: list[Row] = []
    summary: dict[str, Any] = {}
    for name in names:
        mine = [_row(name, task, several) for task in tasks_of(name) for several in _by_document(told[task]["samples"])]
        rows += mine
        summary[name] = _figures(name, mine, told, altered[name], limit) | of_model(model, label)
        progress.note(f"{name}: {summary[name]['passed']} of {summary[name]['n']} right")
    write_tasks(out, rows, summary)
    if kept is not None:
        kept.finish()
    return summary


def _answers(
    model: Any,
    kept: Answers | None,
    loaded: Mapping[str, tuple[Source, dict[str, Any]]],
    out: Path,
    progress: Progress,
    limit: int | None,
) -> dict[str, Any]:
    """What the harness tells of every document; `kept` for a phi of ours alone."""
    if kept is None:
        out.mkdir(parents=True, exist_ok=True)
        name, arguments = _backend(model)
        cache = out / f"harness-{blake2b_128(model.identity.encode())[:12]}.db"  # it does not say whose answers it has
        return ask(lambda: _foreign(name, arguments, cache), loaded, limit)

    def adapted() -> Any:
        from hornbook.evaluation.language.adapter import HornbookLM

        return HornbookLM(model, kept, progress)

    try:
        return ask(adapted, loaded, limit)
    finally:
        kept.close()


def _foreign(name: str, arguments: dict[str, Any], cache: Path) -> Any:
    """A backend of the harness, with its cache of answers."""
    from lm_eval.api.model import CachingLM
    from lm_eval.api.registry import get_model

    made = get_model(name).create_from_arg_obj(arguments, {"batch_size": BATCH})
    return CachingLM(made, str(cache))


def _backend(model: Any) -> tuple[str, dict[str, Any]]:
    """The harness' backend for a model that is none of ours, and its arguments."""
    from hornbook.model.foreign import TransformersModel
    from hornbook.model.server import ServedModel

    if isinstance(model, TransformersModel):
        return "hf", {"pretrained": model.source, "dtype": "float32", "device": str(model.device)}
    if isinstance(model, ServedModel):
        return "local-completions", {
            "base_url": f"{model.url}/completions",
            "model": model.served_name,
            "tokenized_requests": False,
        }
    raise UserError(f"{getattr(model, 'name', model)}: the harness has no backend for it")


def _by_document(samples: Sequence[Mapping[str, Any]]) -> list[list[Mapping[str, Any]]]:
    """The harness' records of each document: one, or one for each way in which it reads an answer out of a text."""
    found: dict[int, list[Mapping[str, Any]]] = {}
    for sample in samples:
        found.setdefault(sample["doc_id"], []).append(sample)
    return list(found.values())


def _row(name: str, task: str, samples: Sequence[Mapping[str, Any]]) -> Row:
    """One item."""
    sample = samples[0]
    scores = [(float(response[0]), bool(response[1])) for response in _scored(sample)]
    doc = sample["doc"]
    prompts = [argument[0] for argument in _pairs(sample)]
    answers = [argument[1] for argument in _pairs(sample)]
    row: Row = {
        "task": name,
        "task_id": f"{task}/{sample['doc_id']}",
        "sample": 0,
        "item": blake2b_128(canonical_json({"doc": doc, "prompts": prompts, "answers": answers}).encode())[:12],
        "prompt": prompts[0],
        "difficulty": None,
        "cluster": None,
    }
    if scores:
        gold = _gold(sample, len(scores))
        right = answers[gold]
        return row | {
            "choices": answers,
            "contexts": prompts if len(set(prompts)) > 1 else None,
            "logprobs": [score for score, _ in scores],
            "greedy": [greedy for _, greedy in scores],
            "right": gold,
            "picked": max(range(len(scores)), key=lambda place: scores[place][0]),
            "passed": bool(sample["acc"]),
            "passed_norm": bool(sample["acc_norm"]) if "acc_norm" in sample else None,
            "bits": -scores[gold][0] / math.log(2),
            "bytes": len(right.encode()),
        }
    return row | {
        "completion": sample["resps"][0][0],
        "way": answers[0],
        "answer": sample["target"],
        "passed": bool(sample["exact_match"]),  # the first way is the strict one
        "by_filter": {one["filter"]: bool(one["exact_match"]) for one in samples},
        "bits": None,
        "bytes": len(str(sample["target"]).encode()),
    }


def _pairs(sample: Mapping[str, Any]) -> list[tuple[Any, Any]]:
    """The arguments of the sample's requests, in order."""
    told = sample["arguments"]
    if isinstance(told, dict):
        return [(one["arg_0"], one["arg_1"]) for one in told.values()]
    return [(one[0], one[1]) for one in told]


def _scored(sample: Mapping[str, Any]) -> list[Any]:
    """The requests' (log-probability, greedy); empty for a completion."""
    if "acc" not in sample:
        return []
    return [response[0] for response in sample["resps"]]


def _gold(sample: Mapping[str, Any], choices: int) -> int:
    """Which choice is right. Of WinoGrande's one answer behind two contexts the target is the context's number."""
    prompts = {prompt for prompt, _ in _pairs(sample)}
    found = int(sample["target"]) if len(prompts) == 1 else int(sample["doc"]["answer"]) - 1
    if not 0 <= found < choices:
        raise UserError(f"{sample['doc_id']}: the right answer is number {found} of {choices}")
    return found


def _figures(name: str, rows: list[Row], told: Mapping[str, Any], altered: list[str], limit: int | None) -> Row:
    mine = {task: told[task] for task in tasks_of(name)}
    first = next(iter(tasks_of(name).values()))
    figures: Row = share(rows)
    if rows[0].get("passed_norm") is not None:
        figures["acc_norm"] = share([row | {"passed": row["passed_norm"]} for row in rows])
    if "by_filter" in rows[0]:
        figures["by_filter"] = {
            way: share([row | {"passed": row["by_filter"][way]} for row in rows]) for way in rows[0]["by_filter"]
        }
    if len(mine) > 1:
        figures["subjects"] = {
            task: share([row for row in rows if row["task_id"].startswith(f"{task}/")]) for task in mine
        }
    if rows[0]["bits"] is not None:
        figures |= bits_per_byte(rows)
    return figures | {
        "protocol": {
            "engine": f"lm-evaluation-harness {VERSION}",
            "version": {task: one["version"] for task, one in mine.items()}
            if len(mine) > 1
            else next(iter(mine.values()))["version"],
            "shots": first.shots,
            "metric": "acc" if rows[0]["bits"] is not None else "exact_match",
            "interval": "Wilson 95 %; bits per byte: bootstrap over items 95 %",
            **({"limit": limit} if limit else {}),
        },
        "notes": [note for note in (first.note,) if note],
        "not_official": sorted(set(altered)),
    }
