"""report.md: the answer and every table, for a forge, a diff or a terminal. Samples are in the page only."""

from hornbook.report import tables
from hornbook.report.answer import answer
from hornbook.report.highlight import visible
from hornbook.report.tables import Table
from hornbook.report.view import RunView

_SPECIAL = str.maketrans({c: f"\\{c}" for c in "\\`*_[]<>|#"})


def markdown(run: RunView) -> str:
    """The report as GitHub-flavoured Markdown."""
    parts = [f"# {escaped(run.recipe)}"]
    parts += [f"> **Warning.** {escaped(warning)}" for warning in run.warnings]
    parts += [escaped(sentence.text) for sentence in answer(run)]
    for heading, table in (
        ("Results", tables.results(run)),
        ("Each seed", tables.each_seed(run)),
        ("Hallucination and safety", tables.others(run)),
        ("Differences in safety", tables.safety_differences(run)),
        ("Not measured", tables.not_measured(run)),
        ("By difficulty", tables.by_difficulty(run)),
        ("Comparisons", tables.comparisons(run)),
        ("Differences of each seed", tables.differences_by_seed(run)),
        ("Training", tables.training(run)),
        ("Data", tables.data(run)),
        ("Dropped", tables.dropped(run)),
        ("Quality classifier", tables.classifier(run)),
        ("Diversity of what was written", tables.diversity(run)),
        ("Contamination", tables.contamination(run)),
        ("Protocol", tables.protocol(run)),
        ("Environment", tables.environment(run)),
        ("Stages", tables.stages(run)),
    ):
        if table.rows:
            parts += [f"## {heading}", grid(table)]
        if heading == "Comparisons":
            parts += [escaped(method) for method in tables.methods(run)]
    return "\n\n".join(parts) + "\n"


def grid(table: Table) -> str:
    """A table in Markdown, numbers aligned right."""
    lines = [
        table.columns,
        tuple("---:" if numeric else "---" for numeric in table.numeric),
        *(tuple(escaped(cell) for cell in row) for row in table.rows),
    ]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def escaped(text: str) -> str:
    """Text that stands in one Markdown line as it is: no markup, no HTML, no line break."""
    return " ".join(visible(text).split()).translate(_SPECIAL)
