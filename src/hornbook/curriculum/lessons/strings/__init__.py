"""Lessons on the basics of strings: indexing, slicing, looping, searching, comparing."""

ORDER: tuple[str, ...] = (
    "positions_and_slices",
    "looping_over_characters",
    "searching_and_replacing",
    "comparing_strings",
)
