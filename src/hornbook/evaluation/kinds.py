"""What kind of task a name is, and the tasks that run no code, each measured by its own module into one folder.

    code      a task file (`taskfile`), or a file of problems: what a model writes is run
    language  lm-evaluation-harness' multiple choice and GSM8K as text (`language.measure`)
    squad, toxigen, false-premise    measured natively, each by itself

Nothing heavy is imported before something is measured.
"""

from collections import Counter
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hornbook.corpus.settings import LANGUAGE_SETS
from hornbook.evaluation.taskfile import shipped
from hornbook.records import Progress, UserError

if TYPE_CHECKING:
    from hornbook.model import LanguageModel

CODE, LANGUAGE = "code", "language"
SQUAD, TOXIGEN, FALSE_PREMISE = "squad", "toxigen", "false-premise"
NATIVE = (SQUAD, TOXIGEN, FALSE_PREMISE)
LANGUAGE_TASKS = tuple(name for name in LANGUAGE_SETS if name not in NATIVE)


def names() -> list[str]:
    """Every task that has a name."""
    return [*shipped(), *LANGUAGE_TASKS, *NATIVE]


def by_kind(tasks: Sequence[str]) -> dict[str, list[str]]:
    """kind -> its tasks, in the order of measuring: what runs code comes first, and is what is not known otherwise."""
    found: dict[str, list[str]] = {}
    for kind in (CODE, LANGUAGE, *NATIVE):
        mine = [name for name in tasks if _kind(name) == kind]
        if mine:
            found[kind] = mine
    return found


def _kind(name: str) -> str:
    if name in NATIVE:
        return name
    return LANGUAGE if name in LANGUAGE_TASKS else CODE


def needs_benchmarks(task: str) -> bool:
    """Whether a named task asks items of a file that the user brings."""
    from hornbook.problems import needs_file

    if task == FALSE_PREMISE:
        return False
    return _kind(task) != CODE or needs_file(shipped()[task].problems)


def items(task: str, limit: int | None = None) -> int | None:
    """How many items a named task asks, at most `limit` of it (of each of MMLU's subjects); None where it varies."""
    from hornbook.problems.fingerprints import fingerprints
    from hornbook.problems.language.benchmarks import PASSAGE

    if _kind(task) == CODE:
        return shipped()[task].items
    if task == FALSE_PREMISE:
        from hornbook.evaluation.language.false_premise_items import pairs

        return 2 * len(pairs()[:limit])
    tasks = [name.rpartition("/")[0] for name in fingerprints(task).tasks if f"/{PASSAGE}/" not in name]
    return sum(min(many, limit or many) for many in Counter(tasks).values())


def check(tasks: Sequence[str], benchmarks: Path | None) -> None:
    """Raise UserError for a file of tasks that run no code that is missing or broken, or a library that is missing."""
    from hornbook.problems.language import benchmarks as files

    kinds = by_kind(tasks)
    if LANGUAGE in kinds and find_spec("lm_eval") is None:
        raise UserError(f'{kinds[LANGUAGE][0]} needs lm-evaluation-harness: pip install "hornbook[eval]"')
    for kind, several in kinds.items():
        for task in several if kind not in (CODE, FALSE_PREMISE) else ():
            files.check(task, benchmarks)


def measure_without_code(
    kind: str,
    tasks: Sequence[str],
    model: "LanguageModel",
    out: Path,
    progress: Progress,
    benchmarks: Path | None = None,
    limit: int | None = None,
    label: str = "",
) -> dict[str, Any]:
    """Measure the tasks of one kind other than code into the folder `out`; task -> figures. Raises UserError."""
    if kind == LANGUAGE:
        from hornbook.evaluation.language.measure import measure

        return measure(model, tasks, out, progress, benchmarks, limit, label)
    if kind == TOXIGEN:
        from hornbook.evaluation.safety.toxigen import measure as score

        return score(model, out, progress, benchmarks, limit, label)
    if kind == SQUAD:
        from hornbook.evaluation.language.squad import measure as read

        return read(model, out, progress, benchmarks, limit, label)
    from hornbook.evaluation.language.false_premise import measure as question

    return question(model, out, progress, limit, label)
