"""Material for the lessons on backtracking."""

from collections.abc import Iterable


def listed(values: Iterable[object]) -> str:
    """Values in a sentence: "2, 3 and 5"."""
    *most, last = map(str, values)
    return f"{', '.join(most)} and {last}" if most else last
