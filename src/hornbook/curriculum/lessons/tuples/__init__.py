"""Lessons on tuples: small fixed records, taking them apart, and functions that return several values."""

ORDER = (
    "small_records",
    "unpacking",
)
