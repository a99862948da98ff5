"""The ten language benchmarks: which task of the harness asks which items (`problems.language`)."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hornbook.problems.language import benchmarks as known
from hornbook.problems.language.benchmarks import BENCHMARKS, MMLU, Benchmark
from hornbook.records import UserError

Docs = list[dict[str, Any]]
MMLU_SHOTS = 2  # as phi-1.5, section 3


@dataclass(frozen=True, slots=True)
class Source:
    """One task of the harness.

    harness: its file in the harness' folder of tasks. benchmark: its items; splits that are not asked give solved
    examples. shots: how many of them. items: how many documents the official file has (0: not told). note: what is
    other than in the official benchmark.
    """

    harness: str
    benchmark: Benchmark
    items: int
    shots: int = 0
    note: str = ""

    @property
    def asked(self) -> str:
        """The split that is asked."""
        return self.benchmark.asked


SOURCES: dict[str, Source] = {
    "winogrande": Source("winogrande/default.yaml", BENCHMARKS["winogrande"], 1267),
    "arc_easy": Source("arc/arc_easy.yaml", BENCHMARKS["arc_easy"], 2376),
    "arc_challenge": Source("arc/arc_challenge.yaml", BENCHMARKS["arc_challenge"], 1172),
    "boolq": Source("super_glue/boolq/default.yaml", BENCHMARKS["boolq"], 3270),
    "social_iqa": Source(
        "siqa/siqa.yaml",
        BENCHMARKS["social_iqa"],
        1954,
        note="phi-1.5 was measured before the harness had this task; its prompt is not published",
    ),
    "piqa": Source("piqa/piqa.yaml", BENCHMARKS["piqa"], 1838),
    "hellaswag": Source(
        "hellaswag/hellaswag.yaml",
        BENCHMARKS["hellaswag"],
        10042,
        note="HellaSwag-klosax: a text copy without markup; spaces and dots differ from the official in a few items",
    ),
    "openbookqa": Source("openbookqa/openbookqa.yaml", BENCHMARKS["openbookqa"], 500),
    "gsm8k": Source("gsm8k/gsm8k.yaml", BENCHMARKS["gsm8k"], 1319, shots=5),
}


def names() -> list[str]:
    """The benchmarks that can be asked; MMLU is 57 tasks of the harness."""
    return [*SOURCES, MMLU]


def tasks_of(name: str) -> dict[str, Source]:
    """The tasks of the harness that make up a benchmark. UserError for an unknown name."""
    if name == MMLU:
        return {
            f"mmlu_{subject}": Source(f"mmlu/default/mmlu_{subject}.yaml", benchmark, 0, MMLU_SHOTS)
            for subject, benchmark in known.mmlu_subjects().items()
        }
    if name not in SOURCES:
        raise UserError(f"task {name}: not known; language benchmarks are {', '.join(names())}")
    return {name: SOURCES[name]}


def read(source: Source, benchmarks: Path | None) -> tuple[dict[str, Docs], list[str]]:
    """The documents of every split, and the files that are not those known. UserError as `known.read`."""
    found: dict[str, Docs] = {}
    altered: list[str] = []
    for split in source.benchmark.splits:
        found[split], others = known.read(source.benchmark, split, benchmarks)
        altered += others
    return found, altered
