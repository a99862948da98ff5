"""Lessons on the best item: by hand, with min and max, its position, and the best few."""

ORDER: tuple[str, ...] = (
    "champion",
    "min_and_max",
    "position_of_best",
    "best_few",
)
