"""Lessons on searching by trying and taking back."""

ORDER: tuple[str, ...] = ("trying", "subset_sums", "placing", "mazes", "rosters", "strings_under_rules")
