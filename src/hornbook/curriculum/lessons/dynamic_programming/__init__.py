"""Lessons on solving a problem by way of smaller ones, each once."""

ORDER: tuple[str, ...] = (
    "memoisation",
    "filling_tables",
    "counting_ways",
    "grid_paths",
    "making_amounts",
    "picking_under_limit",
    "rising_subsequences",
    "comparing_sequences",
    "best_runs",
    "no_neighbours",
    "reconstructing",
)
