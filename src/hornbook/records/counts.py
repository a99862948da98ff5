"""What a stage did with its rows. In = kept + dropped + quarantined, always."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True)
class Counts:
    """A stage's account: rows that came in, rows kept, rows dropped by reason, rows quarantined.

    `details` holds whatever else the stage measured (JSON-able); `row_hash` covers the rows it wrote.
    """

    rows_in: int = 0
    kept: int = 0
    dropped: dict[str, int] = field(default_factory=dict)
    quarantined: int = 0
    row_hash: str = ""
    details: dict[str, Any] = field(default_factory=dict)

    def drop(self, reason: str, count: int = 1) -> None:
        """Count rows dropped for `reason`."""
        self.dropped[reason] = self.dropped.get(reason, 0) + count

    def check(self) -> None:
        """Assert the balance; a stage that loses rows silently is a bug of ours."""
        total = self.kept + sum(self.dropped.values()) + self.quarantined
        assert self.rows_in == total, f"in {self.rows_in} != kept + dropped + quarantined {total}: {self}"
