"""Lessons on digits, integer division and remainders."""

ORDER = (
    "division_and_remainder",
    "taking_digits",
    "building_numbers",
    "units_rows_turns",
)
