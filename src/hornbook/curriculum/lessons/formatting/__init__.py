"""Lessons on building and formatting strings, and on reading numbers out of them."""

ORDER: tuple[str, ...] = (
    "building_strings",
    "f_strings",
    "shapes",
    "numbers_in_text",
)
