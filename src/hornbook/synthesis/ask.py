"""Asking a teacher for one thing after another, in order, with what is of no use put aside."""

from collections.abc import Callable, Iterable, Iterator
from itertools import tee
from typing import Any

import pyarrow as pa

from hornbook.records import Counts, Progress, UserError
from hornbook.teacher import Quarantined, Task, Teacher

USELESS = 200  # answers of no use in a row, after which asking on would waste money
QUARANTINED_SCHEMA = pa.schema([("spec", pa.string()), ("reason", pa.string()), ("raw", pa.large_string())])


def answers(
    teacher: Teacher,
    task: Task,
    specs: Iterable[Any],
    counts: Counts,
    quarantined: list[dict[str, str]],
    progress: Progress,
    ahead: Callable[[], int],
) -> Iterator[tuple[Any, Any]]:
    """(spec, answer) in the specs' order, endless where they are; `ahead` as `Teacher.many` has it.

    What is of no use is counted, and kept as rows of QUARANTINED_SCHEMA; UserError for too many of it in a row.
    """
    useless = 0
    asked, shown = tee(specs)
    for answer in teacher.many(task, asked, ahead):
        spec = next(shown)
        progress.status(getattr(teacher, "status", ""))
        if isinstance(answer, Quarantined):
            counts.rows_in += 1
            counts.quarantined += 1
            quarantined.append({"spec": repr(spec), "reason": answer.reason, "raw": answer.raw})
            useless += 1
            if useless == USELESS:
                raise UserError(
                    f"the teacher {teacher.name} gave no usable answer {USELESS} times in a row, the last because: "
                    f"{answer.reason}; try a larger max_tokens, or another model"
                )
        else:
            useless = 0
            yield spec, answer
