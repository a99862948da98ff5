"""The areas of the textbook, in teaching order: the names of the modules here that export `LESSONS`."""

AREAS: tuple[str, ...] = (
    # One name a line, so that areas can be added side by side.
    "numbers",
    "digits",
    "conditions",
    "strings",
    "characters",
    "formatting",
    "words",
    "lists",
    "slices",
    "loops",
    "while_loops",
    "comprehensions",
    "sorting",
    "searching",
    "best",
    "pairs",
    "tuples",
    "dictionaries",
    "counting",
    "sets",
)
