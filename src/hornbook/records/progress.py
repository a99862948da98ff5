"""How long work tells how far it is: a protocol that every stage receives and any face can implement."""

from typing import Protocol


class Progress(Protocol):
    """Where a stage reports to. Calls are cheap; an implementation decides how often it draws."""

    def stage(self, title: str) -> None:
        """Say which stage of a run the coming steps belong to."""

    def start(self, label: str, total: float | None = None, unit: str = "") -> None:
        """Begin a step called `label`; `total` in `unit`s when it is known."""

    def advance(self, amount: float = 1) -> None:
        """Say that `amount` more units of the present step are done."""

    def status(self, text: str) -> None:
        """Say in a few words how the present step goes, beside its bar (rate of answers, cost)."""

    def note(self, text: str) -> None:
        """Show one line that stays (a finding, a warning)."""


class Silent:
    """A progress that shows nothing, for library use and tests."""

    def stage(self, title: str) -> None:
        """Ignore."""

    def start(self, label: str, total: float | None = None, unit: str = "") -> None:
        """Ignore."""

    def advance(self, amount: float = 1) -> None:
        """Ignore."""

    def status(self, text: str) -> None:
        """Ignore."""

    def note(self, text: str) -> None:
        """Ignore."""
