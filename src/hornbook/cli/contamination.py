"""The command contamination: find overlaps of texts with problems, look at them, compare settings.

Heavy imports stand inside the command that needs them.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from hornbook.cli.options import AGAINST, PLACES, WORKSPACE, BenchmarksOption, OutOption, WorkspaceOption, parts_of

if TYPE_CHECKING:
    from hornbook.contamination import Findings

contamination = typer.Typer(
    name="contamination", help="What of your texts gives away a problem of an evaluation.", no_args_is_help=True
)
FoundArgument = Annotated[
    str, typer.Argument(help="A folder that `find` wrote, a recipe that was run, or RECIPE/DATASET of one.")
]


def add_contamination(app: typer.Typer) -> None:
    """Add the commands of this module to the program."""
    app.add_typer(contamination)


@contamination.command()
def find(
    texts: Annotated[
        str,
        typer.Argument(help=f"{PLACES}, or RECIPE/DATASET of a run."),
    ],
    out: OutOption,
    against: Annotated[
        str,
        typer.Option("--against", help="Problem sets and files of problems, by commas (docs/contamination.md)."),
    ] = AGAINST,
    n: Annotated[int, typer.Option("--n", help="Words of an n-gram.")] = 13,
    scope: Annotated[
        str, typer.Option("--scope", help="Shared n-grams of the whole text (document), or within a paragraph.")
    ] = "document",
    tau: Annotated[float, typer.Option("--tau", help="Similarity of syntax trees from which on they match.")] = 0.9,
    minimum_nodes: Annotated[
        int, typer.Option("--minimum-nodes", help="Smaller trees are not compared by shape.")
    ] = 20,
    embedding: Annotated[
        float | None, typer.Option("--embedding", help="Compare statements too, from this cosine on; needs their file.")
    ] = None,
    text_column: Annotated[
        str, typer.Option("--text-column", help="Where a row has its text; several by commas are joined.")
    ] = "text",
    benchmarks: BenchmarksOption = None,
    workspace: WorkspaceOption = WORKSPACE,
) -> None:
    """Search texts for problems of any set, and write what was found; nothing is dropped."""
    from hornbook.cli.console import ConsoleProgress
    from hornbook.cli.pairs import print_found
    from hornbook.contamination import find as execute
    from hornbook.lookup import dataset_inputs

    settings = _settings(
        {
            "against": parts_of(against),
            "n": n,
            "scope": scope,
            "tau": tau,
            "minimum_nodes": minimum_nodes,
            "embedding": embedding,
        },
        benchmarks,
    )
    with ConsoleProgress() as progress:
        summary = execute(dataset_inputs(texts, workspace) or texts, out, settings, progress, text_column)
    print_found(summary, out, progress.console)


@contamination.command()
def review(
    found: FoundArgument,
    benchmark: Annotated[str | None, typer.Option("--benchmark", help="Only this problem set.")] = None,
    kind: Annotated[str | None, typer.Option("--kind", help="Only ngram, tree, copy or statement.")] = None,
    problem: Annotated[str | None, typer.Option("--problem", help="Only this problem, by its task id.")] = None,
    limit: Annotated[int, typer.Option("--limit", min=1, help="At most so many pairs.")] = 10,
    weakest: Annotated[bool, typer.Option("--weakest", help="The weakest first: where a threshold errs.")] = False,
    stats: Annotated[bool, typer.Option("--stats", help="Counts by problem set, kind and similarity instead.")] = False,
    benchmarks: BenchmarksOption = None,
    workspace: WorkspaceOption = WORKSPACE,
) -> None:
    """Show what was found beside the problem it resembles."""
    from hornbook.cli.pairs import print_pair, print_stats
    from hornbook.contamination import chosen, pairs
    from hornbook.corpus.contamination.hit import KINDS
    from hornbook.records import UserError

    if kind is not None and kind not in KINDS:
        raise UserError(f"--kind {kind}: not one of {', '.join(KINDS)}")
    console = _console()
    shown = 0
    missing: list[str] = []
    for findings in _load(found, workspace):
        overlaps = chosen(findings, benchmark, kind, problem)
        if stats:
            print_stats(findings, overlaps, console)
            continue
        some = (overlaps[::-1] if weakest else overlaps)[: limit - shown]
        shown += len(some)
        console.print(f"{findings.name}: {len(some)} of {len(overlaps):,} overlaps", soft_wrap=True, markup=False)
        laid, why = pairs(findings, some, benchmarks)
        missing += why
        for pair in laid:
            print_pair(pair, findings, benchmarks, console)
    for line in dict.fromkeys(missing):
        console.print(line, soft_wrap=True, markup=False)


@contamination.command()
def compare(
    a: FoundArgument,
    b: FoundArgument,
    limit: Annotated[int, typer.Option("--limit", min=0, help="Examples of what only one of them found.")] = 5,
    benchmarks: BenchmarksOption = None,
    workspace: WorkspaceOption = WORKSPACE,
) -> None:
    """Hold two searches of the same texts against each other: what only one of them found."""
    from hornbook.cli.pairs import print_compared, print_pair
    from hornbook.contamination import compared, pairs

    sides = _load(a, workspace), _load(b, workspace)
    both = compared(*sides)
    console = _console()
    print_compared(a, b, both, console)
    missing: list[str] = []
    for name, side, only in zip((a, b), sides, (both.only_a, both.only_b), strict=True):
        for findings in side:
            ids = {row["id"] for row in findings.overlaps}
            some = [row for row in only if row["id"] in ids][:limit]
            if some:
                console.print(f"only {name}:", soft_wrap=True, markup=False)
            laid, why = pairs(findings, some, benchmarks)
            missing += why
            for pair in laid:
                print_pair(pair, findings, benchmarks, console)
    for line in dict.fromkeys(missing):
        console.print(line, soft_wrap=True, markup=False)


def _load(name: str, workspace: Path) -> "list[Findings]":
    """The findings of a folder, or of each decontaminated dataset of a run."""
    from hornbook.contamination import load
    from hornbook.lookup import decontaminations

    if Path(name).is_dir():
        return [load(Path(name), name)]
    return [load(folder, dataset) for dataset, folder in decontaminations(name, workspace).items()]


def _console() -> Any:
    from rich.console import Console

    return Console(highlight=False)


def _settings(options: dict[str, Any], benchmarks: Path | None) -> Any:
    """The options as settings. UserError, in a line, for one that cannot be."""
    from pydantic import ValidationError

    from hornbook.recipe.schema import Decontaminate
    from hornbook.records import UserError

    try:
        return Decontaminate(**options).settings(str(benchmarks) if benchmarks else None)
    except ValidationError as error:
        first = error.errors()[0]
        key = str(first["loc"][0]).replace("_", "-")
        raise UserError(f"--{key} {first['input']}: {first['msg'].removeprefix('Value error, ')}") from error
