"""Lessons on exceptions: raising, catching, cleaning up."""

ORDER: tuple[str, ...] = (
    "tracebacks",
    "try_except",
    "raising",
    "else_finally",
    "several_kinds",
    "own_exceptions",
    "asking_or_trying",
    "context_managers",
    "collecting",
)
