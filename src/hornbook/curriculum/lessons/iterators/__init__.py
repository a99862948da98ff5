"""Lessons on iteration: what a for loop asks of a value, and the tools of itertools."""

ORDER: tuple[str, ...] = (
    "iter_next",
    "one_pass",
    "chain_islice",
    "pairwise_windows",
    "groupby_runs",
    "longest_cycle_repeat",
    "product_loops",
    "any_iterable",
)
