"""Lessons on booleans and conditions."""

ORDER = (
    "choosing",
    "combining",
    "missing_values",
    "all_any",
    "guards",
)
