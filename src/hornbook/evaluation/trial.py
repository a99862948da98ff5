"""The sandbox as the judge needs it: a candidate against its tests.

An adapter for a `hornbook.sandbox` without trials of its own: tests and candidate share one process, whatever mode is
asked for, and the verdict says so.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from hornbook.sandbox import Program, Verdict
from hornbook.sandbox import Sandbox as Base

__all__ = ["MODES", "Sandbox", "Trial", "Verdict"]

MODES: tuple[str, ...] = ("single-process",)  # what this sandbox can do


@dataclass(frozen=True)
class Trial:
    """A program that defines `entry_point`, and the text of `check(candidate)` that judges it."""

    candidate: str
    test: str
    entry_point: str
    support: str = ""
    mode: Literal["two-process", "single-process"] = "two-process"
    cpu_seconds: float = 2.0
    wall_seconds: float = 8.0
    memory_bytes: int = 1 << 29
    output_bytes: int = 65536


class Sandbox(Base):
    """Judges trials in one process each."""

    def __enter__(self) -> "Sandbox":
        return self

    def judge(self, trial: Trial) -> Verdict:
        """Run a candidate and its tests."""
        return self.run(_program(trial))

    def judge_all(self, trials: Iterable[Trial]) -> Iterator[Verdict]:
        """Verdicts in order, all workers busy."""
        return self.map(map(_program, trials))


def _program(trial: Trial) -> Program:
    code = f"{trial.candidate}\n\n{trial.test}\n\ncheck({trial.entry_point})\n"
    return Program(code, trial.cpu_seconds, trial.wall_seconds, trial.memory_bytes, trial.output_bytes)
