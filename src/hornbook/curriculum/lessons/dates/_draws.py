"""Random days for the lessons on dates, and how they stand in programs and in prose."""

from datetime import date, timedelta
from random import Random

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def any_day(rng: Random, first: int = 1996, last: int = 2035) -> date:
    """A day of these years; every third one lies within two days of the turn of a month."""
    day = date(first, 1, 1) + timedelta(rng.randrange((date(last, 12, 31) - date(first, 1, 1)).days + 1))
    if rng.random() < 0.33:
        turn = day.replace(day=1) + timedelta(rng.randint(-2, 1))
        return turn if first <= turn.year <= last else day
    return day


def iso(rng: Random, first: int = 1996, last: int = 2035) -> str:
    """The same as text, such as "2024-02-29"."""
    return any_day(rng, first, last).isoformat()


def later(rng: Random, day: date, most: int, least: int = 0) -> date:
    """A day so many days after another one."""
    return day + timedelta(rng.randint(least, most))


def call(day: date) -> str:
    """`date(2024, 2, 29)`"""
    return f"date({day.year}, {day.month}, {day.day})"


def spoken(day: date) -> str:
    """29 February 2024"""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def span(first: date, last: date) -> list[date]:
    """All days from the first to the last, walked one by one: for oracles that count on their fingers."""
    found = []
    while first <= last:
        found.append(first)
        first += timedelta(1)
    return found
