"""Lessons on testing a function with assert."""

ORDER = ("asserting",)
