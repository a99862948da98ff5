"""Lessons on spans with a beginning and an end."""

ORDER: tuple[str, ...] = ("overlap", "merging", "gaps", "sweep", "covering")
