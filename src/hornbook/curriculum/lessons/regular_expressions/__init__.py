"""Lessons on patterns for text: the module re."""

ORDER: tuple[str, ...] = (
    "searching",
    "character_classes",
    "repetition",
    "groups",
    "named_groups",
    "findall",
    "substitution",
    "boundaries",
    "alternatives",
    "splitting",
)
