"""Lessons on binary digits and the operators on them."""

ORDER: tuple[str, ...] = (
    "binary_notation",
    "bitwise_operators",
    "shifting",
    "single_bit",
    "counting_bits",
    "flags",
    "bit_sets",
    "parity",
    "packing",
)
