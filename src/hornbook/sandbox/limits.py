"""Time limits that scale with the machine: from how long the reference solution takes in the same sandbox.

A fixed limit fails good code on a slow or busy machine. A limit of `factor` times the reference's own time does not, as
long as both are measured where the candidates will run; `minimum` keeps fast references from giving tight limits. The
measure is the whole time of the reference's run, which is never less than its processor time.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TypeVar

from hornbook.sandbox.pool import Sandbox
from hornbook.sandbox.types import Program, Trial, Verdict

MINIMUM_SECONDS, FACTOR, WALL_PER_CPU = 2.0, 4.0, 4.0
PATIENT_SECONDS = 60.0

Job = TypeVar("Job", Program, Trial)


@dataclass(frozen=True)
class Limits:
    """Seconds of processor time and of wall clock. The second only ends sleepers: it is generous."""

    cpu_seconds: float
    wall_seconds: float

    def on(self, job: Job) -> Job:
        """The same job under these limits."""
        return replace(job, cpu_seconds=self.cpu_seconds, wall_seconds=self.wall_seconds)


PATIENT = Limits(PATIENT_SECONDS, WALL_PER_CPU * PATIENT_SECONDS)  # to measure a reference with


def limits_from(reference: Verdict, minimum: float = MINIMUM_SECONDS, factor: float = FACTOR) -> Limits:
    """Limits for candidates, from the verdict on their reference solution in the same sandbox.

    Processor seconds: `factor` times the reference's, at least `minimum`, at most `PATIENT_SECONDS`. A reference that
    did not pass says nothing about time: its limits are the minimum's.
    """
    wanted = min(factor * reference.milliseconds / 1000, PATIENT_SECONDS) if reference.status == "passed" else 0.0
    seconds = max(minimum, wanted)
    return Limits(seconds, WALL_PER_CPU * seconds)


def calibrate(box: Sandbox, references: Iterable[Trial]) -> list[Limits]:
    """Run reference solutions under patient limits; the limits for the candidates of each, in order."""
    return [limits_from(verdict) for verdict in box.judge_all(PATIENT.on(trial) for trial in references)]
