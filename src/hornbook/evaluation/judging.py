"""Programs of a task through the sandbox, with time limits that know how slow this machine is.

A limit in seconds punishes slow machines: the same answers score less on a busy laptop than on a server. So the task's
limit is only the least that a program gets. When a program runs out of it, the item's reference is run in the same
sandbox, and if `FACTOR` times its time is more than the limit, the program is run once more with that. Nearly always it
is not, and the reference's few milliseconds are spent only on items that ran into the limit, once each.

Verdicts are handed over as they come, not in order: what is finished is recorded at once, and a kill repeats only what
the workers had in hand.
"""

import threading
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass, replace
from typing import Any

from hornbook.evaluation.answer import processed, program, whole
from hornbook.evaluation.task import Item, Task
from hornbook.evaluation.trial import MODES, Sandbox, Trial, Verdict

FACTOR = 5.0  # times the reference's time in the same sandbox
MOST_SECONDS = 60.0  # of processor time, for a reference that is timed and for the program that follows it
WALL_PER_CPU = 4.0  # the wall clock ends sleepers; a timeout should tell of the program and not of a busy machine
OUTPUT_BYTES = 65536


@dataclass(frozen=True)
class Case:
    """A completion to be judged: of which item and sample, as `answer.whole` makes it."""

    item: Item
    sample: int
    text: str


class Judge:
    """Judges one task's completions in a sandbox."""

    def __init__(self, task: Task, box: Sandbox) -> None:
        self._task, self._box = task, box
        self._seconds: dict[tuple[str, str], float] = {}
        self._lock = threading.Lock()

    def run(self, cases: Iterable[Case]) -> Iterator[tuple[Case, dict[str, Any]]]:
        """(case, what `journal.VERDICT` names) as programs end, in any order."""
        with ThreadPoolExecutor(self._box.workers, thread_name_prefix="judge") as pool:
            waiting = {pool.submit(self._judged, case): case for case in cases}
            try:
                for done in as_completed(waiting):
                    yield waiting[done], done.result()
            finally:
                for future in waiting:
                    future.cancel()

    def trial(self, item: Item, completion: str, test: str) -> Trial:
        """A cut completion against a test of its item, with the task's limits."""
        limits = self._task.file.limits
        return Trial(
            candidate=program(self._task, item, completion),
            test=test,
            entry_point=item.entry_point,
            support=item.support,
            mode=item.mode,
            cpu_seconds=limits.cpu_seconds,
            wall_seconds=WALL_PER_CPU * limits.cpu_seconds,
            memory_bytes=limits.memory_mb << 20,
            output_bytes=OUTPUT_BYTES,
        )

    def verdict(self, item: Item, completion: str, test: str) -> tuple[Verdict, float]:
        """The verdict on a cut completion, and the processor seconds it had."""
        trial = self.trial(item, completion, test)
        found = self._box.judge(trial)
        if found.status == "timeout" and item.solution:
            seconds = needed_seconds(self.reference_seconds(item, test))
            if seconds > trial.cpu_seconds:
                trial = replace(trial, cpu_seconds=seconds, wall_seconds=WALL_PER_CPU * seconds)
                found = self._box.judge(trial)
        return found, trial.cpu_seconds

    def reference_seconds(self, item: Item, test: str) -> float:
        """How long the reference takes in this sandbox; measured once."""
        key = (item.print, test)
        with self._lock:
            known = self._seconds.get(key)
        if known is None:
            trial = self.trial(item, item.reference, test)
            trial = replace(trial, cpu_seconds=MOST_SECONDS, wall_seconds=WALL_PER_CPU * MOST_SECONDS)
            known = self._box.judge(trial).milliseconds / 1000
            with self._lock:
                self._seconds[key] = known
        return known

    def _judged(self, case: Case) -> dict[str, Any]:
        item = case.item
        completion = processed(self._task, item, case.text)
        found, seconds = self.verdict(item, completion, item.test)
        entry: dict[str, Any] = {
            "completion": completion,
            "passed": found.status == "passed",
            "status": found.status,
            "reason": found.reason,
            "milliseconds": round(found.milliseconds, 1),
            "sandbox_level": self._box.level,
            "judge_mode": item.mode if item.mode in MODES else MODES[0],
            "cpu_seconds": seconds,
        }
        if item.plus_test is not None:
            # A program that fails the base inputs fails the harder ones too, by definition: they include them.
            plus = self.verdict(item, completion, item.plus_test)[0] if entry["passed"] else found
            entry |= {
                "plus_passed": plus.status == "passed",
                "plus_status": plus.status,
                "plus_reason": plus.reason,
                "plus_milliseconds": round(plus.milliseconds, 1),
            }
        return entry


def needed_seconds(reference: float) -> float:
    """Processor seconds that a program deserves whose reference takes so long here."""
    return min(FACTOR * reference, MOST_SECONDS)


def completed(item: Item, raw: str, sample: int, healed: bool) -> Case:
    """The case of a raw completion."""
    return Case(item, sample, whole(item, raw, healed))
