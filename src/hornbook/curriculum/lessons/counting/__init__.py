"""Lessons on counting how often values occur and on grouping items by a property."""

ORDER = (
    "tallies",
    "grouping",
)
