"""Lessons on chance: by counting, by formula, by experiment."""

ORDER: tuple[str, ...] = (
    "favourable",
    "dice_sums",
    "independent_events",
    "complements",
    "conditional",
    "expected_value",
    "seeded_simulation",
    "without_replacement",
    "random_walks",
    "weighted_choices",
)
