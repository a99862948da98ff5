"""Lessons on number theory: divisors, primes, the greatest common divisor."""

ORDER = (
    "divisors_and_primes",
    "common_divisors",
)
