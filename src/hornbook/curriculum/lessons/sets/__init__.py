"""Lessons on sets: membership, removing duplicates, and comparing two collections."""

ORDER = (
    "membership",
    "comparing_collections",
)
