"""Lessons on edge cases: empty input, None, and values that are not what they should be."""

ORDER = ("edge_cases",)
