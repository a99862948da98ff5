"""Lessons on dates: the calendar, differences between days, and dates as text."""

ORDER = ("leap_years",)
