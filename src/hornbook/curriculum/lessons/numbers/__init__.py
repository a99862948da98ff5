"""Lessons on numbers and arithmetic."""

ORDER = (
    "variables",
    "order_of_operations",
    "ints_and_floats",
    "abs_min_max",
    "percentages",
)
