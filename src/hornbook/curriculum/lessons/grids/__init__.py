"""Lessons on nested lists: tables with rows and columns."""

ORDER = ("tables",)
