"""Lessons on functions as values: passed on, returned, kept in tables."""

ORDER: tuple[str, ...] = (
    "functions_as_arguments",
    "lambdas",
    "map_and_filter",
    "key_functions",
    "dispatch_tables",
    "returning_functions",
    "composing",
    "reduce_folding",
    "partial_application",
)
