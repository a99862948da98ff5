"""Lessons on single characters: code numbers, shifting, kinds of characters, counting."""

ORDER: tuple[str, ...] = (
    "code_numbers",
    "shifting_letters",
    "kinds_of_characters",
    "counting_letters",
)
