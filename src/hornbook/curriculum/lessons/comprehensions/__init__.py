"""Lessons on comprehensions: transforming, filtering, any and all, and sums without a list."""

ORDER = (
    "transforming",
    "filtering",
    "any_and_all",
    "generator_expressions",
)
