"""Lessons on searching: one by one, by halving, and for the first position where something becomes true."""

ORDER: tuple[str, ...] = (
    "one_by_one",
    "halving",
    "borders",
)
