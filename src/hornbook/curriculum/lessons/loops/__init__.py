"""Lessons on for loops: running totals, counting, building lists, remembering, leaving early, loops in loops."""

ORDER = (
    "totals",
    "counting_items",
    "building_lists",
    "leaving_early",
    "nested_loops",
    "previous_item",
)
