"""Running code that nobody trusts: see docs/sandbox.md for the method and its limits."""

from hornbook.sandbox.batch import run_batches
from hornbook.sandbox.pool import Sandbox
from hornbook.sandbox.types import STATUSES, Program, Trial, Verdict

__all__ = ["STATUSES", "Program", "Sandbox", "Trial", "Verdict", "run_batches"]
