"""The tables that commands print."""

from rich.console import Console
from rich.table import Table

from hornbook.estimate import Estimate
from hornbook.run import Run


def print_plan(rows: list[Estimate]) -> None:
    """The stages of a recipe with what they are expected to take."""
    table = Table(title="expected, from an empty workspace, on 2 cores", title_justify="left")
    for name in ("stage", "documents", "tokens", "FLOPs", "time", "teacher calls", "money"):
        table.add_column(name, justify="left" if name == "stage" else "right", no_wrap=name == "stage")
    for row in rows:
        table.add_row(
            row.label,
            f"{row.documents:,}" if row.documents else "",
            f"{row.tokens:,}" if row.tokens else "",
            f"{row.flops:.2e}" if row.flops else "",
            clock(row.seconds),
            f"{row.teacher_calls:,}" if row.teacher_calls else "",
            f"{row.money:,.2f}" if row.money else "",
        )
    table.add_section()
    table.add_row(
        "all",
        "",
        f"{sum(r.tokens for r in rows if r.flops):,} trained",
        f"{sum(r.flops for r in rows):.2e}",
        clock(sum(r.seconds for r in rows)),
        f"{sum(r.teacher_calls for r in rows):,}",
        f"{sum(r.money for r in rows):,.2f}",
    )
    Console().print(table)


def print_run(run: Run, console: Console) -> None:
    """The figures of a finished run, the seconds of each stage, and where the report is."""
    if run.report is not None:
        import json

        summary = json.loads((run.report.parent / "summary.json").read_text(encoding="utf-8"))
        console.print(_figures(summary))
    stages = Table(title="seconds of each stage", title_justify="left")
    stages.add_column("stage")
    stages.add_column("computed in", justify="right")
    stages.add_column("this time", justify="right")
    for label, done in run.steps.items():
        now = "found" if done.reused else f"{done.seconds:.1f}"
        stages.add_row(label, f"{done.artifact.manifest.seconds:.1f}", now)
    console.print(stages)
    console.print(f"{clock(run.seconds)} in all, peak memory {run.peak_rss_bytes / 2**30:.2f} GiB")
    if run.report is not None:
        console.print(f"report: {run.report}", soft_wrap=True)


def _figures(summary: dict[str, dict[str, dict[str, dict[str, dict[str, float]]]]]) -> Table:
    """pass@1 and bits per byte of every checkpoint on every task."""
    checkpoints = summary["checkpoints"]
    tasks = list(dict.fromkeys(task for seeds in checkpoints.values() for row in seeds.values() for task in row))
    table = Table(title="pass@1 in % [95 % interval], bits per byte (lower is better)", title_justify="left")
    table.add_column("arm", no_wrap=True)
    for task in tasks:
        n = next(int(row[task]["n"]) for seeds in checkpoints.values() for row in seeds.values() if task in row)
        table.add_column(f"{task}\nn={n}", justify="right")
    for arm, seeds in checkpoints.items():
        for seed, row in seeds.items():
            cells = [
                f"{100 * f['pass_at_1']:.1f} [{100 * f['low']:.1f}, {100 * f['high']:.1f}]\n{f['bits_per_byte']:.3f}"
                if (f := row.get(task))
                else ""
                for task in tasks
            ]
            table.add_row(arm if len(seeds) == 1 else f"{arm} (seed {seed})", *cells)
    return table


def clock(seconds: float) -> str:
    """Seconds as h:mm:ss or m:ss."""
    whole = round(seconds)
    hours, rest = divmod(whole, 3600)
    minutes, left = divmod(rest, 60)
    return f"{hours}:{minutes:02d}:{left:02d}" if hours else f"{minutes}:{left:02d}"
