"""`--check-references`: what a perfect model would score, through the whole path.

Each reference solution is written as a completion and goes the way of a model's: cut, post-processed, put together,
judged. What does not pass shows a fault of the benchmark's file, of the task, or of the sandbox. One case is neither:
the protocol's own stops may end a reference too early (it defines a class behind an import, and "\\nclass" is a stop).
No model can score with that solution either, so it counts as lost under the protocol; it is judged uncut as well, and
both counts are told, with the ids.

Beside it stands how long the references take here: the slowest against the task's limit, which a slower machine raises
(`hornbook.evaluation.judging`).
"""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any

from hornbook.evaluation.answer import processed
from hornbook.evaluation.judging import Judge
from hornbook.evaluation.measure import cores
from hornbook.evaluation.task import Item, Task
from hornbook.records import Progress, UserError
from hornbook.sandbox import Sandbox
from hornbook.sandbox.limits import FACTOR, PATIENT_SECONDS


@dataclass
class Checked:
    """A task's references.

    passed: those that pass as the protocol has them; whole: those that pass uncut. lost: id -> reason of what does not
    pass even uncut. cut: ids that the protocol's own stops make fail. single: ids judged in the marked single-process
    mode. slowest: (id, seconds). `plus` counts those that pass EvalPlus's harder inputs; None where there are none.
    """

    task: str
    n: int = 0
    without: int = 0
    passed: int = 0
    whole: int = 0
    plus: int | None = None
    lost: dict[str, str] = field(default_factory=dict)
    cut: list[str] = field(default_factory=list)
    single: list[str] = field(default_factory=list)
    slowest: tuple[str, float] = ("", 0.0)
    cpu_seconds: float = 0.0
    sandbox_level: int = 0

    @property
    def sound(self) -> bool:
        """Whether every reference passes, uncut."""
        return not self.lost and self.n > 0


def check_references(tasks: Sequence[Task], progress: Progress, allow_weak: bool = False) -> Iterator[Checked]:
    """Run the references of every task, one after another. Raises UserError, before any runs, for a task without."""
    for task in tasks:
        if not any(item.solution for item in task.items):
            raise UserError(f"task {task.name}: its items have no canonical_solution to check")
    with Sandbox(workers=cores(), allow_weak=allow_weak) as box:
        for task in tasks:
            yield _check(task, box, progress)


def _check(task: Task, box: Sandbox, progress: Progress) -> Checked:
    items = [item for item in task.items if item.solution]
    checked = Checked(task.name, n=len(items), without=len(task.items) - len(items), sandbox_level=box.level)
    checked.cpu_seconds = task.file.limits.cpu_seconds
    progress.start(f"{task.name}: running references", len(items), "programs")
    judge = Judge(task, box)

    def one(item: Item) -> dict[str, Any]:
        return _judged(task, judge, item)

    for item, row in zip(items, _in_threads(one, items, box.workers), strict=True):
        progress.advance()
        checked.passed += row["protocol"]
        checked.whole += row["whole"]
        if row["plus"] is not None:
            checked.plus = (checked.plus or 0) + row["plus"]
        if item.mode == "single-process":
            checked.single.append(item.task_id)
        if not row["whole"]:
            checked.lost[item.task_id] = row["reason"]
        elif not row["protocol"]:
            checked.cut.append(item.task_id)
        if row["seconds"] > checked.slowest[1]:
            checked.slowest = (item.task_id, row["seconds"])
    return checked


def _judged(task: Task, judge: Judge, item: Item) -> dict[str, Any]:
    """A reference under the protocol, and uncut where the protocol changes it."""
    completion = processed(task, item, item.reference)
    verdict, _ = judge.verdict(item, completion, item.test)
    found = {"protocol": verdict.status == "passed", "seconds": verdict.milliseconds / 1000}
    if completion != item.reference.rstrip() + "\n":
        verdict, _ = judge.verdict(item, item.reference, item.test)
        found["seconds"] = verdict.milliseconds / 1000
    whole = verdict.status == "passed"
    plus = None
    if item.plus_test is not None:
        plus = whole and judge.verdict(item, item.reference, item.plus_test)[0].status == "passed"
    return found | {"whole": whole, "reason": f"{verdict.status}: {verdict.reason}", "plus": plus}


def _in_threads(
    function: Callable[[Item], dict[str, Any]], items: Sequence[Item], workers: int
) -> Iterator[dict[str, Any]]:
    with ThreadPoolExecutor(workers, thread_name_prefix="references") as pool:
        yield from pool.map(function, items)


def told(checked: Checked) -> Iterator[str]:
    """The lines that say it."""
    known = "" if checked.without == 0 else f" ({checked.without} items have no reference)"
    yield f"{checked.task}: {checked.whole}/{checked.n} references pass{known}, sandbox level {checked.sandbox_level}"
    if checked.plus is not None:
        yield f"  with the plus inputs too: {checked.plus}/{checked.n}"
    if checked.cut:
        yield f"  cut by the protocol's own stops, so {checked.passed}/{checked.n} in a score: {', '.join(checked.cut)}"
    if checked.single:
        yield f"  judged in the marked single-process mode: {', '.join(checked.single)}"
    for task_id, reason in checked.lost.items():
        yield f"  fails: {task_id}: {reason}"
    slowest, seconds = checked.slowest
    needed = max(checked.cpu_seconds, min(FACTOR * seconds, PATIENT_SECONDS))
    yield (
        f"  slowest: {slowest}, {seconds:.2f} s here; programs get {checked.cpu_seconds:g} s"
        + (f", and for this item {needed:.1f} s" if needed > checked.cpu_seconds else "")
    )
