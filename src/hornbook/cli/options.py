"""Options that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

WORKSPACE = Path("workspace")
WorkspaceOption = Annotated[Path, typer.Option("--workspace", help="Where artifacts live.")]
BenchmarksOption = Annotated[
    Path | None,
    typer.Option(
        "--benchmarks",
        envvar="HORNBOOK_BENCHMARKS",
        exists=True,
        file_okay=False,
        help="Folder of benchmark files (humaneval/, mbpp/); `hornbook benchmarks fetch` brings them.",
    ),
]
WeakOption = Annotated[
    bool,
    typer.Option(
        "--allow-weak-sandbox", help="Run models' code even where the host offers no isolation (shown in the report)."
    ),
]
