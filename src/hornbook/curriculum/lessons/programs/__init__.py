"""Lessons on whole programs: modules, constants, main functions, layers."""

ORDER: tuple[str, ...] = (
    "constants",
    "main_function",
    "layers",
    "enumerations",
    "state_machines",
    "event_reports",
)
