"""Lessons on slices: parts of a list, steps, pieces of equal size, and new lists put together from slices."""

ORDER = (
    "parts",
    "steps",
    "pieces",
    "rebuilding",
)
