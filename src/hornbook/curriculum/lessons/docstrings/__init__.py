"""Lessons on reading a specification and turning it into code."""

ORDER = ("from_docstring_to_function",)
