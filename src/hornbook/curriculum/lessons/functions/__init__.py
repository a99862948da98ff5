"""Lessons on functions: parameters and results, defaults, functions made of functions, functions as values."""

ORDER = (
    "parameters_and_results",
    "default_values",
    "smaller_functions",
)
