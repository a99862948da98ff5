"""index.html: the report of a run as one page."""

from dataclasses import dataclass

from hornbook.report import tables
from hornbook.report.answer import answer, figure, title
from hornbook.report.chart import colours
from hornbook.report.charts import charts
from hornbook.report.html import render
from hornbook.report.measured import shapes
from hornbook.report.view import Completion, RunView


@dataclass(frozen=True)
class Attempt:
    """A problem and what the arms wrote for it."""

    task: str
    task_id: str
    prompt: str
    difficulty: int | None
    tries: list[Completion]


def page(run: RunView) -> str:
    """The page as HTML text."""
    return render(
        "page.html.j2",
        charts(run),
        run=run,
        answer=answer(run),
        colours=colours(run),
        shapes=shapes(run),
        tables=tables,
        figure=figure,
        task_titles={task: title(task) for task in tables.tasks(run)},
        attempts=attempts(run.completions),
    )


def attempts(completions: list[Completion]) -> list[Attempt]:
    """Completions grouped by problem, in the order of their first mention."""
    found: dict[tuple[str, str], Attempt] = {}
    for c in completions:
        group = found.setdefault((c.task, c.task_id), Attempt(c.task, c.task_id, c.prompt, c.difficulty, []))
        group.tries.append(c)
    return list(found.values())
