"""The tables that commands print."""

from typing import Any

from rich import box
from rich.console import Console
from rich.table import Table

from hornbook.cli.console import short
from hornbook.estimate import CARDS, MFU, Estimate, gpu_hours
from hornbook.run import Run

WORTH_A_CARD = 1e18  # FLOPs: some minutes of a large card


def print_plan(rows: list[Estimate], console: Console | None = None, mfu: float = MFU) -> None:
    """The stages of a recipe with what they are expected to take; readable on a terminal of 80 columns.

    Figures are never cut: a long name of a stage is folded instead. What only served teachers need (calls, money)
    is shown when there is one.
    """
    served = any(row.teacher_calls for row in rows)
    table = Table(
        title="expected, from an empty workspace, on 2 cores",
        title_justify="left",
        box=box.SIMPLE_HEAD,
        padding=(0, 1, 0, 0),
    )
    table.add_column("stage", overflow="fold")
    for name in ["rows", "tokens", "FLOPs", "time", *(["calls", "money"] if served else [])]:
        table.add_column(name, justify="right", no_wrap=True)
    for row in rows:
        table.add_row(*_plan_cells(row.label, row, served))
    table.add_section()
    trained = Estimate(
        "all (tokens: trained)",
        "",
        0,
        sum(r.tokens for r in rows if r.flops),
        sum(r.flops for r in rows),
        sum(r.seconds for r in rows),
        sum(r.teacher_calls for r in rows),
        sum(r.money for r in rows),
    )
    table.add_row(*_plan_cells(trained.label, trained, served))
    console = console or Console()
    console.print(table)
    if trained.flops >= WORTH_A_CARD:
        hours = ", ".join(f"{gpu_hours(trained.flops, card, mfu):,.0f} {card}" for card in CARDS)
        console.print(f"training in hours of one card at {mfu:.0%} of its bf16 peak: {hours}", soft_wrap=True)
    if memory := max((row.memory for row in rows), default=0):
        console.print(f"training takes up to {memory / 2**30:.1f} GiB on one GPU (docs/training.md)", soft_wrap=True)


def _plan_cells(label: str, row: Estimate, served: bool) -> list[str]:
    cells = [
        label,
        short(row.documents) if row.documents else "",
        short(row.tokens) if row.tokens else "",
        f"{row.flops:.1e}".replace("e+", "e") if row.flops else "",
        clock(row.seconds),
    ]
    if served:
        cells += [short(row.teacher_calls) if row.teacher_calls else "", f"{row.money:,.2f}" if row.money else ""]
    return cells


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


WIDE = 5  # tasks that fit side by side; more of them stand one below the other


def _figures(summary: dict[str, Any]) -> Table:
    """pass@1 and bits per byte of every checkpoint on every task."""
    checkpoints = summary["checkpoints"]
    models = {
        arm if len(seeds) == 1 else f"{arm} (seed {seed})": row
        for arm, seeds in checkpoints.items()
        for seed, row in seeds.items()
    }
    tasks = {task: row[task]["n"] for row in models.values() for task in row}
    table = Table(
        title="pass@1 or right answers in % (95 % interval), bits per byte below (lower is better)",
        title_justify="left",
        box=box.SIMPLE_HEAD,
        padding=(0, 1, 0, 0),
    )
    if len(tasks) <= WIDE:
        table.add_column("arm", overflow="fold")
        for task, n in tasks.items():
            table.add_column(f"{task}\nn={n}", justify="right", no_wrap=True)
        for model, row in models.items():
            table.add_row(model, *(_figure(row.get(task)) for task in tasks))
        return table
    table.add_column("task", overflow="fold")
    for model in models:
        table.add_column(model, justify="right", overflow="fold")
    for task, n in tasks.items():
        table.add_row(f"{task}\nn={n}", *(_figure(row.get(task)) for row in models.values()))
    return table


def _figure(found: dict[str, Any] | None) -> str:
    """One task's figures; a number that does not exist (null in summary.json) is a dash."""
    if found is None:
        return ""
    if "pass_at_1" not in found:  # ToxiGen
        return f"safety {'–' if found.get('score') is None else format(found['score'], '.3f')}"
    rate, low, high = (found[name] for name in ("pass_at_1", "low", "high"))
    bits = found.get("bits_per_byte")
    passed = "–" if rate is None else f"{100 * rate:.1f}"
    interval = "" if low is None or high is None else f" ({100 * low:.0f}–{100 * high:.0f})"
    return f"{passed}{interval}\n{'–' if bits is None else f'{bits:.3f}'}"


def clock(seconds: float) -> str:
    """Seconds as h:mm:ss or m:ss."""
    whole = round(seconds)
    hours, rest = divmod(whole, 3600)
    minutes, left = divmod(rest, 60)
    return f"{hours}:{minutes:02d}:{left:02d}" if hours else f"{minutes}:{left:02d}"
