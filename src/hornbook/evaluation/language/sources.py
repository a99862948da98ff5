"""The ten language benchmarks: which files they are read from, and which task of the harness asks them.

Files lie below the benchmarks' directory, unchanged (`evaluation.official`).
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hornbook.evaluation.language import rows
from hornbook.evaluation.official import known_hashes, not_official
from hornbook.problems.files import benchmark_file
from hornbook.records import UserError

Docs = list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Split:
    """A split of a task: its files, and what makes the harness' documents of them."""

    files: tuple[str, ...]
    read: Callable[..., Docs]


@dataclass(frozen=True, slots=True)
class Source:
    """One task of the harness.

    harness: its file in the harness' folder of tasks. asked: the split that is asked, `splits` has it; others give
    solved examples. shots: how many of them. items: how many documents the official file has (0: not told). note: what
    is other than in the official benchmark.
    """

    harness: str
    asked: str
    splits: dict[str, Split]
    items: int
    shots: int = 0
    note: str = ""


def _mmlu(subject: str, split: str) -> Split:
    return Split((f"mmlu/{subject}/{split}/data-00000-of-00001.arrow",), rows.arrow)


def _olmes(kind: str) -> Split:
    return Split((f"arc_test/{kind}/test_rc_5shot/requests.jsonl.gz",), rows.arc)


SOURCES: dict[str, Source] = {
    "winogrande": Source(
        "winogrande/default.yaml",
        "validation",
        {
            "validation": Split(
                ("winogrande/winogrande/winogrande_xl/validation/data-00000-of-00001.arrow",), rows.arrow
            )
        },
        1267,
    ),
    "arc_easy": Source("arc/arc_easy.yaml", "test", {"test": _olmes("arc_easy")}, 2376),
    "arc_challenge": Source("arc/arc_challenge.yaml", "test", {"test": _olmes("arc_challenge")}, 1172),
    "boolq": Source(
        "super_glue/boolq/default.yaml",
        "validation",
        {"validation": Split(("boolq/boolq/none/validation/data-00000-of-00001.arrow",), rows.boolq)},
        3270,
    ),
    "social_iqa": Source(
        "siqa/siqa.yaml",
        "validation",
        {"validation": Split(("siqa/social_i_qa/none/validation/data-00000-of-00001.arrow",), rows.arrow)},
        1954,
        note="phi-1.5 was measured before the harness had this task; its prompt is not published",
    ),
    "piqa": Source(
        "piqa/piqa.yaml",
        "validation",
        {"validation": Split(("piqa/valid.jsonl", "piqa/valid-labels.lst"), rows.piqa)},
        1838,
    ),
    "hellaswag": Source(
        "hellaswag/hellaswag.yaml",
        "validation",
        {"validation": Split(("hellaswag/hellaswag_val_full.txt.bz2",), rows.hellaswag)},
        10042,
        note="HellaSwag-klosax: a text copy without markup; spaces and dots differ from the official in a few items",
    ),
    "openbookqa": Source(
        "openbookqa/openbookqa.yaml", "test", {"test": Split(("openbookqa/test.tsv",), rows.openbookqa)}, 500
    ),
    "gsm8k": Source(
        "gsm8k/gsm8k.yaml",
        "test",
        {"test": Split(("gsm8k/test.jsonl",), rows.lines), "train": Split(("gsm8k/train.jsonl",), rows.lines)},
        1319,
        shots=5,
    ),
}
MMLU_SHOTS = 2  # as phi-1.5, section 3


def names() -> list[str]:
    """The benchmarks that can be asked; MMLU is 57 tasks of the harness."""
    return [*SOURCES, "mmlu"]


def tasks_of(name: str) -> dict[str, Source]:
    """The tasks of the harness that make up a benchmark. UserError for an unknown name."""
    if name == "mmlu":
        subjects = sorted({file.split("/")[1] for file in known_hashes() if file.startswith("mmlu/")})
        return {
            f"mmlu_{subject}": Source(
                f"mmlu/default/mmlu_{subject}.yaml",
                "test",
                {"test": _mmlu(subject, "test"), "dev": _mmlu(subject, "dev")},
                0,
                MMLU_SHOTS,
            )
            for subject in subjects
        }
    if name not in SOURCES:
        raise UserError(f"task {name}: not known; language benchmarks are {', '.join(names())}")
    return {name: SOURCES[name]}


def read(source: Source, benchmarks: Path | None) -> tuple[dict[str, Docs], list[str]]:
    """The documents of every split, and the files that are not those known by their sha256.

    Raises UserError, naming the file, for one that is missing, cannot be read, or has other columns.
    """
    found: dict[str, Docs] = {}
    altered: list[str] = []
    for split, parts in source.splits.items():
        paths = [benchmark_file(benchmarks, file) for file in parts.files]
        altered += not_official(benchmarks, *parts.files)
        try:
            found[split] = parts.read(*paths)
        except (KeyError, IndexError, ValueError, TypeError, OSError, EOFError, AttributeError) as error:
            where = ", ".join(str(path) for path in paths)
            raise UserError(f"{where}: not the file of this benchmark ({type(error).__name__}: {error})") from error
        if not found[split]:
            raise UserError(f"{', '.join(str(path) for path in paths)}: has no items")
    return found, altered
