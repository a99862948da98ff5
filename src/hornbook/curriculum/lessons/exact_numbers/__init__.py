"""Lessons on fractions, decimals and other numbers than int and float."""

ORDER: tuple[str, ...] = (
    "fraction_type",
    "fractions_by_hand",
    "decimal_type",
    "complex_points",
    "fixed_point",
)
