"""Lessons on reading structured text by hand."""

ORDER: tuple[str, ...] = (
    "settings",
    "tables",
    "units",
    "nesting",
    "expressions",
    "tokens",
    "quotes",
    "comments",
    "commands",
    "logs",
)
