"""Lessons on writing the same thing in another form: codes, bytes, compression."""

ORDER: tuple[str, ...] = (
    "code_points",
    "utf8",
    "hexadecimal",
    "run_lengths",
    "keyed_alphabets",
    "transposition",
    "check_digits",
    "bit_groups",
    "code_tables",
    "prefix_codes",
    "deltas",
)
