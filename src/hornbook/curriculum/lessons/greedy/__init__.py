"""Lessons on taking the best next step, and when that is enough."""

ORDER: tuple[str, ...] = (
    "largest_first",
    "filling",
    "meetings",
    "matching",
    "deadlines",
    "merging_cheapest",
    "counterexamples",
)
