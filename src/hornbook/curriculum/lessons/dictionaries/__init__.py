"""Lessons on dictionaries: looking things up, keys that may be missing, walking through, and turning round."""

ORDER = (
    "looking_up",
    "walking_through",
    "nested_tables",
)
