"""Lessons on whole numbers: remainders, primes, sequences."""

ORDER: tuple[str, ...] = (
    "clock_arithmetic",
    "sieve",
    "factorisation",
    "divisor_sums",
    "fast_powers",
    "euclid_steps",
    "figurate",
    "rule_sequences",
    "digit_games",
)
