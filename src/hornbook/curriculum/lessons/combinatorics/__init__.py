"""Lessons on counting and listing possibilities."""

ORDER: tuple[str, ...] = (
    "product_rule",
    "orders",
    "combinations",
    "factorials",
    "binomials",
    "subsets_by_counting",
    "restricted_orders",
    "partitions",
    "inclusion_exclusion",
)
