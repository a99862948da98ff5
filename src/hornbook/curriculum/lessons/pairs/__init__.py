"""Lessons on enumerate and zip: numbered items, parallel lists, and lists of pairs taken apart."""

ORDER = (
    "numbering_items",
    "walking_together",
    "lists_of_pairs",
)
