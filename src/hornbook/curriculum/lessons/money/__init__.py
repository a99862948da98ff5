"""Lessons on money and units of measurement."""

ORDER = (
    "cents",
    "rounding",
    "discounts_taxes",
    "splitting_bills",
    "change_and_coins",
    "interest_savings",
    "unit_conversion",
)
