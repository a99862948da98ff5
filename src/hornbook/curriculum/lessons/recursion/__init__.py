"""Lessons on recursion: functions that call themselves on a smaller problem, and nested data."""

ORDER: tuple[str, ...] = (
    "self_calls",
    "nested_data",
)
