"""Running code that nobody trusts: see docs/sandbox.md for the method and its limits."""

from hornbook.sandbox.batch import run_batches
from hornbook.sandbox.limits import Limits, calibrate, limits_from
from hornbook.sandbox.pool import Sandbox
from hornbook.sandbox.types import STATUSES, Program, Trial, Verdict

__all__ = ["STATUSES", "Limits", "Program", "Sandbox", "Trial", "Verdict", "calibrate", "limits_from", "run_batches"]
