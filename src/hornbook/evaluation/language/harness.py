"""Asking the harness' tasks offline: its packaged task files, unchanged, with the documents of our files.

A task file names a dataset on the hub. A file of ours includes it and names JSON lines on this machine instead; prompt,
choices, metrics and filters stay the harness'. Its index of all tasks is not built.
"""

import io
import json
import os
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, redirect_stderr
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import yaml

from hornbook.evaluation.language.sources import Docs, Source
from hornbook.records import UserError

VERSION = "0.4.13"
SEED = 1234  # of the draw of solved examples: the harness' own
_SPLITS = ("training_split", "validation_split", "test_split", "fewshot_split")
_OFFLINE = {"HF_HUB_OFFLINE": "1", "HF_DATASETS_OFFLINE": "1", "HF_HUB_DISABLE_TELEMETRY": "1", "TQDM_DISABLE": "1"}


def ask(model: Any, sources: Mapping[str, tuple[Source, dict[str, Docs]]], limit: int | None) -> dict[str, Any]:
    """task -> {"samples": the harness' record of every document, "version"}.

    `model`: makes an `LM` of the harness, once that may be imported. Raises UserError when it is not installed.
    """
    # The harness draws bars of its own beside ours, which cannot all be switched off.
    with _prepared(sources) as folder, redirect_stderr(io.StringIO()):
        from lm_eval.evaluator import evaluate
        from lm_eval.tasks import TaskManager

        manager = TaskManager(include_path=str(folder), include_defaults=False)
        loaded = manager.load(list(sources))
        for task in loaded["tasks"].values():
            task.set_fewshot_seed(SEED)
        told = evaluate(model(), loaded, limit=limit, bootstrap_iters=0, log_samples=True)
    assert told is not None
    return {task: {"samples": told["samples"][task], "version": told["versions"][task]} for task in sources}


@contextmanager
def _prepared(sources: Mapping[str, tuple[Source, dict[str, Docs]]]) -> Iterator[Path]:
    """A folder of task files, documents and what `datasets` makes of them, which goes afterwards."""
    found = find_spec("lm_eval")
    if found is None or found.origin is None:
        raise UserError('language benchmarks need lm-evaluation-harness: pip install "hornbook[eval]"')
    os.environ |= {name: value for name, value in _OFFLINE.items() if name not in os.environ}
    with tempfile.TemporaryDirectory(prefix="hornbook-tasks-") as name:
        place = Path(name)
        for task, (source, splits) in sources.items():
            files = {}
            for split, docs in splits.items():
                files[split] = place / f"{task}.{split}.jsonl"
                files[split].write_text("".join(json.dumps(doc) + "\n" for doc in docs), encoding="utf-8")
            packaged = Path(found.origin).parent / "tasks" / source.harness
            if not packaged.is_file():
                raise UserError(f"task {task}: this lm-evaluation-harness has no {source.harness}; {VERSION} has")
            told = _task_file(task, source, packaged, files, place / "cache")
            (place / f"{task}.yaml").write_text(yaml.safe_dump(told), encoding="utf-8")
        yield place


def _task_file(task: str, source: Source, packaged: Path, files: Mapping[str, Path], cache: Path) -> dict[str, Any]:
    told = _read(packaged)
    splits = {key: told[key] if told.get(key) in files else None for key in _SPLITS if key in told}
    return {
        "include": str(packaged),
        "task": task,
        "dataset_path": "json",
        "dataset_name": None,
        "dataset_kwargs": {
            "data_files": {split: str(path) for split, path in files.items()},
            "cache_dir": str(cache),
        },
        **splits,
        **({"num_fewshot": source.shots} if source.shots else {}),
    }


class _Loader(yaml.SafeLoader):
    """Reads a task file without its functions."""


_Loader.add_multi_constructor("!", lambda loader, suffix, node: None)


def _read(packaged: Path) -> dict[str, Any]:
    """A task file with what it includes."""
    told: dict[str, Any] = yaml.load(packaged.read_text(encoding="utf-8"), _Loader)
    included = told.get("include")
    return (_read(packaged.parent / included) if included else {}) | told
