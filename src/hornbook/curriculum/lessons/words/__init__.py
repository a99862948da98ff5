"""Lessons on words and sentences: splitting, measuring, cleaning and transforming text word by word."""

ORDER = (
    "splitting_and_joining",
    "measuring",
    "cleaning",
    "sorting_and_grouping",
)
