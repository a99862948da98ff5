"""Lessons on how sorting works."""

ORDER: tuple[str, ...] = ("selection", "insertion", "bubble", "merging", "partition", "counting")
