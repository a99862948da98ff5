"""Progress in the terminal: one line per stage, with rate and remaining time; plain lines when piped."""

import time
from contextlib import AbstractContextManager
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TaskID, TextColumn, TimeElapsedColumn

QUIET_EVERY = 15.0  # seconds between two lines of one step when the output is not a terminal


class ConsoleProgress(AbstractContextManager["ConsoleProgress"]):
    """A `records.Progress` that draws with Rich on a terminal and prints sparse lines elsewhere."""

    def __init__(self, console: Console | None = None) -> None:
        self.console = console or Console(stderr=False, highlight=False)
        self._live = self.console.is_terminal
        self._bars = Progress(
            SpinnerColumn(),
            TextColumn("{task.description}"),
            BarColumn(bar_width=28),
            TextColumn("{task.fields[status]}"),
            TimeElapsedColumn(),
            console=self.console,
            transient=True,
        )
        self._task: TaskID | None = None
        self._label = self._unit = self._prefix = self._told = ""
        self._total: float | None = None
        self._done = 0.0
        self._begun = self._printed = time.monotonic()

    def __enter__(self) -> Self:
        if self._live:
            self._bars.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._live:
            self._bars.stop()

    def stage(self, prefix: str) -> None:
        """Say which stage the coming steps belong to."""
        self._prefix = prefix
        self.start("")

    def start(self, label: str, total: float | None = None, unit: str = "") -> None:
        """Begin a step; see `records.Progress`."""
        self._label, self._total, self._unit, self._told = label, total, unit, ""
        self._done, self._begun = 0.0, time.monotonic()
        if not self._live:
            self._printed = self._begun - QUIET_EVERY + 3.0
            return
        if self._task is not None:
            self._bars.remove_task(self._task)
        text = f"[bold]{self._prefix}[/bold] {label}" if label else f"[bold]{self._prefix}[/bold]"
        self._task = self._bars.add_task(text, total=total, status="")

    def advance(self, amount: float = 1) -> None:
        """Move on; see `records.Progress`."""
        self._done += amount
        if self._live and self._task is not None:
            self._bars.update(self._task, completed=self._done, status=self._status())
        elif time.monotonic() - self._printed >= QUIET_EVERY:
            self._printed = time.monotonic()
            self.console.print(f"  {self._prefix}: {self._label} {self._status()}", soft_wrap=True)

    def status(self, text: str) -> None:
        """Beside the bar; see `records.Progress`."""
        self._told = text

    def note(self, text: str) -> None:
        """Print a line that stays."""
        self.console.print(f"  {text}", soft_wrap=True, markup=False)

    def _status(self) -> str:
        seconds = max(time.monotonic() - self._begun, 1e-6)
        rate = self._done / seconds
        unit = f" {self._unit}" if self._unit else ""
        told = f"; {self._told}" if self._told else ""
        if not self._total:
            return f"{short(self._done)}{unit}, {short(rate)}/s{told}"
        left = (self._total - self._done) / rate if rate else 0.0
        return f"{short(self._done)}/{short(self._total)}{unit}, {short(rate)}/s, {_clock(max(left, 0))} left{told}"


def short(value: float) -> str:
    """A number in few characters: 12, 3.4k, 2.1M."""
    for size, letter in ((1e12, "T"), (1e9, "G"), (1e6, "M"), (1e3, "k")):
        if value >= size:
            return f"{value / size:.1f}{letter}"
    return f"{value:.0f}" if value >= 10 or value == int(value) else f"{value:.1f}"


def _clock(seconds: float) -> str:
    return f"{int(seconds) // 60}:{int(seconds) % 60:02d}"
