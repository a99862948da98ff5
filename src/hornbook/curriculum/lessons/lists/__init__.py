"""Lessons on lists: positions, the far end, changing a list, and two names for one list."""

ORDER = (
    "positions",
    "from_the_end",
    "changing",
    "two_names",
)
