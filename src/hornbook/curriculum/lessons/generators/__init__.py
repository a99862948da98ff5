"""Lessons on generators: functions that give values one at a time."""

ORDER: tuple[str, ...] = (
    "yield_basics",
    "endless",
    "pipelines",
    "running_figures",
    "yield_from",
    "batching",
    "stopping_early",
    "merging",
)
