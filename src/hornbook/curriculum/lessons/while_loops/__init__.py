"""Lessons on while loops: repeating until something holds, ends from both sides, and loops left from the middle."""

ORDER = (
    "until",
    "two_positions",
    "sentinels",
)
