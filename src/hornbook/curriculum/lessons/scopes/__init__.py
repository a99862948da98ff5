"""Lessons on names: where they live, closures, and decorators."""

ORDER: tuple[str, ...] = (
    "local_global",
    "late_binding",
    "closures_with_state",
    "decorators",
    "caching",
    "mutable_defaults",
)
